/* string_pattern.c - string patterns as regular expressions.
 *
 * A variable is a capturing group where it first stands and a back-reference later. Tests and conditions are callouts:
 * the expression after the group is evaluated, and its failure makes PCRE2 backtrack. An unwind in there is caught, so
 * that it does not cross the library's frames, and goes on after the match. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "builtins/string_pattern.h"
#include <pcre2.h>
#include <string.h>

enum {
    MATCH_LIMIT = 10000000,
    DEPTH_LIMIT = 100000,
    TESTS_MOST = 254, /* PCRE2 numbers callouts in a byte */
    EVERY_CALLOUT = 255, /* at the end of the pattern with STRING_EVERY */
    CACHE = 128,      /* a power of two */
    JIT_BYTES = 2000  /* texts from this length on are worth compiling for */
};

typedef struct Variable {
    Expr symbol;
    int group;
} Variable;

typedef struct Test {
    Expr test;
    bool condition; /* evaluated with the variables put in; else applied to the group */
    int group;
    size_t variables; /* how many were known where the test stands */
} Test;

typedef struct Found { /* a match of string_pattern_every with its groups */
    StringMatch match;
    uint32_t captured;
    PCRE2_SIZE *at;
} Found;

struct StringPattern {
    Expr pattern, self; /* self: the opaque value whose death frees the code, so that nobody loses a pattern in use */
    unsigned flags;
    Expr literal; /* the pattern is this string: no need of PCRE2 */
    pcre2_code *code;
    pcre2_match_data *match;
    pcre2_match_context *context;
    int uses;
    bool jit, regular;
    size_t variable_count, test_count;
    Variable *variables;
    Test *tests;
    int groups;
    int first_regular; /* group number before the first group of a RegularExpression */
    size_t found_count, found_capacity;
    Found *found;
    uint8_t *ended; /* for each place of the text: has a match of found ended there? */
    size_t ended_room;
};

typedef struct Compiler {
    Interp *in;
    StringPattern *p;
    Text out;
    bool lazy; /* inside Shortest */
    Expr problem; /* the part that is no string pattern */
} Compiler;

static void compile(Compiler *c, Expr e);

/* ---- writing the regular expression ---- */
static void add_literal(Text *out, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        unsigned char b = (unsigned char)s[i];
        bool word = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '_' || b >= 0x80;
        if (b == 0)
            text_add(out, "\\x{0}");
        else {
            if (!word && b > ' ')
                text_add_char(out, '\\');
            text_add_char(out, (char)b);
        }
    }
}

/* * is any text, @ is one or more characters that are no capitals, \\* is a star. */
static void add_abbreviated(Text *out, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (s[i] == '*')
            text_add(out, ".*");
        else if (s[i] == '@')
            text_add(out, "[^\\p{Lu}]+");
        else if (s[i] == '\\' && i + 1 < n)
            add_literal(out, s + ++i, 1);
        else
            add_literal(out, s + i, 1);
    }
}

static void quantify(Compiler *c, const char *quantifier)
{
    text_add(&c->out, quantifier);
    if (c->lazy)
        text_add_char(&c->out, '?');
}

static const char *class_of(Expr symbol)
{
    static const struct {
        const char *name, *class;
    } classes[] = {
        {"DigitCharacter", "[0-9]"},
        {"LetterCharacter", "\\p{L}"},
        {"WordCharacter", "[\\p{L}\\p{N}]"},
        {"WhitespaceCharacter", "\\s"},
        {"PunctuationCharacter", "[[:punct:]]"},
        {"HexadecimalCharacter", "[0-9a-fA-F]"},
        {"AnyCharacter", "."},
        {"StartOfString", "\\A"},
        {"EndOfString", "\\z"},
        {"StartOfLine", "(?m:^)"},
        {"EndOfLine", "(?m:$)"},
        {"WordBoundary", "\\b"},
        {"NumberString", "(?:[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))"},
        {"EndOfBuffer", "\\z"},
    };
    const Symbol *s = symbol_of(symbol);
    if (s->context == NULL || strcmp(s->context, "System`") != 0)
        return NULL;
    for (size_t i = 0; i < COUNT(classes); i++)
        if (strcmp(s->name, classes[i].name) == 0)
            return classes[i].class;
    return NULL;
}

