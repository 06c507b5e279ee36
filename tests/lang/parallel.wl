(* The words for many kernels give what their plain counterparts give; and dates of today. *)

ParallelMap[#^2 &, {1, 2, 3}]
(* = {1, 4, 9} *)
{ParallelMap[f, {{a}}, {2}], ParallelMap[f][{a}], ParallelMap[f, {a}, Method -> "FinestGrained"]}
(* = {{{f[a]}}, {f[a]}, {f[a]}} *)
{ParallelTable[10 i + j, {i, 2}, {j, 2}], ParallelTable[i, {i, 3}, Method -> "CoarsestGrained"]}
(* = {{{11, 12}, {21, 22}}, {1, 2, 3}} *)
{ParallelSum[i^2, {i, 10}], ParallelProduct[i, {i, 5}], ParallelArray[f, 3]}
(* = {385, 120, {f[1], f[2], f[3]}} *)
total = 0; ParallelDo[total += i, {i, 4}]; total
(* = 10 *)
{Parallelize[Map[f, {1, 2}]], ParallelCombine[f, {1, 2}, h], ParallelEvaluate[1 + 1]}
(* = {{f[1], f[2]}, h[f[{1, 2}]], {}} *)
{ParallelTry[If[# > 2, #, $Failed] &, {1, 2, 3, 4}], ParallelTry[If[# > 2, #, $Failed] &, {1, 2, 3, 4}, 2], ParallelTry[$Failed &, {1}]}
(* = {3, {3, 4}, $Failed} *)
x = 5; job = ParallelSubmit[{x}, x + 1]; late = ParallelSubmit[x]; x = 7; WaitAll[{job, late}]
(* = {6, 7} *)
{DistributeDefinitions[f], SetSharedVariable[x], SetSharedFunction[f], LaunchKernels[], LaunchKernels[2], Kernels[], CloseKernels[], $KernelCount, $KernelID}
(* = {Null, Null, Null, {}, {}, {}, {}, 0, 0} *)

{Head[Now], DateList[Today] === Join[Take[DateList[], 3], {0, 0, 0.}]}
(* = {DateObject, True} *)
{DayCount[Today, Tomorrow], DayCount[Yesterday, Today]}
(* = {1, 1} *)
DayRange[{2024, 2, 28}, {2024, 3, 1}]
(* = {DateObject[{2024, 2, 28}, "Day"], DateObject[{2024, 2, 29}, "Day"], DateObject[{2024, 3, 1}, "Day"]} *)
