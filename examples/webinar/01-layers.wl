(* 1. Layers

   A layer is a function on arrays of numbers that can be differentiated: the bricks that every net is made of. Type the
   cells at the prompt one after the other, play this lesson with `lupine learn webinar`, or run the file. The comment after
   a cell tells what must come back: `=` exactly this, `~` these numbers, `!` this message, `:` this printed line.

   The simplest layer applies a function to every element. *)

elem = ElementwiseLayer[Tanh]
elem[{1., 2., 3.}]
(* ~ {0.761594, 0.964028, 0.995055} *)
Tanh[{1., 2., 3.}]
(* ~ {0.761594, 0.964028, 0.995055} *)

(* The layer computes in single precision, as nets do; the language in double. It works on arrays of any rank, and on a
   single number. *)

elem[{{1., 2.}, {3., 4.}}]
(* ~ {{0.761594, 0.964028}, {0.995055, 0.999329}} *)
elem[0.5]
(* ~ 0.462117 *)

(* ## 1.1 Differentiable

   NetPortGradient asks for the derivative of the output with respect to a port; D finds the same numbers by symbolic
   differentiation. The name of the port is one that the layer tells. *)

elem[{1., 2., 3.}, NetPortGradient["Input"]]
(* ~ {0.419974, 0.0706508, 0.00986604} *)
D[Tanh[x], x]
(* = Sech[x]^2 *)
D[Tanh[x], x] /. x -> {1., 2., 3.}
(* ~ {0.419974, 0.0706508, 0.00986604} *)
Information[elem, "InputPortNames"]
(* = {"Input"} *)
Information[elem, "OutputPortNames"]
(* = {"Output"} *)

(* Where is the slope of Tanh largest? Look, then think of what a layer can learn whose inputs are all near 3. *)

Plot[{Tanh[x], Sech[x]^2}, {x, -3, 3}]

(* ## 1.2 Devices

   The same call runs on a graphics card. Where there is none, one message says so and the work goes on on the CPU, so that
   a lesson is never stopped by the hardware. *)

elem[{1., 2., 3.}, TargetDevice -> "CPU"]
(* ~ {0.761594, 0.964028, 0.995055} *)
elem[{1., 2., 3.}, TargetDevice -> "GPU"]
(* ! ElementwiseLayer::nogpu *)
(* ~ {0.761594, 0.964028, 0.995055} *)
elem[{1., 2., 3.}, TargetDevice -> {"GPU", 2}]
(* ! ElementwiseLayer::nogpu *)
(* ~ {0.761594, 0.964028, 0.995055} *)

(* ## 1.3 Shape inference

   A layer that is told the shape of its input knows that of its output and of its arrays. *)

ElementwiseLayer[Tanh, "Input" -> {4, 32}]
LinearLayer[3, "Input" -> 2]

(* Question: how many numbers will this linear layer have to learn? Guess before you look. *)

Information[LinearLayer[3, "Input" -> 2], "ArraysElementCounts"]
(* = <|{"Weights"} -> 6, {"Biases"} -> 3|> *)

(* ## 1.4 Learnable parameters

   A new layer has no numbers in its arrays yet, and it can't be applied before it has: the first of the three errors
   that everyone makes. NetInitialize draws them at random. *)

dot1 = LinearLayer[3, "Input" -> 2]
NetExtract[dot1, "Weights"]
(* = Automatic *)
dot1[{1, 2}]
(* ! LinearLayer::netuninit: ... *)
(* = $Failed *)
dot2 = NetInitialize[dot1]
NetExtract[dot2, "Weights"]
NetExtract[dot2, "Biases"]
(* = NumericArray[{0., 0., 0.}, "Real32"] *)
dot2[{1, 2}]
DotPlusLayer[3, "Input" -> 2]
(* = LinearLayer[3, "Input" -> 2] *)

(* The last is an older name of the same layer. *)

Dimensions[NetExtract[dot2, "Weights"]]
(* = {3, 2} *)

