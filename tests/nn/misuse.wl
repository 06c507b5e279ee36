(* What goes wrong says so: one message that names the port, layer or option, what was expected and what came; then $Failed. *)
lin = NetInitialize[LinearLayer[3, "Input" -> 2]];
chain = NetChain[{LinearLayer[3, "Input" -> 2], Ramp}];
named = NetChain[<|"a" -> LinearLayer[3, "Input" -> 2], "b" -> NetChain[{3}]|>];

(* arrays without values, by their path *)
LinearLayer[3, "Input" -> 2][{1, 2}]
(* ! LinearLayer::netuninit: Cannot evaluate LinearLayer: array "Weights" has no value. Use NetInitialize or NetTrain first. *)
(* = $Failed *)
chain[{1, 2}]
(* ! NetChain::netuninit: Cannot evaluate NetChain: array "1/Weights" has no value. Use NetInitialize or NetTrain first. *)
(* = $Failed *)
named[{1, 2}]
(* ! NetChain::netuninit: Cannot evaluate NetChain: array "a/Weights" has no value. Use NetInitialize or NetTrain first. *)
(* = $Failed *)
NetInitialize[NetChain[{3}]]
(* ! NetInitialize::nninit: Cannot initialize net: unspecified or partially specified shape for array "1/Weights". *)
(* = $Failed *)

(* data at evaluation *)
lin[{1, 2, 3}]
(* ! LinearLayer::invindata1: Data supplied to port "Input" was a length-3 vector of real numbers, but expected a length-2 vector of real numbers. *)
(* = $Failed *)
lin["abc"]
(* ! LinearLayer::invindata2: Data supplied to port "Input" was not a length-2 vector of real numbers. *)
(* = $Failed *)
lin[x]
(* ! LinearLayer::invindata2: Data supplied to port "Input" was not a length-2 vector of real numbers. *)
(* = $Failed *)
lin[{{1, 2}, {3, 4, 5}}]
(* ! LinearLayer::invindata1: Data supplied to port "Input" was a length-3 vector of real numbers, but expected a length-2 vector of real numbers. *)
(* = $Failed *)
lin[]
(* ! LinearLayer::netargs: ... *)
(* = $Failed *)
lin[{1, 2}, "Foo"]
(* ! LinearLayer::invrequest: Foo is no output, property or gradient of the net. *)
(* = $Failed *)
lin[{1, 2}, NetPort["Input"]]
(* ! NetPort::inport: Value of input port Input cannot be requested. *)
(* = $Failed *)
lin[{1, 2}, NetPortGradient["Foo"]]
(* ! LinearLayer::invrequest: NetPortGradient[Foo] is no output, property or gradient of the net. *)
(* = $Failed *)
lin[{1, 2}, Foo -> 2]
(* ! LinearLayer::optx: Unknown option Foo in the application of a net. *)
(* = $Failed *)
PoolingLayer[{3, 3}][Image[{{0.5}}]]
(* ! PoolingLayer::invindata2: Data supplied to port "Input" was not a tensor of rank greater than 1. *)
(* = $Failed *)

