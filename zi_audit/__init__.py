"""zi_audit: audits a shared evidence folder against a Zona Integritas work plan.

The library in four calls::

    from datetime import date, datetime
    from pathlib import Path
    from zi_audit import audit, load_plan, render_html

    rencana = load_plan()
    hasil = audit(rencana, "Z:/ZI 2026", per_tanggal=date(2026, 7, 5), dibuat=datetime.now().astimezone())
    Path("laporan.html").write_text(render_html(hasil), encoding="utf-8")

Every error is a ZiAuditError; `str` of it is the sentence for the person who can mend it.
"""

from __future__ import annotations

# Importing `typing` would double the time of `zi-audit --help`; checkers know this name.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from zi_audit.auditing.auditor import Auditor
    from zi_audit.auditing.once import audit
    from zi_audit.errors import FolderError, ResultError, RulesError, SettingsError, ZiAuditError
    from zi_audit.plan.load import load_plan
    from zi_audit.plan.model import Rencana
    from zi_audit.report.html import render as render_html
    from zi_audit.report.json import render as render_json
    from zi_audit.result import AuditResult, Ringkasan, Slot, Status
    from zi_audit.result_file import load_result
    from zi_audit.version import VERSION as __version__

__all__ = [
    "AuditResult",
    "Auditor",
    "FolderError",
    "Rencana",
    "ResultError",
    "Ringkasan",
    "RulesError",
    "SettingsError",
    "Slot",
    "Status",
    "ZiAuditError",
    "__version__",
    "audit",
    "load_plan",
    "load_result",
    "render_html",
    "render_json",
]

# Loaded on first use: the command line answers `--help` without pydantic and jinja2.
_HOMES = {
    "AuditResult": ("zi_audit.result", "AuditResult"),
    "Auditor": ("zi_audit.auditing.auditor", "Auditor"),
    "FolderError": ("zi_audit.errors", "FolderError"),
    "Rencana": ("zi_audit.plan.model", "Rencana"),
    "ResultError": ("zi_audit.errors", "ResultError"),
    "Ringkasan": ("zi_audit.result", "Ringkasan"),
    "RulesError": ("zi_audit.errors", "RulesError"),
    "SettingsError": ("zi_audit.errors", "SettingsError"),
    "Slot": ("zi_audit.result", "Slot"),
    "Status": ("zi_audit.result", "Status"),
    "ZiAuditError": ("zi_audit.errors", "ZiAuditError"),
    "__version__": ("zi_audit.version", "VERSION"),
    "audit": ("zi_audit.auditing.once", "audit"),
    "load_plan": ("zi_audit.plan.load", "load_plan"),
    "load_result": ("zi_audit.result_file", "load_result"),
    "render_html": ("zi_audit.report.html", "render"),
    "render_json": ("zi_audit.report.json", "render"),
}

# A checker that saw this would take any name for one of the package.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module, attribute = _HOMES[name]
        value = getattr(__import__(module, fromlist=(attribute,)), attribute)
        globals()[name] = value
        return value
