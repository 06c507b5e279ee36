/* define.c - what an assignment's left side means: own, down, sub and up values, and the heads whose assignments go
 * elsewhere (Options, Attributes, Format, messages, lists of values). */
#include "interp/rules.h"

#include <string.h>
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/order.h"

typedef struct Defining {
    Interp *in;
    Expr call; /* the assignment, for messages and for := */
    Expr tag;  /* of /: , or NULL */
    bool up;
    bool delayed;
} Defining;

static bool delayed_head(Expr call)
{
    Expr h = expr_head(call);
    return h == S(SetDelayed) || h == S(UpSetDelayed) || h == S(TagSetDelayed);
}

static Expr root_of(Expr e)
{
    while (expr_is_normal(e))
        e = expr_head(e);
    return e;
}

static bool is_wrapper(Expr e)
{
    return expr_is_normal(e) && ((expr_has_head(e, S(Condition)) && expr_length(e) == 2) ||
                                 (expr_has_head(e, S(HoldPattern)) && expr_length(e) == 1));
}

/* The call or symbol that is defined, inside of conditions, HoldPattern, and f[...]: name: patterns. */
static Expr core_of(Expr left)
{
    while (is_wrapper(left) || (expr_is_normal(left) && expr_has_head(left, S(Pattern)) && expr_length(left) == 2))
        left = expr_part(left, expr_has_head(left, S(Pattern)) ? 2 : 1);
    return left;
}

/* ---- the left side, its parts evaluated ---- */

static Expr evaluate_left_parts(Interp *in, Expr e)
{
    Expr head = expr_head(e);
    if (expr_is_normal(head))
        head = evaluate_left_parts(in, head);
    uint32_t a = symbol_attributes(in, head);
    size_t n = expr_length(e);
    if (a & ATTR_HOLD_ALL_COMPLETE)
        return e;
    bool changed = head != expr_head(e), spread = false;
    Expr *parts = mem_array(Expr, n + 1);
    for (size_t i = 0; i < n; i++) {
        Expr p = expr_part(e, i + 1);
        bool held = a & (i == 0 ? ATTR_HOLD_FIRST : ATTR_HOLD_REST);
        if (expr_has_head(p, S(Evaluate)) && held && expr_length(p) == 1)
            parts[i] = evaluate(in, expr_part(p, 1));
        else
            parts[i] = held ? p : evaluate(in, p);
        changed |= parts[i] != p;
        spread |= expr_has_head(parts[i], S(Sequence));
    }
    if (!changed && !spread && !(a & (ATTR_FLAT | ATTR_ORDERLESS)))
        return e;
    if (spread || a & (ATTR_FLAT | ATTR_ORDERLESS)) {
        Builder b = builder_start(head, n);
        b.may_pack = false;
        for (size_t i = 0; i < n; i++)
            if (expr_has_head(parts[i], S(Sequence)) || (a & ATTR_FLAT && expr_has_head(parts[i], head)))
                builder_add_parts(&b, parts[i], 1, expr_length(parts[i]));
            else
                builder_add(&b, parts[i]);
        Expr made = builder_finish(&b);
        if (a & ATTR_ORDERLESS)
            expr_sort((Expr *)(uintptr_t)made->as.normal.part, expr_length(made));
        return made;
    }
    return expr_normal(head, n, parts);
}

static Expr evaluate_left(Interp *in, Expr left)
{
    if (!expr_is_normal(left))
        return left;
    if (expr_has_head(left, S(HoldPattern)))
        return left;
    if (is_wrapper(left) || expr_has_head(left, S(Pattern))) {
        size_t at = expr_has_head(left, S(Pattern)) ? 2 : 1;
        Expr inner = evaluate_left(in, expr_part(left, at));
        return inner == expr_part(left, at) ? left : expr_with_part(left, at, inner);
    }
    return evaluate_left_parts(in, left);
}

/* ---- refusals ---- */

static bool refuse(const Defining *d, const char *tag, Expr a, Expr b)
{
    message(d->in, d->call, tag, a, b, NULL);
    return false;
}

static bool may_write(const Defining *d, Expr symbol, Expr left)
{
    if (!(symbol_of(symbol)->attributes & (ATTR_PROTECTED | ATTR_LOCKED)))
        return true;
    if (left == symbol)
        return refuse(d, symbol_of(symbol)->attributes & ATTR_PROTECTED ? "wrsym" : "locked", symbol, NULL);
    return refuse(d, "write", symbol, left);
}

/* ---- own values ---- */

static bool define_symbol(const Defining *d, Expr symbol, Expr right)
{
    Symbol *s = symbol_of(symbol);
    if (s->autoload)
        interp_autoload(d->in, s);
    if (s->attributes & (ATTR_PROTECTED | ATTR_LOCKED) && !s->watch)
        return may_write(d, symbol, symbol);
    if (d->delayed && !expr_is_number(right) && !expr_is_string(right)) {
        s->value = NULL;
        definitions_clear(d->in, s, VALUES_OWN);
        return definition_add(d->in, s, VALUES_OWN, symbol, right);
    }
    symbol_set_value(d->in, symbol, right);
    return true;
}

