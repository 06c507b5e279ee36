/* repl_learn.c - plays a lesson: shows its prose and a cell, waits for Enter or for the cell to be typed, evaluates,
 * compares with what the lesson promises and explains a deviation. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "repl.h"
#include "repl_inside.h"
#include "transcript.h"
#include "version.h"

/* ---- finding lessons ---- */
static const char *joined(const char *folder, const char *name)
{
    Text t = text_start();
    text_addf(&t, "%s/%s", folder, name);
    return t.bytes;
}

static bool is_lesson(const char *name)
{
    size_t n = strlen(name);
    return n > 3 && strcmp(name + n - 3, ".wl") == 0;
}

static int lesson_filter(const struct dirent *e)
{
    return is_lesson(e->d_name);
}

static int folder_filter(const struct dirent *e)
{
    return e->d_name[0] != '.';
}

/* The examples: beside the sources, or installed. */
static const char *examples_folder(void)
{
    const char *beside = LUPINE_SOURCE "/examples";
    return access(beside, R_OK) == 0 ? beside : LUPINE_DATA;
}

/* The note to the tests that a script is slow is not for readers. */
static const char *past_slow(const char *p)
{
    const char *dash = strncmp(p, "slow:", 5) == 0 ? strstr(p, " - ") : NULL;
    return dash != NULL ? dash + 3 : p;
}

/* The first line of the script's first comment. */
static const char *title_of(const char *path)
{
    size_t length;
    char *text = script_read(path, &length);
    const char *start = text != NULL ? strstr(text, "(*") : NULL;
    start = start != NULL ? past_slow(start + 2 + strspn(start + 2, " #\n")) : "";
    size_t n = strcspn(start, "\n*");
    const char *title = mem_text(start, n);
    free(text);
    return title;
}

/* One line a script of the folder; their number. */
static int list_folder(const char *folder, const char *name)
{
    struct dirent **entry;
    int n = scandir(folder, &entry, lesson_filter, alphasort);
    for (int i = 0; i < n; i++) {
        if (i == 0)
            printf("%slupine learn %s%s\n", paint("1"), name, unpaint());
        printf("  %2d  %s\n", i + 1, title_of(joined(folder, entry[i]->d_name)));
        free(entry[i]);
    }
    if (n >= 0)
        free(entry);
    return n;
}

static int list_lessons(void)
{
    struct dirent **entry;
    const char *examples = examples_folder();
    int found = 0, n = scandir(examples, &entry, folder_filter, alphasort);
    for (int i = 0; i < n; i++) {
        found += list_folder(joined(examples, entry[i]->d_name), entry[i]->d_name) > 0;
        free(entry[i]);
    }
    if (n >= 0)
        free(entry);
    printf(found > 0 ? "\nA number starts there: lupine learn webinar 3\n" : "There are no lessons in %s.\n", examples);
    return found > 0 ? 0 : 1;
}

/* ---- prose ---- */

/* One paragraph filled to the width of the page; a heading is bold. */
static void print_paragraph(const char *p, const char *end)
{
    p = past_slow(p);
    bool heading = *p == '#';
    p += heading ? strspn(p, "# ") : 0;
    size_t width = repl.in->page_width < 100 ? (size_t)repl.in->page_width - 2 : 98, column = 0;
    printf("%s", heading ? paint("1") : "");
    while (p < end) {
        size_t n = strcspn(p, " \n");
        n = n > (size_t)(end - p) ? (size_t)(end - p) : n;
        size_t wide = (size_t)utf8_width(p, n);
        if (column > 0 && column + 1 + wide > width) {
            putchar('\n');
            column = 0;
        }
        printf("%s%.*s", column > 0 ? " " : "", (int)n, p);
        column += wide + (column > 0);
        p += n;
        p += strspn(p, " \n");
    }
    printf("%s\n\n", heading ? unpaint() : "");
}

static void print_prose(Text *prose)
{
    for (const char *p = prose->length > 0 ? prose->bytes : ""; *(p += strspn(p, " \n")) != '\0';) {
        const char *end = strstr(p, "\n\n");
        end = end != NULL ? end : p + strlen(p);
        print_paragraph(p, end);
        p = end;
    }
    *prose = text_start();
}

