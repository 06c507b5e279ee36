(* Options of plots: they arrive in the picture, or change what is drawn. *)
Lookup[Options[Graphics], {PlotRangeClipping, PlotRangePadding, TicksStyle}]
(* = {False, Automatic, {}} *)
p = Plot[x, {x, 0, 1}, PlotRangeClipping -> False, PlotRangePadding -> None, TicksStyle -> Red];
Lookup[Options[p], {PlotRangeClipping, PlotRangePadding, TicksStyle}]
(* = {False, None, RGBColor[1, 0, 0]} *)

(* ---- what they change in the picture ---- *)
pixels[g_] := ImageData[Rasterize[g, ImageSize -> 100]]
pixels[Plot[x, {x, 1, 2}, TicksStyle -> Red]] === pixels[Plot[x, {x, 1, 2}]]
(* = False *)
pixels[Plot[x, {x, 1, 2}, PlotRangePadding -> Scaled[0.3]]] === pixels[Plot[x, {x, 1, 2}]]
(* = False *)
lower[options___] := Count[Flatten[pixels[Graphics[Disk[], PlotRange -> {{0, 2}, {0, 2}}, ImagePadding -> 20, options]]], 0.]
lower[PlotRangeClipping -> False] > lower[PlotRangeClipping -> True]
(* = True *)
inked[options___] := Count[Flatten[pixels[Graphics[Disk[], PlotRange -> {{-1, 1}, {-1, 1}}, options]]], 0.]
inked[PlotRangePadding -> None] > inked[PlotRangePadding -> 1] > 0
(* = True *)

(* ---- where the curve bends, more points ---- *)
points[depth_] := Total[Cases[Plot[Sin[20 x], {x, 0, 1}, PlotPoints -> 20, MaxRecursion -> depth], Line[l_] :> Length[l], Infinity]]
{points[0], points[0] < points[1] < points[3]}
(* = {20, True} *)

(* ---- an array of many cells ---- *)
cells[options___] := First[Cases[ArrayPlot[Table[i, {i, 8}, {j, 6}], options], Raster[a_, ___] :> Dimensions[a], Infinity]]
{cells[], cells[MaxPlotPoints -> 4], cells[MaxPlotPoints -> 7]}
(* = {{8, 6}, {4, 4}, {7, 6}} *)
