(* statistics.wl - descriptive statistics of lists and of the columns of matrices; distances. *)

Mean::usage = "Mean[list] gives the mean of the elements of list.\nMean[dist] gives the mean of a distribution."
Mean::rectt = "Rectangular array expected at position `1` in `2`."
Mean[x_?NumberQ] := Null /; (Message[Mean::rectt, 1, HoldForm[Mean[x]]]; False)
Mean[{}] := Null /; (Message[Mean::rectt, 1, HoldForm[Mean[{}]]]; False)
Mean[a_Association] := Mean[Values[a]]
Mean[list_?listQ] := Total[list]/Length[list] /; Length[list] > 0

listQ[e_] := ListQ[e] || NumericArrayQ[e]
columns[f_, m_] := Map[f, Transpose[Normal[m]]]

Median::usage = "Median[list] gives the median of the elements of list.\nMedian[dist] gives the median of a distribution."
Median[a_Association] := Median[Values[a]]
Median[m_?MatrixQ] := columns[Median, m]
Median[list_?listQ] := With[{s = sortedByValue[list], n = Length[list]},
    If[OddQ[n], s[[(n + 1)/2]], (s[[n/2]] + s[[n/2 + 1]])/2]] /; Length[list] > 0 && VectorQ[Normal[list], NumericQ]
sortedByValue[list_] := If[VectorQ[Normal[list], NumberQ], Sort[Normal[list]], SortBy[Normal[list], N]]

