(* Two question marks show an example and where the word stands in the sources. *)
??StringReverse
(* : StringReverse["s"] gives... *)
(* : Example: StringReverse[... *)
(* : ... *)
(* : Source: builtins/string.c:... *)
(* : ... *)
?StringReverse
(* : StringReverse["s"] gives... *)
