/* print_box.c - the geometry of two-dimensional output. */
#include "interp/print_box.h"
#include <string.h>

static Box new_box(size_t height, size_t base)
{
    return (Box){.height = height, .base = base, .line = mem_array(BoxLine, height > 0 ? height : 1)};
}

static void set_line(Box *b, size_t i, const char *bytes, size_t length)
{
    int width = utf8_width(bytes, length);
    b->line[i] = (BoxLine){bytes, length, width};
    if (width > b->width)
        b->width = width;
}

static void blanks(Text *out, int n)
{
    for (; n > 0; n--)
        text_add_char(out, ' ');
}

/* Line i of a box, padded on both sides to columns; an empty one outside the box. */
static void add_line(Text *out, const Box *b, int64_t i, int columns, BoxAlign align)
{
    BoxLine none = {"", 0, 0};
    const BoxLine *l = i >= 0 && i < (int64_t)b->height ? &b->line[i] : &none;
    /* all lines of a box move together */
    int before = align == BOX_LEFT ? 0 : align == BOX_RIGHT ? columns - b->width : (columns - b->width) / 2;
    blanks(out, before);
    text_add_bytes(out, l->bytes, l->length);
    blanks(out, columns - before - l->width);
}

Box box_text(const char *bytes, size_t length)
{
    size_t n = 1;
    for (size_t i = 0; i < length; i++)
        n += bytes[i] == '\n';
    const char *kept = mem_text(bytes, length), *p = kept, *end = kept + length;
    Box b = new_box(n, 0);
    for (size_t i = 0; i < n; i++) {
        const char *stop = memchr(p, '\n', (size_t)(end - p));
        if (stop == NULL)
            stop = end;
        set_line(&b, i, p, (size_t)(stop - p));
        p = stop + 1;
    }
    return b;
}

Box box_row(size_t n, const Box *boxes)
{
    size_t above = 0, below = 0;
    for (size_t i = 0; i < n; i++) {
        above = boxes[i].base > above ? boxes[i].base : above;
        size_t under = boxes[i].height - boxes[i].base;
        below = under > below ? under : below;
    }
    Box b = new_box(above + below, above);
    for (size_t row = 0; row < b.height; row++) {
        Text t = text_start();
        for (size_t i = 0; i < n; i++)
            add_line(&t, &boxes[i], (int64_t)row - (int64_t)(above - boxes[i].base), boxes[i].width, BOX_LEFT);
        set_line(&b, row, t.bytes, t.length);
    }
    return b;
}

/* Boxes above each other; the base line is that of the box number `anchor`. */
static Box stack(size_t n, const Box *boxes, size_t anchor, BoxAlign align)
{
    size_t height = 0, base = 0;
    int width = 0;
    for (size_t i = 0; i < n; i++) {
        if (i == anchor)
            base = height + boxes[i].base;
        height += boxes[i].height;
        width = boxes[i].width > width ? boxes[i].width : width;
    }
    Box b = new_box(height, base);
    size_t row = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < boxes[i].height; k++) {
            Text t = text_start();
            add_line(&t, &boxes[i], (int64_t)k, width, align);
            set_line(&b, row++, t.bytes, t.length);
        }
    return b;
}

Box box_fraction(Box above, Box below)
{
    int width = above.width > below.width ? above.width : below.width;
    Text dashes = text_start();
    for (int i = 0; i < width; i++)
        text_add_char(&dashes, '-');
    Box boxes[] = {above, box_text(dashes.bytes, dashes.length), below};
    return stack(3, boxes, 1, BOX_CENTER);
}

Box box_superscript(Box body, Box raised)
{
    /* its last line stands one above the base line of the body */
    raised.base = raised.height;
    raised.line = memcpy(mem_array(BoxLine, raised.height + 1), raised.line, raised.height * sizeof(BoxLine));
    raised.line[raised.height++] = (BoxLine){"", 0, 0};
    Box pair[] = {body, raised};
    return box_row(2, pair);
}

Box box_subscript(Box body, Box lowered)
{
    Box b = new_box(lowered.height + 1, 0);
    b.line[0] = (BoxLine){"", 0, 0};
    memcpy(b.line + 1, lowered.line, lowered.height * sizeof(BoxLine));
    b.width = lowered.width;
    Box pair[] = {body, b};
    return box_row(2, pair);
}

Box box_scripts(Box body, Box lowered, Box raised)
{
    Box none = box_text("", 0), boxes[] = {raised, none, lowered};
    Box pair[] = {body, stack(3, boxes, 1, BOX_LEFT)};
    return box_row(2, pair);
}

Box box_over(Box top, Box body, Box bottom)
{
    Box boxes[] = {top, body, bottom};
    return stack(3, boxes, 1, BOX_CENTER);
}

Box box_grid(size_t rows, size_t columns, const Box *cells, int gap, int gap_lines, BoxAlign align)
{
    int *width = mem_bytes((columns + 1) * sizeof *width);
    for (size_t c = 0; c < columns; c++) {
        width[c] = 0;
        for (size_t r = 0; r < rows; r++)
            width[c] = cells[r * columns + c].width > width[c] ? cells[r * columns + c].width : width[c];
    }
    Box *parts = mem_array(Box, 2 * rows + 1);
    size_t n = 0;
    for (size_t r = 0; r < rows; r++) {
        Box *row = mem_array(Box, 2 * columns + 1);
        for (size_t c = 0; c < columns; c++) {
            Box cell = cells[r * columns + c];
            Box padded = new_box(cell.height, cell.base);
            for (size_t i = 0; i < cell.height; i++) {
                Text t = text_start();
                add_line(&t, &cell, (int64_t)i, width[c], align);
                if (c + 1 < columns)
                    blanks(&t, gap);
                set_line(&padded, i, t.bytes, t.length);
            }
            row[c] = padded;
        }
        for (int g = 0; r > 0 && g < gap_lines; g++)
            parts[n++] = box_text("", 0);
        parts[n++] = box_row(columns, row);
    }
    Box b = stack(n, parts, 0, BOX_LEFT);
    b.base = b.height > 0 ? (b.height - 1) / 2 : 0;
    return b;
}

void box_write(const Box *b, Text *out)
{
    for (size_t i = 0; i < b->height; i++) {
        size_t n = b->line[i].length;
        while (n > 0 && b->line[i].bytes[n - 1] == ' ')
            n--;
        if (i > 0)
            text_add_char(out, '\n');
        text_add_bytes(out, b->line[i].bytes, n);
    }
}
