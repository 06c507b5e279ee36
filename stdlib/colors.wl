(* colors.wl - names of colours, mixing them, gradients and palettes. *)

Black::usage = "Black is the colour GrayLevel[0]."
White::usage = "White is the colour GrayLevel[1]."
Gray::usage = "Gray is the colour GrayLevel[0.5]."
LightGray::usage = "LightGray is the colour GrayLevel[0.85]."
Red::usage = "Red is the colour RGBColor[1, 0, 0]."
Green::usage = "Green is the colour RGBColor[0, 1, 0]."
Blue::usage = "Blue is the colour RGBColor[0, 0, 1]."
Cyan::usage = "Cyan is the colour RGBColor[0, 1, 1]."
Magenta::usage = "Magenta is the colour RGBColor[1, 0, 1]."
Yellow::usage = "Yellow is the colour RGBColor[1, 1, 0]."
Brown::usage = "Brown is the colour RGBColor[0.6, 0.4, 0.2]."
Orange::usage = "Orange is the colour RGBColor[1, 0.5, 0]."
Pink::usage = "Pink is the colour RGBColor[1, 0.5, 0.5]."
Purple::usage = "Purple is the colour RGBColor[0.5, 0, 0.5]."
LightRed::usage = "LightRed is the colour RGBColor[1, 0.85, 0.85]."
LightGreen::usage = "LightGreen is the colour RGBColor[0.88, 1, 0.88]."
LightBlue::usage = "LightBlue is the colour RGBColor[0.87, 0.94, 1]."
LightOrange::usage = "LightOrange is the colour RGBColor[1, 0.9, 0.8]."
LightYellow::usage = "LightYellow is the colour RGBColor[1, 1, 0.85]."
LightPurple::usage = "LightPurple is the colour RGBColor[0.94, 0.88, 0.94]."
Transparent::usage = "Transparent is a colour that cannot be seen, GrayLevel[0, 0]."
{Black, White, Gray, LightGray, Transparent} = {GrayLevel[0], GrayLevel[1], GrayLevel[0.5], GrayLevel[0.85], GrayLevel[0, 0]};
{Red, Green, Blue, Cyan, Magenta, Yellow} = {RGBColor[1, 0, 0], RGBColor[0, 1, 0], RGBColor[0, 0, 1], RGBColor[0, 1, 1], RGBColor[1, 0, 1], RGBColor[1, 1, 0]};
{Brown, Orange, Pink, Purple} = {RGBColor[0.6, 0.4, 0.2], RGBColor[1, 0.5, 0], RGBColor[1, 0.5, 0.5], RGBColor[0.5, 0, 0.5]};
{LightRed, LightGreen, LightBlue} = {RGBColor[1, 0.85, 0.85], RGBColor[0.88, 1, 0.88], RGBColor[0.87, 0.94, 1]};
{LightOrange, LightYellow, LightPurple} = {RGBColor[1, 0.9, 0.8], RGBColor[1, 1, 0.85], RGBColor[0.94, 0.88, 0.94]};

Thick::usage = "Thick is the directive AbsoluteThickness[2]: thick lines."
Thin::usage = "Thin is the directive AbsoluteThickness[0.5]: thin lines."
Dashed::usage = "Dashed is the directive Dashing[{Small, Small}]: dashed lines."
Dotted::usage = "Dotted is the directive Dashing[{0, Small}]: dotted lines."
DotDashed::usage = "DotDashed is the directive Dashing[{0, Small, Small, Small}]: dots and dashes."
{Thick, Thin} = {AbsoluteThickness[2], AbsoluteThickness[0.5]};
{Dashed, Dotted, DotDashed} = {Dashing[{Small, Small}], Dashing[{0, Small}], Dashing[{0, Small, Small, Small}]};

colorParts[c_] := With[{rgb = Quiet[ColorConvert[c, "RGB"]]}, If[MatchQ[rgb, RGBColor[__?NumericQ]], N[Take[List @@ rgb, 3]], None]]

ColorQ::usage = "ColorQ[e] gives True if e is a colour, such as RGBColor[1, 0, 0], else False."
ColorQ[c : (_RGBColor | _GrayLevel | _Hue | _CMYKColor | _LABColor | _LUVColor | _XYZColor)] := VectorQ[List @@ c, NumericQ] && Length[c] > 0
ColorQ[_] := False

Blend::usage = "Blend[{c1, c2, ...}] mixes colours evenly.\nBlend[{c1, c2}, t] is c1 at t = 0 and c2 at t = 1; of more colours it goes from one to the next.\nBlend[colours, {w1, w2, ...}] mixes by weights."
Blend[{c_}] := c
Blend[colors : {__?ColorQ}] := RGBColor @@ Mean[colorParts /@ colors]
Blend[colors : {__?ColorQ}, t_?NumericQ] := RGBColor @@ Map[First, colorGradient[colorParts /@ colors, {N[t]}]]
Blend[colors : {__?ColorQ}, w : {__?NumericQ}] := RGBColor @@ (w . Map[colorParts, colors]/Total[w]) /; Length[w] == Length[colors] && Total[w] != 0
Blend[name_String, t_] := ColorData[name][t]

(* The channels of the colours at all places of the array t, 0 to 1: each stop counts by how near it is. With absolute
   values instead of Clip, as whole arrays. *)
