(* series.wl - power series and limits.
 *
 * Everything stands on truncated series in a variable that goes to 0 from above:
 *     ps[{{e1, c1}, {e2, c2}, ...}, o]   is   c1 t^e1 + c2 t^e2 + ... + O[t]^o
 * with rising exponents and no coefficient zero; o is Infinity when the series is exact. A logarithm of t stands in the
 * coefficients as psLogT. What has no such series is thrown as psFailed. *)

psLogValue = None
psFail[] := Throw[$Failed, psFailed]
SetAttributes[psTry, HoldFirst]
psTry[e_] := Catch[e, psFailed]

PossibleZeroQ::usage = "PossibleZeroQ[expr] gives True if expr is 0 as far as symbolic and numerical tests can tell."
PossibleZeroQ[e_?NumericQ] := TrueQ[e == 0] || With[{v = Quiet[N[e, 20]]}, NumberQ[v] && Abs[v] < 10^-15 && TrueQ[Abs[Quiet[N[e, 60]]] < 10^-40 || Precision[v] === MachinePrecision]]
PossibleZeroQ[e_] := TrueQ[Quiet[Simplify[e]] === 0]
psZero[c_] := Which[NumberQ[c] || AtomQ[c], c, NumericQ[c], With[{e = If[FreeQ[c, Plus], c, Expand[c]]}, If[PossibleZeroQ[e], 0, If[LeafCount[e] < LeafCount[c], e, c]]], True, psTidy[c, Expand[c]]]
psTidy[c_, e_] := Which[NumberQ[e], e, FreeQ[e, Plus], c, TrueQ[Quiet[Together[e]] === 0], 0, !FreeQ[e, E | Log | _Complex | Power[_, _Rational]] && TrueQ[Simplify[e] === 0], 0, LeafCount[e] <= LeafCount[c], e, True, c]
psMake[l_, o_] := ps[Select[Map[{#[[1, 1]], If[Length[#] == 1, #[[1, 2]], psZero[Total[#[[All, 2]]]]]} &, SplitBy[SortBy[Select[l, #[[1]] < o &], N[First[#]] &], First]], Last[#] =!= 0 &], o]
psLead[ps[{}, o_]] := o
psLead[ps[l_, _]] := l[[1, 1]]
psConstant[c_] := If[c === 0, ps[{}, Infinity], ps[{{0, c}}, Infinity]]
psAdd[ps[a_, o_], ps[b_, q_]] := psMake[Join[a, b], Min[o, q]]
psMultiply[ps[{}, Infinity], _] := ps[{}, Infinity]
psMultiply[_, ps[{}, Infinity]] := ps[{}, Infinity]
psMultiply[p : ps[a_, o_], q : ps[b_, r_]] := psMake[Join @@ Outer[{#1[[1]] + #2[[1]], psZero[#1[[2]] #2[[2]]]} &, a, b, 1], Min[psLead[p] + r, psLead[q] + o]]
psCut[ps[l_, o_], n_] := ps[Select[l, First[#] < n &], Min[o, n]]

(* a[0] + a[1] u + a[2] u^2 + ... for u that vanishes at 0, to order n *)
psCompose[a_, u_, n_] := Module[{sum = psConstant[a[0]], power = psConstant[1], k = 0, lead = psLead[u], c},
    If[u === ps[{}, Infinity], Return[sum]];
    If[!TrueQ[lead > 0], psFail[]];
    While[k++; k lead < n && k < 200, power = psCut[psMultiply[power, u], n]; c = a[k]; If[c =!= 0, sum = psAdd[sum, psMultiply[psConstant[c], power]]]];
    psCut[sum, Min[n, psLead[u] + If[u[[2]] === Infinity, n, u[[2]] - lead]]]]

psPower[p_, 0, n_] := psConstant[1]
psPower[ps[{}, o_], r_, n_] := If[TrueQ[r > 0], ps[{}, r o], psFail[]]
psPower[ps[{{e_, c_}}, Infinity], r_, n_] := ps[{{e r, c^r}}, Infinity]
psPower[p : ps[l_, Infinity], r_Integer, n_] := Nest[psMultiply[#, p] &, p, r - 1] /; 1 <= r <= 10
psPower[p : ps[l_, o_], r_, n_] := Module[{e = l[[1, 1]], c = l[[1, 2]], u},
    u = psMake[Map[{#[[1]] - e, psZero[#[[2]]/c]} &, Rest[l]], o - e];
    psMultiply[ps[{{e r, c^r}}, Infinity], psCompose[Binomial[r, #] &, u, n - Min[0, e r]]]] /; FreeQ[{psDirection, r}, Null]

psExp[p : ps[l_, o_], n_] := Module[{g = Select[l, First[#] == 0 &], b},
    If[!TrueQ[psLead[p] >= 0], psFail[]];
    g = If[g === {}, 0, g[[1, 2]]]; b = Coefficient[g, psLogT];
    If[!FreeQ[b, psLogT] || !TrueQ[Element[b, Reals]] && NumericQ[b], psFail[]];
    psMultiply[If[NumericQ[b], ps[{{b, E^psZero[Expand[g - b psLogT]]}}, Infinity], If[psLogValue === None, psFail[]]; psConstant[E^Expand[g /. psLogT -> psLogValue]]], psCompose[1/#! &, ps[DeleteCases[l, {0, _}], o], n]]]
psLogarithm[ps[{}, _], n_] := psFail[]
psLogarithm[ps[l_, o_], n_] := Module[{e = l[[1, 1]], c = l[[1, 2]]},
    psAdd[psConstant[Log[c] + e psLogT], psCompose[If[# == 0, 0, (-1)^(# + 1)/#] &, psMake[Map[{#[[1]] - e, psZero[#[[2]]/c]} &, Rest[l]], o - e], n]]]

psOf[f_, t_, n_] := If[FreeQ[f, t], psConstant[f], psOfKind[f, t, n]]
psOfKind[t_, t_, n_] := ps[{{1, 1}}, Infinity]
psOfKind[f_Plus, t_, n_] := Fold[psAdd, ps[{}, Infinity], Map[psOf[#, t, n] &, List @@ f]]
psOfKind[f_Times, t_, n_] := Fold[psMultiply, psConstant[1], Map[psOf[#, t, n] &, List @@ f]]
psOfKind[limitExp[g_], t_, n_] := psExp[psOf[g, t, n], n]
psOfKind[E^g_, t_, n_] := psExp[psOf[g, t, n], n]
psOfKind[f_^r_, t_, n_] := psPower[psOf[f, t, n], r, n] /; FreeQ[r, t]
psOfKind[f_^g_, t_, n_] := psExp[psMultiply[psOf[g, t, n], psLogarithm[psOf[f, t, n], n]], n]
psOfKind[Log[g_], t_, n_] := psLogarithm[psOf[g, t, n], n]
psOfKind[s_SeriesData, t_, n_] := psFail[]
psOfKind[(Sum | Integrate | List | Rule | D)[__], t_, n_] := psFail[]
psOfKind[h_[a___, g_, b___], t_, n_] := psFunction[Function[z, h[a, z, b]], h, psOf[g, t, n], n] /; FreeQ[{h, a, b}, t]
psOfKind[f_, t_, n_] := psFail[]

psFunction[f_, h_, p : ps[l_, o_], n_] := Module[{g = Select[l, First[#] == 0 &], z, list = {}, d},
    If[psLead[p] < 0, Return[psAtInfinity[h, f, p, n]]];
    g = If[g === {}, 0, g[[1, 2]]]; d = f[z];
    If[psSingularQ[f[g]] || MemberQ[{Power, Floor, Ceiling, Round, Sign, Abs, UnitStep}, h], Return[psSingular[h, g, p, n]]];
    psCompose[Function[k, While[Length[list] <= k, AppendTo[list, d]; d = D[d, z]]; With[{c = Quiet[list[[k + 1]] /. z -> g]}, If[psSingularQ[c], psFail[], psZero[c/k!]]]], ps[DeleteCases[l, {0, _}], o], n]]
psSingularQ[c_] := !FreeQ[c, Indeterminate | ComplexInfinity | DirectedInfinity]
(* functions at their poles, by others that have none *)
psSingular[h_, g_, p_, n_] := Module[{t, q, k},
    q[f_] := psFunction[Function[z, f[z]], f, p, n];
    Switch[h,
        Tan, psMultiply[q[Sin], psPower[q[Cos], -1, n]], Cot, psMultiply[q[Cos], psPower[q[Sin], -1, n]], Sec, psPower[q[Cos], -1, n], Csc, psPower[q[Sin], -1, n],
        Coth, psMultiply[q[Cosh], psPower[q[Sinh], -1, n]], Csch, psPower[q[Sinh], -1, n],
        Gamma, If[IntegerQ[g] && g <= 0, psMultiply[psFunction[Gamma, Gamma, psAdd[p, psConstant[1 - g]], n], psPower[Fold[psMultiply, psConstant[1], Table[psAdd[p, psConstant[k]], {k, 0, -g}]], -1, n]], psFail[]],
        Factorial, psSingular[Gamma, g + 1, psAdd[p, psConstant[1]], n],
        Zeta, If[g === 1, psAdd[psPower[psAdd[p, psConstant[-1]], -1, n], psCompose[(-1)^# StieltjesGamma[#]/#! &, psAdd[p, psConstant[-1]], n]], psFail[]],
        _, psFail[]]]
psAtInfinity[h_, f_, ps[{}, _], n_] := psFail[]
psAtInfinity[h_, f_, p_, n_] := Module[{s = psSign[p[[1, 1, 2]]], v},
    If[s =!= 1 && s =!= -1, psFail[]];
    v[u_] := psFunction[u, u, psPower[p, -1, n], n];
    Switch[h, ArcTan, psAdd[psConstant[s Pi/2], psMultiply[psConstant[-1], v[ArcTan]]], ArcCot, v[ArcTan], ArcCoth, v[ArcTanh], ArcSinh | ArcCosh, If[s < 0, psFail[]]; psLogarithm[psAdd[p, psPower[psAdd[psMultiply[p, p], psConstant[If[h === ArcSinh, 1, -1]]], 1/2, n]], n],
        _, With[{c = Quiet[f[s Infinity]]}, If[NumericQ[c], ps[If[c === 0, {}, {{0, c}}], n], psFail[]]]]]
psSign[c_] := Which[c === 0, 0, NumericQ[c], With[{v = N[c, 20]}, If[NumberQ[v] && Im[v] == 0, Sign[Re[v]], Null]], True, With[{s = Simplify[Sign[c]]}, If[MatchQ[s, 1 | -1], s, Which[TrueQ[Simplify[c > 0]], 1, TrueQ[Simplify[c < 0]], -1, True, Null]]]]

(* the series of f to at least order n, or $Failed *)
psExpand[f_, t_, n_] := psTry[Module[{p, m = Max[n, 0] + 1, k = 0},
    While[p = psTry[psOf[f, t, m]]; (p === $Failed || p[[2]] <= n) && k++ < 6, m = If[p === $Failed, k = k + 1; m + 2, m + Max[2, Ceiling[n - p[[2]]] + 1]]];
    If[p === $Failed || p[[2]] <= n, psFail[], p]]]

(* ---- Series ---- *)
Series::usage = "Series[f, {x, a, n}] gives the power series of f about x = a to order (x - a)^n.\nSeries[f, {x, a, n}, {y, b, m}] expands in x, then in y.\nSeries[f, x -> a] gives the leading term."
Series::sspec = "Series specification `1` is not a list with three elements."
Series[_, s_, ___] := Null /; !MatchQ[s, {_, _, _} | {_} | _Rule] && (Message[Series::sspec, s]; False)
Series::esss = "Essential singularity encountered in `1`."
Options[Series] = {Analytic -> True, Assumptions :> $Assumptions, SeriesTermGoal -> Automatic}
Series[f_List, s__] := Map[Series[#, s] &, f]
Series[a_ == b_, s__] := Series[a, s] == Series[b, s]
Series[f_, {x_, a_, n_?NumberQ}, ___Rule] := With[{r = psSeries[f, x, a, Floor[n, 1/60]]}, r /; r =!= $Failed] /; !NumericQ[x]
Series[f_, {x_, a_, n_}, {y_, b_, m_}, rest___] := With[{s = Series[f, {x, a, n}]}, If[MatchQ[s, _SeriesData], MapAt[Map[Function[c, If[FreeQ[c, y] && NumberQ[c] || y === x, c, Series[c, {y, b, m}, rest]]], #] &, s, 3], Series[s, {y, b, m}, rest]] /; Head[s] =!= Series]
Series[f_, x_ -> a_] := With[{s = psLeading[f, x, a, 0]}, s /; s =!= $Failed] /; !NumericQ[x]
psLeading[f_, x_, a_, n_] := Which[n > 12, $Failed, True, With[{s = psSeries[f, x, a, n]}, If[MatchQ[s, _SeriesData] && s[[3]] === {}, psLeading[f, x, a, n + 2], If[MatchQ[s, _SeriesData], With[{m = First[s[[3]]]}, SeriesData[x, a, {m}, s[[4]], s[[4]] + s[[6]], s[[6]]]], s]]]]

psSeries[f_, x_, a_, n_] := Module[{t, p},
    If[FreeQ[f, x], Return[f]];
    p = Quiet[psExpand[psMove[f, x, a, t], t, n]];
    If[p === $Failed, $Failed, psData[p /. psLogT -> psLogOf[x, a], x, a, n]]]
psMove[f_, x_, a_, t_] := Which[a === Infinity, f /. x -> 1/t, a === -Infinity, f /. x -> -1/t, True, f /. x -> a + t]
psLogOf[x_, a_] := Which[a === Infinity, -Log[x], a === -Infinity, -Log[-x], True, Log[x - a]]
psData[ps[l_, o_], x_, a_, n_] := Module[{d = LCM @@ Map[Denominator, l[[All, 1]]], terms = Select[l, First[#] <= n &], first, end},
    end = Floor[n d] + 1;
    If[terms === {}, Return[SeriesData[x, a, {}, end, end, d]]];
    first = d terms[[1, 1]];
    SeriesData[x, If[a === -Infinity, -Infinity, a], SparseArray[Map[d #[[1]] - first + 1 -> #[[2]] &, terms]] // Normal, first, end, d]]

SeriesData::usage = "SeriesData[x, a, {c0, c1, ...}, nmin, nmax, den] is the power series c0 (x - a)^(nmin/den) + ... + O[x - a]^(nmax/den)."
SeriesData[x_, a_, {0, c___}, n_Integer, m_Integer, d_] := SeriesData[x, a, {c}, n + 1, m, d] /; n < m
SeriesData[x_, a_, {c___, 0}, n_Integer, m_Integer, d_] := SeriesData[x, a, {c}, n, m, d]
SeriesData[x_, a_, {}, n_Integer, m_Integer, d_] := SeriesData[x, a, {}, m, m, d] /; n =!= m
SeriesData[x_, a_, c_List, n_Integer, m_Integer, d_] := SeriesData[x, a, Take[c, Max[0, m - n]], n, m, d] /; Length[c] > Max[0, m - n]
psRead[SeriesData[x_, a_, c_, n_, m_, d_], y_, b_, t_, k_] := ps[Select[MapIndexed[{(n + First[#2] - 1)/d, #1} &, c], Last[#] =!= 0 &], m/d] /; x === y && a === b
psRead[s_SeriesData, ___] := $Failed
psRead[f_, x_, a_, t_, k_] := psTry[psOf[psMove[f, x, a, t], t, k]]
psBack[p : ps[l_, o_], x_, a_] := Module[{d = LCM @@ Append[Map[Denominator, l[[All, 1]]], Denominator[o]]}, If[o === Infinity, $Failed,
    If[l === {}, SeriesData[x, a, {}, o d, o d, d], SeriesData[x, a, Normal[SparseArray[Map[d (#[[1]] - l[[1, 1]]) + 1 -> #[[2]] &, l /. psLogT -> psLogOf[x, a]]]], d l[[1, 1]], d o, d]]]]
psCombine[op_, s : SeriesData[x_, a_, _, n_, m_, d_], f_] := Module[{t, p = psRead[f, x, a, t, Max[m/d, 0] + 4], q = psRead[s, x, a, t, 0]}, If[p === $Failed, $Failed, psBack[op[q, p], x, a]]]
SeriesData /: s_SeriesData + f_ := With[{r = psCombine[psAdd, s, f]}, r /; r =!= $Failed]
SeriesData /: s_SeriesData f_ := With[{r = psCombine[psMultiply, s, f]}, r /; r =!= $Failed] /; f =!= 0
SeriesData /: s_SeriesData^r_ := With[{p = psTry[psPower[psRead[s, s[[1]], s[[2]], t, 0], r, s[[5]]/s[[6]] + Max[0, -s[[4]]/s[[6]]]]]}, With[{b = If[p === $Failed, p, psBack[p, s[[1]], s[[2]]]]}, b /; b =!= $Failed]] /; FreeQ[r, s[[1]]] && r =!= 1
SeriesData /: E^s_SeriesData := psApply[E^# &, Exp, s]
SeriesData /: Log[s_SeriesData] := With[{p = psTry[psLogarithm[psRead[s, s[[1]], s[[2]], t, 0], s[[5]]/s[[6]]]]}, psBack[p, s[[1]], s[[2]]] /; p =!= $Failed]
SeriesData /: h_Symbol[s_SeriesData] := With[{r = psApply[h, h, s]}, r /; r =!= $Failed] /; MemberQ[Attributes[h], NumericFunction]
psApply[f_, h_, s_] := With[{p = psTry[If[h === Exp, psExp[psRead[s, s[[1]], s[[2]], t, 0], s[[5]]/s[[6]]], psFunction[f, h, psRead[s, s[[1]], s[[2]], t, 0], s[[5]]/s[[6]]]]]}, If[p === $Failed, p, psBack[p, s[[1]], s[[2]]]]]
SeriesData /: Normal[SeriesData[x_, a_, c_, n_, m_, d_], ___] := Total[MapIndexed[#1 psBase[x, a]^((n + First[#2] - 1)/d) &, Map[Normal, c]]]
psBase[x_, DirectedInfinity[s_]] := s/x
psBase[x_, a_] := x - a
SeriesData /: D[SeriesData[x_, a_, c_, n_, m_, d_], x_] := SeriesData[x, a, MapIndexed[(n + First[#2] - 1)/d #1 &, c], n - d, m - d, d] /; FreeQ[c, x] && !MatchQ[a, _DirectedInfinity]
SeriesData /: D[s_SeriesData, {x_, k_Integer?Positive}] := Nest[D[#, x] &, s, k]
SeriesData /: Integrate[SeriesData[x_, a_, c_, n_, m_, d_], x_] := SeriesData[x, a, MapIndexed[#1/((n + First[#2] - 1)/d + 1) &, c], n + d, m + d, d] /; FreeQ[c, x] && !(n <= -d && n - d + Length[c] > -d)
SeriesData /: Coefficient[s : SeriesData[x_, 0, __], x_, k_: 1] := SeriesCoefficient[s, k]
SeriesData /: Exponent[SeriesData[x_, 0, c_, n_, m_, d_], x_] := (n + Length[c] - 1)/d
SeriesData /: ComplexExpand[s_SeriesData] := s
Format[SeriesData[x_, a_, c_List, n_, m_, d_], OutputForm] := psShow[x, a, c, n, m, d]
psShow[x_, a_, c_, n_, m_, d_] := With[{base = psBase[x, a]}, psShowSum @@ Append[DeleteCases[MapIndexed[Which[#1 === 0, psNone, n + First[#2] == 1, #1, True, #1 HoldForm[base^k] /. k -> (n + First[#2] - 1)/d /. {HoldForm[b_^1] :> b, HoldForm[b_^k_] :> b^k}] &, c], psNone], If[m == d, HoldForm[O[base]], HoldForm[O[base]^k] /. k -> m/d]]]
psShowSum[t_] := t
psShowSum[t__] := HoldForm[Plus[t]]
O::usage = "O[x]^n is a term of order x^n: adding it makes a power series.\nO[x, a]^n is of order (x - a)^n."
O[x_] := SeriesData[x, 0, {}, 1, 1, 1] /; !NumericQ[x]
O[x_, a_] := SeriesData[x, a, {}, 1, 1, 1]

SeriesCoefficient::usage = "SeriesCoefficient[series, n] gives the coefficient of order n.\nSeriesCoefficient[f, {x, a, n}] that of (x - a)^n in the expansion of f."
SeriesCoefficient[SeriesData[x_, a_, c_, n_, m_, d_], k_] := With[{i = d k - n + 1}, Which[d k >= m, Indeterminate, !IntegerQ[i] || i < 1 || i > Length[c], 0, True, c[[i]]]] /; NumberQ[k]
SeriesCoefficient[f_, {x_, a_, n_Integer}] := With[{t = Unique["t"]}, With[{p = Quiet[psExpand[psMove[f, x, a, t], t, n]]}, If[p === $Failed, $Failed, Total[Cases[p[[1]], {n, c_} :> c]] /. psLogT -> psLogOf[x, a]] /; p =!= $Failed]]
SeriesCoefficient[f_, {x_, 0, n_Symbol}] := With[{c = psGeneral[f, x, n]}, c /; c =!= $Failed]
psGeneral[E^(c_. x_), x_, n_] := Piecewise[{{If[c === 1, 1, c^n]/n!, n >= 0}}, 0] /; FreeQ[c, x]
psGeneral[(a_ + b_. x_)^-1, x_, n_] := Piecewise[{{Simplify[(-b/a)^n/a], n >= 0}}, 0] /; FreeQ[{a, b}, x]
psGeneral[_, _, _] := $Failed
InverseSeries::usage = "InverseSeries[s] gives the series of the inverse function of the series s.\nInverseSeries[s, x] uses the variable x."
InverseSeries[s_SeriesData] := InverseSeries[s, s[[1]]]
InverseSeries[SeriesData[x_, a_, c_, n_, m_, 1], y_] := Module[{k = m - 1, b = If[n == 0, First[c], 0], u, inv, z, out},
    u = If[n == 0, Rest[c], Join[ConstantArray[0, n - 1], c]]; u = PadRight[u, k];
    If[u[[1]] === 0, Return[$Failed]];
    (* Lagrange: the coefficient of z^j in the inverse is that of t^(j - 1) in (t/u(t))^j, over j *)
    inv = Table[Coefficient[Normal[Series[(u . z^Range[0, k - 1])^-j, {z, 0, j - 1}]], z, j - 1]/j, {j, k}];
    SeriesData[y, b, Join[{a}, inv], 0, m, 1]]
ComposeSeries::usage = "ComposeSeries[s1, s2] substitutes the series s2 for the variable of s1."
ComposeSeries[SeriesData[x_, a_, c_, n_, m_, 1], s_SeriesData] := With[{u = s - a}, Total[MapIndexed[#1 u^(n + First[#2] - 1) &, c]] + If[u[[4]] > 0, O[s[[1]], s[[2]]]^(m u[[4]]), 0]]

Residue::usage = "Residue[f, {x, a}] gives the coefficient of 1/(x - a) in the expansion of f about x = a."
Residue[f_, {x_, a_}] := With[{t = Unique["t"]}, With[{p = Quiet[psExpand[psMove[f, x, a, t], t, 0]]}, Simplify[Total[Cases[p[[1]], {-1, c_} :> c]]] /; p =!= $Failed]] /; FreeQ[a, DirectedInfinity]
Residue[f_, {x_, Infinity | ComplexInfinity}] := With[{t = Unique["t"]}, With[{r = Residue[Together[-(f /. x -> 1/t)/t^2], {t, 0}]}, r /; Head[r] =!= Residue]]

(* ---- Limit: the comparison of growth rates of Gruntz (1996) ---- *)
Limit::usage = "Limit[f, x -> a] gives the limit of f as x approaches a.\nThe option Direction may be \"FromAbove\", \"FromBelow\" or \"TwoSided\"."
Options[Limit] = {Analytic -> False, Assumptions :> $Assumptions, Direction -> Reals, GenerateConditions -> Automatic, Method -> Automatic, PerformanceGoal -> "Quality"}
Limit::lim = "Specification `1` is not of the form x -> x0."
Limit[_, s_, ___] := Null /; !MatchQ[s, _Rule | {__Rule} | {__Symbol} | _Symbol] && (Message[Limit::lim, s]; False)
Limit[f_List, r__] := Map[Limit[#, r] &, f]
Limit[f_, v_List -> a_List, ___] := With[{r = Quiet[f /. Thread[v -> a]]}, r /; FreeQ[r, Indeterminate | DirectedInfinity]] /; Length[v] == Length[a]
Limit[a_ == b_, r__] := Limit[a, r] == Limit[b, r]
Limit[f_, x : Except[_List] -> a_, o : OptionsPattern[]] := With[{r = Quiet[Assuming[If[OptionValue[Assumptions] === $Assumptions, True, OptionValue[Assumptions]], limitOf[f, x, a, OptionValue[Direction]]]]}, r /; r =!= $Failed] /; !NumericQ[x]
Limit[f_, {r : (_ -> _) ..}, o : OptionsPattern[]] := With[{v = Fold[Limit[#1, #2, o] &, f, Reverse[{r}]]}, v /; FreeQ[v, Limit]]

limitOf[f_, x_, a_, d_] := Module[{y, v, w},
    If[FreeQ[f, x], Return[f]];
    If[a === Infinity, Return[limitAt[f /. x -> y, y]]];
    If[a === -Infinity, Return[limitAt[f /. x -> -y, y]]];
    If[!FreeQ[a, DirectedInfinity], Return[$Failed]];
    v = limitDirect[f, x, a];
    If[v =!= $Failed, Return[v]];
    If[limitUnknownQ[f] && FreeQ[Quiet[f /. x -> a], Indeterminate | ComplexInfinity | DirectedInfinity], Return[$Failed]];
    Switch[d,
        "FromAbove" | -1, limitAt[f /. x -> a + 1/y, y],
        "FromBelow" | 1, limitAt[f /. x -> a - 1/y, y],
        _, v = limitAt[f /. x -> a + 1/y, y]; If[v === $Failed || v === Indeterminate, Return[v]]; w = limitAt[f /. x -> a - 1/y, y];
            Which[v === w, v, w === $Failed, $Failed, TrueQ[Simplify[v - w] === 0], v, !FreeQ[w, Complex] || !FreeQ[f, Log | Power[_, _Rational]] && (!FreeQ[w, DirectedInfinity[_?(FreeQ[#, _Integer] &)]]), v, True, Indeterminate]]]
limitKnown = Plus | Times | Power | Sin | Cos | Tan | Cot | Sec | Csc | Sinh | Cosh | Tanh | Coth | Sech | Csch | Log | ArcSin | ArcCos | ArcTan | ArcCot | ArcSinh | ArcCosh | ArcTanh | Abs | Erf | Erfc | Erfi | Gamma | Factorial | BesselJ | SinIntegral | Sinc | Zeta | ExpIntegralEi | LogIntegral | CosIntegral | FresnelS | FresnelC | PolyLog | Binomial | Max | Min
limitUnknownQ[f_] := !FreeQ[f, h_Symbol[___] /; Context[h] =!= "System`"] || !FreeQ[f, Derivative]
limitDirect[f_, x_, a_] := If[!AllTrue[Cases[{f}, h_[___] /; True :> h, Infinity, Heads -> False], MatchQ[#, limitKnown | List | Rational | Complex] &] , $Failed,
    With[{v = Quiet[f /. x -> a]}, If[psSingularQ[v] || !FreeQ[v, Interval] || limitSuspect[f, x, a], $Failed, v]]]
(* a power or logarithm of something that vanishes there *)
limitSuspect[f_, x_, a_] := AnyTrue[Cases[{f}, Power[b_, e_] /; !FreeQ[{b, e}, x] && !MatchQ[e, _Integer?Positive | _Rational?Positive] :> b, {0, Infinity}], With[{v = Quiet[# /. x -> a]}, psSingularQ[v] || PossibleZeroQ[v]] &]

limitAt[f_, x_] := psTry[Block[{limitDepth = 0}, With[{g = limitWalk[f, x]}, With[{v = limitInf[g, x] /. limitExp[u_] :> E^u}, If[FreeQ[v, limitWave], limitTidy[v], Indeterminate]]]]]
limitTidy[v_] := If[NumericQ[v] || FreeQ[v, Plus | Power], If[AtomQ[v] || !NumericQ[v], v, With[{s = Simplify[v]}, If[LeafCount[s] < LeafCount[v], s, v]]], Simplify[v]]

(* steps, powers, waves and factorials in terms of what the comparison knows *)
limitWalk[f_, x_] := If[FreeQ[f, x], f, limitWalkInto[f, x]]
limitWalkInto[x_, x_] := x
limitWalkInto[f_Piecewise, x_] := limitCases[f, x]
limitWalkInto[If[c_, a_, b_], x_] := If[limitHolds[c, x], limitWalk[a, x], limitWalk[b, x]]
limitWalkInto[h_[a__], x_] := limitRewrite[h @@ Map[limitWalk[#, x] &, {a}], x] /; MatchQ[h, limitKnown | Floor | Ceiling | Sign | UnitStep | HeavisideTheta | Round | Gamma | FractionalPart | ProductLog | HarmonicNumber | LogGamma | PolyGamma | Sqrt | Exp]
limitWalkInto[f_[g_], x_] := If[NumericQ[limitInf[g, x]] || FreeQ[limitInf[g, x], DirectedInfinity], f[limitWalk[g, x]], psFail[]] /; Head[f] =!= Symbol || Context[f] =!= "System`"
limitWalkInto[_, _] := psFail[]
limitCases[f_, x_] := With[{p = SelectFirst[First[f], limitHolds[Last[#], x] &, {If[Length[f] > 1, Last[f], 0]}]}, limitWalk[First[p], x]]
limitHolds[True, _] := True
limitHolds[False, _] := False
limitHolds[a_ && b_, x_] := limitHolds[a, x] && limitHolds[b, x]
limitHolds[a_ || b_, x_] := limitHolds[a, x] || limitHolds[b, x]
limitHolds[!a_, x_] := !limitHolds[a, x]
limitHolds[(h : Less | Greater | LessEqual | GreaterEqual | Equal | Unequal)[a_, b_], x_] := With[{s = limitSignOf[limitWalk[a - b, x], x]}, h[s, 0]]
limitHolds[h_[a_, b_, c__], x_] := limitHolds[h[a, b], x] && limitHolds[h[b, c], x] /; MatchQ[h, Less | LessEqual | Greater | GreaterEqual]
limitHolds[Inequality[a_, r_, b_], x_] := limitHolds[r[a, b], x]
limitHolds[Inequality[a_, r_, b_, c__], x_] := limitHolds[r[a, b], x] && limitHolds[Inequality[b, c], x]
limitHolds[_, _] := psFail[]
limitRewrite[b_^e_, x_] := limitExp[e Log[b]] /; !FreeQ[e, x]
limitRewrite[(h : Sin | Cos)[g_], x_] := If[FreeQ[limitInf[g, x], DirectedInfinity], h[g], limitWave[h[g]]]
limitRewrite[Tan[g_], x_] := limitRewrite[Sin[g], x]/limitRewrite[Cos[g], x]
limitRewrite[Cot[g_], x_] := limitRewrite[Cos[g], x]/limitRewrite[Sin[g], x]
limitRewrite[Sec[g_], x_] := 1/limitRewrite[Cos[g], x]
limitRewrite[Csc[g_], x_] := 1/limitRewrite[Sin[g], x]
limitRewrite[Sinc[g_], x_] := limitRewrite[Sin[g], x]/g
limitRewrite[(h : Sinh | Cosh | Tanh | Coth | Sech | Csch)[g_], x_] := With[{u = limitExp[g], v = limitExp[-g]}, Switch[h, Sinh, (u - v)/2, Cosh, (u + v)/2, Tanh, (u - v)/(u + v), Coth, (u + v)/(u - v), Sech, 2/(u + v), Csch, 2/(u - v)]]
limitRewrite[Abs[g_], x_] := With[{s = limitSignOf[g, x]}, s g]
limitRewrite[Sign[g_], x_] := limitSignOf[g, x]
limitRewrite[(UnitStep | HeavisideTheta)[g_], x_] := If[limitSignOf[g, x] >= 0, 1, 0]
limitRewrite[Max[a_, b_], x_] := If[limitSignOf[a - b, x] >= 0, a, b]
limitRewrite[Min[a_, b_], x_] := If[limitSignOf[a - b, x] >= 0, b, a]
limitRewrite[(h : Floor | Ceiling)[g_], x_] := With[{v = limitInf[g, x]}, Which[!FreeQ[v, DirectedInfinity], g + limitWave[h[g]], IntegerQ[v], v + If[h === Floor, If[limitSignOf[g - v, x] < 0, -1, 0], If[limitSignOf[g - v, x] > 0, 1, 0]], True, h[v]]]
limitRewrite[Factorial[g_], x_] := limitRewrite[Gamma[g + 1], x]
limitRewrite[Gamma[g_], x_] := If[limitInf[g, x] === Infinity, Sqrt[2 Pi] limitExp[(g - 1/2) Log[g] - g], Gamma[g]]
limitRewrite[Binomial[n_, k_], x_] := limitRewrite[Gamma[n + 1], x]/(limitRewrite[Gamma[k + 1], x] limitRewrite[Gamma[n - k + 1], x])
limitRewrite[HarmonicNumber[g_], x_] := If[limitInf[g, x] === Infinity, Log[g] + EulerGamma + 1/(2 g) - 1/(12 g^2), HarmonicNumber[g]]
limitRewrite[e_, x_] := e

limitInf[f_, x_] := f /; FreeQ[f, x]
limitInf[x_, x_] := Infinity
limitInf[f_, x_] := Block[{limitDepth = limitDepth + 1}, If[limitDepth > 20, psFail[]];
    If[!FreeQ[f, limitWave], Return[limitWaves[f, x]]];
    With[{l = limitLead[f, x]}, Which[l[[2]] > 0, 0, l[[2]] < 0, With[{s = limitSignOf[l[[1]], x, Null]}, Which[s === Null, If[FreeQ[l[[1]], x], DirectedInfinity[l[[1]]], psFail[]], True, s Infinity]], True, limitInf[l[[1]], x]]]]
(* bounded waves: the limit when it is the same for whatever they do *)
limitWaves[f_, x_] := Module[{waves = DeleteDuplicates[Cases[{f}, _limitWave, Infinity]], rules, v, w},
    w = Map[limitInf[f /. Thread[waves -> #], x] &, DeleteDuplicates[Join[{ConstantArray[1/3, Length[waves]], ConstantArray[-1/2, Length[waves]]}, {Table[(-1)^k/(k + 1), {k, Length[waves]}]}]]];
    If[SameQ @@ w && (!FreeQ[First[w], DirectedInfinity] || First[w] === 0 || FreeQ[f, Power[_?(!FreeQ[#, limitWave] &), _?Negative]]), First[w], Indeterminate]]
limitSignOf[f_, x_] := With[{s = limitSignOf[f, x, Null]}, If[s === Null, psFail[], s]]
limitSignOf[f_, x_, u_] := Which[FreeQ[f, x], psSign[f], f === x || MatchQ[f, _limitExp], 1, Head[f] === Times, Times @@ Map[limitSignOf[#, x, u] &, List @@ f] /. _[___, Null, ___] :> Null, True, limitSignOf[First[limitLead[f, x]], x, u]]

(* {c, e}: f behaves like c w^e, w the fastest scale that f shows *)
limitLead[f_, x_] := limitLead[f, x, limitFastest[f, x]]
limitLead[f_, x_, {}] := {f, 0}
limitLead[f_, x_, omega_] := limitLead[limitShift[f, x], x, limitShift[omega, x]] /; MemberQ[omega, x]
limitLead[f_, x_, omega_] := Module[{g, s, w, logW, rules, h, p, n = 1},
    g = First[SortBy[omega, LeafCount]]; s = Last[g];
    logW = If[limitSignOf[s, x] > 0, -s, s];
    rules = Map[Function[o, With[{c = limitInf[limitQuotient[Last[o], logW], x]}, If[!NumericQ[c], psFail[]]; With[{e = Last[o], d = Expand[Last[o] - c logW], k = c}, limitExp[u_] :> With[{q = limitQuotient[u, e]}, limitExp[Expand[q d]] w^(k q) /; NumericQ[q]]]]], Reverse[SortBy[omega, LeafCount]]];
    h = f //. rules;
    While[p = psTry[Block[{psLogValue = logW}, psOf[h, w, n]]]; (p === $Failed || p[[1]] === {} && p[[2]] =!= Infinity) && n < 9, n = 2 n];
    If[p === $Failed, psFail[]];
    If[p[[1]] === {}, If[p[[2]] === Infinity, {0, 0}, psFail[]], {psZero[p[[1, 1, 2]] /. psLogT -> logW], p[[1, 1, 1]]}]]
limitQuotient[a_, b_] := Together[a/b]
limitShift[f_, x_] := f /. x -> limitExp[x] //. {Log[limitExp[u_]^v_.] :> v u, limitExp[u_]^v_ :> limitExp[u v] /; !NumberQ[v], Log[a_ limitExp[u_]^v_.] :> Log[a] + v u}
(* E^g that stays so *)
limitExp[0] := 1
limitExp[Log[u_]] := u
limitFastest[f_, x_] := If[FreeQ[f, x], {}, limitFastestIn[f, x]]
limitFastestIn[x_, x_] := {x}
limitFastestIn[limitExp[g_], x_] := If[FreeQ[limitInf[g, x], DirectedInfinity], limitFastest[g, x], limitFaster[{limitExp[g]}, limitFastest[g, x], x]]
limitFastestIn[f_[a__], x_] := Fold[limitFaster[#1, limitFastest[#2, x], x] &, {}, {a}]
limitFaster[{}, b_, x_] := b
limitFaster[a_, {}, x_] := a
limitFaster[a_, b_, x_] := If[Intersection[a, b] =!= {}, Union[a, b], With[{q = limitInf[limitQuotient[limitLogOf[First[a]], limitLogOf[First[b]]], x]}, Which[q === 0, b, !FreeQ[q, DirectedInfinity], a, True, Union[a, b]]]]
limitLogOf[limitExp[g_]] := g
limitLogOf[x_] := Log[x]
