"""What the portable folder holds, by name; its builder makes it, and what runs in it goes by the same names."""

from __future__ import annotations

FOLDER = "zi-audit"
CHECK, WATCH = "Periksa folder.cmd", "Pantau folder.cmd"
NOTE = "BACA SAYA.txt"
# One line: a batch file of more stumbles over `&` in what is dropped on it. What cannot even begin, as inside
# an unpacked ZIP, stays on the screen, too.
BATCH = '@"%~dp0python\\python.exe" -m zi_audit.portable.start {what} %* || pause\r\n'
# Takes the place of PYTHONPATH in the embeddable Python, relative to `python\`.
SEARCHED = "{library}\r\n.\r\n..\\lib\r\n"
