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
syn keyword lupineWord Cumulant Cup CupCap Curl CurrentDate CurryApplied Cyan CycleGraph
syn keyword lupineWord Cycles Cyclotomic D DSolve DSolveValue DamerauLevenshteinDistance DampingFactor Darker
syn keyword lupineWord Dashed Dashing DataRange DataReversed Dataset DateBounds DateDifference DateList
syn keyword lupineWord DateObject DateObjectQ DateOverlapsQ DatePattern DatePlus DateRange DateString DateValue
syn keyword lupineWord DateWithinQ DayCount DayMatchQ DayName DayPlus DayRange DayRound Decapitalize
syn keyword lupineWord DecimalForm DeclarePackage Decompose DeconvolutionLayer Decrement Default DefaultValue DefaultValues
syn keyword lupineWord Defer Definition Degree DegreeLexicographic DegreeReverseLexicographic Del Delete DeleteAdjacentDuplicates
syn keyword lupineWord DeleteCases DeleteContents DeleteDirectory DeleteDuplicates DeleteDuplicatesBy DeleteElements DeleteFile DeleteMissing
syn keyword lupineWord Delimiters Denominator DensityPlot Depth Derivative DesignMatrix Det Diagonal
syn keyword lupineWord DiagonalMatrix DiagonalMatrixQ DiagonalizableMatrixQ Diamond DifferenceDelta Differences DifferentialD DigitBlock
syn keyword lupineWord DigitCharacter DigitCount DigitQ DigitSum Dimensions DiracDelta DirectedEdge DirectedGraph
syn keyword lupineWord DirectedGraphQ DirectedInfinity Direction Directive Directory DirectoryName DirectoryQ DirectoryStack
syn keyword lupineWord DiscreteDelta DiscreteRatio DiscreteShift DiscreteUniformDistribution Discriminant DisjointQ Disk Dispatch
syn keyword lupineWord DisplayForm DistanceFunction Distribute DistributeDefinitions Distributed DistributedContexts DistributionParameterQ Div
syn keyword lupineWord Divide DivideBy Dividers Divisible DivisorSigma DivisorSum Divisors Do
syn keyword lupineWord Dot DotDashed DotEqual DotLayer DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow
syn keyword lupineWord DoubleLeftRightArrow DoubleLeftTee DoubleRightArrow DoubleRightTee DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow
syn keyword lupineWord DownTee DownValues Drop DropoutLayer Dt DumpSave DuplicateFreeQ Duration
syn keyword lupineWord Dynamic DynamicModule E Echo EchoEvaluation EchoFunction EchoLabel EdgeAdd
syn keyword lupineWord EdgeCount EdgeDelete EdgeDetect EdgeForm EdgeList EdgeQ EdgeWeight EditDistance
syn keyword lupineWord Eigensystem Eigenvalues Eigenvectors Element ElementwiseLayer Eliminate EllipticE EllipticF
syn keyword lupineWord EllipticK EmbeddingLayer EmpiricalDistribution Enclose End EndOfFile EndOfLine EndOfString
syn keyword lupineWord EndPackage EngineeringForm Entity Entropy Environment Epilog Equal EqualTilde
syn keyword lupineWord EqualTo Equilibrium Equivalent Erf Erfc Erfi EuclideanDistance EulerE
syn keyword lupineWord EulerGamma EulerPhi EulerianGraphQ Evaluate Evaluated EvaluationMonitor EvenQ ExactNumberQ
syn keyword lupineWord Except ExcludedForms Exclusions Exists Exit Exp ExpIntegralE ExpIntegralEi
syn keyword lupineWord ExpToTrig Expand ExpandAll ExpandDenominator ExpandFileName ExpandNumerator Expectation Exponent
syn keyword lupineWord ExponentFunction ExponentialDistribution ExponentialMovingAverage Export ExportByteArray ExportFormats ExportString Expression
syn keyword lupineWord ExtendedGCD Extension Extract ExtractLayer FaceForm Factor FactorInteger FactorList
syn keyword lupineWord FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList Factorial Factorial2 FactorialPower Failure
syn keyword lupineWord FailureQ False FeatureExtract FeatureExtraction FeatureExtractor FeatureExtractorFunction FeatureNames FeatureTypes
syn keyword lupineWord Fibonacci File FileBaseName FileByteCount FileExistsQ FileExtension FileFormat FileHash
syn keyword lupineWord FileNameDepth FileNameDrop FileNameJoin FileNameSplit FileNameTake FileNames FilePrint FileType
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
syn keyword lupineWord NextDate NextPrime NominalVariables NonCommutativeMultiply NonConstants NonNegative NonNegativeIntegers NonNegativeRationals
syn keyword lupineWord NonNegativeReals NonPositive NonPositiveIntegers NonPositiveRationals NonPositiveReals None NoneTrue NonlinearModelFit
syn keyword lupineWord Nor Norm Normal NormalDistribution NormalMatrixQ NormalizationLayer Normalize Not
syn keyword lupineWord NotCongruent NotDoubleVerticalBar NotElement NotGreater NotGreaterEqual NotLess NotLessEqual NotReverseElement
syn keyword lupineWord NotSubset NotSubsetEqual NotSuperset NotSupersetEqual NotTilde NotTildeEqual NotTildeFullEqual NotTildeTilde
syn keyword lupineWord NotVerticalBar Nothing Now Null NullRecords NullSpace NullWords NumberCompose
syn keyword lupineWord NumberDecompose NumberDigit NumberExpand NumberForm NumberMarks NumberPadding NumberPoint NumberQ
syn keyword lupineWord NumberSeparator NumberSigns NumberString Numerator NumeratorDenominator NumericArray NumericArrayQ NumericArrayType
syn keyword lupineWord NumericFunction NumericQ NumericalOrder NumericalSort O OddQ Off Offset
syn keyword lupineWord On Once OneIdentity Opacity OpenAppend OpenRead OpenWrite Operate
syn keyword lupineWord OperatorApplied OptionValue Optional Options OptionsPattern Or Orange Order
syn keyword lupineWord OrderedQ Ordering OrderingBy OrderingLayer Orderless OrderlessPatternSequence OrthogonalMatrixQ Orthogonalize
syn keyword lupineWord Out Outer OutputForm OutputPorts OutputStream Overflow Overlaps Overscript
syn keyword lupineWord OverwriteTarget OwnValues PDF PadLeft PadRight PaddedForm Padding PaddingLayer
syn keyword lupineWord PaddingSize PageWidth PalindromeQ ParallelArray ParallelCombine ParallelDo ParallelEvaluate ParallelMap
syn keyword lupineWord ParallelProduct ParallelSubmit ParallelSum ParallelTable ParallelTry Parallelize ParametricPlot ParametricRampLayer
syn keyword lupineWord ParentDirectory Part PartLayer Partition PartitionsP PartitionsQ PathGraph Pattern
syn keyword lupineWord PatternSequence PatternTest Pause PercentForm PerfectNumber PerfectNumberQ PerformanceGoal PeriodicInterpolation
syn keyword lupineWord Permanent PermutationCycles PermutationCyclesQ PermutationLength PermutationList PermutationListQ PermutationMax PermutationMin
syn keyword lupineWord PermutationOrder PermutationPower PermutationProduct PermutationReplace PermutationSupport Permutations Permute Pi
syn keyword lupineWord Pick PieChart Piecewise PiecewiseExpand Pink PixelValue Placed PlaceholderLayer
syn keyword lupineWord Plot PlotLabel PlotLegends PlotMarkers PlotPoints PlotRange PlotRangeClipping PlotRangePadding
syn keyword lupineWord PlotStyle Plus PlusMinus Pochhammer Point PointLegend PointSize PoissonDistribution
syn keyword lupineWord PolarPlot PolyGamma PolyLog Polygon PolygonalNumber PolynomialExtendedGCD PolynomialGCD PolynomialLCM
syn keyword lupineWord PolynomialMod PolynomialQ PolynomialQuotient PolynomialQuotientRemainder PolynomialReduce PolynomialRemainder PoolingLayer Position
syn keyword lupineWord PositionIndex PositionLargest PositionSmallest Positive PositiveDefiniteMatrixQ PositiveIntegers PositiveRationals PositiveReals
syn keyword lupineWord PositiveSemidefiniteMatrixQ PossibleZeroQ Postfix Power PowerExpand PowerMod PowerModList PowerRange
syn keyword lupineWord PowersRepresentations PreDecrement PreIncrement PrecedenceForm Precedes PrecedesEqual PrecedesSlantEqual PrecedesTilde
syn keyword lupineWord Precision PrecisionGoal Predict PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix Prepend
syn keyword lupineWord PrependLayer PrependTo PreviousDate Prime PrimeNu PrimeOmega PrimePi PrimePowerQ
syn keyword lupineWord PrimeQ Primes PrimitiveRoot PrimitiveRootList PrincipalValue Print PrintableASCIIQ Probability
syn keyword lupineWord ProcessInformation ProcessObject ProcessStatus Product ProductLog ProgressReporting Projection Prolog
syn keyword lupineWord Proportion Proportional Protect Protected PseudoInverse PunctuationCharacter Purple Put
syn keyword lupineWord PutAppend QRDecomposition Quantile Quantity QuantityMagnitude QuantityQ QuantityUnit Quartics
syn keyword lupineWord QuartileDeviation QuartileSkewness Quartiles Query Quiet Quit Quotient QuotientRemainder
syn keyword lupineWord RGBColor RSolve RSolveValue RamanujanTau Ramp RandomArrayLayer RandomChoice RandomComplex
syn keyword lupineWord RandomGraph RandomImage RandomInteger RandomPermutation RandomPrime RandomReal RandomSample RandomSeeding
syn keyword lupineWord RandomVariate Range RankedMax RankedMin Raster RasterSize Rasterize Rational
syn keyword lupineWord Rationalize Rationals Ratios Re ReIm Read ReadByteArray ReadLine
syn keyword lupineWord ReadList ReadProtected ReadString Real Real64 RealDigits RealValuedNumberQ RealValuedNumericQ
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
syn keyword lupineWord Save ScalarPlusLayer ScalarTimesLayer Scaled ScalingFunctions ScalingMatrix Scan SchurDecomposition
syn keyword lupineWord ScientificForm Sec Sech SeedRandom Select SelectFirst Sequence SequenceAttentionLayer
syn keyword lupineWord SequenceCases SequenceCount SequenceFold SequenceFoldList SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer
syn keyword lupineWord SequenceMostLayer SequencePosition SequenceReplace SequenceRestLayer SequenceReverseLayer SequenceSplit Series SeriesCoefficient
syn keyword lupineWord SeriesData SeriesTermGoal Set SetAccuracy SetAlphaChannel SetAttributes SetDelayed SetDirectory
syn keyword lupineWord SetEnvironment SetOptions SetPrecision SetSharedFunction SetSharedVariable SetStreamPosition Shallow Short
syn keyword lupineWord Shortest Show Sign Signature Simplify Sin SinIntegral Sinc
syn keyword lupineWord SingularValueDecomposition SingularValueList Sinh SinhIntegral Skeleton Skewness Skip Slot
syn keyword lupineWord SlotSequence Small SmallCircle SoftmaxLayer Solve SolveAlways SolveValues Sort
syn keyword lupineWord SortBy Sow Spacings Span SparseArray SpatialTransformationLayer Splice Split
syn keyword lupineWord SplitBy Sqrt SqrtBox Square SquareFreeQ SquareIntersection SquareMatrixQ SquareSubset
syn keyword lupineWord SquareSubsetEqual SquareSuperset SquareSupersetEqual SquareUnion SquaredEuclideanDistance SquaresR Stack StandardDeviation
syn keyword lupineWord StandardForm Standardize Star StarGraph StartOfLine StartOfString StartProcess StartingStepSize
syn keyword lupineWord StepMonitor StieltjesGamma StirlingS1 StirlingS2 StreamPosition Streams String StringCases
syn keyword lupineWord StringContainsQ StringCount StringDelete StringDrop StringEndsQ StringExpression StringExtract StringForm
syn keyword lupineWord StringFreeQ StringInsert StringJoin StringLength StringMatchQ StringPadLeft StringPadRight StringPart
syn keyword lupineWord StringPartition StringPosition StringQ StringRepeat StringReplace StringReplaceList StringReplacePart StringReverse
syn keyword lupineWord StringRiffle StringRotateLeft StringRotateRight StringSplit StringStartsQ StringTake StringTemplate StringToByteArray
syn keyword lupineWord StringToStream StringTrim Stub StudentTDistribution Style SubValues Subdivide Subfactorial
syn keyword lupineWord Subgraph Subscript SubscriptBox Subsequences Subset SubsetCases SubsetCount SubsetEqual
syn keyword lupineWord SubsetMap SubsetPosition SubsetQ Subsets SubstitutionSystem Subsuperscript Subtract SubtractFrom
syn keyword lupineWord Succeeds SucceedsEqual SucceedsSlantEqual SucceedsTilde SuchThat Sum SumConvergence SummationLayer
syn keyword lupineWord Sunday Superscript SuperscriptBox Superset SupersetEqual Surd SurvivalFunction SwatchLegend
syn keyword lupineWord Switch Symbol SymbolName SymbolQ SymmetricDifference SymmetricMatrixQ SymmetricPolynomial SymmetricReduction
syn keyword lupineWord Symmetrize Syntax SyntaxLength SyntaxQ Table TableForm TagSet TagSetDelayed
syn keyword lupineWord TagUnset Take TakeDrop TakeLargest TakeLargestBy TakeList TakeSmallest TakeSmallestBy
syn keyword lupineWord TakeWhile Tally Tan Tanh TargetDevice TautologyQ TeXForm TemplateApply
syn keyword lupineWord TemplateExpression TemplateIf TemplateObject TemplateSequence TemplateSlot Temporary TensorContract TensorDimensions
syn keyword lupineWord TensorProduct TensorRank TensorTranspose TensorWedge TerminatedEvaluation TestID TestReport TestReportObject
syn keyword lupineWord TestResultObject Text TextSentences TextString TextWords Therefore Thick Thickness
syn keyword lupineWord Thin Thread Threaded ThreadingLayer Threshold Through Throw ThueMorse
syn keyword lupineWord Thumbnail Thursday Ticks TicksStyle Tilde TildeEqual TildeFullEqual TildeTilde
syn keyword lupineWord TimeConstrained TimeConstraint TimeGoal TimeRemaining TimeZone Times TimesBy Timing
syn keyword lupineWord Tiny ToBoxes ToCharacterCode ToExpression ToLowerCase ToPolarCoordinates ToRadicals ToRules
syn keyword lupineWord ToSphericalCoordinates ToString ToUpperCase Today ToeplitzMatrix Together Tolerance Tomorrow
syn keyword lupineWord Tooltip Top TopologicalSort Total TotalLayer TotalWidth Tr Trace
syn keyword lupineWord TracePrint TraceScan TraditionalForm TrainingProgressCheckpointing TrainingProgressFunction TrainingProgressMeasurements TrainingProgressReporting TrainingStoppingCriterion
syn keyword lupineWord TrainingUpdateSchedule TransformationFunctions Transparent Transpose TransposeLayer TreeForm TreeGraphQ Triangle
syn keyword lupineWord Trig TrigExpand TrigFactor TrigReduce TrigToExp TrimmedMean True TrueQ
syn keyword lupineWord TruncatedDistribution Tuesday Tuples TwoWayRule URLDecode URLEncode Uncompress Undefined
syn keyword lupineWord Underflow Underscript UndirectedEdge UndirectedGraph UndirectedGraphQ Unequal UnequalTo Unevaluated
syn keyword lupineWord UniformDistribution Union UnionPlus Unique UniqueElements UnitBox UnitConvert UnitDimensions
syn keyword lupineWord UnitStep UnitTriangle UnitVector UnitVectorLayer UnitaryMatrixQ Unitize UnixTime Unprotect
syn keyword lupineWord UnsameQ Unset UpArrow UpDownArrow UpSet UpSetDelayed UpTee UpTo
syn keyword lupineWord UpValues UpperCase UpperCaseQ UpperTriangularMatrixQ UpperTriangularize UpsampleLayer ValidationSet ValueQ
syn keyword lupineWord Values VandermondeMatrix Variables Variance VectorAngle VectorQ Vee Verbatim
syn keyword lupineWord VerificationTest VerifySolutions VertexAdd VertexCount VertexDegree VertexDelete VertexEccentricity VertexInComponent
syn keyword lupineWord VertexInDegree VertexIndex VertexList VertexOutComponent VertexOutDegree VertexQ VerticalBar VerticalSeparator
syn keyword lupineWord VerticalTilde WaitAll WeaklyConnectedComponents WeaklyConnectedGraphQ Wedge Wednesday WeibullDistribution WeightedAdjacencyMatrix
syn keyword lupineWord Weights WheelGraph Which While White Whitespace WhitespaceCharacter Why
syn keyword lupineWord WinsorizedMean With WithCleanup WordBoundary WordCharacter WordCount WordCounts WordSeparators
syn keyword lupineWord WorkingPrecision Write WriteLine WriteString Wronskian Xnor Xor Yellow
syn keyword lupineWord Yesterday ZTransform Zeta
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
