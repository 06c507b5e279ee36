/* flow.c - leaving early and watching over it: Catch, Check, Quiet, Abort, limits of time and memory, Enclose, Sow. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/number.h"
#include "interp/pattern.h"

typedef struct Body { /* an expression to be evaluated under protection */
    Expr e, *env;
} Body;

static Expr run_body(Interp *in, void *data)
{
    Body *b = data;
    return evaluate_in(in, b->e, b->env);
}

/* A limit that was passed in the last step counts too. */
static Expr run_body_and_look(Interp *in, void *data)
{
    Expr value = run_body(in, data);
    unwind_poll(in);
    return value;
}

/* ---- Catch and Throw ---- */

static Expr throw_word(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (n == 3 && !unwind_has_return(in, S(Catch))) { /* the handler's value is that of the whole input */
        Expr handled = expr_call(expr_part(call, 3), 2, expr_part(call, 1), expr_part(call, 2));
        unwind_raise(in, UNWIND_THROW, evaluate(in, handled), S(Throw));
    }
    unwind_raise(in, UNWIND_THROW, expr_part(call, 1), n >= 2 ? expr_part(call, 2) : NULL);
}

static Expr catch_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    size_t n = expr_length(e);
    Expr form = n >= 2 ? evaluate_in(in, expr_part(e, 2), env) : NULL;
    Expr value = S(Null);
    Body b = {expr_part(e, 1), env};
    UnwindValue u = unwind_protect_return(in, S(Catch), run_body, &b, &value);
    if (u.kind == UNWIND_NONE)
        return value;
    bool ours = u.kind == UNWIND_THROW && (form ? u.tag && match(in, u.tag, form) : u.tag == NULL);
    if (!ours)
        unwind_again(in, u);
    if (n < 3)
        return tail_to(tail, u.value, NULL);
    return tail_to(tail, expr_call(evaluate_in(in, expr_part(e, 3), env), 2, u.value, u.tag), NULL);
}

/* ---- messages: Check, Quiet, Message, On, Off ---- */