/* The class of characters that a well-known predicate accepts. */
static const char *predicate_class(Expr f)
{
    static const struct {
        const char *name, *class;
    } classes[] = {{"LetterQ", "\\p{L}"}, {"DigitQ", "[0-9]"}, {"UpperCaseQ", "\\p{Lu}"}, {"LowerCaseQ", "\\p{Ll}"}};
    if (expr_is_symbol(f))
        for (size_t i = 0; i < COUNT(classes); i++)
            if (strcmp(symbol_of(f)->name, classes[i].name) == 0)
                return classes[i].class;
    return NULL;
}

static int variable_group(const Compiler *c, Expr symbol)
{
    for (size_t i = 0; i < c->p->variable_count; i++)
        if (c->p->variables[i].symbol == symbol)
            return c->p->variables[i].group;
    return 0;
}

static void add_variable(Compiler *c, Expr symbol, int group)
{
    Variable *grown = mem_array(Variable, c->p->variable_count + 1);
    if (c->p->variable_count > 0)
        memcpy(grown, c->p->variables, c->p->variable_count * sizeof *grown);
    grown[c->p->variable_count++] = (Variable){symbol, group};
    c->p->variables = grown;
}

static void compile_pattern(Compiler *c, Expr e)
{
    Expr symbol = expr_part(e, 1);
    int group = expr_is_symbol(symbol) ? variable_group(c, symbol) : -1;
    if (group < 0) {
        c->problem = e;
        return;
    }
    if (group > 0) {
        text_addf(&c->out, "\\g{%d}", group);
        return;
    }
    group = ++c->p->groups;
    text_add_char(&c->out, '(');
    compile(c, expr_part(e, 2));
    text_add_char(&c->out, ')');
    add_variable(c, symbol, group);
}

/* The callout after a group. */
static void add_test(Compiler *c, Expr test, bool condition, int group)
{
    StringPattern *p = c->p;
    if (p->test_count == TESTS_MOST) {
        c->problem = test;
        return;
    }
    Test *grown = mem_array(Test, p->test_count + 1);
    if (p->test_count > 0)
        memcpy(grown, p->tests, p->test_count * sizeof *grown);
    grown[p->test_count++] = (Test){test, condition, group, p->variable_count};
    p->tests = grown;
    text_addf(&c->out, "(?C%zu)", p->test_count);
}

static void compile_tested(Compiler *c, Expr e)
{
    Expr body = expr_part(e, 1), f = expr_part(e, 2);
    Expr inner = expr_has_head(body, S(Pattern)) && expr_length(body) == 2 ? expr_part(body, 2) : body;
    Expr name = inner != body ? expr_part(body, 1) : NULL;
    int repeats = expr_has_head(inner, S(BlankSequence)) ? 1 : expr_has_head(inner, S(BlankNullSequence)) ? 2 : 0;
    const char *class = predicate_class(f);
    bool blank = repeats > 0 || expr_has_head(inner, S(Blank));
    int known = name != NULL ? variable_group(c, name) : 0;
    if (known > 0) {
        text_addf(&c->out, "\\g{%d}", known);
        return;
    }
    int group = ++c->p->groups;
    text_add_char(&c->out, '(');
    if (blank && class != NULL) {
        text_add(&c->out, class);
        if (repeats > 0)
            quantify(c, repeats == 1 ? "+" : "*");
    } else if (repeats > 0) { /* each character is tested */
        int single = ++c->p->groups;
        text_add(&c->out, "(?:(.)");
        add_test(c, f, false, single);
        text_add_char(&c->out, ')');
        quantify(c, repeats == 1 ? "+" : "*");
    } else {
        compile(c, inner);
    }
    text_add_char(&c->out, ')');
    if (!(blank && (class != NULL || repeats > 0)))
        add_test(c, f, false, group);
    if (name != NULL)
        add_variable(c, name, group);
}

