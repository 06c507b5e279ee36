(* Nets in files: what is read back is the same net; a damaged file is refused. *)
file = FileNameJoin[{$TemporaryDirectory, "lupine-files-" <> ToString[RandomInteger[10^9]] <> ".wlnet"}];
net = NetInitialize[NetChain[<|"fc" -> 4, "act" -> Ramp, "out" -> LinearLayer[2, "Biases" -> None]|>, "Input" -> 3], RandomSeeding -> 1];
Export[file, net] === file
(* = True *)
Import[file] === net
(* = True *)
NetExtract[Import[file, "UninitializedNet"], {"fc", "Weights"}]
(* = Automatic *)
Dimensions /@ Import[file, "ArrayList"]
(* = {{4, 3}, {4}, {2, 4}} *)
Keys[Import[file, "ArrayAssociation"]]
(* = {{"fc", "Weights"}, {"fc", "Biases"}, {"out", "Weights"}} *)

(* Coders and functions come back too. *)
coded = NetChain[{ElementwiseLayer[Sin[#]^2 &], 2, SoftmaxLayer[]}, "Input" -> 3, "Output" -> NetDecoder[{"Class", {"a", "b"}}]];
Export[file, coded]; Import[file] === coded
(* = True *)

(* What is no net can't be written. *)
Export[file, {1, 2}]
(* ! Export::nonet *)
(* = $Failed *)

(* One byte changed anywhere is noticed. *)
Export[file, net];
bytes = Normal[ReadByteArray[file]];
damaged[i_] := With[{stream = OpenWrite[file, BinaryFormat -> True]}, BinaryWrite[stream, MapAt[BitXor[#, 1] &, bytes, i]]; Close[stream]; Quiet[Import[file]]];
Union[damaged /@ {1, 9, 17, 49, 65, 200, Length[bytes]}]
(* = {$Failed} *)
DeleteFile[file]

(* A coder's options come back with their names. *)
encoded = NetChain[{FlattenLayer[], 2}, "Input" -> NetEncoder[{"Image", {2, 2}, "Grayscale"}], "Output" -> NetDecoder[{"Class", {"a", "b"}}]];
encodedFile = Export[FileNameJoin[{CreateDirectory[], "encoded.wlnet"}], encoded];
Import[encodedFile] === encoded
(* = True *)
DeleteFile[encodedFile];
