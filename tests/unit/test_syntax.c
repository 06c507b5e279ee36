/* test_syntax.c - the reader and the printer agree, for expressions made from the operator table and for texts that are
 * damaged in every place. */
#include "interp/interp.h"
#include "interp/syntax.h"
#include "test.h"

static Interp *in;
static uint64_t state = 12345;

static uint32_t below(uint32_t n)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(state >> 33) % n;
}

static Expr symbol(const char *name)
{
    return symbol_lookup(in, name, true);
}

static Expr random_atom(void)
{
    static const char *const names[] = {"a", "b", "x", "y", "Null", "All", "\u03B1", "longName", "ctx`z"};
    switch (below(6)) {
    case 0: return expr_int(below(100));
    case 1: return expr_real((double)below(1000) / 8);
    case 2: return expr_text(below(2) ? "text" : "q\"\\\n\u00E9");
    default: return symbol(names[below(COUNT(names))]);
    }
}

static Expr random_head(void)
{
    static const char *const heads[] = {"List", "Pattern", "Blank", "BlankSequence", "BlankNullSequence", "Optional", "Slot",
                                        "SlotSequence", "Part", "Out", "Association", "TagSetDelayed", "TagUnset", "f", "g",
                                        "HoldForm", "Inequality", "MatrixForm", "Rational", "Row"};
    if (below(3) == 0)
        return symbol(heads[below(COUNT(heads))]);
    return symbol(syntax_table[below((uint32_t)syntax_count)].head);
}

/* No number is negative and no exponent is a fraction: those read back as products, which only evaluation folds. And no
 * infinities, which are shown by their names. */
static Expr random_expr(int depth)
{
    if (depth == 0 || below(5) == 0)
        return random_atom();
    Expr head = below(12) == 0 ? random_expr(depth - 1) : random_head();
    uint32_t n = below(8) == 0 ? 0 : 1 + below(3) + below(2);
    Builder b = builder_start(head, n);
    for (uint32_t i = 0; i < n; i++)
        builder_add(&b, random_expr(depth - 1));
    return builder_finish(&b);
}

static void round_trip(Expr e, PrintForm form)
{
    const char *text = print_text(in, e, form);
    ParseResult r = parse_all(in, text, strlen(text));
    if (!CHECK(r.expr != NULL && expr_same(r.expr, e)))
        printf("    %s\n    reads as %s\n", text, r.expr != NULL ? print_text(in, r.expr, PRINT_FULL) : r.error);
}

static void input_form_reads_back(void)
{
    for (int i = 0; i < 30000; i++)
        round_trip(random_expr(1 + (int)below(4)), PRINT_INPUT);
}

static void full_form_reads_back(void)
{
    for (int i = 0; i < 10000; i++)
        round_trip(random_expr(1 + (int)below(4)), PRINT_FULL);
}

/* Two-dimensional output never fails, whatever stands in it. */
static void output_form_ends(void)
{
    for (int i = 0; i < 3000; i++)
        CHECK(print_text(in, random_expr(4), PRINT_OUTPUT) != NULL);
}

static const char program[] = "f[x_Integer?EvenQ, y_:2] := Module[{z = {1, 2.5, \"s\\n\"}, w}, z[[1]] += x^2/y - 3; (* note *)\n"
                              "  If[x > 1 && y =!= z, g @@ z /. {a :> b, c -> <|\"k\" -> 5|>}, h[#, ##2]& /@ z]]; %% ~~ a_..\n"
                              "a::usage = \"text\"; x /: p[x] = 1 ;; 3; 16^^ff + \\[Alpha]' - 2*^-3";

/* Every text is read to its end or refused, and the place of the error lies inside. */
static void read_all(const char *text, size_t length)
{
    size_t at = 0;
    for (int k = 0; k < 1000; k++) {
        ParseResult r = parse_next(in, text, length, at);
        if (r.error != NULL) {
            CHECK(r.error_at <= length);
            return;
        }
        if (r.expr == NULL)
            return;
        CHECK(r.end > at);
        at = r.end;
    }
}

static void damaged_texts_are_refused(void)
{
    static const char noise[] = "[](){}<|>\"\\`@#%&*;:=.,'!?~^_\n \x80\xC3\xFF";
    message_quiet_push(in, S(All));
    size_t n = sizeof program - 1;
    for (size_t i = 0; i < n; i++) {
        char text[sizeof program];
        read_all(program, i); /* cut short */
        for (size_t k = 0; k < sizeof noise; k++) {
            memcpy(text, program, sizeof program);
            text[i] = noise[k];
            read_all(text, n);
        }
    }
    message_quiet_pop(in);
}

