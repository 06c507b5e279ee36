(* numtheory.wl - number theory and digits in terms of the words that C computes. *)

DivisorSum::usage = "DivisorSum[n, form] gives the sum of form[d] for all d that divide n.\nDivisorSum[n, form, cond] takes only those with cond[d]."
DivisorSum[n_Integer, f_] := Total[Map[f, Divisors[n]]]
DivisorSum[n_Integer, f_, cond_] := Total[Map[f, Select[Divisors[n], cond]]]
PerfectNumberQ::usage = "PerfectNumberQ[n] gives True if n is a perfect number."
PerfectNumberQ[n_Integer?Positive] := DivisorSigma[1, n] == 2 n
PerfectNumberQ[_] := False
Convergents::usage = "Convergents[x, n] gives the first n convergents of x.\nConvergents[list] takes the terms of a continued fraction."
Convergents[list_List] := Table[FromContinuedFraction[Take[list, k]], {k, Length[list]}]
Convergents[x_] := Convergents[ContinuedFraction[x]]
Convergents[x_, n_] := Convergents[ContinuedFraction[x, n]]
LiouvilleLambda::usage = "LiouvilleLambda[n] gives (-1)^PrimeOmega[n]."
SetAttributes[LiouvilleLambda, Listable]
LiouvilleLambda[n_Integer?Positive] := (-1)^PrimeOmega[n]
MangoldtLambda::usage = "MangoldtLambda[n] gives Log[p] for n a power of the prime p, else 0."
MangoldtLambda[n_Integer?Positive] := With[{f = FactorInteger[n]}, If[n > 1 && Length[f] == 1, Log[f[[1, 1]]], 0]]
SquaresR::usage = "SquaresR[d, n] gives the number of ways to write n as a sum of d squares."
SquaresR[_Integer?Positive, 0] := 1
SquaresR[1, n_Integer] := Which[IntegerQ[Sqrt[n]], 2, True, 0]
SquaresR[2, n_Integer?Positive] := 4 DivisorSum[n, Switch[Mod[#, 4], 1, 1, 3, -1, _, 0] &]
SquaresR[4, n_Integer?Positive] := 8 DivisorSum[n, If[Divisible[#, 4], 0, #] &]
PowersRepresentations::usage = "PowersRepresentations[n, k, p] gives the ways to write n as a sum of k pth powers of non-negative integers, smallest first."
PowersRepresentations[n_Integer, k_Integer, p_Integer] := powers[n, k, p, 0]
powers[n_, 1, p_, least_] := With[{r = Round[n^(1/p)]}, If[r^p == n && r >= least, {{r}}, {}]]
powers[n_, k_, p_, least_] := Join @@ Table[Map[Prepend[#, a] &, powers[n - a^p, k - 1, p, a]], {a, least, Floor[(n/k)^(1/p)]}]
PrimitiveRootList::usage = "PrimitiveRootList[n] gives the primitive roots of n."
PrimitiveRootList[n_Integer] := With[{g = PrimitiveRoot[n], phi = EulerPhi[n]}, If[!IntegerQ[g], {}, Sort[Map[PowerMod[g, #, n] &, Select[Range[phi], CoprimeQ[#, phi] &]]]]]

DigitCount::usage = "DigitCount[n] gives the numbers of 1, 2, ..., 9, 0 among the digits of n.\nDigitCount[n, b] uses base b; DigitCount[n, b, d] counts the digit d."
SetAttributes[DigitCount, Listable]
DigitCount[n_Integer] := DigitCount[n, 10]
DigitCount[n_Integer, b_Integer] := With[{d = IntegerDigits[n, b]}, Table[Count[d, Mod[k, b]], {k, 1, b}]]
DigitCount[n_Integer, b_Integer, d_Integer] := Count[IntegerDigits[n, b], d]
DigitSum::usage = "DigitSum[n] gives the sum of the decimal digits of n.\nDigitSum[n, b] uses base b."
SetAttributes[DigitSum, Listable]
DigitSum[n_Integer, b_Integer: 10] := Total[IntegerDigits[n, b]]
IntegerReverse::usage = "IntegerReverse[n] gives the integer with the digits of n reversed.\nIntegerReverse[n, b] uses base b; IntegerReverse[n, b, len] pads to len digits."
SetAttributes[IntegerReverse, Listable]
IntegerReverse[n_Integer, b_Integer: 10] := FromDigits[Reverse[IntegerDigits[n, b]], b]
IntegerReverse[n_Integer, b_Integer, len_Integer] := FromDigits[Reverse[IntegerDigits[n, b, len]], b]
NumberDigit::usage = "NumberDigit[x, n] gives the digit of 10^n in x.\nNumberDigit[x, n, b] uses base b."
SetAttributes[NumberDigit, Listable]
NumberDigit[x_, n_Integer, b_Integer: 10] := Mod[IntegerPart[Abs[x]/b^n], b]
NumberExpand::usage = "NumberExpand[x] gives the decimal expansion of x as a list of numbers.\nNumberExpand[x, b] uses base b."
PowerModList::usage = "PowerModList[a, s/r, m] gives the list of all x between 0 and m - 1 with x^r == a^s modulo m."
PowerModList[a_Integer, q : _Integer | _Rational, m_Integer] := With[{r = Denominator[q], c = PowerMod[a, Numerator[q], m]}, Select[Range[0, m - 1], PowerMod[#, r, m] == c &]] /; 0 < m < 10^6
FrobeniusSolve::usage = "FrobeniusSolve[{a1, ..., an}, b] gives the lists of non-negative integers {x1, ..., xn} with a1 x1 + ... + an xn == b.\nFrobeniusSolve[{a1, ..., an}, b, m] gives at most m of them."
FrobeniusSolve[a : {__Integer?Positive}, b_Integer] := frobenius[a, b]
FrobeniusSolve[a : {__Integer?Positive}, b_Integer, m_Integer] := Take[frobenius[a, b], UpTo[m]]
frobenius[{a_}, b_] := If[b >= 0 && Divisible[b, a], {{b/a}}, {}]
frobenius[{a_, r__}, b_] := Join @@ Table[Map[Prepend[#, k] &, frobenius[{r}, b - k a]], {k, 0, Quotient[b, a]}]
FrobeniusNumber::usage = "FrobeniusNumber[{a1, ..., an}] gives the largest integer that is no sum of multiples of the ai, -1 for none."
FrobeniusNumber[a : {__Integer?Positive}] := If[GCD @@ a > 1, Infinity, frobeniusNumber[Union[a]]]
(* by the least sum in every residue class of the smallest ai: shortest ways round a circle *)
frobeniusNumber[{1, ___}] := -1
frobeniusNumber[{a_, r__}] := Module[{d = ConstantArray[Infinity, a], n, k, t},
    d[[1]] = 0;
    Do[Do[n = Infinity; k = c; Do[n = Min[n + s, d[[k + 1]]]; d[[k + 1]] = n; k = Mod[k + s, a], {2 a/GCD[a, s]}], {c, 0, GCD[a, s] - 1}], {s, {r}}];
    Max[d] - a]
Cyclotomic::usage = "Cyclotomic[n, x] gives the nth cyclotomic polynomial in x."
Cyclotomic[n_Integer?NonNegative, x_] := If[n == 0, 1, Module[{u}, Expand[Fold[Cancel[#1/#2] &, u^n - 1, Map[Cyclotomic[#, u] &, Most[Divisors[n]]]]] /. u -> x]]
MersennePrimeExponent::usage = "MersennePrimeExponent[n] gives the nth exponent p for which 2^p - 1 is prime."
MersennePrimeExponent[n_Integer?Positive] := mersenneExponents[[n]] /; n <= Length[mersenneExponents]
mersenneExponents = {2, 3, 5, 7, 13, 17, 19, 31, 61, 89, 107, 127, 521, 607, 1279, 2203, 2281, 3217, 4253, 4423, 9689, 9941, 11213, 19937, 21701, 23209, 44497, 86243, 110503, 132049, 216091, 756839, 859433, 1257787, 1398269, 2976221, 3021377, 6972593, 13466917, 20996011, 24036583, 25964951, 30402457, 32582657, 37156667, 42643801, 43112609}
MersennePrimeExponentQ::usage = "MersennePrimeExponentQ[n] gives True if 2^n - 1 is prime."
MersennePrimeExponentQ[n_] := IntegerQ[n] && MemberQ[mersenneExponents, n]
PerfectNumber::usage = "PerfectNumber[n] gives the nth perfect number."
PerfectNumber[n_Integer?Positive] := With[{p = MersennePrimeExponent[n]}, 2^(p - 1) (2^p - 1)]
PolygonalNumber::usage = "PolygonalNumber[n] gives the nth triangular number.\nPolygonalNumber[r, n] gives the nth r-gonal number."
PolygonalNumber[n_] := PolygonalNumber[3, n]
PolygonalNumber[r_, n_] := n ((n - 1) r - 2 (n - 2))/2
PolygonalNumber[3, n_] := n (n + 1)/2
AlternatingFactorial::usage = "AlternatingFactorial[n] gives n! - (n - 1)! + (n - 2)! - ... to 1!."
SetAttributes[AlternatingFactorial, Listable]
AlternatingFactorial[n_Integer?NonNegative] := Sum[(-1)^(n - k) k!, {k, n}]
Hyperfactorial::usage = "Hyperfactorial[n] gives the product of k^k for k from 1 to n."
SetAttributes[Hyperfactorial, {Listable, NumericFunction}]
Hyperfactorial[n_Integer?NonNegative] := Product[k^k, {k, n}]
ThueMorse::usage = "ThueMorse[n] gives the parity of the number of ones among the binary digits of n."
SetAttributes[ThueMorse, Listable]
ThueMorse[n_Integer?NonNegative] := Mod[DigitCount[n, 2, 1], 2]
RudinShapiro::usage = "RudinShapiro[n] gives -1 to the number of times that 11 occurs in the binary digits of n."
SetAttributes[RudinShapiro, Listable]
RudinShapiro[n_Integer?NonNegative] := (-1)^Count[Partition[IntegerDigits[n, 2], 2, 1], {1, 1}]
RamanujanTau::usage = "RamanujanTau[n] gives the coefficient of x^n in x Product[(1 - x^k)^24, {k, Infinity}]."
SetAttributes[RamanujanTau, Listable]
RamanujanTau[n_Integer?Positive] := n^4 DivisorSigma[1, n] - 24 Sum[k^2 (35 k^2 - 52 k n + 18 n^2) DivisorSigma[1, k] DivisorSigma[1, n - k], {k, n - 1}]
NumberExpand[n_Integer, b_Integer: 10] := With[{d = IntegerDigits[n, b]}, Sign[n] d b^Range[Length[d] - 1, 0, -1]]
PalindromeQ::usage = "PalindromeQ[n] gives True if the integer, string or list n reads the same backwards."
PalindromeQ[n_Integer] := With[{d = IntegerDigits[n]}, d === Reverse[d]]
PalindromeQ[s_String] := s === StringReverse[s]
PalindromeQ[l_List] := l === Reverse[l]

NotElement::usage = "NotElement[x, dom] asserts that x is not in the domain dom."
NotElement[x_, d_] := With[{r = Element[x, d]}, !r /; r === True || r === False]
ReIm::usage = "ReIm[z] gives {Re[z], Im[z]}."
SetAttributes[ReIm, Listable]
ReIm[z_] := {Re[z], Im[z]}
AbsArg::usage = "AbsArg[z] gives {Abs[z], Arg[z]}."
SetAttributes[AbsArg, Listable]
AbsArg[z_] := {Abs[z], Arg[z]}
Surd::usage = "Surd[x, n] gives the real nth root of x."
SetAttributes[Surd, {Listable, NumericFunction}]
Surd::noneg = "Surd is not defined for even roots of negative values."
Surd[x_?(NumericQ[#] && NonNegative[#] &), n_Integer] := x^(1/n)
Surd[x_?(NumericQ[#] && Negative[#] &), n_Integer?OddQ] := -(-x)^(1/n)
Surd[x_?(NumericQ[#] && Negative[#] &), n_Integer?EvenQ] := (Message[Surd::noneg]; Indeterminate)
CubeRoot::usage = "CubeRoot[x] gives the real cube root of x."
SetAttributes[CubeRoot, {Listable, NumericFunction}]
CubeRoot[x_?(NumericQ[#] && NonNegative[#] &)] := x^(1/3)
CubeRoot[x_?(NumericQ[#] && Negative[#] &)] := -(-x)^(1/3)
CubeRoot[x : Except[_?NumericQ | _List]] := Surd[x, 3]
CubeRoot::preal = "The parameter `1` should be real valued.";
CubeRoot[x_Complex] := Null /; (Message[CubeRoot::preal, x]; False)

Clip::usage = "Clip[x] gives x clipped to between -1 and 1.\nClip[x, {min, max}] clips to between min and max.\nClip[x, {min, max}, {vmin, vmax}] gives vmin below and vmax above."
SetAttributes[Clip, NumericFunction]
Clip[x_List, r : Repeated[_, {0, 2}]] := Map[Clip[#, r] &, x]
Clip[x_] := clipped[x, {-1, 1}, {-1, 1}] /; NumericQ[x] || infiniteQ[x]
Clip[x_, {a_, b_}] := clipped[x, {a, b}, {a, b}] /; (NumericQ[x] || infiniteQ[x]) && limitsQ[a, b]
Clip[x_, {a_, b_}, {va_, vb_}] := clipped[x, {a, b}, {va, vb}] /; (NumericQ[x] || infiniteQ[x]) && limitsQ[a, b]
infiniteQ[x_] := x === Infinity || x === -Infinity
limitsQ[a_, b_] := (NumericQ[a] || infiniteQ[a]) && (NumericQ[b] || infiniteQ[b])
clipped[x_, {a_, b_}, {va_, vb_}] := Which[x < a, va, x > b, vb, True, x]
Rescale::usage = "Rescale[x, {min, max}] rescales x to run from 0 to 1 over the range.\nRescale[x, {min, max}, {a, b}] to run from a to b.\nRescale[list] rescales over the range of the list."
Rescale[l_List] := Rescale[l, {Min[l], Max[l]}]
Rescale[x_, {a_, b_}] := (x - a)/(b - a)
Rescale[x_, {a_, b_}, {c_, d_}] := (x - a)/(b - a) (d - c) + c
Unitize::usage = "Unitize[x] gives 0 when x is zero and 1 otherwise.\nUnitize[x, dx] gives 0 within dx of zero."
SetAttributes[Unitize, {Listable, NumericFunction}]
Unitize[x_?NumericQ] := If[x == 0, 0, 1]
Unitize[x_?NumericQ, d_] := If[Abs[x] < d, 0, 1]
UnitBox::usage = "UnitBox[x] is 1 for Abs[x] <= 1/2 and 0 otherwise."
SetAttributes[UnitBox, {Listable, NumericFunction}]
UnitBox[x_?NumericQ] := If[Abs[x] <= 1/2, 1, 0]
UnitTriangle::usage = "UnitTriangle[x] is the unit triangle function."
SetAttributes[UnitTriangle, {Listable, NumericFunction}]
UnitTriangle[x_?NumericQ] := Max[0, 1 - Abs[x]]
HeavisideTheta::usage = "HeavisideTheta[x] is 0 for x < 0 and 1 for x > 0."
SetAttributes[HeavisideTheta, {Listable, NumericFunction, Orderless}]
HeavisideTheta[x_?(NumericQ[#] && Positive[#] &)] := 1
HeavisideTheta[x_?(NumericQ[#] && Negative[#] &)] := 0
HeavisideTheta[Infinity] := 1
HeavisideTheta[-Infinity] := 0
HeavisideTheta[x__] := 1 /; Length[{x}] > 1 && AllTrue[{x}, TrueQ[# > 0] &]
HeavisideTheta[x__] := 0 /; Length[{x}] > 1 && MemberQ[{x}, _?(TrueQ[# < 0] &)]
HeavisidePi::usage = "HeavisidePi[x] is 1 for Abs[x] < 1/2 and 0 for Abs[x] > 1/2."
SetAttributes[HeavisidePi, {Listable, NumericFunction}]
HeavisidePi[x_?NumericQ] := Which[Abs[x] < 1/2, 1, Abs[x] > 1/2, 0] /; Abs[x] != 1/2
DiracDelta::usage = "DiracDelta[x] is the Dirac delta function, 0 for x != 0."
SetAttributes[DiracDelta, {Listable, NumericFunction, Orderless}]
DiracDelta[x_?(NumericQ[#] && # != 0 &)] := 0
DiracDelta[-x_] := DiracDelta[x]
KroneckerDelta::usage = "KroneckerDelta[n1, n2, ...] is 1 if all ni are equal and 0 otherwise."
SetAttributes[KroneckerDelta, {NumericFunction, Orderless}]
KroneckerDelta[n_?NumericQ] := If[n == 0, 1, 0]
KroneckerDelta[ns__?NumericQ] := If[Equal[ns], 1, 0]
KroneckerDelta[] := 1
KroneckerDelta[n_, n_ ..] := 1
DiscreteDelta::usage = "DiscreteDelta[n1, n2, ...] is 1 if all ni are 0 and 0 otherwise."
SetAttributes[DiscreteDelta, {NumericFunction, Orderless}]
DiscreteDelta[ns__?NumericQ] := If[And @@ Map[# == 0 &, {ns}], 1, 0]
UnitStep::usage = "UnitStep[x] is 0 for x < 0 and 1 for x >= 0.\nUnitStep[x1, x2, ...] is 1 only if none of the xi is negative."
SetAttributes[UnitStep, {Listable, NumericFunction, Orderless}]
UnitStep[x_] := 1 /; TrueQ[NonNegative[x]]
UnitStep[x_] := 0 /; TrueQ[Negative[x]]
UnitStep[x_, y__] := UnitStep[x] UnitStep[y] /; VectorQ[{x, y}, NumericQ]
