(* Attributes and the standard sequence. *)
ClearAll[f, g, h, a, b, c, x, y, z]
SetAttributes[f, Orderless]; f[c, a, b]
(* = f[a, b, c] *)
ClearAll[f]; SetAttributes[f, Flat]; f[f[a, f[b]], c]
(* = f[a, b, c] *)
ClearAll[f]; SetAttributes[f, Listable]; f[{a, b}, x]
(* = {f[a, x], f[b, x]} *)
f[{a, b}, {1, 2, 3}]
(* ! Thread::tdlen: Objects of unequal length in f[{a, b}, {1, 2, 3}] cannot be combined. *)
(* = f[{a, b}, {1, 2, 3}] *)
f[<|"p" -> 1, "q" -> 2|>, 3]
(* = <|"p" -> f[1, 3], "q" -> f[2, 3]|> *)
f[{{1}, {2, 3}}]
(* = {{f[1]}, {f[2], f[3]}} *)
ClearAll[f]; SetAttributes[f, HoldFirst]; f[1 + 1, 1 + 1]
(* = f[1 + 1, 2] *)
ClearAll[f]; SetAttributes[f, HoldRest]; f[1 + 1, 1 + 1, Evaluate[1 + 1]]
(* = f[2, 1 + 1, 2] *)
ClearAll[f]; SetAttributes[f, HoldAllComplete]; f[Evaluate[1 + 1], Sequence[a, b]]
(* = f[Evaluate[1 + 1], Sequence[a, b]] *)
ClearAll[f]; SetAttributes[f, SequenceHold]; f[Sequence[a, b]]
(* = f[Sequence[a, b]] *)
ClearAll[f]; f[a, Sequence[b, c], Sequence[]]
(* = f[a, b, c] *)
{1, Nothing, 2, Splice[{3, 4}]}
(* = {1, 2, 3, 4} *)
f[Nothing, Splice[{1, 2}], Splice[{3, 4}, f]]
(* = f[Nothing, Splice[{1, 2}], 3, 4] *)
f[Unevaluated[1 + 1]]
(* = f[Unevaluated[1 + 1]] *)
f[x_] := Hold[x]; f[Unevaluated[1 + 1]]
(* = Hold[1 + 1] *)
Hold[Evaluate[1 + 1], 2 + 2]
(* = Hold[2, 2 + 2] *)
HoldComplete[Evaluate[1 + 1]]
(* = HoldComplete[Evaluate[1 + 1]] *)
ReleaseHold[{Hold[1 + 1], HoldForm[2 + 2]}]
(* = {2, 4} *)
Hold[1 + 1][[1]]
(* = 2 *)
(* Values that change move what was evaluated before. *)
p = {q, 1}; q = 7; p
(* = {7, 1} *)
q = 8; p
(* = {8, 1} *)
Clear[q]; p
(* = {q, 1} *)
u[1]
(* = u[1] *)
u[n_] := n + 1; u[1]
(* = 2 *)
{u[1], u[2]} /. {2 -> two}
(* = {two, 3} *)
w = v[2]; v[k_] := k^2; w
(* = 4 *)
SetAttributes[s, Orderless]; s[2, 1]
(* = s[1, 2] *)
(* Upvalues before down values, the user's before the language's. *)
obj /: f[obj] := up; f[obj]
(* = up *)
vec /: vec[i_] + vec[j_] := vec[i + j]; vec[1] + vec[2]
(* = vec[3] *)
vec[1] + k + vec[2]
(* = k + vec[3] *)
(* Operators *)
Inactive[Plus][1, 2]
(* = Inactive[Plus][1, 2] *)
Activate[Inactive[Plus][1, 2]]
(* = 3 *)
Inactivate[1 + 2 + t]
(* = Inactive[Plus][1, 2, t] *)
{Boole[True], Boole[{False, True}]}
(* = {1, {0, 1}} *)
