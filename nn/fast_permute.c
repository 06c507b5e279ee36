/* fast_permute.c - permutations in plain layout: rows that stay rows are copied, all else is a stack of matrices turned.
 *
 * The leading axis of the result is cut among tasks, or the second one where the first is the source's (the batch). */
#include "nn/fast_permute.h"
#include <string.h>

typedef struct Axis {
    int64_t size, from, to; /* steps of the source and of the result */
} Axis;

/* The result's axes that are longer than 1; those that lie side by side in the source too are one. */
typedef struct Moves {
    Axis axis[SHAPE_RANK];
    int count;
} Moves;

static int cut_axis(const Node *n)
{
    return n->attr.a[0] == 0 && n->shape.rank > 1 ? 1 : 0;
}

static void add_axis(Moves *m, Axis a)
{
    Axis *before = m->count > 0 ? &m->axis[m->count - 1] : NULL;
    if (a.size == 1)
        return;
    if (before && before->from == a.size * a.from)
        *before = (Axis){before->size * a.size, a.from, a.to};
    else
        m->axis[m->count++] = a;
}

/* What the result's axes from `cut` on do, of which the first is only `some` long; *lead: that one, whole. */
static Moves moves_of(const Node *x, const Node *n, int cut, int64_t some, Axis *lead)
{
    int64_t from[SHAPE_RANK], to[SHAPE_RANK], step = 1, place = 1;
    for (int i = n->shape.rank - 1; i >= 0; i--) {
        from[i] = step, to[i] = place;
        step *= x->shape.dim[i], place *= n->shape.dim[i];
    }
    Moves m = {.count = 0};
    *lead = (Axis){n->shape.dim[cut], from[n->attr.a[cut]], to[cut]};
    add_axis(&m, (Axis){some, lead->from, lead->to});
    for (int i = cut + 1; i < n->shape.rank; i++)
        add_axis(&m, (Axis){n->shape.dim[i], from[n->attr.a[i]], to[i]});
    if (m.count == 0)
        m.axis[m.count++] = (Axis){1, 1, 1};
    return m;
}

/* The axis along which the source's numbers lie closest. */
static int source_rows(const Moves *m)
{
    int best = m->count - 1;
    for (int i = 0; i < m->count; i++)
        if (m->axis[i].from < m->axis[best].from)
            best = i;
    return best;
}

/* On to the next place of the axes other than a row's or a matrix's; false after the last. */
static bool next_place(const Moves *m, int rows, int64_t *at, const float **x, float **y)
{
    for (int a = m->count - 2; a >= 0; a--) {
        const Axis *k = &m->axis[a];
        if (a == rows)
            continue;
        *x += k->from, *y += k->to;
        if (++at[a] < k->size)
            return true;
        *x -= k->size * k->from, *y -= k->size * k->to;
        at[a] = 0;
    }
    return false;
}

static void move(const Call *c, const Moves *m, const float *x, float *y)
{
    const int last = m->count - 1, rows = source_rows(m);
    const Axis across = m->axis[last], down = m->axis[rows];
    const bool turns = rows != last && down.from == 1;
    int64_t at[SHAPE_RANK] = {0};
    do {
        if (turns)
            c->cpu->layout->turn(across.size, down.size, x, across.from, y, down.to);
        else if (across.from == 1)
            memcpy(y, x, (size_t)across.size * sizeof *x);
        else
            for (int64_t i = 0; i < across.size; i++)
                y[i] = x[i * across.from];
    } while (next_place(m, turns ? rows : -1, at, &x, &y));
}

static void permute_part(const Call *c, int64_t begin, int64_t end)
{
    const Node *x = call_src(c, 0), *n = c->node;
    const int cut = cut_axis(n);
    const int64_t size = n->shape.dim[cut], each = cut ? node_count(n) / n->shape.dim[0] : 0;
    for (int64_t u = begin; u < end;) {
        const int64_t e = u / size, first = u % size, left = size - first, some = left < end - u ? left : end - u;
        Axis lead;
        const Moves m = moves_of(x, n, cut, some, &lead);
        move(c, &m, (const float *)call_in(c, 0) + e * each + first * lead.from,
             (float *)call_out(c, 0) + e * each + first * lead.to);
        u += some;
    }
}

void fast_permute(const Node *n, const CpuKernels *cpu, FastKernel *fast)
{
    if (n->type != REAL32 || n->shape.rank < 2)
        return;
    const int cut = cut_axis(n);
    const bool turned = n->attr.a[cut] == n->shape.rank - 1; /* whole squares, then */
    *fast = (FastKernel){.name = "squares",
                         .run = permute_part,
                         .units = n->shape.dim[cut] * (cut ? n->shape.dim[0] : 1),
                         .grain = turned && n->shape.dim[cut] % cpu->lanes == 0 ? cpu->lanes : 0,
                         .speed = 1};
}
