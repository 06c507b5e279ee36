/* lex.c - text to tokens. One pass, one character of look-ahead; ASCII goes by a table of classes, everything else (and
 * \[Name], \:hhhh ...) by its code point. */
#include "interp/lex.h"
#include <string.h>
#include <utf8proc.h>
#include "interp/number.h"
#include "interp/text.h"

/* ---- classes of characters ---- */
static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$';
}

static int digit_value(char c)
{
    if (is_digit(c))
        return c - '0';
    char lower = (char)(c | 32);
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

static bool rune_is_newline(uint32_t c)
{
    return c == 0x2028 || c == 0x2029 || c == 0xF3A3 || c == '\n' || c == '\r';
}

static bool rune_is_space(uint32_t c)
{
    return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200D) || c == 0x202F || c == 0x205F || c == 0x2060 ||
           c == 0x3000 || c == 0xFEFF || c == 0xF360 || (c >= 0xF380 && c <= 0xF384) || c == 0xF3AD || c == 0xF3B1 ||
           c == 0xAD;
}

/* Symbols that are one character and always stand alone. */
static const char *rune_constant(uint32_t c)
{
    switch (c) {
    case 0xF74D: case 0x2147: return "E";
    case 0xF74E: case 0xF74F: case 0x2148: case 0x2149: return "I";
    case 0x221E: return "Infinity";
    case 0xB0: return "Degree";
    default: return NULL;
    }
}

static TokenKind rune_bracket(uint32_t c)
{
    switch (c) {
    case 0x301A: case 0x27E6: return TOKEN_OPEN_PART;
    case 0x301B: case 0x27E7: return TOKEN_CLOSE_PART;
    case 0xF113: return TOKEN_OPEN_ASSOC;
    case 0x230A: return TOKEN_OPEN_FLOOR;
    case 0x230B: return TOKEN_CLOSE_FLOOR;
    case 0x2308: return TOKEN_OPEN_CEILING;
    case 0x2309: return TOKEN_CLOSE_CEILING;
    case 0xF114: return TOKEN_CLOSE_ASSOC;
    case 0xF765: case 0x2063: return TOKEN_COMMA;
    default: return TOKEN_END;
    }
}

static bool rune_is_letter(const Lexer *l, uint32_t c)
{
    if (c < 128)
        return is_letter((char)c);
    if (rune_is_space(c) || rune_is_newline(c) || rune_bracket(c) != TOKEN_END || rune_constant(c) != NULL || c == 0xFFFD ||
        (c >= 0x2018 && c <= 0x201F))
        return false;
    char bytes[4];
    size_t n = utf8_encode(c, bytes);
    if (syntax_spelling(l->syntax, bytes, bytes + n) != NULL)
        return false;
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_CN: return false;
    default: return true;
    }
}

/* ---- characters, written out or escaped ---- */
static uint32_t hex_digits(const char *p, const char *end, int n)
{
    uint32_t c = 0;
    for (int i = 0; i < n; i++) {
        int d = p + i < end ? digit_value(p[i]) : 99;
        if (d > 15)
            return UINT32_MAX;
        c = c * 16 + (uint32_t)d;
    }
    return c;
}

/* The character that the escape at p (a backslash) stands for and its bytes; 0 bytes when it is none. */
static size_t escape(const char *p, const char *end, uint32_t *c)
{
    if (end - p < 2)
        return 0;
    int digits = p[1] == ':' ? 4 : p[1] == '.' ? 2 : p[1] == '|' ? 6 : 0;
    if (digits > 0) {
        *c = hex_digits(p + 2, end, digits);
        return *c <= 0x10FFFF && !(*c >= 0xD800 && *c < 0xE000) ? (size_t)digits + 2 : 0;
    }
    if (p[1] == '[') {
        const char *close = memchr(p, ']', (size_t)(end - p) < 64 ? (size_t)(end - p) : 64);
        if (close == NULL)
            return 0;
        *c = named_character(p + 2, (size_t)(close - p) - 2);
        return *c != 0 ? (size_t)(close - p) + 1 : 0;
    }
    if (p[1] >= '0' && p[1] <= '7' && end - p >= 4 && p[2] >= '0' && p[2] <= '7' && p[3] >= '0' && p[3] <= '7') {
        *c = (uint32_t)((p[1] - '0') * 64 + (p[2] - '0') * 8 + (p[3] - '0'));
        return 4;
    }
    return 0;
}

