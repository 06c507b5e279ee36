(* charts.wl - bars, histograms, sectors; arrays of numbers and functions of two variables as colours.

   A coloured field is a Raster whose first row lies at the bottom; where colours stand for numbers the data are scaled
   to 0 .. 1 as whole arrays and looked up in a gradient (colors.wl). *)

{ListPlot, ColorQ}; (* their files have helpers that are used here *)

General::charr = "`1` is not a rectangular array of numbers."
General::chdata = "`1` is not a list of numbers."

$chartOptions = Join[$plotCommon /. (PlotLegends -> _) -> Nothing, {ChartLabels -> None, ChartLegends -> None, ChartStyle -> Automatic, BarSpacing -> Automatic, LabelingFunction -> Automatic}];

(* ---- bars ---- *)
BarChart::usage = "BarChart[{y1, y2, ...}] draws bars of heights y1, y2, ....\nBarChart[{{y11, y12, ...}, ...}] draws groups of bars. ChartLabels names them, ChartLegends explains the colours."
Options[BarChart] = Join[$chartOptions, {ChartLayout -> "Grouped"}];
BarChart[data_, opts : OptionsPattern[]] := With[{r = chartBars[data, plotRules[opts]]}, r /; r =!= $Failed]

chartValue[x_] := Replace[plotReal[x], None -> 0.]
chartGroups[a_Association] := chartGroups[Values[a]]
chartGroups[list : {__List}] := Map[Map[chartValue, #] &, list]
chartGroups[list : {__Association}] := Map[Map[chartValue, Values[#]] &, list]
chartGroups[list_List] := Map[{chartValue[#]} &, list] /; NoneTrue[list, MatchQ[#, _List | _Association | _String] &]
chartGroups[a : (_NumericArray | _SparseArray)] := chartGroups[Normal[a]]
chartGroups[_] := $Failed
chartNames[None, a_Association] := Keys[a]
chartNames[Placed[names_, ___], data_] := chartNames[names, data]
chartNames[{groups_List, _}, _] := groups
chartNames[names_List, _] := names
chartNames[_, _] := {}
chartStyles[Automatic | None, n_] := Table[plotColor[i], {i, n}]
chartStyles[name_String, n_] := Table[ColorData[name][If[n == 1, 0.5, (i - 1)/(n - 1)]], {i, n}]
chartStyles[list : {__}, n_] := Table[list[[Mod[i, Length[list], 1]]], {i, n}]
chartStyles[one_, n_] := Table[one, {n}]

(* One bar: {left, right, bottom, top}. Groups stand at 1, 2, ...; BarSpacing {s, t} leaves s widths of a bar between the bars of
   a group and t widths of a group between groups. *)
chartSpacing[{s_?NumericQ, t_?NumericQ}] := Map[Max[0., N[#]] &, {s, t}]
chartSpacing[t_?NumericQ] := {0., Max[0., N[t]]}
chartSpacing[_] := {0., 0.25}
chartPlaces[groups_, "Stacked", {_, t_}] := MapIndexed[Function[{g, at}, With[{tops = Accumulate[g], h = 0.5/(1 + t)}, Table[{at[[1]] - h, at[[1]] + h, tops[[j]] - g[[j]], tops[[j]]}, {j, Length[g]}]]], groups]
chartPlaces[groups_, _, {s_, t_}] := MapIndexed[Function[{g, at}, With[{n = Max[1, Length[g]], h = 0.5/(1 + t)}, With[{w = 2 h/(n + (n - 1) s)},
    Table[With[{left = at[[1]] - h + w (1 + s) (j - 1)}, {left, left + w, 0., g[[j]]}], {j, Length[g]}]]]], groups]

(* What LabelingFunction writes at a bar: Above and the like say where the value stands; a function gives the label. *)
chartLabel[None | Automatic, _] := Nothing
chartLabel[where : (Above | Top | Center | Bottom | Below), bar_] := chartLabel[Placed[#, where] &, bar]
chartLabel[f_, {left_, right_, bottom_, top_}] := With[{v = top - bottom, x = (left + right)/2},
    Replace[f[If[v == Round[v], Round[v], v]], {Placed[e_, where_, ___] :> chartText[where, e, x, bottom, top], e_ :> chartText[Center, e, x, bottom, top]}]]
chartText[Top, e_, x_, _, top_] := Text[e, {x, top}, {0, 1}]
chartText[Center, e_, x_, bottom_, top_] := Text[e, {x, (bottom + top)/2}]
chartText[Bottom, e_, x_, bottom_, _] := Text[e, {x, bottom}, {0, -1}]
chartText[Below, e_, x_, bottom_, _] := Text[e, {x, bottom}, {0, 1}]
chartText[_, e_, x_, _, top_] := Text[e, {x, top}, {0, -1}]

chartBars[data_, rules_] := Module[{groups = chartGroups[data], places, most, styles, bars, heights, names, ticks, range, form, legend, byBar},
    If[groups === $Failed, Message[BarChart::chdata, Short[data]]; Return[$Failed, Module]];
    If[! plotKnown[BarChart, rules], Return[$Failed, Module]];
    places = chartPlaces[groups, plotOption[BarChart, rules, ChartLayout], chartSpacing[plotOption[BarChart, rules, BarSpacing]]];
    most = Max[1, Map[Length, groups]];
    legend = plotOption[BarChart, rules, ChartLegends];
    byBar = most == 1 && (plotOption[BarChart, rules, ChartStyle] =!= Automatic || legend =!= None);
    styles = chartStyles[plotOption[BarChart, rules, ChartStyle], If[byBar, Max[1, Length[groups]], most]];
    bars = Join @@ MapIndexed[{styles[[If[byBar, #2[[1]], #2[[2]]]]], Rectangle[#1[[{1, 3}]], #1[[{2, 4}]]]} &, places, {2}];
    heights = Join[{0.}, Flatten[places[[All, All, {3, 4}]]]];
    range = {{0.4, Length[groups] + 0.6}, plotSpan[heights]};
    {range, form} = plotRanges[plotOption[BarChart, rules, PlotRange], range, range, {None, None}];
    names = chartNames[plotOption[BarChart, rules, ChartLabels], data];
    ticks = MapIndexed[{First[#2], #1} &, Take[names, UpTo[Length[groups]]]];
    If[legend === Automatic, legend = chartLegendNames[data, most]];
    plotLegended[Graphics[{EdgeForm[{GrayLevel[0.25], AbsoluteThickness[0.5]}], bars, GrayLevel[0], Map[chartLabel[plotOption[BarChart, rules, LabelingFunction], #] &, Join @@ places]}, Sequence @@ plotPass[rules, {AspectRatio -> 1/GoldenRatio, Axes -> True, AxesOrigin -> {range[[1, 1]], 0},
        Ticks -> {ticks, Automatic}, FrameTicks -> {{Automatic, None}, {ticks, None}}, PlotRange -> range, PlotRangePadding -> {None, {If[Min[heights] < 0, Scaled[0.05], None], Scaled[0.05]}}}]],
        plotLegendLabels[legend, Range[most], Range[most]], SwatchLegend, styles, legend]]
chartLegendNames[{a_Association, ___}, _] := Keys[a]
chartLegendNames[_, n_] := Range[n]

(* ---- histograms ---- *)
Histogram::usage = "Histogram[data] draws how often values fall into bins.\nHistogram[data, n] takes about n bins, {dx} or {min, max, dx} the given ones; Histogram[data, bins, \"Probability\"] or \"PDF\" scales the heights.\nHistogram[{data1, data2, ...}] draws several."
Options[Histogram] = Join[$chartOptions, {}];
Histogram[data_, bins : Except[_Rule | _RuleDelayed] : Automatic, height : Except[_Rule | _RuleDelayed] : "Count", opts : OptionsPattern[]] :=
    With[{r = chartHistogram[data, bins, height, plotRules[opts]]}, r /; r =!= $Failed]

chartSets[a_Association] := chartSets[Values[a]]
chartSets[a : (_NumericArray | _SparseArray)] := chartSets[Normal[a]]
chartSets[list : {__List}] := Map[chartClean, list]
chartSets[list_List] := {chartClean[list]}
chartSets[_] := $Failed
chartClean[list_] := With[{a = plotArray[list]}, If[ArrayQ[a, 1], a, DeleteCases[Map[plotReal, Flatten[list]], None]]]
chartNice[x_] := With[{p = 10.^Floor[Log10[x]]}, p First[Select[{1, 2, 5, 10}, # p >= x (1 - 1.*^-9) &]]]
(* Edges of bins: by Sturges' number of them for small sets, by Scott's width for larger ones, rounded to a nice width. *)
chartEdges[all_, spec_] := Module[{lo = Min[all], hi = Max[all], n = Length[all], w},
    w = Switch[spec,
        _Integer?Positive, (hi - lo)/spec,
        {_?NumericQ}, N[First[spec]],
        {_?NumericQ, _?NumericQ, _?NumericQ}, N[spec[[3]]],
        _, If[n < 20, (hi - lo)/Ceiling[Log2[n + 1]], 3.5 StandardDeviation[all]/n^(1/3)]];
    If[MatchQ[spec, {{__?NumericQ}}], Return[Sort[N[First[spec]]], Module]];
    If[! TrueQ[w > 0], w = 1.];
    If[! ListQ[spec], w = chartNice[Max[w, (hi - lo)/1000]]];
    If[MatchQ[spec, {_, _, _}], {lo, hi} = N[Take[spec, 2]], {lo, hi} = {w Floor[lo/w], w (Floor[hi/w] + 1)}];
    If[(hi - lo)/w > 100000, w = (hi - lo)/100000];
    lo + w Range[0, Max[1, Round[(hi - lo)/w]]]]
(* Equal bins by one pass over whole arrays. *)
chartCounts[set_, edges_] := Module[{w = edges[[2]] - edges[[1]], k, counts = ConstantArray[0, Length[edges] - 1]},
    If[set === {}, Return[counts, Module]];
    If[Max[Abs[Differences[edges] - w]] > 1.*^-9 Abs[w], Return[Table[Count[set, v_ /; edges[[i]] <= v < edges[[i + 1]]], {i, Length[edges] - 1}], Module]];
    k = Floor[(set - First[edges])/w + 1.*^-9] + 1;
    KeyValueMap[If[1 <= #1 <= Length[counts], counts[[#1]] = #2] &, Counts[k]];
    counts]
chartHeights[counts_, edges_, set_, "Probability"] := N[counts/Max[1, Length[set]]]
chartHeights[counts_, edges_, set_, "PDF" | "ProbabilityDensity"] := N[counts/Max[1, Length[set]]/Differences[edges]]
chartHeights[counts_, edges_, _, "CumulativeCount"] := Accumulate[counts]
chartHeights[counts_, __] := counts

chartHistogram[data_, spec_, height_, rules_] := Module[{sets = chartSets[data], all, edges, heights, range, form, styles, legend, n},
    If[sets === $Failed, Message[Histogram::chdata, Short[data]]; Return[$Failed, Module]];
    If[! plotKnown[Histogram, rules], Return[$Failed, Module]];
    all = Join @@ sets;
    edges = If[all === {}, {0., 1.}, chartEdges[all, spec]];
    heights = Map[chartHeights[chartCounts[#, edges], edges, #, height] &, sets];
    range = {{First[edges], Last[edges]}, {0., Max[N[heights], 1.*^-300]}};
    {range, form} = plotRanges[plotOption[Histogram, rules, PlotRange], range, range, {None, None}];
    n = Length[sets];
    styles = chartStyles[Replace[plotOption[Histogram, rules, ChartStyle], Automatic :> If[n == 1, {RGBColor[0.98, 0.81, 0.50]}, Automatic]], n];
    legend = plotOption[Histogram, rules, ChartLegends];
    plotLegended[Graphics[{EdgeForm[{GrayLevel[0.3], AbsoluteThickness[0.5]}], If[n > 1, Opacity[0.6], {}],
        MapThread[{#1, chartRectangles[edges, #2]} &, {styles, heights}]},
        Sequence @@ plotPass[rules, {AspectRatio -> 1/GoldenRatio, Axes -> True, AxesOrigin -> {range[[1, 1]], 0}, PlotRange -> range, PlotRangePadding -> plotPadding[form, {0.02, 0.05}] /. {{a_, b_}, {_, d_}} :> {{a, b}, {None, d}}}]],
        plotLegendLabels[legend, Replace[plotNames[data], None -> Range[n]], Range[n]], SwatchLegend, styles, legend]]
chartRectangles[edges_, heights_] := MapThread[If[#3 == 0, Nothing, Rectangle[{#1, 0}, {#2, #3}]] &, {Most[edges], Rest[edges], heights}]

(* ---- sectors ---- *)
PieChart::usage = "PieChart[{y1, y2, ...}] draws a circle cut into sectors in proportion to y1, y2, ...."
Options[PieChart] = Join[DeleteCases[$chartOptions, (AspectRatio | Axes) -> _], {AspectRatio -> Automatic, Axes -> False}];
PieChart[data_, opts : OptionsPattern[]] := With[{r = chartPie[data, plotRules[opts]]}, r /; r =!= $Failed]
chartPie[data_, rules_] := Module[{values = chartGroups[data], total, ends, styles, names, legend, n},
    If[values === $Failed || Min[Flatten[{values}], 0] < 0, Message[PieChart::chdata, Short[data]]; Return[$Failed, Module]];
    If[! plotKnown[PieChart, rules], Return[$Failed, Module]];
    values = Flatten[values];
    n = Length[values];
    total = Total[values];
    ends = If[n == 0 || total == 0, ConstantArray[0., n + 1], Pi - 2. Pi Prepend[Accumulate[values], 0.]/total];
    styles = chartStyles[plotOption[PieChart, rules, ChartStyle], n];
    names = chartNames[plotOption[PieChart, rules, ChartLabels], data];
    legend = plotOption[PieChart, rules, ChartLegends];
    plotLegended[Graphics[{EdgeForm[{GrayLevel[1], AbsoluteThickness[1]}], Table[{styles[[i]], Disk[{0, 0}, 1, ends[[{i + 1, i}]]]}, {i, n}],
        Table[{GrayLevel[0], Text[names[[i]], 0.65 {Cos[Mean[ends[[{i, i + 1}]]]], Sin[Mean[ends[[{i, i + 1}]]]]}]}, {i, Min[n, Length[names]]}]},
        Sequence @@ plotPass[rules, {AspectRatio -> Automatic, PlotRange -> {{-1.05, 1.05}, {-1.05, 1.05}}, PlotRangePadding -> None}]],
        plotLegendLabels[legend, Range[n], Range[n]], SwatchLegend, styles, legend]]

(* ---- arrays ---- *)
$arrayOptions = Join[DeleteCases[$plotCommon, (AspectRatio | Axes | Frame | FrameTicks | PlotRange | Filling | FillingStyle | PlotStyle) -> _],
    {AspectRatio -> Automatic, Axes -> False, ClippingStyle -> Automatic, ColorFunction -> Automatic, ColorFunctionScaling -> True, ColorRules -> Automatic, DataReversed -> False,
        Frame -> Automatic, FrameTicks -> Automatic, MaxPlotPoints -> Infinity, Mesh -> False, PlotRange -> All}];

ArrayPlot::usage = "ArrayPlot[m] shows an array of numbers as squares, 0 white and the largest value black; colours may stand in it too.\nArrayPlot[m, ColorFunction -> f], ColorRules -> {value -> colour, ...} colour it."
Options[ArrayPlot] = $arrayOptions;
ArrayPlot[m_, opts : OptionsPattern[]] := With[{r = chartArray[ArrayPlot, m, plotRules[opts]]}, r /; r =!= $Failed]

MatrixPlot::usage = "MatrixPlot[m] shows a matrix as squares: zero is white, positive values orange, negative ones blue."
Options[MatrixPlot] = $arrayOptions;
MatrixPlot[m_, opts : OptionsPattern[]] := With[{r = chartArray[MatrixPlot, m, plotRules[opts]]}, r /; r =!= $Failed]

chartRows[m : (_NumericArray | _SparseArray)] := chartRows[Normal[m]]
chartRows[{}] := $Failed
chartRows[m : {__List}] := With[{w = Max[Map[Length, m]]}, If[w == 0, $Failed, If[Min[Map[Length, m]] == w, m, Map[PadRight[#, w, None] &, m]]]]
chartRows[_] := $Failed

(* {channels or greys as an array h x w x 3 or h x w, least, greatest} *)
chartFinite[m_] := With[{a = plotArray[m]}, If[ArrayQ[a, 2], a, Map[Replace[plotReal[#], None -> 0.] &, m, {2}]]]
chartColors[head_, m_, rules_, {lo_, hi_}] := Module[{f = plotOption[head, rules, ColorFunction], replace = plotOption[head, rules, ColorRules], values, t, own},
    own = ListQ[replace] && replace =!= {};
    If[own || ! FreeQ[m, _RGBColor | _GrayLevel | _Hue | _CMYKColor | _LABColor],
        With[{grey = chartGrey[head, {lo, hi}]}, Return[Map[chartCell[#, If[own, Append[replace, _ -> None], {}], grey] &, m, {2}], Module]]];
    values = chartFinite[m];
    If[f === Automatic, Return[If[head === MatrixPlot, chartDiverging[values, lo, hi], 1. - chartScaled[values, If[lo >= 0, 0., lo], hi]], Module]];
    t = If[TrueQ[plotOption[head, rules, ColorFunctionScaling]], chartScaled[values, lo, hi], values];
    Transpose[colorChannels[f, t], {3, 1, 2}]]
chartScaled[values_, lo_, hi_] := If[hi > lo, colorUnit[(values - lo)/(hi - lo)], 0. values + If[hi == 0, 0., 1.]]
chartDiverging[values_, lo_, hi_] := With[{s = Max[Abs[lo], Abs[hi], 1.*^-300]},
    Transpose[colorGradient[{{0.13, 0.35, 0.67}, {0.56, 0.73, 0.90}, {1., 1., 1.}, {0.98, 0.72, 0.42}, {0.80, 0.33, 0.06}}, 0.5 + 0.5 values/s], {3, 1, 2}]]
chartGrey[head_, {lo_, hi_}] := Function[v, With[{r = plotReal[v]}, If[r === None, {1., 1., 1.}, (1. - First[chartScaled[{r}, Min[lo, 0.], hi]]) {1., 1., 1.}]]]
chartCell[v_, {}, grey_] := Replace[If[ColorQ[v], colorParts[v], None], None :> grey[v]]
chartCell[v_, replace_, grey_] := Replace[If[ColorQ[v], colorParts[v], colorParts[Replace[v, replace]]], None :> grey[v]]

chartArray[head_, data_, rules_] := Module[{m = chartRows[data], h, w, span, range, colors, frame, ticks, flip, mesh},
    If[m === $Failed, Message[MessageName[head, "charr"], Short[data]]; Return[$Failed, Module]];
    If[! plotKnown[head, rules], Return[$Failed, Module]];
    {h, w} = {Length[m], Length[First[m]]};
    span = With[{a = plotArray[m]}, plotSpan[If[ArrayQ[a, 2], a, DeleteCases[Map[plotReal, Flatten[m]], None]]]];
    range = plotOption[head, rules, PlotRange];
    If[MatchQ[range, {_?NumericQ, _?NumericQ}], span = N[range]];
    colors = chartColors[head, chartThinned[m, plotOption[head, rules, MaxPlotPoints]], rules, span];
    flip = TrueQ[plotOption[head, rules, DataReversed]];
    frame = Replace[plotOption[head, rules, Frame], Automatic -> True];
    ticks = plotOption[head, rules, FrameTicks];
    ticks = Which[ticks === Automatic && head === ArrayPlot, None, ticks === Automatic || ticks === All || TrueQ[ticks], {{chartTicks[h, ! flip], None}, {None, chartTicks[w, False]}}, True, ticks];
    mesh = If[TrueQ[plotOption[head, rules, Mesh]] || plotOption[head, rules, Mesh] === All, {GrayLevel[0.6], AbsoluteThickness[0.5], Line[Join[Table[{{0, i}, {w, i}}, {i, 0, h}], Table[{{j, 0}, {j, h}}, {j, 0, w}]]]}, {}];
    chartLegended[Graphics[{Raster[If[flip, colors, Reverse[colors]], {{0, 0}, {w, h}}, {0, 1}], mesh},
        Sequence @@ plotPass[Join[{Frame -> frame, FrameTicks -> ticks}, DeleteCases[rules, (FrameTicks | Frame) -> _]], {AspectRatio -> If[1/8 <= h/w <= 8, Automatic, If[h > w, 8, 1/8]], PlotRange -> {{0, w}, {0, h}}, PlotRangePadding -> Scaled[0.005]}]],
        plotOption[head, rules, PlotLegends], plotOption[head, rules, ColorFunction], span]]
(* At most so many rows and columns, evenly chosen. *)
chartThinned[m_, most_Integer?Positive] := m[[chartChosen[Length[m], most], chartChosen[Length[First[m]], most]]]
chartThinned[m_, _] := m
chartChosen[n_, most_] := If[n <= most, All, Ceiling[(Range[most] - 1/2) n/most]]
(* Ticks in the middle of cells; of rows from the top. *)
chartTicks[n_, fromTop_] := With[{step = Max[1, Round[chartNice[n/5.]]]}, Map[{If[fromTop, n - # + 0.5, # - 0.5], #} &, Select[Union[{1, n}, Range[step, n, step]], # == 1 || # == n || n - # >= step/2 &]]]
chartLegended[g_, None | False, _, _] := g
chartLegended[g_, Automatic | True | BarLegend[Automatic, ___], f_, span_] := Legended[g, BarLegend[{f, span}]]
chartLegended[g_, Placed[l_, where_], f_, span_] := Legended[g, Placed[BarLegend[{f, span}], where]]
chartLegended[g_, legend_, _, _] := Legended[g, legend]

(* ---- functions of two variables ---- *)
$fieldOptions = Join[DeleteCases[$plotCommon, (AspectRatio | Axes | Frame | PlotRange | Filling | FillingStyle | PlotStyle) -> _],
    {AspectRatio -> 1, Axes -> False, ClippingStyle -> Automatic, ColorFunction -> Automatic, ColorFunctionScaling -> True, Contours -> Automatic, ContourLabels -> None, ContourShading -> Automatic,
        ContourStyle -> Automatic, Exclusions -> Automatic, Frame -> True, MaxRecursion -> Automatic, Mesh -> None, PlotPoints -> Automatic, PlotRange -> Automatic}];

DensityPlot::usage = "DensityPlot[f, {x, a, b}, {y, c, d}] shows the values of f as colours."
Options[DensityPlot] = $fieldOptions;
SetAttributes[DensityPlot, HoldAll]
DensityPlot[f_, {x_Symbol, a_, b_}, {y_Symbol, c_, d_}, opts : OptionsPattern[]] :=
    With[{r = chartField[DensityPlot, Function[{plotX, plotY}, Block[{x = plotX, y = plotY}, f]], {a, b}, {c, d}, plotRules[opts]]}, r /; r =!= $Failed]

ContourPlot::usage = "ContourPlot[f, {x, a, b}, {y, c, d}] shows f by lines of equal values, with colours between them.\nContourPlot[f == g, {x, a, b}, {y, c, d}] draws where the equation holds."
Options[ContourPlot] = $fieldOptions;
SetAttributes[ContourPlot, HoldAll]
ContourPlot[f_, {x_Symbol, a_, b_}, {y_Symbol, c_, d_}, opts : OptionsPattern[]] :=
    With[{r = chartContour[chartSides[Hold[f], Hold[x, y]], {a, b}, {c, d}, plotRules[opts]]}, r /; r =!= $Failed]

ListDensityPlot::usage = "ListDensityPlot[m] shows an array of heights as colours, the first row at the bottom."
Options[ListDensityPlot] = $fieldOptions;
ListDensityPlot[m_, opts : OptionsPattern[]] := With[{r = chartListField[ListDensityPlot, m, plotRules[opts]]}, r /; r =!= $Failed]
ListContourPlot::usage = "ListContourPlot[m] shows an array of heights by lines of equal values, the first row at the bottom."
Options[ListContourPlot] = $fieldOptions;
ListContourPlot[m_, opts : OptionsPattern[]] := With[{r = chartListField[ListContourPlot, m, plotRules[opts]]}, r /; r =!= $Failed]
chartListField[head_, data_, rules_] := With[{m = chartRows[data]},
    Which[m === $Failed || Length[m] < 2 || Length[First[m]] < 2, Message[MessageName[head, "charr"], Short[data]]; $Failed, ! plotKnown[head, rules], $Failed,
        True, With[{v = chartFinite[m], ends = {{1., N[Length[First[m]]]}, {1., N[Length[m]]}}}, If[head === ListDensityPlot, chartDensity[head, v, ends, rules], chartLevels[head, {{False, v}}, ends, rules]]]]]

(* What is to be drawn: {{is an equation, function of x and y}, ...}. *)
chartSides[Hold[list_List], vars_] := Join @@ Map[chartSides[#, vars] &, List @@ Map[Hold, Hold @@ Unevaluated[list]]]
chartSides[Hold[l_ == r_], Hold[x_, y_]] := {{True, Function[{plotX, plotY}, Block[{x = plotX, y = plotY}, l - r]]}}
chartSides[Hold[f_], Hold[x_, y_]] := {{False, Function[{plotX, plotY}, Block[{x = plotX, y = plotY}, f]]}}

(* The values on a grid of n x n points, rows from the bottom; what is no number is taken as the least value. *)
chartGrid[f_, {{x0_, x1_}, {y0_, y1_}}, n_] := Module[{xs = Subdivide[x0, x1, n - 1], ys = Subdivide[y0, y1, n - 1], rows},
    rows = Quiet[Table[plotReal[f[x, y]], {y, ys}, {x, xs}]];
    If[FreeQ[rows, None], rows, With[{least = Min[DeleteCases[Flatten[rows], None], Infinity]}, rows /. None -> If[least === Infinity, 0., least]]]]
chartSpan[v_] := With[{s = Sort[Flatten[v]]}, With[{n = Length[s]}, {plotSpan[s], s[[{Max[1, Ceiling[0.02 n]], Ceiling[0.98 n]}]]}]]
(* Values far beyond the bulk (poles) do not stretch the colours. *)
chartFieldSpan[v_, spec_] := Module[{full, core, width, r},
    {full, core} = chartSpan[v];
    width = core[[2]] - core[[1]];
    r = If[width > 0 && full[[2]] - full[[1]] > 8 width, {Max[full[[1]], core[[1]] - width/2], Min[full[[2]], core[[2]] + width/2]}, full];
    Switch[spec, All | Full, full, {_?NumericQ, _?NumericQ}, N[spec], {_, _, {_?NumericQ, _?NumericQ}}, N[Last[spec]], _, r]]

chartField[head_, f_, lx_, ly_, rules_] := Module[{ex = plotLimits[head, lx], ey, n},
    If[ex === $Failed, Return[$Failed, Module]];
    ey = plotLimits[head, ly];
    If[ey === $Failed || ! plotKnown[head, rules], Return[$Failed, Module]];
    n = plotCount[plotOption[head, rules, PlotPoints], 80];
    chartDensity[head, chartGrid[f, {ex, ey}, n], {ex, ey}, rules]]
chartDensity[head_, v_, {ex_, ey_}, rules_] := Module[{span = chartFieldSpan[v, plotOption[head, rules, PlotRange]], f = plotOption[head, rules, ColorFunction], t, half},
    t = If[TrueQ[plotOption[head, rules, ColorFunctionScaling]], chartScaled[v, First[span], Last[span]], v];
    half = {ex[[2]] - ex[[1]], ey[[2]] - ey[[1]]}/2/({Length[First[v]], Length[v]} - 1);
    chartLegended[Graphics[{Raster[Transpose[colorChannels[f, t], {3, 1, 2}], {{ex[[1]], ey[[1]]} - half, {ex[[2]], ey[[2]]} + half}, {0, 1}, InterpolationOrder -> 1]},
        Sequence @@ plotPass[rules, {AspectRatio -> 1, Frame -> True, PlotRange -> {ex, ey}, PlotRangeClipping -> True, PlotRangePadding -> None}]], plotOption[head, rules, PlotLegends], f, span]]

chartContour[sides_, lx_, ly_, rules_] := Module[{ex = plotLimits[ContourPlot, lx], ey, n},
    If[ex === $Failed, Return[$Failed, Module]];
    ey = plotLimits[ContourPlot, ly];
    If[ey === $Failed || ! plotKnown[ContourPlot, rules], Return[$Failed, Module]];
    n = plotCount[plotOption[ContourPlot, rules, PlotPoints], 60];
    chartLevels[ContourPlot, Map[{#[[1]], chartGrid[#[[2]], {ex, ey}, n]} &, sides], {ex, ey}, rules]]

chartLevelList[spec : {__?NumericQ}, _] := N[spec]
chartLevelList[n_Integer?Positive, {lo_, hi_}] := lo + (hi - lo) Range[n]/(n + 1.)
chartLevelList[_, {lo_, hi_}] := If[hi <= lo, {lo}, With[{step = chartNice[(hi - lo)/10.]}, step Range[Ceiling[lo/step], Floor[hi/step]]]]
(* v on a finer grid, by straight lines between neighbours: two products with a matrix of weights. *)
chartFiner[v_, k_] := chartWeights[Length[v], k] . v . Transpose[chartWeights[Length[First[v]], k]]
chartWeights[n_, k_] := With[{at = Subdivide[0., n - 1., k (n - 1)]}, Table[colorRamp[1. - Abs[at[[i]] - Range[0., n - 1.]]], {i, Length[at]}]]

chartLevels[head_, fields_, {ex_, ey_}, rules_] := Module[{f = plotOption[head, rules, ColorFunction], first = First[fields], span, levels, bands, t, half, shading, lines, styles, v},
    v = Last[first];
    span = chartFieldSpan[v, plotOption[head, rules, PlotRange]];
    levels = chartLevelList[plotOption[head, rules, Contours], span];
    shading = {};
    If[Length[fields] == 1 && ! First[first] && plotOption[head, rules, ContourShading] =!= None && ! MatchQ[plotOption[head, rules, ContourShading], False] && levels =!= {},
        v = chartFiner[Last[first], Max[1, Ceiling[240/Length[v]]]];
        bands = Total[Map[UnitStep[v - #] &, levels]] + 1;
        t = Transpose[colorChannels[f, Subdivide[0., 1., Max[1, Length[levels]]]]];
        half = {ex[[2]] - ex[[1]], ey[[2]] - ey[[1]]}/2/({Length[First[v]], Length[v]} - 1);
        shading = Raster[ArrayReshape[t[[Flatten[bands]]], Append[Dimensions[bands], 3]], {{ex[[1]], ey[[1]]} - half, {ex[[2]], ey[[2]]} + half}, {0, 1}]];
    styles = plotOption[head, rules, ContourStyle];
    lines = MapIndexed[Function[{field, at}, With[{segments = Join @@ Map[chartSegments[Last[field], #, {ex, ey}] &, If[First[field], {0.}, levels]]},
        {If[First[field] || Length[fields] > 1, plotStyle[styles, First[at], AbsoluteThickness[1.6]], Directive @@ Join[{GrayLevel[0.2], Opacity[0.6], AbsoluteThickness[0.7]}, Flatten[{styles}] /. Automatic -> Nothing]],
            If[segments === {}, {}, Line[segments]]}]], fields];
    If[plotOption[head, rules, ContourStyle] === None, lines = {}];
    lines = {lines, If[First[first], {}, chartContourLabels[plotOption[head, rules, ContourLabels], Last[first], levels, {ex, ey}]]};
    chartLegended[Graphics[{shading, lines}, Sequence @@ plotPass[rules, {AspectRatio -> 1, Frame -> True, PlotRange -> {ex, ey}, PlotRangeClipping -> True, PlotRangePadding -> If[shading === {}, Scaled[0.02], None]}]],
        plotOption[head, rules, PlotLegends], f, span]]

(* A label for each level, at its piece nearest to the middle of the picture. *)
chartContourLabels[None | False, ___] := {}
chartContourLabels[label_, v_, levels_, ends_] := Map[Function[z, With[{places = Map[Mean, chartSegments[v, z, ends]]},
    If[places === {}, {}, chartContourLabel[label, First[MinimalBy[places, Norm[(# - Map[Mean, ends])/(Map[Last, ends] - Map[First, ends])] &]], z]]]], levels]
chartContourLabel[label_Function, {x_, y_}, z_] := label[x, y, z]
chartContourLabel[_, at_, z_] := Text[If[z == Round[z], Round[z], z], at]

(* Marching squares: in a cell whose corners are not all on one side of the level, straight pieces between the places
   where its sides are crossed. Cells are found as whole arrays; only those crossed are looked at one by one. *)
chartSegments[v_, level_, {{x0_, x1_}, {y0_, y1_}}] := Module[{side = UnitStep[v - level], cells, h = Length[v], w = Length[First[v]], dx, dy},
    cells = side[[;; -2, ;; -2]] + side[[;; -2, 2 ;;]] + side[[2 ;;, ;; -2]] + side[[2 ;;, 2 ;;]];
    cells = Position[Unitize[cells (4 - cells)], 1];
    {dx, dy} = {(x1 - x0)/(w - 1), (y1 - y0)/(h - 1)};
    Join @@ Map[Function[at, chartCellLines[Flatten[v[[at[[1]] ;; at[[1]] + 1, at[[2]] ;; at[[2]] + 1]]] - level, {x0 + dx (at[[2]] - 1), y0 + dy (at[[1]] - 1)}, {dx, dy}]], cells]]
(* corners a, b below, c, d above *)
chartCellLines[{a_, b_, c_, d_}, o_, s_] := With[{p = {If[(a < 0) != (b < 0), {a/(a - b), 0.}, Nothing], If[(b < 0) != (d < 0), {1., b/(b - d)}, Nothing],
    If[(c < 0) != (d < 0), {c/(c - d), 1.}, Nothing], If[(a < 0) != (c < 0), {0., a/(a - c)}, Nothing]}},
    Map[Function[ends, Map[o + s # &, ends]], Which[Length[p] == 2, {p}, Length[p] == 4 && (a + b + c + d < 0) == (a < 0), {p[[{1, 2}]], p[[{3, 4}]]}, Length[p] == 4, {p[[{1, 4}]], p[[{2, 3}]]}, True, {}]]]
