(* A recursive descent calculator: tokens, then a tree, then a value *)
tokens[s_String] := StringCases[s, {
   n : (DigitCharacter .. ~~ ("." ~~ DigitCharacter ..) | "") :> {"num", ToExpression[n]},
   id : (LetterCharacter ..) :> {"id", id},
   op : (Alternatives @@ Characters["+-*/^()"]) :> {"op", op}}]
tokens["3+4.5*x"]
(* = {{"num", 3}, {"op", "+"}, {"num", 4.5}, {"op", "*"}, {"id", "x"}} *)

peek[] := If[pos > Length[stream], {"end", ""}, stream[[pos]]]
next[] := With[{t = peek[]}, pos++; t]
accept[op_] := peek[] === {"op", op} && (pos++; True)
fail[what_] := Throw[Failure["ParseError", <|"Expected" -> what, "Position" -> pos|>], "parse"]

sum[] := Module[{left = product[]},
  While[True, Which[
    accept["+"], left = node["+", left, product[]],
    accept["-"], left = node["-", left, product[]],
    True, Return[left, Module]]]]
product[] := Module[{left = factor[]},
  While[True, Which[
    accept["*"], left = node["*", left, factor[]],
    accept["/"], left = node["/", left, factor[]],
    True, Return[left, Module]]]]
factor[] := Module[{base},
  If[accept["-"], Return[node["neg", factor[]], Module]];
  base = atom[];
  If[accept["^"], node["^", base, factor[]], base]]
atom[] := Module[{t, e},
  If[accept["("], e = sum[]; If[accept[")"], Return[e, Module], fail[")"]]];
  t = next[];
  Switch[t, {"num", _}, Last[t], {"id", _}, var[Last[t]], _, fail["operand"]]]
parse[s_] := Catch[Block[{stream = tokens[s], pos = 1},
   With[{e = sum[]}, If[pos <= Length[stream], fail["end"], e]]], "parse"]

parse["1+2*3"]
(* = node["+", 1, node["*", 2, 3]] *)
parse["2^3^2"]
(* = node["^", 2, node["^", 3, 2]] *)
parse["-(a+1)"]
(* = node["neg", node["+", var["a"], 1]] *)
parse["(1+2"]["Expected"]
(* = ")" *)
parse["1 2"]["Position"]
(* = 2 *)
Head[parse["*"]]
(* = Failure *)

value[n_?NumericQ, _] := n
value[var[x_], env_] := Lookup[env, x, Throw["undefined " <> x, "value"]]
value[node["neg", a_], env_] := -value[a, env]
value[node[op_, a_, b_], env_] := (op /. {"+" -> Plus, "-" -> Subtract, "*" -> Times, "/" -> Divide, "^" -> Power})[value[a, env], value[b, env]]
calc[s_, env_ : <||>] := Catch[value[parse[s], env], "value"]

calc["1 + 2 * (3 - 4) / 5"]
(* = 3/5 *)
calc["10-4-3"]
(* = 3 *)
calc["2^3^2"]
(* = 512 *)
calc["x*x + 1", <|"x" -> 4|>]
(* = 17 *)
calc["1.5*4"]
(* = 6. *)
calc["y+1"]
(* = "undefined y" *)
Table[calc["n*(n+1)/2", <|"n" -> n|>], {n, 6}]
(* = {1, 3, 6, 10, 15, 21} *)
