(* The special functions, from AiryAiPrime to HypergeometricU: numbers, exact values, derivatives and what stays as it is. *)

(* ---- Airy and Bessel ---- *)
{AiryAiPrime[1.], AiryAiPrime[0.], AiryBi[1.], AiryBi[0.], AiryBiPrime[1.]}
(* ~ {-0.1591474412967932, -0.2588194037928068, 1.207423594952871, 0.6149266274460007, 0.9324359333927756} *)
{D[AiryAi[x], x], D[AiryBi[x], x], D[AiryAiPrime[x], x], D[AiryBiPrime[x], x]}
(* = {AiryAiPrime[x], AiryBiPrime[x], x*AiryAi[x], x*AiryBi[x]} *)
{BesselK[0, 1.], BesselK[1, 2.5], BesselY[0, 1.], BesselY[1, 2.5]}
(* ~ {0.4210244382407083, 0.07389081634774706, 0.08825696421567696, 0.1459181379667858} *)
{BesselY[0, 0], BesselK[0, 0], BesselK[n, x], BesselY[1, 2]}
(* = {-Infinity, Infinity, BesselK[n, x], BesselY[1, 2]} *)

(* ---- gamma's family and zeta's ---- *)
{BarnesG[5], BarnesG[1], BarnesG[0], BarnesG[2.5]}
(* ~ {12, 1, 0, 0.9475739010838258} *)
{BetaRegularized[0.3, 2, 3], BetaRegularized[0, 2, 3], BetaRegularized[1, 2, 3]}
(* ~ {0.3483, 0, 1} *)
{GammaRegularized[2, 1.], GammaRegularized[2, 0], GammaRegularized[1, Infinity]}
(* ~ {0.7357588823428846, 1, 0} *)
{HurwitzZeta[1.5, 2.5], HurwitzZeta[2., 1]}
(* ~ {1.403779768856826, 1.644934066848226} *)
HurwitzZeta[2, 1]
(* = Pi^2/6 *)
Factorial2[7.5]
(* ~ 199.3331746781452 *)

(* ---- integrals with names ---- *)
{CosIntegral[1.], CoshIntegral[1.], ExpIntegralE[2, 1.], FresnelC[1.], FresnelS[1.]}
(* ~ {0.3374039229009681, 0.8378669409802082, 0.148495506775922, 0.7798934003768228, 0.4382591473903548} *)
{CosIntegral[0], CosIntegral[Infinity], FresnelC[0], FresnelS[Infinity], FresnelC[-x]}
(* = {-Infinity, 0, 0, 1/2, -FresnelC[x]} *)
{D[CosIntegral[x], x], D[CoshIntegral[x], x], D[FresnelC[x], x], D[FresnelS[x], x]}
(* = {Cos[x]/x, Cosh[x]/x, Cos[(Pi*x^2)/2], Sin[(Pi*x^2)/2]} *)
{Erfc[0.5], Erfi[0.5], Erfc[0], Erfc[Infinity], Erfi[0], Erfc[-Infinity]}
(* ~ {0.4795001221869535, 0.614952094696511, 1, 0, 0, 2} *)
{D[Erfc[x], x], D[Erfi[x], x]} /. x -> 0
(* = {-2/Sqrt[Pi], 2/Sqrt[Pi]} *)
{EllipticE[0.5], EllipticE[1., 0.5], EllipticE[1]}
(* ~ {1.350643881047676, 0.9273298836244401, 1} *)
EllipticE[0]
(* = Pi/2 *)
{EllipticE[x, 0], EllipticE[2.]}
(* ~ {x, 0.5990701173677961 + 0.5990701173677961*I} *)

(* ---- polynomials with names and hypergeometric functions ---- *)
{ChebyshevU[3, x], ChebyshevU[0, x], ChebyshevU[2, 1/2], ChebyshevU[3, 0.3]}
(* ~ {-4*x + 8*x^3, 1, 0, -0.984} *)
{GegenbauerC[2, 1, x], GegenbauerC[0, n, x], GegenbauerC[3, 1.5, 0.4]}
(* ~ {-1 + 4*x^2, 1, -1.88} *)
{Hypergeometric0F1[2, 1.5], Hypergeometric1F1[1, 2.5, 1.], Hypergeometric2F1[0.5, 1.5, 2.5, 0.3], HypergeometricU[0.5, 1.5, 2.]}
(* ~ {1.962786427936178, 1.545117703918057, 1.108062551056932, 0.7071067811865475} *)
{Hypergeometric0F1[a, 0], Hypergeometric1F1[a, a, x], Hypergeometric2F1[a, b, c, 0], Hypergeometric2F1[-1, b, c, x] // Expand}
(* = {1, E^x, 1, 1 - (b*x)/c} *)

(* ---- steps, boxes and old names ---- *)
{HeavisideTheta[2], HeavisideTheta[-1], HeavisideTheta[0], HeavisideTheta[1.5, -2]}
(* = {1, 0, HeavisideTheta[0], 0} *)
{HeavisidePi[0.2], HeavisidePi[2], HeavisidePi[1/2], D[HeavisideTheta[x], x]}
(* = {1, 0, HeavisidePi[1/2], DiracDelta[x]} *)
{Gudermannian[1.], Gudermannian[0]}
(* ~ {0.8657694832396586, 0} *)
Gudermannian[Infinity]
(* = Pi/2 *)
{Haversine[1.], Haversine[0], Haversine[Pi], Haversine[Pi/2]}
(* ~ {0.2298488470659301, 0, 1, 0.5} *)
