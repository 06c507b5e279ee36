(* 3. Encoders

   Nets work on arrays of numbers. An encoder on an input port makes them from something else: a picture, a text, a sound,
   a label. This section uses two pictures, one in colour and one in grey. *)

SetDirectory[FileNameJoin[{DirectoryName[$InputFileName], "..", "data"}]];
img = Import["cat.png"];
img1 = img; img2 = ColorConvert[img, "Grayscale"];

enc = NetEncoder[{"Image", {12, 12}, "Grayscale"}]
Dimensions[enc[img]]
(* = {1, 12, 12} *)
Dimensions[enc["digit.png"]]
(* = {1, 12, 12} *)
Dimensions[enc[File["digit.png"]]]
(* = {1, 12, 12} *)
Dimensions[enc[{img1, "digit.png", img2}]]
(* = {3, 1, 12, 12} *)

(* Whatever the size and the colours of the picture, and whether it is a picture or the name of a file: one channel of 12
   by 12 comes out. Here is what the net gets to see of the cat. *)

img
Image[First[enc[img]]]

(* ## An encoder sits on a port *)

pool = PoolingLayer[{3, 3}, "Input" -> enc]
pool[img]

(* The second of the common errors: without an encoder a layer can't take a picture. *)

PoolingLayer[{3, 3}][img]
(* ! PoolingLayer::invindata2: Data supplied to port "Input" was not a tensor of rank greater than 1. *)
(* = $Failed *)
NetExtract[pool, "Input"]
(* = NetEncoder[{"Image", {12, 12}, ColorSpace -> "Grayscale"}] *)
NetExtract[pool, {"Input", "ImageSize"}]
(* = {12, 12} *)
Dimensions[pool["digit.png"]]
(* = {1, 10, 10} *)

(* Question: pooling windows of 3 by 3 make 10 by 10 of 12 by 12. What does a stride of 3 make? *)

Dimensions[PoolingLayer[{3, 3}, {3, 3}, "Input" -> enc][img]]
(* = {1, 4, 4} *)

(* Means are subtracted and deviations divided out, a channel at a time; nets like numbers around 0. *)

norm = NetEncoder[{"Image", {1, 2}, "ColorSpace" -> "RGB", "MeanImage" -> {0.5, 0.4, 0.3},
    "VarianceImage" -> {0.25, 0.25, 0.25}}]
norm[Image[ConstantArray[{0.75, 0.65, 0.55}, {8, 8}]]]
(* ~ NumericArray[{{{0.5}, {0.5}}, {{0.5}, {0.5}}, {{0.5}, {0.5}}}, "Real32"] within 1*^-2 *)

(* An encoder is not a layer: it has no derivative, does not go inside a chain or graph, and works on the CPU.

   ## 3.1 Other types *)

NetEncoder[{"Characters", {"e", "h", "l", "o"}}]["hello"]
(* = {2, 1, 3, 3, 4} *)
NetEncoder[{"Tokens", {"cat", "sat", "the"}}]["the cat sat"]
(* = {3, 1, 2} *)
NetEncoder[{"Function", {StringLength[#], 1} &, {2}}]["wolf"]
(* ~ {4., 1.} *)

(* ## Questions

   What does the character encoder say to a letter that it does not know? *)

NetEncoder[{"Characters", {"e", "h", "l", "o"}}]["help"]
(* ! NetEncoder::... *)
(* = $Failed *)

(* And with a class for everything else? *)

NetEncoder[{"Characters", {"e", "h", "l", "o", _}}]["help"]
(* = {2, 1, 3, 5} *)

(* ## Exercises

   1. A class label becomes a unit vector with the right encoder. *)

NetEncoder[{"Class", {"dog", "cat"}, "UnitVector"}]["cat"]
(* ~ {0., 1.} *)

(* 2. A digit shifted by one pixel to the right: how many of its 784 numbers change by more than a tenth? And how many of
   the 196 after a pooling of 2 by 2? *)

digit = ImageData[Import["digit.png"]];
shifted = RotateRight /@ digit;
changed[a_, b_] := N[Count[Flatten[a - b], d_ /; Abs[d] > 0.1]/Length[Flatten[a]]]
changed[digit, shifted]

pooling = PoolingLayer[{2, 2}, {2, 2}];
changed[pooling[{digit}], pooling[{shifted}]]

(* Pooling once does not make a net blind to shifts; convolution and pooling in turns do, bit by bit. *)