static void compile_condition(Compiler *c, Expr e)
{
    text_add(&c->out, "(?:");
    compile(c, expr_part(e, 1));
    text_add_char(&c->out, ')');
    add_test(c, expr_part(e, 2), true, 0);
}

/* p.. with its counts; the first one defines the variables, the others repeat them. */
static void compile_repeated(Compiler *c, Expr e, int64_t least, int64_t most)
{
    size_t known = c->p->variable_count;
    Text outer = c->out;
    c->out = text_start();
    compile(c, expr_part(e, 1));
    bool defines = c->p->variable_count > known;
    Text first = c->out;
    c->out = outer;
    char count[64];
    if (!defines) {
        text_addf(&c->out, "(?:%s)", first.bytes);
        if (most == INT64_MAX)
            snprintf(count, sizeof count, least == 0 ? "*" : least == 1 ? "+" : "{%lld,}", (long long)least);
        else
            snprintf(count, sizeof count, "{%lld,%lld}", (long long)least, (long long)most);
        quantify(c, count);
        return;
    }
    text_addf(&c->out, "(?:%s(?:", first.bytes);
    compile(c, expr_part(e, 1));
    text_add_char(&c->out, ')');
    if (most == INT64_MAX)
        snprintf(count, sizeof count, "{%lld,}", (long long)(least > 0 ? least - 1 : 0));
    else
        snprintf(count, sizeof count, "{%lld,%lld}", (long long)(least > 0 ? least - 1 : 0), (long long)(most > 0 ? most - 1 : 0));
    quantify(c, count);
    text_add_char(&c->out, ')');
    if (least == 0)
        quantify(c, "?");
}

static bool counts_of(Expr e, int64_t *least, int64_t *most)
{
    if (expr_length(e) == 1)
        return true;
    Expr n = expr_part(e, 2);
    if (expr_is(n, EXPR_INT)) {
        *most = expr_int_value(n);
        return *most >= 0 && *most < 65000;
    }
    if (!expr_is_list(n) || expr_length(n) < 1 || expr_length(n) > 2)
        return false;
    Expr a = expr_part(n, 1), b = expr_part(n, expr_length(n));
    if (!expr_is(a, EXPR_INT))
        return false;
    *least = expr_int_value(a);
    *most = expr_is(b, EXPR_INT) ? expr_int_value(b) : INT64_MAX;
    bool open = !expr_is(b, EXPR_INT);
    return *least >= 0 && *least < 65000 && (open || (*most >= *least && *most < 65000));
}

static void compile_except(Compiler *c, Expr e)
{
    text_add(&c->out, "(?:(?!");
    compile(c, expr_part(e, 1));
    text_add_char(&c->out, ')');
    if (expr_length(e) == 2)
        compile(c, expr_part(e, 2));
    else
        text_add_char(&c->out, '.');
    text_add_char(&c->out, ')');
}

static void compile_alternatives(Compiler *c, Expr e)
{
    text_add(&c->out, "(?:");
    for (size_t i = 1; i <= expr_length(e); i++) {
        if (i > 1)
            text_add_char(&c->out, '|');
        compile(c, expr_part(e, i));
    }
    text_add_char(&c->out, ')');
}

/* Capturing groups of a regular expression as written. */
static int count_groups(const char *s, size_t n)
{
    int groups = 0;
    bool class = false;
    for (size_t i = 0; i < n; i++) {
        if (s[i] == '\\')
            i++;
        else if (s[i] == '[')
            class = true;
        else if (s[i] == ']')
            class = false;
        else if (s[i] == '(' && !class) {
            bool plain = i + 1 >= n || (s[i + 1] != '?' && s[i + 1] != '*');
            bool named = i + 2 < n && s[i + 1] == '?' &&
                         (s[i + 2] == 'P' || s[i + 2] == '\'' || (s[i + 2] == '<' && i + 3 < n && s[i + 3] != '=' && s[i + 3] != '!'));
            groups += plain || named;
        }
    }
    return groups;
}

