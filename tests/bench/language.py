"""The rows of language.wl in Python, as one writes it. Each line: a name and the seconds it took (best of three)."""
import collections
import math
import sys
import time

try:
    import numpy as np
except ImportError:
    np = None


def measure(name, body):
    best = math.inf
    for _ in range(3):
        began = time.perf_counter()
        body()
        best = min(best, time.perf_counter() - began)
    print(name, f'{best:.3g}', flush=True)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def memo():
    cache = {0: 0, 1: 1}

    def f(n):
        if n not in cache:
            cache[n] = (f(n - 1) + f(n - 2)) % 1000003
        return cache[n]
    for k in range(1, 20001):
        f(k)
    return f(20000)


def do():
    s = 0
    for i in range(1, 1000001):
        s += i * i
    return s


def while_():
    i = s = 0
    while i < 1000000:
        i += 1
        s += i
    return s


def reals():
    s = 0.
    for k in range(1, 1000001):
        s += 1. / k
    return s


def nest():
    x = 0.3
    for _ in range(1000000):
        x = 3.5 * x * (1 - x)
    return x


def fold():
    h = 7
    for k in range(1, 1000001):
        h = (31 * h + k) % 1000003
    return h


def closures():
    def add(n):
        return lambda x: x + n
    return sum(add(k)(1) for k in range(1, 200001))


def module():
    def f(a):
        t = a
        u = t + 1
        return t * u
    return sum(f(k) for k in range(1, 200001))


def collatz():
    best = 0
    for k in range(1, 10001):
        n, c = k, 1
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            c += 1
        best = max(best, c)
    return best


def sieve():
    s = [1] * 200001
    for i in range(2, 448):
        if s[i] == 1:
            for j in range(i * i, 200001, i):
                s[j] = 0
    return sum(s)


places0 = [(math.sin(i), math.cos(2 * i), math.sin(3 * i + 1)) for i in range(1, 301)]


def bodies():
    """Gravity among 300 bodies, 10 steps."""
    places, speeds = [list(p) for p in places0], [[0., 0., 0.] for _ in places0]
    for _ in range(10):
        for (x, y, z), speed in zip(places, speeds):
            ax = ay = az = 0.
            for u, v, w in places:
                dx, dy, dz = u - x, v - y, w - z
                r = (dx * dx + dy * dy + dz * dz + 0.01) ** -1.5
                ax, ay, az = ax + dx * r, ay + dy * r, az + dz * r
            speed[:] = speed[0] + 0.001 * ax, speed[1] + 0.001 * ay, speed[2] + 0.001 * az
        for place, speed in zip(places, speeds):
            place[:] = (p + 0.01 * v for p, v in zip(place, speed))
    return sum(abs(c) for p in places for c in p)


def np_bodies():
    p = np.array(places0)
    v = np.zeros_like(p)
    for _ in range(10):
        d = p[None, :, :] - p[:, None, :]
        v += 0.001 * (d * ((d * d).sum(axis=2) + 0.01)[:, :, None] ** -1.5).sum(axis=1)
        p = p + 0.01 * v
    return np.abs(p).sum()


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    for p in range(3, math.isqrt(n) + 1, 2):
        if n % p == 0:
            return False
    return True


def assoc():
    a = {}
    for k in range(1, 200001):
        a[k * 7919 % 5003] = k
    return len(a)


def append():
    out = []
    for k in range(100000):
        out.append(k)
    return len(out)


data = [((k * k * 7919 + 13 * k) % 1000003 + 1) / 1000004 for k in range(1, 1000001)]
text = ''.join(f'word{k * k % 997} ' for k in range(1, 120001))

measure('fib', lambda: fib(25))
measure('memo', memo)
measure('do', do)
measure('while', while_)
measure('reals', reals)
measure('nest', nest)
measure('fold', fold)
measure('table', lambda: sum([i ** 2 + 1 for i in range(1, 1000001)]))
measure('map', lambda: sum(map(lambda x: x ** 2 + 1, range(1, 1000001))))
measure('select', lambda: len([k for k in range(1, 1000001) if k % 7 == 3]))
measure('closures', closures)
measure('module', module)
measure('collatz', collatz)
measure('sieve', sieve)
measure('primeq', lambda: sum(is_prime(k) for k in range(1, 100001)))
measure('sort', lambda: sorted(data)[499])
measure('counts', lambda: len(collections.Counter(k * k % 1009 for k in range(1, 1000001))))
measure('assoc', assoc)
measure('append', append)
measure('stringreplace', lambda: len(text.replace('word1', 'W').replace('7 ', 'seven ')))
measure('wordcount', lambda: len(collections.Counter(text.split())))
measure('strings', lambda: len(''.join([str(i) for i in range(1, 200001)])))
measure('factorial', lambda: math.log10(math.factorial(20000)))
measure('power', lambda: [2 ** 100000 % (10 ** 9 + 7) for _ in range(1000)])
measure('bodies', bodies)
sys.set_int_max_str_digits(0)
measure('digits', lambda: sum(map(int, str(3 ** 20000))))
if np is not None:
    array = np.array(data)
    square = np.fromfunction(lambda i, j: ((i + 1) * (j + 1) % 1009 + 1) / 1010, (1000, 1000))
    measure('np sqrt', lambda: np.sqrt(np.arange(1., 1000001.)).sum())
    measure('np polynomial', lambda: (array ** 2 - 3 * array + 2).sum())
    measure('np dot', lambda: (square @ square).sum())
    measure('np sort', lambda: np.sort(array)[499])
    measure('np sin', lambda: (np.sin(array) + np.cos(array)).max())
    measure('np bodies', np_bodies)
