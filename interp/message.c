/* message.c - messages: finding the text, filling it, and everything that may keep it from being seen. */
#include "interp/message.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/nearest.h"
#include "interp/number.h"
#include "interp/order.h"

enum { STOP_AFTER = 3, ARGUMENT_WIDTH = 240 };

/* One Quiet (or its list of messages to let through), or one Check, between its push and its pop. */
typedef struct Watch {
    Expr which; /* All, None, a list of MessageName[...] and group strings */
    bool quiet; /* else a Check */
    bool hit;
    bool heard; /* what matches is let through, whatever Quiet is further out */
} Watch;

struct MessageState {
    Watch *watch;
    size_t watches, capacity;
    size_t count;
    Expr issued; /* association "f::tag" -> how often in this top-level evaluation */
    Expr off;    /* association "f::tag" -> True */
    Builder list;
    Expr last; /* MessageName of the newest message, of earlier evaluations too; NULL: none */
    bool busy;   /* a message about a message is not issued */
    bool redirecting; /* one is on its way to a stream of $Messages */
};

static struct MessageState *state(Interp *in)
{
    if (!in->messages) {
        in->messages = mem_new(struct MessageState);
        in->messages->issued = assoc_empty();
        in->messages->off = assoc_empty(); /* one of its own: assoc_put changes in place */
        in->messages->list = builder_start(S(List), 0);
    }
    return in->messages;
}

/* ---- texts ---- */

Expr message_own_template(Interp *in, Expr symbol, const char *tag)
{
    Symbol *s = symbol_of(symbol);
    if (s->autoload)
        interp_autoload(in, s);
    Expr text = s->messages ? assoc_lookup_text(s->messages, tag) : NULL;
    if (!text && s->builtin && s->builtin->usage && strcmp(tag, "usage") == 0)
        text = expr_text(s->builtin->usage);
    return text;
}

Expr message_template(Interp *in, Expr symbol, const char *tag)
{
    Expr text = message_own_template(in, symbol, tag);
    if (!text && strcmp(tag, "usage") != 0)
        text = message_own_template(in, symbol_intern(in, "System`", "General"), tag);
    return text;
}

void message_set_template(Interp *in, Expr symbol, Expr tag, Expr text)
{
    Symbol *s = symbol_of(symbol);
    (void)in;
    if (!s->messages)
        s->messages = assoc_empty();
    s->messages = text ? assoc_with(s->messages, tag, text) : assoc_without(s->messages, tag);
}

/* An argument as it stands in a message: OutputForm on one line, shortened. */
static void add_argument(Interp *in, Text *out, Expr e)
{
    Expr shown = symbol_value(in, S(DollarMessagePrePrint));
    if (shown && shown != S(Automatic))
        e = evaluate_apply1(in, shown, e);
    if (expr_is_string(e)) {
        text_add_bytes(out, expr_string_text(e), expr_string_bytes(e));
        return;
    }
    text_add(out, print_short(in, e, ARGUMENT_WIDTH));
}

Expr message_fill(Interp *in, Expr text, size_t n, const Expr *args)
{
    Text out = text_start();
    const char *p = expr_string_text(text);
    size_t next = 0;
    while (*p) {
        const char *open = strchr(p, '`'), *close = open ? strchr(open + 1, '`') : NULL;
        if (!close) {
            text_add(&out, p);
            break;
        }
        text_add_bytes(&out, p, (size_t)(open - p));
        size_t number = close == open + 1 ? next + 1 : (size_t)strtoul(open + 1, NULL, 10);
        Expr named = number == 0 && n == 1 && expr_is(args[0], EXPR_ASSOC)
                         ? assoc_lookup(args[0], expr_string(open + 1, (size_t)(close - open) - 1)) : NULL;
        if (named)
            add_argument(in, &out, named);
        else if (number >= 1 && number <= n) {
            add_argument(in, &out, args[number - 1]);
            next = number;
        } else
            text_add_bytes(&out, open, (size_t)(close - open) + 1);
        p = close + 1;
    }
    return text_finish(&out);
}

