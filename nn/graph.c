/* graph.c - the list of operations: memory, emission, inputs and outputs, listing, signature. */
#include "nn/op.h"
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const OpType *op_type(OpCode op)
{
    static const OpType *const table[OP_COUNT] = {
#define X(name) [OP_##name] = &op_##name,
        OPS(X)
#undef X
    };
    return table[op];
}

/* -- memory: chunks that grow, released together -- */

typedef struct GraphChunk {
    struct GraphChunk *next;
    size_t used, size;
    _Alignas(64) unsigned char bytes[];
} GraphChunk;

void *graph_alloc(Graph *g, size_t bytes)
{
    enum { CHUNK = 16384 };
    bytes = (bytes + 63) / 64 * 64;
    GraphChunk *c = g->chunk;
    if (!c || c->size - c->used < bytes) {
        size_t size = bytes > CHUNK ? bytes : CHUNK;
        c = aligned_alloc(64, sizeof *c + size);
        if (!c) {
            graph_fail(g, "not enough memory for a net's graph");
            return NULL;
        }
        *c = (GraphChunk){.next = g->chunk, .size = size};
        g->chunk = c;
    }
    void *p = c->bytes + c->used;
    c->used += bytes;
    return memset(p, 0, bytes);
}

Graph *graph_new(ElementType real, int64_t n)
{
    Graph *g = calloc(1, sizeof *g);
    if (!g)
        return NULL;
    g->real = real;
    g->n = n;
    return g;
}

void graph_free(Graph *g)
{
    if (!g)
        return;
    for (Value v = 1; v <= g->length; v++) {
        map_free(&g->node[v]->map);
        graph_free(g->node[v]->body);
    }
    for (GraphChunk *c = g->chunk; c;) {
        GraphChunk *next = c->next;
        free(c);
        c = next;
    }
    free(g->node);
    free(g->output);
    free(g->update);
    free(g);
}

/* -- problems -- */

Value graph_fail(Graph *g, const char *format, ...)
{
    if (g->failed)
        return 0;
    g->failed = true;
    va_list args;
    va_start(args, format);
    vsnprintf(g->why.text, sizeof g->why.text, format, args);
    va_end(args);
    return 0;
}

bool graph_failed(const Graph *g)
{
    return g->failed;
}

const char *graph_problem(const Graph *g)
{
    return g->why.text;
}

bool graph_check(Graph *g, bool good, const char *what)
{
    if (!good)
        graph_fail(g, "%s", what);
    return good && !g->failed;
}

/* -- looking -- */

Shape graph_shape(const Graph *g, Value v)
{
    return v ? g->node[v]->shape : (Shape){0};
}

ElementType graph_type(const Graph *g, Value v)
{
    return v ? g->node[v]->type : g->real;
}

ElementType graph_real(const Graph *g)
{
    return g->real;
}

int64_t graph_batch(const Graph *g)
{
    return g->n;
}

size_t node_bytes(const Node *n)
{
    return (size_t)shape_count(&n->shape) * element_size(n->type);
}

int64_t node_count(const Node *n)
{
    return shape_count(&n->shape);
}

bool node_batched(const Graph *g, Value v)
{
    return v && g->node[v]->batched;
}

bool lengths_fit(const Graph *g, Value lengths, const Node *x)
{
    const Node *l = graph_node(g, lengths);
    return l->type == INT32 && l->shape.rank == 1 && x->shape.rank > 0 && l->shape.dim[0] == x->shape.dim[0];
}

int graph_axis(Graph *g, Value v, int axis)
{
    int rank = graph_shape(g, v).rank;
    int a = axis < 0 ? axis + rank : axis;
    if (v && (a < 0 || a >= rank)) {
        graph_fail(g, "an array of rank %d has no axis %d", rank, axis);
        return -1;
    }
    return v ? a : -1;
}

/* -- emission -- */

static Value append_node(Graph *g, Node *n)
{
    if (g->length + 1 >= g->capacity) {
        Value capacity = g->capacity ? 2 * g->capacity : 64;
        Node **node = realloc(g->node, (size_t)capacity * sizeof(Node *));
        if (!node)
            return graph_fail(g, "not enough memory for a net's graph");
        g->node = node;
        g->capacity = capacity;
        g->node[0] = NULL;
    }
    n->self = ++g->length;
    g->node[n->self] = n;
    return n->self;
}

