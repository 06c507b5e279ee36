#!/usr/bin/env python3
"""Kills checkpointed trainings with SIGKILL and goes on from the file that is left each time; the net must end with the bits of
an undisturbed run.  kill_checkpoint.py LUPINE

Pictures: convolution, batch normalization, dropout and validation, killed at random moments. Sequences: a recurrent net with
dropout on sequences of different lengths, killed while a checkpoint is being written (its .part file is there). Sounds: changed
at random in every round (augmentation), killed at random moments."""
import glob
import os
import random
import subprocess
import sys
import tempfile
import time

PICTURES = '''
data = Take[ResourceData["MNIST", "TestData"], 600];
net = NetChain[{ConvolutionLayer[6, 5], BatchNormalizationLayer[], Ramp, PoolingLayer[2, 2], DropoutLayer[0.3], FlattenLayer[],
    40, Tanh, 10, SoftmaxLayer[]}, "Input" -> NetEncoder[{"Image", {28, 28}, "Grayscale"}], "Output" -> NetDecoder[{"Class", Range[0, 9]}]];
options = Sequence[MaxTrainingRounds -> 12, BatchSize -> 32, ValidationSet -> Take[data, 100]];
'''
SEQUENCES = '''
data = BlockRandom[SeedRandom[3]; Table[With[{s = RandomReal[{-1, 1}, {RandomInteger[{3, 9}], 4}]}, s -> {Total[s, 2]}], {200}]];
net = NetChain[{LongShortTermMemoryLayer[160, "Dropout" -> 0.2], SequenceLastLayer[], 200, BatchNormalizationLayer[], Ramp, 1},
    "Input" -> {"Varying", 4}];
options = Sequence[MaxTrainingRounds -> 10, BatchSize -> 25, ValidationSet -> Scaled[0.2], Method -> {"RMSProp", "Momentum" -> 0.5,
    "LearningRateSchedule" -> "Linear"}, TrainingUpdateSchedule -> {1 -> 2, _}];
'''
SOUNDS = '''
data = BlockRandom[SeedRandom[4]; Table[With[{f = RandomReal[{100, 900}]}, AudioGenerator[{"Sin", f}, 0.4, SampleRate -> 4000] -> {f/1000}], {60}]];
net = NetChain[{AggregationLayer[Mean, 1], 60, Ramp, DropoutLayer[0.2], 1}, "Input" -> NetEncoder[{"AudioMelSpectrogram", "SampleRate" -> 4000,
    "Augmentation" -> {"Noise" -> {0, 0.02}, "Volume" -> {0.5, 1}, "TimeShift" -> NormalDistribution[0, 0.01]}}]];
options = Sequence[MaxTrainingRounds -> 40, BatchSize -> 8, ValidationSet -> Scaled[0.2]];
'''
TRAIN = '''
start = If[FileExistsQ["FILE"], File["FILE"], net];
trained = NetTrain[start, data, {"TrainedNet", "FinalNet", "RoundLossList", "ValidationLossList"}, Evaluate[options], RandomSeeding -> 5,
    TrainingProgressReporting -> None, TrainingProgressCheckpointing -> {"File", "FILE"}];
Print[Hash[ToString[trained, InputForm]]]
'''


def start(lupine, script, path):
    program = subprocess.Popen([lupine], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    program.stdin.write(script + TRAIN.replace('FILE', path))
    program.stdin.close()
    program.stdin = None
    return program


def finish(program):
    out, err = program.communicate()
    return out.strip() if not err else f'error {err}'


def kill(program):
    program.kill()
    program.communicate()
    return None


def killed_after(program, seconds):
    """The script's output, or None when it was killed after `seconds`."""
    try:
        program.wait(seconds)
        return finish(program)
    except subprocess.TimeoutExpired:
        return kill(program)


def killed_writing(program, path, writes):
    """The same, killed at some moment of writing checkpoint number `writes`."""
    seen = set()
    while program.poll() is None:
        seen |= set(os.stat(name).st_ino for name in glob.glob(path + '.*.part'))
        if len(seen) >= writes:
            return kill(program)
    return finish(program)


def go_on(lupine, name, script, folder, stop, kills_wanted):
    began = time.monotonic()
    whole = finish(start(lupine, script, os.path.join(folder, name + '-whole.wlnet')))
    length = time.monotonic() - began
    path, result, kills = os.path.join(folder, name + '.wlnet'), None, 0
    while result is None and kills < 40:
        program = start(lupine, script, path)
        result = stop(program, path, length, kills) if kills < kills_wanted else finish(program)
        kills += result is None
    print(f'{name}: killed {kills} times in runs of {length:.1f} s; undisturbed {whole}, continued {result}')
    return result == whole and whole.isdigit() and kills >= 2


def main():
    lupine = sys.argv[1]
    random.seed(1)
    with tempfile.TemporaryDirectory() as folder:
        good = [
            go_on(lupine, 'pictures', PICTURES, folder,
                  lambda program, path, length, kills: killed_after(program, length * random.uniform(0.2, 0.7)), 8),
            go_on(lupine, 'sounds', SOUNDS, folder,
                  lambda program, path, length, kills: killed_after(program, length * random.uniform(0.2, 0.7)), 6),
            go_on(lupine, 'sequences', SEQUENCES, folder,
                  lambda program, path, length, kills: killed_writing(program, path, 1 + kills % 2), 6)]
    failed = good.count(False)
    print(f'{len(good) - failed} passed, {failed} failed')
    sys.exit(failed > 0)


main()
