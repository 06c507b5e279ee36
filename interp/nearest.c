/* nearest.c - see nearest.h. */
#include "interp/nearest.h"
#include <ctype.h>
#include <string.h>
#include "interp/assoc.h"

enum { NAME_MOST = 40, SUGGEST_MOST = 3, LOOK_AT = 200 };

static int lower(char c)
{
    return tolower((unsigned char)c);
}

/* Letters to insert, delete, replace or swap with the next one, case aside. */
static size_t edits(const char *a, size_t m, const char *b, size_t n)
{
    size_t row[3][NAME_MOST + 1]; /* the last three rows of the table, for swaps */
    for (size_t j = 0; j <= n; j++)
        row[0][j] = j;
    for (size_t i = 1; i <= m; i++) {
        size_t *now = row[i % 3], *before = row[(i + 2) % 3], *second = row[(i + 1) % 3];
        now[0] = i;
        for (size_t j = 1; j <= n; j++) {
            bool same = lower(a[i - 1]) == lower(b[j - 1]);
            size_t best = before[j - 1] + !same;
            if (before[j] + 1 < best)
                best = before[j] + 1;
            if (now[j - 1] + 1 < best)
                best = now[j - 1] + 1;
            bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped && second[j - 2] + 1 < best)
                best = second[j - 2] + 1;
            now[j] = best;
        }
    }
    return row[m % 3][n];
}

typedef struct Search {
    const char *name, *found;
    size_t length, distance; /* of the best one; at first one more than is allowed */
} Search;

static Search search_start(const char *name)
{
    size_t n = strlen(name);
    return (Search){name, NULL, n, n < 4 ? 1 : n < 6 ? 2 : 3};
}

static void search_try(Search *s, const char *candidate)
{
    size_t n = strlen(candidate), longer = n > s->length ? n - s->length : s->length - n;
    if (n > NAME_MOST || s->length > NAME_MOST || s->length < 2 || longer >= s->distance || strcmp(candidate, s->name) == 0)
        return;
    size_t d = edits(s->name, s->length, candidate, n);
    if (d >= s->distance)
        return;
    s->distance = d;
    s->found = candidate;
}

static bool is_word(const Symbol *s)
{
    return strncmp(symbol_full_name(&s->node), "System`", 7) == 0 && (s->builtin || s->autoload || s->module);
}

const char *nearest_word(Interp *in, const char *name)
{
    Search s = search_start(name);
    for (size_t i = 0; i < symbol_count(in); i++) {
        Expr e = symbol_at(in, i);
        if (!is_word(symbol_of(e)))
            continue;
        const char *word = symbol_full_name(e) + 7;
        if (isupper((unsigned char)word[0]) || word[0] == '$')
            search_try(&s, word);
    }
    return s.found;
}

static const char *name_of(Expr e)
{
    if (expr_is_string(e))
        return expr_string_text(e);
    const char *full = expr_is_symbol(e) ? symbol_full_name(e) : "", *mark = strrchr(full, '`');
    return mark ? mark + 1 : full;
}

const char *nearest_option(Interp *in, Expr symbol, const char *name)
{
    Search s = search_start(name);
    Expr options = symbol_options(in, symbol);
    for (size_t i = 1; i <= expr_length(options); i++)
        if (expr_length(expr_part(options, i)) == 2)
            search_try(&s, name_of(expr_part(expr_part(options, i), 1)));
    return s.found;
}

