(* distributions.wl - probability distributions: densities, distribution functions, moments, random variates. *)

PDF::usage = "PDF[dist, x] gives the probability density of dist at x.\nPDF[dist] gives it as a function."
PDF[d_][x_] := PDF[d, x]
PDF[d_, x_List] := Map[PDF[d, #] &, x] /; !multivariateQ[d]
CDF::usage = "CDF[dist, x] gives the cumulative distribution function of dist at x.\nCDF[dist] gives it as a function."
CDF[d_][x_] := CDF[d, x]
CDF[d_, x_List] := Map[CDF[d, #] &, x] /; !multivariateQ[d]
SurvivalFunction::usage = "SurvivalFunction[dist, x] gives 1 - CDF[dist, x]."
SurvivalFunction[d_, x_] := Replace[CDF[d, x], {HoldPattern[Piecewise[l_, e_]] :> Piecewise[Map[{1 - #[[1]], #[[2]]} &, l], 1 - e], c_ :> 1 - c}]
InverseSurvivalFunction::usage = "InverseSurvivalFunction[dist, q] gives the x with SurvivalFunction[dist, x] == q."
InverseSurvivalFunction[d_, q_] := InverseCDF[d, 1 - q]
HazardFunction::usage = "HazardFunction[dist, x] gives PDF[dist, x]/SurvivalFunction[dist, x]."
HazardFunction[d_, x_] := Replace[{PDF[d, x], CDF[d, x]}, {{HoldPattern[Piecewise[{{p_, c_}}, 0]], HoldPattern[Piecewise[{{q_, c_}, ___}, _]]} :> Piecewise[{{Simplify[p/(1 - q)], c}}, 0], {p_, q_} :> p/(1 - q)}]
InverseCDF::usage = "InverseCDF[dist, q] gives the x with CDF[dist, x] == q."
InverseCDF[d_][q_] := InverseCDF[d, q]
InverseCDF[d_, q_List] := Map[InverseCDF[d, #] &, q]
DistributionParameterQ::usage = "DistributionParameterQ[dist] gives True if the parameters of dist are valid."
DistributionParameterQ[d_] := validQ[d] || (refuseParameters[d]; False)

(* what the parameters of a distribution must be *)
parameterKinds = <|NormalDistribution -> {"real", "pos"}, LogNormalDistribution -> {"real", "pos"}, CauchyDistribution -> {"real", "pos"}, LaplaceDistribution -> {"real", "pos"},
    ExponentialDistribution -> {"pos"}, PoissonDistribution -> {"pos"}, ChiSquareDistribution -> {"pos"}, StudentTDistribution -> {"pos"}, GammaDistribution -> {"pos", "pos"},
    BetaDistribution -> {"pos", "pos"}, WeibullDistribution -> {"pos", "pos"}, BernoulliDistribution -> {"prob"}, BinomialDistribution -> {"nneg", "prob"}, GeometricDistribution -> {"prob"},
    UniformDistribution -> {"range"}, DiscreteUniformDistribution -> {"range"}|>
parameterFits["real", x_] := Im[x] === 0 || TrueQ[Im[N[x]] == 0]
parameterFits["pos", x_] := TrueQ[x > 0]
parameterFits["nneg", x_] := IntegerQ[x] && x >= 0
parameterFits["prob", x_] := TrueQ[0 <= x <= 1]
validParameter[kind_, x_] := If[kind === "range", !MatchQ[x, {_, _}] || !TrueQ[x[[1]] > x[[2]]], !NumericQ[x] || parameterFits[kind, x]]
validQ[h_Symbol[p___]] := With[{k = Lookup[parameterKinds, h, {}]}, Length[k] != Length[{p}] || And @@ MapThread[validParameter, {k, {p}}]]
validQ[_] := True
General::realprm = "Parameter `1` at position `2` in `3` is expected to be real."
General::posprm = "Parameter `1` at position `2` in `3` is expected to be positive."
General::nnegprm = "Parameter `1` at position `2` in `3` is expected to be a nonnegative integer."
General::probprm = "Parameter `1` at position `2` in `3` is expected to be a probability between 0 and 1."
General::rangeprm = "Parameter `1` at position `2` in `3` is expected to be an interval."
refuseParameters[d : h_[p___]] := With[{k = parameterKinds[h]}, Do[If[!validParameter[k[[i]], {p}[[i]]], Switch[k[[i]], "real", Message[h::realprm, {p}[[i]], i, d], "pos", Message[h::posprm, {p}[[i]], i, d],
    "nneg", Message[h::nnegprm, {p}[[i]], i, d], "prob", Message[h::probprm, {p}[[i]], i, d], _, Message[h::rangeprm, {p}[[i]], i, d]]; Break[]], {i, Length[k]}]]
(* every rule of h holds for valid parameters only, and what is left says why *)
guarded[h_] := (UpValues[h] = Map[Replace[#, (a_ :> b_) :> With[{p = a /. e : (h[___] | Verbatim[Blank][h] | Verbatim[Pattern][_, Verbatim[Blank][h]]) :> Pattern[dist, e]}, RuleDelayed[p, b /; validQ[dist]]]] &, UpValues[h]];
    h /: (PDF | CDF | InverseCDF | Quantile | Mean | Variance | StandardDeviation | Median | Skewness | Kurtosis | Moment | CentralMoment)[d_h, ___] := Null /; !validQ[d] && (refuseParameters[d]; False))

(* a quantile that holds for probabilities only *)
quantileAt[x_, q_] := If[NumericQ[q], x, ConditionalExpression[x, 0 <= q <= 1]]
multivariateQ[_MultinormalDistribution] := True
multivariateQ[_] := False

(* What every distribution shares, given PDF, CDF, InverseCDF, Mean and Variance. *)
common[h_] := (
    h /: StandardDeviation[d_h] := Sqrt[Variance[d]];
    h /: Quantile[d_h, q_List] := Map[InverseCDF[d, #] &, q];
    h /: Quantile[d_h, q_] := InverseCDF[d, q];
    h /: Median[d_h] := InverseCDF[d, 1/2];
    h /: Moment[d_h, r_] := Module[{x}, known[Expectation[x^r, Distributed[x, d]]]];
    h /: CentralMoment[d_h, 2] := Variance[d];
    h /: CentralMoment[d_h, r_] := Module[{x}, With[{v = Expectation[Expand[(x - Mean[d])^r], Distributed[x, d]]}, Simplify[v] /; FreeQ[v, Expectation]]];
    h /: InterquartileRange[d_h] := InverseCDF[d, 3/4] - InverseCDF[d, 1/4])
known[e_] := e /; FreeQ[e, Expectation]

NormalDistribution::usage = "NormalDistribution[m, s] is the normal distribution with mean m and standard deviation s.\nNormalDistribution[] is NormalDistribution[0, 1]."
NormalDistribution[] := NormalDistribution[0, 1]
common[NormalDistribution]
NormalDistribution /: PDF[NormalDistribution[m_, s_], x_] := E^(-(x - m)^2/(2 s^2))/(s Sqrt[2 Pi]) /; !ListQ[x]
NormalDistribution /: CDF[NormalDistribution[m_, s_], x_] := Erfc[(m - x)/(Sqrt[2] s)]/2 /; !ListQ[x]
NormalDistribution /: InverseCDF[NormalDistribution[m_, s_], q_] := If[q === 1/2, m, quantileAt[m - Sqrt[2] s InverseErfc[2 q], q]] /; !ListQ[q]
NormalDistribution /: Mean[NormalDistribution[m_, s_]] := m
NormalDistribution /: Variance[NormalDistribution[m_, s_]] := s^2
NormalDistribution /: StandardDeviation[NormalDistribution[m_, s_]] := s
NormalDistribution /: Median[NormalDistribution[m_, s_]] := m
NormalDistribution /: Skewness[NormalDistribution[m_, s_]] := 0
NormalDistribution /: Kurtosis[NormalDistribution[m_, s_]] := 3

UniformDistribution::usage = "UniformDistribution[{min, max}] is the uniform distribution between min and max.\nUniformDistribution[] is UniformDistribution[{0, 1}]."
UniformDistribution[] := UniformDistribution[{0, 1}]
common[UniformDistribution]
UniformDistribution /: PDF[UniformDistribution[{a_, b_}], x_] := Piecewise[{{1/(b - a), a <= x <= b}}, 0] /; !ListQ[x]
UniformDistribution /: CDF[UniformDistribution[{a_, b_}], x_] := Piecewise[{{(x - a)/(b - a), a <= x <= b}, {1, x > b}}, 0] /; !ListQ[x]
UniformDistribution /: InverseCDF[UniformDistribution[{a_, b_}], q_] := quantileAt[a (1 - q) + b q, q] /; !ListQ[q]
UniformDistribution /: Median[UniformDistribution[{a_, b_}]] := (a + b)/2
UniformDistribution /: Mean[UniformDistribution[{a_, b_}]] := (a + b)/2
UniformDistribution /: Variance[UniformDistribution[{a_, b_}]] := (b - a)^2/12
UniformDistribution /: Skewness[UniformDistribution[{a_, b_}]] := 0
UniformDistribution /: Kurtosis[UniformDistribution[{a_, b_}]] := 9/5

DiscreteUniformDistribution::usage = "DiscreteUniformDistribution[{min, max}] is the uniform distribution over the integers min to max."
common[DiscreteUniformDistribution]
DiscreteUniformDistribution /: PDF[DiscreteUniformDistribution[{a_, b_}], x_] := Piecewise[{{1/(1 - a + b), a <= x <= b}}, 0] /; !ListQ[x]
DiscreteUniformDistribution /: CDF[DiscreteUniformDistribution[{a_, b_}], x_] := Piecewise[{{(1 - a + Floor[x])/(1 - a + b), a <= x < b}, {1, x >= b}}, 0] /; !ListQ[x]
DiscreteUniformDistribution /: InverseCDF[DiscreteUniformDistribution[{a_, b_}], q_] := a + Max[0, Ceiling[q (b - a + 1)] - 1] /; !ListQ[q]
DiscreteUniformDistribution /: Skewness[_DiscreteUniformDistribution] := 0
DiscreteUniformDistribution /: Kurtosis[DiscreteUniformDistribution[{a_, b_}]] := 3/5 (3 - 4/((1 - a + b)^2 - 1))
DiscreteUniformDistribution /: Mean[DiscreteUniformDistribution[{a_, b_}]] := (a + b)/2
DiscreteUniformDistribution /: Variance[DiscreteUniformDistribution[{a_, b_}]] := ((b - a + 1)^2 - 1)/12

ExponentialDistribution::usage = "ExponentialDistribution[l] is the exponential distribution with rate l."
common[ExponentialDistribution]
ExponentialDistribution /: PDF[ExponentialDistribution[l_], x_] := Piecewise[{{l E^(-l x), x >= 0}}, 0] /; !ListQ[x]
ExponentialDistribution /: CDF[ExponentialDistribution[l_], x_] := Piecewise[{{1 - E^(-l x), x >= 0}}, 0] /; !ListQ[x]
ExponentialDistribution /: InverseCDF[ExponentialDistribution[l_], q_] := If[NumericQ[q], If[q == 1, Infinity, -Log[1 - q]/l], quantileAt[Piecewise[{{-Log[1 - q]/l, q < 1}}, Infinity], q]] /; !ListQ[q]
ExponentialDistribution /: Mean[ExponentialDistribution[l_]] := 1/l
ExponentialDistribution /: Variance[ExponentialDistribution[l_]] := l^(-2)
ExponentialDistribution /: StandardDeviation[ExponentialDistribution[l_]] := 1/l
ExponentialDistribution /: Median[ExponentialDistribution[l_]] := Log[2]/l
ExponentialDistribution /: Skewness[ExponentialDistribution[l_]] := 2
ExponentialDistribution /: Kurtosis[ExponentialDistribution[l_]] := 9

PoissonDistribution::usage = "PoissonDistribution[m] is the Poisson distribution with mean m."
common[PoissonDistribution]
PoissonDistribution /: PDF[PoissonDistribution[m_], k_] := Piecewise[{{m^k/(E^m k!), k >= 0}}, 0] /; !ListQ[k]
PoissonDistribution /: CDF[PoissonDistribution[m_], k_] := Piecewise[{{GammaRegularized[1 + Floor[k], m], k >= 0}}, 0] /; !ListQ[k]
PoissonDistribution /: InverseCDF[d : PoissonDistribution[m_?NumericQ], q_?NumericQ] := discreteInverse[d, q, 0]
PoissonDistribution /: Mean[PoissonDistribution[m_]] := m
PoissonDistribution /: Variance[PoissonDistribution[m_]] := m
PoissonDistribution /: Skewness[PoissonDistribution[m_]] := 1/Sqrt[m]
PoissonDistribution /: Kurtosis[PoissonDistribution[m_]] := 3 + 1/m

discreteInverse[d_, q_, from_] := If[q == 1, Infinity, Module[{k = from, sum = N[PDF[d, from]]}, While[sum < q - 10.^-14, k++; sum += N[PDF[d, k]]]; k]]

BinomialDistribution::usage = "BinomialDistribution[n, p] is the distribution of successes in n trials with probability p."
common[BinomialDistribution]
BinomialDistribution /: PDF[BinomialDistribution[n_, p_], k_] := Piecewise[{{(1 - p)^(n - k) p^k Binomial[n, k], 0 <= k <= n}}, 0] /; !ListQ[k]
BinomialDistribution /: CDF[BinomialDistribution[n_Integer, p_], k_?NumericQ] := If[k < 0, 0, If[k >= n, 1, Sum[(1 - p)^(n - j) p^j Binomial[n, j], {j, 0, Floor[k]}]]]
BinomialDistribution /: CDF[BinomialDistribution[n_, p_], k_] := Piecewise[{{BetaRegularized[1 - p, n - Floor[k], 1 + Floor[k]], 0 <= k < n}, {1, k >= n}}, 0] /; !ListQ[k]
BinomialDistribution /: InverseCDF[d : BinomialDistribution[n_Integer, p_?NumericQ], q_?NumericQ] := If[q == 1, n, discreteInverse[d, q, 0]]
BinomialDistribution /: Mean[BinomialDistribution[n_, p_]] := n p
BinomialDistribution /: Variance[BinomialDistribution[n_, p_]] := n (1 - p) p
BinomialDistribution /: Skewness[BinomialDistribution[n_, p_]] := (1 - 2 p)/Sqrt[n (1 - p) p]
BinomialDistribution /: Kurtosis[BinomialDistribution[n_, p_]] := 3 + (1 - 6 (1 - p) p)/(n (1 - p) p)

BernoulliDistribution::usage = "BernoulliDistribution[p] is the distribution of 0 and 1 with probability p of 1."
common[BernoulliDistribution]
BernoulliDistribution /: PDF[BernoulliDistribution[p_], k_] := Piecewise[{{1 - p, k == 0}, {p, k == 1}}, 0] /; !ListQ[k]
BernoulliDistribution /: CDF[BernoulliDistribution[p_], k_] := Piecewise[{{0, k < 0}, {1 - p, 0 <= k < 1}}, 1] /; !ListQ[k]
BernoulliDistribution /: InverseCDF[BernoulliDistribution[p_], q_] := Piecewise[{{1, q > 1 - p}}, 0] /; !ListQ[q]
BernoulliDistribution /: Skewness[BernoulliDistribution[p_]] := (1 - 2 p)/Sqrt[(1 - p) p]
BernoulliDistribution /: Kurtosis[BernoulliDistribution[p_]] := 3 + (1 - 6 (1 - p) p)/((1 - p) p)
BernoulliDistribution /: Mean[BernoulliDistribution[p_]] := p
BernoulliDistribution /: Variance[BernoulliDistribution[p_]] := (1 - p) p

GeometricDistribution::usage = "GeometricDistribution[p] is the distribution of trials before the first success."
common[GeometricDistribution]
GeometricDistribution /: PDF[GeometricDistribution[p_], k_] := Piecewise[{{(1 - p)^k p, k >= 0}}, 0] /; !ListQ[k]
GeometricDistribution /: CDF[GeometricDistribution[p_], k_] := Piecewise[{{1 - (1 - p)^(1 + Floor[k]), k >= 0}}, 0] /; !ListQ[k]
GeometricDistribution /: InverseCDF[d : GeometricDistribution[p_?NumericQ], q_?NumericQ] := discreteInverse[d, q, 0]
GeometricDistribution /: Skewness[GeometricDistribution[p_]] := (2 - p)/Sqrt[1 - p]
GeometricDistribution /: Kurtosis[GeometricDistribution[p_]] := 9 + p^2/(1 - p)
GeometricDistribution /: Mean[GeometricDistribution[p_]] := -1 + 1/p
GeometricDistribution /: Variance[GeometricDistribution[p_]] := (1 - p)/p^2

GammaDistribution::usage = "GammaDistribution[a, b] is the gamma distribution with shape a and scale b."
common[GammaDistribution]
GammaDistribution /: PDF[GammaDistribution[a_, b_], x_] := Piecewise[{{x^(a - 1)/(b^a E^(x/b) Gamma[a]), x > 0}}, 0] /; !ListQ[x]
GammaDistribution /: CDF[GammaDistribution[a_, b_], x_] := Piecewise[{{GammaRegularized[a, 0, x/b], x > 0}}, 0] /; !ListQ[x]
GammaDistribution /: InverseCDF[d_GammaDistribution, q_?NumericQ] := continuousInverse[d, q, {0, Infinity}]
GammaDistribution /: Mean[GammaDistribution[a_, b_]] := a b
GammaDistribution /: Variance[GammaDistribution[a_, b_]] := a b^2
GammaDistribution /: Skewness[GammaDistribution[a_, b_]] := 2/Sqrt[a]
GammaDistribution /: Kurtosis[GammaDistribution[a_, b_]] := 3 + 6/a

ChiSquareDistribution::usage = "ChiSquareDistribution[n] is the chi-square distribution with n degrees of freedom."
common[ChiSquareDistribution]
ChiSquareDistribution /: PDF[ChiSquareDistribution[n_], x_] := Piecewise[{{x^(n/2 - 1)/(2^(n/2) E^(x/2) Gamma[n/2]), x > 0}}, 0] /; !ListQ[x]
ChiSquareDistribution /: CDF[ChiSquareDistribution[n_], x_] := Piecewise[{{GammaRegularized[n/2, 0, x/2], x > 0}}, 0] /; !ListQ[x]
ChiSquareDistribution /: InverseCDF[d_ChiSquareDistribution, q_?NumericQ] := continuousInverse[d, q, {0, Infinity}]
ChiSquareDistribution /: Mean[ChiSquareDistribution[n_]] := n
ChiSquareDistribution /: Variance[ChiSquareDistribution[n_]] := 2 n
ChiSquareDistribution /: Skewness[ChiSquareDistribution[n_]] := 2 Sqrt[2/n]
ChiSquareDistribution /: Kurtosis[ChiSquareDistribution[n_]] := 3 + 12/n

BetaDistribution::usage = "BetaDistribution[a, b] is the beta distribution with shape parameters a and b."
common[BetaDistribution]
BetaDistribution /: PDF[BetaDistribution[a_, b_], x_] := Piecewise[{{(1 - x)^(b - 1) x^(a - 1)/Beta[a, b], 0 < x < 1}}, 0] /; !ListQ[x]
BetaDistribution /: CDF[BetaDistribution[a_, b_], x_] := Piecewise[{{BetaRegularized[x, a, b], 0 < x < 1}, {1, x >= 1}}, 0] /; !ListQ[x]
BetaDistribution /: InverseCDF[d_BetaDistribution, q_?NumericQ] := continuousInverse[d, q, {0, 1}]
BetaDistribution /: Skewness[BetaDistribution[a_, b_]] := 2 (b - a) Sqrt[1 + a + b]/(Sqrt[a] Sqrt[b] (2 + a + b))
BetaDistribution /: Kurtosis[BetaDistribution[a_, b_]] := 3 (1 + a + b) (a b (a + b - 6) + 2 (a + b)^2)/(a b (2 + a + b) (3 + a + b))
BetaDistribution /: Mean[BetaDistribution[a_, b_]] := a/(a + b)
BetaDistribution /: Variance[BetaDistribution[a_, b_]] := a b/((a + b)^2 (1 + a + b))

StudentTDistribution::usage = "StudentTDistribution[n] is Student's t distribution with n degrees of freedom."
common[StudentTDistribution]
StudentTDistribution /: PDF[StudentTDistribution[n_], x_] := (n/(n + x^2))^((1 + n)/2)/(Sqrt[n] Beta[n/2, 1/2]) /; !ListQ[x]
StudentTDistribution /: CDF[StudentTDistribution[n_], x_?NumericQ] := With[{t = BetaRegularized[n/(n + x^2), n/2, 1/2]/2}, If[x <= 0, t, 1 - t]]
StudentTDistribution /: InverseCDF[d_StudentTDistribution, q_?NumericQ] := continuousInverse[d, q, {-Infinity, Infinity}]
StudentTDistribution /: Skewness[StudentTDistribution[n_]] := Piecewise[{{0, n > 3}}, Indeterminate]
StudentTDistribution /: Kurtosis[StudentTDistribution[n_]] := Piecewise[{{3 + 6/(-4 + n), n > 4}}, Indeterminate]
StudentTDistribution /: Mean[StudentTDistribution[n_]] := Piecewise[{{0, n > 1}}, Indeterminate]
StudentTDistribution /: Variance[StudentTDistribution[n_]] := Piecewise[{{n/(-2 + n), n > 2}}, Indeterminate]

LogNormalDistribution::usage = "LogNormalDistribution[m, s] is the distribution of Exp[x] with x from NormalDistribution[m, s]."
common[LogNormalDistribution]
LogNormalDistribution /: PDF[LogNormalDistribution[m_, s_], x_] := Piecewise[{{1/(E^((-m + Log[x])^2/(2 s^2)) s x Sqrt[2 Pi]), x > 0}}, 0] /; !ListQ[x]
LogNormalDistribution /: CDF[LogNormalDistribution[m_, s_], x_] := Piecewise[{{Erfc[(m - Log[x])/(Sqrt[2] s)]/2, x > 0}}, 0] /; !ListQ[x]
LogNormalDistribution /: InverseCDF[LogNormalDistribution[m_, s_], q_] := quantileAt[E^(m - Sqrt[2] s InverseErfc[2 q]), q] /; !ListQ[q]
LogNormalDistribution /: Skewness[LogNormalDistribution[_, s_]] := Sqrt[-1 + E^s^2] (2 + E^s^2)
LogNormalDistribution /: Kurtosis[LogNormalDistribution[_, s_]] := -3 + 3 E^(2 s^2) + 2 E^(3 s^2) + E^(4 s^2)
LogNormalDistribution /: Mean[LogNormalDistribution[m_, s_]] := E^(m + s^2/2)
LogNormalDistribution /: Variance[LogNormalDistribution[m_, s_]] := E^(2 m + s^2) (-1 + E^s^2)

CauchyDistribution::usage = "CauchyDistribution[a, b] is the Cauchy distribution with location a and scale b."
CauchyDistribution[] := CauchyDistribution[0, 1]
common[CauchyDistribution]
CauchyDistribution /: PDF[CauchyDistribution[a_, b_], x_] := 1/(b Pi (1 + (x - a)^2/b^2)) /; !ListQ[x]
CauchyDistribution /: CDF[CauchyDistribution[a_, b_], x_] := 1/2 + ArcTan[(x - a)/b]/Pi /; !ListQ[x]
CauchyDistribution /: InverseCDF[CauchyDistribution[a_, b_], q_] := a + b Tan[Pi (q - 1/2)] /; !ListQ[q]
CauchyDistribution /: Mean[CauchyDistribution[a_, b_]] := Indeterminate
CauchyDistribution /: Variance[CauchyDistribution[a_, b_]] := Indeterminate

LaplaceDistribution::usage = "LaplaceDistribution[m, b] is the Laplace distribution with mean m and scale b."
LaplaceDistribution[] := LaplaceDistribution[0, 1]
common[LaplaceDistribution]
LaplaceDistribution /: PDF[LaplaceDistribution[m_, b_], x_] := Piecewise[{{1/(2 b E^((x - m)/b)), x >= m}}, E^((x - m)/b)/(2 b)] /; !ListQ[x]
LaplaceDistribution /: CDF[LaplaceDistribution[m_, b_], x_] := Piecewise[{{1 - 1/(2 E^((x - m)/b)), x >= m}}, E^((x - m)/b)/2] /; !ListQ[x]
LaplaceDistribution /: InverseCDF[LaplaceDistribution[m_, b_], q_?NumericQ] := If[q <= 1/2, m + b Log[2 q], m - b Log[2 (1 - q)]]
LaplaceDistribution /: Skewness[_LaplaceDistribution] := 0
LaplaceDistribution /: Kurtosis[_LaplaceDistribution] := 6
LaplaceDistribution /: Mean[LaplaceDistribution[m_, b_]] := m
LaplaceDistribution /: Variance[LaplaceDistribution[m_, b_]] := 2 b^2

WeibullDistribution::usage = "WeibullDistribution[a, b] is the Weibull distribution with shape a and scale b."
common[WeibullDistribution]
WeibullDistribution /: PDF[WeibullDistribution[a_, b_], x_] := Piecewise[{{a (x/b)^(a - 1)/(b E^(x/b)^a), x > 0}}, 0] /; !ListQ[x]
WeibullDistribution /: CDF[WeibullDistribution[a_, b_], x_] := Piecewise[{{1 - E^(-(x/b)^a), x > 0}}, 0] /; !ListQ[x]
WeibullDistribution /: InverseCDF[WeibullDistribution[a_, b_], q_] := b (-Log[1 - q])^(1/a) /; !ListQ[q]
WeibullDistribution /: Mean[WeibullDistribution[a_, b_]] := b Gamma[1 + 1/a]
WeibullDistribution /: Variance[WeibullDistribution[a_, b_]] := b^2 (Gamma[1 + 2/a] - Gamma[1 + 1/a]^2)

MultinormalDistribution::usage = "MultinormalDistribution[m, s] is the multivariate normal distribution with mean vector m and covariance matrix s."
MultinormalDistribution /: PDF[MultinormalDistribution[m_List, s_List], x_List] := E^(-(x - m) . Inverse[s] . (x - m)/2)/Sqrt[(2 Pi)^Length[m] Det[s]]
MultinormalDistribution /: Mean[MultinormalDistribution[m_List, s_List]] := m
MultinormalDistribution /: Variance[MultinormalDistribution[m_List, s_List]] := Diagonal[s]
MultinormalDistribution /: Covariance[MultinormalDistribution[m_List, s_List]] := s
MultinormalDistribution /: StandardDeviation[MultinormalDistribution[m_List, s_List]] := Sqrt[Diagonal[s]]

TruncatedDistribution::usage = "TruncatedDistribution[{min, max}, dist] is dist confined to values between min and max."
common[TruncatedDistribution]
TruncatedDistribution /: PDF[TruncatedDistribution[{a_, b_}, d_], x_] := Piecewise[{{PDF[d, x]/(CDF[d, b] - CDF[d, a]), a < x <= b}}, 0] /; !ListQ[x]
TruncatedDistribution /: CDF[TruncatedDistribution[{a_, b_}, d_], x_] := Piecewise[{{(CDF[d, x] - CDF[d, a])/(CDF[d, b] - CDF[d, a]), a < x <= b}, {1, x > b}}, 0] /; !ListQ[x]
TruncatedDistribution /: InverseCDF[TruncatedDistribution[{a_, b_}, d_], q_] := InverseCDF[d, CDF[d, a] + q (CDF[d, b] - CDF[d, a])] /; !ListQ[q]
TruncatedDistribution /: Mean[t_TruncatedDistribution] := Module[{x}, known[Expectation[x, Distributed[x, t]]]]
TruncatedDistribution /: Variance[t_TruncatedDistribution] := Module[{x}, known[Expectation[(x - Mean[t])^2, Distributed[x, t]]]]

EmpiricalDistribution::usage = "EmpiricalDistribution[data] is the distribution that gives each element of data equal weight."
common[EmpiricalDistribution]
EmpiricalDistribution /: PDF[EmpiricalDistribution[data_List], x_?NumericQ] := Count[data, v_ /; v == x]/Length[data]
EmpiricalDistribution /: CDF[EmpiricalDistribution[data_List], x_?NumericQ] := Count[data, v_ /; v <= x]/Length[data]
EmpiricalDistribution /: InverseCDF[EmpiricalDistribution[data_List], q_?NumericQ] := Quantile[data, q]
EmpiricalDistribution /: Mean[EmpiricalDistribution[data_List]] := Mean[data]
EmpiricalDistribution /: Variance[EmpiricalDistribution[data_List]] := CentralMoment[data, 2]

Map[guarded, Keys[parameterKinds]]

(* The x with CDF[d, x] == q by bisection and secant steps on a bracket. *)
continuousInverse[d_, q_, {low_, high_}] := Which[q == 0, low, q == 1, high, True, Module[{a, b, m, fa, target = N[q]},
    a = If[low === -Infinity, -1., N[low]]; b = If[high === Infinity, 1., N[high]];
    While[low === -Infinity && N[CDF[d, a]] > target, a *= 2];
    While[high === Infinity && N[CDF[d, b]] < target, b = 2 b + 1];
    Do[m = (a + b)/2; If[m == a || m == b, Break[]]; If[N[CDF[d, m]] < target, a = m, b = m], {200}];
    (a + b)/2]]

RandomVariate::usage = "RandomVariate[dist] gives a random variate from dist.\nRandomVariate[dist, n] gives n of them; RandomVariate[dist, {n1, n2, ...}] an array."
RandomVariate::noimp = "Sampling from `1` is not implemented."
RandomVariate[d_] := draw[d, Sequence[]] /; drawableQ[d]
RandomVariate[d_, n_] := draw[d, n] /; drawableQ[d]
RandomVariate[d_, n_, WorkingPrecision -> p_] := N[SetPrecision[draw[d, n], p], p] /; drawableQ[d]
drawableQ[d_] := validQ[d] || (refuseParameters[d]; False)
dims[] := {}
dims[n_Integer] := {n}
dims[n_List] := n
draw[NormalDistribution[m_, s_], n___] := randomDraw["Normal", m, s, dims[n]]
draw[UniformDistribution[{a_, b_}], n___] := RandomReal[{a, b}, n]
draw[DiscreteUniformDistribution[{a_, b_}], n___] := RandomInteger[{a, b}, n]
draw[ExponentialDistribution[l_], n___] := randomDraw["Exponential", l, 0, dims[n]]
draw[PoissonDistribution[m_], n___] := randomDraw["Poisson", m, 0, dims[n]]
draw[BinomialDistribution[k_, p_], n___] := randomDraw["Binomial", k, p, dims[n]]
draw[BernoulliDistribution[p_], n___] := randomDraw["Binomial", 1, p, dims[n]]
draw[GeometricDistribution[p_], n___] := randomDraw["Geometric", p, 0, dims[n]]
draw[GammaDistribution[a_, b_], n___] := randomDraw["Gamma", a, b, dims[n]]
draw[ChiSquareDistribution[k_], n___] := randomDraw["Gamma", k/2, 2, dims[n]]
draw[BetaDistribution[a_, b_], n___] := randomDraw["Beta", a, b, dims[n]]
draw[LogNormalDistribution[m_, s_], n___] := Exp[randomDraw["Normal", m, s, dims[n]]]
draw[StudentTDistribution[k_], n___] := randomDraw["Normal", 0, 1, dims[n]]/Sqrt[randomDraw["Gamma", k/2, 2, dims[n]]/k]
draw[EmpiricalDistribution[data_List], n___] := RandomChoice[data, n]
draw[MultinormalDistribution[m_List, s_List]] := m + randomDraw["Normal", 0, 1, {Length[m]}] . CholeskyDecomposition[N[s]]
draw[d_MultinormalDistribution, n_] := Array[draw[d] &, dims[n]]
draw[d_, n___] := With[{u = RandomReal[1, n]}, If[ListQ[u], Map[N[InverseCDF[d, #]] &, u, {-1}], N[InverseCDF[d, u]]]]

Probability::usage = "Probability[pred, Distributed[x, dist]] gives the probability of pred for x distributed by dist."
Probability[p_, Distributed[x_, data_List]] := Count[data, v_ /; TrueQ[p /. x -> v]]/Length[data]
Probability[x_ <= b_, Distributed[x_, d_]] := CDF[d, b] /; FreeQ[b, x]
Probability[x_ < b_, Distributed[x_, d_]] := CDF[d, b] - If[discreteQ[d], PDF[d, b], 0] /; FreeQ[b, x]
Probability[x_ > b_, Distributed[x_, d_]] := 1 - CDF[d, b] /; FreeQ[b, x]
Probability[x_ >= b_, Distributed[x_, d_]] := 1 - CDF[d, b] + If[discreteQ[d], PDF[d, b], 0] /; FreeQ[b, x]
Probability[x_ == b_, Distributed[x_, d_]] := If[discreteQ[d], PDF[d, b], 0] /; FreeQ[b, x]
Probability[a_ < x_ < b_, Distributed[x_, d_]] := Probability[x < b, Distributed[x, d]] - CDF[d, a]
Probability[a_ <= x_ <= b_, Distributed[x_, d_]] := CDF[d, b] - Probability[x < a, Distributed[x, d]]
Probability[Inequality[a_, r1 : Less | LessEqual, x_, r2 : Less | LessEqual, b_], Distributed[x_, d_]] := Probability[r2[x, b], Distributed[x, d]] - Probability[If[r1 === Less, x <= a, x < a], Distributed[x, d]]
Probability[Conditioned[p_, c_], d_] := Probability[p && c, d]/Probability[c, d]
Probability[p_And, Distributed[x_, d_]] := With[{q = Quiet[Reduce[p, x, Reals]]}, If[q === False, 0, Probability[q, Distributed[x, d]]] /; q =!= p && (q === False || MatchQ[q, _Less | _LessEqual | _Greater | _GreaterEqual | _Equal | _Inequality])] /; !discreteQ[d]
Probability[p_, Distributed[x_, d_]] := With[{q = Quiet[Reduce[p, x, Reals]]}, Total[Map[Probability[#, Distributed[x, d]] &, List @@ q]] /; Head[q] === Or && AllTrue[List @@ q, MatchQ[#, _Less | _LessEqual | _Greater | _GreaterEqual | _Equal | _Inequality] &]] /; !discreteQ[d]
Probability[p_, Distributed[x_, d_]] := With[{q = Quiet[Reduce[p, x, Reals]]}, Probability[q, Distributed[x, d]] /; q =!= p && MatchQ[q, _Less | _LessEqual | _Greater | _GreaterEqual | _Inequality]] /; !discreteQ[d] && Head[p] =!= And && !MatchQ[p, (Less | LessEqual | Greater | GreaterEqual)[___, x, ___]]
Probability[p_, Distributed[x_, d_]] := With[{v = discreteValues[d]}, Total[Map[PDF[d, #] &, Select[v, TrueQ[p /. x -> #] &]]] /; ListQ[v]]
Probability[p_, ds : {__Distributed}] := With[{v = Map[discreteValues[Last[#]] &, ds]}, Total[Map[If[TrueQ[p /. Thread[Map[First, ds] -> #]], Times @@ MapThread[PDF[Last[#1], #2] &, {ds, #}], 0] &, Tuples[v]]] /; AllTrue[v, ListQ] && Times @@ Length /@ v < 10^5]
Conditioned::usage = "Conditioned[e, c], also e \\[Conditioned] c, stands in Probability and Expectation for e given that c is true."
discreteValues[DiscreteUniformDistribution[{a_Integer, b_Integer}]] := Range[a, b]
discreteValues[BinomialDistribution[n_Integer, _]] := Range[0, n]
discreteValues[_BernoulliDistribution] := {0, 1}
discreteValues[TruncatedDistribution[{a_, b_}, d_]] := With[{v = discreteValues[d]}, If[ListQ[v], Select[v, a < # <= b &], If[discreteQ[d] && VectorQ[{a, b}, IntegerQ], Range[Max[a + 1, 0], b], v]]]
discreteQ[_PoissonDistribution | _BinomialDistribution | _BernoulliDistribution | _GeometricDistribution | _DiscreteUniformDistribution | _EmpiricalDistribution] := True
discreteQ[(TruncatedDistribution | CensoredDistribution)[_, d_]] := discreteQ[d]
discreteQ[MixtureDistribution[_, d_List]] := AllTrue[d, discreteQ]
discreteQ[OrderDistribution[{d_, _}, _]] := discreteQ[d]
discreteQ[_] := False

Expectation::usage = "Expectation[expr, Distributed[x, dist]] gives the expectation of expr for x distributed by dist."
Expectation[e_, ds : {__Distributed}] := Fold[Expectation[Expand[#1], #2] &, e, ds]
Expectation[Conditioned[e_, c_], d_] := Expectation[e Boole[c], d]/Probability[c, d]
Expectation[E^(c_. x_), Distributed[x_, d_]] := With[{m = MomentGeneratingFunction[d, c]}, m /; FreeQ[m, MomentGeneratingFunction]] /; FreeQ[c, x]
Expectation[e_, Distributed[x_, data_List]] := Mean[Map[e /. x -> # &, data]]
Expectation[e_, Distributed[x_, d_]] := e /; FreeQ[e, x]
Expectation[e_Plus, Distributed[x_, d_]] := Map[Expectation[#, Distributed[x, d]] &, e]
Expectation[c_ e_, Distributed[x_, d_]] := c Expectation[e, Distributed[x, d]] /; FreeQ[c, x]
Expectation[e_, Distributed[x_, d : (_MixtureDistribution | _TransformedDistribution | _CensoredDistribution)]] := expectationBy[e, x, d]
Expectation[x_, Distributed[x_, d_]] := Mean[d] /; !MatchQ[d, _TruncatedDistribution | _OrderDistribution | _ProbabilityDistribution]
Expectation[x_^2, Distributed[x_, d_]] := Variance[d] + Mean[d]^2 /; !MatchQ[d, _TruncatedDistribution | _OrderDistribution | _ProbabilityDistribution]
Expectation[x_^n_Integer, Distributed[x_, NormalDistribution[m_, s_]]] := Expand[Sum[Binomial[n, 2 k] (2 k - 1)!! s^(2 k) m^(n - 2 k), {k, 0, Quotient[n, 2]}]] /; n > 2 && m =!= 0
Expectation[x_^n_Integer, Distributed[x_, NormalDistribution[0, s_]]] := If[OddQ[n], 0, (n - 1)!! s^n] /; n > 2
Expectation[x_^n_Integer, Distributed[x_, UniformDistribution[{a_, b_}]]] := Together[(b^(n + 1) - a^(n + 1))/((n + 1) (b - a))] /; n > 2
Expectation[x_^n_Integer, Distributed[x_, ExponentialDistribution[l_]]] := n!/l^n /; n > 2
Expectation[e_, Distributed[x_, EmpiricalDistribution[data_List]]] := Mean[Map[e /. x -> # &, data]]
Expectation[e_, Distributed[x_, BernoulliDistribution[p_]]] := Expand[p (e /. x -> 1) + (1 - p) (e /. x -> 0)]
Expectation[e_, Distributed[x_, d : (_BinomialDistribution | _DiscreteUniformDistribution)]] := With[{r = Replace[d, {BinomialDistribution[n_, _] :> {0, n}, DiscreteUniformDistribution[r_] :> r}]},
    Sum[(e PDF[d, x]) /. x -> k, {k, r[[1]], r[[2]]}] /; VectorQ[r, IntegerQ]]
Expectation[e_, Distributed[x_, d_]] := With[{v = discreteValues[d]}, Total[Map[(e /. x -> #) PDF[d, #] &, v]] /; ListQ[v]] /; discreteQ[d]
Expectation[e_, Distributed[x_, d_]] := expected[e, x, d, supportOf[d]] /; !discreteQ[d] && NumericQ[N[e PDF[d, x] /. x -> 1/3]]
supportOf[UniformDistribution[r_]] := r
supportOf[TruncatedDistribution[{a_, b_}, d_]] := {Max[a, First[supportOf[d]]], Min[b, Last[supportOf[d]]]}
supportOf[_BetaDistribution] := {0, 1}
supportOf[_ExponentialDistribution | _GammaDistribution | _ChiSquareDistribution | _LogNormalDistribution | _WeibullDistribution] := {0, Infinity}
supportOf[_] := {-Infinity, Infinity}

expected[e_, x_, d_, {a_, b_}] := Module[{r = $Failed},
    If[Precision[{e, d}] === Infinity, r = Quiet[TimeConstrained[Integrate[e (PDF[d, x] /. HoldPattern[Piecewise][{{v_, _}}, _] :> v), {x, a, b}], 2, $Failed]]];
    If[r =!= $Failed && FreeQ[r, Integrate | ConditionalExpression | x], r, NIntegrate[Evaluate[e PDF[d, x]], {x, a, b}]]]
Likelihood::usage = "Likelihood[dist, {x1, x2, ...}] gives the likelihood of the data for dist: the product of the densities."
Likelihood[d_, x_List] := Times @@ Map[densityAt[d, #] &, x]
LogLikelihood::usage = "LogLikelihood[dist, {x1, x2, ...}] gives the logarithm of the likelihood of the data for dist."
LogLikelihood[d_, x_List] := Expand[PowerExpand[Total[Map[Log[densityAt[d, #]] &, x]]]]
(* the density at a point; that of parameters not known yet *)
densityAt[d_, x_] := Replace[PDF[d, x], HoldPattern[Piecewise][{{v_, c_}, ___}, _] /; c =!= False :> v]
NProbability::usage = "NProbability[pred, Distributed[x, dist]] gives the numerical probability of pred."
NProbability[p_, d_] := N[Probability[p, d]]
NExpectation::usage = "NExpectation[expr, Distributed[x, dist]] gives the numerical expectation of expr."
NExpectation[e_, d_] := N[Expectation[e, d]]
MomentGeneratingFunction::usage = "MomentGeneratingFunction[dist, t] gives the moment-generating function of dist."
MomentGeneratingFunction[NormalDistribution[m_, s_], t_] := E^(m t + s^2 t^2/2)
MomentGeneratingFunction[ExponentialDistribution[l_], t_] := l/(l - t)
MomentGeneratingFunction[PoissonDistribution[m_], t_] := E^(m (E^t - 1))
MomentGeneratingFunction[BinomialDistribution[n_, p_], t_] := (1 + p (E^t - 1))^n
MomentGeneratingFunction[BernoulliDistribution[p_], t_] := 1 - p + E^t p
MomentGeneratingFunction[GammaDistribution[a_, b_], t_] := (1 - b t)^-a
MomentGeneratingFunction[ChiSquareDistribution[n_], t_] := (1 - 2 t)^(-n/2)
MomentGeneratingFunction[UniformDistribution[{a_, b_}], t_] := (E^(b t) - E^(a t))/((b - a) t)
CharacteristicFunction::usage = "CharacteristicFunction[dist, t] gives the characteristic function of dist."
CharacteristicFunction[NormalDistribution[m_, s_], t_] := E^(I m t - s^2 t^2/2)
CharacteristicFunction[d_, t_] := With[{m = MomentGeneratingFunction[d, I t]}, m /; FreeQ[m, MomentGeneratingFunction]]
