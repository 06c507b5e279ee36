(* A text adventure: a state machine on associations, commands parsed by string patterns *)
rooms = <|
   "hall" -> <|"text" -> "A cold hall.", "exits" -> <|"north" -> "library", "east" -> "cellar"|>, "items" -> {"lamp"}|>,
   "library" -> <|"text" -> "Dusty books.", "exits" -> <|"south" -> "hall"|>, "items" -> {"key", "book"}|>,
   "cellar" -> <|"text" -> "It is dark.", "exits" -> <|"west" -> "hall", "door" -> "vault"|>, "items" -> {}|>,
   "vault" -> <|"text" -> "Gold everywhere!", "exits" -> <||>, "items" -> {"gold"}|>|>;
start = <|"room" -> "hall", "bag" -> {}, "rooms" -> rooms, "over" -> False|>;

say[s_, text_] := (Print[text]; s)
here[s_, what_] := s["rooms", s["room"], what]
has[s_, item_] := MemberQ[s["bag"], item]

command["look"][s_] := say[s, here[s, "text"] <> " You see: " <> Replace[StringRiffle[here[s, "items"], ", "], "" -> "nothing"]]
command["inventory"][s_] := say[s, StringRiffle[s["bag"] /. {} -> {"nothing"}, ", "]]
command["go", "door"][s_] /; ! has[s, "key"] := say[s, "Locked."]
command["go", dir_][s_] := If[KeyExistsQ[here[s, "exits"], dir],
   enter[Append[s, "room" -> here[s, "exits"][dir]]], say[s, "You cannot go " <> dir <> "."]]
command["take", item_][s_] /; MemberQ[here[s, "items"], item] := Module[{t = s},
   t["bag"] = Append[t["bag"], item];
   t["rooms", t["room"], "items"] = DeleteCases[here[s, "items"], item];
   say[t, "Taken."]]
command["take", item_][s_] := say[s, "No " <> item <> " here."]
command[__][s_] := say[s, "What?"]
enter[s_] /; s["room"] === "vault" := Append[say[s, here[s, "text"]], "over" -> True]
enter[s_] := say[s, here[s, "text"]]

read[line_] := command @@ StringSplit[ToLowerCase[line]]
play[s_, lines_] := Fold[If[#1["over"], #1, read[#2][#1]] &, s, lines]

end = play[start, {"look", "take sword", "go east", "go door", "go up"}];
(* : A cold hall. You see: lamp *)
(* : No sword here. *)
(* : It is dark. *)
(* : Locked. *)
(* : You cannot go up. *)
end["room"]
(* = "cellar" *)
end = play[end, {"GO west", "take lamp", "go north", "take key", "look", "dance", "inventory", "go south", "go east", "go door", "look"}];
(* : A cold hall. *)
(* : Taken. *)
(* : Dusty books. *)
(* : Taken. *)
(* : Dusty books. You see: book *)
(* : What? *)
(* : lamp, key *)
(* : A cold hall. *)
(* : It is dark. *)
(* : Gold everywhere! *)
{end["over"], end["bag"], end["rooms", "library", "items"], rooms["library", "items"]}
(* = {True, {"lamp", "key"}, {"book"}, {"key", "book"}} *)
