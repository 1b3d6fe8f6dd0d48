"""The LKE beside the evidence: its questions, their weights, and the points that have evidence (SPEC 12)."""
