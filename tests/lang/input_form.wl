(* InputForm: what is typed comes back *)
Hold[a /; b]
(* = Hold[a /; b] *)
Hold[a @@ b]
(* = Hold[a @@ b] *)
Hold[a /@ b]
(* = Hold[a /@ b] *)
Hold[f @@@ x]
(* = Hold[f @@@ x] *)
Hold[a; b;]
(* = Hold[a; b; ] *)
Hold[x_ -> y]
(* = Hold[x_ -> y] *)
Hold[x_Integer]
(* = Hold[x_Integer] *)
Hold[x__]
(* = Hold[x__] *)
Hold[_]
(* = Hold[_] *)
Hold[#1 + #2 &]
(* = Hold[#1 + #2 & ] *)
Hold[f'[x]]
(* = Hold[Derivative[1][f][x]] *)
Hold[a <= b < c]
(* = Hold[Inequality[a, LessEqual, b, Less, c]] *)
Hold[a === b]
(* = Hold[a === b] *)
Hold[a != b]
(* = Hold[a != b] *)
Hold[Not[a]]
(* = Hold[!a] *)
Hold[a || b && c]
(* = Hold[a || (b && c)] *)
Hold[{1, 2} . {3, 4}]
(* = Hold[{1, 2} . {3, 4}] *)
Hold[a ** b]
(* = Hold[a ** b] *)
Hold[x! + y!!]
(* = Hold[x! + y!!] *)
Hold[x++]
(* = Hold[x++] *)
Hold[--x]
(* = Hold[--x] *)
Hold[x /. a -> b]
(* = Hold[x /. a -> b] *)
Hold[x //. {a -> b, c :> d}]
(* = Hold[x //. {a -> b, c :> d}] *)
Hold[a ~~ b]
(* = Hold[a ~~ b] *)
Hold[a..]
(* = Hold[a..] *)
Hold[a...]
(* = Hold[a...] *)
Hold[<|"a" -> 1|>]
(* = Hold[<|"a" -> 1|>] *)
Hold[f[x_, y_:2] := x + y]
(* = Hold[f[x_, y_:2] := x + y] *)
Hold[a = b = c]
(* = Hold[a = b = c] *)
Hold[x::usage]
(* = Hold[x::usage] *)
Hold[1;;3]
(* = Hold[1 ;; 3] *)
Hold[a;;b;;c]
(* = Hold[a ;; b ;; c] *)
Hold[-1]
(* = Hold[-1] *)
Hold[1/2]
(* = Hold[1/2] *)
Hold[a/b]
(* = Hold[a/b] *)
Hold[2 a/b]
(* = Hold[2*a/b] *)
Hold[a^-1]
(* = Hold[a^(-1)] *)
Hold[Sqrt[x]]
(* = Hold[Sqrt[x]] *)
Hold[x^(1/2)]
(* = Hold[x^(1/2)] *)
Hold[1.5]
(* = Hold[1.5] *)
Hold["s"]
(* = Hold["s"] *)
Hold[a->b->c]
(* = Hold[a -> b -> c] *)
Hold[(a->b)->c]
(* = Hold[(a -> b) -> c] *)
Hold[f[g][x]]
(* = Hold[f[g][x]] *)
Hold[(a+b)[x]]
(* = Hold[(a + b)[x]] *)
Hold[a*(b+c)]
(* = Hold[a*(b + c)] *)
Hold[a-(b-c)]
(* = Hold[a - (b - c)] *)
Hold[-(a+b)]
(* = Hold[-(a + b)] *)
Hold[(-a)^b]
(* = Hold[(-a)^b] *)
Hold[a^(b^c)]
(* = Hold[a^b^c] *)
Hold[(a^b)^c]
(* = Hold[(a^b)^c] *)
Hold[a^(-b)]
(* = Hold[a^(-b)] *)
Hold[2^(-1)]
(* = Hold[2^(-1)] *)
Hold[Function[x, x^2]]
(* = Hold[Function[x, x^2]] *)
Hold[Function[{x, y}, x + y]]
(* = Hold[Function[{x, y}, x + y]] *)
1/x
(* = x^(-1) *)
-1/x
(* = -x^(-1) *)
-x/y
(* = -(x/y) *)
x/2
(* = x/2 *)
-x/2
(* = -1/2*x *)
3 x/2
(* = (3*x)/2 *)
-3 x/2
(* = (-3*x)/2 *)
x^(-2)
(* = x^(-2) *)
2/x
(* = 2/x *)
a/(b c)
(* = a/(b*c) *)
(a + b)/c
(* = (a + b)/c *)
1/(a b)
(* = 1/(a*b) *)
Sqrt[x]/2
(* = Sqrt[x]/2 *)
1/Sqrt[x]
(* = 1/Sqrt[x] *)
x^(1/3)
(* = x^(1/3) *)
x^(2/3)
(* = x^(2/3) *)
E^x
(* = E^x *)
E^(-x)
(* = E^(-x) *)
E^(I x)
(* = E^(I*x) *)
I
(* = I *)
-I
(* = -I *)
2 I
(* = 2*I *)
3 + 4 I
(* = 3 + 4*I *)
I x
(* = I*x *)
1.5 + 2. I
(* = 1.5 + 2.*I *)
x - y
(* = x - y *)
-x - y
(* = -x - y *)
-(x + y)
(* = -x - y *)
2 (x + y)
(* = 2*(x + y) *)
a b c
(* = a*b*c *)
-a b
(* = -(a*b) *)
a - 2 b
(* = a - 2*b *)
a && b || c
(* = (a && b) || c *)
a || b
(* = a || b *)
!a && b
(* = !a && b *)
Not[a && b]
(* = !(a && b) *)
Implies[a, b]
(* = Implies[a, b] *)
Xor[a, b]
(* = Xor[a, b] *)
a -> b
(* = a -> b *)
a :> b
(* = a :> b *)
x == y
(* = x == y *)
x != y
(* = x != y *)
x < y <= z
(* = Inequality[x, Less, y, LessEqual, z] *)
x ~~ y
(* = x ~~ y *)
f[x][y]
(* = f[x][y] *)
f'[x]
(* = Derivative[1][f][x] *)
f''[x]
(* = Derivative[2][f][x] *)
Derivative[1, 0][f][x, y]
(* = Derivative[1, 0][f][x, y] *)
a . b
(* = a . b *)
a ** b
(* = a ** b *)
Element[x, Reals]
(* = Element[x, Reals] *)
x_
(* = x_ *)
x_Integer
(* = x_Integer *)
x__
(* = x__ *)
x___
(* = x___ *)
_
(* = _ *)
_Integer
(* = _Integer *)
x_.
(* = x_. *)
x_ | y_
(* = (x_) | (y_) *)
x_ /; x > 0
(* = x_ /; x > 0 *)
x_?NumberQ
(* = (x_)?NumberQ *)
x : (a | b)
(* = x:a | b *)
a ..
(* = a.. *)
Function[x, x^2]
(* = Function[x, x^2] *)
Hold[a; b]
(* = Hold[a; b] *)
f @* g
(* = f @* g *)
f /* g
(* = f /* g *)
1 ;; 3
(* = 1 ;; 3 *)
;; 3
(* = 1 ;; 3 *)
"a\"b"
(* = "a\"b" *)
"a\\b"
(* = "a\\b" *)
"α"
(* = "α" *)
1.*^10
(* = 1.*^10 *)
1.5*^-10
(* = 1.5*^-10 *)
123456789.123
(* = 1.23456789123*^8 *)
0.1
(* = 0.1 *)
1.
(* = 1. *)
100000.
(* = 100000. *)
1000000.
(* = 1.*^6 *)
12345678901234567890
(* = 12345678901234567890 *)
1/3
(* = 1/3 *)
<|"a" -> 1, b -> 2|>
(* = <|"a" -> 1, b -> 2|> *)
Missing["x"]
(* = Missing["x"] *)
Association[]
(* = <||> *)
Infinity
(* = Infinity *)
-Infinity
(* = -Infinity *)
ComplexInfinity
(* = ComplexInfinity *)
Indeterminate
(* = Indeterminate *)
Subscript[x, 1]
(* = Subscript[x, 1] *)
InputForm[x^2]
(* = InputForm[x^2] *)
Row[{1, 2}]
(* = Row[{1, 2}] *)
Inequality[a, Less, b, LessEqual, c]
(* = Inequality[a, Less, b, LessEqual, c] *)
Hold[x_?(# > 0 &)]
(* = Hold[(x_)?(#1 > 0 & )] *)
Hold[Function[{x}, x + 1]]
(* = Hold[Function[{x}, x + 1]] *)
Hold[Function[x, Function[y, x]]]
(* = Hold[Function[x, Function[y, x]]] *)
Hold[<|a -> <|b -> c|>|>]
(* = Hold[<|a -> <|b -> c|>|>] *)
Hold[{a -> b, c :> d}]
(* = Hold[{a -> b, c :> d}] *)
Hold["a\nb"]
(* = Hold["a\nb"] *)
Hold[1. + 2.5]
(* = Hold[1. + 2.5] *)
Hold[I + 2]
(* = Hold[I + 2] *)
Hold[2 I]
(* = Hold[2*I] *)
Hold[10^-3]
(* = Hold[10^(-3)] *)
Hold[a - -b]
(* = Hold[a - -b] *)
Hold[a + -b]
(* = Hold[a - b] *)
Hold[a - 1 b]
(* = Hold[a - 1*b] *)
Hold[a * -1]
(* = Hold[a*(-1)] *)
Hold[-1 * a]
(* = Hold[-a] *)
Hold[2 * -a]
(* = Hold[2*(-a)] *)
Hold[a b - c d]
(* = Hold[a*b - c*d] *)
Hold[1/(a b)]
(* = Hold[1/(a*b)] *)
Hold[Sin[x]^2]
(* = Hold[Sin[x]^2] *)
Hold[x[[All, 1]]]
(* = Hold[x[[All,1]]] *)
Hold[x[[1 ;; 2]]]
(* = Hold[x[[1 ;; 2]]] *)
Hold[x[[;; , 1]]]
(* = Hold[x[[1 ;; All,1]]] *)
Hold[a@b]
(* = Hold[a[b]] *)
Hold[a@b@c]
(* = Hold[a[b[c]]] *)
Hold[a /@ b /@ c]
(* = Hold[a /@ b /@ c] *)
Hold[(a /@ b) /@ c]
(* = Hold[(a /@ b) /@ c] *)
Hold[a @@ b @@ c]
(* = Hold[a @@ b @@ c] *)
Hold[a <> b <> c]
(* = Hold[a <> b <> c] *)
Hold[(a <> b) <> c]
(* = Hold[(a <> b) <> c] *)
Hold[a && (b && c)]
(* = Hold[a && (b && c)] *)
Hold[(a || b) && c]
(* = Hold[(a || b) && c] *)
Hold[a -> b && c]
(* = Hold[a -> b && c] *)
Hold[a /; b && c]
(* = Hold[a /; b && c] *)
Hold[a := b; c := d]
(* = Hold[a := b; c := d] *)
Hold[a += b - c]
(* = Hold[a += b - c] *)
Hold[a++ + b]
(* = Hold[a++ + b] *)
Hold[++a + b]
(* = Hold[++a + b] *)
Hold[Derivative[1][f]]
(* = Hold[Derivative[1][f]] *)
Hold[f'[x] + g''[y]]
(* = Hold[Derivative[1][f][x] + Derivative[2][g][y]] *)
Hold[Integrate[x, {x, 0, 1}]]
(* = Hold[Integrate[x, {x, 0, 1}]] *)
Hold[x === y]
(* = Hold[x === y] *)
Hold[x =!= y]
(* = Hold[x =!= y] *)
Hold[a < b < c]
(* = Hold[a < b < c] *)
Hold[a > b >= c]
(* = Hold[Inequality[a, Greater, b, GreaterEqual, c]] *)
Hold[Unequal[a, b, c]]
(* = Hold[a != b != c] *)
Hold[Plus[Plus[x]], Plus[PreIncrement[x]]]
(* = Hold[+ +x, + ++x] *)
Hold[Repeated[x^1.], RepeatedNull[a < 1.]]
(* = Hold[x^1. .., a < 1. ...] *)
