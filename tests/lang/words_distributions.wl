(* distributions made from others *)
Mean[MixtureDistribution[{1, 1}, {BernoulliDistribution[1/2], PoissonDistribution[3]}]]
(* = 7/4 *)
CDF[MixtureDistribution[{1, 1}, {UniformDistribution[], UniformDistribution[{0, 2}]}], 1.]
(* = 0.75 *)
TransformedDistribution[3 - x, Distributed[x, UniformDistribution[{0, 1}]]]
(* = UniformDistribution[{2, 3}] *)
TransformedDistribution[x + y, {Distributed[x, ExponentialDistribution[2]], Distributed[y, ExponentialDistribution[2]]}]
(* = GammaDistribution[2, 1/2] *)
Dimensions[RandomVariate[TransformedDistribution[x y, {Distributed[x, NormalDistribution[]], Distributed[y, UniformDistribution[]]}], {2, 3}]]
(* = {2, 3} *)
Mean[OrderDistribution[{ExponentialDistribution[1], 2}, 2]]
(* = 3/2 *)
Dimensions[RandomVariate[OrderDistribution[{NormalDistribution[], 3}, 1], {2, 2}]]
(* = {2, 2} *)
Mean[CensoredDistribution[{0, 2}, BinomialDistribution[3, 1/2]]]
(* = 11/8 *)
PDF[CensoredDistribution[{0, 2}, BinomialDistribution[3, 1/2]], 2]
(* = 1/2 *)
Variance[ProbabilityDistribution[x/6, {x, 1, 3, 1}]]
(* = 5/9 *)
Quantile[ProbabilityDistribution[3 x^2, {x, 0, 1}], 1/8]
(* ~ 0.5 *)
Likelihood[PoissonDistribution[2], {0, 1}]
(* = 2/E^4 *)
LogLikelihood[ExponentialDistribution[3.], {1, 2}]
(* ~ -6.80277542266378 *)

(* parameters that cannot be *)
PDF[NormalDistribution[0, -2], 1]
(* ! NormalDistribution::posprm: Parameter -2 at position 2 in NormalDistribution[0, -2] is expected to be positive. *)
(* = PDF[NormalDistribution[0, -2], 1] *)
RandomVariate[BernoulliDistribution[3]]
(* ! BernoulliDistribution::probprm: Parameter 3 at position 1 in BernoulliDistribution[3] is expected to be a probability between 0 and 1. *)
(* = RandomVariate[BernoulliDistribution[3]] *)
DistributionParameterQ[UniformDistribution[{3, 1}]]
(* ! UniformDistribution::rangeprm: ... *)
(* = False *)
PDF[NormalDistribution[m, s], m]
(* = 1/(Sqrt[2*Pi]*s) *)