static void compile_regular(Compiler *c, Expr e)
{
    Expr s = expr_part(e, 1);
    if (!expr_is_string(s)) {
        c->problem = e;
        return;
    }
    if (!c->p->regular)
        c->p->first_regular = c->p->groups;
    c->p->regular = true;
    c->p->groups += count_groups(expr_string_text(s), expr_string_bytes(s));
    text_add(&c->out, "(?:");
    text_add_bytes(&c->out, expr_string_text(s), expr_string_bytes(s));
    text_add_char(&c->out, ')');
}

static void compile_greed(Compiler *c, Expr e, bool lazy)
{
    bool saved = c->lazy;
    c->lazy = lazy;
    text_add(&c->out, "(?:");
    compile(c, expr_part(e, 1));
    text_add_char(&c->out, ')');
    c->lazy = saved;
}

static void compile_symbol(Compiler *c, Expr e)
{
    const char *class = class_of(e);
    if (e == S(Whitespace)) {
        text_add(&c->out, "(?:\\s");
        quantify(c, "+");
        text_add_char(&c->out, ')');
    } else if (class != NULL) {
        text_add(&c->out, class);
    } else {
        c->problem = e;
    }
}

/* DatePattern[{"Year", "-", ...}]: the text of each element; other strings stand for themselves. */
static void compile_date(Compiler *c, Expr e)
{
    static const struct {
        const char *name, *regex;
    } known[] = {{"Year", "\\d{4}"}, {"YearShort", "\\d{2}"}, {"Month", "(?:1[0-2]|0?[1-9])"},
                 {"MonthName", "(?:January|February|March|April|May|June|July|August|September|October|November|December)"},
                 {"MonthNameShort", "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"},
                 {"Day", "(?:[12]\\d|3[01]|0?[1-9])"},
                 {"DayName", "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"},
                 {"DayNameShort", "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"}, {"Hour", "(?:2[0-3]|[01]?\\d)"},
                 {"Hour12", "(?:1[0-2]|0?[1-9])"}, {"Hour24", "(?:2[0-3]|[01]?\\d)"}, {"AMPM", "(?i:[AP]M)"},
                 {"Minute", "[0-5]\\d"}, {"Second", "[0-5]\\d"}, {"SecondExact", "[0-5]\\d(?:\\.\\d+)?"}};
    for (size_t i = 1; i <= expr_length(e); i++) {
        Expr part = expr_part(e, i);
        const char *regex = NULL;
        for (size_t k = 0; k < COUNT(known) && regex == NULL; k++)
            if (expr_string_is(part, known[k].name))
                regex = known[k].regex;
        if (regex != NULL)
            text_add(&c->out, regex);
        else
            compile(c, part);
    }
}

