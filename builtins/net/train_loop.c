/* train_loop.c - rounds: order, rates, slices, validation, stopping. */
#include <math.h>
#include <string.h>
#include "builtins/net/train_run.h"
#include "interp/number.h"
#include "interp/unwind.h"

enum { MOST_ROUNDS = 10000, STEADY_SECONDS = 20, FEW_ROUNDS = 8 };
/* Few numbers fitted to one batch: the gradient has no noise, so the steps may be ten times larger at first. */
enum { SMALL_NET = 1000 };
static const double SMALL_FACTOR = 10;

/* ---- interrupts and slices ---- */

/* Ctrl-C ends the training and keeps the net; everything else unwinds. */
static bool was_interrupted(Training *t)
{
    int flags = __atomic_load_n(&t->in->interrupted, __ATOMIC_RELAXED);
    if (flags & INTERRUPT_USER) {
        __atomic_fetch_and(&t->in->interrupted, ~INTERRUPT_USER, __ATOMIC_RELAXED);
        t->reason = "Interrupted";
        sink_write(&t->in->err, "\nTraining was stopped; the net trained so far is returned.\n");
        return true;
    }
    unwind_poll(t->in);
    return false;
}

static bool over_time(const Training *t)
{
    return t->options.time_goal > 0 && train_clock() - t->started >= t->options.time_goal;
}

static bool inside_round(Training *t);

/* Runs job until its rows are used, in slices, so that clocks and interrupts are looked at. False: stop training. */
bool training_run(Training *t, Trainer *trainer, TrainJob *job, bool training)
{
    while (true) {
        job->slice = 0.05;
        job->max_steps = training && t->pause > 0 ? t->pause - job->step : 0;
        job->stop = &t->in->interrupted;
        TrainStop s = trainer_run(trainer, job);
        Question q;
        if (s == TRAIN_ASKS && trainer_asked(trainer, &q)) {
            if (question_answer(t->in, t->call, t->asked, &q))
                continue;
            t->spoiled = true;
            t->reason = "FunctionFailed";
            return false;
        }
        if (feed_failed(t, training ? &t->feed : &t->check)) {
            t->reason = "DataFailed";
            return false;
        }
        if (s == TRAIN_DONE)
            return true;
        if (s == TRAIN_NEEDS_PLAN) {
            Plan *plan = training ? NULL : training_plan(t, &t->check, job->need, false, NULL);
            if (!plan)
                return false;
            t->check_plan[t->check_plans++] = plan;
            if (!training_add_plan(t, trainer, plan))
                return false;
            continue;
        }
        if (s == TRAIN_FAILED)
            return training_trouble(t, "no memory");
        if (training && was_interrupted(t))
            return false;
        unwind_poll(t->in);
        if (training && over_time(t)) {
            t->reason = "TimeGoal";
            return false;
        }
        if (training && job == t->running && !inside_round(t))
            return false;
        if (training)
            training_report(t, false);
    }
}

/* ---- validation ---- */

static bool validate(Training *t)
{
    int64_t block = t->check.n < 256 ? t->check.n : 256, steps = (t->check.n + block - 1) / block;
    double *record = mem_bytes(sizeof(double) * (size_t)(steps * t->outputs) + 8);
    TrainJob job = {.rows = t->check.n, .batch = block, .record = record};
    if (!training_run(t, t->checker, &job, false))
        return false;
    double loss = 0, error = 0;
    for (int64_t i = 0; i < steps; i++) {
        double weight = (double)(i + 1 < steps ? block : t->check.n - block * (steps - 1)) / (double)t->check.n;
        loss += weight * record[i * t->outputs];
        error += t->has_error ? weight * record[i * t->outputs + 1] : 0;
    }
    numbers_push(&t->check_loss, loss);
    numbers_push(&t->check_error, error);
    numbers_push(&t->check_at, (double)t->step);
    measure_round(t, true);
    return true;
}

