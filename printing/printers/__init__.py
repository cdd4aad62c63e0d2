"""Ways onto paper. Each takes a slip and says how it ended; none raises for a printer that is not there.

- `outcome`    the four ends a slip can have, and how a printer is between two of them
- `slip`       a document, the printer it is for, and a name for files
- `addresses`  `network://...`, `device:///...`, `file:///...` and what they open
- `patience`   how long each step may take
- `status`     the bytes in which a printer says how it is
- `wire`       an open way that never blocks, with waits that end when the program ends
- `dialogue`   the one order of asking, sending and listening, over any wire
- `connection`  sockets: made, used and given up in good order
- `network`, `bluetooth`, `device`, `serial_port`, `usb_port`, `queued`, `folder`  the ways
- `seams/`     what they need of the system beyond files and sockets
"""
