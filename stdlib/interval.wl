(* interval.wl - interval arithmetic. *)

Interval::usage = "Interval[{min, max}] is the range of values from min to max.\nInterval[{min1, max1}, {min2, max2}, ...] is the union of several.\nInterval[] is the empty interval."
SetAttributes[Interval, NumericFunction]
Interval[a_?NumericQ] := Interval[{a, a}]
Interval[{a_?NumericQ, b_?NumericQ}] := Interval[{b, a}] /; a > b
Interval[a : {_, _} ..] := With[{m = merged[SortBy[{a}, {Boole[First[#] =!= -Infinity], N[First[#]]} &]]}, Interval @@ m /; m =!= {a}] /; Length[{a}] > 1
merged[l_] := Fold[If[#1 =!= {} && TrueQ[First[#2] <= #1[[-1, 2]]], Append[Most[#1], {#1[[-1, 1]], Max[#1[[-1, 2]], Last[#2]]}], Append[#1, #2]] &, {}, l]
realish[x_] := NumericQ[x] && FreeQ[x, Interval | Complex] || MatchQ[x, DirectedInfinity[1 | -1]]
pairwise[f_, {a__}, {b__}] := Interval @@ Join @@ Outer[f, {a}, {b}, 1]
Interval /: Interval[a__] + Interval[b__] := pairwise[{#1[[1]] + #2[[1]], #1[[2]] + #2[[2]]} &, {a}, {b}]
Interval /: Interval[a__] + x_?realish := Interval @@ Map[# + x &, {a}]
Interval /: Interval[a__] Interval[b__] := pairwise[MinMax[Flatten[Outer[Times, #1, #2]]] &, {a}, {b}]
Interval /: Interval[a__] x_?realish := Interval @@ Map[Sort[x #, LessEqual] &, {a}]
Interval /: Interval[a__]^n_Integer?Positive := Interval @@ Map[powerOf[#, n] &, {a}]
Interval /: Interval[{a_, b_}]^-1 := Which[a > 0 || b < 0, Interval[{1/b, 1/a}], a == 0 && b == 0, ComplexInfinity, a == 0, Interval[{1/b, Infinity}], b == 0, Interval[{-Infinity, 1/a}], True, Interval[{-Infinity, 1/a}, {1/b, Infinity}]]
Interval /: Interval[a__]^n_Integer?Negative := (Interval[a]^-n)^-1 /; n < -1
Interval /: Interval[{a_, b_}]^(q : 1/2) := Interval[{a^q, b^q}] /; a >= 0
powerOf[{a_, b_}, n_] := If[EvenQ[n] && a < 0 < b, {0, Max[a^n, b^n]}, Sort[{a^n, b^n}, LessEqual]]
Interval /: (f : Exp | Log | ArcTan | Sinh | Tanh | ArcSinh | Floor | Ceiling | Round | Sign)[Interval[a__]] := Interval @@ Map[f, {a}, {2}]
Interval /: E^Interval[a__] := Interval @@ Map[Exp, {a}, {2}]
Interval /: Abs[Interval[a__]] := Interval @@ Map[If[#[[1]] < 0 < #[[2]], {0, Max[Abs[#]]}, Sort[Abs[#], LessEqual]] &, {a}]
Interval /: Sin[Interval[{a_, b_}]] := wave[Sin, a, b, Pi/2]
Interval /: Cos[Interval[{a_, b_}]] := wave[Cos, a, b, 0]
wave[f_, a_, b_, top_] := Interval[{If[Ceiling[(a - top - Pi)/(2 Pi)] <= (b - top - Pi)/(2 Pi), -1, Min[f[a], f[b]]], If[Ceiling[(a - top)/(2 Pi)] <= (b - top)/(2 Pi), 1, Max[f[a], f[b]]]}]
Interval /: Min[Interval[a__]] := Min[{a}]
Interval /: Max[Interval[a__]] := Max[{a}]
Interval /: Less[Interval[a__], Interval[b__]] := True /; Max[{a}] < Min[{b}]
Interval /: Less[Interval[a__], Interval[b__]] := False /; Min[{a}] >= Max[{b}]
Interval /: Greater[i_Interval, j_Interval] := With[{r = Less[j, i]}, r /; r === True || r === False]
Interval /: Less[Interval[a__], x_?realish] := True /; Max[{a}] < x
Interval /: Less[Interval[a__], x_?realish] := False /; Min[{a}] >= x
Interval /: Greater[Interval[a__], x_?realish] := True /; Min[{a}] > x
Interval /: Greater[Interval[a__], x_?realish] := False /; Max[{a}] <= x
IntervalMemberQ::usage = "IntervalMemberQ[interval, x] gives True if x lies in the interval."
IntervalMemberQ[i_Interval, l_List] := Map[IntervalMemberQ[i, #] &, l]
IntervalMemberQ[Interval[a__], x_?NumericQ] := AnyTrue[{a}, #[[1]] <= x <= #[[2]] &]
IntervalMemberQ[Interval[a__], Interval[b__]] := AllTrue[{b}, Function[p, AnyTrue[{a}, #[[1]] <= p[[1]] && p[[2]] <= #[[2]] &]]]
IntervalUnion::usage = "IntervalUnion[i1, i2, ...] gives the union of the intervals."
IntervalUnion[i___Interval] := Interval @@ Join @@ Map[List @@ # &, {i}]
IntervalIntersection::usage = "IntervalIntersection[i1, i2, ...] gives the points in all of the intervals."
IntervalIntersection[i_Interval] := i
IntervalIntersection[Interval[a___], Interval[b___], c___] := IntervalIntersection[Interval @@ Select[Join @@ Outer[{Max[#1[[1]], #2[[1]]], Min[#1[[2]], #2[[2]]]} &, {a}, {b}, 1], #[[1]] <= #[[2]] &], c]
