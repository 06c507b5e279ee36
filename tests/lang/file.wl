(* file.wl - files, streams, formats, hashes, processes, tests. *)

(* Names *)
FileNameJoin[{"a", "b", "c.txt"}]
(* = "a/b/c.txt" *)
FileNameJoin[{"/", "usr"}]
(* = "/usr" *)
FileNameSplit["/usr/lib/x.wl"]
(* = {"", "usr", "lib", "x.wl"} *)
FileNameTake["a/b/c.txt"]
(* = "c.txt" *)
FileNameTake["a/b/c.txt", 2]
(* = "a/b" *)
FileNameDrop["a/b/c.txt"]
(* = "a/b" *)
FileBaseName["dir/file.tar.gz"]
(* = "file.tar" *)
FileExtension["dir/file.tar.gz"]
(* = "gz" *)
FileExtension["noext"]
(* = "" *)
DirectoryName["a/b/c.txt"]
(* = "a/b/" *)
DirectoryName["c.txt"]
(* = "" *)
DirectoryName["a/b/c.txt", 2]
(* = "a/" *)
ExpandFileName["/a/./b/../c"]
(* = "/a/c" *)
FileExistsQ["/no/such/file"]
(* = False *)
DirectoryQ["/tmp"]
(* = True *)
FileByteCount["/no/such/file"]
(* ! FileByteCount::fdnfnd: Directory or file "/no/such/file" not found. *)
(* = $Failed *)

(* Whole files *)
dir = CreateDirectory[]; file = FileNameJoin[{dir, "t.txt"}]; StringQ[file]
(* = True *)
Export[file, "one\ntwo\n"] === file
(* = True *)
Import[file]
(* = "one\ntwo" *)
Import[file, "Lines"]
(* = {"one", "two"} *)
Import[file, "String"]
(* = "one\ntwo\n" *)
FileFormat[file]
(* = "Text" *)
FileFormat["no such file.txt"]
(* ! FileFormat::nffil: File no such file.txt not found during FileFormat. *)
(* = $Failed *)
Import[file, "Words"]
(* = {"one", "two"} *)
FileByteCount[file]
(* = 8 *)
ReadString[file]
(* = "one\ntwo\n" *)
ReadList[file, String]
(* = {"one", "two"} *)
ReadList[file, Word]
(* = {"one", "two"} *)
ReadList[file, Character]
(* = {"o", "n", "e", "\n", "t", "w", "o", "\n"} *)
ReadList[file, Byte, 3]
(* = {111, 110, 101} *)
FindList[file, "tw"]
(* = {"two"} *)
BinaryReadList[file, "Byte", 2]
(* = {111, 110} *)
Normal[ReadByteArray[file]] === ToCharacterCode["one\ntwo\n"]
(* = True *)
FileHash[file, "MD5", "HexString"] === Hash["one\ntwo\n", "MD5", "HexString"]
(* = True *)
FileNameTake /@ FileNames["*.txt", dir]
(* = {"t.txt"} *)
copy = FileNameJoin[{dir, "copy.txt"}]; CopyFile[file, copy] === ExpandFileName[copy]
(* = True *)
CopyFile[file, copy] === $Failed; FileExistsQ[copy]
(* ! CopyFile::filex *)
(* = True *)
DeleteFile[copy]; FileExistsQ[copy]
(* = False *)
Put[{1, x^2, "s"}, file]; Get[file]
(* = {1, x^2, "s"} *)
PutAppend[y, file]; ReadList[file]
(* = {{1, x^2, "s"}, y} *)
Import[FileNameJoin[{dir, "none.txt"}]] === $Failed
(* ! Import::nffil *)
(* = True *)

