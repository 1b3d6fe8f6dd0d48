"""Whether a file's bytes are what its name says, and the date inside. Bounded work; knows no rules."""

from zi_audit.inspect.read import SOUND, Inspection, content_hash, inspect_file, is_cloud_placeholder

__all__ = ["SOUND", "Inspection", "content_hash", "inspect_file", "is_cloud_placeholder"]
