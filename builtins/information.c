/* information.c - what is known about a name: definitions, usage, options, ports, an example. */
#include <stdlib.h>
#include <string.h>
#include "builtins/assign.h"
#include "builtins/net/layer.h"
#include "interp/assoc.h"
#include "interp/nearest.h"
#include "interp/rules.h"

/* ---- Definition ---- */

static bool is_immediate_definition(Expr left, Expr right)
{
    return !expr_is_pattern(left) && !expr_has_head(right, S(Condition));
}

static void add_line(Text *t, const char *line)
{
    if (t->length)
        text_add(t, "\n \n");
    text_add(t, line);
}

static void add_definitions(Interp *in, Text *t, Symbol *s, ValueKind kind)
{
    Expr rules = definitions_list(in, s, kind);
    for (size_t i = 1; i <= expr_length(rules); i++) {
        Expr left = expr_part(expr_part(rules, i), 1), right = expr_part(expr_part(rules, i), 2);
        while (expr_has_head(left, S(HoldPattern)) && expr_length(left) == 1)
            left = expr_part(left, 1);
        bool set = kind == VALUES_OWN ? s->value != NULL : is_immediate_definition(left, right);
        Text line = text_start();
        if (kind == VALUES_UP)
            text_addf(&line, "%s /: ", symbol_shown_name(in, &s->node));
        text_add(&line, print_text(in, left, PRINT_INPUT));
        text_add(&line, set ? " = " : " := ");
        text_add(&line, print_text(in, right, PRINT_INPUT));
        add_line(t, line.bytes);
    }
}

static const char *definition_text(Interp *in, Expr symbol)
{
    Symbol *s = symbol_of(symbol);
    Text t = text_start();
    if (s->autoload)
        interp_autoload(in, s);
    Expr attributes = attributes_list(s->attributes);
    if (expr_length(attributes)) {
        Expr line = expr_textf("Attributes[%s] = %s", symbol_shown_name(in, symbol), print_text(in, attributes, PRINT_INPUT));
        add_line(&t, expr_string_text(line));
    }
    if (!(s->attributes & ATTR_READ_PROTECTED)) {
        static const ValueKind kinds[] = {VALUES_OWN, VALUES_UP, VALUES_DOWN, VALUES_SUB, VALUES_N, VALUES_FORMAT, VALUES_DEFAULT};
        for (size_t i = 0; i < COUNT(kinds); i++)
            add_definitions(in, &t, s, kinds[i]);
    }
    Expr options = symbol_options(in, symbol);
    if (expr_length(options)) {
        Expr line = expr_textf("Options[%s] = %s", symbol_shown_name(in, symbol), print_text(in, options, PRINT_INPUT));
        add_line(&t, expr_string_text(line));
    }
    return t.bytes;
}

static Expr definition_symbol(Interp *in, Expr what)
{
    if (expr_is_string(what))
        return symbol_lookup(in, expr_string_text(what), false);
    return expr_is_symbol(what) ? what : NULL;
}

static Expr definition(Interp *in, Expr call)
{
    if (!definition_symbol(in, expr_part(call, 1)))
        return message(in, call, "ssle", expr_int(1), call, NULL);
    return expr_seal(call, NULL);
}

static Expr definition_output(Interp *in, Expr sealed)
{
    Expr symbol = definition_symbol(in, expr_part(sealed, 1));
    const char *text = symbol ? definition_text(in, symbol) : "";
    return *text ? expr_text(text) : expr_text("Null");
}

/* The definitions of symbol and of the user's symbols that they mention. */
static void add_full(Interp *in, Text *t, Expr e, Expr *seen)
{
    if (expr_is_normal(e)) {
        for (size_t i = 0; i <= expr_length(e); i++)
            add_full(in, t, expr_part(e, i), seen);
        return;
    }
    if (!expr_is_symbol(e) || symbol_of(e)->builtin || !symbol_of(e)->context || strcmp(symbol_of(e)->context, "System`") == 0 ||
        assoc_lookup(*seen, e))
        return;
    *seen = assoc_with(*seen, e, S(True));
    const char *text = definition_text(in, e);
    if (!*text)
        return;
    add_line(t, text);
    static const ValueKind kinds[] = {VALUES_OWN, VALUES_DOWN, VALUES_UP, VALUES_SUB};
    for (size_t i = 0; i < COUNT(kinds); i++)
        add_full(in, t, definitions_list(in, symbol_of(e), kinds[i]), seen);
}

