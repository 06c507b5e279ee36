/* flint_numbers.c - see flint_numbers.h. */
#include "builtins/flint_numbers.h"
#include "interp/number.h"

void flint_set_integer(fmpz_t f, Expr integer)
{
    if (expr_is(integer, EXPR_INT)) {
        fmpz_set_si(f, expr_int_value(integer));
        return;
    }
    mpz_t z;
    mpz_init(z);
    number_to_mpz(z, integer);
    fmpz_set_mpz(f, z);
    mpz_clear(z);
}

void flint_set_exact(fmpq_t f, Expr number)
{
    mpq_t q;
    mpq_init(q);
    number_to_mpq(q, number);
    fmpq_set_mpq(f, q);
    mpq_clear(q);
}

Expr flint_integer(const fmpz_t f)
{
    mpz_t z;
    mpz_init(z);
    fmpz_get_mpz(z, f);
    Expr e = number_from_mpz(z);
    mpz_clear(z);
    return e;
}

Expr flint_rational(const fmpq_t f)
{
    mpq_t q;
    mpq_init(q);
    fmpq_get_mpq(q, f);
    Expr e = number_from_mpq(q);
    mpq_clear(q);
    return e;
}
