/* string_match.c - words that search strings for patterns. */
#include "builtins/string_parts.h"
#include "builtins/string_pattern.h"
#include <string.h>
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- patterns and rules of a call ---- */
typedef struct Search { /* one pattern, maybe with something to put in place of its matches */
    StringPattern *pattern;
    Expr right; /* NULL without a rule */
    bool alive; /* may match at or after next.start */
    bool known; /* next has been looked for */
    StringMatch next;
} Search;

typedef struct Searches {
    size_t count;
    Search *search;
    bool every; /* the matches come from string_pattern_every */
} Searches;

static bool is_rule(Expr e)
{
    return (expr_has_head(e, S(Rule)) || expr_has_head(e, S(RuleDelayed))) && expr_length(e) == 2;
}

static unsigned case_flag(Interp *in, Expr call)
{
    Expr value;
    return option_given(in, call, "IgnoreCase", &value) && expr_is_true(value) ? STRING_IGNORE_CASE : 0;
}

static bool add_search(Interp *in, Expr call, Searches *all, Expr item, bool only_rules, unsigned flags)
{
    if (only_rules && !is_rule(item)) {
        message(in, call, "srep", item, NULL);
        return false;
    }
    Search *s = &all->search[all->count];
    *s = (Search){.alive = true, .right = is_rule(item) ? expr_part(item, 2) : NULL};
    s->pattern = string_pattern(in, is_rule(item) ? expr_part(item, 1) : item, flags);
    if (s->pattern == NULL)
        return false;
    all->count++;
    return true;
}

static size_t flat_count(Expr e)
{
    size_t n = 0;
    if (!expr_is_list(e))
        return 1;
    for (size_t i = 1; i <= expr_length(e); i++)
        n += flat_count(expr_part(e, i));
    return n;
}

static bool add_searches(Interp *in, Expr call, Searches *all, Expr spec, bool only_rules, unsigned flags)
{
    stack_check(in);
    if (!expr_is_list(spec))
        return add_search(in, call, all, spec, only_rules, flags);
    for (size_t i = 1; i <= expr_length(spec); i++)
        if (!add_searches(in, call, all, expr_part(spec, i), only_rules, flags))
            return false;
    return true;
}

/* The patterns or rules in part i: one, or a list. False after a message. */
static bool searches(Interp *in, Expr call, size_t i, bool only_rules, unsigned flags, Searches *out)
{
    Expr spec = expr_part(call, i);
    if (expr_is(spec, EXPR_ASSOC)) {
        Builder b = builder_start(S(List), expr_length(spec));
        for (size_t k = 1; k <= expr_length(spec); k++)
            builder_add(&b, expr_rule(assoc_key(spec, k), assoc_value(spec, k)));
        spec = builder_finish(&b);
    }
    *out = (Searches){.search = mem_array(Search, flat_count(spec) + 1)};
    return add_searches(in, call, out, spec, only_rules, flags | case_flag(in, call));
}

/* The match that starts first at `from` or later, the first of the list among equals; which one in *which. */
static bool find_next(Interp *in, Searches *all, Expr text, size_t from, size_t *which, StringMatch *m)
{
    bool any = false;
    for (size_t i = 0; i < all->count; i++) {
        Search *s = &all->search[i];
        if (s->alive && (!s->known || s->next.start < from)) {
            s->alive = string_pattern_find(in, s->pattern, text, from, &s->next);
            s->known = true;
        }
        if (s->alive && (!any || s->next.start < m->start)) {
            any = true;
            *which = i;
            *m = s->next;
        }
    }
    return any;
}

static size_t after_char(Expr text, size_t at)
{
    const char *s = expr_string_text(text), *end = s + expr_string_bytes(text);
    return s + at < end ? (size_t)(utf8_skip(s + at, end, 1) - s) : at + 1;
}

static Expr matched(Expr text, StringMatch m)
{
    return expr_string(expr_string_text(text) + m.start, m.end - m.start);
}

