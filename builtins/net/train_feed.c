/* train_feed.c - columns of numbers from data, and the batches of a generator. */
#include <string.h>
#include "builtins/net/train_run.h"
#include "interp/assoc.h"

/* ---- columns ---- */

int feed_find(const Feed *f, const char *name)
{
    for (int i = 0; i < f->columns; i++)
        if (strcmp(f->name[i], name) == 0)
            return i;
    return -1;
}

static void add_column(Feed *f, const char *name, Column c)
{
    Column *column = mem_array(Column, (size_t)f->columns + 1);
    const char **names = mem_array(const char *, (size_t)f->columns + 1);
    if (f->columns > 0) {
        memcpy(column, f->column, sizeof(Column) * (size_t)f->columns);
        memcpy(names, f->name, sizeof(char *) * (size_t)f->columns);
    }
    column[f->columns] = c;
    names[f->columns] = name;
    f->column = column;
    f->name = names;
    f->columns++;
}

bool training_feed(Training *t, const TrainData *data, Feed *f)
{
    Net *whole = net_of(t->made.whole);
    f->n = data->n;
    f->type = mem_array(Type, (size_t)whole->inputs + 1);
    f->length = mem_array(int32_t *, (size_t)whole->inputs + 1);
    for (int i = 0; i < whole->inputs; i++) {
        NetPortInfo *p = &whole->input[i];
        f->type[i] = p->type;
        if (p->flags & (PORT_STATE | PORT_OPTIONAL))
            continue;
        Expr values = train_data_find(data, p->name);
        if (!values) {
            fail(t->in, t->call, "misport", expr_text(p->name), NULL);
            return false;
        }
        FeedColumn c;
        if (!feed_column(t->in, t->call, p, values, data->n, t->options.real, !t->data.generator, &c))
            return false;
        f->type[i] = c.type;
        f->length[i] = c.length;
        add_column(f, p->name, c.column);
    }
    return true;
}

/* Did a column that is made on demand fail? Then a message, once. */
bool feed_failed(Training *t, const Feed *f)
{
    for (int i = 0; i < f->columns && !t->spoiled; i++) {
        const RowSource *s = f->column[i].make ? f->column[i].source : NULL;
        if (s && s->trouble) {
            fail(t->in, t->call, "invencdata", expr_text(f->name[i]), expr_text(s->trouble), NULL);
            t->spoiled = true;
        }
    }
    return t->spoiled;
}

static int32_t *length_column(Feed *f, const char *name)
{
    int k = feed_find(f, name);
    if (k >= 0)
        return (int32_t *)(uintptr_t)f->column[k].data;
    int32_t *value = mem_bytes(sizeof(int32_t) * (size_t)f->n + 8);
    add_column(f, name, column_make(INT32, value, 1));
    return value;
}

int64_t feed_add_lengths(const LowerState *s, const Net *net, Feed *f)
{
    int port_of[LENGTH_PORTS], n = 0;
    for (int i = 0; i < net->inputs && n < LENGTH_PORTS; i++)
        if (f->length[i])
            port_of[n++] = i;
    if (!f->lowered && s->lengths > 0) {
        LowerState *kept = mem_new(LowerState);
        *kept = *s;
        f->lowered = kept;
        f->net = net;
    }
    int64_t own[LENGTH_PORTS], made[COUNT(s->length)], short_one = -1;
    int32_t *column[COUNT(s->length)];
    for (int k = 0; k < s->lengths; k++)
        column[k] = length_column(f, s->length[k].name);
    for (int64_t e = 0; e < f->n; e++) {
        for (int i = 0; i < n; i++)
            own[i] = f->length[port_of[i]][e];
        if (!lower_lengths_of(s, own, made) && short_one < 0)
            short_one = e;
        for (int k = 0; k < s->lengths; k++)
            column[k][e] = (int32_t)made[k];
    }
    return short_one;
}

/* The next batch of a generator, over the memory of the first: the engine reads it where it always does. */
bool training_generate(Training *t, int64_t step, TrainData *out)
{
    AssocBuilder b = assoc_builder(3);
    assoc_add(&b, expr_text("BatchSize"), expr_int(t->options.batch > 0 ? t->options.batch : 64));
    assoc_add(&b, expr_text("Round"), expr_int(t->round > 0 ? t->round : 1));
    assoc_add(&b, expr_text("AbsoluteBatch"), expr_int(step));
    Expr made = evaluate_apply1(t->in, t->data.generator, assoc_finish(&b));
    const Net *net = net_of(t->made.net ? t->made.net : t->given);
    return made != S(DollarFailed) && train_data_parse(t->in, t->call, made, net, false, out) && !out->generator;
}

