(* Words of polynomials, roots, sums, transforms and optimisation. *)

(* ---- polynomials ---- *)
{IrreduciblePolynomialQ[x^2 + 1], IrreduciblePolynomialQ[x^2 - 1], IrreduciblePolynomialQ[x^2 - 2], IrreduciblePolynomialQ[x^4 + 4]}
(* = {True, False, True, False} *)
{PolynomialQ[x^2 + a x, x], PolynomialQ[1/x + 1, x], PolynomialQ[Sin[x], x], PolynomialQ[x y + 1, {x, y}], PolynomialQ[Sin[a] x, x]}
(* = {True, False, False, True, True} *)
{MonomialList[(x + y)^2, {x, y}], MonomialList[x^2 + 3 x + 1]}
(* = {{x^2, 2*x*y, y^2}, {x^2, 3*x, 1}} *)
PolynomialExtendedGCD[x^2 - 1, x - 1, x]
(* = {-1 + x, {0, 1}} *)
PolynomialExtendedGCD[x^2 + 1, x, x]
(* = {1, {1, -x}} *)
{Expand[PolynomialLCM[x^2 - 1, x - 1]], PolynomialLCM[4 x, 6 x^2], Expand[PolynomialLCM[x - 1, x + 1]]}
(* = {-1 + x^2, 12*x^2, -1 + x^2} *)
{PolynomialMod[7 x^2 + 5 x + 3, 3], PolynomialMod[x^3, x^2 - 2]}
(* = {2*x + x^2, 2*x} *)
PolynomialQuotientRemainder[x^3 + 2 x + 1, x - 1, x]
(* = {3 + x + x^2, 4} *)
PolynomialQuotientRemainder[x, x^2, x]
(* = {0, x} *)
{SymmetricPolynomial[2, {a, b, c}], SymmetricPolynomial[0, {a, b}], SymmetricPolynomial[1, {a, b}]}
(* = {a*b + a*c + b*c, 1, a + b} *)
Wronskian[{Sin[x], Cos[x]}, x]
(* = -1 *)
Wronskian[{x, x^2}, x]
(* = x^2 *)

(* ---- roots ---- *)
r = Root[#^3 - 2 &, 1];
{RootReduce[r^3], RootReduce[r^2 + 1], ToRadicals[r]}
(* = {2, Root[-5 + 3*#1 - 3*#1^2 + #1^3 & , 1, 0], 2^(1/3)} *)
N[r]
(* ~ 1.2599210498948732 *)
N[Root[#^5 - # - 1 &, 1]]
(* ~ 1.1673039782614187 *)
Root[#^2 - 2 &, 2]
(* = Sqrt[2] *)
RootReduce[Sqrt[2] + Sqrt[3]]
(* = Root[1 - 10*#1^2 + #1^4 & , 4, 0] *)
{RootReduce[Sqrt[2] Sqrt[3] - Sqrt[6]], RootReduce[(1 + Sqrt[5])/2]}
(* = {0, (1 + Sqrt[5])/2} *)
ToRadicals[Root[#^4 - 10 #^2 + 1 &, 4]]
(* = Sqrt[5 + 2*Sqrt[6]] *)
NRoots[x^2 - 3 x + 2 == 0, x]
(* = x == 1. || x == 2. *)
{ToRules[x == 1 || x == 2]}
(* = {{x -> 1}, {x -> 2}} *)
{ToRules[x == 1 && y == 2], {ToRules[False]}}
(* = {{x -> 1, y -> 2}, {}} *)

(* ---- sums and products ---- *)
{NSum[1/n^2, {n, 1, Infinity}], NSum[(-1)^n/n, {n, 1, Infinity}]}
(* ~ {1.6449340668482264, -0.6931471805599453} *)
NSum[1/2^k, {k, 0, 3}]
(* ~ 1.875 *)
{NProduct[1 - 1/n^2, {n, 2, Infinity}], NProduct[k, {k, 1, 5}]}
(* ~ {0.5, 120.} *)
{SumConvergence[1/n^2, n], SumConvergence[1/n, n], SumConvergence[1/n!, n], SumConvergence[(-1)^n/n, n]}
(* = {True, False, True, True} *)
{SumConvergence[(-1)^n/Sqrt[n], n], SumConvergence[(-1)^n, n]}
(* = {True, False} *)
SumConvergence[x^n, n]
(* = Abs[x] < 1 *)

(* ---- transforms ---- *)
{ZTransform[1, n, z], ZTransform[a^n, n, z]}
(* = {z/(-1 + z), -(z/(a - z))} *)
ZTransform[n, n, z]
(* = z/(-1 + z)^2 *)
InverseFourierTransform[Sqrt[2 Pi] DiracDelta[w], w, t]
(* = 1 *)
InverseFourierTransform[Exp[-w^2/2], w, t]
(* = E^(-1/2*t^2) *)
DSolve[y'[x] == f[x], y[x], x]
(* = {{y[x] -> C[1] + Integrate[f[K[1]], {K[1], 1, x}]}} *)
li = ListInterpolation[{1, 4, 9, 16}];
{Head[li], li[2], li[2.5]}
(* ~ {InterpolatingFunction, 4, 6.25} *)
ListInterpolation[{1, 4, 9}, {{0, 1}}, InterpolationOrder -> 1][0.25]
(* ~ 2.5 *)

(* ---- greatest and least ---- *)
{MaxValue[4 - (x - 1)^2, x], MinValue[x^2 + 2 x, x], MinValue[{x, x^2 <= 4}, x], MaxValue[{x + y, x^2 + y^2 <= 2}, {x, y}]}
(* = {4, -1, -2, 2} *)
{MaxValue[x, x], MinValue[x, x]}
(* = {Infinity, -Infinity} *)
NMaximize[-(x - 1)^2 + 3, x]
(* ~ {3., {x -> 1.}} *)
{NArgMax[{x + y, x^2 + y^2 <= 1}, {x, y}], NArgMin[(x - 2)^2, x]}
(* ~ {{0.70710678, 0.70710678}, 2.} *)
