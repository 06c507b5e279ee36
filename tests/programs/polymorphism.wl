(* Shapes: dispatch by head, inheritance by a rule, options with defaults *)
area[circle[r_]] := Pi r^2
area[rectangle[a_, b_]] := a b
area[square[a_]] := area[rectangle[a, a]]
area[triangle[a_, b_, c_]] := With[{s = (a + b + c)/2}, Sqrt[s (s - a) (s - b) (s - c)]]
area[shapes_List] := Total[area /@ shapes]
area::unknown = "No area of `1`.";
area[x_] := (Message[area::unknown, x]; $Failed)
area /@ {circle[2], rectangle[2, 3], square[3], triangle[3, 4, 5]}
(* = {4*Pi, 6, 9, 6} *)
area[{square[1], rectangle[1, 2]}]
(* = 3 *)
area[blob[1]]
(* ! area::unknown: No area of blob[1]. *)
(* = $Failed *)
scale[k_][s_[args__]] := s @@ (k {args})
area[scale[2][square[3]]]
(* = 36 *)
Options[draw] = {"Char" -> "*", "Fill" -> True};
draw[rectangle[w_, h_], OptionsPattern[]] := Module[{c = OptionValue["Char"]},
  Table[StringJoin[Table[If[OptionValue["Fill"] || i == 1 || i == h || j == 1 || j == w, c, " "], {j, w}]], {i, h}]]
draw[rectangle[3, 2]]
(* = {"***", "***"} *)
draw[rectangle[4, 3], "Fill" -> False, "Char" -> "o"]
(* = {"oooo", "o  o", "oooo"} *)
SetOptions[draw, "Char" -> "#"];
draw[rectangle[1, 1]]
(* = {"#"} *)
isA["dog"] = "mammal"; isA["mammal"] = "animal"; isA[_] = None;
NestWhileList[isA, "dog", # =!= None &] // Most
(* = {"dog", "mammal", "animal"} *)
says["animal"] = "..."; says["dog"] = "woof"; says[None] = "?";
says[x_] := says[isA[x]]
says /@ {"dog", "mammal", "rock"}
(* = {"woof", "...", "?"} *)
