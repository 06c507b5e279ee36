/* mem.c - allocation over the Boehm collector, or over a malloc that never frees (for sanitizers). */
#include "interp/mem.h"

#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#ifdef LUPINE_GC_MALLOC
#define GC_MALLOC(n)               (heap.given += (n), calloc(1, (n)))
#define GC_MALLOC_ATOMIC(n)        (heap.given += (n), malloc((n)))
#define GC_MALLOC_UNCOLLECTABLE(n) calloc(1, (n))
#define GC_FREE(p)                 free(p)
#define GC_size(p)                 malloc_usable_size((void *)(uintptr_t)(p))
#define GC_gcollect()              ((void)0)
#define GC_invoke_finalizers()     ((void)0)
#define GC_should_invoke_finalizers() 0
#define GC_get_heap_size()         heap.given /* mallinfo knows nothing under the sanitizers */
#define GC_get_free_bytes()        ((size_t)0)
#else
#define GC_THREADS
#include <gc.h>
#endif

/* The one mutable state of this file: a process has one heap, and the collector calls back without a context. */
static struct {
#ifdef LUPINE_GC_MALLOC
    size_t given;              /* bytes handed out and never taken back */
#endif
    size_t outside;            /* bytes outside the collector now */
    size_t outside_live;       /* the same after the last collection that they caused */
    size_t peak;
    size_t limit;              /* of MemoryConstrained, 0 none */
    size_t machine;            /* what the machine can give */
    struct { void *bytes; size_t size; } kept[16]; /* released blocks: fresh pages cost more than most work on them */
    size_t kept_bytes;
    void (*exhausted)(void);
    void (*limit_passed)(void);
} heap;

enum {
    OUTSIDE_STEP = 64 << 20,
    HEAP_START = 32 << 20,
    BIG_BLOCK = 1 << 20,
    KEPT_LIMIT = 96 << 20,
    HUGE_PAGE = 2 << 20,
    HUGE_FROM = 4 << 20
};

void mem_exhausted(void)
{
    if (heap.exhausted)
        heap.exhausted(); /* unwinds */
    fputs("lupine: no memory to start with\n", stderr);
    _Exit(3);
}

static size_t allowed(void)
{
    return heap.limit && heap.limit < heap.machine ? heap.limit : heap.machine;
}

/* Memory of the machine, or of the control group that this process lives in. */
static size_t machine_memory(void)
{
    long pages = sysconf(_SC_PHYS_PAGES), page = sysconf(_SC_PAGESIZE);
    size_t bytes = pages > 0 && page > 0 ? (size_t)pages * (size_t)page : (size_t)1 << 46;
    FILE *f = fopen("/sys/fs/cgroup/memory.max", "r");
    size_t group;
    if (f && fscanf(f, "%zu", &group) == 1 && group < bytes)
        bytes = group;
    if (f)
        fclose(f);
    return bytes - bytes / 16;
}

static void check_limit(void)
{
    if (mem_in_use() > allowed() && heap.limit_passed)
        heap.limit_passed();
}

bool mem_is_over(void)
{
    if (mem_in_use() <= allowed())
        return false;
    mem_collect();
    return mem_in_use() > allowed();
}

size_t mem_left(void)
{
    size_t now = mem_in_use();
    return now < allowed() ? allowed() - now : 0;
}

static void make_room(size_t bytes)
{
    if (bytes < BIG_BLOCK || bytes <= mem_left())
        return;
    if (bytes < allowed())
        mem_collect();
    if (bytes > mem_left())
        mem_exhausted();
}

#ifndef LUPINE_GC_MALLOC
static void *out_of_memory(size_t bytes)
{
    (void)bytes;
    mem_exhausted();
}

static void warn_nothing(char *text, GC_word argument)
{
    (void)text;
    (void)argument;
}

static void heap_grew(GC_word new_size)
{
    /* Called with the collector's lock held: only the plain counters may be read. */
    if (new_size + heap.outside > allowed() && heap.limit_passed)
        heap.limit_passed();
}

/* After a collection the heap, large from other times, may hold more than the limit. */
static void collected(GC_EventType event)
{
    if (event == GC_EVENT_END && heap.limit)
        check_limit();
}
#endif

void mem_start(void)
{
    heap.machine = machine_memory();
#ifndef LUPINE_GC_MALLOC
    GC_set_all_interior_pointers(0); /* else every 32-byte node takes 48 */
    GC_set_finalize_on_demand(1);
    GC_set_java_finalization(0);
    GC_set_warn_proc(warn_nothing);
    GC_set_handle_fork(-1); /* mem_before_fork and mem_after_fork */
    GC_INIT();
    GC_set_oom_fn(out_of_memory);
    GC_set_on_heap_resize(heap_grew);
    GC_set_on_collection_event(collected);
    GC_allow_register_threads();
    GC_expand_hp(HEAP_START);
#endif
}

void mem_on_events(void (*exhausted)(void), void (*limit_passed)(void))
{
    heap.exhausted = exhausted;
    heap.limit_passed = limit_passed;
}

void *mem_alloc(size_t bytes)
{
    make_room(bytes);
    void *block = GC_MALLOC(bytes);
    if (!block)
        mem_exhausted();
    return block;
}

