/* prime_count.c - the prime counting function by the sieve over floor(x/k) (Lucy's form of Legendre's formula). */
#include <math.h>
#include <stdlib.h>
#include <flint/ulong_extras.h>
#include "builtins/prime_count.h"

static int64_t isqrt(int64_t x)
{
    int64_t r = (int64_t)sqrt((double)x);
    while (r * r > x)
        r--;
    while ((r + 1) * (r + 1) <= x)
        r++;
    return r;
}

/* low[v] counts what is left of 2..v for v <= r, high[k] of 2..x/k; every prime p takes its multiples out. */
int64_t prime_count(Interp *in, int64_t x)
{
    if (x < 2)
        return 0;
    int64_t r = isqrt(x);
    int64_t *low = mem_bytes((size_t)(r + 1) * sizeof *low), *high = mem_bytes((size_t)(r + 1) * sizeof *high);
    for (int64_t i = 1; i <= r; i++) {
        low[i] = i - 1;
        high[i] = x / i - 1;
    }
    for (int64_t p = 2; p <= r; p++) {
        if (low[p] == low[p - 1])
            continue;
        unwind_poll(in);
        int64_t before = low[p - 1], square = p * p;
        int64_t end = x / square < r ? x / square : r;
        for (int64_t k = 1; k <= end; k++) {
            int64_t j = k * p;
            high[k] -= (j <= r ? high[j] : low[x / j]) - before;
        }
        for (int64_t v = r; v >= square; v--)
            low[v] -= low[v / p] - before;
    }
    return high[1];
}

int64_t prime_nth(Interp *in, int64_t n)
{
    if (n < 6)
        return (const int64_t[]){2, 3, 5, 7, 11}[n - 1];
    double l = log((double)n), estimate = (double)n * (l + log(l) - 1 + (log(l) - 2) / l);
    if (estimate > 1e13)
        return 0;
    if (n < 100000)
        return (int64_t)n_nth_prime((ulong)n);
    int64_t x = (int64_t)estimate, count = prime_count(in, x);
    for (; count >= n; count--) { /* walk to it: the estimate is good to a relative 10^-4 or better */
        while (!n_is_prime((ulong)x))
            x--;
        if (count == n)
            return x;
        x--;
    }
    for (; count < n; count++) {
        x = (int64_t)n_nextprime((ulong)x, 1);
        if ((count & 1023) == 0)
            unwind_poll(in);
    }
    return x;
}
