"""The sentence of a key: each catalog module is loaded when the first of its sentences is said."""

from __future__ import annotations

LANGUAGES = ("id", "en")

# The first part of a key names its catalog, so that `--help` loads only what it says.
CATALOGS = {
    "status": "terms",
    "jenis": "terms",
    "cek": "terms",
    "lain": "terms",
    "sumber": "terms",
    "bulan": "terms",
    "tanggal": "terms",
    "reason": "reasons",
    "toml": "errors",
    "rules": "errors",
    "settings": "errors",
    "table": "errors",
    "folder": "errors",
    "usage": "errors",
    "output": "errors",
    "content": "content",
    "report": "report",
    "watch": "watch",
    "ledger": "watch",
    "lock": "watch",
    "office": "office",
    "command": "commands",
    "explain": "explain",
    "portable": "portable",
    "lke": "lke",
    "bundle": "bundle",
    "result": "rollup",
    "rollup": "rollup",
}


_loaded: dict[str, dict[str, tuple[str, str]]] = {}


def _catalog(name: str) -> dict[str, tuple[str, str]]:
    texts = _loaded.get(name)
    if texts is None:
        module = __import__(f"zi_audit.texts.{name}", fromlist=("TEXTS",))
        texts = _loaded[name] = module.TEXTS
    return texts


def text(key: str, lang: str, **values: object) -> str:
    """Return the sentence `key` in `lang` ("id" or "en"), filled with `values`.

    Raises KeyError for an unknown key, or for a field that `values` does not fill.
    """
    sentence = _catalog(CATALOGS[key.partition(".")[0]])[key][LANGUAGES.index(lang)]
    return sentence.format(**values) if values else sentence
