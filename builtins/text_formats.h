/* text_formats.h - what the formats of text share: decoding, lines, numbers as data files write them. */
#ifndef BUILTINS_TEXT_FORMATS_H
#define BUILTINS_TEXT_FORMATS_H
#include "builtins/format.h"

/* The file's text as a String, uncompressed, always valid UTF-8, without a byte order mark. CharacterEncoding of the call
 * says how bytes are read; by itself UTF-8, and Latin 1 where they are not valid as such. */
Expr source_text(Interp *in, Expr call, const FileSource *source);
/* A List of lines without their ends, \r\n too; nothing after a final newline. */
Expr text_lines(Expr text);
/* A number as data files write it, 1e-5 and 1.5D3 too; NULL when the text is none. */
Expr text_number(Interp *in, const char *p, size_t n);
/* value as data files hold it: strings without quotes, reals as other programs read them. */
void text_add_value(Interp *in, Text *out, Expr value);
/* Lists for arrays that are not packed, Normal for a sealed call such as Dataset; other values as they are. */
Expr text_plain_data(Interp *in, Expr value);

extern const Module module_table_formats, module_json;
#endif
