"""Rule files read within bounds; every mistake in them gathered with its file and place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from zi_audit.errors import RulesError, ZiAuditError
from zi_audit.toml_file import mistakes, read_toml

if TYPE_CHECKING:
    from zi_audit.plan.schema import Strict

    File = TypeVar("File", bound=Strict)

MAX_BYTES = 2_000_000


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

    def names(self, pattern: str) -> list[str]:
        """Return the paths below the folder that a glob finds, with `/`, sorted."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob(pattern))