static void compile_normal(Compiler *c, Expr e)
{
    size_t n = expr_length(e);
    Expr head = expr_head(e);
    const char *name = expr_is_symbol(head) ? symbol_of(head)->name : "";
    int64_t least = head == S(RepeatedNull) ? 0 : 1, most = INT64_MAX;
    if (head == S(StringExpression) || head == S(PatternSequence)) {
        for (size_t i = 1; i <= n; i++)
            compile(c, expr_part(e, i));
    } else if (head == S(Blank) && n == 0) {
        text_add_char(&c->out, '.');
    } else if (head == S(BlankSequence) && n == 0) {
        text_add_char(&c->out, '.');
        quantify(c, "+");
    } else if (head == S(BlankNullSequence) && n == 0) {
        text_add_char(&c->out, '.');
        quantify(c, "*");
    } else if (head == S(Pattern) && n == 2) {
        compile_pattern(c, e);
    } else if (head == S(Alternatives) || head == S(List)) {
        compile_alternatives(c, e);
    } else if ((head == S(Repeated) || head == S(RepeatedNull)) && n >= 1 && n <= 2 && counts_of(e, &least, &most)) {
        compile_repeated(c, e, least, most);
    } else if (head == S(Except) && n >= 1 && n <= 2) {
        compile_except(c, e);
    } else if (head == S(PatternTest) && n == 2) {
        compile_tested(c, e);
    } else if (head == S(Condition) && n == 2) {
        compile_condition(c, e);
    } else if (strcmp(name, "DatePattern") == 0 && n == 1 && expr_is_list(expr_part(e, 1))) {
        compile_date(c, expr_part(e, 1));
    } else if (head == S(RegularExpression) && n == 1) {
        compile_regular(c, e);
    } else if ((head == S(Shortest) || head == S(Longest)) && n == 1) {
        compile_greed(c, e, head == S(Shortest));
    } else if ((head == S(HoldPattern) || head == S(Verbatim)) && n == 1) {
        compile(c, expr_part(e, 1));
    } else if (head == S(Optional) && n >= 1) {
        text_add(&c->out, "(?:");
        compile(c, expr_part(e, 1));
        text_add_char(&c->out, ')');
        quantify(c, "?");
    } else if (strcmp(name, "CharacterRange") == 0 && n == 2 && expr_is_string(expr_part(e, 1)) && expr_is_string(expr_part(e, 2))) {
        text_add_char(&c->out, '[');
        add_literal(&c->out, expr_string_text(expr_part(e, 1)), expr_string_bytes(expr_part(e, 1)));
        text_add_char(&c->out, '-');
        add_literal(&c->out, expr_string_text(expr_part(e, 2)), expr_string_bytes(expr_part(e, 2)));
        text_add_char(&c->out, ']');
    } else {
        c->problem = e;
    }
}

static void compile(Compiler *c, Expr e)
{
    stack_check(c->in);
    if (c->problem != NULL)
        return;
    if (expr_is_string(e)) {
        if (c->p->flags & STRING_ABBREVIATED && e == c->p->pattern)
            add_abbreviated(&c->out, expr_string_text(e), expr_string_bytes(e));
        else
            add_literal(&c->out, expr_string_text(e), expr_string_bytes(e));
    } else if (expr_is_symbol(e)) {
        compile_symbol(c, e);
    } else if (expr_is_normal(e)) {
        compile_normal(c, e);
    } else {
        c->problem = e;
    }
}

/* ---- compiled patterns ---- */
static void *allocate(size_t n, void *data)
{
    (void)data;
    return mem_alloc(n);
}

static void release(void *block, void *data)
{
    (void)block;
    (void)data;
}

static void close_pattern(void *data)
{
    StringPattern *p = data;
    if (p->code != NULL)
        pcre2_code_free(p->code); /* what is not collected: the machine code */
    p->code = NULL;
}

static const OpaqueType pattern_type = {.name = "StringPattern", .close = close_pattern};

/* A plain string that needs no regular expression. */
static bool is_literal(const StringPattern *p)
{
    if (!expr_is_string(p->pattern) || p->flags & STRING_IGNORE_CASE)
        return false;
    const char *s = expr_string_text(p->pattern);
    return !(p->flags & STRING_ABBREVIATED) || strpbrk(s, "*@\\") == NULL;
}

static int callout(pcre2_callout_block *block, void *data);