(* constructors: options, elements, shapes *)
NetChain[{LinearLayer[3]}, Foo -> 3]
(* ! NetChain::invopt: Foo -> 3 is not a known option or port. *)
(* = $Failed *)
LinearLayer[3, "Foo" -> 3]
(* ! LinearLayer::invopt: Foo -> 3 is not a known option or port. *)
(* = $Failed *)
NetGraph[{LinearLayer[3]}, {}, Foo -> 3]
(* ! NetGraph::invopt: Foo -> 3 is not a known option or port. *)
(* = $Failed *)
NetChain[{Ramp, "foo"}]
(* ! NetChain::nlayer: foo is not a layer, net or function. *)
(* = $Failed *)
NetChain[{LinearLayer[3], LinearLayer[4, "Input" -> 5]}]
(* ! NetChain::tyfail: ... *)
(* = $Failed *)
SoftmaxLayer["Input" -> 3, "Output" -> NetDecoder[{"Class", {1, 2}}]]
(* ! SoftmaxLayer::tyfail: ... *)
(* = $Failed *)
LinearLayer[3, "Weights" -> {{1, 2}, {3, 4}}]
(* ! LinearLayer::tyfail: ... *)
(* = $Failed *)
NetGraph[{Ramp, Tanh}, {1 -> 2, 2 -> 1}]
(* ! NetGraph::cyc: The connections contain a cycle through 1. *)
(* = $Failed *)
NetGraph[{Ramp, Tanh}, {1 -> 3}]
(* ! NetGraph::invdst: ... *)
(* = $Failed *)
NetGraph[{Ramp, Tanh}, {3 -> 1}]
(* ! NetGraph::invsrc: ... *)
(* = $Failed *)
NetGraph[{Ramp, Tanh, Sin}, {1 -> 2, 3 -> 2}]
(* ! NetGraph::dupinput: Input port "Input" of layer 2 is connected more than once. *)
(* = $Failed *)
NetEncoder[{"Foo"}]
(* ! NetEncoder::invtype: ... *)
(* = $Failed *)
NetEncoder[{"Image", {0, 3}}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)

(* surgery *)
NetExtract[chain, 5]
(* ! NetExtract::noelem: NetChain has no layer or parameter 5. *)
(* = $Failed *)
NetExtract[5, 1]
(* ! NetExtract::nonet: First argument 5 should be a net. *)
(* = $Failed *)
NetReplacePart[chain, 5 -> Tanh]
(* ! NetReplacePart::noelem: NetChain has no layer or parameter 5. *)
(* = $Failed *)
NetReplace[NetChain[{Ramp}], _LinearLayer -> Tanh]
(* ! NetReplace::norep: ... *)
(* = NetChain[{ElementwiseLayer[Ramp]}] *)
NetTake[chain, 7]
(* ! NetTake::noelem: ... *)
(* = $Failed *)
NetDrop[chain, 7]
(* ! NetDrop::noelem: ... *)
(* = $Failed *)
NetInitialize[5]
(* ! NetInitialize::nonet: First argument 5 should be a net. *)
(* = $Failed *)

(* NetTrain: the net, data, third argument *)
train[rest__] := NetTrain[LinearLayer[], rest, MaxTrainingRounds -> 1, TrainingProgressReporting -> None];
NetTrain[5, {1 -> 2}]
(* ! NetTrain::invnet: ... *)
(* = $Failed *)
NetTrain[foo, {1 -> 2}]
(* ! NetTrain::invnet: ... *)
(* = $Failed *)
NetTrain[ElementwiseLayer[Ramp], {1 -> 2}]
(* ! NetTrain::netnoparams: ... *)
(* = ElementwiseLayer[Ramp] *)
train[{}]
(* ! NetTrain::invtdata: ... *)
(* = $Failed *)
train[5]
(* ! NetTrain::invtdata: ... *)
(* = $Failed *)
train[{1 -> 2, 3}]
(* ! NetTrain::invtdata: ... *)
(* = $Failed *)
train[<|"Input" -> {1, 2}|>]
(* ! NetTrain::misport: Training data does not contain port "Output". *)
(* = $Failed *)
train[<|"Input" -> {1, 2}, "Output" -> {1}|>]
(* ! NetTrain::difflen: ... *)
(* = $Failed *)
train[{1 -> 2}, "NoSuchProperty"]
(* ! NetTrain::invprop: ... *)
(* = $Failed *)
Quiet[NetTrain[LinearLayer[], {1 -> 2}, NoSuchOption -> 3]]
(* = $Failed *)
NetTrain[LinearLayer[], {1 -> 2}, NoSuchOption -> 3]
(* ! NetTrain::optx: Unknown option NoSuchOption in ... *)
(* = $Failed *)
train[{{1., 2.} -> {3.}, {Indeterminate, 1.} -> {2.}}]
(* ! NetTrain::nonfinite: Data supplied to port "Input" contain Indeterminate, which is not a finite number. *)
(* = $Failed *)
train[{{1., 2.} -> {3.}, {1., 1.} -> {Infinity}}]
(* ! NetTrain::nonfinite: Data supplied to port "Output" contain Infinity, which is not a finite number. *)
(* = $Failed *)
train[{{1., 2.} -> {3.}, {1., 1., 1.} -> {2.}}]
(* ! ... *)
(* = $Failed *)
NetTrain[LinearLayer[1, "Input" -> 2], {{1., 2.} -> {3.}, {1., 1., 1.} -> {2.}}]
(* ! NetTrain::invindata1: Data supplied to port "Input" was a length-3 vector of real numbers, but expected a length-2 vector of real numbers. *)
(* = $Failed *)

