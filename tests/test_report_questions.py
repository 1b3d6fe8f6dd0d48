"""Ten questions that an evaluator or a team asks of the page, each in at most two actions in a real browser."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import chrome
import pytest
from conftest import Tree
from test_report_html import ROOT

from zi_audit.report.html import render
from zi_audit.result import AuditResult, Perubahan, Riwayat, Status

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(chrome.find() is None, reason="no chromium on this machine"),
]


class Reader:
    """Somebody at the page: every action is counted."""

    def __init__(self, browser: chrome.Chrome, report: Path) -> None:
        self.browser, self.report, self.actions = browser, report, 0

    def open(self, fragment: str = "", *, width: int = 1280) -> Reader:
        self.browser.open(self.report, fragment, width=width)
        self.actions = 0
        self.browser.run("navigator.clipboard.writeText = async text => { window.copied = text }")
        return self

    def run(self, script: str) -> object:
        return self.browser.run(script)

    def settle(self) -> None:
        self.browser.run("new Promise(r => setTimeout(r, 80))")

    def click(self, selector: str) -> None:
        self.actions += 1
        self.browser.run(f"document.querySelector({selector!r}).click()")
        self.settle()

    def choose(self, name: str, value: str) -> None:
        self.actions += 1
        self.browser.run(
            f"(e => {{ e.value = {value!r}; e.dispatchEvent(new Event('input', {{bubbles: true}})) }})"
            f"(document.querySelector('.filter').elements[{name!r}])"
        )
        self.settle()

    def search(self, words: str) -> None:
        """Type and press Enter."""
        self.choose("q", words)
        self.browser.run("document.querySelector('.filter').requestSubmit()")
        self.settle()

    def seen(self, selector: str) -> list[str]:
        """Return the texts of what is visible."""
        found = self.browser.run(
            f"[...document.querySelectorAll({selector!r})].filter(e => e.checkVisibility())"
            ".map(e => e.textContent.replace(/\\s+/g, ' ').trim())"
        )
        assert isinstance(found, list)
        return found

    def in_sight(self, selector: str) -> bool:
        return bool(
            self.browser.run(
                f"(r => r.bottom > 0 && r.top < innerHeight)"
                f"(document.querySelector({selector!r}).getBoundingClientRect())"
            )
        )


@pytest.fixture(scope="module")
def browser() -> Iterator[chrome.Chrome]:
    one = chrome.Chrome(chrome.find() or "")
    yield one
    one.close()


@pytest.fixture(scope="module")
def sample() -> AuditResult:
    changes = (
        Perubahan("1.i.a/sk-tim-zi", date(2026, 1, 1), Status.BELUM_ADA, Status.ADA),
        Perubahan("5.iv.c/tl-wbs", date(2026, 6, 1), Status.ADA, Status.BELUM_ADA, ("5/TL WBS.pdf",)),
    )
    result = Tree(ROOT / "sample_evidence").audit("2026-07-05")
    return replace(result, riwayat=Riwayat(datetime(2026, 6, 30, 8, tzinfo=UTC), changes))


@pytest.fixture(scope="module")
def page(browser: chrome.Chrome, sample: AuditResult, tmp_path_factory: pytest.TempPathFactory) -> Reader:
    path = tmp_path_factory.mktemp("folder dengan spasi") / "laporan.html"
    html = render(sample, report_path=path, folder_path=ROOT / "sample_evidence")
    path.write_text(html, encoding="utf-8")
    return Reader(browser, path)


def test_the_five_missing_bukti_that_cost_most(page: Reader) -> None:
    page.open().click('.parts a[href="#kerjakan"]')
    points = page.seen(".group[data-section=overdue] tbody tr .points")
    first = page.seen(".group[data-section=overdue] tbody tr .what-name")[:5]
    assert points == sorted(points, reverse=True)
    assert first[0] == "Dokumen Perencanaan"
    assert page.actions == 1


def test_what_kasubbag_hukum_must_bring_before_30_september(page: Reader) -> None:
    page.open()
    page.choose("pic", "Kasubbag Hukum dan SDM")
    page.choose("tempo", "2026-09-30")
    listed = page.seen(".task .what-name")
    assert listed == [
        "Peta Jabatan KPU Kabupaten Bangka Barat Tahun 2026",
        "Rapat Evaluasi ZI: undangan, daftar hadir, notulensi, dokumentasi",
    ]
    page.click(".copy[data-source=pesan]")
    copied = str(page.run("window.copied"))
    assert copied.count("\n- ") == 2 and "Kasubbag Hukum dan SDM" in copied


def test_what_needs_checking_and_why(page: Reader) -> None:
    page.open().click(".fact-cek a")
    flags = page.seen(".flag")
    assert any(flag.startswith("konsep Ganti dengan versi yang sudah ditandatangani.") for flag in flags)
    assert page.run("[...document.querySelectorAll('.slot')].every(e => e.hidden || e.dataset.cek)")
    assert page.actions == 1


def test_the_paragraph_for_1_iii_a(page: Reader) -> None:
    page.open().search("1iii a")
    assert page.run("document.getElementById('1.iii.a').open")
    page.click("[data-source='catatan-1.iii.a']")
    copied = str(page.run("window.copied"))
    assert copied.startswith("1.iii.a Pembangunan Zona Integritas dipantau dan dievaluasi")
    assert "\n1. Undangan (Maret 2026): Undangan.pdf" in copied
    assert page.actions == 2


def test_the_twin_of_the_repeated_file(page: Reader) -> None:
    page.open().choose("cek", "isi_berulang")
    assert page.seen(".twin") != []
    page.click(".slot:not([hidden]) .twin a")
    assert page.run("document.querySelector('.slot:target').checkVisibility()")
    assert page.run("document.querySelector('.slot:target').textContent.includes('isi sama')")
    assert page.actions == 2


def test_where_the_sk_upg_lies_and_what_it_serves(page: Reader) -> None:
    page.open().search("sk satgas upg")
    assert page.in_sight(".slot.current")
    assert page.seen(".slot.current .file-name") == ["SK SATGAS UPG 2026.pdf bersama"]
    assert any("Juga bukti untuk 6.iii.b" in said for said in page.seen(".slot.current .file-meta"))
    assert page.actions == 1


def test_which_area_has_least_points(page: Reader) -> None:
    points = page.open().seen(".bars li:not(.bar-total) .bar-points")
    least = min(range(6), key=lambda n: float(points[n].split()[0].replace(",", ".")))
    assert least == 3 and page.actions == 0


def test_what_changed(page: Reader) -> None:
    page.open()
    (said,) = page.seen(".fact-sejak")
    assert said == "Sejak 30 Juni 2026: 2 perubahan, 1 bukti bertambah, 1 berkurang"
    page.click(".fact-sejak a")
    assert page.in_sight("#sejak .changes")
    assert page.actions == 1


def test_the_june_minutes_of_5_ii_d(page: Reader) -> None:
    page.open().search("5.ii.d notulensi juni")
    assert page.seen(".slot.current .file-name") == ["Notulen SPIP Juni 2026 - 3 Juli 2026.docx"]
    assert page.seen(".slot.current .state") == ["◐ terlambat terlambat 3 hari"]
    assert page.actions == 1


def test_why_scan0012_is_not_counted(page: Reader) -> None:
    page.open().search("scan0012")
    assert page.in_sight(".other.current")
    assert page.seen(".other.current .reason") != []
    assert page.actions == 1


# --- her place is kept ------------------------------------------------------------------------------


def test_files_open_in_a_tab_of_their_own(page: Reader) -> None:
    page.open()
    assert page.run(
        "[...document.querySelectorAll('.file-name a, .other a')]"
        ".every(a => a.target === '_blank' && a.rel === 'noopener')"
    )


@pytest.mark.parametrize("written", ["#1.III.A", "#1iii.a", "#1.iii.a"])
def test_a_code_in_the_address_is_found_however_it_is_written(page: Reader, written: str) -> None:
    page.open(written)
    assert page.run("document.getElementById('1.iii.a').open")


def test_what_is_open_comes_back_with_the_address(page: Reader) -> None:
    page.open("#?komponen=5")
    page.click('[id="5.i.b"] > summary')
    page.click('[id="5.i.b"] > summary')
    page.search("")
    page.choose("komponen", "")
    page.click('[id="1.i.a"] > summary')
    page.click('[id="1.i.b"] > summary')
    address = str(page.run("location.hash"))
    page.open(address)
    opened = page.run("[...document.querySelectorAll('.butir[open]')].map(e => e.id)")
    assert opened == ["1.i.a", "1.i.b"] or set(opened) >= {"1.i.a", "1.i.b"}  # type: ignore[arg-type]
    assert page.in_sight('[id="1.i.b"]')


def test_one_open_butir_is_a_plain_address(page: Reader) -> None:
    page.open().click('[id="6.i.b"] > summary')
    assert page.run("location.hash") == "#6.i.b"


def test_nothing_that_fits_is_said(page: Reader) -> None:
    page.open().search("zzzz tidak ada")
    assert page.seen(".shown [role=status]") == ["Tidak ada yang cocok."]


def test_the_filter_is_named_for_print(page: Reader) -> None:
    page.open()
    page.choose("komponen", "4")
    page.click(".chip input[value=belum_ada]")
    (said,) = page.seen(".chosen")
    assert said == "Filter: belum ada; 4 Penguatan Akuntabilitas"


def test_keys_step_through_what_is_to_be_checked(page: Reader) -> None:
    page.open("#?cek=konsep")
    walked = []
    for _ in range(2):
        page.browser.call("Input.dispatchKeyEvent", type="keyDown", key="n", text="n")
        page.browser.call("Input.dispatchKeyEvent", type="keyUp", key="n")
        walked.append(page.run("document.querySelector('.slot.current').dataset.cek"))
    assert all("konsep" in str(one) for one in walked)


def test_what_is_still_open_is_said_beside_what_is_there(page: Reader) -> None:
    page.open()
    assert "3 dari 5, 2 berjalan" in page.seen('[id="2.ii.b"] .of')
    assert page.seen('[id="2.ii.b"] .share') == []


def test_on_a_phone_the_map_is_a_list(page: Reader) -> None:
    page.open(width=390)
    assert page.run("getComputedStyle(document.querySelector('.map tbody tr')).display") == "flex"
    row = "document.querySelector('.map tr[data-butir=\"1.iii.a\"]')"
    assert page.run(f"{row}.offsetWidth <= 390")
    chip = page.run(f"getComputedStyle({row}.querySelector('.box'), '::before').content")
    assert chip == '"Mar "'
    assert page.run("document.documentElement.scrollWidth") <= 390  # type: ignore[operator]


@pytest.mark.parametrize("width", [390, 768, 1280, 1499, 1500, 1920, 2560])
def test_no_width_scrolls_sideways(page: Reader, width: int) -> None:
    page.open(width=width)
    assert page.run("document.documentElement.scrollWidth") <= width  # type: ignore[operator]


def test_a_wide_screen_has_the_map_and_what_to_do_side_by_side(page: Reader) -> None:
    page.open(width=1920)
    tops = page.run("['peta', 'kerjakan'].map(id => document.getElementById(id).getBoundingClientRect().top)")
    assert tops[0] == tops[1]  # type: ignore[index]
    assert page.run("document.body.offsetWidth") > 1700  # type: ignore[operator]


def pages(browser: chrome.Chrome) -> int:
    pdf = base64.b64decode(
        browser.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"]
    )
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))


def test_a_short_print_has_at_most_six_pages(page: Reader, browser: chrome.Chrome) -> None:
    page.open()
    page.run("document.documentElement.dataset.print = 'short'")
    assert pages(browser) <= 6


def test_the_short_print_of_an_empty_folder_has_at_most_six_pages_too(
    tree: Tree, browser: chrome.Chrome, tmp_path: Path
) -> None:
    path = tmp_path / "kosong.html"
    path.write_text(render(tree.audit("2026-12-20")), encoding="utf-8")
    page = Reader(browser, path).open()
    page.run("document.documentElement.dataset.print = 'short'")
    assert pages(browser) <= 6


def test_no_word_of_the_page_is_a_verdict(page: Reader) -> None:
    page.open()
    said = str(page.run("document.body.innerText"))
    for word in ("lolos", "skor", "jawaban A", "gagal"):
        assert word.lower() not in said.lower()
