(* package.wl - packages and words that only stand for something. *)

Needs::usage = "Needs[\"context`\"] reads the package of a context, unless it is there already.\nNeeds[\"context`\", \"file\"] reads it from a file."
Needs::nocont = "Context `1` was not created when Needs was evaluated."
Needs[context_String] := Needs[context, context]
Needs[context_String, file_] := If[MemberQ[$Packages, context],
  If[!MemberQ[$ContextPath, context], $ContextPath = Prepend[$ContextPath, context]];,
  If[Get[file] === $Failed, $Failed, If[!MemberQ[$Packages, context], Message[Needs::nocont, context]];]]

DeclarePackage::usage = "DeclarePackage[\"context`\", {\"name1\", ...}] reads the package of a context when one of the names is used first."
DeclarePackage[context_String, names_List] := (Scan[With[{symbol = ToExpression[context <> #, InputForm, Hold]},
    Replace[symbol, Hold[s_] :> (s := (Clear[s]; Needs[context]; s))]] &, names];
  If[!MemberQ[$ContextPath, context], $ContextPath = Prepend[$ContextPath, context]]; context)
DeclarePackage[context_String, name_String] := DeclarePackage[context, {name}]

MissingQ::usage = "MissingQ[e] gives True if e has head Missing."
MissingQ[_Missing] := True
MissingQ[_] := False
