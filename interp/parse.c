/* parse.c - tokens to expressions: operator precedence as the table says, and the forms that are special.
 *
 * A part that is read without parentheses remembers what it was (Shape), because -3 is a number, -a b one product, and
 * a - b c subtracts the product a b would be flattened into. Parts wait on one stack until their call is complete. */
#include "interp/parse.h"
#include <ctype.h>
#include <string.h>
#include "interp/interp.h"
#include "interp/lex.h"
#include "interp/number.h"

typedef enum Shape { /* what the expression just read was, if it stood without parentheses */
    SHAPE_OTHER,
    SHAPE_NUMBER, /* a number, maybe with a minus */
    SHAPE_SYMBOL,
    SHAPE_MINUS,  /* Times[-1, a] from a prefix minus */
    SHAPE_TIMES,  /* a product or quotient */
    SHAPE_SCALED, /* a product that starts with a positive number */
    SHAPE_PATTERN /* a : b */
} Shape;

typedef struct Parser {
    Interp *in;
    Lexer lex;
    Token tok; /* the next one, not yet taken */
    int depth; /* of brackets: line ends count at 0 only */
    Shape shape;
    Expr *stack;
    size_t top, capacity;
    const char *error, *tag;
    size_t error_at;
    bool incomplete;
} Parser;

static Expr parse(Parser *p, int least);

/* ---- small steps ---- */
static void take(Parser *p)
{
    p->tok = lexer_next(&p->lex);
}

static Expr refuse(Parser *p, const char *tag, const char *error)
{
    if (p->error == NULL) {
        p->error = p->tok.kind == TOKEN_ERROR ? p->lex.error : error;
        p->incomplete = p->tok.kind == TOKEN_END || p->lex.incomplete;
        p->tag = p->tok.kind == TOKEN_ERROR ? p->lex.tag : p->incomplete && tag[0] != 'b' ? "sntxi" : tag;
        p->error_at = p->tok.start;
    }
    return NULL;
}

static void push(Parser *p, Expr e)
{
    if (p->top == p->capacity) {
        p->capacity = p->capacity == 0 ? 64 : p->capacity * 2;
        Expr *grown = mem_array(Expr, p->capacity);
        if (p->top > 0)
            memcpy(grown, p->stack, p->top * sizeof *grown);
        p->stack = grown;
    }
    p->stack[p->top++] = e;
}

/* head[what was pushed since base]. */
static Expr collect(Parser *p, Expr head, size_t base)
{
    Expr e = expr_normal(head, p->top - base, p->stack + base);
    p->top = base;
    return e;
}

static Expr call1(Expr head, Expr a)
{
    return expr_normal(head, 1, &a);
}

static Expr call2(Expr head, Expr a, Expr b)
{
    Expr parts[] = {a, b};
    return expr_normal(head, 2, parts);
}

static Expr call3(Expr head, Expr a, Expr b, Expr c)
{
    Expr parts[] = {a, b, c};
    return expr_normal(head, 3, parts);
}

/* Whether the next token belongs to the line being read. */
static bool goes_on(const Parser *p)
{
    return p->tok.kind != TOKEN_END && !(p->tok.newline && p->depth == 0);
}

static bool starts_operand(const Parser *p)
{
    switch (p->tok.kind) {
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_NAME:
    case TOKEN_BLANK:
    case TOKEN_SLOT:
    case TOKEN_OUT:
    case TOKEN_OPEN_PAREN:
    case TOKEN_OPEN_LIST:
    case TOKEN_OPEN_ASSOC:
    case TOKEN_OPEN_FLOOR:
    case TOKEN_OPEN_CEILING: return true;
    case TOKEN_OPERATOR: return p->tok.spelling->prefix != NULL && p->tok.spelling->prefix->group != GROUP_SPAN;
    default: return false;
    }
}

static bool at_operator(const Parser *p, const char *text)
{
    return p->tok.kind == TOKEN_OPERATOR && strcmp(p->tok.spelling->text, text) == 0;
}

