(* The errors that beginners make with nets: each gives a message that says what to do. *)

(* no weights yet, or none that could be known *)
LinearLayer[3][{1, 2}]
(* ! LinearLayer::netuninit: Cannot evaluate LinearLayer: array "Weights" has no value. Use NetInitialize or NetTrain first. *)
(* = $Failed *)
NetChain[{LinearLayer[3], SoftmaxLayer[]}][{1, 2}]
(* ! NetChain::netuninit: Cannot evaluate NetChain: array "1/Weights" has no value. Use NetInitialize or NetTrain first. *)
(* = $Failed *)
NetInitialize[LinearLayer[3]]
(* ! NetInitialize::nninit: Cannot initialize net: unspecified or partially specified shape for array "Weights". *)
(* = $Failed *)
NetMeasurements[LinearLayer[1, "Input" -> 1], {{1} -> {2}}, "MeanSquare"]
(* ! LinearLayer::netuninit: Cannot evaluate LinearLayer: array "Weights" has no value. Use NetInitialize or NetTrain first. *)
(* ! NetMeasurements::invmeasure: MeanSquare cannot be measured for this net and data. *)
(* = $Failed *)

(* data of the wrong shape or kind *)
SummationLayer["Input" -> 2][{1, 2, 3}]
(* ! SummationLayer::invindata1: Data supplied to port "Input" was a length-3 vector of real numbers, but expected a length-2 vector of real numbers. *)
(* = $Failed *)
SummationLayer["Input" -> 2]["a"]
(* ! SummationLayer::invindata2: Data supplied to port "Input" was not a length-2 vector of real numbers. *)
(* = $Failed *)
SummationLayer["Input" -> 2][{1, "a"}]
(* ! SummationLayer::invindata2: Data supplied to port "Input" was not a length-2 vector of real numbers. *)
(* = $Failed *)
NetChain[{PoolingLayer[2]}, "Input" -> {1, 4, 4}][{{1, 2}, {3, 4}}]
(* ! NetChain::invindata1: Data supplied to port "Input" was a 2×2 matrix of real numbers (rank 2), but expected a 1×4×4 array of real numbers (rank 3). *)
(* = $Failed *)
PoolingLayer[2][Image[{{1, 2}, {3, 4}}]]
(* ! PoolingLayer::invindata2: Data supplied to port "Input" was not an array of rank 2 or more. *)
(* = $Failed *)
EmbeddingLayer[2, 3, "Weights" -> {{1, 2}, {1, 2}, {3, 4}}][{5}]
(* ! EmbeddingLayer::invindata2: Data supplied to port "Input" was not an array of integers between 1 and 3. *)
(* = $Failed *)
NetGraph[{CatenateLayer[]}, {NetPort["a"] -> 1, NetPort["b"] -> 1}][<|"a" -> {1}|>]
(* ! NetGraph::netmisport: No data were supplied to port "b". *)
(* = $Failed *)

(* layers: arguments and options *)
LinearLayer[-3]
(* ! LinearLayer::invparam: The value -3 of OutputSize is not valid; expected a positive integer or a list of them. *)
(* = $Failed *)
LinearLayer["3"]
(* ! LinearLayer::invparam: The value 3 of OutputSize is not valid; expected a positive integer or a list of them. *)
(* = $Failed *)
LinearLayer[3, Input -> {2, -1}]
(* ! LinearLayer::invport: The type of port "Input" is not valid: {2, -1}. *)
(* = $Failed *)
LinearLayer[3, "Inpt" -> 2]
(* ! LinearLayer::invopt: Inpt -> 2 is not a known option or port. *)
(* = $Failed *)
LinearLayer[2, "Bias" -> None]
(* ! LinearLayer::invopt: Bias -> None is not a known option or port. *)
(* = $Failed *)
LinearLayer[2, "Weights" -> {{1, 2, 3}}, "Biases" -> {1, 2}]
(* ! LinearLayer::tyfail: Inferred inconsistent value in LinearLayer: "Weights" has dimensions 1×3, but size 2 is expected at level 1. *)
(* = $Failed *)
ConvolutionLayer[3]
(* ! ConvolutionLayer::missparam: The argument KernelSize is missing. *)
(* = $Failed *)
DropoutLayer[2]
(* ! DropoutLayer::invparam: The value 2 of Probability is not valid; expected a number from 0 to 1, 1 excluded. *)
(* = $Failed *)
CrossEntropyLossLayer["index"]
(* ! CrossEntropyLossLayer::invparam: The value index of Form is not valid; expected "Index", "Probabilities" or "Binary". *)
(* = $Failed *)
ReshapeLayer[{3}, "Input" -> 4]
(* ! ReshapeLayer::tyfail: Inferred inconsistent value in ReshapeLayer: "Input" has 4 elements, the new shape 3. *)
(* = $Failed *)
ElementwiseLayer[f]
(* ! ElementwiseLayer::invfunc: The function f cannot be computed element by element: f[x1]. *)
(* = $Failed *)

