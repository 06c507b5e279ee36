/* train_plan.c - the arrays of a training, its graphs, plans and trainers. */
#include <math.h>
#include <string.h>
#include "builtins/net/initialize.h"
#include "builtins/net/train_run.h"
#include "interp/array.h"
#include "interp/number.h"

/* ---- arrays ---- */

static Expr array_like(const NetArrayInfo *a, ElementType real, void **data)
{
    return array_new(EXPR_NUMERIC, real == REAL64 ? ARRAY_REAL64 : ARRAY_REAL32, a->type.rank, a->type.dim, data);
}

bool training_arrays(Training *t)
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
            return training_trouble(t, "an array has no value");
        p->work = array_like(a, t->options.real, &p->data);
        memcpy(p->data, from, p->bytes);
    }
    return true;
}

void training_keep_best(Training *t)
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

/* An infinity or NaN stays in a sum of products with zero; four sums at a time hide the latency. */
static bool floats_finite(const float *x, size_t n)
{
    float sum[4] = {0};
    size_t k = 0;
    for (; k + 4 <= n; k += 4)
        for (size_t j = 0; j < 4; j++)
            sum[j] += x[k + j] * 0.0F;
    for (; k < n; k++)
        sum[0] += x[k] * 0.0F;
    return sum[0] + sum[1] + sum[2] + sum[3] == 0.0F;
}

static bool doubles_finite(const double *x, size_t n)
{
    double sum = 0;
    for (size_t k = 0; k < n; k++)
        sum += x[k] * 0;
    return sum == 0;
}

const char *training_diverged(const Training *t)
{
    for (int i = 0; i < t->parameters; i++) {
        const Parameter *p = &t->parameter[i];
        if (t->options.real == REAL64 ? !doubles_finite(p->data, p->bytes / sizeof(double)) : !floats_finite(p->data, p->bytes / sizeof(float)))
            return p->key;
    }
    return NULL;
}

/* The arrays of a training by the engine's key, as copies; NULL for one that it does not have. */
static Expr array_now(const Training *t, const char *key, bool best)
{
    for (int k = 0; k < t->parameters; k++)
        if (strcmp(t->parameter[k].key, key) == 0)
            return array_copy(best && t->parameter[k].best ? t->parameter[k].best : t->parameter[k].work);
    return NULL;
}

static Expr with_arrays_now(Training *t, const Net *net, bool inside, bool best)
{
    ArraySlot *slot;
    size_t n = net_arrays((Net *)(uintptr_t)net, &slot);
    Expr *value = mem_array(Expr, n + 1);
    for (size_t i = 0; i < n; i++) {
        bool below = inside && strncmp(slot[i].key, "NetArray:", 9) != 0;
        value[i] = array_now(t, below ? net_textf("Net/%s", slot[i].key) : slot[i].key, best);
    }
    return net_with_arrays(t->in, net, n, slot, value);
}

/* The net with the arrays as they are now (or the best ones). */
Expr training_net(Training *t, bool best)
{
    return with_arrays_now(t, net_of(t->made.net), t->made.wrapped, best);
}

Expr training_whole(Training *t)
{
    return with_arrays_now(t, net_of(t->made.whole), false, false);
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
    return graph_reduce_all(g, REDUCE_MEAN, graph_missed(g, s->class_probabilities, s->class_targets));
}

static void freeze_others(Training *t, Net *net, Expr group)
{
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    Net *base = t->made.wrapped ? net->child[0] : net;
    for (size_t i = 0; i < n; i++) {
        if (!part_matches(base, group, training_path(t, slot[i].path)))
            slot[i].net->array[slot[i].array].rate = 0;
    }
}