static Expr symbol_named(Parser *p, TokenText name)
{
    char room[128];
    if (name.length < sizeof room) {
        memcpy(room, name.text, name.length);
        room[name.length] = '\0';
        return symbol_lookup(p->in, room, true);
    }
    return symbol_lookup(p->in, mem_text(name.text, name.length), true);
}

/* ---- brackets ---- */
static bool is_closing(TokenKind kind)
{
    return kind >= TOKEN_CLOSE_CALL && kind <= TOKEN_CLOSE_ASSOC;
}

/* Pushes the parts up to the closing token, which is taken. A part left out is Null. */
static bool parse_parts(Parser *p, TokenKind close)
{
    p->depth++;
    take(p);
    bool comma = false;
    for (;;) {
        bool closing = p->tok.kind == close || (close == TOKEN_CLOSE_PART && p->tok.kind == TOKEN_CLOSE_CALL);
        if (closing || p->tok.kind == TOKEN_COMMA) {
            if (comma || !closing) {
                message(p->in, symbol_intern(p->in, "System`", "Syntax"), "com", NULL);
                push(p, S(Null));
            }
        } else {
            Expr part = parse(p, 0);
            if (part == NULL)
                return false;
            push(p, part);
        }
        if (p->tok.kind != TOKEN_COMMA)
            break;
        comma = true;
        take(p);
    }
    if (close == TOKEN_CLOSE_PART && p->tok.kind == TOKEN_CLOSE_CALL) { /* ]] is two tokens: a[b[1]] ends two calls */
        take(p);
        close = TOKEN_CLOSE_CALL;
    }
    if (p->tok.kind != close)
        return refuse(p, p->tok.kind == TOKEN_END ? "bktmcp" : is_closing(p->tok.kind) ? "bktmp" : "sntxf",
                      close == TOKEN_CLOSE_CALL   ? "a closing ] or a comma was expected"
                      : close == TOKEN_CLOSE_LIST ? "a closing } or a comma was expected"
                      : close == TOKEN_CLOSE_PART ? "a closing ]] or a comma was expected"
                                                  : "a closing |> or a comma was expected") != NULL;
    p->depth--;
    take(p);
    p->shape = SHAPE_OTHER;
    return true;
}

static Expr parse_paren(Parser *p)
{
    p->depth++;
    take(p);
    if (p->tok.kind == TOKEN_CLOSE_PAREN)
        return refuse(p, "sntxf", "there is nothing between the parentheses");
    Expr e = parse(p, 0);
    if (e == NULL)
        return NULL;
    if (p->tok.kind != TOKEN_CLOSE_PAREN)
        return refuse(p, p->tok.kind == TOKEN_END ? "bktmcp" : "sntxf", "a closing ) was expected");
    p->depth--;
    take(p);
    p->shape = SHAPE_OTHER;
    return e;
}

/* ---- operands ---- */
static Expr parse_blank(Parser *p)
{
    static const SymbolIndex heads[] = {SYMBOL_Blank, SYMBOL_BlankSequence, SYMBOL_BlankNullSequence};
    Token t = p->tok;
    Expr blank = (Expr)&symbol_known[heads[t.count - 1]].node;
    Expr of = t.head.length > 0 ? symbol_named(p, t.head) : NULL;
    Expr e = expr_normal(blank, of != NULL ? 1 : 0, &of);
    if (t.name.length > 0)
        e = call2(S(Pattern), symbol_named(p, t.name), e);
    if (t.dotted)
        e = call1(S(Optional), e);
    take(p);
    return e;
}

static Expr parse_out(Parser *p)
{
    Token t = p->tok;
    take(p);
    if (t.value != NULL)
        return call1(S(Out), t.value);
    return t.count == 1 ? expr_normal(S(Out), 0, NULL) : call1(S(Out), expr_int(-t.count));
}