colorRamp[t_] := 0.5 (t + Abs[t])
colorUnit[t_] := 1. - colorRamp[1. - colorRamp[t]]
colorGradient[{c_}, t_] := Map[0. t + # &, c]
colorGradient[stops_, t_] := With[{at = colorUnit[t] (Length[stops] - 1.)},
    With[{near = Table[colorRamp[1. - Abs[at - (i - 1.)]], {i, Length[stops]}]}, Table[stops[[All, channel]] . near, {channel, 3}]]]

Lighter::usage = "Lighter[c] mixes the colour c with a third of white, Lighter[c, f] with the fraction f."
Lighter[c_?ColorQ, f_ : 1/3] := Blend[{c, GrayLevel[1]}, f]
Darker::usage = "Darker[c] mixes the colour c with a third of black, Darker[c, f] with the fraction f."
Darker[c_?ColorQ, f_ : 1/3] := Blend[{c, GrayLevel[0]}, f]

ColorData::usage = "ColorData[name][t] is the colour at t, 0 to 1, of a gradient such as \"Rainbow\"; ColorData[\"Gradients\"] lists them.\nColorData[97][n] is the nth colour of curves in plots."
ColorData::notent = "`1` is no known gradient or palette; ColorData[\"Gradients\"] lists the gradients."
$colorGradients = <|
    "BlueGreenYellow" -> {{0.12, 0.0, 0.35}, {0.06, 0.33, 0.52}, {0.24, 0.62, 0.55}, {0.62, 0.83, 0.49}, {0.95, 0.95, 0.45}},
    "DarkRainbow" -> {{0.24, 0.34, 0.57}, {0.25, 0.49, 0.36}, {0.48, 0.59, 0.30}, {0.78, 0.64, 0.30}, {0.69, 0.28, 0.23}},
    "GrayTones" -> {{0.1, 0.1, 0.1}, {0.95, 0.95, 0.95}},
    "Rainbow" -> {{0.47, 0.11, 0.53}, {0.25, 0.39, 0.81}, {0.34, 0.67, 0.60}, {0.60, 0.74, 0.35}, {0.88, 0.65, 0.22}, {0.86, 0.13, 0.13}},
    "SolarColors" -> {{0.47, 0.0, 0.0}, {0.83, 0.24, 0.05}, {0.99, 0.60, 0.15}, {1.0, 0.88, 0.55}},
    "SunsetColors" -> {{0.0, 0.0, 0.0}, {0.37, 0.08, 0.51}, {0.83, 0.21, 0.42}, {0.98, 0.54, 0.26}, {0.99, 0.85, 0.46}, {1., 1., 1.}},
    "TemperatureMap" -> {{0.18, 0.3, 0.8}, {0.55, 0.8, 0.95}, {0.95, 0.95, 0.85}, {0.97, 0.75, 0.45}, {0.75, 0.15, 0.15}},
    "ThermometerColors" -> {{0.16, 0.11, 0.47}, {0.53, 0.66, 0.86}, {0.93, 0.88, 0.80}, {0.89, 0.58, 0.45}, {0.52, 0.07, 0.15}},
    "Viridis" -> {{0.267, 0.005, 0.329}, {0.229, 0.322, 0.546}, {0.128, 0.567, 0.551}, {0.369, 0.789, 0.383}, {0.993, 0.906, 0.144}},
    "DensityColors" -> {{0.26, 0.24, 0.55}, {0.33, 0.47, 0.72}, {0.60, 0.72, 0.79}, {0.88, 0.82, 0.70}, {0.99, 0.94, 0.80}}|>;
$colorPalette = {{0.368417, 0.506779, 0.709798}, {0.880722, 0.611041, 0.142051}, {0.560181, 0.691569, 0.194885}, {0.922526, 0.385626, 0.209179},
    {0.528488, 0.470624, 0.701351}, {0.772079, 0.431554, 0.102387}, {0.363898, 0.618501, 0.782349}, {1., 0.75, 0.}, {0.647624, 0.37816, 0.614037},
    {0.571589, 0.586483, 0.}, {0.915, 0.3325, 0.2125}, {0.40082, 0.522007, 0.85}, {0.972829, 0.621644, 0.073362}, {0.736783, 0.358, 0.503027},
    {0.280264, 0.715, 0.429209}};
colorStops[name_String] := Lookup[$colorGradients, name, None]
colorStops[_] := None
ColorData[] := {"Gradients", "Indexed"}
ColorData["Gradients"] := Keys[$colorGradients]
ColorData["Indexed"] := {97}
ColorData[97, n_Integer] := RGBColor @@ $colorPalette[[Mod[n, Length[$colorPalette], 1]]]
ColorData[97][n_Integer] := ColorData[97, n]
ColorData[name_String, t_?NumericQ] := ColorData[name][t]
ColorData[name_String][t_?NumericQ] := RGBColor @@ Map[First, colorGradient[colorStops[name], {N[t]}]] /; colorStops[name] =!= None

(* Channels {red, green, blue}, each an array, of the array t of numbers 0 to 1. A function of the user's is asked for every number. *)
colorChannels[name_String, t_] := With[{stops = colorStops[name]}, If[stops === None, Message[ColorData::notent, name]; colorChannels["DensityColors", t], colorGradient[stops, t]]]
colorChannels[ColorData[name_String], t_] := colorChannels[name, t]
colorChannels[Automatic | None, t_] := colorChannels["DensityColors", t]
colorChannels[f_, t_] := With[{rank = ArrayDepth[t]},
    Transpose[Map[Replace[colorParts[f[#]], None -> {0.5, 0.5, 0.5}] &, t, {rank}], RotateLeft[Range[rank + 1]]]]

(* Last: the left sides above would be refused by it. *)
ColorData[name_] := Null /; (name =!= 97 && colorStops[name] === None && (Message[ColorData::notent, name]; False))
