(* structure.wl - functions over parts, and structural products. *)

(* Map *)
Map[f, {a, b}]
(* = {f[a], f[b]} *)
f /@ <|"x" -> 1, "y" -> 2|>
(* = <|"x" -> f[1], "y" -> f[2]|> *)
Map[f, {{a}, b}, 2]
(* = {f[{f[a]}], f[b]} *)
Map[f, {{a}, b}, {2}]
(* = {{f[a]}, b} *)
Map[f, {{a, {b}}, c}, {-1}]
(* = {{f[a], {f[b]}}, f[c]} *)
Map[f, {{a, {b}}, c}, {-2}]
(* = {{a, f[{b}]}, c} *)
Map[f, {{a}, b}, {0}]
(* = f[{{a}, b}] *)
Map[f, {{a}, b}, {0, 1}]
(* = f[{f[{a}], f[b]}] *)
Map[f, {{a}, b}, Infinity]
(* = {f[{f[a]}], f[b]} *)
Map[f, x]
(* = x *)
Map[f, a + b]
(* = f[a] + f[b] *)
Map[f, Hold[1 + 1]]
(* = Hold[f[1 + 1]] *)
Map[f, g[a][b], Heads -> True]
(* = f[g[a]][f[b]] *)
Map[f][{a}]
(* = {f[a]} *)
Map[# + 1 &, Range[5]]
(* = {2, 3, 4, 5, 6} *)
Map[#^2 &, Range[1000]][[1000]]
(* = 1000000 *)
Map[1 &, Range[1000]] === ConstantArray[1, 1000]
(* = True *)
Map[# - # &, Range[300]] === ConstantArray[0, 300]
(* = True *)
Map[f, {1, 2}, zz]
(* ! Map::level: Level specification zz is not of the form n, {n}, or {m, n}. *)
(* = Map[f, {1, 2}, zz] *)
Map[f, {a -> 1, b -> 2}]
(* = {f[a -> 1], f[b -> 2]} *)
Map[f, a -> b]
(* = f[a] -> f[b] *)
Map[If[# > 1, Nothing, #] &, {1, 2, 3}]
(* = {1} *)
Map[If[# > 1, Sequence @@ {#, #}, #] &, {1, 2}]
(* = {1, 2, 2} *)
MapAll[f, {a, {b}}]
(* = f[{f[a], f[{f[b]}]}] *)
f //@ (a + b)
(* = f[f[a] + f[b]] *)
MapAt[f, {a, b, c}, 2]
(* = {a, f[b], c} *)
MapAt[f, {a, b, c}, -1]
(* = {a, b, f[c]} *)
MapAt[f, {a, b, c}, {{1}, {3}}]
(* = {f[a], b, f[c]} *)
MapAt[f, {{a, b}, {c, d}}, {2, 1}]
(* = {{a, b}, {f[c], d}} *)
MapAt[f, {{a, b}, {c, d}}, {All, 1}]
(* = {{f[a], b}, {f[c], d}} *)
MapAt[f, {a, b, c, d}, 2 ;; 3]
(* = {a, f[b], f[c], d} *)
MapAt[f, {a, b}, 0]
(* = f[List][a, b] *)
MapAt[f, <|"a" -> 1, "b" -> 2|>, "b"]
(* = <|"a" -> 1, "b" -> f[2]|> *)
MapAt[f, <|"a" -> 1, "b" -> 2|>, Key["a"]]
(* = <|"a" -> f[1], "b" -> 2|> *)
MapAt[f, {a, b}, {{1}, {1}}]
(* = {f[f[a]], b} *)
MapAt[f, 2][{a, b}]
(* = {a, f[b]} *)
MapAt[f, {a, b}, 5]
(* ! MapAt::partw: Part {5} of {a, b} does not exist. *)
(* = MapAt[f, {a, b}, 5] *)
MapIndexed[f, {a, b}]
(* = {f[a, {1}], f[b, {2}]} *)
MapIndexed[f, <|a -> 1|>]
(* = <|a -> f[1, {Key[a]}]|> *)
MapIndexed[f, {{a}, b}, 2]
(* = {f[{f[a, {1, 1}]}, {1}], f[b, {2}]} *)
MapIndexed[f, {{a, b}}, {2}]
(* = {{f[a, {1, 1}], f[b, {1, 2}]}} *)
MapIndexed[f][{a}]
(* = {f[a, {1}]} *)
MapThread[f, {{a, b}, {1, 2}}]
(* = {f[a, 1], f[b, 2]} *)
MapThread[Plus, {{1, 2}, {3, 4}, {5, 6}}]
(* = {9, 12} *)
MapThread[f, {{{a, b}}, {{c, d}}}, 2]
(* = {{f[a, c], f[b, d]}} *)
MapThread[f, {<|x -> 1|>, <|x -> 2|>}]
(* = <|x -> f[1, 2]|> *)
MapThread[f][{{a}, {b}}]
(* = {f[a, b]} *)
MapThread[f, {}]
(* = {} *)
MapThread[f, {{1, 2}, {3}}]
(* ! MapThread::mptc: Incompatible dimensions of objects at positions {2, 1} and {2, 2} of MapThread[f, {{1, 2}, {3}}]; dimensions are 2 and 1. *)
(* = MapThread[f, {{1, 2}, {3}}] *)

(* Apply, Scan, Level *)
Plus @@ {1, 2, 3}
(* = 6 *)
f @@ g[x, y]
(* = f[x, y] *)
f @@ 5
(* = 5 *)
f @@ <|a -> 1, b -> 2|>
(* = f[1, 2] *)
List @@ (a + b c)
(* = {a, b*c} *)
Apply[f, {{a}, {b, c}}, {1}]
(* = {f[a], f[b, c]} *)
f @@@ {{a}, {b, c}, d}
(* = {f[a], f[b, c], d} *)
Apply[f, {{{a}}}, {0, 1}]
(* = f[f[{a}]] *)
Apply[f, {{{a}}}, 2]
(* = {f[f[a]]} *)
MapApply[f, {{a, b}}]
(* = {f[a, b]} *)
MapApply[f][{{a, b}}]
(* = {f[a, b]} *)
Apply[f][{1, 2}]
(* = f[1, 2] *)
List @@ Hold[1 + 1, 2]
(* = {2, 2} *)
Total[Times @@@ Partition[Range[10], 2]]
(* = 190 *)
s = {}; Scan[(s = {s, #}) &, {a, b}]; s
(* = {{{}, a}, b} *)
Scan[If[# > 2, Return[#]] &, {1, 2, 3, 4}]
(* = 3 *)
Scan[f, {1, 2}]
(* = Null *)
Level[{a, {b, {c}}}, 1]
(* = {a, {b, {c}}} *)
Level[{a, {b, {c}}}, 2]
(* = {a, b, {c}, {b, {c}}} *)
Level[{a, {b, {c}}}, {-1}]
(* = {a, b, c} *)
Level[{a, {b, {c}}}, {2}]
(* = {b, {c}} *)
Level[{a, {b}}, {0, Infinity}]
(* = {a, b, {b}, {a, {b}}} *)
Level[f[a, b], 1, Heads -> True]
(* = {f, a, b} *)
Level[{{1, 2}, {3}}, {-1}, Plus]
(* = 6 *)
Level[a + b^2, {-1}]
(* = {a, b, 2} *)

(* Thread, Distribute, Inner, Outer *)
Thread[f[{a, b}, {c, d}]]
(* = {f[a, c], f[b, d]} *)
Thread[f[{a, b}, x]]
(* = {f[a, x], f[b, x]} *)
Thread[{a, b} -> {1, 2}]
(* = {a -> 1, b -> 2} *)
Thread[{a, b} -> 0]
(* = {a -> 0, b -> 0} *)
Thread[f[a + b, c], Plus]
(* = f[a, c] + f[b, c] *)
Thread[f[{a, b}, {c, d}], List, 1]
(* = {f[a, {c, d}], f[b, {c, d}]} *)
Thread[f[x, y]]
(* = f[x, y] *)
Thread[f[{1, 2}, {3}]]
(* ! Thread::tdlen: Objects of unequal length in f[{1, 2}, {3}] cannot be combined. *)
(* = f[{1, 2}, {3}] *)
Distribute[f[a + b, c + d]]
(* = f[a, c] + f[a, d] + f[b, c] + f[b, d] *)
Distribute[f[{a, b}, {c}], List]
(* = {f[a, c], f[b, c]} *)
Distribute[(a + b) (c + d)]
(* = a*c + b*c + a*d + b*d *)
Distribute[g[a + b], Plus, f]
(* = g[a + b] *)
Distribute[f[a + b], Plus, f, gp, fp]
(* = gp[fp[a], fp[b]] *)
Inner[f, {a, b}, {x, y}, g]
(* = g[f[a, x], f[b, y]] *)
Inner[Times, {a, b}, {x, y}]
(* = a*x + b*y *)
Inner[f, {{a, b}, {c, d}}, {x, y}, g]
(* = {g[f[a, x], f[b, y]], g[f[c, x], f[d, y]]} *)
Inner[Times, {{1, 2}, {3, 4}}, {{1, 0}, {0, 1}}]
(* = {{1, 2}, {3, 4}} *)
Inner[f, {a, b}, {x}]
(* ! Inner::incom: Length 2 of dimension 1 in {a, b} is incommensurate with length 1 of dimension 1 in {x}. *)
(* = Inner[f, {a, b}, {x}] *)
Outer[f, {a, b}, {x, y}]
(* = {{f[a, x], f[a, y]}, {f[b, x], f[b, y]}} *)
Outer[Times, {1, 2}, {3, 4}]
(* = {{3, 4}, {6, 8}} *)
Outer[Plus, {{1, 2}}, {10, 20}]
(* = {{{11, 21}, {12, 22}}} *)
Outer[f, {{a}, {b}}, {{c}, {d}}, 1]
(* = {{f[{a}, {c}], f[{a}, {d}]}, {f[{b}, {c}], f[{b}, {d}]}} *)
Outer[f, g[a, b], g[x]]
(* = g[g[f[a, x]], g[f[b, x]]] *)
Outer[List, {a, b}, {1}, {x}]
(* = {{{{a, 1, x}}}, {{{b, 1, x}}}} *)
Dimensions[Outer[Times, Range[300], Range[20]]]
(* = {300, 20} *)
Head[f[x]]
(* = f *)
Head[1/2]
(* = Rational *)
Head[x, g]
(* = g[Symbol] *)

(* Functions of several arguments *)
ReverseApplied[f][a, b, c]
(* = f[c, b, a] *)
ReverseApplied[f, 2][a, b, c]
(* = f[b, a, c] *)
CurryApplied[f, 2][a][b]
(* = f[a, b] *)
CurryApplied[f, {2, 1}][a][b]
(* = f[b, a] *)
OperatorApplied[f][x][y]
(* = f[y, x] *)
OperatorApplied[f, 3][a][b][c]
(* = f[a, b, c] *)
Comap[{f, g}, x]
(* = {f[x], g[x]} *)
ComapApply[{f, g}, {x, y}]
(* = {f[x, y], g[x, y]} *)

(* SparseArray *)
Normal[SparseArray[{{1, 1} -> 5, {2, 2} -> 6}]]
(* = {{5, 0}, {0, 6}} *)
Normal[SparseArray[{1 -> a, 4 -> b}]]
(* = {a, 0, 0, b} *)
Normal[SparseArray[{2 -> x}, 3, z]]
(* = {z, x, z} *)
Normal[SparseArray[{{1, 2}, {2, 1}} -> {p, q}]]
(* = {{0, p}, {q, 0}} *)
SparseArray[{{1, 1} -> 5, {2, 2} -> 6}]
(* = SparseArray[Automatic, {2, 2}, 0, {1, {{0, 1, 2}, {{1}, {2}}}, {5, 6}}] *)
ToString[SparseArray[{{1, 1} -> 5}]]
(* = "SparseArray[<1>, {1, 1}]" *)
ArrayRules[SparseArray[{0, 7, 0}]]
(* = {{2} -> 7, {_} -> 0} *)
SparseArray[{{1, 2} -> 3}, {2, 2}][[1, 2]]
(* = 3 *)
Normal[SparseArray[{{1, 2} -> 3}, {2, 2}][[1]]]
(* = {0, 3} *)
Dimensions[SparseArray[{{2, 3} -> 1}]]
(* = {2, 3} *)
Length[SparseArray[{{2, 3} -> 1}]]
(* = 2 *)
Normal[Transpose[SparseArray[{{1, 2} -> 3}, {2, 2}]]]
(* = {{0, 0}, {3, 0}} *)

(* NumericArray, ByteArray *)
Normal[NumericArray[{1, 2, 3}, "Integer8"]]
(* = {1, 2, 3} *)
NumericArray[{1.5, 2.}, "Real32"][[1]]
(* = 1.5 *)
NumericArrayType[NumericArray[{1, 2}, "UnsignedInteger8"]]
(* = "UnsignedInteger8" *)
Dimensions[NumericArray[{{1, 2}, {3, 4}}]]
(* = {2, 2} *)
Normal[ByteArray[{1, 2, 255}]]
(* = {1, 2, 255} *)
ByteArray["AQL/"][[3]]
(* = 255 *)
ByteArray[{1, 300}]
(* ! ByteArray::batd: The argument {1, 300} should be a list of bytes (integers from 0 to 255). *)
(* = ByteArray[{1, 300}] *)
ByteArrayQ[ByteArray[{1}]]
(* = True *)
NumericArrayQ[NumericArray[{1}]]
(* = True *)
NumericArrayQ[NumericArray[{1}, "Real32"], "Real32"]
(* = True *)
NumericArrayQ[{1}]
(* = False *)
