/* module.c - entering tables of words, and what their rows promise: numbers of parts and options. */
#include "interp/module.h"

#include <string.h>
#include "interp/assoc.h"
#include "interp/forked.h"

/* ---- tables ---- */

static void add_builtin(Interp *in, const Module *m, const Builtin *b)
{
    /* a small first letter: for the standard library only */
    bool private = b->name[0] >= 'a' && b->name[0] <= 'z';
    Symbol *s = symbol_of(symbol_intern(in, private ? "System`Private`" : "System`", b->name));
    s->attributes = b->attributes | ATTR_PROTECTED | (s->attributes & ATTR_BORROWS);
    s->builtin = b;
    s->module = m;
}

void module_add(Interp *in, const Module *m)
{
    for (size_t i = 0; i < m->builtin_count; i++)
        add_builtin(in, m, &m->builtins[i]);
    for (size_t i = 0; i < m->message_count; i++) {
        const MessageText *t = &m->messages[i];
        message_set_template(in, symbol_intern(in, "System`", t->symbol), expr_text(t->tag), expr_text(t->text));
    }
    if (m->start)
        m->start(in);
}

void module_add_sealed(Interp *in, const SealedType *t)
{
    symbol_of(symbol_intern(in, "System`", t->head))->sealed = t;
}

/* ---- options ---- */

bool expr_is_option(Expr e)
{
    if (expr_is(e, EXPR_ASSOC))
        return true;
    if (!expr_is_normal(e))
        return false;
    if (expr_has_head(e, S(Rule)) || expr_has_head(e, S(RuleDelayed)))
        return expr_length(e) == 2;
    if (!expr_has_head(e, S(List)))
        return false;
    stack_check(interp_current);
    for (size_t i = 1; i <= expr_length(e); i++)
        if (!expr_is_option(expr_part(e, i)))
            return false;
    return true;
}

static const char *option_name(Expr e)
{
    if (expr_is_string(e))
        return expr_string_text(e);
    return expr_is_symbol(e) ? symbol_of(e)->name : NULL;
}

static bool same_option(Expr a, Expr b)
{
    if (a == b)
        return true;
    const char *x = option_name(a), *y = option_name(b);
    return x && y ? strcmp(x, y) == 0 : expr_same(a, b);
}

Expr options_find(Expr rules, Expr name)
{
    if (expr_is(rules, EXPR_ASSOC)) {
        for (size_t i = 1; i <= expr_length(rules); i++)
            if (same_option(assoc_key(rules, i), name))
                return assoc_value(rules, i);
        return NULL;
    }
    if (expr_has_head(rules, S(Rule)) || expr_has_head(rules, S(RuleDelayed)))
        return expr_length(rules) == 2 && same_option(expr_part(rules, 1), name) ? expr_part(rules, 2) : NULL;
    if (!expr_has_head(rules, S(List)) || !expr_is_normal(rules))
        return NULL;
    stack_check(interp_current);
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr found = options_find(expr_part(rules, i), name);
        if (found)
            return found;
    }
    return NULL;
}

static void restore_contexts(Interp *in, void *before)
{
    const Expr *contexts = before;
    in->context = contexts[0];
    in->context_path = contexts[1];
}

/* The declaration of a builtin, "name -> value, ...", read where all names are the system's: also when that is interrupted. */
static Expr declared_options(Interp *in, const char *declaration)
{
    const char *text = expr_string_text(expr_textf("{%s}", declaration));
    Expr before[] = {in->context, in->context_path};
    unwind_cleanup(in, restore_contexts, before);
    in->context = expr_text("System`");
    in->context_path = expr_list(1, in->context);
    Expr rules = parse_all(in, text, strlen(text)).expr;
    unwind_cleanup_run(in);
    return rules;
}

Expr symbol_options(Interp *in, Expr symbol)
{
    Symbol *s = symbol_of(symbol);
    if (s->autoload)
        interp_autoload(in, s);
    if (!s->options && s->builtin && s->builtin->options)
        s->options = declared_options(in, s->builtin->options);
    return s->options ? s->options : expr_normal(S(List), 0, NULL);
}

static Expr head_symbol(Expr call)
{
    Expr head = call;
    while (expr_is_normal(head))
        head = expr_head(head);
    return head;
}

