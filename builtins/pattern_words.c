/* pattern_words.c - MatchQ, Cases, Position, Replace and the other words that look for patterns. */
#include <string.h>
#include "builtins/level.h"
#include "builtins/part.h"
#include "interp/array.h"
#include "interp/number.h"
#include "interp/pattern.h"
#include "interp/rules.h"

/* ---- looking at the parts of an expression ---- */

typedef struct Search {
    Pattern *pattern; /* or rules, for Cases[e, p -> r] */
    Rules *rules;
    Expr *env;
    Builder found;
    int64_t left;     /* how many more are wanted */
    int64_t count;
    Expr first;
} Search;

static bool search_pattern(Interp *in, Expr call, Expr p, Search *s)
{
    *s = (Search){.left = INT64_MAX};
    if (expr_is_normal(p) && expr_length(p) == 2 && (expr_has_head(p, S(Rule)) || expr_has_head(p, S(RuleDelayed)))) {
        s->rules = rules_compile(in, p, call);
        return s->rules != NULL;
    }
    s->pattern = pattern_compile(in, p);
    s->env = mem_array(Expr, pattern_variables(s->pattern) + 1);
    return true;
}

static bool matches(Interp *in, const Search *s, Expr e)
{
    return pattern_may_match(s->pattern, e) && pattern_match_into(in, s->pattern, e, s->env, NULL);
}

/* Level and count arguments: parts at and at + 1 of the call, where they are given. */
static bool search_limits(Interp *in, Expr call, size_t at, LevelSpec *spec, Search *s)
{
    size_t n = call_arguments(in, call);
    bool heads = spec->heads;
    if (n >= at && !level_spec(in, call, expr_part(call, at), spec))
        return false;
    spec->heads = heads;
    Expr given;
    if (option_given(in, call, "Heads", &given))
        spec->heads = given == S(True);
    if (n > at) {
        Expr most = expr_part(call, at + 1);
        if (!number_to_int64(most, &s->left) || s->left < 0) {
            if (!is_plus_infinity(most) && most != S(All)) {
                message(in, call, "innf", expr_int((int64_t)at + 1), call, NULL);
                return false;
            }
            s->left = INT64_MAX;
        }
    }
    return true;
}

static bool collect_case(Interp *in, void *context, Expr part, const Path *path)
{
    Search *s = context;
    (void)path;
    if (s->left <= 0)
        return false;
    Expr result = s->rules ? rules_apply(in, s->rules, part) : matches(in, s, part) ? part : NULL;
    if (!result)
        return true;
    builder_add(&s->found, result);
    return --s->left > 0;
}

static Expr cases(Interp *in, Expr call)
{
    Search s;
    LevelSpec spec = {1, 1, false};
    if (!search_pattern(in, call, expr_part(call, 2), &s) || !search_limits(in, call, 3, &spec, &s))
        return NULL;
    s.found = builder_start(S(List), 8);
    level_walk(in, expr_part(call, 1), &spec, collect_case, &s);
    return builder_finish(&s.found);
}

static bool count_case(Interp *in, void *context, Expr part, const Path *path)
{
    Search *s = context;
    (void)path;
    s->count += matches(in, s, part);
    return true;
}

static Expr count(Interp *in, Expr call)
{
    Search s;
    LevelSpec spec = {1, 1, false};
    Expr pattern = expr_part(call, 2);
    if (!search_pattern(in, call, pattern, &s) || !search_limits(in, call, 3, &spec, &s))
        return NULL;
    if (!s.pattern)
        s.pattern = pattern_compile(in, pattern), s.env = mem_array(Expr, pattern_variables(s.pattern) + 1);
    level_walk(in, expr_part(call, 1), &spec, count_case, &s);
    return expr_int(s.count);
}

/* A plain pattern, also when it looks like a rule. */
static void plain_pattern(Interp *in, Expr p, Search *s)
{
    *s = (Search){.left = INT64_MAX};
    s->pattern = pattern_compile(in, p);
    s->env = mem_array(Expr, pattern_variables(s->pattern) + 1);
}

static bool is_first(Interp *in, void *context, Expr part, const Path *path)
{
    Search *s = context;
    (void)path;
    if (!matches(in, s, part))
        return true;
    s->count = 1;
    return false;
}

static Expr member_q(Interp *in, Expr call)
{
    Search s;
    LevelSpec spec = {1, 1, false};
    plain_pattern(in, expr_part(call, 2), &s);
    if (!search_limits(in, call, 3, &spec, &s))
        return NULL;
    level_walk(in, expr_part(call, 1), &spec, is_first, &s);
    return expr_bool(s.count > 0);
}

