/* graphics_layout.c - what stands around the primitives: range, axes, frame, grid, labels, legends. */
#include <math.h>
#include <string.h>
#include "builtins/graphics_draw.h"
#include "builtins/image.h"
#include "interp/number.h"

enum { LEFT, RIGHT, BOTTOM, TOP, SIDES };
enum { NATURAL_WIDTH = 360, DEEPEST = 20 };

typedef struct Plan { /* everything about one Graphics before it is drawn */
    Expr g;
    Range x, y;
    bool log_x, log_y;
    bool axis[2], frame[SIDES];
    double origin[2];
    Ticks axis_ticks[2], frame_ticks[SIDES];
    Label axis_label[2], frame_label[SIDES], title;
    Style lines, words;
    double margin[SIDES];
    double width, height; /* of the area inside the margins */
} Plan;

/* ---- options ---- */
static Expr rule_for(Expr e, const char *name)
{
    if (expr_is_list(e)) {
        for (size_t i = 1; i <= expr_length(e); i++) {
            Expr found = rule_for(expr_part(e, i), name);
            if (found != NULL)
                return found;
        }
        return NULL;
    }
    if (!(expr_has_head(e, S(Rule)) || expr_has_head(e, S(RuleDelayed))) || expr_length(e) != 2)
        return NULL;
    const char *word = image_word(expr_part(e, 1));
    return word != NULL && !strcmp(word, name) ? expr_part(e, 2) : NULL;
}

Expr picture_option(Interp *in, Expr graphics, const char *name)
{
    (void)in;
    for (size_t i = 2; i <= expr_length(graphics); i++) {
        Expr found = rule_for(expr_part(graphics, i), name);
        if (found != NULL)
            return found;
    }
    return NULL;
}

bool picture_is(Expr e)
{
    if (graphics_head(e, "Legended") && expr_length(e) == 2)
        return picture_is(expr_part(e, 1)) || image_is(expr_part(e, 1));
    return graphics_head(e, "Graphics") && expr_length(e) > 0;
}

static bool is_on(Expr e)
{
    return e != NULL && e != S(False) && e != S(None);
}

static Expr part_or(Expr e, size_t i, Expr otherwise)
{
    return e != NULL && expr_is_list(e) && expr_length(e) >= i ? expr_part(e, i) : otherwise;
}

/* ---- range ---- */
static void widen(Range *r)
{
    const double limit = 1e300;
    if (!(r->lo <= r->hi))
        *r = (Range){0, 1};
    r->lo = fmax(r->lo, -limit);
    r->hi = fmin(r->hi, limit);
    if (r->hi - r->lo <= 1e-13 * fmax(fabs(r->lo), fabs(r->hi))) {
        double half = r->lo != 0 ? fabs(r->lo) / 2 : 1;
        r->lo -= half;
        r->hi += half;
    }
}

/* One direction of PlotRange: {lo, hi}, All, Automatic. True when an end was said. */
static bool range_part(Interp *in, Expr spec, Range *r, bool said[2])
{
    double v;
    said[0] = said[1] = false;
    if (spec == NULL || !expr_is_list(spec) || expr_length(spec) != 2)
        return false;
    if (graphics_number(in, expr_part(spec, 1), &v)) {
        r->lo = v;
        said[0] = true;
    }
    if (graphics_number(in, expr_part(spec, 2), &v)) {
        r->hi = v;
        said[1] = true;
    }
    if (r->lo > r->hi && said[0] && said[1]) {
        double swap = r->lo;
        r->lo = r->hi;
        r->hi = swap;
    }
    return said[0] || said[1];
}

static void read_range(Interp *in, Expr g, Range *x, Range *y, bool said[4])
{
    Expr spec = picture_option(in, g, "PlotRange");
    *x = *y = (Range){INFINITY, -INFINITY};
    memset(said, 0, 4 * sizeof *said);
    Expr sx = NULL, sy = spec; /* {lo, hi} alone is the range of y */
    if (spec != NULL && expr_is_list(spec) && expr_length(spec) == 2 &&
        !(expr_is_number(expr_part(spec, 1)) && expr_is_number(expr_part(spec, 2)))) {
        sx = expr_part(spec, 1);
        sy = expr_part(spec, 2);
    }
    bool ends = range_part(in, sx, x, said) & range_part(in, sy, y, said + 2);
    if (!ends || !said[0] || !said[1] || !said[2] || !said[3]) {
        Range bx = {INFINITY, -INFINITY}, by = bx;
        primitives_bounds(in, expr_part(g, 1), &bx, &by);
        *x = (Range){said[0] ? x->lo : bx.lo, said[1] ? x->hi : bx.hi};
        *y = (Range){said[2] ? y->lo : by.lo, said[3] ? y->hi : by.hi};
    }
    widen(x);
    widen(y);
}

