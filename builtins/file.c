/* file.c - names of files and folders, and what is done with whole files. */
#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "builtins/format.h"
#include "builtins/level.h"
#include "interp/pattern.h"

/* ---- paths ---- */

static Expr file_name_text(Expr e)
{
    if (expr_has_head(e, S(File)) && expr_length(e) == 1)
        e = expr_part(e, 1);
    return expr_is_string(e) ? e : NULL;
}

/* The path at position at of the call, or NULL after a message. */
static const char *path_at(Interp *in, Expr call, size_t at)
{
    size_t before = message_count(in);
    const char *path = format_path(in, call, expr_part(call, at));
    if (!path && message_count(in) == before)
        message(in, call, "fstr", expr_part(call, at), NULL);
    return path;
}

static Expr text_of(const char *start, size_t n)
{
    return expr_string(start, n);
}

/* Where the last component starts. */
static const char *last_component(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static bool refuse_sandbox(Interp *in, Expr call)
{
    if (in->sandbox)
        message(in, call, "nosandbox", NULL);
    return in->sandbox;
}

static Expr failed_with(Interp *in, Expr call, const char *path)
{
    return fail(in, call, errno == ENOENT || errno == ENOTDIR ? "fdnfnd" : errno == EEXIST ? "filex" : "ioerr", expr_text(path),
                expr_text(strerror(errno)), NULL);
}

/* ---- questions ---- */

static Expr file_exists_q(Interp *in, Expr call)
{
    const char *path = format_path(in, call, expr_part(call, 1));
    return expr_bool(path && access(path, F_OK) == 0);
}

static Expr directory_q(Interp *in, Expr call)
{
    const char *path = format_path(in, call, expr_part(call, 1));
    struct stat about;
    return expr_bool(path && stat(path, &about) == 0 && S_ISDIR(about.st_mode));
}

static Expr file_type(Interp *in, Expr call)
{
    const char *path = path_at(in, call, 1);
    struct stat about;
    if (!path)
        return NULL;
    if (stat(path, &about) != 0)
        return S(None);
    Expr name = symbol_intern(in, "System`", S_ISDIR(about.st_mode) ? "Directory" : S_ISREG(about.st_mode) ? "File" : "Special");
    return name;
}

static Expr file_byte_count(Interp *in, Expr call)
{
    const char *path = path_at(in, call, 1);
    struct stat about;
    if (!path)
        return S(DollarFailed);
    return stat(path, &about) == 0 ? expr_int(about.st_size) : failed_with(in, call, path);
}

/* ---- parts of names ---- */

/* FileNameJoin[{a, b, ...}] */
static Expr file_name_join(Interp *in, Expr call)
{
    Expr parts = expr_part(call, 1);
    Text t = text_start();
    if (expr_is_string(parts))
        return parts;
    if (!expr_is_list(parts))
        return message(in, call, "fstr", parts, NULL);
    for (size_t i = 1; i <= expr_length(parts); i++) {
        Expr part = file_name_text(expr_part(parts, i));
        if (!part)
            return message(in, call, "fstr", expr_part(parts, i), NULL);
        const char *p = expr_string_text(part);
        size_t n = expr_string_bytes(part);
        while (i > 1 && n > 0 && *p == '/') {
            p++;
            n--;
        }
        while (i < expr_length(parts) && n > 1 && p[n - 1] == '/')
            n--;
        if (i > 1 && t.length > 0 && t.bytes[t.length - 1] != '/' && n > 0)
            text_add_char(&t, '/');
        if (i == 1 && n == 0 && expr_length(parts) > 1)
            text_add_char(&t, '/');
        text_add_bytes(&t, p, n);
    }
    return text_finish(&t);
}

static Expr split_name(Expr name)
{
    const char *p = expr_string_text(name), *end = p + expr_string_bytes(name);
    Builder b = builder_start(S(List), 8);
    if (p < end && *p == '/')
        builder_add(&b, expr_text(""));
    while (p < end) {
        while (p < end && *p == '/')
            p++;
        const char *start = p;
        while (p < end && *p != '/')
            p++;
        if (p > start)
            builder_add(&b, text_of(start, (size_t)(p - start)));
    }
    return builder_finish(&b);
}

static Expr file_name_split(Interp *in, Expr call)
{
    Expr name = file_name_text(expr_part(call, 1));
    return name ? split_name(name) : message(in, call, "fstr", expr_part(call, 1), NULL);
}

/* FileNameTake[name, n], FileNameDrop[name, n]: by components */
static Expr by_components(Interp *in, Expr call, int64_t otherwise, bool drop)
{
    Expr name = file_name_text(expr_part(call, 1));
    if (!name)
        return message(in, call, "fstr", expr_part(call, 1), NULL);
    Expr parts = split_name(name), spec = expr_length(call) == 2 ? expr_part(call, 2) : expr_int(otherwise);
    Stretch s;
    if (stretch_take(spec, expr_length(parts), &s) != STRETCH_OK)
        s = (Stretch){1, 1, expr_length(parts)};
    Expr kept = drop ? stretch_rest(in, parts, &s) : stretch_parts(in, parts, &s);
    return file_name_join(in, expr_call(S(List), 1, kept));
}

static Expr file_name_take(Interp *in, Expr call)
{
    return by_components(in, call, -1, false);
}

static Expr file_name_drop(Interp *in, Expr call)
{
    return by_components(in, call, -1, true);
}

static Expr file_base_name(Interp *in, Expr call)
{
    Expr name = file_name_text(expr_part(call, 1));
    if (!name)
        return message(in, call, "fstr", expr_part(call, 1), NULL);
    const char *base = last_component(expr_string_text(name)), *dot = strrchr(base, '.');
    return dot && dot > base ? text_of(base, (size_t)(dot - base)) : expr_text(base);
}

static Expr file_extension(Interp *in, Expr call)
{
    Expr name = file_name_text(expr_part(call, 1));
    if (!name)
        return message(in, call, "fstr", expr_part(call, 1), NULL);
    const char *base = last_component(expr_string_text(name)), *dot = strrchr(base, '.');
    return expr_text(dot && dot > base ? dot + 1 : "");
}

static Expr directory_name(Interp *in, Expr call)
{
    Expr name = file_name_text(expr_part(call, 1));
    int64_t up = 1;
    if (!name)
        return message(in, call, "fstr", expr_part(call, 1), NULL);
    if (expr_length(call) == 2 && (!whole_number(expr_part(call, 2), &up) || up < 1))
        return message(in, call, "intpm", expr_int(2), call, NULL);
    size_t n = expr_string_bytes(name);
    const char *p = expr_string_text(name);
    for (int64_t i = 0; i < up; i++) {
        while (n > 1 && p[n - 1] == '/')
            n--;
        while (n > 0 && p[n - 1] != '/')
            n--;
    }
    return text_of(p, n);
}

/* The whole path, without . and .., whether the file is there or not. */
static Expr whole_path(const char *path)
{
    char real[PATH_MAX], here[PATH_MAX];
    if (realpath(path, real))
        return expr_text(real);
    Text t = text_start();
    if (*path != '/' && getcwd(here, sizeof here))
        text_addf(&t, "%s/", here);
    text_add(&t, path);
    Expr parts = split_name(text_finish(&t));
    Builder b = builder_start(S(List), expr_length(parts));
    const Expr *kept = mem_array(Expr, expr_length(parts) + 1);
    Expr *stack = (Expr *)(uintptr_t)kept;
    size_t n = 0;
    for (size_t i = 1; i <= expr_length(parts); i++) {
        Expr part = expr_part(parts, i);
        if (expr_string_is(part, "..")) {
            if (n > 1)
                n--;
        } else if (!expr_string_is(part, ".")) {
            stack[n++] = part;
        }
    }
    for (size_t i = 0; i < n; i++)
        builder_add(&b, stack[i]);
    Expr list = builder_finish(&b);
    Text out = text_start();
    for (size_t i = 1; i <= expr_length(list); i++) {
        if (i > 1)
            text_add_char(&out, '/');
        text_add(&out, expr_string_text(expr_part(list, i)));
    }
    return text_finish(&out);
}

static Expr expand_file_name(Interp *in, Expr call)
{
    const char *path = path_at(in, call, 1);
    return path ? whole_path(path) : NULL;
}

static Expr absolute_file_name(Interp *in, Expr call)
{
    const char *path = path_at(in, call, 1);
    char real[PATH_MAX];
    if (!path)
        return NULL;
    return realpath(path, real) ? expr_text(real) : failed_with(in, call, path);
}

/* FindFile[name]: as it is, then along $Path; ctx` names a package. */
static Expr find_file(Interp *in, Expr call)
{
    Expr name = file_name_text(expr_part(call, 1));
    if (!name)
        return message(in, call, "fstr", expr_part(call, 1), NULL);
    Text t = text_start();
    const char *p = expr_string_text(name);
    size_t n = expr_string_bytes(name);
    bool context = n > 0 && p[n - 1] == '`';
    for (size_t i = 0; i < n - context; i++)
        text_add_char(&t, p[i] == '`' ? '/' : p[i]);
    Expr folders = symbol_value(in, S(DollarPath));
    static const char *const endings[] = {"", ".wl", ".m"};
    for (size_t k = context; k < (context ? COUNT(endings) : 1); k++) {
        const char *file = expr_string_text(expr_textf("%s%s", t.bytes, endings[k]));
        for (size_t i = 0; i <= (folders && expr_is_list(folders) ? expr_length(folders) : 0); i++) {
            Expr folder = i ? expr_part(folders, i) : NULL;
            if (folder && (!expr_is_string(folder) || *file == '/'))
                continue;
            const char *path = folder ? expr_string_text(expr_textf("%s/%s", expr_string_text(folder), file)) : file;
            path = format_path(in, call, expr_text(path));
            struct stat about;
            if (path && stat(path, &about) == 0 && !S_ISDIR(about.st_mode))
                return whole_path(path);
        }
    }
    return S(DollarFailed);
}

/* ---- FileNames ---- */

typedef struct Listing {
    Interp *in;
    Expr pattern; /* NULL: all; a string with * and @, or a list of them, or a string pattern */
    Builder out;
} Listing;

static bool name_fits(Listing *l, Expr pattern, const char *name)
{
    if (!pattern)
        return true;
    if (expr_is_list(pattern)) {
        for (size_t i = 1; i <= expr_length(pattern); i++)
            if (name_fits(l, expr_part(pattern, i), name))
                return true;
        return false;
    }
    if (expr_is_string(pattern) && !strchr(expr_string_text(pattern), '@'))
        return fnmatch(expr_string_text(pattern), name, 0) == 0;
    Expr q = evaluate_call(l->in, symbol_intern(l->in, "System`", "StringMatchQ"), 2, expr_text(name), pattern);
    return expr_is_true(q);
}

static void close_folder(Interp *in, void *d)
{
    (void)in;
    closedir(d);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void list_folder(Listing *l, const char *folder, int64_t levels)
{
    stack_check(l->in);
    unwind_poll(l->in);
    DIR *d = opendir(*folder ? folder : ".");
    if (!d)
        return;
    unwind_cleanup(l->in, close_folder, d);
    const char **names = NULL;
    size_t n = 0, capacity = 0;
    struct dirent *entry;
    while ((entry = readdir(d)) != NULL) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0 ||
            !utf8_valid(entry->d_name, strlen(entry->d_name)))
            continue;
        if (n == capacity) {
            size_t larger = capacity ? 2 * capacity : 32;
            const char **grown = mem_array(const char *, larger);
            if (n)
                memcpy(grown, names, n * sizeof *grown);
            names = grown;
            capacity = larger;
        }
        names[n++] = mem_text(entry->d_name, strlen(entry->d_name));
    }
    unwind_cleanup_run(l->in);
    if (n)
        qsort(names, n, sizeof *names, compare_names);
    for (size_t i = 0; i < n; i++) {
        const char *path = *folder ? expr_string_text(expr_textf("%s%s%s", folder, folder[strlen(folder) - 1] == '/' ? "" : "/", names[i])) : names[i];
        if (name_fits(l, l->pattern, names[i]))
            builder_add(&l->out, expr_text(path));
        struct stat about;
        if (levels > 1 && lstat(path, &about) == 0 && S_ISDIR(about.st_mode))
            list_folder(l, path, levels - 1);
    }
}

