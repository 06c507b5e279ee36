(* Puzzles of an advent calendar kind: each reads a text and folds it to a number *)
numbers = ToExpression[StringSplit["1721 979 366 299 675 1456"]];
Times @@ SelectFirst[Subsets[numbers, {2}], Total[#] == 2020 &]
(* = 514579 *)
Times @@@ Select[Subsets[numbers, {3}], Total[#] == 2020 &]
(* = {241861950} *)

lines = StringSplit["1-3 a: abcde\n1-3 b: cdefg\n2-9 c: ccccccccc", "\n"];
parsed = StringCases[lines, lo : DigitCharacter .. ~~ "-" ~~ hi : DigitCharacter .. ~~ " " ~~ c_ ~~ ": " ~~ pw__ :> {ToExpression[lo], ToExpression[hi], c, pw}];
parsed[[1]]
(* = {{1, 3, "a", "abcde"}} *)
Count[parsed, {{lo_, hi_, c_, pw_}} /; lo <= StringCount[pw, c] <= hi]
(* = 2 *)
Count[parsed, {{lo_, hi_, c_, pw_}} /; Xor @@ (StringTake[pw, {#}] === c & /@ {lo, hi})]
(* = 1 *)

map = Characters /@ {"..##.......", "#...#...#..", ".#....#..#.", "..#.#...#.#", ".#...##..#.", "..#.##.....", ".#.#.#....#", ".#........#", "#.##...#...", "#...##....#", ".#..#...#.#"};
trees[dx_, dy_] := Count[Table[map[[y + 1, Mod[y/dy dx, Length[First[map]]] + 1]], {y, 0, Length[map] - 1, dy}], "#"]
trees[3, 1]
(* = 7 *)
Times @@ trees @@@ {{1, 1}, {3, 1}, {5, 1}, {7, 1}, {1, 2}}
(* = 336 *)

seat[s_] := FromDigits[StringReplace[s, {"F" | "L" -> "0", "B" | "R" -> "1"}], 2]
seat /@ {"FBFBBFFRLR", "BFFFBBFRRR", "FFFBBBFRRR", "BBFFBBFRLL"}
(* = {357, 567, 119, 820} *)

bags = "light red bags contain 1 bright white bag, 2 muted yellow bags.
bright white bags contain 1 shiny gold bag.
muted yellow bags contain 2 shiny gold bags, 9 faded blue bags.
shiny gold bags contain 1 dark olive bag, 2 vibrant plum bags.
dark olive bags contain 3 faded blue bags, 4 dotted black bags.
vibrant plum bags contain 5 faded blue bags, 6 dotted black bags.
faded blue bags contain no other bags.
dotted black bags contain no other bags.";
inside = Association[StringCases[StringSplit[bags, "\n"], StartOfString ~~ c : (Shortest[__]) ~~ " bags contain " ~~ rest__ :>
     (c -> Association[StringCases[rest, n : DigitCharacter .. ~~ " " ~~ d : (WordCharacter .. ~~ " " ~~ WordCharacter ..) ~~ " bag" :> (d -> ToExpression[n])]])]];
holds[c_] := AnyTrue[Keys[inside[c]], # === "shiny gold" || holds[#] &]
Count[Keys[inside], _?holds]
(* = 3 *)
total[c_] := Total[KeyValueMap[#2 (1 + total[#1]) &, inside[c]]]
total["shiny gold"]
(* = 32 *)

jolts = {28, 33, 18, 42, 31, 14, 46, 20, 48, 47, 24, 23, 49, 45, 19, 38, 39, 11, 1, 32, 25, 35, 8, 17, 7, 9, 4, 2, 34, 10, 3};
Times @@ Values[KeyTake[Counts[Differences[Sort[Join[{0, Max[jolts] + 3}, jolts]]]], {1, 3}]]
(* = 220 *)
arrangements[l_] := Module[{w}, w[0] = 1; w[k_] := w[k] = If[MemberQ[l, k], w[k - 1] + w[k - 2] + w[k - 3], 0]; w[_?Negative] = 0; w[Max[l]]]
arrangements[jolts]
(* = 19208 *)

(* a little machine: it stops when an instruction comes round again *)
code = {"nop" -> 0, "acc" -> 1, "jmp" -> 4, "acc" -> 3, "jmp" -> -3, "acc" -> -99, "acc" -> 1, "jmp" -> -4, "acc" -> 6};
step[{ip_, acc_, seen_}] := Replace[code[[ip]], {("nop" -> _) :> {ip + 1, acc, Append[seen, ip]}, ("acc" -> n_) :> {ip + 1, acc + n, Append[seen, ip]}, ("jmp" -> n_) :> {ip + n, acc, Append[seen, ip]}}]
NestWhile[step, {1, 0, {}}, ! MemberQ[#[[3]], #[[1]]] &][[2]]
(* = 5 *)

memory[start_, n_] := Module[{last = <||>, cur = Last[start], t, new}, 
  MapIndexed[(last[#1] = First[#2]) &, Most[start]];
  Do[new = If[KeyExistsQ[last, cur], t - last[cur], 0]; last[cur] = t; cur = new, {t, Length[start], n - 1}]; cur]
memory[{0, 3, 6}, 10]
(* = 0 *)
memory[{0, 3, 6}, 2020]
(* = 436 *)
