/* tile_program.c - from a MapProgram to tiles. */
#include "nn/cpu/tile_program.h"
#include <stdlib.h>
#include <string.h>

enum { LENGTH_MAX = 16000, LANES_MOST = 16 };

/* The program while it is rewritten: values in the order of their making, each with its operands as value numbers. */
typedef struct Work {
    MapInstr *value;
    int count, room;
} Work;

static int add_value(Work *w, MapOp op, int a, int b, int c, double number)
{
    if (w->count == w->room)
        return 0; /* cannot be: rewriting makes at most two values of one */
    w->value[w->count] = (MapInstr){op, {a, b, c}, number};
    return w->count++;
}

static bool is_number(const Work *w, int v, double number)
{
    return w->value[v].op == MAP_CONST && w->value[v].value == number;
}

static int power(Work *w, int x, int exponent)
{
    if (is_number(w, exponent, 2))
        return add_value(w, MAP_SQUARE, x, 0, 0, 0);
    if (is_number(w, exponent, 1))
        return x;
    if (is_number(w, exponent, -1))
        return add_value(w, MAP_RECIP, x, 0, 0, 0);
    if (is_number(w, exponent, 0.5))
        return add_value(w, MAP_SQRT, x, 0, 0, 0);
    const bool cube = is_number(w, exponent, 3), fourth = is_number(w, exponent, 4), inverse = is_number(w, exponent, -2);
    if (cube || fourth || inverse) {
        const int square = add_value(w, MAP_SQUARE, x, 0, 0, 0);
        return cube     ? add_value(w, MAP_MUL, square, x, 0, 0)
               : fourth ? add_value(w, MAP_SQUARE, square, 0, 0, 0)
                        : add_value(w, MAP_RECIP, square, 0, 0, 0);
    }
    return add_value(w, MAP_POW, x, exponent, 0, 0);
}

static int rewrite(Work *w, const MapInstr *k, const int *place)
{
    const int arity = map_arity(k->op);
    int arg[3] = {0, 0, 0};
    double number[3] = {0, 0, 0};
    bool constant = arity > 0;
    for (int i = 0; i < arity; i++) {
        arg[i] = place[k->arg[i]];
        number[i] = w->value[arg[i]].value;
        constant = constant && w->value[arg[i]].op == MAP_CONST;
    }
    if (constant)
        return add_value(w, MAP_CONST, 0, 0, 0, map_apply(k->op, number[0], number[1], number[2]));
    if (k->op == MAP_POW)
        return power(w, arg[0], arg[1]);
    return add_value(w, k->op, k->op == MAP_INPUT ? k->arg[0] : arg[0], arg[1], arg[2], k->value);
}

static bool instruction_is_good(const MapProgram *m, int i)
{
    const MapInstr *k = &m->code[i];
    if ((unsigned)k->op >= MAP_OP_COUNT)
        return false;
    if (k->op == MAP_INPUT)
        return k->arg[0] >= 0 && k->arg[0] < m->inputs;
    for (int j = 0; j < map_arity(k->op); j++)
        if (k->arg[j] < 0 || k->arg[j] >= i)
            return false;
    return true;
}

static int arity_of(int op)
{
    return op == TILE_MULADD ? 3 : op == TILE_EXP_NEG ? 1 : map_arity((MapOp)op);
}

static void count_uses(const Work *w, int result, int *uses)
{
    memset(uses, 0, (size_t)w->count * sizeof *uses);
    uses[result]++;
    for (int v = 0; v < w->count; v++)
        for (int j = 0; w->value[v].op != MAP_INPUT && j < map_arity(w->value[v].op); j++)
            uses[w->value[v].arg[j]]++;
}

/* Pairs that one pass over a tile can do: the first of the two is then needed no more. */
static void join_pairs(const Work *w, const int *uses)
{
    for (int v = 0; v < w->count; v++) {
        MapInstr *k = &w->value[v];
        if (k->op == MAP_EXP && w->value[k->arg[0]].op == MAP_NEG)
            *k = (MapInstr){(MapOp)TILE_EXP_NEG, {w->value[k->arg[0]].arg[0], 0, 0}, 0};
        for (int side = 0; side < 2 && k->op == MAP_ADD; side++) {
            const MapInstr *product = &w->value[k->arg[side]];
            if (product->op == MAP_MUL && uses[k->arg[side]] == 1)
                *k = (MapInstr){(MapOp)TILE_MULADD, {product->arg[0], product->arg[1], k->arg[1 - side]}, 0};
        }
    }
}