static Expr free_q(Interp *in, Expr call)
{
    Search s;
    LevelSpec spec = {0, INT64_MAX, true};
    Expr e = expr_part(call, 1), form = expr_part(call, 2);
    if (expr_length(call) == 2 && (expr_is_symbol(form) || expr_is_number(form)))
        return expr_bool(expr_free_of(e, form));
    plain_pattern(in, form, &s);
    if (!search_limits(in, call, 3, &spec, &s))
        return NULL;
    level_walk(in, e, &spec, is_first, &s);
    return expr_bool(s.count == 0);
}

static Expr match_q(Interp *in, Expr call)
{
    return expr_bool(match(in, expr_part(call, 1), expr_part(call, 2)));
}

/* ---- Position ---- */

static bool collect_position(Interp *in, void *context, Expr part, const Path *path)
{
    Search *s = context;
    if (s->left <= 0)
        return false;
    if (!matches(in, s, part))
        return true;
    builder_add(&s->found, path_list(path));
    return --s->left > 0;
}

static Expr position(Interp *in, Expr call)
{
    Search s;
    LevelSpec spec = {0, INT64_MAX, true};
    plain_pattern(in, expr_part(call, 2), &s);
    if (!search_limits(in, call, 3, &spec, &s))
        return NULL;
    s.found = builder_start(S(List), 8);
    level_walk(in, expr_part(call, 1), &spec, collect_position, &s);
    return builder_finish(&s.found);
}

static Expr not_found(Interp *in, Expr call)
{
    (void)in;
    return call_arguments(in, call) >= 3 ? expr_part(call, 3) : expr_call(S(Missing), 1, expr_text("NotFound"));
}

/* FirstCase and FirstPosition hold their default; the other parts are evaluated here. */
static Expr first_position(Interp *in, Expr call)
{
    Search s;
    LevelSpec spec = {0, INT64_MAX, true};
    Expr pattern = evaluate(in, expr_part(call, 2));
    plain_pattern(in, pattern, &s);
    if (call_arguments(in, call) >= 4 && !level_spec(in, call, evaluate(in, expr_part(call, 4)), &spec))
        return NULL;
    spec.heads = option_get(in, call, "Heads") != S(False);
    s.left = 1;
    s.found = builder_start(S(List), 1);
    level_walk(in, expr_part(call, 1), &spec, collect_position, &s);
    return builder_length(&s.found) ? s.found.node->as.normal.part[0] : not_found(in, call);
}

static Expr first_case(Interp *in, Expr call)
{
    Search s;
    LevelSpec spec = {1, 1, false};
    if (!search_pattern(in, call, evaluate(in, expr_part(call, 2)), &s))
        return NULL;
    if (call_arguments(in, call) >= 4 && !level_spec(in, call, evaluate(in, expr_part(call, 4)), &spec))
        return NULL;
    spec.heads = option_get(in, call, "Heads") == S(True);
    s.left = 1;
    s.found = builder_start(S(List), 1);
    level_walk(in, expr_part(call, 1), &spec, collect_case, &s);
    return builder_length(&s.found) ? s.found.node->as.normal.part[0] : not_found(in, call);
}

/* ---- DeleteCases ---- */

/* e without the parts at the levels that match; depth is Depth[e] only where negative levels ask for it. */
static Expr delete_in(Interp *in, Expr e, int64_t level, const LevelSpec *spec, Search *s)
{
    if (!expr_has_parts(e) || (spec->most >= 0 && level >= spec->most))
        return e;
    stack_check(in);
    size_t n = expr_length(e);
    bool assoc = expr_is(e, EXPR_ASSOC), changed = false, depths = spec->least < 0 || spec->most < 0;
    Builder b = builder_start(expr_head(e), n);
    AssocBuilder a = assoc ? assoc_builder(n) : (AssocBuilder){NULL};
    for (size_t i = 1; i <= n; i++) {
        Expr part = expr_part(e, i), made = delete_in(in, part, level + 1, spec, s);
        bool here = level_holds(spec, level + 1, depths ? (int64_t)expr_depth(part) : 1);
        if (here && s->left > 0 && matches(in, s, part)) {
            s->left--;
            changed = true;
            continue;
        }
        changed |= made != part;
        if (assoc)
            assoc_add(&a, assoc_key(e, i), made);
        else
            builder_add(&b, made);
    }
    if (!changed)
        return e;
    return assoc ? assoc_finish(&a) : builder_finish(&b);
}

