(* ndsolve.wl - initial value problems, and boundary value problems by shooting, with the Runge-Kutta pair of Dormand and Prince, orders 5 and 4. *)

NDSolve::usage = "NDSolve[eqns, y, {x, a, b}] solves ordinary differential equations with initial conditions for y numerically.\nNDSolve[eqns, {y1, y2, ...}, {x, a, b}] solves a system. The solutions are InterpolatingFunction objects."
NDSolve::ndsz = "At `1` == `2`, step size is effectively zero; singularity or stiff system suspected."
NDSolve::ndnum = "Encountered non-numerical value for a derivative at `1` == `2`."
NDSolve::ndode = "The equations `1` are not a system of ordinary differential equations with initial conditions at one point."
NDSolve::berr = "There are significant errors `1` in the boundary value residuals. Returning the best solution found."
NDSolve::mxst = "Maximum number of `1` steps reached at the point `2` == `3`."
Options[NDSolve] = {AccuracyGoal -> Automatic, InterpolationOrder -> Automatic, MaxSteps -> Automatic, MaxStepSize -> Automatic, Method -> Automatic, PrecisionGoal -> Automatic, StartingStepSize -> Automatic, WorkingPrecision -> MachinePrecision}
NDSolve[e_, u_, {x_Symbol, a_?NumericQ, b_?NumericQ}, o : OptionsPattern[]] := With[{r = numericalSolution[e, Flatten[{u}], x, N[a], N[b], {o}]}, {Thread[Flatten[{u}] -> r]} /; ListQ[r]]
NDSolveValue::usage = "NDSolveValue[eqns, expr, {x, a, b}] gives the value of expr for a numerical solution of differential equations."
NDSolveValue[e_, u_, r : {_Symbol, _?NumericQ, _?NumericQ}, o : OptionsPattern[NDSolve]] := Module[{s = NDSolve[e, DeleteDuplicates[unknownFunctions[Flatten[{e}], First[r]]], r, o]}, (u /. First[s]) /; MatchQ[s, {{__Rule}}]]