static Expr full_definition_output(Interp *in, Expr sealed)
{
    Text t = text_start();
    Expr seen = assoc_empty(), symbol = definition_symbol(in, expr_part(sealed, 1));
    if (symbol)
        add_full(in, &t, symbol, &seen);
    return text_finish(&t);
}

/* ---- ?name ---- */
static void print_line(Interp *in, const char *text)
{
    sink_write(&in->out, text);
    sink_write(&in->out, "\n");
}

static int page(Interp *in)
{
    return in->page_width > 20 && in->page_width < 400 ? in->page_width : 78;
}

/* Words after a heading, each line after the first set in below the first word. */
typedef struct Paragraph {
    Text text;
    int indent, column, width;
} Paragraph;

static Paragraph paragraph_start(Interp *in, const char *heading)
{
    Paragraph p = {text_start(), (int)strlen(heading) + 1, (int)strlen(heading), in->page_width < 400 ? page(in) : INT32_MAX};
    text_add(&p.text, heading);
    return p;
}

static void paragraph_add(Paragraph *p, const char *word, bool last)
{
    int width = utf8_width(word, strlen(word)) + !last;
    if (p->column + 1 + width > p->width && p->column > p->indent) {
        text_addf(&p->text, "\n%*s", p->indent - 1, "");
        p->column = p->indent - 1;
    }
    text_addf(&p->text, " %s%s", word, last ? "" : ",");
    p->column += 1 + width;
}

static bool is_port_or_array(const LayerType *type, Expr name)
{
    if (!type || !expr_is_string(name))
        return false;
    for (const LayerArray *a = type->arrays; a && a->name; a++)
        if (expr_string_is(name, a->name))
            return true;
    for (int side = 0; side < 2; side++)
        for (const LayerPort *p = side == 0 ? type->inputs : type->outputs; p && p->name; p++)
            if (expr_string_is(name, p->name))
                return true;
    return false;
}

/* All but those that print_ports has told: ports and arrays are set as options are. */
static void print_options(Interp *in, Expr symbol)
{
    Expr options = symbol_options(in, symbol);
    size_t n = expr_length(options);
    while (n > 0 && is_port_or_array(layer_type(symbol), expr_part(expr_part(options, n), 1)))
        n--;
    Paragraph p = paragraph_start(in, "Options:");
    for (size_t i = 1; i <= n; i++) {
        Expr rule = expr_part(options, i), name = expr_part(rule, 1);
        if (is_port_or_array(layer_type(symbol), name))
            continue;
        const char *word = expr_is_symbol(name) ? symbol_of(name)->name : print_text(in, name, PRINT_INPUT);
        Text t = text_start();
        text_addf(&t, "%s -> %s", word, print_text(in, expr_part(rule, 2), PRINT_INPUT));
        paragraph_add(&p, t.bytes, i == n);
    }
    if (n > 0)
        print_line(in, p.text.bytes);
}

static void add_ports(Text *t, const LayerPort *port, const char *heading)
{
    bool first = true;
    for (; port && port->name; port++) {
        if (port->flags & (PORT_STATE | PORT_HIDDEN))
            continue;
        text_addf(t, "%s\"%s\"", first ? heading : ", ", port->name);
        first = false;
    }
}

/* What goes into a layer, what comes out, what it learns. */
static void print_ports(Interp *in, const LayerType *type)
{
    Text t = text_start();
    add_ports(&t, type->inputs, "Inputs: ");
    add_ports(&t, type->outputs, t.length > 0 ? "; outputs: " : "Outputs: ");
    for (const LayerArray *a = type->arrays; a && a->name; a++)
        text_addf(&t, "%s\"%s\"", a != type->arrays ? ", " : t.length > 0 ? "; arrays: " : "Arrays: ", a->name);
    if (t.length > 0)
        print_line(in, t.bytes);
}

