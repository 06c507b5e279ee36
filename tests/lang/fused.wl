(* Arithmetic on packed arrays computes whole expressions in tiles: each element must be what it is alone. *)
SeedRandom[11];
n = 1500; x = RandomReal[{0.1, 2}, n]; y = RandomReal[{-1, 1}, n]; k = RandomInteger[{-5, 5}, n];
SetAttributes[alike, HoldFirst];
alike[body_] := With[{whole = body, each = Block[{a = x, b = y, i = k}, Table[Block[{x = a[[j]], y = b[[j]], k = i[[j]]}, body], {j, n}]]},
   Max[Abs[whole - each]] <= 4*^-16 Max[Abs[each]]]; (* a sum of three reals is added in the order of their size, arrays as they stand *)

alike[x^2 - 3 x + 2]
(* = True *)
alike[Sqrt[x^2 + y^2]/(1 + Exp[-x])]
(* = True *)
alike[Sin[2 x] Cos[y] - Tan[x/3]]
(* = True *)
alike[Log[x] + x^3 + x^-1 + x^(1/2)]
(* = True *)
alike[k x - y k + 0.5]
(* = True *)
alike[(x + y + k) (x - 2.5) + 1/2]
(* = True *)
alike[2.5^y + x^y]
(* = True *)
alike[Tanh[ArcTan[x y]]]
(* = True *)
alike[x - y/x - 3]
(* = True *)

(* the same bits as array by array *)
step1 = x^2; step2 = -3 x; step3 = step1 + step2; SameQ[step3 + 2, x^2 - 3 x + 2]
(* = True *)
step1 = y/x; step2 = -step1; step3 = x + step2; SameQ[step3 - 3, x - y/x - 3]
(* = True *)
step1 = Sin[2 x]; step2 = Cos[y]; step3 = step1 step2; SameQ[Sqrt[step3^2], Sqrt[(Sin[2 x] Cos[y])^2]]
(* = True *)

(* leaving the reals: the elements that stay real are the same *)
(Sqrt[y] + x) === Table[Sqrt[y[[j]]] + x[[j]], {j, n}]
(* = True *)
Count[Log[y] + x, _Complex] == Count[y, _?Negative]
(* = True *)
z = ReplacePart[x, 700 -> 0.];
r = 1 + 1/z;
(* ! Power::infy: Infinite expression 1/0. encountered. *)
{r[[700]], Delete[r, 700] === Table[1 + 1/x[[j]], {j, Delete[Range[n], 700]}]}
(* = {ComplexInfinity, True} *)

(* shapes *)
m = Partition[x, 30];
Dimensions[m^2 + 1] == {50, 30} && Flatten[m^2 + Sin[m]] === x^2 + Sin[x]
(* = True *)
Length[m + Range[50.]] == 50 && (m + Range[50.])[[7]] === m[[7]] + 7.
(* = True *)
Head[x + Take[y, 5]]
(* ! Thread::tdlen: Objects of unequal length in ... *)
(* = Plus *)

(* sums of what is never stored *)
Total[Sqrt[Range[100000.]]] === Total[Table[Sqrt[i], {i, 1., 100000.}]]
(* = True *)
Total[x^2 - y] === With[{v = x^2 - y}, Total[v]]
(* = True *)
Total[x^2 + x, 1] == Total[m^2 + m, 2]
(* = True *)
Total[Range[0., 1000., 0.5]]
(* = 1.0005*^6 *)

(* what stands before a part with effects is computed before it *)
w = {1., 2., 3.}; w = Join[x, w];
Sqrt[w - 2] + (Print["now"]; 1);
(* : now *)
s = x; t = s^2 + (s[[1]] = 5.; 0);
t[[1]] === x[[1]]^2
(* = True *)
