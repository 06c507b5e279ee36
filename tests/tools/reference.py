#!/usr/bin/env python3
"""Writes the reference pages and the editors' syntax files from the program, the sources and the tests.

    reference.py LUPINE ROOT [--check]

examples/reference/TOPIC.md has every word of one source file with its usage, options and up to four examples, each a cell
that the tests run; README.md there is the index. examples/editors/ has syntax for Vim, Emacs and VS Code, made from the
names of the system and the operator table. --check compares with what is there and writes nothing."""
import json
import os
import re
import subprocess
import sys
import tempfile

from word_table import examples, words

EXAMPLES = 4
ASK = r'''
show[w_] := WriteString["stdout", ExportString[<|"word" -> w, "usage" -> Replace[ToExpression[w <> "::usage"], Except[_String] -> ""],
  "options" -> Replace[ToExpression["Options[" <> w <> "]"], {o : {(_Rule | _RuleDelayed) ..} :> (ToString[#, InputForm] & /@ o), _ -> {}}]|>,
  "JSON", "Compact" -> True], "\n"]
Quiet[Scan[show, {%s}]]
'''


def ask(lupine, names):
    """word -> usage and options, as the program tells them"""
    with tempfile.NamedTemporaryFile('w', suffix='.wl', delete=False) as f:
        f.write(ASK % ', '.join(json.dumps(n) for n in names))
    try:
        text = subprocess.run([lupine, '-file', f.name], stdout=subprocess.PIPE, timeout=60).stdout.decode()
    finally:
        os.unlink(f.name)
    return {row['word']: row for row in map(json.loads, text.splitlines())}


