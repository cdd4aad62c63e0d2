"""What becomes of a laid-out document.

- `plain_text`     lines for the screen, the command line and golden tests
- `printer_bytes`  ESC/POS for a receipt printer
- `letters`        the commands between two lines that look different
- `tab_stops`      where tabs stand for spaces, so that a slip is short
- `dummy_printer`  what python-escpos is asked through
- `picture`        a PNG, dot for dot what the paper shows
- `strip`          a PDF as narrow as the paper
- `message`        a message for a chat, which has no columns

All but the last take the lines of `printing.layout` as they are: none wraps, folds or measures.
"""
