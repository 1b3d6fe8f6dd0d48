"""The evaluator's page: one self-contained HTML file that loads nothing and runs only our own script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from typing import TYPE_CHECKING

from zi_audit.report.links import folder_link
from zi_audit.report.view import build_view
from zi_audit.result import AuditResult
from zi_audit.texts import text
from zi_audit.version import VERSION

if TYPE_CHECKING:
    from jinja2 import Template


def render(
    result: AuditResult,
    lang: str = "id",
    *,
    report_path: PurePath | None = None,
    folder_path: PurePath | None = None,
) -> str:
    """Return the whole page.

    `report_path` and `folder_path` are absolute paths of the page and of the audited folder; with
    them files are linked, relative where both stand in one tree. Without `folder_path` nothing is linked.
    """
    view = build_view(result, lang, folder_link(report_path, folder_path))
    style, script = _asset("report.css"), _asset("report.js")

    def t(key: str, **values: object) -> str:
        return text(f"report.{key}", lang, **values)

    return _template().render(
        view=view,
        t=t,
        style=style,
        script=script,
        style_hash=_csp_hash(style),
        script_hash=_csp_hash(script),
        version=VERSION,
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    # autoescape=True, not select_autoescape: by suffix, Jinja leaves .jinja files raw.
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FunctionLoader(lambda name: _read("templates", name)),
    )
    environment.filters["ours"] = Markup
    return environment.get_template("page.html.jinja")


@cache
def _asset(name: str) -> str:
    return _read("assets", name)


def _read(folder: str, name: str) -> str:
    return files("zi_audit.report").joinpath(folder, name).read_text("utf-8")


@cache
def _csp_hash(content: str) -> str:
    """Return the source expression that lets exactly this inline content run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode()