/* ---- who listens ---- */

static void watch_push(Interp *in, Expr which, bool quiet)
{
    struct MessageState *st = state(in);
    if (st->watches == st->capacity) {
        size_t capacity = st->capacity ? 2 * st->capacity : 16;
        Watch *grown = mem_array(Watch, capacity);
        if (st->watches)
            memcpy(grown, st->watch, st->watches * sizeof *grown);
        st->watch = grown;
        st->capacity = capacity;
    }
    st->watch[st->watches++] = (Watch){which, quiet, false, false};
}

static void watch_drop(Interp *in, void *unused)
{
    (void)unused;
    state(in)->watches--;
}

void message_quiet_push(Interp *in, Expr which)
{
    watch_push(in, which, true);
    unwind_cleanup(in, watch_drop, NULL);
}

void message_quiet_pop(Interp *in)
{
    unwind_cleanup_run(in);
}

void message_check_push(Interp *in, Expr which)
{
    watch_push(in, which, false);
    unwind_cleanup(in, watch_drop, NULL);
}

void message_heard_push(Interp *in, Expr which)
{
    message_quiet_push(in, which);
    state(in)->watch[state(in)->watches - 1].heard = true;
}

void message_watch_quietly(Interp *in)
{
    state(in)->watch[state(in)->watches - 1].quiet = true;
}

bool message_check_pop(Interp *in)
{
    bool hit = state(in)->watch[state(in)->watches - 1].hit;
    unwind_cleanup_run(in);
    return hit;
}

static bool watch_matches(Expr which, Expr symbol, const char *tag)
{
    if (which == S(All))
        return true;
    if (expr_has_head(which, S(MessageName)) && expr_length(which) >= 2)
        return expr_part(which, 1) == symbol && expr_string_is(expr_part(which, 2), tag);
    if (expr_is_list(which))
        for (size_t i = 1; i <= expr_length(which); i++)
            if (watch_matches(expr_part(which, i), symbol, tag))
                return true;
    return false;
}

/* Tells the Checks from the inside outward; a Quiet that matches ends it: suppressed. */
static bool is_quiet(struct MessageState *st, Expr symbol, const char *tag)
{
    for (size_t i = st->watches; i > 0; i--) {
        Watch *w = &st->watch[i - 1];
        if (!watch_matches(w->which, symbol, tag))
            continue;
        if (w->heard)
            return false;
        w->hit = true;
        if (w->quiet)
            return true;
    }
    return false;
}

static Expr full_name(Interp *in, Expr symbol, const char *tag)
{
    return expr_textf("%s::%s", symbol_shown_name(in, symbol), tag);
}

void message_off(Interp *in, Expr symbol, const char *tag, bool off)
{
    struct MessageState *st = state(in);
    Expr name = full_name(in, symbol, tag);
    st->off = off ? assoc_with(st->off, name, S(True)) : assoc_without(st->off, name);
}

bool message_is_off(Interp *in, Expr symbol, const char *tag)
{
    struct MessageState *st = state(in);
    return expr_length(st->off) > 0 && assoc_lookup(st->off, full_name(in, symbol, tag)) != NULL;
}

void message_new_line(Interp *in)
{
    struct MessageState *st = state(in);
    if (expr_length(st->issued)) {
        st->issued = assoc_empty();
        st->list = builder_start(S(List), 0);
    }
}

void message_start_child(Interp *in)
{
    message_new_line(in);
    state(in)->watches = 0;
}

Expr message_list_so_far(Interp *in)
{
    struct MessageState *st = state(in);
    return expr_normal(S(List), builder_length(&st->list), st->list.node->as.normal.part);
}

Expr message_last(Interp *in)
{
    return state(in)->last;
}