void picture_range(Interp *in, Expr graphics, Range *x, Range *y)
{
    bool said[4];
    read_range(in, graphics, x, y, said);
}

/* Room beside an end of a range of the given span. */
static double padding_end(Interp *in, Expr e, double span, double otherwise)
{
    double v;
    if (e == NULL || e == S(Automatic))
        return otherwise;
    if (graphics_head(e, "Scaled") && expr_length(e) == 1)
        return graphics_number(in, expr_part(e, 1), &v) ? fmin(fmax(v, 0), 2) * span : 0;
    return graphics_number(in, e, &v) ? fmin(fmax(v, 0), 10 * span) : 0;
}

static void pad(Interp *in, Expr spec, Range *r, const bool said[2], double natural)
{
    double span = r->hi - r->lo;
    Expr lo = part_or(spec, 1, spec), hi = part_or(spec, 2, spec);
    double below = padding_end(in, lo, span, said[0] ? 0 : natural * span), above = padding_end(in, hi, span, said[1] ? 0 : natural * span);
    if (isfinite(below) && isfinite(above) && isfinite(span)) {
        r->lo -= below;
        r->hi += above;
    }
}

static bool is_log(Expr e)
{
    const char *word = e != NULL ? image_word(e) : NULL;
    return word != NULL && !strncmp(word, "Log", 3);
}

static void plan_range(Painter *p, Plan *plan)
{
    bool said[4];
    read_range(p->in, plan->g, &plan->x, &plan->y, said);
    Expr spec = picture_option(p->in, plan->g, "PlotRangePadding");
    pad(p->in, part_or(spec, 1, spec), &plan->x, said, 0.02);
    pad(p->in, part_or(spec, 2, spec), &plan->y, said + 2, 0.02);
    Expr scales = picture_option(p->in, plan->g, "ScalingFunctions");
    plan->log_x = is_log(part_or(scales, 1, NULL));
    plan->log_y = is_log(part_or(scales, 2, scales));
}

/* ---- what stands around ---- */
static void plan_sides(Painter *p, Plan *plan)
{
    Expr frame = picture_option(p->in, plan->g, "Frame"), axes = picture_option(p->in, plan->g, "Axes");
    for (int i = 0; i < SIDES; i++)
        plan->frame[i] = is_on(frame) && !expr_is_list(frame);
    if (frame != NULL && expr_is_list(frame) && expr_length(frame) == 2) /* {{left, right}, {bottom, top}} */
        for (size_t i = 0; i < SIDES; i++)
            plan->frame[i] = is_on(part_or(expr_part(frame, i / 2 + 1), i % 2 + 1, expr_part(frame, i / 2 + 1)));
    else if (frame != NULL && expr_is_list(frame) && expr_length(frame) == 4) { /* bottom, left, top, right */
        static const size_t at[SIDES] = {[BOTTOM] = 1, [LEFT] = 2, [TOP] = 3, [RIGHT] = 4};
        for (int i = 0; i < SIDES; i++)
            plan->frame[i] = is_on(expr_part(frame, at[i]));
    }
    bool framed = plan->frame[LEFT] || plan->frame[RIGHT] || plan->frame[BOTTOM] || plan->frame[TOP];
    for (size_t i = 0; i < 2; i++)
        plan->axis[i] = !framed && is_on(part_or(axes, i + 1, axes));
    Expr origin = picture_option(p->in, plan->g, "AxesOrigin");
    for (size_t i = 0; i < 2; i++) {
        Range r = i == 0 ? plan->x : plan->y;
        double v, span = r.hi - r.lo;
        bool log_axis = i == 0 ? plan->log_x : plan->log_y;
        plan->origin[i] = !log_axis && r.lo <= 0 && r.hi >= 0 ? 0 : !log_axis && r.lo > 0 && r.lo < 0.15 * span ? r.lo : r.lo;
        if (part_or(origin, i + 1, NULL) != NULL && graphics_number(p->in, expr_part(origin, i + 1), &v))
            plan->origin[i] = fmin(fmax(v, r.lo), r.hi);
    }
}

static Label label_or_none(Painter *p, Expr e, const Style *s)
{
    return is_on(e) && e != S(Automatic) ? label_make(p, e, s) : (Label){.text = "", .style = *s};
}

static Expr frame_side(Expr spec, int side)
{
    bool nested = spec != NULL && expr_is_list(spec) && expr_length(spec) == 2 && expr_is_list(expr_part(spec, 1)) &&
                  expr_is_list(expr_part(spec, 2)) && expr_length(expr_part(spec, 1)) == 2 && expr_length(expr_part(spec, 2)) == 2;
    if (nested)
        return expr_part(expr_part(spec, side / 2 == 0 ? 1 : 2), side % 2 == 0 ? 1 : 2);
    return NULL;
}

