"""What every page is made with: strict templates, our own style and script as files, and their policy."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

# Packages that hold `templates/` and `assets/`; what the first lacks is taken from the second.
HOMES = {"report": ("zi_audit.report",), "rollup": ("zi_audit.rollup", "zi_audit.report")}


@cache
def template(room: str, name: str) -> Template:
    """Return a template of a room, by its name without endings."""
    return _environment(room).get_template(f"{name}.html.jinja")


@cache
def asset(room: str, name: str) -> str:
    """Return a style or script of a room."""
    return _read(room, "assets", name)


@cache
def csp_hash(content: str) -> str:
    """Return the source expression that lets exactly this inline content run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode()


@cache
def _environment(room: str) -> Environment:
    # autoescape=True, not select_autoescape: by suffix, Jinja leaves .jinja files raw.
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FunctionLoader(lambda name: _read(room, "templates", name)),
    )
    environment.filters["ours"] = Markup
    return environment


def _read(room: str, folder: str, name: str) -> str:
    for home in HOMES[room]:
        found = files(home).joinpath(folder, name)
        if found.is_file():
            return found.read_text("utf-8")
    raise FileNotFoundError(f"{folder}/{name}")
