/* problem.c - filling a Problem. */
#include "nn/problem.h"
#include <stdarg.h>
#include <stdio.h>

bool problem(Problem *why, const char *format, ...)
{
    if (why) {
        va_list args;
        va_start(args, format);
        vsnprintf(why->text, sizeof why->text, format, args);
        va_end(args);
    }
    return false;
}