static void plan_labels(Painter *p, Plan *plan)
{
    Style s = plan->words;
    Expr axes = picture_option(p->in, plan->g, "AxesLabel"), frame = picture_option(p->in, plan->g, "FrameLabel");
    plan->axis_label[0] = label_or_none(p, plan->axis[0] ? part_or(axes, 1, NULL) : NULL, &s);
    plan->axis_label[1] = label_or_none(p, plan->axis[1] ? part_or(axes, 2, axes != NULL && expr_is_list(axes) ? NULL : axes) : NULL, &s);
    for (int i = 0; i < SIDES; i++) {
        Expr one = frame_side(frame, i);
        if (one == NULL && frame != NULL && (i == BOTTOM || i == LEFT) && frame_side(frame, BOTTOM) == NULL)
            one = expr_is_list(frame) ? part_or(frame, i == BOTTOM ? 1 : 2, NULL) : i == BOTTOM ? frame : NULL;
        plan->frame_label[i] = label_or_none(p, plan->frame[i] ? one : NULL, &s);
    }
    Style title = s;
    title.size *= 1.15;
    plan->title = label_or_none(p, picture_option(p->in, plan->g, "PlotLabel"), &title);
}

/* The style s with what the option says. */
static Style styled(Painter *p, const Plan *plan, Style s, const char *option)
{
    Expr e = picture_option(p->in, plan->g, option);
    if (e != NULL)
        style_apply(p->in, &s, e);
    return s;
}

static void plan_ticks(Painter *p, Plan *plan, double width, double height)
{
    Expr ticks = picture_option(p->in, plan->g, "Ticks"), frame = picture_option(p->in, plan->g, "FrameTicks");
    Style words = styled(p, plan, plan->words, "TicksStyle");
    for (size_t i = 0; i < 2; i++)
        if (plan->axis[i])
            plan->axis_ticks[i] = ticks_make(p, part_or(ticks, i + 1, ticks), i == 0 ? plan->x : plan->y, i == 0 ? width : height,
                                             i == 0, i == 0 ? plan->log_x : plan->log_y, &words);
    for (int i = 0; i < SIDES; i++) {
        if (!plan->frame[i])
            continue;
        bool across = i >= BOTTOM;
        Expr spec = frame_side(frame, i);
        if (spec == NULL)
            spec = part_or(frame, across ? 1 : 2, frame);
        plan->frame_ticks[i] = ticks_make(p, spec, across ? plan->x : plan->y, across ? width : height, across,
                                          across ? plan->log_x : plan->log_y, &plan->words);
    }
}

/* How far the labels of ticks reach past the ends of the area. */
static void overhang(Plan *plan, const Ticks *t, Range r, double width)
{
    for (size_t i = 0; i < t->count; i++) {
        double f = (t->tick[i].at - r.lo) / (r.hi - r.lo), half = t->tick[i].label.width / 2;
        if (f < 0 || f > 1)
            continue;
        plan->margin[RIGHT] = fmax(plan->margin[RIGHT], half - (1 - f) * width + 2);
        plan->margin[LEFT] = fmax(plan->margin[LEFT], half - f * width + 2);
    }
}

static void plan_margins(Painter *p, Plan *plan, double width, double height)
{
    double *m = plan->margin;
    bool bare = !plan->axis[0] && !plan->axis[1];
    for (int i = 0; i < SIDES; i++) {
        bare = bare && !plan->frame[i];
        m[i] = 4;
    }
    Expr given = picture_option(p->in, plan->g, "ImagePadding");
    double all;
    if (given == S(None) || (given != NULL && graphics_number(p->in, given, &all))) {
        for (int i = 0; i < SIDES; i++)
            m[i] = given == S(None) ? 0 : fmin(fmax(all, 0), 200);
        return;
    }
    if (bare)
        m[LEFT] = m[RIGHT] = m[BOTTOM] = m[TOP] = 2;
    if (plan->axis[1])
        m[LEFT] = fmax(m[LEFT], plan->axis_ticks[1].widest + 7 - (plan->origin[0] - plan->x.lo) / (plan->x.hi - plan->x.lo) * width);
    if (plan->axis[0])
        m[BOTTOM] = fmax(m[BOTTOM], plan->axis_ticks[0].highest + 5 - (plan->origin[1] - plan->y.lo) / (plan->y.hi - plan->y.lo) * height);
    for (int i = 0; i < 2; i++) {
        if (plan->frame[i])
            m[i] += plan->frame_ticks[i].widest * (i == LEFT || frame_side(picture_option(p->in, plan->g, "FrameTicks"), i) != NULL) + 4;
        if (plan->frame_label[i].height > 0)
            m[i] += plan->frame_label[i].height + 3;
    }
    for (int i = BOTTOM; i <= TOP; i++) {
        if (plan->frame[i])
            m[i] += plan->frame_ticks[i].highest * (i == BOTTOM || frame_side(picture_option(p->in, plan->g, "FrameTicks"), i) != NULL) + 3;
        if (plan->frame_label[i].height > 0)
            m[i] += plan->frame_label[i].height + 3;
    }
    overhang(plan, &plan->axis_ticks[0], plan->x, width);
    overhang(plan, &plan->frame_ticks[BOTTOM], plan->x, width);
    if (plan->axis_label[0].width > 0)
        m[RIGHT] = fmax(m[RIGHT], plan->axis_label[0].width + 8);
    if (plan->axis_label[1].width > 0)
        m[TOP] += plan->axis_label[1].height + 3;
    if (plan->title.height > 0)
        m[TOP] += plan->title.height + 4;
    for (int i = 0; i < SIDES; i++) /* labels without end do not push the plot out */
        m[i] = fmin(m[i], 0.4 * (i < BOTTOM ? width : fmax(height, width / 2)));
}

