(* fit.wl - interpolation, models fitted to data, recurrences by numbers, linear programs, compiled functions. *)

Interpolation::usage = "Interpolation[data] gives an InterpolatingFunction through the points {xi, fi}, or {i, fi}.\nInterpolation[data, x] gives its value at x.\nThe option InterpolationOrder is the degree of the pieces, 3 unless given."
Interpolation::inhr = "The order of interpolation is reduced to `1`: there are too few points."
Options[Interpolation] = {InterpolationOrder -> 3, Method -> Automatic, PeriodicInterpolation -> False}
Interpolation[data_List, o : OptionsPattern[]] := interpolant[Sort[If[VectorQ[data], Transpose[{Range[Length[data]], data}], data /. {{x_}, y_} :> {x, y}]], OptionValue[InterpolationOrder] /. Automatic -> 3] /; Length[data] > 0
Interpolation[data_List, x_?NumericQ, o : OptionsPattern[]] := Interpolation[data, o][x]
interpolant[points_, order_] := InterpolatingFunction[{{points[[1, 1]], points[[-1, 1]]}}, {Min[order, Length[points] - 1], points[[All, 1]], points[[All, 2]]}]
ListInterpolation::usage = "ListInterpolation[list] gives an InterpolatingFunction through {i, list[[i]]}.\nListInterpolation[list, {{a, b}}] spreads the points from a to b."
ListInterpolation[l_?VectorQ, o : OptionsPattern[Interpolation]] := Interpolation[l, o]
ListInterpolation[l_?VectorQ, {{a_, b_}}, o : OptionsPattern[Interpolation]] := Interpolation[Transpose[{Subdivide[a, b, Length[l] - 1], l}], o]
FunctionInterpolation::usage = "FunctionInterpolation[f, {x, a, b}] gives an InterpolatingFunction that approximates f from a to b."
SetAttributes[FunctionInterpolation, HoldAll]
FunctionInterpolation[f_, {x_, a_, b_}] := Interpolation[Table[{t, N[f /. x -> t]}, {t, Subdivide[N[a], N[b], 64]}]]
InterpolatingFunction::usage = "InterpolatingFunction[domain, table] is an approximate function made by Interpolation; apply it to a number."
InterpolatingFunction::dmval = "Input value {`1`} lies outside the range of data in the interpolating function. Extrapolation will be used."
InterpolatingFunction[{{a_, b_}}, t_List][x_?NumericQ] := (If[x < a || x > b, Message[InterpolatingFunction::dmval, x]]; interpolated[t, x])
InterpolatingFunction[d_, t_List][x_List] := Map[InterpolatingFunction[d, t], x]
Format[InterpolatingFunction[d_, _List]] := InterpolatingFunction[d, "<>"]
InterpolatingFunction[d_, t_List]["Domain"] := d
InterpolatingFunction[d_, t_List]["Grid"] := Map[List, t[[2]]]
InterpolatingFunction[d_, t_List]["ValuesOnGrid"] := t[[3]]
InterpolatingFunction[d_, {n_, x_, y_, ___}]["InterpolationOrder"] := {n /. "Hermite" -> 3}
(* grid, values and slopes: cubic pieces, as NDSolve makes them *)
interpolated[{"Hermite", xs_, ys_, ss_}, x_] := hermite[xs, ys, ss, x, 0]
interpolatedSlope[{"Hermite", xs_, ys_, ss_}, x_] := hermite[xs, ys, ss, x, 1]
hermite[{_}, {y_}, {s_}, _, d_] := If[d == 0, y, s]
hermite[xs_, ys_, ss_, x_, d_] := Module[{i = interpolationPlace[xs, x], h, u, p, q, a, b},
    h = xs[[i + 1]] - xs[[i]]; u = (x - xs[[i]])/h; p = ys[[i]]; q = ys[[i + 1]]; a = h ss[[i]]; b = h ss[[i + 1]];
    If[d == 0, p + u (a + u (3 (q - p) - 2 a - b + u (2 (p - q) + a + b))), (a + u (2 (3 (q - p) - 2 a - b) + 3 u (2 (p - q) + a + b)))/h]]
