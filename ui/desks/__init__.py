"""What windows do to one shop, thing by thing: calls in, signals out; the session holds one of each.

- `drawer` the drawer: opened, used for more than sales, closed
"""
