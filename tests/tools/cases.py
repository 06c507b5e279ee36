"""The language cases: an input, and the value that the documentation of the language gives.

    cases.py LUPINE FILE.jsonl...

Plain cases of a file run in one process: between two lines of marks stands what a case printed, the last line of it is
its value as InputForm.  A case whose text there is wrong gets a second chance in a process of its own.  Cases of kind
"message" and "script" run alone: each expected message must stand in the output; a script's whole output must agree.
White space outside strings does not count; machine numbers may differ by a relative 1e-13.  A case with "tol" is compared
as a value: same structure, and |have - want| <= tol (1 + |want|) for every number.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

MARK = '@@case@@'
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|(?:\d+\.\d*|\.\d+)(?:`+[\d.]*)?(?:\*\^-?\d+)?|\S', re.S)
REAL = re.compile(r'(\d+\.\d*|\.\d+)(?:`[\d.]*)?(?:\*\^(-?\d+))?$')
TOLERANCE = 1e-13
SECONDS = 10
CLOSE = """
Case`plain[e_] := e /. a_NumericArray :> Normal[a];
Case`near[a_?NumericQ, b_?NumericQ, t_] := TrueQ[Abs[a - b] <= t (1 + Abs[b])];
Case`near[a_List, b_List, t_] := Length[a] === Length[b] && AllTrue[Transpose[{a, b}], Case`near[#[[1]], #[[2]], t] &];
Case`near[a_Association, b_Association, t_] :=
    Sort[Keys[a]] === Sort[Keys[b]] && AllTrue[Keys[b], Case`near[a[#], b[#], t] &];
Case`near[a_Rule, b_Rule, t_] := a[[1]] === b[[1]] && Case`near[a[[2]], b[[2]], t];
Case`near[a_, b_Alternatives, t_] := AnyTrue[List @@ b, Case`near[a, #, t] &];
Case`near[a_, b_, t_] := a === b;
Case`close[a_, b_, t_] := If[Case`near[Case`plain[a], Case`plain[b], t], Case`agrees, a];
"""


def source(case):
    """What to evaluate: the input, or whether it is close to what it must be."""
    text = case['input']
    return 'Case`close[(%s), (%s), %s]' % (text, case['expect'], repr(case['tol']).replace('e', '*^')) if 'tol' in case else text


def number(token):
    """The value of a token that is a machine number, None for another."""
    found = REAL.match(token)
    return float(found[1] + 'e' + (found[2] or '0')) if found else None


def agree(have, want):
    """Whether two texts are the same value."""
    have, want = TOKEN.findall(have), TOKEN.findall(want)
    if len(have) != len(want):
        return False
    for a, b in zip(have, want):
        if a == b:
            continue
        x, y = number(a), number(b)
        if x is None or y is None or abs(x - y) > TOLERANCE * max(abs(x), abs(y)):
            return False
    return True


def run(arguments, seconds):
    """Output and messages of a process, in an empty folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  timeout=seconds, text=True, errors='replace', cwd=folder)
        except subprocess.TimeoutExpired:
            return '', 'no end in %d s' % seconds
    return done.stdout, done.stderr


def run_text(lupine, text, seconds):
    """What a script prints."""
    with tempfile.NamedTemporaryFile('w', suffix='.wl', encoding='utf-8') as file:
        file.write(text + '\n')
        file.flush()
        return run([lupine, '-file', file.name], seconds)


def last_line(text):
    lines = [line for line in text.split('\n') if line.strip()]
    return lines[-1].strip() if lines else ''


def values(lupine, cases):
    """The value of each case, all in one process."""
    text = CLOSE
    for i, case in enumerate(cases):
        text += ('Print["%s %d"]; Print[ToString[TimeConstrained[(%s\n), %d], InputForm]];\n'
                 'Unprotect["Global`*"]; ClearAll["Global`*"];\n' % (MARK, i, source(case), SECONDS))
    out = run_text(lupine, text, 30 + 2 * min(len(cases), 60))[0]
    parts = re.split(r'^%s (\d+)$' % MARK, out, flags=re.M)
    return {int(parts[i]): last_line(parts[i + 1]) for i in range(1, len(parts) - 1, 2)}


def right(case, value):
    if 'tol' in case:
        return value == 'Case`agrees'
    return any(agree(value or 'Null', want) for want in [case['expect']] + case.get('alt', []))


def passes(lupine, case):
    """Whether a case passes alone, and what it gave."""
    if case.get('kind') == 'script':
        out, err = run_text(lupine, case['input'], SECONDS)
        have = [line.rstrip() for line in out.strip('\n').split('\n')]
        return have == [line.rstrip() for line in case['expect'].split('\n')], out + err
    out, err = run([lupine, '-code', CLOSE + source(case)], SECONDS)
    value = last_line(out)
    squeezed = re.sub(r'\s', '', out + err)
    if not all(re.sub(r'\s', '', message) in squeezed for message in case.get('messages', [])):
        return False, out + err
    return case['expect'] is None or right(case, value), value


def check(lupine, path):
    """Runs the cases of one file -> how many passed, how many failed."""
    with open(path, encoding='utf-8') as file:
        cases = [json.loads(line) for line in file if line.strip()]
    plain = [case for case in cases if not case.get('kind')]
    together = values(lupine, plain)
    good = {case['id'] for i, case in enumerate(plain) if right(case, together.get(i))}
    failed = 0
    for case in cases:
        if case['id'] in good:
            continue
        passed, have = passes(lupine, case)
        if not passed:
            failed += 1
            print('%s\n  in:   %s\n  want: %s\n  have: %s' % (case['id'], case['input'],
                                                          case.get('messages', '') or case['expect'], have))
    return len(cases) - failed, failed


def main():
    passed = failed = 0
    for path in sys.argv[2:]:
        right_here, wrong_here = check(os.path.abspath(sys.argv[1]), path)
        passed += right_here
        failed += wrong_here
    print('%d passed, %d failed' % (passed, failed))
    sys.exit(1 if failed else 0)


main()
