"""Programs of others write one Indonesian page, each in its own way: `python producers.py FOLDER`.

Run by a Python that has them; the packages are not among the project's needs. Prints a JSON document:
the files made, each with what its referee reads, and what could not be made, with why.
"""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path

HEADS = (
    "KOMISI PEMILIHAN UMUM",
    "KABUPATEN BANGKA BARAT",
    "NOTULENSI RAPAT EVALUASI ZONA INTEGRITAS TRIWULAN I",
)
LABELS = (
    ("Hari/Tanggal", "Selasa, 31 Maret 2026"),
    ("Waktu", "09.00 s.d. 11.30 WIB"),
    ("Tempat", "Ruang Rapat Kantor KPU Kabupaten Bangka Barat"),
    ("Nomor", "014/PW.01-ND/1905/2026"),
)
PARAGRAPHS = (
    "Rapat dibuka oleh Sekretaris selaku Ketua Tim Pembangunan Zona Integritas. Setiap kelompok kerja menyampaikan"
    " capaian rencana kerja, kendala pengumpulan bukti dukung, serta tindak lanjut yang telah disepakati pada rapat"
    " sebelumnya.",
    "Pokja Manajemen Perubahan melaporkan bahwa media internalisasi telah dipasang; efisiensi waktu layanan"
    " meningkat 12,5 % dibandingkan triwulan yang lalu (rata-rata 3 hari kerja).",
)
TABLE = (
    ("No", "Kelompok Kerja", "Bukti", "Keterangan"),
    ("1", "Manajemen Perubahan", "17", "lengkap"),
    ("2", "Penataan Tatalaksana", "9", "kurang 2 berkas"),
    ("3", "Penguatan Pengawasan", "21", "lengkap"),
)
CLOSING = ("Mentok, 31 Maret 2026", "Notulis,", "Pegawai Contoh, S.E.", "NIP 198701012010121001")
SENTENCES = (*HEADS, *(f"{label} : {value}" for label, value in LABELS))

Maker = Callable[[Path], object]
MAKERS: dict[str, Maker] = {}


def producer(name: str) -> Callable[[Maker], Maker]:
    """Register what makes the file of this name."""

    def registered(make: Maker) -> Maker:
        MAKERS[name] = make
        return make

    return registered


def run(*command: object, given: bytes | None = None) -> bytes:
    """Run a program and return what it prints."""
    done = subprocess.run(
        [str(word) for word in command], input=given, capture_output=True, timeout=180, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr.decode("utf-8", "replace")[-300:] or f"exit {done.returncode}")
    return done.stdout


def html_page() -> str:
    heads = "".join(f"<h3 align='center'>{escape(head)}</h3>" for head in HEADS)
    labels = "".join(
        f"<tr><td>{escape(label)}</td><td>: {escape(value)}</td></tr>" for label, value in LABELS
    )
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in TABLE)
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in PARAGRAPHS)
    closing = "<br>".join(map(escape, CLOSING))
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Notulensi</title><style>p{text-align:justify}"
        "</style></head><body>"
        f"{heads}<table>{labels}</table>{paragraphs}<table border='1'>{rows}</table><p>{closing}</p></body></html>"
    )


def plain_lines(width: int = 84) -> list[str]:
    import textwrap

    lines = [*HEADS, "", *(f"{label:<14}: {value}" for label, value in LABELS), ""]
    for text in PARAGRAPHS:
        lines += [*textwrap.wrap(text, width), ""]
    lines += ["   ".join(f"{cell:<22}" for cell in row).rstrip() for row in TABLE]
    return [*lines, "", *CLOSING]


# --- PDF, by libraries ---------------------------------------------------------------------------


@producer("reportlab-canvas.pdf")
def _(path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path))
    text = canvas.beginText(60, 780)
    text.setFont("Times-Roman", 10)
    for line in plain_lines():
        text.textLine(line)
    canvas.drawText(text)
    canvas.save()


def _platypus(path: Path, font: str, bold: str) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    head = ParagraphStyle("head", fontName=bold, fontSize=12, alignment=1, leading=16)
    body = ParagraphStyle("body", fontName=font, fontSize=10, alignment=4, leading=14)
    style = [("FONTNAME", (0, 0), (-1, -1), font), ("GRID", (0, 0), (-1, -1), 0.5, "black")]
    SimpleDocTemplate(str(path)).build(
        [
            *(Paragraph(escape(text), head) for text in HEADS),
            Table([[label, f": {value}"] for label, value in LABELS], style=style[:1]),
            *(Paragraph(escape(text), body) for text in PARAGRAPHS),
            Table([list(row) for row in TABLE], style=style),
            *(Paragraph(escape(text), body) for text in CLOSING),
        ]
    )