(* NetTrain: values of options *)
option[rule_] := NetTrain[LinearLayer[], {1 -> 2}, rule];
option[MaxTrainingRounds -> -3]
(* ! NetTrain::invevalopt: The value of option MaxTrainingRounds -> -3 is not valid. *)
(* = $Failed *)
option[BatchSize -> 0]
(* ! NetTrain::invevalopt: The value of option BatchSize -> 0 is not valid. *)
(* = $Failed *)
option[LearningRate -> x]
(* ! NetTrain::invevalopt: The value of option LearningRate -> x is not valid. *)
(* = $Failed *)
option[Method -> "Adam"]
(* ! NetTrain::invevalopt: The value of option Method -> Adam is not valid. *)
(* = $Failed *)
option[Method -> {"ADAM", "Foo" -> 1}]
(* ! NetTrain::invevalopt: ... *)
(* = $Failed *)
option[LossFunction -> "Foo"]
(* ! NetTrain::invloss: Foo is not a loss for this net. *)
(* = $Failed *)
option[LossFunction -> 7]
(* ! NetTrain::invloss: 7 is not a loss for this net. *)
(* = $Failed *)
option[TargetDevice -> "TPU"]
(* ! NetTrain::invdevice: ... *)
(* = $Failed *)
option[WorkingPrecision -> "Real16"]
(* ! NetTrain::invevalopt: The value of option WorkingPrecision -> Real16 is not valid. *)
(* = $Failed *)
option[TimeGoal -> -1]
(* ! NetTrain::invevalopt: The value of option TimeGoal -> -1 is not valid. *)
(* = $Failed *)
option[ValidationSet -> Scaled[3]]
(* ! NetTrain::invevalopt: The value of option ValidationSet -> Scaled[3] is not valid. *)
(* = $Failed *)
option[TrainingProgressFunction -> 5]
(* ! NetTrain::invevalopt: The value of option TrainingProgressFunction -> 5 is not valid. *)
(* = $Failed *)
option[TrainingProgressMeasurements -> "Foo"]
(* ! NetTrain::invmeasure: Foo cannot be measured for this net and data. *)
(* = $Failed *)
option[TrainingStoppingCriterion -> <|"Patienc" -> 3|>]
(* ! NetTrain::invevalopt: ... *)
(* = $Failed *)
option[RandomSeeding -> {1}]
(* ! NetTrain::invevalopt: ... *)
(* = $Failed *)

(* divergence names the array and gives back finite numbers *)
d = NetTrain[NetInitialize[LinearLayer[1, "Input" -> 1]], {{1.*^30} -> {1.}, {-1.*^30} -> {3.}}, Method -> {"SGD", "LearningRate" -> 1.*^10},
    MaxTrainingRounds -> 20, TrainingProgressReporting -> None];
(* ! NetTrain::arrdiv: Training was stopped early because one or more trainable parameters of the net diverged. What is infinite or indeterminate is the array "Weights"; ... *)
FreeQ[Normal[NetExtract[d, "Weights"]], Indeterminate | _DirectedInfinity]
(* = True *)
