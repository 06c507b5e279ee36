(* Graphs: their parts, graphs made from graphs, named graphs, paths, components, orders, tours. *)

g = Graph[{1 -> 2, 2 -> 3, 3 -> 1, 3 -> 4}]
(* = Graph[{1, 2, 3, 4}, {DirectedEdge[1, 2], DirectedEdge[2, 3], DirectedEdge[3, 1], DirectedEdge[3, 4]}] *)
ToString[g]
(* = "Graph[<4>, <4>]" *)
u = Graph[{1 <-> 2, 3 <-> 4, 4 <-> 5}];
{VertexList[g], VertexList[u], EdgeList[u]}
(* = {{1, 2, 3, 4}, {1, 2, 3, 4, 5}, {UndirectedEdge[1, 2], UndirectedEdge[3, 4], UndirectedEdge[4, 5]}} *)
{VertexList[g, _?EvenQ], EdgeList[g, DirectedEdge[3, _]], VertexCount[g], EdgeCount[g], VertexCount[g, _?OddQ]}
(* = {{2, 4}, {DirectedEdge[3, 1], DirectedEdge[3, 4]}, 4, 4, 2} *)
EdgeCount[{1 -> 2, 2 -> 3}]
(* = 2 *)
Graph[{5, 6, 7}, {5 -> 6}] === Graph[{5, 6, 7}, {DirectedEdge[5, 6]}]
(* = True *)
Graph[{1, foo}]
(* ! Graph::edge: 1 is no edge: u -> v, u <-> v, DirectedEdge[u, v] or UndirectedEdge[u, v] was expected. *)
(* = Graph[{1, foo}] *)
{GraphQ[g], GraphQ[Graph[x]], DirectedGraphQ[g], UndirectedGraphQ[u], UndirectedGraphQ[g]}
(* = {True, False, True, True, False} *)
{VertexQ[g, 4], VertexQ[g, 5], EdgeQ[u, 2 <-> 1], EdgeQ[g, 2 -> 1], VertexIndex[u, 4]}
(* = {True, False, True, False, 4} *)
{VertexDegree[g], VertexInDegree[g], VertexOutDegree[g], VertexDegree[g, 3]}
(* = {{2, 2, 3, 1}, {1, 1, 1, 1}, {1, 1, 2, 0}, 3} *)
{VertexInDegree[u], VertexOutDegree[u], VertexDegree[u, 4], VertexDegree[u, 9]}
(* = {{1, 1, 1, 2, 1}, {1, 1, 1, 2, 1}, 2, 0} *)
{AdjacencyList[g, 3], AdjacencyList[u]}
(* = {{1, 2, 4}, {{2}, {1}, {4}, {3, 5}, {4}}} *)
Normal[AdjacencyMatrix[g]]
(* = {{0, 1, 0, 0}, {0, 0, 1, 0}, {1, 0, 0, 1}, {0, 0, 0, 0}} *)
Normal[IncidenceMatrix[Graph[{1 -> 2, 2 -> 3}]]]
(* = {{-1, 0}, {1, -1}, {0, 1}} *)
EdgeList[AdjacencyGraph[{{0, 1, 0}, {1, 0, 1}, {0, 1, 0}}]]
(* = {UndirectedEdge[1, 2], UndirectedEdge[2, 3]} *)

(* ---- graphs from graphs ---- *)
{VertexList[VertexAdd[u, 6]], EdgeList[VertexDelete[u, 4]], EdgeCount[EdgeAdd[u, 1 <-> 3]], EdgeList[EdgeDelete[u, 2 <-> 1]]}
(* = {{1, 2, 3, 4, 5, 6}, {UndirectedEdge[1, 2]}, 4, {UndirectedEdge[3, 4], UndirectedEdge[4, 5]}} *)
{EdgeList[Subgraph[g, {1, 3, 4}]], VertexList[NeighborhoodGraph[u, 5]], VertexList[NeighborhoodGraph[u, 5, 2]]}
(* = {{DirectedEdge[3, 1], DirectedEdge[3, 4]}, {4, 5}, {3, 4, 5}} *)
{EdgeList[ReverseGraph[Graph[{1 -> 2}]]], EdgeList[UndirectedGraph[Graph[{1 -> 2, 2 -> 1}]]], EdgeList[DirectedGraph[Graph[{1 <-> 2}]]]}
(* = {{DirectedEdge[2, 1]}, {UndirectedEdge[1, 2]}, {DirectedEdge[1, 2], DirectedEdge[2, 1]}} *)
{EdgeCount[GraphComplement[CycleGraph[5]]], VertexList[GraphUnion[u, Graph[{5 <-> 9}]]]}
(* = {5, {1, 2, 3, 4, 5, 9}} *)

