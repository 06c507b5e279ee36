/* dates.c - dates of the Gregorian calendar: lists {y, m, d, h, min, s}, seconds since 1900, text, DateObject.
 *
 * All of them pass through one form, a day number and seconds within the day, in local time. */
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "builtins/dates.h"
#include "interp/number.h"

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
const char *const date_days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/* ---- the calendar ---- */
/* Day number of a date; source: the usual count in eras of 400 years, March first. Months outside 1 to 12 carry over. */
int64_t date_day_number(int64_t y, int64_t m, int64_t d)
{
    y += (m - 1 >= 0 ? (m - 1) / 12 : -((12 - m) / 12));
    m = ((m - 1) % 12 + 12) % 12 + 1;
    y -= m <= 2;
    int64_t era = (y >= 0 ? y : y - 399) / 400, year = y - era * 400;
    int64_t in_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5, in_era = year * 365 + year / 4 - year / 100 + in_year;
    return era * 146097 + in_era - 719468 + d - 1;
}

Calendar date_calendar(const Moment *t)
{
    int64_t z = t->day + 719468, era = (z >= 0 ? z : z - 146096) / 146097, in_era = z - era * 146097;
    int64_t year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    int64_t in_year = in_era - (365 * year + year / 4 - year / 100), mp = (5 * in_year + 2) / 153;
    Calendar c = {.day = (int)(in_year - (153 * mp + 2) / 5 + 1), .month = (int)(mp < 10 ? mp + 3 : mp - 9)};
    c.year = year + era * 400 + (c.month <= 2);
    c.hour = (int)(t->second / 3600);
    c.minute = (int)((t->second - c.hour * 3600.0) / 60);
    c.second = t->second - c.hour * 3600.0 - c.minute * 60.0;
    return c;
}

static bool is_leap(int64_t y)
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

int date_month_days(int64_t y, int m)
{
    return m == 2 ? 28 + is_leap(y) : 30 + ((m + (m > 7)) & 1);
}

int date_weekday(int64_t day) /* 0 for Monday */
{
    return (int)(((day + 3) % 7 + 7) % 7);
}

void date_carry(Moment *t)
{
    double over = floor(t->second / SECONDS);
    t->day += (int64_t)over;
    t->second -= over * SECONDS;
}

/* ---- now ---- */
static double zone_hours(void)
{
    time_t now = time(NULL);
    struct tm local;
    localtime_r(&now, &local);
    return (double)local.tm_gmtoff / 3600;
}

static Moment from_seconds(double seconds, int64_t epoch)
{
    double d = floor(seconds / SECONDS);
    return (Moment){.day = (int64_t)d + epoch, .second = seconds - d * SECONDS, .given = 6};
}

Moment date_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return from_seconds((double)t.tv_sec + (double)t.tv_nsec * 1e-9 + zone_hours() * 3600, EPOCH_UNIX);
}

/* ---- reading ---- */
static int named(const char *word, size_t n, const char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (n >= 3 && n <= strlen(names[i]) && strncasecmp(word, names[i], n) == 0)
            return i + 1;
    return 0;
}

