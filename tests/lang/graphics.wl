(* Graphics, plots and charts: what comes back, what files hold, what is refused. *)

(* Names of colours *)
{Red, Black, LightGray}
(* = {RGBColor[1, 0, 0], GrayLevel[0], GrayLevel[0.85]} *)
Blend[{RGBColor[1, 0, 0], RGBColor[0, 0, 1]}, 0.25]
(* ~ RGBColor[0.75, 0., 0.25] *)
Lighter[RGBColor[1, 0, 0], 1/2]
(* ~ RGBColor[1., 0.5, 0.5] *)
ColorQ /@ {Red, GrayLevel[1], 3, "Red"}
(* = {True, True, False, False} *)
ColorData["nowhere"]
(* ! ColorData::notent: nowhere is no known gradient or palette; ColorData["Gradients"] lists the gradients. *)
(* = ColorData["nowhere"] *)

(* A picture is an expression, shown as one word *)
g = Graphics[{Red, Disk[]}];
ToString[g]
(* = "-Graphics-" *)
Head[g]
(* = Graphics *)
AbsoluteOptions[Graphics[Circle[{1, 2}, 3]], PlotRange]
(* ~ {PlotRange -> {{-2., 4.}, {-1., 5.}}} *)
AbsoluteOptions[Graphics[{Line[{{0, 0}, {4, 1}}], Point[{-1, Pi}]}], PlotRange]
(* ~ {PlotRange -> {{-1., 4.}, {0., 3.14159}}} *)

(* Plot: points lie on the curve, the whole range is covered, the range is known *)
p = Plot[x^2, {x, -1, 2}];
points = First[Cases[p, Line[l_] :> l, Infinity]];
{Max[Abs[points[[All, 2]] - points[[All, 1]]^2]] < 10^-12, MinMax[points[[All, 1]]]}
(* = {True, {-1., 2.}} *)
PlotRange /. AbsoluteOptions[p, PlotRange]
(* within 1*^-3 ~ {{-1., 2.}, {0., 4.}} *)
(* it looks closer where the curve bends: more points near the peak than in the flat part *)
sharp = First[Cases[Plot[1/(1 + 400 x^2), {x, -1, 1}], Line[l_] :> l, Infinity]][[All, 1]];
Count[sharp, v_ /; Abs[v] < 0.2] > 3 Count[sharp, v_ /; 0.5 < Abs[v] < 0.7]
(* = True *)
Length[Cases[Plot[{x, 2 x, 3 x}, {x, 0, 1}], _Line, Infinity]]
(* = 3 *)
(* a curve ends where there is no value, and is cut where it jumps *)
Min[First[Cases[Plot[Sqrt[x], {x, -1, 1}], Line[l_] :> l, Infinity]][[All, 1]]] >= 0
(* = True *)
Length[First[Cases[Plot[Floor[x], {x, -2, 2}], Line[l_] :> l, Infinity]]]
(* = 4 *)
(* poles do not flatten the rest *)
Max[Abs[(PlotRange /. AbsoluteOptions[Plot[1/x, {x, -1, 1}], PlotRange])[[2]]]] < 100
(* = True *)
Plot[x, {x, 0, 1}, PlotLegends -> {"id"}] /. {Legended[_Graphics, LineLegend[{_}, names_]] :> names}
(* = {"id"} *)
y = 7; AbsoluteOptions[Plot[y, {y, 0, 3}], PlotRange]
(* ~ {PlotRange -> {{0., 3.}, {0., 3.}}} *)

(* Lists *)
First[Cases[ListPlot[{3, 1, 2}], Point[q_] :> q, Infinity]]
(* = {{1., 3.}, {2., 1.}, {3., 2.}} *)
Length[First[Cases[ListLinePlot[{1, 2, Missing[], 4, 5, Indeterminate, 7, 8}], Line[l_] :> l, Infinity]]]
(* = 3 *)
First[Cases[ListLogPlot[{1, 10, -5, 100}], Point[q_] :> q, Infinity]]
(* ~ {{1., 0.}, {2., 2.302585}, {4., 4.60517}} *)
Cases[Histogram[{1, 1, 2, 5}, {0, 6, 2}], Rectangle[a_, b_] :> {First[a], b}, Infinity]
(* = {{0., {2., 2}}, {2., {4., 1}}, {4., {6., 1}}} *)
Length[Cases[BarChart[{1, 2, 3}], _Rectangle, Infinity]]
(* = 3 *)
First[Cases[ArrayPlot[{{0, 1}, {2, 4}}], Raster[a_, ___] :> a, Infinity]]
(* ~ {{0.5, 0.}, {1., 0.75}} *)
(* all points of the contour lie on the circle *)
circle = Flatten[First[Cases[ContourPlot[x^2 + y^2 == 1, {x, -2, 2}, {y, -2, 2}], Line[l_] :> l, Infinity]], 1];
Max[Abs[Map[Norm, circle] - 1]] < 0.002
(* = True *)
MatchQ[Show[Plot[x, {x, 0, 1}], ListPlot[{5, 6}]], Graphics[{_, _}, ___]]
(* = True *)
PlotRange /. AbsoluteOptions[Show[Graphics[Point[{0, 0}]], Graphics[Point[{3, 4}]]], PlotRange]
(* ~ {{0., 3.}, {0., 4.}} *)

