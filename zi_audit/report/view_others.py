"""Files that fill nothing, as the page shows them: by reason, many of one folder in one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zi_audit.formats import IMAGES
from zi_audit.harmless import clean
from zi_audit.reasons import AlasanLain
from zi_audit.report.links import Link
from zi_audit.result import AuditResult, BerkasLain
from zi_audit.texts import reason, text
from zi_audit.texts.wording import number

# How many files the page lists by name; how many of one group; how many groups of one reason.
MAX_OTHER = 500
MAX_IN_GROUP = 12
MAX_GROUPS = 40
MAX_SUGGESTIONS = 3
# Files that a better name or a sound copy would make count come first, and are listed by name.
MENDABLE = (
    AlasanLain.PERLU_DINAMAI_ULANG,
    AlasanLain.RUSAK,
    AlasanLain.KOSONG,
    AlasanLain.TAHUN_LAIN,
    AlasanLain.POKOK_LAIN,
    AlasanLain.UNIT_LAIN,
    AlasanLain.BUKAN_DOKUMEN,
    AlasanLain.EKSTENSI_LAIN,
    AlasanLain.SETELAH_PER_TANGGAL,
)
_LAST = (AlasanLain.TAK_DIKENAL, AlasanLain.TIDAK_DIPERIKSA, AlasanLain.SEMENTARA, AlasanLain.DIABAIKAN)


@dataclass(frozen=True, slots=True)
class OtherView:
    """A file that fills nothing; `suggestions` are names that would be understood.

    `komponen` and `pic` are those of the first suggestion, or "".
    """

    name: str
    folder: str
    link: str
    why: str
    suggestions: tuple[str, ...]
    more: str
    komponen: str
    pic: str


@dataclass(frozen=True, slots=True)
class OtherGroup:
    """Files that fill nothing for one reason, in one folder; `left` tells of those not shown."""

    key: str
    kind: str
    title: str
    count: str
    files: tuple[OtherView, ...]
    left: str
    opened: bool

    @property
    def suggests(self) -> bool:
        """Whether any of its files has a suggested name."""
        return any(file.suggestions for file in self.files)


@dataclass(frozen=True, slots=True)
class OthersView:
    """The files that fill nothing, in groups: how many there are of which kind, and what to say of them."""

    groups: tuple[OtherGroup, ...]
    count: str
    kinds: str
    cut: str
    empty: str


class OtherViews:
    """Makes the view of the files of one result that fill nothing."""

    def __init__(self, result: AuditResult, lang: str, link: Link) -> None:
        self.result, self.lang, self.link = result, lang, link
        self.names = {bukti.id: f"{bukti.kode} {bukti.nama}" for bukti in result.rencana.bukti}
        self.pics: Mapping[str, str] = {
            hasil.butir.kode: clean(hasil.pic) for hasil in result.butir if hasil.pic
        }

    def t(self, key: str, **values: object) -> str:
        """Return a text of the page."""
        return text(f"report.{key}", self.lang, **values)

    def view(self, empty: str) -> OthersView:
        """Return the files in groups; `empty` is said where there are none."""
        others = self.result.berkas_lain
        by_reason: dict[AlasanLain, list[BerkasLain]] = {}
        for file in others:
            by_reason.setdefault(file.alasan, []).append(file)
        ranks = {alasan: place for place, alasan in enumerate(MENDABLE)}
        ranks |= {alasan: len(AlasanLain) + place for place, alasan in enumerate(_LAST)}
        order = sorted(by_reason, key=lambda alasan: (ranks.get(alasan, len(MENDABLE)), alasan.value))
        groups: list[OtherGroup] = []
        listed = 0
        for alasan in order:
            found = tuple(self.groups(alasan, by_reason[alasan], MAX_OTHER - listed))
            listed += sum(len(group.files) for group in found)
            groups += found
        cut = len(others) > listed
        return OthersView(
            groups=tuple(groups),
            count=number(len(others), self.lang),
            kinds=self.kinds(order, by_reason),
            cut=self.t("cut", tampil=number(listed, self.lang), jumlah=number(len(others), self.lang))
            if cut
            else "",
            empty=empty,
        )

    def kinds(self, order: Sequence[AlasanLain], by_reason: Mapping[AlasanLain, Sequence[BerkasLain]]) -> str:
        """Return how many files there are of each reason: `12 nama perlu diperjelas, 3 kosong`."""
        return ", ".join(
            f"{number(len(by_reason[alasan]), self.lang)} {text(f'lain.{alasan.value}', self.lang)}"
            for alasan in order
        )

    def groups(self, alasan: AlasanLain, some: Sequence[BerkasLain], room: int) -> Iterator[OtherGroup]:
        """Yield the groups of one reason: all in one where a person may mend them or they are few, else by folder.

        They name at most `room` files.
        """
        if alasan in MENDABLE or len(some) <= MAX_IN_GROUP:
            yield self.group(alasan, "", some, most=room, opened=alasan in MENDABLE)
            return
        folders = by_folder(some)
        most = max(MAX_IN_GROUP, room // len(folders))
        for folder, files in folders:
            group = self.group(alasan, folder, files, most=min(most, room), opened=False)
            room -= len(group.files)
            yield group

    def group(
        self, alasan: AlasanLain, folder: str, some: Sequence[BerkasLain], *, most: int, opened: bool
    ) -> OtherGroup:
        shown = some[:most]
        left = len(some) - len(shown)
        return OtherGroup(
            key=alasan.value,
            kind=text(f"lain.{alasan.value}", self.lang),
            title=clean(folder),
            count=self.counted(some),
            files=tuple(self.other(file) for file in shown),
            left=self.t("more", jumlah=number(left, self.lang)) if left else "",
            opened=opened,
        )

    def counted(self, some: Sequence[BerkasLain]) -> str:
        """Return `5.000 foto` where all are pictures, else `12 berkas`."""
        pictures = all(file.path.rpartition(".")[2].lower() in IMAGES for file in some)
        return self.t("photos" if pictures else "pieces", jumlah=number(len(some), self.lang))

    def other(self, file: BerkasLain) -> OtherView:
        """Return the view of one file."""
        folder, _, name = file.path.rpartition("/")
        left = len(file.saran) - MAX_SUGGESTIONS
        kode = file.saran[0].bukti.partition("/")[0] if file.saran else ""
        return OtherView(
            name=clean(name),
            folder=clean(folder),
            link=self.link(file.path),
            why=clean(reason(file.keterangan, self.lang)),
            suggestions=tuple(
                clean(saran.nama) or self.names.get(saran.bukti, saran.bukti)
                for saran in file.saran[:MAX_SUGGESTIONS]
            ),
            more=self.t("more", jumlah=left) if left > 0 else "",
            komponen=kode.partition(".")[0],
            pic=self.pics.get(kode, ""),
        )


def by_folder(some: Sequence[BerkasLain]) -> tuple[tuple[str, tuple[BerkasLain, ...]], ...]:
    """Return the files by folder, by so few levels of it that there are at most `MAX_GROUPS`."""
    folders = [file.path.rpartition("/")[0].split("/") for file in some]
    depth = max(map(len, folders), default=1)
    while depth > 1 and len({tuple(folder[:depth]) for folder in folders}) > MAX_GROUPS:
        depth -= 1
    groups: dict[str, list[BerkasLain]] = {}
    for file, folder in zip(some, folders, strict=True):
        groups.setdefault("/".join(folder[:depth]), []).append(file)
    if len(groups) > MAX_GROUPS:
        return (("", tuple(some)),)
    return tuple((folder, tuple(files)) for folder, files in groups.items())
