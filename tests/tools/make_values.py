"""Makes tests/cases/values.tsv.gz: function, arguments and 40 digits of the value for random arguments, by mpmath.

    make_values.py OUT.tsv.gz [SEED]

Needs mpmath; the tests only read the file.  A row: the expression of the language, its value to 40 digits.
"""
import gzip
import random
import sys

import mpmath as mp

mp.mp.dps = 60


def rational(r, low, high):
    """A rational between low and high as (text, value)."""
    d = r.randint(2, 97)
    n = r.randint(int(low * d) + 1, int(high * d) - 1)
    return '%d/%d' % (n, d), mp.mpf(n) / d


ONE = [('Sin', mp.sin, -20, 20), ('Cos', mp.cos, -20, 20), ('Tan', mp.tan, -9, 9), ('Cot', mp.cot, .1, 3), ('Sec', mp.sec, -1.5, 1.5),
       ('Csc', mp.csc, .1, 3), ('Exp', mp.exp, -30, 30), ('Log', mp.log, 0, 50), ('Sqrt', mp.sqrt, 0, 50), ('ArcSin', mp.asin, -1, 1),
       ('ArcCos', mp.acos, -1, 1), ('ArcTan', mp.atan, -20, 20), ('Sinh', mp.sinh, -9, 9), ('Cosh', mp.cosh, -9, 9), ('Tanh', mp.tanh, -5, 5),
       ('ArcSinh', mp.asinh, -20, 20), ('ArcCosh', mp.acosh, 1, 30), ('ArcTanh', mp.atanh, -1, 1), ('Gamma', mp.gamma, 0, 20),
       ('LogGamma', mp.loggamma, 0, 50), ('PolyGamma', mp.digamma, 0, 20), ('Erf', mp.erf, -4, 4), ('Erfc', mp.erfc, -2, 6), ('Erfi', mp.erfi, -3, 3),
       ('Zeta', mp.zeta, 1.1, 20), ('ExpIntegralEi', mp.ei, .1, 20), ('SinIntegral', mp.si, -20, 20), ('CosIntegral', mp.ci, 0, 20),
       ('ProductLog', mp.lambertw, -.3, 20), ('EllipticK', mp.ellipk, -5, 1), ('EllipticE', mp.ellipe, -5, 1), ('AiryAi', mp.airyai, -6, 6),
       ('AiryBi', mp.airybi, -6, 4), ('LogIntegral', mp.li, 1.5, 30)]
TWO = [('BesselJ', mp.besselj, (0, 6), (.1, 20)), ('BesselI', mp.besseli, (0, 6), (.1, 10)), ('BesselK', mp.besselk, (0, 6), (.1, 10)),
       ('BesselY', mp.bessely, (0, 6), (.1, 20)), ('Beta', mp.beta, (0, 9), (0, 9)), ('Power', mp.power, (0, 9), (-5, 5)),
       ('LegendreP', mp.legendre, (0, 9), (-1, 1)), ('PolyLog', mp.polylog, (1, 5), (-1, 1)), ('Zeta', mp.zeta, (1.1, 9), (.1, 9)),
       ('Log', lambda b, z: mp.log(z) / mp.log(b), (1.1, 9), (0, 30)), ('ArcTan', lambda x, y: mp.atan2(y, x), (-5, 5), (-5, 5)),
       ('Gamma', lambda a, z: mp.gammainc(a, z), (.1, 6), (.1, 9))]


def rows(r, count):
    while count:
        if r.random() < .75:
            name, f, low, high = r.choice(ONE)
            text, x = rational(r, low, high)
            call, value = '%s[%s]' % (name, text), f(x)
        else:
            name, f, a, b = r.choice(TWO)
            (s, x), (t, y) = rational(r, *a), rational(r, *b)
            call, value = '%s[%s, %s]' % (name, s, t), f(x, y)
        value = mp.mpmathify(value)
        if isinstance(value, mp.mpc) or not mp.isfinite(value) or value == 0:
            continue
        count -= 1
        yield call, mp.nstr(value, 42)


def main():
    r = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 2026)
    with gzip.GzipFile(sys.argv[1], 'wb', mtime=0) as out:
        for call, value in rows(r, 10000):
            out.write(('%s\t%s\n' % (call, value)).encode())


main()
