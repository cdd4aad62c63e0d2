"""Several printers, each found, tried and told what it is for.

- `list`      the printers of the stall, and what comes out of each
- `guide`     a printer set up in two minutes: found, a page printed, and what came out asked question by question
- `questions` the words of those questions
- `office`    the printer of the computer for A4 pages
- `trial`     a page sent to a printer that is not saved yet, and how that ended in words
"""
