/* print_output.c - OutputForm in two dimensions.
 *
 * The functions that print one line serve here too: a Printer with a row takes the text that they write between the parts
 * as boxes of one line, and every part that is tall as a box of its own. */
#include "interp/print_inside.h"
#include <limits.h>
#include <string.h>

enum { DEPTH_MOST = 60 }; /* of boxes in boxes; deeper parts are put on one line */

static Printer printer(Interp *in, Text *out)
{
    return (Printer){.in = in, .out = out, .syntax = syntax_state(in), .form = PRINT_OUTPUT, .stop_at = SIZE_MAX,
                     .parts_most = SIZE_MAX, .depth_most = INT_MAX};
}

void print_add_box(Printer *p, Box box)
{
    PrintRow *row = p->row;
    if (row->count + 2 > row->capacity) {
        size_t capacity = row->capacity == 0 ? 8 : row->capacity * 2;
        Box *grown = mem_array(Box, capacity);
        if (row->count > 0)
            memcpy(grown, row->boxes, row->count * sizeof *grown);
        row->boxes = grown;
        row->capacity = capacity;
    }
    if (p->out->length > 0) {
        row->boxes[row->count++] = box_text(p->out->bytes, p->out->length);
        *p->out = text_start();
    }
    if (box.height > 0)
        row->boxes[row->count++] = box;
}

Printer print_box_start(const Printer *outer)
{
    Printer p = *outer;
    p.row = mem_new(PrintRow);
    p.out = mem_new(Text);
    *p.out = text_start();
    p.give_up = false;
    p.tall = false;
    return p;
}

Box print_box_end(Printer *p)
{
    print_add_box(p, (Box){0});
    return p->row->count == 1 ? p->row->boxes[0] : box_row(p->row->count, p->row->boxes);
}

Box print_box(const Printer *outer, Expr e, int least)
{
    Printer p = print_box_start(outer);
    print_part(&p, e, least);
    return print_box_end(&p);
}

Box print_exponent_box(const Printer *outer, Expr e)
{
    Printer raised = *outer;
    raised.raised = true;
    return print_box(&raised, e, 0);
}

bool print_flat(Printer *p, Expr e, int least)
{
    Text text = text_start();
    Printer line = *p;
    line.out = &text;
    line.row = NULL;
    line.tall = false;
    line.give_up = p->depth < DEPTH_MOST;
    print_part(&line, e, least);
    if (line.tall && line.give_up)
        return false;
    text_add_bytes(p->out, text.bytes, text.length);
    return true;
}

size_t print_output_lines(Interp *in, Text *out, Expr e)
{
    Printer p = printer(in, out);
    if (print_flat(&p, e, 0))
        return 0;
    Box box = print_box(&p, e, 0);
    box_write(&box, out);
    return box.base;
}

void print_output(Interp *in, Text *out, Expr e)
{
    print_output_lines(in, out, e);
}
