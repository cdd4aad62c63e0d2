"""Terima barang, Terima titipan, Kembalikan titipan: one document while it is filled in.

- `draft`     lines and what they come to, whatever was typed
- `filling`   the document on its way to the book
- `page`      the screen: head, lines, foot
- `head`      which document, which maker, its papers and costs
- `lines`     goods found by scan or name, and the line that is open
- `grid`      one product in its sizes and colours, filled in at once
- `many`      lines that come many at once
- `file`      lines out of a CSV or XLSX
- `documents` what was recorded lately, looked at and put right
"""
