"""The steps from an empty file to used goods, makers and search, in order."""
