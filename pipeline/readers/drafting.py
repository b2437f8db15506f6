"""A text and what is told about it into a Document, with a Problem for each thing that is wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document, Genre, Problem, fingerprint, identity, normalised
from pipeline.model.iso import parse_day
from pipeline.readers.languages import language_of

MOST_CHARACTERS = 20_000_000
LONGEST_TITLE = 120  # of a first line that is taken for the title
LONGEST_TITLE_TOLD = 500
LONGEST_AUTHOR = 200
LONGEST_EVIDENCE = 200
LONGEST_ID = 200
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
DAY = re.compile(r"(-?\d{4}-\d\d-\d\d)([T ].*)?", re.DOTALL)  # a time of day may follow and is left out
SURROGATES = re.compile("[\ud800-\udfff]")

Choice = TypeVar("Choice", Basis, Genre)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as found, with what the file says about it in the file's own words.

    `where` names the place for problems ("news.jsonl, line 3"); an empty field was not told.
    """

    text: str
    source: str
    where: str
    id: str = ""
    title: str = ""
    published: str = ""
    basis: str = ""
    language: str = ""
    genre: str = ""
    author: str = ""
    evidence: str = ""
    left_out: str = ""

    def documents(self) -> Iterator[Document | Problem]:
        """Yield what is wrong, then the document; no document if the text cannot be used."""
        text = normalised(self.text)
        if fault := _fault(text, self.id):
            yield Problem(self.where, *fault)
            return
        if SURROGATES.search(text):
            text, broken = SURROGATES.subn("\ufffd", text)
            what = f"{broken} broken characters were replaced by \ufffd"
            yield Problem(self.where, what, "Save the text again as UTF-8.")
        day, basis, problems = self._day()
        language, genre = self.language or language_of(text), self._one_of(Genre, self.genre, problems)
        if not LANGUAGE.fullmatch(language):
            language = language_of(text)
            problems.append(f"the language “{self.language}” is no code; the text's own words say {language}")
        for what in problems:
            yield Problem(self.where, what, "Correct it in the file, or in the app after reading.")
        yield Document(
            id=self.id or identity(text, self.source),
            text=text,
            title=shortened(self.title, LONGEST_TITLE_TOLD) or _first_line(text) or self.source,
            source=_line(self.source),
            sha256=fingerprint(text),
            published=day,
            published_basis=basis,
            language=language,
            genre=genre,
            author=shortened(self.author, LONGEST_AUTHOR),
            published_evidence=shortened(self.evidence, LONGEST_EVIDENCE) if day else "",
            left_out=self.left_out,
        )

    def _day(self) -> tuple[Moment | None, Basis | None, list[str]]:
        """Return the day and its basis, and what is wrong with them."""
        problems: list[str] = []
        if not self.published.strip():
            return None, None, problems
        found = DAY.fullmatch(self.published.strip())
        day = parse_day(found[1]) if found else None
        if day is None:
            problems.append(
                f"the day “{self.published}” is none (expected like 2024-06-19); the document is read without"
            )
            return None, None, problems
        return day, self._one_of(Basis, self.basis, problems) or Basis.METADATA, problems

    def _one_of(self, choices: type[Choice], told: str, problems: list[str]) -> Choice | None:
        if not told.strip():
            return None
        known = {str(choice): choice for choice in choices}
        if told.strip().lower() not in known:
            problems.append(f"the {choices.__name__.lower()} “{told}” is none of {', '.join(known)}")
        return known.get(told.strip().lower())


def _fault(text: str, doc_id: str) -> tuple[str, str] | None:
    """Return (what, mend) if there can be no document."""
    if not text.strip():
        return "there is no text", "Leave it out, or put the text in."
    if "\x00" in text:
        return "the content is binary, not text", "Give the text itself."
    if len(text) > MOST_CHARACTERS:
        size = f"{len(text):,} characters, {MOST_CHARACTERS:,} are allowed"
        return f"the text is too long ({size})", "Split it into several documents."
    if len(doc_id) > LONGEST_ID or not doc_id.isprintable():
        return "the id is not usable", f"Give a printable one of at most {LONGEST_ID} characters."
    return None


def _line(text: str) -> str:
    """Return the text on one line, without characters that cannot be stored."""
    return " ".join(SURROGATES.sub("\ufffd", normalised(text)).replace("\x00", " ").split())


def shortened(text: str, most: int) -> str:
    """Return the text on one line of at most so many characters."""
    line = _line(text)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _first_line(text: str) -> str:
    first = text.lstrip().split("\n", 1)[0].lstrip("#").strip()
    return _line(first) if len(first) <= LONGEST_TITLE else ""