static Expr delete_cases(Interp *in, Expr call)
{
    Search s;
    LevelSpec spec = {1, 1, false};
    plain_pattern(in, expr_part(call, 2), &s);
    if (!search_limits(in, call, 3, &spec, &s))
        return NULL;
    return delete_in(in, expr_part(call, 1), 0, &spec, &s);
}

/* ---- Replace ---- */

static bool is_rule_lists(Expr rules)
{
    return expr_is_normal(rules) && expr_has_head(rules, S(List)) && expr_length(rules) > 0 &&
           (expr_is_list(expr_part(rules, 1)) || expr_is(expr_part(rules, 1), EXPR_ASSOC));
}

/* One result for each of the lists of rules. */
static Expr for_each_rules(Interp *in, Expr call, Expr (*replace)(Interp *in, Expr call, Expr rules))
{
    Expr lists = expr_part(call, 2);
    Builder b = builder_start(S(List), expr_length(lists));
    for (size_t i = 1; i <= expr_length(lists); i++) {
        Expr result = replace(in, call, expr_part(lists, i));
        if (!result)
            return NULL;
        builder_add(&b, result);
    }
    return builder_finish(&b);
}

static Expr replace_all_by(Interp *in, Expr call, Expr rules)
{
    Rules *r = rules_compile(in, rules, call);
    return r ? rules_replace_all(in, r, expr_part(call, 1)) : NULL;
}

static Expr replace_all(Interp *in, Expr call)
{
    if (is_rule_lists(expr_part(call, 2)))
        return for_each_rules(in, call, replace_all_by);
    return replace_all_by(in, call, expr_part(call, 2));
}

static Expr replace_repeated_by(Interp *in, Expr call, Expr rules)
{
    Rules *r = rules_compile(in, rules, call);
    if (!r)
        return NULL;
    int64_t limit = 65536;
    Expr option = option_get(in, call, "MaxIterations");
    if (!number_to_int64(option, &limit))
        limit = is_plus_infinity(option) ? INT64_MAX : 65536;
    Expr e = expr_part(call, 1);
    for (int64_t i = 0; i < limit; i++) {
        Expr next = rules_replace_all(in, r, e);
        if (next == e)
            return e;
        next = evaluate(in, next);
        if (expr_same(next, e))
            return next;
        e = next;
    }
    message(in, call, "rrlim", expr_part(call, 1), expr_int(limit), NULL);
    return e;
}

static Expr replace_repeated(Interp *in, Expr call)
{
    if (is_rule_lists(expr_part(call, 2)))
        return for_each_rules(in, call, replace_repeated_by);
    return replace_repeated_by(in, call, expr_part(call, 2));
}

static Expr replace_part(Interp *in, void *context, Expr part, const Path *path, bool eager)
{
    (void)path;
    (void)eager;
    return rules_apply(in, context, part);
}

static Expr replace_by(Interp *in, Expr call, Expr rules)
{
    Rules *r = rules_compile(in, rules, call);
    Expr e = expr_part(call, 1);
    if (!r)
        return NULL;
    if (call_arguments(in, call) < 3) {
        Expr result = rules_apply(in, r, e);
        return result ? result : e;
    }
    LevelSpec spec = {0, 0, false};
    if (!level_spec(in, call, expr_part(call, 3), &spec))
        return NULL;
    spec.heads = option_get(in, call, "Heads") == S(True);
    return level_map(in, e, &spec, replace_part, r);
}

static Expr replace(Interp *in, Expr call)
{
    if (is_rule_lists(expr_part(call, 2)))
        return for_each_rules(in, call, replace_by);
    return replace_by(in, call, expr_part(call, 2));
}

typedef struct Listing {
    Builder found;
    int64_t left;
} Listing;

static bool list_result(Interp *in, void *context, Expr result)
{
    Listing *l = context;
    (void)in;
    builder_add(&l->found, result);
    return --l->left > 0;
}

static Expr replace_list(Interp *in, Expr call)
{
    Rules *r = rules_compile(in, expr_part(call, 2), call);
    Listing l = {builder_start(S(List), 8), INT64_MAX};
    if (!r)
        return NULL;
    if (expr_length(call) == 3 && !number_to_int64(expr_part(call, 3), &l.left))
        l.left = INT64_MAX;
    if (l.left > 0)
        rules_apply_all(in, r, expr_part(call, 1), list_result, &l);
    return builder_finish(&l.found);
}

