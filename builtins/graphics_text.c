/* graphics_text.c - labels: expressions as lines of text. */
#include <math.h>
#include <string.h>
#include "builtins/graphics_draw.h"
#include "interp/print.h"

enum { LABEL_BYTES = 4000 }; /* of one label: more can hardly be read */

/* Control characters have no picture. */
static const char *cleaned(const char *utf8, size_t bytes)
{
    bytes = bytes < LABEL_BYTES ? bytes : LABEL_BYTES;
    while (bytes > 0 && !utf8_valid(utf8, bytes))
        bytes--;
    char *text = mem_bytes(bytes + 1);
    for (size_t i = 0; i < bytes; i++)
        text[i] = (unsigned char)utf8[i] < ' ' && utf8[i] != '\n' ? ' ' : utf8[i];
    text[bytes] = '\0';
    return text;
}

static void set_font(Painter *p, const Style *s)
{
    p->c->select_font_face(p->cr, s->family, s->italic ? CAIRO_FONT_SLANT_ITALIC : CAIRO_FONT_SLANT_NORMAL,
                           s->bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    p->c->set_font_size(p->cr, s->size);
}

/* Calls each(line, context) for the lines of a label, which are copied. */
static void each_line(const char *text, void (*each)(void *context, const char *line), void *context)
{
    for (;;) {
        size_t n = strcspn(text, "\n");
        char *line = mem_bytes(n + 1);
        memcpy(line, text, n);
        line[n] = '\0';
        each(context, line);
        if (text[n] == '\0')
            return;
        text += n + 1;
    }
}

typedef struct Lines {
    Painter *p;
    Label *label;
    double x, y;
    double align;
    int count;
} Lines;

static void measure_line(void *context, const char *line)
{
    Lines *l = context;
    cairo_text_extents_t extents;
    l->p->c->text_extents(l->p->cr, line, &extents);
    l->label->width = fmax(l->label->width, extents.x_advance);
    l->count++;
}

Label label_text(Painter *p, const char *utf8, const Style *style)
{
    Label label = {.text = utf8, .style = *style, .line = 1.2 * style->size, .ascent = 0.8 * style->size};
    if (*utf8 == '\0')
        return label;
    set_font(p, style);
    Lines l = {.p = p, .label = &label};
    each_line(utf8, measure_line, &l);
    label.height = label.line * l.count;
    return label;
}

static void add_text(Interp *in, Text *out, Expr e, Style *style)
{
    stack_check(in);
    if (expr_is_string(e)) {
        text_add_bytes(out, expr_string_text(e), expr_string_bytes(e));
    } else if (graphics_head(e, "Style") && expr_length(e) > 0) {
        for (size_t i = 2; i <= expr_length(e); i++) {
            double size;
            if (expr_is_number(expr_part(e, i)) && graphics_number(in, expr_part(e, i), &size) && size >= 1)
                style->size = fmin(size, 500);
            else
                style_apply(in, style, expr_part(e, i));
        }
        add_text(in, out, expr_part(e, 1), style);
    } else if (graphics_head(e, "Row") && expr_length(e) > 0 && expr_is_list(expr_part(e, 1))) {
        Expr list = expr_part(e, 1);
        for (size_t i = 1; i <= expr_length(list); i++) {
            if (i > 1 && expr_length(e) > 1)
                add_text(in, out, expr_part(e, 2), style);
            add_text(in, out, expr_part(list, i), style);
        }
    } else if (graphics_head(e, "Column") && expr_length(e) > 0 && expr_is_list(expr_part(e, 1))) {
        Expr list = expr_part(e, 1);
        for (size_t i = 1; i <= expr_length(list); i++) {
            if (i > 1)
                text_add_char(out, '\n');
            add_text(in, out, expr_part(list, i), style);
        }
    } else if ((graphics_head(e, "HoldForm") || graphics_head(e, "Text") || graphics_head(e, "TraditionalForm")) &&
               expr_length(e) > 0) {
        add_text(in, out, expr_part(e, 1), style);
    } else if (e != S(None) && e != S(Null)) { /* on one line: x^2 is no power tower in a label */
        text_add(out, print_text(in, e, expr_is_number(e) || !expr_is_normal(e) ? PRINT_OUTPUT : PRINT_INPUT));
    }
}

Label label_make(Painter *p, Expr e, const Style *style)
{
    Style own = *style;
    Text out = text_start();
    add_text(p->in, &out, e, &own);
    return label_text(p, cleaned(out.bytes, out.length), &own);
}

static void draw_line(void *context, const char *line)
{
    Lines *l = context;
    cairo_text_extents_t extents;
    l->p->c->text_extents(l->p->cr, line, &extents);
    l->p->c->move_to(l->p->cr, l->x + (l->label->width - extents.x_advance) * l->align, l->y + l->label->ascent + 0.1 * l->label->style.size);
    l->p->c->show_text(l->p->cr, line);
    l->y += l->label->line;
}

void label_draw(Painter *p, const Label *l, double x, double y, double ax, double ay, double angle)
{
    if (*l->text == '\0' || !isfinite(x) || !isfinite(y) || fabs(x) > 1e6 || fabs(y) > 1e6)
        return;
    Label copy = *l;
    Lines lines = {.p = p, .label = &copy, .align = (ax + 1) / 2};
    p->c->save(p->cr);
    p->c->translate(p->cr, x, y);
    if (angle != 0)
        p->c->rotate(p->cr, -angle);
    lines.x = -(ax + 1) / 2 * l->width;
    lines.y = -(1 - ay) / 2 * l->height;
    set_font(p, &l->style);
    paint_set(p, &l->style.paint, l->style.opacity);
    each_line(l->text, draw_line, &lines);
    p->c->restore(p->cr);
}