static bool criterion_met(Training *t)
{
    StoppingRule *s = &t->options.stopping;
    if (!s->on)
        return false;
    if (s->function)
        return evaluate_true(t->in, evaluate_apply1(t->in, s->function, training_state(t, false)));
    double v = measure_judged(t), margin = s->absolute > 0 ? s->absolute : s->relative * fabs(t->stop_best);
    if (t->round <= s->initial || !isfinite(t->stop_best)) {
        t->stop_best = isfinite(t->stop_best) && t->stop_best < v ? t->stop_best : v;
        return false;
    }
    if (v < t->stop_best - margin) {
        t->stop_best = v;
        t->stop_since = 0;
        return false;
    }
    return ++t->stop_since > s->patience;
}

/* ---- what happens between steps and between rounds ---- */

/* The losses of the steps that were made since the last look. */
static void note_steps(Training *t)
{
    for (int64_t i = t->batch_loss.n - t->step; t->running && i < t->running->step; i++) {
        numbers_push(&t->batch_loss, t->record[i * t->outputs]);
        numbers_push(&t->batch_error, t->has_error ? t->record[i * t->outputs + 1] : 0);
    }
}

static bool call_functions(Training *t, bool inside)
{
    TrainOptions *o = &t->options;
    for (int i = 0; i < o->functions; i++) {
        if (!interval_due(&o->function[i].every, t->round, t->batch_loss.n, inside))
            continue;
        Expr r = evaluate_apply1(t->in, o->function[i].what, training_state(t, inside));
        if (expr_string_is(r, "StopTraining")) {
            t->reason = "StoppedByFunction";
            return false;
        }
        if (expr_string_is(r, "AbortTraining")) {
            t->aborted = true;
            return false;
        }
    }
    training_report_rows(t, inside);
    return true;
}

static void nearer(const Training *t, const Interval *i, int64_t step, int64_t *next)
{
    int64_t at = i->step + i->batches - t->step;
    if (i->batches > 0 && at > step && at < *next)
        *next = at;
}

/* The step of the round, after `step`, at which something that counts batches is due; the end of the round at the latest. */
static int64_t next_pause(const Training *t, int64_t step)
{
    int64_t next = t->per_round;
    for (int i = 0; i < t->options.functions; i++)
        nearer(t, &t->options.function[i].every, step, &next);
    for (int i = 0; i < t->options.reporters; i++)
        nearer(t, &t->options.reporter[i].every, step, &next);
    for (int i = 0; i < t->checkpoint_plans; i++)
        nearer(t, &t->checkpoint[i].every, step, &next);
    return next;
}

static bool before_step(Training *t, int64_t step)
{
    return !t->wants_gradients || next_pause(t, step) != step + 1 || training_note_gradients(t, step);
}

/* After steps inside a round: functions, reports and checkpoints that count batches or seconds. False: training ends. */
static bool inside_round(Training *t)
{
    if (!t->running || t->running->step >= t->per_round || t->running->step == 0)
        return true;
    note_steps(t);
    bool on = call_functions(t, true);
    checkpoint_write(t, true);
    return on;
}

/* ---- rounds ---- */

/* The order of round r follows from (seed, r); the last batch is filled up with examples drawn at random. */
static void shuffle(Training *t)
{
    uint64_t key = training_mix(t->options.seed ^ training_mix((uint64_t)t->round));
    int64_t n = t->feed.n, rows = t->per_round * t->batch;
    for (int64_t i = 0; i < n; i++)
        t->order[i] = i;
    for (int64_t i = n - 1; i > 0; i--) {
        int64_t k = (int64_t)(training_mix(key + (uint64_t)i) % (uint64_t)(i + 1));
        int64_t x = t->order[i];
        t->order[i] = t->order[k];
        t->order[k] = x;
    }
    for (int64_t i = n; i < rows; i++)
        t->order[i] = t->order[training_mix(key + (uint64_t)i) % (uint64_t)n];
}