static double image_size_number(Interp *in, Expr e)
{
    static const struct {
        const char *name;
        double width;
    } names[] = {{"Tiny", 100}, {"Small", 180}, {"Medium", 360}, {"Large", 576}, {"Full", 576}};
    double v;
    for (size_t i = 0; i < COUNT(names); i++)
        if (graphics_symbol(e, names[i].name))
            return names[i].width;
    return e != S(Automatic) && graphics_number(in, e, &v) && v > 0 ? fmin(fmax(v, 8), 10000) : 0;
}

/* 0 where the option leaves it open. */
static Size image_size(Interp *in, Expr e)
{
    if (e == NULL || e == S(Automatic))
        return (Size){0, 0};
    if (expr_is_list(e))
        return (Size){expr_length(e) > 0 ? image_size_number(in, expr_part(e, 1)) : 0, expr_length(e) > 1 ? image_size_number(in, expr_part(e, 2)) : 0};
    return (Size){image_size_number(in, e), 0};
}

static double aspect(Interp *in, const Plan *plan)
{
    double v, ratio = (plan->y.hi - plan->y.lo) / (plan->x.hi - plan->x.lo);
    Expr e = picture_option(in, plan->g, "AspectRatio");
    if (e != NULL && e != S(Automatic) && !graphics_symbol(e, "Full") && graphics_number(in, e, &v) && v > 0)
        ratio = v;
    return fmin(fmax(ratio, 0.02), 20);
}

/* Fits the area with its ratio of height to width into the size wanted; an open height is what the ratio makes it. */
static Plan plan_make(Painter *p, Expr g, Size wanted)
{
    Plan plan = {.g = g, .lines = style_default()};
    plan.lines.paint = (Paint){{0.35, 0.35, 0.35}, 1};
    plan.lines.thickness = (Measure){0.6, false};
    plan.words = style_default();
    plan.words.paint = (Paint){{0.2, 0.2, 0.2}, 1};
    static const char *const styles[] = {"BaseStyle", "LabelStyle"};
    for (size_t i = 0; i < COUNT(styles); i++) {
        Expr e = picture_option(p->in, g, styles[i]);
        if (e != NULL)
            style_apply(p->in, &plan.words, e);
    }
    plan_range(p, &plan);
    plan_sides(p, &plan);
    double ratio = aspect(p->in, &plan);
    double width = fmax(wanted.width > 0 ? wanted.width : wanted.height > 0 ? wanted.height / ratio : NATURAL_WIDTH, 8);
    if (wanted.height > 0 && wanted.width > 0 && width * ratio > wanted.height)
        width = wanted.height / ratio;
    bool unsized = wanted.width <= 0 && wanted.height <= 0;
    if (unsized && ratio > 1.4) /* a tall picture keeps to the height of a wide one */
        width = fmax(NATURAL_WIDTH * 1.4 / ratio, 60);
    double inner = fmax(width - 40, width / 2);
    plan_labels(p, &plan);
    plan_ticks(p, &plan, inner, inner * ratio);
    plan_margins(p, &plan, inner, inner * ratio);
    plan.width = fmax((wanted.width > 0 ? wanted.width : width) - plan.margin[LEFT] - plan.margin[RIGHT], 4);
    plan.height = plan.width * ratio;
    double room = wanted.height - plan.margin[BOTTOM] - plan.margin[TOP];
    if (wanted.height > 0 && (plan.height > room || wanted.width <= 0)) {
        plan.height = fmax(room, 4);
        plan.width = plan.height / ratio;
    }
    return plan;
}

static Size plan_size(const Plan *plan)
{
    return (Size){plan->width + plan->margin[LEFT] + plan->margin[RIGHT], plan->height + plan->margin[BOTTOM] + plan->margin[TOP]};
}

