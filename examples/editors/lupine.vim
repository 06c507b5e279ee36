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
syn keyword lupineWord Cubics Cumulant Cup CupCap Curl CurryApplied Cyan CycleGraph
syn keyword lupineWord Cycles Cyclotomic D DSolve DSolveValue DamerauLevenshteinDistance DampingFactor Darker
syn keyword lupineWord Dashed Dashing DataRange DataReversed Dataset DateBounds DateDifference DateList
syn keyword lupineWord DateObject DateObjectQ DateOverlapsQ DatePattern DatePlus DateRange DateString DateValue
syn keyword lupineWord DateWithinQ DayCount DayMatchQ DayName DayRange Decapitalize DecimalForm DeclarePackage
syn keyword lupineWord Decompose DeconvolutionLayer Decrement Default DefaultValues Defer Definition Degree
syn keyword lupineWord DegreeLexicographic DegreeReverseLexicographic Del Delete DeleteAdjacentDuplicates DeleteCases DeleteContents DeleteDirectory
syn keyword lupineWord DeleteDuplicates DeleteDuplicatesBy DeleteElements DeleteFile DeleteMissing Delimiters Denominator DensityPlot
syn keyword lupineWord Depth Derivative DesignMatrix Det Diagonal DiagonalMatrix DiagonalMatrixQ DiagonalizableMatrixQ
syn keyword lupineWord Diamond DifferenceDelta Differences DifferentialD DigitBlock DigitCharacter DigitCount DigitQ
syn keyword lupineWord DigitSum Dimensions DiracDelta DirectedEdge DirectedGraph DirectedGraphQ DirectedInfinity Direction
syn keyword lupineWord Directive Directory DirectoryName DirectoryQ DirectoryStack DiscreteDelta DiscreteRatio DiscreteShift
syn keyword lupineWord DiscreteUniformDistribution Discriminant DisjointQ Disk Dispatch DisplayForm DistanceFunction Distribute
syn keyword lupineWord DistributeDefinitions Distributed DistributedContexts DistributionParameterQ Div Divide DivideBy Dividers
syn keyword lupineWord Divisible DivisorSigma DivisorSum Divisors Do Dot DotDashed DotEqual
syn keyword lupineWord DotLayer DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow DoubleLeftRightArrow DoubleLeftTee DoubleRightArrow
syn keyword lupineWord DoubleRightTee DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow DownTee DownValues Drop
syn keyword lupineWord DropoutLayer Dt DuplicateFreeQ Duration Dynamic DynamicModule E Echo
syn keyword lupineWord EchoEvaluation EchoFunction EdgeAdd EdgeCount EdgeDelete EdgeDetect EdgeForm EdgeList
syn keyword lupineWord EdgeQ EdgeWeight EditDistance Eigensystem Eigenvalues Eigenvectors Element ElementwiseLayer
syn keyword lupineWord Eliminate EllipticE EllipticF EllipticK EmbeddingLayer EmpiricalDistribution Enclose End
syn keyword lupineWord EndOfFile EndOfLine EndOfString EndPackage EngineeringForm Entity Entropy Environment
syn keyword lupineWord Epilog Equal EqualTilde EqualTo Equilibrium Equivalent Erf Erfc
syn keyword lupineWord Erfi EuclideanDistance EulerE EulerGamma EulerPhi EulerianGraphQ Evaluate Evaluated
syn keyword lupineWord EvaluationMonitor EvenQ ExactNumberQ Except ExcludedForms Exclusions Exists Exit
syn keyword lupineWord Exp ExpIntegralE ExpIntegralEi ExpToTrig Expand ExpandAll ExpandDenominator ExpandFileName
syn keyword lupineWord ExpandNumerator Expectation Exponent ExponentFunction ExponentialDistribution ExponentialMovingAverage Export ExportByteArray
syn keyword lupineWord ExportFormats ExportString Expression ExtendedGCD Extension Extract ExtractLayer FaceForm
syn keyword lupineWord Factor FactorInteger FactorList FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList Factorial
syn keyword lupineWord Factorial2 FactorialPower Failure FailureQ False FeatureExtract FeatureExtraction FeatureExtractor
syn keyword lupineWord FeatureExtractorFunction FeatureNames FeatureTypes Fibonacci File FileBaseName FileByteCount FileExistsQ
syn keyword lupineWord FileExtension FileFormat FileHash FileNameDepth FileNameDrop FileNameJoin FileNameSplit FileNameTake
syn keyword lupineWord FileNames FileType Filling FillingStyle FilterRules Find FindArgMax FindArgMin
syn keyword lupineWord FindFile FindFit FindHamiltonianCycle FindHamiltonianPath FindInstance FindLinearRecurrence FindList FindMaxValue
syn keyword lupineWord FindMaximum FindMinValue FindMinimum FindPermutation FindRoot FindSequenceFunction FindShortestPath FindSpanningTree
syn keyword lupineWord First FirstCase FirstPosition Fit FittedModel FixedPoint FixedPointList Flat
syn keyword lupineWord Flatten FlattenAt FlattenInPlace FlattenLayer Floor Fold FoldList FoldPair
syn keyword lupineWord FoldPairList FoldWhile FoldWhileList FontColor FontFamily FontSize FontSlant FontWeight
syn keyword lupineWord For ForAll Format FormatType FormatValues FortranForm Fourier FourierCoefficient
syn keyword lupineWord FourierCosCoefficient FourierDCT FourierDST FourierMatrix FourierParameters FourierSinCoefficient FourierTransform FourierTrigSeries
syn keyword lupineWord FractionBox FractionalPart Frame FrameLabel FrameStyle FrameTicks FreeQ FresnelC
syn keyword lupineWord FresnelS Friday FrobeniusNumber FrobeniusSolve FromCharacterCode FromCoefficientRules FromContinuedFraction FromDigits
syn keyword lupineWord FromLetterNumber FromPolarCoordinates FromRomanNumeral FromSphericalCoordinates FromUnixTime Full FullDefinition FullForm
syn keyword lupineWord FullSimplify Function FunctionDomain FunctionExpand FunctionInterpolation FunctionLayer FunctionPeriod FunctionRange
syn keyword lupineWord GCD Gamma GammaDistribution GammaRegularized GatedRecurrentLayer Gather GatherBy GaussianFilter
syn keyword lupineWord GaussianIntegers GaussianMatrix GegenbauerC General GenerateConditions GeneratedParameters GeneratingFunction GeometricDistribution
syn keyword lupineWord GeometricMean Get GetEnvironment Glaisher GoldenRatio Goto Grad Gradient
syn keyword lupineWord Graph GraphComplement GraphDiameter GraphDistance GraphDistanceMatrix GraphQ GraphRadius GraphUnion
syn keyword lupineWord Graphics Graphics3D GraphicsColumn GraphicsGrid GraphicsGroup GraphicsRow Gray GrayLevel
syn keyword lupineWord Greater GreaterEqual GreaterEqualThan GreaterFullEqual GreaterGreater GreaterLess GreaterThan GreaterTilde
syn keyword lupineWord Green Grid GridBox GridGraph GridLines GridLinesStyle GroebnerBasis GroupBy
syn keyword lupineWord Groupings Gudermannian HadamardMatrix HamiltonianGraphQ HammingDistance HankelMatrix HarmonicMean HarmonicNumber
syn keyword lupineWord Hash Haversine HazardFunction Head Heads HeavisidePi HeavisideTheta HermiteDecomposition
syn keyword lupineWord HermiteH HermitianMatrixQ HessenbergDecomposition HexadecimalCharacter HilbertMatrix Histogram HistogramList Hold
syn keyword lupineWord HoldAll HoldAllComplete HoldComplete HoldFirst HoldForm HoldPattern HoldRest HornerForm
syn keyword lupineWord Hue HumpDownHump HumpEqual HurwitzZeta HypercubeGraph Hyperfactorial Hypergeometric0F1 Hypergeometric1F1
syn keyword lupineWord Hypergeometric2F1 HypergeometricPFQ HypergeometricU I Identity IdentityMatrix If IgnoreCase
syn keyword lupineWord IgnoringInactive Im Image Image3D Image3DSlices ImageAdd ImageAdjust ImageApply
syn keyword lupineWord ImageAspectRatio ImageAssemble ImageAugmentationLayer ImageChannels ImageCollage ImageColorSpace ImageCompose ImageConvolve
syn keyword lupineWord ImageCrop ImageData ImageDifference ImageDimensions ImageHistogram ImageMeasurements ImageMultiply ImagePad
syn keyword lupineWord ImagePadding ImagePartition ImageQ ImageReflect ImageResize ImageResolution ImageRotate ImageScaled
syn keyword lupineWord ImageSize ImageSubtract ImageTake ImageType Implies Import ImportByteArray ImportFormats
syn keyword lupineWord ImportString In Inactivate Inactive IncidenceMatrix Increment IndefiniteMatrixQ Indeterminate
syn keyword lupineWord IndeterminateThreshold Inequality InexactNumberQ Infinity Infix Information Inherited Inner
syn keyword lupineWord Input InputForm InputPorts InputStream InputString Insert InsertLinebreaks InsertionFunction
syn keyword lupineWord Inset InstanceNormalizationLayer Integer IntegerDigits IntegerExponent IntegerLength IntegerName IntegerPart
syn keyword lupineWord IntegerPartitions IntegerQ IntegerReverse IntegerString Integers Integrate Interleaving InterpolatingFunction
syn keyword lupineWord InterpolatingPolynomial Interpolation InterpolationOrder Interpretation InterquartileRange Interrupt IntersectingQ Intersection
syn keyword lupineWord Interval IntervalIntersection IntervalMemberQ IntervalUnion Inverse InverseCDF InverseErf InverseErfc
syn keyword lupineWord InverseFourier InverseFourierTransform InverseFunction InverseFunctions InverseGudermannian InverseHaversine InverseLaplaceTransform InversePermutation
syn keyword lupineWord InverseSeries InverseSurvivalFunction IrreduciblePolynomialQ Italic JacobiP JacobiSymbol Jacobian Join
syn keyword lupineWord JoinAcross Joined JordanDecomposition JulianDate K Kernels Key KeyAbsent
syn keyword lupineWord KeyCollisionFunction KeyComplement KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ KeyIntersection KeyMap
syn keyword lupineWord KeyMemberQ KeySelect KeySort KeySortBy KeyTake KeyUnion KeyValueMap KeyValuePattern
syn keyword lupineWord Keys Khinchin KillProcess KnownUnitQ KroneckerDelta KroneckerProduct KroneckerSymbol Kurtosis
syn keyword lupineWord LCM LUDecomposition Label LabelStyle LabelingFunction LaguerreL LaplaceDistribution LaplaceTransform
syn keyword lupineWord Laplacian Large Last LaunchKernels LeafCount LeapYearQ LearningRate LearningRateMultipliers
syn keyword lupineWord LeastSquares Left LeftArrow LeftRightArrow LeftTee LeftTeeArrow LeftTriangle LeftTriangleEqual
syn keyword lupineWord Legended LegendreP LegendreQ Length LengthWhile Less LessEqual LessEqualThan
syn keyword lupineWord LessFullEqual LessGreater LessLess LessThan LessTilde LetterCharacter LetterCounts LetterNumber
syn keyword lupineWord LetterQ Level LeviCivitaTensor Lexicographic LexicographicOrder LexicographicSort LightBlue LightGray
syn keyword lupineWord LightGreen LightOrange LightPurple LightRed LightYellow Lighter Likelihood Limit
syn keyword lupineWord Line LineLegend LinearLayer LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve
syn keyword lupineWord LinearSolveFunction LiouvilleLambda List ListContourPlot ListConvolve ListCorrelate ListDensityPlot ListInterpolation
syn keyword lupineWord ListLinePlot ListLogLinearPlot ListLogLogPlot ListLogPlot ListPlot ListQ ListStepPlot Listable
syn keyword lupineWord LocalResponseNormalizationLayer Locked Log Log10 Log2 LogGamma LogIntegral LogLikelihood
syn keyword lupineWord LogNormalDistribution LogPlot LogicalExpand LogisticSigmoid LongForm LongLeftArrow LongLeftRightArrow LongRightArrow
syn keyword lupineWord LongShortTermMemoryLayer Longest LongestCommonSequence LongestCommonSubsequence LongestCommonSubsequencePositions Lookup LossFunction LowerCaseQ
syn keyword lupineWord LowerTriangularMatrixQ LowerTriangularize LucasL MachineNumberQ MachinePrecision Magenta Magnification Majority
syn keyword lupineWord MakeBoxes MakeExpression MangoldtLambda ManhattanDistance MantissaExponent Map MapAll MapApply
syn keyword lupineWord MapAt MapIndexed MapThread MatchQ MatrixExp MatrixForm MatrixFunction MatrixLog
syn keyword lupineWord MatrixPlot MatrixPower MatrixQ MatrixRank Max MaxExtraConditions MaxExtraPrecision MaxFilter
syn keyword lupineWord MaxIterations MaxMemoryUsed MaxPlotPoints MaxPoints MaxRecursion MaxStepSize MaxSteps MaxTrainingRounds
syn keyword lupineWord MaxValue MaximalBy Maximize Mean MeanAbsoluteLossLayer MeanDeviation MeanFilter MeanSquaredLossLayer
syn keyword lupineWord Median MedianDeviation MedianFilter Medium MemberQ MemoryConstrained MemoryConstraint MemoryInUse
syn keyword lupineWord Merge MersennePrimeExponent MersennePrimeExponentQ Mesh Message MessageName Messages MetaInformation
syn keyword lupineWord Method Min MinFilter MinMax MinRecursion MinValue MinimalBy MinimalPolynomial
syn keyword lupineWord Minimize Minors Minus MinusPlus Missing MissingQ MixedRadix MixtureDistribution
syn keyword lupineWord Mod ModularInverse Module Modulus MoebiusMu Moment MomentGeneratingFunction Monday
syn keyword lupineWord MonomialList MonomialOrder Most MovingAverage MovingMap MovingMedian Multinomial MultinormalDistribution
syn keyword lupineWord MultiplicativeOrder N NArgMax NArgMin NDSolve NDSolveValue NExpectation NHoldAll
syn keyword lupineWord NHoldFirst NHoldRest NIntegrate NMaxValue NMaximize NMinValue NMinimize NProbability
syn keyword lupineWord NProduct NRoots NSolve NSolveValues NSum NValues NameQ Names
syn keyword lupineWord Nand Nearest Needs Negative NegativeDefiniteMatrixQ NegativeIntegers NegativeRationals NegativeReals
syn keyword lupineWord NegativeSemidefiniteMatrixQ NeighborhoodGraph Nest NestList NestWhile NestWhileList NetAppend NetArray
syn keyword lupineWord NetArrayLayer NetBidirectionalOperator NetChain NetDecoder NetDelete NetDrop NetEncoder NetEvaluationMode
syn keyword lupineWord NetExtract NetFlatten NetFoldOperator NetGANOperator NetGraph NetInformation NetInitialize NetInsert
syn keyword lupineWord NetInsertSharedArrays NetJoin NetMapOperator NetMapThreadOperator NetMeasurements NetModel NetNestOperator NetPairEmbeddingOperator
syn keyword lupineWord NetPort NetPortGradient NetPrepend NetRename NetReplace NetReplacePart NetSharedArray NetStateObject
syn keyword lupineWord NetTake NetTrain NetTrainResultsObject NetTrainState NetUnfold NextPrime NominalVariables NonCommutativeMultiply
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
syn keyword lupineWord PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix Prepend PrependLayer PrependTo Prime
syn keyword lupineWord PrimeNu PrimeOmega PrimePi PrimePowerQ PrimeQ Primes PrimitiveRoot PrimitiveRootList
syn keyword lupineWord PrincipalValue Print PrintableASCIIQ Probability ProbabilityDistribution ProcessInformation ProcessObject ProcessStatus
syn keyword lupineWord Product ProductLog ProgressReporting Projection Prolog Proportion Proportional Protect
syn keyword lupineWord Protected PseudoInverse PunctuationCharacter Purple Put PutAppend QRDecomposition Quantile
syn keyword lupineWord Quantity QuantityMagnitude QuantityQ QuantityUnit Quartics QuartileDeviation QuartileSkewness Quartiles
syn keyword lupineWord Query Quiet Quit Quotient QuotientRemainder RGBColor RSolve RSolveValue
syn keyword lupineWord RamanujanTau Ramp RandomArrayLayer RandomChoice RandomComplex RandomGraph RandomImage RandomInteger
syn keyword lupineWord RandomPermutation RandomPrime RandomReal RandomSample RandomSeeding RandomVariate Range RankedMax
syn keyword lupineWord RankedMin Raster RasterSize Rasterize Rational Rationalize Rationals Ratios
syn keyword lupineWord Re ReIm Read ReadByteArray ReadLine ReadList ReadProtected ReadString
syn keyword lupineWord Real Real64 RealDigits RealValuedNumberQ RealValuedNumericQ Reals Reap RecordLists
syn keyword lupineWord RecordSeparators Rectangle RecurrenceTable Red Reduce Refine ReflectionMatrix RegularExpression
syn keyword lupineWord RelationGraph ReleaseHold Remove RemoveAlphaChannel RemoveDiacritics RenameFile Repeated RepeatedNull
syn keyword lupineWord RepeatedTiming Replace ReplaceAll ReplaceAt ReplaceList ReplacePart ReplaceRepeated ReplicateLayer
syn keyword lupineWord Resampling Rescale ResetDirectory ReshapeLayer Residue ResizeLayer Resolve ResourceData
syn keyword lupineWord ResourceObject Rest Restricted Resultant Return Reverse ReverseApplied ReverseElement
syn keyword lupineWord ReverseEquilibrium ReverseGraph ReverseSort ReverseSortBy Riffle Right RightArrow RightComposition
syn keyword lupineWord RightTee RightTriangle RightTriangleEqual RomanNumeral Root RootMeanSquare RootReduce RootSum
syn keyword lupineWord Roots RotateLeft RotateRight RotationMatrix Round Row RowBox RowReduce
syn keyword lupineWord RudinShapiro Rule RuleDelayed Run RunProcess SameAs SameQ SameTest
syn keyword lupineWord SampleRate SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday Save ScalarPlusLayer ScalarTimesLayer
syn keyword lupineWord Scaled ScalingFunctions ScalingMatrix Scan SchurDecomposition ScientificForm Sec Sech
syn keyword lupineWord SeedRandom Select SelectFirst Sequence SequenceAttentionLayer SequenceCases SequenceCount SequenceFold
syn keyword lupineWord SequenceFoldList SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer SequenceMostLayer SequencePosition SequenceReplace
syn keyword lupineWord SequenceRestLayer SequenceReverseLayer SequenceSplit Series SeriesCoefficient SeriesData SeriesTermGoal Set
syn keyword lupineWord SetAccuracy SetAlphaChannel SetAttributes SetDelayed SetDirectory SetEnvironment SetOptions SetPrecision
syn keyword lupineWord SetSharedFunction SetSharedVariable SetStreamPosition Shallow Short Shortest Show Sign
syn keyword lupineWord Signature Simplify Sin SinIntegral Sinc SingularValueDecomposition SingularValueList Sinh
syn keyword lupineWord SinhIntegral Skeleton Skewness Skip Slot SlotSequence Small SmallCircle
syn keyword lupineWord SoftmaxLayer Solve SolveAlways SolveValues Sort SortBy Sow Spacings
syn keyword lupineWord Span SparseArray SpatialTransformationLayer Splice Split SplitBy Sqrt SqrtBox
syn keyword lupineWord Square SquareFreeQ SquareIntersection SquareMatrixQ SquareSubset SquareSubsetEqual SquareSuperset SquareSupersetEqual
syn keyword lupineWord SquareUnion SquaredEuclideanDistance SquaresR Stack StandardDeviation StandardForm Standardize Star
syn keyword lupineWord StarGraph StartOfLine StartOfString StartProcess StartingStepSize StepMonitor StieltjesGamma StirlingS1
syn keyword lupineWord StirlingS2 StreamPosition Streams String StringCases StringContainsQ StringCount StringDelete
syn keyword lupineWord StringDrop StringEndsQ StringExpression StringExtract StringForm StringFreeQ StringInsert StringJoin
syn keyword lupineWord StringLength StringMatchQ StringPadLeft StringPadRight StringPart StringPartition StringPosition StringQ
syn keyword lupineWord StringRepeat StringReplace StringReplaceList StringReplacePart StringReverse StringRiffle StringRotateLeft StringRotateRight
syn keyword lupineWord StringSplit StringStartsQ StringTake StringTemplate StringToByteArray StringToStream StringTrim Stub
syn keyword lupineWord StudentTDistribution Style SubValues Subdivide Subfactorial Subgraph Subscript SubscriptBox
syn keyword lupineWord Subsequences Subset SubsetCases SubsetCount SubsetEqual SubsetMap SubsetPosition SubsetQ
syn keyword lupineWord Subsets SubstitutionSystem Subsuperscript Subtract SubtractFrom Succeeds SucceedsEqual SucceedsSlantEqual
syn keyword lupineWord SucceedsTilde SuchThat Sum SumConvergence SummationLayer Sunday Superscript SuperscriptBox
syn keyword lupineWord Superset SupersetEqual Surd SurvivalFunction SwatchLegend Switch Symbol SymbolName
syn keyword lupineWord SymbolQ SymmetricDifference SymmetricMatrixQ SymmetricPolynomial SymmetricReduction Symmetrize Syntax SyntaxLength
syn keyword lupineWord SyntaxQ Table TableForm TagSet TagSetDelayed TagUnset Take TakeDrop
syn keyword lupineWord TakeLargest TakeLargestBy TakeList TakeSmallest TakeSmallestBy TakeWhile Tally Tan
syn keyword lupineWord Tanh TargetDevice TautologyQ TeXForm TemplateApply TemplateExpression TemplateObject TemplateSlot
syn keyword lupineWord Temporary TensorContract TensorDimensions TensorProduct TensorRank TensorTranspose TensorWedge TerminatedEvaluation
syn keyword lupineWord TestID TestReport TestReportObject TestResultObject Text TextSentences TextString TextWords
syn keyword lupineWord Therefore Thick Thickness Thin Thread Threaded ThreadingLayer Threshold
syn keyword lupineWord Through Throw ThueMorse Thumbnail Thursday Ticks TicksStyle Tilde
syn keyword lupineWord TildeEqual TildeFullEqual TildeTilde TimeConstrained TimeConstraint TimeGoal TimeRemaining TimeZone
syn keyword lupineWord Times TimesBy Timing Tiny ToBoxes ToCharacterCode ToExpression ToLowerCase
syn keyword lupineWord ToPolarCoordinates ToRadicals ToRules ToSphericalCoordinates ToString ToUpperCase Today ToeplitzMatrix
syn keyword lupineWord Together Tolerance Tomorrow Tooltip Top TopologicalSort Total TotalLayer
syn keyword lupineWord TotalWidth Tr Trace TracePrint TraceScan TraditionalForm TrainingProgressCheckpointing TrainingProgressFunction
syn keyword lupineWord TrainingProgressMeasurements TrainingProgressReporting TrainingStoppingCriterion TrainingUpdateSchedule TransformationFunctions TransformedDistribution Transparent Transpose
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
