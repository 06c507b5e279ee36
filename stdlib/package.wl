(* package.wl - packages and words that only stand for something. *)

Needs::usage = "Needs[\"context`\"] reads the package of a context, unless it is there already.\nNeeds[\"context`\", \"file\"] reads it from a file."
Needs::nocont = "Context `1` was not created when Needs was evaluated."
Needs[context_String] := Needs[context, context]
Needs[context_String, file_] := If[MemberQ[$Packages, context],
  If[!MemberQ[$ContextPath, context], $ContextPath = Prepend[$ContextPath, context]];,
  With[{failed = Get[file] === $Failed}, If[!MemberQ[$Packages, context], Message[Needs::nocont, context]]; If[failed, $Failed]]]

DeclarePackage::usage = "DeclarePackage[\"context`\", {\"name1\", ...}] reads the package of a context when one of the names is used first."
DeclarePackage[context_String, names_List] := (Scan[With[{symbol = ToExpression[context <> #, InputForm, Hold]},
    Replace[symbol, Hold[s_] :> (s := (Clear[s]; Needs[context]; s))]] &, names];
  If[!MemberQ[$ContextPath, context], $ContextPath = Prepend[$ContextPath, context]]; context)
DeclarePackage[context_String, name_String] := DeclarePackage[context, {name}]

MissingQ::usage = "MissingQ[e] gives True if e has head Missing."
MissingQ[_Missing] := True
MissingQ[_] := False

CreateFile::usage = "CreateFile[\"file\"] makes an empty file, unless it exists, and gives its name.\nCreateFile[] makes one in the folder for temporary files."
CreateFile::filex = "`1` already exists."
CreateFile[] := CreateFile[FileNameJoin[{$TemporaryDirectory, StringJoin["m", ToString[$ProcessID], "-", ToString[RandomInteger[10^12]]]}]]
CreateFile[file_String] := If[FileExistsQ[file], Message[CreateFile::filex, file]; $Failed, Close[OpenWrite[file]]; file]

FileNameDepth::usage = "FileNameDepth[\"name\"] gives the number of parts of a file name."
FileNameDepth[name_String] := Length[FileNameSplit[name]]
