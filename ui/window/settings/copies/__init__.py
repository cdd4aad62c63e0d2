"""Copies in Pengaturan: where they go, who may open them, which there are, and the way back from one.

- `panel`  all of it; what is changed here is in force at once
- `seal`   a passphrase for copies, typed twice
- `back`   asks once more before a copy becomes the shop
"""
