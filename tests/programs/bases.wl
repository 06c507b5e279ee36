(* Numbers in other bases: conversions, balanced ternary, fractions, Gray, two's complement *)
toBase[0, _] = {0};
toBase[n_, b_] := NestWhileList[Quotient[#, b] &, n, # >= b &] // Reverse // Map[Mod[#, b] &]
toBase[2024, 7]
(* = {5, 6, 2, 1} *)
toBase[255, 2] === IntegerDigits[255, 2]
(* = True *)
fromBase[d_, b_] := Fold[b #1 + #2 &, 0, d]
fromBase[toBase[987654321, 13], 13]
(* = 987654321 *)
balanced[0] = "";
balanced[n_] := Switch[Mod[n, 3], 0, balanced[n/3] <> "0", 1, balanced[(n - 1)/3] <> "+", 2, balanced[(n + 1)/3] <> "-"]
balanced /@ {1, 2, 3, 4, 5, 100}
(* = {"+", "+-", "+0", "++", "+--", "++-0+"} *)
twos[n_, bits_] := IntegerString[Mod[n, 2^bits], 2, bits]
{twos[5, 8], twos[-5, 8]}
(* = {"00000101", "11111011"} *)
hex = IntegerString[#, 16] & /@ {10, 255, 4096};
hex
(* = {"a", "ff", "1000"} *)
{16^^ff, 2^^1011, 36^^zz}
(* = {255, 11, 1295} *)
RealDigits[1/7, 10, 8]
(* = {{1, 4, 2, 8, 5, 7, 1, 4}, 0} *)
BaseForm[10, 2] // ToString
(* = "1010\n    2" *)
factoradic[n_] := Module[{q = n, d = {}, k = 1}, While[q > 0, PrependTo[d, Mod[q, k]]; q = Quotient[q, k]; k++]; d]
factoradic[463]
(* = {3, 4, 1, 0, 1, 0} *)