Variance::usage = "Variance[list] gives the unbiased variance of the elements of list.\nVariance[dist] gives the variance of a distribution."
Variance::shlen = "The argument `1` should have at least two elements."
Variance[a_Association] := Variance[Values[a]]
Variance[m_?MatrixQ] := columns[Variance, m]
Variance[{a_?(!NumericQ[#] && !ListQ[#] &), b_}] := (a - b) (Conjugate[a] - Conjugate[b])/2
Variance[list_?listQ] := With[{d = Normal[list] - Mean[list]}, Total[d Conjugate[d]]/(Length[list] - 1)] /; If[Length[list] > 1, True, Message[Variance::shlen, list]; False]

StandardDeviation::usage = "StandardDeviation[list] gives the unbiased standard deviation of the elements of list.\nStandardDeviation[dist] gives that of a distribution."
StandardDeviation::shlen = "The argument `1` should have at least two elements."
StandardDeviation[a_Association] := StandardDeviation[Values[a]]
StandardDeviation[m_?MatrixQ] := columns[StandardDeviation, m]
StandardDeviation[list_?listQ] := Sqrt[Variance[list]] /; If[Length[list] > 1, True, Message[StandardDeviation::shlen, list]; False]

MeanDeviation::usage = "MeanDeviation[list] gives the mean absolute deviation from the mean."
MeanDeviation[m_?MatrixQ] := columns[MeanDeviation, m]
MeanDeviation[list_?listQ] := Mean[Abs[Normal[list] - Mean[list]]]

MedianDeviation::usage = "MedianDeviation[list] gives the median absolute deviation from the median."
MedianDeviation[m_?MatrixQ] := columns[MedianDeviation, m]
MedianDeviation[list_?listQ] := Median[Abs[Normal[list] - Median[list]]]

Moment::usage = "Moment[list, r] gives the rth sample moment of list."
Moment[m_?MatrixQ, r_] := columns[Moment[#, r] &, m]
Moment[list_?listQ, r_] := Total[Normal[list]^r]/Length[list]

CentralMoment::usage = "CentralMoment[list, r] gives the rth central moment of list."
CentralMoment[m_?MatrixQ, r_] := columns[CentralMoment[#, r] &, m]
CentralMoment[list_?listQ, 0] := 1
CentralMoment[list_?listQ, 1] := 0 /; Precision[list] === Infinity
CentralMoment[list_?listQ, r_] := Total[(Normal[list] - Mean[list])^r]/Length[list]

Skewness::usage = "Skewness[list] gives the coefficient of skewness of list."
Skewness[m_?MatrixQ] := columns[Skewness, m]
Skewness[list_?listQ] := CentralMoment[list, 3]/CentralMoment[list, 2]^(3/2)

Kurtosis::usage = "Kurtosis[list] gives the coefficient of kurtosis of list."
Kurtosis[m_?MatrixQ] := columns[Kurtosis, m]
Kurtosis[list_?listQ] := CentralMoment[list, 4]/CentralMoment[list, 2]^2

GeometricMean::usage = "GeometricMean[list] gives the geometric mean of list."
GeometricMean[m_?MatrixQ] := columns[GeometricMean, m]
GeometricMean[list_?listQ] := If[MatchQ[Precision[list], Infinity] || Min[list] < 0, (Times @@ Normal[list])^(1/Length[list]), If[Min[list] == 0, 0., Exp[Mean[Log[Normal[list]]]]]]

HarmonicMean::usage = "HarmonicMean[list] gives the harmonic mean of list."
HarmonicMean[m_?MatrixQ] := columns[HarmonicMean, m]
HarmonicMean[list_?listQ] := Length[list]/Total[1/Normal[list]]

ContraharmonicMean::usage = "ContraharmonicMean[list] gives the contraharmonic mean of list."
ContraharmonicMean[list_?listQ] := Total[Normal[list]^2]/Total[Normal[list]]

RootMeanSquare::usage = "RootMeanSquare[list] gives the root mean square of list."
RootMeanSquare[{}] := Null /; (Message[RootMeanSquare::rectt, 1, HoldForm[RootMeanSquare[{}]]]; False)
RootMeanSquare::rectt = Mean::rectt
RootMeanSquare[m_?MatrixQ] := columns[RootMeanSquare, m]
RootMeanSquare[list : Except[{}, _?listQ]] := Sqrt[Total[Normal[list]^2]/Length[list]]

TrimmedMean::usage = "TrimmedMean[list, f] gives the mean after dropping a fraction f of the smallest and largest elements.\nTrimmedMean[list, {f1, f2}] drops different fractions."
TrimmedMean[list_] := TrimmedMean[list, {1/20, 1/20}]
TrimmedMean[list_, f_?NumericQ] := TrimmedMean[list, {f, f}]
TrimmedMean[m_?MatrixQ, f_] := columns[TrimmedMean[#, f] &, m]
TrimmedMean[list_?listQ, {a_, b_}] := With[{n = Length[list]}, Mean[Take[sortedByValue[list], {1 + Floor[a n], n - Floor[b n]}]]]

WinsorizedMean::usage = "WinsorizedMean[list, f] gives the mean after replacing a fraction f at both ends by the remaining extremes."
WinsorizedMean[list_] := WinsorizedMean[list, {1/20, 1/20}]
WinsorizedMean[list_, f_?NumericQ] := WinsorizedMean[list, {f, f}]
WinsorizedMean[list_?listQ, {a_, b_}] := With[{n = Length[list], s = sortedByValue[list]},
    Mean[Clip[s, {s[[1 + Floor[a n]]], s[[n - Floor[b n]]]}]]]

Quantile::usage = "Quantile[list, q] gives the qth quantile of list.\nQuantile[list, {q1, q2, ...}] gives a list.\nQuantile[list, q, {{a, b}, {c, d}}] uses the definition given by the parameters.\nQuantile[dist, q] gives that of a distribution."
Quantile::nquan = "The Quantile specification `1` should be a number or a list of numbers between 0 and 1."
Quantile[list_?listQ, q_, ___] := Null /; !VectorQ[Flatten[{q}], NumericQ[#] && 0 <= # <= 1 &] && (If[VectorQ[Flatten[{q}], NumericQ], Message[Quantile::nquan, q]]; False)
Quantile[list_, q_] := Quantile[list, q, {{0, 0}, {1, 0}}] /; listQ[list] && VectorQ[Flatten[{q}], NumericQ[#] && 0 <= # <= 1 &]
Quantile[m_?MatrixQ, q_, p_] := columns[Quantile[#, q, p] &, m]
Quantile[list_?listQ, q_List, p_] := Map[Quantile[list, #, p] &, q]
Quantile[list_?listQ, q_, {{a_, b_}, {c_, d_}}] := Module[{s = sortedByValue[list], n = Length[list], x, i, j},
    x = a + (n + b) q;
    i = Clip[Floor[x], {1, n}]; j = Clip[Ceiling[x], {1, n}];
    If[i == j, s[[i]], s[[i]] + (s[[j]] - s[[i]]) (c + If[d === 0, 0, d FractionalPart[x]])]] /; NumericQ[q] && 0 <= q <= 1

Quartiles::usage = "Quartiles[list] gives the 1/4, 1/2 and 3/4 quantiles of list."
Quartiles[m_?MatrixQ] := columns[Quartiles, m]
Quartiles[list_?listQ] := Quantile[list, {1/4, 1/2, 3/4}, {{1/2, 0}, {0, 1}}]
Quartiles[dist_] := Quantile[dist, {1/4, 1/2, 3/4}] /; !listQ[dist]

InterquartileRange::usage = "InterquartileRange[list] gives the difference between the upper and lower quartiles."
InterquartileRange[list_] := With[{q = Quartiles[list]}, q[[3]] - q[[1]] /; Length[q] == 3 && ListQ[q]]

QuartileDeviation::usage = "QuartileDeviation[list] gives half the interquartile range."
QuartileDeviation[list_] := InterquartileRange[list]/2

QuartileSkewness::usage = "QuartileSkewness[list] gives the coefficient of quartile skewness of list."
QuartileSkewness[list_] := With[{q = Quartiles[list]}, (q[[1]] - 2 q[[2]] + q[[3]])/(q[[3]] - q[[1]]) /; Length[q] == 3 && ListQ[q]]

Cumulant::usage = "Cumulant[list, r] gives the rth cumulant of list."
Cumulant[list_?listQ, r_Integer?Positive] := cumulants[Table[Moment[list, k], {k, r}]][[r]]
(* k(n) = m(n) - Sum Binomial[n - 1, j - 1] k(j) m(n - j) *)
cumulants[m_] := Module[{k = {}}, Do[AppendTo[k, m[[n]] - Sum[Binomial[n - 1, j - 1] k[[j]] m[[n - j]], {j, n - 1}]], {n, Length[m]}]; k]

Entropy::usage = "Entropy[list] gives the base E information entropy of the values in list.\nEntropy[k, list] gives that of base k."
Entropy[list_] := entropyOf[Values[Counts[If[StringQ[list], Characters[list], list]]]] /; listQ[list] || StringQ[list]
Entropy[k_, list_] := Simplify[Entropy[list]/Log[k]] /; listQ[list] || StringQ[list]
entropyOf[c_] := With[{n = Total[c]}, If[Length[Union[c]] == 1, Log[Length[c]], Expand[Total[Map[# (Log[n] - Log[#])/n &, c]]]]]

ExponentialMovingAverage::usage = "ExponentialMovingAverage[list, a] gives the exponential moving average of list with smoothing constant a."
ExponentialMovingAverage[list_?listQ, a_] := FoldList[#1 + a (#2 - #1) &, First[list], Rest[list]]
MeanFilter::usage = "MeanFilter[list, r] replaces every value by the mean of those within r of it."
MeanFilter[list_List, r_Integer] := neighbourhoods[Mean, list, r]
MedianFilter::usage = "MedianFilter[list, r] replaces every value by the median of those within r of it."
MedianFilter[list_List, r_Integer] := neighbourhoods[Median, list, r]
MinFilter::usage = "MinFilter[list, r] replaces every value by the least of those within r of it."
MinFilter[list_List, r_Integer] := neighbourhoods[Min, list, r]
MaxFilter::usage = "MaxFilter[list, r] replaces every value by the greatest of those within r of it."
MaxFilter[list_List, r_Integer] := neighbourhoods[Max, list, r]
neighbourhoods[f_, l_, r_] := Table[f[Take[l, {Max[1, i - r], Min[Length[l], i + r]}]], {i, Length[l]}]

Covariance::usage = "Covariance[v1, v2] gives the covariance of the lists v1 and v2.\nCovariance[m] gives the covariance matrix of the columns of m."
Covariance[{a_?(!NumericQ[#] && !ListQ[#] &), b_}, {c_, d_}] := (a - b) (Conjugate[c] - Conjugate[d])/2
Covariance[v_?VectorQ, w_?VectorQ] := (v - Mean[v]) . Conjugate[w - Mean[w]]/(Length[v] - 1) /; Length[v] == Length[w] && Length[v] > 1
Covariance[m_?MatrixQ] := With[{t = Transpose[m]}, Outer[Covariance, t, t, 1]]
Covariance[m_?MatrixQ, n_?MatrixQ] := Outer[Covariance, Transpose[m], Transpose[n], 1]

Correlation::usage = "Correlation[v1, v2] gives the correlation of the lists v1 and v2.\nCorrelation[m] gives the correlation matrix of the columns of m."
Correlation[v_?VectorQ, w_?VectorQ] := Covariance[v, w]/(StandardDeviation[v] StandardDeviation[w]) /; Length[v] == Length[w] && Length[v] > 1
Correlation[m_?MatrixQ] := With[{t = Transpose[m]}, Outer[If[#1 === #2, 1, Correlation[#1, #2]] &, t, t, 1]]

Standardize::usage = "Standardize[list] shifts and rescales list to zero mean and unit variance.\nStandardize[list, f1, f2] uses f1 and f2 for location and scale."
Standardize[list_] := Standardize[list, Mean, StandardDeviation]
Standardize[list_, f1_] := Standardize[list, f1, StandardDeviation]
Standardize[m_?MatrixQ, f1_, f2_] := Transpose[columns[Standardize[#, f1, f2] &, m]]
Standardize[list_?listQ, f1_, f2_] := (Normal[list] - f1[list])/f2[list]

EuclideanDistance::usage = "EuclideanDistance[u, v] gives the Euclidean distance between vectors u and v."
EuclideanDistance[u_, v_] := Norm[u - v] /; Length[u] == Length[v]

SquaredEuclideanDistance::usage = "SquaredEuclideanDistance[u, v] gives the squared Euclidean distance between u and v."
SquaredEuclideanDistance[u_, v_] := Total[Abs[Flatten[{u - v}]]^2] /; Length[u] == Length[v]

ManhattanDistance::usage = "ManhattanDistance[u, v] gives the sum of the absolute differences."
ManhattanDistance[u_, v_] := Total[Abs[Flatten[{u - v}]]] /; Length[u] == Length[v]

ChessboardDistance::usage = "ChessboardDistance[u, v] gives the largest absolute difference."
ChessboardDistance[u_, v_] := Max[Abs[u - v]] /; Length[u] == Length[v]

CanberraDistance::usage = "CanberraDistance[u, v] gives the sum of Abs[u - v]/(Abs[u] + Abs[v])."
CanberraDistance[u_, v_] := Total[MapThread[If[TrueQ[#1 == #2], 0, Abs[#1 - #2]/(Abs[#1] + Abs[#2])] &, {u, v}]] /; Length[u] == Length[v]

BrayCurtisDistance::usage = "BrayCurtisDistance[u, v] gives Total[Abs[u - v]]/Total[Abs[u + v]]."
BrayCurtisDistance[u_, v_] := Total[Abs[u - v]]/Total[Abs[u + v]] /; Length[u] == Length[v]

CosineDistance::usage = "CosineDistance[u, v] gives 1 minus the cosine of the angle between u and v."
CosineDistance[u_, v_] := 1 - u . Conjugate[v]/(Norm[u] Norm[v]) /; Length[u] == Length[v]

CorrelationDistance::usage = "CorrelationDistance[u, v] gives the cosine distance after subtracting the means."
CorrelationDistance[u_, v_] := CosineDistance[u - Mean[u], v - Mean[v]] /; Length[u] == Length[v]

HistogramList::usage = "HistogramList[data] gives {bins, counts}.\nHistogramList[data, {dx}], HistogramList[data, {min, max, dx}], HistogramList[data, n] use the bins given."
HistogramList[data_, bins_, h_] := Replace[HistogramList[data, bins], {b_, c_} :> {b, Switch[h, "Count", c, "Probability", c/Total[c], "PDF", c/(Total[c] Differences[b]), "Intensity", c/Differences[b], "CumulativeCount", Accumulate[c], "CDF", Accumulate[c]/Total[c], "SurvivalCount", Total[c] - Accumulate[c], _, h[b, c]]}]
HistogramList[data_] := HistogramList[data, Max[1, Ceiling[Log2[Length[data]] + 1]]]
HistogramList[data_, n_Integer?Positive] := HistogramList[data, {niceStep[(Max[data] - Min[data])/n]}]
HistogramList[data_, {dx_}] := HistogramList[data, {dx Floor[Min[data]/dx], dx (Floor[Max[data]/dx] + 1), dx}]
HistogramList[data_, {{edges__}}] := {{edges}, Table[Count[data, x_ /; {edges}[[i]] <= x < {edges}[[i + 1]]], {i, Length[{edges}] - 1}]}
HistogramList[data_, {min_, max_, dx_}] := With[{counts = BinCounts[data, {min, max, dx}]}, {min + dx Range[0, Length[counts]], counts}]
niceStep[d_] := If[d <= 0, 1, With[{p = 10^Floor[Log10[N[d]]]}, p First[Select[{1, 2, 5, 10}, # p >= d - 10.^-12 &]]]]
