"""What can be wrong with a case."""


class CaseError(Exception):
    """A case that cannot be opened, read or saved: what happened, where, what to do."""

    def __init__(self, what: str, *, where: str, mend: str) -> None:
        super().__init__(f"{where}: {what}. {mend}")
        self.what = what
        self.where = where
        self.mend = mend
