/* print_box.h - blocks of text that are set side by side on a common base line, or above each other. */
#ifndef INTERP_PRINT_BOX_H
#define INTERP_PRINT_BOX_H
#include "interp/text.h"

typedef struct BoxLine {
    const char *bytes;
    size_t length;
    int width; /* columns */
} BoxLine;

typedef struct Box {
    size_t height, base; /* lines; the one that neighbours align with */
    int width;
    BoxLine *line;
} Box;

typedef enum BoxAlign { BOX_LEFT, BOX_CENTER, BOX_RIGHT } BoxAlign;

Box box_text(const char *bytes, size_t length); /* split at newlines, base line 0 */
Box box_row(size_t n, const Box *boxes);
Box box_fraction(Box above, Box below);
/* raised (or lowered) to the right of what it belongs to. */
Box box_superscript(Box body, Box raised);
Box box_subscript(Box body, Box lowered);
Box box_scripts(Box body, Box lowered, Box raised); /* both, above each other */
Box box_over(Box top, Box body, Box bottom); /* centred; an empty box for nothing */
/* cells row by row; gap columns between columns, gap_lines empty lines between rows. */
Box box_grid(size_t rows, size_t columns, const Box *cells, int gap, int gap_lines, BoxAlign align);
void box_write(const Box *b, Text *out); /* lines joined by newlines, blanks at their ends dropped */

#endif