/* Numbers in order of appearance, with what stood around: enough for ISO dates, 2 Jan 2020, Jan 2, 2020, 1/2/2020, 12:30:15 pm. */
static bool read_text(const char *s, Moment *out)
{
    int64_t number[8];
    int digits[8], count = 0, month = 0, month_at = -1, time_at = -1;
    bool slash = false, afternoon = false, morning = false;
    double fraction = 0;
    for (const char *p = s; *p != '\0';) {
        if (isdigit((unsigned char)*p)) {
            const char *q = p;
            int64_t v = 0;
            while (isdigit((unsigned char)*q) && q - p < 9)
                v = v * 10 + (*q++ - '0');
            if (count == 8 || isdigit((unsigned char)*q))
                return false;
            if (*q == ':' && time_at < 0)
                time_at = count;
            slash = slash || (*q == '/' && count == 0);
            digits[count] = (int)(q - p);
            number[count++] = v;
            p = q;
            if (time_at >= 0 && count == time_at + 3 && *p == '.') {
                double unit = 0.1;
                for (p++; isdigit((unsigned char)*p); p++, unit /= 10)
                    fraction += unit * (*p - '0');
            }
        } else if (isalpha((unsigned char)*p)) {
            const char *q = p;
            while (isalpha((unsigned char)*q))
                q++;
            size_t n = (size_t)(q - p);
            int m = named(p, n, months, 12);
            if (m > 0) {
                month = m;
                month_at = count;
            }
            afternoon = afternoon || (n == 2 && strncasecmp(p, "pm", 2) == 0);
            morning = morning || (n == 2 && strncasecmp(p, "am", 2) == 0);
            p = q;
        } else {
            p++;
        }
    }
    int dates = time_at >= 0 ? time_at : count;
    int64_t y, m = 1, d = 1;
    out->given = 6;
    if (month > 0 && dates == 2) {
        bool year_first = digits[0] > 2;
        y = number[year_first ? 0 : 1];
        d = number[year_first ? 1 : 0];
        m = month;
    } else if (month > 0 && dates == 1) {
        y = number[0];
        m = month;
    } else if (dates == 3 && digits[0] > 2) {
        y = number[0];
        m = number[1];
        d = number[2];
    } else if (dates == 3) {
        m = number[slash ? 0 : 1];
        d = number[slash ? 1 : 0];
        y = number[2];
    } else if (dates == 2 && digits[0] > 2) {
        y = number[0];
        m = number[1];
    } else if (dates == 1 && digits[0] == 4) {
        y = number[0];
    } else if (dates == 1 && digits[0] == 8) {
        y = number[0] / 10000;
        m = number[0] / 100 % 100;
        d = number[0] % 100;
    } else {
        return false;
    }
    (void)month_at;
    if (m < 1 || m > 12 || d < 1 || d > 31)
        return false;
    out->day = date_day_number(y, m, d);
    out->second = fraction;
    if (time_at >= 0) {
        int64_t hour = number[time_at];
        if (afternoon || morning)
            hour = hour % 12 + (afternoon ? 12 : 0);
        out->second += (double)hour * 3600;
        if (count > time_at + 1)
            out->second += (double)number[time_at + 1] * 60;
        if (count > time_at + 2)
            out->second += (double)number[time_at + 2];
    }
    date_carry(out);
    return true;
}

static bool read_list(Expr e, Moment *out)
{
    size_t n = expr_length(e);
    double part[6] = {1900, 1, 1, 0, 0, 0};
    if (n < 1 || n > 6)
        return false;
    for (size_t i = 0; i < n; i++)
        if (!number_to_double(expr_part(e, i + 1), &part[i]) || !(fabs(part[i]) < 1e12))
            return false;
    out->day = date_day_number((int64_t)part[0], (int64_t)part[1], 1) + (int64_t)floor(part[2]) - 1;
    out->second = (part[2] - floor(part[2])) * SECONDS + part[3] * 3600 + part[4] * 60 + part[5];
    out->given = (int)n;
    date_carry(out);
    return true;
}

/* {"text", {"Day", "/", "Month", ...}}: each element takes what the text has at its place; other strings are separators. */
static bool read_elements(Expr e, Moment *out)
{
    static const char *const names[] = {"Year", "Month", "Day", "Hour", "Minute", "Second"};
    double part[] = {1900, 1, 1, 0, 0, 0};
    if (expr_length(e) != 2 || !expr_is_string(expr_part(e, 1)) || !expr_is_list(expr_part(e, 2)))
        return false;
    const char *p = expr_string_text(expr_part(e, 1));
    Expr elements = expr_part(e, 2);
    for (size_t i = 1; i <= expr_length(elements); i++) {
        Expr element = expr_part(elements, i);
        const char *name = expr_is_string(element) ? expr_string_text(element) : "";
        size_t k = strncmp(name, "DayName", 7) == 0 ? COUNT(names) : 0;
        while (k < COUNT(names) && strncmp(name, names[k], strlen(names[k])) != 0)
            k++;
        if (k == COUNT(names)) { /* a separator, or the name of a day */
            while (strncmp(name, "DayName", 7) == 0 && isalpha((unsigned char)*p))
                p++;
            p += strncmp(p, name, strlen(name)) == 0 ? strlen(name) : 0;
            continue;
        }
        while (*p && !isalnum((unsigned char)*p))
            p++;
        size_t n = strspn(p, "0123456789"), letters = 0;
        while (isalpha((unsigned char)p[letters]))
            letters++;
        size_t most = k == 0 && strcmp(name, "YearShort") != 0 ? 4 : 2;
        n = n < most ? n : most;
        int month = strncmp(name, "MonthName", 9) == 0 ? named(p, letters, months, 12) : 0;
        if (n == 0 && month <= 0)
            return false;
        part[k] = month > 0 ? month : 0;
        for (size_t d = 0; month <= 0 && d < n; d++)
            part[k] = part[k] * 10 + (p[d] - '0');
        p += month > 0 ? letters : n;
    }
    out->day = date_day_number((int64_t)part[0], (int64_t)part[1], (int64_t)part[2]);
    out->second = part[3] * 3600 + part[4] * 60 + part[5];
    out->given = out->second > 0 ? 6 : 3;
    return true;
}

