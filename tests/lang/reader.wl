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
ToString[FullForm[Hold[a[b][[1]][c]]]]
(* = "Hold[Part[a[b], 1][c]]" *)
ToString[FullForm[Hold[f[a,b][c]]]]
(* = "Hold[f[a, b][c]]" *)
ToString[FullForm[Hold[a&&b&&c]]]
(* = "Hold[And[a, b, c]]" *)
ToString[FullForm[Hold[a||b||c]]]
(* = "Hold[Or[a, b, c]]" *)
ToString[FullForm[Hold[a->b:>c]]]
(* = "Hold[Rule[a, RuleDelayed[b, c]]]" *)
ToString[FullForm[Hold[a=b:=c]]]
(* = "Hold[Set[a, SetDelayed[b, c]]]" *)
ToString[FullForm[Hold[x:{_,_}]]]
(* = "Hold[Pattern[x, List[Blank[], Blank[]]]]" *)
ToString[FullForm[Hold[_Integer|_Real]]]
(* = "Hold[Alternatives[Blank[Integer], Blank[Real]]]" *)
ToString[FullForm[Hold[f[x_]?g]]]
(* = "Hold[PatternTest[f[Pattern[x, Blank[]]], g]]" *)
ToString[FullForm[Hold[a^2/b^3]]]
(* = "Hold[Times[Power[a, 2], Power[Power[b, 3], -1]]]" *)
ToString[FullForm[Hold[a b^2]]]
(* = "Hold[Times[a, Power[b, 2]]]" *)
ToString[FullForm[Hold[-a^2]]]
(* = "Hold[Times[-1, Power[a, 2]]]" *)
ToString[FullForm[Hold[2a]]]
(* = "Hold[Times[2, a]]" *)
ToString[FullForm[Hold[a-b+c]]]
(* = "Hold[Plus[a, Times[-1, b], c]]" *)
ToString[FullForm[Hold[a*b/c*d]]]
(* = "Hold[Times[a, Times[b, Power[c, -1]], d]]" *)
ToString[FullForm[Hold[a!^2]]]
(* = "Hold[Power[Factorial[a], 2]]" *)
ToString[FullForm[Hold[!a||b]]]
(* = "Hold[Or[Not[a], b]]" *)
ToString[FullForm[Hold[a~f~b]]]
(* = "Hold[f[a, b]]" *)
ToString[FullForm[Hold[a/*b]]]
(* = "Hold[RightComposition[a, b]]" *)
ToString[FullForm[Hold[a@*b]]]
(* = "Hold[Composition[a, b]]" *)
ToString[FullForm[Hold[#2]]]
(* = "Hold[Slot[2]]" *)
ToString[FullForm[Hold[##]]]
(* = "Hold[SlotSequence[1]]" *)
ToString[FullForm[Hold[#0]]]
(* = "Hold[Slot[0]]" *)
ToString[FullForm[Hold[a=.]]]
(* = "Hold[Unset[a]]" *)
ToString[FullForm[Hold[a^=b]]]
(* = "Hold[UpSet[a, b]]" *)
ToString[FullForm[Hold[a-=1]]]
(* = "Hold[SubtractFrom[a, 1]]" *)
ToString[FullForm[Hold[a*=2]]]
(* = "Hold[TimesBy[a, 2]]" *)
ToString[FullForm[Hold[a--]]]
(* = "Hold[Decrement[a]]" *)
ToString[FullForm[Hold[a//=f]]]
(* = "Hold[ApplyTo[a, f]]" *)
ToString[FullForm[Hold[g/:f[g]:=3]]]
(* = "Hold[TagSetDelayed[g, f[g], 3]]" *)
ToString[FullForm[Hold[g/:f[g]=.]]]
(* = "Hold[TagUnset[g, f[g]]]" *)
ToString[FullForm[Hold[f::usage]]]
(* = "Hold[MessageName[f, \"usage\"]]" *)
ToString[FullForm[Hold[<<foo`]]]
(* = "Hold[Get[\"foo`\"]]" *)
ToString[FullForm[Hold[a>>b]]]
(* = "Hold[Put[a, \"b\"]]" *)
ToString[FullForm[Hold[x|->x^2]]]
(* = "Hold[Function[x, Power[x, 2]]]" *)
ToString[FullForm[Hold[{x,y}|->x+y]]]
(* = "Hold[Function[List[x, y], Plus[x, y]]]" *)
ToString[FullForm[Hold[a\[Function]b]]]
(* = "Hold[Function[a, b]]" *)
ToString[FullForm[Hold[a\[Rule]b]]]
(* = "Hold[Rule[a, b]]" *)
ToString[FullForm[Hold[a\[And]b]]]
(* = "Hold[And[a, b]]" *)
ToString[FullForm[Hold[\[Not]a]]]
(* = "Hold[Not[a]]" *)
ToString[FullForm[Hold[a\[Element]b]]]
(* = "Hold[Element[a, b]]" *)
ToString[FullForm[Hold[a\[Divide]b]]]
(* = "Hold[Times[a, Power[b, -1]]]" *)
ToString[FullForm[Hold[a\[GreaterEqual]b]]]
(* = "Hold[GreaterEqual[a, b]]" *)
ToString[FullForm[Hold[\[Pi]]]]
(* = "Hold[Pi]" *)
ToString[FullForm[Hold[\[Infinity]]]]
(* = "Hold[Infinity]" *)
ToString[FullForm[Hold[\[ImaginaryI]]]]
(* = "Hold[I]" *)
ToString[FullForm[Hold[\[ExponentialE]^x]]]
(* = "Hold[Power[E, x]]" *)
ToString[FullForm[Hold[90\[Degree]]]]
(* = "Hold[Times[90, Degree]]" *)
ToString[FullForm[Hold[a\[Cross]b]]]
(* = "Hold[Cross[a, b]]" *)
ToString[FullForm[Hold[a\[CirclePlus]b\[CirclePlus]c]]]
(* = "Hold[CirclePlus[a, b, c]]" *)
ToString[FullForm[Hold[a\[PlusMinus]b]]]
(* = "Hold[PlusMinus[a, b]]" *)
ToString[FullForm[Hold[a\[Union]b]]]
(* = "Hold[Union[a, b]]" *)
ToString[FullForm[Hold[a\[UndirectedEdge]b]]]
(* = "Hold[UndirectedEdge[a, b]]" *)
ToString[FullForm[Hold[a\[DirectedEdge]b]]]
(* = "Hold[DirectedEdge[a, b]]" *)
ToString[FullForm[Hold[a<->b]]]
(* = "Hold[TwoWayRule[a, b]]" *)
ToString[FullForm[Hold[\[Sqrt]a]]]
(* = "Hold[Sqrt[a]]" *)
ToString[FullForm[Hold[a\[Conjugate]]]]
(* = "Hold[Conjugate[a]]" *)
ToString[FullForm[Hold[a\[Transpose]]]]
(* = "Hold[Transpose[a]]" *)
ToString[FullForm[Hold[a\[TensorProduct]b]]]
(* = "Hold[TensorProduct[a, b]]" *)
ToString[FullForm[Hold[a\[Distributed]b]]]
(* = "Hold[Distributed[a, b]]" *)
ToString[FullForm[Hold[a<>b~~c]]]
(* = "Hold[StringExpression[StringJoin[a, b], c]]" *)
ToString[FullForm[Hold[a;b;c]]]
(* = "Hold[CompoundExpression[a, b, c]]" *)
ToString[FullForm[Hold[{}]]]
(* = "Hold[List[]]" *)
ToString[FullForm[Hold[f[]]]]
(* = "Hold[f[]]" *)
ToString[FullForm[Hold["a"]]]
(* = "Hold[\"a\"]" *)
ToString[FullForm[Hold["\\"]]]
(* = "Hold[\"\\\\\"]" *)
