"""How the streams of a PDF are packed: Flate, LZW, ASCII85, hexadecimal, run lengths, predictors; all bounded."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Callable
from itertools import accumulate

from zi_audit.contents.text.pdf_syntax import from_hex

MAX_FILTERS = 6
_NO_BASE85 = re.compile(rb"[^!-uz]+")
_CLEAR, _END = 256, 257
_LONGEST_CODE = 12
# Unpacked sign by sign; no page of words is that long.
_MAX_SIGNS = 100_000


class UnpackError(Exception):
    """A stream is packed in a way that holds no text (a picture), or is not known here."""


def unpack(raw: bytes, filters: list[tuple[str, dict[str, object]]], limit: int) -> bytes:
    """Return at most `limit` bytes of what `raw` holds. Of damaged data what could be read. Raises UnpackError."""
    if len(filters) > MAX_FILTERS:
        raise UnpackError
    for name, options in filters:
        unpacker = _UNPACKERS.get(name)
        if unpacker is None:
            raise UnpackError
        raw = unpacker(raw, options, limit)
    return raw[:limit]


def _flate(raw: bytes, options: dict[str, object], limit: int) -> bytes:
    return _predicted(inflated(raw, limit), options)


def inflated(raw: bytes, limit: int) -> bytes:
    """Return at most `limit` bytes of zlib's data; of damaged data what comes before the damage."""
    for width in (15, -15) if limit > 0 else ():
        inflater = zlib.decompressobj(width)
        out = bytearray()
        data = raw.lstrip(b"\r\n") if width > 0 else raw[2:]
        try:
            # In pieces, since a whole call that fails gives back nothing.
            for at in range(0, len(data), 4_096):
                out += inflater.decompress(data[at : at + 4_096], limit - len(out))
                if inflater.eof or len(out) >= limit:
                    break
        except zlib.error:
            pass
        if out:
            return bytes(out)
    return b""


def _lzw(raw: bytes, options: dict[str, object], limit: int) -> bytes:
    early = 0 if options.get("EarlyChange") == 0 else 1
    out = bytearray()
    table: list[bytes] = []
    width, bits, held, before = 9, 0, 0, b""
    for byte in raw[:_MAX_SIGNS]:
        held, bits = held << 8 | byte, bits + 8
        if bits < width:
            continue
        bits -= width
        code, held = held >> bits, held & ((1 << bits) - 1)
        if code == _END or len(out) >= limit:
            break
        if code == _CLEAR:
            table, width, before = [], 9, b""
            continue
        place = code - 258
        if code < 256:
            entry = bytes([code])
        elif place < len(table):
            entry = table[place]
        elif before:
            entry = before + before[:1]
        else:
            break
        out += entry
        if before and len(table) + 258 < 1 << _LONGEST_CODE:
            table.append(before + entry[:1])
        before = entry
        width = min(_LONGEST_CODE, max(9, (len(table) + 258 + early).bit_length()))
    return _predicted(bytes(out[:limit]), options)


def _base85(raw: bytes, _: dict[str, object], limit: int) -> bytes:
    data = raw[: min(_MAX_SIGNS, limit * 5 // 4 + 10)].partition(b"~")[0].lstrip().removeprefix(b"<")
    digits = _NO_BASE85.sub(b"", data)
    try:
        return base64.a85decode(digits)
    except ValueError:
        return b""


def _hexadecimal(raw: bytes, _: dict[str, object], limit: int) -> bytes:
    return from_hex(raw[: 2 * limit].partition(b">")[0])


def _run_lengths(raw: bytes, _: dict[str, object], limit: int) -> bytes:
    out = bytearray()
    at = 0
    while at < len(raw) and len(out) < limit:
        length = raw[at]
        if length < 128:
            out += raw[at + 1 : at + 2 + length]
            at += 2 + length
        elif length > 128:
            out += raw[at + 1 : at + 2] * (257 - length)
            at += 2
        else:
            break
    return bytes(out)


def _predicted(data: bytes, options: dict[str, object]) -> bytes:
    predictor = _whole(options, "Predictor", 1)
    if predictor < 2:
        return data
    colors, bits = _whole(options, "Colors", 1), _whole(options, "BitsPerComponent", 8)
    columns = _whole(options, "Columns", 1)
    width = (colors * bits * columns + 7) // 8
    if not 0 < width <= len(data) or bits not in (1, 2, 4, 8, 16) or not 0 < colors < 33:
        return b""
    pixel = max(1, colors * bits // 8)
    if predictor == 2:
        return _summed(data, width, pixel) if bits == 8 else data
    return _png(data, width, pixel)


def _whole(options: dict[str, object], key: str, otherwise: int) -> int:
    value = options.get(key, otherwise)
    return value if isinstance(value, int) else otherwise


def _summed(data: bytes, width: int, pixel: int) -> bytes:
    out = bytearray(data[:_MAX_SIGNS])
    for start in range(0, len(out), width):
        for at in range(start + pixel, min(start + width, len(out))):
            out[at] = (out[at] + out[at - pixel]) & 255
    return bytes(out)


def _png(data: bytes, width: int, pixel: int) -> bytes:
    step = width + 1
    if set(data[::step]) == {2}:
        # Tables are filtered by "up" all through: each column is a running sum.
        rows = len(data) // step
        out = bytearray(rows * width)
        for column in range(width):
            sums = accumulate(data[column + 1 : rows * step : step], lambda above, byte: (above + byte) & 255)
            out[column::width] = bytes(sums)
        return bytes(out)
    above, found = bytes(width), bytearray()
    for start in range(0, min(len(data), _MAX_SIGNS) - width, step):
        above = _png_row(data[start], bytearray(data[start + 1 : start + step]), above, pixel)
        found += above
    return bytes(found)


def _png_row(kind: int, row: bytearray, above: bytes, pixel: int) -> bytes:
    if kind == 2:
        return bytes([(byte + up) & 255 for byte, up in zip(row, above, strict=True)])
    for at in range(len(row)) if kind in (1, 3, 4) else ():
        left = row[at - pixel] if at >= pixel else 0
        up = above[at]
        if kind == 1:
            guess = left
        elif kind == 3:
            guess = (left + up) // 2
        else:
            guess = _paeth(left, up, above[at - pixel] if at >= pixel else 0)
        row[at] = (row[at] + guess) & 255
    return bytes(row)


def _paeth(left: int, up: int, corner: int) -> int:
    near = left + up - corner
    by_left, by_up, by_corner = abs(near - left), abs(near - up), abs(near - corner)
    if by_left <= by_up and by_left <= by_corner:
        return left
    return up if by_up <= by_corner else corner


_Unpacker = Callable[[bytes, dict[str, object], int], bytes]
_UNPACKERS: dict[str, _Unpacker] = {
    "FlateDecode": _flate,
    "Fl": _flate,
    "LZWDecode": _lzw,
    "LZW": _lzw,
    "ASCII85Decode": _base85,
    "A85": _base85,
    "ASCIIHexDecode": _hexadecimal,
    "AHx": _hexadecimal,
    "RunLengthDecode": _run_lengths,
    "RL": _run_lengths,
    # The default of crypt filters; the content was decrypted before.
    "Crypt": lambda raw, _, __: raw,
}
