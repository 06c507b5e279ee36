/* sequence.c - sublists that match a pattern: SequenceCases, SequencePosition, SequenceReplace, SequenceSplit. */
#include "builtins/level.h"
#include "interp/pattern.h"
#include "interp/rules.h"

/* ---- how long a match can be ---- */

typedef struct Bounds {
    size_t least, most;
} Bounds;

static Bounds part_bounds(Expr p)
{
    if (expr_is_normal(p) && expr_is_symbol(expr_head(p))) {
        Expr head = expr_head(p);
        if (head == S(Pattern) && expr_length(p) == 2)
            return part_bounds(expr_part(p, 2));
        if ((head == S(PatternTest) || head == S(Condition) || head == S(HoldPattern)) && expr_length(p) >= 1)
            return part_bounds(expr_part(p, 1));
        if (head == S(BlankSequence) || head == S(Repeated))
            return (Bounds){1, SIZE_MAX};
        if (head == S(Optional))
            return (Bounds){0, 1};
        if (head == S(BlankNullSequence) || head == S(RepeatedNull) || head == S(PatternSequence) ||
            head == S(OrderlessPatternSequence) || head == S(Longest) || head == S(Shortest) ||
            head == S(OptionsPattern) || head == S(Alternatives) || head == S(Except))
            return (Bounds){0, SIZE_MAX};
    }
    return (Bounds){1, 1};
}

/* Lengths that a list must have to match the pattern of a list. */
static Bounds list_bounds(Expr p)
{
    if (expr_is_normal(p) && expr_length(p) >= 1) {
        Expr head = expr_head(p);
        if (head == S(Pattern) && expr_length(p) == 2)
            return list_bounds(expr_part(p, 2));
        if (head == S(PatternTest) || head == S(Condition) || head == S(HoldPattern))
            return list_bounds(expr_part(p, 1));
    }
    if (!expr_is_list(p))
        return (Bounds){0, SIZE_MAX};
    Bounds sum = {0, 0};
    for (size_t i = 1; i <= expr_length(p); i++) {
        Bounds b = part_bounds(expr_part(p, i));
        sum.least += b.least;
        sum.most = b.most == SIZE_MAX || sum.most == SIZE_MAX ? SIZE_MAX : sum.most + b.most;
    }
    return sum;
}

/* ---- the search ---- */

typedef struct Search {
    Interp *in;
    Expr list;
    Pattern *pattern; /* or */
    Rules *rules;
    Bounds bounds;
} Search;

static bool is_rule(Expr e)
{
    return expr_is_normal(e) && expr_length(e) == 2 && (expr_head(e) == S(Rule) || expr_head(e) == S(RuleDelayed));
}

static bool search_start(Interp *in, Expr call, Expr list, Expr what, Search *s)
{
    *s = (Search){.in = in, .list = list};
    if (!expr_has_parts(list)) {
        message(in, call, "list", expr_int(1), call, NULL);
        return false;
    }
    bool many = expr_is_list(what) && expr_length(what) > 0 && is_rule(expr_part(what, 1));
    if (!is_rule(what) && !many) {
        s->pattern = pattern_compile(in, what);
        s->bounds = list_bounds(what);
        return true;
    }
    s->rules = rules_compile(in, what, call);
    s->bounds = many ? (Bounds){0, SIZE_MAX} : list_bounds(expr_part(what, 1));
    return s->rules != NULL;
}

/* The value for the sublist of this length at start, or NULL: no match. */
static Expr match_piece(Search *s, size_t start, size_t length)
{
    unwind_poll(s->in);
    Expr piece = stretch_parts(s->in, s->list, &(Stretch){(int64_t)start, 1, length});
    if (s->rules)
        return rules_apply(s->in, s->rules, piece);
    return pattern_matches(s->in, s->pattern, piece) ? piece : NULL;
}

/* Longest match at start; its length, 0 for none. */
static size_t match_at(Search *s, size_t start, size_t below, Expr *value)
{
    size_t room = expr_length(s->list) + 1 - start;
    size_t most = s->bounds.most < room ? s->bounds.most : room;
    if (most >= below)
        most = below - 1;
    for (size_t length = most; length >= 1 && length >= s->bounds.least; length--) {
        *value = match_piece(s, start, length);
        if (*value)
            return length;
    }
    return 0;
}

typedef struct Found {
    Builder out;
    int64_t count, most;
    bool positions;
} Found;

static void found_add(Found *f, size_t start, size_t length, Expr value)
{
    f->count++;
    builder_add(&f->out, f->positions ? expr_list(2, expr_int((int64_t)start), expr_int((int64_t)(start + length - 1)))
                                      : value);
}

static void find_all(Search *s, Found *f, Expr overlaps)
{
    size_t n = expr_length(s->list);
    for (size_t start = 1; start <= n && f->count < f->most;) {
        Expr value;
        size_t length = match_at(s, start, SIZE_MAX, &value), step = 1;
        while (length > 0 && f->count < f->most) {
            found_add(f, start, length, value);
            if (overlaps == S(False))
                step = length;
            if (overlaps != S(All) || length == 1)
                break;
            length = match_at(s, start, length, &value);
        }
        start += step;
    }
}