/* A date in any of its forms. */
bool date_read(Expr e, Moment *out)
{
    double seconds;
    *out = (Moment){0};
    if (expr_is_list(e))
        return read_list(e, out) || read_elements(e, out);
    if (expr_is_string(e))
        return read_text(expr_string_text(e), out);
    if (expr_has_head(e, S(DateObject)) && expr_length(e) >= 1) {
        bool fine = date_read(expr_part(e, 1), out);
        out->object = true;
        return fine;
    }
    if (!number_to_double(e, &seconds) || !(fabs(seconds) < 1e15))
        return false;
    *out = from_seconds(seconds, EPOCH_1900);
    return true;
}

bool date_wanted(Interp *in, Expr call, size_t i, Moment *out)
{
    if (date_read(expr_part(call, i), out))
        return true;
    message(in, call, "date", expr_part(call, i), NULL);
    return false;
}

/* ---- giving ---- */
Expr date_seconds(double s)
{
    return s == floor(s) && fabs(s) < 9e15 ? expr_int((int64_t)s) : expr_real(s);
}

static double absolute(const Moment *t, int64_t epoch)
{
    return (double)(t->day - epoch) * SECONDS + t->second;
}

/* The first n elements; all six as DateList has them, with real seconds. */
Expr date_list_of(const Moment *t, int n, bool real)
{
    Calendar c = date_calendar(t);
    Expr parts[] = {expr_int(c.year), expr_int(c.month), expr_int(c.day), expr_int(c.hour), expr_int(c.minute),
                    real ? expr_real(c.second) : date_seconds(c.second)};
    return expr_normal(S(List), (size_t)n, parts);
}

static const char *const granularities[] = {"Year", "Month", "Day", "Hour", "Minute", "Instant"};

static Expr granularity(int given)
{
    return expr_text(granularities[given - 1]);
}

/* The number of elements that a granularity keeps; 0: it is none. */
static int granularity_named(Expr name)
{
    for (int i = 0; i < (int)COUNT(granularities); i++)
        if (expr_is_string(name) && strcmp(expr_string_text(name), granularities[i]) == 0)
            return i + 1;
    return 0;
}

Expr date_object_of(Interp *in, const Moment *t)
{
    (void)in;
    int n = t->given > 6 ? 6 : t->given;
    return expr_call(S(DateObject), 2, date_list_of(t, n, n == 6), granularity(n));
}

/* In the form in which the date came. */
Expr date_like(Interp *in, const Moment *t, Expr from)
{
    if (t->object)
        return date_object_of(in, t);
    if (expr_is_list(from))
        return date_list_of(t, t->given, false);
    if (expr_is_string(from))
        return date_object_of(in, &(Moment){t->day, t->second, t->second == 0 ? 3 : 6, true});
    return date_seconds(absolute(t, EPOCH_1900));
}

static Expr absolute_time(Interp *in, Expr call)
{
    Moment t = date_now();
    if (expr_length(call) == 0)
        return expr_real(absolute(&t, EPOCH_1900));
    return date_wanted(in, call, 1, &t) ? date_seconds(absolute(&t, EPOCH_1900)) : NULL;
}

static Expr unix_time(Interp *in, Expr call)
{
    Moment t = date_now();
    double zone = zone_hours();
    if (call_arguments(in, call) == 0)
        return expr_int((int64_t)(absolute(&t, EPOCH_UNIX) - zone * 3600));
    Expr given = option_get(in, call, "TimeZone");
    number_to_double(given, &zone);
    return date_wanted(in, call, 1, &t) ? date_seconds(floor(absolute(&t, EPOCH_UNIX) - zone * 3600)) : NULL;
}

static Expr from_unix_time(Interp *in, Expr call)
{
    double s;
    if (!number_to_double(expr_part(call, 1), &s) || !(fabs(s) < 1e15))
        return message(in, call, "date", expr_part(call, 1), NULL);
    Moment t = from_seconds(s + zone_hours() * 3600, EPOCH_UNIX);
    return date_object_of(in, &t);
}