unknownFunctions[e_, x_] := Join[Cases[e, Derivative[_][f_Symbol][x] :> f, {0, Infinity}], Cases[e, f_Symbol[x] /; Context[f] =!= "System`" :> f, {0, Infinity}]]
numericalSolution[e_, u_, x_, a_, b_, o_] := Module[{eqs = Flatten[{e} //. s_And :> List @@ s], f, order, top, state, odes, conditions, rhs, start, x0, path},
    f = DeleteDuplicates[Map[Replace[#, g_[x] :> g] &, u]];
    f = Join[f, Complement[unknownFunctions[eqs, x], f]];
    order = Map[Max[0, Cases[eqs, Derivative[n_][#][_] :> n, {0, Infinity}]] &, f];
    odes = Select[eqs, !FreeQ[#, x] &]; conditions = Select[eqs, FreeQ[#, x] &];
    state = Join @@ MapThread[Table[If[k == 0, #1[x], Derivative[k][#1][x]], {k, 0, #2 - 1}] &, {f, order}];
    top = MapThread[Derivative[#2][#1][x] &, {f, order}];
    x0 = DeleteDuplicates[Cases[conditions, (Derivative[_][g_] | g_Symbol)[p_?NumericQ] /; MemberQ[f, g] :> p, {0, Infinity}]];
    If[FreeQ[order, 0] && Length[x0] > 1 && Length[conditions] == Total[order] && AllTrue[eqs, MatchQ[#, _Equal] &], rhs = initialRules[odes, top];
        If[ListQ[rhs], path = boundaryPath[Map[slopeOf[#, x, top, rhs] &, state], state, x, conditions, x0, a, b, o];
            Return[If[path === $Failed, $Failed, Map[Function[y, Replace[y, {g_[x] :> functionOf[path, state, g, x, a, b][x], g_ :> functionOf[path, state, g, x, a, b]}]], u]], Module]]];
    If[MemberQ[order, 0] || Length[x0] != 1 || !AllTrue[eqs, MatchQ[#, _Equal] &], Message[NDSolve::ndode, e]; Return[$Failed]];
    x0 = First[x0]; rhs = initialRules[odes, top]; start = initialRules[conditions, state /. x -> x0];
    If[!ListQ[rhs] || !ListQ[start], Message[NDSolve::ndode, e]; Return[$Failed]];
    rhs = Map[slopeOf[#, x, top, rhs] &, state]; start = N[(state /. x -> x0) /. start];
    path = solutionPath[rhs, state, x, N[x0], start, a, b, o];
    If[path === $Failed, $Failed, Map[Function[y, Replace[y, {g_[x] :> functionOf[path, state, g, x, a, b][x], g_ :> functionOf[path, state, g, x, a, b]}]], u]]]
(* Shooting: Newton's method for the state at a with which all conditions hold; for linear equations one step does. *)
boundaryPath[rhs_, state_, x_, conditions_, points_, a_, b_, o_] := Module[{n = Length[state], lo = Min[a, N[points]], hi = Max[b, N[points]], start, path, rest, shift, step, try, best, k = 0, h, scale = 1 + Norm[Select[N[Map[Last, conditions]], NumberQ]]},
    path[s_] := solutionPath[rhs, state, x, lo, s, lo, hi, o];
    rest[p_] := If[p === $Failed || Last[First[p]] < hi, $Failed, With[{r = N[Map[First[#] - Last[#] &, conditions] /. Join @@ Map[Thread[(state /. x -> #) -> valuesAt[p, N[#]]] &, points]]}, If[VectorQ[r, NumberQ], r, $Failed]]];
    start = ConstantArray[0., n]; best = rest[try = path[start]]; If[best === $Failed, start = ConstantArray[1., n]; best = rest[try = path[start]]];
    While[best =!= $Failed && Norm[best] > 10.^-9 scale && k++ < 30,
        shift = Table[h = 10.^-6 (1 + Abs[start[[i]]]); With[{r = rest[path[ReplacePart[start, i -> start[[i]] + h]]]}, If[r === $Failed, r, (r - best)/h]], {i, n}];
        If[!FreeQ[shift, $Failed], best = $Failed; Break[]];
        step = Quiet[LeastSquares[Transpose[shift], best]]; If[!VectorQ[step, NumberQ] || Norm[step] > 10.^8 (1 + Norm[start]), Break[]];
        (* half the way where the whole leads nowhere *)
        h = 1.; While[h > 10.^-3 && With[{t = path[start - h step]}, With[{r = rest[t]}, If[r =!= $Failed && Norm[r] < Norm[best], start = start - h step; best = r; try = t; False, True]]], h = h/2];
        If[h <= 10.^-3, Break[]]];
    If[best === $Failed || Norm[best] > 10.^-5 scale, Message[NDSolve::berr, best]];
    If[best === $Failed, $Failed, try]]
valuesAt[{xs_, ys_, ss_}, p_] := Table[InterpolatingFunction[{{First[xs], Last[xs]}}, {"Hermite", xs, ys[[All, k]], ss[[All, k]]}][p], {k, Length[First[ys]]}]
initialRules[eqs_, vars_] := Module[{v = Table[Unique["v"], {Length[vars]}], s}, s = Quiet[Solve[eqs /. Thread[vars -> v], v]]; If[MatchQ[s, {{__Rule}, ___}] && Length[First[s]] == Length[vars], First[s] /. Thread[v -> vars], $Failed]]
slopeOf[g_Symbol[x_], x_, top_, rhs_] := Derivative[1][g][x] /. rhs
slopeOf[Derivative[k_][g_][x_], x_, top_, rhs_] := Derivative[k + 1][g][x] /. rhs
functionOf[{xs_, ys_, ss_}, state_, g_, x_, a_, b_] := With[{k = First[FirstPosition[state, g[x]]]}, InterpolatingFunction[{{First[xs], Last[xs]}}, {"Hermite", xs, ys[[All, k]], ss[[All, k]]}]]

(* grid, values and slopes from a to b through x0 *)
solutionPath[rhs_, state_, x_, x0_, start_, a_, b_, o_] := Module[{names = Table[Unique["s"], {Length[state]}], f, right, left},
    f = Function @@ {Prepend[names, x], N[rhs /. Thread[state -> names]]};
    right = If[b > x0, integrated[f, x, x0, start, b, o], If[b == x0 && a == x0, {{x0}, {start}, {f @@ Prepend[start, x0]}}, {{}, {}, {}}]];
    left = If[a < x0, integrated[f, x, x0, start, a, o], {{}, {}, {}}];
    If[right === $Failed || left === $Failed, $Failed, MapThread[Join[Reverse[#1], If[#1 === {}, #2, Drop[#2, UpTo[1]]]] &, {left, right}]]]

(* The tableau: nodes, weights of the stages, weights of the result and of its error. *)
dpNodes = {0.2, 0.3, 0.8, 8/9., 1., 1.};
dpStages = N[{{1/5}, {3/40, 9/40}, {44/45, -56/15, 32/9}, {19372/6561, -25360/2187, 64448/6561, -212/729}, {9017/3168, -355/33, 46732/5247, 49/176, -5103/18656}, {35/384, 0, 500/1113, 125/192, -2187/6784, 11/84}}];
dpError = N[{71/57600, 0, -71/16695, 71/1920, -17253/339200, 22/525, -1/40}];
(* the value in the middle of a step, of order 4 *)
dpMiddle = N[{6025192743/30085553152, 0, 51252292925/65400821598, -2691868925/45128329728, 187940372067/1594534317056, -1776094331/19743644256, 11237099/235043384}]/2;
integrated[f_, x_, x0_, start_, end_, o_] := Module[{t = x0, y = start, k1, k, h, next, err, tol, xs, ys, ss, mid, sign = Sign[end - x0], n = 0, goal, most, limit, new},
    goal = 10.^-Replace[PrecisionGoal /. o, Except[_?NumericQ] -> 9]; most = Replace[MaxSteps /. o, Except[_Integer] -> 10000]; limit = Abs[Replace[MaxStepSize /. o, Except[_?NumericQ] -> Abs[end - x0]/10]];
    k1 = f @@ Prepend[y, t];
    If[!VectorQ[k1, NumberQ], Message[NDSolve::ndnum, x, t]; Return[$Failed]];
    h = sign Min[limit, 0.01 (1 + Norm[y])/(1.*^-6 + Norm[k1])]; xs = {t}; ys = {y}; ss = {k1};
    While[sign (end - t) > 10.^-14 Abs[end - x0],
        If[n++ > most, Message[NDSolve::mxst, most, x, t]; Break[]];
        If[sign (t + h - end) > 0, h = end - t];
        k = {k1};
        Do[AppendTo[k, f @@ Prepend[y + h dpStages[[i]] . k, t + dpNodes[[i]] h]], {i, 6}];
        next = y + h dpStages[[6]] . Most[k];
        If[!VectorQ[next, NumberQ] || !MatrixQ[k, NumberQ], err = 10.^6, err = Max[Abs[h dpError . k]/(goal (1 + MapThread[Max, {Abs[y], Abs[next]}]))]];
        If[err <= 1,
            mid = y + h dpMiddle . k; new = Last[k];
            AppendTo[xs, t + h/2]; AppendTo[xs, t + h]; AppendTo[ys, mid]; AppendTo[ys, next]; AppendTo[ss, f @@ Prepend[mid, t + h/2]]; AppendTo[ss, new];
            t = t + h; y = next; k1 = new];
        h = sign Min[limit, Abs[h] Min[5., Max[0.2, 0.9 (err + 10.^-12)^(-1/5)]]];
        If[Abs[h] < 10.^-15 Max[1, Abs[t]], Message[NDSolve::ndsz, x, t]; Break[]]];
    {xs, ys, ss}]
