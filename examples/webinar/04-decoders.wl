(* 4. Decoders

   A decoder on an output port makes an answer out of the numbers. *)

dec = NetDecoder[{"Class", {"dog", "cat"}}]
dec[{0.1, 0.9}]
(* = "cat" *)
dec[{0.1, 0.9}, "Probabilities"]
(* ~ <|"dog" -> 0.1, "cat" -> 0.9|> *)
dec[{0.1, 0.9}, {"TopProbabilities", 1}]
(* ~ {"cat" -> 0.9} *)

(* On the output of a softmax layer, which turns any numbers into probabilities: *)

soft = SoftmaxLayer["Output" -> dec]
soft[{0.3, 2.}]
(* = "cat" *)
soft[{0.3, 2.}, "Probabilities"]
(* ~ <|"dog" -> 0.154465, "cat" -> 0.845535|> *)
NetExtract[soft, "Output"]
(* = NetDecoder[{"Class", {"dog", "cat"}}] *)
NetExtract[soft, {"Output", "Labels"}]
(* = {"dog", "cat"} *)

(* ## Questions

   Softmax is Exp divided by its total. What happens to the probabilities when 100 is added to both inputs? *)

soft[{100.3, 102.}, "Probabilities"]
(* ~ <|"dog" -> 0.154465, "cat" -> 0.845535|> within 1*^-5 *)
Exp[{0.3, 2.}]/Total[Exp[{0.3, 2.}]]
(* ~ {0.154465, 0.845535} *)

(* And when both are doubled? *)

soft[{0.6, 4.}, "Probabilities"]
(* ~ <|"dog" -> 0.0322955, "cat" -> 0.967705|> *)

(* The bare numbers, without the decoder: *)

soft[{0.3, 2.}, None]
(* ~ {0.154465, 0.845535} *)

(* ## Exercises

   1. The entropy of the answer is 0 when the net is sure, and Log[2] when it has no idea. *)

dec[{0.5, 0.5}, "Entropy"]
(* ~ 0.693147 *)
dec[{1., 0.}, "Entropy"]
(* ~ 0. *)

(* 2. The probabilities of a yes or no: a net of one number with a Boolean decoder. *)

NetChain[{LogisticSigmoid}, "Input" -> "Real", "Output" -> NetDecoder["Boolean"]] /@ {-1., 2.}
(* = {False, True} *)
