"""Labels on A4 sheets, at the size at which they are peeled off.

- `symbol`  bars and QR codes at their real size
- `wording` what a label says: wrapped and shrunk, never cut off
- `page`    both on each label, and the labels on their pages
"""
