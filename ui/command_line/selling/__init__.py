"""`lapak sell`: a sale as a form of JSON.

- `fields`         a form of JSON, read strictly
- `form`           what the form of a sale may hold
- `form_sentences` the same for people
- `sell`           the verb
"""
