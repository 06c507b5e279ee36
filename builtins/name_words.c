/* name_words.c - names and contexts of symbols. */
#include <string.h>
#include "builtins/assign.h"
#include "interp/assoc.h"
#include "interp/number.h"
#include "interp/order.h"
#include "interp/rules.h"

/* ---- names ---- */

/* * is any text, @ one or more characters that are no capitals. */
bool name_matches(const char *p, const char *name)
{
    for (; *p; p++, name++) {
        if (*p == '*') {
            for (const char *rest = name;; rest++) {
                if (name_matches(p + 1, rest))
                    return true;
                if (!*rest)
                    return false;
            }
        }
        if (*p == '@') {
            for (const char *rest = name; *rest && !(*rest >= 'A' && *rest <= 'Z'); rest++)
                if (name_matches(p + 1, rest + 1))
                    return true;
            return false;
        }
        if (*p != *name)
            return false;
    }
    return *name == 0;
}

static bool on_path(Interp *in, const char *context)
{
    if (strcmp(context, expr_string_text(in->context)) == 0)
        return true;
    for (size_t i = 1; i <= expr_length(in->context_path); i++)
        if (expr_string_is(expr_part(in->context_path, i), context))
            return true;
    return false;
}

static int by_name(void *unused, Expr a, Expr b)
{
    (void)unused;
    return expr_order(expr_text(symbol_of(a)->name), expr_text(symbol_of(b)->name));
}

Expr symbols_named(Interp *in, Expr pattern)
{
    const char *text = expr_string_text(pattern), *last = strrchr(text, '`');
    const char *context = last ? mem_text(text, (size_t)(last - text) + 1) : NULL;
    const char *name = last ? last + 1 : text;
    if (context && context[0] == '`')
        context = expr_string_text(expr_textf("%s%s", expr_string_text(in->context), context + 1));
    Builder b = builder_start(S(List), 16);
    b.may_pack = false;
    for (size_t i = 0; i < symbol_count(in); i++) {
        Symbol *s = symbol_of(symbol_at(in, i));
        if (!s->context || !(context ? name_matches(context, s->context) : on_path(in, s->context)))
            continue;
        if (name_matches(name, s->name))
            builder_add(&b, &s->node);
    }
    Expr found = builder_finish(&b);
    expr_sort_by((Expr *)(uintptr_t)found->as.normal.part, expr_length(found), by_name, NULL);
    return found;
}

static void add_names(Interp *in, Builder *b, Expr pattern)
{
    if (expr_is_list(pattern)) {
        for (size_t i = 1; i <= expr_length(pattern); i++)
            add_names(in, b, expr_part(pattern, i));
        return;
    }
    if (!expr_is_string(pattern))
        return;
    Expr found = symbols_named(in, pattern);
    for (size_t i = 1; i <= expr_length(found); i++)
        builder_add(b, expr_text(symbol_shown_name(in, expr_part(found, i))));
}

static Expr names(Interp *in, Expr call)
{
    Builder b = builder_start(S(List), 64);
    add_names(in, &b, expr_length(call) ? expr_part(call, 1) : expr_text("*"));
    return builder_finish(&b);
}

static Expr name_q(Interp *in, Expr call)
{
    Expr name = expr_part(call, 1);
    if (!expr_is_string(name))
        return S(False);
    return expr_bool(expr_length(symbols_named(in, name)) > 0);
}

