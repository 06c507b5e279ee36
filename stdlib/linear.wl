(* linear.wl - linear algebra in terms of the words that linear.c computes. *)

Norm::usage = "Norm[v] gives the length of the vector v; of a matrix its largest singular value.\nNorm[v, p] gives the p-norm; p may be Infinity or \"Frobenius\"."
Norm::nvm = "The first Norm argument should be a scalar, vector, or matrix."
Norm[x_?NumericQ] := Abs[x]
Norm[v_?numberVectorQ] := Sqrt[Total[Abs[Normal[v]]^2]]
Norm[v_?numberVectorQ, 1] := Total[Abs[Normal[v]]]
Norm[v_?numberVectorQ, Infinity] := Max[Abs[Normal[v]]]
Norm[v_?numberVectorQ, "Frobenius"] := Norm[v]
Norm[v_?numberVectorQ, 2] := Norm[v]
Norm[v_?numberVectorQ, p_] := Total[Abs[Normal[v]]^p]^(1/p)
Norm[m_?MatrixQ] := First[SingularValueList[m, 1], 0]
Norm[m_?MatrixQ, 2] := Norm[m]
Norm[m_?MatrixQ, 1] := Max[Total[Abs[m]]]
Norm[m_?MatrixQ, Infinity] := Max[Map[Total, Abs[m]]]
Norm[m_?MatrixQ, "Frobenius"] := Sqrt[Total[Abs[Flatten[m]]^2]]
numberVectorQ[v_] := VectorQ[Normal[v]] && v =!= {}

Normalize::usage = "Normalize[v] gives v divided by its norm.\nNormalize[v, f] divides by f[v]."
Normalize[v_] := With[{n = Norm[v]}, If[TrueQ[n == 0], v, v/n]] /; VectorQ[v] || NumericQ[v]
Normalize[v_, f_] := With[{n = f[v]}, If[TrueQ[n == 0], v, v/n]]

Tr::usage = "Tr[m] gives the trace of the matrix or tensor m.\nTr[m, f] combines the diagonal with f.\nTr[m, f, n] goes down to level n."
Tr[m_?ListQ] := Tr[m, Plus]
Tr[m_?ListQ, f_] := Tr[m, f, ArrayDepth[m]]
Tr[m_?ListQ, f_, n_Integer] := Apply[f, Table[m[[Sequence @@ ConstantArray[i, n]]], {i, Min[Take[Dimensions[m], n]]}]] /; 1 <= n <= ArrayDepth[m]

Diagonal::usage = "Diagonal[m] gives the elements on the diagonal of m.\nDiagonal[m, k] gives the kth diagonal."
Diagonal[m_?ListQ] := Diagonal[m, 0]
Diagonal[m_?ListQ, k_Integer] := Table[m[[i, i + k]], {i, Max[1, 1 - k], Min[Length[m], Length[First[m]] - k]}]

ConjugateTranspose::usage = "ConjugateTranspose[m] gives the conjugate transpose of m."
ConjugateTranspose[m_?ListQ] := Conjugate[Transpose[m]]

SquareMatrixQ::usage = "SquareMatrixQ[m] gives True if m is a square matrix."
SquareMatrixQ[m_] := MatrixQ[m] && Length[m] === Length[First[m]]

SymmetricMatrixQ::usage = "SymmetricMatrixQ[m] gives True if m equals its transpose."
SymmetricMatrixQ[m_, o : OptionsPattern[]] := SquareMatrixQ[m] && alikeQ[m, Transpose[m], {o}]
AntisymmetricMatrixQ::usage = "AntisymmetricMatrixQ[m] gives True if m is the negative of its transpose."
AntisymmetricMatrixQ[m_, o : OptionsPattern[]] := SquareMatrixQ[m] && alikeQ[m, -Transpose[m], {o}]
Options[SymmetricMatrixQ] = Options[HermitianMatrixQ] = Options[AntisymmetricMatrixQ] = {SameTest -> Automatic, Tolerance -> Automatic}
alikeQ[a_, b_, o_] := Which[(SameTest /. o /. SameTest -> Automatic) =!= Automatic, And @@ Flatten[MapThread[SameTest /. o, {a, b}, 2]],
    (Tolerance /. o /. Tolerance -> Automatic) =!= Automatic, Max[Abs[a - b]] <= (Tolerance /. o), True, closeQ[a, b]]
