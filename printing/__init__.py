"""Paper: what is printed, how it looks at a width, and how it gets there. Imports `pos` and no other room.

Reading order:

- `document`    a slip as frozen blocks, before any width is known
- `folding`     what people type, as plain ASCII
- `symbols`     QR codes and barcodes as modules
- `bitmap`      QR codes and barcodes as dots
- `logo`        any picture as a logo of dots
- `paper_size`  the two papers and their columns
- `wrapping`    text broken at words
- `layout`      the one place where a document meets a width
- `renderers/`  laid-out slips as text, ESC/POS, PNG and narrow PDF
- `builders/`   receipt, day report and test page, from records to documents
- `sheets/`     A4 pages for the owner
- `office/`    A4 pages on their way to an office printer
- `printers/`   addresses, and the ways bytes reach paper
- `spooling/`   from the outbox to paper: one line and one thread before each printer
- `workbook`    the day as a workbook
- `fonts`       the typefaces
- `guide`       what is asked about a trial page, and what an answer means
"""