static bool define_list(const Defining *d, Expr left, Expr right)
{
    if (!expr_is_list(right) || expr_length(left) != expr_length(right))
        return refuse(d, "shape", left, right);
    bool done = true;
    for (size_t i = 1; i <= expr_length(left); i++)
        done &= define(d->in, d->call, d->tag, expr_part(left, i), expr_part(right, i), d->up);
    return done;
}

/* ---- heads whose assignments mean something else ---- */

typedef bool (*SpecialLeft)(const Defining *d, Expr left, Expr right);

static Expr tag_symbol(const Defining *d, Expr e)
{
    Expr root = root_of(e);
    if (expr_is_string(root))
        root = symbol_lookup(d->in, expr_string_text(root), true);
    return expr_is_symbol(root) ? root : NULL;
}

static bool left_message(const Defining *d, Expr left, Expr right)
{
    Expr symbol = tag_symbol(d, expr_part(left, 1)), tag = expr_part(left, 2);
    if (!symbol)
        return refuse(d, "sym", expr_part(left, 1), expr_int(1));
    if (expr_is_symbol(tag))
        tag = expr_text(symbol_of(tag)->name);
    message_set_template(d->in, symbol, tag, right);
    return true;
}

static bool left_options(const Defining *d, Expr left, Expr right)
{
    Expr symbol = tag_symbol(d, expr_part(left, 1));
    if (!symbol)
        return refuse(d, "sym", expr_part(left, 1), expr_int(1));
    if (symbol_of(symbol)->attributes & ATTR_LOCKED)
        return refuse(d, "locked", symbol, NULL);
    if (expr_is(right, EXPR_ASSOC))
        right = evaluate_call(d->in, symbol_intern(d->in, "System`", "Normal"), 1, right);
    if (!expr_has_head(right, S(List)))
        right = expr_list(1, right);
    for (size_t i = 1; i <= expr_length(right); i++)
        if (!expr_is_option(expr_part(right, i))) {
            message(d->in, S(Options), "rep", expr_part(right, i), NULL);
            return false;
        }
    symbol_of(symbol)->options = right;
    symbol_changed(d->in, symbol_of(symbol));
    return true;
}

static bool left_attributes(const Defining *d, Expr left, Expr right)
{
    Expr symbol = tag_symbol(d, expr_part(left, 1));
    uint32_t bits;
    if (!symbol || !attributes_read(d->in, d->call, right, &bits))
        return false;
    attributes_set(d->in, symbol, bits);
    return true;
}

static bool left_format(const Defining *d, Expr left, Expr right)
{
    Expr of = core_of(expr_part(left, 1)), symbol = tag_symbol(d, of);
    if (!symbol)
        return refuse(d, "tagnf", left, of);
    return definition_add(d->in, symbol_of(symbol), VALUES_FORMAT, left, right);
}

static bool left_n(const Defining *d, Expr left, Expr right)
{
    Expr symbol = tag_symbol(d, core_of(expr_part(left, 1)));
    if (!symbol)
        return refuse(d, "tagnf", left, expr_part(left, 1));
    return definition_add(d->in, symbol_of(symbol), VALUES_N, left, right);
}

static bool left_default(const Defining *d, Expr left, Expr right)
{
    Expr symbol = tag_symbol(d, expr_part(left, 1));
    return symbol && definition_add(d->in, symbol_of(symbol), VALUES_DEFAULT, left, right);
}

static bool left_values(const Defining *d, Expr left, Expr right)
{
    static const struct {
        Expr head;
        ValueKind kind;
    } kinds[] = {{S(OwnValues), VALUES_OWN}, {S(DownValues), VALUES_DOWN}, {S(UpValues), VALUES_UP}, {S(SubValues), VALUES_SUB},
                 {S(NValues), VALUES_N}, {S(FormatValues), VALUES_FORMAT}, {S(DefaultValues), VALUES_DEFAULT}};
    Expr symbol = tag_symbol(d, expr_part(left, 1));
    if (!symbol || !expr_has_parts(right) || !may_write(d, symbol, symbol))
        return false;
    for (size_t i = 0; i < COUNT(kinds); i++)
        if (expr_has_head(left, kinds[i].head))
            definitions_set(d->in, symbol_of(symbol), kinds[i].kind, right);
    return true;
}

static SpecialLeft special_left(Expr left)
{
    static const struct {
        Expr head;
        size_t least, most;
        SpecialLeft define;
    } table[] = {
        {S(MessageName), 2, 3, left_message}, {S(Options), 1, 1, left_options},     {S(Attributes), 1, 1, left_attributes},
        {S(Format), 1, 2, left_format},       {S(N), 1, 2, left_n},                 {S(Default), 1, 3, left_default},
        {S(OwnValues), 1, 1, left_values},    {S(DownValues), 1, 1, left_values},   {S(UpValues), 1, 1, left_values},
        {S(SubValues), 1, 1, left_values},    {S(NValues), 1, 1, left_values},      {S(FormatValues), 1, 1, left_values},
        {S(DefaultValues), 1, 1, left_values},
    };
    if (!expr_is_normal(left))
        return NULL;
    for (size_t i = 0; i < COUNT(table); i++)
        if (expr_has_head(left, table[i].head) && expr_length(left) >= table[i].least && expr_length(left) <= table[i].most)
            return table[i].define;
    return NULL;
}