HermitianMatrixQ::usage = "HermitianMatrixQ[m] gives True if m equals its conjugate transpose."
HermitianMatrixQ[m_, o : OptionsPattern[]] := SquareMatrixQ[m] && alikeQ[m, ConjugateTranspose[m], {o}]
OrthogonalMatrixQ::usage = "OrthogonalMatrixQ[m] gives True if m.Transpose[m] is the identity."
OrthogonalMatrixQ[m_] := MatrixQ[m] && closeQ[m . Transpose[m], IdentityMatrix[Length[m]]]
UnitaryMatrixQ::usage = "UnitaryMatrixQ[m] gives True if m.ConjugateTranspose[m] is the identity."
UnitaryMatrixQ[m_] := MatrixQ[m] && closeQ[m . ConjugateTranspose[m], IdentityMatrix[Length[m]]]
NormalMatrixQ::usage = "NormalMatrixQ[m] gives True if m commutes with its conjugate transpose."
NormalMatrixQ[m_] := SquareMatrixQ[m] && closeQ[m . ConjugateTranspose[m], ConjugateTranspose[m] . m]
DiagonalMatrixQ::usage = "DiagonalMatrixQ[m] gives True if m is zero off the diagonal.\nDiagonalMatrixQ[m, k] off the kth diagonal."
DiagonalMatrixQ[m_, k_Integer : 0] := MatrixQ[m] && And @@ Flatten[MapIndexed[#2[[1]] + k === #2[[2]] || TrueQ[#1 == 0] &, Normal[m], {2}]]
DiagonalizableMatrixQ::usage = "DiagonalizableMatrixQ[m] gives True if m has a full set of eigenvectors."
DiagonalizableMatrixQ[m_] := SquareMatrixQ[m] && MatrixRank[Eigenvectors[m]] === Length[m]
UpperTriangularMatrixQ::usage = "UpperTriangularMatrixQ[m] gives True if m is zero below the diagonal.\nUpperTriangularMatrixQ[m, k] below the kth diagonal."
UpperTriangularMatrixQ[m_, k_Integer : 0] := MatrixQ[m] && closeQ[m, UpperTriangularize[m, k]]
LowerTriangularMatrixQ::usage = "LowerTriangularMatrixQ[m] gives True if m is zero above the diagonal.\nLowerTriangularMatrixQ[m, k] above the kth diagonal."
LowerTriangularMatrixQ[m_, k_Integer : 0] := MatrixQ[m] && closeQ[m, LowerTriangularize[m, k]]
PositiveDefiniteMatrixQ::usage = "PositiveDefiniteMatrixQ[m] gives True if the Hermitian part of m has only positive eigenvalues."
PositiveDefiniteMatrixQ[m_] := SquareMatrixQ[m] && MatrixQ[m, NumericQ] && Min[Re[Eigenvalues[N[(m + ConjugateTranspose[m])/2]]]] > 0
PositiveSemidefiniteMatrixQ::usage = "PositiveSemidefiniteMatrixQ[m] gives True if the Hermitian part of m has no negative eigenvalues."
PositiveSemidefiniteMatrixQ[m_] := SquareMatrixQ[m] && MatrixQ[m, NumericQ] && Min[Re[Eigenvalues[N[(m + ConjugateTranspose[m])/2]]]] > -10.^-12
NegativeDefiniteMatrixQ::usage = "NegativeDefiniteMatrixQ[m] gives True if the Hermitian part of m has only negative eigenvalues."
NegativeDefiniteMatrixQ[m_] := MatrixQ[m] && PositiveDefiniteMatrixQ[-m]
NegativeSemidefiniteMatrixQ::usage = "NegativeSemidefiniteMatrixQ[m] gives True if the Hermitian part of m has no positive eigenvalues."
NegativeSemidefiniteMatrixQ[m_] := MatrixQ[m] && PositiveSemidefiniteMatrixQ[-m]
IndefiniteMatrixQ::usage = "IndefiniteMatrixQ[m] gives True if the Hermitian part of m has positive and negative eigenvalues."
IndefiniteMatrixQ[m_] := SquareMatrixQ[m] && MatrixQ[m, NumericQ] && !PositiveSemidefiniteMatrixQ[m] && !NegativeSemidefiniteMatrixQ[m]
closeQ[a_, b_] := a === b || (Dimensions[a] === Dimensions[b] && With[{d = Flatten[a - b]}, And @@ Map[TrueQ[# == 0] || (NumericQ[#] && Precision[#] < Infinity && Abs[#] < 10.^-10) || TrueQ[Simplify[#] === 0] &, d]])

UpperTriangularize::usage = "UpperTriangularize[m] replaces the elements below the diagonal by zeros.\nUpperTriangularize[m, k] those below the kth diagonal."
UpperTriangularize[m_?MatrixQ, k_: 0] := MapIndexed[If[#2[[2]] - #2[[1]] >= k, #1, 0] &, m, {2}]
LowerTriangularize::usage = "LowerTriangularize[m] replaces the elements above the diagonal by zeros.\nLowerTriangularize[m, k] those above the kth diagonal."
LowerTriangularize[m_?MatrixQ, k_: 0] := MapIndexed[If[#2[[2]] - #2[[1]] <= k, #1, 0] &, m, {2}]

HilbertMatrix::usage = "HilbertMatrix[n] gives the n by n Hilbert matrix.\nHilbertMatrix[{m, n}] gives an m by n one."
HilbertMatrix[n_Integer?Positive] := HilbertMatrix[{n, n}]
HilbertMatrix[{m_Integer, n_Integer}] := Table[1/(i + j - 1), {i, m}, {j, n}]
HankelMatrix::usage = "HankelMatrix[n] gives a Hankel matrix with first row 1, 2, ..., n.\nHankelMatrix[c] has first column c; HankelMatrix[c, r] also the last row r."
HankelMatrix[n_Integer?Positive] := HankelMatrix[Range[n]]
HankelMatrix[c_List] := Table[If[i + j - 1 <= Length[c], c[[i + j - 1]], 0], {i, Length[c]}, {j, Length[c]}]
HankelMatrix[c_List, r_List] := Table[If[i + j - 1 <= Length[c], c[[i + j - 1]], r[[i + j - Length[c]]]], {i, Length[c]}, {j, Length[r]}]
ToeplitzMatrix::usage = "ToeplitzMatrix[n] gives a Toeplitz matrix with first row and column 1, 2, ..., n.\nToeplitzMatrix[c] has first column and row c; ToeplitzMatrix[c, r] first column c and row r."
ToeplitzMatrix[n_Integer?Positive] := ToeplitzMatrix[Range[n]]
ToeplitzMatrix[c_List] := ToeplitzMatrix[c, c]
ToeplitzMatrix[c_List, r_List] := Table[If[i >= j, c[[i - j + 1]], r[[j - i + 1]]], {i, Length[c]}, {j, Length[r]}]
VandermondeMatrix::usage = "VandermondeMatrix[{x1, x2, ...}] gives the Vandermonde matrix.\nVandermondeMatrix[x, k] has k columns."
VandermondeMatrix[x_List] := VandermondeMatrix[x, Length[x]]
VandermondeMatrix[x_List, k_Integer] := Table[If[j == 0, 1, t^j], {t, x}, {j, 0, k - 1}]
RotationMatrix::usage = "RotationMatrix[a] gives the 2D matrix that rotates by a.\nRotationMatrix[a, w] rotates about the 3D vector w."
RotationMatrix[{u : {_, _}, v : {_, _}}] := With[{p = Normalize[u], q = Normalize[v]}, Simplify[{{p . q, -(p[[1]] q[[2]] - p[[2]] q[[1]])}, {p[[1]] q[[2]] - p[[2]] q[[1]], p . q}}]]
RotationMatrix[a_] := {{Cos[a], -Sin[a]}, {Sin[a], Cos[a]}}
RotationMatrix[a_, w : {_, _, _}] := With[{u = Normalize[w]}, Simplify[Cos[a] IdentityMatrix[3] + Sin[a] {{0, -u[[3]], u[[2]]}, {u[[3]], 0, -u[[1]]}, {-u[[2]], u[[1]], 0}} + (1 - Cos[a]) Outer[Times, u, u]]]
ScalingMatrix::usage = "ScalingMatrix[{s1, s2, ...}] gives the diagonal matrix that scales by si along each axis.\nScalingMatrix[s, v] scales by s along the direction of v."
ScalingMatrix[s_List] := DiagonalMatrix[s]
ScalingMatrix[s_, v_?VectorQ] := IdentityMatrix[Length[v]] + (s - 1) Outer[Times, v, v]/(v . v)
ReflectionMatrix::usage = "ReflectionMatrix[v] gives the matrix of the reflection in the mirror normal to v."
ReflectionMatrix[v_List] := IdentityMatrix[Length[v]] - 2 Outer[Times, v, v]/(v . v)

Minors::usage = "Minors[m] gives the minors of the square matrix m.\nMinors[m, k] gives the kth minors."
Minors[m_?MatrixQ] := Minors[m, Min[Dimensions[m]] - 1]
Minors[m_?MatrixQ, k_Integer] := With[{rows = Subsets[Range[Length[m]], {k}], columns = Subsets[Range[Length[First[m]]], {k}]}, Table[Det[m[[r, c]]], {r, rows}, {c, columns}]]
Adjugate::usage = "Adjugate[m] gives the adjugate of the square matrix m."
Adjugate[{{x_}}] := {{1}}
Adjugate[m_?SquareMatrixQ] := Table[(-1)^(i + j) Det[Delete[#, i] & /@ Delete[m, j]], {i, Length[m]}, {j, Length[m]}]
Permanent::usage = "Permanent[m] gives the permanent of the square matrix m."
Permanent[m_?SquareMatrixQ] := If[Length[m] == 1, m[[1, 1]], Expand[Sum[m[[1, j]] Permanent[Delete[#, j] & /@ Rest[m]], {j, Length[m]}]]]

VectorAngle::usage = "VectorAngle[u, v] gives the angle between the vectors u and v."
VectorAngle[u_?VectorQ, v_?VectorQ] := ArcCos[u . Conjugate[v]/(Norm[u] Norm[v])] /; Length[u] == Length[v]
Projection::usage = "Projection[u, v] gives the projection of u onto v.\nProjection[u, v, f] uses the inner product f."
Projection[u_?VectorQ, v_?VectorQ] := v /; VectorQ[v, TrueQ[# == 0] &]
Projection[u_?VectorQ, v_?VectorQ] := v (Conjugate[v] . u)/(Conjugate[v] . v)
Projection[u_, v_, f_] := v f[v, u]/f[v, v]
Orthogonalize::usage = "Orthogonalize[{v1, v2, ...}] gives an orthonormal basis by the Gram-Schmidt procedure."
Orthogonalize[vs_?MatrixQ] := Module[{basis = {}, w},
    Do[w = v - Total[Map[(v . Conjugate[#]) # &, basis]]; w = If[Precision[w] === Infinity, Simplify[w], w];
        AppendTo[basis, If[AllTrue[w, TrueQ[Chop[#] == 0] &], 0 w, Simplify[w/Norm[w]]]], {v, vs}];
    basis]

PseudoInverse::usage = "PseudoInverse[m] gives the Moore-Penrose pseudoinverse of m."
PseudoInverse[m_?MatrixQ] := If[Precision[m] === Infinity, exactPseudoInverse[m], machinePseudoInverse[N[m]]]
machinePseudoInverse[m_] := Module[{u, w, v, s}, {u, w, v} = SingularValueDecomposition[m];
    s = Diagonal[w]; v[[All, ;; Length[s]]] . DiagonalMatrix[Map[If[# > Max[s] 10.^-13, 1/#, 0.] &, s]] . ConjugateTranspose[u[[All, ;; Length[s]]]]]
(* m = b c with full rank factors: b the pivot columns, c the rows of the echelon form *)
exactPseudoInverse[m_] := Module[{r = RowReduce[m], rank = MatrixRank[m], pivots, b, c},
    If[rank == 0, Return[Transpose[0 m]]];
    pivots = Map[First[FirstPosition[#, x_ /; !TrueQ[x == 0], {1}, {1}, Heads -> False]] &, Take[r, rank]];
    b = m[[All, pivots]]; c = Take[r, rank];
    ConjugateTranspose[c] . Inverse[c . ConjugateTranspose[c]] . Inverse[ConjugateTranspose[b] . b] . ConjugateTranspose[b]]

Orthogonalize[vs_List, f_] := Module[{basis = {}, w},
    Do[w = v - Total[Map[f[v, #] # &, basis]]; AppendTo[basis, If[TrueQ[Simplify[f[w, w]] == 0], 0 w, Simplify[w/Sqrt[f[w, w]]]]], {v, vs}];
    basis]

QRDecomposition::usage = "QRDecomposition[m] gives {q, r} with m == ConjugateTranspose[q].r."
QRDecomposition[m_?MatrixQ] := With[{d = machineQR[m]}, If[d =!= $Failed, d, With[{q = DeleteCases[Orthogonalize[Transpose[m]], v_ /; AllTrue[v, TrueQ[# == 0] &]]}, {Conjugate[q], Simplify[Conjugate[q] . m]}]]]

CharacteristicPolynomial::usage = "CharacteristicPolynomial[m, x] gives the characteristic polynomial of the matrix m."
CharacteristicPolynomial[{m_?SquareMatrixQ, a_?SquareMatrixQ}, x_] := Expand[Det[m - x a]]
CharacteristicPolynomial[m_?SquareMatrixQ, x_] := Expand[Det[m - x IdentityMatrix[Length[m]]]]

Eigenvalues::usage = "Eigenvalues[m] gives the eigenvalues of m, largest first.\nEigenvalues[m, k] gives the k largest; for negative k the smallest."
Eigenvalues[m_?SquareMatrixQ] := With[{d = machineEigensystem[m]}, If[d =!= $Failed, d[[1]], exactEigenvalues[m]]]
Eigenvalues[{m_?SquareMatrixQ, a_?SquareMatrixQ}] := generalValues[m, a]
Eigenvalues[{m_?SquareMatrixQ, a_?SquareMatrixQ}, k_] := takeSome[generalValues[m, a], k]
generalValues[m_, a_] := If[Precision[{m, a}] < Infinity && MatrixQ[m, NumericQ] && Det[a] != 0, Eigenvalues[Inverse[a] . m],
    Module[{x, r}, r = eigenRoots[CharacteristicPolynomial[{m, a}, x], x]; Join[ConstantArray[Infinity, Length[m] - Length[r]], sortedValues[r]]]]
takeSome[l_, UpTo[k_Integer]] := Take[l, UpTo[k]]
takeSome[l_, k_Integer] := Take[l, k]
Eigenvalues[m_?SquareMatrixQ, UpTo[k_Integer]] := Take[Eigenvalues[m], UpTo[k]]
Eigenvalues[m_, ___] := Null /; ! SquareMatrixQ[m] && (Message[Eigenvalues::matsq, m, 1]; False)
Eigenvalues[m_?SquareMatrixQ, k_Integer] := Take[Eigenvalues[m], k]
exactEigenvalues[m_] := Module[{x, roots}, roots = eigenRoots[CharacteristicPolynomial[m, x], x];
    sortedValues[roots]]
sortedValues[roots_] := (
    If[VectorQ[roots, NumericQ], SortBy[roots, {-Round[Abs[N[#]], 10.^-10] &, Abs[Arg[N[#]]] < 1.6 && Im[N[#]] == 0 &, -Round[Im[N[#]], 10.^-10] &, Round[Re[N[#]], 10.^-10] &}], roots])
eigenRoots[p_, x_] := Flatten[Map[ConstantArray[factorRoots[#[[1]], x], #[[2]]] &, FactorList[p]]]
factorRoots[f_, x_] := Switch[Exponent[f, x], 0, {}, 1, {-Coefficient[f, x, 0]/Coefficient[f, x]},
    2, With[{a = Coefficient[f, x, 2], b = Coefficient[f, x], c = Coefficient[f, x, 0]}, With[{d = Sqrt[b^2 - 4 a c]}, If[VectorQ[{a, b, c}, IntegerQ], Map[Together, {(-b + d)/(2 a), (-b - d)/(2 a)}], symbolicPair[a, b, Expand[b^2 - 4 a c]]]]],
    _, x /. Solve[f == 0, x]]

symbolicPair[a_, b_, d_] := With[{s = If[MatchQ[Factor[d], _^2], PowerExpand[Sqrt[Factor[d]]], Sqrt[d]]}, Map[Together, {(-b - s)/(2 a), (-b + s)/(2 a)}]] /. Together[x_] :> x

Eigenvectors::usage = "Eigenvectors[m] gives the eigenvectors of m in the order of the eigenvalues.\nEigenvectors[m, k] gives the first k."
Eigenvectors[m_, ___] := Null /; ! SquareMatrixQ[m] && (Message[Eigenvectors::matsq, m, 1]; False)
Eigenvectors[m_?SquareMatrixQ] := Eigensystem[m][[2]]
Eigenvectors[m_?SquareMatrixQ, k : (_Integer | UpTo[_Integer])] := Take[Eigenvectors[m], k]

Eigensystem::usage = "Eigensystem[m] gives {values, vectors} of the matrix m.\nEigensystem[m, k] gives the first k of each."
Eigensystem[m_, ___] := Null /; ! SquareMatrixQ[m] && (Message[Eigensystem::matsq, m, 1]; False)
Eigensystem[m_?SquareMatrixQ, k : (_Integer | UpTo[_Integer])] := Map[Take[#, k] &, Eigensystem[m]]
Eigensystem[m_?SquareMatrixQ] := With[{d = machineEigensystem[m]}, If[d =!= $Failed, d, exactEigensystem[m]]]
exactEigensystem[m_] := Module[{values = exactEigenvalues[m], vectors = {}, n = Length[m]},
    Do[vectors = Join[vectors, With[{v = Reverse[NullSpace[m - r[[1]] IdentityMatrix[n]]]}, PadRight[v, {r[[2]], n}, 0]]], {r, Map[{First[#], Length[#]} &, Split[values]]}];
    {values, vectors}]

JordanDecomposition::usage = "JordanDecomposition[m] gives {s, j} with m == s.j.Inverse[s] and j in Jordan form."
JordanDecomposition[m_?SquareMatrixQ] := Module[{values, vectors, n = Length[m], chains},
    {values, vectors} = Eigensystem[m];
    If[FreeQ[vectors, ConstantArray[0, n], {1}], If[VectorQ[values, NumericQ] && Precision[m] === Infinity, {values, vectors} = Transpose[SortBy[Transpose[{values, vectors}], {jordanOrder[First[#]] &}]]]; Return[{Transpose[vectors], DiagonalMatrix[values]}]];
    chains = Join @@ Map[jordanChains[m, #] &, SortBy[DeleteDuplicates[values], jordanOrder]];
    {Transpose[Join @@ Map[Last, chains]], blockDiagonal[Map[jordanBlock[First[#], Length[Last[#]]] &, chains]]}]
jordanBlock[v_, k_] := Table[Which[i == j, v, j == i + 1, 1, True, 0], {i, k}, {j, k}]
blockDiagonal[bs_] := ArrayFlatten[Table[If[i == j, bs[[i]], ConstantArray[0, {Length[bs[[i]]], Length[bs[[j]]]}]], {i, Length[bs]}, {j, Length[bs]}]]
jordanOrder[v_] := {Round[Re[N[v]], 10.^-10], Round[Im[N[v]], 10.^-10]}
(* The chains of an eigenvalue: each starts at an eigenvector in the image of a power of m - l as high as there is,
   and goes on by solving (m - l) next == last. *)
jordanChains[m_, l_] := Module[{a = m - l IdentityMatrix[Length[m]], used = {}, chains = {}, k = 1, images},
    While[MatrixRank[MatrixPower[a, k]] > MatrixRank[MatrixPower[a, k + 1]], k++];
    Do[images = If[p == 1, NullSpace[a], commonVectors[NullSpace[a], Transpose[MatrixPower[a, p - 1]]]];
        Do[If[MatrixRank[Append[used, v]] > Length[used], AppendTo[used, v]; AppendTo[chains, {l, chainFrom[a, v, p]}]], {v, Reverse[images]}], {p, k, 1, -1}];
    Reverse[chains]]
chainFrom[a_, v_, p_] := Module[{c = {v}, top},
    If[p > 1, top = LinearSolve[MatrixPower[a, p - 1], v]; c = Reverse[NestList[a . # &, top, p - 1]]; If[p == 2, c = {v, LinearSolve[a, v]}]]; c]
(* vectors in the span of both: integers where they can be *)
commonVectors[u_, w_] := Module[{basis = DeleteCases[RowReduce[w], {0 ..}], n = Length[u]}, Map[whole[Take[#, n] . u] &, NullSpace[Transpose[Join[u, -basis]]]]]
whole[v_] := If[VectorQ[v, MatchQ[#, _Integer | _Rational] &], v LCM @@ Denominator[v] Sign[Last[DeleteCases[v, 0]]], Simplify[v]]

MatrixExp::usage = "MatrixExp[m] gives the matrix exponential of m.\nMatrixExp[m, v] gives MatrixExp[m].v."
MatrixExp[m_, v_] := MatrixExp[m] . v
MatrixExp[{{a_, b_}, {c_, a_}}] := E^a {{Cos[b], Sin[b]}, {-Sin[b], Cos[b]}} /; c === -b && MatrixQ[{{a, b}}, NumericQ[#] || MatchQ[#, _Symbol | _Times] &] && Precision[{a, b}] === Infinity
MatrixExp[m_?SquareMatrixQ] := MatrixFunction[Exp, m]
MatrixLog::usage = "MatrixLog[m] gives the matrix logarithm of m."
MatrixLog[m_?SquareMatrixQ] := MatrixFunction[Log, m]
(* Where the eigenvectors do not span the space: square roots until m is near 1, then the series of ArcTanh. *)
rootedLog[m_] := Module[{one = IdentityMatrix[Length[m]], a = m, k = 0, z},
    While[Norm[a - one, "Frobenius"] > 0.25 && k++ < 60, a = matrixRoot[a, one]];
    z = (a - one) . Inverse[a + one];
    2^(k + 1) Sum[MatrixPower[z, 2 i + 1]/(2 i + 1), {i, 0, 12}]]
(* Denman and Beavers' iteration. *)
matrixRoot[m_, one_] := First[Nest[{#[[1]] + Inverse[#[[2]]], #[[2]] + Inverse[#[[1]]]}/2 &, {m, one}, 30]]
defectiveQ[m_] := With[{e = Eigensystem[m]}, Min[Re[First[e]]] > 0 && Abs[Det[Last[e]]] < 10.^-6]
MatrixFunction::usage = "MatrixFunction[f, m] gives the matrix function of the square matrix m."
MatrixFunction[f_, m_?SquareMatrixQ] := Which[
    DiagonalMatrixQ[m], DiagonalMatrix[Map[f, Diagonal[m]]],
    f === Exp && MatrixQ[m, NumericQ] && Precision[m] < Infinity, scaledExp[m],
    f === Log && Precision[m] === MachinePrecision && MatrixQ[m, NumericQ] && defectiveQ[m], rootedLog[m],
    True, With[{jordan = JordanDecomposition[m]}, Simplify[jordan[[1]] . jordanFunction[f, jordan[[2]]] . Inverse[jordan[[1]]]]]]
jordanFunction[f_, j_] := Module[{n = Length[j], x}, Table[If[k < i || Or @@ Table[j[[t, t + 1]] === 0, {t, i, k - 1}], 0, (D[f[x], {x, k - i}]/(k - i)!) /. x -> j[[i, i]]], {i, n}, {k, n}]]
scaledExp[m_] := Module[{s = Max[0, Ceiling[Log2[Norm[m, 1] + 10.^-300]] + 4], a, term, sum}, a = m/2^s; term = sum = N[IdentityMatrix[Length[m]]];
    Do[term = term . a/k; sum += term, {k, 18}]; Nest[# . # &, sum, s]]

HessenbergDecomposition::usage = "HessenbergDecomposition[m] gives {p, h} with m == p.h.ConjugateTranspose[p], h zero below the first subdiagonal, for a matrix of approximate numbers."
HessenbergDecomposition[m_?SquareMatrixQ] := Module[{h = m, n = Length[m], p = N[IdentityMatrix[Length[m]]], v},
    Do[v = h[[k + 1 ;;, k]]; v[[1]] += If[v[[1]] == 0, 1, Sign[v[[1]]]] Norm[v];
        If[Norm[Rest[v]] > 0, With[{u = PadLeft[v/Norm[v], n]}, h = h - 2 Outer[Times, u, Conjugate[u] . h]; h = h - 2 Outer[Times, h . u, Conjugate[u]]; p = p - 2 Outer[Times, p . u, Conjugate[u]]]], {k, n - 2}];
    {p, h}] /; MatrixQ[m, NumericQ] && Precision[m] < Infinity

(* powers that C leaves: symbolic and fractional exponents *)
symbolicPower[m_, n_] := Module[{j, t, u}, If[DiagonalMatrixQ[m], Return[DiagonalMatrix[Diagonal[m]^n]]];
    j = JordanDecomposition[m]; t = jordanFunction[#^u &, j[[2]]] /. u -> n; Map[tidyPower, j[[1]] . t . Inverse[j[[1]]], {2}]]
tidyPower[e_] := First[MinimalBy[{e, Expand[e], Factor[e], Simplify[e]}, LeafCount]]
(* exact singular values from the eigenvectors of the smaller Gram matrix *)
exactSingular[m_] := Module[{h = ConjugateTranspose[m], values, v, s, u, r},
    {values, v} = Eigensystem[h . m]; s = Sqrt[values]; r = Count[values, x_ /; x =!= 0];
    v = Orthogonalize[v]; u = Table[Simplify[m . v[[i]]/s[[i]]], {i, r}];
    u = Select[Orthogonalize[Join[u, IdentityMatrix[Length[m]]]], !AllTrue[#, TrueQ[# == 0] &] &];
    {Transpose[u], PadRight[DiagonalMatrix[s], Dimensions[m], 0], Transpose[v]}]

LeviCivitaTensor::usage = "LeviCivitaTensor[d] gives the totally antisymmetric tensor in d dimensions."
LeviCivitaTensor[d_Integer?Positive] := SparseArray[Flatten[MapIndexed[#2 &, {}]] ~Join~ Map[# -> Signature[#] &, Permutations[Range[d]]], ConstantArray[d, d]]
LeviCivitaTensor[d_Integer?Positive, List] := Array[Signature[{##}] &, ConstantArray[d, d]]

TensorProduct::usage = "TensorProduct[a, b, ...] gives the tensor product."
TensorProduct[a_?ArrayQ, b_?ArrayQ] := Outer[Times, a, b]
TensorProduct[a_?NumericQ, b_?ArrayQ] := a b
TensorProduct[a_?ArrayQ, b_?NumericQ] := a b
TensorProduct[a_] := a
TensorProduct[a_, b_, c__] := TensorProduct[TensorProduct[a, b], c]
TensorTranspose::usage = "TensorTranspose[t, perm] gives t with its slots in the order of the permutation."
TensorTranspose[t_?ArrayQ, p_List] := Transpose[t, p]
TensorTranspose[t_?ArrayQ, c_Cycles] := Transpose[t, PermutationList[c, ArrayDepth[t]]]
TensorDimensions::usage = "TensorDimensions[t] gives the dimensions of the tensor t."
TensorDimensions[t_?ArrayQ] := Dimensions[t]
Symmetrize::usage = "Symmetrize[t] gives the mean of the tensor t over all orders of its slots."
Symmetrize[t_?ArrayQ] := With[{p = Permutations[Range[ArrayDepth[t]]]}, Total[Map[Transpose[t, #] &, p]]/Length[p]]
FourierMatrix::usage = "FourierMatrix[n] gives the n by n matrix of the discrete Fourier transform."
FourierMatrix[n_Integer?Positive] := Table[Exp[2 Pi I j k/n]/Sqrt[n], {j, 0, n - 1}, {k, 0, n - 1}]
HadamardMatrix::usage = "HadamardMatrix[n] gives the n by n matrix of the Walsh-Hadamard transform, n a power of 2, rows by their changes of sign."
HadamardMatrix[n_Integer?Positive] := SortBy[Nest[ArrayFlatten[{{#, #}, {#, -#}}] &, {{1}}, Log2[n]], Length[Split[Sign[#]]] &]/Sqrt[n] /; IntegerQ[Log2[n]]
ArrayReduce::usage = "ArrayReduce[f, a, n] applies f to the vectors of a along dimension n.\nArrayReduce[f, a, {n1, n2, ...}] one dimension after the other, ArrayReduce[f, a, {{n1, n2, ...}}] all of these as one."
ArrayReduce[f_, a_?ArrayQ, n_Integer] := ArrayReduce[f, a, {{n}}] /; 1 <= n <= ArrayDepth[a]
ArrayReduce[f_, a_?ArrayQ, {{ns__Integer}}] := With[{rest = Complement[Range[ArrayDepth[a]], {ns}]},
    Map[f, Flatten[a, Append[List /@ rest, {ns}]], {Length[rest]}]] /; DuplicateFreeQ[{ns}] && AllTrue[{ns}, 1 <= # <= ArrayDepth[a] &]
ArrayReduce[f_, a_?ArrayQ, ns : {__Integer}] := Fold[ArrayReduce[f, #1, #2] &, a, Reverse[Sort[ns]]]
LinearSolveFunction::usage = "LinearSolveFunction[dims, {m}] is the result of LinearSolve[m]; applied to b it gives LinearSolve[m, b]."
LinearSolveFunction[_List, {m_}][b_] := LinearSolve[m, b]
TensorContract::usage = "TensorContract[t, {{i, j}}] gives the contraction of t over slots i and j."
TensorContract[t_?MatrixQ, {{1, 2}}] := Tr[t]

UnitVector::usage = "UnitVector[k] is the vector of length 2 with a 1 at position k.\nUnitVector[n, k] is the one of length n."
UnitVector[k_Integer] := UnitVector[2, k]
UnitVector[n_Integer?Positive, k_Integer] := ReplacePart[ConstantArray[0, n], k -> 1] /; 1 <= k <= n

DesignMatrix::usage = "DesignMatrix[data, {f1, f2, ...}, x] gives the matrix of the values of the functions fi at the points of the data."
DesignMatrix[data_, f : Except[_List], vars_] := DesignMatrix[data, {1, f}, vars]
DesignMatrix[data_, funs_List, vars_] := With[{names = Flatten[{vars}]},
  (funs /. Thread[names -> #]) & /@ fitPoints[data, Length[names]][[1]]]
fitPoints[data_?MatrixQ, n_] := {data[[All, ;; n]], data[[All, n + 1]]}
fitPoints[data_List, 1] := {List /@ Range[Length[data]], data}

Fit::usage = "Fit[data, {f1, f2, ...}, x] gives the combination of the functions fi of x that fits the data best.\nFit[data, {f1, f2, ...}, {x, y, ...}] uses functions of several variables."
Fit[data_List, funs_List, vars_] := With[{names = Flatten[{vars}]},
  Module[{points = fitPoints[data, Length[names]]},
   (FindFit; leastSquaresQR[N[(funs /. Thread[names -> #]) & /@ points[[1]]], N[points[[2]]]]) . funs]]
HermiteDecomposition::usage = "HermiteDecomposition[m] gives {u, r} with u . m == r, u unimodular and r in Hermite form, for a matrix of integers."
HermiteDecomposition[m_?(MatrixQ[#, IntegerQ] &)] := hermiteForm[m]
(* rows with the identity beside them; in each column Euclid's algorithm leaves one entry, positive, and reduces those above *)
hermiteForm[m_] := Module[{a = Join[m, IdentityMatrix[Length[m]], 2], rows = Length[m], columns = Length[First[m]], top = 1, k},
    Do[If[top > rows, Break[]];
        While[k = Select[Range[top, rows], a[[#, j]] != 0 &]; Length[k] > 0 && (Length[k] > 1 || First[k] != top),
            With[{p = First[SortBy[k, Abs[a[[#, j]]] &]]}, a[[{top, p}]] = a[[{p, top}]]];
            Do[a[[i]] -= Quotient[a[[i, j]], a[[top, j]]] a[[top]], {i, top + 1, rows}]];
        If[a[[top, j]] != 0, If[a[[top, j]] < 0, a[[top]] = -a[[top]]];
            Do[a[[i]] -= Quotient[a[[i, j]], a[[top, j]]] a[[top]], {i, top - 1}]; top++], {j, columns}];
    {Drop[a, None, columns], Take[a, All, columns]}]
