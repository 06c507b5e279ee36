#!/usr/bin/env python3
"""Checks the program from outside: options, exit status, streams, Ctrl-C, hostile input.  command_line.py LUPINE

Each check starts the binary anew. A check fails when the process dies from a signal, does not end in time, or answers
something else than expected. Ends with the line `N passed, N failed`."""
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from terminal import SLOWDOWN, Terminal

lupine = ''
folder = ''
results = {True: 0, False: 0}


def check(name, ok, detail=''):
    results[bool(ok)] += 1
    if not ok:
        print(f'{name}: {detail}')


def run(arguments, stdin='', seconds=20):
    try:
        r = subprocess.run([lupine, *arguments], input=stdin, capture_output=True, text=True, errors='replace', cwd=folder,
                           timeout=seconds * SLOWDOWN)
        return r.returncode, r.stdout, r.stderr
    except subprocess.TimeoutExpired:
        return 'timeout', '', ''


def script(text, name='script.wl'):
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as f:
        f.write(text)
    return path


def expect(name, arguments, stdout, status=0, stderr='', stdin='', seconds=20):
    """stdout: exact text, or a compiled pattern; stderr: a pattern that must be found, '' for nothing at all."""
    code, out, err = run(arguments, stdin, seconds)
    fits = stdout.search(out) if isinstance(stdout, re.Pattern) else out == stdout
    said = re.search(stderr, err) if stderr else err == ''
    check(name, code == status and fits and said, f'status {code}, stdout {out[:300]!r}, stderr {err[:500]!r}')


def survives(name, text, seconds=30):
    """A script that may answer anything, but must end by itself."""
    code, out, err = run([script(text)], seconds=seconds)
    check(name, code in (0, 1), f'status {code}, stdout {out[:200]!r}, stderr {err[-500:]!r}')


def interrupted(name, text, seconds=3):
    """Ctrl-C stops a script that would never end; the exit status of an aborted script is 1."""
    process = subprocess.Popen([lupine, script(text)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, errors='replace', cwd=folder)
    try:
        time.sleep(0.7 * min(SLOWDOWN, 4))
        early = process.poll()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=seconds * SLOWDOWN)
        check(name, early is None and process.returncode == 1, f'ended early {early}, status {process.returncode}, {err[-300:]!r}')
    except subprocess.TimeoutExpired:
        check(name, False, 'Ctrl-C did not stop it')
    finally:
        process.kill()
        process.communicate()


def options():
    expect('-code', ['-code', '1 + 1'], '2\n')
    expect('-c', ['-c', 'Range[3]'], '{1, 2, 3}\n')
    expect('-code string', ['-code', '"a"'], '"a"\n')
    expect('-code with an effect', ['-code', 'Print[1]; 2'], '1\n2\n')
    expect('-version', ['-version'], re.compile(r'\d+\.\d+'))
    expect('-help', ['-help'], re.compile('-code'))
    expect('wrong option', ['-nonsense'], '', 2, '.')
    expect('option without value', ['-code'], '', 2, '.')
    expect('no such script', ['none.wl'], '', 2, 'none.wl')
    expect('-threads', ['-threads', '2', '-code', '1'], '1\n')
    expect('messages on stderr', ['-code', '1/0'], 'ComplexInfinity\n', 0, r'Power::infy: Infinite expression 1/0|Power::infy')


def scripts():
    expect('script', [script('Print[1]\n2 + 2\nPrint["b"]\n')], '1\nb\n')
    expect('-file', ['-file', script('Print[1]\n')], '1\n')
    expect('-print', ['-print', script('1 + 1\nx = 3;\n"s"\n')], re.compile('^2\n(.*\n)*"?s"?\n$'))
    expect('-print last', ['-print', 'last', script('1 + 1\n5\n')], '5\n')
    expect('the file itself', [script('Print[FileExistsQ[$InputFileName], FileNameTake[$InputFileName] === FileNameTake[First[$ScriptCommandLine]]]\n')],
           'TrueTrue\n')
    expect('no file', ['-code', '$InputFileName'], '""\n')
    expect('arguments', [script('Print[Rest[$ScriptCommandLine]]\n'), 'a', 'b'], '{a, b}\n')
    expect('#!', [script('#!/usr/bin/env lupine\nPrint[7]\n')], '7\n')
    expect('standard input', [], '3\n', stdin='Print[1 + 2]\n')
    expect('Exit', [script('Print[1]\nExit[7]\nPrint[2]\n')], '1\n', 7)
    expect('syntax error', [script('Print[1]\n1 + + ]\n')], re.compile(''), 1, 'Syntax|syntax')
    expect('abort', [script('Abort[]\nPrint[2]\n')], re.compile(''), 1, '')
    expect('unfinished', [script('f[1, 2')], '', 1, 'Syntax|syntax')


