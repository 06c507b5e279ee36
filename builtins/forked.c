/* forked.c - see forked.h. */
#include "builtins/forked.h"
#include "interp/number.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct Child {
    pid_t pid;
    int fd;
} Child;

static void child_end(Interp *in, void *data)
{
    (void)in;
    Child *c = data;
    kill(c->pid, SIGKILL);
    close(c->fd);
    int status;
    while (waitpid(c->pid, &status, 0) < 0 && errno == EINTR)
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

static void child_run(void (*work)(void *data, int fd), void *data, int fd)
{
    signal(SIGINT, SIG_IGN); /* the parent decides */
    work(data, fd);
    close(fd);
    _exit(0);
}

char *forked_call(Interp *in, void (*work)(void *data, int fd), void *data, size_t *length)
{
    int ends[2];
    if (pipe(ends) != 0)
        return NULL;
    Child c = {fork(), ends[0]};
    if (c.pid == 0) {
        close(ends[0]);
        child_run(work, data, ends[1]);
    }
    close(ends[1]);
    if (c.pid < 0) {
        close(ends[0]);
        return NULL;
    }
    unwind_cleanup(in, child_end, &c);
    Text out = text_start();
    for (;;) {
        struct pollfd p = {c.fd, POLLIN, 0};
        int ready = poll(&p, 1, 20);
        unwind_poll(in);
        if (ready <= 0)
            continue;
        char buffer[4096];
        ssize_t n = read(c.fd, buffer, sizeof buffer);
        if (n == 0)
            break;
        if (n > 0)
            text_add_bytes(&out, buffer, (size_t)n);
        else if (errno != EINTR)
            break;
    }
    unwind_cleanup_run(in);
    *length = out.length;
    return out.length ? out.bytes : NULL;
}

typedef struct IntegerWork {
    unsigned long n;
    void (*compute)(mpz_t result, unsigned long n);
} IntegerWork;

static void integer_child(void *data, int fd)
{
    const IntegerWork *w = data;
    mpz_t z;
    mpz_init(z);
    w->compute(z, w->n);
    size_t limbs;
    void *bytes = mpz_export(NULL, &limbs, -1, sizeof(mp_limb_t), 0, 0, z);
    forked_write(fd, bytes, limbs * sizeof(mp_limb_t));
}

Expr forked_integer(Interp *in, unsigned long n, unsigned long direct, void (*compute)(mpz_t result, unsigned long n))
{
    IntegerWork work = {n, compute};
    size_t length = 0;
    char *bytes = n > direct ? forked_call(in, integer_child, &work, &length) : NULL;
    mpz_t z;
    mpz_init(z);
    if (bytes)
        mpz_import(z, length / sizeof(mp_limb_t), -1, sizeof(mp_limb_t), 0, 0, bytes);
    else
        compute(z, n);
    Expr e = number_from_mpz(z);
    mpz_clear(z);
    return e;
}
