(* Words of matrices: special ones, questions about them and their factors. *)

(* ---- matrices with names ---- *)
{DiagonalMatrix[{a, b}], DiagonalMatrix[{a}, 1], DiagonalMatrix[{a}, -1]}
(* = {{{a, 0}, {0, b}}, {{0, a}, {0, 0}}, {{0, 0}, {a, 0}}} *)
{HankelMatrix[3], HankelMatrix[{a, b}], HankelMatrix[{1, 2, 3}, {3, 4}]}
(* = {{{1, 2, 3}, {2, 3, 0}, {3, 0, 0}}, {{a, b}, {b, 0}}, {{1, 2}, {2, 3}, {3, 4}}} *)
{HilbertMatrix[2], HilbertMatrix[{1, 3}], Det[HilbertMatrix[3]]}
(* = {{{1, 1/2}, {1/2, 1/3}}, {{1, 1/2, 1/3}}, 1/2160} *)
DesignMatrix[{{0, 1}, {2, 5}}, x, x]
(* = {{1, 0}, {1, 2}} *)
{ConjugateTranspose[{{1, I}, {2 + I, 3}}], ConjugateTranspose[{{a, b}}] === {{Conjugate[a]}, {Conjugate[b]}}}
(* = {{{1, 2 - I}, {-I, 3}}, True} *)

(* ---- questions ---- *)
{DiagonalMatrixQ[{{1, 0}, {0, 2}}], DiagonalMatrixQ[{{1, 2}, {0, 2}}], DiagonalMatrixQ[5]}
(* = {True, False, False} *)
{HermitianMatrixQ[{{1, I}, {-I, 2}}], HermitianMatrixQ[{{1, I}, {I, 2}}], HermitianMatrixQ[{{1, 2}}]}
(* = {True, False, False} *)
{AntisymmetricMatrixQ[{{0, 2}, {-2, 0}}], AntisymmetricMatrixQ[{{1, 2}, {-2, 0}}], AntisymmetricMatrixQ[{{0, a}, {-a, 0}}]}
(* = {True, False, True} *)

(* ---- what is computed from them ---- *)
{Adjugate[{{1, 2}, {3, 4}}], Adjugate[{{a, b}, {c, d}}]}
(* = {{{4, -2}, {-3, 1}}, {{d, -b}, {-c, a}}} *)
With[{m = {{2, 0, 1}, {1, 3, 2}, {0, 1, 4}}}, m . Adjugate[m] == Det[m] IdentityMatrix[3]]
(* = True *)
{Eigenvectors[{{2, 0}, {0, 3}}], Eigenvectors[{{1, 2}, {2, 1}}]}
(* = {{{0, 1}, {1, 0}}, {{1, 1}, {-1, 1}}} *)
With[{m = {{2., 1.}, {1., 3.}}}, Max[Abs[m . Transpose[Eigenvectors[m]] - Transpose[Eigenvectors[m]] . DiagonalMatrix[Eigenvalues[m]]]] < 10^-12]
(* = True *)
Eigenvectors[{{1, 1}, {0, 1}}]
(* = {{1, 0}, {0, 0}} *)
