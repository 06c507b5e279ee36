/* coder.c - NetEncoder and NetDecoder: construction, application, parts. */
#include "builtins/net/coder.h"
#include <string.h>
#include "builtins/net/construct.h"
#include "builtins/net/data.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

const Coder *coder_of(Expr e)
{
    if (!expr_is_sealed(e) || (!expr_has_head(e, S(NetEncoder)) && !expr_has_head(e, S(NetDecoder))))
        return NULL;
    return expr_facet(e);
}

static const CoderKind *find_kind(bool decoder, const char *name)
{
    const CoderKind *const *kinds = decoder ? decoder_kinds : encoder_kinds;
    for (size_t i = 0; kinds[i]; i++)
        if (strcmp(kinds[i]->name, name) == 0)
            return kinds[i];
    return NULL;
}

static int kind_param(const CoderKind *kind, const char *name)
{
    for (int i = 0; kind->params && kind->params[i].name; i++)
        if (strcmp(kind->params[i].name, name) == 0 || (kind->params[i].old && strcmp(kind->params[i].old, name) == 0))
            return i;
    return -1;
}

Expr coder_param(const Coder *c, const char *name)
{
    int i = kind_param(c->kind, name);
    return i < 0 ? NULL : c->param[i];
}

/* ---- construction ---- */

static Expr head_of(bool decoder)
{
    return decoder ? S(NetDecoder) : S(NetEncoder);
}

static Expr parse_default(Interp *in, const char *text)
{
    ParseResult r = parse_all(in, text, strlen(text));
    return r.expr ? evaluate(in, r.expr) : S(Null);
}

static bool is_rule(Expr e)
{
    return (expr_has_head(e, S(Rule)) || expr_has_head(e, S(RuleDelayed))) && expr_length(e) == 2;
}

static bool bad(Interp *in, const Coder *c, Expr value)
{
    fail(in, head_of(c->decoder), "invargs", value, expr_text(c->kind->name), NULL);
    return false;
}

static bool set_param(Interp *in, Coder *c, int i, Expr value)
{
    const LayerParam *p = &c->kind->params[i];
    Expr canonical = p->check ? p->check(in, value) : value;
    if (!canonical)
        return bad(in, c, value);
    c->param[i] = canonical;
    return true;
}

/* spec: the list {"name", args..., "param" -> value...}. */
static bool set_params(Interp *in, Coder *c, Expr spec)
{
    int at = 0;
    for (size_t i = 2; i <= expr_length(spec); i++) {
        Expr part = expr_part(spec, i);
        const char *key = is_rule(part) ? key_text(expr_part(part, 1)) : NULL;
        int k = key ? kind_param(c->kind, key) : -1;
        if (k >= 0) {
            if (!set_param(in, c, k, expr_part(part, 2)))
                return false;
            continue;
        }
        while (c->kind->params && c->kind->params[at].name && !(c->kind->params[at].flags & (PARAM_POSITIONAL | PARAM_REST)))
            at++;
        if (!c->kind->params || !c->kind->params[at].name || (is_rule(part) && !expr_is_normal(expr_part(part, 1)) && key))
            return bad(in, c, part);
        if (!set_param(in, c, at++, part))
            return false;
    }
    for (int i = 0; c->kind->params && c->kind->params[i].name; i++)
        if (!c->param[i]) {
            fail(in, head_of(c->decoder), "missarg", expr_text(c->kind->params[i].name), expr_text(c->kind->name), NULL);
            return false;
        }
    return true;
}

/* Written without a name? Those whose name is a symbol are written as rules, wherever they may stand. */
static bool is_nameless(const LayerParam *p)
{
    return (p->flags & PARAM_POSITIONAL) && !(p->flags & PARAM_SYMBOL);
}

