(* A stack machine for reverse Polish notation, and infix to postfix by the shunting yard *)
rpn[s_String] := Fold[apply, {}, StringSplit[s]]
apply[{x___, a_, b_}, "+"] := {x, a + b}
apply[{x___, a_, b_}, "-"] := {x, a - b}
apply[{x___, a_, b_}, "*"] := {x, a b}
apply[{x___, a_, b_}, "/"] := {x, a/b}
apply[{x___, a_, b_}, "^"] := {x, a^b}
apply[{x___, a_}, "dup"] := {x, a, a}
apply[{x___, a_, b_}, "swap"] := {x, b, a}
apply[{x___, _}, "drop"] := {x}
apply[{x___, a_}, "sqrt"] := {x, Sqrt[a]}
apply[stack_List, n_String] /; StringMatchQ[n, NumberString] := Append[stack, ToExpression[n]]
apply[stack_List, w_String] := Throw["? " <> w, "rpn"]

rpn["3 4 2 * 1 5 - 2 3 ^ ^ / +"]
(* = {24577/8192} *)
rpn["5 dup * sqrt"]
(* = {5} *)
rpn["1 2 3 swap"]
(* = {1, 3, 2} *)
rpn["0.5 -2 *"]
(* = {-1.} *)
Catch[rpn["1 2 frob"], "rpn"]
(* = "? frob" *)
Catch[rpn["1 +"], "rpn"]
(* = "? +" *)

prec = <|"+" -> 1, "-" -> 1, "*" -> 2, "/" -> 2, "^" -> 3|>;
leftQ[op_] := op =!= "^"
postfix[s_] := Module[{out = {}, ops = {}},
  Do[
   Which[
    KeyExistsQ[prec, t],
    While[ops =!= {} && KeyExistsQ[prec, Last[ops]] && (prec[Last[ops]] > prec[t] || prec[Last[ops]] == prec[t] && leftQ[t]),
     AppendTo[out, Last[ops]]; ops = Most[ops]];
    AppendTo[ops, t],
    t === "(", AppendTo[ops, t],
    t === ")",
    While[Last[ops] =!= "(", AppendTo[out, Last[ops]]; ops = Most[ops]]; ops = Most[ops],
    True, AppendTo[out, t]], {t, StringSplit[s]}];
  StringRiffle[Join[out, Reverse[ops]]]]
postfix["3 + 4 * 2 / ( 1 - 5 ) ^ 2 ^ 3"]
(* = "3 4 2 * 1 5 - 2 3 ^ ^ / +" *)
postfix["1 - 2 - 3"]
(* = "1 2 - 3 -" *)
rpn[postfix["( 1 + 2 ) * ( 3 + 4 )"]]
(* = {21} *)
