(* dsolve.wl - differential equations and recurrences.
 *
 * dsOne gives the right sides y[x] of one equation; constants are C[1], C[2], ... *)

C::usage = "C[i] is the ith constant that a solution may contain."
K::usage = "K[i] is the ith variable of integration that a solution may contain."
DSolve::usage = "DSolve[eqn, y[x], x] solves a differential equation for y[x].\nDSolve[eqn, y, x] gives y as a pure function.\nDSolve[{eqn, conditions}, y[x], x] fits the constants to the conditions.\nDSolve[{eqn1, eqn2, ...}, {y1[x], ...}, x] solves a linear system."
Options[DSolve] = {Assumptions :> $Assumptions, GeneratedParameters -> C}
DSolve[e_, y_[x_], x_, ___Rule] := With[{s = dsSolve[Flatten[{e}], y, x]}, Map[{y[x] -> #} &, s] /; ListQ[s]]
DSolve[e_, y_Symbol, x_, ___Rule] := With[{s = dsSolve[Flatten[{e}], y, x]}, Map[{y -> dsFunction[x, #]} &, s] /; ListQ[s]]
DSolve[e_, {y_[x_]}, x_, o___Rule] := DSolve[e, y[x], x, o]
DSolve[e_, {y_Symbol}, x_, o___Rule] := DSolve[e, y, x, o]
DSolve[e_List, v : {_[x_], __}, x_, ___Rule] := With[{s = dsSystem[Flatten[e], Map[Head, v], x]}, {Thread[v -> s]} /; ListQ[s]]
DSolve[e_List, v : {_Symbol, __}, x_, ___Rule] := With[{s = dsSystem[Flatten[e], v, x]}, {MapThread[#1 -> dsFunction[x, #2] &, {v, s}]} /; ListQ[s]]
DSolveValue::usage = "DSolveValue[eqn, expr, x] gives the value of expr determined by a solution of the differential equation."
DSolveValue[e_, y_[x_], x_, o___Rule] := With[{s = DSolve[e, y[x], x, o]}, (y[x] /. First[s]) /; ListQ[s] && s =!= {}]
DSolveValue[e_, y_Symbol, x_, o___Rule] := With[{s = DSolve[e, y, x, o]}, (y /. First[s]) /; ListQ[s] && s =!= {}]
dsFunction[x_, e_] := Function @@ {{x}, e}

(* equations and conditions apart: conditions have y or y' at something else than x *)
dsSolve[eqs_, y_, x_] := Module[{main = Select[eqs, !FreeQ[#, y[x]] || !FreeQ[#, Derivative[_][y][x]] &], conditions, s},
    conditions = Complement[eqs, main];
    If[Length[main] != 1 || !MatchQ[First[main], _Equal] || !FreeQ[First[main], C], Return[$Failed]];
    s = Quiet[dsOne[First[main][[1]] - First[main][[2]], y, x]];
    If[!ListQ[s], $Failed, If[conditions === {}, s, dsFit[s, conditions, y, x]]]]
dsFit[s_, conditions_, y_, x_] := Module[{r = Join @@ Map[Function[f, Module[{eqs, cs = Union[Cases[{f}, _C, Infinity]], sol},
        eqs = Map[# /. {Derivative[n_][y][a_] :> (D[f, {x, n}] /. x -> a), y[a_] :> (f /. x -> a)} &, conditions];
        sol = Quiet[Solve[eqs, cs]]; If[ListQ[sol], Map[dsTidy[f /. (# /. ConditionalExpression[v_, _] :> (v /. C[_] -> 0))] &, Select[sol, Length[#] == Length[cs] &]], {}]]], s]},
    Select[DeleteDuplicates[r], Function[f, AllTrue[conditions, Function[c, With[{v = Simplify[c /. {Derivative[n_][y][a_] :> (D[f, {x, n}] /. x -> a), y[a_] :> (f /. x -> a)}]}, v =!= False]]]]]]
dsTidy[f_] := With[{s = Simplify[f]}, If[LeafCount[s] < LeafCount[f], s, f]]

dsOne[e0_, y_, x_] := Module[{e = Numerator[Together[e0]], n, u, c, rest},
    n = Max[Cases[{e}, Derivative[k_][y][x] :> k, Infinity], 0];
    If[n == 0, Return[$Failed]];
    u = Table[If[k == 0, y[x], Derivative[k][y][x]], {k, 0, n}];
    e = Expand[e0];
    If[!AllTrue[u, PolynomialQ[e, #] && Exponent[e, #] <= 1 &] || Max[Map[Count[#, Alternatives @@ u, Infinity] &, If[Head[e] === Plus, List @@ e, {e}]]] > 1 || !dsLinearQ[e, u], Return[If[n == 1, dsFirst[e0, y, x], dsReduced[e0, y, x, n]]]];
    c = Map[Coefficient[e, #] &, u]; rest = -(e /. Thread[u -> 0]);
    Which[n == 1, dsLinearFirst[c, rest, x], FreeQ[c, x], dsConstant[c, rest, x], dsEulerQ[c, x], dsEuler[c, rest, x], c[[1]] === 0, dsReduced[e0, y, x, n], True, $Failed]]
dsLinearQ[e_, u_] := With[{v = Table[Unique["u"], {Length[u]}]}, With[{f = e /. Thread[Reverse[u] -> Reverse[v]]}, PolynomialQ[f, v] && Max[Map[Total[First[#]] &, CoefficientRules[f, v]], 0] <= 1]]
(* c1 y' + c0 y = r *)
dsLinearFirst[{c0_, c1_}, r_, x_] := Module[{p = Together[c0/c1], q = Together[r/c1], i, m, part},
    If[p === 0 && !FreeQ[Integrate[q, x], Integrate], Return[{C[1] + (Integrate[q /. x -> #, {#, 1, x}] & [K[1]])}]];
    i = Integrate[p, x]; If[!FreeQ[i, Integrate], Return[$Failed]];
    m = dsExp[-i]; If[q === 0, Return[{m C[1]}]];
    part = Integrate[dsQuotient[q, m], x]; If[!FreeQ[part, Integrate], Return[$Failed]];
    {dsSpread[m part] + m C[1]}]
dsExp[i_] := dsLogs[Expand[i]]
dsLogs[i_] := If[FreeQ[i, Log], E^i, Times @@ Map[E^# /. E^(a_. Log[b_]) :> b^a &, If[Head[i] === Plus, List @@ i, {i}]]]
dsQuotient[q_, m_] := With[{t = Expand[q/m]}, If[FreeQ[t, E], Together[t], t]]
dsSpread[e_] := With[{s = Simplify[e]}, With[{t = Expand[s]}, If[LeafCount[t] <= LeafCount[s] + 2, t, s]]]
(* real roots r, -r: the positive one first *)
dsOpposite[{a_, b_}] := If[FreeQ[a, Complex] && a =!= 0 && (!NumericQ[a] || PossibleZeroQ[Im[a]]), dsPair[If[TrueQ[a < 0] || MatchQ[a, _?Negative _], b, a]], {a, b}]
(* constant coefficients: roots of the characteristic polynomial, variation of constants for the rest *)
dsConstant[c_, r_, x_] := Module[{t, roots, basis, cs, w, particular},
    roots = dsRoots[c . t^Range[0, Length[c] - 1], t]; If[roots === $Failed, Return[$Failed]];
    If[Length[roots] == 2 && Expand[Total[roots]] === 0, roots = roots // dsOpposite];
    basis = If[MatchQ[roots, dsPair[_]], {E^(roots[[1]] x), E^(-roots[[1]] x)}, dsBasis[roots, x]];
    particular = If[r === 0, 0, dsParticular[basis, r/Last[c], x, c]];
    If[particular === $Failed, Return[$Failed]];
    {particular + Sum[C[i] basis[[i]], {i, Length[basis]}]}]
dsRoots[p_, t_] := With[{s = Solve[p == 0, t]}, If[ListQ[s], Sort[Join @@ Map[ConstantArray[#, dsMultiplicity[p, t, #]] &, DeleteDuplicates[t /. s]]], $Failed]]
dsMultiplicity[p_, t_, r_] := Module[{k = 0, q = p}, While[k < 12 && PossibleZeroQ[Simplify[q /. t -> r]], k++; q = D[q, t]]; k]
dsBasis[roots_, x_] := Module[{real = Select[roots, FreeQ[#, Complex] && (!NumericQ[#] || PossibleZeroQ[Im[#]]) &], other, pairs},
    other = Complement[DeleteDuplicates[roots], real];
    pairs = Select[other, TrueQ[Im[#] > 0] || !NumericQ[#] && !MemberQ[{-1}, Sign[#]] && MatchQ[#, Complex[_, _?Positive] _ | Complex[_, _?Positive] | _ + Complex[_, _?Positive] _.] &];
    Join[If[MatchQ[real, {_?NumericQ ...}], Join @@ Map[Table[x^k E^(First[#] x), {k, 0, Length[#] - 1}] &, Split[SortBy[real, N]]], Join @@ Map[Table[x^k E^(First[#] x), {k, 0, Length[#] - 1}] &, Gather[real]]],
        Join @@ Map[Function[z, With[{a = dsRe[z], b = dsIm[z], m = Count[roots, z]}, Join @@ Table[{x^k E^(a x) Cos[b x], x^k E^(a x) Sin[b x]}, {k, 0, m - 1}]]], pairs]]]
dsRe[z_] := If[NumericQ[z], Simplify[Re[z]], z /. c_Complex :> Re[c] /. {}]
dsIm[z_] := If[NumericQ[z], Simplify[Im[z]], Total[Cases[{z}, c_Complex w_. :> Im[c] w, {1, 2}]]]
dsParticular[basis_, f_, x_, c_] := Module[{n = Length[basis], w, v, u},
    u = dsPolynomial[f, c, x]; If[u =!= $Failed, Return[u]];
    w = Table[D[basis, {x, k}], {k, 0, n - 1}];
    v = Simplify[LinearSolve[w, Append[ConstantArray[0, n - 1], f]]];
    v = Map[Integrate[Expand[TrigReduce[#]], x] &, v]; If[!FreeQ[v, Integrate], Return[$Failed]];
    dsParticularForm[Simplify[Expand[basis . v]]]]
dsParticularForm[e_] := e
(* a polynomial right side: a polynomial solution; the first nonzero coefficient decides its degree *)
dsPolynomial[f_, c_, x_] := Module[{g = f Last[c], lead, n, q, a, s, k}, If[!PolynomialQ[g, x], Return[$Failed]];
    k = First[FirstPosition[c, z_ /; z =!= 0, {0}, {1}]] - 1; n = Exponent[g, x];
    q = Sum[a[i] x^(i + k), {i, 0, n}];
    s = Solve[Thread[CoefficientList[Expand[Sum[c[[j + 1]] D[q, {x, j}], {j, 0, Length[c] - 1}] - g], x] == 0], Table[a[i], {i, 0, n}]];
    If[MatchQ[s, {{__Rule}}], Expand[q /. First[s]], $Failed]]
(* x^k y^(k): powers of x *)
dsEulerQ[c_, x_] := And @@ Table[FreeQ[Together[c[[k + 1]]/x^k], x] || c[[k + 1]] === 0, {k, 0, Length[c] - 1}] || And @@ Table[FreeQ[Together[c[[k + 1]] x^(Length[c] - 1 - k)/Last[c]], x], {k, 0, Length[c] - 1}]
dsEuler[c_, r_, x_] := Module[{n = Length[c] - 1, t, d, p, roots, basis},
    d = Table[Together[c[[k + 1]] x^(n - k)/Last[c]], {k, 0, n}];
    p = Expand[Sum[d[[k + 1]] FactorialPower[t, k] /. FactorialPower[t, j_] :> Product[t - i, {i, 0, j - 1}], {k, 0, n}]];
    roots = dsRoots[p, t]; If[roots === $Failed, Return[$Failed]];
    basis = dsBasis[roots, dsLog] /. {E^(a_. dsLog) :> x^a, dsLog -> Log[x]};
    If[r =!= 0, $Failed, {Sum[C[i] basis[[i]], {i, Length[basis]}]}]]
(* y is missing: an equation for y' *)
dsReduced[e_, y_, x_, n_] := Module[{v, s}, If[!FreeQ[e, y[x]] || n < 2, Return[$Failed]];
    s = dsOne[e /. Derivative[k_][y][x] :> If[k == 1, v[x], Derivative[k - 1][v][x]], v, x]; If[!ListQ[s], Return[$Failed]];
    With[{r = Map[Integrate[# /. C[k_] :> C[k], x] + C[n] &, s]}, If[FreeQ[r, Integrate], r, $Failed]]]
(* y' = f(x) g(y), Bernoulli, and y' = f(y/x) *)
dsFirst[e_, y_, x_] := Module[{s = Solve[e == 0, Derivative[1][y][x]], u}, If[!ListQ[s], Return[$Failed]];
    Join @@ Map[With[{r = dsExplicit[(Derivative[1][y][x] /. #) /. y[x] -> u, u, x]}, If[ListQ[r], r, {}]] &, s] /. {} -> $Failed]
dsExplicit[f_, u_, x_] := Module[{g = Factor[f], a, b, l, v, s, n},
    If[!FreeQ[g, _Symbol[u]], g = f];
    l = If[Head[g] === Times, List @@ g, {g}];
    If[AllTrue[l, FreeQ[#, u] || FreeQ[#, x] &],
        a = Times @@ Select[l, FreeQ[#, u] &]; b = Times @@ Select[l, !FreeQ[#, u] &];
        Return[dsImplicit[Integrate[1/b, u], Integrate[a, x] + C[1], u, x]]];
    n = dsBernoulli[Expand[f], u, x]; If[n =!= $Failed, Return[n]];
    (* homogeneous: u = v x *)
    g = Simplify[f /. u -> v x]; If[FreeQ[g, x], s = dsImplicit[Integrate[Together[1/(g - v)], v], Log[x] + C[1], v, x]; Return[If[ListQ[s], Map[# x &, s], $Failed]]];
    $Failed]
dsImplicit[left_, right_, u_, x_] := Module[{s}, If[!FreeQ[{left, right}, Integrate], Return[$Failed]];
    s = dsInvert[left, right, u];
    If[ListQ[s], s, s = Solve[left == right, u]; If[ListQ[s], Map[(u /. #) /. ConditionalExpression[w_, _] :> w &, s], $Failed]]]
dsInvert[a_. Log[u_], r_, u_] := {dsConst[E^Expand[r/a]]}
dsInvert[a_. ArcTan[b_. u_], r_, u_] := {Tan[Expand[r/a]]/b} /; FreeQ[{a, b}, u]
dsInvert[a_. ArcSin[u_], r_, u_] := {Sin[Expand[r/a]]}
dsInvert[a_. /u_, r_, u_] := {1/Expand[r/a]} /; FreeQ[a, u]
dsInvert[a_. Log[u_] + b_. Log[c_ + d_. u_], r_, u_] := With[{g = Expand[r/a - C[1]/a]}, {Together[c E^g/(E^C[1] - d E^g)]}] /; a + b === 0 && FreeQ[{a, c, d}, u]
dsInvert[a_. u_^n_., r_, u_] := If[n === 1, {r/a}, If[n === 2, {-Sqrt[dsDouble[r/a]], Sqrt[dsDouble[r/a]]}, $Failed]] /; FreeQ[{a, n}, u]
dsInvert[a_. E^(b_. u_), r_, u_] := {Log[r/a]/b} /; FreeQ[{a, b}, u]
dsInvert[a_. Log[b_. + c_. u_], r_, u_] := {Expand[(dsConst[E^Expand[r/a]] - b)/c]} /; FreeQ[{a, b, c}, u]
dsInvert[left_, r_, u_] := $Failed
dsConst[e_] := e /. E^(a_. + k_. C[1]) :> E^a C[1] /; FreeQ[a, C]
dsDouble[r_] := Expand[r] /. k_?NumberQ C[1] :> k C[1]
(* y' = p y + q y^n *)
dsBernoulli[f_, u_, x_] := Module[{p, q, n, rest, s}, p = Coefficient[f, u, 1]; rest = Expand[f - p u];
    If[p === 0 || !FreeQ[p, u] || Head[rest] === Plus || FreeQ[rest, u], Return[$Failed]];
    n = Exponent[rest, u]; q = Together[rest/u^n]; If[!FreeQ[q, u] || !FreeQ[p, u] || n === 1 || !NumberQ[n], Return[$Failed]];
    s = dsLinearFirst[{-(1 - n) p, 1}, (1 - n) q, x]; If[!ListQ[s], Return[$Failed]];
    If[n == 2, Map[Together[1/#] &, s], Map[#^(1/(1 - n)) &, s]]]

(* ---- linear systems with constant coefficients: the matrix exponential ---- *)
dsSystem[eqs_, ys_, x_] := Module[{main = Select[eqs, !FreeQ[#, x] &], conditions, s, m, f, e, d},
    main = Select[eqs, Function[q, AnyTrue[ys, !FreeQ[q, Derivative[1][#][x]] &]]]; conditions = Complement[eqs, main];
    If[Length[main] != Length[ys], Return[$Failed]];
    d = Map[Derivative[1][#][x] &, ys];
    s = Solve[main, d]; If[!MatchQ[s, {{__Rule}}], Return[$Failed]];
    s = d /. First[s]; m = Table[Coefficient[Expand[r], y[x]], {r, s}, {y, ys}]; f = s /. Map[#[x] -> 0 &, ys];
    If[!FreeQ[m, x] || !AllTrue[f, # === 0 &], Return[$Failed]];
    e = dsExponential[m, x]; If[e === $Failed, Return[$Failed]]; s = e . Table[C[k], {k, Length[ys]}];
    If[conditions =!= {}, With[{sol = Solve[conditions /. MapThread[#1[a_] :> (#2 /. x -> a) &, {ys, s}], Table[C[k], {k, Length[ys]}]]}, If[MatchQ[sol, {{___Rule}}], s = Simplify[s /. First[sol]], Return[$Failed]]]];
    Expand[s]]

(* E^(m x) = Sum of p_k(x) m^k, where p_k solves the equation of the characteristic polynomial with p_k^(j)(0) = 1 for j = k,
 * else 0. Source: I. E. Leonard, SIAM Review 38 (1996). *)
dsExponential[m_, x_] := Module[{t, roots, b, w, n = Length[m]}, roots = dsRoots[CharacteristicPolynomial[m, t], t]; If[roots === $Failed, Return[$Failed]];
    b = dsBasis[roots, x]; If[Length[b] != n, Return[$Failed]];
    w = Table[D[b, {x, j}] /. x -> 0, {j, 0, n - 1}];
    Simplify[Sum[(b . Inverse[w][[All, k + 1]]) MatrixPower[m, k], {k, 0, n - 1}]]]

(* ---- recurrences ---- *)
RSolve::usage = "RSolve[eqn, a[n], n] solves a recurrence for a[n].\nRSolve[{eqn, conditions}, a[n], n] fits the constants to initial values."
RSolve[e_, a_[n_], n_] := With[{s = rsSolve[Flatten[{e}], a, n]}, Map[{a[n] -> #} &, s] /; ListQ[s]]
RSolve[e_, a_Symbol, n_] := With[{s = rsSolve[Flatten[{e}], a, n]}, Map[{a -> dsFunction[n, #]} &, s] /; ListQ[s]]
RSolve[e_, {a_[n_]}, n_] := RSolve[e, a[n], n]
RSolveValue::usage = "RSolveValue[eqn, a[n], n] gives the value of a[n] that solves the recurrence."
RSolveValue[e_, a_[n_], n_] := With[{s = RSolve[e, a[n], n]}, (a[n] /. First[s]) /; ListQ[s] && s =!= {}]
rsSolve[eqs_, a_, n_] := Module[{main = Select[eqs, !FreeQ[#, n] &], conditions, e, shifts, lo, u, c, rest, s, sol, cs},
    conditions = Complement[eqs, main]; If[Length[main] != 1, Return[$Failed]];
    e = Expand[First[main][[1]] - First[main][[2]]];
    shifts = Union[Cases[{e}, a[m_] :> Expand[m - n], Infinity]]; If[!VectorQ[shifts, IntegerQ], Return[$Failed]];
    lo = Min[shifts]; e = Expand[e /. n -> n - lo]; u = Table[a[n + k], {k, 0, Max[shifts] - lo}];
    If[!dsLinearQ[e, u], Return[$Failed]];
    c = Map[Coefficient[e, #] &, u]; rest = -(e /. Thread[u -> 0]);
    s = Which[FreeQ[c, n], rsConstant[c, rest, n], Length[c] == 2, rsFirst[c, rest, n], True, $Failed];
    If[s === $Failed, Return[$Failed]];
    If[conditions === {}, Return[{s}]];
    cs = Union[Cases[{s}, _C, Infinity]]; sol = Solve[conditions /. a[m_] :> (s /. n -> m), cs];
    If[!MatchQ[sol, {{___Rule}}], Return[$Failed]];
    {rsTidy[s /. First[sol], n]}]
rsTidy[e_, n_] := With[{s = Simplify[e], t = Expand[e]}, First[SortBy[{s, t, e}, LeafCount]]]
rsConstant[c_, r_, n_] := Module[{t, roots, basis, p},
    roots = dsRoots[c . t^Range[0, Length[c] - 1], t]; If[roots === $Failed, Return[$Failed]];
    If[VectorQ[roots, NumericQ], roots = SortBy[roots, N[Abs[#]] &]; If[AllTrue[roots, Im[#] === 0 &], roots = SortBy[roots, N]]];
    If[c === {-1, -1, 1} && r === 0, Return[C[1] Fibonacci[n] + C[2] LucasL[n]]];
    If[Length[roots] == 1 && r === 0 && roots =!= {1}, Return[C[1] First[roots]^(n - 1)]];
    basis = Join @@ Map[Table[n^k First[#]^n, {k, 0, Length[#] - 1}] &, Gather[roots]];
    p = If[r === 0, 0, rsParticular[c, r, n]]; If[p === $Failed, Return[$Failed]];
    p + Sum[C[i] basis[[i]], {i, Length[basis]}]]
(* polynomial times b^n on the right: the same form with undetermined coefficients, raised by the multiplicity of b *)
rsParticular[c_, r_, n_] := Module[{b, p, m, q, a, s, t}, b = Cases[{r}, u_^(k_. n + _.) /; FreeQ[u, n] :> u^k, Infinity];
    b = If[b === {}, 1, First[b]]; p = Expand[Simplify[r/b^n]]; If[!PolynomialQ[p, n], Return[$Failed]];
    m = dsMultiplicity[c . t^Range[0, Length[c] - 1], t, b];
    q = Sum[a[i] n^(i + m), {i, 0, Exponent[p, n]}];
    s = Solve[Thread[CoefficientList[Expand[Sum[c[[j + 1]] b^j (q /. n -> n + j), {j, 0, Length[c] - 1}] - p], n] == 0], Table[a[i], {i, 0, Exponent[p, n]}]];
    If[MatchQ[s, {{__Rule}}], Expand[q /. First[s]] b^n, $Failed]]
rsFirst[{c0_, c1_}, r_, n_] := Module[{k, f = Together[-c0/c1], p}, p = Product[Evaluate[f /. n -> k], {k, 1, n - 1}]; If[!FreeQ[p, Product], Return[$Failed]];
    If[r === 0, C[1] If[FreeQ[f /. n -> 0, ComplexInfinity | 0] && (f /. n -> 0) =!= 0, p, p], $Failed]]