/* "$1" in every string of an expression. */
static Expr dollars_inside(Interp *in, StringPattern *p, Expr text, Expr e)
{
    stack_check(in);
    if (expr_is_string(e))
        return string_pattern_dollars(p, text, e);
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return e;
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr old = expr_part(e, i), now = dollars_inside(in, p, text, old);
        if (now != old)
            e = expr_with_part(e, i, now);
    }
    return e;
}

/* What a match is replaced by. */
static Expr replacement(Interp *in, Searches *all, size_t which, Expr text, StringMatch m)
{
    Search *s = &all->search[which];
    if (s->right == NULL)
        return matched(text, m);
    bool variables = string_pattern_has_variables(s->pattern);
    if (expr_is_string(s->right) && !variables)
        return string_pattern_dollars(s->pattern, text, s->right);
    if (!all->every && (all->count > 1 || !variables)) { /* other rules may have used the same pattern since */
        StringMatch again;
        string_pattern_find(in, s->pattern, text, m.start, &again);
    }
    Expr filled = string_pattern_fill(in, s->pattern, text, s->right);
    if (expr_is_string(filled))
        return string_pattern_dollars(s->pattern, text, filled);
    return evaluate(in, dollars_inside(in, s->pattern, text, filled));
}

/* The part 3 as a number of results; INT64_MAX without one. False after a message. */
static bool results_wanted(Interp *in, Expr call, size_t i, int64_t *n)
{
    *n = INT64_MAX;
    if (call_arguments(in, call) < i)
        return true;
    Expr e = expr_part(call, i);
    if (e == S(All) || e == S(Infinity) || expr_has_head(e, S(DirectedInfinity)))
        return true;
    if (number_to_int64(e, n) && *n >= 0)
        return true;
    message(in, call, "innf", expr_int((int64_t)i), call, NULL);
    return false;
}

/* The first part is a string, or a list of strings, over which the call is threaded: every word here starts with this. */
static Expr over_strings(Interp *in, Expr call)
{
    Expr s = expr_part(call, 1);
    if (expr_is_string(s))
        return call;
    if (expr_is_list(s)) {
        for (size_t i = 1; i <= expr_length(s); i++)
            if (!expr_is_string(expr_part(s, i)))
                return message(in, call, "strse", expr_int(1), call, NULL);
        return thread_first(in, call);
    }
    return message(in, call, "strse", expr_int(1), call, NULL);
}

/* ---- replacing ---- */
typedef struct Pieces { /* text and other values, joined at the end */
    Text text;
    Builder parts;
    bool mixed;
} Pieces;

static void pieces_add(Pieces *p, Expr e)
{
    if (expr_is_string(e)) {
        text_add_bytes(&p->text, expr_string_text(e), expr_string_bytes(e));
        return;
    }
    if (p->text.length > 0)
        builder_add(&p->parts, text_finish(&p->text));
    p->text = text_start();
    builder_add(&p->parts, e);
    p->mixed = true;
}

static Expr pieces_finish(Pieces *p)
{
    if (!p->mixed)
        return text_finish(&p->text);
    if (p->text.length > 0)
        builder_add(&p->parts, text_finish(&p->text));
    Expr all = builder_finish(&p->parts);
    return expr_length(all) == 1 ? expr_part(all, 1) : all;
}

static Expr replace(Interp *in, Searches *all, Expr text, int64_t most)
{
    Pieces out = {.text = text_start(), .parts = builder_start(S(StringExpression), 4)};
    const char *s = expr_string_text(text);
    size_t n = expr_string_bytes(text), done = 0, from = 0, which = 0;
    StringMatch m = {0};
    for (int64_t k = 0; k < most && find_next(in, all, text, from, &which, &m); k++) {
        text_add_bytes(&out.text, s + done, m.start - done);
        pieces_add(&out, replacement(in, all, which, text, m));
        done = m.end;
        from = m.end > m.start ? m.end : after_char(text, m.end);
    }
    if (done == 0 && out.text.length == 0 && !out.mixed && from == 0)
        return text;
    text_add_bytes(&out.text, s + done, n - done);
    return pieces_finish(&out);
}

