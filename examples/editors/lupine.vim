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
syn keyword lupineWord CombinerFunction Commonest CompatibleUnitQ Compile CompiledFunction CompiledLayer Complement CompleteGraph
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
syn keyword lupineWord DownValues Drop DropoutLayer Dt DuplicateFreeQ Duration Dynamic DynamicModule
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
syn keyword lupineWord FactorialPower Failure FailureQ False FeatureExtract FeatureExtraction FeatureExtractorFunction Fibonacci
syn keyword lupineWord File FileBaseName FileByteCount FileExistsQ FileExtension FileHash FileNameDepth FileNameDrop
syn keyword lupineWord FileNameJoin FileNameSplit FileNameTake FileNames FileType Filling FillingStyle FilterRules
syn keyword lupineWord Find FindArgMax FindArgMin FindFile FindFit FindHamiltonianCycle FindHamiltonianPath FindInstance
syn keyword lupineWord FindLinearRecurrence FindList FindMaximum FindMinimum FindPermutation FindRoot FindSequenceFunction FindShortestPath
syn keyword lupineWord FindSpanningTree First FirstCase FirstPosition Fit FittedModel FixedPoint FixedPointList
syn keyword lupineWord Flat Flatten FlattenAt FlattenInPlace FlattenLayer Floor Fold FoldList
syn keyword lupineWord FoldPair FoldPairList FoldWhile FoldWhileList FontColor FontFamily FontSize FontSlant
syn keyword lupineWord FontWeight For ForAll Format FormatType FormatValues FortranForm Fourier
syn keyword lupineWord FourierCoefficient FourierCosCoefficient FourierDCT FourierDST FourierSinCoefficient FourierTransform FourierTrigSeries FractionBox
syn keyword lupineWord FractionalPart Frame FrameLabel FrameStyle FrameTicks FreeQ FresnelC FresnelS
syn keyword lupineWord Friday FrobeniusNumber FrobeniusSolve FromCharacterCode FromCoefficientRules FromContinuedFraction FromDigits FromLetterNumber
syn keyword lupineWord FromPolarCoordinates FromRomanNumeral FromSphericalCoordinates FromUnixTime Full FullDefinition FullForm FullSimplify
syn keyword lupineWord Function FunctionExpand FunctionInterpolation FunctionLayer GCD Gamma GammaDistribution GammaRegularized
syn keyword lupineWord GatedRecurrentLayer Gather GatherBy GaussianFilter GaussianIntegers GaussianMatrix GegenbauerC General
syn keyword lupineWord GeneratingFunction GeometricDistribution GeometricMean Get GetEnvironment Glaisher GoldenRatio Goto
syn keyword lupineWord Grad Graph GraphComplement GraphDiameter GraphDistance GraphDistanceMatrix GraphQ GraphRadius
syn keyword lupineWord GraphUnion Graphics Graphics3D GraphicsColumn GraphicsGrid GraphicsGroup GraphicsRow Gray
syn keyword lupineWord GrayLevel Greater GreaterEqual GreaterEqualThan GreaterFullEqual GreaterGreater GreaterLess GreaterThan
syn keyword lupineWord GreaterTilde Green Grid GridBox GridGraph GridLines GridLinesStyle GroebnerBasis
syn keyword lupineWord GroupBy Groupings Gudermannian HamiltonianGraphQ HammingDistance HankelMatrix HarmonicMean HarmonicNumber
syn keyword lupineWord Hash Haversine Head Heads HeavisidePi HeavisideTheta HermiteH HermitianMatrixQ
syn keyword lupineWord HexadecimalCharacter HilbertMatrix Histogram HistogramList Hold HoldAll HoldAllComplete HoldComplete
syn keyword lupineWord HoldFirst HoldForm HoldPattern HoldRest HornerForm Hue HumpDownHump HumpEqual
syn keyword lupineWord HurwitzZeta HypercubeGraph Hyperfactorial Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU
syn keyword lupineWord I Identity IdentityMatrix If IgnoreCase IgnoringInactive Im Image
syn keyword lupineWord Image3D Image3DSlices ImageAdd ImageAdjust ImageApply ImageAspectRatio ImageAssemble ImageAugmentationLayer
syn keyword lupineWord ImageChannels ImageCollage ImageColorSpace ImageCompose ImageConvolve ImageCrop ImageData ImageDifference
syn keyword lupineWord ImageDimensions ImageHistogram ImageMeasurements ImageMultiply ImagePad ImagePadding ImagePartition ImageQ
syn keyword lupineWord ImageReflect ImageResize ImageResolution ImageRotate ImageScaled ImageSize ImageSubtract ImageTake
syn keyword lupineWord ImageType Implies Import ImportByteArray ImportFormats ImportString In Inactivate
syn keyword lupineWord Inactive IncidenceMatrix Increment Indeterminate Inequality InexactNumberQ Infinity Infix
syn keyword lupineWord Information Inherited Inner Input InputForm InputPorts InputStream InputString
syn keyword lupineWord Insert InsertLinebreaks InsertionFunction Inset InstanceNormalizationLayer Integer IntegerDigits IntegerExponent
syn keyword lupineWord IntegerLength IntegerName IntegerPart IntegerPartitions IntegerQ IntegerReverse IntegerString Integers
syn keyword lupineWord Integrate Interleaving InterpolatingFunction InterpolatingPolynomial Interpolation InterpolationOrder Interpretation InterquartileRange
syn keyword lupineWord Interrupt IntersectingQ Intersection Interval IntervalIntersection IntervalMemberQ IntervalUnion Inverse
syn keyword lupineWord InverseCDF InverseErf InverseErfc InverseFourier InverseFourierTransform InverseFunction InverseGudermannian InverseHaversine
syn keyword lupineWord InverseLaplaceTransform InversePermutation InverseSeries IrreduciblePolynomialQ Italic JacobiP JacobiSymbol Join
syn keyword lupineWord JoinAcross Joined JordanDecomposition K Kernels Key KeyAbsent KeyCollisionFunction
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
syn keyword lupineWord LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve LiouvilleLambda List ListContourPlot
syn keyword lupineWord ListConvolve ListCorrelate ListDensityPlot ListInterpolation ListLinePlot ListLogLinearPlot ListLogLogPlot ListLogPlot
syn keyword lupineWord ListPlot ListQ ListStepPlot Listable LocalResponseNormalizationLayer Locked Log Log10
syn keyword lupineWord Log2 LogGamma LogIntegral LogNormalDistribution LogPlot LogicalExpand LogisticSigmoid LongForm
syn keyword lupineWord LongLeftArrow LongLeftRightArrow LongRightArrow LongShortTermMemoryLayer Longest LongestCommonSequence LongestCommonSubsequence LongestCommonSubsequencePositions
syn keyword lupineWord Lookup LossFunction LowerCaseQ LowerTriangularMatrixQ LowerTriangularize LucasL MachineNumberQ MachinePrecision
syn keyword lupineWord Magenta Magnification Majority MakeBoxes MakeExpression MangoldtLambda ManhattanDistance MantissaExponent
syn keyword lupineWord Map MapAll MapApply MapAt MapIndexed MapThread MatchQ MatrixExp
syn keyword lupineWord MatrixForm MatrixFunction MatrixLog MatrixPlot MatrixPower MatrixQ MatrixRank Max
syn keyword lupineWord MaxExtraPrecision MaxFilter MaxIterations MaxMemoryUsed MaxPlotPoints MaxRecursion MaxTrainingRounds MaxValue
syn keyword lupineWord MaximalBy Maximize Mean MeanAbsoluteLossLayer MeanDeviation MeanFilter MeanSquaredLossLayer Median
syn keyword lupineWord MedianDeviation MedianFilter Medium MemberQ MemoryConstrained MemoryInUse Merge MersennePrimeExponent
syn keyword lupineWord MersennePrimeExponentQ Mesh Message MessageName Messages MetaInformation Method Min
syn keyword lupineWord MinFilter MinMax MinValue MinimalBy MinimalPolynomial Minimize Minors Minus
syn keyword lupineWord MinusPlus Missing MissingQ MixedRadix Mod ModularInverse Module Modulus
syn keyword lupineWord MoebiusMu Moment MomentGeneratingFunction Monday MonomialList Most MovingAverage MovingMap
syn keyword lupineWord MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder N NArgMax NArgMin NDSolve
syn keyword lupineWord NDSolveValue NExpectation NHoldAll NHoldFirst NHoldRest NIntegrate NMaximize NMinimize
syn keyword lupineWord NProbability NProduct NRoots NSolve NSum NValues NameQ Names
syn keyword lupineWord Nand Nearest Needs Negative NeighborhoodGraph Nest NestList NestWhile
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
syn keyword lupineWord PermutationCycles PermutationList PermutationListQ PermutationOrder PermutationProduct PermutationReplace Permutations Permute
syn keyword lupineWord Pi Pick PieChart Piecewise PiecewiseExpand Pink PixelValue Placed
syn keyword lupineWord PlaceholderLayer Plot PlotLabel PlotLegends PlotMarkers PlotPoints PlotRange PlotRangeClipping
syn keyword lupineWord PlotRangePadding PlotStyle Plus PlusMinus Pochhammer Point PointLegend PointSize
syn keyword lupineWord PoissonDistribution PolarPlot PolyGamma PolyLog Polygon PolygonalNumber PolynomialExtendedGCD PolynomialGCD
syn keyword lupineWord PolynomialLCM PolynomialMod PolynomialQ PolynomialQuotient PolynomialQuotientRemainder PolynomialReduce PolynomialRemainder PoolingLayer
syn keyword lupineWord Position PositionIndex PositionLargest PositionSmallest Positive PositiveDefiniteMatrixQ PositiveSemidefiniteMatrixQ PossibleZeroQ
syn keyword lupineWord Postfix Power PowerExpand PowerMod PowerModList PowerRange PowersRepresentations PreDecrement
syn keyword lupineWord PreIncrement PrecedenceForm Precedes PrecedesEqual PrecedesSlantEqual PrecedesTilde Precision PrecisionGoal
syn keyword lupineWord Predict PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix Prepend PrependLayer PrependTo
syn keyword lupineWord Prime PrimeNu PrimeOmega PrimePi PrimePowerQ PrimeQ Primes PrimitiveRoot
syn keyword lupineWord PrimitiveRootList Print PrintableASCIIQ Probability ProcessInformation ProcessObject ProcessStatus Product
syn keyword lupineWord ProductLog Projection Prolog Proportion Proportional Protect Protected PseudoInverse
syn keyword lupineWord PunctuationCharacter Purple Put PutAppend QRDecomposition Quantile Quantity QuantityMagnitude
syn keyword lupineWord QuantityQ QuantityUnit QuartileDeviation QuartileSkewness Quartiles Query Quiet Quit
syn keyword lupineWord Quotient QuotientRemainder RGBColor RSolve RSolveValue RamanujanTau Ramp RandomArrayLayer
syn keyword lupineWord RandomChoice RandomComplex RandomGraph RandomImage RandomInteger RandomPermutation RandomPrime RandomReal
syn keyword lupineWord RandomSample RandomSeeding RandomVariate Range RankedMax RankedMin Raster RasterSize
syn keyword lupineWord Rasterize Rational Rationalize Rationals Ratios Re ReIm Read
syn keyword lupineWord ReadByteArray ReadLine ReadList ReadProtected ReadString Real Real64 RealDigits
syn keyword lupineWord RealValuedNumberQ RealValuedNumericQ Reals Reap RecordLists RecordSeparators Rectangle RecurrenceTable
syn keyword lupineWord Red Reduce Refine ReflectionMatrix RegularExpression RelationGraph ReleaseHold Remove
syn keyword lupineWord RemoveAlphaChannel RemoveDiacritics RenameFile Repeated RepeatedNull RepeatedTiming Replace ReplaceAll
syn keyword lupineWord ReplaceAt ReplaceList ReplacePart ReplaceRepeated ReplicateLayer Resampling Rescale ResetDirectory
syn keyword lupineWord ReshapeLayer Residue ResizeLayer ResourceData ResourceObject Rest Restricted Resultant
syn keyword lupineWord Return Reverse ReverseApplied ReverseElement ReverseEquilibrium ReverseGraph ReverseSort ReverseSortBy
syn keyword lupineWord Riffle Right RightArrow RightComposition RightTee RightTriangle RightTriangleEqual RomanNumeral
syn keyword lupineWord Root RootMeanSquare RootReduce RootSum Roots RotateLeft RotateRight RotationMatrix
syn keyword lupineWord Round Row RowBox RowReduce RudinShapiro Rule RuleDelayed Run
syn keyword lupineWord RunProcess SameAs SameQ SameTest SampleRate SatisfiabilityCount SatisfiabilityInstances SatisfiableQ
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
syn keyword lupineWord UnitConvert UnitDimensions UnitStep UnitTriangle UnitVector UnitVectorLayer UnitaryMatrixQ Unitize
syn keyword lupineWord UnixTime Unprotect UnsameQ Unset UpArrow UpDownArrow UpSet UpSetDelayed
syn keyword lupineWord UpTee UpTo UpValues UpperCase UpperCaseQ UpperTriangularMatrixQ UpperTriangularize UpsampleLayer
syn keyword lupineWord ValidationSet ValueQ Values VandermondeMatrix Variables Variance VectorAngle VectorQ
syn keyword lupineWord Vee Verbatim VerificationTest VertexAdd VertexCount VertexDegree VertexDelete VertexEccentricity
syn keyword lupineWord VertexInComponent VertexInDegree VertexIndex VertexList VertexOutComponent VertexOutDegree VertexQ VerticalBar
syn keyword lupineWord VerticalSeparator VerticalTilde WaitAll WeaklyConnectedComponents WeaklyConnectedGraphQ Wedge Wednesday WeibullDistribution
syn keyword lupineWord WeightedAdjacencyMatrix WheelGraph Which While White Whitespace WhitespaceCharacter Why
syn keyword lupineWord WinsorizedMean With WithCleanup WordBoundary WordCharacter WordCount WordCounts WordSeparators
syn keyword lupineWord WorkingPrecision Write WriteLine WriteString Wronskian Xnor Xor Yellow
syn keyword lupineWord Yesterday ZTransform Zeta
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
