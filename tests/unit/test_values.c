/* Containers of the language: builders that pack, arrays and their views, associations, sameness, hash and order. */
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/number.h"
#include "interp/order.h"
#include "tests/unit/test.h"

static Expr list_of_ints(int64_t from, int64_t to)
{
    Builder b = builder_start(S(List), 0);
    for (int64_t i = from; i <= to; i++)
        builder_add(&b, expr_int(i));
    return builder_finish(&b);
}

static Expr plain_of_ints(int64_t from, int64_t to)
{
    Expr parts[1000];
    for (int64_t i = from; i <= to; i++)
        parts[i - from] = expr_int(i);
    return expr_normal(S(List), (size_t)(to - from + 1), parts);
}

static void integers_come_back(void)
{
    static const int64_t values[] = {0, 1, -1, INT64_MAX, INT64_MIN, INT64_MAX / 2, INT64_MIN / 2, INT64_MAX / 2 + 1};
    for (size_t i = 0; i < COUNT(values); i++) {
        Expr e = expr_int(values[i]);
        CHECK(expr_kind(e) == EXPR_INT && expr_int_value(e) == values[i]);
        CHECK(expr_identical(e, expr_int(values[i])) && expr_hash(e) == expr_hash(expr_int(values[i])));
    }
}

static void long_lists_of_machine_numbers_pack(void)
{
    CHECK(expr_kind(list_of_ints(1, 10)) == EXPR_NORMAL);
    Expr packed = list_of_ints(1, 1000);
    CHECK(expr_kind(packed) == EXPR_PACKED && expr_length(packed) == 1000);
    CHECK(expr_int_value(expr_part(packed, 1000)) == 1000 && expr_head(packed) == S(List));
    Builder mixed = builder_start(S(List), 0);
    for (int i = 0; i < 400; i++)
        builder_add(&mixed, i == 399 ? expr_real(1.5) : expr_int(i));
    CHECK(expr_kind(builder_finish(&mixed)) == EXPR_NORMAL);
}

/* A packed list and the same list unpacked can't be told apart. */
static void packed_is_the_list_it_shows(void)
{
    Expr packed = array_pack(plain_of_ints(1, 300)), plain = plain_of_ints(1, 300);
    CHECK(packed != NULL && expr_kind(packed) == EXPR_PACKED);
    CHECK(expr_same(packed, plain) && expr_identical(plain, packed));
    CHECK(expr_hash(packed) == expr_hash(plain));
    CHECK(expr_order(packed, plain) == 0);
    Expr rows[3] = {array_pack(plain_of_ints(1, 2)), plain_of_ints(3, 4), plain_of_ints(5, 6)};
    Expr matrix = array_pack(expr_normal(S(List), 3, rows));
    CHECK(matrix != NULL && array_view(matrix).rank == 2);
    CHECK(expr_same(expr_part(matrix, 2), plain_of_ints(3, 4)));
    CHECK(expr_hash(matrix) == expr_hash(expr_normal(S(List), 3, rows)));
    Expr ragged[2] = {plain_of_ints(1, 2), plain_of_ints(1, 3)};
    CHECK(array_pack(expr_normal(S(List), 2, ragged)) == NULL);
}

static void views_share_and_writing_is_refused(void)
{
    void *data;
    Expr a = array_new(EXPR_PACKED, ARRAY_REAL64, 2, (int64_t[]){4, 3}, &data);
    for (int i = 0; i < 12; i++)
        ((double *)data)[i] = i;
    CHECK(array_writable(a) == data);
    Expr rows = array_rows(a, 1, 2);
    CHECK(array_view(rows).count == 6 && expr_real_value(expr_part(expr_part(rows, 1), 1)) == 3.0);
    CHECK(array_writable(a) == NULL && array_writable(rows) == NULL);
    CHECK(array_writable(array_copy(rows)) != NULL);
}

static void numeric_arrays_check_their_elements(void)
{
    Interp *in = interp_current;
    Expr bytes = array_numeric(in, plain_of_ints(250, 255), ARRAY_UINT8, NULL);
    CHECK(bytes != NULL && expr_kind(bytes) == EXPR_NUMERIC);
    CHECK(expr_same(array_to_list(bytes), plain_of_ints(250, 255)));
    CHECK(array_numeric(in, plain_of_ints(250, 256), ARRAY_UINT8, NULL) == NULL);
    Expr clipped = array_numeric(in, plain_of_ints(255, 256), ARRAY_UINT8, "ClipAndRound");
    CHECK(clipped != NULL && ((const uint8_t *)array_view(clipped).data)[1] == 255);
    Expr tenth = expr_real(0.1);
    Expr narrow = array_numeric(in, expr_normal(S(List), 1, &tenth), ARRAY_REAL32, NULL);
    CHECK(expr_real_value(expr_part(array_to_list(narrow), 1)) == (double)0.1f);
}

static void equal_numeric_arrays_stack(void)
{
    Interp *in = interp_current;
    Expr rows[2] = {array_numeric(in, plain_of_ints(1, 3), ARRAY_REAL32, NULL), array_numeric(in, plain_of_ints(4, 6), ARRAY_REAL32, NULL)};
    Expr both = array_stack(expr_normal(S(List), 2, rows));
    CHECK(both && array_view(both).rank == 2 && array_view(both).count == 6 && ((const float *)array_view(both).data)[5] == 6);
    rows[1] = array_numeric(in, plain_of_ints(4, 7), ARRAY_REAL32, NULL);
    CHECK(array_stack(expr_normal(S(List), 2, rows)) == NULL);
    CHECK(array_stack(plain_of_ints(1, 3)) == NULL);
}

