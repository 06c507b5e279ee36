(* image.wl - words about images that are a few lines over ImageData and Image. *)

ImageAspectRatio::usage = "ImageAspectRatio[image] gives height divided by width."
ImageAspectRatio[image_?ImageQ] := Divide @@ Reverse[ImageDimensions[image]]

RandomImage::usage = "RandomImage[max, {w, h}] is a picture of random values between 0 and max, grey unless ColorSpace says otherwise.\nRandomImage[{min, max}, size], RandomImage[distribution, size] likewise; without a size it is 150 x 150."
Options[RandomImage] = {ColorSpace -> Automatic}
RandomImage[opts : OptionsPattern[]] := RandomImage[1, {150, 150}, opts]
RandomImage[range_, opts : OptionsPattern[]] := RandomImage[range, {150, 150}, opts]
RandomImage[range_, n_Integer?Positive, opts : OptionsPattern[]] := RandomImage[range, {n, n}, opts]
RandomImage[range_, {w_Integer?Positive, h_Integer?Positive}, OptionsPattern[]] := With[{space = OptionValue[ColorSpace]},
    With[{channels = Switch[space, "RGB" | "HSB" | "LAB" | "LUV" | "XYZ", 3, "CMYK", 4, _, 1]},
        With[{size = If[channels == 1, {h, w}, {h, w, channels}]},
            Image[If[MatchQ[range, _?NumericQ | {_?NumericQ, _?NumericQ}], RandomReal[range, size], RandomVariate[range, size]],
                ColorSpace -> space]]]]

ImageApply::usage = "ImageApply[f, image] applies f to each pixel: to its value, or to the list of its channels.\nImageApply[f, {image1, image2, ...}] applies f to the pixels of all at one place."
ImageApply[f_, image_?ImageQ] := Image[Map[f, ImageData[image], {2}]]
ImageApply[f_, images : {__?ImageQ}] := Image[MapThread[f, ImageData /@ images, 2]]

ImageAdd::usage = "ImageAdd[image, x] adds a number or an image of the same size."
ImageAdd[image_?ImageQ, x_?NumericQ] := Image[ImageData[image] + x, ColorSpace -> ImageColorSpace[image]]
ImageAdd[image_?ImageQ, other_?ImageQ] := Image[ImageData[image] + ImageData[other], ColorSpace -> ImageColorSpace[image]]

ImageSubtract::usage = "ImageSubtract[image, x] subtracts a number or an image of the same size."
ImageSubtract[image_?ImageQ, x_?NumericQ] := Image[ImageData[image] - x, ColorSpace -> ImageColorSpace[image]]
ImageSubtract[image_?ImageQ, other_?ImageQ] := Image[ImageData[image] - ImageData[other], ColorSpace -> ImageColorSpace[image]]

ImageMultiply::usage = "ImageMultiply[image, x] multiplies by a number or by an image of the same size."
ImageMultiply[image_?ImageQ, x_?NumericQ] := Image[ImageData[image] x, ColorSpace -> ImageColorSpace[image]]
ImageMultiply[image_?ImageQ, other_?ImageQ] := Image[ImageData[image] ImageData[other], ColorSpace -> ImageColorSpace[image]]

ImageDifference::usage = "ImageDifference[image1, image2] gives the absolute differences of the values."
ImageDifference[image_?ImageQ, other_?ImageQ] := Image[Abs[ImageData[image] - ImageData[other]], ColorSpace -> ImageColorSpace[image]]

PixelValue::usage = "PixelValue[image, {x, y}] gives the pixel in column x and row y, counted from the left bottom."
PixelValue[image_?ImageQ, {x_Integer, y_Integer}] := ImageData[image][[-y, x]] /; 1 <= x <= ImageDimensions[image][[1]] && 1 <= y <= ImageDimensions[image][[2]]

ImagePartition::usage = "ImagePartition[image, s] cuts into tiles of s x s pixels, ImagePartition[image, {w, h}] of this size; what is left over is dropped."
ImagePartition[image_?ImageQ, s_Integer?Positive] := ImagePartition[image, {s, s}]
ImagePartition[image_?ImageQ, {w_Integer?Positive, h_Integer?Positive}] := With[{dimensions = ImageDimensions[image]},
    Table[ImageTake[image, {i, i + h - 1}, {j, j + w - 1}], {i, 1, dimensions[[2]] - h + 1, h}, {j, 1, dimensions[[1]] - w + 1, w}]]

