"""What every refusal of the shop derives from."""


class Refusal(Exception):
    """A rule of the shop said no; nothing was changed.

    Subclasses carry data and never a sentence: which words a person reads, and in which language, is decided
    in `ui/`. The class name is the stable name of the rule on the command line.
    """

    @property
    def rule(self) -> str:
        """The stable name of the rule that refused, such as `Underpaid`."""
        return type(self).__name__
