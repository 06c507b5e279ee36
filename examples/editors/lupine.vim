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
syn keyword lupineWord ArrayQ ArrayReshape ArrayRules Arrow Arrowheads AspectRatio Assert AssociateTo
syn keyword lupineWord Association AssociationMap AssociationQ AssociationThread Assuming Assumptions AtomQ AttentionLayer
syn keyword lupineWord Attributes Audio AudioAmplify AudioChannelMix AudioChannels AudioData AudioGenerator AudioJoin
syn keyword lupineWord AudioLength AudioNormalize AudioPad AudioQ AudioResample AudioReverse AudioSampleRate AudioTrim
syn keyword lupineWord AudioType Automatic Axes AxesLabel AxesOrigin AxesStyle Axis Background
syn keyword lupineWord Backslash BarChart BarLegend BarSpacing BarnesG BaseDecode BaseEncode BaseForm
syn keyword lupineWord BaseStyle BasicRecurrentLayer BatchNormalizationLayer BatchSize Because Begin BeginPackage BellB
syn keyword lupineWord Below BernoulliB BernoulliDistribution BesselI BesselJ BesselK BesselY Beta
syn keyword lupineWord BetaDistribution BetaRegularized Between BezierCurve BinCounts BinLists Binarize BinaryFormat
syn keyword lupineWord BinaryRead BinaryReadList BinaryWrite Binomial BinomialDistribution BipartiteGraphQ Bit BitAnd
syn keyword lupineWord BitClear BitFlip BitGet BitLength BitNot BitOr BitSet BitShiftLeft
syn keyword lupineWord BitShiftRight BitXor Black Blank BlankNullSequence BlankSequence Blend Block
syn keyword lupineWord BlockMap BlockRandom Blue Blur Bold Boole BooleanConvert BooleanFunction
syn keyword lupineWord BooleanMinimize BooleanQ BooleanTable BooleanVariables Booleans Bottom BrayCurtisDistance Break
syn keyword lupineWord BroadcastPlusLayer Brown Button Byte ByteArray ByteArrayQ ByteArrayToString ByteCount
syn keyword lupineWord ByteOrdering C CDF CForm CMYKColor CTCLossLayer CanberraDistance Cancel
syn keyword lupineWord Cap CapitalDifferentialD Capitalize CarmichaelLambda Cases Catalan CatalanNumber Catch
syn keyword lupineWord Catenate CatenateLayer CauchyDistribution Ceiling CellularAutomaton Center CenterArray CenterDot
syn keyword lupineWord CentralMoment CharacterCounts CharacterEncoding CharacterNormalize CharacterRange CharacteristicFunction CharacteristicPolynomial Characters
syn keyword lupineWord ChartLabels ChartLayout ChartLegends ChartStyle ChebyshevT ChebyshevU Check CheckAbort
syn keyword lupineWord ChessboardDistance ChiSquareDistribution ChineseRemainder CholeskyDecomposition Chop Circle CircleDot CircleMinus
syn keyword lupineWord CirclePlus CircleTimes ClassifierFunction ClassifierMeasurements ClassifierMeasurementsObject Classify Clear ClearAll
syn keyword lupineWord ClearAttributes Clip ClippingStyle Close CloseKernels Coefficient CoefficientArrays CoefficientList
syn keyword lupineWord CoefficientRules Collect Colon ColorCombine ColorConvert ColorData ColorFunction ColorFunctionScaling
syn keyword lupineWord ColorNegate ColorQ ColorRules ColorSeparate ColorSpace Column Comap ComapApply
syn keyword lupineWord CombinerFunction Commonest Compile CompiledFunction CompiledLayer Complement CompleteGraph Complex
syn keyword lupineWord ComplexExpand ComplexInfinity Complexes ComposeList ComposeSeries CompositeQ Composition CompoundExpression
syn keyword lupineWord Compress Condition ConditionalExpression Conditioned Confirm ConfirmAssert ConfirmBy ConfirmMatch
syn keyword lupineWord ConfirmQuiet ConformImages Congruent Conjugate ConjugateTranspose ConnectedComponents ConnectedGraphQ Constant
syn keyword lupineWord ConstantArray ConstantArrayLayer ConstantPlusLayer ConstantTimesLayer Constants Construct ContainsAll ContainsAny
syn keyword lupineWord ContainsExactly ContainsNone ContainsOnly Context Contexts Continue ContinuedFraction ContourLabels
syn keyword lupineWord ContourPlot ContourShading ContourStyle Contours ContraharmonicMean ContrastiveLossLayer Convergents ConvolutionLayer
syn keyword lupineWord CoordinateTransform CoprimeQ Coproduct CopyFile Correlation CorrelationDistance Cos CosIntegral
syn keyword lupineWord Cosh CoshIntegral CosineDistance Cot Coth Count CountDistinct CountDistinctBy
syn keyword lupineWord CountRoots Counts CountsBy Covariance CreateDirectory CreateFile CreateIntermediateDirectories CreateTemporary
syn keyword lupineWord Cross CrossEntropyLossLayer Csc Csch CubeRoot Cumulant Cup CupCap
syn keyword lupineWord Curl CurryApplied Cyan CycleGraph Cycles Cyclotomic D DSolve
syn keyword lupineWord DSolveValue DamerauLevenshteinDistance Darker Dashed Dashing DataRange DataReversed Dataset
syn keyword lupineWord DateDifference DateList DateObject DatePattern DatePlus DateRange DateString DateValue
syn keyword lupineWord DayCount DayName DayRange Decapitalize DecimalForm DeclarePackage Decompose DeconvolutionLayer
syn keyword lupineWord Decrement Default DefaultValues Defer Definition Degree Del Delete
syn keyword lupineWord DeleteAdjacentDuplicates DeleteCases DeleteContents DeleteDirectory DeleteDuplicates DeleteDuplicatesBy DeleteElements DeleteFile
syn keyword lupineWord DeleteMissing Delimiters Denominator DensityPlot Depth Derivative DesignMatrix Det
syn keyword lupineWord Diagonal DiagonalMatrix DiagonalMatrixQ Diamond DifferenceDelta Differences DifferentialD DigitBlock
syn keyword lupineWord DigitCharacter DigitCount DigitQ DigitSum Dimensions DiracDelta DirectedEdge DirectedGraph
syn keyword lupineWord DirectedGraphQ DirectedInfinity Directive Directory DirectoryName DirectoryQ DirectoryStack DiscreteDelta
syn keyword lupineWord DiscreteRatio DiscreteShift DiscreteUniformDistribution Discriminant DisjointQ Disk Dispatch DisplayForm
syn keyword lupineWord DistanceFunction Distribute DistributeDefinitions Distributed DistributionParameterQ Div Divide DivideBy
syn keyword lupineWord Dividers Divisible DivisorSigma DivisorSum Divisors Do Dot DotDashed
syn keyword lupineWord DotEqual DotLayer DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow DoubleLeftRightArrow DoubleLeftTee
syn keyword lupineWord DoubleRightArrow DoubleRightTee DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow DownTee DownValues
syn keyword lupineWord Drop DropoutLayer Dt DuplicateFreeQ Duration Dynamic DynamicModule E
syn keyword lupineWord Echo EchoEvaluation EchoFunction EdgeAdd EdgeCount EdgeDelete EdgeDetect EdgeForm
syn keyword lupineWord EdgeList EdgeQ EdgeWeight EditDistance Eigensystem Eigenvalues Eigenvectors Element
syn keyword lupineWord ElementwiseLayer Eliminate EllipticE EllipticF EllipticK EmbeddingLayer EmpiricalDistribution Enclose
syn keyword lupineWord End EndOfFile EndOfLine EndOfString EndPackage EngineeringForm Entity Entropy
syn keyword lupineWord Environment Epilog Equal EqualTilde EqualTo Equilibrium Equivalent Erf
syn keyword lupineWord Erfc Erfi EuclideanDistance EulerE EulerGamma EulerPhi EulerianGraphQ Evaluate
syn keyword lupineWord EvenQ ExactNumberQ Except Exclusions Exists Exit Exp ExpIntegralE
syn keyword lupineWord ExpIntegralEi ExpToTrig Expand ExpandAll ExpandDenominator ExpandFileName ExpandNumerator Expectation
syn keyword lupineWord Exponent ExponentFunction ExponentialDistribution ExponentialMovingAverage Export ExportByteArray ExportFormats ExportString
syn keyword lupineWord Expression ExtendedGCD Extension Extract ExtractLayer FaceForm Factor FactorInteger
syn keyword lupineWord FactorList FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList Factorial Factorial2 FactorialPower
syn keyword lupineWord Failure FailureQ False FeatureExtract FeatureExtraction FeatureExtractorFunction Fibonacci File
syn keyword lupineWord FileBaseName FileByteCount FileExistsQ FileExtension FileHash FileNameDepth FileNameDrop FileNameJoin
syn keyword lupineWord FileNameSplit FileNameTake FileNames FileType Filling FillingStyle FilterRules Find
syn keyword lupineWord FindArgMax FindArgMin FindFile FindFit FindHamiltonianCycle FindHamiltonianPath FindInstance FindLinearRecurrence
syn keyword lupineWord FindList FindMaximum FindMinimum FindPermutation FindRoot FindSequenceFunction FindShortestPath FindSpanningTree
syn keyword lupineWord First FirstCase FirstPosition Fit FittedModel FixedPoint FixedPointList Flat
syn keyword lupineWord Flatten FlattenAt FlattenInPlace FlattenLayer Floor Fold FoldList FoldPair
syn keyword lupineWord FoldPairList FoldWhile FoldWhileList FontColor FontFamily FontSize FontSlant FontWeight
syn keyword lupineWord For ForAll Format FormatType FormatValues FortranForm Fourier FourierCoefficient
syn keyword lupineWord FourierCosCoefficient FourierDCT FourierDST FourierSinCoefficient FourierTransform FourierTrigSeries FractionBox FractionalPart
syn keyword lupineWord Frame FrameLabel FrameStyle FrameTicks FreeQ FresnelC FresnelS Friday
syn keyword lupineWord FrobeniusNumber FrobeniusSolve FromCharacterCode FromCoefficientRules FromContinuedFraction FromDigits FromLetterNumber FromPolarCoordinates
syn keyword lupineWord FromRomanNumeral FromSphericalCoordinates FromUnixTime Full FullDefinition FullForm FullSimplify Function
syn keyword lupineWord FunctionExpand FunctionInterpolation FunctionLayer GCD Gamma GammaDistribution GammaRegularized GatedRecurrentLayer
syn keyword lupineWord Gather GatherBy GaussianFilter GaussianIntegers GaussianMatrix GegenbauerC General GeneratingFunction
syn keyword lupineWord GeometricDistribution GeometricMean Get GetEnvironment Glaisher GoldenRatio Goto Grad
syn keyword lupineWord Graph GraphComplement GraphDiameter GraphDistance GraphDistanceMatrix GraphQ GraphRadius GraphUnion
syn keyword lupineWord Graphics Graphics3D GraphicsColumn GraphicsGrid GraphicsGroup GraphicsRow Gray GrayLevel
syn keyword lupineWord Greater GreaterEqual GreaterEqualThan GreaterFullEqual GreaterGreater GreaterLess GreaterThan GreaterTilde
syn keyword lupineWord Green Grid GridBox GridGraph GridLines GridLinesStyle GroebnerBasis GroupBy
syn keyword lupineWord Groupings Gudermannian HamiltonianGraphQ HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash
syn keyword lupineWord Haversine Head Heads HeavisidePi HeavisideTheta HermiteH HermitianMatrixQ HexadecimalCharacter
syn keyword lupineWord HilbertMatrix Histogram HistogramList Hold HoldAll HoldAllComplete HoldComplete HoldFirst
syn keyword lupineWord HoldForm HoldPattern HoldRest HornerForm Hue HumpDownHump HumpEqual HurwitzZeta
syn keyword lupineWord HypercubeGraph Hyperfactorial Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU I
syn keyword lupineWord Identity IdentityMatrix If IgnoreCase IgnoringInactive Im Image Image3D
syn keyword lupineWord Image3DSlices ImageAdd ImageAdjust ImageApply ImageAspectRatio ImageAssemble ImageAugmentationLayer ImageChannels
syn keyword lupineWord ImageCollage ImageColorSpace ImageCompose ImageConvolve ImageCrop ImageData ImageDifference ImageDimensions
syn keyword lupineWord ImageHistogram ImageMeasurements ImageMultiply ImagePad ImagePadding ImagePartition ImageQ ImageReflect
syn keyword lupineWord ImageResize ImageResolution ImageRotate ImageScaled ImageSize ImageSubtract ImageTake ImageType
syn keyword lupineWord Implies Import ImportByteArray ImportFormats ImportString In Inactivate Inactive
syn keyword lupineWord IncidenceMatrix Increment Indeterminate Inequality InexactNumberQ Infinity Infix Information
syn keyword lupineWord Inherited Inner Input InputForm InputPorts InputStream InputString Insert
syn keyword lupineWord InsertLinebreaks InsertionFunction Inset InstanceNormalizationLayer Integer IntegerDigits IntegerExponent IntegerLength
syn keyword lupineWord IntegerName IntegerPart IntegerPartitions IntegerQ IntegerReverse IntegerString Integers Integrate
syn keyword lupineWord Interleaving InterpolatingFunction InterpolatingPolynomial Interpolation InterpolationOrder Interpretation InterquartileRange Interrupt
syn keyword lupineWord IntersectingQ Intersection Interval IntervalIntersection IntervalMemberQ IntervalUnion Inverse InverseCDF
syn keyword lupineWord InverseErf InverseErfc InverseFourier InverseFourierTransform InverseFunction InverseGudermannian InverseHaversine InverseLaplaceTransform
syn keyword lupineWord InversePermutation InverseSeries IrreduciblePolynomialQ Italic JacobiP JacobiSymbol Join JoinAcross
syn keyword lupineWord Joined JordanDecomposition K Kernels Key KeyAbsent KeyCollisionFunction KeyComplement
syn keyword lupineWord KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ KeyIntersection KeyMap KeyMemberQ KeySelect
syn keyword lupineWord KeySort KeySortBy KeyTake KeyUnion KeyValueMap KeyValuePattern Keys Khinchin
syn keyword lupineWord KillProcess KroneckerDelta KroneckerProduct KroneckerSymbol Kurtosis LCM LUDecomposition Label
syn keyword lupineWord LabelStyle LabelingFunction LaguerreL LaplaceDistribution LaplaceTransform Laplacian Large Last
syn keyword lupineWord LaunchKernels LeafCount LeapYearQ LearningRate LearningRateMultipliers LeastSquares Left LeftArrow
syn keyword lupineWord LeftRightArrow LeftTee LeftTeeArrow LeftTriangle LeftTriangleEqual Legended LegendreP LegendreQ
syn keyword lupineWord Length LengthWhile Less LessEqual LessEqualThan LessFullEqual LessGreater LessLess
syn keyword lupineWord LessThan LessTilde LetterCharacter LetterCounts LetterNumber LetterQ Level LeviCivitaTensor
syn keyword lupineWord LexicographicOrder LexicographicSort LightBlue LightGray LightGreen LightOrange LightPurple LightRed
syn keyword lupineWord LightYellow Lighter Limit Line LineLegend LinearLayer LinearModelFit LinearOptimization
syn keyword lupineWord LinearProgramming LinearRecurrence LinearSolve LiouvilleLambda List ListContourPlot ListConvolve ListCorrelate
syn keyword lupineWord ListDensityPlot ListInterpolation ListLinePlot ListLogLinearPlot ListLogLogPlot ListLogPlot ListPlot ListQ
syn keyword lupineWord ListStepPlot Listable LocalResponseNormalizationLayer Locked Log Log10 Log2 LogGamma
syn keyword lupineWord LogIntegral LogNormalDistribution LogPlot LogicalExpand LogisticSigmoid LongForm LongLeftArrow LongLeftRightArrow
syn keyword lupineWord LongRightArrow LongShortTermMemoryLayer Longest LongestCommonSequence LongestCommonSubsequence LongestCommonSubsequencePositions Lookup LossFunction
syn keyword lupineWord LowerCaseQ LowerTriangularMatrixQ LowerTriangularize LucasL MachineNumberQ MachinePrecision Magenta Magnification
syn keyword lupineWord Majority MakeBoxes MakeExpression MangoldtLambda ManhattanDistance MantissaExponent Map MapAll
syn keyword lupineWord MapApply MapAt MapIndexed MapThread MatchQ MatrixExp MatrixForm MatrixFunction
syn keyword lupineWord MatrixLog MatrixPlot MatrixPower MatrixQ MatrixRank Max MaxExtraPrecision MaxFilter
syn keyword lupineWord MaxIterations MaxMemoryUsed MaxPlotPoints MaxRecursion MaxTrainingRounds MaxValue MaximalBy Maximize
syn keyword lupineWord Mean MeanAbsoluteLossLayer MeanDeviation MeanFilter MeanSquaredLossLayer Median MedianDeviation MedianFilter
syn keyword lupineWord Medium MemberQ MemoryConstrained MemoryInUse Merge MersennePrimeExponent MersennePrimeExponentQ Mesh
syn keyword lupineWord Message MessageName Messages MetaInformation Method Min MinFilter MinMax
syn keyword lupineWord MinValue MinimalBy MinimalPolynomial Minimize Minors Minus MinusPlus Missing
syn keyword lupineWord MissingQ MixedRadix Mod ModularInverse Module Modulus MoebiusMu Moment
syn keyword lupineWord MomentGeneratingFunction Monday MonomialList Most MovingAverage MovingMap MovingMedian Multinomial
syn keyword lupineWord MultinormalDistribution MultiplicativeOrder N NArgMax NArgMin NDSolve NDSolveValue NExpectation
syn keyword lupineWord NHoldAll NHoldFirst NHoldRest NIntegrate NMaximize NMinimize NProbability NProduct
syn keyword lupineWord NRoots NSolve NSum NValues NameQ Names Nand Nearest
syn keyword lupineWord Needs Negative NeighborhoodGraph Nest NestList NestWhile NestWhileList NetAppend
syn keyword lupineWord NetArray NetArrayLayer NetBidirectionalOperator NetChain NetDecoder NetDelete NetDrop NetEncoder
syn keyword lupineWord NetEvaluationMode NetExtract NetFlatten NetFoldOperator NetGANOperator NetGraph NetInformation NetInitialize
syn keyword lupineWord NetInsert NetInsertSharedArrays NetJoin NetMapOperator NetMapThreadOperator NetMeasurements NetModel NetNestOperator
syn keyword lupineWord NetPairEmbeddingOperator NetPort NetPortGradient NetPrepend NetRename NetReplace NetReplacePart NetSharedArray
syn keyword lupineWord NetStateObject NetTake NetTrain NetTrainResultsObject NetTrainState NetUnfold NextPrime NonCommutativeMultiply
syn keyword lupineWord NonConstants NonNegative NonPositive None NoneTrue NonlinearModelFit Nor Norm
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
syn keyword lupineWord Pause PercentForm PerfectNumber PerfectNumberQ PerformanceGoal Permanent PermutationCycles PermutationList
syn keyword lupineWord PermutationListQ PermutationOrder PermutationProduct PermutationReplace Permutations Permute Pi Pick
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
syn keyword lupineWord Put PutAppend QRDecomposition Quantile Quantity QuantityMagnitude QuantityUnit QuartileDeviation
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
syn keyword lupineWord ResourceData ResourceObject Rest Restricted Resultant Return Reverse ReverseApplied
syn keyword lupineWord ReverseElement ReverseEquilibrium ReverseGraph ReverseSort ReverseSortBy Riffle Right RightArrow
syn keyword lupineWord RightComposition RightTee RightTriangle RightTriangleEqual RomanNumeral Root RootMeanSquare RootReduce
syn keyword lupineWord RootSum Roots RotateLeft RotateRight RotationMatrix Round Row RowBox
syn keyword lupineWord RowReduce RudinShapiro Rule RuleDelayed Run RunProcess SameAs SameQ
syn keyword lupineWord SameTest SampleRate SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday ScalarPlusLayer ScalarTimesLayer
syn keyword lupineWord Scaled ScalingFunctions ScalingMatrix Scan SchurDecomposition ScientificForm Sec Sech
syn keyword lupineWord SeedRandom Select SelectFirst Sequence SequenceAttentionLayer SequenceCases SequenceCount SequenceFold
syn keyword lupineWord SequenceFoldList SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer SequenceMostLayer SequencePosition SequenceReplace
syn keyword lupineWord SequenceRestLayer SequenceReverseLayer SequenceSplit Series SeriesCoefficient SeriesData Set SetAccuracy
syn keyword lupineWord SetAlphaChannel SetAttributes SetDelayed SetDirectory SetEnvironment SetOptions SetPrecision SetSharedFunction
syn keyword lupineWord SetSharedVariable SetStreamPosition Shallow Short Shortest Show Sign Signature
syn keyword lupineWord Simplify Sin SinIntegral Sinc SingularValueDecomposition SingularValueList Sinh SinhIntegral
syn keyword lupineWord Skeleton Skewness Skip Slot SlotSequence Small SmallCircle SoftmaxLayer
syn keyword lupineWord Solve Sort SortBy Sow Spacings Span SparseArray SpatialTransformationLayer
syn keyword lupineWord Splice Split SplitBy Sqrt SqrtBox Square SquareFreeQ SquareIntersection
syn keyword lupineWord SquareMatrixQ SquareSubset SquareSubsetEqual SquareSuperset SquareSupersetEqual SquareUnion SquaredEuclideanDistance SquaresR
syn keyword lupineWord Stack StandardDeviation StandardForm Standardize Star StarGraph StartOfLine StartOfString
syn keyword lupineWord StartProcess StieltjesGamma StirlingS1 StirlingS2 StreamPosition Streams String StringCases
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
syn keyword lupineWord Syntax SyntaxLength SyntaxQ Table TableForm TagSet TagSetDelayed TagUnset
syn keyword lupineWord Take TakeDrop TakeLargest TakeLargestBy TakeList TakeSmallest TakeSmallestBy TakeWhile
syn keyword lupineWord Tally Tan Tanh TargetDevice TautologyQ TeXForm TemplateApply TemplateExpression
syn keyword lupineWord TemplateObject TemplateSlot Temporary TensorContract TensorProduct TensorRank TensorWedge TerminatedEvaluation
syn keyword lupineWord TestID TestReport TestReportObject TestResultObject Text TextSentences TextString TextWords
syn keyword lupineWord Therefore Thick Thickness Thin Thread ThreadingLayer Threshold Through
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
syn keyword lupineWord Union UnionPlus Unique UniqueElements UnitBox UnitStep UnitTriangle UnitVector
syn keyword lupineWord UnitVectorLayer UnitaryMatrixQ Unitize UnixTime Unprotect UnsameQ Unset UpArrow
syn keyword lupineWord UpDownArrow UpSet UpSetDelayed UpTee UpTo UpValues UpperCase UpperCaseQ
syn keyword lupineWord UpperTriangularMatrixQ UpperTriangularize UpsampleLayer ValidationSet ValueQ Values VandermondeMatrix Variables
syn keyword lupineWord Variance VectorAngle VectorQ Vee Verbatim VerificationTest VertexAdd VertexCount
syn keyword lupineWord VertexDegree VertexDelete VertexEccentricity VertexInComponent VertexInDegree VertexIndex VertexList VertexOutComponent
syn keyword lupineWord VertexOutDegree VertexQ VerticalBar VerticalSeparator VerticalTilde WaitAll WeaklyConnectedComponents WeaklyConnectedGraphQ
syn keyword lupineWord Wedge Wednesday WeibullDistribution WeightedAdjacencyMatrix WheelGraph Which While White
syn keyword lupineWord Whitespace WhitespaceCharacter Why WinsorizedMean With WithCleanup WordBoundary WordCharacter
syn keyword lupineWord WordCount WordCounts WordSeparators WorkingPrecision Write WriteLine WriteString Wronskian
syn keyword lupineWord Xnor Xor Yellow Yesterday ZTransform Zeta
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
