"""Makers on disk: who they are, their products, documents of goods, settlements and payments."""
