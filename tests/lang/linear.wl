(* linear.wl - vectors and matrices, exact and by machine numbers. *)
{{{1, 2}, {3, 4}} . {5, 6}, {a, b} . {c, d}, {{1., 2.}, {3., 4.}} . {1, 1}}
(* = {{17, 39}, a*c + b*d, {3., 7.}} *)
{1, 2} . {1, 2, 3}
(* ! Dot::dotsh: Tensors {1, 2} and {1, 2, 3} have incompatible shapes. *)
(* = {1, 2} . {1, 2, 3} *)
{Det[{{1, 2}, {3, 4}}], Det[{{a, b}, {c, d}}], Det[Table[1/(i + j - 1), {i, 6}, {j, 6}]]}
(* = {-2, -(b*c) + a*d, 1/186313420339200000} *)
Inverse[{{2, 0}, {0, 4}}]
(* = {{1/2, 0}, {0, 1/4}} *)
Inverse[{{1, 2}, {2, 4}}]
(* ! Inverse::sing: Matrix {{1, 2}, {2, 4}} is singular. *)
(* = Inverse[{{1, 2}, {2, 4}}] *)
{LinearSolve[{{1, 2}, {3, 4}}, {5, 6}], LinearSolve[{{2., 0.}, {0., 4.}}, {1., 2.}], RowReduce[{{1, 2, 3}, {4, 5, 6}}]}
(* = {{-4, 9/2}, {0.5, 0.5}, {{1, 0, -1}, {0, 1, 2}}} *)
{NullSpace[{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}], NullSpace[{{1, 1, 1}}], MatrixRank[{{1, 2}, {2, 4}}]}
(* = {{{1, -2, 1}}, {{-1, 0, 1}, {-1, 1, 0}}, 1} *)
{Eigenvalues[{{0, 1}, {-1, 0}}], Eigensystem[{{2, 1}, {1, 2}}], Eigenvalues[{{2., 1.}, {1., 2.}}]}
(* ~ {{I, -I}, {{3, 1}, {{1, 1}, {-1, 1}}}, {3., 1.}} *)
{SingularValueList[{{3., 0.}, {0., 4.}}], CholeskyDecomposition[{{4, 2}, {2, 3}}], MatrixPower[{{1, 1}, {1, 0}}, 10]}
(* ~ {{4., 3.}, {{2, 1}, {0, Sqrt[2]}}, {{89, 55}, {55, 34}}} *)
With[{m = {{4., 1., 2.}, {1., 3., 0.}, {2., 0., 5.}}}, {Max[Abs[m . Inverse[m] - IdentityMatrix[3]]] < 10^-12, Max[Abs[Transpose[#1] . #2 - m & @@ QRDecomposition[m]]] < 10^-12, Max[Abs[#1 . #2 . Transpose[#3] - m & @@ SingularValueDecomposition[m]]] < 10^-12}]
(* = {True, True, True} *)
{Norm[{1, 2, 2}], Norm[{x, y}], Normalize[{3, 4}], VectorAngle[{1, 0}, {0, 1}], Cross[{1, 0, 0}, {0, 1, 0}], Tr[{{1, 2}, {3, 4}}]}
(* = {3, Sqrt[Abs[x]^2 + Abs[y]^2], {3/5, 4/5}, Pi/2, {0, 0, 1}, 5} *)
{KroneckerProduct[{{1, 2}}, {{3}, {4}}], LeastSquares[{{1, 1}, {1, 2}, {1, 3}}, {1, 2, 2}], PseudoInverse[{{1, 2}, {2, 4}}], MatrixExp[{{0, 1}, {0, 0}}]}
(* = {{{3, 6}, {4, 8}}, {2/3, 1/2}, {{1/25, 2/25}, {2/25, 4/25}}, {{1, 1}, {0, 1}}} *)
