(* date.wl - dates and times of the Gregorian calendar, as lists {year, month, day, hour, minute, second}. *)

LeapYearQ::usage = "LeapYearQ[year] or LeapYearQ[{year, ...}] gives True if the year has 366 days."
LeapYearQ[y_Integer] := Mod[y, 4] == 0 && (Mod[y, 100] != 0 || Mod[y, 400] == 0)
LeapYearQ[{y_Integer, ___}] := LeapYearQ[y]
LeapYearQ[DateObject[{y_Integer, ___}, ___]] := LeapYearQ[y]

(* Days since 1 January 1900: years start in March, so that the leap day is the last. *)
dateDays[{y_, m_, d_}] := Module[{year = y + Quotient[m - 1, 12], month = Mod[m - 1, 12] + 1, era, ofEra, ofYear},
  If[month < 3, year -= 1];
  era = Quotient[year, 400]; ofEra = year - 400 era;
  ofYear = Quotient[153 Mod[month - 3, 12] + 2, 5] + d - 1;
  146097 era + 365 ofEra + Quotient[ofEra, 4] - Quotient[ofEra, 100] + ofYear - 693901]
dateOfDays[n_] := Module[{z = n + 693901, era, ofEra, y, ofYear, mp, m},
  era = Quotient[z, 146097]; ofEra = z - 146097 era;
  y = Quotient[ofEra - Quotient[ofEra, 1460] + Quotient[ofEra, 36524] - Quotient[ofEra, 146096], 365];
  ofYear = ofEra - (365 y + Quotient[y, 4] - Quotient[y, 100]);
  mp = Quotient[5 ofYear + 2, 153];
  m = If[mp < 10, mp + 3, mp - 9];
  {y + 400 era + If[m <= 2, 1, 0], m, ofYear - Quotient[153 mp + 2, 5] + 1}]
dateFill[list_] := Join[list, Drop[{1900, 1, 1, 0, 0, 0}, Length[list]]]
dateOfSeconds[t_] := With[{days = Floor[t/86400]}, With[{s = t - 86400 days},
  Join[dateOfDays[days], {Floor[s/3600], Floor[Mod[s, 3600]/60], Mod[s, 60]}]]]
dateSeconds[list_] := With[{l = dateFill[list]}, 86400 dateDays[Take[l, 3]] + 3600 l[[4]] + 60 l[[5]] + l[[6]]]

AbsoluteTime::usage = "AbsoluteTime[] gives the seconds since 1 January 1900, in local time.\nAbsoluteTime[date] those of a date."
AbsoluteTime[] := SessionClock[] + 2208988800 + 3600 $TimeZone
AbsoluteTime[list : {__?NumericQ}] := dateSeconds[list]
AbsoluteTime[DateObject[list_List, ___]] := dateSeconds[list]
AbsoluteTime[s_String] := With[{l = dateParse[s]}, dateSeconds[l] /; ListQ[l]]
AbsoluteTime[t_?NumericQ] := t

DateList::usage = "DateList[] gives the local date as {year, month, day, hour, minute, second}.\nDateList[seconds] the date so many seconds after 1 January 1900, DateList[\"text\"] the date in a text, DateList[list] a date in its usual form."
DateList::str = "String `1` cannot be interpreted as a date."
DateList[] := DateList[N[AbsoluteTime[]]]
DateList[t_?NumericQ] := MapAt[N, dateOfSeconds[t], -1]
DateList[list : {__?NumericQ}] := MapAt[N, dateOfSeconds[dateSeconds[list]], -1]
DateList[DateObject[list_List, ___]] := DateList[list]
DateList[s_String] := With[{l = dateParse[s]}, If[ListQ[l], DateList[l], Message[DateList::str, s]; $Failed]]
DateList[{s_String, form_}] := With[{l = dateByForm[s, form]}, If[ListQ[l], DateList[l], Message[DateList::str, s]; $Failed]]

dateMonths = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
dateWeekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
dateMonth[s_] := With[{k = Position[StringTake[dateMonths, 3], StringTake[s, 3]]}, If[StringLength[s] < 3 || k === {}, 0, k[[1, 1]]]]
dateParse[s_] := Catch[Module[{p},
  p = StringCases[s, RegularExpression["^\\s*(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2}(?:\\.\\d*)?))?)?Z?\\s*$"] -> {"$1", "$2", "$3", "$4", "$5", "$6"}];
  If[p =!= {}, Throw[dateNumbers[p[[1]]]]];
  p = StringCases[s, RegularExpression["^\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4})\\s*$"] -> {"$3", "$1", "$2"}];
  If[p =!= {}, Throw[dateNumbers[p[[1]]]]];
  p = StringCases[s, RegularExpression["^\\s*(?:[A-Z][a-z]+,?\\s+)?(\\d{1,2})\\.?\\s+([A-Z][a-z]+)\\.?,?\\s+(\\d{4})(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*$"] -> {"$3", "$2", "$1", "$4", "$5", "$6"}];
  If[p === {}, p = StringCases[s, RegularExpression["^\\s*(?:[A-Z][a-z]+,?\\s+)?([A-Z][a-z]+)\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*$"] -> {"$3", "$1", "$2", "$4", "$5", "$6"}]];
  If[p =!= {} && dateMonth[p[[1, 2]]] > 0, Throw[dateNumbers[ReplacePart[p[[1]], 2 -> ToString[dateMonth[p[[1, 2]]]]]]]];
  p = StringCases[s, RegularExpression["^\\s*(\\d{4})\\s*$"] -> {"$1"}];
  If[p =!= {}, Throw[dateNumbers[p[[1]]]]];
  $Failed]]