static Node *new_node(Graph *g, OpCode op, const Value *in, int inputs, const Attr *attr)
{
    for (int i = 0; i < inputs; i++)
        if (!in[i])
            return NULL;
    Node *n = g->failed ? NULL : graph_alloc(g, sizeof *n);
    Value *copy = n ? graph_alloc(g, ((size_t)inputs + 1) * sizeof *copy) : NULL;
    if (!copy)
        return NULL;
    if (inputs)
        memcpy(copy, in, (size_t)inputs * sizeof *copy);
    n->op = op;
    n->in = copy;
    n->inputs = inputs;
    n->results = 1;
    if (attr)
        n->attr = *attr;
    return n;
}

static bool shape_is_sound(Graph *g, const Node *n)
{
    int64_t bytes = 8;
    for (int i = 0; i < n->shape.rank; i++) {
        if (n->shape.dim[i] < 1) {
            graph_fail(g, "%s gives an empty array", op_type(n->op)->name);
            return false;
        }
        if (__builtin_mul_overflow(bytes, n->shape.dim[i], &bytes) || bytes > (int64_t)1 << 46) {
            graph_fail(g, "%s gives an array that fits no memory", op_type(n->op)->name);
            return false;
        }
    }
    return true;
}

/* A node without a program, body or bytes owns nothing, so a failing one needs no cleaning. */
static Value finish_node(Graph *g, Node *n)
{
    n->type = g->real;
    if (!op_type(n->op)->shape(g, n) || g->failed || !shape_is_sound(g, n))
        return 0;
    if (n->op != OP_RESHAPE && (n->shape.rank == 0 || n->shape.dim[0] % g->n != 0))
        n->batched = false; /* only a reshape keeps examples together where they no longer lead */
    return append_node(g, n);
}

Value graph_emit(Graph *g, OpCode op, const Value *in, int inputs, const Attr *attr)
{
    Node *n = new_node(g, op, in, inputs, attr);
    return n ? finish_node(g, n) : 0;
}

Value graph_emit_map(Graph *g, MapProgram *program, const Value *in, int inputs)
{
    Node *n = program->length ? new_node(g, OP_MAP, in, inputs, NULL) : NULL;
    if (n)
        n->map = *program;
    Value v = n ? finish_node(g, n) : 0;
    if (!v)
        map_free(program);
    return v;
}

Value graph_emit_body(Graph *g, OpCode op, const Value *in, int inputs, const Attr *attr, Graph *body)
{
    Node *n = new_node(g, op, in, inputs, attr);
    if (n)
        n->body = body;
    Value v = n ? finish_node(g, n) : 0;
    if (!v)
        graph_free(body);
    return v;
}

Value graph_result(Graph *g, Value v, int k)
{
    if (!v)
        return 0;
    Node *n = graph_node(g, v);
    if (k < 1 || k >= n->results)
        return k == 0 ? v : graph_fail(g, "there is no such result");
    if (!n->result[k].value) {
        Attr attr;
        memset(&attr, 0, sizeof attr);
        attr.kind = k;
        Value r = graph_emit(g, OP_RESULT, &v, 1, &attr);
        n->result[k].value = r;
    }
    return n->result[k].value;
}

bool node_results(Graph *g, Node *n, int results)
{
    n->result = graph_alloc(g, (size_t)results * sizeof *n->result);
    n->results = n->result ? results : 1;
    return n->result != NULL;
}

static bool result_shape(Graph *g, Node *n)
{
    const Node *main = graph_node(g, n->in[0]);
    const struct Result *r = &main->result[n->attr.kind];
    n->shape = r->shape;
    n->type = r->type;
    n->batched = r->batched;
    n->lanes = r->lanes;
    return true;
}

static void nothing(const Call *c, int64_t begin, int64_t end)
{
    (void)c, (void)begin, (void)end;
}

/* -- inputs, arrays, constants: their makers fill in everything -- */

static bool given_shape(Graph *g, Node *n)
{
    (void)g;
    n->type = (ElementType)n->attr.kind;
    n->shape.rank = n->attr.count;
    for (int i = 0; i < n->shape.rank; i++)
        n->shape.dim[i] = n->attr.a[i];
    n->batched = n->attr.axis != 0;
    return true;
}

