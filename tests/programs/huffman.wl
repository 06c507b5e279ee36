(* Huffman coding *)
build[s_] := FixedPoint[
   Replace[SortBy[#, First], {{n_, a_}, {m_, b_}, rest___} :> {{n + m, {a, b}}, rest}] &,
   KeyValueMap[{#2, #1} &, Counts[Characters[s]]]][[1, 2]]
codes[tree_] := Association[codes[tree, ""]]
codes[{a_, b_}, p_] := Join[codes[a, p <> "0"], codes[b, p <> "1"]]
codes[c_String, p_] := {c -> p}

code = codes[build["abracadabra"]];
Sort[Keys[code]]
(* = {"a", "b", "c", "d", "r"} *)
StringLength[code["a"]]
(* = 1 *)
encode[s_, code_] := StringJoin[Lookup[code, Characters[s]]]
StringLength[encode["abracadabra", code]]
(* = 23 *)
decode[bits_, code_] := StringJoin[StringCases[bits, Normal[AssociationMap[Reverse, code]]]]
decode[encode["abracadabra", code], code]
(* = "abracadabra" *)
text = "the quick brown fox jumps over the lazy dog and the dog does not mind";
tc = codes[build[text]];
StringLength[encode[text, tc]]
(* = 293 *)
decode[encode[text, tc], tc] === text
(* = True *)
(* Kraft: the code is full *)
Total[2^-StringLength[#] & /@ tc]
(* = 1 *)
(* no code word begins another *)
NoneTrue[Subsets[Values[tc], {2}], StringStartsQ @@ # || StringStartsQ @@ Reverse[#] &]
(* = True *)
