/* op_tiles.c - convolutions of 3 x 3 by tiles of results, in lane-blocked layout; made by the pass in lanes.c only. And
 * when tiles pay, in either layout. */
#include "nn/tiles.h"
#include "nn/counts.h"
#include "nn/lanes.h"
#include "nn/op.h"

static int64_t places(int side)
{
    return (side + 2) * (side + 2);
}

/* -- when they pay -- */

/* In products, measured: a number of the weights that is made and comes from memory; a number of a tile that is turned. */
typedef struct Costs {
    int weight, turn;
} Costs;

static double work(const CpuKernels *cpu, const ConvShape *s, int side, int64_t pictures, Costs c)
{
    const double in = (double)s->in, out = (double)s->out, count = (double)pictures;
    if (side == 0)
        return 9 * in * out * ((double)(s->out_h * s->out_w) * count + c.weight);
    const double tiles = (double)cpu->winograd->tiles(s, side) * count;
    return (double)places(side) * (tiles * (in * out + c.turn * (in + out)) + c.weight * in * out);
}

static int cheapest(const CpuKernels *cpu, const ConvShape *s, int64_t pictures, Costs c)
{
    int best = 0;
    for (int side = 2; side <= WINOGRAD_SIDE; side += 2)
        if (work(cpu, s, side, pictures, c) < work(cpu, s, best, pictures, c))
            best = side;
    return best;
}

int tiles_side_last(const CpuKernels *cpu, const ConvShape *s)
{
    return cpu->winograd->fits(s) ? cheapest(cpu, s, 1, (Costs){14, 8}) : 0;
}

int tiles_side_lanes(const CpuKernels *cpu, const ConvShape *s, int64_t blocks)
{
    return cpu->winograd->lanes_fit(s) ? cheapest(cpu, s, blocks * cpu->lanes, (Costs){54, 10}) : 0;
}

/* -- LANE_TILE_PACK (w): axis = side, flags: LANE_TURNED; a[], b[] = the shapes of x and y, kind = their rank. A unit is a
 * channel of y -- */

static ConvShape packed_shape(const Node *n)
{
    Shape x = shape_make(n->attr.kind, n->attr.a), y = shape_make(n->attr.kind, n->attr.b);
    return lanes_conv_shape(&n->attr.window, &x, &y);
}

static bool pack_shape(Graph *g, Node *n)
{
    (void)g;
    ConvShape s = packed_shape(n);
    n->shape = shape_make(1, (int64_t[]){places(n->attr.axis) * s.in * s.out});
    return true;
}

static void pack_rows(const Call *c, int64_t begin, int64_t end)
{
    ConvShape s = packed_shape(c->node);
    c->cpu->winograd->lanes_pack(&s, c->node->attr.axis, call_in(c, 0), c->node->attr.flags & LANE_TURNED, call_out(c, 0), begin, end);
}

static int64_t pack_units(const Graph *g, const Node *n)
{
    (void)g;
    return packed_shape(n).out;
}

const OpType op_LANE_TILE_PACK = {.name = "pack", .shape = pack_shape, .run32 = pack_rows, .units = pack_units};

/* -- LANE_TILES (x, packed[, bias]): window, axis = side, flags: LANE_BIAS, LANE_RAMP. A unit is a part of a block of lanes
 * where it spreads (see lanes.h), otherwise an example -- */

static bool tiles_shape(Graph *g, Node *n)
{
    (void)g;
    n->shape = shape_make(n->attr.count, n->attr.c);
    n->batched = n->lanes = true;
    return true;
}

static ConvShape conv_of(const Graph *g, const Node *n)
{
    return lanes_conv_shape(&n->attr.window, &g->node[n->in[0]]->shape, &n->shape);
}

/* How one block of lanes is cut: into tiles whose turned sources stay near, the more of them the more weights are read
 * each time; and where several threads would find too few parts, into channels, for which sources are turned again. */
typedef struct Cut {
    int64_t tiles, block, channels, across, units;
} Cut;

enum {
    NEAR_FLOATS = 200000,
    FAR_FLOATS = 1200000, /* where weights are as many */
    TILES_LEAST = 4,
    CHANNELS_PAY = 64
};

static Cut cut_of(const Graph *g, const Node *n, const ConvShape *s)
{
    const int side = n->attr.axis;
    const int64_t each = places(side) * s->in * g->cpu->lanes, near = each / g->cpu->lanes * s->out > FAR_FLOATS ? FAR_FLOATS : NEAR_FLOATS;
    Cut c = {.tiles = g->cpu->winograd->tiles(s, side), .block = most(TILES_LEAST, near / each / 2 * 2)};
    int64_t blocks = divide_up(c.tiles, c.block), parts = lane_conv_spreads(g, n) ? 4 * g->threads : 1;
    c.channels = divide_up(s->out, most(1, least(divide_up(parts, blocks), s->out / CHANNELS_PAY)));
    c.across = divide_up(s->out, c.channels);
    c.units = blocks * c.across;
    return c;
}

static void tiles_run(const Call *c, int64_t begin, int64_t end)
{
    const Node *n = c->node;
    const bool spreads = lane_conv_spreads(c->graph, n);
    const int64_t lanes = c->cpu->lanes, fx = node_count(call_src(c, 0)) / n->shape.dim[0] * lanes, fy = node_count(n) / n->shape.dim[0] * lanes;
    ConvShape s = conv_of(c->graph, n);
    Cut cut = cut_of(c->graph, n, &s);
    const float *bias = n->attr.flags & LANE_BIAS ? call_in(c, 2) : NULL;
    if (!spreads) { /* whole blocks of lanes */
        begin = begin / lanes * cut.units;
        end = divide_up(end, lanes) * cut.units;
    }
    for (int64_t u = begin; u < end; u++) {
        int64_t b = u / cut.units, tile = u % cut.units / cut.across * cut.block, o = u % cut.across * cut.channels;
        c->cpu->winograd->lanes_forward(&s, n->attr.axis, (const float *)call_in(c, 0) + b * fx, call_in(c, 1), bias,
                                        n->attr.flags & LANE_RAMP, (float *)call_out(c, 0) + b * fy, tile,
                                        least(tile + cut.block, cut.tiles), o, least(o + cut.channels, s.out), c->scratch);
    }
}

static int64_t tiles_units(const Graph *g, const Node *n)
{
    ConvShape s = conv_of(g, n);
    return lane_conv_spreads(g, n) ? divide_up(g->n, g->cpu->lanes) * cut_of(g, n, &s).units : g->n;
}

static size_t tiles_scratch(const Graph *g, const Node *n)
{
    ConvShape s = conv_of(g, n);
    Cut cut = cut_of(g, n, &s);
    return (size_t)g->cpu->winograd->lanes_scratch(&s, n->attr.axis, cut.block, cut.channels) * sizeof(float);
}

static double tiles_flops(const Graph *g, const Node *n)
{
    ConvShape s = conv_of(g, n);
    return 18 * (double)node_count(n) * (double)s.in;
}

const OpType op_LANE_TILES = {.name = "conv+",
                              .shape = tiles_shape,
                              .run32 = tiles_run,
                              .units = tiles_units,
                              .scratch = tiles_scratch,
                              .flops = tiles_flops};