/* The character at p, escaped or not, and its bytes (0 at the end and for a backslash that starts no escape). */
static size_t rune_at(const Lexer *l, const char *p, uint32_t *c)
{
    *c = 0;
    if (p >= l->end)
        return 0;
    if (*p == '\\')
        return escape(p, l->end, c);
    if ((signed char)*p >= 0) {
        *c = (unsigned char)*p;
        return 1;
    }
    return utf8_decode(p, l->end, c);
}

static Token bad(Lexer *l, Token t, const char *tag, const char *error)
{
    t.kind = TOKEN_ERROR;
    l->tag = tag;
    l->error = error;
    return t;
}

/* ---- blanks and comments ---- */
/* Past a comment that starts at p; NULL when it never ends. */
static const char *skip_comment(const char *p, const char *end)
{
    size_t depth = 0;
    while (p < end) {
        if (end - p >= 2 && p[0] == '(' && p[1] == '*') {
            depth++;
            p += 2;
        } else if (end - p >= 2 && p[0] == '*' && p[1] == ')') {
            p += 2;
            if (--depth == 0)
                return p;
        } else {
            p++;
        }
    }
    return NULL;
}

/* Moves to the next token; true when a line ended on the way. */
static bool skip_blanks(Lexer *l)
{
    bool newline = false;
    while (l->p < l->end) {
        char c = *l->p;
        if (c == ' ' || c == '\t' || c == '\f' || c == '\v') {
            l->p++;
        } else if (c == '\n' || c == '\r') {
            newline = true;
            l->p++;
        } else if (c == '(' && l->end - l->p >= 2 && l->p[1] == '*') {
            const char *after = skip_comment(l->p, l->end);
            if (after == NULL) {
                l->incomplete = true;
                l->error = "the comment is not closed";
                l->tag = "sntxi";
                break;
            }
            l->p = after;
        } else if (c == '\\' && l->end - l->p >= 2 && (l->p[1] == '\n' || l->p[1] == '\r')) {
            l->p += l->end - l->p >= 3 && l->p[1] == '\r' && l->p[2] == '\n' ? 3 : 2;
        } else if (c == '\\' || (signed char)c < 0) {
            uint32_t rune;
            size_t n = rune_at(l, l->p, &rune);
            if (n == 0 || !(rune_is_space(rune) || rune_is_newline(rune)))
                break;
            newline = newline || rune_is_newline(rune);
            l->p += n;
        } else {
            break;
        }
    }
    return newline;
}

/* ---- names ---- */
/* The end of the name that starts at p: letters, then digits too, and context marks between. *plain: no escapes. */
static const char *name_end(const Lexer *l, const char *p, bool *plain)
{
    bool first = true;
    *plain = true;
    for (;;) {
        if (p < l->end && (is_letter(*p) || (is_digit(*p) && !first))) {
            p++;
        } else if (p < l->end && *p == '`' && l->end - p >= 2 &&
                   (is_letter(p[1]) || (signed char)p[1] < 0 || p[1] == '\\')) {
            first = true;
            p++;
            continue;
        } else if (p < l->end && (*p == '\\' || (signed char)*p < 0)) {
            uint32_t c;
            size_t n = rune_at(l, p, &c);
            if (n == 0 || !rune_is_letter(l, c))
                return p;
            *plain = *plain && *p != '\\';
            p += n;
        } else {
            return p;
        }
        first = false;
    }
}

static bool name_starts(const Lexer *l, const char *p)
{
    bool plain;
    return p < l->end && *p != '_' && name_end(l, p, &plain) > p;
}

/* The letter pi stands for the symbol Pi, as in notebooks. */
static TokenText name_meaning(TokenText name)
{
    if (name.length == 2 && memcmp(name.text, "\u03C0", 2) == 0)
        return (TokenText){"Pi", 2};
    return name;
}

static TokenText read_name(Lexer *l)
{
    const char *start = l->p;
    bool plain;
    l->p = name_end(l, l->p, &plain);
    if (plain)
        return name_meaning((TokenText){start, (size_t)(l->p - start)});
    Text name = text_start();
    for (const char *p = start; p < l->p;) {
        uint32_t c;
        p += rune_at(l, p, &c);
        text_add_rune(&name, c);
    }
    return name_meaning((TokenText){name.bytes, name.length});
}

