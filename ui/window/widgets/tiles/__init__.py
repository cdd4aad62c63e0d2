"""Goods to tap."""