static Expr date_list(Interp *in, Expr call)
{
    Moment t = date_now();
    if (expr_length(call) == 1 && !date_wanted(in, call, 1, &t))
        return NULL;
    return date_list_of(&t, 6, true);
}

/* DateObject[], DateObject[date], DateObject[date, granularity] */
/* DateObject[...]["element"] */
static Expr date_element(Interp *in, Expr call)
{
    bool element = expr_length(call) == 1 && expr_is_string(expr_part(call, 1));
    return element ? expr_call(symbol_intern(in, "System`", "DateValue"), 2, expr_head(call), expr_part(call, 1)) : NULL;
}

static Expr date_object(Interp *in, Expr call)
{
    Moment t = date_now();
    if (expr_length(call) > 2)
        return NULL;
    if (expr_length(call) == 2) { /* keeps what the granularity says */
        Moment whole;
        int kept = granularity_named(expr_part(call, 2));
        if (kept == 0 || !date_read(expr_part(call, 1), &whole) || (!whole.object && whole.given <= kept))
            return NULL;
        whole.given = kept;
        return date_object_of(in, &whole);
    }
    if (expr_length(call) == 1) {
        if (!date_wanted(in, call, 1, &t))
            return NULL;
        if (t.object)
            return expr_part(call, 1);
        if (expr_is_string(expr_part(call, 1)) && t.second == 0)
            t.given = 3;
    }
    return date_object_of(in, &t);
}

/* ---- text ---- */
static void week_of(const Moment *t, int64_t *year, int *week)
{
    Moment thursday = {t->day - date_weekday(t->day) + 3, 0, 3, false};
    *year = date_calendar(&thursday).year;
    *week = (int)((thursday.day - date_day_number(*year, 1, 1)) / 7) + 1;
}

static bool add_element(Text *out, const char *name, const Moment *t)
{
    static const struct {
        const char *name, *parts;
    } compound[] = {{"DateTime", "DayNameShort DayShort MonthNameShort Year Hour:Minute:Second"},
                    {"Date", "DayNameShort DayShort MonthNameShort Year"},
                    {"DateTimeShort", "DayShort MonthNameShort Year, Hour:Minute"},
                    {"DateShort", "DayNameShort DayShort MonthNameShort Year"},
                    {"Time", "Hour:Minute:Second"},
                    {"ISODate", "Year-Month-Day"},
                    {"ISODateTime", "Year-Month-DayTHour:Minute:Second"}};
    Calendar c = date_calendar(t);
    int64_t week_year;
    int week, hour12 = c.hour % 12 == 0 ? 12 : c.hour % 12, second = (int)c.second;
    const char *day = date_days[date_weekday(t->day)], *month = months[c.month - 1];
    int of_year = (int)(t->day - date_day_number(c.year, 1, 1)) + 1;
    week_of(t, &week_year, &week);
    for (size_t i = 0; i < COUNT(compound); i++) {
        if (strcmp(name, compound[i].name) != 0)
            continue;
        for (const char *p = compound[i].parts; *p != '\0';) {
            size_t n = 0;
            while (isalpha((unsigned char)p[n]) && !(p[n] == 'T' && p[n + 1] == 'H'))
                n++;
            char word[24] = {0};
            memcpy(word, p, n < sizeof word ? n : 0);
            if (n == 0)
                text_add_char(out, *p++);
            else
                add_element(out, word, t);
            p += n;
        }
        return true;
    }
    if (strcmp(name, "Year") == 0) text_addf(out, "%04lld", (long long)c.year);
    else if (strcmp(name, "YearShort") == 0) text_addf(out, "%02d", (int)(((c.year % 100) + 100) % 100));
    else if (strcmp(name, "Month") == 0) text_addf(out, "%02d", c.month);
    else if (strcmp(name, "MonthShort") == 0) text_addf(out, "%d", c.month);
    else if (strcmp(name, "MonthName") == 0) text_add(out, month);
    else if (strcmp(name, "MonthNameShort") == 0) text_addf(out, "%.3s", month);
    else if (strcmp(name, "MonthNameInitial") == 0) text_addf(out, "%.1s", month);
    else if (strcmp(name, "Day") == 0) text_addf(out, "%02d", c.day);
    else if (strcmp(name, "DayShort") == 0) text_addf(out, "%d", c.day);
    else if (strcmp(name, "DayName") == 0) text_add(out, day);
    else if (strcmp(name, "DayNameShort") == 0) text_addf(out, "%.3s", day);
    else if (strcmp(name, "DayNameInitial") == 0) text_addf(out, "%.1s", day);
    else if (strcmp(name, "DayOfYear") == 0) text_addf(out, "%d", of_year);
    else if (strcmp(name, "Hour") == 0 || strcmp(name, "Hour24") == 0) text_addf(out, "%02d", c.hour);
    else if (strcmp(name, "HourShort") == 0 || strcmp(name, "Hour24Short") == 0) text_addf(out, "%d", c.hour);
    else if (strcmp(name, "Hour12") == 0) text_addf(out, "%02d", hour12);
    else if (strcmp(name, "Hour12Short") == 0) text_addf(out, "%d", hour12);
    else if (strcmp(name, "AMPM") == 0) text_add(out, c.hour < 12 ? "AM" : "PM");
    else if (strcmp(name, "AMPMLowerCase") == 0) text_add(out, c.hour < 12 ? "am" : "pm");
    else if (strcmp(name, "Minute") == 0) text_addf(out, "%02d", c.minute);
    else if (strcmp(name, "MinuteShort") == 0) text_addf(out, "%d", c.minute);
    else if (strcmp(name, "Second") == 0) text_addf(out, "%02d", second);
    else if (strcmp(name, "SecondShort") == 0) text_addf(out, "%d", second);
    else if (strcmp(name, "SecondExact") == 0) text_addf(out, "%09.6f", c.second);
    else if (strcmp(name, "Millisecond") == 0) text_addf(out, "%03d", (int)((c.second - second) * 1000));
    else if (strcmp(name, "MillisecondShort") == 0) text_addf(out, "%d", (int)((c.second - second) * 1000));
    else if (strcmp(name, "TimeZone") == 0) text_addf(out, "GMT%+.3g", zone_hours());
    else if (strcmp(name, "ISOWeek") == 0 || strcmp(name, "Week") == 0) text_addf(out, "%02d", week);
    else if (strcmp(name, "WeekShort") == 0) text_addf(out, "%d", week);
    else if (strcmp(name, "ISOWeekDate") == 0)
        text_addf(out, "%04lld-W%02d-%d", (long long)week_year, week, date_weekday(t->day) + 1);
    else if (strcmp(name, "Quarter") == 0) text_addf(out, "%d", (c.month + 2) / 3);
    else if (strcmp(name, "QuarterName") == 0) text_addf(out, "Quarter %d", (c.month + 2) / 3);
    else if (strcmp(name, "QuarterNameShort") == 0) text_addf(out, "Q%d", (c.month + 2) / 3);
    else if (strcmp(name, "ISOOrdinalDate") == 0) text_addf(out, "%04lld-%03d", (long long)c.year, of_year);
    else return false;
    return true;
}