/* ---- drawing what stands around ---- */
static void segment(Painter *p, double x0, double y0, double x1, double y1)
{
    p->c->move_to(p->cr, x0, y0);
    p->c->line_to(p->cr, x1, y1);
    p->c->stroke(p->cr);
}

static void draw_axis(Painter *p, const Plan *plan, int i)
{
    double ox = painter_x(p, plan->origin[0]), oy = painter_y(p, plan->origin[1]);
    double right = p->left + p->width, bottom = p->top + p->height;
    Style s = styled(p, plan, plan->lines, "AxesStyle"), marks = styled(p, plan, s, "TicksStyle");
    stroke_style(p, &s);
    if (i == 0)
        segment(p, p->left, oy, right, oy);
    else
        segment(p, ox, p->top, ox, bottom);
    bool crossed = i == 0 ? plan->axis[1] && ox > p->left + 2 : plan->axis[0] && oy < bottom - 2;
    for (size_t k = 0; k < plan->axis_ticks[i].count; k++) {
        const Tick *t = &plan->axis_ticks[i].tick[k];
        double at = i == 0 ? painter_x(p, t->at) : painter_y(p, t->at), length = t->major ? 4 : 2.5;
        if (i == 0 ? at < p->left - 0.5 || at > right + 0.5 : at < p->top - 0.5 || at > bottom + 0.5)
            continue;
        stroke_style(p, &marks);
        if (i == 0)
            segment(p, at, oy, at, oy - length);
        else
            segment(p, ox, at, ox + length, at);
        if (crossed && fabs(at - (i == 0 ? ox : oy)) < 1) /* where the axes cross there is no room */
            continue;
        if (i == 0)
            label_draw(p, &t->label, at, oy + 2, 0, 1, 0);
        else
            label_draw(p, &t->label, ox - 4, at, 1, 0, 0);
    }
    if (i == 0)
        label_draw(p, &plan->axis_label[0], right + 5, oy, -1, 0, 0);
    else
        label_draw(p, &plan->axis_label[1], fmax(ox, p->left - plan->margin[LEFT] + plan->axis_label[1].width / 2 + 1), p->top - 2, 0, -1, 0);
}

static void draw_frame_side(Painter *p, const Plan *plan, int side, const Style *s)
{
    double right = p->left + p->width, bottom = p->top + p->height;
    bool across = side >= BOTTOM;
    double edge = side == LEFT ? p->left : side == RIGHT ? right : side == BOTTOM ? bottom : p->top;
    double inward = side == LEFT || side == TOP ? 1 : -1, out = -inward * 4;
    stroke_style(p, s);
    if (across)
        segment(p, p->left, edge, right, edge);
    else
        segment(p, edge, p->top, edge, bottom);
    bool labelled = side == LEFT || side == BOTTOM || frame_side(picture_option(p->in, plan->g, "FrameTicks"), side) != NULL;
    for (size_t k = 0; k < plan->frame_ticks[side].count; k++) {
        const Tick *t = &plan->frame_ticks[side].tick[k];
        double at = across ? painter_x(p, t->at) : painter_y(p, t->at), length = inward * (t->major ? 4 : 2.5);
        if (across ? at < p->left - 0.5 || at > right + 0.5 : at < p->top - 0.5 || at > bottom + 0.5)
            continue;
        stroke_style(p, s);
        if (across)
            segment(p, at, edge, at, edge + length);
        else
            segment(p, edge, at, edge + length, at);
        if (labelled && across)
            label_draw(p, &t->label, at, edge + out / 2, 0, side == BOTTOM ? 1 : -1, 0);
        else if (labelled)
            label_draw(p, &t->label, edge + out, at, side == LEFT ? 1 : -1, 0, 0);
    }
    double middle = across ? (p->left + right) / 2 : (p->top + bottom) / 2;
    double beyond = labelled ? (across ? plan->frame_ticks[side].highest : plan->frame_ticks[side].widest) + 5 : 5;
    if (across)
        label_draw(p, &plan->frame_label[side], middle, edge + (side == BOTTOM ? beyond : -beyond), 0, side == BOTTOM ? 1 : -1, 0);
    else
        label_draw(p, &plan->frame_label[side], edge + (side == LEFT ? -beyond : beyond), middle, 0, side == LEFT ? -1 : 1, M_PI / 2);
}

