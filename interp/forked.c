/* forked.c - see forked.h. */
#include "interp/forked.h"
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include "interp/array.h"
#include "interp/number_parts.h"

/* ---- the parent ---- */

typedef struct Child {
    pid_t pid;
    int fd;
    int status;
} Child;

static void child_end(Interp *in, void *data)
{
    (void)in;
    Child *c = data;
    kill(c->pid, SIGKILL);
    close(c->fd);
    while (waitpid(c->pid, &c->status, 0) < 0 && errno == EINTR)
        ;
}

void forked_write(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t k = write(fd, bytes, n);
        if (k < 0 && errno == EINTR)
            continue;
        if (k <= 0)
            return;
        bytes += k;
        n -= (size_t)k;
    }
}

/* The child may take what is left of the memory limit. */
static void child_limits(void)
{
    long pages = 0;
    FILE *f = fopen("/proc/self/statm", "r");
    if (!f)
        return;
    if (fscanf(f, "%ld", &pages) == 1) {
        rlim_t bytes = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + mem_left();
        struct rlimit limit = {bytes, bytes};
        setrlimit(RLIMIT_AS, &limit);
    }
    fclose(f);
}

static void child_run(Interp *in, pid_t parent, void (*work)(void *data, int fd), void *data, int fd)
{
    static const struct rlimit none = {0, 0};
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(0);
    signal(SIGINT, SIG_IGN); /* the parent decides */
    setrlimit(RLIMIT_CORE, &none);
    child_limits();
    int null = open("/dev/null", O_WRONLY); /* GMP says there that it has no memory */
    if (null >= 0)
        dup2(null, STDERR_FILENO);
    in->child = true;
    in->err = in->out = (Sink){NULL, NULL};
    __atomic_store_n(&in->interrupted, 0, __ATOMIC_RELAXED);
    work(data, fd);
    close(fd);
    _exit(0);
}

static void child_start(Interp *in, Child *c, void (*work)(void *data, int fd), void *data)
{
    int ends[2];
    c->pid = -1;
    if (in->child || pipe(ends) != 0)
        return;
    pid_t self = getpid();
    mem_before_fork();
    c->pid = fork();
    mem_after_fork(c->pid == 0);
    if (c->pid == 0) {
        close(ends[0]);
        child_run(in, self, work, data, ends[1]);
    }
    close(ends[1]);
    c->fd = ends[0];
    if (c->pid < 0)
        close(ends[0]);
}

char *forked_call(Interp *in, void (*work)(void *data, int fd), void *data, size_t *length)
{
    Child c;
    child_start(in, &c, work, data);
    if (c.pid < 0)
        return NULL;
    unwind_cleanup(in, child_end, &c);
    Text out = text_start();
    char *buffer = mem_bytes(1 << 16);
    for (;;) {
        struct pollfd p = {c.fd, POLLIN, 0};
        int ready = poll(&p, 1, 20);
        unwind_poll(in);
        if (ready <= 0)
            continue;
        ssize_t n = read(c.fd, buffer, 1 << 16);
        if (n == 0)
            break;
        if (n > 0)
            text_add_bytes(&out, buffer, (size_t)n);
        else if (errno != EINTR)
            break;
    }
    c.status = 0;
    waitpid(c.pid, &c.status, 0);
    unwind_cleanup_drop(in);
    close(c.fd);
    if (WIFSIGNALED(c.status))
        mem_exhausted(); /* GMP and FLINT abort when malloc fails */
    *length = out.length;
    return out.length ? out.bytes : NULL;
}

/* ---- values on the pipe: a letter for the kind, then the node's bytes or its parts ---- */

typedef struct Packet {
    const char *at, *end;
} Packet;

static void put_size(Text *t, size_t n)
{
    text_add_bytes(t, (const char *)&n, sizeof n);
}

static bool put_array(Text *t, Expr e)
{
    ArrayView v = array_view(e);
    size_t bytes = (size_t)v.count * array_type_size(v.type);
    put_size(t, v.type);
    put_size(t, (size_t)v.rank);
    text_add_bytes(t, (const char *)v.dim, (size_t)v.rank * sizeof *v.dim);
    text_add_bytes(t, v.data, bytes);
    return true;
}

