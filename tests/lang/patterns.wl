(* Blanks and sequences *)
ClearAll[f, g, h, a, b, c, d, x, y, z, n]
MatchQ[{1, 2, 3}, {_, __}]
(* = True *)
MatchQ[{1, 2, 3}, {_, _}]
(* = False *)
MatchQ[f[], f[___]]
(* = True *)
MatchQ[{1, "a", x}, {_Integer, _String, _Symbol}]
(* = True *)
MatchQ[{1, 2., 1/2, 1 + I, "s", a, f[x], {}}, {_Integer, _Real, _Rational, _Complex, _String, _Symbol, _f, _List}]
(* = True *)
{1, 2, 3, 4} /. {a_, b__, c_} :> {{a}, {b}, {c}}
(* = {{1}, {2, 3}, {4}} *)
{1, 2, 3} /. {x__, y__} :> {{x}, {y}}
(* = {{1}, {2, 3}} *)
{1, 2, 3} /. {Longest[x__], y__} :> {{x}, {y}}
(* = {{1, 2}, {3}} *)
ReplaceList[{1, 2, 3}, {x__, y__} :> {{x}, {y}}]
(* = {{{1}, {2, 3}}, {{1, 2}, {3}}} *)
ReplaceList[{a, b, c}, {___, x_, ___} -> x]
(* = {a, b, c} *)
ReplaceList[{a, b, c}, {___, x_, ___} -> x, 2]
(* = {a, b} *)
{a, b, a, c} /. {x___, y_, z___, y_, w___} :> {{x}, y, {z}, {w}}
(* = {{}, a, {b}, {c}} *)
(* Tests, conditions, alternatives *)
MatchQ[{1, 3}, {x_, y_} /; x < y]
(* = True *)
MatchQ[4, _?(# > 3 &)]
(* = True *)
MatchQ[{2, 4}, {__?EvenQ}]
(* = True *)
MatchQ[{2, 5}, {__?EvenQ}]
(* = False *)
MatchQ[{a, b}, {a | b, a | b}]
(* = True *)
MatchQ[f[1, a], f[x_Integer | x_Real, _]]
(* = True *)
{f[1], g[2]} /. (f | g)[x_] :> x
(* = {1, 2} *)
Cases[{1, a, "b", 2}, Except[_Integer]]
(* = {a, "b"} *)
Cases[{1, 2, 3, 4}, Except[2 | 3, _Integer]]
(* = {1, 4} *)
(* Repeated *)
MatchQ[{a, a, b}, {a .., b}]
(* = True *)
MatchQ[{b}, {a ..., b}]
(* = True *)
MatchQ[{a, a, a}, {Repeated[a, {2}]}]
(* = False *)
MatchQ[{a, a, a}, {Repeated[a, {2, 3}]}]
(* = True *)
MatchQ[{a, a, a}, {Repeated[a, 2]}]
(* = False *)
MatchQ[{{1, 2}, {3, 4}}, {{_, _} ..}]
(* = True *)
{{1, 2}, {3, 2}} /. {{x_, y_} ...} :> 0
(* = {{1, 2}, {3, 2}} *)
MatchQ[{1, a, 2, b}, {PatternSequence[_Integer, _Symbol] ..}]
(* = True *)
(* Optional, defaults *)
ClearAll[f]; f[x_, y_: 5] := {x, y}; {f[1], f[1, 2]}
(* = {{1, 5}, {1, 2}} *)
ClearAll[f]; f[x_Integer: 3, y_] := {x, y}; {f[a], f[1, a]}
(* = {{3, a}, {1, a}} *)
{x, 2 x, a + x} /. {a_. x + b_. :> {a, b}}
(* = {{1, 0}, {2, 0}, {1, a}} *)
MatchQ[5, x_ + y_.]
(* = True *)
7 /. x_. y_ :> {x, y}
(* = {1, 7} *)
(* Orderless and Flat *)
ClearAll[f]
MatchQ[a + b + c, b + _]
(* = True *)
a + b + c /. b + c -> d
(* = a + d *)
a b c /. a c -> d
(* = b*d *)
x + y + z /. x_ + y_ :> {x, y}
(* = {x, y + z} *)
f[a] + f[b] + 3 /. n_Integer + r_ :> {n, r}
(* = {3, f[a] + f[b]} *)
ClearAll[f]; SetAttributes[f, Orderless]; MatchQ[f[1, a, 2], f[_Symbol, _Integer, _Integer]]
(* = True *)
f[3, 1, 2] /. f[x_, y_, z_] /; x > y > z :> {x, y, z}
(* = {3, 2, 1} *)
f[b, a, c] /. f[c, r___] :> {r}
(* = {a, b} *)
ClearAll[f]; SetAttributes[f, Flat]; f[a, b, c] /. f[x_, y_] :> {x, y}
(* = {f[a], f[b, c]} *)
ClearAll[f]; SetAttributes[f, {Flat, OneIdentity}]; f[a, b, c] /. f[x_, y_] :> {x, y}
(* = {a, f[b, c]} *)
ClearAll[f]
(* Literal things *)
MatchQ[_, Verbatim[_]]
(* = True *)
MatchQ[1, Verbatim[_]]
(* = False *)
Cases[{x_, 1, y_}, Verbatim[x_]]
(* = {x_} *)
Cases[{x_ -> 1, y -> 2}, HoldPattern[_Symbol -> _]]
(* = {y -> 2} *)
{1, 1.} /. 1 -> one
(* = {one, 1.} *)
(* Names *)
MatchQ[{1, 2}, {x_, x_}]
(* = False *)
MatchQ[f[g[1], 1], f[g[x_], x_]]
(* = True *)
f[g[1, 2]] /. f[h : g[x_, _]] :> {h, x}
(* = {g[1, 2], 1} *)
{1, 2, 3} /. {x : Repeated[_Integer]} :> Plus[x]
(* = 6 *)
(* Associations *)
MatchQ[<|"a" -> 1, "b" -> 2|>, KeyValuePattern["a" -> _Integer]]
(* = True *)
MatchQ[<|"a" -> 1|>, KeyValuePattern[{"a" -> 1, "b" -> _}]]
(* = False *)
<|"a" -> 1, "b" -> 2|> /. KeyValuePattern[{"b" -> y_, "a" -> x_}] :> {x, y}
(* = {1, 2} *)
MatchQ[<|"a" -> 1|>, <|"a" -> _|>]
(* = True *)
<|"a" -> x, "b" -> 2|> /. x -> 5
(* = <|"a" -> 5, "b" -> 2|> *)
(* OrderlessPatternSequence *)
MatchQ[{b, a, c}, {OrderlessPatternSequence[a, b], c}]
(* = True *)
{3, "s", x} /. {OrderlessPatternSequence[i_Integer, s_String, y_Symbol]} :> {i, s, y}
(* = {3, "s", x} *)
(* Words *)
Cases[{f[1], g[2], f[3]}, f[n_] :> n^2]
(* = {1, 9} *)
Cases[{1, {2, {3}}}, _Integer, {2}]
(* = {2} *)
Cases[{1, {2, {3}}}, _Integer, {-1}]
(* = {1, 2, 3} *)
Cases[{1, {2, {3}}}, _List, Infinity]
(* = {{3}, {2, {3}}} *)
Cases[f[a][b], f, Infinity, Heads -> True]
(* = {f} *)
Cases[{1, 2, 3, 4}, _?EvenQ, 1, 1]
(* = {2} *)
Cases[_Integer][{1, a, 2}]
(* = {1, 2} *)
Count[{1, a, 2, b}, _Symbol]
(* = 2 *)
Count[{a, {a, b}}, a, Infinity]
(* = 2 *)
Position[{a, b, a, {a}}, a]
(* = {{1}, {3}, {4, 1}} *)
Position[{a, b, a, {a}}, a, {1}]
(* = {{1}, {3}} *)
Position[{a, b, a}, a, 1, 1]
(* = {{1}} *)
Position[x^2 + y^2, 2]
(* = {{1, 2}, {2, 2}} *)
Position[f[x], f]
(* = {{0}} *)
Position[<|"a" -> 1, "b" -> 2|>, 2]
(* = {{Key["b"]}} *)
FirstPosition[{a, b, c}, c]
(* = {3} *)
FirstPosition[{a, b, c}, d]
(* = Missing["NotFound"] *)
FirstPosition[{a, b, c}, d, none]
(* = none *)
FirstCase[{1, a, 2}, _Symbol]
(* = a *)
FirstCase[{1, 2}, _Symbol]
(* = Missing["NotFound"] *)
FirstCase[{1, 2}, _Symbol, no]
(* = no *)
FirstCase[{f[1], f[2]}, f[n_] :> n]
(* = 1 *)
DeleteCases[{1, a, {2, b}}, _Integer, Infinity]
(* = {a, {b}} *)
DeleteCases[{1, 2, 3, 4}, _?EvenQ, 1, 1]
(* = {1, 3, 4} *)
DeleteCases[<|"a" -> 1, "b" -> x|>, _Symbol]
(* = <|"a" -> 1|> *)
MemberQ[{1, x, 2}, _Symbol]
(* = True *)
FreeQ[{1, {x}}, x]
(* = False *)
FreeQ[x^2 + 1, _Power]
(* = False *)
FreeQ[{1, {x}}, x, 1]
(* = True *)
Replace[{1, 2}, {x_, y_} :> x + y]
(* = 3 *)
Replace[{1, {2}}, n_Integer :> n + 1, Infinity]
(* = {2, {3}} *)
Replace[f[1], x_Integer -> y]
(* = f[1] *)
Replace[x, {{x -> a}, {x -> b}}]
(* = {a, b} *)
x /. {{x -> 1}, {x -> 2}}
(* = {1, 2} *)
f[f[f[a]]] //. f[x_] :> x
(* = a *)
{1, 2, 3, 4} //. {x___, a_, b_, y___} /; a < b :> {x, b, a, y}
(* = {4, 3, 2, 1} *)
x /. 5
(* ! ReplaceAll::reps: {5} is neither a list of replacement rules nor a valid dispatch table, and so cannot be used for replacing. *)
(* = x /. 5 *)
{a, b, c} /. Dispatch[{a -> 1, b -> 2}]
(* = {1, 2, c} *)
{a, b} /. <|a -> 1|>
(* = {1, b} *)
ReplaceAt[{a, a, a}, a -> b, 2]
(* = {a, b, a} *)
ReplaceAt[{a, {a}}, a -> b, {{1}, {2, 1}}]
(* = {b, {b}} *)
(* Values with conditions inside of scopes *)
g[x_] := Module[{y = x^2}, y + 1 /; y > 4]; {g[1], g[3]}
(* = {g[1], 10} *)
ClearAll[g]; g[x_] := With[{y = 2 x}, y /; y > 4]; {g[1], g[3]}
(* = {g[1], 6} *)
