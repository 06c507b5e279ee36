(* Boxes *)
ToBoxes[x^2]
(* = SuperscriptBox["x", "2"] *)
ToBoxes[a + b]
(* = RowBox[{"a", "+", "b"}] *)
ToBoxes[a/b]
(* = FractionBox["a", "b"] *)
ToBoxes[a - b]
(* = RowBox[{"a", "-", "b"}] *)
ToBoxes[{a, b}]
(* = RowBox[{"{", RowBox[{"a", ",", "b"}], "}"}] *)
ToBoxes[f[x, y]]
(* = RowBox[{"f", "[", RowBox[{"x", ",", "y"}], "]"}] *)
ToBoxes[Sqrt[x]]
(* = SqrtBox["x"] *)
ToBoxes[1/2]
(* = FractionBox["1", "2"] *)
ToBoxes["s"]
(* = "\"s\"" *)
MakeBoxes[1 + 1]
(* = RowBox[{"1", "+", "1"}] *)
ToBoxes[a -> b]
(* = RowBox[{"a", "\[Rule]", "b"}] *)
ToBoxes[f[]]
(* = RowBox[{"f", "[", "]"}] *)
ToBoxes[2 x]
(* = RowBox[{"2", " ", "x"}] *)
ToBoxes[(a + b)^2]
(* = SuperscriptBox[RowBox[{"(", RowBox[{"a", "+", "b"}], ")"}], "2"] *)
ToBoxes[MatrixForm[{{1, 2}, {3, 4}}]]
(* = RowBox[{"(", GridBox[{{"1", "2"}, {"3", "4"}}], ")"}] *)
