(* Finished nets by name, and APIFunction. *)
MemberQ[NetModel[], "LeNet Trained on MNIST Data"]
(* = True *)
lenet = NetModel["LeNet"];
lenet === NetModel["LeNet Trained on MNIST Data"]
(* = True *)
test = Take[ResourceData["MNIST", "TestData"], 200];
lenet[First[Keys[test]]]
(* = 7 *)
ClassifierMeasurements[lenet, test, "Accuracy"] > 0.97
(* = True *)
NetExtract[NetModel["LeNet", "UninitializedEvaluationNet"], {1, "Weights"}]
(* = Automatic *)
NetModel["No such net"]
(* ! NetModel::notfound: There is no net named No such net here; NetModel[] lists the names. *)
(* = $Failed *)

APIFunction[{"x" -> "Integer"}, #x^2 &][<|"x" -> "4"|>]
(* = 16 *)
APIFunction[{"x" -> "Real", "y" -> ("Integer" -> 3)}, #x + #y &][<|"x" -> "1.5"|>]
(* ~ 4.5 *)
APIFunction[{"x" -> "Integer"}, #x &][<|"x" -> "four"|>]
(* ! APIFunction::invtype: The value four of the parameter x is no Integer. *)
(* = $Failed *)
APIFunction[{"x" -> "Integer"}, #x &][<||>]
(* ! APIFunction::missing: The parameter x was not given. *)
(* = $Failed *)
APIFunction[{"image" -> "Image"}, lenet[#image] &][<|"image" -> FileNameJoin[{First[Select[$LupineDataFolders, DirectoryQ]], "digit.png"}]|>]
(* = 3 *)
