"""Prints what an accessibility checker finds in reports: `python tests/page_check.py axe.min.js [PAGE ..]`.

Without a page it is the sample report.
"""

from __future__ import annotations

import sys
from pathlib import Path

from chrome import Chrome, find

REPORT = Path(__file__).resolve().parent.parent / "reports" / "contoh.html"

# The size of targets (WCAG 2.2 AA) is a rule that the checker leaves off unless asked.
REPORTED = """
axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})
  .then(result => result.violations.map(one =>
    `${one.id} (${one.impact}): ${one.nodes.length} × ${one.nodes[0].html.slice(0, 160)}`))
"""


def violations(checker: Path, page: Path) -> list[str]:
    """Return one line for each violation that the checker (axe-core's script) finds, desktop and phone, both themes."""
    browser = Chrome(find() or "chromium")
    found = []
    try:
        for width, dark in ((1280, False), (1280, True), (390, False)):
            browser.open(page, width=width, dark=dark)
            browser.run("document.querySelectorAll('details').forEach(one => one.open = true)")
            browser.run(checker.read_text("utf-8") + ";0")
            lines = browser.run(REPORTED)
            found += [f"{page.name}, {width} px{', dark' if dark else ''}: {line}" for line in lines]
    finally:
        browser.close()
    return found


if __name__ == "__main__":
    pages = [Path(one).resolve() for one in sys.argv[2:]] or [REPORT]
    problems = [line for page in pages for line in violations(Path(sys.argv[1]), page)]
    print("\n".join(problems) or "accessibility: nothing found")
    sys.exit(bool(problems))