ImageAssemble::usage = "ImageAssemble[{{image11, image12, ...}, ...}] puts images of fitting sizes together."
ImageAssemble[images : {__?ImageQ}] := ImageAssemble[{images}]
ImageAssemble[images : {{__?ImageQ} ..}] := Image[Join @@ Map[Join[Sequence @@ Map[ImageData, #], 2] &, images],
    ColorSpace -> ImageColorSpace[images[[1, 1]]]]

ConformImages::usage = "ConformImages[{image1, ...}] brings images to one size, colour space and type; ConformImages[images, size] to the given size."
ConformImages[images : {__?ImageQ}] := ConformImages[images, {Max[First /@ ImageDimensions /@ images], Max[Last /@ ImageDimensions /@ images]}]
ConformImages[images : {__?ImageQ}, n_Integer?Positive] := ConformImages[images, {n, n}]
ConformImages[images : {__?ImageQ}, size : {_Integer, _Integer}] := With[{space = If[AllTrue[images, ImageColorSpace[#] === "Grayscale" &], "Grayscale", "RGB"]},
    Map[Image[ColorConvert[ImageResize[RemoveAlphaChannel[#], size], space], "Real32"] &, images]]

Thumbnail::usage = "Thumbnail[image] scales the longer side to 128 pixels, Thumbnail[image, s] to s."
Thumbnail[image_?ImageQ] := ImageResize[image, {128}]
Thumbnail[image_?ImageQ, s_Integer?Positive] := ImageResize[image, {s}]

ColorCombine::usage = "ColorCombine[{channel1, ...}] joins grey images as the channels of one; ColorCombine[channels, \"space\"] says what they mean."
ColorCombine[images : {__?ImageQ}] := ColorCombine[images, Automatic]
ColorCombine[images : {__?ImageQ}, space_] := Image[If[Length[images] == 1, ImageData[First[images]], Transpose[ImageData /@ images, {3, 1, 2}]], ColorSpace -> space]

SetAlphaChannel::usage = "SetAlphaChannel[image, a] gives the image the opacity a, a number or a grey image."
SetAlphaChannel[image_?ImageQ, a_?NumericQ] := SetAlphaChannel[image, Image[ConstantArray[a, Reverse[ImageDimensions[image]]]]]
SetAlphaChannel[image_?ImageQ, a_?ImageQ] := With[{opaque = RemoveAlphaChannel[image]},
    Image[Transpose[Append[ImageData /@ ColorSeparate[opaque], ImageData[a]], {3, 1, 2}], ColorSpace -> ImageColorSpace[opaque]]]

ImageMeasurements::usage = "ImageMeasurements[image, \"property\"] measures all pixels of each channel: \"Mean\", \"Min\", \"Max\", \"Total\", \"StandardDeviation\", \"Variance\", \"Median\"; also \"Dimensions\", \"Channels\", \"AspectRatio\", \"MeanIntensity\", \"MinIntensity\", \"MaxIntensity\", \"TotalIntensity\"."
ImageMeasurements[image_?ImageQ, properties_List] := Map[ImageMeasurements[image, #] &, properties]
ImageMeasurements[image_?ImageQ, "Dimensions"] := ImageDimensions[image]
ImageMeasurements[image_?ImageQ, "Channels"] := ImageChannels[image]
ImageMeasurements[image_?ImageQ, "AspectRatio"] := ImageAspectRatio[image]
ImageMeasurements[image_?ImageQ, property : "MeanIntensity" | "MinIntensity" | "MaxIntensity" | "TotalIntensity"] :=
    ImageMeasurements[ColorConvert[RemoveAlphaChannel[image], "Grayscale"], StringDrop[property, -9]]
ImageMeasurements[image_?ImageQ, property : "Mean" | "Min" | "Max" | "Total" | "StandardDeviation" | "Variance" | "Median"] := With[{f = Symbol[property]},
    If[ImageChannels[image] == 1, f[Flatten[ImageData[image]]], Map[f[Flatten[ImageData[#]]] &, ColorSeparate[image]]]]

GaussianMatrix::usage = "GaussianMatrix[r] is the matrix of a Gaussian of radius r and standard deviation r/2, GaussianMatrix[{r, s}] of standard deviation s; its total is 1."
GaussianMatrix[r_?NonNegative] := GaussianMatrix[{r, r/2}]
GaussianMatrix[{r_?NonNegative, s_?NonNegative}] := With[{row = gaussianRow[Ceiling[r], N[s]]}, Outer[Times, row, row]]
(* The discrete Gaussian E^-t BesselI[n, t] with t = s^2, for which smoothing twice is smoothing with the added t. *)
gaussianRow[0, _] = {1.}
gaussianRow[r_, s_] := {1.} /; s == 0
gaussianRow[r_, s_] := With[{half = Table[Exp[-s^2] BesselI[n, s^2], {n, 0, r}]}, Normalize[Join[Reverse[Rest[half]], half], Total]]

GaussianFilter::usage = "GaussianFilter[image, r] smooths with a Gaussian of radius r and standard deviation r/2, GaussianFilter[image, {r, s}] of standard deviation s."
GaussianFilter[image_?ImageQ, r_?NonNegative] := GaussianFilter[image, {r, r/2}]
GaussianFilter[image_?ImageQ, {r_?NonNegative, s_?NonNegative}] := With[{row = gaussianRow[Ceiling[r], N[s]]}, ImageConvolve[image, {row}, Transpose[{row}]]]

Blur::usage = "Blur[image] smooths over 2 pixels, Blur[image, r] over r pixels."
Blur[image_?ImageQ] := GaussianFilter[image, 2]
Blur[image_?ImageQ, r_?NonNegative] := GaussianFilter[image, r]

ImageCompose::usage = "ImageCompose[image, overlay] puts an image over the middle of another, ImageCompose[image, overlay, {x, y}] with its middle at x, y from the left bottom; ImageCompose[image, {overlay, a}] with the opacity a."
ImageCompose[image_?ImageQ, overlay_] := ImageCompose[image, overlay, ImageDimensions[image]/2]
ImageCompose[image_?ImageQ, overlay_?ImageQ, at_] := ImageCompose[image, {overlay, 1}, at]
ImageCompose[image_?ImageQ, {overlay_?ImageQ, a_?NumericQ}, {x_?NumericQ, y_?NumericQ}] :=
    With[{size = ImageDimensions[image], small = ImageDimensions[overlay], under = ColorConvert[RemoveAlphaChannel[image], "RGB"],
          over = ColorConvert[RemoveAlphaChannel[overlay], "RGB"], opacity = If[AlphaQ[overlay], ImageData[AlphaChannel[overlay]], 1]},
        With[{left = Round[x - small[[1]]/2], top = Round[size[[2]] - y - small[[2]]/2]},
            With[{rows = {Max[1, 1 - top], Min[small[[2]], size[[2]] - top]}, columns = {Max[1, 1 - left], Min[small[[1]], size[[1]] - left]}},
                Image[composed[ImageData[under], ImageData[over], a If[ListQ[opacity], opacity, ConstantArray[1, Reverse[small]]],
                    rows, columns, top, left], ColorSpace -> "RGB"]]]]
composed[under_, over_, opacity_, rows_, columns_, top_, left_] := under /; Greater @@ rows || Greater @@ columns
composed[under_, over_, opacity_, {r1_, r2_}, {c1_, c2_}, top_, left_] := Module[{u = under, o = opacity[[r1 ;; r2, c1 ;; c2]], s1 = r1 + top, s2 = r2 + top, t1 = c1 + left, t2 = c2 + left},
    u[[s1 ;; s2, t1 ;; t2]] = (1 - o) u[[s1 ;; s2, t1 ;; t2]] + o over[[r1 ;; r2, c1 ;; c2]];
    u]

AlphaQ::usage = "AlphaQ[image] tells whether the image has an opacity channel."
AlphaQ[image_?ImageQ] := ImageChannels[image] > ImageChannels[RemoveAlphaChannel[image]]

ImageCollage::usage = "ImageCollage[{image1, ...}] puts images together in rows on white, all fitted into tiles of one size; ImageCollage[images, Automatic, w] makes it w pixels wide."
ImageCollage[images : {__?ImageQ}] := ImageCollage[images, Automatic, Automatic]
ImageCollage[images : {__?ImageQ}, _] := ImageCollage[images]
ImageCollage[images : {__?ImageQ}, _, w_] := With[{columns = Ceiling[Sqrt[Length[images]]]},
    With[{side = If[IntegerQ[w], Max[1, Quotient[w, columns]], Min[256, Max[Flatten[ImageDimensions /@ images]]]]},
        ImageAssemble[Map[tile[#, side] &, Partition[PadRight[images, columns Ceiling[Length[images]/columns], blank[side]], columns], {2}]]]]
blank[side_] := Image[ConstantArray[1., {side, side, 3}]]
tile[image_, side_] := With[{d = ImageDimensions[image]}, ImageCompose[blank[side], ImageResize[image, Max[1, #] & /@ Round[d side/Max[d]]]]]

ImageHistogram::usage = "ImageHistogram[image] plots how often each value occurs in each channel."
ImageHistogram[image_?ImageQ, options___Rule] := With[{channels = ColorSeparate[RemoveAlphaChannel[image]]},
    ListLinePlot[Map[Transpose[{Range[0, 63]/63., BinCounts[Clip[Flatten[ImageData[#]], {0, 1}], {0, 1 + 1/64, 1/63}][[;; 64]]}] &, channels],
        options, PlotRange -> All, Filling -> Axis, PlotStyle -> If[Length[channels] == 3, {Red, Green, Blue}, {Gray}]]]
