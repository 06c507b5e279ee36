(* special.wl - closed forms of special functions at particular orders and parameters.
   specialForm[head, part1, ...] is asked by the words that C computes, when it knows no value of its own. *)

specialForm[___] := unknown

(* ---- Bessel functions of negative whole order, and of half a whole number: by the recurrence in the order ---- *)
specialForm[h : BesselJ | BesselY, n_Integer?Negative, x_] := (-1)^n h[-n, x]
specialForm[h : BesselI | BesselK, n_Integer?Negative, x_] := h[-n, x]
specialForm[BesselJ, Rational[n_, 2], x_] := Sqrt[2/Pi] besselBracket[n, x, Cos[x], Sin[x], -1]/Sqrt[x] /; Abs[n] < 40
specialForm[BesselY, Rational[n_, 2], x_] := (-1)^((n + 1)/2) BesselJ[-n/2, x] /; Abs[n] < 40
specialForm[BesselI, Rational[n_, 2], x_] := Sqrt[2/Pi] besselBracket[n, x, Cosh[x], Sinh[x], 1]/Sqrt[x] /; Abs[n] < 40
specialForm[BesselK, Rational[n_, 2], x_] := E^-x Sqrt[Pi/2] besselBracket[Abs[n], x, 1, 1, -2]/Sqrt[x] /; Abs[n] < 40
(* from the values at -1/2 and 1/2; b(v+1) = s (2v/x) b(v) + t b(v-1) *)
besselBracket[n_, x_, minus_, plus_, kind_] := Module[{a = minus, b = plus, s = If[kind == 1, -1, 1], t = If[kind == -1, -1, 1]},
    If[n > 0,
        Do[{a, b} = {b, Expand[s k b/x + t a]}, {k, 1, n - 2, 2}]; b,
        Do[{b, a} = {a, Expand[t (b - s k a/x)]}, {k, -1, n + 2, -2}]; a]]

