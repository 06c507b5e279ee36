/* transcript.h - scripts whose comments say what must come back, for the runner of the tests and the player of lessons.
 * The form of the comments is described in tests/run.c. */
#ifndef TRANSCRIPT_H
#define TRANSCRIPT_H
#include "interp/interp.h"

typedef struct Note { /* an announcement */
    char kind;        /* one of = ~ ! : */
    const char *text; /* trimmed, white space with newlines made one blank */
    int line;
} Note;

enum { NOTES = 256 };

typedef struct Script {
    const char *text;
    size_t length;
    size_t note_count;
    Note note[NOTES]; /* announcements since note_count was last set to 0 */
    Text prose;       /* the other comments since it was last emptied, a blank line after each */
} Script;

char *script_read(const char *file, size_t *length); /* malloc'ed, NUL-terminated; NULL: errno tells */
int script_line(const Script *s, size_t at);
/* Skips white space and comments from at on and gives where the next expression starts. */
size_t script_trivia(Script *s, size_t at);
/* Notes the announcements in start...end, where the reader found an expression and perhaps comments after it. */
void script_scan(Script *s, size_t start, size_t end);

typedef enum NoteVerdict { NOTE_AGREES, NOTE_DIFFERS, NOTE_UNREADABLE } NoteVerdict;
NoteVerdict note_judge(Interp *in, const Note *n, Expr value); /* for = and ~ */
/* The next line (or message: its continuation lines have no `Sym::tag:`) of *text, which moves on; NULL at the end. */
const char *note_entry(const char **text, bool messages);
bool note_message_fits(const char *got, const char *want); /* the whole, or its start before `...`, or only its name */
bool note_line_fits(const char *got, const char *want);

#endif
