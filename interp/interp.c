/* interp.c - making an interpreter, its own variables, top-level evaluation, scripts and the library. */
#include "interp/interp.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include "interp/assoc.h"
#include "interp/mem.h"
#include "interp/nearest.h"
#include "interp/rules.h"
#ifndef LUPINE_GC_MALLOC
#define GC_THREADS
#include <gc.h>
#endif

enum { STACK_RESERVE = 512 << 10 }; /* below it nothing recursive starts: room for messages and library calls */

/* ---- text out ---- */

void sink_write(const Sink *s, const char *text)
{
    if (s->write)
        s->write(s->context, text, strlen(text));
}

static void write_to_file(void *context, const char *bytes, size_t n)
{
    fwrite(bytes, 1, n, context);
}

void interp_interrupt(Interp *in)
{
    __atomic_fetch_or(&in->interrupted, INTERRUPT_USER, __ATOMIC_RELAXED);
}

/* ---- the variables that are fields of Interp ---- */

/* A limit given a new value; another value than Infinity and integers from 20 on is refused and the old one stays. */
static void watch_limit(Interp *in, Symbol *s, int64_t *limit)
{
    if (!s->value)
        return;
    if (expr_is(s->value, EXPR_INT) && expr_int_value(s->value) >= 20)
        *limit = expr_int_value(s->value);
    else if (expr_has_head(s->value, S(DirectedInfinity)))
        *limit = INT64_MAX;
    else {
        message(in, &s->node, "limset", &s->node, s->value, NULL);
        s->value = *limit == INT64_MAX ? expr_call(S(DirectedInfinity), 1, expr_int(1)) : expr_int(*limit);
    }
}

static void watch_recursion(Interp *in, Symbol *s)
{
    watch_limit(in, s, &in->recursion_limit);
}

static void watch_iteration(Interp *in, Symbol *s)
{
    watch_limit(in, s, &in->iteration_limit);
}

static void watch_context(Interp *in, Symbol *s)
{
    if (s->value && expr_is_string(s->value))
        in->context = s->value;
}

static void watch_context_path(Interp *in, Symbol *s)
{
    if (s->value && expr_is_list(s->value))
        in->context_path = s->value;
}

static void watch_line(Interp *in, Symbol *s)
{
    if (s->value && expr_is(s->value, EXPR_INT))
        in->line = expr_int_value(s->value);
}

static void variable(Interp *in, Expr symbol, Expr value, void (*watch)(Interp *in, Symbol *s))
{
    symbol_set_value(in, symbol, value);
    symbol_of(symbol)->watch = watch;
}

static Expr message_list_value(Interp *in, Expr symbol)
{
    (void)symbol;
    return message_list_so_far(in);
}

static const Builtin core_words[] = {
    {"$MessageList", {0, ANY}, ATTR_NONE, message_list_value, "$MessageList is the list of messages of the present evaluation."},
    {"TerminatedEvaluation", {0, ANY}, ATTR_NONE, NULL,
     "TerminatedEvaluation[\"reason\"] stands for an evaluation that was stopped by a limit."},
};

