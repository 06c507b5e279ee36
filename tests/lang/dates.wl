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
(* = {2020, "Wednesday"} *)
DayCount[{2024, 1, 1}, {2025, 1, 1}]
(* = 366 *)
DateString[{2021, 1, 3}, "ISOWeekDate"]
(* = "2020-W53-7" *)
