(* part.wl - Part and its relatives, and the words that take stretches of lists. *)

(* Part *)
{a, b, c}[[2]]
(* = b *)
{a, b, c}[[-1]]
(* = c *)
{a, b, c}[[0]]
(* = List *)
f[a, b, c][[{1, 3}]]
(* = f[a, c] *)
{a, b, c, d, e}[[2 ;; 4]]
(* = {b, c, d} *)
{a, b, c, d, e}[[;; ;; 2]]
(* = {a, c, e} *)
{a, b, c, d, e}[[;; ;; -1]]
(* = {e, d, c, b, a} *)
Map[{a, b, c}[[# ;; 1 ;; -1]] &, {1, 2, 3}]
(* = {{a}, {b, a}, {c, b, a}} *)
{a, b, c, d, e}[[4 ;; 2 ;; -1]]
(* = {d, c, b} *)
{a, b, c, d, e}[[-2 ;;]]
(* = {d, e} *)
{a, b, c}[[3 ;; 2]]
(* = {} *)
{a, b, c}[[{}]]
(* = {} *)
{{1, 2}, {3, 4}}[[All, 1]]
(* = {1, 3} *)
{{1, 2}, {3, 4}}[[2, {2, 1}]]
(* = {4, 3} *)
{{1, 2}, {3, 4}}[[{1, 2}, 0]]
(* = {List, List} *)
{{a, b, c}, {d, e, f}}[[All, 2 ;;]]
(* = {{b, c}, {e, f}} *)
(x^2 + y)[[1]]
(* = x^2 *)
5[[0]]
(* = Integer *)
"abc"[[0]]
(* = String *)
<|"a" -> 1, "b" -> 2|>[["b"]]
(* = 2 *)
<|"a" -> 1, "b" -> 2|>[[1]]
(* = 1 *)
<|"a" -> 1, "b" -> 2|>[[-1]]
(* = 2 *)
<|"a" -> 1, "b" -> 2|>[["c"]]
(* = Missing["KeyAbsent", "c"] *)
<|5 -> x, 2 -> y|>[[Key[5]]]
(* = x *)
<|"a" -> 1, "b" -> 2, "c" -> 3|>[[{"a", "c"}]]
(* = <|"a" -> 1, "c" -> 3|> *)
<|"a" -> 1, "b" -> 2, "c" -> 3|>[[2 ;;]]
(* = <|"b" -> 2, "c" -> 3|> *)
<|"a" -> <|"x" -> 1|>, "b" -> <|"x" -> 2|>|>[[All, "x"]]
(* = <|"a" -> 1, "b" -> 2|> *)
{<|"a" -> 1|>, <|"a" -> 2|>}[[All, "a"]]
(* = {1, 2} *)
Range[1000][[500]]
(* = 500 *)
Range[1000][[{1, -1}]]
(* = {1, 1000} *)
Length[Range[1000][[10 ;; 20]]]
(* = 11 *)
Partition[Range[1000], 10][[5, 5]]
(* = 45 *)
Partition[Range[1000], 10][[1 ;; 3, 2]]
(* = {2, 12, 22} *)
Partition[Range[1000], 10][[All, 3]][[2]]
(* = 13 *)

(* Parts that are not there *)
{1, 2}[[5]]
(* ! Part::partw: Part 5 of {1, 2} does not exist. *)
(* = {1, 2}[[5]] *)
{1, 2}[[-3]]
(* ! Part::partw: Part -3 of {1, 2} does not exist. *)
(* = {1, 2}[[-3]] *)
{1, 2, 3}[[{1, 7}]]
(* ! Part::partw: Part {1, 7} of {1, 2, 3} does not exist. *)
(* = {1, 2, 3}[[{1, 7}]] *)
{1, 2, 3}[[2 ;; 5]]
(* ! Part::take: Cannot take positions 2 through 5 in {1, 2, 3}. *)
(* = {1, 2, 3}[[2 ;; 5]] *)
zz[[1]]
(* ! Part::partd: Part specification zz[[1]] is longer than depth of object. *)
(* = zz[[1]] *)
{1, 2}[[zz]]
(* ! Part::pkspec1: The expression zz cannot be used as a part specification. *)
(* = {1, 2}[[zz]] *)
{1, 2}[[1, 1]]
(* ! Part::partd: Part specification {1, 2}[[1,1]] is longer than depth of object. *)
(* = {1, 2}[[1,1]] *)

(* Assignment to parts *)
x = {1, 2, 3, 4}; x[[2]] = 20; x
(* = {1, 20, 3, 4} *)
x[[-1]] = b; x
(* = {1, 20, 3, b} *)
x[[{1, 3}]] = {p, q}; x
(* = {p, 20, q, b} *)
x[[2 ;; 3]] = 0; x
(* = {p, 0, 0, b} *)
m = {{1, 2}, {3, 4}}; m[[1, 2]] = 9; m
(* = {{1, 9}, {3, 4}} *)
m[[All, 1]] = {7, 8}; m
(* = {{7, 9}, {8, 4}} *)
m[[All, 2]] = 0; m
(* = {{7, 0}, {8, 0}} *)
m[[2]] = {5, 6}; m
(* = {{7, 0}, {5, 6}} *)
y = m; m[[1, 1]] = -1; {y, m}
(* = {{{7, 0}, {5, 6}}, {{-1, 0}, {5, 6}}} *)
asc = <|"p" -> {1, 2}|>; asc[["p", 2]] = 5; asc
(* = <|"p" -> {1, 5}|> *)
asc[["q"]] = 3; asc
(* = <|"p" -> {1, 5}, "q" -> 3|> *)
g = Range[300]; h = g; g[[5]] = 0; {h[[5]], g[[5]], Total[g]}
(* = {5, 0, 45145} *)
g[[5]] = 1/2; g[[4 ;; 6]]
(* = {4, 1/2, 6} *)
Module[{l = {0, 0, 0}}, Do[l[[i]] = i, {i, 3}]; l]
(* = {1, 2, 3} *)
lit[] := Module[{l = {{0, 0}, {0, 0}}}, l[[1, 1]] = 5; l]; {lit[], lit[]}
(* = {{{5, 0}, {0, 0}}, {{5, 0}, {0, 0}}} *)
u = {{1, 2}, {3, 4}}; v = Reverse[u]; v[[1, 1]] = 9; v[[1, 2]] = 9; {u, v}
(* = {{{1, 2}, {3, 4}}, {{9, 9}, {1, 2}}} *)
w = {1, 2}; w[[3]] = 1
(* ! Set::partw: Part 3 of {1, 2} does not exist. *)
(* = 1 *)

(* First, Last, Rest, Most *)
First[{a, b}]
(* = a *)
First[{}, d]
(* = d *)
First[{}]
(* ! First::nofirst: {} has zero length and no first element. *)
(* = First[{}] *)
First[5]
(* ! First::normal: Nonatomic expression expected at position 1 in First[5]. *)
(* = First[5] *)
Last[f[a, b]]
(* = b *)
Last[{}, d]
(* = d *)
Last[{}]
(* ! Last::nolast: {} has zero length and no last element. *)
(* = Last[{}] *)
First[<|p -> 1, q -> 2|>]
(* = 1 *)
Last[<|p -> 1, q -> 2|>]
(* = 2 *)
Rest[{a, b, c}]
(* = {b, c} *)
Rest[<|p -> 1, q -> 2|>]
(* = <|q -> 2|> *)
Most[{a, b, c}]
(* = {a, b} *)
Rest[{a}]
(* = {} *)
Rest[{}]
(* ! Rest::norest: Cannot take Rest of expression {} with length zero. *)
(* = Rest[{}] *)
Most[{}]
(* ! Most::nomost: Cannot take Most of expression {} with length zero. *)
(* = Most[{}] *)
Most[f[r, s]]
(* = f[r] *)

(* Take, Drop, TakeDrop *)
Take[{a, b, c, d}, 2]
(* = {a, b} *)
Take[{a, b, c, d}, -2]
(* = {c, d} *)
Take[{a, b, c, d}, {2, 3}]
(* = {b, c} *)
Take[{a, b, c, d}, {2}]
(* = {b} *)
Take[{a, b, c, d}, {-2, -1}]
(* = {c, d} *)
Take[{a, b, c, d, e}, {1, -1, 2}]
(* = {a, c, e} *)
Take[{a, b, c, d}, {4, 2, -1}]
(* = {d, c, b} *)
Take[{a, b, c, d}, UpTo[9]]
(* = {a, b, c, d} *)
Take[{a, b, c, d}, 0]
(* = {} *)
Take[{a, b, c, d}, All]
(* = {a, b, c, d} *)
Take[{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, 2, -2]
(* = {{2, 3}, {5, 6}} *)
Take[{{1, 2, 3}, {4, 5, 6}}, All, {1, 3, 2}]
(* = {{1, 3}, {4, 6}} *)
Take[f[a, b, c], 1]
(* = f[a] *)
Take[<|p -> 1, q -> 2|>, 1]
(* = <|p -> 1|> *)
Take[{1, 2, 3}, 5]
(* ! Take::take: Cannot take positions 1 through 5 in {1, 2, 3}. *)
(* = Take[{1, 2, 3}, 5] *)
Take[{1, 2, 3}, -5]
(* ! Take::take: Cannot take positions -5 through -1 in {1, 2, 3}. *)
(* = Take[{1, 2, 3}, -5] *)
Take[{1, 2, 3}, zz]
(* ! Take::seqs: Sequence specification (+n, -n, {+n}, {-n}, {m, n}, or {m, n, s}) expected at position 2 in Take[{1, 2, 3}, zz]. *)
(* = Take[{1, 2, 3}, zz] *)
Drop[{a, b, c, d}, 2]
(* = {c, d} *)
Drop[{a, b, c, d}, -1]
(* = {a, b, c} *)
Drop[{a, b, c, d}, {2}]
(* = {a, c, d} *)
Drop[{a, b, c, d}, {2, 3}]
(* = {a, d} *)
Drop[{a, b, c, d, e}, {1, -1, 2}]
(* = {b, d} *)
Drop[{a, b, c}, UpTo[5]]
(* = {} *)
Drop[{{1, 2, 3}, {4, 5, 6}}, 1, 1]
(* = {{5, 6}} *)
Drop[{1, 2, 3}, 5]
(* ! Drop::drop: Cannot drop positions 1 through 5 in {1, 2, 3}. *)
(* = Drop[{1, 2, 3}, 5] *)
TakeDrop[{a, b, c}, 1]
(* = {{a}, {b, c}} *)
TakeDrop[{a, b, c, d}, {2, 3}]
(* = {{b, c}, {a, d}} *)

(* Extract *)
Extract[{a, b, c}, 2]
(* = b *)
Extract[{a, {b, c}}, {2, 1}]
(* = b *)
Extract[{a, {b, c}}, {{1}, {2, 2}}]
(* = {a, c} *)
Extract[{1 + 1, 2}, {1}, Hold]
(* = Hold[2] *)
Extract[<|"a" -> {1, 2}|>, {"a", 2}]
(* = 2 *)
Extract[<|"a" -> 1|>, Key["a"]]
(* = 1 *)
Extract[{a, b}, {}]
(* = {} *)
Extract[2][{a, b, c}]
(* = b *)
Extract[{a, b}, {5}]
(* ! Extract::partw: Part {5} of {a, b} does not exist. *)
(* = Extract[{a, b}, {5}] *)
