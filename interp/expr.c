/* expr.c - nodes: making them, reading them, sameness and hash. */
#include "interp/expr.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/number.h"

enum { PACK_FROM = 256 }; /* computed lists of this length and more pack */

static ExprNode *writable(Expr e)
{
    return (ExprNode *)(uintptr_t)e;
}

static size_t normal_bytes(size_t parts)
{
    return offsetof(ExprNode, as.normal.part) + parts * sizeof(Expr);
}

static ExprNode *normal_new(Expr head, size_t n, size_t extra)
{
    if (n + extra >= UINT32_MAX)
        mem_exhausted();
    ExprNode *node = mem_alloc(normal_bytes(n + extra));
    node->kind = EXPR_NORMAL;
    node->length = (uint32_t)n;
    node->as.normal.head = head;
    return node;
}

/* ---- kinds ---- */

bool expr_is_number(Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_INT:
    case EXPR_BIG:
    case EXPR_RATIONAL:
    case EXPR_REAL:
    case EXPR_BIGREAL:
    case EXPR_COMPLEX: return true;
    default: return false;
    }
}

bool expr_is_atom(Expr e)
{
    ExprKind k = expr_kind(e);
    return k != EXPR_NORMAL && k != EXPR_PACKED;
}

bool expr_is_list(Expr e)
{
    ExprKind k = expr_kind(e);
    return k == EXPR_PACKED || (k == EXPR_NORMAL && e->as.normal.head == S(List));
}

bool expr_has_parts(Expr e)
{
    ExprKind k = expr_kind(e);
    return k == EXPR_NORMAL || k == EXPR_PACKED || k == EXPR_ASSOC;
}

bool expr_has_head(Expr e, Expr head)
{
    if (expr_kind(e) == EXPR_NORMAL)
        return e->as.normal.head == head;
    return expr_head(e) == head;
}

bool expr_is_true(Expr e)
{
    return e == S(True);
}

/* ---- parts ---- */

Expr expr_head(Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_INT:
    case EXPR_BIG: return S(Integer);
    case EXPR_RATIONAL: return S(Rational);
    case EXPR_REAL:
    case EXPR_BIGREAL: return S(Real);
    case EXPR_COMPLEX: return S(Complex);
    case EXPR_STRING: return S(String);
    case EXPR_SYMBOL: return S(Symbol);
    case EXPR_NORMAL: return e->as.normal.head;
    case EXPR_ASSOC: return S(Association);
    case EXPR_PACKED: return S(List);
    case EXPR_NUMERIC: return S(NumericArray);
    case EXPR_BYTES: return S(ByteArray);
    case EXPR_OPAQUE: return symbol_intern(interp_current, "System`", e->as.opaque.type->name);
    }
    return S(Null);
}

size_t expr_length(Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_NORMAL:
    case EXPR_PACKED:
    case EXPR_ASSOC: return e->length;
    default: return 0;
    }
}

Expr expr_part(Expr e, size_t i)
{
    if (expr_kind(e) == EXPR_NORMAL)
        return i == 0 ? e->as.normal.head : e->as.normal.part[i - 1];
    if (i == 0)
        return expr_head(e);
    if (expr_kind(e) == EXPR_ASSOC)
        return assoc_value(e, i);
    ArrayView v = array_view(e);
    return v.rank == 1 ? array_element(&v, (int64_t)i - 1) : array_rows(e, (int64_t)i - 1, -1);
}

static size_t depth_of(Expr e)
{
    if (expr_kind(e) == EXPR_PACKED)
        return (size_t)array_view(e).rank + 1;
    if (!expr_has_parts(e))
        return 1;
    stack_check(interp_current);
    size_t deepest = 0;
    for (size_t i = 1; i <= expr_length(e); i++) {
        size_t d = depth_of(expr_part(e, i));
        if (d > deepest)
            deepest = d;
    }
    return deepest + 1;
}

size_t expr_depth(Expr e)
{
    return depth_of(e);
}

/* ---- atoms ---- */

Expr expr_int_node(int64_t i)
{
    ExprNode *node = mem_bytes(sizeof *node);
    memset(node, 0, sizeof *node);
    node->kind = EXPR_INT;
    node->as.i = i;
    return node;
}

