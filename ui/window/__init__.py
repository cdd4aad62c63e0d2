"""The window of the till.

- `look/`     one theme, one typeface, one icon set, and the painting that every widget shares
- `widgets/`  the parts that screens are made of; none of them knows a screen or a shop
"""
