/* query.c - Query: operators applied down the levels of nested data and back up; Dataset, data shown as a table. */
#include <string.h>
#include "builtins/level.h"
#include "builtins/part.h"
#include "interp/array.h"

/* ---- which way an operator works ---- */

/* Words whose operator forms choose or arrange parts, so that they act before the operators for deeper levels. */
static bool is_descending_word(Expr head)
{
    static const char *const words[] = {"Select", "SelectFirst", "KeySelect", "KeyTake", "KeyDrop", "MaximalBy", "MinimalBy",
                                        "SortBy", "ReverseSortBy", "KeySortBy", "DeleteDuplicatesBy", "DeleteCases", "Cases",
                                        "TakeLargestBy", "TakeSmallestBy", "TakeLargest", "TakeSmallest", "TakeWhile",
                                        "GroupBy", "GatherBy", "SplitBy"};
    if (!expr_is_symbol(head))
        return false;
    for (size_t i = 0; i < COUNT(words); i++)
        if (strcmp(symbol_of(head)->name, words[i]) == 0)
            return true;
    return false;
}

static bool is_part_spec(Expr op)
{
    return expr_is(op, EXPR_INT) || op == S(All) || expr_is_string(op) || expr_has_head(op, S(Key)) ||
           expr_has_head(op, S(Span));
}

/* {1, 2} or {"a", "b"}: parts; {f, g}: several operators. */
static bool is_part_list(Expr op)
{
    if (!expr_is_list(op) || expr_length(op) == 0)
        return false;
    for (size_t i = 1; i <= expr_length(op); i++)
        if (!is_part_spec(expr_part(op, i)))
            return false;
    return true;
}

/* {"a" -> f, 2 -> g}: each function on its part alone. */
static bool is_rule_list(Expr op)
{
    for (size_t i = 1; expr_is_list(op) && i <= expr_length(op); i++)
        if (!expr_has_head(expr_part(op, i), S(Rule)) || expr_length(expr_part(op, i)) != 2)
            return false;
    return expr_is_list(op) && expr_length(op) > 0;
}

static bool is_descending(Expr op)
{
    return is_part_spec(op) || is_part_list(op) || is_rule_list(op) || (expr_is_normal(op) && is_descending_word(expr_head(op)));
}

/* One part comes out, not a collection of them. */
static bool gives_one_part(Expr op)
{
    return (is_part_spec(op) && op != S(All) && !expr_has_head(op, S(Span))) ||
           (expr_is_normal(op) && expr_is_symbol(expr_head(op)) &&
            strcmp(symbol_of(expr_head(op))->name, "SelectFirst") == 0);
}

/* ---- the query ---- */

static Expr query(Interp *in, Expr ops, size_t at, Expr data);

/* The operators from at on, for every part of data. */
static Expr query_parts(Interp *in, Expr ops, size_t at, Expr data)
{
    if (at > expr_length(ops) || !expr_has_parts(data))
        return data;
    if (expr_is(data, EXPR_ASSOC)) {
        AssocBuilder b = assoc_builder(expr_length(data));
        for (size_t i = 1; i <= expr_length(data); i++)
            assoc_add(&b, assoc_key(data, i), query(in, ops, at, assoc_value(data, i)));
        return assoc_finish(&b);
    }
    Builder b = builder_start(expr_head(data), expr_length(data));
    for (size_t i = 1; i <= expr_length(data); i++)
        builder_add(&b, query(in, ops, at, expr_part(data, i)));
    return evaluate(in, builder_finish(&b));
}

static Expr take_part(Interp *in, Expr op, Expr data)
{
    Expr part = part_find(in, data, 1, &op);
    if (part)
        return part;
    if (expr_is_string(op) || expr_has_head(op, S(Key)))
        return expr_call(S(Missing), 2, expr_text("KeyAbsent"), expr_is_string(op) ? op : expr_part(op, 1));
    return expr_call(S(Missing), 2, expr_text("PartAbsent"), op);
}

/* GroupBy["k"] and the like name a key: GroupBy[Key["k"]]. */
static Expr with_key(Expr op)
{
    if (!expr_is_normal(op) || expr_length(op) == 0 || !expr_is_string(expr_part(op, 1)) || !expr_is_symbol(expr_head(op)))
        return op;
    const char *name = symbol_of(expr_head(op))->name;
    size_t n = strlen(name);
    bool by = n > 2 && strcmp(name + n - 2, "By") == 0 && strncmp(name, "Key", 3) != 0;
    return by ? expr_with_part(op, 1, expr_call(S(Key), 1, expr_part(op, 1))) : op;
}

static Expr at_places(Interp *in, Expr rules, Expr data)
{
    Expr query_symbol = symbol_intern(in, "System`", "Query");
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr place = expr_part(expr_part(rules, i), 1), op = expr_part(expr_part(rules, i), 2);
        if (expr_is_string(place))
            place = expr_call(S(Key), 1, place);
        data = evaluate_call(in, symbol_intern(in, "System`", "MapAt"), 3, expr_call(query_symbol, 1, op), data, place);
    }
    return data;
}

