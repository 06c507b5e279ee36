/* module.h - tables of words. One row is the whole declaration of a builtin: symbol, ?Name, Options, completion, arity
 * messages and the reference page are all made from it. */
#ifndef INTERP_MODULE_H
#define INTERP_MODULE_H
#include "interp/message.h"
#include "interp/symbol.h"

/* Called with the parts evaluated as the attributes say, the number of parts checked (options not counted), held
 * sequences spliced. Returns the result (which is evaluated again) or NULL: leave the call as it is. */
typedef Expr (*BuiltinFunction)(Interp *in, Expr call);

/* A word that takes its parts unevaluated and evaluates them itself, in an environment (template.h); for control structures. */
struct Tail;
typedef Expr (*SpecialFunction)(Interp *in, Expr call, Expr *env, struct Tail *tail);
/* The short way for a few evaluated parts without building the call: only for atoms where nothing else can apply (machine
 * numbers); NULL: go the whole way. The result is final. */
typedef Expr (*FastFunction)(Interp *in, size_t n, const Expr *parts);

/* The same for packed arrays: a deferred array (eval.h) for head[parts], or the value; NULL: no. Parts may be deferred arrays. */
typedef Expr (*DeferFunction)(Interp *in, Expr head, size_t n, const Expr *parts);

enum { ANY = -1 }; /* no upper limit of parts */

struct Builtin {
    const char *name;
    struct {
        int least, most; /* positional parts; calls outside get Wolfram's message and stay as typed. {0, ANY} checks nothing */
    } arity;
    uint32_t attributes; /* ATTR_PROTECTED is added for all */
    BuiltinFunction function; /* NULL: a word with attributes, usage and options only */
    const char *usage;        /* "Name[a, b] does ...", lines separated by \n for several forms */
    const char *options;      /* in the language: "Method -> Automatic, Heads -> False", or NULL; trailing rules are then options */
    struct {
        int parts, at;
    } curry; /* operator form: Name[p1, ..., p_parts][x] means Name with x put in as part number at; {0, 0}: there is none */
    BuiltinFunction before;   /* NULL, or called first: the call itself means go on, else what the call gives (what a family of words shares:
                                 strings threaded over lists of them) */
    BuiltinFunction apply;    /* called for name[...][...]: the head of call is the evaluated name[...] */
    BuiltinFunction packed;   /* of a Listable word: called before threading when some part is a packed array (or NumericArray);
                                 NULL from it: the call is threaded element by element */
    SpecialFunction special;  /* instead of function */
    FastFunction fast;
    DeferFunction defer;
    double (*seconds)(Expr call); /* NULL, or a rough estimate of the time spent in a foreign library, which hears no interrupt:
                                     the long calls are computed in a child (forked.h). Only for functions without effects */
};

typedef struct MessageText {
    const char *symbol, *tag, *text;
} MessageText;

typedef struct Module {
    const char *name;
    const Builtin *builtins;
    size_t builtin_count;
    const MessageText *messages;
    size_t message_count;
    void (*start)(Interp *in); /* NULL, or run once after the tables are entered */
} Module;
void module_add(Interp *in, const Module *m);
/* Gives a word that a file of the library defined a row, which refuses numbers of parts that neither its usage shows nor its
 * rules take (arity.c). */
void module_add_library_word(Interp *in, Symbol *s);

/* Operator forms, one mechanism for all words (curry.c). Map[f][x] is Map[f, x] because the row of Map says .curry = {1, 2};
 * Select[p][x] is Select[x, p] by {1, 1}. The call that is meant, or NULL when call is no such form. The evaluator asks when
 * the head of a call is itself a call and no sub value fitted. */
Expr curry_apply(Expr call);
/* call has just the parts of an operator form: it stays as it is, without a look at its arity and without calling the function. */
bool curry_waits(const Builtin *b, Expr call);

/* What the sealed nodes of one head do. A constructor is an ordinary builtin that checks its call and returns
 * expr_seal(canonical, facet); the evaluator returns a sealed node without looking inside. Any entry may be NULL. */
struct SealedType {
    const char *head;
    Expr (*apply)(Interp *in, Expr sealed, Expr call);  /* sealed[x, ...]: call's head is sealed; parts are evaluated */
    Expr (*part)(Interp *in, Expr sealed, Expr specs);  /* sealed[[s1, s2]]: specs is the List of them */
    Expr (*normal)(Interp *in, Expr sealed);            /* Normal[sealed] */
    Expr (*length)(Interp *in, Expr sealed);            /* Length[sealed] */
    Expr (*output)(Interp *in, Expr sealed);            /* what OutputForm shows: a string (may have lines) or an expression */
    Expr (*information)(Interp *in, Expr sealed, Expr call); /* Information[sealed], Information[sealed, property] */
    Expr (*input)(Interp *in, Expr sealed);             /* what InputForm prints instead, NULL for the node itself */
    Expr (*options)(Interp *in, Expr sealed);           /* Options[sealed]: a List of rules */
};
void module_add_sealed(Interp *in, const SealedType *t);

/* ---- options of the call at hand ---- */
/* The value of an option by name ("Method"): from the call's trailing rules, else Options[head]. Never NULL for a declared option. */
Expr option_get(Interp *in, Expr call, const char *name);
bool option_given(Interp *in, Expr call, const char *name, Expr *value); /* only what the call itself says */
size_t call_arguments(Interp *in, Expr call);                            /* positional parts: length without trailing options */
/* The right side that rules (a list, nested, or an association) give to name, a string or symbol; NULL when none does. */
Expr options_find(Expr rules, Expr name);
Expr symbol_options(Interp *in, Expr symbol);                            /* Options[symbol]: a List, {} when there are none */
/* Calls the builtin of the call's head when number of parts and options are right; NULL: leave the call (after a message). */
Expr builtin_call(Interp *in, const Builtin *b, Expr call);
bool expr_is_option(Expr e); /* a rule, or a list of rules (nested): what may stand where options stand */

/* State of a module under its key's address; made by create on first use. Collected memory, kept by the Interp. */
void *interp_state(Interp *in, const void *key, void *(*create)(Interp *in));

#endif
