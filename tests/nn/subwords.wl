(* The encoder of parts of words, and its decoder. Codes are worked out by hand. *)
bpe[tokens_, more___] := NetEncoder[{"SubwordTokens", tokens, more}];
(* Joins go by the order of tokens: in the first list "bc" comes before "ab". *)
{bpe[{"a", "b", "c", "bc", "ab", _}]["abc"], bpe[{"a", "b", "c", "ab", "bc", _}]["abc"]}
(* = {{1, 4}, {4, 3}} *)
bpe[{"a", "b", "ab", "abab", _}]["ababab"]
(* = {4, 3} *)
(* Every character that belongs to no token is an unknown one; of any number of bytes. *)
bpe[{"ab", "a", "b", _}]["aéxb ab"]
(* = {2, 4, 4, 3, 4, 1} *)
bpe[{_, "é", "ü", "éü"}]["éüüé"]
(* = {4, 3, 2} *)
bpe[{_, "b"}]["aaa"]
(* = {1, 1, 1} *)
(* A token that was only a step: its parts come out when it may not. *)
{bpe[{"a", "b", "c", "ab", "abc", _}, "Vocabulary" -> {"a", "b", "c", "abc"}]["abcab"], bpe[{"a", "b", "c", "ab", "abc", _}, "Vocabulary" -> {"a", "b"}]["abc"]}
(* = {{5, 1, 2}, {1, 2, 6}} *)
(* Case, preprocessing, normal forms, blanks, terminals, lengths. *)
bpe[{"AB", "a", "b", _}, IgnoreCase -> True]["aB"]
(* = {1} *)
bpe[{"ab", "a", "b", _}, "IgnoreCase" -> False]["aB"]
(* = {2, 4} *)
bpe[{"A", _}, "TextPreprocessing" -> ToUpperCase]["ab"]
(* = {1, 2} *)
bpe[{"1", "2", _}, "UnicodeNormalization" -> "NFKC"]["¹²"]
(* = {1, 2} *)
left = bpe[{" ab", " ", "ab", "a", "b", " a", _}, Method -> {"BPE", "WhitespacePadding" -> Left}];
{left["ab"], bpe[{" ab", " ", "ab", "a", "b", " a", _}]["ab"]}
(* = {{1}, {3}} *)
bpe[{"a", "a ", " ", _}, Method -> {"BPE", "WhitespacePadding" -> Right, "CombineWhitespace" -> True}]["  a   a "]
(* = {2, 2} *)
bpe[{"a", "b", _, StartOfString, EndOfString}, "IncludeTerminalTokens" -> True, "TargetLength" -> 6]["ab"]
(* = {4, 1, 2, 5, 5, 5} *)
bpe[{"a", "b", _}, "TargetLength" -> 2]["abb"]
(* = {1, 2} *)
bpe[{"a", _}, "TargetLength" -> 3]["a"]
(* = {1, 2, 2} *)
(* Pairs of texts. *)
pair = bpe[{"a", "b", _, StartOfString, EndOfString}, "IncludeTerminalTokens" -> True, "InputType" -> {"String", "String"}, "OutputProperties" -> {"VocabularyIndex", "InputIndex"}];
pair[{"ab", "b"}]
(* = {{4, 1}, {1, 1}, {2, 1}, {5, 1}, {2, 2}, {5, 2}} *)
Dimensions[pair[{{"a", "b"}, {"b", "a"}}]]
(* = {2, 5, 2} *)
bpe[{"a", "b", _}, "OutputProperties" -> "InputIndex"]["ab"]
(* = {1, 1} *)
pair["a"]
(* ! NetEncoder::invencin: Invalid input, expected a list of two strings. *)
(* = $Failed *)
(* Word pieces: the longest from the left, the first of a word with its blank. *)
words = bpe[{" un", " the", "aff", "able", "a", _}, Method -> "WordPiece"];
words["unaffable the a"]
(* = {1, 3, 4, 2, 5} *)
words["uné"]
(* = {1, 6} *)
bpe[{"ab", "abc", "c", "d", _}, Method -> "WordPiece"]["abcd abd"]
(* = {2, 4, 1, 4} *)
(* Long texts. *)
AbsoluteTiming[Length[bpe[{"a", "b", "ab", "abab", _}][StringJoin[ConstantArray["ab", 100000]]]]][[2]]
(* = 50000 *)

