/* repl_history.c - inputs of earlier sessions, kept in ~/.lupine_history or where LUPINE_HISTORY says. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <readline/history.h>
#include "repl_inside.h"

enum { HISTORY_ENTRIES = 10000 };

static const char *history_file(void)
{
    const char *named = getenv("LUPINE_HISTORY");
    if (named != NULL)
        return named;
    const char *home = getenv("HOME");
    if (home == NULL)
        return NULL;
    Text path = text_start();
    text_addf(&path, "%s/.lupine_history", home);
    return path.bytes;
}

void history_remember(const char *text)
{
    size_t n = strlen(text);
    while (n > 0 && isspace((unsigned char)text[n - 1]))
        n--;
    char *entry = strndup(text, n);
    if (entry == NULL)
        return;
    HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
    if (n > 0 && (last == NULL || strcmp(last->line, entry) != 0)) {
        add_history(entry);
        /* At once, so that neither a crash nor a second prompt beside this one loses it. */
        const char *file = history_file();
        if (file != NULL && append_history(1, file) != 0)
            write_history(file);
    }
    free(entry);
}

void history_start(void)
{
    using_history();
    stifle_history(HISTORY_ENTRIES);
    history_write_timestamps = 1; /* marks where an entry of several lines ends */
    history_comment_char = '#';
    history_multiline_entries = 1;
    const char *file = history_file();
    if (file != NULL)
        read_history(file);
}
