"""Reads the text of PDF files, page by page, with pypdf."""

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.model.documents import Document, Problem, normalised
from pipeline.readers import leavings
from pipeline.readers.care import carefully
from pipeline.readers.drafting import Draft
from pipeline.readers.errors import UnreadableError
from pipeline.readers.paging import paged
from pipeline.readers.reflow import Page, paragraphs, without_margins

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 5_000
MOST_CHARACTERS = 20_000_000  # of all pages together
MOST_DRAWN = 200_000_000  # bytes of drawing orders of all pages; a megabyte takes half a second
UNREADABLE = re.compile(r"[\ufffd\ue000-\uf8ff\x01-\x08\x0e-\x1f]|/G\d\d|\(cid:\d+\)")
# what programs write where nobody gave a title
NO_TITLE = re.compile(r"^Microsoft \w+ - |^untitled$|^\S+\.(?:docx?|indd|qxd|tex|dvi)$", re.IGNORECASE)
MOST_UNREADABLE = 0.1  # share of the characters
UNLOCK = "Save it without a password."
SCAN = "Let a text recognition run over it (OCR, such as ocrmypdf does), then give it again."


class PortableDocumentReader:
    """Reads `.pdf`. Running headers, footers and page numbers are left out."""

    suffixes: tuple[str, ...] = (".pdf",)
    most_bytes = 200_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document. The day of its making is not taken for that of publication."""
        yield from carefully(_read(content, source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    reader = _opened(content)
    pages, unread = _pages(reader)
    if not any(page.strip() for page in pages):
        what = f"it has no text: its {len(pages):,} pages are pictures, as a scan's are"
        raise UnreadableError(what, SCAN)
    if unread:
        yield Problem(source, f"{_listed(unread)} could not be read and may be pictures", SCAN)
    lines, left_out = without_margins([Page(page.split("\n")) for page in pages])
    whole = "\n".join(pages)
    text, starts = paged(paragraphs(page, whole) for page in lines)
    garbled = sum(len(found[0]) for found in UNREADABLE.finditer(text))
    if garbled > MOST_UNREADABLE * len(text):
        yield Problem(source, "its letters have no meaning that a program could read", SCAN)
        return
    title, author = _told(reader)
    draft = Draft(
        text,
        source,
        source,
        title=NO_TITLE.sub("", title),
        author=author,
        left_out=leavings.said(left_out),
    )
    for one in draft.documents():
        yield replace(one, pages=starts) if isinstance(one, Document) else one


def _opened(content: bytes) -> "PdfReader":
    """Return the file, opened; raise UnreadableError if it asks for a password or is too long."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of each small fault it repairs
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            what = "it is encrypted"
            raise UnreadableError(what, UNLOCK)
        count = len(reader.pages)
    except (DependencyError, NotImplementedError) as error:
        what = "it is encrypted"
        raise UnreadableError(what, UNLOCK) from error
    except PyPdfError as error:
        what = f"the file is damaged or no PDF ({error})"
        raise UnreadableError(what, "Save it anew, or give its text.") from error
    if count > MOST_PAGES:
        what = f"it has {count:,} pages, {MOST_PAGES:,} are allowed"
        raise UnreadableError(what, "Split it.")
    if not count:
        what = "it has no pages"
        raise UnreadableError(what, "Save it anew, or give its text.")
    return reader


def _pages(reader: "PdfReader") -> tuple[list[str], list[int]]:
    """Return the text of each page, and the numbers of those that are pictures or broken."""
    texts: list[str] = []
    unread: list[int] = []
    length = drawn = 0
    for number, page in enumerate(reader.pages, start=1):
        try:
            drawn += _size(page)
            text = normalised(page.extract_text()).replace("\x00", "") if drawn <= MOST_DRAWN else ""
        except Exception:  # noqa: BLE001  a broken page raises anything, and the others are whole
            text = ""
            unread.append(number)
        else:
            if not text.strip() and _has_picture(page):
                unread.append(number)
        texts.append(text)
        length += len(text)
        if length > MOST_CHARACTERS or drawn > MOST_DRAWN:
            what = f"its pages are too long (from page {number:,} on)"
            raise UnreadableError(what, "Split it into several files.")
    return texts, unread


def _size(page: "PageObject") -> int:
    """Return the bytes of the page's drawing orders, unpacked."""
    contents = page.get_contents()
    return len(contents.get_data()) if contents is not None else 0


def _told(reader: "PdfReader") -> tuple[str, str]:
    """Return the title and the author that the file tells; "" for what it does not."""
    try:
        told = reader.metadata
        return str((told and told.title) or ""), str((told and told.author) or "")
    except Exception:  # noqa: BLE001  broken metadata raise anything, and the text is whole
        return "", ""


def _has_picture(page: "PageObject") -> bool:
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    found = objects.get_object().values() if objects is not None else ()
    return any(one.get_object().get("/Subtype") == "/Image" for one in found)


def _listed(numbers: list[int]) -> str:
    most = 10
    named = ", ".join(map(str, numbers[:most]))
    more = f" … ({len(numbers):,} in all)" if len(numbers) > most else ""
    return f"page {named}" if len(numbers) == 1 else f"pages {named}{more}"
