"""The printers of the stall among the settings, all alike.

- `place`   all of it, with the printer for A4 pages
- `list`    a row for each: how it is and what comes out of it
- `one`     one of them: name, place, paper, what it is for, a trial page, and the way to be rid of it
- `roles`   what one printer prints, to be switched
- `purpose` what a printer is for that comes beside others
"""
