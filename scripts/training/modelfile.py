"""Writes the model file that the analyser maps into memory (`ModelFile.swift` reads it).

Little-endian: the magic bytes, the version, the number of sections; for each section its name (40 bytes), offset, size in bytes, rows and
columns; then the sections, each at a multiple of 64 bytes.
"""

import struct

import numpy

MAGIC = b"ENTELANG"
VERSION = 2
PANEL = 16
RUN = 4
STEPS = 127
ZERO = 128


class ModelFile:
    def __init__(self):
        self.sections = []

    def add(self, name, array):
        array = numpy.ascontiguousarray(array)
        rows, columns = array.shape if array.ndim == 2 else (1, array.size)
        self.sections.append((name.encode(), array.tobytes(), rows, columns))

    def floats(self, name, tensor):
        self.add(name, tensor.detach().numpy().astype("<f4"))

    def strings(self, name, values):
        """Strings without line breaks, one to a line."""
        data = "\n".join(values).encode()
        self.sections.append((name.encode(), data, len(values), 0))

    def linear(self, name, weight, bias):
        """The weights (outputs, inputs) of a product, quantized output by output and packed in panels (`language_multiply`)."""
        weight = weight.detach().numpy().astype("f8")
        outputs, inputs = weight.shape
        padded = -outputs % PANEL
        weight = numpy.pad(weight, ((0, padded), (0, 0)))
        bias = numpy.pad(bias.detach().numpy(), (0, padded))
        scale = numpy.maximum(numpy.abs(weight).max(1), 1e-12) / STEPS
        steps = numpy.rint(weight / scale[:, None]).astype("i1")
        panels = steps.reshape(-1, PANEL, inputs // RUN, RUN).transpose(0, 2, 1, 3)
        self.add(name + ".weights", panels.reshape(outputs + padded, inputs))
        self.add(name + ".offsets", (-ZERO * steps.sum(1, dtype="i4")).astype("<i4"))
        self.add(name + ".scales", scale.astype("<f4"))
        self.add(name + ".bias", bias.astype("<f4"))

    def norm(self, name, layer):
        self.floats(name + ".gain", layer.weight)
        self.floats(name + ".shift", layer.bias)

    def rows(self, name, weight):
        """A table whose rows are quantized to bytes, each by a scale of its own."""
        weight = weight.detach().numpy().astype("f8")
        scale = numpy.maximum(numpy.abs(weight).max(1), 1e-12) / 127
        self.add(name + ".rows", numpy.rint(weight / scale[:, None]).astype("i1"))
        self.add(name + ".scales", scale.astype("<f4"))

    def keys(self, name, keys):
        """A hash table from keys to numbers: places are tried from the hash's low bits on; 0 marks a free one."""
        capacity = 16
        while capacity < 2 * len(keys):
            capacity *= 2
        hashes = numpy.zeros(capacity, "<u8")
        numbers = numpy.zeros(capacity, "<u4")
        for key, number in sorted(keys.items()):
            value = fnv(key.encode() if isinstance(key, str) else key)
            slot = value & (capacity - 1)
            while hashes[slot]:
                assert hashes[slot] != value, f"two keys have one hash: {key}"
                slot = (slot + 1) & (capacity - 1)
            hashes[slot] = value
            numbers[slot] = number
        self.add(name + ".hashes", hashes)
        self.add(name + ".numbers", numbers)

    def write(self, path):
        offset = len(MAGIC) + 8 + 64 * len(self.sections)
        header, body = [], []
        for name, data, rows, columns in self.sections:
            gap = -offset % 64
            body.append(b"\0" * gap)
            offset += gap
            assert len(name) <= 40
            header.append(struct.pack("<40sQQII", name, offset, len(data), rows, columns))
            body.append(data)
            offset += len(data)
        with open(path, "wb") as file:
            file.write(MAGIC + struct.pack("<II", VERSION, len(self.sections)) + b"".join(header) + b"".join(body))


def fnv(data):
    """FNV-1a, 64 bits; never 0."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value or 1


def add_encoder(file, name, encoder, vocabulary):
    file.keys(name + ".vocabulary", vocabulary.rows)
    file.rows(name + ".table", encoder.table.weight)
    file.norm(name + ".norm", encoder.norm)
    for index, layer in enumerate(encoder.layers):
        file.linear(f"{name}.{index}", layer.product.weight, layer.product.bias)
        file.norm(f"{name}.{index}.norm", layer.norm)
