(* JSON: the built-in words, and a writer and reader of one's own *)
doc = <|"name" -> "lupin", "height" -> 1.25, "seeds" -> {3, 5, 8}, "wild" -> True, "origin" -> Null, "place" -> <|"soil" -> "sand", "ph" -> 6|>|>;
ExportString[doc, "RawJSON", "Compact" -> True]
(* = "{\"name\":\"lupin\",\"height\":1.25,\"seeds\":[3,5,8],\"wild\":true,\"origin\":null,\"place\":{\"soil\":\"sand\",\"ph\":6}}" *)
ImportString["{\"a\": [1, 2.5, {\"b\": null}], \"c\": \"x\\ny\"}", "RawJSON"]
(* = <|"a" -> {1, 2.5, <|"b" -> Null|>}, "c" -> "x\ny"|> *)
ImportString[ExportString[doc, "RawJSON"], "RawJSON"] === doc
(* = True *)

json[s_String] := "\"" <> StringReplace[s, {"\\" -> "\\\\", "\"" -> "\\\"", "\n" -> "\\n"}] <> "\""
json[n_Integer] := ToString[n]
json[x_Real] := ToString[x, InputForm]
json[True] = "true"; json[False] = "false"; json[Null] = "null";
json[l_List] := "[" <> StringRiffle[json /@ l, ","] <> "]"
json[a_Association] := "{" <> StringRiffle[KeyValueMap[json[#1] <> ":" <> json[#2] &, a], ","] <> "}"
json[doc] === ExportString[doc, "RawJSON", "Compact" -> True]
(* = True *)
json[{"say \"hi\"", {}, <||>}]
(* = "[\"say \\\"hi\\\"\",[],{}]" *)

(* a reader: every function takes and gives {value, rest of the tokens} *)
lex[s_] := StringCases[s, {str : ("\"" ~~ Shortest[___] ~~ "\"") :> StringTake[str, {2, -2}] -> "s",
    n : NumberString :> ToExpression[n] -> "n", w : ("true" | "false" | "null") :> (w /. {"true" -> True, "false" -> False, "null" -> Null}) -> "w",
    c : (Alternatives @@ Characters["{}[]:,"]) :> c -> "p"}]
val[{(v_ -> ("s" | "n" | "w")), r___}] := {v, {r}}
val[{"[" -> "p", r___}] := items[{r}, {}]
val[{"{" -> "p", r___}] := pairs[{r}, <||>]
items[{"]" -> "p", r___}, acc_] := {acc, {r}}
items[{"," -> "p", r___}, acc_] := items[{r}, acc]
items[t_, acc_] := With[{v = val[t]}, items[Last[v], Append[acc, First[v]]]]
pairs[{"}" -> "p", r___}, acc_] := {acc, {r}}
pairs[{"," -> "p", r___}, acc_] := pairs[{r}, acc]
pairs[{k_ -> "s", ":" -> "p", r___}, acc_] := With[{v = val[{r}]}, pairs[Last[v], Append[acc, k -> First[v]]]]
parse[s_] := First[val[lex[s]]]
parse["[1, [true, null], {\"k\": \"v\", \"n\": -2.5}]"]
(* = {1, {True, Null}, <|"k" -> "v", "n" -> -2.5|>} *)
parse[json[doc]] === doc
(* = True *)
parse["{\"a\":{\"b\":[{}]}}"]["a", "b"]
(* = {<||>} *)
