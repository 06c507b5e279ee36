/* why.h - the pages of Why. */
#ifndef BUILTINS_WHY_H
#define BUILTINS_WHY_H
#include <stddef.h>

/* The tests run both inputs: wrong issues the message, right gives result (InputForm) without any. */
typedef struct WhyPage {
    const char *name; /* "Symbol::tag", or "General::tag" for all symbols without a page of their own */
    const char *text, *wrong, *right, *result;
} WhyPage;

extern const WhyPage why_pages[];
extern const size_t why_page_count;

#endif