static bool build(Interp *in, StringPattern *p)
{
    Compiler c = {.in = in, .p = p, .out = text_start()};
    if (p->flags & STRING_WHOLE)
        text_add(&c.out, "\\A(?:");
    if (p->flags & STRING_EVERY)
        text_add(&c.out, "(?:");
    compile(&c, p->pattern);
    if (p->flags & STRING_WHOLE)
        text_add(&c.out, ")\\z");
    if (p->flags & STRING_EVERY)
        text_addf(&c.out, ")(?C%d)", EVERY_CALLOUT);
    if (c.problem != NULL) {
        message(in, S(StringExpression), "invld", c.problem, p->pattern, NULL);
        return false;
    }
    pcre2_general_context *general = pcre2_general_context_create(allocate, release, NULL);
    pcre2_compile_context *compiling = pcre2_compile_context_create(general);
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOTALL | (p->flags & STRING_IGNORE_CASE ? PCRE2_CASELESS : 0) |
                       (p->flags & STRING_EVERY ? PCRE2_NO_AUTO_POSSESS : 0);
    int error;
    PCRE2_SIZE at;
    p->code = pcre2_compile((PCRE2_SPTR)c.out.bytes, c.out.length, options, &error, &at, compiling);
    if (p->code == NULL) {
        unsigned char words[200];
        pcre2_get_error_message(error, words, sizeof words);
        message(in, S(RegularExpression), "maxrec", expr_text((const char *)words), p->pattern, NULL);
        return false;
    }
    p->match = pcre2_match_data_create_from_pattern(p->code, general);
    p->context = pcre2_match_context_create(general);
    pcre2_set_match_limit(p->context, MATCH_LIMIT);
    pcre2_set_depth_limit(p->context, DEPTH_LIMIT);
    return true;
}

typedef struct Cache {
    Expr entries[CACHE]; /* opaque: StringPattern */
} Cache;

static void *cache_create(Interp *in)
{
    (void)in;
    return mem_new(Cache);
}

StringPattern *string_pattern(Interp *in, Expr pattern, unsigned flags)
{
    static const char key;
    Cache *cache = interp_state(in, &key, cache_create);
    Expr *entry = &cache->entries[(expr_hash(pattern) * 31 + flags) % CACHE];
    if (*entry != NULL) {
        StringPattern *p = expr_opaque_data(*entry, &pattern_type);
        if (p->flags == flags && expr_identical(p->pattern, pattern))
            return p;
    }
    StringPattern *p = mem_new(StringPattern);
    p->pattern = pattern;
    p->flags = flags;
    if (is_literal(p))
        p->literal = pattern;
    else if (!build(in, p))
        return NULL;
    *entry = p->self = expr_opaque(&pattern_type, p);
    return p;
}

/* ---- matching ---- */
typedef struct Callout { /* what a test needs, and the unwind that it met */
    Interp *in;
    StringPattern *p;
    const Test *test;
    const char *text;
    const PCRE2_SIZE *at;
    uint32_t captured;
    unsigned calls;
    UnwindValue unwind;
} Callout;

static Expr group_text(const char *text, const PCRE2_SIZE *at, uint32_t captured, int group)
{
    if ((uint32_t)group >= captured || at[2 * group] == PCRE2_UNSET || at[2 * group + 1] < at[2 * group])
        return expr_text("");
    return expr_string(text + at[2 * group], at[2 * group + 1] - at[2 * group]);
}

static Expr fill(Interp *in, const StringPattern *p, size_t variables, const char *text, const PCRE2_SIZE *at, uint32_t captured,
                 Expr e)
{
    Expr *symbols = mem_array(Expr, variables + 1), *values = mem_array(Expr, variables + 1);
    for (size_t i = 0; i < variables; i++) {
        symbols[i] = p->variables[i].symbol;
        values[i] = group_text(text, at, captured, p->variables[i].group);
    }
    return expr_substitute(in, e, variables, symbols, values);
}

static Expr run_test(Interp *in, void *data)
{
    Callout *c = data;
    const Test *t = c->test;
    if (t->condition)
        return evaluate(in, fill(in, c->p, t->variables, c->text, c->at, c->captured, t->test));
    return evaluate_apply1(in, t->test, group_text(c->text, c->at, c->captured, t->group));
}

