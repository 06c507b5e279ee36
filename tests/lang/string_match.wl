(* Strings and patterns *)
StringSplit["a b c"]
(* = {"a", "b", "c"} *)
StringSplit["a::b:c", ":"]
(* = {"a", "", "b", "c"} *)
StringSplit["a1b2c", DigitCharacter]
(* = {"a", "b", "c"} *)
StringSplit["a-b_c", {"-", "_"}]
(* = {"a", "b", "c"} *)
StringSplit["abc", ""]
(* = {"a", "b", "c"} *)
StringSplit["a,b,c", ",", 2]
(* = {"a", "b,c"} *)
StringSplit[",a,", ",", All]
(* = {"", "a", ""} *)
StringSplit[{"a b", "c d"}]
(* = {{"a", "b"}, {"c", "d"}} *)
StringSplit["a b", " " -> "X"]
(* = {"a", "X", "b"} *)
StringSplit["2024-01-15", "-"]
(* = {"2024", "01", "15"} *)
StringReplace["abc", "b" -> "X"]
(* = "aXc" *)
StringReplace["abcabc", {"a" -> "1", "b" -> "2"}]
(* = "12c12c" *)
StringReplace["aaa", "a" -> "b", 2]
(* = "bba" *)
StringReplace["abc", x_ :> x <> x]
(* = "aabbcc" *)
StringReplace["hello", {"l" -> "L", "o" -> "0"}]
(* = "heLL0" *)
StringReplace["a1b2", d : DigitCharacter :> ToString[2 FromDigits[d]]]
(* = "a2b4" *)
StringReplace["aXbX", "X" -> ""]
(* = "ab" *)
StringReplace[{"abc", "bcd"}, "b" -> "-"]
(* = {"a-c", "-cd"} *)
StringReplace["ab" , RegularExpression["(a)(b)"] -> "$2$1"]
(* = "ba" *)
StringReplace["abc", ("a" | "c") -> "_"]
(* = "_b_" *)
StringReplace["  x  ", StartOfString ~~ Whitespace -> ""]
(* = "x  " *)
StringReplace["the cat", WordBoundary ~~ "c" -> "C"]
(* = "the Cat" *)
StringCases["a1b22", DigitCharacter ..]
(* = {"1", "22"} *)
StringCases["abcabc", "a" ~~ _]
(* = {"ab", "ab"} *)
StringCases["abc", _]
(* = {"a", "b", "c"} *)
StringCases["key=val", k__ ~~ "=" ~~ v__ :> {k, v}]
(* = {{"key", "val"}} *)
StringCases["a1b2", {"a", "b"}]
(* = {"a", "b"} *)
StringCases["aaa", "aa", Overlaps -> True]
(* = {"aa", "aa"} *)
StringCases["banana", "an" | "na"]
(* = {"an", "an"} *)
StringCases[{"ab", "cd"}, "a" | "d"]
(* = {{"a"}, {"d"}} *)
StringCases["abcd", x_ ~~ y_ :> y <> x]
(* = {"ba", "dc"} *)
StringCases["x=1, y=2", l : LetterCharacter ~~ "=" ~~ d : DigitCharacter :> (l -> ToExpression[d])]
(* = {"x" -> 1, "y" -> 2} *)
StringCases["abAB", "a", IgnoreCase -> True]
(* = {"a", "A"} *)
StringCases["abc123", LetterCharacter .. ~~ DigitCharacter ..]
(* = {"abc123"} *)
StringCases["12 abc 3.5", NumberString]
(* = {"12", "3.5"} *)
StringCases["aXbXc", Except["X"]]
(* = {"a", "b", "c"} *)
StringCases["aab", x_ ~~ x_]
(* = {"aa"} *)
StringCases["1,2;3", Except["," | ";"] ..]
(* = {"1", "2", "3"} *)
StringCount["banana", "a"]
(* = 3 *)
StringCount["aaaa", "aa"]
(* = 2 *)
StringCount["abc", _]
(* = 3 *)
StringCount[{"aa", "ba"}, "a"]
(* = {2, 1} *)
StringPosition["abcabc", "bc"]
(* = {{2, 3}, {5, 6}} *)
StringPosition["aaa", "aa"]
(* = {{1, 2}, {2, 3}} *)
StringPosition["abc", {"a", "c"}]
(* = {{1, 1}, {3, 3}} *)
StringPosition["abcabc", "a", 1]
(* = {{1, 1}} *)
StringMatchQ["abc", "a" ~~ __]
(* = True *)
StringMatchQ["abc", "a*"]
(* = True *)
StringMatchQ[{"a", "b"}, "a"]
(* = {True, False} *)
StringMatchQ["123", DigitCharacter ..]
(* = True *)
StringMatchQ["abc", RegularExpression["[a-c]+"]]
(* = True *)
StringMatchQ["", ""]
(* = True *)
StringMatchQ["a b", _ ~~ " " ~~ _]
(* = True *)
StringMatchQ["cat", "cat" | "dog"]
(* = True *)
StringMatchQ["abc", __ ~~ x_ /; x == "c"]
(* = True *)
StringMatchQ["ab", LetterCharacter ~~ LetterCharacter]
(* = True *)
StringMatchQ["Abc", x_?UpperCaseQ ~~ ___]
(* = True *)
StringMatchQ["a"][{"a", "b"}]
(* = {True, False} *)
StringFreeQ["hello", "l"]
(* = False *)
StringContainsQ["hello", "L", IgnoreCase -> True]
(* = True *)
StringContainsQ[{"abc", "xyz"}, "b"]
(* = {True, False} *)
StringStartsQ["hello", "he"]
(* = True *)
StringEndsQ["hello", "lo"]
(* = True *)
StringStartsQ[{"ab", "b"}, "a"]
(* = {True, False} *)
StringTrim["  abc  "]
(* = "abc" *)
StringTrim["--abc--", "-" ..]
(* = "abc" *)
StringDelete["a-b-c", "-"]
(* = "abc" *)
StringDelete["abc", {"a", "c"}]
(* = "b" *)
StringReplaceList["aab", "a" -> "x"]
(* = {"xab", "axb"} *)
StringExpression["a", "b"]
(* = "ab" *)
StringCases["a.b", "."]
(* = {"."} *)
StringReplace["a.b", "." -> "-"]
(* = "a-b" *)
StringSplit["a  b", " "]
(* = {"a", "", "b"} *)
StringSplit["", ","]
(* = {} *)
StringPosition["日本語", "本"]
(* = {{2, 2}} *)
StringMatchQ["a1", LetterCharacter ~~ DigitCharacter]
(* = True *)
StringCases["abc", x : ("a" | "b") :> ToUpperCase[x]]
(* = {"A", "B"} *)
StringReplace["2+3", x : DigitCharacter ~~ "+" ~~ y : DigitCharacter :> ToString[ToExpression[x] + ToExpression[y]]]
(* = "5" *)
StringReplace["aabbcc", x_ ~~ x_ :> x]
(* = "abc" *)
StringCases["The cat sat", WordBoundary ~~ x : WordCharacter .. ~~ WordBoundary :> StringLength[x]]
(* = {3, 3, 3} *)
StringCases["a(b)c(d)", "(" ~~ Shortest[x___] ~~ ")" :> x]
(* = {"b", "d"} *)
StringSplit["CamelCaseString", RegularExpression["(?=[A-Z])"]]
(* = {"Camel", "Case", "String"} *)
StringCases["aaa", RegularExpression["a+?"]]
(* = {"a", "a", "a"} *)
StringMatchQ["foo.txt", __ ~~ ".txt"]
(* = True *)
StringReplace["x", "x" :> "$1"]
(* = "$1" *)
StringMatchQ["hello", ___ ~~ "ll" ~~ ___]
(* = True *)
StringMatchQ["12:30", Repeated[DigitCharacter, {2}] ~~ ":" ~~ Repeated[DigitCharacter, {2}]]
(* = True *)
StringCases["aaaa", Repeated["a", 2]]
(* = {"aa", "aa"} *)
StringTrim["xabcx", "x"]
(* = "abc" *)
