"""What buyers brought back, on disk.

- `record` returns and voids, append-only
- `days`   what came back on a day, for its report
- `proofs` what must never be found about it
"""
