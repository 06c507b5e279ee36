(* sets.wl - order, sameness, choosing, counting. *)

(* Sort and relatives *)
Sort[{3, 1, 2}]
(* = {1, 2, 3} *)
Sort[{b, 3, a, "x", 1.5, f[x]}]
(* = {1.5, 3, "x", a, b, f[x]} *)
Sort[{3, 1, 2}, Greater]
(* = {3, 2, 1} *)
Sort[{3, 1, 2}, #1 > #2 &]
(* = {3, 2, 1} *)
Sort[f[c, a, b]]
(* = f[a, b, c] *)
Sort[{{2, 1}, {1, 2}, {1}}]
(* = {{1}, {1, 2}, {2, 1}} *)
Sort[<|a -> 3, b -> 1|>]
(* = <|b -> 1, a -> 3|> *)
Sort[{"banana", "Apple", "cherry", "apple"}]
(* = {"apple", "Apple", "banana", "cherry"} *)
Sort[Mod[7 Range[1000], 1009]] === Union[Mod[7 Range[1000], 1009]]
(* = True *)
Sort[N[Reverse[Range[500]]]] === N[Range[500]]
(* = True *)
Sort[-Range[300]][[1]]
(* = -300 *)
Sort[5]
(* ! Sort::normal: Nonatomic expression expected at position 1 in Sort[5]. *)
(* = Sort[5] *)
SortBy[{{1, 3}, {2, 1}, {3, 2}}, Last]
(* = {{2, 1}, {3, 2}, {1, 3}} *)
SortBy[{"ccc", "a", "bb"}, StringLength]
(* = {"a", "bb", "ccc"} *)
SortBy[{{2, b}, {1, b}, {3, a}}, {Last}]
(* = {{3, a}, {2, b}, {1, b}} *)
SortBy[{{2, b}, {1, b}, {3, a}}, Last]
(* = {{3, a}, {1, b}, {2, b}} *)
SortBy[{{2, b}, {1, b}, {3, a}}, {Last, First}]
(* = {{3, a}, {1, b}, {2, b}} *)
SortBy[{1, 2, 3, 4}, Mod[#, 2] &, Greater]
(* = {1, 3, 2, 4} *)
SortBy[<|a -> 3, b -> 1|>, Identity]
(* = <|b -> 1, a -> 3|> *)
SortBy[Last][{{1, 3}, {2, 1}}]
(* = {{2, 1}, {1, 3}} *)
ReverseSort[{2, 3, 1}]
(* = {3, 2, 1} *)
ReverseSort[<|a -> 1, b -> 3|>]
(* = <|b -> 3, a -> 1|> *)
ReverseSortBy[{{1, 3}, {2, 1}}, First]
(* = {{2, 1}, {1, 3}} *)
Ordering[{30, 10, 20}]
(* = {2, 3, 1} *)
Ordering[{30, 10, 20}, 1]
(* = {2} *)
Ordering[{30, 10, 20}, -1]
(* = {1} *)
Ordering[{30, 10, 20}, All, Greater]
(* = {1, 3, 2} *)
Ordering[{30, 10, 20}, -2]
(* = {3, 1} *)
OrderingBy[{-3, 1, 2}, Abs]
(* = {2, 3, 1} *)
OrderedQ[{1, 2, 3}]
(* = True *)
OrderedQ[{2, 1}]
(* = False *)
OrderedQ[{3, 2, 1}, Greater]
(* = True *)
OrderedQ[{a, a}]
(* = True *)
Order[a, b]
(* = 1 *)
Order[b, a]
(* = -1 *)
Order[a, a]
(* = 0 *)
MaximalBy[{{1, 5}, {2, 3}, {3, 5}}, Last]
(* = {{1, 5}, {3, 5}} *)
MaximalBy[{"a", "bbb", "cc"}, StringLength, 2]
(* = {"bbb", "cc"} *)
MinimalBy[{-2, 1, -1}, Abs]
(* = {1, -1} *)
MinimalBy[<|a -> 2, b -> 1|>, Identity]
(* = <|b -> 1|> *)
MaximalBy[Abs][{-2, 1}]
(* = {-2} *)
TakeLargest[{3, 9, 1, 7}, 2]
(* = {9, 7} *)
TakeSmallest[{3, 9, 1, 7}, 2]
(* = {1, 3} *)
TakeLargest[<|a -> 1, b -> 3|>, 1]
(* = <|b -> 3|> *)
TakeLargest[{Pi, 3, E}, 1]
(* = {Pi} *)
TakeLargest[{1, 2}, UpTo[5]]
(* = {2, 1} *)
TakeLargest[2][{5, 1, 4}]
(* = {5, 4} *)
TakeLargestBy[{{1, 2}, {3, 1}, {0, 7}}, Total, 2]
(* = {{0, 7}, {3, 1}} *)
TakeSmallestBy[{"aaa", "b"}, StringLength, 1]
(* = {"b"} *)
RankedMax[{3, 9, 1, 7}, 2]
(* = 7 *)
RankedMin[{3, 9, 1, 7}, 2]
(* = 3 *)
RankedMax[{3, 9, 1, 7}, -1]
(* = 1 *)

(* Sets *)
Union[{b, a, b, c}]
(* = {a, b, c} *)
Union[{1, 2}, {2, 3}]
(* = {1, 2, 3} *)
Union[]
(* = {} *)
Union[{1, -1, 2}, SameTest -> (Abs[#1] == Abs[#2] &)]
(* = {-1, 2} *)
Union[f[b, a], f[a]]
(* = f[a, b] *)
Union[{1}, f[1]]
(* ! Union::heads: Heads List and f at positions 1 and 2 are expected to be the same. *)
(* = Union[{1}, f[1]] *)
Intersection[{1, 2, 3}, {3, 2}]
(* = {2, 3} *)
Intersection[{a, b}, {c}]
(* = {} *)
Complement[{1, 2, 3, 4}, {2}, {4}]
(* = {1, 3} *)
Complement[{c, a, b, a}]
(* = {a, b, c} *)
DeleteDuplicates[{b, a, b, c, a}]
(* = {b, a, c} *)
DeleteDuplicates[{1, 1.}]
(* = {1, 1.} *)
DeleteDuplicates[{1, 2, 3, 4, 5}, Mod[#1, 3] == Mod[#2, 3] &]
(* = {1, 2, 3} *)
DeleteDuplicates[f[a, a]]
(* = f[a] *)
DeleteDuplicates[<|a -> 1, b -> 1|>]
(* = <|a -> 1|> *)
DeleteDuplicatesBy[{1, -1, 2}, Abs]
(* = {1, 2} *)
DuplicateFreeQ[{a, b, a}]
(* = False *)
SubsetQ[{1, 2, 3}, {1, 3}]
(* = True *)
SubsetQ[{1, 2}, {3}]
(* = False *)
SubsetQ[{1}][{1, 2}]
(* = True *)
ContainsAll[{1, 2, 3}, {1, 2}]
(* = True *)
ContainsAny[{1, 2}, {2, 5}]
(* = True *)
ContainsNone[{1, 2}, {3}]
(* = True *)
ContainsOnly[{1, 1, 2}, {1, 2, 3}]
(* = True *)
ContainsExactly[{2, 1, 1}, {1, 2}]
(* = True *)
ContainsAny[{1}][{2, 1}]
(* = True *)
DisjointQ[{1, 2}, {3}]
(* = True *)
IntersectingQ[{1, 2}, {2}]
(* = True *)

(* Counting and grouping *)
Tally[{a, b, a, c}]
(* = {{a, 2}, {b, 1}, {c, 1}} *)
Tally[{1, 2, 3, 4}, EvenQ[#1] == EvenQ[#2] &]
(* = {{1, 2}, {2, 2}} *)
Counts[{a, b, a}]
(* = <|a -> 2, b -> 1|> *)
CountsBy[{1, 2, 3, 4, 5}, EvenQ]
(* = <|False -> 3, True -> 2|> *)
CountsBy[EvenQ][{1, 2}]
(* = <|False -> 1, True -> 1|> *)
Commonest[{a, b, a, c, b}]
(* = {a, b} *)
Commonest[{1, 2, 2, 3, 3, 3}, 2]
(* = {3, 2} *)
Gather[{a, b, a, c, b}]
(* = {{a, a}, {b, b}, {c}} *)
Gather[{1, 2, 3, 4}, EvenQ[#1] == EvenQ[#2] &]
(* = {{1, 3}, {2, 4}} *)
GatherBy[{1, 2, 3, 4, 5}, OddQ]
(* = {{1, 3, 5}, {2, 4}} *)
GatherBy[{{a, 1}, {b, 1}, {a, 2}}, First]
(* = {{{a, 1}, {a, 2}}, {{b, 1}}} *)
GatherBy[{1, 2, 3, 4}, {OddQ, # > 2 &}]
(* = {{{1}, {3}}, {{2}, {4}}} *)
Split[{a, a, b, c, c, c, a}]
(* = {{a, a}, {b}, {c, c, c}, {a}} *)
Split[{1, 2, 3, 2, 5}, Less]
(* = {{1, 2, 3}, {2, 5}} *)
Split[{}]
(* = {} *)
SplitBy[{1, 3, 2, 4, 5}, OddQ]
(* = {{1, 3}, {2, 4}, {5}} *)
PositionIndex[{a, b, a}]
(* = <|a -> {1, 3}, b -> {2}|> *)
BinCounts[{1, 2, 2, 3, 7}, {0, 8, 2}]
(* = {1, 3, 0, 1} *)
BinCounts[{1, 2, 2, 3}]
(* = {1, 2, 1} *)
BinCounts[{1, 5, 6, 10}, {{0, 5, 11}}]
(* = {1, 3} *)
BinLists[{1, 2, 5, 3}, {0, 6, 3}]
(* = {{1, 2}, {5, 3}} *)

(* Choosing *)
Select[{1, 2, 4, 7, 6}, EvenQ]
(* = {2, 4, 6} *)
Select[{1, 2, 4, 7, 6}, EvenQ, 2]
(* = {2, 4} *)
Select[f[1, a, 2], IntegerQ]
(* = f[1, 2] *)
Select[<|a -> 1, b -> 2|>, EvenQ]
(* = <|b -> 2|> *)
Select[EvenQ][{1, 2, 4}]
(* = {2, 4} *)
Select[{}, EvenQ]
(* = {} *)
Select[5, EvenQ]
(* ! Select::normal: Nonatomic expression expected at position 1 in Select[5, EvenQ]. *)
(* = Select[5, EvenQ] *)
SelectFirst[{1, 3, 4, 6}, EvenQ]
(* = 4 *)
SelectFirst[{1, 3}, EvenQ]
(* = Missing["NotFound"] *)
SelectFirst[{1, 3}, EvenQ, none]
(* = none *)
Pick[{a, b, c}, {True, False, True}]
(* = {a, c} *)
Pick[{a, b, c}, {1, 2, 1}, 1]
(* = {a, c} *)
Pick[{a, b, c}, {1, 2, 3}, _?OddQ]
(* = {a, c} *)
Pick[{{a, b}, {c, d}}, {{1, 0}, {0, 1}}, 1]
(* = {{a}, {d}} *)
Pick[<|x -> 1, y -> 2|>, {True, False}]
(* = <|x -> 1|> *)
TakeWhile[{1, 2, 5, 1}, # < 3 &]
(* = {1, 2} *)
LengthWhile[{1, 2, 5, 1}, # < 3 &]
(* = 2 *)
AllTrue[{2, 4}, EvenQ]
(* = True *)
AllTrue[{}, EvenQ]
(* = True *)
AnyTrue[{1, 2}, EvenQ]
(* = True *)
NoneTrue[{1, 3}, EvenQ]
(* = True *)
AllTrue[{{2, 4}, {6}}, EvenQ, 2]
(* = True *)
AllTrue[EvenQ][{2}]
(* = True *)
AnyTrue[<|a -> 1, b -> 2|>, EvenQ]
(* = True *)
Nearest[{1, 5, 10}, 6]
(* = {5} *)
Nearest[{1, 5, 10}, 3]
(* = {1, 5} *)
Nearest[{1, 5, 10}, 6, 2]
(* = {5, 10} *)
Nearest[{1 -> a, 5 -> b}, 4]
(* = {b} *)
Nearest[{1, 5, 10} -> "Index", 6]
(* = {2} *)
Nearest[{{0, 0}, {3, 4}}, {3, 3}]
(* = {{3, 4}} *)
Nearest[{1, 5, 10}][6]
(* = {5} *)

(* Sums *)
Total[{1, 2, 3}]
(* = 6 *)
Total[{a, b}]
(* = a + b *)
Total[{}]
(* = 0 *)
Total[{{1, 2}, {3, 4}}]
(* = {4, 6} *)
Total[{{1, 2}, {3, 4}}, 2]
(* = 10 *)
Total[{{1, 2}, {3, 4}}, {2}]
(* = {3, 7} *)
Total[{{1, {2}}, {3}}, Infinity]
(* = 6 *)
Total[<|a -> 1, b -> 2|>]
(* = 3 *)
Total[Range[10^5]]
(* = 5000050000 *)
Total[{2^62, 2^62}]
(* = 9223372036854775808 *)
Total[ConstantArray[2^62, 300]] == 300 2^62
(* = True *)
Accumulate[{1, 2, 3}]
(* = {1, 3, 6} *)
Accumulate[{a, b}]
(* = {a, a + b} *)
Accumulate[{}]
(* = {} *)
Last[Accumulate[Range[1000]]]
(* = 500500 *)
Differences[{1, 4, 9, 16}]
(* = {3, 5, 7} *)
Differences[{1, 4, 9, 16}, 2]
(* = {2, 2} *)
Differences[{a, b, c}]
(* = {-a + b, -b + c} *)
Differences[{{1, 2}, {4, 8}}]
(* = {{3, 6}} *)
Differences[{{1, 2}, {4, 8}}, {0, 1}]
(* = {{1}, {4}} *)
Differences[{1}]
(* = {} *)
Ratios[{1, 2, 6}]
(* = {2, 3} *)
MinMax[{3, 1, 2}]
(* = {1, 3} *)
MinMax[{3, 1, 2}, 1]
(* = {0, 4} *)
MovingAverage[{1, 2, 3, 4}, 2]
(* = {3/2, 5/2, 7/2} *)
MovingAverage[{a, b, c}, {1, 2}]
(* = {(a + 2*b)/3, (b + 2*c)/3} *)
MovingMap[Total, {1, 2, 3, 4}, 1]
(* = {3, 5, 7} *)
ListCorrelate[{1, -1}, {1, 4, 9}]
(* = {-3, -5} *)
ListConvolve[{1, -1}, {1, 4, 9}]
(* = {3, 5} *)
ListConvolve[{x, y}, {a, b, c}]
(* = {b*x + a*y, c*x + b*y} *)
ListConvolve[{1, 1}, {1, 2, 3}, {1, -1}, 0]
(* = {1, 3, 5, 3} *)
ListCorrelate[{{1, 1}, {1, 1}}, {{1, 2, 3}, {4, 5, 6}}]
(* = {{12, 16}} *)
ListConvolve[{1, 1}, {1, 2, 3}, 1]
(* = {4, 3, 5} *)

(* All ways to choose *)
Tuples[{a, b}, 2]
(* = {{a, a}, {a, b}, {b, a}, {b, b}} *)
Tuples[{{a, b}, {1, 2}}]
(* = {{a, 1}, {a, 2}, {b, 1}, {b, 2}} *)
Tuples[{0, 1}, {1, 2}]
(* = {{{0, 0}}, {{0, 1}}, {{1, 0}}, {{1, 1}}} *)
Tuples[{a}, 0]
(* = {{}} *)
Subsets[{a, b, c}]
(* = {{}, {a}, {b}, {c}, {a, b}, {a, c}, {b, c}, {a, b, c}} *)
Subsets[{a, b, c}, 1]
(* = {{}, {a}, {b}, {c}} *)
Subsets[{a, b, c}, {2}]
(* = {{a, b}, {a, c}, {b, c}} *)
Subsets[{a, b, c, d}, {0, 4, 4}]
(* = {{}, {a, b, c, d}} *)
Subsets[{a, b, c}, All, 3]
(* = {{}, {a}, {b}} *)
Subsets[{a, b, c}, {2}, {2}]
(* = {{a, c}} *)
Permutations[{a, b, c}, {2}]
(* = {{a, b}, {a, c}, {b, a}, {b, c}, {c, a}, {c, b}} *)
Permutations[{a, a, b}]
(* = {{a, a, b}, {a, b, a}, {b, a, a}} *)
Permutations[{a, b}, 1]
(* = {{}, {a}, {b}} *)
Permutations[{}]
(* = {{}} *)
Signature[{a, c, b}]
(* = -1 *)
Signature[{1, 1}]
(* = 0 *)
IntegerPartitions[4]
(* = {{4}, {3, 1}, {2, 2}, {2, 1, 1}, {1, 1, 1, 1}} *)
IntegerPartitions[5, 2]
(* = {{5}, {4, 1}, {3, 2}} *)
IntegerPartitions[6, {3}]
(* = {{4, 1, 1}, {3, 2, 1}, {2, 2, 2}} *)
IntegerPartitions[8, All, {1, 5}]
(* = {{5, 1, 1, 1}, {1, 1, 1, 1, 1, 1, 1, 1}} *)
IntegerPartitions[0]
(* = {{}} *)
Groupings[3, 2]
(* = {{{1, 2}, 3}, {1, {2, 3}}} *)

(* Sublists *)
SequenceCases[{1, 2, 1, 2, 3}, {1, 2}]
(* = {{1, 2}, {1, 2}} *)
SequenceCases[{1, 2, 3, a, 4}, {__Integer}]
(* = {{1, 2, 3}, {4}} *)
SequenceCases[{1, 5, 2, 9}, {x_, y_} /; y > x :> x + y]
(* = {6, 11} *)
SequenceCount[{1, 2, 1, 2}, {1, 2}]
(* = 2 *)
SequencePosition[{a, b, a, b}, {a, b}]
(* = {{1, 2}, {3, 4}} *)
SequenceReplace[{a, b, c}, {a, b} -> z]
(* = {z, c} *)
SequenceSplit[{a, b, x, c, x}, {x}]
(* = {{a, b}, {c}} *)
SubsetMap[Reverse, {a, b, c, d}, {2, 4}]
(* = {a, d, c, b} *)
SubsetCases[{a, 1, b, 2}, {_Symbol, _Integer}]
(* = {{a, 1}, {b, 2}} *)

(* Runs and differences *)
TakeList[{a, b, c, d, e}, {2, 0, 3}]
(* = {{a, b}, {}, {c, d, e}} *)
TakeList[{a, b, c}, {1, All}]
(* = {{a}, {b, c}} *)
TakeList[{a}, {3}]
(* ! TakeList::take: The lengths {3} ask for more elements than {a} has. *)
(* = $Failed *)
Subsequences[{a, b, c}]
(* = {{}, {a}, {b}, {c}, {a, b}, {b, c}, {a, b, c}} *)
Subsequences[{a, b, c}, {2}]
(* = {{a, b}, {b, c}} *)
CountDistinct[{a, b, a}]
(* = 2 *)
CountDistinctBy[{1, -1, 2}, Abs]
(* = 2 *)
SymmetricDifference[{1, 2}, {2, 3}]
(* = {1, 3} *)
DeleteElements[{1, 2, 3, 2}, {2}]
(* = {1, 3} *)
DeleteElements[{1, 2, 3, 2}, 1 -> {2}]
(* = {1, 3, 2} *)
UniqueElements[{{1, 2}, {2, 3}}]
(* = {{1}, {3}} *)
PositionLargest[{1, 3, 2, 3}]
(* = {2, 4} *)
PositionSmallest[{3, 1, 2}, 2]
(* = {2, 3} *)
DeleteAdjacentDuplicates[{a, a, b, a}]
(* = {a, b, a} *)
MovingMedian[{1, 5, 2, 8}, 3]
(* = {2, 5} *)
Nearest[{{1, 1}, {0, 2}}, {0, 0}, DistanceFunction -> ManhattanDistance]
(* = {{1, 1}, {0, 2}} *)
