"""A4 pages on their way to an office printer.

- `order`   what somebody chose beside the pages: which printer, how many, on both sides or one
- `pages`   the pages of a PDF: counted, picked out, drawn as dots
- `handing` a whole PDF handed to a queue of the system, and why nothing would come out
"""
