/* blas.h - the routines of OpenBLAS and its LAPACK, opened when the first of them is needed: resolving its names and starting
 * its threads would cost every start of the program more than all else together. */
#ifndef NN_BLAS_H
#define NN_BLAS_H
#include <cblas.h>
#include <complex.h>

typedef double complex BlasComplex;

/* CBLAS, row by row or column by column as the first parameter says. */
#define BLAS_ROUTINES(X)                                                                                               \
    X(void, openblas_set_num_threads, (int))                                                                           \
    X(double, cblas_ddot, (blasint, const double *, blasint, const double *, blasint))                                 \
    X(void, cblas_dgemv, (enum CBLAS_ORDER, enum CBLAS_TRANSPOSE, blasint, blasint, double, const double *, blasint,   \
                          const double *, blasint, double, double *, blasint))                                         \
    X(void, cblas_sgemm, (enum CBLAS_ORDER, enum CBLAS_TRANSPOSE, enum CBLAS_TRANSPOSE, blasint, blasint, blasint,     \
                          float, const float *, blasint, const float *, blasint, float, float *, blasint))             \
    X(void, cblas_dgemm, (enum CBLAS_ORDER, enum CBLAS_TRANSPOSE, enum CBLAS_TRANSPOSE, blasint, blasint, blasint,     \
                          double, const double *, blasint, const double *, blasint, double, double *, blasint))        \
    X(void, cblas_zgemm, (enum CBLAS_ORDER, enum CBLAS_TRANSPOSE, enum CBLAS_TRANSPOSE, blasint, blasint, blasint,     \
                          const void *, const void *, blasint, const void *, blasint, const void *, void *, blasint))

/* LAPACK, Fortran calling convention: everything by address, matrices column by column. */
#define LAPACK_ROUTINES(X)                                                                                             \
    X(void, dgetrf_, (const int *m, const int *n, double *a, const int *lda, int *pivot, int *info))                   \
    X(void, zgetrf_, (const int *m, const int *n, BlasComplex *a, const int *lda, int *pivot, int *info))              \
    X(void, dgetri_, (const int *n, double *a, const int *lda, const int *pivot, double *work, const int *lwork,       \
                      int *info))                                                                                      \
    X(void, zgetri_, (const int *n, BlasComplex *a, const int *lda, const int *pivot, BlasComplex *work,               \
                      const int *lwork, int *info))                                                                    \
    X(void, dgecon_, (const char *norm, const int *n, const double *a, const int *lda, const double *anorm,            \
                      double *rcond, double *work, int *iwork, int *info))                                             \
    X(void, dgetrs_, (const char *t, const int *n, const int *nrhs, const double *a, const int *lda, const int *pivot, \
                      double *b, const int *ldb, int *info))                                                           \
    X(void, zgetrs_, (const char *t, const int *n, const int *nrhs, const BlasComplex *a, const int *lda,              \
                      const int *pivot, BlasComplex *b, const int *ldb, int *info))                                    \
    X(void, dgelsd_, (const int *m, const int *n, const int *nrhs, double *a, const int *lda, double *b,               \
                      const int *ldb, double *s, const double *rcond, int *rank, double *work, const int *lwork,       \
                      int *iwork, int *info))                                                                          \
    X(void, dsyev_, (const char *job, const char *uplo, const int *n, double *a, const int *lda, double *w,            \
                     double *work, const int *lwork, int *info))                                                       \
    X(void, dgeev_, (const char *jl, const char *jr, const int *n, double *a, const int *lda, double *wr, double *wi,  \
                     double *vl, const int *ldvl, double *vr, const int *ldvr, double *work, const int *lwork,         \
                     int *info))                                                                                       \
    X(void, zgeev_, (const char *jl, const char *jr, const int *n, BlasComplex *a, const int *lda, BlasComplex *w,     \
                     BlasComplex *vl, const int *ldvl, BlasComplex *vr, const int *ldvr, BlasComplex *work,            \
                     const int *lwork, double *rwork, int *info))                                                      \
    X(void, dgesdd_, (const char *job, const int *m, const int *n, double *a, const int *lda, double *s, double *u,    \
                      const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork,         \
                      int *info))                                                                                      \
    X(void, zgesdd_, (const char *job, const int *m, const int *n, BlasComplex *a, const int *lda, double *s,          \
                      BlasComplex *u, const int *ldu, BlasComplex *vt, const int *ldvt, BlasComplex *work,             \
                      const int *lwork, double *rwork, int *iwork, int *info))                                         \
    X(void, dgeqrf_, (const int *m, const int *n, double *a, const int *lda, double *tau, double *work,                \
                      const int *lwork, int *info))                                                                    \
    X(void, dorgqr_, (const int *m, const int *n, const int *k, double *a, const int *lda, const double *tau,          \
                      double *work, const int *lwork, int *info))                                                      \
    X(void, dpotrf_, (const char *uplo, const int *n, double *a, const int *lda, int *info))                           \
    X(void, dgees_, (const char *job, const char *sort, void *select, const int *n, double *a, const int *lda,         \
                     int *sdim, double *wr, double *wi, double *vs, const int *ldvs, double *work, const int *lwork,   \
                     int *bwork, int *info))

typedef struct Blas {
#define X(result, name, parameters) result(*name) parameters;
    BLAS_ROUTINES(X) LAPACK_ROUTINES(X)
#undef X
} Blas;

/* The routines, with one thread; any thread may ask. NULL when the library is not there. */
const Blas *blas(void);

#endif
