(* statistics.wl - descriptive statistics, distributions, random numbers, optimisation by numbers. *)
{Mean[{1, 2, 3, 4}], Median[{1, 2, 3, 4}], Variance[{1, 2, 3, 4}], StandardDeviation[{1, 2, 3, 4}], Quartiles[{1, 2, 3, 4, 5}], Mean[{{1, 2}, {3, 4}}]}
(* = {5/2, 5/2, 5/3, Sqrt[5/3], {7/4, 3, 17/4}, {2, 3}} *)
{GeometricMean[{2, 8}], HarmonicMean[{1, 2}], TrimmedMean[{1, 2, 3, 100}, 1/4], CentralMoment[{1, 2, 3}, 2], Kurtosis[{1, 2, 3}], Standardize[{1, 2, 3}]}
(* = {4, 4/3, 5/2, 2/3, 3/2, {-1, 0, 1}} *)
{Covariance[{1, 2, 3}, {2, 4, 7}], Correlation[{1, 2, 3}, {2, 4, 6}], EuclideanDistance[{1, 2}, {4, 6}], ManhattanDistance[{1, 2}, {4, 6}]}
(* = {5/2, 1, 5, 7} *)
Variance[{1}]
(* ! Variance::shlen: The argument {1} should have at least two elements. *)
(* = Variance[{1}] *)
{PDF[NormalDistribution[0, 1], x], Mean[BinomialDistribution[n, p]], PDF[PoissonDistribution[2], 3], CDF[NormalDistribution[0, 1], 0]}
(* = {1/(E^(x^2/2)*Sqrt[2*Pi]), n*p, 4/(3*E^2), 1/2} *)
{InverseCDF[NormalDistribution[0, 1], 0.975], CDF[StudentTDistribution[3], 1.], InverseCDF[GammaDistribution[2, 1], 0.5]}
(* ~ {1.95996398454005, 0.804498890522115, 1.67834699001666} *)
SeedRandom[7]; Abs[Mean[RandomVariate[NormalDistribution[0, 1], 10^4]]] < 0.05
(* = True *)
SeedRandom[7]; Abs[Mean[RandomVariate[GammaDistribution[3, 2], 10^4]] - 6] < 0.2
(* = True *)
SeedRandom[7]; Abs[N[Mean[RandomVariate[PoissonDistribution[50], 10^4]]] - 50] < 0.5
(* = True *)
SeedRandom[1]; x = RandomInteger[100, 5]; SeedRandom[1]; x === RandomInteger[100, 5]
(* = True *)
Sort[RandomSample[Range[10]]] === Range[10]
(* = True *)
{FindRoot[Cos[t] == t, {t, 1}], FindMinimum[(t - 2)^2, {t, 0}], NIntegrate[t^2, {t, 0, 1}], NIntegrate[Exp[-t^2], {t, -Infinity, Infinity}]}
(* ~ {{t -> 0.739085133215161}, {0., {t -> 2.}}, 0.333333333333333, 1.77245385090552} *)
NMinimize[(2 - a - b)^2 + (4 - 2 a - b)^2 + (6 - 3 a - b)^2 + (8 - 4 a - b)^2, {a, b}][[2, 1]]
(* ~ a -> 2. *)
NIntegrate[t u, {t, 0, 1}, {u, 0, 2}]
(* ~ 1. *)
