"""The evaluator's page: one self-contained HTML file that loads nothing and runs only our own script."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

from markupsafe import Markup

from zi_audit.memo import Memo
from zi_audit.report.links import Link, folder_link, links_below
from zi_audit.report.shell import asset, csp_hash, template
from zi_audit.report.view import Kept, build_view
from zi_audit.result import AuditResult
from zi_audit.texts import text
from zi_audit.version import VERSION

# A page has about 600 parts; what changed in between is let go now and then.
PARTS_KEPT = 5_000
# Templates that are rendered for themselves, and what they call the view that they show.
PARTS = {"butir": "b", "slot": "slot", "others": "others"}


def render(
    result: AuditResult,
    lang: str = "id",
    *,
    report_path: PurePath | None = None,
    folder_path: PurePath | None = None,
    until: date | None = None,
) -> str:
    """Return the whole page; with `until` it lists what is due by that day (inclusive) as well.

    `report_path` and `folder_path` are absolute paths of the page and of the audited folder; with
    them files are linked, relative where both stand in one tree. Without `folder_path` nothing is linked.
    """
    return Page(lang, report_path=report_path, folder_path=folder_path).render(result, until)


class Page:
    """The page of one folder and plan, rendered again and again: what did not change is not made anew."""

    def __init__(
        self,
        lang: str = "id",
        *,
        report_path: PurePath | None = None,
        folder_path: PurePath | None = None,
        link: Link | None = None,
    ) -> None:
        """Prepare a page; the arguments are those of `render`, or `link` leads to the files."""
        self._lang = lang
        self._link = link or links_below(folder_link(report_path, folder_path))
        self._kept = Kept()
        # What was rendered of each view.
        self._parts: Memo[object, Markup] = Memo(PARTS_KEPT)

    def render(self, result: AuditResult, until: date | None = None) -> str:
        """Return the whole page for a result; `until` as in `render`."""
        view = build_view(result, self._lang, self._link, self._kept, until)
        style, script = asset("report", "report.css"), asset("report", "report.js")

        def part(name: str, shown: object) -> Markup:
            """Render the template of a part, or take it from an earlier page where it shows the same view."""
            known = self._parts.get(shown)
            if known is not None:
                return known
            made = template("report", name).render({"t": t, "part": part, PARTS[name]: shown})
            return self._parts.keep(shown, Markup(made))

        def t(key: str, **values: object) -> str:
            return text(f"report.{key}", self._lang, **values)

        return template("report", "page").render(
            view=view,
            t=t,
            part=part,
            style=style,
            script=script,
            style_hash=csp_hash(style),
            script_hash=csp_hash(script),
            version=VERSION,
        )
