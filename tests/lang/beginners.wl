(* The errors that beginners make: each gives a message that says what to do, or what the text means instead. *)

(* a bracket that does not match, one that is not closed, a quote that is not closed *)
ToExpression["f[1, 2)"]
(* ! ToExpression::sntx: Invalid syntax in or before "f[1, 2)". ^ *)
(* = $Failed *)
ToExpression["f[{1, 2]"]
(* ! ToExpression::sntx: Invalid syntax in or before "f[{1, 2]". ^ *)
(* = $Failed *)
ToExpression["f[1, 2"]
(* ! ToExpression::sntxi: Incomplete expression; more input is needed . *)
(* = $Failed *)
ToExpression["(1 + 2"]
(* ! ToExpression::sntxi: Incomplete expression; more input is needed . *)
(* = $Failed *)
ToExpression["1 + 2)"]
(* ! ToExpression::sntx: Invalid syntax in or before "1 + 2)". ^ *)
(* = $Failed *)
ToExpression["\"abc"]
(* ! ToExpression::sntxi: Incomplete expression; more input is needed . *)
(* = $Failed *)

(* a missing comma is a product, a doubled one is warned of *)
{1 2, 3}
(* = {2, 3} *)
ToExpression["{1,,2}"]
(* ! Syntax::com: Warning: comma encountered with no adjacent expression. The expression will be treated as Null. *)
(* = {1, Null, 2} *)
ToExpression["{1, 2,}"]
(* ! Syntax::com: Warning: comma encountered with no adjacent expression. The expression will be treated as Null. *)
(* = {1, 2, Null} *)

(* an operator without its right side, two in a row *)
ToExpression["1 +"]
(* ! ToExpression::sntxi: Incomplete expression; more input is needed . *)
(* = $Failed *)
ToExpression["3 */ 4"]
(* ! ToExpression::sntx: Invalid syntax in or before "3 */ 4". ^ *)
(* = $Failed *)

(* parentheses for calls, small letters, misspelt names: no message in scripts, since all are symbols (the prompt asks what was meant) *)
sin(x)
(* = sin*x *)
sin[0]
(* = sin[0] *)
{1, 2, 3}(2)
(* = {2, 4, 6} *)
Lenght[{1, 2}]
(* = Lenght[{1, 2}] *)

(* brackets for parts give a call *)
list = {10, 20}; list[2]
(* = {10, 20}[2] *)