static Expr canonical(Interp *in, const Coder *c)
{
    Builder b = builder_start(S(List), 4);
    builder_add(&b, expr_text(c->kind->name));
    const LayerParam *p = c->kind->params;
    int last = -1;
    for (int i = 0; p && p[i].name; i++)
        if (is_nameless(&p[i]) && !(p[i].fallback && expr_same(c->param[i], parse_default(in, p[i].fallback))))
            last = i;
    for (int i = 0; i <= last; i++)
        if (is_nameless(&p[i]))
            builder_add(&b, c->param[i]);
    for (int i = 0; p && p[i].name; i++) {
        if (is_nameless(&p[i]) || (p[i].fallback && expr_same(c->param[i], parse_default(in, p[i].fallback))))
            continue;
        Expr key = p[i].flags & PARAM_SYMBOL ? symbol_intern(in, "System`", p[i].name) : expr_text(p[i].name);
        builder_add(&b, expr_rule(key, c->param[i]));
    }
    Expr list = builder_finish(&b);
    return expr_call(head_of(c->decoder), 1, expr_length(list) == 1 ? expr_part(list, 1) : list);
}

static Expr make(Interp *in, Expr spec, bool decoder)
{
    if (!expr_is_list(spec))
        spec = expr_list(1, spec);
    Expr name = expr_length(spec) > 0 ? expr_part(spec, 1) : S(Null);
    const CoderKind *kind = expr_is_string(name) ? find_kind(decoder, expr_string_text(name)) : NULL;
    if (!kind)
        return fail(in, head_of(decoder), "invtype", name, NULL);
    int n = 0;
    while (kind->params && kind->params[n].name)
        n++;
    Coder *c = mem_new(Coder);
    c->kind = kind;
    c->decoder = decoder;
    c->param = mem_array(Expr, (size_t)n + 1);
    c->type = type_unknown();
    for (int i = 0; i < n; i++)
        c->param[i] = kind->params[i].fallback ? parse_default(in, kind->params[i].fallback) : NULL;
    if (!set_params(in, c, spec) || !kind->prepare(in, c))
        return S(DollarFailed);
    c->expr = canonical(in, c);
    Expr sealed = expr_seal(c->expr, c);
    c->expr = sealed;
    return sealed;
}

static Expr construct(Interp *in, Expr call, bool decoder)
{
    if (expr_length(call) == 1 && call_has_pattern(expr_part(call, 1)) && !expr_is_list(expr_part(call, 1)))
        return NULL;
    if (expr_length(call) != 1)
        return NULL;
    Expr spec = expr_part(call, 1);
    if (spec == S(DollarFailed))
        return spec;
    const Coder *other = coder_of(spec);
    if (other && other->decoder == decoder)
        return spec;
    if (other) {
        Expr inverse = coder_inverse(in, other);
        return inverse ? inverse : fail(in, head_of(decoder), "noinverse", expr_text(other->kind->name), NULL);
    }
    return make(in, spec, decoder);
}

Expr encoder_construct(Interp *in, Expr call)
{
    return construct(in, call, false);
}

Expr decoder_construct(Interp *in, Expr call)
{
    return construct(in, call, true);
}

Expr coder_make(Interp *in, Expr e, bool decoder)
{
    if (coder_of(e))
        return e;
    if (!decoder && coder_feature_is(e))
        return make(in, expr_list(2, expr_text("FeatureExtractor"), e), false);
    return expr_is_string(e) ? make(in, e, decoder) : NULL;
}

/* ---- using ---- */

static bool all_between(Expr x, double low, double high)
{
    Expr packed = array_pack_real(expr_is(x, EXPR_NUMERIC) ? array_to_list(x) : x);
    for (int64_t i = 0; packed && i < array_view(packed).count; i++) {
        double d = ((const double *)array_view(packed).data)[i];
        if (!(d >= low && d <= high))
            return false;
    }
    return packed != NULL;
}

bool coder_is_encoded(Interp *in, const Coder *c, Expr x)
{
    (void)in;
    if (!expr_is_number(x) && !expr_is_list(x) && !expr_is(x, EXPR_NUMERIC))
        return false;
    Type t = data_type(x);
    if (t.rank != c->type.rank || c->type.rank < 0)
        return false;
    for (int i = 0; i < t.rank; i++)
        if (c->type.dim[i] > 0 && c->type.dim[i] != t.dim[i])
            return false;
    if (c->type.element != ELEMENT_INTEGER)
        return c->kind->probabilities ? all_between(t.rank == 0 ? expr_list(1, x) : x, 0, 1)
               : t.rank > 0 ? array_pack_real(expr_is(x, EXPR_NUMERIC) ? array_to_list(x) : x) != NULL : expr_is_number(x);
    Expr packed = t.rank == 0 ? expr_list(1, x) : x;
    packed = expr_is(packed, EXPR_NUMERIC) ? array_to_list(packed) : array_pack_real(packed);
    if (!packed)
        return false;
    packed = array_pack_real(packed);
    ArrayView v = array_view(packed);
    for (int64_t i = 0; i < v.count; i++) {
        double d = ((const double *)v.data)[i];
        if (d != (double)(int64_t)d || d < (double)c->type.low || (c->type.high > 0 && d > (double)c->type.high))
            return false;
    }
    return true;
}

