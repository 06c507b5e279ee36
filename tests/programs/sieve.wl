(* The sieve of Eratosthenes three ways *)
sieve[n_] := Module[{is = ConstantArray[True, n]},
  is[[1]] = False;
  Do[If[is[[i]], Do[is[[j]] = False, {j, i^2, n, i}]], {i, 2, Floor[Sqrt[n]]}];
  Flatten[Position[is, True]]]
sieve[60]
(* = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59} *)
Length[sieve[10000]]
(* = 1229 *)
Total[sieve[10000]]
(* = 5736396 *)

(* a list in which the multiples become 1, with a span on the left *)
sieve2[n_] := Module[{s = Range[n]},
  Do[If[s[[i]] > 1, s[[i^2 ;; n ;; i]] = 1], {i, 2, Floor[Sqrt[n]]}];
  Select[s, # > 1 &]]
sieve2[10000] === sieve[10000] === Prime[Range[PrimePi[10000]]]
(* = True *)

(* by rules *)
rules = {a___, p_Integer, b___, q_Integer, c___} /; Mod[q, p] == 0 :> {a, p, b, c};
Range[2, 30] //. rules
(* = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29} *)

twins = Select[Partition[sieve[200], 2, 1], Subtract @@ # === -2 &]
(* = {{3, 5}, {5, 7}, {11, 13}, {17, 19}, {29, 31}, {41, 43}, {59, 61}, {71, 73}, {101, 103}, {107, 109}, {137, 139}, {149, 151}, {179, 181}, {191, 193}, {197, 199}} *)
gaps = Differences[sieve[10000]];
Max[gaps]
(* = 36 *)
Take[SortBy[Tally[gaps], {-Last[#] &, First}], 4]
(* = {{6, 299}, {2, 205}, {4, 202}, {10, 119}} *)
goldbach[n_?EvenQ] := SelectFirst[sieve[n], MemberQ[sieve[n], n - #] &]
Table[{n, goldbach[n]}, {n, 4, 40, 6}]
(* = {{4, 2}, {10, 3}, {16, 3}, {22, 3}, {28, 5}, {34, 3}, {40, 3}} *)
