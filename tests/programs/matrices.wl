(* Work with exact and packed matrices *)
hilbert[n_] := Table[1/(i + j - 1), {i, n}, {j, n}]
Det[hilbert[4]]
(* = 1/6048000 *)
Inverse[hilbert[3]]
(* = {{9, -36, 30}, {-36, 192, -180}, {30, -180, 180}} *)
m = {{2, 1, -1}, {-3, -1, 2}, {-2, 1, 2}};
LinearSolve[m, {8, -11, -3}]
(* = {2, 3, -1} *)
RowReduce[Join[m, {{8}, {-11}, {-3}}, 2]]
(* = {{1, 0, 0, 2}, {0, 1, 0, 3}, {0, 0, 1, -1}} *)

gauss[a_, b_] := Module[{aug = Transpose[Append[Transpose[a], b]], n = Length[a], p},
  Do[
   p = First[FirstPosition[aug[[k ;;, k]], x_ /; x != 0]] + k - 1;
   aug[[{k, p}]] = aug[[{p, k}]];
   aug[[k]] = aug[[k]]/aug[[k, k]];
   Do[If[i != k, aug[[i]] = aug[[i]] - aug[[i, k]] aug[[k]]], {i, n}], {k, n}];
  aug[[All, -1]]]
gauss[m, {8, -11, -3}]
(* = {2, 3, -1} *)
gauss[{{0, 2}, {3, 1}}, {4, 5}]
(* = {1, 2} *)

Eigenvalues[{{2, 1}, {1, 2}}]
(* = {3, 1} *)
MatrixPower[{{1, 1}, {1, 0}}, 30]
(* = {{1346269, 832040}, {832040, 514229}} *)
Tr[m . m] == Total[Flatten[m Transpose[m]]]
(* = True *)
CharacteristicPolynomial[m, x]
(* = -1 + x + 3*x^2 - x^3 *)
cayley = -IdentityMatrix[3] + m + 3 m . m - m . m . m
(* = {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}} *)
NullSpace[{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}]
(* = {{1, -2, 1}} *)
MatrixRank[{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}]
(* = 2 *)

(* power iteration *)
a = N[{{4, 1}, {2, 3}}];
v = Nest[Normalize[a . #] &, {1., 0.}, 60];
Norm[a . v]
(* ~ 5. *)
Outer[Times, {1, 2, 3}, {1, 10}]
(* = {{1, 10}, {2, 20}, {3, 30}} *)
Transpose[{{a11, a12}, {a21, a22}}] . {x, y}
(* = {a11*x + a21*y, a12*x + a22*y} *)
KroneckerProduct[{{1, 2}}, {{0, 1}, {1, 0}}]
(* = {{0, 1, 0, 2}, {1, 0, 2, 0}} *)
