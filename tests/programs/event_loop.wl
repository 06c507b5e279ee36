(* A scheduler of timed events: a priority list, handlers as DownValues *)
ClearAll[handle, queue, log]
log = {};
handle["start", t_] := (schedule[t + 2, "ping"]; schedule[t + 5, "stop"])
handle["ping", t_] := (AppendTo[log, t]; schedule[t + 2, "ping"])
handle["stop", t_] := Throw[t, "stop"]
handle[other_, t_] := AppendTo[log, other -> t]
schedule[t_, e_] := queue = SortBy[Append[queue, {t, e}], First]
run[limit_] := Catch[
  While[queue =!= {}, Module[{t, e},
    {t, e} = First[queue]; queue = Rest[queue];
    If[t > limit, Throw[limit, "stop"]];
    handle[e, t]]]; None, "stop"]
queue = {{0, "start"}, {1, "odd"}};
run[100]
(* = 5 *)
log
(* = {"odd" -> 1, 2, 4} *)
queue
(* = {{6, "ping"}} *)
queue = {}; run[10]
(* = None *)