/* What a list of messages in an argument means: f::tag stays as it is, All and None too. */
static Expr message_names(Interp *in, Expr e, Expr *env)
{
    e = template_filled(in, e, env);
    if (expr_is_normal(e) && expr_has_head(e, S(MessageName)))
        return e;
    if (expr_is_list(e)) {
        Builder b = builder_start(S(List), expr_length(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            builder_add(&b, message_names(in, expr_part(e, i), NULL));
        return builder_finish(&b);
    }
    return evaluate(in, e);
}

static Expr check_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    size_t n = expr_length(e);
    Expr which = S(All);
    if (n > 2) {
        Builder b = builder_start(S(List), n - 2);
        for (size_t i = 3; i <= n; i++)
            builder_add(&b, message_names(in, expr_part(e, i), env));
        which = builder_finish(&b);
    }
    message_check_push(in, which);
    Expr value = evaluate_in(in, expr_part(e, 1), env);
    if (message_check_pop(in))
        return tail_to(tail, expr_part(e, 2), env);
    return value;
}

static Expr quiet_special(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    size_t n = expr_length(e);
    Expr which = n >= 2 ? message_names(in, expr_part(e, 2), env) : S(All);
    Expr but = n >= 3 ? message_names(in, expr_part(e, 3), env) : NULL;
    message_quiet_push(in, which == S(None) ? expr_normal(S(List), 0, NULL) : which);
    if (but)
        message_heard_push(in, but);
    Expr value = evaluate_in(in, expr_part(e, 1), env);
    if (but)
        message_quiet_pop(in);
    message_quiet_pop(in);
    return value;
}

static const char *tag_of(Expr name)
{
    Expr tag = expr_part(name, 2);
    if (expr_is_string(tag))
        return expr_string_text(tag);
    return expr_is_symbol(tag) ? symbol_of(tag)->name : "";
}

static bool is_message_name(Expr e)
{
    return expr_is_normal(e) && expr_has_head(e, S(MessageName)) && expr_length(e) >= 2 && expr_is_symbol(expr_part(e, 1));
}

static Expr message_word(Interp *in, Expr call)
{
    Expr name = expr_part(call, 1);
    if (!is_message_name(name))
        return message(in, call, "name", name, NULL);
    size_t n = expr_length(call);
    message_list(in, expr_part(name, 1), tag_of(name), n - 1, n > 1 ? call->as.normal.part + 1 : NULL);
    return S(Null);
}

static Expr message_name(Interp *in, Expr call)
{
    if (!is_message_name(call))
        return NULL;
    return message_own_template(in, expr_part(call, 1), tag_of(call));
}

static bool switch_messages(Interp *in, Expr what, bool off)
{
    if (expr_is_list(what)) {
        bool good = true;
        for (size_t i = 1; i <= expr_length(what); i++)
            good &= switch_messages(in, expr_part(what, i), off);
        return good;
    }
    if (!is_message_name(what))
        return false;
    message_off(in, expr_part(what, 1), tag_of(what), off);
    return true;
}

static Expr off_word(Interp *in, Expr call)
{
    for (size_t i = 1; i <= expr_length(call); i++)
        switch_messages(in, expr_part(call, i), true);
    return S(Null);
}

static Expr on_word(Interp *in, Expr call)
{
    for (size_t i = 1; i <= expr_length(call); i++)
        switch_messages(in, expr_part(call, i), false);
    return S(Null);
}

static Expr messages_of(Interp *in, Expr call)
{
    Expr symbol = expr_part(call, 1);
    if (!expr_is_symbol(symbol))
        return message(in, call, "sym", symbol, expr_int(1), NULL);
    Expr all = symbol_of(symbol)->messages;
    Builder b = builder_start(S(List), all ? expr_length(all) : 0);
    for (size_t i = 1; all && i <= expr_length(all); i++) {
        Expr name = expr_call(S(HoldPattern), 1, expr_call(S(MessageName), 2, symbol, assoc_key(all, i)));
        builder_add(&b, expr_call(S(RuleDelayed), 2, name, assoc_value(all, i)));
    }
    return builder_finish(&b);
}

/* ---- Abort ---- */

static Expr abort_word(Interp *in, Expr call)
{
    (void)call;
    unwind_abort(in);
    return S(DollarAborted);
}

static Expr check_abort(Interp *in, Expr e, Expr *env, Tail *tail)
{
    Expr value = S(Null);
    Body b = {expr_part(e, 1), env};
    UnwindValue u = unwind_protect(in, run_body, &b, &value);
    if (u.kind == UNWIND_NONE)
        return value;
    if (u.kind != UNWIND_ABORT)
        unwind_again(in, u);
    return tail_to(tail, expr_part(e, 2), env);
}

static Expr abort_protect(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    Expr value = S(Null);
    Body b = {expr_part(e, 1), env};
    unwind_hold_aborts(in);
    UnwindValue u = unwind_protect(in, run_body, &b, &value);
    unwind_release_aborts(in);
    if (u.kind != UNWIND_NONE)
        unwind_again(in, u);
    return value;
}

static Expr with_cleanup(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    size_t n = expr_length(e);
    if (n == 3)
        evaluate_in(in, expr_part(e, 1), env);
    Expr value = S(Null), unused;
    Body b = {expr_part(e, n - 1), env}, cleanup = {expr_part(e, n), env};
    UnwindValue u = unwind_protect(in, run_body, &b, &value);
    unwind_hold_aborts(in);
    UnwindValue second = unwind_protect(in, run_body, &cleanup, &unused);
    unwind_release_aborts(in);
    if (second.kind != UNWIND_NONE)
        unwind_again(in, second);
    if (u.kind != UNWIND_NONE)
        unwind_again(in, u);
    return value;
}

static Expr exit_word(Interp *in, Expr call)
{
    int64_t code = 0;
    if (expr_length(call) == 1)
        number_to_int64(expr_part(call, 1), &code);
    in->exit_code = (int)code;
    unwind_raise(in, UNWIND_EXIT, NULL, NULL);
}

/* ---- time and memory ---- */

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double wall_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static Expr timed(Interp *in, Expr e, Expr *env, double (*clock_now)(void))
{
    double start = clock_now();
    Expr value = evaluate_in(in, expr_part(e, 1), env);
    return expr_list(2, expr_real(clock_now() - start), value);
}

static Expr timing(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return timed(in, e, env, cpu_seconds);
}

static Expr absolute_timing(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    return timed(in, e, env, wall_seconds);
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The median of the runs that fit into one second, 3 at least. */
static Expr repeated_timing(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    double limit = 1, times[1000], start = wall_seconds();
    if (expr_length(e) == 2)
        number_to_double(evaluate_in(in, expr_part(e, 2), env), &limit);
    size_t n = 0;
    Expr value = S(Null);
    while (n < COUNT(times) && (n < 3 || wall_seconds() - start < limit)) {
        double t = wall_seconds();
        value = evaluate_in(in, expr_part(e, 1), env);
        times[n++] = wall_seconds() - t;
    }
    qsort(times, n, sizeof *times, compare_doubles);
    return expr_list(2, expr_real(times[n / 2]), value);
}

static Expr time_constrained(Interp *in, Expr e, Expr *env, Tail *tail)
{
    Expr limit = evaluate_in(in, expr_part(e, 2), env);
    double seconds = INFINITY;
    if (!number_to_double(limit, &seconds)) {
        Expr numeric = evaluate_call(in, S(N), 1, limit);
        if (!number_to_double(numeric, &seconds) && !expr_has_head(limit, S(DirectedInfinity)))
            return message(in, e, "timc", limit, NULL);
    }
    if (seconds <= 0)
        return message(in, e, "timc", limit, NULL);
    Expr value = S(Null);
    Body b = {expr_part(e, 1), env};
    int64_t id = unwind_deadline_push(in, seconds);
    UnwindValue u = unwind_protect(in, run_body, &b, &value);
    unwind_deadline_pop(in, id);
    if (u.kind == UNWIND_NONE)
        return value;
    if (u.kind != UNWIND_TIME || expr_int_value(u.tag) != id)
        unwind_again(in, u);
    return expr_length(e) == 3 ? tail_to(tail, expr_part(e, 3), env) : S(DollarAborted);
}

/* The stack is memory too: the evaluation may use a part of it that is half of the limit. */
static char *stack_limit_push(Interp *in, size_t bytes)
{
    char *old = in->stack_limit, *here = __builtin_frame_address(0);
    bytes /= 2;
    if ((size_t)(here - old) > bytes)
        in->stack_limit = here - bytes;
    return old;
}

static Expr memory_constrained(Interp *in, Expr e, Expr *env, Tail *tail)
{
    int64_t bytes;
    Expr limit = evaluate_in(in, expr_part(e, 2), env);
    if (!number_to_int64(evaluate_call(in, S(Round), 1, limit), &bytes) || bytes <= 0)
        return message(in, e, "memc", limit, NULL);
    Expr value = S(Null);
    Body b = {expr_part(e, 1), env};
    size_t now = mem_in_use(), wanted = now + (size_t)bytes, outer = mem_set_limit(0);
    mem_set_limit(outer && outer < wanted ? outer : wanted);
    char *stack = stack_limit_push(in, (size_t)bytes);
    UnwindValue u = unwind_protect(in, run_body_and_look, &b, &value);
    in->stack_limit = stack;
    mem_set_limit(outer);
    __atomic_fetch_and(&in->interrupted, ~INTERRUPT_MEMORY, __ATOMIC_RELAXED);
    if (u.kind == UNWIND_NONE)
        return value;
    if (u.kind != UNWIND_MEMORY || (outer && outer < wanted))
        unwind_again(in, u);
    mem_collect();
    return expr_length(e) == 3 ? tail_to(tail, expr_part(e, 3), env) : S(DollarAborted);
}

static Expr time_remaining(Interp *in, Expr call)
{
    (void)call;
    double left = unwind_time_left(in);
    return isinf(left) ? expr_call(S(DirectedInfinity), 1, expr_int(1)) : expr_real(left);
}

static Expr pause_word(Interp *in, Expr call)
{
    double seconds;
    if (!number_to_double(evaluate_call(in, S(N), 1, expr_part(call, 1)), &seconds) || seconds < 0)
        return message(in, call, "numnm", expr_int(1), call, NULL);
    double end = wall_seconds() + seconds;
    for (;;) {
        unwind_poll(in);
        double left = end - wall_seconds();
        if (left <= 0)
            return S(Null);
        double nap = left < 0.01 ? left : 0.01;
        struct timespec t = {0, (long)(nap * 1e9)};
        nanosleep(&t, NULL);
    }
}

static Expr memory_in_use(Interp *in, Expr call)
{
    (void)in;
    (void)call;
    return expr_int((int64_t)mem_in_use());
}

static Expr max_memory_used(Interp *in, Expr call)
{
    (void)in;
    if (expr_length(call) == 0)
        return expr_int((int64_t)mem_peak());
    size_t before = mem_in_use();
    evaluate(in, expr_part(call, 1));
    size_t after = mem_peak();
    return expr_int(after > before ? (int64_t)(after - before) : 0);
}

/* ---- Enclose and Confirm ---- */

static bool is_failure(Expr e)
{
    return e == S(DollarFailed) || e == S(DollarAborted) || e == S(DollarCanceled) || e == S(DollarTimedOut) ||
           (expr_is_normal(e) && (expr_has_head(e, S(Failure)) || expr_has_head(e, S(Missing))));
}

/* key and test say what was asked of the value: "Function", f; key NULL: nothing. */
static Expr failure_of(const char *type, const char *key, Expr test, Expr value, Expr information)
{
    AssocBuilder b = assoc_builder(7);
    assoc_add(&b, expr_text("MessageTemplate"), expr_textf("%s failed.", type));
    assoc_add(&b, expr_text("MessageParameters"), assoc_empty());
    assoc_add(&b, expr_text("ConfirmationType"), expr_text(type));
    assoc_add(&b, expr_text("Expression"), value);
    if (key)
        assoc_add(&b, expr_text(key), test);
    if (information)
        assoc_add(&b, expr_text("Information"), information);
    return expr_call(S(Failure), 2, expr_text("ConfirmationFailed"), assoc_finish(&b));
}

/* Without an Enclose the failure is the value of the whole input. */
static void confirm_failed(Interp *in, Expr failure, Expr tag)
{
    if (!unwind_has_return(in, S(Enclose)))
        message(in, S(Confirm), "unhandled", failure, NULL);
    unwind_raise(in, UNWIND_CONFIRM, failure, tag);
}

static Expr confirm(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr value = expr_part(call, 1);
    if (!is_failure(value))
        return value;
    Expr information = n >= 2 ? evaluate(in, expr_part(call, 2)) : NULL;
    confirm_failed(in, expr_has_head(value, S(Failure)) && n < 2 ? value : failure_of("Confirm", NULL, NULL, value, information),
                   n >= 3 ? expr_part(call, 3) : NULL);
    return S(Null);
}

static Expr confirm_by(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr value = expr_part(call, 1);
    if (evaluate_apply1(in, expr_part(call, 2), value) == S(True))
        return value;
    confirm_failed(in, failure_of("ConfirmBy", "Function", expr_part(call, 2), value, n >= 3 ? evaluate(in, expr_part(call, 3)) : NULL),
                   n >= 4 ? expr_part(call, 4) : NULL);
    return S(Null);
}

static Expr confirm_match(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr value = expr_part(call, 1);
    if (match(in, value, evaluate(in, expr_part(call, 2))))
        return value;
    confirm_failed(in, failure_of("ConfirmMatch", "Pattern", expr_part(call, 2), value, n >= 3 ? evaluate(in, expr_part(call, 3)) : NULL),
                   n >= 4 ? expr_part(call, 4) : NULL);
    return S(Null);
}

static Expr confirm_assert(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (evaluate(in, expr_part(call, 1)) == S(True))
        return S(Null);
    confirm_failed(in, failure_of("ConfirmAssert", "Test", expr_call(S(HoldForm), 1, expr_part(call, 1)),
                                  expr_call(S(HoldForm), 1, expr_part(call, 1)),
                                  n >= 2 ? evaluate(in, expr_part(call, 2)) : NULL), n >= 3 ? expr_part(call, 3) : NULL);
    return S(Null);
}

static Expr confirm_quiet(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr which = n >= 2 ? message_names(in, expr_part(call, 2), NULL) : S(All);
    message_check_push(in, which);
    message_watch_quietly(in);
    Expr value = evaluate(in, expr_part(call, 1));
    bool hit = message_check_pop(in);
    if (!hit && !is_failure(value))
        return value;
    confirm_failed(in, failure_of("ConfirmQuiet", NULL, NULL, value, n >= 3 ? evaluate(in, expr_part(call, 3)) : NULL),
                   n >= 4 ? expr_part(call, 4) : NULL);
    return S(Null);
}

static Expr enclose(Interp *in, Expr e, Expr *env, Tail *tail)
{
    size_t n = expr_length(e);
    Expr value = S(Null);
    Body b = {expr_part(e, 1), env};
    UnwindValue u = unwind_protect_return(in, S(Enclose), run_body, &b, &value);
    if (u.kind == UNWIND_NONE)
        return value;
    bool ours = u.kind == UNWIND_CONFIRM;
    if (ours && u.tag && n >= 3)
        ours = match(in, u.tag, evaluate_in(in, expr_part(e, 3), env));
    else if (ours && u.tag)
        ours = false;
    if (!ours)
        unwind_again(in, u);
    if (n == 1)
        return u.value;
    Expr f = evaluate_in(in, expr_part(e, 2), env);
    if (expr_is_string(f)) {
        Expr found = assoc_lookup(expr_part(u.value, 2), f);
        return found ? found : u.value;
    }
    return tail_to(tail, expr_call(f, 1, u.value), NULL);
}

static Expr assert_word(Interp *in, Expr call)
{
    if (evaluate(in, expr_part(call, 1)) == S(True))
        return S(Null);
    return message(in, call, "asrtf", expr_call(S(HoldForm), 1, expr_part(call, 1)), NULL);
}

static Expr failure_q(Interp *in, Expr call)
{
    (void)in;
    Expr e = expr_part(call, 1);
    return expr_bool(e == S(DollarFailed) || e == S(DollarAborted) || e == S(DollarCanceled) || e == S(DollarTimedOut) ||
                     (expr_is_normal(e) && expr_has_head(e, S(Failure))));
}

static Expr missing_q(Interp *in, Expr call)
{
    (void)in;
    return expr_bool(expr_has_head(expr_part(call, 1), S(Missing)));
}

static Expr interrupt(Interp *in, Expr call)
{
    (void)call;
    unwind_abort(in);
    return S(DollarAborted);
}

/* Failure[tag, <|...|>]["key"] */
static Expr failure_apply(Interp *in, Expr call)
{
    Expr failure = expr_head(call);
    if (expr_length(failure) != 2 || expr_length(call) != 1 || !expr_is(expr_part(failure, 2), EXPR_ASSOC))
        return NULL;
    Expr key = expr_part(call, 1);
    if (expr_string_is(key, "Tag"))
        return expr_part(failure, 1);
    Expr found = assoc_lookup(expr_part(failure, 2), key);
    if (!found && expr_string_is(key, "Message")) {
        Expr text = assoc_lookup_text(expr_part(failure, 2), "MessageTemplate");
        Expr args = assoc_lookup_text(expr_part(failure, 2), "MessageParameters");
        if (!text || !expr_is_string(text))
            return NULL;
        if (args && expr_is(args, EXPR_ASSOC))
            return expr_call(symbol_intern(in, "System`", "TemplateApply"), 2, text, args);
        Expr list = args && expr_is_list(args) ? args : expr_normal(S(List), 0, NULL);
        Builder b = builder_start(S(List), expr_length(list));
        builder_add_parts(&b, list, 1, expr_length(list));
        b.may_pack = false;
        Expr plain = builder_finish(&b);
        return message_fill(in, text, expr_length(plain), plain->as.normal.part);
    }
    return found ? found : expr_call(S(Missing), 2, expr_text("KeyAbsent"), key);
}

/* ---- Sow and Reap ---- */

typedef struct Sown {
    Expr tag;
    Builder values;
    struct Sown *next;
} Sown;

typedef struct Reaper {
    Expr pattern;  /* a list of patterns that Sow's tags may match */
    Sown *first, **last;
    struct Reaper *outer;
} Reaper;

typedef struct SowState {
    Reaper *inner;
} SowState;

static void *sow_create(Interp *in)
{
    (void)in;
    return mem_new(SowState);
}

static SowState *sow_state(Interp *in)
{
    static const char key;
    return interp_state(in, &key, sow_create);
}

static bool reaper_takes(Interp *in, const Reaper *r, Expr tag)
{
    for (size_t i = 1; i <= expr_length(r->pattern); i++)
        if (match(in, tag, expr_part(r->pattern, i)))
            return true;
    return false;
}

static void sow_one(Interp *in, Expr value, Expr tag)
{
    for (Reaper *r = sow_state(in)->inner; r; r = r->outer) {
        if (!reaper_takes(in, r, tag))
            continue;
        Sown *s = r->first;
        while (s && !expr_same(s->tag, tag))
            s = s->next;
        if (!s) {
            s = mem_new(Sown);
            s->tag = tag;
            s->values = builder_start(S(List), 8);
            *r->last = s;
            r->last = &s->next;
        }
        builder_add(&s->values, value);
        return;
    }
}

static Expr sow(Interp *in, Expr call)
{
    Expr value = expr_hand_out(expr_part(call, 1));
    Expr tags = expr_length(call) == 2 ? expr_part(call, 2) : S(None);
    if (!expr_is_list(tags))
        sow_one(in, value, tags);
    else
        for (size_t i = 1; i <= expr_length(tags); i++)
            sow_one(in, value, expr_part(tags, i));
    return value;
}

static void reaper_ends(Interp *in, void *outer)
{
    sow_state(in)->inner = outer;
}

/* The lists of the tags that match pattern, each through f when given. */
static Expr reaped(Interp *in, const Reaper *r, Expr pattern, Expr f)
{
    Builder b = builder_start(S(List), 4);
    for (Sown *s = r->first; s; s = s->next) {
        if (!match(in, s->tag, pattern))
            continue;
        Builder copy = builder_start(S(List), builder_length(&s->values));
        for (size_t i = 0; i < builder_length(&s->values); i++)
            builder_add(&copy, s->values.node->as.normal.part[i]);
        Expr values = builder_finish(&copy);
        builder_add(&b, f ? evaluate_call(in, f, 2, s->tag, values) : values);
    }
    return builder_finish(&b);
}

static Expr reap(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    size_t n = expr_length(e);
    Expr any = expr_normal(S(Blank), 0, NULL);
    Expr pattern = n >= 2 ? evaluate_in(in, expr_part(e, 2), env) : any;
    Expr f = n >= 3 ? evaluate_in(in, expr_part(e, 3), env) : NULL;
    bool several = expr_is_list(pattern);
    Reaper *r = mem_new(Reaper);
    *r = (Reaper){several ? pattern : expr_list(1, pattern), NULL, &r->first, sow_state(in)->inner};
    sow_state(in)->inner = r;
    unwind_cleanup(in, reaper_ends, r->outer);
    Expr value = evaluate_in(in, expr_part(e, 1), env);
    unwind_cleanup_run(in);
    if (!several)
        return expr_list(2, value, reaped(in, r, pattern, f));
    Builder b = builder_start(S(List), expr_length(pattern));
    for (size_t i = 1; i <= expr_length(pattern); i++)
        builder_add(&b, reaped(in, r, expr_part(pattern, i), f));
    return expr_list(2, value, builder_finish(&b));
}

static const Builtin builtins[] = {
    {"Throw", {1, 3}, ATTR_NONE, throw_word, "Throw[x] leaves the nearest Catch with the value x.\nThrow[x, tag] the nearest Catch[..., form] whose form matches tag.\nThrow[x, tag, f] gives f[x, tag] when there is no Catch."},
    {"Catch", {1, 3}, ATTR_HOLD_FIRST, NULL,
     "Catch[e] gives e, or what Throw[x] in it says.\nCatch[e, form] takes Throw[x, tag] with a tag that matches.\nCatch[e, form, f] gives f[x, tag].",
     .special = catch_special},
    {"Check", {2, ANY}, ATTR_HOLD_ALL, NULL,
     "Check[e, alt] gives e, or alt when messages were issued.\nCheck[e, alt, s::t, ...] looks for these messages only.", .special = check_special},
    {"Quiet", {1, 3}, ATTR_HOLD_ALL, NULL,
     "Quiet[e] evaluates e without messages.\nQuiet[e, {s::t, ...}] without these.\nQuiet[e, All, {s::t, ...}] without all but these.",
     .special = quiet_special},
    {"Message", {1, ANY}, ATTR_HOLD_FIRST, message_word, "Message[s::t, a, ...] issues the message s::t with the arguments put in."},
    {"MessageName", {2, 3}, ATTR_HOLD_FIRST | ATTR_READ_PROTECTED, message_name, "s::t is the message t of the symbol s."},
    {"Messages", {1, 1}, ATTR_HOLD_ALL, messages_of, "Messages[s] lists the messages of the symbol s."},
    {"On", {0, ANY}, ATTR_HOLD_ALL, on_word, "On[s::t] switches a message on again."},
    {"Off", {0, ANY}, ATTR_HOLD_ALL, off_word, "Off[s::t] switches a message off."},
    {"Abort", {0, 0}, ATTR_NONE, abort_word, "Abort[] stops the evaluation; its value is $Aborted."},
    {"CheckAbort", {2, 2}, ATTR_HOLD_ALL, NULL, "CheckAbort[e, alt] gives e, or alt when it was aborted.", .special = check_abort},
    {"AbortProtect", {1, 1}, ATTR_HOLD_ALL, NULL, "AbortProtect[e] evaluates e to its end, even when an abort is asked for.", .special = abort_protect},
    {"WithCleanup", {2, 3}, ATTR_HOLD_ALL, NULL,
     "WithCleanup[e, cleanup] evaluates cleanup after e, however e ends.\nWithCleanup[init, e, cleanup] evaluates init before.",
     .special = with_cleanup},
    {"Exit", {0, 1}, ATTR_NONE, exit_word, "Exit[] ends the session.\nExit[n] with the status n."},
    {"Quit", {0, 1}, ATTR_NONE, exit_word, "Quit[] ends the session.\nQuit[n] with the status n."},
    {"Timing", {1, 1}, ATTR_HOLD_ALL | ATTR_SEQUENCE_HOLD, NULL, "Timing[e] gives {seconds of processor time, value of e}.", .special = timing},
    {"AbsoluteTiming", {1, 1}, ATTR_HOLD_ALL | ATTR_SEQUENCE_HOLD, NULL, "AbsoluteTiming[e] gives {seconds that passed, value of e}.", .special = absolute_timing},
    {"RepeatedTiming", {1, 2}, ATTR_HOLD_FIRST | ATTR_SEQUENCE_HOLD, NULL,
     "RepeatedTiming[e] evaluates e several times and gives {median of the seconds, value}.\nRepeatedTiming[e, t] does so for t seconds.",
     .special = repeated_timing},
    {"TimeConstrained", {2, 3}, ATTR_HOLD_ALL, NULL,
     "TimeConstrained[e, t] gives e, or $Aborted after t seconds.\nTimeConstrained[e, t, alt] gives alt then.", .special = time_constrained},
    {"MemoryConstrained", {2, 3}, ATTR_HOLD_ALL, NULL,
     "MemoryConstrained[e, b] gives e, or $Aborted when more than b bytes are needed.\nMemoryConstrained[e, b, alt] gives alt then.",
     .special = memory_constrained},
    {"TimeRemaining", {0, 0}, ATTR_NONE, time_remaining, "TimeRemaining[] gives the seconds left in the nearest TimeConstrained."},
    {"Pause", {1, 1}, ATTR_NONE, pause_word, "Pause[n] waits n seconds."},
    {"MemoryInUse", {0, 0}, ATTR_NONE, memory_in_use, "MemoryInUse[] gives the bytes in use."},
    {"MaxMemoryUsed", {0, 1}, ATTR_HOLD_FIRST, max_memory_used, "MaxMemoryUsed[] gives the most bytes that were in use.\nMaxMemoryUsed[e] those that e needed."},
    {"Enclose", {1, 3}, ATTR_HOLD_FIRST, NULL,
     "Enclose[e] gives e, or the failure of a Confirm in it.\nEnclose[e, f] gives f[failure] then.", .special = enclose},
    {"Confirm", {1, 3}, ATTR_HOLD_REST, confirm, "Confirm[e] gives e, or leaves the nearest Enclose when e is a failure.\nConfirm[e, info] says why."},
    {"ConfirmBy", {2, 4}, ATTR_NONE, confirm_by, "ConfirmBy[e, f] gives e when f[e] is True, else leaves the nearest Enclose."},
    {"ConfirmMatch", {2, 4}, ATTR_NONE, confirm_match, "ConfirmMatch[e, form] gives e when it matches form, else leaves the nearest Enclose."},
    {"ConfirmAssert", {1, 3}, ATTR_HOLD_ALL, confirm_assert, "ConfirmAssert[test] leaves the nearest Enclose when test is not True."},
    {"ConfirmQuiet", {1, 4}, ATTR_HOLD_ALL, confirm_quiet, "ConfirmQuiet[e] gives e, or leaves the nearest Enclose when messages were issued."},
    {"Assert", {1, 2}, ATTR_HOLD_ALL, assert_word, "Assert[test] issues a message when test is not True."},
    {"Failure", {0, ANY}, ATTR_NONE, NULL, "Failure[tag, <|...|>] stands for a failure of the type tag.", .apply = failure_apply},
    {"FailureQ", {1, 1}, ATTR_NONE, failure_q, "FailureQ[e] gives True for Failure[...], $Failed and $Aborted."},
    {"Missing", {0, ANY}, ATTR_NONE, NULL, "Missing[\"reason\"] stands for a value that is not there.\nMissing[\"reason\", e] says more."},
    {"MissingQ", {1, 1}, ATTR_NONE, missing_q, "MissingQ[e] is True when the head of e is Missing."},
    {"Interrupt", {0, 0}, ATTR_NONE, interrupt, "Interrupt[] stops the evaluation as Ctrl-C does."},
    {"Sow", {1, 2}, ATTR_NONE, sow, "Sow[e] gives e and keeps it for the nearest Reap.\nSow[e, tag] for the nearest Reap that takes tag."},
    {"Reap", {1, 3}, ATTR_HOLD_FIRST, NULL,
     "Reap[e] gives {value of e, {all that was sown, a list for each tag}}.\nReap[e, form] takes tags that match.\n"
     "Reap[e, {f1, f2, ...}] a list for each form.\nReap[e, form, f] applies f[tag, list].", .special = reap},
};

static const MessageText messages[] = {
    {"Assert", "asrtf", "Assertion `1` failed."},
    {"Confirm", "unhandled", "There is no Enclose around: `1`."},
    {"Message", "name", "Message name `1` is not of the form symbol::name or symbol::name::language."},
    {"TimeConstrained", "timc", "Number of seconds `1` is not a positive machine-sized number or Infinity."},
    {"MemoryConstrained", "memc", "Number of bytes `1` is not a positive machine-sized number or Infinity."},
    {"General", "numnm", "Non-negative machine-sized number expected at position `1` in `2`."},
};

const Module module_flow = {"flow", builtins, COUNT(builtins), messages, COUNT(messages)};