size_t message_count(Interp *in)
{
    return state(in)->count;
}

/* ---- issuing ---- */

static Expr subject_symbol(Expr subject)
{
    while (expr_is_normal(subject))
        subject = expr_head(subject);
    return expr_is_symbol(subject) ? subject : expr_is_symbol(expr_head(subject)) ? expr_head(subject) : S(Null);
}

static void print_to_errors(Interp *in, Expr name, Expr text)
{
    sink_write(&in->err, in->color ? "\033[31m" : "");
    sink_write(&in->err, expr_string_text(name));
    sink_write(&in->err, in->color ? "\033[0m: " : ": ");
    sink_write(&in->err, expr_string_text(text));
    sink_write(&in->err, "\n");
}

/* To the streams of $Messages; {} keeps messages from being shown: they are still counted and listed. A message about a
   stream of it, a closed one, goes to the errors. */
static void print_line(Interp *in, Expr name, Expr text)
{
    Expr streams = symbol_value(in, symbol_intern(in, "System`", "$Messages"));
    struct MessageState *st = state(in);
    if (st->redirecting || !streams || !expr_is_list(streams)) {
        print_to_errors(in, name, text);
        return;
    }
    for (size_t i = 1; i <= expr_length(streams); i++) {
        Expr stream = expr_part(streams, i);
        if (expr_has_head(stream, S(OutputStream)) && expr_length(stream) == 2 && expr_part(stream, 2) == expr_int(2)) {
            print_to_errors(in, name, text);
            continue;
        }
        st->redirecting = true;
        evaluate_call(in, symbol_intern(in, "System`", "WriteString"), 2, stream,
                      expr_textf("%s: %s\n", expr_string_text(name), expr_string_text(text)));
        st->redirecting = false;
    }
}

/* How often this message came already in the present evaluation, this time included. */
static int64_t count_issue(struct MessageState *st, Expr name)
{
    Expr before = assoc_lookup(st->issued, name);
    int64_t times = before ? expr_int_value(before) + 1 : 1;
    st->issued = assoc_put(st->issued, name, expr_int(times));
    return times;
}

/* Everything but the text; true when the text is to be printed. */
static bool announce(Interp *in, Expr symbol, const char *tag, int64_t *times)
{
    struct MessageState *st = state(in);
    if (st->busy || message_is_off(in, symbol, tag))
        return false;
    st->count++;
    if (is_quiet(st, symbol, tag))
        return false;
    *times = count_issue(st, full_name(in, symbol, tag));
    st->last = expr_call(S(MessageName), 2, symbol, expr_text(tag));
    builder_add(&st->list, expr_call(S(HoldForm), 1, st->last));
    return *times <= STOP_AFTER || strcmp(tag, "usage") == 0;
}

static void print_stop(Interp *in, Expr name)
{
    Expr general = symbol_intern(in, "System`", "General");
    if (message_is_off(in, general, "stop"))
        return;
    print_line(in, expr_text("General::stop"),
               message_fill(in, expr_text("Further output of `1` will be suppressed during this calculation."), 1, &name));
}

static void print_message(Interp *in, Expr symbol, const char *tag, Expr text, int64_t times)
{
    Expr name = full_name(in, symbol, tag);
    print_line(in, name, text);
    if (times == STOP_AFTER)
        print_stop(in, name);
}

typedef struct FillData {
    Expr text;
    size_t n;
    const Expr *args;
} FillData;

static void not_busy(Interp *in, void *unused)
{
    (void)unused;
    state(in)->busy = false;
}

/* Formatting an argument may evaluate user code (Format): its messages would never end. */
static Expr fill_quietly(Interp *in, Expr text, size_t n, const Expr *args)
{
    state(in)->busy = true;
    unwind_cleanup(in, not_busy, NULL);
    Expr filled = message_fill(in, text, n, args);
    unwind_cleanup_run(in);
    return filled;
}

