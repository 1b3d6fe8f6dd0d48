"""The page in a real browser: filters, deep links, copying, keys, and nothing that calls out."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import chrome
import pytest
from conftest import Tree
from test_report_html import HOSTILE, ROOT

from zi_audit.report import markdown
from zi_audit.report.html import render

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(chrome.find() is None, reason="no chromium on this machine"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[chrome.Chrome]:
    one = chrome.Chrome(chrome.find() or "")
    yield one
    one.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("folder dengan spasi") / "laporan #1.html"
    path.write_text(render(Tree(ROOT / "sample_evidence").audit("2026-07-05")), encoding="utf-8")
    return path


def wait() -> Iterator[None]:
    """Yield for up to two seconds: the page is laid out anew only some frames after a change of medium."""
    for _ in range(40):
        yield
        time.sleep(0.05)


def shown(browser: chrome.Chrome, selector: str) -> int:
    return int(browser.run(f"[...document.querySelectorAll('{selector}')].filter(e => !e.hidden).length"))


def test_a_status_chip_leaves_only_slots_of_that_status(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report)
    wanted = shown(browser, '.slot[data-status="belum_ada"]')
    browser.run("document.querySelector('.chip input[value=belum_ada]').click()")
    assert shown(browser, ".slot") == wanted > 0
    assert browser.run("location.hash") == "#?status=belum_ada"
    assert str(wanted) in browser.run("document.querySelector('.shown').textContent")


def test_a_shared_view_opens_as_it_was_left(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report, "#?status=ada&komponen=1&bulan=2026-03&q=rapat")
    count = shown(browser, ".slot")
    assert 0 < count < 40
    assert browser.run(
        "[...document.querySelectorAll('.slot')].filter(e => !e.hidden).every(e => e.dataset.status === 'ada'"
        " && e.dataset.months.includes('2026-03') && e.closest('.butir').dataset.komponen === '1')"
    )
    browser.run("document.querySelector('button[type=reset]').click(), new Promise(r => setTimeout(r, 50))")
    assert shown(browser, ".slot") == 458


def test_groups_without_a_match_are_hidden_whole(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report, "#?komponen=2")
    assert 0 < shown(browser, ".group") < browser.run("document.querySelectorAll('.group').length")
    assert shown(browser, ".slots tbody") == shown(browser, '.komponen[data-komponen="2"] .slots tbody') > 0
    assert shown(browser, ".komponen") == 1
    counts = browser.run(
        "[...document.querySelectorAll('.group:not([hidden])')].map(e =>"
        " [e.dataset.section, Number(e.querySelector('h3 .count').textContent)])"
    )
    late = ".komponen:not([hidden]) .slot[data-status=terlambat]"
    assert dict(counts)["late"] == browser.run(f"document.querySelectorAll('{late}').length") > 0
    assert browser.run("document.querySelector('#kerjakan h2 .count').textContent") == "0", "2 lacks nothing"


def test_clearing_the_filters_keeps_the_place(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report, "#?komponen=5")
    browser.run("scrollTo(0, 700)")
    press(browser, "Escape")
    browser.run("new Promise(r => setTimeout(r, 50))")
    assert shown(browser, ".slot") == 458
    assert browser.run("location.href").endswith("html")
    assert browser.run("scrollY") > 300


def test_escape_without_a_filter_keeps_the_address(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report, "#1.iii.a")
    place = browser.run("scrollY")
    press(browser, "Escape")
    browser.run("new Promise(r => setTimeout(r, 50))")
    assert browser.run("location.hash") == "#1.iii.a"
    assert browser.run("scrollY") == place


def test_a_deep_link_opens_its_butir_just_below_the_bar(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report, "#1.iii.a")
    assert browser.run("document.getElementById('1.iii.a').open") is True
    top = browser.run("document.getElementById('1.iii.a').getBoundingClientRect().top")
    bar = browser.run("document.querySelector('.tools').getBoundingClientRect().bottom")
    assert bar <= top < bar + 40


def test_the_months_stay_in_sight_while_the_map_scrolls(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report)
    browser.run("scrollTo(0, 1500)")
    top = browser.run("document.querySelector('.map thead th').getBoundingClientRect().top")
    bar = browser.run("document.querySelector('.tools').offsetHeight")
    assert abs(top - bar) <= 1


def test_a_cell_of_the_month_map_leads_to_its_slot(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report)
    browser.run("document.querySelector('.map a.box').click(), new Promise(r => setTimeout(r, 50))")
    assert browser.run("document.querySelector('.slot:target') !== null")
    assert browser.run("document.querySelector('.slot:target').checkVisibility()")


def test_the_list_is_copied_as_plain_text(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report)
    browser.run("navigator.clipboard.writeText = async text => { window.copied = text }")
    browser.run("document.querySelector('.copy').click(), new Promise(r => setTimeout(r, 50))")
    copied = browser.run("window.copied")
    assert copied == markdown.render(Tree(ROOT / "sample_evidence").audit("2026-07-05"), "id")
    assert "<" not in copied


def press(browser: chrome.Chrome, key: str) -> None:
    """Press and release a key as a keyboard does."""
    more = {"windowsVirtualKeyCode": 27} if key == "Escape" else {"text": key}
    browser.call("Input.dispatchKeyEvent", type="keyDown", key=key, **more)
    browser.call("Input.dispatchKeyEvent", type="keyUp", key=key)


CURRENT = "[...document.querySelectorAll('.slot.current')].map(e => e.id).join()"


def test_keys_walk_through_what_needs_a_person(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report)
    walked = []
    for key in "nnnp":
        press(browser, key)
        walked.append(browser.run(CURRENT))
    assert len(set(walked)) == 3
    assert walked[3] == walked[1]
    assert browser.run("document.activeElement.id") == walked[3]
    press(browser, "/")
    assert browser.run("document.activeElement.name") == "q"
    press(browser, "n")
    assert browser.run("document.activeElement.value") == "n", "typed, not walked"


@pytest.mark.parametrize("modifier", ["altKey", "ctrlKey", "metaKey"])
def test_keys_of_the_browser_are_left_alone(browser: chrome.Chrome, report: Path, modifier: str) -> None:
    browser.open(report, "#?komponen=1")
    browser.run("window.taken = 0, addEventListener('keydown', e => { window.taken += e.defaultPrevented })")
    for key in ("n", "/", "?", "Escape"):
        browser.run(
            f"dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', cancelable: true, {modifier}: true}}))"
        )
    assert browser.run("window.taken") == 0
    assert browser.run(CURRENT) == ""
    assert browser.run("document.querySelector('dialog').open") is False
    assert browser.run("location.hash") == "#?komponen=1"


def test_the_list_of_keys_opens_and_closes_without_clearing_the_filters(
    browser: chrome.Chrome, report: Path
) -> None:
    browser.open(report, "#?komponen=1")
    is_open = "document.querySelector('dialog').open"
    press(browser, "?")
    assert browser.run(is_open) is True
    press(browser, "Escape")
    assert browser.run(is_open) is False
    press(browser, "?")
    press(browser, "?")
    assert browser.run(is_open) is False
    assert browser.run("location.hash") == "#?komponen=1"


def test_lists_sort_three_ways(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report)
    first = "document.querySelector('.tasks tbody tr').cells[0].textContent.trim()"
    printed = browser.run(first)
    click = "document.querySelector('.tasks thead button').click()"
    browser.run(click)
    browser.run(click)
    assert browser.run("document.querySelector('.tasks th').getAttribute('aria-sort')") == "descending"
    assert browser.run(first) != printed
    browser.run(click)
    assert browser.run(first) == printed


def test_the_theme_can_be_switched_both_ways(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report, dark=True)
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = browser.run(ground)
    browser.run(
        "document.querySelector('.theme').value = 'light',"
        "document.querySelector('.theme').dispatchEvent(new Event('change'))"
    )
    assert browser.run(ground) != dark
    browser.run("localStorage.clear()")


def test_a_phone_needs_no_sideways_scrolling(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report, width=390)
    assert browser.run("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("width", [1010, 1180, 1181, 1280])
def test_what_a_box_of_the_map_says_fits_into_it(browser: chrome.Chrome, report: Path, width: int) -> None:
    browser.open(report, width=width)
    assert browser.run("[...document.querySelectorAll('a.box')].every(e => e.scrollWidth <= e.clientWidth)")


def test_what_a_finger_chooses_is_24_pixels_high(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report, width=390)
    browser.run("document.querySelectorAll('details').forEach(e => e.open = true)")
    assert browser.run(SMALL) == []


# Targets in a sentence are exempt (WCAG 2.5.8), and what only a screen reader meets.
SMALL = """
[...document.querySelectorAll('a, button, summary, select, input:not([type=checkbox]), .chip')]
  .filter(e => e.checkVisibility() && !e.closest('.skip, .what, .changes'))
  .filter(e => e.getBoundingClientRect().height < 24)
  .map(e => e.outerHTML.slice(0, 80))