(* chains and graphs that do not fit together *)
NetChain[{}]
(* ! NetChain::nlist: First argument to NetChain should be a non-empty list or association of valid layers. *)
(* = $Failed *)
NetChain[{"Tanh"}]
(* ! NetChain::nlayer: Tanh is not a layer, net or function. *)
(* = $Failed *)
NetChain[{LinearLayer[3, "Input" -> 2], LinearLayer[2, "Input" -> 4]}]
(* ! NetChain::tyfail: Inferred inconsistent value in NetChain: "Output" of layer 1 (LinearLayer) is a length-3 vector of real numbers versus a length-4 vector of real numbers of "Input" of layer 2 (LinearLayer). *)
(* = $Failed *)
NetChain[{LinearLayer[3], SoftmaxLayer[]}, "Output" -> 4]
(* ! NetChain::tyfail: Inferred inconsistent value in NetChain: "Output" of layer 2 (SoftmaxLayer) is a length-3 vector of real numbers versus a length-4 vector of real numbers of port "Output". *)
(* = $Failed *)
NetChain[{ConvolutionLayer[3, 5]}, "Input" -> {1, 3, 3}]
(* ! NetChain::tyfail: Inferred inconsistent value in layer 1 (ConvolutionLayer): the window of size 5 does not fit into level 2 of "Input", which is a 1×3×3 array of real numbers (rank 3). *)
(* = $Failed *)
NetChain[{LinearLayer[3], SoftmaxLayer[]}, "Output" -> NetDecoder[{"Class", {"a", "b"}}]]
(* ! NetChain::tyfail: Inferred inconsistent value in NetChain: "Output" of layer 2 (SoftmaxLayer) is a length-3 vector of real numbers versus a length-2 vector of real numbers of port "Output". *)
(* = $Failed *)
NetGraph[{Tanh, Ramp}, {1 -> 5}]
(* ! NetGraph::invdst: 5 is not a layer or input port of the graph. *)
(* = $Failed *)
NetGraph[{Tanh, Ramp}, {1 -> 2, 2 -> 1}]
(* ! NetGraph::cyc: The connections contain a cycle through 1. *)
(* = $Failed *)
NetExtract[NetChain[{Tanh, Ramp}], 5]
(* ! NetExtract::noelem: NetChain has no layer or parameter 5. *)
(* = $Failed *)
NetExtract[LinearLayer[2], "Wieghts"]
(* ! NetExtract::noelem: LinearLayer has no layer or parameter Wieghts. *)
(* = $Failed *)
NetReplacePart[NetChain[{Tanh, Ramp}], 9 -> Tanh]
(* ! NetReplacePart::noelem: NetChain has no layer or parameter 9. *)
(* = $Failed *)

(* encoders and decoders *)
NetEncoder["Picture"]
(* ! NetEncoder::invtype: Picture is not a recognized NetEncoder type. *)
(* = $Failed *)
NetEncoder[{"Image", "big"}]
(* ! NetEncoder::invargs: big is not a valid specification for the Image encoder. *)
(* = $Failed *)
NetEncoder[{"Class", {"a", "b"}}]["c"]
(* ! NetEncoder::invencin: Invalid input, c is none of the classes {a, b}. *)
(* = $Failed *)
NetEncoder[{"Image", {4, 4}}][{1, 2}]
(* ! NetEncoder::invencin: Invalid input, expected an image or a file with one. *)
(* = $Failed *)
NetDecoder["Klass"]
(* ! NetDecoder::invtype: Klass is not a recognized NetDecoder type. *)
(* = $Failed *)
NetDecoder[{"Class", {"a", "b"}}][{1, 2, 3}]
(* ! NetDecoder::invdecin: Invalid input, a length-2 vector of real numbers was expected, but a length-3 vector of real numbers came. *)
(* = $Failed *)