typedef struct WordEntry { /* made at build time from the sources and what the tests run */
    const char *word, *file;
    int line;               /* of its table row or usage text */
    const char *cell, *value; /* an example, both empty where there is none */
} WordEntry;

static const WordEntry word_table[] = { /* sorted by word */
#include "builtins/word_table.inc"
};

static int compare_entry(const void *word, const void *entry)
{
    return strcmp(word, ((const WordEntry *)entry)->word);
}

static void print_example(Interp *in, const char *cell, const char *value)
{
    Text t = text_start();
    text_addf(&t, "Example: %s\n         %s", cell, value);
    print_line(in, t.bytes);
}

/* A layer that stands in no transcript by itself shows its first sample. */
static void print_sample(Interp *in, const LayerType *type)
{
    const char *sample = type && type->samples ? type->samples[0] : NULL;
    ParseResult r = sample ? parse_all(in, sample, strlen(sample)) : (ParseResult){.expr = NULL};
    if (r.expr)
        print_example(in, sample, print_text(in, evaluate(in, r.expr), PRINT_OUTPUT));
}

/* What `??` adds for a word of the system: an example and where its source stands. */
static void print_entry(Interp *in, Expr symbol)
{
    const WordEntry *e = bsearch(symbol_of(symbol)->name, word_table, COUNT(word_table), sizeof *word_table, compare_entry);
    if (e && *e->cell)
        print_example(in, e->cell, e->value);
    else
        print_sample(in, layer_type(symbol));
    if (e) {
        Text t = text_start();
        text_addf(&t, "Source: %s:%d", e->file, e->line);
        print_line(in, t.bytes);
    }
}

static void print_attributes(Interp *in, Expr symbol)
{
    Expr list = attributes_list(symbol_of(symbol)->attributes);
    size_t n = expr_length(list);
    Paragraph p = paragraph_start(in, "Attributes:");
    for (size_t i = 1; i <= n; i++)
        paragraph_add(&p, symbol_of(expr_part(list, i))->name, i == n);
    if (n > 0)
        print_line(in, p.text.bytes);
}

static void inform_about(Interp *in, Expr symbol, bool full)
{
    Expr usage = message_own_template(in, symbol, "usage");
    bool system = strcmp(symbol_of(symbol)->context, "System`") == 0;
    print_line(in, usage && expr_is_string(usage) ? expr_string_text(usage) : symbol_full_name(symbol));
    if (layer_type(symbol))
        print_ports(in, layer_type(symbol));
    if (system)
        print_options(in, symbol);
    if (full && system) {
        print_entry(in, symbol);
        print_attributes(in, symbol);
    }
    const char *text = system ? "" : definition_text(in, symbol);
    if (*text) {
        print_line(in, "");
        print_line(in, text);
    }
}

/* ---- ?pattern ---- */

/* Names in columns, read downwards. */
static void print_names(Interp *in, size_t n, const char *const *names)
{
    size_t widest = 1;
    for (size_t i = 0; i < n; i++)
        widest = strlen(names[i]) > widest ? strlen(names[i]) : widest;
    size_t across = (size_t)page(in) / (widest + 2) > 0 ? (size_t)page(in) / (widest + 2) : 1, down = (n + across - 1) / across;
    Text t = text_start();
    for (size_t row = 0; row < down; row++) {
        for (size_t i = row; i < n; i += down)
            text_addf(&t, "%-*s", i + down < n ? (int)widest + 2 : 0, names[i]);
        text_add(&t, row + 1 < down ? "\n" : "");
    }
    if (n > 0)
        print_line(in, t.bytes);
}

