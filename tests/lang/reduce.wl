(* Reduce, exact minima, assumptions, trigonometric forms. *)
{Reduce[x^2 - 1 > 0, x], Reduce[x^3 - x > 0, x], Reduce[1/x < 1, x], Reduce[Abs[x] < 2, x], Reduce[Mod[x, 2] == 0 && 0 < x < 6, x, Integers]}
(* = {x < -1 || x > 1, -1 < x < 0 || x > 1, x < 0 || x > 1, -2 < x < 2, x == 2 || x == 4} *)
{Reduce[a x == b, x], Reduce[Sin[x] == 0, x], Reduce[x^2 + y^2 == 1, y], Reduce[x == x + 1, x]}
(* = {(b == 0 && a == 0) || (a != 0 && x == b/a), Element[C[1], Integers] && (x == 2*Pi*C[1] || x == Pi + 2*Pi*C[1]), y == -Sqrt[1 - x^2] || y == Sqrt[1 - x^2], False} *)
{Minimize[x^2 - 2 x + 3, x], Maximize[{x + y, x^2 + y^2 <= 1}, {x, y}], Maximize[{2 x + 3 y, x + y <= 4 && x >= 0 && y >= 0}, {x, y}], Maximize[Sin[x], x]}
(* = {{2, {x -> 1}}, {Sqrt[2], {x -> 1/Sqrt[2], y -> 1/Sqrt[2]}}, {12, {x -> 0, y -> 4}}, {1, {x -> Pi/2}}} *)
Minimize[E^x, x]
(* ! Minimize::natt: The minimum is not attained at any point satisfying the given constraints. *)
(* = {0, {x -> -Infinity}} *)
{Refine[Sqrt[x^2], Element[x, Reals]], Refine[Abs[x], x < 0], Refine[Sqrt[a^2 b^2], a > 0 && b < 0], Refine[Re[a + b I], Element[a | b, Reals]]}
(* = {Abs[x], -x, -(a*b), a} *)
{TrigExpand[Tan[x + y]], TrigReduce[Sinh[x]^2], TrigFactor[Sin[x] + Sin[y]]}
(* = {(Cos[y]*Sin[x])/(Cos[x]*Cos[y] - Sin[x]*Sin[y]) + (Cos[x]*Sin[y])/(Cos[x]*Cos[y] - Sin[x]*Sin[y]), (-1 + Cosh[2*x])/2, 2*Cos[x/2 - y/2]*Sin[x/2 + y/2]} *)
