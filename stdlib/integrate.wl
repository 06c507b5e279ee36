(* integrate.wl - integrals in closed form.
 *
 * intOf[f, x] gives an antiderivative or $Failed. It tries a list of methods in turn; each gives $Failed when f is not of its
 * kind. intDepth bounds how deeply methods may call one another. *)

Integrate::usage = "Integrate[f, x] gives the indefinite integral of f.\nIntegrate[f, {x, a, b}] gives the definite integral.\nIntegrate[f, {x, a, b}, {y, c, d}, ...] gives a multiple integral; y is the inner variable."
Integrate::idiv = "Integral of `1` does not converge on `2`."
Integrate::ilim = "Invalid integration variable or limit(s) in `1`."
Options[Integrate] = {Assumptions :> $Assumptions, GenerateConditions -> Automatic, PrincipalValue -> False}
Integrate[_] := Null /; (Message[Integrate::argmu, Integrate, 2]; False)
Integrate[f_List, x__] := Map[Integrate[#, x] &, f]
Integrate[a_ == b_, x__] := Integrate[a, x] == Integrate[b, x]
Integrate[f_, x_?intVariableQ, ___Rule] := With[{r = Quiet[intIndefinite[f, x]]}, r /; r =!= $Failed]
Integrate[f_, {x_?intVariableQ, a_, b_}, o___Rule] := With[{r = intDefinite[f, x, a, b, o]}, r /; r =!= $Failed]
Integrate[_, s_, ___] := Null /; MatchQ[s, _?NumericQ | _String | {_?NumericQ | _String, ___}] && (Message[Integrate::ilim, s]; False)
Integrate[f_, s_, t : Except[_Rule], r___] := With[{inner = Integrate[f, t, r]}, With[{v = Integrate[inner, s, Sequence @@ Cases[{r}, _Rule]]}, v /; FreeQ[{inner, v}, Integrate] || FreeQ[inner, Integrate]]]
intVariableQ[x_] := !NumericQ[x] && !ListQ[x] && !StringQ[x] && !MatchQ[x, _Rule | _Plus | _Times]

intDepth = 0
intIndefinite[f_, x_] := Block[{intDepth = 0}, With[{r = intOf[f, x]}, If[r =!= $Failed, intForm[r, x], intPartly[f, x]]]]
(* what can be done of a sum or a multiple, the rest as it is *)
intPartly[f_Plus, x_] := Module[{parts = Map[{#, intOf[#, x]} &, List @@ f], open}, open = Select[parts, Last[#] === $Failed &];
    If[Length[open] == Length[parts], $Failed, Total[Cases[parts, {_, r_} /; r =!= $Failed :> intForm[r, x]]] + Integrate[Total[open[[All, 1]]], x]]]
intPartly[f_Times, x_] := With[{c = Select[f, FreeQ[#, x] &]}, Which[c =!= 1, c Integrate[f/c, x], Expand[f] =!= f && Head[Expand[f]] === Plus && intPartlyQ[Expand[f], x], intPartly[Expand[f], x], True, $Failed]]
intPartly[_, _] := $Failed
intPartlyQ[f_, x_] := AnyTrue[List @@ f, intOf[#, x] =!= $Failed &]
intForm[r_, x_] := r /. Log[E^(u_)] :> u

intOf[f_, x_] := Block[{intDepth = intDepth + 1}, If[intDepth > 9, $Failed, Catch[Scan[With[{r = #[f, x]}, If[r =!= $Failed && FreeQ[r, $Failed | Integrate | Indeterminate | ComplexInfinity], Throw[r, intFound]]] &,
    {intConstant, intTable, intPolynomial, intProduct, intSubstitute, intRational, intTerms, intTrig, intByParts, intSpecial, intRoots, intExponential, intTangent, intExpanded, intDescend}]; $Failed, intFound]]]

intConstant[f_, x_] := Which[FreeQ[f, x], f x, f === x, x^2/2, Head[f] === Times, With[{c = Select[f, FreeQ[#, x] &]}, If[c === 1, $Failed, With[{r = intOf[f/c, x]}, If[r === $Failed, r, intScale[c, r]]]]], True, $Failed]
intScale[c_, r_Plus] := Map[intScale[c, #] &, r]
intScale[c_, r_] := c r
intPolynomial[f_, x_] := If[PolynomialQ[f, x] && !MatchQ[f, _^_], With[{c = CoefficientList[f, x]}, Sum[c[[k]] x^k/k, {k, Length[c]}]], $Failed]

(* ---- functions of a linear argument ---- *)
intSlope[u_, x_] := With[{d = D[u, x]}, If[FreeQ[d, x] && d =!= 0, d, $Failed]]
intTable[f_, x_] := With[{p = intPrimitive[f, x]}, If[p === $Failed, p, With[{a = intSlope[p[[2]], x]}, If[a === $Failed, a, intScale[1/a, p[[1]]]]]]]
intPrimitive[(n_?NumberQ) _, x_] := $Failed
intPrimitive[E^u_, x_] := {E^u, u}
intPrimitive[1/Log[u_], x_] := {LogIntegral[u], u}
intPrimitive[b_^u_, x_] := {b^u/Log[b], u} /; FreeQ[b, x] && !FreeQ[u, x]
intPrimitive[1/u_, x_] := {Log[u], u} /; PolynomialQ[u, x]
intPrimitive[u_^n_, x_] := {u^(n + 1)/(n + 1), u} /; FreeQ[n, x] && PolynomialQ[u, x] && n =!= -1
intPrimitive[(h : Sin | Cos | Tan | Cot | Sec | Csc | Sinh | Cosh | Tanh | Coth | Sech | Csch | Log | ArcTan | ArcSin | ArcCos | ArcCot | ArcSinh | ArcCosh | ArcTanh | Erf | Erfc | Erfi | UnitStep | HeavisideTheta | DiracDelta | LogIntegral | ExpIntegralEi | SinIntegral)[u_], x_] := {intOfHead[h, u], u}
intPrimitive[Sec[u_]^2, x_] := {Tan[u], u}
intPrimitive[Csc[u_]^2, x_] := {-Cot[u], u}
intPrimitive[Cos[u_]^-2, x_] := {Tan[u], u}
intPrimitive[Sin[u_]^-2, x_] := {-Cot[u], u}
intPrimitive[Sech[u_]^2, x_] := {Tanh[u], u}
intPrimitive[Csch[u_]^2, x_] := {-Coth[u], u}
intPrimitive[Tan[u_]^2, x_] := {-u + Tan[u], u}
intPrimitive[Cot[u_]^2, x_] := {-u - Cot[u], u}
intPrimitive[Tanh[u_]^2, x_] := {u - Tanh[u], u}
intPrimitive[Coth[u_]^2, x_] := {u - Coth[u], u}
intPrimitive[Sec[u_] Tan[u_], x_] := {Sec[u], u}
intPrimitive[Csc[u_] Cot[u_], x_] := {-Csc[u], u}
intPrimitive[Sech[u_] Tanh[u_], x_] := {-Sech[u], u}
intPrimitive[Derivative[n_][g_][u_], x_] := {Derivative[n - 1][g][u], u} /; n >= 1
intPrimitive[_, _] := $Failed
intOfHead[h_, u_] := Switch[h,
    Sin, -Cos[u], Cos, Sin[u], Tan, -Log[Cos[u]], Cot, Log[Sin[u]], Sec, -Log[Cos[u/2] - Sin[u/2]] + Log[Cos[u/2] + Sin[u/2]], Csc, -Log[Cos[u/2]] + Log[Sin[u/2]],
    Sinh, Cosh[u], Cosh, Sinh[u], Tanh, Log[Cosh[u]], Coth, Log[Sinh[u]], Sech, 2 ArcTan[Tanh[u/2]], Csch, Log[Tanh[u/2]],
    Log, intNoConstant[u] + u Log[u], ArcTan, u ArcTan[u] - Log[1 + u^2]/2, ArcCot, u ArcCot[u] + Log[1 + u^2]/2, ArcSin, Sqrt[1 - u^2] + u ArcSin[u], ArcCos, -Sqrt[1 - u^2] + u ArcCos[u],
    ArcSinh, -Sqrt[1 + u^2] + u ArcSinh[u], ArcCosh, -Sqrt[-1 + u] Sqrt[1 + u] + u ArcCosh[u], ArcTanh, u ArcTanh[u] + Log[1 - u^2]/2,
    Erf, 1/(E^u^2 Sqrt[Pi]) + u Erf[u], Erfc, -1/(E^u^2 Sqrt[Pi]) + u Erfc[u], Erfi, -E^u^2/Sqrt[Pi] + u Erfi[u], UnitStep, u UnitStep[u], HeavisideTheta, u HeavisideTheta[u], DiracDelta, HeavisideTheta[u],
    LogIntegral, -ExpIntegralEi[2 Log[u]] + u LogIntegral[u], ExpIntegralEi, -E^u + u ExpIntegralEi[u], SinIntegral, Cos[u] + u SinIntegral[u]]
intNoConstant[u_Plus] := -Select[u, !NumericQ[#] &]
intNoConstant[u_] := -u

(* ---- polynomials times exponentials and waves; powers times logarithms ---- *)
intProduct[E^u_ p_., x_] := intGauss[u, p, x] /; PolynomialQ[p, x] && PolynomialQ[u, x] && Exponent[u, x] == 2
intProduct[p_ E^u_, x_] := With[{a = D[u, x]}, E^u Together[Sum[(-1)^k D[p, {x, k}]/a^(k + 1), {k, 0, Exponent[p, x]}]]] /; intPair[p, u, x]
intProduct[p_ b_^u_, x_] := With[{a = D[u, x] Log[b]}, b^u Together[Sum[(-1)^k D[p, {x, k}]/a^(k + 1), {k, 0, Exponent[p, x]}]]] /; FreeQ[b, x] && intPair[p, u, x]
intProduct[p_ Sin[u_], x_] := With[{a = D[u, x], n = Exponent[p, x]}, -Together[Sum[(-1)^k D[p, {x, 2 k}]/a^(2 k + 1), {k, 0, n/2}]] Cos[u] + Together[Sum[(-1)^k D[p, {x, 2 k + 1}]/a^(2 k + 2), {k, 0, n/2}]] Sin[u]] /; intPair[p, u, x]
intProduct[p_ Cos[u_], x_] := With[{a = D[u, x], n = Exponent[p, x]}, Together[Sum[(-1)^k D[p, {x, 2 k}]/a^(2 k + 1), {k, 0, n/2}]] Sin[u] + Together[Sum[(-1)^k D[p, {x, 2 k + 1}]/a^(2 k + 2), {k, 0, n/2}]] Cos[u]] /; intPair[p, u, x]
intProduct[p_ Sinh[u_], x_] := With[{a = D[u, x], n = Exponent[p, x]}, Together[Sum[D[p, {x, 2 k}]/a^(2 k + 1), {k, 0, n/2}]] Cosh[u] - Together[Sum[D[p, {x, 2 k + 1}]/a^(2 k + 2), {k, 0, n/2}]] Sinh[u]] /; intPair[p, u, x]
intProduct[p_ Cosh[u_], x_] := With[{a = D[u, x], n = Exponent[p, x]}, Together[Sum[D[p, {x, 2 k}]/a^(2 k + 1), {k, 0, n/2}]] Sinh[u] - Together[Sum[D[p, {x, 2 k + 1}]/a^(2 k + 2), {k, 0, n/2}]] Cosh[u]] /; intPair[p, u, x]
intProduct[E^u_ Sin[v_], x_] := With[{a = D[u, x], b = D[v, x]}, E^u (a Sin[v] - b Cos[v])/(a^2 + b^2)] /; FreeQ[{D[u, x], D[v, x]}, x]
intProduct[E^u_ Cos[v_], x_] := With[{a = D[u, x], b = D[v, x]}, E^u (a Cos[v] + b Sin[v])/(a^2 + b^2)] /; FreeQ[{D[u, x], D[v, x]}, x]
intProduct[Log[c_. x_]^m_., x_] := x Log[c x]^m - Expand[m If[m === 1, x, intProduct[Log[c x]^(m - 1), x]]] /; FreeQ[c, x] && IntegerQ[m] && m > 0
intProduct[x_^n_. Log[c_. x_]^m_., x_] := x^(n + 1) Log[c x]^m/(n + 1) - Expand[m/(n + 1) If[m === 1, x^(n + 1)/(n + 1), intProduct[x^n Log[c x]^(m - 1), x]]] /; FreeQ[{c, n}, x] && n =!= -1 && IntegerQ[m] && m > 0
intProduct[_, _] := $Failed
intPair[p_, u_, x_] := PolynomialQ[p, x] && !FreeQ[p, x] && FreeQ[D[u, x], x] && !FreeQ[u, x]
(* x^n E^(a x^2 + b x + c) *)
intGauss[u_, p_, x_] := Module[{c = CoefficientList[u, x], n = Exponent[p, x], a, b},
    {b, a} = Rest[c];
    Which[n == 0, p intErf[a, b, First[c], x],
        b === 0, With[{r = intGauss[u, Expand[p - Coefficient[p, x, n] x^n - Coefficient[p, x, n] (n - 1)/(2 a) x^(n - 2) If[n == 1, 0, 1]], x]}, Coefficient[p, x, n] x^(n - 1) E^u/(2 a) + If[r === $Failed, 0, r]],
        True, With[{r = intGauss[u, Expand[p - Coefficient[p, x, n]/(2 a) (x^(n - 1) (2 a x + b) + (n - 1) x^(n - 2) If[n == 1, 0, 1])], x]}, Coefficient[p, x, n] x^(n - 1) E^u/(2 a) + If[r === $Failed, 0, r]]]]
intGauss[u_, 0, x_] := 0
intErf[a_, b_, c_, x_] := With[{s = If[intNegativeQ[a], intSqrt[-a], intSqrt[a]], k = Together[c - b^2/(4 a)]}, If[intNegativeQ[a], E^k Sqrt[Pi] Erf[Together[(-2 a x - b)/(2 s)]]/(2 s), E^k Sqrt[Pi] Erfi[Together[(2 a x + b)/(2 s)]]/(2 s)]]
intNegativeQ[a_] := TrueQ[a < 0] || MatchQ[a, _?Negative _ | _?Negative] || MatchQ[Together[a], _?Negative _. ]
intSqrt[a_] := PowerExpand[Sqrt[a]]

(* ---- u with f/u' a function of u ---- *)
intSubstitute[f_, x_] := If[intDepth > 5, $Failed, Module[{v, all, found = $Failed, q, r},
    all = Select[DeleteDuplicates[Cases[{f}, u_ /; !AtomQ[u] && !FreeQ[u, x], {2, Infinity}]], !(PolynomialQ[#, x] && Exponent[#, x] < 2) && !MatchQ[#, _Times] &];
    all = Join[all, DeleteDuplicates[Cases[all, Power[b_, n_Integer] /; !FreeQ[b, x] && b =!= x && !PolynomialQ[b, x] :> b]], If[PolynomialQ[Denominator[f], x] && PolynomialQ[Numerator[f], x], intPowerCandidates[f, x], {}]];
    all = SortBy[DeleteDuplicates[all /. E^(n_?Negative w_.) :> E^(-n w)], {If[PolynomialQ[#, x], 1, 0] &, -LeafCount[#] &, !MatchQ[#, _Cos | _Cosh] &}];
    If[PolynomialQ[Denominator[f], x] && PolynomialQ[Numerator[f], x], all = Select[all, MatchQ[#, x^_] &]];
    Do[q = Quiet[intQuotient[f, D[u, x]]] /. intBack[u, v];
        If[FreeQ[q, x] && FreeQ[q, ComplexInfinity | Indeterminate], r = intOf[q, v]; If[r =!= $Failed, found = r /. v -> u; Break[]]], {u, Take[all, UpTo[12]]}];
    found]]
intQuotient[f_, d_] := With[{q = f/d}, If[FreeQ[q, x_Plus^_], q, Cancel[Together[q]]]]
intBack[u : E^a_, v_] := {u -> v, E^b_ :> With[{k = Together[b/a]}, v^k /; NumberQ[k]]}
intBack[u : (b_^n_Integer), v_] := {u -> v, b^m_ :> v^(m/n) /; IntegerQ[m/n]}
intBack[u_Plus, v_] := {u -> v, -u -> -v}
intBack[Log[x_Symbol], v_] := {Log[x] -> v, x -> E^v}
intBack[u_, v_] := {u -> v}
intPowerCandidates[f_, x_] := With[{g = GCD @@ (Cases[{f x}, x^n_. :> n, Infinity] /. {} -> {1})}, Select[Map[x^# &, Range[2, 6]], Function[p, Divisible[Exponent[Numerator[Together[f]], x] + 1, p[[2]]] && Denominator[Together[f]] =!= 1]]]

(* ---- rational functions: partial fractions, each irreducible factor by itself ---- *)
intRational[f_, x_] := Module[{t = Together[f], n, d, terms, many},
    n = Numerator[t]; d = Denominator[t];
    If[!PolynomialQ[n, x] || !PolynomialQ[d, x] || FreeQ[d, x] && Head[f] =!= Plus, Return[$Failed]];
    If[FreeQ[d, x], Return[intScale[1/d, intPolynomial[Expand[n], x]]]];
    terms = Expand[Apart[t, x]]; terms = Apart[t, x]; terms = If[Head[terms] === Plus, List @@ terms, {terms}];
    many = Count[terms, u_ /; !PolynomialQ[u, x]] > 1;
    With[{r = Map[intFraction[#, x, many] &, terms]}, If[MemberQ[r, $Failed], $Failed, Total[r]]]]
intFraction[t_, x_, many_] := Module[{n = Numerator[t], d = Denominator[t], c, q, k},
    If[FreeQ[d, x], Return[intScale[1/d, intPolynomial[n, x]]]];
    c = If[Head[d] === Times, Select[d, FreeQ[#, x] &], 1]; q = d/c;
    {q, k} = If[MatchQ[q, _^_Integer], List @@ q, {q, 1}];
    Switch[Exponent[q, x],
        1, With[{a = Coefficient[q, x, 1], r = n/c}, If[!FreeQ[r, x], $Failed, If[k == 1, r/a intLog[q, x, many], -r/(a (k - 1) q^(k - 1))]]],
        2, intQuadratic[Expand[n], Expand[q], k, c, x],
        4, If[k == 1 && FreeQ[q, x^3] && Coefficient[q, x, 1] === 0 && Coefficient[q, x, 3] === 0, intQuartic[n/c, q, x], intRootSum[n/c, q, k, x]],
        _, intRootSum[n/c, q, k, x]]]
intLog[q_, x_, many_] := If[many && TrueQ[(q /. x -> 0) < 0], Log[Expand[-q]], Log[q]]
intQuadratic[n_, q_, k_, c0_, x_] := Module[{a = Coefficient[q, x, 2], b = Coefficient[q, x, 1], c = Coefficient[q, x, 0], d, m, r},
    d = Together[4 a c - b^2]; m = Coefficient[n, x, 1]/(2 a); r = Together[Coefficient[n, x, 0] - m b];
    m/c0 If[k == 1, Log[q], -1/((k - 1) q^(k - 1))] + If[r === 0, 0, r/c0 intInverseQuadratic[a, b, c, d, q, k, x]]]
intInverseQuadratic[a_, b_, c_, d_, q_, 1, x_] := Which[
    TrueQ[d < 0], With[{s = Sqrt[-d]}, With[{h = Together[s/(2 a)], g = Together[b/(2 a)]}, (Log[h - g - x] - Log[h + g + x])/s]],
    NumericQ[d], 2/Sqrt[d] ArcTan[Together[(2 a x + b)/Sqrt[d]]],
    b === 0 && intNegativeQ[a], With[{s = intSqrt[-a], t = intSqrt[c]}, ArcTanh[s x/t]/(s t)],
    b === 0 && intNegativeQ[c], With[{s = intSqrt[a], t = intSqrt[-c]}, -ArcTanh[s x/t]/(s t)],
    b === 0, With[{s = intSqrt[a], t = intSqrt[c]}, ArcTan[s x/t]/(s t)],
    True, With[{s = intSqrt[d]}, 2 ArcTan[(2 a x + b)/s]/s]]
intInverseQuadratic[a_, b_, c_, d_, q_, k_, x_] := (2 a x + b)/((k - 1) d q^(k - 1)) + Together[2 a (2 k - 3)/((k - 1) d)] intInverseQuadratic[a, b, c, d, q, k - 1, x]
(* x^4 + p x^2 + r = (x^2 + s x + h) (x^2 - s x + h) *)
intQuartic[n_, q_, x_] := Module[{a = Coefficient[q, x, 4], p, r, h, s, u, v, c = CoefficientList[n, x]},
    p = Coefficient[q, x, 2]/a; r = Coefficient[q, x, 0]/a; If[!NumericQ[p] || !NumericQ[r] || !TrueQ[r > 0], Return[intRootSum[n, q, 1, x]]];
    h = Sqrt[r]; s = Sqrt[2 h - p]; If[!TrueQ[2 h > p], Return[intRootSum[n, q, 1, x]]];
    c = PadRight[c, 4]/a;
    (* n/a = (A x + B) (x^2 - s x + h) + (C x + D) (x^2 + s x + h) *)
    With[{sol = Simplify[LinearSolve[{{0, h, 0, h}, {h, -s, h, s}, {-s, 1, s, 1}, {1, 0, 1, 0}}, c]]},
        intShared[intTwo[sol[[1]], sol[[2]], s, h, x] + intTwo[sol[[3]], sol[[4]], -s, h, x]]]]
(* a factor that all terms share up to rational numbers stands in front *)
intShared[e_Plus] := With[{c = Map[If[Head[#] === Times, Select[#, NumericQ], 1] &, List @@ e]}, With[{q = Simplify[c/Last[c]]}, If[VectorQ[q, NumberQ], Last[c] Total[q (List @@ e)/c], e]]]
intShared[e_] := e
intTwo[a_, b_, s_, h_, x_] := With[{e = Simplify[Sqrt[4 h - s^2]], r = Simplify[b - a s/2]}, a/2 Log[h + s x + x^2] + If[r === 0, 0, Simplify[2 r/e] ArcTan[Simplify[(2 x + s)/e]]]]
intRootSum[n_, q_, 1, x_] := If[VectorQ[CoefficientList[q, x], NumberQ] && FreeQ[Log[x], 0], RootSum[Evaluate[q /. x -> #] &, Evaluate[Together[(n/D[q, x]) /. x -> #] Log[x - #]] &], $Failed]
intRootSum[_, _, _, _] := $Failed

(* ---- sums term by term, also after expanding ---- *)
intTerms[f_Plus, x_] := With[{r = Map[intOf[#, x] &, List @@ f]}, If[MemberQ[r, $Failed], $Failed, Total[r]]]
intTerms[_, _] := $Failed
intExpanded[f_, x_] := With[{g = Expand[f]}, If[g =!= f && Head[g] === Plus, intTerms[g, x], With[{h = Quiet[Apart[f, x]]}, If[h =!= f && Head[h] === Plus, intTerms[h, x], $Failed]]]]

(* ---- powers and products of sines and cosines as sums of multiples ---- *)
intTrig[f_, x_] := Which[
    MatchQ[f, (Tan | Cot | Sec | Csc | Tanh | Coth)[_]^_Integer] && !FreeQ[f, x], intTrigPower[f, x],
    FreeQ[f, Sin | Cos | Sinh | Cosh] || !intWavesQ[f, x], $Failed,
    True, With[{g = Expand[TrigReduce[f]]}, If[g === f, $Failed, intOf[g, x]]]]
intWavesQ[f_, x_] := MatchQ[f, _Times | _Power] && AllTrue[If[Head[f] === Times, List @@ f, {f}], FreeQ[#, x] || PolynomialQ[#, x] || MatchQ[#, (Sin | Cos | Sinh | Cosh)[_]^(_Integer?Positive) | (Sin | Cos | Sinh | Cosh)[_]] || MatchQ[#, E^_] &]
intTrigPower[(h_)[u_]^n_, x_] := With[{a = intSlope[u, x]}, If[a === $Failed || n < 3, $Failed, Switch[h,
    Tan, Tan[u]^(n - 1)/(a (n - 1)) - intOf[Tan[u]^(n - 2), x], Cot, -Cot[u]^(n - 1)/(a (n - 1)) - intOf[Cot[u]^(n - 2), x],
    Sec, Sec[u]^(n - 2) Tan[u]/(a (n - 1)) + (n - 2)/(n - 1) intOf[Sec[u]^(n - 2), x], Csc, -Csc[u]^(n - 2) Cot[u]/(a (n - 1)) + (n - 2)/(n - 1) intOf[Csc[u]^(n - 2), x],
    Tanh, -Tanh[u]^(n - 1)/(a (n - 1)) + intOf[Tanh[u]^(n - 2), x], Coth, -Coth[u]^(n - 1)/(a (n - 1)) + intOf[Coth[u]^(n - 2), x]]]]

(* ---- by parts: a polynomial times a function whose derivative is simpler ---- *)
intByParts[f_, x_] := Module[{h, g, big},
    h = If[Head[f] === Times, FirstCase[List @@ f, (Log | ArcTan | ArcSin | ArcCos | ArcCot | ArcSinh | ArcCosh | ArcTanh | Erf | Erfc | SinIntegral | ExpIntegralEi)[_]^_. , $Failed], If[MatchQ[f, (Log | ArcTan | ArcSin | ArcCos | ArcSinh | ArcTanh)[_]^_.], f, $Failed]];
    If[h === $Failed || FreeQ[h, x] || intDepth > 4, Return[$Failed]];
    g = f/h; If[!(PolynomialQ[g, x] || MatchQ[g, x^_ ] || PolynomialQ[Denominator[Together[g]], x] && PolynomialQ[Numerator[Together[g]], x]), Return[$Failed]];
    big = intOf[g, x]; If[big === $Failed || !FreeQ[big, Log | ArcTan], Return[$Failed]];
    With[{r = intOf[intTogether[big D[h, x], x], x]}, If[r === $Failed, $Failed, big h - r]]]
intTogether[f_, x_] := If[FreeQ[f, Power[_, _Rational]], Together[f], Simplify[f]]

(* by parts the other way: a polynomial factor loses a degree at each step *)
intDescend[f_, x_] := Module[{p, g, r, s}, If[Head[f] =!= Times || intDepth > 4, Return[$Failed]];
    p = Select[f, PolynomialQ[#, x] &]; g = f/p; If[p === 1 || FreeQ[p, x], Return[$Failed]];
    r = intOf[g, x]; If[r === $Failed, Return[$Failed]];
    s = intOf[Expand[D[p, x] r], x]; If[s === $Failed, $Failed, p r - s]]

(* ---- functions that are integrals by definition ---- *)
intSpecial[Sin[a_. x_]/x_, x_] := SinIntegral[a x] /; FreeQ[a, x]
intSpecial[Cos[a_. x_]/x_, x_] := CosIntegral[a x] /; FreeQ[a, x]
intSpecial[Sinh[a_. x_]/x_, x_] := SinhIntegral[a x] /; FreeQ[a, x]
intSpecial[Cosh[a_. x_]/x_, x_] := CoshIntegral[a x] /; FreeQ[a, x]
intSpecial[Sinc[a_. x_], x_] := SinIntegral[a x]/a /; FreeQ[a, x]
intSpecial[E^(a_. x_)/x_, x_] := ExpIntegralEi[a x] /; FreeQ[a, x]
intSpecial[E^(a_. x_) x_^n_Integer, x_] := With[{r = intOf[E^(a x) x^(n + 1), x]}, If[r === $Failed, r, E^(a x) x^(n + 1)/(n + 1) - a/(n + 1) r]] /; FreeQ[a, x] && n < -1
intSpecial[1/Log[x_], x_] := LogIntegral[x]
intSpecial[1/Log[a_. x_], x_] := LogIntegral[a x]/a /; FreeQ[a, x]
intSpecial[Sin[a_. x_^2], x_] := Sqrt[Pi/2] FresnelS[Sqrt[a] Sqrt[2/Pi] x]/Sqrt[a] /; FreeQ[a, x]
intSpecial[Cos[a_. x_^2], x_] := Sqrt[Pi/2] FresnelC[Sqrt[a] Sqrt[2/Pi] x]/Sqrt[a] /; FreeQ[a, x]
intSpecial[Log[1 - x_]/x_, x_] := -PolyLog[2, x]
intSpecial[Log[1 + a_. x_]/x_, x_] := -PolyLog[2, -a x] /; FreeQ[a, x]
intSpecial[x_^n_ E^(a_. x_), x_] := -x^(n + 1) (-a x)^(-n - 1) Gamma[1 + n, -a x] /; FreeQ[{a, n}, x] && !IntegerQ[n]
intSpecial[_, _] := $Failed

(* ---- square roots ---- *)
intRoots[1/Sqrt[q_], x_] := intInverseRoot[q, x] /; PolynomialQ[q, x] && Exponent[q, x] == 2
intRoots[Sqrt[q_], x_] := Module[{a = Coefficient[q, x, 2], b = Coefficient[q, x, 1], c = Coefficient[q, x, 0]}, With[{r = intInverseRoot[q, x]}, If[r === $Failed, r, Together[(2 a x + b)/(4 a)] Sqrt[q] + Together[(4 a c - b^2)/(8 a)] r // intHalf]]] /; PolynomialQ[q, x] && Exponent[q, x] == 2
(* p/Sqrt[q]: down to constant p *)
intRoots[p_ q_^(-1/2), x_] := Module[{a = Coefficient[q, x, 2], b = Coefficient[q, x, 1], c = Coefficient[q, x, 0], n = Exponent[p, x], k, rest},
    k = Coefficient[p, x, n]/(n a); rest = Expand[p - k ((n - 1) x^Max[n - 2, 0] q If[n > 1, 1, 0] + x^(n - 1) (a x + b/2))];
    With[{r = If[rest === 0, 0, intOf[rest/Sqrt[q], x]]}, If[r === $Failed, r, k x^(n - 1) Sqrt[q] + r]]] /; PolynomialQ[q, x] && Exponent[q, x] == 2 && PolynomialQ[p, x] && Exponent[p, x] > 0
intRoots[p_ q_^(1/2), x_] := intOf[Expand[p q]/Sqrt[q], x] /; PolynomialQ[q, x] && Exponent[q, x] == 2 && PolynomialQ[p, x] && Exponent[p, x] > 0
(* rational in x and one root of a linear function *)
intRoots[f_, x_] := Module[{roots = DeleteDuplicates[Cases[{f}, Power[u_, _Rational] /; !FreeQ[u, x] :> u, Infinity]], u, n, v, a, b, g, r},
    If[Length[roots] != 1 || intDepth > 4, Return[$Failed]];
    u = First[roots]; If[!PolynomialQ[u, x] || Exponent[u, x] != 1, Return[$Failed]];
    n = LCM @@ Cases[{f}, Power[u, q_Rational] :> Denominator[q], Infinity]; a = Coefficient[u, x, 1]; b = Coefficient[u, x, 0];
    g = Together[(f /. {Power[u, q_] :> v^(n q)} /. x -> (v^n - b)/a) n v^(n - 1)/a];
    If[!FreeQ[g, x] || !FreeQ[g, Power[_, _Rational]], Return[$Failed]];
    r = intOf[g, v]; If[r === $Failed, r, r /. v -> u^(1/n)]]
intHalf[a_ + b_] := (2 a + 2 b)/2 /; FreeQ[{2 a, 2 b}, Rational]
intHalf[e_] := With[{t = Together[e]}, If[LeafCount[t] < LeafCount[e], t, e]]
intInverseRoot[q_, x_] := Module[{a = Coefficient[q, x, 2], b = Coefficient[q, x, 1], c = Coefficient[q, x, 0], u, h},
    If[b =!= 0, h = Together[b/(2 a)]; c = Together[c - b^2/(4 a)]; u = x + h, u = x];
    Which[intNegativeQ[a], With[{s = intSqrt[-a]}, ArcSin[Together[s u/intSqrt[c]]]/s], intNegativeQ[c], With[{s = intSqrt[a]}, ArcTanh[s u/Sqrt[q]]/s], True, With[{s = intSqrt[a]}, ArcSinh[Together[s u/intSqrt[c]]]/s]]]

(* ---- rational in E^(a x): v = E^(a x).  rational in Sin, Cos: v = Tan[x/2] ---- *)
intExponential[f_, x_] := Module[{e = DeleteDuplicates[Cases[{f /. {Sinh[u_] :> (E^u - E^-u)/2, Cosh[u_] :> (E^u + E^-u)/2, Tanh[u_] :> (E^u - E^-u)/(E^u + E^-u), Sech[u_] :> 2/(E^u + E^-u)}}, E^u_ /; !FreeQ[u, x] :> u, Infinity]], a, v, g, r},
    If[e === {} || intDepth > 4 || !AllTrue[e, FreeQ[D[#, x], x] && (# /. x -> 0) === 0 &], Return[$Failed]];
    a = First[SortBy[Map[D[#, x] &, e], Abs[#] &]]; If[!AllTrue[e, IntegerQ[Together[D[#, x]/a]] &], Return[$Failed]];
    If[TrueQ[a < 0], a = -a];
    g = Together[(f /. {Sinh[u_] :> (E^u - E^-u)/2, Cosh[u_] :> (E^u + E^-u)/2, Tanh[u_] :> (E^u - E^-u)/(E^u + E^-u), Sech[u_] :> 2/(E^u + E^-u)} /. E^u_ :> v^Together[D[u, x]/a])/(a v)];
    If[!FreeQ[g, x] || !PolynomialQ[Denominator[g], v] || !PolynomialQ[Numerator[g], v], Return[$Failed]];
    r = intRational[g, v]; If[r === $Failed, r, r /. Log[v] -> a x /. v -> E^(a x)]]
intTangent[f_, x_] := Module[{v, u, g, r, waves = DeleteDuplicates[Cases[{f}, (Sin | Cos | Tan | Cot | Sec | Csc)[w_] /; !FreeQ[w, x] :> w, Infinity]]},
    If[Length[waves] != 1 || intDepth > 4 || intSlope[First[waves], x] === $Failed, Return[$Failed]];
    u = First[waves];
    g = f /. {Sin[u] -> 2 v/(1 + v^2), Cos[u] -> (1 - v^2)/(1 + v^2), Tan[u] -> 2 v/(1 - v^2), Cot[u] -> (1 - v^2)/(2 v), Sec[u] -> (1 + v^2)/(1 - v^2), Csc[u] -> (1 + v^2)/(2 v)};
    If[!FreeQ[g, x], Return[$Failed]];
    g = Together[g 2/(1 + v^2)/D[u, x]];
    If[!PolynomialQ[Denominator[g], v] || !PolynomialQ[Numerator[g], v], Return[$Failed]];
    r = intRational[g, v]; If[r === $Failed, r, r /. ArcTan[v] -> u/2 /. v -> Tan[u/2]]]

(* ---- definite integrals ---- *)
intDefinite[f_, x_, a_, b_, o___] := Module[{assum = Assumptions /. {o} /. Assumptions -> True, r},
    Which[a === b, Return[0], FreeQ[f, x], Return[intTidy[f (b - a)]]];
    If[Precision[{a, b, f}] === MachinePrecision && NumericQ[a] && NumericQ[b], r = Quiet[NIntegrate[f, {x, a, b}]]; Return[If[NumberQ[r], r, $Failed]]];
    r = Quiet[intKnown[f, x, a, b, assum]];
    If[r =!= $Failed, Return[r]];
    If[!FreeQ[f, DiracDelta], Return[intDelta[Expand[f], x, a, b]]];
    If[!FreeQ[f, Abs | Sign | UnitStep | HeavisideTheta | Piecewise | Max | Min | Floor | Ceiling | Round | RealAbs | Boole | If | Mod | FractionalPart | UnitBox | UnitTriangle | Ramp], Return[intPieces[f, x, a, b]]];
    r = Quiet[Block[{intDepth = 0}, intOf[f, x]]];
    If[r === $Failed, Return[$Failed]];
    intBetween[f, r, x, a, b, assum]]
intBetween[f_, r_, x_, a_, b_, assum_] := Module[{poles, cuts, v},
    poles = Quiet[intPoles[f, r, x, a, b]];
    If[poles === $Failed, Return[$Failed]];
    cuts = Join[{a}, poles, {b}];
    v = Quiet[Map[{intEnd[r, x, First[#], "FromAbove", f], intEnd[r, x, Last[#], "FromBelow", f]} &, Partition[cuts, 2, 1]]];
    Which[!FreeQ[v, DirectedInfinity | ComplexInfinity], Message[Integrate::idiv, f, {a, b}]; $Failed,
        !FreeQ[v, $Failed | Indeterminate | Limit], $Failed,
        True, v = Total[Map[Last[#] - First[#] &, v]]; v = If[assum === True, intTidy[v], Simplify[v, assum]];
            If[intCheckedQ[v, f, x, a, b], v, $Failed]]]
intEnd[r_, x_, a_, d_, f_] := Which[!NumericQ[a] && FreeQ[a, DirectedInfinity], r /. x -> a, !FreeQ[a, DirectedInfinity], Limit[r, x -> a],
    True, With[{v = Quiet[r /. x -> a]}, If[FreeQ[v, Indeterminate | ComplexInfinity | DirectedInfinity] && FreeQ[r, Tan | Cot | Floor], v, Limit[r, x -> a, Direction -> d]]]]
(* real poles of the integrand, and jumps of the antiderivative, strictly between the ends *)
intPoles[f_, r_, x_, a_, b_] := Module[{lo = N[a], hi = N[b], denominators, roots},
    If[!(NumericQ[a] || !FreeQ[a, DirectedInfinity]) || !(NumericQ[b] || !FreeQ[b, DirectedInfinity]), Return[{}]];
    denominators = DeleteDuplicates[Join[Cases[{f, r}, Power[u_, n_] /; !FreeQ[u, x] && (TrueQ[n < 0]) :> u, Infinity], Cases[{f, r}, Log[u_] /; !FreeQ[u, x] :> u, Infinity], Cases[{f, r}, (Tan | Sec)[u_] /; !FreeQ[u, x] :> Cos[u], Infinity], Cases[{f, r}, (Cot | Csc)[u_] /; !FreeQ[u, x] :> Sin[u], Infinity]]];
    denominators = Select[denominators, FreeQ[# /. x -> 1, _Symbol?(!NumericQ[#] && Context[#] =!= "System`" &), Heads -> False] &];
    roots = Join @@ Map[intZeros[#, x, lo, hi] &, denominators];
    Select[Union[roots], TrueQ[lo < N[#] < hi] &]]
intZeros[p_?(PolynomialQ[#, _] &), x_, lo_, hi_] := {} /; FreeQ[p, x]
intZeros[u_, x_, lo_, hi_] := Which[PolynomialQ[u, x], With[{s = Solve[u == 0, x, Reals]}, If[ListQ[s], x /. s, {}]],
    MatchQ[u, (Sin | Cos)[_]] && PolynomialQ[First[u], x] && Exponent[First[u], x] == 1 && NumberQ[lo] && NumberQ[hi] && hi - lo < 100, With[{c = CoefficientList[First[u], x]}, Table[(k Pi + If[Head[u] === Cos, Pi/2, 0] - First[c])/Last[c], {k, Floor[Min[Last[c] {lo, hi} + First[c]]/Pi] - 1, Ceiling[Max[Last[c] {lo, hi} + First[c]]/Pi] + 1}]],
    True, {}]
(* numbers are compared with quadrature: an antiderivative may jump *)
intCheckedQ[v_, f_, x_, a_, b_] := If[NumericQ[v] && FreeQ[f, _Symbol?(# =!= x && !NumericQ[#] && Context[#] =!= "System`" &)], With[{n = Quiet[TimeConstrained[NIntegrate[f, {x, a, b}], 3, None]]}, !NumberQ[n] || Abs[n - N[v]] < If[FreeQ[{a, b}, DirectedInfinity], 10.^-4, 0.2] (1 + Abs[n])], True]
intTidy[v_] := Which[NumericQ[v], First[SortBy[Quiet[{v, Expand[v], Simplify[v], Together[v]}], LeafCount]] /. p_Plus :> (p /. {n_Integer Log[k_Integer] :> Sign[n] Log[k^Abs[n]] /; Abs[n] < 10}),
    Variables[v] =!= {} && AllTrue[Variables[v], MatchQ[#, _Symbol] &] && PolynomialQ[v, Variables[v]], If[Length[Variables[v]] == 1, With[{s = Factor[v]}, If[LeafCount[s] <= LeafCount[v] + 1, s, v]], intCommon[v]],
    True, With[{s = Simplify[v]}, If[LeafCount[s] < LeafCount[v], s, v]]]
intCommon[v_Plus] := With[{d = LCM @@ Cases[List @@ v, t_ :> Denominator[If[NumberQ[t], t, FirstCase[{t}, n_?NumberQ _ :> n, 1]]]]}, Expand[d v]/d]
intCommon[v_] := v

(* integrals with parameters, known under a condition *)
intGiven[r_, c_, True] := If[TrueQ[c], r, ConditionalExpression[r, c]]
intGiven[r_, c_, assum_] := With[{s = Simplify[r, assum]}, If[TrueQ[Simplify[c /. Re[u_] :> u, assum]] || TrueQ[Simplify[c, assum]], s, ConditionalExpression[s, c]]]
intKnown[E^(c_. x_^2), x_, -Infinity, Infinity, assum_] := intGiven[Sqrt[Pi]/Sqrt[-c], Re[-c] > 0, assum] /; FreeQ[c, x] && !NumericQ[c]
intKnown[E^(c_. x_^2), x_, 0, Infinity, assum_] := intGiven[Sqrt[Pi]/(2 Sqrt[-c]), Re[-c] > 0, assum] /; FreeQ[c, x] && !NumericQ[c]
intKnown[E^(c_. x_), x_, 0, Infinity, assum_] := intGiven[-1/c, Re[c] < 0 /. Re[-u_] < 0 :> Re[u] > 0, assum] /; FreeQ[c, x] && !NumericQ[c]
intKnown[x_^n_. E^(c_. x_), x_, 0, Infinity, assum_] := intGiven[Gamma[1 + n]/(-c)^(1 + n), If[NumericQ[n], Re[-c] > 0, If[NumericQ[c], Re[n] > -1, Re[-c] > 0 && Re[n] > -1]], assum] /; FreeQ[{n, c}, x] && (!NumericQ[c] || !NumericQ[n] && TrueQ[c < 0])
intKnown[x_^n_, x_, 0, 1, assum_] := intGiven[1/(1 + n), Re[n] > -1, assum] /; FreeQ[n, x] && !NumericQ[n]
intKnown[x_^p_. (1 - x_)^q_., x_, 0, 1, assum_] := intGiven[Beta[1 + p, 1 + q], Re[p] > -1 && Re[q] > -1, assum] /; FreeQ[{p, q}, x] && !(NumericQ[p] && NumericQ[q])
intKnown[x_^p_ (1 - x_)^q_., x_, 0, 1, assum_] := Gamma[1 + p] Gamma[1 + q]/Gamma[2 + p + q] /; NumberQ[p] && NumberQ[q] && !IntegerQ[p] && p > -1 && q > -1
intKnown[x_^n_. E^(-x_), x_, 0, Infinity, assum_] := Gamma[1 + n] /; NumericQ[n] && TrueQ[n > -1]
intKnown[x_^n_. /(E^x_ - 1), x_, 0, Infinity, assum_] := Gamma[1 + n] Zeta[1 + n] /; NumericQ[n] && TrueQ[n > 0]
intKnown[x_^n_. /(E^x_ + 1), x_, 0, Infinity, assum_] := (1 - 2^-n) Gamma[1 + n] Zeta[1 + n] /; NumericQ[n] && TrueQ[n > 0]
intKnown[Sin[a_. x_]/x_, x_, 0, Infinity, assum_] := If[TrueQ[a > 0], Pi/2, intGiven[Pi/2, a > 0, assum]] /; FreeQ[a, x]
intKnown[Sin[x_]/x_, x_, -Infinity, Infinity, _] := Pi
intKnown[Sinc[x_], x_, -Infinity, Infinity, _] := Pi
intKnown[Sin[x_]^2/x_^2, x_, -Infinity, Infinity, _] := Pi
intKnown[Sin[x_]^2/x_^2, x_, 0, Infinity, _] := Pi/2
intKnown[(Sin | Cos)[x_^2], x_, 0, Infinity, _] := Sqrt[Pi/2]/2
intKnown[(Sin | Cos)[x_^2], x_, -Infinity, Infinity, _] := Sqrt[Pi/2]
intKnown[Log[Sin[x_]], x_, 0, Pi/2, _] := -Pi Log[2]/2
intKnown[Log[x_]/(1 - x_), x_, 0, 1, _] := -Pi^2/6
intKnown[Log[1 - x_]/x_, x_, 0, 1, _] := -Pi^2/6
intKnown[Log[1 + x_]/x_, x_, 0, 1, _] := Pi^2/12
intKnown[E^(-x_) Log[x_], x_, 0, Infinity, _] := -EulerGamma
intKnown[Sqrt[a_^2 - x_^2], x_, b_, a_, assum_] := If[b === 0, a^2 Pi/4, a^2 Pi/2] /; (b === 0 || b === -a) && !NumericQ[a]
intKnown[_, _, _, _, _] := $Failed

intDelta[f_Plus, x_, a_, b_] := With[{r = Map[intDefinite[#, x, a, b] &, List @@ f]}, If[MemberQ[r, $Failed], $Failed, Total[r]]]
intDelta[g_. DiracDelta[u_], x_, a_, b_] := With[{s = Solve[u == 0, x]}, If[!MatchQ[s, {{x -> _}}], $Failed, With[{p = x /. First[s]}, If[a === -Infinity && b === Infinity || TrueQ[a < p < b], (g /. x -> p)/Abs[D[u, x] /. x -> p], If[TrueQ[p < a || p > b], 0, $Failed]]]]]
intDelta[_, _, _, _] := $Failed

(* between the places where Abs, UnitStep and the like change, the integrand is smooth *)
intPieces[f_, x_, a_, b_] := Module[{edges, lo = N[a], hi = N[b], pieces},
    If[!TrueQ[lo < hi], Return[If[TrueQ[lo > hi], With[{r = intPieces[f, x, b, a]}, If[r === $Failed, r, -r]], $Failed]]];
    edges = Quiet[Join @@ Map[intEdges[#, x, lo, hi] &, Cases[{f}, (Abs | Sign | UnitStep | HeavisideTheta | Max | Min | Floor | Ceiling | Round | RealAbs | Piecewise | Boole | If | Mod | FractionalPart | UnitBox | UnitTriangle | Ramp)[__], {0, Infinity}]]];
    If[MemberQ[edges, $Failed] || !AllTrue[edges, NumericQ], Return[$Failed]];
    edges = SortBy[DeleteDuplicates[Select[edges, TrueQ[lo < N[#] < hi] &]], N];
    pieces = Map[With[{p = First[#], q = Last[#]}, With[{m = intMiddle[p, q]}, intDefinite[intSmooth[f, x, m], x, p, q]]] &, Partition[Join[{a}, edges, {b}], 2, 1]];
    If[MemberQ[pieces, $Failed], $Failed, intTidy[Total[pieces]]]]
intMiddle[-Infinity, Infinity] := 0
intMiddle[-Infinity, q_] := q - 1
intMiddle[p_, Infinity] := p + 1
intMiddle[p_, q_] := (p + q)/2
intRootsOf[u_, x_] := If[FreeQ[u, x], {}, With[{s = Solve[u == 0, x, Reals]}, If[ListQ[s], x /. s, {$Failed}]]]
intEdges[(Abs | Sign | UnitStep | HeavisideTheta | RealAbs | Ramp)[u_], x_, lo_, hi_] := intRootsOf[u, x]
intEdges[(UnitBox | UnitTriangle)[u_], x_, lo_, hi_] := Join @@ Map[intRootsOf[u - #, x] &, {-1, -1/2, 0, 1/2, 1}]
intEdges[(Max | Min)[u__], x_, lo_, hi_] := Join @@ Map[intRootsOf[#[[1]] - #[[2]], x] &, Subsets[{u}, {2}]]
intEdges[(Floor | Ceiling | FractionalPart)[u_], x_, lo_, hi_] := intSteps[u, x, lo, hi, 0]
intEdges[Mod[u_, m_], x_, lo_, hi_] := intSteps[u/m, x, lo, hi, 0]
intEdges[Round[u_], x_, lo_, hi_] := intSteps[u, x, lo, hi, 1/2]
intSteps[u_, x_, lo_, hi_, s_] := If[!NumberQ[lo] || !NumberQ[hi], {$Failed}, With[{r = Sort[{u /. x -> lo, u /. x -> hi}]}, If[Last[r] - First[r] > 200, {$Failed}, Join @@ Table[intRootsOf[u - k - s, x], {k, Floor[First[r]] - 1, Ceiling[Last[r]] + 1}]]]]
intEdges[h : (Piecewise | Boole | If)[__], x_, lo_, hi_] := Join @@ Map[intRootsOf[First[#] - Last[#], x] &, Join @@ Map[Switch[Head[#], Inequality, {{#[[1]], #[[3]]}, {#[[3]], #[[5]]}}, _, Partition[List @@ #, 2, 1]] &, Cases[{h}, (Less | LessEqual | Greater | GreaterEqual | Equal | Unequal | Inequality)[__], Infinity]]]
intEdges[_, _, _, _] := {$Failed}
intSmooth[f_, x_, m_] := f /. {p_Piecewise :> intBranch[p, x, m], (h : Abs | RealAbs)[u_] /; !FreeQ[u, x] :> Sign[u /. x -> m] u, (h : Sign | UnitStep | HeavisideTheta | Floor | Ceiling | Round)[u_] /; !FreeQ[u, x] :> h[u /. x -> m], (h : Max | Min)[u__] /; !FreeQ[{u}, x] :> First[SortBy[{u}, If[h === Max, -1, 1] N[# /. x -> m] &]],
    Boole[c_] :> Boole[c /. x -> m], If[c_, u_, v_] :> If[c /. x -> m, u, v], Mod[u_, n_] :> u - n Floor[u/n /. x -> m], FractionalPart[u_] :> u - IntegerPart[u /. x -> m], UnitBox[u_] :> UnitBox[u /. x -> m], Ramp[u_] :> UnitStep[u /. x -> m] u, UnitTriangle[u_] :> With[{s = u /. x -> m}, If[Abs[s] > 1, 0, 1 - Sign[s] u]]}
intBranch[p_, x_, m_] := With[{c = SelectFirst[First[p], TrueQ[Last[#] /. x -> m] &, {If[Length[p] > 1, Last[p], 0]}]}, First[c]]
