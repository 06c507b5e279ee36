#!/usr/bin/env python3
"""Measures Lupine, as `./dev bench [what]` calls it:

  bench.py ROOT LUPINE [nets [letter or row]|busy|curves|start|memory|language|peers|trainings [name]]

nets      nets trained and applied, against PyTorch, onnxruntime and JAX (on the CPU, in a virtual environment under .venv,
          with their best memory settings); all take turns, medians and the ratio to the best are printed for 1 and 2 threads
busy      nets on 1, 2 and 3 threads, alone and beside a job that keeps one core busy: two threads stay above one
curves    how cost grows with the batch, with depth, width and the image: the last column should stay the same
start     wall time of `lupine -code 1` and of the four-point line trained for one round, medians of 20
memory    the largest resident memory (VmHWM) of training and testing on the digits, and of a loop of big arrays
language  seconds of small programs beside CPython and, where they are there, NumPy (BENCH_PYTHON names another Python) and PARI/GP
peers     the same programs, smaller, beside Mathics3 and Woxi
trainings real trainings of minutes, which must reach what their scripts in trainings/ ask for: digits, rows, novel (of the text
          that LUPINE_NOVEL names), spoken (from the WAV files in the folder that LUPINE_SPOKEN_DIGITS names)

Bars are on ratios or on times that hold on any machine of the last years; the processor stands beside every figure."""
import math
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import language_small

TORCH_MEMORY = {  # the C library keeps freed memory: PyTorch's best setting for small nets
    'MALLOC_MMAP_THRESHOLD_': '4000000000', 'MALLOC_TRIM_THRESHOLD_': '8000000000', 'MALLOC_TOP_PAD_': '268435456'}


def machine():
    with open('/proc/cpuinfo', encoding='utf-8') as f:
        text = f.read()
    name = re.search(r'model name\s*: (.*)', text)
    flags = set((re.search(r'flags\s*: (.*)', text) or [''])[0].split())
    level = 'AVX-512' if 'avx512f' in flags else 'AVX2' if 'avx2' in flags else 'baseline'
    return f"{name.group(1) if name else 'unknown processor'}, {len(os.sched_getaffinity(0))} cores, {level}"


def output(command, env=None):
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **(env or {})})
    if run.returncode:
        sys.exit(f"{' '.join(command)} ended with {run.returncode}:\n{run.stdout}{run.stderr}")
    return run.stdout


def number(printed):
    """The last number printed, as a language or Python writes it: 1.2*^6 or 1.2e6."""
    return float(printed.split()[-1].replace('*^', 'e'))


def venv_python(root):
    """A Python that has the peers: made under .venv on first use (some minutes and 5 GB)."""
    folder = os.path.join(root, '.venv')
    python = os.path.join(folder, 'bin', 'python')
    if not os.path.exists(python) or subprocess.run([python, '-c', 'import torch, jax, onnxruntime'], stderr=subprocess.DEVNULL).returncode:
        print('installing torch, jax and onnxruntime into .venv', file=sys.stderr)
        subprocess.run([sys.executable, '-m', 'venv', folder], check=True)
        subprocess.run([python, '-m', 'pip', 'install', '--quiet', 'torch', 'numpy', 'jax', 'onnx', 'onnxruntime'], check=True)
    return python


# letter, row of nets.wl and nets_peers.py, unit, who else has it (torch: eager; compile: torch.compile; onnx: onnxruntime)
NET_ROWS = [('a', 'lenet training', 'images/s', 'torch compile'),
            ('b', 'lenet 1', 'calls/s', 'torch onnx'),
            ('b', 'lenet 256', 'images/s', 'torch compile onnx'),
            ('c', 'mlp training', 'images/s', 'torch jax'),
            ('c', 'tiny', 'steps/s', 'torch jax'),
            ('d', 'lstm training', 'characters/s', 'torch'),
            ('d', 'gru training', 'characters/s', 'torch'),
            ('e', 'resnet 1', 'calls/s', 'torch onnx'),
            ('e', 'resnet training', 'images/s', 'torch'),
            ('e', 'mobilenet 1', 'calls/s', 'torch onnx'),
            ('f', 'encoder training', 'sequences/s', 'torch jax'),
            ('f', 'minilm 1', 'calls/s', 'torch onnx'),
            ('g', 'elementwise', '10^9 elements/s', 'torch compile jax'),
            ('g', 'softmax', '10^9 elements/s', 'torch jax'),
            ('g', 'normalization', '10^9 elements/s', 'torch compile')]


def row_rates(commands, times=3):
    """Medians by name; all commands take turns."""
    rates = {}
    for _ in range(times):
        for name, (command, env) in commands.items():
            rates.setdefault(name, []).append(number(output(command, env)))
    return {name: statistics.median(values) for name, values in rates.items()}


def nets_row(root, lupine, python, row, peers, threads):
    here = os.path.join(root, 'tests', 'bench')
    data = os.path.join(root, 'examples', 'data')
    commands = {'lupine': ([lupine, '-threads', str(threads), os.path.join(here, 'nets.wl'), row], {})}
    for peer in peers:
        commands[peer] = ([python, os.path.join(here, 'nets_peers.py'), row, peer, str(threads), data], TORCH_MEMORY)
    return row_rates(commands)


