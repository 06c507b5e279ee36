/* print_grid.c - MatrixForm, TableForm, Grid and Column as tables of text; scripts beside and above. */
#include "interp/print_inside.h"
#include <string.h>

static bool is_rule(Expr e)
{
    return (expr_has_head(e, S(Rule)) || expr_has_head(e, S(RuleDelayed))) && expr_length(e) == 2;
}

/* The value of an option among the parts of e from `first` on, or NULL. */
static Expr option(Expr e, size_t first, const char *name)
{
    for (size_t i = first; i <= expr_length(e); i++) {
        Expr rule = expr_part(e, i);
        if (!is_rule(rule))
            continue;
        Expr left = expr_part(rule, 1);
        const char *word = expr_is_symbol(left) ? symbol_of(left)->name : expr_is_string(left) ? expr_string_text(left) : "";
        if (strcmp(word, name) == 0)
            return expr_part(rule, 2);
    }
    return NULL;
}

static BoxAlign alignment(Expr e, const char *name, BoxAlign usual)
{
    Expr a = option(e, 2, name);
    if (a != NULL && expr_is_list(a) && expr_length(a) > 0)
        a = expr_part(a, expr_length(a) > 1 ? 2 : 1);
    return a == S(Left) ? BOX_LEFT : a == S(Right) ? BOX_RIGHT : a == S(Center) ? BOX_CENTER : usual;
}

static Box column_box(Printer *p, Expr list, int gap_lines, BoxAlign align)
{
    size_t n = expr_length(list);
    Box *cells = mem_array(Box, n + 1);
    for (size_t i = 1; i <= n; i++)
        cells[i - 1] = print_box(p, expr_part(list, i), 0);
    return box_grid(n, 1, cells, 0, gap_lines, align);
}

/* A cell of a table; lists in cells go downwards. */
static Box cell_box(Printer *p, Expr e, bool nested)
{
    if (nested && expr_is_list(e))
        return column_box(p, e, 0, BOX_LEFT);
    return print_box(p, e, 0);
}

static Box blank_box(void)
{
    return box_text("", 0);
}

static Expr heading(Expr headings, size_t level, size_t i)
{
    Expr list = headings != NULL && expr_is_list(headings) && expr_length(headings) >= level ? expr_part(headings, level) : NULL;
    if (headings == S(Automatic) || list == S(Automatic))
        return expr_int((int64_t)i);
    if (list == NULL || !expr_is_list(list))
        return NULL;
    return expr_length(list) >= i ? expr_part(list, i) : expr_text("");
}

/* TableSpacing -> {lines between rows, blanks between columns}; a number is for the rows. */
static void spacing(Expr e, int *gap, int *gap_lines)
{
    Expr s = option(e, 2, "TableSpacing");
    Expr lines = s != NULL && expr_is_list(s) && expr_length(s) > 0 ? expr_part(s, 1) : s;
    Expr blanks = s != NULL && expr_is_list(s) && expr_length(s) > 1 ? expr_part(s, 2) : NULL;
    int64_t n;
    if (lines != NULL && expr_is(lines, EXPR_INT) && (n = expr_int_value(lines)) >= 0 && n < 100)
        *gap_lines = (int)n;
    if (blanks != NULL && expr_is(blanks, EXPR_INT) && (n = expr_int_value(blanks)) >= 0 && n < 100)
        *gap = (int)n;
}

