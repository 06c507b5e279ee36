(* Dates: the calendar, text, steps and differences *)
DateString[{2020, 1, 2}, {"Year", "-", "Month", "-", "Day"}]
(* = "2020-01-02" *)
DateString[{2020, 1, 2}]
(* = "Thu 2 Jan 2020 00:00:00" *)
DateString[{2020, 1, 2, 15, 4, 5}, "ISODateTime"]
(* = "2020-01-02T15:04:05" *)
DateString[{2024, 2, 29}, {"DayName", ", ", "MonthName", " ", "DayShort"}]
(* = "Thursday, February 29" *)
DayName[{2024, 1, 1}]
(* = Monday *)
LeapYearQ[{2024}]
(* = True *)
LeapYearQ[{1900, 1, 1}]
(* = False *)
DateList["2020-01-02"]
(* = {2020, 1, 2, 0, 0, 0.} *)
DateList["Jan 5 2021"]
(* = {2021, 1, 5, 0, 0, 0.} *)
DateList[{2020, 13, 1}]
(* = {2021, 1, 1, 0, 0, 0.} *)
DateList[3786825600]
(* = {2020, 1, 1, 0, 0, 0.} *)
DatePlus[{2020, 1, 31}, 1]
(* = {2020, 2, 1} *)
DatePlus[{2020, 1, 31}, {1, "Month"}]
(* = {2020, 2, 29} *)
DatePlus[DateObject[{2020, 12, 31}], 1]
(* = DateObject[{2021, 1, 1}, "Day"] *)
DateDifference[{2020, 1, 1}, {2020, 3, 1}]
(* = Quantity[60, "Days"] *)
DateDifference[{2020, 1, 1}, {2021, 1, 1}, "Month"]
(* = Quantity[12, "Months"] *)
AbsoluteTime[{1970, 1, 1}]
(* = 2208988800 *)
AbsoluteTime[{2020, 1, 1}]
(* = 3786825600 *)
UnixTime[{1970, 1, 2}, TimeZone -> 0]
(* = 86400 *)
DateObject[{2020, 1, 2}]
(* = DateObject[{2020, 1, 2}, "Day"] *)
ToString[DateObject[{2020, 1, 2}]]
(* = "Thu 2 Jan 2020" *)
DateValue[{2020, 5, 6}, "Month"]
(* = 5 *)
DateValue[{2020, 5, 6}, {"Year", "DayName"}]
(* = {2020, Wednesday} *)
DayCount[{2024, 1, 1}, {2025, 1, 1}]
(* = 366 *)
DateString[{2021, 1, 3}, "ISOWeekDate"]
(* = "2020-W53-7" *)
(* Dates as values *)
DateObject[{2024, 5, 6}] + Quantity[3, "Days"]
(* = DateObject[{2024, 5, 9}, "Day"] *)
DateObject[{2024, 5, 6}] - DateObject[{2024, 5, 1}]
(* = Quantity[5, "Days"] *)
DateObject[{2024, 5, 6}, "Month"]
(* = DateObject[{2024, 5}, "Month"] *)
DateObjectQ[DateObject[{2024}]]
(* = True *)
Map[Head, {Now, Today, Tomorrow, Yesterday}]
(* = {DateObject, DateObject, DateObject, DateObject} *)
Tomorrow - Today
(* = Quantity[1, "Days"] *)
DateRange[{2024, 1, 31}, {2024, 3, 31}, "Month"]
(* = {{2024, 1, 31}, {2024, 2, 29}, {2024, 3, 31}} *)
DayRange[{2024, 1, 1}, {2024, 1, 10}, Monday]
(* = {DateObject[{2024, 1, 1}, "Day"], DateObject[{2024, 1, 8}, "Day"]} *)
{DayMatchQ[{2024, 1, 15}, Monday], DayMatchQ[{2024, 1, 15}, "WeekendDay"], BusinessDayQ[{2024, 1, 13}]}
(* = {True, False, False} *)
JulianDate[{2000, 1, 1, 12, 0, 0}]
(* = 2.451545*^6 *)
DateBounds[{{2024, 1, 5}, {2023, 5, 1}, {2024, 6, 1}}]
(* = {DateObject[{2023, 5, 1}, "Day"], DateObject[{2024, 6, 1}, "Day"]} *)
{DateWithinQ[DateObject[{2024}], DateObject[{2024, 5}]], DateWithinQ[DateObject[{2024, 5}], DateObject[{2024}]]}
(* = {True, False} *)
{DateOverlapsQ[DateObject[{2024}], DateObject[{2024, 5}]], DateOverlapsQ[DateObject[{2023}], DateObject[{2024, 5}]]}
(* = {True, False} *)
DateList[{"05/03/2024", {"Day", "Month", "Year"}}]
(* = {2024, 3, 5, 0, 0, 0.} *)
DateList[{"Mon 7 March 2024", {"DayName", "Day", "MonthName", "Year"}}]
(* = {2024, 3, 7, 0, 0, 0.} *)
DateValue[{2024, 1, 15}, "DayName"]
(* = Monday *)
