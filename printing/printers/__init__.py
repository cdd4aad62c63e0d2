"""Ways onto paper. Each takes a slip and says how it ended; none raises for a printer that is not there.

- `outcome`    the four ends a slip can have
- `slip`       a document, the printer it is for, and a name for files
- `addresses`  `network://...`, `device:///...`, `file:///...` and what they open
- `patience`   how long each step may take, and waits that end when the program ends
- `dialogue`   the one order of asking, sending and listening, over any wire
- `network`, `device`, `folder`  the wires
"""