static bool put_value(Text *t, Expr e)
{
    stack_check(interp_current);
    ExprKind kind = expr_kind(e);
    text_add_char(t, (char)('a' + kind));
    switch (kind) {
    case EXPR_INT: put_size(t, (size_t)expr_int_value(e)); return true;
    case EXPR_BIG:
    case EXPR_REAL:
    case EXPR_BIGREAL:
    case EXPR_STRING: put_size(t, mem_size(e)); text_add_bytes(t, (const char *)e, mem_size(e)); return true;
    case EXPR_RATIONAL:
    case EXPR_COMPLEX: return put_value(t, e->as.pair.first) && put_value(t, e->as.pair.second);
    case EXPR_SYMBOL: {
        const char *name = symbol_full_name(e), *mark = strrchr(name, '`');
        if (!mark || symbol_intern(interp_current, mem_text(name, (size_t)(mark - name) + 1), mark + 1) != e)
            return false; /* a symbol of a scope, which its name alone does not find */
        put_size(t, strlen(name));
        text_add(t, name);
        return true;
    }
    case EXPR_PACKED: return put_array(t, e);
    case EXPR_NORMAL:
        if (expr_is_sealed(e))
            return false;
        put_size(t, expr_length(e));
        for (size_t i = 0; i <= expr_length(e); i++)
            if (!put_value(t, expr_part(e, i)))
                return false;
        return true;
    default: return false;
    }
}

static bool take(Packet *p, void *out, size_t n)
{
    if ((size_t)(p->end - p->at) < n)
        return false;
    memcpy(out, p->at, n);
    p->at += n;
    return true;
}

static Expr take_atom(Packet *p)
{
    size_t n;
    if (!take(p, &n, sizeof n) || (size_t)(p->end - p->at) < n)
        return NULL;
    ExprNode *node = mem_bytes(n);
    take(p, node, n);
    node->flags = 0;
    node->stamp = 0;
    return node;
}

static Expr take_symbol(Packet *p)
{
    size_t n;
    if (!take(p, &n, sizeof n) || (size_t)(p->end - p->at) < n)
        return NULL;
    const char *name = mem_text(p->at, n), *mark = strrchr(name, '`');
    p->at += n;
    return mark ? symbol_intern(interp_current, mem_text(name, (size_t)(mark - name) + 1), mark + 1) : NULL;
}

static Expr take_array(Packet *p)
{
    size_t type, rank;
    int64_t dim[ARRAY_RANK], count = 1;
    if (!take(p, &type, sizeof type) || !take(p, &rank, sizeof rank) || rank > ARRAY_RANK || !take(p, dim, rank * sizeof *dim))
        return NULL;
    for (size_t i = 0; i < rank; i++)
        count *= dim[i];
    void *data;
    Expr e = array_new(EXPR_PACKED, (ArrayType)type, (int)rank, dim, &data);
    return take(p, data, (size_t)count * array_type_size((ArrayType)type)) ? e : NULL;
}

static Expr take_value(Packet *p)
{
    stack_check(interp_current);
    char letter;
    if (!take(p, &letter, 1))
        return NULL;
    ExprKind kind = (ExprKind)(letter - 'a');
    size_t n;
    switch (kind) {
    case EXPR_INT: return take(p, &n, sizeof n) ? expr_int((int64_t)n) : NULL;
    case EXPR_BIG:
    case EXPR_REAL:
    case EXPR_BIGREAL:
    case EXPR_STRING: return take_atom(p);
    case EXPR_SYMBOL: return take_symbol(p);
    case EXPR_PACKED: return take_array(p);
    case EXPR_RATIONAL:
    case EXPR_COMPLEX: {
        Expr first = take_value(p), second = first ? take_value(p) : NULL;
        return second ? number_raw_pair(kind, first, second) : NULL;
    }
    default: break;
    }
    Expr head = take(p, &n, sizeof n) ? take_value(p) : NULL;
    if (!head)
        return NULL;
    Builder b = builder_start(head, n);
    b.may_pack = false;
    for (size_t i = 0; i < n; i++) {
        Expr part = take_value(p);
        if (!part)
            return NULL;
        builder_add(&b, part);
    }
    return builder_finish(&b);
}

/* ---- the value of a computation ---- */

typedef struct ValueWork {
    Interp *in;
    Expr (*compute)(Interp *in, void *data);
    void *data;
    Text *packet;
    bool sent; /* everything could be put */
} ValueWork;

/* The child's first letter: its messages and the value follow, or there is none. */
enum { VALUE = 'V', NO_VALUE = 'N', UNDONE = 'U', NO_MEMORY = 'M' };

static Expr compute_and_put(Interp *in, void *data)
{
    ValueWork *w = data;
    in->child_said = NULL;
    message_start_child(in);
    Expr e = w->compute(in, w->data);
    text_add_char(w->packet, e ? VALUE : NO_VALUE);
    w->sent = put_value(w->packet, in->child_said ? in->child_said : S(Null)) && (!e || put_value(w->packet, e));
    return S(Null);
}

