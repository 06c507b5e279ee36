(* dates.wl - ranges of dates, and the days around this one. *)

DateRange::usage = "DateRange[date1, date2] gives the days from date1 to date2.\nDateRange[date1, date2, step] steps by other lengths, such as {2, \"Week\"}."
DateRange[from_, to_] := DateRange[from, to, 1]
DateRange[from_, to_, step_] := With[{last = AbsoluteTime[to]}, Most[NestWhileList[DatePlus[#, step] &, from, AbsoluteTime[#] <= last &]]]
DayRange::usage = "DayRange[date1, date2] gives the days from date1 to date2."
DayRange[from_, to_] := DateRange[from, to]

Now::usage = "Now is the present moment as a DateObject."
Now := DateObject[]
Today::usage = "Today is the present day as a DateObject."
Today := DateObject[Take[DateList[], 3]]
Tomorrow::usage = "Tomorrow is the day after this one as a DateObject."
Tomorrow := DatePlus[Today, 1]
Yesterday::usage = "Yesterday is the day before this one as a DateObject."
Yesterday := DatePlus[Today, -1]
