/* print_table.c - a container as a table: a row a layer, with the edges of a graph drawn as lines at the left.
 *
 *     ●    Input                        vector (2)
 *     ├─●  ramp    Ramp                 vector (2)
 *     ●─╯  total   TotalLayer           vector (2)
 *     ●    Output                       vector (2)
 */
#include "builtins/net/print.h"
#include <string.h>
#include "builtins/net/layer.h"

typedef struct Row {
    const char *rail, *key, *layer, *output, *count;
} Row;

typedef struct Table {
    Interp *in;
    Row *row;
    size_t n, room;
} Table;

static void add_row(Table *t, Row r)
{
    if (t->n == t->room) {
        Row *grown = mem_array(Row, t->room = 2 * t->room + 16);
        if (t->n > 0)
            memcpy(grown, t->row, t->n * sizeof *grown);
        t->row = grown;
    }
    t->row[t->n++] = r;
}

/* ---- the words of a row ---- */

/* A short name: the function of an elementwise layer, else the head. */
static const char *layer_words(Interp *in, const Net *net)
{
    if (strcmp(net->type->name, "ElementwiseLayer") == 0 || strcmp(net->type->name, "ThreadingLayer") == 0) {
        Expr f = net->param[0];
        return expr_is_string(f) ? expr_string_text(f) : print_text(in, f, PRINT_INPUT);
    }
    return net->type->name;
}

static const char *key_words(const Net *net, int child)
{
    return net->child_name ? net->child_name[child] : net_textf("%d", child + 1);
}

static const char *output_words(const Net *net)
{
    Text t = text_start();
    for (int i = 0; i < net->outputs; i++)
        if (!(net->output[i].flags & (PORT_STATE | PORT_HIDDEN)))
            text_addf(&t, t.length > 0 ? ", %s" : "%s", net_port_words(&net->output[i]));
    return t.bytes;
}

/* Elements of all arrays, shared ones once; -1 when a size is not known yet. */
static int64_t parameter_count(const Net *net)
{
    ArraySlot *slot;
    size_t n = net_arrays((Net *)(uintptr_t)net, &slot);
    int64_t sum = 0;
    for (size_t i = 0; i < n; i++) {
        bool before = false;
        for (size_t k = 0; k < i && slot[i].net->array[slot[i].array].shared != NULL; k++)
            before = before || strcmp(slot[k].key, slot[i].key) == 0;
        const Type *type = &slot[i].net->array[slot[i].array].type;
        if (!type_is_fixed(type))
            return -1;
        sum += before ? 0 : type_count(type);
    }
    return sum;
}

static const char *count_words(int64_t n)
{
    Text plain = text_start(), out = text_start();
    text_add_int(&plain, n);
    for (size_t i = 0; n > 0 && i < plain.length; i++)
        text_addf(&out, i > 0 && (plain.length - i) % 3 == 0 ? ",%c" : "%c", plain.bytes[i]);
    return n < 0 ? "?" : out.bytes;
}

/* ---- the lines of a graph ---- */

enum { LANES = 16 };

typedef struct Rails {
    const Net *net;
    int *left;       /* readers still to come, of each source: inputs, then children */
    int lane[LANES]; /* the source that each column carries, or -1 */
    int used;        /* columns in use so far */
    bool overflow;
} Rails;

/* The part of the graph that a row shows: an input, a child or an output. */
typedef enum NodeKind { NODE_INPUT, NODE_CHILD, NODE_OUTPUT } NodeKind;
typedef struct Node {
    NodeKind kind;
    int at;
} Node;

static int source_of(const Net *net, const NetEdge *e)
{
    return e->from == NET_SELF ? e->from_port : net->inputs + e->from;
}

static bool reads(const Net *net, Node node, int source)
{
    for (int i = 0; i < net->edges; i++) {
        const NetEdge *e = &net->edge[i];
        bool here = node.kind == NODE_CHILD ? e->to == node.at : node.kind == NODE_OUTPUT && e->to == NET_SELF && e->to_port == node.at;
        if (here && source_of(net, e) == source)
            return true;
    }
    return false;
}