"""


def test_everything_is_open_in_print(browser: chrome.Chrome, report: Path) -> None:
    browser.open(report)
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert browser.run("[...document.querySelectorAll('.butir')].every(e => e.open)")
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert not browser.run("[...document.querySelectorAll('.butir')].some(e => e.open)")
    assert len(browser.call("Page.printToPDF", preferCSSPageSize=True)["data"]) > 10_000


def test_without_our_script_the_page_is_whole_and_prints_open(browser: chrome.Chrome, report: Path) -> None:
    seen = "document.querySelector('.butir .file-name').checkVisibility({contentVisibilityAuto: true})"
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(report)
        assert browser.run("document.querySelector('.filter').checkVisibility()") is False
        assert browser.run("document.querySelectorAll('.butir').length") == 85
        assert browser.run(seen) is False
        browser.call("Emulation.setEmulatedMedia", media="print")
        assert any(browser.run(seen) for _ in wait()), "open in print"
    finally:
        browser.call("Emulation.setEmulatedMedia", media="")
        browser.call("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("dark", [False, True])
def test_text_has_enough_contrast(browser: chrome.Chrome, report: Path, dark: bool) -> None:
    browser.open(report, dark=dark)
    browser.run("document.querySelectorAll('details').forEach(e => e.open = true)")
    low = browser.run(CONTRAST)
    assert low == []


# WCAG 2.2: relative luminance of text against the nearest solid ground behind it; 4.5 for small text.
CONTRAST = """
(() => {
  const parse = c => {
    const m = c.match(/[\\d.]+/g).map(Number);
    return c.startsWith('color(') ? [m[0] * 255, m[1] * 255, m[2] * 255, m[3] ?? 1] : [m[0], m[1], m[2], m[3] ?? 1];
  };
  const lum = c => { const [r, g, b] = c.map(v => { v /= 255;
    return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
  const seen = new Map();
  for (const e of document.querySelectorAll('body *')) {
    if (!e.checkVisibility() || ![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    if (e.closest('.hidden, .skip, script, option')) continue;
    const ink = parse(getComputedStyle(e).color);
    let ground = null;
    for (let p = e; p && !ground; p = p.parentElement) {
      const c = parse(getComputedStyle(p).backgroundColor);
      if (c[3] === 1) ground = c;
    }
    const [a, b] = [lum(ink.slice(0, 3)), lum((ground || [255, 255, 255]).slice(0, 3))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) seen.set(e.className || e.tagName, Math.round(ratio * 100) / 100);
  }
  return [...seen];
})()
"""


def test_nothing_is_requested_and_nothing_fails(browser: chrome.Chrome, report: Path) -> None:
    browser.events.clear()
    browser.open(report)
    browser.run("document.querySelectorAll('details').forEach(e => e.open = true)")
    browser.run("new Promise(r => setTimeout(r, 200))")
    requests = [
        event["params"]["request"]["url"]
        for event in browser.events
        if event.get("method") == "Network.requestWillBeSent"
    ]
    assert [url for url in requests if not url.startswith(("file:", "about:", "data:"))] == []
    failed = [
        event["params"]
        for event in browser.events
        if event.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
    ]
    assert failed == []


def test_hostile_names_run_nothing(browser: chrome.Chrome, tree: Tree, tmp_path: Path) -> None:
    path = tmp_path / "jahat #1 100%.html"
    result = tree.add(*HOSTILE).audit("2026-07-05")
    path.write_text(render(result, report_path=path, folder_path=tree.root), encoding="utf-8")
    browser.events.clear()
    browser.open(path)
    browser.run("document.querySelectorAll('details').forEach(e => e.open = true)")
    browser.run("new Promise(r => setTimeout(r, 200))")
    methods = {event.get("method") for event in browser.events}
    assert "Page.javascriptDialogOpening" not in methods
    links = browser.run("[...document.querySelectorAll('.file-name a')].map(a => a.href)")
    assert len(links) >= 10
    assert all(Path(unquote(link.removeprefix("file://"))).is_file() for link in links)
    assert browser.run("document.documentElement.scrollWidth") <= 1280
    browser.open(path, "#1.i.a", width=390)
    assert browser.run("document.documentElement.scrollWidth") <= 390
