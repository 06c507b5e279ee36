#!/usr/bin/env python3
"""fuzz.py BINARY [SECONDS [SEED]] - looks for inputs that crash or hang the program.

Takes expressions out of the transcripts, cuts and joins them at brackets and commas, puts odd values where others stood,
and runs them in batches; a batch that dies or does not end is taken apart until one expression is left, which is printed.
The closing line is `N passed, N failed`, in expressions."""
import glob
import os
import random
import re
import subprocess
import sys
import time

ODD = ['{}', '0', '-1', '10^30', '1/3', '1.5', '2.5`30', 'I', 'Infinity', 'Indeterminate', '""', '"a"', '<||>', '<|a -> 1|>', 'x_', '___', 'x',
       '{{1, 2}, {3}}', 'Range[300]', 'Null', 'All', '#', '#&', 'None', '{1, 2, 3}', 'f', 'Sequence[]', '$Failed', 'NumericArray[{1, 2}, "Real32"]',
       '2^63', '-2^63', 'Hold[1]', 'a -> b', '{a -> b}', '1 ;; 2', 'Automatic', 'UpTo[2]', '{{}}', 'ByteArray["AAEC"]', '1.*^300']
LIMIT = 2  # seconds an expression


def expressions(root):
    found = []
    for path in glob.glob(os.path.join(root, 'tests', '**', '*.wl'), recursive=True):
        text = re.sub(r'\(\*.*?\*\)', '', open(path, encoding='utf-8').read(), flags=re.S)
        found += [e.strip() for e in text.split('\n') if 3 < len(e.strip()) < 300]
    return found or ['f[x]']


def pieces(e):
    """Balanced pieces of e: whole calls and parts of calls."""
    out, stack, start = [], [], 0
    for i, c in enumerate(e):
        if c in '[{(':
            stack.append(i)
        elif c in ']})' and stack:
            out.append((stack.pop(), i + 1))
    return out


def mutate(pool, rng):
    e = rng.choice(pool)
    for _ in range(rng.randint(1, 3)):
        parts = pieces(e)
        kind = rng.random()
        if kind < 0.5:
            words = list(re.finditer(r'(?<![A-Za-z$"])(\d+\.?\d*|[a-z]\b|"[^"]*"|\{[^{}]*\})', e))
            if words:
                w = rng.choice(words)
                e = e[:w.start()] + rng.choice(ODD) + e[w.end():]
        elif kind < 0.7 and parts:
            a, b = rng.choice(parts)
            e = e[:a + 1] + rng.choice(ODD) + ', ' + e[a + 1:]
        elif kind < 0.85 and parts:
            a, b = rng.choice(parts)
            e = e[:a] + e[a] + rng.choice(['', rng.choice(ODD)]) + e[b - 1:]
        else:
            f = rng.choice(pool)
            more = pieces(f)
            if parts and more:
                (a, b), (c, d) = rng.choice(parts), rng.choice(more)
                e = e[:a + 1] + f[c + 1:d - 1] + e[b - 1:]
    return e[:2000]


def died(binary, batch, seconds):
    script = '\n'.join('TimeConstrained[MemoryConstrained[ToExpression[%s];, 500000000], %d];' % (quoted(e), LIMIT) for e in batch)
    try:
        p = subprocess.run([binary, '-sandbox', '-file', '/dev/stdin'], input=script.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           timeout=seconds)
    except subprocess.TimeoutExpired:
        return 'hangs'
    return 'signal %d' % -p.returncode if p.returncode < 0 else None


def quoted(e):
    return '"' + e.replace('\\', '\\\\').replace('"', '\\"') + '"'


def culprit(binary, batch, how):
    while len(batch) > 1:
        half = batch[:len(batch) // 2]
        first = died(binary, half, LIMIT * len(half) + 5)
        batch = half if first else batch[len(batch) // 2:]
        how = first or how
    return batch[0], died(binary, batch, LIMIT + 5)


def main():
    binary, seconds, seed = sys.argv[1], float((sys.argv + [0, '60'])[2] if len(sys.argv) > 2 else 60), int(sys.argv[3]) if len(sys.argv) > 3 else 1
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    rng, pool = random.Random(seed), expressions(root)
    end, passed, failed = time.time() + seconds, 0, 0
    while time.time() < end:
        batch = [e for e in (mutate(pool, rng) for _ in range(40)) if not re.search(r'Exit|Quit|Pause|Input\[|InputString|Run|DeleteFile|Export|Put', e)]
        how = died(binary, batch, 60)
        if how:
            e, how = culprit(binary, batch, how)
            if how:
                failed += 1
                print('%s: %s' % (how, e), flush=True)
        passed += len(batch) - (1 if how else 0)
    print('%d passed, %d failed' % (passed, failed))
    sys.exit(1 if failed else 0)


main()