bool training_rate_changes(const Training *t)
{
    return t->options.schedule || t->falling;
}

double training_rate(Training *t, int64_t step, int64_t total)
{
    Expr s = t->options.schedule;
    double f = 1, done = total > 0 ? (double)step / (double)total : 0;
    if (t->falling)
        return t->options.rate * (1 - (1 - 1 / SMALL_FACTOR) * done);
    if (!s)
        return t->options.rate;
    if (expr_string_is(s, "Linear"))
        f = 1 - done;
    else if (expr_string_is(s, "Polynomial"))
        f = (1 - done) * (1 - done);
    else {
        Expr y = evaluate_apply2(t->in, s, expr_int(step), expr_int(total));
        if (!number_to_double(y, &f) && !number_to_double(evaluate_call(t->in, S(N), 1, y), &f))
            f = 1;
    }
    return t->options.rate * f;
}

static void set_rates(Training *t)
{
    int64_t total = t->rounds < INT64_MAX ? t->rounds * t->per_round : 0;
    for (int64_t i = 0; training_rate_changes(t) && i < t->per_round; i++)
        t->rates[i] = training_rate(t, t->step + i + 1, total);
    t->rate = training_rate_changes(t) ? t->rates[t->per_round - 1] : t->options.rate;
}

static TrainJob round_job(Training *t)
{
    return (TrainJob){.index = t->order,
                      .rows = t->per_round * t->batch,
                      .batch = t->batch,
                      .rate = t->options.rate,
                      .rates = training_rate_changes(t) ? t->rates : NULL,
                      .seed = t->options.seed,
                      .first_step = t->step,
                      .record = t->record};
}

/* The group that step number `step` (from 0) belongs to. */
static Group *whose_turn(Training *t, int64_t step)
{
    int64_t cycle = 0;
    int k = 0;
    for (int g = 0; g < t->groups; g++)
        cycle += t->group[g].repeat;
    for (step %= cycle; step >= t->group[k].repeat; k++)
        step -= t->group[k].repeat;
    return &t->group[k];
}

/* A round step by step: batches from a generator, or groups that take turns, whose optimisers count their own steps. */
static bool run_steps(Training *t, TrainJob *all)
{
    for (int64_t i = all->step; i < t->per_round; i++) {
        if (t->data.generator && t->step + i > 0 && !training_refill(t, t->step + i + 1)) {
            t->reason = "GeneratorFailed";
            return false;
        }
        if (!before_step(t, i))
            return false;
        Group *g = whose_turn(t, t->step + i);
        TrainJob one = *all;
        one.step = 0; /* its record and count of steps start where it does */
        one.index = t->data.generator ? NULL : t->order + i * t->batch;
        one.rows = t->batch;
        one.rate = training_rate_changes(t) ? t->rates[i] : t->options.rate;
        one.rates = NULL;
        one.first_step = t->groups > 1 ? g->job.first_step : t->step + i;
        one.record = t->record + i * t->outputs;
        if (!training_run(t, g->trainer, &one, true))
            return false;
        g->job.first_step++;
        all->step++;
        if (!inside_round(t))
            return false;
    }
    return true;
}

/* In pieces that end where something happens in between. */
static bool run_pieces(Training *t, TrainJob *job)
{
    while (job->step < t->per_round) {
        int64_t next = next_pause(t, job->step);
        bool last = t->wants_gradients && next - 1 == job->step;
        if (last && !training_note_gradients(t, job->step))
            return false;
        t->pause = t->wants_gradients && !last ? next - 1 : next;
        bool whole = training_run(t, t->group[0].trainer, job, true);
        t->pause = 0;
        if (!whole || !inside_round(t))
            return false;
    }
    return true;
}

