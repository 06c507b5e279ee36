/* train.c - NetTrain: the loop over rounds. The engine runs the steps; between them: validation, best net, stopping,
 * progress. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "builtins/net/initialize.h"
#include "builtins/net/train_options.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"
#include "interp/unwind.h"

enum { MOST_ROUNDS = 10000, STEADY_SECONDS = 20 };

typedef struct Feed { /* columns for the training net's inputs, lengths included */
    int64_t n;
    Column *column;
    const char **name;
    int columns;
    Type *type; /* of each input port */
    int32_t **length;
} Feed;

typedef struct Parameter { /* one learned or moving array, and its copies */
    const char *key;
    Expr work, best;  /* NumericArrays; best NULL until there is one */
    void *data, *best_data;
    size_t bytes;
} Parameter;

typedef struct Group { /* arrays that move together (TrainingUpdateSchedule) */
    Trainer *trainer;
    Plan *plan;
    TrainJob job;
    int64_t repeat;
} Group;

typedef struct Numbers {
    double *x;
    int64_t n, room;
} Numbers;

typedef struct Training {
    Interp *in;
    Expr call;
    TrainOptions options;
    TrainingNet made;
    Net *net;                 /* concrete copy of the whole, for lowering */
    Expr given;               /* the net as it came */
    TrainData data, validation;
    Feed feed, check;
    Parameter *parameter;
    int parameters;
    Group group[16];
    int groups;
    Trainer *checker;         /* of the validation set */
    Plan *check_plan[2];
    int check_plans;
    int64_t batch, per_round, rounds, round, step;
    bool rounds_open;         /* still to be decided by time */
    int outputs;              /* recorded numbers a step: loss, then error if known */
    bool has_error;
    Numbers batch_loss, round_loss, round_error, check_loss, check_error, batch_error;
    int64_t best_round;
    double best_value, stop_best;
    int64_t stop_since;
    double started, reported, rate;
    const char *reason;
    bool diverged;
    const TrainJob *running;  /* the job of the round under way */
    int64_t *order;
    double *rates, *record;
    Expr checkpoints;
} Training;

/* ---- small things ---- */

static void push(Numbers *a, double x)
{
    if (a->n == a->room) {
        double *bigger = mem_bytes(sizeof(double) * (size_t)(a->room * 2 + 64));
        if (a->n > 0)
            memcpy(bigger, a->x, sizeof(double) * (size_t)a->n);
        a->x = bigger;
        a->room = a->room * 2 + 64;
    }
    a->x[a->n++] = x;
}

static Expr numbers_expr(Training *t, const Numbers *a)
{
    return data_result(t->in, REAL64, 1, &a->n, a->x, false);
}

static double last(const Numbers *a)
{
    return a->n > 0 ? a->x[a->n - 1] : NAN;
}

static uint64_t mixed(uint64_t x)
{
    x += 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

static bool trouble(Training *t, const char *text)
{
    fail_text(t->in, t->call, "neteval", net_textf("Cannot train the net: %s.", text));
    return false;
}

/* ---- columns ---- */

static int find_column(const Feed *f, const char *name)
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

static bool collect_feed(Training *t, const TrainData *data, Feed *f)
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
        if (!feed_column(t->in, t->call, p, values, data->n, t->options.real, &c))
            return false;
        f->type[i] = c.type;
        f->length[i] = c.length;
        add_column(f, p->name, c.column);
    }
    return true;
}

/* Lengths that the lowered net asks for: sums of the ports' own and a constant. */
static void add_length_columns(const LowerState *s, const Net *net, Feed *f)
{
    int port_of[LENGTH_PORTS], n = 0;
    for (int i = 0; i < net->inputs && n < LENGTH_PORTS; i++)
        if (f->length[i])
            port_of[n++] = i;
    for (int k = 0; k < s->lengths; k++) {
        const LengthVar *l = &s->length[k];
        if (find_column(f, l->name) >= 0)
            continue;
        int32_t *value = mem_bytes(sizeof(int32_t) * (size_t)f->n + 8);
        const int32_t *from = l->from ? f->column[find_column(f, s->length[l->from - 1].name)].data : NULL;
        for (int64_t e = 0; e < f->n; e++) {
            int64_t sum = l->plus + (from ? from[e] : 0);
            for (int i = 0; i < n; i++)
                sum += l->port[i] * f->length[port_of[i]][e];
            value[e] = (int32_t)(from ? (sum < 0 ? 0 : sum / l->stride + 1) : sum);
        }
        add_column(f, l->name, column_make(INT32, value, 1));
    }
}

/* ---- arrays ---- */

static Expr array_like(const NetArrayInfo *a, ElementType real, void **data)
{
    return array_new(EXPR_NUMERIC, real == REAL64 ? ARRAY_REAL64 : ARRAY_REAL32, a->type.rank, a->type.dim, data);
}

static bool collect_arrays(Training *t)
{
    ArraySlot *slot;
    size_t n = net_arrays(t->net, &slot);
    t->parameter = mem_array(Parameter, n + 1);
    for (size_t i = 0; i < n; i++) {
        NetArrayInfo *a = &slot[i].net->array[slot[i].array];
        bool known = false;
        for (int k = 0; k < t->parameters; k++)
            known = known || strcmp(t->parameter[k].key, slot[i].key) == 0;
        if (known)
            continue;
        Parameter *p = &t->parameter[t->parameters++];
        p->key = slot[i].key;
        p->bytes = element_size(t->options.real) * (size_t)type_count(&a->type);
        void *from = array_bytes(a, t->options.real);
        if (!from || a->type.rank == 0)
            return trouble(t, "an array has no value");
        p->work = array_like(a, t->options.real, &p->data);
        memcpy(p->data, from, p->bytes);
    }
    return true;
}

static void keep_best(Training *t)
{
    ArraySlot *slot = NULL;
    size_t n = 0;
    for (int i = 0; i < t->parameters; i++) {
        Parameter *p = &t->parameter[i];
        if (!p->best) {
            if (!slot)
                n = net_arrays(t->net, &slot);
            for (size_t k = 0; k < n && !p->best; k++)
                if (strcmp(slot[k].key, p->key) == 0)
                    p->best = array_like(&slot[k].net->array[slot[k].array], t->options.real, &p->best_data);
        }
        memcpy(p->best_data, p->data, p->bytes);
    }
}

static bool all_finite(const Training *t)
{
    for (int i = 0; i < t->parameters; i++) {
        const Parameter *p = &t->parameter[i];
        size_t n = p->bytes / element_size(t->options.real);
        double sum = 0; /* an infinity or NaN stays in a sum */
        for (size_t k = 0; k < n; k++)
            sum += t->options.real == REAL64 ? ((const double *)p->data)[k] * 0 : (double)(((const float *)p->data)[k] * 0.0F);
        if (!isfinite(sum))
            return false;
    }
    return true;
}

