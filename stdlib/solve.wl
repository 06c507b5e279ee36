(* solve.wl - equations: linear systems, polynomials, simple inverse functions; interpolation and polynomial words. *)

Solve::usage = "Solve[eqns, x] solves an equation or system for x.\nSolve[eqns, {x, y, ...}] solves for several variables.\nSolve[eqns, vars, dom] gives the solutions in the domain Reals, Integers or Complexes."
Solve::nsmet = "This system cannot be solved with the methods available to Solve."
Solve::ifun = "Inverse functions are being used by Solve, so some solutions may not be found; use Reduce for complete solution information."
Solve::svars = "Equations may not give solutions for all \"solve\" variables."
Solve::eqf = "`1` is not a well-formed equation."
Solve::ivar = "`1` is not a valid variable."
Solve::naqs = "`1` is not a quantified system of equations and inequalities."
Options[Solve] = {Assumptions :> $Assumptions, Cubics -> Automatic, GeneratedParameters -> C, InverseFunctions -> Automatic, MaxExtraConditions -> 0, Method -> Automatic, Modulus -> 0, Quartics -> Automatic, VerifySolutions -> Automatic, WorkingPrecision -> Infinity}
Solve[e_, v_, o : OptionsPattern[]] := With[{r = solveFor[e, v, Complexes, o]}, r /; Head[r] =!= unsolved]
Solve[e_, v_, d : (Reals | Integers | Complexes | Rationals | PositiveReals | PositiveIntegers | NonNegativeIntegers), o : OptionsPattern[]] := With[{r = solveFor[e, v, d, o]}, r /; Head[r] =!= unsolved]
solveFor[e_, v_, r___] := With[{bad = Select[Flatten[{v}], NumericQ[#] || StringQ[#] &]}, If[bad === {}, solveIn[e, v, r], Message[Solve::ivar, First[bad]]; unsolved[]]]
Solve[e_, o : OptionsPattern[]] := Solve[e, Variables[Flatten[{e} /. {Equal -> List, And -> List}]], o]

solveIn[e_, v_, d_, o___] := Module[{vars = Flatten[{v}], eqs, conditions, r, all = Flatten[{e} //. {a_And :> List @@ a}]},
    With[{bad = Select[vars, NumericQ[#] || StringQ[#] &, 1]}, If[bad =!= {}, Message[Solve::ivar, First[bad]]; Return[unsolved[e, v], Module]]];
    all = Flatten[Map[spread, all]];
    If[MemberQ[all, False], Return[{}]];
    all = DeleteCases[all, True];
    If[!AllTrue[all, MatchQ[#, (Equal | Unequal | Less | Greater | LessEqual | GreaterEqual | Inequality | Element | Or | Not)[__]] &], Message[Solve::naqs, e]; Return[unsolved[e, v]]];
    If[all === {}, Return[{{}}]];
    r = If[(Modulus /. {o} /. Modulus -> 0) =!= 0, moduloSolutions[Cases[all, _Equal], vars, Modulus /. {o}],
      If[MemberQ[{Integers, PositiveIntegers, NonNegativeIntegers}, d] && FreeQ[Cases[all, _Equal], Null] && (FreeQ[all, Equal] || Length[vars] > 1 || !FreeQ[all, Mod | Divisible]), integerSolutions[all, vars, d],
        eqs = Cases[all, _Equal]; conditions = DeleteCases[all, _Equal];
        With[{c = Cases[conditions, _Or]}, If[c =!= {} && eqs === {}, Join @@ Map[solveIn[{#, DeleteCases[conditions, First[c]]}, vars, d] &, List @@ First[c]],
        filter[If[0 < Length[eqs] < Length[vars], openEquations, solveEquations][Map[residualOf, eqs], vars, d], conditions, vars, d]]]]];
    If[r === $Failed || !FreeQ[r, $Failed], Message[Solve::nsmet]; unsolved[e, v], If[d === Reals, Map[realWhere[#, vars] &, r], r]]]
(* roots and logarithms of parameters are real where those are positive *)
realWhere[r_, vars_] := Map[If[NumericQ[Last[#]], #, With[{c = DeleteDuplicates[Cases[{Last[#]}, Power[b_, q_Rational /; EvenQ[Denominator[q]]] | Log[b_] /; !NumericQ[b] && FreeQ[b, Alternatives @@ vars | C] :> b, Infinity]]},
    If[c === {} || !FreeQ[Last[#], ConditionalExpression], #, First[#] -> ConditionalExpression[Last[#], And @@ Map[positiveWhere, c]]]]] &, r]
positiveWhere[b_] := With[{v = Variables[b]}, If[Length[v] == 1, Replace[Quiet[Reduce[b > 0, First[v], Reals]], _Reduce -> (b > 0)], b > 0]]
solveIn[___] := $Failed
(* fewer equations than variables: the last variables in terms of the first *)
openEquations[r_, vars_, d_] := With[{s = solveEquations[r, Reverse[vars], d]}, If[ListQ[s] && AnyTrue[s, Length[#] < Length[vars] &], Message[Solve::svars]]; If[ListQ[s], Map[SortBy[#, Function[q, First[FirstPosition[vars, First[q], {0}]]]] &, s], s]]
spread[a_ == b_ == c__] := {a == b, b == c}
spread[a_List == b_List] := Thread[a == b] /; Length[a] == Length[b]
spread[a_] := a
residualOf[a_ == b_] := If[b === 0, a, a - b]

filter[$Failed, ___] := $Failed
filter[sols_, conditions_, vars_, d_] := Module[{s = If[conditions === {} || FreeQ[sols, C[1]], sols, instancesOf[sols, conditions]]},
    s = Select[s, AllTrue[Last /@ #, inDomain[#, d] &] &];
    Select[s, Function[r, AllTrue[conditions, With[{t = Quiet[# /. r]}, If[!FreeQ[t, Root] && VectorQ[List @@ t /. _Root -> 1, NumericQ], TrueQ[Quiet[N[t]]], TrueQ[t] || TrueQ[Simplify[t]] || (t =!= False && !NumericQ[First[t]] && Simplify[t] =!= False)]] &]]]]
(* periodic solutions under numerical conditions: those periods that fulfil them, in order *)
instancesOf[sols_, c_] := With[{s = Select[DeleteDuplicates[Flatten[Table[sols /. ConditionalExpression[u_, _] :> (u /. C[1] -> k), {k, -30, 30}], 1]], Function[r, AllTrue[c, TrueQ[Quiet[# /. r]] &]]]}, If[s === {}, sols, SortBy[s, N[Map[Last, #]] &]]]
inDomain[x_, Complexes] := True
inDomain[x_?NumericQ, d_] := Switch[d, Reals, TrueQ[Im[N[x, 20]] == 0] || TrueQ[Chop[Im[N[x]], 10^-12] == 0] && FreeQ[x, Complex] && realNumberQ[x], Integers, IntegerQ[x], Rationals, MatchQ[x, _Integer | _Rational], PositiveReals, TrueQ[x > 0], PositiveIntegers, IntegerQ[x] && x > 0, NonNegativeIntegers, IntegerQ[x] && x >= 0]
inDomain[r_Root, d_] := d === Reals && rootRealQ[r] || d =!= Reals && False
inDomain[x_, d_] := FreeQ[x, Complex]
realNumberQ[x_] := TrueQ[Abs[Im[N[x]]] < 10.^-14]

(* ---- one polynomial ---- *)
sortRoots[r_] := If[VectorQ[r, NumericQ] && !FreeQ[r, (-1)^_Rational], Sort[r], If[!VectorQ[r, NumericQ], Sort[r], plainSort[r]]]
plainSort[r_] := If[VectorQ[r, NumericQ], SortBy[r, {Round[Re[N[#]], 10.^-9] &, Round[Im[N[#]], 10.^-9] &}], r]
polynomialRoots[p_, x_] := Module[{q = Numerator[Together[p]], list, n, a, c},
    n = Exponent[q, x];
    If[n > 3 || n == 3, c = CoefficientList[q, x]; (* a x^n + b alone: the nth roots *)
        If[n <= 12 && Count[c, 0] == n - 1 && !TrueQ[c[[1]] == 0], a = -c[[1]]/c[[-1]]; With[{s = binomialRoots[a, n]}, If[s =!= None, Return[s]]]]];
    list = FactorList[q];
    sortRoots[Join @@ Map[If[FreeQ[#[[1]], x], {}, Join @@ ConstantArray[rootsOf[#[[1]], x], #[[2]]]] &, list]]]
binomialRoots[a_, n_] := If[MatchQ[a, _Integer | _Rational] && n == 3 && a > 0 && a =!= 1, With[{r = a^(1/3)}, {r, -(-1)^(1/3) r, (-1)^(2/3) r}],
    If[n == 3 && a === 1, {1, -(-1)^(1/3), (-1)^(2/3)}, None]]
rootsOf[f_, x_] := Module[{n = Exponent[f, x], c = CoefficientList[f, x], g, y},
    Switch[n, 1, {-c[[1]]/c[[2]]} // Map[tidy, #] &,
        2, quadratic[c[[3]], c[[2]], c[[1]]],
        _, g = GCD @@ Flatten[Position[Rest[c], k_ /; !TrueQ[k == 0], {1}, Heads -> False]];
        If[g > 1, (* a polynomial in x^g *)
            Join @@ Map[nthRoots[#, g] &, rootsOf[Sum[c[[g k + 1]] y^k, {k, 0, n/g}], y]],
            If[FreeQ[c, x] && VectorQ[c, NumericQ], Table[Root[Evaluate[f /. x -> Slot[1]] &, k, 0], {k, n}] /. Root[b_, k_, 0] :> rootObject[b, k], Table[rootObject[Function[Evaluate[f /. x -> Slot[1]]], k], {k, n}]]]]]
rootObject[f_, k_] := Root[f, k, 0]
tidy[e_] := If[NumericQ[e], Expand[e] // simplerOf[e], Together[e]]
simplerOf[e_][f_] := If[LeafCount[f] < LeafCount[e], f, e]
quadratic[a_, b_, c_] := quadratic[-a, -b, -c] /; TrueQ[a < 0] && !(NumberQ[b] && NumberQ[c])
quadratic[a_, b_, a_] := {-(-1)^(1/3), (-1)^(2/3)} /; a === b && NumberQ[a]
quadratic[a_, b_, a_] := {(-1)^(1/3), -(-1)^(2/3)} /; a === -b && NumberQ[a]
quadratic[a_, b_, c_] := With[{d = b^2 - 4 a c}, If[VectorQ[{a, b, c}, NumberQ], numberQuadratic[a, b, c, d],
    With[{s = parameterRoot[Expand[d]]}, Map[Together, {(-b - s)/(2 a), (-b + s)/(2 a)}]]]]
(* square factors of a discriminant come out; what has none stays expanded *)
parameterRoot[d_] := With[{f = Factor[d], c = GCD @@ Map[integerContent, If[Head[d] === Plus, List @@ d, {d}]]}, If[FreeQ[f, Power[_, _?EvenQ]] || Head[f] === Plus, Sqrt[c] Sqrt[Expand[d/c]], PowerExpand[Sqrt[squaresOf[f]]] Sqrt[f/squaresOf[f]]]]
integerContent[n_Integer _.] := Abs[n]
integerContent[_] := 1
(* the part of a product that is a square *)
squaresOf[f_] := Times @@ Cases[If[Head[f] === Times, List @@ f, {f}], _^_?EvenQ | _Integer?(# > 0 && IntegerQ[Sqrt[#]] &)]
(* (-b -+ Sqrt[d])/(2 a) with the square factors of d out and the common factor cancelled *)
numberQuadratic[a_, b_, c_, d_] := With[{s = Sqrt[d]}, With[{k = If[Head[s] === Times && NumberQ[First[s]], First[s], 1], u = If[a < 0, {1, -1}, {-1, 1}]},
    Map[halves[-b, # s, 2 a] &, u]]]
halves[p_, s_, q_] := If[NumberQ[s], (p + s)/q, With[{c = If[Head[s] === Times && NumberQ[First[s]], First[s], 1]},
    With[{r = p/q, t = c/q}, With[{rest = s/c, den = LCM[Denominator[r], Denominator[Abs[t]]]}, If[den == 1 || r == 0, r + t rest, If[Denominator[r] == 1, r + t rest, (den r + den t rest)/den]]]]]] /; FreeQ[{p, q}, Complex]
halves[p_, s_, q_] := Expand[(p + s)/q]
nthRoots[y_, 2] := {-Sqrt[y], Sqrt[y]}
nthRoots[y_, g_] := Table[(-1)^(2 k/g) y^(1/g), {k, 0, g - 1}]

(* ---- systems ---- *)
solveEquations[fs_, vars_, d_: Complexes] := Module[{f = DeleteCases[Map[cleared, fs], 0], lin},
    If[MemberQ[f, c_ /; NumericQ[c] && !TrueQ[c == 0]], Return[{}]];
    If[f === {}, Return[{{}}]];
    If[AllTrue[f, linearQ[#, vars] &], Return[linearSolutions[f, vars]]];
    If[Length[vars] == 1, Return[single[f, First[vars], d]]];
    sortedSolutions[stepwise[f, vars, d], vars]]
cleared[f_] := If[FreeQ[f, Power[_, n_ /; !IntegerQ[n] || n < 0]], f, Numerator[Together[f]]]
linearQ[f_, vars_] := PolynomialQ[f, vars] && Max[Map[Total[First[#]] &, CoefficientRules[f, vars]], 0] <= 1
linearSolutions[f_, vars_] := Module[{m, b, aug, n = Length[vars], r, pivots, rules, row},
    m = Table[Coefficient[Expand[g], x], {g, f}, {x, vars}];
    b = Map[-(# /. Thread[vars -> 0]) &, f];
    aug = RowReduce[Join[m, Transpose[{b}], 2]];
    rules = {}; 
    Do[row = aug[[i]]; r = FirstPosition[row, k_ /; !TrueQ[k == 0], None, {1}, Heads -> False];
        If[r =!= None, r = First[r]; If[r == n + 1, Return[{}, Module]];
            AppendTo[rules, vars[[r]] -> expandNumeric[row[[n + 1]] - Sum[row[[j]] vars[[j]], {j, r + 1, n}]]]], {i, Length[aug]}];
    {rules}]
expandNumeric[e_] := If[FreeQ[e, Plus], e, With[{x = Expand[e]}, If[Denominator[Together[e]] === 1 || NumberQ[Denominator[Together[e]]], x, Together[e]]]]

single[f_, x_, d_] := Module[{g = First[f], r},
    r = If[PolynomialQ[g, x], Map[{x -> #} &, polynomialRoots[g, x]], transcendental[g, x, d]];
    If[r === $Failed, Return[$Failed]];
    r = Select[r, Function[s, AllTrue[Rest[f], TrueQ[zeroQ[# /. s]] &]]];
    r]
zeroQ[e_] := With[{v = Quiet[Simplify[e]]}, v === 0 || NumericQ[v] && TrueQ[Abs[N[v, 20]] < 10^-15] || NumericQ[v] && TrueQ[Abs[N[v]] < 10.^-12]]

stepwise[f_, vars_, d_] := Module[{g, x, sols, rest, candidates, lead},
    (* an equation and a variable of it of lowest degree, linear if possible *)
    candidates = Flatten[Table[If[FreeQ[h, v] || !PolynomialQ[h, v], Nothing, {Exponent[h, v] + If[FreeQ[Coefficient[h, v, Exponent[h, v]], Alternatives @@ vars], 0, 1/2] + LeafCount[h]/10^6, h, v}], {h, f}, {v, vars}], 1];
    If[candidates === {}, Return[$Failed]];
    {lead, g, x} = First[SortBy[candidates, First]];
    If[lead >= 2 && Length[f] == 2 && Length[vars] == 2, Return[byResultant[f, vars, d]]];
    rest = DeleteCases[f, g, {1}, 1];
    If[rest === {}, Return[With[{r = single[{g}, x, d]}, r]]];
    sols = single[{g}, x, d];
    If[sols === $Failed, Return[$Failed]];
    Select[orderVars[Join @@ Map[Function[s, With[{more = solveEquations[Map[# /. s &, rest], DeleteCases[vars, x], d]}, If[more === $Failed, {$Failed}, Map[Join[s /. #, #] &, more] // Map[Map[#[[1]] -> Simplify[#[[2]]] &, #] &, #] &]]], sols], vars], FreeQ[#, ComplexInfinity | Indeterminate] &]]
orderVars[sols_, vars_] := Map[If[# === $Failed, #, SortBy[#, Position[vars, First[#]] &]] &, sols]
byResultant[{f_, g_}, {x_, y_}, d_] := sortedSolutions[resultantSolutions[{f, g}, {x, y}, d], {x, y}]
sortedSolutions[s_List, v_] := If[FreeQ[s, $Failed] && AllTrue[s, VectorQ[v /. #, NumericQ] &], SortBy[s, Function[r, Map[{Round[Re[N[#]], 10.^-9], Round[Im[N[#]], 10.^-9]} &, v /. r]]], s]
sortedSolutions[s_, _] := s
resultantSolutions[{f_, g_}, {x_, y_}, d_] := Module[{r = Resultant[f, g, y], xs},
    If[r === 0 || FreeQ[r, x], Return[If[r === 0, $Failed, {}]]];
    xs = DeleteDuplicates[polynomialRoots[r, x]];
    Join @@ Map[Function[a, Map[{x -> a, y -> #} &, Select[DeleteDuplicates[polynomialRoots[If[FreeQ[f, y], g, f] /. x -> a, y]], zeroQ[f /. {x -> a, y -> #}] && zeroQ[g /. {x -> a, y -> #}] &]]], xs]]

(* ---- equations that isolate x by inverse functions ---- *)
transcendental[g_, x_, d_] := Module[{e = g, t, atoms, u, r},
    (* a polynomial in one kernel h[x] or a^x *)
    e = g /. (a_?NumericQ)^(k_Integer x) /; k > 1 :> (a^x)^k;
    atoms = DeleteDuplicates[Cases[{e}, (h : (Sin | Cos | Tan | Log | ArcSin | ArcCos | ArcTan | Sinh | Cosh | Tanh | Abs))[a_] /; !FreeQ[a, x], Infinity] ~Join~ Cases[{e}, Power[a_, b_] /; !FreeQ[{a, b}, x] && !IntegerQ[b], Infinity]];
    atoms = Select[atoms, Function[k, AllTrue[DeleteCases[atoms, k], FreeQ[k, #] &]]];
    If[Length[atoms] != 1, Return[radical[g, x, d]]];
    t = First[atoms]; 
    If[!FreeQ[e /. t -> u, x], Return[radical[g, x, d]]];
    If[!PolynomialQ[Numerator[Together[e /. t -> u]], u], Return[$Failed]];
    r = polynomialRoots[Numerator[Together[e /. t -> u]], u];
    Join @@ Map[invert[t, #, x, d] &, DeleteDuplicates[r]]]
invert[a_^b_, y_, x_, d_] := Which[
    FreeQ[a, x] && d === Reals, If[NumericQ[y] && TrueQ[y > 0] || !NumericQ[y], solveFurther[b - If[a === E, Log[y], simpleLog[a, y]], x, d], {}],
    FreeQ[a, x], If[y === 0, {}, With[{s = solveFurther[b - (2 I Pi C[1] + If[a === E, Log[y], Log[y]])/If[a === E, 1, Log[a]], x, d]}, Map[Map[#[[1]] -> ConditionalExpression[#[[2]], Element[C[1], Integers]] &, #] &, s]]],
    FreeQ[b, x] && NumericQ[b], Select[solveFurther[a - y^(1/b), x, d], zeroQ[(a^b - y) /. #] &], True, $Failed]
simpleLog[a_, y_] := If[IntegerQ[a] && IntegerQ[y] && a > 1 && y > 0 && a^IntegerExponent[y, a] == y, IntegerExponent[y, a], Log[y]/Log[a]]
invert[Log[a_], y_, x_, d_] := solveFurther[a - E^y, x, d]
invert[Abs[a_], y_, x_, d_] := DeleteDuplicates[Join[solveFurther[a + y, x, d], solveFurther[a - y, x, d]]]
invert[ArcSin[a_], y_, x_, d_] := solveFurther[a - Sin[y], x, d]
invert[ArcCos[a_], y_, x_, d_] := solveFurther[a - Cos[y], x, d]
invert[ArcTan[a_], y_, x_, d_] := solveFurther[a - Tan[y], x, d]
invert[Sin[a_], y_, x_, d_] := periodic[Join[solveFurther[a - (Pi - ArcSin[y] + 2 Pi C[1]), x, d], solveFurther[a - (ArcSin[y] + 2 Pi C[1]), x, d]]]
invert[Cos[a_], y_, x_, d_] := periodic[Join[solveFurther[a + ArcCos[y] - 2 Pi C[1], x, d], solveFurther[a - ArcCos[y] - 2 Pi C[1], x, d]]]
invert[Tan[a_], y_, x_, d_] := periodic[solveFurther[a - ArcTan[y] - Pi C[1], x, d]]
invert[Sinh[a_], y_, x_, Reals] := solveFurther[a - ArcSinh[y], x, Reals]
invert[Tanh[a_], y_, x_, Reals] := solveFurther[a - ArcTanh[y], x, Reals]
invert[___] := {$Failed}
periodic[s_] := DeleteDuplicates[Map[Map[#[[1]] -> ConditionalExpression[Expand[#[[2]]], Element[C[1], Integers]] &, #] &, s]]
solveFurther[f_, x_, d_] := With[{r = solveEquations[{f}, {x}, d]}, If[r === $Failed, {$Failed}, r]]
(* one square root: isolate, square, check *)
radical[g_, x_, d_] := Module[{roots = Cases[{g}, Power[a_, b_Rational] /; !FreeQ[a, x], Infinity] // DeleteDuplicates, t, q, c, s},
    If[roots === {} || Length[roots] > 2, Return[$Failed]];
    t = First[roots]; q = Denominator[Last[t]];
    c = CoefficientList[Numerator[Together[g /. t -> t1]], t1];
    If[Length[c] != 2, Return[$Failed]];
    s = solveEquations[{Numerator[Together[c[[1]]^q - (-1)^q c[[2]]^q First[t]^Numerator[Last[t]]]]}, {x}, d];
    If[s === $Failed, Return[$Failed]];
    Select[s, zeroQ[g /. #] &]]

(* ---- integers in a bounded box ---- *)
integerSolutions[all_, vars_, d_] := Module[{rows = integerRows[all, vars, d], box},
    If[Length[vars] > 1 && AllTrue[all, Head[#] === Equal && linearQ[First[#] - Last[#], vars] &] && d === Integers, Return[diophantine[all, vars]]];
    box = narrowed[rows, Map[Replace[bounds[#, all, d], None -> {-Infinity, Infinity}] &, vars]];
    If[!FreeQ[box, DirectedInfinity] && Length[vars] == 1 && FreeQ[all, Equal | Mod | Divisible], box = {outerBounds[Quiet[inequalities[And @@ all, First[vars]]]]}];
    If[!FreeQ[box, None | DirectedInfinity], Return[$Failed]];
    If[AnyTrue[rows, Last[#] && Count[First[#], 0] < Length[vars] - 1 &], Return[Map[Thread[vars -> #] &, integerPoints[rows, all, vars, box]]]];
    If[Times @@ Map[Max[0, #[[2]] - #[[1]] + 1] &, box] > 10^6, Return[$Failed]];
    Map[Thread[vars -> #] &, Select[Tuples[Map[Range @@ # &, box]], Function[p, AllTrue[all, TrueQ[# /. Thread[vars -> p]] &]]]]]
(* linear relations as {a, b, whether of an equation} for a . vars <= b with integer a and b *)
integerRows[all_, vars_, d_] := Join @@ Map[integerRow[#, vars] &, Flatten[Map[pairs, Join[all, Switch[d, PositiveIntegers, Map[# >= 1 &, vars], NonNegativeIntegers, Map[# >= 0 &, vars], _, {}]]]]]
integerRow[(h : Equal | LessEqual | Less)[a_, b_], v_] := Module[{f = Expand[a - b], c, k},
    If[!linearQ[f, v] || !VectorQ[c = Append[Map[Coefficient[f, #] &, v], f /. Thread[v -> 0]], MatchQ[#, _Integer | _Rational] &], Return[{}]];
    c = c LCM @@ Denominator[c]; k = -Last[c] - If[h === Less, 1, 0];
    If[h === Equal, {{Most[c], k, True}, {-Most[c], -k, True}}, {{Most[c], k, False}}]]
integerRow[(h : GreaterEqual | Greater)[a_, b_], v_] := integerRow[If[h === Greater, Less, LessEqual][b, a], v]
integerRow[_, _] := {}
(* the box within which rows can hold: every row bounds each of its variables by the bounds of the others *)
narrowed[rows_, box_] := FixedPoint[Function[b, Fold[narrowedBy, b, rows]], box, 100]
narrowedBy[box_, {a_, b_, _}] := Module[{least = MapThread[If[#1 == 0, 0, #1 If[#1 > 0, First[#2], Last[#2]]] &, {a, box}], k = Count[a, _?(# != 0 &)]},
    If[Count[least, _DirectedInfinity] > 1, box,
        MapThread[If[#1 == 0 || !FreeQ[Total[least] - #3, DirectedInfinity | Indeterminate] && FreeQ[#3, DirectedInfinity], #2, With[{room = b - If[FreeQ[#3, DirectedInfinity], Total[least] - #3, Total[DeleteCases[least, _DirectedInfinity]]]},
            If[#1 > 0, {First[#2], Min[Last[#2], Floor[room/#1]]}, {Max[First[#2], Ceiling[room/#1]], Last[#2]}]]] &, {a, box, least}]]]
integerPoints[rows_, all_, vars_, box_] := Module[{at = First[FirstPosition[box, {u_, w_} /; u != w, {0}, {1}]]},
    Which[AnyTrue[box, First[#] > Last[#] &], {}, at == 0, If[AllTrue[all, TrueQ[# /. Thread[vars -> Map[First, box]]] &], {Map[First, box]}, {}],
        True, Join @@ Map[integerPoints[rows, all, vars, narrowed[rows, ReplacePart[box, at -> {#, #}]]] &, Range @@ box[[at]]]]]
(* all integer solutions of linear equations: m . x == b with u . Transpose[m] == h in Hermite form gives a solution and a basis
 * of those for b == 0; the solution is reduced by the basis *)
diophantine[eqs_, vars_] := Module[{m, b, u, h, rank, x = 0, kernel, y, r},
    m = Map[Function[e, Map[Coefficient[Expand[First[e] - Last[e]], #] &, vars]], eqs]; b = Map[(Last[#] - First[#]) /. Thread[vars -> 0] &, eqs];
    With[{k = MapThread[LCM @@ Denominator[Append[#1, #2]] &, {m, b}]}, m = k m; b = k b];
    If[!MatrixQ[m, IntegerQ] || !VectorQ[b, IntegerQ], Return[$Failed]];
    {u, h} = HermiteDecomposition[Transpose[m]]; rank = Count[h, Except[{0 ..}], {1}];
    r = b; y = Table[With[{p = First[FirstPosition[h[[i]], c_ /; c != 0, {0}, {1}, Heads -> False]]}, With[{q = r[[p]]/h[[i, p]]}, r = r - q h[[i]]; q]], {i, rank}];
    If[!VectorQ[y, IntegerQ] || r =!= 0 b, Return[{}]];
    x = y . Take[u, rank] + 0 First[u]; kernel = Drop[u, rank];
    If[kernel === {}, Return[{Thread[vars -> x]}]];
    kernel = DeleteCases[HermiteDecomposition[kernel][[2]], {0 ..}];
    Do[With[{p = First[FirstPosition[k, c_ /; c != 0, {0}, {1}, Heads -> False]]}, x = x - Floor[x[[p]]/k[[p]]] k], {k, kernel}];
    With[{c = Table[C[i], {i, Length[kernel]}]}, {MapThread[#1 -> If[FreeQ[#2, C], #2, ConditionalExpression[#2, If[Length[c] == 1, Element[C[1], Integers], Element[Alternatives @@ c, Integers]]]] &, {vars, x + c . kernel}]}]]
(* the least and greatest integer of bounded pieces *)
outerBounds[False] := {1, 0}
outerBounds[o_Or] := With[{b = Map[outerBounds, List @@ o]}, If[MemberQ[b, None], None, {Min[b], Max[b]}]]
outerBounds[_ == a_] := {Ceiling[a], Floor[a]}
outerBounds[(Less | LessEqual)[a_, _, b_]] := {Ceiling[a], Floor[b]}
outerBounds[Inequality[a_, _, _, _, b_]] := {Ceiling[a], Floor[b]}
outerBounds[_] := None
bounds[x_, all_, d_] := Module[{lo = If[d === PositiveIntegers, 1, If[d === NonNegativeIntegers, 0, -Infinity]], hi = Infinity},
    Map[(Replace[#, {a_?NumericQ <= x :> (lo = Max[lo, Ceiling[a]]), a_?NumericQ < x :> (lo = Max[lo, Floor[a] + 1]), x <= a_?NumericQ :> (hi = Min[hi, Floor[a]]), x < a_?NumericQ :> (hi = Min[hi, Ceiling[a] - 1]),
        a_?NumericQ >= x :> (hi = Min[hi, Floor[a]]), a_?NumericQ > x :> (hi = Min[hi, Ceiling[a] - 1]), x >= a_?NumericQ :> (lo = Max[lo, Ceiling[a]]), x > a_?NumericQ :> (lo = Max[lo, Floor[a] + 1])}]) &, Flatten[Map[pairs, all]]];
    If[FreeQ[{lo, hi}, DirectedInfinity], {lo, hi}, With[{s = squareBound[x, all]}, If[s === None, None, {Max[lo, -s], Min[hi, s]}]]]]
pairs[(h : Less | LessEqual | Greater | GreaterEqual)[a_, b_, c__]] := {h[a, b], pairs[h[b, c]]}
pairs[Inequality[a_, r_, b_]] := r[a, b]
pairs[Inequality[a_, r_, b_, rest__]] := {r[a, b], pairs[Inequality[b, rest]]}
pairs[a_] := a
squareBound[x_, all_] := With[{c = Cases[all, a_ == b_?NumericQ /; MatchQ[Expand[a], _Plus | _Power] && AllTrue[Cases[{Expand[a]}, _, {1}] /. Plus -> List // Flatten, MatchQ[#, k_. y_^2 /; TrueQ[k > 0]] &] && !FreeQ[a, x] :> b]}, If[c === {}, None, Floor[Sqrt[First[c]]]]]
moduloSolutions[eqs_, vars_, m_] := If[m^Length[vars] > 10^6, $Failed, Map[Thread[vars -> #] &, Select[Tuples[Range[0, m - 1], Length[vars]], Function[p, AllTrue[eqs, Mod[(#[[1]] - #[[2]]) /. Thread[vars -> p], m] === 0 &]]]]]

NSolve::usage = "NSolve[eqns, x] gives numerical solutions.\nNSolve[eqns, {x, y, ...}] solves a system; NSolve[eqns, vars, Reals] gives the real solutions."
NSolve[e_, v_, p___] := NSolve[e, v, Complexes, p] /; !MatchQ[{p}, {(Reals | Complexes | Integers), ___}]
NSolve[a_ == b_, x_Symbol, d_, p___] := Module[{f = Numerator[Together[Rationalize[a - b, 0]]], r},
    If[!PolynomialQ[f, x] || Exponent[f, x] < 1, Return[numbersOf[Solve[a == b, x, d], p]]];
    r = Join @@ Map[If[FreeQ[First[#], x], {}, Join @@ ConstantArray[numericRoots[CoefficientList[First[#], x], If[{p} === {}, -1, p]], Last[#]]] &, If[VectorQ[CoefficientList[f, x], MatchQ[#, _Integer | _Rational] &], FactorList[f], {{f, 1}}]];
    Map[{x -> #} &, Select[sortRoots[r], d === Complexes || Im[#] == 0 &]]]
NSolve[e_, {x_}, d_, p___] := NSolve[e, x, d, p] /; MatchQ[e, _Equal]
NSolve[{e_Equal}, v_, d_, p___] := NSolve[e, v, d, p]
NSolve[e_, v_, d_, p___] := numbersOf[Solve[Rationalize[e, 0], v, d], p]
SolveValues::usage = "SolveValues[eqns, vars] gives the values of vars in the solutions.\nSolveValues[eqns, vars, dom] those in the domain."
SolveValues[e_, v_, r___] := With[{s = Solve[e, v, r]}, If[s === {}, {}, v /. s] /; ListQ[s]]
NSolveValues::usage = "NSolveValues[eqns, vars] gives the numerical values of vars in the solutions."
NSolveValues[e_, v_, r___] := With[{s = NSolve[e, v, r]}, If[s === {}, {}, v /. s] /; ListQ[s]]
numbersOf[s_List, p___] := N[s, p]
numbersOf[s_, ___] := s

Roots::usage = "Roots[lhs == rhs, x] gives the roots as a disjunction of equations."
Roots[a_ == b_, x_] := Or @@ Map[x == # &, polynomialRoots[a - b, x]]
NRoots::usage = "NRoots[lhs == rhs, x] gives the numerical roots as a disjunction of equations."
NRoots[a_ == b_, x_] := Or @@ Map[x == (x /. #) &, NSolve[a == b, x]]
ToRules::usage = "ToRules[eqns] takes a disjunction of equations as Roots gives them to rules."
ToRules[False] := Sequence[]
ToRules[True] := {}
ToRules[e_Or] := Sequence @@ Map[ToRules, List @@ e]
ToRules[e_And] := Map[Rule @@ # &, List @@ e]
ToRules[x_ == y_] := {x -> y}

Root::usage = "Root[f, k] is the kth root of the polynomial equation f[x] == 0.\nRoot[f, k, 0] is the same as a number that keeps its polynomial as given."
SetAttributes[Root, NHoldAll]
Root[f_Function, k_Integer?Positive] := With[{r = lowRoots[f]}, r[[k]] /; ListQ[r] && k <= Length[r]]
Root[f_Function, k_Integer?Positive] := Module[{x}, With[{p = f[x]}, With[{g = Function[Evaluate[Expand[p] /. x -> Slot[1]]]}, Root[g, k, 0] /; PolynomialQ[p, x] && VectorQ[CoefficientList[p, x], MatchQ[#, _Integer | _Rational] &] && k <= Exponent[p, x]]]]
rootRealQ[Root[f_, k_, ___]] := Module[{x}, k <= CountRoots[f[x], x]]
lowRoots[f_] := Module[{x, c}, c = If[PolynomialQ[f[x], x], CoefficientList[Expand[f[x]], x], {}];
    If[VectorQ[c, NumericQ] && 2 <= Length[c] <= 3, x /. Solve[f[x] == 0, x], $Failed]]
Root /: (h : Less | LessEqual | Greater | GreaterEqual)[r_Root, x_?NumericQ] := h[N[r, 30], x] /; rootRealQ[r]
Root /: (h : Less | LessEqual | Greater | GreaterEqual)[x_?NumericQ, r_Root] := h[x, N[r, 30]] /; rootRealQ[r]
Root /: (h : Floor | Ceiling | Round | IntegerPart | Sign)[r_Root] := h[N[r, 30]] /; rootRealQ[r]
Root /: (h : Re | Conjugate)[r_Root] := r /; rootRealQ[r]
Root /: Im[r_Root] := 0 /; rootRealQ[r]
Root /: N[Root[f_, k_, ___], p_: MachinePrecision] := rootValue[f, k, p]
rootValue[f_, k_, p_] := Module[{x, r}, r = numericRoots[CoefficientList[f[x], x], If[p === MachinePrecision, -1, p]];
    r = Join[Select[r, Im[#] == 0 &], Select[r, Im[#] != 0 &]]; r[[k]]]

Reduce::usage = "Reduce[expr, vars] reduces equations and inequalities to a form solved for vars.\nReduce[expr, vars, dom] over the domain."
Reduce[e_, x_, d_: Complexes] := With[{r = Quiet[reduced[e, x, d]]}, r /; r =!= $Failed && FreeQ[r, HoldForm | Solve]] /; FreeQ[e, ForAll | Exists]
Reduce[e_, x_, d___] := With[{r = Resolve[e, d]}, Reduce[r, x, d] /; FreeQ[r, ForAll | Exists | Resolve]] /; !FreeQ[e, ForAll | Exists]
reduced[e_, x_, d_] := Module[{s},
    Which[e === True || e === False, e,
        d === Reals && !FreeQ[e, DirectedInfinity], With[{u = e //. unbounded}, If[FreeQ[u, DirectedInfinity], reduced[u, x, d], $Failed]],
        d === Complexes && MatchQ[e, _Unequal] && Head[x] === Symbol, With[{r = reduced[Equal @@ e, x, d]}, If[r === $Failed, r, Not[r] // LogicalExpand]],
        d === Reals && MatchQ[e, _Equal] && sumOfSquaresQ[First[e] - Last[e]], And @@ Map[First[#] == 0 &, List @@ Expand[First[e] - Last[e]]],
        MatchQ[e, _Equal] && MatchQ[Factor[First[e] - Last[e]], _Times] && ListQ[x] && Length[x] > 1, Or @@ Map[reduced[# == 0, x, d] &, Select[Map[First, FactorList[First[e] - Last[e]]], !NumberQ[#] &]],
        MatchQ[e, _Equal] && Length[e] == 2 && Head[x] === Symbol && quadraticQ[First[e] - Last[e], x], quadraticCases[First[e] - Last[e], x],
        d === Integers && (s = integerSolutions[Flatten[{e} //. a_And :> List @@ a], Flatten[{x}], d]) =!= $Failed, disjunction[s],
        d =!= Integers && Head[x] === Symbol && (!FreeQ[e, Less | Greater | LessEqual | GreaterEqual | Inequality] || !FreeQ[e, Unequal] && d === Reals), inequalities[e, x],
        MatchQ[e, _Equal] && Length[e] == 2 && Head[x] === Symbol && parametricQ[e, x], linearCases[Expand[First[e] - Last[e]], x],
        True, s = Solve[e, x, d]; If[ListQ[s], disjunction[s], $Failed]]]
(* every real number lies between -Infinity and Infinity *)
unbounded = {Inequality[-Infinity, _, u_, r_, b_] :> r[u, b], Inequality[a_, r_, u_, _, Infinity] :> r[a, u], (Less | LessEqual)[-Infinity, u__] :> If[Length[{u}] == 1, True, Less[u]], (h : Less | LessEqual)[u__, Infinity] :> If[Length[{u}] == 1, True, h[u]],
    (Greater | GreaterEqual)[Infinity, u__] :> If[Length[{u}] == 1, True, Greater[u]], (h : Greater | GreaterEqual)[u__, -Infinity] :> If[Length[{u}] == 1, True, h[u]]};
sumOfSquaresQ[f_] := MatchQ[Expand[f], HoldPattern[Plus][(_Symbol^_?EvenQ | _Integer?Positive _Symbol^_?EvenQ) ..]]
quadraticQ[f_, x_] := PolynomialQ[f, x] && Exponent[f, x] == 2 && !NumericQ[Coefficient[Expand[f], x, 2]]
quadraticCases[f_, x_] := With[{a = Coefficient[Expand[f], x, 2], b = Coefficient[Expand[f], x, 1], c = Coefficient[Expand[f], x, 0]},
    (a != 0 && (Or @@ Map[x == # &, polynomialRoots[f, x]])) || (a == 0 && b != 0 && x == -(c/b)) || (c == 0 && b == 0 && a == 0)]
(* a x + b == 0 where a may vanish *)
parametricQ[e_, x_] := With[{f = Expand[First[e] - Last[e]]}, PolynomialQ[f, x] && Exponent[f, x] == 1 && !NumericQ[Coefficient[f, x, 1]]]
linearCases[f_, x_] := With[{a = Coefficient[f, x, 1], b = -Coefficient[f, x, 0]}, Or[If[b === 0, a == 0, b == 0 && a == 0], a != 0 && x == Together[b/a]]]
disjunction[{}] := False
disjunction[s_List] := With[{c = DeleteDuplicates[Cases[s, ConditionalExpression[_, u_] :> u, Infinity]]}, If[c === {}, Or @@ Map[And @@ Map[Equal @@ # &, #] &, s],
    With[{r = s /. ConditionalExpression[u_, _] :> u}, And[And @@ c, Or @@ SortBy[Map[And @@ Map[Equal @@ # &, #] &, r], LeafCount]]]]]
(* the sign of everything between and at the real roots *)
inequalities[e_, x_] := Module[{rel = DeleteDuplicates[Cases[{e} //. {h_[a_, b_, c__] /; MemberQ[{Less, LessEqual, Greater, GreaterEqual}, h] :> {h[a, b], h[b, c]}, i_Inequality :> pairs[i]}, (Less | LessEqual | Greater | GreaterEqual | Equal | Unequal)[a_, b_] :> a - b, {0, Infinity}]], points, tests, ok, holds},
    points = Join @@ Map[Function[f, With[{t = Together[f]}, Join[realRoots[Numerator[t], x], realRoots[Denominator[t], x]]]], rel];
    If[MemberQ[points, $Failed], Return[$Failed]];
    points = SortBy[DeleteDuplicates[points], N];
    holds[v_] := TrueQ[Quiet[e /. x -> v]] && FreeQ[Quiet[rel /. x -> v], DirectedInfinity | Indeterminate];
    points = Join[points, Join @@ Map[realRoots[#, x] &, DeleteDuplicates[Cases[{e}, Power[b_, _Rational?(EvenQ[Denominator[#]] &)] | Log[b_] /; !FreeQ[b, x] :> b, Infinity]]]];
    points = SortBy[DeleteDuplicates[points], N];
    If[points === {}, Return[If[holds[0], True, False]]];
    tests = Join[{First[points] - 1}, Mean /@ Partition[points, 2, 1], {Last[points] + 1}];
    ok = Map[holds, tests]; 
    intervals[points, ok, Map[holds, points], x]]
realRoots[f_, x_] := If[FreeQ[f, x], {}, If[PolynomialQ[f, x], Select[polynomialRoots[f, x], inDomain[#, Reals] &], With[{s = Quiet[Solve[f == 0, x, Reals]]}, If[MatchQ[s, {{_ -> _?NumericQ} ...}], x /. s, {$Failed}]]]]
intervals[p_, ok_, at_, x_] := Module[{out = {}, i = 1, n = Length[p], lo, loClosed},
    lo = None; If[ok[[1]], lo = -Infinity; loClosed = False];
    Do[Which[
        lo =!= None && (!at[[i]] || !ok[[i + 1]]), AppendTo[out, piece[lo, loClosed, p[[i]], at[[i]], x]]; lo = If[ok[[i + 1]], p[[i]], None]; loClosed = False,
        lo === None && ok[[i + 1]], lo = p[[i]]; loClosed = at[[i]],
        lo === None && at[[i]], AppendTo[out, x == p[[i]]]], {i, n}];
    If[lo =!= None, AppendTo[out, piece[lo, loClosed, Infinity, False, x]]];
    If[out === {}, False, Or @@ out]]
piece[-Infinity, _, Infinity, _, x_] := True
piece[-Infinity, _, b_, c_, x_] := If[c, x <= b, x < b]
piece[a_, c_, Infinity, _, x_] := If[c, x >= a, x > a]
piece[a_, ca_, b_, cb_, x_] := Which[ca && cb, a <= x <= b, !ca && !cb, a < x < b, ca, Inequality[a, LessEqual, x, Less, b], True, Inequality[a, Less, x, LessEqual, b]]

Eliminate::usage = "Eliminate[eqns, vars] eliminates variables between equations."
Eliminate[e_, x : Except[_List]] := Eliminate[e, {x}]
Eliminate[e_And, x_] := Eliminate[List @@ e, x]
Eliminate[e : {__Equal}, x_List] := Module[{p = Map[Numerator[Together[First[#] - Last[#]]] &, e], v}, v = Complement[Variables[p], x];
    With[{g = Select[groebnerOf[p, Join[x, v]], FreeQ[#, Alternatives @@ x] &]}, And @@ Map[asEquation[#, v] &, g]]]
groebnerOf[p_, v_] := GroebnerBasis[p, v]
(* a lone linear variable to one side, else the constant: 2 + z == x, f == a^2, 2 x == 3 *)
(* two terms to two sides: x^3 == y^2 *)
asPair[p : (a_ + n_Integer?Negative b_)] := a == -n b /; Length[p] == 2
asPair[p_] := p == 0
asEquation[p_, v_] := Module[{c = p /. Thread[v -> 0], lone},
    If[c === p, Return[p == 0]];
    lone = Select[v, Exponent[p, #] == 1 && MatchQ[Coefficient[p, #], 1 | -1] &];
    Which[lone === {} && c === 0, asPair[p Sign[leadingNumber[p, v]]], lone === {} || Length[v] == 1, (p - c) Sign[leadingNumber[p, v]] == -c Sign[leadingNumber[p, v]],
        AllTrue[CoefficientRules[p, v], Total[First[#]] <= 1 &], With[{x = First[lone]}, Expand[x - p/Coefficient[p, x]] == x],
        True, With[{x = Last[lone]}, x == Expand[x - p/Coefficient[p, x]]]]]
leadingNumber[p_, v_] := Last[First[CoefficientRules[p, v]]]
FindInstance::usage = "FindInstance[expr, vars] finds an instance of vars that makes expr True.\nFindInstance[expr, vars, dom, n] finds n instances."
FindInstance[e_, v_, d_: Complexes, n_Integer: 1] := With[{s = Quiet[instances[e, Flatten[{v}], d]]}, Take[s, UpTo[n]] /; ListQ[s]]
instances[e_, v_, Booleans] := With[{s = SatisfiabilityInstances[e, v, All]}, Map[Thread[v -> #] &, s]]
instances[e_, {x_}, Integers] := With[{r = Reduce[e, x]}, With[{c = Select[Range[-1000, 1000], TrueQ[e /. x -> #] &]}, Map[{x -> #} &, SortBy[c, Abs]]]] /; FreeQ[e, Equal]
instances[e_, {x_}, d_] := Module[{r = Reduce[e, x, d]}, Which[r === False, {}, r === True, {{x -> 0}}, Head[r] === Reduce, $Failed, True, DeleteCases[Map[instanceOf[#, x] &, If[Head[r] === Or, List @@ r, {r}]], None]]]
instances[e_, v_, d_] := With[{s = Solve[e, v, d]}, If[ListQ[s], Map[instanceFill[#, v, e] &, s], $Failed]]
instanceFill[r_, v_, e_] := With[{free = Complement[v, Map[First, r]]}, With[{z = Thread[free -> 0]}, SortBy[Join[r /. z, z], Position[v, First[#]] &]]]
instanceOf[x_ == a_, x_] := {x -> (a /. C[_] -> 0)}
instanceOf[a_ && b_, x_] := instanceOf[If[FreeQ[a, x], b, a], x]
instanceOf[o_Or, x_] := instanceOf[First[o], x]
instanceOf[x_ < a_ | x_ <= a_, x_] := {x -> Ceiling[a] - 1}
instanceOf[x_ > a_ | x_ >= a_, x_] := {x -> Floor[a] + 1}
instanceOf[(Less | LessEqual)[a_, x_, b_], x_] := {x -> If[a < 0 < b, 0, If[Floor[a] + 1 < b, Floor[a] + 1, (a + b)/2]]}
instanceOf[Inequality[a_, _, x_, _, b_], x_] := instanceOf[a < x < b, x]
instanceOf[_, _] := None

(* ---- exact minima ---- *)
Minimize::usage = "Minimize[f, x] gives {fmin, {x -> xmin}} exactly for simple f.\nMinimize[{f, cons}, vars] subject to constraints."
Minimize::natt = "The minimum is not attained at any point satisfying the given constraints."
Minimize::infeas = "There are no values of `1` for which the constraints `2` are satisfied and the objective function `3` is real-valued."
Minimize::wksol = "Warning: there is no minimum in the region in which the objective function is defined and the constraints are satisfied; returning a result on the boundary."
Minimize[{f_, c__}, v : (_Symbol | {_Symbol})] := (Message[Minimize::infeas, Flatten[{v}], And[c], f]; {Infinity, Thread[Flatten[{v}] -> Indeterminate]}) /; Quiet[Reduce[And[c], First[Flatten[{v}]], Reals]] === False
Minimize[{f_, c__}, v_] := With[{r = Quiet[constrainedMinimum[f, And[c], Flatten[{v}]]]}, (If[MemberQ[Cases[{c} //. a_And :> List @@ a, _Less | _Greater, Infinity] /. r[[2]], False], Message[Minimize::wksol]]; r) /; r =!= $Failed]
Minimize[f_, v_] := With[{r = Quiet[freeMinimum[f, Flatten[{v}]]]}, (If[!FreeQ[r[[2]], DirectedInfinity], Message[Minimize::natt]]; r) /; r =!= $Failed] /; !ListQ[f]
freeMinimum[f_, {x_}] := Module[{s = Solve[D[f, x] == 0, x, Reals], low, high, b},
    If[!ListQ[s] || !FreeQ[f, _Symbol?(# =!= x && !NumericQ[#] && Context[#] =!= "System`" &), Heads -> False], Return[If[ListQ[s] && PolynomialQ[f, x] && Exponent[f, x] == 2, parabola[f, x], $Failed]]];
    s = DeleteDuplicates[s /. ConditionalExpression[u_, _] :> (u /. C[_] -> 0)]; s = Select[s, TrueQ[Im[N[f /. #]] == 0] &];
    low = Limit[f, x -> -Infinity]; high = Limit[f, x -> Infinity];
    b = If[s === {}, {Infinity, {}}, With[{r = First[SortBy[s, {N[f /. #] &, Abs[N[x /. #]] &}]]}, {Simplify[f /. r], r}]];
    Which[TrueQ[low < First[b]] && TrueQ[low <= high || !NumericQ[high] && FreeQ[high, DirectedInfinity]], {low, {x -> -Infinity}}, TrueQ[high < First[b]], {high, {x -> Infinity}}, s === {}, $Failed, True, b]]
parabola[f_, x_] := $Failed
freeMinimum[f_, v_] := Module[{s = Solve[Thread[D[f, {v}] == 0], v, Reals], h, b}, If[!ListQ[s] || s === {} || !FreeQ[s, C], Return[$Failed]];
    s = Select[s, VectorQ[v /. #, NumericQ] &]; If[s === {}, Return[$Failed]];
    b = First[SortBy[s, N[f /. #] &]];
    If[AnyTrue[v, Function[x, AnyTrue[{Infinity, -Infinity}, Function[w, Limit[f /. DeleteCases[b, x -> _], x -> w] === -Infinity]]]], {-Infinity, Thread[v -> -Infinity]}, {Simplify[f /. b], b}]]
constrainedMinimum[f_, c_, v_] := Module[{list = Flatten[Map[linearConstraintParts, Flatten[{c} //. a_And :> List @@ a]]], points, ok, b, inside},
    If[MemberQ[list, $Failed], Return[$Failed]];
    If[Length[v] > 1 && AllTrue[Append[Map[First, list], f], PolynomialQ[#, v] && Max[Map[Total[First[#]] &, CoefficientRules[#, v]], 0] <= 1 &], With[{r = LinearOptimization[f, c, v]}, Return[If[ListQ[r], {f /. r, r}, $Failed]]]];
    (* interior stationary points and those of Lagrange's function for every set of active constraints *)
    points = Join @@ Map[stationary[f, Map[First, #], v] &, Select[Subsets[list, UpTo[Length[v]]], Function[s, SubsetQ[s, Cases[list, bound[_, Equal]]]]]];
    points = Select[DeleteDuplicates[points], Function[r, VectorQ[v /. r, NumericQ] && AllTrue[v /. r, TrueQ[Abs[Im[N[#]]] < 10.^-12] &] && AllTrue[list, feasibleQ[# /. r] &]]];
    If[points === {}, Return[$Failed]];
    b = First[SortBy[points, N[f /. #] &]]; {Simplify[f /. b], b}]
linearConstraintParts[(LessEqual | Less)[a_, b_]] := bound[a - b, LessEqual]
linearConstraintParts[(GreaterEqual | Greater)[a_, b_]] := bound[b - a, LessEqual]
linearConstraintParts[(LessEqual | Less)[a_, b_, d_]] := {bound[a - b, LessEqual], bound[b - d, LessEqual]}
linearConstraintParts[a_ == b_] := bound[a - b, Equal]
linearConstraintParts[_] := $Failed
feasibleQ[bound[e_, h_]] := With[{n = N[e, 20]}, If[h === Equal, Abs[n] < 10^-10, n < 10^-10]]
stationary[f_, g_, v_] := Module[{k = Table[Unique["k"], {Length[g]}], s}, s = Solve[Join[Thread[D[f, {v}] + Sum[k[[i]] D[g[[i]], {v}], {i, Length[g]}] == 0], Thread[g == 0]], Join[v, k]];
    If[ListQ[s] && Length[g] < Length[v] || ListQ[s] && s =!= {}, Map[Function[r, Select[r, MemberQ[v, First[#]] &]], s], If[Length[g] >= Length[v], With[{t = Solve[Thread[g == 0], v]}, If[ListQ[t], t, {}]], {}]]]
Maximize::usage = "Maximize[f, x] gives {fmax, {x -> xmax}} exactly for simple f.\nMaximize[{f, cons}, vars] subject to constraints."
Maximize::natt = "The maximum is not attained at any point satisfying the given constraints."
Maximize[f_, v_] := With[{r = Quiet[Minimize[minusObjective[f], v], Minimize::natt]}, (If[MemberQ[{Infinity, -Infinity}, r[[1]]], Message[Maximize::natt]]; {-r[[1]], r[[2]]}) /; ListQ[r]]
minusObjective[{f_, c__}] := {-f, c}
minusObjective[f_] := -f
ArgMin::usage = "ArgMin[f, x] gives the position where f is minimal."
ArgMin[f_, x_] := With[{r = Minimize[f, x]}, If[ListQ[x], r[[2, All, 2]], r[[2, 1, 2]]]]
ArgMax::usage = "ArgMax[f, x] gives the position where f is maximal."
ArgMax[f_, x_] := With[{r = Maximize[f, x]}, If[ListQ[x], r[[2, All, 2]], r[[2, 1, 2]]]]
MinValue::usage = "MinValue[f, x] gives the minimum of f."
MinValue[f_, x_] := With[{r = Quiet[Minimize[f, x], Minimize::natt]}, r[[1]] /; ListQ[r]]
MaxValue::usage = "MaxValue[f, x] gives the maximum of f."
MaxValue[f_, x_] := With[{r = Quiet[Minimize[minusObjective[f], x], Minimize::natt]}, -r[[1]] /; ListQ[r]]

(* ---- polynomial words ---- *)
InterpolatingPolynomial::usage = "InterpolatingPolynomial[{f1, f2, ...}, x] gives the polynomial through the points {i, fi}.\nInterpolatingPolynomial[{{x1, f1}, ...}, x] through {xi, fi}."
InterpolatingPolynomial[data_List, x_] := Module[{p = If[MatrixQ[data], data, Transpose[{Range[Length[data]], data}]], n, c},
    n = Length[p]; c = p[[All, 2]];
    Do[c[[i]] = (c[[i]] - c[[i - 1]])/(p[[i, 1]] - p[[i - k, 1]]), {k, n - 1}, {i, n, k + 1, -1}];
    Fold[#2[[1]] + (x - #2[[2]]) #1 &, c[[n]], Table[{c[[i]], p[[i, 1]]}, {i, n - 1, 1, -1}]]]
HornerForm::usage = "HornerForm[poly, x] puts poly in Horner form."
HornerForm[p_] := With[{v = Variables[p]}, If[v === {}, p, HornerForm[p, First[v]]]]
HornerForm[p_, x_] := Fold[#2 + x #1 &, 0, Reverse[CoefficientList[p, x]]]
PolynomialMod::usage = "PolynomialMod[poly, m] gives poly reduced modulo the integer or polynomial m.\nPolynomialMod[poly, {m1, m2, ...}] reduces modulo all of the mi."
Options[PolynomialMod] = {CoefficientDomain -> Integers, Modulus -> 0}
PolynomialMod[p_, m_, o : OptionsPattern[]] := polynomialMod[p, Flatten[{m}], OptionValue[Modulus]]
polynomialMod[p_List, m_, k_] := Map[polynomialMod[#, m, k] &, p]
polynomialMod[a_ == b_, m_, k_] := polynomialMod[a, m, k] == polynomialMod[b, m, k]
polynomialMod[p_, m_, k_] := With[{n = GCD @@ Append[Select[m, IntegerQ], k], q = DeleteCases[m, _Integer]},
    If[q === {}, coefficientsMod[p, n], If[n == 0 && Length[q] == 1, PolynomialRemainder[p, First[q], First[Variables[q]]],
        With[{r = coefficientsMod[PolynomialReduce[p, q, Variables[q], Modulus -> n][[2]], n]}, r]]]]
coefficientsMod[p_, n_] := If[n == 0, Expand[p], With[{v = Variables[p]}, Total[Map[Mod[Last[#], n] Times @@ (v^First[#]) &, CoefficientRules[Expand[p], v]]]]]
SymmetricPolynomial::usage = "SymmetricPolynomial[k, {x1, ...}] gives the kth elementary symmetric polynomial."
SymmetricPolynomial[k_Integer, v_List] := Total[Times @@@ Subsets[v, {k}]]
Decompose::usage = "Decompose[poly, x] gives polynomials whose composition is poly."
Decompose[p_, x_] := Module[{n = Exponent[p, x], d, h, r, q, out = {p}},
    Do[h = decomposed[p, x, d]; If[h =!= None && Exponent[h[[1]], x] == n/d, out = Join[Decompose[h[[1]], x], {h[[2]]}]; Break[]], {d, Select[Divisors[n], 1 < # < n &]}]; out]
(* p = g(h): h is the polynomial part of the (n/d)th root of p, g from the expansion of p in powers of h *)
decomposed[p_, x_, d_] := Module[{n = Exponent[p, x], c = CoefficientList[p, x], h, g, q = p, r, k = 0, m, coef},
    m = n/d; h = x^d;
    Do[coef = (Coefficient[p, x, n - j]/Last[c] - Coefficient[Expand[h^m], x, n - j])/m; h = h + coef x^(d - j), {j, 1, d - 1}];
    g = 0; If[h === x^d && Count[c, k_ /; k =!= 0] > 0 && !AllTrue[Range[0, n], Divisible[#, d] || c[[# + 1]] === 0 &], Return[None]]; While[q =!= 0, {q, r} = PolynomialQuotientRemainder[q, h, x]; If[!FreeQ[r, x], Return[None]]; g += r x^k; k++]; {g, h}]
