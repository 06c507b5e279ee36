(* Conditionals *)
ClearAll[a, b, f, g, i, j, s, t, x, y]
{If[True, 1, 2], If[False, 1, 2], If[a, 1, 2], If[a, 1, 2, 3], If[False, 1]}
(* = {1, 2, If[a, 1, 2], 3, Null} *)
If[]
(* ! If::argb: If called with 0 arguments; between 2 and 4 arguments are expected. *)
(* = If[] *)
Which[False, 1, True, 2, True, 3]
(* = 2 *)
Which[False, 1]
Which[a, 1, True, 2]
(* = Which[a, 1, True, 2] *)
Which[True, 1, 2]
(* ! Which::argct: Which called with 3 arguments. *)
(* = Which[True, 1, 2] *)
Switch[3, _String, s, _Integer, i]
(* = i *)
Switch[3, 1, a, 2, b]
(* = Switch[3, 1, a, 2, b] *)
Piecewise[{{1, x < 0}, {2, False}}, 3]
(* = Piecewise[{{1, x < 0}}, 3] *)
{And[], Or[], True && a, a && True && b, a || True, False || a, !True, !a}
(* = {True, False, a, a && b, True, a, False, !a} *)
{Xor[True, False, True], Xor[a, True], Nand[True, False], Nor[False, False], Implies[a, True], Equivalent[True, True]}
(* = {False, !a, True, True, True, True} *)
{!(a == b), !(a > b), Not[Not[a]]}
(* = {a != b, a <= b, a} *)
(* Loops *)
s = 0; Do[s += i, {i, 10}]; s
(* = 55 *)
s = {}; Do[AppendTo[s, {i, j}], {i, 2}, {j, i}]; s
(* = {{1, 1}, {2, 1}, {2, 2}} *)
s = 0; Do[s++, 5]; s
(* = 5 *)
s = {}; Do[AppendTo[s, i], {i, 10, 1, -4}]; s
(* = {10, 6, 2} *)
s = 0; While[True, If[++s > 4, Break[]]]; s
(* = 5 *)
For[i = 0; t = {}, i < 6, i++, If[EvenQ[i], Continue[]]; AppendTo[t, i]]; t
(* = {1, 3, 5} *)
f[n_] := Do[If[i^2 > n, Return[i]], {i, 100}]; f[50]
(* = 8 *)
g[n_] := (If[n > 0, Return[pos]]; neg); {g[1], g[-1]}
(* = {pos, neg} *)
h[l_] := (Scan[If[# > 2, Return[#]] &, l]; none); h[{1, 5}]
(* = none *)
k[l_] := Module[{r}, Do[If[e > 2, Return[e, Module]], {e, l}]; none]; k[{1, 5, 2}]
(* = 5 *)
Table[i^2, {i, 4}]
(* = {1, 4, 9, 16} *)
Table[i, {i, 0, 1, 1/4}]
(* = {0, 1/4, 1/2, 3/4, 1} *)
Table[i, {i, 0, 1, 0.25}]
(* = {0., 0.25, 0.5, 0.75, 1.} *)
Table[i, {i, {a, b}}]
(* = {a, b} *)
Table[10 i + j, {i, 2}, {j, 3}]
(* = {{11, 12, 13}, {21, 22, 23}} *)
Table[j, {i, 3}, {j, i}]
(* = {{1}, {1, 2}, {1, 2, 3}} *)
Table[x, 3]
(* = {x, x, x} *)
Table[x, {2}, {2}]
(* = {{x, x}, {x, x}} *)
Table[i, {i, a, a + 2}]
(* = {a, 1 + a, 2 + a} *)
Table[If[i == 2, Nothing, i], {i, 3}]
(* = {1, 3} *)
Table[i, {i, 3, 1}]
(* = {} *)
Table[i, {i, q}]
(* ! Table::iterb: Iterator {i, q} does not have appropriate bounds. *)
(* = Table[i, {i, q}] *)
i = 7; Table[i, {i, 2}]; i
(* = 7 *)
Sum[j^2, {j, 4}]
(* = 30 *)
Sum[x^j, {j, 0, 3}]
(* = 1 + x + x^2 + x^3 *)
Sum[j k1, {j, 2}, {k1, j}]
(* = 7 *)
Product[j, {j, 5}]
(* = 120 *)
Sum[j, {j, {2, 3, 5}}]
(* = 10 *)
(* Goto *)
n = 0; Label[top]; n++; If[n < 5, Goto[top]]; n
(* = 5 *)
(* Throw and Catch *)
Catch[a; Throw[b]; c]
(* = b *)
Catch[Throw[1, u], u]
(* = 1 *)
Catch[Catch[Throw[1, u], v], u]
(* = 1 *)
Catch[Throw[1, u], u, f1]
(* = f1[1, u] *)
Catch[Throw[1, u], _Symbol, List]
(* = {1, u} *)
Catch[Do[If[m > 3, Throw[m]], {m, 10}]]
(* = 4 *)
Throw[1]
(* ! Throw::nocatch: Uncaught Throw[1] returned to top level. *)
(* = Hold[Throw[1]] *)
Throw[1, tag]
(* ! Throw::nocatch: Uncaught Throw[1, tag] returned to top level. *)
(* = Hold[Throw[1, tag]] *)
(* Abort *)
CheckAbort[Abort[], no]
(* = no *)
CheckAbort[1, no]
(* = 1 *)
{CheckAbort[AbortProtect[Abort[]; s = done], no], s}
(* = {no, done} *)
Abort[]
(* = $Aborted *)
z = 0; CheckAbort[WithCleanup[Abort[], z = 1], no]; z
(* = 1 *)
WithCleanup[5, z = 2]
(* = 5 *)
TimeConstrained[While[True], 0.05]
(* = $Aborted *)
TimeConstrained[Pause[5], 0.05, late]
(* = late *)
TimeConstrained[2, 1]
(* = 2 *)
MemoryConstrained[Range[10^8]; 1, 10^6, big]
(* = big *)
(* Sow and Reap *)
Reap[Sow[a]; Sow[b]; c]
(* = {c, {{a, b}}} *)
Reap[Sow[1, x]; Sow[2, y]; Sow[3, x]]
(* = {3, {{1, 3}, {2}}} *)
Reap[Sow[1, x]; Sow[2, y], x]
(* = {2, {{1}}} *)
Reap[Sow[1, x]; Sow[2, y], {x, y, w}]
(* = {2, {{{1}}, {{2}}, {}}} *)
Reap[Sow[1, x]; Sow[2, x], _, Rule]
(* = {2, {x -> {1, 2}}} *)
Reap[Sow[1, {x, x}]][[2]]
(* = {{1, 1}} *)
Last[Reap[Do[If[PrimeQ[p0], Sow[p0]], {p0, 10}]]]
(* = {{2, 3, 5, 7}} *)
(* Enclose and Confirm *)
Enclose[Confirm[5] + 1]
(* = 6 *)
Head[Enclose[Confirm[$Failed]; 1]]
(* = Failure *)
Enclose[Confirm[$Failed], "Expression"]
(* = $Failed *)
Enclose[ConfirmBy[3, EvenQ], fail &]
(* = fail *)
Enclose[ConfirmMatch[3, _Integer]]
(* = 3 *)
Enclose[ConfirmAssert[1 > 2]; 1, no &]
(* = no *)
FailureQ /@ {$Failed, Failure["x", <||>], Missing[], 1}
(* = {True, True, False, False} *)
Failure["t", <|"k" -> 1|>]["k"]
(* = 1 *)

(* ---- Break and Continue without a loop ---- *)
Break[]
(* ! Break::nofdw: No enclosing For, While, or Do found for Break[]. *)
(* = Hold[Break[]] *)
leave[x_] := If[x > 2, Continue[], x]
leave[3]
(* ! Continue::nofdw: No enclosing For, While, or Do found for Continue[]. *)
(* = Hold[Continue[]] *)
Do[leave[i]; Sow[i], {i, 4}] // Reap
(* = {Null, {{1, 2}}} *)
