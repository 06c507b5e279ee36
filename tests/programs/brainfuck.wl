(* An interpreter for a language of eight letters *)
jumps[p_] := Module[{stack = {}, j = <||>},
  MapIndexed[Switch[#1,
     "[", PrependTo[stack, First[#2]],
     "]", j[First[#2]] = First[stack]; j[First[stack]] = First[#2]; stack = Rest[stack]] &, p];
  j]
run[source_String, input_String : ""] := Module[
  {p = Characters[source], j, tape = ConstantArray[0, 100], i = 1, ip = 1, out = {}, in = ToCharacterCode[input]},
  j = jumps[p];
  While[ip <= Length[p],
   Switch[p[[ip]],
    ">", i++, "<", i--,
    "+", tape[[i]] = Mod[tape[[i]] + 1, 256],
    "-", tape[[i]] = Mod[tape[[i]] - 1, 256],
    ".", AppendTo[out, tape[[i]]],
    ",", tape[[i]] = If[in === {}, 0, First[in]]; in = If[in === {}, {}, Rest[in]],
    "[", If[tape[[i]] == 0, ip = j[ip]],
    "]", If[tape[[i]] != 0, ip = j[ip]]];
   ip++];
  FromCharacterCode[out]]
jumps[Characters["+[->[+]<]"]]
(* = <|7 -> 5, 5 -> 7, 9 -> 2, 2 -> 9|> *)
run["++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."]
(* = "Hello World!" *)
run[",[.,]", "echo"]
(* = "echo" *)
run[">,[>,]<[.<]", "abc"]
(* = "cba" *)
