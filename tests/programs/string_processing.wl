(* Strings: run lengths, CSV, templates, anagrams, wrapping, numbers in text *)
rle[s_] := StringJoin[ToString[Length[#]] <> First[#] & /@ Split[Characters[s]]]
rle["WWWWBBBWWC"]
(* = "4W3B2W1C" *)
unrle[s_] := StringReplace[s, n : DigitCharacter .. ~~ c : LetterCharacter :> StringRepeat[c, ToExpression[n]]]
unrle["4W3B2W1C"]
(* = "WWWWBBBWWC" *)

csv = "name,qty,price\napple,3,1.25\npear,10,0.5\nfig,7,2.";
{header, rows} = TakeDrop[StringSplit[StringSplit[csv, "\n"], ","], 1];
table = AssociationThread[First[header], #] & /@ (rows /. s_String /; StringMatchQ[s, NumberString] :> ToExpression[s]);
table[[2]]
(* = <|"name" -> "pear", "qty" -> 10, "price" -> 0.5|> *)
Total[#qty #price & /@ table]
(* ~ 22.75 *)
SortBy[table, #price &][[All, "name"]]
(* = {"pear", "apple", "fig"} *)
StringTemplate["`name` costs `price`"] /@ table[[;; 2]]
(* = {"apple costs 1.25", "pear costs 0.5"} *)
ImportString[csv, "CSV"][[2]]
(* = {"apple", 3, 1.25} *)

words = {"listen", "silent", "enlist", "google", "elgoog", "abc"};
Select[GatherBy[words, Sort[Characters[#]] &], Length[#] > 1 &]
(* = {{"listen", "silent", "enlist"}, {"google", "elgoog"}} *)

wrap[s_, w_] := StringRiffle[Fold[If[StringLength[Last[#1]] + 1 + StringLength[#2] <= w, Append[Most[#1], Last[#1] <> " " <> #2], Append[#1, #2]] &,
    TakeDrop[StringSplit[s], 1] // First, Rest[StringSplit[s]]], "\n"]
Print[wrap["the quick brown fox jumps over the lazy dog", 15]]
(* : the quick brown *)
(* : fox jumps over *)
(* : the lazy dog *)

StringCases["tel 555-1234, or 555-9876 x12", a : Repeated[DigitCharacter, {3}] ~~ "-" ~~ b : Repeated[DigitCharacter, {4}] :> {a, b}]
(* = {{"555", "1234"}, {"555", "9876"}} *)
StringReplace["the year 1984 and 2001", n : DigitCharacter .. :> ToString[ToExpression[n] + 1]]
(* = "the year 1985 and 2002" *)
StringCases["key1=val1;key2=val2", RegularExpression["(\\w+)=(\\w+)"] -> "$2:$1"]
(* = {"val1:key1", "val2:key2"} *)
camel[s_] := StringReplace[s, "_" ~~ c_ :> ToUpperCase[c]]
snake[s_] := StringReplace[s, c_?UpperCaseQ :> "_" <> ToLowerCase[c]]
{camel["snake_case_name"], snake["camelCaseName"]}
(* = {"snakeCaseName", "camel_case_name"} *)
StringRiffle[Reverse[StringSplit["one two three"]], " "]
(* = "three two one" *)
StringReverse /@ {"level", "stressed"}
(* = {"level", "desserts"} *)
pig[w_] := If[StringStartsQ[w, Alternatives @@ Characters["aeiou"]], w <> "way", StringReplace[w, StartOfString ~~ c : Except[Characters["aeiou"]] .. ~~ r___ :> r <> c <> "ay"]]
pig /@ {"apple", "string", "pig"}
(* = {"appleway", "ingstray", "igpay"} *)
IntegerString[255, 16] <> " " <> IntegerString[5, 2, 8]
(* = "ff 00000101" *)
FromDigits["ff", 16]
(* = 255 *)
luhn[s_] := With[{d = Reverse[ToExpression /@ Characters[s]]}, Divisible[Total[d[[1 ;; ;; 2]]] + Total[Total[IntegerDigits[2 #]] & /@ d[[2 ;; ;; 2]]], 10]]
luhn /@ {"4539578763621486", "8273123273520569"}
(* = {True, False} *)