/* StringReplace["s", rules], StringReplace["s", rules, n] */
static Expr string_replace(Interp *in, Expr call)
{
    int64_t most;
    Searches all;
    if (!searches(in, call, 2, true, 0, &all) || !results_wanted(in, call, 3, &most))
        return NULL;
    return replace(in, &all, expr_part(call, 1), most);
}

/* StringDelete["s", pattern] */
static Expr string_delete(Interp *in, Expr call)
{
    Searches all;
    if (!searches(in, call, 2, false, 0, &all))
        return NULL;
    for (size_t i = 0; i < all.count; i++)
        all.search[i].right = expr_text("");
    return replace(in, &all, expr_part(call, 1), INT64_MAX);
}

/* StringReplaceList["s", rules]: each list element replaces one match. */
static Expr string_replace_list(Interp *in, Expr call)
{
    int64_t most;
    Searches all;
    if (!searches(in, call, 2, true, 0, &all) || !results_wanted(in, call, 3, &most))
        return NULL;
    Expr text = expr_part(call, 1);
    const char *s = expr_string_text(text);
    Builder b = builder_start(S(List), 8);
    for (size_t at = 0; at <= expr_string_bytes(text); at = after_char(text, at))
        for (size_t i = 0; i < all.count && (int64_t)builder_length(&b) < most; i++) {
            StringMatch m;
            if (!string_pattern_find(in, all.search[i].pattern, text, at, &m) || m.start != at)
                continue;
            Pieces out = {.text = text_start(), .parts = builder_start(S(StringExpression), 4)};
            text_add_bytes(&out.text, s, m.start);
            pieces_add(&out, replacement(in, &all, i, text, m));
            text_add_bytes(&out.text, s + m.end, expr_string_bytes(text) - m.end);
            builder_add(&b, pieces_finish(&out));
        }
    return builder_finish(&b);
}

/* ---- finding ---- */
/* Calls each for the matches in order; overlapping ones too if asked for. */
typedef void (*MatchVisit)(Interp *in, void *context, size_t which, StringMatch m);
static void each_match(Interp *in, Searches *all, Expr text, bool overlaps, int64_t most, MatchVisit each, void *context)
{
    size_t from = 0, which = 0;
    StringMatch m = {0};
    for (int64_t k = 0; k < most && find_next(in, all, text, from, &which, &m); k++) {
        each(in, context, which, m);
        from = m.end > m.start && !overlaps ? m.end : after_char(text, m.start);
    }
}

/* Overlaps -> All: all that each pattern can match, at each place. */
static void each_possible(Interp *in, Searches *all, Expr text, int64_t most, MatchVisit each, void *context)
{
    for (size_t at = 0; at <= expr_string_bytes(text); at = after_char(text, at))
        for (size_t i = 0; i < all->count; i++) {
            StringMatch *list;
            size_t n = string_pattern_every(in, all->search[i].pattern, text, at, &list);
            for (size_t k = 0; k < n && most > 0; k++, most--) {
                unwind_poll(in);
                string_pattern_use(all->search[i].pattern, k);
                each(in, context, i, list[k]);
            }
        }
}

typedef enum Overlap { OVERLAP_NEVER, OVERLAP_PLACES, OVERLAP_ALL } Overlap;

static Overlap overlap(Interp *in, Expr call, Overlap usual)
{
    Expr value;
    if (!option_given(in, call, "Overlaps", &value))
        return usual;
    return value == S(All) ? OVERLAP_ALL : expr_is_true(value) ? OVERLAP_PLACES : OVERLAP_NEVER;
}

/* The patterns of part 2 and their matches as the option Overlaps has them; false after a message. */
static bool visit_matches(Interp *in, Expr call, Searches *all, Overlap usual, int64_t most, MatchVisit each, void *context)
{
    Overlap kind = overlap(in, call, usual);
    if (!searches(in, call, 2, false, kind == OVERLAP_ALL ? STRING_EVERY : 0, all))
        return false;
    all->every = kind == OVERLAP_ALL;
    if (kind == OVERLAP_ALL)
        each_possible(in, all, expr_part(call, 1), most, each, context);
    else
        each_match(in, all, expr_part(call, 1), kind == OVERLAP_PLACES, most, each, context);
    return true;
}

