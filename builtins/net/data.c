/* data.c - data of the language to numbers of the engine, and back. */
#include "builtins/net/data.h"
#include <math.h>
#include <string.h>
#include "interp/array.h"
#include "interp/number.h"

static bool is_array_like(Expr x)
{
    return expr_is_list(x) || expr_is(x, EXPR_NUMERIC);
}

static bool is_empty_list(Expr x)
{
    return expr_is_list(x) && expr_length(x) == 0;
}

int data_rank(Expr x)
{
    if (expr_is_array(x))
        return expr_is(x, EXPR_BYTES) ? 1 : array_view(x).rank;
    int rank = 0;
    while (expr_is_list(x) && expr_length(x) > 0) {
        rank++;
        x = expr_part(x, 1);
        if (expr_is_array(x))
            return rank + array_view(x).rank;
    }
    return expr_is_list(x) ? rank + 1 : rank;
}

Type data_type(Expr x)
{
    Type t = type_of_rank(0);
    while (t.rank < TYPE_RANK) {
        if (expr_is_array(x)) {
            ArrayView v = array_view(x);
            for (int i = 0; i < v.rank && t.rank < TYPE_RANK; i++)
                t.dim[t.rank++] = v.dim[i];
            return t;
        }
        if (!expr_is_list(x) || expr_length(x) == 0)
            return t;
        t.dim[t.rank++] = (int64_t)expr_length(x);
        x = expr_part(x, 1);
    }
    return t;
}

static bool is_numeric_value(Interp *in, Expr x)
{
    double d;
    if (number_to_double(x, &d))
        return true;
    return expr_is(evaluate_call(in, S(N), 1, x), EXPR_REAL);
}

bool data_is_symbolic(Interp *in, Expr x)
{
    if (expr_is_array(x) || expr_is_number(x) || expr_is_string(x) || expr_is_sealed(x))
        return false;
    if (expr_is_list(x)) {
        for (size_t i = 1; i <= expr_length(x); i++)
            if (data_is_symbolic(in, expr_part(x, i)))
                return true;
        return false;
    }
    if (x == S(True) || x == S(False) || x == S(Null) || expr_is(x, EXPR_ASSOC) || x == S(DollarFailed))
        return false;
    if (expr_has_head(x, S(File)) || expr_has_head(x, S(Image)) || expr_has_head(x, S(Rule)))
        return false;
    return (expr_is_symbol(x) || expr_is_normal(x)) && !is_numeric_value(in, x);
}

/* ---- one example or many ---- */

static DataFit coder_fit(Interp *in, const Coder *c, Expr x)
{
    if (coder_accepts(in, c, x) || coder_is_encoded(in, c, x))
        return DATA_SINGLE;
    if (!is_array_like(x))
        return DATA_WRONG;
    if (expr_is_list(x) && expr_length(x) > 0 &&
        (coder_accepts(in, c, expr_part(x, 1)) || coder_is_encoded(in, c, expr_part(x, 1))))
        return DATA_BATCH;
    if (expr_is(x, EXPR_NUMERIC) && data_rank(x) == c->type.rank + 1)
        return DATA_BATCH;
    return is_empty_list(x) ? DATA_BATCH : DATA_WRONG;
}

/* An element of a sequence is never an empty list: these are sequences. */
static bool has_empty_list(Expr x)
{
    for (size_t i = 1; expr_is_list(x) && !expr_is(x, EXPR_PACKED) && i <= expr_length(x); i++)
        if (is_empty_list(expr_part(x, i)))
            return true;
    return false;
}

DataFit data_fit(Interp *in, const Type *port, Expr x)
{
    if (port->coder && !coder_of(port->coder)->decoder)
        return coder_fit(in, coder_of(port->coder), x);
    int rank = data_rank(x);
    if (is_empty_list(x) || (port->may_be_empty && port->rank > 1 && has_empty_list(x)))
        return DATA_BATCH;
    if (port->rank < 0)
        return rank >= port->least_rank ? DATA_SINGLE : DATA_WRONG;
    if (rank == port->rank)
        return DATA_SINGLE;
    return rank == port->rank + 1 ? DATA_BATCH : DATA_WRONG;
}

/* ---- conversion ---- */

typedef struct Collecting {
    Interp *in;
    Expr subject;
    const char *name;
    const Type *port;
} Collecting;

const char *data_words(const Type *t)
{
    return type_words(t);
}

