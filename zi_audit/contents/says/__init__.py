"""What a document says of itself: kind, number, owner, day, subject, and whether it is a blank form."""

from zi_audit.contents.says.document import SAYS, DocumentReader, read_document
from zi_audit.contents.says.facts import NOTHING_SAID, BlankForm, DocumentFacts, Owner, UsedLine
from zi_audit.contents.says.owner import owner_of

__all__ = [
    "NOTHING_SAID",
    "SAYS",
    "BlankForm",
    "DocumentFacts",
    "DocumentReader",
    "Owner",
    "UsedLine",
    "owner_of",
    "read_document",
]
