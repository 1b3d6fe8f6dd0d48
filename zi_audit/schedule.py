"""Ready texts for cron, systemd and Windows' Task Scheduler; pure functions, nothing is installed.

The job runs on Mondays and on the 24th of March, June, September and December: a week before each
quarter ends. It writes a message of what must still be there and a fresh report.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from datetime import date, time
from hashlib import blake2b
from pathlib import PurePath, PureWindowsPath
from subprocess import list2cmdline
from xml.sax.saxutils import escape as xml_escape

from zi_audit.errors import UsageError
from zi_audit.harmless import clean
from zi_audit.paths import plain
from zi_audit.texts import text

QUARTER_MONTHS = (3, 6, 9, 12)
QUARTER_DAY = 24

_MONTHS_EN = {3: "March", 6: "June", 9: "September", 12: "December"}
_TASK_NAMESPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"
_SAFE_PROGRAM = re.compile(r"[\w ./@%+,=~-]+")
# Leaves the single quotes that `shlex.quote` has put, prints a backslash by its number, and goes on.
_SHELL_BACKSLASH = r"""'"$(printf '\134')"'"""
_NO_WORD = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Job:
    """What runs and when: `python` is the interpreter's full path; `folder`, `output`, `report` full paths,
    as `plan` is, where the folder's own `zi-audit.toml` names none.

    `at` is local time of the computer that runs it. Raises UsageError where a path holds a control
    character, which no scheduler can carry.
    """

    python: str
    folder: str
    output: str
    report: str
    lang: str
    at: time = time(7, 30)
    plan: str = ""
    result: str = ""

    def __post_init__(self) -> None:
        for path in (self.python, self.folder, self.output, self.report, self.plan, self.result):
            if clean(path) != path:
                raise UsageError("usage.schedule_path", path=repr(path))

    @classmethod
    def beside(cls, python: PurePath, folder: PurePath, lang: str) -> Job:
        """Return the usual job: message and report lie in the audited folder, where the team looks."""
        return cls(
            python=str(python),
            folder=str(folder),
            output=str(folder / "zi-audit.md"),
            report=str(folder / "zi-audit.html"),
            lang=lang,
        )

    @property
    def name(self) -> str:
        """What the job is called: by its folder, so that the jobs of two folders do not take each other's place.

        Letters, digits and hyphens, which every scheduler takes; the last of them tell folders of one name apart.
        """
        address = PureWindowsPath(plain(self.folder))
        words = _NO_WORD.sub("-", address.name).strip("-").lower()[:40].strip("-")
        exact = str(address).lower() if address.drive else self.folder.rstrip("/")
        mark = blake2b(exact.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
        return "-".join(part for part in ("zi-audit", words, mark) if part)

    @property
    def command(self) -> tuple[str, ...]:
        """The command as a list of arguments, without any quoting."""
        return (
            self.python, "-m", "zi_audit", "check", self.folder,
            "--until", "quarter-end",
            "--format", "markdown",
            "--output", self.output,
            "--report", self.report,
            *(("--result", self.result) if self.result else ()),
            *(("--plan", self.plan) if self.plan else ()),
            "--lang", self.lang,
        )  # fmt: skip


def cron(job: Job) -> str:
    """Return crontab lines with comments.

    Two lines, since cron runs a line with both a day of month and a weekday on either of them; the
    second five minutes later, so that they never meet.
    """
    command = " ".join(map(cron_quote, job.command))
    later = time(job.at.hour, job.at.minute + 5) if job.at.minute < 55 else time((job.at.hour + 1) % 24)
    months = ",".join(map(str, QUARTER_MONTHS))
    return (
        f"{_comment('office.schedule.cron', job)}\n"
        f"{job.at.minute} {job.at.hour} * * 1 {command}\n"
        f"{later.minute} {later.hour} {QUARTER_DAY} {months} * {command}\n"
    )


def cron_quote(part: str) -> str:
    """Return one argument for a crontab line.

    cron ends the command at a bare `%`. Some crons take one of two backslashes away and others none,
    so a backslash comes from the shell itself.
    """
    return shlex.quote(part).replace("\\", _SHELL_BACKSLASH).replace("%", r"\%")


def systemd_service(job: Job) -> str:
    """Return the service unit, for `~/.config/systemd/user/`."""
    # systemd expands nothing in the program's own name, and refuses quotes and backslashes there.
    parts = job.command if _SAFE_PROGRAM.fullmatch(job.python) else ("/usr/bin/env", *job.command)
    command = " ".join(map(systemd_quote, parts))
    return (
        f"{_comment('office.schedule.systemd_service', job)}\n"
        "[Unit]\n"
        f"Description={text('office.schedule.description', job.lang)}\n"
        "\n"
        "[Service]\n"
        "Type=oneshot\n"
        f"ExecStart={command}\n"
        f"{_comment('office.schedule.systemd_exit', job)}\n"
        "SuccessExitStatus=1\n"
    )


def systemd_timer(job: Job) -> str:
    """Return the timer unit, for `~/.config/systemd/user/`."""
    months = ",".join(f"{month:02}" for month in QUARTER_MONTHS)
    return (
        f"{_comment('office.schedule.systemd_timer', job)}\n"
        "[Unit]\n"
        f"Description={text('office.schedule.description', job.lang)}\n"
        "\n"
        "[Timer]\n"
        f"OnCalendar=Mon *-*-* {job.at:%H:%M}:00\n"
        f"OnCalendar=*-{months}-{QUARTER_DAY} {job.at:%H:%M}:00\n"
        "Persistent=true\n"
        "\n"
        "[Install]\n"
        "WantedBy=timers.target\n"
    )


def systemd(job: Job) -> str:
    """Return both units and the commands that install them, each part led by its file's name."""
    return (
        f"{_comment('office.schedule.systemd', job)}\n\n"
        f"# ---- ~/.config/systemd/user/{job.name}.service ----\n{systemd_service(job)}\n"
        f"# ---- ~/.config/systemd/user/{job.name}.timer ----\n{systemd_timer(job)}"
    )


