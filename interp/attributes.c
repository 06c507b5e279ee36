/* attributes.c - attribute words and their bits. */
#include <string.h>
#include "interp/interp.h"
#include "interp/rules.h"

static const struct {
    const char *name;
    uint32_t bits;
} words[] = {
    {"Constant", ATTR_CONSTANT},
    {"Flat", ATTR_FLAT},
    {"HoldAll", ATTR_HOLD_ALL},
    {"HoldAllComplete", ATTR_HOLD_ALL_COMPLETE},
    {"HoldFirst", ATTR_HOLD_FIRST},
    {"HoldRest", ATTR_HOLD_REST},
    {"Listable", ATTR_LISTABLE},
    {"Locked", ATTR_LOCKED},
    {"NHoldAll", ATTR_NHOLD_ALL},
    {"NHoldFirst", ATTR_NHOLD_FIRST},
    {"NHoldRest", ATTR_NHOLD_REST},
    {"NumericFunction", ATTR_NUMERIC_FUNCTION},
    {"OneIdentity", ATTR_ONE_IDENTITY},
    {"Orderless", ATTR_ORDERLESS},
    {"Protected", ATTR_PROTECTED},
    {"ReadProtected", ATTR_READ_PROTECTED},
    {"SequenceHold", ATTR_SEQUENCE_HOLD},
    {"Stub", ATTR_STUB},
    {"Temporary", ATTR_TEMPORARY},
};

enum { MATCHING = ATTR_FLAT | ATTR_ORDERLESS | ATTR_ONE_IDENTITY, HIDDEN = ATTR_BORROWS };

void attributes_set(Interp *in, Expr symbol, uint32_t bits)
{
    Symbol *s = symbol_of(symbol);
    uint32_t now = (bits & ~(uint32_t)HIDDEN) | (s->attributes & HIDDEN);
    if ((now ^ s->attributes) & MATCHING)
        in->attribute_version++;
    if (now == s->attributes)
        return;
    s->attributes = now;
    symbol_changed(in, s);
}

bool attributes_read(Interp *in, Expr call, Expr names, uint32_t *bits)
{
    *bits = 0;
    if (expr_is_list(names)) {
        for (size_t i = 1; i <= expr_length(names); i++) {
            uint32_t more;
            if (!attributes_read(in, call, expr_part(names, i), &more))
                return false;
            *bits |= more;
        }
        return true;
    }
    const char *name = expr_is_symbol(names) ? symbol_of(names)->name : expr_is_string(names) ? expr_string_text(names) : "";
    for (size_t i = 0; i < COUNT(words); i++)
        if (strcmp(words[i].name, name) == 0) {
            *bits = words[i].bits;
            return true;
        }
    message(in, call, "attnf", names, NULL);
    return false;
}

Expr attributes_list(uint32_t bits)
{
    Builder b = builder_start(S(List), 4);
    for (size_t i = 0; i < COUNT(words); i++) {
        uint32_t w = words[i].bits;
        bool part_of_all = (w == ATTR_HOLD_FIRST || w == ATTR_HOLD_REST) && (bits & ATTR_HOLD_ALL) == ATTR_HOLD_ALL;
        part_of_all |= (w == ATTR_NHOLD_FIRST || w == ATTR_NHOLD_REST) && (bits & ATTR_NHOLD_ALL) == ATTR_NHOLD_ALL;
        if ((bits & w) == w && !part_of_all)
            builder_add(&b, symbol_intern(interp_current, "System`", words[i].name));
    }
    return builder_finish(&b);
}
