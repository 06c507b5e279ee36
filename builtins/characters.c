/* characters.c - letters and codes: case, kinds of characters, code points. */
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>
#include "builtins/string_parts.h"
#include "interp/number.h"

/* ---- case ---- */
static Expr map_case(Expr s, utf8proc_int32_t (*change)(utf8proc_int32_t))
{
    const char *p = expr_string_text(s), *end = p + expr_string_bytes(s);
    Text out = text_start();
    while (p < end) {
        uint32_t c;
        p += utf8_decode(p, end, &c);
        if (c == 0xDF && change == utf8proc_toupper)
            text_add(&out, "SS");
        else
            text_add_rune(&out, (uint32_t)change((utf8proc_int32_t)c));
    }
    return text_finish(&out);
}

static Expr to_upper_case(Interp *in, Expr call)
{
    return wants_string(in, call, 1) ? map_case(expr_part(call, 1), utf8proc_toupper) : NULL;
}

static Expr to_lower_case(Interp *in, Expr call)
{
    return wants_string(in, call, 1) ? map_case(expr_part(call, 1), utf8proc_tolower) : NULL;
}

static Expr map_first(Interp *in, Expr call, utf8proc_int32_t (*change)(utf8proc_int32_t))
{
    if (!wants_string(in, call, 1))
        return NULL;
    Expr s = expr_part(call, 1);
    const char *p = expr_string_text(s), *end = p + expr_string_bytes(s);
    if (p == end)
        return s;
    uint32_t c;
    p += utf8_decode(p, end, &c);
    Text out = text_start();
    text_add_rune(&out, (uint32_t)change((utf8proc_int32_t)c));
    text_add_bytes(&out, p, (size_t)(end - p));
    return text_finish(&out);
}

/* Capitalize["s"], Capitalize["some words", "AllWords"] */
/* Whether the word at p, with more behind it, is one that stays small in a title. */
static bool is_small_word(const char *p)
{
    static const char *const words[] = {"a",  "an", "and", "as", "at", "but", "by",   "for", "from", "in",
                                        "of", "on", "or",  "nor", "the", "to", "with", "into"};
    size_t n = strcspn(p, " \t\n");
    for (size_t i = 0; p[n] && i < COUNT(words); i++)
        if (strlen(words[i]) == n && memcmp(p, words[i], n) == 0)
            return true;
    return false;
}

static Expr capitalize(Interp *in, Expr call)
{
    if (expr_length(call) == 1)
        return map_first(in, call, utf8proc_toupper);
    if (!wants_string(in, call, 1))
        return NULL;
    Expr s = expr_part(call, 1);
    Text out = text_start();
    bool start = true, title = expr_string_is(expr_part(call, 2), "TitleCase");
    for (const char *first = expr_string_text(s), *p = first, *end = p + expr_string_bytes(s); p < end;) {
        uint32_t c;
        if (start && title && p > first && is_small_word(p))
            start = false;
        p += utf8_decode(p, end, &c);
        text_add_rune(&out, start ? (uint32_t)utf8proc_toupper((utf8proc_int32_t)c) : c);
        start = c == ' ' || c == '\t' || c == '\n';
    }
    return text_finish(&out);
}

static Expr decapitalize(Interp *in, Expr call)
{
    return map_first(in, call, utf8proc_tolower);
}

/* Whether all characters are of a kind. */
static Expr all_are(Interp *in, Expr call, bool (*is)(uint32_t c))
{
    Expr s = expr_part(call, 1);
    if (!expr_is_string(s))
        return message(in, call, "string", expr_int(1), call, NULL);
    for (const char *p = expr_string_text(s), *end = p + expr_string_bytes(s); p < end;) {
        uint32_t c;
        p += utf8_decode(p, end, &c);
        if (!is(c))
            return S(False);
    }
    return S(True);
}