/* The families of layers by what one looks for; others stand under the name of their file. */
static const char *family_title(const char *family)
{
    static const char *const titles[][2] = {
        {"aggregate", "aggregating levels"},        {"attention", "attention"},
        {"combine", "several inputs into one"},     {"constant", "constants and random numbers"},
        {"convolution", "convolution and pooling"}, {"custom", "functions of one's own"},
        {"elementwise", "elementwise"},             {"linear", "linear"},
        {"loss", "losses"},                         {"normal", "normalization, dropout, augmentation"},
        {"operator", "made of nets"},               {"picture", "pictures"},
        {"recurrent", "recurrent"},                 {"select", "picking elements"},
        {"sequence", "sequences"},                  {"structure", "form of arrays"},
    };
    for (size_t i = 0; i < COUNT(titles); i++)
        if (strcmp(titles[i][0], family) == 0)
            return titles[i][1];
    return family;
}

/* `LinearLayer[n]` and what it is, from the first line of its usage. */
static void print_meaning(Interp *in, const LayerType *type)
{
    const char *usage = type->usage, *is = strstr(usage, " is "), *end = strchrnul(usage, '\n');
    const char *meaning = is && is < end ? is + 4 : usage;
    static const char *const fillers[] = {"a layer that ", "a loss layer that ", "a layer "};
    for (size_t i = 0; i < COUNT(fillers); i++)
        if (strncmp(meaning, fillers[i], strlen(fillers[i])) == 0) {
            meaning += strlen(fillers[i]);
            break;
        }
    Text t = text_start();
    enum { COLUMN = 27 };
    const char *name = is && is < end && is - usage <= COLUMN ? mem_text(usage, (size_t)(is - usage)) : type->name;
    text_addf(&t, "  %-*s %.*s", COLUMN, name, (int)(end - meaning), meaning);
    size_t width = in->page_width < 400 ? (size_t)page(in) : t.length;
    if (utf8_length(t.bytes, t.length) > width) {
        t.length = (size_t)(utf8_skip(t.bytes, t.bytes + t.length, width - 3) - t.bytes);
        text_add(&t, "...");
    }
    print_line(in, t.bytes);
}

static const LayerType *listed_layer(Expr symbol, bool old)
{
    const LayerType *type = layer_type(symbol);
    return type && ((type->flags & LAYER_ALIAS) != 0) == old ? type : NULL;
}

static bool print_family(Interp *in, Expr symbols, const char *family, bool old)
{
    bool any = false;
    for (size_t i = 1; i <= expr_length(symbols); i++) {
        const LayerType *type = listed_layer(expr_part(symbols, i), old);
        if (!type || (family && strcmp(layer_family(type), family) != 0))
            continue;
        if (!any)
            print_line(in, family ? family_title(family) : "older names");
        any = true;
        print_meaning(in, type);
    }
    return any;
}

/* A line of meaning each, by kind: to choose among layers is the skill. */
static void print_layers(Interp *in, Expr symbols)
{
    const char *last = "";
    for (size_t i = 0; i < layer_count(); i++) {
        const char *family = layer_family(layer_at(i));
        if (strcmp(family, last) != 0)
            print_family(in, symbols, family, false);
        last = family;
    }
    print_family(in, symbols, NULL, true);
}

static void print_matches(Interp *in, Expr symbols)
{
    size_t n = expr_length(symbols), others = 0;
    const char **names = mem_array(const char *, n);
    for (size_t i = 1; i <= n; i++)
        if (!layer_type(expr_part(symbols, i)))
            names[others++] = symbol_shown_name(in, expr_part(symbols, i));
    print_layers(in, symbols);
    print_names(in, others, names);
}