@producer("reportlab-platypus.pdf")
def _(path: Path) -> None:
    _platypus(path, "Helvetica", "Helvetica-Bold")


@producer("reportlab-truetype.pdf")
def _(path: Path) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("DejaVu", DEJAVU))
    _platypus(path, "DejaVu", "DejaVu")


DEJAVU = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def _fpdf(path: Path, font: str, file: str = "") -> None:
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    if file:
        pdf.add_font(font, fname=file)
        pdf.add_font(font, style="B", fname=file)
    pdf.set_font(font, size=10)
    for head in HEADS:
        pdf.cell(0, 7, head, align="C", new_x="LMARGIN", new_y="NEXT")
    for label, value in LABELS:
        pdf.cell(35, 6, label)
        pdf.cell(0, 6, f": {value}", new_x="LMARGIN", new_y="NEXT")
    for text in PARAGRAPHS:
        pdf.multi_cell(0, 6, text, align="J", new_x="LMARGIN", new_y="NEXT")
    with pdf.table() as table:
        for row in TABLE:
            table.row(row)
    for text in CLOSING:
        pdf.cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(path))


@producer("fpdf2-core.pdf")
def _(path: Path) -> None:
    _fpdf(path, "helvetica")


@producer("fpdf2-truetype.pdf")
def _(path: Path) -> None:
    _fpdf(path, "DejaVu", DEJAVU)


def _matplotlib(path: Path, fonttype: int) -> None:
    import matplotlib

    matplotlib.use("pdf")
    from matplotlib import pyplot

    matplotlib.rcParams["pdf.fonttype"] = fonttype
    figure = pyplot.figure(figsize=(8.3, 11.7))
    for number, line in enumerate(plain_lines()):
        figure.text(0.08, 0.95 - 0.016 * number, line, fontsize=9)
    figure.savefig(path)
    pyplot.close(figure)


@producer("matplotlib-type3.pdf")
def _(path: Path) -> None:
    _matplotlib(path, 3)


@producer("matplotlib-type42.pdf")
def _(path: Path) -> None:
    _matplotlib(path, 42)


@producer("weasyprint.pdf")
def _(path: Path) -> None:
    from weasyprint import HTML

    HTML(string=html_page()).write_pdf(str(path))


@producer("xhtml2pdf.pdf")
def _(path: Path) -> None:
    from xhtml2pdf import pisa

    with open(path, "wb") as out:
        pisa.CreatePDF(html_page(), dest=out)


@producer("pymupdf-story.pdf")
def _(path: Path) -> None:
    import pymupdf

    document = pymupdf.open()
    page = document.new_page()
    page.insert_htmlbox(pymupdf.Rect(50, 50, 550, 800), html_page())
    document.save(str(path), garbage=4, deflate=True, use_objstms=1)


@producer("pymupdf-plain.pdf")
def _(path: Path) -> None:
    import pymupdf

    document = pymupdf.open()
    document.new_page().insert_text((50, 60), plain_lines(), fontsize=9)
    document.save(str(path))


@producer("borb.pdf")
def _(path: Path) -> None:
    from borb.pdf import PDF, Document, Page, Paragraph, SingleColumnLayout

    document, page = Document(), Page()
    document.append_page(page)
    layout = SingleColumnLayout(page)
    for line in filter(None, plain_lines()):
        layout.append_layout_element(Paragraph(line, font_size=8, padding_top=1, padding_bottom=1))
    PDF.write(what=document, where_to=str(path))


@producer("rst2pdf.pdf")
def _(path: Path) -> None:
    source = path.with_suffix(".rst")
    lines = [line.replace("%", "\\%") for line in plain_lines()]
    source.write_text("\n".join(f"| {line}" for line in lines), "utf-8")
    run(Path(sys.executable).parent / "rst2pdf", source, "-o", path)


# --- PDF, written again by others -------------------------------------------------------------------


def _again(path: Path, **how: object) -> None:
    import pikepdf

    with pikepdf.open(made("reportlab-platypus.pdf", path)) as pdf:
        pdf.save(path, **how)


def made(name: str, beside: Path) -> Path:
    """Return the file of another producer, made if it is not there yet."""
    path = beside.with_name(name)
    if not path.exists():
        MAKERS[name](path)
    return path


@producer("qpdf-object-streams.pdf")
def _(path: Path) -> None:
    import pikepdf

    _again(path, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True)


