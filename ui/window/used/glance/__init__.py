"""Stok bekas at a glance."""
