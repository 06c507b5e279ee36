/* hold.c - words that keep expressions from being evaluated or let them, printing, sizes, and looking at the evaluation. */
#include <stdio.h>
#include <string.h>
#include "interp/assoc.h"
#include "interp/interp.h"
#include "interp/number.h"
#include "interp/pattern.h"
#include "builtins/level.h"

/* ---- holding ---- */

static bool is_hold(Expr head)
{
    return head == S(Hold) || head == S(HoldForm) || head == S(HoldComplete) || head == S(HoldPattern) || head == S(Defer);
}

static Expr release(Interp *in, Expr e, bool *changed)
{
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return e;
    stack_check(in);
    if (is_hold(expr_head(e))) {
        *changed = true;
        return expr_length(e) == 1 ? expr_part(e, 1) : expr_with_head(e, S(Sequence));
    }
    Expr made = e;
    for (size_t i = 0; i <= expr_length(e); i++) {
        Expr part = expr_part(e, i), released = release(in, part, changed);
        if (released != part)
            made = expr_with_part(made, i, released);
    }
    return made;
}

static Expr release_hold(Interp *in, Expr call)
{
    bool changed = false;
    return release(in, expr_part(call, 1), &changed);
}

static Expr evaluate_word(Interp *in, Expr call)
{
    (void)in;
    return expr_length(call) == 1 ? expr_part(call, 1) : expr_with_head(call, S(Sequence));
}

static Expr identity(Interp *in, Expr call)
{
    (void)in;
    return expr_part(call, 1);
}

/* ---- Inactive ---- */

static bool inactive_fits(Interp *in, Expr head, Expr pattern)
{
    if (!expr_is_symbol(head) || head == S(List) || head == S(Inactive) || head == S(Rule) || head == S(RuleDelayed))
        return false;
    if (pattern)
        return match(in, head, pattern);
    return true;
}

static Expr inactivate(Interp *in, Expr e, Expr pattern)
{
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return e;
    stack_check(in);
    Builder b = builder_start(NULL, expr_length(e));
    Expr head = expr_head(e);
    b.node->as.normal.head = inactive_fits(in, head, pattern) ? expr_call(S(Inactive), 1, head) : inactivate(in, head, pattern);
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, inactivate(in, expr_part(e, i), pattern));
    b.may_pack = false;
    return builder_finish(&b);
}

static Expr inactivate_word(Interp *in, Expr call)
{
    return inactivate(in, expr_part(call, 1), expr_length(call) == 2 ? evaluate(in, expr_part(call, 2)) : NULL);
}

static Expr activate(Interp *in, Expr e, Expr pattern)
{
    if (!expr_is_normal(e) || expr_is_sealed(e))
        return e;
    stack_check(in);
    if (expr_has_head(e, S(Inactive)) && expr_length(e) == 1 && (!pattern || match(in, expr_part(e, 1), pattern)))
        return expr_part(e, 1);
    Builder b = builder_start(activate(in, expr_head(e), pattern), expr_length(e));
    for (size_t i = 1; i <= expr_length(e); i++)
        builder_add(&b, activate(in, expr_part(e, i), pattern));
    b.may_pack = false;
    return builder_finish(&b);
}

static Expr activate_word(Interp *in, Expr call)
{
    return activate(in, expr_part(call, 1), expr_length(call) == 2 ? expr_part(call, 2) : NULL);
}

/* ---- printing ---- */

static Expr print_word(Interp *in, Expr call)
{
    Expr line = expr_length(call) == 1 ? expr_part(call, 1) : expr_with_head(call, S(SequenceForm));
    if (expr_length(call) > 0)
        sink_write(&in->out, print_text(in, line, PRINT_OUTPUT));
    sink_write(&in->out, "\n");
    return S(Null);
}

static void echo_line(Interp *in, const char *mark, Expr label, Expr value)
{
    sink_write(&in->out, mark);
    if (label) {
        sink_write(&in->out, print_text(in, label, PRINT_OUTPUT));
        sink_write(&in->out, " ");
    }
    sink_write(&in->out, print_text(in, value, PRINT_OUTPUT));
    sink_write(&in->out, "\n");
}