static bool read_limit(Interp *in, Expr call, size_t at, int64_t *most)
{
    *most = INT64_MAX;
    if (call_arguments(in, call) < at || (whole_number(expr_part(call, at), most) && *most >= 0))
        return true;
    message(in, call, "innf", expr_int((int64_t)at), call, NULL);
    return false;
}

static bool find(Interp *in, Expr call, Found *f)
{
    Search s;
    f->out = builder_start(S(List), 4);
    f->count = 0;
    if (!read_limit(in, call, 3, &f->most) || !search_start(in, call, expr_part(call, 1), expr_part(call, 2), &s))
        return false;
    find_all(&s, f, option_get(in, call, "Overlaps"));
    return true;
}

/* SequenceCases[list, patt], SequenceCases[list, patt -> rhs], SequenceCases[list, patt, n] */
static Expr sequence_cases(Interp *in, Expr call)
{
    Found f = {.positions = false};
    return find(in, call, &f) ? builder_finish(&f.out) : NULL;
}

/* SequencePosition[list, patt] - {{first, last}, ...} */
static Expr sequence_position(Interp *in, Expr call)
{
    Found f = {.positions = true};
    return find(in, call, &f) ? builder_finish(&f.out) : NULL;
}

/* SequenceCount[list, patt] */
static Expr sequence_count(Interp *in, Expr call)
{
    Found f = {.positions = true};
    return find(in, call, &f) ? expr_int(f.count) : NULL;
}

/* SequenceReplace[list, rules], SequenceReplace[list, rules, n] */
static Expr sequence_replace(Interp *in, Expr call)
{
    Search s;
    int64_t most;
    Expr list = expr_part(call, 1);
    if (!read_limit(in, call, 3, &most) || !search_start(in, call, list, expr_part(call, 2), &s))
        return NULL;
    if (!s.rules)
        return message(in, call, "reps", expr_part(call, 2), NULL);
    size_t n = expr_length(list);
    Builder b = builder_start(expr_head(list), n);
    for (size_t i = 1; i <= n;) {
        Expr value;
        size_t length = most > 0 ? match_at(&s, i, SIZE_MAX, &value) : 0;
        most -= length > 0;
        builder_add(&b, length ? value : expr_part(list, i));
        i += length ? length : 1;
    }
    return builder_finish(&b);
}

/* SequenceSplit[list, patt], SequenceSplit[list, patt -> value] - runs between matches */
static Expr sequence_split(Interp *in, Expr call)
{
    Search s;
    int64_t most;
    Expr list = expr_part(call, 1);
    if (!read_limit(in, call, 3, &most) || !search_start(in, call, list, expr_part(call, 2), &s))
        return NULL;
    size_t n = expr_length(list), from = 1, i = 1;
    Builder b = builder_start(S(List), 4);
    while (i <= n) {
        Expr value;
        size_t length = (int64_t)builder_length(&b) + 1 < most ? match_at(&s, i, SIZE_MAX, &value) : 0;
        if (length == 0) {
            i++;
            continue;
        }
        if (i > from)
            builder_add(&b, stretch_parts(in, list, &(Stretch){(int64_t)from, 1, i - from}));
        if (s.rules)
            builder_add(&b, value);
        i += length;
        from = i;
    }
    if (from <= n)
        builder_add(&b, stretch_parts(in, list, &(Stretch){(int64_t)from, 1, n + 1 - from}));
    return builder_finish(&b);
}

static const Builtin builtins[] = {
    {"SequenceCases", {1, 3}, ATTR_NONE, sequence_cases,
     "SequenceCases[list, patt] gives the sublists that match patt.\nSequenceCases[list, patt -> rhs] gives rhs for each.\n"
     "SequenceCases[patt] is an operator form.",
     "Overlaps -> False", {1, 1}},
    {"SequencePosition", {1, 3}, ATTR_NONE, sequence_position,
     "SequencePosition[list, patt] gives {first, last} for the sublists that match patt.\n"
     "SequencePosition[patt] is an operator form.",
     "Overlaps -> True", {1, 1}},
    {"SequenceCount", {1, 2}, ATTR_NONE, sequence_count,
     "SequenceCount[list, patt] counts the sublists that match patt.\nSequenceCount[patt] is an operator form.",
     "Overlaps -> False", {1, 1}},
    {"SequenceReplace", {1, 3}, ATTR_NONE, sequence_replace,
     "SequenceReplace[list, patt -> rhs] replaces the sublists that match patt.\nSequenceReplace[rules] is an operator form.",
     .curry = {1, 1}},
    {"SequenceSplit", {1, 3}, ATTR_NONE, sequence_split,
     "SequenceSplit[list, patt] gives the runs between sublists that match patt.\n"
     "SequenceSplit[list, patt -> value] puts value between them.\nSequenceSplit[patt] is an operator form.",
     .curry = {1, 1}},
};

const Module module_sequence = {"sequence", builtins, COUNT(builtins), NULL, 0, NULL};
