"""Where in its file a proof of a dokumen stands."""

from __future__ import annotations

import json
from pathlib import Path

from zi_audit.errors import ZiAuditError
from zi_audit.plan.model import Dokumen
from zi_audit.plan.rule_files import MAX_BYTES
from zi_audit.toml_file import read_toml


def line_of(dokumen: Dokumen, kunci: str, nama: str) -> int:
    """Return the number of the line on which `nama` stands under `kunci` ("contoh" or "bukan"); 0 where it is gone."""
    path, wanted = Path(dokumen.sumber), dokumen.bundel or dokumen.id
    try:
        entries = read_toml(path, MAX_BYTES).get("dokumen", [])
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError, ZiAuditError):
        return 0
    entry = next((entry for entry in entries if entry.get("id") == wanted), None)
    names = getattr(dokumen, kunci)
    if entry is None or nama not in names:
        return 0
    # As it is written, before the plan's unit and year were filled in.
    written = entry[kunci][names.index(nama)]
    begin = next((n for n, line in enumerate(lines) if _says(line, "id", wanted)), 0)
    under = next((n for n in range(begin, len(lines)) if lines[n].startswith(kunci)), begin)
    shown = json.dumps(written, ensure_ascii=False)[1:-1]
    return 1 + next((n for n in range(under, len(lines)) if written in lines[n] or shown in lines[n]), under)


def _says(line: str, key: str, value: str) -> bool:
    name, _, said = line.partition("=")
    return name.strip() == key and said.split("#")[0].strip().strip("\"'") == value