static void add_part_rules(Training *t, const Net *net, Expr parts, int which, ArrayRule *rule, int *rules)
{
    ArraySlot *slot;
    size_t n = net_arrays((Net *)(uintptr_t)net, &slot);
    Net *base = t->made.wrapped ? net->child[0] : (Net *)(uintptr_t)net;
    for (size_t i = 0; parts && i < n; i++) {
        Expr path = training_path(t, slot[i].path);
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
Plan *training_plan(Training *t, Feed *f, int64_t b, bool train, Expr group)
{
    NetState *state = net_state(t->in);
    Problem why = {""};
    Net *net = net_copy(t->net);
    if (f->type)
        for (int i = 0; i < net->inputs; i++)
            if (f->length[i] || type_is_varying(&net->input[i].type))
                net->input[i].type = f->type[i];
    if (net_infer_quietly(t->in, net)) {
        training_trouble(t, "the data do not fit the net");
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
            memcpy(t->asked, s.asked, sizeof s.asked);
            int64_t e = feed_add_lengths(&s, net, f);
            if (e >= 0)
                graph_fail(g, SHORT_EXAMPLE, (long long)e + 1);
            plan = graph_failed(g) ? NULL : plan_cache_get(state->plans, g, state->backend, &why);
        }
    }
    if (!plan)
        training_trouble(t, g && graph_failed(g) ? graph_problem(g) : why.text[0] ? why.text : "no memory");
    graph_free(g);
    return plan;
}

Trainer *training_trainer(Training *t, const Feed *f)
{
    Problem why = {""};
    Trainer *trainer = trainer_new(f->column, f->name, f->columns, &why);
    for (int i = 0; trainer && i < t->parameters; i++)
        if (!trainer_bind(trainer, t->parameter[i].key, t->parameter[i].data, &why)) {
            trainer_free(trainer);
            trainer = NULL;
        }
    if (!trainer)
        training_trouble(t, why.text);
    return trainer;
}

bool training_add_plan(Training *t, Trainer *trainer, Plan *plan)
{
    Problem why = {""};
    return trainer_add_plan(trainer, plan, &why) || training_trouble(t, why.text);
}

/* The arrays of group k, NULL for all, and how many steps it has in turn. */
static Expr group_part(Training *t, int k)
{
    Expr groups = t->options.schedule_groups, part = groups ? expr_part(groups, (size_t)k + 1) : NULL;
    t->group[k].repeat = 1;
    bool repeated = part && expr_has_head(part, S(Rule)) && number_to_int64(expr_part(part, 2), &t->group[k].repeat);
    return repeated ? expr_part(part, 1) : part;
}

/* The optimiser's arrays of a trainer, copied to where the next one finds them; in kept, for the collector. */
static bool hand_over(Training *t, Trainer *from, Trainer *to, void ***kept)
{
    Problem why = {""};
    const char *key;
    int64_t count;
    void *data;
    int n = 0;
    while (trainer_state(from, n, &key, &count))
        n++;
    *kept = mem_array(void *, (size_t)n + 1);
    for (int i = 0; (data = trainer_state(from, i, &key, &count)) != NULL; i++) {
        size_t bytes = element_size(t->options.real) * (size_t)count;
        (*kept)[i] = mem_bytes(bytes + 16 * sizeof(double));
        memcpy((*kept)[i], data, bytes);
        if (!trainer_bind(to, key, (*kept)[i], &why))
            return training_trouble(t, why.text);
    }
    return true;
}

bool training_renew_groups(Training *t)
{
    for (int k = 0; k < t->groups; k++) {
        Group *x = &t->group[k];
        Plan *plan = training_plan(t, &t->feed, t->batch, true, group_part(t, k));
        Trainer *trainer = plan ? training_trainer(t, &t->feed) : NULL;
        void **kept = NULL;
        if (!trainer || !hand_over(t, x->trainer, trainer, &kept) || !training_add_plan(t, trainer, plan)) {
            trainer_free(trainer);
            if (plan)
                plan_cache_release(net_state(t->in)->plans, plan);
            return false;
        }
        trainer_free(x->trainer);
        plan_cache_release(net_state(t->in)->plans, x->plan);
        x->trainer = trainer;
        x->plan = plan;
        x->kept = kept;
    }
    return true;
}

bool training_start_groups(Training *t)
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
        x->plan = training_plan(t, &t->feed, t->batch, true, group_part(t, k));
        x->trainer = x->plan ? training_trainer(t, &t->feed) : NULL;
        if (!x->trainer || !checkpoint_bind(t, k, x->trainer) || !training_add_plan(t, x->trainer, x->plan))
            return false;
    }
    return true;
}

bool training_start_checker(Training *t)
{
    if (t->check.n == 0)
        return true;
    int64_t block = t->check.n < 256 ? t->check.n : 256;
    t->check_plan[0] = training_plan(t, &t->check, block, false, NULL);
    if (!t->check_plan[0])
        return false;
    t->check_plans = 1;
    t->checker = training_trainer(t, &t->check);
    return t->checker && training_add_plan(t, t->checker, t->check_plan[0]);
}

void training_release(Interp *in, void *data)
{
    Training *t = data;
    NetState *state = net_state(in);
    t->released = true;
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