/* The lengths of the next batch, in place. */
static bool refill_lengths(Training *t, const Feed *fresh)
{
    Feed *f = &t->feed;
    if (!f->lowered)
        return true;
    for (int i = 0; i < f->net->inputs; i++)
        if (f->length[i] && fresh->length[i])
            memcpy(f->length[i], fresh->length[i], sizeof(int32_t) * (size_t)f->n);
        else if (f->length[i]) /* all alike now */
            for (int64_t e = 0; e < f->n; e++)
                f->length[i][e] = (int32_t)fresh->type[i].dim[0];
    int64_t e = feed_add_lengths(f->lowered, f->net, f);
    return e < 0 || training_trouble(t, net_textf(SHORT_EXAMPLE, (long long)e + 1));
}

/* Are the column's examples sequences that were padded to the longest of their batch? The number of the port, or -1. */
static int varying_port(const Feed *f, const char *name, const Net *net)
{
    int port = net_find_input(net, name);
    return port >= 0 && f->length[port] ? port : -1;
}

/* Room for longer sequences than the batches before had. */
static bool make_room(Training *t, const Feed *fresh)
{
    const Net *net = net_of(t->made.whole);
    Feed *f = &t->feed;
    bool grown = false;
    for (int k = 0; k < f->columns; k++) {
        int port = varying_port(f, f->name[k], net);
        if (port < 0 || fresh->type[port].dim[0] <= f->type[port].dim[0])
            continue;
        f->type[port].dim[0] = fresh->type[port].dim[0];
        int64_t each = type_count(&f->type[port]);
        f->column[k] = column_make(f->column[k].type, mem_bytes(element_size(f->column[k].type) * (size_t)(each * f->n) + 8), each);
        grown = true;
    }
    return !grown || training_renew_groups(t);
}

/* A batch's rows in place of the last ones, shorter sequences with their last element repeated. */
static void copy_rows(const Column *to, const Column *from, int64_t rows, int64_t steps)
{
    size_t row = element_size(to->type) * (size_t)to->each, have = element_size(from->type) * (size_t)from->each, step = have / (size_t)steps;
    for (int64_t i = 0; i < rows; i++) {
        char *at = (char *)(uintptr_t)to->data + (size_t)i * row;
        memcpy(at, (const char *)from->data + (size_t)i * have, have);
        for (size_t k = have; k < row; k += step)
            memcpy(at + k, at + have - step, step);
    }
}

static bool refill_column(Training *t, const Feed *fresh, int i)
{
    int k = feed_find(&t->feed, fresh->name[i]), port = varying_port(fresh, fresh->name[i], net_of(t->made.whole));
    const Column *from = &fresh->column[i], *to = k < 0 ? NULL : &t->feed.column[k];
    bool fits = to && from->type == to->type && !from->row == !to->row && (from->each == to->each || (port >= 0 && from->each < to->each));
    if (!fits) {
        fail(t->in, t->call, "gentype", expr_text(fresh->name[i]), NULL);
        return false;
    }
    if (from->row)
        memcpy((void *)(uintptr_t)to->row, from->row, sizeof(void *) * (size_t)fresh->n);
    else
        copy_rows(to, from, fresh->n, port >= 0 ? fresh->type[port].dim[0] : 1);
    return true;
}

bool training_refill(Training *t, int64_t step)
{
    TrainData data;
    Feed fresh = {0};
    if (!training_generate(t, step, &data))
        return false;
    if (data.n != t->feed.n) {
        fail(t->in, t->call, "genlen", expr_int(t->feed.n), expr_int(data.n), NULL);
        return false;
    }
    if (!training_feed(t, &data, &fresh))
        return false;
    t->latest = data;
    if (!make_room(t, &fresh) || !refill_lengths(t, &fresh))
        return false;
    for (int i = 0; i < fresh.columns; i++)
        if (!refill_column(t, &fresh, i))
            return false;
    return true;
}
