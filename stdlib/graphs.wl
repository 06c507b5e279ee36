(* graphs.wl - graphs in the sense of graph theory. A graph is the expression Graph[vertices, edges, options], every edge a DirectedEdge or an
   UndirectedEdge; an algorithm walks the association of each vertex to its arcs {neighbor, weight}. *)

Graph::usage = "Graph[{e1, e2, ...}] is the graph with edges u -> v, u <-> v, DirectedEdge[u, v] or UndirectedEdge[u, v].\nGraph[{v1, v2, ...}, {e1, ...}] gives the vertices too.\nEdgeWeight -> {w1, w2, ...} sets the weights of the edges."
Graph::edge = "`1` is no edge: u -> v, u <-> v, DirectedEdge[u, v] or UndirectedEdge[u, v] was expected."
EdgeWeight::usage = "EdgeWeight is an option of Graph for the list of the weights of the edges."
SetAttributes[EdgeWeight, Protected]

graphOption = (_Rule | _RuleDelayed);
plainEdge = _DirectedEdge | _UndirectedEdge;
Graph[e_List, options : graphOption ...] := With[{made = graphMade[{}, e, {options}]}, made /; made =!= $Failed]
Graph[v_List, e_List, options : graphOption ...] := With[{made = graphMade[v, e, {options}]}, made /; made =!= $Failed] /;
  ! MatchQ[e, {plainEdge ...}] || ! SubsetQ[v, Flatten[List @@@ e, 1]] || ! DuplicateFreeQ[v]
graphMade[v_, e_, options_] := Catch[With[{edges = graphEdge /@ e},
  Graph[DeleteDuplicates[Join[v, Flatten[List @@@ edges, 1]]], edges, Sequence @@ options]], graphEdge]
graphEdge[(Rule | DirectedEdge)[a_, b_]] := DirectedEdge[a, b]
graphEdge[(TwoWayRule | UndirectedEdge)[a_, b_]] := UndirectedEdge[a, b]
graphEdge[other_] := (Message[Graph::edge, other]; Throw[$Failed, graphEdge])
Format[Graph[v_List, e_List, ___]] := "Graph[<" <> ToString[Length[v]] <> ">, <" <> ToString[Length[e]] <> ">]"

graphPattern = Graph[_List, {plainEdge ...}, graphOption ...];
graphLike[g : graphPattern] := g
graphLike[e : {(_Rule | _TwoWayRule | plainEdge) ..}] := Graph[e]
graphLike[_] := $Failed

GraphQ::usage = "GraphQ[g] tells whether g is a graph."
GraphQ[g_] := MatchQ[g, graphPattern]
DirectedGraphQ::usage = "DirectedGraphQ[g] tells whether all edges of the graph g are directed."
DirectedGraphQ[g_] := GraphQ[g] && MatchQ[g[[2]], {__DirectedEdge}]
UndirectedGraphQ::usage = "UndirectedGraphQ[g] tells whether no edge of the graph g is directed."
UndirectedGraphQ[g_] := GraphQ[g] && MatchQ[g[[2]], {___UndirectedEdge}]