/* The net with the arrays as they are now (or the best ones). */
static Expr trained_net(Training *t, bool best)
{
    Net *net = net_of(t->made.net);
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    Expr *value = mem_array(Expr, n + 1);
    for (size_t i = 0; i < n; i++) {
        const char *key = slot[i].key;
        if (t->made.wrapped && strncmp(key, "NetArray:", 9) != 0)
            key = net_textf("Net/%s", key);
        for (int k = 0; k < t->parameters; k++)
            if (strcmp(t->parameter[k].key, key) == 0) {
                Parameter *p = &t->parameter[k];
                value[i] = best && p->best ? array_copy(p->best) : array_copy(p->work);
            }
    }
    return net_with_arrays(t->in, net, n, slot, value);
}

/* ---- graphs ---- */

static Value add_losses(Training *t, Graph *g, const Net *net, const Value *out)
{
    Value total = 0;
    for (int i = 0; i < t->made.terms; i++) {
        int port = net_find_output(net, t->made.term[i].port);
        Value v = port < 0 ? 0 : out[port];
        if (!v)
            return graph_fail(g, "there is no loss at port \"%s\"", t->made.term[i].port);
        if (graph_shape(g, v).rank > 1)
            v = graph_reduce_rest(g, REDUCE_SUM, v);
        v = graph_reduce_all(g, REDUCE_MEAN, v);
        if (t->made.term[i].scale != 1)
            v = graph_scale(g, v, t->made.term[i].scale);
        total = total ? graph_add(g, total, v) : v;
    }
    return total;
}

/* The share of targets whose probability is not the largest. */
static Value error_rate(Graph *g, const LowerState *s)
{
    Value p = s->class_probabilities, target = s->class_targets;
    Shape shape = graph_shape(g, p);
    int axis = shape.rank - 1;
    Value of_target = graph_reduce(g, REDUCE_SUM, graph_mul(g, p, graph_one_hot(g, target, shape.dim[axis])), 1, &axis, false);
    Value most = graph_reduce(g, REDUCE_MAX, p, 1, &axis, false);
    return graph_reduce_all(g, REDUCE_MEAN, graph_binary(g, MAP_LT, of_target, most));
}

static void freeze_others(Training *t, Net *net, Expr group)
{
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    Net *base = t->made.wrapped ? net->child[0] : net;
    for (size_t i = 0; i < n; i++) {
        Expr path = slot[i].path;
        if (t->made.wrapped) {
            Builder b = builder_start(S(List), expr_length(path));
            builder_add_parts(&b, path, 2, expr_length(path));
            path = builder_finish(&b);
        }
        if (!part_matches(base, group, path))
            slot[i].net->array[slot[i].array].rate = 0;
    }
}

static void add_part_rules(Training *t, const Net *net, Expr parts, int which, ArrayRule *rule, int *rules)
{
    ArraySlot *slot;
    size_t n = net_arrays((Net *)(uintptr_t)net, &slot);
    Net *base = t->made.wrapped ? net->child[0] : (Net *)(uintptr_t)net;
    for (size_t i = 0; parts && i < n; i++) {
        Expr path = slot[i].path;
        if (t->made.wrapped) {
            Builder b = builder_start(S(List), expr_length(path));
            builder_add_parts(&b, path, 2, expr_length(path));
            path = builder_finish(&b);
        }
        for (size_t k = 1; k <= expr_length(parts); k++) {
            double r;
            Expr one = expr_part(parts, k);
            if (!expr_has_head(one, S(Rule)) || !part_matches(base, expr_part(one, 1), path) || !number_to_double(expr_part(one, 2), &r))
                continue;
            int at = 0;
            while (at < *rules && strcmp(rule[at].key, slot[i].key) != 0)
                at++;
            if (at == *rules) {
                rule[at] = t->options.optimiser.all;
                rule[at].key = slot[i].key;
                (*rules)++;
            }
            *(which == 0 ? &rule[at].l2 : which == 1 ? &rule[at].gradient_clip : &rule[at].weight_clip) = r;
            break;
        }
    }
}

static Optimiser full_optimiser(Training *t, const Net *net)
{
    Optimiser o = t->options.optimiser;
    ArraySlot *slot;
    size_t n = net_arrays((Net *)(uintptr_t)net, &slot);
    ArrayRule *rule = mem_array(ArrayRule, n + 1);
    int rules = 0;
    add_part_rules(t, net, t->options.l2_parts, 0, rule, &rules);
    add_part_rules(t, net, t->options.gradient_parts, 1, rule, &rules);
    add_part_rules(t, net, t->options.weight_parts, 2, rule, &rules);
    o.rule = rule;
    o.rules = rules;
    return o;
}

/* A plan for b examples: a training step for the arrays of group, or the loss alone. NULL after a message. */
static Plan *make_plan(Training *t, Feed *f, int64_t b, bool train, Expr group)
{
    NetState *state = net_state(t->in);
    Problem why = {""};
    Net *net = net_copy(t->net);
    if (f->type)
        for (int i = 0; i < net->inputs; i++)
            if (f->length[i] || type_is_varying(&net->input[i].type))
                net->input[i].type = f->type[i];
    if (net_infer_quietly(t->in, net)) {
        trouble(t, "the data do not fit the net");
        return NULL;
    }
    if (group)
        freeze_others(t, net, group);
    Graph *g = graph_new(t->options.real, b);
    LowerState s = {.graph = g, .in = t->in, .train = train, .moving = train};
    Value *in = mem_array(Value, (size_t)net->inputs + 1), *out = mem_array(Value, (size_t)net->outputs + 1);
    for (int i = 0; i < net->inputs; i++)
        if (!(net->input[i].flags & (PORT_STATE | PORT_OPTIONAL)))
            in[i] = lower_input(&s, net->input[i].name, &net->input[i].type, b, f->length[i] != NULL);
    Plan *plan = NULL;
    if (g && lower_net(&s, net, b, "", in, out)) {
        Value total = add_losses(t, g, net, out);
        graph_output(g, "loss", total);
        t->has_error = s.class_probabilities != 0;
        t->outputs = 1 + t->has_error;
        if (t->has_error)
            graph_output(g, "error", error_rate(g, &s));
        Optimiser o = full_optimiser(t, net);
        if (!train || graph_optimise(g, total, &o)) {
            add_length_columns(&s, net, f);
            plan = graph_failed(g) ? NULL : plan_cache_get(state->plans, g, state->backend, &why);
        }
    }
    if (!plan)
        trouble(t, g && graph_failed(g) ? graph_problem(g) : why.text[0] ? why.text : "no memory");
    graph_free(g);
    return plan;
}

