"""Every A4 page as a picture, in colour and in grey: `python -m ui.screens.papers FOLDER`.

Each paper is drawn from a shop with nothing in it, from the demo stall, and from the same records with names, figures
and lists as large as they can become, or with every figure below zero: what fits there fits everywhere.

- `records`  every paper in every state
- `swollen`  records as large, or as low, as they can become
- `pictures` the pages of a PDF as pictures
"""