static const MessageText core_messages[] = {
    {"General", "argx", "`1` called with `2` arguments; 1 argument is expected."},
    {"General", "argr", "`1` called with 1 argument; `2` arguments are expected."},
    {"General", "argrx", "`1` called with `2` arguments; `3` arguments are expected."},
    {"General", "argt", "`1` called with `2` arguments; `3` or `4` arguments are expected."},
    {"General", "argtu", "`1` called with 1 argument; `2` or `3` arguments are expected."},
    {"General", "argb", "`1` called with `2` arguments; between `3` and `4` arguments are expected."},
    {"General", "argbu", "`1` called with 1 argument; between `2` and `3` arguments are expected."},
    {"General", "argm", "`1` called with `2` arguments; `3` or more arguments are expected."},
    {"General", "argmu", "`1` called with 1 argument; `2` or more arguments are expected."},
    {"General", "attnf", "`1` is not a known attribute."},
    {"General", "fnsym", "First argument in `1` is not a symbol or a string naming a symbol."},
    {"General", "itform", "Argument `1` at position `2` does not have the correct form for an iterator."},
    {"General", "iterb", "Iterator `1` does not have appropriate bounds."},
    {"General", "itraw", "Raw object `1` cannot be used as an iterator."},
    {"General", "level", "Level specification `1` is not of the form n, {n}, or {m, n}."},
    {"General", "locked", "Symbol `1` is locked."},
    {"General", "nomem", "The current computation was aborted because there was insufficient memory available to complete the computation."},
    {"General", "nonopt", "Options expected (instead of `1`) beyond position `2` in `3`. An option must be a rule or a list of rules."},
    {"General", "normal", "Nonatomic expression expected at position `1` in `2`."},
    {"General", "notfound", "Symbol `1` not found."},
    {"General", "optx", "Unknown option `1` in `2`."},
    {"General", "readp", "Symbol `1` is read-protected."},
    {"General", "reps", "`1` is neither a list of replacement rules nor a valid dispatch table, and so cannot be used for replacing."},
    {"General", "rvalue", "`1` is not a variable with a value, so its value cannot be changed."},
    {"General", "setraw", "Cannot assign to raw object `1`."},
    {"General", "shape", "Lists `1` and `2` are not the same shape."},
    {"General", "ssym", "`1` is not a symbol or a string."},
    {"General", "stop", "Further output of `1` will be suppressed during this calculation."},
    {"General", "string", "String expected at position `1` in `2`."},
    {"General", "sym", "Argument `1` at position `2` is expected to be a symbol."},
    {"General", "tagnf", "Tag `1` not found in `2`."},
    {"General", "tagpos", "Tag `1` in `2` is too deep for an assigned rule to be found."},
    {"General", "nosym", "`1` does not contain a symbol to attach a rule to."},
    {"General", "write", "Tag `1` in `2` is Protected."},
    {"General", "wrsym", "Symbol `1` is Protected."},
    {"General", "lvlist", "Local variable specification `1` is not a List."},
    {"General", "lvset", "Local variable specification `1` contains `2`, which is an assignment to `3`; only assignments to symbols are allowed."},
    {"General", "lvsym", "Local variable specification `1` contains `2`, which is not a symbol or an assignment to a symbol."},
    {"General", "lvw", "Local variable specification `1` contains `2`, which is not an assignment to a symbol."},
    {"General", "dup", "Duplicate local variable `1` found in local variable specification `2`."},
    {"$RecursionLimit", "reclim", "Recursion depth of `1` exceeded."},
    {"$RecursionLimit", "reclim2", "Recursion depth of `1` exceeded during evaluation of `2`."},
    {"$RecursionLimit", "stack", "The evaluation is nested too deeply for the stack."},
    {"$IterationLimit", "itlim", "Iteration limit of `1` exceeded."},
    {"$IterationLimit", "itlim2", "Iteration limit of `1` exceeded during evaluation of `2`."},
    {"General", "limset", "Cannot set `1` to `2`; value must be Infinity or an integer at least 20."},
    {"Thread", "tdlen", "Objects of unequal length in `1` cannot be combined."},
    {"Throw", "nocatch", "Uncaught `1` returned to top level."},
    {"General", "nofdw", "No enclosing For, While, or Do found for `1`."},
    {"Goto", "nolabel", "Label `1` not found."},
};

/* The system's own names cannot be given values, those of variables ($Context) excepted. */
static void protect_known(void)
{
    for (size_t i = 0; i < SYMBOL_COUNT; i++)
        if (symbol_known[i].name[0] != '$')
            symbol_known[i].attributes |= ATTR_PROTECTED;
    symbol_of(S(True))->attributes |= ATTR_LOCKED;
    symbol_of(S(False))->attributes |= ATTR_LOCKED;
    symbol_of(S(List))->attributes |= ATTR_LOCKED;
}

