(* slow: 120 - a small generative adversarial net: points on a ring, and a generator that learns to draw more of them *)
SeedRandom[3];
ring[n_] := With[{a = RandomReal[{0, 2 Pi}, n]}, Transpose[{Cos[a], Sin[a]}] + RandomReal[{-0.1, 0.1}, {n, 2}]];
latent[n_] := RandomReal[{-1, 1}, {n, 4}];
leaky = ElementwiseLayer[Max[#, 0.2 #] &];
generator = NetChain[{32, Ramp, 32, Ramp, 2}, "Input" -> 4];
discriminator = NetChain[{64, leaky, 64, leaky, LinearLayer[{}], LogisticSigmoid}, "Input" -> 2];
gan = NetInitialize[NetGANOperator[{generator, discriminator}], RandomSeeding -> 1];
batch[a_] := <|"Sample" -> ring[a["BatchSize"]], "Latent" -> latent[a["BatchSize"]]|>;
train[net_, opts___] := NetTrain[net, {batch, "RoundLength" -> 6400}, BatchSize -> 64, MaxTrainingRounds -> 30, RandomSeeding -> 1,
    Method -> {"ADAM", "Beta1" -> 0.5, "LearningRate" -> 0.001}, TrainingProgressReporting -> None, opts];
trained = train[gan, TrainingUpdateSchedule -> {"Discriminator", "Generator"}];

(* The drawn points lie near the ring, all around it; before they did not. *)
drawn[net_] := NetExtract[net, "Generator"][latent[1000]];
radii[points_] := Norm /@ points;
sectors[points_] := Counts[Floor[4 Apply[ArcTan, points, {1}]/Pi]];
around[points_] := Length[sectors[points]] == 8 && Min[sectors[points]] > 60;
{before, after} = drawn /@ {gan, trained};
{Abs[Mean[radii[after]] - 1] < 0.1, StandardDeviation[radii[after]] < 0.25, around[after]}
(* = {True, True, True} *)
{StandardDeviation[radii[before]] < 0.25, around[before]}
(* = {False, False} *)

(* Only those whose turn it is change, with batches from a generator function and from a table. *)
same[a_, b_] := Table[NetExtract[a, {part, 1, "Weights"}] === NetExtract[b, {part, 1, "Weights"}], {part, {"Generator", "Discriminator"}}];
steps[net_, n_, schedule_, data_] := NetTrain[net, data, BatchSize -> 64, MaxTrainingRounds -> n, RandomSeeding -> 1,
    TrainingUpdateSchedule -> schedule, TrainingProgressReporting -> None];
table = <|"Sample" -> ring[64], "Latent" -> latent[64]|>;
Table[{same[gan, steps[gan, 1, {"Discriminator", "Generator"}, d]], same[gan, steps[gan, 1, {"Generator", "Discriminator"}, d]],
    same[gan, steps[gan, 2, {"Discriminator", "Generator"}, d]]}, {d, {{batch, "RoundLength" -> 64}, table}}]
(* = {{{True, False}, {False, True}, {False, False}}, {{True, False}, {False, True}, {False, False}}} *)

(* Steps of the generator make the discriminator believe it more, steps of the discriminator less. *)
believed[net_] := Mean[NetExtract[net, "Discriminator"][NetExtract[net, "Generator"][table["Latent"]]]];
start = believed[gan];
{believed[steps[gan, 20, {"Generator"}, table]] > start, believed[steps[gan, 400, {"Discriminator"}, table]] < start}
(* = {True, True} *)