def telling(word, rows):
    """Up to EXAMPLES different ones: those that start with the word, spread over their lengths."""
    own = [r for r in rows if r[0].startswith(word + '[')] or rows
    step = max(1, len(own) // EXAMPLES)
    return own[::step][:EXAMPLES]


def entry(word, place, told, rows):
    out = [f'## {word}', '']
    out += [told['usage'].replace('\n', '  \n'), ''] if told['usage'] else []
    if told['options']:
        out += ['Options: ' + ', '.join(f'`{o}`' for o in told['options']), '']
    if rows:
        out += ['```wl'] + [line for cell, value in rows for line in (cell, f'(* = {value} *)')] + ['```', '']
    out += [f'[{place[0]}](../../{place[0]}#L{place[1]})', '']
    return '\n'.join(out)


def topic_of(path):
    return re.sub(r'\.(c|wl)$', '', path).replace('builtins/', '').replace('/', '-')


def reference(lupine, root):
    """Pairs of a path and its text."""
    known = {w: p for w, p in words(root).items() if not w.startswith('$') or len(w) > 1}
    told, rows = ask(lupine, sorted(known)), examples(root)
    topics = {}
    for word in sorted(known):
        if told.get(word, {}).get('usage'):
            topics.setdefault(topic_of(known[word][0]), []).append(word)
    index = ['# Words', '', 'Every word with its usage, options and examples; each example is run by the tests. At the prompt: `?Word`, `??Word`.', '']
    for topic in sorted(topics):
        index += [f'**[{topic}]({topic}.md)**: ' + ', '.join(f'[{w}]({topic}.md#{w.lower().replace("$", "")})' for w in topics[topic]), '']
        text = '\n'.join([f'# {topic}', ''] + [entry(w, known[w], told[w], telling(w, rows.get(w, []))) for w in topics[topic]])
        yield f'examples/reference/{topic}.md', text
    yield 'examples/reference/README.md', '\n'.join(index)


# ---- editors ----

def operators(root):
    with open(os.path.join(root, 'interp', 'syntax.def'), encoding='utf-8') as f:
        found = re.findall(r'^OP\(\w+,\s*"([^"]*)"', f.read(), re.M)
    return sorted({o for row in found for o in row.split() if '\\' not in o}, key=lambda o: (-len(o), o))


def vim(names, signs):
    lines = ['" lupine.vim - syntax of the Lupine language; made by ./dev reference', 'if exists("b:current_syntax") | finish | endif',
             'syn iskeyword @,48-57,$', 'syn region lupineComment start="(\\*" end="\\*)" contains=lupineComment',
             'syn region lupineString start=+"+ skip=+\\\\.+ end=+"+',
             'syn match lupineNumber "\\<\\d\\+\\(\\^\\^\\w\\+\\)\\?\\(\\.\\d*\\)\\?\\(`\\+\\d*\\.\\?\\d*\\)\\?\\(\\*^[+-]\\?\\d\\+\\)\\?"',
             'syn match lupineSlot "#\\+\\w*"', 'syn match lupinePattern "\\<\\w*_\\+\\w*"']
    for i in range(0, len(names), 8):
        lines.append('syn keyword lupineWord ' + ' '.join(names[i:i + 8]))
    lines += [f'syn match lupineOperator "\\V{s}"'.replace('"\\V"', '') for s in reversed(signs) if '"' not in s]
    for group, link in (('Comment', 'Comment'), ('String', 'String'), ('Number', 'Number'), ('Slot', 'Identifier'),
                        ('Pattern', 'Type'), ('Word', 'Function'), ('Operator', 'Operator')):
        lines.append(f'hi def link lupine{group} {link}')
    lines += ['let b:current_syntax = "lupine"', '']
    return '\n'.join(lines)


def emacs(names, signs):
    quoted = '\n      '.join(' '.join(f'"{n}"' for n in names[i:i + 6]) for i in range(0, len(names), 6))
    return f''';;; lupine-mode.el --- syntax of the Lupine language; made by ./dev reference  -*- lexical-binding: t -*-
(defconst lupine-words
  '({quoted}))

(defvar lupine-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?\\( "()1n" table)
    (modify-syntax-entry ?\\) ")(4n" table)
    (modify-syntax-entry ?* ". 23n" table)
    (modify-syntax-entry ?$ "w" table)
    (modify-syntax-entry ?_ "." table)
    (modify-syntax-entry ?` "_" table)
    table))

(defvar lupine-font-lock-keywords
  (list (cons (regexp-opt lupine-words 'words) 'font-lock-function-name-face)
        '("#+[A-Za-z0-9]*" . font-lock-variable-name-face)
        '("\\\\w*_+\\\\w*" . font-lock-type-face)
        (cons (regexp-opt '({' '.join(json.dumps(s) for s in signs)})) 'font-lock-builtin-face)))

;;;###autoload
(define-derived-mode lupine-mode prog-mode "Lupine"
  "Major mode for Lupine scripts."
  (setq-local comment-start "(* " comment-end " *)" comment-start-skip "(\\\\*+ *")
  (setq-local font-lock-defaults '(lupine-font-lock-keywords)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\\\.wl\\\\'" . lupine-mode))
(provide 'lupine-mode)
;;; lupine-mode.el ends here
'''


def vscode(names, signs):
    any_of = '|'.join(re.escape(s) for s in signs)
    grammar = {'scopeName': 'source.lupine', 'name': 'Lupine', 'fileTypes': ['wl'],
               'patterns': [{'include': '#' + k} for k in ('comment', 'string', 'number', 'slot', 'pattern', 'word', 'operator')],
               'repository': {
                   'comment': {'name': 'comment.block.lupine', 'begin': r'\(\*', 'end': r'\*\)', 'patterns': [{'include': '#comment'}]},
                   'string': {'name': 'string.quoted.double.lupine', 'begin': '"', 'end': '"',
                              'patterns': [{'name': 'constant.character.escape.lupine', 'match': r'\\(\[\w+\]|.)'}]},
                   'number': {'name': 'constant.numeric.lupine', 'match': r'\b\d+(\^\^\w+)?(\.\d*)?(`+\d*\.?\d*)?(\*\^[+-]?\d+)?'},
                   'slot': {'name': 'variable.parameter.lupine', 'match': r'#+\w*'},
                   'pattern': {'name': 'entity.name.type.lupine', 'match': r'\b\w*_+\w*'},
                   'word': {'name': 'support.function.lupine', 'match': r'(?<![\w$`])(' + '|'.join(re.escape(n) for n in names) + r')(?![\w$`])'},
                   'operator': {'name': 'keyword.operator.lupine', 'match': any_of}}}
    package = {'name': 'lupine', 'displayName': 'Lupine', 'version': '0.1.0', 'engines': {'vscode': '^1.60.0'}, 'categories': ['Programming Languages'],
               'contributes': {'languages': [{'id': 'lupine', 'aliases': ['Lupine'], 'extensions': ['.wl'],
                                              'configuration': './language-configuration.json'}],
                               'grammars': [{'language': 'lupine', 'scopeName': 'source.lupine', 'path': './lupine.tmLanguage.json'}]}}
    brackets = [['(', ')'], ['[', ']'], ['{', '}'], ['<|', '|>']]
    configuration = {'comments': {'blockComment': ['(*', '*)']}, 'brackets': brackets,
                     'autoClosingPairs': [{'open': a, 'close': b} for a, b in brackets + [['"', '"']]]}
    for name, data in (('lupine.tmLanguage.json', grammar), ('package.json', package), ('language-configuration.json', configuration)):
        yield f'examples/editors/vscode/{name}', json.dumps(data, indent=1, ensure_ascii=False) + '\n'


def editors(lupine, root):
    out = subprocess.run([lupine, '-code', 'StringRiffle[Names["System`*"], " "]'], stdout=subprocess.PIPE, timeout=60).stdout.decode()
    names = sorted(n for n in json.loads(out).split() if re.fullmatch(r'[$A-Za-z][A-Za-z0-9]*', n))
    signs = operators(root)
    yield 'examples/editors/lupine.vim', vim(names, signs)
    yield 'examples/editors/lupine-mode.el', emacs(names, signs)
    yield from vscode(names, signs)


def without_lines(text):
    return re.sub(r'#L\d+', '', text) # line numbers move with every edit


def main():
    lupine, root, check = os.path.abspath(sys.argv[1]), sys.argv[2], '--check' in sys.argv
    total = differ = 0
    for path, text in list(reference(lupine, root)) + list(editors(lupine, root)):
        target = os.path.join(root, path)
        total += 1
        if not check:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, 'w', encoding='utf-8') as f:
                f.write(text)
        elif not os.path.exists(target) or without_lines(open(target, encoding='utf-8').read()) != without_lines(text):
            differ += 1
            print(f'{path}: differs from what `./dev reference` makes now')
    if check:
        print(f'{total - differ} passed, {differ} failed')
    sys.exit(1 if differ else 0)


if __name__ == '__main__':
    main()
