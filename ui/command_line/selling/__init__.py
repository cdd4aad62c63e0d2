"""`lapak sell`: a sale as a form of JSON.

- `form`           what the form may hold, and what is wrong with it
- `form_sentences` the same for people
- `sell`           the verb
"""
