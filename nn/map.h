/* map.h - an elementwise function of several arguments as a straight-line program.
 *
 * Instruction k computes value k from the values of earlier instructions; the last one is the result. The same program
 * is what a user's pure function compiles to, what fusion concatenates, what the tile interpreter runs, and what the
 * derivative rules rewrite. Where a function has no real value the element is NaN. */
#ifndef NN_MAP_H
#define NN_MAP_H
#include "nn/tensor.h"

/* X(NAME, "printed name", number of arguments). Comparisons and logic give 1 or 0; SELECT is c ? a : b. */
#define MAP_OPS(X)                                                                                                     \
    X(INPUT, "input", 0) X(CONST, "const", 0)                                                                          \
    X(ADD, "add", 2) X(SUB, "sub", 2) X(MUL, "mul", 2) X(DIV, "div", 2) X(POW, "pow", 2) X(MIN, "min", 2)              \
    X(MAX, "max", 2) X(MOD, "mod", 2) X(ATAN2, "atan2", 2) X(SURD, "surd", 2)                                          \
    X(LT, "lt", 2) X(LE, "le", 2) X(EQ, "eq", 2) X(NE, "ne", 2) X(AND, "and", 2) X(OR, "or", 2) X(NOT, "not", 1)       \
    X(SELECT, "select", 3)                                                                                             \
    X(NEG, "neg", 1) X(ABS, "abs", 1) X(SIGN, "sign", 1) X(RAMP, "ramp", 1) X(SQUARE, "square", 1)                     \
    X(SQRT, "sqrt", 1) X(CBRT, "cbrt", 1) X(RECIP, "recip", 1) X(EXP, "exp", 1) X(EXPM1, "expm1", 1)                   \
    X(LOG, "log", 1) X(LOG1P, "log1p", 1) X(LOGISTIC, "logistic", 1) X(SOFTPLUS, "softplus", 1)                        \
    X(SIN, "sin", 1) X(COS, "cos", 1) X(TAN, "tan", 1) X(ASIN, "asin", 1) X(ACOS, "acos", 1) X(ATAN, "atan", 1)        \
    X(SINH, "sinh", 1) X(COSH, "cosh", 1) X(TANH, "tanh", 1) X(ASINH, "asinh", 1) X(ACOSH, "acosh", 1)                 \
    X(ATANH, "atanh", 1) X(ERF, "erf", 1) X(ERFC, "erfc", 1) X(INVERSE_ERF, "inverse_erf", 1)                          \
    X(GELU, "gelu", 1) X(GELU_SLOPE, "gelu_slope", 1)                                                                  \
    X(INVERSE_ERFC, "inverse_erfc", 1) X(GAMMA, "gamma", 1) X(LOG_GAMMA, "log_gamma", 1) X(DIGAMMA, "digamma", 1)      \
    X(TRIGAMMA, "trigamma", 1) X(FLOOR, "floor", 1) X(CEILING, "ceiling", 1) X(ROUND, "round", 1)                      \
    X(TRUNC, "trunc", 1) X(FRACTION, "fraction", 1)

typedef enum MapOp {
#define X(name, text, arity) MAP_##name,
    MAP_OPS(X)
#undef X
    MAP_OP_COUNT
} MapOp;

typedef struct MapInstr {
    MapOp op;
    int arg[3];   /* numbers of earlier instructions; for INPUT arg[0] is the input's number, from 0 */
    double value; /* of CONST */
} MapInstr;

typedef struct MapProgram {
    int inputs; /* how many inputs it reads: their numbers are below this */
    int length; /* at least 1 */
    MapInstr *code;
} MapProgram;

/* Conventions: RAMP'(0) = ABS'(0) = 0; ROUND goes to even on ties; MOD has the sign of its second argument; MAX and MIN
 * send the gradient to the first argument on a tie; SURD(x, n) is the real n-th root, negative for negative x and odd n;
 * LOGISTIC, SOFTPLUS, TANH overflow nowhere; ATAN2(y, x) takes its arguments as C does; LOG_GAMMA is NaN below 0. */

int map_arity(MapOp op);
const char *map_name(MapOp op);
double map_apply(MapOp op, double a, double b, double c); /* one function, in double: the definition of all others */
double map_eval(const MapProgram *p, const double *in);   /* the whole program at one point; NaN when memory is short */
void map_free(MapProgram *p);                             /* releases the code; harmless on an empty one */
/* The program as a formula of x1, x2, ... shortened to fit; returns buffer. */
const char *map_text(const MapProgram *p, char *buffer, size_t size);

/* -- writing programs -- */

/* Adds instructions one by one. Each emit gives the instruction's number, or that of an equal or simpler earlier one:
 * constants fold, x + 0, 1 x, x^2 and the like are simplified, equal subexpressions merge. */
typedef struct MapBuilder {
    MapInstr *code;
    int length, capacity, inputs;
    bool failed; /* memory ran out: numbers given are 0, and map_finish fails */
} MapBuilder;

int map_input(MapBuilder *b, int number);
int map_constant(MapBuilder *b, double value);
int map_emit1(MapBuilder *b, MapOp op, int x);
int map_emit2(MapBuilder *b, MapOp op, int x, int y);
int map_emit3(MapBuilder *b, MapOp op, int x, int y, int z);
/* Appends all of p, its input i being instruction in[i]; gives the number of its result. */
int map_inline(MapBuilder *b, const MapProgram *p, const int *in);
/* The finished program with `result` last and what it does not need left out; `inputs` as said or as used, whichever is
 * more. The builder is empty again. Fails when memory was short. */
bool map_finish(MapBuilder *b, int result, int inputs, MapProgram *p);
void map_builder_free(MapBuilder *b);

/* d = dy times the derivative of p by input number `input`; d has two inputs more than p: the value of p, which saves
 * computing it again (Tanh' is 1 - y^2), and dy, the last. Fails where there is no derivative rule (TRIGAMMA) or no
 * memory. */
bool map_gradient(const MapProgram *p, int input, MapProgram *d);
bool map_reads(const MapProgram *p, int input);

#endif
