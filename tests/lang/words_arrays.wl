(* Words of arrays, matrices, permutations and conditions: everyday cases, edges and refusals. *)
{ArrayReduce[Total, {{1, 2}, {3, 4}}, 1], ArrayReduce[f, {{a, b}, {c, d}}, {{1, 2}}], ArrayReduce[f, {{a, b}, {c, d}}, 3]}
(* = {{4, 6}, f[{a, b, c, d}], ArrayReduce[f, {{a, b}, {c, d}}, 3]} *)
Normal[SparseArray[{Band[{1, 1}] -> x, Band[{2, 1}] -> y}, {3, 3}]]
(* = {{x, 0, 0}, {y, x, 0}, {0, y, x}} *)
{Normal[SparseArray[Band[{1, 3}, Automatic, {1, -1}] -> z, {3, 3}]], Normal[SparseArray[Band[{1, 1}] -> {{{1, 2}, {3, 4}}, {{5}}}, {3, 3}]]}
(* = {{{0, 0, z}, {0, z, 0}, {z, 0, 0}}, {{1, 2, 0}, {3, 4, 0}, {0, 0, 5}}} *)
{{{1, 2}, {3, 4}} + Threaded[{a, b}], {1, 2} Threaded[{a, b}], {{1, 2}, {3, 4}} . {1, 1}}
(* = {{{1 + a, 2 + b}, {3 + a, 4 + b}}, {a, 2*b}, {3, 7}} *)
{DiagonalizableMatrixQ[{{1, 1}, {0, 1}}], DiagonalizableMatrixQ[{{1, 1}, {1, 1}}], DiagonalizableMatrixQ[{1, 2}]}
(* = {False, True, False} *)
{NegativeDefiniteMatrixQ[{{-1, 0}, {0, -2}}], NegativeSemidefiniteMatrixQ[{{-1, 0}, {0, 0}}], NegativeDefiniteMatrixQ[3]}
(* = {True, True, False} *)
{IndefiniteMatrixQ[{{1, 0}, {0, -1}}], IndefiniteMatrixQ[{{1, 0}, {0, 1}}], IndefiniteMatrixQ[{{1, 2}}]}
(* = {True, False, False} *)
With[{m = {{1., 2., 3.}, {4., 5., 6.}, {7., 8., 10.}}}, {Max[Abs[#1 . #2 . ConjugateTranspose[#1] - m]] < 10^-12, Abs[#2[[3, 1]]] < 10^-12} & @@ HessenbergDecomposition[m]]
(* = {True, True} *)
{FourierMatrix[2], HadamardMatrix[2], HadamardMatrix[3]}
(* = {{{1/Sqrt[2], 1/Sqrt[2]}, {1/Sqrt[2], -(1/Sqrt[2])}}, {{1/Sqrt[2], 1/Sqrt[2]}, {1/Sqrt[2], -(1/Sqrt[2])}}, HadamardMatrix[3]} *)
{Head[LinearSolve[{{1, 2}, {3, 4}}]], LinearSolve[{{1, 2}, {3, 4}}][{5, 6}], LinearSolveFunction[{2, 2}, {{{1, 0}, {0, 2}}}][{3, 4}]}
(* = {LinearSolveFunction, {-4, 9/2}, {3, 2}} *)
{LinearSolve[{{1, 2}, {3, 4}}, {5, 6}, Modulus -> 7], NullSpace[{{1, 1}, {1, 1}}, Modulus -> 2], MatrixRank[{{1, 1}, {1, 3}}, Modulus -> 2]}
(* = {{3, 1}, {{1, 1}}, 1} *)
{Symmetrize[{{1, 2}, {4, 3}}], TensorDimensions[{{1, 2, 3}}], TensorTranspose[{{a, b}, {c, d}}, {2, 1}]}
(* = {{{1, 3}, {3, 3}}, {1, 3}, {{a, c}, {b, d}}} *)
{PermutationSupport[Cycles[{{1, 5, 2}}]], PermutationLength[{2, 1, 3}], PermutationMax[Cycles[{{1, 5, 2}}]], PermutationMin[Cycles[{{3, 5}}]]}
(* = {{1, 2, 5}, 2, 5, 3} *)
{PermutationPower[Cycles[{{1, 2, 3}}], 2], PermutationPower[{2, 3, 1}, -1], PermutationPower[Cycles[{{1, 2}}], 0]}
(* = {Cycles[{{1, 3, 2}}], {3, 1, 2}, Cycles[{}]} *)
{PermutationCyclesQ[Cycles[{{1, 2}, {3, 4}}]], PermutationCyclesQ[Cycles[{{1, 2}, {2, 3}}]], PermutationCyclesQ[{2, 1}]}
(* = {True, False, False} *)
{ConditionalExpression[x, True], ConditionalExpression[x, False], ConditionalExpression[1, a > 0] + 2, Normal[ConditionalExpression[x, a > 0]]}
(* = {x, Undefined, ConditionalExpression[3, a > 0], x} *)
{SurvivalFunction[ExponentialDistribution[l], x], HazardFunction[ExponentialDistribution[l], x], InverseSurvivalFunction[UniformDistribution[], 1/4]}
(* = {Piecewise[{{E^(-(l*x)), x >= 0}}, 1], Piecewise[{{l, x >= 0}}, 0], 3/4} *)
{Probability[Conditioned[x > 2, x > 1], Distributed[x, ExponentialDistribution[1]]], Probability[x + y == 7, {Distributed[x, DiscreteUniformDistribution[{1, 6}]], Distributed[y, DiscreteUniformDistribution[{1, 6}]]}]}
(* = {E^(-1), 1/6} *)
