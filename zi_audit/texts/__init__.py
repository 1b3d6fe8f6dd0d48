"""Every sentence that people read, in Indonesian and English, looked up by key.

Each catalog module holds `TEXTS`, a table of key → (Indonesian, English), filled with `str.format`.
"""

from __future__ import annotations

from zi_audit.texts.catalog import CATALOGS, LANGUAGES, text

# Only typing needs more: `--help` is answered from here, before anything heavy is imported.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Protocol

    from zi_audit.reasons import Alasan

    class Problem(Protocol):
        """What an error says of itself (`zi_audit.errors`): the key of its sentence, its place, its values."""

        key: str
        where: str

        @property
        def values(self) -> Mapping[str, object]: ...


__all__ = ["CATALOGS", "LANGUAGES", "error", "paragraph", "reason", "text"]

_said: dict[tuple[Alasan, str], str] = {}
_KEPT = 10_000


def reason(alasan: Alasan, lang: str) -> str:
    """Return `alasan` in words: jenis, dates and periods by the names that people use."""
    shown = _said.get((alasan, lang))
    if shown is None:
        from zi_audit.harmless import clean
        from zi_audit.texts.wording import worded

        values = {name: clean(worded(value, lang)) for name, value in alasan.isi}
        shown = text(alasan.kunci, lang, **values)
        if len(_said) > _KEPT:
            _said.clear()
        _said[alasan, lang] = shown
    return shown


def paragraph(alasan: Iterable[Alasan], lang: str) -> str:
    """Return several reasons as one paragraph."""
    return " ".join(reason(why, lang) for why in alasan)


def error(problem: Problem, lang: str) -> str:
    """Return the sentence of an error, led by the place it was found in; `near` is what may have been meant.

    Places and values come from folders and arguments: nothing in them acts on a terminal.
    """
    from zi_audit.harmless import clean

    values = {
        name: clean(value) if isinstance(value, str) else value for name, value in problem.values.items()
    }
    sentence = text(problem.key, lang, **values)
    near = values.get("near")
    if near:
        sentence += "\n  " + text("command.near", lang, nilai=near)
    return f"{clean(problem.where)}: {sentence}" if problem.where else sentence
