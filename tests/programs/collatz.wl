(* Collatz chains and other digit games *)
next[n_?EvenQ] := n/2
next[n_] := 3 n + 1
chain[n_] := NestWhileList[next, n, # != 1 &]
chain[13]
(* = {13, 40, 20, 10, 5, 16, 8, 4, 2, 1} *)
length[1] = 1;
length[n_] := length[n] = 1 + length[next[n]]
First[MaximalBy[Range[9999], length]]
(* = 6171 *)
length[6171]
(* = 262 *)
Max[chain[27]]
(* = 9232 *)

happy[n_] := NestWhile[Total[IntegerDigits[#]^2] &, n, # != 1 && # != 4 &] == 1
Select[Range[50], happy]
(* = {1, 7, 10, 13, 19, 23, 28, 31, 32, 44, 49} *)
kaprekar[n_] := With[{d = IntegerDigits[n, 10, 4]}, FromDigits[ReverseSort[d]] - FromDigits[Sort[d]]]
NestWhileList[kaprekar, 3524, UnsameQ, 2]
(* = {3524, 3087, 8352, 6174, 6174} *)
Union[FixedPoint[kaprekar, #] & /@ {1234, 9831, 5200, 1112}]
(* = {6174} *)
armstrong = Select[Range[9999], Total[IntegerDigits[#]^IntegerLength[#]] == # &]
(* = {1, 2, 3, 4, 5, 6, 7, 8, 9, 153, 370, 371, 407, 1634, 8208, 9474} *)
perfect = Select[Range[2, 9000], DivisorSigma[1, #] == 2 # &]
(* = {6, 28, 496, 8128} *)
lookAndSay[n_] := FromDigits[Flatten[{Length[#], First[#]} & /@ Split[IntegerDigits[n]]]]
NestList[lookAndSay, 1, 6]
(* = {1, 11, 21, 1211, 111221, 312211, 13112221} *)
palindromeQ[n_] := PalindromeQ[n]
Max[Select[Times @@@ Subsets[Range[900, 999], {2}], palindromeQ]]
(* = 906609 *)
lychrel[n_] := NestWhileList[# + IntegerReverse[#] &, n, Not @* PalindromeQ, 1, 30]
lychrel[89] // Length
(* = 25 *)
Last[lychrel[89]]
(* = 8813200023188 *)
