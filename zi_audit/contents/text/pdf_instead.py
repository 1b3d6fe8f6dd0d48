"""What a PDF says stands instead of the letters that it draws (`ActualText`), for as long as they are drawn."""

from __future__ import annotations

MAX_NESTED = 100


class Instead:
    """The pieces that are marked, one within another."""

    def __init__(self) -> None:
        # None where the letters stand for themselves, "" where what stands instead was put down already.
        self._marked: list[str | None] = []

    @property
    def is_full(self) -> bool:
        """Whether no more pieces are marked within each other."""
        return len(self._marked) >= MAX_NESTED

    @property
    def text(self) -> str | None:
        """What stands instead of the letters drawn now; None where they stand for themselves."""
        return self._marked[-1] if self._marked else None

    def begin(self, told: str | None) -> None:
        """Begin a piece of which `told` is said; what is said of the one around it counts where nothing is."""
        self._marked.append(self.text if told is None else told)

    def put(self) -> None:
        """Take note that the text was put down: of what stands for several letters, once."""
        self._marked[-1] = ""

    def end(self) -> None:
        """End the innermost piece; what was put down in it is not put down again."""
        if self._marked:
            ended = self._marked.pop()
            if ended == "" and self.text is not None:
                self.put()
