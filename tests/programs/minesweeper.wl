(* Minesweeper numbers by convolution; flood fill; connected regions of a picture *)
field = Characters /@ {"*...", "....", ".*..", "...."};
mines = Map[Boole[# === "*"] &, field, {2}];
around = ListCorrelate[ConstantArray[1, {3, 3}], ArrayPad[mines, 1]];
shown = MapThread[If[#1 == 1, "*", ToString[#2]] &, {mines, around}, 2];
StringJoin /@ shown
(* = {"*100", "2210", "1*10", "1110"} *)
fill[g_, p_, new_] := fill[g, p, Extract[g, p], new]
fill[g_, {i_, j_}, old_, new_] /; 1 <= i <= Length[g] && 1 <= j <= Length[First[g]] && g[[i, j]] === old && old =!= new :=
  Fold[fill[#1, #2, old, new] &, ReplacePart[g, {i, j} -> new], {{i + 1, j}, {i - 1, j}, {i, j + 1}, {i, j - 1}}]
fill[g_, __] := g
picture = {{0, 0, 1, 0}, {0, 1, 1, 0}, {1, 0, 0, 0}};
fill[picture, {1, 1}, 7]
(* = {{7, 7, 1, 0}, {7, 1, 1, 0}, {1, 0, 0, 0}} *)
regions[g_, v_] := Module[{h = g, n = 0, p}, While[(p = FirstPosition[h, v]) =!= Missing["NotFound"], h = fill[h, p, "done"]; n++]; n]
{regions[picture, 0], regions[picture, 1]}
(* = {2, 2} *)
