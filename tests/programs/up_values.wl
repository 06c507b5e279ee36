(* Arithmetic of one's own types by UpValues: complex pairs, quantities of modular numbers, intervals *)
pair /: pair[a_, b_] + pair[c_, d_] := pair[a + c, b + d]
pair /: pair[a_, b_] pair[c_, d_] := pair[a c - b d, a d + b c]
pair /: k_?NumericQ pair[a_, b_] := pair[k a, k b]
pair /: pair[a_, b_]^n_Integer?Positive := Nest[pair[a, b] # &, pair[a, b], n - 1]
pair /: Abs[pair[a_, b_]] := Sqrt[a^2 + b^2]
pair /: Conjugate[pair[a_, b_]] := pair[a, -b]
pair[1, 2] + pair[3, 4] + pair[0, 1]
(* = pair[4, 7] *)
pair[1, 2] pair[3, -1]
(* = pair[5, 5] *)
pair[1, 1]^8
(* = pair[16, 0] *)
3 pair[1, 2] - pair[1, 1]
(* = pair[2, 5] *)
Abs[pair[3, 4]]
(* = 5 *)
Abs[pair[3, 4] + Conjugate[pair[3, 4]]]
(* = 6 *)

mod /: mod[a_, n_] + mod[b_, n_] := mod[Mod[a + b, n], n]
mod /: mod[a_, n_] + b_Integer := mod[Mod[a + b, n], n]
mod /: mod[a_, n_] mod[b_, n_] := mod[Mod[a b, n], n]
mod /: k_Integer mod[a_, n_] := mod[Mod[k a, n], n]
mod /: mod[a_, n_]^k_Integer := mod[PowerMod[a, k, n], n]
mod[5, 7] + mod[4, 7]
(* = mod[2, 7] *)
mod[3, 7]/mod[5, 7]
(* = mod[2, 7] *)
2 mod[5, 7] + 1
(* = mod[4, 7] *)
mod[2, 101]^-1 mod[2, 101]
(* = mod[1, 101] *)
Total[mod[#, 13] & /@ Range[20]]
(* = mod[2, 13] *)
Det[{{mod[1, 7], mod[2, 7]}, {mod[3, 7], mod[4, 7]}}]
(* = mod[5, 7] *)
Fold[#1 mod[10, 97] + #2 &, mod[0, 97], IntegerDigits[123456789]]
(* = mod[39, 97] *)

point /: Equal[point[a__], point[b__]] := And @@ Thread[{a} == {b}]
point[1, x] == point[1, x]
(* = True *)
point[1, 2] == point[1, 3]
(* = False *)
point /: Format[point[x_, y_]] := "<" <> ToString[x] <> "," <> ToString[y] <> ">"
ToString[point[1, 2]]
(* = "<1,2>" *)
Length[UpValues[mod]]
(* = 5 *)