/* FileNames[], FileNames[pattern], FileNames[pattern, folders], FileNames[pattern, folders, levels] */
static Expr file_names(Interp *in, Expr call)
{
    size_t given = expr_length(call);
    Listing l = {in, given >= 1 && expr_part(call, 1) != S(All) ? expr_part(call, 1) : NULL, builder_start(S(List), 16)};
    int64_t levels = 1;
    if (given == 3 && (!whole_number(expr_part(call, 3), &levels) || levels < 1))
        return message(in, call, "intpm", expr_int(3), call, NULL);
    Expr folders = given >= 2 ? expr_part(call, 2) : expr_text("");
    for (size_t i = 1; i <= (expr_is_list(folders) ? expr_length(folders) : 1); i++) {
        Expr folder = expr_is_list(folders) ? expr_part(folders, i) : folders;
        const char *path = expr_is_string(folder) && expr_string_bytes(folder) == 0 ? "" : format_path(in, call, folder);
        if (!path)
            return message(in, call, "fstr", folder, NULL);
        list_folder(&l, path, levels);
    }
    return builder_finish(&l.out);
}

/* ---- changes ---- */

static bool copy_bytes(Interp *in, Expr call, const char *from, const char *to)
{
    const unsigned char *bytes;
    size_t n;
    if (!format_read_file(in, call, expr_text(from), from, &bytes, &n))
        return false;
    FILE *f = fopen(to, "wb");
    bool good = f && fwrite(bytes, 1, n, f) == n;
    if (f && fclose(f) != 0)
        good = false;
    if (!good)
        failed_with(in, call, to);
    return good;
}

