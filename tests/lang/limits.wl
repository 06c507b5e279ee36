(* Limits of time and memory, and long calls that are computed in a child process. tests/tools/limits.py has the hostile ones. *)

(* What a child sends back is the value *)
Mod[2^(10^8), 10^9 + 7] === PowerMod[2, 10^8, 10^9 + 7]
(* = True *)
IntegerLength[7^(10^6)] === Floor[10^6 Log10[7]] + 1
(* = True *)
Total[IntegerDigits[10^(10^6) - 1]]
(* = 9000000 *)
FromDigits[IntegerDigits[3^(10^6)]] === 3^(10^6)
(* = True *)
ToExpression[ToString[3^(10^6)]] === 3^(10^6)
(* = True *)
GCD[6^(10^5), 15^(10^5)] === 3^(10^5)
(* = True *)
3^(10^5)/6^(10^5) === 1/2^(10^5)
(* = True *)
Sqrt[9^(10^6)] === 3^(10^6)
(* = True *)
Expand[Times @@ First /@ Rest[FactorList[x^300 - 1]]] === x^300 - 1
(* = True *)
Mod[Round[10^200000 N[Pi, 200010]], 10^10] === Mod[Floor[10^200000 N[Pi, 200030] + 1/2], 10^10]
(* = True *)
m = Table[1/(i + j - 1), {i, 60}, {j, 60}]; m . Inverse[m] === IdentityMatrix[60]
(* = True *)
(a = Table[N[Mod[i j, 7] + If[i == j, 20, 0]], {i, 400}, {j, 400}]; Max[Abs[a . Inverse[a] - IdentityMatrix[400]]] < 10^-9)
(* = True *)

(* its messages too *)
Head[Inverse[Table[i + j, {i, 90}, {j, 90}]]]
(* ! Inverse::sing: ... *)
(* = Inverse *)
Quiet[Check[Inverse[Table[i + j, {i, 90}, {j, 90}]], "singular"]]
(* = "singular" *)

(* a limit stops it, and the session goes on *)
TimeConstrained[Factor[x^2000 - 1], 0.2, "late"]
(* = "late" *)
TimeConstrained[Eigenvalues[RandomReal[1, {2000, 2000}]], 0.2, "late"]
(* = "late" *)
MemoryConstrained[10^10^9; 1, 10^8, "large"]
(* = "large" *)
MemoryConstrained[Range[10^10], 10^8, "large"]
(* = "large" *)
MemoryConstrained[Block[{$RecursionLimit = Infinity}, f[x_] := f[x + 1] + 1; f[1]], 10^8, "large"]
(* = "large" *)
Range[10^12]; 1
(* ! General::nomem *)
TimeConstrained[Nest[{#, #} &, 1, 60] /. 1 -> 2, 0.1, "late"]
(* = "late" *)
1 + 1
(* = 2 *)

(* a limit that strikes while a rule is made ready for its first use: it is made ready again *)
body = Hold[Evaluate[Table[h[i, x], {i, 100000}]]];
lengths = Table[Clear[f]; body /. Hold[b_] :> (f[x_] := b); TimeConstrained[f[1], t]; Length[f[2]], {t, {0.001, 0.003, 0.01, 0.02, 0.03, 0.05}}]
(* = {100000, 100000, 100000, 100000, 100000, 100000} *)

(* a limit that strikes while the words of a library file are read: the file is read again, names stay where they belong *)
Do[TimeConstrained[DSolve[y'[x] == y[x], y[x], x], t], {t, 0.0003, 0.006, 0.0006}];
DSolve[y'[x] == y[x], y[x], x]
(* = {{y[x] -> E^x*C[1]}} *)
MemoryConstrained[NDSolve[{y'[t] == y[t], y[0] == 1}, y, {t, 0, 1}], 1000];
Round[NDSolveValue[{y'[t] == y[t], y[0] == 1}, y, {t, 0, 1}][1], 0.001]
(* ~ 2.718 *)
Attributes[DSolve]
(* = {Protected} *)
fresh`name; Context[anyNewName]
(* = "Global`" *)
