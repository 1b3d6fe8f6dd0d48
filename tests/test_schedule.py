"""Schedules that cron, systemd and Windows take as they stand, whatever stands in the paths."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from xml.etree import ElementTree as ET

import pytest
from conftest import posix_only

from zi_audit.cli.main import run
from zi_audit.errors import UsageError
from zi_audit.schedule import Job, cron, schtasks_line, systemd, systemd_service, systemd_timer, windows_task

AWKWARD = '/srv/Bukti ZI 100%/tim\'s "inti" $HOME & \\x ; é'
WINDOWS_FOLDER = "G:\\Drive Bersama\\Bukti ZI & WBK 100%\\"
NAMESPACE = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


# The texts for POSIX are made on POSIX, where no interpreter has a drive.
PYTHON = "/usr/bin/python3" if os.name == "nt" else sys.executable


def job(folder: str = AWKWARD, python: str = PYTHON, lang: str = "id") -> Job:
    return Job.beside(PurePosixPath(python), PurePosixPath(folder), lang)


def windows_job(lang: str = "id") -> Job:
    python = PureWindowsPath("C:\\Program Files\\Python312\\python.exe")
    return Job(str(python), WINDOWS_FOLDER, WINDOWS_FOLDER + "zi-audit.md", "\\\\server\\bagi\\zi.html", lang)


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_the_job_checks_until_the_quarter_ends_and_writes_message_and_report() -> None:
    command = job("/srv/zi").command
    assert command[:4] == (PYTHON, "-m", "zi_audit", "check")
    assert command[4:] == (
        "/srv/zi", "--until", "quarter-end", "--format", "markdown", "--output", "/srv/zi/zi-audit.md",
        "--report", "/srv/zi/zi-audit.html", "--lang", "id",
    )  # fmt: skip


@pytest.mark.parametrize("path", ["/srv/a\nb", "/srv/\x00", "/srv/\x7f"])
def test_a_path_that_no_scheduler_can_carry_is_refused(path: str) -> None:
    with pytest.raises(UsageError):
        job(path)


def test_cron_runs_on_mondays_and_on_the_24th_of_each_quarters_last_month() -> None:
    times = [line.split(" ", 5)[:5] for line in lines(cron(job()))]
    assert times == [["30", "7", "*", "*", "1"], ["35", "7", "24", "3,6,9,12", "*"]]


def cron_reads(command: str, *, takes_backslashes: bool) -> str:
    """Return what cron hands to the shell: `\\%` is `%`; in some crons `\\\\` is one backslash as well."""
    escaped = r"\\([\\%])" if takes_backslashes else r"\\(%)"
    assert not re.search(r"(?<!\\)%", command), "cron ends the command here"
    return re.sub(escaped, r"\1", command)


@posix_only("needs a POSIX shell")
@pytest.mark.parametrize("takes_backslashes", [True, False])
@pytest.mark.parametrize(
    "folder", ["/srv/zi", "/srv/Bukti ZI 2026", AWKWARD, "/srv/a\\%b\\\\c%", "/srv/$(id)`id`"]
)
def test_the_shell_that_cron_starts_sees_the_very_arguments(folder: str, takes_backslashes: bool) -> None:
    for line in lines(cron(job(folder, python="/opt/my python/bin/python3"))):
        command = cron_reads(line.split(" ", 5)[5], takes_backslashes=takes_backslashes)
        shown = subprocess.run(
            ["sh", "-c", f"set -- {command}\nprintf '%s\\n' \"$@\""],
            capture_output=True,
            text=True,
            check=True,
        )
        assert shown.stdout.splitlines() == list(job(folder, python="/opt/my python/bin/python3").command)


@pytest.mark.skipif(shutil.which("crontab") is None, reason="cron is not installed here")
def test_cron_accepts_the_lines(tmp_path: Path) -> None:
    table = tmp_path / "crontab"
    for times, accepted in (("30 7", True), ("30 25", False)):
        table.write_text(cron(job()).replace("30 7", times), encoding="utf-8")
        for check in ("-T", "-n"):  # cronie, Debian: check the syntax, install nothing
            checked = subprocess.run(
                ["crontab", check, str(table)], capture_output=True, text=True, check=False
            )
            if "usage" not in checked.stderr:
                break
        else:
            pytest.skip("this cron cannot check a file without installing it")
        assert (checked.returncode == 0) is accepted, checked.stderr


def test_cron_text_holds_only_comments_and_two_lines() -> None:
    assert len(lines(cron(job()))) == 2
    assert cron(job()).endswith("\n")


def systemd_split(value: str) -> list[str]:
    """Read `ExecStart=` as systemd does for what we write: words in double quotes or bare."""
    words, word, quoted, started = [], "", False, False
    chars = iter(value)
    for char in chars:
        if char == "\\":
            word += next(chars)
        elif char == '"':
            quoted, started = not quoted, True
        elif char == " " and not quoted:
            words.append(word)
            word, started = "", False
        else:
            word += char
    if word or started:
        words.append(word)
    # A single % is a specifier, a single $ a variable: both would be replaced by something else.
    assert not [one for one in words if re.search(r"(?<!%)%(?:%%)*(?!%)|(?<!\$)\$(?:\$\$)*(?!\$)", one)]
    return [one.replace("%%", "%").replace("$$", "$") for one in words]


def test_systemd_sees_the_very_arguments() -> None:
    start = next(line for line in lines(systemd_service(job())) if line.startswith("ExecStart="))
    assert systemd_split(start.removeprefix("ExecStart=")) == list(job().command)


def test_a_program_that_systemd_would_refuse_is_started_through_env() -> None:
    odd = job(python="/opt/py$thon/bin/python3")
    start = next(line for line in lines(systemd_service(odd)) if line.startswith("ExecStart="))
    assert systemd_split(start.removeprefix("ExecStart=")) == ["/usr/bin/env", *odd.command]


def test_missing_evidence_is_no_failed_service() -> None:
    assert "SuccessExitStatus=1" in lines(systemd_service(job()))


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed here")
@pytest.mark.parametrize("place", ["", "my python", "py $thon 100%", 'tim\'s "py"\\thon'])
def test_systemd_accepts_both_units_and_their_times(place: str, tmp_path: Path) -> None:
    service, timer = tmp_path / "zi-audit.service", tmp_path / "zi-audit.timer"
    python = tmp_path / place / "python3"
    python.parent.mkdir(exist_ok=True)
    python.symlink_to(sys.executable)
    service.write_text(systemd_service(job(python=str(python))), encoding="utf-8")
    timer.write_text(systemd_timer(job()), encoding="utf-8")
    checked = subprocess.run(
        ["systemd-analyze", "verify", "--user", str(service), str(timer)],
        capture_output=True,
        text=True,
        check=False,
        env={"XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
    )
    assert checked.returncode == 0, checked.stderr
    about_ours = [line for line in checked.stderr.splitlines() if "zi-audit." in line]
    assert not about_ours
    for line in lines(systemd_timer(job())):
        if line.startswith("OnCalendar="):
            subprocess.run(
                ["systemd-analyze", "calendar", line.removeprefix("OnCalendar=")],
                check=True,
                capture_output=True,
            )


def test_the_printed_text_names_the_file_of_each_unit() -> None:
    text = systemd(job())
    assert (
        text.index(f"{job().name}.service ----")
        < text.index("[Service]")
        < text.index(f"{job().name}.timer ----")
    )
    assert "[Timer]" in text


def task() -> ET.Element:
    return ET.fromstring(windows_task(windows_job(), date(2026, 1, 1)))


def names(element: ET.Element) -> list[str]:
    return [child.tag.removeprefix(NAMESPACE) for child in element]


def test_the_windows_task_keeps_the_order_of_the_published_schema() -> None:
    root = task()
    assert root.tag == f"{NAMESPACE}Task" and root.get("version") == "1.2"
    assert names(root) == ["RegistrationInfo", "Triggers", "Principals", "Settings", "Actions"]
    for trigger in root.iter(f"{NAMESPACE}CalendarTrigger"):
        assert names(trigger)[:2] == ["Enabled", "StartBoundary"]
        assert names(trigger)[2].startswith("ScheduleBy")
    principal = root.find(f".//{NAMESPACE}Principal")
    actions = root.find(f"{NAMESPACE}Actions")
    assert principal is not None and actions is not None
    assert principal.get("id") == actions.get("Context")


def test_the_windows_task_runs_on_mondays_and_on_the_24th_of_each_quarters_last_month() -> None:
    root = task()
    months = root.find(f".//{NAMESPACE}Months")
    week = root.find(f".//{NAMESPACE}DaysOfWeek")
    assert months is not None and names(months) == ["March", "June", "September", "December"]
    assert week is not None and names(week) == ["Monday"]
    assert root.findtext(f".//{NAMESPACE}Day") == "24"
    assert root.findtext(f".//{NAMESPACE}StartBoundary") == "2026-01-01T07:30:00"


def windows_split(line: str) -> list[str]:
    """Split a command line by the rules of Microsoft's C runtime."""
    words, word, quoted, seen, slashes = [], "", False, False, 0
    for char in line:
        if char == "\\":
            slashes += 1
            continue
        if char == '"':
            word += "\\" * (slashes // 2)
            if slashes % 2:
                word += '"'
            else:
                quoted, seen = not quoted, True
        else:
            word += "\\" * slashes
            if char in " \t" and not quoted:
                if word or seen:
                    words.append(word)
                word, seen = "", False
            else:
                word += char
        slashes = 0
    word += "\\" * slashes
    return [*words, word] if word or seen else words


def test_windows_sees_the_very_arguments_also_with_a_backslash_at_the_end() -> None:
    root = task()
    command = root.findtext(f".//{NAMESPACE}Command")
    arguments = root.findtext(f".//{NAMESPACE}Arguments")
    assert command == '"C:\\Program Files\\Python312\\python.exe"'
    assert windows_split(f"{command} {arguments}") == list(windows_job().command)


def test_the_windows_text_is_ascii_so_that_any_redirection_keeps_it_right() -> None:
    folder = "D:\\Bukti ZI – Kabupatén"
    text = windows_task(Job("C:\\python.exe", folder, "o.md", "r.html", "id"), date(2026, 1, 1))
    assert text.isascii()
    assert f'"{folder}"' in (ET.fromstring(text).findtext(f".//{NAMESPACE}Arguments") or "")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_windows_text_shows_the_schtasks_line(lang: str) -> None:
    assert schtasks_line(windows_job(lang)) in windows_task(windows_job(lang), date(2026, 1, 1))


@pytest.mark.parametrize(
    "folder",
    [
        "Z:\\ZI 2026",
        "Z:\\",
        "\\\\server\\bagi\\ZI 2026",
        "\\\\?\\UNC\\server\\bagi\\ZI",
        "C:\\Users\\A & B\\100% $x ^\\",
    ],
)
def test_windows_paths_of_every_kind_reach_the_program_unchanged(folder: str) -> None:
    windows = Job.beside(PureWindowsPath("C:\\Py thon\\python.exe"), PureWindowsPath(folder), "id")
    arguments = ET.fromstring(windows_task(windows, date(2026, 1, 1))).findtext(f".//{NAMESPACE}Arguments")
    seen = windows_split(f"x {arguments}")[1:]
    assert seen == list(windows.command[1:])
    assert PureWindowsPath(seen[3]) == PureWindowsPath(folder)
    assert PureWindowsPath(seen[-3]).parent == PureWindowsPath(folder)


def test_the_line_that_installs_the_task_names_the_file_that_was_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "tugas.xml"
    assert run(["schedule", str(tmp_path), "--for", "windows", "--output", str(target)]) == 0
    assert f'/XML "{target}"' in capfd.readouterr().err
    assert ET.fromstring(target.read_bytes()).tag == f"{NAMESPACE}Task"


def test_the_jobs_of_two_folders_have_two_names_and_one_folder_has_one() -> None:
    def name(folder: str) -> str:
        return Job.beside(PureWindowsPath("C:\\python.exe"), PureWindowsPath(folder), "id").name

    folders = ("Z:\\A\\ZI 2026", "Z:\\B\\ZI 2026", "Z:\\", "\\\\server\\bagi\\ZI 2026", "Y:\\É–№")
    names = [name(folder) for folder in folders]
    assert len(set(names)) == len(folders)
    assert all(re.fullmatch(r"zi-audit(-[a-z0-9]+)+", one) for one in names), names
    assert name("z:\\a\\zi 2026") == name("\\\\?\\Z:\\A\\ZI 2026") == names[0]
    assert job("/srv/ZI").name != job("/srv/zi").name


@pytest.mark.parametrize("flavour", [PurePosixPath, PureWindowsPath])
def test_message_and_report_lie_in_the_audited_folder(flavour: type[PurePath]) -> None:
    folder = flavour("/srv/zi")
    usual = Job.beside(flavour("/usr/bin/python3"), folder, "id")
    assert flavour(usual.output).parent == flavour(usual.report).parent == folder
