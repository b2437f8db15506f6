"""How one document goes through the rooms, and how the harvests become a case."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.model.actors import Tracked
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document, Problem
from pipeline.model.events import Harvest
from pipeline.model.mentions import Rejected, Resolved
from pipeline.ports import ActorFinder, ActorMerger, Analyst, EventBuilder, HappeningFinder, Resolver, Tagger

if TYPE_CHECKING:  # the store brings pandas, which reading dates does without
    from pipeline.store.case import Case

UNDETERMINED = "und"  # BCP 47
TELLING = 200  # characters in which a language should show


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rooms a document goes through, in the order of their work."""

    tagger: Tagger
    resolver: Resolver
    analyst: Analyst
    finder: ActorFinder
    builder: EventBuilder


def ledger(
    document: Document, tagger: Tagger, resolver: Resolver
) -> tuple[tuple[Resolved, ...], tuple[Rejected, ...]]:
    """Return every date phrase of the document as it ends, and the look-alikes."""
    tagging = tagger.tag(document.text)
    return resolver.resolve(document, tagging), tagging.rejected


def harvested(document: Document, rooms: Rooms, tracked: tuple[Tracked, ...]) -> Harvest:
    """Return everything the document yields."""
    mentions, rejected = ledger(document, rooms.tagger, rooms.resolver)
    analysis = rooms.analyst.analyse(document)
    cast = rooms.finder.find(document, analysis, tracked)
    events = rooms.builder.build(document, analysis, mentions, cast)
    return Harvest(document, analysis.engine, analysis.sentences, mentions, rejected, cast, events)


def cast_only(
    document: Document, analyst: Analyst, finder: ActorFinder, tracked: tuple[Tracked, ...]
) -> Harvest:
    """Return a harvest with the document's actors and nothing else."""
    analysis = analyst.analyse(document)
    cast = finder.find(document, analysis, tracked)
    return Harvest(document, analysis.engine, analysis.sentences, (), (), cast, ())


def gathered(
    harvests: Iterable[Harvest],
    problems: Iterable[Problem],
    merger: ActorMerger,
    happenings: HappeningFinder,
) -> "Case":
    """Return the case of these harvests; a document harvested twice is kept once, and said."""
    from pipeline.store.case import Case
    from pipeline.store.tables import tables

    kept: dict[str, Harvest] = {}
    said = list(problems)
    for harvest in harvests:
        if harvest.document.id in kept:
            said.append(_given_twice(harvest.document, kept[harvest.document.id].document))
        else:
            kept[harvest.document.id] = harvest
    found = tuple(kept.values())
    merged = merger.merge(found)
    return Case.of(tables(found, merged, said, happenings=happenings.find(found, merged)))


def sifted(found: Iterable[Document | Problem], problems: list[Problem]) -> Iterator[Document]:
    """Yield the documents, each id once; put what is wrong into `problems`."""
    seen: dict[str, Document] = {}
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
        elif one.id in seen:
            problems.append(_given_twice(one, seen[one.id]))
        else:
            seen[one.id] = replace(one, text="")  # its name is needed, its text is not
            yield one


def yielded(
    results: Iterable[Harvest | Problem], failed: list[Problem], on_progress: Callable[[int], None] | None
) -> Iterator[Harvest]:
    """Yield the harvests, telling how many documents are done; put failures into `failed`."""
    for done, result in enumerate(results, start=1):
        if isinstance(result, Problem):
            failed.append(result)
        else:
            yield result
        if on_progress:
            on_progress(done)


def language_code(document: Document, undetermined: str) -> str:
    """Return the document's language without region; `undetermined` where it could not be told."""
    code = document.language.split("-")[0].lower()
    return undetermined if code == UNDETERMINED else code


def about_language(document: Document, read_in_full: frozenset[str]) -> Iterator[Problem]:
    """Yield what a reader must know about a document whose language we do not read in full."""
    code = language_code(document, UNDETERMINED)
    if code == UNDETERMINED and len(document.text) >= TELLING:
        what = "its language could not be told; it is read as English"
        yield Problem(document.source, what, "If it is another, say so (language: fr).")
    elif code not in {UNDETERMINED, *read_in_full}:
        what = f"it is in another language ({document.language}): only its dates are read, by dateparser"
        known = ", ".join(sorted(read_in_full))
        yield Problem(
            document.source, what, f"Read in full: {known}. If it is one of them, say so (language: en)."
        )


def dated(document: Document, published: Moment | None) -> Document:
    """Return the document with the user's day, where its metadata give none: a day we found gives way."""
    if published is None or document.published_basis in (Basis.METADATA, Basis.USER):
        return document
    return replace(document, published=published, published_basis=Basis.USER, published_evidence="")


def _given_twice(document: Document, first: Document) -> Problem:
    what = f"the document {document.id} was given before (as {first.source}); the first is kept"
    mend = "Leave it out, or give it an id of its own."
    return Problem(document.source, what, mend)