static Expr descend(Interp *in, Expr op, Expr data)
{
    if (op == S(All))
        return data;
    if (is_rule_list(op))
        return at_places(in, op, data);
    op = with_key(op);
    return is_part_spec(op) || is_part_list(op) ? take_part(in, op, data) : evaluate_apply1(in, op, data);
}

/* A right composition: its functions that descend, then the deeper levels, then those that ascend. */
static Expr query_composition(Interp *in, Expr op, Expr ops, size_t at, Expr data)
{
    size_t n = expr_length(op), k = 1;
    bool one = false;
    for (; k <= n && is_descending(expr_part(op, k)); k++) {
        data = descend(in, expr_part(op, k), data);
        one |= gives_one_part(expr_part(op, k));
    }
    data = one ? query(in, ops, at + 1, data) : query_parts(in, ops, at + 1, data);
    for (; k <= n; k++)
        data = evaluate_apply1(in, expr_part(op, k), data);
    return data;
}

/* {op1, op2, ...} and <|key -> op, ...|>: each on the same data. */
static Expr query_several(Interp *in, Expr op, Expr ops, size_t at, Expr data)
{
    size_t n = expr_length(op);
    AssocBuilder entries = {0};
    Builder parts = {0};
    bool keyed = expr_is(op, EXPR_ASSOC);
    if (keyed)
        entries = assoc_builder(n);
    else
        parts = builder_start(S(List), n);
    for (size_t i = 1; i <= n; i++) {
        Builder chain = builder_start(S(List), expr_length(ops));
        builder_add(&chain, expr_part(op, i));
        if (at < expr_length(ops))
            builder_add_parts(&chain, ops, at + 1, expr_length(ops));
        Expr value = query(in, builder_finish(&chain), 1, data);
        if (keyed)
            assoc_add(&entries, assoc_key(op, i), value);
        else
            builder_add(&parts, value);
    }
    return keyed ? assoc_finish(&entries) : builder_finish(&parts);
}

static Expr query(Interp *in, Expr ops, size_t at, Expr data)
{
    stack_check(in);
    unwind_poll(in);
    if (at > expr_length(ops))
        return data;
    Expr op = expr_part(ops, at);
    if (expr_has_head(op, S(RightComposition)))
        return query_composition(in, op, ops, at, data);
    if (expr_is_normal(op) && expr_is_symbol(expr_head(op)) && strcmp(symbol_of(expr_head(op))->name, "Query") == 0)
        return query_parts(in, ops, at + 1, query(in, op, 1, data));
    if (is_descending(op)) {
        data = descend(in, op, data);
        return gives_one_part(op) ? query(in, ops, at + 1, data) : query_parts(in, ops, at + 1, data);
    }
    if (expr_is_list(op) || expr_is(op, EXPR_ASSOC))
        return query_several(in, op, ops, at, data);
    return evaluate_apply1(in, op, query_parts(in, ops, at + 1, data));
}

/* ---- Dataset ---- */

static Expr dataset_data(Expr e)
{
    return expr_part(e, 1);
}

static Expr dataset_of(Expr data)
{
    return expr_seal(expr_call(S(Dataset), 1, data), (void *)(uintptr_t)data);
}

/* Dataset[data] */
static Expr dataset(Interp *in, Expr call)
{
    (void)in;
    Expr data = expr_part(call, 1);
    return expr_is_sealed(data) && expr_head(data) == S(Dataset) ? data : dataset_of(data);
}

static Expr dataset_or_value(Expr data)
{
    return expr_is_list(data) || expr_is(data, EXPR_ASSOC) ? dataset_of(data) : data;
}

static Expr dataset_apply(Interp *in, Expr sealed, Expr call)
{
    return dataset_or_value(query(in, call, 1, dataset_data(sealed)));
}

static Expr dataset_part(Interp *in, Expr sealed, Expr specs)
{
    return dataset_or_value(query(in, specs, 1, dataset_data(sealed)));
}

static Expr dataset_normal(Interp *in, Expr sealed)
{
    (void)in;
    return dataset_data(sealed);
}

static Expr dataset_length(Interp *in, Expr sealed)
{
    (void)in;
    return expr_int((int64_t)expr_length(dataset_data(sealed)));
}

enum { SHOWN_ROWS = 20, SHOWN_COLUMNS = 12, SHOWN_WIDTH = 40 };

typedef struct Table {
    size_t rows, columns;
    const char **cell; /* rows x columns, NULL empty */
} Table;

static const char *cell_text(Interp *in, Expr e)
{
    return expr_is_string(e) ? expr_string_text(e) : print_short(in, e, SHOWN_WIDTH);
}