/* Are all the names that an option-shaped part mentions declared? *unknown is the first that is not. */
static bool options_known(Expr declared, Expr given, Expr *unknown)
{
    if (expr_has_head(given, S(List))) {
        for (size_t i = 1; i <= expr_length(given); i++)
            if (!options_known(declared, expr_part(given, i), unknown))
                return false;
        return true;
    }
    if (!expr_is_normal(given) || options_find(declared, expr_part(given, 1)))
        return true;
    *unknown = given;
    return false;
}

size_t call_arguments(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr head = head_symbol(call);
    const Builtin *b = expr_is_symbol(head) ? symbol_of(head)->builtin : NULL;
    if (!b || n == 0 || !expr_is_normal(call) || !(b->options || symbol_of(head)->options))
        return n;
    size_t least = b->arity.least < 0 ? 0 : (size_t)b->arity.least;
    Expr declared = NULL, unknown;
    while (n > least && expr_is_option(expr_part(call, n)) && !expr_is(expr_part(call, n), EXPR_ASSOC)) {
        if (!declared)
            declared = symbol_options(in, head);
        if (expr_length(expr_part(call, n)) == 0 || !options_known(declared, expr_part(call, n), &unknown))
            break;
        n--;
    }
    return n;
}

bool option_given(Interp *in, Expr call, const char *name, Expr *value)
{
    Expr key = expr_text(name);
    for (size_t i = call_arguments(in, call) + 1; i <= expr_length(call); i++) {
        *value = options_find(expr_part(call, i), key);
        if (*value)
            return true;
    }
    return false;
}

Expr option_get(Interp *in, Expr call, const char *name)
{
    Expr value;
    if (option_given(in, call, name, &value))
        return value;
    Expr head = head_symbol(call);
    value = expr_is_symbol(head) ? options_find(symbol_options(in, head), expr_text(name)) : NULL;
    return value ? value : S(Automatic);
}

/* ---- calling ---- */

static Expr refuse(Interp *in, const Builtin *b, Expr call, size_t n)
{
    size_t least = (size_t)b->arity.least, most = b->arity.most < 0 ? SIZE_MAX : (size_t)b->arity.most;
    if (b->curry.parts > 0 && (size_t)b->curry.parts < least)
        least = (size_t)b->curry.parts;
    if (n > most && (b->options || symbol_of(head_symbol(call))->options)) {
        Expr extra = expr_part(call, most + 1), unknown = extra;
        if (expr_is_option(extra) && !options_known(symbol_options(in, head_symbol(call)), extra, &unknown))
            return message_option(in, call, expr_part(unknown, 1));
        return message(in, call, "nonopt", extra, expr_int((int64_t)most), call, NULL);
    }
    return message_arguments(in, call, least, most);
}

static Expr call_here(Interp *in, void *data)
{
    Expr call = data;
    return symbol_of(head_symbol(call))->builtin->function(in, call);
}

Expr builtin_call(Interp *in, const Builtin *b, Expr call)
{
    size_t n = expr_length(call);
    bool plain = n >= (size_t)b->arity.least && (b->arity.most < 0 || n <= (size_t)b->arity.most);
    if (!plain || (b->options && n > (size_t)b->arity.least)) {
        n = call_arguments(in, call);
        if (n < (size_t)b->arity.least || (b->arity.most >= 0 && n > (size_t)b->arity.most))
            return curry_waits(b, call) ? NULL : refuse(in, b, call, n);
    }
    if (curry_waits(b, call) || !b->function)
        return NULL;
    if (b->before) {
        Expr e = b->before(in, call);
        if (e != call)
            return e;
    }
    if (b->seconds && !in->child && b->seconds(call) > FORK_SECONDS)
        return forked_value(in, call_here, (void *)(uintptr_t)call);
    return b->function(in, call);
}

/* ---- state ---- */

typedef struct StateList {
    const void *key;
    void *state;
    struct StateList *next;
} StateList;

void *interp_state(Interp *in, const void *key, void *(*create)(Interp *in))
{
    for (StateList *l = in->states; l; l = l->next)
        if (l->key == key)
            return l->state;
    StateList *l = mem_new(StateList);
    l->key = key;
    l->state = create(in);
    l->next = in->states;
    in->states = l;
    return l->state;
}
