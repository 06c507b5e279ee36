#!/usr/bin/env python3
"""The nets of `./dev bench nets` compute the same bits with 1, 2 and 3 threads - a forward pass, all gradients of a step, the arrays after
two steps of training - and what the Real64 path computes.  workloads.py LUPINE quick|slow"""
import filecmp
import os
import subprocess
import sys
import tempfile

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'bench', 'workload_numbers.wl')
QUICK = ['lenet', 'lenet 1', 'mlp', 'tiny']
# Batches of several pictures would take the Real64 path minutes.
BITS = {'quick': QUICK,
        'slow': ['lstm', 'gru', 'resnet', 'resnet 1', 'mobilenet', 'mobilenet 1', 'encoder', 'minilm', 'elementwise', 'softmax', 'normalization']}
EXACT = {suite: [row for row in rows if row not in ('resnet', 'mobilenet')] for suite, rows in BITS.items()}
# Of the largest element of an array: forward pass, gradients. In six blocks with random weights the positions grow alike, and the gradient
# of keys and queries is the small difference of large numbers.
BOUNDS = {'resnet 1': (1e-4, 1e-4), 'mobilenet 1': (1e-4, 1e-4), 'minilm': (1e-5, 1e-4)}


def run(lupine, threads, what, row):
    done = subprocess.run([lupine, '-threads', str(threads), SCRIPT, what, row], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode or (what != 'exact' and done.stdout):
        print(f'{row}, {threads} threads: status {done.returncode}: {done.stdout[:500]}')
        return None
    return done.stdout


def same_bits(lupine, row, folder):
    files = [os.path.join(folder, str(threads)) for threads in (1, 2, 3)]
    if any(run(lupine, threads, file, row) is None for threads, file in enumerate(files, 1)):
        return False
    good = os.path.getsize(files[0]) > 0 and all(filecmp.cmp(files[0], other, shallow=False) for other in files[1:])
    if not good:
        print(f'{row}: not the same bits with 1, 2 and 3 threads')
    return good


def near_exact(lupine, row):
    forward, gradient, where = (run(lupine, 2, 'exact', row) or '1 1 ?').split(maxsplit=2)
    bounds = BOUNDS.get(row, (1e-5, 1e-5))
    good = float(forward) <= bounds[0] and float(gradient) <= bounds[1]
    if not good:
        print(f'{row}: forward pass {forward} from Real64, gradients {gradient} at {where.strip()}')
    return good


def main():
    lupine, suite = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        results = [same_bits(lupine, row, folder) for row in BITS[suite]] + [near_exact(lupine, row) for row in EXACT[suite]]
    print(f'{sum(results)} passed, {len(results) - sum(results)} failed')
    return 0 if all(results) else 1


if __name__ == '__main__':
    sys.exit(main())