/* Messages whose first argument is an option that is not known, of the symbol of the second or else of the message. */
static void suggest_spelling(Interp *in, Expr symbol, const char *tag, size_t n, const Expr *args)
{
    static const char *const tags[] = {"optx", "invopt", "optnf", "nodef"};
    for (size_t i = 0; i < COUNT(tags) && n > 0; i++)
        if (strcmp(tag, tags[i]) == 0)
            nearest_suggest_option(in, n > 1 && expr_is_symbol(args[1]) ? args[1] : symbol, args[0]);
}

Expr message_list(Interp *in, Expr subject, const char *tag, size_t n, const Expr *args)
{
    Expr symbol = subject_symbol(subject);
    int64_t times = 0;
    if (!announce(in, symbol, tag, &times))
        return NULL;
    if (in->child) {
        Expr said = expr_list(3, symbol, expr_text(tag), expr_normal(S(List), n, args));
        in->child_said = expr_list(2, said, in->child_said ? in->child_said : S(Null));
        return NULL;
    }
    Expr text = message_template(in, symbol, tag);
    if (!text || !expr_is_string(text)) {
        Text bare = text_start();
        text_add(&bare, "-- Message text not found --");
        for (size_t i = 1; i <= n; i++)
            text_addf(&bare, " (`%zu`)", i);
        text = text_finish(&bare);
    }
    print_message(in, symbol, tag, fill_quietly(in, text, n, args), times);
    suggest_spelling(in, symbol, tag, n, args);
    return NULL;
}

static Expr message_va(Interp *in, Expr subject, const char *tag, va_list list)
{
    Expr args[16];
    size_t n = 0;
    for (Expr e = va_arg(list, Expr); e && n < COUNT(args); e = va_arg(list, Expr))
        args[n++] = e;
    return message_list(in, subject, tag, n, args);
}

Expr message(Interp *in, Expr subject, const char *tag, ...)
{
    va_list list;
    va_start(list, tag);
    message_va(in, subject, tag, list);
    va_end(list);
    return NULL;
}

Expr fail(Interp *in, Expr subject, const char *tag, ...)
{
    va_list list;
    va_start(list, tag);
    message_va(in, subject, tag, list);
    va_end(list);
    return S(DollarFailed);
}

Expr message_text(Interp *in, Expr subject, const char *tag, const char *text)
{
    Expr symbol = subject_symbol(subject);
    int64_t times = 0;
    if (announce(in, symbol, tag, &times))
        print_message(in, symbol, tag, expr_text(text), times);
    return NULL;
}

Expr fail_text(Interp *in, Expr subject, const char *tag, const char *text)
{
    message_text(in, subject, tag, text);
    return S(DollarFailed);
}

/* ---- the common refusals ---- */

Expr message_arguments(Interp *in, Expr call, size_t least, size_t most)
{
    size_t n = call_arguments(in, call);
    Expr name = subject_symbol(call), got = expr_int((int64_t)n);
    Expr low = expr_int((int64_t)least), high = expr_int((int64_t)most);
    if (most == SIZE_MAX)
        return n == 1 ? message(in, call, "argmu", name, low, NULL) : message(in, call, "argm", name, got, low, NULL);
    if (least == most) {
        if (least == 1)
            return message(in, call, "argx", name, got, NULL);
        if (n == 1)
            return message(in, call, "argr", name, low, NULL);
        return message(in, call, "argrx", name, got, low, NULL);
    }
    if (most == least + 1) {
        if (n == 1)
            return message(in, call, "argtu", name, low, high, NULL);
        return message(in, call, "argt", name, got, low, high, NULL);
    }
    if (n == 1)
        return message(in, call, "argbu", name, low, high, NULL);
    return message(in, call, "argb", name, got, low, high, NULL);
}

Expr message_option(Interp *in, Expr call, Expr option)
{
    return message(in, call, "optx", option, call, NULL);
}