static bool accepts_at(Interp *in, const Coder *c, Expr x, int level)
{
    if (level == 0)
        return c->kind->accepts ? c->kind->accepts(in, c, x) : !expr_is_list(x);
    if (!expr_is_list(x) || expr_length(x) == 0)
        return false;
    return accepts_at(in, c, expr_part(x, 1), level - 1);
}

bool coder_accepts(Interp *in, const Coder *c, Expr x)
{
    return accepts_at(in, c, x, c->mapped);
}

static Expr encode_at(Interp *in, const Coder *c, Expr x, int level, const char **why)
{
    if (level == 0)
        return c->kind->encode(in, c, x, why);
    if (!expr_is_list(x)) {
        *why = "a list was expected";
        return NULL;
    }
    Builder b = builder_start(S(List), expr_length(x));
    for (size_t i = 1; i <= expr_length(x); i++) {
        Expr one = encode_at(in, c, expr_part(x, i), level - 1, why);
        if (!one)
            return NULL;
        builder_add(&b, one);
    }
    return builder_finish(&b);
}

Expr coder_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    return encode_at(in, c, x, c->mapped, why);
}

bool coder_has_property(const Coder *c, Expr property)
{
    Expr name = expr_has_head(property, S(Rule)) ? expr_part(property, 1) : property;
    if (property == S(None))
        return true;
    Expr own = coder_param(c, "Properties");
    for (size_t i = 1; own && expr_is_list(own) && i <= expr_length(own); i++)
        if (expr_same(expr_part(own, i), name))
            return true;
    for (int i = 0; c->kind->properties && c->kind->properties[i]; i++)
        if (expr_string_is(name, c->kind->properties[i]))
            return true;
    return false;
}

Expr coder_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    if (property == S(None))
        return array;
    Type t = data_type(array);
    bool one_of_sequence = type_is_varying(&c->type) && t.rank == c->type.rank - 1;
    for (int i = 0; i < c->type.rank && !one_of_sequence; i++)
        if (t.rank != c->type.rank || (c->type.dim[i] > 0 && t.dim[i] != c->type.dim[i])) {
            *why = net_textf("%s was expected, but %s came", type_words(&c->type), type_words(&t));
            return NULL;
        }
    return c->kind->decode(in, c, array, property, why);
}

/* A function without a pattern may take a list as one input: only trying tells. */
static bool takes_lists(const Coder *c)
{
    return strcmp(c->kind->name, "Function") == 0 && coder_param(c, "Pattern") == S(None) && coder_param(c, "Batched") != S(True);
}

static Expr encoded_quietly(Interp *in, const Coder *c, Expr x)
{
    const char *why;
    message_quiet_push(in, S(All));
    Expr e = coder_encode(in, c, x, &why);
    message_quiet_pop(in);
    return e;
}

/* enc[x], enc[{x1, ...}] */
Expr encoder_apply(Interp *in, Expr sealed, Expr call)
{
    const Coder *c = coder_of(sealed);
    if (expr_length(call) != 1)
        return NULL;
    Expr x = expr_part(call, 1);
    const char *why = "not a value that this encoder takes";
    if (x == S(DollarFailed))
        return x;
    if (coder_accepts(in, c, x)) {
        Expr e = coder_encode(in, c, x, &why);
        return e ? e : fail(in, S(NetEncoder), "invencin", expr_text(why), NULL);
    }
    if (coder_is_encoded(in, c, x))
        return x;
    if (!expr_is_list(x)) {
        coder_encode(in, c, x, &why);
        return fail(in, S(NetEncoder), "invencin", expr_text(why), NULL);
    }
    Expr whole = takes_lists(c) ? encoded_quietly(in, c, x) : NULL;
    if (whole)
        return whole;
    Builder b = builder_start(S(List), expr_length(x));
    for (size_t i = 1; i <= expr_length(x); i++) {
        Expr one = expr_part(x, i);
        Expr e = !coder_accepts(in, c, one) && coder_is_encoded(in, c, one) ? one : coder_encode(in, c, one, &why);
        if (!e)
            return fail(in, S(NetEncoder), "invencin", expr_text(why), NULL);
        builder_add(&b, e);
        unwind_poll(in);
    }
    Expr all = builder_finish(&b);
    Expr packed = expr_length(all) && expr_is(expr_part(all, 1), EXPR_NUMERIC) ? array_stack(all) : array_pack(all);
    return packed ? packed : all;
}

