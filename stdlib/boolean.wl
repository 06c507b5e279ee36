(* boolean.wl - formulas of And, Or, Not and their kin: truth tables and normal forms. *)

BooleanVariables::usage = "BooleanVariables[expr] gives the variables of a Boolean formula."
BooleanVariables[e_] := Union[variablesOf[e]]
variablesOf[(And | Or | Not | Xor | Xnor | Nand | Nor | Implies | Equivalent | List)[a___]] := Join @@ Map[variablesOf, {a}]
variablesOf[True | False] := {}
variablesOf[a_] := {a}

BooleanTable::usage = "BooleanTable[f, {a1, a2, ...}] gives the values of f for all truth values of the variables, from all True to all False.\nBooleanTable[f, {a1, ...}, {b1, ...}] gives a table nested by groups of variables."
BooleanTable[f_] := BooleanTable[f, BooleanVariables[f]]
BooleanTable[f_, vars_List] := Map[f /. Thread[vars -> #] &, Tuples[{True, False}, Length[vars]]]
BooleanTable[f_, vars_List, more__List] := Map[BooleanTable[f /. Thread[vars -> #], more] &, Tuples[{True, False}, Length[vars]]]
BooleanTable[f_, vars : Except[_List] ..] := BooleanTable[f, Sequence @@ Map[List, {vars}]]

SatisfiableQ::usage = "SatisfiableQ[f] gives True if some truth values of its variables make f True.\nSatisfiableQ[f, {a1, a2, ...}] gives the variables."
SatisfiableQ[f_] := SatisfiableQ[f, BooleanVariables[f]]
SatisfiableQ[f_, vars_List] := satisfied[f, vars] =!= None
SatisfiableQ[f_, a_] := SatisfiableQ[f, {a}]
(* the first values that make f True, by splitting on one variable after another *)
satisfied[False, _] := None
satisfied[f_, {}] := If[TrueQ[f], {}, None]
satisfied[f_, {a_, rest___}] := With[{t = satisfied[f /. a -> True, {rest}]},
    If[t =!= None, Prepend[t, True], With[{u = satisfied[f /. a -> False, {rest}]}, If[u === None, None, Prepend[u, False]]]]]

TautologyQ::usage = "TautologyQ[f] gives True if f is True for all truth values of its variables.\nTautologyQ[f, {a1, a2, ...}] gives the variables."
TautologyQ[f_] := !SatisfiableQ[!f]
TautologyQ[f_, vars_] := !SatisfiableQ[!f, vars]

SatisfiabilityCount::usage = "SatisfiabilityCount[f, {a1, a2, ...}] counts the truth values of the variables that make f True."
SatisfiabilityCount[f_] := SatisfiabilityCount[f, BooleanVariables[f]]
SatisfiabilityCount[f_, vars_List] := Count[BooleanTable[f, vars], True]

SatisfiabilityInstances::usage = "SatisfiabilityInstances[f, {a1, a2, ...}] gives truth values of the variables that make f True, in a list.\nSatisfiabilityInstances[f, vars, n] gives up to n of them."
SatisfiabilityInstances[f_] := SatisfiabilityInstances[f, BooleanVariables[f], 1]
SatisfiabilityInstances[f_, vars_List] := SatisfiabilityInstances[f, vars, 1]
SatisfiabilityInstances[f_, vars_List, n_] := Take[Pick[Tuples[{True, False}, Length[vars]], BooleanTable[f, vars]], UpTo[n /. All -> Infinity]]

(* A sum of products as a list of lists of literals; those that contradict themselves or follow from shorter ones are dropped. *)
terms[True] := {{}}
terms[False] := {}
terms[HoldPattern[And][a__]] := shorter[Map[Join @@ # &, Tuples[Map[terms, {a}]]]]
terms[HoldPattern[Or][a__]] := shorter[Join @@ Map[terms, {a}]]
terms[!a_] := negated[a]
terms[Implies[a_, b_]] := terms[!a || b]
terms[HoldPattern[Nand][a__]] := negated[And[a]]
terms[HoldPattern[Nor][a__]] := negated[Or[a]]
terms[Xor[a_, b_, c___]] := terms[Xor[(a && !b) || (!a && b), c]]
terms[HoldPattern[Xnor][a__]] := negated[Xor[a]]
terms[HoldPattern[Equivalent][a__]] := terms[And[a] || And @@ Map[Not, {a}]]
terms[a_] := {{a}}
negated[True] := {}
negated[False] := {{}}
negated[HoldPattern[And][a__]] := shorter[Join @@ Map[negated, {a}]]
negated[HoldPattern[Or][a__]] := shorter[Map[Join @@ # &, Tuples[Map[negated, {a}]]]]
negated[!a_] := terms[a]
negated[a : _Implies | _Nand | _Nor | _Xor | _Xnor | _Equivalent] := negated[formula[terms[a]]]
negated[a_] := {{!a}}
bare[l_] := If[Head[l] === Not, First[l], l]
shorter[ts_] := Module[{t = Map[SortBy[DeleteDuplicates[#], bare] &, ts]},
    t = DeleteDuplicates[Select[t, DuplicateFreeQ[Map[bare, #]] &]];
    t = Select[t, Function[x, NoneTrue[t, # =!= x && SubsetQ[x, #] &]]];
    If[AnyTrue[t, Length[#] == 1 && MemberQ[t, {!First[#]}] &], {{}}, t]]
formula[ts_] := Or @@ Map[And @@ # &, ts]

LogicalExpand::usage = "LogicalExpand[expr] expands out logical combinations as a disjunction of conjunctions."
LogicalExpand[e_] := formula[Map[Sort, terms[e]] // Sort]

BooleanConvert::usage = "BooleanConvert[f] gives f as a disjunction of conjunctions.\nBooleanConvert[f, form] converts to \"DNF\", \"CNF\", \"SOP\", \"POS\", \"NAND\", \"NOR\", \"AND\", \"OR\" or \"IMPLIES\"."
BooleanConvert[f_] := BooleanConvert[f, "DNF"]
BooleanConvert[f_, "DNF" | "SOP"] := formula[terms[f]]
BooleanConvert[f_, "CNF" | "POS"] := And @@ Map[Or @@ Map[Not, #] &, negated[f]]
BooleanConvert[f_, "NAND"] := Nand @@ Map[Nand @@ # &, terms[f] /. !a_ :> Nand[a, a]]
BooleanConvert[f_, "NOR"] := Nor[Nor @@ Map[Nor @@ Map[Not, #] &, negated[f]] /. !a_ :> Nor[a, a]]
BooleanConvert[f_, "AND"] := !(And @@ Map[!(And @@ #) &, terms[f]])
BooleanConvert[f_, "OR"] := !(Or @@ Map[!(Or @@ Map[Not, #]) &, negated[f]])
BooleanConvert[f_, "IMPLIES"] := formula[terms[f]] //. {HoldPattern[Or][a_, b__] :> Implies[!a, Or[b]], HoldPattern[And][a_, b__] :> !Implies[a, !And[b]]}

BooleanMinimize::usage = "BooleanMinimize[f] gives a disjunction of as few conjunctions as are needed."
BooleanMinimize[f_] := With[{vars = BooleanVariables[f]}, formula[covering[primes[minterms[f, vars]], minterms[f, vars], vars]]]
(* Quine and McCluskey: a cube is a list of True, False, None (either) for the variables *)
minterms[f_, vars_] := Pick[Tuples[{True, False}, Length[vars]], BooleanTable[f, vars]]
primes[{}] := {}
primes[cubes_] := Module[{joined = {}, used = {}},
    Do[With[{d = Flatten[Position[MapThread[SameQ, {a, b}], False]]},
        If[Length[d] == 1 && FreeQ[{a[[d[[1]]]], b[[d[[1]]]]}, None], AppendTo[joined, ReplacePart[a, d[[1]] -> None]]; used = {used, {a, b}}]],
        {a, cubes}, {b, cubes}];
    Join[Select[cubes, FreeQ[used, #] &], primes[DeleteDuplicates[joined]]]]
covers[cube_, m_] := And @@ MapThread[#1 === None || #1 === #2 &, {cube, m}]
covering[ps_, ms_, vars_] := Module[{left = ms, chosen = {}, need},
    need = DeleteDuplicates[Join @@ Map[Function[m, With[{c = Select[ps, covers[#, m] &]}, If[Length[c] == 1, c, {}]]], ms]];
    chosen = need; left = Select[left, Function[m, NoneTrue[chosen, covers[#, m] &]]];
    While[left =!= {}, With[{best = First[MaximalBy[ps, Function[p, Count[left, m_ /; covers[p, m]]]]]},
        AppendTo[chosen, best]; left = Select[left, ! covers[best, #] &]]];
    Map[Function[c, Flatten[MapThread[Switch[#1, True, {#2}, False, {!#2}, None, {}] &, {c, vars}]]], chosen]]

BooleanFunction::usage = "BooleanFunction[k, n] is the kth Boolean function of n variables.\nBooleanFunction[k, n][a1, ..., an] applies it; BooleanFunction[k, {a1, ...}] gives it as an expression."
BooleanFunction[k_Integer, n_Integer][a__] := If[AllTrue[{a}, MatchQ[#, True | False] &], BitGet[k, FromDigits[Boole[{a}], 2]] == 1, BooleanMinimize[BooleanFunction[k, {a}]]] /; Length[{a}] == n
BooleanFunction[k_Integer, v_List] := Or @@ Map[And @@ MapThread[If[#1, #2, !#2] &, {#, v}] &, Select[Tuples[{True, False}, Length[v]], BitGet[k, FromDigits[Boole[#], 2]] == 1 &]]
Majority::usage = "Majority[e1, e2, ...] is True when more than half of the ei are True."
Majority[e___] := Count[{e}, True] > Length[{e}]/2 /; Count[{e}, True] > Length[{e}]/2 || Count[{e}, False] >= Length[{e}]/2
Xnor::usage = "Xnor[e1, e2, ...] is True when an even number of the ei are True."
Xnor[a___] := !Xor[a] /; AllTrue[{a}, MatchQ[#, True | False] &]