@producer("qpdf-rc4-owner.pdf")
def _(path: Path) -> None:
    import pikepdf

    _again(path, encryption=pikepdf.Encryption(owner="rahasia", user="", R=3, aes=False, metadata=False))


@producer("qpdf-rc4-40.pdf")
def _(path: Path) -> None:
    import pikepdf

    _again(path, encryption=pikepdf.Encryption(owner="rahasia", user="", R=2, aes=False, metadata=False))


@producer("pypdf-ascii.pdf")
def _(path: Path) -> None:
    import pikepdf

    with pikepdf.open(made("reportlab-truetype.pdf", path)) as pdf:
        contents = pdf.pages[0].Contents
        import base64

        plain = contents.read_bytes()
        contents.write(base64.a85encode(plain) + b"~>", filter=pikepdf.Name.ASCII85Decode)
        pdf.save(path, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)


@producer("no-table.pdf")
def _(path: Path) -> None:
    content = made("fpdf2-truetype.pdf", path).read_bytes()
    at = content.rfind(b"startxref")
    path.write_bytes(content[:at] + b"startxref\n12\n%%EOF\n")


# --- PDF, by programs -------------------------------------------------------------------------------


@producer("chromium.pdf")
def _(path: Path) -> None:
    source = path.with_suffix(".chromium.html")
    source.write_text(html_page(), "utf-8")
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    run(browser, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={path}", source.as_uri())


@producer("wkhtmltopdf.pdf")
def _(path: Path) -> None:
    source = path.with_suffix(".wk.html")
    source.write_text(html_page(), "utf-8")
    run("wkhtmltopdf", "-q", source, path)


@producer("groff.pdf")
def _(path: Path) -> None:
    text = ".nf\n" + "\n".join(plain_lines())
    path.write_bytes(run("groff", "-Kutf8", "-Tpdf", given=text.encode()))


@producer("groff-ghostscript.pdf")
def _(path: Path) -> None:
    text = ".nf\n" + "\n".join(plain_lines())
    post_script = path.with_suffix(".ps")
    post_script.write_bytes(run("groff", "-Kutf8", "-Tps", given=text.encode()))
    run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={path}", post_script)


@producer("ghostscript-again.pdf")
def _(path: Path) -> None:
    run(
        *("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={path}"),
        made("weasyprint.pdf", path),
    )


@producer("cairo.pdf")
def _(path: Path) -> None:
    run("pdftocairo", "-pdf", made("weasyprint.pdf", path), path)


@producer("tesseract.pdf")
def _(path: Path) -> None:
    picture = path.with_suffix("")
    run("pdftoppm", "-r", 200, "-png", "-singlefile", made("fpdf2-core.pdf", path), picture)
    run("tesseract", picture.with_suffix(".png"), path.with_suffix(""), "pdf")


def _office(path: Path, source: str, to: str) -> None:
    """Let LibreOffice write `path` from the file of another producer."""
    given = made(source, path)
    with contextlib.ExitStack() as stack:
        folder = path.parent / f"libreoffice-{path.name}"
        folder.mkdir(exist_ok=True)
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
        run("soffice", profile, "--headless", "--convert-to", to, "--outdir", folder, given)
        shutil.move(next(folder.iterdir()), path)


for _name, _source, _to in (
    ("libreoffice-writer.pdf", "python-docx.docx", "pdf"),
    ("libreoffice-calc.pdf", "openpyxl.xlsx", "pdf"),
    ("libreoffice-web.pdf", "page.html", "pdf:writer_web_pdf_Export"),
    ("libreoffice.odt", "python-docx.docx", "odt"),
    ("libreoffice.docx", "odfpy.odt", "docx:MS Word 2007 XML"),
    ("libreoffice.rtf", "python-docx.docx", "rtf"),
    ("libreoffice.html", "python-docx.docx", "html"),
    ("libreoffice.ods", "openpyxl.xlsx", "ods"),
    ("libreoffice.xlsx", "libreoffice.ods", "xlsx:Calc MS Excel 2007 XML"),
    ("libreoffice.odp", "python-pptx.pptx", "odp"),
    ("libreoffice-impress.pdf", "python-pptx.pptx", "pdf"),
):
    MAKERS[_name] = lambda path, source=_source, to=_to: _office(path, source, to)  # type: ignore[misc]


# --- Office files, by libraries ---------------------------------------------------------------------


@producer("page.html")
def _(path: Path) -> None:
    path.write_text(html_page(), "utf-8")


@producer("page.txt")
def _(path: Path) -> None:
    path.write_text("\r\n".join(plain_lines()), "utf-16")


@producer("python-docx.docx")
def _(path: Path) -> None:
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = HEADS[0]
    for head in HEADS[1:]:
        document.add_heading(head, 2)
    for label, value in LABELS:
        document.add_paragraph(f"{label}\t: {value}")
    for text in PARAGRAPHS:
        document.add_paragraph(text)
    table = document.add_table(0, len(TABLE[0]))
    for row in TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for text in CLOSING:
        document.add_paragraph(text)
    document.save(str(path))


def _rows() -> list[list[object]]:
    return [
        *([head] for head in HEADS),
        *([label, f": {value}"] for label, value in LABELS),
        *([text] for text in PARAGRAPHS),
        *([int(cell) if cell.isdigit() else cell for cell in row] for row in TABLE),
        *([text] for text in CLOSING),
    ]


@producer("openpyxl.xlsx")
def _(path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in _rows():
        book.active.append(row)
    book.save(str(path))


@producer("xlsxwriter.xlsx")
def _(path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Notulensi")
        for number, row in enumerate(_rows()):
            sheet.write_row(number, 0, row)


@producer("python-pptx.pptx")
def _(path: Path) -> None:
    from pptx import Presentation
    from pptx.util import Cm, Pt

    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    frame = slide.shapes.add_textbox(Cm(1), Cm(1), Cm(23), Cm(17)).text_frame
    frame.word_wrap = True
    frame.text = HEADS[0]
    lines = [*HEADS[1:], *(f"{label} : {value}" for label, value in LABELS), *PARAGRAPHS, *CLOSING]
    lines += [cell for row in TABLE for cell in row]
    for line in lines:
        paragraph = frame.add_paragraph()
        paragraph.text = line
        paragraph.font.size = Pt(9)
    deck.save(str(path))


@producer("odfpy.odt")
def _(path: Path) -> None:
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableColumn, TableRow
    from odf.text import H, P, Tab

    document = OpenDocumentText()
    for head in HEADS:
        document.text.addElement(H(outlinelevel=1, text=head))
    for label, value in LABELS:
        paragraph = P(text=label)
        paragraph.addElement(Tab())
        paragraph.addText(f": {value}")
        document.text.addElement(paragraph)
    for text in PARAGRAPHS:
        document.text.addElement(P(text=text))
    table = Table(name="t")
    table.addElement(TableColumn(numbercolumnsrepeated=len(TABLE[0])))
    for row in TABLE:
        line = TableRow()
        for text in row:
            cell = TableCell()
            cell.addElement(P(text=text))
            line.addElement(cell)
        table.addElement(line)
    document.text.addElement(table)
    for text in CLOSING:
        document.text.addElement(P(text=text))
    document.save(str(path))


# --- what the formats' own libraries read ------------------------------------------------------------


def referee(path: Path) -> str:
    """Return the text of a file as its own library, or pdftotext, reads it."""
    kind = path.suffix[1:]
    if kind == "pdf":
        return run("pdftotext", "-l", 4, "-layout", path, "-").decode("utf-8", "replace")
    if kind == "docx":
        import docx

        document = docx.Document(str(path))
        parts = [text.text for text in document.sections[0].header.paragraphs]
        parts += [text.text for text in document.paragraphs]
        parts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join(parts)
    if kind == "xlsx":
        import openpyxl

        rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
        return "\n".join(" ".join(str(cell) for cell in row if cell is not None) for row in rows)
    if kind == "pptx":
        from pptx import Presentation

        shapes = [shape for slide in Presentation(str(path)).slides for shape in slide.shapes]
        return "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
    if kind in ("odt", "ods", "odp"):
        from odf import teletype
        from odf.opendocument import load
        from odf.text import H, P

        document = load(str(path))
        texts = [teletype.extractText(item) for what in (H, P) for item in document.getElementsByType(what)]
        # The notes beside a slide hold the number of its page.
        return "\n".join(text for text in texts if text != "<number>")
    return "\n".join(plain_lines())


def main() -> int:
    """Make all files and print what was made."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[2:] or list(MAKERS)
    done, failed = {}, {}
    for name in wanted:
        path = folder / name
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                if not path.exists():
                    MAKERS[name](path)
                done[name] = referee(path)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - one program that is not there stops no other
            failed[name] = f"{type(error).__name__}: {error}"[:300]
    print(json.dumps({"made": done, "failed": failed, "sentences": SENTENCES}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
