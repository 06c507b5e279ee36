/* definition_words.c - what is attached to symbols: definitions, attributes, options; and clearing it. */
#include <string.h>
#include "builtins/assign.h"
#include "builtins/part.h"
#include "interp/assoc.h"
#include "interp/number.h"
#include "interp/order.h"
#include "interp/rules.h"

/* ---- which symbols an argument means ---- */

typedef bool (*ForSymbol)(Interp *in, Expr call, Expr symbol, void *data);

/* Calls each for the symbol, the symbols named by a string, or those of a list. False after a message. */
static bool for_symbols(Interp *in, Expr call, Expr what, ForSymbol each, void *data)
{
    if (expr_is_symbol(what))
        return each(in, call, what, data);
    if (expr_is_string(what)) {
        Expr found = symbols_named(in, what);
        for (size_t i = 1; i <= expr_length(found); i++)
            each(in, call, expr_part(found, i), data);
        return true;
    }
    if (expr_is_list(what)) {
        bool good = true;
        for (size_t i = 1; i <= expr_length(what); i++)
            good &= for_symbols(in, call, expr_part(what, i), each, data);
        return good;
    }
    if (expr_is_normal(what) && expr_has_head(what, S(HoldPattern)) && expr_length(what) == 1)
        return for_symbols(in, call, expr_part(what, 1), each, data);
    message(in, call, "ssym", what, NULL);
    return false;
}

static Expr for_all_parts(Interp *in, Expr call, ForSymbol each, void *data)
{
    for (size_t i = 1; i <= expr_length(call); i++)
        for_symbols(in, call, expr_part(call, i), each, data);
    return S(Null);
}

/* The one symbol that an argument names: x, "x", or the root of x[...]. */
static Expr one_symbol(Interp *in, Expr e)
{
    while (expr_is_normal(e))
        e = expr_head(e);
    if (expr_is_string(e))
        return symbol_lookup(in, expr_string_text(e), false);
    return expr_is_symbol(e) ? e : NULL;
}

/* ---- Clear and Remove ---- */

static bool may_clear(Interp *in, Expr call, Expr symbol)
{
    uint32_t a = symbol_of(symbol)->attributes;
    if (!(a & (ATTR_PROTECTED | ATTR_LOCKED)))
        return true;
    message(in, call, a & ATTR_PROTECTED ? "wrsym" : "locked", symbol, NULL);
    return false;
}

static bool clear_one(Interp *in, Expr call, Expr symbol, void *data)
{
    (void)data;
    if (!may_clear(in, call, symbol))
        return false;
    static const ValueKind kinds[] = {VALUES_OWN, VALUES_DOWN, VALUES_UP, VALUES_SUB, VALUES_N, VALUES_FORMAT};
    for (size_t i = 0; i < COUNT(kinds); i++)
        definitions_clear(in, symbol_of(symbol), kinds[i]);
    return true;
}

static bool clear_all_one(Interp *in, Expr call, Expr symbol, void *data)
{
    if (!clear_one(in, call, symbol, data))
        return false;
    Symbol *s = symbol_of(symbol);
    definitions_clear(in, s, VALUES_DEFAULT);
    attributes_set(in, symbol, s->attributes & ATTR_TEMPORARY);
    s->options = s->messages = NULL;
    return true;
}

static Expr clear(Interp *in, Expr call)
{
    return for_all_parts(in, call, clear_one, NULL);
}

static Expr clear_all(Interp *in, Expr call)
{
    return for_all_parts(in, call, clear_all_one, NULL);
}

static bool remove_one(Interp *in, Expr call, Expr symbol, void *data)
{
    (void)data;
    if (symbol_of(symbol)->attributes & (ATTR_PROTECTED | ATTR_LOCKED)) {
        message(in, call, "rmptc", symbol, NULL);
        return false;
    }
    symbol_remove(in, symbol);
    return true;
}

