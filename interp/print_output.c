/* print_output.c - OutputForm in two dimensions. */
#include "interp/print_inside.h"
#include <limits.h>

void print_output(Interp *in, Text *out, Expr e)
{
    Printer p = {.in = in, .out = out, .syntax = syntax_state(in), .form = PRINT_OUTPUT, .stop_at = SIZE_MAX,
                 .parts_most = SIZE_MAX, .depth_most = INT_MAX};
    print_part(&p, e, 0);
}
