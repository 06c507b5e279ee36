/* words.c - the words of nets: NetExtract, NetInitialize, coders, ports and shared arrays. */
#include <string.h>
#include "builtins/net/apply.h"
#include "builtins/net/coder.h"
#include "builtins/net/construct.h"
#include "builtins/net/evaluate.h"
#include "builtins/net/initialize.h"
#include "interp/assoc.h"

Expr state_object_extract(Interp *in, Expr object, Expr spec); /* measure.c */
Expr encoder_construct(Interp *in, Expr call);
Expr decoder_construct(Interp *in, Expr call);
Expr encoder_apply(Interp *in, Expr sealed, Expr call);
Expr decoder_apply(Interp *in, Expr sealed, Expr call);
Expr coder_part(Interp *in, Expr sealed, Expr specs);
Expr coder_normal(Interp *in, Expr sealed);
Expr coder_output(Interp *in, Expr sealed);

/* NetExtract[net, spec] */
static Expr extract(Interp *in, Expr call)
{
    Expr net = expr_part(call, 1);
    if (net == S(DollarFailed))
        return net;
    if (expr_is_sealed(net) && expr_has_head(net, S(NetStateObject)))
        return state_object_extract(in, net, expr_part(call, 2));
    if (!expr_is_net(net) && !coder_of(net))
        return fail(in, call, "nonet", net, NULL);
    return net_extract(in, net, expr_part(call, 2), call);
}

/* NetInitialize[net], NetInitialize[net, All] */
static Expr initialize(Interp *in, Expr call)
{
    Expr net = expr_part(call, 1);
    if (net == S(DollarFailed))
        return net;
    if (!expr_is_net(net))
        net = net_means_net(net) ? net_from_shorthand(in, net, false) : NULL;
    if (!net || net == S(DollarFailed))
        return net ? net : fail(in, call, "nonet", expr_part(call, 1), NULL);
    size_t n = call_arguments(in, call);
    bool all = n == 2 && expr_part(call, 2) == S(All);
    if (n == 2 && !all && expr_part(call, 2) != S(Automatic))
        return fail(in, call, "invmethod", expr_part(call, 2), NULL);
    uint64_t seed;
    Expr seeding = option_get(in, call, "RandomSeeding");
    if (!seed_of(in, seeding, &seed))
        return fail(in, call, "invevalopt", S(RandomSeeding), seeding, NULL);
    return net_initialize(in, call, net, all, option_get(in, call, "Method"), seed);
}

/* NetSharedArray["name"] is the older NetArray["name"]; NetArray[] gets a name of its own. */
static Expr shared_array(Interp *in, Expr call)
{
    (void)in;
    return expr_with_head(call, S(NetArray));
}

static Expr fresh_name(Interp *in)
{
    return expr_text(symbol_of(symbol_fresh(in, "array"))->name);
}

static Expr net_array(Interp *in, Expr call)
{
    if (expr_length(call) == 0 || (expr_length(call) == 1 && expr_part(call, 1) == S(Automatic)))
        return expr_call(S(NetArray), 1, fresh_name(in));
    bool rules = true;
    for (size_t i = 1; i <= expr_length(call); i++)
        rules = rules && expr_has_head(expr_part(call, i), S(Rule));
    if (!rules)
        return NULL;
    AssocBuilder b = assoc_builder(4);
    for (size_t i = 1; i <= expr_length(call); i++)
        assoc_add_rule(&b, expr_part(call, i));
    Expr a = assoc_finish(&b);
    if (!assoc_lookup_text(a, "Name"))
        a = assoc_with(a, expr_text("Name"), fresh_name(in));
    return expr_call(S(NetArray), 1, a);
}

static const SealedType encoder_sealed = {
    .head = "NetEncoder", .apply = encoder_apply, .part = coder_part, .normal = coder_normal, .output = coder_output};
static const SealedType decoder_sealed = {
    .head = "NetDecoder", .apply = decoder_apply, .part = coder_part, .normal = coder_normal, .output = coder_output};

static void start(Interp *in)
{
    layers_start(in);
    module_add_sealed(in, &encoder_sealed);
    module_add_sealed(in, &decoder_sealed);
}

static const Builtin builtins[] = {
    {"NetExtract", {2, 2}, ATTR_NONE, extract,
     "NetExtract[net, spec] gives a layer, parameter, array or port of a net; spec is a position, a name, or a list of them as a path.\n"
     "NetExtract[net, All] gives everything.", .curry = {1, 1}},
    {"NetInitialize", {1, 2}, ATTR_NONE, initialize,
     "NetInitialize[net] gives values to the arrays of net that have none.\nNetInitialize[net, All] gives new values to all arrays.",
     "Method -> Automatic, RandomSeeding -> Inherited"},
    {"NetEncoder", {1, 1}, ATTR_NONE, encoder_construct,
     "NetEncoder[\"name\"] is an encoder that turns objects into arrays for a net.\n"
     "NetEncoder[{\"name\", arg1, ..., \"param\" -> value}] gives its parameters."},
    {"NetDecoder", {1, 1}, ATTR_NONE, decoder_construct,
     "NetDecoder[\"name\"] is a decoder that turns arrays from a net into objects.\n"
     "NetDecoder[{\"name\", arg1, ..., \"param\" -> value}] gives its parameters."},
    {"NetPort", {0, ANY}, ATTR_NONE, NULL,
     "NetPort[\"name\"] stands for a port of a net.\nNetPort[{spec1, spec2, ..., \"name\"}] stands for a port of a layer inside."},
    {"NetPortGradient", {0, ANY}, ATTR_NONE, NULL,
     "NetPortGradient[\"port\"] as second argument of a net asks for the derivative of its output by the input port or array."},
    {"NetArray", {0, ANY}, ATTR_NONE, net_array, "NetArray[\"name\"] stands for a learned array that all who name it share."},
    {"NetSharedArray", {0, ANY}, ATTR_NONE, shared_array, "NetSharedArray[\"name\"] is the older form of NetArray[\"name\"]."},
};