static void value_child(void *data, int fd)
{
    ValueWork *w = data;
    Text packet = text_start();
    w->packet = &packet;
    Expr unused;
    UnwindValue u = unwind_protect(w->in, compute_and_put, w, &unused);
    char letter = u.kind == UNWIND_MEMORY ? NO_MEMORY : UNDONE;
    if (u.kind == UNWIND_NONE && w->sent)
        forked_write(fd, packet.bytes, packet.length);
    else
        forked_write(fd, &letter, 1);
}

static void say_again(Interp *in, Expr said)
{
    if (!expr_is_list(said))
        return;
    say_again(in, expr_part(said, 2));
    Expr one = expr_part(said, 1), list = expr_part(one, 3), args[16];
    size_t n = expr_length(list) < COUNT(args) ? expr_length(list) : COUNT(args);
    for (size_t i = 0; i < n; i++)
        args[i] = expr_part(list, i + 1);
    message_list(in, expr_part(one, 1), expr_string_text(expr_part(one, 2)), n, args);
}

Expr forked_value(Interp *in, Expr (*compute)(Interp *in, void *data), void *data)
{
    ValueWork w = {.in = in, .compute = compute, .data = data};
    size_t length = 0;
    char *bytes = forked_call(in, value_child, &w, &length);
    char kind = bytes ? bytes[0] : UNDONE;
    if (kind == NO_MEMORY)
        mem_exhausted();
    if (kind == UNDONE)
        return compute(in, data);
    Packet p = {bytes + 1, bytes + length};
    Expr said = take_value(&p), e = said && kind == VALUE ? take_value(&p) : NULL;
    if (!said || (!e && kind == VALUE)) /* cut short */
        return compute(in, data);
    say_again(in, said);
    return e;
}

typedef struct IntegerWork {
    unsigned long n;
    void (*compute)(mpz_t result, unsigned long n);
} IntegerWork;

static Expr integer_value(Interp *in, void *data)
{
    (void)in;
    const IntegerWork *w = data;
    mpz_t z;
    mpz_init(z);
    w->compute(z, w->n);
    Expr e = number_from_mpz(z);
    mpz_clear(z);
    return e;
}

Expr forked_integer(Interp *in, unsigned long n, unsigned long direct, void (*compute)(mpz_t result, unsigned long n))
{
    IntegerWork work = {n, compute};
    return n > direct ? forked_value(in, integer_value, &work) : integer_value(in, &work);
}

/* ---- estimates; measured with GMP 6.2.1 ---- */

double seconds_multiply(double limbs)
{
    return limbs < 1000 ? 0 : 2.5e-8 * limbs * log2(limbs);
}

double seconds_convert(double limbs)
{
    return limbs < 1000 ? 0 : 7e-9 * limbs * log2(limbs) * log2(limbs);
}

double seconds_gcd(double limbs)
{
    return limbs < 1000 ? 0 : 3e-8 * limbs * log2(limbs) * log2(limbs);
}

double seconds_powmod(double limbs, double exponent_bits)
{
    double product = limbs < 40 ? 1.5e-9 * limbs * limbs : 2.5e-8 * limbs * log2(limbs);
    return 2 * product * exponent_bits;
}

double number_limbs(Expr e)
{
    switch (expr_kind(e)) {
    case EXPR_INT:
    case EXPR_REAL: return 1;
    case EXPR_BIG: return e->length;
    case EXPR_BIGREAL: return bigreal_of(e)->bits / 64.0;
    case EXPR_RATIONAL:
    case EXPR_COMPLEX: return number_limbs(e->as.pair.first) + number_limbs(e->as.pair.second);
    case EXPR_PACKED: return (double)array_view(e).count;
    default: break;
    }
    if (!expr_has_head(e, S(List)))
        return 0;
    stack_check(interp_current);
    double sum = 0;
    for (size_t i = 1; i <= expr_length(e); i++)
        sum += number_limbs(expr_part(e, i));
    return sum;
}

static double parts_limbs(Expr call)
{
    double sum = 0;
    for (size_t i = 1; i <= expr_length(call); i++)
        sum += number_limbs(expr_part(call, i));
    return sum;
}

double seconds_digits(Expr call)
{
    Expr e = expr_part(call, 1);
    if (expr_is(e, EXPR_INT))
        return 0;
    double limbs = expr_is_string(e) ? (double)expr_string_bytes(e) / 16 : expr_is_list(e) ? (double)expr_length(e) / 4 : parts_limbs(call);
    return seconds_convert(limbs);
}

double seconds_divide(Expr call)
{
    return 3 * seconds_multiply(parts_limbs(call));
}

double seconds_gcds(Expr call)
{
    return seconds_gcd(parts_limbs(call));
}
