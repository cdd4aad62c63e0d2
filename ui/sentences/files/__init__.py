"""Files that are brought in, in words.

- `tables`   files that cannot be read, or written over
- `faults`   cells of an imported file
- `pictures` files that cannot become a picture
"""
