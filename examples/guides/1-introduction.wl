(* Introduction: the language in one page

   Everything is an expression: a head and parts in square brackets. Lists are in braces, parts in double brackets, rules
   are arrows. An expression is evaluated until nothing changes any more. *)

2 + 3 x + x
(* = 2 + 4*x *)
FullForm[2 + 3 x]
(* = FullForm[2 + 3*x] *)
{1, 2, 3}[[2]]
(* = 2 *)
x^2 + y^2 /. x -> 3
(* = 9 + y^2 *)

(* Numbers are exact until you write a decimal point. *)

1/3 + 1/6
(* = 1/2 *)
2^100
(* = 1267650600228229401496703205376 *)
ToString[N[Pi, 30]]
(* = "3.14159265358979323846264338328" *)

(* A function is defined by a pattern; `_` stands for anything, `x_` gives it a name. The more special rule comes first. *)

fib[0] = 0; fib[1] = 1;
fib[n_] := fib[n] = fib[n - 1] + fib[n - 2]
fib[50]
(* = 12586269025 *)

(* Or it has no name: `#` is its argument, `&` ends it. `/@` applies to each, `@@` replaces the head. *)

#^2 & /@ {1, 2, 3}
(* = {1, 4, 9} *)
Plus @@ {1, 2, 3}
(* = 6 *)
Select[Range[20], PrimeQ]
(* = {2, 3, 5, 7, 11, 13, 17, 19} *)

(* Patterns also find and rewrite. *)

Cases[{1, "a", 2.5, x}, _?NumberQ]
(* = {1, 2.5} *)
{{1, 2}, {3, 4}} /. {a_, b_?NumberQ} :> a + b
(* = {3, 7} *)

(* Associations hold values under keys. *)

ages = <|"Ann" -> 31, "Bob" -> 27|>;
ages["Bob"]
(* = 27 *)
KeySort[Counts[Characters["hello"]]]
(* = <|"e" -> 1, "h" -> 1, "l" -> 2, "o" -> 1|> *)

(* Algebra and calculus are there, and so are nets. *)

Expand[(1 + x)^3]
(* = 1 + 3*x + 3*x^2 + x^3 *)
D[Sin[x]^2, x]
(* = 2*Cos[x]*Sin[x] *)
NetChain[{LinearLayer[1, "Weights" -> {{2}}, "Biases" -> {1}], Tanh}][{x}]
(* = {Tanh[1 + 2*x]} *)

(* `?Word` at the prompt explains a word; Ctrl-C stops what takes too long; Ctrl-D ends. *)