static Expr remove_word(Interp *in, Expr call)
{
    for (size_t i = 1; i <= expr_length(call); i++) {
        Expr what = expr_part(call, i);
        if (expr_is_string(what) && expr_length(symbols_named(in, what)) == 0)
            message(in, call, "rmnsm", what, NULL);
        else
            for_symbols(in, call, what, remove_one, NULL);
    }
    return S(Null);
}

/* ---- attributes ---- */

static Expr attributes(Interp *in, Expr call)
{
    Expr what = expr_part(call, 1);
    if (expr_is_list(what)) {
        Builder b = builder_start(S(List), expr_length(what));
        for (size_t i = 1; i <= expr_length(what); i++)
            builder_add(&b, expr_call(S(Attributes), 1, expr_part(what, i)));
        return builder_finish(&b);
    }
    if (expr_is_string(what)) {
        Expr found = symbol_lookup(in, expr_string_text(what), false);
        if (!found)
            return message(in, call, "notfound", what, NULL);
        what = found;
    }
    if (!expr_is_symbol(what))
        return message(in, call, "ssym", what, NULL);
    return attributes_list(symbol_attributes(in, what));
}

static bool set_attribute_bits(Interp *in, Expr call, Expr symbol, void *data)
{
    uint32_t a = symbol_attributes(in, symbol);
    if (a & ATTR_LOCKED) {
        message(in, call, "locked", symbol, NULL);
        return false;
    }
    attributes_set(in, symbol, a | *(uint32_t *)data);
    return true;
}

static bool clear_attribute_bits(Interp *in, Expr call, Expr symbol, void *data)
{
    uint32_t a = symbol_attributes(in, symbol);
    if (a & ATTR_LOCKED) {
        message(in, call, "locked", symbol, NULL);
        return false;
    }
    attributes_set(in, symbol, a & ~*(uint32_t *)data);
    return true;
}

static Expr change_attributes(Interp *in, Expr call, ForSymbol change)
{
    uint32_t bits;
    if (!attributes_read(in, call, expr_part(call, 2), &bits))
        return NULL;
    return for_symbols(in, call, expr_part(call, 1), change, &bits) ? S(Null) : NULL;
}

static Expr set_attributes(Interp *in, Expr call)
{
    return change_attributes(in, call, set_attribute_bits);
}

static Expr clear_attributes(Interp *in, Expr call)
{
    return change_attributes(in, call, clear_attribute_bits);
}

typedef struct Protection {
    bool on;
    Builder changed;
} Protection;

static bool protect_one(Interp *in, Expr call, Expr symbol, void *data)
{
    Protection *p = data;
    uint32_t a = symbol_attributes(in, symbol);
    if (((a & ATTR_PROTECTED) != 0) == p->on)
        return true;
    if (a & ATTR_LOCKED) {
        message(in, call, "locked", symbol, NULL);
        return false;
    }
    attributes_set(in, symbol, p->on ? a | ATTR_PROTECTED : a & ~(uint32_t)ATTR_PROTECTED);
    builder_add(&p->changed, expr_text(symbol_shown_name(in, symbol)));
    return true;
}

static Expr protection(Interp *in, Expr call, bool on)
{
    Protection p = {on, builder_start(S(List), 2)};
    for_all_parts(in, call, protect_one, &p);
    return builder_finish(&p.changed);
}

static Expr protect(Interp *in, Expr call)
{
    return protection(in, call, true);
}

static Expr unprotect(Interp *in, Expr call)
{
    return protection(in, call, false);
}

/* ---- lists of values ---- */

static Expr values_of(Interp *in, Expr call, ValueKind kind)
{
    Expr symbol = one_symbol(in, expr_part(call, 1));
    if (!symbol)
        return message(in, call, "sym", expr_part(call, 1), expr_int(1), NULL);
    Symbol *s = symbol_of(symbol);
    if (s->autoload)
        interp_autoload(in, s);
    if (s->attributes & ATTR_READ_PROTECTED && s->builtin)
        return expr_normal(S(List), 0, NULL);
    return definitions_list(in, s, kind);
}

static Expr own_values(Interp *in, Expr call)
{
    return values_of(in, call, VALUES_OWN);
}

