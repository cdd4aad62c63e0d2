"""What is shown to others: pieces, days and the code of the book, and nothing of money or people.

- `inspection` the screen for an inspection, over everything else
- `letter`     Surat sisa stok as it prints, then printed or saved
"""
