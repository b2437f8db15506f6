"""Puts the rooms together: the only file that knows them all.

A room is made on first use and once in each process, so that a command pays only for the
rooms it needs: dates need no language model, a saved case needs no room at all.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline import flow
from pipeline.execution.processes import Processes
from pipeline.execution.serial import Serial
from pipeline.explanation import explained
from pipeline.model.actors import Actor, Tracked
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document, Problem, normalised
from pipeline.model.events import Harvest
from pipeline.model.iso import day
from pipeline.model.mentions import Rejected, Resolved
from pipeline.ports import (
    ActorFinder,
    ActorMerger,
    Analyst,
    Engine,
    EventBuilder,
    HappeningFinder,
    Reader,
    Resolver,
    Tagger,
)
from pipeline.readers.archive import ArchiveReader
from pipeline.readers.csv import CsvReader
from pipeline.readers.docx import WordReader
from pipeline.readers.door import read_bytes, read_paths
from pipeline.readers.drafting import Draft
from pipeline.readers.epub import BookReader
from pipeline.readers.html import WebPageReader
from pipeline.readers.json_list import JsonListReader
from pipeline.readers.jsonl import JsonLinesReader
from pipeline.readers.mail import MailboxReader, MessageReader
from pipeline.readers.markdown import MarkdownReader
from pipeline.readers.mhtml import WebArchiveReader
from pipeline.readers.odt import OpenDocumentReader
from pipeline.readers.pdf import PortableDocumentReader
from pipeline.readers.rtf import RichTextReader
from pipeline.readers.text import TextReader
from pipeline.readers.xlsx import SheetReader
from pipeline.store.redating import redated

if TYPE_CHECKING:
    from pipeline.store.case import Case
    from pipeline.store.decisions import Dating, Log


def _english() -> Tagger:
    from pipeline.grammar.english import english_tagger
    from pipeline.resolution.literals import LiteralTagger

    return LiteralTagger(english_tagger())


class Language(NamedTuple):
    """A language whose date phrases we read, by its BCP 47 code without region."""

    code: str
    tagger: Callable[[], Tagger]


SINGLE_TEXTS: tuple[Reader, ...] = (  # what may be attached to a message
    TextReader(),
    MarkdownReader(),
    WebPageReader(),
    WebArchiveReader(),
    PortableDocumentReader(),
    WordReader(),
    OpenDocumentReader(),
    RichTextReader(),
    BookReader(),
)
ATTACHED_MESSAGE = MessageReader(SINGLE_TEXTS)  # a message attached to it is not read
FILES: tuple[Reader, ...] = (
    *SINGLE_TEXTS,
    MessageReader((*SINGLE_TEXTS, ATTACHED_MESSAGE)),
    MailboxReader((*SINGLE_TEXTS, ATTACHED_MESSAGE)),
    JsonLinesReader(),
    JsonListReader(),
    CsvReader(),
    SheetReader(),
)
READERS: tuple[Reader, ...] = (*FILES, ArchiveReader(FILES))  # archives hold files, no archives
ENGINES: tuple[Engine, ...] = (Serial(), Processes())
LANGUAGES: tuple[Language, ...] = (Language("en", _english),)
LONGEST_DATE = 200  # characters that a person types as a date
READ_IN_FULL = frozenset(language.code for language in LANGUAGES)


def read_text(text: str, *, title: str, source: str, published: Moment | None) -> Document | Problem:
    """Return a pasted text as a document; a day given is the user's."""
    told = {"published": day(published), "basis": "user"} if published else {}
    *_, last = Draft(text, source, source, title=title, **told).documents()
    return _with_day(last) if isinstance(last, Document) else last


def read_file(name: str, content: bytes) -> tuple[Document | Problem, ...]:
    """Return the documents of one file's content, and what is wrong with it."""
    read = tuple(read_bytes(name, content, READERS))
    notes = [
        note for one in read if isinstance(one, Document) for note in flow.about_language(one, READ_IN_FULL)
    ]
    return (*notes, *(_with_day(one) if isinstance(one, Document) else one for one in read))


def documents(
    sources: Iterable[Path | str], problems: list[Problem], *, published: Moment | None
) -> Iterator[Document]:
    """Yield the documents of files and folders; what is wrong goes into `problems`.

    `published` is given to documents whose metadata tell no day; it goes before a day that
    we find in the document itself.
    """
    for document in flow.sifted(read_paths(sources, READERS), problems):
        problems.extend(flow.about_language(document, READ_IN_FULL))
        yield flow.dated(_with_day(document), published)


def ledger(document: Document) -> tuple[tuple[Resolved, ...], tuple[Rejected, ...]]:
    """Return the document's date phrases as they end, and the look-alikes."""
    return flow.ledger(document, tagger(document), resolver())


