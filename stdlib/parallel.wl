(* parallel.wl - the words that spread work over kernels. There is one kernel, which is the case a program must be ready for: every word
   gives what its plain counterpart gives, in the same order. *)

ParallelMap::usage = "ParallelMap[f, e] gives Map[f, e]; all of it is done by the one kernel there is.\nParallelMap[f, e, levels] maps at the levels.\nParallelMap[f] is an operator form."
ParallelTable::usage = "ParallelTable[e, {i, n}, ...] gives Table[e, {i, n}, ...], done by the one kernel there is."
ParallelDo::usage = "ParallelDo[e, {i, n}, ...] evaluates e for each i as Do does, in the one kernel there is."
ParallelSum::usage = "ParallelSum[e, {i, n}, ...] gives Sum[e, {i, n}, ...], done by the one kernel there is."
ParallelProduct::usage = "ParallelProduct[e, {i, n}, ...] gives Product[e, {i, n}, ...], done by the one kernel there is."
ParallelArray::usage = "ParallelArray[f, n] gives Array[f, n], done by the one kernel there is."
ParallelCombine::usage = "ParallelCombine[f, list, comb] gives comb of f of the parts of list that the kernels take; with one kernel that is comb[f[list]]."
Parallelize::usage = "Parallelize[e] evaluates e, in the one kernel there is."
ParallelEvaluate::usage = "ParallelEvaluate[e] gives the values of e in the subkernels, of which there are none: {}."
ParallelTry::usage = "ParallelTry[f, {x1, x2, ...}] gives the first f[xi] that is not $Failed.\nParallelTry[f, list, k] gives a list of the first k."
ParallelSubmit::usage = "ParallelSubmit[e] keeps e for WaitAll.\nParallelSubmit[{x, y, ...}, e] keeps it with the present values of x, y, ..."
WaitAll::usage = "WaitAll[e] evaluates the expressions that ParallelSubmit kept in e."
DistributeDefinitions::usage = "DistributeDefinitions[f, ...] makes definitions known to the subkernels, of which there are none."
SetSharedVariable::usage = "SetSharedVariable[x, ...] shares variables with the subkernels, of which there are none."
SetSharedFunction::usage = "SetSharedFunction[f, ...] shares functions with the subkernels, of which there are none."
LaunchKernels::usage = "LaunchKernels[] starts subkernels; none can be started here, so it gives {}."
CloseKernels::usage = "CloseKernels[] ends the subkernels, of which there are none: {}."
Kernels::usage = "Kernels[] lists the subkernels: {}."
$KernelCount::usage = "$KernelCount is the number of subkernels: 0."
$KernelID::usage = "$KernelID is the number of this kernel: 0, the main one."

parallelOption = (Method | DistributedContexts | ProgressReporting) -> _;

ParallelMap[f_, e_, level : Except[_Rule] : {1}, parallelOption ...] := Map[f, e, level]
ParallelMap[f_][e_] := ParallelMap[f, e]

SetAttributes[{ParallelTable, ParallelDo, ParallelSum, ParallelProduct, Parallelize, ParallelEvaluate, ParallelSubmit}, HoldAll]
parallelIterators[f_, args_Hold] := Replace[DeleteCases[args, parallelOption], Hold[a___] :> f[a]]
ParallelTable[e_, i__] := parallelIterators[Table, Hold[e, i]]
ParallelDo[e_, i__] := parallelIterators[Do, Hold[e, i]]
ParallelSum[e_, i__] := parallelIterators[Sum, Hold[e, i]]
ParallelProduct[e_, i__] := parallelIterators[Product, Hold[e, i]]
ParallelArray[f_, rest : Except[_Rule] .., parallelOption ...] := Array[f, rest]
Parallelize[e_, parallelOption ...] := e
ParallelEvaluate[_, ___] := {}

ParallelCombine[f_, list_, comb_ : Automatic, parallelOption ...] := If[comb === Automatic, f[list], comb[f[list]]]
ParallelTry[f_, list_List, n_Integer?Positive] := Module[{found = {}},
  Do[With[{v = f[x]}, If[v =!= $Failed, AppendTo[found, v]]; If[Length[found] === n, Break[]]], {x, list}]; found]
ParallelTry[f_, list_List] := Replace[ParallelTry[f, list, 1], {{v_} :> v, {} -> $Failed}]

SetAttributes[parallelHeld, HoldAllComplete]
ParallelSubmit[e_] := parallelHeld[e]
ParallelSubmit[vars_List, e_] := With[{values = Cases[Unevaluated[vars], v_Symbol :> (HoldPattern[v] -> v)]}, parallelHeld[e] /. values]
WaitAll[e_] := e /. parallelHeld[x_] :> x

DistributeDefinitions[___] := Null
SetAttributes[{DistributeDefinitions, SetSharedVariable, SetSharedFunction}, HoldAll]
SetSharedVariable[___] := Null
SetSharedFunction[___] := Null
LaunchKernels[___] := {}
CloseKernels[___] := {}
Kernels[] := {}
$KernelCount = 0
$KernelID = 0
