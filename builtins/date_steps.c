/* date_steps.c - going from date to date: steps in units, differences, days of a type. */
#include <math.h>
#include <string.h>
#include "builtins/dates.h"
#include "interp/number.h"

/* ---- units ---- */
typedef struct Unit {
    const char *name;
    int months;
    double seconds;
} Unit;

static const Unit units[] = {{"Year", 12, 0},     {"Quarter", 3, 0}, {"Month", 1, 0},   {"Week", 0, 604800},
                             {"Day", 0, SECONDS}, {"Hour", 0, 3600}, {"Minute", 0, 60}, {"Second", 0, 1}};

static const Unit *unit_named(Expr e)
{
    const char *s = expr_is_string(e) ? expr_string_text(e) : "";
    for (size_t i = 0; i < COUNT(units); i++) {
        size_t n = strlen(units[i].name);
        if (strncasecmp(s, units[i].name, n) == 0 && (s[n] == '\0' || strcmp(s + n, "s") == 0))
            return &units[i];
    }
    return NULL;
}

static bool shift(Moment *t, double n, const Unit *unit)
{
    if (!(fabs(n) < 1e12))
        return false;
    if (unit->months > 0) {
        Calendar c = date_calendar(t);
        int64_t total = c.year * 12 + c.month - 1 + (int64_t)n * unit->months;
        int64_t y = total >= 0 ? total / 12 : -((11 - total) / 12);
        int m = (int)(total - y * 12) + 1;
        int most = date_month_days(y, m);
        t->day = date_day_number(y, m, c.day < most ? c.day : most);
        return true;
    }
    double whole = floor(n * unit->seconds / SECONDS);
    t->day += (int64_t)whole;
    t->second += n * unit->seconds - whole * SECONDS;
    date_carry(t);
    if (unit->seconds < SECONDS) /* what has hours is no whole day any more */
        t->given = t->given < 6 ? 6 : t->given;
    return true;
}

/* ---- types of days ---- */

/* Whether a day is of a type: Monday ..., "Weekday", "Weekend", "BeginningOfMonth", "EndOfMonth", All, or one of a list. */
static bool day_is(Expr type, int64_t day)
{
    if (expr_is_list(type)) {
        for (size_t i = 1; i <= expr_length(type); i++)
            if (day_is(expr_part(type, i), day))
                return true;
        return false;
    }
    const char *name = expr_is_symbol(type) ? symbol_of(type)->name : expr_is_string(type) ? expr_string_text(type) : "";
    Calendar c = date_calendar(&(Moment){.day = day});
    int weekday = date_weekday(day);
    if (strcmp(name, "Weekday") == 0 || strcmp(name, "BusinessDay") == 0)
        return weekday < 5;
    if (strncmp(name, "Weekend", 7) == 0)
        return weekday >= 5;
    if (strcmp(name, "BeginningOfMonth") == 0)
        return c.day == 1;
    if (strcmp(name, "EndOfMonth") == 0)
        return c.day == date_month_days(c.year, c.month);
    return strcmp(name, "All") == 0 || strcmp(name, date_days[weekday]) == 0;
}

/* Whether there are days of the type: it is met within two months. */
static bool type_of_day(Interp *in, Expr call, Expr type)
{
    for (int64_t day = 0; day < 62; day++)
        if (day_is(type, day))
            return true;
    message(in, call, "daytype", type, NULL);
    return false;
}

/* n days of the type further (back for negative n); the first step goes to the next such day. */
static void step_days(Interp *in, Moment *t, int64_t n, Expr type)
{
    for (int64_t left = n < 0 ? -n : n; left > 0; left -= day_is(type, t->day)) {
        unwind_poll(in);
        t->day += n < 0 ? -1 : 1;
    }
}

/* DayMatchQ[date, type] */
static Expr day_match_q(Interp *in, Expr call)
{
    Moment t;
    if (!date_wanted(in, call, 1, &t) || !type_of_day(in, call, expr_part(call, 2)))
        return NULL;
    return expr_bool(day_is(expr_part(call, 2), t.day));
}