static void core_start(Interp *in)
{
    protect_known();
    variable(in, S(DollarRecursionLimit), expr_int(1024), watch_recursion);
    variable(in, S(DollarIterationLimit), expr_int(4096), watch_iteration);
    variable(in, S(DollarContext), in->context, watch_context);
    variable(in, S(DollarContextPath), in->context_path, watch_context_path);
    variable(in, S(DollarLine), expr_int(1), watch_line);
    variable(in, S(DollarProgressReporting), S(True), NULL);
    symbol_of(symbol_intern(in, "System`", "$MessageList"))->cell_value = true;
    symbol_of(S(DollarContext))->attributes = symbol_of(S(DollarContextPath))->attributes = ATTR_NONE;
}

const Module interp_core_module = {"core", core_words, COUNT(core_words), core_messages, COUNT(core_messages), core_start};

/* ---- making one ---- */

static char *find_stack_limit(void)
{
    pthread_attr_t attributes;
    void *low = NULL;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        pthread_attr_getstack(&attributes, &low, &size);
        pthread_attr_destroy(&attributes);
    }
    if (!low) /* unknown: a cautious guess below the present frame */
        return (char *)__builtin_frame_address(0) - (4 << 20);
    size_t reserve = size / 4 < STACK_RESERVE ? size / 4 : STACK_RESERVE;
    return (char *)low + reserve;
}

static void memory_exhausted(void)
{
    unwind_raise(interp_current, UNWIND_MEMORY, NULL, NULL);
}

static void memory_limit_passed(void)
{
    __atomic_fetch_or(&interp_current->interrupted, INTERRUPT_MEMORY, __ATOMIC_RELAXED);
}

static void seed_random(Interp *in)
{
    uint64_t seed;
    if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) != (ssize_t)sizeof seed)
        seed = (uint64_t)time(NULL) * 0x9E3779B97F4A7C15u;
    for (size_t i = 0; i < COUNT(in->random); i++) {
        uint64_t z = seed += 0x9E3779B97F4A7C15u;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
        z = (z ^ z >> 27) * 0x94D049BB133111EBu;
        in->random[i] = z ^ z >> 31;
    }
}

Interp *interp_create(void)
{
    Interp *in = mem_forever(sizeof *in);
    interp_current = in;
    in->stack_limit = in->stack_end = find_stack_limit();
    in->recursion_limit = 1024;
    in->iteration_limit = 4096;
    in->page_width = 78;
    in->line = 1;
    in->out = (Sink){write_to_file, stdout};
    in->err = (Sink){write_to_file, stderr};
    in->context = expr_text("Global`");
    mem_on_events(memory_exhausted, memory_limit_passed);
    symbol_start(in);
    in->context_path = expr_list(2, expr_text("System`"), expr_text("Global`"));
    eval_start(in);
    seed_random(in);
    module_add(in, &interp_core_module);
    return in;
}

typedef struct BigStack {
    int (*fn)(void *data);
    void *data;
    int result;
} BigStack;

static void *run_big_stack(void *data)
{
    BigStack *b = data;
    b->result = b->fn(b->data);
    return NULL;
}

int interp_run_on_big_stack(int (*fn)(void *data), void *data)
{
    static const size_t sizes[] = {(size_t)1 << 30, (size_t)256 << 20, (size_t)64 << 20};
    mem_start();
    BigStack b = {fn, data, 0};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        pthread_t thread;
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_attr_setstacksize(&attributes, sizes[i]);
        int failed = pthread_create(&thread, &attributes, run_big_stack, &b);
        pthread_attr_destroy(&attributes);
        if (!failed) {
            pthread_join(thread, NULL);
            return b.result;
        }
    }
    return fn(data);
}

/* ---- top level ---- */

static Expr apply_hook(Interp *in, Expr hook, Expr e)
{
    Expr f = symbol_value(in, hook);
    return f ? evaluate_apply1(in, f, e) : e;
}

