/* curve.h - how well scores tell positives from negatives: the receiver operating characteristic. */
#ifndef NET_CURVE_H
#define NET_CURVE_H
#include "interp/expr.h"

typedef struct Scored {
    double score;
    bool positive;
} Scored;

/* The probability that a positive has a higher score than a negative, ties counting half; NaN when one kind is missing.
 * Sorts s, O(n log n). Source: the rank form of Mann and Whitney's statistic. */
double curve_area(Scored *s, int64_t n);
/* {{false positive rate, true positive rate}, ...} from {0, 0} to {1, 1}, a point for each distinct score, the highest first. */
Expr curve_points(Scored *s, int64_t n);
#endif
