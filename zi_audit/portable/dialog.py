"""Windows' own dialog for choosing a folder, by ctypes: the embeddable Python has no windows of its own."""

from __future__ import annotations

import sys

_NEW_STYLE, _ONLY_FOLDERS = 0x40, 0x1
_LONGEST = 32_768

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _BrowseInfo(ctypes.Structure):
        """BROWSEINFOW (shlobj_core.h)."""

        _fields_ = (
            ("owner", wintypes.HWND),
            ("root", ctypes.c_void_p),
            ("name", wintypes.LPWSTR),
            ("title", wintypes.LPCWSTR),
            ("flags", wintypes.UINT),
            ("callback", ctypes.c_void_p),
            ("parameter", wintypes.LPARAM),
            ("image", ctypes.c_int),
        )

    def choose_folder(title: str) -> str:
        """Return the folder that a person chooses in Windows' dialog, "" where none was chosen."""
        shell, ole = ctypes.windll.shell32, ctypes.windll.ole32
        shell.SHBrowseForFolderW.restype = ctypes.c_void_p
        shell.SHGetPathFromIDListEx.argtypes = (
            ctypes.c_void_p,
            wintypes.LPWSTR,
            wintypes.DWORD,
            ctypes.c_int,
        )
        ole.CoTaskMemFree.argtypes = (ctypes.c_void_p,)
        ole.CoInitialize(None)
        try:
            name = ctypes.create_unicode_buffer(_LONGEST)
            info = _BrowseInfo(
                name=ctypes.cast(name, wintypes.LPWSTR), title=title, flags=_NEW_STYLE | _ONLY_FOLDERS
            )
            chosen = shell.SHBrowseForFolderW(ctypes.byref(info))
            if not chosen:
                return ""
            path = ctypes.create_unicode_buffer(_LONGEST)
            found = shell.SHGetPathFromIDListEx(chosen, path, _LONGEST, 0)
            ole.CoTaskMemFree(chosen)
            return path.value if found else ""
        finally:
            ole.CoUninitialize()
else:

    def choose_folder(title: str) -> str:
        """Return "": other systems have no such dialog that is always there."""
        return ""