static Expr day_object(Interp *in, int64_t day)
{
    return date_object_of(in, &(Moment){.day = day, .given = 3, .object = true});
}

/* DayPlus[date, n], DayPlus[date, n, type] */
static Expr day_plus(Interp *in, Expr call)
{
    Moment t;
    int64_t n;
    Expr type = expr_length(call) == 3 ? expr_part(call, 3) : S(All);
    if (!date_wanted(in, call, 1, &t) || !type_of_day(in, call, type))
        return NULL;
    if (!expr_is(expr_part(call, 2), EXPR_INT))
        return message(in, call, "inc", expr_part(call, 2), NULL);
    number_to_int64(expr_part(call, 2), &n);
    step_days(in, &t, n, type);
    return day_object(in, t.day);
}

/* DayRound[date, type], DayRound[date, type, "Previous" or "Next"]: the nearest day of the type in that direction. */
static Expr day_round(Interp *in, Expr call)
{
    Moment t;
    Expr type = expr_part(call, 2), way = expr_length(call) == 3 ? expr_part(call, 3) : expr_text("Next");
    if (!date_wanted(in, call, 1, &t) || !type_of_day(in, call, type))
        return NULL;
    bool back = expr_string_is(way, "Previous") || expr_string_is(way, "Preceding");
    while (!day_is(type, t.day))
        t.day += back ? -1 : 1;
    return day_object(in, t.day);
}

/* DayCount[a, b], DayCount[a, b, type]: the days after a up to b. */
static Expr day_count(Interp *in, Expr call)
{
    Moment a, b;
    if (!date_wanted(in, call, 1, &a) || !date_wanted(in, call, 2, &b))
        return NULL;
    if (expr_length(call) == 2)
        return expr_int(b.day - a.day);
    Expr type = expr_part(call, 3);
    if (!type_of_day(in, call, type))
        return NULL;
    int64_t low = a.day < b.day ? a.day : b.day, high = a.day < b.day ? b.day : a.day, n = 0;
    for (int64_t day = low + 1; day <= high; day++) {
        unwind_poll(in);
        n += day_is(type, day);
    }
    return expr_int(a.day <= b.day ? n : -n);
}

/* ---- steps ---- */

static bool shift_by(Interp *in, Moment *t, Expr step)
{
    double n;
    if (number_to_double(step, &n))
        return shift(t, n, &units[4]);
    bool quantity = expr_has_head(step, S(Quantity)) && expr_length(step) == 2;
    if (!quantity && !expr_is_list(step))
        return false;
    if (expr_length(step) == 2 && number_to_double(expr_part(step, 1), &n)) {
        Expr what = expr_part(step, 2);
        if (unit_named(what))
            return shift(t, n, unit_named(what));
        bool workday = expr_is_string(what) && (strncasecmp(expr_string_text(what), "BusinessDay", 11) == 0 ||
                                                strncasecmp(expr_string_text(what), "Weekday", 7) == 0);
        if (workday && fabs(n) < 1e9)
            step_days(in, t, (int64_t)n, expr_text("Weekday"));
        return workday;
    }
    for (size_t i = 1; i <= expr_length(step); i++)
        if (quantity || !shift_by(in, t, expr_part(step, i)))
            return false;
    return true;
}

/* DatePlus[date, n], DatePlus[date, {n, "unit"}], DatePlus[date, {{n1, "unit1"}, ...}] */
static Expr date_plus(Interp *in, Expr call)
{
    Moment t = date_now();
    size_t n = expr_length(call);
    if (n == 2 && !date_wanted(in, call, 1, &t))
        return NULL;
    if (n == 1)
        t.object = true;
    Expr step = expr_part(call, n);
    if (unit_named(step))
        step = expr_list(2, expr_int(1), step);
    if (!shift_by(in, &t, step))
        return message(in, call, "inc", step, NULL);
    return date_like(in, &t, expr_part(call, 1));
}

/* ---- differences ---- */

