(* arith.wl - what sums, products and powers do by themselves, and what they leave alone. *)
{2 + x + 3, x x, x^a x^b, 2 (x + y), -(x + y), (a b)^3, a - a, x/x, 2 a + 3 a}
(* = {5 + x, x^2, x^(a + b), 2*(x + y), -x - y, a^3*b^3, 0, 1, 5*a} *)
{a/b/c, 3 - x, y - 2 x, -3 x/4, 1/2/x, (a + b)/(c + d), f[x]^-1}
(* = {a/(b*c), 3 - x, -2*x + y, (-3*x)/4, 1/(2*x), (a + b)/(c + d), f[x]^(-1)} *)
{x (a + b), a (b + c), x (1 + x), n (n - 1)}
(* = {(a + b)*x, a*(b + c), x*(1 + x), (-1 + n)*n} *)

(* Roots of numbers *)
{Sqrt[8], Sqrt[12], Sqrt[2/3], Sqrt[9/4], 8^(1/3), 12^(1/3), 27^(2/3)}
(* = {2*Sqrt[2], 2*Sqrt[3], Sqrt[2/3], 3/2, 2, 2^(2/3)*3^(1/3), 9} *)
{Sqrt[2] Sqrt[3], 6/Sqrt[2], Sqrt[6]/2, Sqrt[3]/2, 2^(1/2) 2^(1/3), 1/(2 Sqrt[2])}
(* = {Sqrt[6], 3*Sqrt[2], Sqrt[3/2], Sqrt[3]/2, 2^(5/6), 1/(2*Sqrt[2])} *)
{Sqrt[-4], Sqrt[-2], (-8)^(1/3), (-1)^(1/3), Sqrt[3 + 4 I]}
(* = {2*I, I*Sqrt[2], 2*(-1)^(1/3), (-1)^(1/3), 2 + I} *)
{Sqrt[4 x], Sqrt[8 Pi], Sqrt[x^2], Sqrt[x] Sqrt[x], (x^(1/2))^2, (1/2)^x, 2 2^x}
(* = {2*Sqrt[x], 2*Sqrt[2*Pi], Sqrt[x^2], x, x, 2^(-x), 2^(1 + x)} *)

(* E and I *)
{Exp[I Pi], E^(I Pi/2), E^x E^y, E^(2 Log[x]), I^2, I^n}
(* = {-1, I, E^(x + y), x^2, -1, I^n} *)

(* Inexact numbers take exact ones along *)
{2. Pi x, 1. + Sqrt[2], 0. x, 1.5 + Pi}
(* ~ {6.283185307179586*x, 2.414213562373095, 0., 4.641592653589793} *)
{2^100, 6/4, (2/3)^-2, 10^20/10^18}
(* = {1267650600228229401496703205376, 3/2, 9/4, 100} *)

(* Infinities *)
{-Infinity + 5, 2 Infinity, Infinity Infinity, 1/Infinity, 2^Infinity, (1/2)^Infinity}
(* = {-Infinity, Infinity, Infinity, 0, Infinity, 0} *)
1/0
(* ! Power::infy: Infinite expression 1/0 encountered. *)
(* = ComplexInfinity *)
0^0
(* ! Power::indet: Indeterminate expression 0^0 encountered. *)
(* = Indeterminate *)
Infinity - Infinity
(* ! Infinity::indet: Indeterminate expression -Infinity + Infinity encountered. *)
(* = Indeterminate *)
10^(10^12)
(* ! General::ovfl: Overflow occurred in computation. *)
(* = Overflow[] *)

(* Packed arrays give what lists give *)
{Total[Range[1000]^2], Total[Range[1000.]/2], Range[300] + 1 === Table[i + 1, {i, 300}]}
(* = {333833500, 250250., True} *)
(Range[300] 2^62)[[3]]
(* = 13835058055282163712 *)
Sqrt[Range[-300., 300.]][[1]]
(* ~ 0. + 17.320508075688775*I *)
