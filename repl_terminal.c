/* repl_terminal.c - what the terminal can show, and the languages in which it is told: kitty, iTerm2, sixel, half blocks. */
#include "repl_terminal.h"
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include "builtins/png.h"

/* ---- what it can ---- */
enum { ANSWER_MS = 500 };

static bool env_is(const char *name, const char *value)
{
    const char *v = getenv(name);
    return v != NULL && strcmp(v, value) == 0;
}

static bool env_has(const char *name, const char *part)
{
    const char *v = getenv(name);
    return v != NULL && strstr(v, part) != NULL;
}

static PictureWay blocks_way(void)
{
    if (!repl.in->color)
        return WAY_SHADES;
    if (env_is("COLORTERM", "truecolor") || env_is("COLORTERM", "24bit") || env_has("TERM", "direct"))
        return WAY_BLOCKS;
    return WAY_256;
}

static bool known_way(Screen *s)
{
    static const struct { const char *name; PictureWay way; } named[] = {
        {"kitty", WAY_KITTY}, {"iterm", WAY_ITERM}, {"sixel", WAY_SIXEL}, {"none", WAY_NONE}, {"shades", WAY_SHADES}};
    for (size_t i = 0; i < COUNT(named); i++)
        if (env_is("LUPINE_PICTURES", named[i].name)) {
            s->way = named[i].way;
            return true;
        }
    if (env_is("LUPINE_PICTURES", "blocks"))
        s->way = blocks_way();
    else if (!isatty(STDOUT_FILENO) || getenv("TERM") == NULL || env_is("TERM", "dumb") || env_is("TERM", "linux"))
        s->way = WAY_NONE;
    else if (getenv("TMUX") == NULL && (getenv("KITTY_WINDOW_ID") != NULL || env_has("TERM", "kitty") || env_has("TERM", "ghostty")))
        s->way = WAY_KITTY;
    else if (getenv("TMUX") == NULL && (env_is("TERM_PROGRAM", "iTerm.app") || env_is("TERM_PROGRAM", "WezTerm")))
        s->way = WAY_ITERM;
    else
        return false;
    return true;
}

/* The answer to "who are you" ends what the terminal says: ESC [ ? ... c. Its first byte, or NULL. */
static const char *device_answer(const Text *t)
{
    for (const char *p = t->bytes; (p = strstr(p, "\033[?")) != NULL; p += 3)
        if (p[3 + strspn(p + 3, "0123456789;")] == 'c')
            return p;
    return NULL;
}

static Text read_answer(void)
{
    Text t = text_start();
    struct pollfd terminal = {STDIN_FILENO, POLLIN, 0};
    while (t.length < 4096 && device_answer(&t) == NULL && poll(&terminal, 1, ANSWER_MS) > 0) {
        char bytes[256];
        ssize_t n = read(STDIN_FILENO, bytes, sizeof bytes);
        if (n <= 0)
            break;
        text_add_bytes(&t, bytes, (size_t)n);
    }
    return t;
}

/* Gives back to the prompt what was typed meanwhile: all that is none of the answers. */
static void keep_typed(const Text *t)
{
    for (const char *p = t->bytes, *end = p + t->length; p < end;) {
        const char *close = NULL;
        if (strncmp(p, "\033_G", 3) == 0)
            close = strstr(p, "\033\\");
        else if (strncmp(p, "\033[6;", 4) == 0 || strncmp(p, "\033[?", 3) == 0)
            close = p + 2 + strspn(p + 2, "?0123456789;") - 1;
        if (close != NULL)
            p = close + 2;
        else
            read_again(p++, 1);
    }
}

static void understand(Screen *s, const Text *t)
{
    int height, width;
    const char *cell = strstr(t->bytes, "\033[6;");
    if (cell != NULL && sscanf(cell, "\033[6;%d;%dt", &height, &width) == 2 && height > 3 && width > 1) {
        s->cell_height = height;
        s->cell_width = width;
    }
    const char *device = device_answer(t);
    if (strstr(t->bytes, "\033_Gi=31;OK") != NULL)
        s->way = WAY_KITTY;
    else if (device != NULL && (strstr(device, ";4;") != NULL || strstr(device, ";4c") != NULL))
        s->way = WAY_SIXEL;
}

static void ask(Screen *s)
{
    struct termios before, raw;
    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return;
    raw = before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
    /* kitty's question, the size of a character, the terminal's name: every terminal answers the last. */
    static const char question[] = "\033_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\033\\\033[16t\033[c";
    fflush(stdout);
    if (write(STDOUT_FILENO, question, sizeof question - 1) > 0) {
        Text answer = read_answer();
        understand(s, &answer);
        keep_typed(&answer);
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
}

static void cell_size(Screen *s)
{
    struct winsize w;
    if (s->way >= WAY_BLOCKS) {
        s->cell_width = 1;
        s->cell_height = s->way == WAY_SHADES ? 1 : 2;
    } else if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_xpixel > w.ws_col && w.ws_col > 0 && w.ws_row > 0) {
        s->cell_width = w.ws_xpixel / w.ws_col;
        s->cell_height = w.ws_ypixel / w.ws_row > 3 ? w.ws_ypixel / w.ws_row : 2 * s->cell_width;
    }
}

