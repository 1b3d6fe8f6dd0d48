"""What programs of others write is read as pdftotext and the formats' own libraries read it.

They live in an environment of their own: that of `ZI_AUDIT_DOCS_PYTHON`, else one made in pytest's cache.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from contents_text import text_in

PRODUCERS = Path(__file__).with_name("producers.py")
PACKAGES = """
    reportlab fpdf2 pikepdf matplotlib weasyprint xhtml2pdf pymupdf borb rst2pdf python-docx openpyxl xlsxwriter
    python-pptx odfpy
""".split()
FEWEST_PDF, FEWEST_OFFICE = 8, 5
FOUND, INVENTED = 0.98, 0.02

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, Any]]:
    """The folder of the files, and for each what its referee reads."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext, the referee, is not here (poppler-utils)")
    python = os.environ.get("ZI_AUDIT_DOCS_PYTHON") or own_python(request)
    folder = tmp_path_factory.mktemp("made")
    done = subprocess.run(
        [python, PRODUCERS, folder], capture_output=True, text=True, timeout=600, check=True
    )
    return folder, json.loads(done.stdout)


def own_python(request: pytest.FixtureRequest) -> str:
    cache = getattr(request.config, "cache", None)
    if cache is None:
        pytest.skip("its environment is kept in pytest's cache, which is off here")
    home: Path = cache.mkdir("producers")
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (home / "complete").exists():
        import venv  # Windows' embeddable Python has none

        venv.create(home, with_pip=True, clear=True)
        command = [python, "-m", "pip", "install", "--quiet", *PACKAGES]
        done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
        if done.returncode:
            pytest.skip(f"the producers' packages cannot be installed: {done.stderr[-200:]}")
        (home / "complete").touch()
    return str(python)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFKC", text)))


def flat(text: str) -> str:
    return re.sub(r"\s*:\s*", " : ", re.sub(r"[^\S\n]+", " ", text))


def test_words_and_lines_of_every_producer_come_out_as_their_referee_reads_them(
    made: tuple[Path, dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, told = made
    wrong = []
    for name, by_referee in told["made"].items():
        found = text_in(folder / name)
        text = "\n".join(found.lines)
        theirs, ours = words(by_referee), words(text)
        total = theirs.total()
        missed, invented = (theirs - ours).total() / total, (ours - theirs).total() / total
        lines = [flat(line) for line in text.split("\n")]
        # A line that the page itself broke is whole for nobody.
        wanted = [
            flat(line)
            for line in told["sentences"]
            if flat(line) in flat(by_referee) or not name.endswith("pdf")
        ]
        broken = [line for line in wanted if not any(line in one for one in lines)]
        with capsys.disabled():
            print(
                f"\n{name:28} found {1 - missed:7.1%} invented {invented:6.1%} lines {len(broken)} broken",
                end="",
            )
        if missed > 1 - FOUND or invented > INVENTED or broken:
            wrong.append((name, theirs - ours, ours - theirs, broken))
    assert not wrong
    kinds = Counter(name.endswith(".pdf") for name in told["made"])
    if kinds[True] < FEWEST_PDF or kinds[False] < FEWEST_OFFICE:
        pytest.skip(f"too few producers are here: {told['failed']}")
