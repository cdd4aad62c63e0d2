"""Labels on A4 sheets, at the size at which they are peeled off.

- `symbol`  bars and QR codes at their real size
- `wording` what a label says: wrapped and shrunk, never cut off
- `board`   what a label is drawn on
- `picture` a page of them as dots, before paper is spent
- `page`    both on each label, and the labels on their pages
"""
