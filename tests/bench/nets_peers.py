#!/usr/bin/env python3
"""One row of `./dev bench nets` in another framework:  nets_peers.py ROW PEER THREADS DATA   (PEER: torch, compile, onnx, jax)

The nets of nets.wl with random weights. Prints how many units of work a second does. bench.py sets the memory variables that
are best for these programs (freed memory is kept) and keeps a run on one thread to one core."""
import gzip
import os
import sys
import time

ROW, PEER, THREADS, DATA = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]


def second(work):
    """Best rate of work(n), which does its work n times."""
    n, t = 1, 0.0
    work(1)
    while True:
        start = time.perf_counter()
        work(n)
        t = time.perf_counter() - start
        if t >= 0.4:
            break
        n = max(2 * n, int(n * 0.5 / max(t, 0.001)))
    best = 0.0
    for _ in range(3):
        start = time.perf_counter()
        work(n)
        best = max(best, n / (time.perf_counter() - start))
    return best


# ---- PyTorch and, from its export, onnxruntime ----

def torch_nets():
    import torch
    from torch import nn
    import torch.nn.functional as F

    torch.set_num_threads(THREADS)
    torch.set_flush_denormal(True)
    torch.manual_seed(1)

    def lenet():
        return nn.Sequential(nn.Conv2d(1, 20, 5), nn.ReLU(), nn.MaxPool2d(2, 2), nn.Conv2d(20, 50, 5), nn.ReLU(),
                             nn.MaxPool2d(2, 2), nn.Flatten(), nn.Linear(800, 500), nn.ReLU(), nn.Linear(500, 10))

    def mlp():
        return nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10))

    def conv(inputs, out, size, stride, groups=1):
        return [nn.Conv2d(inputs, out, size, stride, size // 2, groups=groups, bias=False), nn.BatchNorm2d(out)]

    class Block(nn.Module):
        def __init__(self, inputs, out, stride):
            super().__init__()
            self.main = nn.Sequential(*conv(inputs, out, 3, stride), nn.ReLU(), *conv(out, out, 3, 1))
            self.side = nn.Identity() if inputs == out else nn.Sequential(*conv(inputs, out, 1, stride))

        def forward(self, x):
            return F.relu(self.main(x) + self.side(x))

    def resnet():
        blocks = [Block(a, b, s) for a, b, s in ((64, 64, 1), (64, 64, 1), (64, 128, 2), (128, 128, 1), (128, 256, 2),
                                                 (256, 256, 1), (256, 512, 2), (512, 512, 1))]
        return nn.Sequential(*conv(3, 64, 7, 2), nn.ReLU(), nn.MaxPool2d(3, 2, 1), *blocks, nn.AdaptiveAvgPool2d(1), nn.Flatten(),
                             nn.Linear(512, 1000))

    class Narrow(nn.Module):
        def __init__(self, inputs, out, stride, times):
            super().__init__()
            wide = inputs * times
            self.same = stride == 1 and inputs == out
            first = [] if times == 1 else [*conv(inputs, wide, 1, 1), nn.ReLU6()]
            self.main = nn.Sequential(*first, *conv(wide, wide, 3, stride, wide), nn.ReLU6(), *conv(wide, out, 1, 1))

        def forward(self, x):
            return x + self.main(x) if self.same else self.main(x)

    def mobilenet():
        layers, inputs = [*conv(3, 32, 3, 2), nn.ReLU6()], 32
        for times, out, count, stride in ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2),
                                          (6, 320, 1, 1)):
            for k in range(count):
                layers.append(Narrow(inputs, out, stride if k == 0 else 1, times))
                inputs = out
        return nn.Sequential(*layers, *conv(320, 1280, 1, 1), nn.ReLU6(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(1280, 1000))

    class Encoder(nn.Module):
        def __init__(self, size, heads, inner):
            super().__init__()
            self.heads, self.qkv, self.out = heads, nn.Linear(size, 3 * size), nn.Linear(size, size)
            self.wide, self.back = nn.Linear(size, inner), nn.Linear(inner, size)
            self.norm1, self.norm2 = nn.LayerNorm(size), nn.LayerNorm(size)

        def forward(self, x):
            n, t, size = x.shape
            q, k, v = self.qkv(x).view(n, t, 3, self.heads, size // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
            y = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(n, t, size)
            x = self.norm1(x + self.out(y))
            return self.norm2(x + self.back(F.gelu(self.wide(x))))

    class Recurrent(nn.Module):
        def __init__(self, kind):
            super().__init__()
            self.table, self.layer, self.last = nn.Embedding(64, 64), kind(64, 256, batch_first=True), nn.Linear(256, 64)

        def forward(self, x):
            return self.last(self.layer(self.table(x))[0]).flatten(0, 1)

    compiled = torch.compile if PEER == 'compile' else lambda f: f

    def training(net, x, y, batch, loss_of=F.cross_entropy, kind=torch.optim.Adam, last=False):
        if last:
            net, x = net.to(memory_format=torch.channels_last), x.to(memory_format=torch.channels_last)
        optimizer = kind(net.parameters(), lr=0.001, fused=True)
        forward = compiled(lambda a, b: loss_of(net(a), b))
        rows = torch.arange(batch)
        at = [0]

        def work(n):
            for _ in range(n):
                index = (rows + at[0]) % len(x)
                at[0] += batch
                optimizer.zero_grad(set_to_none=True)
                forward(x.index_select(0, index), y.index_select(0, index)).backward()
                optimizer.step()
        work(3)
        return batch * second(work)

    def calls(net, x, units, last=False):
        net = net.eval()
        if last and PEER != 'onnx':
            net, x = net.to(memory_format=torch.channels_last), x.to(memory_format=torch.channels_last)
        if PEER == 'onnx':
            return onnx_calls(net, x, units)
        forward = compiled(net)

        def work(n):
            with torch.inference_mode():
                for _ in range(n):
                    forward(x)
        work(3)
        return units * second(work)

    def onnx_calls(net, x, units):
        import io
        import warnings
        import onnxruntime
        warnings.simplefilter('ignore')
        file = io.BytesIO()
        torch.onnx.export(net, x, file, dynamo=False, opset_version=17)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(file.getvalue(), options, providers=['CPUExecutionProvider'])
        feed = {session.get_inputs()[0].name: x.numpy()}

        def work(n):
            for _ in range(n):
                session.run(None, feed)
        return units * second(work)

    def images(folder):
        with gzip.open(f'{folder}/train-images-idx3-ubyte.gz') as f:
            pixels = torch.frombuffer(bytearray(f.read()[16:]), dtype=torch.uint8)
        with gzip.open(f'{folder}/train-labels-idx1-ubyte.gz') as f:
            labels = torch.frombuffer(bytearray(f.read()[8:]), dtype=torch.uint8)
        return pixels.view(-1, 1, 28, 28).float() / 255, labels.long()

    def tiny():
        net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 2))
        x, y = torch.tensor([[0., 0], [0, 1], [1, 0], [1, 1]]), torch.tensor([0, 1, 1, 0])
        optimizer = torch.optim.SGD(net.parameters(), lr=0.001)
        forward = compiled(lambda: F.cross_entropy(net(x), y))

        def work(n):
            for _ in range(n):
                optimizer.zero_grad(set_to_none=True)
                forward().backward()
                optimizer.step()
        work(3)
        return second(work)

    def text(kind):
        x = torch.randint(0, 64, (320, 100))
        return training(Recurrent(kind), x, x, 32, lambda p, t: F.cross_entropy(p, t.flatten())) * 100

    def element():
        net = nn.Module()
        net.forward = lambda x: torch.tanh(torch.sigmoid(x)) * x + torch.exp(-x * x) / 2
        return calls(net, torch.rand(10_000_000), 0.01)

    def normalization():
        net = nn.Sequential(nn.BatchNorm2d(64), nn.ReLU())
        x = torch.rand(50, 64, 56, 56)
        forward = compiled(net)

        def work(n):
            with torch.no_grad():
                for _ in range(n):
                    forward(x)
        work(2)
        return 0.0100352 * second(work)

    return {
        'lenet training': lambda: training(lenet(), *images(DATA), 64),
        'lenet 1': lambda: calls(nn.Sequential(lenet(), nn.Softmax(-1)), torch.rand(1, 1, 28, 28), 1),
        'lenet 256': lambda: calls(nn.Sequential(lenet(), nn.Softmax(-1)), torch.rand(256, 1, 28, 28), 256),
        'mlp training': lambda: training(mlp(), torch.rand(12800, 784), torch.arange(12800) % 10, 128),
        'tiny': tiny,
        'lstm training': lambda: text(nn.LSTM),
        'gru training': lambda: text(nn.GRU),
        'resnet 1': lambda: calls(nn.Sequential(resnet(), nn.Softmax(-1)), torch.rand(1, 3, 224, 224), 1, True),
        'resnet training': lambda: training(resnet(), torch.rand(16, 3, 224, 224), torch.arange(16), 8, kind=torch.optim.SGD, last=True),
        'mobilenet 1': lambda: calls(nn.Sequential(mobilenet(), nn.Softmax(-1)), torch.rand(1, 3, 224, 224), 1, True),
        'encoder training': lambda: training(Encoder(256, 4, 1024), (x := torch.rand(64, 128, 256)), x, 16, F.mse_loss),
        'minilm 1': lambda: calls(nn.Sequential(*(Encoder(384, 12, 1536) for _ in range(6))), torch.rand(1, 128, 384), 1),
        'elementwise': element,
        'softmax': lambda: calls(nn.Softmax(-1), torch.rand(10000, 1000), 0.01),
        'normalization': normalization,
    }


