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
syn keyword lupineWord AiryBiPrime Algebraics All AllTrue AlphaChannel Alphabet AlphabeticOrder Alternatives
syn keyword lupineWord And AntisymmetricMatrixQ AnyTrue Apart Append AppendLayer AppendTo Apply
syn keyword lupineWord ApplyTo ArcCos ArcCosh ArcCot ArcCoth ArcCsc ArcCsch ArcLength
syn keyword lupineWord ArcSec ArcSech ArcSin ArcSinh ArcTan ArcTanh Arg ArgMax
syn keyword lupineWord ArgMin Array ArrayDepth ArrayFlatten ArrayPad ArrayPlot ArrayQ ArrayReshape
syn keyword lupineWord ArrayRules Arrow Arrowheads AspectRatio Assert AssociateTo Association AssociationMap
syn keyword lupineWord AssociationQ AssociationThread Assuming Assumptions AtomQ AttentionLayer Attributes Audio
syn keyword lupineWord Automatic Axes AxesLabel AxesOrigin AxesStyle Axis Background Backslash
syn keyword lupineWord BarChart BarLegend BarSpacing BarnesG BaseDecode BaseEncode BaseForm BaseStyle
syn keyword lupineWord BasicRecurrentLayer BatchNormalizationLayer BatchSize Because Begin BeginPackage BellB Below
syn keyword lupineWord BernoulliB BernoulliDistribution BesselI BesselJ BesselK BesselY Beta BetaDistribution
syn keyword lupineWord BetaRegularized BezierCurve BinCounts BinLists Binarize BinaryRead BinaryReadList BinaryWrite
syn keyword lupineWord Binomial BinomialDistribution Bit BitAnd BitClear BitFlip BitGet BitLength
syn keyword lupineWord BitNot BitOr BitSet BitShiftLeft BitShiftRight BitXor Black Blank
syn keyword lupineWord BlankNullSequence BlankSequence Blend Block BlockMap BlockRandom Blue Bold
syn keyword lupineWord Boole BooleanConvert BooleanFunction BooleanMinimize BooleanQ BooleanTable BooleanVariables Booleans
syn keyword lupineWord Bottom BrayCurtisDistance Break BroadcastPlusLayer Brown Button Byte ByteArray
syn keyword lupineWord ByteArrayQ ByteArrayToString ByteCount C CDF CForm CMYKColor CTCLossLayer
syn keyword lupineWord CanberraDistance Cancel Cap CapitalDifferentialD Capitalize CarmichaelLambda Cases Catalan
syn keyword lupineWord CatalanNumber Catch Catenate CatenateLayer CauchyDistribution Ceiling Center CenterArray
syn keyword lupineWord CenterDot CentralMoment CharacterCounts CharacterRange CharacteristicPolynomial Characters ChartLabels ChartLayout
syn keyword lupineWord ChartLegends ChartStyle ChebyshevT ChebyshevU Check CheckAbort ChessboardDistance ChiSquareDistribution
syn keyword lupineWord ChineseRemainder CholeskyDecomposition Chop Circle CircleDot CircleMinus CirclePlus CircleTimes
syn keyword lupineWord ClassifierFunction ClassifierMeasurements ClassifierMeasurementsObject Classify Clear ClearAll ClearAttributes Clip
syn keyword lupineWord ClippingStyle Close Coefficient CoefficientList CoefficientRules Collect Colon ColorCombine
syn keyword lupineWord ColorConvert ColorData ColorFunction ColorFunctionScaling ColorNegate ColorQ ColorRules ColorSeparate
syn keyword lupineWord Column Comap ComapApply Commonest Compile CompiledFunction CompiledLayer Complement
syn keyword lupineWord Complex ComplexExpand ComplexInfinity Complexes ComposeList ComposeSeries CompositeQ Composition
syn keyword lupineWord CompoundExpression Compress Condition ConditionalExpression Conditioned Confirm ConfirmAssert ConfirmBy
syn keyword lupineWord ConfirmMatch ConfirmQuiet ConformImages Congruent Conjugate ConjugateTranspose Constant ConstantArray
syn keyword lupineWord ConstantArrayLayer ConstantPlusLayer ConstantTimesLayer Construct ContainsAll ContainsAny ContainsExactly ContainsNone
syn keyword lupineWord ContainsOnly Context Contexts Continue ContinuedFraction ContourLabels ContourPlot ContourShading
syn keyword lupineWord ContourStyle Contours ContraharmonicMean ContrastiveLossLayer Convergents ConvolutionLayer CoordinateTransform CoprimeQ
syn keyword lupineWord Coproduct CopyFile Correlation CorrelationDistance Cos CosIntegral Cosh CoshIntegral
syn keyword lupineWord CosineDistance Cot Coth Count CountDistinct CountDistinctBy CountRoots Counts
syn keyword lupineWord CountsBy Covariance CreateDirectory CreateFile CreateTemporary Cross CrossEntropyLossLayer Csc
syn keyword lupineWord Csch CubeRoot Cup CupCap Curl CurryApplied Cyan D
syn keyword lupineWord DSolve DSolveValue DamerauLevenshteinDistance Darker Dashed Dashing DataRange DataReversed
syn keyword lupineWord Dataset DateDifference DateList DateObject DatePlus DateString DateValue DayCount
syn keyword lupineWord DayName Decapitalize DecimalForm DeclarePackage Decompose DeconvolutionLayer Decrement Default
syn keyword lupineWord DefaultValues Defer Definition Degree Del Delete DeleteAdjacentDuplicates DeleteCases
syn keyword lupineWord DeleteDirectory DeleteDuplicates DeleteDuplicatesBy DeleteElements DeleteFile DeleteMissing Delimiters Denominator
syn keyword lupineWord DensityPlot Depth Derivative DesignMatrix Det Diagonal DiagonalMatrix DiagonalMatrixQ
syn keyword lupineWord Diamond DifferenceDelta Differences DifferentialD DigitBlock DigitCharacter DigitCount DigitQ
syn keyword lupineWord DigitSum Dimensions DiracDelta DirectedEdge DirectedInfinity Directive Directory DirectoryName
syn keyword lupineWord DirectoryQ DirectoryStack DiscreteDelta DiscreteRatio DiscreteShift DiscreteUniformDistribution Discriminant DisjointQ
syn keyword lupineWord Disk Dispatch DistanceFunction Distribute Distributed DistributionParameterQ Div Divide
syn keyword lupineWord DivideBy Dividers Divisible DivisorSigma DivisorSum Divisors Do Dot
syn keyword lupineWord DotDashed DotEqual DotLayer DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow DoubleLeftRightArrow
syn keyword lupineWord DoubleLeftTee DoubleRightArrow DoubleRightTee DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow DownTee
syn keyword lupineWord DownValues Drop DropoutLayer Dt DuplicateFreeQ Dynamic DynamicModule E
syn keyword lupineWord Echo EchoEvaluation EchoFunction EdgeForm EditDistance Eigensystem Eigenvalues Eigenvectors
syn keyword lupineWord Element ElementwiseLayer Eliminate EllipticE EllipticK EmbeddingLayer EmpiricalDistribution Enclose
syn keyword lupineWord End EndOfFile EndOfLine EndOfString EndPackage EngineeringForm Entity Environment
syn keyword lupineWord Epilog Equal EqualTilde Equilibrium Equivalent Erf Erfc Erfi
syn keyword lupineWord EuclideanDistance EulerE EulerGamma EulerPhi Evaluate EvenQ ExactNumberQ Except
syn keyword lupineWord Exclusions Exists Exit Exp ExpIntegralE ExpIntegralEi ExpToTrig Expand
syn keyword lupineWord ExpandAll ExpandDenominator ExpandFileName ExpandNumerator Expectation Exponent ExponentFunction ExponentialDistribution
syn keyword lupineWord Export ExportByteArray ExportFormats ExportString ExtendedGCD Extension Extract ExtractLayer
syn keyword lupineWord FaceForm Factor FactorInteger FactorList FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList
syn keyword lupineWord Factorial Factorial2 FactorialPower Failure FailureQ False Fibonacci File
syn keyword lupineWord FileBaseName FileByteCount FileExistsQ FileExtension FileHash FileNameDrop FileNameJoin FileNameSplit
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
syn keyword lupineWord GCD Gamma GammaDistribution GammaRegularized GatedRecurrentLayer Gather GatherBy GaussianIntegers
syn keyword lupineWord GegenbauerC General GeneratingFunction GeometricDistribution GeometricMean Get GetEnvironment Glaisher
syn keyword lupineWord GoldenRatio Goto Grad Graphics Graphics3D GraphicsColumn GraphicsGrid GraphicsGroup
syn keyword lupineWord GraphicsRow Gray GrayLevel Greater GreaterEqual GreaterFullEqual GreaterGreater GreaterLess
syn keyword lupineWord GreaterTilde Green Grid GridBox GridLines GridLinesStyle GroupBy Groupings
syn keyword lupineWord Gudermannian HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash Haversine Head
syn keyword lupineWord Heads HeavisidePi HeavisideTheta HermiteH HermitianMatrixQ HexadecimalCharacter HilbertMatrix Histogram
syn keyword lupineWord HistogramList Hold HoldAll HoldAllComplete HoldComplete HoldFirst HoldForm HoldPattern
syn keyword lupineWord HoldRest HornerForm Hue HumpDownHump HumpEqual HurwitzZeta Hypergeometric0F1 Hypergeometric1F1
syn keyword lupineWord Hypergeometric2F1 HypergeometricPFQ HypergeometricU I Identity IdentityMatrix If IgnoreCase
syn keyword lupineWord IgnoringInactive Im Image Image3D ImageAdd ImageAdjust ImageApply ImageAspectRatio
syn keyword lupineWord ImageAssemble ImageAugmentationLayer ImageChannels ImageColorSpace ImageCrop ImageData ImageDifference ImageDimensions
syn keyword lupineWord ImageMeasurements ImageMultiply ImagePad ImagePadding ImagePartition ImageQ ImageReflect ImageResize
syn keyword lupineWord ImageResolution ImageRotate ImageScaled ImageSize ImageSubtract ImageTake ImageType Implies
syn keyword lupineWord Import ImportByteArray ImportFormats ImportString In Inactivate Inactive Increment
syn keyword lupineWord Indeterminate Inequality InexactNumberQ Infinity Infix Information Inherited Inner
syn keyword lupineWord Input InputForm InputPorts InputStream InputString Insert InsertionFunction Inset
syn keyword lupineWord InstanceNormalizationLayer Integer IntegerDigits IntegerExponent IntegerLength IntegerName IntegerPart IntegerPartitions
syn keyword lupineWord IntegerQ IntegerReverse IntegerString Integers Integrate Interleaving InterpolatingFunction InterpolatingPolynomial
syn keyword lupineWord Interpolation InterpolationOrder Interpretation InterquartileRange Interrupt IntersectingQ Intersection Interval
syn keyword lupineWord IntervalIntersection IntervalMemberQ IntervalUnion Inverse InverseCDF InverseErf InverseErfc InverseFourier
syn keyword lupineWord InverseFourierTransform InverseFunction InverseGudermannian InverseHaversine InverseLaplaceTransform InverseSeries IrreduciblePolynomialQ Italic
syn keyword lupineWord JacobiP JacobiSymbol Join JoinAcross Joined JordanDecomposition K Key
syn keyword lupineWord KeyAbsent KeyComplement KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ KeyIntersection KeyMap
syn keyword lupineWord KeyMemberQ KeySelect KeySort KeySortBy KeyTake KeyUnion KeyValueMap KeyValuePattern
syn keyword lupineWord Keys Khinchin KroneckerDelta KroneckerProduct KroneckerSymbol Kurtosis LCM LUDecomposition
syn keyword lupineWord Label LabelStyle LabelingFunction LaguerreL LaplaceDistribution LaplaceTransform Laplacian Large
syn keyword lupineWord Last LeafCount LeapYearQ LearningRateMultipliers LeastSquares Left LeftArrow LeftRightArrow
syn keyword lupineWord LeftTee LeftTeeArrow LeftTriangle LeftTriangleEqual Legended LegendreP Length LengthWhile
syn keyword lupineWord Less LessEqual LessFullEqual LessGreater LessLess LessTilde LetterCharacter LetterCounts
syn keyword lupineWord LetterNumber LetterQ Level LeviCivitaTensor LightBlue LightGray LightGreen LightOrange
syn keyword lupineWord LightPurple LightRed LightYellow Lighter Limit Line LineLegend LinearLayer
syn keyword lupineWord LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve LiouvilleLambda List ListContourPlot
syn keyword lupineWord ListConvolve ListCorrelate ListDensityPlot ListInterpolation ListLinePlot ListLogLinearPlot ListLogLogPlot ListLogPlot
syn keyword lupineWord ListPlot ListQ ListStepPlot Listable LocalResponseNormalizationLayer Locked Log Log10
syn keyword lupineWord Log2 LogGamma LogIntegral LogNormalDistribution LogPlot LogicalExpand LogisticSigmoid LongLeftArrow
syn keyword lupineWord LongLeftRightArrow LongRightArrow LongShortTermMemoryLayer Longest LongestCommonSequence LongestCommonSubsequence Lookup LowerCaseQ
syn keyword lupineWord LowerTriangularMatrixQ LowerTriangularize LucasL MachineEigensystem MachineNumberQ MachinePrecision MachineQR Magenta
syn keyword lupineWord Majority MakeBoxes MangoldtLambda ManhattanDistance MantissaExponent Map MapAll MapApply
syn keyword lupineWord MapAt MapIndexed MapThread MatchQ MatrixExp MatrixForm MatrixFunction MatrixLog
syn keyword lupineWord MatrixPlot MatrixPower MatrixQ MatrixRank Max MaxExtraPrecision MaxIterations MaxMemoryUsed
syn keyword lupineWord MaxPlotPoints MaxRecursion MaxValue MaximalBy Maximize Mean MeanAbsoluteLossLayer MeanDeviation
syn keyword lupineWord MeanSquaredLossLayer Median MedianDeviation Medium MemberQ MemoryConstrained MemoryInUse Merge
syn keyword lupineWord Mesh Message MessageName Messages Method Min MinMax MinValue
syn keyword lupineWord MinimalBy Minimize Minors Minus MinusPlus Missing MissingQ Mod
syn keyword lupineWord ModularInverse Module Modulus MoebiusMu Moment Monday MonomialList Most
syn keyword lupineWord MovingAverage MovingMap MovingMedian Multinomial MultinormalDistribution MultiplicativeOrder N NArgMax
syn keyword lupineWord NArgMin NHoldAll NHoldFirst NHoldRest NIntegrate NMaximize NMinimize NProduct
syn keyword lupineWord NRoots NSolve NSum NValues NameQ Names Nand Nearest
syn keyword lupineWord Needs Negative Nest NestList NestWhile NestWhileList NetAppend NetArray
syn keyword lupineWord NetArrayLayer NetBidirectionalOperator NetChain NetDecoder NetDelete NetDrop NetEncoder NetEvaluationMode
syn keyword lupineWord NetExtract NetFlatten NetFoldOperator NetGANOperator NetGraph NetInformation NetInitialize NetInsert
syn keyword lupineWord NetInsertSharedArrays NetJoin NetMapOperator NetMapThreadOperator NetMeasurements NetModel NetNestOperator NetPairEmbeddingOperator
syn keyword lupineWord NetPort NetPortGradient NetPrepend NetRename NetReplace NetReplacePart NetSharedArray NetStateObject
syn keyword lupineWord NetTake NetTrain NetTrainResultsObject NextPrime NonCommutativeMultiply NonNegative NonPositive None
syn keyword lupineWord NoneTrue NonlinearModelFit Nor Norm Normal NormalDistribution NormalMatrixQ NormalizationLayer
syn keyword lupineWord Normalize Not NotCongruent NotDoubleVerticalBar NotElement NotGreater NotGreaterEqual NotLess
syn keyword lupineWord NotLessEqual NotReverseElement NotSubset NotSubsetEqual NotSuperset NotSupersetEqual NotTilde NotTildeEqual
syn keyword lupineWord NotTildeFullEqual NotTildeTilde NotVerticalBar Nothing Null NullSpace NumberDigit NumberExpand
syn keyword lupineWord NumberForm NumberPadding NumberPoint NumberQ NumberSeparator NumberSigns NumberString Numerator
syn keyword lupineWord NumericArray NumericArrayQ NumericArrayType NumericFunction NumericQ NumericRoots O OddQ
syn keyword lupineWord Off Offset On Once OneIdentity Opacity OpenAppend OpenRead
syn keyword lupineWord OpenWrite Operate OperatorApplied OptionValue Optional Options OptionsPattern Or
syn keyword lupineWord Orange Order OrderedQ Ordering OrderingBy OrderingLayer Orderless OrderlessPatternSequence
syn keyword lupineWord OrthogonalMatrixQ Orthogonalize Out Outer OutputForm OutputPorts OutputStream Overflow
syn keyword lupineWord Overlaps Overscript OwnValues PDF PadLeft PadRight PaddedForm Padding
syn keyword lupineWord PaddingLayer PaddingSize PalindromeQ ParametricPlot ParametricRampLayer ParentDirectory Part PartLayer
syn keyword lupineWord Partition PartitionsP PartitionsQ Pattern PatternSequence PatternTest Pause PercentForm
syn keyword lupineWord PerfectNumberQ PerformanceGoal Permanent Permutations Pi Pick PieChart Piecewise
syn keyword lupineWord PiecewiseExpand Pink PixelValue Placed PlaceholderLayer Plot PlotLabel PlotLegends
syn keyword lupineWord PlotMarkers PlotPoints PlotRange PlotRangeClipping PlotRangePadding PlotStyle Plus PlusMinus
syn keyword lupineWord Pochhammer Point PointLegend PointSize PoissonDistribution PolarPlot PolyGamma PolyLog
syn keyword lupineWord Polygon PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod PolynomialQ PolynomialQuotient PolynomialQuotientRemainder
syn keyword lupineWord PolynomialRemainder PoolingLayer Position PositionIndex PositionLargest PositionSmallest Positive PositiveDefiniteMatrixQ
syn keyword lupineWord PositiveSemidefiniteMatrixQ PossibleZeroQ Postfix Power PowerExpand PowerMod PowerRange PowersRepresentations
syn keyword lupineWord PreDecrement PreIncrement PrecedenceForm Precedes PrecedesEqual PrecedesSlantEqual PrecedesTilde Precision
syn keyword lupineWord PrecisionGoal Predict PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix Prepend PrependLayer
syn keyword lupineWord PrependTo Prime PrimeNu PrimeOmega PrimePi PrimePowerQ PrimeQ Primes
syn keyword lupineWord PrimitiveRoot PrimitiveRootList Print Probability Product ProductLog Projection Prolog
syn keyword lupineWord Proportion Proportional Protect Protected PseudoInverse PunctuationCharacter Purple Put
syn keyword lupineWord PutAppend QRDecomposition Quantile Quantity QuantityMagnitude QuantityUnit QuartileDeviation Quartiles
syn keyword lupineWord Query Quiet Quit Quotient QuotientRemainder RGBColor RSolve RSolveValue
syn keyword lupineWord Ramp RandomArrayLayer RandomChoice RandomComplex RandomDraw RandomImage RandomInteger RandomPermutation
syn keyword lupineWord RandomPrime RandomReal RandomSample RandomSeeding RandomVariate Range RankedMax RankedMin
syn keyword lupineWord Raster RasterSize Rasterize Rational Rationalize Rationals Ratios Re
syn keyword lupineWord ReIm Read ReadByteArray ReadLine ReadList ReadProtected ReadString Real
syn keyword lupineWord Real64 RealDigits RealValuedNumberQ RealValuedNumericQ Reals Reap Rectangle RecurrenceTable
syn keyword lupineWord Red Reduce Refine ReflectionMatrix RegularExpression ReleaseHold Remove RemoveAlphaChannel
syn keyword lupineWord RenameFile Repeated RepeatedNull RepeatedTiming Replace ReplaceAll ReplaceAt ReplaceList
syn keyword lupineWord ReplacePart ReplaceRepeated ReplicateLayer Resampling Rescale ResetDirectory ReshapeLayer Residue
syn keyword lupineWord ResizeLayer ResourceData ResourceObject Rest Restricted Resultant Return Reverse
syn keyword lupineWord ReverseApplied ReverseElement ReverseEquilibrium ReverseSort ReverseSortBy Riffle Right RightArrow
syn keyword lupineWord RightComposition RightTee RightTriangle RightTriangleEqual RomanNumeral Root RootMeanSquare RootReduce
syn keyword lupineWord RootSum Roots RotateLeft RotateRight RotationMatrix Round Row RowBox
syn keyword lupineWord RowReduce Rule RuleDelayed Run RunProcess SameQ SameTest SatisfiabilityCount
syn keyword lupineWord SatisfiabilityInstances SatisfiableQ Saturday ScalarPlusLayer ScalarTimesLayer Scaled ScalingFunctions ScalingMatrix
syn keyword lupineWord Scan SchurDecomposition ScientificForm Sec Sech SeedRandom Select SelectFirst
syn keyword lupineWord Sequence SequenceAttentionLayer SequenceCases SequenceCount SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer
syn keyword lupineWord SequenceMostLayer SequencePosition SequenceReplace SequenceRestLayer SequenceReverseLayer SequenceSplit Series SeriesCoefficient
syn keyword lupineWord SeriesData Set SetAccuracy SetAlphaChannel SetAttributes SetDelayed SetDirectory SetEnvironment
syn keyword lupineWord SetOptions SetPrecision SetStreamPosition Shallow Short Shortest Show Sign
syn keyword lupineWord Signature Simplify Sin SinIntegral Sinc SingularValueDecomposition SingularValueList Sinh
syn keyword lupineWord SinhIntegral Skeleton Skewness Skip Slot SlotSequence Small SmallCircle
syn keyword lupineWord SoftmaxLayer Solve Sort SortBy Sow Spacings Span SparseArray
syn keyword lupineWord SpatialTransformationLayer Splice Split SplitBy Sqrt SqrtBox Square SquareFreeQ
syn keyword lupineWord SquareIntersection SquareMatrixQ SquareSubset SquareSubsetEqual SquareSuperset SquareSupersetEqual SquareUnion SquaredEuclideanDistance
syn keyword lupineWord SquaresR Stack StandardDeviation StandardForm Standardize Star StartOfLine StartOfString
syn keyword lupineWord StieltjesGamma StirlingS1 StirlingS2 StreamPosition Streams String StringCases StringContainsQ
syn keyword lupineWord StringCount StringDelete StringDrop StringEndsQ StringExpression StringExtract StringForm StringFreeQ
syn keyword lupineWord StringInsert StringJoin StringLength StringMatchQ StringPadLeft StringPadRight StringPart StringPartition
syn keyword lupineWord StringPosition StringQ StringRepeat StringReplace StringReplaceList StringReplacePart StringReverse StringRiffle
syn keyword lupineWord StringRotateLeft StringRotateRight StringSplit StringStartsQ StringTake StringTemplate StringToByteArray StringToStream
syn keyword lupineWord StringTrim Stub StudentTDistribution Style SubValues Subdivide Subfactorial Subscript
syn keyword lupineWord SubscriptBox Subsequences Subset SubsetCases SubsetEqual SubsetMap SubsetQ Subsets
syn keyword lupineWord Subsuperscript Subtract SubtractFrom Succeeds SucceedsEqual SucceedsSlantEqual SucceedsTilde SuchThat
syn keyword lupineWord Sum SumConvergence SummationLayer Sunday Superscript SuperscriptBox Superset SupersetEqual
syn keyword lupineWord Surd SurvivalFunction SwatchLegend Switch Symbol SymbolName SymbolQ SymmetricDifference
syn keyword lupineWord SymmetricMatrixQ SymmetricPolynomial Syntax SyntaxLength SyntaxQ Table TableForm TagSet
syn keyword lupineWord TagSetDelayed TagUnset Take TakeDrop TakeLargest TakeLargestBy TakeList TakeSmallest
syn keyword lupineWord TakeSmallestBy TakeWhile Tally Tan Tanh TargetDevice TautologyQ TeXForm
syn keyword lupineWord TemplateApply TemplateExpression TemplateObject TemplateSlot Temporary TensorContract TensorProduct TensorRank
syn keyword lupineWord TensorWedge TerminatedEvaluation TestID TestReport TestReportObject TestResultObject Text TextSentences
syn keyword lupineWord TextString TextWords Therefore Thick Thickness Thin Thread ThreadingLayer
syn keyword lupineWord Threshold Through Throw Thumbnail Thursday Ticks TicksStyle Tilde
syn keyword lupineWord TildeEqual TildeFullEqual TildeTilde TimeConstrained TimeRemaining TimeZone Times TimesBy
syn keyword lupineWord Timing Tiny ToBoxes ToCharacterCode ToExpression ToLowerCase ToPolarCoordinates ToRadicals
syn keyword lupineWord ToRules ToSphericalCoordinates ToString ToUpperCase ToeplitzMatrix Together Tooltip Top
syn keyword lupineWord Total TotalLayer Tr Trace TracePrint TraceScan TraditionalForm Transparent
syn keyword lupineWord Transpose TransposeLayer TreeForm Triangle Trig TrigExpand TrigFactor TrigReduce
syn keyword lupineWord TrigToExp TrimmedMean True TrueQ TruncatedDistribution Tuesday Tuples TwoWayRule
syn keyword lupineWord URLDecode URLEncode Uncompress Undefined Underflow Underscript UndirectedEdge Unequal
syn keyword lupineWord Unevaluated UniformDistribution Union UnionPlus Unique UniqueElements UnitBox UnitStep
syn keyword lupineWord UnitTriangle UnitVector UnitVectorLayer UnitaryMatrixQ Unitize UnixTime Unprotect UnsameQ
syn keyword lupineWord Unset UpArrow UpDownArrow UpSet UpSetDelayed UpTee UpTo UpValues
syn keyword lupineWord UpperCase UpperCaseQ UpperTriangularMatrixQ UpperTriangularize UpsampleLayer ValueQ Values VandermondeMatrix
syn keyword lupineWord Variables Variance VectorAngle VectorQ Vee Verbatim VerificationTest VerticalBar
syn keyword lupineWord VerticalSeparator VerticalTilde Wedge Wednesday WeibullDistribution Which While White
syn keyword lupineWord Whitespace WhitespaceCharacter WinsorizedMean With WithCleanup WordBoundary WordCharacter WordCount
syn keyword lupineWord WordCounts WorkingPrecision Write WriteLine WriteString Wronskian Xnor Xor
syn keyword lupineWord Yellow ZTransform Zeta
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
