(* sum.wl - sums and products in closed form. Sum and Product come here when their bounds are not numbers. *)

SumConvergence::usage = "SumConvergence[f, n] gives conditions for the sum of f over n to infinity to converge."
Sum::div = "Sum does not converge."
Product::div = "Product does not converge."
SetAttributes[{symbolicSum, symbolicProduct}, HoldAll]
(* $Failed leaves the call as it is *)
symbolicSum[f_, {k_Symbol, a_, b_}] := f (1 - a + b) /; FreeQ[f, k] && FreeQ[{a, b}, DirectedInfinity]
symbolicSum[f_, {k_Symbol, a_, b_}] := Block[{k}, Quiet[sumBetween[f, k, a, b], {Power::infy, Infinity::indet}]]
symbolicSum[f_, {k_Symbol, b_}] := symbolicSum[f, {k, 1, b}]
symbolicSum[f_, k_Symbol] := Block[{k}, With[{r = sumIndefinite[f, k]}, r]]
symbolicSum[f_, {k_Symbol, a_, b_, s_}] := With[{j = sumIndex}, sumBetween[Block[{k = a + s j}, f], j, 0, If[b === Infinity, b, Floor[(b - a)/s]]]] /; s =!= 1
symbolicSum[f_, s_, t__] := With[{inner = Block[{sumOuter}, sumHeldInner[f, t]]}, If[FreeQ[inner, Sum], symbolicSum[inner, s] /. symbolicSum -> Sum, $Failed]]
SetAttributes[sumHeldInner, HoldAll]
sumHeldInner[f_, t__] := Sum[f, t]
symbolicSum[___] := $Failed

sumBetween[f_, k_, a_, b_] := Module[{r},
    If[FreeQ[f, k] && FreeQ[b, DirectedInfinity], Return[Factor[f (b - a + 1)]]];
    r = Which[b === Infinity && a === -Infinity, With[{u = sumInfinite[f, k, 0], v = sumInfinite[f /. k -> -k, k, 1]}, If[u === $Failed || v === $Failed, $Failed, Simplify[u + v]]],
        b === Infinity, sumInfinite[f, k, a], True, sumFinite[f, k, a, b]];
    If[r === $Failed || !FreeQ[r, Indeterminate | ComplexInfinity], If[Head[f] === Plus || Head[Expand[f]] === Plus, sumLinear[Expand[f], k, a, b], $Failed], r]]
