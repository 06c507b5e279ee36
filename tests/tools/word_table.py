#!/usr/bin/env python3
"""What the sources and tests say of each word: where it is defined, and examples that the tests run.

    word_table.py ROOT OUT.inc      writes the table that `??word` reads: rows {word, file, line, cell, value}, sorted

Examples are cells of transcripts with an announced value and cases of tests/cases; the shortest that start with the word
come first."""
import json
import os
import re
import sys

from lesson import items
from transcripts import transcripts

ROW = re.compile(r'^\s*\{"([A-Za-z$][A-Za-z0-9$]*)",\s*\{[^}]*\},\s*[A-Z_| ]+,\s*\w+', re.M)
LAYER = re.compile(r'\.name\s*=\s*"(\w+)"')
LIBRARY = re.compile(r'^([A-Za-z$][A-Za-z0-9$]*)::usage\s*=', re.M)
NAME = re.compile(r'[A-Za-z$][A-Za-z0-9$]*')
LONGEST = 76


def sources(root):
    for floor in ('builtins', 'interp', 'stdlib'):
        for folder, _, names in sorted(os.walk(os.path.join(root, floor))):
            for name in sorted(n for n in names if n.endswith(('.c', '.wl'))):
                path = os.path.join(folder, name)
                with open(path, encoding='utf-8') as f:
                    yield os.path.relpath(path, root), f.read()


def words(root):
    """word -> (file, line) of its table row or usage text"""
    found = {}
    for path, text in sources(root):
        for pattern in [LIBRARY] if path.endswith('.wl') else [ROW, LAYER]:
            for m in pattern.finditer(text):
                found.setdefault(m.group(1), (path, text.count('\n', 0, m.start(1)) + 1))
    return found


def cells(root):
    """Pairs of a cell and its value, from everything that the tests run."""
    for path in transcripts(root):
        with open(os.path.join(root, path), encoding='utf-8') as f:
            found = items(f.read())
        for cell, note in zip(found, found[1:]):
            if cell.kind == 'cell' and note.kind == 'announcement' and note.text[0] in '=~':
                yield cell.text, re.sub(r' within [\d.*^-]+$', '', note.text[2:])
    top = os.path.join(root, 'tests', 'cases')
    for folder, _, names in sorted(os.walk(top)):
        for name in sorted(n for n in names if n.endswith('.jsonl')):
            with open(os.path.join(folder, name), encoding='utf-8') as f:
                for case in (json.loads(line) for line in f if line.strip()):
                    value = case.get('expect')
                    if isinstance(value, str) and 'messages' not in case and case.get('input'):
                        yield case['input'], value


def stands_alone(cell):
    """Whether a cell needs nothing that was defined before it: no names but System words and short symbols."""
    names = NAME.findall(re.sub(r'"(?:[^"\\]|\\.)*"', '', cell))
    return all(n[0].isupper() or n[0] == '$' or len(n) == 1 for n in names) and '%' not in cell


def examples(root):
    """word -> cells with values that stand alone, shortest first, those that start with the word before the others"""
    found = {}
    for cell, value in cells(root):
        if '\n' in cell + value or len(cell) > LONGEST or len(value) > LONGEST or value in ('Null', '$Failed') or not stands_alone(cell):
            continue
        for word in set(NAME.findall(re.sub(r'"(?:[^"\\]|\\.)*"', '', cell))):
            found.setdefault(word, []).append((not cell.startswith(word + '['), len(cell), cell, value))
    return {word: [(c, v) for _, _, c, v in sorted(set(rows))] for word, rows in found.items()}


def c_string(text):
    return json.dumps(text, ensure_ascii=False).replace('?', '\\?') # no trigraphs


def main():
    root, out = sys.argv[1:3]
    known, example = words(root), examples(root)
    rows = []
    for word in sorted(known):
        path, line = known[word]
        cell, value = best(word, example.get(word, []))
        rows.append(f'{{{c_string(word)}, {c_string(path)}, {line}, {c_string(cell)}, {c_string(value)}}},\n')
    text = ''.join(rows)
    if not os.path.exists(out) or open(out, encoding='utf-8').read() != text: # else nothing is compiled again
        with open(out, 'w', encoding='utf-8') as f:
            f.write(text)


def best(word, rows):
    """One example to show: of middle length, since the shortest are often edge cases such as f[] or f[{}]."""
    own = [r for r in rows if r[0].startswith(word + '[')]
    telling = [r for r in own if not re.search(r'\[\]|\{\}|<\|\|>', r[0]) and r[0] != r[1] and len(r[0]) <= 50]
    chosen = telling or own or rows
    return chosen[len(chosen) // 2] if chosen else ('', '')


if __name__ == '__main__':
    main()
