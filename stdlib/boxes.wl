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
bracketed[h_] := boxedBelow[h, 401]

(* Operators with their precedence: infix ones between the parts, then those before and after a single part. *)
boxInfix = <|CompoundExpression -> {";", 10}, Set -> {"=", 40}, SetDelayed -> {":=", 40}, ReplaceAll -> {"/.", 110}, ReplaceRepeated -> {"//.", 110},
  Rule -> {"\[Rule]", 120}, RuleDelayed -> {"\[RuleDelayed]", 120}, Condition -> {"/;", 130}, StringExpression -> {"~~", 135}, Alternatives -> {"|", 160},
  Or -> {"||", 215}, And -> {"&&", 218}, SameQ -> {"===", 290}, UnsameQ -> {"=!=", 290}, Equal -> {"\[Equal]", 290}, Unequal -> {"\[NotEqual]", 290},
  Less -> {"<", 290}, Greater -> {">", 290}, LessEqual -> {"\[LessEqual]", 290}, GreaterEqual -> {"\[GreaterEqual]", 290},
  Element -> {"\[Element]", 250}, Dot -> {".", 490}, NonCommutativeMultiply -> {"**", 510}, StringJoin -> {"<>", 600}, Map -> {"/@", 620}, Apply -> {"@@", 620},
  Composition -> {"@*", 625}, RightComposition -> {"/*", 624}|>