/* Where to: into a folder under the same name, or the name itself. NULL after a message when something is there. */
static const char *target_path(Interp *in, Expr call, const char *from)
{
    const char *to = path_at(in, call, 2);
    struct stat about;
    if (to && stat(to, &about) == 0 && S_ISDIR(about.st_mode))
        to = expr_string_text(expr_textf("%s/%s", to, last_component(from)));
    if (to && access(to, F_OK) == 0 && !expr_is_true(option_get(in, call, "OverwriteTarget"))) {
        message(in, call, "filex", expr_text(to), NULL);
        return NULL;
    }
    return to;
}

static Expr copy_file(Interp *in, Expr call)
{
    const char *from = path_at(in, call, 1), *to = from ? target_path(in, call, from) : NULL;
    return to && copy_bytes(in, call, from, to) ? whole_path(to) : S(DollarFailed);
}

static Expr rename_file(Interp *in, Expr call)
{
    const char *from = path_at(in, call, 1), *to = from ? target_path(in, call, from) : NULL;
    if (!to)
        return S(DollarFailed);
    return rename(from, to) == 0 ? whole_path(to) : failed_with(in, call, from);
}

static Expr delete_file(Interp *in, Expr call)
{
    Expr spec = expr_part(call, 1);
    bool list = expr_is_list(spec);
    for (size_t i = 1; i <= (list ? expr_length(spec) : 1); i++) {
        const char *path = format_path(in, call, list ? expr_part(spec, i) : spec);
        if (!path)
            return message(in, call, "fstr", spec, NULL);
        if (unlink(path) != 0)
            return failed_with(in, call, path);
    }
    return S(Null);
}

