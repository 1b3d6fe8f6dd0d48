"""`zi-audit.toml`: what people write wrong in it is told in its own words, one message for each mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from zi_audit.errors import FolderError, SettingsError
from zi_audit.plan.model import Rencana
from zi_audit.settings import FILE_NAME, Settings, load_settings, parse_periode
from zi_audit.texts import error


def read(folder: Path, plan: Rencana, content: str | bytes) -> Settings:
    data = content if isinstance(content, bytes) else content.encode()
    (folder / FILE_NAME).write_bytes(data)
    return load_settings(folder, plan)


def told(folder: Path, plan: Rencana, content: str | bytes) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        read(folder, plan, content)
    found = caught.value.problems or (caught.value,)
    assert all(error(one, "en") != error(one, "id") for one in found)
    return [error(one, "id") for one in found]


@pytest.mark.parametrize(
    ("content", "place", "advice"),
    [
        ("unit = ", "zi-audit.toml", "Periksa tanda kutip"),
        ("[pic]\n\"1\" = “Budi”\n", "zi-audit.toml: Baris 2, kolom 7", "tanda kutip lurus"),
        ('unit = "x"\nunit = "y"\n', "zi-audit.toml: Baris 2", "sudah ditulis sebelumnya"),
        ("a = " + "[" * 100_000, "zi-audit.toml", "kurung siku"),
        (b"unit = \"Dinas \xe9\"", "zi-audit.toml", "UTF-8"),
        (b"\xff\xfeu\x00", "zi-audit.toml", "UTF-8"),
        (b"#" * 1_000_001, "zi-audit.toml", "Terlalu besar"),
        ('unti = "x"', "zi-audit.toml: unti", "Mungkin maksud Anda: unit"),
        ('toleransi = "3"', "zi-audit.toml: toleransi", "tanpa tanda kutip, misalnya 3"),
        ("toleransi = -1", "zi-audit.toml: toleransi", "batasnya 0"),
        ("toleransi = 999", "zi-audit.toml: toleransi", "paling besar 366"),
        ('[pic]\n"9" = "Budi"', "zi-audit.toml: pic", "zi-audit plan"),
        ('[pic]\n1.i.a = "Budi"', "zi-audit.toml: pic", '"1.i.a" = "Budi"'),
        ('[pic]\n"1" = 3', "zi-audit.toml: pic › 1", "dalam tanda kutip"),
        ('[[pemetaan]]\npola = "a"', "zi-audit.toml: pemetaan 1 › bukti", "wajib diisi"),
        ('[[pemetaan]]\npola = "a"\nbukit = "1.i.a"', "zi-audit.toml: pemetaan 1 › bukit", "maksud Anda: bukti"),
        ('[pemetaan]\npola = "a"\nbukti = "1.i.a"', "zi-audit.toml: pemetaan", "[[pemetaan]]"),
        ('[[pemetaan]]\npola = ""\nbukti = "1.i.a"', "zi-audit.toml: pemetaan 1 › pola", "kosong"),
        ('[[pemetaan]]\npola = "a"\nbukti = "1.i.z"', "zi-audit.toml: pemetaan 1", "--format csv"),
        ('[[pemetaan]]\npola = "a"\nbukti = "1.i.a/sk"', "zi-audit.toml: pemetaan 1", "1.i.a/sk-tim-zi"),
        ('[[nihil]]\nbukti = "1.i.a"\nalasan = "tidak ada"', "zi-audit.toml: nihil 1", "[[dispensasi]]"),
        (
            '[[nihil]]\nbukti = "5.iii.b"\nperiode = "TW 2"\nalasan = "tidak ada"',
            "zi-audit.toml: nihil 1",
            "2026-TW2",
        ),
        (
            '[[nihil]]\nbukti = "5.iii.b"\nperiode = "2031"\nalasan = "tidak ada"',
            "zi-audit.toml: nihil 1",
            "2026-01-01 sampai dengan 2026-12-31",
        ),
        ('[[pemetaan]]\npola = "a"\nbukti = "1.ii.b"', "zi-audit.toml: pemetaan 1", "tidak meminta bukti"),
        ('[abaikan]\npola = "*.zip"', "zi-audit.toml: abaikan › pola", '["satu", "dua"]'),
    ],
)  # fmt: skip
def test_a_mistake_is_one_message_with_its_place_and_what_to_write(
    content: str | bytes, place: str, advice: str, tmp_path: Path, plan: Rencana
) -> None:
    (message,) = told(tmp_path, plan, content)
    assert message.startswith(place) and advice in message


def test_several_mistakes_are_told_at_once(tmp_path: Path, plan: Rencana) -> None:
    assert len(told(tmp_path, plan, '[pic]\n"8" = "A"\n"9" = "B"\n')) == 2


def test_a_file_saved_by_notepad_is_read(tmp_path: Path, plan: Rencana) -> None:
    assert read(tmp_path, plan, b'\xef\xbb\xbfunit = "KPU"\r\ntoleransi = 2\r\n').unit == "KPU"


def test_a_kode_may_be_written_in_capitals(tmp_path: Path, plan: Rencana) -> None:
    settings = read(tmp_path, plan, '[pic]\n"1.I.A" = "Budi"\n[[pemetaan]]\npola = "x"\nbukti = "1.I.A"\n')
    assert settings.pic == (("1.i.a", "Budi"),)
    assert settings.pemetaan[0].bukti == ("1.i.a/sk-tim-zi",)


def test_without_the_file_nothing_is_set(tmp_path: Path, plan: Rencana) -> None:
    assert load_settings(tmp_path, plan) == Settings()


def test_a_file_that_cannot_be_opened_is_no_mistake_in_it(tmp_path: Path, plan: Rencana) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(FolderError):
        load_settings(tmp_path, plan)


@pytest.mark.parametrize("periode", ["0000", "0000-TW1", "0000-S2", "0000-06"])
def test_a_year_that_no_calendar_has_is_a_bad_setting(plan: Rencana, tmp_path: Path, periode: str) -> None:
    assert parse_periode(periode) is None
    toml = f'[[dispensasi]]\nbukti = "1.i.a"\nperiode = "{periode}"\nalasan = "ditunda"\n'
    (tmp_path / "zi-audit.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, plan)
    assert [problem.key for problem in caught.value.problems] == ["settings.bad_periode"]


def test_the_last_year_of_the_calendar_is_a_year() -> None:
    assert parse_periode("9999-12") is not None
