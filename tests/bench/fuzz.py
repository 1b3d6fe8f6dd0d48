"""Fuzz the content readers: mutated files of every kind must give a verdict, in bounded reading and time.

    python tests/bench/fuzz.py --count 20000 --seed 1

Sound files are damaged (bits turned, ranges lost, cut short, spliced with another kind, length
fields overwritten, zip directories made up, repeated until they are large) and each is looked at.
A reader must never raise, never read more than its budget, and never take more than 50 ms of the
processor, or twice as long as the slowest sound file where that is more; a slow case is measured
again, so that a busy machine is no failure. Exit code 1 if any did.
"""

from __future__ import annotations

import argparse
import io
import random
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import files  # noqa: E402
import formats  # noqa: E402
import written  # noqa: E402

from zi_audit.contents import Inspection  # noqa: E402
from zi_audit.contents.read import inspect_open, signature  # noqa: E402
from zi_audit.contents.text import FileText, read_text  # noqa: E402
from zi_audit.contents.window import BUDGET, HEAD, Window  # noqa: E402

DAY = date(2026, 3, 31)
SLOW = 0.050
LARGE = 3_000_000
PAGE = tuple(f"{line} {number}" for number in range(12) for line in written.MINUTES)
ROWS = [[number, f"baris {number}"] for number in range(800)]

SOUND: dict[str, Callable[[], bytes]] = {
    "klasik.pdf": lambda: files.pdf("Notulensi rapat evaluasi\n" * 40, created=DAY),
    "objek.pdf": lambda: formats.pdf_of_objects(DAY, padding=2_000),
    "xmp.pdf": lambda: formats.pdf_with_xmp(DAY),
    "web.pdf": lambda: formats.pdf_for_the_web(DAY),
    "huruf.pdf": lambda: written.pdf_of(written.composite(PAGE, by_letter=True)),
    "padat.pdf": lambda: written.pdf_of(written.composite(PAGE * 4, by_letter=True)),
    "padat.docx": lambda: written.word("".join(written.paragraph(*line.split()) for line in PAGE * 9)),
    "aliran.pdf": lambda: written.pdf_in_streams(written.page_objects(written.flate(written.shown(PAGE)))),
    "tanpa-tabel.pdf": lambda: written.pdf_of(
        written.page_objects(written.run_lengths(written.shown(PAGE))), with_table=False
    ),
    "lama.pdf": lambda: written.pdf_of(written.page_objects(written.lzw(written.shown(PAGE)))),
    "surat.pdf": lambda: written.pdf_of(written.page_objects(written.in_base85(written.shown(PAGE)))),
    "sandi.pdf": lambda: written.enciphered(written.page_objects(written.flate(written.shown(PAGE)))),
    "gambar.pdf": lambda: written.pdf_of(written.drawing(PAGE)),
    "kop.docx": lambda: written.word("".join(map(written.paragraph, PAGE)), written.paragraph("KPU")),
    "hadir.xlsx": lambda: written.sheet(
        "".join(f'<row><c t="s"><v>{n}</v></c><c s="1"><v>{46_000 + n}</v></c></row>' for n in range(300)),
        strings="".join(f"<si><t>Pegawai {n}</t></si>" for n in range(300)),
        styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    ),
    "a.pptx": lambda: written.slides(PAGE),
    "a.ods": lambda: written.odf("spreadsheet", written.odf_table([[line, "1"] for line in PAGE])),
    "a.txt": lambda: "\r\n".join(PAGE).encode("utf-16"),
    "a.html": lambda: "".join(f"<p>{line}<script>1<2</script></p><!-- x -->" for line in PAGE).encode(),
    "a.docx": lambda: files.docx("Notulensi rapat evaluasi\n" * 40, DAY),
    "a.xlsx": lambda: files.xlsx([list(row) for row in ROWS], DAY),
    "a.odt": lambda: files.odt("Notulensi\n" * 40, DAY),
    "terkunci.docx": formats.locked_docx,
    "a.doc": lambda: formats.doc(DAY),
    "a.xls": lambda: formats.xls(DAY),
    "a.jpg": lambda: files.jpeg("rapat", taken=DAY),
    "ponsel.jpg": lambda: formats.phone_jpeg(DAY, ">", preview=True),
    "bergerak.jpg": lambda: formats.moving_photo(DAY, 20_000),
    "a.png": lambda: files.png("layar"),
    "a.heic": lambda: formats.heic(DAY),
    "a.mp4": files.mp4,
    "a.tif": lambda: formats.tiff(">"),
    "a.bmp": formats.bmp,
    "a.gif": formats.gif,
    "a.webp": lambda: formats.webp(DAY),
    "a.mkv": formats.mkv,
    "a.wmv": formats.wmv,
    "a.rtf": lambda: b"{\\rtf1 " + b"{\\b Notulensi} rapat " * 40 + b"}",
    "tabel.xls": lambda: b"<html><table>" + b"<tr><td>Nama</td></tr>" * 40 + b"</table>",
    "a.url": lambda: files.url("https://jdih.kpu.go.id/"),
    "a.gsheet": lambda: files.gsheet("1AbC"),
    "a.lnk": lambda: formats.shortcut("ZI\\SK.pdf", "\\\\server\\bagi"),
    "a.webloc": lambda: formats.webloc_binary("https://jdih.kpu.go.id/"),
}