static Attr given_attr(ElementType type, const Shape *shape, bool batched)
{
    Attr a;
    memset(&a, 0, sizeof a);
    a.kind = (int32_t)type;
    a.count = shape->rank;
    a.axis = batched;
    for (int i = 0; i < shape->rank; i++)
        a.a[i] = shape->dim[i];
    return a;
}

static const char *copy_name(Graph *g, const char *name)
{
    char *copy = graph_alloc(g, strlen(name) + 1);
    return copy ? strcpy(copy, name) : "";
}

static Value find_named(const Graph *g, OpCode op, const char *name)
{
    for (Value v = 1; v <= g->length; v++)
        if (g->node[v]->op == op && strcmp(g->node[v]->name, name) == 0)
            return v;
    return 0;
}

Value graph_input(Graph *g, const char *name, ElementType type, const Shape *shape, bool batched)
{
    if (batched && (shape->rank < 1 || shape->dim[0] != g->n))
        return graph_fail(g, "input %s must have %lld examples", name, (long long)g->n);
    if (find_named(g, OP_INPUT, name))
        return graph_fail(g, "there are two inputs named %s", name);
    Attr a = given_attr(type, shape, batched);
    Value v = graph_emit(g, OP_INPUT, NULL, 0, &a);
    if (v)
        graph_node(g, v)->name = copy_name(g, name);
    return v;
}

Value graph_param(Graph *g, const char *key, const Shape *shape, ParamFlags flags)
{
    Value old = find_named(g, OP_PARAM, key);
    if (old && shape_same(&graph_node(g, old)->shape, shape))
        return old;
    if (old)
        return graph_fail(g, "the array %s is used with two different shapes", key);
    Attr a = given_attr(g->real, shape, false);
    a.flags = (int32_t)flags;
    a.f[0] = 1;
    Value v = graph_emit(g, OP_PARAM, NULL, 0, &a);
    if (v)
        graph_node(g, v)->name = copy_name(g, key);
    return v;
}

void graph_param_rate(Graph *g, Value param, double multiplier)
{
    if (param)
        graph_node(g, param)->attr.f[0] = multiplier;
}

static double element_at(const Tensor *t, int64_t i)
{
    switch (t->type) {
    case REAL32: return (double)((const float *)t->data)[i];
    case REAL64: return ((const double *)t->data)[i];
    case INT32: return ((const int32_t *)t->data)[i];
    default: return ((const uint8_t *)t->data)[i];
    }
}

static void convert(const Graph *g, const Tensor *t, void *out)
{
    int64_t count = shape_count(&t->shape);
    for (int64_t i = 0; i < count; i++) {
        if (g->real == REAL32)
            ((float *)out)[i] = (float)element_at(t, i);
        else
            ((double *)out)[i] = element_at(t, i);
    }
}

Value graph_constant(Graph *g, const Tensor *t)
{
    bool real = t->type == REAL32 || t->type == REAL64;
    Attr a = given_attr(real ? g->real : t->type, &t->shape, false);
    Value v = graph_emit(g, OP_CONSTANT, NULL, 0, &a);
    if (!v)
        return 0;
    Node *n = graph_node(g, v);
    n->data = graph_alloc(g, node_bytes(n));
    if (!n->data)
        return 0;
    if (real)
        convert(g, t, n->data);
    else
        memcpy(n->data, t->data, node_bytes(n));
    return v;
}

Value graph_scalar(Graph *g, double x)
{
    Tensor t = tensor_borrow(REAL64, &(Shape){0}, &x);
    return graph_constant(g, &t);
}

Value graph_fill(Graph *g, const Shape *shape, double x)
{
    return graph_broadcast(g, graph_scalar(g, x), shape);
}

Value graph_zeros_like(Graph *g, Value v)
{
    Shape s = graph_shape(g, v);
    return v ? graph_fill(g, &s, 0) : 0;
}

void graph_output(Graph *g, const char *name, Value v)
{
    if (!v || g->failed)
        return;
    Named *output = realloc(g->output, ((size_t)g->outputs + 1) * sizeof *output);
    if (!output) {
        graph_fail(g, "not enough memory for a net's graph");
        return;
    }
    g->output = output;
    g->output[g->outputs++] = (Named){copy_name(g, name), v};
}

