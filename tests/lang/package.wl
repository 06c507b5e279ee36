(* package.wl - packages, and words that stand for something. *)
BeginPackage["demo`"];
half::usage = "half[x] is half of x.";
Begin["`Private`"];
half[x_] := x/2;
End[];
EndPackage[];
half[3]
(* = 3/2 *)
Context[half]
(* = "demo`" *)
Needs["demo`"]; MemberQ[$Packages, "demo`"]
(* = True *)
Needs["nosuch`"]
(* ! Get::noopen: Cannot open nosuch`. *)
(* ! Needs::nocont: Context nosuch` was not created when Needs was evaluated. *)
(* = $Failed *)
MissingQ[Missing["x"]]
(* = True *)
AlphabeticOrder["a", "b"]
(* = 1 *)
file = CreateTemporary[]; Export[file, "BeginPackage[\"late`\"]\nlate`twice[x_] := 2 x\nEndPackage[]", "Text"]; Needs["late`", file]; late`twice[4]
(* = 8 *)
DeleteFile[file]
DeclarePackage["nowhere`", "nothing"]
(* = "nowhere`" *)
