(* Words around images and files that the other transcripts do not need. *)

ImageData[ImageSubtract[Image[{{0.75}}], 0.5]]
(* ~ {{0.25}} *)
ImageData[ImageDifference[Image[{{0.25, 0.5}}], Image[{{0.75, 0.25}}]]]
(* ~ {{0.5, 0.25}} *)
ImageDimensions[Thumbnail[Image[ConstantArray[0, {100, 400}]]]]
(* = {128, 32} *)
SubsetQ[ImportFormats[], {"IDX", "PNG"}]
(* = True *)
MemberQ[ExportFormats[], "PNG"]
(* = True *)
ImportString["no picture", "PNG"]
(* ! ImportString::fmterr *)
(* = $Failed *)
ExportString[Image[{{0}}], "Nonsense"]
(* ! ExportString::fmtnosup: Nonsense is not a supported format. *)
(* = $Failed *)
