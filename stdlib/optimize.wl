(* optimize.wl - roots, minima and integrals by numbers. *)

(* Variables of a specification {{x, ...}, ...} without their values while body is evaluated. *)
SetAttributes[withFree, HoldAll]
withFree[{}, body_] := body
withFree[{{x_Symbol, ___}, rest___}, body_] := Block[{x}, withFree[{rest}, body]]
withFree[{x_Symbol, rest___}, body_] := Block[{x}, withFree[{rest}, body]]
withFree[{_, rest___}, body_] := withFree[{rest}, body]

residuals[e_List] := Flatten[Map[residual, e]]
residuals[e_And] := Flatten[Map[residual, List @@ e]]
residuals[e_] := Flatten[{residual[e]}]
residual[a_ == b_] := If[ListQ[a] || ListQ[b], Flatten[{a - b}], a - b]
residual[a_And] := Map[residual, List @@ a]
residual[a_] := a

option[opts_, head_, name_] := name /. Flatten[{opts, Options[head]}]
digits[MachinePrecision | Automatic] := MachinePrecision
digits[p_] := p

FindRoot::usage = "FindRoot[f, {x, x0}] searches for a numerical root of f, starting from x0.\nFindRoot[lhs == rhs, {x, x0}] solves an equation.\nFindRoot[{f1, f2, ...}, {{x, x0}, {y, y0}, ...}] solves a system.\nFindRoot[f, {x, x0, x1}] uses two starting points and no derivatives."
FindRoot::cvmit = "Failed to converge to the requested accuracy or precision within `1` iterations."
FindRoot::jsing = "Encountered a singular Jacobian at the point `1`. Try perturbing the initial point(s)."
FindRoot::nlnum = "The function value `1` is not a list of numbers with dimensions `2` at `3`."
FindRoot::lstol = "The line search decreased the step size to within tolerance specified by AccuracyGoal and PrecisionGoal but was unable to find a sufficient decrease in the merit function. You may need more than MachinePrecision digits of working precision to meet these tolerances."
Options[FindRoot] = {AccuracyGoal -> Automatic, DampingFactor -> 1, Evaluated -> True, EvaluationMonitor -> None, Jacobian -> Automatic, MaxIterations -> 100, Method -> Automatic, PrecisionGoal -> Automatic, StepMonitor -> None, WorkingPrecision -> MachinePrecision}
SetAttributes[FindRoot, HoldAll]
FindRoot[e_, v : {{_Symbol, __} ..}, o___Rule] := withFree[v, rootOf[residuals[e], Map[First, v], Map[Rest, v], {o}]]
FindRoot[e_, v : {_Symbol, __}, w : {_Symbol, __}, o___Rule] := FindRoot[e, {v, w}, o]
FindRoot[e_, v : {_Symbol, __}, o___Rule] := withFree[{v}, rootOf[residuals[e], {First[v]}, {Rest[v]}, {o}]]
FindRoot::fdss = "Search specification `1` should be a list with 1 to 5 elements."
FindRoot[e_, s_Symbol, o___Rule] := With[{v = s}, FindRoot[e, v, o] /; ListQ[v] || Message[FindRoot::fdss, HoldForm[s]]]

rootOf[f_, {x_}, {{a_, b_}}, o_] := secant[First[f], x, a, b, o]
rootOf[f_, vars_, starts_, o_] := newton[f, vars, Map[First, starts], o]

