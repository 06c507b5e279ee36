(* Words of the core that the other transcripts write as operators, or not at all. *)
ClearAll[a, b, c, f, g, h, n, x, y]
{Head[AbsoluteTiming[1][[1]]], AbsoluteTiming[1 + 1][[2]], Head[Timing[1][[1]]], Timing[1 + 1][[2]]}
(* = {Real, 2, Real, 2} *)
RepeatedTiming[1 + 1, 0.01][[2]]
(* = 2 *)
{TimeRemaining[], TimeConstrained[TimeRemaining[] <= 5, 5]}
(* = {Infinity, True} *)
{ByteCount[{1, 2, 3}] > 0, LeafCount[f[x, {1, 2}]], MemoryInUse[] > 0, MaxMemoryUsed[] > 0, MaxMemoryUsed[Range[1000]] >= 0}
(* = {True, 5, True, True, True} *)
n = 5; {AddTo[n, 2], DivideBy[n, 7], PreIncrement[n], PreDecrement[n]}
(* = {7, 1, 2, 1} *)
{MatchQ[f[], f[BlankNullSequence[]]], MatchQ[f[], f[BlankSequence[]]], MatchQ[{}, {RepeatedNull[x]}]}
(* = {True, False, True} *)
{BooleanQ[True], BooleanQ[x], ListQ[{1}], ListQ[f[1]], SymbolQ[x], SymbolQ[1]}
(* = {True, False, True, False, True, False} *)
{SameQ[x, x, x], SameQ[1, 1.], UnsameQ[x, y, x], UnsameQ[x, y], TrueQ[x], TrueQ[True]}
(* = {True, False, False, True, False, True} *)
{Enclose[ConfirmQuiet[1 + 1]], Enclose[ConfirmQuiet[1/0], bad &]}
(* = {2, bad} *)
MemberQ[Contexts[], "System`"]
(* = True *)
Default[f, 2] = 9; DefaultValues[f]
(* = {HoldPattern[Default[f, 2]] :> 9} *)
N[g] = 2.5; {NValues[g], N[g]}
(* = {{HoldPattern[N[g]] :> 2.5}, 2.5} *)
Format[h[u_]] := "h"; FormatValues[h]
(* = {HoldPattern[Format[h[u_]]] :> "h"} *)
DynamicModule[{u = 2}, u + 1]
(* = 3 *)
EchoEvaluation[1 + 1]
(* : >> 1 + 1 *)
(* : << 2 *)
(* = 2 *)
FoldWhile[Plus, 0, {1, 2, 3, 4}, # < 4 &]
(* = 6 *)
b = 2; a := b; ToString[FullDefinition[a]]
(* = "a := b\n\nb = 2" *)
MatchQ[1, IgnoringInactive[_Integer]]
(* = True *)
CheckAbort[Interrupt[], stopped]
(* = stopped *)
c = 0; {Once[++c], Once[++c]}
(* = {1, 1} *)
ReplaceRepeated[{1, 2}, {1 -> 2, 2 -> 3}]
(* = {3, 3} *)
ReplaceRepeated[x, x -> y x, MaxIterations -> 2]
(* ! ReplaceRepeated::rrlim: Exiting after x scanned 2 times. *)
(* = x*y^2 *)
Trace[1 + 2 3]
(* = {{HoldForm[2*3], HoldForm[6]}, HoldForm[1 + 6], HoldForm[7]} *)
TracePrint[1 + 1]
(* :  1 + 1 *)
(* :  2 *)
(* = 2 *)
TraceScan[Print, 1 + 1]
(* : 1 + 1 *)
(* : 2 *)
(* = 2 *)
UpSetDelayed[f[x], g1[x]]; UpValues[x]
(* = {HoldPattern[f[x]] :> g1[x]} *)
Stack[]
(* = {} *)
stackF[stackG[1, Stack[]]]
(* = stackF[stackG[1, {stackF, stackG}]] *)
stackH[x_] := 1 + stackK[x, Stack[]]; stackH[3]
(* = 1 + stackK[3, {stackH, Plus, stackK}] *)
Cases[stackF[stackG[1, Stack[_stackG]]], _HoldForm, Infinity]
(* = {HoldForm[stackG[1, Stack[_stackG]]]} *)
Catch[stackF[Throw[1]]]; stackF[Stack[]]
(* = stackF[{stackF}] *)
rr = 1; Remove[rr]; Names["Global`rr"]
(* = {} *)
Remove["nosuchname*"]
(* ! Remove::rmnsm: There are no symbols matching "nosuchname*". *)
7;
Out[]
(* = 7 *)
In[]
(* = In[] *)
SetAttributes[lock, {Locked, Constant, ReadProtected, Stub, Temporary}]; Attributes[lock]
(* = {Constant, Locked, ReadProtected, Stub, Temporary} *)
SetAttributes[lock, Flat]
(* ! SetAttributes::locked: Symbol lock is locked. *)
(* = SetAttributes[lock, Flat] *)
SetAttributes[nh, NHoldFirst]; N[nh[1, 2]]
(* = nh[1, 2.] *)
ClearAll[nh]; SetAttributes[nh, NHoldRest]; N[nh[1, 2]]
(* = nh[1., 2] *)
ClearAll[nh]; SetAttributes[nh, NHoldAll]; N[nh[1, 2]]
(* = nh[1, 2] *)
{Head[InputString], Head[Exit], Head[Quit]}
(* = {Symbol, Symbol, Symbol} *)
Block[{$MaxPrecision = 50}, Precision[N[Pi, 100]]]
(* ! N::preclg: Requested precision 100 is larger than $MaxPrecision. Using current $MaxPrecision of 50. instead. $MaxPrecision = Infinity specifies that any precision should be allowed. *)
(* = 50. *)
Block[{$MinPrecision = 50}, Precision[N[Pi, 20]]]
(* ! N::precsm: Requested precision 20 is smaller than $MinPrecision. Using current $MinPrecision of 50. instead. *)
(* = 50. *)
IntegerString[5, 40]
(* ! IntegerString::basf: Requested base 40 must be an integer between 2 and 36. *)
(* = IntegerString[5, 40] *)
{Key["a"][5], Key["a"][<|"a" -> 1|>], Map[Key["a"], {<|"a" -> 1|>, <|"b" -> 2|>}]}
(* = {Key["a"][5], 1, {1, Missing["KeyAbsent", "a"]}} *)
{VectorQ[{{1}, {2}}, ListQ], VectorQ[{1, 2}, NumberQ], VectorQ[{{1., 2.}}, NumberQ]}
(* = {True, True, False} *)
{Fold[foldF][x, {1, 2}], Fold[foldF][{1, 2}], FoldList[Plus][0, {1, 2}]}
(* = {foldF[foldF[x, 1], 2], foldF[1, 2], {0, 1, 3}} *)