# Numbers that readers stumble over, in every width.
EDGES = (
    0,
    1,
    2,
    7,
    8,
    0x7F,
    0x80,
    0xFF,
    0x7FFF,
    0xFFFF,
    0x7FFFFFFF,
    0xFFFFFFFE,
    0xFFFFFFFF,
    2**63 - 1,
    2**64 - 1,
)
# Words that make readers follow, repeat or search.
WORDS = (
    *(
        b"%PDF-",
        b"%%EOF",
        b"startxref\n0\n",
        b"/Prev 9 ",
        b"/Info 5 0 R",
        b"/Type /ObjStm ",
        b"stream\n",
        b"endobj",
    ),
    *(b"1 0 obj ", b"11 0 obj ", b"/CreationDate (", b"/CreationDate 5 0 R", b"xref\n0 99999999\n", b"/Font"),
    *(
        b"PK\1\2",
        b"PK\3\4",
        b"PK\5\6",
        b"PK\6\6",
        b"PK\6\7",
        b"\xff\xd8",
        b"\xff\xd9",
        b"\xff\xda",
        b"\xff\xe1\xff\xff",
    ),
    *(
        b"Exif\0\0",
        b"IDAT",
        b"IEND",
        b"meta",
        b"mdat",
        b"moov",
        b"\0\0\0\1",
        b"SEFT",
        b"SEFH",
        b"URL=",
        b"\n" * 40,
    ),
    *(
        b"<Relationship ",
        *(
            b"(",
            b"[",
            b"<<",
            b">>",
            b"]",
            b"((((",
            b"[[[[",
            b"/X1 Do ",
            b"/Kids [2 0 R 2 0 R] ",
            b"BT ",
            b"(x) Tj ",
        ),
        *(
            b"/Filter [/FlateDecode /FlateDecode] ",
            b"/Prev 99 ",
            b"/Length 1 0 R ",
            b"beginbfrange <0000> <FFFF> <0000> ",
        ),
        *(
            b"<w:p>",
            b"<table><tr><td>",
            b"<!--",
            b"<![CDATA[",
            b"<a b='",
            b"<script>",
            b"&#x110000;",
            b"&lt;" * 50,
        ),
        *(b"{", b"\\'e9", b"\\u-1 ", b"\\bin9999 "),
        b"<Relationship Type='/officeDocument' Target='",
        b"<dcterms:created ",
        b"8 0 9 1 10 2 ",
    ),
    *(b" " * 400, b"<" * 100, b"[" * 400, b"\0" * 512, b"\xff" * 512),
)

Mutation = Callable[[bytearray, random.Random], None]


class Counting(io.BytesIO):
    """A file in memory that counts what is read of it."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.taken = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Read and count."""
        found = super().read(size)
        self.taken += len(found)
        return found


