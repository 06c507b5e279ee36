(* conditional.wl - expressions that hold under a condition. *)

ConditionalExpression::usage = "ConditionalExpression[e, c] is e where c is True, and Undefined where it is False.\nArithmetic and numerical functions work on e and keep c."
ConditionalExpression[e_, True] := e
ConditionalExpression[_, False] := Undefined
ConditionalExpression[ConditionalExpression[e_, c_], d_] := ConditionalExpression[e, c && d]
ConditionalExpression /: Plus[ConditionalExpression[e_, c_], r__] := ConditionalExpression[e + Plus[r], c]
ConditionalExpression /: Times[ConditionalExpression[e_, c_], r__] := ConditionalExpression[e Times[r], c]
ConditionalExpression /: ConditionalExpression[e_, c_]^n_ := ConditionalExpression[e^n, c]
ConditionalExpression /: a_^ConditionalExpression[e_, c_] := ConditionalExpression[a^e, c]
ConditionalExpression /: (f : Abs | Sign | Re | Im | Conjugate | Sin | Cos | Tan | Sinh | Cosh | Tanh | ArcSin | ArcCos | ArcTan | Log | Floor | Ceiling | Round)[ConditionalExpression[e_, c_]] := ConditionalExpression[f[e], c]
ConditionalExpression /: Normal[ConditionalExpression[e_, _]] := e
ConditionalExpression /: N[ConditionalExpression[e_, c_], p___] := ConditionalExpression[N[e, p], c]
