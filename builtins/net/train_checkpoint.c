/* train_checkpoint.c - checkpoints: the net in a WLNet file with everything that a training needs to go on.
 *
 * The member beside the net is an association. Order and random numbers follow from seed and step, so what is kept is
 * arrays (the optimiser's too), counters, the lists of losses, the best net, and what data and options were. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <zlib.h>
#include "builtins/format.h"
#include "builtins/net/construct.h"
#include "builtins/net/train_run.h"
#include "builtins/net/wlnet.h"
#include "interp/array.h"
#include "interp/assoc.h"
#include "interp/number.h"

/* ---- when and where: {"File", path, ...}, {"Directory", path, ...}, or a list of them ---- */

static bool read_plan(Training *t, Expr spec, CheckpointPlan *p)
{
    if (!expr_is_list(spec) || expr_length(spec) < 2)
        return false;
    Expr kind = expr_part(spec, 1);
    p->folder = expr_string_is(kind, "Directory");
    if (!p->folder && !expr_string_is(kind, "File"))
        return false;
    p->path = format_path(t->in, t->call, expr_part(spec, 2));
    p->every.last = train_clock();
    for (size_t i = 3; i <= expr_length(spec); i++)
        if (!interval_read(expr_part(spec, i), &p->every))
            return false;
    return p->path != NULL;
}

/* False after a message. */
bool checkpoint_start(Training *t)
{
    Expr spec = t->options.checkpoint;
    t->checkpoints = expr_list(0, NULL);
    if (!spec)
        return true;
    bool several = expr_is_list(spec) && expr_length(spec) > 0 && expr_is_list(expr_part(spec, 1));
    size_t n = several ? expr_length(spec) : 1;
    bool good = n <= COUNT(t->checkpoint);
    for (size_t i = 0; good && i < n; i++)
        good = read_plan(t, several ? expr_part(spec, i + 1) : spec, &t->checkpoint[t->checkpoint_plans++]);
    if (!good) {
        fail(t->in, t->call, "invevalopt", expr_text("TrainingProgressCheckpointing"), spec, NULL);
        return false;
    }
    time_t now = time(NULL);
    struct tm day;
    char text[32];
    localtime_r(&now, &day);
    strftime(text, sizeof text, "%Y-%m-%dT%H-%M-%S", &day);
    t->start_name = net_textf("%s_%lld", text, (long long)++net_state(t->in)->trainings);
    return true;
}

/* ---- what data and options were ---- */

static uint32_t add_bytes(uint32_t crc, const void *bytes, size_t n)
{
    return (uint32_t)crc32_z(crc, bytes, n);
}

static uint32_t add_text(uint32_t crc, Training *t, Expr e)
{
    const char *text = e ? print_text(t->in, e, PRINT_INPUT) : "";
    return add_bytes(crc, text, strlen(text) + 1);
}

static uint32_t column_print(Training *t, uint32_t crc, const Column *c, const Feed *f, const char *name)
{
    size_t each = element_size(c->type) * (size_t)c->each;
    if (c->make)
        return add_text(crc, t, train_data_find(f == &t->check ? &t->validation : &t->data, name));
    for (int64_t i = 0; c->row && i < f->n; i++)
        crc = add_bytes(crc, c->row[i], each);
    return c->row ? crc : add_bytes(crc, c->data, each * (size_t)f->n);
}

static Expr data_print(Training *t, Feed *f)
{
    uint32_t crc = 0;
    if (f->print)
        return f->print;
    if (f == &t->feed && t->data.generator)
        return expr_text("generator");
    const Net *whole = net_of(t->made.whole);
    for (int i = 0; f->length && i < whole->inputs; i++)
        if (f->length[i])
            crc = add_bytes(crc, f->length[i], sizeof(int32_t) * (size_t)f->n);
    for (int i = 0; i < f->columns; i++) {
        if (strchr(f->name[i], '#'))
            continue; /* lengths worked out for a plan */
        crc = add_bytes(crc, f->name[i], strlen(f->name[i]) + 1);
        crc = column_print(t, crc, &f->column[i], f, f->name[i]);
    }
    f->print = expr_textf("%lld %08x", (long long)f->n, crc);
    return f->print;
}

