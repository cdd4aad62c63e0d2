"""Labels (price tags) for local products and for used pieces with a tag of their own.

- `label`    what a label says, and the symbol that carries its code
- `sheet`    sheets of labels on A4: where each label lies
- `choosing` which labels are meant: codes, a product, a search, a document of goods
"""
