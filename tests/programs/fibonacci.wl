(* Memoised recursion, and what one does with the numbers *)
ClearAll[fib, zeckendorf]
fib[0] = 0; fib[1] = 1;
fib[n_Integer?Positive] := fib[n] = fib[n - 1] + fib[n - 2];

Table[fib[k], {k, 0, 15}]
(* = {0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610} *)
fib[150]
(* = 9969216677189303386214405760200 *)
fib[200] === Fibonacci[200]
(* = True *)
Length[DownValues[fib]]
(* = 202 *)

(* every number is a sum of Fibonacci numbers, no two of them neighbours *)
zeckendorf[0] = {};
zeckendorf[n_Integer] := Module[{k = 2},
  While[fib[k + 1] <= n, k++];
  Prepend[zeckendorf[n - fib[k]], fib[k]]]

zeckendorf /@ {1, 4, 100, 1000, 123456}
(* = {{1}, {3, 1}, {89, 8, 3}, {987, 13}, {121393, 1597, 377, 89}} *)
AllTrue[Range[200], Total[zeckendorf[#]] == # &]
(* = True *)
ratios = N[Table[fib[k + 1]/fib[k], {k, 20, 30, 5}]]
(* ~ {1.6180339985218033, 1.6180339886704431, 1.6180339887505408} *)
MatchQ[fib[-1], _fib]
(* = True *)
