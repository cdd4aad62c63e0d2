"""From the outbox to paper, without a sale that waits for it.

- `progress`  how a job moves from state to state, and what the queue looks like to people
- `post`      what every line works with
- `line`      the jobs of one printer, one at a time
- `worker`    the thread before one printer
- `spooler`   all of them, and what the rest of the program asks of them
- `wishes`    what a person wants for a slip that is not on paper
"""
