/* format.h - files of known formats: what Import and Export do with them, and the names of files.
 *
 * A format is one table row; its module adds it with format_add when it starts. Import finds it by the name that was
 * given, by the file's extension, or by what the file starts with. A file compressed by gzip is the file inside. */
#ifndef BUILTINS_FORMAT_H
#define BUILTINS_FORMAT_H
#include "interp/interp.h"

typedef struct FileSource {
    const char *path;           /* as given, ~ expanded; NULL when the bytes come from a string or ByteArray */
    const unsigned char *bytes; /* collected memory; as in the file, still compressed if it is: see inflate.h */
    size_t length;
} FileSource;

typedef struct FileTarget {
    const char *path; /* NULL for ExportString and ExportByteArray */
    Text out;         /* what shall be in the file */
    bool written;     /* the format has written the file (or files) itself */
} FileTarget;

typedef struct FileFormat {
    const char *name;       /* "PNG" */
    const char *extensions; /* "png", several with blanks between; "" for none */
    const char *elements;   /* names for Import[file, "Elements"], with blanks between */
    bool (*recognise)(const unsigned char *bytes, size_t length); /* of the first bytes, uncompressed; or NULL */
    /* What is in the file. element is NULL, or a string, or a List that starts with a string. Gives NULL for an element
     * that it does not know, $Failed after its message for a damaged file. source->bytes are read in unless lazy. */
    Expr (*import)(Interp *in, Expr call, const FileSource *source, Expr element);
    /* Fills target->out. False after its message. NULL when the format can only be read. */
    bool (*export)(Interp *in, Expr call, Expr value, FileTarget *target);
    bool lazy; /* import opens source->path itself: bytes is NULL when path is not */
} FileFormat;
void format_add(Interp *in, const FileFormat *f); /* f lives as long as the program */

/* The path that e, a string or File["..."], names, with ~ expanded; NULL when it is neither or has a NUL inside. In the
 * sandbox also NULL, after a message, for a path that leads out of the working directory. */
const char *format_path(Interp *in, Expr call, Expr e);
/* The whole file in collected memory. False after the message `nffil` or `noopen`. */
bool format_read_file(Interp *in, Expr call, Expr name, const char *path, const unsigned char **bytes, size_t *length);

#endif
