/* pieces.c - byte pairs, word pieces, and the most probable cut. */
#include "builtins/net/pieces.h"
#include <math.h>
#include <string.h>
#include "interp/assoc.h"
#include "interp/number.h"

static int64_t look_up(Expr index, const char *text, size_t bytes)
{
    Expr found = assoc_lookup(index, expr_string(text, bytes));
    return found ? expr_int_value(found) : 0;
}

/* ---- byte pairs: a linked list of pieces, and a heap of the joins that are possible ---- */

typedef struct Link {
    size_t start, bytes;
    size_t before, after; /* neighbours; NOWHERE at the ends */
    size_t left;          /* bytes of the left one of the two it was joined from; 0: a character */
} Link;

typedef struct Join {
    int64_t rank;
    size_t at, bytes; /* of the left piece, and of both: stale when these have changed */
} Join;

typedef struct Merger {
    const char *text;
    const Vocabulary *v;
    Link *link;
    Join *heap;
    size_t heap_n;
    Piece *made; /* every join, in order: how to take it apart */
    size_t made_n;
} Merger;

#define NOWHERE SIZE_MAX

static bool earlier(const Join *a, const Join *b)
{
    return a->rank != b->rank ? a->rank < b->rank : a->at < b->at;
}

static void push(Merger *m, Join j)
{
    size_t i = m->heap_n++;
    for (; i > 0 && earlier(&j, &m->heap[(i - 1) / 2]); i = (i - 1) / 2)
        m->heap[i] = m->heap[(i - 1) / 2];
    m->heap[i] = j;
}

static Join pop(Merger *m)
{
    Join top = m->heap[0], last = m->heap[--m->heap_n];
    size_t i = 0, child;
    while ((child = 2 * i + 1) < m->heap_n) {
        child += child + 1 < m->heap_n && earlier(&m->heap[child + 1], &m->heap[child]);
        if (!earlier(&m->heap[child], &last))
            break;
        m->heap[i] = m->heap[child];
        i = child;
    }
    m->heap[i] = last;
    return top;
}

static void consider(Merger *m, size_t at)
{
    if (at == NOWHERE || m->link[at].after == NOWHERE)
        return;
    size_t bytes = m->link[at].bytes + m->link[m->link[at].after].bytes;
    int64_t rank = look_up(m->v->index, m->text + m->link[at].start, bytes);
    if (rank > 0)
        push(m, (Join){rank, at, bytes});
}

static void join(Merger *m, const Join *j)
{
    Link *l = &m->link[j->at];
    if (l->bytes == 0 || l->after == NOWHERE || l->bytes + m->link[l->after].bytes != j->bytes)
        return;
    Link *gone = &m->link[l->after];
    m->made[m->made_n++] = (Piece){l->start, j->bytes, (int64_t)l->bytes};
    l->bytes = j->bytes;
    l->after = gone->after;
    if (gone->after != NOWHERE)
        m->link[gone->after].before = j->at;
    gone->bytes = 0;
    consider(m, l->before);
    consider(m, j->at);
}

static size_t split_characters(Expr text, Link *link)
{
    const char *start = expr_string_text(text), *p = start, *end = p + expr_string_bytes(text);
    size_t n = 0;
    while (p < end) {
        uint32_t ch;
        size_t k = utf8_decode(p, end, &ch);
        link[n] = (Link){(size_t)(p - start), k, n ? n - 1 : NOWHERE, n + 1, 0};
        n++;
        p += k;
    }
    if (n)
        link[n - 1].after = NOWHERE;
    return n;
}

static size_t add_piece(Interp *in, const Merger *m, size_t start, size_t bytes, Piece *out)
{
    stack_check(in);
    int64_t token = look_up(m->v->allowed ? m->v->allowed : m->v->index, m->text + start, bytes);
    for (size_t i = m->made_n; token == 0 && i > 0; i--) {
        const Piece *made = &m->made[i - 1];
        if (made->start == start && made->bytes == bytes) {
            size_t left = add_piece(in, m, start, (size_t)made->token, out);
            return left + add_piece(in, m, start + (size_t)made->token, bytes - (size_t)made->token, out + left);
        }
    }
    out[0] = (Piece){start, bytes, token};
    return 1;
}

