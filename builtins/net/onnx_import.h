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
    int rank;     /* of one example; -1 unknown */
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

/* ---- onnx_nodes.c ---- */
/* The node as a layer, an edge or an array; false when it is refused. */
bool import_node(Import *m, const OnnxNode *n);

#endif
