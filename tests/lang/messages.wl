(* Texts and their arguments *)
ClearAll[f, g, a, b, r]
f::bad = "`2` before `1`, `1` again.";
Message[f::bad, a + b, "s"]
(* ! f::bad: s before a + b, a + b again. *)
f::bad
(* = "`2` before `1`, `1` again." *)
f::two = "`` then ``.";
Message[f::two, 1, 2]
(* ! f::two: 1 then 2. *)
Message[f::none, 1]
(* ! f::none: -- Message text not found -- (1) *)
f::usage = "f[x] does things."; f::usage
(* = "f[x] does things." *)
Messages[f][[1]]
(* = HoldPattern[f::bad] :> "`2` before `1`, `1` again." *)
(* Quiet, Check, Off *)
Quiet[1/0]
(* = ComplexInfinity *)
Quiet[1/0; Message[f::bad, 1, 2], Power::infy]
(* ! f::bad: 2 before 1, 1 again. *)
Quiet[1/0; Message[f::bad, 1, 2], All, {f::bad}]
(* ! f::bad: 2 before 1, 1 again. *)
Check[1/0, oops]
(* ! Power::infy... *)
(* = oops *)
Check[1/0, oops, f::bad]
(* ! Power::infy... *)
(* = ComplexInfinity *)
Quiet[Check[1/0, oops]]
(* = oops *)
Check[Quiet[1/0], oops]
(* = ComplexInfinity *)
Check[2, oops]
(* = 2 *)
Off[Power::infy]; 1/0
(* = ComplexInfinity *)
On[Power::infy]; 1/0
(* ! Power::infy... *)
(* = ComplexInfinity *)
Do[Message[f::bad, i, 0], {i, 5}]
(* ! f::bad: 0 before 1, 1 again. *)
(* ! f::bad: 0 before 2, 2 again. *)
(* ! f::bad: 0 before 3, 3 again. *)
(* ! General::stop: Further output of f::bad will be suppressed during this calculation. *)
Message[f::bad, 1, 2]; $MessageList
(* ! f::bad: 2 before 1, 1 again. *)
(* = {HoldForm[f::bad]} *)
(* Numbers of arguments *)
Sin[]
(* ! Sin::argx: Sin called with 0 arguments; 1 argument is expected. *)
(* = Sin[] *)
Sin[1, 2]
(* ! Sin::argx: Sin called with 2 arguments; 1 argument is expected. *)
(* = Sin[1, 2] *)
MatchQ[1, 2, 3]
(* ! MatchQ::argt: MatchQ called with 3 arguments; 1 or 2 arguments are expected. *)
(* = MatchQ[1, 2, 3] *)
Nest[f, 1]
(* ! Nest::argrx: Nest called with 2 arguments; 3 arguments are expected. *)
(* = Nest[f, 1] *)
Cases[{1}, _, 1, 1, 1]
(* ! Cases::nonopt: Options expected (instead of 1) beyond position 4 in Cases[{1}, _, 1, 1, 1]. An option must be a rule or a list of rules. *)
(* = Cases[{1}, _, 1, 1, 1] *)
FixedPoint[f, 1, 2, Foo -> 3]
(* ! FixedPoint::optx: Unknown option Foo in FixedPoint[f, 1, 2, Foo -> 3]. *)
(* = FixedPoint[f, 1, 2, Foo -> 3] *)
(* Limits *)
r[n_] := 1 + r[n + 1]; r[1]
(* ! $RecursionLimit::reclim2... *)
(* = TerminatedEvaluation["RecursionLimit"] *)
t[n_] := t[n + 1]; t[1]
(* ! $IterationLimit::itlim2... *)
(* = TerminatedEvaluation["IterationLimit"] *)
s[0] = 0; s[n_] := 1 + s[n - 1]; s[1000]
(* = 1000 *)
Assert[1 == 2]
(* ! Assert::asrtf: Assertion 1 == 2 failed. *)
(* = Assert[1 == 2] *)
Echo[5]
(* : >> 5 *)
(* = 5 *)
EchoFunction[Length][{1, 2}]
(* : >> 2 *)
(* = {1, 2} *)
Print["a", 1, x^2]
(* :       2 *)
(* : a1x *)

(* ---- $Messages: where messages go ---- *)
kept = OpenWrite[FileNameJoin[{$TemporaryDirectory, "kept-messages-" <> ToString[$ProcessID] <> ".txt"}]];
Block[{$Messages = {kept}}, 1/0; First[{}]];
ReadList[Close[kept], String]
(* = {"Power::infy: Infinite expression 1/0 encountered.", "First::nofirst: {} has zero length and no first element."} *)
Block[{$Messages = {}}, 1/0]
(* = ComplexInfinity *)
