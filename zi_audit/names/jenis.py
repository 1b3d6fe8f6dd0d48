"""Which kinds of evidence a name states, from the vocabulary's phrases (SPEC 5)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from zi_audit.names.jenis_said import (
    CAMERA_SAID,
    NOTHING_SAID,
    Found,
    JenisSaid,
    NameSaid,
    Phrase,
    Role,
    apart,
    is_blocked,
    is_camera_clock,
    without_carriers,
    without_media,
)
from zi_audit.names.jenis_words import CRITERION, FEWEST_LISTED, QUARTET, SHEETS, SHORT_BESIDE
from zi_audit.names.words import SHORT_LENGTH, Tokens, phrase_at, split_words
from zi_audit.plan.model import Jenis, Kosakata


class JenisReader:
    """Finds the vocabulary's phrases in a name and decides which kinds it states."""

    def __init__(self, kosakata: Kosakata) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for info in kosakata.jenis:
            self._add(info.kata, Role.KATA, info.jenis)
            self._add(info.kata_gambar, Role.GAMBAR, info.jenis)
            self._add(info.bukan_kata, Role.BUKAN, info.jenis)
        self._add(kosakata.gabungan, Role.GABUNGAN, None)
        self._add(kosakata.konsep, Role.KONSEP, None)
        self._add(kosakata.abaikan, Role.ABAIKAN, None)
        for phrases in self._by_first.values():
            phrases.sort(key=lambda phrase: -len(phrase.words))
        self._bundle = next(iter(kosakata.bundel.values()), QUARTET)
        self.images = frozenset(
            ekstensi
            for info in kosakata.jenis
            if info.jenis is Jenis.TANGKAPAN_LAYAR
            for ekstensi in info.ekstensi
        ) - {"pdf", "doc", "docx", "odt", "ppt", "pptx"}
        self.words = frozenset(
            word for phrases in self._by_first.values() for phrase in phrases for word in phrase.words
        )

    def _add(self, phrases: Iterable[str], role: Role, jenis: Jenis | None) -> None:
        for text in phrases:
            words = split_words(text)
            if words:
                self._by_first.setdefault(words[0], []).append(Phrase(words, role, jenis))

    def read(self, tokens: Tokens, used: Collection[int], ekstensi: str, *, is_file: bool) -> JenisSaid:
        """Say which kinds a name states. `used` are the tokens of its dates, marks and years."""
        found = self._find(tokens)
        if not found:
            is_camera = is_file and ekstensi in self.images and is_camera_clock(tokens, used)
            return CAMERA_SAID if is_camera else NOTHING_SAID
        if len(found) == 1 and found[0].phrase.role is Role.KATA and is_file and ekstensi:
            said = NameSaid(tokens, used, ())
            only = said.as_nodin(found[0])
            return (
                NOTHING_SAID
                if said.is_about(only)
                else JenisSaid((only.jenis,), spans=(said.span("jenis", only),))
            )
        return self._weigh(found, tokens, used, ekstensi, is_file=is_file)

    def _weigh(
        self, found: Sequence[Found], tokens: Tokens, used: Collection[int], ekstensi: str, *, is_file: bool
    ) -> JenisSaid:
        roles: dict[Role, list[Found]] = {role: [] for role in Role}
        for phrase in found:
            roles[phrase.phrase.role].append(phrase)
        noise = frozenset([n for phrase in roles[Role.ABAIKAN] for n in range(phrase.start, phrase.end)])
        if len(roles[Role.ABAIKAN]) == len(found):
            return NOTHING_SAID._replace(noise=noise)
        said = NameSaid(tokens, used, noise)
        blocks = roles[Role.BUKAN]
        stated = _stated(roles, said, tokens, ekstensi)
        if is_file and ekstensi in self.images:
            stated = _as_posted(stated, roles[Role.GAMBAR])
        bundle = next(
            (
                found
                for found in roles[Role.GABUNGAN]
                if not is_blocked(found, blocks) and said.is_bundle(found, stated)
            ),
            None,
        )
        draft = next((found for found in roles[Role.KONSEP] if said.is_draft(found, stated)), None)
        if not is_file and stated and not said.opens(stated[0]):
            stated = []
        camera: list[Found] = []
        if is_file and not stated and bundle is None and ekstensi in self.images:
            camera = sorted(roles[Role.GAMBAR], key=lambda found: found.jenis is Jenis.DOKUMENTASI)[:1]
        jenis = tuple(dict.fromkeys([found.jenis for found in stated or camera]))
        if bundle is not None:
            jenis = tuple(dict.fromkeys((*jenis, *self._bundle)))
        told = [("jenis", phrase) for phrase in stated or camera]
        told += [(what, phrase) for what, phrase in (("gabungan", bundle), ("konsep", draft)) if phrase]
        spans = tuple([said.span(what, phrase) for what, phrase in told])
        gabungan = bundle is not None or sum(kind in QUARTET for kind in jenis) >= FEWEST_LISTED
        return JenisSaid(jenis, gabungan, draft is not None, bool(camera), noise, spans)

    def _find(self, tokens: Tokens) -> list[Found]:
        found = []
        words = tokens.words
        for index, word in enumerate(words):
            phrases = self._by_first.get(word)
            if phrases is None:
                continue
            for phrase in phrases:
                size = len(phrase.words)
                if size > 1 and not phrase_at(words, index, phrase.words):
                    continue
                if size == 1 and len(word) <= SHORT_LENGTH and not tokens.stands_alone(index):
                    continue
                found.append(Found(index, index + size, phrase))
        return found


def _as_posted(stated: list[Found], pictured: Sequence[Found]) -> list[Found]:
    """Return the post that shows a banner, where the name begins with it: Postingan banner pengaduan.jpg."""
    if not stated or stated[0].jenis is not Jenis.BANNER:
        return stated
    posts = [
        phrase
        for phrase in pictured
        if phrase.jenis is Jenis.TANGKAPAN_LAYAR and phrase.start < stated[0].start
    ]
    return posts[:1] or stated


def _is_criterion(words: Sequence[str]) -> bool:
    """Whether a name is a sentence such as `SOP telah direviu`; `SOP yang telah direviu` is a thing."""
    return any(word in CRITERION and words[n - 1 : n] != ["yang"] for n, word in enumerate(words))


def _stated(roles: dict[Role, list[Found]], said: NameSaid, tokens: Tokens, ekstensi: str) -> list[Found]:
    """Return the kinds that a name states, the leading one first."""
    if not ekstensi and _is_criterion(tokens.words):
        return []
    stated, blocks = roles[Role.KATA], roles[Role.BUKAN]
    if len(stated) > 1 or blocks:
        stated = apart([phrase for phrase in stated if not is_blocked(phrase, blocks)])
    stated = [said.as_nodin(phrase) for phrase in stated if not said.is_about(phrase)]
    if stated:
        beside = [phrase for phrase in roles[Role.GAMBAR] if phrase.phrase.words in SHORT_BESIDE]
        stated = sorted([*said.without_numbering(stated), *beside], key=lambda phrase: phrase.start)
    if len(stated) > 1 and ekstensi in SHEETS and stated[-1].jenis is Jenis.REKAP and said.ends(stated[-1]):
        return stated[-1:]  # Permohonan informasi rekap.xlsx
    if len(stated) > 1:
        stated = said.listed(without_media(without_carriers(stated, tokens.words)))
    return stated