static Expr names_of(const Coder *c)
{
    Builder b = builder_start(S(List), 8);
    for (int i = 0; c->kind->properties && c->kind->properties[i]; i++)
        builder_add(&b, expr_text(c->kind->properties[i]));
    builder_add(&b, S(None));
    return builder_finish(&b);
}

static Expr decode_batch(Interp *in, const Coder *c, Expr x, Expr property)
{
    const char *why = "an array was expected";
    int rank = data_rank(x);
    bool varying = c->type.rank < 0 || (type_is_varying(&c->type) && rank == c->type.rank - 1);
    bool numbers = expr_is_number(x) || expr_is_list(x) || expr_is(x, EXPR_NUMERIC);
    if (numbers && (varying || rank == c->type.rank || rank == 0)) {
        Expr e = coder_decode(in, c, x, property, &why);
        return e ? e : fail(in, S(NetDecoder), "invdecin", expr_text(why), NULL);
    }
    if (!numbers || rank != c->type.rank + 1) {
        Type t = data_type(x);
        return fail(in, S(NetDecoder), "invdecin",
                    expr_textf("%s was expected, but %s came", type_words(&c->type), numbers ? type_words(&t) : "something else"), NULL);
    }
    if (expr_is(x, EXPR_NUMERIC))
        x = array_to_list(x);
    Builder b = builder_start(S(List), expr_length(x));
    for (size_t i = 1; i <= expr_length(x); i++) {
        Expr e = coder_decode(in, c, expr_part(x, i), property, &why);
        if (!e)
            return fail(in, S(NetDecoder), "invdecin", expr_text(why), NULL);
        builder_add(&b, e);
    }
    return builder_finish(&b);
}

/* {"TopProbabilities", 2} is the old way to write "TopProbabilities" -> 2. */
static Expr plain_property(const Coder *c, Expr p)
{
    if (expr_is_list(p) && expr_length(p) == 2 && expr_is_string(expr_part(p, 1)) && coder_has_property(c, expr_part(p, 1)) &&
        !coder_has_property(c, expr_part(p, 2)))
        return expr_rule(expr_part(p, 1), expr_part(p, 2));
    return p;
}

Expr decoder_apply(Interp *in, Expr sealed, Expr call)
{
    const Coder *c = coder_of(sealed);
    if (expr_length(call) < 1 || expr_length(call) > 2)
        return NULL;
    Expr x = expr_part(call, 1), property = expr_length(call) == 2 ? plain_property(c, expr_part(call, 2)) : NULL;
    if (x == S(DollarFailed))
        return x;
    if (property && expr_string_is(property, "Properties"))
        return names_of(c);
    if (property && expr_is_list(property)) {
        Builder b = builder_start(S(List), expr_length(property));
        for (size_t i = 1; i <= expr_length(property); i++) {
            Expr one = decoder_apply(in, sealed, expr_call(sealed, 2, x, expr_part(property, i)));
            if (one == S(DollarFailed))
                return one;
            builder_add(&b, one);
        }
        return builder_finish(&b);
    }
    if (property && !coder_has_property(c, property))
        return fail(in, S(NetDecoder), "invprop", property, expr_text(c->kind->name), names_of(c), NULL);
    return decode_batch(in, c, x, property);
}

/* ---- parts ---- */

