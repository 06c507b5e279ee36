(* assoc.wl - associations. *)

<|"b" -> 1 + 1|>
(* = <|"b" -> 2|> *)
<|a -> 1, b -> 2, a -> 3|>
(* = <|a -> 3, b -> 2|> *)
Association[{a -> 1, b -> 2}]
(* = <|a -> 1, b -> 2|> *)
Association[a -> 1, {b -> 2, c -> 3}]
(* = <|a -> 1, b -> 2, c -> 3|> *)
<|<|a -> 1|>, b -> 2|>
(* = <|a -> 1, b -> 2|> *)
Association[]
(* = <||> *)
Association[1, 2]
(* = Association[1, 2] *)
<|a -> 1, Nothing|>
(* = <|a -> 1|> *)
<|"a" -> 1|>["a"]
(* = 1 *)
<|"a" -> 1|>["z"]
(* = Missing["KeyAbsent", "z"] *)
<|{1, 2} -> "pair"|>[{1, 2}]
(* = "pair" *)
<|1 -> a, 1. -> b|>[1.]
(* = b *)
<|"a" -> <|"b" -> 5|>|>["a"]["b"]
(* = 5 *)
Key["a"][<|"a" -> 1|>]
(* = 1 *)
Key["z"][<|"a" -> 1|>]
(* = Missing["KeyAbsent", "z"] *)
Map[Key["a"], {<|"a" -> 1|>, <|"a" -> 2|>}]
(* = {1, 2} *)
AssociationQ[<|a -> 1|>]
(* = True *)
AssociationQ[{a -> 1}]
(* = False *)
Head[<||>]
(* = Association *)
AtomQ[<|a -> 1|>]
(* = True *)
Length[<|a -> 1, b -> 2|>]
(* = 2 *)

(* Keys, Values, Normal *)
Keys[<|a -> 1, b -> 2|>]
(* = {a, b} *)
Keys[{a -> 1, b -> 2}]
(* = {a, b} *)
Keys[a -> 1]
(* = a *)
Keys[<|a -> 1|>, f]
(* = {f[a]} *)
Keys[{<|a -> 1|>, <|b -> 2|>}]
(* = {{a}, {b}} *)
Keys[5]
(* ! Keys::invrl: The argument 5 is not a valid Association or a list of rules. *)
(* = Keys[5] *)
Values[<|a -> 1, b -> 2|>]
(* = {1, 2} *)
Values[{a -> 1, b -> 2}]
(* = {1, 2} *)
Values[<|a -> 1|>, Hold]
(* = {Hold[1]} *)
Normal[<|a -> 1, b -> 2|>]
(* = {a -> 1, b -> 2} *)
Normal[5]
(* = 5 *)

(* Lookup and questions *)
Lookup[<|a -> 1|>, a]
(* = 1 *)
Lookup[<|a -> 1|>, c]
(* = Missing["KeyAbsent", c] *)
Lookup[<|a -> 1|>, c, 0]
(* = 0 *)
Lookup[<|"a" -> 1, "b" -> 2|>, {"b", "c"}, none]
(* = {2, none} *)
Lookup[{<|a -> 1|>, <|b -> 2|>}, a]
(* = {1, Missing["KeyAbsent", a]} *)
Lookup[{a -> 1}, a]
(* = 1 *)
Lookup[<|a -> 1|>, a, Print["not needed"]]
(* = 1 *)
Lookup[a][<|a -> 5|>]
(* = 5 *)
KeyExistsQ[<|a -> 1|>, a]
(* = True *)
KeyExistsQ[<|a -> 1|>, b]
(* = False *)
KeyExistsQ[a][<|a -> 1|>]
(* = True *)
KeyMemberQ[<|1 -> a, x -> b|>, _Integer]
(* = True *)
KeyFreeQ[<|1 -> a|>, _Symbol]
(* = True *)