static bool is_letter(uint32_t c)
{
    utf8proc_category_t k = utf8proc_category((utf8proc_int32_t)c);
    return k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO;
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_upper(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LU;
}

static bool is_lower(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LL;
}

static Expr letter_q(Interp *in, Expr call)
{
    return all_are(in, call, is_letter);
}

static Expr digit_q(Interp *in, Expr call)
{
    return all_are(in, call, is_digit);
}

static Expr upper_case_q(Interp *in, Expr call)
{
    return all_are(in, call, is_upper);
}

static Expr lower_case_q(Interp *in, Expr call)
{
    return all_are(in, call, is_lower);
}

/* ---- codes ---- */
static bool is_list_of_lists(Expr e)
{
    return expr_is_list(e) && expr_length(e) > 0 && expr_is_list(expr_part(e, 1));
}

static bool utf8_asked(Expr call)
{
    Expr e = expr_length(call) >= 2 ? expr_part(call, 2) : NULL;
    return e != NULL && (expr_string_is(e, "UTF8") || expr_string_is(e, "UTF-8"));
}

/* ToCharacterCode["s"], ToCharacterCode["s", "UTF8"] */
static Expr to_character_code(Interp *in, Expr call)
{
    if (expr_is_list(expr_part(call, 1)))
        return thread_first(in, call);
    Expr s = expr_part(call, 1);
    if (!expr_is_string(s))
        return message(in, call, "strse", expr_int(1), call, NULL);
    bool bytes = utf8_asked(call);
    Builder b = builder_start(S(List), expr_string_bytes(s));
    for (const char *p = expr_string_text(s), *end = p + expr_string_bytes(s); p < end;) {
        uint32_t c = (unsigned char)*p;
        p += bytes ? 1 : utf8_decode(p, end, &c);
        builder_add(&b, expr_int(c));
    }
    return evaluated(in, builder_finish(&b));
}

static bool add_code(Text *out, Expr code, bool bytes)
{
    int64_t c;
    if (!number_to_int64(code, &c) || c < 0 || c > (bytes ? 255 : 0x10FFFF) || (c >= 0xD800 && c < 0xE000))
        return false;
    if (bytes)
        text_add_char(out, (char)c);
    else
        text_add_rune(out, (uint32_t)c);
    return true;
}

/* FromCharacterCode[n], FromCharacterCode[{n1, ...}], FromCharacterCode[{{n1, ...}, ...}] */
static Expr from_character_code(Interp *in, Expr call)
{
    Expr codes = expr_part(call, 1);
    if (is_list_of_lists(codes))
        return thread_first(in, call);
    bool bytes = utf8_asked(call);
    Text out = text_start();
    if (!expr_is_list(codes)) {
        if (!add_code(&out, codes, bytes))
            return message(in, call, "notunicode", expr_list(1, codes), expr_int(1), NULL);
    }
    for (size_t i = 1; expr_is_list(codes) && i <= expr_length(codes); i++)
        if (!add_code(&out, expr_part(codes, i), bytes))
            return message(in, call, "notunicode", codes, expr_int((int64_t)i), NULL);
    if (bytes && !utf8_valid(out.bytes, out.length))
        return message(in, call, "utf8", codes, NULL);
    return text_finish(&out);
}

static bool code_of(Expr e, int64_t *c)
{
    if (number_to_int64(e, c))
        return *c >= 0 && *c <= 0x10FFFF;
    if (!expr_is_string(e) || expr_string_bytes(e) == 0)
        return false;
    uint32_t rune;
    size_t n = utf8_decode(expr_string_text(e), expr_string_text(e) + expr_string_bytes(e), &rune);
    *c = rune;
    return n == expr_string_bytes(e);
}

/* CharacterNormalize["s", "NFD"]: the characters taken apart (D) or put together (C), compatible ones (K) made the same. */
static Expr character_normalize(Interp *in, Expr call)
{
    static const struct {
        const char *name;
        unsigned options;
    } forms[] = {
        {"NFC", UTF8PROC_STABLE | UTF8PROC_COMPOSE},
        {"NFD", UTF8PROC_STABLE | UTF8PROC_DECOMPOSE},
        {"NFKC", UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT},
        {"NFKD", UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT},
    };
    Expr s = expr_part(call, 1), form = expr_part(call, 2);
    if (!wants_string(in, call, 1))
        return NULL;
    for (size_t i = 0; i < COUNT(forms); i++) {
        if (!expr_is_string(form) || strcmp(expr_string_text(form), forms[i].name) != 0)
            continue;
        utf8proc_uint8_t *made = NULL;
        utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)expr_string_text(s), (utf8proc_ssize_t)expr_string_bytes(s), &made,
                                          (utf8proc_option_t)forms[i].options);
        Expr result = n < 0 ? NULL : expr_string((const char *)made, (size_t)n);
        free(made);
        return result;
    }
    return message(in, call, "form", form, NULL);
}

