(* Volumes: slices from the top, in each rows and columns; sizes are said as {columns, rows, slices}. *)
values = Table[(i + 2 j + 3 k)/30., {i, 2}, {j, 3}, {k, 4}];
v = Image3D[values, "Real64"];
{ImageDimensions[v], ImageChannels[v], ImageType[v], ImageColorSpace[v], ImageQ[v], Head[v]}
(* = {{4, 3, 2}, 1, "Real64", "Grayscale", True, Image3D} *)
ImageData[v] === values
(* = True *)
ToString[v]
(* = "Image3D[4 x 3 x 2, Grayscale, Real64]" *)
ToExpression[ToString[v, InputForm]] === v
(* = True *)
ImageData[Image3D[{{{0, 0.5}, {1, 2}}}, "Byte"], "Byte"]
(* = {{{0, 0}, {1, 2}}} *)
colours = Table[{i, j, k}/10., {i, 2}, {j, 3}, {k, 4}];
w = Image3D[colours, "Real64"];
{ImageDimensions[w], ImageChannels[w], ImageColorSpace[w], Dimensions[ImageData[w]]}
(* = {{4, 3, 2}, 3, "RGB", {2, 3, 4, 3}} *)
ImageData[w, Interleaving -> False] === Transpose[colours, {2, 3, 4, 1}]
(* = True *)
Image3D[ImageData[w, Interleaving -> False], "Real64", Interleaving -> False] === w
(* = True *)
ImageType[Image3D[w, "Byte"]]
(* = "Byte" *)
(* Slices, and stacks of pictures. *)
ImageData /@ Image3DSlices[v] === values
(* = True *)
{ImageData[Image3DSlices[v, 2]] === values[[2]], ImageData[Image3DSlices[v, -1, 2]] === values[[All, 3]], ImageData /@ Image3DSlices[v, 2 ;; 3, 3] === {values[[All, All, 2]], values[[All, All, 3]]}}
(* = {True, True, True} *)
Image3D[Image3DSlices[w]] === w
(* = True *)
Image3DSlices[v, 3]
(* ! Image3DSlices::slice: 3 does not name slices between 1 and 2. *)
Image3D[{Image[{{0, 1}}], Image[{{0}}]}]
(* ! Image3D::imgarray3d: ... *)
Image3D[{{0, 1}}]
(* ! Image3D::imgarray3d: ... *)
Image3D[{{{0, 1}}}, "Nibble"]
(* ! Image::imgtype: ... *)
(* Scaling: the mean over whole voxels, copies by "Nearest"; an axis that keeps its size is left alone. *)
ImageData[ImageResize[Image3D[{{{0, 0.5}, {1, 0.5}}, {{0.2, 0.3}, {0.1, 0.4}}}, "Real64"], {1, 1, 1}]]
(* ~ {{{0.375}}} *)
ImageData[ImageResize[v, {8, 6, 4}, Resampling -> "Nearest"]] === Map[Flatten[{#, #}, {2, 1}] &, values, {0, 2}]
(* = True *)
ImageDimensions[ImageResize[v, 8]]
(* = {8, 6, 4} *)
ImageResize[v, {0, 1, 1}]
(* ! ImageResize::imgrssz: ... *)

(* The encoder: {channels, slices, rows, columns}. *)
e = NetEncoder[{"Image3D", {4, 3, 2}, "Grayscale"}]
(* = NetEncoder[{"Image3D", {4, 3, 2}, ColorSpace -> "Grayscale"}] *)
Normal[e[v]]
(* ~ {values} *)
Dimensions[e[{v, v, v}]]
(* = {3, 1, 2, 3, 4} *)
Dimensions /@ {NetEncoder[{"Image3D", {5, 6, 7}}][v], NetEncoder[{"Image3D", {5, 6, 7}, Interleaving -> True}][v], NetEncoder[{"Image3D", 2, "Grayscale"}][w]}
(* = {{3, 7, 6, 5}, {7, 6, 5, 3}, {1, 2, 2, 2}} *)
NetExtract[NetEncoder["Image3D"], "Output"]
(* = {3, 128, 128, 128} *)
Normal[NetEncoder[{"Image3D", {4, 3, 2}}][w]]
(* ~ Transpose[colours, {2, 3, 4, 1}] *)
grey = Map[{0.299, 0.587, 0.114} . # &, colours, {3}];
Normal[e[w]]
(* ~ {grey} *)
moved = NetEncoder[{"Image3D", {4, 3, 2}, "RGB", "MeanImage" -> {0.1, 0.2, 0.3}, "VarianceImage" -> 4}];
Normal[moved[w]]
(* ~ Transpose[Map[(# - {0.1, 0.2, 0.3})/2 &, colours, {3}], {2, 3, 4, 1}] *)
Normal[NetEncoder[{"Image3D", {4, 3, 2}, "Grayscale", "MeanImage" -> v}][v]]
(* ~ {0 values} *)
(* In proportion: inside with padding, or covering. *)
flat = Image3D[ConstantArray[0.5, {2, 2, 4}]];
Normal[NetEncoder[{"Image3D", 4, "Grayscale", Method -> "Fit", Padding -> White}][flat]]
(* ~ {Table[If[1 < i < 4 && 1 < j < 4, 0.5, 1], {i, 4}, {j, 4}, {k, 4}]} *)
Normal[NetEncoder[{"Image3D", 4, "Grayscale", Method -> "Fit", Alignment -> {Left, Back, Top}}][flat]]
(* ~ {Table[If[i < 3 && j > 2, 0.5, 0], {i, 4}, {j, 4}, {k, 4}]} *)
ramp = Image3D[Table[k/10., {i, 2}, {j, 2}, {k, 4}]];
Normal[NetEncoder[{"Image3D", 2, "Grayscale", Method -> "Fill", Alignment -> Right}][ramp]]
(* ~ {Table[(k + 2)/10., {i, 2}, {j, 2}, {k, 2}]} *)
(* And back. *)
Max[Abs[ImageData[NetDecoder[e][e[v]]] - values]] < 10^-6
(* = True *)
Max[Abs[ImageData[NetDecoder[moved][moved[w]]] - colours]] < 10^-6
(* = True *)
NetDecoder[{"Image3D", "Grayscale", Interleaving -> True}][ConstantArray[0.25, {2, 3, 4, 1}]] === Image3D[ConstantArray[0.25, {2, 3, 4}], "Real32"]
(* = True *)
e[Image[{{1}}]]
(* ! NetEncoder::invencin: Invalid input, expected an Image3D. *)
(* = $Failed *)
e[File["brain.nii"]]
(* ! NetEncoder::invencin: Invalid input, no format of files with volumes is known. *)
(* = $Failed *)
NetEncoder[{"Image3D", {2, 2}}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
NetEncoder[{"Image3D", 4, "MeanImage" -> {1, 2}}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
NetDecoder["Image3D"][{1, 2}]
(* ! NetDecoder::invdecin: ... *)
(* = $Failed *)
(* NetTrain finds both coders from data: here it learns the negative. *)
SeedRandom[1];
data = Table[With[{a = RandomReal[1, {2, 3, 4}]}, Image3D[a] -> Image3D[1 - a]], {20}];
negative = NetTrain[ConvolutionLayer[1, {1, 1, 1}], data, MaxTrainingRounds -> 400, Method -> {"ADAM", "LearningRate" -> 0.02}, RandomSeeding -> 1, TrainingProgressReporting -> None];
ImageData[negative[v]]
(* ~ 1 - values within 0.01 *)
