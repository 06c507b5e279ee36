(* algebraic.wl - algebraic numbers, factors over extensions and modulo primes, bases of ideals. *)

MinimalPolynomial::usage = "MinimalPolynomial[s, x] gives the minimal polynomial in x of the algebraic number s."
MinimalPolynomial::nalg = "`1` is not an explicit algebraic number."
MinimalPolynomial[s_, x_] := With[{p = minimalPolynomial[s, x]}, p /; p =!= $Failed]
MinimalPolynomial[s_] := With[{p = minimalPolynomial[s, Slot[1]]}, Function[Evaluate[p]] /; p =!= $Failed]
minimalPolynomial[s_, x_] := Module[{u, p}, p = annihilator[s, u]; If[p === $Failed, $Failed, vanishing[p, s, u] /. u -> x]]
(* a polynomial in u with the root s, by resultants along the expression; the factor that vanishes at s after each step *)
annihilator[q : _Integer | _Rational, u_] := Denominator[q] u - Numerator[q]
annihilator[z_Complex, u_] := If[Precision[z] < Infinity, $Failed, With[{d = Denominator[Abs[z]^2] Denominator[2 Re[z]]}, Cancel[d (u^2 - 2 Re[z] u + Abs[z]^2)/PolynomialGCD[d, 1]]]]
annihilator[GoldenRatio, u_] := u^2 - u - 1
annihilator[Root[f_, k_, ___], u_] := f[u]
annihilator[s_Plus, u_] := Fold[combined[u - # &, #1, #2, u] &, Map[{#, annihilator[#, u]} &, List @@ s]][[2]]
annihilator[s_Times, u_] := Fold[combined[Null, #1, #2, u] &, Map[{#, annihilator[#, u]} &, List @@ s]][[2]]
annihilator[a_^q_Rational, u_] := Module[{v, p}, p = annihilator[a, v]; If[p === $Failed, $Failed, vanishing[Resultant[p, If[q > 0, u^Denominator[q] - v^Numerator[q], v^-Numerator[q] u^Denominator[q] - 1], v], a^q, u]]]
annihilator[a_^n_Integer, u_] := Module[{v, p}, p = annihilator[a, v]; If[p === $Failed, $Failed, vanishing[Resultant[p, If[n > 0, u - v^n, v^-n u - 1], v], a^n, u]]]
annihilator[_, _] := $Failed
combined[f_, {a_, $Failed}, _, _] := {a, $Failed}
combined[f_, _, {b_, $Failed}, _] := {b, $Failed}
combined[f_, {a_, p_}, {b_, q_}, u_] := Module[{v}, If[f === Null,
    {a b, vanishing[Resultant[Numerator[Together[p /. u -> v]], Numerator[Together[v^Exponent[q, u] (q /. u -> u/v)]], v], a b, u]},
    {a + b, vanishing[Resultant[p /. u -> v, q /. u -> u - v, v], a + b, u]}]]
vanishing[p_, s_, u_] := Module[{f = Select[Map[First, FactorList[p]], !FreeQ[#, u] &], value = N[s, 60]},
    f = First[SortBy[f, Abs[# /. u -> value] &]]; If[Coefficient[f, u, Exponent[f, u]] < 0, Expand[-f], f]]

RootReduce::usage = "RootReduce[expr] writes the algebraic numbers in expr as single roots of polynomials."
RootReduce[e_List] := Map[RootReduce, e]
RootReduce[e_] := If[NumericQ[e /. _Root -> Pi] && Precision[e] === Infinity, reducedRoot[e], e]
reducedRoot[e_] := Module[{u, p, n}, p = minimalPolynomial[e, u]; If[p === $Failed, Return[e]];
    n = Exponent[p, u];
    Which[n == 1, -Coefficient[p, u, 0]/Coefficient[p, u, 1], n == 2, First[SortBy[u /. Solve[p == 0, u], Abs[N[#, 40] - N[e, 40]] &]],
        True, With[{r = rootsInOrder[p, u]}, Root[Function[Evaluate[p /. u -> Slot[1]]], First[SortBy[Range[n], N[Abs[r[[#]] - N[e, 40]]] &]], 0]]]]
rootsInOrder[p_, u_] := With[{r = numericRoots[CoefficientList[p, u], 40]}, Join[Select[r, Im[#] == 0 &], Select[r, Im[#] != 0 &]]]
ToRadicals::usage = "ToRadicals[expr] tries to express Root objects by radicals."
ToRadicals[e_] := e /. r : Root[f_, k_, ___] :> radicalOf[f, k, r]
radicalOf[f_, k_, r_] := Module[{u, s}, s = u /. Solve[f[u] == 0, u]; If[ListQ[s] && FreeQ[s, Root], First[SortBy[s, Abs[N[#, 30] - N[r, 30]] &]], r]]

(* ---- factors over an extension of the rationals (Trager): the norm of a shifted polynomial is factored, and every factor
   of the norm has a common divisor with the polynomial over the extension ---- *)
factorOver[p_, {}] := Factor[p]
factorOver[p_Times | p_^_Integer, a_] := Map[If[IntegerQ[#], #, factorOver[#, a]] &, p]
factorOver[p_, a_] := Module[{e = Together[p], x, f}, If[Denominator[e] =!= 1 && !NumberQ[Denominator[e]], Return[factorOver[Numerator[e], a]/factorOver[Denominator[e], a]]];
    f = Factor[p]; If[MatchQ[f, _Times | _^_Integer], Return[factorOver[f, a]]];
    x = Variables[p]; If[Length[x] != 1, Return[f]]; overOne[p, First[x], a]]
overOne[p_, x_, a_] := Module[{alpha = Total[a], m, t, k = 0, norm, shifted, found, lead = Coefficient[p, x, Exponent[p, x]]},
    m = minimalPolynomial[alpha, t]; If[m === $Failed || Exponent[p, x] < 2, Return[p]];
    While[shifted = Expand[p /. x -> x - k t]; norm = Resultant[m, shifted, t]; Resultant[norm, D[norm, x], x] === 0 && k < 20, k++];
    found = Map[fieldGCD[p, # /. x -> x + k t, x, m, t] &, Select[Map[First, FactorList[norm]], !FreeQ[#, x] &]];
    found = Map[signedFactor[Expand[# /. t -> alpha], x, alpha] &, found];
    Expand[lead Times @@ Map[Last, found]] Times @@ Map[First, found]]
(* real radicals first: the sign that makes their leading coefficient positive *)
signedFactor[f_, x_, a_] := Module[{c = Select[CoefficientList[f, x], !FreeQ[#, Power[_Integer, _Rational]] && Im[#] == 0 &]},
    If[c =!= {} && FreeQ[a, Complex] && TrueQ[Last[c] < 0], {Expand[-f], -1}, {f, 1}]]
(* the monic greatest common divisor in Q(t)[x], t a root of m *)
fieldGCD[p_, q_, x_, m_, t_] := Module[{a = inField[p, m, t, x], b = inField[q, m, t, x]},
    While[b =!= 0, {a, b} = {b, fieldRemainder[a, b, x, m, t]}]; monicInField[a, x, m, t]]
inField[p_, m_, t_, x_] := Expand[Sum[PolynomialRemainder[Coefficient[p, x, k], m, t] x^k, {k, 0, Exponent[p, x]}]]
monicInField[a_, x_, m_, t_] := inField[Expand[a fieldInverse[Coefficient[a, x, Exponent[a, x]], m, t]], m, t, x]
fieldInverse[c_, m_, t_] := If[FreeQ[c, t], 1/c, With[{e = PolynomialExtendedGCD[c, m, t]}, Expand[e[[2, 1]]/e[[1]]]]]
fieldRemainder[a_, b_, x_, m_, t_] := Module[{r = a, d = monicInField[b, x, m, t], n = Exponent[b, x]},
    While[r =!= 0 && Exponent[r, x] >= n, r = inField[Expand[r - Coefficient[r, x, Exponent[r, x]] x^(Exponent[r, x] - n) d], m, t, x]]; r]
extensionOf[_, Automatic, p_] := DeleteDuplicates[Cases[p, Power[_Integer, _Rational] | _Complex?(Re[#] =!= 0 || True &), Infinity] /. _Complex -> I]
extensionOf[_, e_, _] := Flatten[{e}]

(* ---- modulo a prime: square-free parts, then the roots of x^(p^d) - x degree by degree (Cantor and Zassenhaus) ---- *)
factorModulo[f_, p_] := With[{x = Variables[f]}, If[Length[x] != 1, PolynomialMod[f, p], factorModulo[PolynomialMod[f, p], First[x], p]]]
factorModulo[f_, x_, p_] := Module[{c = Coefficient[f, x, Exponent[f, x]], g}, If[FreeQ[f, x], Return[f]];
    g = residues[f, x, p]; g = scaleModulo[g, p];
    Times @@ Prepend[Map[First[#]^Last[#] &, SortBy[Tally[Map[residuePolynomial[#, x] &, irreducibles[g, p]]], {Exponent[First[#], x] &, CoefficientList[First[#], x] &}]], c]]
(* polynomials as lists of coefficients, constant first *)
residues[f_, x_, p_] := trimmed[Mod[CoefficientList[f, x], p]]
residuePolynomial[c_, x_] := c . x^Range[0, Length[c] - 1]
trimmed[{a___, 0 ..}] := {a} /; {a} === {} || Last[{a}] =!= 0
trimmed[a_] := a
scaleModulo[a_, p_] := If[a === {}, a, Mod[a PowerMod[Last[a], -1, p], p]]
productModulo[a_, b_, p_] := If[a === {} || b === {}, {}, trimmed[Mod[ListConvolve[a, b, {1, -1}, 0], p]]]
remainderModulo[a_, b_, p_] := Module[{r = a, n = Length[b], q = PowerMod[Last[b], -1, p]},
    While[Length[r] >= n, r = trimmed[Mod[r - PadLeft[Last[r] q b, Length[r]], p]]]; r]
quotientModulo[a_, b_, p_] := Module[{r = a, n = Length[b], q = PowerMod[Last[b], -1, p], out = ConstantArray[0, Max[0, Length[a] - Length[b] + 1]]},
    While[Length[r] >= n, With[{k = Mod[Last[r] q, p]}, out[[Length[r] - n + 1]] = k; r = trimmed[Mod[r - PadLeft[k b, Length[r]], p]]]]; trimmed[out]]
gcdModulo[a_, {}, p_] := scaleModulo[a, p]
gcdModulo[a_, b_, p_] := gcdModulo[b, remainderModulo[a, b, p], p]
differenceModulo[a_, b_, p_] := With[{n = Max[Length[a], Length[b]]}, trimmed[Mod[PadRight[a, n] - PadRight[b, n], p]]]
powerModulo[a_, n_, f_, p_] := Module[{r = {1}, b = a, k = n}, While[k > 0, If[OddQ[k], r = remainderModulo[productModulo[r, b, p], f, p]]; b = remainderModulo[productModulo[b, b, p], f, p]; k = Quotient[k, 2]]; r]
irreducibles[f_, p_] := Module[{d, g, w, y},
    If[Length[f] <= 2, Return[If[Length[f] == 2, {f}, {}]]];
    d = trimmed[Mod[Rest[f] Range[Length[f] - 1], p]];
    If[d === {}, Return[Join @@ ConstantArray[irreducibles[f[[1 ;; -1 ;; p]], p], p]]];
    g = gcdModulo[f, d, p];
    If[Length[g] > 1, Return[Join[irreducibles[quotientModulo[f, g, p], p], irreducibles[g, p]]]];
    byDegree[f, 1, {0, 1}, p]]
byDegree[f_, d_, h_, p_] := Module[{n = Length[f] - 1, k, g},
    If[n <= 0, Return[{}]]; If[2 d > n, Return[{scaleModulo[f, p]}]];
    k = powerModulo[h, p, f, p]; g = gcdModulo[f, differenceModulo[k, {0, 1}, p], p];
    Join[equalDegrees[g, d, p], With[{r = If[Length[g] > 1, quotientModulo[f, g, p], f]}, byDegree[r, d + 1, If[Length[r] > 1, remainderModulo[k, r, p], {}], p]]]]
equalDegrees[g_, d_, p_] := Module[{n = Length[g] - 1, a, b, h = {1}},
    If[n <= 0, Return[{}]]; If[n == d, Return[{scaleModulo[g, p]}]];
    BlockRandom[While[Length[h] <= 1 || Length[h] == Length[g], a = trimmed[RandomInteger[p - 1, n]];
        b = If[p == 2, Fold[Mod[PadRight[#1, n] + PadRight[#2, n], 2] &, NestList[remainderModulo[productModulo[#, #, 2], g, 2] &, a, d - 1]] // trimmed, differenceModulo[powerModulo[a, (p^d - 1)/2, g, p], {1}, p]];
        h = gcdModulo[g, b, p]]];
    Join[equalDegrees[h, d, p], equalDegrees[quotientModulo[g, h, p], d, p]]]

(* ---- ideals ---- *)
GroebnerBasis::usage = "GroebnerBasis[{p1, p2, ...}, {x1, x2, ...}] gives a Groebner basis of the polynomials, lexicographic in the order of the variables.\nGroebnerBasis[polys, vars, elims] eliminates the variables elims."
Options[GroebnerBasis] = {MonomialOrder -> Lexicographic, CoefficientDomain -> Automatic, Method -> Automatic, Modulus -> 0}
GroebnerBasis[p_List, v_List, e_List, o : OptionsPattern[]] := Select[inIdeal[groebner[p, Join[e, v]], o], FreeQ[#, Alternatives @@ e] &]
GroebnerBasis[p_List, x : Except[_List], o : OptionsPattern[]] := GroebnerBasis[p, {x}, o]
GroebnerBasis[p_List, v_List, o : OptionsPattern[]] := inIdeal[groebner[p, v], o]
(* the order of monomials and the modulus hold for everything below *)
SetAttributes[inIdeal, HoldFirst]
inIdeal[e_, o___] := Block[{idealOrder = Replace[MonomialOrder /. {o} /. MonomialOrder -> Lexicographic, s_Symbol :> SymbolName[s]], idealModulus = Modulus /. {o} /. Modulus -> 0}, e]
idealOrder = "Lexicographic"
idealModulus = 0
groebner[p_, v_] := Module[{g, pairs, s, i, j},
    g = DeleteCases[Map[primitive[inModulus[Expand[If[Head[#] === Equal, First[#] - Last[#], #]], v], v] &, p], 0];
    If[AnyTrue[g, FreeQ[#, Alternatives @@ v] && NumericQ[#] &], Return[{1}]];
    pairs = Subsets[Range[Length[g]], {2}];
    While[pairs =!= {}, pairs = SortBy[pairs, Total[MapThread[Max, {leadExponents[g[[#[[1]]]], v], leadExponents[g[[#[[2]]]], v]}]] &];
        {i, j} = First[pairs]; pairs = Rest[pairs];
        If[MapThread[Min, {leadExponents[g[[i]], v], leadExponents[g[[j]], v]}] =!= 0 v,
            s = primitive[reduceBy[sPolynomial[g[[i]], g[[j]], v], g, v][[2]], v];
            If[s =!= 0, If[FreeQ[s, Alternatives @@ v], Return[{1}, Module]]; AppendTo[g, s]; pairs = Join[pairs, Table[{k, Length[g]}, {k, Length[g] - 1}]]]]];
    g = Select[g, Function[f, NoneTrue[DeleteCases[g, f], With[{d = leadExponents[f, v] - leadExponents[#, v]}, Min[d] >= 0 && (Max[d] > 0 || OrderedQ[{#, f}])] &]]];
    g = Table[primitive[reduceBy[f, DeleteCases[g, f], v][[2]], v], {f, g}];
    If[idealOrder === "Lexicographic", SortBy[g, leadExponents[#, v] &], SortBy[g, monomialRank[leadExponents[#, v]] &]]]
monomialRank[e_] := If[idealOrder === "DegreeReverseLexicographic", {Total[e], -Reverse[e]}, {Total[e], e}]
primitive[0, _] := 0
primitive[f_, v_] := Module[{r = If[idealModulus === 0, CoefficientRules[f, v, idealOrder], {}], c}, c = Map[Last, r];
    If[idealModulus =!= 0, Return[scaledModulo[f, Last[leadRule[f, v]], v]]];
    If[VectorQ[c, MatchQ[#, _Integer | _Rational] &], Expand[f Sign[First[c]] LCM @@ Denominator[c]/GCD @@ (c LCM @@ Denominator[c])], Expand[Numerator[Together[f]]]]]
leadRule[f_, v_] := First[CoefficientRules[f, v, idealOrder]]
scaledModulo[f_, c_, v_] := inModulus[f If[IntegerQ[c], PowerMod[c, -1, idealModulus], 1], v]
(* a polynomial with coefficients in 0 ... p - 1 *)
inModulus[f_, v_] := If[idealModulus === 0, f, With[{x = Variables[f]}, Total[Map[Mod[Numerator[Last[#]] PowerMod[Denominator[Last[#]], -1, idealModulus], idealModulus] Times @@ (x^First[#]) &, CoefficientRules[Expand[f], x]]]]]
leadExponents[f_, v_] := First[leadRule[f, v]]
sPolynomial[f_, g_, v_] := Module[{a = leadRule[f, v], b = leadRule[g, v], m}, m = MapThread[Max, {First[a], First[b]}];
    inModulus[Expand[Last[b] Times @@ (v^(m - First[a])) f - Last[a] Times @@ (v^(m - First[b])) g], v]]
(* quotients and remainder of f on division by the polynomials g *)
reduceBy[f_, g_, v_] := Module[{p = f, q = 0 g, r = 0, leads = Map[leadRule[#, v] &, g], a, i, t},
    While[p =!= 0, a = leadRule[p, v];
        i = SelectFirst[Range[Length[g]], Min[First[a] - leads[[#, 1]]] >= 0 &, 0];
        If[i == 0, t = Last[a] Times @@ (v^First[a]); r += t; p = Expand[p - t],
            t = coefficientQuotient[Last[a], leads[[i, 2]]] Times @@ (v^(First[a] - leads[[i, 1]])); q[[i]] += t; p = inModulus[Expand[p - t g[[i]]], v]]]; {Expand[q], r}]
coefficientQuotient[a_, b_] := If[idealModulus === 0, Together[a/b], Mod[a PowerMod[b, -1, idealModulus], idealModulus]]
PolynomialReduce::usage = "PolynomialReduce[p, {q1, q2, ...}, {x1, ...}] gives {{a1, a2, ...}, b} with p == a1 q1 + a2 q2 + ... + b and b minimal."
Options[PolynomialReduce] = {CoefficientDomain -> Rationals, Modulus -> 0, MonomialOrder -> Lexicographic}
PolynomialReduce[p_, q_List, v_List, o : OptionsPattern[]] := inIdeal[reduceBy[inModulus[Expand[p], v], Map[inModulus[Expand[#], v] &, q], v], o]
PolynomialReduce[p_, q_List, x : Except[_List | _Rule], o : OptionsPattern[]] := PolynomialReduce[p, q, {x}, o]
PolynomialReduce[p_, q_List, o : OptionsPattern[]] := PolynomialReduce[p, q, Variables[{p, q}], o]
SymmetricReduction::usage = "SymmetricReduction[f, {x1, ..., xn}] gives {p, q} with f == p + q, p in terms of symmetric polynomials.\nSymmetricReduction[f, {x1, ...}, {s1, ...}] uses the names si for them."
SymmetricReduction[f_, v_List] := symmetricParts[f, v, Table[SymmetricPolynomial[k, v], {k, Length[v]}]]
SymmetricReduction[f_, v_List, s_List] := symmetricParts[f, v, s]
symmetricParts[f_, v_, s_] := Module[{p = Expand[f], out = 0, rest = 0, e, c, d, n = Length[v]},
    While[p =!= 0, {e, c} = List @@ leadRule[p, v];
        If[OrderedQ[Reverse[e]], d = Append[-Differences[e], Last[e]]; out += c Times @@ (s^d); p = Expand[p - c Times @@ (Table[SymmetricPolynomial[k, v], {k, n}]^d)],
            rest += c Times @@ (v^e); p = Expand[p - c Times @@ (v^e)]]]; {out, rest}]
FromCoefficientRules::usage = "FromCoefficientRules[rules, {x, y, ...}] makes the polynomial with these exponents and coefficients."
FromCoefficientRules[r_List, v_List] := Total[Map[Last[#] Times @@ (v^First[#]) &, r]]
FromCoefficientRules[r_List, x_] := FromCoefficientRules[r, {x}]
CoefficientArrays::usage = "CoefficientArrays[polys, vars] gives the arrays of the coefficients of the constant, linear, quadratic, ... terms."
CoefficientArrays[p_List, v_List] := With[{q = Map[Expand[If[Head[#] === Equal, First[#] - Last[#], #]] &, p]}, With[{n = Max[0, Map[Total[First[#]] &, Join @@ Map[CoefficientRules[#, v] &, q]]]},
    Table[SparseArray[Map[coefficientArray[#, v, k] &, q]], {k, 0, n}]]]
CoefficientArrays[p_, v_List] := With[{q = Expand[If[Head[p] === Equal, First[p] - Last[p], p]]}, Table[If[k == 0, coefficientArray[q, v, 0], SparseArray[coefficientArray[q, v, k]]], {k, 0, Max[0, Map[Total[First[#]] &, CoefficientRules[q, v]]]}]]
coefficientArray[q_, v_, 0] := q /. Thread[v -> 0]
coefficientArray[q_, v_, k_] := Module[{r = Select[CoefficientRules[q, v], Total[First[#]] == k &], a = ConstantArray[0, ConstantArray[Length[v], k]]},
    Do[With[{at = Join @@ MapIndexed[ConstantArray[#2[[1]], #1] &, First[t]]}, a = ReplacePart[a, at -> Extract[a, at] + Last[t]]], {t, r}]; a]
NumeratorDenominator::usage = "NumeratorDenominator[expr] gives {Numerator[expr], Denominator[expr]}."
NumeratorDenominator[e_] := {Numerator[e], Denominator[e]}
