(* Simulations whose outcome does not hang on the stream of random numbers *)
SeedRandom[42];
walk = Accumulate[RandomChoice[{-1, 1}, 1000]];
{Length[walk], Union[Abs[Differences[walk]]], EvenQ[Last[walk]]}
(* = {1000, {1}, True} *)
deck = RandomSample[Range[52]];
Sort[deck] === Range[52]
(* = True *)
{SeedRandom[7]; a = RandomReal[1, 5]; SeedRandom[7]; a === RandomReal[1, 5]}
(* = {True} *)
inside = Count[RandomReal[{-1, 1}, {20000, 2}], p_ /; Norm[p] < 1];
Abs[4. inside/20000 - Pi] < 0.1
(* = True *)
dice = RandomInteger[{1, 6}, 6000];
Sort[Keys[Counts[dice]]]
(* = {1, 2, 3, 4, 5, 6} *)
AllTrue[Values[Counts[dice]], 800 < # < 1200 &]
(* = True *)
normal = RandomVariate[NormalDistribution[10, 2], 20000];
{Abs[Mean[normal] - 10] < 0.1, Abs[StandardDeviation[normal] - 2] < 0.1}
(* = {True, True} *)

(* a queue at a counter with given arrivals: exact *)
arrivals = {0, 1, 2, 8, 9}; service = {3, 3, 2, 1, 5};
ends = Rest[FoldList[Max[#1, First[#2]] + Last[#2] &, 0, Transpose[{arrivals, service}]]];
ends
(* = {3, 6, 8, 9, 14} *)
ends - arrivals - service
(* = {0, 2, 4, 0, 0} *)

(* Markov chain: the exact stationary state, and iteration towards it *)
m = {{9/10, 1/10}, {1/2, 1/2}};
stationary = First[NullSpace[Transpose[m] - IdentityMatrix[2]]];
stationary/Total[stationary]
(* = {5/6, 1/6} *)
N[MatrixPower[m, 50]][[1]]
(* ~ {0.8333333, 0.1666667} *)
(* a linear congruential generator of one's own *)
lcg[s_] := Mod[1103515245 s + 12345, 2^31]
NestList[lcg, 1, 3]
(* = {1, 1103527590, 377401575, 662824084} *)
(* predators and prey, whole numbers *)
NestList[Function[{s}, {s[[1]] + Quotient[s[[1]], 10] - Quotient[s[[1]] s[[2]], 100], s[[2]] + Quotient[s[[1]] s[[2]], 200] - Quotient[s[[2]], 5]}], {100, 10}, 3]
(* = {{100, 10}, {100, 13}, {97, 17}, {90, 22}} *)
BlockRandom[SeedRandom[1]; RandomInteger[100, 3]] === BlockRandom[SeedRandom[1]; RandomInteger[100, 3]]
(* = True *)