def place_in(content: bytearray, chance: random.Random) -> int:
    """Return a place, often near the beginning or the end, where formats keep what steers a reader."""
    near = min(len(content), 600)
    return chance.choice(
        (chance.randrange(len(content)), chance.randrange(near), len(content) - 1 - chance.randrange(near))
    )


def turn_bits(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randrange(1, 40)):
        content[place_in(content, chance)] ^= 1 << chance.randrange(8)


def lose_range(content: bytearray, chance: random.Random) -> None:
    start = place_in(content, chance)
    del content[start : start + chance.randrange(1, max(2, len(content) // 3))]


def cut_short(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


def splice(content: bytearray, chance: random.Random) -> None:
    other = samples()[chance.choice(list(SOUND))]
    start = place_in(content, chance)
    content[start : start + chance.randrange(400)] = other[chance.randrange(len(other)) :][:6_000]


def overwrite_number(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randrange(1, 6)):
        width = chance.choice("BHIQ")
        order = chance.choice("<>")
        number = chance.choice((*EDGES, len(content), len(content) + 1, chance.randrange(2**32)))
        packed = struct.pack(f"{order}{width}", number & ((1 << 8 * struct.calcsize(width)) - 1))
        start = place_in(content, chance)
        content[start : start + len(packed)] = packed


def put_words(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randrange(1, 8)):
        start = place_in(content, chance)
        content[start:start] = chance.choice(WORDS) * chance.choice((1, 1, 3, 100))


def make_up_directory(content: bytearray, chance: random.Random) -> None:
    """Put a zip directory behind the content that states what it likes."""
    entry = struct.pack(
        "<4s6HIIIHHHHHII",
        *(b"PK\1\2", 20, 20, chance.choice((0, 1, 8)), chance.choice((0, 8, 9, 99)), 0, 0),
        *(0, chance.choice(EDGES[:13]), chance.choice(EDGES[:13]), 17, chance.choice((0, 4, 65_535)), 0),
        *(0, 0, 0, chance.choice((0, len(content) // 2, 0xFFFFFFFF))),
    )
    directory = (entry + b"word/document.xml" + b"\1\0\x08\0") * chance.choice((1, 50, 20_000))
    count = chance.choice((directory.count(b"PK\1\2") & 0xFFFF, 0, 1, 20_000, 0xFFFF))
    end = struct.pack("<4s4HIIH", b"PK\5\6", 0, 0, count, count, len(directory), len(content), 0)
    content[:0] = b"PK\3\4" if chance.random() < 0.5 and content[:2] != b"PK" else b""
    content.extend(directory + end)


def make_large(content: bytearray, chance: random.Random) -> None:
    """Repeat a piece until the file is as large as evidence gets, its end left as it was."""
    start = place_in(content, chance)
    piece = bytes(content[start : start + chance.choice((4, 30, 700, 9_000))])
    wanted = chance.choice((70_000, 400_000, LARGE, 2 * LARGE))
    content[start:start] = piece * (wanted // max(1, len(piece)))


def damage_inside(content: bytearray, chance: random.Random) -> None:
    """Damage what lies packed in the file, and pack it again, so that readers get to see it."""
    if content[:2] == b"PK":
        repack_zip(content, chance)
        return
    start = content.find(b"stream\n", chance.randrange(len(content))) + 7
    if start >= 7:
        try:
            inside = bytearray(zlib.decompressobj().decompress(bytes(content[start:]), 1_000_000))
        except zlib.error:
            return
        end = max(start, content.find(b"endstream", start))
        content[start:end] = zlib.compress(damaged(inside, chance))


def repack_zip(content: bytearray, chance: random.Random) -> None:
    out = io.BytesIO()
    try:
        with (
            zipfile.ZipFile(io.BytesIO(content)) as old,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for name in old.namelist():
                part = old.read(name)
                new.writestr(
                    name, damaged(bytearray(part), chance) if part and chance.random() < 0.5 else part
                )
    except (
        zipfile.BadZipFile,
        zlib.error,
        ValueError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        struct.error,
    ):
        return
    content[:] = out.getvalue()


def damaged(inside: bytearray, chance: random.Random) -> bytes:
    for mutation in chance.choices((turn_bits, lose_range, put_words, overwrite_number, make_large), k=2):
        if inside:
            mutation(inside, chance)
    return bytes(inside)


MUTATIONS: tuple[tuple[Mutation, int], ...] = (
    (turn_bits, 6),
    (lose_range, 4),
    (cut_short, 3),
    (splice, 4),
    (overwrite_number, 8),
    (put_words, 6),
    (damage_inside, 4),
    (make_up_directory, 1),
    (make_large, 2),
)

_samples: dict[str, bytes] = {}


def samples() -> dict[str, bytes]:
    """Return the sound files by name, made once."""
    if not _samples:
        _samples.update({name: make() for name, make in SOUND.items()})
    return _samples


def mutated(content: bytes, chance: random.Random) -> tuple[bytes, list[str]]:
    """Return damaged content and the names of what was done to it."""
    found, done = bytearray(content), []
    for _ in range(chance.choice((1, 1, 2, 3))):
        mutation = chance.choices([one for one, _ in MUTATIONS], [weight for _, weight in MUTATIONS])[0]
        if found and len(found) <= LARGE:
            mutation(found, chance)
            done.append(mutation.__name__)
    return bytes(found), done


def look(content: bytes, ekstensi: str) -> tuple[object, int, float]:
    """Return the verdict (or what was raised), how many bytes were read at most, and the seconds of the processor.

    Of the text, too: it has a look of its own.
    """
    file, again = Counting(content), Counting(content)
    start = process_time()
    try:
        verdict: object = inspect_open(file, ekstensi, len(content))
        text = read_text(Window(again, len(content)), kind_of(content, ekstensi))
        if not isinstance(text, FileText):
            verdict = text
    except Exception as error:  # noqa: BLE001 - whatever is raised is what is looked for
        verdict = error
    return verdict, max(file.taken, again.taken), process_time() - start


def kind_of(content: bytes, ekstensi: str) -> str:
    """Return the format whose text is read: of zips and plain text the name tells, as no program is at hand to say it."""
    kind = signature(content[:HEAD])
    return ekstensi if kind in ("", "zip") else kind


def main() -> int:
    """Look at so many damaged files and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    names = list(samples())
    ordinary = max(
        min(look(content, name.rpartition(".")[2])[2] for _ in range(3))
        for name, content in samples().items()
    )
    allowed = max(SLOW, 2 * ordinary)
    crashes = beyond = slow = sound = most = 0
    slowest, slowest_name = 0.0, ""
    for number in range(options.count):
        chance = random.Random(options.seed * 1_000_003 + number)
        name = names[number % len(names)]
        content, done = mutated(samples()[name], chance)
        # Now and then under another name: the signature decides what is read, the name what is expected.
        ekstensi = (chance.choice(names) if chance.random() < 0.1 else name).rpartition(".")[2]
        verdict, taken, seconds = look(content, ekstensi)
        if seconds > allowed:
            seconds = min(seconds, *(look(content, ekstensi)[2] for _ in range(2)))
        what = f"case {number}, {name} as {ekstensi}, {len(content)} bytes, {'+'.join(done)}"
        if not isinstance(verdict, Inspection):
            crashes += 1
            print(f"crash: {what}: {verdict!r}", flush=True)
        elif verdict.sound:
            sound += 1
        if taken > BUDGET:
            beyond += 1
            print(f"over-read: {what}: {taken} bytes", flush=True)
        if seconds > allowed:
            slow += 1
            print(f"slow: {what}: {seconds * 1000:.0f} ms", flush=True)
        most = max(most, taken)
        if seconds > slowest:
            slowest, slowest_name = seconds, what
    print(
        f"{options.count} mutated files: {crashes} crashes, at most {most} bytes read of {BUDGET} allowed,"
        f" slowest {slowest * 1000:.1f} ms ({slowest_name}), {slow} over {allowed * 1000:.0f} ms;"
        f" {sound} taken for sound; the slowest sound file takes {ordinary * 1000:.1f} ms"
    )
    return 1 if crashes or beyond or slow else 0


if __name__ == "__main__":
    sys.exit(main())