/* What follows ;; with first before it: Span[first, second] or Span[first, second, third]. */
static Expr parse_span(Parser *p, Expr first)
{
    take(p);
    Expr second = S(All);
    if (goes_on(p) && starts_operand(p)) {
        second = parse(p, PRECEDENCE_SPAN + 1);
        if (second == NULL)
            return NULL;
    }
    p->shape = SHAPE_OTHER;
    if (!(goes_on(p) && at_operator(p, ";;")))
        return call2(S(Span), first, second);
    Parser saved = *p;
    take(p);
    if (!(goes_on(p) && starts_operand(p))) {
        *p = saved;
        return call2(S(Span), first, second);
    }
    Expr third = parse(p, PRECEDENCE_SPAN + 1);
    p->shape = SHAPE_OTHER;
    return third == NULL ? NULL : call3(S(Span), first, second, third);
}

static Expr parse_minus(Parser *p, const Operator *row)
{
    take(p);
    Expr e = parse(p, row->reads);
    if (e == NULL)
        return NULL;
    if (p->shape == SHAPE_NUMBER && expr_is_number(e))
        return number_negate(p->in, e);
    p->shape = SHAPE_MINUS;
    return call2(S(Times), expr_int(-1), e);
}

/* \[Integral] f \[DifferentialD] x */
static Expr parse_integral(Parser *p, const Operator *row)
{
    take(p);
    Expr e = parse(p, row->reads);
    if (e == NULL)
        return NULL;
    p->shape = SHAPE_OTHER;
    Expr last = expr_has_head(e, S(Times)) ? expr_part(e, expr_length(e)) : NULL;
    Expr d = symbol_intern(p->in, "System`", "DifferentialD");
    if (last == NULL || !expr_has_head(last, d) || expr_length(last) != 1)
        return refuse(p, "sntxf", "an integral ends with \\[DifferentialD] and its variable");
    size_t n = expr_length(e) - 1;
    Builder b = builder_start(S(Times), n);
    builder_add_parts(&b, e, 1, n);
    Expr f = n == 1 ? expr_part(e, 1) : builder_finish(&b);
    return call2(S(Integrate), f, expr_part(last, 1));
}

static Expr parse_prefix(Parser *p)
{
    const Spelling *s = p->tok.spelling;
    const Operator *row = s->prefix;
    if (row == NULL && strcmp(s->text, "!!") == 0) { /* !!a is Not[Not[a]] */
        take(p);
        Expr e = parse(p, 230);
        p->shape = SHAPE_OTHER;
        return e == NULL ? NULL : call1(S(Not), call1(S(Not), e));
    }
    if (row == NULL)
        return refuse(p, "sntxf", "an operand was expected before this operator");
    switch (row->group) {
    case GROUP_MINUS: return parse_minus(p, row);
    case GROUP_SPAN: return parse_span(p, expr_int(1));
    case GROUP_INTEGRAL: return parse_integral(p, row);
    case GROUP_GET: {
        Expr name = lexer_file_name(&p->lex);
        take(p);
        return name != NULL ? call1(S(Get), name) : refuse(p, "sntxf", "a file name was expected after <<");
    }
    default: {
        take(p);
        Expr e = parse(p, row->reads);
        p->shape = SHAPE_OTHER;
        return e == NULL ? NULL : call1(s->prefix_head, e);
    }
    }
}

