"""The evaluator's package: one ZIP with the page and the evidence, a folder per question (SPEC 12)."""
