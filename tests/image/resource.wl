(* The data sets that come with Lupine. *)

resource = ResourceObject["MNIST"]
(* = ResourceObject["MNIST"] *)
resource["ContentElements"]
(* = {"TrainingData", "TestData"} *)
test = ResourceData[resource, "TestData"];
Length[test]
(* = 10000 *)
Values[Take[test, 5]]
(* = {7, 2, 1, 0, 4} *)
ToString[First[test]]
(* = "Image[28 x 28, Grayscale, Byte] -> 7" *)
Counts[Values[test]][1]
(* = 1135 *)
ImageMeasurements[Keys[test][[33]], "Total"] == ImageMeasurements[Import["examples/data/digit.png"], "Total"]
(* = True *)
training = ResourceData["MNIST"];
{Length[training], training[[1, 2]], training[[60000, 2]]}
(* = {60000, 5, 8} *)
Head[RandomSample[training, 3][[1, 1]]]
(* = Image *)
Keys[ResourceData["MNIST", "Data"]]
(* = {"TrainingData", "TestData"} *)

ResourceObject["Nowhere"]
(* ! ResourceObject::notfound: There is no resource named Nowhere. *)
(* = $Failed *)
ResourceData["Nowhere"]
(* ! ResourceData::notfound *)
(* = $Failed *)
ResourceData["MNIST", "Faces"]
(* ! ResourceData::noelem *)
(* = $Failed *)
