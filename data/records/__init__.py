"""One file per aggregate: how it is written down and read back, in plain SQL. All of them stand on `book`."""