static Expr parse_operand(Parser *p)
{
    size_t base = p->top;
    Expr e;
    p->shape = SHAPE_OTHER;
    switch (p->tok.kind) {
    case TOKEN_NUMBER:
    case TOKEN_STRING:
        e = p->tok.value;
        p->shape = p->tok.kind == TOKEN_NUMBER ? SHAPE_NUMBER : SHAPE_OTHER;
        take(p);
        return e;
    case TOKEN_NAME:
        e = symbol_named(p, p->tok.name);
        take(p);
        p->shape = SHAPE_SYMBOL;
        return e;
    case TOKEN_BLANK: return parse_blank(p);
    case TOKEN_SLOT:
        e = call1(p->tok.count == 1 ? S(Slot) : S(SlotSequence), p->tok.value);
        take(p);
        return e;
    case TOKEN_OUT: return parse_out(p);
    case TOKEN_OPEN_PAREN: return parse_paren(p);
    case TOKEN_OPEN_LIST: return parse_parts(p, TOKEN_CLOSE_LIST) ? collect(p, S(List), base) : NULL;
    case TOKEN_OPEN_ASSOC: return parse_parts(p, TOKEN_CLOSE_ASSOC) ? collect(p, S(Association), base) : NULL;
    case TOKEN_OPEN_FLOOR: return parse_parts(p, TOKEN_CLOSE_FLOOR) ? collect(p, S(Floor), base) : NULL;
    case TOKEN_OPEN_CEILING: return parse_parts(p, TOKEN_CLOSE_CEILING) ? collect(p, S(Ceiling), base) : NULL;
    case TOKEN_OPERATOR: return parse_prefix(p);
    case TOKEN_END: return refuse(p, "sntxi", "more input is needed");
    case TOKEN_COMMA: return refuse(p, "sntxf", "an operand was expected before the comma");
    default: return refuse(p, "sntxf", "an operand was expected before the closing bracket");
    }
}

/* ---- what may follow an operand ---- */
static Expr parse_call(Parser *p, Expr left)
{
    size_t base = p->top;
    if (p->tok.kind == TOKEN_OPEN_CALL)
        return parse_parts(p, TOKEN_CLOSE_CALL) ? collect(p, left, base) : NULL;
    push(p, left);
    return parse_parts(p, TOKEN_CLOSE_PART) ? collect(p, S(Part), base) : NULL;
}

/* a * b c: one product, which a leading minus joins. */
static Expr parse_times(Parser *p, Expr left)
{
    size_t base = p->top;
    bool scaled = p->shape == SHAPE_NUMBER && expr_is_number(left) && number_is_real(left) && number_sign(left) > 0;
    if (p->shape == SHAPE_MINUS) {
        push(p, expr_part(left, 1));
        push(p, expr_part(left, 2));
    } else {
        push(p, left);
    }
    while (goes_on(p)) {
        if (p->tok.kind == TOKEN_OPERATOR && p->tok.spelling->infix != NULL && p->tok.spelling->infix->group == GROUP_TIMES)
            take(p);
        else if (!starts_operand(p) || (p->tok.kind == TOKEN_OPERATOR &&
                                        (p->tok.spelling->infix != NULL || p->tok.spelling->postfix != NULL)))
            break;
        Expr e = parse(p, PRECEDENCE_TIMES + 1);
        if (e == NULL)
            return NULL;
        push(p, e);
    }
    p->shape = scaled ? SHAPE_SCALED : SHAPE_TIMES;
    return collect(p, S(Times), base);
}

/* -e, joined to a product that stood without parentheses. */
static Expr negative(Parser *p, Expr e)
{
    if (p->shape == SHAPE_NUMBER && expr_is_number(e)) /* n - 1 is Plus[n, -1] */
        return number_negate(p->in, e);
    /* n - 2 a is Plus[n, Times[-2, a]], as -2 a is Times[-2, a]; but n - 1 a keeps its 1 */
    if (p->shape == SHAPE_SCALED && !(expr_part(e, 1) == expr_int(1) && !expr_is_number(expr_part(e, 2))))
        return expr_with_part(e, 1, number_negate(p->in, expr_part(e, 1)));
    if (p->shape != SHAPE_TIMES && p->shape != SHAPE_SCALED)
        return call2(S(Times), expr_int(-1), e);
    size_t base = p->top;
    push(p, expr_int(-1));
    for (size_t i = 1; i <= expr_length(e); i++)
        push(p, expr_part(e, i));
    return collect(p, S(Times), base);
}

