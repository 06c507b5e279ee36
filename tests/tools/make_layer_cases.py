"""Makes tests/cases/nn/layers.jsonl: values and gradients of the layers from PyTorch in double precision.

    make_layer_cases.py > tests/cases/nn/layers.jsonl

Every case is computed here from the formula that the layer is documented by; nothing of Lupine's is looked at.  The
tests need only the file.  Data have two decimals, so that their text is what was computed with.
"""
import json
import math
import torch
import torch.nn.functional as F

torch.manual_seed(20)
torch.set_default_dtype(torch.float64)
COUNT = {}


def rnd(*dims, lo=-1.0, hi=1.0):
    return (torch.rand(dims) * (hi - lo) + lo).mul(100).round().div(100)


def text(x):
    """A tensor, number, list, or text as an expression of the language."""
    if isinstance(x, torch.Tensor):
        x = x.detach().tolist()
    if isinstance(x, list):
        return '{%s}' % ', '.join(text(e) for e in x)
    if isinstance(x, bool):
        return str(x)
    if isinstance(x, float):
        return repr(round(x, 9) + 0.0).replace('e', '*^')
    return str(x)


def emit(layer, expr, expect, tol=1e-4):
    COUNT[layer] = COUNT.get(layer, 0) + 1
    print(json.dumps({'id': '%s/%03d' % (layer, COUNT[layer]), 'input': expr, 'expect': text(expect), 'tol': tol},
                     ensure_ascii=False))


def ports(data, extra=''):
    if list(data) == ['Input'] and not extra:
        return text(data['Input'])
    return '<|%s%s|>' % (', '.join('"%s" -> %s' % (k, text(v)) for k, v in data.items()), extra)


def layer(name, args, f, data, arrays=None, options='', wrap='%s', seed=True, skip=(), prefix=None, grads=True):
    """Value of name[args, arrays, options] on data, and gradients by every port and array: by the plain sum, and once by
    the inner product with a given output gradient.  f takes ports and arrays as tensors by name."""
    arrays = arrays or {}
    said = [a for a in [args] + ['"%s" -> %s' % (k, text(v)) for k, v in arrays.items()] + [options] if a]
    net = wrap % ('%s[%s]' % (name, ', '.join(said)))
    leaf = {k: v.clone().requires_grad_() if isinstance(v, torch.Tensor) and v.is_floating_point() else v
            for k, v in {**data, **arrays}.items()}
    y = f(**{k.replace(' ', ''): v for k, v in leaf.items()})
    emit(name, '%s[%s]' % (net, ports(data)), y)
    wanted = [k for k, v in leaf.items() if isinstance(v, torch.Tensor) and v.is_floating_point() and k not in skip] \
        if grads else []
    if not wanted:
        return
    spec = {k: k if k in data or not prefix else prefix % k for k in wanted}
    g = torch.autograd.grad(y.sum(), [leaf[k] for k in wanted], retain_graph=True, allow_unused=True)
    for k, d in zip(wanted, g):
        d = torch.zeros_like(leaf[k]) if d is None else d
        emit(name, '%s[%s, NetPortGradient[%s]]' % (net, ports(data), json.dumps(spec[k]) if not prefix or k in data else spec[k]), d)
    if seed and y.dim() > 0:
        w = rnd(*y.shape)
        g = torch.autograd.grad((y * w).sum(), [leaf[k] for k in wanted], allow_unused=True)
        for k, d in zip(wanted, g):
            d = torch.zeros_like(leaf[k]) if d is None else d
            emit(name, '%s[%s, NetPortGradient[%s]]' % (net, ports(data, ', NetPortGradient["Output"] -> ' + text(w)),
                                                       json.dumps(spec[k]) if not prefix or k in data else spec[k]), d)


def inp(*dims):
    return '"Input" -> ' + text(list(dims))


# --- basic -----------------------------------------------------------------------------------------------------
def linear():
    for n, m in [(1, 1), (2, 3), (4, 2)]:
        layer('LinearLayer', str(n), lambda Input, Weights, Biases: Weights @ Input + Biases, {'Input': rnd(m)},
              {'Weights': rnd(n, m), 'Biases': rnd(n)})
    layer('LinearLayer', '2', lambda Input, Weights: Weights @ Input, {'Input': rnd(3)}, {'Weights': rnd(2, 3)},
          '"Biases" -> None')
    layer('LinearLayer', '{2, 3}', lambda Input, Weights, Biases: (Weights @ Input.reshape(-1) + Biases).reshape(2, 3),
          {'Input': rnd(2, 2)}, {'Weights': rnd(6, 4), 'Biases': rnd(6)}, inp(2, 2))
    layer('LinearLayer', '{}', lambda Input, Weights, Biases: (Weights @ Input + Biases).reshape(()),
          {'Input': rnd(3)}, {'Weights': rnd(1, 3), 'Biases': rnd(1)}, inp(3))
    layer('LinearLayer', '3', lambda Input, Weights, Biases: Weights[:, 0] * Input + Biases, {'Input': torch.tensor(0.7)},
          {'Weights': rnd(3, 1), 'Biases': rnd(3)}, '"Input" -> "Real"')
    layer('LinearLayer', '', lambda Input, Weights, Biases: Weights @ Input + Biases, {'Input': rnd(2)},
          {'Weights': rnd(3, 2), 'Biases': rnd(3)})
    w, b, x = rnd(2, 3), rnd(2), rnd(4, 3)
    net = 'LinearLayer[2, "Weights" -> %s, "Biases" -> %s]' % (text(w), text(b))
    emit('LinearLayer', '%s[%s]' % (net, text(x)), x @ w.T + b)
    emit('LinearLayer', '%s[%s, NetPortGradient["Input"]]' % (net, text(x)), w.sum(0).expand(4, 3))
    emit('LinearLayer', '%s[%s, NetPortGradient["Biases"]]' % (net, text(x)), torch.full((2,), 4.0))


def softmax():
    for dims, arg, axis in [((4,), '', 0), ((2, 3), '', -1), ((2, 3), '1', 0), ((2, 3), '2', 1), ((2, 3, 2), '2', 1),
                            ((2, 3, 2), '-3', 0), ((2, 3), '-1', -1)]:
        layer('SoftmaxLayer', arg, lambda Input: F.softmax(Input, axis), {'Input': rnd(*dims, lo=-2, hi=2)},
              options=inp(*dims))
    seqs = [rnd(2), rnd(4)]
    emit('SoftmaxLayer', 'SoftmaxLayer["Input" -> "Varying"][{%s}]' % ', '.join(map(text, seqs)),
         [F.softmax(s, 0).tolist() for s in seqs])


def ramp():
    x = rnd(3, 2)
    for arg, s, shape in [('', rnd(3, lo=0), (3, 1)), ('2', rnd(2, lo=0), (1, 2)), ('{1, 2}', rnd(3, 2, lo=0), (3, 2)),
                          ('1 ;; 2', rnd(3, 2, lo=0), (3, 2)), ('{}', torch.tensor(0.3), ())]:
        layer('ParametricRampLayer', arg, lambda Input, Slope: torch.where(Input >= 0, Input, Input * Slope.reshape(shape)),
              {'Input': x}, {'Slope': s}, inp(3, 2))
    emit('ParametricRampLayer', 'Normal[NetExtract[NetInitialize[ParametricRampLayer["Input" -> {2, 3}]], "Slope"]]',
         [0.1, 0.1])


def elementwise():
    g = {'Ramp': F.relu, 'LogisticSigmoid': torch.sigmoid, 'Tan': torch.tan, 'Cos': torch.cos, 'Exp': torch.exp,
         'ArcTanh': torch.atanh, 'ArcSin': torch.asin, 'ArcCos': torch.acos, 'ArcSinh': torch.asinh,
         'Erf': torch.erf, 'Coth': lambda x: 1 / torch.tanh(x), 'Sech': lambda x: 1 / torch.cosh(x),
         'Csch': lambda x: 1 / torch.sinh(x), 'Cot': lambda x: 1 / torch.tan(x), 'Sec': lambda x: 1 / torch.cos(x),
         'Csc': lambda x: 1 / torch.sin(x), 'ArcCot': lambda x: torch.atan(1 / x),
         'Haversine': lambda x: (1 - torch.cos(x)) / 2, 'Gudermannian': lambda x: 2 * torch.atan(torch.tanh(x / 2)),
         'InverseGudermannian': lambda x: 2 * torch.atanh(torch.tan(x / 2)), 'Sinh': torch.sinh, 'Cosh': torch.cosh,
         '# - Sin[#] &': lambda x: x - torch.sin(x), 'Sqrt[1 + #^2] &': lambda x: torch.sqrt(1 + x * x),
         '#/(1 + Abs[#]) &': lambda x: x / (1 + x.abs()), 'Clip[#, {-0.25, 0.5}] &': lambda x: x.clamp(-0.25, 0.5),
         'Clip': lambda x: x.clamp(-1, 1), 'Log[1 + Exp[#]] &': F.softplus, '-#^2 + 3 # - 1/2 &': lambda x: -x * x + 3 * x - 0.5,
         'Exp[-#^2/2] &': lambda x: torch.exp(-x * x / 2), 'If[# > 0.2 || # < -0.2, 2 #, #^2] &':
         lambda x: torch.where(x.abs() > 0.2, 2 * x, x * x), 'Piecewise[{{#, # > 0.5}, {3 #, # > 0}}, -#] &':
         lambda x: torch.where(x > 0.5, x, torch.where(x > 0, 3 * x, -x)), 'Mod[#, 0.3] &': lambda x: x - 0.3 * torch.floor(x / 0.3),
         'Threshold[#, 0.3] &': lambda x: torch.where(x.abs() > 0.3, x, torch.zeros_like(x)),
         'Divide[#, 4] &': lambda x: x / 4, 'Subtract[2, #] &': lambda x: 2 - x, 'Surd[#, 5] &':
         lambda x: torch.sign(x) * x.abs() ** 0.2, 'Max[#, -0.1, 0.3] &': lambda x: torch.clamp(x, min=0.3),
         'If[Positive[#], #, 0] &': F.relu, 'If[NonNegative[#], 1, -1]*# &': torch.abs, 'Boole[# > 0] + # &':
         lambda x: (x > 0).double() + x, 'Composition[Tanh, Sin]': lambda x: torch.tanh(torch.sin(x)),
         'Function[t, t*Tanh[t]]': lambda x: x * torch.tanh(x), '0.5 # &': lambda x: 0.5 * x}
    for name, f in g.items():
        layer('ElementwiseLayer', name, lambda Input: f(Input), {'Input': rnd(5, lo=-0.9, hi=0.9)}, seed=False)
    for name, f, lo, hi in [('Log', torch.log, 0.1, 3), ('Sqrt', torch.sqrt, 0.1, 3), ('LogGamma', torch.lgamma, 0.2, 4),
                            ('Gamma', lambda x: torch.exp(torch.lgamma(x)), 0.3, 3), ('ArcCosh', torch.acosh, 1.1, 3),
                            ('ArcSech', lambda x: torch.acosh(1 / x), 0.1, 0.9), ('ArcCoth', lambda x: torch.atanh(1 / x), 1.2, 3),
                            ('InverseHaversine', lambda x: 2 * torch.asin(torch.sqrt(x)), 0.1, 0.9),
                            ('InverseErf', torch.erfinv, -0.9, 0.9), ('InverseErfc', lambda x: torch.erfinv(1 - x), 0.2, 1.8),
                            ('CubeRoot', lambda x: torch.sign(x) * x.abs() ** (1 / 3), -2, 2),
                            ('ArcSec', lambda x: torch.acos(1 / x), 1.2, 3), ('ArcCsch', lambda x: torch.asinh(1 / x), 0.3, 2),
                            ('#^1.5 &', lambda x: x ** 1.5, 0.1, 3), ('#^# &', lambda x: x ** x, 0.2, 2)]:
        layer('ElementwiseLayer', name, lambda Input: f(Input), {'Input': rnd(4, lo=lo, hi=hi)}, seed=False)
    named = {'RectifiedLinearUnit': F.relu, 'ReLU': F.relu, 'ELU': F.elu, 'SELU': F.selu, 'ScaledExponentialLinearUnit': F.selu,
             'GELU': F.gelu, 'GaussianErrorLinearUnit': F.gelu, 'Swish': F.silu, 'HardSwish': F.hardswish, 'Mish': F.mish,
             'SoftSign': F.softsign, 'SoftPlus': F.softplus, 'HardTanh': F.hardtanh, 'Sigmoid': torch.sigmoid,
             'HardSigmoid': lambda x: ((x + 1) / 2).clamp(0, 1), 'ExponentialLinearUnit': F.elu}
    for name, f in named.items():
        layer('ElementwiseLayer', '"%s"' % name, lambda Input: f(Input), {'Input': rnd(6, lo=-3.5, hi=3.5) + 0.001}, seed=False)
    for name, f in [('SoftPlus', F.softplus), ('Mish', F.mish), ('Swish', F.silu), ('GELU', F.gelu)]:
        layer('ElementwiseLayer', '"%s"' % name, lambda Input: f(Input), {'Input': torch.tensor([-100.0, -20.0, 30.0, 100.0])},
              seed=False)
    layer('ElementwiseLayer', 'Tanh', lambda Input: torch.tanh(Input), {'Input': rnd(2, 2, 2)})
    layer('ElementwiseLayer', 'Tanh', lambda Input: torch.tanh(Input), {'Input': torch.tensor(0.4)}, options='"Input" -> "Real"')
    for name, x, y in [('Round', [0.5, 1.5, 2.5, -0.5, -1.5], [0, 2, 2, 0, -2]), ('IntegerPart', [1.7, -1.7], [1, -1]),
                       ('FractionalPart', [1.75, -1.75], [0.75, -0.75]), ('Unitize', [0, 0.1, -3], [0, 1, 1]),
                       ('KroneckerDelta', [0, 0.1, -3], [1, 0, 0]), ('Sign', [0, 2, -2], [0, 1, -1])]:
        emit('ElementwiseLayer', 'ElementwiseLayer[%s][%s]' % (name, text(x)), y)
    for f in ['Ramp', 'Abs', '"HardTanh"']:
        emit('ElementwiseLayer', 'ElementwiseLayer[%s][{0., -2., 3.}, NetPortGradient["Input"]]' % f,
             [1 if 'Hard' in f else 0, -1 if f == 'Abs' else 0, 0 if 'Hard' in f else 1])


