"""Prints what an accessibility checker finds in the sample report; `python tests/page_check.py axe.min.js`."""

from __future__ import annotations

import sys
from pathlib import Path

from chrome import Chrome, find

REPORT = Path(__file__).resolve().parent.parent / "reports" / "contoh.html"


def violations(checker: Path) -> list[str]:
    """Return one line for each violation that the checker (axe-core's script) finds, desktop and phone, both themes."""
    browser = Chrome(find() or "chromium")
    found = []
    try:
        for width, dark in ((1280, False), (1280, True), (390, False)):
            browser.open(REPORT, width=width, dark=dark)
            browser.run("document.querySelectorAll('details').forEach(one => one.open = true)")
            browser.run(checker.read_text("utf-8") + ";0")
            lines = browser.run(
                "axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.map(one =>"
                " one.id + ' (' + one.impact + '): ' + one.nodes.length + ' × ' + one.nodes[0].html.slice(0, 160)))"
            )
            found += [f"{width} px{', dark' if dark else ''}: {line}" for line in lines]
    finally:
        browser.close()
    return found


if __name__ == "__main__":
    problems = violations(Path(sys.argv[1]))
    print("\n".join(problems) or "accessibility: nothing found")
    sys.exit(bool(problems))
