#!/usr/bin/env python3
"""Kills a checkpointed training with SIGKILL at several moments and goes on from the file that is left each time; the net
must end with the bits of an undisturbed run, dropout and batch normalization included.  kill_checkpoint.py LUPINE"""
import os
import random
import subprocess
import sys
import tempfile
import time

SCRIPT = '''
data = Take[ResourceData["MNIST", "TestData"], 600];
net = NetChain[{ConvolutionLayer[6, 5], BatchNormalizationLayer[], Ramp, PoolingLayer[2, 2], DropoutLayer[0.3], FlattenLayer[],
    40, Tanh, 10, SoftmaxLayer[]}, "Input" -> NetEncoder[{"Image", {28, 28}, "Grayscale"}], "Output" -> NetDecoder[{"Class", Range[0, 9]}]];
start = If[FileExistsQ["FILE"], File["FILE"], net];
trained = NetTrain[start, data, MaxTrainingRounds -> 12, BatchSize -> 32, RandomSeeding -> 5, ValidationSet -> Take[data, 100],
    TrainingProgressReporting -> None, TrainingProgressCheckpointing -> {"File", "FILE"}];
Print[Hash[ToString[trained, InputForm]]]
'''


def run(lupine, path, seconds=None):
    """The script's output, or None when it was killed after `seconds`."""
    program = subprocess.Popen([lupine], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        out, err = program.communicate(SCRIPT.replace('FILE', path), timeout=seconds)
        return out.strip() if not err else f'error {err}'
    except subprocess.TimeoutExpired:
        program.kill()
        program.communicate()
        return None


def main():
    lupine, failed, kills = sys.argv[1], 0, 0
    random.seed(1)
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        whole = run(lupine, os.path.join(folder, 'whole.wlnet'))
        length = time.monotonic() - began
        path, result = os.path.join(folder, 'killed.wlnet'), None
        while result is None and kills < 40:
            result = run(lupine, path, length * random.uniform(0.2, 0.7) if kills < 8 else None)
            kills += result is None
        good = result == whole and whole and not whole.startswith('error') and kills >= 2
        print(f'killed {kills} times in runs of {length:.1f} s; undisturbed {whole}, continued {result}')
        failed += not good
    print(f'{1 - failed} passed, {failed} failed')
    sys.exit(failed)


main()
