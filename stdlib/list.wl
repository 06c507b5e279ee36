(* list.wl - list idioms that are a line or two of the language. *)

Subdivide::usage = "Subdivide[n] gives n + 1 equally spaced numbers from 0 to 1.\nSubdivide[max, n] from 0 to max.\nSubdivide[min, max, n] from min to max."
Subdivide[n_Integer?Positive] := Range[0, n]/n
Subdivide[max_, n_Integer?Positive] := max Range[0, n]/n
Subdivide[min_, max_, n_Integer?Positive] := min + (max - min) Range[0, n]/n

PowerRange::usage = "PowerRange[b] gives {1, 10, 100, ...} up to b.\nPowerRange[a, b] starts at a.\nPowerRange[a, b, r] multiplies by r."
PowerRange[b_] := PowerRange[1, b, 10]
PowerRange[a_, b_] := PowerRange[a, b, 10]
PowerRange[a_, b_, r_] := a r^Range[0, Floor[Log[r, b/a] + If[Precision[{a, b, r}] === Infinity, 0, 10.^-12]]]

MinMax::usage = "MinMax[list] gives {Min[list], Max[list]}.\nMinMax[list, d] widens the range by d on both sides, by Scaled[s] of its width, or by {d1, d2}."
MinMax[list_] := {Min[list], Max[list]}
MinMax[list_, Scaled[s_]] := With[{d = s (Max[list] - Min[list])}, {Min[list] - d, Max[list] + d}]
MinMax[list_, {d1_, d2_}] := {Min[list] - d1, Max[list] + d2}
MinMax[list_, d_] := {Min[list] - d, Max[list] + d}

BlockMap::usage = "BlockMap[f, list, n] gives the list of f applied to successive sublists of length n.\nBlockMap[f, list, n, d] uses sublists with offset d."
BlockMap[f_, list_, n_List, rest___] := Map[f, Partition[list, n, rest], {Length[n]}]
BlockMap[f_, list_, n_, rest___] := Map[f, Partition[list, n, rest]]

MovingAverage::usage = "MovingAverage[list, r] averages runs of r elements.\nMovingAverage[list, {w1, w2, ...}] uses weights wi."
MovingAverage[list_, r_Integer?Positive] := ListCorrelate[ConstantArray[1, r], list]/r /; r <= Length[list]
MovingAverage[list_, weights_List] := ListCorrelate[weights, list]/Total[weights] /; Length[weights] <= Length[list]

MovingMedian::usage = "MovingMedian[list, r] gives the medians of runs of r elements."
MovingMedian[list_, r_Integer?Positive] := Map[Median, Partition[list, r, 1]]

MovingMap::usage = "MovingMap[f, list, n] applies f to runs that reach back n elements, n + 1 long.\nMovingMap[f, list, n, pad] starts at the first element: pad is a value, \"Fixed\", \"Periodic\" or \"Reflected\"."
MovingMap[f_, list_List, n_Integer?NonNegative, pad_] := Map[f, Partition[ArrayPad[list, {n, 0}, pad], n + 1, 1]]
MovingMap[f_, list_, n_Integer?NonNegative] := Map[f, Partition[list, n + 1, 1]]