void *mem_bytes(size_t bytes)
{
    make_room(bytes);
    void *block = GC_MALLOC_ATOMIC(bytes ? bytes : 1);
    if (!block)
        mem_exhausted();
    return block;
}

size_t mem_size(const void *block)
{
    return GC_size(block);
}

void *mem_forever(size_t bytes)
{
    void *block = GC_MALLOC_UNCOLLECTABLE(bytes);
    if (!block)
        mem_exhausted();
    return block;
}

void mem_forget(void *block)
{
    GC_FREE(block);
}

void *mem_array_of(size_t n, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(n, size, &bytes) || bytes > (size_t)1 << 46)
        mem_exhausted();
    return mem_alloc(bytes ? bytes : 1);
}

char *mem_text(const char *text, size_t length)
{
    char *copy = mem_bytes(length + 1);
    if (length) /* text may be NULL then */
        memcpy(copy, text, length);
    copy[length] = 0;
    return copy;
}

#ifndef LUPINE_GC_MALLOC
static void outside_died(void *block, void *unused)
{
    (void)unused;
    mem_outside_release(block);
}
#endif

void mem_on_death(void *block, void (*close)(void *block, void *data), void *data)
{
#ifdef LUPINE_GC_MALLOC
    (void)block, (void)close, (void)data;
#else
    GC_register_finalizer_no_order(block, close, data, NULL, NULL);
#endif
}

static void note_peak(void)
{
    size_t now = mem_in_use();
    if (now > heap.peak)
        heap.peak = now;
}

static void drop_kept(void)
{
    for (size_t i = 0; i < sizeof heap.kept / sizeof *heap.kept; i++) {
        free(heap.kept[i].bytes);
        heap.kept[i].bytes = NULL;
    }
    heap.kept_bytes = 0;
}

/* A released block at most an eighth larger than asked for; its size goes to *bytes. */
static void *take_kept(size_t *bytes)
{
    for (size_t i = 0; i < sizeof heap.kept / sizeof *heap.kept; i++) {
        void *block = heap.kept[i].bytes;
        if (block && heap.kept[i].size >= *bytes && heap.kept[i].size - *bytes <= *bytes / 8) {
            heap.kept[i].bytes = NULL;
            *bytes = heap.kept[i].size;
            heap.kept_bytes -= *bytes;
            return block;
        }
    }
    return NULL;
}

static void keep(void *bytes, size_t size)
{
    size_t limit = KEPT_LIMIT + heap.outside_live; /* who works with much wants much again */
    if (size > limit) {
        drop_kept();
        free(bytes);
        return;
    }
    size_t i = 0, slots = sizeof heap.kept / sizeof *heap.kept;
    while (i < slots && heap.kept[i].bytes)
        i++;
    if (i == slots || heap.kept_bytes + size > limit) { /* of sizes that nobody asked for again, perhaps */
        drop_kept();
        i = 0;
    }
    heap.kept[i].bytes = bytes;
    heap.kept[i].size = size;
    heap.kept_bytes += size;
}

Outside *mem_outside(size_t bytes)
{
    size_t step = heap.outside_live > OUTSIDE_STEP ? heap.outside_live : OUTSIDE_STEP;
    if (heap.outside + bytes > heap.outside_live + step) {
        mem_collect();
        heap.outside_live = heap.outside;
    }
    make_room(bytes);
    void *memory = take_kept(&bytes);
    bool fresh = !memory;
    if (fresh && posix_memalign(&memory, bytes >= HUGE_FROM ? HUGE_PAGE : 64, bytes ? bytes : 64) != 0)
        return NULL;
    if (fresh && bytes >= HUGE_FROM)
        madvise(memory, bytes / HUGE_PAGE * HUGE_PAGE, MADV_HUGEPAGE); /* a wish: far fewer page faults */
    Outside *o = mem_alloc(sizeof *o);
    o->bytes = memory;
    o->size = bytes;
    heap.outside += bytes;
#ifndef LUPINE_GC_MALLOC
    mem_on_death(o, outside_died, NULL);
#endif
    note_peak();
    check_limit();
    return o;
}

void mem_outside_release(Outside *o)
{
    if (!o->bytes)
        return;
    keep(o->bytes, o->size);
    heap.outside -= o->size;
    o->bytes = NULL;
}

size_t mem_in_use(void)
{
    return GC_get_heap_size() - GC_get_free_bytes() + heap.outside;
}

size_t mem_peak(void)
{
    note_peak();
    return heap.peak;
}

void mem_safe_point(void)
{
    if (GC_should_invoke_finalizers())
        GC_invoke_finalizers();
}

void mem_collect(void)
{
    note_peak();
    GC_gcollect();
    GC_invoke_finalizers();
}

size_t mem_set_limit(size_t bytes)
{
    size_t old = heap.limit;
    heap.limit = bytes;
    return old;
}

void mem_before_fork(void)
{
#ifndef LUPINE_GC_MALLOC
    GC_atfork_prepare();
#endif
}

void mem_after_fork(bool in_child)
{
#ifndef LUPINE_GC_MALLOC
    if (in_child)
        GC_atfork_child();
    else
        GC_atfork_parent();
#else
    (void)in_child;
#endif
}
