"""A4 pages of paying: what a customer owes."""
