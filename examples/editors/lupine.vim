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
syn keyword lupineWord Fibonacci File FileBaseName FileByteCount FileExistsQ FileExtension FileFormat FileHash
syn keyword lupineWord FileNameDepth FileNameDrop FileNameJoin FileNameSplit FileNameTake FileNames FileType Filling
syn keyword lupineWord FillingStyle FilterRules Find FindArgMax FindArgMin FindFile FindFit FindHamiltonianCycle
syn keyword lupineWord FindHamiltonianPath FindInstance FindLinearRecurrence FindList FindMaxValue FindMaximum FindMinValue FindMinimum
syn keyword lupineWord FindPermutation FindRoot FindSequenceFunction FindShortestPath FindSpanningTree First FirstCase FirstPosition
syn keyword lupineWord Fit FittedModel FixedPoint FixedPointList Flat Flatten FlattenAt FlattenInPlace
syn keyword lupineWord FlattenLayer Floor Fold FoldList FoldPair FoldPairList FoldWhile FoldWhileList
syn keyword lupineWord FontColor FontFamily FontSize FontSlant FontWeight For ForAll Format
syn keyword lupineWord FormatType FormatValues FortranForm Fourier FourierCoefficient FourierCosCoefficient FourierDCT FourierDST
syn keyword lupineWord FourierMatrix FourierSinCoefficient FourierTransform FourierTrigSeries FractionBox FractionalPart Frame FrameLabel
syn keyword lupineWord FrameStyle FrameTicks FreeQ FresnelC FresnelS Friday FrobeniusNumber FrobeniusSolve
syn keyword lupineWord FromCharacterCode FromCoefficientRules FromContinuedFraction FromDigits FromLetterNumber FromPolarCoordinates FromRomanNumeral FromSphericalCoordinates
syn keyword lupineWord FromUnixTime Full FullDefinition FullForm FullSimplify Function FunctionExpand FunctionInterpolation
syn keyword lupineWord FunctionLayer GCD Gamma GammaDistribution GammaRegularized GatedRecurrentLayer Gather GatherBy
syn keyword lupineWord GaussianFilter GaussianIntegers GaussianMatrix GegenbauerC General GeneratingFunction GeometricDistribution GeometricMean
syn keyword lupineWord Get GetEnvironment Glaisher GoldenRatio Goto Grad Graph GraphComplement
syn keyword lupineWord GraphDiameter GraphDistance GraphDistanceMatrix GraphQ GraphRadius GraphUnion Graphics Graphics3D
syn keyword lupineWord GraphicsColumn GraphicsGrid GraphicsGroup GraphicsRow Gray GrayLevel Greater GreaterEqual
syn keyword lupineWord GreaterEqualThan GreaterFullEqual GreaterGreater GreaterLess GreaterThan GreaterTilde Green Grid
syn keyword lupineWord GridBox GridGraph GridLines GridLinesStyle GroebnerBasis GroupBy Groupings Gudermannian
syn keyword lupineWord HadamardMatrix HamiltonianGraphQ HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash Haversine
syn keyword lupineWord HazardFunction Head Heads HeavisidePi HeavisideTheta HermiteH HermitianMatrixQ HessenbergDecomposition
syn keyword lupineWord HexadecimalCharacter HilbertMatrix Histogram HistogramList Hold HoldAll HoldAllComplete HoldComplete
syn keyword lupineWord HoldFirst HoldForm HoldPattern HoldRest HornerForm Hue HumpDownHump HumpEqual
syn keyword lupineWord HurwitzZeta HypercubeGraph Hyperfactorial Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU
syn keyword lupineWord I Identity IdentityMatrix If IgnoreCase IgnoringInactive Im Image
syn keyword lupineWord Image3D Image3DSlices ImageAdd ImageAdjust ImageApply ImageAspectRatio ImageAssemble ImageAugmentationLayer
syn keyword lupineWord ImageChannels ImageCollage ImageColorSpace ImageCompose ImageConvolve ImageCrop ImageData ImageDifference
syn keyword lupineWord ImageDimensions ImageHistogram ImageMeasurements ImageMultiply ImagePad ImagePadding ImagePartition ImageQ
syn keyword lupineWord ImageReflect ImageResize ImageResolution ImageRotate ImageScaled ImageSize ImageSubtract ImageTake
syn keyword lupineWord ImageType Implies Import ImportByteArray ImportFormats ImportString In Inactivate
syn keyword lupineWord Inactive IncidenceMatrix Increment IndefiniteMatrixQ Indeterminate Inequality InexactNumberQ Infinity
syn keyword lupineWord Infix Information Inherited Inner Input InputForm InputPorts InputStream
syn keyword lupineWord InputString Insert InsertLinebreaks InsertionFunction Inset InstanceNormalizationLayer Integer IntegerDigits
syn keyword lupineWord IntegerExponent IntegerLength IntegerName IntegerPart IntegerPartitions IntegerQ IntegerReverse IntegerString
syn keyword lupineWord Integers Integrate Interleaving InterpolatingFunction InterpolatingPolynomial Interpolation InterpolationOrder Interpretation
syn keyword lupineWord InterquartileRange Interrupt IntersectingQ Intersection Interval IntervalIntersection IntervalMemberQ IntervalUnion
syn keyword lupineWord Inverse InverseCDF InverseErf InverseErfc InverseFourier InverseFourierTransform InverseFunction InverseGudermannian
syn keyword lupineWord InverseHaversine InverseLaplaceTransform InversePermutation InverseSeries InverseSurvivalFunction IrreduciblePolynomialQ Italic JacobiP
syn keyword lupineWord JacobiSymbol Join JoinAcross Joined JordanDecomposition JulianDate K Kernels
syn keyword lupineWord Key KeyAbsent KeyCollisionFunction KeyComplement KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ
syn keyword lupineWord KeyIntersection KeyMap KeyMemberQ KeySelect KeySort KeySortBy KeyTake KeyUnion
syn keyword lupineWord KeyValueMap KeyValuePattern Keys Khinchin KillProcess KnownUnitQ KroneckerDelta KroneckerProduct
syn keyword lupineWord KroneckerSymbol Kurtosis LCM LUDecomposition Label LabelStyle LabelingFunction LaguerreL
syn keyword lupineWord LaplaceDistribution LaplaceTransform Laplacian Large Last LaunchKernels LeafCount LeapYearQ
syn keyword lupineWord LearningRate LearningRateMultipliers LeastSquares Left LeftArrow LeftRightArrow LeftTee LeftTeeArrow
syn keyword lupineWord LeftTriangle LeftTriangleEqual Legended LegendreP LegendreQ Length LengthWhile Less
syn keyword lupineWord LessEqual LessEqualThan LessFullEqual LessGreater LessLess LessThan LessTilde LetterCharacter
syn keyword lupineWord LetterCounts LetterNumber LetterQ Level LeviCivitaTensor LexicographicOrder LexicographicSort LightBlue
syn keyword lupineWord LightGray LightGreen LightOrange LightPurple LightRed LightYellow Lighter Limit
syn keyword lupineWord Line LineLegend LinearLayer LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve
syn keyword lupineWord LinearSolveFunction LiouvilleLambda List ListContourPlot ListConvolve ListCorrelate ListDensityPlot ListInterpolation
syn keyword lupineWord ListLinePlot ListLogLinearPlot ListLogLogPlot ListLogPlot ListPlot ListQ ListStepPlot Listable
syn keyword lupineWord LocalResponseNormalizationLayer Locked Log Log10 Log2 LogGamma LogIntegral LogNormalDistribution
syn keyword lupineWord LogPlot LogicalExpand LogisticSigmoid LongForm LongLeftArrow LongLeftRightArrow LongRightArrow LongShortTermMemoryLayer
syn keyword lupineWord Longest LongestCommonSequence LongestCommonSubsequence LongestCommonSubsequencePositions Lookup LossFunction LowerCaseQ LowerTriangularMatrixQ
syn keyword lupineWord LowerTriangularize LucasL MachineNumberQ MachinePrecision Magenta Magnification Majority MakeBoxes
syn keyword lupineWord MakeExpression MangoldtLambda ManhattanDistance MantissaExponent Map MapAll MapApply MapAt
syn keyword lupineWord MapIndexed MapThread MatchQ MatrixExp MatrixForm MatrixFunction MatrixLog MatrixPlot
syn keyword lupineWord MatrixPower MatrixQ MatrixRank Max MaxExtraPrecision MaxFilter MaxIterations MaxMemoryUsed
syn keyword lupineWord MaxPlotPoints MaxRecursion MaxTrainingRounds MaxValue MaximalBy Maximize Mean MeanAbsoluteLossLayer
syn keyword lupineWord MeanDeviation MeanFilter MeanSquaredLossLayer Median MedianDeviation MedianFilter Medium MemberQ
syn keyword lupineWord MemoryConstrained MemoryInUse Merge MersennePrimeExponent MersennePrimeExponentQ Mesh Message MessageName
syn keyword lupineWord Messages MetaInformation Method Min MinFilter MinMax MinValue MinimalBy
syn keyword lupineWord MinimalPolynomial Minimize Minors Minus MinusPlus Missing MissingQ MixedRadix
syn keyword lupineWord Mod ModularInverse Module Modulus MoebiusMu Moment MomentGeneratingFunction Monday
syn keyword lupineWord MonomialList Most MovingAverage MovingMap MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder
syn keyword lupineWord N NArgMax NArgMin NDSolve NDSolveValue NExpectation NHoldAll NHoldFirst
syn keyword lupineWord NHoldRest NIntegrate NMaxValue NMaximize NMinValue NMinimize NProbability NProduct
syn keyword lupineWord NRoots NSolve NSolveValues NSum NValues NameQ Names Nand
syn keyword lupineWord Nearest Needs Negative NegativeDefiniteMatrixQ NegativeSemidefiniteMatrixQ NeighborhoodGraph Nest NestList
syn keyword lupineWord NestWhile NestWhileList NetAppend NetArray NetArrayLayer NetBidirectionalOperator NetChain NetDecoder
syn keyword lupineWord NetDelete NetDrop NetEncoder NetEvaluationMode NetExtract NetFlatten NetFoldOperator NetGANOperator
syn keyword lupineWord NetGraph NetInformation NetInitialize NetInsert NetInsertSharedArrays NetJoin NetMapOperator NetMapThreadOperator
syn keyword lupineWord NetMeasurements NetModel NetNestOperator NetPairEmbeddingOperator NetPort NetPortGradient NetPrepend NetRename
syn keyword lupineWord NetReplace NetReplacePart NetSharedArray NetStateObject NetTake NetTrain NetTrainResultsObject NetTrainState
syn keyword lupineWord NetUnfold NextPrime NonCommutativeMultiply NonConstants NonNegative NonPositive None NoneTrue
syn keyword lupineWord NonlinearModelFit Nor Norm Normal NormalDistribution NormalMatrixQ NormalizationLayer Normalize
syn keyword lupineWord Not NotCongruent NotDoubleVerticalBar NotElement NotGreater NotGreaterEqual NotLess NotLessEqual
syn keyword lupineWord NotReverseElement NotSubset NotSubsetEqual NotSuperset NotSupersetEqual NotTilde NotTildeEqual NotTildeFullEqual
syn keyword lupineWord NotTildeTilde NotVerticalBar Nothing Now Null NullRecords NullSpace NullWords
syn keyword lupineWord NumberCompose NumberDecompose NumberDigit NumberExpand NumberForm NumberMarks NumberPadding NumberPoint
syn keyword lupineWord NumberQ NumberSeparator NumberSigns NumberString Numerator NumeratorDenominator NumericArray NumericArrayQ
syn keyword lupineWord NumericArrayType NumericFunction NumericQ NumericalOrder NumericalSort O OddQ Off
syn keyword lupineWord Offset On Once OneIdentity Opacity OpenAppend OpenRead OpenWrite
syn keyword lupineWord Operate OperatorApplied OptionValue Optional Options OptionsPattern Or Orange
syn keyword lupineWord Order OrderedQ Ordering OrderingBy OrderingLayer Orderless OrderlessPatternSequence OrthogonalMatrixQ
syn keyword lupineWord Orthogonalize Out Outer OutputForm OutputPorts OutputStream Overflow Overlaps
syn keyword lupineWord Overscript OverwriteTarget OwnValues PDF PadLeft PadRight PaddedForm Padding
syn keyword lupineWord PaddingLayer PaddingSize PageWidth PalindromeQ ParallelArray ParallelCombine ParallelDo ParallelEvaluate
syn keyword lupineWord ParallelMap ParallelProduct ParallelSubmit ParallelSum ParallelTable ParallelTry Parallelize ParametricPlot
syn keyword lupineWord ParametricRampLayer ParentDirectory Part PartLayer Partition PartitionsP PartitionsQ PathGraph
syn keyword lupineWord Pattern PatternSequence PatternTest Pause PercentForm PerfectNumber PerfectNumberQ PerformanceGoal
syn keyword lupineWord Permanent PermutationCycles PermutationCyclesQ PermutationLength PermutationList PermutationListQ PermutationMax PermutationMin
syn keyword lupineWord PermutationOrder PermutationPower PermutationProduct PermutationReplace PermutationSupport Permutations Permute Pi
syn keyword lupineWord Pick PieChart Piecewise PiecewiseExpand Pink PixelValue Placed PlaceholderLayer
syn keyword lupineWord Plot PlotLabel PlotLegends PlotMarkers PlotPoints PlotRange PlotRangeClipping PlotRangePadding
syn keyword lupineWord PlotStyle Plus PlusMinus Pochhammer Point PointLegend PointSize PoissonDistribution
syn keyword lupineWord PolarPlot PolyGamma PolyLog Polygon PolygonalNumber PolynomialExtendedGCD PolynomialGCD PolynomialLCM
syn keyword lupineWord PolynomialMod PolynomialQ PolynomialQuotient PolynomialQuotientRemainder PolynomialReduce PolynomialRemainder PoolingLayer Position
syn keyword lupineWord PositionIndex PositionLargest PositionSmallest Positive PositiveDefiniteMatrixQ PositiveSemidefiniteMatrixQ PossibleZeroQ Postfix
syn keyword lupineWord Power PowerExpand PowerMod PowerModList PowerRange PowersRepresentations PreDecrement PreIncrement
syn keyword lupineWord PrecedenceForm Precedes PrecedesEqual PrecedesSlantEqual PrecedesTilde Precision PrecisionGoal Predict
syn keyword lupineWord PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix Prepend PrependLayer PrependTo Prime
syn keyword lupineWord PrimeNu PrimeOmega PrimePi PrimePowerQ PrimeQ Primes PrimitiveRoot PrimitiveRootList
syn keyword lupineWord Print PrintableASCIIQ Probability ProcessInformation ProcessObject ProcessStatus Product ProductLog
syn keyword lupineWord Projection Prolog Proportion Proportional Protect Protected PseudoInverse PunctuationCharacter
syn keyword lupineWord Purple Put PutAppend QRDecomposition Quantile Quantity QuantityMagnitude QuantityQ
syn keyword lupineWord QuantityUnit QuartileDeviation QuartileSkewness Quartiles Query Quiet Quit Quotient
syn keyword lupineWord QuotientRemainder RGBColor RSolve RSolveValue RamanujanTau Ramp RandomArrayLayer RandomChoice
syn keyword lupineWord RandomComplex RandomGraph RandomImage RandomInteger RandomPermutation RandomPrime RandomReal RandomSample
syn keyword lupineWord RandomSeeding RandomVariate Range RankedMax RankedMin Raster RasterSize Rasterize
syn keyword lupineWord Rational Rationalize Rationals Ratios Re ReIm Read ReadByteArray
syn keyword lupineWord ReadLine ReadList ReadProtected ReadString Real Real64 RealDigits RealValuedNumberQ
syn keyword lupineWord RealValuedNumericQ Reals Reap RecordLists RecordSeparators Rectangle RecurrenceTable Red
syn keyword lupineWord Reduce Refine ReflectionMatrix RegularExpression RelationGraph ReleaseHold Remove RemoveAlphaChannel
syn keyword lupineWord RemoveDiacritics RenameFile Repeated RepeatedNull RepeatedTiming Replace ReplaceAll ReplaceAt
syn keyword lupineWord ReplaceList ReplacePart ReplaceRepeated ReplicateLayer Resampling Rescale ResetDirectory ReshapeLayer
syn keyword lupineWord Residue ResizeLayer ResourceData ResourceObject Rest Restricted Resultant Return
syn keyword lupineWord Reverse ReverseApplied ReverseElement ReverseEquilibrium ReverseGraph ReverseSort ReverseSortBy Riffle
syn keyword lupineWord Right RightArrow RightComposition RightTee RightTriangle RightTriangleEqual RomanNumeral Root
syn keyword lupineWord RootMeanSquare RootReduce RootSum Roots RotateLeft RotateRight RotationMatrix Round
syn keyword lupineWord Row RowBox RowReduce RudinShapiro Rule RuleDelayed Run RunProcess
syn keyword lupineWord SameAs SameQ SameTest SampleRate SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday
syn keyword lupineWord Save ScalarPlusLayer ScalarTimesLayer Scaled ScalingFunctions ScalingMatrix Scan SchurDecomposition
syn keyword lupineWord ScientificForm Sec Sech SeedRandom Select SelectFirst Sequence SequenceAttentionLayer
syn keyword lupineWord SequenceCases SequenceCount SequenceFold SequenceFoldList SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer
syn keyword lupineWord SequenceMostLayer SequencePosition SequenceReplace SequenceRestLayer SequenceReverseLayer SequenceSplit Series SeriesCoefficient
syn keyword lupineWord SeriesData Set SetAccuracy SetAlphaChannel SetAttributes SetDelayed SetDirectory SetEnvironment
syn keyword lupineWord SetOptions SetPrecision SetSharedFunction SetSharedVariable SetStreamPosition Shallow Short Shortest
syn keyword lupineWord Show Sign Signature Simplify Sin SinIntegral Sinc SingularValueDecomposition
syn keyword lupineWord SingularValueList Sinh SinhIntegral Skeleton Skewness Skip Slot SlotSequence
syn keyword lupineWord Small SmallCircle SoftmaxLayer Solve SolveValues Sort SortBy Sow
syn keyword lupineWord Spacings Span SparseArray SpatialTransformationLayer Splice Split SplitBy Sqrt
syn keyword lupineWord SqrtBox Square SquareFreeQ SquareIntersection SquareMatrixQ SquareSubset SquareSubsetEqual SquareSuperset
syn keyword lupineWord SquareSupersetEqual SquareUnion SquaredEuclideanDistance SquaresR Stack StandardDeviation StandardForm Standardize
syn keyword lupineWord Star StarGraph StartOfLine StartOfString StartProcess StieltjesGamma StirlingS1 StirlingS2
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
syn keyword lupineWord TargetDevice TautologyQ TeXForm TemplateApply TemplateExpression TemplateObject TemplateSlot Temporary
syn keyword lupineWord TensorContract TensorDimensions TensorProduct TensorRank TensorTranspose TensorWedge TerminatedEvaluation TestID
syn keyword lupineWord TestReport TestReportObject TestResultObject Text TextSentences TextString TextWords Therefore
syn keyword lupineWord Thick Thickness Thin Thread Threaded ThreadingLayer Threshold Through
syn keyword lupineWord Throw ThueMorse Thumbnail Thursday Ticks TicksStyle Tilde TildeEqual
syn keyword lupineWord TildeFullEqual TildeTilde TimeConstrained TimeGoal TimeRemaining TimeZone Times TimesBy
syn keyword lupineWord Timing Tiny ToBoxes ToCharacterCode ToExpression ToLowerCase ToPolarCoordinates ToRadicals
syn keyword lupineWord ToRules ToSphericalCoordinates ToString ToUpperCase Today ToeplitzMatrix Together Tomorrow
syn keyword lupineWord Tooltip Top TopologicalSort Total TotalLayer TotalWidth Tr Trace
syn keyword lupineWord TracePrint TraceScan TraditionalForm TrainingProgressCheckpointing TrainingProgressFunction TrainingProgressMeasurements TrainingProgressReporting TrainingStoppingCriterion
syn keyword lupineWord TrainingUpdateSchedule Transparent Transpose TransposeLayer TreeForm TreeGraphQ Triangle Trig
syn keyword lupineWord TrigExpand TrigFactor TrigReduce TrigToExp TrimmedMean True TrueQ TruncatedDistribution
syn keyword lupineWord Tuesday Tuples TwoWayRule URLDecode URLEncode Uncompress Undefined Underflow
syn keyword lupineWord Underscript UndirectedEdge UndirectedGraph UndirectedGraphQ Unequal UnequalTo Unevaluated UniformDistribution
syn keyword lupineWord Union UnionPlus Unique UniqueElements UnitBox UnitConvert UnitDimensions UnitStep
syn keyword lupineWord UnitTriangle UnitVector UnitVectorLayer UnitaryMatrixQ Unitize UnixTime Unprotect UnsameQ
syn keyword lupineWord Unset UpArrow UpDownArrow UpSet UpSetDelayed UpTee UpTo UpValues
syn keyword lupineWord UpperCase UpperCaseQ UpperTriangularMatrixQ UpperTriangularize UpsampleLayer ValidationSet ValueQ Values
syn keyword lupineWord VandermondeMatrix Variables Variance VectorAngle VectorQ Vee Verbatim VerificationTest
syn keyword lupineWord VertexAdd VertexCount VertexDegree VertexDelete VertexEccentricity VertexInComponent VertexInDegree VertexIndex
syn keyword lupineWord VertexList VertexOutComponent VertexOutDegree VertexQ VerticalBar VerticalSeparator VerticalTilde WaitAll
syn keyword lupineWord WeaklyConnectedComponents WeaklyConnectedGraphQ Wedge Wednesday WeibullDistribution WeightedAdjacencyMatrix WheelGraph Which
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