/* Keeps the match that ends here, unless there was one like it; the search goes on as if it had failed. */
static int found_match(pcre2_callout_block *block, Callout *c)
{
    StringPattern *p = c->p;
    StringMatch m = {block->start_match, block->current_position};
    if ((++c->calls & 1023) == 0 && unwind_due(c->in))
        return PCRE2_ERROR_CALLOUT; /* the next poll raises */
    if (p->ended[m.end])
        return 1;
    p->ended[m.end] = 1;
    if (p->found_count == p->found_capacity) {
        Found *grown = mem_array(Found, p->found_capacity = p->found_capacity * 2 + 8);
        for (size_t i = 0; i < p->found_count; i++)
            grown[i] = p->found[i];
        p->found = grown;
    }
    Found *f = &p->found[p->found_count++];
    *f = (Found){m, block->capture_top, mem_bytes(2 * block->capture_top * sizeof *f->at)};
    memcpy(f->at, block->offset_vector, 2 * block->capture_top * sizeof *f->at);
    return 1;
}

static int callout(pcre2_callout_block *block, void *data)
{
    Callout *c = data;
    if (block->callout_number == EVERY_CALLOUT)
        return found_match(block, c);
    if (block->callout_number == 0 || block->callout_number > c->p->test_count)
        return 0;
    c->test = &c->p->tests[block->callout_number - 1];
    c->text = (const char *)block->subject;
    c->at = block->offset_vector;
    c->captured = block->capture_top;
    Expr result = NULL;
    c->unwind = unwind_protect(c->in, run_test, c, &result);
    if (c->unwind.kind != UNWIND_NONE)
        return PCRE2_ERROR_CALLOUT;
    return expr_is_true(result) ? 0 : 1;
}

static bool find_literal(const StringPattern *p, Expr text, size_t from, StringMatch *m)
{
    const char *s = expr_string_text(text), *wanted = expr_string_text(p->literal);
    size_t n = expr_string_bytes(text), k = expr_string_bytes(p->literal);
    if (p->flags & STRING_WHOLE) {
        *m = (StringMatch){0, n};
        return from == 0 && n == k && memcmp(s, wanted, n) == 0;
    }
    const char *at = k == 0 ? s + from : memmem(s + from, n - from, wanted, k);
    if (at == NULL)
        return false;
    *m = (StringMatch){(size_t)(at - s), (size_t)(at - s) + k};
    return true;
}

bool string_pattern_find(Interp *in, StringPattern *p, Expr text, size_t from, StringMatch *m)
{
    if (from > expr_string_bytes(text))
        return false;
    if (p->literal != NULL)
        return find_literal(p, text, from, m);
    unwind_poll(in);
    if (!p->jit && (++p->uses > 50 || expr_string_bytes(text) >= JIT_BYTES)) {
        p->jit = true;
        pcre2_jit_compile(p->code, PCRE2_JIT_COMPLETE); /* without it, or when refused, PCRE2 interprets */
    }
    Callout c = {.in = in, .p = p};
    if (p->test_count > 0) { /* a test may match the same pattern again: this match keeps its own data */
        p->match = pcre2_match_data_create_from_pattern(p->code, pcre2_general_context_create(allocate, release, NULL));
        pcre2_set_callout(p->context, callout, &c);
    }
    pcre2_match_data *match = p->match;
    int n = pcre2_match(p->code, (PCRE2_SPTR)expr_string_text(text), expr_string_bytes(text), from, PCRE2_NO_UTF_CHECK, match,
                        p->context);
    if (c.unwind.kind != UNWIND_NONE)
        unwind_again(in, c.unwind);
    p->match = match;
    if (n == PCRE2_ERROR_MATCHLIMIT || n == PCRE2_ERROR_DEPTHLIMIT || n == PCRE2_ERROR_JIT_STACKLIMIT)
        message(in, S(StringExpression), "reclim", p->pattern, NULL);
    if (n < 0)
        return false;
    const PCRE2_SIZE *at = pcre2_get_ovector_pointer(match);
    *m = (StringMatch){at[0], at[1]};
    if (m->end < m->start)
        m->end = m->start;
    return true;
}

