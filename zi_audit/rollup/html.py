"""The roll-up's page: one self-contained HTML file, of the same style, policy and safety as an office's own."""

from __future__ import annotations

from pathlib import Path, PurePath

from zi_audit.report.links import file_link, folder_link
from zi_audit.report.shell import asset, csp_hash, template
from zi_audit.rollup.model import Rekap
from zi_audit.rollup.view import build_view
from zi_audit.texts import text
from zi_audit.version import VERSION


def render(
    rekap: Rekap, lang: str = "id", *, report_path: PurePath | None = None, compared: bool = False
) -> str:
    """Return the whole page.

    `report_path` is the page's absolute path; with it the offices' own pages are linked. `compared`
    says that earlier results were given.
    """

    def link(laporan: str) -> str:
        page = Path(laporan)
        base = folder_link(report_path, page.parent)
        return file_link(base, page.name) if base else ""

    def t(key: str, **values: object) -> str:
        return text(f"rollup.{key}", lang, **values)

    style = asset("rollup", "report.css") + asset("rollup", "rollup.css")
    script = asset("rollup", "rollup.js")
    return template("rollup", "rollup").render(
        view=build_view(rekap, lang, link, compared=compared),
        t=t,
        style=style,
        script=script,
        style_hash=csp_hash(style),
        script_hash=csp_hash(script),
        version=VERSION,
    )