dateNumbers[list_] := With[{l = TakeWhile[list, # =!= "" &]}, If[AllTrue[l, StringMatchQ[#, NumberString] &], ToExpression[StringReplace[#, StartOfString ~~ "0" .. ~~ d : DigitCharacter :> d]] & /@ l, $Failed]]
dateByForm[s_, form_List] := Module[{value = <||>, rest = s, piece, names = {"Year", "Month", "Day", "Hour", "Minute", "Second"}},
  Do[If[StringQ[e] && MemberQ[names, e],
      piece = StringCases[rest, StartOfString ~~ DigitCharacter ..];
      If[piece === {}, Return[$Failed, Module]];
      value[e] = ToExpression[StringReplace[First[piece], StartOfString ~~ "0" .. ~~ d : DigitCharacter :> d]]; rest = StringDrop[rest, StringLength[First[piece]]],
      rest = StringDrop[rest, Min[StringLength[rest], StringLength[e]]]], {e, form}];
  MapThread[Lookup[value, #1, #2] &, {names, {1900, 1, 1, 0, 0, 0.}}]]

DateObject::usage = "DateObject[{year, month, day, ...}] is a date.\nDateObject[\"text\"] reads one, DateObject[] is the present moment."
DateObject[] := DateObject[DateList[]]
DateObject[s_String] := With[{l = dateParse[s]}, DateObject[l] /; ListQ[l]]
DateObject[t_?NumericQ] := DateObject[DateList[t]]
DateObject[list_List]["Year"] := list[[1]]
DateObject[list_List]["Month"] := list[[2]]
DateObject[list_List]["Day"] := list[[3]]
DateObject[list_List][prop_String] := DateString[list, prop]

dateElement["Year", l_] := ToString[l[[1]]]
dateElement["YearShort", l_] := IntegerString[Mod[l[[1]], 100], 10, 2]
dateElement["Month", l_] := IntegerString[l[[2]], 10, 2]
dateElement["MonthShort", l_] := ToString[l[[2]]]
dateElement["MonthName", l_] := dateMonths[[l[[2]]]]
dateElement["MonthNameShort", l_] := StringTake[dateMonths[[l[[2]]]], 3]
dateElement["Day", l_] := IntegerString[l[[3]], 10, 2]
dateElement["DayShort", l_] := ToString[l[[3]]]
dateElement["DayName", l_] := dateWeekdays[[dateWeekday[l]]]
dateElement["DayNameShort", l_] := StringTake[dateWeekdays[[dateWeekday[l]]], 3]
dateElement["Hour", l_] := IntegerString[l[[4]], 10, 2]
dateElement["HourShort", l_] := ToString[l[[4]]]
dateElement["Hour24", l_] := IntegerString[l[[4]], 10, 2]
dateElement["Hour12", l_] := IntegerString[Mod[l[[4]] - 1, 12] + 1, 10, 2]
dateElement["Hour12Short", l_] := ToString[Mod[l[[4]] - 1, 12] + 1]
dateElement["AMPM", l_] := If[l[[4]] < 12, "AM", "PM"]
dateElement["Minute", l_] := IntegerString[l[[5]], 10, 2]
dateElement["MinuteShort", l_] := ToString[l[[5]]]
dateElement["Second", l_] := IntegerString[Floor[l[[6]]], 10, 2]
dateElement["SecondShort", l_] := ToString[Floor[l[[6]]]]
dateElement["Date", l_] := StringJoin[dateElement[#, l] & /@ {"DayNameShort", " ", "Day", " ", "MonthNameShort", " ", "Year"}]
dateElement["DateShort", l_] := StringJoin[dateElement[#, l] & /@ {"DayNameShort", " ", "DayShort", " ", "MonthNameShort", " ", "Year"}]
dateElement["Time", l_] := StringJoin[dateElement[#, l] & /@ {"Hour", ":", "Minute", ":", "Second"}]
dateElement["DateTime", l_] := StringJoin[dateElement[#, l] & /@ {"DayName", " ", "Day", " ", "MonthName", " ", "Year", " ", "Time"}]
dateElement["ISODate", l_] := StringJoin[dateElement[#, l] & /@ {"Year", "-", "Month", "-", "Day"}]
dateElement["ISODateTime", l_] := StringJoin[dateElement[#, l] & /@ {"ISODate", "T", "Time"}]
dateElement[s_String, _] := s
dateWeekday[l_] := Mod[dateDays[Take[l, 3]], 7] + 1

DateString::usage = "DateString[] gives the local date and time as text.\nDateString[date] those of a date; DateString[date, {\"Year\", \"-\", \"Month\", ...}] or DateString[date, \"ISODate\"] in a form."
DateString[] := DateString[DateList[]]
DateString[form : ({__String} | "ISODate" | "ISODateTime" | "Date" | "Time" | "DateTime" | "DateShort" | "Year" | "Month" | "Day" | "DayName" | "MonthName")] := DateString[DateList[], form]
DateString[date_] := DateString[date, {"DayNameShort", " ", "DayShort", " ", "MonthNameShort", " ", "Year", " ", "Time"}]
DateString[date_, form_] := With[{l = DateList[date]}, StringJoin[dateElement[#, l] & /@ Flatten[{form}]] /; MatchQ[l, {__?NumericQ}]]

DatePlus::usage = "DatePlus[date, n] gives the date n days later.\nDatePlus[date, {n, \"Month\"}] with another unit: \"Year\", \"Quarter\", \"Month\", \"Week\", \"Day\", \"Hour\", \"Minute\", \"Second\".\nDatePlus[n] counts from today."
DatePlus[n : (_Integer | {_, _String})] := DatePlus[Take[DateList[], 3], n]
DatePlus[date_, n_?NumericQ] := DatePlus[date, {n, "Day"}]
DatePlus[date_, steps : {{_, _} ..}] := Fold[DatePlus, date, steps]
DatePlus[DateObject[list_List, rest___], step : {_, _}] := DateObject[DatePlus[list, step], rest]
DatePlus[s_String, step : {_, _}] := DatePlus[DateObject[s], step]
DatePlus[list : {__?NumericQ}, {n_, unit_String}] := Module[{l = dateFill[list], m, months, seconds},
  months = dateUnitMonths[unit]; seconds = dateUnitSeconds[unit];
  If[IntegerQ[months],
    m = l[[2]] - 1 + n months;
    l[[1]] += Quotient[m, 12]; l[[2]] = Mod[m, 12] + 1;
    l[[3]] = Min[l[[3]], dateDays[{l[[1]], l[[2]] + 1, 1}] - dateDays[{l[[1]], l[[2]], 1}]],
    l = dateOfSeconds[dateSeconds[l] + n seconds]];
  If[IntegerQ[months] || (seconds >= 86400 && IntegerQ[n]), Take[l, Max[3, Length[list]]], l]] /; IntegerQ[dateUnitMonths[unit]] || IntegerQ[dateUnitSeconds[unit]]
dateUnitMonths[u_] := Lookup[<|"Year" -> 12, "Years" -> 12, "Quarter" -> 3, "Quarters" -> 3, "Month" -> 1, "Months" -> 1|>, u]
dateUnitSeconds[u_] := Lookup[<|"Week" -> 604800, "Weeks" -> 604800, "Day" -> 86400, "Days" -> 86400, "Hour" -> 3600, "Hours" -> 3600, "Minute" -> 60, "Minutes" -> 60, "Second" -> 1, "Seconds" -> 1|>, u]

DateDifference::usage = "DateDifference[date1, date2] gives the number of days from date1 to date2 as a Quantity.\nDateDifference[date1, date2, \"unit\"] in \"Week\", \"Day\", \"Hour\", \"Minute\" or \"Second\"."
DateDifference[a_, b_] := DateDifference[a, b, "Day"]
DateDifference[a_, b_, unit_String] := With[{d = AbsoluteTime[b] - AbsoluteTime[a], s = dateUnitSeconds[unit]},
  Quantity[If[IntegerQ[d/s], d/s, N[d/s]], unit <> If[StringEndsQ[unit, "s"], "", "s"]] /; NumericQ[d] && IntegerQ[s]]

DayCount::usage = "DayCount[date1, date2] gives the number of days from date1 to date2."
DayCount[a_, b_] := With[{d = Floor[AbsoluteTime[b]/86400] - Floor[AbsoluteTime[a]/86400]}, d /; IntegerQ[d]]

DayName::usage = "DayName[date] gives the day of the week: Monday, Tuesday, ....\nDayName[] that of today."
DayName[] := DayName[DateList[]]
DayName[date_] := With[{t = AbsoluteTime[date]}, ToExpression["System`" <> dateWeekdays[[Mod[Floor[t/86400], 7] + 1]]] /; NumericQ[t]]
