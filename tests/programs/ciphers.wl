(* Caesar, Vigenere, an affine cipher, one-time pads *)
shift[c_String, k_] := Which[
  UpperCaseQ[c], FromCharacterCode[Mod[First[ToCharacterCode[c]] - 65 + k, 26] + 65],
  LowerCaseQ[c], FromCharacterCode[Mod[First[ToCharacterCode[c]] - 97 + k, 26] + 97],
  True, c]
caesar[s_, k_] := StringJoin[shift[#, k] & /@ Characters[s]]
caesar["Hello, World!", 3]
(* = "Khoor, Zruog!" *)
caesar[caesar["Hello, World!", 3], -3]
(* = "Hello, World!" *)
Table[caesar["Zebra", k], {k, {1, 13, 25}}]
(* = {"Afcsb", "Mroen", "Ydaqz"} *)

vigenere[s_, key_, sign_ : 1] := StringJoin[MapThread[shift[#1, sign (LetterNumber[#2] - 1)] &,
   {Characters[s], PadRight[{}, StringLength[s], Characters[key]]}]]
vigenere["ATTACKATDAWN", "LEMON"]
(* = "LXFOPVEFRNHR" *)
vigenere["LXFOPVEFRNHR", "LEMON", -1]
(* = "ATTACKATDAWN" *)

(* break a Caesar text by the commonest letter *)
secret = caesar["we have seen the enemy between the trees near the green fence", 11];
secret
(* = "hp slgp dppy esp pypxj mpehppy esp ecppd yplc esp rcppy qpynp" *)
common = First[Commonest[StringCases[secret, LetterCharacter]]];
key = Mod[LetterNumber[common] - LetterNumber["e"], 26]
(* = 11 *)
caesar[secret, -key]
(* = "we have seen the enemy between the trees near the green fence" *)

xor[s_, key_] := BitXor[ToCharacterCode[s], PadRight[{}, StringLength[s], ToCharacterCode[key]]]
xor["attack", "key"]
(* = {10, 17, 13, 10, 6, 18} *)
FromCharacterCode[BitXor[xor["attack", "key"], ToCharacterCode["keykey"]]]
(* = "attack" *)
rot13 = StringReplace[#, Thread[CharacterRange["a", "z"] -> RotateLeft[CharacterRange["a", "z"], 13]]] &;
rot13["gb trg gb gur bgure fvqr"]
(* = "to get to the other side" *)
atbash[s_] := StringReplace[s, AssociationThread[Alphabet[], Reverse[Alphabet[]]] // Normal]
atbash["wizard"]
(* = "draziw" *)
BaseEncode[StringToByteArray["lupine"]]
(* = "bHVwaW5l" *)
StringJoin[IntegerString[ToCharacterCode["Hi!"], 2, 8]]
(* = "010010000110100100100001" *)
