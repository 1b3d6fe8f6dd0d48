"""The pages of a PDF, in order, each with what it inherits."""

from __future__ import annotations

from collections.abc import Iterator

from zi_audit.contents.text.pdf_file import PdfFile
from zi_audit.contents.text.pdf_syntax import Ref
from zi_audit.contents.window import Window

# The file as far as it is read at once: most documents whole.
AT_ONCE = 1_000_000
MAX_NODES = 400
_INHERITED = ("Resources", "MediaBox", "CropBox")


def opened(window: Window) -> PdfFile:
    """Return the objects of a PDF; those who look at it one after another share them. Raises as `PdfFile` does."""
    known = window.made.get("pdf")
    if not isinstance(known, PdfFile):
        window.whole(AT_ONCE)
        known = window.made["pdf"] = PdfFile(window)
    return known


def page_count(file: PdfFile) -> int:
    """Return how many pages the file says it has, 0 where it does not."""
    return max(0, int(file.number(file.dictionary(_top(file)).get("Count"))))


def says_no_page(file: PdfFile) -> bool:
    """Whether the tree of pages is there and holds none: an empty document, which no viewer shows."""
    return file.dictionary(_top(file)).get("Kids") == []


def pages_of(file: PdfFile) -> Iterator[dict[str, object]]:
    """Yield the pages in order; of a file whose tree leads to none, in the order in which they lie in the file."""
    has_pages = False
    for page in _pages(file, _top(file)):
        has_pages = True
        yield page
    if has_pages:
        return
    for number in file.numbers():
        page = file.dictionary(Ref(number, 0))
        if page.get("Type") == "Page":
            yield page


def _top(file: PdfFile) -> object:
    return file.dictionary(file.trailer.get("Root")).get("Pages")


def _pages(file: PdfFile, top: object) -> Iterator[dict[str, object]]:
    """Yield the pages in order, each with what it inherits."""
    waiting: list[tuple[object, dict[str, object]]] = [(top, {})]
    seen: set[int] = set()
    for _ in range(MAX_NODES):
        if not waiting:
            return
        value, inherited = waiting.pop()
        if isinstance(value, Ref):
            if value.number in seen:
                continue
            seen.add(value.number)
        node = file.dictionary(value)
        handed = inherited | {key: node[key] for key in _INHERITED if key in node}
        if "Kids" in node:
            kids = file.array(node["Kids"])[:MAX_NODES]
            waiting.extend((kid, handed) for kid in reversed(kids))
        elif node:
            yield {**node, **handed}