void graph_update(Graph *g, Value param, Value v)
{
    if (!param || !v || g->failed)
        return;
    Shape a = graph_shape(g, param), b = graph_shape(g, v);
    if (!shape_same(&a, &b)) {
        graph_fail(g, "the new value of an array must keep its shape");
        return;
    }
    Update *update = realloc(g->update, ((size_t)g->updates + 1) * sizeof *update);
    if (!update) {
        graph_fail(g, "not enough memory for a net's graph");
        return;
    }
    g->update = update;
    g->update[g->updates++] = (Update){param, v};
}

void graph_set_lengths(Graph *g, Value v, Value lengths)
{
    if (v)
        graph_node(g, v)->lengths = lengths;
}

Value graph_lengths(const Graph *g, Value v)
{
    return v ? g->node[v]->lengths : 0;
}

const OpType op_INPUT = {.name = "input", .shape = given_shape, .run32 = nothing, .run64 = nothing};
const OpType op_PARAM = {.name = "array", .shape = given_shape, .run32 = nothing, .run64 = nothing};
const OpType op_CONSTANT = {.name = "constant", .shape = given_shape, .run32 = nothing, .run64 = nothing};
const OpType op_RESULT = {.name = "result", .shape = result_shape, .run32 = nothing, .run64 = nothing};

/* -- a copy with only the nodes that are used -- */

bool graph_copy_node(Graph *to, const Node *from, Value *at)
{
    Value in[64] = {0}, *renamed = from->inputs <= 64 ? in : malloc((size_t)from->inputs * sizeof *renamed);
    if (!renamed)
        return false;
    for (int i = 0; i < from->inputs; i++)
        renamed[i] = at[from->in[i]];
    Node *n = new_node(to, from->op, renamed, from->inputs, &from->attr);
    if (renamed != in)
        free(renamed);
    if (!n)
        return false;
    Value *copy = n->in;
    *n = *from;
    n->in = copy;
    n->used = false;
    n->lengths = from->lengths ? at[from->lengths] : 0;
    if (from->result && node_results(to, n, from->results))
        memcpy(n->result, from->result, (size_t)from->results * sizeof *n->result);
    for (int k = 0; n->result && k < n->results; k++)
        n->result[k].value = 0;
    n->map = (MapProgram){0};
    n->body = NULL;
    if (from->map.length) {
        size_t bytes = (size_t)from->map.length * sizeof(MapInstr);
        n->map = from->map;
        n->map.code = malloc(bytes);
        if (!n->map.code)
            return false;
        memcpy(n->map.code, from->map.code, bytes);
    }
    if (from->body) {
        for (Value v = 1; v <= from->body->length; v++)
            from->body->node[v]->used = true;
        n->body = graph_compact(from->body);
    }
    if (from->data) {
        n->data = graph_alloc(to, node_bytes(from));
        if (n->data)
            memcpy(n->data, from->data, node_bytes(from));
    }
    if (from->name)
        n->name = copy_name(to, from->name);
    Value self = append_node(to, n);
    at[from->self] = self;
    if (self && n->op == OP_RESULT)
        to->node[n->in[0]]->result[n->attr.kind].value = self;
    return self && !to->failed && (!from->body || n->body);
}

static bool copy_ends(Graph *to, const Graph *from, const Value *at)
{
    for (int i = 0; i < from->outputs; i++)
        graph_output(to, from->output[i].name, at[from->output[i].value]);
    for (int i = 0; i < from->updates; i++)
        graph_update(to, at[from->update[i].param], at[from->update[i].value]);
    to->randoms = from->randoms;
    to->cpu = from->cpu;
    return !to->failed;
}

Graph *graph_compact(const Graph *from)
{
    Graph *to = graph_new(from->real, from->n);
    Value *at = calloc((size_t)from->length + 1, sizeof *at);
    bool done = to && at;
    for (Value v = 1; done && v <= from->length; v++) {
        if (!from->node[v]->used)
            continue;
        done = graph_copy_node(to, from->node[v], at);
    }
    done = done && copy_ends(to, from, at);
    free(at);
    if (done)
        return to;
    graph_free(to);
    return NULL;
}

