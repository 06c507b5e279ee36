(* 3. Encoders

   Nets work on arrays of numbers; an encoder on an input port makes them from something else. *)

SetDirectory[FileNameJoin[{DirectoryName[$InputFileName], "..", "data"}]];
img = Import["cat.png"];
img1 = img; img2 = ColorConvert[img, "Grayscale"];

enc = NetEncoder[{"Image", {12, 12}, "Grayscale"}];
Dimensions[enc[img]]
(* = {1, 12, 12} *)
Dimensions[enc["digit.png"]]
(* = {1, 12, 12} *)
Dimensions[enc[File["digit.png"]]]
(* = {1, 12, 12} *)
Dimensions[enc[{img1, "digit.png", img2}]]
(* = {3, 1, 12, 12} *)

pool = PoolingLayer[{3, 3}, "Input" -> enc];
Dimensions[pool[img]]
(* = {1, 10, 10} *)

(* Without an encoder a layer can't take a picture. *)
PoolingLayer[{3, 3}][img]
(* ! PoolingLayer::invindata2: Data supplied to port "Input" was not a tensor of rank greater than 1. *)
(* = $Failed *)
NetExtract[pool, "Input"] === enc
(* = True *)
NetExtract[pool, {"Input", "ImageSize"}]
(* = {12, 12} *)
Dimensions[pool["digit.png"]]
(* = {1, 10, 10} *)

(* Means are subtracted and deviations divided out, a channel at a time. *)
norm = NetEncoder[{"Image", {1, 2}, "ColorSpace" -> "RGB", "MeanImage" -> {0.5, 0.4, 0.3},
    "VarianceImage" -> {0.25, 0.25, 0.25}}];
norm[Image[ConstantArray[{0.75, 0.65, 0.55}, {8, 8}]]]
(* ~ {{{0.5}, {0.5}}, {{0.5}, {0.5}}, {{0.5}, {0.5}}} within 1*^-2 *)