static Expr settings_print(Training *t)
{
    const TrainOptions *o = &t->options;
    uint32_t crc = add_text(0, t, o->loss);
    crc = add_text(crc, t, o->multipliers);
    crc = add_text(crc, t, o->schedule_groups);
    crc = add_text(crc, t, o->l2_parts);
    crc = add_text(crc, t, o->gradient_parts);
    crc = add_text(crc, t, o->weight_parts);
    crc = add_text(crc, t, o->schedule);
    return expr_textf("%08x", crc);
}

/* Name and value of everything that must be the same when a training goes on. */
static const struct {
    const char *name, *words;
} prints[] = {{"Data", "training data"},  {"Validation", "validation set"}, {"Method", "method"},
              {"Batch", "batch size"},    {"Precision", "precision"},       {"Settings", "loss, multipliers, schedule or clipping"},
              {"Seed", "random seed"}};

static Expr print_of(Training *t, const char *name)
{
    switch (name[0]) {
    case 'D': return data_print(t, &t->feed);
    case 'V': return data_print(t, &t->check);
    case 'M': return expr_text(print_text(t->in, t->options.method, PRINT_INPUT));
    case 'B': return expr_int(t->batch);
    case 'P': return expr_text(t->options.real == REAL64 ? "Real64" : "Real32");
    default: break;
    }
    return strcmp(name, "Seed") == 0 ? expr_textf("%llu", (unsigned long long)t->options.seed) : settings_print(t);
}

/* ---- the member ---- */

static Expr numbers_array(const double *x, int64_t n)
{
    void *data;
    int64_t room = n > 0 ? n : 1; /* an array of no elements is stored as one beside its length */
    Expr a = array_new(EXPR_NUMERIC, ARRAY_REAL64, 1, &room, &data);
    memset(data, 0, sizeof(double));
    if (n > 0)
        memcpy(data, x, sizeof(double) * (size_t)n);
    return expr_list(2, expr_int(n), a);
}

static bool numbers_read(Expr e, Numbers *out)
{
    int64_t n;
    if (!e || !expr_is_list(e) || expr_length(e) != 2 || !number_to_int64(expr_part(e, 1), &n) || !expr_is(expr_part(e, 2), EXPR_NUMERIC))
        return false;
    ArrayView v = array_view(expr_part(e, 2));
    if (v.type != ARRAY_REAL64 || n < 0 || n > v.count)
        return false;
    for (int64_t i = 0; i < n; i++)
        numbers_push(out, ((const double *)v.data)[i]);
    return true;
}

/* What is kept of a training, as tables: whole numbers, single reals, lists of reals. */
#define WHOLE_NUMBERS(X) X("Round", round) X("Step", step) X("Rounds", rounds) X("BestRound", best_round) X("StopSince", stop_since)
#define LISTS(X) X("BatchLoss", batch_loss) X("BatchError", batch_error) X("RoundLoss", round_loss) X("RoundError", round_error) X("CheckLoss", check_loss) X("CheckError", check_error) \
    X("CheckAt", check_at)

static Expr optimiser_arrays(Training *t, int group)
{
    AssocBuilder b = assoc_builder(16);
    const char *key;
    int64_t count;
    void *data;
    for (int i = 0; (data = trainer_state(t->group[group].trainer, i, &key, &count)) != NULL; i++) {
        void *to;
        Expr a = array_new(EXPR_NUMERIC, t->options.real == REAL64 ? ARRAY_REAL64 : ARRAY_REAL32, 1, &count, &to);
        memcpy(to, data, element_size(t->options.real) * (size_t)count);
        assoc_add(&b, expr_text(key), a);
    }
    return assoc_finish(&b);
}

