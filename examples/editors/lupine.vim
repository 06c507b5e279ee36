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
syn keyword lupineWord CellularAutomaton Center CenterArray CenterDot CentralMoment CharacterCounts CharacterEncoding CharacterNormalize
syn keyword lupineWord CharacterRange CharacteristicFunction CharacteristicPolynomial Characters ChartLabels ChartLayout ChartLegends ChartStyle
syn keyword lupineWord ChebyshevT ChebyshevU Check CheckAbort ChessboardDistance ChiSquareDistribution ChineseRemainder CholeskyDecomposition
syn keyword lupineWord Chop Circle CircleDot CircleMinus CirclePlus CircleTimes ClassPriors ClassifierFunction
syn keyword lupineWord ClassifierMeasurements ClassifierMeasurementsObject Classify Clear ClearAll ClearAttributes Clip ClippingStyle
syn keyword lupineWord Close CloseKernels Coefficient CoefficientArrays CoefficientDomain CoefficientList CoefficientRules Collect
syn keyword lupineWord Colon ColorCombine ColorConvert ColorData ColorFunction ColorFunctionScaling ColorNegate ColorQ
syn keyword lupineWord ColorRules ColorSeparate ColorSpace Column Comap ComapApply CombinerFunction Commonest
syn keyword lupineWord CompatibleUnitQ Compile Compiled CompiledFunction CompiledLayer Complement CompleteGraph Complex
syn keyword lupineWord ComplexExpand ComplexInfinity Complexes ComplexityFunction ComposeList ComposeSeries CompositeQ Composition
syn keyword lupineWord CompoundExpression Compress ComputeUncertainty Condition ConditionalExpression Conditioned Confirm ConfirmAssert
syn keyword lupineWord ConfirmBy ConfirmMatch ConfirmQuiet ConformImages Congruent Conjugate ConjugateTranspose ConnectedComponents
syn keyword lupineWord ConnectedGraphQ Constant ConstantArray ConstantArrayLayer ConstantPlusLayer ConstantTimesLayer Constants Construct
syn keyword lupineWord ContainsAll ContainsAny ContainsExactly ContainsNone ContainsOnly Context Contexts Continue
syn keyword lupineWord ContinuedFraction ContourLabels ContourPlot ContourShading ContourStyle Contours ContraharmonicMean ContrastiveLossLayer
syn keyword lupineWord Convergents ConvolutionLayer CoordinateTransform CoprimeQ Coproduct CopyFile Correlation CorrelationDistance
syn keyword lupineWord Cos CosIntegral Cosh CoshIntegral CosineDistance Cot Coth Count
syn keyword lupineWord CountDistinct CountDistinctBy CountRoots Counts CountsBy Covariance CreateDirectory CreateFile
syn keyword lupineWord CreateIntermediateDirectories CreateTemporary Cross CrossEntropyLossLayer Csc Csch CubeRoot Cubics
syn keyword lupineWord Cumulant Cup CupCap Curl CurryApplied Cyan CycleGraph Cycles
syn keyword lupineWord Cyclotomic D DSolve DSolveValue DamerauLevenshteinDistance DampingFactor Darker Dashed
syn keyword lupineWord Dashing DataRange DataReversed Dataset DateBounds DateDifference DateList DateObject
syn keyword lupineWord DateObjectQ DateOverlapsQ DatePattern DatePlus DateRange DateString DateValue DateWithinQ
syn keyword lupineWord DayCount DayMatchQ DayName DayRange Decapitalize DecimalForm DeclarePackage Decompose
syn keyword lupineWord DeconvolutionLayer Decrement Default DefaultValues Defer Definition Degree DegreeLexicographic
syn keyword lupineWord DegreeReverseLexicographic Del Delete DeleteAdjacentDuplicates DeleteCases DeleteContents DeleteDirectory DeleteDuplicates
syn keyword lupineWord DeleteDuplicatesBy DeleteElements DeleteFile DeleteMissing Delimiters Denominator DensityPlot Depth
syn keyword lupineWord Derivative DesignMatrix Det Diagonal DiagonalMatrix DiagonalMatrixQ DiagonalizableMatrixQ Diamond
syn keyword lupineWord DifferenceDelta Differences DifferentialD DigitBlock DigitCharacter DigitCount DigitQ DigitSum
syn keyword lupineWord Dimensions DiracDelta DirectedEdge DirectedGraph DirectedGraphQ DirectedInfinity Direction Directive
syn keyword lupineWord Directory DirectoryName DirectoryQ DirectoryStack DiscreteDelta DiscreteRatio DiscreteShift DiscreteUniformDistribution
syn keyword lupineWord Discriminant DisjointQ Disk Dispatch DisplayForm DistanceFunction Distribute DistributeDefinitions
syn keyword lupineWord Distributed DistributedContexts DistributionParameterQ Div Divide DivideBy Dividers Divisible
syn keyword lupineWord DivisorSigma DivisorSum Divisors Do Dot DotDashed DotEqual DotLayer
syn keyword lupineWord DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow DoubleLeftRightArrow DoubleLeftTee DoubleRightArrow DoubleRightTee
syn keyword lupineWord DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow DownTee DownValues Drop DropoutLayer
syn keyword lupineWord Dt DuplicateFreeQ Duration Dynamic DynamicModule E Echo EchoEvaluation
syn keyword lupineWord EchoFunction EdgeAdd EdgeCount EdgeDelete EdgeDetect EdgeForm EdgeList EdgeQ
syn keyword lupineWord EdgeWeight EditDistance Eigensystem Eigenvalues Eigenvectors Element ElementwiseLayer Eliminate
syn keyword lupineWord EllipticE EllipticF EllipticK EmbeddingLayer EmpiricalDistribution Enclose End EndOfFile
syn keyword lupineWord EndOfLine EndOfString EndPackage EngineeringForm Entity Entropy Environment Epilog
syn keyword lupineWord Equal EqualTilde EqualTo Equilibrium Equivalent Erf Erfc Erfi
syn keyword lupineWord EuclideanDistance EulerE EulerGamma EulerPhi EulerianGraphQ Evaluate Evaluated EvaluationMonitor
syn keyword lupineWord EvenQ ExactNumberQ Except ExcludedForms Exclusions Exists Exit Exp
syn keyword lupineWord ExpIntegralE ExpIntegralEi ExpToTrig Expand ExpandAll ExpandDenominator ExpandFileName ExpandNumerator
syn keyword lupineWord Expectation Exponent ExponentFunction ExponentialDistribution ExponentialMovingAverage Export ExportByteArray ExportFormats
syn keyword lupineWord ExportString Expression ExtendedGCD Extension Extract ExtractLayer FaceForm Factor
syn keyword lupineWord FactorInteger FactorList FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList Factorial Factorial2
syn keyword lupineWord FactorialPower Failure FailureQ False FeatureExtract FeatureExtraction FeatureExtractor FeatureExtractorFunction
syn keyword lupineWord FeatureNames FeatureTypes Fibonacci File FileBaseName FileByteCount FileExistsQ FileExtension
syn keyword lupineWord FileHash FileNameDepth FileNameDrop FileNameJoin FileNameSplit FileNameTake FileNames FileType
syn keyword lupineWord Filling FillingStyle FilterRules Find FindArgMax FindArgMin FindFile FindFit
syn keyword lupineWord FindHamiltonianCycle FindHamiltonianPath FindInstance FindLinearRecurrence FindList FindMaxValue FindMaximum FindMinValue
syn keyword lupineWord FindMinimum FindPermutation FindRoot FindSequenceFunction FindShortestPath FindSpanningTree First FirstCase
syn keyword lupineWord FirstPosition Fit FittedModel FixedPoint FixedPointList Flat Flatten FlattenAt
syn keyword lupineWord FlattenInPlace FlattenLayer Floor Fold FoldList FoldPair FoldPairList FoldWhile
syn keyword lupineWord FoldWhileList FontColor FontFamily FontSize FontSlant FontWeight For ForAll
syn keyword lupineWord Format FormatType FormatValues FortranForm Fourier FourierCoefficient FourierCosCoefficient FourierDCT
syn keyword lupineWord FourierDST FourierMatrix FourierParameters FourierSinCoefficient FourierTransform FourierTrigSeries FractionBox FractionalPart
syn keyword lupineWord Frame FrameLabel FrameStyle FrameTicks FreeQ FresnelC FresnelS Friday
syn keyword lupineWord FrobeniusNumber FrobeniusSolve FromCharacterCode FromCoefficientRules FromContinuedFraction FromDigits FromLetterNumber FromPolarCoordinates
syn keyword lupineWord FromRomanNumeral FromSphericalCoordinates FromUnixTime Full FullDefinition FullForm FullSimplify Function
syn keyword lupineWord FunctionDomain FunctionExpand FunctionInterpolation FunctionLayer FunctionPeriod FunctionRange GCD Gamma
syn keyword lupineWord GammaDistribution GammaRegularized GatedRecurrentLayer Gather GatherBy GaussianFilter GaussianIntegers GaussianMatrix
syn keyword lupineWord GegenbauerC General GenerateConditions GeneratedParameters GeneratingFunction GeometricDistribution GeometricMean Get
syn keyword lupineWord GetEnvironment Glaisher GoldenRatio Goto Grad Gradient Graph GraphComplement
syn keyword lupineWord GraphDiameter GraphDistance GraphDistanceMatrix GraphQ GraphRadius GraphUnion Graphics Graphics3D
syn keyword lupineWord GraphicsColumn GraphicsGrid GraphicsGroup GraphicsRow Gray GrayLevel Greater GreaterEqual
syn keyword lupineWord GreaterEqualThan GreaterFullEqual GreaterGreater GreaterLess GreaterThan GreaterTilde Green Grid
syn keyword lupineWord GridBox GridGraph GridLines GridLinesStyle GroebnerBasis GroupBy Groupings Gudermannian
syn keyword lupineWord HadamardMatrix HamiltonianGraphQ HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash Haversine
syn keyword lupineWord HazardFunction Head Heads HeavisidePi HeavisideTheta HermiteDecomposition HermiteH HermitianMatrixQ
syn keyword lupineWord HessenbergDecomposition HexadecimalCharacter HilbertMatrix Histogram HistogramList Hold HoldAll HoldAllComplete
syn keyword lupineWord HoldComplete HoldFirst HoldForm HoldPattern HoldRest HornerForm Hue HumpDownHump
syn keyword lupineWord HumpEqual HurwitzZeta HypercubeGraph Hyperfactorial Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ
syn keyword lupineWord HypergeometricU I Identity IdentityMatrix If IgnoreCase IgnoringInactive Im
syn keyword lupineWord Image Image3D Image3DSlices ImageAdd ImageAdjust ImageApply ImageAspectRatio ImageAssemble
syn keyword lupineWord ImageAugmentationLayer ImageChannels ImageCollage ImageColorSpace ImageCompose ImageConvolve ImageCrop ImageData
syn keyword lupineWord ImageDifference ImageDimensions ImageHistogram ImageMeasurements ImageMultiply ImagePad ImagePadding ImagePartition
syn keyword lupineWord ImageQ ImageReflect ImageResize ImageResolution ImageRotate ImageScaled ImageSize ImageSubtract
syn keyword lupineWord ImageTake ImageType Implies Import ImportByteArray ImportFormats ImportString In
syn keyword lupineWord Inactivate Inactive IncidenceMatrix Increment IndefiniteMatrixQ Indeterminate IndeterminateThreshold Inequality
syn keyword lupineWord InexactNumberQ Infinity Infix Information Inherited Inner Input InputForm
syn keyword lupineWord InputPorts InputStream InputString Insert InsertLinebreaks InsertionFunction Inset InstanceNormalizationLayer
syn keyword lupineWord Integer IntegerDigits IntegerExponent IntegerLength IntegerName IntegerPart IntegerPartitions IntegerQ
syn keyword lupineWord IntegerReverse IntegerString Integers Integrate Interleaving InterpolatingFunction InterpolatingPolynomial Interpolation
syn keyword lupineWord InterpolationOrder Interpretation InterquartileRange Interrupt IntersectingQ Intersection Interval IntervalIntersection
syn keyword lupineWord IntervalMemberQ IntervalUnion Inverse InverseCDF InverseErf InverseErfc InverseFourier InverseFourierTransform
syn keyword lupineWord InverseFunction InverseFunctions InverseGudermannian InverseHaversine InverseLaplaceTransform InversePermutation InverseSeries InverseSurvivalFunction
syn keyword lupineWord IrreduciblePolynomialQ Italic JacobiP JacobiSymbol Jacobian Join JoinAcross Joined
syn keyword lupineWord JordanDecomposition JulianDate K Kernels Key KeyAbsent KeyCollisionFunction KeyComplement
syn keyword lupineWord KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ KeyIntersection KeyMap KeyMemberQ KeySelect
syn keyword lupineWord KeySort KeySortBy KeyTake KeyUnion KeyValueMap KeyValuePattern Keys Khinchin
syn keyword lupineWord KillProcess KnownUnitQ KroneckerDelta KroneckerProduct KroneckerSymbol Kurtosis LCM LUDecomposition
syn keyword lupineWord Label LabelStyle LabelingFunction LaguerreL LaplaceDistribution LaplaceTransform Laplacian Large
syn keyword lupineWord Last LaunchKernels LeafCount LeapYearQ LearningRate LearningRateMultipliers LeastSquares Left
syn keyword lupineWord LeftArrow LeftRightArrow LeftTee LeftTeeArrow LeftTriangle LeftTriangleEqual Legended LegendreP
syn keyword lupineWord LegendreQ Length LengthWhile Less LessEqual LessEqualThan LessFullEqual LessGreater
syn keyword lupineWord LessLess LessThan LessTilde LetterCharacter LetterCounts LetterNumber LetterQ Level
syn keyword lupineWord LeviCivitaTensor Lexicographic LexicographicOrder LexicographicSort LightBlue LightGray LightGreen LightOrange
syn keyword lupineWord LightPurple LightRed LightYellow Lighter Limit Line LineLegend LinearLayer
syn keyword lupineWord LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve LinearSolveFunction LiouvilleLambda List
syn keyword lupineWord ListContourPlot ListConvolve ListCorrelate ListDensityPlot ListInterpolation ListLinePlot ListLogLinearPlot ListLogLogPlot
syn keyword lupineWord ListLogPlot ListPlot ListQ ListStepPlot Listable LocalResponseNormalizationLayer Locked Log
syn keyword lupineWord Log10 Log2 LogGamma LogIntegral LogNormalDistribution LogPlot LogicalExpand LogisticSigmoid
syn keyword lupineWord LongForm LongLeftArrow LongLeftRightArrow LongRightArrow LongShortTermMemoryLayer Longest LongestCommonSequence LongestCommonSubsequence
syn keyword lupineWord LongestCommonSubsequencePositions Lookup LossFunction LowerCaseQ LowerTriangularMatrixQ LowerTriangularize LucasL MachineNumberQ
syn keyword lupineWord MachinePrecision Magenta Magnification Majority MakeBoxes MakeExpression MangoldtLambda ManhattanDistance
syn keyword lupineWord MantissaExponent Map MapAll MapApply MapAt MapIndexed MapThread MatchQ
syn keyword lupineWord MatrixExp MatrixForm MatrixFunction MatrixLog MatrixPlot MatrixPower MatrixQ MatrixRank
syn keyword lupineWord Max MaxExtraConditions MaxExtraPrecision MaxFilter MaxIterations MaxMemoryUsed MaxPlotPoints MaxPoints
syn keyword lupineWord MaxRecursion MaxStepSize MaxSteps MaxTrainingRounds MaxValue MaximalBy Maximize Mean
syn keyword lupineWord MeanAbsoluteLossLayer MeanDeviation MeanFilter MeanSquaredLossLayer Median MedianDeviation MedianFilter Medium
syn keyword lupineWord MemberQ MemoryConstrained MemoryConstraint MemoryInUse Merge MersennePrimeExponent MersennePrimeExponentQ Mesh
syn keyword lupineWord Message MessageName Messages MetaInformation Method Min MinFilter MinMax
syn keyword lupineWord MinRecursion MinValue MinimalBy MinimalPolynomial Minimize Minors Minus MinusPlus
syn keyword lupineWord Missing MissingQ MixedRadix Mod ModularInverse Module Modulus MoebiusMu
syn keyword lupineWord Moment MomentGeneratingFunction Monday MonomialList MonomialOrder Most MovingAverage MovingMap
syn keyword lupineWord MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder N NArgMax NArgMin NDSolve
syn keyword lupineWord NDSolveValue NExpectation NHoldAll NHoldFirst NHoldRest NIntegrate NMaxValue NMaximize
syn keyword lupineWord NMinValue NMinimize NProbability NProduct NRoots NSolve NSolveValues NSum
syn keyword lupineWord NValues NameQ Names Nand Nearest Needs Negative NegativeDefiniteMatrixQ
syn keyword lupineWord NegativeIntegers NegativeRationals NegativeReals NegativeSemidefiniteMatrixQ NeighborhoodGraph Nest NestList NestWhile
syn keyword lupineWord NestWhileList NetAppend NetArray NetArrayLayer NetBidirectionalOperator NetChain NetDecoder NetDelete
syn keyword lupineWord NetDrop NetEncoder NetEvaluationMode NetExtract NetFlatten NetFoldOperator NetGANOperator NetGraph
syn keyword lupineWord NetInformation NetInitialize NetInsert NetInsertSharedArrays NetJoin NetMapOperator NetMapThreadOperator NetMeasurements
syn keyword lupineWord NetModel NetNestOperator NetPairEmbeddingOperator NetPort NetPortGradient NetPrepend NetRename NetReplace
syn keyword lupineWord NetReplacePart NetSharedArray NetStateObject NetTake NetTrain NetTrainResultsObject NetTrainState NetUnfold
syn keyword lupineWord NextPrime NominalVariables NonCommutativeMultiply NonConstants NonNegative NonNegativeIntegers NonNegativeRationals NonNegativeReals
syn keyword lupineWord NonPositive NonPositiveIntegers NonPositiveRationals NonPositiveReals None NoneTrue NonlinearModelFit Nor
syn keyword lupineWord Norm Normal NormalDistribution NormalMatrixQ NormalizationLayer Normalize Not NotCongruent
syn keyword lupineWord NotDoubleVerticalBar NotElement NotGreater NotGreaterEqual NotLess NotLessEqual NotReverseElement NotSubset
syn keyword lupineWord NotSubsetEqual NotSuperset NotSupersetEqual NotTilde NotTildeEqual NotTildeFullEqual NotTildeTilde NotVerticalBar
syn keyword lupineWord Nothing Now Null NullRecords NullSpace NullWords NumberCompose NumberDecompose
syn keyword lupineWord NumberDigit NumberExpand NumberForm NumberMarks NumberPadding NumberPoint NumberQ NumberSeparator
syn keyword lupineWord NumberSigns NumberString Numerator NumeratorDenominator NumericArray NumericArrayQ NumericArrayType NumericFunction
syn keyword lupineWord NumericQ NumericalOrder NumericalSort O OddQ Off Offset On
syn keyword lupineWord Once OneIdentity Opacity OpenAppend OpenRead OpenWrite Operate OperatorApplied
syn keyword lupineWord OptionValue Optional Options OptionsPattern Or Orange Order OrderedQ
syn keyword lupineWord Ordering OrderingBy OrderingLayer Orderless OrderlessPatternSequence OrthogonalMatrixQ Orthogonalize Out
syn keyword lupineWord Outer OutputForm OutputPorts OutputStream Overflow Overlaps Overscript OverwriteTarget
syn keyword lupineWord OwnValues PDF PadLeft PadRight PaddedForm Padding PaddingLayer PaddingSize
syn keyword lupineWord PageWidth PalindromeQ ParallelArray ParallelCombine ParallelDo ParallelEvaluate ParallelMap ParallelProduct
syn keyword lupineWord ParallelSubmit ParallelSum ParallelTable ParallelTry Parallelize ParametricPlot ParametricRampLayer ParentDirectory
syn keyword lupineWord Part PartLayer Partition PartitionsP PartitionsQ PathGraph Pattern PatternSequence
syn keyword lupineWord PatternTest Pause PercentForm PerfectNumber PerfectNumberQ PerformanceGoal PeriodicInterpolation Permanent
syn keyword lupineWord PermutationCycles PermutationCyclesQ PermutationLength PermutationList PermutationListQ PermutationMax PermutationMin PermutationOrder
syn keyword lupineWord PermutationPower PermutationProduct PermutationReplace PermutationSupport Permutations Permute Pi Pick
syn keyword lupineWord PieChart Piecewise PiecewiseExpand Pink PixelValue Placed PlaceholderLayer Plot
syn keyword lupineWord PlotLabel PlotLegends PlotMarkers PlotPoints PlotRange PlotRangeClipping PlotRangePadding PlotStyle
syn keyword lupineWord Plus PlusMinus Pochhammer Point PointLegend PointSize PoissonDistribution PolarPlot
syn keyword lupineWord PolyGamma PolyLog Polygon PolygonalNumber PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod
syn keyword lupineWord PolynomialQ PolynomialQuotient PolynomialQuotientRemainder PolynomialReduce PolynomialRemainder PoolingLayer Position PositionIndex
syn keyword lupineWord PositionLargest PositionSmallest Positive PositiveDefiniteMatrixQ PositiveIntegers PositiveRationals PositiveReals PositiveSemidefiniteMatrixQ
syn keyword lupineWord PossibleZeroQ Postfix Power PowerExpand PowerMod PowerModList PowerRange PowersRepresentations
syn keyword lupineWord PreDecrement PreIncrement PrecedenceForm Precedes PrecedesEqual PrecedesSlantEqual PrecedesTilde Precision
syn keyword lupineWord PrecisionGoal Predict PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix Prepend PrependLayer
syn keyword lupineWord PrependTo Prime PrimeNu PrimeOmega PrimePi PrimePowerQ PrimeQ Primes
syn keyword lupineWord PrimitiveRoot PrimitiveRootList PrincipalValue Print PrintableASCIIQ Probability ProcessInformation ProcessObject
syn keyword lupineWord ProcessStatus Product ProductLog ProgressReporting Projection Prolog Proportion Proportional
syn keyword lupineWord Protect Protected PseudoInverse PunctuationCharacter Purple Put PutAppend QRDecomposition
syn keyword lupineWord Quantile Quantity QuantityMagnitude QuantityQ QuantityUnit Quartics QuartileDeviation QuartileSkewness
syn keyword lupineWord Quartiles Query Quiet Quit Quotient QuotientRemainder RGBColor RSolve
syn keyword lupineWord RSolveValue RamanujanTau Ramp RandomArrayLayer RandomChoice RandomComplex RandomGraph RandomImage
syn keyword lupineWord RandomInteger RandomPermutation RandomPrime RandomReal RandomSample RandomSeeding RandomVariate Range
syn keyword lupineWord RankedMax RankedMin Raster RasterSize Rasterize Rational Rationalize Rationals
syn keyword lupineWord Ratios Re ReIm Read ReadByteArray ReadLine ReadList ReadProtected
syn keyword lupineWord ReadString Real Real64 RealDigits RealValuedNumberQ RealValuedNumericQ Reals Reap
syn keyword lupineWord RecordLists RecordSeparators Rectangle RecurrenceTable Red Reduce Refine ReflectionMatrix
syn keyword lupineWord RegularExpression RelationGraph ReleaseHold Remove RemoveAlphaChannel RemoveDiacritics RenameFile Repeated
syn keyword lupineWord RepeatedNull RepeatedTiming Replace ReplaceAll ReplaceAt ReplaceList ReplacePart ReplaceRepeated
syn keyword lupineWord ReplicateLayer Resampling Rescale ResetDirectory ReshapeLayer Residue ResizeLayer Resolve
syn keyword lupineWord ResourceData ResourceObject Rest Restricted Resultant Return Reverse ReverseApplied
syn keyword lupineWord ReverseElement ReverseEquilibrium ReverseGraph ReverseSort ReverseSortBy Riffle Right RightArrow
syn keyword lupineWord RightComposition RightTee RightTriangle RightTriangleEqual RomanNumeral Root RootMeanSquare RootReduce
syn keyword lupineWord RootSum Roots RotateLeft RotateRight RotationMatrix Round Row RowBox
syn keyword lupineWord RowReduce RudinShapiro Rule RuleDelayed Run RunProcess SameAs SameQ
syn keyword lupineWord SameTest SampleRate SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday Save ScalarPlusLayer
syn keyword lupineWord ScalarTimesLayer Scaled ScalingFunctions ScalingMatrix Scan SchurDecomposition ScientificForm Sec
syn keyword lupineWord Sech SeedRandom Select SelectFirst Sequence SequenceAttentionLayer SequenceCases SequenceCount
syn keyword lupineWord SequenceFold SequenceFoldList SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer SequenceMostLayer SequencePosition
syn keyword lupineWord SequenceReplace SequenceRestLayer SequenceReverseLayer SequenceSplit Series SeriesCoefficient SeriesData SeriesTermGoal
syn keyword lupineWord Set SetAccuracy SetAlphaChannel SetAttributes SetDelayed SetDirectory SetEnvironment SetOptions
syn keyword lupineWord SetPrecision SetSharedFunction SetSharedVariable SetStreamPosition Shallow Short Shortest Show
syn keyword lupineWord Sign Signature Simplify Sin SinIntegral Sinc SingularValueDecomposition SingularValueList
syn keyword lupineWord Sinh SinhIntegral Skeleton Skewness Skip Slot SlotSequence Small
syn keyword lupineWord SmallCircle SoftmaxLayer Solve SolveAlways SolveValues Sort SortBy Sow
syn keyword lupineWord Spacings Span SparseArray SpatialTransformationLayer Splice Split SplitBy Sqrt
syn keyword lupineWord SqrtBox Square SquareFreeQ SquareIntersection SquareMatrixQ SquareSubset SquareSubsetEqual SquareSuperset
syn keyword lupineWord SquareSupersetEqual SquareUnion SquaredEuclideanDistance SquaresR Stack StandardDeviation StandardForm Standardize
syn keyword lupineWord Star StarGraph StartOfLine StartOfString StartProcess StartingStepSize StepMonitor StieltjesGamma
syn keyword lupineWord StirlingS1 StirlingS2 StreamPosition Streams String StringCases StringContainsQ StringCount
syn keyword lupineWord StringDelete StringDrop StringEndsQ StringExpression StringExtract StringForm StringFreeQ StringInsert
syn keyword lupineWord StringJoin StringLength StringMatchQ StringPadLeft StringPadRight StringPart StringPartition StringPosition
syn keyword lupineWord StringQ StringRepeat StringReplace StringReplaceList StringReplacePart StringReverse StringRiffle StringRotateLeft
syn keyword lupineWord StringRotateRight StringSplit StringStartsQ StringTake StringTemplate StringToByteArray StringToStream StringTrim
syn keyword lupineWord Stub StudentTDistribution Style SubValues Subdivide Subfactorial Subgraph Subscript
syn keyword lupineWord SubscriptBox Subsequences Subset SubsetCases SubsetCount SubsetEqual SubsetMap SubsetPosition
syn keyword lupineWord SubsetQ Subsets SubstitutionSystem Subsuperscript Subtract SubtractFrom Succeeds SucceedsEqual
syn keyword lupineWord SucceedsSlantEqual SucceedsTilde SuchThat Sum SumConvergence SummationLayer Sunday Superscript
syn keyword lupineWord SuperscriptBox Superset SupersetEqual Surd SurvivalFunction SwatchLegend Switch Symbol
syn keyword lupineWord SymbolName SymbolQ SymmetricDifference SymmetricMatrixQ SymmetricPolynomial SymmetricReduction Symmetrize Syntax
syn keyword lupineWord SyntaxLength SyntaxQ Table TableForm TagSet TagSetDelayed TagUnset Take
syn keyword lupineWord TakeDrop TakeLargest TakeLargestBy TakeList TakeSmallest TakeSmallestBy TakeWhile Tally
syn keyword lupineWord Tan Tanh TargetDevice TautologyQ TeXForm TemplateApply TemplateExpression TemplateObject
syn keyword lupineWord TemplateSlot Temporary TensorContract TensorDimensions TensorProduct TensorRank TensorTranspose TensorWedge
syn keyword lupineWord TerminatedEvaluation TestID TestReport TestReportObject TestResultObject Text TextSentences TextString
syn keyword lupineWord TextWords Therefore Thick Thickness Thin Thread Threaded ThreadingLayer
syn keyword lupineWord Threshold Through Throw ThueMorse Thumbnail Thursday Ticks TicksStyle
syn keyword lupineWord Tilde TildeEqual TildeFullEqual TildeTilde TimeConstrained TimeConstraint TimeGoal TimeRemaining
syn keyword lupineWord TimeZone Times TimesBy Timing Tiny ToBoxes ToCharacterCode ToExpression
syn keyword lupineWord ToLowerCase ToPolarCoordinates ToRadicals ToRules ToSphericalCoordinates ToString ToUpperCase Today
syn keyword lupineWord ToeplitzMatrix Together Tolerance Tomorrow Tooltip Top TopologicalSort Total
syn keyword lupineWord TotalLayer TotalWidth Tr Trace TracePrint TraceScan TraditionalForm TrainingProgressCheckpointing
syn keyword lupineWord TrainingProgressFunction TrainingProgressMeasurements TrainingProgressReporting TrainingStoppingCriterion TrainingUpdateSchedule TransformationFunctions Transparent Transpose
syn keyword lupineWord TransposeLayer TreeForm TreeGraphQ Triangle Trig TrigExpand TrigFactor TrigReduce
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