static bool make_folders(const char *path)
{
    char *copy = mem_text(path, strlen(path));
    for (char *p = copy + 1; *p; p++)
        if (*p == '/') {
            *p = 0;
            if (mkdir(copy, 0777) != 0 && errno != EEXIST)
                return false;
            *p = '/';
        }
    return mkdir(copy, 0777) == 0;
}

static Expr temporary_name(bool folder)
{
    const char *base = getenv("TMPDIR");
    Expr name = expr_textf("%s/lupine-XXXXXX", base && *base ? base : "/tmp");
    char *path = mem_text(expr_string_text(name), expr_string_bytes(name));
    if (folder)
        return mkdtemp(path) ? expr_text(path) : NULL;
    int fd = mkstemp(path);
    if (fd < 0)
        return NULL;
    close(fd);
    return expr_text(path);
}

static Expr create_directory(Interp *in, Expr call)
{
    if (call_arguments(in, call) == 0) {
        Expr made = refuse_sandbox(in, call) ? NULL : temporary_name(true);
        return made ? made : S(DollarFailed);
    }
    const char *path = path_at(in, call, 1);
    if (!path)
        return S(DollarFailed);
    return make_folders(path) ? whole_path(path) : failed_with(in, call, path);
}

static Expr create_file(Interp *in, Expr call)
{
    const char *path = path_at(in, call, 1);
    FILE *f = path ? fopen(path, "wbx") : NULL;
    if (!f)
        return path ? failed_with(in, call, path) : S(DollarFailed);
    fclose(f);
    return whole_path(path);
}

