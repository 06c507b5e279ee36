(* Strings by position and character *)
StringLength[{"a", "bcd"}]
(* = {1, 3} *)
StringTake["abcdef", {2, 4}]
(* = "bcd" *)
StringTake["abcdef", {-3, -1}]
(* = "def" *)
StringTake["abcdef", {3}]
(* = "c" *)
StringTake["abcdef", UpTo[10]]
(* = "abcdef" *)
StringTake["abcdef", {1, -1, 2}]
(* = "ace" *)
StringTake["abcdef", All]
(* = "abcdef" *)
StringTake["abc", 0]
(* = "" *)
StringDrop["abcdef", {2, 3}]
(* = "adef" *)
StringDrop["abcdef", {2}]
(* = "acdef" *)
StringDrop[{"abc", "def"}, 1]
(* = {"bc", "ef"} *)
StringPart["abc", {1, 3}]
(* = {"a", "c"} *)
StringPart["abc", -1]
(* = "c" *)
StringReverse["abc"]
(* = "cba" *)
StringRotateLeft["abcdef", 2]
(* = "cdefab" *)
StringRotateRight["abcdef"]
(* = "fabcde" *)
StringPadLeft["7", 3, "0"]
(* = "007" *)
StringPadRight["abc", 5]
(* = "abc  " *)
StringPadLeft["abcdef", 3]
(* = "def" *)
StringPadLeft[{"a", "bbb"}]
(* = {"  a", "bbb"} *)
StringJoin["a", {"b", {"c"}}]
(* = "abc" *)
"a" <> "b" <> "c"
(* = "abc" *)
StringJoin[{}]
(* = "" *)
StringRiffle[{"a", "b"}]
(* = "a b" *)
StringRiffle[{"a", "b", "c"}, {"(", ", ", ")"}]
(* = "(a, b, c)" *)
StringRiffle[{{1, 2}, {3, 4}}, "; ", ","]
(* = "1,2; 3,4" *)
StringInsert["abc", "X", 2]
(* = "aXbc" *)
StringInsert["abc", "X", -2]
(* = "abXc" *)
StringInsert["abc", "X", {1, 2}]
(* = "XaXbc" *)
StringReplacePart["abcdef", "XX", {2, 3}]
(* = "aXXdef" *)
StringReplacePart["abcdef", "X", {{1, 1}, {3, 4}}]
(* = "XbXef" *)
StringReplacePart["abcdef", {"X", "YY"}, {{1, 1}, {3, 4}}]
(* = "XbYYef" *)
StringRepeat["ab", 2]
(* = "abab" *)
StringRepeat["abc", 5, 7]
(* = "abcabca" *)
StringPartition["abcdef", 2]
(* = {"ab", "cd", "ef"} *)
StringPartition["abcdefg", 3, 1]
(* = {"abc", "bcd", "cde", "def", "efg"} *)
StringPartition["abcdefg", UpTo[3]]
(* = {"abc", "def", "g"} *)
Characters["abc"]
(* = {"a", "b", "c"} *)
Characters[{"ab", "c"}]
(* = {{"a", "b"}, {"c"}} *)
CharacterRange["a", "e"]
(* = {"a", "b", "c", "d", "e"} *)
CharacterRange["A", "C"]
(* = {"A", "B", "C"} *)
CharacterRange[97, 99]
(* = {"a", "b", "c"} *)
ToUpperCase["abc"]
(* = "ABC" *)
ToUpperCase[{"a", "b"}]
(* = {"A", "B"} *)
ToLowerCase["ABC"]
(* = "abc" *)
Capitalize["hello world"]
(* = "Hello world" *)
Capitalize["hello world", "AllWords"]
(* = "Hello World" *)
Decapitalize["Hello"]
(* = "hello" *)
ToCharacterCode["A"]
(* = {65} *)
ToCharacterCode["AB"]
(* = {65, 66} *)
FromCharacterCode[65]
(* = "A" *)
FromCharacterCode[{72, 105}]
(* = "Hi" *)
FromCharacterCode[{{72}, {105}}]
(* = {"H", "i"} *)
LetterQ["a"]
(* = True *)
LetterQ["ab1"]
(* = False *)
DigitQ["123"]
(* = True *)
DigitQ[""]
(* = True *)
UpperCaseQ["Ab"]
(* = False *)
LowerCaseQ["ab"]
(* = True *)
Alphabet[]
(* = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"} *)
LetterNumber["z"]
(* = 26 *)
LetterNumber["abc"]
(* = {1, 2, 3} *)
FromLetterNumber[3]
(* = "c" *)
FromLetterNumber[{1, 2}]
(* = {"a", "b"} *)
IntegerString[255, 16]
(* = "ff" *)
IntegerString[5, 2, 8]
(* = "00000101" *)
IntegerString[42]
(* = "42" *)
FromDigits["ff", 16]
(* = 255 *)
RomanNumeral[2024]
(* = "MMXXIV" *)
FromRomanNumeral["XIV"]
(* = 14 *)
IntegerName[21]
(* = "twenty-one" *)
IntegerName[100]
(* = "one hundred" *)
IntegerName[1001]
(* = "1 thousand 1" *)
IntegerName[0]
(* = "zero" *)
IntegerName[-5]
(* = "negative five" *)
IntegerName[3, "Ordinal"]
(* = "third" *)
EditDistance["abc", "abd"]
(* = 1 *)
EditDistance["kitten", "sitting"]
(* = 3 *)
HammingDistance["abc", "axc"]
(* = 1 *)
LongestCommonSubsequence["abcde", "xbcdy"]
(* = "bcd" *)
LongestCommonSequence["abcde", "axcye"]
(* = "ace" *)
CharacterCounts["hello"]
(* = <|"l" -> 2, "o" -> 1, "e" -> 1, "h" -> 1|> *)
LetterCounts["hello world"]
(* = <|"l" -> 3, "o" -> 2, "d" -> 1, "r" -> 1, "w" -> 1, "e" -> 1, "h" -> 1|> *)
WordCount["the quick brown fox"]
(* = 4 *)
StringExtract["a b c", 2]
(* = "b" *)
StringExtract["a-b-c", "-" -> 2]
(* = "b" *)
StringExtract["a b c", {1, 3}]
(* = {"a", "c"} *)
ToString[123]
(* = "123" *)
ToString[{1, "a"}]
(* = "{1, a}" *)
StringQ["a"]
(* = True *)
StringQ[a]
(* = False *)
"abc" < "abd"
(* = "abc" < "abd" *)
Order["a", "b"]
(* = 1 *)
Sort[{"b", "a", "C"}]
(* = {"a", "b", "C"} *)
StringLength[""]
(* = 0 *)
StringTake["héllo", 2]
(* = "hé" *)
StringReverse["héllo"]
(* = "olléh" *)
ToUpperCase["straße"]
(* = "STRASSE" *)
StringLength["日本語"]
(* = 3 *)
Characters["日本"]
(* = {"日", "本"} *)
StringPadRight[{"a", "bb"}, 4, "."]
(* = {"a...", "bb.."} *)
StringJoin @@ Riffle[{"a", "b"}, "-"]
(* = "a-b" *)
StringForm["a=`1`", 5]
(* = StringForm["a=`1`", 5] *)
ToString[StringForm["`` `` ``", 1, 2, 3]]
(* = "1 2 3" *)
StringRotateLeft["abc", -1]
(* = "cab" *)
Capitalize[{"ab", "cd"}]
(* = {"Ab", "Cd"} *)
