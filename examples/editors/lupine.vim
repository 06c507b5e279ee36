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
syn keyword lupineWord ComapApply CombinerFunction Commonest CompatibleUnitQ Compile CompiledFunction CompiledLayer Complement
syn keyword lupineWord CompleteGraph Complex ComplexExpand ComplexInfinity Complexes ComposeList ComposeSeries CompositeQ
syn keyword lupineWord Composition CompoundExpression Compress Condition ConditionalExpression Conditioned Confirm ConfirmAssert
syn keyword lupineWord ConfirmBy ConfirmMatch ConfirmQuiet ConformImages Congruent Conjugate ConjugateTranspose ConnectedComponents
syn keyword lupineWord ConnectedGraphQ Constant ConstantArray ConstantArrayLayer ConstantPlusLayer ConstantTimesLayer Constants Construct
syn keyword lupineWord ContainsAll ContainsAny ContainsExactly ContainsNone ContainsOnly Context Contexts Continue
syn keyword lupineWord ContinuedFraction ContourLabels ContourPlot ContourShading ContourStyle Contours ContraharmonicMean ContrastiveLossLayer
syn keyword lupineWord Convergents ConvolutionLayer CoordinateTransform CoprimeQ Coproduct CopyFile Correlation CorrelationDistance
syn keyword lupineWord Cos CosIntegral Cosh CoshIntegral CosineDistance Cot Coth Count
syn keyword lupineWord CountDistinct CountDistinctBy CountRoots Counts CountsBy Covariance CreateDirectory CreateFile
syn keyword lupineWord CreateIntermediateDirectories CreateTemporary Cross CrossEntropyLossLayer Csc Csch CubeRoot Cumulant
syn keyword lupineWord Cup CupCap Curl CurryApplied Cyan CycleGraph Cycles Cyclotomic
syn keyword lupineWord D DSolve DSolveValue DamerauLevenshteinDistance Darker Dashed Dashing DataRange
syn keyword lupineWord DataReversed Dataset DateDifference DateList DateObject DatePattern DatePlus DateRange
syn keyword lupineWord DateString DateValue DayCount DayName DayRange Decapitalize DecimalForm DeclarePackage
syn keyword lupineWord Decompose DeconvolutionLayer Decrement Default DefaultValues Defer Definition Degree
syn keyword lupineWord Del Delete DeleteAdjacentDuplicates DeleteCases DeleteContents DeleteDirectory DeleteDuplicates DeleteDuplicatesBy
syn keyword lupineWord DeleteElements DeleteFile DeleteMissing Delimiters Denominator DensityPlot Depth Derivative
syn keyword lupineWord DesignMatrix Det Diagonal DiagonalMatrix DiagonalMatrixQ Diamond DifferenceDelta Differences
syn keyword lupineWord DifferentialD DigitBlock DigitCharacter DigitCount DigitQ DigitSum Dimensions DiracDelta
syn keyword lupineWord DirectedEdge DirectedGraph DirectedGraphQ DirectedInfinity Directive Directory DirectoryName DirectoryQ
syn keyword lupineWord DirectoryStack DiscreteDelta DiscreteRatio DiscreteShift DiscreteUniformDistribution Discriminant DisjointQ Disk
syn keyword lupineWord Dispatch DisplayForm DistanceFunction Distribute DistributeDefinitions Distributed DistributionParameterQ Div
syn keyword lupineWord Divide DivideBy Dividers Divisible DivisorSigma DivisorSum Divisors Do
syn keyword lupineWord Dot DotDashed DotEqual DotLayer DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow
syn keyword lupineWord DoubleLeftRightArrow DoubleLeftTee DoubleRightArrow DoubleRightTee DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow
syn keyword lupineWord DownTee DownValues Drop DropoutLayer Dt DuplicateFreeQ Dynamic DynamicModule
syn keyword lupineWord E Echo EchoEvaluation EchoFunction EdgeAdd EdgeCount EdgeDelete EdgeDetect
syn keyword lupineWord EdgeForm EdgeList EdgeQ EdgeWeight EditDistance Eigensystem Eigenvalues Eigenvectors
syn keyword lupineWord Element ElementwiseLayer Eliminate EllipticE EllipticF EllipticK EmbeddingLayer EmpiricalDistribution
syn keyword lupineWord Enclose End EndOfFile EndOfLine EndOfString EndPackage EngineeringForm Entity
syn keyword lupineWord Entropy Environment Epilog Equal EqualTilde EqualTo Equilibrium Equivalent
syn keyword lupineWord Erf Erfc Erfi EuclideanDistance EulerE EulerGamma EulerPhi EulerianGraphQ
syn keyword lupineWord Evaluate EvenQ ExactNumberQ Except Exclusions Exists Exit Exp
syn keyword lupineWord ExpIntegralE ExpIntegralEi ExpToTrig Expand ExpandAll ExpandDenominator ExpandFileName ExpandNumerator
syn keyword lupineWord Expectation Exponent ExponentFunction ExponentialDistribution ExponentialMovingAverage Export ExportByteArray ExportFormats
syn keyword lupineWord ExportString Expression ExtendedGCD Extension Extract ExtractLayer FaceForm Factor
syn keyword lupineWord FactorInteger FactorList FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList Factorial Factorial2
syn keyword lupineWord FactorialPower Failure FailureQ False Fibonacci File FileBaseName FileByteCount
syn keyword lupineWord FileExistsQ FileExtension FileHash FileNameDepth FileNameDrop FileNameJoin FileNameSplit FileNameTake
syn keyword lupineWord FileNames FileType Filling FillingStyle FilterRules Find FindArgMax FindArgMin
syn keyword lupineWord FindFile FindFit FindHamiltonianCycle FindHamiltonianPath FindInstance FindLinearRecurrence FindList FindMaximum
syn keyword lupineWord FindMinimum FindPermutation FindRoot FindSequenceFunction FindShortestPath FindSpanningTree First FirstCase
syn keyword lupineWord FirstPosition Fit FittedModel FixedPoint FixedPointList Flat Flatten FlattenAt
syn keyword lupineWord FlattenInPlace FlattenLayer Floor Fold FoldList FoldPair FoldPairList FoldWhile
syn keyword lupineWord FoldWhileList FontColor FontFamily FontSize FontSlant FontWeight For ForAll
syn keyword lupineWord Format FormatType FormatValues FortranForm Fourier FourierCoefficient FourierCosCoefficient FourierDCT
syn keyword lupineWord FourierDST FourierSinCoefficient FourierTransform FourierTrigSeries FractionBox FractionalPart Frame FrameLabel
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
syn keyword lupineWord HamiltonianGraphQ HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash Haversine Head
syn keyword lupineWord Heads HeavisidePi HeavisideTheta HermiteH HermitianMatrixQ HexadecimalCharacter HilbertMatrix Histogram
syn keyword lupineWord HistogramList Hold HoldAll HoldAllComplete HoldComplete HoldFirst HoldForm HoldPattern
syn keyword lupineWord HoldRest HornerForm Hue HumpDownHump HumpEqual HurwitzZeta HypercubeGraph Hyperfactorial
syn keyword lupineWord Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU I Identity IdentityMatrix
syn keyword lupineWord If IgnoreCase IgnoringInactive Im Image Image3D ImageAdd ImageAdjust
syn keyword lupineWord ImageApply ImageAspectRatio ImageAssemble ImageAugmentationLayer ImageChannels ImageCollage ImageColorSpace ImageCompose
syn keyword lupineWord ImageConvolve ImageCrop ImageData ImageDifference ImageDimensions ImageHistogram ImageMeasurements ImageMultiply
syn keyword lupineWord ImagePad ImagePadding ImagePartition ImageQ ImageReflect ImageResize ImageResolution ImageRotate
syn keyword lupineWord ImageScaled ImageSize ImageSubtract ImageTake ImageType Implies Import ImportByteArray
syn keyword lupineWord ImportFormats ImportString In Inactivate Inactive IncidenceMatrix Increment Indeterminate
syn keyword lupineWord Inequality InexactNumberQ Infinity Infix Information Inherited Inner Input
syn keyword lupineWord InputForm InputPorts InputStream InputString Insert InsertLinebreaks InsertionFunction Inset
syn keyword lupineWord InstanceNormalizationLayer Integer IntegerDigits IntegerExponent IntegerLength IntegerName IntegerPart IntegerPartitions
syn keyword lupineWord IntegerQ IntegerReverse IntegerString Integers Integrate Interleaving InterpolatingFunction InterpolatingPolynomial
syn keyword lupineWord Interpolation InterpolationOrder Interpretation InterquartileRange Interrupt IntersectingQ Intersection Interval
syn keyword lupineWord IntervalIntersection IntervalMemberQ IntervalUnion Inverse InverseCDF InverseErf InverseErfc InverseFourier
syn keyword lupineWord InverseFourierTransform InverseFunction InverseGudermannian InverseHaversine InverseLaplaceTransform InversePermutation InverseSeries IrreduciblePolynomialQ
syn keyword lupineWord Italic JacobiP JacobiSymbol Join JoinAcross Joined JordanDecomposition K
syn keyword lupineWord Kernels Key KeyAbsent KeyCollisionFunction KeyComplement KeyDrop KeyDropFrom KeyExistsQ
syn keyword lupineWord KeyFreeQ KeyIntersection KeyMap KeyMemberQ KeySelect KeySort KeySortBy KeyTake
syn keyword lupineWord KeyUnion KeyValueMap KeyValuePattern Keys Khinchin KillProcess KnownUnitQ KroneckerDelta
syn keyword lupineWord KroneckerProduct KroneckerSymbol Kurtosis LCM LUDecomposition Label LabelStyle LabelingFunction
syn keyword lupineWord LaguerreL LaplaceDistribution LaplaceTransform Laplacian Large Last LaunchKernels LeafCount
syn keyword lupineWord LeapYearQ LearningRate LearningRateMultipliers LeastSquares Left LeftArrow LeftRightArrow LeftTee
syn keyword lupineWord LeftTeeArrow LeftTriangle LeftTriangleEqual Legended LegendreP LegendreQ Length LengthWhile
syn keyword lupineWord Less LessEqual LessEqualThan LessFullEqual LessGreater LessLess LessThan LessTilde
syn keyword lupineWord LetterCharacter LetterCounts LetterNumber LetterQ Level LeviCivitaTensor LexicographicOrder LexicographicSort
syn keyword lupineWord LightBlue LightGray LightGreen LightOrange LightPurple LightRed LightYellow Lighter
syn keyword lupineWord Limit Line LineLegend LinearLayer LinearModelFit LinearOptimization LinearProgramming LinearRecurrence
syn keyword lupineWord LinearSolve LiouvilleLambda List ListContourPlot ListConvolve ListCorrelate ListDensityPlot ListInterpolation
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
syn keyword lupineWord NHoldRest NIntegrate NMaximize NMinimize NProbability NProduct NRoots NSolve
syn keyword lupineWord NSum NValues NameQ Names Nand Nearest Needs Negative
syn keyword lupineWord NeighborhoodGraph Nest NestList NestWhile NestWhileList NetAppend NetArray NetArrayLayer
syn keyword lupineWord NetBidirectionalOperator NetChain NetDecoder NetDelete NetDrop NetEncoder NetEvaluationMode NetExtract
syn keyword lupineWord NetFlatten NetFoldOperator NetGANOperator NetGraph NetInformation NetInitialize NetInsert NetInsertSharedArrays
syn keyword lupineWord NetJoin NetMapOperator NetMapThreadOperator NetMeasurements NetModel NetNestOperator NetPairEmbeddingOperator NetPort
syn keyword lupineWord NetPortGradient NetPrepend NetRename NetReplace NetReplacePart NetSharedArray NetStateObject NetTake
syn keyword lupineWord NetTrain NetTrainResultsObject NetTrainState NetUnfold NextPrime NonCommutativeMultiply NonConstants NonNegative
syn keyword lupineWord NonPositive None NoneTrue NonlinearModelFit Nor Norm Normal NormalDistribution
syn keyword lupineWord NormalMatrixQ NormalizationLayer Normalize Not NotCongruent NotDoubleVerticalBar NotElement NotGreater
syn keyword lupineWord NotGreaterEqual NotLess NotLessEqual NotReverseElement NotSubset NotSubsetEqual NotSuperset NotSupersetEqual
syn keyword lupineWord NotTilde NotTildeEqual NotTildeFullEqual NotTildeTilde NotVerticalBar Nothing Now Null
syn keyword lupineWord NullRecords NullSpace NullWords NumberCompose NumberDecompose NumberDigit NumberExpand NumberForm
syn keyword lupineWord NumberMarks NumberPadding NumberPoint NumberQ NumberSeparator NumberSigns NumberString Numerator
syn keyword lupineWord NumeratorDenominator NumericArray NumericArrayQ NumericArrayType NumericFunction NumericQ NumericalOrder NumericalSort
syn keyword lupineWord O OddQ Off Offset On Once OneIdentity Opacity
syn keyword lupineWord OpenAppend OpenRead OpenWrite Operate OperatorApplied OptionValue Optional Options
syn keyword lupineWord OptionsPattern Or Orange Order OrderedQ Ordering OrderingBy OrderingLayer
syn keyword lupineWord Orderless OrderlessPatternSequence OrthogonalMatrixQ Orthogonalize Out Outer OutputForm OutputPorts
syn keyword lupineWord OutputStream Overflow Overlaps Overscript OverwriteTarget OwnValues PDF PadLeft
syn keyword lupineWord PadRight PaddedForm Padding PaddingLayer PaddingSize PageWidth PalindromeQ ParallelArray
syn keyword lupineWord ParallelCombine ParallelDo ParallelEvaluate ParallelMap ParallelProduct ParallelSubmit ParallelSum ParallelTable
syn keyword lupineWord ParallelTry Parallelize ParametricPlot ParametricRampLayer ParentDirectory Part PartLayer Partition
syn keyword lupineWord PartitionsP PartitionsQ PathGraph Pattern PatternSequence PatternTest Pause PercentForm
syn keyword lupineWord PerfectNumber PerfectNumberQ PerformanceGoal Permanent PermutationCycles PermutationList PermutationListQ PermutationOrder
syn keyword lupineWord PermutationProduct PermutationReplace Permutations Permute Pi Pick PieChart Piecewise
syn keyword lupineWord PiecewiseExpand Pink PixelValue Placed PlaceholderLayer Plot PlotLabel PlotLegends
syn keyword lupineWord PlotMarkers PlotPoints PlotRange PlotRangeClipping PlotRangePadding PlotStyle Plus PlusMinus
syn keyword lupineWord Pochhammer Point PointLegend PointSize PoissonDistribution PolarPlot PolyGamma PolyLog
syn keyword lupineWord Polygon PolygonalNumber PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod PolynomialQ PolynomialQuotient
syn keyword lupineWord PolynomialQuotientRemainder PolynomialReduce PolynomialRemainder PoolingLayer Position PositionIndex PositionLargest PositionSmallest
syn keyword lupineWord Positive PositiveDefiniteMatrixQ PositiveSemidefiniteMatrixQ PossibleZeroQ Postfix Power PowerExpand PowerMod
syn keyword lupineWord PowerModList PowerRange PowersRepresentations PreDecrement PreIncrement PrecedenceForm Precedes PrecedesEqual
syn keyword lupineWord PrecedesSlantEqual PrecedesTilde Precision PrecisionGoal Predict PredictorFunction PredictorMeasurements PredictorMeasurementsObject
syn keyword lupineWord Prefix Prepend PrependLayer PrependTo Prime PrimeNu PrimeOmega PrimePi
syn keyword lupineWord PrimePowerQ PrimeQ Primes PrimitiveRoot PrimitiveRootList Print PrintableASCIIQ Probability
syn keyword lupineWord ProcessInformation ProcessObject ProcessStatus Product ProductLog Projection Prolog Proportion
syn keyword lupineWord Proportional Protect Protected PseudoInverse PunctuationCharacter Purple Put PutAppend
syn keyword lupineWord QRDecomposition Quantile Quantity QuantityMagnitude QuantityQ QuantityUnit QuartileDeviation QuartileSkewness
syn keyword lupineWord Quartiles Query Quiet Quit Quotient QuotientRemainder RGBColor RSolve
syn keyword lupineWord RSolveValue RamanujanTau Ramp RandomArrayLayer RandomChoice RandomComplex RandomGraph RandomImage
syn keyword lupineWord RandomInteger RandomPermutation RandomPrime RandomReal RandomSample RandomSeeding RandomVariate Range
syn keyword lupineWord RankedMax RankedMin Raster RasterSize Rasterize Rational Rationalize Rationals
syn keyword lupineWord Ratios Re ReIm Read ReadByteArray ReadLine ReadList ReadProtected
syn keyword lupineWord ReadString Real Real64 RealDigits RealValuedNumberQ RealValuedNumericQ Reals Reap
syn keyword lupineWord RecordLists RecordSeparators Rectangle RecurrenceTable Red Reduce Refine ReflectionMatrix
syn keyword lupineWord RegularExpression RelationGraph ReleaseHold Remove RemoveAlphaChannel RemoveDiacritics RenameFile Repeated
syn keyword lupineWord RepeatedNull RepeatedTiming Replace ReplaceAll ReplaceAt ReplaceList ReplacePart ReplaceRepeated
syn keyword lupineWord ReplicateLayer Resampling Rescale ResetDirectory ReshapeLayer Residue ResizeLayer ResourceData
syn keyword lupineWord ResourceObject Rest Restricted Resultant Return Reverse ReverseApplied ReverseElement
syn keyword lupineWord ReverseEquilibrium ReverseGraph ReverseSort ReverseSortBy Riffle Right RightArrow RightComposition
syn keyword lupineWord RightTee RightTriangle RightTriangleEqual RomanNumeral Root RootMeanSquare RootReduce RootSum
syn keyword lupineWord Roots RotateLeft RotateRight RotationMatrix Round Row RowBox RowReduce
syn keyword lupineWord RudinShapiro Rule RuleDelayed Run RunProcess SameAs SameQ SameTest
syn keyword lupineWord SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday ScalarPlusLayer ScalarTimesLayer Scaled ScalingFunctions
syn keyword lupineWord ScalingMatrix Scan SchurDecomposition ScientificForm Sec Sech SeedRandom Select
syn keyword lupineWord SelectFirst Sequence SequenceAttentionLayer SequenceCases SequenceCount SequenceFold SequenceFoldList SequenceForm
syn keyword lupineWord SequenceHold SequenceIndicesLayer SequenceLastLayer SequenceMostLayer SequencePosition SequenceReplace SequenceRestLayer SequenceReverseLayer
syn keyword lupineWord SequenceSplit Series SeriesCoefficient SeriesData Set SetAccuracy SetAlphaChannel SetAttributes
syn keyword lupineWord SetDelayed SetDirectory SetEnvironment SetOptions SetPrecision SetSharedFunction SetSharedVariable SetStreamPosition
syn keyword lupineWord Shallow Short Shortest Show Sign Signature Simplify Sin
syn keyword lupineWord SinIntegral Sinc SingularValueDecomposition SingularValueList Sinh SinhIntegral Skeleton Skewness
syn keyword lupineWord Skip Slot SlotSequence Small SmallCircle SoftmaxLayer Solve Sort
syn keyword lupineWord SortBy Sow Spacings Span SparseArray SpatialTransformationLayer Splice Split
syn keyword lupineWord SplitBy Sqrt SqrtBox Square SquareFreeQ SquareIntersection SquareMatrixQ SquareSubset
syn keyword lupineWord SquareSubsetEqual SquareSuperset SquareSupersetEqual SquareUnion SquaredEuclideanDistance SquaresR Stack StandardDeviation
syn keyword lupineWord StandardForm Standardize Star StarGraph StartOfLine StartOfString StartProcess StieltjesGamma
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
syn keyword lupineWord SymbolName SymbolQ SymmetricDifference SymmetricMatrixQ SymmetricPolynomial SymmetricReduction Syntax SyntaxLength
syn keyword lupineWord SyntaxQ Table TableForm TagSet TagSetDelayed TagUnset Take TakeDrop
syn keyword lupineWord TakeLargest TakeLargestBy TakeList TakeSmallest TakeSmallestBy TakeWhile Tally Tan
syn keyword lupineWord Tanh TargetDevice TautologyQ TeXForm TemplateApply TemplateExpression TemplateObject TemplateSlot
syn keyword lupineWord Temporary TensorContract TensorProduct TensorRank TensorWedge TerminatedEvaluation TestID TestReport
syn keyword lupineWord TestReportObject TestResultObject Text TextSentences TextString TextWords Therefore Thick
syn keyword lupineWord Thickness Thin Thread ThreadingLayer Threshold Through Throw ThueMorse
syn keyword lupineWord Thumbnail Thursday Ticks TicksStyle Tilde TildeEqual TildeFullEqual TildeTilde
syn keyword lupineWord TimeConstrained TimeGoal TimeRemaining TimeZone Times TimesBy Timing Tiny
syn keyword lupineWord ToBoxes ToCharacterCode ToExpression ToLowerCase ToPolarCoordinates ToRadicals ToRules ToSphericalCoordinates
syn keyword lupineWord ToString ToUpperCase Today ToeplitzMatrix Together Tomorrow Tooltip Top
syn keyword lupineWord TopologicalSort Total TotalLayer TotalWidth Tr Trace TracePrint TraceScan
syn keyword lupineWord TraditionalForm TrainingProgressCheckpointing TrainingProgressFunction TrainingProgressMeasurements TrainingProgressReporting TrainingStoppingCriterion TrainingUpdateSchedule Transparent
syn keyword lupineWord Transpose TransposeLayer TreeForm TreeGraphQ Triangle Trig TrigExpand TrigFactor
syn keyword lupineWord TrigReduce TrigToExp TrimmedMean True TrueQ TruncatedDistribution Tuesday Tuples
syn keyword lupineWord TwoWayRule URLDecode URLEncode Uncompress Undefined Underflow Underscript UndirectedEdge
syn keyword lupineWord UndirectedGraph UndirectedGraphQ Unequal UnequalTo Unevaluated UniformDistribution Union UnionPlus
syn keyword lupineWord Unique UniqueElements UnitBox UnitConvert UnitDimensions UnitStep UnitTriangle UnitVector
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
