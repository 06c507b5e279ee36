/* sample.c - random instances of operations. */
#include "nn/sample.h"
#include <stdio.h>

int64_t sample_int(Sampler *s, int64_t low, int64_t high)
{
    s->state += 0x9e3779b97f4a7c15u; /* SplitMix64 */
    uint64_t z = s->state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    z ^= z >> 31;
    return low + (int64_t)(z % (uint64_t)(high - low + 1));
}

static Value make(Graph *g, Sampler *s, ElementType type, Shape shape, bool batched, double low, double high)
{
    char name[32];
    snprintf(name, sizeof name, "in%d", s->made);
    Value v = graph_input(g, name, type, &shape, batched);
    s->input[s->made].value = v;
    s->input[s->made].low = low;
    s->input[s->made].high = high;
    s->made++;
    return v;
}

Value sample_real(Graph *g, Sampler *s, Shape shape)
{
    return make(g, s, graph_real(g), shape, true, -1, 1);
}

Value sample_between(Graph *g, Sampler *s, Shape shape, double low, double high)
{
    return make(g, s, graph_real(g), shape, true, low, high);
}

Value sample_index(Graph *g, Sampler *s, Shape shape, int64_t low, int64_t high)
{
    return make(g, s, INT32, shape, true, (double)low, (double)high);
}

Value sample_array(Graph *g, Sampler *s, Shape shape)
{
    return make(g, s, graph_real(g), shape, false, -1, 1);
}