Expr coder_extract(Interp *in, const Coder *c, Expr name)
{
    const char *text = key_text(name);
    if (name == S(All))
        return coder_all(in, c);
    if (!text)
        return NULL;
    Expr own = c->kind->extract ? c->kind->extract(in, c, text) : NULL;
    if (own)
        return own;
    if (strcmp(text, "Type") == 0)
        return expr_text(c->kind->name);
    if (strcmp(text, c->decoder ? "InputDimensions" : "OutputDimensions") == 0 || strcmp(text, c->decoder ? "Input" : "Output") == 0)
        return type_expr(&c->type);
    return coder_param(c, text);
}

Expr coder_all(Interp *in, const Coder *c)
{
    AssocBuilder b = assoc_builder(8);
    assoc_add(&b, expr_text("Type"), expr_text(c->kind->name));
    for (int i = 0; c->kind->params && c->kind->params[i].name; i++)
        assoc_add(&b, expr_text(c->kind->params[i].name), coder_extract(in, c, expr_text(c->kind->params[i].name)));
    assoc_add(&b, expr_text(c->decoder ? "Input" : "Output"), type_expr(&c->type));
    return assoc_finish(&b);
}

Expr coder_replace(Interp *in, const Coder *c, Expr name, Expr value)
{
    const char *text = key_text(name);
    int i = text ? kind_param(c->kind, text) : -1;
    if (i < 0)
        return fail(in, S(NetReplacePart), "noelem", head_of(c->decoder), name, NULL);
    Builder b = builder_start(S(List), 8);
    builder_add(&b, expr_text(c->kind->name));
    for (int k = 0; c->kind->params[k].name; k++)
        builder_add(&b, expr_rule(expr_text(c->kind->params[k].name), k == i ? value : c->param[k]));
    return make(in, builder_finish(&b), c->decoder);
}

Expr coder_inverse(Interp *in, const Coder *c)
{
    Expr call = c->kind->inverse ? c->kind->inverse(in, c) : NULL;
    return call ? make(in, call, !c->decoder) : NULL;
}

const char *coder_label(const Coder *c)
{
    Text t = text_start();
    const char *name = c->kind->name;
    text_add_char(&t, (char)(name[0] >= 'A' && name[0] <= 'Z' ? name[0] + 'a' - 'A' : name[0]));
    text_add(&t, name + 1);
    return t.bytes;
}

Expr coder_part(Interp *in, Expr sealed, Expr specs)
{
    Expr found = expr_length(specs) == 1 ? coder_extract(in, coder_of(sealed), expr_part(specs, 1)) : NULL;
    return found ? found : fail(in, S(NetExtract), "noelem", expr_head(sealed), specs, NULL);
}

Expr coder_normal(Interp *in, Expr sealed)
{
    return coder_all(in, coder_of(sealed));
}

/* "1 x 28 x 28", "vector of length 10", or as ports are labelled. */
static void add_type(Text *t, const Type *type)
{
    if (type->rank == 1 && type->dim[0] > 0)
        text_addf(t, "vector of length %lld", (long long)type->dim[0]);
    else if (type->rank > 1 && type_is_fixed(type))
        for (int i = 0; i < type->rank; i++)
            text_addf(t, "%s%lld", i > 0 ? " x " : "", (long long)type->dim[i]);
    else
        text_add(t, type_label(type));
}

/* NetEncoder[Image, <28 x 28, Grayscale, output 1 x 28 x 28>] */
Expr coder_output(Interp *in, Expr sealed)
{
    const Coder *c = coder_of(sealed);
    Text t = text_start();
    text_addf(&t, "%s[%s, <", c->decoder ? "NetDecoder" : "NetEncoder", c->kind->name);
    Expr labels = coder_param(c, "Labels"), size = coder_param(c, "ImageSize"), color = coder_param(c, "ColorSpace");
    if (labels && expr_is_list(labels))
        text_addf(&t, "%zu labels, ", expr_length(labels));
    for (size_t i = 1; size && expr_is_list(size) && i <= expr_length(size); i++)
        text_addf(&t, "%s%s", print_text(in, expr_part(size, i), PRINT_OUTPUT), i < expr_length(size) ? " x " : ", ");
    if (color)
        text_addf(&t, "%s, ", print_text(in, color, PRINT_OUTPUT));
    text_addf(&t, "%s ", c->decoder ? "input" : "output");
    add_type(&t, &c->type);
    text_add(&t, ">]");
    return text_finish(&t);
}
