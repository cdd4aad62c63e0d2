"""Ways onto paper. Each takes a slip and says how it ended; none raises for a printer that is not there.

- `outcome`    the four ends a slip can have, and how a printer is between two of them
- `slip`       a document, the printer it is for, and a name for files
- `addresses`  `network://...`, `device:///...`, `file:///...` and what they open
- `talk/`     what is said to a printer, and for how long it is waited for
- `network`, `bluetooth`, `device`, `serial_port`, `usb_port`, `queued`, `folder`  the ways
- `models`     printers that stalls own, and what they can do
- `speeds`     at which a printer on a serial cable may listen
- `finding`    what this computer sees
- `seams/`     what they need of the system beyond files and sockets
"""