static Expr down_values(Interp *in, Expr call)
{
    return values_of(in, call, VALUES_DOWN);
}

static Expr up_values(Interp *in, Expr call)
{
    return values_of(in, call, VALUES_UP);
}

static Expr sub_values(Interp *in, Expr call)
{
    return values_of(in, call, VALUES_SUB);
}

static Expr n_values(Interp *in, Expr call)
{
    return values_of(in, call, VALUES_N);
}

static Expr format_values(Interp *in, Expr call)
{
    return values_of(in, call, VALUES_FORMAT);
}

static Expr default_values(Interp *in, Expr call)
{
    return values_of(in, call, VALUES_DEFAULT);
}

static Expr default_word(Interp *in, Expr call)
{
    Expr symbol = expr_part(call, 1);
    if (!expr_is_symbol(symbol))
        return NULL;
    if (symbol_of(symbol)->values[VALUES_DEFAULT]) {
        Expr value = definitions_apply(in, symbol_of(symbol)->values[VALUES_DEFAULT], call);
        if (value)
            return value;
    }
    return expr_length(call) > 1 || pattern_default(in, symbol) ? pattern_default(in, symbol) : NULL;
}

static Expr value_q(Interp *in, Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_is_symbol(e))
        return expr_bool(symbol_of(e)->cell_value || symbol_of(e)->autoload);
    if (!expr_is_normal(e))
        return S(False);
    Builder b = builder_start(expr_head(e), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, evaluate(in, expr_part(e, i)));
    b.may_pack = false;
    Expr plain = builder_finish(&b);
    return expr_bool(!expr_same(evaluate(in, plain), plain));
}

/* ---- options ---- */

static Expr options(Interp *in, Expr call)
{
    Expr what = expr_part(call, 1);
    Expr rules;
    const SealedType *sealed = expr_is_sealed(what) ? symbol_of(expr_head(what))->sealed : NULL;
    if (sealed && sealed->options) {
        rules = sealed->options(in, what);
    } else if (expr_is_normal(what)) { /* the options that stand in a call */
        Builder b = builder_start(S(List), 4);
        for (size_t i = 1; i <= expr_length(what); i++) {
            Expr part = expr_part(what, i);
            if (expr_is_normal(part) && !expr_has_head(part, S(List)) && expr_is_option(part))
                builder_add(&b, part);
        }
        rules = builder_finish(&b);
    } else {
        Expr symbol = one_symbol(in, what);
        if (!symbol)
            return expr_is_string(what) ? fail(in, call, "notfound", what, NULL) : expr_normal(S(List), 0, NULL);
        rules = symbol_options(in, symbol);
    }
    if (expr_length(call) == 1)
        return rules;
    Expr names = expr_part(call, 2);
    Builder b = builder_start(S(List), 4);
    for (size_t k = 1; k <= (expr_is_list(names) ? expr_length(names) : 1); k++) {
        Expr name = expr_is_list(names) ? expr_part(names, k) : names;
        bool found = false;
        for (size_t i = 1; i <= expr_length(rules); i++)
            if (options_find(expr_part(rules, i), name)) {
                builder_add(&b, expr_part(rules, i));
                found = true;
            }
        if (!found)
            return message(in, call, "optnf", name, what, NULL);
    }
    return builder_finish(&b);
}

/* Changes or refuses one rule; false after a message. */
static bool set_option(Interp *in, Expr call, Expr symbol, Expr rule, Expr *list)
{
    if (expr_has_head(rule, S(List))) {
        for (size_t i = 1; i <= expr_length(rule); i++)
            if (!set_option(in, call, symbol, expr_part(rule, i), list))
                return false;
        return true;
    }
    for (size_t i = 1; i <= expr_length(*list); i++)
        if (options_find(expr_part(*list, i), expr_part(rule, 1))) {
            Expr old = expr_part(*list, i);
            *list = expr_with_part(*list, i, expr_call(expr_head(rule), 2, expr_part(old, 1), expr_part(rule, 2)));
            return true;
        }
    message(in, call, "optnf", expr_part(rule, 1), symbol, NULL);
    return false;
}

