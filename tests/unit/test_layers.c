/* test_layers.c - every sample of every layer: shapes as inferred, gradients as differences give them, batches as single
 * examples, InputForm that reads back. The checks are in tests/nn/walk_layers.wl. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/net/layer.h"
#include "interp/interp.h"
#include "setup.h"

static int passed, failed;

static char *read_file(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return NULL;
    char *text = calloc(1, 1 << 20);
    size_t n = text ? fread(text, 1, (1 << 20) - 1, f) : 0;
    fclose(f);
    if (text)
        text[n] = 0;
    return text;
}

static void walk_sample(Interp *in, const LayerType *type, const char *sample)
{
    Expr call = expr_call(symbol_lookup(in, "walkLayer", true), 1, expr_text(sample));
    Unwind kind;
    Expr wrong = interp_evaluate_top(in, call, &kind);
    if (kind == UNWIND_NONE && expr_is_list(wrong) && expr_length(wrong) == 0) {
        passed++;
        return;
    }
    failed++;
    printf("%s: %s\n    %s\n", type->name, sample, print_text(in, wrong, PRINT_INPUT));
}

static int run(void *data)
{
    const char *path = data;
    Interp *in = interp_create();
    setup_words(in);
    char *text = read_file(path);
    if (!text || interp_run_text(in, path, text, strlen(text), false, NULL) != 0) {
        printf("cannot read %s\n0 passed, 1 failed\n", path);
        return 1;
    }
    free(text);
    for (size_t i = 0; i < layer_count(); i++)
        for (size_t k = 0; layer_at(i)->samples && layer_at(i)->samples[k]; k++)
            walk_sample(in, layer_at(i), layer_at(i)->samples[k]);
    printf("%d passed, %d failed\n", passed, failed);
    return failed > 0;
}

int main(int argc, char **argv)
{
    return argc == 2 ? interp_run_on_big_stack(run, argv[1]) : 2;
}
