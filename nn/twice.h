/* twice.h - compiles the file LOOPS for float and for double.
 *
 * The file says REAL for the number type and LOOP(name) for its functions' names, which become name_real32 and
 * name_real64. No guard: it is included once for each set of loops. */
#define REAL float
#define REAL_IS_FLOAT 1
#define LOOP(name) name##_real32
#include LOOPS
#undef REAL
#undef REAL_IS_FLOAT
#undef LOOP
#define REAL double
#define REAL_IS_FLOAT 0
#define LOOP(name) name##_real64
#include LOOPS
#undef REAL
#undef REAL_IS_FLOAT
#undef LOOP
#undef LOOPS
