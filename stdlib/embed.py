#!/usr/bin/env python3
"""embed.py FILE.wl ... OUT.c - the library as C data: each file's text and the words that it defines."""
import os
import re
import sys


def c_string(text):
    quote = text.replace('\\', '\\\\').replace('"', '\\"').split('\n')
    return '\n'.join(f'    "{line}\\n"' for line in quote)


def main():
    *paths, out = sys.argv[1:]
    parts, table = ['#include "interp/interp.h"\n'], []
    for k, path in enumerate(paths):
        text = open(path, encoding='utf-8').read()
        words = sorted(set(re.findall(r'^([A-Za-z$][A-Za-z0-9$]*)::usage\s*=', text, re.M)))
        names = ', '.join(f'"{w}"' for w in words)
        parts.append(f'static const char text_{k}[] =\n{c_string(text)};\n')
        parts.append(f'static const char *const words_{k}[] = {{{names}{", " if names else ""}NULL}};\n')
        table.append(f'    {{"{os.path.basename(path)}", text_{k}, sizeof text_{k} - 1, words_{k}}},')
    parts.append('extern const LibraryFile stdlib_files[];\nextern const size_t stdlib_file_count;\n')
    parts.append('const LibraryFile stdlib_files[] = {\n' + '\n'.join(table) + '\n};\n')
    parts.append(f'const size_t stdlib_file_count = {len(paths)};\n')
    open(out, 'w', encoding='utf-8').write('\n'.join(parts))


main()
