/* why.c - Why: a message explained, with an example done right. */
#include "builtins/why.h"
#include <string.h>
#include "interp/interp.h"
#include "interp/module.h"

static const WhyPage *page_named(const char *name)
{
    for (size_t i = 0; i < why_page_count; i++)
        if (strcmp(why_pages[i].name, name) == 0)
            return &why_pages[i];
    return NULL;
}

/* The page of symbol::tag itself, else that of General::tag. */
static const WhyPage *find_page(const char *name)
{
    const WhyPage *page = page_named(name);
    const char *tag = strstr(name, "::");
    return page || !tag ? page : page_named(expr_string_text(expr_textf("General%s", tag)));
}

static void print_page(Interp *in, const char *name)
{
    const WhyPage *page = find_page(name);
    Text out = text_start();
    if (page)
        text_addf(&out, "%s: %s\n  not    %s\n  but    %s\n  gives  %s\n", name, page->text, page->wrong, page->right, page->result);
    else
        text_addf(&out, "%s: there is no longer text for this message. ?%.*s shows how the word is used.\n", name, (int)strcspn(name, ":"), name);
    sink_write(&in->out, expr_string_text(text_finish(&out)));
}

static Expr page_association(const WhyPage *page)
{
    return expr_call(S(Association), 4, expr_rule(expr_text("Text"), expr_text(page->text)), expr_rule(expr_text("Wrong"), expr_text(page->wrong)),
                     expr_rule(expr_text("Right"), expr_text(page->right)), expr_rule(expr_text("Result"), expr_text(page->result)));
}

static Expr all_pages(void)
{
    Builder list = builder_start(S(Association), why_page_count);
    for (size_t i = 0; i < why_page_count; i++)
        builder_add(&list, expr_rule(expr_text(why_pages[i].name), page_association(&why_pages[i])));
    return builder_finish(&list);
}

/* "symbol::tag" of a message as written, or NULL. */
static const char *message_name(Interp *in, Expr e)
{
    if (expr_is_string(e))
        return expr_string_text(e);
    if (!expr_has_head(e, S(MessageName)) || expr_length(e) < 2 || !expr_is_symbol(expr_part(e, 1)) || !expr_is_string(expr_part(e, 2)))
        return NULL;
    return expr_string_text(expr_textf("%s::%s", symbol_shown_name(in, expr_part(e, 1)), expr_string_text(expr_part(e, 2))));
}

static Expr why(Interp *in, Expr call)
{
    Expr asked = expr_length(call) ? expr_part(call, 1) : message_last(in);
    if (asked == S(All))
        return all_pages();
    const char *name = asked ? message_name(in, asked) : NULL;
    if (asked && !name)
        return message(in, call, "name", asked, NULL);
    if (name)
        print_page(in, name);
    else
        sink_write(&in->out, "There was no message yet.\n");
    return S(Null);
}

static const Builtin builtins[] = {
    {"Why", {0, 1}, ATTR_HOLD_ALL, why,
     "Why[] explains the last message in plain words, with an example done right.\nWhy[symbol::tag] explains that message.\nWhy[All] gives an association of all explanations."},
};
static const MessageText messages[] = {{"Why", "name", "Message name `1` is not of the form symbol::name."}};

const Module module_why = {"why", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