Graph *graph_order_inputs(const Graph *from, const Value *input, int inputs)
{
    Graph *to = graph_new(from->real, from->n);
    Value *at = calloc((size_t)from->length + 1, sizeof *at);
    bool done = to && at;
    for (int i = 0; done && i < inputs; i++) {
        done = graph_copy_node(to, from->node[input[i]], at);
    }
    for (Value v = 1; done && v <= from->length; v++) {
        if (at[v])
            continue;
        done = graph_copy_node(to, from->node[v], at);
    }
    done = done && copy_ends(to, from, at);
    free(at);
    if (done)
        return to;
    graph_free(to);
    return NULL;
}

/* -- signature -- */

typedef struct Bytes {
    uint8_t *data;
    size_t size, room;
    bool failed;
} Bytes;

static void put(Bytes *b, const void *data, size_t size)
{
    if (b->failed || size == 0)
        return;
    if (b->room - b->size < size) {
        size_t room = 2 * b->room + size + 1024;
        uint8_t *grown = realloc(b->data, room);
        if (!grown) {
            b->failed = true;
            return;
        }
        b->data = grown;
        b->room = room;
    }
    memcpy(b->data + b->size, data, size);
    b->size += size;
}

static void put_int(Bytes *b, int64_t x)
{
    put(b, &x, sizeof x);
}

static void put_name(Bytes *b, const char *name)
{
    put(b, name, strlen(name) + 1);
}

static void put_graph(Bytes *b, const Graph *g)
{
    put_int(b, g->real);
    put_int(b, g->n);
    for (Value v = 1; v <= g->length; v++) {
        const Node *n = g->node[v];
        put_int(b, n->op);
        put_int(b, n->inputs);
        put_int(b, n->lengths);
        put(b, n->in, (size_t)n->inputs * sizeof *n->in);
        put(b, &n->attr, sizeof n->attr);
        for (int i = 0; i < n->map.length; i++) {
            const MapInstr *s = &n->map.code[i];
            put_int(b, s->op);
            put(b, s->arg, sizeof s->arg);
            put(b, &s->value, sizeof s->value);
        }
        if (n->data)
            put(b, n->data, node_bytes(n));
        if (n->name)
            put_name(b, n->name);
        if (n->body)
            put_graph(b, n->body);
    }
    put_int(b, -1);
    for (int i = 0; i < g->outputs; i++) {
        put_name(b, g->output[i].name);
        put_int(b, g->output[i].value);
    }
    for (int i = 0; i < g->updates; i++) {
        put_int(b, g->update[i].param);
        put_int(b, g->update[i].value);
    }
}

uint8_t *graph_signature(const Graph *g, size_t *size)
{
    Bytes b = {0};
    put_graph(&b, g);
    if (b.failed) {
        free(b.data);
        return NULL;
    }
    *size = b.size;
    return b.data;
}

/* -- listing -- */

static void list_node(FILE *out, const Graph *g, const Node *n)
{
    char text[256];
    fprintf(out, "%%%d = %s", n->self, op_type(n->op)->name);
    if (n->name)
        fprintf(out, " \"%s\"", n->name);
    for (int i = 0; i < n->inputs; i++)
        fprintf(out, " %%%d", n->in[i]);
    if (n->map.length)
        fprintf(out, " {%s}", map_text(&n->map, text, sizeof text));
    if (n->op == OP_CONSTANT && n->shape.rank == 0 && n->type == g->real && n->data)
        fprintf(out, " %g", g->real == REAL32 ? (double)*(const float *)n->data : *(const double *)n->data);
    fprintf(out, " : %s %s%s\n", element_name(n->type), shape_text(&n->shape, text), n->batched ? " batched" : "");
    if (n->body) {
        char *inner = graph_text(n->body);
        fprintf(out, "  {\n%s  }\n", inner ? inner : "");
        free(inner);
    }
}

char *graph_text(const Graph *g)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        return NULL;
    for (Value v = 1; v <= g->length; v++)
        list_node(out, g, g->node[v]);
    for (int i = 0; i < g->outputs; i++)
        fprintf(out, "output \"%s\" %%%d\n", g->output[i].name, g->output[i].value);
    for (int i = 0; i < g->updates; i++)
        fprintf(out, "update %%%d %%%d\n", g->update[i].param, g->update[i].value);
    fclose(out);
    return text;
}
