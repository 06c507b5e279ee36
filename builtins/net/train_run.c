/* train_run.c - small things shared by the files of NetTrain. */
#include <math.h>
#include <string.h>
#include "builtins/net/train_run.h"

void numbers_push(Numbers *a, double x)
{
    if (a->n == a->room) {
        double *bigger = mem_bytes(sizeof(double) * (size_t)(a->room * 2 + 64));
        if (a->n > 0)
            memcpy(bigger, a->x, sizeof(double) * (size_t)a->n);
        a->x = bigger;
        a->room = a->room * 2 + 64;
    }
    a->x[a->n++] = x;
}

Expr numbers_expr(Training *t, const Numbers *a)
{
    return data_result(t->in, REAL64, 1, &a->n, a->x, false);
}

double numbers_last(const Numbers *a)
{
    return a->n > 0 ? a->x[a->n - 1] : NAN;
}

uint64_t training_mix(uint64_t x)
{
    x += 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

bool training_trouble(Training *t, const char *text)
{
    fail_text(t->in, t->call, "neteval", net_textf("Cannot train the net: %s.", text));
    return false;
}
