(* Data as lists of associations: select, group, join, aggregate *)
people = {<|"name" -> "Ada", "dept" -> "math", "age" -> 36, "pay" -> 50|>, <|"name" -> "Bob", "dept" -> "ops", "age" -> 41, "pay" -> 30|>,
   <|"name" -> "Cy", "dept" -> "math", "age" -> 29, "pay" -> 40|>, <|"name" -> "Di", "dept" -> "ops", "age" -> 50, "pay" -> 60|>};
people // Select[#age < 45 &] // Map[#name &]
(* = {"Ada", "Bob", "Cy"} *)
GroupBy[people, #dept &, Mean[#[[All, "pay"]]] &]
(* = <|"math" -> 45, "ops" -> 45|> *)
people // SortBy[-#pay &] // Map[Lookup[{"name", "pay"}]]
(* = {{"Di", 60}, {"Ada", 50}, {"Cy", 40}, {"Bob", 30}} *)
Merge[KeyTake[people, {"age", "pay"}], Max]
(* = <|"age" -> 50, "pay" -> 60|> *)
floors = <|"math" -> 3, "ops" -> 1|>;
Append[#, "floor" -> floors[#dept]] & /@ people[[;; 1]]
(* = {<|"name" -> "Ada", "dept" -> "math", "age" -> 36, "pay" -> 50, "floor" -> 3|>} *)
JoinAcross[{<|"k" -> 1, "a" -> x|>, <|"k" -> 2, "a" -> y|>}, {<|"k" -> 2, "b" -> z|>}, "k"]
(* = {<|"k" -> 2, "a" -> y, "b" -> z|>} *)
Dataset[people][All, "age"] // Normal
(* = {36, 41, 29, 50} *)
Query[GroupBy["dept"], Total, "pay"][people]
(* = <|"math" -> 90, "ops" -> 90|> *)
#[["name"]] & /@ MaximalBy[people, #age/#pay &]
(* = {"Bob"} *)
Counts[If[#pay >= 50, "high", "low"] & /@ people]
(* = <|"high" -> 2, "low" -> 2|> *)
AssociationThread[Keys[First[people]], Transpose[Values[people]]]["age"]
(* = {36, 41, 29, 50} *)
KeyValueMap[#1 <> "=" <> ToString[#2] &, GroupBy[people, Key["dept"], Length]]
(* = {"math=2", "ops=2"} *)
Fold[Append[#1, #2["name"] -> Lookup[#1, "last", 0] + #2["pay"]] &, <||>, people]
(* = <|"Ada" -> 50, "Bob" -> 30, "Cy" -> 40, "Di" -> 60|> *)
