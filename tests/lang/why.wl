(* Why: every explanation has an example of the mistake, which must issue the message, and one done right, which must not. *)
Length[Why[All]] >= 60
(* = True *)
SetAttributes[heard, HoldAll]
heard[e_] := Module[{result}, Block[{$Messages = {}, before = Length[$MessageList]}, result = e; {result, Map[ToString, Drop[$MessageList, before]]}]]
(* the message said by `name`, or for General:: the same tag of some symbol *)
said[name_, messages_] := MemberQ[messages, If[StringMatchQ[name, "General::*"], m_ /; StringEndsQ[m, StringDrop[name, 7]], name]]
wrong[name_, page_] := said[name, Last[heard[ToExpression[page["Wrong"]]]]]
right[name_, page_] := With[{r = heard[ToExpression[page["Right"]]]}, Last[r] === {} && ToString[First[r], InputForm] === page["Result"]]
Keys[Select[Association[KeyValueMap[#1 -> wrong[#1, #2] &, Why[All]]], ! # &]]
(* = {} *)
Keys[Select[Association[KeyValueMap[#1 -> right[#1, #2] &, Why[All]]], ! # &]]
(* = {} *)
AllTrue[Why[All], 20 < StringLength[#["Text"]] < 260 &]
(* = True *)
{1, 2}[[9]];
(* ! Part::partw *)
Why[]
(* : Part::partw: There is no part with this number. Parts count from 1; negative ones from the end. Length tells how many there are. *)
(* :   not    {1, 2, 3}[[5]] *)
(* :   but    {1, 2, 3}[[-1]] *)
(* :   gives  3 *)
Why[Sin::argx]
(* : Sin::argx: The function takes exactly one argument and got another number of them. Several values go in as a list. ?Name shows all ways to call it. *)
(* :   not    Sin[1, 2] *)
(* :   but    Sin[{0, Pi/2}] *)
(* :   gives  {0, 1} *)
Why["f::unheard"]
(* : f::unheard: there is no longer text for this message. ?f shows how the word is used. *)
Why[3]
(* ! Why::name: Message name 3 is not of the form symbol::name. *)
(* = Why[3] *)
Why[1, 2]
(* ! Why::argt: Why called with 2 arguments; 0 or 1 arguments are expected. *)
(* = Why[1, 2] *)
