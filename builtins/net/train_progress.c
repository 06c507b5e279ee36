/* train_progress.c - what is shown while a training goes on. */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
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

static void add_losses(Text *line, const Training *t, double loss, bool curves)
{
    text_addf(line, "  loss %.4g", loss);
    if (curves && t->round_loss.n > 1) {
        text_add(line, " ");
        spark(line, &t->round_loss);
    }
    if (t->check_loss.n > 0)
        text_addf(line, "  validation %.4g", numbers_last(&t->check_loss));
    if (curves && t->check_loss.n > 1) {
        text_add(line, " ");
        spark(line, &t->check_loss);
    }
    if (t->has_error && t->round_error.n > 0)
        text_addf(line, "  error %.2f %%", 100 * (t->check_error.n > 0 ? numbers_last(&t->check_error) : numbers_last(&t->round_error)));
}

static bool rounds_known(const Training *t)
{
    return !t->rounds_open && t->rounds < INT64_MAX;
}

static Text progress_line(const Training *t, bool curves)
{
    Text line = text_start();
    double spent = train_clock() - t->started;
    int64_t now = t->running ? t->running->step : 0, steps = t->batch_loss.n + now;
    text_addf(&line, "round %lld", (long long)t->round);
    if (rounds_known(t))
        text_addf(&line, "/%lld", (long long)t->rounds);
    add_losses(&line, t, now > 0 ? t->record[(now - 1) * t->outputs] : numbers_last(&t->batch_loss), curves);
    if (spent > 0)
        text_addf(&line, "  %.0f examples/s", (double)(steps * t->batch) / spent);
    if (rounds_known(t) && steps > 0) {
        double left = spent / (double)steps * (double)(t->rounds * t->per_round - steps);
        text_addf(&line, "  %.0f s left", left > 0 ? left : 0);
    }
    text_addf(&line, "  batch %lld", (long long)steps);
    return line;
}

static Text summary_line(const Training *t)
{
    Text line = text_start();
    double spent = train_clock() - t->started;
    int64_t rounds = t->round_loss.n;
    text_addf(&line, "trained %lld round%s in %.*f s", (long long)rounds, rounds == 1 ? "" : "s", spent < 10 ? 2 : 0, spent);
    add_losses(&line, t, numbers_last(&t->round_loss), false);
    if (t->check.n > 0 && t->best_round > 0)
        text_addf(&line, "  best in round %lld", (long long)t->best_round);
    if (spent > 0)
        text_addf(&line, "  %.0f examples/s", (double)(t->batch_loss.n * t->batch) / spent);
    if (strcmp(t->reason, "MaxTrainingRounds") != 0)
        text_addf(&line, "  (%s)", t->reason);
    return line;
}

/* Cut to what fits on a line of the terminal, whose window may have been resized. */
static void fit_terminal(Text *line)
{
    struct winsize w;
    size_t columns = ioctl(STDERR_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col > 1 ? w.ws_col - 1u : 79;
    if ((size_t)utf8_width(line->bytes, line->length) <= columns)
        return;
    line->length = (size_t)(utf8_skip(line->bytes, line->bytes + line->length, columns) - line->bytes);
    line->bytes[line->length] = '\0';
}

/* One line that is written over, at most ten times a second, and a summary in its place. */
static void report_live(Training *t, bool end)
{
    static const char hint[] = "  (Ctrl-C stops and keeps the net)";
    double now = train_clock();
    if (!end && now - t->reported < 0.1)
        return;
    t->reported = now;
    Text line = end ? summary_line(t) : progress_line(t, true);
    text_add(&line, end ? "" : hint);
    fit_terminal(&line);
    sink_write(&t->in->err, "\r\033[K");
    sink_write(&t->in->err, line.bytes);
    sink_write(&t->in->err, end ? "\n" : "");
}

/* Elsewhere plain lines: one after each round; where they were not asked for, rounds of less than a tenth of a second share one. */
static void report_plain(Training *t, bool end)
{
    double now = train_clock();
    if (t->running || (end && t->reported <= t->started) || (!end && !t->options.print_rounds && now - t->reported < 0.1))
        return;
    t->reported = now;
    Text line = end ? summary_line(t) : progress_line(t, false);
    text_add(&line, "\n");
    sink_write(&t->in->err, line.bytes);
}

void training_report(Training *t, bool end)
{
    if (!t->options.print)
        return;
    if (t->in->live)
        report_live(t, end);
    else
        report_plain(t, end);
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
