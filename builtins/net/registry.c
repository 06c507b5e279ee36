/* registry.c - makes words of the layer descriptors: one builtin, one kind of sealed node each. */
#include <string.h>
#include "builtins/net/apply.h"
#include "builtins/net/construct.h"
#include "builtins/net/layer.h"
#include "builtins/net/surgery.h"
#include "builtins/registry.h"

#define X(family) extern const LayerType *const layers_##family[];
LAYER_FAMILIES(X)
#undef X
extern const LayerType *const layers_container[]; /* container.c */
static const LayerType *const *const families[] = {
    layers_container,
#define X(family) layers_##family,
    LAYER_FAMILIES(X)
#undef X
};

static const char *const family_names[] = {
    "container",
#define X(family) #family,
    LAYER_FAMILIES(X)
#undef X
};

const char *layer_family(const LayerType *type)
{
    for (size_t f = 0; f < COUNT(families); f++)
        for (size_t i = 0; families[f][i]; i++)
            if (families[f][i] == type)
                return family_names[f];
    return "";
}

size_t layer_count(void)
{
    size_t n = 0;
    for (size_t f = 0; f < COUNT(families); f++)
        for (size_t i = 0; families[f][i]; i++)
            n++;
    return n;
}

const LayerType *layer_at(size_t at)
{
    for (size_t f = 0; f < COUNT(families); f++)
        for (size_t i = 0; families[f][i]; i++)
            if (at-- == 0)
                return families[f][i];
    return NULL;
}

const LayerWord *layer_word(Expr head)
{
    if (!expr_is_symbol(head))
        return NULL;
    const Builtin *b = symbol_of(head)->builtin;
    return b && b->function == layer_construct ? (const LayerWord *)(const void *)b : NULL;
}

const LayerType *layer_type(Expr head)
{
    const LayerWord *w = layer_word(head);
    return w ? w->type : NULL;
}

/* ---- making the words ---- */

static void add_option(Text *t, const char *name, bool symbol, const char *value)
{
    if (t->length > 0)
        text_add(t, ", ");
    text_addf(t, symbol ? "%s -> %s" : "\"%s\" -> %s", name, value);
}

static char *options_text(const LayerType *type)
{
    Text t = text_start();
    for (int i = 0; type->params && type->params[i].name; i++) {
        const LayerParam *p = &type->params[i];
        if (!(p->flags & (PARAM_POSITIONAL | PARAM_REST)) && p->fallback)
            add_option(&t, p->name, (p->flags & PARAM_SYMBOL) != 0, p->fallback);
    }
    for (int i = 0; type->arrays && type->arrays[i].name; i++)
        add_option(&t, type->arrays[i].name, false, "Automatic");
    for (int i = 0; type->inputs && type->inputs[i].name; i++)
        add_option(&t, type->inputs[i].name, false, "Automatic");
    for (int i = 0; type->outputs && type->outputs[i].name; i++)
        add_option(&t, type->outputs[i].name, false, "Automatic");
    if (type->arrays || (type->flags & (LAYER_CONTAINER | LAYER_OPERATOR)))
        add_option(&t, "LearningRateMultipliers", true, "Automatic");
    return t.bytes;
}

static Expr parse_value(Interp *in, const char *text)
{
    ParseResult r = parse_all(in, text, strlen(text));
    return r.expr ? evaluate(in, r.expr) : NULL;
}

/* What an application of a net may be told. */
static Expr net_options(Interp *in, Expr sealed)
{
    (void)sealed;
    return parse_value(in, "{BatchSize -> Automatic, NetEvaluationMode -> \"Test\", RandomSeeding -> Automatic, TargetDevice -> \"CPU\", "
                           "WorkingPrecision -> \"Real32\"}");
}

static void make_word(Interp *in, LayerWord *w, const LayerType *type)
{
    int n = 0;
    while (type->params && type->params[n].name)
        n++;
    w->type = type;
    w->head = symbol_intern(in, "System`", type->name);
    w->key = mem_forever(sizeof(Expr) * ((size_t)n + 1));
    w->fallback = mem_forever(sizeof(Expr) * ((size_t)n + 1));
    for (int i = 0; i < n; i++) {
        const LayerParam *p = &type->params[i];
        w->key[i] = p->flags & PARAM_SYMBOL ? symbol_intern(in, "System`", p->name) : expr_text(p->name);
        w->fallback[i] = p->fallback ? parse_value(in, p->fallback) : NULL;
        Expr canonical = w->fallback[i] && p->check ? p->check(in, w->fallback[i]) : NULL;
        if (canonical)
            w->fallback[i] = canonical;
    }
    char *options = options_text(type);
    w->builtin = (Builtin){.name = type->name,
                           .arity = {0, ANY},
                           .function = layer_construct,
                           .usage = type->usage,
                           .options = options[0] ? strcpy(mem_forever(strlen(options) + 1), options) : NULL};
    w->sealed = (SealedType){.head = type->name,
                             .apply = net_apply,
                             .part = net_part,
                             .normal = net_normal,
                             .length = net_length,
                             .output = net_output,
                             .input = net_input_form,
                             .information = net_information,
                             .options = net_options};
}

static void add_word(Interp *in, const LayerType *type)
{
    LayerWord *w = mem_forever(sizeof(LayerWord));
    make_word(in, w, type);
    Module *m = mem_forever(sizeof(Module));
    *m = (Module){.name = "layers", .builtins = &w->builtin, .builtin_count = 1};
    module_add(in, m);
    module_add_sealed(in, &w->sealed);
}

void layers_start(Interp *in)
{
    for (size_t f = 0; f < COUNT(families); f++)
        for (size_t i = 0; families[f][i]; i++)
            add_word(in, families[f][i]);
}
