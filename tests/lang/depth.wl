(* slow: 300 - tens of millions of nodes *)
(* Deep and large: a million levels, ten million integers, 10^5 changes of one variable. *)
l = Range[10^7]; ByteCount[l] < 80 10^6 + 200
(* = True *)
(l =.; deep = Nest[{#} &, 1, 10^6]; Depth[deep])
(* = 1000001 *)
StringLength[ToString[deep, InputForm]]
(* = 2000001 *)
(twin = Nest[{#} &, 1, 10^6]; other = Nest[{#} &, 2, 10^6]; {deep === twin, deep === other, Order[deep, twin], Order[deep, other]})
(* = {True, False, 0, 1} *)
Hash[deep] === Hash[twin]
(* = True *)
{MatchQ[deep, {_}], MatchQ[deep, twin], MatchQ[deep, {{_, _}}], FreeQ[deep, 2], LeafCount[deep]}
(* = {True, True, False, True, 1000001} *)
Length[Union[{deep, twin, other}]]
(* = 2 *)
<|deep -> "found"|>[twin]
(* = "found" *)
Cases[deep, _Integer, Infinity]
(* = {1} *)
Flatten[deep]
(* = {1} *)
Depth[Map[f, deep, {-1}]]
(* = 1000002 *)
(deep =.; twin =.; other =.; 1)
(* = 1 *)

(* without a limit to the recursion the stack's end is a message *)
Block[{$RecursionLimit = Infinity}, r[x_] := 1 + r[x + 1]; r[1]]
(* ! $RecursionLimit::stack: The evaluation is nested too deeply for the stack. *)
(* = TerminatedEvaluation["RecursionLimit"] *)
ToExpression[StringJoin[StringRepeat["{", 8*10^6], StringRepeat["}", 8*10^6]]]; 1
(* ! $RecursionLimit::stack: The evaluation is nested too deeply for the stack. *)
(* = TerminatedEvaluation["RecursionLimit"] *)
(big = Nest[f, 1, 9*10^6]; Hash[big])
(* ! $RecursionLimit::stack: The evaluation is nested too deeply for the stack. *)
(* = TerminatedEvaluation["RecursionLimit"] *)
ToString[big, InputForm]; 1
(* ! $RecursionLimit::stack: The evaluation is nested too deeply for the stack. *)
(* = TerminatedEvaluation["RecursionLimit"] *)
(big =.; 1)
(* = 1 *)

(* 10^5 changes one at a time, and copies made before stay *)
(x = {}; Do[If[i == 50000, copy = x]; AppendTo[x, i], {i, 10^5}]; {Length[x], Last[x], Length[copy], Last[copy]})
(* = {100000, 100000, 49999, 49999} *)
(x = Range[10^5]; copy = x; Do[x[[i]] = -i, {i, 10^5}]; {Total[x], Total[copy]})
(* = {-5000050000, 5000050000} *)
(x = Table[q, {10^5}]; copy = x; Do[x[[i]] = i, {i, 10^5}]; {Total[x], Union[copy]})
(* = {5000050000, {q}} *)
(Do[a[k] = k, {k, 10^5}]; Sum[a[k], {k, 10^5}])
(* = 5000050000 *)
(a =.; x = <||>; Do[If[k == 50000, copy = x]; x[k] = k, {k, 10^5}]; {Total[x], Length[copy]})
(* = {5000050000, 49999} *)
grow[n_] := First[AbsoluteTiming[y = {}; Do[AppendTo[y, i], {i, n}]]]; grow[10^4]; grow[10^5] < 40 grow[10^4] + 0.5
(* = True *)
