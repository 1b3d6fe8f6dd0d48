"""Opening a finished report as a double click would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import which

# A desktop answers at once; a browser that runs in a terminal is left to itself.
_PATIENCE = 10.0


def open_report(report: Path) -> bool:
    """Have the system open a file in its own program; False where it has none."""
    if sys.platform == "win32":
        try:
            os.startfile(report)
        except OSError:
            return False
        return True
    opener = which("open" if sys.platform == "darwin" else "xdg-open")
    if opener is None:
        return False
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(
            [opener, str(report)], stdin=quiet, stdout=quiet, stderr=quiet, timeout=_PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    except OSError:
        return False
    return done.returncode == 0
