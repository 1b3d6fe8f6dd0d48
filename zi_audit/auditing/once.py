"""One audit of a folder, as the library's users ask for it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.second_look import judged
from zi_audit.plan.model import Rencana
from zi_audit.result import AuditResult


def audit(rencana: Rencana, folder: Path | str, *, per_tanggal: date, dibuat: datetime) -> AuditResult:
    """Audit `folder` against `rencana` as it stands on `per_tanggal` (inclusive).

    `dibuat` is the time that the result carries as its own; one without a zone is taken in the plan's.
    Raises FolderError when the folder cannot be read at all, SettingsError for a bad `zi-audit.toml` and
    UsageError for a `per_tanggal` that is no day; parts that cannot be read are listed in the result's `galat`.

    A folder of 5,000 entries and more is read in a second process (`subprocess`, this Python, isolated), and where
    200 files and more are opened, up to three others look into them; a slow share is read in threads. Where no
    process may begin, this one does it all, to the same result. All have ended when this returns.
    """
    auditor = Auditor(rencana, folder)
    auditor.rescan()
    return judged(auditor, per_tanggal, dibuat)