sumLinear[f_, k_, a_, b_] := With[{r = Map[If[Head[#] === Plus, $Failed, sumBetween[#, k, a, b]] &, List @@ f]}, If[FreeQ[r, $Failed], Total[r], $Failed]]

(* ---- indefinite: F with F[k + 1] - F[k] = f ---- *)
sumIndefinite[f_, k_] := sumTidy[sumAnti[f, k]]
sumTidy[$Failed] := $Failed
sumTidy[e_] := If[FreeQ[e, HarmonicNumber | PolyGamma], With[{s = Factor[e]}, If[FreeQ[e, Power[_, p_ /; !NumberQ[p]]], s, With[{t = Simplify[e]}, If[LeafCount[t] <= LeafCount[e], t, e]]]], e]
sumAnti[f_, k_] := Which[FreeQ[f, k], f k, PolynomialQ[f, k], sumPolynomial[f, k], Head[f] === Plus, With[{r = Map[sumAnti[#, k] &, List @@ f]}, If[FreeQ[r, $Failed], Total[r], sumHyper[f, k]]],
    Head[f] === Times && Select[f, FreeQ[#, k] &] =!= 1, With[{c = Select[f, FreeQ[#, k] &]}, With[{r = sumAnti[f/c, k]}, If[r === $Failed, r, c r]]],
    True, With[{r = sumGeometric[f, k]}, If[r =!= $Failed, r, sumHyper[f, k]]]]
(* Faulhaber, in falling powers: k^m = Sum of S2(m, j) k(k-1)...(k-j+1) *)
sumPolynomial[f_, k_] := With[{c = CoefficientList[f, k]}, Sum[c[[m + 1]] Sum[StirlingS2[m, j] Product[k - i, {i, 0, j}]/(j + 1), {j, 0, m}], {m, 0, Length[c] - 1}]]
(* p(k) r^k: F = q(k) r^k with r q(k + 1) - q(k) = p(k) *)
sumGeometric[f_, k_] := Module[{g = sumSplit[f, k], r, p, n, q, c, eq},
    If[g === $Failed, Return[$Failed]];
    {p, r} = g; n = Exponent[p, k]; q = Sum[c[i] k^i, {i, 0, n}];
    eq = CoefficientList[Expand[r (q /. k -> k + 1) - q - p], k];
    With[{s = sumTriangular[eq, Table[c[i], {i, n, 0, -1}]]}, If[s === $Failed, $Failed, Together[q /. s] sumPower[f, k]]]]
sumTriangular[eq_, vars_] := Module[{e = eq, rules = {}, s}, Do[s = -(e[[Length[vars] - i + 1]] /. vars[[i]] -> 0)/Coefficient[e[[Length[vars] - i + 1]], vars[[i]]]; rules = Append[rules /. vars[[i]] -> s, vars[[i]] -> Together[s]]; e = Expand[e /. vars[[i]] -> Together[s]], {i, Length[vars]}]; rules]
sumSplit[f_, k_] := Module[{powers = Cases[If[Head[f] === Times, List @@ f, {f}], b_^e_ /; FreeQ[b, k] && !FreeQ[e, k] && PolynomialQ[e, k] && Exponent[e, k] == 1], p, r},
    If[powers === {}, Return[$Failed]];
    p = f/Times @@ powers; r = Times @@ Map[First[#]^Coefficient[Last[#], k] &, powers];
    If[!PolynomialQ[p, k] || r === 1, $Failed, {p, r}]]
sumPower[f_, k_] := Times @@ Cases[If[Head[f] === Times, List @@ f, {f}], b_^e_ /; FreeQ[b, k] && !FreeQ[e, k]]
(* rational functions: partial fractions telescope or give harmonic numbers *)
sumHyper[f_, k_] := Module[{t = Together[f], terms, r},
    If[MatchQ[f, k k!], Return[k!]]; If[MatchQ[f, (c_. + k) (c_. + k)!], Return[(k + f[[1, 1]])!]];
    If[!PolynomialQ[Numerator[t], k] || !PolynomialQ[Denominator[t], k] || FreeQ[Denominator[t], k], Return[$Failed]];
    terms = Apart[t, k]; terms = If[Head[terms] === Plus, List @@ terms, {terms}];
    r = Map[sumFraction[#, k] &, terms]; If[!FreeQ[r, $Failed], Return[$Failed]];
    sumCombine[Total[r], k]]
sumFraction[t_, k_] := Module[{n = Numerator[t], d = Denominator[t], c, q, m, s},
    If[FreeQ[d, k], Return[sumPolynomial[Expand[t], k]]];
    c = If[Head[d] === Times, Select[d, FreeQ[#, k] &], 1]; q = d/c; {q, m} = If[MatchQ[q, _^_Integer], List @@ q, {q, 1}];
    If[Exponent[q, k] != 1 || !FreeQ[n, k], Return[$Failed]];
    s = Coefficient[q, k, 1]; sumPsi[m, Together[Coefficient[q, k, 0]/s]] n/(c s^m)]
(* sumPsi[m, a] stands for the sum of 1/(j + a)^m over j < k: those of one m whose a differ by integers combine *)
sumCombine[e_, k_] := Module[{atoms = DeleteDuplicates[Cases[{e}, _sumPsi, Infinity]], x = e},
    Do[With[{mates = Select[atoms, First[#] === m && IntegerQ[Last[#] - a] &]}, With[{top = First[SortBy[mates, Last]]}, Do[x = x /. q -> top + Sum[1/(k + j + Last[top])^m, {j, 0, Last[q] - Last[top] - 1}], {q, DeleteCases[mates, top]}]]], {m, Union[atoms[[All, 1]]]}, {a, DeleteDuplicates[Map[Mod[#, 1] &, Select[atoms[[All, 2]], NumberQ]]]}];
    x = Expand[x, _sumPsi];
    x = Collect[x, _sumPsi, Together];
    x /. sumPsi[m_, a_Integer] :> (HarmonicNumber[k + a - 1, m] /. HarmonicNumber[u_, 1] :> HarmonicNumber[u]) /. sumPsi[m_, a_] :> If[m === 1, PolyGamma[0, k + a], (-1)^m PolyGamma[m - 1, k + a]/(m - 1)! (-1)^0 ]]

sumFinite[f_, k_, a_, b_] := Module[{r = sumSpecial[f, k, a, b], anti},
    If[r =!= $Failed, Return[r]];
    anti = sumAnti[f, k]; If[anti === $Failed, Return[$Failed]];
    With[{lo = anti /. k -> a, hi = anti /. k -> b + 1}, If[!FreeQ[{lo, hi}, ComplexInfinity | Indeterminate], $Failed, sumShow[hi - lo]]]]
sumShow[e_] := Which[FreeQ[e, HarmonicNumber | PolyGamma] && FreeQ[e, Power[_, p_ /; !NumberQ[p]]], Factor[e], FreeQ[e, HarmonicNumber | PolyGamma], With[{t = Together[Expand[e]]}, With[{s = Simplify[t]}, If[LeafCount[s] < LeafCount[t], s, t]]], True, sumHarmonic[Expand[e]]]
sumHarmonic[e_] := e
sumSpecial[Binomial[n_, k_], k_, 0, n_] := 2^n
sumSpecial[Binomial[n_, k_]^2, k_, 0, n_] := Binomial[2 n, n]
sumSpecial[k_ Binomial[n_, k_], k_, 0 | 1, n_] := 2^(n - 1) n
sumSpecial[k_^2 Binomial[n_, k_], k_, 0 | 1, n_] := 2^(n - 2) n (1 + n)
sumSpecial[(-1)^k_ Binomial[n_, k_], k_, 0, n_] := KroneckerDelta[n]
sumSpecial[Binomial[n_, k_] a_^k_ b_^(n_ - k_), k_, 0, n_] := (a + b)^n /; FreeQ[{a, b}, k]
sumSpecial[Binomial[n_, k_] a_^k_, k_, 0, n_] := (1 + a)^n /; FreeQ[a, k]
sumSpecial[Binomial[k_, m_], k_, 0 | m_, n_] := Binomial[1 + n, 1 + m] /; FreeQ[m, k]
sumSpecial[Binomial[m_ + k_, k_], k_, 0, n_] := Binomial[1 + m + n, 1 + m] /; FreeQ[m, k]
sumSpecial[k_ k_!, k_, 0 | 1, n_] := -1 + (1 + n)!
sumSpecial[Fibonacci[k_], k_, 0 | 1, n_] := -1 + Fibonacci[2 + n]
sumSpecial[HarmonicNumber[k_], k_, 1, n_] := -n + (1 + n) HarmonicNumber[n]
sumSpecial[1/k_, k_, 1, n_] := HarmonicNumber[n]
sumSpecial[1/k_^m_, k_, 1, n_] := HarmonicNumber[n, m] /; FreeQ[m, k]
sumSpecial[k_^m_, k_, 1, n_] := HarmonicNumber[n, -m] /; FreeQ[m, k] && !NumberQ[m]
sumSpecial[Log[k_], k_, 1, n_] := Log[n!]
sumSpecial[Cos[k_ x_.], k_, 0, n_] := Cos[n x/2] Csc[x/2] Sin[(1 + n) x/2] /; FreeQ[x, k]
sumSpecial[Sin[k_ x_.], k_, 0 | 1, n_] := Csc[x/2] Sin[n x/2] Sin[(1 + n) x/2] /; FreeQ[x, k]
sumSpecial[Cos[k_ x_.], k_, 1, n_] := Cos[(1 + n) x/2] Csc[x/2] Sin[n x/2] /; FreeQ[x, k]
sumSpecial[_, _, _, _] := $Failed

(* ---- to infinity ---- *)
sumInfinite[f_, k_, a_] := Module[{c, g, r},
    If[FreeQ[f, k], If[f === 0, Return[0], Message[Sum::div]; Return[$Failed]]];
    c = If[Head[f] === Times, Select[f, FreeQ[#, k] &], 1]; g = f/c;
    If[!NumberQ[a], Return[sumSymbolicStart[f, k, a]]];
    r = sumPowerSeries[g, k, a]; If[r =!= $Failed, Return[c r]];
    r = sumZeta[g, k, a]; If[r === Infinity, Message[Sum::div]; Return[$Failed]]; If[r =!= $Failed, Return[c r]];
    r = sumGeometricInfinite[g, k, a]; If[r === Infinity, Message[Sum::div]; Return[$Failed]]; If[r =!= $Failed, Return[sumNice[c r]]];
    r = sumRational[g, k, a]; If[r === Infinity, Message[Sum::div]; Return[$Failed]]; If[r =!= $Failed, Return[sumNice[c r]]];
    r = sumAnti[g, k]; If[r === $Failed, Return[$Failed]];
    With[{l = Limit[r, k -> Infinity]}, If[FreeQ[l, Limit | DirectedInfinity | Indeterminate], sumNice[c (l - (r /. k -> a))], $Failed]]]
sumNice[e_] := With[{s = Simplify[e]}, If[LeafCount[s] <= LeafCount[e], s, e]]
sumSymbolicStart[f_, k_, a_] := With[{r = sumAnti[f, k]}, If[r === $Failed, r, With[{l = Limit[r, k -> Infinity]}, If[FreeQ[l, Limit | DirectedInfinity | Indeterminate], Simplify[l - (r /. k -> a)], $Failed]]]]
(* r^k p(k) for |r| < 1 *)
sumGeometricInfinite[f_, k_, a_] := Module[{g = sumSplit[f, k], r, anti},
    If[g === $Failed, Return[$Failed]];
    r = Last[g]; If[NumericQ[r] && TrueQ[Abs[r] >= 1], Return[Infinity]];
    anti = sumGeometric[f, k]; If[anti === $Failed, $Failed, sumSigns[Factor[-(anti /. k -> a)]]]]
sumSigns[e_] := With[{d = Denominator[e], n = Numerator[e]}, If[MatchQ[d, (-1 + _)] , -n/Expand[-d] // sumFlip, e]]
sumFlip[e_] := e
(* series whose coefficients are reciprocal factorials and the like; tail = the first terms that are missing *)
sumPowerSeries[f_, k_, a_] := Module[{x, s = sumFactor[f, k], v},
    v = Switch[s[[2]], $Failed, $Failed, _, With[{c = If[Head[s[[1]]] === Times, Select[s[[1]], FreeQ[#, k] &], 1]}, With[{r = sumKnownSeries[s[[1]]/c, s[[2]], k]}, If[r === $Failed, r, c r]]]];
    If[v === $Failed || !IntegerQ[a] || a < 0, Return[$Failed]];
    Simplify[v - Sum[f /. k -> j, {j, 0, a - 1}]]]
(* f = g(k) x^k *)
sumFactor[f_, k_] := Module[{l = If[Head[f] === Times, List @@ f, {f}], powers, e},
    powers = Select[l, MatchQ[#, b_^e_ /; FreeQ[b, k] && !FreeQ[e, k]] &];
    If[!AllTrue[powers, PolynomialQ[Last[#], k] && Exponent[Last[#], k] == 1 &], Return[{f, $Failed}]];
    {Times @@ Complement[l, powers] Times @@ Map[First[#]^(Last[#] /. k -> 0) &, powers], Times @@ Map[First[#]^Coefficient[Last[#], k] &, powers]}]
sumKnownSeries[f_, x_, k_] := sumOverFactorial[f, x, k] /; MatchQ[f, _./(k + m_.)! /; FreeQ[m, k]]
sumOverFactorial[p_./(k_ + m_.)!, x_, k_] := Module[{c}, If[!IntegerQ[m] || m < 0 || !PolynomialQ[p, k], Return[$Failed]];
    c = CoefficientList[Expand[p /. k -> k - m], k];
    Simplify[(E^x Sum[c[[i + 1]] Sum[StirlingS2[i, j] x^j, {j, 0, i}], {i, 0, Length[c] - 1}] - Sum[(p /. k -> j - m) x^j/j!, {j, 0, m - 1}])/x^m]]
sumOverFactorial[_, _, _] := $Failed
sumKnownSeries[1/k_!, x_, k_] := E^x
sumKnownSeries[k_/k_!, x_, k_] := x E^x
sumKnownSeries[k_^2/k_!, x_, k_] := x (1 + x) E^x
sumKnownSeries[(k_ + 1)/k_!, x_, k_] := (1 + x) E^x
sumKnownSeries[1/(1 + k_)!, x_, k_] := (E^x - 1)/x
sumKnownSeries[1/(2 k_)!, x_, k_] := If[intMinusQ[x], Cos[sumRoot[-x]], Cosh[sumRoot[x]]]
sumKnownSeries[1/(1 + 2 k_)!, x_, k_] := If[intMinusQ[x], Sin[sumRoot[-x]]/sumRoot[-x], Sinh[sumRoot[x]]/sumRoot[x]]
sumKnownSeries[1/(1 + 2 k_), x_, k_] := If[x === -1, Pi/4, If[NumericQ[x] && Abs[x] >= 1, $Failed, If[intMinusQ[x], ArcTan[sumRoot[-x]]/sumRoot[-x], ArcTanh[sumRoot[x]]/sumRoot[x]]]]
sumKnownSeries[1/(1 + k_), x_, k_] := If[NumericQ[x] && (Abs[x] > 1 || x === 1), $Failed, -Log[1 - x]/x]
sumKnownSeries[Binomial[n_, k_], x_, k_] := (1 + x)^n /; FreeQ[n, k]
sumKnownSeries[1/k_!^2, x_, k_] := BesselI[0, 2 sumRoot[x]]
sumKnownSeries[Binomial[2 k_, k_], x_, k_] := If[NumericQ[x] && Abs[x] >= 1/4, $Failed, 1/Sqrt[1 - 4 x]]
sumKnownSeries[Fibonacci[k_], x_, k_] := x/(1 - x - x^2)
sumKnownSeries[1/Binomial[2 k_, k_], 1, k_] := 2 (18 + Sqrt[3] Pi)/27
sumKnownSeries[1, x_, k_] := $Failed
sumKnownSeries[_, _, _] := $Failed
intMinusQ[x_] := TrueQ[x < 0] || MatchQ[x, _?Negative _]
sumRoot[x_] := PowerExpand[Sqrt[x]]
(* zeta values, with or without alternating signs, from 1 *)
sumZeta[f_, k_, a_] := Module[{r = Which[
        MatchQ[f, k^-_?NumericQ | k^_?Negative | 1/k], With[{s = -Exponent[f, k]}, If[TrueQ[s > 1], Zeta[s], Infinity]],
        MatchQ[f, 1/k^_] && FreeQ[f[[2]], k], Zeta[-f[[2]]],
        MatchQ[f, (-1)^(k + _.) k^_ | (-1)^(k + _.)/k], With[{s = -Exponent[f /. (-1)^_ :> 1, k], sign = (f /. k -> 0 /. 0^_ -> 1 /. ComplexInfinity -> 1)}, With[{e = First[Cases[{f}, (-1)^u_ :> u, Infinity]]}, (-1)^(e - k) (-(1 - 2^(1 - s))) If[s === 1, Log[2]/(1 - 2^(1 - s)), Zeta[s]] /. {_. Indeterminate :> -(-1)^(e - k) Log[2], _. ComplexInfinity :> -(-1)^(e - k) Log[2]}]],
        MatchQ[f, x_^k/k] && FreeQ[f[[1]], k], If[NumericQ[First[Cases[{f}, u_^k :> u, Infinity]]] && !TrueQ[Abs[First[Cases[{f}, u_^k :> u, Infinity]]] < 1], $Failed, -Log[1 - First[Cases[{f}, u_^k :> u, Infinity]]]],
        MatchQ[f, x_^k k^_] && FreeQ[First[Cases[{f}, u_^k :> u, Infinity]], k] && TrueQ[Exponent[f /. u_^k :> 1, k] < 0], PolyLog[-Exponent[f /. u_^k :> 1, k], First[Cases[{f}, u_^k :> u, Infinity]]],
        True, $Failed]},
    If[r === $Failed || r === Infinity, r, If[a === 1, r, If[IntegerQ[a] && a > 1, Expand[r - Sum[f /. k -> j, {j, 1, a - 1}]], $Failed]]]]
(* rational functions by partial fractions: digamma values at integers and halves, zeta values *)
sumRational[f_, k_, a_] := Module[{t = Together[f], terms, anti},
    If[!PolynomialQ[Numerator[t], k] || !PolynomialQ[Denominator[t], k], Return[$Failed]];
    If[Exponent[Numerator[t], k] - Exponent[Denominator[t], k] > -2, Return[Infinity]];
    terms = Apart[t, k]; terms = If[Head[terms] === Plus, List @@ terms, {terms}];
    terms = Map[sumTail[#, k, a] &, terms]; If[!FreeQ[terms, $Failed], sumQuadratic[t, k, a], Expand[Total[terms]] // sumLogs]]
sumTail[t_, k_, a_] := Module[{n = Numerator[t], d = Denominator[t], c, q, m, s, b},
    c = If[Head[d] === Times, Select[d, FreeQ[#, k] &], 1]; q = d/c; {q, m} = If[MatchQ[q, _^_Integer], List @@ q, {q, 1}];
    If[Exponent[q, k] != 1 || !FreeQ[n, k], Return[$Failed]];
    s = Coefficient[q, k, 1]; b = Coefficient[q, k, 0]/s + a;
    n/(c s^m) If[m == 1, -sumDigamma[b], sumHurwitz[m, b]]]
sumDigamma[b_Integer?Positive] := HarmonicNumber[b - 1]
sumDigamma[b_Rational] := If[b > 1, 1/(b - 1) + sumDigamma[b - 1], Switch[b, 1/2, -2 Log[2], 1/3, -Pi/(2 Sqrt[3]) - 3 Log[3]/2, 2/3, Pi/(2 Sqrt[3]) - 3 Log[3]/2, 1/4, -Pi/2 - 3 Log[2], 3/4, Pi/2 - 3 Log[2], _, $Failed]] /; b > 0
sumDigamma[b_] := If[FreeQ[b, _Symbol], $Failed, PolyGamma[0, b]]
sumHurwitz[m_, b_Integer?Positive] := Zeta[m] - Sum[1/j^m, {j, b - 1}]
sumHurwitz[m_, b_Rational] := If[b > 1, sumHurwitz[m, b - 1] - 1/(b - 1)^m, If[b === 1/2, (2^m - 1) Zeta[m], Zeta[m, b]]] /; b > 0
sumHurwitz[m_, b_] := Zeta[m, b]
sumLogs[e_] := e
(* 1/(k^2 + c^2) *)
sumQuadratic[t_, k_, a_] := Module[{n = Numerator[t], d = Denominator[t], c, s}, If[!FreeQ[n, k] || Exponent[d, k] != 2 || Coefficient[d, k, 1] =!= 0 || !MemberQ[{0, 1}, a], Return[$Failed]];
    c = PowerExpand[Sqrt[Coefficient[d, k, 0]/Coefficient[d, k, 2]]]; s = n/Coefficient[d, k, 2] ((-1 + c Pi Coth[c Pi])/(2 c^2)); Simplify[If[a === 0, s + n/Coefficient[d, k, 0], s]]]

(* ---- products ---- *)
symbolicProduct[f_, {k_Symbol, b_}] := symbolicProduct[f, {k, 1, b}]
symbolicProduct[f_, {k_Symbol, a_, b_}] := Block[{k}, Quiet[productBetween[f, k, a, b], {Power::infy, Infinity::indet}]]
symbolicProduct[f_, s_, t__] := With[{inner = Product[f, t]}, If[FreeQ[inner, Product], symbolicProduct[inner, s] /. symbolicProduct -> Product, $Failed]]
symbolicProduct[___] := $Failed
productBetween[f_, k_, a_, b_] := If[b === Infinity, productInfinite[f, k, a], productFinite[f, k, a, b]]
productFinite[f_, k_, a_, b_] := Which[FreeQ[f, k], f^(b - a + 1),
    Head[f] === Times, With[{r = Map[productFinite[#, k, a, b] &, List @@ f]}, If[FreeQ[r, $Failed], productMerge[Times @@ r], $Failed]],
    MatchQ[f, _^n_ /; FreeQ[n, k]], With[{r = productFinite[First[f], k, a, b]}, If[r === $Failed, r, r^Last[f]]],
    MatchQ[f, c_^_ /; FreeQ[c, k]], With[{s = sumBetween[Last[f], k, a, b]}, If[s === $Failed, s, First[f]^s]],
    PolynomialQ[f, k] && Exponent[f, k] == 1, With[{s = Coefficient[f, k, 1], c = Coefficient[f, k, 0]/Coefficient[f, k, 1]}, s^(b - a + 1) If[a + c === 1, (b + c)!, If[IntegerQ[a + c] && a + c > 1, (b + c)!/(a + c - 1)!, Pochhammer[a + c, b - a + 1]]]],
    True, With[{g = Factor[Together[f]]}, If[g =!= f && MatchQ[g, _Times | _Power], productFinite[g, k, a, b], $Failed]]]
(* factorials of arguments that differ by integers in terms of the least *)
productMerge[e_] := Module[{args = DeleteDuplicates[Cases[{e}, Factorial[u_] :> u, Infinity]]}, If[Length[args] < 2, e,
    Cancel[Together[e /. Map[Function[u, With[{low = SelectFirst[SortBy[args, # /. Thread[Variables[#] -> 0] &], IntegerQ[Expand[u - #]] && 0 <= Expand[u - #] < 20 &, u]}, u! -> low! Product[low + j, {j, Expand[u - low]}]]], args]]]]]
productInfinite[f_, k_, a_] := Module[{j, p, l, s},
    Switch[f, 1 - 1/k^2, If[a === 2, Return[1/2]], _, Null];
    If[MatchQ[f, 1 + c_. /k^2] && a === 1, With[{c = PowerExpand[Sqrt[Coefficient[f, k, -2]]], d = PowerExpand[Sqrt[-Coefficient[f, k, -2]]]}, Return[If[intMinusQ[Coefficient[f, k, -2]], Sin[d Pi]/(d Pi), Sinh[c Pi]/(c Pi)]]]];
    If[MatchQ[f, _^_] && FreeQ[First[f], k], s = Sum[Evaluate[Last[f]], {k, a, Infinity}]; If[FreeQ[s, Sum], Return[First[f]^s]]];
    If[f === (4 k^2)/(-1 + 4 k^2) || Together[f - 4 k^2/(4 k^2 - 1)] === 0, If[a === 1, Return[Pi/2]]];
    p = productFinite[f, k, a, j]; If[p === $Failed, Return[$Failed]];
    l = Limit[FunctionExpand[p], j -> Infinity]; If[FreeQ[l, Limit | Indeterminate | j], If[FreeQ[l, DirectedInfinity], l, Message[Product::div]; $Failed], $Failed]]
SumConvergence[f_, n_] := Module[{r, l, g = f /. (-1)^_ -> 1}, r = Limit[Abs[(g /. n -> n + 1)/g], n -> Infinity];
    Which[TrueQ[r < 1], True, TrueQ[r > 1], False, r === 1, l = Limit[Log[Abs[g]]/Log[n], n -> Infinity]; Which[TrueQ[l < -1], True, TrueQ[l >= -1], TrueQ[Simplify[(f /. n -> n + 1)/f < 0 /. n -> 1000]] && Limit[g, n -> Infinity] === 0, True, $Failed], NumericQ[r], $Failed, True, r < 1]]
DiscreteRatio::usage = "DiscreteRatio[f, i] gives f[i + 1]/f[i]."
DiscreteRatio[f_, i_] := FunctionExpand[FunctionExpand[Together[(f /. i -> i + 1)/f]]]
DifferenceDelta::usage = "DifferenceDelta[f, i] gives f[i + 1] - f[i].\nDifferenceDelta[f, {i, n}] gives the nth difference."
DifferenceDelta[f_, i_Symbol] := Expand[(f /. i -> i + 1) - f]
DifferenceDelta[f_, {i_, n_Integer}] := Nest[DifferenceDelta[#, i] &, f, n]
DifferenceDelta[f_, {i_, n_Integer, h_}] := Nest[Expand[(# /. i -> i + h) - #] &, f, n]
DiscreteShift::usage = "DiscreteShift[f, i] gives f[i + 1]."
DiscreteShift[f_, i_Symbol] := f /. i -> i + 1
DiscreteShift[f_, {i_, n_}] := f /. i -> i + n
