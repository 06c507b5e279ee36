(* Words of matrices and vectors. *)
m = {{2, 1}, {1, 3}};

(* ---- questions about matrices ---- *)
{LowerTriangularMatrixQ[{{1, 0}, {2, 3}}], LowerTriangularMatrixQ[m], LowerTriangularMatrixQ[{{0, 0}, {2, 0}}, -1]}
(* = {True, False, True} *)
{UpperTriangularMatrixQ[{{1, 2}, {0, 3}}], UpperTriangularMatrixQ[m], UpperTriangularMatrixQ[{{1, 2}, {0, 3}}, 1]}
(* = {True, False, False} *)
{SquareMatrixQ[m], SquareMatrixQ[{{1, 2}}], SquareMatrixQ[5]}
(* = {True, False, False} *)
{SymmetricMatrixQ[m], SymmetricMatrixQ[{{1, 2}, {3, 4}}], SymmetricMatrixQ[{{1, I}, {I, 1}}]}
(* = {True, False, True} *)
{NormalMatrixQ[{{1, 1}, {-1, 1}}], NormalMatrixQ[{{1, 1}, {0, 1}}]}
(* = {True, False} *)
{OrthogonalMatrixQ[{{3/5, 4/5}, {-4/5, 3/5}}], OrthogonalMatrixQ[m], OrthogonalMatrixQ[RotationMatrix[0.3]]}
(* = {True, False, True} *)
{UnitaryMatrixQ[{{0, -I}, {I, 0}}], UnitaryMatrixQ[{{1, I}, {I, 1}}]}
(* = {True, False} *)
{PositiveDefiniteMatrixQ[m], PositiveDefiniteMatrixQ[{{1, 2}, {2, 1}}], PositiveDefiniteMatrixQ[{{1, 1}, {1, 1}}]}
(* = {True, False, False} *)
{PositiveSemidefiniteMatrixQ[{{1, 1}, {1, 1}}], PositiveSemidefiniteMatrixQ[{{1, 2}, {2, 1}}]}
(* = {True, False} *)

(* ---- parts of matrices and special ones ---- *)
LowerTriangularize[{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}]
(* = {{1, 0, 0}, {4, 5, 0}, {7, 8, 9}} *)
{LowerTriangularize[{{1, 2}, {3, 4}}, -1], UpperTriangularize[{{1, 2}, {3, 4}}], UpperTriangularize[{{1, 2}, {3, 4}}, 1]}
(* = {{{0, 0}, {3, 0}}, {{1, 2}, {0, 4}}, {{0, 2}, {0, 0}}} *)
{ToeplitzMatrix[3], ToeplitzMatrix[{a, b, c}]}
(* = {{{1, 2, 3}, {2, 1, 2}, {3, 2, 1}}, {{a, b, c}, {b, a, b}, {c, b, a}}} *)
ToeplitzMatrix[{a, b}, {a, x, y}]
(* = {{a, x, y}, {b, a, x}} *)
VandermondeMatrix[{a, b, c}]
(* = {{1, a, a^2}, {1, b, b^2}, {1, c, c^2}} *)
{RotationMatrix[t], RotationMatrix[Pi/2, {0, 0, 1}]}
(* = {{{Cos[t], -Sin[t]}, {Sin[t], Cos[t]}}, {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}}} *)
{ReflectionMatrix[{1, 0}], ReflectionMatrix[{1, 1}]}
(* = {{{-1, 0}, {0, 1}}, {{0, -1}, {-1, 0}}} *)
{ScalingMatrix[{a, b}], ScalingMatrix[3, {1, 0}]}
(* = {{{a, 0}, {0, b}}, {{3, 0}, {0, 1}}} *)
LeviCivitaTensor[2, List]
(* = {{0, 1}, {-1, 0}} *)
{LeviCivitaTensor[3, List][[1, 2, 3]], LeviCivitaTensor[3, List][[3, 2, 1]], LeviCivitaTensor[3, List][[1, 1, 2]]}
(* = {1, -1, 0} *)

(* ---- numbers of matrices ---- *)
{Minors[{{1, 2, 3}, {4, 5, 6}, {7, 8, 10}}], Minors[{{1, 2}, {3, 4}}, 1]}
(* = {{{-3, -6, -3}, {-6, -11, -4}, {-3, -2, 2}}, {{1, 2}, {3, 4}}} *)
{Permanent[{{1, 2}, {3, 4}}], Permanent[{{a, b}, {c, d}}], Permanent[{{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}]}
(* = {10, b*c + a*d, 6} *)
TensorContract[{{a, b}, {c, d}}, {{1, 2}}]
(* = a + d *)
{Projection[{5, 6, 7}, {1, 0, 0}], Projection[{2, 0}, {1, 1}]}
(* = {{5, 0, 0}, {1, 1}} *)
{Orthogonalize[{{1, 0}, {1, 1}}], Orthogonalize[{{3, 4}, {1, 0}}]}
(* = {{{1, 0}, {0, 1}}, {{3/5, 4/5}, {4/5, -3/5}}} *)
SquaredEuclideanDistance[{1, 2, 3}, {2, 4, 6}]
(* = 14 *)
SquaredEuclideanDistance[3, 5]
(* = 4 *)

(* ---- decompositions and functions ---- *)
{lu, perm, cond} = LUDecomposition[{{1, 2}, {3, 4}}];
{perm, (LowerTriangularize[lu, -1] + IdentityMatrix[2]) . UpperTriangularize[lu] == {{1, 2}, {3, 4}}[[perm]]}
(* = {{1, 2}, True} *)
{s, j} = JordanDecomposition[{{3, 1}, {-1, 1}}];
{j, s . j . Inverse[s]}
(* = {{{2, 1}, {0, 2}}, {{3, 1}, {-1, 1}}} *)
{q, t} = SchurDecomposition[{{2., 1.}, {1., 3.}}];
{Chop[q . t . ConjugateTranspose[q]], Sort[Diagonal[t]]}
(* ~ {{{2., 1.}, {1., 3.}}, {1.381966011250105, 3.618033988749895}} *)
MatrixFunction[Sqrt, {{4, 0}, {0, 9}}]
(* = {{2, 0}, {0, 3}} *)
MatrixFunction[Exp, {{0., 1.}, {0., 0.}}]
(* ~ {{1., 1.}, {0., 1.}} *)
MatrixLog[{{1, 0}, {0, E}}]
(* = {{0, 0}, {0, 1}} *)
MatrixLog[{{1., 2.}, {0., 1.}}]
(* ~ {{0., 2.}, {0., 0.}} *)
MatrixLog[{{2., 1.}, {1., 3.}}]
(* ~ {{0.589514485735048, 0.430408940964004}, {0.430408940964004, 1.01992342669905}} *)
MatrixExp[MatrixLog[{{9., 1., 0.}, {0., 9., 1.}, {0., 0., 9.}}]]
(* ~ {{9., 1., 0.}, {0., 9., 1.}, {0., 0., 9.}} *)
LUDecomposition[{{1, 2, 3}}]
(* ! LUDecomposition::matsq: Argument {{1, 2, 3}} at position 1 is not a non-empty square matrix. *)
(* = LUDecomposition[{{1, 2, 3}}] *)
