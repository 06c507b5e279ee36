(* Words of number theory and special functions that special.wl and numtheory.wl define; words of statistics beside them. *)
Table[AlternatingFactorial[n], {n, 5}]
(* = {1, 1, 5, 19, 101} *)
Hyperfactorial[4]
(* = 27648 *)
Table[MersennePrimeExponent[n], {n, 5}]
(* = {2, 3, 5, 7, 13} *)
Select[Range[20], MersennePrimeExponentQ]
(* = {2, 3, 5, 7, 13, 17, 19} *)
Table[PerfectNumber[n], {n, 4}]
(* = {6, 28, 496, 8128} *)
{PolygonalNumber[5], PolygonalNumber[5, 3], PolygonalNumber[4, 7]}
(* = {15, 12, 49} *)
RamanujanTau[Range[5]]
(* = {1, -24, 252, -1472, 4830} *)
{ThueMorse[Range[0, 7]], RudinShapiro[Range[0, 7]]}
(* = {{0, 1, 1, 0, 1, 0, 0, 1}, {1, 1, 1, -1, 1, 1, -1, 1}} *)
Table[Cyclotomic[n, x], {n, {1, 6, 12}}]
(* = {-1 + x, 1 - x + x^2, 1 - x^2 + x^4} *)
FrobeniusSolve[{2, 3, 5}, 6]
(* = {{0, 2, 0}, {3, 0, 0}} *)
FrobeniusSolve[{2, 3, 5}, 6, 1]
(* = {{0, 2, 0}} *)
{FrobeniusNumber[{6, 9, 20}], FrobeniusNumber[{4, 6}], FrobeniusNumber[{1, 5}]}
(* = {43, Infinity, -1} *)
PowerModList[4, 1/2, 15]
(* = {2, 7, 8, 13} *)
{IntegerDigits[5000, MixedRadix[{24, 60, 60}]], FromDigits[{1, 23, 20}, MixedRadix[{24, 60, 60}]]}
(* = {{1, 23, 20}, 5000} *)

(* special functions *)
EllipticF[0.5, 0.3]
(* ~ 0.506140211962355 *)
{EllipticF[Pi/2, m], EllipticF[x, 0]}
(* = {EllipticK[m], x} *)
LegendreQ[1, 0.5]
(* ~ -0.725346927832973 *)
LegendreQ[0, x]
(* = -1/2*Log[1 - x] + Log[1 + x]/2 *)
{HypergeometricPFQ[{}, {}, x], HypergeometricPFQ[{1, 1}, {2}, x], HypergeometricPFQ[{a, b}, {b, c}, x], HypergeometricPFQ[{a}, {b}, 0]}
(* = {E^x, -(Log[1 - x]/x), Hypergeometric1F1[a, c, x], 1} *)

(* statistics *)
{Cumulant[{1, 2, 3}, 2], QuartileSkewness[{1, 2, 3, 7}]}
(* = {2/3, 3/7} *)
ExponentialMovingAverage[{1, 2, 3}, 1/2]
(* = {1, 3/2, 9/4} *)
{MeanFilter[{1, 2, 3, 4, 5}, 1], MedianFilter[{1, 5, 2, 8, 3}, 1], MinFilter[{1, 5, 2, 8, 3}, 1], MaxFilter[{1, 5, 2, 8, 3}, 1]}
(* = {{3/2, 2, 3, 4, 9/2}, {3, 2, 5, 3, 11/2}, {1, 1, 2, 2, 3}, {5, 5, 8, 8, 8}} *)
{MomentGeneratingFunction[NormalDistribution[m, s], t], CharacteristicFunction[NormalDistribution[0, 1], t]}
(* = {E^(m*t + (s^2*t^2)/2), E^(-1/2*t^2)} *)
{NProbability[x > 1, Distributed[x, NormalDistribution[0, 1]]], NExpectation[x^2, Distributed[x, UniformDistribution[{0, 1}]]]}
(* ~ {0.158655253931457, 0.333333333333333} *)
