/* message.h - symbol::tag messages, Quiet, Check, Off, and the texts. */
#ifndef INTERP_MESSAGE_H
#define INTERP_MESSAGE_H
#include "interp/expr.h"

/* Issues `symbol::tag` with the template's `1`, `2` ... filled by the arguments (Exprs, closed by NULL). subject is the
 * symbol, or a call whose head (through sealed and compound heads) is taken. The text is looked for at the symbol, then
 * at General. Respects Quiet, Off, Check, $MessageList and General::stop. Returns NULL: `return message(...)` leaves the
 * call as typed. */
Expr message(Interp *in, Expr subject, const char *tag, ...);
Expr fail(Interp *in, Expr subject, const char *tag, ...); /* the same, but returns $Failed */
Expr message_list(Interp *in, Expr subject, const char *tag, size_t n, const Expr *args);
/* A message whose text is made by C: tag is still named; for Problems of the engine. */
Expr message_text(Interp *in, Expr subject, const char *tag, const char *text);
Expr fail_text(Interp *in, Expr subject, const char *tag, const char *text);

/* The common refusals of a builtin, with Wolfram's texts. */
Expr message_arguments(Interp *in, Expr call, size_t least, size_t most); /* argx, argr, argt, argrx, argb as fits */
Expr message_option(Interp *in, Expr call, Expr option);                  /* optx: unknown option */

/* How many messages were issued so far, quieted ones too: compare before and after (Check). */
size_t message_count(Interp *in);
void message_quiet_push(Interp *in, Expr which); /* All, or a list of messages and groups; in pairs with pop */
void message_quiet_pop(Interp *in);
Expr message_template(Interp *in, Expr symbol, const char *tag); /* string or NULL; looks at the symbol only, then General */
void message_set_template(Interp *in, Expr symbol, Expr tag, Expr text); /* text NULL takes it off */

Expr message_own_template(Interp *in, Expr symbol, const char *tag); /* the symbol's own text, or NULL */
void message_heard_push(Interp *in, Expr which);                 /* exceptions from the Quiet around; ends by message_quiet_pop */
void message_watch_quietly(Interp *in);                          /* the newest Check also keeps its messages from being printed */

/* Check: between push and pop, was a message issued that matches which (All or a list) and no Quiet inside suppressed? */
void message_check_push(Interp *in, Expr which);
bool message_check_pop(Interp *in);
void message_off(Interp *in, Expr symbol, const char *tag, bool off);
bool message_is_off(Interp *in, Expr symbol, const char *tag);
/* Forgets which messages were issued (General::stop, $MessageList): a new top-level evaluation starts. */
void message_new_line(Interp *in);
void message_start_child(Interp *in); /* a forked child: the Quiet and Check around it are the parent's to ask (forked.c) */
Expr message_list_so_far(Interp *in);                            /* $MessageList */
Expr message_last(Interp *in); /* MessageName[symbol, tag] of the newest message shown, in whatever evaluation; NULL: none yet */
Expr message_fill(Interp *in, Expr text, size_t n, const Expr *args); /* a template with `1`, `2`, `` filled, as a string */

#endif
