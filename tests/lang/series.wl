(* Series, Limit, Residue. Coefficients and limits are textbook ones. *)
{Series[Exp[x], {x, 0, 3}], Series[Sin[x], {x, 0, 5}], Series[Log[x], {x, 1, 2}], Series[1/Sin[x], {x, 0, 3}], Series[Sqrt[x], {x, 0, 2}]}
(* = {SeriesData[x, 0, {1, 1, 1/2, 1/6}, 0, 4, 1], SeriesData[x, 0, {1, 0, -1/6, 0, 1/120}, 1, 6, 1], SeriesData[x, 1, {1, -1/2}, 1, 3, 1], SeriesData[x, 0, {1, 0, 1/6, 0, 7/360}, -1, 4, 1], SeriesData[x, 0, {1}, 1, 5, 2]} *)
Print[Series[Exp[x], {x, 0, 2}]]
(* :          2 *)
(* :         x        3 *)
(* : 1 + x + -- + O[x] *)
(* :         2 *)
{Normal[Series[1/(1 - x), {x, 0, 4}]], 1/(1 + x + O[x]^3), Series[Sin[x], {x, 0, 3}]^2, D[Series[Sin[x], {x, 0, 4}], x], Sin[x + O[x]^4]}
(* = {1 + x + x^2 + x^3 + x^4, SeriesData[x, 0, {1, -1, 1}, 0, 3, 1], SeriesData[x, 0, {1, 0, -1/3}, 2, 5, 1], SeriesData[x, 0, {1, 0, -1/2}, 0, 4, 1], SeriesData[x, 0, {1, 0, -1/6}, 1, 4, 1]} *)
{SeriesCoefficient[1/(1 - x - x^2), {x, 0, 10}], Residue[1/(x^2 + 1), {x, I}], Residue[Gamma[x], {x, -1}], Residue[Cot[x], {x, 0}]}
(* = {89, -I/2, -1, 1} *)
InverseSeries[Series[Sin[x], {x, 0, 5}]]
(* = SeriesData[x, 0, {1, 0, 1/6, 0, 3/40}, 1, 6, 1] *)
Series[E^(1/x), {x, 0, 2}]
(* = Series[E^x^(-1), {x, 0, 2}] *)

{Limit[Sin[x]/x, x -> 0], Limit[(x^2 - 1)/(x - 1), x -> 1], Limit[(1 + 1/n)^n, n -> Infinity], Limit[(1 - Cos[x])/x^2, x -> 0], Limit[(a^x - 1)/x, x -> 0]}
(* = {1, 2, E, 1/2, Log[a]} *)
{Limit[x^10/E^x, x -> Infinity], Limit[Log[x]^5/x, x -> Infinity], Limit[x^(1/x), x -> Infinity], Limit[2^n/n!, n -> Infinity], Limit[(3^x + 5^x)^(1/x), x -> Infinity]}
(* = {0, 0, 1, 0, 5} *)
{Limit[1/x, x -> 0], Limit[1/x, x -> 0, Direction -> "FromAbove"], Limit[1/x, x -> 0, Direction -> "FromBelow"], Limit[1/x^2, x -> 0], Limit[Abs[x]/x, x -> 0, Direction -> 1]}
(* = {Indeterminate, Infinity, -Infinity, Infinity, -1} *)
{Limit[Sin[x], x -> Infinity], Limit[Sin[x]/x, x -> Infinity], Limit[x Sin[1/x], x -> 0], Limit[ArcTan[x], x -> -Infinity], Limit[Sqrt[x^2 + x] - x, x -> Infinity]}
(* = {Indeterminate, 0, 0, -1/2*Pi, 1/2} *)
{Limit[(f[x + h] - f[x])/h, h -> 0], Limit[f[x], x -> 0], Limit[Floor[x], x -> 1], Limit[Erf[x], x -> Infinity]}
(* = {Derivative[1][f][x], Limit[f[x], x -> 0], Indeterminate, 1} *)
(* a fraction whose cofactor is a number other than 1 *)
{Together[(1/2 + n)/(-1/2 - n)], Together[1/(2 + 4 n) + 1/(1 + 2 n)]}
(* = {-1, 3/(2*(1 + 2*n))} *)