static Expr parse_plus(Parser *p, Expr left)
{
    size_t base = p->top;
    push(p, left);
    while (goes_on(p) && p->tok.kind == TOKEN_OPERATOR && p->tok.spelling->infix != NULL &&
           p->tok.spelling->infix->group == GROUP_PLUS) {
        bool minus = p->tok.spelling->infix_head == S(Subtract);
        take(p);
        Expr e = parse(p, PRECEDENCE_PLUS + 1);
        if (e == NULL)
            return NULL;
        push(p, minus ? negative(p, e) : e);
    }
    p->shape = SHAPE_OTHER;
    return collect(p, S(Plus), base);
}

/* a == b < c: one head if all operators are the same, else Inequality[a, Equal, b, Less, c]. */
static Expr parse_comparison(Parser *p, Expr left)
{
    size_t base = p->top;
    bool mixed = false;
    Expr head = p->tok.spelling->infix_head;
    push(p, left);
    while (goes_on(p) && p->tok.kind == TOKEN_OPERATOR && p->tok.spelling->infix != NULL &&
           p->tok.spelling->infix->group == GROUP_COMPARE) {
        push(p, p->tok.spelling->infix_head);
        mixed = mixed || p->tok.spelling->infix_head != head;
        take(p);
        Expr e = parse(p, 291);
        if (e == NULL)
            return NULL;
        push(p, e);
    }
    p->shape = SHAPE_OTHER;
    if (mixed)
        return collect(p, S(Inequality), base);
    size_t kept = base;
    for (size_t i = base; i < p->top; i += 2)
        p->stack[kept++] = p->stack[i];
    p->top = kept;
    return collect(p, head, base);
}

static Expr parse_compound(Parser *p, Expr left)
{
    size_t base = p->top;
    push(p, left);
    while (goes_on(p) && at_operator(p, ";")) {
        take(p);
        if (goes_on(p) && (starts_operand(p) || at_operator(p, ";;") || at_operator(p, "!!"))) {
            Expr e = parse(p, PRECEDENCE_COMPOUND + 1);
            if (e == NULL)
                return NULL;
            push(p, e);
        } else {
            push(p, S(Null));
        }
    }
    p->shape = SHAPE_OTHER;
    return collect(p, S(CompoundExpression), base);
}

static Expr parse_flat(Parser *p, Expr left, const Operator *row, Expr head)
{
    size_t base = p->top;
    push(p, left);
    while (goes_on(p) && p->tok.kind == TOKEN_OPERATOR && p->tok.spelling->infix == row) {
        take(p);
        Expr e = parse(p, row->reads + 1);
        if (e == NULL)
            return NULL;
        push(p, e);
    }
    p->shape = SHAPE_OTHER;
    return collect(p, head, base);
}

/* name : pattern and pattern : default. */
static Expr parse_colon(Parser *p, Expr left, Shape shape)
{
    take(p);
    bool named = shape == SHAPE_SYMBOL;
    Expr e = parse(p, (named ? PRECEDENCE_PATTERN : PRECEDENCE_OPTIONAL) + 1);
    if (e == NULL)
        return NULL;
    p->shape = named ? SHAPE_PATTERN : SHAPE_OTHER;
    return call2(named ? S(Pattern) : S(Optional), left, e);
}

/* tag /: left = right and its kin. */
static Expr parse_tag(Parser *p, Expr tag)
{
    take(p);
    Expr left = parse(p, PRECEDENCE_SET + 1);
    if (left == NULL)
        return NULL;
    p->shape = SHAPE_OTHER;
    if (at_operator(p, "=.")) {
        take(p);
        return call2(S(TagUnset), tag, left);
    }
    bool delayed = at_operator(p, ":=");
    if (!delayed && !at_operator(p, "="))
        return refuse(p, "sntxf", "=, := or =. was expected after /: and a left side");
    take(p);
    Expr right = parse(p, PRECEDENCE_SET);
    p->shape = SHAPE_OTHER;
    return right == NULL ? NULL : call3(delayed ? S(TagSetDelayed) : S(TagSet), tag, left, right);
}

