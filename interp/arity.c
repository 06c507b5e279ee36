/* arity.c - the numbers of parts of a word that the library defines: what its usage shows and what its rules take. */
#include <string.h>
#include "interp/module.h"
#include "interp/rules.h"

typedef struct Arity {
    size_t least, most; /* SIZE_MAX as most: no limit */
} Arity;

static const Arity NO_FORMS = {SIZE_MAX, 0};

static Arity either(Arity a, Arity b)
{
    return (Arity){a.least < b.least ? a.least : b.least, a.most > b.most ? a.most : b.most};
}

static size_t plus(size_t a, size_t b)
{
    return a == SIZE_MAX || b == SIZE_MAX ? SIZE_MAX : a + b;
}

/* ---- usage ---- */

/* One part of a shown form: "..." stands for any number, an option for none. */
static Arity shown_part(const char *from, const char *to)
{
    size_t n = (size_t)(to - from);
    Expr part = expr_string(from, n);
    const char *text = expr_string_text(part);
    while (*text == ' ')
        text++;
    if (strstr(text, "..."))
        return (Arity){0, SIZE_MAX};
    bool nothing = *text == 0 || (strstr(text, "->") && *text != '{' && *text != '<');
    return nothing ? (Arity){0, 0} : (Arity){1, 1};
}

/* text stands behind the opening bracket of a form. */
static Arity shown_form(const char *text)
{
    Arity all = {0, 0};
    int depth = 0;
    bool quoted = false;
    const char *from = text;
    for (const char *p = text; *p; p++) {
        quoted ^= *p == '"';
        if (quoted)
            continue;
        bool closes = *p == ']' || *p == '}' || *p == ')';
        if (depth == 0 && (closes || *p == ',')) {
            Arity part = shown_part(from, p);
            all = (Arity){all.least + part.least, plus(all.most, part.most)};
            if (closes)
                return all;
            from = p + 1;
        }
        depth += *p == '[' || *p == '{' || *p == '(' ? 1 : closes ? -1 : 0;
    }
    return (Arity){0, SIZE_MAX}; /* never closed */
}

static Arity shown_forms(Interp *in, const Symbol *s)
{
    Arity all = NO_FORMS;
    Expr usage = message_template(in, (Expr)&s->node, "usage");
    size_t length = strlen(s->name);
    const char *line = usage ? expr_string_text(usage) : NULL;
    for (; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL)
        if (strncmp(line, s->name, length) == 0 && line[length] == '[')
            all = either(all, shown_form(line + length + 1));
    return all;
}

/* ---- rules ---- */

/* Repeated[p, n], [p, {n}] and [p, {least, most}]. */
static Arity taken_times(Expr times)
{
    bool list = expr_is_list(times);
    Expr least = list && expr_length(times) ? expr_part(times, 1) : expr_int(1);
    Expr most = list ? expr_length(times) ? expr_part(times, expr_length(times)) : NULL : times;
    bool known = most && expr_is(least, EXPR_INT) && expr_is(most, EXPR_INT) && expr_int_value(least) >= 0;
    return known ? (Arity){(size_t)expr_int_value(least), (size_t)expr_int_value(most)} : (Arity){1, SIZE_MAX};
}

static Arity taken_part(Expr p)
{
    if (expr_has_head(p, S(Repeated)) && expr_length(p) == 2)
        return taken_times(expr_part(p, 2));
    if (expr_has_head(p, S(Pattern)) && expr_length(p) == 2)
        return taken_part(expr_part(p, 2));
    if (expr_has_head(p, S(PatternTest)) && expr_length(p) == 2)
        return taken_part(expr_part(p, 1));
    if (expr_has_head(p, S(Optional)))
        return (Arity){0, 1};
    if (expr_has_head(p, S(OptionsPattern)))
        return (Arity){0, 0};
    if (expr_has_head(p, S(BlankSequence)) || expr_has_head(p, S(Repeated)))
        return (Arity){1, SIZE_MAX};
    if (expr_has_head(p, S(BlankNullSequence)) || expr_has_head(p, S(RepeatedNull)) || expr_has_head(p, S(PatternSequence)))
        return (Arity){0, SIZE_MAX};
    return (Arity){1, 1};
}

static Arity taken_form(Expr left)
{
    while (expr_is_normal(left) && (expr_has_head(left, S(HoldPattern)) || expr_has_head(left, S(Condition))))
        left = expr_part(left, 1);
    while (expr_is_normal(left) && expr_is_normal(expr_head(left)))
        left = expr_head(left);
    Arity all = {0, 0};
    for (size_t i = 1; expr_is_normal(left) && i <= expr_length(left); i++) {
        Arity part = taken_part(expr_part(left, i));
        all = (Arity){all.least + part.least, plus(all.most, part.most)};
    }
    return all;
}

static Arity taken_forms(Interp *in, Symbol *s, ValueKind kind)
{
    Arity all = NO_FORMS;
    Expr rules = definitions_list(in, s, kind);
    for (size_t i = 1; i <= expr_length(rules); i++)
        all = either(all, taken_form(expr_part(expr_part(rules, i), 1)));
    return all;
}

void module_add_library_word(Interp *in, Symbol *s)
{
    if (s->builtin || !s->values[VALUES_DOWN]) /* without rules it is data, such as a distribution */
        return;
    Arity all = either(shown_forms(in, s), either(taken_forms(in, s, VALUES_DOWN), taken_forms(in, s, VALUES_SUB)));
    if (all.least == SIZE_MAX)
        return;
    Builtin *b = mem_new(Builtin);
    *b = (Builtin){.name = s->name, .arity = {(int)all.least, all.most == SIZE_MAX ? ANY : (int)all.most}, .attributes = s->attributes};
    s->builtin = b;
}
