/* coder_feature.c - the "FeatureExtractor" encoder: vectors by a FeatureExtractorFunction, which NetTrain learns from its
 * data where only a method was said. */
#include <string.h>
#include "builtins/net/coder.h"
#include "builtins/net/data.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

static Expr extractor_or_method(Interp *in, Expr v)
{
    (void)in;
    bool named = v == S(Automatic) || expr_is_string(v) || expr_is_list(v) || net_of(v) || expr_has_head(v, S(Function));
    return named || coder_feature_is(v) ? v : NULL;
}

static const LayerParam feature_params[] = {{"Extractor", PARAM_POSITIONAL, "Automatic", extractor_or_method, NULL, NULL}, PARAMS_END};

bool coder_feature_is(Expr e)
{
    return expr_is_normal(e) && expr_is_symbol(expr_head(e)) && strcmp(symbol_of(expr_head(e))->name, "FeatureExtractorFunction") == 0 &&
           expr_length(e) == 1 && expr_is(expr_part(e, 1), EXPR_ASSOC);
}

static Expr facts(const Coder *c, const char *key)
{
    return coder_feature_is(c->param[0]) ? assoc_lookup(expr_part(c->param[0], 1), expr_text(key)) : NULL;
}

static bool feature_prepare(Interp *in, Coder *c)
{
    Expr dims = facts(c, "Output");
    c->type = type_of_rank(1);
    if (dims && !type_parse(in, dims, &c->type)) {
        fail(in, S(NetEncoder), "invargs", c->param[0], expr_text("FeatureExtractor"), NULL);
        return false;
    }
    c->type.element = ELEMENT_REAL;
    return true;
}

/* One input is what the extractor's recipe says: a list only where it has learnt from lists. */
static bool feature_accepts(Interp *in, const Coder *c, Expr x)
{
    (void)in;
    Expr kind = facts(c, "Features");
    const char *word = kind && expr_is_list(kind) ? expr_string_text(expr_part(kind, 1)) : "";
    bool rows = strcmp(word, "Vector") == 0 || strcmp(word, "List") == 0, array = strcmp(word, "Array") == 0;
    int rank = data_rank(x);
    return rows ? rank == 1 : array ? rank > 1 && rank == (int)expr_length(expr_part(kind, 2)) : rank == 0;
}

static Expr feature_encode(Interp *in, const Coder *c, Expr x, const char **why)
{
    if (!facts(c, "Steps")) {
        *why = "the feature extractor has learnt from no data yet";
        return NULL;
    }
    Expr y = evaluate_apply1(in, c->param[0], x);
    Type want = c->type, came = data_type(y);
    bool changed;
    if ((expr_is_list(y) || expr_is_number(y) || expr_is(y, EXPR_NUMERIC)) && type_unify(&want, &came, &changed))
        return y;
    *why = "not an input of the kind that the feature extractor has learnt from";
    return NULL;
}

Expr coder_feature_learn(Interp *in, const Coder *c, Expr examples)
{
    Expr word = symbol_intern(in, "System`", "FeatureExtraction");
    Expr f = evaluate_call(in, word, 2, examples, c->param[0]);
    return coder_feature_is(f) ? evaluate_call(in, S(NetEncoder), 1, expr_list(2, expr_text("FeatureExtractor"), f)) : S(DollarFailed);
}

bool coder_feature_waits(const Coder *c)
{
    return c && strcmp(c->kind->name, "FeatureExtractor") == 0 && !coder_feature_is(c->param[0]);
}

const CoderKind encoder_feature = {
    .name = "FeatureExtractor", .params = feature_params, .prepare = feature_prepare, .accepts = feature_accepts, .encode = feature_encode};