static Expr echo(Interp *in, Expr call)
{
    size_t n = expr_length(call);
    Expr value = expr_part(call, 1);
    echo_line(in, ">> ", n >= 2 && expr_part(call, 2) != S(Automatic) ? expr_part(call, 2) : NULL,
              n >= 3 ? evaluate_apply1(in, expr_part(call, 3), value) : value);
    return value;
}

static Expr echo_evaluation(Interp *in, Expr call)
{
    echo_line(in, ">> ", NULL, expr_call(S(HoldForm), 1, expr_part(call, 1)));
    Expr value = evaluate(in, expr_part(call, 1));
    echo_line(in, "<< ", NULL, value);
    return value;
}

static Expr echo_function(Interp *in, Expr call)
{
    Expr operator = expr_head(call);
    size_t n = expr_length(operator);
    if (n < 1 || n > 2 || expr_length(call) != 1)
        return NULL;
    echo_line(in, ">> ", n == 2 ? expr_part(operator, 1) : NULL, evaluate_apply1(in, expr_part(operator, n), expr_part(call, 1)));
    return expr_part(call, 1);
}

/* EchoLabel[label][e] */
static Expr echo_label(Interp *in, Expr call)
{
    if (expr_length(expr_head(call)) != 1 || expr_length(call) != 1)
        return NULL;
    echo_line(in, ">> ", expr_part(expr_head(call), 1), expr_part(call, 1));
    return expr_part(call, 1);
}

/* ---- sizes ---- */

static Expr leaf_count(Interp *in, Expr call)
{
    (void)in;
    return expr_int((int64_t)expr_leaf_count(expr_part(call, 1)));
}

static Expr byte_count(Interp *in, Expr call)
{
    (void)in;
    return expr_int((int64_t)expr_byte_count(expr_part(call, 1)));
}

/* ---- asking ---- */

/* One line of standard input after a prompt; EndOfFile at its end. */
static Expr input_string(Interp *in, Expr call)
{
    if (expr_length(call) == 1)
        sink_write(&in->out, print_text(in, expr_part(call, 1), PRINT_OUTPUT));
    fflush(stdout);
    Text line = text_start();
    int c;
    while ((c = getchar()) != EOF && c != '\n')
        text_add_char(&line, (char)c);
    if (c == EOF && line.length == 0)
        return S(EndOfFile);
    return text_finish(&line);
}

static Expr input_word(Interp *in, Expr call)
{
    Expr text = input_string(in, call);
    return expr_is_string(text) ? expr_call(S(ToExpression), 1, text) : text;
}

static Expr nothing(Interp *in, Expr call)
{
    (void)in;
    (void)call;
    return S(Nothing);
}

/* Stack[] gives the heads of the calls around it from the outside in; Stack[p] those calls that match p. */
static Expr stack_word(Interp *in, Expr call)
{
    Pattern *wanted = expr_length(call) == 1 ? pattern_compile(in, expr_part(call, 1)) : NULL;
    Builder inside_out = builder_start(S(List), 8);
    for (const Evaluating *at = in->evaluating->outer; at; at = at->outer) {
        Expr around = template_filled(in, at->call, at->env);
        if (!wanted)
            builder_add(&inside_out, expr_head(around));
        else if (pattern_matches(in, wanted, around))
            builder_add(&inside_out, expr_call(S(HoldForm), 1, around));
    }
    Expr found = builder_finish(&inside_out);
    size_t n = expr_length(found);
    Builder b = builder_start(S(List), n);
    for (size_t i = n; i > 0; i--)
        builder_add(&b, expr_part(found, i));
    return builder_finish(&b);
}

/* ---- Once ---- */

static void *once_create(Interp *in)
{
    (void)in;
    Expr *slot = mem_new(Expr);
    *slot = assoc_empty();
    return slot;
}

