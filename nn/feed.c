/* feed.c - gathering rows of columns, and evaluation over many rows. */
#include "nn/feed.h"
#include "nn/plan_inside.h"
#include <string.h>

Column column_make(ElementType type, const void *data, int64_t each)
{
    return (Column){.type = type, .data = data, .each = each, .scale = type == UINT8 ? 1.0 / 255 : 1, .channels = 1};
}

static const void *row_of(const Column *c, int64_t i)
{
    return c->row ? c->row[i] : (const char *)c->data + (size_t)(i * c->each) * element_size(c->type);
}

static double number_at(const Column *c, const void *row, int64_t j)
{
    switch (c->type) {
    case REAL32: return (double)((const float *)row)[j];
    case REAL64: return ((const double *)row)[j];
    case INT32: return ((const int32_t *)row)[j];
    default: return ((const uint8_t *)row)[j];
    }
}

/* Any types, any scale, any interleaving. */
static void convert_row(const Column *c, const void *row, ElementType to, char *out)
{
    int64_t channels = c->channels > 1 ? c->channels : 1, pixels = c->each / channels;
    for (int64_t ch = 0; ch < channels; ch++)
        for (int64_t p = 0; p < pixels; p++) {
            double x = number_at(c, row, p * channels + ch) * c->scale + c->shift;
            int64_t j = ch * pixels + p;
            if (to == REAL32)
                ((float *)(void *)out)[j] = (float)x;
            else
                ((double *)(void *)out)[j] = x;
        }
}

/* The common picture: grey bytes to floats, through a table of the 256 results. */
static void convert_bytes(const Column *c, const int64_t *index, int64_t first, int64_t n, float *out)
{
    float table[256];
    for (int b = 0; b < 256; b++)
        table[b] = (float)(b * c->scale + c->shift);
    for (int64_t i = 0; i < n; i++) {
        const uint8_t *row = row_of(c, index ? index[i] : first + i);
        for (int64_t j = 0; j < c->each; j++)
            out[i * c->each + j] = table[row[j]];
    }
}

/* Floats made in the second half of the room for doubles, then widened from the front: none is overwritten unread. */
static void make_row(const Column *c, int64_t i, uint64_t draw, ElementType to, char *out)
{
    size_t n = (size_t)c->each;
    char *made = to == REAL64 ? out + n * sizeof(float) : out;
    c->make(c->source, i, draw, (float *)(void *)made);
    for (size_t j = 0; to == REAL64 && j < n; j++) {
        float x;
        memcpy(&x, made + j * sizeof x, sizeof x);
        double wide = (double)x;
        memcpy(out + j * sizeof wide, &wide, sizeof wide);
    }
}

/* Rows as they are. One number or two are not worth a call. */
static void copy_rows(const Column *c, const int64_t *index, int64_t first, int64_t n, size_t size, char *out)
{
    for (int64_t i = 0; i < n; i++, out += size) {
        const int64_t at = index ? index[i] : first + i;
        const void *row = c->row ? c->row[at] : (const char *)c->data + (size_t)at * size;
        if (size == 4)
            memcpy(out, row, 4);
        else if (size == 8)
            memcpy(out, row, 8);
        else
            memcpy(out, row, size);
    }
}

void column_gather(const Column *c, const int64_t *index, int64_t first, int64_t n, uint64_t draw, ElementType to, void *out)
{
    bool as_is = c->type == to && c->channels <= 1 && c->scale == 1 && c->shift == 0;
    size_t size = (size_t)c->each * element_size(to);
    if (c->type == UINT8 && to == REAL32 && c->channels <= 1 && n * c->each > 256) {
        convert_bytes(c, index, first, n, out);
        return;
    }
    for (int64_t i = 0; c->make && i < n; i++)
        make_row(c, index ? index[i] : first + i, draw, to, (char *)out + (size_t)i * size);
    if (as_is && !c->make) {
        copy_rows(c, index, first, n, size, out);
        return;
    }
    for (int64_t i = 0; !c->make && i < n; i++)
        convert_row(c, row_of(c, index ? index[i] : first + i), to, (char *)out + (size_t)i * size);
}

bool column_fits(const Column *c, const Plan *p, int i, Problem *why)
{
    ElementType type;
    Shape s = plan_input_shape(p, i, &type);
    int64_t each = shape_count(&s) / p->graph->n;
    bool types = type == c->type || ((type == REAL32 || type == REAL64) && c->type != INT32);
    if (!p->graph->node[p->input[i]]->batched || each != c->each || !types)
        return problem(why, "data with %lld numbers of type %s an example cannot feed input %s", (long long)c->each,
                       element_name(c->type), plan_input_name(p, i));
    return true;
}

int64_t feed_block(int64_t rows)
{
    return rows <= 1 ? 1 : rows <= 32 ? 16 : 256;
}

static void copy_outputs(const PlanRun *r, const Plan *p, int64_t from, int64_t live, void *const *out)
{
    for (int i = 0; i < plan_outputs(p); i++) {
        const Node *n = p->graph->node[p->graph->output[i].value];
        size_t bytes = node_bytes(n), each = bytes / (size_t)p->graph->n;
        if (!out[i])
            continue;
        if (n->batched)
            memcpy((char *)out[i] + (size_t)from * each, run_output(r, i), (size_t)live * each);
        else
            memcpy(out[i], run_output(r, i), bytes);
    }
}

bool feed_evaluate(PlanRun *r, const Plan *p, const Column *column, const int *input, int columns, int64_t first,
                   int64_t rows, void *const *out, uint64_t seed, const int *stop)
{
    int64_t b = p->graph->n;
    for (int64_t from = 0; from < rows; from += b) {
        int64_t live = rows - from < b ? rows - from : b;
        for (int k = 0; k < columns; k++) {
            ElementType type;
            plan_input_shape(p, input[k], &type);
            char *to = run_input(r, input[k]);
            if (!to)
                return false;
            column_gather(&column[k], NULL, first + from, live, 0, type, to);
            size_t each = (size_t)column[k].each * element_size(type);
            for (int64_t i = live; i < b; i++)
                memcpy(to + (size_t)i * each, to + (size_t)(live - 1) * each, each);
        }
        if (!run_execute(r, seed, from / b + 1, 0, stop))
            return false;
        copy_outputs(r, p, from, live, out);
    }
    return true;
}
