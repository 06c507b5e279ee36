(* models.wl - finished nets by name, and functions with typed parameters.

   NetModel has no server behind it: it looks into the folder `models` beside the data that came with Lupine, and in
   $LupineData, for .wlnet and .onnx files. *)

NetModel::usage = "NetModel[\"name\"] gives a finished net.\nNetModel[] gives the names of the nets that are here.\nNetModel[\"name\", \"UninitializedEvaluationNet\"] gives the net without its arrays."
APIFunction::usage = "APIFunction[{\"name\" -> type, ...}, f] is a function of an association: its values are made what the types say, and f is applied to the result."

NetModel::notfound = "There is no net named `1` here; NetModel[] lists the names."
NetModel::noprop = "`1` is not one of the properties `2`."
APIFunction::missing = "The parameter `1` was not given."
APIFunction::invtype = "The value `1` of the parameter `2` is no `3`."

(* Names under which a file is known beside its own. *)
$modelNames = <|"lenet" -> "LeNet Trained on MNIST Data"|>
modelFolders[] := FileNameJoin[{#, "models"}] & /@ If[StringQ[$LupineData], Prepend[$LupineDataFolders, $LupineData], $LupineDataFolders]
modelFiles[] := Association[Reverse[(Lookup[$modelNames, FileBaseName[#], FileBaseName[#]] -> #) & /@
    Flatten[FileNames[{"*.wlnet", "*.onnx"}, #] & /@ modelFolders[]]]]

(* The name itself, or a short one that begins or is contained in only one. *)
modelName[name_, names_] := Which[
    MemberQ[names, name], name,
    Length[Select[names, StringStartsQ[#, name, IgnoreCase -> True] &]] === 1, First[Select[names, StringStartsQ[#, name, IgnoreCase -> True] &]],
    True, None]

NetModel[] := Sort[Keys[modelFiles[]]]
NetModel[name_String] := NetModel[name, "EvaluationNet"]
NetModel[{name_String, ___}] := NetModel[name]
NetModel[name_String, property_String] := Module[{files = modelFiles[], full},
    full = modelName[name, Keys[files]];
    If[full === None, Message[NetModel::notfound, name]; Return[$Failed]];
    Switch[property,
        "EvaluationNet", Import[files[full]],
        "UninitializedEvaluationNet", Import[files[full], "UninitializedNet"],
        "ByteCount", FileByteCount[files[full]],
        "Name", full,
        _, Message[NetModel::noprop, property, {"ByteCount", "EvaluationNet", "Name", "UninitializedEvaluationNet"}]; $Failed]]
NetModel[name_String, port : (_String -> _)] := With[{net = NetModel[name]}, If[net === $Failed, $Failed, NetReplacePart[net, port]]]

(* ---- APIFunction ---- *)

APIFunction[parameters_, f_][] := APIFunction[parameters, f][<||>]
APIFunction[parameters_, f_, ___][values : {(_Rule | _RuleDelayed) ...}] := APIFunction[parameters, f][Association[values]]
APIFunction[parameters_, f_, ___][values_Association] := With[{read = readParameter[values] /@ Flatten[{parameters}]},
    If[MemberQ[read, $Failed], $Failed, f[Association[read]]]]

readParameter[values_][name_String] := readParameter[values][name -> "String"]
readParameter[values_][name_ -> (type_ -> default_)] := If[KeyExistsQ[values, name], readParameter[values][name -> type], name -> default]
readParameter[values_][name_ -> type_] := Module[{value},
    If[! KeyExistsQ[values, name], Message[APIFunction::missing, name]; Return[$Failed]];
    value = readValue[type, values[name]];
    If[value === $Failed, Message[APIFunction::invtype, values[name], name, type]; Return[$Failed]];
    name -> value]

readValue["Integer" | Integer, x_Integer] := x
readValue["Integer" | Integer, x_String] := If[StringMatchQ[x, RegularExpression["\\s*[-+]?[0-9]+\\s*"]], ToExpression[x], $Failed]
readValue["Real" | "Number" | Real, x_?NumericQ] := N[x]
readValue["Real" | "Number" | Real, x_String] := If[StringMatchQ[StringTrim[x], NumberString], N[ToExpression[StringTrim[x]]], $Failed]
readValue["String" | String, x_String] := x
readValue["Boolean", x : True | False] := x
readValue["Boolean", x_String] := Switch[ToLowerCase[StringTrim[x]], "true" | "1" | "yes", True, "false" | "0" | "no", False, _, $Failed]
readValue["Image" | "Picture", x_?ImageQ] := x
readValue["Image" | "Picture", x : _String | _File] := With[{img = Quiet[Import[x]]}, If[ImageQ[img], img, $Failed]]
readValue["Expression" | Automatic, x_] := x
readValue[list_List, x_] := If[MemberQ[list, x], x, $Failed]
readValue[_, _] := $Failed
