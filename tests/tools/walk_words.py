#!/usr/bin/env python3
"""Checks that every word has a usage text and stands in a transcript: each word is one check.  walk_words.py ROOT

Words are the rows of the tables in builtins/ and interp/, and those of stdlib/ with their `Name::usage`. A transcript is a
.wl file with announcements under tests/ or examples/."""
import os
import re
import sys

from transcripts import ANNOUNCED, transcripts

ROW = re.compile(r'^\s*\{"([A-Z$][A-Za-z0-9$]*)",\s*\{[^}]*\},\s*[A-Z_| ]+,\s*\w+(.*?)(?=^\s*\{"[A-Z$]|^\};)', re.M | re.S)
LIBRARY = re.compile(r'^([A-Za-z$][A-Za-z0-9$]*)::usage\s*=\s*"(.)', re.M)


def words(root):
    """Pairs of a word and whether it has a usage text."""
    for floor in ('builtins', 'interp'):
        for folder, _, names in os.walk(os.path.join(root, floor)):
            for name in sorted(n for n in names if n.endswith('.c')):
                with open(os.path.join(folder, name), encoding='utf-8') as f:
                    text = f.read()
                for m in ROW.finditer(text):
                    yield m.group(1), re.search(r'"[^"]{8}', m.group(2)) is not None
    for name in sorted(os.listdir(os.path.join(root, 'stdlib'))):
        if name.endswith('.wl'):
            with open(os.path.join(root, 'stdlib', name), encoding='utf-8') as f:
                for m in LIBRARY.finditer(f.read()):
                    yield m.group(1), True


def main():
    root = sys.argv[1]
    used = set()
    for path in transcripts(root):
        with open(os.path.join(root, path), encoding='utf-8') as f:
            text = f.read()
        if ANNOUNCED.search(text):
            used |= set(re.findall(r'[A-Za-z$][A-Za-z0-9$]*', text))
    mute, untested, total = [], [], 0
    for word, has_usage in words(root):
        total += 1
        mute += [] if has_usage else [word]
        untested += [] if word in used else [word]
    for title, found in (('without usage', mute), ('in no transcript', untested)):
        if found:
            print(f'{title} ({len(found)}):', ' '.join(sorted(set(found))))
    bad = len(set(mute) | set(untested))
    print(f'{total - bad} passed, {bad} failed')
    return 1 if bad or not total else 0


if __name__ == '__main__':
    sys.exit(main())