static void draw_grid(Painter *p, const Plan *plan)
{
    Expr spec = picture_option(p->in, plan->g, "GridLines");
    if (!is_on(spec))
        return;
    Style s = plan->lines;
    s.paint = (Paint){{0.8, 0.8, 0.8}, 1};
    Expr style = picture_option(p->in, plan->g, "GridLinesStyle");
    if (style != NULL)
        style_apply(p->in, &s, style);
    for (size_t i = 0; i < 2; i++) {
        Expr one = part_or(spec, i + 1, spec);
        if (!is_on(one))
            continue;
        Ticks t = ticks_make(p, one, i == 0 ? plan->x : plan->y, i == 0 ? p->width : p->height, i == 0, i == 0 ? plan->log_x : plan->log_y, &plan->words);
        stroke_style(p, &s);
        for (size_t k = 0; k < t.count; k++) {
            double at = i == 0 ? painter_x(p, t.tick[k].at) : painter_y(p, t.tick[k].at);
            if (!t.tick[k].major || (i == 0 ? at < p->left || at > p->left + p->width : at < p->top || at > p->top + p->height))
                continue;
            if (i == 0)
                segment(p, at, p->top, at, p->top + p->height);
            else
                segment(p, p->left, at, p->left + p->width, at);
        }
    }
}

static void draw_content(Painter *p, const Plan *plan, const char *option, const Style *s)
{
    Expr e = option ? picture_option(p->in, plan->g, option) : expr_part(plan->g, 1);
    if (e != NULL && e != S(None) && e != S(Automatic))
        primitives_draw(p, e, *s);
}

static void draw_plan(Painter *outer, const Plan *plan, double left, double top)
{
    Painter p = *outer;
    p.x = plan->x;
    p.y = plan->y;
    p.left = left + plan->margin[LEFT];
    p.top = top + plan->margin[TOP];
    p.width = plan->width;
    p.height = plan->height;
    Size size = plan_size(plan);
    Paint ground;
    Expr background = picture_option(p.in, plan->g, "Background");
    p.c->save(p.cr);
    if (background != NULL && paint_read(p.in, background, &ground)) {
        paint_set(&p, &ground, 1);
        p.c->rectangle(p.cr, left, top, size.width, size.height);
        p.c->fill(p.cr);
    }
    Style s = style_default();
    Expr base = picture_option(p.in, plan->g, "BaseStyle");
    if (base != NULL)
        style_apply(p.in, &s, base);
    draw_content(&p, plan, "Prolog", &s);
    draw_grid(&p, plan);
    p.c->save(p.cr);
    if (picture_option(p.in, plan->g, "PlotRangeClipping") == S(True))
        p.c->rectangle(p.cr, p.left - 0.5, p.top - 0.5, p.width + 1, p.height + 1);
    else
        p.c->rectangle(p.cr, left, top, size.width, size.height);
    p.c->clip(p.cr);
    draw_content(&p, plan, NULL, &s);
    p.c->restore(p.cr);
    for (int i = 0; i < 2; i++)
        if (plan->axis[i])
            draw_axis(&p, plan, i);
    Style frame = styled(&p, plan, plan->lines, "FrameStyle");
    for (int i = 0; i < SIDES; i++)
        if (plan->frame[i])
            draw_frame_side(&p, plan, i, &frame);
    draw_content(&p, plan, "Epilog", &s);
    label_draw(&p, &plan->title, p.left + p.width / 2, top + 3, 0, 1, 0);
    p.c->restore(p.cr);
}

/* ---- legends ---- */
enum { SAMPLE = 20, GAP = 5, BAR_WIDTH = 12, BAR_HEIGHT = 130, BAR_CELLS = 64 };

typedef struct Legend {
    Expr e;
    enum { LEGEND_TEXT, LEGEND_LINE, LEGEND_POINT, LEGEND_SWATCH, LEGEND_BAR } kind;
    int side;          /* LEFT, RIGHT, BOTTOM, TOP or SIDES: inside, at */
    double at[2];
    Size size;
} Legend;

static Style legend_words(void)
{
    Style s = style_default();
    s.paint = (Paint){{0.2, 0.2, 0.2}, 1};
    return s;
}

static Expr legend_label(const Legend *l, size_t i)
{
    Expr labels = expr_length(l->e) > 1 ? expr_part(l->e, 2) : NULL;
    return part_or(labels, i, NULL);
}

static size_t legend_count(const Legend *l)
{
    Expr labels = expr_length(l->e) > 1 ? expr_part(l->e, 2) : NULL;
    size_t n = labels != NULL && expr_is_list(labels) ? expr_length(labels) : 0;
    return n < 100 ? n : 100;
}

