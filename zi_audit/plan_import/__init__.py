"""An office's own table becomes a plan: rows to butir, cells to bukti, each matched to a dokumen (SPEC 14)."""