/* last[v] = the last value that reads v; its own number where none does; the result is read at the very end. */
static void find_last_uses(const Work *w, int result, int *last)
{
    for (int v = 0; v < w->count; v++)
        last[v] = v;
    last[result] = w->count;
    for (int v = w->count - 1; v >= 0; v--)
        if (last[v] > v) /* is itself needed */
            for (int j = 0; w->value[v].op != MAP_INPUT && j < arity_of((int)w->value[v].op); j++)
                if (last[w->value[v].arg[j]] < v)
                    last[w->value[v].arg[j]] = v;
}

/* Gives every needed value its operand number and writes the code. free_tile is a stack of tiles not in use. */
static void place_values(TileProgram *p, const Work *w, const int *last, uint16_t *operand, uint16_t *free_tile,
                         float *constant, TileInstr *code)
{
    int spare = 0;
    for (int v = 0; v < w->count; v++) {
        const MapInstr *k = &w->value[v];
        if (last[v] == v)
            continue;
        if (k->op == MAP_INPUT) {
            operand[v] = (uint16_t)(TILE_INPUT + k->arg[0]);
            continue;
        }
        if (k->op == MAP_CONST) {
            constant[p->constants] = (float)k->value;
            operand[v] = (uint16_t)(TILE_CONSTANT + p->constants++);
            continue;
        }
        TileInstr *to = &code[p->length++];
        *to = (TileInstr){.op = (uint16_t)k->op};
        for (int j = 0; j < arity_of((int)k->op); j++) {
            to->arg[j] = operand[k->arg[j]];
            bool again = false;
            for (int i = 0; i < j; i++)
                again = again || k->arg[i] == k->arg[j];
            if (to->arg[j] < TILE_INPUT && last[k->arg[j]] == v && !again)
                free_tile[spare++] = to->arg[j];
        }
        to->out = operand[v] = spare ? free_tile[--spare] : (uint16_t)p->tiles++;
    }
}

TileProgram *tile_program_make(const MapProgram *m, Problem *why)
{
    if (m->length < 1 || m->length > LENGTH_MAX / 2 || m->inputs < 0 || m->inputs > TILE_INPUTS) {
        problem(why, "an elementwise program of %d instructions cannot be run", m->length);
        return NULL;
    }
    for (int i = 0; i < m->length; i++)
        if (!instruction_is_good(m, i)) {
            problem(why, "instruction %d of an elementwise program is wrong", i);
            return NULL;
        }
    const size_t room = 2 * (size_t)m->length;
    TileProgram *p = malloc(sizeof *p + room * (sizeof(TileInstr) + sizeof(float)));
    Work w = {malloc(room * sizeof *w.value), 0, (int)room};
    int *place = calloc(2 * room, sizeof *place);
    uint16_t *operand = malloc(2 * room * sizeof *operand);
    if (p && w.value && place && operand) {
        for (int i = 0; i < m->length; i++)
            place[i] = rewrite(&w, &m->code[i], place);
        const int result = place[m->length - 1];
        int *last = place + room;
        count_uses(&w, result, last);
        join_pairs(&w, last);
        find_last_uses(&w, result, last);
        float *constant = (float *)(p + 1);
        TileInstr *code = (TileInstr *)(constant + room);
        *p = (TileProgram){.inputs = m->inputs, .constant = constant, .code = code};
        place_values(p, &w, last, operand, operand + room, constant, code);
        p->result = operand[result];
    } else {
        problem(why, "no memory for an elementwise program");
        free(p);
        p = NULL;
    }
    free(w.value);
    free(place);
    free(operand);
    return p;
}

void tile_program_free(TileProgram *p)
{
    free(p);
}

/* Constants and scalar inputs are kept as a vector, other inputs may need a tile. */
int64_t tile_program_scratch(const TileProgram *p)
{
    return (int64_t)(p->constants + p->inputs) * LANES_MOST + (int64_t)(p->inputs + p->tiles) * TILE;
}
