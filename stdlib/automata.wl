(* automata.wl - cellular automata and substitution systems. *)

CellularAutomaton::usage = "CellularAutomaton[rule, init, t] gives the list of the steps 0 to t of a cellular automaton.\nCellularAutomaton[rule, init] gives one step.\nrule is n (two colors, nearest neighbors), {n, k}, {n, k, r}, {n, {k, weights}, r} with r a list for arrays of cells, {f, {}, r}, or a list of rules for neighborhoods.\ninit is a list or array of cells, which is cyclic, or {cells, background}.\nCellularAutomaton[rule, init, {t, x}] gives the cells with offsets x: All, Automatic, n or {x1, x2}; t can be {t}, {{t}} or {t1, t2}.\nCellularAutomaton[rule] is an operator form that makes one step."
SubstitutionSystem::usage = "SubstitutionSystem[rules, init, t] gives the steps 0 to t of replacing every element of a list, or every character of a string, by the rules.\nSubstitutionSystem[rules, init] gives one step.\nSubstitutionSystem[rules, init, {t}] gives a list of step t only."
CellularAutomaton::rule = "`1` is no rule: an integer, {n, k}, {n, k, r}, {n, {k, weights}, r}, {f, {}, r} or a list of rules was expected."
CellularAutomaton::init = "`1` is no initial state: a list or array of cells, or {cells, background}, was expected."

(* A rule becomes {ranges, next}: how far each dimension looks, and the function from a state to the next one of the same size. *)
cellRule[n_Integer?NonNegative, d_] := cellRule[{n, 2}, d]
cellRule[{n_Integer, k_Integer?Positive}, d_] := cellRule[{n, k, 1}, d]
cellRule[{n_Integer, kw : {_Integer, _}}, d_] := cellRule[{n, kw, ConstantArray[1, d]}, d]
cellRule[{n_Integer, k_Integer, r_}, d_] := With[{size = Times @@ (2 cellRanges[r, d] + 1)},
  cellRule[{n, {k, ArrayReshape[k^Range[size - 1, 0, -1], 2 cellRanges[r, d] + 1]}, r}, d]]
cellRule[{n_Integer, {k_Integer, w : Except[_List]}, r_}, d_] := cellRule[{n, {k, ConstantArray[w, 2 cellRanges[r, d] + 1]}, r}, d]
cellRule[{n_Integer, {k_Integer, weights_List}, r_}, d_] := With[
  {digits = Reverse[IntegerDigits[n, k, (k - 1) Total[weights, Infinity] + 1]], ranges = cellRanges[r, d]},
  {ranges, Function[state, cellLook[digits, ListCorrelate[weights, state, If[d === 1, First[ranges] + 1, ranges + 1]]]]}]
cellRule[{f_, {}, r_}, d_] := With[{ranges = cellRanges[r, d]},
  {ranges, Function[state, cellNeighborhoods[f, state, ranges]]}]
cellRule[rules : {(_Rule | _RuleDelayed) ..}, d_] := With[{ranges = (Dimensions[rules[[1, 1]], d] - 1)/2},
  {ranges, Function[state, cellNeighborhoods[Replace[rules], state, ranges]]}]
cellRule[_, _] := $Failed

