(* Convolution: a single bright pixel shows the kernel itself; a correlation would show it turned. *)
dot = Image[SparseArray[{{2, 2} -> 1.}, {3, 3}] // Normal];
ImageData[ImageConvolve[dot, {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}]]
(* = {{1., 2., 3.}, {4., 5., 6.}, {7., 8., 9.}} *)
(* Outside the picture the nearest pixel counts, so that an even picture stays as it is. *)
ImageData[ImageConvolve[Image[ConstantArray[0.5, {2, 3}]], ConstantArray[1/9, {3, 3}]]]
(* ~ {{0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}} *)
ImageConvolve[dot, {{1, 2}, {3}}];
(* ! ImageConvolve::kernel: The kernel {{1, 2}, {3}} should be a matrix or a list of numbers. *)

(* Two passes of a separable kernel are one of the product. *)
noise = Image[Mod[Table[37 i + 61 j + i j, {i, 8}, {j, 9}], 17]/17., "Real64"];
Max[Abs[ImageData[ImageConvolve[noise, {{1, 2, 1}}, {{1}, {3}, {1}}]] - ImageData[ImageConvolve[noise, Outer[Times, {1, 3, 1}, {1, 2, 1}]]]]] < 10^-12
(* = True *)

(* The discrete Gaussian E^-t BesselI[n, t], t = 1/4, made to total 1; the numbers by another program. *)
GaussianMatrix[1]
(* ~ {{0.00987648, 0.0796275, 0.00987648}, {0.0796275, 0.641984, 0.0796275}, {0.00987648, 0.0796275, 0.00987648}} *)
ImageData[GaussianFilter[dot, 1]] - GaussianMatrix[1]
(* ~ {{0., 0., 0.}, {0., 0., 0.}, {0., 0., 0.}} *)
ImageData[Blur[Image[ConstantArray[0.25, {4, 4}]], 5]][[2, 3]]
(* ~ 0.25 *)

(* The edge of a half plane is one line, and nothing else. *)
half = Image[Table[If[j > 8, 1., 0.], {i, 16}, {j, 16}]];
Union[ImageData[EdgeDetect[half]]]
(* ~ {{0., 0., 0., 0., 0., 0., 0., 0., 1., 0., 0., 0., 0., 0., 0., 0.}} *)
Max[ImageData[EdgeDetect[Image[ConstantArray[0.7, {9, 9}]]]]]
(* ~ 0. *)
EdgeDetect[half, -1];
(* ! EdgeDetect::arg2: The scale -1 should be a number of pixels from 0 to 100. *)

(* Turning: quarter turns move pixels, others keep the middle and hold all of the picture. *)
ImageData[ImageRotate[Image[{{0., 1.}, {0.5, 0.25}}], Pi/2]]
(* = {{1., 0.25}, {0., 0.5}} *)
ImageDimensions[ImageRotate[Image[ConstantArray[1., {10, 20}]], Pi/6]]
(* = {23, 19} *)
ImageDimensions[ImageRotate[Image[ConstantArray[1., {10, 20}]], 0.]]
(* = {20, 10} *)
turned = ImageData[ImageRotate[Image[ConstantArray[1., {10, 20}]], Pi/6]];
{turned[[1, 1]], turned[[10, 12]], Abs[Total[Flatten[turned]] - 200] < 10}
(* = {0., 1., True} *)

(* Composition and collage. *)
ImageData[ImageCompose[Image[ConstantArray[0., {3, 3}]], {Image[{{1.}}], 0.5}]][[All, All, 1]]
(* ~ {{0., 0., 0.}, {0., 0.5, 0.}, {0., 0., 0.}} *)
ImageData[ImageCompose[Image[ConstantArray[0., {3, 3}]], Image[ConstantArray[1., {2, 2}]], {0, 3}]][[All, All, 1]]
(* ~ {{1., 0., 0.}, {0., 0., 0.}, {0., 0., 0.}} *)
ImageDimensions[ImageCollage[{half, half, dot}]]
(* = {32, 32} *)
Head[ImageHistogram[half]]
(* = Graphics *)

(* JPEG: what is written comes back nearly, files are recognised by their content, damaged ones are refused. *)
file = FileNameJoin[{CreateDirectory[], "wave.jpg"}];
wave = Image[Table[{(1 + Sin[i/5.])/2, (1 + Cos[j/7.])/2, 0.5}, {i, 40}, {j, 50}]];
Export[file, wave] === file
(* = True *)
ImageDimensions[Import[file]]
(* = {50, 40} *)
Mean[Flatten[Abs[ImageData[Import[file]] - ImageData[wave]]]] < 0.02
(* = True *)
Export[file, Image[ConstantArray[0.4, {16, 16}]], "CompressionLevel" -> 0];
Union[Flatten[ImageData[Import[file], "Byte"]]]
(* = {102} *)
Dimensions[NetEncoder[{"Image", {4, 4}, "Grayscale"}][file]]
(* = {1, 4, 4} *)
bytes = Normal[ReadByteArray[file]];
ImportByteArray[ByteArray[Take[bytes, Length[bytes] - 60]], "JPEG"]
(* ! ImportByteArray::fmterr: damaged JPEG: Premature end of JPEG file... *)
(* = $Failed *)
ImportByteArray[ByteArray[{255, 216, 255, 1, 2}], "JPEG"]
(* ! ImportByteArray::fmterr: damaged JPEG: ... *)
(* = $Failed *)
DeleteDirectory[DirectoryName[file], DeleteContents -> True];
