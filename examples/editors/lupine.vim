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
syn keyword lupineWord FileFormat FileHash FileNameDepth FileNameDrop FileNameJoin FileNameSplit FileNameTake FileNames
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
syn keyword lupineWord LightOrange LightPurple LightRed LightYellow Lighter Limit Line LineLegend
syn keyword lupineWord LinearLayer LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve LinearSolveFunction LiouvilleLambda
syn keyword lupineWord List ListContourPlot ListConvolve ListCorrelate ListDensityPlot ListInterpolation ListLinePlot ListLogLinearPlot
syn keyword lupineWord ListLogLogPlot ListLogPlot ListPlot ListQ ListStepPlot Listable LocalResponseNormalizationLayer Locked
syn keyword lupineWord Log Log10 Log2 LogGamma LogIntegral LogNormalDistribution LogPlot LogicalExpand
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
syn keyword lupineWord MinusPlus Missing MissingQ MixedRadix Mod ModularInverse Module Modulus
syn keyword lupineWord MoebiusMu Moment MomentGeneratingFunction Monday MonomialList MonomialOrder Most MovingAverage
syn keyword lupineWord MovingMap MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder N NArgMax NArgMin
syn keyword lupineWord NDSolve NDSolveValue NExpectation NHoldAll NHoldFirst NHoldRest NIntegrate NMaxValue
syn keyword lupineWord NMaximize NMinValue NMinimize NProbability NProduct NRoots NSolve NSolveValues
syn keyword lupineWord NSum NValues NameQ Names Nand Nearest Needs Negative
syn keyword lupineWord NegativeDefiniteMatrixQ NegativeIntegers NegativeRationals NegativeReals NegativeSemidefiniteMatrixQ NeighborhoodGraph Nest NestList
syn keyword lupineWord NestWhile NestWhileList NetAppend NetArray NetArrayLayer NetBidirectionalOperator NetChain NetDecoder
syn keyword lupineWord NetDelete NetDrop NetEncoder NetEvaluationMode NetExtract NetFlatten NetFoldOperator NetGANOperator
syn keyword lupineWord NetGraph NetInformation NetInitialize NetInsert NetInsertSharedArrays NetJoin NetMapOperator NetMapThreadOperator
syn keyword lupineWord NetMeasurements NetModel NetNestOperator NetPairEmbeddingOperator NetPort NetPortGradient NetPrepend NetRename
syn keyword lupineWord NetReplace NetReplacePart NetSharedArray NetStateObject NetTake NetTrain NetTrainResultsObject NetTrainState
syn keyword lupineWord NetUnfold NextPrime NominalVariables NonCommutativeMultiply NonConstants NonNegative NonNegativeIntegers NonNegativeRationals
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
syn keyword lupineWord PrependLayer PrependTo Prime PrimeNu PrimeOmega PrimePi PrimePowerQ PrimeQ
syn keyword lupineWord Primes PrimitiveRoot PrimitiveRootList PrincipalValue Print PrintableASCIIQ Probability ProcessInformation
syn keyword lupineWord ProcessObject ProcessStatus Product ProductLog ProgressReporting Projection Prolog Proportion
syn keyword lupineWord Proportional Protect Protected PseudoInverse PunctuationCharacter Purple Put PutAppend
syn keyword lupineWord QRDecomposition Quantile Quantity QuantityMagnitude QuantityQ QuantityUnit Quartics QuartileDeviation
syn keyword lupineWord QuartileSkewness Quartiles Query Quiet Quit Quotient QuotientRemainder RGBColor
syn keyword lupineWord RSolve RSolveValue RamanujanTau Ramp RandomArrayLayer RandomChoice RandomComplex RandomGraph
syn keyword lupineWord RandomImage RandomInteger RandomPermutation RandomPrime RandomReal RandomSample RandomSeeding RandomVariate
syn keyword lupineWord Range RankedMax RankedMin Raster RasterSize Rasterize Rational Rationalize
syn keyword lupineWord Rationals Ratios Re ReIm Read ReadByteArray ReadLine ReadList
syn keyword lupineWord ReadProtected ReadString Real Real64 RealDigits RealValuedNumberQ RealValuedNumericQ Reals
syn keyword lupineWord Reap RecordLists RecordSeparators Rectangle RecurrenceTable Red Reduce Refine
syn keyword lupineWord ReflectionMatrix RegularExpression RelationGraph ReleaseHold Remove RemoveAlphaChannel RemoveDiacritics RenameFile
syn keyword lupineWord Repeated RepeatedNull RepeatedTiming Replace ReplaceAll ReplaceAt ReplaceList ReplacePart
syn keyword lupineWord ReplaceRepeated ReplicateLayer Resampling Rescale ResetDirectory ReshapeLayer Residue ResizeLayer
syn keyword lupineWord Resolve ResourceData ResourceObject Rest Restricted Resultant Return Reverse
syn keyword lupineWord ReverseApplied ReverseElement ReverseEquilibrium ReverseGraph ReverseSort ReverseSortBy Riffle Right
syn keyword lupineWord RightArrow RightComposition RightTee RightTriangle RightTriangleEqual RomanNumeral Root RootMeanSquare
syn keyword lupineWord RootReduce RootSum Roots RotateLeft RotateRight RotationMatrix Round Row
syn keyword lupineWord RowBox RowReduce RudinShapiro Rule RuleDelayed Run RunProcess SameAs
syn keyword lupineWord SameQ SameTest SampleRate SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday Save
syn keyword lupineWord ScalarPlusLayer ScalarTimesLayer Scaled ScalingFunctions ScalingMatrix Scan SchurDecomposition ScientificForm
syn keyword lupineWord Sec Sech SeedRandom Select SelectFirst Sequence SequenceAttentionLayer SequenceCases
syn keyword lupineWord SequenceCount SequenceFold SequenceFoldList SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer SequenceMostLayer
syn keyword lupineWord SequencePosition SequenceReplace SequenceRestLayer SequenceReverseLayer SequenceSplit Series SeriesCoefficient SeriesData
syn keyword lupineWord SeriesTermGoal Set SetAccuracy SetAlphaChannel SetAttributes SetDelayed SetDirectory SetEnvironment
syn keyword lupineWord SetOptions SetPrecision SetSharedFunction SetSharedVariable SetStreamPosition Shallow Short Shortest
syn keyword lupineWord Show Sign Signature Simplify Sin SinIntegral Sinc SingularValueDecomposition
syn keyword lupineWord SingularValueList Sinh SinhIntegral Skeleton Skewness Skip Slot SlotSequence
syn keyword lupineWord Small SmallCircle SoftmaxLayer Solve SolveAlways SolveValues Sort SortBy
syn keyword lupineWord Sow Spacings Span SparseArray SpatialTransformationLayer Splice Split SplitBy
syn keyword lupineWord Sqrt SqrtBox Square SquareFreeQ SquareIntersection SquareMatrixQ SquareSubset SquareSubsetEqual
syn keyword lupineWord SquareSuperset SquareSupersetEqual SquareUnion SquaredEuclideanDistance SquaresR Stack StandardDeviation StandardForm
syn keyword lupineWord Standardize Star StarGraph StartOfLine StartOfString StartProcess StartingStepSize StepMonitor
syn keyword lupineWord StieltjesGamma StirlingS1 StirlingS2 StreamPosition Streams String StringCases StringContainsQ
syn keyword lupineWord StringCount StringDelete StringDrop StringEndsQ StringExpression StringExtract StringForm StringFreeQ
syn keyword lupineWord StringInsert StringJoin StringLength StringMatchQ StringPadLeft StringPadRight StringPart StringPartition
syn keyword lupineWord StringPosition StringQ StringRepeat StringReplace StringReplaceList StringReplacePart StringReverse StringRiffle
syn keyword lupineWord StringRotateLeft StringRotateRight StringSplit StringStartsQ StringTake StringTemplate StringToByteArray StringToStream
syn keyword lupineWord StringTrim Stub StudentTDistribution Style SubValues Subdivide Subfactorial Subgraph
syn keyword lupineWord Subscript SubscriptBox Subsequences Subset SubsetCases SubsetCount SubsetEqual SubsetMap
syn keyword lupineWord SubsetPosition SubsetQ Subsets SubstitutionSystem Subsuperscript Subtract SubtractFrom Succeeds
syn keyword lupineWord SucceedsEqual SucceedsSlantEqual SucceedsTilde SuchThat Sum SumConvergence SummationLayer Sunday
syn keyword lupineWord Superscript SuperscriptBox Superset SupersetEqual Surd SurvivalFunction SwatchLegend Switch
syn keyword lupineWord Symbol SymbolName SymbolQ SymmetricDifference SymmetricMatrixQ SymmetricPolynomial SymmetricReduction Symmetrize
syn keyword lupineWord Syntax SyntaxLength SyntaxQ Table TableForm TagSet TagSetDelayed TagUnset
syn keyword lupineWord Take TakeDrop TakeLargest TakeLargestBy TakeList TakeSmallest TakeSmallestBy TakeWhile
syn keyword lupineWord Tally Tan Tanh TargetDevice TautologyQ TeXForm TemplateApply TemplateExpression
syn keyword lupineWord TemplateObject TemplateSlot Temporary TensorContract TensorDimensions TensorProduct TensorRank TensorTranspose
syn keyword lupineWord TensorWedge TerminatedEvaluation TestID TestReport TestReportObject TestResultObject Text TextSentences
syn keyword lupineWord TextString TextWords Therefore Thick Thickness Thin Thread Threaded
syn keyword lupineWord ThreadingLayer Threshold Through Throw ThueMorse Thumbnail Thursday Ticks
syn keyword lupineWord TicksStyle Tilde TildeEqual TildeFullEqual TildeTilde TimeConstrained TimeConstraint TimeGoal
syn keyword lupineWord TimeRemaining TimeZone Times TimesBy Timing Tiny ToBoxes ToCharacterCode
syn keyword lupineWord ToExpression ToLowerCase ToPolarCoordinates ToRadicals ToRules ToSphericalCoordinates ToString ToUpperCase
syn keyword lupineWord Today ToeplitzMatrix Together Tolerance Tomorrow Tooltip Top TopologicalSort
syn keyword lupineWord Total TotalLayer TotalWidth Tr Trace TracePrint TraceScan TraditionalForm
syn keyword lupineWord TrainingProgressCheckpointing TrainingProgressFunction TrainingProgressMeasurements TrainingProgressReporting TrainingStoppingCriterion TrainingUpdateSchedule TransformationFunctions Transparent
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
