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
syn keyword lupineWord Attributes Audio Automatic Axes AxesLabel AxesOrigin AxesStyle Axis
syn keyword lupineWord Background Backslash BarChart BarLegend BarSpacing BarnesG BaseDecode BaseEncode
syn keyword lupineWord BaseForm BaseStyle BasicRecurrentLayer BatchNormalizationLayer BatchSize Because Begin BeginPackage
syn keyword lupineWord BellB Below BernoulliB BernoulliDistribution BesselI BesselJ BesselK BesselY
syn keyword lupineWord Beta BetaDistribution BetaRegularized Between BezierCurve BinCounts BinLists Binarize
syn keyword lupineWord BinaryFormat BinaryRead BinaryReadList BinaryWrite Binomial BinomialDistribution BipartiteGraphQ Bit
syn keyword lupineWord BitAnd BitClear BitFlip BitGet BitLength BitNot BitOr BitSet
syn keyword lupineWord BitShiftLeft BitShiftRight BitXor Black Blank BlankNullSequence BlankSequence Blend
syn keyword lupineWord Block BlockMap BlockRandom Blue Blur Bold Boole BooleanConvert
syn keyword lupineWord BooleanFunction BooleanMinimize BooleanQ BooleanTable BooleanVariables Booleans Bottom BrayCurtisDistance
syn keyword lupineWord Break BroadcastPlusLayer Brown Button Byte ByteArray ByteArrayQ ByteArrayToString
syn keyword lupineWord ByteCount ByteOrdering C CDF CForm CMYKColor CTCLossLayer CanberraDistance
syn keyword lupineWord Cancel Cap CapitalDifferentialD Capitalize CarmichaelLambda Cases Catalan CatalanNumber
syn keyword lupineWord Catch Catenate CatenateLayer CauchyDistribution Ceiling CellularAutomaton Center CenterArray
syn keyword lupineWord CenterDot CentralMoment CharacterCounts CharacterEncoding CharacterNormalize CharacterRange CharacteristicFunction CharacteristicPolynomial
syn keyword lupineWord Characters ChartLabels ChartLayout ChartLegends ChartStyle ChebyshevT ChebyshevU Check
syn keyword lupineWord CheckAbort ChessboardDistance ChiSquareDistribution ChineseRemainder CholeskyDecomposition Chop Circle CircleDot
syn keyword lupineWord CircleMinus CirclePlus CircleTimes ClassifierFunction ClassifierMeasurements ClassifierMeasurementsObject Classify Clear
syn keyword lupineWord ClearAll ClearAttributes Clip ClippingStyle Close CloseKernels Coefficient CoefficientArrays
syn keyword lupineWord CoefficientList CoefficientRules Collect Colon ColorCombine ColorConvert ColorData ColorFunction
syn keyword lupineWord ColorFunctionScaling ColorNegate ColorQ ColorRules ColorSeparate ColorSpace Column Comap
syn keyword lupineWord ComapApply CombinerFunction Commonest Compile CompiledFunction CompiledLayer Complement CompleteGraph
syn keyword lupineWord Complex ComplexExpand ComplexInfinity Complexes ComposeList ComposeSeries CompositeQ Composition
syn keyword lupineWord CompoundExpression Compress Condition ConditionalExpression Conditioned Confirm ConfirmAssert ConfirmBy
syn keyword lupineWord ConfirmMatch ConfirmQuiet ConformImages Congruent Conjugate ConjugateTranspose ConnectedComponents ConnectedGraphQ
syn keyword lupineWord Constant ConstantArray ConstantArrayLayer ConstantPlusLayer ConstantTimesLayer Constants Construct ContainsAll
syn keyword lupineWord ContainsAny ContainsExactly ContainsNone ContainsOnly Context Contexts Continue ContinuedFraction
syn keyword lupineWord ContourLabels ContourPlot ContourShading ContourStyle Contours ContraharmonicMean ContrastiveLossLayer Convergents
syn keyword lupineWord ConvolutionLayer CoordinateTransform CoprimeQ Coproduct CopyFile Correlation CorrelationDistance Cos
syn keyword lupineWord CosIntegral Cosh CoshIntegral CosineDistance Cot Coth Count CountDistinct
syn keyword lupineWord CountDistinctBy CountRoots Counts CountsBy Covariance CreateDirectory CreateFile CreateIntermediateDirectories
syn keyword lupineWord CreateTemporary Cross CrossEntropyLossLayer Csc Csch CubeRoot Cumulant Cup
syn keyword lupineWord CupCap Curl CurryApplied Cyan CycleGraph Cycles Cyclotomic D
syn keyword lupineWord DSolve DSolveValue DamerauLevenshteinDistance Darker Dashed Dashing DataRange DataReversed
syn keyword lupineWord Dataset DateDifference DateList DateObject DatePattern DatePlus DateRange DateString
syn keyword lupineWord DateValue DayCount DayName DayRange Decapitalize DecimalForm DeclarePackage Decompose
syn keyword lupineWord DeconvolutionLayer Decrement Default DefaultValues Defer Definition Degree Del
syn keyword lupineWord Delete DeleteAdjacentDuplicates DeleteCases DeleteContents DeleteDirectory DeleteDuplicates DeleteDuplicatesBy DeleteElements
syn keyword lupineWord DeleteFile DeleteMissing Delimiters Denominator DensityPlot Depth Derivative DesignMatrix
syn keyword lupineWord Det Diagonal DiagonalMatrix DiagonalMatrixQ Diamond DifferenceDelta Differences DifferentialD
syn keyword lupineWord DigitBlock DigitCharacter DigitCount DigitQ DigitSum Dimensions DiracDelta DirectedEdge
syn keyword lupineWord DirectedGraph DirectedGraphQ DirectedInfinity Directive Directory DirectoryName DirectoryQ DirectoryStack
syn keyword lupineWord DiscreteDelta DiscreteRatio DiscreteShift DiscreteUniformDistribution Discriminant DisjointQ Disk Dispatch
syn keyword lupineWord DisplayForm DistanceFunction Distribute DistributeDefinitions Distributed DistributionParameterQ Div Divide
syn keyword lupineWord DivideBy Dividers Divisible DivisorSigma DivisorSum Divisors Do Dot
syn keyword lupineWord DotDashed DotEqual DotLayer DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow DoubleLeftRightArrow
syn keyword lupineWord DoubleLeftTee DoubleRightArrow DoubleRightTee DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow DownTee
syn keyword lupineWord DownValues Drop DropoutLayer Dt DuplicateFreeQ Dynamic DynamicModule E
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
syn keyword lupineWord Failure FailureQ False Fibonacci File FileBaseName FileByteCount FileExistsQ
syn keyword lupineWord FileExtension FileHash FileNameDepth FileNameDrop FileNameJoin FileNameSplit FileNameTake FileNames
syn keyword lupineWord FileType Filling FillingStyle FilterRules Find FindArgMax FindArgMin FindFile
syn keyword lupineWord FindFit FindHamiltonianCycle FindHamiltonianPath FindInstance FindLinearRecurrence FindList FindMaximum FindMinimum
syn keyword lupineWord FindPermutation FindRoot FindSequenceFunction FindShortestPath FindSpanningTree First FirstCase FirstPosition
syn keyword lupineWord Fit FittedModel FixedPoint FixedPointList Flat Flatten FlattenAt FlattenInPlace
syn keyword lupineWord FlattenLayer Floor Fold FoldList FoldPair FoldPairList FoldWhile FoldWhileList
syn keyword lupineWord FontColor FontFamily FontSize FontSlant FontWeight For ForAll Format
syn keyword lupineWord FormatType FormatValues FortranForm Fourier FourierCoefficient FourierCosCoefficient FourierDCT FourierDST
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
syn keyword lupineWord GridGraph GridLines GridLinesStyle GroebnerBasis GroupBy Groupings Gudermannian HamiltonianGraphQ
syn keyword lupineWord HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash Haversine Head Heads
syn keyword lupineWord HeavisidePi HeavisideTheta HermiteH HermitianMatrixQ HexadecimalCharacter HilbertMatrix Histogram HistogramList
syn keyword lupineWord Hold HoldAll HoldAllComplete HoldComplete HoldFirst HoldForm HoldPattern HoldRest
syn keyword lupineWord HornerForm Hue HumpDownHump HumpEqual HurwitzZeta HypercubeGraph Hyperfactorial Hypergeometric0F1
syn keyword lupineWord Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU I Identity IdentityMatrix If
syn keyword lupineWord IgnoreCase IgnoringInactive Im Image Image3D ImageAdd ImageAdjust ImageApply
syn keyword lupineWord ImageAspectRatio ImageAssemble ImageAugmentationLayer ImageChannels ImageCollage ImageColorSpace ImageCompose ImageConvolve
syn keyword lupineWord ImageCrop ImageData ImageDifference ImageDimensions ImageHistogram ImageMeasurements ImageMultiply ImagePad
syn keyword lupineWord ImagePadding ImagePartition ImageQ ImageReflect ImageResize ImageResolution ImageRotate ImageScaled
syn keyword lupineWord ImageSize ImageSubtract ImageTake ImageType Implies Import ImportByteArray ImportFormats
syn keyword lupineWord ImportString In Inactivate Inactive IncidenceMatrix Increment Indeterminate Inequality
syn keyword lupineWord InexactNumberQ Infinity Infix Information Inherited Inner Input InputForm
syn keyword lupineWord InputPorts InputStream InputString Insert InsertLinebreaks InsertionFunction Inset InstanceNormalizationLayer
syn keyword lupineWord Integer IntegerDigits IntegerExponent IntegerLength IntegerName IntegerPart IntegerPartitions IntegerQ
syn keyword lupineWord IntegerReverse IntegerString Integers Integrate Interleaving InterpolatingFunction InterpolatingPolynomial Interpolation
syn keyword lupineWord InterpolationOrder Interpretation InterquartileRange Interrupt IntersectingQ Intersection Interval IntervalIntersection
syn keyword lupineWord IntervalMemberQ IntervalUnion Inverse InverseCDF InverseErf InverseErfc InverseFourier InverseFourierTransform
syn keyword lupineWord InverseFunction InverseGudermannian InverseHaversine InverseLaplaceTransform InversePermutation InverseSeries IrreduciblePolynomialQ Italic
syn keyword lupineWord JacobiP JacobiSymbol Join JoinAcross Joined JordanDecomposition K Kernels
syn keyword lupineWord Key KeyAbsent KeyCollisionFunction KeyComplement KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ
syn keyword lupineWord KeyIntersection KeyMap KeyMemberQ KeySelect KeySort KeySortBy KeyTake KeyUnion
syn keyword lupineWord KeyValueMap KeyValuePattern Keys Khinchin KillProcess KroneckerDelta KroneckerProduct KroneckerSymbol
syn keyword lupineWord Kurtosis LCM LUDecomposition Label LabelStyle LabelingFunction LaguerreL LaplaceDistribution
syn keyword lupineWord LaplaceTransform Laplacian Large Last LaunchKernels LeafCount LeapYearQ LearningRate
syn keyword lupineWord LearningRateMultipliers LeastSquares Left LeftArrow LeftRightArrow LeftTee LeftTeeArrow LeftTriangle
syn keyword lupineWord LeftTriangleEqual Legended LegendreP LegendreQ Length LengthWhile Less LessEqual
syn keyword lupineWord LessEqualThan LessFullEqual LessGreater LessLess LessThan LessTilde LetterCharacter LetterCounts
syn keyword lupineWord LetterNumber LetterQ Level LeviCivitaTensor LexicographicOrder LexicographicSort LightBlue LightGray
syn keyword lupineWord LightGreen LightOrange LightPurple LightRed LightYellow Lighter Limit Line
syn keyword lupineWord LineLegend LinearLayer LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve LiouvilleLambda
syn keyword lupineWord List ListContourPlot ListConvolve ListCorrelate ListDensityPlot ListInterpolation ListLinePlot ListLogLinearPlot
syn keyword lupineWord ListLogLogPlot ListLogPlot ListPlot ListQ ListStepPlot Listable LocalResponseNormalizationLayer Locked
syn keyword lupineWord Log Log10 Log2 LogGamma LogIntegral LogNormalDistribution LogPlot LogicalExpand
syn keyword lupineWord LogisticSigmoid LongForm LongLeftArrow LongLeftRightArrow LongRightArrow LongShortTermMemoryLayer Longest LongestCommonSequence
syn keyword lupineWord LongestCommonSubsequence LongestCommonSubsequencePositions Lookup LossFunction LowerCaseQ LowerTriangularMatrixQ LowerTriangularize LucasL
syn keyword lupineWord MachineNumberQ MachinePrecision Magenta Magnification Majority MakeBoxes MakeExpression MangoldtLambda
syn keyword lupineWord ManhattanDistance MantissaExponent Map MapAll MapApply MapAt MapIndexed MapThread
syn keyword lupineWord MatchQ MatrixExp MatrixForm MatrixFunction MatrixLog MatrixPlot MatrixPower MatrixQ
syn keyword lupineWord MatrixRank Max MaxExtraPrecision MaxFilter MaxIterations MaxMemoryUsed MaxPlotPoints MaxRecursion
syn keyword lupineWord MaxTrainingRounds MaxValue MaximalBy Maximize Mean MeanAbsoluteLossLayer MeanDeviation MeanFilter
syn keyword lupineWord MeanSquaredLossLayer Median MedianDeviation MedianFilter Medium MemberQ MemoryConstrained MemoryInUse
syn keyword lupineWord Merge MersennePrimeExponent MersennePrimeExponentQ Mesh Message MessageName Messages MetaInformation
syn keyword lupineWord Method Min MinFilter MinMax MinValue MinimalBy MinimalPolynomial Minimize
syn keyword lupineWord Minors Minus MinusPlus Missing MissingQ MixedRadix Mod ModularInverse
syn keyword lupineWord Module Modulus MoebiusMu Moment MomentGeneratingFunction Monday MonomialList Most
syn keyword lupineWord MovingAverage MovingMap MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder N NArgMax
syn keyword lupineWord NArgMin NDSolve NDSolveValue NExpectation NHoldAll NHoldFirst NHoldRest NIntegrate
syn keyword lupineWord NMaximize NMinimize NProbability NProduct NRoots NSolve NSum NValues
syn keyword lupineWord NameQ Names Nand Nearest Needs Negative NeighborhoodGraph Nest
syn keyword lupineWord NestList NestWhile NestWhileList NetAppend NetArray NetArrayLayer NetBidirectionalOperator NetChain
syn keyword lupineWord NetDecoder NetDelete NetDrop NetEncoder NetEvaluationMode NetExtract NetFlatten NetFoldOperator
syn keyword lupineWord NetGANOperator NetGraph NetInformation NetInitialize NetInsert NetInsertSharedArrays NetJoin NetMapOperator
syn keyword lupineWord NetMapThreadOperator NetMeasurements NetModel NetNestOperator NetPairEmbeddingOperator NetPort NetPortGradient NetPrepend
syn keyword lupineWord NetRename NetReplace NetReplacePart NetSharedArray NetStateObject NetTake NetTrain NetTrainResultsObject
syn keyword lupineWord NetTrainState NetUnfold NextPrime NonCommutativeMultiply NonConstants NonNegative NonPositive None
syn keyword lupineWord NoneTrue NonlinearModelFit Nor Norm Normal NormalDistribution NormalMatrixQ NormalizationLayer
syn keyword lupineWord Normalize Not NotCongruent NotDoubleVerticalBar NotElement NotGreater NotGreaterEqual NotLess
syn keyword lupineWord NotLessEqual NotReverseElement NotSubset NotSubsetEqual NotSuperset NotSupersetEqual NotTilde NotTildeEqual
syn keyword lupineWord NotTildeFullEqual NotTildeTilde NotVerticalBar Nothing Now Null NullRecords NullSpace
syn keyword lupineWord NullWords NumberCompose NumberDecompose NumberDigit NumberExpand NumberForm NumberMarks NumberPadding
syn keyword lupineWord NumberPoint NumberQ NumberSeparator NumberSigns NumberString Numerator NumeratorDenominator NumericArray
syn keyword lupineWord NumericArrayQ NumericArrayType NumericFunction NumericQ NumericalOrder NumericalSort O OddQ
syn keyword lupineWord Off Offset On Once OneIdentity Opacity OpenAppend OpenRead
syn keyword lupineWord OpenWrite Operate OperatorApplied OptionValue Optional Options OptionsPattern Or
syn keyword lupineWord Orange Order OrderedQ Ordering OrderingBy OrderingLayer Orderless OrderlessPatternSequence
syn keyword lupineWord OrthogonalMatrixQ Orthogonalize Out Outer OutputForm OutputPorts OutputStream Overflow
syn keyword lupineWord Overlaps Overscript OverwriteTarget OwnValues PDF PadLeft PadRight PaddedForm
syn keyword lupineWord Padding PaddingLayer PaddingSize PageWidth PalindromeQ ParallelArray ParallelCombine ParallelDo
syn keyword lupineWord ParallelEvaluate ParallelMap ParallelProduct ParallelSubmit ParallelSum ParallelTable ParallelTry Parallelize
syn keyword lupineWord ParametricPlot ParametricRampLayer ParentDirectory Part PartLayer Partition PartitionsP PartitionsQ
syn keyword lupineWord PathGraph Pattern PatternSequence PatternTest Pause PercentForm PerfectNumber PerfectNumberQ
syn keyword lupineWord PerformanceGoal Permanent PermutationCycles PermutationList PermutationListQ PermutationOrder PermutationProduct PermutationReplace
syn keyword lupineWord Permutations Permute Pi Pick PieChart Piecewise PiecewiseExpand Pink
syn keyword lupineWord PixelValue Placed PlaceholderLayer Plot PlotLabel PlotLegends PlotMarkers PlotPoints
syn keyword lupineWord PlotRange PlotRangeClipping PlotRangePadding PlotStyle Plus PlusMinus Pochhammer Point
syn keyword lupineWord PointLegend PointSize PoissonDistribution PolarPlot PolyGamma PolyLog Polygon PolygonalNumber
syn keyword lupineWord PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod PolynomialQ PolynomialQuotient PolynomialQuotientRemainder PolynomialReduce
syn keyword lupineWord PolynomialRemainder PoolingLayer Position PositionIndex PositionLargest PositionSmallest Positive PositiveDefiniteMatrixQ
syn keyword lupineWord PositiveSemidefiniteMatrixQ PossibleZeroQ Postfix Power PowerExpand PowerMod PowerModList PowerRange
syn keyword lupineWord PowersRepresentations PreDecrement PreIncrement PrecedenceForm Precedes PrecedesEqual PrecedesSlantEqual PrecedesTilde
syn keyword lupineWord Precision PrecisionGoal Predict PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix Prepend
syn keyword lupineWord PrependLayer PrependTo Prime PrimeNu PrimeOmega PrimePi PrimePowerQ PrimeQ
syn keyword lupineWord Primes PrimitiveRoot PrimitiveRootList Print PrintableASCIIQ Probability ProcessInformation ProcessObject
syn keyword lupineWord ProcessStatus Product ProductLog Projection Prolog Proportion Proportional Protect
syn keyword lupineWord Protected PseudoInverse PunctuationCharacter Purple Put PutAppend QRDecomposition Quantile
syn keyword lupineWord Quantity QuantityMagnitude QuantityUnit QuartileDeviation QuartileSkewness Quartiles Query Quiet
syn keyword lupineWord Quit Quotient QuotientRemainder RGBColor RSolve RSolveValue RamanujanTau Ramp
syn keyword lupineWord RandomArrayLayer RandomChoice RandomComplex RandomGraph RandomImage RandomInteger RandomPermutation RandomPrime
syn keyword lupineWord RandomReal RandomSample RandomSeeding RandomVariate Range RankedMax RankedMin Raster
syn keyword lupineWord RasterSize Rasterize Rational Rationalize Rationals Ratios Re ReIm
syn keyword lupineWord Read ReadByteArray ReadLine ReadList ReadProtected ReadString Real Real64
syn keyword lupineWord RealDigits RealValuedNumberQ RealValuedNumericQ Reals Reap RecordLists RecordSeparators Rectangle
syn keyword lupineWord RecurrenceTable Red Reduce Refine ReflectionMatrix RegularExpression RelationGraph ReleaseHold
syn keyword lupineWord Remove RemoveAlphaChannel RemoveDiacritics RenameFile Repeated RepeatedNull RepeatedTiming Replace
syn keyword lupineWord ReplaceAll ReplaceAt ReplaceList ReplacePart ReplaceRepeated ReplicateLayer Resampling Rescale
syn keyword lupineWord ResetDirectory ReshapeLayer Residue ResizeLayer ResourceData ResourceObject Rest Restricted
syn keyword lupineWord Resultant Return Reverse ReverseApplied ReverseElement ReverseEquilibrium ReverseGraph ReverseSort
syn keyword lupineWord ReverseSortBy Riffle Right RightArrow RightComposition RightTee RightTriangle RightTriangleEqual
syn keyword lupineWord RomanNumeral Root RootMeanSquare RootReduce RootSum Roots RotateLeft RotateRight
syn keyword lupineWord RotationMatrix Round Row RowBox RowReduce RudinShapiro Rule RuleDelayed
syn keyword lupineWord Run RunProcess SameAs SameQ SameTest SatisfiabilityCount SatisfiabilityInstances SatisfiableQ
syn keyword lupineWord Saturday ScalarPlusLayer ScalarTimesLayer Scaled ScalingFunctions ScalingMatrix Scan SchurDecomposition
syn keyword lupineWord ScientificForm Sec Sech SeedRandom Select SelectFirst Sequence SequenceAttentionLayer
syn keyword lupineWord SequenceCases SequenceCount SequenceFold SequenceFoldList SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer
syn keyword lupineWord SequenceMostLayer SequencePosition SequenceReplace SequenceRestLayer SequenceReverseLayer SequenceSplit Series SeriesCoefficient
syn keyword lupineWord SeriesData Set SetAccuracy SetAlphaChannel SetAttributes SetDelayed SetDirectory SetEnvironment
syn keyword lupineWord SetOptions SetPrecision SetSharedFunction SetSharedVariable SetStreamPosition Shallow Short Shortest
syn keyword lupineWord Show Sign Signature Simplify Sin SinIntegral Sinc SingularValueDecomposition
syn keyword lupineWord SingularValueList Sinh SinhIntegral Skeleton Skewness Skip Slot SlotSequence
syn keyword lupineWord Small SmallCircle SoftmaxLayer Solve Sort SortBy Sow Spacings
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
syn keyword lupineWord SymmetricMatrixQ SymmetricPolynomial SymmetricReduction Syntax SyntaxLength SyntaxQ Table TableForm
syn keyword lupineWord TagSet TagSetDelayed TagUnset Take TakeDrop TakeLargest TakeLargestBy TakeList
syn keyword lupineWord TakeSmallest TakeSmallestBy TakeWhile Tally Tan Tanh TargetDevice TautologyQ
syn keyword lupineWord TeXForm TemplateApply TemplateExpression TemplateObject TemplateSlot Temporary TensorContract TensorProduct
syn keyword lupineWord TensorRank TensorWedge TerminatedEvaluation TestID TestReport TestReportObject TestResultObject Text
syn keyword lupineWord TextSentences TextString TextWords Therefore Thick Thickness Thin Thread
syn keyword lupineWord ThreadingLayer Threshold Through Throw ThueMorse Thumbnail Thursday Ticks
syn keyword lupineWord TicksStyle Tilde TildeEqual TildeFullEqual TildeTilde TimeConstrained TimeGoal TimeRemaining
syn keyword lupineWord TimeZone Times TimesBy Timing Tiny ToBoxes ToCharacterCode ToExpression
syn keyword lupineWord ToLowerCase ToPolarCoordinates ToRadicals ToRules ToSphericalCoordinates ToString ToUpperCase Today
syn keyword lupineWord ToeplitzMatrix Together Tomorrow Tooltip Top TopologicalSort Total TotalLayer
syn keyword lupineWord TotalWidth Tr Trace TracePrint TraceScan TraditionalForm TrainingProgressCheckpointing TrainingProgressFunction
syn keyword lupineWord TrainingProgressMeasurements TrainingProgressReporting TrainingStoppingCriterion TrainingUpdateSchedule Transparent Transpose TransposeLayer TreeForm
syn keyword lupineWord TreeGraphQ Triangle Trig TrigExpand TrigFactor TrigReduce TrigToExp TrimmedMean
syn keyword lupineWord True TrueQ TruncatedDistribution Tuesday Tuples TwoWayRule URLDecode URLEncode
syn keyword lupineWord Uncompress Undefined Underflow Underscript UndirectedEdge UndirectedGraph UndirectedGraphQ Unequal
syn keyword lupineWord UnequalTo Unevaluated UniformDistribution Union UnionPlus Unique UniqueElements UnitBox
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
