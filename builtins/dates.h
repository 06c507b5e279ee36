/* dates.h - a moment of the Gregorian calendar in local time, and the forms in which the language has it. */
#ifndef BUILTINS_DATES_H
#define BUILTINS_DATES_H
#include "interp/interp.h"

enum { EPOCH_1900 = -25567, EPOCH_UNIX = 0, SECONDS = 86400 }; /* day numbers count from 1970-01-01 */

typedef struct Moment {
    int64_t day;   /* since 1970-01-01 */
    double second; /* within the day; 0 <= second < 86400 */
    int given;     /* how many of y, m, d, h, min, s were said: 1 .. 6 */
    bool object;   /* came as a DateObject */
} Moment;

typedef struct Calendar {
    int64_t year;
    int month, day, hour, minute;
    double second;
} Calendar;

extern const char *const date_days[]; /* "Monday" first */

/* Day number of a date. Months outside 1 to 12 and days outside their month carry over. */
int64_t date_day_number(int64_t y, int64_t m, int64_t d);
Calendar date_calendar(const Moment *t);
int date_month_days(int64_t y, int m); /* m from 1 to 12 */
int date_weekday(int64_t day);         /* 0 for Monday */
void date_carry(Moment *t);            /* brings t->second back within its day */
Moment date_now(void);

/* A date in any of its forms: list, text, {text, elements}, DateObject, seconds since 1900. False when e is none. */
bool date_read(Expr e, Moment *out);
/* The date at part i of the call; false after the message `date`. */
bool date_wanted(Interp *in, Expr call, size_t i, Moment *out);

Expr date_seconds(double s); /* an integer where s is whole */
Expr date_object_of(Interp *in, const Moment *t);
Expr date_like(Interp *in, const Moment *t, Expr from); /* in the form in which the date came */

extern const Module module_date_steps;
#endif
