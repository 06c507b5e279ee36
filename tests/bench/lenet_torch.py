#!/usr/bin/env python3
"""LeNet on MNIST in PyTorch on the CPU: the yardstick of bench.py. Prints images per second.

  lenet_torch.py DATA THREADS [BATCHES]

The same net, batch size (64) and optimiser (Adam, 0.001) as tests/bench/lenet.wl. bench.py sets the memory variables that
are best for PyTorch (freed memory is kept). The images are floats in memory before the clock starts, and a batch is taken by
index_select, which is the quickest way of feeding PyTorch."""
import gzip
import sys
import time

import torch
from torch import nn


def images(folder, name):
    with gzip.open(f'{folder}/{name}-images-idx3-ubyte.gz') as f:
        pixels = torch.frombuffer(bytearray(f.read()[16:]), dtype=torch.uint8)
    with gzip.open(f'{folder}/{name}-labels-idx1-ubyte.gz') as f:
        labels = torch.frombuffer(bytearray(f.read()[8:]), dtype=torch.uint8)
    return pixels.view(-1, 1, 28, 28).float() / 255, labels.long()


def main():
    folder, threads, batches = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 300
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    torch.set_flush_denormal(True)
    x, y = images(folder, 'train')
    net = nn.Sequential(nn.Conv2d(1, 20, 5), nn.ReLU(), nn.MaxPool2d(2, 2), nn.Conv2d(20, 50, 5), nn.ReLU(),
                        nn.MaxPool2d(2, 2), nn.Flatten(), nn.Linear(800, 500), nn.ReLU(), nn.Linear(500, 10))
    loss_of = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.001, fused=True)
    order = torch.randperm(len(x))

    def step(k):
        rows = order[64 * k % (len(x) - 64):][:64]
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of(net(x.index_select(0, rows)), y.index_select(0, rows))
        loss.backward()
        optimizer.step()
        return loss

    for k in range(40):
        step(k)
    start = time.perf_counter()
    for k in range(40, 40 + batches):
        loss = step(k)
    seconds = time.perf_counter() - start
    print(f'loss {loss.item():.4f}', file=sys.stderr)
    print(64 * batches / seconds)


if __name__ == '__main__':
    main()
