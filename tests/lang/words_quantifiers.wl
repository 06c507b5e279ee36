(* ForAll, Exists, Resolve: quantifiers over the reals, the complex numbers and the integers *)
Resolve[Exists[x, x^2 < 0], Reals]
(* = False *)
Resolve[ForAll[{x, y}, x^2 + y^2 >= 2 x y], Reals]
(* = True *)
Resolve[Exists[x, x > 2, x^2 < 4], Reals]
(* = False *)
Resolve[ForAll[x, x > 2, x^2 > a], Reals]
(* = a <= 4 *)
Resolve[Exists[y, y^2 == x && y > 1], Reals]
(* = x > 1 *)
Reduce[Exists[x, x > 0 && a x == 1], a, Reals]
(* = a > 0 *)
Resolve[ForAll[x, Exists[y, y > x]], Reals]
(* = True *)
Resolve[Exists[y, ForAll[x, y > x]], Reals]
(* = False *)
Resolve[Exists[x, 2 x == 3], Integers]
(* = False *)
Resolve[Exists[x, a x == 1]]
(* = a != 0 *)
(* what elimination cannot do stays *)
Resolve[Exists[x, x^3 + a x > b], Reals]
(* = Resolve[Exists[x, a*x + x^3 > b], Reals] *)
SolveAlways[{(a - 1) x + b == 0}, x]
(* = {{a -> 1, b -> 0}} *)
SolveAlways[Sin[a x] == 0, x]
(* = SolveAlways[Sin[a*x] == 0, x] *)

(* FunctionDomain, FunctionRange, FunctionPeriod *)
FunctionDomain[Sqrt[x - 1]/(x - 3), x]
(* = Inequality[1, LessEqual, x, Less, 3] || x > 3 *)
FunctionDomain[Tan[x], x]
(* = NotElement[1/2 + x/Pi, Integers] *)
FunctionDomain[Log[x] + ArcSin[x], x]
(* = Inequality[0, Less, x, LessEqual, 1] *)
FunctionRange[2 + Cos[x], x, y]
(* = 1 <= y <= 3 *)
FunctionRange[{1/x, x > 2}, x, y]
(* = 0 < y < 1/2 *)
FunctionPeriod[Cos[x/2] + Sin[x], x]
(* = 4*Pi *)
FunctionPeriod[Mod[x, 3], x]
(* = 3 *)
FunctionPeriod[x + Sin[x], x]
(* = 0 *)

(* RootSum: rational functions of the roots, numbers *)
RootSum[#^3 - 2 # + 5 &, #^2 &]
(* = 4 *)
RootSum[#^3 - 2 # + 5 &, 1/# &]
(* = 2/5 *)
N[RootSum[#^3 - 2 # + 5 &, Exp]]
(* ~ 2.52431875970770 *)
RootSum[#^3 - 2 &, Log[x - #] &]
(* = RootSum[#1^3 - 2 & , Log[x - #1] & ] *)

HermiteDecomposition[{{2, 4}, {3, 5}}]
(* = {{{-1, 1}, {3, -2}}, {{1, 1}, {0, 2}}} *)
HermiteDecomposition[{{1/2}}]
(* = HermiteDecomposition[{{1/2}}] *)
