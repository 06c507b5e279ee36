(* Sort of machine numbers: lengths around the sizes at which its ways change, many equal keys, runs and extremes. *)
lengths = Join[Range[48, 140], {255, 256, 257, 511, 1000, 1023, 4095, 4096, 4097, 20000}];
inOrder[l_, s_] := Apply[And, Thread[Most[s] <= Rest[s]]] && Sort[Normal[Counts[s]], #1[[1]] < #2[[1]] &] === Sort[Normal[Counts[l]], #1[[1]] < #2[[1]] &];
wrong[make_] := Select[lengths, With[{l = make[#]}, ! inOrder[l, Sort[l]]] &];
SeedRandom[7];
wrong[RandomReal[{-1, 1}, #] &]
(* = {} *)
wrong[RandomInteger[{-10^18, 10^18}, #] &]
(* = {} *)
wrong[RandomInteger[{-2, 2}, #] &]
(* = {} *)
wrong[N[Mod[7919 Range[#]^2, 17]] &]
(* = {} *)
wrong[Range[#, 1, -1] &]
(* = {} *)
wrong[Join[Range[#], ConstantArray[2^63 - 1, #], ConstantArray[-2^63, #]] &]
(* = {} *)
wrong[ConstantArray[2^63 - 1, #] &]
(* = {} *)
wrong[Join[Range[#], Range[#, 1, -1], Range[#]] &] (* organ pipes *)
(* = {} *)

(* From both ends in turn. *)
hard = Flatten[Table[{k, 10^6 - k}, {k, 5000}]];
inOrder[hard, Sort[hard]]
(* = True *)

(* Minus zero stands before zero, for a packed list as for another. *)
zeros = Join[ConstantArray[0., 40], ConstantArray[-0., 40], {1., -1.}];
Map[Sign[ArcTan[-1., #]] &, Sort[zeros]][[{2, 41, 42, 81}]]
(* = {-1, -1, 1, 1} *)

(* Union and Ordering go with it. *)
l = RandomInteger[300, 5000]; u = Union[l];
{u === Sort[DeleteDuplicates[l]], l[[Ordering[l]]] === Sort[l], Union[N[l]] === N[u]}
(* = {True, True, True} *)
