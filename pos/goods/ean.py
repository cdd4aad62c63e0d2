"""EAN-13: thirteen digits, the last of which proves the others."""


def check_digit(first_twelve: str) -> str:
    """The check digit of an EAN-13 (GS1 General Specifications, 7.9.1): weights 1 and 3 in turn, to the next ten."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(first_twelve))
    return str(-total % 10)


def is_ean13(code: str) -> bool:
    """Whether `code` is thirteen ASCII digits with the right check digit."""
    return len(code) == 13 and code.isascii() and code.isdigit() and check_digit(code[:12]) == code[12]
