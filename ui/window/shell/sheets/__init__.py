"""What the top line opens.

- `drawer` opening the drawer with its float, counting and closing it
- `print_queue` the slips that are not on paper yet, and what can be done about each
- `keys`   every key on one page
"""
