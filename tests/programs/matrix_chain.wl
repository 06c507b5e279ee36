(* Cheapest order of a product of matrices; longest palindrome; balanced brackets *)
chain[d_] := Module[{f}, f[i_, i_] = 0;
  f[i_, j_] := f[i, j] = Min[Table[f[i, k] + f[k + 1, j] + d[[i]] d[[k + 1]] d[[j + 1]], {k, i, j - 1}]];
  f[1, Length[d] - 1]]
chain[{40, 20, 30, 10, 30}]
(* = 26000 *)
chain[{30, 35, 15, 5, 10, 20, 25}]
(* = 15125 *)
palindromes[s_] := Select[StringTake[s, #] & /@ Subsets[Range[StringLength[s]], {2}], PalindromeQ]
First[MaximalBy[palindromes["forgeeksskeegfor"], StringLength]]
(* = "geeksskeeg" *)
balanced[s_] := StringLength[FixedPoint[StringDelete[#, "()" | "[]" | "{}"] &, s]] == 0
balanced /@ {"([]{})", "([)]", "((", ""}
(* = {True, False, False, True} *)
anagrams = GatherBy[{"tea", "eat", "tan", "ate", "nat", "bat"}, Sort @* Characters]
(* = {{"tea", "eat", "ate"}, {"tan", "nat"}, {"bat"}} *)
twoSum[l_, t_] := Module[{seen = <||>}, Catch[MapIndexed[If[KeyExistsQ[seen, t - #1], Throw[{seen[t - #1], First[#2]}], seen[#1] = First[#2]] &, l]; None]]
twoSum[{2, 7, 11, 15}, 26]
(* = {3, 4} *)
kadane[l_] := Max[FoldList[Max[#2, #1 + #2] &, l]]
kadane[{-2, 1, -3, 4, -1, 2, 1, -5, 4}]
(* = 6 *)
fizzbuzz[n_] := Which[Divisible[n, 15], "FizzBuzz", Divisible[n, 3], "Fizz", Divisible[n, 5], "Buzz", True, n]
Array[fizzbuzz, 15]
(* = {1, 2, "Fizz", 4, "Buzz", "Fizz", 7, 8, "Fizz", "Buzz", 11, "Fizz", 13, 14, "FizzBuzz"} *)
rotate[m_] := Transpose[Reverse[m]]
rotate[{{1, 2}, {3, 4}}]
(* = {{3, 1}, {4, 2}} *)
