/* onnx_export.h - a net on its way to a model: what the files of the export share. */
#ifndef NET_ONNX_EXPORT_H
#define NET_ONNX_EXPORT_H
#include "builtins/net/onnx.h"
#include "builtins/net/net.h"
#include "nn/op.h"

typedef struct Export {
    Interp *in;
    Graph *graph;
    Net *net;
    Text body;         /* the GraphProto */
    int names;         /* made for values that the graph does not have */
    const char *why;   /* the operation that has no ONNX form */
} Export;

/* Names: of a value of the graph; of an operand of node n; a new one. */
const char *export_name(Export *x, Value v);
const char *export_in_name(Export *x, const Node *n, int k);
const char *export_fresh(Export *x);

/* A node under construction, its one output named; further ones by wire_text(node, 2, name). */
Text export_start(const char *op, const char *output);
void export_input(Text *node, const char *name);
void export_int(Text *node, const char *name, int64_t v);
void export_ints(Text *node, const char *name, const int64_t *v, int n);
void export_end(Export *x, Text *node);

/* op of one to three inputs; gives output's name. */
const char *export_simple(Export *x, const char *op, const char *output, const char *a, const char *b, const char *c);
const char *export_initializer(Export *x, const char *name, int type, int rank, const int64_t *dim, const void *data, size_t bytes);
const char *export_list(Export *x, const int64_t *v, int n);
const char *export_transpose(Export *x, const char *output, const char *a, const int64_t *perm, int rank);

/* ---- onnx_recurrent.c ---- */
/* Finds x, W and b in the lowered x.W^T + b that a recurrent operation starts from; false when it is made otherwise. */
bool export_product(const Graph *g, const Node *recurrent, Value found[3]);
void export_recurrent(Export *x, const Node *n); /* RECURRENT as RNN, GRU or LSTM, with its results */

#endif