def versions(python):
    names = ('torch', 'onnxruntime', 'jax')
    code = f'import importlib.metadata as m; print(*(n + " " + m.version(n) for n in {names}), sep=", ")'
    return output([python, '-c', code]).strip()


def nets(root, lupine, wanted=''):
    python = venv_python(root)
    print(f'{machine()}; {versions(python)}; medians of 3\n')
    print('| | row | unit | threads | Lupine | best peer | | ratio | others |')
    print('|---|---|---|---|---|---|---|---|---|')
    for letter, row, unit, peers in NET_ROWS:
        if wanted and wanted not in (letter, row):
            continue
        for threads in (1, 2):
            rates = nets_row(root, lupine, python, row, peers.split(), threads)
            ours = rates.pop('lupine')
            best = max(rates, key=rates.get)
            others = ', '.join(f'{name} {rate:.4g}' for name, rate in rates.items() if name != best)
            print(f'| {letter} | {row} | {unit} | {threads} | {ours:.4g} | {best} | {rates[best]:.4g} | {ours / rates[best]:.2f} | {others} |',
                  flush=True)
    if not wanted or wanted == 'h':
        nets_memory(root, lupine, python)


def nets_memory(root, lupine, python):
    """Workload h: what the LeNet training needs at its peak (the images included) and a start to the first loss."""
    here = os.path.join(root, 'tests', 'bench')
    ours = peak([lupine, '-threads', '2', os.path.join(here, 'nets.wl'), 'lenet training'])
    theirs = peak([python, os.path.join(here, 'nets_peers.py'), 'lenet training', 'torch', '2', os.path.join(root, 'examples', 'data')])
    print(f'| h | lenet training, VmHWM | MB | 2 | {ours:.4g} | torch | {theirs:.4g} | {ours / theirs:.2f} | |')
    print(f"| h | four points, start to loss | ms | 2 | {wall([lupine, os.path.join(here, 'line.wl')]):.4g} | | | | |")


def wall(command, times=20):
    samples = []
    for _ in range(times):
        start = time.perf_counter()
        output(command)
        samples.append(1000 * (time.perf_counter() - start))
    return statistics.median(samples)


def start(root, lupine):
    line = os.path.join(root, 'tests', 'bench', 'line.wl')
    print(f'wall time, median of 20 ({machine()})')
    print(f"  lupine -code 1                        {wall([lupine, '-code', '1']):7.1f} ms   (below 10)")
    print(f'  four points trained for one round     {wall([lupine, line]):7.1f} ms   (below 100)')


def peak(command):
    """VmHWM of a child in MB; wait4 gives it for that child alone."""
    pid = os.fork()
    if pid == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} ended with status {status}")
    return usage.ru_maxrss / 1024


def memory(root, lupine):
    digits = os.path.join(root, 'examples', 'digits.wl')
    loop = 'Do[ConstantArray[0., 1250000], {1000}]'
    print('largest resident memory')
    began = time.perf_counter()
    print(f'  examples/digits.wl                    {peak([lupine, digits]):7.0f} MB   (below 400)'
          f'   {time.perf_counter() - began:.1f} s   ({machine()})')
    print(f"  a thousand arrays of 10 MB            {peak([lupine, '-code', loop]):7.0f} MB   (below 300)")


def rows_of(commands, times=3):
    """For each command that is there: the least seconds of each of its lines `name seconds`; all take turns, as the machine's load changes."""
    rows = [{} for _ in commands]
    for _ in range(times):
        for command, least in zip(commands, rows):
            for line in output(command).strip().split('\n') if command else ():
                name, seconds = line.rsplit(' ', 1)
                least[name] = min(float(seconds), least.get(name, math.inf))
    return rows


