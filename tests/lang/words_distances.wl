(* Words of distances, of places and of data. *)

(* ---- distances ---- *)
{BrayCurtisDistance[{1, 2}, {3, 5}], BrayCurtisDistance[{a, b}, {a, b}] /. {a -> 1, b -> 2}}
(* = {5/11, 0} *)
{CanberraDistance[{1, 2}, {3, 5}], CanberraDistance[{0, 1}, {0, 1}]}
(* = {13/14, 0} *)
{ChessboardDistance[{1, 2}, {4, 6}], ChessboardDistance[{0, 0}, {-7, 2}]}
(* = {4, 7} *)
{CosineDistance[{1, 0}, {0, 1}], CosineDistance[{1, 0}, {2, 0}], CosineDistance[{3, 4}, {4, 3}]}
(* = {1, 0, 1/25} *)
{CorrelationDistance[{1, 2, 3}, {2, 4, 6}], CorrelationDistance[{1, 2, 3}, {3, 2, 1}]}
(* = {0, 2} *)
CorrelationDistance[{1., 2., 4.}, {2., 1., 3.}]
(* ~ 0.3453463292920229 *)

(* ---- places ---- *)
{CoordinateTransform["Polar" -> "Cartesian", {2, Pi/2}], CoordinateTransform["Cartesian" -> "Polar", {0, 3}]}
(* = {{0, 2}, {3, Pi/2}} *)
{FromPolarCoordinates[{2, Pi/3}], FromPolarCoordinates[{r, t}]}
(* = {{1, Sqrt[3]}, {r*Cos[t], r*Sin[t]}} *)
{FromSphericalCoordinates[{1, Pi/2, 0}], FromSphericalCoordinates[{2, Pi/2, Pi/2}], FromSphericalCoordinates[{1, Pi/3, 0}]}
(* = {{1, 0, 0}, {0, 2, 0}, {Sqrt[3]/2, 0, 1/2}} *)
ArcLength[{Cos[t], Sin[t]}, {t, 0, Pi}]
(* = Pi *)
{N[ArcLength[3 x, {x, 0, 2}]], N[ArcLength[x^2, {x, 0, 1}]]}
(* ~ {6.324555320336759, 1.478942857544597} *)

(* ---- data ---- *)
{ContraharmonicMean[{1, 2, 3}], ContraharmonicMean[{a, b}]}
(* = {7/3, (a^2 + b^2)/(a + b)} *)
{InterquartileRange[{1, 2, 3, 4, 5, 6, 7, 8}], InterquartileRange[{1, 1, 1}], InterquartileRange[{1, 3, 4, 2, 5, 6}]}
(* = {4, 0, 3} *)
{HistogramList[{1, 2, 2, 3, 5}, {0, 6, 2}], HistogramList[{1, 2, 3}, {1}]}
(* = {{{0, 2, 4, 6}, {1, 3, 1}}, {{1, 2, 3, 4}, {1, 1, 1}}} *)

(* ---- distributions ---- *)
{Mean[#], Variance[#]} & /@ {BernoulliDistribution[p], ExponentialDistribution[k], GeometricDistribution[1/3], DiscreteUniformDistribution[{1, 6}]}
(* = {{p, (1 - p)*p}, {k^(-1), k^(-2)}, {2, 6}, {7/2, 35/12}} *)
{Mean[BetaDistribution[2, 3]], Variance[BetaDistribution[2, 3]], Mean[ChiSquareDistribution[n]], Variance[ChiSquareDistribution[n]]}
(* = {2/5, 1/25, n, 2*n} *)
{PDF[BernoulliDistribution[1/4], 1], PDF[GeometricDistribution[1/3], 2], PDF[DiscreteUniformDistribution[{1, 6}], 7], PDF[BetaDistribution[2, 3], 1/2]}
(* = {1/4, 4/27, 0, 3/2} *)
{CDF[ExponentialDistribution[2], 1.], CDF[CauchyDistribution[0, 1], 1], CDF[ChiSquareDistribution[2], 2.], PDF[CauchyDistribution[0, 1], 0.]}
(* ~ {0.8646647167633873, 0.75, 0.6321205588285577, 0.3183098861837907} *)
{Median[CauchyDistribution[3, 1]], Mean[CauchyDistribution[0, 1]]}
(* = {3, Indeterminate} *)
With[{d = EmpiricalDistribution[{1, 2, 2, 5}]}, {Mean[d], PDF[d, 2], CDF[d, 3], PDF[d, 4]}]
(* = {5/2, 1/2, 3/4, 0} *)
DistributionParameterQ /@ {NormalDistribution[0, 1], NormalDistribution[0, -1], BernoulliDistribution[2], ExponentialDistribution[k]}
(* ! NormalDistribution::posprm: Parameter -1 at position 2 in NormalDistribution[0, -1] is expected to be positive. *)
(* ! BernoulliDistribution::probprm: ... *)
(* = {True, False, False, True} *)
{Expectation[x^2, Distributed[x, ExponentialDistribution[1]]], Expectation[x, Distributed[x, DiscreteUniformDistribution[{1, 6}]]], Expectation[2 x + 1, Distributed[x, NormalDistribution[m, s]]]}
(* = {2, 7/2, 1 + 2*m} *)
