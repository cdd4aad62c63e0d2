"""What a field that cannot be read raises."""


class Unreadable(Exception):
    """A field that cannot be read; its text is the sentence to stand beside the field."""