typedef struct Cases {
    Builder list;
    Searches *all;
    Expr text;
} Cases;

static void add_case(Interp *in, void *context, size_t which, StringMatch m)
{
    Cases *c = context;
    builder_add(&c->list, replacement(in, c->all, which, c->text, m));
}

/* StringCases["s", patterns or rules], StringCases["s", patterns, n] */
static Expr string_cases(Interp *in, Expr call)
{
    int64_t most;
    Searches all;
    Cases c = {builder_start(S(List), 8), &all, expr_part(call, 1)};
    if (!results_wanted(in, call, 3, &most) || !visit_matches(in, call, &all, OVERLAP_NEVER, most, add_case, &c))
        return NULL;
    return builder_finish(&c.list);
}

static void count_match(Interp *in, void *context, size_t which, StringMatch m)
{
    (void)in;
    (void)which;
    (void)m;
    ++*(int64_t *)context;
}

/* StringCount["s", pattern] */
static Expr string_count(Interp *in, Expr call)
{
    Searches all;
    int64_t n = 0;
    if (!visit_matches(in, call, &all, OVERLAP_NEVER, INT64_MAX, count_match, &n))
        return NULL;
    return expr_int(n);
}

typedef struct Positions {
    Builder list;
    size_t *before; /* the characters before each byte of the text; NULL where each byte is one */
} Positions;

static Positions positions_start(Expr text)
{
    const char *s = expr_string_text(text);
    size_t bytes = expr_string_bytes(text), count = 0;
    Positions p = {builder_start(S(List), 8), NULL};
    if (utf8_length(s, bytes) == bytes)
        return p;
    p.before = mem_bytes((bytes + 1) * sizeof *p.before);
    for (size_t i = 0; i <= bytes; i++) {
        p.before[i] = count;
        count += i + 1 >= bytes || ((unsigned char)s[i + 1] & 0xc0) != 0x80;
    }
    return p;
}

static void add_position(Interp *in, void *context, size_t which, StringMatch m)
{
    (void)in;
    (void)which;
    Positions *p = context;
    size_t start = p->before ? p->before[m.start] : m.start, end = p->before ? p->before[m.end] : m.end;
    builder_add(&p->list, expr_list(2, expr_int((int64_t)start + 1), expr_int((int64_t)end)));
}

/* StringPosition["s", pattern], StringPosition["s", pattern, n] */
static Expr string_position(Interp *in, Expr call)
{
    int64_t most;
    Searches all;
    if (!results_wanted(in, call, 3, &most))
        return NULL;
    Expr text = expr_part(call, 1);
    Positions p = positions_start(text);
    if (overlap(in, call, OVERLAP_PLACES) != OVERLAP_PLACES || !expr_is_list(expr_part(call, 2)))
        return visit_matches(in, call, &all, OVERLAP_PLACES, most, add_position, &p) ? builder_finish(&p.list) : NULL;
    if (!searches(in, call, 2, false, 0, &all))
        return NULL;
    for (size_t at = 0; at <= expr_string_bytes(text); at = after_char(text, at)) /* each pattern at each place */
        for (size_t i = 0; i < all.count && (int64_t)builder_length(&p.list) < most; i++) {
            Search *s = &all.search[i];
            if (s->alive && (!s->known || s->next.start < at)) {
                s->alive = string_pattern_find(in, s->pattern, text, at, &s->next);
                s->known = true;
            }
            if (s->alive && s->next.start == at)
                add_position(in, &p, i, s->next);
        }
    return builder_finish(&p.list);
}

/* ---- asking ---- */
static Expr ask(Interp *in, Expr call, Expr pattern, unsigned flags, bool yes)
{
    StringMatch m;
    StringPattern *p = string_pattern(in, pattern, flags | case_flag(in, call));
    if (p == NULL)
        return NULL;
    return expr_bool(string_pattern_find(in, p, expr_part(call, 1), 0, &m) == yes);
}

/* StringMatchQ["s", pattern] */
static Expr string_match_q(Interp *in, Expr call)
{
    return ask(in, call, expr_part(call, 2), STRING_WHOLE | STRING_ABBREVIATED, true);
}

