(* Import and Export: PNG, IDX, and how a format is found. Run in the root of the source tree. *)

folder = CreateDirectory[];
file[name_] := FileNameJoin[{folder, name}];
image = Image[{{0, 51}, {102, 255}}, "Byte"];

Export[file["a.png"], image] === file["a.png"]
(* = True *)
Import[file["a.png"]] === image
(* = True *)
Import[File[file["a.png"]]] === image
(* = True *)
Import[file["a.png"], "ImageSize"]
(* = {2, 2} *)
Import[file["a.png"], {"PNG", "Data"}]
(* = {{0, 51}, {102, 255}} *)
Import[file["a.png"], "Elements"]
(* = {"BitDepth", "ColorSpace", "Data", "Graphics", "Image", "ImageSize"} *)

(* All kinds keep their type: bits, bytes, 16 bits, colour, alpha. *)
kinds = {Image[{{0, 1, 1}}, "Bit"], Image[{{0, 65535, 300}}, "Bit16"], Image[{{{1, 2, 3}}}, "Byte"],
    Image[{{{1, 2, 3, 4}}}, "Byte", ColorSpace -> "RGB"], Image[{{{9, 8}}}, "Byte", ColorSpace -> "Grayscale"]};
Map[Import[Export[file["b.png"], #]] === # &, kinds]
(* = {True, True, True, True, True} *)
ImportByteArray[ExportByteArray[image, "PNG"], "PNG"] === image
(* = True *)

(* Without an extension the first bytes tell. *)
Import[Export[file["picture"], image, "PNG"]] === image
(* = True *)

(* The examples that come with Lupine. *)
cat = Import["examples/data/cat.png"]
ToString[cat]
(* = "Image[96 x 64, RGB, Byte]" *)
digit = Import["examples/data/digit.png"];
{ImageDimensions[digit], ImageColorSpace[digit], ImageData[digit][[1, 1]]}
(* = {{28, 28}, "Grayscale", 0.} *)

(* IDX, compressed by gzip. *)
labels = Import["examples/data/t10k-labels-idx1-ubyte.gz"];
Take[Normal[labels], 10]
(* = {7, 2, 1, 0, 4, 1, 4, 9, 5, 9} *)
Import["examples/data/t10k-images-idx3-ubyte.gz", "Dimensions"]
(* = {10000, 28, 28} *)
images = Import["examples/data/t10k-images-idx3-ubyte.gz", {"IDX", "Images"}];
images[[33]] === digit
(* = True *)
Normal[labels][[33]]
(* = 3 *)

(* Damaged and missing files. *)
Import[file["none.png"]]
(* ! Import::nffil: File ... *)
(* = $Failed *)
bytes = Normal[ExportByteArray[image, "PNG"]];
ImportByteArray[ByteArray[Take[bytes, 40]], "PNG"]
(* ! ImportByteArray::fmterr: damaged PNG: ... *)
(* = $Failed *)
ImportByteArray[ByteArray[{1, 2, 3}], "PNG"]
(* ! ImportByteArray::fmterr *)
(* = $Failed *)
ImportByteArray[ByteArray[{0, 0, 8, 1, 0, 0, 0, 9, 1}], "IDX"]
(* ! ImportByteArray::fmterr: The file is not a valid IDX file: its length is not what its dimensions say, or it is damaged. *)
(* = $Failed *)
ImportByteArray[ByteArray[{0, 0, 8, 3, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255}], "IDX"]
(* ! ImportByteArray::fmterr: The file is not a valid IDX file: its dimensions do not fit its size. *)
(* = $Failed *)
Normal[ImportByteArray[ByteArray[{0, 0, 11, 1, 0, 0, 0, 2, 1, 2, 255, 255}], "IDX"]]
(* = {258, -1} *)
Import[file["a.png"], "Sound"]
(* ! Import::noelem: The element Sound is not present when importing as PNG. *)
(* = $Failed *)
Import["/"]
(* ! Import::noopen *)
(* = $Failed *)
Import[7]
(* ! Import::chtype *)
(* = $Failed *)
Export[file["c.unknown"], image]
(* ! Export::infer *)
(* = $Failed *)
Export[file["c.png"], "no picture"]
(* ! Image::imgarray *)
(* ! Export::imginv *)
(* = $Failed *)
DeleteDirectory[folder, DeleteContents -> True]
