(* elementary.wl - circular, hyperbolic and special functions: exact values and symmetries. *)
{Sin[0], Sin[Pi/3], Cos[Pi/12], Tan[Pi/4], Sec[Pi/3], Sin[Pi/5], Sin[30 Degree], Sin[7 Pi/6]}
(* = {0, Sqrt[3]/2, (1 + Sqrt[3])/(2*Sqrt[2]), 1, 2, Sqrt[5/8 - Sqrt[5]/8], 1/2, -1/2} *)
{Tan[Pi/2], Cos[5 Pi/8], Sin[-x], Cos[-x], Sin[x + Pi], Cos[Pi/2 - x], Sin[I x]}
(* = {ComplexInfinity, -Sin[Pi/8], -Sin[x], Cos[x], -Sin[x], Sin[x], I*Sinh[x]} *)
{ArcSin[1/2], ArcCos[-1/2], ArcTan[1], ArcTan[Sqrt[3]], ArcTan[1, -1], ArcTan[Infinity]}
(* = {Pi/6, (2*Pi)/3, Pi/4, Pi/3, -1/4*Pi, Pi/2} *)
{Sin[ArcSin[x]], Sin[ArcCos[x]], Cos[ArcTan[x]], Sinh[Log[2]]}
(* = {x, Sqrt[1 - x^2], 1/Sqrt[1 + x^2], 3/4} *)
{Log[1], Log[E^3], Log[-1], Log[0], Log[2, 1024], Log[4, 2], Log[x^2], Log10[1000]}
(* = {0, 3, I*Pi, -Infinity, 10, 1/2, Log[x^2], 3} *)
{Cosh[0], Tanh[Infinity], ArcSin[2.], Sin[1.5], Exp[2.]}
(* ~ {1, 1, 1.5707963267949 - 1.31695789692482*I, 0.997494986604054, 7.38905609893065} *)
{Gamma[5], Gamma[7/2], Gamma[-1], (1/2)!, 5!!, Binomial[5, 2], Binomial[n, 1], Beta[2, 3]}
(* = {24, (15*Sqrt[Pi])/8, ComplexInfinity, Sqrt[Pi]/2, 15, 10, n, 1/12} *)
{Zeta[2], Zeta[4], Zeta[-1], PolyGamma[0, 1], PolyGamma[1, 1], Erf[Infinity], HarmonicNumber[4], Multinomial[2, 3, 1]}
(* = {Pi^2/6, Pi^4/90, -1/12, -EulerGamma, Pi^2/6, 1, 25/12, 60} *)
{Erf[0.5], Gamma[0.5], BesselJ[0, 1.], InverseErf[0.5], AiryAi[1.], ProductLog[1.], ExpIntegralEi[1.], EllipticK[0.5]}
(* ~ {0.520499877813047, 1.77245385090552, 0.765197686557967, 0.476936276204470, 0.135292416312881, 0.567143290409784, 1.89511781635594, 1.85407467730137} *)
{ChebyshevT[3, x], HermiteH[2, x], LegendreP[2, x], LaguerreL[2, x]}
(* = {-3*x + 4*x^3, -2 + 4*x^2, (-1 + 3*x^2)/2, (2 - 4*x + x^2)/2} *)
Total[Sin[Range[1000.]]]
(* ~ 0.813969634073166 *)
