"""Words of names that nobody gave: what programs, scanners and messengers call a file."""

from __future__ import annotations

NAMELESS = frozenset(
    {
        "adobe", "baru", "blank", "book", "buku", "cam", "camscanner", "canon", "canva", "doc", "docs",
        "document", "documents", "dokumen", "epson", "excel", "export", "file", "final", "fix", "form",
        "hp", "image", "img", "judul", "kmbt", "lampiran", "lens", "merged", "microsoft", "new", "note",
        "office", "page", "pages", "paper", "pdf", "photo", "pindai", "pindaian", "powerpoint",
        "presentasi", "presentation", "print", "scan", "scanned", "scanner", "sheet", "spreadsheet",
        "tanpa", "tidak", "unnamed", "untitled", "wa", "whatsapp", "word", "worksheet", "xerox",
    }
)  # fmt: skip