static void legend_place(Painter *p, Expr place, Legend *l)
{
    static const struct {
        const char *name;
        int side;
    } names[] = {{"Below", BOTTOM}, {"Bottom", BOTTOM}, {"Above", TOP}, {"Top", TOP}, {"Left", LEFT}, {"Before", LEFT}, {"Right", RIGHT}, {"After", RIGHT}};
    for (size_t i = 0; i < COUNT(names); i++)
        if (graphics_symbol(place, names[i].name))
            l->side = names[i].side;
    if (graphics_head(place, "Scaled") && expr_length(place) == 1)
        place = expr_part(place, 1);
    if (expr_is_list(place) && expr_length(place) >= 2) {
        l->side = SIDES;
        for (size_t i = 0; i < 2; i++)
            if (!graphics_number(p->in, expr_part(place, i + 1), &l->at[i])) {
                Expr word = expr_part(place, i + 1);
                l->at[i] = graphics_symbol(word, "Left") || graphics_symbol(word, "Bottom") ? 0.12
                           : graphics_symbol(word, "Right") || graphics_symbol(word, "Top") ? 0.88 : 0.5;
            }
    }
}

static Legend legend_make(Painter *p, Expr e)
{
    Legend l = {.e = e, .side = RIGHT};
    if (graphics_head(e, "Placed") && expr_length(e) >= 2) {
        legend_place(p, expr_part(e, 2), &l);
        l.e = expr_part(e, 1);
    }
    static const char *const heads[] = {"", "LineLegend", "PointLegend", "SwatchLegend", "BarLegend"};
    for (unsigned i = 1; i < COUNT(heads); i++)
        if (graphics_head(l.e, heads[i]) && expr_length(l.e) > 0)
            l.kind = i;
    Style s = legend_words();
    if (l.kind == LEGEND_TEXT) {
        Label label = label_make(p, l.e, &s);
        l.size = (Size){label.width + 2 * GAP, label.height};
    } else if (l.kind == LEGEND_BAR) {
        l.size = (Size){BAR_WIDTH + 60, BAR_HEIGHT + 12};
    } else {
        bool across = l.side == BOTTOM || l.side == TOP;
        for (size_t i = 1; i <= legend_count(&l); i++) {
            Label label = label_make(p, legend_label(&l, i), &s);
            double width = SAMPLE + label.width + 3 * GAP, height = fmax(label.height, s.size) + GAP;
            l.size.width = across ? l.size.width + width : fmax(l.size.width, width);
            l.size.height = across ? fmax(l.size.height, height) : l.size.height + height;
        }
    }
    return l;
}

static void legend_sample(Painter *p, const Legend *l, size_t i, double x, double y)
{
    Style s = style_default();
    Expr styles = expr_part(l->e, 1), one = part_or(styles, i, expr_is_list(styles) ? NULL : styles);
    if (one != NULL)
        style_apply(p->in, &s, one);
    if (l->kind == LEGEND_LINE) {
        stroke_style(p, &s);
        segment(p, x, y, x + SAMPLE, y);
        return;
    }
    paint_set(p, &s.paint, s.opacity);
    if (l->kind == LEGEND_POINT)
        p->c->arc(p->cr, x + SAMPLE / 2.0, y, fmin(fmax(measure_points(&s.point, NATURAL_WIDTH) / 2, 2), 6), 0, 2 * M_PI);
    else
        p->c->rectangle(p->cr, x + SAMPLE / 2.0 - 5, y - 5, 10, 10);
    p->c->fill(p->cr);
}

static void bar_colour(Painter *p, Expr f, double t)
{
    Interp *in = p->in;
    Paint paint = {{0.5, 0.5, 0.5}, 1};
    Expr name = expr_is_string(f) ? f : f == NULL || f == S(Automatic) || f == S(None) ? expr_text("DensityColors") : NULL;
    Expr function = name != NULL ? evaluate_call(in, symbol_intern(in, "System`", "ColorData"), 1, name) : f;
    paint_read(in, evaluate_apply1(in, function, expr_real(t)), &paint);
    paint_set(p, &paint, 1);
}

static void draw_bar(Painter *p, const Legend *l, double x, double y)
{
    Expr spec = expr_part(l->e, 1), range = part_or(spec, 2, NULL);
    Range r = {0, 1};
    double lo, hi;
    if (range != NULL && graphics_number(p->in, part_or(range, 1, range), &lo) && graphics_number(p->in, part_or(range, 2, range), &hi))
        r = (Range){lo, hi};
    widen(&r);
    double step = (double)BAR_HEIGHT / BAR_CELLS;
    for (int i = 0; i < BAR_CELLS; i++) {
        bar_colour(p, part_or(spec, 1, spec), (i + 0.5) / BAR_CELLS);
        p->c->rectangle(p->cr, x + GAP, y + BAR_HEIGHT - (i + 1) * step, BAR_WIDTH, step + (i > 0 ? 0.5 : 0));
        p->c->fill(p->cr);
    }
    Style words = legend_words();
    Ticks t = ticks_make(p, NULL, r, 1.8 * BAR_HEIGHT, false, false, &words);
    for (size_t i = 0; i < t.count; i++)
        label_draw(p, &t.tick[i].label, x + 2 * GAP + BAR_WIDTH, y + BAR_HEIGHT * (r.hi - t.tick[i].at) / (r.hi - r.lo), -1, 0, 0);
}