static bool refuse_shape(const Collecting *c, const Type *came)
{
    if (c->subject)
        fail(c->in, c->subject, "invindata1", expr_text(c->name), expr_text(type_words(came)), expr_text(type_words(c->port)), NULL);
    return false;
}

/* What a port takes, for data of another kind altogether. Where no size is known the rank alone would not tell a
 * beginner what is meant: an array is wanted. */
static const char *kind_words(const Type *port)
{
    bool some_size = false;
    for (int i = 0; i < port->rank; i++)
        some_size |= port->dim[i] != DIM_UNKNOWN;
    return port->rank > 1 && !some_size ? "a tensor of rank greater than 1" : type_words(port);
}

static bool refuse_kind(const Collecting *c)
{
    if (c->subject)
        fail(c->in, c->subject, "invindata2", expr_text(c->name), expr_text(kind_words(c->port)), NULL);
    return false;
}

static bool is_array_like(Expr x);
static bool fits(const Type *port, const Type *came);

/* The first part of x that stands for a number that is none: Indeterminate or an infinity; NULL. */
static Expr not_finite(Interp *in, Expr x)
{
    stack_check(in);
    if (x == S(Indeterminate) || x == S(Infinity) || x == S(ComplexInfinity) || expr_has_head(x, S(DirectedInfinity)))
        return x;
    if (!expr_is_normal(x) || expr_is(x, EXPR_PACKED))
        return NULL;
    for (size_t i = 1; i <= expr_length(x); i++) {
        Expr found = not_finite(in, expr_part(x, i));
        if (found)
            return found;
    }
    return NULL;
}

/* Data that are no rectangular array of numbers: what is wrong with them, as near as it can be said. */
static bool refuse_data(const Collecting *c, Expr x, bool batch)
{
    Expr odd = c->subject ? not_finite(c->in, x) : NULL;
    if (odd) {
        fail(c->in, c->subject, "nonfinite", expr_text(c->name), odd, NULL);
        return false;
    }
    for (size_t i = 1; batch && c->subject && is_array_like(x) && i <= expr_length(x); i++) {
        Expr one = expr_part(x, i);
        double d;
        Type came = data_type(one);
        if ((number_to_double(one, &d) || (is_array_like(one) && array_pack_real(one))) && !fits(c->port, &came))
            return refuse_shape(c, &came);
    }
    return refuse_kind(c);
}

/* Does a datum of these dimensions fit the port? Sizes that the port does not know fit. */
static bool fits(const Type *port, const Type *came)
{
    if (port->rank < 0)
        return came->rank >= port->least_rank;
    if (came->rank != port->rank)
        return false;
    for (int i = 0; i < came->rank; i++)
        if (port->dim[i] > 0 && port->dim[i] != came->dim[i])
            return false;
    return true;
}

static bool all_integers(const double *x, int64_t n, int32_t *out, const Type *port)
{
    for (int64_t i = 0; i < n; i++) {
        if (x[i] != floor(x[i]) || fabs(x[i]) > 2147483647.0)
            return false;
        if (port->high > 0 && (x[i] < (double)port->low || x[i] > (double)port->high))
            return false;
        out[i] = (int32_t)x[i];
    }
    return true;
}

static bool refuse_integers(const Collecting *c)
{
    if (c->subject) {
        Type one = type_integer(c->port->low, c->port->high);
        const char *each = c->port->rank == 0 ? type_words(&one)
                                              : net_textf("an array of integers%s",
                                                                            c->port->high > 0 ? net_textf(" between %lld and %lld", (long long)c->port->low, (long long)c->port->high) : "");
        fail(c->in, c->subject, "invindata2", expr_text(c->name), expr_text(each), NULL);
    }
    return false;
}

static void narrow(ElementType element, const double *from, int64_t n, void *to)
{
    if (element == REAL64) {
        memcpy(to, from, sizeof(double) * (size_t)n);
        return;
    }
    float *f = to;
    for (int64_t i = 0; i < n; i++)
        f[i] = (float)from[i];
}

static bool convert_doubles(const Collecting *c, const double *x, int64_t n, PortData *out)
{
    if (out->element == INT32) {
        int32_t *to = mem_bytes(sizeof(int32_t) * (size_t)n + 8);
        if (!all_integers(x, n, to, c->port))
            return refuse_integers(c);
        out->data = to;
        return true;
    }
    void *to = mem_bytes(element_size(out->element) * (size_t)n + 8);
    narrow(out->element, x, n, to);
    out->data = to;
    return true;
}

