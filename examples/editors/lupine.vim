" lupine.vim - syntax of the Lupine language; made by ./dev reference
if exists("b:current_syntax") | finish | endif
syn iskeyword @,48-57,$
syn region lupineComment start="(\*" end="\*)" contains=lupineComment
syn region lupineString start=+"+ skip=+\\.+ end=+"+
syn match lupineNumber "\<\d\+\(\^\^\w\+\)\?\(\.\d*\)\?\(`\+\d*\.\?\d*\)\?\(\*^[+-]\?\d\+\)\?"
syn match lupineSlot "#\+\w*"
syn match lupinePattern "\<\w*_\+\w*"
syn keyword lupineWord $Aborted $Assumptions $Canceled $CharacterEncoding $CommandLine $Context $ContextPath $Epilog
syn keyword lupineWord $Failed $HistoryLength $HomeDirectory $Input $InputFileName $IterationLimit $KernelCount $KernelID
syn keyword lupineWord $Line $LupineData $LupineDataFolders $MachineEpsilon $MachineName $MachinePrecision $MaxExtraPrecision $MaxMachineNumber
syn keyword lupineWord $MaxPrecision $MessageList $MessagePrePrint $Messages $MinMachineNumber $MinPrecision $ModuleNumber $NewMessage
syn keyword lupineWord $NewSymbol $OperatingSystem $Output $Packages $Path $PathnameSeparator $Post $Pre
syn keyword lupineWord $PrePrint $ProcessID $ProcessorCount $ProcessorType $ProgressReporting $RecursionLimit $ScriptCommandLine $SyntaxHandler
syn keyword lupineWord $System $SystemID $TemporaryDirectory $TimeZone $TimedOut $Unset $UserName $Version
syn keyword lupineWord $VersionNumber APIFunction Abort AbortKernels AbortProtect Above Abs AbsArg
syn keyword lupineWord AbsoluteDashing AbsoluteFileName AbsoluteOptions AbsolutePointSize AbsoluteThickness AbsoluteTime AbsoluteTiming AccountingForm
syn keyword lupineWord Accumulate Accuracy AccuracyGoal Activate AcyclicGraphQ AddTo AdjacencyGraph AdjacencyList
syn keyword lupineWord AdjacencyMatrix Adjugate AggregationLayer AiryAi AiryAiPrime AiryBi AiryBiPrime Algebraics
syn keyword lupineWord All AllSameBy AllTrue AlphaChannel AlphaQ Alphabet AlphabeticOrder AlphabeticSort
syn keyword lupineWord AlternatingFactorial Alternatives Analytic And AntisymmetricMatrixQ AnyTrue Apart Append
syn keyword lupineWord AppendLayer AppendTo Apply ApplyTo ArcCos ArcCosh ArcCot ArcCoth
syn keyword lupineWord ArcCsc ArcCsch ArcLength ArcSec ArcSech ArcSin ArcSinh ArcTan
syn keyword lupineWord ArcTanh Arg ArgMax ArgMin Array ArrayDepth ArrayFlatten ArrayPad
syn keyword lupineWord ArrayPlot ArrayQ ArrayReduce ArrayReshape ArrayRules Arrow Arrowheads AspectRatio
syn keyword lupineWord Assert AssociateTo Association AssociationMap AssociationQ AssociationThread Assuming Assumptions
syn keyword lupineWord AtomQ AttentionLayer Attributes Audio AudioAmplify AudioChannelMix AudioChannels AudioData
syn keyword lupineWord AudioGenerator AudioJoin AudioLength AudioNormalize AudioPad AudioQ AudioResample AudioReverse
syn keyword lupineWord AudioSampleRate AudioTrim AudioType Automatic Axes AxesLabel AxesOrigin AxesStyle
syn keyword lupineWord Axis Background Backslash Band BarChart BarLegend BarSpacing BarnesG
syn keyword lupineWord BaseDecode BaseEncode BaseForm BaseStyle BasicRecurrentLayer BatchNormalizationLayer BatchSize Because
syn keyword lupineWord Begin BeginPackage BellB Below BernoulliB BernoulliDistribution BesselI BesselJ
syn keyword lupineWord BesselK BesselY Beta BetaDistribution BetaRegularized Between BezierCurve BinCounts
syn keyword lupineWord BinLists Binarize BinaryFormat BinaryRead BinaryReadList BinaryWrite Binomial BinomialDistribution
syn keyword lupineWord BipartiteGraphQ Bit BitAnd BitClear BitFlip BitGet BitLength BitNot
syn keyword lupineWord BitOr BitSet BitShiftLeft BitShiftRight BitXor Black Blank BlankNullSequence
syn keyword lupineWord BlankSequence Blend Block BlockMap BlockRandom Blue Blur Bold
syn keyword lupineWord Boole BooleanConvert BooleanFunction BooleanMinimize BooleanQ BooleanTable BooleanVariables Booleans
syn keyword lupineWord Bottom BrayCurtisDistance Break BroadcastPlusLayer Brown BusinessDayQ Button Byte
syn keyword lupineWord ByteArray ByteArrayQ ByteArrayToString ByteCount ByteOrdering C CDF CForm
syn keyword lupineWord CMYKColor CTCLossLayer CanberraDistance Cancel Cap CapitalDifferentialD Capitalize CarmichaelLambda
syn keyword lupineWord Cases Catalan CatalanNumber Catch Catenate CatenateLayer CauchyDistribution Ceiling
syn keyword lupineWord CellularAutomaton CensoredDistribution Center CenterArray CenterDot CentralMoment CharacterCounts CharacterEncoding
syn keyword lupineWord CharacterNormalize CharacterRange CharacteristicFunction CharacteristicPolynomial Characters ChartLabels ChartLayout ChartLegends
syn keyword lupineWord ChartStyle ChebyshevT ChebyshevU Check CheckAbort ChessboardDistance ChiSquareDistribution ChineseRemainder
syn keyword lupineWord CholeskyDecomposition Chop Circle CircleDot CircleMinus CirclePlus CircleTimes ClassPriors
syn keyword lupineWord ClassifierFunction ClassifierMeasurements ClassifierMeasurementsObject Classify Clear ClearAll ClearAttributes Clip
syn keyword lupineWord ClippingStyle Close CloseKernels Coefficient CoefficientArrays CoefficientDomain CoefficientList CoefficientRules
syn keyword lupineWord Collect Colon ColorCombine ColorConvert ColorData ColorFunction ColorFunctionScaling ColorNegate
syn keyword lupineWord ColorQ ColorRules ColorSeparate ColorSpace Column Comap ComapApply CombinerFunction
syn keyword lupineWord Commonest CompatibleUnitQ Compile Compiled CompiledFunction CompiledLayer Complement CompleteGraph
syn keyword lupineWord Complex ComplexExpand ComplexInfinity Complexes ComplexityFunction ComposeList ComposeSeries CompositeQ
syn keyword lupineWord Composition CompoundExpression Compress ComputeUncertainty Condition ConditionalExpression Conditioned Confirm
syn keyword lupineWord ConfirmAssert ConfirmBy ConfirmMatch ConfirmQuiet ConformImages Congruent Conjugate ConjugateTranspose
syn keyword lupineWord ConnectedComponents ConnectedGraphQ Constant ConstantArray ConstantArrayLayer ConstantPlusLayer ConstantTimesLayer Constants
syn keyword lupineWord Construct ContainsAll ContainsAny ContainsExactly ContainsNone ContainsOnly Context Contexts
syn keyword lupineWord Continue ContinuedFraction ContourLabels ContourPlot ContourShading ContourStyle Contours ContraharmonicMean
syn keyword lupineWord ContrastiveLossLayer Convergents ConvolutionLayer CoordinateTransform CoprimeQ Coproduct CopyFile Correlation
syn keyword lupineWord CorrelationDistance Cos CosIntegral Cosh CoshIntegral CosineDistance Cot Coth
syn keyword lupineWord Count CountDistinct CountDistinctBy CountRoots Counts CountsBy Covariance CreateDirectory
syn keyword lupineWord CreateFile CreateIntermediateDirectories CreateTemporary Cross CrossEntropyLossLayer Csc Csch CubeRoot
syn keyword lupineWord Cubics Cumulant Cup CupCap Curl CurrentDate CurryApplied Cyan
syn keyword lupineWord CycleGraph Cycles Cyclotomic D DSolve DSolveValue DamerauLevenshteinDistance DampingFactor
syn keyword lupineWord Darker Dashed Dashing DataRange DataReversed Dataset DateBounds DateDifference
syn keyword lupineWord DateList DateObject DateObjectQ DateOverlapsQ DatePattern DatePlus DateRange DateString
syn keyword lupineWord DateValue DateWithinQ DayCount DayMatchQ DayName DayPlus DayRange DayRound
syn keyword lupineWord Decapitalize DecimalForm DeclarePackage Decompose DeconvolutionLayer Decrement Default DefaultValue
syn keyword lupineWord DefaultValues Defer Definition Degree DegreeLexicographic DegreeReverseLexicographic Del Delete
syn keyword lupineWord DeleteAdjacentDuplicates DeleteCases DeleteContents DeleteDirectory DeleteDuplicates DeleteDuplicatesBy DeleteElements DeleteFile
syn keyword lupineWord DeleteMissing Delimiters Denominator DensityPlot Depth Derivative DesignMatrix Det
syn keyword lupineWord Diagonal DiagonalMatrix DiagonalMatrixQ DiagonalizableMatrixQ Diamond DifferenceDelta Differences DifferentialD
syn keyword lupineWord DigitBlock DigitCharacter DigitCount DigitQ DigitSum Dimensions DiracDelta DirectedEdge
syn keyword lupineWord DirectedGraph DirectedGraphQ DirectedInfinity Direction Directive Directory DirectoryName DirectoryQ
syn keyword lupineWord DirectoryStack DiscreteDelta DiscreteRatio DiscreteShift DiscreteUniformDistribution Discriminant DisjointQ Disk
syn keyword lupineWord Dispatch DisplayForm DistanceFunction Distribute DistributeDefinitions Distributed DistributedContexts DistributionParameterQ
syn keyword lupineWord Div Divide DivideBy Dividers Divisible DivisorSigma DivisorSum Divisors
syn keyword lupineWord Do Dot DotDashed DotEqual DotLayer DotPlusLayer Dotted DoubleDownArrow
syn keyword lupineWord DoubleLeftArrow DoubleLeftRightArrow DoubleLeftTee DoubleRightArrow DoubleRightTee DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar
syn keyword lupineWord DownArrow DownTee DownValues Drop DropoutLayer Dt DumpSave DuplicateFreeQ
syn keyword lupineWord Duration Dynamic DynamicModule E Echo EchoEvaluation EchoFunction EchoLabel
syn keyword lupineWord EdgeAdd EdgeCount EdgeDelete EdgeDetect EdgeForm EdgeList EdgeQ EdgeWeight
syn keyword lupineWord EditDistance Eigensystem Eigenvalues Eigenvectors Element ElementwiseLayer Eliminate EllipticE
syn keyword lupineWord EllipticF EllipticK EmbeddingLayer EmpiricalDistribution Enclose End EndOfFile EndOfLine
syn keyword lupineWord EndOfString EndPackage EngineeringForm Entity Entropy Environment Epilog Equal
syn keyword lupineWord EqualTilde EqualTo Equilibrium Equivalent Erf Erfc Erfi EuclideanDistance
syn keyword lupineWord EulerE EulerGamma EulerPhi EulerianGraphQ Evaluate Evaluated EvaluationMonitor EvenQ
syn keyword lupineWord ExactNumberQ Except ExcludedForms Exclusions Exists Exit Exp ExpIntegralE
syn keyword lupineWord ExpIntegralEi ExpToTrig Expand ExpandAll ExpandDenominator ExpandFileName ExpandNumerator Expectation
syn keyword lupineWord Exponent ExponentFunction ExponentialDistribution ExponentialMovingAverage Export ExportByteArray ExportFormats ExportString
syn keyword lupineWord Expression ExtendedGCD Extension Extract ExtractLayer FaceForm Factor FactorInteger
syn keyword lupineWord FactorList FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList Factorial Factorial2 FactorialPower
syn keyword lupineWord Failure FailureQ False FeatureExtract FeatureExtraction FeatureExtractor FeatureExtractorFunction FeatureNames
syn keyword lupineWord FeatureTypes Fibonacci File FileBaseName FileByteCount FileExistsQ FileExtension FileFormat
syn keyword lupineWord FileHash FileNameDepth FileNameDrop FileNameJoin FileNameSplit FileNameTake FileNames FilePrint
syn keyword lupineWord FileType Filling FillingStyle FilterRules Find FindArgMax FindArgMin FindFile
syn keyword lupineWord FindFit FindHamiltonianCycle FindHamiltonianPath FindInstance FindLinearRecurrence FindList FindMaxValue FindMaximum
syn keyword lupineWord FindMinValue FindMinimum FindPermutation FindRoot FindSequenceFunction FindShortestPath FindSpanningTree First
syn keyword lupineWord FirstCase FirstPosition Fit FittedModel FixedPoint FixedPointList Flat Flatten
syn keyword lupineWord FlattenAt FlattenInPlace FlattenLayer Floor Fold FoldList FoldPair FoldPairList
syn keyword lupineWord FoldWhile FoldWhileList FontColor FontFamily FontSize FontSlant FontWeight For
syn keyword lupineWord ForAll Format FormatType FormatValues FortranForm Fourier FourierCoefficient FourierCosCoefficient
syn keyword lupineWord FourierDCT FourierDST FourierMatrix FourierParameters FourierSinCoefficient FourierTransform FourierTrigSeries FractionBox
syn keyword lupineWord FractionalPart Frame FrameLabel FrameStyle FrameTicks FreeQ FresnelC FresnelS
syn keyword lupineWord Friday FrobeniusNumber FrobeniusSolve FromCharacterCode FromCoefficientRules FromContinuedFraction FromDigits FromLetterNumber
syn keyword lupineWord FromPolarCoordinates FromRomanNumeral FromSphericalCoordinates FromUnixTime Full FullDefinition FullForm FullSimplify
syn keyword lupineWord Function FunctionDomain FunctionExpand FunctionInterpolation FunctionLayer FunctionPeriod FunctionRange GCD
syn keyword lupineWord Gamma GammaDistribution GammaRegularized GatedRecurrentLayer Gather GatherBy GaussianFilter GaussianIntegers
syn keyword lupineWord GaussianMatrix GegenbauerC General GenerateConditions GeneratedParameters GeneratingFunction GeometricDistribution GeometricMean
syn keyword lupineWord Get GetEnvironment Glaisher GoldenRatio Goto Grad Gradient Graph
syn keyword lupineWord GraphComplement GraphDiameter GraphDistance GraphDistanceMatrix GraphQ GraphRadius GraphUnion Graphics
syn keyword lupineWord Graphics3D GraphicsColumn GraphicsGrid GraphicsGroup GraphicsRow Gray GrayLevel Greater
syn keyword lupineWord GreaterEqual GreaterEqualThan GreaterFullEqual GreaterGreater GreaterLess GreaterThan GreaterTilde Green
syn keyword lupineWord Grid GridBox GridGraph GridLines GridLinesStyle GroebnerBasis GroupBy Groupings
syn keyword lupineWord Gudermannian HadamardMatrix HamiltonianGraphQ HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash
syn keyword lupineWord Haversine HazardFunction Head Heads HeavisidePi HeavisideTheta HermiteDecomposition HermiteH
syn keyword lupineWord HermitianMatrixQ HessenbergDecomposition HexadecimalCharacter HilbertMatrix Histogram HistogramList Hold HoldAll
syn keyword lupineWord HoldAllComplete HoldComplete HoldFirst HoldForm HoldPattern HoldRest HornerForm Hue
syn keyword lupineWord HumpDownHump HumpEqual HurwitzZeta HypercubeGraph Hyperfactorial Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1
syn keyword lupineWord HypergeometricPFQ HypergeometricU I Identity IdentityMatrix If IgnoreCase IgnoringInactive
syn keyword lupineWord Im Image Image3D Image3DSlices ImageAdd ImageAdjust ImageApply ImageAspectRatio
syn keyword lupineWord ImageAssemble ImageAugmentationLayer ImageChannels ImageCollage ImageColorSpace ImageCompose ImageConvolve ImageCrop
syn keyword lupineWord ImageData ImageDifference ImageDimensions ImageHistogram ImageMeasurements ImageMultiply ImagePad ImagePadding
syn keyword lupineWord ImagePartition ImageQ ImageReflect ImageResize ImageResolution ImageRotate ImageScaled ImageSize
syn keyword lupineWord ImageSubtract ImageTake ImageType Implies Import ImportByteArray ImportFormats ImportString
syn keyword lupineWord In Inactivate Inactive IncidenceMatrix Increment IndefiniteMatrixQ Indeterminate IndeterminateThreshold
syn keyword lupineWord Inequality InexactNumberQ Infinity Infix Information Inherited Inner Input
syn keyword lupineWord InputForm InputPorts InputStream InputString Insert InsertLinebreaks InsertionFunction Inset
syn keyword lupineWord InstanceNormalizationLayer Integer IntegerDigits IntegerExponent IntegerLength IntegerName IntegerPart IntegerPartitions
syn keyword lupineWord IntegerQ IntegerReverse IntegerString Integers Integrate Interleaving InterpolatingFunction InterpolatingPolynomial
syn keyword lupineWord Interpolation InterpolationOrder Interpretation InterquartileRange Interrupt IntersectingQ Intersection Interval
syn keyword lupineWord IntervalIntersection IntervalMemberQ IntervalUnion Inverse InverseCDF InverseErf InverseErfc InverseFourier
syn keyword lupineWord InverseFourierTransform InverseFunction InverseFunctions InverseGudermannian InverseHaversine InverseLaplaceTransform InversePermutation InverseSeries
syn keyword lupineWord InverseSurvivalFunction IrreduciblePolynomialQ Italic JacobiP JacobiSymbol Jacobian Join JoinAcross
syn keyword lupineWord Joined JordanDecomposition JulianDate K Kernels Key KeyAbsent KeyCollisionFunction
syn keyword lupineWord KeyComplement KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ KeyIntersection KeyMap KeyMemberQ
syn keyword lupineWord KeySelect KeySort KeySortBy KeyTake KeyUnion KeyValueMap KeyValuePattern Keys
syn keyword lupineWord Khinchin KillProcess KnownUnitQ KroneckerDelta KroneckerProduct KroneckerSymbol Kurtosis LCM
syn keyword lupineWord LUDecomposition Label LabelStyle LabelingFunction LaguerreL LaplaceDistribution LaplaceTransform Laplacian
syn keyword lupineWord Large Last LaunchKernels LeafCount LeapYearQ LearningRate LearningRateMultipliers LeastSquares
syn keyword lupineWord Left LeftArrow LeftRightArrow LeftTee LeftTeeArrow LeftTriangle LeftTriangleEqual Legended
syn keyword lupineWord LegendreP LegendreQ Length LengthWhile Less LessEqual LessEqualThan LessFullEqual
syn keyword lupineWord LessGreater LessLess LessThan LessTilde LetterCharacter LetterCounts LetterNumber LetterQ
syn keyword lupineWord Level LeviCivitaTensor Lexicographic LexicographicOrder LexicographicSort LightBlue LightGray LightGreen
syn keyword lupineWord LightOrange LightPurple LightRed LightYellow Lighter Likelihood Limit Line
syn keyword lupineWord LineLegend LinearLayer LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve LinearSolveFunction
syn keyword lupineWord LiouvilleLambda List ListContourPlot ListConvolve ListCorrelate ListDensityPlot ListInterpolation ListLinePlot
syn keyword lupineWord ListLogLinearPlot ListLogLogPlot ListLogPlot ListPlot ListQ ListStepPlot Listable LocalResponseNormalizationLayer
syn keyword lupineWord Locked Log Log10 Log2 LogGamma LogIntegral LogLikelihood LogNormalDistribution
syn keyword lupineWord LogPlot LogicalExpand LogisticSigmoid LongForm LongLeftArrow LongLeftRightArrow LongRightArrow LongShortTermMemoryLayer
syn keyword lupineWord Longest LongestCommonSequence LongestCommonSubsequence LongestCommonSubsequencePositions Lookup LossFunction LowerCaseQ LowerTriangularMatrixQ
syn keyword lupineWord LowerTriangularize LucasL MachineNumberQ MachinePrecision Magenta Magnification Majority MakeBoxes
syn keyword lupineWord MakeExpression MangoldtLambda ManhattanDistance MantissaExponent Map MapAll MapApply MapAt
syn keyword lupineWord MapIndexed MapThread MatchQ MatrixExp MatrixForm MatrixFunction MatrixLog MatrixPlot
syn keyword lupineWord MatrixPower MatrixQ MatrixRank Max MaxExtraConditions MaxExtraPrecision MaxFilter MaxIterations
syn keyword lupineWord MaxMemoryUsed MaxPlotPoints MaxPoints MaxRecursion MaxStepSize MaxSteps MaxTrainingRounds MaxValue
syn keyword lupineWord MaximalBy Maximize Mean MeanAbsoluteLossLayer MeanDeviation MeanFilter MeanSquaredLossLayer Median
syn keyword lupineWord MedianDeviation MedianFilter Medium MemberQ MemoryConstrained MemoryConstraint MemoryInUse Merge
syn keyword lupineWord MersennePrimeExponent MersennePrimeExponentQ Mesh Message MessageName Messages MetaInformation Method
syn keyword lupineWord Min MinFilter MinMax MinRecursion MinValue MinimalBy MinimalPolynomial Minimize
syn keyword lupineWord Minors Minus MinusPlus Missing MissingQ MixedRadix MixtureDistribution Mod
syn keyword lupineWord ModularInverse Module Modulus MoebiusMu Moment MomentGeneratingFunction Monday MonomialList
syn keyword lupineWord MonomialOrder Most MovingAverage MovingMap MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder
syn keyword lupineWord N NArgMax NArgMin NDSolve NDSolveValue NExpectation NHoldAll NHoldFirst
syn keyword lupineWord NHoldRest NIntegrate NMaxValue NMaximize NMinValue NMinimize NProbability NProduct
syn keyword lupineWord NRoots NSolve NSolveValues NSum NValues NameQ Names Nand
syn keyword lupineWord Nearest Needs Negative NegativeDefiniteMatrixQ NegativeIntegers NegativeRationals NegativeReals NegativeSemidefiniteMatrixQ
syn keyword lupineWord NeighborhoodGraph Nest NestList NestWhile NestWhileList NetAppend NetArray NetArrayLayer
syn keyword lupineWord NetBidirectionalOperator NetChain NetDecoder NetDelete NetDrop NetEncoder NetEvaluationMode NetExtract
syn keyword lupineWord NetFlatten NetFoldOperator NetGANOperator NetGraph NetInformation NetInitialize NetInsert NetInsertSharedArrays
syn keyword lupineWord NetJoin NetMapOperator NetMapThreadOperator NetMeasurements NetModel NetNestOperator NetPairEmbeddingOperator NetPort
syn keyword lupineWord NetPortGradient NetPrepend NetRename NetReplace NetReplacePart NetSharedArray NetStateObject NetTake
syn keyword lupineWord NetTrain NetTrainResultsObject NetTrainState NetUnfold NextDate NextPrime NominalVariables NonCommutativeMultiply
syn keyword lupineWord NonConstants NonNegative NonNegativeIntegers NonNegativeRationals NonNegativeReals NonPositive NonPositiveIntegers NonPositiveRationals
syn keyword lupineWord NonPositiveReals None NoneTrue NonlinearModelFit Nor Norm Normal NormalDistribution
syn keyword lupineWord NormalMatrixQ NormalizationLayer Normalize Not NotCongruent NotDoubleVerticalBar NotElement NotGreater
syn keyword lupineWord NotGreaterEqual NotLess NotLessEqual NotReverseElement NotSubset NotSubsetEqual NotSuperset NotSupersetEqual
syn keyword lupineWord NotTilde NotTildeEqual NotTildeFullEqual NotTildeTilde NotVerticalBar Nothing Now Null
syn keyword lupineWord NullRecords NullSpace NullWords NumberCompose NumberDecompose NumberDigit NumberExpand NumberForm
syn keyword lupineWord NumberMarks NumberPadding NumberPoint NumberQ NumberSeparator NumberSigns NumberString Numerator
syn keyword lupineWord NumeratorDenominator NumericArray NumericArrayQ NumericArrayType NumericFunction NumericQ NumericalOrder NumericalSort
syn keyword lupineWord O OddQ Off Offset On Once OneIdentity Opacity
syn keyword lupineWord OpenAppend OpenRead OpenWrite Operate OperatorApplied OptionValue Optional Options
syn keyword lupineWord OptionsPattern Or Orange Order OrderDistribution OrderedQ Ordering OrderingBy
syn keyword lupineWord OrderingLayer Orderless OrderlessPatternSequence OrthogonalMatrixQ Orthogonalize Out Outer OutputForm
syn keyword lupineWord OutputPorts OutputStream Overflow Overlaps Overscript OverwriteTarget OwnValues PDF
syn keyword lupineWord PadLeft PadRight PaddedForm Padding PaddingLayer PaddingSize PageWidth PalindromeQ
syn keyword lupineWord ParallelArray ParallelCombine ParallelDo ParallelEvaluate ParallelMap ParallelProduct ParallelSubmit ParallelSum
syn keyword lupineWord ParallelTable ParallelTry Parallelize ParametricPlot ParametricRampLayer ParentDirectory Part PartLayer
syn keyword lupineWord Partition PartitionsP PartitionsQ PathGraph Pattern PatternSequence PatternTest Pause
syn keyword lupineWord PercentForm PerfectNumber PerfectNumberQ PerformanceGoal PeriodicInterpolation Permanent PermutationCycles PermutationCyclesQ
syn keyword lupineWord PermutationLength PermutationList PermutationListQ PermutationMax PermutationMin PermutationOrder PermutationPower PermutationProduct
syn keyword lupineWord PermutationReplace PermutationSupport Permutations Permute Pi Pick PieChart Piecewise
syn keyword lupineWord PiecewiseExpand Pink PixelValue Placed PlaceholderLayer Plot PlotLabel PlotLegends
syn keyword lupineWord PlotMarkers PlotPoints PlotRange PlotRangeClipping PlotRangePadding PlotStyle Plus PlusMinus
syn keyword lupineWord Pochhammer Point PointLegend PointSize PoissonDistribution PolarPlot PolyGamma PolyLog
syn keyword lupineWord Polygon PolygonalNumber PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod PolynomialQ PolynomialQuotient
syn keyword lupineWord PolynomialQuotientRemainder PolynomialReduce PolynomialRemainder PoolingLayer Position PositionIndex PositionLargest PositionSmallest
syn keyword lupineWord Positive PositiveDefiniteMatrixQ PositiveIntegers PositiveRationals PositiveReals PositiveSemidefiniteMatrixQ PossibleZeroQ Postfix
syn keyword lupineWord Power PowerExpand PowerMod PowerModList PowerRange PowersRepresentations PreDecrement PreIncrement
syn keyword lupineWord PrecedenceForm Precedes PrecedesEqual PrecedesSlantEqual PrecedesTilde Precision PrecisionGoal Predict
syn keyword lupineWord PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix Prepend PrependLayer PrependTo PreviousDate
syn keyword lupineWord Prime PrimeNu PrimeOmega PrimePi PrimePowerQ PrimeQ Primes PrimitiveRoot
syn keyword lupineWord PrimitiveRootList PrincipalValue Print PrintableASCIIQ Probability ProbabilityDistribution ProcessInformation ProcessObject
syn keyword lupineWord ProcessStatus Product ProductLog ProgressReporting Projection Prolog Proportion Proportional
syn keyword lupineWord Protect Protected PseudoInverse PunctuationCharacter Purple Put PutAppend QRDecomposition
syn keyword lupineWord Quantile Quantity QuantityMagnitude QuantityQ QuantityUnit Quartics QuartileDeviation QuartileSkewness
syn keyword lupineWord Quartiles Query Quiet Quit Quotient QuotientRemainder RGBColor RSolve
syn keyword lupineWord RSolveValue RamanujanTau Ramp RandomArrayLayer RandomChoice RandomComplex RandomGraph RandomImage
syn keyword lupineWord RandomInteger RandomPermutation RandomPrime RandomReal RandomSample RandomSeeding RandomVariate Range
syn keyword lupineWord RankedMax RankedMin Raster RasterSize Rasterize Rational Rationalize Rationals
syn keyword lupineWord Ratios Re ReIm Read ReadByteArray ReadLine ReadList ReadProtected
syn keyword lupineWord ReadString Real Real64 RealAbs RealDigits RealSign RealValuedNumberQ RealValuedNumericQ
syn keyword lupineWord Reals Reap RecordLists RecordSeparators Rectangle RecurrenceTable Red Reduce
syn keyword lupineWord Refine ReflectionMatrix RegularExpression RelationGraph ReleaseHold Remove RemoveAlphaChannel RemoveDiacritics
syn keyword lupineWord RenameFile Repeated RepeatedNull RepeatedTiming Replace ReplaceAll ReplaceAt ReplaceList
syn keyword lupineWord ReplacePart ReplaceRepeated ReplicateLayer Resampling Rescale ResetDirectory ReshapeLayer Residue
syn keyword lupineWord ResizeLayer Resolve ResourceData ResourceObject Rest Restricted Resultant Return
syn keyword lupineWord Reverse ReverseApplied ReverseElement ReverseEquilibrium ReverseGraph ReverseSort ReverseSortBy Riffle
syn keyword lupineWord Right RightArrow RightComposition RightTee RightTriangle RightTriangleEqual RomanNumeral Root
syn keyword lupineWord RootMeanSquare RootReduce RootSum Roots RotateLeft RotateRight RotationMatrix Round
syn keyword lupineWord Row RowBox RowReduce RudinShapiro Rule RuleDelayed Run RunProcess
syn keyword lupineWord SameAs SameQ SameTest SampleRate SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday
syn keyword lupineWord Save SawtoothWave ScalarPlusLayer ScalarTimesLayer Scaled ScalingFunctions ScalingMatrix Scan
syn keyword lupineWord SchurDecomposition ScientificForm Sec Sech SeedRandom Select SelectFirst Sequence
syn keyword lupineWord SequenceAttentionLayer SequenceCases SequenceCount SequenceFold SequenceFoldList SequenceForm SequenceHold SequenceIndicesLayer
syn keyword lupineWord SequenceLastLayer SequenceMostLayer SequencePosition SequenceReplace SequenceRestLayer SequenceReverseLayer SequenceSplit Series
syn keyword lupineWord SeriesCoefficient SeriesData SeriesTermGoal Set SetAccuracy SetAlphaChannel SetAttributes SetDelayed
syn keyword lupineWord SetDirectory SetEnvironment SetOptions SetPrecision SetSharedFunction SetSharedVariable SetStreamPosition Shallow
syn keyword lupineWord Short Shortest Show Sign Signature Simplify Sin SinIntegral
syn keyword lupineWord Sinc SingularValueDecomposition SingularValueList Sinh SinhIntegral Skeleton Skewness Skip
syn keyword lupineWord Slot SlotSequence Small SmallCircle SoftmaxLayer Solve SolveAlways SolveValues
syn keyword lupineWord Sort SortBy Sow Spacings Span SparseArray SpatialTransformationLayer Splice
syn keyword lupineWord Split SplitBy Sqrt SqrtBox Square SquareFreeQ SquareIntersection SquareMatrixQ
syn keyword lupineWord SquareSubset SquareSubsetEqual SquareSuperset SquareSupersetEqual SquareUnion SquareWave SquaredEuclideanDistance SquaresR
syn keyword lupineWord Stack StandardDeviation StandardForm Standardize Star StarGraph StartOfLine StartOfString
syn keyword lupineWord StartProcess StartingStepSize StepMonitor StieltjesGamma StirlingS1 StirlingS2 StreamPosition Streams
syn keyword lupineWord String StringCases StringContainsQ StringCount StringDelete StringDrop StringEndsQ StringExpression
syn keyword lupineWord StringExtract StringForm StringFreeQ StringInsert StringJoin StringLength StringMatchQ StringPadLeft
syn keyword lupineWord StringPadRight StringPart StringPartition StringPosition StringQ StringRepeat StringReplace StringReplaceList
syn keyword lupineWord StringReplacePart StringReverse StringRiffle StringRotateLeft StringRotateRight StringSplit StringStartsQ StringTake
syn keyword lupineWord StringTemplate StringToByteArray StringToStream StringTrim Stub StudentTDistribution Style SubValues
syn keyword lupineWord Subdivide Subfactorial Subgraph Subscript SubscriptBox Subsequences Subset SubsetCases
syn keyword lupineWord SubsetCount SubsetEqual SubsetMap SubsetPosition SubsetQ Subsets SubstitutionSystem Subsuperscript
syn keyword lupineWord Subtract SubtractFrom Succeeds SucceedsEqual SucceedsSlantEqual SucceedsTilde SuchThat Sum
syn keyword lupineWord SumConvergence SummationLayer Sunday Superscript SuperscriptBox Superset SupersetEqual Surd
syn keyword lupineWord SurvivalFunction SwatchLegend Switch Symbol SymbolName SymbolQ SymmetricDifference SymmetricMatrixQ
syn keyword lupineWord SymmetricPolynomial SymmetricReduction Symmetrize Syntax SyntaxLength SyntaxQ Table TableForm
syn keyword lupineWord TagSet TagSetDelayed TagUnset Take TakeDrop TakeLargest TakeLargestBy TakeList
syn keyword lupineWord TakeSmallest TakeSmallestBy TakeWhile Tally Tan Tanh TargetDevice TautologyQ
syn keyword lupineWord TeXForm TemplateApply TemplateExpression TemplateIf TemplateObject TemplateSequence TemplateSlot Temporary
syn keyword lupineWord TensorContract TensorDimensions TensorProduct TensorRank TensorTranspose TensorWedge TerminatedEvaluation TestID
syn keyword lupineWord TestReport TestReportObject TestResultObject Text TextSentences TextString TextWords Therefore
syn keyword lupineWord Thick Thickness Thin Thread Threaded ThreadingLayer Threshold Through
syn keyword lupineWord Throw ThueMorse Thumbnail Thursday Ticks TicksStyle Tilde TildeEqual
syn keyword lupineWord TildeFullEqual TildeTilde TimeConstrained TimeConstraint TimeGoal TimeRemaining TimeZone Times
syn keyword lupineWord TimesBy Timing Tiny ToBoxes ToCharacterCode ToExpression ToLowerCase ToPolarCoordinates
syn keyword lupineWord ToRadicals ToRules ToSphericalCoordinates ToString ToUpperCase Today ToeplitzMatrix Together
syn keyword lupineWord Tolerance Tomorrow Tooltip Top TopologicalSort Total TotalLayer TotalWidth
syn keyword lupineWord Tr Trace TracePrint TraceScan TraditionalForm TrainingProgressCheckpointing TrainingProgressFunction TrainingProgressMeasurements
syn keyword lupineWord TrainingProgressReporting TrainingStoppingCriterion TrainingUpdateSchedule TransformationFunctions TransformedDistribution Transparent Transpose TransposeLayer
syn keyword lupineWord TreeForm TreeGraphQ Triangle TriangleWave Trig TrigExpand TrigFactor TrigReduce
syn keyword lupineWord TrigToExp TrimmedMean True TrueQ TruncatedDistribution Tuesday Tuples TwoWayRule
syn keyword lupineWord URLDecode URLEncode Uncompress Undefined Underflow Underscript UndirectedEdge UndirectedGraph
syn keyword lupineWord UndirectedGraphQ Unequal UnequalTo Unevaluated UniformDistribution Union UnionPlus Unique
syn keyword lupineWord UniqueElements UnitBox UnitConvert UnitDimensions UnitStep UnitTriangle UnitVector UnitVectorLayer
syn keyword lupineWord UnitaryMatrixQ Unitize UnixTime Unprotect UnsameQ Unset UpArrow UpDownArrow
syn keyword lupineWord UpSet UpSetDelayed UpTee UpTo UpValues UpperCase UpperCaseQ UpperTriangularMatrixQ
syn keyword lupineWord UpperTriangularize UpsampleLayer ValidationSet ValueQ Values VandermondeMatrix Variables Variance
syn keyword lupineWord VectorAngle VectorQ Vee Verbatim VerificationTest VerifySolutions VertexAdd VertexCount
syn keyword lupineWord VertexDegree VertexDelete VertexEccentricity VertexInComponent VertexInDegree VertexIndex VertexList VertexOutComponent
syn keyword lupineWord VertexOutDegree VertexQ VerticalBar VerticalSeparator VerticalTilde WaitAll WeaklyConnectedComponents WeaklyConnectedGraphQ
syn keyword lupineWord Wedge Wednesday WeibullDistribution WeightedAdjacencyMatrix Weights WheelGraph Which While
syn keyword lupineWord White Whitespace WhitespaceCharacter Why WinsorizedMean With WithCleanup WordBoundary
syn keyword lupineWord WordCharacter WordCount WordCounts WordSeparators WorkingPrecision Write WriteLine WriteString
syn keyword lupineWord Wronskian Xnor Xor Yellow Yesterday ZTransform Zeta
syn match lupineOperator "\V~"
syn match lupineOperator "\V|"
syn match lupineOperator "\V^"
syn match lupineOperator "\V@"
syn match lupineOperator "\V?"
syn match lupineOperator "\V>"
syn match lupineOperator "\V="
syn match lupineOperator "\V<"
syn match lupineOperator "\V;"
syn match lupineOperator "\V:"
syn match lupineOperator "\V/"
syn match lupineOperator "\V."
syn match lupineOperator "\V-"
syn match lupineOperator "\V+"
syn match lupineOperator "\V*"
syn match lupineOperator "\V'"
syn match lupineOperator "\V&"
syn match lupineOperator "\V!"
syn match lupineOperator "\V~~"
syn match lupineOperator "\V||"
syn match lupineOperator "\V^="
syn match lupineOperator "\V@@"
syn match lupineOperator "\V@*"
syn match lupineOperator "\V>>"
syn match lupineOperator "\V>="
syn match lupineOperator "\V=="
syn match lupineOperator "\V=."
syn match lupineOperator "\V<>"
syn match lupineOperator "\V<="
syn match lupineOperator "\V<<"
syn match lupineOperator "\V;;"
syn match lupineOperator "\V:>"
syn match lupineOperator "\V:="
syn match lupineOperator "\V::"
syn match lupineOperator "\V/@"
syn match lupineOperator "\V/="
syn match lupineOperator "\V/;"
syn match lupineOperator "\V/:"
syn match lupineOperator "\V//"
syn match lupineOperator "\V/."
syn match lupineOperator "\V/*"
syn match lupineOperator "\V.."
syn match lupineOperator "\V->"
syn match lupineOperator "\V-="
syn match lupineOperator "\V--"
syn match lupineOperator "\V+="
syn match lupineOperator "\V++"
syn match lupineOperator "\V*="
syn match lupineOperator "\V**"
syn match lupineOperator "\V&&"
syn match lupineOperator "\V!="
syn match lupineOperator "\V!!"
syn match lupineOperator "\V|->"
syn match lupineOperator "\V^:="
syn match lupineOperator "\V@@@"
syn match lupineOperator "\V>>>"
syn match lupineOperator "\V==="
syn match lupineOperator "\V=!="
syn match lupineOperator "\V<->"
syn match lupineOperator "\V//@"
syn match lupineOperator "\V//="
syn match lupineOperator "\V//."
syn match lupineOperator "\V..."
hi def link lupineComment Comment
hi def link lupineString String
hi def link lupineNumber Number
hi def link lupineSlot Identifier
hi def link lupinePattern Type
hi def link lupineWord Function
hi def link lupineOperator Operator
let b:current_syntax = "lupine"