static bool is_letter(const char *p)
{
    return (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') || *p == '$' || (unsigned char)*p >= 0x80;
}

static bool is_symbol_name(const char *p)
{
    if (*p == '`')
        p++;
    for (;;) {
        if (!is_letter(p))
            return false;
        while (is_letter(p) || (*p >= '0' && *p <= '9'))
            p++;
        if (*p != '`')
            return *p == 0;
        p++;
    }
}

static Expr symbol_word(Interp *in, Expr call)
{
    Expr name = expr_part(call, 1);
    if (!expr_is_string(name))
        return message(in, call, "string", expr_int(1), call, NULL);
    if (!is_symbol_name(expr_string_text(name)))
        return message(in, call, "symname", name, NULL);
    return symbol_lookup(in, expr_string_text(name), true);
}

static Expr symbol_name(Interp *in, Expr call)
{
    Expr symbol = expr_part(call, 1);
    if (!expr_is_symbol(symbol))
        return message(in, call, "sym", symbol, expr_int(1), NULL);
    symbol_enter_fresh(in, symbol);
    symbol_enter_fresh(in, symbol);
    return expr_text(symbol_of(symbol)->name);
}

static Expr symbol_q(Interp *in, Expr call)
{
    (void)in;
    return expr_bool(expr_is_symbol(expr_part(call, 1)));
}

/* ---- contexts ---- */

typedef struct ContextStack {
    Expr saved; /* {context, path, package or Null} of those that were left, the newest last */
} ContextStack;

static void *stack_create(Interp *in)
{
    (void)in;
    ContextStack *s = mem_new(ContextStack);
    s->saved = expr_normal(S(List), 0, NULL);
    return s;
}

static ContextStack *stack(Interp *in)
{
    static const char key;
    return interp_state(in, &key, stack_create);
}

static void enter(Interp *in, Expr context, Expr path, Expr package)
{
    ContextStack *s = stack(in);
    Builder b = builder_start(S(List), expr_length(s->saved) + 1);
    builder_add_parts(&b, s->saved, 1, expr_length(s->saved));
    builder_add(&b, expr_list(3, in->context, in->context_path, package));
    s->saved = builder_finish(&b);
    symbol_set_value(in, S(DollarContext), context);
    if (path)
        symbol_set_value(in, S(DollarContextPath), path);
}

/* What was saved last, taken off; NULL when it is of the other kind or there is none. */
static Expr leave(Interp *in, bool package)
{
    ContextStack *s = stack(in);
    size_t n = expr_length(s->saved);
    if (n == 0)
        return NULL;
    Expr top = expr_part(s->saved, n);
    if ((expr_part(top, 3) != S(Null)) != package)
        return NULL;
    Builder b = builder_start(S(List), n);
    builder_add_parts(&b, s->saved, 1, n - 1);
    s->saved = builder_finish(&b);
    return top;
}

static bool is_context(Expr e)
{
    return expr_is_string(e) && expr_string_bytes(e) > 1 && expr_string_text(e)[expr_string_bytes(e) - 1] == '`';
}

static Expr full_context(Interp *in, Expr context)
{
    const char *text = expr_string_text(context);
    return text[0] == '`' ? expr_textf("%s%s", expr_string_text(in->context), text + 1) : context;
}

static Expr begin(Interp *in, Expr call)
{
    Expr context = expr_part(call, 1);
    if (!is_context(context))
        return message(in, call, "cxt", context, NULL);
    context = full_context(in, context);
    enter(in, context, NULL, S(Null));
    return context;
}

static Expr end(Interp *in, Expr call)
{
    Expr now = in->context, top = leave(in, false);
    if (!top)
        return message(in, call, "noctx", NULL) ? NULL : now;
    symbol_set_value(in, S(DollarContext), expr_part(top, 1));
    return now;
}

/* $Packages names the context from now on. */
static void register_package(Interp *in, Expr context)
{
    Expr old = symbol_value(in, S(DollarPackages));
    if (!old || !expr_is_list(old))
        old = expr_list(2, expr_text("Global`"), expr_text("System`"));
    Builder b = builder_start(S(List), expr_length(old) + 1);
    builder_add(&b, context);
    for (size_t i = 1; i <= expr_length(old); i++)
        if (!expr_same(expr_part(old, i), context))
            builder_add(&b, expr_part(old, i));
    symbol_set_value(in, S(DollarPackages), builder_finish(&b));
}

static Expr begin_package(Interp *in, Expr call)
{
    Expr context = expr_part(call, 1);
    if (!is_context(context))
        return message(in, call, "cxt", context, NULL);
    Builder path = builder_start(S(List), 4);
    builder_add(&path, context);
    Expr needs = expr_length(call) > 1 ? expr_part(call, 2) : expr_list(0, NULL);
    if (!expr_is_list(needs))
        needs = expr_list(1, needs);
    for (size_t i = 1; i <= expr_length(needs); i++) {
        evaluate_call(in, symbol_intern(in, "System`", "Needs"), 1, expr_part(needs, i));
        builder_add(&path, expr_part(needs, i));
    }
    register_package(in, context);
    builder_add(&path, expr_text("System`"));
    enter(in, context, builder_finish(&path), context);
    return context;
}

static Expr end_package(Interp *in, Expr call)
{
    Expr top = leave(in, true);
    if (!top)
        return message(in, call, "noctx", NULL);
    Expr package = expr_part(top, 3), old = expr_part(top, 2);
    Builder path = builder_start(S(List), expr_length(old) + 1);
    builder_add(&path, package);
    for (size_t i = 1; i <= expr_length(old); i++)
        if (!expr_same(expr_part(old, i), package))
            builder_add(&path, expr_part(old, i));
    symbol_set_value(in, S(DollarContext), expr_part(top, 1));
    symbol_set_value(in, S(DollarContextPath), builder_finish(&path));
    return S(Null);
}

static bool is_package(Interp *in, Expr context)
{
    for (size_t i = 0; i < symbol_count(in); i++) {
        const char *c = symbol_of(symbol_at(in, i))->context;
        if (c && expr_string_is(context, c))
            return true;
    }
    return false;
}

/* Needs["pack`"] reads the package when none of its symbols is known, and puts its context on the path. */
static Expr needs(Interp *in, Expr call)
{
    Expr context = expr_part(call, 1);
    if (!is_context(context))
        return message(in, call, "cxt", context, NULL);
    if (!is_package(in, context)) {
        Expr file = expr_length(call) == 2 ? expr_part(call, 2) : context;
        Expr read = evaluate_call(in, S(Get), 1, file);
        if (read == S(DollarFailed))
            return read;
    }
    if (!on_path(in, expr_string_text(context))) {
        Builder path = builder_start(S(List), expr_length(in->context_path) + 1);
        builder_add(&path, context);
        builder_add_parts(&path, in->context_path, 1, expr_length(in->context_path));
        symbol_set_value(in, S(DollarContextPath), builder_finish(&path));
    }
    return S(Null);
}

static Expr context_word(Interp *in, Expr call)
{
    if (expr_length(call) == 0)
        return in->context;
    Expr what = expr_part(call, 1);
    if (expr_is_string(what)) {
        Expr found = symbol_lookup(in, expr_string_text(what), false);
        if (!found)
            return message(in, call, "notfound", what, NULL);
        what = found;
    }
    if (!expr_is_symbol(what))
        return message(in, call, "ssle", expr_int(1), call, NULL);
    return expr_text(symbol_of(what)->context ? symbol_of(what)->context : "Removed`");
}

static Expr contexts(Interp *in, Expr call)
{
    const char *pattern = expr_length(call) && expr_is_string(expr_part(call, 1)) ? expr_string_text(expr_part(call, 1)) : "*";
    AssocBuilder seen = assoc_builder(16);
    const char *last = NULL;
    for (size_t i = 0; i < symbol_count(in); i++) {
        const char *context = symbol_of(symbol_at(in, i))->context;
        if (!context || context == last || !name_matches(pattern, context))
            continue;
        last = context;
        assoc_add(&seen, expr_text(context), S(True));
    }
    Expr all = assoc_finish(&seen);
    Builder b = builder_start(S(List), expr_length(all));
    for (size_t i = 1; i <= expr_length(all); i++)
        builder_add(&b, assoc_key(all, i));
    Expr list = builder_finish(&b);
    expr_sort((Expr *)(uintptr_t)list->as.normal.part, expr_length(list));
    return list;
}

static const Builtin builtins[] = {
    {"Names", {0, 1}, ATTR_NONE, names, "Names[\"patt\"] gives the names of symbols that match, with * for any text.\nNames[] gives all."},
    {"NameQ", {1, 1}, ATTR_NONE, name_q, "NameQ[\"name\"] is True when there is a symbol of this name."},
    {"Symbol", {1, 1}, ATTR_LOCKED, symbol_word, "Symbol[\"name\"] is the symbol of this name."},
    {"SymbolName", {1, 1}, ATTR_NONE, symbol_name, "SymbolName[x] gives the name of the symbol x as a string."},
    {"SymbolQ", {1, 1}, ATTR_NONE, symbol_q, "SymbolQ[e] is True when e is a symbol."},
    {"Context", {0, 1}, ATTR_HOLD_FIRST, context_word, "Context[] gives the current context.\nContext[x] the one of the symbol x."},
    {"Contexts", {0, 1}, ATTR_NONE, contexts, "Contexts[] gives all contexts.\nContexts[\"patt\"] those that match."},
    {"Begin", {1, 1}, ATTR_NONE, begin, "Begin[\"context`\"] makes it the current context, until End[]."},
    {"End", {0, 0}, ATTR_NONE, end, "End[] goes back to the context before Begin."},
    {"BeginPackage", {1, 2}, ATTR_NONE, begin_package, "BeginPackage[\"context`\"] starts a package: only its context and System` are seen.\n"
     "BeginPackage[\"context`\", {\"needed`\", ...}] sees others too."},
    {"EndPackage", {0, 0}, ATTR_NONE, end_package, "EndPackage[] goes back to the contexts before BeginPackage and adds that of the package."},
    {"Needs", {1, 2}, ATTR_NONE, needs, "Needs[\"package`\"] reads a package if it was not read yet.\nNeeds[\"package`\", file] from this file."},
};

static const MessageText messages[] = {
    {"Symbol", "symname", "The string \"`1`\" cannot be used for a symbol name. A symbol name must start with a letter followed by letters and numbers."},
    {"General", "cxt", "`1` is not a valid context name: it must be a string that ends with a backquote."},
    {"General", "noctx", "No previous context defined."},
    {"General", "ssle", "Symbol or string expected at position `1` in `2`."},
};

const Module module_name_words = {"name_words", builtins, COUNT(builtins), messages, COUNT(messages)};
