(* Words of numbers: theory, precision and random ones. *)

(* ---- number theory ---- *)
{KroneckerSymbol[2, 5], KroneckerSymbol[3, 8], KroneckerSymbol[4, 6], KroneckerSymbol[-1, -1], KroneckerSymbol[5, 0]}
(* = {-1, -1, 0, -1, 0} *)
{LiouvilleLambda[12], LiouvilleLambda[1], LiouvilleLambda[16], LiouvilleLambda[{2, 3, 4}]}
(* = {-1, 1, 1, {-1, -1, 1}} *)
{MangoldtLambda[8], MangoldtLambda[7], MangoldtLambda[6], MangoldtLambda[1]}
(* = {Log[2], Log[7], 0, 0} *)
{PrimitiveRootList[7], PrimitiveRootList[9], PrimitiveRootList[8]}
(* = {{3, 5}, {2, 5}, {}} *)
{PowersRepresentations[25, 2, 2], PowersRepresentations[1729, 2, 3], PowersRepresentations[3, 2, 2]}
(* = {{{0, 5}, {3, 4}}, {{1, 12}, {9, 10}}, {}} *)
{SquaresR[2, 5], SquaresR[2, 3], SquaresR[4, 10], SquaresR[2, 0], SquaresR[2, 25]}
(* = {8, 0, 144, 1, 12} *)
{LinearRecurrence[{1, 1}, {1, 1}, 8], LinearRecurrence[{2, -1}, {0, 3}, 5], LinearRecurrence[{a}, {1}, 4]}
(* = {{1, 1, 2, 3, 5, 8, 13, 21}, {0, 3, 6, 9, 12}, {1, a, a^2, a^3}} *)
RecurrenceTable[{a[n + 1] == 3 a[n], a[1] == 7}, a, {n, 1, 5}]
(* = {7, 21, 63, 189, 567} *)
RecurrenceTable[{f[n] == f[n - 1] + f[n - 2], f[1] == 1, f[2] == 1}, f, {n, 10}]
(* = {1, 1, 2, 3, 5, 8, 13, 21, 34, 55} *)
RSolveValue[{a[n + 1] == 2 a[n], a[0] == 1}, a[n], n]
(* = 2^n *)

(* ---- digits and precision ---- *)
{NumberDigit[1234.5, 0], NumberDigit[1234, 2], NumberDigit[1234, 5], NumberDigit[5, 0, 2], NumberDigit[Pi, -2]}
(* = {4, 2, 0, 1, 4} *)
{MachineNumberQ[1.5], MachineNumberQ[2], MachineNumberQ[N[Pi, 30]], MachineNumberQ[1. + 2. I]}
(* = {True, False, False, True} *)
{SetPrecision[Pi, 20] == N[Pi, 20], Precision[SetPrecision[Pi, 20]], Precision[SetPrecision[1.5, 30]], SetPrecision[2.5, Infinity]}
(* = {True, 20., 30., 5/2} *)
{Accuracy[SetAccuracy[12.5, 20]], SetAccuracy[0.25, Infinity]}
(* = {20., 1/4} *)
{RealValuedNumberQ[2], RealValuedNumberQ[2.5], RealValuedNumberQ[I], RealValuedNumberQ[Pi], RealValuedNumericQ[Pi], RealValuedNumericQ[I Pi], RealValuedNumericQ[x]}
(* = {True, True, False, False, True, False, False} *)
{PossibleZeroQ[E^(I Pi/4) - (-1)^(1/4)], PossibleZeroQ[Sqrt[2] + Sqrt[3] - Sqrt[5 + 2 Sqrt[6]]], PossibleZeroQ[Pi - 22/7]}
(* = {True, True, False} *)
{NonNegative[0], NonNegative[-1], NonNegative[Pi], NonPositive[0], NonPositive[1/2], NonPositive[x], NonNegative[{1, -1}]}
(* = {True, False, True, True, False, NonPositive[x], {True, False}} *)
{Element[7, Primes], Element[8, Primes], Element[3/2, Rationals], Element[Sqrt[2], Rationals], Element[x, Primes]}
(* = {True, False, True, False, Element[x, Primes]} *)

(* ---- intervals ---- *)
{IntervalMemberQ[Interval[{1, 3}], 2], IntervalMemberQ[Interval[{1, 3}], 4], IntervalMemberQ[Interval[{1, 3}], Interval[{2, 3}]]}
(* = {True, False, True} *)
{IntervalUnion[Interval[{1, 3}], Interval[{2, 5}]], IntervalUnion[Interval[{4, 5}], Interval[{1, 2}]], IntervalUnion[]}
(* = {Interval[{1, 5}], Interval[{1, 2}, {4, 5}], Interval[]} *)

(* ---- random ones ---- *)
SeedRandom[3];
{Head[RandomComplex[]], Dimensions[RandomComplex[1 + I, {2, 3}]], AllTrue[RandomComplex[{1 + I, 2 + 3 I}, 50], 1 <= Re[#] <= 2 && 1 <= Im[#] <= 3 &]}
(* = {Complex, {2, 3}, True} *)
{PrimeQ[RandomPrime[100]], AllTrue[RandomPrime[{1000, 2000}, 20], PrimeQ[#] && 1000 < # < 2000 &], RandomPrime[{6, 8}]}
(* = {True, True, 7} *)
RandomPrime[{24, 28}]
(* ! RandomPrime::noprime: There are no primes in the specified interval {24, 28}. *)
(* = RandomPrime[{24, 28}] *)
{Head[RandomPermutation[5]], Sort[PermutationList[RandomPermutation[5], 5]], Length[RandomPermutation[4, 3]]}
(* = {Cycles, {1, 2, 3, 4, 5}, 3} *)
