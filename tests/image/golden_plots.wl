(* golden_plots.wl - three pictures of each kind of plot, and how two pictures are compared.

   Get this file to have `plots`; run it with the word write, `lupine tests/image/golden_plots.wl write`, to make the golden
   pictures anew. Look at them before they are committed. *)

SeedRandom[3];
wave = Table[Sin[t/5.], {t, 60}];
walk = Accumulate[Mod[Range[80]^2, 7] - 3];
cloud = Table[{Cos[t] t, Sin[2 t] t}, {t, 0., 6., 0.1}];
counts = Table[Mod[k^2, 23] + Mod[3 k, 7], {k, 300}];

plots = <|
  "plot-1" :> Plot[Sin[x], {x, 0, 10}],
  "plot-2" :> Plot[{x^2, Exp[x], 1/x}, {x, -2, 2}, PlotRange -> {-4, 8}, PlotLegends -> "Expressions"],
  "plot-3" :> Plot[Tan[x], {x, -5, 5}, Frame -> True, GridLines -> Automatic, PlotLabel -> "tangent"],
  "listplot-1" :> ListPlot[wave],
  "listplot-2" :> ListPlot[{wave, 2 wave}, PlotStyle -> {Red, Blue}, AxesLabel -> {"t", "y"}],
  "listplot-3" :> ListPlot[cloud, Frame -> True, AspectRatio -> 1],
  "listlineplot-1" :> ListLinePlot[wave],
  "listlineplot-2" :> ListLinePlot[walk, Filling -> Axis],
  "listlineplot-3" :> ListLinePlot[{wave, Reverse[wave]}, PlotLegends -> {"there", "back"}],
  "listlogplot-1" :> ListLogPlot[2.^Range[20]],
  "listlogplot-2" :> ListLogPlot[{1/Range[30.], 1/Range[30.]^2}],
  "listlogplot-3" :> ListLogPlot[Table[{x, Exp[-x]}, {x, 0, 8, 0.5}], Frame -> True],
  "histogram-1" :> Histogram[counts],
  "histogram-2" :> Histogram[counts, {5}],
  "histogram-3" :> Histogram[Sqrt[counts + 0.5], 12, "Probability"],
  "barchart-1" :> BarChart[{1, 3, 2, 5}],
  "barchart-2" :> BarChart[{{1, 2}, {3, 1}, {2, 2}}, ChartLegends -> {"a", "b"}],
  "barchart-3" :> BarChart[{2, -1, 3}, ChartLabels -> {"x", "y", "z"}],
  "parametric-1" :> ParametricPlot[{Cos[t], Sin[t]}, {t, 0, 2 Pi}],
  "parametric-2" :> ParametricPlot[{Sin[3 t], Sin[4 t]}, {t, 0, 2 Pi}],
  "parametric-3" :> ParametricPlot[{{t Cos[t], t Sin[t]}, {t, t}}, {t, 0, 6}],
  "density-1" :> DensityPlot[Sin[x] Cos[y], {x, 0, 6}, {y, 0, 6}],
  "density-2" :> DensityPlot[x^2 - y^2, {x, -1, 1}, {y, -1, 1}, ColorFunction -> GrayLevel],
  "density-3" :> DensityPlot[Exp[-x^2 - y^2], {x, -2, 2}, {y, -2, 2}, PlotLegends -> Automatic],
  "contour-1" :> ContourPlot[x^2 + y^2, {x, -1, 1}, {y, -1, 1}],
  "contour-2" :> ContourPlot[Sin[x] + Sin[y], {x, 0, 8}, {y, 0, 8}, Contours -> 5],
  "contour-3" :> ContourPlot[x^2 + y^2 == 1, {x, -1.5, 1.5}, {y, -1.5, 1.5}],
  "array-1" :> ArrayPlot[Table[Mod[i j, 5], {i, 12}, {j, 16}]],
  "array-2" :> ArrayPlot[Table[Boole[Mod[Binomial[i, j], 2] == 1], {i, 0, 31}, {j, 0, 31}]],
  "array-3" :> ArrayPlot[{{1, 0, 2}, {0, 1, 0}}, ColorRules -> {0 -> White, 1 -> Red, 2 -> Blue}, Mesh -> True],
  "matrix-1" :> MatrixPlot[Table[1./(i + j - 1), {i, 8}, {j, 8}]],
  "matrix-2" :> MatrixPlot[Table[i - j, {i, 10}, {j, 10}]],
  "matrix-3" :> MatrixPlot[IdentityMatrix[6]],
  "show-1" :> Show[Plot[x^2, {x, -2, 2}], ListPlot[{{-1, 1}, {1, 1}}, PlotStyle -> {Red, PointSize[0.03]}]],
  "show-2" :> Show[Plot[Cos[x], {x, 0, 6}], Plot[Sin[x], {x, 0, 6}, PlotStyle -> Dashed], PlotLabel -> "two"],
  "show-3" :> Graphics[{Red, Disk[], Blue, Rectangle[{1, -1}, {2, 1}], Black, Circle[{3, 0}], Arrow[{{0, 0}, {3, 0}}], Text["label", {1.5, 1.3}]}],
  "row-1" :> GraphicsRow[{Plot[x, {x, 0, 1}], Plot[x^2, {x, 0, 1}]}],
  "grid-1" :> GraphicsGrid[{{Graphics[Disk[]], Graphics[Circle[]]}, {Graphics[Rectangle[]], Graphics[Line[{{0, 0}, {1, 1}}]]}}],
  "epilog-1" :> Plot[Sqrt[x], {x, 0, 4}, Epilog -> {Red, Point[{1, 1}], Text["(1, 1)", {1.4, 0.8}]}, PlotStyle -> Thick]|>;

folder = FileNameJoin[{DirectoryName[$InputFileName], "golden"}];
file[name_] := FileNameJoin[{folder, name <> ".png"}]
picture[name_] := ImageResize[ColorConvert[RemoveAlphaChannel[Rasterize[plots[name], ImageSize -> 360]], "Grayscale"], 180]

(* Mean structural similarity over blocks of 8 x 8 (Wang et al. 2004): 1 for equal pictures. *)
blocks[image_] := Flatten /@ Flatten[Partition[ImageData[image], {8, 8}], 1]
similar[{a_, b_}] := With[{ma = Mean[a], mb = Mean[b]}, With[{va = Mean[(a - ma)^2], vb = Mean[(b - mb)^2], c = Mean[(a - ma) (b - mb)]},
  (2 ma mb + 0.0001) (2 c + 0.0009)/((ma^2 + mb^2 + 0.0001) (va + vb + 0.0009))]]
similarity[a_, b_] := If[ImageDimensions[a] =!= ImageDimensions[b], 0, Mean[similar /@ Transpose[{blocks[a], blocks[b]}]]]

If[MemberQ[$ScriptCommandLine, "write"], Scan[Export[file[#], picture[#]] &, Keys[plots]]];