/* _ __ ___ with a head and a dot behind; the name in front, if any, is in t already. */
static void read_blank(Lexer *l, Token *t)
{
    t->kind = TOKEN_BLANK;
    while (l->p < l->end && *l->p == '_' && t->count < 3) {
        t->count++;
        l->p++;
    }
    if (name_starts(l, l->p))
        t->head = read_name(l);
    else if (l->p < l->end && *l->p == '.' && !(l->end - l->p >= 2 && l->p[1] == '.')) {
        t->dotted = true;
        l->p++;
    }
}

/* ---- numbers ---- */
/* Digits of a base from p on, with at most one point, which no second point follows. */
static const char *digits_end(const Lexer *l, const char *p, int base)
{
    bool point = false;
    for (; p < l->end; p++) {
        if (*p == '.' && !point && !(l->end - p >= 2 && p[1] == '.'))
            point = true;
        else if (digit_value(*p) >= base)
            break;
    }
    return p;
}

/* Precision and accuracy marks, then the exponent. */
static const char *marks_end(const Lexer *l, const char *p)
{
    if (p < l->end && *p == '`') {
        p += l->end - p >= 2 && p[1] == '`' ? 2 : 1;
        const char *sign = p;
        if (p < l->end && (*p == '-' || *p == '+'))
            sign = p + 1;
        if (sign < l->end && (is_digit(*sign) || (*sign == '.' && l->end - sign >= 2 && is_digit(sign[1]))))
            p = digits_end(l, sign, 10);
    }
    if (l->end - p >= 3 && p[0] == '*' && p[1] == '^') {
        const char *q = p + 2;
        if (*q == '-' || *q == '+')
            q++;
        if (q < l->end && is_digit(*q))
            for (p = q; p < l->end && is_digit(*p); p++)
                ;
    }
    return p;
}

static Token read_number(Lexer *l, Token t)
{
    const char *start = l->p, *p = start;
    while (p < l->end && is_digit(*p))
        p++;
    if (l->end - p >= 3 && p[0] == '^' && p[1] == '^') {
        p = digits_end(l, p + 2, 37);
        p = marks_end(l, p);
    } else {
        bool whole = !(p < l->end && (*p == '.' || *p == '`' || *p == '*'));
        if (whole && p - start <= 18) { /* nearly all numbers of nearly all texts */
            int64_t n = 0;
            for (const char *q = start; q < p; q++)
                n = n * 10 + (*q - '0');
            l->p = p;
            t.kind = TOKEN_NUMBER;
            t.value = expr_int(n);
            return t;
        }
        p = marks_end(l, digits_end(l, start, 10));
    }
    l->p = p;
    const char *why = NULL;
    t.value = number_parse(l->in, start, (size_t)(p - start), &why);
    if (t.value == NULL)
        return bad(l, t, why && strcmp(why, "base") == 0 ? "base" : "sntx", why != NULL ? why : "this is no number");
    t.kind = TOKEN_NUMBER;
    return t;
}

/* ---- strings ---- */
/* Adds what the backslash at l->p stands for; false after an unknown escape. */
static bool read_escape(Lexer *l, Text *out)
{
    static const char letters[] = "ntrbf\"\\", meant[] = "\n\t\r\b\f\"\\";
    uint32_t c;
    size_t n = escape(l->p, l->end, &c);
    if (n > 0) {
        text_add_rune(out, c);
        l->p += n;
        return true;
    }
    char next = l->end - l->p >= 2 ? l->p[1] : '\0';
    const char *known = next != '\0' ? strchr(letters, next) : NULL;
    if (known != NULL)
        text_add_char(out, meant[known - letters]);
    else if (next == '\n') /* a line goes on */
        ;
    else if (next == '<' || next == '>') /* marks of no meaning that old files hold */
        ;
    else if (strchr("!@%&^_/(*)`+#$", next) != NULL && next != '\0') /* boxes as text stay as they are */
        text_add_bytes(out, l->p, 2);
    else if (next == '[') { /* an unknown name stays as it is typed */
        text_add_bytes(out, l->p, 2);
    } else
        return false;
    l->p += 2;
    return true;
}

