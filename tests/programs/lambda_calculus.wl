(* The untyped lambda calculus: de Bruijn terms, Church numerals, combinators *)
(* var[n], lam[body], app[f, a] *)
lift[var[n_], k_] := If[n >= k, var[n + 1], var[n]]
lift[lam[b_], k_] := lam[lift[b, k + 1]]
lift[app[f_, a_], k_] := app[lift[f, k], lift[a, k]]
subst[var[n_], k_, v_] := Which[n == k, v, n > k, var[n - 1], True, var[n]]
subst[lam[b_], k_, v_] := lam[subst[b, k + 1, lift[v, 0]]]
subst[app[f_, a_], k_, v_] := app[subst[f, k, v], subst[a, k, v]]
step[app[lam[b_], a_]] := subst[b, 0, a]
step[app[f_, a_]] := With[{g = step[f]}, If[g === f, app[f, step[a]], app[g, a]]]
step[lam[b_]] := lam[step[b]]
step[v_var] := v
normal[t_] := FixedPoint[step, t, 2000]

church[n_] := lam[lam[Nest[app[var[1], #] &, var[0], n]]]
unchurch[lam[lam[b_]]] := Count[b, app[var[1], _], {0, Infinity}]
plus = lam[lam[lam[lam[app[app[var[3], var[1]], app[app[var[2], var[1]], var[0]]]]]]];
times = lam[lam[lam[app[var[2], app[var[1], var[0]]]]]];
power = lam[lam[app[var[0], var[1]]]];
church[2]
(* = lam[lam[app[var[1], app[var[1], var[0]]]]] *)
unchurch[normal[app[app[plus, church[3]], church[4]]]]
(* = 7 *)
unchurch[normal[app[app[times, church[3]], church[4]]]]
(* = 12 *)
unchurch[normal[app[app[power, church[2]], church[4]]]]
(* = 16 *)

true = lam[lam[var[1]]]; false = lam[lam[var[0]]];
isZero = lam[app[app[var[0], lam[false]], true]];
normal[app[isZero, church[0]]] === true
(* = True *)
normal[app[isZero, church[2]]] === false
(* = True *)

(* SK combinators by rules *)
ski = {s[x_][y_][z_] :> x[z][y[z]], k[x_][y_] :> x, i[x_] :> x};
s[k][k][a] //. ski
(* = a *)
s[s[k[s]][k]][k[i]] [f][g] //. ski
(* = f[g] *)

(* named terms to combinators *)
abstract[x_, x_] := i
abstract[x_, f_[a_]] := s[abstract[x, f]][abstract[x, a]]
abstract[x_, e_] := k[e]
swap = abstract[x, abstract[y, y[x]]];
swap[p][q] //. ski
(* = q[p] *)