# ---- JAX ----

def jax_nets():
    import jax
    import jax.numpy as jnp

    def random(*shape):
        return jax.random.uniform(jax.random.PRNGKey(1), shape, minval=-0.05, maxval=0.05)

    def adam(loss_of, weights, rate=0.001):
        zeros = jax.tree.map(jnp.zeros_like, weights)

        @jax.jit
        def step(w, m, v, t, *batch):
            g = jax.grad(loss_of)(w, *batch)
            m = jax.tree.map(lambda a, b: 0.9 * a + 0.1 * b, m, g)
            v = jax.tree.map(lambda a, b: 0.999 * a + 0.001 * b * b, v, g)
            scale = rate * jnp.sqrt(1 - 0.999 ** t) / (1 - 0.9 ** t)
            return jax.tree.map(lambda a, b, c: a - scale * b / (jnp.sqrt(c) + 1e-8), w, m, v), m, v, t + 1
        return step, (weights, zeros, zeros, jnp.float32(1))

    def training(loss_of, weights, x, y, batch):
        step, state = adam(loss_of, weights)
        box, at = [state], [0]

        def work(n):
            for _ in range(n):
                k = at[0] % (len(x) // batch) * batch
                at[0] += 1
                box[0] = step(*box[0], x[k:k + batch], y[k:k + batch])
            jax.block_until_ready(box[0])
        work(3)
        return batch * second(work)

    def cross_entropy(logits, y):
        return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(logits), y[:, None], 1))

    def mlp():
        w = [random(784, 512), random(512), random(512, 512), random(512), random(512, 10), random(10)]

        def loss(w, x, y):
            h = jax.nn.relu(x @ w[0] + w[1])
            return cross_entropy(jax.nn.relu(h @ w[2] + w[3]) @ w[4] + w[5], y)
        return training(loss, w, random(12800, 784), jnp.arange(12800) % 10, 128)

    def tiny():
        w = [random(2, 8), random(8), random(8, 2), random(2)]
        x, y = jnp.array([[0., 0], [0, 1], [1, 0], [1, 1]]), jnp.array([0, 1, 1, 0])

        def loss(w):
            return cross_entropy(jnp.tanh(x @ w[0] + w[1]) @ w[2] + w[3], y)

        @jax.jit
        def steps(w, n):
            return jax.lax.fori_loop(0, n, lambda _, a: jax.tree.map(lambda p, g: p - 0.001 * g, a, jax.grad(loss)(a)), w)
        return second(lambda n: jax.block_until_ready(steps(w, 1000 * n))) * 1000

    def encoder():
        size, heads, inner = 256, 4, 1024
        w = {'qkv': random(size, 3 * size), 'out': random(size, size), 'wide': random(size, inner), 'back': random(inner, size),
             **{name: jnp.zeros(n) for name, n in (('bq', 3 * size), ('bo', size), ('bw', inner), ('bb', size))},
             **{name: jnp.ones(size) for name in ('s1', 's2', 'c1', 'c2')}}

        def norm(x, s, c):
            mean = x.mean(-1, keepdims=True)
            return (x - mean) * jax.lax.rsqrt(((x - mean) ** 2).mean(-1, keepdims=True) + 1e-3) * s + c

        def loss(w, x, y):
            n, t, _ = x.shape
            q, k, v = jnp.moveaxis((x @ w['qkv'] + w['bq']).reshape(n, t, 3, heads, size // heads), 2, 0)
            p = jax.nn.softmax(jnp.einsum('nqhd,nkhd->nhqk', q, k) / (size // heads) ** 0.5)
            a = jnp.einsum('nhqk,nkhd->nqhd', p, v).reshape(n, t, size)
            x = norm(x + a @ w['out'] + w['bo'], w['s1'], w['c1'])
            x = norm(x + jax.nn.gelu(x @ w['wide'] + w['bw'], approximate=False) @ w['back'] + w['bb'], w['s2'], w['c2'])
            return ((x - y) ** 2).mean()
        x = random(64, 128, size)
        return training(loss, w, x, x, 16)

    def calls(f, x, units):
        f = jax.jit(f)

        def work(n):
            for _ in range(n):
                y = f(x)
            jax.block_until_ready(y)
        return units * second(work)

    return {'mlp training': mlp, 'tiny': tiny, 'encoder training': encoder,
            'elementwise': lambda: calls(lambda x: jnp.tanh(jax.nn.sigmoid(x)) * x + jnp.exp(-x * x) / 2, random(10_000_000), 0.01),
            'softmax': lambda: calls(jax.nn.softmax, random(10000, 1000), 0.01)}


if THREADS == 1:
    os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[0]})
print((jax_nets if PEER == 'jax' else torch_nets)()[ROW]())
