(* Templates and text *)
TextWords["Hello, world! It's me."]
(* = {"Hello", "world", "It's", "me"} *)
StringTemplate["Hello `name`!"][<|"name" -> "Bob"|>]
(* = "Hello Bob!" *)
StringTemplate["`1` + `2` = `3`"][1, 2, 3]
(* = "1 + 2 = 3" *)
StringTemplate["`` and ``"]["a", "b"]
(* = "a and b" *)
TemplateApply["x=`x`", <|"x" -> 3|>]
(* = "x=3" *)
TemplateApply[StringTemplate["a `1`"], {5}]
(* = "a 5" *)
StringTemplate["sum <* 1 + 1 *>"][]
(* = "sum 2" *)
TextString[{1, 2}]
(* = "{1, 2}" *)
TextString[3.5]
(* = "3.5" *)
TextString[1/2]
(* = "1/2" *)
TextString["a"]
(* = "a" *)