static Rails rails_start(const Net *net)
{
    Rails r = {.net = net, .left = mem_bytes(sizeof(int) * (size_t)(net->inputs + net->children + 1))};
    for (int s = 0; s < net->inputs + net->children; s++) {
        r.left[s] = 0;
        for (int i = 0; i < net->children; i++)
            r.left[s] += reads(net, (Node){NODE_CHILD, i}, s);
        for (int i = 0; i < net->outputs; i++)
            r.left[s] += reads(net, (Node){NODE_OUTPUT, i}, s);
    }
    for (int i = 0; i < LANES; i++)
        r.lane[i] = -1;
    return r;
}

typedef struct Join { /* what a node does to the columns */
    bool read[LANES], ends[LANES];
    int own, first, last;
} Join;

static Join join_at(Rails *r, Node node)
{
    Join j = {.own = -1, .first = LANES, .last = -1};
    for (int c = 0; c < LANES; c++) {
        j.read[c] = r->lane[c] >= 0 && reads(r->net, node, r->lane[c]);
        if (!j.read[c])
            continue;
        j.ends[c] = --r->left[r->lane[c]] == 0;
        if (j.ends[c] && j.own < 0)
            j.own = c;
        j.first = c < j.first ? c : j.first;
        j.last = c;
    }
    for (int c = 0; c < LANES && j.own < 0; c++)
        if (r->lane[c] < 0)
            j.own = c;
    r->overflow = r->overflow || j.own < 0;
    j.own = j.own < 0 ? LANES - 1 : j.own;
    j.first = j.own < j.first ? j.own : j.first;
    j.last = j.own > j.last ? j.own : j.last;
    return j;
}

static const char *glyph(const Rails *r, const Join *j, int c)
{
    if (c == j->own)
        return "●";
    if (j->read[c] && j->ends[c])
        return c == j->last ? "╯" : c == j->first ? "╰" : "┴";
    if (j->read[c])
        return c == j->first ? "├" : c == j->last ? "┤" : "┼";
    if (r->lane[c] >= 0)
        return "│";
    return c > j->first && c < j->last ? "─" : " ";
}

/* The lines beside a node's row. */
static const char *rail_at(Rails *r, Node node)
{
    Join j = join_at(r, node);
    Text t = text_start();
    for (int c = 0; c < LANES; c++) {
        text_add(&t, glyph(r, &j, c));
        text_add(&t, c >= j.first && c < j.last ? "─" : " ");
    }
    for (int c = 0; c < LANES; c++)
        if (j.read[c] && j.ends[c])
            r->lane[c] = -1;
    int source = node.kind == NODE_INPUT ? node.at : r->net->inputs + node.at;
    if (node.kind != NODE_OUTPUT && r->left[source] > 0)
        r->lane[j.own] = source;
    r->used = j.last + 1 > r->used ? j.last + 1 : r->used;
    return t.bytes;
}

static const char *rail_between(const Rails *r)
{
    Text t = text_start();
    for (int c = 0; c < LANES; c++)
        text_add(&t, r->lane[c] >= 0 ? "│ " : "  ");
    return t.bytes;
}

/* ---- rows ---- */
static void add_layers(Table *t, const Net *net, int indent, const char *rail);

static void add_child(Table *t, const Net *net, int i, int indent, const char *rail, const char *below)
{
    const Net *c = net->child[i];
    const char *key = net_textf("%*s%s", indent, "", key_words(net, i));
    bool container = net_is_container(c);
    add_row(t, (Row){rail, key, layer_words(t->in, c), output_words(c), container ? "" : count_words(parameter_count(c))});
    if (c->children > 0)
        add_layers(t, c, indent + 2, below);
}

static void add_layers(Table *t, const Net *net, int indent, const char *rail)
{
    for (int i = 0; i < net->children; i++)
        add_child(t, net, i, indent, rail, rail);
}

static bool is_shown(const NetPortInfo *p)
{
    return !(p->flags & (PORT_STATE | PORT_HIDDEN | PORT_OPTIONAL));
}

