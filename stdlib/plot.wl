(* plot.wl - curves: Plot, ParametricPlot, ListPlot and their like, Show, rows and grids of pictures.

   Each gives Graphics[{{style, Line[...]}, ...}, options] with the range worked out as numbers, or Legended[graphics, legend].
   A curve is worked on as {xs, ys} of whole arrays. Logarithmic axes hold natural logarithms in the coordinates, and the
   option ScalingFunctions tells whoever draws the ticks. *)

ColorData; (* its file has helpers that are used here *)

General::plln = "Limiting value `1` in `2` is not a machine-sized real number."
General::pllim = "Range specification `1` is not of the form {x, xmin, xmax}."
General::pldata = "`1` is not a list of numbers or pairs of numbers, or a list of such lists."
General::plrng = "Value of option PlotRange -> `1` is not All, Automatic, {min, max} or a list of two such ranges."

(* ---- options ---- *)
$plotCommon = {AspectRatio -> 1/GoldenRatio, Axes -> True, AxesLabel -> None, AxesOrigin -> Automatic, AxesStyle -> {}, Background -> None, BaseStyle -> {},
    Epilog -> {}, Filling -> None, FillingStyle -> Automatic, Frame -> False, FrameLabel -> None, FrameStyle -> {}, FrameTicks -> Automatic,
    GridLines -> None, GridLinesStyle -> Automatic, ImagePadding -> Automatic, ImageSize -> Automatic, LabelStyle -> {}, PerformanceGoal -> Automatic,
    PlotLabel -> None, PlotLegends -> None, PlotRange -> Automatic, PlotRangeClipping -> True, PlotRangePadding -> Automatic, PlotStyle -> Automatic,
    Prolog -> {}, ScalingFunctions -> None, Ticks -> Automatic, TicksStyle -> {}};
$plotFunction = Join[$plotCommon, {ClippingStyle -> None, ColorFunction -> Automatic, Exclusions -> Automatic, MaxRecursion -> Automatic, Mesh -> None, PlotPoints -> Automatic, WorkingPrecision -> MachinePrecision}];
$plotList = Join[$plotCommon, {ColorFunction -> Automatic, DataRange -> Automatic, InterpolationOrder -> Automatic, Joined -> False, Mesh -> None, PlotMarkers -> None}];

