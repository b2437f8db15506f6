"""What can go wrong with the machinery, whatever the work is."""


class WorkerDiedError(Exception):
    """A worker process died twice over the same item (out of memory, or a crash below Python)."""

    def __init__(self, item: object) -> None:
        super().__init__("a worker process died twice over the same item")
        self.item = item
