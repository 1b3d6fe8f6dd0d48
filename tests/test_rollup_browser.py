"""The province's page in a real browser: what a province asks, each in at most two actions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import chrome
import make_province
import pytest

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(chrome.find() is None, reason="no chromium on this machine"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[chrome.Chrome]:
    opened = chrome.Chrome(chrome.find() or "")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("provinsi dengan spasi")
    assert make_province.roll_up(root, root / "rekap #1.html") == 3
    return root / "rekap #1.html"


def text(browser: chrome.Chrome, selector: str) -> str:
    return str(browser.run(f"document.querySelector({selector!r}).textContent"))


def offices(browser: chrome.Chrome) -> list[str]:
    found = browser.run(
        "[...document.querySelectorAll('.office:not([hidden]) .kode')].map(e => e.textContent)"
    )
    return list(found)


def test_who_is_silent_stale_or_damaged_stands_first(browser: chrome.Chrome, page: Path) -> None:
    browser.open(page)
    said = text(browser, "#h-lapor + ul")
    assert "1900 KPU Provinsi" in said and "belum melapor" in said
    assert "1903" in said and "25 hari" in said
    assert "1971" in said and "tidak terbaca" in said
    assert "1971.json" in text(browser, "#h-rusak + p + ul")


def test_a_state_leaves_its_offices_and_stays_in_the_address(browser: chrome.Chrome, page: Path) -> None:
    browser.open(page)
    browser.run(
        "(() => { const s = document.querySelector('[name=keadaan]'); s.value = 'lama';"
        " s.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )
    assert offices(browser) == ["1903"]
    browser.open(page, str(browser.run("location.hash")))
    assert offices(browser) == ["1903"]


def test_a_name_that_nobody_has_is_told(browser: chrome.Chrome, page: Path) -> None:
    browser.open(page, "#?q=papua")
    assert offices(browser) == []
    assert not browser.run("document.querySelector('.no-match').hidden")


def test_a_cell_leads_to_the_office_s_own_page_at_that_area(browser: chrome.Chrome, page: Path) -> None:
    browser.open(page)
    links = browser.run("[...document.querySelectorAll('.office .cell a')].map(a => a.getAttribute('href'))")
    area4 = next(link for link in links if "1904" in link and link.endswith("#k4"))
    target = page.parent / area4.partition("#")[0]
    assert target.is_file()
    assert browser.run("[...document.querySelectorAll('.cell a')].every(a => a.target === '_blank')")


def test_lost_evidence_gaps_due_and_messages_are_there(browser: chrome.Chrome, page: Path) -> None:
    browser.open(page)
    assert "KPU Kabupaten Belitung" in text(browser, ".lost")
    assert "dari 5" in text(browser, ".gaps tbody")
    browser.run("document.querySelector('.office a[href=\"#s-1902\"]').click()")
    for _ in range(40):
        if browser.run("document.querySelector('#s-1902').open"):
            break
    assert "KPU Kabupaten Belitung" in text(browser, "#s-1902 pre")


@pytest.mark.parametrize("width", [390, 768, 1280, 1920])
@pytest.mark.parametrize("dark", [False, True])
def test_the_page_fits_and_calls_nothing(browser: chrome.Chrome, page: Path, width: int, dark: bool) -> None:
    browser.events.clear()
    browser.open(page, width=width, dark=dark)
    assert browser.run("document.documentElement.scrollWidth <= innerWidth")
    requests = [
        e["params"]["request"]["url"] for e in browser.events if e["method"] == "Network.requestWillBeSent"
    ]
    assert all(url.startswith(("file:", "about:", "data:")) for url in requests)
    assert not [e for e in browser.events if e["method"] == "Log.entryAdded"]


def test_the_page_reads_whole_without_a_script(page: Path) -> None:
    shown = page.read_text("utf-8")
    assert 'class="roll-filter js-only"' in shown
    for part in ("h-lapor", "h-peta", "h-celah", "h-tempo", "h-hilang", "h-pesan", "h-rusak"):
        assert f'id="{part}"' in shown
