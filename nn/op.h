/* op.h - the table of operations: one row says everything the engine knows about one.
 *
 * A builder (graph.h) checks what is particular to it, fills an Attr and emits a Node; the row's shape rule finds type
 * and shape of the results; the row's gradient rule emits further operations; the row's kernels are the plain loops that
 * define the operation, for float and for double; fast kernels stand beside them in the planner. */
#ifndef NN_OP_H
#define NN_OP_H
#include "nn/graph.h"

/* X(NAME): a row `op_NAME` of type OpType stands in one of the op_*.c files. */
#define OPS(X)                                                                                                         \
    X(INPUT) X(PARAM) X(CONSTANT) X(RESULT)                                                                            \
    X(MAP)                                                                                                             \
    X(RESHAPE) X(PERMUTE) X(BROADCAST) X(SLICE) X(UNSLICE) X(CONCAT) X(PAD) X(UNPAD) X(REVERSE)                        \
    X(REDUCE) X(REDUCE_GRADIENT) X(CUMULATE)                                                                           \
    X(MATMUL)                                                                                                          \
    X(CONV) X(CONV_DATA) X(CONV_WEIGHTS) X(POOL) X(POOL_GRADIENT)                                                      \
    X(SOFTMAX) X(SOFTMAX_GRADIENT) X(LOG_SOFTMAX) X(LOG_SOFTMAX_GRADIENT)                                              \
    X(CROSS_ENTROPY) X(CROSS_ENTROPY_GRADIENT) X(SOFTMAX_LOSS) X(SOFTMAX_LOSS_GRADIENT) X(CTC) X(CTC_GRADIENT)         \
    X(ATTENTION) X(ATTENTION_GRADIENT)                                                                                 \
    X(GATHER) X(SCATTER_ADD) X(ONE_HOT) X(MISSED) X(EXTRACT) X(EXTRACT_GRADIENT) X(INDEX) X(ORDER) X(TAKE) X(UNTAKE) X(LAST) X(UNLAST)    \
    X(RANDOM) X(RANDOM_CROP) X(RANDOM_CROP_GRADIENT) X(DRAW)                                                           \
    X(BATCH_NORM) X(BATCH_NORM_GRADIENT) X(ROW_NORM) X(ROW_NORM_GRADIENT)                                              \
    X(RESIZE) X(RESIZE_GRADIENT) X(AFFINE_SAMPLE) X(AFFINE_SAMPLE_GRADIENT)                                            \
    X(RECURRENT) X(RECURRENT_GRADIENT) X(LOOP) X(OWN) X(ASK)                                                                         \
    X(STORE) X(ADAM) X(SGD) X(SIGN_SGD) X(RMSPROP)                                                                     \
    X(TO_LANES) X(FROM_LANES) X(LANE_CONV) X(LANE_TURN) X(LANE_CONV_DATA) X(LANE_CONV_WEIGHTS) X(LANE_POOL)            \
    X(LANE_POOL_GRADIENT) X(LANE_DENSE) X(LANE_DENSE_DATA) X(LANE_DENSE_WEIGHTS) X(LANE_SOFTMAX)                       \
    X(LANE_SOFTMAX_GRADIENT) X(LANE_LOSS) X(LANE_NORM) X(LANE_NORM_GRADIENT) X(LANE_TILE_PACK) X(LANE_TILES) X(GEMM_CONV) \
    X(GEMM_DENSE) X(GEMM_PACK) X(LAST_PAD) X(LAST_PACK) X(LAST_CONV) X(LAST_POOL)

typedef enum OpCode {
    OP_NONE,
#define X(name) OP_##name,
    OPS(X)
#undef X
    OP_COUNT
} OpCode;

/* What an operation is told besides its operands. Always zeroed first: it is compared and hashed as bytes. Each row
 * documents which fields it uses. */
typedef struct Attr {
    int32_t kind;
    int32_t flags;
    int32_t axis;
    int32_t count;
    uint32_t axes; /* a set of axes, one bit each */
    uint32_t ordinal; /* of random operations: its place among those lowered */
    double f[8];
    int64_t a[SHAPE_RANK], b[SHAPE_RANK], c[SHAPE_RANK];
    Window window;
} Attr;

