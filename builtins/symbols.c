/* symbols.c - words that do nothing by themselves: they stand for something that other words understand. */
#include "interp/module.h"

static const Builtin builtins[] = {
    {"List", {0, ANY}, ATTR_LOCKED, NULL, "{e1, e2, ...} is a list of elements."},
    {"Span", {0, ANY}, ATTR_NONE, NULL,
     "m ;; n stands for parts m through n, m ;; n ;; s for those in steps of s; missing ends are the first and the last."},
    {"UpTo", {0, ANY}, ATTR_NONE, NULL, "UpTo[n] stands for n, or as many as there are."},
    {"Band", {1, 3}, ATTR_NONE, NULL,
     "Band[{i, j, ...}] stands in SparseArray for the diagonal from there on, Band[start, end] up to end, Band[start, end, step] in "
     "steps of step."},
    {"Threaded", {1, 1}, ATTR_NONE, NULL, "Threaded[list] stands in listable functions for list at the innermost levels of the other lists."},
    {"Missing", {0, ANY}, ATTR_NONE, NULL,
     "Missing[] stands for data that are missing, Missing[\"reason\"] says why: \"KeyAbsent\", \"NotFound\", ...."},
    {"All", {0, ANY}, ATTR_NONE, NULL, "All stands for all parts, or for every property."},
    {"None", {0, ANY}, ATTR_NONE, NULL, "None stands for no part, no value, or an option turned off."},
    {"Automatic", {0, ANY}, ATTR_NONE, NULL, "Automatic stands for a value that is chosen by itself."},
    {"Heads", {0, ANY}, ATTR_NONE, NULL, "Heads is an option: whether heads count as parts."},
    {"SameTest", {0, ANY}, ATTR_NONE, NULL, "SameTest is an option: a function of two elements that tells whether they are the same."},
    {"Overlaps", {0, ANY}, ATTR_NONE, NULL, "Overlaps is an option: whether matches may have elements in common."},
    {"DistanceFunction", {0, ANY}, ATTR_NONE, NULL, "DistanceFunction is an option: a function of two elements that gives their distance."},
    {"EndOfFile", {0, ANY}, ATTR_NONE, NULL, "EndOfFile stands for the end of what there is to read."},
    {"TestID", {0, ANY}, ATTR_NONE, NULL, "TestID is an option of VerificationTest: the name of the test."},
};

const Module module_symbols = {"symbols", builtins, COUNT(builtins), NULL, 0, NULL};