# --- convolution -----------------------------------------------------------------------------------------------
CONV = [None, F.conv1d, F.conv2d, F.conv3d]
DECONV = [None, F.conv_transpose1d, F.conv_transpose2d, F.conv_transpose3d]


def padded(x, pad, value=0.0):
    """pad: [(b, e), ...] over the spatial dimensions of c x d1 x ..."""
    flat = [v for be in reversed(pad) for v in be]
    return F.pad(x, flat, value=value)


def conv(x, w, b, pad, stride, dilation, groups):
    r = x.dim() - 1
    return CONV[r](padded(x, pad)[None], w, b, stride=stride, dilation=dilation, groups=groups)[0]


def convolution():
    def run(n, k, dims, c, pad=None, stride=1, dilation=1, groups=1, options='', bias=True, size=None):
        r = len(k)
        pad = pad or [(0, 0)] * r
        arrays = {'Weights': rnd(n, c // groups, *k)}
        if bias:
            arrays['Biases'] = rnd(n)
        layer('ConvolutionLayer', '%d, %s' % (n, size or text(list(k))),
              lambda Input, Weights, Biases=None: conv(Input, Weights, Biases, pad, stride, dilation, groups),
              {'Input': rnd(c, *dims)}, arrays, options + ('' if bias else (', ' if options else '') + '"Biases" -> None'))
    run(2, (2,), (5,), 2)
    run(1, (3,), (7,), 2, stride=2, options='"Stride" -> 2')
    run(1, (2,), (7,), 1, dilation=3, options='"Dilation" -> 3')
    run(2, (2,), (4,), 2, pad=[(1, 2)], options='PaddingSize -> {{1, 2}}')
    run(2, (2, 3), (4, 4), 2)
    run(1, (2, 2), (3, 3), 2, pad=[(1, 1), (1, 1)], options='PaddingSize -> 1')
    run(1, (2, 2), (3, 3), 2, pad=[(1, 1), (1, 1)], options='"PaddingSize" -> 1')
    run(1, (2, 2), (3, 4), 1, pad=[(1, 1), (2, 2)], options='PaddingSize -> {1, 2}')
    run(1, (2, 2), (3, 4), 1, pad=[(1, 0), (2, 1)], options='PaddingSize -> {{1, 0}, {2, 1}}')
    run(1, (3, 3), (4, 5), 1, pad=[(1, 1), (1, 1)], options='PaddingSize -> "Same"')
    run(1, (2, 3), (4, 5), 1, pad=[(0, 1), (1, 1)], options='PaddingSize -> "Same"')
    run(1, (3, 2), (6, 5), 1, stride=(2, 1), options='"Stride" -> {2, 1}')
    run(1, (2, 2), (6, 5), 1, dilation=(2, 3), options='"Dilation" -> {2, 3}')
    run(1, (3, 3), (5, 5), 1, pad=[(1, 1), (1, 1)], stride=2, options='"Stride" -> 2, PaddingSize -> "Same"')
    run(1, (3,), (6,), 1, pad=[(0, 1)], stride=2, options='"Stride" -> 2, PaddingSize -> "Same"')
    run(1, (4,), (7,), 1, pad=[(0, 0)], stride=3, options='"Stride" -> 3')
    run(4, (2, 2), (3, 3), 2, groups=2, options='"ChannelGroups" -> 2')
    run(2, (2, 2), (3, 3), 2, groups=2, options='"GroupNumber" -> 2', bias=False)
    run(3, (1, 1), (2, 2), 2)
    run(1, (2, 2, 1), (3, 3, 2), 1, stride=1)
    run(2, (2, 2, 2), (3, 2, 3), 2, pad=[(1, 1)] * 3, options='PaddingSize -> 1', bias=False)
    run(2, (2, 2), (3, 3), 1, size='2')
    run(2, (2,), (4,), 1, size='2', options='"Dimensionality" -> 1')
    x = rnd(4, 3, 2)
    w, b = rnd(2, 2, 2, 2), rnd(2)
    layer('ConvolutionLayer', '2, {2, 2}', lambda Input, Weights, Biases:
          conv(Input.permute(2, 0, 1), Weights, Biases, [(0, 0)] * 2, 1, 1, 1).permute(1, 2, 0), {'Input': x},
          {'Weights': w, 'Biases': b}, 'Interleaving -> True')
    layer('ConvolutionLayer', '2, {2}', lambda Input, Weights, Biases:
          conv(Input.T, Weights, Biases, [(1, 1)], 1, 1, 1).T, {'Input': rnd(4, 2)},
          {'Weights': rnd(2, 2, 2), 'Biases': rnd(2)}, 'Interleaving -> True, PaddingSize -> 1')
    w, x = rnd(2, 1, 2, 2), rnd(3, 1, 3, 3)
    net = 'ConvolutionLayer[2, {2, 2}, "Weights" -> %s, "Biases" -> None, "Input" -> {1, 3, 3}]' % text(w)
    emit('ConvolutionLayer', '%s[%s]' % (net, text(x)), F.conv2d(x, w))
    emit('ConvolutionLayer', 'NetExtract[ConvolutionLayer[3, {3, 3}, "Stride" -> 2, "Input" -> {2, 9, 8}], "Output"]', [3, 4, 3])
    emit('ConvolutionLayer', 'NetExtract[ConvolutionLayer[3, {3, 3}, "Stride" -> 2, PaddingSize -> "Same", "Input" -> {2, 9, 8}], "Output"]',
         [3, 5, 4])


def deconvolution():
    def run(n, k, dims, c, pad=None, stride=1, dilation=1, groups=1, options='', bias=True):
        r = len(k)
        pad = pad or [(0, 0)] * r
        arrays = {'Weights': rnd(c, n // groups, *k)}
        if bias:
            arrays['Biases'] = rnd(n)

        def f(Input, Weights, Biases=None):
            y = DECONV[r](Input[None], Weights, None, stride=stride, dilation=dilation, groups=groups)[0]
            for i, (b, e) in enumerate(pad):
                y = y.narrow(i + 1, b, y.shape[i + 1] - b - e)
            return y if Biases is None else y + Biases.reshape(-1, *[1] * r)
        layer('DeconvolutionLayer', '%d, %s' % (n, text(list(k))), f, {'Input': rnd(c, *dims)}, arrays,
              options + ('' if bias else (', ' if options else '') + '"Biases" -> None'))
    run(1, (3,), (4,), 1)
    run(2, (2,), (3,), 2, stride=2, options='"Stride" -> 2')
    run(1, (2, 2), (2, 3), 2)
    run(2, (3, 2), (2, 2), 1, stride=(2, 1), options='"Stride" -> {2, 1}')
    run(1, (3, 3), (3, 3), 1, pad=[(1, 1), (1, 1)], options='PaddingSize -> 1')
    run(1, (2, 2), (3, 3), 1, pad=[(1, 0), (0, 1)], options='PaddingSize -> {{1, 0}, {0, 1}}')
    run(1, (2, 2), (2, 2), 1, dilation=2, options='"Dilation" -> 2')
    run(2, (2, 2), (2, 2), 2, groups=2, options='"ChannelGroups" -> 2', bias=False)
    run(1, (4, 4), (3, 2), 1, stride=2, pad=[(1, 1), (1, 1)], options='"Stride" -> 2, PaddingSize -> "Same"')
    run(1, (3, 3), (3, 2), 1, pad=[(1, 1), (1, 1)], options='PaddingSize -> "Same"')
    layer('DeconvolutionLayer', '1, {2, 2}', lambda Input, Weights:
          F.conv_transpose2d(Input.permute(2, 0, 1)[None], Weights)[0].permute(1, 2, 0), {'Input': rnd(2, 3, 2)},
          {'Weights': rnd(2, 1, 2, 2)}, '"Biases" -> None, Interleaving -> True')


def pool(x, kind, k, stride, pad):
    """Windows by hand: max ignores padding, mean counts it."""
    r = x.dim() - 1
    p = padded(x, pad, -math.inf if kind == 'Max' else 0.0)
    for i in range(r):
        p = p.unfold(i + 1, k[i], stride[i])
    p = p.reshape(*p.shape[:r + 1], -1)
    return p.max(-1).values if kind == 'Max' else p.mean(-1) if kind == 'Mean' else p.sum(-1)


def pooling():
    def run(arg, dims, kind, k, stride, pad=None, options=''):
        r = len(k)
        said = ', '.join(s for s in ['"Function" -> ' + kind if kind != 'Max' else '', options] if s)
        layer('PoolingLayer', arg, lambda Input: pool(Input, kind, k, stride, pad or [(0, 0)] * r), {'Input': rnd(*dims)},
              options=said)
    for kind in ['Max', 'Mean', 'Total']:
        run('{2}', (2, 5), kind, (2,), (1,))
        run('{2, 2}, 2', (1, 4, 5), kind, (2, 2), (2, 2))
        run('{3, 2}, {2, 1}', (1, 5, 4), kind, (3, 2), (2, 1))
        run('{2, 2}', (1, 3, 3), kind, (2, 2), (1, 1), [(1, 1), (1, 1)], 'PaddingSize -> 1')
        run('{2, 2}', (1, 3, 3), kind, (2, 2), (1, 1), [(0, 1), (0, 1)], 'PaddingSize -> "Same"')
    run('2, 2', (2, 4, 4), 'Max', (2, 2), (2, 2))
    run('{3, 3}, "Stride" -> 2', (1, 5, 5), 'Max', (3, 3), (2, 2))
    run('2', (1, 3, 3, 2), 'Mean', (2, 2, 2), (1, 1, 1))
    run('{3, 3}, 2', (1, 5, 4), 'Max', (3, 3), (2, 2), [(1, 1), (0, 1)], 'PaddingSize -> "Same"')
    layer('PoolingLayer', '{2, 2}, 2', lambda Input: pool(Input.permute(2, 0, 1), 'Mean', (2, 2), (2, 2), [(0, 0)] * 2)
          .permute(1, 2, 0), {'Input': rnd(4, 4, 2)}, options='"Function" -> Mean, Interleaving -> True')
    emit('PoolingLayer', 'PoolingLayer[{2}, "Function" -> Max][{{3., 3., 1.}}, NetPortGradient["Input"]]', [[1, 1, 0]])


def resize():
    for dims, out in [((1, 4), (7,)), ((2, 3), (5,)), ((1, 5), (2,)), ((1, 4), (1,))]:
        layer('ResizeLayer', text(list(out)), lambda Input: F.interpolate(Input[None], out, mode='linear', align_corners=True)[0],
              {'Input': rnd(*dims)})
    for dims, out in [((1, 3, 4), (5, 6)), ((2, 3, 3), (2, 4))]:
        layer('ResizeLayer', text(list(out)), lambda Input: F.interpolate(Input[None], out, mode='bilinear', align_corners=True)[0],
              {'Input': rnd(*dims)})
        layer('ResizeLayer', text(list(out)), lambda Input: F.interpolate(Input[None], out, mode='bilinear', align_corners=False)[0],
              {'Input': rnd(*dims)}, options='"Scheme" -> "Bin"')
    layer('ResizeLayer', '{Scaled[3]}', lambda Input: Input.repeat_interleave(3, 1), {'Input': rnd(2, 3)},
          options='Resampling -> "Nearest"')
    layer('ResizeLayer', '{Scaled[1/2], All}', lambda Input: F.interpolate(Input[None], (2, 3), mode='bilinear', align_corners=True)[0],
          {'Input': rnd(1, 4, 3)})
    layer('ResizeLayer', '{3, 2}', lambda Input: F.interpolate(Input.permute(2, 0, 1)[None], (3, 2), mode='bilinear',
          align_corners=True)[0].permute(1, 2, 0), {'Input': rnd(2, 3, 2)}, options='Interleaving -> True')
    layer('UpsampleLayer', '2', lambda Input: Input.repeat_interleave(2, 1).repeat_interleave(2, 2), {'Input': rnd(1, 2, 3)})


def spatial():
    for c, h, w, oh, ow in [(1, 3, 3, 3, 3), (2, 4, 3, 2, 3), (1, 3, 4, 4, 2)]:
        def f(Input, Parameters):
            grid = F.affine_grid(Parameters.reshape(1, 2, 3), (1, c, oh, ow), align_corners=True)
            return F.grid_sample(Input[None], grid, mode='bilinear', padding_mode='zeros', align_corners=True)[0]
        layer('SpatialTransformationLayer', '{%d, %d}' % (oh, ow), f, {'Input': rnd(c, h, w), 'Parameters':
              torch.tensor([0.83, 0.11, 0.07, -0.13, 0.77, 0.05])}, options=inp(c, h, w))


# --- normalisation ---------------------------------------------------------------------------------------------
def batchnorm():
    for dims, inter in [((3,), False), ((2, 3), False), ((2, 2, 3), False), ((2, 3), True), ((2, 2, 3), True)]:
        c = dims[-1] if inter else dims[0]
        shape = (c,) if inter else (c,) + (1,) * (len(dims) - 1)
        a = {'Scaling': rnd(c), 'Biases': rnd(c), 'MovingMean': rnd(c), 'MovingVariance': rnd(c, lo=0.2, hi=2)}
        layer('BatchNormalizationLayer', '', lambda Input, Scaling, Biases, MovingMean, MovingVariance:
              Scaling.reshape(shape) * (Input - MovingMean.reshape(shape)) / torch.sqrt(MovingVariance.reshape(shape) + 0.001)
              + Biases.reshape(shape), {'Input': rnd(*dims)}, a, inp(*dims) + (', Interleaving -> True' if inter else ''),
              skip=('MovingMean', 'MovingVariance'))
    a = {'Scaling': rnd(2), 'Biases': rnd(2), 'MovingMean': rnd(2), 'MovingVariance': rnd(2, lo=0.2, hi=2)}
    x = rnd(4, 2, 3).requires_grad_()
    net = 'BatchNormalizationLayer[%s, "Epsilon" -> 0.01, "Input" -> {2, 3}]' % ', '.join('"%s" -> %s' % (k, text(v)) for k, v in a.items())
    s = a['Scaling'].clone().requires_grad_()
    y = F.batch_norm(x, None, None, s, a['Biases'], training=True, eps=0.01)
    emit('BatchNormalizationLayer', '%s[%s, NetEvaluationMode -> "Train"]' % (net, text(x)), y)
    w = rnd(4, 2, 3)
    gx, gs = torch.autograd.grad((y * w).sum(), [x, s])
    head = '%s[<|"Input" -> %s, NetPortGradient["Output"] -> %s|>, NetPortGradient["%%s"], NetEvaluationMode -> "Train"]' % (net, text(x), text(w))
    emit('BatchNormalizationLayer', head % 'Input', gx)
    emit('BatchNormalizationLayer', head % 'Scaling', gs)
    emit('BatchNormalizationLayer', head % 'Biases', w.sum((0, 2)))
    one = 'BatchNormalizationLayer["Scaling" -> {2, 3}, "Biases" -> {5, 7}, "MovingMean" -> {0, 0}, "MovingVariance" -> {1, 1}, "Input" -> 2]'
    emit('BatchNormalizationLayer', one + '[{0.3, 0.4}, NetEvaluationMode -> "Train"]', [5, 7])
    emit('BatchNormalizationLayer', 'Normal /@ NetExtract[NetInitialize[BatchNormalizationLayer["Input" -> 2]], {{"Scaling"}, {"Biases"}, '
         '{"MovingMean"}, {"MovingVariance"}}]', [[1, 1], [0, 0], [0, 0], [1, 1]])
    emit('BatchNormalizationLayer', 'With[{n = NetTrain[NetInitialize[BatchNormalizationLayer["Input" -> 1]], {{1.} -> {0.}, {3.} -> {0.}}, '
         'BatchSize -> 2, MaxTrainingRounds -> 1, TrainingProgressReporting -> None]}, Normal[NetExtract[n, #]] & /@ {"MovingMean", "MovingVariance"}]',
         [[0.2], [1.0]])
    emit('BatchNormalizationLayer', 'With[{n = NetTrain[NetInitialize[BatchNormalizationLayer["Momentum" -> 0.5, "Input" -> 1]], '
         '{{1.} -> {0.}, {5.} -> {0.}}, BatchSize -> 2, MaxTrainingRounds -> 2, TrainingProgressReporting -> None]}, '
         'Normal[NetExtract[n, #]] & /@ {"MovingMean", "MovingVariance"}]', [[2.25], [3.25]])


def normalize(x, axes, eps=0.001, rms=False, unbiased=False):
    if rms:
        return x / torch.sqrt((x * x).mean(axes, keepdim=True) + eps)
    m = x.mean(axes, keepdim=True)
    return (x - m) / torch.sqrt(x.var(axes, keepdim=True, unbiased=unbiased) + eps)


def normalization():
    def run(args, dims, axes, scal, options='', **how):
        shape = [d if i in scal else 1 for i, d in enumerate(dims)]
        array = [dims[i] for i in scal]
        layer('NormalizationLayer', args, lambda Input, Scaling, Biases: Scaling.reshape(shape) * normalize(Input, axes, **how)
              + Biases.reshape(shape), {'Input': rnd(*dims)}, {'Scaling': rnd(*array), 'Biases': rnd(*array)},
              ', '.join(s for s in [options, inp(*dims)] if s))
    run('', (2, 3), (1,), (0,))
    run('', (2, 2, 2), (1, 2), (0,))
    run('2', (2, 3, 2), (1,), (0, 2))
    run('2, "Same"', (2, 4), (1,), (1,))
    run('1, "Same"', (5,), (0,), (0,))
    run('1', (3, 2), (0,), (1,))
    run('{1, 3}', (2, 2, 3), (0, 2), (1,))
    run('2 ;; 3, "Complement"', (2, 2, 3), (1, 2), (0,))
    run('All, "Same"', (2, 3), (0, 1), (0, 1))
    run('2, 1', (2, 3, 2), (1,), (0,))
    run('All, 1', (2, 3), (0, 1), (0,))
    run('2', (2, 4), (1,), (0,), '"Epsilon" -> 0.1', eps=0.1)
    run('2', (2, 4), (1,), (0,), '"Unbiased" -> True', unbiased=True)
    run('1, "Same"', (4,), (0,), (0,), 'Method -> "RMS"', rms=True)
    run('2, "Same"', (3, 4), (1,), (1,), 'Method -> "RMS", "Epsilon" -> 0.01', rms=True, eps=0.01)
    layer('NormalizationLayer', 'All, 1', lambda Input, Scaling, Biases: F.group_norm(Input[None], 2, Scaling, Biases, 0.001)[0],
          {'Input': rnd(4, 2, 2)}, {'Scaling': rnd(4), 'Biases': rnd(4)}, '"GroupNumber" -> {2, 1, 1}, ' + inp(4, 2, 2))
    layer('NormalizationLayer', '', lambda Input, Scaling: Scaling[:, None] * normalize(Input, (1,)), {'Input': rnd(2, 3)},
          {'Scaling': rnd(2)}, '"Biases" -> None, ' + inp(2, 3))
    layer('NormalizationLayer', '', lambda Input, Biases: Biases[:, None] + normalize(Input, (1,)), {'Input': rnd(2, 3)},
          {'Biases': rnd(2)}, '"Scaling" -> None, ' + inp(2, 3))
    seqs = [rnd(2, 3), rnd(3, 3)]
    emit('NormalizationLayer', 'NormalizationLayer[2, "Same", "Scaling" -> {1, 1, 1}, "Biases" -> {0, 0, 0}, "Input" -> {"Varying", 3}][{%s}]'
         % ', '.join(map(text, seqs)), [normalize(s, (1,)).tolist() for s in seqs])


def lrn():
    for c, args, a, b, k, w in [(5, '', 1.0, 0.5, 1.0, 2), (3, '"ChannelWindowSize" -> 1', 1.0, 0.5, 1.0, 1),
                                (5, '"Alpha" -> 0.3, "Beta" -> 0.9, "Bias" -> 2, "ChannelWindowSize" -> 2', 0.3, 0.9, 2.0, 2)]:
        def f(Input):
            s = [(Input[max(0, i - w):i + w + 1] ** 2).sum(0) for i in range(c)]
            return torch.stack([Input[i] / (k + a / (2 * w + 1) * s[i]) ** b for i in range(c)])
        layer('LocalResponseNormalizationLayer', args, f, {'Input': rnd(c, 2, 2)})


def dropout():
    layer('DropoutLayer', '0.4', lambda Input: Input * 1, {'Input': rnd(3)})
    for p in (0.25, 0.8):
        emit('DropoutLayer', 'Union[Round[DropoutLayer[%s, "Input" -> 300][ConstantArray[1., 300], NetEvaluationMode -> "Train"], 0.0001]]' % p,
             [0, round(1 / (1 - p), 4)])
    emit('DropoutLayer', 'DropoutLayer[0, "Input" -> 4][{1., 2., 3., 4.}, NetEvaluationMode -> "Train"]', [1, 2, 3, 4])
    emit('DropoutLayer', 'With[{n = DropoutLayer["OutputPorts" -> {"Output", "BinaryMask"}, "Input" -> 40]}, With[{r = '
         'n[ConstantArray[3., 40], NetEvaluationMode -> "Train"]}, {Sort[Keys[r]], Max[Abs[r["Output"] - 6 r["BinaryMask"]]]}]]',
         '{{"BinaryMask", "Output"}, 0}')
    emit('DropoutLayer', 'DropoutLayer["OutputPorts" -> "BinaryMask", "Input" -> 3][{1., 2., 3.}]', [1, 1, 1])
    q, alpha = 0.7, -1.758099340847161
    a = (q + alpha ** 2 * q * (1 - q)) ** -0.5
    emit('DropoutLayer', 'Sort[DeleteDuplicates[Flatten[DropoutLayer[0.3, Method -> "AlphaDropout", "Input" -> 200][ConstantArray[1., 200], '
         'NetEvaluationMode -> "Train"]], Abs[#1 - #2] < 0.001 &]]',
         sorted([a - a * (1 - q) * alpha, a * alpha - a * (1 - q) * alpha]))
    emit('DropoutLayer', 'With[{x = DropoutLayer[0.3, Method -> "AlphaDropout", "Input" -> 20000][RandomVariate[NormalDistribution[], 20000], '
         'NetEvaluationMode -> "Train"]}, {Abs[Mean[x]] < 0.05, Abs[StandardDeviation[x] - 1] < 0.05}]', '{True, True}')
    emit('DropoutLayer', 'With[{n = DropoutLayer[0.5, "Input" -> 6]}, n[{1, 1, 1, 1, 1, 1}, NetEvaluationMode -> "Train", RandomSeeding -> 4] === '
         'n[{1, 1, 1, 1, 1, 1}, NetEvaluationMode -> "Train", RandomSeeding -> 4]]', True)
    x = rnd(1, 4, 5)
    emit('ImageAugmentationLayer', 'ImageAugmentationLayer[{2, 2}, "Input" -> {1, 4, 5}][%s]' % text(x), x[:, 1:3, 1:3])
    emit('ImageAugmentationLayer', 'ImageAugmentationLayer[{4, 5}, "ReflectionProbabilities" -> {1, 0}, "Input" -> {1, 4, 5}][%s, '
         'NetEvaluationMode -> "Train"]' % text(x), x.flip(1))
    emit('ImageAugmentationLayer', 'ImageAugmentationLayer[{4, 5}, "ReflectionProbabilities" -> {1, 1}, "Input" -> {1, 4, 5}][%s, '
         'NetEvaluationMode -> "Train"]' % text(x), x.flip(1, 2))
    emit('ImageAugmentationLayer', 'With[{o = ImageAugmentationLayer[{2, 3}, "Input" -> {1, 4, 5}][%s, NetEvaluationMode -> "Train"]}, '
         'MemberQ[Flatten[Table[%s[[All, i ;; i + 1, j ;; j + 2]], {i, 3}, {j, 3}], 1], y_ /; Max[Abs[y - o]] < 0.00001]]'
         % (text(x), text(x)), True)
    g = torch.zeros(1, 4, 5)
    g[:, 1:3, 1:4] = 1
    emit('ImageAugmentationLayer', 'ImageAugmentationLayer[{2, 3}, "Input" -> {1, 4, 5}][%s, NetPortGradient["Input"]]' % text(x), g)


# --- recurrent -------------------------------------------------------------------------------------------------
def basic_steps(x, w, s=None):
    s = torch.zeros(w['Biases'].shape[0]) if s is None else s
    out = []
    for t in range(x.shape[0]):
        s = torch.tanh(w['InputWeights'] @ x[t] + w['StateWeights'] @ s + w['Biases'])
        out.append(s)
    return torch.stack(out)


def gated_steps(x, w, s=None):
    s = torch.zeros(w['MemoryGateBiases'].shape[0]) if s is None else s
    out = []
    for t in range(x.shape[0]):
        a = {g: w[g + 'GateInputWeights'] @ x[t] + w[g + 'GateBiases'] for g in ('Input', 'Reset', 'Memory')}
        h = {g: w[g + 'GateStateWeights'] @ s for g in ('Input', 'Reset', 'Memory')}
        i, r = torch.sigmoid(a['Input'] + h['Input']), torch.sigmoid(a['Reset'] + h['Reset'])
        m = torch.tanh(a['Memory'] + r * h['Memory'])
        s = (1 - i) * m + i * s
        out.append(s)
    return torch.stack(out)


def lstm_steps(x, w, s=None, c=None):
    s = torch.zeros(w['MemoryGateBiases'].shape[0]) if s is None else s
    c = torch.zeros_like(s) if c is None else c
    out = []
    for t in range(x.shape[0]):
        z = {g: w[g + 'GateInputWeights'] @ x[t] + w[g + 'GateStateWeights'] @ s + w[g + 'GateBiases']
             for g in ('Input', 'Output', 'Forget', 'Memory')}
        c = torch.sigmoid(z['Forget']) * c + torch.sigmoid(z['Input']) * torch.tanh(z['Memory'])
        s = torch.sigmoid(z['Output']) * torch.tanh(c)
        out.append(s)
    return torch.stack(out)


def gate_arrays(gates, n, k):
    w = {}
    for g in gates:
        w[g + 'InputWeights'], w[g + 'StateWeights'], w[g + 'Biases'] = rnd(n, k), rnd(n, n), rnd(n)
    return w


def recurrent():
    for name, gates, steps in [('BasicRecurrentLayer', [''], basic_steps), ('GatedRecurrentLayer', ['InputGate', 'ResetGate', 'MemoryGate'],
                               gated_steps), ('LongShortTermMemoryLayer', ['InputGate', 'OutputGate', 'ForgetGate', 'MemoryGate'], lstm_steps)]:
        for n, k, t, how in [(1, 1, 3, '{"Varying", 1}'), (2, 3, 3, '{"Varying", 3}'), (3, 2, 2, '{2, 2}')]:
            w = gate_arrays(gates, n, k)
            layer(name, str(n), lambda Input, **w: steps(Input, w), {'Input': rnd(t, k)}, w, '"Input" -> ' + how)
        w = gate_arrays(gates, 2, 2)
        said = ', '.join('"%s" -> %s' % (k, text(v)) for k, v in w.items())
        net = '%s[2, %s, "Input" -> {"Varying", 2}]' % (name, said)
        a, b = rnd(1, 2), rnd(4, 2)
        emit(name, '%s[{%s, %s}]' % (net, text(a), text(b)), [steps(a, w).tolist(), steps(b, w).tolist()])
        s0 = rnd(2)
        last = steps(b, w)
        emit(name, 'NetChain[{%s, SequenceLastLayer[]}][{%s, %s}]' % (net, text(a), text(b)), torch.stack([steps(a, w)[-1], last[-1]]))
        emit(name, 'Values[%s[%s, NetPort[All, "States"]]][[1]]' % (net, text(b)), last[-1])
        emit(name, 'NetGraph[{%s}, {NetPort["s"] -> NetPort[{1, "State"}]}, "s" -> 2][<|"Input" -> %s, "s" -> %s|>]' %
             (net, text(b), text(s0)), steps(b, w, s0))
        sg = s0.clone().requires_grad_()
        g, = torch.autograd.grad(steps(b, w, sg).sum(), sg)
        emit(name, 'NetGraph[{%s}, {NetPort["s"] -> NetPort[{1, "State"}]}, "s" -> 2][<|"Input" -> %s, "s" -> %s|>, NetPortGradient["s"]]' %
             (net, text(b), text(s0)), g)
        emit(name, 'With[{o = NetStateObject[%s]}, Join[Normal[o[%s]], Normal[o[%s]]]]' % (net, text(b[:2]), text(b[2:])), last)
        emit(name, 'NetGraph[{%s}, {NetPort[{1, "State"}] -> NetPort["f"]}][%s]["f"]' % (net, text(b)), last[-1])
        x = [rnd(2, 2).requires_grad_(), rnd(3, 2).requires_grad_()]
        g = torch.autograd.grad(steps(x[0], w).sum() + steps(x[1], w).sum(), x)
        emit(name, '%s[{%s, %s}, NetPortGradient["Input"]]' % (net, text(x[0]), text(x[1])), [e.tolist() for e in g])
        key = gates[0] + 'StateWeights'
        ws = {k: v.clone().requires_grad_() for k, v in w.items()}
        g, = torch.autograd.grad(steps(x[0].detach(), ws).sum() + steps(x[1].detach(), ws).sum(), [ws[key]])
        emit(name, '%s[{%s, %s}, NetPortGradient["%s"]]' % (net, text(x[0]), text(x[1]), key), g)
        emit(name, 'Dimensions[%s[%s, NetEvaluationMode -> "Train"]]' % (net[:-1].replace(', "Input" ->', ', "Dropout" -> 0.3, "Input" ->') + ']', text(b)), [4, 2])


# --- sequences -------------------------------------------------------------------------------------------------
def sequences():
    w = rnd(4, 3)
    for spec, idx in [('4', [2, 4, 2, 1]), ('"Varying"', [3, 1]), ('{2, 2}', [[1, 4], [3, 2]]), ('"Integer"', 3)]:
        i = torch.tensor(idx) - 1
        layer('EmbeddingLayer', '3, 4', lambda Input, Weights: Weights[i], {'Input': torch.tensor(idx)}, {'Weights': w}, '"Input" -> ' + spec)
    emit('EmbeddingLayer', 'EmbeddingLayer[3, "Weights" -> %s][{4, 1}]' % text(w), w[[3, 0]])
    emit('EmbeddingLayer', 'EmbeddingLayer[3, "Weights" -> %s, "Input" -> "Varying"][{{1}, {2, 3}}]' % text(w),
         [w[[0]].tolist(), w[[1, 2]].tolist()])
    for spec, idx in [('2', [2, 3]), ('"Integer"', 1), ('{2, 2}', [[1, 2], [3, 3]])]:
        emit('UnitVectorLayer', 'UnitVectorLayer[3, "Input" -> %s][%s]' % (spec, text(idx)), F.one_hot(torch.tensor(idx) - 1, 3))
    for name, f in [('SequenceLastLayer', lambda x: x[-1]), ('SequenceMostLayer', lambda x: x[:-1]), ('SequenceRestLayer', lambda x: x[1:]),
                    ('SequenceReverseLayer', lambda x: x.flip(0))]:
        for dims, spec in [((4,), '4'), ((3, 2), '{3, 2}'), ((2, 2, 2), '{2, 2, 2}'), ((3, 2), '{"Varying", 2}'), ((3,), '"Varying"')]:
            layer(name, '', lambda Input: f(Input), {'Input': rnd(*dims)}, options='"Input" -> ' + spec)
        a, b = rnd(2, 2), rnd(4, 2)
        emit(name, '%s["Input" -> {"Varying", 2}][{%s, %s}]' % (name, text(a), text(b)), [f(a).tolist(), f(b).tolist()])
        emit(name, '%s[][%s]' % (name, text(b)), f(b))
        x = [a.clone().requires_grad_(), b.clone().requires_grad_()]
        g = torch.autograd.grad(f(x[0]).sum() + f(x[1]).sum(), x)
        emit(name, '%s["Input" -> {"Varying", 2}][{%s, %s}, NetPortGradient["Input"]]' % (name, text(a), text(b)), [e.tolist() for e in g])
        n = {'SequenceLastLayer': [2], 'SequenceReverseLayer': [5, 2]}.get(name, [4, 2])
        emit(name, 'NetExtract[%s["Input" -> {5, 2}], "Output"]' % name, n[0] if len(n) == 1 else n)
    emit('SequenceIndicesLayer', 'SequenceIndicesLayer["Input" -> 4][{9, 8, 7, 6}]', [1, 2, 3, 4])
    emit('SequenceIndicesLayer', 'SequenceIndicesLayer["Input" -> {"Varying", 2}][{{{1, 2}}, {{1, 2}, {3, 4}, {5, 6}}}]', [[1], [1, 2, 3]])
    emit('SequenceIndicesLayer', 'SequenceIndicesLayer["Maximum" -> 2, "Input" -> "Varying"][{{7, 7, 7}, {7}}]', [[1, 2, 2], [1]])
    emit('SequenceIndicesLayer', 'SequenceIndicesLayer["Input" -> 3][{1., 2., 3.}, NetPortGradient["Input"]]', [0, 0, 0])
    emit('SequenceIndicesLayer', 'NetChain[{SequenceIndicesLayer["Maximum" -> 3], EmbeddingLayer[2, "Weights" -> {{1, 2}, {3, 4}, {5, 6}}]}, '
         '"Input" -> {"Varying", 1}][{{0}, {0}}]', [[1, 2], [3, 4]])


# --- attention -------------------------------------------------------------------------------------------------
def attend(k, v, q, score=None, causal=None, scale=False):
    """k (n, k), v (n, v), q (m, q) -> (m, v)"""
    s = q @ k.T if score is None else score(k, q)
    if scale:
        s = s / math.sqrt(k.shape[-1])
    if causal is not None:
        n, m = k.shape[0], q.shape[0]
        i, j = torch.arange(m)[:, None] + n - m, torch.arange(n)[None]
        s = s.masked_fill((j > i) | (j <= i - causal), -math.inf)
    return torch.softmax(s, -1) @ v


def attention():
    def run(args, f, k, v, q, arrays=None, **more):
        layer('AttentionLayer', args, f, {'Key': k, 'Value': v, 'Query': q}, arrays, **more)
    run('"Dot"', lambda Key, Value, Query: attend(Key, Value, Query), rnd(3, 2), rnd(3, 4), rnd(2, 2))
    run('"Dot"', lambda Key, Value, Query: attend(Key, Value, Query[None])[0], rnd(3, 2), rnd(3, 2), rnd(2),
        options='"Key" -> {3, 2}, "Value" -> {3, 2}, "Query" -> 2')
    run('"Bilinear"', lambda Key, Value, Query, Weights: attend(Key, Value, Query, lambda k, q: q @ (k @ Weights).T),
        rnd(3, 2), rnd(3, 2), rnd(2, 3), {'Weights': rnd(2, 3)})
    run('"Dot"', lambda Key, Value, Query: attend(Key, Value, Query, causal=99), rnd(4, 2), rnd(4, 2), rnd(4, 2), options='"Mask" -> "Causal"')
    run('"Dot"', lambda Key, Value, Query: attend(Key, Value, Query, causal=2), rnd(4, 2), rnd(4, 2), rnd(4, 2), options='"Mask" -> "Causal" -> 2')
    run('"Dot"', lambda Key, Value, Query: attend(Key, Value, Query, causal=99), rnd(4, 2), rnd(4, 2), rnd(2, 2), options='"Mask" -> "Causal"')
    run('"Dot"', lambda Key, Value, Query: attend(Key, Value, Query, scale=True), rnd(3, 4), rnd(3, 2), rnd(2, 4),
        options='"ScoreRescaling" -> "DimensionSqrt"')
    run('"Dot"', lambda Key, Value, Query: torch.stack([attend(Key[:, h], Value[:, h], Query[:, h]) for h in range(2)], 1),
        rnd(3, 2, 2), rnd(3, 2, 3), rnd(2, 2, 2), options='"MultiHead" -> True')
    run('"Dot"', lambda Key, Value, Query: torch.stack([attend(Key[:, h], Value[:, h], Query[:, h], causal=99, scale=True) for h in range(2)], 1),
        rnd(3, 2, 2), rnd(3, 2, 2), rnd(3, 2, 2), options='"MultiHead" -> True, "Mask" -> "Causal", "ScoreRescaling" -> "DimensionSqrt"')
    run('"Dot"', lambda Key, Value, Query: attend(Key.reshape(4, 2), Value.reshape(4, 2), Query), rnd(2, 2, 2), rnd(2, 2, 2), rnd(3, 2),
        options='"Key" -> {2, 2, 2}, "Value" -> {2, 2, 2}, "Query" -> {3, 2}')
    w = rnd(2, 2)
    net = ('AttentionLayer[NetGraph[{CatenateLayer[], LinearLayer[{}, "Weights" -> %s, "Biases" -> {0.1}], ElementwiseLayer[Tanh]}, '
           '{{NetPort["Input"], NetPort["Query"]} -> 1 -> 2 -> 3}, "Input" -> 2, "Query" -> 2]]' % text(rnd(1, 4)))
    ww = torch.tensor(json.loads(net.split('"Weights" -> ')[1].split(', "Biases"')[0].replace('{', '[').replace('}', ']')))

    def score(k, q):
        return torch.tanh((k @ ww[0, :2])[None] + (q @ ww[0, 2:])[:, None] + 0.1)
    k, v, q = rnd(3, 2).requires_grad_(), rnd(3, 2).requires_grad_(), rnd(2, 2).requires_grad_()
    y = attend(k, v, q, score)
    data = '<|"Key" -> %s, "Value" -> %s, "Query" -> %s|>' % (text(k), text(v), text(q))
    emit('AttentionLayer', '%s[%s]' % (net, data), y)
    for name, g in zip(('Key', 'Value', 'Query'), torch.autograd.grad(y.sum(), (k, v, q))):
        emit('AttentionLayer', '%s[%s, NetPortGradient["%s"]]' % (net, data, name), g)
    ks, q = [rnd(2, 2), rnd(4, 2)], rnd(2, 3, 2)
    emit('AttentionLayer', 'AttentionLayer["Dot", "Key" -> {"Varying", 2}, "Value" -> {"Varying", 2}, "Query" -> {3, 2}][<|"Key" -> {%s}, '
         '"Value" -> {%s}, "Query" -> %s|>]' % (', '.join(map(text, ks)), ', '.join(map(text, ks)), text(q)),
         [attend(ks[0], ks[0], q[0]).tolist(), attend(ks[1], ks[1], q[1]).tolist()])
    x, q = rnd(3, 2).requires_grad_(), rnd(2, 2).requires_grad_()
    y = attend(x, x, q)
    data = '<|"Input" -> %s, "Query" -> %s|>' % (text(x), text(q))
    emit('SequenceAttentionLayer', 'SequenceAttentionLayer["Dot"][%s]' % data, y)
    for name, g in zip(('Input', 'Query'), torch.autograd.grad(y.sum(), (x, q))):
        emit('SequenceAttentionLayer', 'SequenceAttentionLayer["Dot"][%s, NetPortGradient["%s"]]' % (data, name), g)


# --- structure -------------------------------------------------------------------------------------------------
def structure():
    def run(name, args, f, dims, **more):
        layer(name, args, lambda Input: f(Input), {'Input': rnd(*dims)}, **more)
    run('FlattenLayer', '', lambda x: x.reshape(-1), (2, 3, 2))
    run('FlattenLayer', '1', lambda x: x.reshape(6, 2), (2, 3, 2))
    run('FlattenLayer', '-1', lambda x: x.reshape(2, 6), (2, 3, 2))
    run('FlattenLayer', '2', lambda x: x.reshape(-1), (2, 3, 2))
    run('FlattenLayer', '{{1, 3}, {2}}', lambda x: x.permute(0, 2, 1).reshape(4, 3), (2, 3, 2))
    run('FlattenLayer', '{{3}, {2, 1}}', lambda x: x.permute(2, 1, 0).reshape(2, 6), (2, 3, 2))
    run('FlattenLayer', '', lambda x: x * 1, (4,))
    run('ReshapeLayer', '{3, 2}', lambda x: x.reshape(3, 2), (2, 3))
    run('ReshapeLayer', '{Automatic}', lambda x: x.reshape(-1), (2, 3))
    run('ReshapeLayer', '{Automatic, 2}', lambda x: x.reshape(-1, 2), (2, 2, 2))
    run('ReshapeLayer', '{2, All}', lambda x: x * 1, (2, 3, 2))
    run('ReshapeLayer', '{All, 1}', lambda x: x.reshape(2, 3, 1), (2, 3))
    run('ReshapeLayer', '{Inherited, 6}', lambda x: x.reshape(2, 6), (2, 3, 2))
    run('ReshapeLayer', '{2, 2, Automatic}', lambda x: x.reshape(2, 2, -1), (12,))
    emit('ReshapeLayer', 'ReshapeLayer[{}][{5.}]', 5)
    emit('ReshapeLayer', 'ReshapeLayer["ReferenceShape"][<|"Input" -> {1, 2, 3, 4}, "ReferenceShape" -> {{0, 0}, {0, 0}}|>]', [[1, 2], [3, 4]])
    run('ReplicateLayer', '3', lambda x: x.expand(3, 2), (2,))
    run('ReplicateLayer', '{2}, 2', lambda x: x[:, None].expand(2, 2), (2,))
    run('ReplicateLayer', '{2, 3}', lambda x: x.expand(2, 3, 2), (2,))
    run('ReplicateLayer', '2, 2', lambda x: x[:, None].expand(2, 2, 3), (2, 3))
    run('ReplicateLayer', '2, -1', lambda x: x[:, :, None].expand(2, 3, 2), (2, 3))
    layer('ReplicateLayer', '3', lambda Input: Input.expand(3), {'Input': torch.tensor(0.4)}, options='"Input" -> "Real"')
    run('PaddingLayer', '{{1, 2}}', lambda x: F.pad(x, (1, 2)), (3,))
    run('PaddingLayer', '{{1, 0}, {2, 1}}', lambda x: F.pad(x, (2, 1, 1, 0)), (2, 2))
    run('PaddingLayer', '{{1, 1}}', lambda x: F.pad(x, (0, 0, 1, 1)), (2, 2))
    run('PaddingLayer', '{{2, 1}}', lambda x: F.pad(x, (2, 1), value=0.5), (3,), options='Padding -> 0.5')
    run('PaddingLayer', '{{2, 1}}', lambda x: F.pad(x[None, None], (2, 1), mode='replicate')[0, 0], (3,), options='Padding -> "Fixed"')
    run('PaddingLayer', '{{2, 1}}', lambda x: F.pad(x[None, None], (2, 1), mode='reflect')[0, 0], (4,), options='Padding -> "Reflected"')
    run('PaddingLayer', '{{1, 1}, {2, 1}}', lambda x: F.pad(x[None, None], (2, 1, 1, 1), mode='reflect')[0, 0], (3, 4), options='Padding -> "Reflected"')
    run('PaddingLayer', '{{1, 1}, {2, 1}}', lambda x: F.pad(x[None, None], (2, 1, 1, 1), mode='replicate')[0, 0], (3, 4), options='Padding -> "Fixed"')
    for args, f, dims in [('2', lambda x: x[1], (3,)), ('-1', lambda x: x[-1], (3, 2)), ('2 ;; 3', lambda x: x[1:3], (4,)),
                          ('2 ;; -1', lambda x: x[1:], (4, 2)), ('1 ;; -1 ;; 2', lambda x: x[::2], (5,)), ('-2 ;; All', lambda x: x[-2:], (4,)),
                          (';; 2', lambda x: x[:2], (4,)), ('{1, 2}', lambda x: x[0, 1], (2, 3)), ('{All, 2 ;; 3}', lambda x: x[:, 1:3], (2, 3)),
                          ('{2, All}', lambda x: x[1], (2, 3)), ('{1 ;; 1, -1}', lambda x: x[0:1, -1], (2, 3)),
                          ('{All, All, 1}', lambda x: x[:, :, 0], (2, 2, 2))]:
        run('PartLayer', args, f, dims)
    for args, f, dims in [('', lambda x: x.transpose(0, 1), (2, 3, 2)), ('2 <-> 3', lambda x: x.transpose(1, 2), (2, 3, 4)),
                          ('1 <-> 3', lambda x: x.transpose(0, 2), (2, 3, 4)), ('{1 <-> 2, 2 <-> 3}', lambda x: x.transpose(0, 1).transpose(1, 2), (2, 3, 4)),
                          ('{2, 1}', lambda x: x.transpose(0, 1), (2, 3)), ('{3, 1, 2}', lambda x: x.permute(1, 2, 0), (2, 3, 4)),
                          ('{2, 3, 1}', lambda x: x.permute(2, 0, 1), (2, 3, 4)), ('{2, 1}', lambda x: x.transpose(0, 1), (2, 3, 2)),
                          ('-1 <-> 1', lambda x: x.transpose(0, 2), (2, 3, 4))]:
        run('TransposeLayer', args, f, dims)
    x = rnd(3, 2)
    g = torch.zeros(3, 2)
    for pos, want, at in [('{1, 2}', x[0, 1], [(0, 1)]), ('{-1, 1}', x[2, 0], [(2, 0)]), ('{{1, 1}, {1, 1}, {2, 2}}', x[[0, 0, 1], [0, 0, 1]], [(0, 0), (0, 0), (1, 1)]),
                          ('{2}', x[1], [(1, 0), (1, 1)]), ('{{3}, {1}}', x[[2, 0]], [(2, 0), (2, 1), (0, 0), (0, 1)])]:
        emit('ExtractLayer', 'ExtractLayer[][<|"Input" -> %s, "Position" -> %s|>]' % (text(x), pos), want)
        g = torch.zeros(3, 2)
        for i in at:
            g[i] += 1
        emit('ExtractLayer', 'ExtractLayer[][<|"Input" -> %s, "Position" -> %s|>, NetPortGradient["Input"]]' % (text(x), pos), g)
    emit('ExtractLayer', 'ExtractLayer["Position" -> "Integer", "Input" -> {3, 2}][<|"Input" -> %s, "Position" -> 2|>]' % text(x), x[1])
    x = [0.3, -1.2, 2.5, 0.9]
    for args, want in [('', [2, 1, 4, 3]), ('All', [2, 1, 4, 3]), ('1', [2]), ('3', [2, 1, 4]), ('-1', [3]), ('-3', [1, 4, 3])]:
        emit('OrderingLayer', 'OrderingLayer[%s][%s]' % (args, text(x)), want)
    emit('OrderingLayer', 'OrderingLayer[][{1., 0., 1., 0.}]', [2, 4, 1, 3])
    emit('OrderingLayer', 'OrderingLayer["Input" -> "Varying"][{{3., 1.}, {2., 3., 1.}}]', [[2, 1], [3, 1, 2]])
    for dims in [(3,), (2, 3), (2, 2, 2)]:
        run('SummationLayer', '', lambda x: x.sum(), dims, seed=False)
    emit('SummationLayer', 'SummationLayer["Input" -> "Varying"][{{1, 2}, {3, 4, 5}}]', [3, 12])
    emit('SummationLayer', 'SummationLayer[][<|"Input" -> {1., 2.}, NetPortGradient["Output"] -> 3|>, NetPortGradient["Input"]]', [3, 3])
    aggregation()


def quartiles(x):
    s = x.sort(-1).values

    def at(q):
        p = 0.5 + s.shape[-1] * q          # Quantile's parameters {{1/2, 0}, {0, 1}}
        i = int(math.floor(p))
        i = min(max(i, 1), s.shape[-1])
        j = min(i + 1, s.shape[-1])
        return s[..., i - 1] + (p - i) * (s[..., j - 1] - s[..., i - 1])
    return at(0.75) - at(0.25)


def middle(x):
    s = x.sort(-1).values
    n = s.shape[-1]
    return s[..., n // 2] if n % 2 else (s[..., n // 2 - 1] + s[..., n // 2]) / 2


def aggregation():
    fs = {'Mean': lambda x: x.mean(-1), 'Total': lambda x: x.sum(-1), 'Max': lambda x: x.max(-1).values, 'Min': lambda x: x.min(-1).values,
          'Times': lambda x: x.prod(-1), 'Variance': lambda x: x.var(-1), 'StandardDeviation': lambda x: x.std(-1), 'Median': middle,
          'MeanDeviation': lambda x: (x - x.mean(-1, keepdim=True)).abs().mean(-1), 'InterquartileRange': quartiles}
    for name, f in fs.items():
        layer('AggregationLayer', name, lambda Input: f(Input), {'Input': rnd(2, 5)})
        layer('AggregationLayer', name + ', 1', lambda Input: f(Input.T), {'Input': rnd(4, 2)})
        layer('AggregationLayer', name + ', All', lambda Input: f(Input.reshape(-1)), {'Input': rnd(2, 3)})
    layer('AggregationLayer', 'Mean, 2 ;; 3', lambda Input: Input.mean((1, 2)), {'Input': rnd(2, 2, 3)})
    layer('AggregationLayer', 'Mean', lambda Input: Input.mean((1, 2)), {'Input': rnd(2, 2, 3)})
    layer('AggregationLayer', 'Max, {1, 3}', lambda Input: Input.amax((0, 2)), {'Input': rnd(2, 2, 3)})
    layer('AggregationLayer', 'Total, -1', lambda Input: Input.sum(2), {'Input': rnd(2, 2, 3)})
    seqs = [rnd(2, 2), rnd(4, 2)]
    for name, f in fs.items():
        emit('AggregationLayer', 'AggregationLayer[%s, 1, "Input" -> {"Varying", 2}][{%s}]' % (name, ', '.join(map(text, seqs))),
             [f(s.T).tolist() for s in seqs])


# --- several inputs --------------------------------------------------------------------------------------------
def combine():
    def run(name, args, f, *arrays, declare=True):
        names = 'ABC'[:len(arrays)]
        shapes = ', '.join('"%s" -> %s' % (n, text(list(a.shape))) for n, a in zip(names, arrays))
        layer(name, args, f, dict(zip(names, arrays)), options='InputPorts -> <|%s|>' % shapes)
    a, b, c = rnd(3), rnd(3), rnd(3)
    for g, f in [('Plus', lambda A, B: A + B), ('Subtract', lambda A, B: A - B), ('Times', lambda A, B: A * B), ('Divide', lambda A, B: A / B),
                 ('Max', torch.maximum), ('Min', torch.minimum), ('ArcTan', lambda A, B: torch.atan2(B, A)), ('Erf', lambda A, B: torch.erf(B) - torch.erf(A)),
                 ('#1 Exp[-#2] &', lambda A, B: A * torch.exp(-B)), ('If[#1 > #2, #1 #2, #2] &', lambda A, B: torch.where(A > B, A * B, B)),
                 ('"SELU"[#1] + #2 &', lambda A, B: F.selu(A) + B), ('(#1 - #2)^2 &', lambda A, B: (A - B) ** 2),
                 ('Function[{x, y}, x/(1 + y^2)]', lambda A, B: A / (1 + B * B))]:
        run('ThreadingLayer', g, lambda A, B: f(A, B), a, b)
    run('ThreadingLayer', 'Power', lambda A, B: A ** B, rnd(3, lo=0.2, hi=2), rnd(3))
    run('ThreadingLayer', 'Plus', lambda A, B, C: A + B + C, a, b, c)
    run('ThreadingLayer', '#1 #2 - #3 &', lambda A, B, C: A * B - C, a, b, c)
    run('ThreadingLayer', 'Times', lambda A, B: A * B, rnd(2, 3), rnd(2, 1))
    run('ThreadingLayer', 'Times, Automatic', lambda A, B: A * B, rnd(2, 1), rnd(1, 3))
    run('ThreadingLayer', 'Plus, None', lambda A, B: A + B, rnd(2, 2), rnd(2, 2))
    run('ThreadingLayer', 'Times, 1', lambda A, B: A * B[None], rnd(2, 3), rnd(3))
    run('ThreadingLayer', 'Times, -1', lambda A, B: A * B[:, None], rnd(2, 3), rnd(2))
    run('ThreadingLayer', 'Times, 2', lambda A, B: A * B[:, None], rnd(2, 3), rnd(2))
    emit('ThreadingLayer', 'ThreadingLayer[Plus][{%s, %s, %s}]' % (text(a), text(b), text(c)), a + b + c)
    emit('ThreadingLayer', 'ThreadingLayer[Clip[#1, {-#2, #2}] &][{{0.5, -3., 2.}, {1., 1., 3.}}]', [0.5, -1, 2])
    emit('ThreadingLayer', 'ThreadingLayer[Max, InputPorts -> <|"A" -> 2, "B" -> 2|>][<|"A" -> {1., 2.}, "B" -> {1., 3.}|>, NetPortGradient["A"]]', [1, 0])
    emit('ThreadingLayer', 'ThreadingLayer[#x*#y &][<|"x" -> {2, 3}, "y" -> {4, 5}|>]', [8, 15])
    emit('ThreadingLayer', 'ThreadingLayer[Plus, InputPorts -> 2][{{1, 2}, {3, 4}}]', [4, 6])
    emit('ThreadingLayer', 'ThreadingLayer[Subtract, InputPorts -> {"p", "q"}][<|"p" -> {5, 6}, "q" -> {1, 2}|>]', [4, 4])
    run('TotalLayer', '', lambda A, B: A + B, rnd(2, 2), rnd(2, 2))
    run('TotalLayer', '', lambda A, B, C: A + B + C, a, b, c)
    run('DotLayer', '', lambda A, B: A @ B, rnd(3), rnd(3))
    run('DotLayer', '', lambda A, B: A @ B, rnd(2, 3), rnd(3))
    run('DotLayer', '', lambda A, B: A @ B, rnd(2), rnd(2, 3))
    run('DotLayer', '', lambda A, B: A @ B, rnd(2, 3), rnd(3, 2))
    run('DotLayer', '', lambda A, B: torch.tensordot(A, B, 1), rnd(2, 2, 3), rnd(3, 2))
    run('DotLayer', '', lambda A, B: torch.tensordot(A, B, 1), rnd(2, 3), rnd(3, 2, 2))
    run('DotLayer', '', lambda A, B, C: A @ B @ C, rnd(2, 3), rnd(3, 2), rnd(2, 2))
    run('DotLayer', '{1 <-> 2, None}', lambda A, B: A.T @ B, rnd(3, 2), rnd(3, 2))
    run('DotLayer', '{None, 1 <-> 2}', lambda A, B: A @ B.T, rnd(2, 3), rnd(4, 3))
    run('DotLayer', '{None, {2, 1}}', lambda A, B: A @ B.T, rnd(2, 3), rnd(2, 3))
    run('CatenateLayer', '', lambda A, B: torch.cat([A, B]), rnd(2), rnd(3))
    run('CatenateLayer', '2', lambda A, B: torch.cat([A, B], 1), rnd(2, 1), rnd(2, 2))
    run('CatenateLayer', '', lambda A, B, C: torch.cat([A, B, C]), rnd(1, 2), rnd(2, 2), rnd(1, 2))
    run('CatenateLayer', '', lambda A, B: torch.cat([A, B.expand(3, 4)], 1), rnd(3, 2), rnd(4))
    emit('CatenateLayer', 'CatenateLayer[InputPorts -> {"Varying", "Varying"}][{{1., 2.}, {3.}}]', [1, 2, 3])
    run2 = lambda name, f, x, e: layer(name, '', lambda Input, Element: f(Input, Element), {'Input': x, 'Element': e})
    for x, e in [(rnd(3), torch.tensor(0.6)), (rnd(2, 3), rnd(3)), (rnd(2, 2, 2), rnd(2, 2))]:
        run2('AppendLayer', lambda x, e: torch.cat([x, e[None]]), x, e)
        run2('PrependLayer', lambda x, e: torch.cat([e[None], x]), x, e)
    emit('AppendLayer', 'AppendLayer["Input" -> {"Varying", 2}][<|"Input" -> {{{1, 2}}, {{3, 4}, {5, 6}}}, "Element" -> {{7, 8}, {9, 0}}|>]',
         [[[1, 2], [7, 8]], [[3, 4], [5, 6], [9, 0]]])
    for name, f in [('ConstantPlusLayer', lambda x, w: x + w), ('ConstantTimesLayer', lambda x, w: x * w)]:
        key = 'Biases' if 'Plus' in name else 'Scaling'
        layer(name, '', lambda Input, **w: f(Input, w[key]), {'Input': rnd(2, 2)}, {key: rnd(2, 2)})


def arrays():
    a = rnd(2, 2)
    emit('NetArrayLayer', 'NetArrayLayer["Array" -> %s][]' % text(a), a)
    emit('NetArrayLayer', 'NetExtract[NetArrayLayer["Array" -> %s], "Output"]' % text(a), [2, 2])
    emit('NetArrayLayer', 'Normal[NetExtract[NetArrayLayer["Array" -> %s], "Array"]]' % text(a), a)
    x = rnd(3, 2)
    net = 'NetGraph[{NetArrayLayer["Array" -> {2, 3}], ThreadingLayer[Times]}, {{NetPort["Input"], 1} -> 2}, "Input" -> 2]'
    emit('NetArrayLayer', '%s[%s]' % (net, text(x)), x * torch.tensor([2.0, 3.0]))
    emit('NetArrayLayer', '%s[%s, NetPortGradient[{1, "Array"}]]' % (net, text(x)), x.sum(0))
    emit('RandomArrayLayer', 'Dimensions[RandomArrayLayer[NormalDistribution[#1, #2] &][{{1, 2, 3}, {1, 1, 1}}]]', [3])
    for d in ['NormalDistribution[2, 0.1]', 'UniformDistribution[{1.9, 2.1}]', 'GammaDistribution[400, 1/200]', 'ExponentialDistribution[1/2]',
              'PoissonDistribution[2]', 'RayleighDistribution[1.5957691]', 'WeibullDistribution[2, 2.2567583]', 'ChiSquareDistribution[2]',
              'ErlangDistribution[4, 2]', 'BernoulliDistribution[1]', 'BinomialDistribution[4, 1/2]', 'NegativeBinomialDistribution[2, 1/2]',
              'DiscreteUniformDistribution[{1, 3}]', 'HalfNormalDistribution[1/2]', 'MaxwellDistribution[1.2533141]']:
        want = 1 if 'Bernoulli' in d else 2
        emit('RandomArrayLayer', 'Abs[Mean[RandomArrayLayer[%s, "Output" -> 20000][]] - %d] < 0.1' % (d, want), True)


# --- losses ----------------------------------------------------------------------------------------------------
def losses():
    for dims in [(3,), (2, 2), (2, 1, 2)]:
        layer('MeanSquaredLossLayer', '', lambda Input, Target: F.mse_loss(Input, Target), {'Input': rnd(*dims), 'Target': rnd(*dims)})
        layer('MeanAbsoluteLossLayer', '', lambda Input, Target: F.l1_loss(Input, Target), {'Input': rnd(*dims), 'Target': rnd(*dims)})
    for name in ('MeanSquaredLossLayer', 'MeanAbsoluteLossLayer'):
        emit(name, '%s["Input" -> {"Varying", 1}][<|"Input" -> {{{1.}}, {{1.}, {2.}}}, "Target" -> {{{3.}}, {{1.}, {4.}}}|>]' % name,
             [4, 2] if 'Squared' in name else [2, 1])
        emit(name, '%s["Input" -> "Real"][<|"Input" -> 2, "Target" -> 5|>, NetPortGradient["Input"]]' % name, -6 if 'Squared' in name else -1)
    emit('MeanAbsoluteLossLayer', 'MeanAbsoluteLossLayer[][<|"Input" -> {1., 2.}, "Target" -> {1., 1.}|>, NetPortGradient["Input"]]', [0, 0.5])
    for dims in [(4,), (2, 3), (2, 2, 3)]:
        p = F.softmax(rnd(*dims), -1).mul(1000).round().div(1000)
        t = torch.randint(1, dims[-1] + 1, dims[:-1])
        m = max(1, math.prod(dims[:-1]))
        layer('CrossEntropyLossLayer', '"Index"', lambda Input, Target: -torch.log(Input.gather(-1, (Target - 1)[..., None])).sum() / m,
              {'Input': p, 'Target': t}, options='"Input" -> ' + text(list(dims)))
        layer('CrossEntropyLossLayer', '"Probabilities"', lambda Input, Target: -(Target * torch.log(Input)).sum() / m,
              {'Input': p, 'Target': F.softmax(rnd(*dims), -1).mul(100).round().div(100)}, options='"Input" -> ' + text(list(dims)), skip=('Target',))
    for dims in [(), (3,), (2, 2)]:
        layer('CrossEntropyLossLayer', '"Binary"', lambda Input, Target: F.binary_cross_entropy(Input, Target),
              {'Input': rnd(*dims, lo=0.1, hi=0.9), 'Target': rnd(*dims, lo=0, hi=1)}, options='"Input" -> ' + (text(list(dims)) if dims else '"Real"'), skip=('Target',))
    emit('CrossEntropyLossLayer', 'CrossEntropyLossLayer["Index", "Input" -> 3][<|"Input" -> {{0.2, 0.3, 0.5}, {0.1, 0.8, 0.1}}, "Target" -> {3, 2}|>]',
         [-math.log(0.5), -math.log(0.8)])
    x = rnd(4).requires_grad_()
    g, = torch.autograd.grad(F.cross_entropy(x[None], torch.tensor([2])), x)
    emit('CrossEntropyLossLayer', 'NetGraph[{SoftmaxLayer["Input" -> 4], CrossEntropyLossLayer["Index"]}, {NetPort["Input"] -> 1 -> NetPort[{2, "Input"}], '
         'NetPort["Target"] -> NetPort[{2, "Target"}]}][<|"Input" -> %s, "Target" -> 3|>, NetPortGradient["Input"]]' % text(x), g)
    emit('CrossEntropyLossLayer', 'NetGraph[{SoftmaxLayer["Input" -> 2], CrossEntropyLossLayer["Index"]}, {NetPort["Input"] -> 1 -> NetPort[{2, "Input"}], '
         'NetPort["Target"] -> NetPort[{2, "Target"}]}][<|"Input" -> {0., 50.}, "Target" -> 1|>]', 50)
    for d, t, margin in [(0.2, True, 0.5), (0.7, True, 0.5), (0.2, False, 0.5), (0.3, True, 1.0), (1.2, False, 1.0)]:
        args = '' if margin == 0.5 else text(margin)
        loss = max(margin - d, 0) if t else d
        net = 'ContrastiveLossLayer[%s][<|"Input" -> %s, "Target" -> %s|>' % (args, d, t)
        emit('ContrastiveLossLayer', net + ']', loss)
        emit('ContrastiveLossLayer', net + ', NetPortGradient["Input"]]', 1 if not t else -1 if d < margin else 0)
    for T, c, target in [(3, 2, [1]), (4, 2, [1, 2]), (5, 2, [1, 1]), (5, 3, [3, 1, 2]), (6, 3, [2, 2, 3])]:
        x = rnd(T, c + 1, lo=-2, hi=2)
        order = [c] + list(range(c))       # torch wants the blank first here
        def loss(z):
            lp = F.log_softmax(z, -1)[:, order]
            return F.ctc_loss(lp[:, None], torch.tensor([target]), torch.tensor([T]), torch.tensor([len(target)]), blank=0, reduction='sum')
        z = x.clone().requires_grad_()
        y = loss(z)
        g, = torch.autograd.grad(y, z)
        net = ('NetGraph[{SoftmaxLayer["Input" -> {%d, %d}], CTCLossLayer[]}, {NetPort["Input"] -> 1 -> NetPort[{2, "Input"}], '
               'NetPort["Target"] -> NetPort[{2, "Target"}]}, "Target" -> %d]' % (T, c + 1, len(target)))
        data = '<|"Input" -> %s, "Target" -> %s|>' % (text(x), text(target))
        emit('CTCLossLayer', '%s[%s]' % (net, data), y)
        emit('CTCLossLayer', '%s[%s, NetPortGradient["Input"]]' % (net, data), g)
        p = F.softmax(x, -1).mul(1e6).round().div(1e6)
        emit('CTCLossLayer', 'CTCLossLayer["Input" -> {"Varying", %d}, "Target" -> "Varying"][<|"Input" -> %s, "Target" -> %s|>]' %
             (c + 1, text(p), text(target)), loss(torch.log(p)))


# --- custom and operators --------------------------------------------------------------------------------------
def custom():
    v, m = rnd(4), rnd(2, 3)
    for f, g in [('Mean', lambda x: x.mean()), ('Total', lambda x: x.sum()), ('StandardDeviation', lambda x: x.std()), ('Variance', lambda x: x.var()),
                 ('#^2 + 1 &', lambda x: x * x + 1), ('Reverse', lambda x: x.flip(0)), ('#[[2]] &', lambda x: x[1]), ('#[[2 ;; 3]] &', lambda x: x[1:3]),
                 ('Norm', lambda x: x.norm()), ('#.# &', lambda x: x @ x), ('Map[Sin, #] &', torch.sin), ('# - Mean[#] &', lambda x: x - x.mean()),
                 ('Exp[#]/Total[Exp[#]] &', lambda x: torch.softmax(x, 0)), ('Max', lambda x: x.max()), ('Join[#, 2 #] &', lambda x: torch.cat([x, 2 * x])),
                 ('NestList[Tanh, #, 2] &', lambda x: torch.stack([x, torch.tanh(x), torch.tanh(torch.tanh(x))])), ('Accumulate', lambda x: x.cumsum(0)),
                 ('Table[i #[[i]], {i, 4}] &', lambda x: x * torch.arange(1, 5)), ('Rest', lambda x: x[1:]), ('Most', lambda x: x[:-1]),
                 ('First', lambda x: x[0]), ('Last', lambda x: x[-1]), ('Differences', lambda x: x[1:] - x[:-1]), ('Total[#*{1, 2, 3, 4}] &', lambda x: (x * torch.arange(1, 5)).sum()),
                 ('FoldList[Plus, #] &', lambda x: x.cumsum(0))]:
        layer('FunctionLayer', f, lambda Input: g(Input), {'Input': v}, options='"Input" -> 4', seed=False)
    for f, g in [('Transpose', lambda x: x.T), ('Total', lambda x: x.sum(0)), ('Mean', lambda x: x.mean(0)), ('Total[#, 2] &', lambda x: x.sum()),
                 ('Flatten', lambda x: x.reshape(-1)), ('#.Transpose[#] &', lambda x: x @ x.T), ('Map[Total, #] &', lambda x: x.sum(1)),
                 ('#[[All, 1]] &', lambda x: x[:, 0]), ('Det[#.Transpose[#]] &', lambda x: torch.det(x @ x.T)), ('Tr[#.Transpose[#]] &', lambda x: (x * x).sum())]:
        layer('FunctionLayer', f, lambda Input: g(Input), {'Input': m}, options='"Input" -> {2, 3}', seed=False)
    layer('FunctionLayer', '#a.#b &', lambda a, b: a @ b, {'a': rnd(3), 'b': rnd(3)})
    layer('FunctionLayer', 'EuclideanDistance[#a, #b] &', lambda a, b: (a - b).norm(), {'a': rnd(3), 'b': rnd(3)}, options='"a" -> 3, "b" -> 3')
    layer('FunctionLayer', 'SquaredEuclideanDistance[#a, #b] &', lambda a, b: ((a - b) ** 2).sum(), {'a': rnd(3), 'b': rnd(3)}, options='"a" -> 3, "b" -> 3')
    emit('FunctionLayer', 'FunctionLayer[<|"s" -> #a + #b, "d" -> #a - #b|> &][<|"a" -> {1, 2}, "b" -> {3, 5}|>]', '<|"s" -> {4, 7}, "d" -> {-2, -3}|>')
    emit('FunctionLayer', 'FunctionLayer[#.NetArray[<|"Name" -> "w", "Array" -> {{1, 2}, {3, 4}}|>] &, "Input" -> 2][{1, 1}]', [4, 6])
    emit('FunctionLayer', 'FunctionLayer[LinearLayer[2, "Weights" -> {{1, 2}, {3, 4}}, "Biases" -> {1, 1}], "Input" -> 2][{1, 1}]', [4, 8])
    emit('FunctionLayer', 'FunctionLayer[LinearLayer[2, "Weights" -> {{1, 2}, {3, 4}}, "Biases" -> {1, 1}][#]^2 &, "Input" -> 2][{1, 1}]', [16, 64])
    emit('FunctionLayer', 'Head[NetGraph[FunctionLayer[#^2 &, "Input" -> 2]]]', 'NetGraph')
    typed = 'Function[Typed[x, TypeSpecifier["PackedArray"]["MachineReal", 1]], %s]'
    for body, f in [('Cos[x]', torch.cos), ('x^2 + x', lambda x: x * x + x), ('Exp[x]*2', lambda x: torch.exp(x) * 2)]:
        layer('CompiledLayer', typed % body, lambda Input: f(Input), {'Input': rnd(3)}, seed=False)
    emit('CompiledLayer', 'CompiledLayer[%s, Function[{Typed[x, TypeSpecifier["PackedArray"]["MachineReal", 1]], '
         'Typed[dy, TypeSpecifier["PackedArray"]["MachineReal", 1]]}, 7*dy]][{1., 2.}, NetPortGradient["Input"]]' % (typed % 'x^2'), [7, 7])


def operators():
    w, b = rnd(2, 3), rnd(2)
    lin = 'LinearLayer[2, "Weights" -> %s, "Biases" -> %s]' % (text(w), text(b))
    layer('NetMapOperator', lin, lambda Input: Input @ w.T + b, {'Input': rnd(3, 3)})
    seqs = [rnd(1, 3), rnd(3, 3)]
    emit('NetMapOperator', 'NetMapOperator[%s, "Input" -> {"Varying", 3}][{%s}]' % (lin, ', '.join(map(text, seqs))), [(s @ w.T + b).tolist() for s in seqs])
    layer('NetMapOperator', 'ElementwiseLayer[Tanh], "Input" -> {2, 3}', lambda Input: torch.tanh(Input), {'Input': rnd(2, 3)})
    emit('NetMapOperator', 'NetMapOperator[%s][%s, NetPortGradient[{"Net", "Biases"}]]' % (lin, text(seqs[1])), [3, 3])
    add = 'ThreadingLayer[Plus, InputPorts -> <|"A" -> 2, "B" -> 2|>]'
    layer('NetMapThreadOperator', add, lambda A, B: A + B, {'A': rnd(3, 2), 'B': rnd(3, 2)})
    layer('NetMapThreadOperator', add + ', <|"A" -> 1|>', lambda A, B: A + B, {'A': rnd(3, 2), 'B': rnd(2)})
    layer('NetMapThreadOperator', add + ', 2', lambda A, B: A + B, {'A': rnd(2, 2, 2), 'B': rnd(2, 2, 2)})
    u, v = rnd(2, 2), rnd(2, 2)
    cell = ('NetGraph[{LinearLayer[2, "Weights" -> %s, "Biases" -> None], LinearLayer[2, "Weights" -> %s, "Biases" -> None], ThreadingLayer[Plus], Tanh}, '
            '{NetPort["Input"] -> 1, NetPort["State"] -> 2, {1, 2} -> 3, 3 -> 4}, "Input" -> 2, "State" -> 2]' % (text(u), text(v)))
    rnn = lambda x, s=None: basic_steps(x, {'InputWeights': u, 'StateWeights': v, 'Biases': torch.zeros(2)}, s)
    layer('NetFoldOperator', cell, lambda Input: rnn(Input), {'Input': rnd(4, 2)})
    x = rnd(3, 2)
    emit('NetFoldOperator', 'NetFoldOperator[%s][%s, NetPortGradient[{"Net", 1, "Weights"}]]' % (cell, text(x)), grad_of(lambda p: basic_steps(x, {'InputWeights': p, 'StateWeights': v, 'Biases': torch.zeros(2)}), u))
    emit('NetFoldOperator', 'NetFoldOperator[%s][%s, NetPortGradient[{"Net", 2, "Weights"}]]' % (cell, text(x)), grad_of(lambda p: basic_steps(x, {'InputWeights': u, 'StateWeights': p, 'Biases': torch.zeros(2)}), v))
    emit('NetFoldOperator', 'Normal[Values[NetFoldOperator[%s][%s, NetPort[All, "States"]]]]' % (cell, text(x)), [rnn(x)[-1].tolist()])
    emit('NetFoldOperator', 'NetFoldOperator[%s, {"Output" -> "State"}, "Input" -> {"Varying", 2}][{%s, %s}]' % (cell, text(x), text(x[:1])), [rnn(x).tolist(), rnn(x[:1]).tolist()])
    emit('NetFoldOperator', 'NetGraph[{NetFoldOperator[%s]}, {NetPort["s"] -> NetPort[{1, "State"}]}, "s" -> 2][<|"Input" -> %s, "s" -> {0.3, -0.2}|>]' % (cell, text(x)), rnn(x, torch.tensor([0.3, -0.2])))
    const = 'NetGraph[{ThreadingLayer[#1*#2 + #3 &]}, {{NetPort["Input"], NetPort["k"], NetPort["State"]} -> 1}, "Input" -> 2, "k" -> 2, "State" -> 2]'
    k = rnd(2)
    emit('NetFoldOperator', 'NetFoldOperator[%s, {"Output" -> "State"}, {"k"}][<|"Input" -> %s, "k" -> %s|>]' % (const, text(x), text(k)), (x * k).cumsum(0))
    emit('NetFoldOperator', 'NetFoldOperator[%s, {"Output" -> "State"}, {"k"}][<|"Input" -> %s, "k" -> %s|>, NetPortGradient["k"]]' % (const, text(x), text(k)), (x * torch.tensor([3.0, 2, 1])[:, None]).sum(0))
    lw, lb = rnd(2, 2), rnd(2)
    for n in (1, 2, 4):
        def nest(Input):
            for _ in range(n):
                Input = lw @ Input + lb
            return Input
        layer('NetNestOperator', 'LinearLayer[2, "Weights" -> %s, "Biases" -> %s], %d' % (text(lw), text(lb), n), nest, {'Input': rnd(2)})
    emit('NetNestOperator', 'NetNestOperator[LinearLayer[2, "Weights" -> %s, "Biases" -> %s], 2][{0.2, 0.4}, NetPortGradient[{"Net", "Weights"}]]' % (text(lw), text(lb)),
         grad_of(lambda p: p @ (p @ torch.tensor([0.2, 0.4]) + lb) + lb, lw))
    a, c = gate_arrays([''], 2, 2), gate_arrays([''], 2, 2)
    lay = lambda w: 'BasicRecurrentLayer[2, %s, "Input" -> {"Varying", 2}]' % ', '.join('"%s" -> %s' % (k, text(v)) for k, v in w.items())
    both = '{%s, %s}' % (lay(a), lay(c))
    fwd, bwd = lambda x: basic_steps(x, a), lambda x: basic_steps(x.flip(0), c).flip(0)
    layer('NetBidirectionalOperator', both, lambda Input: torch.cat([fwd(Input), bwd(Input)], 1), {'Input': rnd(3, 2)})
    layer('NetBidirectionalOperator', both + ', Catenate', lambda Input: torch.cat([fwd(Input), bwd(Input)], 1), {'Input': rnd(2, 2)})
    layer('NetBidirectionalOperator', both + ', Total', lambda Input: fwd(Input) + bwd(Input), {'Input': rnd(3, 2)})
    layer('NetBidirectionalOperator', both + ', Mean', lambda Input: (fwd(Input) + bwd(Input)) / 2, {'Input': rnd(3, 2)})
    s = [rnd(1, 2), rnd(3, 2)]
    emit('NetBidirectionalOperator', 'NetBidirectionalOperator[%s][{%s}]' % (both, ', '.join(map(text, s))), [torch.cat([fwd(e), bwd(e)], 1).tolist() for e in s])
    w2, b2 = rnd(2, 3), rnd(2)
    emb = 'LinearLayer[2, "Weights" -> %s, "Biases" -> %s]' % (text(w2), text(b2))
    layer('NetPairEmbeddingOperator', emb, lambda Input: ((Input[0] - Input[1]) @ w2.T).norm(), {'Input': rnd(2, 3)})
    layer('NetPairEmbeddingOperator', emb + ', DistanceFunction -> CosineDistance', lambda Input: 1 - F.cosine_similarity(Input[0] @ w2.T + b2, Input[1] @ w2.T + b2, 0), {'Input': rnd(2, 3)})
    emit('NetPairEmbeddingOperator', 'NetPairEmbeddingOperator[%s][{{1., 2., 3.}, {1., 2., 3.}}, NetPortGradient["Input"]]' % emb, [[0, 0, 0], [0, 0, 0]])
    gw, dw = rnd(2, 1), rnd(1, 2)
    gen, gb = 'LinearLayer[2, "Weights" -> %s, "Biases" -> {0.1, 0.2}]' % text(gw), torch.tensor([0.1, 0.2])
    disc = 'NetChain[{LinearLayer[{}, "Weights" -> %s, "Biases" -> {0.3}, "Input" -> 2], LogisticSigmoid}]' % text(dw)
    crit = 'LinearLayer[{}, "Weights" -> %s, "Biases" -> {0.3}, "Input" -> 2]' % text(dw)
    sample, latent = rnd(2), rnd(1)
    fake = gw @ latent + gb
    dreal, dfake = (dw @ sample + 0.3)[0], (dw @ fake + 0.3)[0]
    data = '<|"Sample" -> %s, "Latent" -> %s|>' % (text(sample), text(latent))
    want = '<|"LossReal" -> %s, "LossFake" -> %s, "GeneratedFake" -> %s|>'
    js = want % (text(-torch.log(torch.sigmoid(dreal))), text(-torch.log(1 - torch.sigmoid(dfake))), text(fake))
    ws = want % (text(-dreal), text(dfake), text(fake))
    emit('NetGANOperator', 'NetGANOperator[{%s, %s}, "JensenShannon"][%s]' % (gen, disc, data), js)
    emit('NetGANOperator', 'NetGANOperator[{%s, %s}][%s]' % (gen, disc, data), js)
    emit('NetGANOperator', 'NetGANOperator[{%s, %s}, "Wasserstein"][%s]' % (gen, crit, data), ws)
    emit('NetGANOperator', 'NetGANOperator[{%s, %s}][%s]' % (gen, crit, data), ws)


def grad_of(f, p):
    q = p.clone().requires_grad_()
    return torch.autograd.grad(f(q).sum(), q)[0]


for part in (linear, softmax, ramp, elementwise, convolution, deconvolution, pooling, resize, spatial, batchnorm, normalization, lrn, dropout,
             recurrent, sequences, attention, structure, combine, arrays, losses, custom, operators):
    part()
