"""Just enough of the ONNX file format (protocol buffers): weights out of a file, and a graph into one."""

import numpy as np

FLOAT, UINT8, INT8, INT32, INT64 = 1, 2, 3, 6, 7
KIND = {np.dtype("f4"): FLOAT, np.dtype("u1"): UINT8, np.dtype("i1"): INT8, np.dtype("i4"): INT32, np.dtype("i8"): INT64}


def _varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def _fields(data):
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        if key & 7 == 0:
            value, at = _varint(data, at)
        elif key & 7 == 2:
            size, at = _varint(data, at)
            value, at = data[at : at + size], at + size
        else:
            size = 4 if key & 7 == 5 else 8
            value, at = data[at : at + size], at + size
        yield key >> 3, value


def weights(path):
    """Initialisers by name. Those of 32-bit floats only."""
    out = {}
    with open(path, "rb") as file:
        model = memoryview(file.read())
    for graph in (v for f, v in _fields(model) if f == 7):
        for tensor in (v for f, v in _fields(graph) if f == 5):
            shape, kind, name, raw = [], None, None, None
            for field, value in _fields(tensor):
                if field == 1:
                    if isinstance(value, int):
                        shape.append(value)
                    else:
                        at = 0
                        while at < len(value):
                            size, at = _varint(value, at)
                            shape.append(size)
                elif field == 2:
                    kind = value
                elif field == 8:
                    name = bytes(value).decode()
                elif field in (4, 9):
                    raw = value
            if kind == FLOAT and raw is not None:
                out[name] = np.frombuffer(raw, "<f4").reshape(shape).copy()
    return out


def _number(value):
    out = b""
    value &= (1 << 64) - 1
    while True:
        value, low = value >> 7, value & 127
        if not value:
            return out + bytes([low])
        out += bytes([low | 128])


def _int(field, value):
    return _number(field << 3) + _number(value)


def _bytes(field, value):
    value = value.encode() if isinstance(value, str) else value
    return _number(field << 3 | 2) + _number(len(value)) + value


class Graph:
    """Collects nodes and weights; save() writes them as one model."""

    def __init__(self, name):
        self.name, self.nodes, self.tensors, self.ends = name, [], [], []
        self.count = 0

    def weight(self, name, array):
        array = np.ascontiguousarray(array)
        little = array.astype(array.dtype.newbyteorder("<"), copy=False)
        body = b"".join(_int(1, size) for size in array.shape) + _int(2, KIND[array.dtype])
        self.tensors.append(_bytes(5, body + _bytes(8, name) + _bytes(9, little.tobytes())))
        return name

    def node(self, op, inputs, outputs=1, domain="", **attributes):
        """Adds an operation; gives the name of its output, or their list."""
        self.count += 1
        names = [f"{op}_{self.count}" + (f"_{i}" if i else "") for i in range(outputs)]
        body = b"".join(_bytes(1, name) for name in inputs) + b"".join(_bytes(2, name) for name in names)
        body += _bytes(3, names[0]) + _bytes(4, op)
        for key, value in attributes.items():
            body += _bytes(5, _attribute(key, value))
        self.nodes.append(_bytes(1, body + (_bytes(7, domain) if domain else b"")))
        return names[0] if outputs == 1 else names

    def end(self, field, name, kind, shape):
        """field 11: an input, 12: an output. A size that is a string is free."""
        sizes = b"".join(_bytes(1, _bytes(2, s) if isinstance(s, str) else _int(1, s)) for s in shape)
        self.ends.append(_bytes(field, _bytes(1, name) + _bytes(2, _bytes(1, _int(1, kind) + _bytes(2, sizes)))))

    def save(self, path):
        graph = b"".join(self.nodes) + _bytes(2, self.name) + b"".join(self.tensors) + b"".join(self.ends)
        opsets = _bytes(8, _bytes(1, "") + _int(2, 17)) + _bytes(8, _bytes(1, "com.microsoft") + _int(2, 1))
        with open(path, "wb") as file:
            file.write(_int(1, 8) + _bytes(2, "demarche") + _bytes(7, graph) + opsets)


def _attribute(key, value):
    if isinstance(value, float):
        return _bytes(1, key) + _number(2 << 3 | 5) + np.float32(value).tobytes() + _int(20, 1)
    if isinstance(value, int):
        return _bytes(1, key) + _int(3, value) + _int(20, 2)
    return _bytes(1, key) + b"".join(_int(8, v) for v in value) + _int(20, 7)
