(* numbers.wl - precision, rounding, digits, bits, parts of complex numbers. *)

(* Numbers to any number of digits *)
ToString[N[Pi, 30]]
(* = "3.14159265358979323846264338328" *)
ToString[N[E, 25]]
(* = "2.718281828459045235360287" *)
ToString[N[Zeta[3], 40]]
(* = "1.202056903159594285399738161511449990765" *)
ToString[N[Gamma[1/3], 30]]
(* = "2.67893853470774763365569294097" *)
ToString[N[1/7, 20]]
(* = "0.14285714285714285714" *)
N[Pi]
(* = 3.141592653589793 *)
N[{1/2, Pi, x}]
(* = {0.5, 3.141592653589793, x} *)
N[f[1/2] + x^2]
(* = x^2 + f[0.5] *)
N[(-8)^(1/3)]
(* ~ 1. + 1.73205080756888*I *)
Precision[1.5]
(* = MachinePrecision *)
Precision[1/2]
(* = Infinity *)
Precision[N[Pi, 30] + 1.5]
(* = MachinePrecision *)
Round[Precision[N[Pi, 30] N[E, 30]], 0.001]
(* = 29.699 *)
Rationalize[3.14159, 0.01]
(* = 22/7 *)
Rationalize[0.75]
(* = 3/4 *)
Rationalize[N[Pi], 0]
(* = 245850922/78256779 *)
Chop[1.5 + 1.*^-12 I]
(* = 1.5 *)

(* Rounding: halves go to the even neighbour *)
{Round[3.5], Round[-2.5], Round[7/2], Round[5/2]}
(* = {4, -2, 4, 2} *)
{Floor[-Pi], Ceiling[2.1], IntegerPart[-3.7], FractionalPart[-7/2]}
(* = {-4, 3, -3, -1/2} *)
{Floor[17, 5], Ceiling[7/2, 2], Round[2.567, 0.01]}
(* = {15, 4, 2.57} *)
{Mod[-17, 5], Mod[7, 3, 1], Mod[5.5, 2], Quotient[-17, 5], QuotientRemainder[17, 5]}
(* = {3, 1, 1.5, -4, {3, 2}} *)
Mod[5, 0]
(* ! Mod::indet: Indeterminate expression Mod[5, 0] encountered. *)
(* = Indeterminate *)
Mod[Range[5], 3]
(* = {1, 2, 0, 1, 2} *)

(* Digits *)
{IntegerDigits[12345], IntegerDigits[10, 2], IntegerDigits[5, 2, 6], IntegerDigits[0]}
(* = {{1, 2, 3, 4, 5}, {1, 0, 1, 0}, {0, 0, 0, 1, 0, 1}, {0}} *)
{FromDigits[{1, 0, 1}, 2], FromDigits["ff", 16], FromDigits[{a, b, c}, x]}
(* = {5, 255, c + x*(b + a*x)} *)
FromDigits[IntegerDigits[3^500, 7], 7] === 3^500
(* = True *)
RealDigits[Pi, 10, 5]
(* = {{3, 1, 4, 1, 5}, 1} *)
RealDigits[1/7]
(* = {{{1, 4, 2, 8, 5, 7}}, 0} *)
RealDigits[1/12]
(* = {{8, {3}}, -1} *)
{MantissaExponent[123.45], IntegerExponent[1000, 10], IntegerLength[1024, 2], DigitCount[1223], NumberExpand[123]}
(* = {{0.12345, 3}, 3, 11, {1, 2, 1, 0, 0, 0, 0, 0, 0, 0}, {100, 20, 3}} *)
{BitAnd[12, 10], BitOr[12, 10], BitXor[5, 3], BitNot[5], BitShiftLeft[1, 10], BitLength[255]}
(* = {8, 14, 6, -6, 1024, 8} *)

(* Complex numbers *)
{(3 + 4 I) (1 - 2 I), Abs[3 + 4 I], Conjugate[3 + 4 I], Arg[1 + I], ReIm[3 + 4 I], (1 + I)^10}
(* = {11 - 2*I, 5, 3 - 4*I, Pi/4, {3, 4}, 32*I} *)
{Re[2 x + 3 I], Im[I x], Sign[-3.2], Abs[-2 x]}
(* = {2*Re[x], Re[x], -1, 2*Abs[x]} *)

(* Beyond machine range the number goes on with arbitrary precision *)
10.^300 10.^300 > 10^599
(* = True *)
3^200 - 3^199 == 2 3^199
(* = True *)

(* Comparison of exact numbers by value *)
{Pi < 22/7, E > 2, Sqrt[2] + Sqrt[3] == Sqrt[5 + 2 Sqrt[6]], 1 < 2 < x, Max[1, x, 3], Min[{3, 1}, 2], Max[]}
(* = {True, True, True, 2 < x, Max[3, x], 1, -Infinity} *)
1 < I
(* ! Less::nord: Invalid comparison with I attempted. *)
(* = 1 < I *)

(* Intervals *)
{Interval[{1, 2}] + Interval[{3, 4}], Interval[{-1, 2}]^2, 1/Interval[{2, 4}]}
(* = {Interval[{4, 6}], Interval[{0, 4}], Interval[{1/4, 1/2}]} *)
