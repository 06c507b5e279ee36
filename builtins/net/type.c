/* type.c - types of ports: unification, reading, wording. */
#include "builtins/net/type.h"
#include "interp/number.h"

Type type_of_rank(int rank)
{
    Type t = {.low = 1, .rank = rank};
    return t;
}

Type type_unknown(void)
{
    return type_of_rank(-1);
}

Type type_array(int rank, const int64_t *dim)
{
    Type t = type_of_rank(rank);
    for (int i = 0; i < rank; i++)
        t.dim[i] = dim[i];
    return t;
}

Type type_integer(int64_t low, int64_t high)
{
    Type t = type_of_rank(0);
    t.element = ELEMENT_INTEGER;
    t.low = low;
    t.high = high;
    return t;
}

bool type_is_known(const Type *t)
{
    for (int i = 0; i < t->rank; i++)
        if (t->dim[i] == DIM_UNKNOWN)
            return false;
    return t->rank >= 0;
}

bool type_is_varying(const Type *t)
{
    return t->rank > 0 && t->dim[0] == DIM_VARYING;
}

bool type_is_empty(const Type *t)
{
    return t->rank > 0 && t->dim[0] == DIM_EMPTY;
}

bool type_is_fixed(const Type *t)
{
    return type_is_known(t) && !type_is_varying(t);
}

int64_t type_count(const Type *t)
{
    int64_t n = type_is_empty(t) ? 0 : 1;
    for (int i = 0; i < t->rank; i++)
        n *= t->dim[i];
    return n;
}

bool type_same_dims(const Type *a, const Type *b)
{
    if (a->rank != b->rank)
        return false;
    for (int i = 0; i < a->rank; i++)
        if (a->dim[i] != b->dim[i])
            return false;
    return true;
}

/* ---- unification ---- */

bool type_set_rank(Type *t, int rank, bool *changed)
{
    if (rank < 0 || t->rank == rank)
        return true;
    if (t->rank >= 0 || rank < t->least_rank || rank > TYPE_RANK)
        return false;
    t->rank = rank;
    *changed = true;
    return true;
}

bool type_set_dim(Type *t, int i, int64_t size, bool *changed)
{
    if (size == DIM_UNKNOWN || t->dim[i] == size)
        return true;
    if (t->dim[i] != DIM_UNKNOWN || (size == DIM_VARYING && i > 0))
        return false;
    t->dim[i] = size;
    *changed = true;
    return true;
}

bool type_unify(Type *a, Type *b, bool *changed)
{
    Type x = *a, y = *b;
    bool learnt = false;
    if ((x.rank >= 0 && x.rank < y.least_rank) || (y.rank >= 0 && y.rank < x.least_rank))
        return false;
    if (x.rank < 0 && y.rank < 0 && x.least_rank != y.least_rank) {
        x.least_rank = y.least_rank = x.least_rank > y.least_rank ? x.least_rank : y.least_rank;
        learnt = true;
    }
    if (!type_set_rank(&x, y.rank, &learnt) || !type_set_rank(&y, x.rank, &learnt))
        return false;
    for (int i = 0; i < x.rank; i++)
        if (!type_set_dim(&x, i, y.dim[i], &learnt) || !type_set_dim(&y, i, x.dim[i], &learnt))
            return false;
    if (learnt) {
        *a = x;
        *b = y;
        *changed = true;
    }
    return true;
}

static void take_element(Type *to, const Type *from, bool *changed)
{
    to->element = from->element;
    if (from->element == ELEMENT_INTEGER) {
        to->low = from->low;
        to->high = from->high;
    }
    *changed = true;
}

bool type_unify_element(Type *a, Type *b, bool *changed)
{
    if (a->element == ELEMENT_ANY && b->element != ELEMENT_ANY)
        take_element(a, b, changed);
    else if (b->element == ELEMENT_ANY && a->element != ELEMENT_ANY)
        take_element(b, a, changed);
    else if (a->element == ELEMENT_INTEGER && b->element == ELEMENT_INTEGER) {
        if (a->high == 0 && b->high != 0)
            take_element(a, b, changed);
        else if (b->high == 0 && a->high != 0)
            take_element(b, a, changed);
        else if (a->high != b->high || a->low != b->low)
            return false;
    }
    return true;
}

/* ---- reading ---- */

static bool parse_restricted(Expr e, Type *out)
{
    if (expr_length(e) != 2 || !expr_string_is(expr_part(e, 1), "Integer"))
        return false;
    Expr range = expr_part(e, 2);
    int64_t low = 1, high;
    if (expr_is_list(range) && expr_length(range) == 2) {
        if (!number_to_int64(expr_part(range, 1), &low) || !number_to_int64(expr_part(range, 2), &high))
            return false;
    } else if (range == S(Infinity) || expr_has_head(range, S(DirectedInfinity))) {
        high = 0;
    } else if (!number_to_int64(range, &high) || high < 1) {
        return false;
    }
    *out = type_integer(low, high);
    return true;
}

/* A name of the kind "Real"; strings else name a varying length. */
static bool parse_word(Expr e, Type *out)
{
    if (expr_string_is(e, "Real") || expr_string_is(e, "Scalar")) {
        *out = type_of_rank(0);
        out->element = ELEMENT_REAL;
        return true;
    }
    if (expr_string_is(e, "Integer")) {
        *out = type_integer(1, 0);
        return true;
    }
    if (expr_string_is(e, "Varying")) {
        *out = type_array(1, (int64_t[]){DIM_VARYING});
        return true;
    }
    return false;
}

static bool parse_size(Expr e, int position, int64_t *size)
{
    if (e == S(Automatic) || expr_has_head(e, S(Blank)))
        *size = DIM_UNKNOWN;
    else if (expr_is_string(e) && position == 0)
        *size = DIM_VARYING;
    else if (!number_to_int64(e, size) || *size < 1)
        return false;
    return true;
}

