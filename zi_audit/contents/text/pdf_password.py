"""Whether an empty password opens a PDF that is encrypted with AES-256 (ISO 32000-2, 7.6.4.3.3 and 7.6.4.3.4).

The check asks for AES in one direction only, which is small enough to write down; what the file holds
is not deciphered.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from hashlib import sha256, sha384, sha512

_ROUNDS, MOST_ROUNDS = 64, 400
_REPEATED = 64
_DIGESTS = (sha256, sha384, sha512)


def opens_without_password(stated: bytes, revision: int) -> bool:
    """Whether the empty password fits what the file states under /U; for a revision that is not known, no."""
    digest = sha256(stated[32:40]).digest()
    if revision == 6:
        digest = _hardened(digest)
    return revision in (5, 6) and digest == stated[:32]


def _hardened(key: bytes) -> bytes:
    """Return the digest that revision 6 makes of the first one: round after round of AES and SHA-2."""
    for done in range(1, MOST_ROUNDS):
        sealed = _enciphered(key[:16], key[16:32], key * _REPEATED)
        key = _DIGESTS[sum(sealed[:16]) % 3](sealed).digest()
        if done >= _ROUNDS and sealed[-1] <= done - 32:
            break
    return key[:32]


@lru_cache(maxsize=1)
def _tables() -> tuple[list[int], list[list[int]]]:
    """Return the substitution of AES, and its rounds as tables of words."""
    powers, logs, value = [0] * 256, [0] * 256, 1
    for power in range(255):
        powers[power], logs[value] = value, power
        value ^= _doubled(value)
    box = [0x63] * 256
    for byte in range(1, 256):
        turned = inverse = powers[-logs[byte] % 255]
        for _ in range(4):
            turned = (turned << 1 | turned >> 7) & 255
            inverse ^= turned
        box[byte] = inverse ^ 0x63
    rows = [_doubled(sign) << 24 | sign << 16 | sign << 8 | _doubled(sign) ^ sign for sign in box]
    turned_rows = [rows]
    for _ in range(3):
        turned_rows.append([word >> 8 | (word & 255) << 24 for word in turned_rows[-1]])
    return box, turned_rows


def _doubled(value: int) -> int:
    return (value << 1) ^ (0x11B if value & 128 else 0)


def _round_keys(key: bytes, box: list[int]) -> list[int]:
    words = list(struct.unpack(">4I", key))
    mark = 1
    for at in range(4, 44):
        word = words[-1]
        if at % 4 == 0:
            word = (word << 8 | word >> 24) & 0xFFFFFFFF
            signs = [box[word >> shift & 255] for shift in (24, 16, 8, 0)]
            word = int.from_bytes(bytes(signs), "big") ^ mark << 24
            mark = _doubled(mark)
        words.append(words[at - 4] ^ word)
    return words


def _enciphered(key: bytes, start: bytes, data: bytes) -> bytes:
    """Return `data`, of whole blocks, enciphered by AES-128 with the blocks chained."""
    box, (t0, t1, t2, t3) = _tables()
    keys = _round_keys(key, box)
    a, b, c, d = struct.unpack(">4I", start)
    out = []
    for w, x, y, z in struct.iter_unpack(">4I", data):
        a, b, c, d = a ^ w ^ keys[0], b ^ x ^ keys[1], c ^ y ^ keys[2], d ^ z ^ keys[3]
        for at in range(4, 40, 4):
            a, b, c, d = (
                t0[a >> 24] ^ t1[b >> 16 & 255] ^ t2[c >> 8 & 255] ^ t3[d & 255] ^ keys[at],
                t0[b >> 24] ^ t1[c >> 16 & 255] ^ t2[d >> 8 & 255] ^ t3[a & 255] ^ keys[at + 1],
                t0[c >> 24] ^ t1[d >> 16 & 255] ^ t2[a >> 8 & 255] ^ t3[b & 255] ^ keys[at + 2],
                t0[d >> 24] ^ t1[a >> 16 & 255] ^ t2[b >> 8 & 255] ^ t3[c & 255] ^ keys[at + 3],
            )
        a, b, c, d = (
            (box[a >> 24] << 24 | box[b >> 16 & 255] << 16 | box[c >> 8 & 255] << 8 | box[d & 255])
            ^ keys[40],
            (box[b >> 24] << 24 | box[c >> 16 & 255] << 16 | box[d >> 8 & 255] << 8 | box[a & 255])
            ^ keys[41],
            (box[c >> 24] << 24 | box[d >> 16 & 255] << 16 | box[a >> 8 & 255] << 8 | box[b & 255])
            ^ keys[42],
            (box[d >> 24] << 24 | box[a >> 16 & 255] << 16 | box[b >> 8 & 255] << 8 | box[c & 255])
            ^ keys[43],
        )
        out.append(struct.pack(">4I", a, b, c, d))
    return b"".join(out)