boxPrefix = <|Not -> {"!", 230}, PreIncrement -> {"++", 660}, PreDecrement -> {"--", 660}|>
boxPostfix = <|Function -> {"&", 90}, Repeated -> {"..", 170}, RepeatedNull -> {"...", 170}, Factorial -> {"!", 610}, Factorial2 -> {"!!", 610}, Increment -> {"++", 660}, Decrement -> {"--", 660}|>
boxPrecedence[HoldComplete[_Plus]] := 310
boxPrecedence[HoldComplete[_Times]] := 400
boxPrecedence[HoldComplete[h_Symbol[_, __]]] := Last[Lookup[boxInfix, h, {0, 1000}]]
boxPrecedence[HoldComplete[h_Symbol[_]]] := Last[Lookup[boxPrefix, h, Lookup[boxPostfix, h, {0, 1000}]]]
boxPrecedence[_] := 1000
boxedBelow[h_, least_] := With[{b = boxesOf[h]}, If[boxPrecedence[h] < least, RowBox[{"(", b, ")"}], b]]
boxedParts[parts_, least_] := List @@ Map[boxedBelow[#, least] &, Map[HoldComplete, parts]]

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
boxesOf[HoldComplete[Subscript[a_, b_]]] := SubscriptBox[boxesOf[HoldComplete[a]], boxesOf[HoldComplete[b]]]
boxesOf[HoldComplete[Superscript[a_, b_]]] := SuperscriptBox[boxesOf[HoldComplete[a]], boxesOf[HoldComplete[b]]]
boxesOf[HoldComplete[(Grid | TableForm)[l : {__List}, ___]]] := GridBox[Map[ToBoxes, l, {2}]]
boxesOf[HoldComplete[MatrixForm[l : {__List}, ___]]] := RowBox[{"(", GridBox[Map[ToBoxes, l, {2}]], ")"}]
boxesOf[HoldComplete[HoldForm[a_]]] := boxesOf[HoldComplete[a]]
boxesOf[h_] := otherBoxes[h]

otherBoxes[HoldComplete[h_Symbol[a_, b__]]] := With[{o = boxInfix[h]}, rowOf[boxedParts[HoldComplete[a, b], Last[o] + 1], First[o]]] /; KeyExistsQ[boxInfix, h]
otherBoxes[HoldComplete[h_Symbol[a_]]] := With[{o = boxPrefix[h]}, RowBox[{First[o], boxedBelow[HoldComplete[a], Last[o]]}]] /; KeyExistsQ[boxPrefix, h]
otherBoxes[HoldComplete[h_Symbol[a_]]] := With[{o = boxPostfix[h]}, RowBox[{boxedBelow[HoldComplete[a], Last[o]], First[o]}]] /; KeyExistsQ[boxPostfix, h]
otherBoxes[HoldComplete[Part[a_, i__]]] := RowBox[{boxesOf[HoldComplete[a]], "[[", argumentBoxes[parted[HoldComplete[i]]], "]]"}]
otherBoxes[h_] := plainBoxes[h]

plainBoxes[HoldComplete[a_Association]] := RowBox[{"\[LeftAssociation]", argumentBoxes[Map[ToBoxes, Normal[a]]], "\[RightAssociation]"}]
plainBoxes[HoldComplete[n : (_Integer | _Real)]] := If[n < 0, RowBox[{"-", ToString[-n, InputForm]}], ToString[n, InputForm]]
plainBoxes[HoldComplete[e : (_Pattern | _Blank | _BlankSequence | _BlankNullSequence | _Optional | _PatternTest | _Slot | _SlotSequence)]] := ToString[Unevaluated[e], InputForm]
plainBoxes[HoldComplete[h_[a___]]] := RowBox[{boxesOf[HoldComplete[h]], "[", argumentBoxes[parted[HoldComplete[a]]], "]"}]
plainBoxes[HoldComplete[e_]] := ToString[Unevaluated[e], InputForm]

RowBox::usage = "RowBox[{b1, b2, ...}] is a row of boxes."
FractionBox::usage = "FractionBox[a, b] is a fraction of boxes."
SqrtBox::usage = "SqrtBox[a] is the root of a box."
SuperscriptBox::usage = "SuperscriptBox[a, b] is a box with another one raised."
SubscriptBox::usage = "SubscriptBox[a, b] is a box with another one lowered."
GridBox::usage = "GridBox[{{b11, ...}, ...}] is a table of boxes."

(* ---- boxes as text to read, and as something to show ---- *)
boxText[s_String] := s
boxText[RowBox[l_List]] := StringRiffle[Map[boxText, l], " "]
boxText[FractionBox[a_, b_]] := "((" <> boxText[a] <> ")/(" <> boxText[b] <> "))"
boxText[SuperscriptBox[a_, b_]] := "((" <> boxText[a] <> ")^(" <> boxText[b] <> "))"
boxText[SubscriptBox[a_, b_]] := "Subscript[" <> boxText[a] <> "," <> boxText[b] <> "]"
boxText[SqrtBox[a_]] := "Sqrt[" <> boxText[a] <> "]"
boxText[GridBox[rows_]] := "{" <> StringRiffle[Map["{" <> StringRiffle[Map[boxText, #], ","] <> "}" &, rows], ","] <> "}"

MakeExpression::usage = "MakeExpression[boxes] gives HoldComplete of the expression that boxes stand for."
MakeExpression[boxes_] := MakeExpression[boxes, StandardForm]
MakeExpression[boxes : (_String | _RowBox | _FractionBox | _SuperscriptBox | _SubscriptBox | _SqrtBox | _GridBox), _] := ToExpression[boxText[boxes], InputForm, HoldComplete]

DisplayForm::usage = "DisplayForm[boxes] shows boxes."
Format[DisplayForm[b_]] := boxShown[b]
boxShown[s_String] := s
boxShown[RowBox[l_List]] := Row[Map[boxShown, l]]
boxShown[FractionBox[a_, b_]] := With[{x = boxShown[a], y = boxShown[b]}, HoldForm[x/y]]
boxShown[SuperscriptBox[a_, b_]] := Superscript[boxShown[a], boxShown[b]]
boxShown[SubscriptBox[a_, b_]] := Subscript[boxShown[a], boxShown[b]]
boxShown[SqrtBox[a_]] := With[{x = boxShown[a]}, HoldForm[Sqrt[x]]]
boxShown[GridBox[rows_]] := Grid[Map[boxShown, rows, {2}]]
boxShown[e_] := e
