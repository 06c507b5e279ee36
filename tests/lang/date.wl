(* date.wl - dates. *)
LeapYearQ[2000]
(* = True *)
LeapYearQ[{1900}]
(* = False *)
AbsoluteTime[{1900, 1, 1}]
(* = 0 *)
AbsoluteTime[{2000, 1, 1}]
(* = 3155673600 *)
AbsoluteTime[{2020, 2, 29, 12, 30, 15}]
(* = 3791968215 *)
DateList[0]
(* = {1900, 1, 1, 0, 0, 0.} *)
DateList[3155673600]
(* = {2000, 1, 1, 0, 0, 0.} *)
DateList[{2020, 13, 32}]
(* = {2021, 2, 1, 0, 0, 0.} *)
DateList["2021-03-04"]
(* = {2021, 3, 4, 0, 0, 0.} *)
DateList["2021-03-04T05:06:07"]
(* = {2021, 3, 4, 5, 6, 7.} *)
DateList["4 March 2021"]
(* = {2021, 3, 4, 0, 0, 0.} *)
DateList["March 4, 2021"]
(* = {2021, 3, 4, 0, 0, 0.} *)
DateList[{"04.03.2021", {"Day", ".", "Month", ".", "Year"}}]
(* = {2021, 3, 4, 0, 0, 0.} *)
DateList["nonsense"]
(* ! DateList::str: String nonsense cannot be interpreted as a date. *)
(* = $Failed *)
DateString[{2021, 3, 4}, {"Year", "-", "Month", "-", "Day"}]
(* = "2021-03-04" *)
DateString[{2021, 3, 4, 15, 6, 7}, "ISODateTime"]
(* = "2021-03-04T15:06:07" *)
DateString[{2021, 3, 4, 15, 6, 7}, {"DayName", ", ", "MonthName", " ", "DayShort"}]
(* = "Thursday, March 4" *)
DateString[{2021, 3, 4, 15, 6, 7}, {"Hour12Short", ":", "Minute", " ", "AMPM"}]
(* = "3:06 PM" *)
DateString[{2021, 3, 4}]
(* = "Thu 4 Mar 2021 00:00:00" *)
DayName[{2021, 3, 4}]
(* = Thursday *)
DayName[{2000, 1, 1}]
(* = Saturday *)
DatePlus[{2021, 1, 31}, 1]
(* = {2021, 2, 1} *)
DatePlus[{2021, 1, 31}, {1, "Month"}]
(* = {2021, 2, 28} *)
DatePlus[{2020, 2, 29}, {1, "Year"}]
(* = {2021, 2, 28} *)
DatePlus[{2021, 1, 31}, -31]
(* = {2020, 12, 31} *)
DateDifference[{2021, 1, 1}, {2021, 3, 1}]
(* = Quantity[59, "Days"] *)
DateDifference[{2021, 1, 1}, {2021, 1, 15}, "Week"]
(* = Quantity[2, "Weeks"] *)
DayCount[{2020, 1, 1}, {2021, 1, 1}]
(* = 366 *)
DateObject["2021-03-04"]
(* = DateObject[{2021, 3, 4}] *)
DateList[DateObject[{2021, 3, 4}]]
(* = {2021, 3, 4, 0, 0, 0.} *)
IntegerQ[UnixTime[]]
(* = True *)
Abs[AbsoluteTime[] - AbsoluteTime[DateList[]]] < 5
(* = True *)
UnixTime[{1970, 1, 2}] == 86400 - 3600 $TimeZone
(* = True *)

(* Packages *)
BeginPackage["demo`"];
half::usage = "half[x] is half of x.";
Begin["`Private`"];
half[x_] := x/2;
End[];
EndPackage[];
half[3]
(* = 3/2 *)
Context[half]
(* = "demo`" *)
Needs["demo`"]; MemberQ[$Packages, "demo`"]
(* = True *)
Needs["nosuch`"]
(* ! Get::noopen: Cannot open nosuch`. *)
(* = $Failed *)
MissingQ[Missing["x"]]
(* = True *)
AlphabeticOrder["a", "b"]
(* = 1 *)
