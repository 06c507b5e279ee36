(* simplify.wl - rewriting: Simplify by trying and counting, trigonometric and complex forms, assumptions. *)

Simplify::usage = "Simplify[expr] gives the simplest form of expr it finds.\nSimplify[expr, assum] uses assumptions."
Options[Simplify] = {Assumptions :> $Assumptions, ComplexityFunction -> Automatic, ExcludedForms -> {}, TimeConstraint -> 300, TransformationFunctions -> Automatic, Trig -> True}
Simplify[e_, o : OptionsPattern[]] := simplify[e, assumed[{o}], o]
Simplify[e_, a_, o : OptionsPattern[]] := simplify[e, flatAnd[a && assumed[{o}]], o] /; !MatchQ[a, _Rule | _RuleDelayed]
FullSimplify::usage = "FullSimplify[expr] tries more transformations than Simplify.\nFullSimplify[expr, assum] uses assumptions."
Options[FullSimplify] = Options[Simplify]
FullSimplify[e_, o : OptionsPattern[]] := fullSimplify[e, assumed[{o}]]
FullSimplify[e_, a_, o : OptionsPattern[]] := fullSimplify[e, flatAnd[a && assumed[{o}]]] /; !MatchQ[a, _Rule | _RuleDelayed]
fullSimplify[e_, a_] := First[MinimalBy[Map[joined, {simplify[e, a], simplify[functionExpand[e], a]}], complexity]]
(* Gamma functions, factorials and inverse tangents that join; square roots that come apart *)
joined[e_] := e //. {x_ Gamma[x_] :> Gamma[1 + x], Gamma[x_]/y_ :> Gamma[x - 1] /; y === x - 1, n_!/n_ :> (n - 1)!, (n_)! m_ :> m! /; m === n + 1,
    ArcTan[x_?NumericQ] + ArcTan[y_?NumericQ] + r_. :> ArcTan[(x + y)/(1 - x y)] + r /; TrueQ[Abs[x y] < 1], E^(I x_) + E^(-I x_) :> 2 Cos[x], Cos[x_] + I Sin[x_] :> E^(I x), Cos[x_] - I Sin[x_] :> E^(-I x), Cosh[x_] + Sinh[x_] :> E^x, Cosh[x_] - Sinh[x_] :> E^-x,
    Sqrt[a_Integer + b_. Sqrt[c_Integer]] :> denested[a, b, c] /; IntegerQ[b] && denested[a, b, c] =!= None}
(* Sqrt[a + b Sqrt[c]] is Sqrt[p] + Sign[b] Sqrt[q] with p + q == a and 4 p q == b^2 c *)
denested[a_, b_, c_] := With[{s = Sqrt[a^2 - b^2 c]}, If[a > 0 && MatchQ[s, _Integer | _Rational], Sqrt[(a + s)/2] + Sign[b] Sqrt[(a - s)/2], None]]