newton[f_, vars_, start_, o_] := Module[{p = digits[option[o, FindRoot, WorkingPrecision]], most = option[o, FindRoot, MaxIterations] /. Automatic -> 100, at, x, value, jac, symbolic, step, t, next, nextValue, size, k = 0, eps, done = False},
    x = N[start, p]; If[p =!= MachinePrecision, x = SetPrecision[start, p + 5]];
    eps = If[p === MachinePrecision, 10.^-15, 10^-(p - 1)];
    at[e_, y_] := N[e /. Thread[vars -> y], If[p === MachinePrecision, p, p + 5]];
    symbolic = Outer[D, f, vars];
    If[!FreeQ[symbolic, Derivative] || !FreeQ[symbolic, D], symbolic = None];
    value = at[f, x];
    If[!VectorQ[value, NumberQ], Message[FindRoot::nlnum, value, {Length[f]}, vars == x]; Return[$Failed]];
    While[k < most && !done,
        If[Norm[value] == 0, done = True; Break[]];
        jac = If[symbolic === None, differences[f, vars, x, at, value], at[symbolic, x]];
        If[!MatrixQ[jac, NumberQ], Message[FindRoot::nlnum, value, {Length[f]}, x]; Break[]];
        step = Quiet[LinearSolve[jac, -value]];
        If[Head[step] === LinearSolve, step = Quiet[LeastSquares[jac, -value]];
            If[!VectorQ[step, NumberQ] || Max[Abs[step]] == 0, Message[FindRoot::jsing, Thread[vars -> x]]; Break[]]];
        t = 1; size = Norm[value];
        next = x + step; nextValue = at[f, next];
        While[t > 10.^-4 && (!VectorQ[nextValue, NumberQ] || Norm[nextValue] > size (1 - t/10^4)), t = t/2; next = x + t step; nextValue = at[f, next]];
        If[!VectorQ[nextValue, NumberQ], Break[]];
        k++;
        If[Max[Abs[next - x]] <= eps Max[Abs[next], eps], done = True; If[Norm[nextValue] > size, next = x; nextValue = value]];
        If[Norm[nextValue] >= size && size < 10.^-12 (1 + Max[Abs[x]]), done = True; If[Norm[nextValue] > size, next = x; nextValue = value]];
        x = next; value = nextValue];
    If[k >= most && !done, Message[FindRoot::cvmit, most]];
    Thread[vars -> If[p === MachinePrecision, x, N[x, p]]]]
differences[f_, vars_, x_, at_, value_] := Transpose[Table[With[{h = 10.^-7 Max[1, Abs[x[[i]]]]}, (at[f, ReplacePart[x, i -> x[[i]] + h]] - at[f, ReplacePart[x, i -> x[[i]] - h]])/(2 h)], {i, Length[x]}]]

