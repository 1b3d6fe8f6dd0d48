"""Values of a PDF as what they should be: a reference is followed, anything else in its place counts as none."""

from __future__ import annotations

from abc import ABC, abstractmethod

from zi_audit.contents.text.pdf_syntax import Name, Stream


class Values(ABC):
    """Gives values of the kind that is asked for, whatever stands in the file."""

    @abstractmethod
    def resolve(self, value: object) -> object:
        """Return `value`, or what it refers to."""

    def dictionary(self, value: object) -> dict[str, object]:
        """Return the dictionary that `value` is or refers to (of a stream its own), an empty one for none."""
        value = self.resolve(value)
        if isinstance(value, Stream):
            return value.dictionary
        return value if isinstance(value, dict) else {}

    def array(self, value: object) -> list[object]:
        """Return the array that `value` is or refers to, an empty one for none."""
        value = self.resolve(value)
        return value if isinstance(value, list) else []

    def number(self, value: object, otherwise: float = 0) -> float:
        """Return the number that `value` is or refers to."""
        value = self.resolve(value)
        return value if isinstance(value, (int, float)) else otherwise

    def name(self, value: object) -> str:
        """Return the name that `value` is or refers to, "" for none."""
        value = self.resolve(value)
        return str(value) if isinstance(value, Name) else ""
