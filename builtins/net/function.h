/* function.h - functions of the language as programs of the engine. */
#ifndef NET_FUNCTION_H
#define NET_FUNCTION_H
#include "builtins/net/layer.h"

/* A function of a layer: what it computes, and what is stored of it. */
typedef struct LayerFunction {
    int arguments;
    const char **name;  /* of named slots; NULL entries: by number */
    MapProgram program;
    Expr canonical;     /* the function as the layer's parameter holds it */
    Expr body;          /* the function applied to `symbols` */
    Expr *symbols;
} LayerFunction;

/* Compiles f, to be applied to `arguments` numbers (0: as many as it asks for). NULL with *why set when it does not reduce
 * to what the engine knows. f may be a symbol, a pure function, a composition, or the name of an activation. */
LayerFunction *layer_function(Interp *in, Expr f, int arguments, const char **why);
/* body as a program of the variables given. False with *why set. */
bool map_compile(Interp *in, Expr body, size_t n, const Expr *variables, MapProgram *out, const char **why);
/* The names of named slots in e, each once, in order of appearance; at most 16. */
void function_named_slots(Expr e, const char **name, int *n);
/* How many arguments f takes: of a pure function; 0 when it takes any number (Plus). */
int function_arity(Expr f);
#endif
