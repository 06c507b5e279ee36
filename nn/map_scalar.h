/* map_scalar.h - what each elementwise operation is, one number at a time: the definition that kernels are held to. */
#ifndef NN_MAP_SCALAR_H
#define NN_MAP_SCALAR_H
#include "nn/map.h"

int map_arity(MapOp op);          /* 0 to 3 */
const char *map_name(MapOp op);   /* "add" */
/* op applied to the first of a, b, c that it takes; NaN where it has no real value. INPUT and CONST give a. */
double map_scalar(MapOp op, double a, double b, double c);
/* The program at one point: in[] has its inputs, value[] has room for length numbers. Gives the last. */
double map_program_scalar(const MapProgram *m, const double *in, double *value);

#endif