static Token read_string(Lexer *l, Token t)
{
    const char *start = ++l->p;
    const char *p = start;
    while (p < l->end && *p != '"' && *p != '\\')
        p++;
    t.kind = TOKEN_STRING;
    if (p < l->end && *p == '"' && utf8_valid(start, (size_t)(p - start))) {
        t.value = expr_string(start, (size_t)(p - start));
        l->p = p + 1;
        return t;
    }
    Text out = text_start();
    while (l->p < l->end && *l->p != '"') {
        if (*l->p == '\\' && l->end - l->p >= 2) {
            if (!read_escape(l, &out))
                return bad(l, t, "stresc", "unknown string escape");
        } else if ((signed char)*l->p >= 0) {
            text_add_char(&out, *l->p++);
        } else {
            uint32_t c;
            l->p += utf8_decode(l->p, l->end, &c);
            text_add_rune(&out, c);
        }
    }
    if (l->p >= l->end) {
        l->incomplete = true;
        return bad(l, t, "sntxi", "the string is not closed");
    }
    l->p++;
    t.value = text_finish(&out);
    return t;
}

/* ---- # and % ---- */
static int64_t read_small(Lexer *l)
{
    int64_t n = 0;
    for (; l->p < l->end && is_digit(*l->p); l->p++)
        n = n < INT64_MAX / 20 ? n * 10 + (*l->p - '0') : n;
    return n;
}

static Token read_slot(Lexer *l, Token t)
{
    t.kind = TOKEN_SLOT;
    for (t.count = 0; l->p < l->end && *l->p == '#' && t.count < 2; l->p++)
        t.count++;
    t.value = expr_int(1);
    if (l->p < l->end && is_digit(*l->p))
        t.value = expr_int(read_small(l));
    else if (t.count == 1 && name_starts(l, l->p) && *l->p != '`') {
        TokenText name = read_name(l);
        t.value = expr_string(name.text, name.length);
    } else if (t.count == 1 && l->p < l->end && *l->p == '"') {
        Token s = read_string(l, t);
        if (s.kind == TOKEN_ERROR)
            return s;
        t.value = s.value;
    }
    return t;
}

static Token read_out(Lexer *l, Token t)
{
    t.kind = TOKEN_OUT;
    for (t.count = 0; l->p < l->end && *l->p == '%'; l->p++)
        t.count++;
    if (t.count == 1 && l->p < l->end && is_digit(*l->p))
        t.value = expr_int(read_small(l));
    return t;
}

/* ---- tokens ---- */
static Token read_operator(Lexer *l, Token t, const char *bytes, size_t length, size_t used)
{
    const Spelling *s = syntax_spelling(l->syntax, bytes, bytes + length);
    if (s == NULL)
        return bad(l, t, "sntx", "this character has no meaning here");
    /* x=.5 sets x to a half, and 1=. unsets */
    if (s->length == 2 && memcmp(s->text, "=.", 2) == 0 && l->end - l->p >= 3 && is_digit(l->p[2]))
        s = syntax_spelling(l->syntax, "=", "=" + 1);
    t.kind = TOKEN_OPERATOR;
    t.spelling = s;
    l->p += used > 0 ? used : s->length;
    return t;
}

/* A character outside ASCII, or an escape. */
static Token read_rune(Lexer *l, Token t)
{
    uint32_t c;
    size_t n = rune_at(l, l->p, &c);
    if (n == 0) {
        if (*l->p == '\\' && l->end - l->p == 1) {
            l->incomplete = true;
            return bad(l, t, "sntxi", "the text ends in a backslash");
        }
        return bad(l, t, "sntx", l->end - l->p >= 2 && l->p[1] == '[' ? "there is no character of this name"
                                                                       : "a backslash has no meaning here");
    }
    const char *constant = rune_constant(c);
    if (constant != NULL) {
        t.kind = TOKEN_NAME;
        t.name = (TokenText){constant, strlen(constant)};
        l->p += n;
        return t;
    }
    TokenKind bracket = rune_bracket(c);
    if (bracket != TOKEN_END) {
        t.kind = bracket;
        l->p += n;
        return t;
    }
    char bytes[4];
    size_t length = utf8_encode(c, bytes);
    if (c == 0x201C || c == 0x201D)
        return bad(l, t, "sntx", "strings are written with straight quotes");
    return read_operator(l, t, bytes, length, n);
}

