(* Numbers come back from their text bit by bit; a packed list and the same list unpacked are one and the same everywhere. *)
back[e_] := ToExpression[ToString[e, InputForm]]
file = CreateFile[];
write[data_, type_] := Module[{s = OpenWrite[file, BinaryFormat -> True]}, BinaryWrite[s, data, type]; Close[s]]
fromBytes[bytes_, type_] := (write[bytes, "Byte"]; BinaryReadList[file, type])
toBytes[numbers_, type_] := (write[numbers, type]; BinaryReadList[file, "Byte"])
bits[reals_] := toBytes[reals, "Real64"]
SeedRandom[4];
reals = Select[fromBytes[RandomInteger[255, 8 10^5], "Real64"], NumberQ];
Length[reals] > 99000
(* = True *)
bits[reals] === bits[back /@ reals]
(* = True *)
bits[reals] === bits[back[reals]]
(* = True *)
bits[reals] === bits[ToExpression[ToString[FullForm[reals]]]]
(* = True *)
(* subnormal numbers, and those at the ends *)
small = fromBytes[Flatten[Table[Join[RandomInteger[255, 6], {RandomInteger[15], RandomChoice[{0, 128}]}], 10^4]], "Real64"];
Max[Abs[small]] < 2.2250738585072014*^-308
(* = True *)
bits[small] === bits[back /@ small]
(* = True *)
ends = {$MaxMachineNumber, -$MaxMachineNumber, $MinMachineNumber, -$MinMachineNumber, 0., 4.9406564584124654*^-324, 0.1, 1./3, 2.^52, 2.^53, 10.^22, 10.^23};
bits[ends] === bits[back /@ ends]
(* = True *)
(* NumericArrays *)
sameArray[type_, width_, n_] := Module[{a = NumericArray[Select[fromBytes[RandomInteger[255, width n], type], NumberQ], type], b},
  b = back[a]; {b === a, toBytes[Normal[a], type] === toBytes[Normal[b], type]}]
Map[sameArray[#[[1]], #[[2]], 10^5] &, {{"Real32", 4}, {"Real64", 8}}]
(* = {{True, True}, {True, True}} *)
Map[sameArray[#[[1]], #[[2]], 10^4] &, {{"Integer8", 1}, {"UnsignedInteger8", 1}, {"Integer16", 2}, {"UnsignedInteger16", 2}, {"Integer32", 4}, {"UnsignedInteger32", 4}, {"Integer64", 8}}]
(* = {{True, True}, {True, True}, {True, True}, {True, True}, {True, True}, {True, True}, {True, True}} *)
sub32 = NumericArray[fromBytes[Flatten[Table[{RandomInteger[255], RandomInteger[255], RandomInteger[127], RandomChoice[{0, 128}]}, 10^4]], "Real32"], "Real32"];
back[sub32] === sub32
(* = True *)

(* packed and unpacked *)
(* a symbol keeps a list from being packed; put in afterwards, its value does not pack the list again *)
unpacked[e_] := ReplaceAll[ReplacePart[e, 1 -> hole], hole -> First[e]]
pairs = Map[{#, unpacked[#]} &, {Range[5], Range[5.], {1., -2.5, 3.*^100}, ConstantArray[2, {3, 3}], RandomReal[1, {2, 4}], 2. Range[100], RandomComplex[1 + I, 4], Range[-10^6, 10^6, 10^6]}];
agree[{p_, u_}] := {p === u, u === p, p == u, Hash[p] === Hash[u], Order[p, u], Sort[{p, u}] === {u, p}, Union[{p, u}] === {u}, Length[DeleteDuplicates[{u, p, u}]],
  MatchQ[p, u], MatchQ[u, p], MatchQ[p, Verbatim[u]], <|p -> 1|>[u], <|u -> 1|>[p], Length[<|p -> 1, u -> 2|>], Counts[{p, u}][p],
  Position[{p, u}, u], Replace[p, u -> yes], Replace[u, p -> yes], MemberQ[{u}, p], ToString[p, InputForm] === ToString[u, InputForm],
  Intersection[{p}, {u}] === {p}, Complement[{p}, {u}], SameQ[{p, f}, {u, f}], FreeQ[{p}, u]}
Union[Map[agree, pairs]]
(* = {{True, True, True, True, 0, True, True, 1, True, True, True, 1, 1, 1, 2, {{1}, {2}}, yes, yes, True, True, True, {}, True, False}} *)
g[{1, 2, 3}] = "stored"; {g[Range[3]], g[unpacked[Range[3]]]}
(* = {"stored", "stored"} *)
Order[Range[3], unpacked[{1, 2, 4}]] === Order[unpacked[Range[3]], {1, 2, 4}] === 1
(* = True *)
Sort[{Range[3], unpacked[{1, 2}], {0, 5}}] === Sort[{unpacked[Range[3]], {1, 2}, unpacked[{0, 5}]}]
(* = True *)
DeleteFile[file]
