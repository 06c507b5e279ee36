(* Words that find: extremes, instances, roots, rules of sequences; and assumptions. *)

(* ---- extremes ---- *)
{ArgMax[-(x - 2)^2 + 1, x], ArgMin[x^2 - 6 x, x], ArgMin[{x, x >= 3}, x]}
(* = {2, 3, 3} *)
FindMaximum[x Cos[x], {x, 1}]
(* ~ {0.5610963381910451, {x -> 0.860333589}} *)
FindMaximum[-(x - 1)^2 - (y + 2)^2, {{x, 0}, {y, 0}}]
(* ~ {0., {x -> 1., y -> -2.}} *)
{FindArgMax[x Cos[x], {x, 1}], FindArgMin[(x - 3)^2, {x, 0}]}
(* ~ {{0.860333589}, {3.}} *)

(* ---- instances and eliminations ---- *)
FindInstance[x^2 == 4 && x > 0, x]
(* = {{x -> 2}} *)
FindInstance[x^2 == -1, x, Reals]
(* = {} *)
x^2 + y^2 == 25 && 0 < x < y /. FindInstance[x^2 + y^2 == 25 && 0 < x < y, {x, y}, Integers]
(* = {True} *)
Eliminate[{x == 2 + y, y == z}, y]
(* = 2 + z == x *)
Eliminate[{x == t^2, y == t^3}, t]
(* = x^3 == y^2 *)
{CountRoots[x^3 - x, x], CountRoots[x^2 + 1, x], CountRoots[x^3 - x, {x, 0, 5}], CountRoots[(x - 1)^2, x]}
(* = {3, 0, 2, 2} *)

(* ---- rules of sequences ---- *)
{FindLinearRecurrence[{1, 1, 2, 3, 5, 8, 13}], FindLinearRecurrence[{1, 2, 4, 8, 16}], FindLinearRecurrence[{1, 2, 4, 9}]}
(* = {{1, 1}, {2}, FindLinearRecurrence[{1, 2, 4, 9}]} *)
FindSequenceFunction[{1, 4, 9, 16, 25}, n]
(* = n^2 *)
FindSequenceFunction[{2, 4, 8, 16, 32}, n] /. n -> Range[6]
(* = {2, 4, 8, 16, 32, 64} *)
FindSequenceFunction[{3, 1, 4, 1, 5, 9}, n]
(* = FindSequenceFunction[{3, 1, 4, 1, 5, 9}, n] *)
GeneratingFunction[1, n, x]
(* = (1 - x)^(-1) *)
{GeneratingFunction[a^n, n, x], GeneratingFunction[1/n!, n, x]}
(* = {(1 - a*x)^(-1), E^x} *)
{DifferenceDelta[n^2, n], DifferenceDelta[n^2, {n, 2}], DifferenceDelta[f[n], n]}
(* = {1 + 2*n, 2, -f[n] + f[1 + n]} *)
{DiscreteShift[f[n], n], DiscreteShift[f[n], {n, 3}], DiscreteRatio[2^n, n], DiscreteRatio[n!, n]}
(* = {f[1 + n], f[3 + n], 2, 1 + n} *)

(* ---- assumptions and ways to write ---- *)
Assuming[x > 0, Simplify[Sqrt[x^2]]]
(* = x *)
{$Assumptions, Assuming[a > 0, $Assumptions], $Assumptions}
(* = {True, a > 0, True} *)
Block[{$Assumptions = x < 0}, Simplify[Abs[x]]]
(* = -x *)
ComplexExpand[Re[(x + I y)^2]]
(* = x^2 - y^2 *)
{ComplexExpand[E^(I x)], ComplexExpand[Abs[x + I y]], ComplexExpand[Conjugate[x + I y]]}
(* = {Cos[x] + I*Sin[x], Sqrt[x^2 + y^2], x - I*y} *)
ExpToTrig[E^(I x)]
(* = Cos[x] + I*Sin[x] *)
{ExpToTrig[E^x], ExpToTrig[(E^x + E^-x)/2] // Simplify, ExpToTrig[y]}
(* = {Cosh[x] + Sinh[x], Cosh[x], y} *)
{FunctionExpand[Binomial[n, 2]] - n (n - 1)/2 // Expand, FunctionExpand[Sin[Pi/5]] - Sin[Pi/5] // N // Chop, FunctionExpand[q]}
(* = {0, 0, q} *)
{Dt[x^2], Dt[x^2, x], Dt[a x, x], Dt[a x, x, Constants -> {a}], Dt[5]}
(* = {2*x*Dt[x], 2*x, a + x*Dt[a, x], a, 0} *)

(* ---- polynomials ---- *)
{CoefficientRules[x^2 + 3 x y + 7, {x, y}], CoefficientRules[5, x], CoefficientRules[0, x]}
(* = {{{2, 0} -> 1, {1, 1} -> 3, {0, 0} -> 7}, {{0} -> 5}, {}} *)
{Decompose[x^4 + 2 x^2 + 3, x], Decompose[x^3 + x, x]}
(* = {{3 + 2*x + x^2, x^2}, {x + x^3}} *)
{ExpandNumerator[(1 + x)^2/(2 + y)^2], ExpandDenominator[(1 + x)^2/(2 + y)^2]}
(* = {(1 + 2*x + x^2)/(2 + y)^2, (1 + x)^2/(4 + 4*y + y^2)} *)
{FactorSquareFree[x^3 - x^2 - x + 1], FactorSquareFree[x^2 - 1]}
(* = {(-1 + x)^2*(1 + x), -1 + x^2} *)
FactorSquareFreeList[x^3 - x^2 - x + 1]
(* = {{1, 1}, {-1 + x, 2}, {1 + x, 1}} *)
{FactorTerms[6 + 4 x], FactorTermsList[6 + 4 x], FactorTerms[x + 1], FactorTermsList[2 x^2 - 2]}
(* = {2*(3 + 2*x), {2, 3 + 2*x}, 1 + x, {2, -1 + x^2}} *)
{HornerForm[1 + 2 x + 3 x^2], HornerForm[x^3 + x, x], HornerForm[7]}
(* = {1 + x*(2 + 3*x), x*(1 + x^2), 7} *)
ComposeSeries[Series[E^x, {x, 0, 3}], Series[x^2 + x, {x, 0, 3}]] // Normal
(* = 1 + x + (3*x^2)/2 + (7*x^3)/6 *)
{SolveValues[x^2 == 4, x], SolveValues[{x + y == 3, x - y == 1}, {x, y}], SolveValues[x^2 == -1, x, Reals]}
(* = {{-2, 2}, {{2, 1}}, {}} *)
{NSolveValues[x^2 == 4, x], NSolve[x^5 - x - 1 == 0 && x > 0, x]}
(* ~ {{-2., 2.}, {{x -> 1.1673039782614187}}} *)
{FindMinValue[(x - 1)^2 + 3, x], FindMaxValue[3 - (x - 1)^2, x], NMinValue[x^2 + 1, x], NMaxValue[{x, x <= 3}, x]}
(* ~ {3., 3., 1., 3.} *)
With[{r = Root[#^5 - # - 1 &, 1]}, {NumericQ[r], r > 1, r < 1, Floor[r], Im[r]}]
(* = {True, True, False, 1, 0} *)
{Limit[x y, {x, y} -> {1, 2}], Integrate[Boole[x^2 + y^2 <= 1], {x, -1, 1}, {y, -1, 1}] === 4}
(* = {2, False} *)