Expr expr_real_node(double r)
{
    ExprNode *node = mem_bytes(offsetof(ExprNode, as) + sizeof(double));
    memset(node, 0, offsetof(ExprNode, as));
    node->kind = EXPR_REAL;
    node->as.r = r;
    return node;
}

Expr expr_bool(bool b)
{
    return b ? S(True) : S(False);
}

Expr expr_string(const char *utf8, size_t bytes)
{
    if (bytes >= UINT32_MAX)
        mem_exhausted();
    ExprNode *node = mem_bytes(offsetof(ExprNode, as) + bytes + 1);
    memset(node, 0, offsetof(ExprNode, as));
    node->kind = EXPR_STRING;
    node->length = (uint32_t)bytes;
    memcpy(node->as.text, utf8, bytes);
    node->as.text[bytes] = 0;
    return node;
}

Expr expr_text(const char *utf8)
{
    return expr_string(utf8, strlen(utf8));
}

Expr expr_textf(const char *format, ...)
{
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int n = vsnprintf(NULL, 0, format, list);
    va_end(list);
    char *text = mem_bytes((size_t)n + 1);
    vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    return expr_string(text, (size_t)n);
}

static void opaque_died(void *block, void *unused)
{
    (void)unused;
    ExprNode *node = block;
    node->as.opaque.type->close(node->as.opaque.data);
}

Expr expr_opaque(const OpaqueType *type, void *data)
{
    ExprNode *node = mem_alloc(sizeof *node);
    node->kind = EXPR_OPAQUE;
    node->as.opaque.type = type;
    node->as.opaque.data = data;
    if (type->close)
        mem_on_death(node, opaque_died, NULL);
    return node;
}

bool expr_string_is(Expr e, const char *text)
{
    return expr_is_string(e) && e->length == strlen(text) && memcmp(e->as.text, text, e->length) == 0;
}

void *expr_opaque_data(Expr e, const OpaqueType *type)
{
    return expr_is(e, EXPR_OPAQUE) && e->as.opaque.type == type ? e->as.opaque.data : NULL;
}

/* ---- normal expressions ---- */

Expr expr_normal(Expr head, size_t n, const Expr *parts)
{
    ExprNode *node = normal_new(head, n, 0);
    if (n)
        memcpy(node->as.normal.part, parts, n * sizeof *parts);
    return node;
}

Expr expr_call(Expr head, size_t n, ...)
{
    ExprNode *node = normal_new(head, n, 0);
    va_list list;
    va_start(list, n);
    for (size_t i = 0; i < n; i++)
        node->as.normal.part[i] = va_arg(list, Expr);
    va_end(list);
    return node;
}

Expr expr_rule(Expr left, Expr right)
{
    return expr_normal(S(Rule), 2, (Expr[]){left, right});
}

static Expr copy_normal(Expr e, size_t extra)
{
    size_t n = expr_length(e);
    ExprNode *node = normal_new(expr_head(e), n, extra);
    if (expr_kind(e) == EXPR_NORMAL)
        memcpy(node->as.normal.part, e->as.normal.part, n * sizeof(Expr));
    else
        for (size_t i = 1; i <= n; i++)
            node->as.normal.part[i - 1] = expr_kind(e) == EXPR_ASSOC ? assoc_rule(e, i) : expr_part(e, i);
    return node;
}

Expr expr_with_head(Expr e, Expr head)
{
    Expr copy = copy_normal(e, 0);
    writable(copy)->as.normal.head = head;
    return copy;
}

Expr expr_with_part(Expr e, size_t i, Expr part)
{
    if (expr_kind(e) == EXPR_ASSOC)
        return i == 0 ? expr_with_head(e, part) : assoc_with_value(e, i, part);
    Expr copy = copy_normal(e, 0);
    if (i == 0)
        writable(copy)->as.normal.head = part;
    else
        writable(copy)->as.normal.part[i - 1] = part;
    return copy;
}

void *expr_facet(Expr e)
{
    return expr_is_sealed(e) ? (void *)(uintptr_t)e->as.normal.part[e->length] : NULL;
}

Expr expr_seal(Expr e, void *facet)
{
    ExprNode *node = writable(copy_normal(e, 1));
    node->flags |= EXPR_F_SEALED;
    node->as.normal.part[node->length] = (Expr)facet;
    return node;
}

