(* Sum and Product in closed form; each also against the numbers that it must give. *)
agrees[form_, n_, term_, k_, from_] := AllTrue[{5, 6, 9}, Function[m, Simplify[(form /. n -> m) - Sum[term /. k -> j, {j, from, m}]] === 0]]
Select[{k, k^2, k^3, k^4, 2^k, k 2^k, k^2 3^k, 1/(k (k + 1)), 1/(k (k + 2)), 1/k, 1/k^2, k k!, a + b k, Fibonacci[k], (-1)^k k}, ! agrees[Sum[#, {k, 1, n}], n, #, k, 1] &]
(* = {} *)
{Sum[k, {k, 1, n}], Sum[k^2, {k, n}], Sum[r^k, {k, 0, n}], Sum[Binomial[n, k], {k, 0, n}], Sum[i j, {i, n}, {j, m}]}
(* = {(n*(1 + n))/2, (n*(1 + n)*(1 + 2*n))/6, (-1 + r^(1 + n))/(-1 + r), 2^n, (m*(1 + m)*n*(1 + n))/4} *)
{Sum[1/2^k, {k, 0, Infinity}], Sum[x^k/k!, {k, 0, Infinity}], Sum[1/k^2, {k, Infinity}], Sum[(-1)^k/(2 k + 1), {k, 0, Infinity}], Sum[(-1)^(k + 1)/k, {k, Infinity}]}
(* = {2, E^x, Pi^2/6, Pi/4, Log[2]} *)
{Sum[1/(k (k + 1)), {k, Infinity}], Sum[1/(k^2 + 1), {k, Infinity}], Sum[k x^k, {k, 0, Infinity}], Sum[1/(4 k^2 - 1), {k, Infinity}], Sum[f[k], {k, n}]}
(* = {1, (-1 + Pi*Coth[Pi])/2, x/(-1 + x)^2, 1/2, Sum[f[k], {k, 1, n}]} *)
Sum[1/k, {k, Infinity}]
(* ! Sum::div: Sum does not converge. *)
(* = Sum[1/k, {k, Infinity}] *)
{Product[k, {k, n}], Product[k/(k + 1), {k, n}], Product[1 - 1/k^2, {k, 2, Infinity}], Product[1 - 1/k^2, {k, 2, n}], Product[2^k, {k, n}]}
(* = {n!, (1 + n)^(-1), 1/2, (1 + n)/(2*n), 2^((n*(1 + n))/2)} *)
{Sum[(-1)^k x^(2 k + 1)/(2 k + 1)!, {k, 0, Infinity}], Sum[(-1)^k x^(2 k)/(2 k)!, {k, 0, Infinity}], Sum[1/(k + 2)!, {k, 0, Infinity}], Sum[k/(k + 1)!, {k, Infinity}]}
(* = {Sin[x], Cos[x], -2 + E, 1} *)
