/* repl_complete.c - Tab: symbols, options, files and keys in strings, parts of nets, letters by name. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <readline/readline.h>
#include "builtins/net/net.h"
#include "interp/assoc.h"
#include "interp/syntax.h"
#include "repl_inside.h"

/* ---- what was found ---- */
typedef struct Matches {
    char **list; /* malloc'ed, as readline wants it */
    size_t count, capacity;
} Matches;

static Matches found;

static void found_add(const char *prefix, const char *name, const char *suffix)
{
    if (found.count == found.capacity) {
        size_t capacity = found.capacity == 0 ? 64 : 2 * found.capacity;
        char **grown = realloc(found.list, capacity * sizeof *grown);
        if (grown == NULL)
            return;
        found.list = grown;
        found.capacity = capacity;
    }
    char *text = NULL;
    if (asprintf(&text, "%s%s%s", prefix, name, suffix) >= 0)
        found.list[found.count++] = text;
}

static char *next_match(const char *text, int state)
{
    static size_t next;
    (void)text;
    if (state == 0)
        next = 0;
    return next < found.count ? found.list[next++] : NULL; /* readline frees them */
}

/* ---- where the cursor stands ---- */
enum { DEPTH = 64 };

typedef struct Open { /* a bracket that is still open */
    char kind;        /* [ ( { */
    bool part;        /* the second of [[ */
    int at;           /* its byte */
    int comma;        /* commas inside it so far */
    int first_end;    /* where the first part ends: the first comma, or -1 */
} Open;

typedef struct Place {
    Open open[DEPTH];
    int depth;
    int string; /* the byte after the opening quote, or -1 */
} Place;

static void open_bracket(Place *p, const char *line, int i)
{
    bool part = line[i] == '[' && i > 0 && line[i - 1] == '[' && p->depth > 0 && p->open[p->depth - 1].at == i - 1;
    if (p->depth < DEPTH)
        p->open[p->depth] = (Open){line[i], part, i, 0, -1};
    p->depth++;
}

static Place place_at(const char *line, int end)
{
    Place p = {.depth = 0, .string = -1};
    for (int i = 0; i < end; i++) {
        if (p.string >= 0) {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '"')
                p.string = -1;
        } else if (line[i] == '"') {
            p.string = i + 1;
        } else if (strchr("[({", line[i]) != NULL) {
            open_bracket(&p, line, i);
        } else if (strchr("])}", line[i]) != NULL) {
            p.depth -= p.depth > 0;
        } else if (line[i] == ',' && p.depth > 0 && p.depth <= DEPTH) {
            Open *o = &p.open[p.depth - 1];
            if (o->comma++ == 0)
                o->first_end = i;
        }
    }
    p.depth = p.depth < DEPTH ? p.depth : DEPTH;
    return p;
}

/* The text of the operand that ends before `end`: a name, or calls and parts of one: x, f["a"], x[[2]]["b"], %. */
static const char *operand_before(const char *line, int end)
{
    int at = end, depth = 0;
    while (at > 0) {
        char c = line[at - 1];
        if (c == ']')
            depth++;
        else if (c == '[' && depth-- == 0)
            break;
        else if (depth == 0 && c != '[' && !isalnum((unsigned char)c) && strchr("$`%", c) == NULL && (unsigned char)c < 0x80)
            break;
        at--;
    }
    return mem_text(line + at, (size_t)(end - at));
}

/* ---- values of variables, without running anything ---- */
static bool is_literal(Expr e)
{
    return expr_is_string(e) || expr_is(e, EXPR_INT);
}

/* The value that e has already: of a variable, an earlier result, or a key or part of one. NULL: it would have to be computed. */
static Expr value_of(Expr e)
{
    Interp *in = repl.in;
    if (expr_is_symbol(e))
        return symbol_value(in, e);
    if (expr_has_head(e, S(Out)))
        return evaluate(in, e);
    if (!expr_is_normal(e) || expr_length(e) == 0)
        return NULL;
    bool part = expr_head(e) == S(Part);
    for (size_t i = part ? 2 : 1; i <= expr_length(e); i++)
        if (!is_literal(expr_part(e, i)))
            return NULL;
    Expr whole = value_of(part ? expr_part(e, 1) : expr_head(e));
    if (whole == NULL || !(expr_is(whole, EXPR_ASSOC) || (part && expr_is_list(whole))))
        return NULL;
    Builder b = builder_start(part ? S(Part) : whole, expr_length(e));
    if (part)
        builder_add(&b, whole);
    builder_add_parts(&b, e, part ? 2 : 1, expr_length(e));
    return evaluate(in, builder_finish(&b));
}