static Trainer *make_trainer(Training *t, const Feed *f)
{
    Problem why = {""};
    Trainer *trainer = trainer_new(f->column, f->name, f->columns, &why);
    for (int i = 0; trainer && i < t->parameters; i++)
        if (!trainer_bind(trainer, t->parameter[i].key, t->parameter[i].data, &why)) {
            trainer_free(trainer);
            trainer = NULL;
        }
    if (!trainer)
        trouble(t, why.text);
    return trainer;
}

static bool add_plan(Training *t, Trainer *trainer, Plan *plan)
{
    Problem why = {""};
    return trainer_add_plan(trainer, plan, &why) || trouble(t, why.text);
}

static bool start_groups(Training *t)
{
    Expr groups = t->options.schedule_groups;
    t->groups = groups ? (int)expr_length(groups) : 1;
    if (t->groups < 1 || t->groups > (int)COUNT(t->group)) {
        fail(t->in, t->call, "invevalopt", expr_text("TrainingUpdateSchedule"), groups, NULL);
        t->groups = 0;
        return false;
    }
    for (int k = 0; k < t->groups; k++) {
        Group *x = &t->group[k];
        Expr part = groups ? expr_part(groups, (size_t)k + 1) : NULL;
        x->repeat = 1;
        if (part && expr_has_head(part, S(Rule)) && number_to_int64(expr_part(part, 2), &x->repeat))
            part = expr_part(part, 1);
        x->plan = make_plan(t, &t->feed, t->batch, true, part);
        x->trainer = x->plan ? make_trainer(t, &t->feed) : NULL;
        if (!x->trainer || !add_plan(t, x->trainer, x->plan))
            return false;
    }
    return true;
}

static bool start_checker(Training *t)
{
    if (t->check.n == 0)
        return true;
    int64_t block = t->check.n < 256 ? t->check.n : 256;
    t->check_plan[0] = make_plan(t, &t->check, block, false, NULL);
    if (!t->check_plan[0])
        return false;
    t->check_plans = 1;
    t->checker = make_trainer(t, &t->check);
    return t->checker && add_plan(t, t->checker, t->check_plan[0]);
}

static void release(Interp *in, void *data)
{
    Training *t = data;
    NetState *state = net_state(in);
    for (int k = 0; k < t->groups; k++) {
        if (t->group[k].trainer)
            trainer_free(t->group[k].trainer);
        if (t->group[k].plan)
            plan_cache_release(state->plans, t->group[k].plan);
    }
    if (t->checker)
        trainer_free(t->checker);
    for (int k = 0; k < t->check_plans; k++)
        plan_cache_release(state->plans, t->check_plan[k]);
}

/* ---- interrupts and slices ---- */

/* Ctrl-C ends the training and keeps the net; everything else unwinds. */
static bool was_interrupted(Training *t)
{
    int flags = __atomic_load_n(&t->in->interrupted, __ATOMIC_RELAXED);
    if (flags & INTERRUPT_USER) {
        __atomic_fetch_and(&t->in->interrupted, ~INTERRUPT_USER, __ATOMIC_RELAXED);
        t->reason = "Interrupted";
        sink_write(&t->in->err, "\nTraining was stopped; the net trained so far is returned.\n");
        return true;
    }
    unwind_poll(t->in);
    return false;
}

static bool over_time(const Training *t)
{
    return t->options.time_goal > 0 && train_clock() - t->started >= t->options.time_goal;
}

static void report(Training *t, bool end);

/* Runs job until its rows are used, in slices, so that clocks and interrupts are looked at. False: stop training. */
static bool run_slices(Training *t, Trainer *trainer, TrainJob *job, bool training)
{
    while (true) {
        job->deadline = train_clock() + 0.05;
        TrainStop s = trainer_run(trainer, job);
        if (s == TRAIN_DONE)
            return true;
        if (s == TRAIN_NEEDS_PLAN) {
            Plan *plan = training ? NULL : make_plan(t, &t->check, job->need, false, NULL);
            if (!plan)
                return false;
            t->check_plan[t->check_plans++] = plan;
            if (!add_plan(t, trainer, plan))
                return false;
            continue;
        }
        if (s == TRAIN_FAILED)
            return trouble(t, "no memory");
        if (training && was_interrupted(t))
            return false;
        unwind_poll(t->in);
        if (training && over_time(t)) {
            t->reason = "TimeGoal";
            return false;
        }
        if (training)
            report(t, false);
    }
}

/* ---- validation ---- */

static bool validate(Training *t)
{
    int64_t block = t->check.n < 256 ? t->check.n : 256, steps = (t->check.n + block - 1) / block;
    double *record = mem_bytes(sizeof(double) * (size_t)(steps * t->outputs) + 8);
    TrainJob job = {.rows = t->check.n, .batch = block, .record = record};
    if (!run_slices(t, t->checker, &job, false))
        return false;
    double loss = 0, error = 0;
    for (int64_t i = 0; i < steps; i++) {
        double weight = (double)(i + 1 < steps ? block : t->check.n - block * (steps - 1)) / (double)t->check.n;
        loss += weight * record[i * t->outputs];
        error += t->has_error ? weight * record[i * t->outputs + 1] : 0;
    }
    push(&t->check_loss, loss);
    push(&t->check_error, error);
    return true;
}

/* The number that decides which net is best: of the stopping criterion if it says so, else the loss. */
static double judged(const Training *t)
{
    const char *m = t->options.stopping.on ? t->options.stopping.measurement : "Loss";
    bool check = t->check.n > 0;
    if (strcmp(m, "ErrorRate") == 0 && t->has_error)
        return check ? last(&t->check_error) : last(&t->round_error);
    if (strcmp(m, "Accuracy") == 0 && t->has_error)
        return check ? last(&t->check_error) : last(&t->round_error);
    return check ? last(&t->check_loss) : last(&t->round_loss);
}

static bool criterion_met(Training *t, Expr state)
{
    StoppingRule *s = &t->options.stopping;
    if (!s->on)
        return false;
    if (s->function)
        return evaluate_true(t->in, evaluate_apply1(t->in, s->function, state));
    double v = judged(t), margin = s->absolute > 0 ? s->absolute : s->relative * fabs(t->stop_best);
    if (t->round <= s->initial || !isfinite(t->stop_best)) {
        t->stop_best = isfinite(t->stop_best) && t->stop_best < v ? t->stop_best : v;
        return false;
    }
    if (v < t->stop_best - margin) {
        t->stop_best = v;
        t->stop_since = 0;
        return false;
    }
    return ++t->stop_since > s->patience;
}

