"""`lapak return` and `lapak void`: buyers who come back, without a window.

- `form`     RETURN.json, read strictly
- `verbs`    the two verbs
- `answer`   what both of them answer
"""