Piece *pieces_by_pairs(Interp *in, const Vocabulary *v, Expr text, size_t *n)
{
    size_t bytes = expr_string_bytes(text), room = bytes + 1;
    Merger m = {.text = expr_string_text(text), .v = v, .link = mem_array(Link, room), .heap = mem_array(Join, 3 * room), .made = mem_array(Piece, room)};
    size_t characters = split_characters(text, m.link);
    for (size_t i = 0; i < characters; i++)
        consider(&m, i);
    while (m.heap_n > 0) {
        Join next = pop(&m);
        join(&m, &next);
        unwind_poll(in);
    }
    Piece *out = mem_array(Piece, room);
    *n = 0;
    for (size_t i = 0; i < characters; i++)
        if (m.link[i].bytes)
            *n += add_piece(in, &m, m.link[i].start, m.link[i].bytes, out + *n);
    return out;
}

/* ---- word pieces ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The token for the first bytes of a word or of its rest. */
static int64_t token_at(const Vocabulary *v, const char *text, size_t bytes, bool first)
{
    Expr index = v->allowed ? v->allowed : v->index;
    if (first) {
        Text t = text_start();
        text_add_char(&t, ' ');
        text_add_bytes(&t, text, bytes);
        int64_t k = look_up(index, t.bytes, t.length);
        if (k > 0)
            return k;
    }
    return look_up(index, text, bytes);
}

/* Where the longest token from `at` could end. */
static size_t furthest(const Vocabulary *v, const char *text, size_t at, size_t to)
{
    if (to - at <= v->longest)
        return to;
    size_t end = at + v->longest;
    while (end > at && ((unsigned char)text[end] & 0xC0) == 0x80)
        end--;
    return end;
}

static size_t pieces_of_word(const Vocabulary *v, const char *text, size_t from, size_t to, Piece *out)
{
    size_t n = 0;
    for (size_t at = from, end; at < to; at = end) {
        int64_t token = 0;
        for (end = furthest(v, text, at, to); end > at && (token = token_at(v, text + at, end - at, at == from)) == 0;)
            do
                end--;
            while (end > at && ((unsigned char)text[end] & 0xC0) == 0x80);
        if (token == 0) {
            uint32_t ch;
            end = at + utf8_decode(text + at, text + to, &ch);
        }
        out[n++] = (Piece){at, end - at, token};
    }
    return n;
}

Piece *pieces_of_words(Interp *in, const Vocabulary *v, Expr text, size_t *n)
{
    const char *p = expr_string_text(text);
    size_t bytes = expr_string_bytes(text);
    Piece *out = mem_array(Piece, bytes + 1);
    *n = 0;
    for (size_t at = 0, end; at < bytes; at = end) {
        for (end = at; end < bytes && !is_blank(p[end]);)
            end++;
        *n += pieces_of_word(v, p, at, end, out + *n);
        end += end == at;
        unwind_poll(in);
    }
    return out;
}

/* ---- the most probable cut (Viterbi) ---- */

typedef struct Cut {
    double score;  /* of the best cut of the text up to here */
    size_t before; /* where its last piece starts */
    int64_t token;
} Cut;

static void offer(Cut *cut, double score, size_t before, int64_t token)
{
    if (score > cut->score)
        *cut = (Cut){score, before, token};
}

/* All pieces that start at `at` are offered to the places where they end. */
static void extend_cuts(const Vocabulary *v, const char *text, size_t at, size_t bytes, Cut *cut)
{
    Expr index = v->allowed ? v->allowed : v->index;
    size_t last = furthest(v, text, at, bytes);
    bool first = true;
    for (size_t end = at; end < bytes && (end < last || first); first = false) {
        uint32_t ch;
        end += utf8_decode(text + end, text + bytes, &ch);
        int64_t token = look_up(index, text + at, end - at);
        if (token > 0)
            offer(&cut[end], cut[at].score + v->score[token - 1], at, token);
        else if (first)
            offer(&cut[end], cut[at].score + v->least - 10, at, 0);
    }
}

Piece *pieces_by_scores(Interp *in, const Vocabulary *v, Expr text, size_t *n)
{
    const char *p = expr_string_text(text);
    size_t bytes = expr_string_bytes(text);
    Cut *cut = mem_bytes(sizeof(Cut) * (bytes + 1));
    for (size_t i = 0; i <= bytes; i++)
        cut[i].score = i ? -(double)INFINITY : 0;
    for (size_t at = 0; at < bytes; at++) {
        if (cut[at].score > -(double)INFINITY)
            extend_cuts(v, p, at, bytes, cut);
        unwind_poll(in);
    }
    Piece *out = mem_array(Piece, bytes + 1);
    *n = 0;
    for (size_t end = bytes; end > 0; end = cut[end].before)
        ++*n;
    size_t k = *n;
    for (size_t end = bytes; end > 0; end = cut[end].before)
        out[--k] = (Piece){cut[end].before, end - cut[end].before, cut[end].token};
    return out;
}
