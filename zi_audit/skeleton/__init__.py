"""The recommended folder for the evidence: what `init` makes, as values, and the one function that makes it.

Every dokumen has one home. What several butir ask for lies once: the parts of a shared meeting in a
folder of their own at the top, any other dokumen with the first butir that asks for it. Period folders
stand only where a butir recurs.
"""

from zi_audit.skeleton.entries import skeleton
from zi_audit.skeleton.layout import LONGEST_PATH, NOTE_NAME, Layout, short_names
from zi_audit.skeleton.make import Made, make_skeleton
from zi_audit.skeleton.periods import period_folder

__all__ = [
    "LONGEST_PATH",
    "NOTE_NAME",
    "Layout",
    "Made",
    "make_skeleton",
    "period_folder",
    "short_names",
    "skeleton",
]