const Screen *terminal_screen(void)
{
    static Screen screen;
    static bool known;
    if (!known) {
        known = true;
        screen = (Screen){WAY_NONE, 9, 18};
        if (!known_way(&screen)) {
            screen.way = blocks_way();
            ask(&screen);
        }
    }
    cell_size(&screen);
    return &screen;
}

Canvas canvas_new(int width, int height)
{
    Canvas c = {width, height, mem_bytes((size_t)width * (size_t)height * 4), false};
    memset(c.rgba, 0, (size_t)width * (size_t)height * 4);
    return c;
}

/* ---- kitty and iTerm2: a PNG as text ---- */
static Text base64(const unsigned char *bytes, size_t n)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    Text t = text_start();
    for (size_t i = 0; i < n; i += 3) {
        uint32_t v = (uint32_t)bytes[i] << 16 | (i + 1 < n ? (uint32_t)bytes[i + 1] << 8 : 0) | (i + 2 < n ? bytes[i + 2] : 0);
        text_add_char(&t, digits[v >> 18]);
        text_add_char(&t, digits[v >> 12 & 63]);
        text_add_char(&t, i + 1 < n ? digits[v >> 6 & 63] : '=');
        text_add_char(&t, i + 2 < n ? digits[v & 63] : '=');
    }
    return t;
}

static void draw_encoded(Text *out, const Canvas *c, PictureWay way)
{
    Pixels p = {c->rgba, PIXEL_BYTE, COLOR_RGB, c->width, c->height, 4};
    unsigned char *png;
    size_t length;
    Problem why;
    if (!png_encode(&p, &png, &length, &why))
        return;
    Text data = base64(png, length);
    free(png);
    if (way == WAY_ITERM) {
        text_addf(out, "\033]1337;File=inline=1;size=%zu;width=%dpx;height=%dpx:%s\a\n", length, c->width, c->height, data.bytes);
        return;
    }
    enum { CHUNK = 4096 }; /* the protocol's limit */
    for (size_t at = 0; at < data.length; at += CHUNK) {
        bool more = at + CHUNK < data.length;
        text_addf(out, at == 0 ? "\033_Ga=T,f=100,q=2,m=%d;" : "\033_Gm=%d;", more);
        text_add_bytes(out, data.bytes + at, more ? CHUNK : data.length - at);
        text_add(out, "\033\\");
    }
    text_add(out, "\n");
}

/* ---- sixel ---- */
enum { COLORS = 32768, PALETTE = 255 };

typedef struct Sixels {
    int count;
    int color[PALETTE];    /* 15 bits each */
    int16_t index[COLORS]; /* of the nearest one; -1 not asked yet */
    int often[COLORS];
} Sixels;

static int color15(const uint8_t *p)
{
    return p[3] < 128 ? -1 : (p[0] >> 3) << 10 | (p[1] >> 3) << 5 | p[2] >> 3;
}

static int distance(int a, int b)
{
    int r = (a >> 10) - (b >> 10), g = (a >> 5 & 31) - (b >> 5 & 31), l = (a & 31) - (b & 31);
    return 2 * r * r + 4 * g * g + l * l;
}

static int nearest(Sixels *s, int color)
{
    if (s->index[color] < 0) {
        int best = 0;
        for (int i = 1; i < s->count; i++)
            if (distance(color, s->color[i]) < distance(color, s->color[best]))
                best = i;
        s->index[color] = (int16_t)best;
    }
    return s->index[color];
}

/* The colours that are used most. */
static void choose_palette(Sixels *s, const Canvas *c)
{
    for (int i = 0; i < c->width * c->height; i++)
        if (color15(c->rgba + 4 * i) >= 0)
            s->often[color15(c->rgba + 4 * i)]++;
    for (s->count = 0; s->count < PALETTE; s->count++) {
        int best = 0;
        for (int i = 1; i < COLORS; i++)
            if (s->often[i] > s->often[best])
                best = i;
        if (s->often[best] == 0)
            break;
        s->often[best] = 0;
        s->color[s->count] = best;
    }
    memset(s->index, -1, sizeof s->index);
}

static void add_run(Text *out, int bits, int run)
{
    if (run > 3)
        text_addf(out, "!%d%c", run, 63 + bits);
    else
        for (int i = 0; i < run; i++)
            text_add_char(out, (char)(63 + bits));
}

/* Six rows from y on in one colour. */
static void add_band(Text *out, const Canvas *c, const int16_t *band, int color)
{
    int run = 0, last = -1;
    text_addf(out, "#%d", color);
    for (int x = 0; x < c->width; x++) {
        int bits = 0;
        for (int k = 0; k < 6; k++)
            bits |= (band[k * c->width + x] == color) << k;
        if (bits != last && run > 0) {
            add_run(out, last, run);
            run = 0;
        }
        last = bits;
        run++;
    }
    add_run(out, last, run);
    text_add_char(out, '$');
}

