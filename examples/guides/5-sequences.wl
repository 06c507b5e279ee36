(* Variable-length sequences

   A dimension may be "Varying": a text, a melody, a list of points of any length. Batches of different lengths need no
   padding and no masks by you, and what padding the engine uses inside never leaks into a result. *)

net = NetInitialize[NetChain[{GatedRecurrentLayer[4], SequenceLastLayer[], LinearLayer[1]}, "Input" -> {"Varying", 2}]];
Dimensions[net[{{1., 2.}, {3., 4.}}]]
(* = {1} *)
short = {{1., 2.}}; long = {{1., 2.}, {3., 4.}, {5., 6.}};
net[{short, long}] - {net[short], net[long]}
(* ~ {{0.}, {0.}} within 1*^-6 *)

(* Learn whether brackets are balanced, from texts of 2 to 12 characters. *)

depth[s_] := FoldList[#1 + If[#2 == "(", 1, -1] &, 0, Characters[s]]
closed[s_] := Min[depth[s]] >= 0 && Last[depth[s]] == 0
SeedRandom[4];
random[] := StringJoin[RandomChoice[{"(", ")"}, 2 RandomInteger[{1, 6}]]]
good[] := NestWhile[random[] &, random[], ! closed[#] &]
texts = Join[Table[good[], 300], Table[random[], 300]];
data = Map[# -> closed[#] &, texts];

reader = NetChain[{UnitVectorLayer[2], LongShortTermMemoryLayer[16], SequenceLastLayer[], LinearLayer[], LogisticSigmoid},
  "Input" -> NetEncoder[{"Characters", {"(", ")"}}], "Output" -> NetDecoder["Boolean"]];
trained = NetTrain[reader, data, MaxTrainingRounds -> 60, RandomSeeding -> 1, LearningRate -> 0.01];
N[Mean[Boole[MapThread[Equal, {trained[Keys[data]], Values[data]}]]]] > 0.97
(* = True *)
trained["(()())"]
(* = True *)
trained["())(()"]
(* = False *)
