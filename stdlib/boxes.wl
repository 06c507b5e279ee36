(* boxes.wl - expressions as boxes, the two-dimensional text of notebooks. *)

MakeBoxes::usage = "MakeBoxes[e] gives the boxes that e is shown by, without evaluating e."
SetAttributes[MakeBoxes, HoldAllComplete]
MakeBoxes[e_] := MakeBoxes[e, StandardForm]
MakeBoxes[e_, _] := boxesOf[HoldComplete[e]]

ToBoxes::usage = "ToBoxes[e] gives the boxes that e is shown by."
ToBoxes[e_] := boxesOf[HoldComplete[e]]
ToBoxes[e_, _] := boxesOf[HoldComplete[e]]

rowOf[l_List, op_] := RowBox[Riffle[l, op]]
argumentBoxes[{}] := Sequence[]
argumentBoxes[{a_}] := a
argumentBoxes[l_List] := rowOf[l, ","]
parted[HoldComplete[a___]] := List @@ Map[boxesOf, Map[HoldComplete, HoldComplete[a]]]
bracketed[h_] := With[{b = boxesOf[h]}, If[MatchQ[h, HoldComplete[_Plus | _Times | _Rule | _RuleDelayed | _And | _Or]], RowBox[{"(", b, ")"}], b]]

boxesOf[HoldComplete[s_String]] := ToString[s, InputForm]
boxesOf[HoldComplete[List[a___]]] := RowBox[{"{", argumentBoxes[parted[HoldComplete[a]]], "}"}]
boxesOf[HoldComplete[Plus[a_, b__]]] := RowBox[Join[{boxesOf[HoldComplete[a]]}, Catenate[Map[termBoxes, List @@ Map[HoldComplete, HoldComplete[b]]]]]]
termBoxes[HoldComplete[n_?Negative]] := {"-", ToString[-n, InputForm]}
termBoxes[HoldComplete[Times[-1, b_]]] := {"-", bracketed[HoldComplete[b]]}
termBoxes[HoldComplete[Times[n_?Negative, b__]]] := With[{m = -n}, {"-", boxesOf[HoldComplete[Times[m, b]]]}]
termBoxes[h_] := {"+", boxesOf[h]}
boxesOf[HoldComplete[r_Rational]] := FractionBox[ToString[Numerator[r]], ToString[Denominator[r]]]
boxesOf[HoldComplete[Power[a_, r_Rational]]] := SqrtBox[boxesOf[HoldComplete[a]]] /; r === 1/2
boxesOf[HoldComplete[Sqrt[a_]]] := SqrtBox[boxesOf[HoldComplete[a]]]
boxesOf[HoldComplete[Power[a_, -1]]] := FractionBox["1", boxesOf[HoldComplete[a]]]
boxesOf[HoldComplete[Power[a_, b_]]] := SuperscriptBox[bracketed[HoldComplete[a]], boxesOf[HoldComplete[b]]]
boxesOf[HoldComplete[Times[a_, Power[b_, -1]]]] := FractionBox[boxesOf[HoldComplete[a]], boxesOf[HoldComplete[b]]]
boxesOf[HoldComplete[Times[r_Rational, a_]]] := FractionBox[boxesOf[HoldComplete[a]], ToString[Denominator[r]]] /; Numerator[r] == 1
boxesOf[HoldComplete[Times[-1, a_]]] := RowBox[{"-", bracketed[HoldComplete[a]]}]
boxesOf[HoldComplete[Times[a_, b__]]] := rowOf[List @@ Map[bracketed, Map[HoldComplete, HoldComplete[a, b]]], " "]
boxesOf[HoldComplete[Rule[a_, b_]]] := RowBox[{boxesOf[HoldComplete[a]], "\[Rule]", boxesOf[HoldComplete[b]]}]
boxesOf[HoldComplete[RuleDelayed[a_, b_]]] := RowBox[{boxesOf[HoldComplete[a]], "\[RuleDelayed]", boxesOf[HoldComplete[b]]}]
boxesOf[HoldComplete[Equal[a_, b__]]] := rowOf[parted[HoldComplete[a, b]], "\[Equal]"]
boxesOf[HoldComplete[Less[a_, b__]]] := rowOf[parted[HoldComplete[a, b]], "<"]
boxesOf[HoldComplete[Greater[a_, b__]]] := rowOf[parted[HoldComplete[a, b]], ">"]
boxesOf[HoldComplete[LessEqual[a_, b__]]] := rowOf[parted[HoldComplete[a, b]], "\[LessEqual]"]
boxesOf[HoldComplete[GreaterEqual[a_, b__]]] := rowOf[parted[HoldComplete[a, b]], "\[GreaterEqual]"]
boxesOf[HoldComplete[Set[a_, b_]]] := rowOf[parted[HoldComplete[a, b]], "="]
boxesOf[HoldComplete[Subscript[a_, b_]]] := SubscriptBox[boxesOf[HoldComplete[a]], boxesOf[HoldComplete[b]]]
boxesOf[HoldComplete[Superscript[a_, b_]]] := SuperscriptBox[boxesOf[HoldComplete[a]], boxesOf[HoldComplete[b]]]
boxesOf[HoldComplete[(Grid | TableForm)[l : {__List}, ___]]] := GridBox[Map[ToBoxes, l, {2}]]
boxesOf[HoldComplete[MatrixForm[l : {__List}, ___]]] := RowBox[{"(", GridBox[Map[ToBoxes, l, {2}]], ")"}]
boxesOf[HoldComplete[HoldForm[a_]]] := boxesOf[HoldComplete[a]]
boxesOf[HoldComplete[h_[a___]]] := RowBox[{boxesOf[HoldComplete[h]], "[", argumentBoxes[parted[HoldComplete[a]]], "]"}]
boxesOf[HoldComplete[e_]] := ToString[Unevaluated[e], InputForm]

RowBox::usage = "RowBox[{b1, b2, ...}] is a row of boxes."
FractionBox::usage = "FractionBox[a, b] is a fraction of boxes."
SqrtBox::usage = "SqrtBox[a] is the root of a box."
SuperscriptBox::usage = "SuperscriptBox[a, b] is a box with another one raised."
SubscriptBox::usage = "SubscriptBox[a, b] is a box with another one lowered."
GridBox::usage = "GridBox[{{b11, ...}, ...}] is a table of boxes."