(* ## 1.5 Several ports: losses

   A loss layer tells how far an output is from its target. It has two input ports, so its data are an association. *)

loss = MeanSquaredLossLayer[]
loss[<|"Input" -> {1, 2, 3}, "Target" -> {4, 2, 3}|>]
(* ~ 3. *)
loss[<|"Input" -> {1, 2, 3}, "Target" -> {99, 2, 3}|>]
(* ~ 3201.33 within 1*^-5 *)
loss[<|"Input" -> {1, 2, 3}, "Target" -> {1, 2, 3}|>]
(* ~ 0. *)

(* Question: why 3? Compute it by hand, then check. *)

Mean[({1, 2, 3} - {4, 2, 3})^2]
(* = 3 *)

(* ## 1.6 What layers there are

   Choosing among them is the skill; `?*Layer` lists them with a line of meaning each, and `?` before a name tells how one
   is used. Many mirror a word of the language. *)

?*Layer
(* : ... *)
Names["*Layer"]
?LinearLayer
(* : LinearLayer[n] is a layer with n outputs... *)
(* : ... *)
AppendLayer[][<|"Input" -> {1, 2, 3}, "Element" -> 4|>]
(* ~ {1., 2., 3., 4.} *)
Append[{1, 2, 3}, 4]
(* = {1, 2, 3, 4} *)
DotLayer[][{{1, 2, 3}, {4, 5, 6}}]
(* ~ 32. *)
{1, 2, 3} . {4, 5, 6}
(* = 32 *)

(* Others have no counterpart among the words: InstanceNormalizationLayer, SpatialTransformationLayer.

   ## 1.7 The linear layer is Dot and Plus *)

linear = NetInitialize[LinearLayer[2, "Input" -> 3]];
linear[{1, 2, 3}]
weights = NetExtract[linear, "Weights"];
biases = NetExtract[linear, "Biases"];
weights . {1, 2, 3} + biases

Max[Abs[linear[{1, 2, 3}] - (weights . {1, 2, 3} + biases)]] < 10^-5
(* = True *)

(* ## Questions

   What does a linear layer give for {x, y}, symbols instead of numbers? Say it, then run it. *)

LinearLayer[1, "Weights" -> {{2, 3}}, "Biases" -> {1}][{x, y}]
(* = {1 + 2*x + 3*y} *)

(* Ramp is Max[0, x]. What is its slope at -1, at 2? *)

ElementwiseLayer[Ramp][{-1., 2.}, NetPortGradient["Input"]]
(* ~ {0., 1.} *)

(* ## Exercises

   1. Show that the gradient of the loss with respect to its input is 2 (input - target) / n. *)

loss[<|"Input" -> {1, 2, 3}, "Target" -> {4, 2, 3}|>, NetPortGradient["Input"]]
(* ~ {-2., 0., 0.} *)
2 ({1, 2, 3} - {4, 2, 3})/3
(* = {-2, 0, 0} *)

(* 2. A dense layer of 10 outputs looks at a colour picture of 500 by 500; a convolution of 10 kernels of 5 by 5 looks at
   the same. How many parameters has each? *)

Information[LinearLayer[10, "Input" -> {3, 500, 500}], "ArraysTotalElementCount"]
(* = 7500010 *)
Information[ConvolutionLayer[10, 5, "Input" -> {3, 500, 500}], "ArraysTotalElementCount"]
(* = 760 *)

(* The convolution has the same few weights at every place of the picture; that is why it can see a digit wherever it
   stands.

   3. Write the logistic sigmoid as an ElementwiseLayer of a pure function of your own, and compare. *)

ElementwiseLayer[1/(1 + Exp[-#]) &][{-1., 0., 1.}]
(* ~ {0.268941, 0.5, 0.731059} *)
ElementwiseLayer[LogisticSigmoid][{-1., 0., 1.}]
(* ~ {0.268941, 0.5, 0.731059} *)