static Expr set_options(Interp *in, Expr call)
{
    Expr symbol = expr_part(call, 1);
    if (!expr_is_symbol(symbol))
        return message(in, call, "sym", symbol, expr_int(1), NULL);
    Expr list = symbol_options(in, symbol);
    for (size_t i = 2; i <= expr_length(call); i++) {
        if (!expr_is_option(expr_part(call, i)))
            return message(in, call, "rep", expr_part(call, i), NULL);
        if (!set_option(in, call, symbol, expr_part(call, i), &list))
            return NULL;
    }
    symbol_of(symbol)->options = list;
    symbol_changed(in, symbol_of(symbol));
    return list;
}

/* The rules that a source of defaults stands for: a symbol, its name, rules, or a list of these. */
static Expr defaults_of(Interp *in, Expr source)
{
    if (expr_is_option(source) && !(expr_has_head(source, S(List)) && expr_length(source) == 0))
        return source;
    if (expr_is_list(source)) {
        Builder b = builder_start(S(List), 8);
        for (size_t i = 1; i <= expr_length(source); i++)
            builder_add(&b, defaults_of(in, expr_part(source, i)));
        return builder_finish(&b);
    }
    Expr symbol = one_symbol(in, source);
    return symbol ? symbol_options(in, symbol) : expr_normal(S(List), 0, NULL);
}

static void warn_unknown(Interp *in, Expr call, Expr given, Expr defaults, Expr source)
{
    if (expr_has_head(given, S(List)) && expr_is_normal(given)) {
        for (size_t i = 1; i <= expr_length(given); i++)
            warn_unknown(in, call, expr_part(given, i), defaults, source);
        return;
    }
    if (expr_is_normal(given) && expr_length(given) == 2 && !options_find(defaults, expr_part(given, 1)))
        message(in, call, "nodef", expr_part(given, 1), source, NULL);
}

static Expr option_value_of(Interp *in, Expr call, Expr source, Expr given, Expr name)
{
    if (expr_is_list(name)) {
        Builder b = builder_start(S(List), expr_length(name));
        for (size_t i = 1; i <= expr_length(name); i++)
            builder_add(&b, option_value_of(in, call, source, given, expr_part(name, i)));
        return builder_finish(&b);
    }
    Expr defaults = defaults_of(in, source);
    if (given)
        warn_unknown(in, call, given, defaults, source);
    Expr value = given ? options_find(given, name) : NULL;
    if (!value)
        value = options_find(defaults, name);
    if (value)
        return value;
    message(in, call, "optnf", name, source, NULL);
    return name;
}

static Expr option_value(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    if (n == 1)
        return NULL;
    Expr value = option_value_of(in, call, expr_part(call, 1), n >= 3 ? expr_part(call, 2) : NULL, expr_part(call, n >= 3 ? 3 : 2));
    return n == 4 ? expr_call(expr_part(call, 4), 1, value) : value;
}

static bool rule_wanted(Interp *in, Expr rule, Expr patterns)
{
    Expr name = expr_part(rule, 1);
    if (!expr_is_list(patterns) && !expr_is(patterns, EXPR_ASSOC)) {
        if (expr_is_option(patterns))
            patterns = expr_part(patterns, 1);
        const char *a = expr_is_string(name) ? expr_string_text(name) : expr_is_symbol(name) ? symbol_of(name)->name : NULL;
        const char *b = expr_is_string(patterns) ? expr_string_text(patterns) : expr_is_symbol(patterns) ? symbol_of(patterns)->name : NULL;
        return (a && b && strcmp(a, b) == 0) || match(in, name, patterns);
    }
    for (size_t i = 1; i <= expr_length(patterns); i++)
        if (rule_wanted(in, rule, expr_is(patterns, EXPR_ASSOC) ? assoc_key(patterns, i) : expr_part(patterns, i)))
            return true;
    return false;
}

