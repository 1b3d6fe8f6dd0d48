"""Short titles for folders: no shouting, no filler in front, cut between words."""

from __future__ import annotations

from zi_audit.safe_names import safe_name
from zi_audit.texts import wording

_SMALL_WORDS = frozenset(
    {
        "dan",
        "di",
        "ke",
        "dari",
        "pada",
        "untuk",
        "atas",
        "yang",
        "atau",
        "dengan",
        "terkait",
        "telah",
        "serta",
    }
)
_FILLERS = ("salinan ", "dokumen salinan ", "dokumen ")


def named(kode: str, title: str, longest: int) -> str:
    """Return a folder's name of at most `longest` letters: its kode, and as much of its title as there is room for."""
    room = longest - len(kode) - 1
    return f"{kode} {short_title(title, room)}" if room > 0 else kode


def short_title(title: str, longest: int) -> str:
    """Return a short folder title: no shouting, no filler in front, cut between words."""
    shown = " ".join(_word(word) for word in title.split()) if title.isupper() else title
    for filler in _FILLERS:
        if shown.casefold().startswith(filler):
            shown = shown[len(filler) :]
    words = safe_name(shown.replace("/", " "), longest).split()
    while len(words) > 1 and (words[-1].casefold() in _SMALL_WORDS or words[-1].startswith("(")):
        words.pop()
    return " ".join(words)


def _word(word: str) -> str:
    if word.casefold() in _SMALL_WORDS:
        return word.lower()
    return word if len(word) <= 3 or word in wording.ACRONYMS else word.capitalize()