typedef struct Node {
    OpCode op;
    ElementType type;
    Shape shape;
    int inputs;
    Value *in;
    Attr attr;
    bool batched;   /* example e owns the e-th of n equal, contiguous parts of the result */
    bool lanes;     /* stored lane-blocked: [ceil(n/L)][elements of an example][L], see cpu/kernels.h */
    bool mixes;     /* computing one example's part takes other examples' operands: batch statistics */
    bool used;      /* scratch of the passes */
    Value self;
    Value lengths;  /* see graph_set_lengths */
    MapProgram map; /* of MAP */
    Graph *body;    /* of LOOP */
    void *data;     /* of CONSTANT */
    const char *name; /* of INPUT and PARAM */
    void *plan;      /* of LOOP, once planned: the body's plan */
    int results;     /* 1, or more: the others are RESULT nodes made on demand */
    struct Result {
        Shape shape;
        ElementType type;
        bool batched, lanes;
        Value value; /* 0 while nobody asked */
    } *result;       /* [results], of which 1.. are used; NULL when there is one result */
} Node;

enum { NORM_RAMP = 1 }; /* attr.flags of BATCH_NORM and LANE_NORM, set by pass_all: the result is Ramp[y] */

typedef struct Named {
    const char *name;
    Value value;
} Named;

typedef struct Update {
    Value param, value;
} Update;

struct Graph {
    ElementType real;
    int64_t n; /* batch size */
    Node **node;  /* node[v] for v in 1..length; stable addresses */
    Value length, capacity;
    Named *output;
    int outputs;
    Update *update;
    int updates;
    const struct CpuKernels *cpu; /* after passes for the CPU: whose lanes are meant; else NULL */
    int threads; /* that will run it, once planned: says how work is cut, never what comes out */
    uint32_t randoms; /* random operations lowered so far */
    bool failed;
    Problem why;
    struct GraphChunk *chunk; /* memory of nodes, names, constants: released with the graph */
};

/* -- running -- */

/* What a run is told besides its buffers. */
typedef struct RunState {
    uint64_t seed; /* key of the random numbers */
    int64_t step;  /* training step, from 1; counts the random numbers too */
    double rate;   /* learning rate of this step */
    const int *stop; /* see stop_asked: a long kernel looks at it now and then and returns early; what it wrote is lost */
} RunState;

/* What a kernel sees. slot[v] is the address of value v's numbers. */
typedef struct Call {
    const Node *node;
    const Graph *graph;
    void *const *slot;
    void *scratch; /* the row's scratch bytes, one block a thread */
    const RunState *run;
    const void *data;  /* what the planner prepared for this step's kernel; NULL for the plain loops */
    const struct CpuKernels *cpu; /* NULL where there are only the plain loops */
} Call;

static inline bool call_stopped(const Call *c)
{
    return stop_asked(c->run->stop);
}

/* Computes the units begin..end-1 of the result (see OpType.units). */
typedef void (*Kernel)(const Call *c, int64_t begin, int64_t end);

typedef struct Sampler Sampler; /* the tests' source of random instances; see sample.h */

typedef struct OpType {
    const char *name;
    /* Finds shape, type, results of n from its inputs; false and graph_fail when they do not fit. */
    bool (*shape)(Graph *g, Node *n);
    /* Emits the gradients of the inputs from those of the results: dy[k] is 0 where result k matters to nobody, d_in[i]
     * stays 0 where no gradient flows. NULL: no gradient at all. */
    void (*gradient)(Graph *g, const Node *y, const Value *dy, Value *d_in);
    Kernel run32, run64;
    /* How many parts of the result can be computed independently; they are equal, contiguous and in order. NULL: 1. For
     * a batched node a multiple of n. */
    int64_t (*units)(const Graph *g, const Node *n);
    size_t (*scratch)(const Graph *g, const Node *n); /* bytes a thread; NULL: none */
    double (*flops)(const Graph *g, const Node *n);   /* NULL: one an element of the result */
    int64_t grain; /* so many units fill a tile: tasks take multiples; 0: any number is as good */
    /* Builds a random instance whose result (a real value) depends on the given inputs; for the tests. */
    Value (*sample)(Graph *g, Sampler *s);
    bool in_place; /* result may take over input 0's memory when shapes agree */
    /* A result that is written over an operand, number by number once it is read; `is` false: none. */
    struct {
        bool is;
        int result, operand;
    } heir;
    bool effect;   /* writes into its first input, a PARAM: never removed, runs after all who read it */
} OpType;

