(* Quantities: names of units, arithmetic, comparison, conversion. Factors: 1 mi = 1609.344 m, 1 gal = 231 in^3, 100 degC = 212 degF. *)

{Quantity[3, "m"], Quantity["hour"], Quantity[5, "km/h"], Quantity[9, "Meters"/"Seconds"^2], Quantity[{1, 2}, "Feet"], Quantity[3, "Rounds"]}
(* = {Quantity[3, "Meters"], Quantity[1, "Hours"], Quantity[5, "Kilometers"/"Hours"], Quantity[9, "Meters"/"Seconds"^2], {Quantity[1, "Feet"], Quantity[2, "Feet"]}, Quantity[3, "Rounds"]} *)
ToString /@ {Quantity[3, "Meters"], Quantity[9.8, "Meters"/"Seconds"^2], Quantity[5, "KilowattHours"], Quantity[1, "Joules"/("Kilograms" "Kelvins")]}
(* = {"3 m", "9.8 m/s^2", "5 KilowattHours", "1 J/(K kg)"} *)
ToString[DateDifference[{2024, 1, 1}, {2024, 2, 1}]]
(* = "31 days" *)

(* ---- arithmetic ---- *)
{Quantity[3, "Meters"] + Quantity[2, "Meters"], Quantity[1, "Kilometers"] + Quantity[1, "Meters"], 2 Quantity[3, "Meters"], x Quantity[3, "Meters"], -Quantity[3, "Meters"]}
(* = {Quantity[5, "Meters"], Quantity[1001, "Meters"], Quantity[6, "Meters"], Quantity[3*x, "Meters"], Quantity[-3, "Meters"]} *)
{Quantity[6, "Meters"]/Quantity[2, "Seconds"], Quantity[2, "Meters"]^2, Sqrt[Quantity[4, "Meters"^2]], Quantity[1, "Kilometers"]/Quantity[1, "Meters"]}
(* = {Quantity[3, "Meters"/"Seconds"], Quantity[4, "Meters"^2], Quantity[2, "Meters"], 1000} *)
{Total[{Quantity[1, "Grams"], Quantity[2, "Grams"]}], Mean[{Quantity[1, "Grams"], Quantity[2, "Grams"]}], N[Quantity[1/4, "Grams"]], Round[Quantity[2.7, "Grams"]], Abs[Quantity[-1, "Grams"]]}
(* = {Quantity[3, "Grams"], Quantity[3/2, "Grams"], Quantity[0.25, "Grams"], Quantity[3, "Grams"], Quantity[1, "Grams"]} *)
Quantity[1, "Meters"] + Quantity[1, "Seconds"]
(* ! Quantity::compat: m and s are incompatible units. *)
(* = $Failed *)

(* ---- comparison ---- *)
{Quantity[1, "Days"] > Quantity[3, "Hours"], Quantity[60, "Minutes"] == Quantity[1, "Hours"], Quantity[0, "DegreesCelsius"] < Quantity[273, "Kelvins"], Quantity[1, "Feet"] != Quantity[12, "Inches"]}
(* = {True, True, False, False} *)
{Max[Quantity[1, "Days"], Quantity[30, "Hours"]], Min[Quantity[1, "Days"], Quantity[30, "Hours"]]}
(* = {Quantity[30, "Hours"], Quantity[1, "Days"]} *)

(* ---- conversion ---- *)
{UnitConvert[Quantity[1, "Miles"], "Kilometers"], UnitConvert[Quantity[100, "DegreesCelsius"], "DegreesFahrenheit"], UnitConvert[Quantity[36, "km/h"]], UnitConvert[Quantity[1, "Hours"], Quantity[1, "Minutes"]]}
(* = {Quantity[25146/15625, "Kilometers"], Quantity[212, "DegreesFahrenheit"], Quantity[10, "Meters"/"Seconds"], Quantity[60, "Minutes"]} *)
{UnitConvert[Quantity[1, "Gallons"], "Liters"], UnitConvert[{Quantity[1, "Megabytes"]}, "Bits"], UnitConvert[Quantity[1, "Joules"]/Quantity[1, "Seconds"], "Watts"], UnitConvert[Quantity[1, "Newtons"], "SIBase"]}
(* = {Quantity[473176473/125000000, "Liters"], {Quantity[8000000, "Bits"]}, Quantity[1, "Watts"], Quantity[1, ("Kilograms"*"Meters")/"Seconds"^2]} *)
{QuantityMagnitude[Quantity[1, "Hours"], "Seconds"], QuantityMagnitude[{Quantity[3, "Meters"], 7}], QuantityUnit[Quantity[3, "m"]], QuantityUnit[5]}
(* = {3600, {3, 7}, "Meters", "DimensionlessUnit"} *)
{UnitDimensions[Quantity[1, "Newtons"]], UnitDimensions["Hours"]}
(* = {{{"LengthUnit", 1}, {"MassUnit", 1}, {"TimeUnit", -2}}, {{"TimeUnit", 1}}} *)
{CompatibleUnitQ["Meters", "Feet"], CompatibleUnitQ["Meters", "Hours"], CompatibleUnitQ[Quantity[1, "Joules"], Quantity[2, "Calories"]], KnownUnitQ["meter"], KnownUnitQ["Zorks"], QuantityQ[Quantity[1, "Feet"]], QuantityQ[Quantity[1, "Zorks"]]}
(* = {True, False, True, True, False, True, False} *)
UnitConvert[Quantity[1, "Meters"], "Zorks"]
(* ! Quantity::unkunit: Unable to interpret unit specification Zorks. *)
(* = $Failed *)
UnitConvert[Quantity[1, "Meters"], "Seconds"]
(* ! Quantity::compat: m and s are incompatible units. *)
(* = $Failed *)
