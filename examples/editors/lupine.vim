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
syn keyword lupineWord DownTee DownValues Drop DropoutLayer Dt DuplicateFreeQ Duration Dynamic
syn keyword lupineWord DynamicModule E Echo EchoEvaluation EchoFunction EchoLabel EdgeAdd EdgeCount
syn keyword lupineWord EdgeDelete EdgeDetect EdgeForm EdgeList EdgeQ EdgeWeight EditDistance Eigensystem
syn keyword lupineWord Eigenvalues Eigenvectors Element ElementwiseLayer Eliminate EllipticE EllipticF EllipticK
syn keyword lupineWord EmbeddingLayer EmpiricalDistribution Enclose End EndOfFile EndOfLine EndOfString EndPackage
syn keyword lupineWord EngineeringForm Entity Entropy Environment Epilog Equal EqualTilde EqualTo
syn keyword lupineWord Equilibrium Equivalent Erf Erfc Erfi EuclideanDistance EulerE EulerGamma
syn keyword lupineWord EulerPhi EulerianGraphQ Evaluate Evaluated EvaluationMonitor EvenQ ExactNumberQ Except
syn keyword lupineWord ExcludedForms Exclusions Exists Exit Exp ExpIntegralE ExpIntegralEi ExpToTrig
syn keyword lupineWord Expand ExpandAll ExpandDenominator ExpandFileName ExpandNumerator Expectation Exponent ExponentFunction
syn keyword lupineWord ExponentialDistribution ExponentialMovingAverage Export ExportByteArray ExportFormats ExportString Expression ExtendedGCD
syn keyword lupineWord Extension Extract ExtractLayer FaceForm Factor FactorInteger FactorList FactorSquareFree
syn keyword lupineWord FactorSquareFreeList FactorTerms FactorTermsList Factorial Factorial2 FactorialPower Failure FailureQ
syn keyword lupineWord False FeatureExtract FeatureExtraction FeatureExtractor FeatureExtractorFunction FeatureNames FeatureTypes Fibonacci
syn keyword lupineWord File FileBaseName FileByteCount FileExistsQ FileExtension FileFormat FileHash FileNameDepth
syn keyword lupineWord FileNameDrop FileNameJoin FileNameSplit FileNameTake FileNames FileType Filling FillingStyle
syn keyword lupineWord FilterRules Find FindArgMax FindArgMin FindFile FindFit FindHamiltonianCycle FindHamiltonianPath
syn keyword lupineWord FindInstance FindLinearRecurrence FindList FindMaxValue FindMaximum FindMinValue FindMinimum FindPermutation
syn keyword lupineWord FindRoot FindSequenceFunction FindShortestPath FindSpanningTree First FirstCase FirstPosition Fit
syn keyword lupineWord FittedModel FixedPoint FixedPointList Flat Flatten FlattenAt FlattenInPlace FlattenLayer
syn keyword lupineWord Floor Fold FoldList FoldPair FoldPairList FoldWhile FoldWhileList FontColor
syn keyword lupineWord FontFamily FontSize FontSlant FontWeight For ForAll Format FormatType
syn keyword lupineWord FormatValues FortranForm Fourier FourierCoefficient FourierCosCoefficient FourierDCT FourierDST FourierMatrix
syn keyword lupineWord FourierParameters FourierSinCoefficient FourierTransform FourierTrigSeries FractionBox FractionalPart Frame FrameLabel
syn keyword lupineWord FrameStyle FrameTicks FreeQ FresnelC FresnelS Friday FrobeniusNumber FrobeniusSolve
syn keyword lupineWord FromCharacterCode FromCoefficientRules FromContinuedFraction FromDigits FromLetterNumber FromPolarCoordinates FromRomanNumeral FromSphericalCoordinates
syn keyword lupineWord FromUnixTime Full FullDefinition FullForm FullSimplify Function FunctionDomain FunctionExpand
syn keyword lupineWord FunctionInterpolation FunctionLayer FunctionPeriod FunctionRange GCD Gamma GammaDistribution GammaRegularized
syn keyword lupineWord GatedRecurrentLayer Gather GatherBy GaussianFilter GaussianIntegers GaussianMatrix GegenbauerC General
syn keyword lupineWord GenerateConditions GeneratedParameters GeneratingFunction GeometricDistribution GeometricMean Get GetEnvironment Glaisher
syn keyword lupineWord GoldenRatio Goto Grad Gradient Graph GraphComplement GraphDiameter GraphDistance
syn keyword lupineWord GraphDistanceMatrix GraphQ GraphRadius GraphUnion Graphics Graphics3D GraphicsColumn GraphicsGrid
syn keyword lupineWord GraphicsGroup GraphicsRow Gray GrayLevel Greater GreaterEqual GreaterEqualThan GreaterFullEqual
syn keyword lupineWord GreaterGreater GreaterLess GreaterThan GreaterTilde Green Grid GridBox GridGraph
syn keyword lupineWord GridLines GridLinesStyle GroebnerBasis GroupBy Groupings Gudermannian HadamardMatrix HamiltonianGraphQ
syn keyword lupineWord HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash Haversine HazardFunction Head
syn keyword lupineWord Heads HeavisidePi HeavisideTheta HermiteDecomposition HermiteH HermitianMatrixQ HessenbergDecomposition HexadecimalCharacter
syn keyword lupineWord HilbertMatrix Histogram HistogramList Hold HoldAll HoldAllComplete HoldComplete HoldFirst
syn keyword lupineWord HoldForm HoldPattern HoldRest HornerForm Hue HumpDownHump HumpEqual HurwitzZeta
syn keyword lupineWord HypercubeGraph Hyperfactorial Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU I
syn keyword lupineWord Identity IdentityMatrix If IgnoreCase IgnoringInactive Im Image Image3D
syn keyword lupineWord Image3DSlices ImageAdd ImageAdjust ImageApply ImageAspectRatio ImageAssemble ImageAugmentationLayer ImageChannels
syn keyword lupineWord ImageCollage ImageColorSpace ImageCompose ImageConvolve ImageCrop ImageData ImageDifference ImageDimensions
syn keyword lupineWord ImageHistogram ImageMeasurements ImageMultiply ImagePad ImagePadding ImagePartition ImageQ ImageReflect
syn keyword lupineWord ImageResize ImageResolution ImageRotate ImageScaled ImageSize ImageSubtract ImageTake ImageType
syn keyword lupineWord Implies Import ImportByteArray ImportFormats ImportString In Inactivate Inactive
syn keyword lupineWord IncidenceMatrix Increment IndefiniteMatrixQ Indeterminate IndeterminateThreshold Inequality InexactNumberQ Infinity
syn keyword lupineWord Infix Information Inherited Inner Input InputForm InputPorts InputStream
syn keyword lupineWord InputString Insert InsertLinebreaks InsertionFunction Inset InstanceNormalizationLayer Integer IntegerDigits
syn keyword lupineWord IntegerExponent IntegerLength IntegerName IntegerPart IntegerPartitions IntegerQ IntegerReverse IntegerString
syn keyword lupineWord Integers Integrate Interleaving InterpolatingFunction InterpolatingPolynomial Interpolation InterpolationOrder Interpretation
syn keyword lupineWord InterquartileRange Interrupt IntersectingQ Intersection Interval IntervalIntersection IntervalMemberQ IntervalUnion
syn keyword lupineWord Inverse InverseCDF InverseErf InverseErfc InverseFourier InverseFourierTransform InverseFunction InverseFunctions
syn keyword lupineWord InverseGudermannian InverseHaversine InverseLaplaceTransform InversePermutation InverseSeries InverseSurvivalFunction IrreduciblePolynomialQ Italic
syn keyword lupineWord JacobiP JacobiSymbol Jacobian Join JoinAcross Joined JordanDecomposition JulianDate
syn keyword lupineWord K Kernels Key KeyAbsent KeyCollisionFunction KeyComplement KeyDrop KeyDropFrom
syn keyword lupineWord KeyExistsQ KeyFreeQ KeyIntersection KeyMap KeyMemberQ KeySelect KeySort KeySortBy
syn keyword lupineWord KeyTake KeyUnion KeyValueMap KeyValuePattern Keys Khinchin KillProcess KnownUnitQ
syn keyword lupineWord KroneckerDelta KroneckerProduct KroneckerSymbol Kurtosis LCM LUDecomposition Label LabelStyle
syn keyword lupineWord LabelingFunction LaguerreL LaplaceDistribution LaplaceTransform Laplacian Large Last LaunchKernels
syn keyword lupineWord LeafCount LeapYearQ LearningRate LearningRateMultipliers LeastSquares Left LeftArrow LeftRightArrow
syn keyword lupineWord LeftTee LeftTeeArrow LeftTriangle LeftTriangleEqual Legended LegendreP LegendreQ Length
syn keyword lupineWord LengthWhile Less LessEqual LessEqualThan LessFullEqual LessGreater LessLess LessThan
syn keyword lupineWord LessTilde LetterCharacter LetterCounts LetterNumber LetterQ Level LeviCivitaTensor Lexicographic
syn keyword lupineWord LexicographicOrder LexicographicSort LightBlue LightGray LightGreen LightOrange LightPurple LightRed
syn keyword lupineWord LightYellow Lighter Limit Line LineLegend LinearLayer LinearModelFit LinearOptimization
syn keyword lupineWord LinearProgramming LinearRecurrence LinearSolve LinearSolveFunction LiouvilleLambda List ListContourPlot ListConvolve
syn keyword lupineWord ListCorrelate ListDensityPlot ListInterpolation ListLinePlot ListLogLinearPlot ListLogLogPlot ListLogPlot ListPlot
syn keyword lupineWord ListQ ListStepPlot Listable LocalResponseNormalizationLayer Locked Log Log10 Log2
syn keyword lupineWord LogGamma LogIntegral LogNormalDistribution LogPlot LogicalExpand LogisticSigmoid LongForm LongLeftArrow
syn keyword lupineWord LongLeftRightArrow LongRightArrow LongShortTermMemoryLayer Longest LongestCommonSequence LongestCommonSubsequence LongestCommonSubsequencePositions Lookup
syn keyword lupineWord LossFunction LowerCaseQ LowerTriangularMatrixQ LowerTriangularize LucasL MachineNumberQ MachinePrecision Magenta
syn keyword lupineWord Magnification Majority MakeBoxes MakeExpression MangoldtLambda ManhattanDistance MantissaExponent Map
syn keyword lupineWord MapAll MapApply MapAt MapIndexed MapThread MatchQ MatrixExp MatrixForm
syn keyword lupineWord MatrixFunction MatrixLog MatrixPlot MatrixPower MatrixQ MatrixRank Max MaxExtraConditions
syn keyword lupineWord MaxExtraPrecision MaxFilter MaxIterations MaxMemoryUsed MaxPlotPoints MaxPoints MaxRecursion MaxStepSize
syn keyword lupineWord MaxSteps MaxTrainingRounds MaxValue MaximalBy Maximize Mean MeanAbsoluteLossLayer MeanDeviation
syn keyword lupineWord MeanFilter MeanSquaredLossLayer Median MedianDeviation MedianFilter Medium MemberQ MemoryConstrained
syn keyword lupineWord MemoryConstraint MemoryInUse Merge MersennePrimeExponent MersennePrimeExponentQ Mesh Message MessageName
syn keyword lupineWord Messages MetaInformation Method Min MinFilter MinMax MinRecursion MinValue
syn keyword lupineWord MinimalBy MinimalPolynomial Minimize Minors Minus MinusPlus Missing MissingQ
syn keyword lupineWord MixedRadix Mod ModularInverse Module Modulus MoebiusMu Moment MomentGeneratingFunction
syn keyword lupineWord Monday MonomialList MonomialOrder Most MovingAverage MovingMap MovingMedian Multinomial
syn keyword lupineWord MultinormalDistribution MultiplicativeOrder N NArgMax NArgMin NDSolve NDSolveValue NExpectation
syn keyword lupineWord NHoldAll NHoldFirst NHoldRest NIntegrate NMaxValue NMaximize NMinValue NMinimize
syn keyword lupineWord NProbability NProduct NRoots NSolve NSolveValues NSum NValues NameQ
syn keyword lupineWord Names Nand Nearest Needs Negative NegativeDefiniteMatrixQ NegativeIntegers NegativeRationals
syn keyword lupineWord NegativeReals NegativeSemidefiniteMatrixQ NeighborhoodGraph Nest NestList NestWhile NestWhileList NetAppend
syn keyword lupineWord NetArray NetArrayLayer NetBidirectionalOperator NetChain NetDecoder NetDelete NetDrop NetEncoder
syn keyword lupineWord NetEvaluationMode NetExtract NetFlatten NetFoldOperator NetGANOperator NetGraph NetInformation NetInitialize
syn keyword lupineWord NetInsert NetInsertSharedArrays NetJoin NetMapOperator NetMapThreadOperator NetMeasurements NetModel NetNestOperator
syn keyword lupineWord NetPairEmbeddingOperator NetPort NetPortGradient NetPrepend NetRename NetReplace NetReplacePart NetSharedArray
syn keyword lupineWord NetStateObject NetTake NetTrain NetTrainResultsObject NetTrainState NetUnfold NextDate NextPrime
syn keyword lupineWord NominalVariables NonCommutativeMultiply NonConstants NonNegative NonNegativeIntegers NonNegativeRationals NonNegativeReals NonPositive
syn keyword lupineWord NonPositiveIntegers NonPositiveRationals NonPositiveReals None NoneTrue NonlinearModelFit Nor Norm
syn keyword lupineWord Normal NormalDistribution NormalMatrixQ NormalizationLayer Normalize Not NotCongruent NotDoubleVerticalBar
syn keyword lupineWord NotElement NotGreater NotGreaterEqual NotLess NotLessEqual NotReverseElement NotSubset NotSubsetEqual
syn keyword lupineWord NotSuperset NotSupersetEqual NotTilde NotTildeEqual NotTildeFullEqual NotTildeTilde NotVerticalBar Nothing
syn keyword lupineWord Now Null NullRecords NullSpace NullWords NumberCompose NumberDecompose NumberDigit
syn keyword lupineWord NumberExpand NumberForm NumberMarks NumberPadding NumberPoint NumberQ NumberSeparator NumberSigns
syn keyword lupineWord NumberString Numerator NumeratorDenominator NumericArray NumericArrayQ NumericArrayType NumericFunction NumericQ
syn keyword lupineWord NumericalOrder NumericalSort O OddQ Off Offset On Once
syn keyword lupineWord OneIdentity Opacity OpenAppend OpenRead OpenWrite Operate OperatorApplied OptionValue
syn keyword lupineWord Optional Options OptionsPattern Or Orange Order OrderedQ Ordering
syn keyword lupineWord OrderingBy OrderingLayer Orderless OrderlessPatternSequence OrthogonalMatrixQ Orthogonalize Out Outer
syn keyword lupineWord OutputForm OutputPorts OutputStream Overflow Overlaps Overscript OverwriteTarget OwnValues
syn keyword lupineWord PDF PadLeft PadRight PaddedForm Padding PaddingLayer PaddingSize PageWidth
syn keyword lupineWord PalindromeQ ParallelArray ParallelCombine ParallelDo ParallelEvaluate ParallelMap ParallelProduct ParallelSubmit
syn keyword lupineWord ParallelSum ParallelTable ParallelTry Parallelize ParametricPlot ParametricRampLayer ParentDirectory Part
syn keyword lupineWord PartLayer Partition PartitionsP PartitionsQ PathGraph Pattern PatternSequence PatternTest
syn keyword lupineWord Pause PercentForm PerfectNumber PerfectNumberQ PerformanceGoal PeriodicInterpolation Permanent PermutationCycles
syn keyword lupineWord PermutationCyclesQ PermutationLength PermutationList PermutationListQ PermutationMax PermutationMin PermutationOrder PermutationPower
syn keyword lupineWord PermutationProduct PermutationReplace PermutationSupport Permutations Permute Pi Pick PieChart
syn keyword lupineWord Piecewise PiecewiseExpand Pink PixelValue Placed PlaceholderLayer Plot PlotLabel
syn keyword lupineWord PlotLegends PlotMarkers PlotPoints PlotRange PlotRangeClipping PlotRangePadding PlotStyle Plus
syn keyword lupineWord PlusMinus Pochhammer Point PointLegend PointSize PoissonDistribution PolarPlot PolyGamma
syn keyword lupineWord PolyLog Polygon PolygonalNumber PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod PolynomialQ
syn keyword lupineWord PolynomialQuotient PolynomialQuotientRemainder PolynomialReduce PolynomialRemainder PoolingLayer Position PositionIndex PositionLargest
syn keyword lupineWord PositionSmallest Positive PositiveDefiniteMatrixQ PositiveIntegers PositiveRationals PositiveReals PositiveSemidefiniteMatrixQ PossibleZeroQ
syn keyword lupineWord Postfix Power PowerExpand PowerMod PowerModList PowerRange PowersRepresentations PreDecrement
syn keyword lupineWord PreIncrement PrecedenceForm Precedes PrecedesEqual PrecedesSlantEqual PrecedesTilde Precision PrecisionGoal
syn keyword lupineWord Predict PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix Prepend PrependLayer PrependTo
syn keyword lupineWord PreviousDate Prime PrimeNu PrimeOmega PrimePi PrimePowerQ PrimeQ Primes
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
syn keyword lupineWord Tan Tanh TargetDevice TautologyQ TeXForm TemplateApply TemplateExpression TemplateIf
syn keyword lupineWord TemplateObject TemplateSequence TemplateSlot Temporary TensorContract TensorDimensions TensorProduct TensorRank
syn keyword lupineWord TensorTranspose TensorWedge TerminatedEvaluation TestID TestReport TestReportObject TestResultObject Text
syn keyword lupineWord TextSentences TextString TextWords Therefore Thick Thickness Thin Thread
syn keyword lupineWord Threaded ThreadingLayer Threshold Through Throw ThueMorse Thumbnail Thursday
syn keyword lupineWord Ticks TicksStyle Tilde TildeEqual TildeFullEqual TildeTilde TimeConstrained TimeConstraint
syn keyword lupineWord TimeGoal TimeRemaining TimeZone Times TimesBy Timing Tiny ToBoxes
syn keyword lupineWord ToCharacterCode ToExpression ToLowerCase ToPolarCoordinates ToRadicals ToRules ToSphericalCoordinates ToString
syn keyword lupineWord ToUpperCase Today ToeplitzMatrix Together Tolerance Tomorrow Tooltip Top
syn keyword lupineWord TopologicalSort Total TotalLayer TotalWidth Tr Trace TracePrint TraceScan
syn keyword lupineWord TraditionalForm TrainingProgressCheckpointing TrainingProgressFunction TrainingProgressMeasurements TrainingProgressReporting TrainingStoppingCriterion TrainingUpdateSchedule TransformationFunctions
syn keyword lupineWord Transparent Transpose TransposeLayer TreeForm TreeGraphQ Triangle Trig TrigExpand
syn keyword lupineWord TrigFactor TrigReduce TrigToExp TrimmedMean True TrueQ TruncatedDistribution Tuesday
syn keyword lupineWord Tuples TwoWayRule URLDecode URLEncode Uncompress Undefined Underflow Underscript
syn keyword lupineWord UndirectedEdge UndirectedGraph UndirectedGraphQ Unequal UnequalTo Unevaluated UniformDistribution Union
syn keyword lupineWord UnionPlus Unique UniqueElements UnitBox UnitConvert UnitDimensions UnitStep UnitTriangle
syn keyword lupineWord UnitVector UnitVectorLayer UnitaryMatrixQ Unitize UnixTime Unprotect UnsameQ Unset
syn keyword lupineWord UpArrow UpDownArrow UpSet UpSetDelayed UpTee UpTo UpValues UpperCase
syn keyword lupineWord UpperCaseQ UpperTriangularMatrixQ UpperTriangularize UpsampleLayer ValidationSet ValueQ Values VandermondeMatrix
syn keyword lupineWord Variables Variance VectorAngle VectorQ Vee Verbatim VerificationTest VerifySolutions
syn keyword lupineWord VertexAdd VertexCount VertexDegree VertexDelete VertexEccentricity VertexInComponent VertexInDegree VertexIndex
syn keyword lupineWord VertexList VertexOutComponent VertexOutDegree VertexQ VerticalBar VerticalSeparator VerticalTilde WaitAll
syn keyword lupineWord WeaklyConnectedComponents WeaklyConnectedGraphQ Wedge Wednesday WeibullDistribution WeightedAdjacencyMatrix Weights WheelGraph
syn keyword lupineWord Which While White Whitespace WhitespaceCharacter Why WinsorizedMean With
syn keyword lupineWord WithCleanup WordBoundary WordCharacter WordCount WordCounts WordSeparators WorkingPrecision Write
syn keyword lupineWord WriteLine WriteString Wronskian Xnor Xor Yellow Yesterday ZTransform
syn keyword lupineWord Zeta
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
