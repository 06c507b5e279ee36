(* A histogram of letters as text *)
text = "the rain in spain stays mainly in the plain";
counts = Counts[DeleteCases[Characters[text], " "]];
top = Take[SortBy[Normal[counts], {-Last[#] &, First}], 4];
Scan[Print[First[#], " ", StringPadLeft[ToString[Last[#]], 2], " ", StringRepeat["*", Last[#]]] &, top]
(* : i  6 ****** *)
(* : n  6 ****** *)
(* : a  5 ***** *)
(* : s  3 *** *)
Total[counts]
(* = 35 *)
rows = {{"item", "price"}, {"tea", 12}, {"coffee", 3}};
widths = Max /@ Map[StringLength[ToString[#]] &, Transpose[rows], {2}];
Scan[Print[StringPadRight[#[[1]], widths[[1]]], " | ", StringPadLeft[ToString[#[[2]]], widths[[2]]]] &, rows]
(* : item   | price *)
(* : tea    |    12 *)
(* : coffee |     3 *)
Do[Print[StringRepeat[" ", 3 - k], StringRepeat["*", 2 k - 1]], {k, 3}]
(* :   * *)
(* :  *** *)
(* : ***** *)
