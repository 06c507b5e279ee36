/* shapes.h - steps of inference and lowering that several families share. */
#ifndef LAYERS_SHAPES_H
#define LAYERS_SHAPES_H
#include "builtins/net/layer.h"

/* rank(b) = rank(a) + by, in either direction. */
void infer_rank_shift(Inference *inf, const Net *net, Type *a, const char *what_a, Type *b, const char *what_b, int by);
/* Dimensions from `a_from` on of a are those from `b_from` on of b, to the end of both; ranks must be known. */
void infer_tail(Inference *inf, const Net *net, Type *a, const char *what_a, int a_from, Type *b, const char *what_b,
                int b_from);
/* The axis of a value of the engine, where the batch stands in front, that a level (1-based, negative from the end) of an
 * array of that rank means; -1 when there is none. */
int level_axis(int64_t level, int rank);
/* Collects the axes (batch in front) of the levels that spec chooses; the count, or -1 when a level is outside. */
int chosen_axes(Expr spec, int rank, int axis[TYPE_RANK]);
/* y with the true lengths of x's varying level, where x has them. */
Value carry_lengths(Lowering *lo, Value x, Value y);
/* Places along a varying level as reals: 0, 1, ..., count - 1 in the shape (1, count); the true lengths in the shape (n, 1). */
Value places(Lowering *lo, int64_t count);
Value length_column(Lowering *lo, Value lengths);
/* The nearest place, at least 0, that an example has: (n, p) from places (n or 1, p). */
Value places_within(Lowering *lo, Value at, Value lengths);
/* Checks of parameters. */
Expr param_count_or_automatic(Interp *in, Expr v);
int64_t param_known_count(const Net *net, int i); /* 0 for Automatic */

#endif
