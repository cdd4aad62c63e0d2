"""Copies of the shop, and the way back from them. A copy is believed only after it was opened and read again.

Reading order:

- `problems`  why a copy cannot be made or brought back
- `contents`  what a shop file holds, for whoever has to choose between several
- `sealing`   copies that open only with a passphrase
- `copying`   one copy, checked after it was written
- `folder`    a folder of copies: the newest in, what the plan does not keep out
- `aside`     a shop file out of the way, under a name that says why, with all that belongs to it
- `restoring` a copy back into the place of the shop, which is kept
- `beside`    the pictures of the goods, beside the copies
- `sticks`    what somebody put in
- `record`    the list of copies in the shop itself
- `choices`   from which files a damaged shop may come back
- `rest`      what the file was when the till closed it, so that a byte that changed since is found
- `salvage`   what can still be read of a damaged file, as a shop of its own
"""