static Token read_one(Lexer *l, Token t)
{
    char c = *l->p, next = l->end - l->p >= 2 ? l->p[1] : '\0';
    if (is_letter(c) || (c == '`' && name_starts(l, l->p)) ||
        ((c == '\\' || (signed char)c < 0) && name_starts(l, l->p))) {
        t.kind = TOKEN_NAME;
        t.name = read_name(l);
        if (l->p < l->end && *l->p == '_')
            read_blank(l, &t);
        return t;
    }
    if (is_digit(c) || (c == '.' && is_digit(next)))
        return read_number(l, t);
    size_t used = 1;
    switch (c) {
    case '"': return read_string(l, t);
    case '_': read_blank(l, &t); return t;
    case '#': return read_slot(l, t);
    case '%': return read_out(l, t);
    case ',': t.kind = TOKEN_COMMA; break;
    case '(': t.kind = TOKEN_OPEN_PAREN; break;
    case ')': t.kind = TOKEN_CLOSE_PAREN; break;
    case '{': t.kind = TOKEN_OPEN_LIST; break;
    case '}': t.kind = TOKEN_CLOSE_LIST; break;
    case ']': t.kind = TOKEN_CLOSE_CALL; break;
    case '[':
        t.kind = next == '[' ? TOKEN_OPEN_PART : TOKEN_OPEN_CALL;
        used = next == '[' ? 2 : 1;
        break;
    case '<':
        if (next != '|')
            return read_operator(l, t, l->p, (size_t)(l->end - l->p), 0);
        t.kind = TOKEN_OPEN_ASSOC;
        used = 2;
        break;
    case '|':
        if (next != '>')
            return read_operator(l, t, l->p, (size_t)(l->end - l->p), 0);
        t.kind = TOKEN_CLOSE_ASSOC;
        used = 2;
        break;
    default:
        if (c == '\\' || (signed char)c < 0)
            return read_rune(l, t);
        return read_operator(l, t, l->p, (size_t)(l->end - l->p), 0);
    }
    l->p += used;
    return t;
}

Lexer lexer_start(Interp *in, const char *text, size_t length, size_t start)
{
    return (Lexer){.in = in, .syntax = syntax_state(in), .text = text, .p = text + start, .end = text + length};
}

Token lexer_next(Lexer *l)
{
    Token t = {.kind = TOKEN_END};
    t.newline = skip_blanks(l);
    t.start = t.end = (size_t)(l->p - l->text);
    if (l->error != NULL) { /* a comment that never ends */
        t.kind = TOKEN_ERROR;
        return t;
    }
    if (l->p < l->end)
        t = read_one(l, t);
    t.end = (size_t)(l->p - l->text);
    return t;
}

Expr lexer_tag(Lexer *l)
{
    while (l->p < l->end && (*l->p == ' ' || *l->p == '\t'))
        l->p++;
    if (l->p < l->end && *l->p == '"') {
        Token t = read_string(l, (Token){.kind = TOKEN_END});
        return t.kind == TOKEN_STRING ? t.value : NULL;
    }
    const char *start = l->p;
    while (l->p < l->end && (is_letter(*l->p) || is_digit(*l->p) || (signed char)*l->p < 0))
        l->p++;
    return l->p > start ? expr_string(start, (size_t)(l->p - start)) : NULL;
}

Expr lexer_file_name(Lexer *l)
{
    while (l->p < l->end && (*l->p == ' ' || *l->p == '\t'))
        l->p++;
    if (l->p < l->end && *l->p == '"') {
        Token t = read_string(l, (Token){.kind = TOKEN_END});
        return t.kind == TOKEN_STRING ? t.value : NULL;
    }
    const char *start = l->p;
    while (l->p < l->end && strchr(" \t\r\n;,()[]{}\"<>", *l->p) == NULL)
        l->p++;
    return l->p > start ? expr_string(start, (size_t)(l->p - start)) : NULL;
}

/* A comment after a blank: `?*Layer (* the layers *)`. Inside `?f(*` it would be part of the pattern. */
static bool opens_comment(const Lexer *l, const char *start)
{
    return l->p > start && (l->p[-1] == ' ' || l->p[-1] == '\t') && l->end - l->p >= 2 && l->p[0] == '(' && l->p[1] == '*';
}

Expr lexer_line(Lexer *l)
{
    while (l->p < l->end && (*l->p == ' ' || *l->p == '\t'))
        l->p++;
    const char *start = l->p;
    while (l->p < l->end && *l->p != '\n' && *l->p != '\r' && !opens_comment(l, start))
        l->p++;
    const char *stop = l->p;
    while (stop > start && (stop[-1] == ' ' || stop[-1] == '\t' || stop[-1] == ';'))
        stop--;
    return expr_string(start, (size_t)(stop - start));
}