/* a ~f~ b */
static Expr parse_tilde(Parser *p, Expr left, const Operator *row)
{
    take(p);
    Expr f = parse(p, row->reads + 1);
    if (f == NULL)
        return NULL;
    if (!at_operator(p, "~"))
        return refuse(p, "sntxf", "a second ~ was expected");
    take(p);
    Expr right = parse(p, row->reads + 1);
    p->shape = SHAPE_OTHER;
    return right == NULL ? NULL : call2(f, left, right);
}

static Expr parse_message_name(Parser *p, Expr left)
{
    size_t base = p->top;
    push(p, left);
    while (goes_on(p) && at_operator(p, "::")) {
        Expr tag = lexer_tag(&p->lex);
        take(p);
        if (tag == NULL)
            return refuse(p, "sntxf", "the name of a message was expected after ::");
        push(p, tag);
    }
    p->shape = SHAPE_OTHER;
    return collect(p, S(MessageName), base);
}

static Expr parse_put(Parser *p, Expr left, Expr head)
{
    Expr name = lexer_file_name(&p->lex);
    take(p);
    p->shape = SHAPE_OTHER;
    return name != NULL ? call2(head, left, name) : refuse(p, "sntxf", "a file name was expected after >>");
}

static Expr parse_primes(Parser *p, Expr left)
{
    int64_t n = 0;
    while (goes_on(p) && p->tok.kind == TOKEN_OPERATOR && p->tok.spelling->postfix != NULL &&
           p->tok.spelling->postfix->group == GROUP_PRIME) {
        n++;
        take(p);
    }
    p->shape = SHAPE_OTHER;
    return call1(call1(S(Derivative), expr_int(n)), left);
}

/* left operator right, for the operators that are no special forms. */
static Expr parse_binary(Parser *p, Expr left, const Operator *row, Expr head)
{
    take(p);
    Expr right = parse(p, row->group == GROUP_RIGHT || row->group == GROUP_MAPSTO ? row->reads : row->reads + 1);
    if (right == NULL)
        return NULL;
    p->shape = SHAPE_OTHER;
    switch (row->group) {
    case GROUP_APPLY: return call1(left, right);
    case GROUP_POSTAPPLY: return call1(right, left);
    case GROUP_DIVIDE:
        p->shape = SHAPE_TIMES;
        return call2(S(Times), left, call2(S(Power), right, expr_int(-1)));
    default: return call2(head, left, right);
    }
}

static Expr parse_infix(Parser *p, Expr left)
{
    const Operator *row = p->tok.spelling->infix;
    Expr head = p->tok.spelling->infix_head;
    switch (row->group) {
    case GROUP_FLAT: return parse_flat(p, left, row, head);
    case GROUP_TIMES: return parse_times(p, left);
    case GROUP_PLUS: return parse_plus(p, left);
    case GROUP_COMPARE: return parse_comparison(p, left);
    case GROUP_COMPOUND: return parse_compound(p, left);
    case GROUP_SPAN: return parse_span(p, left);
    case GROUP_TAG: return parse_tag(p, left);
    case GROUP_TILDE: return parse_tilde(p, left, row);
    case GROUP_MESSAGE: return parse_message_name(p, left);
    case GROUP_PUT: return parse_put(p, left, head);
    case GROUP_APPLY: { /* f@g@x is f[g[x]] */
        take(p);
        Expr right = parse(p, row->reads);
        p->shape = SHAPE_OTHER;
        return right == NULL ? NULL : call1(left, right);
    }
    default: return parse_binary(p, left, row, head);
    }
}

