(* Two question marks show an example and where the word stands in the sources. *)
??StringReverse
(* : StringReverse["s"] reverses the order of the characters. *)
(* : Example: StringReverse[... *)
(* : ... *)
(* : Source: builtins/string.c:... *)
(* : ... *)
?StringReverse
(* : StringReverse["s"] reverses the order of the characters. *)
