(* Nest, Fold, FixedPoint *)
ClearAll[f, g, h, a, b, c, x, y, p]
{Nest[f, x, 0], Nest[f, x, 2], NestList[f, x, 2]}
(* = {x, f[f[x]], {x, f[x], f[f[x]]}} *)
Nest[f, x, -1]
(* ! Nest::intnm: Non-negative machine-sized integer expected at position 3 in Nest[f, x, -1]. *)
(* = Nest[f, x, -1] *)
{NestWhile[#/2 &, 64, EvenQ], NestWhileList[#/2 &, 12, EvenQ]}
(* = {1, {12, 6, 3}} *)
NestWhile[# + 1 &, 1, # < 100 &, 1, 5]
(* = 6 *)
NestWhileList[Mod[# + 3, 7] &, 0, Unequal, 2, 4]
(* = {0, 3, 6, 2, 5} *)
NestWhileList[Mod[2 #, 7] &, 1, Unequal, All]
(* = {1, 2, 4, 1} *)
NestWhile[# + 1 &, 0, # < 3 &, 1, Infinity, 2]
(* = 5 *)
NestWhile[# + 1 &, 0, # < 3 &, 1, Infinity, -1]
(* = 2 *)
{Fold[f, x, {a, b}], Fold[f, {a, b, c}], FoldList[f, x, {a, b}], FoldList[Plus, {1, 2, 3}]}
(* = {f[f[x, a], b], f[f[a, b], c], {x, f[x, a], f[f[x, a], b]}, {1, 3, 6}} *)
{Fold[f, x, {}], FoldList[f, {}], FoldList[f, x, p[a]]}
(* = {x, {}, p[x, f[x, a]]} *)
FoldPairList[{#1, #1 + #2} &, 0, {1, 2, 3}]
(* = {0, 1, 3} *)
FoldPair[{#1 + #2, #1 #2} &, 1, {2, 3}]
(* = 5 *)
FoldWhileList[Plus, 0, {1, 2, 3, 4}, # < 4 &]
(* = {0, 1, 3, 6} *)
FixedPoint[Floor[#/2] &, 100]
(* = 0 *)
FixedPointList[Floor[#/2] &, 5]
(* = {5, 2, 1, 0, 0} *)
FixedPoint[# + 1 &, 0, 4]
(* = 4 *)
FixedPoint[#/2. &, 1., SameTest -> (Abs[#1 - #2] < 0.1 &)]
(* = 0.0625 *)
(* Composition *)
{(f @* g)[x], (f /* g)[x], Composition[][x], Composition[f][x]}
(* = {f[g[x]], g[f[x]], x, f[x]} *)
{f @* Identity @* g, Composition[f, Composition[g, h]]}
(* = {f @* g, f @* g @* h} *)
(f @* g)[x, y]
(* = f[g[x, y]] *)
{Through[(f + g)[x]], Through[{f, g}[x, y]], Through[p[f, g][x], q]}
(* = {f[x] + g[x], {f[x, y], g[x, y]}, p[f, g][x]} *)
{Operate[p, f[x]], Operate[p, f[x][y], 2], Operate[p, f[x], 0]}
(* = {p[f][x], p[f][x][y], p[f[x]]} *)
{Construct[f], Construct[f, x, y], ComposeList[{f, g}, x], Identity[x]}
(* = {f[], f[x, y], {x, f[x], g[f[x]]}, x} *)
{Comap[{f, g}, x], Comap[{f, g}][x], ComapApply[{f, g}, {x, y}]}
(* = {{f[x], g[x]}, {f[x], g[x]}, {f[x, y], g[x, y]}} *)
{OperatorApplied[f][x][y], OperatorApplied[f, 3][x][y][a], CurryApplied[f, 2][x][y], CurryApplied[3][f][x][y][a]}
(* = {f[y, x], f[x, y, a], f[x, y], f[x, y, a]} *)
{ReverseApplied[f][x, y, a], OperatorApplied[f, {3, 1, 2}][x][y][a], OperatorApplied[Power][2][x]}
(* = {f[a, y, x], f[a, x, y], x^2} *)
(* Operator forms *)
{Map[f][{a, b}], Select[EvenQ][{1, 2}], MatchQ[_f][f[1]], ReplaceAll[a -> b][a], Cases[_Integer][{1, a}]}
(* = {{f[a], f[b]}, {2}, True, b, {1}} *)
{FreeQ[a][b], MemberQ[a][{a}], Count[a][{a, a}], Position[a][{b, a}], DeleteCases[a][{a, b}], Replace[a -> 1][a]}
(* = {True, True, 2, {{2}}, {b}, 1} *)
{AllTrue[EvenQ][{2, 4}], SortBy[Last][{{1, 2}, {2, 1}}], Apply[f][{a, b}], Append[c][{a}]}
(* = {True, {{2, 1}, {1, 2}}, f[a, b], {a, c}} *)
