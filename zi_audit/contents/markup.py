"""Web pages and XML that office programs open under old names: what many applications call "export to Excel"."""

from __future__ import annotations

SEEN = 8_192
# Office's own marks in such a page.
MARKS = (
    b'content="libreoffice',
    b"schemas-microsoft-com:office",
    b"mso-application",
    b'progid content="word',
    b'progid content="excel',
)
STARTS = (b"<html", b"<!doctype html", b"<?xml", b"<table", b"<head", b"mime-version:")
# A page that asks for a password is a login that was saved in place of the file.
LOGIN = (b'type="password"', b"type='password'", b"type=password")


def is_office_markup(head: bytes) -> bool:
    """Whether a text is a document or table for an office program, and not just any page of the web."""
    text = head[:SEEN].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not text.startswith(STARTS) or any(mark in text for mark in LOGIN):
        return False
    return b"<table" in text or any(mark in text for mark in MARKS)
