"""Several printers, each found, tried and told what it is for.

- `stall/`    the printers of the stall, all alike: what comes out of each, and all that can be changed
- `guide`     a printer set up in two minutes: found, a page printed, and what came out asked question by question
- `page`      what is asked about the page, and the way back through it
- `questions` the words of those questions
- `office`    the printer of the computer for A4 pages
- `typed`     a printer in a line of words, as found and as typed
- `asking`    a sheet that offers answers and waits for printers
- `choices`   the buttons of what may be answered
- `trial`     what is sent to a printer to learn how it is set, and how that ended in words
- `bench`     where that is done, off the UI thread, for one sheet that may change its mind
- `around`    what everything that tries a printer needs around it
"""
