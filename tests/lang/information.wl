(* Two question marks show an example and where the word stands in the sources. *)
??StringReverse
(* : StringReverse["s"] reverses the order of the characters. *)
(* : Example: StringReverse[... *)
(* : ... *)
(* : Source: builtins/string.c:... *)
(* : ... *)
?StringReverse
(* : StringReverse["s"] reverses the order of the characters. *)

(* A name that there is not: the nearest one is told. *)
?StringRevers
(* ! Information::notfound: Symbol StringRevers not found. *)
(* : Did you mean StringReverse? *)
(* = Missing["UnknownSymbol", "StringRevers"] *)
?Qqqqqqq
(* ! Information::notfound: Symbol Qqqqqqq not found. *)

(* Variables and symbols that stand for themselves have a text too. *)
?$Context
(* : $Context is the context in which new symbols are made. *)
AllTrue[{"True", "Null", "Integer", "Right", "$RecursionLimit"}, StringQ[ToExpression[# <> "::usage"]] &]
(* = True *)
