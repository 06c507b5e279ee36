/* loss.c - softmax and cross-entropy, with the maximum subtracted first; sums of losses in double precision. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector_math.h"

/* -- LANES: every lane is a softmax of its own -- */

/* y = e^(x - greatest); gives the sum and the greatest. */
ALWAYS_INLINE Vec lanes_exponentials(int64_t classes, const float *x, float *y, Vec *greatest)
{
    Vec most = load(x), sum = {0};
    for (int64_t c = 1; c < classes; c++)
        most = vec_max(load(x + c * LANES), most);
    for (int64_t c = 0; c < classes; c++) {
        const Vec e = vec_exp_share(load(x + c * LANES) - most);
        sum += e;
        store(y + c * LANES, e);
    }
    *greatest = most;
    return sum;
}

static void softmax_lanes(int64_t classes, const float *x, float *y)
{
    Vec most;
    const Vec scale = 1.0f / lanes_exponentials(classes, x, y, &most);
    for (int64_t c = 0; c < classes; c++)
        store(y + c * LANES, load(y + c * LANES) * scale);
}

/* dx = y (dy - y.dy) */
static void softmax_lanes_gradient(int64_t classes, const float *y, const float *dy, float *dx)
{
    Vec dot = {0};
    for (int64_t c = 0; c < classes; c++)
        dot += load(y + c * LANES) * load(dy + c * LANES);
    for (int64_t c = 0; c < classes; c++)
        store(dx + c * LANES, load(y + c * LANES) * (load(dy + c * LANES) - dot));
}

/* -log softmax(x)[target] of one lane or row, from the pieces at hand. */
static float loss_of(float x_target, float most, float sum)
{
    return logf(sum) - (x_target - most);
}

static bool target_is_good(int32_t target, int64_t classes)
{
    return target >= 1 && target <= classes;
}

static double cross_entropy_lanes(int64_t classes, int64_t live, const float *x, const int32_t *target, float scale,
                                  float *p, float *dx, float *loss)
{
    float *e = p ? p : dx; /* where the exponentials go; x may be there, so its target elements are read first */
    float at_target[LANES], sums[LANES], greatest[LANES];
    for (int64_t lane = 0; lane < live; lane++)
        at_target[lane] = target_is_good(target[lane], classes) ? x[(target[lane] - 1) * LANES + lane] : NAN;
    Vec most, sum = {0};
    if (e) {
        sum = lanes_exponentials(classes, x, e, &most);
    } else {
        most = load(x);
        for (int64_t c = 1; c < classes; c++)
            most = vec_max(load(x + c * LANES), most);
        for (int64_t c = 0; c < classes; c++)
            sum += vec_exp_share(load(x + c * LANES) - most);
    }
    memcpy(sums, &sum, sizeof sums);
    memcpy(greatest, &most, sizeof greatest);
    double total = 0;
    for (int64_t lane = 0; lane < live; lane++) {
        const float l = loss_of(at_target[lane], greatest[lane], sums[lane]);
        total += l;
        if (loss)
            loss[lane] = l;
    }
    const Vec inverse = 1.0f / sum;
    if (p)
        for (int64_t c = 0; c < classes; c++)
            store(p + c * LANES, load(e + c * LANES) * inverse);
    if (dx) {
        const Vec each = splat(scale) * (p ? splat(1) : inverse);
        const Vec factor = choose(lane_numbers() < (int32_t)live, each, (Vec){0});
        for (int64_t c = 0; c < classes; c++)
            store(dx + c * LANES, load(e + c * LANES) * factor);
        for (int64_t lane = 0; lane < live; lane++)
            if (target_is_good(target[lane], classes))
                dx[(target[lane] - 1) * LANES + lane] -= scale;
            else
                dx[lane] = NAN;
    }
    return total;
}

/* -- PLAIN: a softmax along each row -- */

