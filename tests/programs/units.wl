(* Lengths and times with dimensions by UpValues and tables *)
factor = <|"m" -> 1, "km" -> 1000, "cm" -> 1/100, "mi" -> 1609344/1000|>;
q /: q[a_, u_] + q[b_, v_] := q[a + b factor[v]/factor[u], u]
q /: n_?NumericQ q[a_, u_] := q[n a, u]
q /: q[a_, u_]/q[b_, v_] := a factor[u]/(b factor[v])
q /: Less[q[a_, u_], q[b_, v_]] := a factor[u] < b factor[v]
convert[q[a_, u_], v_] := q[a factor[u]/factor[v], v]
convert[q[1, "mi"], "km"]
(* = q[25146/15625, "km"] *)
q[1, "km"] + q[250, "m"]
(* = q[5/4, "km"] *)
3 q[2, "cm"]
(* = q[6, "cm"] *)
q[1, "km"]/q[50, "cm"]
(* = 2000 *)
q[1, "mi"] < q[2, "km"]
(* = True *)
q[1, "m"] - q[1, "cm"]
(* = q[99, "cm"] *)
hms[s_] := {Quotient[s, 3600], Quotient[Mod[s, 3600], 60], Mod[s, 60]}
hms[98765]
(* = {27, 26, 5} *)
Fold[60 #1 + #2 &, {1, 2, 3}]
(* = 3723 *)
temperature["C", "F"][t_] := 9 t/5 + 32
temperature["F", "C"][t_] := 5 (t - 32)/9
{temperature["C", "F"][100], temperature["F", "C"][-40]}
(* = {212, -40} *)
