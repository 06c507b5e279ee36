(* Algebraic numbers, factors over extensions and modulo primes, bases of ideals. *)
{MinimalPolynomial[Sqrt[2] + Sqrt[3], x], MinimalPolynomial[2^(1/3), x], MinimalPolynomial[GoldenRatio, x], MinimalPolynomial[3/2, x]}
(* = {1 - 10*x^2 + x^4, -2 + x^3, -1 - x + x^2, -3 + 2*x} *)
MinimalPolynomial[Pi, x]
(* = MinimalPolynomial[Pi, x] *)
{RootReduce[(1 + Sqrt[2])^2], RootReduce[Sqrt[2] + Sqrt[3]], ToRadicals[Root[#^2 - 3 &, 1]]}
(* = {3 + 2*Sqrt[2], Root[1 - 10*#1^2 + #1^4 & , 4, 0], -Sqrt[3]} *)
Factor[x^2 + 1, GaussianIntegers -> True]
(* = (-I + x)*(I + x) *)
Factor[x^4 + 1, Extension -> Sqrt[2]]
(* = -((-1 + Sqrt[2]*x - x^2)*(1 + Sqrt[2]*x + x^2)) *)
{Factor[x^4 + 1, Modulus -> 5], Factor[x^2 + 1, Modulus -> 2], Factor[x^2 - 2, Extension -> {Sqrt[3]}]}
(* = {(2 + x^2)*(3 + x^2), (1 + x)^2, -2 + x^2} *)
Expand[Factor[x^8 + x^4 + 1, Modulus -> 7], Modulus -> 7]
(* = 1 + x^4 + x^8 *)
GroebnerBasis[{x^2 - 2 y^2, x y - 3}, {x, y}]
(* = {-9 + 2*y^4, 3*x - 2*y^3} *)
{GroebnerBasis[{x - 1, x - 2}, {x}], GroebnerBasis[{x == t, y == t^2}, {x, y}, {t}]}
(* = {{1}, {x^2 - y}} *)
PolynomialReduce[x^2 + y^2, {x + y}, {x, y}]
(* = {{x - y}, 2*y^2} *)
SymmetricReduction[x^2 + y^2, {x, y}, {s, t}]
(* = {s^2 - 2*t, 0} *)
{FromCoefficientRules[{{2, 0} -> 1, {0, 1} -> 3}, {x, y}], Normal[CoefficientArrays[{x + y == 1}, {x, y}]], NumeratorDenominator[a/b]}
(* = {x^2 + 3*y, {{-1}, {{1, 1}}}, {a, b}} *)
Eliminate[{f == x^5 + y^5, a == x + y, b == x y}, {x, y}]
(* = f == a^5 - 5*a^3*b + 5*a*b^2 *)
{NotElement[1/2, Integers], NotElement[2, Integers], NotElement[x, Integers]}
(* = {True, False, NotElement[x, Integers]} *)