static Expr filter_rules(Interp *in, Expr call)
{
    Expr rules = expr_part(call, 1), patterns = expr_part(call, 2);
    if (expr_is(rules, EXPR_ASSOC)) {
        AssocBuilder a = assoc_builder(4);
        for (size_t i = 1; i <= expr_length(rules); i++)
            if (rule_wanted(in, assoc_rule(rules, i), patterns))
                assoc_add_rule(&a, assoc_rule(rules, i));
        return assoc_finish(&a);
    }
    if (!expr_is_option(rules))
        return message(in, call, "rep", rules, NULL);
    if (!expr_has_head(rules, S(List)))
        rules = expr_list(1, rules);
    Builder b = builder_start(S(List), 4);
    for (size_t i = 1; i <= expr_length(rules); i++)
        if (expr_length(expr_part(rules, i)) == 2 && rule_wanted(in, expr_part(rules, i), patterns))
            builder_add(&b, expr_part(rules, i));
    return builder_finish(&b);
}

/* ---- AssociateTo, KeyDropFrom ---- */

static Expr associate_rules(Interp *in, Expr call, Expr value, Expr rules)
{
    if (expr_is(rules, EXPR_ASSOC) || expr_has_head(rules, S(List))) {
        for (size_t i = 1; value && i <= expr_length(rules); i++)
            value = associate_rules(in, call, value, expr_is(rules, EXPR_ASSOC) ? assoc_rule(rules, i) : expr_part(rules, i));
        return value;
    }
    if (!expr_is_option(rules))
        return message(in, call, "invdt", NULL);
    Expr spec = expr_call(S(Key), 1, expr_part(rules, 1));
    return part_set(in, call, value, 1, &spec, expr_hand_out(expr_part(rules, 2)));
}

static Expr associate_to(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    bool statement = evaluate_is_statement(in, e);
    Expr left = template_filled(in, expr_part(e, 1), env), rules = evaluate_in(in, expr_part(e, 2), env);
    if (!expr_is_symbol(left) || !symbol_of(left)->value || !expr_is(symbol_of(left)->value, EXPR_ASSOC)) {
        Expr value = assign_read(in, e, left);
        if (!value || !expr_is(value, EXPR_ASSOC))
            return value ? message(in, e, "invak", value, NULL) : NULL;
        Expr made = associate_rules(in, e, value, rules);
        return made && assign(in, e, left, made) ? made : NULL;
    }
    Expr made = associate_rules(in, e, symbol_of(left)->value, rules);
    if (!made)
        return NULL;
    symbol_set_value(in, left, made);
    return statement ? S(Null) : expr_hand_out(made);
}

static Expr key_drop_from(Interp *in, Expr e, Expr *env, Tail *tail)
{
    (void)tail;
    Expr left = template_filled(in, expr_part(e, 1), env), keys = evaluate_in(in, expr_part(e, 2), env);
    Expr value = assign_read(in, e, left);
    if (!value)
        return NULL;
    Expr made = evaluate_call(in, symbol_intern(in, "System`", "KeyDrop"), 2, value, keys);
    return assign(in, e, left, made) ? made : NULL;
}

