(* Functions that are made inside other scopes keep what they were made with *)
Module[{add}, add[n_] := Function[x, x + n]; Table[add[k][1], {k, 3}]]
(* = {2, 3, 4} *)
Module[{add, k = 5}, add[n_] := Function[x, {x, n, k}]; add[2][1]]
(* = {1, 2, 5} *)
Module[{f}, f[n_] := Module[{g}, g[m_] := Function[x, x + m + n]; g[10]]; f[1][100]]
(* = 111 *)
Module[{f}, f[n_] := With[{m = n + 1}, Function[x, x m]]; f[2][5]]
(* = 15 *)
Module[{compose}, compose[f_, g_] := Function[x, f[g[x]]]; compose[Sqrt, # + 1 &][8]]
(* = 3 *)
Module[{r}, r = a_ :> Function[x, x + a]; (3 /. r)[1]]
(* = 4 *)
Function[n, Function[x, x + n]][2][3]
(* = 5 *)
Module[{f}, f[n_] := Table[Function[x, x + n + i], {i, 2}]; Through[f[10][1]]]
(* = {11 + i, 11 + i} *)
Module[{f}, f[n_] := {n, #1 + n &, Function[u, u n]}; Rest[f[3]] /. h_Function :> h[2]]
(* = {5, 6} *)
Module[{curry}, curry[f_] := Function[x, Function[y, f[x, y]]]; curry[Plus][1][2]]
(* = 3 *)
Module[{f}, f[n_] := Function[n, n + 1]; Head[f]] // Head
(* = Symbol *)
Block[{v = 3}, With[{w = v}, Function[x, x + w]]][4]
(* = 7 *)
Module[{acc}, acc[n_] := Module[{t = n}, Function[d, t += d]]; With[{a = acc[10], b = acc[0]}, {a[5], b[1], a[5]}]]
(* = {15, 1, 20} *)
