"""Exit codes (SPEC 8)."""

OK = 0
OWED = 1  # something that --fail-on names
USAGE = 2  # usage or bad rules
UNREADABLE = 3  # the folder could not be read, or not wholly
INTERRUPTED = 130