/* The keys of all rows in the order in which they come, or none. */
static Expr column_keys(Expr data)
{
    AssocBuilder b = assoc_builder(8);
    for (size_t i = 1; i <= expr_length(data) && i <= SHOWN_ROWS; i++) {
        Expr row = expr_part(data, i);
        for (size_t k = 1; expr_is(row, EXPR_ASSOC) && k <= expr_length(row); k++)
            assoc_add(&b, assoc_key(row, k), S(True));
    }
    return assoc_finish(&b);
}

static Table make_table(Interp *in, Expr data)
{
    bool row_keys = expr_is(data, EXPR_ASSOC);
    Expr keys = column_keys(data);
    size_t shown = expr_length(data) < SHOWN_ROWS ? expr_length(data) : SHOWN_ROWS, widest = expr_length(keys);
    for (size_t i = 1; i <= shown && expr_length(keys) == 0; i++)
        if (expr_is_list(expr_part(data, i)) && expr_length(expr_part(data, i)) > widest)
            widest = expr_length(expr_part(data, i));
    widest = widest > SHOWN_COLUMNS ? SHOWN_COLUMNS : widest ? widest : 1;
    bool header = expr_length(keys) > 0;
    Table t = {shown + header, widest + row_keys, NULL};
    t.cell = mem_array(const char *, t.rows * t.columns + 1);
    for (size_t j = 0; header && j < widest; j++)
        t.cell[row_keys + j] = cell_text(in, assoc_key(keys, j + 1));
    for (size_t i = 0; i < shown; i++) {
        const char **line = t.cell + (i + header) * t.columns;
        Expr row = expr_part(data, i + 1);
        if (row_keys)
            line[0] = cell_text(in, assoc_key(data, i + 1));
        for (size_t j = 0; j < widest; j++) {
            Expr value = NULL;
            if (header)
                value = expr_is(row, EXPR_ASSOC) ? assoc_lookup(row, assoc_key(keys, j + 1)) : j == 0 ? row : NULL;
            else if (expr_is_list(row))
                value = j < expr_length(row) ? expr_part(row, j + 1) : NULL;
            else
                value = j == 0 ? row : NULL;
            line[row_keys + j] = value ? cell_text(in, value) : NULL;
        }
    }
    return t;
}

static Expr dataset_output(Interp *in, Expr sealed)
{
    Expr data = dataset_data(sealed);
    if (!expr_is_list(data) && !expr_is(data, EXPR_ASSOC))
        return print_string(in, data, PRINT_OUTPUT);
    Table t = make_table(in, data);
    Text out = text_start();
    for (size_t i = 0; i < t.rows; i++) {
        for (size_t j = 0; j < t.columns; j++) {
            int width = 0;
            for (size_t k = 0; k < t.rows; k++) {
                const char *c = t.cell[k * t.columns + j];
                int w = c ? utf8_width(c, strlen(c)) : 0;
                width = w > width ? w : width;
            }
            const char *c = t.cell[i * t.columns + j];
            text_add(&out, c ? c : "");
            for (int pad = c ? utf8_width(c, strlen(c)) : 0; j + 1 < t.columns && pad < width + 2; pad++)
                text_add_char(&out, ' ');
        }
        if (i + 1 < t.rows)
            text_add_char(&out, '\n');
    }
    if (expr_length(data) > SHOWN_ROWS)
        text_addf(&out, "\n... %zu rows", expr_length(data));
    return text_finish(&out);
}

/* Query[op1, op2, ...][data], by way of Query of the operators under one head */
static Expr query_apply(Interp *in, Expr sealed, Expr call)
{
    if (expr_length(call) != 1)
        return NULL;
    Expr data = expr_part(call, 1);
    if (expr_is_sealed(data) && expr_head(data) == S(Dataset))
        return dataset_apply(in, data, sealed);
    return query(in, sealed, 1, data);
}

/* Query[op1, op2, ...] */
static Expr query_word(Interp *in, Expr call)
{
    (void)in;
    return expr_seal(call, (void *)(uintptr_t)call);
}

static const Builtin builtins[] = {
    {"Query", {0, ANY}, ATTR_NONE, query_word,
     "Query[op1, op2, ...][data] applies opi at level i of nested lists and associations: All, parts and keys, selections on "
     "the way down, other functions on the way up."},
    {"Dataset", {1, 1}, ATTR_NONE, dataset,
     "Dataset[data] is structured data, shown as a table.\nDataset[data][op1, op2, ...] is Query[op1, op2, ...] of it."},
};

static const SealedType sealed_dataset = {.head = "Dataset", .apply = dataset_apply, .part = dataset_part,
                                          .normal = dataset_normal, .length = dataset_length, .output = dataset_output};
static const SealedType sealed_query = {.head = "Query", .apply = query_apply};

static void start(Interp *in)
{
    module_add_sealed(in, &sealed_dataset);
    module_add_sealed(in, &sealed_query);
}

const Module module_query = {"query", builtins, COUNT(builtins), NULL, 0, start};
