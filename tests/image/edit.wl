(* Images from images. *)

grid = Image[{{1, 2, 3}, {4, 5, 6}}, "Byte"];
rows[image_] := ImageData[image, "Byte"];

(* Geometry. *)
rows[ImageTake[grid, 1]]
(* = {{1, 2, 3}} *)
rows[ImageTake[grid, -1]]
(* = {{4, 5, 6}} *)
rows[ImageTake[grid, {1, 2}, {2, 3}]]
(* = {{2, 3}, {5, 6}} *)
rows[ImageReflect[grid]]
(* = {{4, 5, 6}, {1, 2, 3}} *)
rows[ImageReflect[grid, Left]]
(* = {{3, 2, 1}, {6, 5, 4}} *)
rows[ImageReflect[grid, Top -> Left]]
(* = {{1, 4}, {2, 5}, {3, 6}} *)
rows[ImageReflect[grid, Top -> Right]]
(* = {{6, 3}, {5, 2}, {4, 1}} *)
rows[ImageRotate[grid]]
(* = {{3, 6}, {2, 5}, {1, 4}} *)
rows[ImageRotate[grid, -Pi/2]]
(* = {{4, 1}, {5, 2}, {6, 3}} *)
rows[ImageRotate[grid, Pi]]
(* = {{6, 5, 4}, {3, 2, 1}} *)
ImageRotate[ImageRotate[ImageRotate[ImageRotate[grid]]]] === grid
(* = True *)
rows[ImagePad[grid, 1]]
(* = {{0, 0, 0, 0, 0}, {0, 1, 2, 3, 0}, {0, 4, 5, 6, 0}, {0, 0, 0, 0, 0}} *)
rows[ImagePad[grid, {{1, 0}, {0, 1}}, White]]
(* = {{255, 255, 255, 255}, {255, 1, 2, 3}, {255, 4, 5, 6}} *)
rows[ImagePad[grid, {{2, 2}, {0, 0}}, "Periodic"]]
(* = {{2, 3, 1, 2, 3, 1, 2}, {5, 6, 4, 5, 6, 4, 5}} *)
rows[ImagePad[grid, {{2, 2}, {0, 0}}, "Fixed"]]
(* = {{1, 1, 1, 2, 3, 3, 3}, {4, 4, 4, 5, 6, 6, 6}} *)
rows[ImagePad[grid, {{2, 2}, {0, 0}}, "Reflected"]]
(* = {{3, 2, 1, 2, 3, 2, 1}, {6, 5, 4, 5, 6, 5, 4}} *)
rows[ImagePad[grid, {{2, 2}, {0, 0}}, "Reversed"]]
(* = {{2, 1, 1, 2, 3, 3, 2}, {5, 4, 4, 5, 6, 6, 5}} *)
ImagePad[ImagePad[grid, 3], -3] === grid
(* = True *)
rows[ImageCrop[grid, {1, 2}]]
(* = {{2}, {5}} *)
ImageCrop[ImagePad[grid, 4]] === grid
(* = True *)
Map[rows, ImagePartition[grid, {1, 2}], {2}]
(* = {{{{1}, {4}}, {{2}, {5}}, {{3}, {6}}}} *)

(* Size: the same size is the same image; areas are averaged; Nearest repeats. *)
ImageResize[grid, {3, 2}] === grid
(* = True *)
ImageDimensions[ImageResize[grid, 6]]
(* = {6, 4} *)
ImageDimensions[ImageResize[grid, {60}]]
(* = {60, 40} *)
ImageDimensions[ImageResize[grid, Scaled[2]]]
(* = {6, 4} *)
ImageDimensions[ImageResize[grid, {Automatic, 4}]]
(* = {6, 4} *)
ImageData[ImageResize[Image[{{0, 1}, {1, 0}}], {1, 1}]]
(* ~ {{0.5}} *)
ImageData[ImageResize[Image[{{0., 0.2, 0.4, 1.}}], {2, 1}]]
(* ~ {{0.1, 0.7}} *)
rows[ImageResize[grid, {6, 2}, Resampling -> "Nearest"]]
(* = {{1, 1, 2, 2, 3, 3}, {4, 4, 5, 5, 6, 6}} *)
ImageData[ImageResize[Image[{{0, 1}}], {4, 1}, Resampling -> "Linear"]]
(* ~ {{0, 0.25, 0.75, 1}} *)

