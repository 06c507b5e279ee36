(* numtheory.wl - primes, factors, congruences, counting. *)
{FactorInteger[360], FactorInteger[-12], FactorInteger[2/3], FactorInteger[2^64 - 1]}
(* = {{{2, 3}, {3, 2}, {5, 1}}, {{-1, 1}, {2, 2}, {3, 1}}, {{2, 1}, {3, -1}}, {{3, 1}, {5, 1}, {17, 1}, {257, 1}, {641, 1}, {65537, 1}, {6700417, 1}}} *)
FactorInteger[5, GaussianIntegers -> True][[All, 2]]
(* = {1, 1, 1} *)
(* factoring runs where it can be stopped *)
TimeConstrained[FactorInteger[NextPrime[10^45] NextPrime[3 10^45]], 0.5, "stopped"]
(* = "stopped" *)
{Prime[10000], Prime[10^6], PrimePi[10^8], NextPrime[100, -1], PrimeQ[2^127 - 1], PrimeQ[-7]}
(* = {104729, 15485863, 5761455, 97, True, True} *)
{Divisors[28], DivisorSigma[1, 28], EulerPhi[36], MoebiusMu[30], CarmichaelLambda[561], PrimeNu[12], PrimeOmega[12]}
(* = {{1, 2, 4, 7, 14, 28}, 56, 12, -1, 80, 2, 3} *)
{GCD[12, 18], LCM[4, 6, 10], ExtendedGCD[12, 18], CoprimeQ[8, 9], Divisible[12, 3], GCD[1/2, 1/3]}
(* = {6, 60, {6, {-1, 1}}, True, True, 1/6} *)
{PowerMod[3, 100, 7], PowerMod[3, -1, 7], ModularInverse[3, 11], ChineseRemainder[{1, 2}, {3, 5}], MultiplicativeOrder[2, 7], PrimitiveRoot[7], JacobiSymbol[2, 7]}
(* = {4, 5, 4, 7, 3, 3, 1} *)
PowerMod[2, -1, 4]
(* ! PowerMod::ninv: 2 is not invertible modulo 4. *)
(* = PowerMod[2, -1, 4] *)
{ContinuedFraction[Sqrt[2], 5], ContinuedFraction[Sqrt[13]], ContinuedFraction[47/17], FromContinuedFraction[{3, 7, 16}], Convergents[{3, 7, 15}]}
(* = {{1, 2, 2, 2, 2}, {3, {1, 1, 1, 1, 6}}, {2, 1, 3, 4}, 355/113, {3, 22/7, 333/106}} *)
{Fibonacci[-5], LucasL[10], StirlingS1[5, 2], StirlingS2[5, 2], BellB[5], BernoulliB[10], EulerE[4], PartitionsP[100], PartitionsQ[10], CatalanNumber[5], Subfactorial[5]}
(* = {5, 123, -50, 15, 52, 5/66, 5, 190569292, 10, 42, 44} *)
{PerfectNumberQ[28], SquareFreeQ[12], PrimePowerQ[27], CompositeQ[9], IntegerReverse[1234], DigitSum[1234]}
(* = {True, False, True, True, 4321, 10} *)
