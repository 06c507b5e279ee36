(* Sudoku by constraint and search *)
read[s_] := Partition[ToExpression /@ Characters[s], 9]
block[r_, c_] := With[{i = 3 Quotient[r - 1, 3], j = 3 Quotient[c - 1, 3]}, {i + 1 ;; i + 3, j + 1 ;; j + 3}]
candidates[b_, {r_, c_}] := Complement[Range[9], b[[r]], b[[All, c]], Flatten[b[[Sequence @@ block[r, c]]]]]
solve[b_] := Module[{open = Position[b, 0], where, options},
  If[open === {}, Throw[b, sudoku]];
  where = First[MinimalBy[open, Length[candidates[b, #]] &, 1]];
  options = candidates[b, where];
  Do[solve[ReplacePart[b, where -> v]], {v, options}]]
sudoku[s_] := Catch[solve[read[s]]; None, sudoku]

puzzle = "530070000600195000098000060800060003400803001700020006060000280000419005000080079";
candidates[read[puzzle], {1, 3}]
(* = {1, 2, 4} *)
solution = sudoku[puzzle];
StringJoin[ToString /@ Flatten[solution]]
(* = "534678912672195348198342567859761423426853791713924856961537284287419635345286179" *)
valid[b_] := And[
  AllTrue[b, Sort[#] === Range[9] &], AllTrue[Transpose[b], Sort[#] === Range[9] &],
  AllTrue[Flatten[Partition[b, {3, 3}], 1], Sort[Flatten[#]] === Range[9] &]]
valid[solution]
(* = True *)
Print /@ StringRiffle /@ solution[[;; 2]];
(* : 5 3 4 6 7 8 9 1 2 *)
(* : 6 7 2 1 9 5 3 4 8 *)
sudoku[StringReplacePart[puzzle, "9", {3, 3}]]
(* = None *)
