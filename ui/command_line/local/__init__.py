"""The verbs of local goods.

- `products` `lapak products`: list, find, show, add, change, price, codes, watch, picture, retire
- `changing` the verbs of it that change something
- `shown`    products and variants as results and as lines
"""
