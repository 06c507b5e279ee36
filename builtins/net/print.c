/* print.c - the table that shows a net at the prompt. */
#include <string.h>
#include "builtins/net/apply.h"
#include "builtins/net/coder.h"
#include "builtins/net/layer.h"

const char *net_state_word(const Net *net)
{
    if (net_is_initialized(net))
        return NULL;
    return net_is_specified(net) ? "uninitialized" : "unspecified";
}

static const char *port_words(const NetPortInfo *p)
{
    if (p->type.coder)
        return coder_label(coder_of(p->type.coder));
    if (p->type.rank == 1 && p->type.dim[0] > 0 && p->type.element != ELEMENT_INTEGER)
        return type_label(&p->type);
    return type_label(&p->type);
}

/* A short name: the function of an elementwise layer, else the head. */
static const char *layer_words(Interp *in, const Net *net)
{
    if (strcmp(net->type->name, "ElementwiseLayer") == 0 || strcmp(net->type->name, "ThreadingLayer") == 0) {
        Expr f = net->param[0];
        return expr_is_string(f) ? expr_string_text(f) : print_text(in, f, PRINT_INPUT);
    }
    return net->type->name;
}

static const char *key_words(const Net *net, int child)
{
    if (net->child_name)
        return net->child_name[child];
    return net_textf("%d", child + 1);
}

static void pad(Text *t, size_t from, int width)
{
    int used = utf8_width(t->bytes + from, t->length - from);
    for (int i = used; i < width; i++)
        text_add_char(t, ' ');
}

static int key_width(const Net *net)
{
    int most = 1;
    for (int i = 0; i < net->children; i++) {
        const char *key = key_words(net, i);
        int w = utf8_width(key, strlen(key));
        most = w > most ? w : most;
    }
    return most;
}

static void add_outputs(Text *t, const Net *net)
{
    bool first = true;
    for (int i = 0; i < net->outputs; i++) {
        if (net->output[i].flags & (PORT_STATE | PORT_HIDDEN))
            continue;
        text_addf(t, first ? "%s" : ", %s", port_words(&net->output[i]));
        first = false;
    }
}

static void add_rows(Interp *in, Text *t, const Net *net, int indent)
{
    int width = key_width(net);
    for (int i = 0; i < net->children; i++) {
        const Net *c = net->child[i];
        for (int k = 0; k < indent; k++)
            text_add_char(t, ' ');
        size_t at = t->length;
        text_add(t, key_words(net, i));
        pad(t, at, width + 2);
        at = t->length;
        text_add(t, layer_words(in, c));
        pad(t, at, 24 - (indent > 2 ? indent - 2 : 0));
        text_add_char(t, ' ');
        add_outputs(t, c);
        text_add_char(t, '\n');
        if (c->children > 0)
            add_rows(in, t, c, indent + 4);
    }
}

static void add_ports(Text *t, const NetPortInfo *port, int n, const char *word, bool *first)
{
    for (int i = 0; i < n; i++) {
        if (port[i].flags & (PORT_STATE | PORT_HIDDEN | PORT_OPTIONAL))
            continue;
        bool plain = strcmp(port[i].name, "Input") == 0 || strcmp(port[i].name, "Output") == 0;
        text_addf(t, "%s%s: %s", *first ? " " : ", ", plain ? word : port[i].name, port_words(&port[i]));
        *first = false;
    }
}

static Expr container_text(Interp *in, const Net *net)
{
    Text t = text_start();
    bool first = true;
    text_addf(&t, "%s[", net->type->name);
    if (net_state_word(net)) {
        text_addf(&t, " %s", net_state_word(net));
        first = false;
    }
    add_ports(&t, net->input, net->inputs, "input", &first);
    text_add_char(&t, '\n');
    add_rows(in, &t, net, 2);
    text_add(&t, " ");
    first = true;
    add_ports(&t, net->output, net->outputs, "output", &first);
    text_add(&t, " ]");
    return text_finish(&t);
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
        text_addf(&t, " %s", net_state_word(net));
        first = false;
    }
    add_ports(&t, net->input, net->inputs, "input", &first);
    add_ports(&t, net->output, net->outputs, "output", &first);
    text_add(&t, " ]");
    return text_finish(&t);
}

Expr net_output(Interp *in, Expr sealed)
{
    const Net *net = net_of(sealed);
    return net_is_container(net) ? container_text(in, net) : layer_text(in, net);
}

Expr net_input_form(Interp *in, Expr sealed)
{
    (void)in;
    (void)sealed;
    return NULL;
}
