#!/usr/bin/env python3
"""fuzz.py BINARY [SECONDS [SEED [KIND...]]] - looks for inputs that crash or hang the program.

Kinds: `mutants` are expressions out of the transcripts, cut and joined at brackets and commas, odd values put where others
stood; `calls` are calls of every word with odd values, nets and pictures among them; `deep` are nested deeply; `files` are
imports of damaged files. They run in batches; a batch that dies or does not end is taken apart until one expression is
left, which is printed; the folder with the files stays when a file is at fault.
The closing line is `N passed, N failed`, in expressions."""
import glob
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

ODD = ['{}', '0', '-1', '10^30', '1/3', '1.5', '2.5`30', 'I', 'Infinity', 'Indeterminate', '""', '"a"', '<||>', '<|a -> 1|>', 'x_', '___', 'x',
       '{{1, 2}, {3}}', 'Range[300]', 'Null', 'All', '#', '#&', 'None', '{1, 2, 3}', 'f', 'Sequence[]', '$Failed', 'NumericArray[{1, 2}, "Real32"]',
       '2^63', '-2^63', 'Hold[1]', 'a -> b', '{a -> b}', '1 ;; 2', 'Automatic', 'UpTo[2]', '{{}}', 'ByteArray["AAEC"]', '1.*^300']
NETS = ['LinearLayer[2]', 'LinearLayer[2, "Input" -> 2]', 'NetInitialize[LinearLayer[2, "Input" -> 2]]', 'NetChain[{2, Tanh}, "Input" -> 2]',
        'NetInitialize[NetChain[{2, Ramp, SoftmaxLayer[]}, "Input" -> 2]]', 'NetGraph[{2, Tanh, CatenateLayer[]}, {1 -> 3, 2 -> 3}, "Input" -> 2]',
        'ConvolutionLayer[2, 3]', 'GatedRecurrentLayer[2]', 'EmbeddingLayer[2, 3]', 'NetEncoder[{"Class", {"a", "b"}}]', 'NetDecoder[{"Class", {"a", "b"}}]',
        'NetEncoder[{"Image", {4, 4}}]', 'Image[{{0, 1}, {1, 0}}]', 'Image[RandomReal[1, {4, 4, 3}]]', '{1 -> 2, 2 -> 4}', '{{1, 2} -> {3, 4}}',
        '<|"Input" -> {{1, 2}}, "Output" -> {{1, 2}}|>', 'NetPort["Input"]', '"Varying"', '{"Varying", 3}', 'File["a"]', 'MaxTrainingRounds -> 1',
        'SparseArray[{1, 0, 2}]', 'Graphics[{Disk[]}]', 'RandomReal[1, {3, 3}]', 'NumericArray[{{1, 2}, {3, 4}}, "Real32"]', 'Function[x, x^2]',
        'DateObject[{2020, 1, 1}]', 'Quantity[1, "Meters"]', 'x^2 + 1', 'x == 1', '{x, 0, 1}', 'Interval[{0, 1}]', '"Input" -> 2', 'RegularExpression["a*"]']
SKIP = r'Exit|Quit|Pause|Input\[|InputString|Run|DeleteFile|DeleteDirectory|Export|Put|Process|Kill|Rename|Copy(File|Dir)|Abort|Dialog'
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


def call(words, rng, depth=0):
    """A call of some word with odd values, sometimes nested."""
    def part():
        kind = rng.random()
        if kind < 0.12 and depth < 2:
            return call(words, rng, depth + 1)
        return rng.choice(NETS if kind < 0.45 else ODD)
    e = '%s[%s]' % (rng.choice(words), ', '.join(part() for _ in range(rng.choice([0, 1, 1, 1, 2, 2, 2, 3, 3, 4]))))
    return e + '[%s]' % part() if rng.random() < 0.1 else e


def deep(words, rng):
    n, f = rng.choice([100, 3000, 100000]), rng.choice(words + ['f', 'g'])
    seed = rng.choice(ODD)
    kind = rng.randrange(5)
    if kind == 0:
        return '%s[Nest[%s, %s, %d]]' % (rng.choice(words), 'f', seed, n)
    if kind == 1:
        return '%s[Nest[List, %s, %d], %s]' % (f, seed, n, rng.choice(ODD))
    if kind == 2:
        return 'Nest[%s, %s, %d]' % (f, seed, min(n, 3000))
    if kind == 3:
        return '%s[ToExpression[StringRepeat["%s", %d] <> "1" <> StringRepeat["%s", %d]]]' % ((f,) + rng.choice([('{', n, '}', n), ('f[', n, ']', n), ('(', n, ')', n), ('-', n, '', 0), ('<|1->', n, '|>', n), ('a^', n, '', 0), ('!', n, '', 0)]))
    return '%s[Fold[%s[#1, #2] &, %s, Range[%d]]]' % (f, rng.choice(['Plus[#1, 1] &; f', 'f', 'List', 'Rule']), seed, n)


