(* strings.wl - words on strings that a few lines of the language say. *)

Alphabet::usage = "Alphabet[] gives the letters a to z.\nAlphabet[\"type\"] those of another alphabet: English, Latin, Greek, Russian, Spanish, German."
Alphabet[] := CharacterRange["a", "z"]
Alphabet["English" | "Latin"] := CharacterRange["a", "z"]
Alphabet["Greek"] := DeleteCases[CharacterRange["\[Alpha]", "\[Omega]"], "\:03c2"]
Alphabet["Russian" | "Cyrillic"] := Characters["абвгдеёжзийклмнопрстуфхцчшщъыьэюя"]
Alphabet["Spanish"] := Characters["abcdefghijklmnñopqrstuvwxyz"]
Alphabet["German"] := Characters["aäbcdefghijklmnoöpqrsßtuüvwxyz"]

LetterNumber::usage = "LetterNumber[\"c\"] gives the place of a letter in the alphabet.\nLetterNumber[\"c\", alphabet] in another alphabet."
LetterNumber[s_] := LetterNumber[s, "English"]
LetterNumber[l_List, a_] := Map[LetterNumber[#, a] &, l]
LetterNumber[s_String, a_] := With[{letters = If[ListQ[a], a, Alphabet[a]]},
  With[{n = Map[First[FirstPosition[letters, #, {0}]] &, Characters[ToLowerCase[s]]]}, If[Length[n] == 1, First[n], n]]]

FromLetterNumber::usage = "FromLetterNumber[n] gives letter n of the alphabet; negative n count from the end.\nFromLetterNumber[n, alphabet] of another alphabet."
FromLetterNumber[n_] := FromLetterNumber[n, "English"]
FromLetterNumber[l_List, a_] := Map[FromLetterNumber[#, a] &, l]
FromLetterNumber[0, _] := " "
FromLetterNumber[n_Integer, a_] := With[{letters = If[ListQ[a], a, Alphabet[a]]}, letters[[n]] /; 1 <= Abs[n] <= Length[letters]]

CharacterCounts::usage = "CharacterCounts[\"s\"] gives an association of the characters of s and how often they occur.\nCharacterCounts[\"s\", n] counts substrings of n characters."
CharacterCounts[s_String] := ReverseSort[Counts[Characters[s]]]
CharacterCounts[s_String, n_Integer] := ReverseSort[Counts[StringPartition[s, n, 1]]]

LetterCounts::usage = "LetterCounts[\"s\"] gives an association of the letters of s and how often they occur.\nLetterCounts[\"s\", n] counts sequences of n letters."
Options[LetterCounts] = {IgnoreCase -> False}
LetterCounts[s_String, OptionsPattern[]] := ReverseSort[Counts[Select[Characters[If[OptionValue[IgnoreCase], ToLowerCase[s], s]], LetterQ]]]
LetterCounts[s_String, n_Integer, OptionsPattern[]] := ReverseSort[Counts[Select[StringPartition[If[OptionValue[IgnoreCase], ToLowerCase[s], s], n, 1], LetterQ]]]

WordCounts::usage = "WordCounts[\"text\"] gives an association of the words of a text and how often they occur."
Options[WordCounts] = {IgnoreCase -> False}
WordCounts[s_String, OptionsPattern[]] := ReverseSort[Counts[TextWords[If[OptionValue[IgnoreCase], ToLowerCase[s], s]]]]

TextWords::usage = "TextWords[\"text\"] gives the list of the words of a text.\nTextWords[\"text\", n] gives the first n."
TextWords[s_String] := StringCases[s, RegularExpression["[\\p{L}\\p{N}]+(?:['\:2019.-][\\p{L}\\p{N}]+)*"]]
TextWords[s_String, n_] := Take[TextWords[s], UpTo[n]]

TextSentences::usage = "TextSentences[\"text\"] gives the list of the sentences of a text."
TextSentences[s_String] := Map[StringTrim, StringCases[s, RegularExpression["[^.!?]+(?:[.!?]+|$)"]]]

WordCount::usage = "WordCount[\"text\"] gives the number of words of a text."
WordCount[s_String] := Length[TextWords[s]]

StringExtract::usage = "StringExtract[\"s\", n] gives block n of s, with white space between the blocks.\nStringExtract[\"s\", sep -> n] uses another separator.\nStringExtract[\"s\", {n1, n2, ...}] gives several blocks."
StringExtract[s_String, (Rule | RuleDelayed)[sep_, n_]] := extractBlock[StringSplit[s, sep, All], n]
StringExtract[s_String, n_] := extractBlock[StringSplit[s], n]
StringExtract[s_String, n_, rest__] := With[{b = StringExtract[s, n]}, If[ListQ[b], Map[StringExtract[#, rest] &, b], StringExtract[b, rest]]]
StringExtract[l_List, n__] := Map[StringExtract[#, n] &, l]
extractBlock[blocks_, n_Integer] := If[1 <= Abs[n] <= Length[blocks], blocks[[n]], Missing["PartAbsent", n]]
extractBlock[blocks_, All] := blocks
extractBlock[blocks_, l_List] := Map[extractBlock[blocks, #] &, l]
extractBlock[blocks_, s_Span] := blocks[[s]]

RomanNumeral::usage = "RomanNumeral[n] gives the Roman numeral of n as a string."
SetAttributes[RomanNumeral, Listable]
RomanNumeral[0] := "N"
RomanNumeral[n_Integer] := "-" <> RomanNumeral[-n] /; n < 0
RomanNumeral[n_Integer] := Module[{rest = n, out = ""},
  Scan[While[rest >= First[#], out = out <> Last[#]; rest -= First[#]] &,
   {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}];
  out] /; n < 100000

FromRomanNumeral::usage = "FromRomanNumeral[\"numeral\"] gives the integer of a Roman numeral."
SetAttributes[FromRomanNumeral, Listable]
FromRomanNumeral::nroman = "`1` is not a Roman numeral."
FromRomanNumeral["N" | "n"] := 0
FromRomanNumeral[s_String] := Module[{v = Replace[Characters[ToUpperCase[s]], {"I" -> 1, "V" -> 5, "X" -> 10, "L" -> 50, "C" -> 100, "D" -> 500, "M" -> 1000, _ -> $Failed}, {1}]},
  If[s === "" || MemberQ[v, $Failed], Message[FromRomanNumeral::nroman, s]; $Failed,
   Total[MapThread[If[#1 < #2, -#1, #1] &, {v, Append[Rest[v], 0]}]]]]

IntegerName::usage = "IntegerName[n] gives the English name of n.\nIntegerName[n, \"Words\"] in words only, whatever its size.\nIntegerName[n, \"Ordinal\"] gives first, second, third ..."
smallNames = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
tensNames = {"ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
scaleNames = {"", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion", "septillion", "octillion", "nonillion", "decillion"}
hundredsName[n_] := Which[n < 20, smallNames[[n]],
  n < 100, tensNames[[Quotient[n, 10]]] <> If[Mod[n, 10] == 0, "", "-" <> smallNames[[Mod[n, 10]]]],
  True, smallNames[[Quotient[n, 100]]] <> " hundred" <> If[Mod[n, 100] == 0, "", " " <> hundredsName[Mod[n, 100]]]]
blockNames[n_, name_, sep_] := With[{b = Reverse[IntegerDigits[n, 1000]]},
  StringRiffle[Reverse[DeleteCases[MapIndexed[If[#1 == 0, Nothing, StringTrim[name[#1] <> " " <> scaleNames[[First[#2]]]]] &, b], Nothing]], sep]]
IntegerName[n_Integer] := IntegerName[n, If[Abs[n] < 1000, "Words", "DigitsWords"]]
IntegerName[0, "Words" | "DigitsWords"] := "zero"
IntegerName[n_Integer, f_String] := "negative " <> IntegerName[-n, f] /; n < 0
IntegerName[n_Integer, "Words"] := blockNames[n, hundredsName, ", "] /; 0 < n < 1000^12
IntegerName[n_Integer, "DigitsWords"] := blockNames[n, ToString, " "] /; 0 < n < 1000^12
IntegerName[n_Integer, "Digits"] := ToString[n]
IntegerName[n_Integer, "Ordinal"] := Module[{name = IntegerName[n, "Words"], last},
  last = Last[StringSplit[name, RegularExpression["[ -]"]]];
  StringDrop[name, -StringLength[last]] <> Switch[last, "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth", "nine", "ninth", "twelve", "twelfth",
    _, If[StringEndsQ[last, "y"], StringDrop[last, -1] <> "ieth", last <> "th"]]]

IntegerString::usage = "IntegerString[n] gives the decimal digits of n as a string.\nIntegerString[n, b] the digits in base b.\nIntegerString[n, b, len] padded with zeros to len digits, or the last len of them."
SetAttributes[IntegerString, Listable]
IntegerString[n_Integer] := ToString[Abs[n]]
IntegerString[n_Integer, "Roman"] := RomanNumeral[n]
IntegerString[n_Integer, b_Integer] := StringJoin[digitText[[IntegerDigits[Abs[n], b] + 1]]] /; 2 <= b <= 36
IntegerString[_Integer, b_Integer, ___] := Null /; !2 <= b <= 36 && Message[IntegerString::basf, b]
IntegerString[n_Integer, b_Integer, len_Integer] := StringJoin[digitText[[IntegerDigits[Abs[n], b, len] + 1]]] /; 2 <= b <= 36 && len >= 0
digitText = Characters["0123456789abcdefghijklmnopqrstuvwxyz"]

StringTemplate::usage = "StringTemplate[\"text\"] makes a template of a text with slots `name`, `1`, `` and expressions <* e *>.\nStringTemplate[\"text\"][arguments] fills it in."
StringTemplate[s_String, opts : OptionsPattern[TemplateObject]] := Module[{n = 0}, TemplateObject[DeleteCases[Replace[
   StringSplit["\:0001" <> s <> "\:0001", {"``" :> TemplateSlot[++n], "`" ~~ x : Except["`"] .. ~~ "`" :> (With[{k = If[DigitQ[x], n = FromDigits[x], x]}, TemplateSlot[k]]),
     "<*" ~~ Shortest[x__] ~~ "*>" :> ToExpression[x, InputForm, TemplateExpression]}],
   t_String :> StringDelete[t, "\:0001"], {1}], ""],
  CombinerFunction -> OptionValue[TemplateObject, {opts}, CombinerFunction], InsertionFunction -> OptionValue[TemplateObject, {opts}, InsertionFunction]]]

TemplateObject::usage = "TemplateObject[{part1, part2, ...}] is a template whose parts are joined when it is applied."
Options[TemplateObject] = {CombinerFunction -> StringJoin, InsertionFunction -> TextString}
TemplateObject[t_, opts___][args___] := TemplateApply[TemplateObject[t, opts], {args} /. {{a_Association} :> a, {l_List} :> l}]

TemplateApply::usage = "TemplateApply[template, args] fills the slots of a template from a list or association.\nTemplateApply[template] fills in expressions only."
TemplateApply[t_] := TemplateApply[t, {}]
TemplateApply[s_String, args_, opts___] := TemplateApply[StringTemplate[s, opts], args]
TemplateApply[TemplateObject[parts_, own___], args_, opts___] := With[{use = Flatten[{opts, own}]},
  OptionValue[TemplateObject, use, CombinerFunction][Map[templateText[#, args, OptionValue[TemplateObject, use, InsertionFunction]] &, Flatten[{parts}]]]]
templateText[s_String, _, _] := s
templateText[TemplateSlot[k_, opts___], args_, insert_] := With[{found = templateValue[k, args]},
  If[MissingQ[found], Lookup[<|opts|>, DefaultValue, ""], Lookup[<|opts|>, InsertionFunction, insert][found]]]
templateText[TemplateSequence[body_, list_], args_, insert_] := StringJoin[Map[templateText[TemplateObject[body], #, insert] &, templatePart[list, args]]]
templateText[TemplateIf[test_, yes_, no_: ""], args_, insert_] := templateText[TemplateObject[If[TrueQ[templatePart[test, args]], yes, no]], args, insert]
templateText[TemplateObject[parts_, ___], args_, insert_] := StringJoin[Map[templateText[#, args, insert] &, Flatten[{parts}]]]
templateText[e_TemplateExpression, args_, insert_] := insert[templatePart[e, args]]
templateText[e_, _, insert_] := insert[e]
templateValue[k_, args_Association] := Lookup[args, k]
templateValue[n_Integer, args_] := With[{l = If[ListQ[args], args, {args}]}, If[1 <= n <= Length[l], l[[n]], Missing["PartAbsent", n]]]
templateValue[k_, _] := Missing["KeyAbsent", k]
templatePart[TemplateSlot[k_, ___], args_] := templateValue[k, args]
templatePart[TemplateExpression[e_], args_] := templateExpression[Hold[e] /. TemplateSlot[k_, ___] :> With[{v = templateValue[k, args]}, v /; True], args]
templatePart[e_, _] := e
templateExpression[Hold[e_], _] := e /; FreeQ[Hold[e], Slot | SlotSequence]
templateExpression[Hold[e_], args_List] := Function[e] @@ args
templateExpression[Hold[e_], args_] := Function[e][args]

TemplateSlot::usage = "TemplateSlot[n] or TemplateSlot[\"name\"] is a slot of a template; the option DefaultValue says what it is when nothing is given."
DefaultValue::usage = "DefaultValue is an option of TemplateSlot: what stands for a value that is not given."
TemplateSequence::usage = "TemplateSequence[body, list] in a template repeats body, applied to each element of list, which may be a TemplateSlot."
TemplateIf::usage = "TemplateIf[condition, yes, no] in a template is yes or no; the condition may be a TemplateSlot or TemplateExpression."
TemplateExpression::usage = "TemplateExpression[e] is an expression in a template, evaluated when the template is applied."
SetAttributes[TemplateExpression, HoldFirst]

CombinerFunction::usage = "CombinerFunction is an option of templates: the function that joins the parts."
InsertionFunction::usage = "InsertionFunction is an option of templates: the function that turns values into text."

PrintableASCIIQ::usage = "PrintableASCIIQ[\"s\"] gives True if all characters of s are printable ASCII characters."
SetAttributes[PrintableASCIIQ, Listable]
PrintableASCIIQ[s_String] := AllTrue[ToCharacterCode[s], 32 <= # <= 126 &]
PrintableASCIIQ[_] := False

LongestCommonSubsequencePositions::usage = "LongestCommonSubsequencePositions[a, b] gives the places {{i, j}, {k, l}} of the longest run of elements that two strings or lists share."
LongestCommonSubsequencePositions[a_String, b_String] := sharedPlaces[a, b, LongestCommonSubsequence[a, b], StringPosition[#1, #2, 1] &, StringLength]
LongestCommonSubsequencePositions[a_List, b_List] := sharedPlaces[a, b, LongestCommonSubsequence[a, b], SequencePosition[#1, #2, 1] &, Length]
sharedPlaces[a_, b_, shared_, find_, length_] := If[length[shared] === 0, {}, Join[find[a, shared], find[b, shared]]]

AlphabeticSort::usage = "AlphabeticSort[list] sorts strings in alphabetic order, accents aside."
AlphabeticSort[l_List] := SortBy[l, {RemoveDiacritics[ToLowerCase[TextString[#]]] &}]

RemoveDiacritics::usage = "RemoveDiacritics[\"s\"] gives s without accents and other marks on its letters."
RemoveDiacritics[l_List] := Map[RemoveDiacritics, l]
RemoveDiacritics[s_String] := FromCharacterCode[Select[ToCharacterCode[CharacterNormalize[s, "NFD"]], !(768 <= # <= 879) &]]

InsertLinebreaks::usage = "InsertLinebreaks[\"s\"] breaks the lines of s at spaces so that none is longer than 78 characters.\nInsertLinebreaks[\"s\", n] so that none is longer than n."
InsertLinebreaks[s_String, n_Integer: 78] := StringRiffle[Map[brokenLine[StringSplit[#, " "], n] &, StringSplit[s, "\n", All]], "\n"]
brokenLine[words_, n_] := StringRiffle[Fold[If[StringLength[Last[#1]] + 1 + StringLength[#2] <= n, Append[Most[#1], Last[#1] <> " " <> #2], Append[#1, #2]] &, Take[words, UpTo[1]], Drop[words, UpTo[1]]], "\n"]
