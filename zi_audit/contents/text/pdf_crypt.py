"""The standard security handler of PDF, as far as the standard library goes: MD5 and RC4, with an empty password.

A file with an owner's password alone opens for everybody: its key is made of an empty password.
"""

from __future__ import annotations

import struct
from hashlib import md5

from zi_audit.contents.text.pdf_password import opens_without_password
from zi_audit.contents.text.pdf_syntax import Name, Ref

_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
# Deciphered byte by byte here; the pages of words that are looked at are shorter.
MAX_DECIPHERED = 400_000


class LockedError(Exception):
    """The file needs a password."""


class RestrictedError(Exception):
    """The file opens without a password, but is encrypted in a way that the standard library cannot read."""


class Key:
    """The key of one file. Raises LockedError and RestrictedError."""

    def __init__(self, encryption: dict[str, object], identity: bytes) -> None:
        revision, version = _whole(encryption, "R"), _whole(encryption, "V")
        if encryption.get("Filter") != "Standard":
            raise LockedError
        if revision >= 5:
            raise (
                RestrictedError if opens_without_password(_bytes(encryption, "U"), revision) else LockedError
            )
        self._key = _file_key(encryption, identity, revision, version)
        self._left = MAX_DECIPHERED
        if _made_from(self._key, identity, revision) != _bytes(encryption, "U")[: 16 if revision > 2 else 32]:
            raise LockedError
        if version == 4 and _method(encryption) != "V2":
            raise RestrictedError
        if version not in (1, 2, 4):
            raise RestrictedError

    def decipher(self, data: bytes, holder: Ref) -> bytes:
        """Return the plain bytes of a string or stream of the object `holder`."""
        salt = struct.pack("<I", holder.number)[:3] + struct.pack("<I", holder.generation)[:2]
        key = md5(self._key + salt, usedforsecurity=False).digest()[: min(16, len(self._key) + 5)]
        data = data[: self._left]
        self._left -= len(data)
        return rc4(key, data)


def _file_key(encryption: dict[str, object], identity: bytes, revision: int, version: int) -> bytes:
    length = (
        5
        if revision == 2
        else min(16, max(5, _whole(encryption, "Length", 128 if version == 4 else 40) // 8))
    )
    if version == 4:
        length = 16
    permissions = struct.pack("<I", _whole(encryption, "P") & 0xFFFFFFFF)
    seed = _PADDING + _bytes(encryption, "O")[:32] + permissions + identity
    if revision >= 4 and encryption.get("EncryptMetadata") is False:
        seed += b"\xff\xff\xff\xff"
    digest = md5(seed, usedforsecurity=False).digest()
    for _ in range(50 if revision >= 3 else 0):
        digest = md5(digest[:length], usedforsecurity=False).digest()
    return digest[:length]


def _made_from(key: bytes, identity: bytes, revision: int) -> bytes:
    """Return what the file states under /U if this key is right."""
    if revision == 2:
        return rc4(key, _PADDING)
    found = rc4(key, md5(_PADDING + identity, usedforsecurity=False).digest())
    for number in range(1, 20):
        found = rc4(bytes([byte ^ number for byte in key]), found)
    return found


def _method(encryption: dict[str, object]) -> object:
    filters, name = encryption.get("CF"), encryption.get("StmF", Name("Identity"))
    if not isinstance(filters, dict) or not isinstance(name, Name):
        return None
    chosen = filters.get(name)
    return chosen.get("CFM") if isinstance(chosen, dict) else None


def rc4(key: bytes, data: bytes) -> bytes:
    """Return `data` enciphered or deciphered."""
    box = list(range(256))
    other = 0
    for at in range(256):
        other = (other + box[at] + key[at % len(key)]) & 255
        box[at], box[other] = box[other], box[at]
    out = bytearray(len(data))
    first = second = 0
    for at, byte in enumerate(data):
        first = (first + 1) & 255
        held = box[first]
        second = (second + held) & 255
        box[first] = swapped = box[second]
        box[second] = held
        out[at] = byte ^ box[(held + swapped) & 255]
    return bytes(out)


def _whole(dictionary: dict[str, object], key: str, otherwise: int = 0) -> int:
    value = dictionary.get(key, otherwise)
    return value if isinstance(value, int) else otherwise


def _bytes(dictionary: dict[str, object], key: str) -> bytes:
    value = dictionary.get(key)
    return value if isinstance(value, bytes) else b""
