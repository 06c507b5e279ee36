(* integrate.wl - antiderivatives by rules, and definite integrals from them.

   antiderivative[f, x] gives None where no rule applies. In order: constants and sums, powers, a table of functions of a
   linear argument, products by parts, rational functions by partial fractions, square roots of quadratics, a substitution,
   products of sines and cosines as sums. Steps that rewrite the integrand are counted, so that none goes on for ever. *)

Integrate::usage = "Integrate[f, x] gives an antiderivative of f.\nIntegrate[f, {x, a, b}] gives the integral from a to b.\nIntegrate[f, {x, a, b}, {y, c, d}] gives a multiple integral, the last variable innermost."
Integrate::idiv = "Integral of `1` does not converge on `2`."
Integrate::ilim = "Invalid integration variable or limit(s) in `1`."

Options[Integrate] = {Assumptions :> $Assumptions, GenerateConditions -> Automatic, PrincipalValue -> False}

Integrate[f_, x_, y__, opts : OptionsPattern[]] := Module[{inner = Integrate[f, Last[{y}]]},
    Integrate[inner, x, Sequence @@ Most[{y}], opts] /; FreeQ[inner, Integrate]] /; FreeQ[{y}, Rule]
Integrate[f_List, x_, opts : OptionsPattern[]] := Integrate[#, x, opts] & /@ f
Integrate[f_ == g_, x_Symbol, opts : OptionsPattern[]] := Integrate[f, x, opts] == Integrate[g, x, opts]
Integrate[f_, x_, opts : OptionsPattern[]] := With[{r = indefinite[f, x]}, r /; r =!= None] /; variableQ[x]
Integrate[f_, {x_, a_, b_}, opts : OptionsPattern[]] := With[{r = definite[f, x, a, b]}, r /; r =!= None] /; variableQ[x]
Integrate[f_, {x_}, opts : OptionsPattern[]] := Integrate[f, x, opts] /; variableQ[x]
Integrate[f_, x_, opts : OptionsPattern[]] := (Message[Integrate::ilim, x]; Null) /; NumberQ[x] && False

Integrate /: D[Integrate[f_, x_], x_] := f /; variableQ[x]
Integrate /: D[Integrate[f_, {t_, a_, b_}], x_] := With[{inside = D[f, x]},
    (f /. t -> b) D[b, x] - (f /. t -> a) D[a, x] + If[inside === 0, 0, Integrate[inside, {t, a, b}]]] /; variableQ[x] && t =!= x

variableQ[x_] := ! NumericQ[x] && (Head[x] === Symbol || (! ListQ[x] && ! AtomQ[x] && ! MemberQ[{Plus, Times, Power, Rule}, Head[x]]))

(* A sum whose terms are not all known keeps the unknown ones as integrals, if at least one is known. *)
indefinite[f_, x_] := Module[{g = f, terms, known},
    If[Head[f] =!= Plus && PolynomialQ[f, x], g = Expand[f]];
    terms = If[Head[g] === Plus, List @@ g, {g}];
    If[Head[f] === Power, terms = {f}];
    known = Block[{$steps = 40}, antiderivative[#, x]] & /@ terms;
    If[known === {None} || MatchQ[known, {None ..}], known = {Block[{$steps = 40}, antiderivative[f, x]]}; terms = {f}];
    If[MatchQ[known, {None ..}], None,
        Plus @@ MapThread[If[#1 === None, Integrate[#2, x], #1] &, {known, terms}]]]

$steps = 40
antiderivative[f_, x_] := None /; $steps <= 0
antiderivative[f_, x_] := f x /; FreeQ[f, x]
antiderivative[x_, x_] := x^2/2
antiderivative[f_Plus, x_] := sumOf[antiderivative[#, x] & /@ List @@ f]
antiderivative[c_ f_, x_] := times[c, antiderivative[f, x]] /; FreeQ[c, x]
antiderivative[f_, x_] := Block[{$steps = $steps - 1}, firstKnown[f, x, {elementary, byParts, rational, quadraticRoot, substituted, reduced, expanded}]]

sumOf[terms_] := If[MemberQ[terms, None], None, Plus @@ terms]
times[_, None] := None
times[c_, e_Plus] := If[NumberQ[c], Distribute[c e], c e]
times[c_, e_] := c e
firstKnown[f_, x_, {}] := None
firstKnown[f_, x_, {rule_, rest___}] := With[{r = rule[f, x]}, If[r === None, firstKnown[f, x, {rest}], r]]

(* {a, b} of a x + b with a other than 0, or None. *)
linear[u_, x_] := With[{b = Quiet[u /. x -> 0], a = Together[D[u, x]]}, If[FreeQ[a, x] && a =!= 0 && FreeQ[b, DirectedInfinity | Indeterminate], {a, b}, None]]
over[e_, a_] := If[a === 1, e, e/a]

(* ---- powers and functions of a linear argument ---- *)

elementary[u_^n_, x_] := With[{l = linear[u, x]}, If[n === -1, over[Log[u], l[[1]]], over[u^(n + 1)/(n + 1), l[[1]]]] /; l =!= None] /; FreeQ[n, x]
elementary[c_^u_, x_] := With[{l = linear[u, x]}, over[c^u/Log[c], l[[1]]] /; l =!= None] /; FreeQ[c, x]
elementary[E^u_, x_] := gaussian[u, x] /; PolynomialQ[u, x] && Exponent[u, x] === 2
elementary[g_[u_], x_] := With[{l = linear[u, x], r = table[g]}, over[r[u], l[[1]]] /; l =!= None] /; KeyExistsQ[$table, g]
elementary[g_[u_]^n_Integer, x_] := With[{l = linear[u, x]}, over[$squares[{g, n}][u], l[[1]]] /; l =!= None] /; KeyExistsQ[$squares, {g, n}]
elementary[Sec[u_] Tan[u_], x_] := With[{l = linear[u, x]}, over[Sec[u], l[[1]]] /; l =!= None]
elementary[Csc[u_] Cot[u_], x_] := With[{l = linear[u, x]}, over[-Csc[u], l[[1]]] /; l =!= None]
elementary[E^u_ Sin[v_], x_] := With[{a = linear[u, x], b = linear[v, x]}, E^u (a[[1]] Sin[v] - b[[1]] Cos[v])/(a[[1]]^2 + b[[1]]^2) /; a =!= None && b =!= None]
elementary[E^u_ Cos[v_], x_] := With[{a = linear[u, x], b = linear[v, x]}, E^u (a[[1]] Cos[v] + b[[1]] Sin[v])/(a[[1]]^2 + b[[1]]^2) /; a =!= None && b =!= None]
elementary[Sin[u_] Cos[u_], x_] := With[{l = linear[u, x]}, over[-Cos[u]^2/2, l[[1]]] /; l =!= None]
elementary[_, _] := None

$table = <|Sin -> (-Cos[#] &), Cos -> (Sin[#] &), Tan -> (-Log[Cos[#]] &), Cot -> (Log[Sin[#]] &), Sinh -> (Cosh[#] &), Cosh -> (Sinh[#] &),
    Tanh -> (Log[Cosh[#]] &), Coth -> (Log[Sinh[#]] &), Sech -> (2 ArcTan[Tanh[#/2]] &), Log -> (-# + # Log[#] &),
    Sec -> (-Log[Cos[#/2] - Sin[#/2]] + Log[Cos[#/2] + Sin[#/2]] &), Csc -> (-Log[Cos[#/2]] + Log[Sin[#/2]] &),
    ArcTan -> (# ArcTan[#] - Log[1 + #^2]/2 &), ArcCot -> (# ArcCot[#] + Log[1 + #^2]/2 &), ArcSin -> (Sqrt[1 - #^2] + # ArcSin[#] &),
    ArcCos -> (-Sqrt[1 - #^2] + # ArcCos[#] &), ArcSinh -> (-Sqrt[1 + #^2] + # ArcSinh[#] &), ArcTanh -> (# ArcTanh[#] + Log[1 - #^2]/2 &),
    Erf -> (E^-#^2/Sqrt[Pi] + # Erf[#] &), LogisticSigmoid -> (Log[1 + E^#] &)|>
table[g_] := $table[g]
$squares = <|{Sin, 2} -> (#/2 - Sin[2 #]/4 &), {Cos, 2} -> (#/2 + Sin[2 #]/4 &), {Tan, 2} -> (-# + Tan[#] &), {Cot, 2} -> (-# - Cot[#] &),
    {Sec, 2} -> (Tan[#] &), {Csc, 2} -> (-Cot[#] &), {Sech, 2} -> (Tanh[#] &), {Csch, 2} -> (-Coth[#] &), {Cos, -2} -> (Tan[#] &),
    {Sin, -2} -> (-Cot[#] &), {Cosh, -2} -> (Tanh[#] &), {Sinh, 2} -> (-#/2 + Sinh[2 #]/4 &), {Cosh, 2} -> (#/2 + Sinh[2 #]/4 &),
    {Tanh, 2} -> (# - Tanh[#] &), {Log, 2} -> (2 # - 2 # Log[#] + # Log[#]^2 &)|>

(* E^(p x^2 + q x + r) by completing the square. *)
gaussian[u_, x_] := With[{p = Coefficient[u, x, 2], q = Coefficient[u, x, 1], r = Coefficient[u, x, 0]}, Which[
    NumericQ[p] && p < 0 || MatchQ[p, -_ | Times[_?Negative, __]], E^(r - q^2/(4 p)) Sqrt[Pi] Erf[Sqrt[-p] x - q/(2 Sqrt[-p])]/(2 Sqrt[-p]),
    True, E^(r - q^2/(4 p)) Sqrt[Pi] Erfi[Sqrt[p] x + q/(2 Sqrt[p])]/(2 Sqrt[p])]]

(* ---- by parts: a polynomial times something whose antiderivative is known, or times a logarithm or inverse function ---- *)

byParts[f_Times, x_] := Module[{p = Select[f, PolynomialQ[#, x] && ! FreeQ[#, x] &], g, r},
    If[p === 1, Return[None]];
    g = f/p;
    Which[
        MatchQ[g, E^u_ /; linear[u, x] =!= None], exponentialParts[p, g, x],
        MatchQ[g, (Sin | Cos | Sinh | Cosh)[u_] /; linear[u, x] =!= None], trigParts[p, g, x],
        MatchQ[g, (Log | ArcTan | ArcCot | ArcSin | ArcCos | ArcTanh | ArcSinh)[u_] /; linear[u, x] =!= None] || MatchQ[g, Log[u_]^n_Integer?Positive /; linear[u, x] =!= None],
            r = antiderivative[Expand[p], x];
            times2[r, g, antiderivative[Cancel[Together[r D[g, x]]], x]],
        True, None]]
byParts[u_^n_ Log[v_], x_] := u^(n + 1) Log[v]/(n + 1) - u^(n + 1)/(n + 1)^2 /; u === x && v === x && FreeQ[n, x] && n =!= -1
byParts[u_^n_ Log[v_]^m_., x_] := Log[v]^(m + 1)/(m + 1) /; n === -1 && u === x && v === x && m =!= -1 && FreeQ[m, x]
byParts[_, _] := None
times2[_, _, None] := None
times2[r_, g_, rest_] := Expand[r g - rest, Log | ArcTan]
(* The sum of (-1)^k p^(k) E^u/a^(k + 1), E^u taken out. *)
exponentialParts[p_, E^u_, x_] := With[{a = linear[u, x][[1]], n = Exponent[p, x]},
    E^u If[a === 1, Expand, Together][Sum[(-1)^k D[p, {x, k}]/a^(k + 1), {k, 0, n}]]]
trigParts[p_, g_[u_], x_] := Module[{q = p, h = g[u], total = 0, sign = 1, functions},
    While[q =!= 0, h = antiderivative[h, x]; total += sign Expand[q h]; q = Expand[D[q, x]]; sign = -sign];
    functions = If[MemberQ[{Sin, Cos}, g], {Sin[u], Cos[u]}, {Sinh[u], Cosh[u]}];
    Plus @@ (leadingFirst[Coefficient[total, #], x] # & /@ functions) /. held[e_] c_ :> Times[-1, e, c]]
leadingFirst[p_Plus, x_] := If[TrueQ[Negative[Coefficient[p, x, Exponent[p, x]]]], held[Expand[-p]], p]
leadingFirst[p_, _] := p

(* ---- rational functions ---- *)

rational[f_, x_] := Module[{t = Together[f], n, d, parts, q},
    n = Numerator[t]; d = Denominator[t];
    If[! PolynomialQ[n, x] || ! PolynomialQ[d, x] || FreeQ[d, x], Return[None]];
    q = simpleFraction[n, d, x, False];
    If[q =!= None, Return[q]];
    parts = Apart[t, x];
    If[Head[parts] =!= Plus, parts = Apart[Factor[t], x]];
    If[Head[parts] =!= Plus, Return[None]];
    sumOf[If[PolynomialQ[#, x], antiderivative[#, x], With[{p = Together[#]}, simpleFraction[Numerator[p], Denominator[p], x, True]]] & /@ List @@ parts]]

(* n/d with d a power of a linear factor, or a quadratic one. among: with others, Log[1 - x] is preferred to Log[-1 + x]. *)
simpleFraction[n_, d_, x_, among_] := Module[{c = 1, base = d, k = 1, e, a, b, r},
    If[Head[base] === Times, c = Select[base, FreeQ[#, x] &]; base = base/c];
    If[Head[base] === Power, k = base[[2]]; base = base[[1]]];
    e = Exponent[base, x];
    Which[
        e === 1 && FreeQ[n, x], {a, b} = linear[base, x]; r = n/c;
            If[k === 1, r/a Log[If[among && NumberQ[b] && b < 0, Expand[-base], base]], -r/(a (k - 1)) base^(1 - k)],
        e === 1 && Exponent[n, x] < k, sumOf[Table[With[{t = polynomialTaylor[n, base, x, j]}, If[t === 0, 0, simpleFraction[t/c, base^(k - j), x, among]]], {j, 0, k - 1}]],
        e === 2 && k === 1 && Exponent[n, x] <= 1, quadratic[n/c, base, x, among],
        True, None]]
polynomialTaylor[n_, base_, x_, j_] := With[{a = linear[base, x][[1]], b = linear[base, x][[2]]}, (D[n, {x, j}]/j! /. x -> -b/a)/a^j]

(* (m x + k)/(p x^2 + q x + r): the logarithm of the quadratic, and an arc tangent or two logarithms. *)
quadratic[n_, base_, x_, among_] := Module[{p = Coefficient[base, x, 2], q = Coefficient[base, x, 1], r = Coefficient[base, x, 0], m = Coefficient[n, x, 1],
        k = Coefficient[n, x, 0], disc, rest, s},
    disc = Together[4 p r - q^2];
    rest = Together[k - m q/(2 p)];
    s = If[NumericQ[disc], Sign[disc], 1];
    If[s === -1 && q === 0 && rest =!= 0 && m === 0 && ! among, Return[hyperbolic[rest, p, r, x]]];
    If[s <= 0, Return[None]];
    If[rest === 0, 0, With[{w = Sqrt[Factor[disc]] /. Sqrt[u_^2] :> u}, Together[2 rest/w] ArcTan[arctanArgument[2 p, q, w, x]]]] + If[m === 0, 0, m/(2 p) Log[base]]]
arctanArgument[a_, b_, w_, x_] := With[{u = Cancel[a/w]}, If[b === 0, u x, (b + a x)/w // cancelTwo]]
cancelTwo[e_] := With[{t = Together[e]}, Factor[Numerator[t]]/Denominator[t] // Cancel]
hyperbolic[c_, p_, r_, x_] := With[{w = Sqrt[-r/p]}, If[NumericQ[w] && ! FreeQ[w, Power], None, c/(2 p w) (Log[w - x] - Log[w + x]) // Expand]]

(* ---- square roots of quadratics without a linear term ---- *)

quadraticRoot[(a_ + b_. x_^2)^Rational[-1, 2], x_] := Which[
    ! FreeQ[{a, b}, x], None,
    positiveQ[a] && positiveQ[b], ArcSinh[Sqrt[b/a] x]/Sqrt[b],
    positiveQ[a] && positiveQ[-b], ArcSin[Sqrt[-b/a] x]/Sqrt[-b],
    positiveQ[-a] && positiveQ[b], Log[Sqrt[b] x + Sqrt[a + b x^2]]/Sqrt[b],
    True, None]
quadraticRoot[Sqrt[a_ + b_. x_^2], x_] := With[{rest = quadraticRoot[1/Sqrt[a + b x^2], x]},
    If[rest === None, None, (x Sqrt[a + b x^2] + a rest)/2]] /; FreeQ[{a, b}, x]
quadraticRoot[x_^2 (a_ + b_. x_^2)^Rational[-1, 2], x_] := With[{rest = quadraticRoot[1/Sqrt[a + b x^2], x]},
    If[rest === None, None, (x Sqrt[a + b x^2] - a rest)/(2 b)]] /; FreeQ[{a, b}, x]
quadraticRoot[_, _] := None
positiveQ[e_] := NumericQ[e] && Positive[e] || MatchQ[e, _^2]

(* ---- substitution: f = h(u) u' for some u inside f ---- *)

substituted[f_, x_] := Module[{inner, r = None, t, q},
    inner = DeleteDuplicates[Cases[f, u_ /; ! AtomQ[u] && ! FreeQ[u, x] && u =!= f && ! MatchQ[u, _Times | _List], {1, Infinity}]];
    inner = DeleteDuplicates[Join[inner, Cases[f, (_[u_] | u_^_ | _^u_) /; ! AtomQ[u] && ! FreeQ[u, x] :> u, {0, Infinity}]]];
    inner = SortBy[Select[inner, linear[#, x] === None || True &], -LeafCount[#] &];
    Do[If[u =!= x && D[u, x] =!= 0,
        q = Cancel[Together[f/D[u, x]]] /. u -> t;
        If[! FreeQ[q, x], q = Simplify[f/D[u, x]] /. u -> t];
        If[! FreeQ[q, x] && MatchQ[u, _^_Integer | _Symbol[_]], q = (q /. power[u, t])];
        If[FreeQ[q, x] && ! FreeQ[q, t], r = antiderivative[q, t]; If[r =!= None, r = r /. t -> u; Break[]], r = None]], {u, Take[inner, UpTo[8]]}];
    r]
power[u_^n_Integer, t_] := u^(m_Integer) /; Divisible[m, n] :> t^(m/n)
power[_, _] := {}

(* ---- products of sines and cosines as sums; anything else expanded ---- *)

reduced[f_, x_] := Module[{g},
    If[FreeQ[f, Sin | Cos] || ! FreeQ[f, Log | Tan | ArcTan], Return[None]];
    g = Expand[TrigReduce[f]];
    If[g === f || Head[g] =!= Plus && ! MatchQ[g, Times[_?NumberQ, _]], None, antiderivative[g, x]]]
expanded[f_, x_] := With[{g = Expand[f]}, If[g === f || Head[g] =!= Plus, None, antiderivative[g, x]]]

(* ---- definite integrals ---- *)

definite[f_, x_, a_, b_] := Module[{special = wellKnown[f, x, a, b], g, low, high},
    If[special =!= None, Return[special]];
    If[a === b, Return[0]];
    g = If[MatchQ[f, _Abs] || ! FreeQ[f, Abs | Sign | UnitStep | Max | Min | Piecewise], None, indefinite[f, x]];
    If[g === None || ! FreeQ[g, Integrate], Return[None]];
    If[divergesInside[f, x, a, b], Message[Integrate::idiv, f, {a, b}]; Return[None]];
    high = valueAt[g, x, b, -1]; low = valueAt[g, x, a, 1];
    Which[
        ! FreeQ[{high, low}, Indeterminate | Limit | Interval], None,
        ! FreeQ[{high, low}, DirectedInfinity], Message[Integrate::idiv, f, {a, b}]; None,
        True, tidy[high - low]]]
tidy[e_] := With[{s = If[NumericQ[e] || PolynomialQ[e, Variables[e]], Expand[e], e]}, If[LeafCount[s] <= LeafCount[e], s, e]]

valueAt[g_, x_, p_, from_] := With[{v = Quiet[Check[g /. x -> p, Indeterminate]]},
    If[FreeQ[v, Indeterminate | ComplexInfinity | DirectedInfinity] && ! MemberQ[{Infinity, -Infinity}, p], v,
        If[FreeQ[v, Indeterminate | ComplexInfinity | DirectedInfinity], v, Quiet[Limit[g, x -> p, Direction -> from /. {1 -> "FromAbove", -1 -> "FromBelow"}]]]]]

(* A pole of a rational integrand strictly between the ends. *)
divergesInside[f_, x_, a_, b_] := Module[{d = Denominator[Together[f]], roots},
    If[! PolynomialQ[d, x] || FreeQ[d, x] || ! FreeQ[f, Sqrt], Return[False]];
    roots = Quiet[x /. Solve[d == 0, x]];
    ListQ[roots] && AnyTrue[roots, NumericQ[#] && Im[#] == 0 && TrueQ[N[a] < N[#] < N[b]] &]]

wellKnown[Abs[x_], x_, a_?NumericQ, b_?NumericQ] := (b Abs[b] - a Abs[a])/2
wellKnown[E^(c_. x_^2), x_, -Infinity, Infinity] := Sqrt[Pi/-c] /; NumericQ[c] && Negative[c]
wellKnown[E^(c_. x_^2), x_, 0, Infinity] := Sqrt[Pi/-c]/2 /; NumericQ[c] && Negative[c]
wellKnown[x_^n_. E^(c_. x_), x_, 0, Infinity] := Gamma[n + 1]/(-c)^(n + 1) /; NumericQ[c] && Negative[c] && FreeQ[n, x]
wellKnown[Sin[x_]/x_, x_, 0, Infinity] := Pi/2
wellKnown[Sin[x_]/x_, x_, -Infinity, Infinity] := Pi
wellKnown[Log[x_], x_, 0, 1] := -1
wellKnown[_, _, _, _] := None
