(* Words on text that other transcripts leave out: patterns of characters, templates, places of shared runs. *)

(* ---- characters and places ---- *)
StringMatchQ[{"1f", "AB", "xy"}, HexadecimalCharacter ..]
(* = {True, True, False} *)
StringCases["a, b! c?", PunctuationCharacter]
(* = {",", "!", "?"} *)
StringReplace["a b\tc", WhitespaceCharacter -> "_"]
(* = "a_b_c" *)
StringCases["one\ntwo", _ ~~ EndOfLine]
(* = {"e", "o"} *)
StringReplace["a.b.", "." ~~ EndOfString -> "!"]
(* = "a.b!" *)
PrintableASCIIQ[{"plain text", "caf\[EAcute]", ""}]
(* = {True, False, True} *)
PrintableASCIIQ[5]
(* = False *)

(* ---- dates in text ---- *)
StringCases["from 2024-01-15 to 2024-02-01", DatePattern[{"Year", "-", "Month", "-", "Day"}]]
(* = {"2024-01-15", "2024-02-01"} *)
StringMatchQ["3 March", DatePattern[{"Day", " ", "MonthName"}]]
(* = True *)
StringMatchQ["2024-13-01", DatePattern[{"Year", "-", "Month", "-", "Day"}]]
(* = False *)
First[DateList[FromUnixTime[86400*400]]]
(* = 1971 *)

(* ---- all matches ---- *)
StringCases["abc", __, Overlaps -> All]
(* = {"abc", "ab", "a", "bc", "b", "c"} *)
StringCases["abc", Shortest[__], Overlaps -> All]
(* = {"a", "ab", "abc", "b", "bc", "c"} *)
StringCases["abc", x_ ~~ y__ :> {x, y}, Overlaps -> All]
(* = {{"a", "bc"}, {"a", "b"}, {"b", "c"}} *)
StringCases["abcb", x__ /; StringLength[x] == 2, Overlaps -> All]
(* = {"ab", "bc", "cb"} *)
StringCases["aaa", "a" .., 4, Overlaps -> All]
(* = {"aaa", "aa", "a", "aa"} *)
StringPosition["AABBA", "A" ~~ ___ ~~ "A", Overlaps -> All]
(* = {{1, 5}, {1, 2}, {2, 5}} *)
StringCount["aaa", "a" .., Overlaps -> All]
(* = 6 *)
StringCases["", ___, Overlaps -> All]
(* = {""} *)

(* ---- distances and shared runs ---- *)
DamerauLevenshteinDistance["abcd", "acbd"]
(* = 1 *)
DamerauLevenshteinDistance["", "xyz"]
(* = 3 *)
LongestCommonSubsequencePositions["abcdef", "zbcdz"]
(* = {{2, 4}, {2, 4}} *)
LongestCommonSubsequencePositions[{1, 2, 3}, {2, 3, 4}]
(* = {{2, 3}, {1, 2}} *)
LongestCommonSubsequencePositions["abc", "xyz"]
(* = {} *)

(* ---- sentences and words ---- *)
TextSentences["It rained. Did it? Yes!"]
(* = {"It rained.", "Did it?", "Yes!"} *)
WordCounts["the cat the hat"]
(* = <|"the" -> 2, "hat" -> 1, "cat" -> 1|> *)
WordCounts["The the", IgnoreCase -> True]
(* = <|"the" -> 2|> *)

(* ---- templates ---- *)
StringTemplate["`a` is <* 2 + 3 *>"]
(* = TemplateObject[{TemplateSlot["a"], " is ", TemplateExpression[2 + 3]}, CombinerFunction -> StringJoin, InsertionFunction -> TextString] *)
TemplateApply[TemplateObject[{"x = ", TemplateSlot[1]}], {7}]
(* = "x = 7" *)
StringTemplate["<* #n + 1 *> of `n`"][<|"n" -> 4|>]
(* = "5 of 4" *)
TemplateApply["`1` and <* #2 *>", {a, b}]
(* = "a and b" *)

(* ---- addresses ---- *)
URLDecode["a%20b%26c"]
(* = "a b&c" *)
URLDecode[URLEncode["100% \[Alpha]?"]]
(* = "100% α?" *)

(* ---- quantities ---- *)
QuantityUnit[Quantity[3, "Meters"]]
(* = "Meters" *)
QuantityMagnitude[{Quantity[3, "Meters"], Quantity[x, "Seconds"]}]
(* = {3, x} *)

