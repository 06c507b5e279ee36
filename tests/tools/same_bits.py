#!/usr/bin/env python3
"""Same seed, same bits: trains a small net with dropout and batch normalization under 1, 2 and 3 threads, and twice under
the same number, with a batch that fills no vector lane, and compares the printed weights.  same_bits.py LUPINE"""
import subprocess
import sys

SCRIPT = '''
data = Take[ResourceData["MNIST", "TestData"], 300];
net = NetChain[{ConvolutionLayer[5, 5], BatchNormalizationLayer[], Ramp, PoolingLayer[2, 2], DropoutLayer[0.3], FlattenLayer[],
    20, Tanh, 10, SoftmaxLayer[]}, "Input" -> NetEncoder[{"Image", {28, 28}, "Grayscale"}], "Output" -> NetDecoder[{"Class", Range[0, 9]}]];
trained = NetTrain[net, data, MaxTrainingRounds -> 2, BatchSize -> 23, RandomSeeding -> SEED, TrainingProgressReporting -> None];
Print[ToString[trained, InputForm]]
'''


def weights(lupine, threads, seed):
    run = subprocess.run([lupine, '-threads', str(threads)], input=SCRIPT.replace('SEED', str(seed)), capture_output=True, text=True)
    if run.returncode or run.stderr or len(run.stdout) < 1000:
        print(f'{threads} threads: status {run.returncode}, {run.stderr[-500:]}{run.stdout[-200:]}')
        return None
    return run.stdout


def main():
    lupine = sys.argv[1]
    first = weights(lupine, 1, 1)
    checks = {'the same run twice': weights(lupine, 1, 1) == first,
              'two threads': weights(lupine, 2, 1) == first,
              'three threads': weights(lupine, 3, 1) == first,
              'another seed differs': weights(lupine, 2, 2) != first}
    for name, good in checks.items():
        if not good or first is None:
            print('not so:', name)
    good = sum(checks.values()) if first else 0
    print(f'{good} passed, {len(checks) - good} failed')
    return 0 if good == len(checks) else 1


if __name__ == '__main__':
    sys.exit(main())
