"""Makers (Perajin): who makes the goods, on what terms, and what passed between them and the stall.

- `words` terms and days as people say them
- `page`  the screen: all makers, the chosen one beside them
- `card`  one maker at one glance, with its terms from the beginning
- `draft` what stands in the fields of a maker, and how it is read
- `sheet` a maker to be recorded, or changed
"""
