/* repl_break.c - results wider than the page, broken where they have blanks. */
#include <string.h>
#include "repl_inside.h"

enum { TALL = 12 }; /* so many lines are a formula; more are a table, which the terminal had better wrap */

Text broken_line(const char *line, size_t width)
{
    Text out = text_start();
    size_t column = 0;
    for (const char *p = line; *p != '\0'; p++, column++) {
        if (*p == ' ' && column + 1 + strcspn(p + 1, " ") > width) {
            text_add_char(&out, '\n');
            column = (size_t)-1;
        } else {
            text_add_char(&out, *p);
        }
    }
    return out;
}

typedef struct Lines {
    size_t n;
    const char *at[TALL], *end[TALL];
    int columns; /* of the widest */
} Lines;

static bool split(const Text *body, Lines *l)
{
    l->n = 0;
    l->columns = 0;
    for (const char *p = body->bytes, *stop = p + body->length; p <= stop; l->n++) {
        if (l->n == TALL)
            return false;
        const char *newline = memchr(p, '\n', (size_t)(stop - p));
        l->at[l->n] = p;
        l->end[l->n] = newline != NULL ? newline : stop;
        int width = utf8_width(p, (size_t)(l->end[l->n] - p));
        l->columns = width > l->columns ? width : l->columns;
        p = l->end[l->n] + 1;
    }
    return true;
}

/* A blank in every line at that many characters from where each is; true also past a line's end. */
static bool all_blank(const Lines *l, size_t character)
{
    for (size_t i = 0; i < l->n; i++) {
        const char *p = utf8_skip(l->at[i], l->end[i], character);
        if (p < l->end[i] && *p != ' ')
            return false;
    }
    return true;
}

/* Between two terms of a sum if there is such a place, else at any blank. */
static size_t break_before(const Lines *l, size_t base, size_t width)
{
    size_t any = 0;
    for (size_t c = width; c > width / 3; c--) {
        if (!all_blank(l, c))
            continue;
        const char *next = utf8_skip(l->at[base], l->end[base], c + 1);
        if (next < l->end[base] && strchr("+-", *next) != NULL)
            return c;
        any = any > 0 ? any : c;
    }
    return any > 0 ? any : width;
}

size_t break_block(Text *body, size_t base, size_t width)
{
    Lines l;
    if (!split(body, &l) || (size_t)l.columns <= width)
        return base;
    Text out = text_start();
    for (bool more = true; more;) {
        more = false;
        size_t longest = 0;
        for (size_t i = 0; i < l.n; i++) {
            size_t n = utf8_length(l.at[i], (size_t)(l.end[i] - l.at[i]));
            longest = n > longest ? n : longest;
        }
        size_t take = longest <= width ? longest : break_before(&l, base < l.n ? base : 0, width);
        text_add(&out, out.length > 0 ? "\n\n" : "");
        for (size_t i = 0; i < l.n; i++) {
            const char *to = utf8_skip(l.at[i], l.end[i], take);
            text_add_bytes(&out, l.at[i], (size_t)(to - l.at[i]));
            text_add(&out, i + 1 < l.n ? "\n" : "");
            l.at[i] = to < l.end[i] && *to == ' ' ? to + 1 : to;
            more = more || l.at[i] < l.end[i];
        }
    }
    *body = out;
    return base;
}
