(* Binary search, and square roots by it *)
search[l_List, x_] := Module[{lo = 1, hi = Length[l], mid},
  While[lo <= hi,
   mid = Quotient[lo + hi, 2];
   Which[l[[mid]] == x, Return[mid, Module], l[[mid]] < x, lo = mid + 1, True, hi = mid - 1]];
  Missing["NotFound"]]
squares = Range[50]^2;
search[squares, 441]
(* = 21 *)
search[squares, 440]
(* = Missing["NotFound"] *)
search[{}, 1]
(* = Missing["NotFound"] *)
search[squares, #^2] & /@ Range[50] === Range[50]
(* = True *)
isqrt[n_] := NestWhile[Quotient[# + Quotient[n, #], 2] &, n, #^2 > n &]
isqrt[10^40 + 12345]
(* = 100000000000000000000 *)
AllTrue[Range[1, 500], isqrt[#] == Floor[Sqrt[#]] &]
(* = True *)
