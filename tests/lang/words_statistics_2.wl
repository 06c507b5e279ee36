(* Words of statistics: distributions and measures of data. *)

(* ---- measures of data ---- *)
d = {1, 2, 3, 4, 10};
{MedianDeviation[d], RootMeanSquare[d], Moment[d, 2], Moment[d, 0], RootMeanSquare[{a, b}]}
(* = {1, Sqrt[26], 26, 1, Sqrt[a^2 + b^2]/Sqrt[2]} *)
{Quantile[d, 1/2], Quantile[d, {0, 1/4, 1}], Quantile[d, 0.3]}
(* = {3, {1, 2, 10}, 2} *)
{QuartileDeviation[{1, 3, 4, 2, 5, 6}], QuartileDeviation[{1, 2, 3, 4}]}
(* = {3/2, 1} *)
{Skewness[{1, 2, 3}], Skewness[{0, 0, 1}], WinsorizedMean[{-10, 1, 2, 3, 20}, 0.2]}
(* ~ {0, 1/Sqrt[2], 2} *)
RootMeanSquare[{}]
(* ! RootMeanSquare::rectt: Rectangular array expected at position 1 in RootMeanSquare[{}]. *)
(* = RootMeanSquare[{}] *)

(* ---- distributions ---- *)
{Mean[LaplaceDistribution[m, b]], Variance[LaplaceDistribution[m, b]], PDF[LaplaceDistribution[0, 1], 0]}
(* = {m, 2*b^2, 1/2} *)
{Mean[LogNormalDistribution[0, 1]], CDF[LogNormalDistribution[0, 1], 1]}
(* = {Sqrt[E], 1/2} *)
{Mean[UniformDistribution[{a, b}]], Variance[UniformDistribution[{0, 1}]], PDF[UniformDistribution[{0, 4}], 1], CDF[UniformDistribution[{0, 4}], 1]}
(* = {(a + b)/2, 1/12, 1/4, 1/4} *)
{Mean[WeibullDistribution[1, 3]], CDF[WeibullDistribution[2, 1], 1.], Mean[WeibullDistribution[2, 1]]}
(* ~ {3, 0.6321205588285577, Sqrt[Pi]/2} *)
{SurvivalFunction[ExponentialDistribution[2], 1], SurvivalFunction[NormalDistribution[], 0]}
(* = {E^(-2), 1/2} *)
{Mean[MultinormalDistribution[{1, 2}, {{1, 0}, {0, 2}}]], Covariance[MultinormalDistribution[{1, 2}, {{1, 0}, {0, 2}}]]}
(* = {{1, 2}, {{1, 0}, {0, 2}}} *)
PDF[MultinormalDistribution[{0, 0}, {{1, 0}, {0, 1}}], {0, 0}]
(* = 1/(2*Pi) *)
td = TruncatedDistribution[{0, 1}, UniformDistribution[{0, 4}]];
{PDF[td, 0.5], CDF[td, 0.25], Mean[td]}
(* ~ {1, 0.25, 0.5} *)
Mean[TruncatedDistribution[{0, Infinity}, NormalDistribution[]]] // N
(* ~ 0.7978845608028654 *)
{Probability[x > 1, Distributed[x, ExponentialDistribution[1]]], Probability[x == 2, Distributed[x, BinomialDistribution[4, 1/2]]], Probability[x > 2, Distributed[x, {1, 2, 3, 4}]]}
(* = {E^(-1), 3/8, 1/2} *)
{Quantile[NormalDistribution[], 0.975], Quantile[UniformDistribution[{0, 4}], 1/4], Moment[NormalDistribution[], 4], Skewness[ExponentialDistribution[3]]}
(* ~ {1.959963984540054, 1, 3, 2} *)

(* ---- fits ---- *)
fit = NonlinearModelFit[{{0, 1.}, {1, 2.}, {2, 4.}, {3, 8.}}, a b^x, {{a, 0.9}, {b, 1.8}}, x];
{fit["BestFitParameters"], fit[4]}
(* ~ {{a -> 1., b -> 2.}, 16.} *)
{Head[fit], Max[Abs[fit["FitResiduals"]]] < 0.0001}
(* = {FittedModel, True} *)
