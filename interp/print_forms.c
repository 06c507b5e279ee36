/* print_forms.c - what stands for a call in OutputForm: the user's Format rules, sealed values, and the words that
 * modules register (TableForm, NumberForm, StringForm ...). */
#include "interp/print_inside.h"
#include "interp/rules.h"

typedef struct Form {
    Expr head;
    PrintFunction show;
} Form;

typedef struct Forms {
    size_t count, capacity;
    Form *forms;
} Forms;

static void *create(Interp *in)
{
    (void)in;
    return mem_new(Forms);
}

static Forms *forms_of(Interp *in)
{
    static const char key;
    return interp_state(in, &key, create);
}

void print_add_form(Interp *in, Expr head, PrintFunction show)
{
    Forms *f = forms_of(in);
    if (f->count == f->capacity) {
        Form *grown = mem_array(Form, f->capacity = f->capacity == 0 ? 64 : f->capacity * 2);
        for (size_t i = 0; i < f->count; i++)
            grown[i] = f->forms[i];
        f->forms = grown;
    }
    f->forms[f->count++] = (Form){head, show};
}

/* The symbol that a call belongs to: the head of f[x][y] is f. */
static Expr symbol_of_call(Expr e)
{
    while (expr_is_normal(e))
        e = expr_head(e);
    return expr_is_symbol(e) ? e : NULL;
}

Expr print_format_only(Interp *in, Expr call, const char *form)
{
    Expr symbol = symbol_of_call(call);
    Definitions *d = symbol != NULL ? symbol_of(symbol)->values[VALUES_FORMAT] : NULL;
    if (d == NULL)
        return NULL;
    Expr asked = form != NULL ? expr_call(S(Format), 2, call, symbol_intern(in, "System`", form)) : expr_call(S(Format), 1, call);
    Expr shown = definitions_apply(in, d, asked);
    return shown != NULL ? evaluate(in, shown) : NULL;
}

Expr print_format_value(Interp *in, Expr call, const char *form)
{
    Expr shown = print_format_only(in, call, form);
    return shown != NULL ? shown : print_format_only(in, call, NULL);
}

Expr print_form_shown(Interp *in, Expr call)
{
    Expr shown = print_format_value(in, call, "OutputForm");
    if (shown != NULL)
        return shown;
    Expr head = expr_head(call);
    if (!expr_is_symbol(head))
        return NULL;
    const SealedType *type = symbol_of(head)->sealed;
    if (expr_is_sealed(call) && type != NULL && type->output != NULL)
        return type->output(in, call);
    Forms *f = forms_of(in);
    for (size_t i = 0; i < f->count; i++)
        if (f->forms[i].head == head)
            return f->forms[i].show(in, call);
    return NULL;
}
