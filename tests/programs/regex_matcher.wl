(* A matcher for small regular expressions by derivatives *)
null[eps] = True; null[star[_]] = True; null[chr[_]] = False; null[none] = False;
null[seq[a_, b_]] := null[a] && null[b]
null[alt[a_, b_]] := null[a] || null[b]
der[none, _] = none; der[eps, _] = none;
der[chr[c_], c_] := eps
der[chr[_], _] := none
der[star[r_], c_] := seq[der[r, c], star[r]]
der[alt[a_, b_], c_] := alt[der[a, c], der[b, c]]
der[seq[a_, b_], c_] := If[null[a], alt[seq[der[a, c], b], der[b, c]], seq[der[a, c], b]]
tidy[r_] := r //. {seq[none, _] | seq[_, none] -> none, seq[eps, x_] :> x, alt[none, x_] | alt[x_, none] :> x, alt[x_, x_] :> x}
match[r_, s_] := null[Fold[tidy[der[#1, #2]] &, r, Characters[s]]]
abStar = star[seq[chr["a"], chr["b"]]];
match[abStar, #] & /@ {"", "ab", "abab", "aba", "b"}
(* = {True, True, True, False, False} *)
ends = seq[star[alt[chr["0"], chr["1"]]], seq[chr["0"], chr["1"]]];
Select[StringJoin /@ Tuples[{"0", "1"}, 3], match[ends, #] &]
(* = {"001", "101"} *)
(* the same with the built-in words *)
Select[StringJoin /@ Tuples[{"0", "1"}, 3], StringMatchQ[RegularExpression["[01]*01"]]]
(* = {"001", "101"} *)
(* a finite automaton: divisible by three in binary *)
delta[s_, b_] := Mod[2 s + b, 3]
Select[Range[0, 30], Fold[delta, 0, IntegerDigits[#, 2]] == 0 &]
(* = {0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30} *)