def explain(text: str, published: Moment | None) -> str:
    """Return how each date phrase of the text came by its date, for a person to read."""
    document = read_text(text, title="", source="explain", published=published)
    if isinstance(document, Problem):
        return f"{document.what}. {document.mend}"
    return explained(document, *ledger(document))


def read_date(text: str, published: Moment | None = None) -> "Dating | Problem":
    """Return the date that a typed text names, counted from `published` where it is relative."""
    from pipeline.typed_dates import typed_date

    plain = normalised(text[:LONGEST_DATE])
    document = Document("", plain, "", "", "", published, Basis.USER if published else None)
    return typed_date(plain, ledger(document)[0])


def harvest(document: Document, *, tracked: tuple[Tracked, ...] = ()) -> Harvest:
    """Return everything that one document yields."""
    rooms = flow.Rooms(tagger(document), resolver(), _analyst_of(document), finder(), builder())
    return flow.harvested(document, rooms, tracked)


def gather(harvests: Iterable[Harvest], problems: Iterable[Problem] = ()) -> "Case":
    """Return the case of these harvests in memory, with the same actor of several documents as one."""
    return flow.gathered(harvests, problems, merger(), happenings())


def casts(
    found: Iterable[Document], *, tracked: tuple[Tracked, ...] = ()
) -> tuple[tuple[Harvest, ...], dict[tuple[str, str], Actor]]:
    """Return harvests of actors only, and the actor of all documents for each of theirs."""
    harvests = tuple(flow.cast_only(document, _analyst_of(document), finder(), tracked) for document in found)
    return harvests, merger().merge(harvests)


def build(
    sources: Iterable[Path | str],
    *,
    engine: str = "serial",
    published: Moment | None = None,
    tracked: tuple[Tracked, ...] = (),
    log: "Log" = (),
    on_progress: Callable[[int], None] | None = None,
) -> "Case":
    """Return the case of files and folders, in memory, with what people decided about it.

    `engine` is the name of one of ENGINES. `on_progress` is told the number of documents
    done after each. A document that fails is a problem of the case; the rest goes on.
    """
    read_problems: list[Problem] = []
    failed: list[Problem] = []
    work = partial(_harvest_or_problem, tracked=tracked)
    chosen = next(one for one in ENGINES if one.name == engine)
    found = (redated(document, log) for document in documents(sources, read_problems, published=published))
    results = chosen.map(work, found)
    harvests = tuple(flow.yielded(results, failed, on_progress))
    case = gather(harvests, (*read_problems, *failed))
    return case.decided(log) if log else case


def _harvest_or_problem(document: Document, *, tracked: tuple[Tracked, ...]) -> Harvest | Problem:
    try:
        return harvest(document, tracked=tracked)
    except Exception as error:  # noqa: BLE001  one document must not take the others with it
        what = f"the document could not be worked through ({type(error).__name__}: {error})"
        return Problem(document.source, what, "This is a fault of the program: please report it.")


def _language(document: Document) -> Language | None:
    code = flow.language_code(document, LANGUAGES[0].code)
    return next((language for language in LANGUAGES if language.code == code), None)


def _with_day(document: Document) -> Document:
    """Return the document with the day of its dateline, address or file name, if it has no other."""
    if document.published:
        return document
    from pipeline.resolution.publication import with_day_found

    return with_day_found(document, tagger(document))


def tagger(document: Document) -> Tagger:
    """Return the tagger of the document's language; dateparser's where we have no rules of our own."""
    return _tagger(flow.language_code(document, LANGUAGES[0].code))


@cache
def _tagger(code: str) -> Tagger:
    for language in LANGUAGES:
        if language.code == code:
            return language.tagger()
    from pipeline.resolution.foreign import foreign_tagger

    return foreign_tagger(code)


@cache
def resolver() -> Resolver:
    """Return the room that places meanings on the calendar."""
    from pipeline.resolution.resolver import CalendarResolver

    return CalendarResolver()


@cache
def analyst() -> Analyst:
    """Return the best English language engine that is installed."""
    from pipeline.analysis.choosing import analyst as best

    return best()


def _analyst_of(document: Document) -> Analyst:
    if _language(document):
        return analyst()
    from pipeline.analysis.sentences_only import SentencesOnly

    return SentencesOnly(document.language)


@cache
def finder() -> ActorFinder:
    """Return the room that finds the actors of one document."""
    from pipeline.actors.finder import NameFinder

    return NameFinder()


@cache
def merger() -> ActorMerger:
    """Return the room that joins the actors of several documents."""
    from pipeline.actors.merging import NameMerger

    return NameMerger()


@cache
def happenings() -> HappeningFinder:
    """Return the room that groups what several documents report."""
    from pipeline.events.happenings import ReportGrouping

    return ReportGrouping()


@cache
def builder() -> EventBuilder:
    """Return the room that pairs clauses, dates and actors."""
    from pipeline.events.builder import ClauseEventBuilder

    return ClauseEventBuilder()
