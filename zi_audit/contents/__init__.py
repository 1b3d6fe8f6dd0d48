"""Whether a file's bytes are what its name says, and the date inside. Bounded work; knows no rules."""

from zi_audit.contents.read import SOUND, Inspection, content_hash, inspect_file, is_cloud_placeholder
from zi_audit.contents.remembered import Contents

__all__ = ["SOUND", "Contents", "Inspection", "content_hash", "inspect_file", "is_cloud_placeholder"]
