/* extract.c - NetExtract, Part, Normal and Length of nets and coders. */
#include <string.h>
#include "builtins/net/apply.h"
#include "builtins/net/coder.h"
#include "builtins/net/construct.h"
#include "interp/assoc.h"
#include "interp/number.h"

static Expr port_value(const NetPortInfo *p)
{
    return p->type.coder ? p->type.coder : type_expr(&p->type);
}

/* Sizes that were left open are shown as inferred. */
static Expr param_shown(const Net *net, int i)
{
    if (strcmp(net->type->params[i].name, "OutputSize") == 0 && net->param[i] == S(Automatic) && net->outputs == 1)
        return type_expr(&net->output[0].type);
    return net->param[i];
}

static Expr array_shown(const NetArrayInfo *a)
{
    return a->value;
}

/* A parameter, array or port by name; NULL none. */
static Expr named_item(const Net *net, const char *name)
{
    int i = net_find_array(net, name);
    if (i >= 0)
        return array_shown(&net->array[i]);
    i = net_find_input(net, name);
    if (i >= 0)
        return port_value(&net->input[i]);
    i = net_find_output(net, name);
    if (i >= 0)
        return port_value(&net->output[i]);
    i = layer_param_number(net->type, name);
    if (i >= 0)
        return param_shown(net, i);
    for (int k = 0; net->type->arrays && net->type->arrays[k].name; k++)
        if (net->type->arrays[k].old && strcmp(net->type->arrays[k].old, name) == 0)
            return named_item(net, net->type->arrays[k].name);
    if (strcmp(name, "LearningRateMultipliers") == 0)
        return net->multipliers ? net->multipliers : S(Automatic);
    return NULL;
}

static Expr all_items(const Net *net)
{
    AssocBuilder b = assoc_builder(8);
    for (int i = 0; net->type->params && net->type->params[i].name; i++)
        assoc_add(&b, expr_text(net->type->params[i].name), param_shown(net, i));
    for (int i = 0; i < net->arrays; i++)
        assoc_add(&b, expr_text(net->array[i].name), array_shown(&net->array[i]));
    for (int i = 0; i < net->inputs; i++)
        assoc_add(&b, expr_text(net->input[i].name), port_value(&net->input[i]));
    for (int i = 0; i < net->outputs; i++)
        assoc_add(&b, expr_text(net->output[i].name), port_value(&net->output[i]));
    return assoc_finish(&b);
}

static Expr all_children(Interp *in, const Net *net)
{
    AssocBuilder named = assoc_builder((size_t)net->children);
    Builder list = builder_start(S(List), (size_t)net->children);
    for (int i = 0; i < net->children; i++) {
        Expr piece = net_piece(in, net, i);
        if (net->child_name)
            assoc_add(&named, expr_text(net->child_name[i]), piece);
        else
            builder_add(&list, piece);
    }
    return net->child_name ? assoc_finish(&named) : builder_finish(&list);
}

/* ---- paths ---- */

typedef struct Walk {
    Interp *in;
    Expr whole, path; /* what was asked of what, for the message */
    bool quiet;
} Walk;

static Expr walk(Walk *w, const Net *net, size_t at);

static Expr nothing_there(Walk *w, Expr key)
{
    return w->quiet ? NULL : fail(w->in, S(NetExtract), "noelem", expr_head(w->whole), key, NULL);
}

static Expr coder_step(Walk *w, Expr coder, size_t at)
{
    if (at > expr_length(w->path))
        return coder;
    Expr key = expr_part(w->path, at);
    Expr found = coder_of(coder) && at == expr_length(w->path) ? coder_extract(w->in, coder_of(coder), key) : NULL;
    return found ? found : nothing_there(w, key);
}

static Expr child_step(Walk *w, const Net *net, int child, size_t at)
{
    return at > expr_length(w->path) ? net_piece(w->in, net, child) : walk(w, net->child[child], at);
}

/* The same item of several children: of all, or of a span. */
static Expr several(Walk *w, const Net *net, int first, int last, size_t at)
{
    AssocBuilder named = assoc_builder((size_t)net->children);
    Builder list = builder_start(S(List), (size_t)net->children);
    Walk quiet = *w;
    quiet.quiet = true;
    for (int i = first; i <= last; i++) {
        Expr found = child_step(&quiet, net, i, at);
        if (!found)
            continue;
        if (net->child_name)
            assoc_add(&named, expr_text(net->child_name[i]), found);
        else
            builder_add(&list, found);
    }
    return net->child_name ? assoc_finish(&named) : builder_finish(&list);
}

