(* Image: construction, what one can ask, and that it is an expression. *)

i = Image[{{0, 0.25}, {0.5, 1}}];
ImageQ[i]
(* = True *)
{ImageDimensions[i], ImageChannels[i], ImageType[i], ImageColorSpace[i]}
(* = {{2, 2}, 1, "Real32", "Grayscale"} *)
ImageData[i]
(* ~ {{0, 0.25}, {0.5, 1}} *)
ImageData[Image[{{0, 51}, {102, 255}}, "Byte"]]
(* ~ {{0, 0.2}, {0.4, 1}} *)
ImageData[Image[{{0, 51}, {102, 255}}, "Byte"], "Byte"]
(* = {{0, 51}, {102, 255}} *)
ImageData[Image[{{0, 65535}}, "Bit16"], "Bit16"]
(* = {{0, 65535}} *)
ImageData[Image[{{0, 1}, {1, 0}}, "Bit"], "Bit"]
(* = {{0, 1}, {1, 0}} *)
ImageType[Image[{{0.5}}, "Real"]]
(* = "Real64" *)
ImageData[Image[{{0.1}}, "Real64"]]
(* = {{0.1}} *)

(* Three channels are RGB; two or four have no meaning unless it is said. *)
c = Image[{{{1, 0, 0}, {0, 1, 0}}}];
{ImageDimensions[c], ImageChannels[c], ImageColorSpace[c]}
(* = {{2, 1}, 3, "RGB"} *)
ImageData[c, Interleaving -> False]
(* ~ {{{1, 0}}, {{0, 1}}, {{0, 0}}} *)
ImageData[i, DataReversed -> True]
(* ~ {{0.5, 1}, {0, 0.25}} *)
ImageData[Image[{{{1, 0}}, {{0, 1}}, {{0, 0}}}, Interleaving -> False]] == ImageData[c]
(* = True *)
ImageColorSpace[Image[{{{1, 0, 0, 1}}}, ColorSpace -> "RGB"]]
(* = "RGB" *)
ImageAspectRatio[Image[ConstantArray[0, {3, 6}]]]
(* = 1/2 *)

(* Values outside of what a type holds are clipped; reals are kept. *)
ImageData[Image[{{-5, 300}}, "Byte"], "Byte"]
(* = {{0, 255}} *)
ImageData[Image[{{-0.5, 1.5}}]]
(* ~ {{-0.5, 1.5}} *)

(* Another type or colour space for the same pixels. *)
ImageData[Image[Image[{{0.2, 1}}], "Byte"], "Byte"]
(* = {{51, 255}} *)
ImageColorSpace[Image[c, ColorSpace -> "HSB"]]
(* = "HSB" *)

(* A NumericArray is taken as it is. *)
ImageType[Image[NumericArray[{{1, 2}}, "UnsignedInteger8"]]]
(* = "Byte" *)

(* An image is an expression: printed whole by InputForm, shown short, equal to what reads back. *)
Head[i]
(* = Image *)
ToString[c]
(* = "Image[2 x 1, RGB, Real32]" *)
ToExpression[ToString[c, InputForm]] === c
(* = True *)
Cases[{1, i, "a"}, _Image] === {i}
(* = True *)
MatchQ[i, Image[__]]
(* = True *)

(* Refusals. *)
Image[{{1, 2}, {3}}]
(* ! Image::imgarray: The specified argument {{1, 2}, {3}} should be an array of rank 2 or 3 with machine-sized numbers. *)
(* = Image[{{1, 2}, {3}}] *)
Image[{1, 2, 3}]
(* ! Image::imgarray *)
Image[{}]
(* ! Image::imgarray *)
Image["a"]
(* ! Image::imgarray *)
Image[{{1}}, "Word"]
(* ! Image::imgtype *)
Image[{{1}}, ColorSpace -> "RGB"]
(* ! Image::imgcsmis *)
ImageDimensions[7]
(* ! ImageDimensions::imginv: Expecting an image or graphics instead of 7. *)
(* = ImageDimensions[7] *)
ImageQ[7]
(* = False *)
