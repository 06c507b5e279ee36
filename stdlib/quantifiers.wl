(* quantifiers.wl - ForAll and Exists: elimination of quantifiers over the reals by virtual substitution. *)

ForAll::usage = "ForAll[x, expr] says that expr holds for every x.\nForAll[{x1, x2, ...}, expr] for all values of the xi; ForAll[x, cond, expr] for every x that fulfils cond."
Exists::usage = "Exists[x, expr] says that there is an x for which expr holds.\nExists[{x1, x2, ...}, expr] for some values of the xi; Exists[x, cond, expr] for an x that fulfils cond."
ForAll[{}, e_] := e
Exists[{}, e_] := e
Resolve::usage = "Resolve[expr] eliminates ForAll and Exists from expr.\nResolve[expr, dom] over the domain Reals, Complexes or Integers."
Resolve[e_] := Resolve[e, If[FreeQ[e, Less | LessEqual | Greater | GreaterEqual | Inequality], Complexes, Reals]]
Resolve[e_, d : (Reals | Complexes | Integers | Rationals)] := With[{r = Quiet[qeResolve[e, d]]}, qeTidy[r, d] /; FreeQ[r, $Failed]]

(* from the inside out *)
qeResolve[ForAll[v_, c_, e_], d_] := qeResolve[ForAll[v, !c || e], d]
qeResolve[Exists[v_, c_, e_], d_] := qeResolve[Exists[v, c && e], d]
qeResolve[ForAll[v_, e_], d_] := qeNot[qeResolve[Exists[v, qeNot[qeResolve[e, d]]], d]]
qeResolve[Exists[v_, e_], d_] := Fold[qeExists[#2, #1, d] &, qeResolve[e, d], Reverse[Flatten[{v}]]]
qeResolve[e : (_And | _Or | _Not | _Implies | _Equivalent | _Xor), d_] := Map[qeResolve[#, d] &, e]
qeResolve[e_, _] := e
qeNot[$Failed] := $Failed
qeNot[e_] := qeNormal[Not[e]]
(* And and Or of relations with two sides *)
qeNormal[e_] := LogicalExpand[e //. {Inequality[a_, r_, b_, s_, c__] :> r[a, b] && Inequality[b, s, c], Inequality[a_, r_, b_] :> r[a, b], (h : Less | LessEqual | Greater | GreaterEqual | Equal)[a_, b_, c__] :> h[a, b] && h[b, c]}]
qeTidy[True, _] := True
qeTidy[False, _] := False
qeTidy[e_, Reals] := With[{v = Variables[List @@@ Cases[{e}, _Less | _LessEqual | _Greater | _GreaterEqual | _Equal | _Unequal, Infinity]]}, If[Length[v] == 1, With[{r = Reduce[e, First[v], Reals]}, If[Head[r] === Reduce, e, r]], e]]
qeTidy[e_, _] := e

qeExists[x_, e_, d_] := Which[e === $Failed, $Failed, FreeQ[e, x], e, d === Reals, qeReal[x, qeNormal[e]], d === Complexes, qeComplex[x, qeNormal[e]], True, qeSearch[x, e, d]]
qeSearch[x_, e_, d_] := If[Complement[Variables[Level[e, {-1}]], {x}] =!= {}, $Failed, With[{s = Solve[e, x, d]}, If[ListQ[s], s =!= {}, $Failed]]]
(* over the complex numbers: a polynomial has a root unless it is a constant other than zero *)
qeComplex[x_, e_Or] := Map[qeComplex[x, #] &, e]
qeComplex[x_, a_ == b_] := With[{c = If[PolynomialQ[a - b, x], CoefficientList[a - b, x], $Failed]}, If[c === $Failed, $Failed, Or @@ Append[Map[# != 0 &, Reverse[Rest[c]]], And @@ Map[# == 0 &, c]]]]
qeComplex[x_, a_ != b_] := If[PolynomialQ[a - b, x], Or @@ Map[# != 0 &, CoefficientList[a - b, x]], $Failed]
qeComplex[x_, e_And] := With[{free = Select[e, FreeQ[#, x] &], rest = Select[e, !FreeQ[#, x] &]}, If[Head[rest] =!= And, free && qeComplex[x, rest],
    If[Complement[Variables[List @@@ List @@ rest], {x}] === {}, With[{s = Solve[List @@ rest, x]}, If[ListQ[s], free && s =!= {}, $Failed]], $Failed]]]
qeComplex[_, _] := $Failed

(* Virtual substitution: a formula whose relations have degree two in x at most holds for some x exactly if it holds at -Infinity,
 * at a root of a weak relation, or infinitesimally above a root of a strict one.  Source: V. Weispfenning, Quantifier elimination
 * for real algebra - the quadratic case and beyond, AAECC 8 (1997). *)
qeReal[x_, e_] := Module[{atoms = DeleteDuplicates[Cases[{e}, (Less | LessEqual | Greater | GreaterEqual | Equal | Unequal)[a_, b_] /; !FreeQ[{a, b}, x], Infinity]], p},
    p = Map[Expand[First[#] - Last[#]] &, atoms];
    If[!AllTrue[p, PolynomialQ[#, x] &], Return[qeSearch[x, e, Reals]]];
    If[Max[Exponent[p, x]] > 2, Return[If[Complement[Variables[p], {x}] === {}, With[{r = Reduce[e, x, Reals]}, If[Head[r] === Reduce, $Failed, r =!= False]], $Failed]]];
    With[{points = DeleteDuplicates[Prepend[Join @@ MapThread[qePoints[#1, MemberQ[{Less, Greater, Unequal}, Head[#2]], x] &, {p, atoms}], {True, "below"}]]},
        Or @@ DeleteDuplicates[Map[Function[t, First[t] && (e /. (h : Less | LessEqual | Greater | GreaterEqual | Equal | Unequal)[a_, b_] /; !FreeQ[{a, b}, x] :> qeAt[h, CoefficientList[a - b, x], Last[t]])], points]]]]
(* {guard, {alpha, beta, gamma, delta, above}}: the point (alpha + beta Sqrt[gamma])/delta, or just above it *)
qePoints[p_, above_, x_] := With[{a = Coefficient[p, x, 2], b = Coefficient[p, x, 1], c = Coefficient[p, x, 0]},
    DeleteCases[{{a == 0 && b != 0, {-c, 0, 0, b, above}}, {a != 0 && b^2 - 4 a c >= 0, {-b, 1, Expand[b^2 - 4 a c], 2 a, above}}, {a != 0 && b^2 - 4 a c >= 0, {-b, -1, Expand[b^2 - 4 a c], 2 a, above}}}, {False, _}]]
qeAt[Greater, c_, t_] := qeAt[Less, -c, t]
qeAt[GreaterEqual, c_, t_] := qeAt[LessEqual, -c, t]
qeAt[Unequal, c_, t_] := qeNormal[!qeAt[Equal, c, t]]
qeAt[Equal, c_, t_] := And @@ Map[qeZero, c] /; t === "below" || Last[t]
qeAt[LessEqual, c_, t_] := qeAt[Less, c, t] || And @@ Map[qeZero, c] /; t === "below" || Last[t]
(* -b == 0 is b == 0 *)
qeZero[c_] := If[MatchQ[c, _?Negative | _?Negative _], -c, c] == 0
qeAt[Less, c_, "below"] := With[{n = Length[c]}, Or @@ Table[And @@ Append[Table[c[[j]] == 0, {j, k + 1, n}], (-1)^(k - 1) c[[k]] < 0], {k, n, 1, -1}]]
qeAt[Less, {c_}, {__, True}] := c < 0
qeAt[Less, c_, t : {__, True}] := With[{at = Append[Most[t], False]}, qeAt[Less, c, at] || qeAt[Equal, c, at] && qeAt[Less, Rest[c] Range[Length[c] - 1], t]]
qeAt[h_, c_, {alpha_, beta_, gamma_, delta_, False}] := Module[{n = Length[c] - 1, a = 0, b = 0, p = 1, q = 0},
    (* p + q Sqrt[gamma] runs through the powers of the numerator *)
    Do[a += c[[k + 1]] p delta^(n - k); b += c[[k + 1]] q delta^(n - k); {p, q} = {p alpha + q beta gamma, p beta + q alpha}, {k, 0, n}];
    If[OddQ[n], {a, b} = {a, b} delta];
    qeSign[h, Expand[a], Expand[b], gamma]]
qeSign[h_, a_, 0, _] := h[a, 0]
qeSign[h_, a_, b_, g_] := Replace[h[a + b Sqrt[g], 0], Except[True | False] :> qeSign[h, a, b, Expand[a^2 - b^2 g], Null]] /; NumericQ[a] && NumericQ[b] && NumericQ[g]
qeSign[h_, a_, b_, g_] := qeSign[h, a, b, Expand[a^2 - b^2 g], Null]
qeSign[Equal, a_, b_, d_, _] := Expand[a b] <= 0 && d == 0
qeSign[LessEqual, a_, b_, d_, _] := (a <= 0 && d >= 0) || (b <= 0 && d <= 0)
qeSign[Less, a_, b_, d_, _] := (a < 0 && d > 0) || (b <= 0 && (a < 0 || d < 0))

SolveAlways::usage = "SolveAlways[eqns, vars] gives the values of the other symbols for which eqns hold for all values of vars."
SolveAlways[e_, v_] := With[{s = solvedAlways[alwaysConditions[Flatten[{e} //. a_And :> List @@ a], Flatten[{v}]]]}, s /; ListQ[s]]
solvedAlways[c_] := If[ListQ[c], Solve[Map[# == 0 &, c], Variables[c]], $Failed]
alwaysConditions[eqs_, v_] := With[{p = Map[If[Head[#] === Equal, Numerator[Together[First[#] - Last[#]]], $Failed] &, DeleteCases[eqs, True]]},
    If[FreeQ[p, $Failed] && AllTrue[p, PolynomialQ[#, v] &], Join @@ Map[Values[CoefficientRules[Expand[#], v]] &, p], $Failed]]
