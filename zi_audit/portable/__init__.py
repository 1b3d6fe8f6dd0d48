"""The portable folder for Windows: built here, and what its two icons do (SPEC 15)."""
