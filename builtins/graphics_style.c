/* graphics_style.c - directives: colours, widths, dashes, fonts. */
#include <math.h>
#include <string.h>
#include "builtins/graphics_draw.h"
#include "builtins/image.h"
#include "interp/number.h"

Style style_default(void)
{
    return (Style){.paint = {{0, 0, 0}, 1}, .opacity = 1, .thickness = {1, false}, .point = {4.5, false},
                   .face_given = false, .face = true, .edge = false, .edge_paint = {{0, 0, 0}, 1},
                   .edge_thickness = {0.5, false}, .arrow = 0.035, .size = 10, .family = "DejaVu Sans"};
}

double measure_points(const Measure *m, double width)
{
    double points = m->scaled ? m->value * width : m->value;
    return points >= 0 && points < 1e4 ? points : points >= 1e4 ? 1e4 : 0;
}

bool graphics_head(Expr e, const char *name)
{
    return expr_is_normal(e) && expr_is_symbol(expr_head(e)) && !strcmp(symbol_of(expr_head(e))->name, name);
}

bool graphics_symbol(Expr e, const char *name)
{
    return expr_is_symbol(e) && !strcmp(symbol_of(e)->name, name);
}

bool graphics_number(Interp *in, Expr e, double *out)
{
    if (!number_to_double(e, out)) {
        if (expr_is_list(e) || expr_is_string(e))
            return false;
        Expr n = evaluate_call(in, S(N), 1, e);
        if (!number_to_double(n, out))
            return false;
    }
    return isfinite(*out);
}

bool paint_read(Interp *in, Expr e, Paint *out)
{
    (void)in;
    if (expr_is_number(e) || !image_color(e, COLOR_RGB, out->rgb))
        return false;
    out->alpha = 1;
    static const struct {
        const char *head;
        size_t at;
    } alphas[] = {{"RGBColor", 4}, {"GrayLevel", 2}, {"Hue", 4}};
    double v;
    for (size_t i = 0; i < COUNT(alphas); i++)
        if (graphics_head(e, alphas[i].head) && expr_length(e) >= alphas[i].at &&
            number_to_double(expr_part(e, alphas[i].at), &v))
            out->alpha = fmin(fmax(v, 0), 1);
    for (int i = 0; i < 3; i++)
        out->rgb[i] = isfinite(out->rgb[i]) ? fmin(fmax(out->rgb[i], 0), 1) : 0;
    return true;
}

/* Tiny, Small, Medium, Large in points of the kind of thing. */
static bool named_measure(Expr e, const double points[4], Measure *out)
{
    static const char *const names[] = {"Tiny", "Small", "Medium", "Large"};
    for (size_t i = 0; i < COUNT(names); i++)
        if (graphics_symbol(e, names[i])) {
            *out = (Measure){points[i], false};
            return true;
        }
    return false;
}

static bool measure_read(Interp *in, Expr e, const double points[4], bool scaled, Measure *out)
{
    if (named_measure(e, points, out))
        return true;
    double v;
    bool inside = graphics_head(e, "Scaled") && expr_length(e) == 1;
    if (!graphics_number(in, inside ? expr_part(e, 1) : e, &v))
        return false;
    *out = (Measure){fabs(v), scaled || inside};
    return true;
}

static const double widths[4] = {0.25, 0.5, 1, 2}, diameters[4] = {2.5, 4, 6, 10}, gaps[4] = {1.5, 4, 8, 14};

static bool dashing(Interp *in, Style *s, Expr e, bool scaled)
{
    Expr list = expr_part(e, 1);
    size_t n = expr_is_list(list) ? expr_length(list) : 1;
    s->dashes = 0;
    double sum = 0;
    for (size_t i = 1; i <= n && s->dashes < DASHES; i++) {
        Measure m;
        if (!measure_read(in, expr_is_list(list) ? expr_part(list, i) : list, gaps, scaled, &m))
            continue;
        s->dash[s->dashes++] = m;
        sum += m.value;
    }
    if (!(sum > 0)) /* cairo refuses dashes without length */
        s->dashes = 0;
    return true;
}

/* EdgeForm[directives], FaceForm[directives]: read as a style of their own. */
static bool form(Interp *in, Style *s, Expr e, bool edge)
{
    bool on = expr_length(e) == 0 || !(expr_part(e, 1) == S(None) || graphics_symbol(e, "Transparent"));
    Style own = *s;
    own.thickness = s->edge_thickness;
    own.paint = edge ? s->edge_paint : s->paint;
    for (size_t i = 1; on && i <= expr_length(e); i++)
        style_apply(in, &own, expr_part(e, i));
    if (edge) {
        s->edge = on;
        s->edge_paint = own.paint;
        s->edge_thickness = own.thickness;
    } else {
        s->face_given = true;
        s->face = on;
        s->face_paint = own.paint;
    }
    return true;
}

