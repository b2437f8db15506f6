"""One e-mail message into a document, its readable attachments into documents of their own."""

from collections import Counter
from collections.abc import Iterator, Sequence
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import getaddresses
from pathlib import PurePath

from pipeline.model.documents import Document, Problem, normalised
from pipeline.ports import Reader
from pipeline.readers import leavings
from pipeline.readers.blocks import blocks
from pipeline.readers.days import iso_day
from pipeline.readers.drafting import Draft
from pipeline.readers.errors import UnreadableError
from pipeline.readers.html_tree import parsed
from pipeline.readers.quoting import QUOTED, own_text

MOST_PARTS = 500
HEADERS = ("From", "Date", "Subject")  # of which a message has at least one
QUOTING_CLASSES = frozenset({"gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote"})
ATTACHED = "attachment not read"
MEND = "Export it anew from the mail program, or give its text."


def message(content: bytes, source: str, readers: Sequence[Reader]) -> Iterator[Document | Problem]:
    """Yield the message's own text as a document, then those of what is attached.

    The day is that of its `Date:`, as its sender's clock had it. Raise UnreadableError if the
    content is no message or has no text of its own.
    """
    mail = message_from_bytes(content, policy=policy.default)
    if not isinstance(mail, EmailMessage) or not any(map(mail.__contains__, HEADERS)):
        what = "it is no e-mail message (it has neither From:, Date: nor Subject:)"
        raise UnreadableError(what, MEND)
    subject = _header(mail, "Subject")
    text, left_out = _own_text(mail, subject)
    attached = list(_attached(mail))
    known = [(name, payload, reader) for name, payload in attached if (reader := _reader(name, readers))]
    left_out[ATTACHED] = len(attached) - len(known)
    if text.strip():
        date = _header(mail, "Date")
        yield from Draft(
            text,
            source,
            source,
            title=subject,
            published=iso_day(date) or date,  # a header that tells no day is said
            author=_names(_header(mail, "From")),
            evidence=f"Date: {date}",
            left_out=leavings.said(left_out),
        ).documents()
    elif not known:
        what = "it has only quoted text" if left_out[QUOTED] else "there is no text"
        yield Problem(source, what, "Leave it out.")
    for name, payload, reader in known:
        if len(payload) > reader.most_bytes:
            yield Problem(f"{source}/{name}", "the attachment is too large", "Save it, then split it.")
        else:
            yield from reader.read(payload, source=f"{source}/{name}")


def _own_text(mail: EmailMessage, subject: str) -> tuple[str, Counter[str]]:
    plain = _body(mail, "plain")
    if plain.strip():
        return own_text(plain, subject)
    root = parsed(_body(mail, "html"))
    if root is None:
        return "", Counter()
    found = blocks(root, lambda element: QUOTED if _quotes(element.tag, element.attrib) else "")
    text, left_out = own_text("\n\n".join(block.text for block in found if not block.aside), subject)
    return text, leavings.added(left_out, Counter(block.aside for block in found if block.aside))


def _quotes(tag: str, attributes: dict[str, str]) -> bool:
    """Tell whether an element holds the message that is answered."""
    cited = tag == "blockquote" and (attributes.get("type") == "cite" or "cite" in attributes)
    return cited or not QUOTING_CLASSES.isdisjoint(attributes.get("class", "").split())


def _body(mail: EmailMessage, kind: str) -> str:
    """Return the message's text of that kind."""
    texts = [
        decoded_part(part)
        for part in _parts(mail)
        if part.get_content_type() == f"text/{kind}" and not part.get_filename()
    ]
    return normalised("\n\n".join(texts)).replace("\x00", "")


def decoded_part(part: Message) -> str:
    """Return the characters of a part; in an encoding that nobody knows it is read as UTF-8."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        return payload.decode("utf-8", "replace")


def _attached(mail: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each attachment, an attached message as it would be saved."""
    for place, part in enumerate(_parts(mail), start=1):
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
                yield f"message-{place}.eml", inner[0].as_bytes()
        elif part.get_filename() and not part.is_multipart():
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload:
                yield PurePath(part.get_filename("").replace("\\", "/")).name, payload


def _parts(mail: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts of the message itself, those of attached messages not."""
    waiting: list[EmailMessage] = [mail]
    seen = 0
    while waiting and seen < MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        inside = part.get_payload()
        if part.get_content_type() == "message/rfc822" or not isinstance(inside, list):
            yield part
        else:
            waiting = [*(one for one in inside if isinstance(one, EmailMessage)), *waiting]


def _reader(name: str, readers: Sequence[Reader]) -> Reader | None:
    suffix = PurePath(name).suffix.lower()
    return next((reader for reader in readers if suffix in reader.suffixes), None)


def _header(mail: EmailMessage, name: str) -> str:
    """Return the header on one line, or "" if there is none that can be read."""
    try:
        return " ".join(str(mail.get(name, "")).split())
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
    ):  # faults of the standard library
        return ""


def _names(addresses: str) -> str:
    return "; ".join(name or address for name, address in getaddresses([addresses]) if name or address)
