"""Where everything of a plan lies in the recommended folder, and which files are waited for there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from zi_audit.dates import Periode
from zi_audit.match.propose import bundle_title, proposed_name
from zi_audit.plan.model import Bukti, Butir, Dokumen, Rencana
from zi_audit.safe_names import safe_name
from zi_audit.skeleton.periods import period_folder
from zi_audit.skeleton.titles import named, short_title

NOTE_NAME = "BACA SAYA.txt"
# Below the root, the proposed file name included: OneDrive and Explorer stop at 260 with all that
# stands before it.
LONGEST_PATH = 150

# Longest names of the three levels, tried in this order until the deepest path is short enough.
_LEVELS = (
    (48, 48, 44),
    (44, 40, 40),
    (40, 36, 36),
    (36, 32, 32),
    (32, 28, 30),
    (26, 24, 26),
    (20, 18, 20),
    (1, 5, 7),
)


@dataclass(frozen=True, slots=True)
class Expected:
    """One file that the skeleton waits for: where, under which name, and what it proves.

    `serves` are the slots it fills: (id of the bukti, periode).
    """

    folder: str
    name: str
    bukti: Bukti
    periode: Periode
    serves: tuple[tuple[str, Periode], ...]

    @property
    def path(self) -> str:
        """The path below the root, with `/`."""
        return f"{self.folder}/{self.name}"


class Layout:
    """Where everything of a plan lies in the recommended folder."""

    def __init__(self, rencana: Rencana, levels: tuple[int, int, int]) -> None:
        self.rencana = rencana
        self._levels = levels
        self._komponen = {k.nomor: named(str(k.nomor), k.judul, levels[0]) for k in rencana.komponen}
        self._sub = {
            sub.kode: named(sub.kode, sub.judul, levels[1]) for k in rencana.komponen for sub in k.sub
        }
        self._users: dict[str, list[tuple[Butir, Bukti]]] = {}
        for butir in rencana.butir:
            for bukti in butir.bukti:
                self._users.setdefault(bukti.dokumen.id, []).append((butir, bukti))

    def folder(self, butir: Butir) -> str:
        """Return the folder of a butir: `1 Manajemen Perubahan/1.i Tim Kerja/1.i.a SK Tim ZI`."""
        own = named(butir.kode, self.subject(butir), self._levels[2])
        return "/".join((self._komponen[butir.komponen], self._sub[butir.sub], own))

    @classmethod
    def fitting(cls, rencana: Rencana) -> Layout:
        """Return the layout with the longest folder names that keep every path under LONGEST_PATH."""
        layouts = (cls(rencana, levels) for levels in _LEVELS)
        return next(
            (layout for layout in layouts if layout.longest < LONGEST_PATH), cls(rencana, _LEVELS[-1])
        )

    @property
    def longest(self) -> int:
        """Length of the deepest path, notes and proposed file names included."""
        notes = (f"{self.folder(butir)}/{NOTE_NAME}" for butir in self.rencana.butir)
        return max(map(len, (*notes, *(expected.path for expected in self.expected))), default=0)

    @cached_property
    def shared_folders(self) -> dict[str, str]:
        """Titles of the meetings that several subs share, and the folder of each at the top."""
        found: dict[str, str] = {}
        for users in self._users.values():
            dokumen = users[0][1].dokumen
            if self._is_shared_meeting(dokumen):
                title = bundle_title(dokumen)
                found.setdefault(title, safe_name(title, self._levels[0]))
        return found

    @cached_property
    def expected(self) -> tuple[Expected, ...]:
        """Every file that the skeleton waits for, in the plan's order; together they fill every slot."""
        return tuple(bukti for users in self._users.values() for bukti in self._expected_of(users))

    def home(self, dokumen: Dokumen) -> str:
        """Return the folder where `dokumen` lies, without its period folder."""
        if self._is_shared_meeting(dokumen):
            return self.shared_folders[bundle_title(dokumen)]
        return self.folder(self._users[dokumen.id][0][0])

    def subject(self, butir: Butir) -> str:
        """Return what a butir is about in few words: its meeting, else what lies in its folder, else its action."""
        if not butir.bukti:
            return butir.aksi
        kept_here = [bukti for bukti in butir.bukti if self._users[bukti.dokumen.id][0][0] is butir]
        first = (kept_here or butir.bukti)[0].dokumen
        return bundle_title(first) if first.bundel else first.nama

    def _is_shared_meeting(self, dokumen: Dokumen) -> bool:
        users = self._users[dokumen.id]
        return bool(dokumen.bundel) and len({butir.sub for butir, _ in users}) > 1

    def _expected_of(self, users: Sequence[tuple[Butir, Bukti]]) -> Iterable[Expected]:
        """Yield the fewest files that are in time for every butir that asks for the dokumen.

        Windows are taken by their end; a file is dated in the last month of the first window that no
        earlier file lies in.
        """
        dokumen = users[0][1].dokumen
        home = self.home(dokumen)
        windows = sorted(
            ((periode, butir, bukti) for butir, bukti in users for periode in bukti.periode),
            key=lambda asked: asked[0].selesai,
        )
        own = users[0][1].periode
        while windows:
            periode, _, bukti = windows[0]
            served = [asked for asked in windows if periode.selesai in asked[0]]
            windows = [asked for asked in windows if asked not in served]
            folder = period_folder(periode, bukti.periode, self.rencana.tahun)
            shared_with_home = periode in own or self._is_shared_meeting(dokumen)
            yield Expected(
                folder=f"{home}/{folder}" if folder and shared_with_home else home,
                name=proposed_name(bukti, periode),
                bukti=bukti,
                periode=periode,
                serves=tuple((other.id, window) for window, _, other in served),
            )


def short_names(rencana: Rencana, longest: int = _LEVELS[0][2]) -> dict[str, str]:
    """Return what each butir is about in few words, by its kode: the names that its folder would have."""
    layout = Layout(rencana, _LEVELS[0])
    return {butir.kode: short_title(layout.subject(butir), longest) for butir in rencana.butir}