/* The precedence with which the next token would be read after left; -1 when nothing can follow there. */
static int next_precedence(const Parser *p, Shape shape)
{
    const Spelling *s;
    switch (p->tok.kind) {
    case TOKEN_OPEN_CALL:
    case TOKEN_OPEN_PART: return PRECEDENCE_CALL;
    case TOKEN_OPERATOR:
        s = p->tok.spelling;
        if (s->infix != NULL && s->infix->group == GROUP_PATTERN && shape != SHAPE_SYMBOL)
            return PRECEDENCE_OPTIONAL;
        if (s->infix != NULL)
            return s->infix->reads;
        if (s->postfix != NULL)
            return s->postfix->reads;
        return PRECEDENCE_TIMES;
    default: return starts_operand(p) ? PRECEDENCE_TIMES : -1;
    }
}

static Expr parse_after(Parser *p, Expr left)
{
    if (p->tok.kind == TOKEN_OPEN_CALL || p->tok.kind == TOKEN_OPEN_PART)
        return parse_call(p, left);
    const Spelling *s = p->tok.kind == TOKEN_OPERATOR ? p->tok.spelling : NULL;
    if (s == NULL || (s->infix == NULL && s->postfix == NULL))
        return parse_times(p, left);
    if (s->infix != NULL)
        return s->infix->group == GROUP_PATTERN ? parse_colon(p, left, p->shape) : parse_infix(p, left);
    if (s->postfix->group == GROUP_PRIME)
        return parse_primes(p, left);
    take(p);
    p->shape = SHAPE_OTHER;
    return call1(s->postfix_head, left);
}

/* Reads an expression of operators that bind at least as tightly as least. */
static Expr parse(Parser *p, int least)
{
    stack_check(p->in);
    Expr left = parse_operand(p);
    while (left != NULL && goes_on(p)) {
        int precedence = next_precedence(p, p->shape);
        if (precedence < least || precedence < 0)
            break;
        left = parse_after(p, left);
    }
    return left;
}

/* ---- exports ---- */
/* ?name and ??name at the start of a line. */
static Expr parse_question(Parser *p, bool full)
{
    Expr name = lexer_line(&p->lex);
    take(p);
    return call2(S(Information), name, expr_rule(symbol_intern(p->in, "System`", "LongForm"), full ? S(True) : S(False)));
}

static ParseResult result(Parser *p, Expr e)
{
    ParseResult r = {.expr = p->error != NULL ? NULL : e, .end = p->tok.start};
    r.incomplete = p->incomplete;
    r.error = p->error;
    r.tag = p->tag;
    r.error_at = p->error_at;
    return r;
}

ParseResult parse_next(Interp *in, const char *text, size_t length, size_t start)
{
    Parser p = {.in = in, .lex = lexer_start(in, text, length, start)};
    if (start == 0 && length >= 2 && text[0] == '#' && text[1] == '!') { /* the first line of an executable script */
        const char *line = memchr(text, '\n', length);
        p.lex.p = line != NULL ? line : text + length;
    }
    take(&p);
    if (p.tok.kind == TOKEN_END)
        return result(&p, NULL);
    if (at_operator(&p, "?")) {
        bool full = length > p.tok.end && text[p.tok.end] == '?';
        p.lex.p = text + p.tok.end + (full ? 1 : 0);
        return result(&p, parse_question(&p, full));
    }
    Expr e = parse(&p, 0);
    if (e != NULL && goes_on(&p))
        refuse(&p, is_closing(p.tok.kind) ? "bktmop" : "sntxf",
               is_closing(p.tok.kind)      ? "this bracket was never opened"
               : p.tok.kind == TOKEN_COMMA ? "a comma stands outside any brackets"
                                           : "this cannot follow");
    else if (e != NULL && p.tok.kind == TOKEN_ERROR && p.lex.incomplete)
        refuse(&p, "sntxi", "more input is needed");
    return result(&p, e);
}

ParseResult parse_all(Interp *in, const char *text, size_t length)
{
    ParseResult r = parse_next(in, text, length, 0);
    if (r.expr == NULL)
        return r;
    ParseResult rest = parse_next(in, text, length, r.end);
    if (rest.expr == NULL && rest.error == NULL) {
        r.end = length;
        return r;
    }
    return (ParseResult){.error = "a second expression follows", .tag = "sntxf", .error_at = r.end, .end = r.end};
}

