/* print.c - how a layer shows at the prompt: parameters and ports in a line. Containers: print_table.c. */
#include <string.h>
#include "builtins/net/print.h"
#include "builtins/net/apply.h"
#include "builtins/net/coder.h"
#include "builtins/net/layer.h"

const char *net_state_word(const Net *net)
{
    if (net_is_initialized(net))
        return NULL;
    return net_is_specified(net) ? "uninitialized" : "unspecified";
}

const char *net_port_words(const NetPortInfo *p)
{
    Expr coder = p->type.coder;
    if (!coder)
        return type_label(&p->type);
    const char *label = coder_label(coder_of(coder));
    if (p->type.rank < 0)
        return label;
    bool encoder = strcmp(symbol_of(expr_head(coder))->name, "NetEncoder") == 0;
    return encoder ? net_textf("%s → %s", label, type_label(&p->type)) : net_textf("%s → %s", type_label(&p->type), label);
}

/* What stands between two facts: nothing right after the bracket. */
static const char *separator(const Text *t, bool first)
{
    return !first ? ", " : t->bytes[t->length - 1] == '[' ? "" : " ";
}

static void add_ports(Text *t, const NetPortInfo *port, int n, const char *word, bool *first)
{
    for (int i = 0; i < n; i++) {
        if (port[i].flags & (PORT_STATE | PORT_HIDDEN | PORT_OPTIONAL))
            continue;
        bool plain = strcmp(port[i].name, "Input") == 0 || strcmp(port[i].name, "Output") == 0;
        text_addf(t, "%s%s: %s", separator(t, *first), plain ? word : port[i].name, net_port_words(&port[i]));
        *first = false;
    }
}

static Expr layer_text(Interp *in, const Net *net)
{
    Text t = text_start();
    text_addf(&t, "%s[", net->type->name);
    bool first = true;
    for (int i = 0; net->type->params && net->type->params[i].name && i < 3; i++)
        if ((net->type->params[i].flags & PARAM_POSITIONAL) && net->param[i] != net->word->fallback[i] && !expr_is_net(net->param[i])) {
            text_addf(&t, first ? "%s" : ", %s", print_text(in, net->param[i], PRINT_INPUT));
            first = false;
        }
    if (!first)
        text_add_char(&t, ';');
    first = true;
    if (net_state_word(net)) {
        text_addf(&t, "%s%s", separator(&t, true), net_state_word(net));
        first = false;
    }
    add_ports(&t, net->input, net->inputs, "input", &first);
    add_ports(&t, net->output, net->outputs, "output", &first);
    text_add_char(&t, ']');
    return text_finish(&t);
}

Expr net_output(Interp *in, Expr sealed)
{
    const Net *net = net_of(sealed);
    return net_is_container(net) ? net_table(in, net) : layer_text(in, net);
}

Expr net_input_form(Interp *in, Expr sealed)
{
    (void)in;
    (void)sealed;
    return NULL;
}