static const Builtin builtins[] = {
    {"Clear", {0, ANY}, ATTR_HOLD_ALL, clear, "Clear[x, ...] takes values and definitions off symbols.\nClear[\"patt\", ...] off all whose names match."},
    {"ClearAll", {0, ANY}, ATTR_HOLD_ALL, clear_all, "ClearAll[x, ...] takes values, definitions, attributes, options and messages off symbols."},
    {"Remove", {0, ANY}, ATTR_HOLD_ALL | ATTR_LOCKED, remove_word, "Remove[x, ...] removes symbols completely.\nRemove[\"patt\", ...] all whose names match."},
    {"Attributes", {1, 1}, ATTR_HOLD_ALL | ATTR_LISTABLE, attributes, "Attributes[f] gives the attributes of f.\nAttributes[f] = {...} sets them."},
    {"SetAttributes", {2, 2}, ATTR_HOLD_FIRST, set_attributes, "SetAttributes[f, a] adds attributes.\nSetAttributes[{f, g, ...}, {a, b, ...}] several to several."},
    {"ClearAttributes", {2, 2}, ATTR_HOLD_FIRST, clear_attributes, "ClearAttributes[f, a] takes attributes off."},
    {"Protect", {0, ANY}, ATTR_HOLD_ALL, protect, "Protect[x, ...] sets the attribute Protected.\nProtect[\"patt\"] for all whose names match."},
    {"Unprotect", {0, ANY}, ATTR_HOLD_ALL, unprotect, "Unprotect[x, ...] takes the attribute Protected off."},
    {"OwnValues", {1, 2}, ATTR_HOLD_ALL, own_values, "OwnValues[x] lists the rules for x itself."},
    {"DownValues", {1, 2}, ATTR_HOLD_ALL, down_values, "DownValues[f] lists the rules for f[...]."},
    {"UpValues", {1, 2}, ATTR_HOLD_ALL, up_values, "UpValues[g] lists the rules for f[..., g, ...] that are kept with g."},
    {"SubValues", {1, 2}, ATTR_HOLD_ALL, sub_values, "SubValues[f] lists the rules for f[...][...]."},
    {"NValues", {1, 2}, ATTR_HOLD_ALL, n_values, "NValues[f] lists the rules for N[f...]."},
    {"FormatValues", {1, 2}, ATTR_HOLD_ALL, format_values, "FormatValues[f] lists the rules for printing f."},
    {"DefaultValues", {1, 2}, ATTR_HOLD_ALL, default_values, "DefaultValues[f] lists the rules for Default[f, ...]."},
    {"Default", {1, ANY}, ATTR_NONE, default_word, "Default[f] is what x_. stands for as a part of f when it is missing.\nDefault[f] = v sets it."},
    {"ValueQ", {1, 2}, ATTR_HOLD_ALL, value_q, "ValueQ[e] is True when e has a value."},
    {"Options", {1, 2}, ATTR_NONE, options, "Options[f] lists the options of f and their defaults.\nOptions[f, name] the one called name.\nOptions[f] = {...} sets them."},
    {"SetOptions", {1, ANY}, ATTR_NONE, set_options, "SetOptions[f, name -> v, ...] sets defaults of options."},
    {"OptionValue", {1, 4}, ATTR_NONE, option_value,
     "OptionValue[name] is the value of an option that OptionsPattern[] took.\nOptionValue[f, name] the default of f.\n"
     "OptionValue[f, {rules}, name] the value in the rules, else the default of f."},
    {"FilterRules", {2, 2}, ATTR_NONE, filter_rules, "FilterRules[rules, patt] gives the rules whose left sides match patt.\nFilterRules[rules, {p1, p2, ...}] any of them."},
    {"AssociateTo", {2, 2}, ATTR_HOLD_FIRST, NULL, "AssociateTo[a, key -> v] sets a value of the association a.\nAssociateTo[a, {rules}] several.", .special = associate_to},
    {"KeyDropFrom", {2, 2}, ATTR_HOLD_FIRST, NULL, "KeyDropFrom[a, key] takes a key off the association a.\nKeyDropFrom[a, {k1, k2, ...}] several.", .special = key_drop_from},
};

static const MessageText messages[] = {
    {"Remove", "rmptc", "Symbol `1` is Protected and cannot be removed."},
    {"Remove", "rmnsm", "There are no symbols matching \"`1`\"."},
    {"SetOptions", "optnf", "`1` is not a known option for `2`."},
    {"Options", "optnf", "`1` is not a known option for `2`."},
    {"OptionValue", "optnf", "Option name `1` not found in defaults for `2`."},
    {"OptionValue", "nodef", "Unknown option `1` for `2`."},
    {"General", "rep", "`1` is not a valid replacement rule."},
    {"AssociateTo", "invdt", "The argument is not a rule or a list of rules."},
    {"AssociateTo", "invak", "The argument `1` is not a valid Association."},
};

const Module module_definition_words = {"definition_words", builtins, COUNT(builtins), messages, COUNT(messages)};
