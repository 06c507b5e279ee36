(* Hashes, bases, compressed expressions, reading text *)
ToExpression["2+3"]
(* = 5 *)
ToExpression[{"1", "2"}]
(* = {1, 2} *)
ToExpression["x^2"]
(* = x^2 *)
ToExpression["a b"]
(* = a*b *)
ToExpression["1;2"]
(* = 2 *)
SyntaxQ["1+1"]
(* = True *)
SyntaxQ["1+"]
(* = False *)
SyntaxLength["1+1"]
(* = 3 *)
Hash["a", "CRC32"]
(* = 3904355907 *)
BaseEncode[StringToByteArray["hi"]]
(* = "aGk=" *)
ByteArrayToString[BaseDecode["aGk="]]
(* = "hi" *)
URLEncode["a b&c"]
(* = "a%20b%26c" *)
StringToByteArray["abc"]
(* = ByteArray["YWJj"] *)
Normal[StringToByteArray["abc"]]
(* = {97, 98, 99} *)
Compress[1] // StringQ
(* = True *)
Hash["abc", "MD5", "HexString"]
(* = "900150983cd24fb0d6963f7d28e17f72" *)
Hash["abc", "SHA1", "HexString"]
(* = "a9993e364706816aba3e25717850c26c9cd0d89d" *)
Hash["abc", "SHA256", "HexString"]
(* = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" *)
Hash["abc", "SHA384", "HexString"]
(* = "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7" *)
Hash["abc", "SHA512", "HexString"]
(* = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f" *)
Hash["", "MD5", "HexString"]
(* = "d41d8cd98f00b204e9800998ecf8427e" *)
Uncompress[Compress[{1, x, "s", 2.5}]]
(* = {1, x, "s", 2.5} *)
Hash["a"] === Hash["a"]
(* = True *)
