/* test_layers.c - every sample of every layer: shapes as inferred, gradients as differences give them, batches as single
 * examples, InputForm that reads back (the checks are in tests/nn/walk_layers.wl); the same bits for one and two threads
 * and whatever stands in padding (walk_plans.c), with fixed sizes and with every choice of input ports that may vary. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "builtins/net/layer.h"
#include "interp/interp.h"
#include "nn/backend.h"
#include "setup.h"
#include "walk_plans.h"

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

/* word[sample], or NULL when it throws. */
static Expr asked(Interp *in, const char *word, const char *sample)
{
    Unwind kind;
    Expr e = interp_evaluate_top(in, expr_call(symbol_lookup(in, word, true), 1, expr_text(sample)), &kind);
    return kind == UNWIND_NONE && expr_is_list(e) ? e : NULL;
}

static void count(bool good)
{
    *(good ? &passed : &failed) += 1;
}

static void walk_sample(Interp *in, const Crews *crews, const LayerType *type, const char *sample)
{
    Expr wrong = asked(in, "walkLayer", sample), forms = asked(in, "sampleForms", sample);
    count(wrong && expr_length(wrong) == 0);
    if (!wrong || expr_length(wrong) > 0)
        printf("%s: %s\n    %s\n", type->name, sample, wrong ? print_text(in, wrong, PRINT_INPUT) : "stopped");
    if (!forms || expr_length(forms) == 0)
        forms = NULL, count(false), printf("%s: no forms of %s\n", type->name, sample);
    for (size_t i = 1; forms && i <= expr_length(forms); i++) {
        const char *plan = walk_plans(in, crews, net_of(expr_part(forms, i)));
        count(!plan);
        if (plan)
            printf("%s: %s\n    %s\n", type->name, print_text(in, net_build(net_of(expr_part(forms, i))), PRINT_OUTPUT), plan);
    }
}

static int run(void *data)
{
    const char *path = data;
    Interp *in = interp_create();
    setup_words(in);
    Problem why = {""};
    Crews crews = {backend_cpu(1, false, &why), backend_cpu(2, false, &why)};
    if (!crews.one || !crews.two) {
        printf("%s\n0 passed, 1 failed\n", why.text);
        return 1;
    }
    char *text = read_file(path);
    if (!text || interp_run_text(in, path, text, strlen(text), false, NULL) != 0) {
        printf("cannot read %s\n0 passed, 1 failed\n", path);
        return 1;
    }
    free(text);
    for (size_t i = 0; i < layer_count(); i++)
        for (size_t k = 0; layer_at(i)->samples && layer_at(i)->samples[k]; k++)
            walk_sample(in, &crews, layer_at(i), layer_at(i)->samples[k]);
    backend_free(crews.one);
    backend_free(crews.two);
    printf("%d passed, %d failed\n", passed, failed);
    return failed > 0;
}

int main(int argc, char **argv)
{
    return argc == 2 ? interp_run_on_big_stack(run, argv[1]) : 2;
}
