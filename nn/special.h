/* special.h - real special functions in double precision that the C library lacks; NaN where no real value exists. */
#ifndef NN_SPECIAL_H
#define NN_SPECIAL_H

double special_digamma(double x);      /* poles at 0, -1, ... are NaN; relative error below 1e-14 away from zeros */
double special_trigamma(double x);     /* the same */
double special_inverse_erf(double y);  /* -1..1 to -inf..inf; error below 4e-16 relative in most of the range */
double special_inverse_erfc(double y); /* 0..2; accurate for tiny y, where inverse_erf(1 - y) would lose all digits */
double special_log_gamma(double x);    /* NaN for negative x: there the logarithm is complex */

#endif
