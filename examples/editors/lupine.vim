" lupine.vim - syntax of the Lupine language; made by ./dev reference
if exists("b:current_syntax") | finish | endif
syn iskeyword @,48-57,$
syn region lupineComment start="(\*" end="\*)" contains=lupineComment
syn region lupineString start=+"+ skip=+\\.+ end=+"+
syn match lupineNumber "\<\d\+\(\^\^\w\+\)\?\(\.\d*\)\?\(`\+\d*\.\?\d*\)\?\(\*^[+-]\?\d\+\)\?"
syn match lupineSlot "#\+\w*"
syn match lupinePattern "\<\w*_\+\w*"
syn keyword lupineWord $Aborted $Assumptions $Canceled $CharacterEncoding $CommandLine $Context $ContextPath $Epilog
syn keyword lupineWord $Failed $HistoryLength $HomeDirectory $Input $InputFileName $IterationLimit $Line $LupineData
syn keyword lupineWord $LupineDataFolders $MachineEpsilon $MachineName $MachinePrecision $MaxExtraPrecision $MaxMachineNumber $MaxPrecision $MessageList
syn keyword lupineWord $MessagePrePrint $Messages $MinMachineNumber $MinPrecision $ModuleNumber $NewMessage $NewSymbol $OperatingSystem
syn keyword lupineWord $Output $Packages $Path $PathnameSeparator $Post $Pre $PrePrint $ProcessID
syn keyword lupineWord $ProcessorCount $ProcessorType $ProgressReporting $RecursionLimit $ScriptCommandLine $SyntaxHandler $System $SystemID
syn keyword lupineWord $TemporaryDirectory $TimeZone $TimedOut $Unset $UserName $Version $VersionNumber APIFunction
syn keyword lupineWord Abort AbortKernels AbortProtect Above Abs AbsArg AbsoluteDashing AbsoluteFileName
syn keyword lupineWord AbsoluteOptions AbsolutePointSize AbsoluteThickness AbsoluteTime AbsoluteTiming AccountingForm Accumulate Accuracy
syn keyword lupineWord AccuracyGoal Activate AddTo Adjugate AggregationLayer AiryAi AiryAiPrime AiryBi
syn keyword lupineWord AiryBiPrime Algebraics All AllTrue AlphaChannel AlphaQ Alphabet AlphabeticOrder
syn keyword lupineWord Alternatives And AntisymmetricMatrixQ AnyTrue Apart Append AppendLayer AppendTo
syn keyword lupineWord Apply ApplyTo ArcCos ArcCosh ArcCot ArcCoth ArcCsc ArcCsch
syn keyword lupineWord ArcLength ArcSec ArcSech ArcSin ArcSinh ArcTan ArcTanh Arg
syn keyword lupineWord ArgMax ArgMin Array ArrayDepth ArrayFlatten ArrayPad ArrayPlot ArrayQ
syn keyword lupineWord ArrayReshape ArrayRules Arrow Arrowheads AspectRatio Assert AssociateTo Association
syn keyword lupineWord AssociationMap AssociationQ AssociationThread Assuming Assumptions AtomQ AttentionLayer Attributes
syn keyword lupineWord Audio Automatic Axes AxesLabel AxesOrigin AxesStyle Axis Background
syn keyword lupineWord Backslash BarChart BarLegend BarSpacing BarnesG BaseDecode BaseEncode BaseForm
syn keyword lupineWord BaseStyle BasicRecurrentLayer BatchNormalizationLayer BatchSize Because Begin BeginPackage BellB
syn keyword lupineWord Below BernoulliB BernoulliDistribution BesselI BesselJ BesselK BesselY Beta
syn keyword lupineWord BetaDistribution BetaRegularized BezierCurve BinCounts BinLists Binarize BinaryRead BinaryReadList
syn keyword lupineWord BinaryWrite Binomial BinomialDistribution Bit BitAnd BitClear BitFlip BitGet
syn keyword lupineWord BitLength BitNot BitOr BitSet BitShiftLeft BitShiftRight BitXor Black
syn keyword lupineWord Blank BlankNullSequence BlankSequence Blend Block BlockMap BlockRandom Blue
syn keyword lupineWord Blur Bold Boole BooleanConvert BooleanFunction BooleanMinimize BooleanQ BooleanTable
syn keyword lupineWord BooleanVariables Booleans Bottom BrayCurtisDistance Break BroadcastPlusLayer Brown Button
syn keyword lupineWord Byte ByteArray ByteArrayQ ByteArrayToString ByteCount C CDF CForm
syn keyword lupineWord CMYKColor CTCLossLayer CanberraDistance Cancel Cap CapitalDifferentialD Capitalize CarmichaelLambda
syn keyword lupineWord Cases Catalan CatalanNumber Catch Catenate CatenateLayer CauchyDistribution Ceiling
syn keyword lupineWord Center CenterArray CenterDot CentralMoment CharacterCounts CharacterRange CharacteristicPolynomial Characters
syn keyword lupineWord ChartLabels ChartLayout ChartLegends ChartStyle ChebyshevT ChebyshevU Check CheckAbort
syn keyword lupineWord ChessboardDistance ChiSquareDistribution ChineseRemainder CholeskyDecomposition Chop Circle CircleDot CircleMinus
syn keyword lupineWord CirclePlus CircleTimes ClassifierFunction ClassifierMeasurements ClassifierMeasurementsObject Classify Clear ClearAll
syn keyword lupineWord ClearAttributes Clip ClippingStyle Close Coefficient CoefficientList CoefficientRules Collect
syn keyword lupineWord Colon ColorCombine ColorConvert ColorData ColorFunction ColorFunctionScaling ColorNegate ColorQ
syn keyword lupineWord ColorRules ColorSeparate Column Comap ComapApply CombinerFunction Commonest Compile
syn keyword lupineWord CompiledFunction CompiledLayer Complement Complex ComplexExpand ComplexInfinity Complexes ComposeList
syn keyword lupineWord ComposeSeries CompositeQ Composition CompoundExpression Compress Condition ConditionalExpression Conditioned
syn keyword lupineWord Confirm ConfirmAssert ConfirmBy ConfirmMatch ConfirmQuiet ConformImages Congruent Conjugate
syn keyword lupineWord ConjugateTranspose Constant ConstantArray ConstantArrayLayer ConstantPlusLayer ConstantTimesLayer Construct ContainsAll
syn keyword lupineWord ContainsAny ContainsExactly ContainsNone ContainsOnly Context Contexts Continue ContinuedFraction
syn keyword lupineWord ContourLabels ContourPlot ContourShading ContourStyle Contours ContraharmonicMean ContrastiveLossLayer Convergents
syn keyword lupineWord ConvolutionLayer CoordinateTransform CoprimeQ Coproduct CopyFile Correlation CorrelationDistance Cos
syn keyword lupineWord CosIntegral Cosh CoshIntegral CosineDistance Cot Coth Count CountDistinct
syn keyword lupineWord CountDistinctBy CountRoots Counts CountsBy Covariance CreateDirectory CreateFile CreateTemporary
syn keyword lupineWord Cross CrossEntropyLossLayer Csc Csch CubeRoot Cup CupCap Curl
syn keyword lupineWord CurryApplied Cyan D DSolve DSolveValue DamerauLevenshteinDistance Darker Dashed
syn keyword lupineWord Dashing DataRange DataReversed Dataset DateDifference DateList DateObject DatePattern
syn keyword lupineWord DatePlus DateRange DateString DateValue DayCount DayName Decapitalize DecimalForm
syn keyword lupineWord DeclarePackage Decompose DeconvolutionLayer Decrement Default DefaultValues Defer Definition
syn keyword lupineWord Degree Del Delete DeleteAdjacentDuplicates DeleteCases DeleteDirectory DeleteDuplicates DeleteDuplicatesBy
syn keyword lupineWord DeleteElements DeleteFile DeleteMissing Delimiters Denominator DensityPlot Depth Derivative
syn keyword lupineWord DesignMatrix Det Diagonal DiagonalMatrix DiagonalMatrixQ Diamond DifferenceDelta Differences
syn keyword lupineWord DifferentialD DigitBlock DigitCharacter DigitCount DigitQ DigitSum Dimensions DiracDelta
syn keyword lupineWord DirectedEdge DirectedInfinity Directive Directory DirectoryName DirectoryQ DirectoryStack DiscreteDelta
syn keyword lupineWord DiscreteRatio DiscreteShift DiscreteUniformDistribution Discriminant DisjointQ Disk Dispatch DisplayForm
syn keyword lupineWord DistanceFunction Distribute Distributed DistributionParameterQ Div Divide DivideBy Dividers
syn keyword lupineWord Divisible DivisorSigma DivisorSum Divisors Do Dot DotDashed DotEqual
syn keyword lupineWord DotLayer DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow DoubleLeftRightArrow DoubleLeftTee DoubleRightArrow
syn keyword lupineWord DoubleRightTee DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow DownTee DownValues Drop
syn keyword lupineWord DropoutLayer Dt DuplicateFreeQ Dynamic DynamicModule E Echo EchoEvaluation
syn keyword lupineWord EchoFunction EdgeDetect EdgeForm EditDistance Eigensystem Eigenvalues Eigenvectors Element
syn keyword lupineWord ElementwiseLayer Eliminate EllipticE EllipticK EmbeddingLayer EmpiricalDistribution Enclose End
syn keyword lupineWord EndOfFile EndOfLine EndOfString EndPackage EngineeringForm Entity Environment Epilog
syn keyword lupineWord Equal EqualTilde Equilibrium Equivalent Erf Erfc Erfi EuclideanDistance
syn keyword lupineWord EulerE EulerGamma EulerPhi Evaluate EvenQ ExactNumberQ Except Exclusions
syn keyword lupineWord Exists Exit Exp ExpIntegralE ExpIntegralEi ExpToTrig Expand ExpandAll
syn keyword lupineWord ExpandDenominator ExpandFileName ExpandNumerator Expectation Exponent ExponentFunction ExponentialDistribution Export
syn keyword lupineWord ExportByteArray ExportFormats ExportString ExtendedGCD Extension Extract ExtractLayer FaceForm
syn keyword lupineWord Factor FactorInteger FactorList FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList Factorial
syn keyword lupineWord Factorial2 FactorialPower Failure FailureQ False Fibonacci File FileBaseName
syn keyword lupineWord FileByteCount FileExistsQ FileExtension FileHash FileNameDepth FileNameDrop FileNameJoin FileNameSplit
syn keyword lupineWord FileNameTake FileNames FileType Filling FillingStyle FilterRules Find FindArgMax
syn keyword lupineWord FindArgMin FindFile FindFit FindInstance FindLinearRecurrence FindList FindMaximum FindMinimum
syn keyword lupineWord FindRoot FindSequenceFunction First FirstCase FirstPosition Fit FittedModel FixedPoint
syn keyword lupineWord FixedPointList Flat Flatten FlattenAt FlattenLayer Floor Fold FoldList
syn keyword lupineWord FoldPair FoldPairList FoldWhile FoldWhileList FontColor FontFamily FontSize FontSlant
syn keyword lupineWord FontWeight For ForAll Format FormatValues FortranForm Fourier FourierCoefficient
syn keyword lupineWord FourierCosCoefficient FourierDCT FourierDST FourierSinCoefficient FourierTransform FourierTrigSeries FractionBox FractionalPart
syn keyword lupineWord Frame FrameLabel FrameStyle FrameTicks FreeQ FresnelC FresnelS Friday
syn keyword lupineWord FromCharacterCode FromContinuedFraction FromDigits FromLetterNumber FromPolarCoordinates FromRomanNumeral FromSphericalCoordinates FromUnixTime
syn keyword lupineWord Full FullDefinition FullForm FullSimplify Function FunctionExpand FunctionInterpolation FunctionLayer
syn keyword lupineWord GCD Gamma GammaDistribution GammaRegularized GatedRecurrentLayer Gather GatherBy GaussianFilter
syn keyword lupineWord GaussianIntegers GaussianMatrix GegenbauerC General GeneratingFunction GeometricDistribution GeometricMean Get
syn keyword lupineWord GetEnvironment Glaisher GoldenRatio Goto Grad Graphics Graphics3D GraphicsColumn
syn keyword lupineWord GraphicsGrid GraphicsGroup GraphicsRow Gray GrayLevel Greater GreaterEqual GreaterFullEqual
syn keyword lupineWord GreaterGreater GreaterLess GreaterTilde Green Grid GridBox GridLines GridLinesStyle
syn keyword lupineWord GroupBy Groupings Gudermannian HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash
syn keyword lupineWord Haversine Head Heads HeavisidePi HeavisideTheta HermiteH HermitianMatrixQ HexadecimalCharacter
syn keyword lupineWord HilbertMatrix Histogram HistogramList Hold HoldAll HoldAllComplete HoldComplete HoldFirst
syn keyword lupineWord HoldForm HoldPattern HoldRest HornerForm Hue HumpDownHump HumpEqual HurwitzZeta
syn keyword lupineWord Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU I Identity IdentityMatrix
syn keyword lupineWord If IgnoreCase IgnoringInactive Im Image Image3D ImageAdd ImageAdjust
syn keyword lupineWord ImageApply ImageAspectRatio ImageAssemble ImageAugmentationLayer ImageChannels ImageCollage ImageColorSpace ImageCompose
syn keyword lupineWord ImageConvolve ImageCrop ImageData ImageDifference ImageDimensions ImageHistogram ImageMeasurements ImageMultiply
syn keyword lupineWord ImagePad ImagePadding ImagePartition ImageQ ImageReflect ImageResize ImageResolution ImageRotate
syn keyword lupineWord ImageScaled ImageSize ImageSubtract ImageTake ImageType Implies Import ImportByteArray
syn keyword lupineWord ImportFormats ImportString In Inactivate Inactive Increment Indeterminate Inequality
syn keyword lupineWord InexactNumberQ Infinity Infix Information Inherited Inner Input InputForm
syn keyword lupineWord InputPorts InputStream InputString Insert InsertionFunction Inset InstanceNormalizationLayer Integer
syn keyword lupineWord IntegerDigits IntegerExponent IntegerLength IntegerName IntegerPart IntegerPartitions IntegerQ IntegerReverse
syn keyword lupineWord IntegerString Integers Integrate Interleaving InterpolatingFunction InterpolatingPolynomial Interpolation InterpolationOrder
syn keyword lupineWord Interpretation InterquartileRange Interrupt IntersectingQ Intersection Interval IntervalIntersection IntervalMemberQ
syn keyword lupineWord IntervalUnion Inverse InverseCDF InverseErf InverseErfc InverseFourier InverseFourierTransform InverseFunction
syn keyword lupineWord InverseGudermannian InverseHaversine InverseLaplaceTransform InverseSeries IrreduciblePolynomialQ Italic JacobiP JacobiSymbol
syn keyword lupineWord Join JoinAcross Joined JordanDecomposition K Key KeyAbsent KeyComplement
syn keyword lupineWord KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ KeyIntersection KeyMap KeyMemberQ KeySelect
syn keyword lupineWord KeySort KeySortBy KeyTake KeyUnion KeyValueMap KeyValuePattern Keys Khinchin
syn keyword lupineWord KillProcess KroneckerDelta KroneckerProduct KroneckerSymbol Kurtosis LCM LUDecomposition Label
syn keyword lupineWord LabelStyle LabelingFunction LaguerreL LaplaceDistribution LaplaceTransform Laplacian Large Last
syn keyword lupineWord LeafCount LeapYearQ LearningRateMultipliers LeastSquares Left LeftArrow LeftRightArrow LeftTee
syn keyword lupineWord LeftTeeArrow LeftTriangle LeftTriangleEqual Legended LegendreP Length LengthWhile Less
syn keyword lupineWord LessEqual LessFullEqual LessGreater LessLess LessTilde LetterCharacter LetterCounts LetterNumber
syn keyword lupineWord LetterQ Level LeviCivitaTensor LightBlue LightGray LightGreen LightOrange LightPurple
syn keyword lupineWord LightRed LightYellow Lighter Limit Line LineLegend LinearLayer LinearModelFit
syn keyword lupineWord LinearOptimization LinearProgramming LinearRecurrence LinearSolve LiouvilleLambda List ListContourPlot ListConvolve
syn keyword lupineWord ListCorrelate ListDensityPlot ListInterpolation ListLinePlot ListLogLinearPlot ListLogLogPlot ListLogPlot ListPlot
syn keyword lupineWord ListQ ListStepPlot Listable LocalResponseNormalizationLayer Locked Log Log10 Log2
syn keyword lupineWord LogGamma LogIntegral LogNormalDistribution LogPlot LogicalExpand LogisticSigmoid LongLeftArrow LongLeftRightArrow
syn keyword lupineWord LongRightArrow LongShortTermMemoryLayer Longest LongestCommonSequence LongestCommonSubsequence LongestCommonSubsequencePositions Lookup LowerCaseQ
syn keyword lupineWord LowerTriangularMatrixQ LowerTriangularize LucasL MachineNumberQ MachinePrecision Magenta Majority MakeBoxes
syn keyword lupineWord MakeExpression MangoldtLambda ManhattanDistance MantissaExponent Map MapAll MapApply MapAt
syn keyword lupineWord MapIndexed MapThread MatchQ MatrixExp MatrixForm MatrixFunction MatrixLog MatrixPlot
syn keyword lupineWord MatrixPower MatrixQ MatrixRank Max MaxExtraPrecision MaxIterations MaxMemoryUsed MaxPlotPoints
syn keyword lupineWord MaxRecursion MaxValue MaximalBy Maximize Mean MeanAbsoluteLossLayer MeanDeviation MeanSquaredLossLayer
syn keyword lupineWord Median MedianDeviation Medium MemberQ MemoryConstrained MemoryInUse Merge Mesh
syn keyword lupineWord Message MessageName Messages Method Min MinMax MinValue MinimalBy
syn keyword lupineWord Minimize Minors Minus MinusPlus Missing MissingQ Mod ModularInverse
syn keyword lupineWord Module Modulus MoebiusMu Moment Monday MonomialList Most MovingAverage
syn keyword lupineWord MovingMap MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder N NArgMax NArgMin
syn keyword lupineWord NHoldAll NHoldFirst NHoldRest NIntegrate NMaximize NMinimize NProduct NRoots
syn keyword lupineWord NSolve NSum NValues NameQ Names Nand Nearest Needs
syn keyword lupineWord Negative Nest NestList NestWhile NestWhileList NetAppend NetArray NetArrayLayer
syn keyword lupineWord NetBidirectionalOperator NetChain NetDecoder NetDelete NetDrop NetEncoder NetEvaluationMode NetExtract
syn keyword lupineWord NetFlatten NetFoldOperator NetGANOperator NetGraph NetInformation NetInitialize NetInsert NetInsertSharedArrays
syn keyword lupineWord NetJoin NetMapOperator NetMapThreadOperator NetMeasurements NetModel NetNestOperator NetPairEmbeddingOperator NetPort
syn keyword lupineWord NetPortGradient NetPrepend NetRename NetReplace NetReplacePart NetSharedArray NetStateObject NetTake
syn keyword lupineWord NetTrain NetTrainResultsObject NetTrainState NextPrime NonCommutativeMultiply NonNegative NonPositive None
syn keyword lupineWord NoneTrue NonlinearModelFit Nor Norm Normal NormalDistribution NormalMatrixQ NormalizationLayer
syn keyword lupineWord Normalize Not NotCongruent NotDoubleVerticalBar NotElement NotGreater NotGreaterEqual NotLess
syn keyword lupineWord NotLessEqual NotReverseElement NotSubset NotSubsetEqual NotSuperset NotSupersetEqual NotTilde NotTildeEqual
syn keyword lupineWord NotTildeFullEqual NotTildeTilde NotVerticalBar Nothing Null NullSpace NumberDigit NumberExpand
syn keyword lupineWord NumberForm NumberPadding NumberPoint NumberQ NumberSeparator NumberSigns NumberString Numerator
syn keyword lupineWord NumericArray NumericArrayQ NumericArrayType NumericFunction NumericQ O OddQ Off
syn keyword lupineWord Offset On Once OneIdentity Opacity OpenAppend OpenRead OpenWrite
syn keyword lupineWord Operate OperatorApplied OptionValue Optional Options OptionsPattern Or Orange
syn keyword lupineWord Order OrderedQ Ordering OrderingBy OrderingLayer Orderless OrderlessPatternSequence OrthogonalMatrixQ
syn keyword lupineWord Orthogonalize Out Outer OutputForm OutputPorts OutputStream Overflow Overlaps
syn keyword lupineWord Overscript OwnValues PDF PadLeft PadRight PaddedForm Padding PaddingLayer
syn keyword lupineWord PaddingSize PalindromeQ ParametricPlot ParametricRampLayer ParentDirectory Part PartLayer Partition
syn keyword lupineWord PartitionsP PartitionsQ Pattern PatternSequence PatternTest Pause PercentForm PerfectNumberQ
syn keyword lupineWord PerformanceGoal Permanent Permutations Pi Pick PieChart Piecewise PiecewiseExpand
syn keyword lupineWord Pink PixelValue Placed PlaceholderLayer Plot PlotLabel PlotLegends PlotMarkers
syn keyword lupineWord PlotPoints PlotRange PlotRangeClipping PlotRangePadding PlotStyle Plus PlusMinus Pochhammer
syn keyword lupineWord Point PointLegend PointSize PoissonDistribution PolarPlot PolyGamma PolyLog Polygon
syn keyword lupineWord PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod PolynomialQ PolynomialQuotient PolynomialQuotientRemainder PolynomialRemainder
syn keyword lupineWord PoolingLayer Position PositionIndex PositionLargest PositionSmallest Positive PositiveDefiniteMatrixQ PositiveSemidefiniteMatrixQ
syn keyword lupineWord PossibleZeroQ Postfix Power PowerExpand PowerMod PowerRange PowersRepresentations PreDecrement
syn keyword lupineWord PreIncrement PrecedenceForm Precedes PrecedesEqual PrecedesSlantEqual PrecedesTilde Precision PrecisionGoal
syn keyword lupineWord Predict PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix Prepend PrependLayer PrependTo
syn keyword lupineWord Prime PrimeNu PrimeOmega PrimePi PrimePowerQ PrimeQ Primes PrimitiveRoot
syn keyword lupineWord PrimitiveRootList Print PrintableASCIIQ Probability ProcessInformation ProcessObject ProcessStatus Product
syn keyword lupineWord ProductLog Projection Prolog Proportion Proportional Protect Protected PseudoInverse
syn keyword lupineWord PunctuationCharacter Purple Put PutAppend QRDecomposition Quantile Quantity QuantityMagnitude
syn keyword lupineWord QuantityUnit QuartileDeviation Quartiles Query Quiet Quit Quotient QuotientRemainder
syn keyword lupineWord RGBColor RSolve RSolveValue Ramp RandomArrayLayer RandomChoice RandomComplex RandomImage
syn keyword lupineWord RandomInteger RandomPermutation RandomPrime RandomReal RandomSample RandomSeeding RandomVariate Range
syn keyword lupineWord RankedMax RankedMin Raster RasterSize Rasterize Rational Rationalize Rationals
syn keyword lupineWord Ratios Re ReIm Read ReadByteArray ReadLine ReadList ReadProtected
syn keyword lupineWord ReadString Real Real64 RealDigits RealValuedNumberQ RealValuedNumericQ Reals Reap
syn keyword lupineWord Rectangle RecurrenceTable Red Reduce Refine ReflectionMatrix RegularExpression ReleaseHold
syn keyword lupineWord Remove RemoveAlphaChannel RenameFile Repeated RepeatedNull RepeatedTiming Replace ReplaceAll
syn keyword lupineWord ReplaceAt ReplaceList ReplacePart ReplaceRepeated ReplicateLayer Resampling Rescale ResetDirectory
syn keyword lupineWord ReshapeLayer Residue ResizeLayer ResourceData ResourceObject Rest Restricted Resultant
syn keyword lupineWord Return Reverse ReverseApplied ReverseElement ReverseEquilibrium ReverseSort ReverseSortBy Riffle
syn keyword lupineWord Right RightArrow RightComposition RightTee RightTriangle RightTriangleEqual RomanNumeral Root
syn keyword lupineWord RootMeanSquare RootReduce RootSum Roots RotateLeft RotateRight RotationMatrix Round
syn keyword lupineWord Row RowBox RowReduce Rule RuleDelayed Run RunProcess SameQ
syn keyword lupineWord SameTest SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday ScalarPlusLayer ScalarTimesLayer Scaled
syn keyword lupineWord ScalingFunctions ScalingMatrix Scan SchurDecomposition ScientificForm Sec Sech SeedRandom
syn keyword lupineWord Select SelectFirst Sequence SequenceAttentionLayer SequenceCases SequenceCount SequenceForm SequenceHold
syn keyword lupineWord SequenceIndicesLayer SequenceLastLayer SequenceMostLayer SequencePosition SequenceReplace SequenceRestLayer SequenceReverseLayer SequenceSplit
syn keyword lupineWord Series SeriesCoefficient SeriesData Set SetAccuracy SetAlphaChannel SetAttributes SetDelayed
syn keyword lupineWord SetDirectory SetEnvironment SetOptions SetPrecision SetStreamPosition Shallow Short Shortest
syn keyword lupineWord Show Sign Signature Simplify Sin SinIntegral Sinc SingularValueDecomposition
syn keyword lupineWord SingularValueList Sinh SinhIntegral Skeleton Skewness Skip Slot SlotSequence
syn keyword lupineWord Small SmallCircle SoftmaxLayer Solve Sort SortBy Sow Spacings
syn keyword lupineWord Span SparseArray SpatialTransformationLayer Splice Split SplitBy Sqrt SqrtBox
syn keyword lupineWord Square SquareFreeQ SquareIntersection SquareMatrixQ SquareSubset SquareSubsetEqual SquareSuperset SquareSupersetEqual
syn keyword lupineWord SquareUnion SquaredEuclideanDistance SquaresR Stack StandardDeviation StandardForm Standardize Star
syn keyword lupineWord StartOfLine StartOfString StartProcess StieltjesGamma StirlingS1 StirlingS2 StreamPosition Streams
syn keyword lupineWord String StringCases StringContainsQ StringCount StringDelete StringDrop StringEndsQ StringExpression
syn keyword lupineWord StringExtract StringForm StringFreeQ StringInsert StringJoin StringLength StringMatchQ StringPadLeft
syn keyword lupineWord StringPadRight StringPart StringPartition StringPosition StringQ StringRepeat StringReplace StringReplaceList
syn keyword lupineWord StringReplacePart StringReverse StringRiffle StringRotateLeft StringRotateRight StringSplit StringStartsQ StringTake
syn keyword lupineWord StringTemplate StringToByteArray StringToStream StringTrim Stub StudentTDistribution Style SubValues
syn keyword lupineWord Subdivide Subfactorial Subscript SubscriptBox Subsequences Subset SubsetCases SubsetCount
syn keyword lupineWord SubsetEqual SubsetMap SubsetPosition SubsetQ Subsets Subsuperscript Subtract SubtractFrom
syn keyword lupineWord Succeeds SucceedsEqual SucceedsSlantEqual SucceedsTilde SuchThat Sum SumConvergence SummationLayer
syn keyword lupineWord Sunday Superscript SuperscriptBox Superset SupersetEqual Surd SurvivalFunction SwatchLegend
syn keyword lupineWord Switch Symbol SymbolName SymbolQ SymmetricDifference SymmetricMatrixQ SymmetricPolynomial Syntax
syn keyword lupineWord SyntaxLength SyntaxQ Table TableForm TagSet TagSetDelayed TagUnset Take
syn keyword lupineWord TakeDrop TakeLargest TakeLargestBy TakeList TakeSmallest TakeSmallestBy TakeWhile Tally
syn keyword lupineWord Tan Tanh TargetDevice TautologyQ TeXForm TemplateApply TemplateExpression TemplateObject
syn keyword lupineWord TemplateSlot Temporary TensorContract TensorProduct TensorRank TensorWedge TerminatedEvaluation TestID
syn keyword lupineWord TestReport TestReportObject TestResultObject Text TextSentences TextString TextWords Therefore
syn keyword lupineWord Thick Thickness Thin Thread ThreadingLayer Threshold Through Throw
syn keyword lupineWord Thumbnail Thursday Ticks TicksStyle Tilde TildeEqual TildeFullEqual TildeTilde
syn keyword lupineWord TimeConstrained TimeRemaining TimeZone Times TimesBy Timing Tiny ToBoxes
syn keyword lupineWord ToCharacterCode ToExpression ToLowerCase ToPolarCoordinates ToRadicals ToRules ToSphericalCoordinates ToString
syn keyword lupineWord ToUpperCase ToeplitzMatrix Together Tooltip Top Total TotalLayer Tr
syn keyword lupineWord Trace TracePrint TraceScan TraditionalForm Transparent Transpose TransposeLayer TreeForm
syn keyword lupineWord Triangle Trig TrigExpand TrigFactor TrigReduce TrigToExp TrimmedMean True
syn keyword lupineWord TrueQ TruncatedDistribution Tuesday Tuples TwoWayRule URLDecode URLEncode Uncompress
syn keyword lupineWord Undefined Underflow Underscript UndirectedEdge Unequal Unevaluated UniformDistribution Union
syn keyword lupineWord UnionPlus Unique UniqueElements UnitBox UnitStep UnitTriangle UnitVector UnitVectorLayer
syn keyword lupineWord UnitaryMatrixQ Unitize UnixTime Unprotect UnsameQ Unset UpArrow UpDownArrow
syn keyword lupineWord UpSet UpSetDelayed UpTee UpTo UpValues UpperCase UpperCaseQ UpperTriangularMatrixQ
syn keyword lupineWord UpperTriangularize UpsampleLayer ValueQ Values VandermondeMatrix Variables Variance VectorAngle
syn keyword lupineWord VectorQ Vee Verbatim VerificationTest VerticalBar VerticalSeparator VerticalTilde Wedge
syn keyword lupineWord Wednesday WeibullDistribution Which While White Whitespace WhitespaceCharacter WinsorizedMean
syn keyword lupineWord With WithCleanup WordBoundary WordCharacter WordCount WordCounts WorkingPrecision Write
syn keyword lupineWord WriteLine WriteString Wronskian Xnor Xor Yellow ZTransform Zeta
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
