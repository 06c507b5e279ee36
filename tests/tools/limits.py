#!/usr/bin/env python3
"""limits.py BINARY [PART] - hostile expressions under TimeConstrained[..., 1] and MemoryConstrained[..., 200 MB].

Each row runs in a process of its own. It must come back within 1.2 s (the best of three tries, without the time that its
thread stood ready in the queue of a busy machine), must not have held more memory than the limit and what the program
itself needs, and the session must go on. The closing line is `N passed, N failed`."""
import os
import subprocess
import sys
import tempfile
import time

# Rows that are known to miss a limit on a small machine: shown, and not counted until they hold.
OPEN = ('Sqrt[10^(10^7) + 1] // Floor',) # one root of 33 million bits, which nothing can interrupt
WALL = 1.2          # seconds that the constrained evaluation may take
MEMORY = 320 << 10  # kB: the limit, and the program with a heap half full of garbage

FILES = {
    'zeros.bin': lambda f: f.truncate(3 << 30),
    'lines.txt': lambda f: f.writelines(b'%d some words on a line of text\n' % i for i in range(3000000)),
    'numbers.csv': lambda f: f.writelines(b'%d,%d.5,x%d\n' % (i, i, i) for i in range(2000000)),
    'deep.json': lambda f: f.write(b'[' * 20000000),
    'wide.json': lambda f: f.write(b'[' + b'1,' * 20000000 + b'1]'),
    'sums.wl': lambda f: f.write(b'1' + b' + 1' * 5000000),
    'deep.wl': lambda f: f.write(b'f[' * 5000000),
}