/* DateString[], DateString[date], DateString[date, elements], DateString[elements] */
static Expr date_string(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Moment t = date_now();
    Expr elements = n == 2 ? expr_part(call, 2) : expr_text("DateTime");
    if (n == 1) {
        Expr only = expr_part(call, 1);
        Text probe = text_start();
        bool format = (expr_is_list(only) && expr_length(only) > 0 && expr_is_string(expr_part(only, 1))) ||
                      (expr_is_string(only) && add_element(&probe, expr_string_text(only), &t));
        if (format)
            elements = only;
        else if (!date_wanted(in, call, 1, &t))
            return NULL;
        if (!format && t.given <= 3) /* a day has no time */
            elements = expr_text(t.given == 3 ? "Date" : "Date");
        if (!format && !t.object)
            elements = expr_text("DateTime");
    } else if (n == 2 && !date_wanted(in, call, 1, &t)) {
        return NULL;
    }
    bool list = expr_is_list(elements);
    Text out = text_start();
    for (size_t i = 1; i <= (list ? expr_length(elements) : 1); i++) {
        Expr e = list ? expr_part(elements, i) : elements;
        if (!expr_is_string(e))
            return message(in, call, "fmt", elements, NULL);
        if (!add_element(&out, expr_string_text(e), &t)) {
            if (!list)
                return message(in, call, "fmt", elements, NULL);
            text_add_bytes(&out, expr_string_text(e), expr_string_bytes(e));
        }
    }
    return text_finish(&out);
}