plotRules[opts___] := Flatten[{opts}]
(* Refuses an option that the word does not have. *)
plotKnown[head_, rules_] := With[{bad = Select[rules, ! MemberQ[Map[ToString[First[#]] &, Options[head]], ToString[First[#]]] &]},
    If[bad === {}, True, Message[MessageName[head, "optx"], First[First[bad]], head]; False]]
plotOption[head_, rules_, name_] := FirstCase[rules, (Rule | RuleDelayed)[name | SymbolName[name], v_] :> v, name /. Options[head], {1}]

(* What the Graphics is told: the defaults of the word that differ from those of Graphics, and what was given. *)
$plotPassed := $plotPassed = Map[SymbolName[First[#]] &, Options[Graphics]]
plotPass[rules_, more_] := With[{all = Join[DeleteCases[rules, (Rule | RuleDelayed)[name_ /; MemberQ[{"PlotRange", "ScalingFunctions"}, ToString[name]], _] | (_[PlotRangePadding | "PlotRangePadding", Automatic])], more]},
    DeleteDuplicatesBy[Select[all, MemberQ[$plotPassed, ToString[First[#]]] &], ToString[First[#]] &]]

plotReal[y_] := With[{r = N[y]}, Which[Head[r] === Real, r, NumberQ[r] && Abs[Im[r]] <= 1.*^-10 (1 + Abs[Re[r]]), N[Re[r]], True, None]]

(* ---- ranges ---- *)
plotSpan[{}] := {0., 1.}
plotSpan[v_] := N[MinMax[v]]
plotWiden[{a_, b_}] := Which[a < b, {a, b}, a == 0, {-1., 1.}, True, {a - Abs[a]/2, a + Abs[a]/2}]

plotRangePart[auto_, _, Automatic] := auto
plotRangePart[_, all_, All | Full] := all
plotRangePart[auto_, all_, r : {lo_, hi_}] := {plotRangeEnd[First[auto], First[all], lo], plotRangeEnd[Last[auto], Last[all], hi]}
plotRangePart[_, all_, hi_?NumericQ] := {-N[hi], N[hi]}
plotRangePart[auto_, _, _] := auto
plotRangeEnd[auto_, _, Automatic] := auto
plotRangeEnd[_, all_, All | Full] := all
plotRangeEnd[auto_, _, n_] := Replace[plotReal[n], None -> auto]

plotRangeForm[r : (Automatic | All | Full)] := {r, r}
plotRangeForm[r : {lo_, hi_}] := r /; MatchQ[lo, _List | All | Full | Automatic] && MatchQ[hi, _List | All | Full | Automatic]
plotRangeForm[r : {_, _}] := {Automatic, r}
plotRangeForm[n_?NumericQ] := {Automatic, n}
plotRangeForm[r_] := (Message[General::plrng, r]; {Automatic, Automatic})

plotScales[Automatic | None | {}] := {None, None}
plotScales[{x_, y_}] := {x, y}
plotScales[{y_}] := {None, y}
plotScales[y_] := {None, y}
plotLogQ[scale_] := MatchQ[scale, "Log" | "Log10" | "Log2" | Log]
(* An explicit range of a logarithmic axis, as coordinates. *)
plotScaleRange[scale_, {lo_, hi_}] := If[plotLogQ[scale], Map[If[NumericQ[#], If[# > 0, Log[N[#]], Automatic], #] &, {lo, hi}], {lo, hi}]
plotScaleRange[_, r_] := r

(* {{x0, x1}, {y0, y1}} and what stands around: nothing where the ends were said, a little elsewhere. *)
plotRanges[spec_, auto_, all_, scales_] := Module[{form = plotRangeForm[spec]},
    form = MapThread[plotScaleRange, {scales, form}];
    {MapThread[plotWiden[Sort[plotRangePart[#1, #2, #3]]] &, {auto, all, form}], form}]
plotPadding[form_, {px_, py_}] := MapThread[Function[{f, p}, If[ListQ[f], Map[If[NumericQ[#], 0, Scaled[p]] &, f], {Scaled[p], Scaled[p]}]], {form, {px, py}}]

(* ---- styles and legends ---- *)
plotColor[i_] := ColorData[97, i]
plotStyles[spec_, n_, base_] := Table[plotStyle[spec, i, base], {i, n}]
plotStyle[Automatic | None, i_, base_] := Directive[plotColor[i], base]
plotStyle[{}, i_, base_] := Directive[plotColor[i], base]
plotStyle[list_List, i_, base_] := plotStyle[With[{one = list[[Mod[i, Length[list], 1]]]}, If[ListQ[one], Directive @@ one, one]], i, base]
plotStyle[Directive[d___], i_, base_] := Directive @@ Join[{plotColor[i], base}, Flatten[{d}]]
plotStyle[d_, i_, base_] := Directive[plotColor[i], base, d]

plotLegendLabels[None | False | {}, _, _] := None
plotLegendLabels[Automatic | True, automatic_, _] := automatic
plotLegendLabels["Expressions", _, expressions_] := expressions
plotLegendLabels[Placed[labels_, where_], a_, e_] := plotLegendLabels[labels, a, e]
plotLegendLabels[(LineLegend | PointLegend | SwatchLegend)[labels_, ___], a_, e_] := plotLegendLabels[labels, a, e]
plotLegendLabels[labels_List, _, _] := labels
plotLegendLabels[label_, _, _] := {label}
plotLegended[g_, None, _, _, _] := g
plotLegended[g_, labels_, kind_, styles_, spec_] := With[{n = Min[Length[labels], Length[styles]]},
    With[{legend = kind[Take[styles, n], Take[labels, n]]}, Legended[g, If[MatchQ[spec, Placed[_, _]], Placed[legend, spec[[2]]], legend]]]]

(* ---- sampling of functions ---- *)
(* A row is the values of all functions at x. A place that is not quite on the grid keeps rhythm of function and grid apart. *)
plotStart[lo_, hi_, n_] := With[{h = (hi - lo)/(n - 1.)}, lo + h (Range[0., n - 1.] + Join[{0.}, 0.2 Sin[12.9898 Range[1., n - 2.]], {0.}])]
plotRow[at_, x_] := Map[plotReal, Flatten[{at[x]}]]
plotRowsAt[at_, xs_, k_] := Map[PadRight[plotRow[at, #], k, None] &, xs]

(* 1 for the intervals that need a point in the middle: beside a bend that can be seen, and where a function ends. *)
plotFlags[xs_, column_, {ylo_, yhi_}] := Module[{valid, x, y, dx, dy, turn, bend},
    valid = Boole[Map[NumberQ, column]];
    x = (xs - First[xs])/(Last[xs] - First[xs]);
    y = 0.618 Clip[(Replace[column, None -> ylo, {1}] - ylo)/(yhi - ylo), {-1., 2.}];
    {dx, dy} = {Differences[x], Differences[y]};
    turn = Abs[ArcTan[Most[dx] Rest[dx] + Most[dy] Rest[dy], Most[dx] Rest[dy] - Rest[dx] Most[dy]]];
    bend = UnitStep[turn - 0.06] Most[Most[valid]] Most[Rest[valid]] Rest[Rest[valid]];
    UnitStep[dx^2 + dy^2 - 0.003^2] (Append[bend, 0] + Prepend[bend, 0]) + Abs[Differences[valid]]]

(* {xs, rows, first ranges}: the values on the first grid show what range matters, before poles come in sight. *)
plotSample[at_, lo_, hi_, points_, depth_] := Module[{xs = plotStart[lo, hi, points], rows, k, first, ranges, flags, middle, order},
    rows = Map[plotRow[at, #] &, xs];
    k = Max[1, Map[Length, rows]];
    rows = Map[PadRight[#, k, None] &, rows];
    first = Map[DeleteCases[#, None] &, Transpose[rows]];
    ranges = Map[plotWiden[plotCore[#]] &, first];
    Do[
        flags = Total[MapThread[plotFlags[xs, #1, #2] &, {Transpose[rows], ranges}]];
        middle = Pick[(Most[xs] + Rest[xs])/2, Sign[flags], 1];
        If[middle === {}, Break[]];
        order = Ordering[Join[xs, middle]];
        rows = Join[rows, plotRowsAt[at, middle, k]][[order]];
        xs = Join[xs, middle][[order]],
        {depth}];
    {xs, Transpose[rows], first}]

(* The range of values without the extremes, and a bit more. *)
plotCore[{}] := {0., 1.}
plotCore[v_] := With[{s = Sort[v], n = Length[v]}, s[[{Max[1, Round[0.05 n]], Min[n, Max[1, Round[0.95 n]]]}]]]
(* All values, unless they grow without end between the points of the first grid. *)
plotAutoRange[first_, all_] := Module[{core, full, start, width},
    If[all === {}, Return[{0., 1.}, Module]];
    full = plotSpan[all];
    If[first === {}, Return[full, Module]];
    {core, start} = {plotCore[first], plotSpan[first]};
    width = Max[Last[core] - First[core], 0.05 (Last[start] - First[start])];
    {If[First[start] - First[full] > 2 Max[width, 0.5 (Last[start] - First[start])], First[core] - 0.2 width, First[full]],
     If[Last[full] - Last[start] > 2 Max[width, 0.5 (Last[start] - First[start])], Last[core] + 0.2 width, Last[full]]}]

(* The pieces {xs, ys} of a curve: it ends where there is no value, and where it jumps between neighbours that do not. *)
plotPieces[xs_, column_, {lo_, hi_}, width_] := Module[{valid = Boole[Map[NumberQ, column]], y, dy, n = Length[xs], cuts, starts},
    y = Replace[column, None -> 0., {1}];
    dy = Abs[Differences[y]];
    cuts = If[n < 4, {}, Pick[Range[2, n - 2], UnitStep[dy[[2 ;; -2]] - 0.08 (hi - lo)] UnitStep[dy[[2 ;; -2]] - 3 dy[[;; -3]]] UnitStep[dy[[2 ;; -2]] - 3 dy[[3 ;;]]] UnitStep[width - Differences[xs][[2 ;; -2]]], 1]];
    cuts = Join[cuts, Pick[Range[n - 1], (UnitStep[Most[y] - hi] UnitStep[lo - Rest[y]] + UnitStep[lo - Most[y]] UnitStep[Rest[y] - hi]) UnitStep[width - Differences[xs]], 1]];
    If[cuts === {} && Min[valid] == 1, Return[{Transpose[{xs, y}]}, Module]];
    starts = Join[{0}, Union[cuts, Pick[Range[n - 1], Abs[Differences[valid]], 1]], {n}];
    Map[Transpose[{xs[[#[[1]] + 1 ;; #[[2]]]], y[[#[[1]] + 1 ;; #[[2]]]]}] &, Select[Partition[starts, 2, 1], valid[[#[[1]] + 1]] == 1 && #[[2]] - #[[1]] > 1 &]]]

plotLines[{}] := {}
plotLines[{one_}] := Line[one]
plotLines[many_] := Line[many]

(* ---- filling ---- *)
plotFillStyle[Automatic, style_] := {Opacity[0.3], style, EdgeForm[None]}
plotFillStyle[given_, style_] := {Opacity[0.2], style, EdgeForm[None], given}
plotFillBase[Axis, {lo_, hi_}] := Clip[0., {lo, hi}]
plotFillBase[Bottom, {lo_, _}] := lo
plotFillBase[Top, {_, hi_}] := hi
plotFillBase[n_?NumericQ, _] := N[n]
plotFillBase[_, _] := None
plotFillOf[spec : {(_Rule | _List) ..}, i_] := FirstCase[spec, (i -> to_) :> If[MatchQ[to, {_, __}], First[to], to], None]
plotFillOf[spec_List, i_] := If[spec === {}, None, spec[[Mod[i, Length[spec], 1]]]]
plotFillOf[spec_, _] := spec
(* curves: a list of lists of pieces. Joined curves are filled by polygons, points by stems. *)
plotFills[None | False, ___] := {}
plotFills[spec_, fillStyle_, curves_, styles_, range_, joined_] := Table[plotFill[plotFillOf[spec, i], fillStyle, curves, i, styles[[i]], range, joined], {i, Length[curves]}]
plotFill[None, ___] := {}
plotFill[{j_Integer}, fillStyle_, curves_, i_, style_, _, True] := If[1 <= j <= Length[curves],
    Append[plotFillStyle[fillStyle, style], Polygon[Join[Join @@ curves[[i]], Reverse[Join @@ curves[[j]]]]]], {}]
plotFill[to_, fillStyle_, curves_, i_, style_, range_, joined_] := With[{base = plotFillBase[to, range]},
    If[base === None, {},
        Append[Join[plotFillStyle[fillStyle, style], If[joined, {}, {Opacity[0.5], AbsoluteThickness[0.8]}]], If[joined,
            Map[Polygon[Join[#, {{#[[-1, 1]], base}, {#[[1, 1]], base}}]] &, Select[curves[[i]], Length[#] > 1 &]],
            Line[Map[{#, {First[#], base}} &, Join @@ curves[[i]]]]]]]]

(* ---- Plot ---- *)
Plot::usage = "Plot[f, {x, a, b}] draws the graph of f as a function of x from a to b.\nPlot[{f1, f2, ...}, {x, a, b}] draws several."
Options[Plot] = $plotFunction;
SetAttributes[Plot, HoldAll]
Plot[f_, {x_Symbol, a_, b_}, opts : OptionsPattern[]] := With[{r = plotFunctions[Plot, Function[plotAt, Block[{x = plotAt}, f]], {a, b}, Hold[f], plotRules[opts]]}, r /; r =!= $Failed]
Plot[_] := Null /; (Message[Plot::argr, Plot, 2]; False)
Plot[_, range : Except[{_Symbol, _, _}], OptionsPattern[]] := Null /; (Message[Plot::pllim, HoldForm[range]]; False)

LogPlot::usage = "LogPlot[f, {x, a, b}] draws the graph of f on a logarithmic scale."
Options[LogPlot] = $plotFunction;
SetAttributes[LogPlot, HoldAll]
LogPlot[f_, {x_Symbol, a_, b_}, opts : OptionsPattern[]] := With[{r = plotFunctions[LogPlot, Function[plotAt, Block[{x = plotAt}, f]], {a, b}, Hold[f], Join[plotRules[opts], {ScalingFunctions -> "Log"}]]}, r /; r =!= $Failed]

(* The points that Mesh shows on each curve: all that were sampled, or n at equal distances. *)
plotMesh[All | Full, _, xs_, columns_] := Map[plotMeshPoints[xs, #] &, columns]
plotMesh[n_Integer?Positive, at_, xs_, columns_] := With[{u = Subdivide[First[xs], Last[xs], n + 1][[2 ;; -2]]},
    With[{ys = Quiet[Map[Map[plotReal, Flatten[{at[#]}]] &, u]]}, Table[plotMeshPoints[u, ys[[All, i]]], {i, Length[columns]}]]]
plotMesh[_, _, _, columns_] := Table[{}, {Length[columns]}]
plotMeshPoints[xs_, ys_] := {AbsolutePointSize[4], Point[Select[Transpose[{xs, ys}], FreeQ[#, None] &]]}

plotExpressions[Hold[list_List]] := List @@ Map[HoldForm, Hold @@ Unevaluated[list]] /; True
plotExpressions[Hold[f_]] := {HoldForm[f]}

plotLimits[head_, {a_, b_}] := With[{lo = plotReal[a], hi = plotReal[b]},
    Which[lo === None, Message[MessageName[head, "plln"], a, {a, b}]; $Failed, hi === None, Message[MessageName[head, "plln"], b, {a, b}]; $Failed,
        lo == hi, Message[MessageName[head, "plln"], b, {a, b}]; $Failed, True, Sort[{lo, hi}]]]
plotCount[n_Integer, _] := Clip[n, {4, 10000}]
plotCount[_, default_] := default
plotDepth[n_Integer] := Clip[n, {0, 12}]
plotDepth[_] := 6

plotFunctions[head_, f_, limits_, held_, rules_] := Module[{ends = plotLimits[head, limits], scales, at, xs, columns, first, values, range, form, styles, curves, width, points, legend, fill},
    If[ends === $Failed || ! plotKnown[head, rules], Return[$Failed, Module]];
    scales = plotScales[plotOption[head, rules, ScalingFunctions]];
    at = If[plotLogQ[Last[scales]], Function[x, Map[plotLog, Flatten[{f[x]}]]], f];
    points = plotCount[plotOption[head, rules, PlotPoints], 50];
    {xs, columns, first} = Quiet[plotSample[at, First[ends], Last[ends], points, plotDepth[plotOption[head, rules, MaxRecursion]]]];
    values = Map[DeleteCases[#, None] &, columns];
    {range, form} = plotRanges[plotOption[head, rules, PlotRange], {ends, plotUnion[MapThread[plotAutoRange, {first, values}], first]}, {ends, plotSpan[Join @@ values]}, scales];
    (* the widest step that can be a jump; without exclusions none is *)
    width = If[plotOption[head, rules, Exclusions] === None, -1., 1.01 (Last[ends] - First[ends])/points/2^3];
    styles = plotStyles[plotOption[head, rules, PlotStyle], Length[columns], AbsoluteThickness[1.6]];
    curves = Map[plotPieces[xs, #, Last[range], width] &, columns];
    fill = plotFills[plotOption[head, rules, Filling], plotOption[head, rules, FillingStyle], curves, styles, Last[range], True];
    legend = plotOption[head, rules, PlotLegends];
    plotLegended[
        Graphics[{fill, MapThread[{#1, plotColored[plotOption[head, rules, ColorFunction], #2, range], #3} &, {styles, curves, plotMesh[plotOption[head, rules, Mesh], at, xs, columns]}],
            plotClips[plotOption[head, rules, ClippingStyle], Join @@ curves, Last[range]]}, Sequence @@ plotPass[rules, {AspectRatio -> 1/GoldenRatio, Axes -> True, PlotRange -> range,
            PlotRangeClipping -> True, PlotRangePadding -> plotPadding[form, {0.02, 0.05}], If[scales === {None, None}, Nothing, ScalingFunctions -> scales]}]],
        plotLegendLabels[legend, plotExpressions[held], plotExpressions[held]], LineLegend, styles, legend]]
plotLog[y_] := With[{r = plotReal[y]}, If[r === None || r <= 0, None, Log[r]]]
(* Of several curves the range of all; those without a value do not count. *)
plotUnion[ranges_, first_] := With[{some = Pick[ranges, Map[# =!= {} &, first]]}, If[some === {}, {0., 1.}, {Min[some[[All, 1]]], Max[some[[All, 2]]]}]]

(* Where curves leave the range: lines along its ends, in the style for both or in {below, above}. *)
plotClips[None | Automatic, __] := {}
plotClips[{below_, above_}, pieces_, {lo_, hi_}] := {{below, plotClip[pieces, lo, -1]}, {above, plotClip[pieces, hi, 1]}}
plotClips[style_, pieces_, range_] := plotClips[{style, style}, pieces, range]
plotClip[pieces_, edge_, side_] := Map[Line[{{#[[1, 1]], edge}, {#[[-1, 1]], edge}}] &,
    Select[Join @@ Map[SplitBy[plotCrossed[#, edge], side (Last[#] - edge) >= 0 &] &, pieces], AnyTrue[#, side (Last[#] - edge) > 0 &] &]]
(* a piece with points where it crosses the edge *)
plotCrossed[piece_, edge_] := Append[Join @@ MapThread[If[(Last[#1] - edge) (Last[#2] - edge) < 0,
    {#1, {First[#1] + (edge - Last[#1]) (First[#2] - First[#1])/(Last[#2] - Last[#1]), edge}}, {#1}] &, {Most[piece], Rest[piece]}], Last[piece]]

(* With a ColorFunction each stretch has the colour of its middle, given x and y scaled to 0 .. 1. *)
plotColored[Automatic | None, pieces_, _] := plotLines[pieces]
plotColored[f_, pieces_, {{x0_, x1_}, {y0_, y1_}}] := With[{color = Replace[f, name_String :> Function[{x, y}, ColorData[name][y]]]},
    Map[Function[piece, Map[With[{m = Mean[#]}, {color[(m[[1]] - x0)/(x1 - x0), (m[[2]] - y0)/(y1 - y0)], Line[#]}] &, Partition[piece, 2, 1]]], pieces]]

(* ---- ParametricPlot ---- *)
ParametricPlot::usage = "ParametricPlot[{fx, fy}, {t, a, b}] draws the curve of the points {fx, fy}.\nParametricPlot[{{fx, fy}, {gx, gy}, ...}, {t, a, b}] draws several."
Options[ParametricPlot] = Normal[KeyDrop[Association[$plotFunction, AspectRatio -> Automatic], ClippingStyle]];
SetAttributes[ParametricPlot, HoldAll]
ParametricPlot[f_, {t_Symbol, a_, b_}, opts : OptionsPattern[]] := With[{r = plotParametric[ParametricPlot, Function[plotAt, Block[{t = plotAt}, f]], {a, b}, Hold[f], plotRules[opts]]}, r /; r =!= $Failed]

PolarPlot::usage = "PolarPlot[r, {t, a, b}] draws the curve at distance r and angle t from the centre."
Options[PolarPlot] = Options[ParametricPlot];
SetAttributes[PolarPlot, HoldAll]
PolarPlot[f_, {t_Symbol, a_, b_}, opts : OptionsPattern[]] := With[{r = plotParametric[PolarPlot, Function[plotAt, Map[# {Cos[plotAt], Sin[plotAt]} &, Flatten[{Block[{t = plotAt}, f]}]]], {a, b}, Hold[f], plotRules[opts]]}, r /; r =!= $Failed]

plotParametric[head_, f_, limits_, held_, rules_] := Module[{ends = plotLimits[head, limits], ts, columns, first, curves, all, range, form, styles, legend, n},
    If[ends === $Failed || ! plotKnown[head, rules], Return[$Failed, Module]];
    {ts, columns, first} = Quiet[plotSample[f, First[ends], Last[ends], plotCount[plotOption[head, rules, PlotPoints], 75], plotDepth[plotOption[head, rules, MaxRecursion]]]];
    If[OddQ[Length[columns]], columns = Append[columns, Table[None, Length[ts]]]];
    curves = Map[Function[pair, Select[SplitBy[Transpose[pair], FreeQ[#, None] &], FreeQ[First[#], None] &]], Partition[columns, 2]];
    all = Join @@ Join @@ curves;
    range = If[all === {}, {{0., 1.}, {0., 1.}}, {plotSpan[all[[All, 1]]], plotSpan[all[[All, 2]]]}];
    {range, form} = plotRanges[plotOption[head, rules, PlotRange], range, range, {None, None}];
    n = Length[curves];
    styles = plotStyles[plotOption[head, rules, PlotStyle], n, AbsoluteThickness[1.6]];
    legend = plotOption[head, rules, PlotLegends];
    plotLegended[Graphics[MapThread[{#1, plotLines[#2]} &, {styles, curves}], Sequence @@ plotPass[rules, {AspectRatio -> Automatic, Axes -> True, PlotRange -> range,
        PlotRangeClipping -> True, PlotRangePadding -> plotPadding[form, {0.02, 0.02}]}]], plotLegendLabels[legend, Range[n], plotExpressions[held]], LineLegend, styles, legend]]

(* ---- data ---- *)
(* {matrix of two columns, ...} with None where a value is missing in a list of numbers, or $Failed. Whole arrays are
   looked at in one go: NumericArray refuses what is not real. *)
plotArray[e_] := Quiet[Check[Normal[NumericArray[e, "Real64"]], $Failed]]
plotVectorQ[e_] := ListQ[e] && e =!= {} && NoneTrue[e, MatchQ[#, _List | _Association | _NumericArray] &]
plotPairQ[e_] := MatchQ[e, {_, _}] && NoneTrue[e, MatchQ[#, _List | _Association] &]
plotSeries[a_Association] := plotSeries[Values[a]]
plotSeries[s : (_NumericArray | _SparseArray)] := plotSeries[Normal[s]]
plotSeries[{}] := {{}}
plotSeries[e_List] := With[{array = plotArray[e]}, Which[
    ArrayQ[array, 1], {plotIndexed[array]},
    ArrayQ[array, 2] && Length[First[array]] == 2, {array},
    ArrayQ[array, 2], Map[plotIndexed, array],
    ArrayQ[array, 3] && Length[First[First[array]]] == 2, array,
    plotVectorQ[e], {plotIndexed[Map[plotReal, e]]},
    AllTrue[e, plotPairQ], {Map[plotReal, e, {2}]},
    AllTrue[e, MatchQ[#, _List | _Association | _NumericArray | _SparseArray] &], plotJoinSeries[Map[plotSeries, e]],
    True, $Failed]]
plotSeries[_] := $Failed
plotJoinSeries[list_] := If[MemberQ[list, $Failed] || AnyTrue[list, Length[#] != 1 &], $Failed, Join @@ list]
plotIndexed[ys_] := Transpose[{N[Range[Length[ys]]], ys}]
plotNames[a_Association] := Keys[a] /; AnyTrue[Values[a], MatchQ[#, _List | _Association | _NumericArray] &]
plotNames[_] := None

plotRescaled[_, {}] := {}
plotRescaled[{lo_?NumericQ, hi_?NumericQ}, m_] := With[{n = Length[m]}, Transpose[{If[n > 1, N[lo + (hi - lo) Range[0, n - 1]/(n - 1)], {N[lo]}], m[[All, 2]]}]] /; m[[All, 1]] == Range[Length[m]]
plotRescaled[_, m_] := m
plotLogColumn[v_] := If[ArrayQ[v, 1, NumberQ] && Min[v] > 0, Log[v], Map[plotLog, v]]
plotLogged[_, {}] := {}
plotLogged[{sx_, sy_}, m_] := If[plotLogQ[sx] || plotLogQ[sy], Transpose[{If[plotLogQ[sx], plotLogColumn[m[[All, 1]]], m[[All, 1]]], If[plotLogQ[sy], plotLogColumn[m[[All, 2]]], m[[All, 2]]]}], m]
(* The runs without a gap. *)
plotRuns[{}] := {}
plotRuns[m_] := If[FreeQ[plotArray[m], $Failed], {m}, Select[SplitBy[m, FreeQ[#, None] &], FreeQ[First[#], None] &]]
plotStep[m_, order_] := If[order === 0 && Length[m] > 1, Append[Join @@ Map[{#[[1]], {#[[2, 1]], #[[1, 2]]}} &, Partition[m, 2, 1]], Last[m]], m]

plotData[head_, data_, rules_] := Module[{series = plotSeries[data], scales, runs, all, auto, range, form, joined, styles, fill, legend, n, size},
    If[series === $Failed, Message[MessageName[head, "pldata"], Short[data]]; Return[$Failed, Module]];
    If[! plotKnown[head, rules], Return[$Failed, Module]];
    scales = plotScales[plotOption[head, rules, ScalingFunctions]];
    runs = Map[plotRuns[plotLogged[scales, plotRescaled[plotOption[head, rules, DataRange], #]]] &, series];
    all = Select[Join @@ runs, # =!= {} &];
    auto = If[all === {}, {{0., 1.}, {0., 1.}}, {plotSpan[Map[MinMax[#[[All, 1]]] &, all]], plotSpan[Map[MinMax[#[[All, 2]]] &, all]]}];
    If[plotOption[head, rules, Filling] === Axis && ! plotLogQ[Last[scales]], auto[[2]] = {Min[auto[[2, 1]], 0.], Max[auto[[2, 2]], 0.]}];
    {range, form} = plotRanges[plotOption[head, rules, PlotRange], auto, auto, scales];
    n = Length[series];
    joined = Table[With[{j = plotOption[head, rules, Joined]}, If[ListQ[j], j[[Mod[i, Length[j], 1]]], j]], {i, n}];
    size = Which[Max[Map[Length, all], 0] > 20000, 1, Max[Map[Length, all], 0] > 1000, 2, Max[Map[Length, all], 0] > 200, 3.5, True, 5];
    styles = MapIndexed[plotStyle[plotOption[head, rules, PlotStyle], First[#2], If[TrueQ[#1], AbsoluteThickness[1.6], AbsolutePointSize[size]]] &, joined];
    fill = plotFills[plotOption[head, rules, Filling], plotOption[head, rules, FillingStyle], runs, styles, Last[range], TrueQ[First[joined]]];
    legend = plotOption[head, rules, PlotLegends];
    plotLegended[
        Graphics[{fill, MapThread[plotMarks[#1, #2, TrueQ[#3], plotMark[plotOption[head, rules, PlotMarkers], #4], plotOption[head, rules, Mesh], plotOption[head, rules, InterpolationOrder]] &, {styles, runs, joined, Range[n]}]},
            Sequence @@ plotPass[rules, {AspectRatio -> 1/GoldenRatio, Axes -> True, PlotRange -> range, PlotRangeClipping -> True,
                PlotRangePadding -> plotPadding[form, {0.02, 0.05}], If[scales === {None, None}, Nothing, ScalingFunctions -> scales]}]],
        plotLegendLabels[legend, Replace[plotNames[data], None -> Range[n]], Replace[plotNames[data], None -> Range[n]]], If[TrueQ[First[joined]], LineLegend, PointLegend], styles, legend]]

plotMarks[style_, {}, ___] := {style}
plotMarks[style_, runs_, False, mark_, _, _] := {style, plotMarked[mark, If[Length[runs] == 1, First[runs], Join @@ runs]]}
plotMarks[style_, runs_, True, mark_, mesh_, order_] := Join[{style, plotLines[Map[plotStep[#, order] &, runs]]},
    If[MatchQ[mark, None] && MatchQ[mesh, None | False], {}, {AbsolutePointSize[5], plotMarked[mark, Join @@ runs]}]]
(* The mark of series i: None, Automatic for points, or what stands at each point. *)
plotMark[{}, _] := None
plotMark[marks_List, i_] := marks[[Mod[i, Length[marks], 1]]]
plotMark[mark_, _] := mark
plotMarked[None | Automatic, points_] := Point[points]
plotMarked[{mark_, _?NumericQ}, points_] := plotMarked[mark, points]
plotMarked[mark_, points_] := Map[Text[mark, #] &, points]

ListPlot::usage = "ListPlot[{y1, y2, ...}] draws points at heights y1, y2, ... over 1, 2, ....\nListPlot[{{x1, y1}, ...}] draws the points at these places.\nListPlot[{data1, data2, ...}] draws several sets in different colours."
Options[ListPlot] = $plotList;
ListPlot[data_, opts : OptionsPattern[]] := With[{r = plotData[ListPlot, data, plotRules[opts]]}, r /; r =!= $Failed]

ListLinePlot::usage = "ListLinePlot[{y1, y2, ...}] draws a line through the points at heights y1, y2, ....\nListLinePlot[{{x1, y1}, ...}] draws it through these points; ListLinePlot[{data1, data2, ...}] draws several."
Options[ListLinePlot] = Normal[Association[$plotList, Joined -> True]];
ListLinePlot[data_, opts : OptionsPattern[]] := With[{r = plotData[ListLinePlot, data, plotRules[opts]]}, r /; r =!= $Failed]

ListStepPlot::usage = "ListStepPlot[data] draws data as steps."
Options[ListStepPlot] = Normal[Association[$plotList, Joined -> True, InterpolationOrder -> 0]];
ListStepPlot[data_, opts : OptionsPattern[]] := With[{r = plotData[ListStepPlot, data, plotRules[opts]]}, r /; r =!= $Failed]

ListLogPlot::usage = "ListLogPlot[data] draws data as ListPlot does, with a logarithmic scale of heights; values that are not positive are left out."
Options[ListLogPlot] = Normal[Association[$plotList, ScalingFunctions -> "Log"]];
ListLogPlot[data_, opts : OptionsPattern[]] := With[{r = plotData[ListLogPlot, data, plotRules[opts]]}, r /; r =!= $Failed]

ListLogLogPlot::usage = "ListLogLogPlot[data] draws data with logarithmic scales in both directions."
Options[ListLogLogPlot] = Normal[Association[$plotList, ScalingFunctions -> {"Log", "Log"}]];
ListLogLogPlot[data_, opts : OptionsPattern[]] := With[{r = plotData[ListLogLogPlot, data, plotRules[opts]]}, r /; r =!= $Failed]

ListLogLinearPlot::usage = "ListLogLinearPlot[data] draws data with a logarithmic scale from left to right."
Options[ListLogLinearPlot] = Normal[Association[$plotList, ScalingFunctions -> {"Log", None}]];
ListLogLinearPlot[data_, opts : OptionsPattern[]] := With[{r = plotData[ListLogLinearPlot, data, plotRules[opts]]}, r /; r =!= $Failed]

(* ---- pictures together ---- *)
Show::usage = "Show[g, options] shows graphics with other options.\nShow[g1, g2, ...] draws several over each other, with the options of the first."
Show::gtype = "`1` is not a type of graphics."
Show[args__] := With[{r = plotShow[Flatten[{args}]]}, r /; r =!= $Failed]
plotBare[Legended[g_, _]] := plotBare[g]
plotBare[g_] := g
plotShow[args_] := Module[{rules = Cases[args, _Rule | _RuleDelayed], items = DeleteCases[args, _Rule | _RuleDelayed], bare, bad, g, range},
    If[items === {}, Return[$Failed, Module]];
    bare = Map[plotBare, items];
    If[Length[items] == 1 && ImageQ[First[bare]], Return[Image[First[bare], Sequence @@ rules], Module]];
    bad = Select[bare, ! MatchQ[#, _Graphics] || Length[#] == 0 &];
    If[bad =!= {}, Message[Show::gtype, Short[First[bad]]]; Return[$Failed, Module]];
    range = Map[FirstCase[Rest[List @@ #], (Rule | RuleDelayed)[PlotRange, r_] :> r, None] &, bare];
    g = If[Length[bare] == 1, First[First[bare]], Map[First, bare]];
    rules = Join[rules, If[Length[bare] > 1 && AnyTrue[range, MatchQ[#, {{_, _}, {_, _}}] &], {PlotRange -> plotCommonRange[bare]}, {}], Flatten[Map[Rest[List @@ #] &, Take[bare, 1]]]];
    rules = DeleteDuplicatesBy[rules, ToString[First[#]] &];
    Fold[Legended[#1, #2] &, Graphics[g, Sequence @@ rules], Cases[items, Legended[_, legend_] :> legend]]]
plotCommonRange[gs_] := With[{ranges = Map[PlotRange /. AbsoluteOptions[#, PlotRange] &, gs]},
    Map[{Min[#[[All, 1]]], Max[#[[All, 2]]]} &, Transpose[ranges]]]

Legended::usage = "Legended[g, legend] shows the picture g with a legend: a label, or LineLegend, PointLegend, SwatchLegend or BarLegend."
LineLegend::usage = "LineLegend[{style1, ...}, {label1, ...}] is a legend with a piece of line for each label."
PointLegend::usage = "PointLegend[{style1, ...}, {label1, ...}] is a legend with a point for each label."
SwatchLegend::usage = "SwatchLegend[{color1, ...}, {label1, ...}] is a legend with a coloured square for each label."
BarLegend::usage = "BarLegend[{gradient, {min, max}}] is a legend with a bar of the colours of a gradient."
Placed::usage = "Placed[e, position] puts a legend or label Above, Below, Left or Right, or at {x, y} of the picture's width and height."

GraphicsGrid::usage = "GraphicsGrid[{{g11, g12, ...}, ...}] makes one picture of pictures in rows and columns."
GraphicsRow::usage = "GraphicsRow[{g1, g2, ...}] makes one picture of pictures side by side."
GraphicsColumn::usage = "GraphicsColumn[{g1, g2, ...}] makes one picture of pictures above each other."
Options[GraphicsGrid] = Options[GraphicsRow] = Options[GraphicsColumn] = {Background -> None, Frame -> None, ImageSize -> Automatic, PlotLabel -> None, Spacings -> Automatic, Dividers -> None};
GraphicsRow[list_List, opts : OptionsPattern[]] := plotGrid[{list}, plotRules[opts]]
GraphicsRow[list_List, _?NumericQ, opts : OptionsPattern[]] := plotGrid[{list}, plotRules[opts]]
GraphicsColumn[list_List, opts : OptionsPattern[]] := plotGrid[Map[List, list], plotRules[opts]]
GraphicsGrid[rows : {___List}, opts : OptionsPattern[]] := plotGrid[rows, plotRules[opts]]
(* Height over width of what stands in a cell. *)
plotShape[g_?ImageQ] := N[ImageAspectRatio[g]]
plotShape[g_] := With[{b = plotBare[g]}, If[! MatchQ[b, _Graphics] || Length[b] == 0, 0.618,
    With[{r = FirstCase[Rest[List @@ b], (AspectRatio -> a_) :> a, Automatic]}, If[NumericQ[r], N[r],
        With[{range = PlotRange /. AbsoluteOptions[b, PlotRange]}, Clip[(range[[2, 2]] - range[[2, 1]])/(range[[1, 2]] - range[[1, 1]]), {0.1, 4.}]]]]]]
plotGrid[rows_, rules_] := Module[{columns = Max[1, Map[Length, rows]], count = Max[1, Length[rows]], height, cells, size},
    height = 360. Max[0.1, Map[Replace[#, {None | Null | "" -> 0.1, g_ :> plotShape[g]}] &, Flatten[rows]]];
    cells = Flatten[MapIndexed[Function[{g, at}, If[MatchQ[g, None | Null | ""], {}, Inset[g, {360. (at[[2]] - 0.5), height (count - at[[1]] + 0.5)}, Center, {344., height - 12.}]]], rows, {2}]];
    size = If[columns == 1, 360, Min[300 columns, 1200]];
    Graphics[cells, Sequence @@ plotPass[rules /. (Frame -> _) -> Nothing, {AspectRatio -> Automatic, ImageSize -> size, PlotRange -> {{0., 360. columns}, {0., height count}}, PlotRangePadding -> None}]]]
