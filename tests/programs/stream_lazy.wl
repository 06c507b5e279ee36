(* Lazy streams with held tails *)
SetAttributes[cons, HoldRest];
tail[cons[_, t_]] := t
head[cons[h_, _]] := h
take[_, 0] := {}
take[s_, n_] := Prepend[take[tail[s], n - 1], head[s]]
from[n_] := cons[n, from[n + 1]]
take[from[3], 4]
(* = {3, 4, 5, 6} *)
mapS[f_, s_] := cons[f[head[s]], mapS[f, tail[s]]]
filterS[p_, s_] := If[p[head[s]], cons[head[s], filterS[p, tail[s]]], filterS[p, tail[s]]]
take[mapS[#^2 &, from[1]], 5]
(* = {1, 4, 9, 16, 25} *)
sieveS[s_] := With[{p = head[s]}, cons[p, sieveS[filterS[Mod[#, p] != 0 &, tail[s]]]]]
take[sieveS[from[2]], 10]
(* = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29} *)
fibs[a_, b_] := cons[a, fibs[b, a + b]]
take[fibs[0, 1], 10]
(* = {0, 1, 1, 2, 3, 5, 8, 13, 21, 34} *)
zipS[f_, s_, t_] := cons[f[head[s], head[t]], zipS[f, tail[s], tail[t]]]
take[zipS[List, from[1], fibs[1, 2]], 3]
(* = {{1, 1}, {2, 2}, {3, 3}} *)
Head[tail[from[1]]]
(* = cons *)
