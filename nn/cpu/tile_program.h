/* tile_program.h - an elementwise program made ready for the tile interpreter.
 *
 * The interpreter carries out one instruction after the other over tiles of TILE floats, so the values that are alive
 * at one time must fit the first-level cache: here instructions get places in as few tiles as possible, constants are
 * folded, and powers with known exponents become products. */
#ifndef NN_CPU_TILE_PROGRAM_H
#define NN_CPU_TILE_PROGRAM_H
#include "nn/map.h"

enum { TILE = 512 };

typedef struct TileInstr {
    uint16_t op;     /* a MapOp, never INPUT or CONST */
    uint16_t out;    /* number of the tile that gets the result */
    uint16_t arg[3]; /* numbers of tiles; below TILE_PROGRAM_INPUT scratch tiles, from there on inputs */
} TileInstr;

typedef struct TileProgram {
    int inputs;
    int tiles;     /* scratch tiles, those of constants included */
    int constants; /* the first tiles hold these numbers */
    int length;    /* of code; 0 when the result is an input or a constant */
    int result;    /* number of the tile of the result, as in TileInstr.arg */
    const float *constant;
    const TileInstr *code;
} TileProgram;

enum { TILE_PROGRAM_INPUT = 0x4000 };

/* The program of m (checked: a wrong instruction number is a Problem); one malloc'ed block, released by
 * tile_program_free. NULL: *why is set. */
TileProgram *tile_program_make(const MapProgram *m, Problem *why);
void tile_program_free(TileProgram *p);             /* NULL is harmless */
int64_t tile_program_scratch(const TileProgram *p); /* floats of scratch that a run needs */

#endif
