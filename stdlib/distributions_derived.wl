(* distributions_derived.wl - distributions made from others: mixtures, functions of variates, order statistics, censoring, densities. *)
PDF;

MixtureDistribution::usage = "MixtureDistribution[{w1, w2, ...}, {dist1, dist2, ...}] takes disti with a weight of wi."
common[MixtureDistribution]
weighed[f_, w_, d_] := (w/Total[w]) . Map[f, d]
MixtureDistribution /: PDF[MixtureDistribution[w_List, d_List], x_] := weighed[PDF[#, x] &, w, d] /; !ListQ[x]
MixtureDistribution /: CDF[MixtureDistribution[w_List, d_List], x_] := weighed[CDF[#, x] &, w, d] /; !ListQ[x]
MixtureDistribution /: InverseCDF[m_MixtureDistribution, q_?NumericQ] := numericQuantile[m, q]
MixtureDistribution /: Mean[MixtureDistribution[w_List, d_List]] := weighed[Mean, w, d]
MixtureDistribution /: Variance[m : MixtureDistribution[w_List, d_List]] := Simplify[weighed[Variance[#] + Mean[#]^2 &, w, d] - Mean[m]^2]
expectationBy[e_, x_, MixtureDistribution[w_List, d_List]] := weighed[Expectation[e, Distributed[x, #]] &, w, d]
draw[MixtureDistribution[w_List, d_List], n___] := Replace[RandomChoice[w -> Range[Length[d]], n], k_Integer :> draw[d[[k]]], {Length[dims[n]]}]
numericQuantile[d_, q_] := If[discreteQ[d], discreteInverse[d, q, 0], continuousInverse[d, q, supportOf[d]]]

TransformedDistribution::usage = "TransformedDistribution[expr, Distributed[x, dist]] is the distribution of expr, x distributed by dist.\nTransformedDistribution[expr, {Distributed[x1, dist1], ...}] takes several independent variables."
TransformedDistribution::nvar = "The expression `1` has no variable of `2`."
TransformedDistribution[e_, {d_Distributed}] := TransformedDistribution[e, d]
TransformedDistribution[e_, Distributed[x_Symbol, d_]] := With[{r = knownTransform[e, x, d]}, r /; r =!= $Failed]
TransformedDistribution[e_, ds : {__Distributed}] := With[{r = knownSum[e, Map[First, ds], Map[Last, ds]]}, r /; r =!= $Failed]
common[TransformedDistribution]
knownTransform[x_, x_, d_] := d
knownTransform[e_, x_, d_] := If[PolynomialQ[e, x] && Exponent[e, x] == 1, linearTransform[Coefficient[e, x, 1], Coefficient[e, x, 0], d], $Failed]
knownTransform[E^x_, x_, NormalDistribution[m_, s_]] := LogNormalDistribution[m, s]
knownTransform[Log[x_], x_, LogNormalDistribution[m_, s_]] := NormalDistribution[m, s]
knownTransform[x_^2, x_, NormalDistribution[0, 1]] := ChiSquareDistribution[1]
linearTransform[a_, b_, NormalDistribution[m_, s_]] := NormalDistribution[a m + b, Abs[a] s]
linearTransform[a_, b_, UniformDistribution[{l_, h_}]] := UniformDistribution[If[TrueQ[a < 0], {a h + b, a l + b}, {a l + b, a h + b}]] /; NumericQ[a]
linearTransform[a_, 0, ExponentialDistribution[l_]] := ExponentialDistribution[l/a] /; TrueQ[a > 0]
linearTransform[a_, 0, GammaDistribution[k_, b_]] := GammaDistribution[k, a b] /; TrueQ[a > 0]
linearTransform[a_, b_, CauchyDistribution[m_, s_]] := CauchyDistribution[a m + b, Abs[a] s]
linearTransform[a_, b_, LaplaceDistribution[m_, s_]] := LaplaceDistribution[a m + b, Abs[a] s]
linearTransform[_, _, _] := $Failed
knownSum[e_, x_, d : {__NormalDistribution}] := With[{c = Map[Coefficient[Expand[e], #] &, x], r = e /. Thread[x -> 0]}, If[Expand[e - c . x - r] === 0 && FreeQ[c, Alternatives @@ x], NormalDistribution[c . d[[All, 1]] + r, Sqrt[(c^2) . (d[[All, 2]]^2)]], $Failed]]
knownSum[e_, x_, d : {__}] := Which[Expand[e - Total[x]] =!= 0, $Failed, MatchQ[d, {__PoissonDistribution}], PoissonDistribution[Total[d[[All, 1]]]], MatchQ[d, {__ChiSquareDistribution}], ChiSquareDistribution[Total[d[[All, 1]]]],
    MatchQ[d, {BinomialDistribution[_, p_], BinomialDistribution[_, p_] ..}], BinomialDistribution[Total[d[[All, 1]]], d[[1, 2]]], MatchQ[d, {GammaDistribution[_, b_], GammaDistribution[_, b_] ..}], GammaDistribution[Total[d[[All, 1]]], d[[1, 2]]],
    MatchQ[d, {ExponentialDistribution[l_], ExponentialDistribution[l_] ..}], GammaDistribution[Length[d], 1/d[[1, 1]]], True, $Failed]
(* the roots x of e == y each give PDF[d, x]/Abs[e'(x)] *)
TransformedDistribution /: PDF[TransformedDistribution[e_, Distributed[x_, d_]], y_] := With[{s = Quiet[Solve[e == y, x, Reals]]}, Total[Map[PDF[d, Last[First[#]]]/Abs[D[e, x] /. First[#]] &, s /. ConditionalExpression[u_, _] :> u]] /; ListQ[s]] /; !ListQ[y] && !discreteQ[d]
TransformedDistribution /: CDF[TransformedDistribution[e_, Distributed[x_, d_]], y_] := With[{p = Probability[e <= y, Distributed[x, d]]}, p /; FreeQ[p, Probability]] /; !ListQ[y]
TransformedDistribution /: InverseCDF[t_TransformedDistribution, q_?NumericQ] := numericQuantile[t, q]
TransformedDistribution /: Mean[TransformedDistribution[e_, d_]] := With[{m = Expectation[e, d]}, m /; FreeQ[m, Expectation]]
TransformedDistribution /: Variance[t : TransformedDistribution[e_, d_]] := With[{m = Expectation[Expand[e^2], d] - Mean[t]^2}, Simplify[m] /; FreeQ[m, Expectation]]
expectationBy[e_, x_, TransformedDistribution[t_, d_]] := Expectation[e /. x -> t, d]
draw[TransformedDistribution[e_, d_], n___] := With[{ds = Flatten[{d}]}, With[{f = Function @@ {Map[First, ds], e}}, If[{n} === {}, f @@ Map[draw[Last[#]] &, ds],
    With[{v = Map[Flatten[{draw[Last[#], n]}] &, ds]}, ArrayReshape[MapThread[f, v], dims[n]]]]]]

OrderDistribution::usage = "OrderDistribution[{dist, n}, k] is the distribution of the kth smallest of n variates from dist."
OrderDistribution[{UniformDistribution[{0, 1}], n_}, k_] := BetaDistribution[k, n - k + 1]
OrderDistribution[{ExponentialDistribution[l_], n_}, 1] := ExponentialDistribution[n l]
OrderDistribution[{d_, 1}, 1] := d
common[OrderDistribution]
OrderDistribution /: CDF[OrderDistribution[{d_, n_Integer}, k_Integer], x_] := With[{f = CDF[d, x]}, If[k == n, f^n, Sum[Binomial[n, j] f^j (1 - f)^(n - j), {j, k, n}]]] /; !ListQ[x]
OrderDistribution /: PDF[o : OrderDistribution[{d_, n_Integer}, k_Integer], x_] := If[discreteQ[d], CDF[o, x] - CDF[o, x - 1], With[{f = CDF[d, x]}, n!/((k - 1)! (n - k)!) f^(k - 1) (1 - f)^(n - k) PDF[d, x]]] /; !ListQ[x]
OrderDistribution /: InverseCDF[OrderDistribution[{d_, n_Integer}, k_Integer], q_?NumericQ] := InverseCDF[d, InverseCDF[BetaDistribution[k, n - k + 1], q]]
OrderDistribution /: Mean[o_OrderDistribution] := Module[{x}, known[Expectation[x, Distributed[x, o]]]]
OrderDistribution /: Variance[o_OrderDistribution] := Module[{x}, known[Expectation[x^2, Distributed[x, o]] - Mean[o]^2]]
supportOf[OrderDistribution[{d_, _}, _]] := supportOf[d]
draw[OrderDistribution[{d_, n_}, k_], m___] := With[{v = draw[d, Append[dims[m], n]]}, If[{m} === {}, RankedMin[v, k], Map[RankedMin[#, k] &, v, {Length[dims[m]]}]]]

CensoredDistribution::usage = "CensoredDistribution[{min, max}, dist] is dist with values below min counted as min and those above max as max."
common[CensoredDistribution]
CensoredDistribution /: CDF[CensoredDistribution[{a_, b_}, d_], x_] := Piecewise[{{0, x < a}, {CDF[d, x], a <= x < b}}, 1] /; !ListQ[x]
CensoredDistribution /: PDF[CensoredDistribution[{a_, b_}, d_], x_] := If[discreteQ[d], Piecewise[{{CDF[d, a], x == a}, {1 - CDF[d, b] + PDF[d, b], x == b}, {PDF[d, x], a < x < b}}, 0],
    CDF[d, a] DiracDelta[x - a] + (1 - CDF[d, b]) DiracDelta[x - b] + Piecewise[{{PDF[d, x], a < x < b}}, 0]] /; !ListQ[x]
CensoredDistribution /: InverseCDF[CensoredDistribution[{a_, b_}, d_], q_] := Clip[InverseCDF[d, q], {a, b}] /; !ListQ[q]
CensoredDistribution /: Mean[c_CensoredDistribution] := Module[{x}, known[Expectation[x, Distributed[x, c]]]]
CensoredDistribution /: Variance[c_CensoredDistribution] := Module[{x}, known[Expectation[x^2, Distributed[x, c]] - Mean[c]^2]]
expectationBy[e_, x_, CensoredDistribution[{a_, b_}, d_]] := If[discreteQ[d], Expectation[e /. x -> Clip[x, {a, b}], Distributed[x, d]],
    With[{s = supportOf[d]}, atEnd[e, x, a] CDF[d, a] + atEnd[e, x, b] (1 - CDF[d, b]) + expected[e, x, d, {Max[a, First[s]], Min[b, Last[s]]}]]]
atEnd[e_, x_, a_] := If[FreeQ[a, DirectedInfinity], e /. x -> a, 0]
draw[CensoredDistribution[r_, d_], n___] := Clip[draw[d, n], r]

ProbabilityDistribution::usage = "ProbabilityDistribution[pdf, {x, min, max}] is the distribution with the density pdf between min and max.\nProbabilityDistribution[pdf, {x, min, max, 1}] takes the integers between them."
common[ProbabilityDistribution]
ProbabilityDistribution /: PDF[ProbabilityDistribution[f_, {x_, a_, b_, ___}], y_] := Piecewise[{{f /. x -> y, a <= y <= b}}, 0] /; !ListQ[y]
ProbabilityDistribution /: CDF[ProbabilityDistribution[f_, {x_, a_, b_}], y_] := Piecewise[{{Integrate[f, {x, a, y}], a <= y <= b}, {1, y > b}}, 0] /; !ListQ[y]
ProbabilityDistribution /: CDF[ProbabilityDistribution[f_, {x_, a_Integer, b_, 1}], y_?NumericQ] := Total[Table[f, {x, a, Min[b, Floor[y]]}]]
ProbabilityDistribution /: InverseCDF[p_ProbabilityDistribution, q_?NumericQ] := numericQuantile[p, q]
ProbabilityDistribution /: Mean[p : ProbabilityDistribution[f_, {x_, r__}]] := densityMoment[f, x, r, x]
ProbabilityDistribution /: Variance[p : ProbabilityDistribution[f_, {x_, r__}]] := densityMoment[f, x, r, x^2] - Mean[p]^2
densityMoment[f_, x_, a_, b_, e_] := Integrate[e f, {x, a, b}]
densityMoment[f_, x_, a_, b_, 1, e_] := Sum[e f, {x, a, b}]
supportOf[ProbabilityDistribution[_, {_, a_, b_, ___}]] := {a, b}
discreteQ[ProbabilityDistribution[_, {_, _, _, 1}]] := True
