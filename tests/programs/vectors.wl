(* Plane geometry: areas, hulls, point in polygon, intersections *)
area[pts_] := 1/2 Total[Det /@ Partition[pts, 2, 1, 1]]
area[{{0, 0}, {4, 0}, {4, 3}, {0, 3}}]
(* = 12 *)
cross[o_, a_, b_] := Det[{a - o, b - o}]
half[pts_] := Fold[Function[{h, p}, Append[NestWhile[Most, h, Length[#] >= 2 && cross[#[[-2]], #[[-1]], p] <= 0 &], p]], {}, pts]
hull[pts_] := With[{s = Union[pts]}, Join[Most[half[s]], Most[half[Reverse[s]]]]]
hull[{{0, 0}, {2, 1}, {4, 0}, {1, 1}, {4, 4}, {0, 4}, {2, 2}, {3, 1}}]
(* = {{0, 0}, {4, 0}, {4, 4}, {0, 4}} *)
inside[{x_, y_}, poly_] := OddQ[Count[Partition[poly, 2, 1, 1], {{x1_, y1_}, {x2_, y2_}} /; (y1 > y) =!= (y2 > y) && x < x1 + (y - y1) (x2 - x1)/(y2 - y1)]]
inside[#, {{0, 0}, {4, 0}, {4, 4}, {2, 1}}] & /@ {{3, 1}, {1, 3}, {5, 1}}
(* = {True, False, False} *)
meet[{p_, q_}, {r_, s_}] := With[{t = LinearSolve[Transpose[{q - p, r - s}], r - p]}, p + t[[1]] (q - p)]
meet[{{0, 0}, {4, 4}}, {{0, 4}, {4, 0}}]
(* = {2, 2} *)
rot[a_] := {{Cos[a], -Sin[a]}, {Sin[a], Cos[a]}}
rot[Pi/3] . {1, 0}
(* = {1/2, Sqrt[3]/2} *)
Simplify[rot[a] . rot[b] - rot[a + b] // TrigExpand]
(* = {{0, 0}, {0, 0}} *)
closest[pts_] := First[MinimalBy[Subsets[pts, {2}], Norm[Subtract @@ #] &]]
closest[{{0, 0}, {5, 4}, {9, 6}, {6, 5}, {1, 8}}]
(* = {{5, 4}, {6, 5}} *)
pick[poly_] := With[{b = Total[GCD @@@ (Subtract @@@ Partition[poly, 2, 1, 1])]}, {area[poly] - b/2 + 1, b}]
pick[{{0, 0}, {4, 0}, {0, 3}}]
(* = {3, 8} *)
VectorAngle[{1, 0}, {1, 1}]
(* = Pi/4 *)
Cross[{1, 2, 3}, {4, 5, 6}]
(* = {-3, 6, -3} *)