static Expr value_body(Interp *in, void *data)
{
    const char *text = data;
    ParseResult r = parse_all(in, text, strlen(text));
    return r.expr != NULL ? value_of(r.expr) : NULL;
}

static Expr text_value(const char *text)
{
    Expr value = NULL;
    UnwindValue u = unwind_protect(repl.in, value_body, (void *)(uintptr_t)text, &value);
    return u.kind == UNWIND_NONE ? value : NULL;
}

static Expr run_body(Interp *in, void *data)
{
    return evaluate_call(in, S(Quiet), 1, data);
}

/* The list of strings that a harmless call gives: net["Properties"] and the like. */
static Expr quiet_list(Expr call)
{
    Expr list = NULL;
    UnwindValue u = unwind_protect(repl.in, run_body, (void *)(uintptr_t)call, &list);
    return u.kind == UNWIND_NONE && list != NULL && expr_is_list(list) ? list : NULL;
}

/* ---- candidates ---- */
typedef struct Wanted {
    const char *text; /* what was typed */
    const char *before, *after;
} Wanted;

static void offer(const Wanted *w, const char *name)
{
    if (strncmp(name, w->text, strlen(w->text)) == 0)
        found_add(w->before, name, w->after);
}

static void offer_list(const Wanted *w, Expr list)
{
    for (size_t i = 1; list != NULL && i <= expr_length(list); i++)
        if (expr_is_string(expr_part(list, i)))
            offer(w, expr_string_text(expr_part(list, i)));
}

static void offer_keys(const Wanted *w, Expr association)
{
    for (size_t i = 1; i <= expr_length(association); i++)
        if (expr_is_string(assoc_key(association, i)))
            offer(w, expr_string_text(assoc_key(association, i)));
}

static void offer_parts(const Wanted *w, const Net *net)
{
    for (int i = 0; net->child_name != NULL && i < net->children; i++)
        offer(w, net->child_name[i]);
    for (int i = 0; i < net->inputs; i++)
        offer(w, net->input[i].name);
    for (int i = 0; i < net->outputs; i++)
        offer(w, net->output[i].name);
    for (int i = 0; i < net->arrays; i++)
        offer(w, net->array[i].name);
}

/* NetExtract[net, {"a", 2, " : the parts of what the path leads to. */
static void offer_path(const Wanted *w, const char *line, const Place *p, const Open *call)
{
    Net *net = net_of(text_value(mem_text(line + call->at + 1, (size_t)(call->first_end - call->at - 1))));
    const Open *list = &p->open[p->depth - 1];
    if (net != NULL && list->kind == '{' && list->comma > 0) {
        int end = p->string - 1;
        while (end > list->at && line[end] != ',')
            end--;
        Text path = text_start();
        text_add_bytes(&path, line + list->at, (size_t)(end - list->at));
        text_add_char(&path, '}');
        ParseResult r = parse_all(repl.in, path.bytes, path.length);
        for (size_t i = 1; net != NULL && r.expr != NULL && i <= expr_length(r.expr); i++) {
            int child = net_find_child(net, expr_part(r.expr, i));
            net = child >= 0 ? net->child[child] : NULL;
        }
    }
    if (net != NULL)
        offer_parts(w, net);
}

static void offer_options(const Wanted *w, Expr symbol)
{
    Expr options = symbol_options(repl.in, symbol);
    for (size_t k = 1; k <= expr_length(options); k++) {
        Expr rule = expr_part(options, k);
        Expr name = expr_is_normal(rule) && expr_length(rule) == 2 ? expr_part(rule, 1) : S(Null);
        if (expr_is_string(name))
            offer(w, expr_string_text(name));
        else if (expr_is_symbol(name) && name != S(Null) && w->before[0] == '\0')
            offer(w, symbol_of(name)->name);
    }
}

