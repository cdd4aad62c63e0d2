"""The schema, step by step. A step that a shop has taken is never changed; what is wrong is put right by a further one.

`steps` runs them, `guards` holds the triggers that several of them need, `m0001_goods` and its sisters are the steps.
"""
