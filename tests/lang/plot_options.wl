(* The options of plots and charts: each changes the picture; what the plots hold; what is refused. *)

(* ---- options that show ---- *)
pixels[g_] := ImageData[Rasterize[g, ImageSize -> 100]]
(* the options that leave a picture as it is *)
idle[plot_, options_] := With[{before = pixels[plot[]]}, Select[options, pixels[plot[#]] === before &]]
idle[Plot[x^2, {x, 0.5, 1}, ##] &, {Axes -> False, Axes -> {True, False}, AxesLabel -> {"x", "y"}, AxesStyle -> Red, BaseStyle -> Red,
  Epilog -> Disk[{0.7, 0.5}, 0.1], Prolog -> Disk[{0.7, 0.5}, 0.1], Filling -> Axis, Frame -> True, GridLines -> Automatic,
  LabelStyle -> Red, PlotLabel -> "t", Ticks -> None, ScalingFunctions -> "Log", PlotRange -> {0, 0.5}, ColorFunction -> "Rainbow"}]
(* = {} *)
idle[Plot[x^2, {x, 0.5, 1}, Frame -> True, ##] &, {FrameLabel -> {"a", "b"}, FrameStyle -> Red, FrameTicks -> None, GridLines -> {{0.7}, {}}}]
(* = {} *)
idle[Plot[x^2, {x, 0.5, 1}, GridLines -> Automatic, ##] &, {GridLinesStyle -> Red}]
(* = {} *)
idle[Plot[Sin[x], {x, 0, 6}, Filling -> Axis, ##] &, {FillingStyle -> Red, AxesOrigin -> {3, 0.5}}]
(* = {} *)
idle[ListPlot[{1, 3, 2, 5}, ##] &, {Joined -> True, DataRange -> {0, 1}, Filling -> Axis, Filling -> Top, PlotStyle -> Red, PlotMarkers -> {"a"}}]
(* = {} *)
idle[BarChart[{1, 3, 2}, ##] &, {ChartLabels -> {"a", "b", "c"}, ChartStyle -> Red, ChartLegends -> {"a", "b", "c"}, BarSpacing -> 1, LabelingFunction -> Above}]
(* = {} *)
idle[BarChart[{{1, 3}, {2, 1}}, ##] &, {ChartLayout -> "Stacked"}]
(* = {} *)
idle[PieChart[{1, 3, 2}, ##] &, {ChartLabels -> {"a", "b", "c"}, ChartStyle -> Red, ChartLegends -> {"a", "b", "c"}}]
(* = {} *)
idle[ContourPlot[x y, {x, 0, 1}, {y, 0, 1}, ##] &, {Contours -> 3, Contours -> {0.5}, ContourShading -> None, ContourStyle -> Red, ColorFunction -> "Rainbow"}]
(* = {} *)
idle[MatrixPlot[{{1, 2}, {0, 3}}, ##] &, {ColorFunction -> "Rainbow", ColorRules -> {0 -> Red}, Mesh -> True, FrameTicks -> None}]
(* = {} *)
Options[Graphics, {PlotRangeClipping, PlotRangePadding, TicksStyle, Axes}]
(* = {PlotRangeClipping -> False, PlotRangePadding -> Automatic, TicksStyle -> {}, Axes -> False} *)

(* ---- what the pictures hold ---- *)
Cases[ListPlot[{1, 2, 3}, DataRange -> {0, 1}], _Point, Infinity]
(* = {Point[{{0., 1.}, {0.5, 2.}, {1., 3.}}]} *)
Cases[ListPlot[{1, 2, 3}, Joined -> True], _Line, Infinity]
(* = {Line[{{1., 1.}, {2., 2.}, {3., 3.}}]} *)
Cases[ListPlot[{1, 2}, Filling -> Axis], _Line, Infinity]
(* = {Line[{{{1., 1.}, {1., 0.}}, {{2., 2.}, {2., 0.}}}]} *)
Cases[ListStepPlot[{1, 2, 3}], _Line, Infinity]
(* = {Line[{{1., 1.}, {2., 1.}, {2., 2.}, {3., 2.}, {3., 3.}}]} *)
Cases[ListLogLogPlot[{1, 10, 100}], Point[p_] :> p == N[Log[{{1, 1}, {2, 10}, {3, 100}}]], Infinity]
(* = {True} *)
Cases[ListLogLinearPlot[{5, 6}], Point[p_] :> p, Infinity]
(* ~ {{{0., 5.}, {0.693147, 6.}}} *)
Cases[LogPlot[E^x, {x, 0, 3}], Line[l_] :> {First[l], Last[l]}, Infinity]
(* ~ {{{0., 0.}, {3., 3.}}} *)
Cases[{PolarPlot[1, {t, 0, 2 Pi}], ParametricPlot[{Cos[t], Sin[t]}, {t, 0, 2 Pi}]}, Line[l_] :> MinMax[Norm /@ l], Infinity]
(* ~ {{1., 1.}, {1., 1.}} *)
Cases[PieChart[{1, 1, 2}], Disk[_, 1, {a_, b_}] :> (b - a)/Pi, Infinity]
(* ~ {0.5, 0.5, 1.} *)
Cases[BarChart[{{1, 2}, {3, 4}}, ChartLayout -> "Stacked"], Rectangle[{_, low_}, {_, high_}] :> {low, high}, Infinity]
(* = {{0., 1.}, {1., 3.}, {0., 3.}, {3., 7.}} *)
Cases[BarChart[{1, 2}, BarSpacing -> 0], Rectangle[{a_, _}, {b_, _}] :> {a, b}, Infinity]
(* ~ {{0.5, 1.5}, {1.5, 2.5}} *)
Cases[BarChart[{1, 2}, LabelingFunction -> Above], _Text, Infinity]
(* = {Text[1, {1., 1.}, {0, -1}], Text[2, {2., 2.}, {0, -1}]} *)
Cases[BarChart[{1, 2}, LabelingFunction -> (Placed[f[#], Center] &)], _Text, Infinity]
(* = {Text[f[1], {1., 0.5}], Text[f[2], {2., 1.}]} *)
Cases[ListPlot[{5, 6}, PlotMarkers -> {"a"}], _Text, Infinity]
(* = {Text["a", {1., 5.}], Text["a", {2., 6.}]} *)
Cases[ArrayPlot[{{0, 1}}, ColorRules -> {0 -> Red, 1 -> Blue}], Raster[r_, ___] :> r, Infinity]
(* = {{{{1., 0., 0.}, {0., 0., 1.}}}} *)
Cases[Plot[Sin[x], {x, 0, 4}, Mesh -> 3], Point[p_] :> p[[All, 1]], Infinity]
(* ~ {{1., 2., 3.}} *)
Length[Cases[ContourPlot[x^2 + y^2, {x, -1, 1}, {y, -1, 1}, Contours -> {1/2}, ContourShading -> None], _Line, Infinity]]
(* = 1 *)
Options[Plot[x, {x, 0, 1}, Epilog -> {Point[{0, 0}]}], Epilog]
(* = {Epilog -> {Point[{0, 0}]}} *)
Head /@ {ListDensityPlot[{{1, 2}, {3, 4}}], ListContourPlot[{{1, 2, 3}, {3, 4, 5}, {1, 1, 2}}], MatrixPlot[{{1, 2}, {3, 4}}]}
(* = {Graphics, Graphics, Graphics} *)

(* ---- several pictures; legends ---- *)
Head /@ {GraphicsRow[{Graphics[Disk[]]}], GraphicsColumn[{Graphics[Disk[]]}], GraphicsGrid[{{Graphics[Disk[]]}}]}
(* = {Graphics, Graphics, Graphics} *)
#[[1]] > 1.8 #[[2]] &[ImageDimensions[Rasterize[GraphicsRow[{Graphics[Disk[]], Graphics[Circle[]]}]]]]
(* = True *)
Head[Plot[{x, 2 x}, {x, 0, 1}, PlotLegends -> {"x", "2x"}]]
(* = Legended *)
{BarLegend[{"Rainbow", {0, 1}}], PointLegend[{Red}, {"a"}], SwatchLegend[{Red}, {"a"}]}
(* = {BarLegend[{"Rainbow", {0, 1}}], PointLegend[{RGBColor[1, 0, 0]}, {"a"}], SwatchLegend[{RGBColor[1, 0, 0]}, {"a"}]} *)
{Placed["a", Above], Placed["b", Below]}
(* = {Placed["a", Above], Placed["b", Below]} *)
ToString[Graphics[Text["a", ImageScaled[{0.5, 0.5}]], PlotRange -> Full]]
(* = "-Graphics-" *)

(* ---- colours ---- *)
{LightBlue, LightGreen, LightOrange, LightPurple, LightRed}
(* = {RGBColor[0.87, 0.94, 1], RGBColor[0.88, 1, 0.88], RGBColor[1, 0.9, 0.8], RGBColor[0.94, 0.88, 0.94], RGBColor[1, 0.85, 0.85]} *)
{Pink, Brown, Transparent}
(* = {RGBColor[1, 0.5, 0.5], RGBColor[0.6, 0.4, 0.2], GrayLevel[0, 0]} *)
{Darker[Red, 1/2], Darker[Red, 0], Darker[Red, 1]}
(* ~ {RGBColor[0.5, 0., 0.], RGBColor[1., 0., 0.], RGBColor[0., 0., 0.]} *)

(* ---- refusals ---- *)
Plot[x, 3]
(* ! Plot::pllim: Range specification 3 is not of the form {x, xmin, xmax}. *)
(* = Plot[x, 3] *)
Plot[x, {x, 0, 1}, NoOption -> 1]
(* ! Plot::optx: Unknown option NoOption in Plot. *)
(* = Plot[x, {x, 0, 1}, NoOption -> 1] *)
PieChart[x]
(* ! PieChart::chdata: x is not a list of numbers. *)
(* = PieChart[x] *)
ListStepPlot[x]
(* ! ListStepPlot::pldata: x is not a list of numbers or pairs of numbers, or a list of such lists. *)
(* = ListStepPlot[x] *)