static bool parse_list(Interp *in, Expr e, Type *out)
{
    size_t n = expr_length(e);
    Type element = type_of_rank(0);
    if (n > 0) {
        Expr last = expr_part(e, n);
        bool word = expr_is_string(last) && !expr_string_is(last, "Varying") && type_parse(in, last, &element);
        if (word || (expr_has_head(last, S(Restricted)) && parse_restricted(last, &element)))
            n--;
    }
    if (n > TYPE_RANK)
        return false;
    *out = type_of_rank((int)n);
    out->element = element.element;
    out->low = element.low;
    out->high = element.high;
    for (size_t i = 0; i < n; i++)
        if (!parse_size(expr_part(e, i + 1), (int)i, &out->dim[i]))
            return false;
    return true;
}

bool type_parse(Interp *in, Expr e, Type *out)
{
    int64_t n;
    if (e == S(Automatic)) {
        *out = type_unknown();
        return true;
    }
    if (number_to_int64(e, &n) && n >= 1) {
        *out = type_array(1, &n);
        return true;
    }
    if (expr_is_string(e))
        return parse_word(e, out);
    if (expr_has_head(e, S(Restricted)))
        return parse_restricted(e, out);
    if (expr_is_list(e))
        return parse_list(in, e, out);
    return false;
}

static Expr element_expr(const Type *t)
{
    if (t->high == 0)
        return expr_text("Integer");
    Expr high = expr_int(t->high);
    Expr range = t->low == 1 ? high : expr_list(2, expr_int(t->low), high);
    return expr_call(S(Restricted), 2, expr_text("Integer"), range);
}

static Expr size_expr(int64_t size)
{
    if (size == DIM_UNKNOWN)
        return S(Automatic);
    return size == DIM_VARYING ? expr_text("Varying") : expr_int(size);
}

Expr type_expr(const Type *t)
{
    if (t->rank < 0)
        return S(Automatic);
    bool integer = t->element == ELEMENT_INTEGER;
    if (t->rank == 0)
        return integer ? element_expr(t) : expr_text("Real");
    if (t->rank == 1 && !integer && t->dim[0] != DIM_UNKNOWN)
        return size_expr(t->dim[0]);
    Builder b = builder_start(S(List), (size_t)t->rank + 1);
    for (int i = 0; i < t->rank; i++)
        builder_add(&b, size_expr(t->dim[i]));
    if (integer)
        builder_add(&b, element_expr(t));
    return builder_finish(&b);
}

/* ---- wording ---- */

const char *type_dims_text(const Type *t)
{
    Text text = text_start();
    for (int i = 0; i < t->rank; i++) {
        if (i > 0)
            text_add(&text, "×");
        if (t->dim[i] > 0)
            text_addf(&text, "%lld", (long long)t->dim[i]);
        else
            text_add(&text, t->dim[i] == DIM_VARYING ? "n" : "?");
    }
    return text.bytes;
}

static const char *element_words(const Type *t)
{
    return t->element == ELEMENT_INTEGER ? "integers" : "real numbers";
}

static const char *scalar_words(const Type *t)
{
    if (t->element != ELEMENT_INTEGER)
        return "a real number";
    if (t->high == 0)
        return "an integer";
    Text text = text_start();
    text_addf(&text, "an integer between %lld and %lld", (long long)t->low, (long long)t->high);
    return text.bytes;
}

static void sequence_words(Text *text, const Type *t)
{
    Type item = type_array(t->rank - 1, t->dim + 1);
    if (t->rank == 1)
        text_addf(text, "a sequence of %s", element_words(t));
    else if (t->rank == 2 && t->dim[1] > 0)
        text_addf(text, "a sequence of length-%lld vectors", (long long)t->dim[1]);
    else if (t->rank == 2)
        text_add(text, "a sequence of vectors");
    else
        text_addf(text, "a sequence of %s arrays", type_dims_text(&item));
}

const char *type_words(const Type *t)
{
    Text text = text_start();
    if (t->rank == 0)
        return scalar_words(t);
    if (t->rank < 0)
        text_addf(&text, t->least_rank > 0 ? "an array of rank %d or more" : "an array", t->least_rank);
    else if (type_is_varying(t))
        sequence_words(&text, t);
    else if (!type_is_known(t))
        text_addf(&text, "a rank-%d array", t->rank);
    else if (t->rank == 1)
        text_addf(&text, "a length-%lld vector of %s", (long long)t->dim[0], element_words(t));
    else
        text_addf(&text, "a %s %s of %s (rank %d)", type_dims_text(t), t->rank == 2 ? "matrix" : "array", element_words(t), t->rank);
    return text.bytes;
}

static const char *scalar_label(const Type *t)
{
    if (t->element != ELEMENT_INTEGER)
        return "real";
    if (t->high == 0)
        return "integer";
    Text text = text_start();
    text_addf(&text, "integer (%lld…%lld)", (long long)t->low, (long long)t->high);
    return text.bytes;
}

const char *type_label(const Type *t)
{
    if (t->rank < 0)
        return "array";
    if (t->rank == 0)
        return scalar_label(t);
    const char *word = t->rank == 1 ? "vector" : t->rank == 2 ? "matrix" : "array";
    bool nothing = true;
    for (int i = 0; i < t->rank; i++)
        nothing = nothing && t->dim[i] == DIM_UNKNOWN;
    Text text = text_start();
    text_add(&text, word);
    if (!nothing)
        text_addf(&text, " (%s)", type_dims_text(t));
    else if (t->rank > 2)
        text_addf(&text, " (rank %d)", t->rank);
    return text.bytes;
}