(* one = for two *)
If[xx = 3, "three", "other"]
(* = If[3, "three", "other"] *)
Solve[yy = 3, yy]
(* ! Solve::ivar: 3 is not a valid variable. *)
(* = Solve[3, 3] *)
Solve[y^2, y]
(* ! Solve::naqs: y^2 is not a quantified system of equations and inequalities. *)
(* = Solve[y^2, y] *)
5 = z
(* ! Set::setraw: Cannot assign to raw object 5. *)
(* = z *)
Select[{1, 2, 3}, # = 2 &]
(* ! Set::write: Tag Slot in #1 is Protected. *)
(* = {} *)

(* a protected name *)
Pi = 3
(* ! Set::wrsym: Symbol Pi is Protected. *)
(* = 3 *)
Sin[t_] := t
(* ! SetDelayed::write: Tag Sin in Sin[t_] is Protected. *)
(* = $Failed *)
I = 5
(* ! Set::wrsym: Symbol I is Protected. *)
(* = 5 *)

(* := without a pattern: a value for f[x] only *)
f[x] := x^2; f[3]
(* = f[3] *)

(* a recursive definition without an end, a value by itself *)
g[n_] := g[n - 1]; g[3]
(* ! $IterationLimit::itlim2: Iteration limit of 4096 exceeded during evaluation of g[-4092 - 1]. *)
(* = TerminatedEvaluation["IterationLimit"] *)
h[n_] := n h[n - 1]; h[3]
(* ! $RecursionLimit::reclim2: Recursion depth of 1024 exceeded during evaluation of -1019 - 1. *)
(* = TerminatedEvaluation["RecursionLimit"] *)
count = count + 1
(* ! $RecursionLimit::reclim2: Recursion depth of 1024 exceeded during evaluation of 1 + count. *)
(* = TerminatedEvaluation["RecursionLimit"] *)
count2++
(* ! Increment::rvalue: count2 is not a variable with a value, so its value cannot be changed. *)
(* = count2++ *)

(* wrong numbers of arguments *)
Sin[]
(* ! Sin::argx: Sin called with 0 arguments; 1 argument is expected. *)
(* = Sin[] *)
Sin[1, 2]
(* ! Sin::argx: Sin called with 2 arguments; 1 argument is expected. *)
(* = Sin[1, 2] *)
Mod[5]
(* ! Mod::argtu: Mod called with 1 argument; 2 or 3 arguments are expected. *)
(* = Mod[5] *)
If[1 < 2]
(* ! If::argbu: If called with 1 argument; between 2 and 4 arguments are expected. *)
(* = If[True] *)
Length[1, 2, 3]
(* ! Length::argx: Length called with 3 arguments; 1 argument is expected. *)
(* = Length[1, 2, 3] *)
Integrate[x^2]
(* ! Integrate::argmu: Integrate called with 1 argument; 2 or more arguments are expected. *)
(* = Integrate[x^2] *)

(* parts that are not there *)
{1, 2, 3}[[4]]
(* ! Part::partw: Part 4 of {1, 2, 3} does not exist. *)
(* = {1, 2, 3}[[4]] *)
{1, 2, 3}[[0]]
(* = List *)
{{1, 2}, {3, 4}}[[3, 1]]
(* ! Part::partw: Part 3 of {{1, 2}, {3, 4}} does not exist. *)
(* = {{1, 2}, {3, 4}}[[3,1]] *)
12[[1]]
(* ! Part::partd: Part specification 12[[1]] is longer than depth of object. *)
(* = 12[[1]] *)
"abc"[[1]]
(* ! Part::partd: Part specification abc[[1]] is longer than depth of object. *)
(* = "abc"[[1]] *)
v = {1, 2, 3}; v[[4]] = 0
(* ! Set::partw: Part 4 of {1, 2, 3} does not exist. *)
(* = 0 *)
First[{}]
(* ! First::nofirst: {} has zero length and no first element. *)
(* = First[{}] *)
Take[{1, 2}, 3]
(* ! Take::take: Cannot take positions 1 through 3 in {1, 2}. *)
(* = Take[{1, 2}, 3] *)
<|"a" -> 1|>["b"]
(* = Missing["KeyAbsent", "b"] *)

(* iterators *)
Table[i, {1, 3, i}]
(* ! Table::itraw: Raw object 1 cannot be used as an iterator. *)
(* = Table[i, {1, 3, i}] *)
Table[i^2, {i, n}]
(* ! Table::iterb: Iterator {i, n} does not have appropriate bounds. *)
(* = Table[i^2, {i, n}] *)
Do[Print[i], i]
(* ! Do::iterb: Iterator i does not have appropriate bounds. *)
(* = Do[Print[i], i] *)
Table[i, {i, 1, 3, 0}]
(* ! Table::iterb: Iterator {i, 1, 3, 0} does not have appropriate bounds. *)
(* = Table[i, {i, 1, 3, 0}] *)

(* lists of unequal length, shapes *)
{1, 2, 3} + {1, 2}
(* ! Thread::tdlen: Objects of unequal length in {1, 2, 3} + {1, 2} cannot be combined. *)
(* = {1, 2} + {1, 2, 3} *)
{1, 2} . {1, 2, 3}
(* ! Dot::dotsh: Tensors {1, 2} and {1, 2, 3} have incompatible shapes. *)
(* = {1, 2} . {1, 2, 3} *)
{{1, 2}, {3, 4}} . {1, 2, 3}
(* ! Dot::dotsh: Tensors {{1, 2}, {3, 4}} and {1, 2, 3} have incompatible shapes. *)
(* = {{1, 2}, {3, 4}} . {1, 2, 3} *)
Det[{{1, 2, 3}, {4, 5, 6}}]
(* ! Det::matsq: Argument {{1, 2, 3}, {4, 5, 6}} at position 1 is not a non-empty square matrix. *)
(* = Det[{{1, 2, 3}, {4, 5, 6}}] *)
Inverse[{{1, 2}, {2, 4}}]
(* ! Inverse::sing: Matrix {{1, 2}, {2, 4}} is singular. *)
(* = Inverse[{{1, 2}, {2, 4}}] *)
{p, q} = {1, 2, 3}
(* ! Set::shape: Lists {p, q} and {1, 2, 3} are not the same shape. *)
(* = {1, 2, 3} *)
MapThread[Plus, {{1, 2}, {3}}]
(* ! MapThread::mptc: Incompatible dimensions of objects at positions {2, 1} and {2, 2} of MapThread[Plus, {{1, 2}, {3}}]; dimensions are 2 and 1. *)
(* = MapThread[Plus, {{1, 2}, {3}}] *)

(* strings and numbers mixed *)
"n = " <> 5
(* ! StringJoin::string: String expected at position 2 in n =  <> 5. *)
(* = "n = " <> 5 *)
StringLength[12345]
(* ! StringLength::string: String expected at position 1 in StringLength[12345]. *)
(* = StringLength[12345] *)
StringReplace["cat", "c"]
(* ! StringReplace::srep: c is not a valid string replacement rule. *)
(* = StringReplace["cat", "c"] *)
StringTake["abc", 5]
(* ! StringTake::take: Cannot take positions 1 through 5 in "abc". *)
(* = StringTake["abc", 5] *)
"2" + 3
(* = 3 + "2" *)
ToExpression["2"] + 3
(* = 5 *)

(* local names *)
Module[x, x + 1]
(* ! Module::lvlist: Local variable specification x is not a List. *)
(* = Module[x, x + 1] *)
Module[{2}, 2]
(* ! Module::lvsym: Local variable specification {2} contains 2, which is not a symbol or an assignment to a symbol. *)
(* = Module[{2}, 2] *)
With[{k}, k]
(* ! With::lvw: Local variable specification {k} contains k, which is not an assignment to a symbol. *)
(* = With[{k}, k] *)
Module[{a = 1, b = a}, b]
(* = a *)

(* rules *)
x /. 3
(* ! ReplaceAll::reps: {3} is neither a list of replacement rules nor a valid dispatch table, and so cannot be used for replacing. *)
(* = x /. 3 *)
a == b /. a > b
(* ! ReplaceAll::reps: {a > b} is neither a list of replacement rules nor a valid dispatch table, and so cannot be used for replacing. *)
(* = a == b /. a > b *)

(* division by zero; integers do not overflow *)
1/0
(* ! Power::infy: Infinite expression 1/0 encountered. *)
(* = ComplexInfinity *)
0/0
(* ! Power::infy: Infinite expression 1/0 encountered. *)
(* ! Infinity::indet: Indeterminate expression 0 ComplexInfinity encountered. *)
(* = Indeterminate *)
2^100
(* = 1267650600228229401496703205376 *)

(* files *)
Import["no such file.txt"]
(* ! Import::nffil: File no such file.txt not found during Import. *)
(* = $Failed *)
Get["no such file.wl"]
(* ! Get::noopen: Cannot open no such file.wl. *)
(* = $Failed *)
Import["no such file.nosuch"]
(* ! Import::nffil: File no such file.nosuch not found during Import. *)
(* = $Failed *)
Export["table.nosuch", {1, 2}]
(* ! Export::infer: Cannot infer format of file table.nosuch. *)
(* = $Failed *)

(* plots and numerical words *)
Plot[x^2]
(* ! Plot::argr: Plot called with 1 argument; 2 arguments are expected. *)
(* = Plot[x^2] *)
Plot[x^2, x]
(* ! Plot::pllim: Range specification x is not of the form {x, xmin, xmax}. *)
(* = Plot[x^2, x] *)
Plot[x^2, {x, 0, b}]
(* ! Plot::plln: Limiting value b in {0, b} is not a machine-sized real number. *)
(* = Plot[x^2, {x, 0, b}] *)
FindRoot[Cos[x] == x, x]
(* ! FindRoot::fdss: Search specification x should be a list with 1 to 5 elements. *)
(* = FindRoot[Cos[x] == x, x] *)
NIntegrate[x^2, {x, 0, b}]
(* ! NIntegrate::nlim: x = b is not a valid limit of integration. *)
(* = NIntegrate[x^2, {x, 0, b}] *)
D[x^2, 2]
(* ! D::ivar: 2 is not a valid variable. *)
(* = D[x^2, 2] *)

(* pure functions *)
(#1 + #2 &)[1]
(* ! Function::slotn: Slot number 2 in #1 + #2 &  cannot be filled from (#1 + #2 & )[1]. *)
(* = 1 + #2 *)
Map[{1, 2}, Sqrt]
(* = Sqrt *)
Function[x^2][3]
(* = x^2 *)

(* comparisons *)
1 < I
(* ! Less::nord: Invalid comparison with I attempted. *)
(* = 1 < I *)
If[u > 1, "big", "small"]
(* = If[u > 1, "big", "small"] *)

(* unknown options *)
Plot[x, {x, 0, 1}, Colour -> Red]
(* ! Plot::optx: Unknown option Colour in Plot. *)
(* = Plot[x, {x, 0, 1}, Colour -> Red] *)