def systemd_quote(part: str) -> str:
    """Return one argument for `ExecStart=`: in double quotes, `%` and `$` doubled, never expanded."""
    escaped = part.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"'


_TASK = """<?xml version="1.0"?>
<!--
{comment}
-->
<Task version="1.2" xmlns="{namespace}">
  <RegistrationInfo>
    <Author>zi-audit</Author>
    <Description>{description}</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <Enabled>true</Enabled>
      <StartBoundary>{boundary}</StartBoundary>
      <ScheduleByWeek>
        <WeeksInterval>1</WeeksInterval>
        <DaysOfWeek><Monday /></DaysOfWeek>
      </ScheduleByWeek>
    </CalendarTrigger>
    <CalendarTrigger>
      <Enabled>true</Enabled>
      <StartBoundary>{boundary}</StartBoundary>
      <ScheduleByMonth>
        <DaysOfMonth><Day>{day}</Day></DaysOfMonth>
        <Months>{months}</Months>
      </ScheduleByMonth>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{command}</Command>
      <Arguments>{arguments}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def windows_task(job: Job, start: date) -> str:
    """Return the task as XML for Task Scheduler, `start` being the first day it may run.

    ASCII with character references and no encoding named, as in Microsoft's own example: so it is
    right whether PowerShell redirects it as UTF-16 or cmd in a code page. The logon type is
    interactive because the drive letters of shares (`G:`, `Z:`) exist only while their user is
    logged on.
    """
    command, *arguments = job.command
    comment = text("office.schedule.windows", job.lang, nama=job.name, baris=schtasks_line(job))
    xml = _TASK.format(
        comment=comment,
        namespace=_TASK_NAMESPACE,
        description=_xml(text("office.schedule.description", job.lang)),
        boundary=f"{start.isoformat()}T{job.at:%H:%M}:00",
        day=QUARTER_DAY,
        months="".join(f"<{_MONTHS_EN[month]} />" for month in QUARTER_MONTHS),
        command=_xml(list2cmdline([command])),
        arguments=_xml(list2cmdline(arguments)),
    )
    return xml.encode("ascii", "xmlcharrefreplace").decode("ascii")


def schtasks_line(job: Job, xml: str = "") -> str:
    """Return the command that hands the file `xml` to Windows."""
    return f'schtasks /Create /TN "{job.name}" /XML "{xml or job.name + ".xml"}"'


def _comment(key: str, job: Job) -> str:
    sentence = text(key, job.lang, nama=job.name)
    return "\n".join(f"# {line}".rstrip() for line in sentence.splitlines())


def _xml(value: str) -> str:
    return xml_escape(value)
