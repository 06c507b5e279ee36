/* tile_program.h - an elementwise program made ready for the tile interpreter.
 *
 * The interpreter carries out one instruction after the other over tiles of TILE floats, so the values that are alive
 * at one time must fit the first-level cache: here instructions get places in as few tiles as possible, constants are
 * folded, powers with small exponents become products, and what the result does not need is dropped. */
#ifndef NN_CPU_TILE_PROGRAM_H
#define NN_CPU_TILE_PROGRAM_H
#include "nn/map.h"

enum { TILE = 512, TILE_INPUTS = 64 /* the most that a program may have */ };

/* Where an operand is: a scratch tile below TILE_INPUT, then inputs, from TILE_CONSTANT on constants. */
enum { TILE_INPUT = 0x4000, TILE_CONSTANT = 0x8000 };

/* What two instructions of a MapProgram become here: a b + c, Exp[-a]. */
enum { TILE_MULADD = MAP_OP_COUNT, TILE_EXP_NEG };

typedef struct TileInstr {
    uint16_t op;     /* a MapOp, never INPUT or CONST, or one of the above */
    uint16_t out;    /* number of a scratch tile, perhaps of an operand */
    uint16_t arg[3]; /* operands; those beyond the arity of op are 0 */
} TileInstr;

typedef struct TileProgram {
    int inputs;
    int tiles;       /* scratch tiles */
    int constants;
    int length;      /* of code; 0 when the result is an input or a constant */
    uint16_t result; /* an operand: of the last instruction, its out */
    const float *constant;
    const TileInstr *code;
} TileProgram;

/* The program of m; one malloc'ed block, released by tile_program_free. NULL with *why set: an instruction refers to
 * something that is not there, or there are more than 8,000 of them or more than TILE_INPUTS inputs. */
TileProgram *tile_program_make(const MapProgram *m, Problem *why);
void tile_program_free(TileProgram *p);             /* NULL is harmless */
int64_t tile_program_scratch(const TileProgram *p); /* floats of scratch that a run needs, at every level */

#endif