/* Words whose first string names something, and the expression that lists the names. */
static const char *const listed[][2] = {
    {"NetModel", "NetModel[]"},
    {"NetEncoder", "{\"Boolean\", \"Characters\", \"Class\", \"Function\", \"Image\", \"Scalar\", \"Tokens\", \"UnitVector\"}"},
    {"NetDecoder", "{\"Boolean\", \"Characters\", \"Class\", \"Function\", \"Image\", \"Scalar\", \"Tokens\"}"},
};

static void offer_listed(const Wanted *w, const char *head)
{
    for (size_t i = 0; i < COUNT(listed); i++)
        if (strcmp(listed[i][0], head) == 0) {
            ParseResult r = parse_all(repl.in, listed[i][1], strlen(listed[i][1]));
            offer_list(w, r.expr != NULL ? quiet_list(r.expr) : NULL);
        }
}

/* What may stand as the key of value: x["..."] and x[["..."]]. */
static void offer_value(const Wanted *w, Expr value)
{
    if (value != NULL && expr_is(value, EXPR_ASSOC))
        offer_keys(w, value);
    else if (value != NULL && net_of(value) != NULL)
        offer_parts(w, net_of(value));
    else if (value != NULL && expr_is_sealed(value))
        offer_list(w, quiet_list(expr_call(value, 1, expr_text("Properties"))));
}

/* Strings that fit the call around the cursor. */
static void find_strings(const Wanted *w, const char *line, const Place *p)
{
    int i = p->depth - 1;
    while (i >= 0 && p->open[i].kind != '[')
        i--;
    if (i < 0)
        return;
    const Open *o = &p->open[i];
    const char *head = operand_before(line, o->at - o->part);
    static const char *const extracting[] = {"NetExtract", "NetReplacePart", "NetTake", "NetDrop", "NetDelete", "NetRename", "NetFlatten"};
    for (size_t k = 0; k < COUNT(extracting); k++)
        if (strcmp(head, extracting[k]) == 0 && o->comma > 0)
            offer_path(w, line, p, o);
    Expr symbol = symbol_lookup(repl.in, head, false);
    if (strcmp(head, "Information") == 0 && o->comma > 0) {
        Expr value = text_value(mem_text(line + o->at + 1, (size_t)(o->first_end - o->at - 1)));
        if (value != NULL)
            offer_list(w, quiet_list(expr_call(symbol, 2, value, expr_text("Properties"))));
    } else if (symbol != NULL && symbol_value(repl.in, symbol) == NULL) {
        offer_listed(w, head);
        if (o->comma > 0)
            offer_options(w, symbol);
    } else {
        offer_value(w, text_value(head));
    }
}

/* After Name[ ..., the names of its options; after association[, its keys. */
static void find_options(const char *text, const char *line, const Place *p)
{
    if (p->depth == 0 || p->open[p->depth - 1].kind != '[')
        return;
    const Open *o = &p->open[p->depth - 1];
    const char *head = operand_before(line, o->at - o->part);
    Expr symbol = symbol_lookup(repl.in, head, false), value = text_value(head);
    if (symbol != NULL && value == NULL && o->comma > 0)
        offer_options(&(Wanted){text, "", " -> "}, symbol);
    if (value != NULL && text[0] == '\0')
        offer_value(&(Wanted){text, "\"", "\""}, value);
}

static bool is_offered(const Symbol *s)
{
    if (s->context == NULL || strchr(s->name, '$') != strrchr(s->name, '$'))
        return false;
    if (strcmp(s->context, expr_string_text(repl.in->context)) == 0)
        return true;
    for (size_t i = 1; i <= expr_length(repl.in->context_path); i++)
        if (expr_string_is(expr_part(repl.in->context_path, i), s->context))
            return true;
    return false;
}

static bool is_found(const char *name) /* as an option */
{
    size_t n = strlen(name);
    for (size_t i = 0; i < found.count; i++)
        if (strncmp(found.list[i], name, n) == 0 && found.list[i][n] == ' ')
            return true;
    return false;
}

