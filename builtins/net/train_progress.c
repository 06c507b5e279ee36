/* train_progress.c - what is shown while a training goes on. */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "builtins/net/train_run.h"
#include "interp/assoc.h"

/* ---- progress ---- */

static void spark(Text *line, const Numbers *a)
{
    static const char *const bar[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    int64_t n = a->n < 12 ? a->n : 12;
    double low = INFINITY, high = -INFINITY;
    for (int64_t i = a->n - n; i < a->n; i++) {
        low = fmin(low, a->x[i]);
        high = fmax(high, a->x[i]);
    }
    for (int64_t i = a->n - n; i < a->n; i++) {
        double f = high > low ? (a->x[i] - low) / (high - low) : 0;
        text_add(line, bar[isfinite(f) ? (int)(f * 7) : 0]);
    }
}

static Text progress_line(const Training *t, bool terminal)
{
    Text line = text_start();
    double spent = train_clock() - t->started;
    int64_t now = t->running ? t->running->step : 0, steps = t->batch_loss.n + now;
    double loss = now > 0 ? t->record[(now - 1) * t->outputs] : numbers_last(&t->batch_loss);
    text_addf(&line, "round %lld", (long long)t->round);
    if (!t->rounds_open && t->rounds < INT64_MAX)
        text_addf(&line, "/%lld", (long long)t->rounds);
    text_addf(&line, "  batch %lld  loss %.4g", (long long)steps, loss);
    if (terminal && t->round_loss.n > 1) {
        text_add(&line, " ");
        spark(&line, &t->round_loss);
    }
    if (t->check_loss.n > 0) {
        text_addf(&line, "  validation %.4g", numbers_last(&t->check_loss));
        if (terminal && t->check_loss.n > 1) {
            text_add(&line, " ");
            spark(&line, &t->check_loss);
        }
    }
    if (t->has_error && t->round_error.n > 0)
        text_addf(&line, "  error %.2f %%", 100 * (t->check_error.n > 0 ? numbers_last(&t->check_error) : numbers_last(&t->round_error)));
    if (spent > 0)
        text_addf(&line, "  %.0f examples/s", (double)(steps * t->batch) / spent);
    if (!t->rounds_open && t->rounds < INT64_MAX && steps > 0) {
        double left = spent / (double)steps * (double)(t->rounds * t->per_round - steps);
        text_addf(&line, "  eta %.0f s", left > 0 ? left : 0);
    }
    return line;
}

/* On a terminal one line that is written over; else a plain line every two seconds. */
void training_report(Training *t, bool end)
{
    if (!t->options.print)
        return;
    bool terminal = isatty(STDERR_FILENO) != 0;
    double now = train_clock(), interval = terminal ? 0.2 : 2;
    if (!terminal && t->running)
        return;
    if (now - t->reported < interval && !(end && t->reported > t->started))
        return;
    t->reported = now;
    Text line = progress_line(t, terminal);
    if (terminal)
        text_add(&line, end ? "\n" : "  (Ctrl-C stops and keeps the net)\033[K\r");
    else
        text_add(&line, "\n");
    sink_write(&t->in->err, line.bytes);
}

/* ---- reports into files: a row a round, in the form that the extension names ---- */

/* Name and number of each column: measurements by class as their mean, what is no number left out. */
typedef struct ReportRow {
    const char *name[32];
    double value[32];
    int n;
} ReportRow;

static void add_cell(ReportRow *r, const char *name, double value)
{
    if (r->n == (int)COUNT(r->name))
        return;
    r->name[r->n] = name;
    r->value[r->n++] = value;
}

static void add_measured(Training *t, ReportRow *r, bool check)
{
    Expr all = training_measurements(t, check, false);
    for (size_t i = 1; i <= expr_length(all); i++) {
        Expr key = assoc_key(all, i);
        const char *name = expr_is_string(key) ? expr_string_text(key) : print_text(t->in, key, PRINT_OUTPUT);
        if (strstr(name, "Confusion") || strstr(name, "Curve"))
            continue;
        add_cell(r, net_textf("%s%s", check ? "Validation" : "Round", name), measurement_number(t, assoc_value(all, i)));
    }
}

static ReportRow report_row(Training *t)
{
    ReportRow r = {.n = 0};
    add_cell(&r, "Round", (double)t->round);
    add_cell(&r, "Batch", (double)t->batch_loss.n);
    add_cell(&r, "TimeElapsed", train_clock() - t->started);
    add_cell(&r, "LearningRate", t->rate);
    add_cell(&r, "RoundLoss", numbers_last(&t->round_loss));
    add_measured(t, &r, false);
    if (t->check.n > 0) {
        add_cell(&r, "ValidationLoss", numbers_last(&t->check_loss));
        add_measured(t, &r, true);
    }
    return r;
}

static void add_value(Text *out, double x, const char *missing)
{
    if (isfinite(x))
        text_addf(out, "%.9g", x);
    else
        text_add(out, missing);
}

static void add_separated(Text *out, const ReportRow *r, const char *mark, bool heading)
{
    for (int i = 0; heading && i < r->n; i++)
        text_addf(out, "%s%s", i > 0 ? mark : "", r->name[i]);
    text_add(out, heading ? "\n" : "");
    for (int i = 0; i < r->n; i++) {
        text_add(out, i > 0 ? mark : "");
        add_value(out, r->value[i], "");
    }
}

static void add_object(Text *out, const ReportRow *r, bool json)
{
    text_add(out, json ? "{" : "<|");
    for (int i = 0; i < r->n; i++) {
        text_addf(out, "%s\"%s\"%s", i > 0 ? ", " : "", r->name[i], json ? ": " : " -> ");
        add_value(out, r->value[i], json ? "null" : "Indeterminate");
    }
    text_add(out, json ? "}" : "|>");
}

/* False when the file can't be written. */
static bool append_row(Training *t, Reporter *to)
{
    const char *path = expr_string_text(to->what), *dot = strrchr(path, '.');
    ReportRow r = report_row(t);
    Text out = text_start();
    bool tsv = dot && strcmp(dot, ".tsv") == 0, json = dot && strcmp(dot, ".json") == 0, wl = dot && (strcmp(dot, ".wl") == 0 || strcmp(dot, ".m") == 0);
    if (json || wl)
        add_object(&out, &r, json);
    else
        add_separated(&out, &r, tsv ? "\t" : ",", !to->begun);
    text_add(&out, "\n");
    FILE *file = fopen(path, to->begun ? "a" : "w");
    bool fine = file && fwrite(out.bytes, 1, out.length, file) == out.length;
    fine = file && fclose(file) == 0 && fine;
    to->begun = true;
    return fine;
}

void training_report_rows(Training *t, bool inside)
{
    for (int i = 0; i < t->options.reporters; i++) {
        Reporter *r = &t->options.reporter[i];
        if (!r->what || !interval_due(&r->every, t->round, t->batch_loss.n, inside))
            continue;
        if (r->kind == REPORT_FUNCTION) {
            evaluate_apply1(t->in, r->what, training_state(t, inside));
        } else if (!append_row(t, r)) {
            message(t->in, t->call, "ckwrite", r->what, expr_text(strerror(errno)), NULL);
            r->what = NULL;
        }
    }
}