/* ---- builders ---- */

Builder builder_start(Expr head, size_t expected)
{
    size_t capacity = expected < 4 ? 4 : expected;
    Builder b = {normal_new(head, 0, capacity), capacity, head == S(List)};
    return b;
}

static void builder_grow(Builder *b, size_t need)
{
    size_t capacity = b->capacity * 2 < need ? need : b->capacity * 2;
    ExprNode *node = normal_new(b->node->as.normal.head, 0, capacity);
    memcpy(node->as.normal.part, b->node->as.normal.part, b->node->length * sizeof(Expr));
    node->length = b->node->length;
    b->node = node;
    b->capacity = capacity;
}

static bool may_stand_in_packed(ExprKind k)
{
    return k == EXPR_INT || k == EXPR_REAL || k == EXPR_PACKED || k == EXPR_COMPLEX;
}

void builder_add(Builder *b, Expr part)
{
    ExprNode *node = b->node;
    if (node->length == b->capacity) {
        builder_grow(b, b->capacity + 1);
        node = b->node;
    }
    if (b->may_pack) {
        ExprKind k = expr_kind(part);
        b->may_pack = node->length ? k == expr_kind(node->as.normal.part[0]) : may_stand_in_packed(k);
    }
    node->as.normal.part[node->length++] = part;
}

void builder_add_parts(Builder *b, Expr e, size_t from, size_t to)
{
    if (to < from)
        return;
    if (b->node->length + (to - from + 1) > b->capacity)
        builder_grow(b, b->node->length + (to - from + 1));
    for (size_t i = from; i <= to; i++)
        builder_add(b, expr_part(e, i));
}

Expr builder_finish(Builder *b)
{
    ExprNode *node = b->node;
    b->node = NULL;
    if (b->may_pack && node->length) {
        Expr first = node->as.normal.part[0];
        if (node->length >= PACK_FROM || (expr_is(first, EXPR_PACKED) && node->length * array_view(first).count >= PACK_FROM)) {
            Expr packed = array_pack(node);
            if (packed)
                return packed;
        }
    }
    if (b->capacity > 2 * (size_t)node->length + 16) /* do not keep a big block for a few parts */
        return expr_normal(node->as.normal.head, node->length, node->as.normal.part);
    return node;
}

/* ---- sameness ---- */

static bool same_at(Expr a, Expr b, bool exactly);

static bool same_assoc(Expr a, Expr b, bool exactly)
{
    if (a->length != b->length)
        return false;
    for (size_t i = 1; i <= a->length; i++)
        if (assoc_is_delayed(a, i) != assoc_is_delayed(b, i) || !same_at(assoc_key(a, i), assoc_key(b, i), exactly) ||
            !same_at(assoc_value(a, i), assoc_value(b, i), exactly))
            return false;
    return true;
}

static bool same_array(Expr a, Expr b, bool exactly)
{
    ArrayView x = array_view(a), y = array_view(b);
    if (x.type != y.type || x.rank != y.rank || memcmp(x.dim, y.dim, (size_t)x.rank * sizeof *x.dim) != 0)
        return false;
    if (x.data == y.data || memcmp(x.data, y.data, (size_t)x.count * array_type_size(x.type)) == 0)
        return true;
    if (x.type != ARRAY_REAL64 && x.type != ARRAY_COMPLEX128 && x.type != ARRAY_REAL32 && x.type != ARRAY_COMPLEX64)
        return false;
    for (int64_t i = 0; i < x.count; i++)
        if (!same_at(array_element(&x, i), array_element(&y, i), exactly))
            return false;
    return true;
}

/* Both have parts and the same length; the last part is the caller's loop, so right-nested depth costs no stack. */
static bool same_but_last(Expr a, Expr b, bool exactly)
{
    size_t n = expr_length(a);
    if (expr_length(b) != n || !same_at(expr_part(a, 0), expr_part(b, 0), exactly))
        return false;
    for (size_t i = 1; i < n; i++)
        if (!same_at(expr_part(a, i), expr_part(b, i), exactly))
            return false;
    return true;
}

