/* mem.h - the memory of expressions: three ways to allocate, all collected; and the count of bytes outside.
 *
 * The collector scans stacks, registers and statics, and blocks made by mem_new and mem_array. It does not look into
 * malloc'ed memory or thread-local variables. Only pointers to the start of a block keep it alive from the heap; from
 * the stack any pointer into it does. */
#ifndef INTERP_MEM_H
#define INTERP_MEM_H
#include <stdbool.h>
#include <stddef.h>

void mem_start(void); /* once, before anything else of interp/ */

/* A block of a megabyte and more that does not fit under the limit raises out-of-memory before it is touched. */
void *mem_alloc(size_t bytes);        /* zeroed, scanned for pointers   */
void *mem_bytes(size_t bytes);        /* not scanned and not cleared: numbers and text */
size_t mem_size(const void *block);   /* usable bytes of a block of the two above; at least what was asked for */
void *mem_forever(size_t bytes);      /* zeroed, scanned, never collected: for roots that only foreign memory points to */
void mem_forget(void *block);         /* releases a mem_forever block */

/* n elements of size bytes each; raises out-of-memory (unwind.h) when the product overflows or memory is short. */
void *mem_array_of(size_t n, size_t size);
#define mem_new(Type)      ((Type *)mem_alloc(sizeof(Type)))
#define mem_array(Type, n) ((Type *)mem_array_of((n), sizeof(Type)))

char *mem_text(const char *text, size_t length); /* a copy with a closing NUL */

/* Bytes outside the collector (tensors, big arrays), 64-byte aligned, not cleared. A Outside is a collected handle: its
 * death releases the bytes. A collection starts when such bytes have grown by the larger of 64 MB and what was live after
 * the last one. NULL when refused. */
typedef struct Outside {
    void *bytes; /* NULL after a release */
    size_t size;
} Outside;
Outside *mem_outside(size_t bytes);
void mem_outside_release(Outside *o); /* early, explicit; harmless twice */
size_t mem_in_use(void);              /* collected and outside bytes together */
size_t mem_peak(void);                /* the largest mem_in_use seen */
void mem_safe_point(void);            /* runs queued finalizers; the evaluator calls it between evaluations */
void mem_collect(void);
_Noreturn void mem_exhausted(void);      /* as if an allocation had failed: unwinds */
/* What to do when memory is short (must not return: it unwinds), and when the limit below was passed (sets a flag). */
void mem_on_events(void (*exhausted)(void), void (*limit_passed)(void));
/* close(data) runs at a safe point after block has died. For few objects: files, processes, device memory. */
void mem_on_death(void *block, void (*close)(void *block, void *data), void *data);
/* An upper limit in bytes for MemoryConstrained; 0 is none. Passing it calls limit_passed. Returns the old one. */
size_t mem_set_limit(size_t bytes);
/* Is more in use than the limit, or the machine, allows? Collects garbage before it says yes. */
bool mem_is_over(void);
size_t mem_left(void); /* bytes that may still be taken */
/* Around a fork whose child allocates: the collector's locks and threads are put in order. */
void mem_before_fork(void);
void mem_after_fork(bool in_child);

#endif
