"""What `--fail-on` names: the conditions under which a check ends with something owed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from zi_audit.errors import UsageError
from zi_audit.nearest import nearest
from zi_audit.report.todo import is_owed
from zi_audit.result import AuditResult, Status

FAIL_ON: dict[str, Callable[[AuditResult, date | None], bool]] = {
    "missing": lambda result, until: any(
        slot.status is Status.BELUM_ADA or is_owed(slot, until) for slot in result.slots
    ),
    "late": lambda result, _: any(slot.status is Status.TERLAMBAT for slot in result.slots),
    "flagged": lambda result, _: any(berkas.perlu_cek for slot in result.slots for berkas in slot.berkas),
}


def parse_fail_on(value: str) -> tuple[Callable[[AuditResult, date | None], bool], ...]:
    """Return the conditions that `--fail-on` names. Raises UsageError for an unknown one."""
    words = [word.strip() for word in value.split(",")]
    if words == ["never"]:
        return ()
    for word in words:
        if word not in FAIL_ON:
            if word == "never":
                raise UsageError("usage.never_alone")
            raise UsageError(
                "usage.unknown_fail_on",
                nilai=word,
                pilihan=", ".join((*FAIL_ON, "never")),
                near=nearest(word, (*FAIL_ON, "never")),
            )
    return tuple(FAIL_ON[word] for word in words)
