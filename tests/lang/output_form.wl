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
(* = "\\pi" *)
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
ToString[TeXForm[Sum[i,{i,1,n}]]]
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
