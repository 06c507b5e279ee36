(* What everyday programs lean on. Each line: a name and the seconds it took (best of three). *)
SetAttributes[measure, HoldRest];
measure[name_, body_] := Print[name, " ", InputForm[Min[Table[First[AbsoluteTiming[body]], {3}]]]];
fib[n_] := If[n < 2, n, fib[n - 1] + fib[n - 2]];
measure["fib", fib[20]];
measure["loop", Module[{s = 0}, Do[s = s + i i, {i, 200000}]; s]];
measure["table", Total[Table[i^2 + 1, {i, 200000}]]];
measure["map", Total[Map[Function[x, x^2 + 1], Range[200000]]]];
measure["replace", Nest[Replace[#, {a_, b___} :> {b, a}] &, Range[50], 2000]];
measure["collatz", NestWhile[If[EvenQ[#], Quotient[#, 2], 3 # + 1] &, 837799, # != 1 &]];
measure["strings", StringLength[StringJoin[Table[ToString[i], {i, 20000}]]]];
measure["sort", Length[Sort[RandomReal[1, 200000]]]];
measure["dot", Total[Flatten[RandomReal[1, {300, 300}] . RandomReal[1, {300, 300}]]]];
measure["factorial", IntegerLength[5000!]];