typedef struct Case {
    const char *text, *full;
} Case;

/* Precedences and groupings, from the documentation of the language. */
static void operators_bind_as_documented(void)
{
    static const Case cases[] = {
        {"a + b c^d", "Plus[a, Times[b, Power[c, d]]]"},
        {"a = b = c", "Set[a, Set[b, c]]"},
        {"a -> b -> c", "Rule[a, Rule[b, c]]"},
        {"a /. b /. c", "ReplaceAll[ReplaceAll[a, b], c]"},
        {"f @ g @ x", "f[g[x]]"},
        {"x // f // g", "g[f[x]]"},
        {"f /@ g @@ x", "Map[f, Apply[g, x]]"},
        {"f @ x /@ y", "Map[f[x], y]"},
        {"a ~ f ~ b ~ g ~ c", "g[f[a, b], c]"},
        {"- a ^ b", "Times[-1, Power[a, b]]"},
        {"a ^ - b", "Power[a, Times[-1, b]]"},
        {"! a && b", "And[Not[a], b]"},
        {"a || b && c", "Or[a, And[b, c]]"},
        {"a && b \\[Xor] c || d", "Or[Xor[And[a, b], c], d]"},
        {"a < b <= c", "Inequality[a, Less, b, LessEqual, c]"},
        {"a == b == c", "Equal[a, b, c]"},
        {"a === b", "SameQ[a, b]"},
        {"# + 1 & /@ x", "Map[Function[Plus[Slot[1], 1]], x]"},
        {"a -> # &", "Function[Rule[a, Slot[1]]]"},
        {"a = # &", "Set[a, Function[Slot[1]]]"},
        {"x_ ? f [y]", "PatternTest[Pattern[x, Blank[]], f][y]"},
        {"x : a | b", "Pattern[x, Alternatives[a, b]]"},
        {"x : a : b", "Optional[Pattern[x, a], b]"},
        {"a ~~ b | c", "StringExpression[a, Alternatives[b, c]]"},
        {"a ;; b ;; c", "Span[a, b, c]"},
        {";; ;; 2", "Span[1, All, 2]"},
        {"a;b;", "CompoundExpression[a, b, Null]"},
        {"a; b = c", "CompoundExpression[a, Set[b, c]]"},
        {"f'''[x]", "Derivative[3][f][x]"},
        {"a!! b!", "Times[Factorial2[a], Factorial[b]]"},
        {"a . b ** c", "Dot[a, NonCommutativeMultiply[b, c]]"},
        {"a @* b @* c", "Composition[a, b, c]"},
        {"x |-> y |-> x + y", "Function[x, Function[y, Plus[x, y]]]"},
        {"x =.", "Unset[x]"},
        {"2 x y", "Times[2, x, y]"},
        {"2x", "Times[2, x]"},
        {"a\\[InvisibleTimes]b", "Times[a, b]"},
        {"(a b) c", "Times[Times[a, b], c]"},
        {"a[[1, 2]][[3]]", "Part[Part[a, 1, 2], 3]"},
        {"a[b][c]", "a[b][c]"},
        {"{a,\nb\nc}", "List[a, Times[b, c]]"},
        {"<< file`name`", "Get[\"file`name`\"]"},
        {"a >> b.m", "Put[a, \"b.m\"]"},
        {"x_Integer:3", "Optional[Pattern[x, Blank[Integer]], 3]"},
        {"__h", "BlankSequence[h]"},
        {"f::a::b", "MessageName[f, \"a\", \"b\"]"},
        {"a \\[Rule] b", "Rule[a, b]"},
        {"a \xE2\x86\x92 b", "Rule[a, b]"},
        {"\\[LeftAssociation] a -> 1 \\[RightAssociation]", "Association[Rule[a, 1]]"},
        {"a\\[LeftDoubleBracket]1\\[RightDoubleBracket]", "Part[a, 1]"},
        {"\\[Integral] x^2 \\[DifferentialD] x", "Integrate[Power[x, 2], x]"},
        {"1..", "Repeated[1]"},
        {"a /; b -> c", "Rule[Condition[a, b], c]"},
        {"a += b += c", "AddTo[a, AddTo[b, c]]"},
        {"a <> b <> c", "StringJoin[a, b, c]"},
        {"a <-> b", "TwoWayRule[a, b]"},
        {"a \\[Element] b || c", "Or[Element[a, b], c]"},
        {"-3", "-3"},
        {"- 3 x", "Times[-3, x]"},
        {"2 - 3", "Plus[2, -3]"},
        {"%", "Out[]"},
        {"%%%", "Out[-3]"},
        {"%12", "Out[12]"},
        {"#a", "Slot[\"a\"]"},
        {"##3", "SlotSequence[3]"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        ParseResult r = parse_all(in, cases[i].text, strlen(cases[i].text));
        const char *full = r.expr != NULL ? print_text(in, r.expr, PRINT_FULL) : r.error;
        if (!CHECK(strcmp(full, cases[i].full) == 0))
            printf("    %s is %s\n", cases[i].text, full);
    }
}

static void lines_end_expressions(void)
{
    static const char text[] = "a\n+ b\nf[\nx\n]\nc +\nd; e\n(* only\na comment *)\n";
    static const char *const want[] = {"a", "Plus[b]", "f[x]", "CompoundExpression[Plus[c, d], e]"};
    size_t at = 0;
    for (size_t i = 0; i < COUNT(want); i++) {
        ParseResult r = parse_next(in, text, sizeof text - 1, at);
        if (!CHECK(r.expr != NULL))
            return;
        CHECK_TEXT(print_text(in, r.expr, PRINT_FULL), want[i]);
        at = r.end;
    }
    ParseResult r = parse_next(in, text, sizeof text - 1, at);
    CHECK(r.expr == NULL && r.error == NULL);
}

static void unfinished_texts_ask_for_more(void)
{
    static const char *const more[] = {"f[x", "{1,", "(a", "a +", "\"abc", "(* abc", "a = ", "<|a -> 1", "x_?", "f @", "a[[1"};
    static const char *const wrong[] = {"a ]", "f[)", "1 +* 2", "a , b", "\"\\q\"", "}", "a ~ b c", "\\[NoSuchName]"};
    for (size_t i = 0; i < COUNT(more); i++) {
        ParseResult r = parse_all(in, more[i], strlen(more[i]));
        CHECK(r.expr == NULL && r.incomplete);
    }
    for (size_t i = 0; i < COUNT(wrong); i++) {
        ParseResult r = parse_all(in, wrong[i], strlen(wrong[i]));
        CHECK(r.expr == NULL && r.error != NULL && !r.incomplete);
    }
}

/* 100,000 levels of everything that nests. */
static Expr deep(Interp *interp, void *data)
{
    (void)interp;
    enum { LEVELS = 100000 };
    const char *opening = data;
    Text t = text_start();
    for (int i = 0; i < LEVELS; i++)
        text_add(&t, opening);
    text_add_char(&t, 'x');
    const char *closing = strpbrk(opening, "[({") != NULL ? opening[strlen(opening) - 1] == '[' ? "]" : opening[0] == '(' ? ")" : "}" : "";
    for (int i = 0; i < LEVELS; i++)
        text_add(&t, closing);
    ParseResult r = parse_all(in, t.bytes, t.length);
    if (CHECK(r.expr != NULL)) {
        const char *text = print_text(in, r.expr, PRINT_INPUT);
        ParseResult again = parse_all(in, text, strlen(text));
        CHECK(again.expr != NULL && expr_same(again.expr, r.expr));
    }
    return S(Null);
}

static void deep_nesting_is_read(void)
{
    static const char *const openings[] = {"f[", "(", "{", "a -> ", "-", "!", "f @ ", "a^"};
    for (size_t i = 0; i < COUNT(openings); i++) {
        Expr result;
        UnwindValue u = unwind_protect(in, deep, (void *)(uintptr_t)openings[i], &result);
        CHECK(u.kind == UNWIND_NONE);
    }
}

static int run(void *data)
{
    (void)data;
    in = interp_create();
    TEST(operators_bind_as_documented);
    TEST(lines_end_expressions);
    TEST(unfinished_texts_ask_for_more);
    TEST(input_form_reads_back);
    TEST(full_form_reads_back);
    TEST(output_form_ends);
    TEST(damaged_texts_are_refused);
    TEST(deep_nesting_is_read);
    return test_report();
}

int main(void)
{
    return interp_run_on_big_stack(run, NULL);
}
