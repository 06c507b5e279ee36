(* dates.wl - dates as values: sums and differences, ranges, kinds of days. *)

DateObject::usage = "DateObject[{y, m, d, ...}] is a date; DateObject[] the present one.\nDateObject[date, \"granularity\"] keeps its \"Year\", \"Month\", \"Day\" ... only.\nDateObject[...][\"element\"] gives an element, such as \"DayName\"."
DateObject /: HoldPattern[d_DateObject + (q : Quantity[_, _String])] := DatePlus[d, q]
DateObject /: HoldPattern[a_DateObject - b_DateObject] := DateDifference[b, a]

Now::usage = "Now is the present time as a DateObject."
Now := DateObject[]
Today::usage = "Today is the present day as a DateObject."
Today := DateObject[DateList[][[;; 3]]]
Tomorrow::usage = "Tomorrow is the day after today."
Tomorrow := DatePlus[Today, 1]
Yesterday::usage = "Yesterday is the day before today."
Yesterday := DatePlus[Today, -1]

DateObjectQ::usage = "DateObjectQ[e] gives True if e is a DateObject."
DateObjectQ[d_] := MatchQ[d, DateObject[{__?NumberQ}, ___]]

DateRange::usage = "DateRange[date1, date2] gives the days from date1 to date2.\nDateRange[date1, date2, step] steps by other lengths, such as \"Month\" or {2, \"Week\"}."
DateRange[from_, to_] := DateRange[from, to, 1]
DateRange[from_, to_, step_String] := DateRange[from, to, {1, step}]
DateRange[from_, to_, step_] := With[{last = AbsoluteTime[to], size = Replace[step, {{n_, u_String} | Quantity[n_, u_] :> (n # -> u &), n_ :> (n # -> "Day" &)}]},
  Module[{k = 0, date = from, found = {}},
    While[NumberQ[AbsoluteTime[date]] && AbsoluteTime[date] <= last,
      AppendTo[found, date];
      k++;
      date = DatePlus[from, List @@ size[k]]];
    found]]

DayRange::usage = "DayRange[date1, date2] gives the days from date1 to date2 as DateObject expressions.\nDayRange[date1, date2, daytype] only those of a type, such as Monday or \"Weekday\"."
DayRange[from_, to_] := DateRange[dateDay[from], dateDay[to]]
DayRange[from_, to_, type_] := Select[DayRange[from, to], DayMatchQ[#, type] &]
dateDay[date_] := DateObject[DateList[date][[;; 3]]]

BusinessDayQ::usage = "BusinessDayQ[date] gives True if the day is from Monday to Friday."
BusinessDayQ[date_] := DayMatchQ[date, "Weekday"]

JulianDate::usage = "JulianDate[date] gives the number of days since noon of January 1, 4713 B.C."
JulianDate[] := JulianDate[DateList[]]
JulianDate[date_] := N[AbsoluteTime[date]/86400 + 4830041/2]

DateBounds::usage = "DateBounds[{date1, date2, ...}] gives the earliest and the latest of dates."
DateBounds[dates_List] := Map[DateObject, MinimalBy[dates, AbsoluteTime, 1] ~Join~ MaximalBy[dates, AbsoluteTime, 1]]

DateWithinQ::usage = "DateWithinQ[date1, date2] gives True if all of date2 lies within date1."
DateWithinQ[a_, b_] := dateStart[a] <= dateStart[b] && dateEnd[b] <= dateEnd[a]
DateOverlapsQ::usage = "DateOverlapsQ[date1, date2] gives True if some time lies in both dates."
DateOverlapsQ[a_, b_] := dateStart[a] < dateEnd[b] && dateStart[b] < dateEnd[a]
dateStart[date_] := AbsoluteTime[date]
dateEnd[date_DateObject] := AbsoluteTime[If[MemberQ[{"Instant"}, date[[2]]], date, DatePlus[DateObject[DateList[date]], {1, date[[2]]}]]]
dateEnd[date_] := dateEnd[DateObject[date]]

CurrentDate::usage = "CurrentDate[date, \"granularity\"] gives the year, month, day ... in which a date lies.\nCurrentDate[\"granularity\"] that of the present."
CurrentDate[] := Now
CurrentDate[unit_String] := CurrentDate[Now, unit]
CurrentDate[date_, unit_String] := DateObject[DateObject[DateList[date]], unit]
NextDate::usage = "NextDate[date, \"granularity\"] gives the year, month, day ... after a date.\nNextDate[date, daytype] the next day of a type, such as Monday."
NextDate[kind_] := NextDate[Now, kind]
NextDate[date_, kind_] := dateAfter[date, kind, 1]
PreviousDate::usage = "PreviousDate[date, \"granularity\"] gives the year, month, day ... before a date.\nPreviousDate[date, daytype] the last day of a type before it."
PreviousDate[kind_] := PreviousDate[Now, kind]
PreviousDate[date_, kind_] := dateAfter[date, kind, -1]
dateAfter[date_, unit : "Year" | "Month" | "Day" | "Hour" | "Minute", n_] := DateObject[DatePlus[DateObject[DateList[date]], {n, unit}], unit]
dateAfter[date_, type_, n_] := DayPlus[date, n, type]
