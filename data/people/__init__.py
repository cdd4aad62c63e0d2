"""Who works at the stall, and the log of what somebody may ask about.

- `record` people as they are now and were, and what is kept of their PINs
- `log`    the log, entry behind entry
- `listing` the log as a table for any program
- `proof`  walks the log
"""
