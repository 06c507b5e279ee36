(* what is true of the signs of domains; waves; absolute values of real numbers *)
{Element[2, PositiveIntegers], Element[0, PositiveIntegers], Element[0, NonNegativeIntegers], Element[-1/2, NegativeRationals], Element[Pi, PositiveReals], Element[I, PositiveReals], Element[x, PositiveReals]}
(* = {True, False, True, True, True, False, Element[x, PositiveReals]} *)
{RealAbs[-3/2], RealAbs[I], RealSign[-2.], RealAbs'[x]}
(* = {3/2, RealAbs[I], -1, x/RealAbs[x]} *)
{SquareWave[1/4], SquareWave[3/4], SawtoothWave[5/4], SawtoothWave[{2, 4}, 1/2], TriangleWave[1/8], TriangleWave[3/4], TriangleWave[{0, 2}, 1/4]}
(* = {1, -1, 1/4, 3, 1/2, -1, 2} *)
(* the derivative of a function may be defined *)
f'[x_] := g[x];
D[f[x]^2, x]
(* = 2*f[x]*g[x] *)
Attributes[Derivative]
(* = {NHoldAll, ReadProtected} *)
BetaRegularized[1/2, 2, 3]
(* = 11/16 *)
Function[]
(* ! Function::argb: Function called with 0 arguments; between 1 and 3 arguments are expected. *)
