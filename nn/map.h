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
 * LOGISTIC, SOFTPLUS, TANH overflow nowhere. */

#endif
