(* A trie of words in nested associations *)
insert[t_, {}] := Append[t, "end" -> True]
insert[t_, {c_, r___}] := Append[t, c -> insert[Lookup[t, c, <||>], {r}]]
trie = Fold[insert[#1, Characters[#2]] &, <||>, {"car", "cart", "cat", "dog", "do"}];
find[t_, {}] := t
find[t_, {c_, r___}] := If[KeyExistsQ[t, c], find[t[c], {r}], <||>]
has[w_] := KeyExistsQ[find[trie, Characters[w]], "end"]
has /@ {"car", "ca", "do", "dogs"}
(* = {True, False, True, False} *)
words[t_, p_] := Join[If[KeyExistsQ[t, "end"], {p}, {}], Join @@ KeyValueMap[words[#2, p <> #1] &, KeyDrop[t, "end"]]]
words[trie, ""]
(* = {"car", "cart", "cat", "do", "dog"} *)
complete[p_] := words[find[trie, Characters[p]], p]
complete["ca"]
(* = {"car", "cart", "cat"} *)
complete["x"]
(* = {} *)
Depth[trie] > 4
(* = True *)
