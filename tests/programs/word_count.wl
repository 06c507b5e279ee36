(* Counting words *)
text = "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, \
it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of Darkness, \
it was the spring of hope, it was the winter of despair.";
words = StringCases[ToLowerCase[text], LetterCharacter ..];
Length[words]
(* = 60 *)
counts = Counts[words];
counts["the"]
(* = 10 *)
Lookup[counts, {"age", "winter", "summer"}, 0]
(* = {2, 1, 0} *)
TakeLargest[Values[counts], 5]
(* = {10, 10, 10, 10, 2} *)
Keys[Select[counts, # == 2 &]]
(* = {"times", "age", "epoch", "season"} *)
KeySort[CountsBy[words, StringLength]]
(* = <|2 -> 20, 3 -> 22, 4 -> 2, 5 -> 6, 6 -> 6, 7 -> 1, 8 -> 1, 11 -> 2|> *)
KeySort[GroupBy[DeleteDuplicates[words], StringTake[#, 1] &, Sort]]["w"]
(* = {"was", "winter", "wisdom", "worst"} *)
SortBy[Tally[words], {-Last[#] &, First}][[;; 3]]
(* = {{"it", 10}, {"of", 10}, {"the", 10}} *)
bigrams = Counts[Partition[words, 2, 1]];
bigrams[{"it", "was"}]
(* = 10 *)
MaximalBy[words, StringLength] // Union
(* = {"foolishness", "incredulity"} *)
StringRiffle[Capitalize /@ words[[;; 6]], " "]
(* = "It Was The Best Of Times" *)
letters = KeySort[Counts[Characters[StringJoin[words]]]];
Total[letters]
(* = 217 *)
First[Keys[MaximalBy[letters, Identity]]]
(* = "e" *)
N[Mean[StringLength /@ words]]
(* ~ 3.6166666666666667 *)
