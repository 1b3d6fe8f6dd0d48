"""The evaluator's page, read as a structure: whole, linked, inert, and true to the audit."""

from __future__ import annotations

import base64
import hashlib
import random
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from urllib.parse import unquote

import pytest
from conftest import MADE, Tree, posix_only

from zi_audit.auditing.auditor import Auditor
from zi_audit.plan.model import Rencana
from zi_audit.reasons import Alasan, AlasanLain, Cek, Galat
from zi_audit.report import html, others
from zi_audit.report.html import render
from zi_audit.report.json import as_data
from zi_audit.report.links import file_link, folder_link
from zi_audit.report.view_butir import MAX_FILES, MAX_FILES_OF_PAGE, file_limit
from zi_audit.result import AuditResult, BerkasLain, Perubahan, Ringkasan, Riwayat, Saran, Status, Titik

ROOT = Path(__file__).resolve().parent.parent
HOSTILE = (
    "1.i.a SK Tim ZI <script>alert(1)<∕script> 5 Januari 2026.pdf",
    '1.i.a SK "><img src=x onerror=alert(1)> 6 Januari 2026.pdf',
    "1.i.a SK 'javascript:alert(1)' 7 Januari 2026.pdf",
    "1.i.a SK =cmd()|'calc'!A0 8 Januari 2026.pdf",
    "1.i.a SK \u202efdp.exe 9 Januari 2026.pdf",
    "1.i.a SK # 100% ? & 10 Januari 2026.pdf",
    "1.i.a SK {{ 7*7 }} 11 Januari 2026.pdf",
    "1.i.a SK " + "sangat panjang " * 12 + "12 Januari 2026.pdf",
    "1.i.a SK " + "tanpaspasi" * 18 + " 13 Januari 2026.pdf",
    "1.i.a SK Tim\nZI 14 Januari 2026.pdf",
    "1.i.a SK \U0001f389 Ti\u0308m %00%2e ZI 15 Januari 2026.pdf",
)


