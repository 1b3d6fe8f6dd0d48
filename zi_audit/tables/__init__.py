"""Tables as offices keep them, read as rows of text: CSV, the sheets of XLSX, the tables of DOCX."""

from zi_audit.tables.model import Table as Table
from zi_audit.tables.read import read_tables as read_tables