/* ---- a cell ---- */
typedef struct Lesson {
    Script script;
    Expr own;        /* symbols that the learner gave values, a List */
    Text out, err;   /* what the cell at hand printed and messaged */
    Sink to_out, to_err;
    int cells, deviations;
} Lesson;

static void tee_out(void *context, const char *bytes, size_t n)
{
    Lesson *l = context;
    l->to_out.write(l->to_out.context, bytes, n);
    text_add_bytes(&l->out, bytes, n);
}

static void tee_err(void *context, const char *bytes, size_t n)
{
    Lesson *l = context;
    l->to_err.write(l->to_err.context, bytes, n);
    text_add_bytes(&l->err, bytes, n);
}

/* Evaluates and shows while listening. False when the session ends. */
static bool run_heard(Lesson *l, Expr cell, Result *r)
{
    Interp *in = repl.in;
    bool color = in->color;
    l->out = text_start();
    l->err = text_start();
    l->to_out = in->out;
    l->to_err = in->err;
    in->color = false; /* messages are compared */
    in->out = (Sink){tee_out, l};
    in->err = (Sink){tee_err, l};
    Unwind kind = UNWIND_NONE;
    evaluate_timed(cell, r, &kind);
    in->out = l->to_out;
    in->err = l->to_err;
    in->color = color;
    show_safely(r);
    return kind != UNWIND_EXIT;
}

static void say(const char *color, const char *text)
{
    printf("%s%s%s\n", paint(color), text, unpaint());
}

/* Compares what came on one stream; the number of deviations. */
static int judge_stream(const Lesson *l, char kind, const Text *stream)
{
    bool messages = kind == '!', skipping = false;
    const char *rest = stream->length > 0 ? stream->bytes : "", *got;
    size_t i = 0;
    int wrong = 0;
    const Script *s = &l->script;
    while ((got = note_entry(&rest, messages)) != NULL) {
        if (messages && strstr(got, "::") == NULL)
            continue; /* the progress of a training */
        while (i < s->note_count && s->note[i].kind != kind)
            i++;
        bool known = i < s->note_count;
        if (known && strcmp(s->note[i].text, "...") == 0) {
            skipping = true;
            i++;
            continue;
        }
        if (known && (messages ? note_message_fits : note_line_fits)(got, s->note[i].text)) {
            skipping = false;
            i++;
            if (messages)
                say("32", "This message is part of the lesson.");
        } else if (!skipping) {
            wrong++;
            printf("%sThe lesson expects %s%s%s\n", paint("33"), known ? (messages ? "the message " : "the line ") : "nothing here",
                   known ? s->note[i].text : messages ? ": this message should not come." : " to be printed.", unpaint());
            i += known;
        }
    }
    for (; i < s->note_count; i++)
        if (s->note[i].kind == kind && strcmp(s->note[i].text, "...") != 0) {
            wrong++;
            printf("%sThe lesson expects %s %s, which did not come.%s\n", paint("33"), messages ? "the message" : "the line",
                   s->note[i].text, unpaint());
        }
    return wrong;
}

static int judge_value(const Lesson *l, Expr value, bool *compared)
{
    int wrong = 0;
    for (size_t i = 0; i < l->script.note_count; i++) {
        const Note *n = &l->script.note[i];
        if (n->kind != '=' && n->kind != '~')
            continue;
        *compared = true;
        if (note_judge(repl.in, n, value) == NOTE_AGREES)
            continue;
        wrong++;
        printf("%sThe lesson expects %s%s.%s\n", paint("33"), n->text, n->kind == '~' ? " (to about six digits)" : "", unpaint());
    }
    return wrong;
}

static bool mentions(Expr e, Expr symbol)
{
    if (e == symbol)
        return true;
    if (!expr_is_normal(e))
        return false;
    for (size_t i = 0; i <= expr_length(e); i++)
        if (mentions(expr_part(e, i), symbol))
            return true;
    return false;
}

