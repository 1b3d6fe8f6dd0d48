"""`lke.toml` into questions: reads it, checks it, and names every mistake with its place."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from zi_audit.errors import RulesError, ZiAuditError
from zi_audit.lke.model import Lke, Soal
from zi_audit.toml_file import mistakes, read_toml

if TYPE_CHECKING:
    from zi_audit.lke.schema import LkeFile, SoalEntry

FILE_NAME = "lke.toml"
MAX_BYTES = 500_000


def load_lke(path: Path) -> Lke:
    """Return the questions that `path` holds, in its order.

    Raises RulesError whose `problems` name every mistake with its place.
    """
    try:
        data = read_toml(path, MAX_BYTES)
    except FileNotFoundError:
        raise _gathered(path, [RulesError("rules.missing_file", where=path.name)]) from None
    except ZiAuditError as wrong:
        raise _gathered(path, [RulesError(wrong.key, where=path.name, **wrong.values)]) from None
    from pydantic import ValidationError

    from zi_audit.lke.schema import LkeFile, keys

    try:
        file = LkeFile.model_validate(data)
    except ValidationError as error:
        problems = [
            RulesError(problem.key, where=f"{path.name}: {problem.place}", **problem.values)
            for problem in mistakes(data, error.errors(), keys())
        ]
        raise _gathered(path, problems) from None
    problems = list(_contradictions(file, path.name))
    if problems:
        raise _gathered(path, problems)
    return _values(file)


def _gathered(path: Path, problems: list[RulesError]) -> RulesError:
    return RulesError("rules.problems", where=str(path)).gathering(problems)


def _contradictions(file: LkeFile, name: str) -> list[RulesError]:
    known = {sub.kode for sub in file.sub}
    found = [
        RulesError("rules.lke_sub", where=f"{name}: soal {soal.nomor}", sub=soal.sub)
        for soal in file.soal
        if soal.sub not in known
    ]
    for key in ("nomor", "baris", "butir"):
        counts = Counter(getattr(soal, key) for soal in file.soal)
        found += [
            RulesError("rules.lke_twice", where=f"{name}: {key} {value}", jumlah=count)
            for value, count in counts.items()
            if count > 1 and value is not None
        ]
    return found


def _values(file: LkeFile) -> Lke:
    asked = Counter(soal.sub for soal in file.soal)
    # As printed: 0.25 in the file is a quarter, not the nearest binary number.
    weights = {
        sub.kode: Fraction(Decimal(str(sub.bobot))) / asked[sub.kode] for sub in file.sub if asked[sub.kode]
    }
    return Lke(tuple(_soal(soal, weights[soal.sub]) for soal in file.soal), tuple(weights.items()))


def _soal(entry: SoalEntry, poin: Fraction) -> Soal:
    return Soal(
        nomor=entry.nomor,
        baris=entry.baris,
        kode=f"{entry.sub}.{entry.huruf}",
        sub=entry.sub,
        butir=entry.butir or "",
        skala=entry.skala,
        tanya=entry.tanya,
        poin=poin,
        dihitung=entry.dihitung,
        jumlah=entry.jumlah,
        orang=entry.orang,
        catatan=entry.catatan,
        bukti_dari=entry.bukti_dari or "",
    )
