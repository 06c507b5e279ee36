#!/usr/bin/env python3
"""Renders the lessons under examples/ as pages: prose, cells, what comes back, pictures.

    pages.py LUPINE ROOT [--check] [name...]

Each script with announcements becomes examples/FOLDER/pages/NAME.md with its pictures beside it. Chance is seeded and
times are left out, so a second run writes the same bytes. --check compares with the pages that are there and writes none;
reals count as equal, since their last digits differ between processors."""
import os
import re
import subprocess
import sys
import tempfile
from lesson import items

LINES_SHOWN = 14
WIDTH = 100
MARK = '\x01'

# Shows the value of a cell: pictures go to a file, the rest is printed. It gives the value back, so that % means the cell.
PRELUDE = r'''
SeedRandom[1]; $ProgressReporting = False;
page`name[i_, k_, form_] := page`prefix <> ToString[i] <> If[k == 0, "", "-" <> ToString[k]] <> form
page`pictureQ[v_] := MatchQ[Head[v], Graphics | Legended | Image]
page`save[v_Image, i_, k_] := page`file[Export[FileNameJoin[{page`folder, page`name[i, k, ".png"]}], v]]
page`save[v_, i_, k_] := page`file[Export[FileNameJoin[{page`folder, page`name[i, k, ".svg"]}], v]]
page`file[f_] := WriteString["stdout", "\n\[RawEscape]picture " <> FileNameTake[f] <> "\n"]
page`put[i_, v_?page`pictureQ] := page`save[v, i, 0]
page`put[i_, v : {((_?page`pictureQ) | (_?page`pictureQ -> _)) ..}] :=
  MapIndexed[(If[Head[#] === Rule, page`save[First[#], i, First[#2]]; WriteString["stdout", ToString[Last[#]] <> "\n"],
     page`save[#, i, First[#2]]]) &, v]
page`put[i_, v_] := WriteString["stdout", ToString[v, OutputForm] <> "\n"]
page`mark[i_] := WriteString["stdout", "\[RawEscape]cell " <> ToString[i] <> "\n"]
page`show[i_, quiet_, v___] := (If[! quiet && {v} =!= {Null}, page`put[i, v]]; page`mark[i + 1]; v) (* v may be a Sequence *)
'''.replace('\\[RawEscape]', '\\.01')


def program(path, pictures, cells):
    prefix = os.path.splitext(os.path.basename(path))[0] + '-'
    lines = [PRELUDE, f'page`folder = "{pictures}"; page`prefix = "{prefix}";',
             f'$InputFileName = "{os.path.abspath(path)}";', 'page`mark[1];']
    for i, cell in enumerate(cells, 1):
        quiet = 'True' if cell.endswith(';') or cell.startswith('?') else 'False'
        lines += [cell, f'page`show[{i}, {quiet}, %];']
    return '\n'.join(lines)


def outputs(lupine, path, pictures, cells):
    """What each cell printed, messaged and gave, in order: a list of texts."""
    with tempfile.NamedTemporaryFile('w', suffix='.wl', delete=False) as f:
        f.write(program(path, pictures, cells))
    try:
        run = subprocess.run([lupine, '-file', f.name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=1500)
    finally:
        os.unlink(f.name)
    parts = re.split(MARK + r'cell \d+\n', run.stdout.decode('utf-8', 'replace'))[1:]
    if len(parts) != len(cells) + 1 or run.returncode:
        raise SystemExit(f'{path}: {len(parts) - 1} of {len(cells)} cells were shown, status {run.returncode}\n' + parts[-1][-2000:])
    return parts


def shortened(text):
    lines = [l if len(l) <= WIDTH else l[:WIDTH - 4] + ' ...' for l in text.split('\n')]
    if len(lines) > LINES_SHOWN:
        lines = lines[:LINES_SHOWN - 2] + [f'... {len(lines) - LINES_SHOWN + 2} lines more']
    return '\n'.join(lines)


def shown(output):
    """The Markdown of an output: blocks of text, and pictures with what stood beside them."""
    output = re.sub(r'\b\d[\d.e-]* s(econds)?\b', '... s', output.strip('\n'))
    blocks, pictures, text = [], [], []
    for line in output.split('\n'):
        if line.startswith(MARK + 'picture '):
            pictures.append(line[9:])
        elif line.strip() or not pictures:
            (text if not pictures else pictures).append(line)
    if ''.join(text).strip():
        blocks.append('```\n' + shortened('\n'.join(text).strip('\n')) + '\n```')
    if pictures:
        blocks.append(' '.join(f'![]({p})' if re.search(r'\.(png|svg)$', p) else p for p in pictures))
    return blocks


def prose(text):
    """Paragraphs without the indentation; the first line of a file is its title."""
    return '\n'.join(line.strip() for line in text.split('\n'))


def page(lupine, path, pictures):
    with open(path, encoding='utf-8') as f:
        found = items(f.read())
    cells = [i.text for i in found if i.kind == 'cell']
    got = iter(outputs(lupine, path, pictures, cells))
    out = []
    for n, item in enumerate(found):
        if item.kind == 'prose':
            text = prose(item.text)
            out.append('# ' + re.sub(r'^slow: \d+ - ', '', text) if n == 0 else text)
        elif item.kind == 'cell':
            out.append('```wl\n' + item.text + '\n```')
            out += shown(next(got))
    return '\n\n'.join(out) + '\n'


def without_reals(text):
    return re.sub(r'-?\d*\.\d*(\s*(x 10|\*\^)-?\d*)?', 'real', text)


def is_there(target, text):
    if not os.path.exists(target):
        return False
    with open(target, encoding='utf-8') as f:
        return without_reals(f.read()) == without_reals(text)


def lessons(root, names):
    for folder in ('webinar', 'guides', 'rebuild'):
        top = os.path.join(root, 'examples', folder)
        for name in sorted(os.listdir(top)):
            if name.endswith('.wl') and (not names or any(n in name for n in names)):
                yield folder, os.path.join(top, name)


def main():
    arguments = [a for a in sys.argv[1:] if a != '--check']
    lupine, root, names = os.path.abspath(arguments[0]), arguments[1], arguments[2:]
    checked = differ = 0
    for folder, path in lessons(root, names):
        checked += 1
        pages = os.path.join(root, 'examples', folder, 'pages')
        os.makedirs(pages, exist_ok=True)
        target = os.path.join(pages, os.path.basename(path)[:-3] + '.md')
        with tempfile.TemporaryDirectory() as scratch:
            text = page(lupine, path, scratch if '--check' in sys.argv else os.path.abspath(pages))
        if '--check' not in sys.argv:
            with open(target, 'w', encoding='utf-8') as f:
                f.write(text)
        elif not is_there(target, text):
            differ += 1
            print(f'{target}: differs from what `./dev pages` makes now')
    if '--check' in sys.argv:
        print(f'{checked - differ} passed, {differ} failed')
    sys.exit(1 if differ else 0)


if __name__ == '__main__':
    main()