/* Why it may differ: the learner's own definitions. */
static void explain(const Lesson *l, Expr cell)
{
    bool any = false;
    for (size_t i = 1; i <= expr_length(l->own); i++) {
        Expr symbol = expr_part(l->own, i);
        if (mentions(cell, symbol)) {
            printf("You have given %s a value of your own, and the cell uses it; :again runs the lesson's cells up to here anew.\n",
                   symbol_of(symbol)->name);
            any = true;
        }
    }
    if (!any)
        printf("An earlier cell may have been left out or changed; :again runs all cells up to here anew.\n");
}

static void judge(Lesson *l, Expr cell, Expr value)
{
    bool compared = false;
    int wrong = judge_stream(l, '!', &l->err) + judge_stream(l, ':', &l->out) + judge_value(l, value, &compared);
    l->cells++;
    l->deviations += wrong > 0;
    if (wrong > 0)
        explain(l, cell);
    else if (compared)
        say("32", "As the lesson says.");
    if (wrong > 0 || compared)
        putchar('\n');
}

/* Symbols that the learner's input sets. */
static void note_own(Lesson *l, Expr e)
{
    if (!expr_is_normal(e))
        return;
    Expr left = (expr_head(e) == S(Set) || expr_head(e) == S(SetDelayed)) && expr_length(e) == 2 ? expr_part(e, 1) : NULL;
    while (left != NULL && expr_is_normal(left))
        left = expr_head(left);
    if (left != NULL && expr_is_symbol(left)) {
        Builder b = builder_start(S(List), expr_length(l->own) + 1);
        builder_add_parts(&b, l->own, 1, expr_length(l->own));
        builder_add(&b, left);
        l->own = builder_finish(&b);
    }
    for (size_t i = 1; i <= expr_length(e); i++)
        note_own(l, expr_part(e, i));
}

/* ---- playing ---- */
typedef enum Move { MOVE_ON, MOVE_STAY, MOVE_AGAIN, MOVE_END } Move;

static const char learn_help[] = "Enter runs the cell that is shown; or type it, or anything else to try it out.\n"
                                 ":skip leaves the cell out   :again runs all cells up to here anew   :quit ends\n";

/* Without the comments behind it. */
static const char *cell_text(const Script *s, size_t start, size_t end)
{
    const char *text = mem_text(s->text + start, end - start);
    size_t n = strlen(text);
    for (;;) {
        while (n > 0 && strchr(" \n\t", text[n - 1]) != NULL)
            n--;
        const char *comment = n >= 2 && strncmp(text + n - 2, "*)", 2) == 0 ? strstr(text, "(*") : NULL;
        if (comment == NULL || comment >= text + n)
            return mem_text(text, n);
        n = (size_t)(comment - text);
    }
}

static void print_cell(const char *text)
{
    printf("%s", paint("1"));
    for (const char *p = text; *p != '\0';) {
        size_t n = strcspn(p, "\n");
        printf("    %.*s\n", (int)n, p);
        p += n + (p[n] == '\n');
    }
    printf("%s\n", unpaint());
}

/* The learner's own expressions, one after the other. */
static Move try_out(Lesson *l, const Text *typed)
{
    for (size_t at = 0;;) {
        ParseResult r = parse_next(repl.in, typed->bytes, typed->length, at);
        if (r.error != NULL)
            parse_report(repl.in, "", typed->bytes, typed->length, &r);
        if (r.expr == NULL)
            return MOVE_STAY;
        at = r.end;
        Result result;
        if (!run_heard(l, r.expr, &result))
            return MOVE_END;
        note_own(l, r.expr);
    }
}

static Move play_cell(Lesson *l, Expr cell, const Text *typed)
{
    const char *word = typed->bytes + strspn(typed->bytes, " \n");
    if (strncmp(word, ":q", 2) == 0)
        return MOVE_END;
    if (strncmp(word, ":s", 2) == 0)
        return MOVE_ON;
    if (strncmp(word, ":a", 2) == 0)
        return MOVE_AGAIN;
    if (*word == ':') {
        printf("%s", learn_help);
        return MOVE_STAY;
    }
    ParseResult r = *word != '\0' ? parse_all(repl.in, typed->bytes, typed->length) : (ParseResult){.expr = cell};
    if (r.expr == NULL || !expr_same(r.expr, cell))
        return try_out(l, typed);
    history_remember(typed->bytes);
    Result result;
    if (!run_heard(l, cell, &result))
        return MOVE_END;
    judge(l, cell, result.value);
    return MOVE_ON;
}

