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
syn keyword lupineWord CubeRoot Cumulant Cup CupCap Curl CurryApplied Cyan CycleGraph
syn keyword lupineWord Cycles Cyclotomic D DSolve DSolveValue DamerauLevenshteinDistance Darker Dashed
syn keyword lupineWord Dashing DataRange DataReversed Dataset DateBounds DateDifference DateList DateObject
syn keyword lupineWord DateObjectQ DateOverlapsQ DatePattern DatePlus DateRange DateString DateValue DateWithinQ
syn keyword lupineWord DayCount DayMatchQ DayName DayRange Decapitalize DecimalForm DeclarePackage Decompose
syn keyword lupineWord DeconvolutionLayer Decrement Default DefaultValues Defer Definition Degree Del
syn keyword lupineWord Delete DeleteAdjacentDuplicates DeleteCases DeleteContents DeleteDirectory DeleteDuplicates DeleteDuplicatesBy DeleteElements
syn keyword lupineWord DeleteFile DeleteMissing Delimiters Denominator DensityPlot Depth Derivative DesignMatrix
syn keyword lupineWord Det Diagonal DiagonalMatrix DiagonalMatrixQ DiagonalizableMatrixQ Diamond DifferenceDelta Differences
syn keyword lupineWord DifferentialD DigitBlock DigitCharacter DigitCount DigitQ DigitSum Dimensions DiracDelta
syn keyword lupineWord DirectedEdge DirectedGraph DirectedGraphQ DirectedInfinity Directive Directory DirectoryName DirectoryQ
syn keyword lupineWord DirectoryStack DiscreteDelta DiscreteRatio DiscreteShift DiscreteUniformDistribution Discriminant DisjointQ Disk
syn keyword lupineWord Dispatch DisplayForm DistanceFunction Distribute DistributeDefinitions Distributed DistributionParameterQ Div
syn keyword lupineWord Divide DivideBy Dividers Divisible DivisorSigma DivisorSum Divisors Do
syn keyword lupineWord Dot DotDashed DotEqual DotLayer DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow
syn keyword lupineWord DoubleLeftRightArrow DoubleLeftTee DoubleRightArrow DoubleRightTee DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow
syn keyword lupineWord DownTee DownValues Drop DropoutLayer Dt DuplicateFreeQ Duration Dynamic
syn keyword lupineWord DynamicModule E Echo EchoEvaluation EchoFunction EdgeAdd EdgeCount EdgeDelete
syn keyword lupineWord EdgeDetect EdgeForm EdgeList EdgeQ EdgeWeight EditDistance Eigensystem Eigenvalues
syn keyword lupineWord Eigenvectors Element ElementwiseLayer Eliminate EllipticE EllipticF EllipticK EmbeddingLayer
syn keyword lupineWord EmpiricalDistribution Enclose End EndOfFile EndOfLine EndOfString EndPackage EngineeringForm
syn keyword lupineWord Entity Entropy Environment Epilog Equal EqualTilde EqualTo Equilibrium
syn keyword lupineWord Equivalent Erf Erfc Erfi EuclideanDistance EulerE EulerGamma EulerPhi
syn keyword lupineWord EulerianGraphQ Evaluate EvenQ ExactNumberQ Except Exclusions Exists Exit
syn keyword lupineWord Exp ExpIntegralE ExpIntegralEi ExpToTrig Expand ExpandAll ExpandDenominator ExpandFileName
syn keyword lupineWord ExpandNumerator Expectation Exponent ExponentFunction ExponentialDistribution ExponentialMovingAverage Export ExportByteArray
syn keyword lupineWord ExportFormats ExportString Expression ExtendedGCD Extension Extract ExtractLayer FaceForm
syn keyword lupineWord Factor FactorInteger FactorList FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList Factorial
syn keyword lupineWord Factorial2 FactorialPower Failure FailureQ False FeatureExtract FeatureExtraction FeatureExtractorFunction
syn keyword lupineWord Fibonacci File FileBaseName FileByteCount FileExistsQ FileExtension FileHash FileNameDepth
syn keyword lupineWord FileNameDrop FileNameJoin FileNameSplit FileNameTake FileNames FileType Filling FillingStyle
syn keyword lupineWord FilterRules Find FindArgMax FindArgMin FindFile FindFit FindHamiltonianCycle FindHamiltonianPath
syn keyword lupineWord FindInstance FindLinearRecurrence FindList FindMaxValue FindMaximum FindMinValue FindMinimum FindPermutation
syn keyword lupineWord FindRoot FindSequenceFunction FindShortestPath FindSpanningTree First FirstCase FirstPosition Fit
syn keyword lupineWord FittedModel FixedPoint FixedPointList Flat Flatten FlattenAt FlattenInPlace FlattenLayer
syn keyword lupineWord Floor Fold FoldList FoldPair FoldPairList FoldWhile FoldWhileList FontColor
syn keyword lupineWord FontFamily FontSize FontSlant FontWeight For ForAll Format FormatType
syn keyword lupineWord FormatValues FortranForm Fourier FourierCoefficient FourierCosCoefficient FourierDCT FourierDST FourierMatrix
syn keyword lupineWord FourierSinCoefficient FourierTransform FourierTrigSeries FractionBox FractionalPart Frame FrameLabel FrameStyle
syn keyword lupineWord FrameTicks FreeQ FresnelC FresnelS Friday FrobeniusNumber FrobeniusSolve FromCharacterCode
syn keyword lupineWord FromCoefficientRules FromContinuedFraction FromDigits FromLetterNumber FromPolarCoordinates FromRomanNumeral FromSphericalCoordinates FromUnixTime
syn keyword lupineWord Full FullDefinition FullForm FullSimplify Function FunctionExpand FunctionInterpolation FunctionLayer
syn keyword lupineWord GCD Gamma GammaDistribution GammaRegularized GatedRecurrentLayer Gather GatherBy GaussianFilter
syn keyword lupineWord GaussianIntegers GaussianMatrix GegenbauerC General GeneratingFunction GeometricDistribution GeometricMean Get
syn keyword lupineWord GetEnvironment Glaisher GoldenRatio Goto Grad Graph GraphComplement GraphDiameter
syn keyword lupineWord GraphDistance GraphDistanceMatrix GraphQ GraphRadius GraphUnion Graphics Graphics3D GraphicsColumn
syn keyword lupineWord GraphicsGrid GraphicsGroup GraphicsRow Gray GrayLevel Greater GreaterEqual GreaterEqualThan
syn keyword lupineWord GreaterFullEqual GreaterGreater GreaterLess GreaterThan GreaterTilde Green Grid GridBox
syn keyword lupineWord GridGraph GridLines GridLinesStyle GroebnerBasis GroupBy Groupings Gudermannian HadamardMatrix
syn keyword lupineWord HamiltonianGraphQ HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash Haversine HazardFunction
syn keyword lupineWord Head Heads HeavisidePi HeavisideTheta HermiteH HermitianMatrixQ HessenbergDecomposition HexadecimalCharacter
syn keyword lupineWord HilbertMatrix Histogram HistogramList Hold HoldAll HoldAllComplete HoldComplete HoldFirst
syn keyword lupineWord HoldForm HoldPattern HoldRest HornerForm Hue HumpDownHump HumpEqual HurwitzZeta
syn keyword lupineWord HypercubeGraph Hyperfactorial Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU I
syn keyword lupineWord Identity IdentityMatrix If IgnoreCase IgnoringInactive Im Image Image3D
syn keyword lupineWord Image3DSlices ImageAdd ImageAdjust ImageApply ImageAspectRatio ImageAssemble ImageAugmentationLayer ImageChannels
syn keyword lupineWord ImageCollage ImageColorSpace ImageCompose ImageConvolve ImageCrop ImageData ImageDifference ImageDimensions
syn keyword lupineWord ImageHistogram ImageMeasurements ImageMultiply ImagePad ImagePadding ImagePartition ImageQ ImageReflect
syn keyword lupineWord ImageResize ImageResolution ImageRotate ImageScaled ImageSize ImageSubtract ImageTake ImageType
syn keyword lupineWord Implies Import ImportByteArray ImportFormats ImportString In Inactivate Inactive
syn keyword lupineWord IncidenceMatrix Increment IndefiniteMatrixQ Indeterminate Inequality InexactNumberQ Infinity Infix
syn keyword lupineWord Information Inherited Inner Input InputForm InputPorts InputStream InputString
syn keyword lupineWord Insert InsertLinebreaks InsertionFunction Inset InstanceNormalizationLayer Integer IntegerDigits IntegerExponent
syn keyword lupineWord IntegerLength IntegerName IntegerPart IntegerPartitions IntegerQ IntegerReverse IntegerString Integers
syn keyword lupineWord Integrate Interleaving InterpolatingFunction InterpolatingPolynomial Interpolation InterpolationOrder Interpretation InterquartileRange
syn keyword lupineWord Interrupt IntersectingQ Intersection Interval IntervalIntersection IntervalMemberQ IntervalUnion Inverse
syn keyword lupineWord InverseCDF InverseErf InverseErfc InverseFourier InverseFourierTransform InverseFunction InverseGudermannian InverseHaversine
syn keyword lupineWord InverseLaplaceTransform InversePermutation InverseSeries InverseSurvivalFunction IrreduciblePolynomialQ Italic JacobiP JacobiSymbol
syn keyword lupineWord Join JoinAcross Joined JordanDecomposition JulianDate K Kernels Key
syn keyword lupineWord KeyAbsent KeyCollisionFunction KeyComplement KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ KeyIntersection
syn keyword lupineWord KeyMap KeyMemberQ KeySelect KeySort KeySortBy KeyTake KeyUnion KeyValueMap
syn keyword lupineWord KeyValuePattern Keys Khinchin KillProcess KnownUnitQ KroneckerDelta KroneckerProduct KroneckerSymbol
syn keyword lupineWord Kurtosis LCM LUDecomposition Label LabelStyle LabelingFunction LaguerreL LaplaceDistribution
syn keyword lupineWord LaplaceTransform Laplacian Large Last LaunchKernels LeafCount LeapYearQ LearningRate
syn keyword lupineWord LearningRateMultipliers LeastSquares Left LeftArrow LeftRightArrow LeftTee LeftTeeArrow LeftTriangle
syn keyword lupineWord LeftTriangleEqual Legended LegendreP LegendreQ Length LengthWhile Less LessEqual
syn keyword lupineWord LessEqualThan LessFullEqual LessGreater LessLess LessThan LessTilde LetterCharacter LetterCounts
syn keyword lupineWord LetterNumber LetterQ Level LeviCivitaTensor LexicographicOrder LexicographicSort LightBlue LightGray
syn keyword lupineWord LightGreen LightOrange LightPurple LightRed LightYellow Lighter Limit Line
syn keyword lupineWord LineLegend LinearLayer LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve LinearSolveFunction
syn keyword lupineWord LiouvilleLambda List ListContourPlot ListConvolve ListCorrelate ListDensityPlot ListInterpolation ListLinePlot
syn keyword lupineWord ListLogLinearPlot ListLogLogPlot ListLogPlot ListPlot ListQ ListStepPlot Listable LocalResponseNormalizationLayer
syn keyword lupineWord Locked Log Log10 Log2 LogGamma LogIntegral LogNormalDistribution LogPlot
syn keyword lupineWord LogicalExpand LogisticSigmoid LongForm LongLeftArrow LongLeftRightArrow LongRightArrow LongShortTermMemoryLayer Longest
syn keyword lupineWord LongestCommonSequence LongestCommonSubsequence LongestCommonSubsequencePositions Lookup LossFunction LowerCaseQ LowerTriangularMatrixQ LowerTriangularize
syn keyword lupineWord LucasL MachineNumberQ MachinePrecision Magenta Magnification Majority MakeBoxes MakeExpression
syn keyword lupineWord MangoldtLambda ManhattanDistance MantissaExponent Map MapAll MapApply MapAt MapIndexed
syn keyword lupineWord MapThread MatchQ MatrixExp MatrixForm MatrixFunction MatrixLog MatrixPlot MatrixPower
syn keyword lupineWord MatrixQ MatrixRank Max MaxExtraPrecision MaxFilter MaxIterations MaxMemoryUsed MaxPlotPoints
syn keyword lupineWord MaxRecursion MaxTrainingRounds MaxValue MaximalBy Maximize Mean MeanAbsoluteLossLayer MeanDeviation
syn keyword lupineWord MeanFilter MeanSquaredLossLayer Median MedianDeviation MedianFilter Medium MemberQ MemoryConstrained
syn keyword lupineWord MemoryInUse Merge MersennePrimeExponent MersennePrimeExponentQ Mesh Message MessageName Messages
syn keyword lupineWord MetaInformation Method Min MinFilter MinMax MinValue MinimalBy MinimalPolynomial
syn keyword lupineWord Minimize Minors Minus MinusPlus Missing MissingQ MixedRadix Mod
syn keyword lupineWord ModularInverse Module Modulus MoebiusMu Moment MomentGeneratingFunction Monday MonomialList
syn keyword lupineWord Most MovingAverage MovingMap MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder N
syn keyword lupineWord NArgMax NArgMin NDSolve NDSolveValue NExpectation NHoldAll NHoldFirst NHoldRest
syn keyword lupineWord NIntegrate NMaxValue NMaximize NMinValue NMinimize NProbability NProduct NRoots
syn keyword lupineWord NSolve NSolveValues NSum NValues NameQ Names Nand Nearest
syn keyword lupineWord Needs Negative NegativeDefiniteMatrixQ NegativeSemidefiniteMatrixQ NeighborhoodGraph Nest NestList NestWhile
syn keyword lupineWord NestWhileList NetAppend NetArray NetArrayLayer NetBidirectionalOperator NetChain NetDecoder NetDelete
syn keyword lupineWord NetDrop NetEncoder NetEvaluationMode NetExtract NetFlatten NetFoldOperator NetGANOperator NetGraph
syn keyword lupineWord NetInformation NetInitialize NetInsert NetInsertSharedArrays NetJoin NetMapOperator NetMapThreadOperator NetMeasurements
syn keyword lupineWord NetModel NetNestOperator NetPairEmbeddingOperator NetPort NetPortGradient NetPrepend NetRename NetReplace
syn keyword lupineWord NetReplacePart NetSharedArray NetStateObject NetTake NetTrain NetTrainResultsObject NetTrainState NetUnfold
syn keyword lupineWord NextPrime NonCommutativeMultiply NonConstants NonNegative NonPositive None NoneTrue NonlinearModelFit
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
syn keyword lupineWord PatternSequence PatternTest Pause PercentForm PerfectNumber PerfectNumberQ PerformanceGoal Permanent
syn keyword lupineWord PermutationCycles PermutationCyclesQ PermutationLength PermutationList PermutationListQ PermutationMax PermutationMin PermutationOrder
syn keyword lupineWord PermutationPower PermutationProduct PermutationReplace PermutationSupport Permutations Permute Pi Pick
syn keyword lupineWord PieChart Piecewise PiecewiseExpand Pink PixelValue Placed PlaceholderLayer Plot
syn keyword lupineWord PlotLabel PlotLegends PlotMarkers PlotPoints PlotRange PlotRangeClipping PlotRangePadding PlotStyle
syn keyword lupineWord Plus PlusMinus Pochhammer Point PointLegend PointSize PoissonDistribution PolarPlot
syn keyword lupineWord PolyGamma PolyLog Polygon PolygonalNumber PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod
syn keyword lupineWord PolynomialQ PolynomialQuotient PolynomialQuotientRemainder PolynomialReduce PolynomialRemainder PoolingLayer Position PositionIndex
syn keyword lupineWord PositionLargest PositionSmallest Positive PositiveDefiniteMatrixQ PositiveSemidefiniteMatrixQ PossibleZeroQ Postfix Power
syn keyword lupineWord PowerExpand PowerMod PowerModList PowerRange PowersRepresentations PreDecrement PreIncrement PrecedenceForm
syn keyword lupineWord Precedes PrecedesEqual PrecedesSlantEqual PrecedesTilde Precision PrecisionGoal Predict PredictorFunction
syn keyword lupineWord PredictorMeasurements PredictorMeasurementsObject Prefix Prepend PrependLayer PrependTo Prime PrimeNu
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
syn keyword lupineWord TautologyQ TeXForm TemplateApply TemplateExpression TemplateObject TemplateSlot Temporary TensorContract
syn keyword lupineWord TensorDimensions TensorProduct TensorRank TensorTranspose TensorWedge TerminatedEvaluation TestID TestReport
syn keyword lupineWord TestReportObject TestResultObject Text TextSentences TextString TextWords Therefore Thick
syn keyword lupineWord Thickness Thin Thread Threaded ThreadingLayer Threshold Through Throw
syn keyword lupineWord ThueMorse Thumbnail Thursday Ticks TicksStyle Tilde TildeEqual TildeFullEqual
syn keyword lupineWord TildeTilde TimeConstrained TimeGoal TimeRemaining TimeZone Times TimesBy Timing
syn keyword lupineWord Tiny ToBoxes ToCharacterCode ToExpression ToLowerCase ToPolarCoordinates ToRadicals ToRules
syn keyword lupineWord ToSphericalCoordinates ToString ToUpperCase Today ToeplitzMatrix Together Tomorrow Tooltip
syn keyword lupineWord Top TopologicalSort Total TotalLayer TotalWidth Tr Trace TracePrint
syn keyword lupineWord TraceScan TraditionalForm TrainingProgressCheckpointing TrainingProgressFunction TrainingProgressMeasurements TrainingProgressReporting TrainingStoppingCriterion TrainingUpdateSchedule
syn keyword lupineWord Transparent Transpose TransposeLayer TreeForm TreeGraphQ Triangle Trig TrigExpand
syn keyword lupineWord TrigFactor TrigReduce TrigToExp TrimmedMean True TrueQ TruncatedDistribution Tuesday
syn keyword lupineWord Tuples TwoWayRule URLDecode URLEncode Uncompress Undefined Underflow Underscript
syn keyword lupineWord UndirectedEdge UndirectedGraph UndirectedGraphQ Unequal UnequalTo Unevaluated UniformDistribution Union
syn keyword lupineWord UnionPlus Unique UniqueElements UnitBox UnitConvert UnitDimensions UnitStep UnitTriangle
syn keyword lupineWord UnitVector UnitVectorLayer UnitaryMatrixQ Unitize UnixTime Unprotect UnsameQ Unset
syn keyword lupineWord UpArrow UpDownArrow UpSet UpSetDelayed UpTee UpTo UpValues UpperCase
syn keyword lupineWord UpperCaseQ UpperTriangularMatrixQ UpperTriangularize UpsampleLayer ValidationSet ValueQ Values VandermondeMatrix
syn keyword lupineWord Variables Variance VectorAngle VectorQ Vee Verbatim VerificationTest VertexAdd
syn keyword lupineWord VertexCount VertexDegree VertexDelete VertexEccentricity VertexInComponent VertexInDegree VertexIndex VertexList
syn keyword lupineWord VertexOutComponent VertexOutDegree VertexQ VerticalBar VerticalSeparator VerticalTilde WaitAll WeaklyConnectedComponents
syn keyword lupineWord WeaklyConnectedGraphQ Wedge Wednesday WeibullDistribution WeightedAdjacencyMatrix WheelGraph Which While
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
