(* boolean.wl - Boolean algebra: normal forms, truth tables, satisfiability. *)

BooleanVariables::usage = "BooleanVariables[expr] gives the variables of a Boolean expression."
BooleanVariables[e_] := Sort[boolVariables[e]]
boolVariables[e_] := DeleteDuplicates[boolAtoms[e]]
boolAtoms[True | False] := {}
boolAtoms[e_] := If[MatchQ[Head[e], And | Or | Not | Xor | Nand | Nor | Implies | Equivalent | Majority], Join @@ Map[boolAtoms, List @@ e], {e}]
boolRows[v_] := Tuples[{True, False}, Length[v]]
boolAt[e_, v_, row_] := e /. Thread[v -> row]
boolVars[e_, {}] := boolVariables[e]
boolVars[e_, {v_List}] := v
boolVars[e_, {v__}] := {v}

BooleanTable::usage = "BooleanTable[bf] gives the list of truth values for all values of its variables.\nBooleanTable[expr, {a1, a2, ...}] for the variables in the given order."
BooleanTable[e_List, v___] := Transpose[Map[BooleanTable[#, Sequence @@ If[{v} === {}, {boolVariables[Or @@ e]}, {v}]] &, e]]
BooleanTable[e_, v___] := With[{w = boolVars[e, {v}]}, Map[boolAt[e, w, #] &, boolRows[w]]]
SatisfiableQ::usage = "SatisfiableQ[bf] gives True if some values of the variables make bf True."
SatisfiableQ[e_, v___] := With[{w = boolVars[e, {v}]}, AnyTrue[boolRows[w], TrueQ[boolAt[e, w, #]] &]]
TautologyQ::usage = "TautologyQ[bf] gives True if all values of the variables make bf True."
TautologyQ[e_, v___] := With[{w = boolVars[e, {v}]}, AllTrue[boolRows[w], TrueQ[boolAt[e, w, #]] &]]
SatisfiabilityCount::usage = "SatisfiabilityCount[bf] counts the values of the variables that make bf True."
SatisfiabilityCount[e_, v___] := With[{w = boolVars[e, {v}]}, Count[boolRows[w], r_ /; TrueQ[boolAt[e, w, r]]]]
SatisfiabilityInstances::usage = "SatisfiabilityInstances[bf, vars] gives values of vars that make bf True.\nSatisfiabilityInstances[bf, vars, m] gives m of them."
SatisfiabilityInstances[e_] := SatisfiabilityInstances[e, boolVariables[e], 1]
SatisfiabilityInstances[e_, v_List, m_: 1] := Take[Select[boolRows[v], TrueQ[boolAt[e, v, #]] &], UpTo[m /. All -> Infinity]]

BooleanConvert::usage = "BooleanConvert[expr] converts to disjunctive normal form.\nBooleanConvert[expr, form] converts to \"DNF\", \"CNF\", \"NAND\", \"NOR\", \"AND\", \"OR\", \"XOR\" or \"ANF\"."
BooleanConvert[e_] := BooleanConvert[e, "DNF"]
BooleanConvert[e_, "DNF" | "SOP"] := boolOr[boolTerms[boolPlain[e]]]
BooleanConvert[e_, "CNF" | "POS"] := boolAnd[boolTerms[boolPlain[!e]]]
BooleanConvert[e_, "NAND"] := boolNand[BooleanConvert[e, "DNF"]]
BooleanConvert[e_, "NOR"] := boolNor[BooleanConvert[e, "CNF"]]
BooleanConvert[e_, "AND"] := BooleanConvert[e, "DNF"] //. a_Or :> Not[And @@ Map[Not, List @@ a]]
BooleanConvert[e_, "OR"] := BooleanConvert[e, "DNF"] //. a_And :> Not[Or @@ Map[Not, List @@ a]]
BooleanConvert[e_, "ANF" | "XOR"] := boolAnf[e, boolVariables[e]]
boolNand[a_Or] := Nand @@ Map[boolNandNot, List @@ a]
boolNand[a_And] := With[{n = Nand @@ Map[boolNand, List @@ a]}, Nand[n, n]]
boolNand[!a_] := Nand[a, a]
boolNand[a_] := a
boolNandNot[a_And] := Nand @@ Map[boolNand, List @@ a]
boolNandNot[!a_] := a
boolNandNot[a_] := Nand[a, a]
boolNor[a_And] := Nor @@ Map[boolNorNot, List @@ a]
boolNor[a_Or] := With[{n = Nor @@ Map[boolNor, List @@ a]}, Nor[n, n]]
boolNor[!a_] := Nor[a, a]
boolNor[a_] := a
boolNorNot[a_Or] := Nor @@ Map[boolNor, List @@ a]
boolNorNot[!a_] := a
boolNorNot[a_] := Nor[a, a]
(* only And, Or, Not, and Not only on variables *)
boolPlain[e_] := boolForm[Head[e], List @@ e, e] /; !AtomQ[e]
boolPlain[e_] := e
boolForm[Implies, {a_, b_}, _] := Or[boolPlain[!a], boolPlain[b]]
boolForm[Xor, {a_, b__}, _] := With[{r = Xor[b]}, Or[And[boolPlain[a], boolPlain[!r]], And[boolPlain[!a], boolPlain[r]]]]
boolForm[Equivalent, a_, _] := Or[And @@ Map[boolPlain, a], And @@ Map[boolPlain[!#] &, a]]
boolForm[Nand, a_, _] := Or @@ Map[boolPlain[!#] &, a]
boolForm[Nor, a_, _] := And @@ Map[boolPlain[!#] &, a]
boolForm[Majority, a_, _] := Or @@ Map[And @@ Map[boolPlain, #] &, Subsets[a, {Floor[Length[a]/2] + 1}]]
boolForm[h : And | Or, a_, _] := h @@ Map[boolPlain, a]
boolForm[Not, {e_}, whole_] := If[AtomQ[e], whole, boolNot[Head[e], List @@ e, whole]]
boolForm[_, _, e_] := e
boolNot[And, a_, _] := Or @@ Map[boolPlain[!#] &, a]
boolNot[Or, a_, _] := And @@ Map[boolPlain[!#] &, a]
boolNot[Nor, a_, _] := Or @@ Map[boolPlain, a]
boolNot[Nand, a_, _] := And @@ Map[boolPlain, a]
boolNot[Implies, {a_, b_}, _] := And[boolPlain[a], boolPlain[!b]]
boolNot[Xor, {a_, b__}, _] := With[{r = Xor[b]}, Or[And[boolPlain[a], boolPlain[r]], And[boolPlain[!a], boolPlain[!r]]]]
boolNot[Equivalent, a_, _] := And[Or @@ Map[boolPlain, a], Or @@ Map[boolPlain[!#] &, a]]
boolNot[Majority, a_, _] := boolPlain[Not[boolForm[Majority, a, None]]]
boolNot[_, _, e_] := e
(* lists of literals; those that contain another are absorbed *)
boolTerms[True] := {{}}
boolTerms[False] := {}
boolTerms[e_Or] := boolAbsorb[Join @@ Map[boolTerms, List @@ e]]
boolTerms[e_And] := boolAbsorb[Fold[Join @@ Outer[DeleteDuplicates[Join[#1, #2]] &, #1, #2, 1] &, {{}}, Map[boolTerms, List @@ e]]]
boolTerms[e_] := {{e}}
boolAbsorb[l_] := With[{s = DeleteDuplicatesBy[Select[l, !boolClash[#] &], Sort]}, Select[s, Function[t, NoneTrue[s, # =!= t && SubsetQ[t, #] && Length[#] < Length[t] &]]]]
boolClash[t_] := AnyTrue[t, MemberQ[t, Not[#]] &]
boolOr[l_] := Or @@ Map[And @@ # &, l]
boolAnd[l_] := And @@ Map[Or @@ Map[Not, #] &, l]
(* Zhegalkin's polynomial: the coefficients are the Moebius transform of the truth table *)
boolAnf[e_, v_] := Module[{rows = Subsets[v], c}, c = Map[Function[s, Boole[OddQ[Count[Subsets[s], t_ /; TrueQ[boolAt[e, v, Map[MemberQ[t, #] &, v]]]]]]], rows]; Xor @@ Map[If[# === {}, True, And @@ #] &, Pick[rows, c, 1]]]

LogicalExpand::usage = "LogicalExpand[expr] expands out logical combinations."
LogicalExpand[e_] := boolOr[boolTerms[boolPlain[e]]]
BooleanMinimize::usage = "BooleanMinimize[expr] finds a disjunctive normal form of least length.\nBooleanMinimize[expr, form] in the given form."
BooleanMinimize[e_] := boolMinimal[e, boolVariables[e]]
BooleanMinimize[e_, "DNF"] := BooleanMinimize[e]
BooleanMinimize[e_, "CNF"] := boolPlain[!BooleanMinimize[!e]]
(* Quine and McCluskey: prime implicants, then the smallest cover *)
boolMinimal[e_, v_] := Module[{on = Select[boolRows[v], TrueQ[boolAt[e, v, #]] &], level, primes = {}, next, used, k, cover},
    If[on === {}, Return[False]]; If[Length[on] == 2^Length[v], Return[True]];
    level = on;
    While[level =!= {}, next = {}; used = {};
        Do[With[{p = boolMerge[level[[i]], level[[j]]]}, If[p =!= None, AppendTo[next, p]; used = Union[used, {i, j}]]], {i, Length[level]}, {j, i + 1, Length[level]}];
        primes = Join[primes, Delete[level, List /@ used]]; level = DeleteDuplicates[next]];
    primes = SortBy[DeleteDuplicates[primes], -Count[#, None] &];
    cover = Catch[Do[Do[If[AllTrue[on, Function[r, AnyTrue[c, boolCovers[#, r] &]]], Throw[c]], {c, Subsets[primes, {k}]}], {k, Length[primes]}]];
    Or @@ Map[And @@ MapThread[Which[#1 === None, Nothing, #1, #2, True, !#2] &, {#, v}] &, cover]]
boolMerge[a_, b_] := With[{d = Position[MapThread[SameQ, {a, b}], False]}, If[Length[d] == 1 && a[[d[[1, 1]]]] =!= None && b[[d[[1, 1]]]] =!= None, ReplacePart[a, First[d] -> None], None]]
boolCovers[p_, r_] := AllTrue[Transpose[{p, r}], First[#] === None || First[#] === Last[#] &]
BooleanFunction::usage = "BooleanFunction[k, n] is the kth Boolean function of n variables.\nBooleanFunction[k, n][a1, ..., an] applies it; BooleanFunction[k, {a1, ...}] gives it as an expression."
BooleanFunction[k_Integer, n_Integer][a__] := If[AllTrue[{a}, MatchQ[#, True | False] &], BitGet[k, FromDigits[Boole[{a}], 2]] == 1, boolOr[boolTerms[BooleanFunction[k, {a}]]]] /; Length[{a}] == n
BooleanFunction[k_Integer, v_List] := Or @@ Map[And @@ MapThread[If[#1, #2, !#2] &, {#, v}] &, Select[boolRows[v], BitGet[k, FromDigits[Boole[#], 2]] == 1 &]]
Xnor::usage = "Xnor[e1, e2, ...] is True when an even number of the ei are True."
Xnor[e___] := !Xor[e]
Majority::usage = "Majority[e1, e2, ...] is True when more than half of the ei are True."
Majority[e___] := Which[Count[{e}, True] > Length[{e}]/2, True, Count[{e}, False] >= Length[{e}]/2, False, True, HoldForm[Majority[e]] /; False] /; Count[{e}, True] > Length[{e}]/2 || Count[{e}, False] >= Length[{e}]/2