assumed[o_] := With[{a = Assumptions /. Flatten[{o, Assumptions :> $Assumptions}]}, If[a === $Assumptions && Head[a] === Symbol && a =!= True, True, a]]
flatAnd[a_] := a
facts[True] := {}
facts[a_And] := Flatten[Map[facts, List @@ a]]
facts[a_List] := Flatten[Map[facts, a]]
facts[Element[Verbatim[Alternatives][x__], d_]] := Map[Element[#, d] &, {x}]
facts[Inequality[a_, r_, b_, s_, c_]] := {r[a, b], s[b, c]}
facts[(h : Less | LessEqual | Greater | GreaterEqual)[a_, b_, c_]] := {h[a, b], h[b, c]}
facts[a_] := {a}

(* Leaves, and the digits of numbers beyond the first; as people count. *)
complexity[e_] := LeafCount[e] + Total[Cases[{e}, n_Integer :> IntegerLength[n] - 1 + If[n < 0, 1, 0], {0, Infinity}]]

simplify[e_List, a_, o___] := Map[simplify[#, a, o] &, e]
simplify[e_Association, a_, o___] := Map[simplify[#, a, o] &, e]
simplify[(h : Equal | Unequal | Less | Greater | LessEqual | GreaterEqual)[x_, y_], a_, o___] := simplifyRelation[h, x, y, a]
simplify[e : (_And | _Or | _Not), a_, o___] := With[{r = Map[simplify[#, a, o] &, e]}, If[MatchQ[r, _And | _Or | _Not], simplerFormula[simplerRange[r]], r]]
(* conditions on one real variable *)
simplerRange[e_] := With[{v = Variables[List @@@ Cases[{e}, _Less | _LessEqual | _Greater | _GreaterEqual | _Equal | _Unequal, Infinity]]},
    If[Length[v] != 1 || FreeQ[e, Less | LessEqual | Greater | GreaterEqual] || !FreeQ[e, Element], e, With[{r = Quiet[Reduce[e, First[v], Reals]]}, If[Head[r] =!= Reduce && complexity[r] < complexity[e], r, e]]]]
simplerFormula[e_] := If[Length[BooleanVariables[e]] > 8, e, With[{m = BooleanMinimize[e]}, If[complexity[m] < complexity[e], m, e]]]
simplify[e_Rule, a_, o___] := Map[simplify[#, a, o] &, e]
simplify[e_, a_, o___] := If[AtomQ[e], refine[e, facts[a]], With[{f = facts[a]}, best[refine[parts[e, a], f], f, 0, count[o]]]]
count[o___] := With[{f = ComplexityFunction /. {o} /. ComplexityFunction -> Automatic}, If[f === Automatic, complexity, f]]
parts[e_, a_] := If[MatchQ[e, _Plus | _Times | _Power], Map[If[AtomQ[#], #, parts[#, a]] &, e], Map[simplify[#, a] &, e]]

simplifyRelation[h_, x_, y_, a_] := With[{p = simplify[x, a], q = simplify[y, a]}, With[{r = refine[h[p, q], facts[a]]},
    If[r === True || r === False, r, With[{d = simplify[p - q, a]}, Which[d === 0 && h === Equal, True, d === 0 && h === Unequal, False, NumericQ[d] && MemberQ[{Equal, Unequal}, h], h[d, 0], True, simplerInequality[r]]]]]]
(* a x + b > c with the common factor out, the constant to the right if that is not negative *)
simplerInequality[r : (h : Less | LessEqual | Greater | GreaterEqual)[x_, y_]] := With[{v = Variables[x - y]}, If[Length[v] != 1 || !PolynomialQ[x - y, v] || Exponent[x - y, First[v]] != 1, r,
    With[{a = Coefficient[x - y, First[v], 1], b = Coefficient[x - y, First[v], 0]}, If[!VectorQ[{a, b}, MatchQ[#, _Integer | _Rational] &], r,
        With[{g = If[TrueQ[a < 0], h /. {Less -> Greater, Greater -> Less, LessEqual -> GreaterEqual, GreaterEqual -> LessEqual}, h], k = -b/a}, First[MinimalBy[{r, If[k >= 0, g[First[v], k], g[Expand[Denominator[k] (First[v] - k)], 0]]}, complexity]]]]]]]
simplerInequality[r_] := r

best[e_, f_, depth_, count_] := Module[{tries, winner},
    tries = Select[DeleteDuplicates[Join[{e}, Map[refine[#, f] &, candidates[e]]]], FreeQ[#, $Failed] &];
    winner = First[MinimalBy[tries, count]];
    If[depth < 3 && count[winner] < count[e], best[winner, f, depth + 1, count], winner]]

candidates[e_] := Module[{t = Quiet[Together[e]], list, x}, list = {t, Quiet[Expand[e]], Quiet[Cancel[t]], Quiet[Factor[e]]};
    list = Join[list, factorParts[e]];
    If[!FreeQ[e, _Power], AppendTo[list, radicals[e]]];
    If[Length[Variables[e]] == 1 && Denominator[t] =!= 1, AppendTo[list, Quiet[Apart[t]]]];
    x = Variables[e]; If[1 <= Length[x] <= 4, list = Join[list, Map[Quiet[Collect[Expand[e], #]] &, x]]];
    If[!FreeQ[e, Sin | Cos | Tan | Cot | Sec | Csc | Sinh | Cosh | Tanh], list = Join[list, trigForms[e]]];
    If[!FreeQ[e, Log], AppendTo[list, logForm[e]]];
    If[!FreeQ[e, Abs | Re | Im | Conjugate], AppendTo[list, e /. Conjugate[z_] z_ :> Abs[z]^2]];
    If[!FreeQ[e, Power[E, _]], AppendTo[list, ExpToTrig[e]]];
    If[!FreeQ[e, Factorial | Gamma | Binomial], AppendTo[list, Quiet[Together[gammaForm[e]]]]];
    list]
factorParts[e_Plus] := If[Length[e] <= 6, Map[Factor[Total[#]] + (e - Total[#]) &, Subsets[List @@ e, {2, Length[e] - 1}]], {}]
factorParts[e_Times] := With[{n = Numerator[e], d = Denominator[e]}, {Expand[n]/Factor[d], Factor[n]/Expand[d], Expand[n]/Expand[d]}]
factorParts[_] := {}
radicals[e_] := Expand[Together[e] /. Power[p_Plus, q_Rational] :> Expand[p]^q]
(* a + b Sqrt[c] over d + Sqrt[c]: rational denominators *)

trigForms[e_] := Module[{r = trigRules[e], x = TrigExpand[e]}, Join[{r, Expand[r], Factor[r], x, Together[x], trigRules[x], TrigReduce[e]}, Map[Factor, {trigRules[Together[x]]}]]]
trigRules[e_] := e //. {a_. Sin[x_]^2 + a_. Cos[x_]^2 + r_. :> a + r, a_. - a_ Cos[x_]^2 :> a Sin[x]^2, a_. - a_ Sin[x_]^2 :> a Cos[x]^2, 1 - Cos[x_]^2 :> Sin[x]^2, 1 - Sin[x_]^2 :> Cos[x]^2, -1 + Cos[x_]^2 :> -Sin[x]^2, -1 + Sin[x_]^2 :> -Cos[x]^2,
    a_. Cosh[x_]^2 + b_. Sinh[x_]^2 + r_. :> a + r /; b === -a, 1 + Tan[x_]^2 :> Sec[x]^2, 1 + Cot[x_]^2 :> Csc[x]^2, -1 + Sec[x_]^2 :> Tan[x]^2,
    Sin[x_] Cos[x_]^(-1) :> Tan[x], Sin[x_]^n_. Cos[x_]^m_ :> Tan[x]^n /; m === -n && n > 0, Cos[x_]^n_. Sin[x_]^m_ :> Cot[x]^n /; m === -n && n > 0, c_. Sin[x_] Cos[x_] :> c/2 Sin[2 x], Cos[x_]^2 - Sin[x_]^2 :> Cos[2 x], Cos[x_] Sec[x_] :> 1, Sin[x_] Csc[x_] :> 1, Tan[x_] Cos[x_] :> Sin[x], Tan[x_] Cot[x_] :> 1, Cot[x_] Sin[x_] :> Cos[x], Sinh[x_] Cosh[x_]^(-1) :> Tanh[x]}
logForm[e_] := e //. {Log[a_] + Log[b_] + r_. :> Log[a b] + r /; NumericQ[a] && NumericQ[b], n_Integer Log[a_] + r_. :> Log[a^n] + r /; NumericQ[a] && 1 < n < 10, Log[a_] - Log[b_] + r_. :> Log[a/b] + r /; NumericQ[a] && NumericQ[b]}
gammaForm[e_] := e //. {Factorial[n_]/Factorial[m_] :> Product[m + k, {k, n - m}] /; IntegerQ[n - m] && 0 < n - m < 20, Factorial[n_]/Factorial[m_] :> 1/Product[n + k, {k, m - n}] /; IntegerQ[m - n] && 0 < m - n < 20, Gamma[n_]/Gamma[m_] :> Product[m + k, {k, 0, n - m - 1}] /; IntegerQ[n - m] && 0 < n - m < 20, Gamma[n_]/Gamma[m_] :> 1/Product[n + k, {k, 0, m - n - 1}] /; IntegerQ[m - n] && 0 < m - n < 20, n_ Factorial[m_] :> Factorial[n] /; n - m === 1}

(* ---- assumptions ---- *)
$Assumptions::usage = "$Assumptions is the default of the option Assumptions."
$Assumptions = True
Assuming::usage = "Assuming[assum, expr] evaluates expr with assum added to $Assumptions."
SetAttributes[Assuming, HoldRest]
Assuming[a_, e_] := Block[{$Assumptions = joinFacts[$Assumptions, a]}, e]
joinFacts[True, a_] := a
joinFacts[b_, a_] := b && a
Refine::usage = "Refine[expr, assum] gives the form of expr if symbols in it obeyed the assumptions."
Refine[e_] := refine[e, facts[If[ValueQ[$Assumptions], $Assumptions, True]]]
Refine[e_, a_] := refine[e, Join[facts[a], facts[$Assumptions]]]

refine[e_, {}] := e
refine[e_, g_] := Module[{signQ, f = withIntegers[g]},
    signQ[x_, s_] := signed[x, f, s];
    e //. {Power[Power[x_, a_], b_] :> x^(a b) /; signQ[x, 1] && realQ[a, f], Power[x_^2, 1/2] :> -x /; signQ[x, -1], Power[x_^2, 1/2] :> Abs[x] /; realQ[x, f],
        Power[Times[x_, y__], b_Rational] :> x^b Times[y]^b /; signQ[x, 1], Log[x_^p_] :> p Log[x] /; signQ[x, 1] && realQ[p, f], Log[x_] :> I Pi + Log[-x] /; !NumericQ[x] && below[x, f, 1], Log[Times[x_, y__]] :> Log[x] + Log[Times[y]] /; signQ[x, 1] && False,
        Abs[x_] :> x /; signQ[x, 0], Abs[x_] :> -x /; signQ[x, -1], Sign[x_] :> 1 /; signQ[x, 1], Sign[x_] :> -1 /; signQ[x, -1],
        Re[x_Plus] :> Map[Re, x], Im[x_Plus] :> Map[Im, x], Re[c_Complex x_] :> Re[c] x /; realQ[x, f], Im[c_Complex x_] :> Im[c] x /; realQ[x, f],
        Re[x_] :> x /; realQ[x, f], Im[x_] :> 0 /; realQ[x, f], Conjugate[x_] :> x /; realQ[x, f], Arg[x_] :> 0 /; signQ[x, 1], Arg[x_] :> Pi /; signQ[x, -1],
        Floor[x_] :> x /; integerQ[x, f], Ceiling[x_] :> x /; integerQ[x, f], Round[x_] :> x /; integerQ[x, f], Sin[Pi n_] :> 0 /; integerQ[n, f], Cos[Pi n_] :> (-1)^n /; integerQ[n, f], Sin[n_ Pi + x_] :> (-1)^n Sin[x] /; integerQ[n, f], Cos[n_ Pi + x_] :> (-1)^n Cos[x] /; integerQ[n, f],
        (-1)^(2 n_) :> 1 /; integerQ[n, f], Element[x_, Reals] :> True /; realQ[x, f], Element[x_, Integers] :> True /; integerQ[x, f],
        (h : Greater | GreaterEqual | Less | LessEqual | Equal | Unequal)[x_, y_] :> With[{r = decide[h, x - y, f]}, r /; r =!= None], UnitStep[x_] :> 1 /; signQ[x, 0], Ramp[x_] :> x /; signQ[x, 0], Max[x_, y_] :> x /; signQ[x - y, 0], Max[x_, y_] :> y /; signQ[y - x, 0], Min[x_, y_] :> y /; signQ[x - y, 0], Min[x_, y_] :> x /; signQ[y - x, 0]}]
decide[Greater, d_, f_] := Which[signed[d, f, 1] || follows[d, f, 1], True, signed[-d, f, 0] || follows[-d, f, 0], False, True, None]
decide[GreaterEqual, d_, f_] := Which[signed[d, f, 0] || follows[d, f, 0], True, signed[-d, f, 1] || follows[-d, f, 1], False, True, None]
decide[Less, d_, f_] := decide[Greater, -d, f]
decide[LessEqual, d_, f_] := decide[GreaterEqual, -d, f]
decide[Equal, d_, f_] := Which[MemberQ[f, a_ == b_ /; Expand[(a - b) - d] === 0 || Expand[(a - b) + d] === 0], True, signed[d, f, 1] || signed[-d, f, 1], False, True, None]
decide[Unequal, d_, f_] := With[{r = decide[Equal, d, f]}, If[r === None, None, !r]]
(* what is greater than an integer is one more at least *)
withIntegers[f_] := If[FreeQ[f, Integers], f, Join[f, Cases[f, (x_ > a_Integer | a_Integer < x_) /; integerQ[x, f] :> x >= a + 1], Cases[f, (x_ < a_Integer | a_Integer > x_) /; integerQ[x, f] :> x <= a - 1]]]
(* d > 0 (s = 1) or d >= 0 (s = 0) by linear facts: eliminating the variables between them and -d >= 0 or -d > 0 leaves a contradiction *)
follows[d_, f_, s_] := Module[{r = Join @@ Map[linearFact, f], v}, v = Variables[{d, r[[All, 1]]}];
    2 <= Length[r] <= 12 && 1 <= Length[v] <= 5 && contradiction[Select[Prepend[r, {-d, s == 0}], PolynomialQ[First[#], v] && Max[Map[Total[First[#]] &, CoefficientRules[First[#], v]]] <= 1 &], v]]
linearFact[a_ > b_] := {{Expand[a - b], True}}
linearFact[a_ < b_] := {{Expand[b - a], True}}
linearFact[a_ >= b_] := {{Expand[a - b], False}}
linearFact[a_ <= b_] := {{Expand[b - a], False}}
linearFact[Equal[a_, b_]] := {{Expand[a - b], False}, {Expand[b - a], False}}
linearFact[_] := {}
contradiction[r_, {}] := AnyTrue[r, TrueQ[If[Last[#], First[#] <= 0, First[#] < 0]] &]
contradiction[r_, {x_, rest___}] := Module[{c = Map[Coefficient[First[#], x] &, r], up, down}, up = Pick[r, Positive[c]]; down = Pick[r, Negative[c]];
    If[!VectorQ[c, NumericQ] || Length[r] > 60, False, contradiction[DeleteDuplicates[Join[Pick[r, Map[# == 0 &, c]],
        Join @@ Outer[{Expand[First[#1]/Coefficient[First[#1], x] - First[#2]/Coefficient[First[#2], x]], Last[#1] || Last[#2]} &, up, down, 1]]], {rest}]]]
(* s = 1: positive, 0: not negative, -1: negative *)
signed[x_?NumericQ, f_, s_] := TrueQ[Switch[s, 1, x > 0, 0, x >= 0, -1, x < 0]]
signed[x_, f_, -1] := below[x, f, 1]
signed[c_?NumberQ x_, f_, s_] := If[TrueQ[c > 0], signed[x, f, s], TrueQ[c < 0] && below[x, f, s]]
(* -x > 0 or -x >= 0 *)
below[x_?NumericQ, f_, s_] := signed[-x, f, s]
below[x_, f_, s_] := MemberQ[f, g_ /; implies[g, -x, s]] || Switch[Head[x], Plus, compound[Expand[-x], f, s], Times, AllTrue[List @@ x, signed[#, f, s] || below[#, f, 1] &] && OddQ[Count[List @@ x, y_ /; below[y, f, 1]]], Power, MatchQ[x, _^_?OddQ] && below[First[x], f, s], _, False]
signed[x_, f_, s_] := MemberQ[f, g_ /; implies[g, x, s]] || compound[x, f, s]
implies[a_ > b_, x_, s_] := With[{d = Expand[x - (a - b)]}, NumericQ[d] && TrueQ[d >= 0]] || proportional[x, a - b]
implies[a_ < b_, x_, s_] := implies[b > a, x, s]
implies[a_ >= b_, x_, s_] := With[{d = Expand[x - (a - b)]}, NumericQ[d] && If[s == 0, TrueQ[d >= 0], TrueQ[d > 0]]] || s == 0 && proportional[x, a - b]
implies[a_ <= b_, x_, s_] := implies[b >= a, x, s]
implies[Element[y_, PositiveReals | PositiveIntegers], x_, s_] := y === x
implies[Element[y_, NonNegativeReals | NonNegativeIntegers], x_, 0] := y === x
implies[_, _, _] := False
proportional[x_, y_] := With[{q = Quiet[Cancel[x/y]]}, NumericQ[q] && TrueQ[q > 0]]
compound[x_Plus, f_, 1] := AllTrue[List @@ x, signed[#, f, 0] &] && AnyTrue[List @@ x, signed[#, f, 1] &]
compound[x_Plus, f_, 0] := AllTrue[List @@ x, signed[#, f, 0] &]
compound[x_Times, f_, s_] := With[{l = List @@ x}, AllTrue[l, signed[#, f, s] || below[#, f, 1] &] && EvenQ[Count[l, y_ /; below[y, f, 1]]]]
compound[x_^n_Integer?EvenQ, f_, 0] := realQ[x, f]
compound[x_^n_Integer?EvenQ, f_, 1] := realQ[x, f] && (signed[x, f, 1] || signed[x, f, -1])
compound[x_^n_, f_, s_] := signed[x, f, s] && realQ[n, f]
compound[E^x_, f_, s_] := realQ[x, f]
compound[Abs[x_], f_, 0] := True
compound[_, _, _] := False
realQ[x_?NumericQ, f_] := Im[x] === 0 || Element[x, Reals] === True
realQ[x_, f_] := MemberQ[f, Element[x, Reals | Integers | Rationals | Primes | PositiveReals | PositiveIntegers | NonNegativeReals | NonNegativeIntegers]] || MemberQ[f, (Less | Greater | LessEqual | GreaterEqual)[a_, b_] /; (a === x || b === x)] || signed[x, f, 0] || MatchQ[x, _Plus | _Times] && AllTrue[List @@ x, realQ[#, f] &] || MatchQ[x, _^_Integer] && realQ[First[x], f] || MatchQ[x, (Sin | Cos | Tan | Exp | Abs | Re | Im)[_]] && realQ[First[x], f]
integerQ[x_Integer, f_] := True
integerQ[x_?NumericQ, f_] := False
integerQ[x_, f_] := MemberQ[f, Element[x, Integers | Primes | PositiveIntegers | NonNegativeIntegers]] || MatchQ[x, _Plus | _Times] && AllTrue[List @@ x, integerQ[#, f] &]

(* ---- other forms ---- *)
PowerExpand::usage = "PowerExpand[expr] expands all powers of products and powers as if all bases were positive."
PowerExpand[e_] := e //. {Power[Times[a_, b__], c_] :> a^c Times[b]^c, Power[Power[a_, b_], c_] :> a^(b c), Log[Times[a_, b__]] :> Log[a] + Log[Times[b]], Log[Power[a_, b_]] :> b Log[a], Abs[x_] :> x /; False}
TrigToExp::usage = "TrigToExp[expr] converts trigonometric functions to exponentials."
TrigToExp[e_] := e /. {Sin[x_] :> (I/2) E^(-I x) - (I/2) E^(I x), Cos[x_] :> E^(-I x)/2 + E^(I x)/2, Tan[x_] :> I (E^(-I x) - E^(I x))/(E^(-I x) + E^(I x)), Cot[x_] :> -I (E^(-I x) + E^(I x))/(E^(-I x) - E^(I x)), Sec[x_] :> 2/(E^(-I x) + E^(I x)), Csc[x_] :> -2 I/(E^(I x) - E^(-I x)),
    Sinh[x_] :> E^x/2 - E^(-x)/2, Cosh[x_] :> E^(-x)/2 + E^x/2, Tanh[x_] :> (E^x - E^(-x))/(E^(-x) + E^x), Sech[x_] :> 2/(E^(-x) + E^x), Csch[x_] :> 2/(E^x - E^(-x)), Coth[x_] :> (E^(-x) + E^x)/(E^x - E^(-x)),
    ArcTan[x_] :> (I/2) Log[1 - I x] - (I/2) Log[1 + I x], ArcSin[x_] :> -I Log[I x + Sqrt[1 - x^2]], ArcCos[x_] :> Pi/2 + I Log[I x + Sqrt[1 - x^2]], ArcSinh[x_] :> Log[x + Sqrt[1 + x^2]], ArcCosh[x_] :> Log[x + Sqrt[-1 + x] Sqrt[1 + x]], ArcTanh[x_] :> -Log[1 - x]/2 + Log[1 + x]/2}
ExpToTrig::usage = "ExpToTrig[expr] converts exponentials to trigonometric functions."
ExpToTrig[e_] := e /. {E^(c_Complex x_.) :> Cos[Im[c] x] + I Sin[Im[c] x] /; Re[c] == 0, E^x_ :> Cosh[x] + Sinh[x] /; !NumericQ[x]}
TrigExpand::usage = "TrigExpand[expr] expands trigonometric functions of sums and multiples."
TrigExpand[e_] := Expand[e //. {Sin[a_ + b_] :> Sin[a] Cos[b] + Cos[a] Sin[b], Cos[a_ + b_] :> Cos[a] Cos[b] - Sin[a] Sin[b], Tan[a_ + b_] :> (Sin[a] Cos[b] + Cos[a] Sin[b])/(Cos[a] Cos[b] - Sin[a] Sin[b]), Tan[n_Integer x_] :> multipleSin[n, x]/multipleCos[n, x] /; n > 1,
    Sin[n_Integer x_] :> multipleSin[n, x] /; n > 1, Cos[n_Integer x_] :> multipleCos[n, x] /; n > 1, Sinh[a_ + b_] :> Sinh[a] Cosh[b] + Cosh[a] Sinh[b], Cosh[a_ + b_] :> Cosh[a] Cosh[b] + Sinh[a] Sinh[b], Sinh[n_Integer x_] :> Sinh[(n - 1) x] Cosh[x] + Cosh[(n - 1) x] Sinh[x] /; n > 1, Cosh[n_Integer x_] :> Cosh[(n - 1) x] Cosh[x] + Sinh[(n - 1) x] Sinh[x] /; n > 1}]
multipleSin[n_, x_] := Sum[Binomial[n, 2 k + 1] (-1)^k Cos[x]^(n - 2 k - 1) Sin[x]^(2 k + 1), {k, 0, Quotient[n - 1, 2]}]
multipleCos[n_, x_] := Sum[Binomial[n, 2 k] (-1)^k Cos[x]^(n - 2 k) Sin[x]^(2 k), {k, 0, Quotient[n, 2]}]
TrigReduce::usage = "TrigReduce[expr] rewrites products and powers of trigonometric functions as sums of multiples."
TrigReduce[e_] := FixedPoint[Expand[# //. {Sin[a_] Sin[b_] :> Cos[a - b]/2 - Cos[a + b]/2, Cos[a_] Cos[b_] :> Cos[a - b]/2 + Cos[a + b]/2, Sin[a_] Cos[b_] :> Sin[a + b]/2 + Sin[a - b]/2,
    Sin[a_]^n_Integer :> Sin[a]^(n - 2) (1 - Cos[2 a])/2 /; n > 1, Cos[a_]^n_Integer :> Cos[a]^(n - 2) (1 + Cos[2 a])/2 /; n > 1,
    Sinh[a_] Sinh[b_] :> Cosh[a + b]/2 - Cosh[a - b]/2, Cosh[a_] Cosh[b_] :> Cosh[a + b]/2 + Cosh[a - b]/2, Sinh[a_] Cosh[b_] :> Sinh[a + b]/2 + Sinh[a - b]/2, Sinh[a_]^n_Integer :> Sinh[a]^(n - 2) (Cosh[2 a] - 1)/2 /; n > 1, Cosh[a_]^n_Integer :> Cosh[a]^(n - 2) (1 + Cosh[2 a])/2 /; n > 1}] &, Expand[e], 50] // Together // overTwo
overTwo[e_] := e
TrigFactor::usage = "TrigFactor[expr] factors trigonometric expressions."
TrigFactor[c_. Sin[a_] + c_. Sin[b_]] := 2 c Cos[Expand[(a - b)/2]] Sin[Expand[(a + b)/2]] /; !NumericQ[a] && !NumericQ[b]
TrigFactor[c_. Cos[a_] + c_. Cos[b_]] := 2 c Cos[Expand[(a - b)/2]] Cos[Expand[(a + b)/2]] /; !NumericQ[a] && !NumericQ[b]
TrigFactor[c_. Sin[2 a_]] := 2 c Cos[a] Sin[a]
TrigFactor[(h : Sin | Cos | Tan)[a_ + b_]] := h[a + b]
TrigFactor[Cos[a_]^2 - Sin[a_]^2] := 2 Sin[Pi/4 - a] Sin[Pi/4 + a]
TrigFactor[Sin[a_] + Cos[a_]] := Sqrt[2] Sin[Pi/4 + a]
TrigFactor[e_] := Factor[trigRules[TrigExpand[e]]]
ComplexExpand::usage = "ComplexExpand[expr] expands expr assuming that all variables are real.\nComplexExpand[expr, {x, ...}] assumes that the given ones are complex."
ComplexExpand[e_List] := Map[ComplexExpand, e]
ComplexExpand[e_] := Expand[With[{r = complexParts[e]}, r[[1]] + I r[[2]]]]
ComplexExpand[e_, c_] := Module[{z = Flatten[{c}], u, v}, u = Map[Unique["u"] &, z]; v = Map[Unique["v"] &, z]; ComplexExpand[e /. Thread[z -> u + I v]] /. Join[Thread[u -> Re[z]], Thread[v -> Im[z]]]]
complexParts[x_?NumberQ] := {Re[x], Im[x]}
complexParts[x_Symbol] := {x, 0}
complexParts[x_Plus] := Total[Map[complexParts, List @@ x]]
complexParts[x_Times] := Fold[{#1[[1]] #2[[1]] - #1[[2]] #2[[2]], #1[[1]] #2[[2]] + #1[[2]] #2[[1]]} &, {1, 0}, Map[complexParts, List @@ x]]
complexParts[x_^n_Integer] := With[{r = complexParts[x]}, If[r[[2]] === 0, {r[[1]]^n, 0}, If[n > 0, Expand[Nest[{#[[1]] r[[1]] - #[[2]] r[[2]], #[[1]] r[[2]] + #[[2]] r[[1]]} &, r, n - 1]], With[{s = complexParts[x^(-n)]}, {s[[1]], -s[[2]]}/(s[[1]]^2 + s[[2]]^2)]]]]
complexParts[E^x_] := With[{r = complexParts[x]}, E^r[[1]] {Cos[r[[2]]], Sin[r[[2]]]}]
complexParts[Re[x_]] := {complexParts[x][[1]], 0}
complexParts[Im[x_]] := {complexParts[x][[2]], 0}
complexParts[Conjugate[x_]] := complexParts[x] {1, -1}
complexParts[Abs[x_]] := With[{r = complexParts[x]}, {If[r[[2]] === 0, Abs[r[[1]]], Sqrt[r[[1]]^2 + r[[2]]^2]], 0}]
complexParts[Arg[x_]] := With[{r = complexParts[x]}, {ArcTan[r[[1]], r[[2]]], 0}]
complexParts[Sin[x_]] := With[{r = complexParts[x]}, {Sin[r[[1]]] Cosh[r[[2]]], Cos[r[[1]]] Sinh[r[[2]]]}]
complexParts[Cos[x_]] := With[{r = complexParts[x]}, {Cos[r[[1]]] Cosh[r[[2]]], -Sin[r[[1]]] Sinh[r[[2]]]}]
complexParts[Sinh[x_]] := With[{r = complexParts[x]}, {Sinh[r[[1]]] Cos[r[[2]]], Cosh[r[[1]]] Sin[r[[2]]]}]
complexParts[Cosh[x_]] := With[{r = complexParts[x]}, {Cosh[r[[1]]] Cos[r[[2]]], Sinh[r[[1]]] Sin[r[[2]]]}]
complexParts[Log[x_]] := With[{r = complexParts[x]}, If[r[[2]] === 0, {Log[x], 0}, {Log[r[[1]]^2 + r[[2]]^2]/2, ArcTan[r[[1]], r[[2]]]}]]
complexParts[x_] := {x, 0}
FunctionExpand::usage = "FunctionExpand[expr] tries to expand out special functions."
FunctionExpand[e_] := functionExpand[e]
FunctionExpand[e_, a_] := Assuming[a, Refine[functionExpand[If[FreeQ[e, Log], e, PowerExpand[e]]]]]
functionExpand[e_] := (e /. Gamma[n_ + k_Integer] :> Product[n + j, {j, 0, k - 1}] Gamma[n] /; 0 < k < 20) //. {Factorial[n_] :> Gamma[1 + n] /; !NumericQ[n], Binomial[n_, k_Integer] :> Product[n - j, {j, 0, k - 1}]/k! /; 0 <= k < 20, Binomial[n_, k_] :> Gamma[1 + n]/(Gamma[1 + k] Gamma[1 - k + n]) /; !IntegerQ[k],
    FactorialPower[x_, n_Integer] :> Product[x - j, {j, 0, n - 1}] /; 0 <= n < 50, FactorialPower[x_, n_] :> Gamma[1 + x]/Gamma[1 + x - n], FactorialPower[x_, n_Integer, h_] :> Product[x - j h, {j, 0, n - 1}] /; 0 <= n < 50,
    Pochhammer[a_, n_] :> Gamma[a + n]/Gamma[a], Beta[a_, b_] :> Gamma[a] Gamma[b]/Gamma[a + b], Haversine[x_] :> (1 - Cos[x])/2, Sinc[x_] :> Sin[x]/x, LogisticSigmoid[x_] :> 1/(1 + E^-x), HarmonicNumber[n_] :> EulerGamma + PolyGamma[0, 1 + n], ChebyshevT[n_, x_] :> Cos[n ArcCos[x]],
    ChebyshevU[n_, x_] :> Sin[(1 + n) ArcCos[x]]/(Sqrt[1 - x] Sqrt[1 + x]), CatalanNumber[n_] :> 2^(2 n) Gamma[1/2 + n]/(Sqrt[Pi] Gamma[2 + n]), Fibonacci[n_] :> (((1 + Sqrt[5])/2)^n - (2/(1 + Sqrt[5]))^n Cos[n Pi])/Sqrt[5], LucasL[n_] :> ((1 + Sqrt[5])/2)^n + (2/(1 + Sqrt[5]))^n Cos[n Pi],
    Gudermannian[x_] :> 2 ArcTan[Tanh[x/2]], InverseGudermannian[x_] :> 2 ArcTanh[Tan[x/2]], InverseHaversine[x_] :> 2 ArcSin[Sqrt[x]], UnitBox[x_] :> Piecewise[{{1, -1/2 <= x <= 1/2}}, 0],
    GammaRegularized[a_, x_] :> Gamma[a, x]/Gamma[a], Gamma[n_Integer?Positive, x_] :> (n - 1)! E^-x Sum[x^k/k!, {k, 0, n - 1}]}
