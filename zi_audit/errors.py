"""Every error that this package raises on purpose.

An error is one sentence for the person who can mend it: where it is and what to do.
The sentence lives in the catalog (`zi_audit.texts`) under `key`; the error carries
the values that fill it. Errors are caught once, at the edge (`zi_audit.cli`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self


def system_says(error: BaseException) -> str:
    """Return why the system refused something, in its own words where it gives any."""
    return getattr(error, "strerror", None) or type(error).__name__


class ZiAuditError(Exception):
    """Base of all errors: `key` names the sentence, `values` fill it, `where` says which file or folder.

    `str` of it is that sentence in Indonesian; `zi_audit.texts.error` says it in English.
    """

    def __init__(self, key: str, *, where: str = "", **values: object) -> None:
        self.key = key
        self.where = where
        self.values = values
        super().__init__(key)

    def __str__(self) -> str:
        # What is said is rarely asked for, and catalogs are loaded late.
        from zi_audit.texts import error

        return error(self, "id")


class UsageError(ZiAuditError):
    """What was asked for cannot be done as asked: a bad date, an unknown komponen (exit 2)."""


class GatheredError(ZiAuditError):
    """An error in files that people write; `problems` holds one error for each mistake found in them.

    `str` of it has a line for each.
    """

    problems: tuple[ZiAuditError, ...] = ()

    def gathering(self, problems: Sequence[ZiAuditError]) -> Self:
        """Return this error, carrying `problems`."""
        self.problems = tuple(problems)
        return self

    def __str__(self) -> str:
        return "\n".join((super().__str__(), *map(str, self.problems)))


class RulesError(GatheredError):
    """The rule library is wrong (exit 2)."""


class SettingsError(GatheredError):
    """`zi-audit.toml` in the audited folder is wrong (exit 2)."""


class FolderError(ZiAuditError):
    """The folder could not be read at all: missing, denied, not mounted (exit 3)."""


class TableError(UsageError):
    """A table that a plan shall be made of cannot be read as one: file, sheet, row and column (exit 2)."""


class ResultError(ZiAuditError):
    """A result of another run cannot be read back: damaged, cut, or of a newer program (exit 3)."""


class LedgerError(ZiAuditError):
    """The ledger cannot be read or written; an audit goes on without it."""

    # Keys of what no second try mends: it is not a ledger of ours, or no longer.
    LASTING = frozenset({"ledger.corrupt", "ledger.newer", "ledger.not_a_file", "ledger.not_a_ledger"})

    @property
    def is_lasting(self) -> bool:
        """Whether nothing but a person's hand makes the ledger usable again."""
        return self.key in self.LASTING


class ClockError(LedgerError):
    """A run was not recorded, for its clock is doubted; the ledger itself is sound."""


class BusyError(ZiAuditError):
    """Another watcher or job holds the lock (exit 3)."""


class OutputError(ZiAuditError):
    """A report could not be written; the old one is whole (exit 3)."""