(* ---- subsets that match ---- *)
SubsetPosition[{a, b, c, a}, {a, c}]
(* = {{1, 3}} *)
SubsetPosition[{1, 2, 3, 4}, {x_, y_} /; x + y == 5]
(* = {{1, 4}, {2, 3}} *)
SubsetCount[{1, 2, 3, 4, 5}, {_, _}]
(* = 2 *)
SubsetCount[{}, {_}]
(* = 0 *)

(* ---- boxes and styles ---- *)
ToBoxes[Subscript[x, 1]]
(* = SubscriptBox["x", "1"] *)
ToString[Style["text", Bold, Italic, Large, FontColor -> Red, FontFamily -> "Times", FontSize -> 12, FontWeight -> Bold, FontSlant -> Italic]]
(* = "text" *)
ToString[Style[1 + x, Small, Background -> LightYellow]]
(* = "1 + x" *)
ToString[Grid[{{1, 2}}, Dividers -> All, Spacings -> {1, 1}]]
(* = "1   2" *)

(* ---- boxes shown and read back ---- *)
ToString[DisplayForm[SuperscriptBox["x", "2"]]]
(* = " 2\nx" *)
MakeExpression[RowBox[{"1", "+", FractionBox["a", "b"]}]]
(* = HoldComplete[1 + a/b] *)
ToExpression[RowBox[{"2", " ", SqrtBox["4"]}]]
(* = 4 *)
ToBoxes[a && !b]
(* = RowBox[{"a", "&&", RowBox[{"!", "b"}]}] *)

(* ---- names of files, days ---- *)
FileNameDepth["a/b/c.txt"]
(* = 3 *)
DateRange[{2024, 2, 28}, {2024, 3, 1}]
(* = {{2024, 2, 28}, {2024, 2, 29}, {2024, 3, 1}} *)
DateObject[{2024, 1, 2}]["Year"]
(* = 2024 *)

(* ---- sizes and colours of styles ---- *)
ToString[{Style["a", Tiny], Style["b", Medium], Style["c", Thin, Dashed, Dotted, DotDashed]}]
(* = "{a, b, c}" *)
{Cyan, Magenta, Yellow, Orange} === {RGBColor[0, 1, 1], RGBColor[1, 0, 1], RGBColor[1, 1, 0], RGBColor[1, 0.5, 0]}
(* = True *)

(* ---- Unicode forms, accents, order, lines ---- *)
StringLength /@ CharacterNormalize["é", {"NFD", "NFC"}]
(* = {2, 1} *)
CharacterNormalize["ﬁ", "NFKC"]
(* = "fi" *)
CharacterNormalize["a", "x"]
(* ! CharacterNormalize::form: x is not one of "NFC", "NFD", "NFKC" and "NFKD". *)
(* = CharacterNormalize["a", "x"] *)
RemoveDiacritics[{"élan", "naïve", "abc", ""}]
(* = {"elan", "naive", "abc", ""} *)
AlphabeticSort[{"b", "É", "a", "Z", "e"}]
(* = {"a", "b", "É", "e", "Z"} *)
InsertLinebreaks["aaa bbb ccc", 7]
(* = "aaa bbb\nccc" *)
InsertLinebreaks["longword a\nb", 3]
(* = "longword\na\nb" *)

(* Days and parts of calendars; labels of echoes; slots of templates *)
{CurrentDate[DateObject[{2007, 1, 5}], "Month"], NextDate[{2007, 1, 5}, Monday], PreviousDate[{2007, 1, 5}, "Year"]}
(* = {DateObject[{2007, 1}, "Month"], DateObject[{2007, 1, 8}, "Day"], DateObject[{2006}, "Year"]} *)
{DayPlus[{2007, 1, 5}, 1, "Weekday"], DayRound[{2007, 1, 6}, "Weekday", "Previous"]}
(* = {DateObject[{2007, 1, 8}, "Day"], DateObject[{2007, 1, 5}, "Day"]} *)
EchoLabel["x"][3] + 1
(* : >> x 3 *)
(* = 4 *)
TemplateApply[TemplateObject[{"<", TemplateSequence[{"[", TemplateSlot[1], "]"}, TemplateSlot["l"]], TemplateIf[TemplateSlot["b"], "!", "?"], TemplateSlot["z", DefaultValue -> "."]}], <|"l" -> {1, 2}, "b" -> True|>]
(* = "<[1][2]!." *)
