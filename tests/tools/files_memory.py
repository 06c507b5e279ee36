#!/usr/bin/env python3
"""Trains on pictures in files and looks at the largest resident memory (VmHWM): it must not grow with the number of files by
more than a small part of what their pixels need.  files_memory.py LUPINE"""
import os
import subprocess
import sys
import tempfile

MAKE = '''
SeedRandom[1];
Do[Export[FileNameJoin[{"FOLDER", ToString[i] <> ".png"}],
    Image[ConstantArray[If[OddQ[i], {0.9, 0.2, 0.2}, {0.2, 0.2, 0.9}], {400, 400}] + RandomReal[0.1, {400, 400, 3}]]], {i, 24}];
'''
TRAIN = '''
files = Table[File[FileNameJoin[{"FOLDER", ToString[Mod[i, 24] + 1] <> ".png"}]] -> If[EvenQ[i], "red", "blue"], {i, COUNT}];
net = NetChain[{PoolingLayer[{50, 50}, {50, 50}, "Function" -> Mean], FlattenLayer[], 2, SoftmaxLayer[]},
    "Input" -> NetEncoder[{"Image", {400, 400}, "RGB"}]];
trained = NetTrain[net, files, MaxTrainingRounds -> 2, BatchSize -> 4, RandomSeeding -> 1, TrainingProgressReporting -> None,
    ValidationSet -> Take[files, 8], Method -> {"ADAM", "LearningRate" -> 0.01}];
peak = First[StringCases[Import["/proc/self/status", "Text"], "VmHWM:" ~~ Whitespace ~~ d : DigitCharacter .. :> ToExpression[d]]];
Print[Count[MapThread[SameQ, {trained[First /@ Take[files, 24]], Last /@ Take[files, 24]}], True]];
Print[peak];
'''
PICTURE = 400 * 400 * 3 * 4 / 1024  # KB of one picture as the net takes it


def run(lupine, code):
    done = subprocess.run([lupine], input=code, capture_output=True, text=True, timeout=240)
    if done.stderr:
        print(done.stderr)
    return [int(line) for line in done.stdout.split() if line.isdigit()]


def main():
    lupine, failed = sys.argv[1], 0
    with tempfile.TemporaryDirectory() as folder:
        run(lupine, MAKE.replace('FOLDER', folder))
        few, many = (run(lupine, TRAIN.replace('FOLDER', folder).replace('COUNT', str(n))) for n in (24, 240))
    grown = many[1] - few[1]
    print(f'24 pictures: {few[0]} right, {few[1]} KB; 240 pictures: {many[0]} right, {many[1]} KB; in memory they would need '
          f'{216 * PICTURE:.0f} KB more')
    for good in few[0] == many[0] == 24, grown < 8 * PICTURE, few[1] < 120_000:  # two batches
        failed += not good
    print(f'{3 - failed} passed, {failed} failed')
    sys.exit(failed > 0)


main()
