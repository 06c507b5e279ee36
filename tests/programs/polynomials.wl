(* Polynomials as lists of coefficients, lowest first, beside the built-in words *)
add[p_, q_] := With[{n = Max[Length[p], Length[q]]}, trim[PadRight[p, n] + PadRight[q, n]]]
trim[{r___, 0 ..}] := trim[{r}]
trim[p_] := p
mul[p_, q_] := ListConvolve[p, q, {1, -1}, 0]
value[p_, x_] := Fold[#1 x + #2 &, 0, Reverse[p]]
deriv[p_] := Rest[p] Range[Length[p] - 1]
divide[p_, d_] := Module[{r = p, q = ConstantArray[0, Max[0, Length[p] - Length[d] + 1]], k},
  While[Length[r] >= Length[d],
   k = Length[r] - Length[d];
   q[[k + 1]] = Last[r]/Last[d];
   r = trim[Most[r - PadRight[Join[ConstantArray[0, k], q[[k + 1]] d], Length[r]]]]];
  {q, r}]
gcd[p_, {}] := p/Last[p]
gcd[p_, q_] := gcd[q, Last[divide[p, q]]]
toExpr[p_] := p . x^Range[0, Length[p] - 1]

p = {-6, 11, -6, 1};
add[p, {6, 0, 6, -1}]
(* = {0, 11} *)
mul[{1, 1}, {1, -1}]
(* = {1, 0, -1} *)
value[p, #] & /@ Range[0, 4]
(* = {-6, 0, 0, 0, 6} *)
divide[p, {-1, 1}]
(* = {{6, -5, 1}, {}} *)
divide[{1, 0, 0, 1, 2}, {1, 1, 3}]
(* = {{-7/27, 1/9, 2/3}, {34/27, 4/27}} *)
gcd[mul[{-1, 1}, {2, 1}], mul[{-1, 1}, {-3, 1}]]
(* = {-1, 1} *)
deriv[p]
(* = {11, -12, 3} *)
toExpr[p]
(* = -6 + 11*x - 6*x^2 + x^3 *)
Factor[toExpr[p]]
(* = (-3 + x)*(-2 + x)*(-1 + x) *)
CoefficientList[Expand[(1 + x)^5], x] === Nest[mul[#, {1, 1}] &, {1}, 5]
(* = True *)
PolynomialGCD[x^2 + x - 2, x^2 - 4 x + 3]
(* = -1 + x *)
{PolynomialQuotient[x^4 + 1, x^2 + 1, x], PolynomialRemainder[x^4 + 1, x^2 + 1, x]}
(* = {-1 + x^2, 2} *)
Solve[toExpr[p] == 0, x]
(* = {{x -> 1}, {x -> 2}, {x -> 3}} *)

(* Lagrange and Newton through points *)
lagrange[pts_, x_] := Expand[Total[Table[pts[[i, 2]] Product[If[i == j, 1, (x - pts[[j, 1]])/(pts[[i, 1]] - pts[[j, 1]])], {j, Length[pts]}], {i, Length[pts]}]]]
lagrange[{{0, 1}, {1, 3}, {2, 7}}, x]
(* = 1 + x + x^2 *)
InterpolatingPolynomial[{{0, 1}, {1, 3}, {2, 7}}, x] // Expand
(* = 1 + x + x^2 *)
(* Chebyshev by recursion *)
cheb[0] = 1; cheb[1] = x; cheb[n_] := cheb[n] = Expand[2 x cheb[n - 1] - cheb[n - 2]]
cheb[6]
(* = -1 + 18*x^2 - 48*x^4 + 32*x^6 *)
cheb[6] === Expand[ChebyshevT[6, x]]
(* = True *)
