(* Roman numerals both ways *)
table = {1000 -> "M", 900 -> "CM", 500 -> "D", 400 -> "CD", 100 -> "C", 90 -> "XC", 50 -> "L", 40 -> "XL", 10 -> "X",
   9 -> "IX", 5 -> "V", 4 -> "IV", 1 -> "I"};
toRoman[0] = "";
toRoman[n_Integer?Positive] := With[{r = SelectFirst[table, First[#] <= n &]}, Last[r] <> toRoman[n - First[r]]]
toRoman /@ {1, 4, 9, 14, 1990, 2024, 3999}
(* = {"I", "IV", "IX", "XIV", "MCMXC", "MMXXIV", "MMMCMXCIX"} *)
values = <|"I" -> 1, "V" -> 5, "X" -> 10, "L" -> 50, "C" -> 100, "D" -> 500, "M" -> 1000|>;
fromRoman[s_String] := Total[
  Replace[Partition[Append[Lookup[values, Characters[s]], 0], 2, 1], {a_, b_} :> If[a < b, -a, a], {1}]]
fromRoman["MCMXC"]
(* = 1990 *)
Select[Range[3999], fromRoman[toRoman[#]] =!= # &]
(* = {} *)
toRoman /@ Range[3, 300, 7] === RomanNumeral[Range[3, 300, 7]]
(* = True *)
MaximalBy[Range[100], StringLength[toRoman[#]] &]
(* = {88} *)
StringReplace["Louis XIV and Henry VIII", w : (WordBoundary ~~ ("I" | "V" | "X") .. ~~ WordBoundary) :> ToString[fromRoman[w]]]
(* = "Louis 14 and Henry 8" *)
