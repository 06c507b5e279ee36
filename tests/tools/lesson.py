"""Reads a lesson: a script whose comments are its prose and whose announcements tell what must come back.

    items(text) -> list of Item(kind, text), kind one of 'prose', 'cell', 'announcement'

A cell is one expression: lines up to the one at which all brackets, strings and comments are closed; a line that starts
with a blank goes on with the cell before it."""
from collections import namedtuple

Item = namedtuple('Item', 'kind text')
PAIRS = {'(': ')', '[': ']', '{': '}'}


def skip_string(text, i):
    i += 1
    while i < len(text) and text[i] != '"':
        i += 2 if text[i] == '\\' else 1
    return i + 1


def skip_comment(text, i):
    depth = 0
    while i < len(text):
        if text.startswith('(*', i):
            depth, i = depth + 1, i + 2
        elif text.startswith('*)', i):
            depth, i = depth - 1, i + 2
            if depth == 0:
                break
        else:
            i += 1
    return i


def cell_end(text, i):
    """The end of the cell that starts at i."""
    depth = 0
    question = text[i] == '?'
    while i < len(text):
        c = text[i]
        if c == '"' and not question:
            i = skip_string(text, i)
            continue
        if text.startswith('(*', i) and not question:
            if depth == 0:
                break
            i = skip_comment(text, i)
            continue
        if c in PAIRS or text.startswith('<|', i):
            depth += 1
        elif c in ')]}' or text.startswith('|>', i):
            depth -= 1
        elif c == '\n' and (question or depth <= 0) and text[i + 1:i + 2] not in (' ', '\t'):
            break
        i += 1
    return i


def items(text):
    found, i = [], 0
    while i < len(text):
        if text[i].isspace():
            i += 1
        elif text.startswith('(*', i):
            end = skip_comment(text, i)
            body = text[i + 2:end - 2].strip()
            kind = 'announcement' if body[:2] in ('= ', '~ ', '! ', ': ') else 'prose'
            found.append(Item(kind, body))
            i = end
        else:
            end = cell_end(text, i)
            found.append(Item('cell', text[i:end].strip()))
            i = end
    return found
