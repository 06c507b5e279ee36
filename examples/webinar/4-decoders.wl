(* The lesson, section 4: decoders. *)

dec = NetDecoder[{"Class", {"dog", "cat"}}]
dec[{0.1, 0.9}]
(* = "cat" *)
dec[{0.1, 0.9}, "Probabilities"]
(* ~ <|"dog" -> 0.1, "cat" -> 0.9|> *)
dec[{0.1, 0.9}, {"TopProbabilities", 1}]
(* ~ {"cat" -> 0.9} *)

soft = SoftmaxLayer["Output" -> dec]
soft[{0.3, 2.}]
(* = "cat" *)
soft[{0.3, 2.}, "Probabilities"]
(* ~ <|"dog" -> 0.154465, "cat" -> 0.845535|> *)
NetExtract[soft, "Output"] === dec
(* = True *)
NetExtract[soft, {"Output", "Labels"}]
(* = {"dog", "cat"} *)
