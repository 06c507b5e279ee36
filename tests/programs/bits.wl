(* Bit tricks: masks, population counts, subsets by bits, a Bloom filter, cyclic redundancy *)
popcount[n_] := Total[IntegerDigits[n, 2]]
popcount /@ {0, 7, 255, 2^70 + 1}
(* = {0, 3, 8, 2} *)
lowest[n_] := BitAnd[n, -n]
lowest /@ {12, 7, 96}
(* = {4, 1, 32} *)
subsets[l_] := Table[Pick[l, Reverse[IntegerDigits[k, 2, Length[l]]], 1], {k, 0, 2^Length[l] - 1}]
subsets[{a, b, c}]
(* = {{}, {a}, {b}, {a, b}, {c}, {a, c}, {b, c}, {a, b, c}} *)
crc[bytes_] := Module[{c = 2^32 - 1},
  Do[c = BitXor[c, b]; Do[c = If[OddQ[c], BitXor[BitShiftRight[c, 1], 16^^EDB88320], BitShiftRight[c, 1]], {8}], {b, bytes}];
  BitXor[c, 2^32 - 1]]
crc[ToCharacterCode["123456789"]]
(* = 3421780262 *)
adler[s_] := Module[{a = 1, b = 0}, Scan[(a = Mod[a + #, 65521]; b = Mod[b + a, 65521]) &, ToCharacterCode[s]]; 65536 b + a]
adler["Wikipedia"]
(* = 300286872 *)
djb2[s_] := Fold[Mod[33 #1 + #2, 2^32] &, 5381, ToCharacterCode[s]]
djb2["hello"]
(* = 261238937 *)
{BitShiftLeft[1, 10], BitNot[5], BitXor[12, 10], BitOr[12, 3]}
(* = {1024, -6, 6, 15} *)
Hash["abc", "SHA256", "HexString"]
(* = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" *)
ReverseBits[n_, w_] := FromDigits[Reverse[IntegerDigits[n, 2, w]], 2]
ReverseBits[6, 8]
(* = 96 *)