/* DateValue[date, "element"] as a number or name; several elements give a list. */
static Expr date_value(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Moment t = date_now();
    Expr what = expr_part(call, n);
    if (n == 2 && !date_wanted(in, call, 1, &t))
        return NULL;
    if (expr_is_list(what)) {
        Builder b = builder_start(S(List), expr_length(what));
        for (size_t i = 1; i <= expr_length(what); i++)
            builder_add(&b, evaluate(in, expr_with_part(call, n, expr_part(what, i))));
        return builder_finish(&b);
    }
    if (expr_string_is(what, "DayName"))
        return symbol_intern(in, "System`", date_days[date_weekday(t.day)]);
    Text out = text_start();
    if (!expr_is_string(what) || !add_element(&out, expr_string_text(what), &t))
        return message(in, call, "fmt", what, NULL);
    char *end;
    double v = strtod(out.bytes, &end);
    if (expr_string_is(what, "Second") || expr_string_is(what, "SecondExact"))
        return date_seconds(date_calendar(&t).second);
    return *end == '\0' && out.length > 0 ? date_seconds(v) : text_finish(&out);
}

static Expr day_name(Interp *in, Expr call)
{
    Moment t = date_now();
    if (expr_length(call) == 1 && !date_wanted(in, call, 1, &t))
        return NULL;
    return symbol_intern(in, "System`", date_days[date_weekday(t.day)]);
}

static Expr leap_year_q(Interp *in, Expr call)
{
    Moment t = date_now();
    Expr e = expr_length(call) == 1 ? expr_part(call, 1) : NULL;
    if (e != NULL && expr_is(e, EXPR_INT) && expr_int_value(e) < 100000) /* a year by itself */
        return expr_bool(is_leap(expr_int_value(e)));
    if (e != NULL && !date_wanted(in, call, 1, &t))
        return NULL;
    return expr_bool(is_leap(date_calendar(&t).year));
}

static Expr show_date(Interp *in, Expr call)
{
    Moment t;
    (void)in;
    if (!date_read(call, &t))
        return NULL;
    Text out = text_start();
    if (t.given == 1)
        add_element(&out, "Year", &t);
    else if (t.given == 2) {
        add_element(&out, "MonthNameShort", &t);
        text_add_char(&out, ' ');
        add_element(&out, "Year", &t);
    } else
        add_element(&out, t.given == 3 ? "Date" : "DateTime", &t);
    return text_finish(&out);
}

static void start(Interp *in)
{
    print_add_form(in, S(DateObject), show_date);
    for (size_t i = 0; i < 7; i++) /* before a program makes a Friday of its own */
        symbol_intern(in, "System`", date_days[i]);
}

static const Builtin builtins[] = {
    {"AbsoluteTime", {0, 1}, ATTR_NONE, absolute_time,
     "AbsoluteTime[] gives the seconds since the beginning of 1900.\nAbsoluteTime[date] gives those of a date."},
    {"UnixTime", {0, 1}, ATTR_NONE, unix_time, "UnixTime[] gives the seconds since the beginning of 1970, UTC.\nUnixTime[date] those of a date.",
     "TimeZone -> Automatic"},
    {"FromUnixTime", {1, 1}, ATTR_NONE, from_unix_time, "FromUnixTime[s] gives the DateObject of a Unix time."},
    {"DateList", {0, 1}, ATTR_NONE, date_list, "DateList[] gives the date as {y, m, d, h, min, s}.\nDateList[date] converts a date."},
    {"DateObject", {0, ANY}, ATTR_NONE, date_object,
     "DateObject[date] is a date.\nDateObject[] is now.\nDateObject[date][\"Year\"] and the like give its elements.",
     .apply = date_element},
    {"DateString", {0, 2}, ATTR_NONE, date_string,
     "DateString[] gives the date as text.\nDateString[date] that of a date.\n"
     "DateString[date, {\"Year\", \"-\", \"Month\", ...}] puts elements together."},
    {"DateValue", {1, 2}, ATTR_NONE, date_value, "DateValue[date, \"element\"] gives Year, Month, Day, Hour ... of a date."},
    {"DayName", {0, 1}, ATTR_NONE, day_name, "DayName[date] gives the day of the week.\nDayName[] that of today."},
    {"LeapYearQ", {0, 1}, ATTR_NONE, leap_year_q, "LeapYearQ[date] gives True if the year of the date has 366 days."},
    {"TimeZone", {0, ANY}, ATTR_NONE, NULL, "TimeZone is an option of words on dates: hours east of Greenwich."},
};

static const MessageText messages[] = {
    {"General", "date", "`1` is not a date."},
    {"General", "fmt", "`1` is not a valid format of a date."},
};

const Module module_dates = {"dates", builtins, COUNT(builtins), messages, COUNT(messages), start};
