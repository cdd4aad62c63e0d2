"""The frame around every page.

- `window`   the one window: the first start, then the desk
- `desk`     rail, top line, the page in front, notices over it
- `ahead`    what nobody has opened yet, brought in beforehand
- `told`   what is said in passing, over the desk
- `leading` ways that lead from one page to another
- `pages`    which pages there are, with their keys and factories
- `rail`, `top_line` the two edges; `printer_light`, `copy_light` what two of its lights say
- `scanner`  scans, wherever the keys go; `sounds` how they are heard
- `sheets/`  what the top line opens
"""
