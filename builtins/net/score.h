/* score.h - measurements of a net on data, as NetMeasurements and NetTrain take them. */
#ifndef NET_SCORE_H
#define NET_SCORE_H
#include "builtins/net/train.h"

typedef struct Measuring Measuring;
/* call: whose messages and LossFunction. average: a port's value is its mean over the examples, not the list of them. */
Measuring *measuring_new(Interp *in, Expr call, Expr net, const TrainData *data, bool average);
/* "Accuracy", "FScore" -> 2, NetPort[...], a function, <|"Measurement" -> ..., ...|>. $Failed after a message. */
Expr measure_one(Measuring *m, Expr spec);
const char *net_first_port(const NetPortInfo *p, int n); /* that is no state and needed; NULL none */
#endif