static void split_shape(PortData *out, int rank, const int64_t *dim, bool batch)
{
    out->n = batch ? dim[0] : 1;
    out->batch = batch;
    Type t = type_array(rank - batch, dim + batch);
    out->type = t;
}

/* A typed array whose numbers can be used as they are, or are widened once. */
static bool collect_array(const Collecting *c, Expr x, bool batch, PortData *out)
{
    ArrayView v = array_view(x);
    if (v.type == ARRAY_COMPLEX128 || v.type == ARRAY_COMPLEX64)
        return refuse_kind(c);
    if (v.rank - batch > TYPE_RANK || v.rank < batch)
        return refuse_kind(c);
    split_shape(out, v.rank, v.dim, batch);
    if (!fits(c->port, &out->type))
        return refuse_shape(c, &out->type);
    bool same = (out->element == REAL32 && v.type == ARRAY_REAL32) || (out->element == REAL64 && v.type == ARRAY_REAL64);
    if (same) {
        out->keep = x;
        out->data = v.data;
        return true;
    }
    double *wide = mem_bytes(sizeof(double) * (size_t)v.count + 8);
    for (int64_t i = 0; i < v.count; i++)
        switch (v.type) {
        case ARRAY_INT64: wide[i] = (double)((const int64_t *)v.data)[i]; break;
        case ARRAY_REAL64: wide[i] = ((const double *)v.data)[i]; break;
        case ARRAY_INT8: wide[i] = ((const int8_t *)v.data)[i]; break;
        case ARRAY_INT16: wide[i] = ((const int16_t *)v.data)[i]; break;
        case ARRAY_INT32: wide[i] = ((const int32_t *)v.data)[i]; break;
        case ARRAY_UINT8: wide[i] = ((const uint8_t *)v.data)[i]; break;
        case ARRAY_UINT16: wide[i] = ((const uint16_t *)v.data)[i]; break;
        case ARRAY_UINT32: wide[i] = ((const uint32_t *)v.data)[i]; break;
        case ARRAY_UINT64: wide[i] = (double)((const uint64_t *)v.data)[i]; break;
        case ARRAY_REAL32: wide[i] = (double)((const float *)v.data)[i]; break;
        default: return refuse_kind(c);
        }
    return convert_doubles(c, wide, v.count, out);
}

/* Truth values count as 1 and 0 where reals are wanted (a Boolean target). */
static Expr truth_to_number(Expr x)
{
    if (x == S(True))
        return expr_int(1);
    return x == S(False) ? expr_int(0) : x;
}

static bool collect_number(const Collecting *c, Expr x, PortData *out)
{
    double d;
    x = truth_to_number(x);
    if (!number_to_double(x, &d)) {
        Expr v = evaluate_call(c->in, S(N), 1, x);
        if (!number_to_double(v, &d))
            return refuse_data(c, x, false);
    }
    split_shape(out, 0, NULL, false);
    if (!fits(c->port, &out->type))
        return refuse_shape(c, &out->type);
    return convert_doubles(c, &d, 1, out);
}

static Expr truths_to_numbers(Expr x)
{
    if (!expr_is_list(x) || expr_is(x, EXPR_PACKED))
        return truth_to_number(x);
    Builder b = builder_start(S(List), expr_length(x));
    for (size_t i = 1; i <= expr_length(x); i++)
        builder_add(&b, truths_to_numbers(expr_part(x, i)));
    return builder_finish(&b);
}

static bool has_truth(Expr x)
{
    while (expr_is_list(x) && expr_length(x) > 0 && !expr_is(x, EXPR_PACKED))
        x = expr_part(x, 1);
    return x == S(True) || x == S(False);
}

static Expr packed_reals(Interp *in, Expr x)
{
    if (has_truth(x))
        return array_pack_real(truths_to_numbers(x));
    Expr p = array_pack_real(x);
    return p ? p : array_pack_real(evaluate_call(in, S(N), 1, x));
}

/* A sequence without elements, where the port takes one. */
static bool collect_empty(const Collecting *c, PortData *out)
{
    out->n = 1;
    out->type = *c->port;
    out->type.dim[0] = DIM_EMPTY;
    out->data = mem_bytes(8);
    return true;
}

