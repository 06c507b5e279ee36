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

Save::usage = "Save[\"file\", x] adds the definitions of x, and of all that they use, to a file.\nSave[\"file\", {x, y, ...}] those of several; Save[\"file\", \"form\"] of all whose names match."
SetAttributes[Save, HoldRest]
Save[file_String, names_List] := Module[{stream = OpenAppend[file], texts},
  If[stream === $Failed, Return[$Failed, Module]];
  texts = Map[Function[s, ToString[FullDefinition[s], InputForm], HoldAll], Unevaluated[names]];
  Scan[WriteString[stream, #, "\n\n"] &, texts];
  Close[stream];]
Save[file_String, form_String] := Replace[Join @@ ToExpression[Names[form], InputForm, Hold], Hold[s___] :> Save[file, {s}]]
Save[file_String, symbol_Symbol] := Save[file, {symbol}]

FilePrint::usage = "FilePrint[file] prints what is in a file."
FilePrint[file_] := With[{text = ReadString[file]}, If[StringQ[text], WriteString["stdout", text]]]

DumpSave::usage = "DumpSave[file, s] writes the definitions of symbols to a packed file, which Get reads.\nDumpSave[file, {s1, s2, ...}] those of several, DumpSave[file, \"context`\"] those of a context."
SetAttributes[DumpSave, HoldRest]
DumpSave[file_, s_] := Module[{plain = CreateTemporary[]},
  Save[plain, s];
  Export[file, ReadString[plain], {"GZIP", "Text"}];
  DeleteFile[plain];
  {s}]
