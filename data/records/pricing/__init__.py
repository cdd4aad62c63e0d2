"""Prices with their history, and the offers of the stall."""