(* Streams *)
s = OpenWrite[file]; Head[s]
(* = OutputStream *)
WriteString[s, "a ", 1 + 1, "\n"]; Write[s, {x, "q"}]; WriteLine[s, "end"]; Close[s] === file
(* = True *)
Import[file, "Lines"]
(* = {"a 2", "{x, \"q\"}", "end"} *)
s = OpenAppend[file]; WriteString[s, "more"]; Close[s]; ReadList[file, String, 9] // Last
(* = "more" *)
r = OpenRead[file]; {Read[r, Word], Read[r, Number], ReadLine[r], Read[r, Expression]}
(* = {"a", 2, "", {x, "q"}} *)
{StreamPosition[r] > 0, SetStreamPosition[r, 0], Read[r, String], Skip[r, String], Read[r, Word], Read[r, Character]}
(* = {True, 0, "a 2", Null, "end", "\n"} *)
Read[r, Record]; Read[r, Record]
(* = EndOfFile *)
Close[r]; Read[r]
(* ! Read::openx *)
(* = $Failed *)
t = StringToStream["1 2.5 x\n3"]; Read[t, {Number, Real, Word}]
(* = {1, 2.5, "x"} *)
Read[t, Number]
(* = 3 *)
Read[t, Number]
(* = EndOfFile *)
Close[t]
(* = "String" *)
b = OpenWrite[file]; BinaryWrite[b, {1, 2, 258}, "Integer16"]; Close[b]; BinaryReadList[file, "Integer16"]
(* = {1, 2, 258} *)
BinaryReadList[file]
(* = {1, 0, 2, 0, 2, 1} *)
OpenRead["/no/such/file"]
(* ! OpenRead::noopen: Cannot open /no/such/file. *)
(* = $Failed *)
b = OpenRead[file]; {Head[b], BinaryRead[b], BinaryRead[b, "Integer16"], BinaryRead[b, {"Byte", "Byte"}], BinaryRead[b]}
(* = {InputStream, 1, 512, {0, 2}, 1} *)
{BinaryRead[b], Close[b] === file}
(* = {EndOfFile, True} *)
FileType[file]
(* = File *)
FileType[dir]
(* = Directory *)
FileType["/no/such/file"]
(* = None *)
AbsoluteFileName[file] === ExpandFileName[file]
(* = True *)
AbsoluteFileName["/no/such/file"]
(* ! AbsoluteFileName::fdnfnd: Directory or file "/no/such/file" not found. *)
(* = $Failed *)
FindFile[file] === ExpandFileName[file]
(* = True *)
FindFile["nosuch`"]
(* = $Failed *)
ParentDirectory["/usr/lib"] === ExpandFileName["/usr"]
(* = True *)
made = CreateFile[FileNameJoin[{dir, "new"}]]; FileByteCount[made]
(* = 0 *)
CreateFile[made]
(* ! CreateFile::filex *)
(* = $Failed *)
FileNameTake[RenameFile[made, FileNameJoin[{dir, "renamed"}]]]
(* = "renamed" *)
{FileExistsQ[made], FileExistsQ[FileNameJoin[{dir, "renamed"}]]}
(* = {False, True} *)
temporary = CreateTemporary[]; {FileByteCount[temporary], DeleteFile[temporary], FileExistsQ[temporary]}
(* = {0, Null, False} *)
t = StringToStream["one two\nthree\nfour"]; {Find[t, "r"], Find[t, "zz"], Close[t]}
(* = {"three", EndOfFile, "String"} *)
ListQ[DirectoryStack[]]
(* = True *)
DeleteDirectory[dir, DeleteContents -> True]; DirectoryQ[dir]
(* = False *)

(* Formats *)
ImportString["a,b\n1,2.5\n\"x,y\",\"say \"\"hi\"\"\"\n", "CSV"]
(* = {{"a", "b"}, {1, 2.5}, {"x,y", "say \"hi\""}} *)
ExportString[{{"a", "b,c"}, {1, 2.5}}, "CSV"]
(* = "a,\"b,c\"\n1,2.5\n" *)
ImportString["1\t2\n3\t4", "TSV"]
(* = {{1, 2}, {3, 4}} *)
ImportString["1 2\n3 4\n", "Table"]
(* = {{1, 2}, {3, 4}} *)
ExportString[{{1, 2}, {3, 4}}, "Table"]
(* = "1\t2\n3\t4" *)
ImportString["{\"a\": [1, 2.5, true, null], \"b\": \"x\\u00e9\"}", "RawJSON"]
(* = <|"a" -> {1, 2.5, True, Null}, "b" -> "xé"|> *)
ImportString["{\"a\": {\"b\": -1e2}}", "JSON"]
(* = {"a" -> {"b" -> -100.}} *)
ExportString[<|"a" -> {1, True}, "b" -> "q\""|>, "JSON"]
(* = "{\n\t\"a\":[\n\t\t1,\n\t\ttrue\n\t],\n\t\"b\":\"q\\\"\"\n}" *)
ImportString[ExportString[{<|"x" -> 1.5|>, {}}, "RawJSON"], "RawJSON"]
(* = {<|"x" -> 1.5|>, {}} *)
ImportString["[1, 2", "JSON"]
(* ! ImportString::jsonerr: The text is not JSON; line 1: a comma or ] was expected. *)
(* = $Failed *)
ImportString["1\n2.5\nx", "List"]
(* = {1, 2.5, "x"} *)
ImportString["xx = 5; xx + 1", "WL"]
(* = 6 *)