static void discard(void *context, const char *bytes, size_t n)
{
    (void)context;
    (void)bytes;
    (void)n;
}

/* All cells before `end`, without a word. */
static void run_again(Lesson *l, size_t end)
{
    Script s = {.text = l->script.text, .length = l->script.length, .prose = text_start()};
    Sink out = repl.in->out, err = repl.in->err;
    l->own = expr_list(0, NULL);
    size_t at = script_trivia(&s, 0);
    while (at < end) {
        ParseResult r = parse_next(repl.in, s.text, s.length, at);
        if (r.expr == NULL)
            break;
        Result result;
        Unwind kind;
        repl.in->out = repl.in->err = (Sink){discard, NULL};
        evaluate_timed(r.expr, &result, &kind);
        at = script_trivia(&s, r.end > at ? r.end : at + 1);
    }
    repl.in->out = out;
    repl.in->err = err;
    printf("The cells up to here were run anew.\n\n");
}

/* Shows the cell at `at` until it was played. */
static Move stay_at(Lesson *l, size_t at, Expr cell, const char *shown)
{
    print_cell(shown);
    for (;;) {
        Text typed;
        fflush(stdout);
        Input input = read_input(&typed);
        measure_screen(repl.in);
        Move move = input == INPUT_END ? MOVE_END : input == INPUT_DROPPED ? MOVE_STAY : play_cell(l, cell, &typed);
        fflush(stdout);
        if (move == MOVE_AGAIN)
            run_again(l, at);
        else if (move != MOVE_STAY)
            return move;
    }
}

/* One file. False when the learner ends. */
static bool play(const char *path)
{
    Lesson l = {.own = expr_list(0, NULL)};
    l.script.text = script_read(path, &l.script.length);
    if (l.script.text == NULL) {
        fprintf(stderr, "lupine: cannot read %s\n", path);
        return false;
    }
    symbol_set_value(repl.in, S(DollarInputFileName), expr_text(path));
    l.script.prose = text_start();
    bool on = true;
    for (size_t at = script_trivia(&l.script, 0); on && at < l.script.length;) {
        print_prose(&l.script.prose);
        l.script.note_count = 0;
        ParseResult r = parse_next(repl.in, l.script.text, l.script.length, at);
        if (r.expr == NULL)
            break;
        size_t end = r.end > at ? r.end : at + 1;
        const char *shown = cell_text(&l.script, at, end);
        script_scan(&l.script, at, end);
        size_t next = script_trivia(&l.script, end);
        on = stay_at(&l, at, r.expr, shown) == MOVE_ON;
        at = next;
    }
    print_prose(&l.script.prose);
    if (on)
        printf("%s%d cells%s%s\n\n", paint("2"), l.cells, l.deviations > 0 ? ", some not as the lesson says" : ", all as the lesson says", unpaint());
    free((char *)(uintptr_t)l.script.text);
    return on;
}

/* The scripts of a folder from number `first` on. */
static int play_folder(const char *folder, int first)
{
    struct dirent **entry;
    int n = scandir(folder, &entry, lesson_filter, alphasort);
    if (n < first || n <= 0) {
        fprintf(stderr, "lupine: there is no such lesson; `lupine learn` lists them\n");
        return 2;
    }
    printf("%s\n", learn_help);
    bool on = true;
    for (int i = first - 1; i < n && on; i++)
        on = play(joined(folder, entry[i]->d_name));
    for (int i = 0; i < n; i++)
        free(entry[i]);
    free(entry);
    return 0;
}

int learn_run(Interp *in, const char *name, const char *section)
{
    repl_start(in);
    if (name == NULL)
        return list_lessons();
    if (is_lesson(name)) {
        printf("%s\n", learn_help);
        play(name);
        return 0;
    }
    int first = section != NULL ? atoi(section) : 1;
    return play_folder(joined(examples_folder(), name), first > 0 ? first : 1);
}
