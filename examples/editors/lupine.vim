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
syn keyword lupineWord DownArrow DownTee DownValues Drop DropoutLayer Dt DuplicateFreeQ Duration
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
syn keyword lupineWord FileNameDepth FileNameDrop FileNameJoin FileNameSplit FileNameTake FileNames FileType Filling
syn keyword lupineWord FillingStyle FilterRules Find FindArgMax FindArgMin FindFile FindFit FindHamiltonianCycle
syn keyword lupineWord FindHamiltonianPath FindInstance FindLinearRecurrence FindList FindMaxValue FindMaximum FindMinValue FindMinimum
syn keyword lupineWord FindPermutation FindRoot FindSequenceFunction FindShortestPath FindSpanningTree First FirstCase FirstPosition
syn keyword lupineWord Fit FittedModel FixedPoint FixedPointList Flat Flatten FlattenAt FlattenInPlace
syn keyword lupineWord FlattenLayer Floor Fold FoldList FoldPair FoldPairList FoldWhile FoldWhileList
syn keyword lupineWord FontColor FontFamily FontSize FontSlant FontWeight For ForAll Format
syn keyword lupineWord FormatType FormatValues FortranForm Fourier FourierCoefficient FourierCosCoefficient FourierDCT FourierDST
syn keyword lupineWord FourierMatrix FourierParameters FourierSinCoefficient FourierTransform FourierTrigSeries FractionBox FractionalPart Frame
syn keyword lupineWord FrameLabel FrameStyle FrameTicks FreeQ FresnelC FresnelS Friday FrobeniusNumber
syn keyword lupineWord FrobeniusSolve FromCharacterCode FromCoefficientRules FromContinuedFraction FromDigits FromLetterNumber FromPolarCoordinates FromRomanNumeral
syn keyword lupineWord FromSphericalCoordinates FromUnixTime Full FullDefinition FullForm FullSimplify Function FunctionDomain
syn keyword lupineWord FunctionExpand FunctionInterpolation FunctionLayer FunctionPeriod FunctionRange GCD Gamma GammaDistribution
syn keyword lupineWord GammaRegularized GatedRecurrentLayer Gather GatherBy GaussianFilter GaussianIntegers GaussianMatrix GegenbauerC
syn keyword lupineWord General GenerateConditions GeneratedParameters GeneratingFunction GeometricDistribution GeometricMean Get GetEnvironment
syn keyword lupineWord Glaisher GoldenRatio Goto Grad Gradient Graph GraphComplement GraphDiameter
syn keyword lupineWord GraphDistance GraphDistanceMatrix GraphQ GraphRadius GraphUnion Graphics Graphics3D GraphicsColumn
syn keyword lupineWord GraphicsGrid GraphicsGroup GraphicsRow Gray GrayLevel Greater GreaterEqual GreaterEqualThan
syn keyword lupineWord GreaterFullEqual GreaterGreater GreaterLess GreaterThan GreaterTilde Green Grid GridBox
syn keyword lupineWord GridGraph GridLines GridLinesStyle GroebnerBasis GroupBy Groupings Gudermannian HadamardMatrix
syn keyword lupineWord HamiltonianGraphQ HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash Haversine HazardFunction
syn keyword lupineWord Head Heads HeavisidePi HeavisideTheta HermiteDecomposition HermiteH HermitianMatrixQ HessenbergDecomposition
syn keyword lupineWord HexadecimalCharacter HilbertMatrix Histogram HistogramList Hold HoldAll HoldAllComplete HoldComplete
syn keyword lupineWord HoldFirst HoldForm HoldPattern HoldRest HornerForm Hue HumpDownHump HumpEqual
syn keyword lupineWord HurwitzZeta HypercubeGraph Hyperfactorial Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU
syn keyword lupineWord I Identity IdentityMatrix If IgnoreCase IgnoringInactive Im Image
syn keyword lupineWord Image3D Image3DSlices ImageAdd ImageAdjust ImageApply ImageAspectRatio ImageAssemble ImageAugmentationLayer
syn keyword lupineWord ImageChannels ImageCollage ImageColorSpace ImageCompose ImageConvolve ImageCrop ImageData ImageDifference
syn keyword lupineWord ImageDimensions ImageHistogram ImageMeasurements ImageMultiply ImagePad ImagePadding ImagePartition ImageQ
syn keyword lupineWord ImageReflect ImageResize ImageResolution ImageRotate ImageScaled ImageSize ImageSubtract ImageTake
syn keyword lupineWord ImageType Implies Import ImportByteArray ImportFormats ImportString In Inactivate
syn keyword lupineWord Inactive IncidenceMatrix Increment IndefiniteMatrixQ Indeterminate IndeterminateThreshold Inequality InexactNumberQ
syn keyword lupineWord Infinity Infix Information Inherited Inner Input InputForm InputPorts
syn keyword lupineWord InputStream InputString Insert InsertLinebreaks InsertionFunction Inset InstanceNormalizationLayer Integer
syn keyword lupineWord IntegerDigits IntegerExponent IntegerLength IntegerName IntegerPart IntegerPartitions IntegerQ IntegerReverse
syn keyword lupineWord IntegerString Integers Integrate Interleaving InterpolatingFunction InterpolatingPolynomial Interpolation InterpolationOrder
syn keyword lupineWord Interpretation InterquartileRange Interrupt IntersectingQ Intersection Interval IntervalIntersection IntervalMemberQ
syn keyword lupineWord IntervalUnion Inverse InverseCDF InverseErf InverseErfc InverseFourier InverseFourierTransform InverseFunction
syn keyword lupineWord InverseFunctions InverseGudermannian InverseHaversine InverseLaplaceTransform InversePermutation InverseSeries InverseSurvivalFunction IrreduciblePolynomialQ
syn keyword lupineWord Italic JacobiP JacobiSymbol Jacobian Join JoinAcross Joined JordanDecomposition
syn keyword lupineWord JulianDate K Kernels Key KeyAbsent KeyCollisionFunction KeyComplement KeyDrop
syn keyword lupineWord KeyDropFrom KeyExistsQ KeyFreeQ KeyIntersection KeyMap KeyMemberQ KeySelect KeySort
syn keyword lupineWord KeySortBy KeyTake KeyUnion KeyValueMap KeyValuePattern Keys Khinchin KillProcess
syn keyword lupineWord KnownUnitQ KroneckerDelta KroneckerProduct KroneckerSymbol Kurtosis LCM LUDecomposition Label
syn keyword lupineWord LabelStyle LabelingFunction LaguerreL LaplaceDistribution LaplaceTransform Laplacian Large Last
syn keyword lupineWord LaunchKernels LeafCount LeapYearQ LearningRate LearningRateMultipliers LeastSquares Left LeftArrow
syn keyword lupineWord LeftRightArrow LeftTee LeftTeeArrow LeftTriangle LeftTriangleEqual Legended LegendreP LegendreQ
syn keyword lupineWord Length LengthWhile Less LessEqual LessEqualThan LessFullEqual LessGreater LessLess
syn keyword lupineWord LessThan LessTilde LetterCharacter LetterCounts LetterNumber LetterQ Level LeviCivitaTensor
syn keyword lupineWord Lexicographic LexicographicOrder LexicographicSort LightBlue LightGray LightGreen LightOrange LightPurple
syn keyword lupineWord LightRed LightYellow Lighter Likelihood Limit Line LineLegend LinearLayer
syn keyword lupineWord LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve LinearSolveFunction LiouvilleLambda List
syn keyword lupineWord ListContourPlot ListConvolve ListCorrelate ListDensityPlot ListInterpolation ListLinePlot ListLogLinearPlot ListLogLogPlot
syn keyword lupineWord ListLogPlot ListPlot ListQ ListStepPlot Listable LocalResponseNormalizationLayer Locked Log
syn keyword lupineWord Log10 Log2 LogGamma LogIntegral LogLikelihood LogNormalDistribution LogPlot LogicalExpand
syn keyword lupineWord LogisticSigmoid LongForm LongLeftArrow LongLeftRightArrow LongRightArrow LongShortTermMemoryLayer Longest LongestCommonSequence
syn keyword lupineWord LongestCommonSubsequence LongestCommonSubsequencePositions Lookup LossFunction LowerCaseQ LowerTriangularMatrixQ LowerTriangularize LucasL
syn keyword lupineWord MachineNumberQ MachinePrecision Magenta Magnification Majority MakeBoxes MakeExpression MangoldtLambda
syn keyword lupineWord ManhattanDistance MantissaExponent Map MapAll MapApply MapAt MapIndexed MapThread
syn keyword lupineWord MatchQ MatrixExp MatrixForm MatrixFunction MatrixLog MatrixPlot MatrixPower MatrixQ
syn keyword lupineWord MatrixRank Max MaxExtraConditions MaxExtraPrecision MaxFilter MaxIterations MaxMemoryUsed MaxPlotPoints
syn keyword lupineWord MaxPoints MaxRecursion MaxStepSize MaxSteps MaxTrainingRounds MaxValue MaximalBy Maximize
syn keyword lupineWord Mean MeanAbsoluteLossLayer MeanDeviation MeanFilter MeanSquaredLossLayer Median MedianDeviation MedianFilter
syn keyword lupineWord Medium MemberQ MemoryConstrained MemoryConstraint MemoryInUse Merge MersennePrimeExponent MersennePrimeExponentQ
syn keyword lupineWord Mesh Message MessageName Messages MetaInformation Method Min MinFilter
syn keyword lupineWord MinMax MinRecursion MinValue MinimalBy MinimalPolynomial Minimize Minors Minus
syn keyword lupineWord MinusPlus Missing MissingQ MixedRadix MixtureDistribution Mod ModularInverse Module
syn keyword lupineWord Modulus MoebiusMu Moment MomentGeneratingFunction Monday MonomialList MonomialOrder Most
syn keyword lupineWord MovingAverage MovingMap MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder N NArgMax
syn keyword lupineWord NArgMin NDSolve NDSolveValue NExpectation NHoldAll NHoldFirst NHoldRest NIntegrate
syn keyword lupineWord NMaxValue NMaximize NMinValue NMinimize NProbability NProduct NRoots NSolve
syn keyword lupineWord NSolveValues NSum NValues NameQ Names Nand Nearest Needs
syn keyword lupineWord Negative NegativeDefiniteMatrixQ NegativeIntegers NegativeRationals NegativeReals NegativeSemidefiniteMatrixQ NeighborhoodGraph Nest
syn keyword lupineWord NestList NestWhile NestWhileList NetAppend NetArray NetArrayLayer NetBidirectionalOperator NetChain
syn keyword lupineWord NetDecoder NetDelete NetDrop NetEncoder NetEvaluationMode NetExtract NetFlatten NetFoldOperator
syn keyword lupineWord NetGANOperator NetGraph NetInformation NetInitialize NetInsert NetInsertSharedArrays NetJoin NetMapOperator
syn keyword lupineWord NetMapThreadOperator NetMeasurements NetModel NetNestOperator NetPairEmbeddingOperator NetPort NetPortGradient NetPrepend
syn keyword lupineWord NetRename NetReplace NetReplacePart NetSharedArray NetStateObject NetTake NetTrain NetTrainResultsObject
syn keyword lupineWord NetTrainState NetUnfold NextDate NextPrime NominalVariables NonCommutativeMultiply NonConstants NonNegative
syn keyword lupineWord NonNegativeIntegers NonNegativeRationals NonNegativeReals NonPositive NonPositiveIntegers NonPositiveRationals NonPositiveReals None
syn keyword lupineWord NoneTrue NonlinearModelFit Nor Norm Normal NormalDistribution NormalMatrixQ NormalizationLayer
syn keyword lupineWord Normalize Not NotCongruent NotDoubleVerticalBar NotElement NotGreater NotGreaterEqual NotLess
syn keyword lupineWord NotLessEqual NotReverseElement NotSubset NotSubsetEqual NotSuperset NotSupersetEqual NotTilde NotTildeEqual
syn keyword lupineWord NotTildeFullEqual NotTildeTilde NotVerticalBar Nothing Now Null NullRecords NullSpace
syn keyword lupineWord NullWords NumberCompose NumberDecompose NumberDigit NumberExpand NumberForm NumberMarks NumberPadding
syn keyword lupineWord NumberPoint NumberQ NumberSeparator NumberSigns NumberString Numerator NumeratorDenominator NumericArray
syn keyword lupineWord NumericArrayQ NumericArrayType NumericFunction NumericQ NumericalOrder NumericalSort O OddQ
syn keyword lupineWord Off Offset On Once OneIdentity Opacity OpenAppend OpenRead
syn keyword lupineWord OpenWrite Operate OperatorApplied OptionValue Optional Options OptionsPattern Or
syn keyword lupineWord Orange Order OrderDistribution OrderedQ Ordering OrderingBy OrderingLayer Orderless
syn keyword lupineWord OrderlessPatternSequence OrthogonalMatrixQ Orthogonalize Out Outer OutputForm OutputPorts OutputStream
syn keyword lupineWord Overflow Overlaps Overscript OverwriteTarget OwnValues PDF PadLeft PadRight
syn keyword lupineWord PaddedForm Padding PaddingLayer PaddingSize PageWidth PalindromeQ ParallelArray ParallelCombine
syn keyword lupineWord ParallelDo ParallelEvaluate ParallelMap ParallelProduct ParallelSubmit ParallelSum ParallelTable ParallelTry
syn keyword lupineWord Parallelize ParametricPlot ParametricRampLayer ParentDirectory Part PartLayer Partition PartitionsP
syn keyword lupineWord PartitionsQ PathGraph Pattern PatternSequence PatternTest Pause PercentForm PerfectNumber
syn keyword lupineWord PerfectNumberQ PerformanceGoal PeriodicInterpolation Permanent PermutationCycles PermutationCyclesQ PermutationLength PermutationList
syn keyword lupineWord PermutationListQ PermutationMax PermutationMin PermutationOrder PermutationPower PermutationProduct PermutationReplace PermutationSupport
syn keyword lupineWord Permutations Permute Pi Pick PieChart Piecewise PiecewiseExpand Pink
syn keyword lupineWord PixelValue Placed PlaceholderLayer Plot PlotLabel PlotLegends PlotMarkers PlotPoints
syn keyword lupineWord PlotRange PlotRangeClipping PlotRangePadding PlotStyle Plus PlusMinus Pochhammer Point
syn keyword lupineWord PointLegend PointSize PoissonDistribution PolarPlot PolyGamma PolyLog Polygon PolygonalNumber
syn keyword lupineWord PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod PolynomialQ PolynomialQuotient PolynomialQuotientRemainder PolynomialReduce
syn keyword lupineWord PolynomialRemainder PoolingLayer Position PositionIndex PositionLargest PositionSmallest Positive PositiveDefiniteMatrixQ
syn keyword lupineWord PositiveIntegers PositiveRationals PositiveReals PositiveSemidefiniteMatrixQ PossibleZeroQ Postfix Power PowerExpand
syn keyword lupineWord PowerMod PowerModList PowerRange PowersRepresentations PreDecrement PreIncrement PrecedenceForm Precedes
syn keyword lupineWord PrecedesEqual PrecedesSlantEqual PrecedesTilde Precision PrecisionGoal Predict PredictorFunction PredictorMeasurements
syn keyword lupineWord PredictorMeasurementsObject Prefix Prepend PrependLayer PrependTo PreviousDate Prime PrimeNu
syn keyword lupineWord PrimeOmega PrimePi PrimePowerQ PrimeQ Primes PrimitiveRoot PrimitiveRootList PrincipalValue
syn keyword lupineWord Print PrintableASCIIQ Probability ProbabilityDistribution ProcessInformation ProcessObject ProcessStatus Product
syn keyword lupineWord ProductLog ProgressReporting Projection Prolog Proportion Proportional Protect Protected
syn keyword lupineWord PseudoInverse PunctuationCharacter Purple Put PutAppend QRDecomposition Quantile Quantity
syn keyword lupineWord QuantityMagnitude QuantityQ QuantityUnit Quartics QuartileDeviation QuartileSkewness Quartiles Query
syn keyword lupineWord Quiet Quit Quotient QuotientRemainder RGBColor RSolve RSolveValue RamanujanTau
syn keyword lupineWord Ramp RandomArrayLayer RandomChoice RandomComplex RandomGraph RandomImage RandomInteger RandomPermutation
syn keyword lupineWord RandomPrime RandomReal RandomSample RandomSeeding RandomVariate Range RankedMax RankedMin
syn keyword lupineWord Raster RasterSize Rasterize Rational Rationalize Rationals Ratios Re
syn keyword lupineWord ReIm Read ReadByteArray ReadLine ReadList ReadProtected ReadString Real
syn keyword lupineWord Real64 RealDigits RealValuedNumberQ RealValuedNumericQ Reals Reap RecordLists RecordSeparators
syn keyword lupineWord Rectangle RecurrenceTable Red Reduce Refine ReflectionMatrix RegularExpression RelationGraph
syn keyword lupineWord ReleaseHold Remove RemoveAlphaChannel RemoveDiacritics RenameFile Repeated RepeatedNull RepeatedTiming
syn keyword lupineWord Replace ReplaceAll ReplaceAt ReplaceList ReplacePart ReplaceRepeated ReplicateLayer Resampling
syn keyword lupineWord Rescale ResetDirectory ReshapeLayer Residue ResizeLayer Resolve ResourceData ResourceObject
syn keyword lupineWord Rest Restricted Resultant Return Reverse ReverseApplied ReverseElement ReverseEquilibrium
syn keyword lupineWord ReverseGraph ReverseSort ReverseSortBy Riffle Right RightArrow RightComposition RightTee
syn keyword lupineWord RightTriangle RightTriangleEqual RomanNumeral Root RootMeanSquare RootReduce RootSum Roots
syn keyword lupineWord RotateLeft RotateRight RotationMatrix Round Row RowBox RowReduce RudinShapiro
syn keyword lupineWord Rule RuleDelayed Run RunProcess SameAs SameQ SameTest SampleRate
syn keyword lupineWord SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday Save ScalarPlusLayer ScalarTimesLayer Scaled
syn keyword lupineWord ScalingFunctions ScalingMatrix Scan SchurDecomposition ScientificForm Sec Sech SeedRandom
syn keyword lupineWord Select SelectFirst Sequence SequenceAttentionLayer SequenceCases SequenceCount SequenceFold SequenceFoldList
syn keyword lupineWord SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer SequenceMostLayer SequencePosition SequenceReplace SequenceRestLayer
syn keyword lupineWord SequenceReverseLayer SequenceSplit Series SeriesCoefficient SeriesData SeriesTermGoal Set SetAccuracy
syn keyword lupineWord SetAlphaChannel SetAttributes SetDelayed SetDirectory SetEnvironment SetOptions SetPrecision SetSharedFunction
syn keyword lupineWord SetSharedVariable SetStreamPosition Shallow Short Shortest Show Sign Signature
syn keyword lupineWord Simplify Sin SinIntegral Sinc SingularValueDecomposition SingularValueList Sinh SinhIntegral
syn keyword lupineWord Skeleton Skewness Skip Slot SlotSequence Small SmallCircle SoftmaxLayer
syn keyword lupineWord Solve SolveAlways SolveValues Sort SortBy Sow Spacings Span
syn keyword lupineWord SparseArray SpatialTransformationLayer Splice Split SplitBy Sqrt SqrtBox Square
syn keyword lupineWord SquareFreeQ SquareIntersection SquareMatrixQ SquareSubset SquareSubsetEqual SquareSuperset SquareSupersetEqual SquareUnion
syn keyword lupineWord SquaredEuclideanDistance SquaresR Stack StandardDeviation StandardForm Standardize Star StarGraph
syn keyword lupineWord StartOfLine StartOfString StartProcess StartingStepSize StepMonitor StieltjesGamma StirlingS1 StirlingS2
syn keyword lupineWord StreamPosition Streams String StringCases StringContainsQ StringCount StringDelete StringDrop
syn keyword lupineWord StringEndsQ StringExpression StringExtract StringForm StringFreeQ StringInsert StringJoin StringLength
syn keyword lupineWord StringMatchQ StringPadLeft StringPadRight StringPart StringPartition StringPosition StringQ StringRepeat
syn keyword lupineWord StringReplace StringReplaceList StringReplacePart StringReverse StringRiffle StringRotateLeft StringRotateRight StringSplit
syn keyword lupineWord StringStartsQ StringTake StringTemplate StringToByteArray StringToStream StringTrim Stub StudentTDistribution
syn keyword lupineWord Style SubValues Subdivide Subfactorial Subgraph Subscript SubscriptBox Subsequences
syn keyword lupineWord Subset SubsetCases SubsetCount SubsetEqual SubsetMap SubsetPosition SubsetQ Subsets
syn keyword lupineWord SubstitutionSystem Subsuperscript Subtract SubtractFrom Succeeds SucceedsEqual SucceedsSlantEqual SucceedsTilde
syn keyword lupineWord SuchThat Sum SumConvergence SummationLayer Sunday Superscript SuperscriptBox Superset
syn keyword lupineWord SupersetEqual Surd SurvivalFunction SwatchLegend Switch Symbol SymbolName SymbolQ
syn keyword lupineWord SymmetricDifference SymmetricMatrixQ SymmetricPolynomial SymmetricReduction Symmetrize Syntax SyntaxLength SyntaxQ
syn keyword lupineWord Table TableForm TagSet TagSetDelayed TagUnset Take TakeDrop TakeLargest
syn keyword lupineWord TakeLargestBy TakeList TakeSmallest TakeSmallestBy TakeWhile Tally Tan Tanh
syn keyword lupineWord TargetDevice TautologyQ TeXForm TemplateApply TemplateExpression TemplateIf TemplateObject TemplateSequence
syn keyword lupineWord TemplateSlot Temporary TensorContract TensorDimensions TensorProduct TensorRank TensorTranspose TensorWedge
syn keyword lupineWord TerminatedEvaluation TestID TestReport TestReportObject TestResultObject Text TextSentences TextString
syn keyword lupineWord TextWords Therefore Thick Thickness Thin Thread Threaded ThreadingLayer
syn keyword lupineWord Threshold Through Throw ThueMorse Thumbnail Thursday Ticks TicksStyle
syn keyword lupineWord Tilde TildeEqual TildeFullEqual TildeTilde TimeConstrained TimeConstraint TimeGoal TimeRemaining
syn keyword lupineWord TimeZone Times TimesBy Timing Tiny ToBoxes ToCharacterCode ToExpression
syn keyword lupineWord ToLowerCase ToPolarCoordinates ToRadicals ToRules ToSphericalCoordinates ToString ToUpperCase Today
syn keyword lupineWord ToeplitzMatrix Together Tolerance Tomorrow Tooltip Top TopologicalSort Total
syn keyword lupineWord TotalLayer TotalWidth Tr Trace TracePrint TraceScan TraditionalForm TrainingProgressCheckpointing
syn keyword lupineWord TrainingProgressFunction TrainingProgressMeasurements TrainingProgressReporting TrainingStoppingCriterion TrainingUpdateSchedule TransformationFunctions TransformedDistribution Transparent
syn keyword lupineWord Transpose TransposeLayer TreeForm TreeGraphQ Triangle Trig TrigExpand TrigFactor
syn keyword lupineWord TrigReduce TrigToExp TrimmedMean True TrueQ TruncatedDistribution Tuesday Tuples
syn keyword lupineWord TwoWayRule URLDecode URLEncode Uncompress Undefined Underflow Underscript UndirectedEdge
syn keyword lupineWord UndirectedGraph UndirectedGraphQ Unequal UnequalTo Unevaluated UniformDistribution Union UnionPlus
syn keyword lupineWord Unique UniqueElements UnitBox UnitConvert UnitDimensions UnitStep UnitTriangle UnitVector
syn keyword lupineWord UnitVectorLayer UnitaryMatrixQ Unitize UnixTime Unprotect UnsameQ Unset UpArrow
syn keyword lupineWord UpDownArrow UpSet UpSetDelayed UpTee UpTo UpValues UpperCase UpperCaseQ
syn keyword lupineWord UpperTriangularMatrixQ UpperTriangularize UpsampleLayer ValidationSet ValueQ Values VandermondeMatrix Variables
syn keyword lupineWord Variance VectorAngle VectorQ Vee Verbatim VerificationTest VerifySolutions VertexAdd
syn keyword lupineWord VertexCount VertexDegree VertexDelete VertexEccentricity VertexInComponent VertexInDegree VertexIndex VertexList
syn keyword lupineWord VertexOutComponent VertexOutDegree VertexQ VerticalBar VerticalSeparator VerticalTilde WaitAll WeaklyConnectedComponents
syn keyword lupineWord WeaklyConnectedGraphQ Wedge Wednesday WeibullDistribution WeightedAdjacencyMatrix Weights WheelGraph Which
syn keyword lupineWord While White Whitespace WhitespaceCharacter Why WinsorizedMean With WithCleanup
syn keyword lupineWord WordBoundary WordCharacter WordCount WordCounts WordSeparators WorkingPrecision Write WriteLine
syn keyword lupineWord WriteString Wronskian Xnor Xor Yellow Yesterday ZTransform Zeta
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
