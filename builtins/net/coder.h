/* coder.h - encoders and decoders: what sits on a port and turns objects into arrays, or arrays into objects.
 *
 * NetEncoder[{"name", args..., "param" -> value}] and NetDecoder[...] are sealed expressions; the facet is a Coder. Each
 * kind is one row: its parameters, its type, its function. */
#ifndef NET_CODER_H
#define NET_CODER_H
#include "builtins/net/layer.h"

typedef struct CoderKind CoderKind;

typedef struct Coder {
    const CoderKind *kind;
    bool decoder;
    Expr expr;
    Expr *param;   /* in the order of kind->params */
    Type type;     /* of the array: an encoder's result, a decoder's input */
    int mapped;    /* levels over which it is mapped: "Dimensions" of encoders */
    void *data;    /* the kind's own tables */
} Coder;

struct CoderKind {
    const char *name;
    const LayerParam *params;
    bool probabilities; /* encoders: what they give lies between 0 and 1 */
    /* Fills type and data from the parameters. False after a message. */
    bool (*prepare)(Interp *in, Coder *c);
    /* Encoders: is x one input? NULL: unknown, decided by trying. */
    bool (*accepts)(Interp *in, const Coder *c, Expr x);
    /* Encoders: one input to a number, list or array of the encoder's type; decoders: one array to its meaning, or the
     * property's value. NULL when it can't: *why says in words what is wrong. train: augmentation acts. */
    Expr (*encode)(Interp *in, const Coder *c, Expr x, const char **why);
    Expr (*decode)(Interp *in, const Coder *c, Expr array, Expr property, const char **why);
    const char *const *properties; /* of decoders, NULL-terminated; NULL: none but None */
    /* The other direction: parameters for NetDecoder[enc] or NetEncoder[dec] as a call; NULL when there is none. */
    Expr (*inverse)(Interp *in, const Coder *c);
    /* What NetExtract knows beside the parameters; NULL when it does not know the name. */
    Expr (*extract)(Interp *in, const Coder *c, const char *name);
};

const Coder *coder_of(Expr e);                /* NULL for anything but a sealed coder */
/* The coder of a port from what was said: a coder, a name. NULL when e is neither; $Failed after a message. */
Expr coder_make(Interp *in, Expr e, bool decoder);

/* Is x one input of the encoder (else it may be a list of them)? */
bool coder_accepts(Interp *in, const Coder *c, Expr x);
/* x is data that already are what the encoder gives. */
bool coder_is_encoded(Interp *in, const Coder *c, Expr x);
/* One input encoded (a list, number or array); NULL with *why set when it can't be. */
Expr coder_encode(Interp *in, const Coder *c, Expr x, const char **why);
/* One array decoded; property NULL is the default one. NULL with *why set. */
Expr coder_decode(Interp *in, const Coder *c, Expr array, Expr property, const char **why);
bool coder_has_property(const Coder *c, Expr property); /* name, or name -> parameter */
Expr coder_extract(Interp *in, const Coder *c, Expr name); /* NULL: unknown */
Expr coder_all(Interp *in, const Coder *c);                /* association of everything */
Expr coder_replace(Interp *in, const Coder *c, Expr name, Expr value); /* a changed coder; $Failed after a message */
Expr coder_inverse(Interp *in, const Coder *c);            /* NULL: none */
const char *coder_label(const Coder *c);                   /* for tables: "image", "class" */

/* The encoder "FeatureExtractor": e is a FeatureExtractorFunction; the encoder has only a method yet; it after learning. */
bool coder_feature_is(Expr e);
bool coder_feature_waits(const Coder *c);
Expr coder_feature_learn(Interp *in, const Coder *c, Expr examples); /* $Failed after a message */

Expr coder_param(const Coder *c, const char *name);
extern const CoderKind *const encoder_kinds[], *const decoder_kinds[]; /* NULL-terminated */
#endif