/* No match has ended anywhere in n bytes. */
static void forget_matches(StringPattern *p, size_t n)
{
    if (n < p->ended_room) {
        for (size_t i = 0; i < p->found_count; i++)
            p->ended[p->found[i].match.end] = 0;
    } else {
        p->ended = mem_bytes(p->ended_room = n + 1);
        memset(p->ended, 0, p->ended_room);
    }
    p->found_count = 0;
}

size_t string_pattern_every(Interp *in, StringPattern *p, Expr text, size_t at, StringMatch **list)
{
    forget_matches(p, expr_string_bytes(text));
    if (p->literal == NULL) {
        Callout c = {.in = in, .p = p};
        unwind_poll(in);
        pcre2_set_callout(p->context, callout, &c);
        int n = pcre2_match(p->code, (PCRE2_SPTR)expr_string_text(text), expr_string_bytes(text), at,
                            PCRE2_NO_UTF_CHECK | PCRE2_ANCHORED, p->match, p->context);
        if (c.unwind.kind != UNWIND_NONE)
            unwind_again(in, c.unwind);
        if (n == PCRE2_ERROR_MATCHLIMIT || n == PCRE2_ERROR_DEPTHLIMIT)
            message(in, S(StringExpression), "reclim", p->pattern, NULL);
    }
    StringMatch m;
    bool literal = p->literal != NULL && find_literal(p, text, at, &m) && m.start == at;
    *list = mem_array(StringMatch, p->found_count + 1);
    if (literal)
        (*list)[0] = m;
    for (size_t i = 0; i < p->found_count; i++)
        (*list)[i] = p->found[i].match;
    return literal ? 1 : p->found_count;
}

void string_pattern_use(StringPattern *p, size_t i)
{
    if (p->literal != NULL || i >= p->found_count)
        return;
    const Found *f = &p->found[i];
    PCRE2_SIZE *at = pcre2_get_ovector_pointer(p->match);
    uint32_t n = pcre2_get_ovector_count(p->match);
    for (uint32_t k = 0; k < 2 * n; k++)
        at[k] = k < 2 * f->captured ? f->at[k] : PCRE2_UNSET;
    at[0] = f->match.start;
    at[1] = f->match.end;
}

Expr string_pattern_fill(Interp *in, StringPattern *p, Expr text, Expr e)
{
    if (p->variable_count == 0)
        return e;
    return fill(in, p, p->variable_count, expr_string_text(text), pcre2_get_ovector_pointer(p->match),
                pcre2_get_ovector_count(p->match), e);
}

bool string_pattern_has_variables(const StringPattern *p)
{
    return p->variable_count > 0;
}

Expr string_pattern_dollars(StringPattern *p, Expr text, Expr replacement)
{
    const char *s = expr_string_text(replacement);
    size_t n = expr_string_bytes(replacement);
    if (!p->regular || memchr(s, '$', n) == NULL)
        return replacement;
    const PCRE2_SIZE *at = pcre2_get_ovector_pointer(p->match);
    int count = (int)pcre2_get_ovector_count(p->match);
    Text out = text_start();
    for (size_t i = 0; i < n; i++) {
        bool digit = s[i] == '$' && i + 1 < n && s[i + 1] >= '0' && s[i + 1] <= '9';
        if (!digit) {
            text_add_char(&out, s[i]);
            continue;
        }
        int group = s[++i] - '0';
        if (group > 0)
            group += p->first_regular;
        if (group < count && at[2 * group] != PCRE2_UNSET)
            text_add_bytes(&out, expr_string_text(text) + at[2 * group], at[2 * group + 1] - at[2 * group]);
    }
    return text_finish(&out);
}
