/* onnx_import.h - a model on its way to a net: what the files of the import share. */
#ifndef NET_ONNX_IMPORT_H
#define NET_ONNX_IMPORT_H
#include "builtins/net/onnx.h"

enum { ATTRIBUTES = 24, INPUTS = 64, LIST = 32 };

typedef struct Attribute {
    const char *name, *text;
    int64_t i, ints[LIST];
    double f, floats[LIST];
    size_t int_count, float_count;
    Expr tensor;
} Attribute;

typedef struct OnnxNode {
    const char *op, *name;
    const char *input[INPUTS], *output[INPUTS];
    size_t inputs, outputs, attributes;
    Attribute attribute[ATTRIBUTES];
} OnnxNode;

/* What a name of the model stands for: an array, or the output of a layer or port (`source`, the left side of an edge). */
typedef struct Known {
    const char *name;
    Expr array;   /* NumericArray, or NULL */
    Expr source;
    size_t number; /* 0: a port of the net */
    size_t uses;
    int batch, single; /* axes of the file's value: the batch, and one of size 1 that the source does not have, or -1 */
    bool pooled;  /* its axes behind the channels are of size 1, and the source does not have them */
} Known;

typedef struct Import {
    Interp *in;
    Known *known;
    size_t count, room;
    Expr *layer;        /* the layers so far */
    const char **key;
    size_t layers, layer_room;
    Builder edges, ports;
    bool linear;        /* so far every layer takes just the one before */
    const char *why;
    int64_t opset;
} Import;

/* ---- onnx_import.c ---- */
bool import_refuse(Import *m, const char *why); /* false, and the reason is kept */
Expr import_head(Import *m, const char *name);
Expr import_option(const char *name, Expr value);
Known *import_find(Import *m, const char *name); /* NULL when the name is new */
Known *import_learn(Import *m, const char *name);

/* ---- onnx_model.c: reading messages ---- */
Expr model_tensor(Import *m, Wire w, const char **name); /* NULL: refused */
bool model_node(Import *m, Wire w, OnnxNode *n);
const Attribute *node_attribute(const OnnxNode *n, const char *name); /* NULL when it is not given */
int64_t node_int(const OnnxNode *n, const char *name, int64_t otherwise);
double node_real(const OnnxNode *n, const char *name, double otherwise);
Expr import_list(const int64_t *v, size_t n);

/* The dimensions of an example of a computed value, asked of the net so far; NULL where they are not known. */
Expr import_dims(Import *m, const Known *k);

/* ---- onnx_constants.c ---- */
/* Operations on arrays of the file, and on the shapes of values: *done where n is one. */
bool import_constant(Import *m, const OnnxNode *n, bool *done);

bool import_number(Expr array, double *out); /* false when it is not a single one */
/* f of an array, or of two of which one is a single number or both are alike. */
bool import_folded(Import *m, const OnnxNode *n, Expr f, Expr a, Expr b);

/* ---- onnx_rows.c, onnx_recurrent.c: an operation each; false when it is refused ---- */
bool import_reduce(Import *m, const OnnxNode *n, Expr function);
bool import_transpose(Import *m, const OnnxNode *n);
bool import_squeeze(Import *m, const OnnxNode *n);
bool import_unsqueeze(Import *m, const OnnxNode *n);
bool import_slice(Import *m, const OnnxNode *n);
bool import_gather(Import *m, const OnnxNode *n);
bool import_resize(Import *m, const OnnxNode *n);
bool import_pad(Import *m, const OnnxNode *n);
bool import_normalization(Import *m, const OnnxNode *n, bool instance);
bool import_local_response(Import *m, const OnnxNode *n);
bool import_slopes(Import *m, const OnnxNode *n);
bool import_recurrent(Import *m, const OnnxNode *n);
/* Of an input whose batch is not first: *done when n only brings it back. */
bool import_reshape_back(Import *m, const OnnxNode *n, bool *done);

/* ---- onnx_nodes.c ---- */
/* Adds a layer fed by the given values; its output is what the node's first output names. */
bool import_layer(Import *m, const OnnxNode *n, Expr layer, Known *const *from, size_t count);
bool import_unary(Import *m, const OnnxNode *n, Expr layer);
/* The node as a layer, an edge or an array; false when it is refused. */
bool import_node(Import *m, const OnnxNode *n);

#endif