static Expr replace_at_part(Interp *in, void *context, Expr part, bool eager)
{
    (void)eager;
    Expr result = rules_apply(in, context, part);
    return result ? result : part;
}

static Expr replace_at(Interp *in, Expr call)
{
    Rules *r = rules_compile(in, expr_part(call, 2), call);
    if (!r)
        return NULL;
    Expr e = expr_part(call, 1), at = expr_part(call, 3);
    if (!expr_is_list(at))
        return part_change(in, call, e, 1, &at, replace_at_part, r);
    if (expr_length(at) == 0)
        return e;
    bool several = expr_is_list(expr_part(at, 1));
    for (size_t i = 1; i <= (several ? expr_length(at) : 1); i++) {
        Expr one = several ? expr_part(at, i) : at;
        Expr specs[32];
        size_t n = expr_length(one);
        if (n > COUNT(specs))
            return NULL;
        for (size_t k = 0; k < n; k++)
            specs[k] = expr_part(one, k + 1);
        e = part_change(in, call, e, n, specs, replace_at_part, r);
        if (!e)
            return NULL;
    }
    return e;
}

static Expr dispatch(Interp *in, Expr call)
{
    Expr rules = expr_part(call, 1);
    if (expr_is_sealed(rules) && expr_has_head(rules, S(Dispatch)))
        return rules;
    Rules *r = rules_compile(in, rules, call);
    return r ? expr_seal(call, r) : NULL;
}

static Expr dispatch_normal(Interp *in, Expr sealed)
{
    (void)in;
    return expr_part(sealed, 1);
}

static const SealedType dispatch_sealed = {.head = "Dispatch", .normal = dispatch_normal};

static void start(Interp *in)
{
    module_add_sealed(in, &dispatch_sealed);
}

#define HEADS_FALSE "Heads -> False"
#define HEADS_TRUE "Heads -> True"

