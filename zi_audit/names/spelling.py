"""How words are spelled: which known word a typo means, and which words were written together."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zi_audit.memo import Memo

# Typos are mended in words of this length and more (SPEC 5); shorter words are too near to each other.
MENDED_LENGTH = 6
# A changed letter is mended only in words of this length: shorter ones are often words themselves.
CHANGED_LENGTH = 7


def word_set(text: str) -> frozenset[str]:
    """Return the words of a table that is written as running text."""
    return frozenset(text.split())


# Words of offices that lie one letter away from another such word: they mean themselves.
NO_TYPOS = word_set(
    """
    klasifikasi pembatasan perjadin
    akademi akademis analis analitis bentuk bentukan berbaris berkah berkat bernas bulatan culikan deklamasi dekompresi
    dekompres dengar dibagikan diktat edarkan elektronika elektronis evakuasi formal gambir hajian interval jabaran
    jambatan jawatan jaringkan keburukan kegentingan keluasan kepangkalan kesenangan ketika keutuhan kompresi konser
    laboran lambaran lamaran lapisan laporkan dilaporkan lawanan layangan lembar makluman operasi organisator pandai
    pegadaian pelamaran pelanggan pelanggannya pelataran pelayaran pelonggaran pemantapan pematangan pembenturan
    pemilahan pemilikan peminatan penamaan penanggaran penataran pencadangan pendataan pengabdian pengadaan pengaduk
    pengajian pengawalan pengawetan penguburan pengujian perataan perbankan percaturan perikanan peringkatan permainan
    pertamanan pertanian perumahan perusahaan pindah reaksi redaksi rekahan rekaman rekanan rekatan remisi salinkan
    samaran sampah sampel sandaran sanding sangsi sertifikasi simpul strategi tabungan tanggap tanggapan tangkas
    tatanan teknik teknisi terbalik terpacu terpaku tunangan undangkan uraikan usulkan usutan
    """
)
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_]")
_RUNS_KEPT = 100_000
# Short forms that people write together with what follows (sktimzi, dhrapat); other pieces are longer.
_GLUED_SHORT = frozenset({"sk", "dh", "ss", "pk", "zi", "tw", "ba", "nd", "st"})
_SHORTEST_PIECE, _TELLING_PIECE = 3, 4
# The shortest run that is taken apart.
_GLUED_LENGTH = 6
# Words of three letters that are pieces; others, the short months among them, stand in too many words.
_SHORT_PIECES = frozenset(
    {"tim", "sop", "skp", "wbs", "upg", "iku", "ikm", "lkh", "web", "und", "spt", "mei"}
)
_NO_PIECES = frozenset({"data"})  # datalakip is a folder of a website, not its LAKIP

_Piece = tuple[str, int, int]


class _Runs(Memo[str, tuple[_Piece, ...]]):
    """The words of a run of letters or digits, mended, and where in it each is written.

    One word, or those of a compound such as `SKTimZI` or `daftarhadir`. A compound in mixed case that is
    known (`LKjIP`, `WhatsApp`) stays whole.
    """

    def __init__(self, speller: Speller) -> None:
        super().__init__(_RUNS_KEPT)
        self._speller = speller

    def __missing__(self, run: str) -> tuple[_Piece, ...]:
        small = run.casefold()
        whole = run == small or run[1:] == small[1:] or run.isupper() or small in self._speller.known
        spans = [(0, len(run))] if whole else [piece.span() for piece in _CAMEL.finditer(run)]
        found: list[_Piece] = []
        for start, end in spans:
            word = self._speller.mend(run[start:end].casefold())
            for piece in self._speller.taken_apart(word) if end - start == len(word) else (word,):
                stop = start + len(piece)
                found.append((piece, start, stop))
                start = stop
            found[-1] = (*found[-1][:2], end)
        return self.keep(run, tuple(found))


class Speller:
    """Knows the words of a vocabulary and mends one edit (one letter more, less, other, or two swapped)."""

    def __init__(self, words: Iterable[str]) -> None:
        self.known = frozenset(words)
        self._near: dict[str, list[str]] = {}
        for word in sorted(self.known):
            if len(word) >= MENDED_LENGTH and word.isalpha():
                for shorter in (word, *_deletions(word)):
                    self._near.setdefault(shorter, []).append(word)
        self.runs = _Runs(self)
        self._pieces = frozenset(
            word
            for word in self.known
            if word.isalpha()
            and word not in _NO_PIECES
            and (len(word) > _SHORTEST_PIECE or word in _SHORT_PIECES)
        )

    def mend(self, word: str) -> str:
        """Return the known word that is an edit away from `word`, or `word` itself where there is none or a choice."""
        if len(word) < MENDED_LENGTH or word in self.known or word in NO_TYPOS or not word.isalpha():
            return word
        found = {
            known
            for variant in (word, *_deletions(word))
            for known in self._near.get(variant, ())
            if known[0] == word[0] and is_one_edit(word, known)
        }
        if len(found) > 1:  # a letter is left out more often than typed twice
            found = {known for known in found if len(known) > len(word)}
        return found.pop() if len(found) == 1 else word

    def taken_apart(self, word: str) -> tuple[str, ...]:
        """Return the known words that make up one written without blanks (`daftarhadir`), else the word alone.

        Of several ways the one in fewest pieces; one piece at least tells more than a short form does.
        """
        if len(word) < _GLUED_LENGTH or word in self.known or word in NO_TYPOS or not word.isalpha():
            return (word,)
        # best[n]: the fewest pieces that make up word[n:]
        best: list[tuple[str, ...] | None] = [None] * len(word) + [()]
        for start in range(len(word) - 2, -1, -1):
            for end in range(start + 2, len(word) + 1):
                rest, piece = best[end], word[start:end]
                if rest is None or not (piece in self._pieces or piece in _GLUED_SHORT):
                    continue
                known = best[start]
                if known is None or len(rest) + 1 < len(known):
                    best[start] = (piece, *rest)
        found = best[0]
        if found is None or (len(found) < 3 and max(map(len, found)) < _TELLING_PIECE):
            return (word,)
        return found


def _deletions(word: str) -> Iterable[str]:
    return {word[:n] + word[n + 1 :] for n in range(len(word))}


PLAIN = Speller(())


def is_one_edit(a: str, b: str) -> bool:
    """Whether a letter more or less, two swapped, or in longer words one changed, makes `a` into `b`."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if len(a) == len(b):
        swapped = rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
        return swapped or (len(a) >= CHANGED_LENGTH and rest_a[1:] == rest_b[1:])
    return rest_a[1:] == rest_b or rest_a == rest_b[1:]
