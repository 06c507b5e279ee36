"""Makes tests/cases/nn/audio.jsonl: the audio encoders, computed with NumPy from the documented definitions."""
import json
import numpy as np

rng = np.random.default_rng(3)
x = np.round(rng.uniform(-1, 1, 20), 2)
RATE, WS, STEP = 8000, 8, 4
n = 0


def text(a):
    a = a.tolist() if isinstance(a, np.ndarray) else a
    return '{%s}' % ', '.join(map(text, a)) if isinstance(a, list) else repr(round(float(a), 8)).replace('e', '*^')


def emit(expr, want, tol=1e-4):
    global n
    n += 1
    print(json.dumps({'id': 'audio/%03d' % n, 'input': expr, 'expect': want if isinstance(want, str) else text(want), 'tol': tol}))


def frames(s):
    count = 1 + (len(s) - WS) // STEP
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WS) / (WS - 1))
    return np.stack([s[i * STEP:i * STEP + WS] * hann for i in range(count)])


def mel_filters(filters, low, high):
    def mel(f):
        return 2595 * np.log10(1 + f / 700)
    corner = 700 * (10 ** (np.linspace(mel(low), mel(high), filters + 2) / 2595) - 1)
    hz = np.arange(WS // 2 + 1) * RATE / WS
    rows = []
    for a, b, c in zip(corner, corner[1:], corner[2:]):
        rows.append(np.maximum(0, np.minimum((hz - a) / (b - a), (c - hz) / (c - b))))
    return np.array(rows)


audio = 'Audio[%s, SampleRate -> %d]' % (text(x), RATE)
common = '"SampleRate" -> %d' % RATE
cut = common + ', "WindowSize" -> %d, "Offset" -> %d' % (WS, STEP)
spectrum = np.fft.fft(frames(x))
magnitude = np.abs(spectrum[:, :WS // 2 + 1])
mel = magnitude @ mel_filters(3, 0, RATE / 2).T
q, b = np.meshgrid(np.arange(2), np.arange(3), indexing='ij')
dct = np.cos(np.pi * q * (b + 0.5) / 3) * np.sqrt(np.where(q == 0, 1, 2) / 3)
emit('NetEncoder[{"Audio", %s}][%s]' % (common, audio), x[:, None])
emit('NetEncoder[{"AudioSTFT", %s}][%s]' % (cut, audio), np.stack([spectrum.real, spectrum.imag], -1))
emit('NetEncoder[{"AudioSpectrogram", %s}][%s]' % (cut, audio), magnitude)
emit('NetEncoder[{"AudioMelSpectrogram", %s, "NumberOfFilters" -> 3}][%s]' % (cut, audio), mel)
emit('NetEncoder[{"AudioMFCC", %s, "NumberOfFilters" -> 3, "NumberOfCoefficients" -> 2}][%s]' % (cut, audio), np.log(np.maximum(mel, 1e-10)) @ dct.T)
emit('NetEncoder[{"Audio", %s, "Normalization" -> "Max"}][%s]' % (common, audio), (x / np.abs(x).max())[:, None])
emit('NetEncoder[{"Audio", %s, "Normalization" -> {"Max", 0.5}}][%s]' % (common, audio), (x / np.abs(x).max() / 2)[:, None])
emit('NetEncoder[{"Audio", %s, "Normalization" -> {"RMS", 0.1}}][%s]' % (common, audio), (x * 0.1 / np.sqrt((x * x).mean()))[:, None])
emit('NetEncoder[{"Audio", %s, "TargetLength" -> 22}][%s]' % (common, audio), np.concatenate([x, [0, 0]])[:, None])
emit('NetEncoder[{"Audio", %s, "TargetLength" -> 3}][%s]' % (common, audio), x[:3, None])
emit('NetEncoder[{"AudioSpectrogram", %s, "TargetLength" -> 2}][%s]' % (cut, audio), magnitude[:2])
emit('NetEncoder[{"Audio", %s}][Audio[{%s, %s}, SampleRate -> %d]]' % (common, text(x), text(-x), RATE), np.zeros((20, 1)))
emit('Dimensions[NetEncoder["AudioSTFT"][Audio[ConstantArray[0.1, 16000], SampleRate -> 16000]]]', '{118, 400, 2}')
emit('Dimensions[NetEncoder["AudioSpectrogram"][Audio[ConstantArray[0.1, 16000], SampleRate -> 16000]]]', '{118, 201}')
emit('Dimensions[NetEncoder["AudioMelSpectrogram"][Audio[ConstantArray[0.1, 16000], SampleRate -> 16000]]]', '{118, 40}')
emit('Dimensions[NetEncoder["AudioMFCC"][Audio[ConstantArray[0.1, 16000], SampleRate -> 16000]]]', '{118, 13}')
emit('Dimensions[NetEncoder["Audio"][Audio[ConstantArray[0.1, 44100]]]]', '{16000, 1}')
emit('Max[Abs[NetEncoder["Audio"][Audio[ConstantArray[0.25, 44100]]] - 0.25]] < 0.00001', 'True')
emit('(Export["a.wav", %s]; {AudioLength[Import["a.wav"]], AudioSampleRate[Import["a.wav"]], Max[Abs[NetEncoder[{"Audio", %s}][File["a.wav"]] - %s]] < 0.0001})'
     % (audio, common, text(np.minimum(x, 32767 / 32768)[:, None])), '{20, 8000, True}')
emit('Dimensions[AudioData[%s]]' % audio, '{1, 20}')
emit('Dimensions[NetEncoder["AudioMFCC"][{Audio[ConstantArray[0.1, 1600], SampleRate -> 16000], Audio[ConstantArray[0.1, 3200], SampleRate -> 16000]}][[2]]]', '{22, 13}')
emit('NetExtract[NetChain[{LongShortTermMemoryLayer[4]}, "Input" -> NetEncoder["AudioMFCC"]], "Output"]', '{"Varying", 4}')
emit('ToExpression[ToString[NetEncoder[{"AudioMFCC", "NumberOfCoefficients" -> 8}], InputForm]] === NetEncoder[{"AudioMFCC", "NumberOfCoefficients" -> 8}]', 'True')