/* The line that holds byte `at`: its first byte, its length, its number. */
static size_t line_of(const char *text, size_t length, size_t at, size_t *bytes)
{
    size_t number = 1, first = 0;
    if (at > length)
        at = length;
    for (size_t i = 0; i < at; i++)
        if (text[i] == '\n') {
            number++;
            first = i + 1;
        }
    const char *end = memchr(text + first, '\n', length - first);
    *bytes = end != NULL ? (size_t)(end - text) - first : length - first;
    return number;
}

/* Of a number with a base, digits^^digits, at the start of text. */
static size_t number_length(const char *text, size_t length)
{
    size_t n = 0;
    while (n < length && (isalnum((unsigned char)text[n]) || text[n] == '^' || text[n] == '.'))
        n++;
    return n;
}

/* What Wolfram says for the tag, with what stands before the place that is wrong and its line from there on. */
static void report_text(Text *out, const ParseResult *r, const char *ahead, int before, const char *rest, int after)
{
    const char *closing = r->error != NULL && strstr(r->error, "closing ") != NULL ? strstr(r->error, "closing ") + 8 : "]";
    if (strcmp(r->tag, "bktmcp") == 0)
        text_addf(out, "Expression \"%.*s\" has no closing \"%.*s\".", before, ahead, (int)strcspn(closing, " "), closing);
    else if (strcmp(r->tag, "bktmop") == 0)
        text_addf(out, "Expression \"%.*s%c\" has no opening \"%s\".", before, ahead, *rest,
                  *rest == ')' ? "(" : *rest == '}' ? "{" : *rest == '|' ? "<|" : "[");
    else if (strcmp(r->tag, "stresc") == 0)
        text_addf(out, "Unknown string escape in \"%.*s%.*s\".", before, ahead, after, rest);
    else if (strcmp(r->tag, "base") == 0)
        text_addf(out, "Requested base %.*s in %.*s should be between 2 and 36.", (int)strspn(rest, "0123456789"), rest,
                  (int)number_length(rest, (size_t)after), rest);
    else if (r->incomplete)
        text_add(out, "Incomplete expression; more input is needed .");
    else
        text_addf(out, "\"%.*s\" cannot be followed by \"%.*s\".", before, ahead, after, rest);
}

void parse_report(Interp *in, const char *name, const char *text, size_t length, const ParseResult *r)
{
    size_t at = r->error_at, bytes;
    if (r->incomplete || at >= length) { /* point behind the last thing that was typed, not at an empty line */
        at = length;
        while (at > 0 && strchr(" \t\r\n", text[at - 1]) != NULL)
            at--;
    }
    size_t number = line_of(text, length, at, &bytes);
    size_t first = at;
    while (first > 0 && text[first - 1] != '\n')
        first--;
    size_t from = first, to = at;
    while (to > 0 && strchr(" \t\r\n", text[to - 1]) != NULL)
        to--;
    if (to < first) /* nothing on this line yet: the last one with something */
        for (from = to; from > 0 && text[from - 1] != '\n';)
            from--;
    else
        to = at;
    Text out = text_start();
    report_text(&out, r, text + from, (int)(to - from), text + at, (int)(bytes - (at - first)));
    if (name != NULL && name[0] != '\0')
        text_addf(&out, " (line %zu of \"%s\")", number, name);
    text_addf(&out, "\n  %zu | %.*s\n", number, (int)bytes, text + first);
    char digits[24];
    int pad = snprintf(digits, sizeof digits, "%zu", number) + 5 + utf8_width(text + first, at - first);
    text_addf(&out, "%*s^ %s", pad, "", r->error != NULL ? r->error : "");
    const char *symbol = strcmp(r->tag, "base") == 0 ? "General" : "Syntax";
    message_text(in, symbol_intern(in, "System`", symbol), r->tag, out.bytes);
}
