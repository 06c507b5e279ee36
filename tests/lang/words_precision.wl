(* Words about digits, bits, exactness and domains of numbers. *)

(* ---- limits of the numbers ---- *)
{$MachineEpsilon == 2^-52, $MachinePrecision, $MaxMachineNumber, $MinMachineNumber == 2^-1022}
(* ~ {True, 15.9545897701910, 1.797693134862316*^308, True} *)
{1. + $MachineEpsilon - 1. == $MachineEpsilon, 1. + $MachineEpsilon/2 == 1.}
(* = {True, True} *)
{$MaxPrecision, $MinPrecision, $MaxExtraPrecision}
(* = {Infinity, 0, 50.} *)
{ExactNumberQ[1/2], ExactNumberQ[0.5], ExactNumberQ[Pi], ExactNumberQ[1 + 2 I], ExactNumberQ["1"]}
(* = {True, False, False, True, False} *)
{InexactNumberQ[0.5], InexactNumberQ[1`20], InexactNumberQ[1/2], InexactNumberQ[1. + I], InexactNumberQ[x]}
(* = {True, True, False, True, False} *)

(* ---- bits ---- *)
{BitGet[10, 0], BitGet[10, 1], BitGet[{1, 2, 3}, 0], BitGet[-1, 70]}
(* = {0, 1, {1, 0, 1}, 1} *)
{BitSet[8, 0], BitSet[8, 3], BitSet[0, 70] == 2^70}
(* = {9, 8, True} *)
{BitClear[15, 0], BitClear[8, 0], BitClear[-1, 3]}
(* = {14, 8, -9} *)
{BitFlip[8, 0], BitFlip[9, 0], BitFlip[-1, 2], BitFlip[1.5, 2]}
(* = {9, 8, -5, BitFlip[1.5, 2]} *)

(* ---- parts of numbers ---- *)
{AbsArg[-3], AbsArg[2 I], AbsArg[1 + I]}
(* = {{3, Pi}, {2, Pi/2}, {Sqrt[2], Pi/4}} *)
{Clip[{1, -3, 5}, {0, 2}, {a, b}], Clip[]}
(* ! Clip::argb: Clip called with 0 arguments; between 1 and 3 arguments are expected. *)
(* = {{1, a, b}, Clip[]} *)
{Clip[1.5], Clip[-3], Clip[1/2], Clip[7, {0, 5}], Clip[{-9, 4, 9}, {0, 5}], Clip[7, {0, 5}, {low, high}]}
(* = {1, -1, 1/2, 5, {0, 4, 5}, high} *)
{CubeRoot[-8], CubeRoot[27/8], CubeRoot[-2.], CubeRoot[0]}
(* ~ {-2, 1.5, -1.259921049894873, 0} *)
CubeRoot[I]
(* ! CubeRoot::preal: The parameter I should be real valued. *)
{Element[Sqrt[2], Algebraics], Element[2/3, Algebraics], Element[Pi, Algebraics], Element[I, Complexes], Element[2, Complexes]}
(* = {True, True, False, True, True} *)
{DiscreteDelta[0, 0], DiscreteDelta[0, 1], DiscreteDelta[2], DiscreteDelta[x]}
(* = {1, 0, 0, DiscreteDelta[x]} *)
{Factorial2[5], Factorial2[6], Factorial2[0], Factorial2[-1], 7!!}
(* = {15, 48, 1, 1, 105} *)
{FactorialPower[7, 3], FactorialPower[10, 2, 3], FactorialPower[2, 4], FunctionExpand[FactorialPower[x, 2]] - x (x - 1) // Expand}
(* = {210, 70, 0, 0} *)
{DivisorSum[12, # &], DivisorSum[12, f, OddQ], DivisorSum[28, # &] == 56, DivisorSum[1, #^2 &]}
(* = {28, f[1] + f[3], True, 1} *)

(* ---- intervals ---- *)
{IntervalIntersection[Interval[{1, 4}], Interval[{3, 6}]], IntervalIntersection[Interval[{1, 2}], Interval[{3, 4}]]}
(* = {Interval[{3, 4}], Interval[]} *)
IntervalIntersection[Interval[{0, 2}, {4, 6}], Interval[{1, 5}]]
(* = Interval[{1, 2}, {4, 5}] *)

(* an exact number and a tiny one: no digit of the sum is lost *)
With[{t = SetPrecision[10^-100, 20]}, ((1 + t) - 1)/t - 1 // Abs] < 10^-15
(* = True *)
Precision[1 + SetPrecision[10^-100, 20]]
(* ~ 120. *)
(1/3 + SetPrecision[10^-40, 20]) - 1/3 == SetPrecision[10^-40, 20]
(* = True *)
