(* Exact fractions: Egyptian fractions, Farey, continued fractions, Bernoulli, Stern-Brocot *)
egyptian[0] = {};
egyptian[q_] := With[{n = Ceiling[1/q]}, Prepend[egyptian[q - 1/n], n]]
egyptian[5/121]
(* = {25, 757, 763309, 873960180913, 1527612795642093418846225} *)
egyptian[7/15]
(* = {3, 8, 120} *)
farey[n_] := Union[Flatten[Table[a/b, {b, n}, {a, 0, b}]]]
farey[5]
(* = {0, 1/5, 1/4, 1/3, 2/5, 1/2, 3/5, 2/3, 3/4, 4/5, 1} *)
Union[Numerator[#2] Denominator[#1] - Numerator[#1] Denominator[#2] & @@@ Partition[farey[7], 2, 1]]
(* = {1} *)
cf[q_] := With[{f = Floor[q]}, If[q == f, {f}, Prepend[cf[1/(q - f)], f]]]
cf[415/93]
(* = {4, 2, 6, 7} *)
uncf[l_] := Fold[#2 + 1/#1 &, Reverse[l]]
uncf[{4, 2, 6, 7}]
(* = 415/93 *)
{ContinuedFraction[415/93], FromContinuedFraction[{3, 7, 15, 1}]}
(* = {{4, 2, 6, 7}, 355/113} *)
bern[0] = 1;
bern[n_] := bern[n] = -Sum[Binomial[n + 1, k] bern[k], {k, 0, n - 1}]/(n + 1)
Table[bern[k], {k, 0, 12, 2}]
(* = {1, 1/6, -1/30, 1/42, -1/30, 5/66, -691/2730} *)
bern[30] === BernoulliB[30]
(* = True *)
harmonic[n_] := Sum[1/k, {k, n}]
{harmonic[10], Numerator[harmonic[20]]}
(* = {7381/2520, 55835135} *)
period[q_] := With[{r = RealDigits[q][[1]]}, Length[SelectFirst[r, ListQ, {}]]]
MaximalBy[Range[2, 30], period[1/#] &]
(* = {29} *)
First[FirstPosition[Accumulate[1/Range[100]], x_ /; x > 4]]
(* = 31 *)
mediant[a_, b_] := (Numerator[a] + Numerator[b])/(Denominator[a] + Denominator[b])
sternBrocot[l_] := Riffle[l, mediant @@@ Partition[l, 2, 1]]
Nest[sternBrocot, {0, 1}, 3]
(* = {0, 1/4, 1/3, 2/5, 1/2, 3/5, 2/3, 3/4, 1} *)
Rationalize[0.375]
(* = 3/8 *)
