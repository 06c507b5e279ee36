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
syn keyword lupineWord AiryBiPrime Algebraics All AllSameBy AllTrue AlphaChannel AlphaQ Alphabet
syn keyword lupineWord AlphabeticOrder AlphabeticSort AlternatingFactorial Alternatives And AntisymmetricMatrixQ AnyTrue Apart
syn keyword lupineWord Append AppendLayer AppendTo Apply ApplyTo ArcCos ArcCosh ArcCot
syn keyword lupineWord ArcCoth ArcCsc ArcCsch ArcLength ArcSec ArcSech ArcSin ArcSinh
syn keyword lupineWord ArcTan ArcTanh Arg ArgMax ArgMin Array ArrayDepth ArrayFlatten
syn keyword lupineWord ArrayPad ArrayPlot ArrayQ ArrayReshape ArrayRules Arrow Arrowheads AspectRatio
syn keyword lupineWord Assert AssociateTo Association AssociationMap AssociationQ AssociationThread Assuming Assumptions
syn keyword lupineWord AtomQ AttentionLayer Attributes Audio Automatic Axes AxesLabel AxesOrigin
syn keyword lupineWord AxesStyle Axis Background Backslash BarChart BarLegend BarSpacing BarnesG
syn keyword lupineWord BaseDecode BaseEncode BaseForm BaseStyle BasicRecurrentLayer BatchNormalizationLayer BatchSize Because
syn keyword lupineWord Begin BeginPackage BellB Below BernoulliB BernoulliDistribution BesselI BesselJ
syn keyword lupineWord BesselK BesselY Beta BetaDistribution BetaRegularized Between BezierCurve BinCounts
syn keyword lupineWord BinLists Binarize BinaryFormat BinaryRead BinaryReadList BinaryWrite Binomial BinomialDistribution
syn keyword lupineWord Bit BitAnd BitClear BitFlip BitGet BitLength BitNot BitOr
syn keyword lupineWord BitSet BitShiftLeft BitShiftRight BitXor Black Blank BlankNullSequence BlankSequence
syn keyword lupineWord Blend Block BlockMap BlockRandom Blue Blur Bold Boole
syn keyword lupineWord BooleanConvert BooleanFunction BooleanMinimize BooleanQ BooleanTable BooleanVariables Booleans Bottom
syn keyword lupineWord BrayCurtisDistance Break BroadcastPlusLayer Brown Button Byte ByteArray ByteArrayQ
syn keyword lupineWord ByteArrayToString ByteCount ByteOrdering C CDF CForm CMYKColor CTCLossLayer
syn keyword lupineWord CanberraDistance Cancel Cap CapitalDifferentialD Capitalize CarmichaelLambda Cases Catalan
syn keyword lupineWord CatalanNumber Catch Catenate CatenateLayer CauchyDistribution Ceiling Center CenterArray
syn keyword lupineWord CenterDot CentralMoment CharacterCounts CharacterEncoding CharacterNormalize CharacterRange CharacteristicFunction CharacteristicPolynomial
syn keyword lupineWord Characters ChartLabels ChartLayout ChartLegends ChartStyle ChebyshevT ChebyshevU Check
syn keyword lupineWord CheckAbort ChessboardDistance ChiSquareDistribution ChineseRemainder CholeskyDecomposition Chop Circle CircleDot
syn keyword lupineWord CircleMinus CirclePlus CircleTimes ClassifierFunction ClassifierMeasurements ClassifierMeasurementsObject Classify Clear
syn keyword lupineWord ClearAll ClearAttributes Clip ClippingStyle Close Coefficient CoefficientArrays CoefficientList
syn keyword lupineWord CoefficientRules Collect Colon ColorCombine ColorConvert ColorData ColorFunction ColorFunctionScaling
syn keyword lupineWord ColorNegate ColorQ ColorRules ColorSeparate ColorSpace Column Comap ComapApply
syn keyword lupineWord CombinerFunction Commonest Compile CompiledFunction CompiledLayer Complement Complex ComplexExpand
syn keyword lupineWord ComplexInfinity Complexes ComposeList ComposeSeries CompositeQ Composition CompoundExpression Compress
syn keyword lupineWord Condition ConditionalExpression Conditioned Confirm ConfirmAssert ConfirmBy ConfirmMatch ConfirmQuiet
syn keyword lupineWord ConformImages Congruent Conjugate ConjugateTranspose Constant ConstantArray ConstantArrayLayer ConstantPlusLayer
syn keyword lupineWord ConstantTimesLayer Constants Construct ContainsAll ContainsAny ContainsExactly ContainsNone ContainsOnly
syn keyword lupineWord Context Contexts Continue ContinuedFraction ContourLabels ContourPlot ContourShading ContourStyle
syn keyword lupineWord Contours ContraharmonicMean ContrastiveLossLayer Convergents ConvolutionLayer CoordinateTransform CoprimeQ Coproduct
syn keyword lupineWord CopyFile Correlation CorrelationDistance Cos CosIntegral Cosh CoshIntegral CosineDistance
syn keyword lupineWord Cot Coth Count CountDistinct CountDistinctBy CountRoots Counts CountsBy
syn keyword lupineWord Covariance CreateDirectory CreateFile CreateIntermediateDirectories CreateTemporary Cross CrossEntropyLossLayer Csc
syn keyword lupineWord Csch CubeRoot Cumulant Cup CupCap Curl CurryApplied Cyan
syn keyword lupineWord Cycles Cyclotomic D DSolve DSolveValue DamerauLevenshteinDistance Darker Dashed
syn keyword lupineWord Dashing DataRange DataReversed Dataset DateDifference DateList DateObject DatePattern
syn keyword lupineWord DatePlus DateRange DateString DateValue DayCount DayName Decapitalize DecimalForm
syn keyword lupineWord DeclarePackage Decompose DeconvolutionLayer Decrement Default DefaultValues Defer Definition
syn keyword lupineWord Degree Del Delete DeleteAdjacentDuplicates DeleteCases DeleteContents DeleteDirectory DeleteDuplicates
syn keyword lupineWord DeleteDuplicatesBy DeleteElements DeleteFile DeleteMissing Delimiters Denominator DensityPlot Depth
syn keyword lupineWord Derivative DesignMatrix Det Diagonal DiagonalMatrix DiagonalMatrixQ Diamond DifferenceDelta
syn keyword lupineWord Differences DifferentialD DigitBlock DigitCharacter DigitCount DigitQ DigitSum Dimensions
syn keyword lupineWord DiracDelta DirectedEdge DirectedInfinity Directive Directory DirectoryName DirectoryQ DirectoryStack
syn keyword lupineWord DiscreteDelta DiscreteRatio DiscreteShift DiscreteUniformDistribution Discriminant DisjointQ Disk Dispatch
syn keyword lupineWord DisplayForm DistanceFunction Distribute Distributed DistributionParameterQ Div Divide DivideBy
syn keyword lupineWord Dividers Divisible DivisorSigma DivisorSum Divisors Do Dot DotDashed
syn keyword lupineWord DotEqual DotLayer DotPlusLayer Dotted DoubleDownArrow DoubleLeftArrow DoubleLeftRightArrow DoubleLeftTee
syn keyword lupineWord DoubleRightArrow DoubleRightTee DoubleUpArrow DoubleUpDownArrow DoubleVerticalBar DownArrow DownTee DownValues
syn keyword lupineWord Drop DropoutLayer Dt DuplicateFreeQ Dynamic DynamicModule E Echo
syn keyword lupineWord EchoEvaluation EchoFunction EdgeDetect EdgeForm EditDistance Eigensystem Eigenvalues Eigenvectors
syn keyword lupineWord Element ElementwiseLayer Eliminate EllipticE EllipticF EllipticK EmbeddingLayer EmpiricalDistribution
syn keyword lupineWord Enclose End EndOfFile EndOfLine EndOfString EndPackage EngineeringForm Entity
syn keyword lupineWord Entropy Environment Epilog Equal EqualTilde EqualTo Equilibrium Equivalent
syn keyword lupineWord Erf Erfc Erfi EuclideanDistance EulerE EulerGamma EulerPhi Evaluate
syn keyword lupineWord EvenQ ExactNumberQ Except Exclusions Exists Exit Exp ExpIntegralE
syn keyword lupineWord ExpIntegralEi ExpToTrig Expand ExpandAll ExpandDenominator ExpandFileName ExpandNumerator Expectation
syn keyword lupineWord Exponent ExponentFunction ExponentialDistribution ExponentialMovingAverage Export ExportByteArray ExportFormats ExportString
syn keyword lupineWord Expression ExtendedGCD Extension Extract ExtractLayer FaceForm Factor FactorInteger
syn keyword lupineWord FactorList FactorSquareFree FactorSquareFreeList FactorTerms FactorTermsList Factorial Factorial2 FactorialPower
syn keyword lupineWord Failure FailureQ False Fibonacci File FileBaseName FileByteCount FileExistsQ
syn keyword lupineWord FileExtension FileHash FileNameDepth FileNameDrop FileNameJoin FileNameSplit FileNameTake FileNames
syn keyword lupineWord FileType Filling FillingStyle FilterRules Find FindArgMax FindArgMin FindFile
syn keyword lupineWord FindFit FindInstance FindLinearRecurrence FindList FindMaximum FindMinimum FindPermutation FindRoot
syn keyword lupineWord FindSequenceFunction First FirstCase FirstPosition Fit FittedModel FixedPoint FixedPointList
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
syn keyword lupineWord Grad Graph Graphics Graphics3D GraphicsColumn GraphicsGrid GraphicsGroup GraphicsRow
syn keyword lupineWord Gray GrayLevel Greater GreaterEqual GreaterEqualThan GreaterFullEqual GreaterGreater GreaterLess
syn keyword lupineWord GreaterThan GreaterTilde Green Grid GridBox GridLines GridLinesStyle GroebnerBasis
syn keyword lupineWord GroupBy Groupings Gudermannian HammingDistance HankelMatrix HarmonicMean HarmonicNumber Hash
syn keyword lupineWord Haversine Head Heads HeavisidePi HeavisideTheta HermiteH HermitianMatrixQ HexadecimalCharacter
syn keyword lupineWord HilbertMatrix Histogram HistogramList Hold HoldAll HoldAllComplete HoldComplete HoldFirst
syn keyword lupineWord HoldForm HoldPattern HoldRest HornerForm Hue HumpDownHump HumpEqual HurwitzZeta
syn keyword lupineWord Hyperfactorial Hypergeometric0F1 Hypergeometric1F1 Hypergeometric2F1 HypergeometricPFQ HypergeometricU I Identity
syn keyword lupineWord IdentityMatrix If IgnoreCase IgnoringInactive Im Image Image3D ImageAdd
syn keyword lupineWord ImageAdjust ImageApply ImageAspectRatio ImageAssemble ImageAugmentationLayer ImageChannels ImageCollage ImageColorSpace
syn keyword lupineWord ImageCompose ImageConvolve ImageCrop ImageData ImageDifference ImageDimensions ImageHistogram ImageMeasurements
syn keyword lupineWord ImageMultiply ImagePad ImagePadding ImagePartition ImageQ ImageReflect ImageResize ImageResolution
syn keyword lupineWord ImageRotate ImageScaled ImageSize ImageSubtract ImageTake ImageType Implies Import
syn keyword lupineWord ImportByteArray ImportFormats ImportString In Inactivate Inactive Increment Indeterminate
syn keyword lupineWord Inequality InexactNumberQ Infinity Infix Information Inherited Inner Input
syn keyword lupineWord InputForm InputPorts InputStream InputString Insert InsertLinebreaks InsertionFunction Inset
syn keyword lupineWord InstanceNormalizationLayer Integer IntegerDigits IntegerExponent IntegerLength IntegerName IntegerPart IntegerPartitions
syn keyword lupineWord IntegerQ IntegerReverse IntegerString Integers Integrate Interleaving InterpolatingFunction InterpolatingPolynomial
syn keyword lupineWord Interpolation InterpolationOrder Interpretation InterquartileRange Interrupt IntersectingQ Intersection Interval
syn keyword lupineWord IntervalIntersection IntervalMemberQ IntervalUnion Inverse InverseCDF InverseErf InverseErfc InverseFourier
syn keyword lupineWord InverseFourierTransform InverseFunction InverseGudermannian InverseHaversine InverseLaplaceTransform InversePermutation InverseSeries IrreduciblePolynomialQ
syn keyword lupineWord Italic JacobiP JacobiSymbol Join JoinAcross Joined JordanDecomposition K
syn keyword lupineWord Key KeyAbsent KeyCollisionFunction KeyComplement KeyDrop KeyDropFrom KeyExistsQ KeyFreeQ
syn keyword lupineWord KeyIntersection KeyMap KeyMemberQ KeySelect KeySort KeySortBy KeyTake KeyUnion
syn keyword lupineWord KeyValueMap KeyValuePattern Keys Khinchin KillProcess KroneckerDelta KroneckerProduct KroneckerSymbol
syn keyword lupineWord Kurtosis LCM LUDecomposition Label LabelStyle LabelingFunction LaguerreL LaplaceDistribution
syn keyword lupineWord LaplaceTransform Laplacian Large Last LeafCount LeapYearQ LearningRate LearningRateMultipliers
syn keyword lupineWord LeastSquares Left LeftArrow LeftRightArrow LeftTee LeftTeeArrow LeftTriangle LeftTriangleEqual
syn keyword lupineWord Legended LegendreP LegendreQ Length LengthWhile Less LessEqual LessEqualThan
syn keyword lupineWord LessFullEqual LessGreater LessLess LessThan LessTilde LetterCharacter LetterCounts LetterNumber
syn keyword lupineWord LetterQ Level LeviCivitaTensor LexicographicOrder LexicographicSort LightBlue LightGray LightGreen
syn keyword lupineWord LightOrange LightPurple LightRed LightYellow Lighter Limit Line LineLegend
syn keyword lupineWord LinearLayer LinearModelFit LinearOptimization LinearProgramming LinearRecurrence LinearSolve LiouvilleLambda List
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
syn keyword lupineWord NDSolve NDSolveValue NExpectation NHoldAll NHoldFirst NHoldRest NIntegrate NMaximize
syn keyword lupineWord NMinimize NProbability NProduct NRoots NSolve NSum NValues NameQ
syn keyword lupineWord Names Nand Nearest Needs Negative Nest NestList NestWhile
syn keyword lupineWord NestWhileList NetAppend NetArray NetArrayLayer NetBidirectionalOperator NetChain NetDecoder NetDelete
syn keyword lupineWord NetDrop NetEncoder NetEvaluationMode NetExtract NetFlatten NetFoldOperator NetGANOperator NetGraph
syn keyword lupineWord NetInformation NetInitialize NetInsert NetInsertSharedArrays NetJoin NetMapOperator NetMapThreadOperator NetMeasurements
syn keyword lupineWord NetModel NetNestOperator NetPairEmbeddingOperator NetPort NetPortGradient NetPrepend NetRename NetReplace
syn keyword lupineWord NetReplacePart NetSharedArray NetStateObject NetTake NetTrain NetTrainResultsObject NetTrainState NetUnfold
syn keyword lupineWord NextPrime NonCommutativeMultiply NonConstants NonNegative NonPositive None NoneTrue NonlinearModelFit
syn keyword lupineWord Nor Norm Normal NormalDistribution NormalMatrixQ NormalizationLayer Normalize Not
syn keyword lupineWord NotCongruent NotDoubleVerticalBar NotElement NotGreater NotGreaterEqual NotLess NotLessEqual NotReverseElement
syn keyword lupineWord NotSubset NotSubsetEqual NotSuperset NotSupersetEqual NotTilde NotTildeEqual NotTildeFullEqual NotTildeTilde
syn keyword lupineWord NotVerticalBar Nothing Null NullRecords NullSpace NullWords NumberCompose NumberDecompose
syn keyword lupineWord NumberDigit NumberExpand NumberForm NumberMarks NumberPadding NumberPoint NumberQ NumberSeparator
syn keyword lupineWord NumberSigns NumberString Numerator NumeratorDenominator NumericArray NumericArrayQ NumericArrayType NumericFunction
syn keyword lupineWord NumericQ NumericalOrder NumericalSort O OddQ Off Offset On
syn keyword lupineWord Once OneIdentity Opacity OpenAppend OpenRead OpenWrite Operate OperatorApplied
syn keyword lupineWord OptionValue Optional Options OptionsPattern Or Orange Order OrderedQ
syn keyword lupineWord Ordering OrderingBy OrderingLayer Orderless OrderlessPatternSequence OrthogonalMatrixQ Orthogonalize Out
syn keyword lupineWord Outer OutputForm OutputPorts OutputStream Overflow Overlaps Overscript OverwriteTarget
syn keyword lupineWord OwnValues PDF PadLeft PadRight PaddedForm Padding PaddingLayer PaddingSize
syn keyword lupineWord PageWidth PalindromeQ ParametricPlot ParametricRampLayer ParentDirectory Part PartLayer Partition
syn keyword lupineWord PartitionsP PartitionsQ Pattern PatternSequence PatternTest Pause PercentForm PerfectNumber
syn keyword lupineWord PerfectNumberQ PerformanceGoal Permanent PermutationCycles PermutationList PermutationListQ PermutationOrder PermutationProduct
syn keyword lupineWord PermutationReplace Permutations Permute Pi Pick PieChart Piecewise PiecewiseExpand
syn keyword lupineWord Pink PixelValue Placed PlaceholderLayer Plot PlotLabel PlotLegends PlotMarkers
syn keyword lupineWord PlotPoints PlotRange PlotRangeClipping PlotRangePadding PlotStyle Plus PlusMinus Pochhammer
syn keyword lupineWord Point PointLegend PointSize PoissonDistribution PolarPlot PolyGamma PolyLog Polygon
syn keyword lupineWord PolygonalNumber PolynomialExtendedGCD PolynomialGCD PolynomialLCM PolynomialMod PolynomialQ PolynomialQuotient PolynomialQuotientRemainder
syn keyword lupineWord PolynomialReduce PolynomialRemainder PoolingLayer Position PositionIndex PositionLargest PositionSmallest Positive
syn keyword lupineWord PositiveDefiniteMatrixQ PositiveSemidefiniteMatrixQ PossibleZeroQ Postfix Power PowerExpand PowerMod PowerModList
syn keyword lupineWord PowerRange PowersRepresentations PreDecrement PreIncrement PrecedenceForm Precedes PrecedesEqual PrecedesSlantEqual
syn keyword lupineWord PrecedesTilde Precision PrecisionGoal Predict PredictorFunction PredictorMeasurements PredictorMeasurementsObject Prefix
syn keyword lupineWord Prepend PrependLayer PrependTo Prime PrimeNu PrimeOmega PrimePi PrimePowerQ
syn keyword lupineWord PrimeQ Primes PrimitiveRoot PrimitiveRootList Print PrintableASCIIQ Probability ProcessInformation
syn keyword lupineWord ProcessObject ProcessStatus Product ProductLog Projection Prolog Proportion Proportional
syn keyword lupineWord Protect Protected PseudoInverse PunctuationCharacter Purple Put PutAppend QRDecomposition
syn keyword lupineWord Quantile Quantity QuantityMagnitude QuantityUnit QuartileDeviation QuartileSkewness Quartiles Query
syn keyword lupineWord Quiet Quit Quotient QuotientRemainder RGBColor RSolve RSolveValue RamanujanTau
syn keyword lupineWord Ramp RandomArrayLayer RandomChoice RandomComplex RandomImage RandomInteger RandomPermutation RandomPrime
syn keyword lupineWord RandomReal RandomSample RandomSeeding RandomVariate Range RankedMax RankedMin Raster
syn keyword lupineWord RasterSize Rasterize Rational Rationalize Rationals Ratios Re ReIm
syn keyword lupineWord Read ReadByteArray ReadLine ReadList ReadProtected ReadString Real Real64
syn keyword lupineWord RealDigits RealValuedNumberQ RealValuedNumericQ Reals Reap RecordLists RecordSeparators Rectangle
syn keyword lupineWord RecurrenceTable Red Reduce Refine ReflectionMatrix RegularExpression ReleaseHold Remove
syn keyword lupineWord RemoveAlphaChannel RemoveDiacritics RenameFile Repeated RepeatedNull RepeatedTiming Replace ReplaceAll
syn keyword lupineWord ReplaceAt ReplaceList ReplacePart ReplaceRepeated ReplicateLayer Resampling Rescale ResetDirectory
syn keyword lupineWord ReshapeLayer Residue ResizeLayer ResourceData ResourceObject Rest Restricted Resultant
syn keyword lupineWord Return Reverse ReverseApplied ReverseElement ReverseEquilibrium ReverseSort ReverseSortBy Riffle
syn keyword lupineWord Right RightArrow RightComposition RightTee RightTriangle RightTriangleEqual RomanNumeral Root
syn keyword lupineWord RootMeanSquare RootReduce RootSum Roots RotateLeft RotateRight RotationMatrix Round
syn keyword lupineWord Row RowBox RowReduce RudinShapiro Rule RuleDelayed Run RunProcess
syn keyword lupineWord SameAs SameQ SameTest SatisfiabilityCount SatisfiabilityInstances SatisfiableQ Saturday ScalarPlusLayer
syn keyword lupineWord ScalarTimesLayer Scaled ScalingFunctions ScalingMatrix Scan SchurDecomposition ScientificForm Sec
syn keyword lupineWord Sech SeedRandom Select SelectFirst Sequence SequenceAttentionLayer SequenceCases SequenceCount
syn keyword lupineWord SequenceFold SequenceFoldList SequenceForm SequenceHold SequenceIndicesLayer SequenceLastLayer SequenceMostLayer SequencePosition
syn keyword lupineWord SequenceReplace SequenceRestLayer SequenceReverseLayer SequenceSplit Series SeriesCoefficient SeriesData Set
syn keyword lupineWord SetAccuracy SetAlphaChannel SetAttributes SetDelayed SetDirectory SetEnvironment SetOptions SetPrecision
syn keyword lupineWord SetStreamPosition Shallow Short Shortest Show Sign Signature Simplify
syn keyword lupineWord Sin SinIntegral Sinc SingularValueDecomposition SingularValueList Sinh SinhIntegral Skeleton
syn keyword lupineWord Skewness Skip Slot SlotSequence Small SmallCircle SoftmaxLayer Solve
syn keyword lupineWord Sort SortBy Sow Spacings Span SparseArray SpatialTransformationLayer Splice
syn keyword lupineWord Split SplitBy Sqrt SqrtBox Square SquareFreeQ SquareIntersection SquareMatrixQ
syn keyword lupineWord SquareSubset SquareSubsetEqual SquareSuperset SquareSupersetEqual SquareUnion SquaredEuclideanDistance SquaresR Stack
syn keyword lupineWord StandardDeviation StandardForm Standardize Star StartOfLine StartOfString StartProcess StieltjesGamma
syn keyword lupineWord StirlingS1 StirlingS2 StreamPosition Streams String StringCases StringContainsQ StringCount
syn keyword lupineWord StringDelete StringDrop StringEndsQ StringExpression StringExtract StringForm StringFreeQ StringInsert
syn keyword lupineWord StringJoin StringLength StringMatchQ StringPadLeft StringPadRight StringPart StringPartition StringPosition
syn keyword lupineWord StringQ StringRepeat StringReplace StringReplaceList StringReplacePart StringReverse StringRiffle StringRotateLeft
syn keyword lupineWord StringRotateRight StringSplit StringStartsQ StringTake StringTemplate StringToByteArray StringToStream StringTrim
syn keyword lupineWord Stub StudentTDistribution Style SubValues Subdivide Subfactorial Subscript SubscriptBox
syn keyword lupineWord Subsequences Subset SubsetCases SubsetCount SubsetEqual SubsetMap SubsetPosition SubsetQ
syn keyword lupineWord Subsets Subsuperscript Subtract SubtractFrom Succeeds SucceedsEqual SucceedsSlantEqual SucceedsTilde
syn keyword lupineWord SuchThat Sum SumConvergence SummationLayer Sunday Superscript SuperscriptBox Superset
syn keyword lupineWord SupersetEqual Surd SurvivalFunction SwatchLegend Switch Symbol SymbolName SymbolQ
syn keyword lupineWord SymmetricDifference SymmetricMatrixQ SymmetricPolynomial SymmetricReduction Syntax SyntaxLength SyntaxQ Table
syn keyword lupineWord TableForm TagSet TagSetDelayed TagUnset Take TakeDrop TakeLargest TakeLargestBy
syn keyword lupineWord TakeList TakeSmallest TakeSmallestBy TakeWhile Tally Tan Tanh TargetDevice
syn keyword lupineWord TautologyQ TeXForm TemplateApply TemplateExpression TemplateObject TemplateSlot Temporary TensorContract
syn keyword lupineWord TensorProduct TensorRank TensorWedge TerminatedEvaluation TestID TestReport TestReportObject TestResultObject
syn keyword lupineWord Text TextSentences TextString TextWords Therefore Thick Thickness Thin
syn keyword lupineWord Thread ThreadingLayer Threshold Through Throw ThueMorse Thumbnail Thursday
syn keyword lupineWord Ticks TicksStyle Tilde TildeEqual TildeFullEqual TildeTilde TimeConstrained TimeGoal
syn keyword lupineWord TimeRemaining TimeZone Times TimesBy Timing Tiny ToBoxes ToCharacterCode
syn keyword lupineWord ToExpression ToLowerCase ToPolarCoordinates ToRadicals ToRules ToSphericalCoordinates ToString ToUpperCase
syn keyword lupineWord ToeplitzMatrix Together Tooltip Top Total TotalLayer TotalWidth Tr
syn keyword lupineWord Trace TracePrint TraceScan TraditionalForm TrainingProgressCheckpointing TrainingProgressFunction TrainingProgressMeasurements TrainingProgressReporting
syn keyword lupineWord TrainingStoppingCriterion TrainingUpdateSchedule Transparent Transpose TransposeLayer TreeForm Triangle Trig
syn keyword lupineWord TrigExpand TrigFactor TrigReduce TrigToExp TrimmedMean True TrueQ TruncatedDistribution
syn keyword lupineWord Tuesday Tuples TwoWayRule URLDecode URLEncode Uncompress Undefined Underflow
syn keyword lupineWord Underscript UndirectedEdge Unequal UnequalTo Unevaluated UniformDistribution Union UnionPlus
syn keyword lupineWord Unique UniqueElements UnitBox UnitStep UnitTriangle UnitVector UnitVectorLayer UnitaryMatrixQ
syn keyword lupineWord Unitize UnixTime Unprotect UnsameQ Unset UpArrow UpDownArrow UpSet
syn keyword lupineWord UpSetDelayed UpTee UpTo UpValues UpperCase UpperCaseQ UpperTriangularMatrixQ UpperTriangularize
syn keyword lupineWord UpsampleLayer ValidationSet ValueQ Values VandermondeMatrix Variables Variance VectorAngle
syn keyword lupineWord VectorQ Vee Verbatim VerificationTest VerticalBar VerticalSeparator VerticalTilde Wedge
syn keyword lupineWord Wednesday WeibullDistribution Which While White Whitespace WhitespaceCharacter Why
syn keyword lupineWord WinsorizedMean With WithCleanup WordBoundary WordCharacter WordCount WordCounts WordSeparators
syn keyword lupineWord WorkingPrecision Write WriteLine WriteString Wronskian Xnor Xor Yellow
syn keyword lupineWord ZTransform Zeta
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