static bool font_size(Interp *in, Style *s, Expr e)
{
    Measure m;
    static const double sizes[4] = {7, 9, 12, 16};
    if (!measure_read(in, e, sizes, false, &m) || !(m.value >= 1))
        return false;
    s->size = fmin(m.value, 500);
    return true;
}

static bool font_option(Interp *in, Style *s, Expr rule)
{
    Expr name = expr_part(rule, 1), value = expr_part(rule, 2);
    const char *word = image_word(value);
    if (graphics_symbol(name, "FontSize"))
        font_size(in, s, value);
    else if (graphics_symbol(name, "FontColor"))
        paint_read(in, value, &s->paint);
    else if (graphics_symbol(name, "FontWeight") && word)
        s->bold = !strcmp(word, "Bold");
    else if (graphics_symbol(name, "FontSlant") && word)
        s->italic = !strcmp(word, "Italic") || !strcmp(word, "Oblique");
    else if (graphics_symbol(name, "FontFamily") && word)
        s->family = word;
    return true;
}

bool style_apply(Interp *in, Style *s, Expr e)
{
    stack_check(in);
    if (graphics_symbol(e, "Bold") || graphics_symbol(e, "Italic") || graphics_symbol(e, "Plain")) {
        s->bold = graphics_symbol(e, "Bold") || (s->bold && !graphics_symbol(e, "Plain"));
        s->italic = graphics_symbol(e, "Italic") || (s->italic && !graphics_symbol(e, "Plain"));
        return true;
    }
    if (e == S(Automatic) || e == S(None))
        return true;
    if (paint_read(in, e, &s->paint))
        return true;
    if (!expr_is_normal(e) || !expr_is_symbol(expr_head(e)))
        return false;
    const char *head = symbol_of(expr_head(e))->name;
    if (!strcmp(head, "Directive") || !strcmp(head, "List")) {
        for (size_t i = 1; i <= expr_length(e); i++)
            style_apply(in, s, expr_part(e, i));
        return true;
    }
    if (!strcmp(head, "EdgeForm") || !strcmp(head, "FaceForm"))
        return form(in, s, e, head[0] == 'E');
    if (expr_head(e) == S(Rule) && expr_length(e) == 2)
        return font_option(in, s, e);
    if (expr_length(e) == 0)
        return false;
    Expr first = expr_part(e, 1);
    double v;
    if (!strcmp(head, "Opacity")) {
        if (graphics_number(in, first, &v))
            s->opacity = fmin(fmax(v, 0), 1);
        return expr_length(e) < 2 || paint_read(in, expr_part(e, 2), &s->paint) || true;
    }
    bool absolute = !strncmp(head, "Absolute", 8);
    const char *kind = absolute ? head + 8 : head;
    if (!strcmp(kind, "Thickness"))
        return measure_read(in, first, widths, !absolute, &s->thickness) || true;
    if (!strcmp(kind, "PointSize"))
        return measure_read(in, first, diameters, !absolute, &s->point) || true;
    if (!strcmp(kind, "Dashing"))
        return dashing(in, s, e, !absolute);
    if (!strcmp(head, "Arrowheads")) {
        Measure m;
        if (measure_read(in, first, (const double[]){0.02, 0.03, 0.04, 0.06}, true, &m))
            s->arrow = fmin(m.value, 1);
        return true;
    }
    static const char *const ignored[] = {"CapForm", "JoinForm", "Texture", "Specularity", "Glow"};
    for (size_t i = 0; i < COUNT(ignored); i++)
        if (!strcmp(head, ignored[i]))
            return true;
    return false;
}

void paint_set(Painter *p, const Paint *paint, double opacity)
{
    p->c->set_source_rgba(p->cr, paint->rgb[0], paint->rgb[1], paint->rgb[2], paint->alpha * opacity);
}

void stroke_style(Painter *p, const Style *s)
{
    double width = measure_points(&s->thickness, p->width);
    paint_set(p, &s->paint, s->opacity);
    p->c->set_line_width(p->cr, width);
    p->c->set_line_join(p->cr, CAIRO_LINE_JOIN_ROUND);
    p->c->set_line_cap(p->cr, s->dashes ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    double dash[DASHES];
    for (int i = 0; i < s->dashes; i++) {
        dash[i] = measure_points(&s->dash[i], p->width);
        if (dash[i] <= 0) /* a dot is as long as the line is wide */
            dash[i] = fmax(width, 0.5);
    }
    p->c->set_dash(p->cr, dash, s->dashes, 0);
}