/* Names that start so; where there is none, also with other capitals. */
static void find_symbols(const char *text)
{
    size_t n = strlen(text), before = found.count;
    for (int pass = 0; pass < 2 && found.count == before; pass++)
        for (size_t i = 0; i < symbol_count(repl.in); i++) {
            const Symbol *s = symbol_of(symbol_at(repl.in, i));
            if ((pass == 0 ? strncmp : strncasecmp)(s->name, text, n) == 0 && is_offered(s) && !is_found(s->name))
                found_add("", s->name, "");
        }
}

/* ---- letters by name ---- */
static const char *const letters[] = {
#define X(name, code_point) #name,
#include "interp/named.def"
#undef X
};

/* \[Al -> \[Alpha]; `before` bytes of the text stand in front of the name. */
static void find_letters(const char *text, int before)
{
    const char *prefix = mem_text(text, (size_t)before), *name = text + before;
    for (size_t i = 0; i < COUNT(letters); i++)
        if (strncmp(letters[i], name, strlen(name)) == 0)
            found_add(prefix, letters[i], "]");
}

/* alpha and Alpha name the small letter in \[...]; \Gamma means the capital one, as in TeX. */
static uint32_t letter_named(const char *text)
{
    Text capital = text_start();
    text_addf(&capital, "Capital%s", text);
    uint32_t c = isupper((unsigned char)text[0]) ? named_character(capital.bytes, capital.length) : 0;
    for (size_t i = 0; c == 0 && i < COUNT(letters); i++)
        if (strcasecmp(letters[i], text) == 0)
            c = named_character(letters[i], strlen(letters[i]));
    return c;
}

/* \alpha becomes the letter. */
static void replace_letter(const char *text, int start)
{
    uint32_t c = letter_named(text);
    if (c == 0)
        return;
    char bytes[5] = {0};
    utf8_encode(c, bytes);
    rl_delete_text(start - 1, rl_point);
    rl_point = start - 1;
    rl_insert_text(bytes);
}

/* ---- readline's side ---- */
static char *word_breaks(void)
{
    static char in_code[] = " \t\n\"\\'`@><=;|&{([])}+-*/^!?,:.~#%_", in_string[] = "\"";
    return place_at(rl_line_buffer, rl_point).string >= 0 ? in_string : in_code;
}

/* Names of letters stand behind a backslash, in code and in strings alike: the byte after it, or -1. */
static int letter_start(void)
{
    int at = rl_point;
    while (at > 0 && isalpha((unsigned char)rl_line_buffer[at - 1]))
        at--;
    bool bracket = at >= 2 && rl_line_buffer[at - 1] == '[' && rl_line_buffer[at - 2] == '\\';
    return bracket || (at >= 1 && at < rl_point && rl_line_buffer[at - 1] == '\\') ? at : -1;
}

static char **matches(const char *text)
{
    return found.count > 0 ? rl_completion_matches(text, next_match) : NULL;
}

static char **complete(const char *text, int start, int end)
{
    (void)end;
    found.count = 0; /* readline has freed the last ones */
    Place p = place_at(rl_line_buffer, start);
    rl_completion_append_character = '\0';
    rl_attempted_completion_over = 1;
    int letter = letter_start();
    if (letter >= 1 && rl_line_buffer[letter - 1] == '\\') {
        replace_letter(mem_text(rl_line_buffer + letter, (size_t)(rl_point - letter)), letter);
        return NULL;
    }
    if (letter >= 0) {
        find_letters(text, letter - start);
        return matches(text);
    }
    if (p.string >= 0) {
        rl_completion_append_character = '"';
        find_strings(&(Wanted){text, "", ""}, rl_line_buffer, &p);
        rl_attempted_completion_over = found.count > 0; /* else readline looks for files */
        return matches(text);
    }
    find_options(text, rl_line_buffer, &p);
    if (text[0] != '\0')
        find_symbols(text);
    return matches(text);
}

void complete_start(void)
{
    rl_attempted_completion_function = complete;
    rl_completion_word_break_hook = word_breaks;
    rl_variable_bind("show-all-if-ambiguous", "on");
    rl_completion_query_items = 200;
}
