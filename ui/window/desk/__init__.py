"""What the owner's screens share: nothing here knows what is being looked at.

- `cards`       a card around a layout
- `beside`      a list with what is chosen of it beside, and its keys
- `scrolling`   a column that scrolls when the window is low
- `paper_view`  a slip on the screen, dot for dot what the printer makes of it
- `slips`       a receipt as it stands on the stall's paper
- `facts`       labels with their figures, hairlines between them; some open what they are made of
- `sending`     a slip straight to the printer; `slip_sheet` looks at it first
- `office/`     A4 pages, printed through the dialog of the computer
- `saving`      a file put where somebody points
- `days/`       a month to pick a day from, or a first one and a last
- `room`        a page with several screens and the way between them; `view` is what each of them is
- `walk`        Enter from field to field, and the keypad that follows
- `freshness`   a page that reads again when it comes to the front or the shop has changed
"""
