(* An algebraic simplifier over inert heads, to a fixed point *)
rules = {
   add[x_, 0] | add[0, x_] :> x,
   mul[_, 0] | mul[0, _] -> 0,
   mul[x_, 1] | mul[1, x_] :> x,
   add[x_Integer, y_Integer] :> x + y,
   mul[x_Integer, y_Integer] :> x y,
   add[x_, x_] :> mul[2, x],
   pow[_, 0] -> 1, pow[x_, 1] :> x,
   mul[pow[x_, n_], pow[x_, m_]] :> pow[x, add[n, m]],
   mul[x_, x_] :> pow[x, 2],
   mul[a_Integer, mul[b_Integer, x_]] :> mul[a b, x],
   add[mul[a_Integer, x_], mul[b_Integer, x_]] :> mul[a + b, x]};
simp[e_] := e //. rules
simp[add[mul[x, 0], mul[1, y]]]
(* = y *)
simp[mul[pow[x, 2], pow[x, 3]]]
(* = pow[x, 5] *)
simp[add[mul[2, x], mul[3, x]]]
(* = mul[5, x] *)
simp[mul[2, mul[3, add[z, z]]]]
(* = mul[12, z] *)
simp[pow[add[0, 1], 0]]
(* = 1 *)
toInert[e_] := e //. {a_ + b_ :> add[a, b], a_ b_ :> mul[a, b], Power[a_, n_] :> pow[a, n]}
toInert[p q^2]
(* = mul[p, pow[q, 2]] *)
fromInert[e_] := e /. {add -> Plus, mul -> Times, pow -> Power}
fromInert[simp[mul[add[x, x], pow[x, 2]]]]
(* = 2*x^3 *)
Position[add[mul[2, x], pow[x, 2]], x]
(* = {{1, 2}, {2, 1}} *)
Depth[toInert[a + b c]]
(* = 3 *)
