(* Rebuild 1: derivatives of a program, one number at a time

   A net is trained with the derivatives of its loss. Here is all there is to it: every number remembers what it was made
   from and how much it changes with each of those; then the changes are multiplied backwards along the way.

   A value is var[id]; the tape holds, for each id, its number and its parents with the local slopes. *)

tape = {};
put[number_, parents_] := (AppendTo[tape, {number, parents}]; var[Length[tape]])
input[number_] := put[number, {}]
number[var[i_]] := tape[[i, 1]]
number[r_?NumericQ] := r

(* Arithmetic on such values is defined once and for all by upvalues: rules that belong to var and not to Plus or Times. *)

var /: a_var + b_var := put[number[a] + number[b], {a -> 1, b -> 1}]
var /: a_var + r_?NumericQ := put[number[a] + r, {a -> 1}]
var /: a_var * b_var := put[number[a] number[b], {a -> number[b], b -> number[a]}]
var /: r_?NumericQ * a_var := put[r number[a], {a -> r}]
var /: a_var^n_Integer := put[number[a]^n, {a -> n number[a]^(n - 1)}]
var /: Tanh[a_var] := With[{t = Tanh[number[a]]}, put[t, {a -> 1 - t^2}]]

(* Backwards: the slope of the result with itself is 1; each value hands its slope to its parents. Parents have smaller ids,
   so one walk from the end to the start is enough. *)

slopes[var[result_]] := Module[{slope = ConstantArray[0., Length[tape]]},
  slope[[result]] = 1.;
  Do[slope[[First[First[p]]]] += slope[[i]] Last[p], {i, result, 1, -1}, {p, tape[[i, 2]]}];
  slope]

(* Try it on y = Tanh[w x + b]^2. *)

{w, x, b} = input /@ {0.5, 2., -0.3};
y = Tanh[w x + b]^2;
number[y]
(* ~ 0.365262 *)
slopes[y][[{1, 2, 3}]]
(* ~ {1.534465, 0.383616, 0.767232} *)

(* The same by D, and by a net. *)

D[Tanh[w0 x0 + b0]^2, {{w0, x0, b0}}] /. {w0 -> 0.5, x0 -> 2., b0 -> -0.3}
(* ~ {1.534465, 0.383616, 0.767232} *)
net = NetChain[{LinearLayer[1, "Weights" -> {{0.5}}, "Biases" -> {-0.3}, "Input" -> 1], ElementwiseLayer[Tanh[#]^2 &]}];
net[{2.}, NetPortGradient["Input"]]
(* ~ {0.383616} *)
net[{2.}, NetPortGradient[{1, "Weights"}]]
(* ~ {{1.534465}} *)
net[{2.}, NetPortGradient[{1, "Biases"}]]
(* ~ {0.767232} *)
