/* trace.c - Trace, TracePrint and TraceScan: the expressions that an evaluation goes through.
 *
 * The evaluation is done here one transformation at a time: head and parts first, each with a list of its own, then one
 * rule or one word. What a word evaluates inside of itself (the body of Do, say) is a single step. */
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/pattern.h"
#include "interp/rules.h"

typedef struct Tracer {
    Interp *in;
    Expr form;          /* only steps that match it are kept, NULL: all */
    Expr before, after; /* TraceScan: functions for what comes in, and for that with its value; or NULL */
    bool prints;
    int depth;
} Tracer;

static Expr chain(Tracer *t, Expr e, Builder *steps);

static Expr held(Expr e)
{
    return expr_call(S(HoldForm), 1, e);
}

/* A form that is a symbol means what belongs to the symbol. */
static bool is_wanted(const Tracer *t, Expr e)
{
    if (t->form == NULL)
        return true;
    if (expr_is_symbol(t->form)) {
        while (expr_is_normal(e))
            e = expr_head(e);
        return e == t->form;
    }
    return match(t->in, e, t->form);
}

static void add_step(Tracer *t, Builder *steps, Expr e)
{
    if (!is_wanted(t, e))
        return;
    builder_add(steps, held(e));
    if (t->prints) {
        for (int i = 0; i < t->depth; i++)
            sink_write(&t->in->out, " ");
        sink_write(&t->in->out, print_text(t->in, held(e), PRINT_OUTPUT));
        sink_write(&t->in->out, "\n");
    }
    if (t->before)
        evaluate_apply1(t->in, t->before, held(e));
}

/* The value of a part; its steps as a list of their own. */
static Expr traced_part(Tracer *t, Expr e, Builder *steps)
{
    Builder inner = builder_start(S(List), 4);
    t->depth++;
    Expr value = chain(t, e, &inner);
    t->depth--;
    if (builder_length(&inner) > 0)
        builder_add(steps, builder_finish(&inner));
    return value;
}

static Expr traced_parts(Tracer *t, Expr e, Builder *steps)
{
    Expr head = expr_is_symbol(expr_head(e)) ? expr_head(e) : traced_part(t, expr_head(e), steps);
    Expr made = head == expr_head(e) ? e : expr_with_head(e, head);
    uint32_t a = symbol_attributes(t->in, head);
    if (a & ATTR_HOLD_ALL_COMPLETE || head == S(CompoundExpression))
        return made;
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr part = expr_part(e, i);
        if (a & (i == 1 ? ATTR_HOLD_FIRST : ATTR_HOLD_REST) && !expr_has_head(part, S(Evaluate)))
            continue;
        Expr value = traced_part(t, part, steps);
        if (value != part)
            made = expr_with_part(made, i, value);
    }
    return made;
}

static Expr by_rules(Interp *in, Expr symbol, ValueKind kind, Expr e)
{
    Definitions *d = expr_is_symbol(symbol) ? symbol_of(symbol)->values[kind] : NULL;
    return d != NULL ? definitions_apply(in, d, e) : NULL;
}

static Expr root_of(Expr e)
{
    while (expr_is_normal(e))
        e = expr_head(e);
    return e;
}

static Expr traced_statements(Tracer *t, Expr e, Builder *steps)
{
    Expr value = S(Null);
    for (size_t i = 1; i <= expr_length(e); i++)
        value = traced_part(t, expr_part(e, i), steps);
    return value;
}

/* e, whose parts have their values, after one transformation; NULL when nothing applies. */
static Expr one_step(Tracer *t, Expr e, Builder *steps)
{
    Interp *in = t->in;
    Expr head = expr_head(e), made = NULL;
    size_t n = expr_length(e);
    for (size_t i = 1; i <= n && made == NULL; i++)
        made = by_rules(in, root_of(expr_part(e, i)), VALUES_UP, e);
    if (made == NULL)
        made = expr_is_symbol(head) ? by_rules(in, head, VALUES_DOWN, e) : by_rules(in, root_of(e), VALUES_SUB, e);
    if (made != NULL)
        return made;
    if (head == S(If) && n >= 2 && n <= 4 && (expr_part(e, 1) == S(True) || expr_part(e, 1) == S(False)))
        return expr_part(e, 1) == S(True) ? expr_part(e, 2) : n >= 3 ? expr_part(e, 3) : S(Null);
    if (head == S(CompoundExpression))
        return traced_statements(t, e, steps);
    made = evaluate(in, e);
    return expr_same(made, e) ? NULL : made;
}

