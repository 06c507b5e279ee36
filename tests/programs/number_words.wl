(* Numbers in words *)
ones = StringSplit["zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"];
tens = StringSplit["x x twenty thirty forty fifty sixty seventy eighty ninety"];
rest[0, _, _] = "";
rest[n_, between_, f_] := between <> f[n]
say[n_ /; n < 20] := ones[[n + 1]]
say[n_ /; n < 100] := tens[[Quotient[n, 10] + 1]] <> rest[Mod[n, 10], "-", say]
say[n_ /; n < 1000] := ones[[Quotient[n, 100] + 1]] <> " hundred" <> rest[Mod[n, 100], " and ", say]
say[n_] := say[Quotient[n, 1000]] <> " thousand" <> rest[Mod[n, 1000], " ", say]
say /@ {0, 13, 40, 99, 100, 342, 1000, 76021}
(* = {"zero", "thirteen", "forty", "ninety-nine", "one hundred", "three hundred and forty-two", "one thousand", "seventy-six thousand twenty-one"} *)
(* Project Euler 17 *)
Total[StringLength[StringDelete[say[#], " " | "-"]] & /@ Range[1000]]
(* = 21124 *)
