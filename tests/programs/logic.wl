(* Truth tables, a small prover, normal forms, a knights and knaves puzzle *)
truthTable[e_, vars_] := Table[e /. Thread[vars -> row], {row, Tuples[{True, False}, Length[vars]]}]
truthTable[Implies[p, q], {p, q}]
(* = {True, False, True, True} *)
tautology[e_] := With[{vars = Union[Cases[e, _Symbol, {0, Infinity}]]}, And @@ truthTable[e, vars]]
tautology[Implies[p && Implies[p, q], q]]
(* = True *)
tautology[Implies[Implies[p, q] && q, p]]
(* = False *)
tautology[Equivalent[! (p || q), ! p && ! q]]
(* = True *)
TautologyQ[Implies[p, q] || Implies[q, p], {p, q}]
(* = True *)
SatisfiabilityCount[(a || b) && (! a || c), {a, b, c}]
(* = 4 *)
nnf = {not[not[a_]] :> a, not[a_ \[And] b_] :> not[a] \[Or] not[b], not[a_ \[Or] b_] :> not[a] \[And] not[b]};
not[(p && not[q]) || r] //. nnf
(* = (not[p] || q) && not[r] *)

(* A says: B lies. B says: C lies. C says: A and B both lie. *)
Select[Tuples[{True, False}, 3], Function[{a}, With[{x = a[[1]], y = a[[2]], z = a[[3]]},
   Equivalent[x, ! y] && Equivalent[y, ! z] && Equivalent[z, ! x && ! y]]]]
(* = {{False, True, False}} *)

(* gates *)
halfAdder[a_, b_] := {BitXor[a, b], BitAnd[a, b]}
fullAdder[a_, b_, c_] := Module[{s1, c1, s2, c2}, {s1, c1} = halfAdder[a, b]; {s2, c2} = halfAdder[s1, c]; {s2, BitOr[c1, c2]}]
adder[x_, y_, n_] := Module[{carry = 0, bits},
  bits = MapThread[Function[{a, b}, Module[{s}, {s, carry} = fullAdder[a, b, carry]; s]], Reverse[IntegerDigits[#, 2, n]] & /@ {x, y}];
  FromDigits[Reverse[Append[bits, carry]], 2]]
adder[157, 99, 8]
(* = 256 *)
Array[adder[#1, #2, 4] - #1 - #2 &, {4, 4}, 0] // Flatten // Union
(* = {0} *)
(* resolution on clauses *)
resolve[a_, b_] := Table[If[MemberQ[b, -l], {Union[DeleteCases[a, l], DeleteCases[b, -l]]}, {}], {l, a}] // Flatten[#, 1] &
refute[cs_] := MemberQ[FixedPoint[Union[#, Join @@ (resolve @@@ Tuples[#, 2])] &, cs, 10], {}]
refute[{{1, 2}, {-1, 3}, {-2, 3}, {-3}}]
(* = True *)
refute[{{1, 2}, {-1, 3}}]
(* = False *)
