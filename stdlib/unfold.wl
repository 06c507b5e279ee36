(* unfold.wl - NetUnfold: one step of a net over a sequence, with its states as ports. *)

NetUnfold::usage = "NetUnfold[net] gives the net of one step of a recurrent net: its states are inputs and outputs."

NetUnfold::nonet = "First argument `1` should be a net."
NetUnfold::nostate = "`1` has no recurrent state to expose."
NetUnfold::whole = "`1` needs the whole sequence and has no single step."

NetUnfold[net_] := If[Quiet[Head[Information[net, "InputPortNames"]]] === List, unfolded[net], Message[NetUnfold::nonet, net]; $Failed]

unfolded[NetFoldOperator[net_, ___]] := net
unfolded[net_] := Module[{flat = NetFlatten[net], layers, edges, whole, states},
    layers = unfoldVertices[flat];
    edges = unfoldEdges[flat, Keys[layers]];
    whole = SelectFirst[Keys[layers], unfoldWhole[layers[#], unfoldType[flat, #, "Input"]] &];
    If[!MissingQ[whole], Message[NetUnfold::whole, Head[layers[whole]]]; Return[$Failed]];
    states = unfoldNames[Flatten[KeyValueMap[Function[{v, layer}, {v, #} & /@ unfoldStates[layer]], layers], 1]];
    If[states === {}, Message[NetUnfold::nostate, Head[net]]; Return[$Failed]];
    edges = Fold[unfoldSkip, edges, Keys[Select[layers, Head[#] === SequenceLastLayer &]]];
    layers = Select[layers, Head[#] =!= SequenceLastLayer &];
    edges = DeleteCases[edges, _ -> NetPort[{Alternatives @@ Keys[layers], "State" | "CellState"}]];
    NetGraph[Association[KeyValueMap[#1 -> unfoldStep[#2, unfoldType[flat, #1, "Input"]] &, layers]], Join[edges, Flatten[unfoldWires /@ states]], Sequence @@ unfoldInputs[flat, layers]]]

(* The pieces by names, and the connections between those names. *)
unfoldVertices[flat : _NetChain | _NetGraph] := With[{pieces = Normal[flat]},
    If[AssociationQ[pieces], pieces, AssociationThread[ToString /@ Range[Length[pieces]], pieces]]]
unfoldVertices[layer_] := <|"1" -> layer|>
unfoldEdges[NetGraph[_, edges_, ___], names_] := Replace[edges, {n_Integer :> names[[n]], NetPort[{n_Integer, port_}] :> NetPort[{names[[n]], port}]}, {2}]
unfoldEdges[_, names_] := Rule @@@ Partition[names, 2, 1]

(* What reads v reads its source instead. *)
unfoldSkip[edges_, v_] := With[{source = Cases[edges, (s_ -> v) :> s]},
    If[source === {}, edges, Replace[DeleteCases[edges, _ -> v], (v -> to_) :> (First[source] -> to), {1}]]]

unfoldStates[_LongShortTermMemoryLayer] := {"State" -> "State", "CellState" -> "CellState"}
unfoldStates[_BasicRecurrentLayer | _GatedRecurrentLayer] := {"State" -> "State"}
unfoldStates[NetFoldOperator[_, feedback : {__Rule}, ___]] := feedback
unfoldStates[_NetFoldOperator] := {"Output" -> "State"}
unfoldStates[layer_AttentionLayer /; unfoldCausal[layer]] := If[unfoldShared[layer], {"State" -> "State"}, {"KeyState" -> "KeyState", "ValueState" -> "ValueState"}]
unfoldStates[_] := {}
unfoldCausal[layer_] := NetExtract[layer, "Mask"] =!= None
unfoldShared[layer_] := MemberQ[Information[layer, "InputPortNames"], "Input"]

(* Layers that mix the elements of a sequence. *)
unfoldWhole[layer_AttentionLayer, _] := !unfoldCausal[layer]
unfoldWhole[layer_, _] := True /; MemberQ[{SequenceMostLayer, SequenceRestLayer, SequenceReverseLayer, NetBidirectionalOperator, SequenceIndicesLayer, OrderingLayer}, Head[layer]]
unfoldWhole[AggregationLayer[_, Except[1 | All | {___, 1, ___} | 1 ;; _], ___], {"Varying", ___}] := False
unfoldWhole[PartLayer[{All, __}, ___] | FlattenLayer[_?Negative, ___], {"Varying", ___}] := False
unfoldWhole[layer_, {"Varying", ___} | "Varying"] := MemberQ[{AggregationLayer, SummationLayer, PartLayer, FlattenLayer, ConvolutionLayer, PoolingLayer, LinearLayer}, Head[layer]]
unfoldWhole[_, _] := False

(* {vertex, out -> in} with a name for the port: the state's own, numbered where two are called the same. *)
unfoldNames[states_] := With[{own = #[[2, 2]] & /@ states},
    MapIndexed[Append[#1, If[Count[own, #1[[2, 2]]] === 1, #1[[2, 2]], #1[[2, 2]] <> ToString[Count[Take[own, First[#2]], #1[[2, 2]]]]]] &, states]]
unfoldWires[{v_, out_ -> in_, name_}] := {NetPort[name] -> NetPort[{v, in}], NetPort[{v, out}] -> NetPort[name]}

unfoldType[flat : _NetChain | _NetGraph, v_, port_] := Quiet[NetExtract[flat, {If[AssociationQ[Normal[flat]], v, ToExpression[v]], port}]]
unfoldType[layer_, _, port_] := Quiet[NetExtract[layer, port]]

(* A piece as it acts on one element of the sequence. *)
unfoldStep[layer : _BasicRecurrentLayer | _GatedRecurrentLayer | _LongShortTermMemoryLayer, _] := NetGraph[
    <|"One" -> ReplicateLayer[1], "Layer" -> unfoldBare[layer], "Last" -> PartLayer[1]|>,
    Join[{NetPort["Input"] -> "One" -> "Layer" -> "Last" -> NetPort["Output"]},
        Flatten[{NetPort[#] -> NetPort[{"Layer", #}], NetPort[{"Layer", #}] -> NetPort[#]} & /@ Last /@ unfoldStates[layer]]]]
(* The keys and values so far, with the new ones at their end; one query, which under the mask sees all of them. *)
unfoldStep[layer_AttentionLayer, _] := With[{pairs = If[unfoldShared[layer], {"Input" -> "State"}, {"Key" -> "KeyState", "Value" -> "ValueState"}]},
    NetGraph[
        Join[AssociationMap[unfoldPast[NetExtract[layer, #]] &, Keys[pairs]], <|"One" -> ReplicateLayer[1], "Layer" -> unfoldBare[layer], "Last" -> PartLayer[1]|>],
        Join[Flatten[{NetPort[#1] -> NetPort[{#1, "Element"}], NetPort[#2] -> NetPort[{#1, "Input"}], #1 -> NetPort[{"Layer", #1}], #1 -> NetPort[#2]} & @@@ pairs],
            {NetPort["Query"] -> "One", "One" -> NetPort[{"Layer", "Query"}], "Layer" -> "Last" -> NetPort["Output"]}]]]
unfoldPast[{_, sizes__Integer}] := AppendLayer["Input" -> {"Varying", sizes}]
unfoldPast[_] := AppendLayer[]
unfoldStep[NetMapOperator[net_, ___], _] := net
unfoldStep[NetFoldOperator[net_, ___], _] := net

(* Levels count from 1 less where the first was the sequence. *)
unfoldStep[layer_, {"Varying", ___}] := unfoldShift[unfoldBare[layer]]
unfoldStep[layer_CatenateLayer, _] := unfoldShift[unfoldBare[layer]]
unfoldStep[layer_, _] := unfoldBare[layer]
unfoldShift[(head : CatenateLayer | SoftmaxLayer | NormalizationLayer)[n_Integer?(# > 1 &), rest___]] := head[n - 1, rest]
unfoldShift[ReshapeLayer[{Inherited, sizes___}, rest___]] := ReshapeLayer[{sizes}, rest]
unfoldShift[PartLayer[{All, specs__}, rest___]] := PartLayer[{specs}, rest]
unfoldShift[ReplicateLayer[sizes_, n_Integer?(# > 1 &), rest___]] := ReplicateLayer[sizes, n - 1, rest]
unfoldShift[TransposeLayer[pairs : {(_Integer?(# > 1 &) <-> _Integer?(# > 1 &)) ..}, rest___]] := TransposeLayer[Map[# - 1 &, pairs, {2}], rest]
unfoldShift[AggregationLayer[f_, n_Integer?(# > 1 &), rest___]] := AggregationLayer[f, n - 1, rest]
unfoldShift[AggregationLayer[f_, n_Integer?(# > 1 &) ;; m_, rest___]] := AggregationLayer[f, n - 1 ;; If[IntegerQ[m] && m > 0, m - 1, m], rest]
unfoldShift[AggregationLayer[f_, rest___Rule]] := AggregationLayer[f, All, rest]
unfoldShift[layer_] := layer

unfoldBare[layer_] := With[{ports = Join[Information[layer, "InputPortNames"], Information[layer, "OutputPortNames"], {"State", "CellState"}]},
    DeleteCases[layer, (Alternatives @@ ports) -> _]]

(* The shape of one element of each input. *)
unfoldInputs[flat_, layers_] := DeleteCases[(# -> unfoldElement[NetExtract[flat, #], layers]) & /@ Information[flat, "InputPortNames"], _ -> Automatic]
unfoldElement[_, layers_] := "Integer" /; MemberQ[{EmbeddingLayer, UnitVectorLayer}, Head[First[layers]]]
unfoldElement[{_, n_Integer}, _] := n
unfoldElement[{_, rest__Integer}, _] := {rest}
unfoldElement["Varying", _] := "Real"
unfoldElement[_, _] := Automatic