def one_row(command, row, limit=20):
    """Seconds of a row of language_small.py, best of three in one process; None when it does not come to an end, or not to a number."""
    _, before, body = row
    with tempfile.NamedTemporaryFile('w', suffix='.wl') as script:
        script.write(f'{before}\nPrint["nanoseconds ", Round[10^9 Min[Table[First[AbsoluteTiming[{body}]], {{3}}]]]];\n')
        script.flush()
        try:
            run = subprocess.run([*command, script.name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=limit)
        except subprocess.TimeoutExpired:
            return None
    found = re.search(r'nanoseconds (\d+)', run.stdout)
    return max(int(found.group(1)), 100) / 1e9 if found else None


def means(ratios):
    for who, values in ratios.items():
        if values:
            print(f'  geometric mean of the ratios to {who}: {statistics.geometric_mean(values):.3g}, the worst {max(values):.3g}'
                  f' ({len(values)} rows)')


def language(root, lupine):
    """Rows beside CPython, NumPy (rows `np ...`) and PARI/GP (`gp`, where it is on the path); a row that nobody else has stands alone."""
    here = os.path.join(root, 'tests', 'bench')
    python = os.path.join(root, '.venv', 'bin', 'python')  # which has NumPy, after `./dev bench nets`
    python = os.environ.get('BENCH_PYTHON') or (python if os.path.exists(python) else sys.executable)
    gp = shutil.which('gp') and ['gp', '-q', '-f', os.path.join(here, 'language.gp')]
    ours, theirs, gp = rows_of([[lupine, os.path.join(here, 'language.wl')], [python, os.path.join(here, 'language.py')], gp])
    ratios = {'CPython': [], 'NumPy': [], 'PARI/GP': []}
    print(f'seconds, best of three in each of three rounds ({machine()})')
    for name, seconds in ours.items():
        line = f'  {name:16}{seconds:10.5f}'
        for who, peer in (('NumPy' if name.startswith('np ') else 'CPython', theirs.get(name)), ('PARI/GP', gp.get(name))):
            if peer:
                ratio = seconds / peer
                ratios[who].append(ratio)
                line += f'   {who:8}{peer:10.5f}{ratio:7.2f}'
        print(line)
    means(ratios)


def busy(root, lupine):
    """Rates beside a job that never rests, in units of one thread beside it; medians of 3 runs that take turns."""
    script = os.path.join(root, 'tests', 'bench', 'nets.wl')
    print(f'{machine()}\n')
    print('| row | threads | alone | beside a busy job | of one thread beside it |')
    print('|---|---|---|---|---|')
    for row in ('lenet training', 'lstm training', 'resnet 1'):
        commands = {threads: ([lupine, '-threads', str(threads), script, row], {}) for threads in (1, 2, 3)}
        alone = row_rates(commands)
        neighbour = subprocess.Popen([sys.executable, '-c', 'while True: pass'])
        try:
            beside = row_rates(commands)
        finally:
            neighbour.kill()
            neighbour.wait()
        for threads in commands:
            print(f'| {row} | {threads} | {alone[threads]:.4g} | {beside[threads]:.4g} | {beside[threads] / beside[1]:.2f} |', flush=True)


def curves(root, lupine):
    print(f'{machine()}\n')
    print('| curve | size | microseconds | a unit of work |')
    print('|---|---|---|---|')
    for line in output([lupine, os.path.join(root, 'tests', 'bench', 'curves.wl')]).strip().split('\n'):
        print(f'| {line} |')


def trainings(root, lupine, names):
    """Each script judges itself; those whose data nobody named are left out."""
    needs = {'digits': None, 'rows': None, 'novel': 'LUPINE_NOVEL', 'spoken': 'LUPINE_SPOKEN_DIGITS'}
    missed = []
    print(f'trainings ({machine()})')
    for name in names or needs:
        if name not in needs:
            sys.exit(f'bench: there is no training {name}; there are {", ".join(needs)}')
        data = os.environ.get(needs[name], '') if needs[name] else None
        if data == '':
            print(f'  {name}: left out, for {needs[name]} does not say where its data are')
            continue
        script = os.path.join(root, 'tests', 'bench', 'trainings', f'{name}.wl')
        run = subprocess.run([lupine, script] + ([data] if data else []), stdout=subprocess.PIPE, text=True)
        print('  ' + run.stdout.strip().replace('\n', '\n  '), flush=True)
        if run.returncode:
            missed.append(name)
    if missed:
        sys.exit(f'bench: not reached by {", ".join(missed)}')


def peers(root, lupine):
    """The rows of language_small.py, smaller than those of language.wl, beside Mathics3 and Woxi (both in .venv; BENCH_VENV names another)."""
    bin_folder = os.path.join(os.environ.get('BENCH_VENV') or os.path.join(root, '.venv'), 'bin')
    systems = {'Mathics3': [os.path.join(bin_folder, 'mathics'), '-f'], 'Woxi': [os.path.join(bin_folder, 'woxi'), 'run']}
    systems = {name: command for name, command in systems.items() if os.path.exists(command[0])}
    ratios = {name: [] for name in systems}
    print(f'seconds, best of three; -: not within 20 s, or no number ({machine()})')
    for row in language_small.ROWS:
        ours = one_row([lupine], row)
        line = f'  {row[0]:16}{ours:12.6f}'
        for name, command in systems.items():
            peer = one_row(command, row)
            if peer:
                ratios[name].append(peer / ours)
            line += f'   {name:9}{peer:10.5f}{peer / ours:9.1f}' if peer else f'   {name:9}{"-":>10}{"":9}'
        print(line, flush=True)
    for name, values in ratios.items():
        print(f'  Lupine is {statistics.geometric_mean(values):.0f} times as fast as {name} in the geometric mean of {len(values)} rows')


def main():
    root, lupine, *words = sys.argv[1:]
    if words[:1] == ['trainings']:
        trainings(root, lupine, words[1:])
        return
    if words[:1] == ['nets']:
        nets(root, lupine, ' '.join(words[1:]))
        return
    what = {'nets': nets, 'busy': busy, 'curves': curves, 'start': start, 'memory': memory, 'language': language, 'peers': peers}
    for word in words or ['start', 'language', 'memory', 'nets']:
        if word not in what:
            sys.exit(f'bench: {word} is none of {", ".join(what)}')
        what[word](root, lupine)


if __name__ == '__main__':
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
