"""The notation of PDF: numbers, names, strings, arrays, dictionaries, references, and the words of page contents."""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_DEPTH = 40
MAX_VALUES = 30_000
LONGEST_STRING = 65_536

_BLANK = rb"\0\t\n\f\r "
_REGULAR = rb"[^\0\t\n\f\r ()<>\[\]{}/%]"
_SKIP = rb"[" + _BLANK + rb"]*+(?:%[^\r\n]*+[" + _BLANK + rb"]*+)*+"
_TOKENS = (
    rb"(?P<number>[+-]?(?:\d++\.?\d*+|\.\d++)(?!" + _REGULAR + rb"))"
    rb"|/(?P<name>" + _REGULAR + rb"*+)"
    rb"|(?P<mark><<|>>|[\[\]{}])"
    rb"|(?P<string>\((?:[^()\\]|\\[\s\S])*+\))"
    rb"|<(?P<hex>[^<>]{0,65536})>"
    rb"|(?P<open>\()"
    rb"|(?P<word>" + _REGULAR + rb"++)"
)
_REFERENCE = (
    rb"(?P<ref>\d{1,10})[" + _BLANK + rb"]++(?P<gen>\d{1,5})[" + _BLANK + rb"]++R(?!" + _REGULAR + rb")"
)
OF_OBJECTS = re.compile(_SKIP + rb"(?:" + _REFERENCE + rb"|" + _TOKENS + rb")")
# Lines and curves are passed over at once: a drawing has a hundred times as many as its page has words.
_PATH = rb"(?P<path>(?:(?:[+-]?[\d.]++[ \r\n]++){2,6}(?:[lmcvy]|re)[ \r\n]++(?:(?:h|f\*?|S|n)[ \r\n]++)?)++)"
OF_CONTENTS = re.compile(_SKIP + rb"(?:" + _PATH + rb"|" + _TOKENS + rb")")
_BLANKS = re.compile(_SKIP)
_NAME_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_STRING_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|[\s\S]?)|\r\n?")
_PLAIN_ESCAPES = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
}
_OCTAL = tuple(b"%d" % digit for digit in range(8))
_NO_HEX = re.compile(rb"[^0-9A-Fa-f]+")
_PARENTHESES = re.compile(rb"\\[\s\S]|[()]")


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


class Word(bytes):
    """What is none of the other things: an operator, `obj`, `true` within contents."""

    __slots__ = ()


class Ref(NamedTuple):
    """A reference to an object."""

    number: int
    generation: int


class Stream(NamedTuple):
    """A dictionary and where in the file the bytes behind it begin; `holder` is its own number."""

    dictionary: dict[str, object]
    start: int
    holder: Ref


class NoValueError(Exception):
    """There is no value where one should be, or its end is not in the piece that was read."""


_ENDS = frozenset({b"endobj", b"stream", b"obj"})
_CONSTANTS: dict[bytes, object] = {b"true": True, b"false": False, b"null": None}


def read_value(data: bytes, at: int) -> tuple[object, int]:
    """Return the value that begins at `at`, and where it ends. Raises NoValueError.

    The contents of streams are not part of the value.
    """
    # Each container with whether it is a dictionary; a dictionary is a list until it ends.
    stack: list[tuple[list[object], bool]] = []
    for _ in range(MAX_VALUES):
        found = OF_OBJECTS.match(data, at)
        if found is None:
            raise NoValueError
        at, kind = found.end(), found.lastgroup
        value: object
        if kind == "mark":
            mark = found["mark"]
            if mark in (b"<<", b"["):
                if len(stack) >= MAX_DEPTH:
                    raise NoValueError
                stack.append(([], mark == b"<<"))
                continue
            if not stack or mark in (b"{", b"}"):
                raise NoValueError
            items, is_dictionary = stack.pop()
            # A bracket that closes the other kind closes this one: broken, but what was meant is plain.
            value = _dictionary(items) if is_dictionary else items
        elif kind == "gen":
            value = Ref(int(found["ref"]), int(found["gen"]))
        elif kind == "word":
            word = found["word"]
            if word not in _CONSTANTS:
                if not stack or word in _ENDS:
                    raise NoValueError
                continue
            value = _CONSTANTS[word]
        else:
            value, at = token_value(data, found)
        if not stack:
            return value, at
        stack[-1][0].append(value)
    raise NoValueError


def behind_blanks(data: bytes, at: int) -> int:
    """Return where something other than blanks and remarks stands."""
    found = _BLANKS.match(data, at)
    return found.end() if found else at


def token_value(data: bytes, found: re.Match[bytes]) -> tuple[object, int]:
    """Return the value of a number, name or string that was matched, and where it ends. Raises NoValueError."""
    kind = found.lastgroup
    if kind == "number":
        return number_of(found["number"]), found.end()
    if kind == "string":
        return unescaped(found["string"][1:-1]), found.end()
    if kind == "name":
        return name_of(found["name"]), found.end()
    if kind == "hex":
        return from_hex(found["hex"]), found.end()
    return nested_string(data, found.end())


def number_of(text: bytes) -> float:
    """Return a number; whole ones as int. One too long for any use is 0."""
    if len(text) > 40:
        return 0
    return float(text) if b"." in text else int(text)


def name_of(text: bytes) -> Name:
    """Return a name with its `#20` resolved."""
    if b"#" in text:
        text = _NAME_ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), text)
    return Name(text[:200].decode("latin-1"))


def from_hex(text: bytes) -> bytes:
    """Return the bytes of hexadecimal digits; other signs are passed over, an odd last digit is its tens."""
    digits = _NO_HEX.sub(b"", text)
    return bytes.fromhex((digits + b"0" * (len(digits) & 1)).decode("ascii"))


def unescaped(text: bytes) -> bytes:
    """Return the content of a string in parentheses."""
    return _STRING_ESCAPE.sub(_escape, text) if b"\\" in text or b"\r" in text else text


def _escape(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign is None:
        return b"\n"
    if sign[:1] in _OCTAL:
        return bytes([int(sign, 8) & 255])
    return _PLAIN_ESCAPES.get(sign, sign)


def nested_string(data: bytes, start: int) -> tuple[bytes, int]:
    """Return the string with parentheses inside that begins at `start`, and where it ends. Raises NoValueError."""
    depth = 1
    for found in _PARENTHESES.finditer(data, start, start + LONGEST_STRING):
        sign = found[0]
        if sign == b"(":
            depth += 1
        elif sign == b")":
            depth -= 1
            if not depth:
                return unescaped(data[start : found.start()]), found.end()
    raise NoValueError


def text_string(text: bytes) -> str:
    """Return a string of a document (not of a page) as text."""
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be", "ignore")
    return text.decode("cp1252", "ignore")


def _dictionary(items: list[object]) -> dict[str, object]:
    found: dict[str, object] = {}
    at = 0
    while at + 1 < len(items):
        key = items[at]
        if isinstance(key, Name):
            found[key] = items[at + 1]
            at += 2
        else:
            at += 1
    return found
