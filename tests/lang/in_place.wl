(* in_place.wl - parts of variables change in place, in linear time, and copies made before stay as they were. *)

(* Counting in a local association; reading a part of a variable hands nothing out. *)
count[n_] := Module[{a = <||>}, Do[With[{k = Mod[i, 100]}, a[k] = Lookup[a, k, 0] + 1], {i, n}]; a]
Values[count[1000]] === ConstantArray[10, 100]
(* = True *)
linear[f_] := (f[1000]; First[AbsoluteTiming[f[40000]]] < 40 First[AbsoluteTiming[f[10000]]] + 0.2)
linear[count]
(* = True *)
linear[Function[n, Module[{x = Range[n]}, Do[x[[i]] = x[[i]] + Length[x], {i, n}]; x]]]
(* = True *)
linear[Function[n, Module[{x = Table[{i, 0}, {i, n}]}, Do[x[[i, 2]] = First[x[[i]]], {i, n}]; x]]]
(* = True *)
linear[Function[n, Module[{a = AssociationThread[Range[n], Range[n]]}, Do[If[KeyExistsQ[a, i], a[i] += a[1]], {i, n}]; a]]]
(* = True *)
linear[Function[n, Module[{q = {}}, Do[AppendTo[q, i]; If[Length[q] > 2, q[[-1]]], {i, n}]; q]]]
(* = True *)

(* Copies stay as they were. *)
Module[{x = {1, 2, 3}, y}, x[[1]] = 10; y = x; x[[2]] = 20; {x, y}]
(* = {{10, 20, 3}, {10, 2, 3}} *)
Module[{a = <|"k" -> {1, 2}|>, b}, a[["k", 1]] = 5; b = a; a[["k", 1]] = 6; {a, b}]
(* = {<|"k" -> {6, 2}|>, <|"k" -> {5, 2}|>} *)
Module[{x = {{1, 2}, {3, 4}}, r}, x[[1, 1]] = 0; r = x[[1]]; x[[1, 2]] = 9; {x, r}]
(* = {{{0, 9}, {3, 4}}, {0, 2}} *)
Module[{x = {{1, 2}, {3, 4}}, r}, x[[1, 1]] = 0; r = First[x]; x[[1, 2]] = 9; {x, r}]
(* = {{{0, 9}, {3, 4}}, {0, 2}} *)
Module[{a = <|1 -> {0, 0}|>, r}, a[[1, 1]] = 7; r = Lookup[a, 1]; a[[1, 2]] = 8; {a, r}]
(* = {<|1 -> {7, 8}|>, {7, 0}} *)
Module[{a = <|1 -> {0, 0}|>, r}, a[[1, 1]] = 7; r = a[1]; a[[1, 2]] = 8; {a, r}]
(* = {<|1 -> {7, 8}|>, {7, 0}} *)
Module[{x = {1, 2, 3}, f}, x[[1]] = 4; f[l_] := Module[{m = l}, m[[2]] = 0; m]; {f[x], x}]
(* = {{4, 0, 3}, {4, 2, 3}} *)
Module[{x = {1, 2}, s = {}}, Do[x[[1]] = i; AppendTo[s, x], {i, 3}]; s]
(* = {{1, 2}, {2, 2}, {3, 2}} *)
Module[{x = {1, 2}}, Table[x[[1]] = i; x, {i, 3}]]
(* = {{1, 2}, {2, 2}, {3, 2}} *)
Module[{x = {{0}}, l}, x[[1, 1]] = 1; l = {x, x}; x[[1, 1]] = 2; {x, l}]
(* = {{{2}}, {{{1}}, {{1}}}} *)