SAMPLES = r'''Export["a.wlnet", NetInitialize[NetChain[{ConvolutionLayer[2, 3], Ramp, FlattenLayer[], 3, SoftmaxLayer[]}, "Input" -> {1, 6, 6}]]];
Export["a.onnx", NetInitialize[NetChain[{ConvolutionLayer[2, 3], Ramp, FlattenLayer[], 3, SoftmaxLayer[]}, "Input" -> {1, 6, 6}]]];
Export["a.png", Image[RandomReal[1, {9, 7, 3}]]]; Export["b.png", Image[RandomInteger[1, {9, 7}], "Bit"]]; Export["a.jpg", Image[RandomReal[1, {20, 17, 3}]]];
Export["a.npy", NumericArray[RandomReal[1, {3, 4}], "Real32"]]; Export["a.wav", Table[Sin[i/5.], {i, 400}]]; Export["a.csv", {{1, 2.5, "x"}, {"a,b", 3, 4}}];
Export["a.json", <|"a" -> {1, 2, {3}}, "b" -> "c"|>]; Export["a.gif", Image[RandomReal[1, {9, 7, 3}]]]; Put[NetInitialize[LinearLayer[2, "Input" -> 2]], "a.m"];'''


def samples(binary, folder):
    """One file of each format that the program writes, as bytes by name."""
    subprocess.run([binary, '-file', '/dev/stdin'], input=SAMPLES.encode(), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)
    return {name: open(os.path.join(folder, name), 'rb').read() for name in sorted(os.listdir(folder))}


def damaged(files, folder, rng, number):
    """Writes a damaged copy and gives the call that imports it."""
    name = rng.choice(sorted(files))
    data = bytearray(files[name])
    for _ in range(rng.choice([1, 1, 2, 5, 20])):
        kind, at = rng.random(), rng.randrange(len(data) or 1)
        if kind < 0.6 and data:
            data[at] = rng.choice([0, 1, 127, 128, 255, rng.randrange(256), data[at] ^ (1 << rng.randrange(8))])
        elif kind < 0.75:
            del data[at:]
        elif kind < 0.9:
            del data[at:at + rng.randrange(1, 9)]
        else:
            data[at:at] = bytes(rng.randrange(256) for _ in range(rng.randrange(1, 9)))
    damaged_name = '%d%s' % (number, name)
    with open(os.path.join(folder, damaged_name), 'wb') as f:
        f.write(data)
    return '%s["%s"]' % ('Get' if name.endswith('.m') else 'Import', damaged_name)


def died(binary, batch, seconds, folder=None):
    script = '\n'.join('TimeConstrained[MemoryConstrained[ToExpression[%s];, 500000000], %d];' % (quoted(e), LIMIT) for e in batch)
    try:
        p = subprocess.run([binary, '-sandbox', '-file', '/dev/stdin'], input=script.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           timeout=seconds, cwd=folder)
    except subprocess.TimeoutExpired:
        return 'hangs'
    return 'signal %d' % -p.returncode if p.returncode < 0 else None


def quoted(e):
    return '"' + e.replace('\\', '\\\\').replace('"', '\\"') + '"'


def culprit(binary, batch, how, folder):
    while len(batch) > 1:
        half = batch[:len(batch) // 2]
        first = died(binary, half, LIMIT * len(half) + 5, folder)
        batch = half if first else batch[len(batch) // 2:]
        how = first or how
    return batch[0], died(binary, batch, LIMIT + 5, folder)


def words_of(binary):
    p = subprocess.run([binary, '-code', 'StringRiffle[Names["System`*"], " "]'], stdout=subprocess.PIPE, timeout=60)
    return [w for w in p.stdout.decode('utf-8', 'replace').strip().strip('"').split() if w.isalnum() and not re.search(SKIP, w + '[')]


def main():
    binary, seconds, seed = os.path.abspath(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 60, int(sys.argv[3]) if len(sys.argv) > 3 else 1
    kinds = sys.argv[4:] or ['mutants', 'calls', 'deep', 'files']
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    rng, pool, words, folder = random.Random(seed), expressions(root), words_of(binary), tempfile.mkdtemp()
    files = samples(binary, folder)
    make = {'mutants': lambda i: mutate(pool, rng), 'calls': lambda i: call(words, rng), 'deep': lambda i: deep(words, rng),
            'files': lambda i: damaged(files, folder, rng, i)}
    end, passed, failed, kept = time.time() + seconds, 0, 0, False
    while time.time() < end:
        kind = rng.choice(kinds)
        batch = [e for e in (make[kind](i) for i in range(8 if kind == 'deep' else 40)) if not re.search(SKIP, e)]
        how = died(binary, batch, LIMIT * len(batch) + 20, folder)
        if how:
            e, how = culprit(binary, batch, how, folder)
            if how:
                failed += 1
                kept = kept or kind == 'files'
                print('%s: %s' % (how, e), flush=True)
                if kind == 'files':
                    shutil.copy(os.path.join(folder, re.search('"(.*)"', e)[1]), os.path.join(folder, 'fails%d-' % failed + re.search('"(.*)"', e)[1]))
        passed += len(batch) - (1 if how else 0)
    if kept:
        print('the files are in', folder)
    else:
        shutil.rmtree(folder)
    print('%d passed, %d failed' % (passed, failed))
    sys.exit(1 if failed else 0)


main()