static Expr member_of(Training *t)
{
    AssocBuilder b = assoc_builder(32), work = assoc_builder(16), best = assoc_builder(16);
    for (size_t i = 0; i < COUNT(prints); i++)
        assoc_add(&b, expr_text(prints[i].name), print_of(t, prints[i].name));
#define PUT_INT(name, field) assoc_add(&b, expr_text(name), expr_int(t->field));
#define PUT_LIST(name, field) assoc_add(&b, expr_text(name), numbers_array(t->field.x, t->field.n));
    WHOLE_NUMBERS(PUT_INT)
    LISTS(PUT_LIST)
    assoc_add(&b, expr_text("Values"), numbers_array((double[]){t->best_value, t->stop_best, t->options.rate}, 3));
    assoc_add(&b, expr_text("Falling"), t->falling ? S(True) : S(False));
    for (int i = 0; i < t->parameters; i++) {
        const Parameter *p = &t->parameter[i];
        assoc_add(&work, expr_text(p->key), p->work);
        if (t->check.n > 0 && p->best)
            assoc_add(&best, expr_text(p->key), p->best);
    }
    assoc_add(&b, expr_text("Arrays"), assoc_finish(&work));
    assoc_add(&b, expr_text("Best"), assoc_finish(&best));
    Builder groups = builder_start(S(List), (size_t)t->groups);
    for (int k = 0; k < t->groups; k++)
        builder_add(&groups, expr_list(2, expr_int(t->group[k].job.first_step), optimiser_arrays(t, k)));
    assoc_add(&b, expr_text("Groups"), builder_finish(&groups));
    assoc_add(&b, expr_text("RoundMeasured"), t->measured_round ? t->measured_round : expr_list(0, NULL));
    assoc_add(&b, expr_text("CheckMeasured"), t->measured_check ? t->measured_check : expr_list(0, NULL));
    return assoc_finish(&b);
}

static void note_file(Training *t, const char *path)
{
    Expr entry = expr_call(S(File), 1, expr_text(path));
    for (size_t i = 1; i <= expr_length(t->checkpoints); i++)
        if (expr_same(expr_part(t->checkpoints, i), entry))
            return;
    Builder b = builder_start(S(List), expr_length(t->checkpoints) + 1);
    builder_add_parts(&b, t->checkpoints, 1, expr_length(t->checkpoints));
    builder_add(&b, entry);
    t->checkpoints = builder_finish(&b);
}

static const char *file_name(const Training *t, const CheckpointPlan *p)
{
    if (!p->folder)
        return p->path;
    const char *name = net_textf("%s/%s_%lld_%lld_%.4g", p->path, t->start_name, (long long)t->round, (long long)t->batch_loss.n, numbers_last(&t->batch_loss));
    return t->check_loss.n > 0 ? net_textf("%s_%.4g.wlnet", name, numbers_last(&t->check_loss)) : net_textf("%s.wlnet", name);
}

/* A file that can't be written is told once; the training goes on. */
void checkpoint_write(Training *t, bool inside)
{
    Text bytes = {0};
    for (int i = 0; i < t->checkpoint_plans; i++) {
        CheckpointPlan *p = &t->checkpoint[i];
        if (p->failed || !interval_due(&p->every, t->round, t->batch_loss.n, inside))
            continue;
        if (!bytes.bytes)
            bytes = wlnet_bytes(t->in, training_net(t, false), member_of(t));
        const char *path = file_name(t, p), *why = NULL;
        if (p->folder && mkdir(p->path, 0777) != 0 && errno != EEXIST)
            why = strerror(errno);
        why = why ? why : wlnet_save(path, &bytes);
        p->failed = why != NULL;
        if (why)
            message(t->in, t->call, "ckwrite", expr_text(path), expr_text(why), NULL);
        else
            note_file(t, path);
    }
}

/* ---- going on ---- */

static bool refuse(Training *t, const char *words)
{
    fail(t->in, t->call, "ckfit", expr_text(words), NULL);
    return false;
}

static bool copy_array(Training *t, Expr from, void *to, size_t bytes)
{
    if (!from || !expr_is(from, EXPR_NUMERIC))
        return false;
    ArrayView v = array_view(from);
    if (v.type != (t->options.real == REAL64 ? ARRAY_REAL64 : ARRAY_REAL32) || (size_t)v.count * array_type_size(v.type) != bytes)
        return false;
    memcpy(to, v.data, bytes);
    return true;
}

/* The seed must be known before data are split and the net is made. */
bool checkpoint_seed(Training *t)
{
    Expr seed = t->resumed ? assoc_lookup_text(t->resumed, "Seed") : NULL;
    if (!t->resumed)
        return true;
    if (!seed || !expr_is_string(seed))
        return refuse(t, "version");
    uint64_t kept = strtoull(expr_string_text(seed), NULL, 10);
    if (t->options.seed_said && kept != t->options.seed)
        return refuse(t, "random seed");
    t->options.seed = kept;
    return true;
}

