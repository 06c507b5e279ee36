(* Accounts as objects with state: closures, and an association in a symbol *)
makeAccount[owner_, balance0_ : 0] := Module[{balance = balance0, log = {}},
  Function[{op, args}, Switch[op,
    "deposit", If[args > 0, balance += args; AppendTo[log, {"+", args}]; balance, $Failed],
    "withdraw", If[args <= balance, balance -= args; AppendTo[log, {"-", args}]; balance, Message[account::funds, owner, args - balance]; $Failed],
    "balance", balance, "log", log, _, Missing["UnknownOperation", op]]]]
account::funds = "`1` lacks `2`.";
a = makeAccount["Ann", 100];
b = makeAccount["Bob"];
a["deposit", 50]
(* = 150 *)
b["withdraw", 10]
(* ! account::funds: Bob lacks 10. *)
(* = $Failed *)
a["withdraw", 30]; b["deposit", 5];
{a["balance", 0], b["balance", 0]}
(* = {120, 5} *)
a["log", 0]
(* = {{"+", 50}, {"-", 30}} *)
a["frobnicate", 1]
(* = Missing["UnknownOperation", "frobnicate"] *)
Quiet[b["withdraw", 100]]
(* = $Failed *)
Check[b["withdraw", 6], "refused"]
(* ! account::funds: Bob lacks 1. *)
(* = "refused" *)

(* the same with held first arguments *)
SetAttributes[{deposit, transfer}, HoldAll];
deposit[acc_, n_] := acc["balance"] += n
transfer[from_, to_, n_] /; from["balance"] >= n := (from["balance"] -= n; to["balance"] += n; n)
transfer[__] := $Failed
ann = <|"owner" -> "Ann", "balance" -> 10|>; bob = <|"owner" -> "Bob", "balance" -> 0|>;
deposit[ann, 15]
(* = 25 *)
transfer[ann, bob, 20]
(* = 20 *)
transfer[ann, bob, 20]
(* = $Failed *)
{ann, bob}
(* = {<|"owner" -> "Ann", "balance" -> 5|>, <|"owner" -> "Bob", "balance" -> 20|>} *)
Total[#balance & /@ {ann, bob}]
(* = 25 *)
counter = Module[{n = 0}, (n++) &];
Table[counter[], 3]
(* = {0, 1, 2} *)
