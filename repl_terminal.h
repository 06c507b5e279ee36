/* repl_terminal.h - how the terminal shows pictures, and showing one. */
#ifndef REPL_TERMINAL_H
#define REPL_TERMINAL_H
#include <stdint.h>
#include "repl_inside.h"

typedef enum PictureWay {
    WAY_NONE,   /* no terminal, or one without the means: pictures are summarised */
    WAY_KITTY,  /* the graphics protocol of kitty, Ghostty, Konsole, WezTerm */
    WAY_ITERM,  /* inline files of iTerm2 */
    WAY_SIXEL,  /* DEC sixels: xterm -ti vt340, foot, mlterm, Windows Terminal */
    WAY_BLOCKS, /* half blocks with 24-bit colours */
    WAY_256,    /* half blocks with the 256 colours of xterm */
    WAY_SHADES  /* grey by characters, where colour is turned off */
} PictureWay;

typedef struct Screen {
    PictureWay way;
    int cell_width, cell_height; /* pixels of the picture a character takes: 1 x 2 for half blocks */
} Screen;
/* Found out when first asked: from LUPINE_PICTURES, the environment, and by asking the terminal (it has half a second). */
const Screen *terminal_screen(void);

typedef struct Canvas {
    int width, height;
    uint8_t *rgba; /* rows from the top; alpha below 128 is nothing */
    bool drawn;    /* dark on light: shades show its ink; else they show its light */
} Canvas;
Canvas canvas_new(int width, int height); /* empty: transparent */
/* At the start of a line: the canvas with so many columns left free; ends at the start of the line below it. */
void terminal_draw(Text *out, const Canvas *c, int indent);

#endif
