"""The frame around every page.

- `pages`    which pages there are, with their keys and factories
- `window`   rail, top line, the page in front, notices over it
"""
