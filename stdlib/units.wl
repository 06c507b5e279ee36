(* units.wl - quantities with units. A unit is a name such as "Meters", or a product of powers of names. Its meaning is a factor and the powers
   of the base units, so that conversion is one quotient; the factors are the exact ones of the SI brochure and of the definitions of 1959 for
   yards and pounds. A unit that is not known stays as it is: Quantity[3, "Rounds"]. *)

Quantity::usage = "Quantity[n, \"unit\"] is n times a unit, such as \"Meters\", \"Hours\", \"Meters\"/\"Seconds\" or \"km/h\".\nQuantity[\"unit\"] is one unit."
Quantity::compat = "`1` and `2` are incompatible units."
Quantity::unkunit = "Unable to interpret unit specification `1`."
QuantityMagnitude::usage = "QuantityMagnitude[quantity] gives the number in a quantity.\nQuantityMagnitude[quantity, unit] gives the number after conversion to a unit."
QuantityUnit::usage = "QuantityUnit[quantity] gives the unit of a quantity."
QuantityQ::usage = "QuantityQ[e] tells whether e is a quantity with a known unit."
KnownUnitQ::usage = "KnownUnitQ[unit] tells whether a unit is known."
UnitConvert::usage = "UnitConvert[quantity, unit] converts to a unit, or to that of another quantity.\nUnitConvert[quantity] converts to SI base units.\nUnitConvert[{q1, q2, ...}, unit] converts each."
UnitDimensions::usage = "UnitDimensions[quantity] lists the base dimensions of a quantity or unit with their powers."
CompatibleUnitQ::usage = "CompatibleUnitQ[q1, q2, ...] tells whether quantities or units can be converted into each other."

(* name -> {factor, base units, short form}; the base units stand for themselves. *)
unitDimension = <|"Meters" -> "LengthUnit", "Kilograms" -> "MassUnit", "Seconds" -> "TimeUnit", "Amperes" -> "ElectricCurrentUnit", "Kelvins" -> "TemperatureUnit",
  "Moles" -> "AmountUnit", "Candelas" -> "LuminousIntensityUnit", "Bits" -> "InformationUnit", "Radians" -> "AngleUnit"|>;
unitPlain = {
  {"Meters", 1, "Meters", "m"}, {"Kilograms", 1, "Kilograms", "kg"}, {"Seconds", 1, "Seconds", "s"}, {"Amperes", 1, "Amperes", "A"}, {"Kelvins", 1, "Kelvins", "K"},
  {"Moles", 1, "Moles", "mol"}, {"Candelas", 1, "Candelas", "cd"}, {"Bits", 1, "Bits", "b"}, {"Radians", 1, "Radians", "rad"},
  {"Grams", 1/1000, "Kilograms", "g"}, {"MetricTons", 1000, "Kilograms", "t"}, {"Pounds", 45359237/10^8, "Kilograms", "lb"}, {"Ounces", 45359237/16/10^8, "Kilograms", "oz"},
  {"Minutes", 60, "Seconds", "min"}, {"Hours", 3600, "Seconds", "h"}, {"Days", 86400, "Seconds", "days"}, {"Weeks", 604800, "Seconds", "wk"},
  {"Months", 2629800, "Seconds", "mo"}, {"Years", 31536000, "Seconds", "yr"},
  {"Inches", 254/10000, "Meters", "in"}, {"Feet", 3048/10000, "Meters", "ft"}, {"Yards", 9144/10000, "Meters", "yd"}, {"Miles", 1609344/1000, "Meters", "mi"},
  {"NauticalMiles", 1852, "Meters", "nmi"}, {"AstronomicalUnit", 149597870700, "Meters", "au"}, {"LightYears", 9460730472580800, "Meters", "ly"},
  {"Liters", 1/1000, "Meters"^3, "L"}, {"Gallons", 231 (254/10000)^3, "Meters"^3, "gal"}, {"Hectares", 10000, "Meters"^2, "ha"}, {"Acres", 4840 (9144/10000)^2, "Meters"^2, "acre"},
  {"Hertz", 1, 1/"Seconds", "Hz"}, {"Newtons", 1, "Kilograms" "Meters"/"Seconds"^2, "N"}, {"Pascals", 1, "Kilograms"/("Meters" "Seconds"^2), "Pa"},
  {"Joules", 1, "Kilograms" "Meters"^2/"Seconds"^2, "J"}, {"Watts", 1, "Kilograms" "Meters"^2/"Seconds"^3, "W"}, {"Coulombs", 1, "Amperes" "Seconds", "C"},
  {"Volts", 1, "Kilograms" "Meters"^2/("Amperes" "Seconds"^3), "V"}, {"Ohms", 1, "Kilograms" "Meters"^2/("Amperes"^2 "Seconds"^3), "ohm"},
  {"Farads", 1, "Amperes"^2 "Seconds"^4/("Kilograms" "Meters"^2), "F"}, {"Teslas", 1, "Kilograms"/("Amperes" "Seconds"^2), "T"},
  {"Calories", 4184/1000, "Kilograms" "Meters"^2/"Seconds"^2, "cal"}, {"Electronvolts", 1602176634/10^28, "Kilograms" "Meters"^2/"Seconds"^2, "eV"},
  {"Bars", 100000, "Kilograms"/("Meters" "Seconds"^2), "bar"}, {"Atmospheres", 101325, "Kilograms"/("Meters" "Seconds"^2), "atm"},
  {"Knots", 1852/3600, "Meters"/"Seconds", "kn"}, {"Bytes", 8, "Bits", "B"}, {"AngularDegrees", Pi/180, "Radians", "deg"}, {"Percent", 1/100, 1, "%"},
  {"DegreesCelsius", 1, "Kelvins", "degC"}, {"DegreesFahrenheit", 5/9, "Kelvins", "degF"}};
