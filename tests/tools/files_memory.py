#!/usr/bin/env python3
"""Trains on pictures and sounds in files and looks at the largest resident memory (VmHWM): it must not grow with the number of
files by more than a small part of what their numbers need.  files_memory.py LUPINE"""
import os
import subprocess
import sys
import tempfile

PICTURES = '''
SeedRandom[1];
Do[Export[FileNameJoin[{"FOLDER", ToString[i] <> ".png"}],
    Image[ConstantArray[If[OddQ[i], {0.9, 0.2, 0.2}, {0.2, 0.2, 0.9}], {400, 400}] + RandomReal[0.1, {400, 400, 3}]]], {i, 24}];
'''
PICTURE_NET = '''
type = ".png"; net = NetChain[{PoolingLayer[{50, 50}, {50, 50}, "Function" -> Mean], FlattenLayer[], 2, SoftmaxLayer[]},
    "Input" -> NetEncoder[{"Image", {400, 400}, "RGB"}]];
'''
SOUNDS = '''
Do[Export[FileNameJoin[{"FOLDER", ToString[i] <> ".wav"}], AudioGenerator[{"Sin", If[OddQ[i], 300, 900] + i}, 6, SampleRate -> 8000]], {i, 24}];
'''
SOUND_NET = '''
type = ".wav"; net = NetChain[{AggregationLayer[Mean, 1], 2, SoftmaxLayer[]},
    "Input" -> NetEncoder[{"AudioSpectrogram", "SampleRate" -> 8000, "WindowSize" -> 256, "Offset" -> 64, "TargetLength" -> 748}]];
'''
TRAIN = '''
files = Table[File[FileNameJoin[{"FOLDER", ToString[Mod[i, 24] + 1] <> type}]] -> If[EvenQ[i], "red", "blue"], {i, COUNT}];
trained = NetTrain[net, files, MaxTrainingRounds -> 2, BatchSize -> 4, RandomSeeding -> 1, TrainingProgressReporting -> None,
    ValidationSet -> Take[files, 8], Method -> {"ADAM", "LearningRate" -> 0.01}];
peak = First[StringCases[Import["/proc/self/status", "Text"], "VmHWM:" ~~ Whitespace ~~ d : DigitCharacter .. :> ToExpression[d]]];
Print[Count[MapThread[SameQ, {trained[First /@ Take[files, 24]], Last /@ Take[files, 24]}], True]];
Print[peak];
'''
KINDS = [('pictures', PICTURES, PICTURE_NET, 400 * 400 * 3 * 4 / 1024, 240), ('sounds', SOUNDS, SOUND_NET, 748 * 129 * 4 / 1024, 192)]


def run(lupine, code):
    done = subprocess.run([lupine], input=code, capture_output=True, text=True, timeout=240)
    if done.stderr:
        print(done.stderr)
    return [int(line) for line in done.stdout.split() if line.isdigit()]


def main():
    lupine, passed, failed = sys.argv[1], 0, 0
    for name, make, net, size, number in KINDS:  # size: KB of one example as the net takes it
        with tempfile.TemporaryDirectory() as folder:
            run(lupine, make.replace('FOLDER', folder))
            few, many = (run(lupine, net + TRAIN.replace('FOLDER', folder).replace('COUNT', str(n))) for n in (24, number))
        grown = many[1] - few[1]
        print(f'24 {name}: {few[0]} right, {few[1]} KB; {number} {name}: {many[0]} right, {many[1]} KB; in memory they would need '
              f'{(number - 24) * size:.0f} KB more')
        for good in few[0] == many[0] == 24, grown < 8 * size, few[1] < 120_000:  # two batches
            passed, failed = passed + good, failed + (not good)
    print(f'{passed} passed, {failed} failed')
    sys.exit(failed > 0)


main()