static void draw_legend(Painter *p, const Legend *l, double x, double y)
{
    Style s = legend_words();
    if (l->kind == LEGEND_TEXT) {
        Label label = label_make(p, l->e, &s);
        label_draw(p, &label, x + GAP, y, -1, 1, 0);
        return;
    }
    if (l->kind == LEGEND_BAR) {
        draw_bar(p, l, x, y + 6);
        return;
    }
    bool across = l->side == BOTTOM || l->side == TOP;
    for (size_t i = 1; i <= legend_count(l); i++) {
        Label label = label_make(p, legend_label(l, i), &s);
        double height = fmax(label.height, s.size) + GAP;
        legend_sample(p, l, i, x + GAP, y + height / 2);
        label_draw(p, &label, x + 2 * GAP + SAMPLE, y + height / 2, -1, 0, 0);
        if (across)
            x += SAMPLE + label.width + 3 * GAP;
        else
            y += height;
    }
}

static Size with_legend(Size inner, const Legend *l)
{
    if (l->side == LEFT || l->side == RIGHT)
        return (Size){inner.width + l->size.width, fmax(inner.height, l->size.height)};
    if (l->side == BOTTOM || l->side == TOP)
        return (Size){fmax(inner.width, l->size.width), inner.height + l->size.height + GAP};
    return inner;
}

/* ---- any picture ---- */
static bool too_deep(Painter *p)
{
    stack_check(p->in);
    return p->depth > DEEPEST;
}

Size picture_size(Painter *p, Expr e, Expr asked)
{
    Pixels pixels;
    if (too_deep(p))
        return (Size){8, 8};
    if (image_pixels(e, &pixels))
        return (Size){(double)pixels.width, (double)pixels.height};
    if (graphics_head(e, "Legended") && picture_is(e)) {
        Legend l = legend_make(p, expr_part(e, 2));
        p->depth++;
        Size size = with_legend(picture_size(p, expr_part(e, 1), asked), &l);
        p->depth--;
        return size;
    }
    if (picture_is(e)) {
        Size wanted = image_size(p->in, asked != NULL && asked != S(Automatic) ? asked : picture_option(p->in, e, "ImageSize"));
        Plan plan = plan_make(p, e, wanted);
        Size size = plan_size(&plan);
        return (Size){fmax(size.width, wanted.width), fmax(size.height, wanted.height)};
    }
    Style s = style_default();
    s.size = 12;
    Label label = label_make(p, e, &s);
    return (Size){label.width + 4, fmax(label.height, s.size) + 4};
}

static void draw_legended(Painter *p, Expr e, double left, double top, Size size)
{
    Legend l = legend_make(p, expr_part(e, 2));
    Size none = with_legend((Size){0, 0}, &l), inner = size;
    if (l.side == LEFT || l.side == RIGHT)
        inner.width = fmax(size.width - none.width, 8);
    else if (l.side != SIDES)
        inner.height = fmax(size.height - none.height, 8);
    picture_draw(p, expr_part(e, 1), left + (l.side == LEFT ? none.width : 0), top + (l.side == TOP ? none.height : 0), inner);
    double x = left, y = top;
    if (l.side == RIGHT)
        x = left + inner.width;
    if (l.side == LEFT || l.side == RIGHT)
        y = top + fmax(0, (size.height - l.size.height) / 2);
    if (l.side == BOTTOM || l.side == TOP) {
        x = left + fmax(0, (size.width - l.size.width) / 2);
        y = l.side == TOP ? top : top + inner.height + GAP / 2.0;
    }
    if (l.side == SIDES) {
        x = left + l.at[0] * size.width - l.size.width / 2;
        y = top + (1 - l.at[1]) * size.height - l.size.height / 2;
    }
    draw_legend(p, &l, x, y);
}

void picture_draw(Painter *p, Expr e, double left, double top, Size size)
{
    if (too_deep(p) || !(size.width > 0 && size.height > 0))
        return;
    p->depth++;
    if (image_is(e)) {
        picture_draw_image(p, e, left, top, size.width, size.height);
    } else if (graphics_head(e, "Legended") && picture_is(e)) {
        draw_legended(p, e, left, top, size);
    } else if (picture_is(e)) {
        Plan plan = plan_make(p, e, size);
        Size used = plan_size(&plan);
        draw_plan(p, &plan, left + fmax(0, (size.width - used.width) / 2), top + fmax(0, (size.height - used.height) / 2));
    } else {
        Style s = style_default();
        s.size = 12;
        Label label = label_make(p, e, &s);
        label_draw(p, &label, left + 2, top + 2, -1, 1, 0);
    }
    p->depth--;
}
