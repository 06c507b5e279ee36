(* Words of special and elementary functions. *)

(* ---- inverses ---- *)
{InverseErfc[0.5], InverseErfc[1.5]}
(* ~ {0.4769362762044698, -0.4769362762044698} *)
{InverseErfc[1], InverseErfc[0], InverseErfc[2]}
(* = {0, Infinity, -Infinity} *)
{InverseFunction[Sin], InverseFunction[Exp], InverseFunction[ArcTan], InverseFunction[InverseFunction[f]]}
(* = {ArcSin, Log, Tan, f} *)
InverseFunction[f][y]
(* = InverseFunction[f][y] *)
{InverseGudermannian[0], InverseGudermannian[1.]}
(* ~ {0, 1.2261911708835171} *)
{InverseHaversine[0], InverseHaversine[1], InverseHaversine[0.25]}
(* ~ {0, Pi, 1.0471975511965979} *)

(* ---- polynomials and sequences with a parameter ---- *)
{JacobiP[0, a, b, x], JacobiP[1, 0, 0, x], Expand[JacobiP[2, 0, 0, x]]}
(* = {1, x, -1/2 + (3*x^2)/2} *)
JacobiP[3, 0.5, 1., 0.25]
(* ~ -0.3946533203125 *)
{Pochhammer[x, 3], Pochhammer[5, 2], Pochhammer[1, 5], Pochhammer[1/2, 2], Pochhammer[x, 0]}
(* = {x*(1 + x)*(2 + x), 30, 120, 3/4, 1} *)
{KroneckerDelta[0], KroneckerDelta[1, 1], KroneckerDelta[1, 2], KroneckerDelta[2, 2, 2], KroneckerDelta[i, 1]}
(* = {1, 1, 0, 1, KroneckerDelta[1, i]} *)
{Log2[8], Log2[1/4], Log2[3.]}
(* ~ {3, -2, 1.584962500721156} *)

(* ---- gamma, logarithms and integrals ---- *)
{LogGamma[1], LogGamma[5], LogGamma[1/2]}
(* = {0, Log[24], Log[Pi]/2} *)
{LogGamma[10.5], LogGamma[0]}
(* ~ {13.940625219403763, Infinity} *)
{LogIntegral[10.], LogIntegral[2.], LogIntegral[0.5]}
(* ~ {6.16559950478773, 1.045163780117493, -0.378671043061088} *)
{LogIntegral[0], LogIntegral[1]}
(* = {0, -Infinity} *)
{PolyLog[2, 1], PolyLog[2, -1], PolyLog[1, x], PolyLog[0, x], PolyLog[2, 0]}
(* = {Pi^2/6, -1/12*Pi^2, -Log[1 - x], x/(1 - x), 0} *)
{PolyLog[2, 0.5], PolyLog[3, 0.5]}
(* ~ {0.5822405264650125, 0.5372131936080402} *)
{SinIntegral[0], SinIntegral[Infinity], SinIntegral[-Infinity]}
(* = {0, Pi/2, -1/2*Pi} *)
{SinIntegral[1.], SinIntegral[-2.], SinhIntegral[1.], SinhIntegral[0]}
(* ~ {0.946083070367183, -1.605412976802695, 1.057250875375728, 0} *)
D[{SinIntegral[x], SinhIntegral[x], LogIntegral[x]}, x]
(* = {Sinc[x], Sinh[x]/x, Log[x]^(-1)} *)
{Sinc[0], Sinc[Pi], Sinc[1.], Sinc[Infinity]}
(* ~ {1, 0, 0.8414709848078965, 0} *)
{Surd[-8, 3], Surd[16, 4], Surd[-2., 3]}
(* ~ {-2, 2, -1.2599210498948732} *)
Surd[-16, 4]
(* ! Surd::noneg: Surd is not defined for even roots of negative values. *)
(* = Indeterminate *)

(* ---- steps, boxes and rescaling ---- *)
{UnitStep[0], UnitStep[-0.1], UnitStep[{-1, 2}], UnitStep[1, 2], UnitStep[1, -2], UnitStep[x]}
(* = {1, 0, {0, 1}, 1, 0, UnitStep[x]} *)
{UnitBox[0], UnitBox[1/2], UnitBox[0.6], UnitTriangle[0], UnitTriangle[1/4], UnitTriangle[2]}
(* = {1, 1, 0, 1, 3/4, 0} *)
{Unitize[{0, 3, -2.5, I}], Unitize[0.], Unitize[x]}
(* = {{0, 1, 1, 1}, 0, Unitize[x]} *)
{Rescale[{1, 2, 5}], Rescale[x, {0, 4}], Rescale[2, {0, 10}], Rescale[5, {0, 10}, {-1, 1}]}
(* = {{0, 1/4, 1}, x/4, 1/5, 0} *)
PiecewiseExpand[Abs[x], Element[x, Reals]]
(* = Piecewise[{{-x, x < 0}}, x] *)
{PiecewiseExpand[Abs[x], x > 0], PiecewiseExpand[Abs[x], x < 0]}
(* = {x, -x} *)
PiecewiseExpand[UnitStep[x]]
(* = Piecewise[{{1, x >= 0}}, 0] *)

(* ---- coordinates and other ways to write ---- *)
{ToPolarCoordinates[{0, 2}], ToPolarCoordinates[{1, 1}]}
(* = {{2, Pi/2}, {Sqrt[2], Pi/4}} *)
{ToSphericalCoordinates[{3, 0, 0}], ToSphericalCoordinates[{0, 1, 0}]}
(* = {{3, Pi/2, 0}, {1, Pi/2, Pi/2}} *)
{TrigToExp[Cos[x]], TrigToExp[Sinh[x]]}
(* = {1/(2*E^(I*x)) + E^(I*x)/2, -1/2*1/E^x + E^x/2} *)
{PowerExpand[Sqrt[x^2]], PowerExpand[Log[a b]], PowerExpand[(x y)^a]}
(* = {x, Log[a] + Log[b], x^a*y^a} *)
Minus[x]
(* = -x *)
{Minus[5], Minus[{1, -2}]}
(* = {-5, {-1, 2}} *)