static bool delete_tree(Interp *in, const char *path)
{
    stack_check(in);
    struct stat about;
    if (lstat(path, &about) != 0)
        return false;
    if (!S_ISDIR(about.st_mode))
        return unlink(path) == 0;
    Listing l = {in, NULL, builder_start(S(List), 16)};
    list_folder(&l, path, 1);
    Expr names = builder_finish(&l.out);
    for (size_t i = 1; i <= expr_length(names); i++)
        if (!delete_tree(in, expr_string_text(expr_part(names, i))))
            return false;
    return rmdir(path) == 0;
}

static Expr delete_directory(Interp *in, Expr call)
{
    const char *path = path_at(in, call, 1);
    if (!path)
        return S(DollarFailed);
    bool contents = expr_is_true(option_get(in, call, "DeleteContents"));
    return (contents ? delete_tree(in, path) : rmdir(path) == 0) ? S(Null) : failed_with(in, call, path);
}

/* CreateTemporary[] - a new empty file */
static Expr create_temporary(Interp *in, Expr call)
{
    Expr made = refuse_sandbox(in, call) ? NULL : temporary_name(false);
    return made ? made : S(DollarFailed);
}

/* ---- the working directory ---- */

static void *stack_create(Interp *in)
{
    (void)in;
    Expr *folders = mem_new(Expr);
    *folders = expr_list(0, NULL);
    return folders;
}

/* Folders that SetDirectory left, the last one last. */
static Expr *folder_stack(Interp *in)
{
    static const char key = 0;
    return interp_state(in, &key, stack_create);
}

static Expr here(void)
{
    char path[PATH_MAX];
    return getcwd(path, sizeof path) ? expr_text(path) : S(DollarFailed);
}

static Expr directory(Interp *in, Expr call)
{
    (void)in;
    (void)call;
    return here();
}

static Expr set_directory(Interp *in, Expr call)
{
    if (refuse_sandbox(in, call))
        return S(DollarFailed);
    const char *home = getenv("HOME"), *path = expr_length(call) ? path_at(in, call, 1) : home ? home : "/";
    Expr old = here(), *folders = folder_stack(in);
    if (!path)
        return S(DollarFailed);
    if (chdir(path) != 0)
        return fail(in, call, "cdir", expr_text(path), NULL);
    *folders = evaluate_call(in, S(Append), 2, *folders, old);
    return here();
}

static Expr reset_directory(Interp *in, Expr call)
{
    Expr *folders = folder_stack(in);
    size_t n = expr_length(*folders);
    if (n == 0)
        return message(in, call, "dtop", NULL);
    if (chdir(expr_string_text(expr_part(*folders, n))) != 0)
        return fail(in, call, "cdir", expr_part(*folders, n), NULL);
    *folders = stretch_parts(in, *folders, &(Stretch){1, 1, n - 1});
    return here();
}

static Expr directory_stack(Interp *in, Expr call)
{
    (void)call;
    return *folder_stack(in);
}

/* ParentDirectory[], ParentDirectory[folder] */
static Expr parent_directory(Interp *in, Expr call)
{
    const char *path = expr_length(call) ? path_at(in, call, 1) : ".";
    return path ? whole_path(expr_string_text(expr_textf("%s/..", path))) : NULL;
}

