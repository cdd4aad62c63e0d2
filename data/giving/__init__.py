"""What leaves the shop as files.

- `export`      everything as files that other programs read
- `local_sales` sales by maker and month, without anything private
"""