static void draw_sixels(Text *out, const Canvas *c)
{
    Sixels *s = mem_bytes(sizeof *s);
    memset(s, 0, sizeof *s);
    choose_palette(s, c);
    int16_t *band = mem_bytes(6 * (size_t)c->width * sizeof *band);
    text_addf(out, "\033P0;1q\"1;1;%d;%d", c->width, c->height); /* what is not drawn stays as it is */
    for (int i = 0; i < s->count; i++)
        text_addf(out, "#%d;2;%d;%d;%d", i, (s->color[i] >> 10) * 100 / 31, (s->color[i] >> 5 & 31) * 100 / 31, (s->color[i] & 31) * 100 / 31);
    for (int y = 0; y < c->height; y += 6) {
        bool used[PALETTE] = {false};
        for (int i = 0; i < 6 * c->width; i++) {
            int at = y * c->width + i, color = at < c->width * c->height ? color15(c->rgba + 4 * at) : -1;
            band[i] = (int16_t)(color < 0 ? -1 : nearest(s, color));
            if (band[i] >= 0)
                used[band[i]] = true;
        }
        for (int i = 0; i < s->count; i++)
            if (used[i])
                add_band(out, c, band, i);
        text_add_char(out, '-');
    }
    text_add(out, "\033\\\n");
}

/* ---- half blocks ---- */

/* The nearest of xterm's 256: its cube of 6 x 6 x 6 or its 24 greys. */
static int color256(const uint8_t *p)
{
    static const int step[6] = {0, 95, 135, 175, 215, 255};
    int cube = 16, cube_error = 0, grey = (p[0] + p[1] + p[2]) / 3, level = grey < 8 ? 0 : grey > 238 ? 23 : (grey - 3) / 10;
    int grey_error = 0;
    for (int k = 0, weight = 36; k < 3; k++, weight /= 6) {
        int best = 0;
        for (int i = 1; i < 6; i++)
            if (abs(step[i] - p[k]) < abs(step[best] - p[k]))
                best = i;
        cube += weight * best;
        cube_error += (step[best] - p[k]) * (step[best] - p[k]);
        grey_error += (8 + 10 * level - p[k]) * (8 + 10 * level - p[k]);
    }
    return grey_error < cube_error ? 232 + level : cube;
}

static void add_color(Text *out, const uint8_t *p, bool back, PictureWay way)
{
    if (p == NULL)
        text_add(out, back ? "49" : "39");
    else if (way == WAY_BLOCKS)
        text_addf(out, "%d;2;%d;%d;%d", back ? 48 : 38, p[0], p[1], p[2]);
    else
        text_addf(out, "%d;5;%d", back ? 48 : 38, color256(p));
}

static const uint8_t *pixel(const Canvas *c, int x, int y)
{
    const uint8_t *p = c->rgba + 4 * ((size_t)y * (size_t)c->width + (size_t)x);
    return y < c->height && p[3] >= 128 ? p : NULL;
}

static bool same_color(const uint8_t *a, const uint8_t *b)
{
    return a == b || (a != NULL && b != NULL && memcmp(a, b, 3) == 0);
}

static void add_blocks(Text *out, const Canvas *c, int y, PictureWay way)
{
    const uint8_t *front = NULL, *back = NULL;
    for (int x = 0; x < c->width; x++) {
        const uint8_t *top = pixel(c, x, y), *low = pixel(c, x, y + 1);
        const uint8_t *want = top != NULL ? top : low, *behind = top != NULL ? low : NULL;
        if (!same_color(want, front) || !same_color(behind, back)) {
            text_add(out, "\033[");
            add_color(out, want, false, way);
            text_add_char(out, ';');
            add_color(out, behind, true, way);
            text_add_char(out, 'm');
            front = want;
            back = behind;
        }
        text_add(out, top != NULL ? "▀" : low != NULL ? "▄" : " ");
    }
    text_add(out, "\033[0m");
}

static void add_shades(Text *out, const Canvas *c, int y)
{
    static const char *const shade[] = {" ", "░", "▒", "▓", "█"};
    for (int x = 0; x < c->width; x++) {
        const uint8_t *p = pixel(c, x, y);
        int light = p != NULL ? (p[0] * 3 + p[1] * 6 + p[2]) / 10 : 0;
        text_add(out, p != NULL ? shade[(c->drawn ? 255 - light : light) * 5 / 256] : " ");
    }
}

void terminal_draw(Text *out, const Canvas *c, int indent)
{
    const Screen *s = terminal_screen();
    if (s->way < WAY_BLOCKS) {
        if (indent > 0)
            text_addf(out, "\033[%dC", indent);
        if (s->way == WAY_SIXEL)
            draw_sixels(out, c);
        else
            draw_encoded(out, c, s->way);
        return;
    }
    for (int y = 0; y < c->height; y += s->cell_height) {
        text_addf(out, "%*s", indent, "");
        if (s->way == WAY_SHADES)
            add_shades(out, c, y);
        else
            add_blocks(out, c, y, s->way);
        text_add_char(out, '\n');
    }
}