VertexList::usage = "VertexList[g] lists the vertices of the graph g.\nVertexList[g, pattern] lists those that match."
VertexList[g_, pattern_ : _] := With[{h = graphLike[g]}, Cases[h[[1]], pattern] /; h =!= $Failed]
EdgeList::usage = "EdgeList[g] lists the edges of the graph g.\nEdgeList[g, pattern] lists those that match."
EdgeList[g_, pattern_ : _] := With[{h = graphLike[g]}, Cases[h[[2]], pattern] /; h =!= $Failed]
VertexCount::usage = "VertexCount[g] is the number of vertices of the graph g.\nVertexCount[g, pattern] counts those that match."
VertexCount[g_, pattern_ : _] := With[{h = graphLike[g]}, Count[h[[1]], pattern] /; h =!= $Failed]
EdgeCount::usage = "EdgeCount[g] is the number of edges of the graph g.\nEdgeCount[g, pattern] counts those that match."
EdgeCount[g_, pattern_ : _] := With[{h = graphLike[g]}, Count[h[[2]], pattern] /; h =!= $Failed]
VertexQ::usage = "VertexQ[g, v] tells whether v is a vertex of the graph g."
VertexQ[g_, v_] := GraphQ[g] && MemberQ[g[[1]], Verbatim[v]]
EdgeQ::usage = "EdgeQ[g, e] tells whether e is an edge of the graph g."
EdgeQ[g_, e_] := GraphQ[g] && MemberQ[g[[2]], edgePattern[e]]
edgePattern[(UndirectedEdge | TwoWayRule)[a_, b_]] := Verbatim[UndirectedEdge[a, b]] | Verbatim[UndirectedEdge[b, a]]
edgePattern[(DirectedEdge | Rule)[a_, b_]] := Verbatim[DirectedEdge[a, b]]
edgePattern[other_] := Verbatim[other]
VertexIndex::usage = "VertexIndex[g, v] is the place of v in the list of vertices of the graph g."
VertexIndex[g : graphPattern, v_] := FirstPosition[g[[1]], Verbatim[v], {$Failed}, {1}, Heads -> False][[1]]

(* vertex -> {{neighbor, weight}, ...}; an undirected edge is two arcs. *)
graphWeights[g_] := Replace[EdgeWeight /. Append[Flatten[List @@ Drop[g, 2]], EdgeWeight -> Automatic], Automatic :> ConstantArray[1, Length[g[[2]]]]]
graphArcs[g_] := Join[AssociationMap[{} &, g[[1]]], GroupBy[Catenate[MapThread[edgeArcs, {g[[2]], graphWeights[g]}]], First -> Last]]
edgeArcs[DirectedEdge[a_, b_], w_] := {{a, {b, w}}}
edgeArcs[UndirectedEdge[a_, a_], w_] := {{a, {a, w}}}
edgeArcs[UndirectedEdge[a_, b_], w_] := {{a, {b, w}}, {b, {a, w}}}

