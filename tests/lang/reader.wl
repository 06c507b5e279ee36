(* Texts as the expressions they are read as *)
ToString[FullForm[Hold[a/b/c]]]
(* = "Hold[Times[Times[a, Power[b, -1]], Power[c, -1]]]" *)
ToString[FullForm[Hold[-a/b]]]
(* = "Hold[Times[Times[-1, a], Power[b, -1]]]" *)
ToString[FullForm[Hold[a - b - c]]]
(* = "Hold[Plus[a, Times[-1, b], Times[-1, c]]]" *)
ToString[FullForm[Hold[a // f // g]]]
(* = "Hold[g[f[a]]]" *)
ToString[FullForm[Hold[f @ g @ x]]]
(* = "Hold[f[g[x]]]" *)
ToString[FullForm[Hold[x -> y /; z]]]
(* = "Hold[Rule[x, Condition[y, z]]]" *)
ToString[FullForm[Hold[f''[x]]]]
(* = "Hold[Derivative[2][f][x]]" *)
ToString[FullForm[Hold[a[[1;;2]]]]]
(* = "Hold[Part[a, Span[1, 2]]]" *)
ToString[FullForm[Hold[a[[All, 2]]]]]
(* = "Hold[Part[a, All, 2]]" *)
ToString[FullForm[Hold[#name]]]
(* = "Hold[Slot[\"name\"]]" *)
ToString[FullForm[Hold[x_.]]]
(* = "Hold[Optional[Pattern[x, Blank[]]]]" *)
ToString[FullForm[Hold[x_:1]]]
(* = "Hold[Optional[Pattern[x, Blank[]], 1]]" *)
ToString[FullForm[Hold[a <> b <> c]]]
(* = "Hold[StringJoin[a, b, c]]" *)
ToString[FullForm[Hold[a @@@ b]]]
(* = "Hold[MapApply[a, b]]" *)
ToString[FullForm[Hold[1.5*^3]]]
(* = "Hold[1500.`]" *)
ToString[FullForm[1.5]]
(* = "1.5`" *)
ToString[FullForm["a\nb"]]
(* = "\"a\\nb\"" *)
ToString[FullForm[1/2]]
(* = "Rational[1, 2]" *)
ToString[FullForm[x - 1]]
(* = "Plus[-1, x]" *)
ToString[FullForm[Sqrt[x]]]
(* = "Power[x, Rational[1, 2]]" *)
ToString[FullForm[a < b < c]]
(* = "Less[a, b, c]" *)
ToString[FullForm[Hold[a < b <= c]]]
(* = "Hold[Inequality[a, Less, b, LessEqual, c]]" *)
ToString[FullForm[<|a -> 1|>]]
(* = "Association[Rule[a, 1]]" *)
ToString[FullForm[-x]]
(* = "Times[-1, x]" *)
ToString[FullForm[Infinity]]
(* = "DirectedInfinity[1]" *)
ToString[FullForm[2^(1/2)]]
(* = "Power[2, Rational[1, 2]]" *)
FullForm[x^2]
(* = FullForm[x^2] *)
