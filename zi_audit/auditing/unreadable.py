"""Which slots' evidence may lie where nothing could be read (SPEC 7). Values only."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from zi_audit.auditing.places import ROOT, Held, Places, Reading, below, is_at_or_below, is_unread
from zi_audit.match.claims import SlotKey
from zi_audit.match.reach import Reach
from zi_audit.plan.model import Rencana
from zi_audit.reasons import Galat


class Hidden:
    """Tells what may lie at the places that one reading could not read."""

    def __init__(
        self, rencana: Rencana, known: Places, read: Reading, half_known: Collection[str] = ()
    ) -> None:
        """Prepare for a reading; `known` is what lay in each folder when last read, of `half_known` not all."""
        self._periode = {
            bukti.id: {periode.mulai: index for index, periode in enumerate(bukti.periode)}
            for bukti in rencana.bukti
        }
        self._all = tuple((bukti, index) for bukti, days in self._periode.items() for index in days.values())
        self._known = known
        self._read = read
        self._half_known = half_known
        self._paths = sorted(known)

    def at(self, galat: Galat, reach: Reach) -> tuple[SlotKey, ...]:
        """Return the slots, in the plan's order, whose evidence may lie at a place that could not be read.

        `reach` is what its path says. A file hides what its path makes it a candidate for. A folder hides
        what its place names; one without a place what lay there when last read, else what its words name,
        else everything.
        """
        slots = reach.slots
        if not galat.is_folder:
            slots = slots or frozenset()
        else:
            lay = self._lay(galat.path)
            if lay is not None and not reach.has_place and not self._is_half_known(galat.path):
                slots = lay
            elif reach.has_place or slots is not None:
                # What is known to have lain there is not missing, wherever it belongs.
                slots = (slots or frozenset()) | (lay or frozenset())
        return self._all if slots is None else tuple(slot for slot in self._all if slot in slots)

    def _lay(self, path: str) -> frozenset[SlotKey] | None:
        """Return what lay in a folder and below when last read, less what is read now; None where nobody knows."""
        top = "" if path == ROOT else path
        if top not in self._known:
            return None
        held = set(self._known[top].held)
        for folder in below(self._paths, top):
            found = self._read.get(folder)
            if found is None or is_unread(found):
                held |= self._known[folder].held
        return frozenset(slot for held_slot in held for slot in self._slots(held_slot))

    def _is_half_known(self, path: str) -> bool:
        """Whether something in a folder was never read: what lay in the rest does not tell what it was."""
        top = frozenset(("" if path == ROOT else path,))
        return any(is_at_or_below(folder, top) for folder in self._half_known)

    def _slots(self, held: Held) -> Iterator[SlotKey]:
        bukti, mulai = held
        days = self._periode.get(bukti, {})
        # The plan may have been edited since: then nobody knows which periode it counts for.
        indexes = [days[mulai]] if mulai is not None and mulai in days else days.values()
        for index in indexes:
            yield bukti, index
