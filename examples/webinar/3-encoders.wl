(* The lesson, section 3: encoders. Run in the root of the source tree. *)

SetDirectory["examples/data"];
img = Import["cat.png"];
img1 = Import["digit.png"];
img2 = ColorNegate[img];

enc = NetEncoder[{"Image", {12, 12}, "Grayscale"}]
Dimensions[enc[img]]
(* = {1, 12, 12} *)
Dimensions[enc["digit.png"]]
(* = {1, 12, 12} *)
Dimensions[enc[File["digit.png"]]]
(* = {1, 12, 12} *)
Dimensions[enc[{img1, "digit.png", img2}]]
(* = {3, 1, 12, 12} *)

pool = PoolingLayer[{3, 3}, "Input" -> enc]
Dimensions[pool[img]]
(* = {1, 10, 10} *)
PoolingLayer[{3, 3}][img]
(* ! PoolingLayer::... *)
(* = $Failed *)
NetExtract[pool, "Input"] === enc
(* = True *)
NetExtract[pool, {"Input", "ImageSize"}]
(* = {12, 12} *)
Dimensions[pool["digit.png"]]
(* = {1, 10, 10} *)

norm = NetEncoder[{"Image", {1, 2}, "ColorSpace" -> "RGB", "MeanImage" -> {0.5, 0.4, 0.3},
    "VarianceImage" -> {0.25, 0.25, 0.25}}]
norm[Image[ConstantArray[{0.75, 0.65, 0.55}, {8, 8}]]]
(* ~ {{{0.5}, {0.5}}, {{0.5}, {0.5}}, {{0.5}, {0.5}}} *)
ResetDirectory[];
