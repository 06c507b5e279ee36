"""Values of functions against numbers that another library has made (make_values.py).

    values.py LUPINE FILE.tsv.gz

Every N[expr, 40] must be within 0.51 units of the 40th digit, every N[expr] within some units of the last bit.
"""
import gzip
import re
import subprocess
import sys
import tempfile
from decimal import Decimal, getcontext

getcontext().prec = 60
DIGITS = 40
MACHINE = Decimal('1e-14')


def decimal(text):
    found = re.fullmatch(r'(-?[\d.]+)(?:`[\d.]*)?(?:\*\^(-?\d+))?', text)
    return Decimal(found[1] + 'e' + (found[2] or '0')) if found else None


def main():
    with gzip.open(sys.argv[2], 'rt') as file:
        rows = [line.rstrip('\n').split('\t') for line in file]
    with tempfile.NamedTemporaryFile('w', suffix='.wl') as script:
        for call, _ in rows:
            script.write('Print[ToString[N[%s, %d]], " ", ToString[InputForm[N[%s]]]];\n' % (call, DIGITS, call))
        script.flush()
        out = subprocess.run([sys.argv[1], '-file', script.name], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
                             timeout=300, check=False).stdout.split('\n')
    failed = 0
    for (call, value), line in zip(rows, out + [''] * len(rows)):
        have = [decimal(text) for text in line.split(' ')]
        want = Decimal(value)
        unit = Decimal(10) ** (want.adjusted() - DIGITS + 1)
        if len(have) != 2 or None in have or abs(have[0] - want) > unit * Decimal('0.51') or abs(have[1] - want) > abs(want) * MACHINE:
            failed += 1
            if failed <= 20:
                print('%s\n  want: %s\n  have: %s' % (call, value, line))
    print('%d passed, %d failed' % (len(rows) - failed, failed))
    sys.exit(1 if failed else 0)


main()
