(* Poker hands: classify by sorted counts and patterns *)
ranks = Association[Thread[Characters["23456789TJQKA"] -> Range[2, 14]]];
read[s_] := {ranks[StringTake[#, 1]], StringTake[#, -1]} & /@ StringSplit[s]
straightQ[r_] := Differences[Sort[r]] === {1, 1, 1, 1} || Sort[r] === {2, 3, 4, 5, 14}
kind[hand_] := Module[{r = hand[[All, 1]], flush = SameQ @@ hand[[All, 2]], c},
  c = ReverseSort[Last /@ Tally[r]];
  Which[
   flush && straightQ[r], 8, MatchQ[c, {4, _}], 7, MatchQ[c, {3, 2}], 6, flush, 5, straightQ[r], 4,
   MatchQ[c, {3, __}], 3, MatchQ[c, {2, 2, _}], 2, MatchQ[c, {2, __}], 1, True, 0]]
names = {"high card", "pair", "two pairs", "three", "straight", "flush", "full house", "four", "straight flush"};
names[[kind[read[#]] + 1]] & /@ {"2H 3D 5S 9C KD", "AH AD 5S 5C KD", "TH JH QH KH AH", "2H 2D 2S 2C KD", "AH 2D 3S 4C 5D", "9H 9D 9S KC KD", "2H 5H 9H KH QH"}
(* = {"high card", "two pairs", "straight flush", "four", "straight", "full house", "flush"} *)
strength[h_] := {kind[h], SortBy[Tally[h[[All, 1]]], {-Last[#] &, -First[#] &}][[All, 1]]}
better[a_, b_] := Order[strength[read[a]], strength[read[b]]] == -1
better["AH AD 5S 6C KD", "QH QD JS TC KD"]
(* = True *)
better["2H 3D 5S 9C KD", "2H 2D 5S 9C KD"]
(* = False *)
deck = Flatten[Outer[StringJoin, Characters["23456789TJQKA"], Characters["HDSC"]]];
Length[Union[deck]]
(* = 52 *)