/* Words of the Wolfram Language that programs use and that are not here. One that is defined after all is not asked for. */
static const char *const absent[] = {
    "ARIMAProcess", "ActiveClassification", "AdjacencyGraph", "Animate", "AnomalyDetection", "Around", "AudioCapture",
    "AudioPlot", "BayesianMinimization", "Blockchain", "BodePlot", "BoundaryMeshRegion", "Cell", "CellPrint", "ChatObject",
    "Checkbox", "ChemicalData", "ChoiceDialog", "CityData", "CloudDeploy", "CloudGet", "CloudObject", "CloudPut",
    "ClusteringComponents", "CompleteGraph", "ContourPlot3D", "CountryData", "CreateDocument", "CurrentImage", "DEigensystem",
    "DateListPlot", "DialogInput", "DictionaryLookup", "DimensionReduce", "DiscretizeRegion", "DistributeDefinitions",
    "ElementData", "EntityList", "EntityValue", "EvaluationNotebook", "EventHandler", "ExternalEvaluate", "FaceDetect",
    "FeatureExtraction", "FinancialData", "FindClusters", "FindFaces", "FindFormula", "FindGeneratingFunction",
    "FindShortestPath", "FormFunction", "FunctionCompile", "GeneralizedLinearModelFit", "GeoDistance", "GeoGraphics",
    "GeoListPlot", "GeoPosition", "Graph", "Graph3D", "GraphPlot", "HTTPRequest", "Hyperlink", "ImageIdentify",
    "ImageSegmentationComponents", "InputField", "Interpreter", "LLMFunction", "LLMSynthesize", "Labeled", "LanguageIdentify",
    "LaunchKernels", "LearnDistribution", "LibraryFunctionLoad", "ListAnimate", "ListPlot3D", "LocalObject", "Locator",
    "LogitModelFit", "Manipulate", "MathieuC", "MeijerG", "MeshRegion", "MixtureDistribution", "Molecule",
    "MorphologicalComponents", "NDEigensystem", "NDSolve", "NDSolveValue", "NetPlot", "Notebook", "NotebookWrite", "Now",
    "Opener", "Panel", "ParallelDo", "ParallelEvaluate", "ParallelMap", "ParallelTable", "Parallelize", "ParametricNDSolve",
    "ParametricPlot3D", "PartOfSpeech", "PersistentSymbol", "Plot3D", "Polyhedron", "PopupMenu", "RandomFunction", "RandomGraph",
    "Region", "RegionMeasure", "RegionPlot", "RegionPlot3D", "Resolve", "RevolutionPlot3D", "SemanticImport", "SendMail",
    "SequencePredict", "Slider", "Speak", "Spectrogram", "SphericalPlot3D", "SpheroidalPS", "StartExternalSession",
    "StateSpaceModel", "StreamPlot", "Synonyms", "SystemDialogInput", "TabView", "TableView", "Tabular", "TemporalData",
    "TextCases", "TextRecognize", "TextStructure", "TimeSeries", "TransferFunctionModel", "Tree", "TreeGraph", "TreePlot",
    "URLExecute", "URLRead", "UnitConvert", "VectorPlot", "Video", "Watershed", "WeatherData", "WeierstrassP", "WienerProcess",
    "WolframAlpha", "WordCloud", "WordData",
};

static bool is_absent(const char *name)
{
    for (size_t i = 0; i < COUNT(absent); i++)
        if (strcmp(absent[i], name) == 0)
            return true;
    return false;
}

/* ---- at the prompt ---- */

static void *said_start(Interp *in)
{
    (void)in;
    Expr *said = mem_new(Expr);
    *said = assoc_empty();
    return said;
}

static bool is_undefined(Expr e)
{
    const Symbol *s = symbol_of(e);
    return strncmp(symbol_full_name(e), "Global`", 7) == 0 && !s->cell_value && !s->value && !s->values[VALUES_DOWN] && !s->values[VALUES_SUB];
}

/* True when it said something. */
static bool suggest(Interp *in, Expr e)
{
    static const char key;
    Expr *said = interp_state(in, &key, said_start);
    const char *name = is_undefined(e) && !assoc_lookup(*said, e) ? name_of(e) : NULL;
    bool missing = name && is_absent(name);
    const char *word = name && !missing ? nearest_word(in, name) : NULL;
    if (!missing && !word)
        return false;
    *said = assoc_put(*said, e, S(True));
    Expr line = missing ? expr_textf("%s is a word of the Wolfram Language that is missing here.\n", name)
                        : expr_textf("%s is not defined. Did you mean %s?\n", name, word);
    sink_write(&in->err, expr_string_text(line));
    return true;
}

/* sin(x) is read as a product. */
static bool is_small_function(Interp *in, Expr e)
{
    const char *name = expr_is_symbol(e) ? name_of(e) : "", *word = *name && is_undefined(e) ? nearest_word(in, name) : NULL;
    size_t n = strlen(name);
    if (!word || strlen(word) != n || edits(name, n, word, n) != 0)
        return false;
    return symbol_of(symbol_intern(in, "System`", word))->attributes & ATTR_NUMERIC_FUNCTION;
}

static void suggest_heads(Interp *in, Expr e, size_t *said, size_t *looked)
{
    if (!expr_is_normal(e) || ++*looked > LOOK_AT)
        return;
    stack_check(in);
    Expr head = expr_head(e);
    if (expr_is_symbol(head) && *said < SUGGEST_MOST)
        *said += suggest(in, head);
    else
        suggest_heads(in, head, said, looked);
    for (size_t i = 1; i <= expr_length(e); i++) {
        if (head == S(Times) && is_small_function(in, expr_part(e, i)))
            *said += suggest(in, expr_part(e, i));
        suggest_heads(in, expr_part(e, i), said, looked);
    }
}

void nearest_suggest(Interp *in, Expr value)
{
    size_t said = 0, looked = 0;
    if (!in->interactive)
        return;
    if (expr_is_symbol(value))
        suggest(in, value);
    else
        suggest_heads(in, value, &said, &looked);
}

void nearest_suggest_option(Interp *in, Expr symbol, Expr option)
{
    if (expr_has_head(option, S(Rule)) || expr_has_head(option, S(RuleDelayed)))
        option = expr_length(option) ? expr_part(option, 1) : option;
    const char *name = in->interactive && expr_is_symbol(symbol) ? nearest_option(in, symbol, name_of(option)) : NULL;
    if (name)
        sink_write(&in->err, expr_string_text(expr_textf("  Did you mean %s?\n", name)));
}
