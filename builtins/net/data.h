/* data.h - data of the language to numbers of the engine, and back. */
#ifndef NET_DATA_H
#define NET_DATA_H
#include "builtins/net/coder.h"
#include "builtins/net/layer.h"

/* The examples at one port: n blocks of numbers of one type, one after the other; of different lengths where ragged. */
typedef struct PortData {
    int64_t n;
    bool batch;           /* a list of examples, not a single one */
    bool numeric_array;   /* came as a NumericArray, so that results are ones too */
    Type type;            /* concrete; of a ragged batch dimension 0 is the longest */
    ElementType element;  /* REAL32, REAL64 or INT32 */
    Expr keep;            /* the array that data lies in, if it is borrowed */
    const void *data;     /* collected or borrowed memory; dense: n times type_count */
    int64_t *length;      /* of each example, or NULL when all are alike */
    const void **example; /* where each example starts, when ragged */
} PortData;

typedef enum DataFit { DATA_SINGLE, DATA_BATCH, DATA_WRONG } DataFit;

/* Is x one example at the port, or a list of them? */
DataFit data_fit(Interp *in, const Type *port, Expr x);
/* Converts x (a single example or a batch, as data_fit said). False after a message (invindata1, invindata2) about
 * subject, or silently with subject NULL. real: the element type that reals become. train: encoders augment. */
bool data_collect(Interp *in, Expr subject, const char *name, const Type *port, Expr x, bool batch, ElementType real, PortData *out);
/* Does x contain a symbol or unevaluated expression where a number should be? */
bool data_is_symbolic(Interp *in, Expr x);
int data_rank(Expr x); /* levels of x: 0 for anything that is no list */
Type data_type(Expr x); /* of a rectangular array; else what its first elements show */

/* Numbers as the language shows them: a packed list, a number for rank 0; NaN and infinities as Indeterminate and the
 * like; a Real32 NumericArray when so asked. */
Expr data_result(Interp *in, ElementType element, int rank, const int64_t *dim, const void *data, bool numeric_array);
const char *data_words(const Type *t); /* what came, for messages */
#endif
