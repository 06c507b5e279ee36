(* What everyday programs lean on. Each line: a name and the seconds it took (best of three). The same rows stand in
   language.py, written as one writes Python; bench.py puts them beside each other. *)
SetAttributes[measure, HoldRest];
measure[name_, body_] := Print[name, " ", CForm[Min[Table[First[AbsoluteTiming[body]], {3}]]]];

(* calls and loops *)
fib[0] = 0; fib[1] = 1; fib[n_] := fib[n - 1] + fib[n - 2];
measure["fib", fib[25]];
measure["memo", Block[{memo}, memo[0] = 0; memo[1] = 1; memo[n_] := memo[n] = Mod[memo[n - 1] + memo[n - 2], 1000003]; Do[memo[k], {k, 20000}]; memo[20000]]];
measure["do", Module[{s = 0}, Do[s += i i, {i, 1000000}]; s]];
measure["while", Module[{i = 0, s = 0}, While[i < 1000000, i++; s += i]; s]];
measure["reals", Module[{s = 0.}, Do[s += 1./k, {k, 1000000}]; s]];
measure["nest", Nest[3.5 # (1 - #) &, 0.3, 1000000]];
measure["fold", Fold[Mod[31 #1 + #2, 1000003] &, 7, Range[1000000]]];
measure["table", Total[Table[i^2 + 1, {i, 1000000}]]];
measure["map", Total[Map[Function[x, x^2 + 1], Range[1000000]]]];
measure["select", Length[Select[Range[1000000], Mod[#, 7] == 3 &]]];
measure["closures", Module[{add}, add[n_] := Function[x, x + n]; Total[Table[add[k][1], {k, 200000}]]]];
measure["module", Module[{f}, f[a_] := Module[{t = a, u}, u = t + 1; t u]; Total[Table[f[k], {k, 200000}]]]];
measure["collatz", Module[{best = 0, n, c}, Do[n = k; c = 1; While[n != 1, n = If[EvenQ[n], Quotient[n, 2], 3 n + 1]; c++]; If[c > best, best = c], {k, 10000}]; best]];
measure["sieve", Module[{is = ConstantArray[1, 200000]}, Do[If[is[[i]] == 1, Do[is[[j]] = 0, {j, i i, 200000, i}]], {i, 2, 447}]; Total[is]]];
measure["primeq", Count[Range[100000], _?PrimeQ]];

(* lists, text, associations *)
data = Table[(Mod[k k 7919 + 13 k, 1000003] + 1.)/1000004., {k, 1000000}];
measure["sort", Sort[data][[500]]];
measure["counts", Length[Counts[Mod[Range[1000000]^2, 1009]]]];
measure["assoc", Module[{a = <||>}, Do[a[Mod[k 7919, 5003]] = k, {k, 200000}]; Length[a]]];
measure["append", Module[{l = {}}, Do[AppendTo[l, k], {k, 100000}]; Length[l]]];
text = StringJoin[Table["word" <> IntegerString[Mod[k k, 997]] <> " ", {k, 120000}]];
measure["stringreplace", StringLength[StringReplace[text, {"word1" -> "W", "7 " -> "seven "}]]];
measure["wordcount", Length[Counts[StringSplit[text]]]];
measure["strings", StringLength[StringJoin[Table[ToString[i], {i, 200000}]]]];

(* numbers *)
measure["factorial", IntegerLength[20000!]];
measure["power", Do[Mod[2^100000, 10^9 + 7], {1000}]];
measure["bigprimes", Count[Table[PrimeQ[10^60 + k], {k, 300}], True]];
measure["digits", Total[IntegerDigits[3^20000]]];

(* packed arrays, beside NumPy *)
measure["np sqrt", Total[Sqrt[Range[1000000.]]]];
measure["np polynomial", Total[data^2 - 3 data + 2]];
square = Table[(Mod[i j, 1009] + 1.)/1010., {i, 1000}, {j, 1000}];
measure["np dot", Total[square . square, 2]];
measure["np sort", Sort[data][[500]]];
measure["np sin", Max[Sin[data] + Cos[data]]];
(* Gravity among 300 bodies, 10 steps, every pair at once; the rows "bodies" and "np bodies" are the same program. *)
places0 = With[{i = Range[300.]}, Transpose[{Sin[i], Cos[2 i], Sin[3 i + 1]}]];
bodies := Module[{p = places0, v = 0. places0, d, r},
    Do[d = Table[q - x, {q, Transpose[p]}, {x, q}]; r = (d[[1]]^2 + d[[2]]^2 + d[[3]]^2 + 0.01)^-1.5;
        v = v + 0.001 Transpose[Total[# r, {2}] & /@ d]; p = p + 0.01 v, {10}]; Total[Abs[p], 2]];
measure["np bodies", bodies];
measure["bodies", bodies];

(* rewriting: nobody else's rows *)
tree = Nest[f[#, #] &, x, 14];
measure["- replace", Count[tree //. f[a_, a_] :> g[a], g, Infinity, Heads -> True]];
measure["- derivative", LeafCount[Nest[D[#, x] &, Sin[x^2 Exp[x]] Cos[x]/(1 + x^2), 5]]];
measure["expand", Length[With[{p = Expand[(1 + x + y + z)^16]}, Expand[p (1 + p)]]]];
SetAttributes[o, {Orderless, Flat}];
measure["- orderless", Length[ReplaceList[o @@ Range[10], o[a_, b__] :> {a}]]];
(* Pi is kept once it is known, so each time it is asked for to more digits. *)
digits = 100000;
measure["pi", N[Pi, digits += 100]];
pi = N[Pi, 100000];
measure["pi digits", Total[RealDigits[pi][[1]]]];