(* Pixels: a red disc on white, a blue square in the corner that its coordinates say *)
i = Rasterize[Graphics[{Red, Disk[{0, 0}, 1], Blue, Rectangle[{1, 1}, {2, 2}]}, PlotRange -> {{-2, 2}, {-2, 2}}, ImagePadding -> None, ImageSize -> 100]];
{ImageDimensions[i], ImageColorSpace[i]}
(* = {{100, 100}, "RGB"} *)
PixelValue[i, #] & /@ {{50, 50}, {90, 90}, {10, 10}, {90, 10}}
(* ~ {{1., 0., 0.}, {0., 0., 1.}, {1., 1., 1.}, {1., 1., 1.}} *)
file = FileNameJoin[{$TemporaryDirectory, "lupine_graphics_test.png"}];
Export[file, Graphics[{GrayLevel[0.2], Rectangle[{0, 0}, {1, 2}], Thick, Green, Line[{{1.5, 0}, {1.5, 2}}]}, PlotRange -> {{0, 2}, {0, 2}}, ImagePadding -> None, ImageSize -> 50]] === file
(* = True *)
back = Import[file]; DeleteFile[file];
{PixelValue[back, {10, 25}], PixelValue[back, {45, 25}]}
(* ~ {{0.2, 0.2, 0.2}, {1., 1., 1.}} *)
(* the first row of a Raster lies at the bottom *)
r = Image[Graphics[Raster[{{0, 1}, {1, 1}}], PlotRange -> {{0, 2}, {0, 2}}, ImagePadding -> None, ImageSize -> 20]];
PixelValue[r, #] & /@ {{5, 5}, {5, 15}, {15, 5}}
(* ~ {{0., 0., 0.}, {1., 1., 1.}, {1., 1., 1.}} *)
ImageDimensions[Rasterize[Plot[x, {x, 0, 1}], RasterSize -> 200]][[1]]
(* = 200 *)

(* Files of lines *)
svg = ExportString[Graphics[{Red, Disk[]}], "SVG"];
{StringContainsQ[svg, "<svg"], StringContainsQ[svg, "<path"], StringContainsQ[svg, "100%, 0%, 0%" | "rgb(100%,0%,0%)"]}
(* = {True, True, True} *)
FromCharacterCode[Normal[ExportByteArray[Plot[x, {x, 0, 1}], "PDF"]][[1 ;; 4]]]
(* = "%PDF" *)
ExportByteArray[Plot[Sin[x], {x, 0, 1}], "PNG"] === ExportByteArray[Plot[Sin[x], {x, 0, 1}], "PNG"]
(* = True *)

(* Nothing to draw, or nothing that can be drawn, is drawn empty *)
Head /@ {Rasterize[Graphics[{}]], Rasterize[ListPlot[{}]], Rasterize[ListPlot[{10^300, -10^300}]], Rasterize[Graphics[Disk[{0, 0}, 0]]], Rasterize[Graphics[Line[{{0, 0}, {1, Infinity}}]]]}
(* = {Image, Image, Image, Image, Image} *)
(* a hundred thousand points are no matter *)
data = RandomReal[1, {100000, 2}]; First[AbsoluteTiming[Rasterize[ListPlot[data]];]] < 2 If[StringQ[Environment["LUPINE_TEST_SLOWDOWN"]], 10, 1]
(* = True *)

(* Refusals *)
ListPlot["a"]
(* ! ListPlot::pldata: a is not a list of numbers or pairs of numbers, or a list of such lists. *)
(* = ListPlot["a"] *)
Plot[x, {x, 0, a}]
(* ! Plot::plln: Limiting value a in {0, a} is not a machine-sized real number. *)
(* = Plot[x, {x, 0, a}] *)
Plot[x, {x, 0, 1}, Foo -> 1]
(* ! Plot::optx: Unknown option Foo in Plot. *)
(* = Plot[x, {x, 0, 1}, Foo -> 1] *)
Show[Graphics[{}], 3]
(* ! Show::gtype: 3 is not a type of graphics. *)
(* = Show[Graphics[{}], 3] *)
ArrayPlot[{{}}]
(* ! ArrayPlot::charr: {{}} is not a rectangular array of numbers. *)
(* = ArrayPlot[{{}}] *)
ImageDimensions[Rasterize[Graphics[foo[1]]]][[1]]
(* ! Graphics::gprim: foo[1] is not a Graphics primitive or directive. *)
(* = 360 *)