(* Colour. *)
ImageData[ColorConvert[Image[{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}], "Grayscale"]]
(* ~ {{0.299, 0.587, 0.114}} *)
ImageData[ColorConvert[Image[{{0.25}}], "RGB"]]
(* ~ {{{0.25, 0.25, 0.25}}} *)
ColorConvert[RGBColor[1, 0, 0], "Grayscale"]
(* ~ GrayLevel[0.299] *)
ColorConvert[RGBColor[0, 1, 0], "HSB"]
(* ~ Hue[0.333333, 1, 1] *)
ColorConvert[RGBColor[1, 0, 0], "CMYK"]
(* ~ CMYKColor[0, 1, 1, 0] *)
ImageData[ColorNegate[Image[{{0.2}}]]]
(* ~ {{0.8}} *)
ImageData[Binarize[Image[{{0.2, 0.5, 0.7}}], 0.5]]
(* ~ {{0, 0, 1}} *)
ImageData[Binarize[Image[{{10, 12, 200, 210}}, "Byte"]]]
(* ~ {{0, 0, 1, 1}} *)
ImageData[ImageAdjust[Image[{{0.2, 0.3, 0.4}}]]]
(* ~ {{0, 0.5, 1}} *)
ImageData /@ ColorSeparate[Image[{{{0.1, 0.2, 0.3}}}]]
(* ~ {{{0.1}}, {{0.2}}, {{0.3}}} *)
ImageData[ColorCombine[{Image[{{0.1}}], Image[{{0.2}}], Image[{{0.3}}]}, "RGB"]]
(* ~ {{{0.1, 0.2, 0.3}}} *)
transparent = SetAlphaChannel[Image[{{{0.1, 0.2, 0.3}}}], 0.5];
{ImageChannels[transparent], ImageColorSpace[transparent], ImageChannels[RemoveAlphaChannel[transparent]]}
(* = {4, "RGB", 3} *)
ImageData[AlphaChannel[transparent]]
(* ~ {{0.5}} *)
ImageData[ColorConvert[transparent, "Grayscale"]]
(* ~ {{{0.1815, 0.5}}} *)

(* Values. *)
ImageData[ImageApply[#^2 &, Image[{{0.5, 1}}]]]
(* ~ {{0.25, 1}} *)
ImageData[ImageAdd[Image[{{0.25}}], 0.5]]
(* ~ {{0.75}} *)
ImageData[ImageMultiply[Image[{{0.25}}], 2]]
(* ~ {{0.5}} *)
PixelValue[Image[{{0.1, 0.2}, {0.3, 0.4}}], {2, 1}]
(* ~ 0.4 *)
ImageMeasurements[Image[{{0.1, 0.2}, {0.3, 0.4}}], "Mean"]
(* ~ 0.25 *)
ImageMeasurements[Image[{{{0.1, 0.2, 0.3}}}], "Max"]
(* ~ {0.1, 0.2, 0.3} *)
Dimensions[ImageData[RandomImage[1, {7, 5}, ColorSpace -> "RGB"]]]
(* = {5, 7, 3} *)
ImageDimensions /@ ConformImages[{Image[{{1}}], Image[{{1, 2}, {3, 4}}]}]
(* = {{2, 2}, {2, 2}} *)
ImageAssemble[ImagePartition[grid, 1]] == Image[grid, "Real32"]
(* = True *)

(* Refusals. *)
ImageTake[grid, 3]
(* ! ImageTake::imgrange *)
ImageResize[grid, {0, 4}]
(* ! ImageResize::imgrssz: The size {0, 4} is not a valid image size specification. *)
ImageResize[grid, {10^9, 10^9}]
(* ! ImageResize::imgrssz *)
ImageResize[grid, 4, Resampling -> "Magic"]
(* ! ImageResize::imgrsm *)
ImagePad[grid, -2]
(* ! ImagePad::imgpad *)
ColorConvert[grid, "Purple"]
(* ! ColorConvert::ccvinput *)
ColorConvert[x, "RGB"]
(* ! ColorConvert::imginv *)
ImageRotate[grid, "left"]
(* ! ImageRotate::imgangle *)