# name: expression. `dir` is a folder with the files above.
ROWS = r'''
# endless loops
While[True]
While[True, x = 1]
i = 0; While[True, i++]
For[, True, , x]
Do[Null, {10^15}]
Do[i^2, {i, Infinity}]
Label[a]; Goto[a]
Nest[# + 1 &, 0, 10^15]
NestList[# + 1 &, 0, 10^15]
NestWhile[# + 1 &, 0, True &]
FixedPoint[# + 1 &, 0]
FixedPointList[# + 1 &, 0]
Fold[#1 + #2 &, 0, Range[10^9]]
Block[{$RecursionLimit = Infinity}, f[x_] := f[x + 1] + 1; f[1]]
Block[{$IterationLimit = Infinity}, g[x_] := g[x + 1]; g[1]]
Scan[(While[True]) &, {1}]
Sow /@ Range[10^8]; 1
Reap[Do[Sow[i], {i, 10^10}]]
Module[{}, While[True, Module[{z}, z]]]
Select[Range[10^7], (While[True]; True) &]
# rule chains
x //. x -> x + 1
x //. {x -> y, y -> x}
h[1] //. h[n_] :> h[n + 1]
ReplaceRepeated[a, a -> {a, a}]
FixedPoint[# /. k[u_] :> k[k[u]] &, k[1]]
# matching
MatchQ[Range[60], {___, a_, ___, b_, ___, c_, ___, d_, ___, e_, ___, g_, ___} /; False]
MatchQ[Range[40], {x___, y___, z___, u___, v___, w___} /; x === 5]
SetAttributes[fl, {Flat, OneIdentity}]; MatchQ[fl @@ Range[60], fl[a_, b_, c_, d_, e_, g_] /; False]
SetAttributes[ol, Orderless]; MatchQ[ol @@ Range[14], ol[a_, b_, c_, d_, e_, g_, i_, j_, k_, l_, m_, n_, o_, p_] /; False]
SetAttributes[fo, {Flat, Orderless}]; MatchQ[fo @@ Range[30], fo[a_, b_, c_, d_] /; False]
ReplaceList[Range[400], {a___, b___, c___, d___} :> 0]
Cases[Permutations[Range[9]], {___, a_, ___, b_, ___} /; a == b + 100]
StringMatchQ[StringRepeat["a", 40] <> "b", (("a" ..) ..) ..]
StringReplace[StringRepeat["a", 5000] <> "b", RegularExpression["(a*)*c"] -> "x"]
StringCases[StringRepeat["a", 10^5], RegularExpression["(a+)+$"], Overlaps -> All]
StringCases[StringRepeat["ab", 20000], __ ~~ x_ ~~ __ ~~ x_ ~~ __ ~~ "c"]
StringSplit[StringRepeat["a", 10^7], "a"]
StringReplace[StringRepeat["a", 10^7], "a" -> "bb"]
StringPosition[StringRepeat["a", 20000], __, Overlaps -> All]
# ranges and tables
Table[i, {i, 10^10}]
Table[0, {10^5}, {10^5}]
Table[i j, {i, 10^5}, {j, 10^5}]
Range[10^10]
Range[0., 1, 10^-10]
Array[# &, 10^10]
Array[Plus, {10^5, 10^5}]
ConstantArray[0, 10^10]
ConstantArray[x, {10^5, 10^5}]
ConstantArray[1., {10^5, 10^5}]
IdentityMatrix[10^5]
DiagonalMatrix[Range[10^5]]
RandomReal[1, 10^9]
RandomInteger[10^30, 10^8]
RandomSample[Range[10^8]]
RandomVariate[NormalDistribution[], 10^9]
Total[1/Range[10^6]]
Sum[1/i, {i, 10^6}]
Sum[f[i], {i, 10^9}]
Product[i, {i, 10^8}]
Accumulate[Range[10^10]]
Partition[Range[10^7], 100, 1]
Subdivide[10^9]
CharacterRange[1, 10^6]; Characters[StringRepeat["abc", 10^8]]
SparseArray[{i_, j_} :> i + j, {10^5, 10^5}]
Normal[SparseArray[{{1, 1} -> 1}, {10^6, 10^6}]]
# algebra
Expand[(1 + x + y + z + u)^60]
Expand[(a + b + c + d + e + f)^200]
Expand[Product[1 + x[i], {i, 40}]]
Expand[(x + y)^(10^6)]
Factor[x^2000 - 1]
Factor[Expand[(x^20 + y^20 + z^20 + 1)^8 - 1]]
PolynomialGCD[Expand[(1 + x + y + z)^30 (x - y)], Expand[(1 + x - y + z)^30 (x - y)]]
Resultant[Sum[a[i] x^i, {i, 0, 9}], Sum[b[i] x^i, {i, 0, 9}], x]
Together[Sum[1/(x + i), {i, 2000}]]
Apart[1/Product[x - i, {i, 400}]]
Cancel[Expand[(x + y + z + 1)^40]/Expand[(x + y + z + 2)^40]]
Solve[Sum[i x^i, {i, 0, 3000}] == 0, x]
NSolve[Sum[i x^i, {i, 0, 3000}] == 0, x]
Nest[D[#, x] &, Exp[Sin[x^2]] Tan[x], 20]
D[Nest[Sin[# + x] &, x, 60], {x, 12}]
Simplify[Sum[Sin[i x]^2 + Cos[i x]^2 Tan[x]^i, {i, 40}]]
Integrate[Sin[x]^30 Cos[x]^31 Exp[x] x^10, x]
Series[Exp[Sin[x] + Tan[x]], {x, 0, 200}]
GroebnerBasis[{x^7 + y^5 z - 1, y^7 - z^5 x, z^7 + x y z - 2}, {x, y, z}]
Reduce[x^2 + y^2 + z^2 == 10^12 && x > y > z, {x, y, z}, Integers]
# integers
FactorInteger[(10^50 + 151) (10^55 + 21) (10^60 + 7)]
FactorInteger[2^1061 - 1]
PrimeQ[10^30000 + 1]
PrimeQ[2^44497 - 1]
NextPrime[10^5000]
Prime[10^14]
PrimePi[10^16]
Divisors[200!]
IntegerPartitions[200]
PartitionsP[10^12]
Permutations[Range[14]]
Subsets[Range[40]]
Tuples[Range[20], 8]
Outer[List, Range[10^4], Range[10^4]]
Outer[Times, Range[10^5], Range[10^5]]
KroneckerProduct[IdentityMatrix[300], IdentityMatrix[300]]
10^10^9
(10^10^6)^1000
2^(2^40)
3^(10^9)
(10^9)!
(10^7)!!
Binomial[10^9, 5*10^8]
Fibonacci[10^10]
Fibonacci[3*10^8]
BitShiftLeft[1, 10^12]
FromDigits[ConstantArray[7, 10^8]]
FromDigits[ConstantArray[7, 10^7], 3]
IntegerDigits[10^(10^7)]
IntegerDigits[2^(10^8)]
IntegerLength[7^(10^8)]
IntegerString[3^(2*10^7)]
ToString[3^(2*10^7)]
ToExpression[StringRepeat["7", 3*10^7]]
Mod[7^(10^8), 10^9 + 7]
PowerMod[3, 10^100000, 10^20000 + 1]
GCD[3^(10^8), 7^(10^7)]
MultiplicativeOrder[3, 10^40 + 121]
DiscreteLog = 0; PrimitiveRoot[10^50 + 151]
N[Pi, 10^8]
N[Sin[10^10^6], 100]
N[Exp[1], 10^8]
Sqrt[10^(10^7) + 1] // Floor
Zeta[3.`100000]
Gamma[10.5`200000]
HarmonicNumber[10^7]
BernoulliB[10^6]
StirlingS2[20000, 10000]
ContinuedFraction[Pi, 10^7]
RealDigits[Pi, 10, 10^8]
# linear algebra
Inverse[RandomReal[1, {4000, 4000}]]
LinearSolve[RandomReal[1, {4000, 4000}], RandomReal[1, 4000]]
Eigenvalues[RandomReal[1, {2000, 2000}]]
Eigensystem[RandomReal[1, {1500, 1500}]]
SingularValueDecomposition[RandomReal[1, {2000, 2000}]]
Det[RandomReal[1, {4000, 4000}]]
MatrixPower[RandomReal[1, {1500, 1500}], 1001]
x = RandomReal[1, {3000, 3000}]; x . x . x . x . x . x . x . x
MatrixExp[RandomReal[1, {1500, 1500}]]
PseudoInverse[RandomReal[1, {1500, 1500}]]
RandomReal[1, {4000, 4000}] . RandomReal[1, {4000, 4000}]
Dot[RandomInteger[9, {2000, 2000}], RandomInteger[9, {2000, 2000}]]
Det[RandomInteger[9, {500, 500}]]
Inverse[RandomInteger[9, {300, 300}]]
RowReduce[RandomInteger[9, {300, 301}]]
NullSpace[RandomInteger[9, {300, 400}]]
Det[Array[a, {12, 12}]]
Inverse[Array[a, {8, 8}]]
Eigenvalues[RandomInteger[9, {60, 60}]]
CharacteristicPolynomial[RandomInteger[9, {400, 400}], x]
LUDecomposition[RandomReal[1, {3000, 3000}]]
QRDecomposition[RandomReal[1, {2000, 2000}]]
Fourier[RandomReal[1, 3*10^7]]
ListConvolve[RandomReal[1, 10^5], RandomReal[1, 10^7]]
# linear algebra, time only
Inverse[RandomReal[1, {4000, 4000}]]
LinearSolve[RandomReal[1, {4000, 4000}], RandomReal[1, 4000]]
Eigenvalues[RandomReal[1, {4000, 4000}]]
Det[RandomReal[1, {4000, 4000}]]
SingularValueList[RandomReal[1, {3000, 3000}]]
PseudoInverse[RandomReal[1, {2000, 2000}]]
MatrixExp[RandomReal[1, {2000, 2000}]]
# structure
Sort[RandomReal[1, 2*10^7]]
Sort[Table[f[RandomReal[]], {2*10^6}]]
Sort[Range[10^6], (While[True]; True) &]
Union[RandomInteger[10^9, 10^7], RandomInteger[10^9, 10^7]]
Union[Range[10^5], SameTest -> (False &)]
DeleteDuplicates[Range[10^5], False &]
Tally[RandomInteger[10^9, 10^7]]
GroupBy[Range[10^7], Mod[#, 10^6] &]
Gather[Range[10^5], False &]
Nest[{#, #} &, 1, 60] === Nest[{#, #} &, 2, 60]
Hash[Nest[{#, #} &, 1, 60]]
Length[ToString[Nest[{#, #} &, 1, 60]]]
Nest[{#, #} &, 1, 60] /. 1 -> 2
Count[Nest[{#, #} &, 1, 60], 1, Infinity]
LeafCount[Nest[{#, #} &, 1, 60]]
ByteCount[Nest[{#, #} &, 1, 60]]
Flatten[Nest[{#, #} &, 1, 60]]
Depth[Nest[{#, #} &, 1, 10^6]]
Order[Nest[{#, #} &, 1, 60], Nest[{#, #} &, 2, 60]]
FreeQ[Nest[{#, #} &, 1, 60], 7]
Level[Nest[{#, #} &, 1, 60], {-1}]
Map[f, Nest[{#, #} &, 1, 60], {-1}]
SequenceAlignment[StringRepeat["ab", 20000], StringRepeat["ba", 20000]]
EditDistance[StringRepeat["ab", 50000], StringRepeat["ba", 50000]]
LongestCommonSubsequence[StringRepeat["abc", 20000], StringRepeat["bca", 20000]]
Nest[Append[#, 1] &, {}, 10^7]
x = {}; Do[AppendTo[x, RandomReal[]], {10^9}]
a = <||>; Do[a[k] = {k}, {k, 10^9}]
Do[m[k] = {k}, {k, 10^9}]
Compress[Range[10^7]]
ToString[Range[10^7]]
ToString[Table[x[i], {i, 10^6}], InputForm]
ImportString[ExportString[Range[10^6], "JSON"], "JSON"]
# strings
s = "ab"; While[True, s = s <> s]
NestWhile[# <> # &, "ab", True &]
Nest[StringJoin[#, "x"] &, "", 10^8]
StringJoin[ConstantArray["ab", 10^8]]
StringRepeat["abc", 10^10]
StringJoin @@ Table["abcdefgh", {10^8}]
StringReverse[StringRepeat["abc", 10^8]]
ToUpperCase[StringRepeat["abc", 5*10^7]]
ToCharacterCode[StringRepeat["abc", 10^8]]
FromCharacterCode[ConstantArray[97, 10^8]]
StringRiffle[Range[10^7]]
StringCount[StringRepeat["abc", 5*10^7], "b"]
StringPadLeft["a", 10^10]
Hash[StringRepeat["abc", 2*10^7], "SHA256"]
ToExpression[StringRepeat["(", 10^6]]
ToExpression[StringRepeat["{1,", 10^6]]
ToExpression[StringJoin[Riffle[ConstantArray["1", 5*10^6], "+"]]]
# numerics
NIntegrate[Sin[1/x]/x, {x, 0, 1}, MaxRecursion -> 100]
NIntegrate[If[x^2 + y^2 < 1, Sin[1/(x y)], 0], {x, 0, 1}, {y, 0, 1}, MaxRecursion -> 60]
FindRoot[(While[True]; x), {x, 1}]
FindMinimum[(Pause[0.001]; x^2), {x, 10}]
NMinimize[Sin[50 x] + Cos[31 y] + (x^2 + y^2)/100 + Total[Table[Sin[k x y], {k, 2000}]], {x, y}]
NDSolve[{y'[t] == Sin[10^6 t] y[t], y[0] == 1}, y, {t, 0, 10^6}]
NSum[1/(k Log[k + 1.]^1.01), {k, 1, Infinity}]
Pause[100]
# words of every day
N[Pi, 10^9]
Permutations[Range[20]]
Subsets[Range[30], {15}]
Tuples[{0, 1}, 40]
Count[Tuples[{0, 1}, 26], {1, __}]
PrimePi[10^14]
Integrate[Sqrt[Tan[x]] Log[x]^5 Exp[x^2], x]
Sum[1/(i^2 + 1), {i, 10^7}]
Sum[Sin[i] x^i, {i, 10^6}]
Table[i + j + k, {i, 2000}, {j, 2000}, {k, 2000}]
Det[Table[1/(i + j), {i, 400}, {j, 400}]]
Inverse[Table[1/(i + j - 1), {i, 200}, {j, 200}]]
LinearSolve[Table[1/(i + j), {i, 300}, {j, 300}], Range[300]]
MatrixPower[Table[x + i + j y, {i, 4}, {j, 4}], 60]
Array[f, {1000, 1000, 100}]
Outer[StringJoin, CharacterRange["a", "z"], CharacterRange["a", "z"], CharacterRange["a", "z"], CharacterRange["a", "z"], CharacterRange["a", "z"]]
StringCases[StringRepeat["a", 3000], x__ ~~ y__ ~~ x__ ~~ "b"]
StringMatchQ[StringRepeat["a", 3000], x__ ~~ x__ ~~ y__ ~~ y__ ~~ "b"]
StringReplace[StringRepeat["ab", 10^6], x__ ~~ "b" /; StringLength[x] == 77 -> "c"]
StringJoin[Table[ToString[i], {i, 10^8}]]
Characters[StringRepeat["a", 10^8]]
ToString[Nest[f[#, #] &, x, 40], InputForm]
ToString[Nest[f[#, #] &, x, 40], TeXForm]
TextString[Range[10^7]]
ToString[Table[x^i/y, {i, 20000}]]
ExportString[Table[i, {i, 10^6}, {3}], "CSV"]
ImportString[StringRepeat["1,2\n", 10^7], "CSV"]
ImportString[StringRepeat["1 2\n", 10^7], {"Text", "Lines", 3}]
DateRange[{1, 1, 1}, {9999, 1, 1}]
DayCount[{1, 1, 1}, {2999999, 1, 1}, "Weekday"]
DatePlus[{2000, 1, 1}, {10^8, "BusinessDay"}]
Nest[Sin, 1, 10^9]
Fold[Plus, x, Table[y[i], {i, 10^6}]]
Series[1/Product[1 - x^k, {k, 300}], {x, 0, 3000}]
Hash[Range[10^8]]
Sort[Range[10^5], (Pause[0.001]; #1 < #2) &]
Union[RandomReal[1, 10^6], SameTest -> (Abs[#1 - #2] < 10^-9 &)]
SortBy[Range[10^7], -# &]
Association[Table[i -> i, {i, 10^7}]]
Nest[g, x, 10^5] //. g[y_] :> h[y]
MatchQ[Range[1000], {a__, b__, c__, d__} /; a === d]
Cases[Tuples[Range[8], 7], {x_, y_, z_, ___} /; x y z == 9]
StringTemplate["`1`"] /@ Range[10^7]
Module[{s = 0}, Do[s = s + i/(i + 1), {i, 10^7}]; s]
FromLetterNumber[Range[10^7]]
IntegerName[10^600000]
RomanNumeral[Range[10^7]]
StringPartition[StringRepeat["a", 10^7], 2, 1]
StringRiffle[Table[{i, i^2}, {i, 10^6}]]
LetterCounts[StringRepeat["abc d ", 10^7]]
WordCounts[StringRepeat["abc d ", 10^6]]
Echo[Nest[{#, #} &, 1, 40]]; 1
BaseForm[3^(10^7), 7] // ToString
NumberForm[N[Pi, 10^6], 10^6, DigitBlock -> 3] // ToString
TreeForm[Nest[f[#, #] &, x, 40]] // ToString
TableForm[Table[i j, {i, 3000}, {j, 3000}]] // ToString
# pictures
Plot[Sin[x], {x, 0, 10}, PlotPoints -> 10^8]
Plot[(While[True]; x), {x, 0, 1}]
ListPlot[RandomReal[1, 10^7]]
ListLinePlot[Range[10^7]]
DensityPlot[Sin[x y], {x, 0, 1}, {y, 0, 1}, PlotPoints -> 10000]
ContourPlot[Sin[x y], {x, 0, 9}, {y, 0, 9}, PlotPoints -> 3000]
Rasterize[Graphics[Table[Disk[RandomReal[1, 2], 0.1], {10^6}]], ImageSize -> 5000]
ArrayPlot[RandomInteger[1, {10^4, 10^4}]]
Histogram[RandomReal[1, 10^8]]
Image[RandomReal[1, {10^4, 10^4}]]
GaussianFilter[Image[RandomReal[1, {2000, 2000}]], 500]
ImageResize[Image[{{1.}}], 10^5]
# files
Import["dir/zeros.bin", "Byte"]
Import["dir/zeros.bin", "Text"]
ReadList["dir/lines.txt"]
ReadList["dir/lines.txt", String]
Import["dir/lines.txt", "Lines"]
Import["dir/lines.txt", "Words"]
Import["dir/numbers.csv"]
Import["dir/deep.json", "RawJSON"]
Import["dir/wide.json", "RawJSON"]
Get["dir/sums.wl"]
Get["dir/deep.wl"]
BinaryReadList["dir/zeros.bin", "Real64"]
ReadString["dir/zeros.bin"]
FileHash["dir/zeros.bin", "SHA256"]
ReadByteArray["dir/zeros.bin"]
# nets
NetTrain[NetInitialize[NetChain[{2000, Ramp, 2000, Ramp, 1}, "Input" -> 1000]], RandomReal[1, {500, 1000}] -> RandomReal[1, {500, 1}], MaxTrainingRounds -> 10^6]
NetInitialize[LinearLayer[10^5, "Input" -> 10^5]]
NetInitialize[NetChain[{ConvolutionLayer[512, 15], ConvolutionLayer[512, 15]}, "Input" -> {512, 400, 400}]][RandomReal[1, {512, 400, 400}]]
NetInitialize[LongShortTermMemoryLayer[1000, "Input" -> {"Varying", 1000}]][RandomReal[1, {3000, 1000}]]
NetChain[Table[100, {10^6}]]
Do[NetChain[{10, Ramp, 3}, "Input" -> 4], {10^9}]
Classify[Table[RandomReal[1, 50] -> RandomInteger[5], {20000}], Method -> "NearestNeighbors"][RandomReal[1, {20000, 50}]]
'''