static float row_greatest(int64_t count, const float *x)
{
    float most = x[0];
    int64_t i = 0;
    if (count >= LANES) {
        Vec v = load_loose(x);
        for (i = LANES; i + LANES <= count; i += LANES)
            v = vec_max(load_loose(x + i), v);
        most = vec_greatest(v);
    }
    for (; i < count; i++)
        most = x[i] > most ? x[i] : most;
    return most;
}

/* y = e^(x - most), and their sum; y NULL: the sum only. */
static float row_exponentials(int64_t count, const float *x, float most, float *y)
{
    Vec sum = {0};
    for (int64_t i = 0; i < count; i += LANES) {
        const int64_t left = count - i;
        const Vec v = left < LANES ? load_first(x + i, left) : load_loose(x + i);
        Vec e = vec_exp_share(v - most);
        if (left < LANES) {
            e = choose(lane_numbers() < (int32_t)left, e, (Vec){0});
            if (y)
                store_first(y + i, e, left);
        } else if (y) {
            store_loose(y + i, e);
        }
        sum += e;
    }
    return vec_total(sum);
}

static void scale_row(int64_t count, float factor, float *y)
{
    int64_t i = 0;
    for (; i + LANES <= count; i += LANES)
        store_loose(y + i, load_loose(y + i) * factor);
    for (; i < count; i++)
        y[i] *= factor;
}

static void softmax_rows(int64_t n, int64_t classes, const float *x, float *y)
{
    for (int64_t r = 0; r < n; r++, x += classes, y += classes)
        scale_row(classes, 1.0f / row_exponentials(classes, x, row_greatest(classes, x), y), y);
}

static void log_softmax_rows(int64_t n, int64_t classes, const float *x, float *y)
{
    for (int64_t r = 0; r < n; r++, x += classes, y += classes) {
        const float most = row_greatest(classes, x);
        const float shift = logf(row_exponentials(classes, x, most, NULL));
        for (int64_t c = 0; c < classes; c++)
            y[c] = (x[c] - most) - shift;
    }
}

static void softmax_rows_gradient(int64_t n, int64_t classes, const float *y, const float *dy, float *dx)
{
    for (int64_t r = 0; r < n; r++, y += classes, dy += classes, dx += classes) {
        Vec sum = {0};
        for (int64_t i = 0; i < classes; i += LANES) {
            const int64_t left = classes - i < LANES ? classes - i : LANES;
            sum += left < LANES ? load_first(y + i, left) * load_first(dy + i, left)
                                : load_loose(y + i) * load_loose(dy + i);
        }
        const float dot = vec_total(sum);
        for (int64_t c = 0; c < classes; c++)
            dx[c] = y[c] * (dy[c] - dot);
    }
}

static double cross_entropy_rows(int64_t n, int64_t classes, const float *x, const int32_t *target, float scale,
                                 float *p, float *dx, float *loss)
{
    double total = 0;
    for (int64_t r = 0; r < n; r++) {
        const bool good = target_is_good(target[r], classes);
        const float *row = x + r * classes;
        const float at_target = good ? row[target[r] - 1] : NAN, most = row_greatest(classes, row);
        float *to = p ? p + r * classes : dx ? dx + r * classes : NULL;
        const float sum = row_exponentials(classes, row, most, to), l = loss_of(at_target, most, sum);
        total += l;
        if (loss)
            loss[r] = l;
        if (p)
            scale_row(classes, 1.0f / sum, to);
        if (!dx)
            continue;
        const float factor = p ? scale : scale / sum;
        for (int64_t c = 0; c < classes; c++)
            dx[r * classes + c] = to[c] * factor;
        if (good)
            dx[r * classes + target[r] - 1] -= scale;
        else
            dx[r * classes] = NAN;
    }
    return total;
}

const LossKernels KERNEL(loss_kernels) = {
    softmax_lanes, softmax_lanes_gradient, cross_entropy_lanes,  softmax_rows,
    log_softmax_rows, softmax_rows_gradient, cross_entropy_rows,
};