(* ---- named graphs: the numbers of edges are n (n - 1)/2, n m, n, n - 1, 2 (n - 1), 2 m n - m - n, n 2^(n - 1) ---- *)
EdgeCount /@ {CompleteGraph[7], CompleteGraph[{3, 4}], CycleGraph[6], PathGraph[{a, b, c}], StarGraph[5], WheelGraph[6], GridGraph[{3, 4}], HypercubeGraph[4]}
(* = {21, 12, 6, 2, 4, 10, 17, 32} *)
{EdgeCount[RandomGraph[{10, 20}]], VertexCount /@ RandomGraph[{4, 3}, 2], RandomGraph[{3, 4}]}
(* = {20, {4, 4}, RandomGraph[{3, 4}]} *)
EdgeList[RelationGraph[#1 < #2 &, {1, 2, 3}]]
(* = {DirectedEdge[1, 2], DirectedEdge[1, 3], DirectedEdge[2, 3]} *)

(* ---- paths ---- *)
{FindShortestPath[g, 1, 4], FindShortestPath[g, 4, 1], GraphDistance[g, 1, 4], GraphDistance[g, 4, 1], GraphDistance[g, 2]}
(* = {{1, 2, 3, 4}, {}, 3, Infinity, {2, 0, 1, 2}} *)
w = Graph[{a <-> b, b <-> c, a <-> c}, EdgeWeight -> {1, 1, 5}];
{FindShortestPath[w, a, c], GraphDistance[w, a, c], EdgeList[FindSpanningTree[w]], Normal[WeightedAdjacencyMatrix[w]]}
(* = {{a, b, c}, 2, {UndirectedEdge[a, b], UndirectedEdge[b, c]}, {{0, 1, 5}, {1, 0, 1}, {5, 1, 0}}} *)
GraphDistanceMatrix[CycleGraph[4]]
(* = {{0, 1, 2, 1}, {1, 0, 1, 2}, {2, 1, 0, 1}, {1, 2, 1, 0}} *)
{GraphDiameter[HypercubeGraph[5]], GraphRadius[PathGraph[Range[5]]], VertexEccentricity[PathGraph[Range[5]], 2]}
(* = {5, 2, 3} *)
{VertexOutComponent[g, 4], Sort[VertexInComponent[g, 4]], VertexOutComponent[g, 1, 1]}
(* = {{4}, {1, 2, 3, 4}, {1, 2}} *)
Length[FindShortestPath[GridGraph[{20, 30}], 1, 600]]
(* = 49 *)
knight = RelationGraph[Sort[Abs[#1 - #2]] === {1, 2} &, Tuples[Range[8], 2]];
{EdgeCount[knight], GraphDistance[knight, {1, 1}, {8, 8}], GraphDiameter[knight]}
(* = {168, 6, 6} *)

(* ---- components, orders, tours ---- *)
{ConnectedComponents[g], ConnectedComponents[u], WeaklyConnectedComponents[g]}
(* = {{{1, 2, 3}, {4}}, {{3, 4, 5}, {1, 2}}, {{1, 2, 3, 4}}} *)
{ConnectedGraphQ[g], WeaklyConnectedGraphQ[g], ConnectedGraphQ[CycleGraph[5]]}
(* = {False, True, True} *)
clothes = {shirt -> tie, tie -> jacket, trousers -> shoes, socks -> shoes, trousers -> belt, belt -> jacket};
dressed = TopologicalSort[clothes];
{Sort[dressed], AllTrue[clothes, OrderedQ[Lookup[PositionIndex[dressed], List @@ #]] &]}
(* = {{belt, jacket, shirt, shoes, socks, tie, trousers}, True} *)
TopologicalSort[g]
(* ! TopologicalSort::cycle: The graph has a cycle; one without was expected. *)
(* = $Failed *)
{AcyclicGraphQ[g], AcyclicGraphQ[u], TreeGraphQ[StarGraph[6]], TreeGraphQ[CycleGraph[4]]}
(* = {False, True, True, False} *)
{BipartiteGraphQ[GridGraph[{3, 3}]], BipartiteGraphQ[CycleGraph[5]], EulerianGraphQ[CompleteGraph[5]], EulerianGraphQ[CompleteGraph[4]]}
(* = {True, False, True, False} *)
{FindHamiltonianPath[GridGraph[{3, 3}]] // Length, FindHamiltonianCycle[Graph[{1 <-> 2, 2 <-> 3, 3 <-> 1}]], HamiltonianGraphQ[CompleteGraph[{2, 3}]]}
(* = {9, {{UndirectedEdge[1, 2], UndirectedEdge[2, 3], UndirectedEdge[3, 1]}}, False} *)

(* ---- a long path takes time as it is long ---- *)
long = PathGraph[Range[3000]];
TimeConstrained[{Total[VertexDegree[long]], Length[AdjacencyList[long]], Length[ConnectedComponents[VertexDelete[long, 1500]]], VertexCount[NeighborhoodGraph[long, 7, 3]]}, 20]
(* = {5998, 3000, 2, 7} *)
