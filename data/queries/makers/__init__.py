"""What is asked of makers and their goods: exports, proofs, reports."""