static bool collect_dense(const Collecting *c, Expr x, bool batch, PortData *out)
{
    if (c->port->may_be_empty && !batch && is_empty_list(x))
        return collect_empty(c, out);
    if (!is_array_like(x))
        return batch ? refuse_data(c, x, batch) : collect_number(c, x, out);
    if (expr_is_array(x))
        return collect_array(c, x, batch, out);
    Expr packed = packed_reals(c->in, x);
    return packed ? collect_array(c, packed, batch, out) : refuse_data(c, x, batch);
}

/* Examples of different lengths, or whose bytes come from an encoder one by one. */
static bool join_examples(const Collecting *c, int64_t n, PortData *each, PortData *out)
{
    out->n = n;
    out->batch = true;
    if (n == 0) {
        out->type = *c->port;
        return true;
    }
    out->type = each[0].type;
    bool ragged = false;
    for (int64_t i = 1; i < n; i++) {
        if (each[i].type.rank != out->type.rank)
            return refuse_shape(c, &each[i].type);
        for (int k = 0; k < out->type.rank; k++)
            if (each[i].type.dim[k] != out->type.dim[k]) {
                if (k > 0 || !type_is_varying(c->port))
                    return refuse_shape(c, &each[i].type);
                ragged = true;
                if (each[i].type.dim[0] > out->type.dim[0])
                    out->type.dim[0] = each[i].type.dim[0];
            }
    }
    if (ragged) {
        out->length = mem_bytes(sizeof(int64_t) * (size_t)n);
        out->example = mem_array(const void *, (size_t)n);
        for (int64_t i = 0; i < n; i++) {
            out->length[i] = each[i].type.dim[0];
            out->example[i] = each[i].data;
        }
        return true;
    }
    size_t bytes = element_size(out->element) * (size_t)type_count(&out->type);
    char *all = mem_bytes(bytes * (size_t)n + 8);
    for (int64_t i = 0; i < n; i++)
        memcpy(all + (size_t)i * bytes, each[i].data, bytes);
    out->data = all;
    return true;
}

static bool collect_encoded(const Collecting *c, const Coder *coder, Expr x, PortData *out)
{
    Type type = coder->type;
    Collecting inner = *c;
    inner.port = &type;
    if (!coder_accepts(c->in, coder, x) && coder_is_encoded(c->in, coder, x))
        return collect_dense(&inner, x, false, out);
    const char *why = NULL;
    Expr e = coder_encode(c->in, coder, x, &why);
    if (!e) {
        if (c->subject)
            fail(c->in, c->subject, "invencdata", expr_text(c->name), expr_text(why ? why : "the encoder refused it"), NULL);
        return false;
    }
    return collect_dense(&inner, e, false, out);
}

/* Encoders that give one number each (classes): no block for every example. */
static bool collect_numbers(const Collecting *c, const Coder *coder, Expr x, int64_t n, PortData *out)
{
    double *number = mem_bytes(sizeof(double) * (size_t)n + 8);
    for (int64_t i = 0; i < n; i++) {
        PortData one = {.element = REAL64};
        Type real = type_of_rank(0);
        Collecting inner = {c->in, c->subject, c->name, &real};
        Expr e = expr_part(x, (size_t)i + 1);
        const char *why = NULL;
        bool accepted = coder_accepts(c->in, coder, e);
        Expr y = accepted || !coder_is_encoded(c->in, coder, e) ? coder_encode(c->in, coder, e, &why) : e;
        if (!y && c->subject)
            fail(c->in, c->subject, "invencdata", expr_text(c->name), expr_text(why ? why : "the encoder refused it"), NULL);
        if (!y || (!number_to_double(y, &number[i]) && !collect_number(&inner, y, &one)))
            return false;
        unwind_poll(c->in);
    }
    out->n = n;
    out->batch = true;
    out->type = type_of_rank(0);
    return convert_doubles(c, number, n, out);
}

