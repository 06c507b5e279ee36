#!/usr/bin/env python3
"""Checks the source text itself: each file is one check.

- no exit, abort or assert outside main.c and the tests: a builtin answers with a message, the engine with a Problem (_exit
  ends forked children only);
- no mutable variable at file scope in interp, builtins and nn beyond the listed ones, each with its reason: state hangs
  off the Interp, a context or a plan;
- one text for each message: two tables that give General::tag different texts would take it from each other;
- no path of somebody's machine, no tabs, no trailing blanks."""
import os
import re
import sys

FLOORS = ('interp', 'nn', 'builtins', 'gpu', 'stdlib')
ENDERS = re.compile(r'(?<![\w.>])(exit|abort|assert|quick_exit)\s*\(')
MACHINE = re.compile(r'"/(home|root|work|Users|tmp)/')
GLOBAL = re.compile(r'^(?:static\s+|_Thread_local\s+|extern\s+)*[A-Za-z_][\w \t*]*?\b(\w+)\s*(?:\[[^=;]*\])*\s*(=|;)')
NOT_A_VARIABLE = re.compile(r'^\s*(?:typedef|#|return|static inline|extern|struct\s+\w+\s*;|union\s+\w+\s*;|enum\s+\w+\s*;|else|case|goto|break)\b|^\s*#')

# (file, variable): why it may be mutable state at file scope
ALLOWED = {
    ('interp/unwind.c', 'interp_current'): 'the interpreter of the process, for the signal handler and for comparing and hashing',
    ('interp/symbol.c', 'symbol_known'): 'the known symbols: their addresses must be constants',
}
ALLOWED_WORD = 'file-scope state:'  # a comment on the line, or the one above, with this word and the reason


def without_comments(text):
    """Comments blanked, line structure kept; strings emptied."""
    def blank(m):
        s = m.group(0)
        return '""' if s[0] == '"' else "' '" if s[0] == "'" else re.sub(r'[^\n]', ' ', s)
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', blank, text, flags=re.S)


def depth_zero_lines(code):
    """Lines that begin outside all braces and parentheses, with their numbers."""
    depth = 0
    for number, line in enumerate(code.split('\n'), 1):
        if depth == 0 and line and not line[0].isspace() and line[0] not in '}#':
            yield number, line
        if not line.lstrip().startswith('#'):
            depth = max(0, depth + sum(line.count(c) for c in '{(') - sum(line.count(c) for c in '})'))


def is_mutable(line):
    m = GLOBAL.match(line)
    if not m or NOT_A_VARIABLE.match(line) or '(' in line.split('=')[0]:
        return None
    declaration = line[:m.start(1)]
    stars = declaration.rfind('*')
    constant = 'const' in (declaration[stars:] if stars >= 0 else declaration)
    return None if constant else m.group(1)


def faults(path, text):
    code, lines = without_comments(text), text.split('\n')
    for number, line in enumerate(code.split('\n'), 1):
        m = ENDERS.search(line)
        if m and not re.search(r'_Noreturn|longjmp', line):
            yield f'{path}:{number}: {m.group(1)}() ends the process'
    for number, line in enumerate(lines, 1):
        if MACHINE.search(line):
            yield f"{path}:{number}: a path of somebody's machine"
        if '\t' in line or line != line.rstrip():
            yield f'{path}:{number}: tab or trailing blank'
    if path.endswith('.c'):
        for number, line in depth_zero_lines(code):
            name = is_mutable(line)
            reason = ALLOWED_WORD in lines[number - 1] or (number > 1 and ALLOWED_WORD in lines[number - 2])
            if name and not reason and (path, name) not in ALLOWED:
                yield f'{path}:{number}: mutable variable {name} at file scope'


MESSAGE = re.compile(r'\{"([A-Z$]\w*)",\s*"(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\}')


def message_clashes(texts):
    """Messages to which two tables give different texts; texts: path -> source."""
    seen = {}
    for path, text in sorted(texts.items()):
        for symbol, tag, message in MESSAGE.findall(text):
            message = ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', message))
            first = seen.setdefault((symbol, tag), (message, path))
            if first[0] != message:
                yield f'{symbol}::{tag} has one text in {first[1]} and another in {path}'


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else '.'
    good = bad = 0
    texts = {}
    for floor in FLOORS:
        for folder, _, names in sorted(os.walk(os.path.join(root, floor))):
            for name in sorted(names):
                if not re.search(r'\.(c|h|cu|cuh)$', name):
                    continue
                full = os.path.join(folder, name)
                with open(full, encoding='utf-8') as f:
                    path = os.path.relpath(full, root)
                    texts[path] = f.read()
                    found = list(faults(path, texts[path]))
                print(*found, sep='\n', end='\n' if found else '')
                good += not found
                bad += bool(found)
    clashes = list(message_clashes(texts))
    print(*clashes, sep='\n', end='\n' if clashes else '')
    good += not clashes
    bad += bool(clashes)
    if not texts:
        print('no source files found under', root)
        bad = 1
    print(f'{good} passed, {bad} failed')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
