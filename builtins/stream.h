/* stream.h - open streams, for the words that read and write them. */
#ifndef BUILTINS_STREAM_H
#define BUILTINS_STREAM_H
#include <stdio.h>
#include "interp/interp.h"

typedef struct Stream {
    int64_t number;
    Expr name;
    bool output;
    FILE *file;               /* of an output stream; NULL for the two standard ones */
    const Sink *sink;         /* standard output and error */
    const char *bytes;        /* of an input stream: all that it will ever give */
    size_t length, at;
    size_t room;              /* of bytes, when a pipe fills them */
    int pipe;                 /* where more comes from; 0 none */
    Expr word_ends, record_ends; /* lists of strings, NULL: blanks and newlines */
    struct Stream *next;
} Stream;

/* By InputStream[name, n], OutputStream[name, n], or the name; NULL when none is open. */
Stream *stream_find(Interp *in, Expr e, bool output);
Expr stream_expr(const Stream *s); /* InputStream[name, n] or OutputStream[name, n] */
Expr stream_file(Expr e); /* File["name"] or "name" as a name */
Stream *stream_open_output(Interp *in, Expr call, Expr name, const char *mode); /* mode as of fopen; NULL after a message */
bool stream_close(Interp *in, Stream *closing);                                 /* false: not all could be written */

/* -- reading -- */

/* The open stream that a call reads, or one that is opened for this call (*was_opened then). NULL after a message. */
Stream *stream_input(Interp *in, Expr call, bool *was_opened);
/* Takes from a pipe until a whole line is there; all of it for words that want everything. */
void stream_fill(Stream *s, bool all);
Expr stream_byte(Stream *s); /* the next one; EndOfFile */

/* -- writing -- */

void stream_put(Stream *s, const char *bytes, size_t n);
/* The streams that a call writes to: one, a list, or a file name, which stays open. NULL-terminated; NULL after a message. */
Stream **stream_outputs(Interp *in, Expr call);

#endif