(* ---- zeta, polylogarithms, polygamma ---- *)
specialForm[Zeta, s_Integer?Positive, a_Integer] := Zeta[s] - Sum[k^-s, {k, a - 1}] /; 1 < a < 1000
specialForm[Zeta, s_Integer, 1/2] := (2^s - 1) Zeta[s] /; s > 1
specialForm[PolyLog, 2, 1/2] := Pi^2/12 - Log[2]^2/2
specialForm[PolyLog, 3, 1/2] := Log[2]^3/6 - Pi^2 Log[2]/12 + 7 Zeta[3]/8
specialForm[PolyLog, n_Integer?Negative, x_] := Module[{u}, (Factor[Nest[u D[#, u] &, u/(1 - u), -n] (1 - u)^(1 - n)] /. u -> x)/(1 - x)^(1 - n)] /; n > -50
specialForm[PolyGamma, n_Integer?Positive, 1/2] := (-1)^(n + 1) n! (2^(n + 1) - 1) Zeta[n + 1]

(* ---- incomplete functions ---- *)
specialForm[ExpIntegralE, 0, x_] := E^-x/x
specialForm[ExpIntegralE, n_Integer, 0] := 1/(n - 1) /; n > 1
specialForm[GammaRegularized, 1, x_] := E^-x
specialForm[GammaRegularized, a_?Positive, 0] := 1
specialForm[GammaRegularized, a_, Infinity] := 0
specialForm[GammaRegularized, 1, a_, b_] := E^-a - E^-b
specialForm[GammaRegularized, a_, x_, Infinity] := GammaRegularized[a, x]
specialForm[BetaRegularized, 0, a_?Positive, _] := 0
specialForm[BetaRegularized, 1, _, b_?Positive] := 1
specialForm[BetaRegularized, x_?NumericQ, a_Integer?Positive, b_Integer?Positive] := Sum[Binomial[a + b - 1, j] x^j (1 - x)^(a + b - 1 - j), {j, a, a + b - 1}] /; Precision[x] === Infinity && a + b < 200
specialForm[BarnesG, n_Integer] := If[n <= 0, 0, Product[k!, {k, 0, n - 2}]] /; n < 500

(* ---- elliptic integrals ---- *)
specialForm[EllipticK, 1/2] := 8 Pi^(3/2)/Gamma[-1/4]^2
specialForm[EllipticK, -1] := Gamma[1/4]^2/(4 Sqrt[2 Pi])
specialForm[EllipticF | EllipticE, 0, m_] := 0
specialForm[EllipticF | EllipticE, x_, 0] := x
specialForm[EllipticF, Pi/2, m_] := EllipticK[m]
specialForm[EllipticE, Pi/2, m_] := EllipticE[m]

(* ---- orthogonal polynomials and Legendre functions ---- *)
specialForm[LegendreP, n_Integer?Negative, x_] := LegendreP[-n - 1, x]
specialForm[LegendreP | ChebyshevT, n_, 1] := 1
specialForm[ChebyshevU, n_, 1] := 1 + n
specialForm[ChebyshevT, n_Integer?Negative, x_] := ChebyshevT[-n, x]
specialForm[ChebyshevU, n_Integer?Negative, x_] := If[n === -1, 0, -ChebyshevU[-n - 2, x]]
specialForm[LegendreP, n_Integer?NonNegative, m_Integer?NonNegative, x_] := Module[{u}, (-1)^m If[EvenQ[m], (1 - x^2)^(m/2), Sqrt[1 - x^2] (1 - x^2)^((m - 1)/2)] Factor[D[LegendreP[n, u], {u, m}] /. u -> x]]
specialForm[LegendreQ, n_Integer?NonNegative, x_] := legendreRest[n, x] + LegendreP[n, x] (Log[1 + x]/2 - Log[1 - x]/2)
legendreRest[n_, x_] := Module[{a = 0, b = -1}, If[n == 0, 0, Do[{a, b} = {b, Expand[((2 k + 1) x b - k a)/(k + 1)]}, {k, n - 1}]; b]]
specialForm[GegenbauerC, n_Integer?Positive, x_] := 2 ChebyshevT[n, x]/n
specialForm[JacobiP, 0, a_, b_, x_] := 1
specialForm[JacobiP, 1, a_, b_, x_] := (a - b + (2 + a + b) x)/2
specialForm[JacobiP, n_Integer?Positive, a_, b_, x_] := Sum[Binomial[n, k] Pochhammer[n + a + b + 1, k] Pochhammer[a + k + 1, n - k] ((x - 1)/2)^k, {k, 0, n}]/n!

(* ---- hypergeometric functions ---- *)
specialForm[Hypergeometric2F1, a_, b_, b_, z_] := (1 - z)^-a
specialForm[Hypergeometric2F1, b_, a_, b_, z_] := (1 - z)^-a
specialForm[Hypergeometric2F1, 1, 1, 2, z_] := -Log[1 - z]/z
specialForm[Hypergeometric2F1, 1/2, 1, 3/2, z_] := If[MatchQ[z, -_ | _?Negative], ArcTan[Sqrt[-z]]/Sqrt[-z], ArcTanh[Sqrt[z]]/Sqrt[z]]
specialForm[Hypergeometric2F1, 1, 1/2, 3/2, z_] := Hypergeometric2F1[1/2, 1, 3/2, z]
specialForm[Hypergeometric2F1, 1/2, 1/2, 3/2, z_] := If[MatchQ[z, -_ | _?Negative], ArcSinh[Sqrt[-z]]/Sqrt[-z], ArcSin[Sqrt[z]]/Sqrt[z]]
specialForm[Hypergeometric1F1, a_, a_, z_] := E^z
specialForm[Hypergeometric1F1, 1, 2, z_] := (E^z - 1)/z
specialForm[Hypergeometric0F1, 1/2, z_] := Cosh[2 Sqrt[z]]
specialForm[Hypergeometric0F1, 3/2, z_] := Sinh[2 Sqrt[z]]/(2 Sqrt[z])
HypergeometricPFQ::usage = "HypergeometricPFQ[{a1, ...}, {b1, ...}, z] is the generalized hypergeometric function."
HypergeometricPFQ[{a___, c_, b___}, {d___, c_, e___}, z_] := HypergeometricPFQ[{a, b}, {d, e}, z]
HypergeometricPFQ[_List, _List, 0] := 1
HypergeometricPFQ[{}, {}, z_] := E^z
HypergeometricPFQ[{a_}, {}, z_] := (1 - z)^-a
HypergeometricPFQ[{}, {b_}, z_] := Hypergeometric0F1[b, z]
HypergeometricPFQ[{a_}, {b_}, z_] := Hypergeometric1F1[a, b, z]
HypergeometricPFQ[{a_, b_}, {c_}, z_] := Hypergeometric2F1[a, b, c, z]

(* ---- numbers ---- *)
MixedRadix::usage = "MixedRadix[{b1, ..., bn}] stands for the list of bases of a mixed radix system."
specialForm[EulerE, n_Integer?NonNegative, x_] := Module[{u}, Expand[Sum[Binomial[n, k] EulerE[k]/2^k (u - 1/2)^(n - k), {k, 0, n}]] /. u -> x] /; n < 500
specialForm[DivisorSigma, k_, n_Integer?Positive] := Total[Divisors[n]^k]
specialForm[FactorialPower, x_, n_Integer?Negative] := 1/FactorialPower[x - n, -n]
specialForm[ProductLog, c_. E^(k_Integer | k_Rational)] := k /; k === c && MatchQ[k, _Integer | _Rational] && k >= -1
specialForm[IntegerPartitions, q_Rational | q_Integer, lengths_, parts_List, more___] := With[{d = LCM @@ Map[Denominator, Append[parts, q]]}, IntegerPartitions[d q, lengths, d parts, more]/d] /; VectorQ[parts, Positive] && VectorQ[parts, MatchQ[#, _Integer | _Rational] &] && !VectorQ[Append[parts, q], IntegerQ]
specialForm[SquareFreeQ, p_] := specialForm[SquareFreeQ, p, Variables[p]] /; !NumberQ[p] && PolynomialQ[p, Variables[p]]
specialForm[SquareFreeQ, p_, v_] := AllTrue[FactorSquareFreeList[p], #[[2]] == 1 || FreeQ[#[[1]], Alternatives @@ Flatten[{v}]] &]
specialForm[Divisors, n_] := Sort[Map[firstQuadrant, Times @@@ Tuples[Map[Function[f, f[[1]]^Range[0, f[[2]]]], Select[FactorInteger[n, GaussianIntegers -> True], !MemberQ[{1, -1, I, -I}, First[#]] &]]]]]
firstQuadrant[z_] := SelectFirst[{z, I z, -z, -I z}, Re[#] > 0 && Im[#] >= 0 &, z]
specialForm[FromDigits, s_String, "Roman"] := FromRomanNumeral[s]
specialForm[FromDigits, l_List, MixedRadix[b_List]] := Fold[#1 #2[[1]] + #2[[2]] &, 0, Transpose[{Take[Prepend[PadLeft[b, Max[Length[b], Length[l] - 1], 0], 0], -Length[l]], l}]]
specialForm[IntegerDigits, n_Integer, MixedRadix[b_List]] := Module[{q = Abs[n], d = {}}, Do[PrependTo[d, Mod[q, k]]; q = Quotient[q, k]; If[q == 0, Break[]], {k, Reverse[b]}]; If[q != 0, PrependTo[d, q]]; If[d === {}, {0}, d]]
specialForm[IntegerDigits, n_Integer, r_MixedRadix, len_Integer] := PadLeft[specialForm[IntegerDigits, n, r], len]

(* ---- matrices ---- *)
specialForm[MatrixPower, m_, n_] := (MatrixLog; symbolicPower[m, n]) /; Precision[m] === Infinity
specialForm[SingularValueDecomposition, m_] := (MatrixLog; exactSingular[m])
specialForm[Det, m_, Modulus -> 0] := Det[m]
specialForm[Det, m_, Modulus -> p_Integer] := Mod[Det[m], p]
specialForm[Inverse, m_, Modulus -> p_Integer] := Mod[Adjugate[m] PowerMod[Det[m], -1, p], p]
specialForm[MatrixRank, m_, Modulus -> p_Integer] := If[p == 0, MatrixRank[m], Count[RowReduce[m, Modulus -> p], Except[{0 ..}]]]
specialForm[MatrixRank, m_, Tolerance -> t_] := If[t === Automatic, MatrixRank[m], With[{s = Diagonal[SingularValueDecomposition[N[m]][[2]]]}, Count[s, v_ /; v > t Max[s]]]]
specialForm[NullSpace, m_, Modulus -> p_Integer] := If[p == 0, NullSpace[m], Module[{r = DeleteCases[RowReduce[m, Modulus -> p], {0 ..}], n = Length[First[m]], pivots},
    pivots = Map[First[FirstPosition[#, 1, {1}, {1}, Heads -> False]] &, r];
    Table[Mod[ReplacePart[UnitVector[n, c], Thread[pivots -> -r[[All, c]]]], p], {c, Reverse[Complement[Range[n], pivots]]}]]]
specialForm[LinearSolve, m_, b_, Modulus -> p_Integer] := If[p == 0, LinearSolve[m, b], Module[{n = Length[First[m]], r, x},
    r = DeleteCases[RowReduce[MapThread[Join[#1, Flatten[{#2}]] &, {m, b}], Modulus -> p], {0 ..}];
    If[MemberQ[r, {ConstantArray[0, n] /. List -> Sequence, __}], Message[LinearSolve::nosol]; unknown,
        x = ConstantArray[0, {n, Length[First[r]] - n}];
        Do[x[[First[FirstPosition[v, 1, {1}, {1}, Heads -> False]]]] = Drop[v, n], {v, r}]; If[VectorQ[b], Flatten[x], x]]]]
specialForm[IdentityMatrix, n_, SparseArray] := SparseArray[IdentityMatrix[n]]
specialForm[Inner, f_, a_, b_, g_, n_Integer] := With[{d = ArrayDepth[a]}, Inner[f, Transpose[a, Insert[Range[d - 1], d, n]], b, g]] /; ArrayQ[a] && 1 <= n <= ArrayDepth[a]
specialForm[Cross, vs__] := With[{n = Length[{vs}] + 1}, Table[(-1)^(k + n) Det[Map[Delete[#, k] &, {vs}]], {k, n}]]
specialForm[N, e_List, s_List] := Map[N[#, s] &, e]
specialForm[N, e_, {p_, a_}] := With[{x = N[e]}, If[!NumericQ[x] || a === Infinity, N[e, Min[p, a]], With[{d = a + If[x == 0, 0, Log10[Abs[x]]]}, If[(p /. MachinePrecision -> $MachinePrecision) <= d, N[e, p], SetAccuracy[N[e, Max[d, 1] + 2], a]]]]]
specialForm[f : TakeLargest | TakeSmallest, l_List -> what_, n_] := With[{at = Keys[f[AssociationThread[Range[Length[l]], l], n]]}, With[{parts = Map[Switch[#, "Index", at, "Element", l[[at]], _, unknown] &, Flatten[{what /. All -> {"Element", "Index"}}]]},
    Which[!FreeQ[parts, unknown], unknown, ListQ[what] || what === All, Transpose[parts], True, First[parts]]]]
specialForm[ArrayPad, a_, m_, "ReversedNegation"] := arrayPads[a, m, Join[-Reverse[#], #, -Reverse[#]] &]
specialForm[ArrayPad, a_, m_, "ReflectedNegation"] := arrayPads[a, m, Join[-Reverse[Rest[#]], #, -Reverse[Most[#]]] &]
specialForm[ArrayPad, a_, m_, "ReflectedDifferences"] := arrayPads[a, m, Join[2 First[#] - Reverse[Rest[#]], #, 2 Last[#] - Reverse[Most[#]]] &]
specialForm[ArrayPad, a_, m_, "ReversedDifferences"] := arrayPads[a, m, Join[First[#] - Reverse[Accumulate[Prepend[Differences[#], 0]]], #, Last[#] + Accumulate[Prepend[Reverse[Differences[#]], 0]]] &]
specialForm[ArrayPad, l_?VectorQ, m_, "Extrapolated"] := With[{b = Flatten[{m, m}][[1]], e = Flatten[{m, m}][[2]], p = Expand[InterpolatingPolynomial[l, u$]]}, Map[p /. u$ -> # &, Range[1 - b, Length[l] + e]]]
arrayPads[l_?VectorQ, m_, grow_] := With[{b = Flatten[{m, m}][[1]], e = Flatten[{m, m}][[2]]},
    Module[{s = l, n = Length[l], at}, at = 0; While[at < Max[b, e], at += (Length[grow[s]] - Length[s])/2; s = grow[s]]; Take[s, {at + 1 - b, at + n + e}]]] /; Length[l] > 1 && Min[m] >= 0
specialForm[RowReduce, m_, Modulus -> p_Integer] := Module[{a = Mod[m, p], row = 1, k},
    Do[k = SelectFirst[Range[row, Length[a]], a[[#, c]] != 0 &, 0];
        If[k > 0, a[[{row, k}]] = a[[{k, row}]]; a[[row]] = Mod[a[[row]] PowerMod[a[[row, c]], -1, p], p];
            Do[If[i != row, a[[i]] = Mod[a[[i]] - a[[i, c]] a[[row]], p]], {i, Length[a]}]; row++],
        {c, Length[First[a]]}]; a]

(* ---- polynomials: what the options ask for ---- *)
specialForm[f : Factor | FactorList | Expand | PolynomialGCD | PolynomialLCM | Together | Cancel, p__, o : (_Rule | _RuleDelayed) ..] := (MinimalPolynomial; polynomialForm[f, {p}, Association[o]])
polynomialForm[Factor, {p_}, o_] := Which[ListQ[p] || Head[p] === Equal, Map[polynomialForm[Factor, {#}, o] &, p], TrueQ[Lookup[o, GaussianIntegers, False]], factorOver[p, {I}],
    IntegerQ[Lookup[o, Modulus, 0]] && Lookup[o, Modulus, 0] > 1, factorModulo[Expand[p], Lookup[o, Modulus]], Lookup[o, Extension, None] =!= None, factorOver[p, extensionOf[p, Lookup[o, Extension], p]],
    TrueQ[Lookup[o, Trig, False]], TrigFactor[p], True, Factor[p]]
polynomialForm[FactorList, {p_}, o_] := With[{f = polynomialForm[Factor, {p}, o]}, With[{l = Map[If[MatchQ[#, _^_Integer], List @@ #, {#, 1}] &, If[Head[f] === Times, List @@ f, {f}]]}, If[NumberQ[l[[1, 1]]], l, Prepend[l, {1, 1}]]]]
polynomialForm[Expand, {p__}, o_] := Which[TrueQ[Lookup[o, Trig, False]], TrigExpand[Expand[p]], IntegerQ[Lookup[o, Modulus, 0]] && Lookup[o, Modulus, 0] > 1, PolynomialMod[Expand[p], Lookup[o, Modulus]], True, Expand[p]]
polynomialForm[f : PolynomialGCD | PolynomialLCM, {p__}, o_] := With[{m = Lookup[o, Modulus, 0], x = Variables[{p}]}, If[IntegerQ[m] && m > 1 && Length[x] == 1,
    residuePolynomial[Fold[If[f === PolynomialGCD, gcdModulo[#1, #2, m], scaleModulo[productModulo[#1, quotientModulo[#2, gcdModulo[#1, #2, m], m], m], m]] &, Map[residues[#, First[x], m] &, {p}]], First[x]], f[p]]]
polynomialForm[f : Together | Cancel, {p_}, o_] := If[Lookup[o, Extension, None] === None, f[p], With[{a = extensionOf[p, Lookup[o, Extension], p], t = Together[p]}, If[a === {}, f[p], Cancel[factorOver[Numerator[t], a]/factorOver[Denominator[t], a]]]]]
specialForm[f : PolynomialQuotient | PolynomialRemainder | PolynomialQuotientRemainder, p_, q_, x_, Modulus -> m_Integer] := (MinimalPolynomial; With[{a = residues[p, x, m], b = residues[q, x, m]},
    Switch[f, PolynomialQuotient, residuePolynomial[quotientModulo[a, b, m], x], PolynomialRemainder, residuePolynomial[remainderModulo[a, b, m], x], _, {residuePolynomial[quotientModulo[a, b, m], x], residuePolynomial[remainderModulo[a, b, m], x]}]])
specialForm[MonomialList, p_, v_, order_] := specialForm[CoefficientRules, p, v, order] /. (e_ -> c_) :> c Times @@ (v^e)
specialForm[CoefficientRules, p_, v_, order_] := With[{r = CoefficientRules[p, v]}, Switch[order, "Lexicographic", r, "DegreeLexicographic", Reverse[SortBy[r, {Total[First[#]], First[#]} &]], "DegreeReverseLexicographic", Reverse[SortBy[r, {Total[First[#]], -Reverse[First[#]]} &]], "NegativeLexicographic", Reverse[r], _, r]]

(* ---- derivatives of symbolic order ---- *)
specialForm[D, f_, {x_, n_}] := 0 /; FreeQ[f, x]
specialForm[D, c_ f_, {x_, n_}] := With[{r = specialForm[D, f, {x, n}]}, If[r === unknown, unknown, c r]] /; FreeQ[c, x] && !FreeQ[f, x]
specialForm[D, f_Plus, {x_, n_}] := With[{r = Map[specialForm[D, #, {x, n}] &, List @@ f]}, If[MemberQ[r, unknown], unknown, Total[r]]]
specialForm[D, E^u_, {x_, n_}] := With[{a = D[u, x]}, a^n E^u /; FreeQ[a, x]]
specialForm[D, b_^u_, {x_, n_}] := With[{a = D[u, x]}, (a Log[b])^n b^u /; FreeQ[{a, b}, x] && !FreeQ[u, x]]
specialForm[D, x_^k_., {x_, n_}] := x^(k - n) FactorialPower[k, n] /; FreeQ[k, x]
specialForm[D, (h : Sin | Cos)[u_], {x_, n_}] := With[{a = D[u, x]}, a^n h[n Pi/2 + u] /; FreeQ[a, x]]

RealAbs::usage = "RealAbs[x] is the absolute value of the real number x."
SetAttributes[RealAbs, {Listable, NumericFunction}]
RealAbs[x_?NumericQ] := Abs[x] /; Element[x, Reals]
Derivative[1][RealAbs] = #/RealAbs[#] &
RealSign::usage = "RealSign[x] is the sign of the real number x."
SetAttributes[RealSign, {Listable, NumericFunction}]
RealSign[x_?NumericQ] := Sign[x] /; Element[x, Reals]
SquareWave::usage = "SquareWave[x] is 1 in the first half of every unit of x and -1 in the second."
SquareWave[x_?NumericQ] := If[FractionalPart[x - Floor[x]] < 1/2, 1, -1]
SawtoothWave::usage = "SawtoothWave[x] rises from 0 to 1 over every unit of x.\nSawtoothWave[{min, max}, x] rises from min to max."
SawtoothWave[x_?NumericQ] := x - Floor[x]
SawtoothWave[{a_, b_}, x_?NumericQ] := a + (b - a) SawtoothWave[x]
TriangleWave::usage = "TriangleWave[x] goes from 0 to 1, to -1 and back to 0 over every unit of x.\nTriangleWave[{min, max}, x] goes between min and max."
TriangleWave[x_?NumericQ] := With[{t = x - Floor[x]}, Which[t < 1/4, 4 t, t < 3/4, 2 - 4 t, True, 4 t - 4]]
TriangleWave[{a_, b_}, x_?NumericQ] := (a + b)/2 + (b - a)/2 TriangleWave[x]