(* Choosing by keys *)
KeyTake[<|a -> 1, b -> 2, c -> 3|>, {c, a}]
(* = <|c -> 3, a -> 1|> *)
KeyTake[<|a -> 1|>, {a, z}]
(* = <|a -> 1|> *)
KeyTake[{<|a -> 1, b -> 2|>}, a]
(* = {<|a -> 1|>} *)
KeyTake[{a}][<|a -> 1, b -> 2|>]
(* = <|a -> 1|> *)
KeyDrop[<|a -> 1, b -> 2|>, a]
(* = <|b -> 2|> *)
KeyDrop[<|a -> 1, b -> 2, c -> 3|>, {a, c}]
(* = <|b -> 2|> *)
KeySelect[<|1 -> a, 2 -> b, 3 -> c|>, OddQ]
(* = <|1 -> a, 3 -> c|> *)
KeySort[<|b -> 1, a -> 2|>]
(* = <|a -> 2, b -> 1|> *)
KeySort[<|1 -> a, 2 -> b|>, Greater]
(* = <|2 -> b, 1 -> a|> *)
KeySortBy[<|-2 -> a, 1 -> b|>, Abs]
(* = <|1 -> b, -2 -> a|> *)
KeyMap[f, <|a -> 1, b -> 2|>]
(* = <|f[a] -> 1, f[b] -> 2|> *)
KeyMap[f][<|a -> 1|>]
(* = <|f[a] -> 1|> *)
KeyValueMap[f, <|a -> 1, b -> 2|>]
(* = {f[a, 1], f[b, 2]} *)
AssociationMap[f, {a, b}]
(* = <|a -> f[a], b -> f[b]|> *)
AssociationMap[Reverse, <|a -> 1, b -> 2|>]
(* = <|1 -> a, 2 -> b|> *)
AssociationThread[{a, b}, {1, 2}]
(* = <|a -> 1, b -> 2|> *)
AssociationThread[{a, b} -> {1, 2}]
(* = <|a -> 1, b -> 2|> *)
AssociationThread[{a, b}, {1}]
(* ! AssociationThread::idim: {a, b} and {1} must have the same length. *)
(* = AssociationThread[{a, b}, {1}] *)