SCRIPT = '''
MemoryConstrained[TimeConstrained[1 + 1, 5], 2*10^8];
queued[] := Quiet[Check[ToExpression[StringSplit[ReadString["/proc/thread-self/schedstat"]][[2]]]/1.*^9, 0.]];
waited = queued[];
begin = AbsoluteTime[];
answer = TimeConstrained[MemoryConstrained[ToExpression[%s, InputForm, Hold][[1]]; "done", %s, "memory"], 1, "time"];
took = AbsoluteTime[] - begin - (queued[] - waited);
goesOn = Total[Range[1000]] + Length[StringJoin[ToString /@ Range[10]]];
WriteString["stdout", "ROW ", Which[answer === "time", "time", answer === "memory", "memory", answer === "done", "done", True, "other"], " ",
    ToString[took, InputForm], " ", ToString[goesOn, InputForm]];
'''


def quoted(e):
    return '"' + e.replace('\\', '\\\\').replace('"', '\\"') + '"'


def run(binary, e, folder, memory):
    """(how it ended, seconds of the evaluation, peak kB, complaint or None)"""
    script = os.path.join(folder, 'row.wl')
    with open(script, 'w', encoding='utf-8') as f:
        f.write(SCRIPT % (quoted(e.replace('"dir/', '"' + folder + '/')), '2*10^8' if memory else '2*10^9'))
    begin = time.time()
    with open(os.path.join(folder, 'out'), 'wb+') as out:
        p = subprocess.Popen([binary, script], stdout=out, stderr=out, stdin=subprocess.DEVNULL)
        while True:
            pid, status, usage = os.wait4(p.pid, os.WNOHANG)
            if pid:
                break
            if time.time() - begin > 20:
                p.kill()
            time.sleep(0.005)
        p.returncode = 0
        out.seek(0)
        text = out.read().decode('utf-8', 'replace')
    peak = usage.ru_maxrss
    row = text.rpartition('ROW ')[2].split() if 'ROW ' in text else []
    if os.WIFSIGNALED(status):
        return 'signal', time.time() - begin, peak, 'killed by signal %d' % os.WTERMSIG(status)
    if len(row) != 3:
        return 'lost', time.time() - begin, peak, 'the session did not go on: ' + text[-200:].strip()
    how, took = row[0], float(row[1].replace('*^', 'e'))
    if row[2] != '500500':
        return how, took, peak, 'afterwards the session computes ' + row[2]
    if took > WALL:
        return how, took, peak, 'too late'
    if memory and peak > MEMORY:
        return how, took, peak, 'too much memory'
    return how, took, peak, None


def main():
    binary, part = os.path.abspath(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ''
    rows, area = [], ''
    for line in ROWS.strip().split('\n'):
        if line.startswith('# '):
            area = line[2:]
        elif part in area or (len(part) > 3 and part in line):
            rows.append((area, line))
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, write in FILES.items():
            if any(name in e for _, e in rows):
                with open(os.path.join(folder, name), 'wb') as f:
                    write(f)
        for area, e in rows:
            for _ in range(3):
                how, took, peak, complaint = run(binary, e, folder, 'time only' not in area)
                if complaint != 'too late' or took > 3:
                    break
            if e not in OPEN or complaint not in ('too late', 'too much memory'):
                passed, failed = passed + (not complaint), failed + bool(complaint)
            print('%-9s %5.2f s %5d MB  %s%s' % (how, took, peak >> 10, e[:110], '   <- ' + complaint if complaint else ''), flush=True)
    print('%d passed, %d failed' % (passed, failed))
    sys.exit(1 if failed else 0)


main()