/* ---- progress ---- */

static void spark(Text *line, const Numbers *a)
{
    static const char *const bar[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    int64_t n = a->n < 12 ? a->n : 12;
    double low = INFINITY, high = -INFINITY;
    for (int64_t i = a->n - n; i < a->n; i++) {
        low = fmin(low, a->x[i]);
        high = fmax(high, a->x[i]);
    }
    for (int64_t i = a->n - n; i < a->n; i++) {
        double f = high > low ? (a->x[i] - low) / (high - low) : 0;
        text_add(line, bar[isfinite(f) ? (int)(f * 7) : 0]);
    }
}

static Text progress_line(const Training *t, bool terminal)
{
    Text line = text_start();
    double spent = train_clock() - t->started;
    int64_t now = t->running ? t->running->step : 0, steps = t->batch_loss.n + now;
    double loss = now > 0 ? t->record[(now - 1) * t->outputs] : last(&t->batch_loss);
    text_addf(&line, "round %lld", (long long)t->round);
    if (!t->rounds_open && t->rounds < INT64_MAX)
        text_addf(&line, "/%lld", (long long)t->rounds);
    text_addf(&line, "  batch %lld  loss %.4g", (long long)steps, loss);
    if (terminal && t->round_loss.n > 1) {
        text_add(&line, " ");
        spark(&line, &t->round_loss);
    }
    if (t->check_loss.n > 0) {
        text_addf(&line, "  validation %.4g", last(&t->check_loss));
        if (terminal && t->check_loss.n > 1) {
            text_add(&line, " ");
            spark(&line, &t->check_loss);
        }
    }
    if (t->has_error && t->round_error.n > 0)
        text_addf(&line, "  error %.2f %%", 100 * (t->check_error.n > 0 ? last(&t->check_error) : last(&t->round_error)));
    if (spent > 0)
        text_addf(&line, "  %.0f examples/s", (double)(steps * t->batch) / spent);
    if (!t->rounds_open && t->rounds < INT64_MAX && steps > 0) {
        double left = spent / (double)steps * (double)(t->rounds * t->per_round - steps);
        text_addf(&line, "  eta %.0f s", left > 0 ? left : 0);
    }
    return line;
}

/* On a terminal one line that is written over; else a plain line every two seconds. */
static void report(Training *t, bool end)
{
    if (t->options.report == REPORT_NONE || t->options.report_function)
        return;
    bool terminal = isatty(STDERR_FILENO) != 0;
    double now = train_clock(), interval = terminal ? 0.2 : 2;
    if (!terminal && t->running)
        return;
    if (now - t->reported < interval && !(end && t->reported > t->started))
        return;
    t->reported = now;
    Text line = progress_line(t, terminal);
    if (terminal)
        text_add(&line, end ? "\n" : "  (Ctrl-C stops and keeps the net)\033[K\r");
    else
        text_add(&line, "\n");
    sink_write(&t->in->err, line.bytes);
}

static Expr measurements_expr(Training *t, const Numbers *error, bool lists)
{
    AssocBuilder b = assoc_builder(1);
    if (t->has_error && error->n > 0)
        assoc_add(&b, expr_text("ErrorRate"), lists ? numbers_expr(t, error) : expr_real(last(error)));
    return assoc_finish(&b);
}

/* The state that functions of the user see. The net is made only when its slot is read. */
static Expr progress_state(Training *t)
{
    double spent = train_clock() - t->started;
    int64_t steps = t->batch_loss.n, total = t->rounds < INT64_MAX ? t->rounds * t->per_round : 0;
    AssocBuilder b = assoc_builder(32);
#define PUT(name, value) assoc_add(&b, expr_text(name), (value))
    PUT("AbsoluteBatch", expr_int(steps));
    PUT("Batch", expr_int(steps > 0 ? (steps - 1) % t->per_round + 1 : 0));
    PUT("BatchesPerRound", expr_int(t->per_round));
    PUT("BatchesPerSecond", expr_real(spent > 0 ? (double)steps / spent : 0));
    PUT("BatchLoss", expr_real(last(&t->batch_loss)));
    PUT("BatchSize", expr_int(t->batch));
    PUT("BestValidationRound", t->check.n > 0 ? expr_int(t->best_round) : S(None));
    PUT("CheckpointingFiles", t->checkpoints);
    PUT("Event", expr_text("RoundComplete"));
    PUT("ExamplesPerSecond", expr_real(spent > 0 ? (double)(steps * t->batch) / spent : 0));
    PUT("ExamplesProcessed", expr_int(steps * t->batch));
    PUT("InitialLearningRate", expr_real(t->options.rate));
    PUT("LearningRate", expr_real(t->rate));
    PUT("MeanBatchesPerSecond", expr_real(spent > 0 ? (double)steps / spent : 0));
    PUT("MeanExamplesPerSecond", expr_real(spent > 0 ? (double)(steps * t->batch) / spent : 0));
    PUT("OptimizationMethod", expr_part(t->options.method, 1));
    PUT("ProgressFraction", expr_real(total > 0 ? (double)steps / (double)total : 0));
    PUT("Round", expr_int(t->round));
    PUT("RoundLoss", expr_real(last(&t->round_loss)));
    PUT("RoundLossList", numbers_expr(t, &t->round_loss));
    PUT("RoundMeasurements", measurements_expr(t, &t->round_error, false));
    PUT("RoundMeasurementsLists", measurements_expr(t, &t->round_error, true));
    PUT("TargetDevice", t->options.device);
    PUT("TimeElapsed", expr_real(spent));
    PUT("TimeRemaining", expr_real(total > 0 && steps > 0 ? spent / (double)steps * (double)(total - steps) : 0));
    PUT("TotalBatches", total > 0 ? expr_int(total) : S(Automatic));
    PUT("TotalRounds", t->rounds < INT64_MAX ? expr_int(t->rounds) : S(Infinity));
    PUT("ValidationLoss", t->check_loss.n > 0 ? expr_real(last(&t->check_loss)) : S(None));
    PUT("ValidationLossList", t->check.n > 0 ? numbers_expr(t, &t->check_loss) : S(None));
    PUT("ValidationMeasurements", t->check.n > 0 ? measurements_expr(t, &t->check_error, false) : S(None));
    PUT("ValidationMeasurementsLists", t->check.n > 0 ? measurements_expr(t, &t->check_error, true) : S(None));
    PUT("BatchLossList", numbers_expr(t, &t->batch_loss));
    PUT("Net", trained_net(t, false));
#undef PUT
    return assoc_finish(&b);
}

/* ---- checkpoints ---- */

static void write_checkpoint(Training *t)
{
    Expr spec = t->options.checkpoint;
    if (!spec || !expr_is_list(spec) || expr_length(spec) < 2 || !expr_is_string(expr_part(spec, 1)))
        return;
    Expr place = expr_part(spec, 2);
    if (expr_has_head(place, S(File)) && expr_length(place) == 1)
        place = expr_part(place, 1);
    if (!expr_is_string(place))
        return;
    const char *path = expr_string_text(place);
    if (expr_string_is(expr_part(spec, 1), "Directory"))
        path = net_textf("%s/%lld_%lld_%lld_%.4g.wlnet", path, (long long)t->options.seed % 1000000007, (long long)t->round,
                                           (long long)t->batch_loss.n, last(&t->round_loss));
    Expr file = expr_text(path);
    Expr done = evaluate_call(t->in, symbol_intern(t->in, "System`", "Export"), 2, file, trained_net(t, false));
    if (!expr_is_string(done))
        return;
    Builder b = builder_start(S(List), expr_length(t->checkpoints) + 1);
    builder_add_parts(&b, t->checkpoints, 1, expr_length(t->checkpoints));
    Expr entry = expr_call(S(File), 1, file);
    bool known = false;
    for (size_t i = 1; i <= expr_length(t->checkpoints); i++)
        known = known || expr_same(expr_part(t->checkpoints, i), entry);
    if (!known)
        builder_add(&b, entry);
    t->checkpoints = builder_finish(&b);
}

/* ---- rounds ---- */

/* The order of round r follows from (seed, r); the last batch is filled up with examples drawn at random. */
static void shuffle(Training *t)
{
    uint64_t key = mixed(t->options.seed ^ mixed((uint64_t)t->round));
    int64_t n = t->feed.n, rows = t->per_round * t->batch;
    for (int64_t i = 0; i < n; i++)
        t->order[i] = i;
    for (int64_t i = n - 1; i > 0; i--) {
        int64_t k = (int64_t)(mixed(key + (uint64_t)i) % (uint64_t)(i + 1));
        int64_t x = t->order[i];
        t->order[i] = t->order[k];
        t->order[k] = x;
    }
    for (int64_t i = n; i < rows; i++)
        t->order[i] = t->order[mixed(key + (uint64_t)i) % (uint64_t)n];
}

static double scheduled(Training *t, int64_t step, int64_t total)
{
    Expr s = t->options.schedule;
    double f = 1, done = total > 0 ? (double)step / (double)total : 0;
    if (!s)
        return t->options.rate;
    if (expr_string_is(s, "Linear"))
        f = 1 - done;
    else if (expr_string_is(s, "Polynomial"))
        f = (1 - done) * (1 - done);
    else {
        Expr y = evaluate_apply2(t->in, s, expr_int(step), expr_int(total));
        if (!number_to_double(y, &f) && !number_to_double(evaluate_call(t->in, S(N), 1, y), &f))
            f = 1;
    }
    return t->options.rate * f;
}

static void set_rates(Training *t)
{
    int64_t total = t->rounds < INT64_MAX ? t->rounds * t->per_round : 0;
    for (int64_t i = 0; t->options.schedule && i < t->per_round; i++)
        t->rates[i] = scheduled(t, t->step + i + 1, total);
    t->rate = t->options.schedule ? t->rates[t->per_round - 1] : t->options.rate;
}

static TrainJob round_job(Training *t)
{
    return (TrainJob){.index = t->order,
                      .rows = t->per_round * t->batch,
                      .batch = t->batch,
                      .rate = t->options.rate,
                      .rates = t->options.schedule ? t->rates : NULL,
                      .seed = t->options.seed,
                      .first_step = t->step,
                      .record = t->record};
}

/* The next batch of a generator, over the memory of the first: the engine reads it where it always does. */
static bool generate(Training *t, int64_t step, TrainData *out)
{
    AssocBuilder b = assoc_builder(3);
    assoc_add(&b, expr_text("BatchSize"), expr_int(t->options.batch > 0 ? t->options.batch : 64));
    assoc_add(&b, expr_text("Round"), expr_int(t->round > 0 ? t->round : 1));
    assoc_add(&b, expr_text("AbsoluteBatch"), expr_int(step));
    Expr made = evaluate_apply1(t->in, t->data.generator, assoc_finish(&b));
    const Net *net = net_of(t->made.net ? t->made.net : t->given);
    const char *x = net->inputs > 0 ? net->input[0].name : NULL, *y = net->outputs > 0 ? net->output[0].name : NULL;
    return made != S(DollarFailed) && train_data_parse(t->in, t->call, made, x, y, false, out) && !out->generator;
}

static bool refill(Training *t, int64_t step)
{
    TrainData data;
    Feed fresh = {0};
    if (!generate(t, step, &data))
        return false;
    if (data.n != t->feed.n) {
        fail(t->in, t->call, "genlen", expr_int(t->feed.n), expr_int(data.n), NULL);
        return false;
    }
    if (!collect_feed(t, &data, &fresh))
        return false;
    for (int i = 0; i < fresh.columns; i++) {
        int k = find_column(&t->feed, fresh.name[i]);
        const Column *from = &fresh.column[i], *to = k < 0 ? NULL : &t->feed.column[k];
        if (!to || from->type != to->type || from->each != to->each || !from->row != !to->row) {
            fail(t->in, t->call, "gentype", expr_text(fresh.name[i]), NULL);
            return false;
        }
        if (from->row)
            memcpy((void *)(uintptr_t)to->row, from->row, sizeof(void *) * (size_t)data.n);
        else
            memcpy((void *)(uintptr_t)to->data, from->data, element_size(from->type) * (size_t)(from->each * data.n));
    }
    return true;
}

static bool run_generated(Training *t, TrainJob *all)
{
    for (int64_t i = 0; i < t->per_round; i++) {
        if (t->step + i > 0 && !refill(t, t->step + i + 1)) {
            t->reason = "GeneratorFailed";
            return false;
        }
        TrainJob one = *all;
        one.index = NULL;
        one.rows = t->batch;
        one.rate = t->options.schedule ? t->rates[i] : t->options.rate;
        one.rates = NULL;
        one.first_step = t->step + i;
        one.step = 0;
        one.record = t->record + i * t->outputs;
        if (!run_slices(t, t->group[0].trainer, &one, true))
            return false;
        all->step++;
    }
    return true;
}

/* Steps of different groups take turns; each group's optimiser counts its own steps. */
static bool run_turns(Training *t, TrainJob *all)
{
    for (int64_t i = 0; i < t->per_round; i++) {
        int64_t cycle = 0, at, k = 0;
        for (int g = 0; g < t->groups; g++)
            cycle += t->group[g].repeat;
        at = (t->step + i) % cycle;
        while (at >= t->group[k].repeat)
            at -= t->group[k++].repeat;
        Group *g = &t->group[k];
        TrainJob one = *all;
        one.index = t->order + i * t->batch;
        one.rows = t->batch;
        one.rate = t->options.schedule ? t->rates[i] : t->options.rate;
        one.rates = NULL;
        one.first_step = g->job.first_step;
        one.record = t->record + i * t->outputs;
        if (!run_slices(t, g->trainer, &one, true))
            return false;
        g->job.first_step++;
        all->step++;
    }
    return true;
}

/* Rounds that take about twenty seconds, from the time that the steps so far took. */
static void decide_rounds(Training *t, double spent, int64_t steps)
{
    double each = spent / (double)steps * (double)t->per_round;
    double fit = ceil(STEADY_SECONDS / (each > 1e-9 ? each : 1e-9));
    t->rounds = fit < 1 ? 1 : fit > MOST_ROUNDS ? MOST_ROUNDS : (int64_t)fit;
    t->rounds_open = false;
}

/* False: training ends, also in the middle of the round. */
static bool run_round(Training *t)
{
    t->round++;
    shuffle(t);
    set_rates(t);
    TrainJob job = round_job(t);
    double before = train_clock();
    t->running = &job;
    bool whole = t->data.generator ? run_generated(t, &job) : t->groups > 1 ? run_turns(t, &job) : run_slices(t, t->group[0].trainer, &job, true);
    t->running = NULL;
    double sum = 0, error = 0;
    for (int64_t i = 0; i < job.step; i++) {
        push(&t->batch_loss, t->record[i * t->outputs]);
        sum += t->record[i * t->outputs];
        error += t->has_error ? t->record[i * t->outputs + 1] : 0;
    }
    t->step += job.step;
    if (job.step > 0) {
        push(&t->round_loss, sum / (double)job.step);
        push(&t->round_error, error / (double)job.step);
    }
    if (t->rounds_open && job.step > 0)
        decide_rounds(t, train_clock() - before, job.step);
    return whole;
}

static bool after_round(Training *t)
{
    if (!isfinite(last(&t->round_loss)) || !all_finite(t)) {
        t->diverged = true;
        t->reason = "Diverged";
        return false;
    }
    if (t->check.n > 0) {
        if (t->round % t->options.validation_interval != 0 && t->round < t->rounds)
            return true;
        if (!validate(t))
            return false;
        if (t->best_round == 0 || judged(t) < t->best_value) {
            t->best_value = judged(t);
            t->best_round = t->round;
            keep_best(t);
        }
    } else {
        keep_best(t); /* the latest finite net */
    }
    if (t->options.checkpoint)
        write_checkpoint(t);
    return true;
}

static bool call_functions(Training *t)
{
    Expr state = expr_length(t->options.functions) > 0 || t->options.report_function || t->options.stopping.function ? progress_state(t) : NULL;
    for (size_t i = 1; i <= expr_length(t->options.functions); i++) {
        Expr r = evaluate_apply1(t->in, expr_part(t->options.functions, i), state);
        if (expr_string_is(r, "StopTraining")) {
            t->reason = "StoppedByFunction";
            return false;
        }
        if (expr_string_is(r, "AbortTraining"))
            unwind_raise(t->in, UNWIND_ABORT, NULL, NULL);
    }
    if (t->options.report_function)
        evaluate_apply1(t->in, t->options.report_function, state);
    if (criterion_met(t, state)) {
        t->reason = "TrainingStoppingCriterion";
        return false;
    }
    return true;
}

static void train(Training *t)
{
    t->reason = "MaxTrainingRounds";
    keep_best(t); /* should it diverge at once */
    while (t->rounds_open || t->round < t->rounds) {
        bool whole = run_round(t);
        bool good = last(&t->round_loss) == last(&t->round_loss) || t->round_loss.n == 0;
        if (!whole) {
            if (good && t->round_loss.n > 0 && all_finite(t) && t->check.n == 0)
                keep_best(t);
            else if (t->check.n > 0 && t->best_round == 0 && all_finite(t))
                after_round(t);
            break;
        }
        if (!after_round(t) || !call_functions(t))
            break;
        report(t, false);
        if (was_interrupted(t))
            break;
        if (over_time(t)) {
            t->reason = "TimeGoal";
            break;
        }
    }
    report(t, true);
}

/* ---- before and after ---- */

static bool split_validation(Training *t)
{
    Expr v = t->options.validation;
    double f;
    if (!v)
        return true;
    if (expr_has_head(v, S(Scaled)) && expr_length(v) == 1 && number_to_double(expr_part(v, 1), &f)) {
        int64_t n = t->data.n, held = (int64_t)llround(f * (double)n);
        if (held < 1 || held >= n) {
            fail(t->in, t->call, "invevalopt", expr_text("ValidationSet"), v, NULL);
            return false;
        }
        int64_t *index = mem_bytes(sizeof(int64_t) * (size_t)n);
        for (int64_t i = 0; i < n; i++)
            index[i] = i;
        uint64_t key = mixed(t->options.seed + 77);
        for (int64_t i = n - 1; i > 0; i--) {
            int64_t k = (int64_t)(mixed(key + (uint64_t)i) % (uint64_t)(i + 1)), x = index[i];
            index[i] = index[k];
            index[k] = x;
        }
        t->validation = train_data_take(&t->data, index, held);
        t->data = train_data_take(&t->data, index + held, n - held);
        return true;
    }
    const Net *net = net_of(t->made.net);
    const char *x = net->inputs > 0 ? net->input[0].name : NULL, *y = net->outputs > 0 ? net->output[0].name : NULL;
    return train_data_parse(t->in, t->call, v, x, y, true, &t->validation);
}

static bool has_varying(const Net *net)
{
    for (int i = 0; i < net->inputs; i++)
        if (type_is_varying(&net->input[i].type))
            return true;
    return false;
}

static void choose_sizes(Training *t)
{
    int64_t automatic = has_varying(net_of(t->made.whole)) ? 16 : 64;
    t->batch = t->options.batch > 0 ? t->options.batch : automatic;
    if (t->batch > t->feed.n || t->data.generator)
        t->batch = t->feed.n;
    int64_t round_rows = t->data.generator ? (t->data.round_length > 0 ? t->data.round_length : t->batch) : t->feed.n;
    t->per_round = (round_rows + t->batch - 1) / t->batch;
    t->rounds = t->options.rounds >= 0 ? t->options.rounds : INT64_MAX;
    t->rounds_open = t->options.rounds < 0 && t->options.time_goal == 0;
    t->order = mem_bytes(sizeof(int64_t) * (size_t)(t->per_round * t->batch + t->feed.n + 1));
    t->rates = mem_bytes(sizeof(double) * (size_t)(t->per_round + 1));
    t->record = mem_bytes(sizeof(double) * 2 * (size_t)(t->per_round + 1));
}

/* The whole with concrete inputs, arrays initialised: what is lowered. */
static bool concrete_whole(Training *t)
{
    Expr whole = net_initialize(t->in, t->call, t->made.whole, false, S(Automatic), mixed(t->options.seed + 1));
    if (!expr_is_net(whole))
        return false;
    t->made.whole = whole;
    t->net = net_copy(net_of(whole));
    net_forget_varying(t->net);
    for (int i = 0; i < t->net->inputs; i++) {
        bool changed;
        Type type = t->feed.type[i];
        if (type_is_varying(&type))
            continue;
        if (!type_unify(in_type(t->net, i), &type, &changed))
            return trouble(t, "the data do not fit the net");
    }
    multipliers_apply(t->net, t->options.multipliers, t->made.wrapped);
    const char *clash = net_infer_quietly(t->in, t->net);
    return !clash || trouble(t, clash);
}

static Expr multipliers_expr(Training *t)
{
    ArraySlot *slot;
    size_t n = net_arrays(t->net, &slot);
    AssocBuilder b = assoc_builder(n);
    for (size_t i = 0; i < n; i++) {
        Expr path = slot[i].path;
        if (t->made.wrapped && expr_length(path) > 1 && expr_string_is(expr_part(path, 1), "Net")) {
            Builder rest = builder_start(S(List), expr_length(path));
            builder_add_parts(&rest, path, 2, expr_length(path));
            path = builder_finish(&rest);
        }
        double rate = slot[i].net->array[slot[i].array].rate;
        assoc_add(&b, path, rate == (double)(int64_t)rate ? expr_int((int64_t)rate) : expr_real(rate));
    }
    return assoc_finish(&b);
}

static Expr positions(int64_t n, int64_t step)
{
    Builder b = builder_start(S(List), (size_t)n);
    for (int64_t i = 1; i <= n; i++)
        builder_add(&b, expr_int(i * step));
    return builder_finish(&b);
}

static Expr results(Training *t, Expr net)
{
    double spent = train_clock() - t->started;
    int64_t steps = t->batch_loss.n;
    bool check = t->check.n > 0;
    AssocBuilder b = assoc_builder(48);
#define PUT(name, value) assoc_add(&b, expr_text(name), (value))
    PUT("ArraysLearningRateMultipliers", multipliers_expr(t));
    PUT("BatchesPerRound", expr_int(t->per_round));
    PUT("BatchLossList", numbers_expr(t, &t->batch_loss));
    PUT("BatchMeasurementsLists", assoc_empty());
    PUT("BatchSize", expr_int(t->batch));
    PUT("BestValidationRound", check ? expr_int(t->best_round) : S(None));
    PUT("CheckpointingFiles", t->checkpoints);
    PUT("ExamplesProcessed", expr_int(steps * t->batch));
    PUT("FinalLearningRate", expr_real(t->rate));
    PUT("FinalNet", t->diverged ? net : trained_net(t, false));
    PUT("InitialLearningRate", expr_real(t->options.schedule && steps > 0 ? scheduled(t, 1, t->rounds < INT64_MAX ? t->rounds * t->per_round : 0) : t->options.rate));
    PUT("MeanBatchesPerSecond", expr_real(spent > 0 ? (double)steps / spent : 0));
    PUT("MeanExamplesPerSecond", expr_real(spent > 0 ? (double)(steps * t->batch) / spent : 0));
    PUT("NetTrainInputForm", expr_call(S(HoldForm), 1, t->call));
    PUT("OptimizationMethod", t->options.method);
    PUT("ReasonTrainingStopped", expr_text(t->reason));
    PUT("RoundLoss", t->round_loss.n > 0 ? expr_real(last(&t->round_loss)) : S(None));
    PUT("RoundLossList", numbers_expr(t, &t->round_loss));
    PUT("RoundMeasurements", measurements_expr(t, &t->round_error, false));
    PUT("RoundMeasurementsLists", measurements_expr(t, &t->round_error, true));
    PUT("RoundPositions", positions(t->round_loss.n, t->per_round));
    PUT("TargetDevice", t->options.device);
    PUT("TotalBatches", expr_int(steps));
    PUT("TotalRounds", expr_int(t->round_loss.n));
    PUT("TotalTrainingTime", expr_real(spent));
    PUT("TrainedNet", net);
    PUT("TrainingExamples", expr_int(t->feed.n));
    PUT("TrainingNet", t->made.whole);
    PUT("ValidationExamples", check ? expr_int(t->check.n) : S(None));
    PUT("ValidationLoss", check ? expr_real(t->best_round > 0 ? t->check_loss.x[(t->best_round - 1) / t->options.validation_interval < t->check_loss.n ? (t->best_round - 1) / t->options.validation_interval : t->check_loss.n - 1] : NAN) : S(None));
    PUT("ValidationLossList", check ? numbers_expr(t, &t->check_loss) : S(None));
    PUT("ValidationMeasurements", check ? measurements_expr(t, &t->check_error, false) : S(None));
    PUT("ValidationMeasurementsLists", check ? measurements_expr(t, &t->check_error, true) : S(None));
    PUT("ValidationPositions", check ? positions(t->check_loss.n, t->per_round * t->options.validation_interval) : S(None));
#undef PUT
    return assoc_finish(&b);
}

static bool prepare(Training *t, Expr net, Expr data, Expr third)
{
    const Net *n = net_of(net);
    const char *x = NULL, *y = NULL;
    int inputs = 0, outputs = 0;
    for (int i = 0; i < n->inputs; i++)
        if (!(n->input[i].flags & (PORT_STATE | PORT_OPTIONAL)) && ++inputs == 1)
            x = n->input[i].name;
    for (int i = 0; i < n->outputs; i++)
        if (!(n->output[i].flags & (PORT_STATE | PORT_HIDDEN)) && ++outputs == 1)
            y = n->output[i].name;
    if (!train_data_parse(t->in, t->call, data, inputs == 1 ? x : NULL, outputs == 1 ? y : NULL, false, &t->data))
        return false;
    t->given = net;
    if (t->data.generator) {
        Expr generator = t->data.generator;
        int64_t round_length = t->data.round_length;
        TrainData first;
        if (!generate(t, 1, &first))
            return false;
        t->data = first;
        t->data.generator = generator;
        t->data.round_length = round_length;
    }
    Expr loss = third && loss_is_said(t->in, n, third) ? third : t->options.loss;
    if (!training_net_make(t->in, t->call, net, &t->data, loss, &t->made))
        return false;
    if (!split_validation(t) || !collect_feed(t, &t->data, &t->feed))
        return false;
    if (t->validation.n > 0 && !collect_feed(t, &t->validation, &t->check))
        return false;
    choose_sizes(t);
    if (!concrete_whole(t) || !collect_arrays(t))
        return false;
    t->checkpoints = expr_list(0, NULL);
    t->stop_best = INFINITY;
    return true;
}

static Expr finish(Training *t)
{
    if (t->diverged)
        message(t->in, t->call, "arrdiv", expr_text(t->check.n > 0 && t->best_round > 0 ? "The best net so far" : "The last net with finite values"),
                expr_real(t->options.rate), NULL);
    bool best = t->diverged || (t->check.n > 0 && t->best_round > 0);
    return trained_net(t, best);
}

static Expr run_training(Training *t, Expr net, Expr data, Expr third, Expr *all)
{
    t->started = t->reported = train_clock();
    t->rate = t->options.rate;
    if (!prepare(t, net, data, third))
        return S(DollarFailed);
    unwind_cleanup(t->in, release, t);
    bool good = (t->rounds == 0 || start_groups(t)) && start_checker(t);
    if (good && t->rounds != 0)
        train(t);
    Expr result = good ? finish(t) : S(DollarFailed);
    *all = good && expr_is_net(result) ? results(t, result) : NULL;
    unwind_cleanup_run(t->in);
    return result;
}

/* NetTrain[net, data], NetTrain[net, data, what] */
static Expr net_train(Interp *in, Expr call)
{
    Expr net = expr_part(call, 1);
    if (net == S(DollarFailed))
        return net;
    Expr known = net_from_shorthand(in, net, false);
    if (!known || !expr_is_net(known))
        return known ? known : fail(in, call, "nonet", net, NULL);
    Expr third = call_arguments(in, call) == 3 ? expr_part(call, 3) : NULL;
    bool loss = third && loss_is_said(in, net_of(known), third);
    if (third && !loss && expr_has_head(third, S(Rule))) {
        message_option(in, call, expr_part(third, 1));
        return S(DollarFailed);
    }
    if (third && !loss && third != S(All) && !is_result_name(third))
        return fail(in, call, "invprop", third, NULL);
    Training *t = mem_new(Training);
    t->in = in;
    t->call = call;
    if (!train_options_parse(in, call, &t->options))
        return S(DollarFailed);
    Expr all = NULL, trained = run_training(t, known, expr_part(call, 2), third, &all);
    if (!third || loss || !all)
        return trained;
    return third == S(All) ? results_make(in, all) : results_property(in, all, third, call);
}

static Expr result_apply(Interp *in, Expr sealed, Expr call)
{
    return expr_length(call) == 1 ? results_property(in, expr_facet(sealed), expr_part(call, 1), sealed) : NULL;
}

static Expr result_output(Interp *in, Expr sealed)
{
    Expr a = expr_facet(sealed);
    Text t = text_start();
#define GET(name) print_text(in, assoc_lookup_text(a, name), PRINT_OUTPUT)
    text_addf(&t, "NetTrainResultsObject[\n  summary: %s batches/round, %s rounds, %s examples, %s s\n", GET("BatchesPerRound"), GET("TotalRounds"),
              GET("TrainingExamples"), GET("TotalTrainingTime"));
    text_addf(&t, "  data:    training %s, validation %s\n", GET("TrainingExamples"), GET("ValidationExamples"));
    text_addf(&t, "  method:  %s, batch size %s, %s\n", print_text(in, expr_part(assoc_lookup_text(a, "OptimizationMethod"), 1), PRINT_OUTPUT),
              GET("BatchSize"), GET("TargetDevice"));
    text_addf(&t, "  round:   loss %s\n  validation: loss %s ]", GET("RoundLoss"), GET("ValidationLoss"));
#undef GET
    return text_finish(&t);
}

static const SealedType results_sealed = {.head = "NetTrainResultsObject", .apply = result_apply, .output = result_output};

static void start(Interp *in)
{
    module_add_sealed(in, &results_sealed);
}

static const Builtin builtins[] = {
    {"NetTrain", {2, 3}, ATTR_NONE, net_train,
     "NetTrain[net, data] trains a net on data: rules, lists, an association of ports, a data set's name.\n"
     "NetTrain[net, data, All] gives a NetTrainResultsObject; a property or list of properties may stand for All.",
     "BatchSize -> Automatic, LearningRate -> Automatic, LearningRateMultipliers -> Automatic, LossFunction -> Automatic, "
     "MaxTrainingRounds -> Automatic, Method -> Automatic, PerformanceGoal -> Automatic, RandomSeeding -> Inherited, TargetDevice -> \"CPU\", "
     "TimeGoal -> Automatic, TrainingProgressCheckpointing -> None, TrainingProgressFunction -> None, TrainingProgressMeasurements -> Automatic, "
     "TrainingProgressReporting -> Automatic, TrainingStoppingCriterion -> None, TrainingUpdateSchedule -> Automatic, ValidationSet -> None, "
     "WorkingPrecision -> Automatic"},
    {"NetTrainResultsObject", {0, ANY}, ATTR_NONE, NULL,
     "NetTrainResultsObject[...] holds what NetTrain[net, data, All] found; results[\"property\"] reads it."},
};

static const MessageText messages[] = {
    {"NetTrain", "invtdata", "Training data are not in a known form: `1`."},
    {"NetTrain", "misport", "Training data does not contain port \"`1`\"."},
    {"NetTrain", "difflen", "The columns of the training data have different lengths: `1` has `2`, `3` has `4`."},
    {"NetTrain", "invloss", "`1` is not a loss for this net."},
    {"NetTrain", "genlen", "The generator gave a batch of `2` examples instead of `1`."},
    {"NetTrain", "gentype", "The generator gave data of another kind for port \"`1`\"."},
    {"NetTrain", "invprop", "`1` is not a property of a training result."},
    {"NetTrainResultsObject", "invprop", "`1` is not a property of a training result."},
    {"NetTrain", "arrdiv",
     "Training was stopped early because one or more trainable parameters of the net diverged. `1` is returned. To avoid divergence, ensure that "
     "the training data has been normalized to have zero mean and unit variance. A lower learning rate than `2` or another method may help too."},
};
const Module module_net_train = {"net_train", builtins, COUNT(builtins), messages, COUNT(messages), start};
