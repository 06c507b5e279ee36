/* coder_sequence.c - the "CTCBeamSearch" decoder. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/net/coder.h"
#include "interp/array.h"
#include "interp/number.h"

/* Numbers of a vector, or of the rows of a matrix. */
static Expr reals_of(Expr array)
{
    return array_pack_real(expr_is(array, EXPR_NUMERIC) ? array_to_list(array) : array);
}

/* ---- CTCBeamSearch: the most probable labellings, alignments summed (Graves 2012, prefix search with a beam) ---- */

enum { ALPHABET, BEAM };
static Expr alphabet_list(Interp *in, Expr v)
{
    (void)in;
    return expr_is_list(v) && expr_length(v) > 0 ? v : NULL;
}

static const LayerParam ctc_params[] = {{"Alphabet", PARAM_POSITIONAL, NULL, alphabet_list, NULL, NULL},
                                        {"BeamSize", 0, "100", param_count, NULL, NULL},
                                        PARAMS_END};

static bool ctc_prepare(Interp *in, Coder *c)
{
    (void)in;
    c->type = type_array(2, (int64_t[]){DIM_VARYING, (int64_t)expr_length(c->param[ALPHABET]) + 1});
    c->type.element = ELEMENT_REAL;
    return true;
}

typedef struct Prefix {
    int32_t *label;
    int64_t length;
    double blank, other; /* probability of ending in a blank, in its last label */
} Prefix;

typedef struct Beam {
    Prefix *item;
    int64_t n, room;
} Beam;

static Prefix *find_prefix(Beam *b, const int32_t *label, int64_t length)
{
    for (int64_t i = 0; i < b->n; i++)
        if (b->item[i].length == length && memcmp(b->item[i].label, label, sizeof(int32_t) * (size_t)length) == 0)
            return &b->item[i];
    if (b->n == b->room) {
        Prefix *bigger = mem_array(Prefix, (size_t)b->room * 2 + 16);
        if (b->n > 0)
            memcpy(bigger, b->item, sizeof(Prefix) * (size_t)b->n);
        b->item = bigger;
        b->room = b->room * 2 + 16;
    }
    Prefix *p = &b->item[b->n++];
    p->label = mem_bytes(sizeof(int32_t) * (size_t)length + 4);
    if (length > 0)
        memcpy(p->label, label, sizeof(int32_t) * (size_t)length);
    p->length = length;
    p->blank = p->other = 0;
    return p;
}

static int by_probability(const void *a, const void *b)
{
    const Prefix *x = a, *y = b;
    double p = x->blank + x->other, q = y->blank + y->other;
    return p > q ? -1 : p < q;
}

static void step_beam(const Beam *from, Beam *to, const double *p, int64_t classes)
{
    for (int64_t i = 0; i < from->n; i++) {
        const Prefix *x = &from->item[i];
        double all = x->blank + x->other;
        find_prefix(to, x->label, x->length)->blank += all * p[classes];
        int32_t last = x->length > 0 ? x->label[x->length - 1] : -1;
        int32_t *longer = mem_bytes(sizeof(int32_t) * (size_t)(x->length + 1));
        memcpy(longer, x->label, sizeof(int32_t) * (size_t)x->length);
        for (int32_t k = 0; k < classes; k++) {
            longer[x->length] = k;
            if (k == last)
                find_prefix(to, x->label, x->length)->other += x->other * p[k];
            find_prefix(to, longer, x->length + 1)->other += (k == last ? x->blank : all) * p[k];
        }
    }
}

static Beam search(Interp *in, const ArrayView *v, int64_t classes, int64_t width)
{
    Beam beam = {0};
    find_prefix(&beam, NULL, 0)->blank = 1;
    for (int64_t t = 0; t < v->dim[0]; t++) {
        Beam next = {0};
        step_beam(&beam, &next, (const double *)v->data + t * (classes + 1), classes);
        qsort(next.item, (size_t)next.n, sizeof(Prefix), by_probability);
        next.n = next.n < width ? next.n : width;
        beam = next;
        unwind_poll(in);
    }
    return beam;
}

static Expr labels_of(const Coder *c, const Prefix *p)
{
    Builder b = builder_start(S(List), (size_t)p->length);
    for (int64_t i = 0; i < p->length; i++)
        builder_add(&b, expr_part(c->param[ALPHABET], (size_t)p->label[i] + 1));
    return builder_finish(&b);
}

static Expr ctc_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why)
{
    Expr packed = reals_of(array);
    if (!packed || array_view(packed).rank != 2) {
        *why = "a sequence of probability vectors was expected";
        return NULL;
    }
    ArrayView v = array_view(packed);
    int64_t width = 100, most = INT64_MAX;
    number_to_int64(c->param[BEAM], &width);
    Beam beam = search(in, &v, (int64_t)expr_length(c->param[ALPHABET]), width);
    Expr name = property && expr_has_head(property, S(Rule)) ? expr_part(property, 1) : property;
    if (property != name)
        number_to_int64(expr_part(property, 2), &most);
    if (!name || expr_string_is(name, "Decoding"))
        return labels_of(c, &beam.item[0]);
    bool likelihoods = strstr(expr_string_text(name), "Likelihoods") != NULL;
    Builder b = builder_start(S(List), (size_t)beam.n);
    for (int64_t i = 0; i < beam.n && i < most; i++) {
        Expr nll = expr_real(-log(beam.item[i].blank + beam.item[i].other));
        builder_add(&b, likelihoods ? expr_rule(labels_of(c, &beam.item[i]), nll) : labels_of(c, &beam.item[i]));
    }
    return builder_finish(&b);
}

/* Labellings as a net's target: any number of positions in the alphabet. */
static Expr ctc_to_encoder(Interp *in, const Coder *c)
{
    (void)in;
    return expr_list(4, expr_text("Class"), c->param[ALPHABET], expr_text("Index"), expr_rule(expr_text("Multilabel"), S(True)));
}

static const char *const ctc_properties[] = {"Decoding", "Decodings", "TopDecodings", "NegativeLogLikelihoods", "TopNegativeLogLikelihoods", NULL};
const CoderKind decoder_ctc = {
    .name = "CTCBeamSearch", .params = ctc_params, .prepare = ctc_prepare, .decode = ctc_decode, .inverse = ctc_to_encoder,
    .properties = ctc_properties};
