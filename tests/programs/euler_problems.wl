(* The first problems of a well-known collection, in a line or two each *)
Total[Select[Range[999], Divisible[#, 3] || Divisible[#, 5] &]]
(* = 233168 *)
Total[Select[NestWhileList[{Last[#], Total[#]} &, {1, 2}, Last[#] < 4 10^6 &][[All, 1]], EvenQ]]
(* = 4613732 *)
Max[First /@ FactorInteger[600851475143]]
(* = 6857 *)
Max[Select[Flatten[Outer[Times, Range[910, 999], Range[910, 999]]], PalindromeQ]]
(* = 906609 *)
LCM @@ Range[20]
(* = 232792560 *)
Total[Range[100]]^2 - Total[Range[100]^2]
(* = 25164150 *)
Prime[10001]
(* = 104743 *)
Times @@ First[Cases[Join @@ Table[{a, b, 1000 - a - b}, {a, 1, 333}, {b, a + 1, 500}], {a_, b_, c_} /; a^2 + b^2 == c^2]]
(* = 31875000 *)
Total[Prime[Range[PrimePi[2000000]]]]
(* = 142913828922 *)
NestWhile[# + 1 &, 1, DivisorSigma[0, # (# + 1)/2] <= 500 &] // # (# + 1)/2 &
(* = 76576500 *)
Binomial[40, 20]
(* = 137846528820 *)
Total[IntegerDigits[2^1000]]
(* = 1366 *)
Total[IntegerDigits[100!]]
(* = 648 *)
amicable[n_] := With[{m = DivisorSigma[1, n] - n}, m != n && m > 0 && DivisorSigma[1, m] - m == n]
Total[Select[Range[2, 9999], amicable]]
(* = 31626 *)
NestWhile[# + 1 &, 1, IntegerLength[Fibonacci[#]] < 1000 &]
(* = 4782 *)
First[MaximalBy[Range[2, 999], If[GCD[#, 10] > 1, 0, MultiplicativeOrder[10, #]] &]]
(* = 983 *)
Length[Union[Flatten[Table[a^b, {a, 2, 100}, {b, 2, 100}]]]]
(* = 9183 *)
FromDigits[Permutations[Range[0, 9], {10}][[10]]]
(* = 123457896 *)
