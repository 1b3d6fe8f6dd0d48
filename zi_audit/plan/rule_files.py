"""Rule files read within bounds; every mistake in them gathered with its file and place."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from zi_audit.errors import RulesError, ZiAuditError, system_says
from zi_audit.toml_file import mistakes, read_toml

if TYPE_CHECKING:
    from zi_audit.plan.schema import Strict

    File = TypeVar("File", bound=Strict)

MAX_BYTES = 2_000_000
MAX_FILES = 100


class RuleFiles:
    """Reads the files of one folder; `problems` grows by one error for each mistake."""

    def __init__(self, folder: Path, problems: list[RulesError]) -> None:
        self.folder = folder
        self.problems = problems

    def problem(self, key: str, where: str, **values: object) -> None:
        """Note one mistake."""
        self.problems.append(RulesError(key, where=where, **values))

    def read(self, name: str, model: type[File]) -> File | None:
        """Return a file (path below the folder, with `/`) checked by its model, or None with its problems noted."""
        try:
            data = read_toml(self.folder / name, MAX_BYTES)
        except FileNotFoundError:
            self.problem("rules.missing_file", name)
            return None
        except ZiAuditError as wrong:
            self.problem(wrong.key, name, **wrong.values)
            return None
        from pydantic import ValidationError

        from zi_audit.plan.schema import keys

        try:
            return model.model_validate(data)
        except ValidationError as error:
            for mistake in mistakes(data, error.errors(), keys()):
                self.problem(mistake.key, f"{name}: {mistake.place}", **mistake.values)
            return None

    def names(self, pattern: str) -> list[str] | None:
        """Return the paths below the folder that `pattern` (`*.toml`, `pustaka/*.toml`) finds, with `/`, sorted.

        A subfolder that is not there has none; None, with the problem noted, for one that cannot be listed.
        """
        below, _, wanted = pattern.rpartition("/")
        try:
            found = sorted(
                path.name for path in (self.folder / below).iterdir() if fnmatch(path.name, wanted)
            )
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            self.problem("toml.unreadable", below or ".", pesan=system_says(error))
            return None
        if len(found) > MAX_FILES:
            self.problem("rules.too_many_files", below or ".", jumlah=len(found), batas=MAX_FILES)
            return None
        return [f"{below}/{name}" if below else name for name in found]