static Expr once(Interp *in, Expr call)
{
    static const char key;
    Expr *kept = interp_state(in, &key, once_create);
    Expr held_call = expr_call(S(HoldForm), 1, expr_part(call, 1)), value = assoc_lookup(*kept, held_call);
    if (!value) {
        value = evaluate(in, expr_part(call, 1));
        *kept = assoc_with(*kept, held_call, value);
    }
    return value;
}

static Expr out_word(Interp *in, Expr call)
{
    int64_t n = -1;
    if (expr_length(call) == 1 && !number_to_int64(expr_part(call, 1), &n))
        return NULL;
    if (n > 0)
        return NULL;
    return expr_call(S(Out), 1, expr_int(in->line + n));
}

static const Builtin builtins[] = {
    {"Hold", {0, ANY}, ATTR_HOLD_ALL, NULL, "Hold[e] keeps e unevaluated."},
    {"HoldForm", {0, ANY}, ATTR_HOLD_ALL, NULL, "HoldForm[e] keeps e unevaluated and prints as e."},
    {"Defer", {0, ANY}, ATTR_HOLD_ALL, NULL, "Defer[e] prints as e and is evaluated when given as input again."},
    {"HoldComplete", {0, ANY}, ATTR_HOLD_ALL_COMPLETE, NULL, "HoldComplete[e] keeps e as it is, Evaluate and Sequence in it too."},
    {"HoldPattern", {0, ANY}, ATTR_HOLD_ALL, NULL, "HoldPattern[p] is the pattern p, kept unevaluated."},
    {"Unevaluated", {1, 1}, ATTR_HOLD_ALL_COMPLETE, NULL, "Unevaluated[e] gives e to a function without evaluating it."},
    {"Evaluate", {0, ANY}, ATTR_NONE, evaluate_word, "Evaluate[e] is evaluated even where parts are held."},
    {"ReleaseHold", {1, 1}, ATTR_NONE, release_hold, "ReleaseHold[e] takes Hold, HoldForm, HoldPattern and HoldComplete off e and its parts."},
    {"Sequence", {0, ANY}, ATTR_NONE, NULL, "Sequence[a, b, ...] as a part of a call becomes the parts a, b, ...."},
    {"Splice", {1, 2}, ATTR_NONE, NULL, "Splice[{a, b, ...}] in a list becomes the parts a, b, ....\nSplice[list, h] does so in heads that match h."},
    {"Identity", {1, 1}, ATTR_NONE, identity, "Identity[e] gives e."},
    {"Inactive", {0, ANY}, ATTR_HOLD_FIRST, NULL, "Inactive[f] is f in a form that does not act."},
    {"Inactivate", {1, 2}, ATTR_HOLD_FIRST, inactivate_word, "Inactivate[e] makes all functions in e inactive.\nInactivate[e, patt] those that match."},
    {"Activate", {1, 2}, ATTR_NONE, activate_word, "Activate[e] makes inactive functions in e act again.\nActivate[e, patt] those that match."},
    {"Print", {0, ANY}, ATTR_NONE, print_word, "Print[a, b, ...] prints a, b, ... in a line."},
    {"Echo", {1, 3}, ATTR_NONE, echo, "Echo[e] prints e and gives it.\nEcho[e, label] prints label too.\nEcho[e, label, f] prints f[e]."},
    {"EchoEvaluation", {1, 2}, ATTR_HOLD_ALL, echo_evaluation, "EchoEvaluation[e] prints e before and after its evaluation."},
    {"EchoFunction", {0, ANY}, ATTR_NONE, NULL, "EchoFunction[f][e] prints f[e] and gives e.\nEchoFunction[label, f][e] prints label too.", .apply = echo_function},
    {"EchoLabel", {0, ANY}, ATTR_NONE, NULL, "EchoLabel[label][e] prints label and e and gives e.", .apply = echo_label},
    {"LeafCount", {1, 1}, ATTR_NONE, leaf_count, "LeafCount[e] gives the number of indivisible parts of e."},
    {"ByteCount", {1, 1}, ATTR_NONE, byte_count, "ByteCount[e] gives the bytes that e takes."},
    {"InputString", {0, 1}, ATTR_NONE, input_string, "InputString[prompt] reads a line of input as a string."},
    {"Input", {0, 1}, ATTR_NONE, input_word, "Input[prompt] reads an expression."},
    {"Nothing", {0, ANY}, ATTR_NONE, nothing, "Nothing vanishes from the lists in which it stands.\nNothing[...] is Nothing."},
    {"Constant", {0, ANY}, ATTR_NONE, NULL, "Constant is the attribute of symbols that stand for constants."},
    {"Flat", {0, ANY}, ATTR_NONE, NULL, "Flat is the attribute of associative functions: f[f[a, b], c] is f[a, b, c]."},
    {"HoldAll", {0, ANY}, ATTR_NONE, NULL, "HoldAll is the attribute of functions whose parts are not evaluated."},
    {"HoldAllComplete", {0, ANY}, ATTR_NONE, NULL, "HoldAllComplete is the attribute of functions whose parts are left entirely alone."},
    {"HoldFirst", {0, ANY}, ATTR_NONE, NULL, "HoldFirst is the attribute of functions whose first part is not evaluated."},
    {"HoldRest", {0, ANY}, ATTR_NONE, NULL, "HoldRest is the attribute of functions whose parts after the first are not evaluated."},
    {"Listable", {0, ANY}, ATTR_NONE, NULL, "Listable is the attribute of functions that are applied to each element of lists."},
    {"Locked", {0, ANY}, ATTR_LOCKED, NULL, "Locked is the attribute of symbols whose attributes cannot be changed."},
    {"NHoldAll", {0, ANY}, ATTR_NONE, NULL, "NHoldAll is the attribute of functions whose parts N leaves alone."},
    {"NHoldFirst", {0, ANY}, ATTR_NONE, NULL, "NHoldFirst is the attribute of functions whose first part N leaves alone."},
    {"NHoldRest", {0, ANY}, ATTR_NONE, NULL, "NHoldRest is the attribute of functions whose parts after the first N leaves alone."},
    {"NumericFunction", {0, ANY}, ATTR_NONE, NULL, "NumericFunction is the attribute of functions that give numbers for numbers."},
    {"OneIdentity", {0, ANY}, ATTR_NONE, NULL, "OneIdentity is the attribute of functions where f[a] matches as a."},
    {"Orderless", {0, ANY}, ATTR_NONE, NULL, "Orderless is the attribute of commutative functions: parts are sorted."},
    {"Protected", {0, ANY}, ATTR_NONE, NULL, "Protected is the attribute of symbols that cannot be given values."},
    {"ReadProtected", {0, ANY}, ATTR_NONE, NULL, "ReadProtected is the attribute of symbols whose definitions are not shown."},
    {"SequenceHold", {0, ANY}, ATTR_NONE, NULL, "SequenceHold is the attribute of functions in which Sequence stays."},
    {"Stub", {0, ANY}, ATTR_NONE, NULL, "Stub is the attribute of symbols that are defined in a package."},
    {"Temporary", {0, ANY}, ATTR_NONE, NULL, "Temporary is the attribute of local variables of Module."},
    {"IgnoringInactive", {0, ANY}, ATTR_NONE, NULL, "IgnoringInactive[p] is a pattern that takes Inactive[f] and f as the same."},
    {"Stack", {0, 1}, ATTR_NONE, stack_word,
     "Stack[] gives the heads of the calls being evaluated, the outermost first.\nStack[p] gives those calls that match p, in HoldForm."},
    {"Once", {1, 2}, ATTR_HOLD_FIRST, once, "Once[e] evaluates e once in a session and gives the same value each time."},
    {"Out", {0, 1}, ATTR_LISTABLE | ATTR_NHOLD_FIRST, out_word, "Out[n] or %n is the n-th output, % the last one, %% the one before."},
    {"In", {0, 1}, ATTR_LISTABLE | ATTR_NHOLD_FIRST, NULL, "In[n] is the n-th input."},
};

const Module module_hold = {"hold", builtins, COUNT(builtins), NULL, 0};