static int span_bound(const Net *net, Expr e, int otherwise)
{
    return e == S(All) ? otherwise : net_find_child(net, e);
}

static Expr walk(Walk *w, const Net *net, size_t at)
{
    stack_check(w->in);
    if (at > expr_length(w->path))
        return NULL;
    Expr key = expr_part(w->path, at);
    if (key == S(All))
        return net->children > 0 ? several(w, net, 0, net->children - 1, at + 1) : all_items(net);
    if (expr_has_head(key, S(Span)) && expr_length(key) == 2) {
        int first = span_bound(net, expr_part(key, 1), 0), last = span_bound(net, expr_part(key, 2), net->children - 1);
        return first < 0 || last < first ? nothing_there(w, key) : several(w, net, first, last, at + 1);
    }
    int child = net_find_child(net, key);
    if (child >= 0)
        return child_step(w, net, child, at + 1);
    const char *name = key_text(key);
    Expr found = name ? named_item(net, name) : NULL;
    if (!found)
        return nothing_there(w, key);
    if (at == expr_length(w->path))
        return found;
    if (coder_of(found))
        return coder_step(w, found, at + 1);
    /* The nets among an operator's parameters. */
    return net_of(found) ? walk(w, net_of(found), at + 1) : nothing_there(w, expr_part(w->path, at + 1));
}

/* ---- shared arrays ---- */

static Expr shared_arrays(Interp *in, Expr whole, Expr spec)
{
    Net *net = net_of(whole);
    ArraySlot *slot;
    size_t n = net_arrays(net, &slot);
    AssocBuilder all = assoc_builder(4);
    Expr wanted = expr_length(spec) == 1 ? expr_part(spec, 1) : S(All);
    for (size_t i = 0; i < n; i++) {
        const NetArrayInfo *a = &slot[i].net->array[slot[i].array];
        if (!a->shared)
            continue;
        if (expr_is_string(wanted) && expr_string_is(wanted, a->shared))
            return a->value;
        assoc_add(&all, expr_text(a->shared), a->value);
    }
    return wanted == S(All) ? assoc_finish(&all) : fail(in, S(NetExtract), "noelem", expr_head(whole), spec, NULL);
}

static Expr extract_path(Interp *in, Expr whole, Expr path)
{
    Walk w = {.in = in, .whole = whole, .path = path};
    if (expr_length(path) == 0)
        return whole;
    if (coder_of(whole))
        return coder_step(&w, whole, 1);
    Net *net = net_of(whole);
    if (expr_length(path) == 1 && expr_part(path, 1) == S(All))
        return net_normal(in, whole);
    if (expr_has_head(expr_part(path, 1), S(NetArray)))
        return shared_arrays(in, whole, expr_part(path, 1));
    return walk(&w, net, 1);
}

Expr net_extract(Interp *in, Expr net, Expr spec, Expr call)
{
    (void)call;
    if (!expr_is_list(spec))
        return extract_path(in, net, expr_list(1, spec));
    bool lists = expr_length(spec) > 0;
    for (size_t i = 1; i <= expr_length(spec); i++)
        lists = lists && expr_is_list(expr_part(spec, i));
    if (!lists)
        return extract_path(in, net, spec);
    Builder b = builder_start(S(List), expr_length(spec));
    for (size_t i = 1; i <= expr_length(spec); i++) {
        Expr one = extract_path(in, net, expr_part(spec, i));
        if (!one || one == S(DollarFailed))
            return S(DollarFailed);
        builder_add(&b, one);
    }
    return builder_finish(&b);
}

/* ---- what sealed nets do ---- */

Expr net_part(Interp *in, Expr sealed, Expr specs)
{
    return net_extract(in, sealed, specs, sealed);
}

Expr net_normal(Interp *in, Expr sealed)
{
    const Net *net = net_of(sealed);
    return net_is_container(net) ? all_children(in, net) : all_items(net);
}

Expr net_length(Interp *in, Expr sealed)
{
    (void)in;
    return expr_int(net_of(sealed)->children);
}
