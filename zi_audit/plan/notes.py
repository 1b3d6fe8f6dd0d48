"""What a person should know of a plan that is not wrong: targets that lie outside its year."""

from __future__ import annotations

from datetime import date

from zi_audit.plan.model import Butir, Rencana


def outside_its_year(rencana: Rencana) -> tuple[Butir, ...]:
    """Return the butir none of whose due dates lies in the plan's year or the January after it.

    What reports on a year is due in that January.
    """
    first, last = date(rencana.tahun, 1, 1), date(rencana.tahun + 1, 1, 31)
    return tuple(
        butir
        for butir in rencana.butir
        if butir.periode and not any(first <= periode.selesai <= last for periode in butir.periode)
    )


def asks_nothing(rencana: Rencana) -> bool:
    """Whether no bukti of the plan is due in its year or the January after: its targets were never brought to it."""
    asking = [butir for butir in rencana.butir if butir.bukti]
    return not set(asking) - set(outside_its_year(rencana))