static Expr string_contains_q(Interp *in, Expr call)
{
    return ask(in, call, expr_part(call, 2), 0, true);
}

static Expr string_free_q(Interp *in, Expr call)
{
    return ask(in, call, expr_part(call, 2), 0, false);
}

static Expr string_starts_q(Interp *in, Expr call)
{
    Expr pattern = expr_call(S(StringExpression), 2, S(StartOfString), expr_part(call, 2));
    return ask(in, call, pattern, 0, true);
}

static Expr string_ends_q(Interp *in, Expr call)
{
    Expr pattern = expr_call(S(StringExpression), 2, expr_part(call, 2), S(EndOfString));
    return ask(in, call, pattern, 0, true);
}

/* ---- splitting and trimming ---- */

static Expr split(Interp *in, Searches *all, Expr text, int64_t most, bool keep)
{
    Expr *piece = NULL;
    size_t count = 0, capacity = 0, done = 0, from = 0, which = 0;
    size_t n = expr_string_bytes(text);
    const char *s = expr_string_text(text);
    StringMatch m = {0};
    int64_t pieces = 1;
    bool more = true;
    while (more) {
        more = pieces < most && find_next(in, all, text, from, &which, &m);
        if (more && m.end == m.start && (m.start == 0 || m.start >= n)) { /* no cut of nothing at the ends */
            from = after_char(text, m.start);
            more = from <= n;
            if (more)
                continue;
        }
        if (count + 2 > capacity) {
            Expr *grown = mem_array(Expr, capacity = capacity == 0 ? 64 : capacity * 2);
            if (count > 0)
                memcpy(grown, piece, count * sizeof *grown);
            piece = grown;
        }
        size_t end = more ? m.start : n;
        piece[count++] = expr_string(s + done, end - done);
        if (!more)
            break;
        if (all->search[which].right != NULL)
            piece[count++] = replacement(in, all, which, text, m);
        done = m.end;
        from = m.end > m.start ? m.end : after_char(text, m.end);
        pieces++;
    }
    size_t first = 0;
    if (!keep) {
        while (first < count && expr_string_is(piece[first], ""))
            first++;
        while (count > first && expr_string_is(piece[count - 1], ""))
            count--;
    }
    return expr_normal(S(List), count - first, piece + first);
}

/* StringSplit["s"], StringSplit["s", pattern], StringSplit["s", pattern -> value], StringSplit["s", pattern, n or All] */
static Expr string_split(Interp *in, Expr call)
{
    int64_t most;
    Searches all;
    size_t n = call_arguments(in, call);
    if (n == 1) {
        all = (Searches){.search = mem_array(Search, 2)};
        if (!add_search(in, call, &all, S(Whitespace), false, 0))
            return NULL;
    } else if (!searches(in, call, 2, false, 0, &all)) {
        return NULL;
    }
    if (!results_wanted(in, call, 3, &most))
        return NULL;
    bool keep = n >= 3 && (expr_part(call, 3) == S(All) || most < INT64_MAX);
    return split(in, &all, expr_part(call, 1), most, keep && expr_part(call, 3) == S(All));
}

/* StringTrim["s"], StringTrim["s", pattern] */
static Expr string_trim(Interp *in, Expr call)
{
    Expr pattern = call_arguments(in, call) == 2 ? expr_part(call, 2) : S(Whitespace), text = expr_part(call, 1);
    unsigned flags = case_flag(in, call);
    StringPattern *left = string_pattern(in, expr_call(S(StringExpression), 2, S(StartOfString), pattern), flags);
    StringMatch m;
    size_t from = 0, n = expr_string_bytes(text);
    if (left == NULL)
        return NULL;
    if (string_pattern_find(in, left, text, 0, &m))
        from = m.end;
    StringPattern *right = string_pattern(in, expr_call(S(StringExpression), 2, pattern, S(EndOfString)), flags);
    if (right != NULL && string_pattern_find(in, right, text, from, &m) && m.start >= from)
        n = m.start;
    return expr_string(expr_string_text(text) + from, n - from);
}

