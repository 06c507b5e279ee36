#!/usr/bin/env python3
"""Lists the transcripts of a tree, one a line: suite, time limit in seconds, test name, path.

A transcript is a .wl file under tests/, or under examples/ with announcements in it (`(* = value *)` and the like, or `(* ~ ...`).
One whose first line has the word `slow:` with a number of seconds, as in `(* slow: 300 - trains a LeNet *)`, is in the
suite slow with that limit; all others are quick."""
import os
import re
import sys

ANNOUNCED = re.compile(r'\(\* [=~!:] ')
SLOW = re.compile(r'slow: (\d+)')
QUICK_LIMIT = 60


def transcripts(root):
    for top in ('tests', 'examples'):
        for folder, _, names in os.walk(os.path.join(root, top)):
            for name in names:
                if name.endswith('.wl') and not folder.endswith('/bench'):
                    yield os.path.relpath(os.path.join(folder, name), root)


def main():
    root = sys.argv[1]
    for path in sorted(transcripts(root)):
        with open(os.path.join(root, path), encoding='utf-8') as f:
            text = f.read()
        if not ANNOUNCED.search(text):
            continue
        slow = SLOW.search(text.split('\n', 1)[0])
        name = path[:-3].replace('tests/', '').replace('/', '-').replace(' ', '_')
        print('slow' if slow else 'quick', slow.group(1) if slow else QUICK_LIMIT, name, path)


if __name__ == '__main__':
    main()
