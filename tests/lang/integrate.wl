(* Integrate: known forms, and for a longer list the derivative compared with the integrand at three points. *)
{Integrate[x^2, x], Integrate[Sin[x], x], Integrate[Exp[3 x], x], Integrate[Log[x], x], Integrate[1/(1 + x^2), x]}
(* = {x^3/3, -Cos[x], E^(3*x)/3, -x + x*Log[x], ArcTan[x]} *)
{Integrate[1/x, x], Integrate[x^n, x], Integrate[a^x, x], Integrate[1/Sqrt[1 - x^2], x], Integrate[x E^x, x]}
(* = {Log[x], x^(1 + n)/(1 + n), a^x/Log[a], ArcSin[x], E^x*(-1 + x)} *)
Integrate[x^2 + f[x], x]
(* = x^3/3 + Integrate[f[x], x] *)
Integrate[f[x], x]
(* = Integrate[f[x], x] *)

agrees[f_] := With[{g = Integrate[f, x]},
    FreeQ[g, Integrate] && AllTrue[{0.3, 0.7, 1.9}, Abs[(D[g, x] - f) /. x -> #] < 10.^-8 &]]
Select[{x^3 - 2 x + 1, (2 x + 1)^5, 1/(2 x + 3), Sqrt[3 x + 1], Sin[2 x + 1], Cos[x]^2, Sin[x]^3, Tan[x], Sec[x]^2, Sinh[x], Cosh[2 x],
    x^2 Exp[-x], x Sin[3 x], x^2 Cos[x], x Log[x], Log[x]^2, x^2 ArcTan[x], ArcSin[x/4], Exp[x] Cos[2 x], 1/(x^2 - 9), 1/(x^2 + 4 x + 13),
    (3 x + 1)/(x^2 + 1), 1/(x (x + 1)^2), x^4/(x^2 + 1), 1/(x^3 + 1), 2 x Cos[x^2], x Exp[-x^2], Cos[x]/(1 + Sin[x]^2), Log[x]/x, Exp[x]/(1 + Exp[x]),
    1/Sqrt[4 - x^2], Sqrt[4 - x^2], 1/Sqrt[1 + x^2], x/Sqrt[1 + x^2], Sin[x] Cos[x], Sin[2 x] Sin[3 x], E^(-x^2), x^3 (1 + x)^2,
    1/(x^4 + 4), 1/(x^2 + 1)^3, Sin[x]^2 Cos[x]^2, Sec[x]^3, 1/(5 + 3 Cos[x]), x^2/Sqrt[4 - x^2]/100, ArcTan[Sqrt[x]], x^3 E^(-x^2), 1/(x Sqrt[x + 1]), x Sec[x]^2, x E^x Sin[x], Cos[Log[x]], E^Sqrt[x], 1/(E^(2 x) - 1)}, ! agrees[#] &]
(* = {} *)

(* Definite integrals, some to infinity. *)
{Integrate[x^2, {x, 0, 1}], Integrate[Sin[x], {x, 0, Pi}], Integrate[1/x, {x, 1, 2}], Integrate[x^2, {x, a, b}]}
(* = {1/3, 2, Log[2], (-a^3 + b^3)/3} *)
{Integrate[Exp[-x^2], {x, -Infinity, Infinity}], Integrate[1/(1 + x^2), {x, -Infinity, Infinity}], Integrate[1/x^2, {x, 1, Infinity}]}
(* = {Sqrt[Pi], Pi, 1} *)
{Integrate[x y, {x, 0, 1}, {y, 0, 2}], Integrate[x, {x, 0, 1}, {y, 0, x}]}
(* = {1, 1/3} *)
Integrate[1/x, {x, -1, 1}]
(* ! Integrate::idiv: Integral of 1/x does not converge on {-1, 1}. *)
(* = Integrate[x^(-1), {x, -1, 1}] *)
D[Integrate[f[t], {t, 0, x}], x]
(* = f[x] *)
{Integrate[1/(2 + Cos[x]), {x, 0, 2 Pi}], Integrate[Abs[x], {x, -1, 2}], Integrate[Floor[x], {x, 0, 3}], Integrate[Log[x], {x, 0, 1}], Integrate[1/(1 + x^3), {x, 0, Infinity}]}
(* = {(2*Pi)/Sqrt[3], 5/2, 3, -1, (2*Pi)/(3*Sqrt[3])} *)
{Integrate[Exp[-a x^2], {x, -Infinity, Infinity}], Integrate[Exp[-a x^2], {x, -Infinity, Infinity}, Assumptions -> a > 0], Integrate[DiracDelta[x - 1] x^2, {x, -Infinity, Infinity}]}
(* = {ConditionalExpression[Sqrt[Pi]/Sqrt[a], Re[a] > 0], Sqrt[Pi]/Sqrt[a], 1} *)