static Expr evaluate_line(Interp *in, void *data)
{
    Expr e = data;
    if (symbol_of(S(DollarPre))->cell_value)
        e = expr_call(symbol_value(in, S(DollarPre)), 1, e);
    Expr value = evaluate(in, e);
    return symbol_of(S(DollarPost))->cell_value ? apply_hook(in, S(DollarPost), value) : value;
}

static Expr throw_call(const UnwindValue *u)
{
    Expr value = u->value ? u->value : S(Null);
    return u->tag ? expr_call(S(Throw), 2, value, u->tag) : expr_call(S(Throw), 1, value);
}

static Expr loop_word_left(Interp *in, Expr call)
{
    message(in, call, "nofdw", call, NULL);
    return expr_call(S(Hold), 1, call);
}

/* What an unwind that nobody took is worth at top level. */
static Expr value_of_unwind(Interp *in, const UnwindValue *u)
{
    switch (u->kind) {
    case UNWIND_NONE:
    case UNWIND_EXIT: return S(Null);
    case UNWIND_THROW:
        if (u->tag == S(Throw)) /* Throw[value, tag, f] without a Catch */
            return u->value;
        message(in, S(Throw), "nocatch", throw_call(u), NULL);
        return expr_call(S(Hold), 1, throw_call(u));
    case UNWIND_GOTO:
        message(in, S(Goto), "nolabel", u->tag, NULL);
        return expr_call(S(Hold), 1, expr_call(S(Goto), 1, u->tag));
    case UNWIND_BREAK: return loop_word_left(in, expr_call(S(Break), 0));
    case UNWIND_CONTINUE: return loop_word_left(in, expr_call(S(Continue), 0));
    case UNWIND_MEMORY: message(in, symbol_intern(in, "System`", "General"), "nomem", NULL); return S(DollarAborted);
    case UNWIND_RECURSION: message(in, S(DollarRecursionLimit), "stack", NULL); return eval_terminated(in);
    default: return u->value && u->kind == UNWIND_CONFIRM ? u->value : S(DollarAborted);
    }
}

static void remember(Interp *in, Expr symbol, int64_t line, Expr value)
{
    definition_add(in, symbol_of(symbol), VALUES_DOWN, expr_call(symbol, 1, expr_int(line)), value);
}

/* e1; e2; as input: Out is e2 although nothing is shown. The part without the closing Null, or NULL. */
static Expr without_null(Expr e)
{
    size_t n = expr_length(e);
    if (!expr_is_normal(e) || !expr_has_head(e, S(CompoundExpression)) || n < 2 || expr_part(e, n) != S(Null))
        return NULL;
    return n == 2 ? expr_part(e, 1) : expr_normal(S(CompoundExpression), n - 1, e->as.normal.part);
}

/* A script's values would pile up: only the last few can be asked for. */
static void forget_old(Interp *in, int64_t line)
{
    enum { SCRIPT_HISTORY = 8 };
    Expr length = symbol_value(in, S(DollarHistoryLength));
    int64_t keep = length && expr_is(length, EXPR_INT) ? expr_int_value(length) : in->interactive ? line : SCRIPT_HISTORY;
    if (line > keep)
        definition_remove(in, symbol_of(S(Out)), VALUES_DOWN, expr_call(S(Out), 1, expr_int(line - keep)));
}

Expr interp_evaluate_top(Interp *in, Expr e, Unwind *kind)
{
    message_new_line(in);
    mem_safe_point();
    int64_t line = in->line;
    if (in->interactive)
        remember(in, S(In), line, e);
    Expr value = S(Null), silent = without_null(e);
    UnwindValue u = unwind_protect(in, evaluate_line, (void *)(uintptr_t)(silent ? silent : e), &value);
    if (u.kind != UNWIND_NONE) {
        in->recursion = 0;
        in->evaluating = NULL;
        value = value_of_unwind(in, &u);
    }
    else
        nearest_suggest(in, value);
    if (kind)
        *kind = u.kind;
    remember(in, S(Out), line, value);
    forget_old(in, line);
    if (silent && u.kind == UNWIND_NONE && !expr_is_return(value))
        value = S(Null);
    if (in->line == line)
        symbol_set_value(in, S(DollarLine), expr_int(line + 1));
    return value;
}

