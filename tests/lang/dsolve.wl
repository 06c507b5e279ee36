(* Differential equations and recurrences: solutions are put back into their equations. *)
holds[e_] := With[{s = DSolve[e, y, x]}, ListQ[s] && AllTrue[s, TrueQ[Simplify[(First[e] - Last[e]) /. #] === 0] &]]
Select[{y'[x] == y[x], y'[x] + y[x] == x, y'[x] == x y[x], y''[x] + 4 y[x] == 0, y''[x] - 3 y'[x] + 2 y[x] == 0, y''[x] + 2 y'[x] + y[x] == 0, y''[x] + y[x] == x, y''[x] - y[x] == E^x,
    y'[x] == y[x]^2, y'[x] == y[x] (1 - y[x]), y'[x] == 1 + y[x]^2, y'''[x] - y'[x] == 0, x^2 y''[x] + x y'[x] - y[x] == 0}, ! holds[#] &]
(* = {} *)
{DSolve[y''[x] + y[x] == 0, y[x], x], DSolve[{y'[x] == y[x], y[0] == 1}, y[x], x], DSolve[y'[x] == a y[x], y, x], DSolveValue[{y'[x] == 2 y[x], y[0] == 3}, y[x], x]}
(* = {{{y[x] -> C[1]*Cos[x] + C[2]*Sin[x]}}, {{y[x] -> E^x}}, {{y -> Function[{x}, E^(a*x)*C[1]]}}, 3*E^(2*x)} *)
DSolve[{u'[t] == v[t], v'[t] == -u[t]}, {u[t], v[t]}, t]
(* = {{u[t] -> C[1]*Cos[t] + C[2]*Sin[t], v[t] -> C[2]*Cos[t] - C[1]*Sin[t]}} *)
{RSolve[{a[n + 1] == 2 a[n] + 1, a[0] == 0}, a[n], n], RSolve[a[n + 2] - 5 a[n + 1] + 6 a[n] == 0, a[n], n], RSolve[{a[n + 2] == a[n + 1] + a[n], a[0] == 0, a[1] == 1}, a[n], n], RSolve[{a[n + 1] == (n + 1) a[n], a[0] == 1}, a[n], n]}
(* = {{{a[n] -> -1 + 2^n}}, {{a[n] -> 2^n*C[1] + 3^n*C[2]}}, {{a[n] -> Fibonacci[n]}}, {{a[n] -> n!}}} *)
{Grad[x^2 + y^2, {x, y}], Div[{x^2, y^2}, {x, y}], Curl[{y, -x, 2 z}, {x, y, z}], Laplacian[1/r, {r, t, p}, "Spherical"], Laplacian[r^2, {r, t}, "Polar"]}
(* = {{2*x, 2*y}, 2*x + 2*y, {0, 0, -2}, 0, 4} *)