unitZero = <|"DegreesCelsius" -> 27315/100, "DegreesFahrenheit" -> 45967/180|>; (* their zeros in kelvins *)
unitPrefix = {{"Tera", 10^12, "T"}, {"Giga", 10^9, "G"}, {"Mega", 10^6, "M"}, {"Kilo", 10^3, "k"}, {"Centi", 1/100, "c"}, {"Milli", 1/10^3, "m"}, {"Micro", 1/10^6, "u"}, {"Nano", 1/10^9, "n"}, {"Pico", 1/10^12, "p"}};
unitPrefixed = {"Meters", "Grams", "Seconds", "Amperes", "Kelvins", "Moles", "Bits", "Bytes", "Liters", "Hertz", "Newtons", "Pascals", "Joules", "Watts", "Volts", "Ohms", "Farads", "Calories", "Electronvolts", "Bars"};
unitTable := unitTable = With[{plain = Association[(#1 -> {#2, #3, #4}) & @@@ unitPlain]},
  Join[Association[Table[p[[1]] <> ToLowerCase[u] -> {p[[2]] plain[u][[1]], plain[u][[2]], p[[3]] <> plain[u][[3]]}, {u, unitPrefixed}, {p, unitPrefix}]], plain]];
(* "meter", "Meter", "m" -> "Meters" *)
unitNames := unitNames = Join[
  Association[KeyValueMap[ToLowerCase[StringReplace[#1, {"Feet" -> "Foot", "Inches" -> "Inch", "s" ~~ EndOfString -> ""}]] -> #1 &, unitTable]],
  Association[KeyValueMap[ToLowerCase[#1] -> #1 &, unitTable]], Association[KeyValueMap[#2[[3]] -> #1 &, unitTable]]];
unitName[u_String] := Which[KeyExistsQ[unitTable, u], u, KeyExistsQ[unitNames, u], unitNames[u], KeyExistsQ[unitNames, ToLowerCase[u]], unitNames[ToLowerCase[u]],
  StringMatchQ[u, ___ ~~ ("/" | "*" | "^") ~~ ___] && StringFreeQ[u, Except[LetterCharacter | DigitCharacter | "/" | "*" | "^" | "(" | ")" | "-" | " "]],
  unitName[Quiet[ToExpression[StringReplace[u, word : LetterCharacter .. :> "\"" <> word <> "\""]]]], True, $Failed]
unitName[u_Times | u_Power] := With[{names = Replace[Map[unitName, u], unitName[n_?NumericQ] :> n, {1}]}, If[FreeQ[names, $Failed], names, $Failed]]
unitName[n_?NumericQ] := n
unitName[_] := $Failed

(* {factor, base units} *)
unitMeaning[u_] := {u /. name_String :> unitTable[name][[1]], u /. name_String :> unitTable[name][[2]]}
unitKnown[u_] := MatchQ[u, _String | _Times | _Power] && Cases[{u}, _String, Infinity] =!= {} && AllTrue[Cases[{u}, _String, Infinity], KeyExistsQ[unitTable, #] &]

Quantity[u : _String | _Times | _Power] := Quantity[1, u]
Quantity[m_, u : _String | _Times | _Power] := With[{name = unitName[u]}, Quantity[m, name] /; name =!= $Failed && name =!= u]
Quantity[m_List, u_] := Quantity[#, u] & /@ m
Quantity[m_, 1] := m
Quantity[Quantity[m_, v_], u_] := Quantity[m, u v]

unitsTogether[us__] := SameQ @@ (unitMeaning[#][[2]] & /@ {us})
unitRatio[u_, v_] := unitMeaning[u][[1]]/unitMeaning[v][[1]]
Quantity /: Quantity[a_, u_] + Quantity[b_, u_] := Quantity[a + b, u]
Quantity /: Quantity[a_, u_?unitKnown] + Quantity[b_, v_?unitKnown] := If[unitsTogether[u, v],
  With[{small = If[TrueQ[Abs[unitRatio[u, v]] <= 1], u, v]}, Quantity[a unitRatio[u, small] + b unitRatio[v, small], small]],
  Message[Quantity::compat, unitText[u], unitText[v]]; $Failed]
Quantity /: (n : Except[_Quantity | _List]) Quantity[a_, u_] := Quantity[n a, u]
Quantity /: Quantity[a_, u_] Quantity[b_, v_] := unitsReduced[a b, u v]
Quantity /: Quantity[a_, u_]^n_?NumericQ := Quantity[a^n, unitPower[u, n]]
unitPower[u_Times, n_] := unitPower[#, n] & /@ u
unitPower[s_^p_, n_] := s^(n p)
unitPower[s_, n_] := s^n
(* Units of the same dimension become one of them: m/km is a number. *)
unitsReduced[m_, u_?unitKnown] := Module[{factor = m, unit = 1, name, power, base},
  Do[{name, power} = Replace[f, {s_^p_ :> {s, p}, s_ :> {s, 1}}];
    base = FirstCase[{unit}, s_String /; unitsTogether[s, name], name, Infinity];
    factor *= unitRatio[name, base]^power; unit *= base^power, {f, If[Head[u] === Times, List @@ u, {u}]}];
  Quantity[factor, unit]]
unitsReduced[m_, u_] := Quantity[m, u]

Scan[Function[compare, Quantity /: compare[q : Quantity[_, _?unitKnown] ..] := compare @@ (unitMagnitude /@ {q}) /; Length[{q}] > 1 && unitsTogether @@ ({q}[[All, 2]])],
  {Less, LessEqual, Greater, GreaterEqual, Equal, Unequal}]
unitMagnitude[Quantity[m_, u_]] := m unitMeaning[u][[1]] + Lookup[unitZero, u, 0]
Scan[Function[f, Quantity /: f[Quantity[m_, u_]] := Quantity[f[m], u]], {Abs, Floor, Ceiling, Round, Re, Im}]
Quantity /: Max[q : Quantity[_, _?unitKnown] ..] := Last[SortBy[{q}, unitMagnitude]] /; unitsTogether @@ ({q}[[All, 2]])
Quantity /: Min[q : Quantity[_, _?unitKnown] ..] := First[SortBy[{q}, unitMagnitude]] /; unitsTogether @@ ({q}[[All, 2]])

QuantityMagnitude[Quantity[m_, _]] := m
QuantityMagnitude[n_?NumericQ] := n
QuantityMagnitude[l_List, unit___] := QuantityMagnitude[#, unit] & /@ l
QuantityMagnitude[q_Quantity, unit_] := QuantityMagnitude[UnitConvert[q, unit]]
QuantityUnit[Quantity[_, unit_]] := unit
QuantityUnit[_?NumericQ] := "DimensionlessUnit"
QuantityUnit[l_List] := QuantityUnit /@ l
QuantityQ[q_] := MatchQ[q, Quantity[_, _?unitKnown]]
KnownUnitQ[u_] := unitName[u] =!= $Failed

UnitConvert[l_List, to___] := UnitConvert[#, to] & /@ l
UnitConvert[q_, Quantity[_, u_]] := UnitConvert[q, u]
UnitConvert[q : Quantity[_, u_?unitKnown]] := UnitConvert[q, unitMeaning[u][[2]]]
UnitConvert[q_, "SIBase" | "SI"] := UnitConvert[q]
UnitConvert[q : Quantity[m_, u_?unitKnown], to_] := With[{v = unitName[to]}, Which[
  v === $Failed, Message[Quantity::unkunit, to]; $Failed,
  ! unitsTogether[u, v], Message[Quantity::compat, unitText[u], unitText[v]]; $Failed,
  True, Quantity[m unitRatio[u, v] + (Lookup[unitZero, u, 0] - Lookup[unitZero, v, 0])/unitMeaning[v][[1]], v]]]
UnitDimensions[Quantity[_, u_]] := UnitDimensions[u]
UnitDimensions[u_?unitKnown] := Sort[Replace[If[Head[#] === Times, List @@ #, {#}] &[unitMeaning[u][[2]]], {b_String^p_ :> {unitDimension[b], p}, b_String :> {unitDimension[b], 1}, _ -> Nothing}, {1}]]
CompatibleUnitQ[qs__] := With[{us = Replace[{qs}, {Quantity[_, u_] :> u, u_ :> unitName[u]}, {1}]}, AllTrue[us, unitKnown] && unitsTogether @@ us]

unitText[u_String] := Replace[unitTable[u], {{_, _, short_} :> short, _ -> u}]
unitText[u_] := With[{over = unitPowers[u, 1], under = unitPowers[u, -1]}, StringJoin[If[over === {}, "1", Riffle[over, " "]],
  If[under === {}, "", {"/", If[Length[under] > 1, {"(", Riffle[under, " "], ")"}, under]}]]]
unitPowers[u_, sign_] := Cases[Replace[If[Head[u] === Times, List @@ u, {u}], s_String :> hold[s, 1], {1}] /. Power[s_String, p_] :> hold[s, p],
  hold[s_, p_ /; sign p > 0] :> unitText[s] <> If[Abs[p] === 1, "", "^" <> ToString[Abs[p], InputForm]]]
Format[Quantity[m_, u : _String | _Times | _Power]] := Row[{m, " ", unitText[u]}]
