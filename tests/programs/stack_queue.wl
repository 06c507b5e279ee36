(* Containers with patterns and UpValues: stack, queue of two lists, binary tree, heap, linked list *)
push[stack[s___], x_] := stack[x, s]
pop[stack[x_, s___]] := {x, stack[s]}
pop[stack[]] := (Message[stack::empty]; $Failed)
stack::empty = "The stack is empty.";
stack /: Length[stack[s___]] := Length[{s}]
pop[push[push[stack[], 1], 2]]
(* = {2, stack[1]} *)
pop[stack[]]
(* ! stack::empty: The stack is empty. *)
(* = $Failed *)

queue[{}, back : {__}] := queue[Reverse[back], {}]
enqueue[queue[f_, b_], x_] := queue[f, Prepend[b, x]]
dequeue[queue[{x_, f___}, b_]] := {x, queue[{f}, b]}
q = Fold[enqueue, queue[{}, {}], {a, b, c, d}];
{x1, q} = dequeue[q]; {x2, q} = dequeue[q];
{x1, x2, q}
(* = {a, b, queue[{c, d}, {}]} *)

insert[leaf, x_] := tree[leaf, x, leaf]
insert[tree[l_, y_, r_], x_] := Which[x < y, tree[insert[l, x], y, r], x > y, tree[l, y, insert[r, x]], True, tree[l, y, r]]
flatten[leaf] = {};
flatten[tree[l_, x_, r_]] := Join[flatten[l], {x}, flatten[r]]
depth[leaf] = 0;
depth[tree[l_, _, r_]] := 1 + Max[depth[l], depth[r]]
t = Fold[insert, leaf, {5, 2, 8, 1, 9, 3, 5}];
flatten[t]
(* = {1, 2, 3, 5, 8, 9} *)
depth[t]
(* = 3 *)
Fold[insert, leaf, {2, 1, 3}]
(* = tree[tree[leaf, 1, leaf], 2, tree[leaf, 3, leaf]] *)
Count[t, leaf, {0, Infinity}]
(* = 7 *)
MemberQ[t, 8, Infinity]
(* = True *)
mirror[t_] := t /. {tree[l_, x_, r_] :> tree[mirror[r], x, mirror[l]]}
flatten[mirror[t]] === Reverse[flatten[t]]
(* = True *)

(* a heap in an array, with Part on the left *)
heapPush[h_, x_] := Module[{a = Append[h, x], i = Length[h] + 1, p},
  While[i > 1 && a[[p = Quotient[i, 2]]] > a[[i]], a[[{i, p}]] = a[[{p, i}]]; i = p]; a]
heapPop[h_] := Module[{a = ReplacePart[Most[h], 1 -> Last[h]], i = 1, c, n = Length[h] - 1},
  If[n == 0, Return[{First[h], {}}]];
  While[2 i <= n, c = 2 i; If[c < n && a[[c + 1]] < a[[c]], c++];
   If[a[[i]] <= a[[c]], Break[]]; a[[{i, c}]] = a[[{c, i}]]; i = c];
  {First[h], a}]
heapSort[l_] := Module[{h = Fold[heapPush, {}, l], out = {}, x}, While[h =!= {}, {x, h} = heapPop[h]; AppendTo[out, x]]; out]
heapSort[{7, 3, 9, 1, 4, 4, 8}]
(* = {1, 3, 4, 4, 7, 8, 9} *)
linked = Fold[{#2, #1} &, {}, Reverse[Range[4]]]
(* = {1, {2, {3, {4, {}}}}} *)
Flatten[linked]
(* = {1, 2, 3, 4} *)
