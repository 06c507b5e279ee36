(* Small text generators: a template language, Markdown to HTML, a pretty printer *)
render[t_String, env_] := StringReplace[t, "{{" ~~ Shortest[k__] ~~ "}}" :> ToString[Lookup[env, StringTrim[k], "?"]]]
render["Dear {{name}}, you owe {{ sum }} {{currency}}.", <|"name" -> "Ann", "sum" -> 12|>]
(* = "Dear Ann, you owe 12 ?." *)
md[s_] := StringReplace[s, {
   StartOfLine ~~ h : Repeated["#", {1, 3}] ~~ " " ~~ t : Except["\n"] .. :> "<h" <> ToString[StringLength[h]] <> ">" <> t <> "</h" <> ToString[StringLength[h]] <> ">",
   "**" ~~ Shortest[t__] ~~ "**" :> "<b>" <> t <> "</b>",
   "*" ~~ Shortest[t__] ~~ "*" :> "<i>" <> t <> "</i>",
   "[" ~~ t : Except["]"] .. ~~ "](" ~~ u : Except[")"] .. ~~ ")" :> "<a href=\"" <> u <> "\">" <> t <> "</a>"}]
md["# Title\nsome **bold** and *thin* text, [here](x.html)"]
(* = "<h1>Title</h1>\nsome <b>bold</b> and <i>thin</i> text, <a href=\"x.html\">here</a>" *)
xml[s_String] := StringReplace[s, {"&" -> "&amp;", "<" -> "&lt;", ">" -> "&gt;"}]
xml[n_?NumericQ] := ToString[n]
xml[tag_ -> body_List] := "<" <> tag <> ">" <> StringJoin[xml /@ body] <> "</" <> tag <> ">"
xml[tag_ -> body_] := xml[tag -> {body}]
xml["ul" -> {"li" -> "a<b", "li" -> 2}]
(* = "<ul><li>a&lt;b</li><li>2</li></ul>" *)
tree[f_[args___], d_ : 0] := Print[StringRepeat["  ", d], f] /; (Scan[Null &, {args}]; False)
tree[e_?AtomQ, d_ : 0] := Print[StringRepeat["  ", d], e]
tree[f_[args___], d_ : 0] := (Print[StringRepeat["  ", d], f]; Scan[tree[#, d + 1] &, {args}])
tree[a + b[c, 2]];
(* : Plus *)
(* :   a *)
(* :   b *)
(* :     c *)
(* :     2 *)