SubsetMap::usage = "SubsetMap[f, list, {i, j, ...}] replaces the parts at positions i, j, ... by those of f of their list.\nSubsetMap[f, pos] is an operator form."
SubsetMap[f_, list_, pos_List] := With[{new = f[Extract[list, If[ListQ[#], #, {#}] & /@ pos]]},
  ReplacePart[list, Thread[(If[ListQ[#], #, {#}] & /@ pos) -> new]] /; Length[new] === Length[pos]]
SubsetMap[f_, list_, s_Span] := SubsetMap[f, list, Range[Length[list]][[s]]]
SubsetMap[f_, pos_][list_] := SubsetMap[f, list, pos]

Comap::usage = "Comap[{f1, f2, ...}, x] gives {f1[x], f2[x], ...}.\nComap[fs] is an operator form."
Comap[fs_, x_] := Map[#[x] &, fs]
Comap[fs_, x_, levels_] := Map[#[x] &, fs, levels]
Comap[fs_][x_] := Comap[fs, x]

ComapApply::usage = "ComapApply[{f1, f2, ...}, e] gives {f1 @@ e, f2 @@ e, ...}.\nComapApply[fs] is an operator form."
ComapApply[fs_, e_] := Map[# @@ e &, fs]
ComapApply[fs_, e_, levels_] := Map[# @@ e &, fs, levels]
ComapApply[fs_][e_] := ComapApply[fs, e]

ReverseApplied::usage = "ReverseApplied[f][a, b, ...] gives f[..., b, a].\nReverseApplied[f, n][a1, ..., an, ...] reverses the first n only."
ReverseApplied[f_][args___] := f @@ Reverse[{args}]
ReverseApplied[f_, n_Integer?Positive][args___] := f @@ Join[Reverse[Take[{args}, n]], Drop[{args}, n]] /; Length[{args}] >= n

CurryApplied::usage = "CurryApplied[f, n][a1][a2]...[an] gives f[a1, a2, ..., an].\nCurryApplied[f, {i1, i2, ...}] puts the kth argument given at place ik."
CurryApplied[n_Integer][f_] := CurryApplied[f, n]
CurryApplied[f_, 0] := f[]
CurryApplied[f_, n_Integer?Positive][x_] := If[n === 1, f[x], CurryApplied[f[x, ##] &, n - 1]]
CurryApplied[f_, order_List][x_] := curryCollect[f, order, {}][x]
curryCollect[f_, order_, given_][x_] := With[{all = Append[given, x]},
  If[Length[all] === Max[order], f @@ all[[order]], curryCollect[f, order, all]]]

OperatorApplied::usage = "OperatorApplied[f][x][y] gives f[y, x].\nOperatorApplied[f, n][x1]...[xn] gives f[x1, ..., xn].\nOperatorApplied[f, {i1, i2, ...}] puts the arguments given in this order."
OperatorApplied[f_][x_][y_] := f[y, x]
OperatorApplied[f_, n_Integer?Positive][x_] := CurryApplied[f, n][x]
OperatorApplied[f_, order_List][x_] := curryCollect[f, order, {}][x]

DeleteMissing::usage = "DeleteMissing[e] gives e without its parts Missing[...].\nDeleteMissing[e, n] down to level n.\nDeleteMissing[e, n, d] also those that contain one down to depth d."
DeleteMissing[e_] := DeleteCases[e, _Missing]
DeleteMissing[e_, n_] := DeleteCases[e, _Missing, n]
DeleteMissing[e_, n_, d_] := DeleteCases[e, x_ /; !FreeQ[x, _Missing, {0, d}], n]

Nearest::usage = "Nearest[{e1, e2, ...}, x] gives the list of the ei nearest to x.\nNearest[data, x, n] the n nearest, Nearest[data, x, {n, r}] those within r; n may be All.\nNearest[{e1 -> v1, ...}, x] and Nearest[{e1, ...} -> {v1, ...}, x] give the vi; -> \"Index\", \"Distance\" and \"Element\" others.\nNearest[data] is a function of x."
Options[Nearest] = {DistanceFunction -> Automatic}
Nearest::near1 = "`1` is not a non-empty list of data, or a rule for one."
Nearest[data_, opts : OptionsPattern[]][x_] := Nearest[data, x, opts]
Nearest[data_, opts : OptionsPattern[]][x_, n_] := Nearest[data, x, n, opts]
Nearest[data : ({__} | _Rule | _Association), x : Except[_Rule], opts : OptionsPattern[]] := nearestFind[data, x, Automatic, Infinity, OptionValue[DistanceFunction]]
Nearest[data : ({__} | _Rule | _Association), x_, n : (_Integer | All), opts : OptionsPattern[]] := nearestFind[data, x, n, Infinity, OptionValue[DistanceFunction]]
Nearest[data : ({__} | _Rule | _Association), x_, {n_, r_}, opts : OptionsPattern[]] := nearestFind[data, x, n, r, OptionValue[DistanceFunction]]
nearestDistance[Automatic, a_?NumericQ, b_?NumericQ] := Abs[a - b]
nearestDistance[Automatic, a_String, b_String] := EditDistance[a, b]
nearestDistance[Automatic, a_, b_] := Sqrt[Total[Abs[N[Flatten[{a}]] - N[Flatten[{b}]]]^2]]
nearestDistance[f_, a_, b_] := f[a, b]
nearestParts[keys_List -> Automatic] := {keys, Range[Length[keys]]}
nearestParts[keys_List -> "Index"] := {keys, Range[Length[keys]]}
nearestParts[keys_List -> "Element"] := {keys, keys}
nearestParts[keys_List -> props : {__String}] := {keys, props}
nearestParts[keys_List -> "Distance"] := {keys, "Distance"}
nearestParts[keys_List -> values_List] := {keys, values}
nearestParts[rules : {__Rule}] := {First /@ rules, Last /@ rules}
nearestParts[a_Association] := {Values[a], Keys[a]}
nearestParts[keys_List] := {keys, keys}
nearestFind[data_, x : {__List}, n_, r_, f_] := Map[nearestFind[data, #, n, r, f] &, x] /; !MatchQ[First[First[nearestParts[data]]], {__List}]
nearestFind[data_, x_List, n_, r_, f_] := Map[nearestFind[data, #, n, r, f] &, x] /; !ListQ[First[First[nearestParts[data]]]] && f === Automatic
nearestFind[data_, x_, n_, r_, f_] := Module[{keys, values, d, order, property},
  {keys, values} = nearestParts[data];
  d = nearestDistance[f, #, x] & /@ keys;
  order = SortBy[Range[Length[keys]], {N[d[[#]]] &}];
  order = Select[order, N[d[[#]]] <= r &];
  order = Which[n === Automatic, Select[order, N[d[[#]]] == N[d[[First[order]]]] &], n === All, order, True, Take[order, UpTo[n]]];
  property["Index"] = order; property["Element"] := keys[[order]]; property["Distance"] := d[[order]];
  Which[values === "Distance", d[[order]], MatchQ[values, {__String}] && MatchQ[data, _ -> {__String}] && Length[values] =!= Length[keys], Transpose[property /@ values], True, values[[order]]]]

BinCounts::usage = "BinCounts[list] counts the elements in bins of width 1.\nBinCounts[list, dx] in bins of width dx, BinCounts[list, {min, max, dx}] from min to max, BinCounts[list, {{b0, b1, ...}}] in bins with these bounds."
BinCounts[list_?VectorQ] := BinCounts[list, 1]
BinCounts[list_?VectorQ, spec_] := Length /@ BinLists[list, spec]
BinCounts[points_?MatrixQ, specs__] := Map[Length, BinLists[points, specs], {Length[{specs}]}]

BinLists::usage = "BinLists[list] gives the elements in bins of width 1.\nBinLists[list, dx] in bins of width dx, BinLists[list, {min, max, dx}] from min to max, BinLists[list, {{b0, b1, ...}}] in bins with these bounds."
BinLists[list_?VectorQ] := BinLists[list, 1]
BinLists[list_?VectorQ, spec_] := With[{b = binBounds[list, spec]}, binSplit[list, list, b]]
BinLists[points_?MatrixQ, s1_, s2_] := Map[binSplit[#, #[[All, 2]], binBounds[points[[All, 2]], s2]] &,
  binSplit[points, points[[All, 1]], binBounds[points[[All, 1]], s1]]]
binBounds[list_, {bounds_List}] := bounds
binBounds[list_, {min_, max_, dx_}] := Range[min, min + dx Ceiling[(max - min)/dx], dx]
binBounds[list_, dx_] := dx Range[Floor[Min[list]/dx], Floor[Max[list]/dx] + 1]
binSplit[elements_, keys_, bounds_] := Module[{bins = Table[{}, {Length[bounds] - 1}], place},
  Do[place = LengthWhile[bounds, # <= keys[[i]] &];
    If[1 <= place < Length[bounds], AppendTo[bins[[place]], elements[[i]]]], {i, Length[elements]}];
  bins]

Groupings::usage = "Groupings[n, k] gives all trees of n leaves 1, ..., n whose nodes are lists of k.\nGroupings[{a1, a2, ...}, k] uses the leaves ai, Groupings[leaves, f -> k] nodes f[...]."
Groupings[n_Integer?NonNegative, spec_] := Groupings[Range[n], spec]
Groupings[leaves_List, k_Integer] := Groupings[leaves, List -> k]
Groupings[{}, _Rule] := {}
Groupings[{a_}, _Rule] := {a}
Groupings[leaves_List, fs_List -> k_Integer] := Groupings[leaves, Map[# -> k &, fs]]
Groupings[leaves_List, specs : {__Rule}] := If[Length[leaves] < 2, leaves, Join @@ (groupingsTop[leaves, #, specs] & /@ specs)]
Groupings[leaves_List, spec_Rule] := groupingsTop[leaves, spec, {spec}]
groupingsTop[leaves_, f_ -> k_, specs_] := Join @@ Map[Map[f @@ # &, Tuples[groupingsPart[#, specs] & /@ #]] &, groupingsCut[leaves, k]]
groupingsPart[{a_}, _] := {a}
groupingsPart[leaves_, specs_] := Groupings[leaves, specs]
groupingsCut[leaves_, 1] := {{leaves}}
groupingsCut[leaves_, k_] := Join @@ Table[Map[Prepend[#, Take[leaves, i]] &, groupingsCut[Drop[leaves, i], k - 1]], {i, Length[leaves] - k + 1, 1, -1}]

SubsetCases::usage = "SubsetCases[list, patt] gives disjoint subsets of list, in any order of their elements, that match patt.\nSubsetCases[list, patt -> rhs] gives rhs for each."
SubsetCases[list_List, rule : (_Rule | _RuleDelayed)] := Replace[#, rule] & /@ SubsetCases[list, First[rule]]
SubsetCases[list_List, patt_] := Module[{left = list, found = {}, hit},
  While[(hit = subsetHit[left, patt]) =!= None,
    AppendTo[found, left[[hit]]]; left = Delete[left, List /@ hit]];
  found]
SubsetPosition::usage = "SubsetPosition[list, patt] gives the positions of disjoint subsets of list that match patt, in any order of their elements."
SubsetPosition[list_List, patt_] := Module[{left = Range[Length[list]], found = {}, hit},
  While[(hit = subsetHit[list[[left]], patt]) =!= None,
    AppendTo[found, left[[hit]]]; left = Delete[left, List /@ hit]];
  found]

SubsetCount::usage = "SubsetCount[list, patt] counts disjoint subsets of list that match patt, in any order of their elements."
SubsetCount[list_List, patt_] := Length[SubsetPosition[list, patt]]
subsetHit[list_, patt_] := Catch[
  Do[Do[If[MatchQ[list[[p]], patt], Throw[p]], {p, Permutations[Range[Length[list]], {k}]}], {k, subsetSizes[list, patt]}]; None]
subsetSizes[list_, patt_List] := {Length[patt]} /; FreeQ[patt, BlankSequence | BlankNullSequence | Repeated | RepeatedNull]
subsetSizes[list_, _] := Range[Length[list], 1, -1]

AlphabeticOrder::usage = "AlphabeticOrder[\"a\", \"b\"] gives 1 if the first word comes before the second in a dictionary, -1 if after, 0 if they are the same.\nAlphabeticOrder[] is this function."
AlphabeticOrder[a_String, b_String] := Order[a, b]
AlphabeticOrder[][a_String, b_String] := Order[a, b]

TakeList::usage = "TakeList[list, {n1, n2, ...}] takes successive runs of ni elements; UpTo[n] and All stand for what is left."
TakeList::take = "The lengths `1` ask for more elements than `2` has."
TakeList[list_, specs_List] := Module[{rest = list, out = {}, piece},
  Catch[Scan[Function[s, piece = If[s === All, rest, Quiet[Take[rest, s]]];
      If[MatchQ[piece, _Take], Message[TakeList::take, specs, list]; Throw[$Failed]];
      AppendTo[out, piece]; rest = If[s === All, Take[rest, 0], Drop[rest, s]]], specs]; out]]

Subsequences::usage = "Subsequences[list] gives all runs of elements of list, the empty one too.\nSubsequences[list, n] those of at most n elements, Subsequences[list, {n}] of exactly n, Subsequences[list, {m, n}] of m to n."
Subsequences[list_] := Subsequences[list, {0, Length[list]}]
Subsequences[list_, n_Integer] := Subsequences[list, {0, n}]
Subsequences[list_, {n_}] := Subsequences[list, {n, n}]
Subsequences[list_, {m_, n_}] := Join @@ Table[If[k === 0, {Take[list, 0]}, List @@ Partition[list, k, 1]], {k, m, Min[n, Length[list]]}]

CountDistinct::usage = "CountDistinct[list] gives the number of distinct elements.\nCountDistinct[list, test] of those that test does not take as the same."
CountDistinct[list_] := Length[DeleteDuplicates[list]]
CountDistinct[list_, test_] := Length[DeleteDuplicates[list, test]]

CountDistinctBy::usage = "CountDistinctBy[list, f] gives the number of distinct values of f.\nCountDistinctBy[f] is an operator form."
CountDistinctBy[list_, f_] := CountDistinct[f /@ list]
CountDistinctBy[f_][list_] := CountDistinctBy[list, f]

SymmetricDifference::usage = "SymmetricDifference[a, b, ...] gives the sorted list of the elements that are in an odd number of the lists."
SymmetricDifference[lists__List] := Fold[Union[Complement[#1, #2], Complement[#2, #1]] &, {}, {lists}]

DeleteElements::usage = "DeleteElements[list, {e1, e2, ...}] gives list without the ei.\nDeleteElements[list, n -> {e1, ...}] deletes at most n of each, DeleteElements[list, {n1, ...} -> {e1, ...}] ni of ei.\nDeleteElements[es] is an operator form."
DeleteElements[list_, (n : (_Integer | Infinity)) -> es_List] := DeleteElements[list, ConstantArray[n, Length[es]] -> es]
DeleteElements[list_, ns_List -> es_List] := Fold[DeleteCases[#1, Verbatim[#2[[2]]], {1}, #2[[1]]] &, list, Transpose[{ns, es}]]
DeleteElements[list_, es_List] := With[{known = Association[Map[# -> True &, es]]}, Select[list, ! KeyExistsQ[known, #] &]]
DeleteElements[es_][list_] := DeleteElements[list, es]

UniqueElements::usage = "UniqueElements[{list1, list2, ...}] gives for each list the elements that no other list has."
UniqueElements[lists : {___List}] := Table[DeleteDuplicates[DeleteElements[lists[[i]], Join @@ Delete[lists, i]]], {i, Length[lists]}]

PositionLargest::usage = "PositionLargest[list] gives the positions of the largest element.\nPositionLargest[list, n] those of the n largest elements."
PositionLargest[list_List] := Flatten[Position[list, Max[list], {1}, Heads -> False]]
PositionLargest[list_List, n_] := Take[Reverse[Ordering[list]], n]

PositionSmallest::usage = "PositionSmallest[list] gives the positions of the smallest element.\nPositionSmallest[list, n] those of the n smallest elements."
PositionSmallest[list_List] := Flatten[Position[list, Min[list], {1}, Heads -> False]]
PositionSmallest[list_List, n_] := Take[Ordering[list], n]

DeleteAdjacentDuplicates::usage = "DeleteAdjacentDuplicates[list] keeps the first of each run of elements that are the same.\nDeleteAdjacentDuplicates[list, test] by test."
DeleteAdjacentDuplicates[list_List] := First /@ Split[list]
DeleteAdjacentDuplicates[list_List, test_] := First /@ Split[list, test]

CenterArray::usage = "CenterArray[a, n] gives a list of length n with the elements of a in the middle and zeros around.\nCenterArray[a, {n1, n2, ...}] gives an array of these dimensions.\nCenterArray[n] has a single 1 in the middle.\nCenterArray[a, n, x] pads with x."
CenterArray[n_Integer?NonNegative] := CenterArray[1, n]
CenterArray[n : {__Integer?NonNegative}] := CenterArray[1, n]
CenterArray[a_, n_Integer?NonNegative, pad_ : 0] := With[{l = If[ListQ[a], a, {a}]},
  With[{before = Quotient[n - Length[l] + If[OddQ[Length[l]] && EvenQ[n], 1, 0], 2]},
    If[n >= Length[l], PadLeft[PadRight[l, n - before, pad], n, pad], Take[l, {1 - before, n - before}]]]]
CenterArray[a_, {n_Integer?NonNegative}, pad_ : 0] := CenterArray[a, n, pad]
CenterArray[a_, {n_Integer?NonNegative, rest__Integer?NonNegative}, pad_ : 0] := With[{l = If[ListQ[a], a, {a}]},
  CenterArray[CenterArray[#, {rest}, pad] & /@ l, n, ConstantArray[pad, {rest}]]]

