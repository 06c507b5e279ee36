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
LiouvilleLambda[n_Integer?Positive] := (-1)^PrimeOmega[n]
MangoldtLambda::usage = "MangoldtLambda[n] gives Log[p] for n a power of the prime p, else 0."
MangoldtLambda[n_Integer?Positive] := With[{f = FactorInteger[n]}, If[n > 1 && Length[f] == 1, Log[f[[1, 1]]], 0]]
SquaresR::usage = "SquaresR[d, n] gives the number of ways to write n as a sum of d squares."
SquaresR[1, n_Integer] := Which[n == 0, 1, IntegerQ[Sqrt[n]], 2, True, 0]
SquaresR[2, n_Integer?Positive] := 4 DivisorSum[n, Switch[Mod[#, 4], 1, 1, 3, -1, _, 0] &]
SquaresR[4, n_Integer?Positive] := 8 DivisorSum[n, If[Divisible[#, 4], 0, #] &]
PowersRepresentations::usage = "PowersRepresentations[n, k, p] gives the ways to write n as a sum of k pth powers of non-negative integers, smallest first."
PowersRepresentations[n_Integer, k_Integer, p_Integer] := powers[n, k, p, 0]
powers[n_, 1, p_, least_] := With[{r = Round[n^(1/p)]}, If[r^p == n && r >= least, {{r}}, {}]]
powers[n_, k_, p_, least_] := Join @@ Table[Map[Prepend[#, a] &, powers[n - a^p, k - 1, p, a]], {a, least, Floor[(n/k)^(1/p)]}]
PrimitiveRootList::usage = "PrimitiveRootList[n] gives the primitive roots of n."
PrimitiveRootList[n_Integer] := With[{g = PrimitiveRoot[n], phi = EulerPhi[n]}, Sort[Map[PowerMod[g, #, n] &, Select[Range[phi], CoprimeQ[#, phi] &]]]]

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
NumberExpand[n_Integer, b_Integer: 10] := With[{d = IntegerDigits[n, b]}, Sign[n] d b^Range[Length[d] - 1, 0, -1]]
PalindromeQ::usage = "PalindromeQ[n] gives True if the integer, string or list n reads the same backwards."
PalindromeQ[n_Integer] := With[{d = IntegerDigits[n]}, d === Reverse[d]]
PalindromeQ[s_String] := s === StringReverse[s]
PalindromeQ[l_List] := l === Reverse[l]

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

Clip::usage = "Clip[x] gives x clipped to between -1 and 1.\nClip[x, {min, max}] clips to between min and max.\nClip[x, {min, max}, {vmin, vmax}] gives vmin below and vmax above."
SetAttributes[Clip, NumericFunction]
Clip[x_] := Clip[x, {-1, 1}]
Clip[x_List, r___] := Map[Clip[#, r] &, x]
Clip[x_, {a_, b_}] := Clip[x, {a, b}, {a, b}]
Clip[x_, {a_, b_}, {va_, vb_}] := Which[x < a, va, x > b, vb, True, x] /; NumericQ[x] && (NumericQ[a] || MatchQ[a, -Infinity]) && (NumericQ[b] || b === Infinity)
Clip[x : (Infinity | -Infinity), {a_, b_}, {va_, vb_}] := If[x === Infinity, vb, va]
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
HeavisidePi::usage = "HeavisidePi[x] is 1 for Abs[x] < 1/2 and 0 for Abs[x] > 1/2."
SetAttributes[HeavisidePi, {Listable, NumericFunction}]
HeavisidePi[x_?NumericQ] := Which[Abs[x] < 1/2, 1, Abs[x] > 1/2, 0] /; Abs[x] != 1/2
DiracDelta::usage = "DiracDelta[x] is the Dirac delta function, 0 for x != 0."
SetAttributes[DiracDelta, {Listable, NumericFunction, Orderless}]
DiracDelta[x_?(NumericQ[#] && # != 0 &)] := 0
KroneckerDelta::usage = "KroneckerDelta[n1, n2, ...] is 1 if all ni are equal and 0 otherwise."
SetAttributes[KroneckerDelta, {NumericFunction, Orderless}]
KroneckerDelta[n_?NumericQ] := If[n == 0, 1, 0]
KroneckerDelta[ns__?NumericQ] := If[Equal[ns], 1, 0]
KroneckerDelta[] := 1
DiscreteDelta::usage = "DiscreteDelta[n1, n2, ...] is 1 if all ni are 0 and 0 otherwise."
SetAttributes[DiscreteDelta, {NumericFunction, Orderless}]
DiscreteDelta[ns__?NumericQ] := If[And @@ Map[# == 0 &, {ns}], 1, 0]
UnitStep::usage = "UnitStep[x] is 0 for x < 0 and 1 for x >= 0.\nUnitStep[x1, x2, ...] is 1 only if none of the xi is negative."
SetAttributes[UnitStep, {Listable, NumericFunction, Orderless}]
UnitStep[x_] := 1 /; TrueQ[NonNegative[x]]
UnitStep[x_] := 0 /; TrueQ[Negative[x]]
UnitStep[x_, y__] := UnitStep[x] UnitStep[y] /; VectorQ[{x, y}, NumericQ]
