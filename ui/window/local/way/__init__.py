"""Bekas vs lokal: the stall's own way from used to local goods, and what deserves the rail.

- `page`  the screen: shares, the curve, every pile and product by what it earns a day
- `curve` shares week by week, drawn by pyqtgraph; imported when there is something to draw
"""