(* training *)
NetTrain[LinearLayer[]]
(* ! NetTrain::argtu: NetTrain called with 1 argument; 2 or 3 arguments are expected. *)
(* = NetTrain[LinearLayer[]] *)
NetTrain[3, {1 -> 2}]
(* ! NetTrain::invnet: First argument 3 should be a net, or the File of a checkpoint. *)
(* = $Failed *)
NetTrain[LinearLayer[], 5]
(* ! NetTrain::invtdata: Training data are not in a known form: 5. *)
(* = $Failed *)
NetTrain[LinearLayer[], {1, 2, 3}]
(* ! NetTrain::invtdata: Training data are not in a known form: {1, 2, 3}. *)
(* = $Failed *)
NetTrain[LinearLayer[], {1, 2} -> {1}]
(* ! NetTrain::difflen: The columns of the training data have different lengths: Input has 2, Output has 1. *)
(* = $Failed *)
NetTrain[LinearLayer[], {1 -> 2, 3 -> {4, 5}}]
(* ! NetTrain::invindata1: Data supplied to port "Output" was a length-2 vector of real numbers, but expected a real number. *)
(* = $Failed *)
NetTrain[LinearLayer[1, "Input" -> 2], {1 -> 2}]
(* ! NetTrain::invindata1: Data supplied to port "Input" was a real number, but expected a length-2 vector of real numbers. *)
(* = $Failed *)
NetTrain[LinearLayer[], {1 -> "a"}]
(* ! NetTrain::invindata2: Data supplied to port "Output" was not an array. *)
(* = $Failed *)
NetTrain[NetChain[{2, SoftmaxLayer[]}, "Output" -> NetDecoder[{"Class", {"a", "b"}}]], {{1, 2} -> "c"}]
(* ! NetTrain::invencdata: Data supplied to port "Output" could not be encoded: c is none of the classes {a, b}. *)
(* = $Failed *)
NetTrain[LinearLayer[], <|"In" -> {1, 2}, "Output" -> {1, 2}|>]
(* ! NetTrain::misport: Training data does not contain port "Input". *)
(* = $Failed *)
NetTrain[LinearLayer[], {1 -> 2}, MaxTrainingRound -> 2]
(* ! NetTrain::optx: Unknown option MaxTrainingRound in NetTrain[LinearLayer[unspecified, input: array, output: array], {1 -> 2}, MaxTrainingRound -> 2]. *)
(* = $Failed *)
NetTrain[LinearLayer[], {1 -> 2}, MaxTrainingRounds -> -2]
(* ! NetTrain::invevalopt: The value of option MaxTrainingRounds -> -2 is not valid. *)
(* = $Failed *)
NetTrain[LinearLayer[], {1 -> 2}, BatchSize -> 0]
(* ! NetTrain::invevalopt: The value of option BatchSize -> 0 is not valid. *)
(* = $Failed *)
NetTrain[LinearLayer[], {1 -> 2}, LossFunction -> 3]
(* ! NetTrain::invloss: 3 is not a loss for this net. *)
(* = $Failed *)
NetTrain[LinearLayer[], {1 -> 2}, Method -> "Adam2"]
(* ! NetTrain::invevalopt: The value of option Method -> Adam2 is not valid. *)
(* = $Failed *)

(* names that are not there *)
ResourceData["MNISTT"]
(* ! ResourceData::notfound: There is no resource named MNISTT. *)
(* = $Failed *)
NetModel["LeNot"]
(* ! NetModel::notfound: There is no net named LeNot here; NetModel[] lists the names. *)
(* = $Failed *)
Import["no such net.wlnet"]
(* ! Import::nffil: File no such net.wlnet not found during Import. *)
(* = $Failed *)
Import["no such picture.png"]
(* ! Import::nffil: File no such picture.png not found during Import. *)
(* = $Failed *)
Information[LinearLayer[2], "Weight"]
(* ! Information::netprop: Weight is not a known property of a net. *)
(* = $Failed *)

(* pictures *)
Image["a.png"]
(* ! Image::imgarray: The specified argument a.png should be an array of rank 2 or 3 with machine-sized numbers. *)
(* = Image["a.png"] *)
ImageResize["a.png", 3]
(* ! ImageResize::imginv: Expecting an image or graphics instead of a.png. *)
(* = ImageResize["a.png", 3] *)
ImageResize[Image[{{1}}], "small"]
(* ! ImageResize::imgrssz: The size small is not a valid image size specification. *)
(* = ImageResize[Image[NumericArray[{{1.}}, "Real32"], "Real32", ColorSpace -> "Grayscale", Interleaving -> None], "small"] *)

(* classifiers *)
Classify[5]
(* ! Classify::mltdata: The training data should be a list of rules, a rule between two lists of equal length, or an association of classes, not 5. *)
(* = $Failed *)
Classify[{1 -> "a", 2 -> "b"}, Method -> "Magic"]
(* ! Classify::mlmethod: Method Magic is not one of {DecisionTree, GradientBoostedTrees, LogisticRegression, NaiveBayes, NearestNeighbors, NeuralNetwork, RandomForest, SupportVectorMachine}. *)
(* = $Failed *)

(* more levels or ports than can be *)
LinearLayer[Range[300]]
(* ! LinearLayer::invparam *)
(* = $Failed *)
DotLayer["InputPorts" -> {1, 1, 1}]
(* ! DotLayer::tyfail: Inferred inconsistent value in DotLayer: the product of the first 2 inputs is a single number. *)
(* = $Failed *)
