(* Numerical recipes: Newton, bisection, Simpson, Euler and Runge-Kutta, fixed points, least squares *)
newton[f_, x0_] := FixedPoint[# - f[#]/f'[#] &, N[x0], 50]
newton[#^2 - 2 &, 1]
(* ~ 1.41421356 *)
newton[Cos[#] - # &, 1]
(* ~ 0.739085133 *)
bisect[f_, a_, b_, eps_ : 10.^-10] := Module[{lo = a, hi = b, m},
  While[hi - lo > eps, m = (lo + hi)/2.; If[Sign[f[m]] == Sign[f[lo]], lo = m, hi = m]]; m]
bisect[#^3 - # - 2 &, 1, 2]
(* ~ 1.521379706 *)
simpson[f_, {a_, b_}, n_?EvenQ] := With[{h = (b - a)/n}, h/3 Total[Table[f[a + k h] Which[k == 0 || k == n, 1, OddQ[k], 4, True, 2], {k, 0, n}]]]
simpson[#^3 &, {0, 2}, 10]
(* = 4 *)
simpson[Exp, {0., 1.}, 20]
(* ~ 1.71828183 *)
euler[f_, y0_, t_, n_] := With[{h = t/n}, Nest[Function[{s}, {s[[1]] + h, s[[2]] + h f @@ s}], {0, y0}, n][[2]]]
euler[#2 &, 1, 1., 1000]
(* ~ 2.7169239322355936 *)
rk4[f_, {t_, y_}, h_] := Module[{k1, k2, k3, k4},
  k1 = f[t, y]; k2 = f[t + h/2, y + h/2 k1]; k3 = f[t + h/2, y + h/2 k2]; k4 = f[t + h, y + h k3];
  {t + h, y + h/6 (k1 + 2 k2 + 2 k3 + k4)}]
Nest[rk4[Function[{t, y}, {y[[2]], -y[[1]]}], #, 0.01] &, {0., {1., 0.}}, 100][[2]]
(* ~ {0.5403023058681398, -0.8414709848078965} *)
pts = {{0, 1.}, {1, 3.}, {2, 5.1}, {3, 6.9}};
With[{m = {1, #} & /@ pts[[All, 1]]}, LinearSolve[Transpose[m] . m, Transpose[m] . pts[[All, 2]]]]
(* ~ {1.03, 1.98} *)
LeastSquares[{1, #} & /@ pts[[All, 1]], pts[[All, 2]]]
(* ~ {1.03, 1.98} *)
Fit[pts, {1, x}, x]
(* ~ 1.03 + 1.98*x *)
piBorwein = Module[{a = N[Sqrt[2], 60], b = 0, p = 2 + N[Sqrt[2], 60]}, Do[{a, b} = {(Sqrt[a] + 1/Sqrt[a])/2, (1 + b) Sqrt[a]/(a + b)}; p = p b (1 + a)/(1 + b), {5}]; p];
Abs[piBorwein - Pi] < 10^-50
(* = True *)
gaussLegendre[n_] := Nest[{(#[[1]] + #[[2]])/2, Sqrt[#[[1]] #[[2]]], #[[3]] - #[[4]] ((#[[1]] - #[[2]])/2)^2, 2 #[[4]]} &, N[{1, 1/Sqrt[2], 1/4, 1}, 40], n]
With[{g = gaussLegendre[5]}, N[(g[[1]] + g[[2]])^2/(4 g[[3]]), 30]] - N[Pi, 30] // Abs // # < 10^-25 &
(* = True *)
FindRoot[Exp[x] == 3 x, {x, 0.5}]
(* ~ {x -> 0.619061} *)
