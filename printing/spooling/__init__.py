"""From the outbox to paper, without a sale that waits for it.

- `progress`  how a job moves from state to state, and what the queue looks like to people
- `post`      what every line works with
- `line`      the jobs of one printer, one at a time
- `spooler`   the threads that work off the outbox, one before each printer
"""