class Page(HTMLParser):
    """What a test asks of the page: elements with attributes, and text."""

    VOID = frozenset({"meta", "br", "input", "rect", "line", "circle", "polyline"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text = ""
        self.styles: list[str] = []
        self.scripts: list[str] = []
        self.feed(html)
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.styles.append(data)
        elif self.open and self.open[-1] == "script":
            self.scripts.append(data)
        else:
            self.text += data

    def all(self, attribute: str) -> list[str]:
        return [values[attribute] for _, values in self.elements if attribute in values]


def slot_ids(page: Page) -> list[str]:
    """Return the ids of the slots of a page, sorted."""
    return sorted(values["id"] for _, values in page.elements if "data-status" in values)


@pytest.fixture(scope="module")
def sample() -> AuditResult:
    return Tree(ROOT / "sample_evidence").audit("2026-07-05")


@pytest.fixture(scope="module")
def page(sample: AuditResult) -> Page:
    return Page(render(sample, report_path=ROOT / "reports" / "x.html", folder_path=ROOT / "sample_evidence"))


def test_every_slot_appears_once_with_its_status(sample: AuditResult, page: Page) -> None:
    shown = {values["id"]: values["data-status"] for _, values in page.elements if "data-status" in values}
    slots = {
        f"{bukti['id']}@{periode['mulai']}": periode["status"]
        for butir in as_data(sample)["butir"]
        for bukti in butir["bukti"]
        for periode in bukti["periode"]
    }
    assert shown == slots
    assert len(page.all("data-status")) == len(slots)


def test_ids_are_unique_and_every_inner_link_leads_to_one(page: Page) -> None:
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    inner = {unquote(href[1:]) for href in page.all("href") if href.startswith("#")}
    assert inner <= set(ids)
    assert set(page.all("aria-labelledby")) <= set(ids)


def test_every_file_link_leads_to_a_file(page: Page) -> None:
    links = [href for href in page.all("href") if not href.startswith("#")]
    assert len(links) > 100
    for href in links:
        assert (ROOT / "reports" / unquote(href)).exists(), href


def test_nothing_is_loaded_from_outside(page: Page) -> None:
    assert not page.all("src")
    assert not [
        tag for tag, _ in page.elements if tag in ("link", "img", "iframe", "object", "base", "form[action]")
    ]
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest|https?:", "".join(page.styles + page.scripts))


def test_the_policy_lets_only_our_own_style_and_script_run(page: Page) -> None:
    (policy,) = [values["content"] for _, values in page.elements if "http-equiv" in values]
    for content in (*page.styles, *page.scripts):
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    handlers = [
        name for _, values in page.elements for name in values if name.startswith("on") or name == "style"
    ]
    assert handlers == []


def test_tables_have_captions_and_headers_with_scope(page: Page) -> None:
    tags = [tag for tag, _ in page.elements]
    assert tags.count("table") == tags.count("caption")
    assert all("scope" in values for tag, values in page.elements if tag == "th")
    assert [tag for tag in tags if tag == "h1"] == ["h1"]
    (language,) = [values["lang"] for tag, values in page.elements if tag == "html"]
    assert language == "id"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_both_languages_render_whole(sample: AuditResult, lang: str) -> None:
    shown = Page(render(sample, lang))
    assert len(shown.all("data-status")) == 458
    assert ("What to do next" in shown.text) is (lang == "en")
    assert ("Perlu ditindaklanjuti" in shown.text) is (lang == "id")


def test_the_head_says_how_it_stands(sample: AuditResult, page: Page) -> None:
    total = sample.ringkasan
    said = (
        f"Dari {total.dihitung} bukti per periode yang jatuh tempo atau sudah ada: {total.ada} tepat waktu, "
        f"{total.terlambat} terlambat"
    )
    assert said in page.text
    assert "Keadaan per 5 Juli 2026" in page.text
    assert "bukan nilai LKE" in page.text


@posix_only("Windows refuses such names")
def test_hostile_names_are_text(tree: Tree) -> None:
    result = tree.add(*HOSTILE).audit("2026-07-05")
    html = render(result, folder_path=tree.root)
    page = Page(html)
    assert not [values for tag, values in page.elements if tag == "img"]
    assert len(page.scripts) == 1
    assert "{{ 7*7 }}" in page.text
    assert "\u202e" not in html
    hrefs = [href for href in page.all("href") if not href.startswith("#")]
    assert all(href.startswith("file:///") for href in hrefs)
    linked = {Path(unquote(href.removeprefix("file://"))).name for href in hrefs}
    assert linked == {name for name in HOSTILE if name in linked}
    assert len(linked) == MAX_FILES


def test_an_empty_folder_says_so(tree: Tree) -> None:
    nothing = Page(render(tree.audit("2026-07-05")))
    assert "0 tepat waktu" in nothing.text
    assert "Folder ini belum berisi berkas." in nothing.text
    early = Page(render(tree.audit("2025-12-01")))
    assert "Tidak ada bukti yang jatuh tempo pada tanggal ini." in early.text
    assert "Terima kasih" not in early.text, "an empty folder is not praised"


def test_a_folder_whose_every_file_counts_says_so(tree: Tree) -> None:
    page = Page(render(tree.add("1.i.a SK Tim ZI 5 Januari 2026.pdf").audit("2026-01-31")))
    assert "Semua berkas menjadi bukti." in page.text


def with_status(result: AuditResult, sub: str, status: Status) -> AuditResult:
    """Return `result` with every due slot of a sub in `status`, without files."""
    butir = tuple(
        replace(
            one,
            bukti=tuple(
                replace(bukti, slot=tuple(replace(slot, status=status, berkas=()) for slot in bukti.slot))
                for bukti in one.bukti
            ),
        )
        if one.butir.kode.startswith(sub)
        else one
        for one in result.butir
    )
    return replace(result, butir=butir)


def test_what_could_not_be_read_is_never_called_complete_or_not_due(tree: Tree) -> None:
    unread = with_status(tree.audit("2025-12-01"), "", Status.TAK_TERBACA)
    page = Page(render(unread))
    assert "458 belum diketahui karena sebagian folder tidak terbaca" in page.text
    assert "jatuh tempo pada tanggal ini" not in page.text
    part = with_status(with_status(unread, "", Status.ADA), "5", Status.TAK_TERBACA)
    page = Page(render(part))
    assert "sudah ada dan tepat waktu" not in page.text
    assert "140 belum diketahui" in page.text


def test_the_bar_of_a_komponen_is_as_long_as_its_completeness(sample: AuditResult, page: Page) -> None:
    drawn = [0.0]
    for tag, values in page.elements:
        if values.get("class") == "bar":
            drawn.append(0.0)
        elif tag == "rect" and values["class"].startswith("bar-part"):
            assert float(values["x"]) == pytest.approx(drawn[-1], abs=0.05)
            drawn[-1] += float(values["width"])
    wanted = [sample.ringkasan_komponen(one) for one in sample.rencana.komponen] + [sample.ringkasan]
    assert drawn[1:] == pytest.approx([100 * one.kelengkapan for one in wanted], abs=0.05)


def test_a_butir_says_what_is_missing_before_it_is_opened(page: Page) -> None:
    html = render(with_status(Tree(ROOT / "sample_evidence").audit("2026-07-05"), "1.i.b", Status.BELUM_ADA))
    summary = html[html.index('id="1.i.b"') :]
    assert "2 belum ada</span>" in summary[: summary.index("</summary>")]


def test_unreadable_places_are_shown_first(tree: Tree) -> None:
    galat = (Galat("AREA V/ii", Alasan.of("reason.unreadable_denied")),)
    html = render(replace(tree.audit(), galat=galat))
    assert html.index("AREA V/ii") < html.index('id="peta"')
    assert "Tidak ada berkas yang terbaca." in html


def test_since_last_time_is_told_where_the_ledger_knows(sample: AuditResult) -> None:
    changes = (
        Perubahan("1.i.a/sk-tim-zi", date(2026, 1, 1), Status.BELUM_ADA, Status.ADA),
        Perubahan("5.iv.c/tl-wbs", date(2026, 6, 1), Status.ADA, Status.BELUM_ADA, ("5/TL WBS.pdf",)),
    )
    line = tuple(
        Titik(date(2026, 5, 1) + timedelta(days=20 * n), Ringkasan(ada=n, belum_ada=9 - n)) for n in range(4)
    )
    riwayat = Riwayat(datetime(2026, 6, 30, 8, tzinfo=UTC), changes, line)
    page = Page(render(replace(sample, riwayat=riwayat)))
    assert "Sejak pemeriksaan 30 Juni 2026" in page.text
    assert "belum ada menjadi ada" in page.text
    assert "berkas hilang: 5/TL WBS.pdf" in page.text
    assert sum(tag == "circle" for tag, _ in page.elements) == 4
    assert "#sejak" in page.all("href")


def test_files_that_a_better_name_would_make_count_come_first(sample: AuditResult) -> None:
    others = tuple(
        BerkasLain(f"{reason.value}.pdf", reason, Alasan.of("reason.unknown"))
        for reason in sorted(AlasanLain, key=lambda one: one.value)
    )
    html = render(replace(sample, berkas_lain=others))
    order = [html.index(f"{reason}.pdf") for reason in ("perlu_dinamai_ulang", "tahun_lain", "sementara")]
    assert order == sorted(order)
    assert "1 nama perlu diperjelas" in html


def test_a_suggestion_is_a_name_and_only_three_are_shown(sample: AuditResult) -> None:
    names = [Saran("1.i.a/sk-tim-zi", f"1.i.a SK {n}.pdf") for n in range(8)]
    other = BerkasLain("scan.pdf", AlasanLain.PERLU_DINAMAI_ULANG, Alasan.of("reason.unknown"), tuple(names))
    text = Page(render(replace(sample, berkas_lain=(other,)))).text
    assert "1.i.a SK 2.pdf" in text
    assert "1.i.a SK 3.pdf" not in text
    assert "dan 5 lagi" in text


def test_many_files_in_one_slot_are_cut_with_their_count_and_what_needs_checking(sample: AuditResult) -> None:
    first = sample.butir[0].bukti[0].slot[0].berkas[0]
    many = tuple(
        replace(first, path=f"1/SK {n}.pdf", perlu_cek=(Cek.KONSEP,) if n >= 1495 else ())
        for n in range(1500)
    )
    slot = replace(sample.butir[0].bukti[0].slot[0], berkas=many)
    butir = replace(sample.butir[0], bukti=(replace(sample.butir[0].bukti[0], slot=(slot,)),))
    html = render(replace(sample, butir=(butir, *sample.butir[1:])))
    text = Page(html).text
    assert 'dir="auto">SK 9.pdf<' in html
    assert 'dir="auto">SK 10.pdf<' not in html
    assert "Dan 1.490 berkas lagi" in text
    assert "Di antaranya 5 perlu dicek." in text


@pytest.mark.parametrize(
    ("counts", "limit"),
    [
        ([], MAX_FILES),
        ([3, 500], MAX_FILES),
        ([10] * (MAX_FILES_OF_PAGE // 10), 10),
        ([10] * (MAX_FILES_OF_PAGE // 10 + 1), 9),
        ([50] * MAX_FILES_OF_PAGE * 2, 1),
    ],
)
def test_a_slot_shows_fewer_files_where_the_page_would_not_carry_them(counts: list[int], limit: int) -> None:
    assert file_limit(counts) == limit


def test_a_thousand_full_slots_and_ten_thousand_other_files_stay_under_2_5_megabytes(
    sample: AuditResult,
) -> None:
    others = tuple(
        BerkasLain(f"Arsip/{n:05}/Surat masuk {n}.pdf", AlasanLain.TAK_DIKENAL, Alasan.of("reason.unknown"))
        for n in range(10_000)
    )
    first = sample.butir[0].bukti[0].slot[0].berkas[0]
    files = tuple(replace(first, path=f"AREA I MANAJEMEN PERUBAHAN/SK Tim ZI {n}.pdf") for n in range(6))
    thrice = tuple(
        replace(
            butir,
            bukti=tuple(
                replace(
                    bukti,
                    bukti=replace(bukti.bukti, id=f"{bukti.bukti.id}-{copy}"),
                    slot=tuple(replace(slot, berkas=files) for slot in bukti.slot),
                )
                for copy in range(3)
                for bukti in butir.bukti
            ),
        )
        for butir in sample.butir
    )
    html = render(replace(sample, butir=thrice, berkas_lain=others), folder_path=ROOT / "sample_evidence")
    assert html.count('class="slot"') == 3 * 458
    assert len(html.encode()) < 2_500_000
    assert "Ditampilkan 500 dari 10.000;" in html


LINKS: list[tuple[str, PurePath | None, PurePath | None, str]] = [
    ("beside", PurePosixPath("/z/a/lap.html"), PurePosixPath("/z/a/bukti"), "bukti/"),
    ("inside", PurePosixPath("/z/bukti/lap.html"), PurePosixPath("/z/bukti"), "./"),
    ("up", PurePosixPath("/z/a/lap/x.html"), PurePosixPath("/z/a/b 1"), "../b%201/"),
    ("far", PurePosixPath("/home/x/lap.html"), PurePosixPath("/srv/bukti"), "file:///srv/bukti/"),
    ("unknown", None, None, ""),
    ("drive", PureWindowsPath(r"C:\lap\x.html"), PureWindowsPath(r"Z:\ZI 2026"), "file:///Z:/ZI%202026/"),
    ("same drive", PureWindowsPath(r"Z:\a\x.html"), PureWindowsPath(r"Z:\a\ZI #1"), "ZI%20%231/"),
    ("share", PureWindowsPath(r"C:\x.html"), PureWindowsPath(r"\\server\bagi\ZI"), "file://server/bagi/ZI/"),
    ("drive's root", PureWindowsPath("E:\\x.html"), PureWindowsPath(r"E:\ZI 2026"), "ZI%202026/"),
    ("drive itself", PureWindowsPath("E:\\x.html"), PureWindowsPath("E:\\"), "./"),
    ("below a drive", PureWindowsPath(r"E:\a\b\c\d\x.html"), PureWindowsPath("E:\\"), "../../../../"),
    ("other case", PureWindowsPath(r"e:\Laporan\x.html"), PureWindowsPath(r"E:\LAPORAN\ZI"), "ZI/"),
    ("other drive", PureWindowsPath("E:\\x.html"), PureWindowsPath("U:\\"), "file:///U:/"),
    ("share's root", PureWindowsPath(r"\\server\bagi\x.html"), PureWindowsPath(r"\\SERVER\bagi\ZI"), "ZI/"),
    (
        "other share",
        PureWindowsPath(r"\\server\a\x.html"),
        PureWindowsPath(r"\\server\b"),
        "file://server/b/",
    ),
    ("extended", PureWindowsPath(r"C:\x.html"), PureWindowsPath(r"\\?\Z:\ZI 2026"), "file:///Z:/ZI%202026/"),
    ("both ways", PureWindowsPath(r"\\?\Z:\x.html"), PureWindowsPath(r"Z:\ZI"), "ZI/"),
    ("ext. share", PureWindowsPath(r"\\?\UNC\s\b\x.html"), PureWindowsPath(r"\\s\b\ZI"), "ZI/"),
    ("case counts", PurePosixPath("/z/A/lap.html"), PurePosixPath("/z/a/bukti"), "../a/bukti/"),
    ("a bare root", PurePosixPath("/lap.html"), PurePosixPath("/bukti"), "file:///bukti/"),
]


@pytest.mark.parametrize(("name", "report", "folder", "link"), LINKS, ids=[one[0] for one in LINKS])
def test_links_are_relative_in_one_tree_and_absolute_elsewhere(
    name: str, report: PurePath | None, folder: PurePath | None, link: str
) -> None:
    assert folder_link(report, folder) == link


def test_every_character_of_a_name_survives_its_link() -> None:
    name = "a/b #1 100% ? & ' \" é ü 日本.pdf"
    assert unquote(file_link("../x/", name)) == "../x/" + name
    assert not set("#?\"' ") & set(file_link("", name))


def test_the_committed_sample_report_is_of_this_shape(page: Page) -> None:
    committed = Page((ROOT / "reports" / "contoh.html").read_text("utf-8"))
    assert slot_ids(committed) == slot_ids(page)
    assert committed.all("data-status") == page.all("data-status")


def test_rendering_twice_gives_the_same_page(sample: AuditResult, plan: Rencana) -> None:
    assert render(sample) == render(sample)
    assert sample.dibuat == MADE


def test_a_page_rendered_again_is_the_page_rendered_anew(tree: Tree, plan: Rencana) -> None:
    """The watcher keeps what did not change; nothing of an earlier page may stay behind."""
    chance = random.Random(3)
    kept = html.Page("id", report_path=tree.root.parent / "laporan.html", folder_path=tree.root)
    auditor = Auditor(plan, tree.root)
    names = [
        f"{kode} {name} {when}.pdf"
        for kode in ("1.i.a", "1.iii.a", "5.ii.d", "5.iii.d", "foto")
        for name in ("SK Tim ZI", "Notulensi Rapat Evaluasi ZI", "Undangan", "Pernyataan nihil")
        for when in ("TW I 2026", "30 Juni 2026", "Juli 2026", "2024")
    ]
    for turn in range(12):
        for name in chance.sample(names, 6):
            if (tree.root / name).exists():
                (tree.root / name).unlink()
            else:
                tree.add(name)
        auditor.rescan()
        result = auditor.result(date(2026, 6, 28 if turn % 4 else 30) + timedelta(days=turn // 6), MADE)
        anew = render(result, "id", report_path=tree.root.parent / "laporan.html", folder_path=tree.root)
        assert kept.render(result) == anew, turn


def test_files_that_fill_nothing_are_gathered_again_as_anew(
    sample: AuditResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of thousands a few come, go and change their reason: what was gathered of the rest stays true."""
    chance = random.Random(7)
    kept = html.Page("id")
    reasons = (AlasanLain.TAK_DIKENAL, AlasanLain.RUSAK, AlasanLain.DIABAIKAN)
    folders = ("", "foto", "foto/2026", "foto/2026/x", "foto 2", "zi/a/b", "zi/a", *map(str, range(60)))
    listed: dict[str, BerkasLain] = {}
    for turn in range(60):
        for _ in range(chance.choice((1, 2, 40))):
            name = f"{chance.randrange(9)}.{chance.choice(('jpg', 'pdf'))}"
            path = f"{chance.choice(folders[: 7 + turn])}/{name}".lstrip("/")
            if chance.random() < 0.4:
                listed.pop(path, None)
            else:
                listed[path] = BerkasLain(path, chance.choice(reasons), Alasan.of("reason.empty"))
        if turn == 40:
            listed.clear()
        result = replace(sample, butir=(), berkas_lain=tuple(listed[path] for path in sorted(listed)))
        with monkeypatch.context() as short:
            short.setattr(others, "RUN", 5)
            again = kept.render(result)
        assert again == render(result), turn
