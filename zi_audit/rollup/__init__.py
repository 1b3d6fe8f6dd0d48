"""Many results as one page: who reported, where points lack evidence, which gaps many share (SPEC 13)."""
