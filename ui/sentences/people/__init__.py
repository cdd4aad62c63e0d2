"""Rights, PINs and the log.

- `words`    what people are here, and what their rights are called
- `refusals` what a person reads when one is missing, or a PIN is not right
- `log`      an entry of the log
"""

from ui.sentences.people.words import only_words, right_words, role_of_person

__all__ = ["only_words", "right_words", "role_of_person"]