/* ---- rules ---- */

/* The symbol that a part of a left side can carry an up value for: x, x[...], _x, x_x. */
static Expr up_symbol(Expr part)
{
    part = core_of(part);
    if (expr_is_normal(part) && expr_length(part) >= 1 &&
        (expr_has_head(part, S(PatternTest)) || expr_has_head(part, S(Optional)) || expr_has_head(part, S(Longest)) ||
         expr_has_head(part, S(Shortest)) || expr_has_head(part, S(Repeated)) || expr_has_head(part, S(RepeatedNull))))
        return up_symbol(expr_part(part, 1));
    if (expr_is_normal(part) && expr_length(part) == 1 &&
        (expr_has_head(part, S(Blank)) || expr_has_head(part, S(BlankSequence)) || expr_has_head(part, S(BlankNullSequence))))
        return root_of(expr_part(part, 1));
    return root_of(part);
}

static bool define_up(const Defining *d, Expr core, Expr left, Expr right)
{
    bool any = false;
    for (size_t i = 1; expr_is_normal(core) && i <= expr_length(core); i++) {
        Expr symbol = up_symbol(expr_part(core, i));
        if (!expr_is_symbol(symbol) || (d->tag && symbol != d->tag))
            continue;
        bool pattern_word = symbol == S(Blank) || symbol == S(BlankSequence) || symbol == S(BlankNullSequence) || symbol == S(List);
        if (!d->tag && (pattern_word || symbol_of(symbol)->attributes & ATTR_PROTECTED)) {
            if (pattern_word || symbol_of(symbol)->builtin)
                continue;
        }
        if (!may_write(d, symbol, left))
            return false;
        definition_add(d->in, symbol_of(symbol), VALUES_UP, left, right);
        any = true;
    }
    if (!any && d->tag)
        return refuse(d, expr_free_of(left, d->tag) ? "tagnf" : "tagpos", d->tag, left);
    if (!any)
        return refuse(d, "nosym", left, NULL);
    return true;
}

/* The symbol whose rules a call is defined by: f of f[x][y], of (s: f[x])[y] and of s_f[y]. */
static Expr defined_symbol(Expr core)
{
    Expr e = core;
    while (expr_is_normal(e)) {
        e = core_of(expr_head(e));
        if (expr_is_normal(e) && expr_has_head(e, S(Blank)) && expr_length(e) == 1 && expr_is_symbol(expr_part(e, 1)))
            e = expr_part(e, 1);
    }
    return e;
}

static bool define_call(const Defining *d, Expr core, Expr left, Expr right)
{
    Expr root = defined_symbol(core);
    if (d->up || (d->tag && (root != d->tag)))
        return define_up(d, core, left, right);
    if (!expr_is_symbol(root)) /* 1[x] = 2 */
        return refuse(d, "write", expr_head(root), left);
    Symbol *s = symbol_of(root);
    if (s->autoload)
        interp_autoload(d->in, s);
    if (!may_write(d, root, left))
        return false;
    return definition_add(d->in, s, expr_is_symbol(expr_head(core)) ? VALUES_DOWN : VALUES_SUB, left, right);
}

bool define(Interp *in, Expr call, Expr tag, Expr left, Expr right, bool up)
{
    Defining d = {in, call, tag, up, delayed_head(call)};
    stack_check(in);
    if (expr_is_normal(left) && expr_has_head(left, S(List)) && !up && !tag)
        return define_list(&d, left, right);
    SpecialLeft special = up ? NULL : special_left(left);
    if (special && (!tag || special == left_format || special == left_n))
        return special(&d, left, right);
    /* f[x] where f = g: the definition goes to g. */
    Expr core = core_of(left);
    if (expr_is_symbol(core)) {
        if (up)
            return refuse(&d, "normal", expr_int(1), call);
        if (core == left)
            return define_symbol(&d, core, right);
        if (!may_write(&d, core, core))
            return false;
        return definition_add(in, symbol_of(core), VALUES_OWN, left, right);
    }
    if (!expr_is_normal(core))
        return refuse(&d, "setraw", core, NULL);
    Expr evaluated_left = evaluate_left(in, left);
    Expr head = expr_head(core);
    if (expr_is_symbol(head) && symbol_of(head)->cell_value && core == left && !up && !tag) {
        Expr value = evaluate(in, head);
        if (expr_is_number(value) || expr_is_string(value) || expr_has_head(value, S(Function))) /* x = 1; x[2] = 3 */
            return refuse(&d, "write", expr_head(value), expr_with_part(evaluated_left, 0, value));
        if (value != head && (expr_is_symbol(value) || expr_is_normal(value)))
            evaluated_left = expr_with_part(evaluated_left, 0, value);
    }
    return define_call(&d, core_of(evaluated_left), evaluated_left, right);
}