AdjacencyList::usage = "AdjacencyList[g, v] lists the neighbors of the vertex v in the graph g.\nAdjacencyList[g] lists those of all vertices."
AdjacencyList[g : graphPattern, v_] := graphNeighbors[g][v] /; VertexQ[g, v]
AdjacencyList[g : graphPattern] := Values[graphNeighbors[g]]
graphNeighbors[g_] := With[{place = AssociationThread[g[[1]], Range[Length[g[[1]]]]]}, Map[SortBy[DeleteDuplicates[#[[All, 1]]], place] &, graphArcs[UndirectedGraph[g]]]]
VertexDegree::usage = "VertexDegree[g, v] is the number of ends of edges at the vertex v of the graph g.\nVertexDegree[g] lists those of all vertices."
VertexInDegree::usage = "VertexInDegree[g, v] is the number of edges that end in v.\nVertexInDegree[g] lists those of all vertices."
VertexOutDegree::usage = "VertexOutDegree[g, v] is the number of edges that start from v.\nVertexOutDegree[g] lists those of all vertices."
VertexDegree[g : graphPattern, v___] := graphDegrees[g, Flatten[List @@@ g[[2]], 1], v]
VertexInDegree[g : graphPattern, v___] := graphDegrees[g, Replace[g[[2]], {DirectedEdge[_, b_] :> b, e_ :> Splice[List @@ e]}, {1}], v]
VertexOutDegree[g : graphPattern, v___] := graphDegrees[g, Replace[g[[2]], {DirectedEdge[a_, _] :> a, e_ :> Splice[List @@ e]}, {1}], v]
graphDegrees[g_, ends_] := With[{counts = Counts[ends]}, Lookup[counts, Key[#], 0] & /@ g[[1]]]
graphDegrees[_, ends_, v_] := Count[ends, Verbatim[v]]

AdjacencyMatrix::usage = "AdjacencyMatrix[g] is the sparse matrix of the numbers of edges from one vertex of the graph g to another."
AdjacencyMatrix[g : graphPattern] := graphMatrix[g, ConstantArray[1, Length[g[[2]]]]]
WeightedAdjacencyMatrix::usage = "WeightedAdjacencyMatrix[g] is the sparse matrix of the weights of the edges of the graph g."
WeightedAdjacencyMatrix[g : graphPattern] := graphMatrix[g, graphWeights[g]]
graphMatrix[g_, weights_] := With[{place = AssociationThread[g[[1]], Range[Length[g[[1]]]]]},
  SparseArray[Normal[Merge[Catenate[MapThread[edgeArcs, {g[[2]], weights}]] /. {a_, {b_, w_}} :> ({place[a], place[b]} -> w), Total]], {1, 1} Length[place]]]
AdjacencyGraph::usage = "AdjacencyGraph[m] is the graph of an adjacency matrix, undirected where m is symmetric.\nAdjacencyGraph[{v1, ...}, m] names the vertices."
AdjacencyGraph[m_?MatrixQ] := AdjacencyGraph[Range[Length[m]], m]
AdjacencyGraph[v_List, m_?MatrixQ] := With[{a = Normal[m]}, Graph[v, If[a === Transpose[a],
  Catenate[Table[ConstantArray[UndirectedEdge[v[[i]], v[[j]]], a[[i, j]]], {i, Length[v]}, {j, i, Length[v]}]],
  Catenate[Table[ConstantArray[DirectedEdge[v[[i]], v[[j]]], a[[i, j]]], {i, Length[v]}, {j, Length[v]}]]] // Flatten]]
IncidenceMatrix::usage = "IncidenceMatrix[g] is the sparse matrix with a row for every vertex and a column for every edge of the graph g: 1 at its ends, -1 where a directed edge starts."
IncidenceMatrix[g : graphPattern] := SparseArray[Table[Switch[e, DirectedEdge[v, v] | UndirectedEdge[v, v], 2, DirectedEdge[v, _], -1, DirectedEdge[_, v] | UndirectedEdge[v, _] | UndirectedEdge[_, v], 1, _, 0],
  {v, g[[1]]}, {e, g[[2]]}]]

(* ---- graphs from graphs ---- *)
VertexAdd::usage = "VertexAdd[g, v] adds a vertex, or a list of them, to the graph g."
VertexAdd[g : graphPattern, v_] := Graph[DeleteDuplicates[Join[g[[1]], Flatten[{v}, 1]]], g[[2]]]
VertexDelete::usage = "VertexDelete[g, v] drops a vertex, or a list of them, with its edges."
VertexDelete[g : graphPattern, v_] := Subgraph[g, DeleteCases[g[[1]], Alternatives @@ Verbatim /@ Flatten[{v}, 1]]]
EdgeAdd::usage = "EdgeAdd[g, e] adds an edge, or a list of them, to the graph g."
EdgeAdd[g : graphPattern, e_] := Graph[g[[1]], Join[g[[2]], Flatten[{e}]]]
EdgeDelete::usage = "EdgeDelete[g, e] drops an edge, or a list of them, from the graph g."
EdgeDelete[g : graphPattern, e_] := Graph[g[[1]], DeleteCases[g[[2]], Alternatives @@ edgePattern /@ Flatten[{e}]]]
Subgraph::usage = "Subgraph[g, {v1, v2, ...}] is the graph of these vertices of g and the edges among them."
Subgraph[g : graphPattern, v_List] := With[{keep = KeyTake[AssociationMap[True &, g[[1]]], Key /@ v]},
  Graph[Keys[keep], Select[g[[2]], KeyExistsQ[keep, #[[1]]] && KeyExistsQ[keep, #[[2]]] &]]]
NeighborhoodGraph::usage = "NeighborhoodGraph[g, v] is the graph of v and its neighbors in g.\nNeighborhoodGraph[g, v, d] reaches to distance d."
NeighborhoodGraph[g : graphPattern, v_, d_ : 1] := With[{near = AssociationMap[True &, graphReach[graphSteps[UndirectedGraph[g]], v, d]]},
  Subgraph[g, Select[g[[1]], KeyExistsQ[near, #] &]]]
ReverseGraph::usage = "ReverseGraph[g] turns every directed edge of the graph g round."
ReverseGraph[g : graphPattern] := Graph[g[[1]], Replace[g[[2]], DirectedEdge[a_, b_] :> DirectedEdge[b, a], {1}], Sequence @@ Drop[g, 2]]
UndirectedGraph::usage = "UndirectedGraph[g] makes every edge of the graph g undirected."
UndirectedGraph[g : graphPattern] := Graph[g[[1]], DeleteDuplicatesBy[Replace[g[[2]], DirectedEdge[a_, b_] :> UndirectedEdge[a, b], {1}], Sort]]
DirectedGraph::usage = "DirectedGraph[g] replaces every undirected edge of the graph g by two directed ones."
DirectedGraph[g : graphPattern] := Graph[g[[1]], Flatten[Replace[g[[2]], UndirectedEdge[a_, b_] :> {DirectedEdge[a, b], DirectedEdge[b, a]}, {1}]]]
GraphComplement::usage = "GraphComplement[g] has the edges between different vertices that the graph g lacks."
GraphComplement[g : graphPattern] := With[{a = Normal[AdjacencyMatrix[g]]}, AdjacencyGraph[g[[1]], 1 - Unitize[a] - IdentityMatrix[Length[a]] + DiagonalMatrix[Unitize[Diagonal[a]]]]]
GraphUnion::usage = "GraphUnion[g1, g2, ...] has the vertices and edges of all the graphs."
GraphUnion[g : graphPattern ..] := Graph[Union @@ ({g}[[All, 1]]), Union @@ ({g}[[All, 2]])]

(* ---- named graphs ---- *)
undirected[pairs_] := UndirectedEdge @@@ pairs
CompleteGraph::usage = "CompleteGraph[n] joins each of n vertices with every other.\nCompleteGraph[{n1, n2, ...}] joins the vertices of different groups."
CompleteGraph[n_Integer?Positive] := Graph[Range[n], undirected[Subsets[Range[n], {2}]]]
CompleteGraph[n : {__Integer}] := With[{group = Catenate[MapIndexed[ConstantArray[#2[[1]], #1] &, n]]},
  Graph[Range[Total[n]], undirected[Select[Subsets[Range[Total[n]], {2}], group[[#[[1]]]] =!= group[[#[[2]]]] &]]]]
CycleGraph::usage = "CycleGraph[n] is a ring of n vertices."
CycleGraph[n_Integer?Positive] := Graph[Range[n], undirected[Sort[Sort /@ Partition[Range[n], 2, 1, 1]]]]
PathGraph::usage = "PathGraph[{v1, v2, ...}] joins each vertex with the next."
PathGraph[v_List] := Graph[v, undirected[Partition[v, 2, 1]]]
StarGraph::usage = "StarGraph[n] joins the vertex 1 with n - 1 others."
StarGraph[n_Integer?Positive] := Graph[Range[n], undirected[Table[{1, i}, {i, 2, n}]]]
WheelGraph::usage = "WheelGraph[n] is a ring of n - 1 vertices, all joined with the vertex 1."
WheelGraph[n_Integer /; n > 3] := Graph[Range[n], undirected[Sort[Join[Table[{1, i}, {i, 2, n}], Sort /@ Partition[Range[2, n], 2, 1, 1]]]]]
GridGraph::usage = "GridGraph[{m, n, ...}] is a grid of m x n x ... vertices, numbered with the first coordinate fastest."
GridGraph[size : {__Integer?Positive}] := With[{steps = FoldList[Times, 1, Most[size]], places = Tuples[Range /@ Reverse[size]]},
  Graph[Range[Times @@ size], undirected[Sort[Catenate[Table[With[{p = Reverse[q], v = 1 + steps.(Reverse[q] - 1)},
    Table[If[p[[d]] < size[[d]], {v, v + steps[[d]]}, Nothing], {d, Length[size]}]], {q, places}]]]]]]
HypercubeGraph::usage = "HypercubeGraph[n] joins the corners of the n-dimensional cube."
HypercubeGraph[n_Integer?Positive] := Graph[Range[2^n], undirected[Sort[Catenate[Table[If[BitAnd[v, 2^d] == 0, {v + 1, v + 2^d + 1}, Nothing], {v, 0, 2^n - 1}, {d, 0, n - 1}]]]]]
RandomGraph::usage = "RandomGraph[{n, m}] is a random graph of n vertices and m edges.\nRandomGraph[{n, m}, k] lists k of them."
RandomGraph[{n_Integer?Positive, m_Integer?NonNegative}] := Graph[Range[n], undirected[Sort[RandomSample[Subsets[Range[n], {2}], m]]]] /; m <= n (n - 1)/2
RandomGraph[nm_List, k_Integer] := Table[RandomGraph[nm], k]
RelationGraph::usage = "RelationGraph[f, {v1, v2, ...}] joins vi to vj where f[vi, vj] is True, undirected where f is symmetric on them."
RelationGraph[f_, v_List] := AdjacencyGraph[v, Table[Boole[TrueQ[f[a, b]]], {a, v}, {b, v}]]

(* ---- paths ---- *)
(* Distances and predecessors from a vertex: waves of vertices whose label got smaller; with unit weights that is breadth-first search. *)
graphLabels[arcs_, start_] := Module[{distance = <|start -> 0|>, from = <||>, wave = {start}, next, d},
  While[wave =!= {},
    next = {};
    Do[Do[
      d = distance[u] + arc[[2]];
      If[! KeyExistsQ[distance, arc[[1]]] || d < distance[arc[[1]]],
        distance[arc[[1]]] = d; from[arc[[1]]] = u; AppendTo[next, arc[[1]]]], {arc, arcs[u]}], {u, wave}];
    wave = DeleteDuplicates[next]];
  {distance, from}]
graphSteps[g_] := graphArcs[Take[g, 2]] (* every edge as long as another *)
graphReach[steps_, start_, d_ : Infinity] := With[{labels = graphLabels[steps, start][[1]]}, Keys[Select[labels, # <= d &]]]

FindShortestPath::usage = "FindShortestPath[g, s, t] is a shortest path from s to t in the graph g as a list of vertices, {} where there is none. Weights must not be negative."
FindShortestPath[g_, s_, t_] := With[{h = graphLike[g]}, Module[{distance, from},
  {distance, from} = graphLabels[graphArcs[h], s];
  If[KeyExistsQ[distance, t], Reverse[NestWhileList[from, t, # =!= s &]], {}]] /; h =!= $Failed && VertexQ[h, s] && VertexQ[h, t]]
GraphDistance::usage = "GraphDistance[g, s, t] is the length of a shortest path from s to t in the graph g.\nGraphDistance[g, s] lists the distances to all vertices."
GraphDistance[g_, s_, t_] := With[{h = graphLike[g]}, Lookup[graphLabels[graphArcs[h], s][[1]], Key[t], Infinity] /; h =!= $Failed && VertexQ[h, s] && VertexQ[h, t]]
GraphDistance[g_, s_] := With[{h = graphLike[g]}, With[{labels = graphLabels[graphArcs[h], s][[1]]}, Lookup[labels, Key[#], Infinity] & /@ h[[1]]] /; h =!= $Failed && VertexQ[h, s]]
GraphDistanceMatrix::usage = "GraphDistanceMatrix[g] is the matrix of the distances between the vertices of the graph g."
GraphDistanceMatrix[g : graphPattern] := GraphDistance[g, #] & /@ g[[1]]
VertexEccentricity::usage = "VertexEccentricity[g, v] is the largest distance from the vertex v of the graph g."
VertexEccentricity[g : graphPattern, v_] := Max[GraphDistance[g, v]] /; VertexQ[g, v]
GraphDiameter::usage = "GraphDiameter[g] is the largest distance between vertices of the graph g."
GraphDiameter[g : graphPattern] := Max[GraphDistanceMatrix[g]]
GraphRadius::usage = "GraphRadius[g] is the smallest eccentricity of a vertex of the graph g."
GraphRadius[g : graphPattern] := Min[Max /@ GraphDistanceMatrix[g]]
VertexOutComponent::usage = "VertexOutComponent[g, v] lists the vertices that can be reached from v.\nVertexOutComponent[g, v, k] within k steps."
VertexOutComponent[g : graphPattern, v_, k_ : Infinity] := graphReach[graphSteps[g], v, k] /; VertexQ[g, v]
VertexInComponent::usage = "VertexInComponent[g, v] lists the vertices from which v can be reached.\nVertexInComponent[g, v, k] within k steps."
VertexInComponent[g : graphPattern, v_, k_ : Infinity] := graphReach[graphSteps[ReverseGraph[g]], v, k] /; VertexQ[g, v]

ConnectedComponents::usage = "ConnectedComponents[g] lists the vertices of the (strongly) connected components of the graph g, the largest first."
ConnectedComponents[g_] := With[{h = graphLike[g]}, graphComponents[h, graphSteps[h], If[UndirectedGraphQ[h], None, graphSteps[ReverseGraph[h]]]] /; h =!= $Failed]
WeaklyConnectedComponents::usage = "WeaklyConnectedComponents[g] lists the components of the graph g with its edges taken as undirected, the largest first."
WeaklyConnectedComponents[g_] := With[{h = graphLike[g]}, ConnectedComponents[UndirectedGraph[h]] /; h =!= $Failed]
graphComponents[g_, out_, in_] := Module[{left = AssociationMap[True &, g[[1]]], found = {}, one},
  Do[If[KeyExistsQ[left, v],
    one = graphReach[out, v];
    If[in =!= None, With[{back = AssociationMap[True &, graphReach[in, v]]}, one = Select[one, KeyExistsQ[back, #] &]]];
    KeyDropFrom[left, one]; AppendTo[found, one]], {v, g[[1]]}];
  SortBy[found, Minus @* Length]]
ConnectedGraphQ::usage = "ConnectedGraphQ[g] tells whether the graph g is (strongly) connected."
ConnectedGraphQ[g_] := GraphQ[g] && Length[ConnectedComponents[g]] === 1
WeaklyConnectedGraphQ::usage = "WeaklyConnectedGraphQ[g] tells whether the graph g with its edges taken as undirected is connected."
WeaklyConnectedGraphQ[g_] := GraphQ[g] && Length[WeaklyConnectedComponents[g]] === 1
TopologicalSort::usage = "TopologicalSort[g] lists the vertices of the directed graph g so that every edge leads to a later one."
TopologicalSort::cycle = "The graph has a cycle; one without was expected."
TopologicalSort[g_] := With[{h = graphLike[g]}, With[{order = graphOrder[h]},
  If[Length[order] === Length[h[[1]]], order, Message[TopologicalSort::cycle]; $Failed]] /; h =!= $Failed && (DirectedGraphQ[h] || h[[2]] === {})]
graphOrder[g_] := Module[{arcs = graphArcs[g], degree, ready, order = {}},
  degree = Join[AssociationMap[0 &, g[[1]]], Counts[g[[2, All, 2]]]];
  ready = Keys[Select[degree, # === 0 &]];
  While[ready =!= {},
    order = Join[order, ready];
    ready = Catenate[Table[Select[arcs[v][[All, 1]], --degree[#] === 0 &], {v, ready}]]];
  order]
AcyclicGraphQ::usage = "AcyclicGraphQ[g] tells whether the graph g has no cycle."
AcyclicGraphQ[g_] := GraphQ[g] && Which[
  UndirectedGraphQ[g], Length[g[[2]]] === Length[g[[1]]] - Length[ConnectedComponents[g]],
  True, Length[graphOrder[DirectedGraph[g]]] === Length[g[[1]]]]
TreeGraphQ::usage = "TreeGraphQ[g] tells whether the graph g is a tree."
TreeGraphQ[g_] := GraphQ[g] && Length[g[[2]]] === Length[g[[1]]] - 1 && WeaklyConnectedGraphQ[g]
BipartiteGraphQ::usage = "BipartiteGraphQ[g] tells whether the vertices of the graph g fall into two groups with no edge inside a group."
BipartiteGraphQ[g_] := GraphQ[g] && With[{u = UndirectedGraph[g]}, With[{depth = Join @@ (graphLabels[graphSteps[u], First[#]][[1]] & /@ ConnectedComponents[u])},
  AllTrue[u[[2]], OddQ[depth[#[[1]]] - depth[#[[2]]]] &]]]

FindSpanningTree::usage = "FindSpanningTree[g] is a tree of least total weight that joins the vertices of each component of the graph g."
FindSpanningTree[g_] := With[{h = graphLike[g]}, Module[{root, find},
  Do[root[v] = v, {v, h[[1]]}];
  find[v_] := If[root[v] === v, v, root[v] = find[root[v]]];
  Graph[h[[1]], Select[h[[2]][[Ordering[graphWeights[h]]]], With[{a = find[#[[1]]], b = find[#[[2]]]}, a =!= b && (root[a] = b; True)] &]]] /; h =!= $Failed]

(* Depth first: a path that visits every vertex once, tried from a vertex on; closed where its end sees its start. *)
graphTour[next_, path_, n_, closed_] := Catch[graphTourFrom[next, path, n, closed]; {}, graphTour]
graphTourFrom[next_, path_, n_, closed_] := If[Length[path] === n,
  If[! closed || MemberQ[next[Last[path]], Verbatim[First[path]]], Throw[path, graphTour]],
  Do[If[! MemberQ[path, Verbatim[v]], graphTourFrom[next, Append[path, v], n, closed]], {v, next[Last[path]]}]]
FindHamiltonianPath::usage = "FindHamiltonianPath[g] is a path through every vertex of the graph g once, as a list of vertices; {} where there is none."
FindHamiltonianPath[g : graphPattern] := With[{next = Map[#[[All, 1]] &, graphArcs[g]]},
  SelectFirst[graphTour[next, {#}, Length[g[[1]]], False] & /@ g[[1]], # =!= {} &, {}]]
FindHamiltonianCycle::usage = "FindHamiltonianCycle[g] is a list of one cycle, a list of edges, through every vertex of the graph g once; {} where there is none."
FindHamiltonianCycle[g : graphPattern] := With[{tour = graphTour[Map[#[[All, 1]] &, graphArcs[g]], {g[[1, 1]]}, Length[g[[1]]], True]},
  If[tour === {}, {}, {(If[DirectedGraphQ[g], DirectedEdge, UndirectedEdge] @@@ Partition[tour, 2, 1, 1])}]]
HamiltonianGraphQ::usage = "HamiltonianGraphQ[g] tells whether the graph g has a cycle through every vertex once."
HamiltonianGraphQ[g_] := GraphQ[g] && FindHamiltonianCycle[g] =!= {}
EulerianGraphQ::usage = "EulerianGraphQ[g] tells whether the graph g has a cycle through every edge once."
EulerianGraphQ[g_] := GraphQ[g] && Length[DeleteCases[WeaklyConnectedComponents[g], {_}]] <= 1 &&
  If[DirectedGraphQ[g], VertexInDegree[g] === VertexOutDegree[g], AllTrue[VertexDegree[g], EvenQ]]
