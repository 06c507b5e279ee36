(* list.wl - list idioms that are a line or two of the language. *)

Subdivide::usage = "Subdivide[n] gives n + 1 equally spaced numbers from 0 to 1.\nSubdivide[max, n] from 0 to max.\nSubdivide[min, max, n] from min to max."
Subdivide[n_Integer?Positive] := Range[0, n]/n
Subdivide[max_, n_Integer?Positive] := max Range[0, n]/n
Subdivide[min_, max_, n_Integer?Positive] := min + (max - min) Range[0, n]/n