#define X(name) extern const OpType op_##name;
OPS(X)
#undef X
const OpType *op_type(OpCode op);

/* -- for builders and rules -- */

static inline Node *graph_node(const Graph *g, Value v)
{
    return g->node[v];
}

void *graph_alloc(Graph *g, size_t bytes); /* zeroed, released with the graph; NULL (and the graph failed) when short */
/* Appends a node and runs its shape rule; 0 when anything fails or an input is 0. */
Value graph_emit(Graph *g, OpCode op, const Value *in, int inputs, const Attr *attr);
/* The same for nodes with a program (taken over), a body (taken over) or constant bytes (copied). */
Value graph_emit_map(Graph *g, MapProgram *program, const Value *in, int inputs);
Value graph_emit_body(Graph *g, OpCode op, const Value *in, int inputs, const Attr *attr, Graph *body);
bool node_results(Graph *g, Node *n, int results); /* for shape rules: room for so many; false when memory is short */
Value graph_result(Graph *g, Value v, int k);    /* result k of a node, made when first asked for */
Value graph_zeros_like(Graph *g, Value v);
Value graph_reduce_to(Graph *g, Value v, const Shape *shape); /* sums away what broadcasting repeated */
int graph_axis(Graph *g, Value v, int axis);                   /* from 0, or -1 after graph_fail */
bool graph_check(Graph *g, bool good, const char *what);       /* fails the graph with `what` unless good */
/* Copies nodes of src that are `used` into a new graph, in order; NULL when memory is short. Bodies are shared. */
Graph *graph_compact(const Graph *src);
/* Appends a copy of a node of another graph, its operands renamed by at[]; at[from->self] becomes its value. False when
 * memory is short. */
bool graph_copy_node(Graph *to, const Node *from, Value *at);
/* A copy whose inputs come first, in the given order (all of them are named). NULL when memory is short. */
Graph *graph_order_inputs(const Graph *src, const Value *input, int inputs);
/* The bytes that tell two graphs apart: operations, attributes, shapes, constants, outputs. malloc'ed; NULL when short. */
uint8_t *graph_signature(const Graph *g, size_t *size);
size_t node_bytes(const Node *n);
int64_t node_count(const Node *n);
bool node_batched(const Graph *g, Value v);
bool lengths_fit(const Graph *g, Value lengths, const Node *x); /* one INT32 for each index of x's leading axis */

/* Ragged batches (ragged.c). v has lengths, axes include 1. */
Value ragged_mask(Graph *g, Value lengths, int rank, int axis, int64_t size); /* 1 within, 0 beyond; (n, 1, .., size, ..) */
Value ragged_reduce(Graph *g, ReduceKind kind, Value v, uint32_t axes);
Value ragged_unbiased(Graph *g, Value variance, Value v, uint32_t axes); /* times count / (count - 1) */
Value ragged_batch_norm(Graph *g, Value x, int axis, Value scale, Value bias, double eps, Value *mean, Value *variance);
Value reduce_padded(Graph *g, ReduceKind kind, Value v, uint32_t axes); /* lengths left aside */

/* -- for kernels -- */

static inline const void *call_in(const Call *c, int k)
{
    return c->slot[c->node->in[k]];
}
static inline const Node *call_src(const Call *c, int k)
{
    return c->graph->node[c->node->in[k]];
}
static inline void *call_out(const Call *c, int k) /* NULL when nobody wants result k */
{
    Value v = k == 0 ? c->node->self : c->node->result[k].value;
    return v ? c->slot[v] : NULL;
}

#endif
