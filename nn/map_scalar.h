/* map_scalar.h - what each elementwise operation is, one number at a time: the definition that kernels are held to. */
#ifndef NN_MAP_SCALAR_H
#define NN_MAP_SCALAR_H
#include "nn/map.h"

/* op applied to the first of a, b, c that it takes; NaN where it has no real value. INPUT and CONST give a. */
double map_scalar(MapOp op, double a, double b, double c);

#endif