/* "a" ~~ "b" ~~ x: strings side by side are joined. */
static Expr string_expression(Interp *in, Expr call)
{
    (void)in;
    size_t n = expr_length(call);
    bool any = n == 1 || n == 0;
    for (size_t i = 1; i < n; i++)
        any = any || (expr_is_string(expr_part(call, i)) && expr_is_string(expr_part(call, i + 1)));
    if (!any)
        return NULL;
    Pieces out = {.text = text_start(), .parts = builder_start(S(StringExpression), n)};
    for (size_t i = 1; i <= n; i++)
        pieces_add(&out, expr_part(call, i));
    return pieces_finish(&out);
}

static const char ignore_case[] = "IgnoreCase -> False";

static const Builtin builtins[] = {
    {"StringReplace", {1, 3}, ATTR_NONE, string_replace,
     "StringReplace[\"s\", patt -> new] replaces the substrings that match patt.\n"
     "StringReplace[\"s\", {rule1, rule2, ...}] uses several rules.\nStringReplace[\"s\", rules, n] replaces only the first n.\n"
     "StringReplace[rules] is an operator form.",
     ignore_case, {1, 1}, .before = over_strings},
    {"StringReplaceList", {1, 3}, ATTR_NONE, string_replace_list,
     "StringReplaceList[\"s\", rules] gives the list of strings that come from replacing one match each.", ignore_case, {1, 1}, .before = over_strings},
    {"StringDelete", {1, 2}, ATTR_NONE, string_delete,
     "StringDelete[\"s\", patt] deletes the substrings that match patt.\nStringDelete[patt] is an operator form.", ignore_case, {1, 1}, .before = over_strings},
    {"StringCases", {1, 3}, ATTR_NONE, string_cases,
     "StringCases[\"s\", patt] gives the list of the substrings that match patt.\n"
     "StringCases[\"s\", patt -> new] gives what new becomes for each.\nStringCases[\"s\", {p1, p2, ...}] looks for several.\n"
     "StringCases[\"s\", patt, n] gives at most n.\nStringCases[patt] is an operator form.",
     "IgnoreCase -> False, Overlaps -> False", {1, 1}, .before = over_strings},
    {"StringCount", {1, 2}, ATTR_NONE, string_count,
     "StringCount[\"s\", patt] counts the substrings that match patt.\nStringCount[patt] is an operator form.",
     "IgnoreCase -> False, Overlaps -> False", {1, 1}, .before = over_strings},
    {"StringPosition", {1, 3}, ATTR_NONE, string_position,
     "StringPosition[\"s\", patt] gives the first and last positions {i, j} of the substrings that match patt.\n"
     "StringPosition[\"s\", patt, n] gives the first n.\nStringPosition[patt] is an operator form.",
     "IgnoreCase -> False, Overlaps -> True", {1, 1}, .before = over_strings},
    {"StringMatchQ", {1, 2}, ATTR_NONE, string_match_q,
     "StringMatchQ[\"s\", patt] gives True if all of s matches patt; a plain string may hold * and @.\n"
     "StringMatchQ[patt] is an operator form.",
     ignore_case, {1, 1}, .before = over_strings},
    {"StringContainsQ", {1, 2}, ATTR_NONE, string_contains_q,
     "StringContainsQ[\"s\", patt] gives True if some substring matches patt.\nStringContainsQ[patt] is an operator form.",
     ignore_case, {1, 1}, .before = over_strings},
    {"StringFreeQ", {1, 2}, ATTR_NONE, string_free_q,
     "StringFreeQ[\"s\", patt] gives True if no substring matches patt.\nStringFreeQ[patt] is an operator form.", ignore_case, {1, 1}, .before = over_strings},
    {"StringStartsQ", {1, 2}, ATTR_NONE, string_starts_q,
     "StringStartsQ[\"s\", patt] gives True if s starts with a match of patt.\nStringStartsQ[patt] is an operator form.",
     ignore_case, {1, 1}, .before = over_strings},
    {"StringEndsQ", {1, 2}, ATTR_NONE, string_ends_q,
     "StringEndsQ[\"s\", patt] gives True if s ends with a match of patt.\nStringEndsQ[patt] is an operator form.", ignore_case, {1, 1}, .before = over_strings},
    {"StringSplit", {1, 3}, ATTR_NONE, string_split,
     "StringSplit[\"s\"] splits at white space.\nStringSplit[\"s\", patt] splits at the matches of patt.\n"
     "StringSplit[\"s\", patt -> new] puts new between.\nStringSplit[\"s\", patt, n] gives at most n pieces.\n"
     "StringSplit[\"s\", patt, All] keeps empty strings at the ends.",
     ignore_case, .before = over_strings},
    {"StringTrim", {1, 2}, ATTR_NONE, string_trim,
     "StringTrim[\"s\"] drops white space at both ends.\nStringTrim[\"s\", patt] drops matches of patt at both ends.", ignore_case, .before = over_strings},
    {"StringExpression", {0, ANY}, ATTR_FLAT | ATTR_ONE_IDENTITY, string_expression,
     "patt1 ~~ patt2 ~~ ... or StringExpression[patt1, patt2, ...] is a pattern for strings."},
    {"RegularExpression", {1, 1}, ATTR_NONE, NULL, "RegularExpression[\"regex\"] is a pattern for strings, in the syntax of PCRE2."},
    {"DatePattern", {1, 1}, ATTR_NONE, NULL,
     "DatePattern[{\"Year\", \"-\", \"Month\", ...}] is a pattern for strings that are a date with these elements."},
    {"Whitespace", {0, ANY}, ATTR_NONE, NULL, "Whitespace is a pattern for one or more white space characters."},
    {"WhitespaceCharacter", {0, ANY}, ATTR_NONE, NULL, "WhitespaceCharacter is a pattern for a white space character."},
    {"DigitCharacter", {0, ANY}, ATTR_NONE, NULL, "DigitCharacter is a pattern for a digit 0 to 9."},
    {"LetterCharacter", {0, ANY}, ATTR_NONE, NULL, "LetterCharacter is a pattern for a letter."},
    {"WordCharacter", {0, ANY}, ATTR_NONE, NULL, "WordCharacter is a pattern for a letter or digit."},
    {"PunctuationCharacter", {0, ANY}, ATTR_NONE, NULL, "PunctuationCharacter is a pattern for a punctuation character."},
    {"HexadecimalCharacter", {0, ANY}, ATTR_NONE, NULL, "HexadecimalCharacter is a pattern for a hexadecimal digit."},
    {"NumberString", {0, ANY}, ATTR_NONE, NULL, "NumberString is a pattern for the text of a number."},
    {"WordBoundary", {0, ANY}, ATTR_NONE, NULL, "WordBoundary is a pattern for the start or end of a word."},
    {"StartOfString", {0, ANY}, ATTR_NONE, NULL, "StartOfString is a pattern for the start of the string."},
    {"EndOfString", {0, ANY}, ATTR_NONE, NULL, "EndOfString is a pattern for the end of the string."},
    {"StartOfLine", {0, ANY}, ATTR_NONE, NULL, "StartOfLine is a pattern for the start of a line."},
    {"EndOfLine", {0, ANY}, ATTR_NONE, NULL, "EndOfLine is a pattern for the end of a line."},
    {"IgnoreCase", {0, ANY}, ATTR_NONE, NULL, "IgnoreCase is an option of words on strings: whether a and A count as the same."},
    {"Overlaps", {0, ANY}, ATTR_NONE, NULL, "Overlaps is an option of words on strings: whether matches may overlap."},
};

static const MessageText messages[] = {
    {"General", "srep", "`1` is not a valid string replacement rule."},
    {"General", "innf", "Non-negative integer or Infinity expected at position `1` in `2`."},
    {"StringExpression", "invld", "Element `1` is not a valid string or pattern element in `2`."},
    {"StringExpression", "reclim", "The search for `1` took too many steps and was given up."},
    {"RegularExpression", "maxrec", "The regular expression cannot be read (`1`) in `2`."},
};

const Module module_string_match = {"string_match", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