static double between(const Moment *a, const Moment *b, const Unit *unit)
{
    double seconds = (double)(b->day - a->day) * SECONDS + b->second - a->second;
    if (unit->months == 0)
        return seconds / unit->seconds;
    Calendar ca = date_calendar(a), cb = date_calendar(b);
    double n = (double)((cb.year - ca.year) * 12 + cb.month - ca.month) / unit->months;
    return n + ((cb.day - ca.day) + (b->second - a->second) / SECONDS) / date_month_days(cb.year, cb.month) / unit->months;
}

/* Whole units in turn, what is left in the last of them. */
static Expr mixed_difference(Interp *in, Expr call, Moment a, const Moment *b)
{
    Expr names = expr_part(call, 3);
    size_t n = expr_length(names);
    Builder numbers = builder_start(S(List), n), plurals = builder_start(S(List), n);
    for (size_t i = 1; i <= n; i++) {
        const Unit *unit = unit_named(expr_part(names, i));
        if (!unit)
            return message(in, call, "inc", expr_part(names, i), NULL);
        double count = between(&a, b, unit);
        count = i < n ? trunc(count) : count;
        shift(&a, count, unit);
        builder_add(&numbers, date_seconds(count));
        builder_add(&plurals, expr_textf("%ss", unit->name));
    }
    Expr magnitude = expr_call(symbol_intern(in, "System`", "MixedMagnitude"), 1, builder_finish(&numbers));
    return expr_call(S(Quantity), 2, magnitude, expr_call(symbol_intern(in, "System`", "MixedUnit"), 1, builder_finish(&plurals)));
}

/* DateDifference[a, b], DateDifference[a, b, "unit"], DateDifference[a, b, {"unit1", ...}] */
static Expr date_difference(Interp *in, Expr call)
{
    Moment a, b;
    if (!date_wanted(in, call, 1, &a) || !date_wanted(in, call, 2, &b))
        return NULL;
    if (expr_length(call) == 3 && expr_is_list(expr_part(call, 3)))
        return mixed_difference(in, call, a, &b);
    const Unit *unit = expr_length(call) == 3 ? unit_named(expr_part(call, 3)) : &units[4];
    if (unit == NULL)
        return message(in, call, "inc", expr_part(call, 3), NULL);
    return expr_call(S(Quantity), 2, date_seconds(between(&a, &b, unit)), expr_textf("%ss", unit->name));
}

static const Builtin builtins[] = {
    {"DatePlus", {1, 2}, ATTR_NONE, date_plus,
     "DatePlus[date, n] gives the date n days later.\nDatePlus[date, {n, \"unit\"}] counts in Year, Month, Week, Day, Hour, Minute, Second, BusinessDay."},
    {"DateDifference", {2, 3}, ATTR_NONE, date_difference,
     "DateDifference[a, b] gives the days from a to b.\nDateDifference[a, b, \"unit\"] counts in another unit.\n"
     "DateDifference[a, b, {\"unit1\", \"unit2\", ...}] in whole units, and the rest in the last one."},
    {"DayCount", {2, 3}, ATTR_NONE, day_count,
     "DayCount[a, b] gives the number of days from a to b.\nDayCount[a, b, type] that of days of a type, as DayMatchQ has them."},
    {"DayMatchQ", {2, 2}, ATTR_NONE, day_match_q,
     "DayMatchQ[date, type] gives True if the day is of a type: Monday ..., \"Weekday\", \"Weekend\", \"BeginningOfMonth\", \"EndOfMonth\", All,\n"
     "or one of a list of types."},
    {"DayPlus", {2, 3}, ATTR_NONE, day_plus,
     "DayPlus[date, n] gives the day n days later.\nDayPlus[date, n, type] counts days of a type only, as DayMatchQ has them."},
    {"DayRound", {2, 3}, ATTR_NONE, day_round,
     "DayRound[date, type] gives the day, or the next one that is of the type.\nDayRound[date, type, \"Previous\"] the last one before."},
};

static const MessageText messages[] = {
    {"General", "inc", "`1` is not a valid step in time."},
    {"General", "daytype", "`1` is not a type of days."},
};

const Module module_date_steps = {"date_steps", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