static Box table_box(Printer *p, Expr e, Expr rows, int gap, int gap_lines, BoxAlign align, bool nested)
{
    size_t n = expr_length(rows), columns = 0;
    Expr headings = option(e, 2, "TableHeadings");
    spacing(e, &gap, &gap_lines);
    bool left = heading(headings, 1, 1) != NULL, top = heading(headings, 2, 1) != NULL;
    for (size_t i = 1; i <= n; i++) {
        Expr row = expr_part(rows, i);
        size_t width = expr_is_list(row) ? expr_length(row) : 1;
        columns = width > columns ? width : columns;
    }
    size_t down = n + top, across = columns + left;
    Box *cells = mem_array(Box, down * across + 1);
    for (size_t r = 0; r < down; r++)
        for (size_t c = 0; c < across; c++) {
            size_t i = r + 1 - top, j = c + 1 - left;
            Expr row = i > 0 ? expr_part(rows, i) : NULL, shown = NULL;
            if (i > 0 && j > 0)
                shown = !expr_is_list(row) ? (j == 1 ? row : NULL) : j <= expr_length(row) ? expr_part(row, j) : NULL;
            else if (i > 0)
                shown = heading(headings, 1, i);
            else if (j > 0)
                shown = heading(headings, 2, j);
            cells[r * across + c] = shown != NULL ? cell_box(p, shown, nested) : blank_box();
        }
    return box_grid(down, across, cells, gap, gap_lines, align);
}

static Box script_box(Printer *p, Expr e)
{
    size_t n = expr_length(e);
    Box body = print_box(p, expr_part(e, 1), PRECEDENCE_POWER + 1);
    Printer below = print_box_start(p);
    if (expr_has_head(e, S(Subscript))) {
        print_parts(&below, e, 2, ", ");
        return box_subscript(body, print_box_end(&below));
    }
    Box second = print_box(p, expr_part(e, 2), 0);
    if (expr_has_head(e, S(Superscript)))
        return box_superscript(body, second);
    if (expr_has_head(e, S(Subsuperscript)) && n == 3)
        return box_scripts(body, second, print_box(p, expr_part(e, 3), 0));
    Box none = {0};
    none.line = NULL;
    return expr_has_head(e, S(Overscript)) ? box_over(second, body, none) : box_over(none, body, second);
}

/* Whether the call is shown as a table or with scripts. */
static bool is_laid_out(Expr e)
{
    size_t n = expr_length(e);
    switch (print_symbol_index(expr_head(e))) {
    case SYMBOL_MatrixForm:
    case SYMBOL_TableForm: return n >= 1 && expr_is_list(expr_part(e, 1)) && expr_length(expr_part(e, 1)) > 0;
    case SYMBOL_Column: return n >= 1 && expr_is_list(expr_part(e, 1)) && expr_length(expr_part(e, 1)) > 0;
    case SYMBOL_Grid:
        return n >= 1 && expr_is_list(expr_part(e, 1)) && expr_length(expr_part(e, 1)) > 0 &&
               expr_is_list(expr_part(expr_part(e, 1), 1));
    case SYMBOL_Subscript:
    case SYMBOL_Superscript:
    case SYMBOL_Overscript:
    case SYMBOL_Underscript: return n >= 2;
    case SYMBOL_Subsuperscript: return n == 3;
    default: return false;
    }
}

bool print_laid_out(Printer *p, Expr e)
{
    if (!is_laid_out(e))
        return false;
    if (p->row == NULL)
        return print_tall(p);
    Expr body = expr_part(e, 1);
    switch (print_symbol_index(expr_head(e))) {
    case SYMBOL_MatrixForm:
    case SYMBOL_TableForm:
        print_add_box(p, table_box(p, e, body, 3, 1, alignment(e, "TableAlignments", BOX_LEFT), true));
        break;
    case SYMBOL_Grid: print_add_box(p, table_box(p, e, body, 3, 1, alignment(e, "Alignment", BOX_LEFT), false)); break;
    case SYMBOL_Column: {
        BoxAlign align = expr_length(e) >= 2 && expr_part(e, 2) == S(Right)    ? BOX_RIGHT
                         : expr_length(e) >= 2 && expr_part(e, 2) == S(Center) ? BOX_CENTER
                                                                              : BOX_LEFT;
        print_add_box(p, column_box(p, body, 0, align));
        break;
    }
    default: print_add_box(p, script_box(p, e));
    }
    return true;
}
