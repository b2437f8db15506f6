"""Reads e-mail: single messages, mailboxes of many."""

import re
from collections.abc import Iterator, Sequence

from pipeline.model.documents import Document, Problem
from pipeline.ports import Reader
from pipeline.readers.care import carefully
from pipeline.readers.errors import UnreadableError
from pipeline.readers.message import message

MOST_MESSAGES = 200_000
FROM_LINE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]*\n")
ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


class MessageReader:
    """Reads `.eml`; what is attached is read by `attachments`."""

    suffixes: tuple[str, ...] = (".eml",)
    most_bytes = 100_000_000

    def __init__(self, attachments: Sequence[Reader]) -> None:
        """Take the readers of attachments; those of archives are not among them."""
        self._attachments = tuple(attachments)

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the message and what is attached to it."""
        yield from carefully(message(content, source, self._attachments), source)


class MailboxReader:
    """Reads `.mbox`: each message is a document named by its number."""

    suffixes: tuple[str, ...] = (".mbox",)
    most_bytes = 1_000_000_000

    def __init__(self, attachments: Sequence[Reader]) -> None:
        """Take the readers of attachments; those of archives are not among them."""
        self._attachments = tuple(attachments)

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the messages in order; one that cannot be read is a problem, and the rest goes on."""
        yield from carefully(self._read(content, source), source)

    def _read(self, content: bytes, source: str) -> Iterator[Document | Problem]:
        if not FROM_LINE.match(content):
            what = "it is no mailbox (it does not begin with a line “From …”)"
            raise UnreadableError(what, "Export it anew from the mail program, as mbox.")
        for number, one in enumerate(_messages(content), start=1):
            if number > MOST_MESSAGES:
                what = f"only its first {MOST_MESSAGES:,} messages were read"
                raise UnreadableError(what, "Split it into several files.")
            name = f"{source}#{number}"
            yield from carefully(message(one, name, self._attachments), name)


def _messages(content: bytes) -> Iterator[bytes]:
    begins = None
    for line in FROM_LINE.finditer(content):
        if begins is not None:
            yield ESCAPED.sub(rb"\1", content[begins : line.start()])
        begins = line.end()
    if begins is not None:
        yield ESCAPED.sub(rb"\1", content[begins:])