(* The decoder joins the likeliest tokens and takes the added blank away. *)
unit[codes_, n_] := Normal[SparseArray[MapIndexed[{#2[[1]], #1} -> 1 &, codes], {Length[codes], n}]];
NetDecoder[left][unit[{1, 1, 3}, 7]]
(* = "ab abab" *)
NetDecoder[bpe[{" a", "b", _, EndOfString}]][unit[{1, 2, 4, 1}, 4]]
(* = " ab" *)
NetDecoder[bpe[{"a ", "b", _}, Method -> {"BPE", "WhitespacePadding" -> Right}]][unit[{1, 2, 1}, 3]]
(* = "a ba" *)
NetDecoder[NetEncoder[{"BPESubwordTokens", {"a", "b", _}}]][unit[{2, 1}, 3]]
(* = "ba" *)

(* A SentencePiece model, byte by byte: unknown, <s>, </s>, the pieces; byte pairs; no blank removed, one in front. *)
text[field_, bytes_] := Join[{8 field + 2, Length[bytes]}, bytes];
utf[s_] := ToCharacterCode[s, "UTF8"];
piece[s_, type_] := text[1, Join[text[1, utf[s]], {24, type}]];
model[kind_] := Join[piece["<unk>", 2], piece["<s>", 3], piece["</s>", 3], piece["\[FilledSquare]", 1] /. {226, 150, 160} -> {226, 150, 129}, piece["a", 1], piece["b", 1],
    text[1, Join[text[1, Join[{226, 150, 129}, utf["a"]]], {24, 1}]], text[2, {24, kind}], text[3, Join[text[1, utf["identity"]], {24, 1, 32, 1}]]];
file = FileNameJoin[{$TemporaryDirectory, "lupine-model-" <> ToString[$ProcessID] <> ".model"}];
write[bytes_] := Module[{out = OpenWrite[file, BinaryFormat -> True]}, BinaryWrite[out, bytes]; Close[out]];
write[model[2] /. {226, 150, 160} -> {226, 150, 129}];
sp = NetEncoder[{"SubwordTokens", File[file], "IncludeTerminalTokens" -> True}];
NetExtract[sp, "Tokens"][[{1, 2, 3, 5, 6, 7}]]
(* = {_, StartOfString, EndOfString, "a", "b", " a"} *)
sp["ab  a c"]
(* = {2, 7, 6, 7, 1, 3} *)
write[model[3]];
NetEncoder[{"SubwordTokens", File[file]}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
(* Single tokens with log probabilities: {a, bc} -3, {ab, c} -4.5, {a, b, c} -6.5; an unknown character -4 - 10. *)
single[tokens_, scores_] := bpe[tokens, Method -> {"Unigram", "Scores" -> scores}];
single[{_, "a", "b", "c", "ab", "bc"}, {0, -2, -2.5, -2, -2.5, -1}]["abc"]
(* = {2, 6} *)
single[{_, "a", "b", "c", "ab", "bc"}, {0, -2, -2.5, -2, -1, -4}]["abcxé"]
(* = {5, 4, 1, 1} *)
bpe[{_, "é", "éé"}, Method -> {"Unigram", "Scores" -> {0, -1, -3}, "CombineUnknown" -> True}]["xyééz"]
(* = {1, 2, 2, 1} *)
write[model[1] /. {226, 150, 160} -> {226, 150, 129}];
NetExtract[NetEncoder[{"SubwordTokens", File[file]}], Method]
(* = {"Unigram", "Scores" -> {0., 0., 0., 0., 0., 0., 0.}, "CombineWhitespace" -> True, "WhitespacePadding" -> Left, "CombineUnknown" -> True} *)
write[{1, 2, 3}];
NetEncoder[{"SubwordTokens", File[file]}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
DeleteFile[file];
NetEncoder[{"SubwordTokens", File[file]}]
(* ! NetEncoder::nffil: ... *)
(* = $Failed *)
bpe[{"a", "b"}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
bpe[{"a", _}, "IncludeTerminalTokens" -> True]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
bpe[{"a", _}, Method -> {"BPE", "WhitespacePadding" -> Top}]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
bpe[{"a", _}, "UnicodeNormalization" -> "NFX"]
(* ! NetEncoder::invargs: ... *)
(* = $Failed *)
bpe[{"a", _}, "TextPreprocessing" -> (7 &)]["a"]
(* ! NetEncoder::invencin: Invalid input, the preprocessing of the text gave no string. *)
(* = $Failed *)
bpe[{"a", _}][""]
(* ! NetEncoder::invencin: ... *)
(* = $Failed *)