cellRanges[r_List, d_] := r
cellRanges[r_, d_] := ConstantArray[r, d]
cellLook[digits_, sums_] := digits[[# + 1]] & /@ sums /; VectorQ[sums]
cellLook[digits_, sums_] := Map[digits[[# + 1]] &, sums, {ArrayDepth[sums]}]
cellNeighborhoods[f_, state_, ranges_] := Map[f,
  Partition[ArrayPad[state, Transpose[{ranges, ranges}], "Periodic"], 2 ranges + 1, ConstantArray[1, Length[ranges]]], {Length[ranges]}]

CellularAutomaton[rule_][init_] := CellularAutomaton[rule, init]
CellularAutomaton[rule_, {cells_List, background : Except[_List]}] := {CellularAutomaton[rule, {cells, background}, {{{1}}}],
  First[Flatten[{CellularAutomaton[rule, ConstantArray[background, ConstantArray[5, ArrayDepth[cells]]], {{{1}}}]}]]}
CellularAutomaton[rule_, init_] := CellularAutomaton[rule, init, {{{1}}}]
CellularAutomaton[rule_, init_, t_Integer] := CellularAutomaton[rule, init, {t, Automatic}]
CellularAutomaton[rule_, init_, {t_}] := CellularAutomaton[rule, init, {t, Automatic}]
CellularAutomaton[rule_, init_, {t_, x___}] := Module[{cells, background, made, steps, wanted = cellSteps[t]},
  (
    {cells, background} = cellStart[init];
    If[cells === $Failed, Message[CellularAutomaton::init, init]; Return[$Failed, Module]];
    made = cellRule[rule, ArrayDepth[cells]];
    If[! ListQ[made], Message[CellularAutomaton::rule, rule]; Return[$Failed, Module]];
    steps = If[background === None, NestList[made[[2]], cells, Max[wanted]], 
      cellGrow[made, cells, background, Max[wanted], {x}]];
    If[MatchQ[t, {{_}}], steps[[t[[1, 1]] + 1]], steps[[wanted + 1]]]
  ) /; VectorQ[wanted, IntegerQ[#] && # >= 0 &]]

cellSteps[t_Integer] := Range[0, t]
cellSteps[{t_Integer}] := {t}
cellSteps[{{t_Integer}}] := {t}
cellSteps[{t1_Integer, t2_Integer}] := Range[t1, t2]
cellSteps[{t1_Integer, t2_Integer, dt_Integer}] := Range[t1, t2, dt]
cellSteps[_] := $Failed

cellStart[{cells_List, background : Except[_List]}] := {cells, background} /; ArrayQ[cells]
cellStart[{cells_List, {background : Except[_List]}}] := {cells, background} /; ArrayQ[cells]
cellStart[cells_List] := {cells, None} /; ArrayQ[cells] && Length[cells] > 0
cellStart[_] := {$Failed, None}

(* On a background: the cells that can be reached in t steps are kept, so that no step sees the seam of the cyclic array. *)
cellGrow[{ranges_, next_}, cells_, background_, t_, x_] := Module[{d = Length[ranges], offsets, room, states, backgrounds},
  offsets = PadRight[x, d, Automatic];
  room = MapThread[Max[#1, Abs[cellOffsets[#2]]] &, {Max[t, 1] ranges, offsets}];
  states = NestList[next, ArrayPad[cells, Transpose[{room, room}], background], t];
  backgrounds = First[Flatten[{#}]] & /@ NestList[next, ConstantArray[background, 2 ranges + 1], t];
  states[[All, Sequence @@ Table[cellWindow[offsets[[i]], states, backgrounds, room[[i]], i], {i, d}]]]]
cellOffsets[n_Integer] := {0, n}
cellOffsets[{x1_Integer, x2_Integer}] := {x1, x2}
cellOffsets[_] := {0}

(* The places of a dimension that are shown: offsets asked for, all, or from the first to the last where some step is not its background. *)
cellWindow[All, __] := All
cellWindow[Automatic, states_, backgrounds_, room_, i_] := Replace[
  MinMax[MapThread[Position[#1, Except[#2], {ArrayDepth[#1]}, Heads -> False][[All, i]] &, {states, backgrounds}]],
  {{a_Integer, b_Integer} :> a ;; b, _ -> {room + 1}}]
cellWindow[x_, _, _, room_, _] := Span @@ (room + 1 + cellOffsets[x])

SubstitutionSystem[rules_, init_] := SubstitutionSystem[rules, init, {1}][[1]]
SubstitutionSystem[rules_, init_String, t_] := Map[StringJoin, SubstitutionSystem[
  Flatten[{rules}] /. (a_ -> b_String) :> (a -> Characters[b]), Characters[init], t]]
SubstitutionSystem[rules_, init_List, {t_Integer?NonNegative}] := {Nest[substituteOnce[rules], init, t]}
SubstitutionSystem[rules_, init_List, t_Integer?NonNegative] := NestList[substituteOnce[rules], init, t]
substituteOnce[rules_][state_] := With[{each = Replace[Append[Flatten[{rules}], x_ :> {x}]]}, Catenate[Map[each, state]]]
