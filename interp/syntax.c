/* syntax.c - indexes over the operator table: by spelling for the reader, by head for the printer. Built on first use. */
#include "interp/syntax.h"
#include <string.h>
#include "interp/module.h"

#define OP(kind, spellings, head, reads, shows, group, spaced)                                                         \
    {OPERATOR_##kind, spellings, #head, reads, shows, GROUP_##group, spaced},
const Operator syntax_table[] = {
#include "interp/syntax.def"
};
#undef OP
const size_t syntax_count = COUNT(syntax_table);

enum { HEAD_SLOTS = 512 }; /* a power of two, over twice the rows */

typedef struct HeadEntry {
    Expr head;
    const Operator *by_kind[3];
} HeadEntry;

typedef struct SyntaxState {
    const Spelling *first[256];
    HeadEntry heads[HEAD_SLOTS];
} SyntaxState;

static size_t head_slot(const SyntaxState *s, Expr head)
{
    size_t slot = ((uintptr_t)head >> 4) * 2654435761u % HEAD_SLOTS;
    while (s->heads[slot].head != NULL && s->heads[slot].head != head)
        slot = (slot + 1) % HEAD_SLOTS;
    return slot;
}

/* The entry of a spelling, made when new; chains are kept longest first so that the first match is the right one. */
static Spelling *spelling_entry(SyntaxState *s, const char *text, size_t length)
{
    const Spelling **at = &s->first[(unsigned char)text[0]];
    while (*at != NULL && ((*at)->length > length || ((*at)->length == length && memcmp((*at)->text, text, length) != 0)))
        at = (const Spelling **)(uintptr_t)&(*at)->next;
    if (*at != NULL && (*at)->length == length)
        return (Spelling *)(uintptr_t)*at;
    Spelling *entry = mem_new(Spelling);
    entry->text = text;
    entry->length = length;
    entry->next = *at;
    *at = entry;
    return entry;
}

static void enter(SyntaxState *s, const Operator *row, Expr head)
{
    for (const char *p = row->spellings; *p != '\0';) {
        size_t length = strcspn(p, " ");
        Spelling *entry = spelling_entry(s, p, length);
        switch (row->kind) {
        case OPERATOR_PREFIX: entry->prefix = row, entry->prefix_head = head; break;
        case OPERATOR_INFIX: entry->infix = row, entry->infix_head = head; break;
        case OPERATOR_POSTFIX: entry->postfix = row, entry->postfix_head = head; break;
        }
        p += length;
        p += strspn(p, " ");
    }
    HeadEntry *h = &s->heads[head_slot(s, head)];
    h->head = head;
    h->by_kind[row->kind] = row;
}

static void *create(Interp *in)
{
    SyntaxState *s = mem_new(SyntaxState);
    for (size_t i = 0; i < syntax_count; i++)
        enter(s, &syntax_table[i], symbol_intern(in, "System`", syntax_table[i].head));
    return s;
}

const SyntaxState *syntax_state(Interp *in)
{
    static const char key;
    return interp_state(in, &key, create);
}

const Spelling *syntax_spelling(const SyntaxState *s, const char *p, const char *end)
{
    size_t left = (size_t)(end - p);
    for (const Spelling *e = s->first[(unsigned char)*p]; e != NULL; e = e->next)
        if (e->length <= left && memcmp(e->text, p, e->length) == 0)
            return e;
    return NULL;
}

const Operator *syntax_operator(const SyntaxState *s, Expr head, OperatorKind kind)
{
    return s->heads[head_slot(s, head)].by_kind[kind];
}

/* ---- named characters ---- */
static const struct {
    const char *name;
    uint32_t code_point;
} characters[] = {
#define X(name, code_point) {#name, code_point},
#include "interp/named.def"
#undef X
};

uint32_t named_character(const char *name, size_t length)
{
    size_t low = 0, high = COUNT(characters);
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strncmp(name, characters[middle].name, length);
        if (order == 0 && characters[middle].name[length] != '\0')
            order = -1;
        if (order == 0)
            return characters[middle].code_point;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return 0;
}

const char *named_character_name(uint32_t code_point)
{
    for (size_t i = 0; i < COUNT(characters); i++)
        if (characters[i].code_point == code_point)
            return characters[i].name;
    return NULL;
}
