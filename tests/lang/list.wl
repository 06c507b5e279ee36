(* list.wl - making, joining, cutting and arranging lists. *)

(* Range, ConstantArray, Array, Subdivide *)
Range[5]
(* = {1, 2, 3, 4, 5} *)
Range[0]
(* = {} *)
Range[-2]
(* = {} *)
Range[2, 10, 3]
(* = {2, 5, 8} *)
Range[5, 1, -2]
(* = {5, 3, 1} *)
Range[0, 1, 1/4]
(* = {0, 1/4, 1/2, 3/4, 1} *)
Range[1.5, 4]
(* = {1.5, 2.5, 3.5} *)
Range[0, 1, 0.25]
(* = {0., 0.25, 0.5, 0.75, 1.} *)
Length[Range[0, 1, 0.1]]
(* = 11 *)
Range[{2, 3}]
(* = {{1, 2}, {1, 2, 3}} *)
Range[u, u + 2]
(* = {u, 1 + u, 2 + u} *)
Range[10^20, 10^20 + 2]
(* = {100000000000000000000, 100000000000000000001, 100000000000000000002} *)
Range[uu]
(* ! Range::range: Range specification in Range[uu] does not have appropriate bounds. *)
(* = Range[uu] *)
Range[1, 5, 0]
(* ! Range::range: Range specification in Range[1, 5, 0] does not have appropriate bounds. *)
(* = Range[1, 5, 0] *)
ConstantArray[c, 3]
(* = {c, c, c} *)
ConstantArray[0, {2, 3}]
(* = {{0, 0, 0}, {0, 0, 0}} *)
ConstantArray[c, 0]
(* = {} *)
ConstantArray[c, {}]
(* = c *)
Total[ConstantArray[2, {20, 30}], 2]
(* = 1200 *)
Array[f, 3]
(* = {f[1], f[2], f[3]} *)
Array[f, {2, 2}]
(* = {{f[1, 1], f[1, 2]}, {f[2, 1], f[2, 2]}} *)
Array[f, 3, 0]
(* = {f[0], f[1], f[2]} *)
Array[f, {2, 2}, {0, 5}]
(* = {{f[0, 5], f[0, 6]}, {f[1, 5], f[1, 6]}} *)
Array[f, 3, 1, Plus]
(* = f[1] + f[2] + f[3] *)
Array[#^2 &, 4]
(* = {1, 4, 9, 16} *)
Array[# &, 4, {0, 1}]
(* = {0, 1/3, 2/3, 1} *)
Subdivide[4]
(* = {0, 1/4, 1/2, 3/4, 1} *)
Subdivide[2, 4, 2]
(* = {2, 3, 4} *)
PowerRange[1, 1000]
(* = {1, 10, 100, 1000} *)
PowerRange[2, 32, 2]
(* = {2, 4, 8, 16, 32} *)

(* Append, Prepend, Insert, Delete *)
Append[{a, b}, c]
(* = {a, b, c} *)
Append[f[a], b]
(* = f[a, b] *)
Append[<|a -> 1, b -> 2|>, a -> 3]
(* = <|b -> 2, a -> 3|> *)
Append[c][{a}]
(* = {a, c} *)
Append[5, 1]
(* ! Append::normal: Nonatomic expression expected at position 1 in Append[5, 1]. *)
(* = Append[5, 1] *)
Prepend[{a, b}, c]
(* = {c, a, b} *)
Prepend[<|a -> 1|>, b -> 2]
(* = <|b -> 2, a -> 1|> *)
Insert[{a, b, c}, x, 2]
(* = {a, x, b, c} *)
Insert[{a, b, c}, x, -1]
(* = {a, b, c, x} *)
Insert[{a, b, c}, x, -2]
(* = {a, b, x, c} *)
Insert[{a, b, c}, x, {{1}, {3}}]
(* = {x, a, b, x, c} *)
Insert[{a, b, c}, x, {{1}, {1}}]
(* = {x, x, a, b, c} *)
Insert[{{a, b}, c}, x, {1, 2}]
(* = {{a, x, b}, c} *)
Insert[{{a, b}, c}, x, {{1, 1}, {1}}]
(* = {x, {x, a, b}, c} *)
Insert[x, 2][{a, b}]
(* = {a, x, b} *)
Insert[<|a -> 1, b -> 2|>, c -> 3, 2]
(* = <|a -> 1, c -> 3, b -> 2|> *)
Insert[{a, b}, x, 7]
(* ! Insert::ins: Cannot insert at position {7} in {a, b}. *)
(* = Insert[{a, b}, x, 7] *)
Delete[{a, b, c}, 2]
(* = {a, c} *)
Delete[{a, b, c}, -1]
(* = {a, b} *)
Delete[{a, b, c}, {{1}, {3}}]
(* = {b} *)
Delete[{{a, b}, c}, {1, 2}]
(* = {{a}, c} *)
Delete[{{a, b}, c}, {{1, 2}, {2}}]
(* = {{a}} *)
Delete[<|a -> 1, b -> 2|>, Key[a]]
(* = <|b -> 2|> *)
Delete[<|"a" -> 1, "b" -> 2|>, "a"]
(* = <|"b" -> 2|> *)
Delete[2][{a, b, c}]
(* = {a, c} *)
Delete[{a, b, c}, 0]
(* = Sequence[a, b, c] *)
Delete[{1, 2, 3}, 5]
(* ! Delete::partw: Part {5} of {1, 2, 3} does not exist. *)
(* = Delete[{1, 2, 3}, 5] *)
ReplacePart[{a, b, c}, 2 -> x]
(* = {a, x, c} *)
ReplacePart[{a, b, c}, -1 -> x]
(* = {a, b, x} *)
ReplacePart[{a, b, c}, {1 -> x, 3 -> y}]
(* = {x, b, y} *)
ReplacePart[{a, b, c}, {{1}, {3}} -> x]
(* = {x, b, x} *)
ReplacePart[{{a, b}, {c, d}}, {2, 1} -> x]
(* = {{a, b}, {x, d}} *)
ReplacePart[{{a, b}, {c, d}}, {_, 1} -> x]
(* = {{x, b}, {x, d}} *)
ReplacePart[{a, b, c, d}, i_?EvenQ :> g[i]]
(* = {a, g[2], c, g[4]} *)
ReplacePart[{a, b}, 0 -> f]
(* = f[a, b] *)
ReplacePart[{a, b}, 5 -> x]
(* = {a, b} *)
ReplacePart[2 -> x][{a, b}]
(* = {a, x} *)
ReplacePart[<|"a" -> 1, "b" -> 2|>, "b" -> 9]
(* = <|"a" -> 1, "b" -> 9|> *)
ReplacePart[{a, b, c}, x, 2]
(* = {a, x, c} *)
FlattenAt[{a, {b, c}, {d, e}}, 2]
(* = {a, b, c, {d, e}} *)
FlattenAt[{a, {b, c}, {d, e}}, {{2}, {3}}]
(* = {a, b, c, d, e} *)
FlattenAt[{a, {b, {c, d}}}, {2, 2}]
(* = {a, {b, c, d}} *)

(* Join, Catenate, Riffle *)
Join[{a, b}, {c}, {}]
(* = {a, b, c} *)
Join[]
(* = {} *)
Join[f[a], f[b]]
(* = f[a, b] *)
Join[{{1, 2}, {3, 4}}, {{5}, {6}}, 2]
(* = {{1, 2, 5}, {3, 4, 6}} *)
Join[{{1}}, {{2}, {3}}, 2]
(* = {{1, 2}, {3}} *)
Join[<|a -> 1, b -> 2|>, <|a -> 3|>]
(* = <|a -> 3, b -> 2|> *)
Join[{1}, f[2]]
(* ! Join::heads: Heads List and f at positions 1 and 2 are expected to be the same. *)
(* = Join[{1}, f[2]] *)
Catenate[{{1, 2}, {3}}]
(* = {1, 2, 3} *)
Catenate[{<|a -> 1|>, <|b -> 2|>}]
(* = {1, 2} *)
Riffle[{a, b, c}, x]
(* = {a, x, b, x, c} *)
Riffle[{a, b, c}, {1, 2}]
(* = {a, 1, b, 2, c} *)
Riffle[{a, b, c}, {1, 2, 3}]
(* = {a, 1, b, 2, c, 3} *)
Riffle[{a, b, c, d}, x, 3]
(* = {a, b, x, c, d} *)
Riffle[{a, b, c, d, e}, x, 3]
(* = {a, b, x, c, d, x, e} *)
Riffle[{a, b, c}, x, {1, -2, 2}]
(* = {x, a, x, b, x, c} *)
Riffle[{a, b, c, d}, x, {2, -1, 2}]
(* = {a, x, b, x, c, x, d, x} *)
Riffle[{}, x]
(* = {} *)

(* Reverse, rotations *)
Reverse[{a, b, c}]
(* = {c, b, a} *)
Reverse[f[a, b]]
(* = f[b, a] *)
Reverse[{{1, 2}, {3, 4}}, 2]
(* = {{2, 1}, {4, 3}} *)
Reverse[{{1, 2}, {3, 4}}, {1, 2}]
(* = {{4, 3}, {2, 1}} *)
Reverse[<|a -> 1, b -> 2|>]
(* = <|b -> 2, a -> 1|> *)
Reverse[5]
(* ! Reverse::normal: Nonatomic expression expected at position 1 in Reverse[5]. *)
(* = Reverse[5] *)
RotateLeft[{a, b, c, d}]
(* = {b, c, d, a} *)
RotateLeft[{a, b, c, d}, 2]
(* = {c, d, a, b} *)
RotateLeft[{a, b, c, d}, -1]
(* = {d, a, b, c} *)
RotateRight[{a, b, c, d}, 1]
(* = {d, a, b, c} *)
RotateRight[{a, b, c}, 4]
(* = {c, a, b} *)
RotateLeft[{{a, b}, {c, d}}, {1, 1}]
(* = {{d, c}, {b, a}} *)
RotateLeft[{}, 3]
(* = {} *)
RotateLeft[<|a -> 1, b -> 2|>]
(* = <|b -> 2, a -> 1|> *)

(* Flatten *)
Flatten[{{a, {b}}, {c, {{d}}}}]
(* = {a, b, c, d} *)
Flatten[{{a, {b}}, {c, {{d}}}}, 1]
(* = {a, {b}, c, {{d}}} *)
Flatten[{{a, b}, {c}}, 0]
(* = {{a, b}, {c}} *)
Flatten[{f[a, f[b]], g[c]}, Infinity, f]
(* = {a, b, g[c]} *)
Flatten[f[f[a, b], f[c]]]
(* = f[a, b, c] *)
Flatten[f[g[f[a]], f[b]], 1, f]
(* = f[g[f[a]], b] *)
Flatten[{{a, b}, {c}}, {{2}, {1}}]
(* = {{a, c}, {b}} *)
Flatten[{{1, 2}, {3, 4}}, {{1, 2}}]
(* = {1, 2, 3, 4} *)
Flatten[{{1, 2}, {3, 4}}, {{2, 1}}]
(* = {1, 3, 2, 4} *)
Flatten[{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}}, {{1, 3}, {2}}]
(* = {{1, 3}, {2, 4}, {5, 7}, {6, 8}} *)
Flatten[{{a, b}, {c}}, {2}]
(* = {{a, c}, {b}} *)
Flatten[<|a -> {1, 2}, b -> {3}|>]
(* = {1, 2, 3} *)
Total[Flatten[Partition[Range[1000], 10]]]
(* = 500500 *)

(* Partition *)
Partition[{a, b, c, d, e}, 2]
(* = {{a, b}, {c, d}} *)
Partition[{a, b, c, d, e}, 2, 1]
(* = {{a, b}, {b, c}, {c, d}, {d, e}} *)
Partition[{a, b, c, d, e}, UpTo[2]]
(* = {{a, b}, {c, d}, {e}} *)
Partition[{a, b, c, d, e}, 2, 2, 1]
(* = {{a, b}, {c, d}, {e, a}} *)
Partition[{a, b, c, d, e}, 2, 2, 1, x]
(* = {{a, b}, {c, d}, {e, x}} *)
Partition[{a, b, c, d, e}, 2, 2, 1, {}]
(* = {{a, b}, {c, d}, {e}} *)
Partition[{a, b, c, d}, 3, 1, {2, 2}]
(* = {{d, a, b}, {a, b, c}, {b, c, d}, {c, d, a}} *)
Partition[{a, b, c, d}, 2, 1, 1]
(* = {{a, b}, {b, c}, {c, d}, {d, a}} *)
Partition[{a, b, c}, 2, 1, {-1, 1}, x]
(* = {{x, a}, {a, b}, {b, c}, {c, x}} *)
Partition[{{1, 2, 3, 4}, {5, 6, 7, 8}}, {2, 2}]
(* = {{{{1, 2}, {5, 6}}, {{3, 4}, {7, 8}}}} *)
Partition[{{1, 2}, {3, 4}}, {1, 1}]
(* = {{{{1}}, {{2}}}, {{{3}}, {{4}}}} *)
Partition[f[a, b, c, d], 2]
(* = f[f[a, b], f[c, d]] *)
Partition[{a}, 2]
(* = {} *)
BlockMap[Total, {1, 2, 3, 4}, 2]
(* = {3, 7} *)
BlockMap[f, {a, b, c}, 2, 1]
(* = {f[{a, b}], f[{b, c}]} *)

(* Transpose, ArrayReshape, ArrayFlatten *)
Transpose[{{1, 2, 3}, {4, 5, 6}}]
(* = {{1, 4}, {2, 5}, {3, 6}} *)
Transpose[{{{a, b}, {c, d}}}, {2, 1, 3}]
(* = {{{a, b}}, {{c, d}}} *)
Transpose[{{a, b}, {c, d}}, {1, 1}]
(* = {a, d} *)
Transpose[{{{1, 2}}}, 1 <-> 3]
(* = {{{1}}, {{2}}} *)
Transpose[{{1, 2}, {3}}]
(* ! Transpose::nmtx: The first two levels of {{1, 2}, {3}} cannot be transposed. *)
(* = Transpose[{{1, 2}, {3}}] *)
Transpose[Partition[Range[1000], 10]][[3, 2]]
(* = 13 *)
ArrayReshape[Range[6], {2, 3}]
(* = {{1, 2, 3}, {4, 5, 6}} *)
ArrayReshape[{a, b, c}, {2, 2}]
(* = {{a, b}, {c, 0}} *)
ArrayReshape[{a, b, c}, {2, 2}, x]
(* = {{a, b}, {c, x}} *)
ArrayReshape[{{1, 2}, {3, 4}}, {4}]
(* = {1, 2, 3, 4} *)
ArrayFlatten[{{{{1}}, {{2}}}}]
(* = {{1, 2}} *)
ArrayFlatten[{{{{1, 2}, {3, 4}}, 0}, {0, {{5}}}}]
(* = {{1, 2, 0}, {3, 4, 0}, {0, 0, 5}} *)

(* Padding *)
PadRight[{a, b}, 4]
(* = {a, b, 0, 0} *)
PadLeft[{a, b}, 4]
(* = {0, 0, a, b} *)
PadRight[{a, b, c, d}, 2]
(* = {a, b} *)
PadLeft[{a, b, c, d}, 2]
(* = {c, d} *)
PadRight[{a, b, c}, 10, {x, y, z}]
(* = {a, b, c, x, y, z, x, y, z, x} *)
PadLeft[{a, b, c}, 10, {x, y, z}]
(* = {z, x, y, z, x, y, z, a, b, c} *)
PadRight[{a, b}, 5, x]
(* = {a, b, x, x, x} *)
PadLeft[{a, b}, 5, x, 1]
(* = {x, x, a, b, x} *)
PadRight[{{1}, {1, 2}}]
(* = {{1, 0}, {1, 2}} *)
PadLeft[{{1}, {1, 2}}]
(* = {{0, 1}, {1, 2}} *)
PadRight[{{a}}, {2, 3}]
(* = {{a, 0, 0}, {0, 0, 0}} *)
PadRight[{}, 3, {x, y}]
(* = {x, y, x} *)
ArrayPad[{1, 2}, 1]
(* = {0, 1, 2, 0} *)
ArrayPad[{1, 2}, {1, 2}]
(* = {0, 1, 2, 0, 0} *)
ArrayPad[{{1}}, 1]
(* = {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}} *)
ArrayPad[{1, 2, 3}, 2, "Fixed"]
(* = {1, 1, 1, 2, 3, 3, 3} *)
ArrayPad[{1, 2, 3}, 2, "Periodic"]
(* = {2, 3, 1, 2, 3, 1, 2} *)
ArrayPad[{1, 2, 3}, 2, "Reflected"]
(* = {3, 2, 1, 2, 3, 2, 1} *)
ArrayPad[{1, 2, 3}, 2, "Reversed"]
(* = {2, 1, 1, 2, 3, 3, 2} *)
ArrayPad[{1, 2, 3, 4}, -1]
(* = {2, 3} *)

