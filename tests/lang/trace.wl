(* Trace and its relatives, processes, definitions in InputForm, formats of the user. *)

(* ---- Trace ---- *)
Trace[2^3 + 4^2 + 1]
(* = {{HoldForm[2^3], HoldForm[8]}, {HoldForm[4^2], HoldForm[16]}, HoldForm[8 + 16 + 1], HoldForm[25]} *)
Trace[a + b]
(* = {} *)
fac[0] = 1; fac[n_] := n fac[n - 1];
Trace[fac[3], fac[_]]
(* = {HoldForm[fac[3]], {HoldForm[fac[2]], {HoldForm[fac[1]], {HoldForm[fac[0]]}}}} *)
x = 3;
Trace[If[x > 2, x, 0]]
(* = {{{HoldForm[x], HoldForm[3]}, HoldForm[3 > 2], HoldForm[True]}, HoldForm[If[True, x, 0]], HoldForm[x], HoldForm[3]} *)
Trace[y = 1; y + 1]
(* = {HoldForm[y = 1; y + 1], {HoldForm[y = 1], HoldForm[1]}, {{HoldForm[y], HoldForm[1]}, HoldForm[1 + 1], HoldForm[2]}, HoldForm[2]} *)
Trace[1 + 2 3, Times]
(* = {{HoldForm[2*3]}} *)
TracePrint[fac[1], fac[_]]
(* :  fac[1] *)
(* :   fac[0] *)
(* = 1 *)
TraceScan[Print, fac[2], fac[_]]
(* : fac[2] *)
(* : fac[1] *)
(* : fac[0] *)
(* = 2 *)
Trace[]
(* ! Trace::argt: Trace called with 0 arguments; 1 or 2 arguments are expected. *)
(* = Trace[] *)

(* ---- processes ---- *)
p = StartProcess["cat"];
Head[p]
(* = ProcessObject *)
WriteLine[p, "hello"]; ReadLine[p]
(* = "hello" *)
WriteString[p, "1 2 3\n"]; Read[p, {Number, Number}]
(* = {1, 2} *)
ProcessStatus[p]
(* = "Running" *)
KillProcess[p]; ProcessStatus[p]
(* = "Finished" *)
ProcessInformation[p, "ExitCode"]
(* = 137 *)
q = StartProcess[{"sh", "-c", "echo one; echo two"}]; ReadString[q]
(* = "one\ntwo\n" *)
ReadLine[q]
(* = EndOfFile *)
StartProcess["no such program here"]
(* ! StartProcess::pnfd: Program no such program here not found. Check Environment["PATH"]. *)
(* = $Failed *)
ProcessStatus[7]
(* ! ProcessStatus::noproc: 7 is not a process that this session started. *)
(* = ProcessStatus[7] *)

(* ---- streams by words and records of one's own ---- *)
ReadList[StringToStream["a,b\nc"], Word, WordSeparators -> {","}]
(* = {"a", "b", "c"} *)
ReadList[StringToStream["a b\nc d"], Word, RecordLists -> True]
(* = {{"a", "b"}, {"c", "d"}} *)
ReadList[StringToStream["x;y z;"], Record, RecordSeparators -> {";"}]
(* = {"x", "y z"} *)

(* ---- definitions and formats ---- *)
f[n_] := n^2
ToString[InputForm[Definition[f]]]
(* = "f[n_] := n^2" *)
Format[vec[a_, b_], InputForm] := InputForm[{a, b}]
ToString[vec[1, 2], InputForm]
(* = "{1, 2}" *)
Format[mark[a_], OutputForm] := "<" <> ToString[a] <> ">"
{ToString[mark[3]], ToString[mark[3], InputForm]}
(* = {"<3>", "mark[3]"} *)
m = Module[{local}, local]; {ToExpression[ToString[m]] === m, Symbol[SymbolName[m]] === m}
(* = {True, True} *)

(* ---- limits and handlers ---- *)
$RecursionLimit = 5
(* ! $RecursionLimit::limset: Cannot set $RecursionLimit to 5; value must be Infinity or an integer at least 20. *)
(* = 5 *)
$RecursionLimit
(* = 1024 *)
$IterationLimit = "many"; $IterationLimit
(* ! $IterationLimit::limset: Cannot set $IterationLimit to many; value must be Infinity or an integer at least 20. *)
(* = 4096 *)
Throw[1, tag, g]
(* = g[1, tag] *)
Catch[Throw[1, tag, g], tag]
(* = 1 *)
ToString[Range[12], PageWidth -> 20]
(* = "{1, 2, 3, 4, 5, 6, \n \n>    7, 8, 9, 10, \n \n>    11, 12}" *)
MatchQ[Inactive[k][Inactive[j][1]], IgnoringInactive[k[j[_]]]]
(* = True *)
{k[2], Inactive[k][3]} /. IgnoringInactive[k[u_]] :> h[u]
(* = {h[2], h[3]} *)
