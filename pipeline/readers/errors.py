"""What keeps a file from being read."""


class UnreadableError(Exception):
    """The file cannot be read: what is wrong, and what to do about it."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what)
        self.what = what
        self.mend = mend
