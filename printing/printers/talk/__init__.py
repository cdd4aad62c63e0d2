"""What is said to a printer over an open way, whichever way it is.

- `patience`   how long each step may take
- `status`     the bytes in which a printer says how it is
- `wire`       an open way that never blocks, with waits that end when the program ends
- `dialogue`   the one order of asking, sending and listening, over any wire
- `connection`  sockets: made, used and given up in good order
"""