def hostile():
    deep = 200000
    survives('deep brackets', '(' * deep + '1' + ')' * deep + '\n')
    survives('deep lists', 'Length[' + '{' * deep + '}' * deep + ']\n')
    survives('unclosed brackets', '{' * deep)
    survives('deep operators', 'x = ' + '-' * deep + '1;\n')
    survives('deep value', 'e = Nest[f, x, 1000000]; Print[Depth[e]]; h = Hash[e]; s = (e === Nest[f, x, 1000000]); ToString[e];')
    survives('endless recursion', 'f[x_] := 1 + f[x + 1]; f[1]; Print["on"]')
    survives('endless recursion without limit', '$RecursionLimit = Infinity; f[x_] := 1 + f[x + 1]; f[1]; Print["on"]', 60)
    survives('endless iteration', 'x := y; y := x; x; Print["on"]')
    survives('endless rewriting', 'Block[{$IterationLimit = 10000}, a //. a -> {a}];', 60)
    survives('huge number', '10^(10^10); 2^(2^80); (10^8)!; Print["on"]')
    survives('huge list', 'Range[10^12]; ConstantArray[0., {10^6, 10^6}]; Print["on"]')
    survives('huge string', 'StringRepeat["a", 10^14]; Print["on"]')
    survives('bytes that are no text', 'Print["\udcff\udcfe"]'.encode('utf-8', 'surrogateescape').decode('latin-1'))
    survives('zero bytes', 'Print[1]\0Print[2]\n')


def interrupts():
    interrupted('Ctrl-C in a loop', 'While[True]')
    interrupted('Ctrl-C in a builtin loop', 'Do[i^2, {i, 10^12}]')
    interrupted('Ctrl-C in Table', 'Table[i, {i, 10^9}, {j, 10^9}]')
    interrupted('Ctrl-C in matching', 'SetAttributes[p, {Flat, Orderless}]; MatchQ[Array[p, 40, 1, p], p[a__, b__, c__] /; False]')
    interrupted('Ctrl-C in sequences', 'MatchQ[Range[500], {a___, b___, c___, d___, e___} /; False]')
    interrupted('Ctrl-C in Sort', 'Sort[RandomReal[1, 10^6], (While[True]; True) &]')
    interrupted('Ctrl-C in recursion', '$RecursionLimit = Infinity; f[n_] := f[n - 1] + f[n - 2]; f[0] = f[1] = 1; f[60]')


def prompt():
    t = Terminal([lupine], folder)
    check('prompt', t.until(r'In\[1\]:= '), t.seen[-200:])
    t.type('1 + 1\n')
    check('prompt answers', t.until(r'Out\[1\]= 2') and t.until(r'In\[2\]:= '), t.seen[-200:])
    t.type('While[True]\n')
    time.sleep(0.5 * min(SLOWDOWN, 4))
    t.type('\x03')
    check('Ctrl-C gives the prompt back', t.until(r'\$Aborted') and t.until(r'In\[3\]:= '), t.seen[-200:])
    t.type('{1,\n2}\n')
    check('input over two lines', t.until(r'\{1, 2\}') and t.until(r'In\[4\]:= '), t.seen[-200:])
    t.type('f[x_] := f[x + 1] + 1; f[1]\n')
    check('endless recursion at the prompt', t.until(r'reclim', 30) and t.until(r'In\[5\]:= ', 30), t.seen[-200:])
    t.type('Quit[]\n')
    time.sleep(0.3)
    t.close()


def main():
    global lupine, folder
    lupine = os.path.abspath(sys.argv[1])
    chosen = sys.argv[2:] or ['options', 'scripts', 'hostile', 'interrupts', 'prompt']
    with tempfile.TemporaryDirectory() as folder_name:
        folder = folder_name
        for part in chosen:
            {'options': options, 'scripts': scripts, 'hostile': hostile, 'interrupts': interrupts, 'prompt': prompt}[part]()
    print(f'{results[True]} passed, {results[False]} failed')
    return 1 if results[False] else 0


if __name__ == '__main__':
    sys.exit(main())