static bool collect_list(const Collecting *c, Expr x, PortData *out)
{
    const Coder *coder = c->port->coder ? coder_of(c->port->coder) : NULL;
    if (coder && coder->decoder)
        coder = NULL;
    int64_t n = is_array_like(x) ? (int64_t)expr_length(x) : 0;
    if (expr_is(x, EXPR_NUMERIC))
        x = array_to_list(x), n = (int64_t)expr_length(x);
    if (coder && coder->type.rank == 0 && n > 0)
        return collect_numbers(c, coder, x, n, out);
    PortData *each = mem_array(PortData, (size_t)n + 1);
    for (int64_t i = 0; i < n; i++) {
        each[i].element = out->element;
        Expr one = expr_part(x, (size_t)i + 1);
        unwind_poll(c->in);
        if (!(coder ? collect_encoded(c, coder, one, &each[i]) : collect_dense(c, one, false, &each[i])))
            return false;
    }
    return join_examples(c, n, each, out);
}

static bool collect_by(const Collecting *c, Expr x, bool batch, PortData *out)
{
    const Coder *coder = c->port->coder ? coder_of(c->port->coder) : NULL;
    if (coder && coder->decoder)
        coder = NULL;
    if (!coder) {
        bool ragged = batch && (type_is_varying(c->port) || c->port->may_be_empty);
        if (batch && is_empty_list(x))
            return join_examples(c, 0, NULL, out);
        return ragged && !expr_is_array(x) ? collect_list(c, x, out) : collect_dense(c, x, batch, out);
    }
    if (!batch)
        return collect_encoded(c, coder, x, out);
    if (expr_is_array(x) && data_rank(x) == coder->type.rank + 1 && !coder_accepts(c->in, coder, expr_part(x, 1))) {
        Collecting inner = *c;
        Type type = coder->type;
        inner.port = &type;
        return collect_array(&inner, x, true, out);
    }
    return collect_list(c, x, out);
}

bool data_collect(Interp *in, Expr subject, const char *name, const Type *port, Expr x, bool batch, ElementType real, PortData *out)
{
    Collecting c = {in, subject, name, port};
    *out = (PortData){.element = port->element == ELEMENT_INTEGER ? INT32 : real, .numeric_array = expr_is(x, EXPR_NUMERIC)};
    if (!collect_by(&c, x, batch, out))
        return false;
    out->type.element = port->element;
    out->type.low = port->low;
    out->type.high = port->high;
    out->type.coder = NULL;
    return true;
}

/* ---- results ---- */

static bool all_finite(const double *x, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        if (!isfinite(x[i]))
            return false;
    return true;
}

static Expr nested(const ArrayView *v, int level, int64_t *at)
{
    if (level == v->rank)
        return array_element(v, (*at)++);
    Builder b = builder_start(S(List), (size_t)v->dim[level]);
    for (int64_t i = 0; i < v->dim[level]; i++)
        builder_add(&b, nested(v, level + 1, at));
    return builder_finish(&b);
}

static Expr number_result(ElementType element, const void *data)
{
    int64_t at = 0;
    double d = element == INT32 ? 0 : element == REAL64 ? *(const double *)data : (double)*(const float *)data;
    if (element == INT32)
        return expr_int(*(const int32_t *)data);
    if (isfinite(d))
        return expr_real(d);
    ArrayView v = {.type = ARRAY_REAL64, .rank = 0, .count = 1, .data = &d};
    return nested(&v, 0, &at);
}

Expr data_result(Interp *in, ElementType element, int rank, const int64_t *dim, const void *data, bool numeric_array)
{
    (void)in;
    if (rank == 0)
        return number_result(element, data);
    void *to;
    int64_t n = 1;
    for (int i = 0; i < rank; i++)
        n *= dim[i];
    if (n == 0)
        return expr_list(0, NULL);
    if (numeric_array) {
        ArrayType type = element == INT32 ? ARRAY_INT32 : element == REAL64 ? ARRAY_REAL64 : ARRAY_REAL32;
        Expr a = array_new(EXPR_NUMERIC, type, rank, dim, &to);
        memcpy(to, data, element_size(element) * (size_t)n);
        return a;
    }
    Expr a = array_new(EXPR_PACKED, element == INT32 ? ARRAY_INT64 : ARRAY_REAL64, rank, dim, &to);
    if (element == INT32) {
        for (int64_t i = 0; i < n; i++)
            ((int64_t *)to)[i] = ((const int32_t *)data)[i];
        return a;
    }
    double *d = to;
    for (int64_t i = 0; i < n; i++)
        d[i] = element == REAL64 ? ((const double *)data)[i] : (double)((const float *)data)[i];
    if (all_finite(d, n))
        return a;
    ArrayView v = array_view(a);
    int64_t at = 0;
    return nested(&v, 0, &at);
}
