(* algebra.wl - polynomials, fractions, equations, derivatives. *)
{Expand[(a + b)^2], Expand[(a + b) (c + d)], Expand[x (1 + y) + Sin[(a + b) c]], ExpandAll[Sin[(a + b)^2]]}
(* = {a^2 + 2*a*b + b^2, a*c + b*c + a*d + b*d, x + x*y + Sin[(a + b)*c], Sin[a^2 + 2*a*b + b^2]} *)
{Factor[x^4 - 1], Factor[a^2 - b^2], Factor[6 x^2 + 5 x + 1], FactorList[x^2 - 1]}
(* = {(-1 + x)*(1 + x)*(1 + x^2), (a - b)*(a + b), (1 + 2*x)*(1 + 3*x), {{1, 1}, {-1 + x, 1}, {1 + x, 1}}} *)
{Together[1/a + 1/b], Together[2/x + 2/y], Apart[1/(x^2 - 1)], Cancel[(x^2 - 1)/(x - 1)], Together[1/(x^2 - 1) + 1/(x - 1)]}
(* = {(a + b)/(a*b), (2*(x + y))/(x*y), 1/(2*(-1 + x)) - 1/(2*(1 + x)), 1 + x, (2 + x)/((-1 + x)*(1 + x))} *)
{Collect[a x + b x + c, x], Coefficient[(x + y)^3, x y^2], CoefficientList[(x + y)^2, {x, y}], Exponent[x^3 + x, x], Variables[x y + z^2]}
(* = {c + (a + b)*x, 3, {{0, 0, 1}, {0, 2, 0}, {1, 0, 0}}, 3, {x, y, z}} *)
{PolynomialQuotient[x^3 + 1, x + 1, x], PolynomialGCD[x^2 - 1, x^2 + 2 x + 1], Resultant[x^2 - 1, x - 2, x], Discriminant[a x^2 + b x + c, x]}
(* = {1 - x + x^2, 1 + x, 3, b^2 - 4*a*c} *)
{Solve[2 x + 3 == 7, x], Solve[x^2 - x - 1 == 0, x], Solve[{x + y == 3, x - y == 1}, {x, y}], Solve[x^2 + 1 == 0, x, Reals], Solve[x^2 == 9 && x > 0, x]}
(* = {{{x -> 2}}, {{x -> (1 - Sqrt[5])/2}, {x -> (1 + Sqrt[5])/2}}, {{x -> 2, y -> 1}}, {}, {{x -> 3}}} *)
NSolve[x^3 - 2 x + 1 == 0, x]
(* ~ {{x -> -1.61803398874989}, {x -> 0.618033988749895}, {x -> 1.}} *)
{Simplify[(x^2 - 1)/(x - 1)], Simplify[Sin[x]^2 + Cos[x]^2], Simplify[Sqrt[x^2], x > 0], FullSimplify[Gamma[x + 1]/Gamma[x]]}
(* = {1 + x, 1, x, x} *)
{D[x^x, x], D[Sin[x y], x, y], D[x y, {{x, y}, 2}], D[f[x^2], x], D[x^2 f[x], {x, 2}], Sin', D[ArcSin[x], x]}
(* = {x^x*(1 + Log[x]), Cos[x*y] - x*y*Sin[x*y], {{0, 1}, {1, 0}}, 2*x*Derivative[1][f][x^2], 2*f[x] + 4*x*Derivative[1][f][x] + x^2*Derivative[2][f][x], Cos[#1] & , 1/Sqrt[1 - x^2]} *)
D[x, 2]
(* ! D::ivar: 2 is not a valid variable. *)
(* = D[x, 2] *)
