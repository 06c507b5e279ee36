(* OutputForm and its relatives: TeXForm, CForm, tables, number forms *)
ToString[x^2]
(* = " 2\nx" *)
ToString[1/2]
(* = "1\n-\n2" *)
ToString[x/y]
(* = "x\n-\ny" *)
ToString[Sqrt[x]]
(* = "Sqrt[x]" *)
ToString[{1, 2, {3}}]
(* = "{1, 2, {3}}" *)
ToString["a"]
(* = "a" *)
ToString[f[x]]
(* = "f[x]" *)
ToString[1.5]
(* = "1.5" *)
ToString[1.23456789]
(* = "1.23457" *)
ToString[123456.789]
(* = "123457." *)
ToString[1234567.89]
(* = "1.23457*^6" *)
ToString[0.00001]
(* = "0.00001" *)
ToString[10^20]
(* = "100000000000000000000" *)
ToString[2.0]
(* = "2." *)
ToString[a -> b]
(* = "a -> b" *)
ToString[a + b I]
(* = "a + I b" *)
ToString[1 + I]
(* = "1 + I" *)
ToString[x_]
(* = "x_" *)
ToString[E^x]
(* = " x\nE" *)
ToString[Pi]
(* = "Pi" *)
ToString[-x]
(* = "-x" *)
ToString[2/3 x]
(* = "2 x\n---\n 3" *)
ToString[a*b]
(* = "a b" *)
ToString[{a, b}, InputForm]
(* = "{a, b}" *)
ToString[x^2, InputForm]
(* = "x^2" *)
ToString[1/2, InputForm]
(* = "1/2" *)
ToString["a", InputForm]
(* = "\"a\"" *)
ToString[Column[{1, 2}]]
(* = "1\n2" *)
ToString[Grid[{{1, 2}, {3, 4}}]]
(* = "1   2\n\n3   4" *)
ToString[Short[Range[50]]]
(* = "{1, 2, 3, 4, 5, 6, 7, 8, <<34>>, 43, 44, 45, 46, 47, 48, 49, 50}" *)
ToString[Subscript[x, 1]]
(* = "x\n 1" *)
ToString[Superscript[x, 2]]
(* = " 2\nx" *)
ToString[Hold[1 + 1]]
(* = "Hold[1 + 1]" *)
ToString[Null]
(* = "Null" *)
ToString[a || b]
(* = "a || b" *)
ToString[!a]
(* = "!a" *)
ToString[x == y]
(* = "x == y" *)
ToString[Infinity]
(* = "Infinity" *)
ToString[-Infinity]
(* = "-Infinity" *)
ToString[#1 + 1 &]
(* = "#1 + 1 & " *)
ToString[f'[x]]
(* = "f'[x]" *)
ToString[f'']
(* = "f''" *)
ToString[x_Integer]
(* = "x_Integer" *)
ToString[a.b]
(* = "a . b" *)
ToString[<|a -> 1|>]
(* = "<|a -> 1|>" *)
ToString[Range[3]]
(* = "{1, 2, 3}" *)
ToString[{"a", "b"}]
(* = "{a, b}" *)
ToString[{{1, 2}, {3, 4}}]
(* = "{{1, 2}, {3, 4}}" *)
ToString[x^(1/3)]
(* = " 1/3\nx" *)
ToString[E^(-x^2)]
(* = "   2\n -x\nE" *)
ToString[x^-2]
(* = " -2\nx" *)
ToString[E^(x^2/2)]
(* = "  2\n x /2\nE" *)
ToString[1/x]
(* = "1\n-\nx" *)
ToString[a/x^2]
(* = "a\n--\n 2\nx" *)
ToString[x^(a/b)]
(* = " a/b\nx" *)
ToString[1/Sqrt[x]]
(* = "   1\n-------\nSqrt[x]" *)
ToString[x^x^x]
(* = "  x\n x\nx" *)
ToString[-x/2]
(* = "-x\n--\n2" *)
ToString[-a/b]
(* = "  a\n-(-)\n  b" *)
ToString[D[1/x,x]]
(* = "  -2\n-x" *)
ToString[1/(2 E^x)]
(* = " 1\n----\n   x\n2 E" *)
ToString[a/b + c/d]
(* = "a   c\n- + -\nb   d" *)
ToString[(a + b)^2]
(* = "       2\n(a + b)" *)
ToString[Sqrt[a/b]]
(* = "     a\nSqrt[-]\n     b" *)
ToString[x^(1/3)]
(* = " 1/3\nx" *)
ToString[-1/2]
(* = "  1\n-(-)\n  2" *)
ToString[{1/2, a}]
(* = " 1\n{-, a}\n 2" *)
ToString[f[1/2]]
(* = "  1\nf[-]\n  2" *)
ToString[a - 1/2]
(* = "  1\n-(-) + a\n  2" *)
ToString[2 x^2 + 3 x + 1]
(* = "             2\n1 + 3 x + 2 x" *)
ToString[1/(x + 1)]
(* = "  1\n-----\n1 + x" *)
ToString[x^-2]
(* = " -2\nx" *)
ToString[E^(-x^2)]
(* = "   2\n -x\nE" *)
ToString[a_ -> b]
(* = "a_ -> b" *)
ToString[x_ /; x > 0]
(* = "x_ /; x > 0" *)
ToString[Table[i j, {i, 2}, {j, 2}]]
(* = "{{1, 2}, {2, 4}}" *)
ToString[1.5 x]
(* = "1.5 x" *)
ToString[3.0*10^10]
(* = "3.*^10" *)
ToString[1.5*10^-8]
(* = "1.5*^-8" *)
ToString[-1.5]
(* = "-1.5" *)
ToString[100!]
(* = "93326215443944152681699238856266700490715968264381621468592963895217599993229915608941463976156518286253697920827223758251185210916864000000000000000000000000" *)
ToString[1 + 2 I]
(* = "1 + 2 I" *)
ToString[1.5 + 2. I]
(* = "1.5 + 2. I" *)
ToString[True]
(* = "True" *)
ToString[a && b || c]
(* = "(a && b) || c" *)
ToString[Not[a && b]]
(* = "!(a && b)" *)
ToString[x < y <= z]
(* = "x < y <= z" *)
ToString[Inequality[a, Less, b, LessEqual, c]]
(* = "a < b <= c" *)
ToString[x =!= y]
(* = "True" *)
ToString[Hold[x = 5]]
(* = "Hold[x = 5]" *)
ToString[Hold[f[x_] := x]]
(* = "Hold[f[x_] := x]" *)
ToString[Function[x, x + 1]]
(* = "Function[x, x + 1]" *)
ToString[{}]
(* = "{}" *)
ToString[f[]]
(* = "f[]" *)
ToString[a[b][c]]
(* = "a[b][c]" *)
ToString["a\nb"]
(* = "a\nb" *)
ToString["tab\t"]
(* = "tab\t" *)
ToString[α]
(* = "α" *)
ToString[Subscript[a, 1] + b]
(* = "b + a\n     1" *)
ToString[Row[{a, b}, ","]]
(* = "a,b" *)
ToString[Row[{x^2, y}]]
(* = " 2\nx y" *)
ToString[Style[x, Red]]
(* = "x" *)
ToString[Infix[f[a, b], "~"]]
(* = "a~b" *)
ToString[Prefix[f[a]]]
(* = "f @ a" *)
ToString[Postfix[f[a]]]
(* = "a // f" *)
ToString[x^2 // InputForm]
(* = "x^2" *)
ToString[Defer[1 + 1]]
(* = "1 + 1" *)
ToString[HoldForm[a + b], InputForm]
(* = "HoldForm[a + b]" *)
ToString[Shallow[f[g[h[i[j[k]]]]]]]
(* = "f[g[h[<<1>>]]]" *)
ToString[Short[f[x]]]
(* = "f[x]" *)
ToString[Skeleton[5]]
(* = "<<5>>" *)
ToString[Grid[{{a, b}, {c}}]]
(* = "a   b\n\nc" *)
ToString[Column[{a, b}, Center]]
(* = "a\nb" *)
ToString[<|"a" -> <|"b" -> 1|>|>]
(* = "<|a -> <|b -> 1|>|>" *)
ToString[Association["x" -> x^2]]
(* = "        2\n<|x -> x |>" *)
HoldForm[a + b]
(* = HoldForm[a + b] *)
MatrixForm[{{1, 2}, {3, 4}}]
(* = MatrixForm[{{1, 2}, {3, 4}}] *)
StringForm["a `1`", 2]
(* = StringForm["a `1`", 2] *)
NumberForm[1.5, 3]
(* = NumberForm[1.5, 3] *)
ToString[x^2, FullForm]
(* = "Power[x, 2]" *)
ToString[x^2, TeXForm]
(* = "x^2" *)
ToString[TeXForm[Sqrt[x]]]
(* = "\\sqrt{x}" *)
ToString[TeXForm[x^(a+b)]]
(* = "x^{a+b}" *)
ToString[TeXForm[{1,2}]]
(* = "\\{1,2\\}" *)
ToString[TeXForm[Sin[x]]]
(* = "\\sin (x)" *)
ToString[TeXForm[Pi]]
(* = "\\pi " *)
ToString[TeXForm[alpha]]
(* = "\\text{alpha}" *)
ToString[TeXForm[f[x,y]]]
(* = "f(x,y)" *)
ToString[TeXForm[a == b]]
(* = "a=b" *)
ToString[TeXForm[1/2]]
(* = "\\frac{1}{2}" *)
ToString[TeXForm[-x]]
(* = "-x" *)
ToString[TeXForm[{{1,2},{3,4}}]]
(* = "\\left(\n\\begin{array}{cc}\n 1 & 2 \\\\\n 3 & 4 \\\\\n\\end{array}\n\\right)" *)
ToString[TeXForm[Integrate[f[x],x]]]
(* = "\\int f(x) \\, dx" *)
ToString[TeXForm[HoldForm[Sum[i,{i,1,n}]]]]
(* = "\\sum _{i=1}^n i" *)
ToString[CForm[a/b]]
(* = "a/b" *)
ToString[CForm[Sqrt[x]]]
(* = "Sqrt(x)" *)
ToString[CForm[Sin[x] + 1]]
(* = "1 + Sin(x)" *)
ToString[FortranForm[x^2 + 1]]
(* = "1 + x**2" *)
ToString[TableForm[{1, 2, 3}]]
(* = "1\n\n2\n\n3" *)
ToString[MatrixForm[{1, 2}]]
(* = "1\n\n2" *)
ToString[NumberForm[3.14159, 3]]
(* = "3.14" *)
ToString[NumberForm[3.14159, {5, 2}]]
(* = "3.14" *)
ToString[ScientificForm[0.00012345]]
(* = "           -4\n1.2345 × 10" *)
ToString[BaseForm[255, 16]]
(* = "ff\n  16" *)
ToString[PaddedForm[7, 3]]
(* = "   7" *)
ToString[AccountingForm[-5.5]]
(* = "(5.5)" *)
ToString[EngineeringForm[12345.6]]
(* = "            3\n12.3456 × 10" *)
ToString[HoldForm[1 + 1]]
(* = "1 + 1" *)
ToString[TeXForm[Pi x]]
(* = "\\pi  x" *)
ToString[TeXForm[\[Alpha] + \[Beta]]]
(* = "\\alpha +\\beta " *)
ToString[TeXForm[HoldForm[Sum[k^2, {k, 1, Infinity}]]]]
(* = "\\sum _{k=1}^{\\infty } k^2" *)
ToString[PercentForm[0.255]]
(* = "25.5%" *)
ToString[PercentForm[0.25]]
(* = "25%" *)
ToString[MatrixForm[{{1, 20}, {300, 4}}]]
(* = "1     20\n\n300   4" *)
ToString[TableForm[{{"a", "b"}, {"c", "d"}}]]
(* = "a   b\n\nc   d" *)
ToString[SequenceForm["a", 1]]
(* = "a1" *)
ToString[NumberForm[12345.678, 3]]
(* = "12300." *)
ToString[NumberForm[0.000012345, 3]]
(* = "0.0000123" *)
ToString[NumberForm[{1.2345, 2.3456}, 2]]
(* = "{1.2, 2.3}" *)
ToString[NumberForm[Pi, 3]]
(* = "Pi" *)
ToString[NumberForm[1.5, {4, 3}]]
(* = "1.500" *)
ToString[NumberForm[100, 5]]
(* = "100" *)
ToString[PaddedForm[{1, 22, 333}, 3]]
(* = "{   1,   22,  333}" *)
ToString[PaddedForm[1.5, {5, 2}]]
(* = "   1.50" *)
ToString[BaseForm[11, 2]]
(* = "1011\n    2" *)
ToString[BaseForm[0.5, 2]]
(* = "0.1\n   2" *)
ToString[PercentForm[0.25]]
(* = "25%" *)
ToString[TeXForm[a + b]]
(* = "a+b" *)
ToString[TeXForm[a b]]
(* = "a b" *)
ToString[TeXForm[x/2]]
(* = "\\frac{x}{2}" *)
ToString[TeXForm[(a + b)^2]]
(* = "(a+b)^2" *)
ToString[TeXForm[Exp[x]]]
(* = "e^x" *)
ToString[TeXForm[Log[x]]]
(* = "\\log (x)" *)
ToString[TeXForm[Cos[x]^2]]
(* = "\\cos ^2(x)" *)
ToString[TeXForm[Subscript[x, 1]]]
(* = "x_1" *)
ToString[TeXForm["text"]]
(* = "\\text{text}" *)
ToString[TeXForm[Infinity]]
(* = "\\infty " *)
ToString[TeXForm[\[Alpha] + \[Beta]]]
(* = "\\alpha +\\beta " *)
ToString[TeXForm[a < b]]
(* = "a<b" *)
ToString[TeXForm[a && b]]
(* = "a\\land b" *)
ToString[TeXForm[f'[x]]]
(* = "f'(x)" *)
ToString[TeXForm[1.5]]
(* = "1.5" *)
ToString[TeXForm[2 + 3 I]]
(* = "2+3 i" *)
ToString[TeXForm[Abs[x]]]
(* = "\\left| x\\right|" *)
ToString[TeXForm[x!]]
(* = "x!" *)
ToString[TeXForm[HoldForm[Sum[k^2, {k, 1, Infinity}]]]]
(* = "\\sum _{k=1}^{\\infty } k^2" *)
ToString[TeXForm[HoldForm[Integrate[Sin[x], {x, 0, Pi}]]]]
(* = "\\int_0^{\\pi } \\sin (x) \\, dx" *)
ToString[CForm[x^2]]
(* = "Power(x,2)" *)
ToString[CForm[a*b + c]]
(* = "a*b + c" *)
ToString[CForm[1/2]]
(* = "0.5" *)
ToString[CForm[Exp[x]]]
(* = "Power(E,x)" *)
ToString[CForm[x^(1/2)/y]]
(* = "Sqrt(x)/y" *)
ToString[CForm[1.5*^10]]
(* = "1.5e10" *)
ToString[CForm[{a, b}]]
(* = "List(a,b)" *)
ToString[FortranForm[x^2/y]]
(* = "x**2/y" *)
ToString[FortranForm[Sqrt[x]]]
(* = "Sqrt(x)" *)
ToString[TreeForm[a + b]]
(* = "Plus\n|- a\n|- b" *)

(* ---- fractions in complex numbers; the spacing of tables ---- *)
ToString[3/4 I]
(* = "3 I\n---\n 4" *)
ToString[1/2 + I/3]
(* = "1   I\n- + -\n2   3" *)
ToString[x^(I/2)]
(* = " I/2\nx" *)
ToString[TableForm[{{a, b}, {c, d}}, TableSpacing -> {0, 1}]]
(* = "a b\nc d" *)
ToString[a_ + b_]
(* = "a_ + b_" *)