/* A round from which a checkpoint was written goes on after the steps that it had. */
static void resume_inside(Training *t, TrainJob *job)
{
    job->step = t->batch_loss.n - t->step;
    job->row = job->step * t->batch;
    for (int64_t i = 0; i < job->step; i++) {
        t->record[i * t->outputs] = t->batch_loss.x[t->step + i];
        if (t->has_error)
            t->record[i * t->outputs + 1] = t->batch_error.x[t->step + i];
    }
}

/* Rounds that take about twenty seconds, by the fastest of the first few: one delay of the machine must not count. */
static void decide_rounds(Training *t, double spent, int64_t steps)
{
    double each = spent / (double)steps * (double)t->per_round;
    t->fastest = t->round == 1 || each < t->fastest ? each : t->fastest;
    if (t->round < FEW_ROUNDS && train_clock() - t->started < 1)
        return;
    double fit = ceil(STEADY_SECONDS / (t->fastest > 1e-9 ? t->fastest : 1e-9));
    int64_t rounds = fit > MOST_ROUNDS ? MOST_ROUNDS : (int64_t)fit;
    t->rounds = rounds < t->round ? t->round : rounds;
    t->rounds_open = false;
}

/* False: training ends, also in the middle of the round. */
static bool run_round(Training *t)
{
    t->round++;
    shuffle(t);
    set_rates(t);
    TrainJob job = round_job(t);
    double before = t->rounds_open ? train_clock() : 0;
    t->running = &job;
    resume_inside(t, &job);
    int64_t before_steps = job.step;
    bool whole = t->data.generator || t->groups > 1 ? run_steps(t, &job) : run_pieces(t, &job);
    note_steps(t);
    t->running = NULL;
    double sum = 0, error = 0;
    for (int64_t i = t->step; i < t->batch_loss.n; i++) {
        sum += t->batch_loss.x[i];
        error += t->batch_error.x[i];
    }
    t->step += job.step;
    if (job.step > 0) {
        numbers_push(&t->round_loss, sum / (double)job.step);
        numbers_push(&t->round_error, error / (double)job.step);
    }
    if (t->rounds_open && job.step > before_steps)
        decide_rounds(t, train_clock() - before, job.step - before_steps);
    return whole;
}

static bool after_round(Training *t)
{
    if (!isfinite(numbers_last(&t->round_loss)) || training_diverged(t)) {
        t->diverged = true;
        t->reason = "Diverged";
        return false;
    }
    measure_round(t, false);
    training_note_histories(t);
    if (t->check.n > 0) {
        if (!interval_due(&t->options.validation_every, t->round, t->step, false) && t->round < t->rounds)
            return true;
        if (!validate(t))
            return false;
        if (t->best_round == 0 || measure_judged(t) < t->best_value) {
            t->best_value = measure_judged(t);
            t->best_round = t->round;
            training_keep_best(t);
        }
    } else {
        training_keep_best(t); /* the latest finite net */
    }
    return true;
}

void training_loop(Training *t)
{
    t->reason = "MaxTrainingRounds";
    if (!t->resumed || t->check.n == 0 || t->best_round == 0)
        training_keep_best(t); /* should it diverge at once */
    while (t->rounds_open || t->round < t->rounds) {
        bool whole = run_round(t);
        bool good = numbers_last(&t->round_loss) == numbers_last(&t->round_loss) || t->round_loss.n == 0;
        if (!whole) {
            if (t->spoiled)
                break;
            if (good && t->round_loss.n > 0 && !training_diverged(t) && t->check.n == 0)
                training_keep_best(t);
            else if (t->check.n > 0 && t->best_round == 0 && !training_diverged(t))
                after_round(t);
            break;
        }
        if (!after_round(t))
            break;
        bool on = call_functions(t, false);
        if (on && criterion_met(t)) {
            t->reason = "TrainingStoppingCriterion";
            on = false;
        }
        checkpoint_write(t, false);
        if (!on)
            break;
        training_report(t, false);
        if (was_interrupted(t))
            break;
        if (over_time(t)) {
            t->reason = "TimeGoal";
            break;
        }
    }
    training_report(t, true);
}
