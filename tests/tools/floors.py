#!/usr/bin/env python3
"""Checks that every file includes only from its own floor or below, by reading the #include lines.

interp sees interp; nn sees nn; builtins sees builtins, interp and nn; gpu sees nn/backend.h only (and its own files);
stdlib sees interp; only main.c, repl.c and the tests see all. Each source file counts as one check."""
import os
import re
import sys

MAY_SEE = {
    'interp': {'interp'},
    'nn': {'nn'},
    'builtins': {'builtins', 'interp', 'nn'},
    'gpu': {'gpu', 'nn'},
    'stdlib': {'stdlib', 'interp'},
}
DOOR = {('gpu', 'nn'): {'backend.h'}}  # where a floor shows only some headers to another
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)


def sources(root):
    for floor in MAY_SEE:
        for folder, _, names in os.walk(os.path.join(root, floor)):
            for name in sorted(names):
                if re.search(r'\.(c|h|cu|cuh|cpp|def)$', name):
                    yield os.path.relpath(os.path.join(folder, name), root)


def floor_of(root, path, included):
    """The floor that an #include names: by its path from the root, else by the folder of the file that has it."""
    first = included.split('/')[0]
    if first in MAY_SEE and '/' in included:
        return first
    beside = os.path.normpath(os.path.join(os.path.dirname(path), included))
    if os.path.exists(os.path.join(root, beside)):
        return beside.split('/')[0]
    return next((f for f in MAY_SEE if os.path.exists(os.path.join(root, f, included))), None)


def faults(root, path):
    home = path.split('/')[0]
    with open(os.path.join(root, path), encoding='utf-8') as f:
        text = f.read()
    for included in INCLUDE.findall(text):
        target = floor_of(root, path, included)
        if target is None:  # generated (version.h) or not ours
            continue
        door = DOOR.get((home, target))
        if target not in MAY_SEE[home] or (door and os.path.basename(included) not in door):
            yield f'{path} includes {included}'


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else '.'
    good = bad = 0
    for path in sources(root):
        found = list(faults(root, path))
        print(*found, sep='\n', end='\n' if found else '')
        good += not found
        bad += bool(found)
    if not good + bad:
        print('no source files found under', root)
        bad = 1
    print(f'{good} passed, {bad} failed')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