static bool hash_refutes(Expr a, Expr b, bool exactly)
{
    if (expr_is_immediate(a) || expr_is_immediate(b) || !a->hash || !b->hash || a->hash == b->hash)
        return false;
    return exactly || !((a->flags | b->flags) & EXPR_F_INEXACT);
}

static bool same_atom(Expr a, Expr b, bool exactly)
{
    ExprKind k = expr_kind(a);
    if (expr_is_number(a) && expr_is_number(b))
        return exactly ? number_identical(a, b) : number_same(a, b);
    if (k != expr_kind(b))
        return false;
    switch (k) {
    case EXPR_STRING: return a->length == b->length && memcmp(a->as.text, b->as.text, a->length) == 0;
    case EXPR_ASSOC: return same_assoc(a, b, exactly);
    case EXPR_NUMERIC:
    case EXPR_BYTES: return same_array(a, b, exactly);
    case EXPR_OPAQUE:
        return a->as.opaque.type == b->as.opaque.type && a->as.opaque.type->same &&
               a->as.opaque.type->same(a->as.opaque.data, b->as.opaque.data);
    default: return false;
    }
}

static bool same_at(Expr a, Expr b, bool exactly)
{
    stack_check(interp_current);
    for (;;) {
        if (a == b)
            return true;
        bool a_list = expr_kind(a) == EXPR_NORMAL || expr_kind(a) == EXPR_PACKED;
        bool b_list = expr_kind(b) == EXPR_NORMAL || expr_kind(b) == EXPR_PACKED;
        if (a_list != b_list || hash_refutes(a, b, exactly))
            return false;
        if (!a_list)
            return same_atom(a, b, exactly);
        if (expr_kind(a) == EXPR_PACKED && expr_kind(b) == EXPR_PACKED)
            return same_array(a, b, exactly);
        if (!same_but_last(a, b, exactly))
            return false;
        size_t n = expr_length(a);
        if (n == 0)
            return true;
        a = expr_part(a, n);
        b = expr_part(b, n);
    }
}

bool expr_same(Expr a, Expr b)
{
    return same_at(a, b, false);
}

bool expr_identical(Expr a, Expr b)
{
    return same_at(a, b, true);
}

/* ---- hash ---- */

static uint64_t mix(uint64_t h, uint64_t x)
{
    h = (h ^ x) * 0x9E3779B97F4A7C15u;
    return h ^ h >> 32;
}

typedef struct Hashed {
    uint32_t hash;
    bool inexact;
} Hashed;

static Hashed hash_of(Expr e);

static Hashed hash_parts(Expr e)
{
    Hashed head = hash_of(expr_part(e, 0));
    uint64_t h = mix(head.hash, expr_length(e));
    bool inexact = head.inexact;
    for (size_t i = 1; i <= expr_length(e); i++) {
        Hashed part = hash_of(expr_part(e, i));
        h = mix(h, part.hash);
        inexact |= part.inexact;
    }
    return (Hashed){(uint32_t)h | 1, inexact};
}

static Hashed hash_assoc(Expr e)
{
    uint64_t h = mix(0xA550C, expr_length(e));
    bool inexact = false;
    for (size_t i = 1; i <= expr_length(e); i++) {
        Hashed key = hash_of(assoc_key(e, i)), value = hash_of(assoc_value(e, i));
        h = mix(mix(h, key.hash), value.hash);
        inexact |= key.inexact | value.inexact;
    }
    return (Hashed){(uint32_t)h | 1, inexact};
}

static uint64_t hash_bytes(uint64_t h, const void *data, size_t n)
{
    const unsigned char *p = data;
    for (; n >= 8; n -= 8, p += 8) {
        uint64_t word;
        memcpy(&word, p, 8);
        h = mix(h, word);
    }
    uint64_t rest = n;
    for (; n > 0; n--, p++)
        rest = rest << 8 | *p;
    return mix(h, rest);
}

static Hashed hash_array(Expr e)
{
    ArrayView v = array_view(e);
    uint64_t h = mix((uint64_t)expr_kind(e) << 8 | v.type, (uint64_t)v.rank);
    h = hash_bytes(h, v.dim, (size_t)v.rank * sizeof *v.dim);
    h = hash_bytes(h, v.data, (size_t)v.count * array_type_size(v.type));
    return (Hashed){(uint32_t)h | 1, true};
}

