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


# Convolutions that several threads share by their channels, since the batch is a block of lanes or two.
WIDE = '''
SeedRandom[5];
conv[n_, stride_] := Splice[{ConvolutionLayer[n, 3, "PaddingSize" -> 1, "Stride" -> stride], BatchNormalizationLayer[], Ramp}];
net = NetChain[{conv[70, 1], conv[64, 1], conv[37, 2], AggregationLayer[Mean], 3}, "Input" -> {3, 32, 32}];
trained = NetTrain[net, RandomReal[1, {17, 3, 32, 32}] -> RandomReal[1, {17, 3}], MaxTrainingRounds -> 2, BatchSize -> 9, RandomSeeding -> SEED,
    TrainingProgressReporting -> None];
Print[ToString[trained, InputForm]]
'''


def weights(lupine, threads, seed, script=SCRIPT):
    run = subprocess.run([lupine, '-threads', str(threads)], input=script.replace('SEED', str(seed)), capture_output=True, text=True)
    if run.returncode or run.stderr or len(run.stdout) < 1000:
        print(f'{threads} threads: status {run.returncode}, {run.stderr[-500:]}{run.stdout[-200:]}')
        return None
    return run.stdout


def main():
    lupine = sys.argv[1]
    first = weights(lupine, 1, 1)
    wide = weights(lupine, 1, 1, WIDE)
    checks = {'the same run twice': weights(lupine, 1, 1) == first,
              'two threads': weights(lupine, 2, 1) == first,
              'three threads': weights(lupine, 3, 1) == first,
              'two threads, wide convolutions': wide is not None and weights(lupine, 2, 1, WIDE) == wide,
              'three threads, wide convolutions': wide is not None and weights(lupine, 3, 1, WIDE) == wide,
              'another seed differs': weights(lupine, 2, 2) != first}
    for name, good in checks.items():
        if not good or first is None:
            print('not so:', name)
    good = sum(checks.values()) if first else 0
    print(f'{good} passed, {len(checks) - good} failed')
    return 0 if good == len(checks) else 1


if __name__ == '__main__':
    sys.exit(main())