/* CharacterRange["a", "z"], CharacterRange[m, n] */
static Expr character_range(Interp *in, Expr call)
{
    int64_t a, b;
    if (!code_of(expr_part(call, 1), &a) || !code_of(expr_part(call, 2), &b))
        return message(in, call, "argtype", expr_part(call, 1), expr_part(call, 2), NULL);
    Builder list = builder_start(S(List), b >= a ? (size_t)(b - a + 1) : 0);
    for (int64_t c = a; c <= b; c++) {
        char bytes[4];
        if (!(c >= 0xD800 && c < 0xE000))
            builder_add(&list, expr_string(bytes, utf8_encode((uint32_t)c, bytes)));
    }
    return builder_finish(&list);
}

static const Builtin builtins[] = {
    {"ToUpperCase", {1, 1}, ATTR_LISTABLE, to_upper_case, "ToUpperCase[\"s\"] turns letters into capitals."},
    {"ToLowerCase", {1, 1}, ATTR_LISTABLE, to_lower_case, "ToLowerCase[\"s\"] turns capitals into small letters."},
    {"Capitalize", {1, 2}, ATTR_LISTABLE, capitalize,
     "Capitalize[\"s\"] makes the first character a capital.\nCapitalize[\"s\", \"AllWords\"] that of each word.\n"
     "Capitalize[\"s\", \"TitleCase\"] that of each word but small ones such as of and the."},
    {"Decapitalize", {1, 1}, ATTR_LISTABLE, decapitalize, "Decapitalize[\"s\"] makes the first character a small letter."},
    {"LetterQ", {1, 1}, ATTR_LISTABLE, letter_q, "LetterQ[\"s\"] gives True if all characters are letters."},
    {"DigitQ", {1, 1}, ATTR_LISTABLE, digit_q, "DigitQ[\"s\"] gives True if all characters are digits 0 to 9."},
    {"UpperCaseQ", {1, 1}, ATTR_LISTABLE, upper_case_q, "UpperCaseQ[\"s\"] gives True if all characters are capitals."},
    {"LowerCaseQ", {1, 1}, ATTR_LISTABLE, lower_case_q, "LowerCaseQ[\"s\"] gives True if all characters are small letters."},
    {"ToCharacterCode", {1, 2}, ATTR_NONE, to_character_code,
     "ToCharacterCode[\"s\"] gives the list of the code points of the characters.\n"
     "ToCharacterCode[\"s\", \"UTF8\"] gives bytes."},
    {"FromCharacterCode", {1, 2}, ATTR_NONE, from_character_code,
     "FromCharacterCode[n] gives the string of one character.\n"
     "FromCharacterCode[{n1, n2, ...}] gives a string.\nFromCharacterCode[{{n1, ...}, ...}] gives a list of strings."},
    {"CharacterNormalize", {2, 2}, ATTR_LISTABLE, character_normalize,
     "CharacterNormalize[\"s\", form] brings s to a Unicode normal form: \"NFC\", \"NFD\", \"NFKC\" or \"NFKD\"."},
    {"CharacterRange", {2, 2}, ATTR_NONE, character_range,
     "CharacterRange[\"a\", \"z\"] gives the characters from a to z.\nCharacterRange[m, n] those with codes m to n."},
};

static const MessageText messages[] = {
    {"FromCharacterCode", "notunicode",
     "A character code, which should be a non-negative integer less than 1114112, is expected at position `2` in `1`."},
    {"FromCharacterCode", "utf8", "The bytes `1` are not valid UTF-8."},
    {"CharacterNormalize", "form", "`1` is not one of \"NFC\", \"NFD\", \"NFKC\" and \"NFKD\"."},
    {"CharacterRange", "argtype",
     "Arguments `1` and `2` are not both strings of length 1 or non-negative integers below 1114112."},
};

const Module module_characters = {"characters", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
