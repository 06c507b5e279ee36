/* curve.c - the receiver operating characteristic of scores. */
#include "builtins/net/curve.h"
#include <math.h>
#include <stdlib.h>

static int higher_first(const void *a, const void *b)
{
    double x = ((const Scored *)a)->score, y = ((const Scored *)b)->score;
    return (x < y) - (x > y);
}

double curve_area(Scored *s, int64_t n)
{
    double above = 0, area = 0, positives = 0;
    qsort(s, (size_t)n, sizeof *s, higher_first);
    for (int64_t i = 0; i < n;) {
        double own = 0, other = 0;
        int64_t k = i;
        for (; k < n && s[k].score == s[i].score; k++) {
            own += s[k].positive;
            other += !s[k].positive;
        }
        area += other * (above + own / 2);
        above += own;
        i = k;
    }
    positives = above;
    return positives == 0 || positives == (double)n ? NAN : area / (positives * ((double)n - positives));
}

Expr curve_points(Scored *s, int64_t n)
{
    double positives = 0, hits = 0, alarms = 0;
    qsort(s, (size_t)n, sizeof *s, higher_first);
    for (int64_t i = 0; i < n; i++)
        positives += s[i].positive;
    double negatives = (double)n - positives;
    Builder b = builder_start(S(List), (size_t)n + 1);
    builder_add(&b, expr_list(2, expr_real(0), expr_real(0)));
    for (int64_t i = 0; i < n; i++) {
        hits += s[i].positive;
        alarms += !s[i].positive;
        if (i + 1 == n || s[i + 1].score != s[i].score)
            builder_add(&b, expr_list(2, expr_real(negatives > 0 ? alarms / negatives : 0), expr_real(positives > 0 ? hits / positives : 0)));
    }
    return builder_finish(&b);
}
