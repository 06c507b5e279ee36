(* Misuse of layers, containers, coders and net words: one message that names the port, layer or argument, what was
   expected and what came; then $Failed. *)
LinearLayer[0]
(* ! LinearLayer::invparam: The value 0 of OutputSize is not valid; expected a positive integer or a list of them. *)
(* = $Failed *)
LinearLayer[-2]
(* ! LinearLayer::invparam: The value -2 of OutputSize is not valid; expected a positive integer or a list of them. *)
(* = $Failed *)
LinearLayer["abc"]
(* ! LinearLayer::invparam: The value abc of OutputSize is not valid; expected a positive integer or a list of them. *)
(* = $Failed *)
LinearLayer[2, "Biases" -> {1, 2, 3}]
(* ! LinearLayer::tyfail: Inferred inconsistent value in LinearLayer: "Biases" has dimensions 3, but size 2 is expected at level 1. *)
(* = $Failed *)
LinearLayer[2, "Weights" -> {{1, 2}, {3}}]
(* ! LinearLayer::invarr: The value for array "Weights" is not valid: {{1, 2}, {3}}. *)
(* = $Failed *)
LinearLayer[2, "Weights" -> "abc"]
(* ! LinearLayer::invarr: The value for array "Weights" is not valid: abc. *)
(* = $Failed *)
LinearLayer[2, "Input" -> {"Varying", 3}]
(* ! LinearLayer::tyfail: Inferred inconsistent value in LinearLayer: "Input" is a sequence of length-3 vectors, but its size must be fixed. *)
(* = $Failed *)
LinearLayer[2, "Weights" -> {{1, 2}, {3, 4}}, "Input" -> 3]
(* ! LinearLayer::tyfail: Inferred inconsistent value in LinearLayer: "Weights" has dimensions 2×2, but size 3 is expected at level 2. *)
(* = $Failed *)
LinearLayer[2, 3]
(* ! LinearLayer::argtoo: Too many arguments: 2. *)
(* = $Failed *)
LinearLayer[2, LearningRateMultipliers -> "fast"]
(* ! LinearLayer::invparam: The value fast of LearningRateMultipliers is not valid; expected a number, None, or rules of parts and numbers. *)
(* = $Failed *)
SoftmaxLayer[0]
(* ! SoftmaxLayer::invparam: The value 0 of Level is not valid; expected an integer that is not 0. *)
(* = $Failed *)
SoftmaxLayer[3, "Input" -> {2, 2}]
(* ! SoftmaxLayer::tyfail: Inferred inconsistent value in SoftmaxLayer: "Input" is a 2×2 matrix of real numbers (rank 2), which has no level 3. *)
(* = $Failed *)
SoftmaxLayer["Input" -> "Real"]
(* ! SoftmaxLayer::tyfail: Inferred inconsistent value for port "Input": an array of rank 1 or more versus a real number. *)
(* = $Failed *)
ElementwiseLayer[NoSuchFunction]
(* ! ElementwiseLayer::invfunc: The function NoSuchFunction cannot be computed element by element: NoSuchFunction[x1]. *)
(* = $Failed *)
ElementwiseLayer["NoSuchName"]
(* ! ElementwiseLayer::invfunc: The function NoSuchName cannot be computed element by element: NoSuchName[x1]. *)
(* = $Failed *)
ElementwiseLayer[Integrate[#, x] &]
(* ! ElementwiseLayer::invfunc: The function Integrate[#1, x] &  cannot be computed element by element: x. *)
(* = $Failed *)
ElementwiseLayer[]
(* ! ElementwiseLayer::missparam: The argument Function is missing. *)
(* = $Failed *)
ParametricRampLayer[3, "Input" -> {2, 2}]
(* ! ParametricRampLayer::tyfail: Inferred inconsistent value in ParametricRampLayer: "Input" is a 2×2 matrix of real numbers (rank 2), which does not have all levels of the slopes. *)
(* = $Failed *)
ConvolutionLayer[2, {3, 3}, "Input" -> {1, 2, 2}]
(* ! ConvolutionLayer::tyfail: Inferred inconsistent value in ConvolutionLayer: the window of size 3 does not fit into level 2 of "Input", which is a 1×2×2 array of real numbers (rank 3). *)
(* = $Failed *)
ConvolutionLayer[2, {3, 3}, "Input" -> {3, 8}]
(* ! ConvolutionLayer::tyfail: Inferred inconsistent value in ConvolutionLayer: "Input" has rank 2 versus 3. *)
(* = $Failed *)
ConvolutionLayer[3, 3, "ChannelGroups" -> 2, "Input" -> {4, 8, 8}]
(* ! ConvolutionLayer::tyfail: Inferred inconsistent value in ConvolutionLayer: 4 input and 3 output channels cannot be split into 2 groups. *)
(* = $Failed *)
ConvolutionLayer[4, 3, "ChannelGroups" -> 3, "Input" -> {4, 8, 8}]
(* ! ConvolutionLayer::tyfail: Inferred inconsistent value in ConvolutionLayer: 4 input and 4 output channels cannot be split into 3 groups. *)
(* = $Failed *)
ConvolutionLayer[2, {0, 3}]
(* ! ConvolutionLayer::invparam: The value {0, 3} of KernelSize is not valid; expected a positive integer or a list of them. *)
(* = $Failed *)
ConvolutionLayer[2, {3, 3}, "Stride" -> 0]
(* ! ConvolutionLayer::invparam: The value 0 of Stride is not valid; expected a positive integer or a list of them. *)
(* = $Failed *)
ConvolutionLayer[2, {3, 3}, "Stride" -> {1, 2, 3}]
(* ! ConvolutionLayer::invparam: The value {1, 2, 3} of Stride is not valid; expected 2 sizes. *)
(* = $Failed *)
ConvolutionLayer[2, {3, 3}, PaddingSize -> -1]
(* ! ConvolutionLayer::invparam: The value -1 of PaddingSize is not valid; expected sizes of padding or "Same". *)
(* = $Failed *)
ConvolutionLayer[2, {3, 3}, PaddingSize -> "Diff"]
(* ! ConvolutionLayer::invparam: The value Diff of PaddingSize is not valid; expected sizes of padding or "Same". *)
(* = $Failed *)
ConvolutionLayer[2, {3, 3}, "Dilation" -> 0]
(* ! ConvolutionLayer::invparam: The value 0 of Dilation is not valid; expected a positive integer or a list of them. *)
(* = $Failed *)
ConvolutionLayer[2]
(* ! ConvolutionLayer::missparam: The argument KernelSize is missing. *)
(* = $Failed *)
ConvolutionLayer[2, {3, 3}, "Weights" -> RandomReal[1, {2, 1, 2, 2}]]
(* ! ConvolutionLayer::tyfail: Inferred inconsistent value in ConvolutionLayer: "Weights" has dimensions 2×1×2×2, but size 3 is expected at level 3. *)
(* = $Failed *)
DeconvolutionLayer[2, {2, 2}, "Input" -> {1, 3}]
(* ! DeconvolutionLayer::tyfail: Inferred inconsistent value in DeconvolutionLayer: "Input" has rank 2 versus 3. *)
(* = $Failed *)
PoolingLayer[{2, 2}, "Function" -> Median]
(* ! PoolingLayer::invparam: The value Median of Function is not valid; expected Max, Mean or Total. *)
(* = $Failed *)
PoolingLayer[0]
(* ! PoolingLayer::invparam: The value 0 of KernelSize is not valid; expected a positive integer or a list of them. *)
(* = $Failed *)
PoolingLayer[{5, 5}, "Input" -> {1, 3, 3}]
(* ! PoolingLayer::tyfail: Inferred inconsistent value in PoolingLayer: the window of size 5 does not fit into level 2 of "Input", which is a 1×3×3 array of real numbers (rank 3). *)
(* = $Failed *)
PoolingLayer[]
(* ! PoolingLayer::missparam: The argument KernelSize is missing. *)
(* = $Failed *)
ResizeLayer[{0, 3}]
(* ! ResizeLayer::invparam: The value {0, 3} of Dimensions is not valid; expected a list of one to three sizes, Scaled[r] or All. *)
(* = $Failed *)
ResizeLayer[{4}, Resampling -> "Cubic"]
(* ! ResizeLayer::invparam: The value Cubic of Resampling is not valid; expected Automatic, "Linear" or "Nearest". *)
(* = $Failed *)
ResizeLayer[{4}, Resampling -> "Nearest"]
(* ! ResizeLayer::invparam: The value {4} of Dimensions is not valid; expected a list of Scaled[n] with whole n, as Resampling -> "Nearest" needs. *)
(* = $Failed *)
SpatialTransformationLayer[{0, 3}]
(* ! SpatialTransformationLayer::invparam: The value {0, 3} of Dimensions is not valid; expected a list of two positive integers. *)
(* = $Failed *)
SpatialTransformationLayer[{2, 2}, "Parameters" -> 5]
(* ! SpatialTransformationLayer::tyfail: Inferred inconsistent value in SpatialTransformationLayer: "Parameters" has dimensions 5, but size 6 is expected at level 1. *)
(* = $Failed *)
BatchNormalizationLayer["Momentum" -> "x"]
(* ! BatchNormalizationLayer::invparam: The value x of Momentum is not valid; expected a number. *)
(* = $Failed *)
BatchNormalizationLayer["Scaling" -> {1, 2}, "Input" -> 3]
(* ! BatchNormalizationLayer::tyfail: Inferred inconsistent value in BatchNormalizationLayer: "Scaling" has dimensions 2 versus dimensions 3 of "Input". *)
(* = $Failed *)
BatchNormalizationLayer["MovingMean" -> NetArray["m"]]
(* ! BatchNormalizationLayer::noshare: The array "MovingMean" holds statistics and cannot be shared. *)
(* = $Failed *)
NormalizationLayer[3, "Input" -> {2, 2}]
(* ! NormalizationLayer::tyfail: Inferred inconsistent value in NormalizationLayer: "Input" is a 2×2 matrix of real numbers (rank 2), which does not have the levels that are normalized. *)
(* = $Failed *)
NormalizationLayer[All, 1, "GroupNumber" -> {3, 1, 1}, "Input" -> {4, 2, 2}]
(* ! NormalizationLayer::tyfail: Inferred inconsistent value in NormalizationLayer: level 1 of "Input" has size 4, no multiple of the group number 3. *)
(* = $Failed *)
NormalizationLayer[2, Method -> "Nothing"]
(* ! NormalizationLayer::invparam: The value Nothing of Method is not valid; expected "Standardize" or "RMS". *)
(* = $Failed *)
LocalResponseNormalizationLayer["Input" -> {3, 2, 2}]
(* ! LocalResponseNormalizationLayer::tyfail: Inferred inconsistent value in LocalResponseNormalizationLayer: "Input" has 3 channels, fewer than the window of 5. *)
(* = $Failed *)
LocalResponseNormalizationLayer["Input" -> 3]
(* ! LocalResponseNormalizationLayer::tyfail: Inferred inconsistent value for port "Input": a rank-3 array versus a length-3 vector of real numbers. *)
(* = $Failed *)
DropoutLayer[1]
(* ! DropoutLayer::invparam: The value 1 of Probability is not valid; expected a number from 0 to 1, 1 excluded. *)
(* = $Failed *)
DropoutLayer[-0.1]
(* ! DropoutLayer::invparam: The value -0.1 of Probability is not valid; expected a number from 0 to 1, 1 excluded. *)
(* = $Failed *)
DropoutLayer[0.5, Method -> "Zero"]
(* ! DropoutLayer::invparam: The value Zero of Method is not valid; expected "Dropout" or "AlphaDropout". *)
(* = $Failed *)
DropoutLayer["OutputPorts" -> "Mask"]
(* ! DropoutLayer::invparam: The value Mask of OutputPorts is not valid; expected "Output", "BinaryMask" or both. *)
(* = $Failed *)
ImageAugmentationLayer[{5, 5}, "Input" -> {1, 3, 3}]
(* ! ImageAugmentationLayer::tyfail: Inferred inconsistent value in ImageAugmentationLayer: "Input" is a 1×3×3 array of real numbers (rank 3), smaller than the part that is cut out. *)
(* = $Failed *)
ImageAugmentationLayer[{2, 2}, "ReflectionProbabilities" -> {2, 0}]
(* ! ImageAugmentationLayer::invparam: The value {2, 0} of ReflectionProbabilities is not valid; expected two probabilities. *)
(* = $Failed *)
BasicRecurrentLayer[0]
(* ! BasicRecurrentLayer::invparam: The value 0 of Size is not valid; expected a positive integer. *)
(* = $Failed *)
BasicRecurrentLayer[2, "Input" -> 3]
(* ! BasicRecurrentLayer::tyfail: Inferred inconsistent value for port "Input": a rank-2 array versus a length-3 vector of real numbers. *)
(* = $Failed *)
BasicRecurrentLayer[2, "InputWeights" -> {{1, 2}}]
(* ! BasicRecurrentLayer::tyfail: Inferred inconsistent value in BasicRecurrentLayer: "InputWeights" has dimensions 1×2 versus dimensions ?×2 of "Output". *)
(* = $Failed *)
GatedRecurrentLayer[2, "Input" -> {3, 2, 2}]
(* ! GatedRecurrentLayer::tyfail: Inferred inconsistent value for port "Input": a rank-2 array versus a 3×2×2 array of real numbers (rank 3). *)
(* = $Failed *)
LongShortTermMemoryLayer[2.5]
(* ! LongShortTermMemoryLayer::invparam: The value 2.5 of Size is not valid; expected a positive integer. *)
(* = $Failed *)
LongShortTermMemoryLayer[2, "Dropout" -> 1.5]
(* ! LongShortTermMemoryLayer::invparam: The value 1.5 of Dropout is not valid; expected None, a probability, or rules such as "VariationalInput" -> 0.2. *)
(* = $Failed *)
LongShortTermMemoryLayer[2, "Dropout" -> {"Foo" -> 0.5}]
(* ! LongShortTermMemoryLayer::invparam: The value {Foo -> 0.5} of Dropout is not valid; expected None, a probability, or rules such as "VariationalInput" -> 0.2. *)
(* = $Failed *)
EmbeddingLayer[0]
(* ! EmbeddingLayer::invparam: The value 0 of Size is not valid; expected a positive integer. *)
(* = $Failed *)
EmbeddingLayer[2, "Weights" -> {{1, 2, 3}}]
(* ! EmbeddingLayer::tyfail: Inferred inconsistent value in EmbeddingLayer: "Weights" has dimensions 1×3, but size 2 is expected at level 2. *)
(* = $Failed *)
EmbeddingLayer[2, "Weights" -> {{1, 2}, {3, 4}}][3]
(* ! EmbeddingLayer::invindata2: Data supplied to port "Input" was not an array of integers between 1 and 2. *)
(* = $Failed *)
EmbeddingLayer[2, "Weights" -> {{1, 2}, {3, 4}}, "Input" -> 2][{1, 3}]
(* ! EmbeddingLayer::invindata2: Data supplied to port "Input" was not an array of integers between 1 and 2. *)
(* = $Failed *)
EmbeddingLayer[2, "Weights" -> {{1, 2}, {3, 4}}, "Input" -> 2][{1, 0}]
(* ! EmbeddingLayer::invindata2: Data supplied to port "Input" was not an array of integers between 1 and 2. *)
(* = $Failed *)
EmbeddingLayer[2, "Weights" -> {{1, 2}, {3, 4}}, "Input" -> 2][{1.5, 1}]
(* ! EmbeddingLayer::invindata2: Data supplied to port "Input" was not an array of integers between 1 and 2. *)
(* = $Failed *)
UnitVectorLayer[3, "Input" -> 2][{1, 4}]
(* ! UnitVectorLayer::invindata2: Data supplied to port "Input" was not an array of integers between 1 and 3. *)
(* = $Failed *)
UnitVectorLayer[0]
(* ! UnitVectorLayer::invparam: The value 0 of Size is not valid; expected a positive integer. *)
(* = $Failed *)
SequenceMostLayer["Input" -> 1]
(* ! SequenceMostLayer::tyfail: Inferred inconsistent value in SequenceMostLayer: a sequence of length 1 came in, but at least 2 elements are needed. *)
(* = $Failed *)
SequenceRestLayer["Input" -> {"Varying", 2}][{{1, 2}}]
(* ! SequenceRestLayer::invindata: The data do not fit the net. Inferred inconsistent value in SequenceRestLayer: a sequence of length 1 came in, but at least 2 elements are needed. *)
(* = $Failed *)
SequenceLastLayer["Input" -> "Real"]
(* ! SequenceLastLayer::tyfail: Inferred inconsistent value for port "Input": an array of rank 1 or more versus a real number. *)
(* = $Failed *)
SequenceIndicesLayer["Maximum" -> 0]
(* ! SequenceIndicesLayer::invparam: The value 0 of Maximum is not valid; expected a positive integer or Infinity. *)
(* = $Failed *)
AttentionLayer["Foo"]
(* ! AttentionLayer::invparam: The value Foo of ScoringNet is not valid; expected "Dot", "Bilinear" or a net. *)
(* = $Failed *)
AttentionLayer["Dot", "Key" -> {3, 2}, "Query" -> {2, 3}]
(* ! AttentionLayer::tyfail: Inferred inconsistent value in AttentionLayer: "Key" has dimensions 3×2 versus dimensions 2×3 of "Query". *)
(* = $Failed *)
AttentionLayer["Dot", "Key" -> {3, 2}, "Value" -> {4, 2}]
(* ! AttentionLayer::tyfail: Inferred inconsistent value in AttentionLayer: "Key" has dimensions 3×2 versus dimensions 4×2 of "Value". *)
(* = $Failed *)
AttentionLayer["Dot", "Mask" -> "Future"]
(* ! AttentionLayer::invparam: The value Future of Mask is not valid; expected None, "Causal" or "Causal" -> n. *)
(* = $Failed *)
AttentionLayer["Dot", "ScoreRescaling" -> "Foo"]
(* ! AttentionLayer::invparam: The value Foo of ScoreRescaling is not valid; expected None or "DimensionSqrt". *)
(* = $Failed *)
AttentionLayer["Dot", "Dropout" -> 1]
(* ! AttentionLayer::invparam: The value 1 of Dropout is not valid; expected a probability. *)
(* = $Failed *)
FlattenLayer[3, "Input" -> {2, 2}]
(* ! FlattenLayer::tyfail: Inferred inconsistent value in FlattenLayer: "Input" is a 2×2 matrix of real numbers (rank 2), which does not have the levels that are flattened. *)
(* = $Failed *)
FlattenLayer[{{1}, {1}}, "Input" -> {2, 2}]
(* ! FlattenLayer::tyfail: Inferred inconsistent value in FlattenLayer: "Input" is a 2×2 matrix of real numbers (rank 2), which does not have the levels that are flattened. *)
(* = $Failed *)
ReshapeLayer[{2, 3}, "Input" -> 5]
(* ! ReshapeLayer::tyfail: Inferred inconsistent value in ReshapeLayer: "Input" has 5 elements, the new shape 6. *)
(* = $Failed *)
ReshapeLayer[{Automatic, Automatic}]
(* ! ReshapeLayer::invparam: The value {Automatic, Automatic} of Dimensions is not valid; expected a list of dimensions. *)
(* = $Failed *)
ReshapeLayer[{0}]
(* ! ReshapeLayer::invparam: The value {0} of Dimensions is not valid; expected a list of dimensions. *)
(* = $Failed *)
ReshapeLayer[{Automatic, All}]
(* ! ReshapeLayer::invparam: The value {Automatic, All} of Dimensions is not valid; expected a list of dimensions. *)
(* = $Failed *)
ReplicateLayer[0]
(* ! ReplicateLayer::invparam: The value 0 of Dimensions is not valid; expected a positive integer or a list of them. *)
(* = $Failed *)
ReplicateLayer[2, 5, "Input" -> 3]
(* ! ReplicateLayer::tyfail: Inferred inconsistent value in ReplicateLayer: "Input" is a length-3 vector of real numbers, which has no place 5 for new levels. *)
(* = $Failed *)
PaddingLayer[{{-1, 0}}]
(* ! PaddingLayer::invparam: The value {{-1, 0}} of Amounts is not valid; expected a list of pairs of sizes. *)
(* = $Failed *)
PaddingLayer[{{1, 0}, {1, 1}}, "Input" -> 3]
(* ! PaddingLayer::tyfail: Inferred inconsistent value in PaddingLayer: "Input" is a length-3 vector of real numbers, padding is given for 2 levels. *)
(* = $Failed *)
PaddingLayer[{{3, 0}}, Padding -> "Reflected", "Input" -> 3]
(* ! PaddingLayer::tyfail: Inferred inconsistent value in PaddingLayer: level 1 of "Input" has size 3, too small to reflect 3 elements. *)
(* = $Failed *)
PaddingLayer[{{1, 1}}, Padding -> "Foo"]
(* ! PaddingLayer::invparam: The value Foo of Padding is not valid; expected a number, "Fixed" or "Reflected". *)
(* = $Failed *)
PartLayer[0]
(* ! PartLayer::invparam: The value 0 of Part is not valid; expected an index, a span, All, or a list of these. *)
(* = $Failed *)
PartLayer[5, "Input" -> 3]
(* ! PartLayer::tyfail: Inferred inconsistent value in PartLayer: the part asked for at level 1 does not exist in "Input", which is a length-3 vector of real numbers. *)
(* = $Failed *)
PartLayer[-4, "Input" -> 3]
(* ! PartLayer::tyfail: Inferred inconsistent value in PartLayer: the part asked for at level 1 does not exist in "Input", which is a length-3 vector of real numbers. *)
(* = $Failed *)
PartLayer[2 ;; 7, "Input" -> 3]
(* ! PartLayer::tyfail: Inferred inconsistent value in PartLayer: the part asked for at level 1 does not exist in "Input", which is a length-3 vector of real numbers. *)
(* = $Failed *)
PartLayer[{1, 1}, "Input" -> 3]
(* ! PartLayer::tyfail: Inferred inconsistent value in PartLayer: "Input" is a length-3 vector of real numbers, parts of 2 levels are asked for. *)
(* = $Failed *)
TransposeLayer[1 <-> 3, "Input" -> {2, 2}]
(* ! TransposeLayer::tyfail: Inferred inconsistent value in TransposeLayer: "Input" is a 2×2 matrix of real numbers (rank 2), which does not have the levels that are exchanged. *)
(* = $Failed *)
TransposeLayer[{1, 1}]
(* ! TransposeLayer::invparam: The value {1, 1} of Transposition is not valid; expected exchanges of levels or a permutation. *)
(* = $Failed *)
TransposeLayer["Input" -> 3]
(* ! TransposeLayer::tyfail: Inferred inconsistent value in TransposeLayer: "Input" is a length-3 vector of real numbers, which does not have the levels that are exchanged. *)
(* = $Failed *)
ExtractLayer[][<|"Input" -> {1, 2, 3}, "Position" -> {5}|>]
(* ! ExtractLayer::invindata2: Data supplied to port "Position" was not positions within a length-3 vector of real numbers. *)
(* = $Failed *)
ExtractLayer["Input" -> {2, 2}, "Position" -> 3]
(* ! ExtractLayer::tyfail: Inferred inconsistent value in ExtractLayer: "Position" has positions of 3 levels, "Input" is a 2×2 matrix of real numbers (rank 2). *)
(* = $Failed *)
OrderingLayer[0]
(* ! OrderingLayer::invparam: The value 0 of Count is not valid; expected All or a number that is not 0. *)
(* = $Failed *)
OrderingLayer[4, "Input" -> 3]
(* ! OrderingLayer::tyfail: Inferred inconsistent value in OrderingLayer: "Input" is a length-3 vector of real numbers, too short for 4 places. *)
(* = $Failed *)
OrderingLayer["Input" -> {2, 2}]
(* ! OrderingLayer::tyfail: Inferred inconsistent value for port "Input": a rank-1 array versus a 2×2 matrix of real numbers (rank 2). *)
(* = $Failed *)
AggregationLayer[Foo]
(* ! AggregationLayer::invparam: The value Foo of Function is not valid; expected Mean, Total, Max, Min, Times or another of its functions. *)
(* = $Failed *)
AggregationLayer[Mean, 3, "Input" -> {2, 2}]
(* ! AggregationLayer::tyfail: Inferred inconsistent value in AggregationLayer: levels 3 choose nothing of an array of rank 2. *)
(* = $Failed *)
AggregationLayer[Mean, "Input" -> 3]
(* ! AggregationLayer::tyfail: Inferred inconsistent value in AggregationLayer: levels 2 ;; All choose nothing of an array of rank 1. *)
(* = $Failed *)
AggregationLayer[Variance, 1, "Input" -> {1, 2}]
(* ! AggregationLayer::tyfail: Inferred inconsistent value in AggregationLayer: the variance of a single number is not defined, and "Input" is a 1×2 matrix of real numbers (rank 2). *)
(* = $Failed *)
ThreadingLayer[NoSuch]
(* ! ThreadingLayer::invfunc: The function NoSuch cannot be computed element by element: NoSuch[x1]. *)
(* = $Failed *)
ThreadingLayer[Plus, InputPorts -> <|"A" -> 2, "B" -> 3|>]
(* ! ThreadingLayer::tyfail: Inferred inconsistent value in ThreadingLayer: "B" is a length-3 vector of real numbers, which does not conform with a length-2 vector of real numbers of "A". *)
(* = $Failed *)
ThreadingLayer[Plus, None, InputPorts -> <|"A" -> {2, 1}, "B" -> {2, 3}|>]
(* ! ThreadingLayer::tyfail: Inferred inconsistent value in ThreadingLayer: Output has dimensions 2×1 versus dimensions 2×3 of B. *)
(* = $Failed *)
ThreadingLayer[Plus][{{1, 2}, {1, 2, 3}}]
(* ! ThreadingLayer::invindata: The data do not fit the net. Inferred inconsistent value in ThreadingLayer: "Input2" is a length-3 vector of real numbers, which does not conform with a length-2 vector of real numbers of "Input1". *)
(* = $Failed *)
TotalLayer[InputPorts -> {2, 3}]
(* ! TotalLayer::tyfail: Inferred inconsistent value in TotalLayer: Output has dimensions 2 versus dimensions 3 of Input2. *)
(* = $Failed *)
TotalLayer["Output" -> 2, InputPorts -> {3, 3}]
(* ! TotalLayer::tyfail: Inferred inconsistent value in TotalLayer: Output has dimensions 2 versus dimensions 3 of Input1. *)
(* = $Failed *)
DotLayer[InputPorts -> {{2, 3}, {4}}]
(* ! DotLayer::tyfail: Inferred inconsistent value in DotLayer: the last level of a 2×3 matrix of real numbers (rank 2) versus the first of a length-4 vector of real numbers. *)
(* = $Failed *)
DotLayer[][{{1, 2}, {1, 2, 3}}]
(* ! DotLayer::invindata: The data do not fit the net. Inferred inconsistent value in DotLayer: the last level of a length-2 vector of real numbers versus the first of a length-3 vector of real numbers. *)
(* = $Failed *)
CatenateLayer[InputPorts -> {{2, 2}, {3, 3}}]
(* ! CatenateLayer::tyfail: Inferred inconsistent value in CatenateLayer: "Input2" is a 3×3 matrix of real numbers (rank 2), which cannot be joined at level 1 with inputs of 2 elements at level 2. *)
(* = $Failed *)
CatenateLayer[0]
(* ! CatenateLayer::invparam: The value 0 of Level is not valid; expected a level. *)
(* = $Failed *)
CatenateLayer[3, InputPorts -> {{2}, {2}}]
(* ! CatenateLayer::tyfail: Inferred inconsistent value in CatenateLayer: the inputs have no level 3. *)
(* = $Failed *)
AppendLayer["Input" -> {3, 2}, "Element" -> 3]
(* ! AppendLayer::tyfail: Inferred inconsistent value in AppendLayer: "Input" has dimensions 3×2 versus dimensions 3 of "Element". *)
(* = $Failed *)
NetArrayLayer["Array" -> {{1, 2}, {3}}]
(* ! NetArrayLayer::invarr: The value for array "Array" is not valid: {{1, 2}, {3}}. *)
(* = $Failed *)
RandomArrayLayer[CauchyDistribution[0, 1]]
(* ! RandomArrayLayer::invparam: The value CauchyDistribution[0, 1] of Distribution is not valid; expected a normal, uniform, exponential or another known distribution with numeric parameters. *)
(* = $Failed *)
RandomArrayLayer[NormalDistribution[0, 1]][]
(* ! RandomArrayLayer::neteval: Cannot evaluate the net: the dimensions of "Output" are not known. *)
(* = $Failed *)
MeanSquaredLossLayer["Input" -> 2, "Target" -> 3]
(* ! MeanSquaredLossLayer::tyfail: Inferred inconsistent value in MeanSquaredLossLayer: Input has dimensions 2 versus dimensions 3 of Target. *)
(* = $Failed *)
MeanSquaredLossLayer[][<|"Input" -> {1, 2}|>]
(* ! MeanSquaredLossLayer::netmisport: No data were supplied to port "Target". *)
(* = $Failed *)
MeanSquaredLossLayer[][<|"Input" -> {1, 2}, "Target" -> {1, 2, 3}|>]
(* ! MeanSquaredLossLayer::invindata: The data do not fit the net. Inferred inconsistent value in MeanSquaredLossLayer: Input has dimensions 2 versus dimensions 3 of Target. *)
(* = $Failed *)
CrossEntropyLossLayer["Foo"]
(* ! CrossEntropyLossLayer::invparam: The value Foo of Form is not valid; expected "Index", "Probabilities" or "Binary". *)
(* = $Failed *)
CrossEntropyLossLayer[]
(* ! CrossEntropyLossLayer::missparam: The argument Form is missing. *)
(* = $Failed *)
CrossEntropyLossLayer["Index", "Input" -> 3][<|"Input" -> {0.2, 0.3, 0.5}, "Target" -> 4|>]
(* ! CrossEntropyLossLayer::invindata2: Data supplied to port "Target" was not an integer between 1 and 3. *)
(* = $Failed *)
CrossEntropyLossLayer["Index", "Input" -> 3][<|"Input" -> {0.2, 0.3, 0.5}, "Target" -> 0|>]
(* ! CrossEntropyLossLayer::invindata2: Data supplied to port "Target" was not an integer between 1 and 3. *)
(* = $Failed *)
CrossEntropyLossLayer["Probabilities", "Input" -> 3, "Target" -> 2]
(* ! CrossEntropyLossLayer::tyfail: Inferred inconsistent value in CrossEntropyLossLayer: Input has dimensions 3 versus dimensions 2 of Target. *)
(* = $Failed *)
ContrastiveLossLayer["x"]
(* ! ContrastiveLossLayer::invparam: The value x of Margin is not valid; expected a number. *)
(* = $Failed *)
CTCLossLayer["Input" -> 3]
(* ! CTCLossLayer::tyfail: Inferred inconsistent value in CTCLossLayer: "Input" has rank 1 versus 2. *)
(* = $Failed *)
CTCLossLayer["Input" -> {2, 3}, "Target" -> 2][<|"Input" -> {{0.2, 0.3, 0.5}, {0.2, 0.3, 0.5}}, "Target" -> {1, 5}|>]
(* ! CTCLossLayer::invindata2: Data supplied to port "Target" was not an array of integers between 1 and 2. *)
(* = $Failed *)
FunctionLayer[NoSuchWord, "Input" -> 3]
(* ! FunctionLayer::tyfail: Inferred inconsistent value in FunctionLayer: the function cannot be translated: NoSuchWord. *)
(* = $Failed *)
FunctionLayer[StringLength, "Input" -> 3]
(* ! FunctionLayer::invparam: The value StringLength of Function is not valid; expected a function of arrays; StringLength is none. *)
(* = $Failed *)
FunctionLayer[#[[7]] &, "Input" -> 3]
(* ! FunctionLayer::tyfail: Inferred inconsistent value in FunctionLayer: the function cannot be translated: Part. *)
(* = $Failed *)
CompiledLayer[#^2 &]
(* ! CompiledLayer::invparam: The value #1^2 &  of Function is not valid; expected a function of one typed argument. *)
(* = $Failed *)
CompiledLayer[5]
(* ! CompiledLayer::invparam: The value 5 of Function is not valid; expected a function of one typed argument. *)
(* = $Failed *)
PlaceholderLayer["Input" -> 2, "Output" -> 2][{1, 2}]
(* ! PlaceholderLayer::neteval: Cannot evaluate the net: a PlaceholderLayer only holds a place and cannot be evaluated. *)
(* = $Failed *)
NetMapOperator[5.5]
(* ! NetMapOperator::invparam: The value 5.5 of Net is not valid; expected a net. *)
(* = $Failed *)
NetMapOperator[ThreadingLayer[Plus, InputPorts -> 2]]
(* ! NetMapOperator::oneport: ThreadingLayer must have exactly one input and one output port. *)
(* = $Failed *)
NetMapOperator[LinearLayer[2, "Input" -> 3], "Input" -> 3]
(* ! NetMapOperator::tyfail: Inferred inconsistent value in NetMapOperator: "Input" has rank 1 versus 2. *)
(* = $Failed *)
NetMapThreadOperator[LinearLayer[2], 0]
(* ! NetMapThreadOperator::invparam: The value 0 of Levels is not valid; expected a level or an association of ports and levels. *)
(* = $Failed *)
NetFoldOperator[LinearLayer[2]]
(* ! NetFoldOperator::noport: Output -> State names ports that the net does not have, or leaves none to run along. *)
(* = $Failed *)
NetFoldOperator[NetGraph[{ThreadingLayer[Plus]}, {{NetPort["Input"], NetPort["State"]} -> 1}], {"Foo" -> "State"}]
(* ! NetFoldOperator::noport: Foo -> State names ports that the net does not have, or leaves none to run along. *)
(* = $Failed *)
NetFoldOperator[NetGraph[{CatenateLayer[]}, {{NetPort["Input"], NetPort["State"]} -> 1}, "Input" -> 2, "State" -> 2]]
(* ! NetFoldOperator::tyfail: Inferred inconsistent value in NetFoldOperator: State has dimensions 2 versus dimensions 4 of Output. *)
(* = $Failed *)
NetNestOperator[LinearLayer[2], 0]
(* ! NetNestOperator::invparam: The value 0 of Times is not valid; expected a positive integer. *)
(* = $Failed *)
NetNestOperator[LinearLayer[2, "Input" -> 3], 2]
(* ! NetNestOperator::tyfail: Inferred inconsistent value in NetNestOperator: the net's input has dimensions 3 versus dimensions 2 of its output. *)
(* = $Failed *)
NetBidirectionalOperator[{BasicRecurrentLayer[2], BasicRecurrentLayer[3]}, Total]
(* ! NetBidirectionalOperator::tyfail: Inferred inconsistent value in NetBidirectionalOperator: ForwardNet has dimensions ?×2 versus dimensions ?×3 of BackwardNet. *)
(* = $Failed *)
NetBidirectionalOperator[BasicRecurrentLayer[2], Median]
(* ! NetBidirectionalOperator::invparam: The value Median of Aggregator is not valid; expected Catenate, Total or Mean. *)
(* = $Failed *)
NetPairEmbeddingOperator[LinearLayer[2], DistanceFunction -> Foo]
(* ! NetPairEmbeddingOperator::invparam: The value Foo of DistanceFunction is not valid; expected EuclideanDistance or CosineDistance. *)
(* = $Failed *)
NetPairEmbeddingOperator[ThreadingLayer[Plus, InputPorts -> 2]]
(* ! NetPairEmbeddingOperator::oneport: ThreadingLayer must have exactly one input and one output port. *)
(* = $Failed *)
NetGANOperator[LinearLayer[2]]
(* ! NetGANOperator::tyfail: Inferred inconsistent value in NetGANOperator: the discriminator gives a length-2 vector of real numbers, not a number. *)
(* = $Failed *)
NetGANOperator[{LinearLayer[2], LinearLayer[3]}]
(* ! NetGANOperator::tyfail: Inferred inconsistent value in NetGANOperator: the discriminator gives a length-3 vector of real numbers, not a number. *)
(* = $Failed *)
NetGANOperator[{LinearLayer[2], LinearLayer[{}]}, "Foo"]
(* ! NetGANOperator::invparam: The value Foo of Loss is not valid; expected "JensenShannon" or "Wasserstein". *)
(* = $Failed *)
NetChain[{}]
(* ! NetChain::nlist: First argument to NetChain should be a non-empty list or association of valid layers. *)
(* = $Failed *)
NetChain[5]
(* ! NetChain::nlist: First argument to NetChain should be a non-empty list or association of valid layers. *)
(* = $Failed *)
NetChain[{"abc"}]
(* ! NetChain::nlayer: abc is not a layer, net or function. *)
(* = $Failed *)
NetChain[{ConvolutionLayer[2, {3, 3}]}, "Input" -> 5]
(* ! NetChain::tyfail: Inferred inconsistent value in NetChain: port "Input" is a length-5 vector of real numbers versus an array of rank 2 or more of "Input" of layer 1 (ConvolutionLayer). *)
(* = $Failed *)
NetChain[{LinearLayer[3], CatenateLayer[InputPorts -> 2], Ramp}]
(* ! NetChain::multiport: Layer 2 must have exactly one input port. *)
(* = $Failed *)
NetChain[{3, SoftmaxLayer[]}, "Input" -> 2, "Output" -> NetDecoder[{"Class", {"a", "b"}}]]
(* ! NetChain::tyfail: Inferred inconsistent value in NetChain: "Output" of layer 2 (SoftmaxLayer) is a length-3 vector of real numbers versus a length-2 vector of real numbers of port "Output". *)
(* = $Failed *)
NetGraph[{Ramp}, {1 -> 2}]
(* ! NetGraph::invdst: 2 is not a layer or input port of the graph. *)
(* = $Failed *)
NetGraph[{Ramp, Tanh}, {"x" -> 1}]
(* ! NetGraph::invsrc: x is not a layer or output port of the graph. *)
(* = $Failed *)
NetGraph[{Ramp, Tanh}, {1 -> NetPort["y"], 2 -> NetPort["y"]}]
(* ! NetGraph::dupoutput: Output port "y" is connected more than once. *)
(* = $Failed *)
NetGraph[{Ramp}, {NetPort[{1, "Foo"}] -> NetPort["y"]}]
(* ! NetGraph::invsrc: NetPort[{1, Foo}] is not a layer or output port of the graph. *)
(* = $Failed *)
NetGraph[{Ramp}, {5}]
(* ! NetGraph::invedge: 5 is not a connection of the form source -> target. *)
(* = $Failed *)
NetGraph[{}]
(* ! NetGraph::nlist: First argument to NetGraph should be a non-empty list or association of valid layers. *)
(* = $Failed *)
NetGraph[{LinearLayer[2, "Input" -> 3], LinearLayer[2, "Input" -> 4]}, {}]
(* ! NetGraph::tyfail: Inferred inconsistent value in NetGraph: port "Input" is a length-3 vector of real numbers versus a length-4 vector of real numbers of "Input" of layer 2 (LinearLayer). *)
(* = $Failed *)
NetEncoder["NoSuch"]
(* ! NetEncoder::invtype: NoSuch is not a recognized NetEncoder type. *)
(* = $Failed *)
NetEncoder["Class"]
(* ! NetEncoder::missarg: The argument Labels of the Class encoder is missing. *)
(* = $Failed *)
NetEncoder[{"Class", "abc"}]
(* ! NetEncoder::invargs: abc is not a valid specification for the Class encoder. *)
(* = $Failed *)
NetEncoder[{"Class", {"a", "b"}}]["c"]
(* ! NetEncoder::invencin: Invalid input, c is none of the classes {a, b}. *)
(* = $Failed *)
NetEncoder[{"Class", {"a", "b"}, "Foo"}]
(* ! NetEncoder::invargs: Foo is not a valid specification for the Class encoder. *)
(* = $Failed *)
NetEncoder["Boolean"]["x"]
(* ! NetEncoder::invencin: Invalid input, expected True or False. *)
(* = $Failed *)
NetEncoder[{"Characters", "ab"}]["c"]
(* ! NetEncoder::invencin: Invalid input, the character "c" has no code. *)
(* = $Failed *)
NetEncoder["Characters"][5]
(* ! NetEncoder::invencin: Invalid input, expected a string. *)
(* = $Failed *)
NetEncoder[{"Tokens", {"a"}}][5]
(* ! NetEncoder::invencin: Invalid input, expected a string. *)
(* = $Failed *)
NetEncoder[{"Image", {2, 2}}]["x"]
(* ! NetEncoder::invencin: Invalid input, the image file "x" could not be read: x: No such file or directory. *)
(* = $Failed *)
NetEncoder[{"Image", {2, 2}}][5]
(* ! NetEncoder::invencin: Invalid input, expected an image or a file with one. *)
(* = $Failed *)
NetEncoder[{"Image", {2, 2}, Method -> "Foo"}]
(* ! NetEncoder::invargs: Foo is not a valid specification for the Image encoder. *)
(* = $Failed *)
NetEncoder[{"Image", {2, 2}, "Foo" -> 3}]
(* ! NetEncoder::invargs: Foo -> 3 is not a valid specification for the Image encoder. *)
(* = $Failed *)
NetEncoder[{"Image", {2, 2}, "MeanImage" -> {1, 2}}]
(* ! NetEncoder::invargs: MeanImage -> {1, 2} is not a valid specification for the Image encoder. *)
(* = $Failed *)
NetEncoder[{"Function", f}]
(* ! NetEncoder::missarg: The argument Dimensions of the Function encoder is missing. *)
(* = $Failed *)
NetEncoder[{"Function", {1, 2} &, {3}}]["x"]
(* ! NetEncoder::invencin: Invalid input, the function gave a length-2 vector of real numbers, but a length-3 vector of real numbers was expected. *)
(* = $Failed *)
NetEncoder[{"SubwordTokens", {"a", "b"}}]
(* ! NetEncoder::invargs: {a, b} is not a valid specification for the SubwordTokens encoder. *)
(* = $Failed *)
NetEncoder["VideoFrames"]
(* ! NetEncoder::invtype: VideoFrames is not a recognized NetEncoder type. *)
(* = $Failed *)
NetDecoder["NoSuch"]
(* ! NetDecoder::invtype: NoSuch is not a recognized NetDecoder type. *)
(* = $Failed *)
NetDecoder[{"Class", {"a", "b"}}][{0.1, 0.2, 0.7}]
(* ! NetDecoder::invdecin: Invalid input, a length-2 vector of real numbers was expected, but a length-3 vector of real numbers came. *)
(* = $Failed *)
NetDecoder[{"Class", {"a", "b"}}][{0.1, 0.9}, "Foo"]
(* ! NetDecoder::invprop: Foo is not a supported property of the Class decoder; available properties are {Decision, TopDecisions, TopProbabilities, Probabilities, Probability, Entropy, RandomSample, None}. *)
(* = $Failed *)
NetDecoder[{"Class", {"a", "b"}}]["x"]
(* ! NetDecoder::invdecin: Invalid input, a length-2 vector of real numbers was expected, but something else came. *)
(* = $Failed *)
NetDecoder[{"Class", {"a", "b"}}][{0.1, 0.9}, "Probability" -> "z"]
(* ! NetDecoder::invdecin: Invalid input, there is no such class. *)
(* = $Failed *)
NetDecoder["Boolean"]["x"]
(* ! NetDecoder::invdecin: Invalid input, a real number was expected, but something else came. *)
(* = $Failed *)
NetDecoder["Image"][{1, 2, 3}]
(* ! NetDecoder::invdecin: Invalid input, a rank-3 array was expected, but a length-3 vector of real numbers came. *)
(* = $Failed *)
NetDecoder[{"CTCBeamSearch", {"a"}, "BeamSize" -> 0}]
(* ! NetDecoder::invargs: 0 is not a valid specification for the CTCBeamSearch decoder. *)
(* = $Failed *)
NetDecoder[{"Characters", "ab"}][{0.1, 0.2, 0.7}]
(* ! NetDecoder::invdecin: Invalid input, vectors of the alphabet's length were expected. *)
(* = $Failed *)
NetInitialize[LinearLayer[3]]
(* ! NetInitialize::nninit: Cannot initialize net: unspecified or partially specified shape for array "Weights". *)
(* = $Failed *)
NetInitialize["x"]
(* ! NetInitialize::nonet: First argument x should be a net. *)
(* = $Failed *)
NetInitialize[LinearLayer[3, "Input" -> 2], Method -> "Foo"]
(* ! NetInitialize::invmethod: Foo is not a known method. *)
(* = $Failed *)
NetInitialize[LinearLayer[3, "Input" -> 2], Method -> {"Kaiming", "Distribution" -> "Foo"}]
(* ! NetInitialize::invmethod: {Kaiming, Distribution -> Foo} is not a known method. *)
(* = $Failed *)
NetInitialize[LinearLayer[3, "Input" -> 2], RandomSeeding -> {1}]
(* ! NetInitialize::invevalopt: The value of option RandomSeeding -> {1} is not valid. *)
(* = $Failed *)
NetExtract[NetChain[{Ramp}], {1, "Foo"}]
(* ! NetExtract::noelem: NetChain has no layer or parameter Foo. *)
(* = $Failed *)
NetExtract[NetChain[{Ramp}], "Foo"]
(* ! NetExtract::noelem: NetChain has no layer or parameter Foo. *)
(* = $Failed *)
NetReplacePart[NetChain[{Ramp}], 3 -> Tanh]
(* ! NetReplacePart::noelem: NetChain has no layer or parameter 3. *)
(* = $Failed *)
NetReplacePart[LinearLayer[2, "Weights" -> {{1, 2}, {3, 4}}], "Weights" -> {{1, 2, 3}, {3, 4, 5}}]
(* ! NetReplacePart::arrshape: Array supplied for "Weights" has dimensions 2×3, but 2×2 was expected. *)
(* = $Failed *)
NetReplacePart[NetChain[{3, Ramp}, "Input" -> 2], "Input" -> "NoSuch"]
(* ! NetEncoder::invtype: NoSuch is not a recognized NetEncoder type. *)
(* = $Failed *)
NetReplacePart[5, 1 -> 2]
(* ! NetReplacePart::nonet: First argument 5 should be a net. *)
(* = $Failed *)
NetTake["x", 1]
(* ! NetTake::nonet: First argument x should be a net. *)
(* = $Failed *)
NetTake[NetChain[{Ramp, Tanh}], {2, 1}]
(* ! NetTake::noelem: NetChain has no layer or parameter {2, 1}. *)
(* = $Failed *)
NetTake[NetChain[{Ramp}], "zz"]
(* ! NetTake::noelem: NetChain has no layer or parameter zz. *)
(* = $Failed *)
NetDrop[NetChain[{Ramp, Tanh}], 2]
(* ! NetDrop::noelem: NetChain has no layer or parameter 2. *)
(* = $Failed *)
NetDrop[NetChain[{LinearLayer[3, "Input" -> 2], LinearLayer[4], LinearLayer[2, "Input" -> 4]}], {2, 2}]
(* ! NetChain::tyfail: Inferred inconsistent value in NetChain: "Output" of layer 1 (LinearLayer) is a length-3 vector of real numbers versus a length-4 vector of real numbers of "Input" of layer 2 (LinearLayer). *)
(* = $Failed *)
NetJoin[NetChain[{LinearLayer[3]}], NetChain[{LinearLayer[2, "Input" -> 4]}]]
(* ! NetChain::tyfail: Inferred inconsistent value in NetChain: "Output" of layer 1 (LinearLayer) is a length-3 vector of real numbers versus a length-4 vector of real numbers of "Input" of layer 2 (LinearLayer). *)
(* = $Failed *)
NetJoin[Ramp, 5.5]
(* ! NetJoin::nonet: First argument 5.5 should be a net. *)
(* = $Failed *)
NetAppend[NetChain[{Ramp}], "x"]
(* ! NetAppend::nlayer: x is not a layer, net or function. *)
(* = $Failed *)
NetAppend[NetChain[<|"a" -> Ramp|>], "a" -> Tanh]
(* ! NetAppend::dupname: The name a is used already. *)
(* = $Failed *)
NetAppend[NetChain[{Ramp}], CatenateLayer[InputPorts -> 2]]
(* ! NetChain::multiport: Layer 2 must have exactly one input port. *)
(* = $Failed *)
NetPrepend["x", Ramp]
(* ! NetPrepend::nonet: First argument x should be a net. *)
(* = $Failed *)
NetInsert[NetChain[{Ramp}], Tanh, 7]
(* ! NetInsert::noelem: NetChain has no layer or parameter 7. *)
(* = $Failed *)
NetDelete[NetChain[{Ramp}], 1]
(* ! NetDelete::noelem: NetChain has no layer or parameter 1. *)
(* = $Failed *)
NetDelete[NetChain[{Ramp, Tanh}], 5]
(* ! NetDelete::noelem: NetChain has no layer or parameter 5. *)
(* = $Failed *)
NetRename[NetChain[<|"a" -> Ramp, "b" -> Tanh|>], "a" -> "b"]
(* ! NetRename::dupname: The name b is used already. *)
(* = $Failed *)
NetFlatten["x"]
(* ! NetFlatten::nonet: First argument x should be a net. *)
(* = $Failed *)
NetFlatten[NetChain[{Ramp}], -2]
(* ! NetFlatten::invlevel: The level -2 is not a nonnegative integer or Infinity. *)
(* = $Failed *)
NetStateObject[NetChain[{Ramp}]]
(* ! NetStateObject::nostate: The net has no state that could be kept. *)
(* = $Failed *)
NetStateObject["x"]
(* ! NetStateObject::nonet: First argument x should be a net. *)
(* = $Failed *)
NetMeasurements["x", {1 -> 2}, "Loss"]
(* ! NetMeasurements::nonet: First argument x should be a net. *)
(* = $Failed *)
NetMeasurements[LinearLayer[1, "Weights" -> {{1}}, "Biases" -> {0}], {{1} -> {2}}, "NoSuch"]
(* ! NetMeasurements::invmeasure: NoSuch cannot be measured for this net and data. *)
(* = $Failed *)
Information[NetChain[{Ramp}], "NoSuch"]
(* ! Information::netprop: NoSuch is not a known property of a net. *)
(* = $Failed *)
NetInformation[5, "Arrays"]
(* ! NetInformation::nonet: First argument 5 should be a net. *)
(* = $Failed *)
NetChain[{Ramp}, "Input" -> 2][{1, 2}, "NoSuchPort"]
(* ! NetChain::invrequest: NoSuchPort is no output, property or gradient of the net. *)
(* = $Failed *)
NetChain[{Ramp}, "Input" -> 2][{1, 2}, NetPort["zz"]]
(* ! NetChain::invrequest: NetPort[zz] is no output, property or gradient of the net. *)
(* = $Failed *)
NetChain[{Ramp}, "Input" -> 2][{1, 2}, NetPort[{5, "Output"}]]
(* ! NetChain::invrequest: NetPort[{5, Output}] is no output, property or gradient of the net. *)
(* = $Failed *)
NetChain[{Ramp}, "Input" -> 2][{1, 2}, NetEvaluationMode -> "Foo"]
(* ! NetChain::invevalopt: The value of option NetEvaluationMode -> Foo is not valid. *)
(* = $Failed *)
NetChain[{Ramp}, "Input" -> 2][{1, 2}, BatchSize -> 0]
(* ! NetChain::invevalopt: The value of option BatchSize -> 0 is not valid. *)
(* = $Failed *)
NetChain[{Ramp}, "Input" -> 2][{1, 2}, TargetDevice -> "Abacus"]
(* ! NetChain::invdevice: Abacus is no device: "CPU", "GPU" or {"GPU", n} is expected. *)
(* = $Failed *)
NetChain[{Ramp}, "Input" -> 2][{1, 2}, WorkingPrecision -> "Real8"]
(* ! NetChain::invevalopt: The value of option WorkingPrecision -> Real8 is not valid. *)
(* = $Failed *)
NetChain[{Ramp}, "Input" -> 2][{{1, 2}, "x"}]
(* ! NetChain::invindata2: Data supplied to port "Input" was not a length-2 vector of real numbers. *)
(* = $Failed *)
ThreadingLayer[Plus, InputPorts -> <|"a" -> 2, "b" -> 2|>][<|"a" -> {1, 2}|>]
(* ! ThreadingLayer::netmisport: No data were supplied to port "b". *)
(* = $Failed *)
ThreadingLayer[Plus, InputPorts -> <|"a" -> 2, "b" -> 2|>][<|"a" -> {{1, 2}, {3, 4}}, "b" -> {{1, 2}}|>]
(* ! ThreadingLayer::netbatch: The ports got different numbers of examples: 2 and 1. *)
(* = $Failed *)
ThreadingLayer[Plus, InputPorts -> <|"a" -> 2, "b" -> 2|>][{1, 2, 3}]
(* ! ThreadingLayer::netinmult: The net has 2 input ports; data must be an association of them. *)
(* = $Failed *)
LinearLayer[2, "Weights" -> {{1, 2}, {3, 4}}, "Biases" -> {0, 0}][<|"Input" -> {1, 2}, NetPortGradient["Output"] -> {1, 2, 3}|>, NetPortGradient["Input"]]
(* ! LinearLayer::invindata1: Data supplied to port "Output" was a length-3 vector of real numbers, but expected a length-2 vector of real numbers. *)
(* = $Failed *)
LinearLayer[2, "Weights" -> {{1, 2}, {3, 4}}, "Biases" -> {0, 0}][{1, 2}, NetPortGradient["Foo"]]
(* ! LinearLayer::invrequest: NetPortGradient[Foo] is no output, property or gradient of the net. *)
(* = $Failed *)
ImportString["not a net", "WLNet"]
(* ! ImportString::wlnet: string is no usable WLNet file: it does not start as a WLNet file does. *)
(* = $Failed *)

(* classes beyond those there are, where the first data tell how many *)
CrossEntropyLossLayer["Index"][<|"Input" -> {0.5, 0.5}, "Target" -> 3|>]
(* ! CrossEntropyLossLayer::invindata2: Data supplied to port "Target" was not an integer between 1 and 2. *)
(* = $Failed *)
CTCLossLayer[][<|"Input" -> ConstantArray[1/3., {3, 3}], "Target" -> {3}|>]
(* ! CTCLossLayer::invindata2: Data supplied to port "Target" was not an array of integers between 1 and 2. *)
(* = $Failed *)

(* a function whose gradient was forbidden, or gives another shape *)
ty = "PackedArray"["Real64", 1];
CompiledLayer[Function[{Typed[x, ty]}, x^2], None][{1, 2}, NetPortGradient["Input"]]
(* ! CompiledLayer::neteval: Cannot evaluate the net: a function has no gradient: it was made without one. *)
(* = $Failed *)
CompiledLayer[Function[{Typed[x, ty]}, x^2], Function[{Typed[x, ty], Typed[g, ty]}, Total[g]]][{1, 2}, NetPortGradient["Input"]]
(* ! CompiledLayer::neteval: Cannot evaluate the net: a function's own gradient has another shape than its argument. *)
(* = $Failed *)
NetEncoder["Boolean"][7]
(* ! NetEncoder::invencin: Invalid input, expected True or False. *)
(* = $Failed *)