/* The value of e. Its steps: e itself unless its parts changed at once, then what each transformation gave. */
static Expr chain(Tracer *t, Expr e, Builder *steps)
{
    stack_check(t->in);
    unwind_poll(t->in);
    Expr start = e;
    for (bool first = true;; first = false) {
        if (expr_is_symbol(e)) {
            Expr value = symbol_of(e)->cell_value ? symbol_value(t->in, e) : NULL;
            if (value == NULL || value == e)
                break;
            if (first)
                add_step(t, steps, e);
            add_step(t, steps, e = value);
            continue;
        }
        if (!expr_is_normal(e) || expr_is_sealed(e))
            break;
        Expr whole = traced_parts(t, e, steps);
        bool changed = whole != e;
        if (changed)
            add_step(t, steps, whole);
        else if (first && (e->stamp != t->in->epoch || expr_has_head(e, S(CompoundExpression)))) {
            Builder aside = builder_start(S(List), 4);
            bool prints = t->prints;
            if (!prints && t->before == NULL) { /* is there a step at all? */
                Expr made = one_step(t, e, &aside);
                if (made == NULL)
                    return e;
                add_step(t, steps, e);
                size_t count = builder_length(&aside);
                builder_add_parts(steps, builder_finish(&aside), 1, count);
                add_step(t, steps, e = made);
                continue;
            }
            add_step(t, steps, e);
        }
        Expr made = one_step(t, whole, steps);
        e = made != NULL ? made : whole;
        if (made == NULL)
            break;
        add_step(t, steps, e);
    }
    if (t->after)
        evaluate_apply2(t->in, t->after, held(start), held(e));
    return e;
}

/* Trace[e], Trace[e, form] */
static Expr trace(Interp *in, Expr call)
{
    size_t n = call_arguments(in, call);
    Tracer t = {.in = in, .form = n >= 2 ? expr_part(call, 2) : NULL};
    Builder steps = builder_start(S(List), 8);
    chain(&t, expr_part(call, 1), &steps);
    return builder_finish(&steps);
}

/* TracePrint[e], TracePrint[e, form] */
static Expr trace_print(Interp *in, Expr call)
{
    Tracer t = {.in = in, .form = expr_length(call) >= 2 ? expr_part(call, 2) : NULL, .prints = true, .depth = 1};
    Builder steps = builder_start(S(List), 8);
    return chain(&t, expr_part(call, 1), &steps);
}

/* TraceScan[f, e], TraceScan[f, e, form], TraceScan[f, e, form, fp] */
static Expr trace_scan(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Tracer t = {.in = in, .before = evaluate(in, expr_part(call, 1)),
                .form = n >= 3 ? expr_part(call, 3) : NULL, .after = n == 4 ? evaluate(in, expr_part(call, 4)) : NULL};
    Builder steps = builder_start(S(List), 8);
    return chain(&t, expr_part(call, 2), &steps);
}

static const Builtin builtins[] = {
    {"Trace", {1, 2}, ATTR_HOLD_ALL, trace,
     "Trace[e] gives a list of the expressions that the evaluation of e goes through.\nTrace[e, form] only those that match form."},
    {"TracePrint", {1, 2}, ATTR_HOLD_ALL, trace_print,
     "TracePrint[e] prints the expressions that the evaluation of e goes through.\nTracePrint[e, form] only those that match form."},
    {"TraceScan", {2, 4}, ATTR_HOLD_ALL, trace_scan,
     "TraceScan[f, e] applies f to the expressions that the evaluation of e goes through.\nTraceScan[f, e, form] to those that "
     "match form.\nTraceScan[f, e, form, g] applies g to expressions and their values too."},
};

const Module module_trace = {"trace", builtins, COUNT(builtins), NULL, 0};