static Expr information(Interp *in, Expr call)
{
    Expr what = expr_part(call, 1);
    if (expr_is_sealed(what)) {
        Symbol *head = symbol_of(expr_head(what));
        return head->sealed && head->sealed->information ? head->sealed->information(in, what, call) : NULL;
    }
    bool full = option_get(in, call, "LongForm") != S(False);
    Expr symbols = expr_is_symbol(what) ? expr_list(1, what) : expr_is_string(what) ? symbols_named(in, what) : NULL;
    if (!symbols)
        return NULL;
    if (expr_length(symbols) == 0) {
        message(in, call, "notfound", what, NULL);
        const char *word = expr_is_string(what) ? nearest_word(in, expr_string_text(what)) : NULL;
        if (word)
            print_line(in, expr_string_text(expr_textf("Did you mean %s?", word)));
        return expr_call(S(Missing), 2, expr_text("UnknownSymbol"), what);
    }
    if (expr_length(symbols) == 1)
        inform_about(in, expr_part(symbols, 1), full);
    else
        print_matches(in, symbols);
    return S(Null);
}

static const SealedType definition_sealed = {.head = "Definition", .output = definition_output, .input = definition_output};
static const SealedType full_definition_sealed = {.head = "FullDefinition", .output = full_definition_output,
                                                .input = full_definition_output};

static void start(Interp *in)
{
    module_add_sealed(in, &definition_sealed);
    module_add_sealed(in, &full_definition_sealed);
}

static const Builtin builtins[] = {
    {"Definition", {1, 1}, ATTR_HOLD_ALL, definition, "Definition[x] prints as the definitions of x."},
    {"FullDefinition", {1, 1}, ATTR_HOLD_ALL, definition, "FullDefinition[x] prints as the definitions of x and of all that they depend on."},
    {"Information", {1, 2}, ATTR_NONE, information, "Information[\"name\"] or ?name prints what is known about name.\nInformation[e, prop] gives a property of an object.",
     "LongForm -> True"},
};

/* What words without a row of their own mean: variables, and symbols that only stand for themselves. */
static const MessageText messages[] = {
    {"$CommandLine", "usage", "$CommandLine is the list of the words with which the program was started."},
    {"$Context", "usage", "$Context is the context in which new symbols are made."},
    {"$ContextPath", "usage", "$ContextPath is the list of contexts in which a name is looked for, after $Context."},
    {"$Failed", "usage", "$Failed is what a call gives that could not do its work."},
    {"$HistoryLength", "usage", "$HistoryLength is how many In and Out values the prompt keeps."},
    {"$HomeDirectory", "usage", "$HomeDirectory is the folder of the user."},
    {"$IterationLimit", "usage", "$IterationLimit is how often a value is evaluated again at most."},
    {"$Line", "usage", "$Line is the number of the input line at the prompt."},
    {"$OperatingSystem", "usage", "$OperatingSystem names the kind of system, such as \"Unix\"."},
    {"$ProcessorCount", "usage", "$ProcessorCount is the number of processor cores."},
    {"$RecursionLimit", "usage", "$RecursionLimit is how deep evaluations may be nested."},
    {"$ScriptCommandLine", "usage", "$ScriptCommandLine is {script, argument1, ...} in a script, and {} elsewhere."},
    {"$System", "usage", "$System names the kind of machine."},
    {"$TemporaryDirectory", "usage", "$TemporaryDirectory is the folder for files that are not kept."},
    {"$TimeZone", "usage", "$TimeZone is the difference of the local time from Greenwich's, in hours."},
    {"$Version", "usage", "$Version describes this version of the program."},
    {"$VersionNumber", "usage", "$VersionNumber is the number of this version of the program."},
    {"False", "usage", "False is the truth value that is not True."},
    {"True", "usage", "True is the truth value that is not False."},
    {"Null", "usage", "Null is what a call gives that has nothing to say; it is not printed."},
    {"Format", "usage", "Format[f[x_]] := e makes f[x] print as e.\nFormat[f[x_], form] := e in one form only."},
    {"Integer", "usage", "Integer is the head of whole numbers."},
    {"Real", "usage", "Real is the head of approximate numbers."},
    {"String", "usage", "String is the head of texts."},
    {"Right", "usage", "Right is a side: of alignment, padding or a picture."},
    {"KeyAbsent", "usage", "Missing[\"KeyAbsent\", key] is what a key gives that an association does not have."},
};

const Module module_information = {"information", builtins, COUNT(builtins), messages, COUNT(messages), start};
