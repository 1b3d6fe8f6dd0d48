"""What programs write into names when they download, sync or back up: no date of the evidence (SPEC 5)."""

from __future__ import annotations

import re

_DAY = r"[0-9]{4}[-_.][0-9]{1,2}[-_.][0-9]{1,2}|[0-9]{1,2}[-_.][0-9]{1,2}[-_.][0-9]{4}"
_FETCHED = (
    "takeout|dropbox|nextcloud|owncloud|gdrive|google[ _-]?drive|icloud(?:[ _-](?:photos|drive))?"
    "|backup|downloads?|unduhan"
)
_STAMP = re.compile(
    rf"""
    # Drive, Takeout: Rapat-20260702T012345Z-1-001, drive-download-20260702T012345Z-3-001
    (?:(?:drive-download|takeout)?[-_ ])?[0-9]{{8}}T[0-9]{{6}}Z(?:-[0-9]{{1,3}})*
    # OneDrive, SharePoint, Teams: OneDrive_1_7-2-2026, OneDrive_2026-07-02
    | (?<![^\W_])(?:onedrive|sharepoint|teams)[_ -](?:[0-9]{{1,2}}_)?(?:{_DAY})
    # folders that drives, and people, fetched or put aside whole on a day: Backup_20260702, Unduhan 2026-07-02
    | (?<![^\W_])(?:{_FETCHED})[ _-](?:{_DAY}|[0-9]{{8}}(?:[_-][0-9]{{4,6}})?)(?![^\W_])
    # Dropbox, Nextcloud, Egnyte: (PC-01's conflicted copy 2026-07-02 101010), also without brackets
    | \([^()]*conflict(?:ed|ing)[ _]copy[^()]*\)
    | (?<![^\W_])conflict(?:ed|ing)[ _]copy(?:[ _](?:from[ _][^()]*?[ _]on[ _])?(?:{_DAY})(?:[ _][0-9]{{6}})?)?
    | \([^()]*salinan[ ][^()]*(?:konflik|bertentangan)[^()]*\) | \([^()]*konflik[ ]salinan[^()]*\)
    # Box, Sync.com, pCloud: (PC-01 conflict 2026-07-02), [conflicted 2026-07-02]; not (Conflict of Interest 2026-07-02)
    | [(\[](?![^()]*interest)[^()\[\]]*(?<![^\W_])conflict(?:ed|s)?[ ](?:[^()\[\]]*[ ])?(?:{_DAY})[^()\[\]]*[)\]]
    # Seafile, Unison, Tresorit: (SFConflict nama@kpu.go.id 2026-07-02-10-10-10), (conflict on 2026-07-02)
    | \((?:sfconflict|conflict[ ](?:on[ ])?(?={_DAY}))[^()]*\)
    # Syncthing, ownCloud: .sync-conflict-20260702-101010-ABCDEFG, _conflict-20260702-101010, _conflict-nama-2026…
    | [._ -](?:sync-)?conflict-(?:[^\W_]+-)?[0-9]{{8}}-[0-9]{{6}}(?:-[A-Z0-9]{{7}}(?![^\W_]))?
    | [._ -]conflict-[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?:-[0-9]{{2}}){{0,3}}(?![^\W_])
    # Synology Drive: _NAS_Jul-02-101010-2026_Conflict
    | _[A-Z0-9-]+_[A-Z]{{3}}-[0-9]{{2}}-[0-9]{{6}}-[0-9]{{4}}_(?:case)?conflict
    # versions of Syncthing, of Windows' File History: ~20260401-101010, (2026_07_02 01_23_45 UTC)
    | ~[0-9]{{8}}-[0-9]{{6}}
    | \([0-9]{{4}}_[0-9]{{2}}_[0-9]{{2}}[ ][0-9]{{2}}_[0-9]{{2}}_[0-9]{{2}}[ ]UTC\)
    # WhatsApp on a computer: WhatsApp Image 2026-07-02 at 10.12.33_1a2b3c4d
    | (?<=\.[0-9]{{2}})_(?=[0-9]*[a-f])[0-9a-f]{{8}}(?![^\W_])
    # scanners of Konica Minolta, model and time in one: SKM_C25826070210120, which is no SKM (the survey) of that name
    | (?<![^\W_])(?:SKM|SKMBT|KMBT)_C?[0-9]{{2,4}}[a-z]{{0,2}}[0-9]{{10,13}}
      (?:_[0-9]{{4}})?(?![^\W_])
    """,
    re.VERBOSE | re.IGNORECASE,
)
# One of these is part of each stamp: most names have none, and are seen through fast.
# Most names have none of these, which is told faster than by one pattern.
_MARKS = (
    "onfli", "bertentangan", "drive", "sharepoint", "teams", "utc", "wetransfer", "takeout", "dropbox", "cloud",
    "backup", "download", "unduhan", "skm_", "kmbt_",
)  # fmt: skip
_MAYBE_STAMP = re.compile(r"[0-9]{8}[t-]|[0-9]_[0-9a-f]{8}")
# wetransfer_sk-tim-zi_2026-07-02_0123
_WETRANSFER = re.compile(
    r"^(?P<name>wetransfer[_-])(?P<what>.*?)(?P<day>_[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{4})$", re.IGNORECASE
)


def without_stamps(text: str) -> str:
    """Return `text` with blanks in place of what programs stamped on it, of equal length."""
    small = text.lower()
    for mark in _MARKS:
        if mark in small:
            break
    else:
        if not _MAYBE_STAMP.search(small):
            return text
    if found := _WETRANSFER.match(text):
        return " " * len(found["name"]) + found["what"] + " " * len(found["day"])
    return _STAMP.sub(lambda found: " " * len(found[0]), text)
