/* train_checkpoint.c - nets written while a training goes on. */
#include "builtins/net/train_run.h"

/* ---- checkpoints ---- */

void checkpoint_write(Training *t)
{
    Expr spec = t->options.checkpoint;
    if (!spec || !expr_is_list(spec) || expr_length(spec) < 2 || !expr_is_string(expr_part(spec, 1)))
        return;
    Expr place = expr_part(spec, 2);
    if (expr_has_head(place, S(File)) && expr_length(place) == 1)
        place = expr_part(place, 1);
    if (!expr_is_string(place))
        return;
    const char *path = expr_string_text(place);
    if (expr_string_is(expr_part(spec, 1), "Directory"))
        path = net_textf("%s/%lld_%lld_%lld_%.4g.wlnet", path, (long long)t->options.seed % 1000000007, (long long)t->round,
                                           (long long)t->batch_loss.n, numbers_last(&t->round_loss));
    Expr file = expr_text(path);
    Expr done = evaluate_call(t->in, symbol_intern(t->in, "System`", "Export"), 2, file, training_net(t, false));
    if (!expr_is_string(done))
        return;
    Builder b = builder_start(S(List), expr_length(t->checkpoints) + 1);
    builder_add_parts(&b, t->checkpoints, 1, expr_length(t->checkpoints));
    Expr entry = expr_call(S(File), 1, file);
    bool known = false;
    for (size_t i = 1; i <= expr_length(t->checkpoints); i++)
        known = known || expr_same(expr_part(t->checkpoints, i), entry);
    if (!known)
        builder_add(&b, entry);
    t->checkpoints = builder_finish(&b);
}
