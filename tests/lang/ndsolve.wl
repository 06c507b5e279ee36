(* Initial value problems: values against closed forms. *)
s = NDSolve[{y'[x] == y[x], y[0] == 1}, y, {x, 0, 1}];
Abs[(y[1] /. First[s]) - E] < 10^-8
(* = True *)
f = NDSolveValue[{y''[x] + y[x] == 0, y[0] == 0, y'[0] == 1}, y, {x, 0, 10}];
Max[Table[Abs[f[t] - Sin[t]], {t, 0., 10., 0.37}]] < 10^-7
(* = True *)
Max[Table[Abs[f'[t] - Cos[t]], {t, 0., 10., 0.37}]] < 10^-5
(* = True *)
g = NDSolveValue[{x'[t] == -y[t], y'[t] == x[t], x[0] == 1, y[0] == 0}, {x, y}, {t, -1, 5}];
{Abs[g[[1]][2.] - Cos[2.]] < 10^-7, Abs[g[[2]][-0.5] - Sin[-0.5]] < 10^-7, g[[1]]["Domain"]}
(* = {True, True, {{-1., 5.}}} *)
h = NDSolveValue[{y'[x] == y[x]^2, y[0] == 1}, y, {x, 0, 2}];
(* ! NDSolve::ndsz: At x == 1., step size is effectively zero; singularity or stiff system suspected. *)
Abs[h[0.5] - 2] < 10^-7
(* = True *)
NDSolve[{y'[x] == a y[x], y[0] == 1}, y, {x, 0, 2}]
(* ! NDSolve::ndnum: Encountered non-numerical value for a derivative at x == 0.. *)
(* = NDSolve[{Derivative[1][y][x] == a*y[x], y[0] == 1}, y, {x, 0, 2}] *)
NDSolve[{y'[x] == y[x]}, y, {x, 0, 2}]
(* ! NDSolve::ndode: The equations {y'[x] == y[x]} are not a system of ordinary differential equations with initial conditions at one point. *)
(* = NDSolve[{Derivative[1][y][x] == y[x]}, y, {x, 0, 2}] *)

(* boundary values, by shooting *)
NDSolveValue[{y''[x] == y[x], y[0] == 1, y[1] == E}, y[1/2], {x, 0, 1}]
(* ~ 1.6487212707 *)
NDSolveValue[{x'[t] == y[t], y'[t] == -x[t], x[0] == 0, y[Pi] == -1}, x[Pi/2], {t, 0, Pi}]
(* ~ 1. *)
NDSolveValue[{y''[x] == -y[x], y[0] == 0, y[Pi] == 1}, y[1.], {x, 0, Pi}];
(* ! NDSolve::berr: ... *)
