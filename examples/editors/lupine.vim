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
syn keyword lupineWord AlternatingFactorial Alternatives And AntisymmetricMatrixQ AnyTrue Apart Append AppendLayer
syn keyword lupineWord AppendTo Apply ApplyTo ArcCos ArcCosh ArcCot ArcCoth ArcCsc
syn keyword lupineWord ArcCsch ArcLength ArcSec ArcSech ArcSin ArcSinh ArcTan ArcTanh
syn keyword lupineWord Arg ArgMax ArgMin Array ArrayDepth ArrayFlatten ArrayPad ArrayPlot
syn keyword lupineWord ArrayQ ArrayReduce ArrayReshape ArrayRules Arrow Arrowheads AspectRatio Assert
syn keyword lupineWord AssociateTo Association AssociationMap AssociationQ AssociationThread Assuming Assumptions AtomQ
syn keyword lupineWord AttentionLayer Attributes Audio AudioAmplify AudioChannelMix AudioChannels AudioData AudioGenerator
syn keyword lupineWord AudioJoin AudioLength AudioNormalize AudioPad AudioQ AudioResample AudioReverse AudioSampleRate
syn keyword lupineWord AudioTrim AudioType Automatic Axes AxesLabel AxesOrigin AxesStyle Axis
syn keyword lupineWord Background Backslash Band BarChart BarLegend BarSpacing BarnesG BaseDecode
syn keyword lupineWord BaseEncode BaseForm BaseStyle BasicRecurrentLayer BatchNormalizationLayer BatchSize Because Begin
syn keyword lupineWord BeginPackage BellB Below BernoulliB BernoulliDistribution BesselI BesselJ BesselK
syn keyword lupineWord BesselY Beta BetaDistribution BetaRegularized Between BezierCurve BinCounts BinLists
syn keyword lupineWord Binarize BinaryFormat BinaryRead BinaryReadList BinaryWrite Binomial BinomialDistribution BipartiteGraphQ
syn keyword lupineWord Bit BitAnd BitClear BitFlip BitGet BitLength BitNot BitOr
syn keyword lupineWord BitSet BitShiftLeft BitShiftRight BitXor Black Blank BlankNullSequence BlankSequence
syn keyword lupineWord Blend Block BlockMap BlockRandom Blue Blur Bold Boole
syn keyword lupineWord BooleanConvert BooleanFunction BooleanMinimize BooleanQ BooleanTable BooleanVariables Booleans Bottom
syn keyword lupineWord BrayCurtisDistance Break BroadcastPlusLayer Brown BusinessDayQ Button Byte ByteArray
syn keyword lupineWord ByteArrayQ ByteArrayToString ByteCount ByteOrdering C CDF CForm CMYKColor
syn keyword lupineWord CTCLossLayer CanberraDistance Cancel Cap CapitalDifferentialD Capitalize CarmichaelLambda Cases
syn keyword lupineWord Catalan CatalanNumber Catch Catenate CatenateLayer CauchyDistribution Ceiling CellularAutomaton
syn keyword lupineWord Center CenterArray CenterDot CentralMoment CharacterCounts CharacterEncoding CharacterNormalize CharacterRange
syn keyword lupineWord CharacteristicFunction CharacteristicPolynomial Characters ChartLabels ChartLayout ChartLegends ChartStyle ChebyshevT
syn keyword lupineWord ChebyshevU Check CheckAbort ChessboardDistance ChiSquareDistribution ChineseRemainder CholeskyDecomposition Chop
syn keyword lupineWord Circle CircleDot CircleMinus CirclePlus CircleTimes ClassifierFunction ClassifierMeasurements ClassifierMeasurementsObject
syn keyword lupineWord Classify Clear ClearAll ClearAttributes Clip ClippingStyle Close CloseKernels
syn keyword lupineWord Coefficient CoefficientArrays CoefficientList CoefficientRules Collect Colon ColorCombine ColorConvert
syn keyword lupineWord ColorData ColorFunction ColorFunctionScaling ColorNegate ColorQ ColorRules ColorSeparate ColorSpace
syn keyword lupineWord Column Comap ComapApply CombinerFunction Commonest CompatibleUnitQ Compile CompiledFunction
syn keyword lupineWord CompiledLayer Complement CompleteGraph Complex ComplexExpand ComplexInfinity Complexes ComposeList
syn keyword lupineWord ComposeSeries CompositeQ Composition CompoundExpression Compress Condition ConditionalExpression Conditioned
syn keyword lupineWord Confirm ConfirmAssert ConfirmBy ConfirmMatch ConfirmQuiet ConformImages Congruent Conjugate
syn keyword lupineWord ConjugateTranspose ConnectedComponents ConnectedGraphQ Constant ConstantArray ConstantArrayLayer ConstantPlusLayer ConstantTimesLayer
syn keyword lupineWord Constants Construct ContainsAll ContainsAny ContainsExactly ContainsNone ContainsOnly Context
syn keyword lupineWord Contexts Continue ContinuedFraction ContourLabels ContourPlot ContourShading ContourStyle Contours
syn keyword lupineWord ContraharmonicMean ContrastiveLossLayer Convergents ConvolutionLayer CoordinateTransform CoprimeQ Coproduct CopyFile
syn keyword lupineWord Correlation CorrelationDistance Cos CosIntegral Cosh CoshIntegral CosineDistance Cot
syn keyword lupineWord Coth Count CountDistinct CountDistinctBy CountRoots Counts CountsBy Covariance
syn keyword lupineWord CreateDirectory CreateFile CreateIntermediateDirectories CreateTemporary Cross CrossEntropyLossLayer Csc Csch
syn keyword lupineWord CubeRoot Cumulant Cup CupCap Curl CurrentDate CurryApplied Cyan
syn keyword lupineWord CycleGraph Cycles Cyclotomic D DSolve DSolveValue DamerauLevenshteinDistance Darker
syn keyword lupineWord Dashed Dashing DataRange DataReversed Dataset DateBounds DateDifference DateList
syn keyword lupineWord DateObject DateObjectQ DateOverlapsQ DatePattern DatePlus DateRange DateString DateValue
syn keyword lupineWord DateWithinQ DayCount DayMatchQ DayName DayPlus DayRange DayRound Decapitalize
syn keyword lupineWord DecimalForm DeclarePackage Decompose DeconvolutionLayer Decrement Default DefaultValue DefaultValues
syn keyword lupineWord Defer Definition Degree Del Delete DeleteAdjacentDuplicates DeleteCases DeleteContents
syn keyword lupineWord DeleteDirectory DeleteDuplicates DeleteDuplicatesBy DeleteElements DeleteFile DeleteMissing Delimiters Denominator
syn keyword lupineWord DensityPlot Depth Derivative DesignMatrix Det Diagonal DiagonalMatrix DiagonalMatrixQ
syn keyword lupineWord DiagonalizableMatrixQ Diamond DifferenceDelta Differences DifferentialD DigitBlock DigitCharacter DigitCount
syn keyword lupineWord DigitQ DigitSum Dimensions DiracDelta DirectedEdge DirectedGraph DirectedGraphQ DirectedInfinity
syn keyword lupineWord Directive Directory DirectoryName DirectoryQ DirectoryStack DiscreteDelta DiscreteRatio DiscreteShift
syn keyword lupineWord DiscreteUniformDistribution Discriminant DisjointQ Disk Dispatch DisplayForm DistanceFunction Distribute
syn keyword lupineWord DistributeDefinitions Distributed DistributionParameterQ Div Divide DivideBy Dividers Divisible
syn keyword lupineWord DivisorSigma DivisorSum Divisors Do Dot DotDashed DotEqual DotLayer
syn keyword lupineWord DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow DoubleLeftRightArrow DoubleLeftTee DoubleRightArrow DoubleRightTee
syn keyword lupineWord DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow DownTee DownValues Drop DropoutLayer
syn keyword lupineWord Dt DuplicateFreeQ Duration Dynamic DynamicModule E Echo EchoEvaluation
syn keyword lupineWord EchoFunction EchoLabel EdgeAdd EdgeCount EdgeDelete EdgeDetect EdgeForm EdgeList
syn keyword lupineWord EdgeQ EdgeWeight EditDistance Eigensystem Eigenvalues Eigenvectors Element ElementwiseLayer
syn keyword lupineWord Eliminate EllipticE EllipticF EllipticK EmbeddingLayer EmpiricalDistribution Enclose End
syn keyword lupineWord EndOfFile EndOfLine EndOfString EndPackage EngineeringForm Entity Entropy Environment
syn keyword lupineWord Epilog Equal EqualTilde EqualTo Equilibrium Equivalent Erf Erfc
syn keyword lupineWord Erfi EuclideanDistance EulerE EulerGamma EulerPhi EulerianGraphQ Evaluate EvenQ
syn keyword lupineWord ExactNumberQ Except Exclusions Exists Exit Exp ExpIntegralE ExpIntegralEi
syn keyword lupineWord ExpToTrig Expand ExpandAll ExpandDenominator ExpandFileName ExpandNumerator Expectation Exponent
syn keyword lupineWord ExponentFunction ExponentialDistribution ExponentialMovingAverage Export ExportByteArray ExportFormats ExportString Expression
syn keyword lupineWord ExtendedGCD Extension Extract ExtractLayer FaceForm Factor FactorInteger FactorList
syn keyword lupineWord FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList Factorial Factorial2 FactorialPower Failure
syn keyword lupineWord FailureQ False FeatureExtract FeatureExtraction FeatureExtractorFunction Fibonacci File FileBaseName
syn keyword lupineWord FileByteCount FileExistsQ FileExtension FileFormat FileHash FileNameDepth FileNameDrop FileNameJoin
syn keyword lupineWord FileNameSplit FileNameTake FileNames FileType Filling FillingStyle FilterRules Find
syn keyword lupineWord FindArgMax FindArgMin FindFile FindFit FindHamiltonianCycle FindHamiltonianPath FindInstance FindLinearRecurrence
syn keyword lupineWord FindList FindMaxValue FindMaximum FindMinValue FindMinimum FindPermutation FindRoot FindSequenceFunction
syn keyword lupineWord FindShortestPath FindSpanningTree First FirstCase FirstPosition Fit FittedModel FixedPoint
syn keyword lupineWord FixedPointList Flat Flatten FlattenAt FlattenInPlace FlattenLayer Floor Fold
syn keyword lupineWord FoldList FoldPair FoldPairList FoldWhile FoldWhileList FontColor FontFamily FontSize
syn keyword lupineWord FontSlant FontWeight For ForAll Format FormatType FormatValues FortranForm
syn keyword lupineWord Fourier FourierCoefficient FourierCosCoefficient FourierDCT FourierDST FourierMatrix FourierSinCoefficient FourierTransform
syn keyword lupineWord FourierTrigSeries FractionBox FractionalPart Frame FrameLabel FrameStyle FrameTicks FreeQ
syn keyword lupineWord FresnelC FresnelS Friday FrobeniusNumber FrobeniusSolve FromCharacterCode FromCoefficientRules FromContinuedFraction
syn keyword lupineWord FromDigits FromLetterNumber FromPolarCoordinates FromRomanNumeral FromSphericalCoordinates FromUnixTime Full FullDefinition
syn keyword lupineWord FullForm FullSimplify Function FunctionExpand FunctionInterpolation FunctionLayer GCD Gamma
syn keyword lupineWord GammaDistribution GammaRegularized GatedRecurrentLayer Gather GatherBy GaussianFilter GaussianIntegers GaussianMatrix
syn keyword lupineWord GegenbauerC General GeneratingFunction GeometricDistribution GeometricMean Get GetEnvironment Glaisher
syn keyword lupineWord GoldenRatio Goto Grad Graph GraphComplement GraphDiameter GraphDistance GraphDistanceMatrix
syn keyword lupineWord GraphQ GraphRadius GraphUnion Graphics Graphics3D GraphicsColumn GraphicsGrid GraphicsGroup
syn keyword lupineWord GraphicsRow Gray GrayLevel Greater GreaterEqual GreaterEqualThan GreaterFullEqual GreaterGreater
syn keyword lupineWord GreaterLess GreaterThan GreaterTilde Green Grid GridBox GridGraph GridLines
syn keyword lupineWord GridLinesStyle GroebnerBasis GroupBy Groupings Gudermannian HadamardMatrix HamiltonianGraphQ HammingDistance
syn keyword lupineWord HankelMatrix HarmonicMean HarmonicNumber Hash Haversine HazardFunction Head Heads
syn keyword lupineWord HeavisidePi HeavisideTheta HermiteH HermitianMatrixQ HessenbergDecomposition HexadecimalCharacter HilbertMatrix Histogram
syn keyword lupineWord HistogramList Hold HoldAll HoldAllComplete HoldComplete HoldFirst HoldForm HoldPattern
syn keyword lupineWord HoldRest HornerForm Hue HumpDownHump HumpEqual HurwitzZeta HypercubeGraph Hyperfactorial
syn keyword lupineWord Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU I Identity IdentityMatrix
syn keyword lupineWord If IgnoreCase IgnoringInactive Im Image Image3D Image3DSlices ImageAdd
syn keyword lupineWord ImageAdjust ImageApply ImageAspectRatio ImageAssemble ImageAugmentationLayer ImageChannels ImageCollage ImageColorSpace
syn keyword lupineWord ImageCompose ImageConvolve ImageCrop ImageData ImageDifference ImageDimensions ImageHistogram ImageMeasurements
syn keyword lupineWord ImageMultiply ImagePad ImagePadding ImagePartition ImageQ ImageReflect ImageResize ImageResolution
syn keyword lupineWord ImageRotate ImageScaled ImageSize ImageSubtract ImageTake ImageType Implies Import
syn keyword lupineWord ImportByteArray ImportFormats ImportString In Inactivate Inactive IncidenceMatrix Increment
syn keyword lupineWord IndefiniteMatrixQ Indeterminate Inequality InexactNumberQ Infinity Infix Information Inherited
syn keyword lupineWord Inner Input InputForm InputPorts InputStream InputString Insert InsertLinebreaks
syn keyword lupineWord InsertionFunction Inset InstanceNormalizationLayer Integer IntegerDigits IntegerExponent IntegerLength IntegerName
syn keyword lupineWord IntegerPart IntegerPartitions IntegerQ IntegerReverse IntegerString Integers Integrate Interleaving
syn keyword lupineWord InterpolatingFunction InterpolatingPolynomial Interpolation InterpolationOrder Interpretation InterquartileRange Interrupt IntersectingQ
syn keyword lupineWord Intersection Interval IntervalIntersection IntervalMemberQ IntervalUnion Inverse InverseCDF InverseErf
syn keyword lupineWord InverseErfc InverseFourier InverseFourierTransform InverseFunction InverseGudermannian InverseHaversine InverseLaplaceTransform InversePermutation
syn keyword lupineWord InverseSeries InverseSurvivalFunction IrreduciblePolynomialQ Italic JacobiP JacobiSymbol Join JoinAcross
syn keyword lupineWord Joined JordanDecomposition JulianDate K Kernels Key KeyAbsent KeyCollisionFunction
syn keyword lupineWord KeyComplement KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ KeyIntersection KeyMap KeyMemberQ
syn keyword lupineWord KeySelect KeySort KeySortBy KeyTake KeyUnion KeyValueMap KeyValuePattern Keys
syn keyword lupineWord Khinchin KillProcess KnownUnitQ KroneckerDelta KroneckerProduct KroneckerSymbol Kurtosis LCM
syn keyword lupineWord LUDecomposition Label LabelStyle LabelingFunction LaguerreL LaplaceDistribution LaplaceTransform Laplacian
syn keyword lupineWord Large Last LaunchKernels LeafCount LeapYearQ LearningRate LearningRateMultipliers LeastSquares
syn keyword lupineWord Left LeftArrow LeftRightArrow LeftTee LeftTeeArrow LeftTriangle LeftTriangleEqual Legended
syn keyword lupineWord LegendreP LegendreQ Length LengthWhile Less LessEqual LessEqualThan LessFullEqual
syn keyword lupineWord LessGreater LessLess LessThan LessTilde LetterCharacter LetterCounts LetterNumber LetterQ
syn keyword lupineWord Level LeviCivitaTensor LexicographicOrder LexicographicSort LightBlue LightGray LightGreen LightOrange
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
syn keyword lupineWord Max MaxExtraPrecision MaxFilter MaxIterations MaxMemoryUsed MaxPlotPoints MaxRecursion MaxTrainingRounds
syn keyword lupineWord MaxValue MaximalBy Maximize Mean MeanAbsoluteLossLayer MeanDeviation MeanFilter MeanSquaredLossLayer
syn keyword lupineWord Median MedianDeviation MedianFilter Medium MemberQ MemoryConstrained MemoryInUse Merge
syn keyword lupineWord MersennePrimeExponent MersennePrimeExponentQ Mesh Message MessageName Messages MetaInformation Method
syn keyword lupineWord Min MinFilter MinMax MinValue MinimalBy MinimalPolynomial Minimize Minors
syn keyword lupineWord Minus MinusPlus Missing MissingQ MixedRadix Mod ModularInverse Module
syn keyword lupineWord Modulus MoebiusMu Moment MomentGeneratingFunction Monday MonomialList Most MovingAverage
syn keyword lupineWord MovingMap MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder N NArgMax NArgMin
syn keyword lupineWord NDSolve NDSolveValue NExpectation NHoldAll NHoldFirst NHoldRest NIntegrate NMaxValue
syn keyword lupineWord NMaximize NMinValue NMinimize NProbability NProduct NRoots NSolve NSolveValues
syn keyword lupineWord NSum NValues NameQ Names Nand Nearest Needs Negative
syn keyword lupineWord NegativeDefiniteMatrixQ NegativeSemidefiniteMatrixQ NeighborhoodGraph Nest NestList NestWhile NestWhileList NetAppend
syn keyword lupineWord NetArray NetArrayLayer NetBidirectionalOperator NetChain NetDecoder NetDelete NetDrop NetEncoder
syn keyword lupineWord NetEvaluationMode NetExtract NetFlatten NetFoldOperator NetGANOperator NetGraph NetInformation NetInitialize
syn keyword lupineWord NetInsert NetInsertSharedArrays NetJoin NetMapOperator NetMapThreadOperator NetMeasurements NetModel NetNestOperator
syn keyword lupineWord NetPairEmbeddingOperator NetPort NetPortGradient NetPrepend NetRename NetReplace NetReplacePart NetSharedArray
syn keyword lupineWord NetStateObject NetTake NetTrain NetTrainResultsObject NetTrainState NetUnfold NextDate NextPrime
syn keyword lupineWord NonCommutativeMultiply NonConstants NonNegative NonPositive None NoneTrue NonlinearModelFit Nor
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
syn keyword lupineWord PatternTest Pause PercentForm PerfectNumber PerfectNumberQ PerformanceGoal Permanent PermutationCycles
syn keyword lupineWord PermutationCyclesQ PermutationLength PermutationList PermutationListQ PermutationMax PermutationMin PermutationOrder PermutationPower
syn keyword lupineWord PermutationProduct PermutationReplace PermutationSupport Permutations Permute Pi Pick PieChart
syn keyword lupineWord Piecewise PiecewiseExpand Pink PixelValue Placed PlaceholderLayer Plot PlotLabel
syn keyword lupineWord PlotLegends PlotMarkers PlotPoints PlotRange PlotRangeClipping PlotRangePadding PlotStyle Plus
syn keyword lupineWord PlusMinus Pochhammer Point PointLegend PointSize PoissonDistribution PolarPlot PolyGamma
syn keyword lupineWord PolyLog Polygon PolygonalNumber PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod PolynomialQ
syn keyword lupineWord PolynomialQuotient PolynomialQuotientRemainder PolynomialReduce PolynomialRemainder PoolingLayer Position PositionIndex PositionLargest
syn keyword lupineWord PositionSmallest Positive PositiveDefiniteMatrixQ PositiveSemidefiniteMatrixQ PossibleZeroQ Postfix Power PowerExpand
syn keyword lupineWord PowerMod PowerModList PowerRange PowersRepresentations PreDecrement PreIncrement PrecedenceForm Precedes
syn keyword lupineWord PrecedesEqual PrecedesSlantEqual PrecedesTilde Precision PrecisionGoal Predict PredictorFunction PredictorMeasurements
syn keyword lupineWord PredictorMeasurementsObject Prefix Prepend PrependLayer PrependTo PreviousDate Prime PrimeNu
syn keyword lupineWord PrimeOmega PrimePi PrimePowerQ PrimeQ Primes PrimitiveRoot PrimitiveRootList Print
syn keyword lupineWord PrintableASCIIQ Probability ProcessInformation ProcessObject ProcessStatus Product ProductLog Projection
syn keyword lupineWord Prolog Proportion Proportional Protect Protected PseudoInverse PunctuationCharacter Purple
syn keyword lupineWord Put PutAppend QRDecomposition Quantile Quantity QuantityMagnitude QuantityQ QuantityUnit
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
syn keyword lupineWord ResizeLayer ResourceData ResourceObject Rest Restricted Resultant Return Reverse
syn keyword lupineWord ReverseApplied ReverseElement ReverseEquilibrium ReverseGraph ReverseSort ReverseSortBy Riffle Right
syn keyword lupineWord RightArrow RightComposition RightTee RightTriangle RightTriangleEqual RomanNumeral Root RootMeanSquare
syn keyword lupineWord RootReduce RootSum Roots RotateLeft RotateRight RotationMatrix Round Row
syn keyword lupineWord RowBox RowReduce RudinShapiro Rule RuleDelayed Run RunProcess SameAs
syn keyword lupineWord SameQ SameTest SampleRate SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday Save
syn keyword lupineWord ScalarPlusLayer ScalarTimesLayer Scaled ScalingFunctions ScalingMatrix Scan SchurDecomposition ScientificForm
syn keyword lupineWord Sec Sech SeedRandom Select SelectFirst Sequence SequenceAttentionLayer SequenceCases
syn keyword lupineWord SequenceCount SequenceFold SequenceFoldList SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer SequenceMostLayer
syn keyword lupineWord SequencePosition SequenceReplace SequenceRestLayer SequenceReverseLayer SequenceSplit Series SeriesCoefficient SeriesData
syn keyword lupineWord Set SetAccuracy SetAlphaChannel SetAttributes SetDelayed SetDirectory SetEnvironment SetOptions
syn keyword lupineWord SetPrecision SetSharedFunction SetSharedVariable SetStreamPosition Shallow Short Shortest Show
syn keyword lupineWord Sign Signature Simplify Sin SinIntegral Sinc SingularValueDecomposition SingularValueList
syn keyword lupineWord Sinh SinhIntegral Skeleton Skewness Skip Slot SlotSequence Small
syn keyword lupineWord SmallCircle SoftmaxLayer Solve SolveValues Sort SortBy Sow Spacings
syn keyword lupineWord Span SparseArray SpatialTransformationLayer Splice Split SplitBy Sqrt SqrtBox
syn keyword lupineWord Square SquareFreeQ SquareIntersection SquareMatrixQ SquareSubset SquareSubsetEqual SquareSuperset SquareSupersetEqual
syn keyword lupineWord SquareUnion SquaredEuclideanDistance SquaresR Stack StandardDeviation StandardForm Standardize Star
syn keyword lupineWord StarGraph StartOfLine StartOfString StartProcess StieltjesGamma StirlingS1 StirlingS2 StreamPosition
syn keyword lupineWord Streams String StringCases StringContainsQ StringCount StringDelete StringDrop StringEndsQ
syn keyword lupineWord StringExpression StringExtract StringForm StringFreeQ StringInsert StringJoin StringLength StringMatchQ
syn keyword lupineWord StringPadLeft StringPadRight StringPart StringPartition StringPosition StringQ StringRepeat StringReplace
syn keyword lupineWord StringReplaceList StringReplacePart StringReverse StringRiffle StringRotateLeft StringRotateRight StringSplit StringStartsQ
syn keyword lupineWord StringTake StringTemplate StringToByteArray StringToStream StringTrim Stub StudentTDistribution Style
syn keyword lupineWord SubValues Subdivide Subfactorial Subgraph Subscript SubscriptBox Subsequences Subset
syn keyword lupineWord SubsetCases SubsetCount SubsetEqual SubsetMap SubsetPosition SubsetQ Subsets SubstitutionSystem
syn keyword lupineWord Subsuperscript Subtract SubtractFrom Succeeds SucceedsEqual SucceedsSlantEqual SucceedsTilde SuchThat
syn keyword lupineWord Sum SumConvergence SummationLayer Sunday Superscript SuperscriptBox Superset SupersetEqual
syn keyword lupineWord Surd SurvivalFunction SwatchLegend Switch Symbol SymbolName SymbolQ SymmetricDifference
syn keyword lupineWord SymmetricMatrixQ SymmetricPolynomial SymmetricReduction Symmetrize Syntax SyntaxLength SyntaxQ Table
syn keyword lupineWord TableForm TagSet TagSetDelayed TagUnset Take TakeDrop TakeLargest TakeLargestBy
syn keyword lupineWord TakeList TakeSmallest TakeSmallestBy TakeWhile Tally Tan Tanh TargetDevice
syn keyword lupineWord TautologyQ TeXForm TemplateApply TemplateExpression TemplateIf TemplateObject TemplateSequence TemplateSlot
syn keyword lupineWord Temporary TensorContract TensorDimensions TensorProduct TensorRank TensorTranspose TensorWedge TerminatedEvaluation
syn keyword lupineWord TestID TestReport TestReportObject TestResultObject Text TextSentences TextString TextWords
syn keyword lupineWord Therefore Thick Thickness Thin Thread Threaded ThreadingLayer Threshold
syn keyword lupineWord Through Throw ThueMorse Thumbnail Thursday Ticks TicksStyle Tilde
syn keyword lupineWord TildeEqual TildeFullEqual TildeTilde TimeConstrained TimeGoal TimeRemaining TimeZone Times
syn keyword lupineWord TimesBy Timing Tiny ToBoxes ToCharacterCode ToExpression ToLowerCase ToPolarCoordinates
syn keyword lupineWord ToRadicals ToRules ToSphericalCoordinates ToString ToUpperCase Today ToeplitzMatrix Together
syn keyword lupineWord Tomorrow Tooltip Top TopologicalSort Total TotalLayer TotalWidth Tr
syn keyword lupineWord Trace TracePrint TraceScan TraditionalForm TrainingProgressCheckpointing TrainingProgressFunction TrainingProgressMeasurements TrainingProgressReporting
syn keyword lupineWord TrainingStoppingCriterion TrainingUpdateSchedule Transparent Transpose TransposeLayer TreeForm TreeGraphQ Triangle
syn keyword lupineWord Trig TrigExpand TrigFactor TrigReduce TrigToExp TrimmedMean True TrueQ
syn keyword lupineWord TruncatedDistribution Tuesday Tuples TwoWayRule URLDecode URLEncode Uncompress Undefined
syn keyword lupineWord Underflow Underscript UndirectedEdge UndirectedGraph UndirectedGraphQ Unequal UnequalTo Unevaluated
syn keyword lupineWord UniformDistribution Union UnionPlus Unique UniqueElements UnitBox UnitConvert UnitDimensions
syn keyword lupineWord UnitStep UnitTriangle UnitVector UnitVectorLayer UnitaryMatrixQ Unitize UnixTime Unprotect
syn keyword lupineWord UnsameQ Unset UpArrow UpDownArrow UpSet UpSetDelayed UpTee UpTo
syn keyword lupineWord UpValues UpperCase UpperCaseQ UpperTriangularMatrixQ UpperTriangularize UpsampleLayer ValidationSet ValueQ
syn keyword lupineWord Values VandermondeMatrix Variables Variance VectorAngle VectorQ Vee Verbatim
syn keyword lupineWord VerificationTest VertexAdd VertexCount VertexDegree VertexDelete VertexEccentricity VertexInComponent VertexInDegree
syn keyword lupineWord VertexIndex VertexList VertexOutComponent VertexOutDegree VertexQ VerticalBar VerticalSeparator VerticalTilde
syn keyword lupineWord WaitAll WeaklyConnectedComponents WeaklyConnectedGraphQ Wedge Wednesday WeibullDistribution WeightedAdjacencyMatrix WheelGraph
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