(* Hashes and encodings *)
Hash["hello", "MD5", "HexString"]
(* = "5d41402abc4b2a76b9719d911017c592" *)
Hash["hello", "SHA", "HexString"]
(* = "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d" *)
Hash["hello", "SHA256", "HexString"]
(* = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824" *)
Hash["hello", "CRC32"]
(* = 907060870 *)
Hash["", "MD5", "HexString"]
(* = "d41d8cd98f00b204e9800998ecf8427e" *)
Hash[StringRepeat["a", 200], "MD5", "HexString"]
(* = "887f30b43b2867f4a9accceee7d16e6c" *)
Hash[{1, 2}] === Hash[{1, 2}]
(* = True *)
BaseEncode[ByteArray[{1, 2, 255}]]
(* = "AQL/" *)
BaseDecode["AQL/"] === ByteArray[{1, 2, 255}]
(* = True *)
BaseEncode[ByteArray[{1, 255}], "Base16"]
(* = "01FF" *)
Uncompress[Compress[{1, x, "s", 2.5, <|a -> 1|>}]]
(* = {1, x, "s", 2.5, <|a -> 1|>} *)
Uncompress["nonsense"]
(* ! Uncompress::corrupt *)
(* = $Failed *)

(* The world around *)
StringQ[Environment["PATH"]]
(* = True *)
Environment["NO_SUCH_VARIABLE_X"]
(* = $Failed *)
SetEnvironment["LUPINE_TEST_X" -> "v"]; GetEnvironment["LUPINE_TEST_X"]
(* = "LUPINE_TEST_X" -> "v" *)
Run["exit 3"]
(* = 3 *)
RunProcess[{"echo", "hi"}]
(* = <|"ExitCode" -> 0, "StandardOutput" -> "hi\n", "StandardError" -> ""|> *)
RunProcess[{"cat"}, "StandardOutput", "text"]
(* = "text" *)
RunProcess[{"no-such-program-x"}]
(* ! RunProcess::pnfd *)
(* = $Failed *)
here = Directory[]; SetDirectory["/tmp"]; ResetDirectory[] === here
(* = True *)

(* Tests of a program *)
VerificationTest[1 + 1, 2]["Outcome"]
(* = "Success" *)
VerificationTest[1 + 1, 3]["Outcome"]
(* = "Failure" *)
VerificationTest[1 == 1]["Outcome"]
(* = "Success" *)
VerificationTest[First[{}], First[{}], {First::nofirst}]["Outcome"]
(* = "Success" *)
VerificationTest[First[{}], First[{}]]["Outcome"]
(* = "MessagesFailure" *)
VerificationTest[2, 2, TestID -> "two"]["TestID"]
(* = "two" *)
VerificationTest[1., 1, SameTest -> Equal]["Outcome"]
(* = "Success" *)
TestReport[{VerificationTest[1 + 1, 2], VerificationTest[1, 2]}]["TestsFailedCount"]
(* = 1 *)
Head[VerificationTest[1, 1]]
(* = TestResultObject *)
Head[TestReport[{}]]
(* = TestReportObject *)
TestReport[{VerificationTest[1, 1]}]["AllTestsSucceeded"]
(* = True *)

(* Forms of streams: lines that contain a text, bytes in either order, commands, packed files *)
dir = CreateDirectory[]; file = FileNameJoin[{dir, "a.txt"}]; Export[file, "one two\nthree 4\n", "Text"]; FindList[file, "t", 1]
(* = {"one two"} *)
FindList[file, "THREE", IgnoreCase -> True]
(* = {"three 4"} *)
out = OpenWrite[FileNameJoin[{dir, "b.bin"}], BinaryFormat -> True]; BinaryWrite[out, 258, "Integer16", ByteOrdering -> 1]; BinaryWrite[out, "abc", "TerminatedString"]; Close[out]; BinaryReadList[FileNameJoin[{dir, "b.bin"}], "Byte"]
(* = {1, 2, 97, 98, 99, 0} *)
in = OpenRead[FileNameJoin[{dir, "b.bin"}], BinaryFormat -> True]; both = {BinaryRead[in, "Integer16", ByteOrdering -> 1], BinaryRead[in, "TerminatedString"], BinaryRead[in]}; Close[in]; both
(* = {258, "abc", EndOfFile} *)
ReadList["!echo 5; echo 6", Number]
(* = {5, 6} *)
Get["!echo 1+1"]
(* = 2 *)
FilePrint[file]
(* : one two *)
(* : three 4 *)
packed = FileNameJoin[{dir, "rows.csv.gz"}]; Export[packed, Table[{i, 1}, {i, 1000}]]; {Take[ReadByteArray[packed], 2] // Normal, FileByteCount[packed] < 3000, Total[Import[packed]], Last[Import[packed, {"GZIP", "CSV"}]]}
(* = {{31, 139}, True, {500500, 1000}, {1000, 1}} *)
Export[FileNameJoin[{dir, "x.mx"}], {1, a}]; Import[FileNameJoin[{dir, "x.mx"}]]
(* = {1, a} *)
kept[n_] := n + 1; DumpSave[FileNameJoin[{dir, "k.mx"}], kept]; Clear[kept]; Get[FileNameJoin[{dir, "k.mx"}]]; kept[1]
(* = 2 *)
RunProcess[{"pwd"}, "StandardOutput", ProcessDirectory -> "/"]
(* = "/\n" *)
RunProcess[{"sh", "-c", "echo $ZZ"}, "StandardOutput", ProcessEnvironment -> <|"ZZ" -> "7", "PATH" -> Environment["PATH"]|>]
(* = "7\n" *)
DeleteDirectory[dir, DeleteContents -> True]
(* = Null *)
