/* graphics_ticks.c - where ticks stand and what they say. */
#include <math.h>
#include <string.h>
#include "builtins/graphics_draw.h"
#include "interp/number.h"

enum { TICKS_AT_MOST = 200 };

typedef struct TickList {
    Painter *p;
    const Style *style;
    Ticks made;
    size_t capacity;
} TickList;

static void add(TickList *l, double at, Label label, bool major)
{
    if (l->made.count >= TICKS_AT_MOST)
        return;
    if (l->made.count == l->capacity) {
        size_t capacity = l->capacity ? 2 * l->capacity : 16;
        Tick *grown = mem_array(Tick, capacity);
        if (l->made.count)
            memcpy(grown, l->made.tick, l->made.count * sizeof *grown);
        l->made.tick = grown;
        l->capacity = capacity;
    }
    l->made.tick[l->made.count++] = (Tick){at, label, major};
    l->made.widest = fmax(l->made.widest, label.width);
    l->made.highest = fmax(l->made.highest, label.height);
}

static void add_minor(TickList *l, double at)
{
    add(l, at, (Label){.text = "", .style = *l->style}, false);
}

/* ---- how a number is written ---- */
static void add_superscript(Text *t, int n)
{
    static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    char plain[16];
    snprintf(plain, sizeof plain, "%d", n);
    for (const char *c = plain; *c; c++)
        text_add(t, *c == '-' ? "⁻" : digits[*c - '0']);
}

static const char *power_of_ten(int n)
{
    Text t = text_start();
    text_add(&t, "10");
    add_superscript(&t, n);
    return t.bytes;
}

static const char *number_label(double v, double step, double largest)
{
    Text t = text_start();
    if (fabs(v) < step * 1e-9)
        v = 0;
    double order = floor(log10(step) + 1e-9);
    if ((largest >= 1e6 || largest < 1e-4) && v != 0) { /* 1.5×10⁶ */
        int power = (int)floor(log10(largest) + 1e-12);
        int decimals = (int)fmin(fmax(power - order, 0), 15);
        double scale = pow(10, power);
        text_addf(&t, "%.*f×10", decimals, isfinite(scale) && scale > 0 ? v / scale : v);
        add_superscript(&t, power);
        return t.bytes;
    }
    text_addf(&t, "%.*f", (int)fmin(fmax(-order, 0), 15), v);
    return t.bytes;
}

/* ---- places ---- */
/* The least of 1, 2, 5 times a power of ten that is at least x; *parts: into how many its minor ticks divide it. */
static double nice_step(double x, int *parts)
{
    double power = pow(10, floor(log10(x))), m = x / power;
    double factor = m <= 1.0000001 ? 1 : m <= 2 ? 2 : m <= 5 ? 5 : 10;
    *parts = factor == 2 ? 4 : 5;
    return factor * power;
}

static void linear(TickList *l, Range r, double want)
{
    int parts;
    double step = nice_step((r.hi - r.lo) / want, &parts);
    double largest = fmax(fabs(r.lo), fabs(r.hi));
    if (!(step > 0) || !isfinite(step) || step < largest * 1e-13)
        return;
    double minor = step / parts, first = ceil(r.lo / minor - 1e-9), last = floor(r.hi / minor + 1e-9);
    for (double k = first; k <= last && l->made.count < TICKS_AT_MOST; k++) {
        double at = k * minor;
        if (fmod(k, parts) == 0)
            add(l, at, label_text(l->p, number_label(at, step, largest), l->style), true);
        else
            add_minor(l, at);
    }
}

static const char *decade_label(double value, int power)
{
    if (power < -4 || power > 5)
        return power_of_ten(power);
    Text t = text_start();
    text_addf(&t, "%.*f", power < 0 ? -power : 0, value);
    return t.bytes;
}

/* Coordinates are natural logarithms: powers of ten, between them 2 .. 9 times these, and on short ranges more numbers. */
static void logarithmic(TickList *l, Range r, double want)
{
    double low = r.lo / M_LN10, high = r.hi / M_LN10, span = high - low;
    if (!(span > 0) || fabs(low) > 400 || fabs(high) > 400)
        return;
    int skip = (int)fmax(1, ceil(span / want / 1.5));
    for (double k = floor(low); k <= high && l->made.count < TICKS_AT_MOST; k++)
        for (int m = 1; m <= 9; m++) {
            double at = (k + log10(m)) * M_LN10;
            if (at < r.lo - 1e-9 * span || at > r.hi + 1e-9 * span)
                continue;
            bool named = m == 1 ? fmod(k, skip) == 0 : span < 1 || (span < 2.2 && (m == 2 || m == 5));
            if (named && m > 1 && span < 1 && span > 0.7 && (m == 7 || m == 9))
                named = false;
            const char *text = m == 1 || (k >= -4 && k <= 5) ? decade_label(m * pow(10, k), (int)k) : "";
            if (named)
                add(l, at, label_text(l->p, text, l->style), true);
            else if (skip == 1)
                add_minor(l, at);
        }
}

static double log_of(double v) /* log is the name of a flag below */
{
    return log(v);
}

/* {place, {place, label}, {place, label, length} ...} */
static void given(TickList *l, Expr list, bool log)
{
    for (size_t i = 1; i <= expr_length(list); i++) {
        Expr e = expr_part(list, i);
        bool pair = expr_is_list(e) && expr_length(e) >= 1;
        double at;
        if (!graphics_number(l->p->in, pair ? expr_part(e, 1) : e, &at) || (log && at <= 0))
            continue;
        Expr label = pair && expr_length(e) >= 2 ? expr_part(e, 2) : pair ? expr_part(e, 1) : e;
        add(l, log ? log_of(at) : at, label_make(l->p, label, l->style), true);
    }
}

Ticks ticks_make(Painter *p, Expr spec, Range r, double length, bool across, bool log, const Style *style)
{
    TickList l = {.p = p, .style = style};
    if (spec != NULL && expr_is_list(spec))
        given(&l, spec, log);
    else if (spec != S(None) && spec != S(False)) {
        double want = fmin(fmax(length / (across ? 55 : 38), 1.5), 12);
        if (log)
            logarithmic(&l, r, want);
        else
            linear(&l, r, want);
    }
    return l.made;
}