static void add_port(Table *t, const NetPortInfo *p, const char *rail)
{
    if (is_shown(p))
        add_row(t, (Row){rail, p->name, "", net_port_words(p), ""});
}

static void add_chain(Table *t, const Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        add_port(t, &net->input[i], "");
    add_layers(t, net, 0, "");
    for (int i = 0; i < net->outputs; i++)
        add_port(t, &net->output[i], "");
}

/* Each input stands just above its first reader. */
static void add_graph(Table *t, const Net *net)
{
    Rails r = rails_start(net);
    bool *placed = mem_bytes((size_t)net->inputs + 1);
    memset(placed, 0, (size_t)net->inputs + 1);
    for (int k = 0; k < net->children; k++) {
        Node node = {NODE_CHILD, net->order ? net->order[k] : k};
        for (int i = 0; i < net->inputs; i++)
            if (!placed[i] && reads(net, node, i)) {
                placed[i] = true;
                add_port(t, &net->input[i], rail_at(&r, (Node){NODE_INPUT, i}));
            }
        const char *rail = rail_at(&r, node);
        add_child(t, net, node.at, 0, rail, rail_between(&r));
    }
    for (int i = 0; i < net->outputs; i++)
        add_port(t, &net->output[i], rail_at(&r, (Node){NODE_OUTPUT, i}));
    for (size_t i = 0; i < t->n; i++) {
        const char *rail = t->row[i].rail;
        size_t bytes = (size_t)(utf8_skip(rail, rail + strlen(rail), 2 * (size_t)r.used) - rail);
        t->row[i].rail = r.overflow ? "" : mem_text(rail, bytes);
    }
}

/* ---- setting ---- */
static int width_of(const char *text)
{
    return utf8_width(text, strlen(text));
}

static void add_cell(Text *out, const char *text, int width, bool right)
{
    int blanks = width > width_of(text) ? width - width_of(text) : 0;
    text_addf(out, "%*s%s%*s", right ? blanks : 0, "", text, right ? 0 : blanks, "");
}

static void set_table(Text *out, const Table *t)
{
    int key = 0, layer = 5, output = 6, count = 10, rail = 0;
    for (size_t i = 0; i < t->n; i++) {
        const Row *r = &t->row[i];
        int w[] = {width_of(r->key), width_of(r->layer), width_of(r->output), width_of(r->count), width_of(r->rail)};
        key = w[0] > key ? w[0] : key;
        layer = w[1] > layer && w[1] <= 32 ? w[1] : layer;
        output = w[2] > output && w[2] <= 40 ? w[2] : output;
        count = w[3] > count ? w[3] : count;
        rail = w[4] > rail ? w[4] : rail;
    }
    for (size_t i = 0; i < t->n; i++) {
        const Row *r = &t->row[i];
        text_add(out, "  ");
        add_cell(out, r->rail, rail + (rail > 0), false);
        add_cell(out, r->key, key + 2, false);
        add_cell(out, r->layer, layer + 2, false);
        add_cell(out, r->output, output + 2, false);
        add_cell(out, r->count, count, true);
        while (out->length > 0 && out->bytes[out->length - 1] == ' ')
            out->bytes[--out->length] = '\0';
        text_add_char(out, '\n');
    }
}

Expr net_table(Interp *in, const Net *net)
{
    Table t = {.in = in};
    Text out = text_start();
    add_row(&t, (Row){"", "", "layer", "output", "parameters"});
    if (strcmp(net->type->name, "NetGraph") == 0)
        add_graph(&t, net);
    else
        add_chain(&t, net);
    add_row(&t, (Row){"", "", "", "", count_words(parameter_count(net))});
    text_addf(&out, "%s[", net->type->name);
    if (net_state_word(net))
        text_addf(&out, " %s", net_state_word(net));
    text_add_char(&out, '\n');
    set_table(&out, &t);
    while (out.length > 0 && out.bytes[out.length - 1] == '\n')
        out.bytes[--out.length] = '\0';
    text_add(&out, " ]");
    return text_finish(&out);
}
