(* Calendar puzzles *)
leap[y_] := Divisible[y, 400] || Divisible[y, 4] && ! Divisible[y, 100]
Select[Range[1890, 1912], leap]
(* = {1892, 1896, 1904, 1908, 1912} *)
leap[1900] || ! leap[2000]
(* = False *)

(* Zeller: 0 is Saturday *)
zeller[{y_, m_, d_}] := Module[{mm = m, yy = y}, If[mm < 3, mm += 12; yy--];
  Mod[d + Quotient[13 (mm + 1), 5] + yy + Quotient[yy, 4] - Quotient[yy, 100] + Quotient[yy, 400], 7]]
names = {Saturday, Sunday, Monday, Tuesday, Wednesday, Thursday, Friday};
weekday[date_] := names[[zeller[date] + 1]]
weekday[{1969, 7, 20}]
(* = Sunday *)
weekday[{2024, 2, 29}]
(* = Thursday *)
weekday[{2024, 2, 29}] === DayName[DateObject[{2024, 2, 29}]]
(* = True *)
Select[Tuples[{{2023, 2024, 2026}, Range[12]}], weekday[Append[#, 13]] === Friday &]
(* = {{2023, 1}, {2023, 10}, {2024, 9}, {2024, 12}, {2026, 2}, {2026, 3}, {2026, 11}} *)
(* Sundays on the first of a month in the twentieth century *)
Count[Tuples[{Range[1901, 2000], Range[12]}], {y_, m_} /; weekday[{y, m, 1}] === Sunday]
(* = 171 *)
easter[y_] := Module[{a, b, c, d, e, f, g, h, i, k, l, m, n},
  a = Mod[y, 19]; {b, c} = QuotientRemainder[y, 100]; {d, e} = QuotientRemainder[b, 4];
  f = Quotient[b + 8, 25]; g = Quotient[b - f + 1, 3]; h = Mod[19 a + b - d - g + 15, 30];
  {i, k} = QuotientRemainder[c, 4]; l = Mod[32 + 2 e + 2 i - h - k, 7]; m = Quotient[a + 11 h + 22 l, 451];
  n = h + l - 7 m + 114; {y, Quotient[n, 31], Mod[n, 31] + 1}]
easter /@ {1999, 2000, 2008, 2024, 2025}
(* = {{1999, 4, 4}, {2000, 4, 23}, {2008, 3, 23}, {2024, 3, 31}, {2025, 4, 20}} *)
AllTrue[Range[1950, 2050], weekday[easter[#]] === Sunday &]
(* = True *)
QuantityMagnitude[DateDifference[{2000, 1, 1}, {2024, 5, 17}]]
(* = 8903 *)
DateString[DatePlus[{2024, 2, 28}, 2], {"Year", "-", "Month", "-", "Day"}]
(* = "2024-03-01" *)
DateList[{2024, 13, 1}][[;; 3]]
(* = {2025, 1, 1} *)
