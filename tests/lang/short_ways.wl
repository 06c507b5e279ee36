(* Words with a short way in the evaluator: it must not be told apart from the long one. *)

(* reals that live in their handle, and those that do not *)
list = {0., -0., 1., -1., 1.5*^-300, 1*^300, 2.^256, 2.^-255, 2.^255, 1/3., -2.^-254, 8.6*^-78};
list === ToExpression[ToString[list, InputForm]]
(* = True *)
list + 0 === list && -(-list) === list && Sort[list] === Sort[Reverse[list]]
(* = True *)
Union[Flatten[{list, list}]] === Union[list]
(* = True *)
f[0.] = zero; f[1.5] = more; {f[-0.], f[1.5], f[3./2]}
(* = {zero, more, more} *)
assoc = <|0. -> a, 1.*^300 -> b|>; {assoc[0.], assoc[1.*^300]}
(* = {a, b} *)

(* variables of a Module that got out are never used again *)
make[v_] := Module[{t = v, u}, u = t; u];
keep[] := Module[{t}, t];
{make[1], a1 = keep[]; make[2], a2 = keep[]; make[3]}
(* = {1, 2, 3} *)
a1 =!= a2 && a1 === a1
(* = True *)
counter[] := Module[{n = 0}, Function[n++; n]];
c1 = counter[]; c2 = counter[]; {c1[], c1[], c2[], make[7], c1[]}
(* = {1, 2, 1, 7, 3} *)
h[] := Module[{g}, g[x_] := x + 1; g[1] + g[2]];
{h[], h[]}
(* = {5, 5} *)
held[] := Module[{t = 5}, Hold[t]];
{b1, b2} = {held[], held[]}; make[9]; {b1 === b2, ReleaseHold[b1], ReleaseHold[b2]}
(* = {False, 5, 5} *)
unset[] := Module[{t}, t + 1];
unset[] === unset[]
(* = False *)
head[] := Module[{t}, t[1]];
head[] === head[]
(* = False *)
deep[n_] := Module[{r = n}, If[n > 0, deep[n - 1]; r, r]];
deep[20]
(* = 20 *)

(* parts and keys of variables *)
v = Range[10.]; v[[3]] = 7.; v[[-1]] += 1; v[[2]]++; v
(* = {1., 3., 7., 4., 5., 6., 7., 8., 9., 11.} *)
w = v; v[[1]] = a; {v[[1]], w[[1]]}
(* = {a, 1.} *)
v[[20]] = 1;
(* ! Set::partw *)
m = {{1, 2}, {3, 4}}; m[[2, 1]] = 9; m[[1]] = {5, 6}; m[[All, 2]] *= 2; m
(* = {{5, 12}, {9, 8}} *)
n = 0; m[[n++ + 1, 1]] = 0; {m, n}
(* = {{{0, 12}, {9, 8}}, 1} *)
s = <|"a" -> 1|>; s["a"] += 2; s["b"] = 3; s[{1, 2}] = 4; s[Key[5]] = 6; s["b"]++; s
(* = <|"a" -> 3, "b" -> 4, {1, 2} -> 4, 5 -> 6|> *)
t = s; s["a"] = 0; t["a"]
(* = 3 *)
x = 3; x += 2; x *= 4; x -= 1; x /= 19; {x++, x, --x}
(* = {1, 2, 1} *)
