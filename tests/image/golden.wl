(* Plots as they should look: three pictures of each kind, compared with golden ones by structural similarity. *)
Get[FileNameJoin[{DirectoryName[$InputFileName], "golden_plots.wl"}]];
folder = FileNameJoin[{DirectoryName[$InputFileName], "golden"}];
Length[plots]
(* = 39 *)

(* The measure: 1 for the same picture, small for another one. *)
similarity[picture["plot-1"], picture["plot-1"]]
(* ~ 1. *)
similarity[picture["plot-1"], picture["show-2"]] < 0.85
(* = True *)

(* Those that differ, with their similarity: none. *)
Select[AssociationMap[similarity[picture[#], ColorConvert[Import[file[#]], "Grayscale"]] &, Keys[plots]], # < 0.95 &]
(* = <||> *)

(* A plot of 10^5 points takes less than 0.2 seconds; this allows a loaded machine ten times that. *)
many = Table[{Sin[7. k], Mod[k^2, 1001]/1000.}, {k, 10^5}];
First[AbsoluteTiming[Rasterize[ListPlot[many]]]] < 2 If[StringQ[Environment["LUPINE_TEST_SLOWDOWN"]], 10, 1]
(* = True *)

(* A colour function is asked for every value. *)
Dimensions[DensityPlot[x y, {x, 0, 1}, {y, 0, 2}, ColorFunction -> GrayLevel, PlotPoints -> 20][[1, 1, 1]]]
(* = {20, 20, 3} *)
