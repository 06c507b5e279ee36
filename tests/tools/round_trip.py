#!/usr/bin/env python3
"""round_trip.py BINARY SYNTAX.DEF [N [SEED]] - ToExpression[ToString[e, InputForm]] is e, and so with FullForm, for N random
expressions of the operators of the table, special forms and numbers, never evaluated. Without what evaluation mends and holding
does not: x - 2/7 in a sum is read as a difference, -(a*b) as the negative of a product, x/y^2 as x*(y^2)^-1; so no product starts
with -1, and no power has a negative exponent but -1. A million take about a minute. The closing line is `N passed, N failed`."""
import os
import random
import re
import subprocess
import sys
import tempfile

LEAVES = ['x', 'y', 'zz', 'a`b', 'f', '0', '1', '7', '-1', '-12', '1.5', '-2.', '0.1', '1.*^-20', '1.*^30', '123456789012345678901234567890', '2.5`30', '0``12.',
          '1/3', '2 + 3*I', '-I', '1.5 - 2.*I', '"s"', '"a\\"b\\\\n"', '"\\n"', '""', 'Null', 'True', 'Infinity', '#', '##', '#2', '#name', '_', 'x_', 'x__', 'x___', 'x_h', '_h', '__', 'x_.',
          '{}', '<||>', 'All', 'Pi', 'ComplexInfinity']


def heads(path):
    """Heads of the operator table, in the order they stand there."""
    text = open(path, encoding='utf-8').read()
    found = re.findall(r'\b([A-Z][A-Za-z]+)\b', re.sub(r'/\*.*?\*/', '', text, flags=re.S))
    skip = {'PREFIX', 'INFIX', 'POSTFIX', 'NONE', 'LEFT', 'RIGHT'}
    return sorted({h for h in found if not h.isupper() and h not in skip})


def expression(rng, names, depth):
    if depth == 0 or rng.random() < 0.2:
        return rng.choice(LEAVES)
    sub = lambda: expression(rng, names, depth - 1)
    kind = rng.random()
    if kind < 0.75:
        n, name = rng.choice([0, 1, 1, 2, 2, 2, 2, 3, 3, 4]), rng.choice(names)
        parts = [sub() for _ in range(n)]
        if name == 'Times' and parts and parts[0] == '-1':
            parts[0] = 'x'
        if name == 'Power' and len(parts) == 2 and parts[1].startswith('-') and parts[1] != '-1':
            parts[1] = parts[1][1:]
        return '%s[%s]' % (name, ', '.join(parts))
    if kind < 0.85:
        return '{%s}' % ', '.join(sub() for _ in range(rng.randint(0, 3)))
    if kind < 0.9:
        return '%s[%s][%s]' % (rng.choice(names), sub(), sub())
    return '(%s)[%s]' % (sub(), sub())


SCRIPT = '''
bad = 0; n = 0;
text[e_, form_] := ToString[Unevaluated[e], form];
try[h_HoldComplete, form_, src_] := Module[{t = ToString[h, form], back},
    back = Quiet[ToExpression[t, InputForm]]; n++;
    If[back =!= h, bad++; If[bad < 30, Print["FAIL ", form, " ", StringTake[src, UpTo[300]], "   ->   ", StringTake[t, UpTo[300]]]]]];
Scan[Function[src, Module[{h = ToExpression[src, InputForm, HoldComplete]},
    If[MatchQ[h, _HoldComplete], try[h, InputForm, src]; try[h, FullForm, src]]]],
  ReadList["%s", String]];
Print[n - bad, " passed, ", bad, " failed"];
'''


def main():
    binary, table = sys.argv[1], sys.argv[2]
    count, seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20000, int(sys.argv[4]) if len(sys.argv) > 4 else 1
    rng, names = random.Random(seed), heads(table) + ['f', 'g', 'Plus', 'Times', 'Power', 'Subtract', 'Sqrt', 'Hold', 'Minus', 'Divide', 'Sequence', 'Pattern', 'Blank', 'Slot']
    with tempfile.TemporaryDirectory() as folder:
        source, script = os.path.join(folder, 'expressions'), os.path.join(folder, 'script.wl')
        with open(source, 'w', encoding='utf-8') as f:
            f.writelines(expression(rng, names, rng.randint(1, 4)) + '\n' for _ in range(count // 2))
        with open(script, 'w', encoding='utf-8') as f:
            f.write(SCRIPT % source)
        p = subprocess.run([binary, script], stdout=subprocess.PIPE, timeout=600)
    text = p.stdout.decode('utf-8', 'replace')
    sys.stdout.write(text)
    sys.exit(0 if p.returncode == 0 and text.rstrip().endswith(' 0 failed') else 1)


main()
