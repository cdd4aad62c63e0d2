"""From the records of the shop to documents.

- `recovery_slip` the recovery code of the owner's PIN
- `receipt`      a sale, and its copies
- `return_slip`  what was brought back, exchanged or voided
- `day_slip`     the end-of-day report for a receipt printer
- `closing_slip` a drawer line by line, while it is open or once it is closed
- `day_result`   the day's profit as a sum, for slip, page, workbook and window
- `span/`        any days: one list of tables for every paper, and the slip
- `letter_slip`  what is left of the used stock
- `letter_words` its figures and their names, for slip and page
- `count_slip`   a sheet for counting piles
- `label_slip`   price tags
- `bale_nota`    a bale as it was sorted
- `makers/`      papers between the stall and its makers
- `paying/`      the QRIS code, repayments, what a customer owes
- `words`        names of days, methods and families
- `trial/`       what a new printer is asked to print

Words come in through `_`, which translates the Indonesian sentence given to it. A4 sheets: `printing.sheets`.
"""
