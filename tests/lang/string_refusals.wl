(* Strings: what is refused, and what is said *)
IntegerString[255, 16]
(* = "ff" *)
IntegerString[5, 2, 8]
(* = "00000101" *)
IntegerString[{1,2}]
(* = {"1", "2"} *)
IntegerName[-5]
(* = "negative five" *)
StringTemplate["sum <* 1 + 1 *>"][]
(* = "sum 2" *)
IntegerName[1234,"Words"]
(* = "one thousand, two hundred thirty-four" *)
StringTake["abc", 5]
(* ! StringTake::take: Cannot take positions 1 through 5 in "abc". *)
(* = StringTake["abc", 5] *)
StringLength[5]
(* ! StringLength::string: String expected at position 1 in StringLength[5]. *)
(* = StringLength[5] *)
StringReplace["a", 5]
(* ! StringReplace::srep: 5 is not a valid string replacement rule. *)
(* = StringReplace["a", 5] *)
StringReplace[5, "a" -> "b"]
(* ! StringReplace::strse: A string or list of strings is expected at position 1 in StringReplace[5, a -> b]. *)
(* = StringReplace[5, "a" -> "b"] *)
StringTake[5, 1]
(* ! StringTake::strse: A string or list of strings is expected at position 1 in StringTake[5, 1]. *)
(* = StringTake[5, 1] *)
StringJoin["a", 1]
(* ! StringJoin::string: String expected at position 2 in a <> 1. *)
(* = "a" <> 1 *)
StringDrop["abc", 5]
(* ! StringDrop::drop: Cannot drop positions 1 through 5 in "abc". *)
(* = StringDrop["abc", 5] *)
StringInsert["abc", "x", 9]
(* ! StringInsert::ins: Cannot insert at position 9 in abc. *)
(* = StringInsert["abc", "x", 9] *)
StringPart["abc", 7]
(* ! StringPart::partw: Part 7 of abc does not exist. *)
(* = StringPart["abc", 7] *)
ToUpperCase[1]
(* ! ToUpperCase::string: String expected at position 1 in ToUpperCase[1]. *)
(* = ToUpperCase[1] *)
Characters[x]
(* ! Characters::string: String expected at position 1 in Characters[x]. *)
(* = Characters[x] *)
StringSplit[1]
(* ! StringSplit::strse: A string or list of strings is expected at position 1 in StringSplit[1]. *)
(* = StringSplit[1] *)
StringCases["abc", 1]
(* ! StringExpression::invld: Element 1 is not a valid string or pattern element in 1. *)
(* = StringCases["abc", 1] *)
StringMatchQ["a", 1]
(* ! StringExpression::invld: Element 1 is not a valid string or pattern element in 1. *)
(* = StringMatchQ["a", 1] *)
ToCharacterCode[1]
(* ! ToCharacterCode::strse: A string or list of strings is expected at position 1 in ToCharacterCode[1]. *)
(* = ToCharacterCode[1] *)
FromCharacterCode[-1]
(* ! FromCharacterCode::notunicode: A character code, which should be a non-negative integer less than 1114112, is expected at position 1 in {-1}. *)
(* = FromCharacterCode[-1] *)
StringRepeat["a", -1]
(* ! StringRepeat::intp: Positive integer expected at position 2 in StringRepeat[a, -1]. *)
(* = StringRepeat["a", -1] *)
StringRiffle[1]
(* ! StringRiffle::list: List expected at position 1 in StringRiffle[1]. *)
(* = StringRiffle[1] *)
ToExpression["1+"]
(* ! ToExpression::sntxi: Incomplete expression; more input is needed . *)
(* = $Failed *)
ToExpression["(1"]
(* ! ToExpression::sntxi: Incomplete expression; more input is needed . *)
(* = $Failed *)
ToExpression["f[1,,2]"]
(* ! Syntax::com: Warning: comma encountered with no adjacent expression. The expression will be treated as Null. *)
(* = f[1, Null, 2] *)
ToString[1,2,3]
(* ! ToString::nonopt: Options expected (instead of 3) beyond position 2 in ToString[1, 2, 3]. An option must be a rule or a list of rules. *)
(* = ToString[1, 2, 3] *)
StringReverse[1]
(* ! StringReverse::string: String expected at position 1 in StringReverse[1]. *)
(* = StringReverse[1] *)
StringPadLeft[1, 2]
(* ! StringPadLeft::strse: A string or list of strings is expected at position 1 in StringPadLeft[1, 2]. *)
(* = StringPadLeft[1, 2] *)
StringTrim[1]
(* ! StringTrim::strse: A string or list of strings is expected at position 1 in StringTrim[1]. *)
(* = StringTrim[1] *)
StringCount[1, "a"]
(* ! StringCount::strse: A string or list of strings is expected at position 1 in StringCount[1, a]. *)
(* = StringCount[1, "a"] *)
StringLength["a", "b"]
(* ! StringLength::argx: StringLength called with 2 arguments; 1 argument is expected. *)
(* = StringLength["a", "b"] *)
Infix[{a, b}]
(* = Infix[{a, b}] *)
StringForm["`3`", 1]
(* = StringForm["`3`", 1] *)
BaseForm[5, 40]
(* = BaseForm[5, 40] *)