(* Brent's method when the start points bracket a root, else the secant method. *)
secant[f_, x_, a0_, b0_, o_] := Module[{p = digits[option[o, FindRoot, WorkingPrecision]], most = option[o, FindRoot, MaxIterations] /. Automatic -> 100, g, a, b, fa, fb, c, fc, k = 0},
    {a, b} = N[{a0, b0}, p]; g[y_] := N[f /. x -> y, p];
    fa = g[a]; fb = g[b];
    If[!NumberQ[fa] || !NumberQ[fb], Message[FindRoot::nlnum, {fa}, {1}, {x == a}]; Return[$Failed]];
    If[Im[fa] == 0 && Im[fb] == 0 && fa fb < 0,
        While[k++ < 200 && fa != 0 && Abs[b - a] > If[p === MachinePrecision, 2.*^-16 Max[Abs[a], Abs[b]], 10^-p],
            c = b - fb (b - a)/(fb - fa); If[!(Min[a, b] < c < Max[a, b]) || Mod[k, 3] == 0, c = (a + b)/2];
            If[c == a || c == b, Break[]];
            fc = g[c]; If[fa fc <= 0, b = c; fb = fc, a = c; fa = fc]];
        Return[{x -> If[Abs[fa] < Abs[fb], a, b]}]];
    While[k++ < most && fb != 0 && b != a && fb != fa, c = b - fb (b - a)/(fb - fa); {a, fa} = {b, fb}; b = c; fb = g[b]; If[Abs[b - a] <= 10.^-15 Abs[b], Break[]]];
    {x -> b}]

FindMinimum::usage = "FindMinimum[f, {x, x0}] searches for a local minimum of f, starting from x0: {fmin, {x -> xmin}}.\nFindMinimum[f, {{x, x0}, {y, y0}, ...}] in several variables; without start values from 1.\nFindMinimum[{f, cons}, ...] subject to constraints."
FindMinimum::lstol = "The line search decreased the step size to within the tolerance specified by AccuracyGoal and PrecisionGoal but was unable to find a sufficient decrease in the function."
FindMinimum::nrnum = "The function value `1` is not a real number at `2` = `3`."
FindMinimum::cvmit = "Failed to converge to the requested accuracy or precision within `1` iterations."
Options[FindMinimum] = {AccuracyGoal -> Automatic, EvaluationMonitor -> None, Gradient -> Automatic, MaxIterations -> Automatic, Method -> Automatic, PrecisionGoal -> Automatic, StepMonitor -> None, WorkingPrecision -> MachinePrecision}
SetAttributes[{FindMinimum, FindMaximum, FindArgMin, FindArgMax, FindMinValue, FindMaxValue}, HoldAll]
FindMinimum[f_, v : {{_Symbol, __} ..}, o___Rule] := withFree[v, localMinimum[f, Map[First, v], Map[#[[2]] &, v], {o}]]
FindMinimum[f_, {x_Symbol, a_?NumericQ, b___?NumericQ}, o___Rule] := withFree[{x}, localMinimum[f, {x}, {a}, {o}]]
FindMinimum[f_, v : {_Symbol ..}, o___Rule] := withFree[v, localMinimum[f, v, ConstantArray[1, Length[v]], {o}]]
FindMinimum[f_, {x_Symbol, a_, ___}, o___Rule] := withFree[{x}, localMinimum[f, {x}, {a}, {o}]]
FindMinimum[f_, x_Symbol, o___Rule] := withFree[{x}, localMinimum[f, {x}, {1}, {o}]]

FindMaximum::usage = "FindMaximum[f, {x, x0}] searches for a local maximum of f, starting from x0: {fmax, {x -> xmax}}.\nThe forms are those of FindMinimum."
Options[FindMaximum] = Options[FindMinimum]
FindMaximum[{f_, c__}, v__] := asMaximum[FindMinimum[{-f, c}, v]]
FindMaximum[f_, v__] := asMaximum[FindMinimum[-f, v]]
asMaximum[{m_, r_}] := {-m, r}
asMaximum[other_] := other
FindMinValue::usage = "FindMinValue[f, {x, x0}] gives the value at a local minimum of f."
FindMinValue[f_, v__] := First[FindMinimum[f, v]]
FindMaxValue::usage = "FindMaxValue[f, {x, x0}] gives the value at a local maximum of f."
FindMaxValue[f_, v__] := First[FindMaximum[f, v]]
FindArgMin::usage = "FindArgMin[f, {x, x0}] gives the position of a local minimum of f."
FindArgMin[f_, v__] := FindMinimum[f, v][[2, All, 2]]
FindArgMax::usage = "FindArgMax[f, {x, x0}] gives the position of a local maximum of f."
FindArgMax[f_, v__] := FindMaximum[f, v][[2, All, 2]]

(* Constraints as numbers that must be <= 0 or == 0. *)
constraints[c_] := Flatten[Map[constraint, Flatten[{c} //. a_And :> List @@ a]]]
constraint[a_ <= b_ | a_ < b_] := {low[a - b]}
constraint[a_ >= b_ | a_ > b_] := {low[b - a]}
constraint[a_ <= b_ <= c_ | a_ < b_ < c_] := {low[a - b], low[b - c]}
constraint[a_ >= b_ >= c_ | a_ > b_ > c_] := {low[c - b], low[b - a]}
constraint[Inequality[a_, r_, b_, rest__]] := {constraint[r[a, b]], If[Length[{rest}] == 2, constraint[{rest}[[1]][b, {rest}[[2]]]], constraint[Inequality[b, rest]]]}
constraint[a_ == b_] := {zero[a - b]}
constraint[True] := {}
constraint[Element[x_, Reals]] := {}
constraint[Element[Alternatives[x__], Reals]] := {}
constraint[other_] := {other}

localMinimum[{f_, c__}, vars_, start_, o_] := constrained[f, constraints[{c}], vars, start, o]
localMinimum[f_, vars_, start_, o_] := descend[f, vars, N[start], o]

(* Augmented Lagrangian: minima of f + multipliers and penalties, multipliers updated until the constraints hold. *)
constrained[f_, c_, vars_, start_, o_] := Module[{x = N[start], mu = 10., lambda = ConstantArray[0., Length[c]], g, r, value, worst, last = Infinity},
    Do[g = f + Total[MapThread[Switch[#1, _zero, #2 #1[[1]] + mu/2 #1[[1]]^2, _, (Ramp[#2 + mu #1[[1]]]^2 - #2^2)/(2 mu)] &, {c, lambda}]];
        r = Quiet[descend[g, vars, x, o]]; x = vars /. r[[2]];
        value = N[Map[First, c] /. r[[2]]];
        lambda = MapThread[Switch[#1, _zero, #2 + mu #3, _, Max[0, #2 + mu #3]] &, {c, lambda, value}];
        worst = Max[0, MapThread[Switch[#1, _zero, Abs[#2], _, Max[0, #2]] &, {c, value}]];
        If[worst < 10.^-13, Break[]];
        If[worst > last/4, mu = Min[10. mu, 10.^8]]; last = worst, {60}];
    {N[f /. Thread[vars -> x]], Thread[vars -> x]}]

(* Newton steps where the Hessian is positive definite, else quasi-Newton ones, with a backtracking line search. *)
descend[f_, vars_, start_, o_] := Module[{p = digits[option[o, FindMinimum, WorkingPrecision]], most = option[o, FindMinimum, MaxIterations] /. Automatic -> 500, x, value, grad, hess, g, h, step, t, next, nextValue, n = Length[vars], b, gOld, s, y, k = 0, numeric, at, slope},
    at[e_, z_] := N[e /. Thread[vars -> z], p];
    x = If[p === MachinePrecision, start, SetPrecision[start, p]]; value = at[f, x];
    If[!NumberQ[value] || Im[value] != 0, Message[FindMinimum::nrnum, value, vars, x]; Return[$Failed]];
    grad = D[f, {vars}]; numeric = !FreeQ[grad, Derivative | Piecewise | Indeterminate | D];
    hess = If[numeric || n > 12, None, D[f, {vars, 2}]];
    slope[z_] := If[numeric, First[differences[{f}, vars, z, at, None]], at[grad, z]];
    g = slope[x]; b = IdentityMatrix[n];
    While[k++ < most && VectorQ[g, NumberQ] && Norm[g] > 0,
        h = If[hess === None, None, at[hess, x]];
        step = If[MatrixQ[h, NumberQ] && positiveQ[h], Quiet[LinearSolve[h, -g]], -b . g];
        If[!VectorQ[step, NumberQ] || step . g >= 0, step = -g; b = IdentityMatrix[n]];
        t = 1; next = x + step; nextValue = at[f, next];
        While[t > 10.^-18 && !(NumberQ[nextValue] && Im[nextValue] == 0 && nextValue <= value + t step . g/10^4), t = t/2; next = x + t step; nextValue = at[f, next]];
        If[t <= 10.^-18 || nextValue > value || next == x && nextValue == value, Break[]];
        s = next - x; gOld = g; g = slope[next]; y = g - gOld;
        If[hess === None || !MatrixQ[h, NumberQ] || !positiveQ[h], If[s . y > 10.^-14 Norm[s] Norm[y], b = bfgs[b, s, y]]];
        If[Max[Abs[s]] <= 10.^-16 Max[Abs[next]] || (value - nextValue == 0 && Norm[g] >= Norm[gOld]), If[nextValue <= value, x = next; value = nextValue]; Break[]];
        x = next; value = nextValue];
    If[k > most, Message[FindMinimum::cvmit, most]];
    {value, Thread[vars -> x]}]
positiveQ[{{a_}}] := a > 0
positiveQ[h_] := Quiet[MatrixQ[CholeskyDecomposition[(h + Transpose[h])/2]]]
bfgs[b_, s_, y_] := With[{r = 1/(s . y), i = IdentityMatrix[Length[s]]}, (i - r Outer[Times, s, y]) . b . (i - r Outer[Times, y, s]) + r Outer[Times, s, s]]

NMinimize::usage = "NMinimize[f, {x, y, ...}] searches for a global minimum of f by numbers: {fmin, {x -> xmin, ...}}.\nNMinimize[{f, cons}, {x, y, ...}] subject to constraints."
NMinimize::nnum = "The function value `1` is not a number at `2` = `3`."
Options[NMinimize] = {AccuracyGoal -> Automatic, EvaluationMonitor -> None, MaxIterations -> 100, Method -> Automatic, PrecisionGoal -> Automatic, StepMonitor -> None, WorkingPrecision -> MachinePrecision}
NMinimize[f_, x_Symbol, o___Rule] := NMinimize[f, {x}, o]
NMinimize[f_, vars_List, o___Rule] := globalMinimum[f, {}, Map[variable, vars], Cases[vars, Element[x_, Integers] :> x], {o}] /; !ListQ[f]
NMinimize[{f_, c__}, vars_, o___Rule] := With[{integers = Flatten[Cases[{c} //. a_And :> List @@ a, Element[x_, Integers] :> (x /. Alternatives -> List), Infinity]]},
    globalMinimum[f, constraints[DeleteCases[Flatten[{c} //. a_And :> List @@ a], Element[_, Integers]]], Map[variable, Flatten[{vars}]], integers, {o}]]
variable[Element[x_, _]] := x
variable[{x_, __}] := x
variable[x_] := x

(* Local searches from the best of many points in boxes of growing size; the same points every time. *)
globalMinimum[f_, c_, vars_, integers_, o_] := BlockRandom[Module[{n = Length[vars], penalty, measure, points, values, best, tries},
    SeedRandom[1];
    penalty[r_] := Total[Map[Switch[#, _zero, Abs[N[#[[1]] /. r]], _, Max[0, N[#[[1]] /. r]]] &, c]];
    measure[z_] := With[{r = Thread[vars -> z]}, With[{v = N[f /. r]}, If[NumberQ[v] && Im[v] == 0, v + 1000 penalty[r], Infinity]]];
    points = Join[{ConstantArray[0., n], ConstantArray[1., n]}, centres[c, vars], RandomReal[{-1, 1}, {20 n, n}], RandomReal[{-10, 10}, {30 n, n}], RandomReal[{-100, 100}, {10 n, n}]];
    If[integers =!= {}, points = Map[snap[#, vars, integers] &, points]];
    values = Quiet[Map[measure, points]];
    If[FreeQ[values, _?NumberQ, {1}], Message[NMinimize::nnum, N[f /. Thread[vars -> points[[2]]]], vars, points[[2]]]; Return[$Failed, Module]];
    best = Take[Ordering[values], Min[Length[points], If[integers === {}, 8, 30]]];
    If[integers =!= {}, Return[integerSearch[f, measure, vars, integers, points[[best]]], Module]];
    tries = Quiet[Map[localMinimum[If[c === {}, f, Join[{f}, c]], vars, points[[#]], o] &, best]];
    tries = Select[tries, MatchQ[#, {_?NumberQ, _List}] && (c === {} || penalty[#[[2]]] < 10.^-6) &];
    If[tries === {}, {measure[points[[First[best]]]], Thread[vars -> points[[First[best]]]]}, First[SortBy[tries, First]]]]]
centres[c_, vars_] := {}
snap[z_, vars_, integers_] := MapThread[If[MemberQ[integers, #2], Round[#1], #1] &, {z, vars}]
integerSearch[f_, measure_, vars_, integers_, starts_] := Module[{best = {}, x, v, moved, y, w},
    Do[x = s; v = measure[x]; moved = True;
        While[moved, moved = False;
            Do[y = x; y[[i]] += d; w = measure[y]; If[w < v, x = y; v = w; moved = True], {i, Length[vars]}, {d, {1, -1, 2, -2, 5, -5, 20, -20}}]];
        AppendTo[best, {v, x}], {s, starts}];
    With[{b = First[SortBy[best, First]]}, {N[f /. Thread[vars -> b[[2]]]], Thread[vars -> b[[2]]]}]]

NMaximize::usage = "NMaximize[f, {x, y, ...}] searches for a global maximum of f by numbers: {fmax, {x -> xmax, ...}}.\nNMaximize[{f, cons}, {x, y, ...}] subject to constraints."
Options[NMaximize] = Options[NMinimize]
NMaximize[{f_, c__}, v_, o___Rule] := asMaximum[NMinimize[{-f, c}, v, o]]
NMaximize[f_, v_, o___Rule] := asMaximum[NMinimize[-f, v, o]]
NMinValue::usage = "NMinValue[f, {x, ...}] gives a global minimum of f by numbers."
NMinValue[f_, v_, o___] := First[NMinimize[f, v, o]]
NMaxValue::usage = "NMaxValue[f, {x, ...}] gives a global maximum of f by numbers."
NMaxValue[f_, v_, o___] := First[NMaximize[f, v, o]]
NArgMin::usage = "NArgMin[f, {x, ...}] gives the position of a global minimum of f."
NArgMin[f_, v_, o___] := With[{r = NMinimize[f, v, o]}, If[ListQ[v], r[[2, All, 2]], r[[2, 1, 2]]]]
NArgMax::usage = "NArgMax[f, {x, ...}] gives the position of a global maximum of f."
NArgMax[f_, v_, o___] := With[{r = NMaximize[f, v, o]}, If[ListQ[v], r[[2, All, 2]], r[[2, 1, 2]]]]

NIntegrate::usage = "NIntegrate[f, {x, a, b}] gives a numerical approximation to the integral of f from a to b.\nNIntegrate[f, {x, a, b}, {y, c, d}, ...] gives a multiple integral."
NIntegrate::inumr = "The integrand `1` has evaluated to non-numerical values for all sampling points in the region with boundaries `2`."
NIntegrate::ncvb = "NIntegrate failed to converge to prescribed accuracy after `1` recursive bisections in `2` near `3`."
Options[NIntegrate] = {AccuracyGoal -> Infinity, Compiled -> Automatic, EvaluationMonitor -> None, Exclusions -> None, MaxPoints -> Automatic, MaxRecursion -> Automatic, Method -> Automatic, MinRecursion -> 0, PrecisionGoal -> Automatic, WorkingPrecision -> MachinePrecision}
SetAttributes[NIntegrate, HoldAll]
NIntegrate::nlim = "`1` = `2` is not a valid limit of integration."
NIntegrate[f_, {x_Symbol, a_, b_}, o___Rule] := Block[{x}, integrate[f, x, {a, b}, {o}]] /; validLimits[x, {a, b}]
SetAttributes[validLimits, HoldFirst]
validLimits[x_, limits_] := With[{bad = Select[limits, ! NumberQ[N[#]] && FreeQ[#, DirectedInfinity] &, 1]}, bad === {} || (Message[NIntegrate::nlim, HoldForm[x], First[bad]]; False)]
NIntegrate[f_, {x_Symbol, a_, m__, b_}, o___Rule] := With[{points = {a, m, b}}, Block[{x}, Total[Map[integrate[f, x, #, {o}] &, Partition[points, 2, 1]]]]]
NIntegrate[f_, {x_Symbol, a_, b_}, rest : {_Symbol, __} .., o___Rule] := Block[{x}, Module[{g}, g[y_?NumericQ] := Block[{x = y}, NIntegrate[f, rest, o]]; integrate[g[x], x, {a, b}, Append[{o}, PrecisionGoal -> 9]]]]

integrate[f_, x_, {a_, b_}, o_] := Module[{p = digits[option[o, NIntegrate, WorkingPrecision]], lo = N[a], hi = N[b], goal, value},
    goal = option[o, NIntegrate, PrecisionGoal] /. Automatic -> If[p === MachinePrecision, 10, p - 2];
    value[y_] := With[{v = Quiet[N[f /. x -> y, p]]}, v];
    Which[TrueQ[a == b], 0.,
        !FreeQ[{a, b}, DirectedInfinity] || p =!= MachinePrecision, double[value, a, b, p, goal, f],
        True, With[{r = kronrod[value, lo, hi, goal]}, If[r === $Failed, double[value, a, b, p, goal, f], r]]]]

(* Gauss-Kronrod with 7 and 15 points, the worst interval halved until the error is small. Source: QUADPACK. *)
nodes = {0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926, 0.741531185599394439863864773280788, 0.586087235467691130294144691693013, 0.405845151377397166906606412076961, 0.207784955007898467600689403773245, 0.};
kronrodWeights = {0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518, 0.140653259715525918745189590510238, 0.169004726639267902826583426598550, 0.190350578064785409913256402421014, 0.204432940075298892414161999234649, 0.209482141084727828012999174891714};
gaussWeights = {0.129484966168869693270611432679082, 0.279705391489276667901467771423780, 0.381830050505118944950369775488975, 0.417959183673469387755102040816327};
panel[value_, a_, b_] := Module[{m = (a + b)/2, h = (b - a)/2, left, right, both, k, g},
    left = Map[value, m - h nodes]; right = Map[value, m + h nodes];
    If[!VectorQ[left, NumberQ] || !VectorQ[right, NumberQ], Return[$Failed]];
    both = left + right; both[[8]] = left[[8]];
    k = h kronrodWeights . both; g = h gaussWeights . both[[{2, 4, 6, 8}]];
    {Abs[k - g], k, a, b}]
kronrod[value_, a_, b_, goal_] := Module[{parts = {panel[value, a, b]}, worst, pos, error, sum, k = 0, new},
    If[MemberQ[parts, $Failed], Return[$Failed]];
    While[error = Total[parts[[All, 1]]]; sum = Total[parts[[All, 2]]]; error > 10.^-goal Abs[sum] && error > 10.^-15 && k++ < 120,
        pos = First[Ordering[parts[[All, 1]], -1]]; worst = parts[[pos]];
        new = {panel[value, worst[[3]], Mean[worst[[{3, 4}]]]], panel[value, Mean[worst[[{3, 4}]]], worst[[4]]]};
        If[MemberQ[new, $Failed], Return[$Failed]];
        parts = Join[Delete[parts, pos], new]];
    If[k > 120, $Failed, sum]]

(* Double exponential quadrature: good at singular and infinite ends. Source: Takahasi and Mori 1974. *)
double[value_, a_, b_, p_, goal_, f_] := Module[{h = 1/2, map, sum, old = None, level = 0, t, n, d = If[p === MachinePrecision, MachinePrecision, p + 10], limit, term, result = None, seen = False},
    map = Which[a === -Infinity && b === Infinity, Function[u, {Sinh[Pi/2 Sinh[u]], Pi/2 Cosh[u] Cosh[Pi/2 Sinh[u]]}],
        b === Infinity, With[{lo = N[a, d]}, Function[u, {lo + Exp[Pi/2 Sinh[u]], Pi/2 Cosh[u] Exp[Pi/2 Sinh[u]]}]],
        a === -Infinity, With[{hi = N[b, d]}, Function[u, {hi - Exp[Pi/2 Sinh[u]], Pi/2 Cosh[u] Exp[Pi/2 Sinh[u]]}]],
        True, With[{m = N[(a + b)/2, d], w = N[(b - a)/2, d]}, Function[u, {m + w Tanh[Pi/2 Sinh[u]], w Pi/2 Cosh[u]/Cosh[Pi/2 Sinh[u]]^2}]]];
    limit = If[p === MachinePrecision, 4, Ceiling[Log[p] + 2]];
    term[u_] := Module[{y, v}, y = Quiet[map[N[u, d]]]; v = Quiet[value[y[[1]]] y[[2]]]; If[NumberQ[v], seen = True; v, 0]];
    sum = Sum[term[k h], {k, -limit/h, limit/h}];
    While[level++ < 9,
        old = sum h; h = h/2;
        sum = sum + Sum[term[(2 k + 1) h], {k, -limit/(2 h), limit/(2 h) - 1}];
        If[Abs[sum h - old] <= 10^-goal Abs[sum h] || Abs[sum h] < 10.^-16, result = sum h; Break[]]];
    If[!seen, Message[NIntegrate::inumr, f, {{a, b}}]; Return[HoldForm[NIntegrate[f, {a, b}]]]];
    If[result === None, Message[NIntegrate::ncvb, 9, "x", sum h]; result = sum h];
    If[p === MachinePrecision, If[Im[result] == 0, Re[result], result], N[result, p]]]

NSum::usage = "NSum[f, {i, imin, imax}] gives a numerical approximation to the sum."
SetAttributes[NSum, HoldAll]
Options[NSum] = {WorkingPrecision -> MachinePrecision}
NSum[f_, {i_Symbol, a_, Infinity}, o___Rule] := Block[{i}, accelerated[f, i, a]]
NSum[f_, {i_Symbol, a_, b_}, o___Rule] := N[Sum[f, {i, a, b}]]
(* Partial sums at 2^k terms, accelerated by Richardson's and, for alternating signs, Levin's kind of averages. *)
accelerated[f_, i_, a_] := Module[{term, partial, table, k},
    term[n_] := N[f /. i -> n];
    If[term[a + 10] term[a + 11] < 0,
        partial = Accumulate[Table[term[a + n], {n, 0, 60}]]; While[Length[partial] > 1, partial = Most[partial]/2 + Rest[partial]/2]; First[partial],
        partial = Accumulate[Table[term[a + n], {n, 0, 4095}]];
        If[Abs[term[a + 4095]] < 10.^-16 Abs[Last[partial]], Last[partial],
            Last[partial] + NIntegrate[Evaluate[f], {i, a + 4096, Infinity}, WorkingPrecision -> If[Precision[f] === Infinity, 30, MachinePrecision]] + term[a + 4096]/2 - (term[a + 4097] - term[a + 4095])/24]]]
NProduct::usage = "NProduct[f, {i, imin, imax}] gives a numerical approximation to the product."
SetAttributes[NProduct, HoldAll]
NProduct[f_, {i_Symbol, a_, Infinity}] := Exp[NSum[Log[f], {i, a, Infinity}]]
NProduct[f_, {i_Symbol, a_, b_}] := N[Product[f, {i, a, b}]]