static void associations_keep_order_and_find(void)
{
    AssocBuilder b = assoc_builder(0);
    for (int i = 0; i < 1000; i++)
        assoc_add(&b, expr_int(i * 7 % 1000), expr_int(i));
    Expr a = assoc_finish(&b);
    CHECK(expr_length(a) == 1000);
    for (int i = 0; i < 1000; i++)
        CHECK(expr_int_value(assoc_lookup(a, expr_int(i * 7 % 1000))) == i);
    CHECK(assoc_find(a, expr_int(1000)) == 0 && assoc_find(a, expr_real(1.0)) == 0);
    CHECK(expr_int_value(assoc_key(a, 3)) == 14);
    Expr less = assoc_without(a, expr_int(7));
    CHECK(expr_length(less) == 999 && expr_int_value(assoc_key(less, 2)) == 14 && assoc_find(less, expr_int(7)) == 0);
    CHECK(expr_length(a) == 1000);
    expr_share(a);
    Expr more = assoc_put(a, expr_text("new"), S(True));
    CHECK(more != a && expr_length(more) == 1001 && expr_length(a) == 1000);
    CHECK(assoc_lookup_text(more, "new") == S(True));
}

/* A key that comes again keeps its place and takes the new value. */
static void a_later_value_wins_in_the_first_place(void)
{
    Expr rules[3] = {expr_rule(S(E), expr_int(1)), expr_rule(S(Pi), expr_int(2)), expr_rule(S(E), expr_int(3))};
    Expr a = assoc_from_parts(expr_normal(S(Association), 3, rules));
    CHECK(a && expr_length(a) == 2 && assoc_key(a, 1) == S(E) && expr_int_value(assoc_value(a, 1)) == 3);
    CHECK(assoc_from_parts(expr_normal(S(Association), 1, (Expr[]){S(Pi)})) == NULL);
}

static Expr symbol(const char *name)
{
    return symbol_intern(interp_current, "Global`", name);
}

static Expr power(Expr a, int n)
{
    return expr_normal(S(Power), 2, (Expr[]){a, expr_int(n)});
}

static Expr times(Expr a, Expr b)
{
    return expr_normal(S(Times), 2, (Expr[]){a, b});
}

/* Each list is in canonical order; from the documentation of Sort and Order. */
static void order_is_canonical(void)
{
    Expr x = symbol("x"), y = symbol("y"), a = symbol("a"), b = symbol("b"), c = symbol("c"), big_a = symbol("A");
    Expr f_of_x = expr_normal(symbol("f"), 1, (Expr[]){x});
    Expr in_order[][3] = {
        {expr_int(1), expr_real(1.5), expr_int(2)},
        {expr_int(1), expr_text("a"), a},
        {a, big_a, b},
        {expr_text("a"), expr_text("A"), expr_text("b")},
        {x, power(x, 2), y},
        {times(a, b), c, f_of_x},
        {b, times(a, c), times(b, c)},
        {x, times(expr_int(2), x), power(x, 3)},
        {times(x, power(y, 2)), power(y, 3), power(y, 4)},
        {expr_normal(S(List), 1, (Expr[]){b}), expr_normal(S(List), 2, (Expr[]){a, a}), expr_normal(S(List), 2, (Expr[]){a, b})},
    };
    for (size_t i = 0; i < COUNT(in_order); i++)
        for (size_t k = 0; k < 2; k++) {
            CHECK(expr_order(in_order[i][k], in_order[i][k + 1]) == -1);
            CHECK(expr_order(in_order[i][k + 1], in_order[i][k]) == 1);
        }
}

static int by_tens(void *context, Expr a, Expr b)
{
    (void)context;
    return (int)(expr_int_value(a) / 10 - expr_int_value(b) / 10);
}

static void sorting_is_stable(void)
{
    enum { N = 1000 };
    Expr parts[N];
    for (int i = 0; i < N; i++)
        parts[i] = expr_int((i * 37 + 11) % N);
    expr_sort_by(parts, N, by_tens, NULL);
    bool ok = true;
    for (int i = 1; i < N; i++)
        ok &= expr_int_value(parts[i - 1]) / 10 <= expr_int_value(parts[i]) / 10;
    CHECK(ok);
    expr_sort(parts, N);
    for (int i = 0; i < N; i++)
        CHECK(expr_int_value(parts[i]) == i);
}

/* A million levels deep: compared and hashed without overflowing the stack. */
static void depth_is_no_danger(void)
{
    Expr a = S(Pi), b = S(Pi);
    for (int i = 0; i < 1000000; i++) {
        a = expr_normal(S(List), 1, &a);
        b = expr_normal(S(List), 1, &b);
    }
    CHECK(expr_same(a, b));
    CHECK(expr_hash(a) == expr_hash(b));
}

static int run_all(void *data)
{
    (void)data;
    interp_create();
    TEST(integers_come_back);
    TEST(long_lists_of_machine_numbers_pack);
    TEST(packed_is_the_list_it_shows);
    TEST(views_share_and_writing_is_refused);
    TEST(numeric_arrays_check_their_elements);
    TEST(equal_numeric_arrays_stack);
    TEST(associations_keep_order_and_find);
    TEST(a_later_value_wins_in_the_first_place);
    TEST(order_is_canonical);
    TEST(sorting_is_stable);
    TEST(depth_is_no_danger);
    return test_report();
}

int main(void)
{
    return interp_run_on_big_stack(run_all, NULL);
}