static bool restore_numbers(Training *t)
{
    Expr m = t->resumed;
    bool good = true, rounds_said = t->options.rounds >= 0;
    int64_t rounds = t->rounds;
    Numbers values = {0};
#define GET_INT(name, field) good = good && number_to_int64(assoc_lookup_text(m, name), &t->field);
#define GET_LIST(name, field) good = good && numbers_read(assoc_lookup_text(m, name), &t->field);
    Expr first = assoc_lookup_text(m, "Round");
    if (!first)
        return false;
    WHOLE_NUMBERS(GET_INT)
    LISTS(GET_LIST)
    if (!good || !numbers_read(assoc_lookup_text(m, "Values"), &values) || values.n != 3)
        return false;
    t->options.validation_every.step = t->check_at.n > 0 ? (int64_t)numbers_last(&t->check_at) : 0;
    t->best_value = values.x[0];
    t->stop_best = values.x[1];
    t->falling = assoc_lookup_text(m, "Falling") == S(True);
    t->rate = t->options.rate = values.x[2];
    if (rounds_said)
        t->rounds = rounds;
    else
        t->rounds_open = t->rounds_open && t->rounds == INT64_MAX;
    t->measured_round = assoc_lookup_text(m, "RoundMeasured");
    t->measured_check = assoc_lookup_text(m, "CheckMeasured");
    if (t->batch_loss.n > t->step) /* written inside a round, which goes on where it was */
        t->round--;
    return t->round >= 0 && t->step >= 0 && t->batch_error.n == t->batch_loss.n;
}

static bool restore_arrays(Training *t)
{
    Expr work = assoc_lookup_text(t->resumed, "Arrays"), best = assoc_lookup_text(t->resumed, "Best");
    if (!work || !expr_is(work, EXPR_ASSOC) || !best || !expr_is(best, EXPR_ASSOC))
        return false;
    bool has_best = expr_length(best) > 0;
    if (has_best)
        training_keep_best(t);
    for (int i = 0; i < t->parameters; i++) {
        Parameter *p = &t->parameter[i];
        if (!copy_array(t, assoc_lookup_text(work, p->key), p->data, p->bytes) ||
            (has_best && !copy_array(t, assoc_lookup_text(best, p->key), p->best_data, p->bytes)))
            return false;
    }
    return true;
}

/* After data, sizes and arrays are known, before the graphs are made. False after a message. */
bool checkpoint_restore(Training *t)
{
    if (!t->resumed)
        return true;
    for (size_t i = 0; i < COUNT(prints); i++) {
        Expr kept = assoc_lookup_text(t->resumed, prints[i].name);
        if (!kept || !expr_same(kept, print_of(t, prints[i].name)))
            return refuse(t, prints[i].words);
    }
    return (restore_arrays(t) && restore_numbers(t)) || refuse(t, "net");
}

/* The bytes of the parameter that the optimiser's array key belongs to; 0 none. */
static size_t bytes_behind(const Training *t, const char *key)
{
    const char *hash = strrchr(key, '#');
    size_t n = hash ? (size_t)(hash - key) : 0;
    for (int i = 0; i < t->parameters; i++)
        if (hash && strlen(t->parameter[i].key) == n && strncmp(t->parameter[i].key, key, n) == 0)
            return t->parameter[i].bytes;
    return 0;
}

/* The optimiser's arrays of a group, given to its trainer before the first plan. */
bool checkpoint_bind(Training *t, int group, Trainer *trainer)
{
    Expr groups = t->resumed ? assoc_lookup_text(t->resumed, "Groups") : NULL;
    if (!t->resumed)
        return true;
    Expr own = groups && expr_is_list(groups) && (int)expr_length(groups) == t->groups ? expr_part(groups, (size_t)group + 1) : NULL;
    if (!own || !expr_is_list(own) || expr_length(own) != 2 || !number_to_int64(expr_part(own, 1), &t->group[group].job.first_step) ||
        !expr_is(expr_part(own, 2), EXPR_ASSOC))
        return refuse(t, "TrainingUpdateSchedule");
    Expr arrays = expr_part(own, 2);
    t->group[group].kept = mem_array(void *, expr_length(arrays) + 1);
    for (size_t i = 1; i <= expr_length(arrays); i++) {
        const char *key = key_text(assoc_key(arrays, i));
        size_t bytes = key ? bytes_behind(t, key) : 0;
        void *data = bytes > 0 ? mem_bytes(bytes + 64) : NULL;
        Problem why = {""};
        if (!data || !copy_array(t, assoc_value(arrays, i), data, bytes) || !trainer_bind(trainer, key, data, &why))
            return refuse(t, "net");
        t->group[group].kept[i - 1] = data;
    }
    return true;
}
