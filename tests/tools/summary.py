#!/usr/bin/env python3
"""Runs the tests of a build through meson, shows what failed, and closes with the line `N passed, N failed`.

  summary.py BUILD all|quick [word]      word: only tests whose name contains it

The numbers are checks, not programs: every test program closes its output with such a line, and these are added up. A
program that ends badly (crash, time limit, wrong exit status, no closing line) counts as at least one failure."""
import json
import os
import re
import subprocess
import sys

CLOSING = re.compile(r'^(\d+) passed, (\d+) failed$', re.M)


def chosen(build, word):
    out = subprocess.run(['meson', 'test', '-C', build, '--list', '--no-rebuild'], capture_output=True, text=True, check=True)
    names = [line.split(' / ')[-1].strip() for line in out.stdout.splitlines() if ' / ' in line]
    return [n for n in names if word in n]


def counts(record):
    found = CLOSING.findall(record.get('stdout') or '')
    passed, failed = map(int, found[-1]) if found else (0, 0)
    if record['result'] in ('SKIP',):
        return passed, failed
    if record['result'] != 'OK' or not found:
        failed = max(failed, 1)
    return passed, failed


def show(record, limit):
    print(f"\n--- {record['name']}: {record['result'].lower()}, exit status {record.get('returncode')}, {record['duration']:.1f} s")
    for stream in ('stdout', 'stderr'):
        text = CLOSING.sub('', record.get(stream) or '').strip()
        if text:
            print(text if len(text) <= limit else text[:limit] + '\n...')


def main():
    build, suite, word = sys.argv[1], sys.argv[2], (sys.argv[3] if len(sys.argv) > 3 else '')
    log = os.path.join(build, 'meson-logs', 'testlog.json')
    if os.path.exists(log):
        os.remove(log)
    command = ['meson', 'test', '-C', build, '--no-rebuild', '--quiet', '-t', os.environ.get('LUPINE_TEST_SLOWDOWN', '1')]
    if suite != 'all':
        command += ['--suite', suite]
    if word:
        names = chosen(build, word)
        if not names:
            print(f'no test has {word} in its name\n0 passed, 1 failed')
            return 1
        command += names
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace')
    if not os.path.exists(log):
        print(run.stdout, '0 passed, 1 failed', sep='\n')
        return 1
    passed = failed = 0
    slowest = []
    with open(log, encoding='utf-8', errors='replace') as f:
        for record in map(json.loads, f):
            good, bad = counts(record)
            passed, failed = passed + good, failed + bad
            slowest.append((record['duration'], record['name']))
            if bad:
                show(record, 6000)
    if suite == 'all' and not word and slowest:
        print('slowest:', ', '.join(f'{name} {time:.1f} s' for time, name in sorted(slowest, reverse=True)[:5]))
    if passed + failed == 0:
        print('no test ran')
        failed = 1
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
