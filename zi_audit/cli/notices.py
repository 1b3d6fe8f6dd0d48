"""What a person should know of `zi-audit.toml` at each run, though nothing is wrong enough to stop."""

from __future__ import annotations

from zi_audit.auditing.auditor import Auditor
from zi_audit.cli import console
from zi_audit.harmless import clean
from zi_audit.paths import is_file
from zi_audit.settings import FILE_NAME, without_match
from zi_audit.texts import text

MISNAMED = f"{FILE_NAME}.txt"
# Of folders with settings of their own so many are named.
MOST_NAMED = 3


def say_notices(auditor: Auditor, lang: str) -> None:
    """Say on standard error what `zi-audit.toml` says in vain, or under another name, or in folders of its own."""
    settings = auditor.settings
    # What could not be read may hold what a pattern is for.
    if (settings.pemetaan or settings.abaikan) and auditor.is_read_whole:
        for entry, pattern in without_match(settings, (file.path for file in auditor.files())):
            console.say(text("settings.matches_nothing", lang, bagian=entry, pola=clean(pattern)))
    offices = [name for name in auditor.folders if is_file(auditor.folder / name / FILE_NAME)]
    if offices:
        shown = ", ".join(map(clean, offices[:MOST_NAMED]))
        console.say(text("settings.many_offices", lang, jumlah=len(offices), folder=shown))
    # Of the program's own files, so not among the listed ones.
    if is_file(auditor.folder / MISNAMED):
        console.say(text("settings.misnamed", lang, nama=MISNAMED))
