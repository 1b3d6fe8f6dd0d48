"""Which plan a command goes by: `--plan`, else what the folder's `zi-audit.toml` names, else the built-in one."""

from __future__ import annotations

from argparse import Namespace
from operator import attrgetter
from pathlib import Path

from zi_audit.cli import console
from zi_audit.harmless import clean
from zi_audit.plan.load import load_plan
from zi_audit.plan.model import Rencana
from zi_audit.plan.notes import asks_nothing
from zi_audit.plan.unit import of_unit
from zi_audit.reasons import AlasanLain
from zi_audit.result import AuditResult
from zi_audit.settings import Stated, stated_in
from zi_audit.texts import text

# So many files of other years, and more than of the plan's, are another year's folder.
FEW = 5


def plan_for(options: Namespace, lang: str) -> Rencana:
    """Load the plan for `options.plan` and `options.folder`; a folder of another office has it under its own name.

    Says on standard error what a person should know of it. Raises RulesError, SettingsError.
    """
    stated = stated_in(Path(options.folder)) if options.folder else Stated()
    plan = Path(options.plan) if options.plan else stated.plan
    rencana = load_plan(plan)
    mine = of_unit(rencana, stated.unit)
    if mine is not rencana:
        console.say(text("command.other_unit", lang, unit=clean(stated.unit), milik=rencana.unit))
    if asks_nothing(mine):
        console.say(text("command.plan_asks_nothing", lang, tahun=mine.tahun))
    return mine


def say_mostly_other_year(result: AuditResult, lang: str) -> None:
    """Say that most files that are known speak of another year than the plan's, where they do."""
    other = list(map(attrgetter("alasan"), result.berkas_lain)).count(AlasanLain.TAHUN_LAIN)
    known = other + len({berkas.path for slot in result.slots for berkas in slot.berkas})
    if other > FEW and 2 * other > known:
        values = {"jumlah": other, "dari": known, "tahun": result.rencana.tahun}
        console.say(text("command.mostly_other_year", lang, **values))