static void print_value(Interp *in, Expr value)
{
    if (value == S(Null))
        return;
    sink_write(&in->out, print_text(in, value, PRINT_INPUT));
    sink_write(&in->out, "\n");
}

int interp_run_text(Interp *in, const char *name, const char *text, size_t length, bool print_values, Expr *last)
{
    size_t at = 0;
    Expr value = S(Null);
    if (length > 2 && text[0] == '#' && text[1] == '!')
        while (at < length && text[at] != '\n')
            at++;
    for (;;) {
        ParseResult r = parse_next(in, text, length, at);
        if (r.error) {
            parse_report(in, name, text, length, &r);
            return 1;
        }
        if (!r.expr)
            break;
        at = r.end;
        Unwind kind;
        value = interp_evaluate_top(in, r.expr, &kind);
        if (kind == UNWIND_EXIT)
            return in->exit_code;
        if (kind == UNWIND_ABORT || kind == UNWIND_TIME) {
            if (last)
                *last = value;
            return 1;
        }
        if (print_values)
            print_value(in, value);
    }
    if (last)
        *last = value;
    return 0;
}

/* ---- the library ---- */

typedef struct Library {
    const LibraryFile *file;
    size_t count;
} Library;

static void *library_create(Interp *in)
{
    (void)in;
    return mem_new(Library);
}

static Library *library(Interp *in)
{
    static const char key;
    return interp_state(in, &key, library_create);
}

void interp_add_library(Interp *in, const LibraryFile *files, size_t count)
{
    Library *l = library(in);
    *l = (Library){files, count};
    for (size_t i = 0; i < count; i++)
        for (const char *const *word = files[i].symbols; *word; word++) {
            Symbol *s = symbol_of(symbol_intern(in, "System`", *word));
            s->autoload = (int)i + 1;
            s->attributes |= ATTR_PROTECTED;
        }
}

static void set_protected(Interp *in, const LibraryFile *f, bool on)
{
    for (const char *const *word = f->symbols; *word; word++) {
        Symbol *s = symbol_of(symbol_intern(in, "System`", *word));
        s->autoload = 0;
        s->attributes = on ? s->attributes | ATTR_PROTECTED : s->attributes & ~(uint32_t)ATTR_PROTECTED;
    }
}

typedef struct Loading {
    const LibraryFile *file;
    int autoload; /* the mark of its words */
    bool whole;
    Expr context, path;
    int64_t recursion;
} Loading;

/* A file whose reading was cut short by a limit or an interrupt is read again when one of its words is next met. */
static void loaded(Interp *in, void *data)
{
    Loading *l = data;
    in->context = l->context;
    in->context_path = l->path;
    in->recursion = l->recursion;
    set_protected(in, l->file, true);
    for (const char *const *word = l->file->symbols; *word && !l->whole; word++)
        symbol_of(symbol_intern(in, "System`", *word))->autoload = l->autoload;
}

void interp_autoload(Interp *in, Symbol *s)
{
    if (!s->autoload)
        return;
    const LibraryFile *f = &library(in)->file[s->autoload - 1];
    Loading before = {f, s->autoload, false, in->context, in->context_path, in->recursion};
    set_protected(in, f, false);
    unwind_cleanup(in, loaded, &before);
    in->context = expr_text("System`Private`");
    in->context_path = expr_list(1, expr_text("System`"));
    in->recursion = 0;
    for (size_t at = 0;;) {
        ParseResult r = parse_next(in, f->text, f->length, at);
        if (r.error)
            parse_report(in, f->name, f->text, f->length, &r);
        if (!r.expr)
            break;
        at = r.end;
        evaluate(in, r.expr);
    }
    before.whole = true;
    unwind_cleanup_run(in);
    for (const char *const *word = f->symbols; *word; word++)
        module_add_library_word(in, symbol_of(symbol_intern(in, "System`", *word)));
}
