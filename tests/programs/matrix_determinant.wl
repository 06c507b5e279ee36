(* Determinants by cofactors, LU and Cramer *)
minor[m_, i_, j_] := Delete[Delete[m, i], {#, j} & /@ Range[Length[m] - 1]]
det[{{a_}}] := a
det[m_] := Sum[(-1)^(1 + j) m[[1, j]] det[minor[m, 1, j]], {j, Length[m]}]
m = {{2, -1, 0, 3}, {1, 4, 2, -2}, {0, 5, -3, 1}, {7, 0, 1, 1}};
det[m] == Det[m]
(* = True *)
det[{{a, b}, {c, d}}]
(* = -(b*c) + a*d *)
cramer[a_, b_] := Table[Det[Transpose[ReplacePart[Transpose[a], i -> b]]], {i, Length[a]}]/Det[a]
cramer[{{2, 1}, {1, 3}}, {3, 5}]
(* = {4/5, 7/5} *)
lu[a_] := Module[{u = a, l = IdentityMatrix[Length[a]], n = Length[a]},
  Do[l[[i, k]] = u[[i, k]]/u[[k, k]]; u[[i]] = u[[i]] - l[[i, k]] u[[k]], {k, n - 1}, {i, k + 1, n}]; {l, u}]
{l, u} = lu[m];
l . u == m
(* = True *)
Times @@ Diagonal[u] == Det[m]
(* = True *)
vandermonde = Outer[Power, {1, 2, 3, 4}, Range[0, 3]];
Det[vandermonde]
(* = 12 *)
Factor[Det[Outer[Power, {x, y, z}, {0, 1, 2}]]] /. {x -> 1, y -> 2, z -> 4}
(* = 6 *)
magic = {{2, 7, 6}, {9, 5, 1}, {4, 3, 8}};
Union[Total[magic], Total /@ magic, {Tr[magic], Tr[Reverse[magic]]}]
(* = {15} *)
