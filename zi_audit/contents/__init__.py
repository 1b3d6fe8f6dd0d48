"""Whether a file's bytes are what its name says, and the date inside. Bounded work; knows no rules."""

from zi_audit.contents.read import (
    SAMPLED,
    SOUND,
    Inspection,
    content_hash,
    inspect_file,
    is_cloud_placeholder,
    sample_hash,
)
from zi_audit.contents.remembered import Comparison, Contents

__all__ = [
    "SAMPLED",
    "SOUND",
    "Comparison",
    "Contents",
    "Inspection",
    "content_hash",
    "inspect_file",
    "is_cloud_placeholder",
    "sample_hash",
]