(* Length, Dimensions, depth *)
Length[{a, b, c}]
(* = 3 *)
Length[f[x, y]]
(* = 2 *)
Length[5]
(* = 0 *)
Length[<|a -> 1|>]
(* = 1 *)
Dimensions[{{1, 2, 3}, {4, 5, 6}}]
(* = {2, 3} *)
Dimensions[{{1, 2}, {3}}]
(* = {2} *)
Dimensions[{}]
(* = {0} *)
Dimensions[x]
(* = {} *)
Dimensions[f[f[a, b], f[c, d]]]
(* = {2, 2} *)
Dimensions[{{{1}}}, 2]
(* = {1, 1} *)
ArrayDepth[{{{1}}}]
(* = 3 *)
TensorRank[{{1, 2}, {3, 4}}]
(* = 2 *)
Depth[{{a}}]
(* = 3 *)
Depth[x]
(* = 1 *)
Depth[x^2 + 1]
(* = 3 *)
ArrayQ[{{1, 2}, {3, 4}}]
(* = True *)
ArrayQ[{{1, 2}, {3}}]
(* = False *)
ArrayQ[{1, 2}, 1, IntegerQ]
(* = True *)
ArrayQ[{{1, 2}, {3, 4}}, 1]
(* = False *)
VectorQ[{1, 2, a}]
(* = True *)
VectorQ[{1, {2}}]
(* = False *)
VectorQ[{1, 2, a}, NumberQ]
(* = False *)
VectorQ[Range[1000], IntegerQ]
(* = True *)
MatrixQ[{{1, 2}, {3, 4}}]
(* = True *)
MatrixQ[{{1, 2}, {3}}]
(* = False *)
MatrixQ[{{1, a}}, NumericQ]
(* = False *)
