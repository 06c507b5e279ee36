(* function_facts.wl - where real functions are defined, which values they take, their periods. *)

FunctionDomain::usage = "FunctionDomain[f, x] gives the largest set of real x for which f is real.\nFunctionDomain[f, x, Complexes] the set of complex x for which f is defined; FunctionDomain[f, {x, y, ...}] for several variables."
FunctionDomain[f_, x_] := FunctionDomain[f, x, Reals]
FunctionDomain[f_, x_, d : (Reals | Complexes)] := With[{c = DeleteCases[DeleteDuplicates[Flatten[domainOf[f, Alternatives @@ Flatten[{x}], d]]], True]},
    With[{v = DeleteDuplicates[Select[Flatten[{x}], !FreeQ[c, #] &]]}, Which[c === {}, True, MemberQ[c, False], False, Length[v] == 1, domainReduced[And @@ c, First[v], d], True, And @@ DeleteDuplicates[Map[Simplify, c]]]]]
domainReduced[c_, x_, d_] := With[{at = Cases[{c}, _NotElement, Infinity]}, If[at === {}, Replace[Quiet[Reduce[c, x, d]], _Reduce :> Simplify[c]], With[{rest = c /. _NotElement -> True}, (If[rest === True, True, domainReduced[rest, x, d]]) && And @@ at]]]
domainOf[e_, v_, d_] := {domainHere[e, v, d], If[AtomQ[e] || FreeQ[e, v], {}, Map[domainOf[#, v, d] &, List @@ e]]}
domainHere[e_, v_, _] := {} /; FreeQ[e, v]
domainHere[Power[b_, q_Rational], v_, Reals] := If[q > 0, b >= 0, b > 0]
domainHere[Power[b_, n_?NumericQ], v_, d_] := If[TrueQ[n < 0], b != 0, {}]
domainHere[Power[b_, n_], v_, Reals] := {} /; FreeQ[b, v] && TrueQ[b > 0]
domainHere[Power[b_, _], v_, Reals] := b > 0
domainHere[Log[b_], _, Reals] := b > 0
domainHere[Log[b_], _, Complexes] := b != 0
domainHere[(ArcSin | ArcCos)[b_], _, Reals] := -1 <= b <= 1
domainHere[ArcCosh[b_], _, Reals] := b >= 1
domainHere[ArcTanh[b_], _, Reals] := -1 < b < 1
domainHere[(ArcCoth | ArcSec | ArcCsc)[b_], _, Reals] := b <= -1 || b >= 1
domainHere[ArcSech[b_], _, Reals] := Inequality[0, Less, b, LessEqual, 1]
domainHere[(Tan | Sec)[b_], _, _] := NotElement[Expand[1/2 + b/Pi], Integers]
domainHere[(Cot | Csc)[b_], _, _] := NotElement[Expand[b/Pi], Integers]
domainHere[(Coth | Csch)[b_], _, Reals] := b != 0
domainHere[(Gamma | LogGamma)[b_], _, Reals] := b > 0 || NotElement[b, Integers]
domainHere[_, _, _] := {}

FunctionPeriod::usage = "FunctionPeriod[f, x] gives a period of f over the reals, 0 if it has none.\nFunctionPeriod[f, x, Integers] that over the integers."
FunctionPeriod[f_, x_Symbol, d_ : Reals] := With[{p = periodOf[f, x]}, With[{q = If[p === $Failed || p === 0, p, shortestPeriod[f, x, p]]}, Which[q === 0, 0, d === Integers, With[{r = q /. Pi -> 1}, If[MatchQ[q, _Integer | _Rational], Numerator[q], 0]], True, q] /; q =!= $Failed]]
periodOf[f_, x_] := Which[FreeQ[f, x], Null, AtomQ[f], 0,
    MatchQ[f, (Sin | Cos | Sec | Csc)[_]], linearPeriod[2 Pi, First[f], x], MatchQ[f, (Tan | Cot)[_]], linearPeriod[Pi, First[f], x],
    MatchQ[f, E^_] && Exponent[Last[f], x] == 1 && TrueQ[Re[Coefficient[Last[f], x]] == 0], 2 Pi/Abs[Coefficient[Last[f], x]],
    MatchQ[f, FractionalPart[_] | SawtoothWave[_] | TriangleWave[_] | SquareWave[_]], linearPeriod[1, First[f], x],
    MatchQ[f, Mod[_, m_] /; FreeQ[m, x]], linearPeriod[Last[f], First[f], x],
    True, commonPeriod[DeleteCases[Map[periodOf[#, x] &, List @@ f], Null]]]
linearPeriod[p_, a_, x_] := If[PolynomialQ[a, x] && Exponent[a, x] == 1, p/Abs[Coefficient[Expand[a], x]], periodOf[a, x]]
commonPeriod[l_] := If[MemberQ[l, 0], 0, Module[{r = Simplify[l/First[l]]}, If[VectorQ[r, MatchQ[#, _Integer | _Rational] &], First[l] LCM @@ Numerator[r]/GCD @@ Denominator[r], 0]]]
(* a part of the common period may do as well, as for Sin[x]^2: tried at points first *)
shortestPeriod[f_, x_, p_] := With[{k = SelectFirst[{12, 6, 4, 3, 2}, Function[n, AllTrue[{0.37, 1.19, 2.83}, TrueQ[Abs[N[(f /. x -> # + p/n) - (f /. x -> #)]] < 10.^-9] &] && Simplify[TrigExpand[(f /. x -> x + p/n) - f]] === 0], 1]}, p/k]

FunctionRange::usage = "FunctionRange[f, x, y] gives the set of values of f for real x as conditions on y.\nFunctionRange[{f, cons}, x, y] where x fulfils cons."
FunctionRange[{f_, c_}, x_Symbol, y_] := With[{r = Quiet[rangeOn[f, x, Reduce[c && FunctionDomain[f, x], x, Reals], y]]}, r /; r =!= $Failed]
FunctionRange[f_, x_Symbol, y_] := With[{p = Quiet[FunctionPeriod[f, x]], d = FunctionDomain[f, x]},
    With[{r = Quiet[rangeOn[f, x, If[NumericQ[p] && p =!= 0, If[d === True, 0 <= x <= p, If[FreeQ[d, NotElement], Reduce[d && 0 <= x <= p, x, Reals], rangePieces[d, x, p]]], d], y]]}, r /; r =!= $Failed]] /; !ListQ[f]
(* a period without the points where a tangent has its poles *)
rangePieces[NotElement[a_, Integers], x_, p_] := With[{z = x /. First[Solve[a == 0, x]]}, Inequality[z, Less, x, Less, z + Pi]]
rangePieces[_, _, _] := $Failed
rangeOn[f_, x_, where_, y_] := Module[{pieces = Switch[where, True, {{-Infinity, Less, Less, Infinity}}, False, Return[False], $Failed, Return[$Failed], _Or, Map[rangePiece[#, x] &, List @@ where], _, {rangePiece[where, x]}], inside},
    If[!FreeQ[pieces, $Failed], Return[$Failed]];
    inside = Solve[D[f, x] == 0, x, Reals]; If[!ListQ[inside], Return[$Failed]];
    inside = DeleteDuplicates[Flatten[Table[(x /. inside) /. ConditionalExpression[u_, _] :> (u /. C[1] -> k), {k, -3, 3}]]]; If[inside === {x}, inside = {}];
    inside = Select[inside, NumericQ];
    pieces = Map[rangeValues[f, x, #, inside] &, pieces];
    If[FreeQ[pieces, $Failed], rangeConditions[pieces, y], $Failed]]
rangePiece[x_ == a_, x_] := {a, LessEqual, LessEqual, a}
rangePiece[(h : Less | LessEqual)[x_, b_], x_] := {-Infinity, Less, h, b}
rangePiece[(h : Greater | GreaterEqual)[x_, a_], x_] := {a, h /. {Greater -> Less, GreaterEqual -> LessEqual}, Less, Infinity}
rangePiece[(h : Less | LessEqual)[a_, x_, b_], x_] := {a, h, h, b}
rangePiece[Inequality[a_, r_, x_, s_, b_], x_] := {a, r, s, b}
rangePiece[_, _] := $Failed
(* the least and the greatest value on one interval, and whether they are taken *)
rangeValues[f_, x_, {a_, r_, s_, b_}, inside_] := Module[{v},
    v = Join[Map[{Simplify[f /. x -> #], True} &, Select[inside, TrueQ[a < # < b] &]], {rangeEnd[f, x, a, r, "FromAbove"], rangeEnd[f, x, b, s, "FromBelow"]}];
    If[AllTrue[v, NumericQ[First[#]] || MatchQ[First[#], DirectedInfinity[1 | -1]] &], {rangeExtreme[v, Min], rangeExtreme[v, Max]}, $Failed]]
rangeEnd[f_, x_, a_, r_, from_] := If[r === LessEqual, {Simplify[f /. x -> a], True}, {If[MatchQ[a, _DirectedInfinity], Limit[f, x -> a], Limit[f, x -> a, Direction -> from]], False}]
rangeExtreme[v_, m_] := With[{w = First[SortBy[v, If[m === Min, 1, -1] rangeKey[First[#]] &]]}, {First[w], AnyTrue[v, Last[#] && TrueQ[First[#] == First[w]] &]}]
rangeKey[x_] := If[NumericQ[x], N[x], x /. {Infinity -> 10.^300, -Infinity -> -10.^300}]
rangeConditions[p_, y_] := With[{c = Or @@ Map[rangeCondition[#, y] &, p]}, Switch[c, True | False, c, _Or, Reduce[c, y, Reals], _, c]]
rangeCondition[{{a_, u_}, {b_, v_}}, y_] := Which[a === -Infinity && b === Infinity, True, a === -Infinity, If[v, y <= b, y < b], b === Infinity, If[u, y >= a, y > a],
    TrueQ[a == b], y == a, u && v, a <= y <= b, !u && !v, a < y < b, True, Inequality[a, If[u, LessEqual, Less], y, If[v, LessEqual, Less], b]]

RootSum::usage = "RootSum[f, form] is the sum of form[x] over the roots x of the polynomial equation f[x] == 0."
SetAttributes[RootSum, NHoldAll]
RootSum[f_Function, g_Function] := Module[{x}, With[{r = If[PolynomialQ[f[x], x] && Exponent[f[x], x] > 0, rootSum[Expand[f[x]], g[x], x], $Failed]}, r /; r =!= $Failed]]
RootSum /: N[r : RootSum[f_, g_], p_ : MachinePrecision] := Module[{x}, With[{v = numericRoots[CoefficientList[f[x], x], If[p === MachinePrecision, -1, p]]}, Chop[Total[Map[N[g[#], p] &, v]]] /; VectorQ[v, NumberQ]]]
RootSum /: Normal[RootSum[f_, g_]] := Module[{x}, Total[Map[g, x /. Solve[f[x] == 0, x]]]]
RootSum /: D[RootSum[f_, g_], y_Symbol] := Module[{x}, With[{d = D[g[x], y] /. x -> Slot[1]}, RootSum[f, Function[d]]]] /; FreeQ[f, y]
(* a rational function by power sums; any form if the roots are rational *)
rootSum[p_, e_, x_] := Module[{n = Numerator[Together[e]], d = Denominator[Together[e]], c = CoefficientList[p, x], r},
    Which[FreeQ[e, x], (Length[c] - 1) e,
        PolynomialQ[n, x] && PolynomialQ[d, x] && PolynomialGCD[p, d] =!= p, rationalRootSum[n, d, p, x],
        VectorQ[c, MatchQ[#, _Integer | _Rational] &] && (r = x /. Solve[p == 0, x]; VectorQ[r, MatchQ[#, _Integer | _Rational] &]), Total[Map[e /. x -> # &, r]],
        True, $Failed]]
rationalRootSum[n_, d_, p_, x_] := Module[{q = n, e, c},
    If[!FreeQ[d, x], e = PolynomialExtendedGCD[d, p, x]; If[!FreeQ[First[e], x], Return[ComplexInfinity]]; q = PolynomialRemainder[Expand[n e[[2, 1]]], p, x]/First[e], q = n/d];
    c = CoefficientList[Expand[q], x]; Factor[Together[c . powerSums[CoefficientList[p, x], Length[c] - 1]]] // rootSumForm]
rootSumForm[e_] := With[{t = Together[e]}, If[LeafCount[Expand[Numerator[t]]/Expand[Denominator[t]]] <= LeafCount[e], Expand[Numerator[t]]/Expand[Denominator[t]], e]]
(* sums of the powers 0 to m of the roots, by Newton's identities *)
powerSums[c_, m_] := Module[{n = Length[c] - 1, a, s = {Length[c] - 1}}, a = Reverse[Most[c]]/Last[c];
    Do[AppendTo[s, -If[k <= n, k a[[k]], 0] - Sum[a[[j]] s[[k - j + 1]], {j, 1, Min[k - 1, n]}]], {k, m}]; s]