(* Merging and grouping *)
Merge[{<|a -> 1, b -> 2|>, <|a -> 3|>}, Total]
(* = <|a -> 4, b -> 2|> *)
Merge[{<|a -> 1|>, <|a -> 2|>}, Identity]
(* = <|a -> {1, 2}|> *)
Merge[Total][{<|a -> 1|>, <|a -> 2|>}]
(* = <|a -> 3|> *)
Merge[{a -> 1, a -> 2, b -> 3}, f]
(* = <|a -> f[{1, 2}], b -> f[{3}]|> *)
GroupBy[{1, 2, 3, 4}, OddQ]
(* = <|True -> {1, 3}, False -> {2, 4}|> *)
GroupBy[{{a, 1}, {b, 2}, {a, 3}}, First -> Last]
(* = <|a -> {1, 3}, b -> {2}|> *)
GroupBy[{{a, 1}, {b, 2}, {a, 3}}, First -> Last, Total]
(* = <|a -> 4, b -> 2|> *)
GroupBy[{1, 2, 3, 4}, {OddQ, # > 2 &}]
(* = <|True -> <|False -> {1}, True -> {3}|>, False -> <|False -> {2}, True -> {4}|>|> *)
GroupBy[<|a -> 1, b -> 2, c -> 3|>, OddQ]
(* = <|True -> <|a -> 1, c -> 3|>, False -> <|b -> 2|>|> *)
GroupBy[OddQ][{1, 2}]
(* = <|True -> {1}, False -> {2}|> *)
GroupBy[{}, f]
(* = <||> *)
KeyUnion[{<|a -> 1|>, <|b -> 2|>}]
(* = {<|a -> 1, b -> Missing["KeyAbsent", b]|>, <|a -> Missing["KeyAbsent", a], b -> 2|>} *)
KeyUnion[{<|a -> 1|>, <|b -> 2|>}, 0 &]
(* = {<|a -> 1, b -> 0|>, <|a -> 0, b -> 2|>} *)
KeyIntersection[{<|a -> 1, b -> 2|>, <|b -> 3|>}]
(* = {<|b -> 2|>, <|b -> 3|>} *)
KeyComplement[{<|a -> 1, b -> 2|>, <|b -> 3|>}]
(* = <|a -> 1|> *)
JoinAcross[{<|"k" -> 1, "x" -> a|>, <|"k" -> 2, "x" -> b|>}, {<|"k" -> 1, "y" -> c|>}, "k"]
(* = {<|"k" -> 1, "x" -> a, "y" -> c|>} *)
JoinAcross[{<|"k" -> 1, "x" -> a|>, <|"k" -> 2, "x" -> b|>}, {<|"k" -> 1, "y" -> c|>}, "k", "Left"]
(* = {<|"k" -> 1, "x" -> a, "y" -> c|>, <|"k" -> 2, "x" -> b, "y" -> Missing["Unmatched"]|>} *)
JoinAcross[{<|"i" -> 1, "x" -> a|>}, {<|"j" -> 1, "y" -> c|>}, "i" -> "j"]
(* = {<|"i" -> 1, "x" -> a, "j" -> 1, "y" -> c|>} *)

(* Functions of lists on associations *)
Map[f, <|a -> 1|>]
(* = <|a -> f[1]|> *)
Select[<|a -> 1, b -> 2, c -> 3|>, OddQ]
(* = <|a -> 1, c -> 3|> *)
Total[<|a -> 1, b -> 2|>]
(* = 3 *)
Max[<|a -> 1, b -> 7|>]
(* = 7 *)
Mean[<|a -> 1, b -> 3|>]
(* = 2 *)
<|a -> 1, b -> 2|> + 1
(* = <|a -> 2, b -> 3|> *)
Accumulate[<|a -> 1, b -> 2|>]
(* = <|a -> 1, b -> 3|> *)
Reverse[<|a -> 1, b -> 2|>]
(* = <|b -> 2, a -> 1|> *)
Take[<|a -> 1, b -> 2|>, -1]
(* = <|b -> 2|> *)
Drop[<|a -> 1, b -> 2|>, 1]
(* = <|b -> 2|> *)
First[<|a -> 1, b -> 2|>]
(* = 1 *)
Cases[<|a -> 1, b -> x|>, _Integer]
(* = {1} *)
Position[<|a -> 1, b -> 2|>, 2]
(* = {{Key[b]}} *)
MemberQ[<|a -> 1|>, 1]
(* = True *)
FreeQ[<|a -> 1|>, 2]
(* = True *)
DeleteCases[<|a -> 1, b -> 2|>, 1]
(* = <|b -> 2|> *)
Transpose[<|a -> <|x -> 1|>, b -> <|x -> 2|>|>]
(* = <|x -> <|a -> 1, b -> 2|>|> *)
Fold[f, 0, <|a -> 1, b -> 2|>]
(* = f[f[0, 1], 2] *)
Level[<|a -> {1, 2}|>, {2}]
(* = {1, 2} *)
Apply[Plus, <|a -> 1, b -> 2|>]
(* = 3 *)
Sort[<|a -> 2, b -> 1|>, Greater]
(* = <|a -> 2, b -> 1|> *)
Catenate[<|a -> {1}, b -> {2}|>]
(* = {1, 2} *)
Values[<|a -> 1|>] === {1}
(* = True *)
MatchQ[<|a -> 1|>, <|a -> _|>]
(* = True *)
MatchQ[<|"a" -> 1, "b" -> 2|>, KeyValuePattern["b" -> 2]]
(* = True *)
<|a -> 1|> /. 1 -> 2
(* = <|a -> 2|> *)
<|a -> x|> === <|a -> x|>
(* = True *)
DeleteMissing[<|a -> 1, b -> Missing[]|>]
(* = <|a -> 1|> *)

(* Assignment *)
s = <||>; Do[s[k] = k^2, {k, 3}]; s
(* = <|1 -> 1, 2 -> 4, 3 -> 9|> *)
s[2] =.; s
(* = <|1 -> 1, 3 -> 9|> *)
AssociateTo[s, {5 -> 25}]; s
(* = <|1 -> 1, 3 -> 9, 5 -> 25|> *)
KeyDropFrom[s, 1]; s
(* = <|3 -> 9, 5 -> 25|> *)
AppendTo[s, 7 -> 49]; s
(* = <|3 -> 9, 5 -> 25, 7 -> 49|> *)
s[3]++; s[3]
(* = 10 *)
t = s; t[3] = 0; {s[3], t[3]}
(* = {10, 0} *)

(* Query and Dataset *)
Query["a"][<|"a" -> 1|>]
(* = 1 *)
Query[All, "a"][{<|"a" -> 1|>, <|"a" -> 2|>}]
(* = {1, 2} *)
Query[2][{a, b}]
(* = b *)
Query[All, #a + #b &] @ {<|"a" -> 1, "b" -> 2|>}
(* = {3} *)
Query[Total, "a"][{<|"a" -> 1|>, <|"a" -> 2|>}]
(* = 3 *)
Query[Select[#age > 30 &], "name"] @ {<|"name" -> "A", "age" -> 40|>, <|"name" -> "B", "age" -> 20|>}
(* = {"A"} *)
Query[GroupBy["k"], Total, "v"][{<|"k" -> 1, "v" -> 2|>, <|"k" -> 1, "v" -> 3|>}]
(* = <|1 -> 5|> *)
Query[All, {"a"}][{<|"a" -> 1, "b" -> 2|>}]
(* = {<|"a" -> 1|>} *)
Query[{Min, Max}][{3, 1, 2}]
(* = {1, 3} *)
Query[<|"n" -> Length, "t" -> Total|>][{3, 1}]
(* = <|"n" -> 2, "t" -> 4|> *)
Query[All, f][{1, 2}]
(* = {f[1], f[2]} *)
Query[f, g][{1, 2}]
(* = f[{g[1], g[2]}] *)
Query[SortBy["v"] /* First][{<|"v" -> 2|>, <|"v" -> 1|>}]
(* = <|"v" -> 1|> *)
ds = Dataset[{<|"a" -> 1, "b" -> x|>, <|"a" -> 2, "b" -> y|>}]; Normal[ds[All, "a"]]
(* = {1, 2} *)
ds[1, "b"]
(* = x *)
ds[Total, "a"]
(* = 3 *)
Length[ds]
(* = 2 *)
Normal[ds[Select[#a > 1 &]]]
(* = {<|"a" -> 2, "b" -> y|>} *)
ToString[ds]
(* = "a  b\n1  x\n2  y" *)