Derivative[1][InterpolatingFunction[d_, t_List]] ^:= Function[x, interpolatedSlope[t, x]]
(* the polynomial through the n + 1 points around x, by Neville's scheme *)
interpolated[{n_, xs_, ys_}, x_] := If[n == 0, ys[[Min[Length[xs], interpolationPlace[xs, x] + If[MemberQ[xs, x], 0, 1]]]], With[{w = interpolationWindow[n, xs, x]}, neville[xs[[w]], ys[[w]], x]]]
interpolationWindow[n_, xs_, x_] := With[{i = interpolationPlace[xs, x]}, With[{lo = Clip[i - Quotient[n - 1, 2], {1, Length[xs] - n}]}, Range[lo, lo + n]]]
interpolationPlace[xs_, x_] := Module[{lo = 1, hi = Length[xs], m}, While[hi - lo > 1, m = Quotient[lo + hi, 2]; If[x < xs[[m]], hi = m, lo = m]]; lo]
neville[xs_, ys_, x_] := Module[{p = ys, n = Length[xs]}, Do[p = Table[((x - xs[[i + k]]) p[[i]] + (xs[[i]] - x) p[[i + 1]])/(xs[[i]] - xs[[i + k]]), {i, n - k}], {k, n - 1}]; First[p]]
interpolatedSlope[{n_, xs_, ys_}, x_] := With[{w = interpolationWindow[Max[n, 1], xs, x]}, Module[{z}, D[InterpolatingPolynomial[Transpose[{xs[[w]], ys[[w]]}], z], z] /. z -> x]]

(* ---- fitting ---- *)
FindFit::usage = "FindFit[data, expr, pars, vars] finds values of the parameters for which expr fits the data best."
FindFit::nlin = "The model could not be fitted."
FindFit[data_List, model_, pars_, vars_, ___Rule] := With[{p = Map[fitName, fitList[pars]], s = Map[fitStart, fitList[pars]], v = fitList[vars], d = fitData[data]}, fitted[d, model, p, s, v]]
fitList[l_List] := If[MatchQ[l, {_Symbol, _?NumericQ}], {l}, l]
fitList[x_] := {x}
fitName[{a_, ___}] := a
fitName[a_] := a
fitStart[{_, s_, ___}] := s
fitStart[_] := 1
fitData[d_] := N[If[VectorQ[d], Transpose[{Range[Length[d]], d}], d]]
fitted[d_, model_, p_, s_, v_] := Module[{linear = AllTrue[p, FreeQ[D[model, #], Alternatives @@ p] &]}, If[linear, fittedLinear[d, model, p, v], fittedByNewton[d, model, p, N[s], v]]]
fittedLinear[d_, model_, p_, v_] := With[{basis = Map[D[model, #] &, p], rest = model /. Thread[p -> 0]}, Thread[p -> leastSquaresQR[Map[N[basis /. Thread[v -> Most[#]]] &, d], Map[Last[#] - (N[rest] /. Thread[v -> Most[#]]) &, d]]]]
(* small systems in rational arithmetic: no rounding but the last *)
leastSquaresQR[m_, b_] := If[Length[m] Length[First[m]] <= 400 && MatrixQ[m, NumberQ] && FreeQ[{m, b}, Complex], N[LeastSquares[SetPrecision[m, Infinity], SetPrecision[b, Infinity]]], LeastSquares[m, b]]
(* Levenberg and Marquardt *)
fittedByNewton[d_, model_, p_, s_, v_] := Module[{residuals, jacobian, x = s, mu = 10.^-3, r, j, a, g, step, next, rNext, k = 0, slopes = Map[D[model, #] &, p]},
    residuals[y_] := Map[Last[#] - N[model /. Thread[p -> y] /. Thread[v -> Most[#]]] &, d];
    jacobian[y_] := With[{q = slopes /. Thread[p -> y]}, Map[N[q /. Thread[v -> Most[#]]] &, d]];
    r = residuals[x]; If[!VectorQ[r, NumberQ], Message[FindFit::nlin]; Return[$Failed]];
    While[k++ < 300, j = jacobian[x]; If[!MatrixQ[j, NumberQ], Break[]]; a = Transpose[j] . j; g = Transpose[j] . r;
        step = LinearSolve[a + mu DiagonalMatrix[Diagonal[a] + 10.^-12], g]; next = x + step; rNext = residuals[next];
        If[VectorQ[rNext, NumberQ] && rNext . rNext <= r . r, If[Max[Abs[step]] <= 10.^-14 (1 + Max[Abs[x]]), x = next; Break[]]; x = next; r = rNext; mu = mu/5, mu = 4 mu; If[mu > 10.^16, Break[]]]];
    Thread[p -> x]]
NonlinearModelFit::usage = "NonlinearModelFit[data, form, pars, vars] gives a FittedModel of the form with the best parameters."
NonlinearModelFit[data_List, form_, pars_, vars_, ___Rule] := With[{r = FindFit[data, form, pars, vars]}, FittedModel[{"Nonlinear", r, form}, fitData[data], fitList[vars]] /; ListQ[r]]
LinearModelFit::usage = "LinearModelFit[{y1, y2, ...}, {f1, f2, ...}, x] gives a FittedModel b0 + b1 f1 + b2 f2 + ...\nLinearModelFit[{{x1, y1}, ...}, x, x] fits a line."
LinearModelFit[data_List, f_, x_, ___Rule] := Module[{d = fitData[data], basis = Prepend[DeleteCases[fitList[f], 1], 1], v = fitList[x], b},
    b = leastSquaresQR[Map[N[basis /. Thread[v -> Most[#]]] &, d], d[[All, -1]]]; FittedModel[{"Linear", b, basis}, d, v]]
FittedModel::usage = "FittedModel[...] is a model fitted to data; apply it to values of its variables, or ask it for \"BestFit\", \"BestFitParameters\", \"FitResiduals\", \"RSquared\", ..."
FittedModel[{"Linear", b_, basis_}, d_, v_]["BestFit"] := b . basis
FittedModel[{"Nonlinear", r_, form_}, d_, v_]["BestFit"] := form /. r
FittedModel[{_, b_, _}, d_, v_]["BestFitParameters"] := b
(m : FittedModel[__])["Function"] := Function @@ {m[[3]], m["BestFit"]}
(m : FittedModel[__])["Data" | "Response"] := m[[2]]
(m : FittedModel[__])["PredictedResponse"] := Map[N[m["BestFit"] /. Thread[m[[3]] -> Most[#]]] &, m[[2]]]
(m : FittedModel[__])["FitResiduals"] := m[[2, All, -1]] - m["PredictedResponse"]
(m : FittedModel[__])["RSquared"] := 1 - Total[m["FitResiduals"]^2]/Total[(m[[2, All, -1]] - Mean[m[[2, All, -1]]])^2]
(m : FittedModel[__])["AdjustedRSquared"] := With[{n = Length[m[[2]]], p = Length[m[[1, 2]]]}, 1 - (1 - m["RSquared"]) (n - 1)/(n - p)]
(m : FittedModel[__])["EstimatedVariance"] := Total[m["FitResiduals"]^2]/(Length[m[[2]]] - Length[m[[1, 2]]])
(m : FittedModel[__])["DesignMatrix"] := Map[N[m[[1, 3]] /. Thread[m[[3]] -> Most[#]]] &, m[[2]]]
(m : FittedModel[__])["CovarianceMatrix"] := m["EstimatedVariance"] Inverse[Transpose[m["DesignMatrix"]] . m["DesignMatrix"]]
(m : FittedModel[__])["ParameterErrors"] := Sqrt[Diagonal[m["CovarianceMatrix"]]]
(m : FittedModel[__])["ParameterTStatistics"] := m["BestFitParameters"]/m["ParameterErrors"]
(m : FittedModel[__])[p_List] := Map[m, p] /; VectorQ[p, StringQ]
(m : FittedModel[__])[x__?NumericQ] := m["BestFit"] /. Thread[m[[3]] -> {x}]
FittedModel /: Normal[m : FittedModel[__]] := m["BestFit"]

(* ---- recurrences by numbers ---- *)
LinearRecurrence::usage = "LinearRecurrence[ker, init, n] gives n terms of the sequence with the given kernel and first terms.\nLinearRecurrence[ker, init, {n}] gives the nth term, {a, b} those from a to b."
LinearRecurrence[ker_List, init_List, n_Integer] := Take[recurrenceList[ker, init, n], n]
LinearRecurrence[ker_List, init_List, {n_Integer}] := Last[LinearRecurrence[ker, init, n]]
LinearRecurrence[ker_List, init_List, {a_Integer, b_Integer}] := Drop[LinearRecurrence[ker, init, b], a - 1]
recurrenceList[ker_, init_, n_] := Module[{l = Length[ker], w = Take[init, -Length[ker]]}, Join[init, Table[With[{t = ker . Reverse[w]}, w = Append[Rest[w], t]; t], {Max[0, n - Length[init]]}]]]
RecurrenceTable::usage = "RecurrenceTable[{eqn, conditions}, a, {n, nmax}] gives a table of the values that the recurrence determines."
RecurrenceTable[eqs_List, a_[n_], r_List] := RecurrenceTable[eqs, a, r]
RecurrenceTable[eqs_List, a_Symbol, {n_, hi_}] := RecurrenceTable[eqs, a, {n, 1, hi}]
RecurrenceTable[eqs_List, a_Symbol, {n_, lo_, hi_}] := Module[{main = First[Select[eqs, !FreeQ[#, n] &]], known = <||>, shifts, top, rhs},
    Scan[If[FreeQ[#, n], With[{k = First[Cases[#, a[j_] :> j, Infinity]]}, known[k] = a[k] /. First[Solve[#, a[k]]]]] &, eqs];
    shifts = Union[Cases[main, a[m_] :> Expand[m - n], Infinity]]; top = Max[shifts];
    rhs = a[n + top] /. First[Solve[main /. a[m_] :> a[Expand[m]], a[n + top]]];
    Do[If[!KeyExistsQ[known, k], known[k] = rhs /. n -> k - top /. a[j_] :> Lookup[known, j, a[j]]], {k, Min[Keys[known]], hi}];
    Table[known[k], {k, lo, hi}]]
FindLinearRecurrence::usage = "FindLinearRecurrence[list] finds the shortest linear recurrence that generates the list."
FindLinearRecurrence[l_List] := With[{r = linearRecurrence[l]}, r /; r =!= $Failed]
linearRecurrence[l_] := Catch[Do[With[{m = Table[l[[i + k - 1 ;; i ;; -1]], {i, Length[l] - k}], b = Drop[l, k]}, With[{s = Quiet[LinearSolve[m, b]]}, If[ListQ[s], Throw[s]]]], {k, Quotient[Length[l], 2]}]; $Failed]
FindSequenceFunction::usage = "FindSequenceFunction[{a1, a2, ...}, n] finds a function of n that gives the sequence."
FindSequenceFunction[l_List] := With[{n = Unique["n"]}, With[{f = FindSequenceFunction[l, n]}, Function @@ {f /. n -> Slot[1]} /; Head[f] =!= FindSequenceFunction]]
FindSequenceFunction[l_List, n_] := With[{f = sequenceFunction[l, n]}, f /; f =!= $Failed] /; VectorQ[l, NumericQ]
sequenceFunction[l_, n_] := Module[{p = Expand[InterpolatingPolynomial[l, n]], r, k},
    Which[Exponent[p, n] < Length[l] - 2, Factor[p] // If[LeafCount[#] <= LeafCount[p], #, p] &,
        l === Table[k!, {k, Length[l]}], n!, l === Fibonacci[Range[Length[l]]], Fibonacci[n], l === Prime[Range[Length[l]]], Prime[n],
        (r = linearRecurrence[l]) =!= $Failed && Length[r] == 1, l[[1]] r[[1]]^(n - 1), True, $Failed]]

(* ---- linear programs: the simplex method with Bland's rule, exact for exact numbers ---- *)
LinearProgramming::usage = "LinearProgramming[c, m, b] finds x >= 0 that minimizes c.x subject to m.x >= b.\nb may have pairs {bi, s}: s is 1 for >=, 0 for ==, -1 for <=."
LinearProgramming::lpsnf = "No solution can be found that satisfies the constraints."
LinearProgramming::lpsub = "This problem is unbounded."
LinearProgramming[c_List, m_?MatrixQ, b_List] := With[{rows = MapThread[simplexRow, {m, b}]}, simplex[c, rows]]
LinearProgramming[c_List, m_?MatrixQ, b_List, lower_?VectorQ] := With[{x = LinearProgramming[c, m, MapThread[simplexShift[#1, #2 . lower] &, {b, m}]]}, If[ListQ[x], x + lower, x]]
simplexShift[{b_, s_}, d_] := {b - d, s}
simplexShift[b_, d_] := b - d
simplexRow[r_, {b_, s_}] := {r, b, s}
simplexRow[r_, b_] := {r, b, 1}
simplex[c_, rows_] := Module[{n = Length[c], k = Length[rows], slack, t, basis, x, cost},
    (* equations with slacks, right sides not negative, and one artificial variable for each *)
    slack = Count[rows, {_, _, Except[0]}]; t = {}; Module[{j = 0}, Do[With[{s = Last[r]}, AppendTo[t, With[{row = Join[r[[1]], If[s === 0, ConstantArray[0, slack], j++; ReplacePart[ConstantArray[0, slack], j -> -s]]]}, If[TrueQ[r[[2]] < 0], {-row, -r[[2]]}, {row, r[[2]]}]]]], {r, rows}]];
    t = MapIndexed[Join[#1[[1]], UnitVector[k, First[#2]], {#1[[2]]}] &, t]; basis = Range[n + slack + 1, n + slack + k];
    {t, basis} = simplexRun[t, basis, Join[ConstantArray[0, n + slack], ConstantArray[1, k]]];
    If[t === None || Total[Pick[t[[All, -1]], Map[# > n + slack &, basis]]] > 10^-9, Message[LinearProgramming::lpsnf]; Return[$Failed]];
    cost = Join[c, ConstantArray[0, slack], ConstantArray[10^6 (1 + Total[Abs[c]]), k]];
    {t, basis} = simplexRun[t, basis, cost]; If[t === None, Message[LinearProgramming::lpsub]; Return[Indeterminate]];
    x = ConstantArray[0, n + slack + k]; MapThread[(x[[#1]] = #2) &, {basis, t[[All, -1]]}]; Take[x, n]]
simplexRun[t0_, basis0_, cost_] := Module[{t = t0, basis = basis0, reduced, in, ratios, out, k = 0},
    While[k++ < 2000, reduced = cost - cost[[basis]] . t[[All, ;; -2]]; in = FirstPosition[reduced, r_ /; r < -10^-12, None, {1}, Heads -> False]; If[in === None, Return[{t, basis}, Module]]; in = First[in];
        ratios = Map[If[#[[in]] > 10^-12, #[[-1]]/#[[in]], Infinity] &, t]; If[Min[ratios] === Infinity, Return[{None, None}, Module]];
        out = First[SortBy[Flatten[Position[ratios, Min[ratios]]], basis[[#]] &]];
        t[[out]] = t[[out]]/t[[out, in]]; Do[If[i != out, t[[i]] = t[[i]] - t[[i, in]] t[[out]]], {i, Length[t]}]; basis[[out]] = in];
    {t, basis}]
LinearOptimization::usage = "LinearOptimization[f, cons, vars] finds values of vars that minimize the linear f subject to linear constraints."
LinearOptimization[f_, cons_, vars_List, ___Rule] := With[{r = linearMinimum[f, cons, vars]}, r /; r =!= $Failed]
(* x = p - q with p, q >= 0 *)
linearMinimum[f_, cons_, vars_] := Module[{list = linearConstraints[cons], c = Map[Coefficient[Expand[f], #] &, vars], m, x},
    If[MemberQ[list, $Failed] || !FreeQ[c, Alternatives @@ vars], Return[$Failed]];
    m = Map[With[{e = Expand[First[#]]}, {Map[Coefficient[e, #] &, vars], -(e /. Thread[vars -> 0]), Last[#]}] &, list];
    x = LinearProgramming[Join[c, -c], Map[Join[First[#], -First[#]] &, m], Map[Rest, m]];
    If[!ListQ[x], $Failed, Thread[vars -> Take[x, Length[vars]] - Drop[x, Length[vars]]]]]
linearConstraints[c_] := Flatten[Map[linearConstraint, Flatten[{c} //. a_And :> List @@ a]], 1]
linearConstraint[a_ <= b_ | a_ < b_] := {{b - a, 1}}
linearConstraint[a_ >= b_ | a_ > b_] := {{a - b, 1}}
linearConstraint[a_ == b_] := {{a - b, 0}}
linearConstraint[a_ <= b_ <= c_] := {{b - a, 1}, {c - b, 1}}
linearConstraint[a_ >= b_ >= c_] := {{a - b, 1}, {b - c, 1}}
linearConstraint[_] := {$Failed}

(* ---- other words ---- *)
InverseFunction::usage = "InverseFunction[f] is the inverse of the function f."
InverseFunction[InverseFunction[f_]] := f
InverseFunction[f_Symbol] := With[{g = Lookup[inverses, f, None]}, g /; g =!= None]
inverses = <|Sin -> ArcSin, Cos -> ArcCos, Tan -> ArcTan, Cot -> ArcCot, Sec -> ArcSec, Csc -> ArcCsc, Sinh -> ArcSinh, Cosh -> ArcCosh, Tanh -> ArcTanh, Exp -> Log, Log -> Exp, ArcSin -> Sin, ArcCos -> Cos, ArcTan -> Tan, ArcSinh -> Sinh, ArcCosh -> Cosh, ArcTanh -> Tanh, Erf -> InverseErf, InverseErf -> Erf|>
InverseFunction[f_Function] := With[{r = inverseOf[f]}, r /; r =!= $Failed]
InverseFunction[f_Function][y_] := With[{r = inverseOf[f]}, r[y] /; r =!= $Failed]
inverseOf[f_] := Module[{x, y, s}, s = Quiet[Solve[f[x] == y, x]]; If[MatchQ[s, {{_ -> _} ..}], Function @@ {(x /. Last[s] /. ConditionalExpression[e_, _] :> (e /. C[1] -> 0)) /. y -> Slot[1]}, $Failed]]
PolynomialExtendedGCD::usage = "PolynomialExtendedGCD[p, q, x] gives {g, {a, b}} with g = a p + b q the monic greatest common divisor."
PolynomialExtendedGCD[p_, q_, x_] := Module[{r0 = p, r1 = q, a0 = 1, a1 = 0, b0 = 0, b1 = 1, s, c, tidied},
    tidied[e_] := If[Complement[Variables[{p, q}], {x}] === {}, Expand[e], Collect[Expand[e], x, Together]];
    While[tidied[r1] =!= 0, s = PolynomialQuotient[r0, r1, x]; {r0, r1} = {r1, tidied[r0 - s r1]}; {a0, a1} = {a1, tidied[a0 - s a1]}; {b0, b1} = {b1, tidied[b0 - s b1]}];
    c = Coefficient[r0, x, Exponent[r0, x]]; {tidied[r0/c], {tidied[a0/c], tidied[b0/c]}}]
ArcLength::usage = "ArcLength[{f1, f2, ...}, {t, a, b}] gives the length of the curve.\nArcLength[f, {x, a, b}] that of the graph of f."
ArcLength[f_List, {t_, a_, b_}] := With[{s = Simplify[Sqrt[Total[D[f, t]^2]]]}, Integrate[s, {t, a, b}]]
ArcLength[f_, {x_, a_, b_}] := Integrate[Sqrt[1 + D[f, x]^2], {x, a, b}]
PiecewiseExpand::usage = "PiecewiseExpand[expr] writes Abs, Max, Min, UnitStep, Clip and the like as Piecewise.\nPiecewiseExpand[expr, assum] under assumptions."
PiecewiseExpand[e_, assumptions_] := Refine[PiecewiseExpand[Refine[e, assumptions]], assumptions]
PiecewiseExpand[e_] := e /. {Abs[x_] :> Piecewise[{{-x, x < 0}}, x], Max[x_, y_] :> Piecewise[{{x, x - y >= 0}}, y], Min[x_, y_] :> Piecewise[{{x, x - y <= 0}}, y], UnitStep[x_] :> Piecewise[{{1, x >= 0}}, 0], Sign[x_] :> Piecewise[{{-1, x < 0}, {1, x > 0}}, 0], Ramp[x_] :> Piecewise[{{x, x >= 0}}, 0]}
IrreduciblePolynomialQ::usage = "IrreduciblePolynomialQ[poly] gives True if poly cannot be factored over the rationals."
IrreduciblePolynomialQ[p_] := With[{l = DeleteCases[FactorList[p], {_?NumberQ, _}]}, Length[l] == 1 && l[[1, 2]] == 1]
FactorTermsList::usage = "FactorTermsList[poly] gives the overall numerical factor and the polynomial with it removed."
FactorTermsList[p_] := With[{f = FactorTerms[p]}, If[MatchQ[f, _?NumberQ _], {First[f], Rest[f]}, {1, f}]]
CountRoots::usage = "CountRoots[poly, x] gives the number of real roots of poly.\nCountRoots[poly, {x, a, b}] those from a to b."
CountRoots[p_, x_Symbol] := Total[Map[sturmCount[#[[1]], x, -Infinity, Infinity] #[[2]] &, Select[FactorSquareFreeList[p], !FreeQ[#, x] &]]]
CountRoots[p_, {x_, a_, b_}] := Total[Map[(sturmCount[#[[1]], x, a, b] + Boole[TrueQ[Expand[#[[1]] /. x -> a] == 0]]) #[[2]] &, Select[FactorSquareFreeList[p], !FreeQ[#, x] &]]]
(* changes of sign in Sturm's chain *)
sturmCount[p_, x_, a_, b_] := Module[{chain = {p, D[p, x]}, r}, While[r = -PolynomialRemainder[chain[[-2]], chain[[-1]], x]; Expand[r] =!= 0, AppendTo[chain, r]]; sturmChanges[chain, x, a] - sturmChanges[chain, x, b]]
sturmChanges[chain_, x_, at_] := With[{s = DeleteCases[Map[sturmSign[#, x, at] &, chain], 0]}, Count[Most[s] Rest[s], -1]]
sturmSign[q_, x_, at_] := If[MatchQ[at, _DirectedInfinity], Sign[Coefficient[q, x, Exponent[q, x]]] If[at === -Infinity, (-1)^Exponent[q, x], 1], Sign[q /. x -> at]]
Compile::usage = "Compile[{x1, x2, ...}, expr] makes a function of numbers that evaluates expr.\nCompile[{{x1, type1}, ...}, expr] states the types _Integer, _Real, _Complex or True | False, and the rank of arrays."
SetAttributes[Compile, HoldAll]
Compile[vars_List, e_, ___] := With[{names = compileNames[Hold[vars]], types = compileTypes[Hold[vars]]}, compileMake[names, types, Hold[e]]]
compileNames[Hold[l_]] := Map[Replace[#, {HoldComplete[{x_, ___}] :> Hold[x], HoldComplete[x_] :> Hold[x]}] &, List @@ Map[HoldComplete, Unevaluated[l]]]
compileTypes[Hold[l_]] := Map[Replace[#, {HoldComplete[{_, t_, r_, ___}] :> {t, r}, HoldComplete[{_, t_}] :> {t, 0}, _ :> {_Real, 0}}] &, List @@ Map[HoldComplete, Unevaluated[l]]]
compileMake[names_, types_, e_Hold] := With[{f = Function @@ Join[Thread[names, Hold], e]}, CompiledFunction[types, f]]
CompiledFunction::usage = "CompiledFunction[types, f] is a function made by Compile; apply it to numbers."
CompiledFunction::cfsa = "Argument `1` at position `2` should be a `3`."
CompiledFunction::cfct = "Number of arguments `1` does not match the length of the argument template."
CompiledFunction[types_List, f_Function][a___] := If[Length[{a}] != Length[types], Message[CompiledFunction::cfct, Length[{a}]]; $Failed, With[{bad = compileBad[types, {a}]}, If[bad === None, f @@ MapThread[compileCast, {types, {a}}], f[a]]]]
compileBad[types_, a_] := FirstPosition[MapThread[compileFits, {types, a}], False, None, {1}, Heads -> False]
compileFits[{t_, 0}, x_] := NumericQ[x] || MatchQ[x, True | False]
compileFits[{t_, r_}, x_] := ArrayQ[x, r, NumericQ]
compileCast[{Verbatim[_Real], _}, x_] := N[x]
compileCast[{Verbatim[_Complex], _}, x_] := N[x]
compileCast[_, x_] := x
