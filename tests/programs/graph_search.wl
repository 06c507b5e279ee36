(* Shortest ways: Dijkstra on an association of associations, breadth first in a maze, components, topological order *)
graph = <|"a" -> <|"b" -> 7, "c" -> 9, "f" -> 14|>, "b" -> <|"a" -> 7, "c" -> 10, "d" -> 15|>, "c" -> <|"a" -> 9, "b" -> 10, "d" -> 11, "f" -> 2|>,
   "d" -> <|"b" -> 15, "c" -> 11, "e" -> 6|>, "e" -> <|"d" -> 6, "f" -> 9|>, "f" -> <|"a" -> 14, "c" -> 2, "e" -> 9|>|>;
dijkstra[g_, start_] := Module[{dist = <|start -> 0|>, prev = <||>, done = <||>, u},
  While[Length[open = KeyDrop[dist, Keys[done]]] > 0,
   u = First[Keys[TakeSmallest[open, 1]]]; done[u] = True;
   KeyValueMap[If[dist[u] + #2 < Lookup[dist, #1, Infinity], dist[#1] = dist[u] + #2; prev[#1] = u] &, g[u]]];
  {KeySort[dist], prev}]
{dist, prev} = dijkstra[graph, "a"];
dist
(* = <|"a" -> 0, "b" -> 7, "c" -> 9, "d" -> 20, "e" -> 20, "f" -> 11|> *)
path[t_] := Reverse[NestWhileList[prev, t, KeyExistsQ[prev, #] &]]
path["e"]
(* = {"a", "c", "f", "e"} *)

maze = {"#########", "#S..#...#", "#.#.#.#.#", "#.#...#E#", "#########"};
grid = Characters /@ maze;
find[c_] := First[Position[grid, c]]
neighbours[p_] := Select[p + # & /@ {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}, Extract[grid, #] =!= "#" &]
bfs[from_, to_] := Module[{front = {from}, seen = <|from -> True|>, n = 0},
  While[front =!= {} && ! MemberQ[front, to],
   front = DeleteDuplicates[Select[Join @@ (neighbours /@ front), ! KeyExistsQ[seen, #] &]];
   Scan[(seen[#] = True) &, front]; n++];
  If[front === {}, None, n]]
bfs[find["S"], find["E"]]
(* = 12 *)

(* components of an undirected graph by merging *)
components[edges_] := Sort[Sort /@ (List @@@ edges //. {a___, x_List, b___, y_List, c___} /; IntersectingQ[x, y] :> {a, Union[x, y], b, c})]
components[{1 <-> 2, 3 <-> 4, 2 <-> 5, 6 <-> 3, 7 <-> 8}]
(* = {{7, 8}, {1, 2, 5}, {3, 4, 6}} *)

needs = <|"shoes" -> {"socks", "trousers"}, "trousers" -> {"pants"}, "jacket" -> {"shirt"}, "socks" -> {}, "pants" -> {}, "shirt" -> {}|>;
topological[g_] := Module[{left = g, out = {}, free},
  While[Length[left] > 0,
   free = Keys[Select[left, Complement[#, out] === {} &]];
   If[free === {}, Throw["cycle"]];
   out = Join[out, Sort[free]]; left = KeyDrop[left, free]];
  out]
topological[needs]
(* = {"pants", "shirt", "socks", "jacket", "trousers", "shoes"} *)
Catch[topological[<|1 -> {2}, 2 -> {1}|>]]
(* = "cycle" *)
