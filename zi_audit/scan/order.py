"""The one order in which folders come, whoever reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zi_audit.scan.folder import Folder


def in_order(pending: list[str], read: Callable[[str], Folder]) -> Iterator[Folder]:
    """Give the folders `pending` (the last one first) and all below, each as `read` returns it for its path.

    `pending` always holds what is left.
    """
    while pending:
        folder = read(pending.pop())
        pending.extend(reversed(folder.folders))
        yield folder