static const Builtin builtins[] = {
    {"MatchQ", {2, 2}, ATTR_NONE, match_q, "MatchQ[e, form] is True when the pattern form matches e.\nMatchQ[form] is an operator.", NULL, {1, 1}},
    {"FreeQ", {2, 3}, ATTR_NONE, free_q, "FreeQ[e, form] is True when no part of e matches form.\nFreeQ[e, form, levels] looks at these levels only.", HEADS_TRUE, {1, 1}},
    {"MemberQ", {2, 3}, ATTR_NONE, member_q, "MemberQ[list, form] is True when a part of list matches form.\nMemberQ[list, form, levels] looks at all parts at these levels.", HEADS_FALSE, {1, 1}},
    {"Cases", {2, 4}, ATTR_NONE, cases,
     "Cases[{a, b, ...}, form] gives the parts that match form.\nCases[e, form -> r] what the rule makes of them.\nCases[e, form, levels] "
     "looks at these levels.\nCases[e, form, levels, n] gives the first n.", HEADS_FALSE, {1, 1}},
    {"DeleteCases", {2, 4}, ATTR_NONE, delete_cases,
     "DeleteCases[e, form] gives e without the parts that match form.\nDeleteCases[e, form, levels] at these levels.\n"
     "DeleteCases[e, form, levels, n] the first n of them.", HEADS_FALSE, {1, 1}},
    {"Count", {2, 3}, ATTR_NONE, count, "Count[list, form] gives the number of parts that match form.\nCount[e, form, levels] at these levels.", HEADS_FALSE, {1, 1}},
    {"Position", {2, 4}, ATTR_NONE, position,
     "Position[e, form] gives the positions of the parts that match form.\nPosition[e, form, levels] at these levels.\n"
     "Position[e, form, levels, n] the first n.", HEADS_TRUE, {1, 1}},
    {"FirstPosition", {2, 4}, ATTR_HOLD_REST, first_position,
     "FirstPosition[e, form] gives the first position of a part that matches.\nFirstPosition[e, form, default] gives default when there is none.\n"
     "FirstPosition[e, form, default, levels] at these levels.", HEADS_TRUE, {1, 1}},
    {"FirstCase", {2, 4}, ATTR_HOLD_REST, first_case,
     "FirstCase[e, form] gives the first part that matches.\nFirstCase[e, form -> r] what the rule makes of it.\n"
     "FirstCase[e, form, default, levels] gives default when there is none.", HEADS_FALSE, {1, 1}},
    {"Replace", {2, 3}, ATTR_NONE, replace,
     "Replace[e, rules] applies the rules to e as a whole.\nReplace[e, rules, levels] to its parts at these levels.", HEADS_FALSE, {1, 1}},
    {"ReplaceAll", {2, 2}, ATTR_NONE, replace_all, "e /. rules applies the rules to e and each of its parts.", NULL, {1, 1}},
    {"ReplaceRepeated", {2, 2}, ATTR_NONE, replace_repeated, "e //. rules applies the rules until e does not change any more.", "MaxIterations -> Automatic", {1, 1}},
    {"ReplaceList", {2, 3}, ATTR_NONE, replace_list, "ReplaceList[e, rules] gives all results of applying the rules to e.\nReplaceList[e, rules, n] at most n.", NULL, {1, 1}},
    {"ReplaceAt", {3, 3}, ATTR_NONE, replace_at, "ReplaceAt[e, rules, n] applies the rules to part n.\nReplaceAt[e, rules, {i, j, ...}], ReplaceAt[e, rules, {p1, p2, ...}] at positions.", NULL, {2, 1}},
    {"Dispatch", {1, 1}, ATTR_NONE, dispatch, "Dispatch[rules] is a prepared form of the rules."},
    {"Rule", {2, 2}, ATTR_SEQUENCE_HOLD, NULL, "a -> b is the rule that a becomes b."},
    {"RuleDelayed", {2, 2}, ATTR_HOLD_REST | ATTR_SEQUENCE_HOLD, NULL, "a :> b is the rule that a becomes b, which is evaluated when it is used."},
    {"Blank", {0, ANY}, ATTR_NONE, NULL, "_ is any expression.\n_h is any with head h."},
    {"BlankSequence", {0, ANY}, ATTR_NONE, NULL, "__ is one or more expressions.\n__h with head h."},
    {"BlankNullSequence", {0, ANY}, ATTR_NONE, NULL, "___ is any number of expressions, also none.\n___h with head h."},
    {"Pattern", {0, ANY}, ATTR_HOLD_FIRST, NULL, "x:p is the pattern p, called x."},
    {"PatternTest", {0, ANY}, ATTR_HOLD_REST, NULL, "p?f is the pattern p where f gives True."},
    {"Condition", {0, ANY}, ATTR_HOLD_ALL, NULL, "p /; test is the pattern p where test is True."},
    {"Alternatives", {0, ANY}, ATTR_NONE, NULL, "p | q | ... is any of the patterns."},
    {"Optional", {0, ANY}, ATTR_NONE, NULL, "p:v is a pattern that may be missing and stands for v then.\np_. takes the default of the function."},
    {"Repeated", {0, ANY}, ATTR_NONE, NULL, "p.. is one or more expressions that match p.\nRepeated[p, {min, max}] so many."},
    {"RepeatedNull", {0, ANY}, ATTR_NONE, NULL, "p... is any number of expressions that match p."},
    {"Except", {0, ANY}, ATTR_NONE, NULL, "Except[c] is anything that does not match c.\nExcept[c, p] what matches p and not c."},
    {"Verbatim", {0, ANY}, ATTR_NONE, NULL, "Verbatim[p] is the expression p itself, patterns in it taken literally."},
    {"Longest", {0, ANY}, ATTR_NONE, NULL, "Longest[p] matches the longest sequence that fits p."},
    {"Shortest", {0, ANY}, ATTR_NONE, NULL, "Shortest[p] matches the shortest sequence that fits p."},
    {"PatternSequence", {0, ANY}, ATTR_NONE, NULL, "PatternSequence[p, q, ...] is a sequence that matches p, q, ... in a row."},
    {"OrderlessPatternSequence", {0, ANY}, ATTR_NONE, NULL, "OrderlessPatternSequence[p, q, ...] is a sequence that matches p, q, ... in any order."},
    {"OptionsPattern", {0, ANY}, ATTR_NONE, NULL, "OptionsPattern[] is a sequence of options.\nOptionsPattern[f] options of f."},
    {"KeyValuePattern", {0, ANY}, ATTR_NONE, NULL, "KeyValuePattern[{k -> p, ...}] is an association or list of rules that has these, among others."},
};

static const MessageText messages[] = {
    {"ReplaceRepeated", "rrlim", "Exiting after `1` scanned `2` times."},
    {"General", "innf", "Non-negative integer or Infinity expected at position `1` in `2`."},
};

const Module module_pattern_words = {"pattern_words", builtins, COUNT(builtins), messages, COUNT(messages), start};
