/* test.h - checks for C tests: a test program is one file whose main runs its functions and ends in test_report.
 *
 *     static void sizes_add_up(void) { CHECK(size_of(3) == 6); }
 *     int main(void) { TEST(sizes_add_up); return test_report(); }
 *
 * A failed check prints where and what, and the test goes on. The closing line is `N passed, N failed`, counted in
 * functions. A crash is noticed by whoever runs the program, since the closing line is then missing. */
#ifndef TESTS_UNIT_TEST_H
#define TESTS_UNIT_TEST_H
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#ifndef COUNT
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#endif

static struct {
    const char *name; /* of the function that runs */
    int passed, failed;
    int bad; /* failed checks of the function that runs; only the first ten are printed */
} test_now;

__attribute__((unused)) static bool test_check(bool ok, const char *file, int line, const char *what)
{
    if (!ok && ++test_now.bad <= 10)
        printf("%s:%d: %s: not true: %s\n", file, line, test_now.name, what);
    return ok;
}

__attribute__((unused)) static bool test_close(double got, double want, double tolerance, const char *file, int line,
                                               const char *what)
{
    bool ok = got == want || fabs(got - want) <= tolerance; /* a NaN is close to nothing */
    if (!ok && ++test_now.bad <= 10)
        printf("%s:%d: %s: %s is %.9g, expected %.9g within %g\n", file, line, test_now.name, what, got, want, tolerance);
    return ok;
}

__attribute__((unused)) static void test_run(const char *name, void (*test)(void))
{
    test_now.name = name;
    test_now.bad = 0;
    test();
    if (test_now.bad > 10)
        printf("%s: %d more\n", name, test_now.bad - 10);
    *(test_now.bad ? &test_now.failed : &test_now.passed) += 1;
}

__attribute__((unused)) static int test_report(void)
{
    printf("%d passed, %d failed\n", test_now.passed, test_now.failed);
    return test_now.failed ? 1 : 0;
}

/* All three give whether the check held, so that a test can stop where going on would make no sense. */
#define CHECK(condition)              test_check((condition), __FILE__, __LINE__, #condition)
#define CHECK_CLOSE(got, want, tol)   test_close((got), (want), (tol), __FILE__, __LINE__, #got)
#define CHECK_TEXT(got, want)         test_check(strcmp((got), (want)) == 0, __FILE__, __LINE__, #got " is " #want)
#define TEST(function)                test_run(#function, function)

#endif
