(* A symbolic differentiator by rules *)
Clear[d]
d[c_?NumericQ, x_] := 0
d[x_, x_] := 1
d[y_Symbol, x_] := 0
d[u_ + v_, x_] := d[u, x] + d[v, x]
d[u_ v_, x_] := u d[v, x] + v d[u, x]
d[u_^n_?NumericQ, x_] := n u^(n - 1) d[u, x]
d[u_^v_, x_] := u^v d[v Log[u], x]
d[Log[u_], x_] := d[u, x]/u
d[Sin[u_], x_] := Cos[u] d[u, x]
d[Cos[u_], x_] := -Sin[u] d[u, x]
d[Exp[u_], x_] := Exp[u] d[u, x]

d[3, x]
(* = 0 *)
d[x^3, x]
(* = 3*x^2 *)
d[a x^2 + b x + c, x]
(* = b + 2*a*x *)
d[Sin[x^2], x]
(* = 2*x*Cos[x^2] *)
d[x^3 Cos[x], x]
(* = 3*x^2*Cos[x] - x^3*Sin[x] *)
d[Log[1 + x^2], x]
(* = (2*x)/(1 + x^2) *)
d[E^(2 x), x]
(* = 2*E^(2*x) *)
d[x^x, x]
(* = x^x*(1 + Log[x]) *)

(* the same as the built-in one *)
tests = {x^5 - 3 x, Sin[Cos[x]], x Log[x], Sin[x]^3 Cos[x], E^(x^2) x, 1/(1 + x)};
Table[d[t, x] - D[t, x] // Expand, {t, tests}]
(* = {0, 0, 0, 0, 0, 0} *)
Table[Simplify[d[t, x] - D[t, x]], {t, {x^x, (1 + x)/(1 - x)}}]
(* = {0, 0} *)

(* Taylor series by repeated derivatives *)
taylor[f_, x_, n_] := Sum[(NestList[d[#, x] &, f, n][[k + 1]] /. x -> 0) x^k/k!, {k, 0, n}]
taylor[Sin[x], x, 7]
(* = x - x^3/6 + x^5/120 - x^7/5040 *)
taylor[E^x, x, 4]
(* = 1 + x + x^2/2 + x^3/6 + x^4/24 *)

(* what has no rule stays *)
d[Zeta[x], x]
(* = d[Zeta[x], x] *)
