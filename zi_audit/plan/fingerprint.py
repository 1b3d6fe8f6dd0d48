"""What tells two plans apart: their butir, bukti and periode, whatever the words around them."""

from __future__ import annotations

import hashlib
import json

from zi_audit.plan.model import Rencana


def fingerprint(rencana: Rencana) -> str:
    """Return the SHA-256 of the plan's canonical butir, bukti and periode (SPEC 9), as 64 hex digits."""
    rows = [
        [
            butir.kode,
            [
                [
                    bukti.id,
                    bukti.jenis.value,
                    [[p.mulai.isoformat(), p.selesai.isoformat()] for p in bukti.periode],
                ]
                for bukti in butir.bukti
            ],
        ]
        for butir in rencana.butir
    ]
    canonical = json.dumps(sorted(rows), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode(), usedforsecurity=False).hexdigest()