static Hashed compute_hash(Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_INT:
    case EXPR_BIG:
    case EXPR_RATIONAL: return (Hashed){number_hash(e) | 1, false};
    case EXPR_REAL:
    case EXPR_BIGREAL: return (Hashed){number_hash(e) | 1, true};
    case EXPR_COMPLEX: return (Hashed){number_hash(e) | 1, !number_is_exact(e)};
    case EXPR_STRING: return (Hashed){(uint32_t)hash_bytes(0x57A1, e->as.text, e->length) | 1, false};
    case EXPR_ASSOC: return hash_assoc(e);
    case EXPR_NUMERIC:
    case EXPR_BYTES: return hash_array(e);
    case EXPR_OPAQUE: return (Hashed){(uint32_t)mix(0x0BA0E, (uintptr_t)e->as.opaque.type) | 1, false};
    default: return hash_parts(e);
    }
}

static Hashed hash_of(Expr e)
{
    if (expr_is_immediate(e))
        return (Hashed){number_hash(e) | 1, !expr_is_small(e)};
    if (!e->hash) {
        stack_check(interp_current);
        Hashed h = compute_hash(e);
        writable(e)->hash = h.hash;
        if (h.inexact)
            writable(e)->flags |= EXPR_F_INEXACT;
    }
    return (Hashed){e->hash, (e->flags & EXPR_F_INEXACT) != 0};
}

uint32_t expr_hash(Expr e)
{
    return hash_of(e).hash;
}

/* ---- size and search ---- */

size_t expr_leaf_count(Expr e)
{
    stack_check(interp_current);
    switch (expr_kind(e)) {
    case EXPR_RATIONAL:
    case EXPR_COMPLEX: return 1 + expr_leaf_count(e->as.pair.first) + expr_leaf_count(e->as.pair.second);
    case EXPR_PACKED: {
        size_t n = expr_leaf_count(expr_part(e, expr_length(e) ? 1 : 0));
        return array_view(e).rank == 1 ? 1 + expr_length(e) : 1 + expr_length(e) * n;
    }
    case EXPR_ASSOC: {
        size_t n = 1;
        for (size_t i = 1; i <= expr_length(e); i++)
            n += 1 + expr_leaf_count(assoc_key(e, i)) + expr_leaf_count(assoc_value(e, i));
        return n;
    }
    case EXPR_NORMAL: {
        size_t n = expr_leaf_count(expr_head(e));
        for (size_t i = 1; i <= expr_length(e); i++)
            n += expr_leaf_count(expr_part(e, i));
        return n;
    }
    default: return 1;
    }
}

size_t expr_byte_count(Expr e)
{
    stack_check(interp_current);
    if (expr_is_immediate(e))
        return sizeof(int64_t) * 2;
    if (expr_is_array(e)) {
        ArrayView v = array_view(e);
        return sizeof(ExprNode) + (size_t)v.rank * sizeof(int64_t) + (size_t)v.count * array_type_size(v.type);
    }
    if (expr_is_symbol(e))
        return 0;
    size_t bytes = mem_size(e);
    if (expr_kind(e) == EXPR_NORMAL)
        for (size_t i = 0; i <= expr_length(e); i++)
            bytes += expr_byte_count(expr_part(e, i));
    else if (expr_kind(e) == EXPR_ASSOC)
        for (size_t i = 1; i <= expr_length(e); i++)
            bytes += expr_byte_count(assoc_key(e, i)) + expr_byte_count(assoc_value(e, i));
    return bytes;
}

bool expr_free_of(Expr e, Expr x)
{
    if (e == x || (!expr_is_symbol(x) && expr_same(e, x)))
        return false;
    stack_check(interp_current);
    if (expr_kind(e) == EXPR_PACKED && expr_is_symbol(x))
        return x != S(List);
    if (!expr_has_parts(e))
        return true;
    if (expr_kind(e) == EXPR_ASSOC) {
        for (size_t i = 1; i <= expr_length(e); i++)
            if (!expr_free_of(assoc_key(e, i), x) || !expr_free_of(assoc_value(e, i), x))
                return false;
        return true;
    }
    for (size_t i = 0; i <= expr_length(e); i++)
        if (!expr_free_of(expr_part(e, i), x))
            return false;
    return true;
}