static const Builtin builtins[] = {
    {"File", {0, ANY}, ATTR_NONE, NULL, "File[\"path\"] names a file."},
    {"FileExistsQ", {1, 1}, ATTR_NONE, file_exists_q, "FileExistsQ[name] gives True if there is a file or folder of this name."},
    {"DirectoryQ", {1, 1}, ATTR_NONE, directory_q, "DirectoryQ[name] gives True if there is a folder of this name."},
    {"FileType", {1, 1}, ATTR_NONE, file_type, "FileType[name] gives File, Directory or None."},
    {"FileByteCount", {1, 1}, ATTR_NONE, file_byte_count, "FileByteCount[name] gives the number of bytes in a file."},
    {"FileNameJoin", {1, 1}, ATTR_NONE, file_name_join, "FileNameJoin[{a, b, ...}] joins parts of a path."},
    {"FileNameSplit", {1, 1}, ATTR_NONE, file_name_split, "FileNameSplit[path] gives the list of parts of a path."},
    {"FileNameTake", {1, 2}, ATTR_NONE, file_name_take,
     "FileNameTake[path] gives the last part of a path.\nFileNameTake[path, n] takes n parts, as Take does."},
    {"FileNameDrop", {1, 2}, ATTR_NONE, file_name_drop,
     "FileNameDrop[path] gives a path without its last part.\nFileNameDrop[path, n] drops n parts, as Drop does."},
    {"FileBaseName", {1, 1}, ATTR_NONE, file_base_name, "FileBaseName[path] gives the name without folder and extension."},
    {"FileExtension", {1, 1}, ATTR_NONE, file_extension, "FileExtension[path] gives the extension of a file name."},
    {"DirectoryName", {1, 2}, ATTR_NONE, directory_name,
     "DirectoryName[path] gives the folder of a file, with a slash at its end.\nDirectoryName[path, n] goes up n times."},
    {"ParentDirectory", {0, 1}, ATTR_NONE, parent_directory, "ParentDirectory[folder] gives the folder above."},
    {"ExpandFileName", {1, 1}, ATTR_NONE, expand_file_name, "ExpandFileName[name] gives the whole path of a file name."},
    {"AbsoluteFileName", {1, 1}, ATTR_NONE, absolute_file_name, "AbsoluteFileName[name] gives the whole path of a file that exists."},
    {"FindFile", {1, 1}, ATTR_NONE, find_file, "FindFile[name] gives the path of the file that Get[name] would read."},
    {"FileNames", {0, 3}, ATTR_NONE, file_names,
     "FileNames[] lists the files in the working directory.\nFileNames[form] those that match, with * for any characters.\n"
     "FileNames[form, {dir1, ...}, n] looks in folders, down to n levels."},
    {"CopyFile", {2, 2}, ATTR_NONE, copy_file, "CopyFile[a, b] copies the file a to b.", "OverwriteTarget -> False"},
    {"RenameFile", {2, 2}, ATTR_NONE, rename_file, "RenameFile[a, b] renames the file a to b.", "OverwriteTarget -> False"},
    {"DeleteFile", {1, 1}, ATTR_NONE, delete_file, "DeleteFile[name] deletes a file; DeleteFile[{a, b, ...}] several."},
    {"CreateFile", {1, 1}, ATTR_NONE, create_file, "CreateFile[name] makes an empty file."},
    {"CreateDirectory", {0, 1}, ATTR_NONE, create_directory,
     "CreateDirectory[name] makes a folder, and those above it.\nCreateDirectory[] makes one for temporary files.",
     "CreateIntermediateDirectories -> True"},
    {"DeleteDirectory", {1, 1}, ATTR_NONE, delete_directory, "DeleteDirectory[name] deletes an empty folder.",
     "DeleteContents -> False"},
    {"CreateTemporary", {0, 0}, ATTR_NONE, create_temporary, "CreateTemporary[] makes an empty file for temporary use."},
    {"Directory", {0, 0}, ATTR_NONE, directory, "Directory[] gives the working directory."},
    {"SetDirectory", {0, 1}, ATTR_NONE, set_directory, "SetDirectory[name] makes a folder the working directory."},
    {"ResetDirectory", {0, 0}, ATTR_NONE, reset_directory, "ResetDirectory[] goes back to the folder before SetDirectory."},
    {"DirectoryStack", {0, 0}, ATTR_NONE, directory_stack, "DirectoryStack[] lists the folders that ResetDirectory goes back to."},
};

static const MessageText messages[] = {
    {"General", "fstr", "File specification `1` is not a string of one or more characters."},
    {"General", "filex", "Cannot overwrite existing file `1`."},
    {"General", "ioerr", "`1`: `2`."},
    {"General", "nosandbox", "This session may not do that."},
    {"SetDirectory", "cdir", "Cannot set current directory to `1`."},
    {"General", "cdir", "Cannot set current directory to `1`."},
    {"ResetDirectory", "dtop", "Directory stack is empty."},
};

const Module module_file = {"file", builtins, COUNT(builtins), messages, COUNT(messages), NULL};
