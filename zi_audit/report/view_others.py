"""Files that fill nothing, as the page shows them: by reason, many of one folder in one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zi_audit.harmless import clean
from zi_audit.memo import Memo
from zi_audit.reasons import AlasanLain
from zi_audit.report.links import Link
from zi_audit.report.others import Gathered, Some
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


# By the file and who is in charge of its first suggestion: what else a view is made of is the page's.
Listed = Memo[tuple[BerkasLain, str], OtherView]


class OtherViews:
    """Makes the view of the files of one result that fill nothing."""

    def __init__(self, result: AuditResult, others: Gathered, lang: str, link: Link, listed: Listed) -> None:
        """Prepare the view; `others` are those files, `listed` the views that were made of some before."""
        self.others, self.lang, self.link, self.listed = others, lang, link, listed
        self.names = {bukti.id: f"{bukti.kode} {bukti.nama}" for bukti in result.rencana.bukti}
        self.pics: Mapping[str, str] = {
            hasil.butir.kode: clean(hasil.pic) for hasil in result.butir if hasil.pic
        }

    def t(self, key: str, **values: object) -> str:
        """Return a text of the page."""
        return text(f"report.{key}", self.lang, **values)

    def view(self, empty: str) -> OthersView:
        """Return the files in groups; `empty` is said where there are none."""
        counts = self.others.counts
        ranks = {alasan: place for place, alasan in enumerate(MENDABLE)}
        ranks |= {alasan: len(AlasanLain) + place for place, alasan in enumerate(_LAST)}
        order = sorted(counts, key=lambda alasan: (ranks.get(alasan, len(MENDABLE)), alasan.value))
        groups: list[OtherGroup] = []
        listed = 0
        for alasan in order:
            found = tuple(self.groups(alasan, MAX_OTHER - listed))
            listed += sum(len(group.files) for group in found)
            groups += found
        count = counts.total()
        cut = count > listed
        return OthersView(
            groups=tuple(groups),
            count=number(count, self.lang),
            kinds=self.kinds(order),
            cut=self.t("cut", tampil=number(listed, self.lang), jumlah=number(count, self.lang))
            if cut
            else "",
            empty=empty,
        )

    def kinds(self, order: Sequence[AlasanLain]) -> str:
        """Return how many files there are of each reason: `12 nama perlu diperjelas, 3 kosong`."""
        return ", ".join(
            f"{number(self.others.counts[alasan], self.lang)} {text(f'lain.{alasan.value}', self.lang)}"
            for alasan in order
        )

    def groups(self, alasan: AlasanLain, room: int) -> Iterator[OtherGroup]:
        """Yield the groups of one reason: all in one where a person may mend them or they are few, else by folder.

        They name at most `room` files.
        """
        if alasan in MENDABLE or self.others.counts[alasan] <= MAX_IN_GROUP:
            yield self.group(alasan, "", self.others.of(alasan), most=room, opened=alasan in MENDABLE)
            return
        folders = self.others.by_folder(alasan, MAX_GROUPS)
        most = max(MAX_IN_GROUP, room // len(folders))
        for folder, files in folders.items():
            group = self.group(alasan, folder, files, most=min(most, room), opened=False)
            room -= len(group.files)
            yield group

    def group(self, alasan: AlasanLain, folder: str, some: Some, *, most: int, opened: bool) -> OtherGroup:
        shown = some.first(most)
        left = some.count - len(shown)
        return OtherGroup(
            key=alasan.value,
            kind=text(f"lain.{alasan.value}", self.lang),
            title=clean(folder),
            # All pictures, they are called so: `5.000 foto`, else `12 berkas`.
            count=self.t("photos" if some.are_pictures else "pieces", jumlah=number(some.count, self.lang)),
            files=tuple(self.other(file) for file in shown),
            left=self.t("more", jumlah=number(left, self.lang)) if left else "",
            opened=opened,
        )

    def other(self, file: BerkasLain) -> OtherView:
        """Return the view of one file, the one that was made before where there is one."""
        kode = file.saran[0].bukti.partition("/")[0] if file.saran else ""
        pic = self.pics.get(kode, "")
        return self.listed.get((file, pic)) or self.listed.keep((file, pic), self.made(file, kode, pic))

    def made(self, file: BerkasLain, kode: str, pic: str) -> OtherView:
        """Return the view of one file whose first suggestion is of the butir `kode`, `pic` in charge of it."""
        folder, _, name = file.path.rpartition("/")
        left = len(file.saran) - MAX_SUGGESTIONS
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
            pic=pic,
        )