static const MessageText messages[] = {
    {"General", "tyfail", "`1`"},
    {"General", "invindata", "`1`"},
    {"General", "neteval", "`1`"},
    {"General", "nonfinite", "Data supplied to port \"`1`\" contain `2`, which is not a finite number."},
    {"General", "invindata1", "Data supplied to port \"`1`\" was `2`, but expected `3`."},
    {"General", "invindata2", "Data supplied to port \"`1`\" was not `2`."},
    {"General", "invencdata", "Data supplied to port \"`1`\" could not be encoded: `2`."},
    {"General", "netuninit", "Cannot evaluate `1`: array \"`2`\" has no value. Use NetInitialize or NetTrain first."},
    {"General", "netmisport", "No data were supplied to port \"`1`\"."},
    {"General", "netinmult", "The net has `1` input ports; data must be an association of them."},
    {"General", "netbatch", "The ports got different numbers of examples: `1` and `2`."},
    {"General", "netargs", "A net takes data, perhaps a request, and options; `1` arguments came."},
    {"General", "invrequest", "`1` is no output, property or gradient of the net."},
    {"General", "invevalopt", "The value of option `1` -> `2` is not valid."},
    {"General", "invdevice", "`1` is no device: \"CPU\", \"GPU\" or {\"GPU\", n} is expected."},
    {"General", "nogpu", "The device `1` cannot be used: no usable GPU was found. The CPU is used instead."},
    {"General", "noformula", "The net has no symbolic meaning, or the data do not fit it."},
    {"General", "arrshape", "Array supplied for \"`1`\" has dimensions `2`, but `3` was expected."},
    {"General", "nonet", "First argument `1` should be a net."},
    {"General", "invarr", "The value for array \"`1`\" is not valid: `2`."},
    {"General", "noshare", "The array \"`1`\" holds statistics and cannot be shared."},
    {"General", "invport", "The type of port \"`1`\" is not valid: `2`."},
    {"General", "invparam", "The value `1` of `2` is not valid; expected `3`."},
    {"General", "missparam", "The argument `1` is missing."},
    {"General", "invopt", "`1` is not a known option or port."},
    {"General", "argtoo", "Too many arguments: `1`."},
    {"General", "argcount", "`1` arguments came; layers and, for NetGraph, connections are expected."},
    {"General", "invfunc", "The function `1` cannot be computed element by element: `2`."},
    {"General", "oneport", "`1` must have exactly one input and one output port."},
    {"General", "noport", "`1` names ports that the net does not have, or leaves none to run along."},
    {"General", "invmethod", "`1` is not a known method."},
    {"NetInitialize", "nninit", "Cannot initialize net: unspecified or partially specified shape for array \"`1`\"."},
    {"NetChain", "nlist", "First argument to NetChain should be a non-empty list or association of valid layers."},
    {"NetGraph", "nlist", "First argument to NetGraph should be a non-empty list or association of valid layers."},
    {"NetChain", "nlayer", "`1` is not a layer, net or function."},
    {"NetGraph", "nlayer", "`1` is not a layer, net or function."},
    {"NetChain", "multiport", "Layer `1` must have exactly one `2` port."},
    {"NetGraph", "cyc", "The connections contain a cycle through `1`."},
    {"NetChain", "cyc", "The connections contain a cycle through `1`."},
    {"NetGraph", "invsrc", "`1` is not a layer or output port of the graph."},
    {"NetGraph", "invdst", "`1` is not a layer or input port of the graph."},
    {"NetGraph", "invedge", "`1` is not a connection of the form source -> target."},
    {"NetGraph", "dupinput", "Input port \"`1`\" of layer `2` is connected more than once."},
    {"NetGraph", "dupoutput", "Output port \"`1`\" is connected more than once."},
    {"NetPort", "inport", "Value of input port `1` cannot be requested."},
    {"NetExtract", "noelem", "`1` has no layer or parameter `2`."},
    {"NetReplacePart", "noelem", "`1` has no layer or parameter `2`."},
    {"NetEncoder", "invtype", "`1` is not a recognized NetEncoder type."},
    {"NetDecoder", "invtype", "`1` is not a recognized NetDecoder type."},
    {"NetEncoder", "invargs", "`1` is not a valid specification for the `2` encoder."},
    {"NetDecoder", "invargs", "`1` is not a valid specification for the `2` decoder."},
    {"NetEncoder", "missarg", "The argument `1` of the `2` encoder is missing."},
    {"NetDecoder", "missarg", "The argument `1` of the `2` decoder is missing."},
    {"NetEncoder", "noinverse", "No encoder can be made from the `1` decoder."},
    {"NetDecoder", "noinverse", "No decoder can be made from the `1` encoder."},
    {"NetEncoder", "invencin", "Invalid input, `1`."},
    {"NetDecoder", "invdecin", "Invalid input, `1`."},
    {"NetDecoder", "invprop", "`1` is not a supported property of the `2` decoder; available properties are `3`."},
};
const Module module_net_words = {"net", builtins, COUNT(builtins), messages, COUNT(messages), start};
