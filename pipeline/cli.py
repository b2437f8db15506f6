"""The command line: build, export, verify, mentions, actors, explain, rules.

An error is one line on standard error and exit code 2; nothing has been written then.
What is wrong with one of several documents is a warning, and the rest goes on. `verify` ends
with 1 if a quote is not where its file says.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from pipeline import assembly
from pipeline.arguments import Parser, UsageError, parser, with_years_bc
from pipeline.execution.errors import WorkerDiedError
from pipeline.model.actors import MentionForm, Tracked
from pipeline.model.documents import Document, Problem
from pipeline.model.expressions import Range
from pipeline.store.decisions import Status
from pipeline.store.errors import CaseError
from pipeline.store.rows import Row, mention_row

if TYPE_CHECKING:
    from pipeline.store.case import Case

EXIT_DIFFERS = 1
EXIT_ERROR = 2
EXIT_INTERRUPTED = 130
EXIT_BROKEN_PIPE = 141
MOST_OF_A_QUOTE = 80  # characters of it in a report
MENTION_FIELDS = tuple(
    "doc_id start end text type value mod interval_start interval_end grain certainty rule anchor"
    " anchor_basis status reason".split()
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        typed = with_years_bc(sys.argv[1:] if arguments is None else arguments)
        asked = _parser().parse_args(typed)
        code: int | None = asked.run(asked)
        sys.stdout.flush()
    except KeyboardInterrupt:
        _say("stopped; no case was changed")
        return EXIT_INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_BROKEN_PIPE
    except Exception as error:  # noqa: BLE001  the last door: never a traceback
        _say(f"error: {_in_words(error)}")
        return EXIT_ERROR
    return code or 0


def _in_words(error: Exception) -> str:
    """Say on one line what happened, where and what to do."""
    match error:
        case UsageError() | CaseError():
            said = str(error)
        case WorkerDiedError():
            source = error.item.source if isinstance(error.item, Document) else "a document"
            said = f"{source}: {error}. Leave it out, or give the machine more memory."
        case OSError():
            place = f"{error.filename}: " if error.filename else ""
            said = f"{place}{error.strerror or error}. Check the name and the rights."
        case _:
            said = f"a fault of the program ({type(error).__name__}: {error}); please report it"
    return " ".join(said.split())


def build(asked: argparse.Namespace) -> None:
    """Build a case folder from documents."""
    from tqdm import tqdm

    from pipeline.store.case import Case

    Case.prepare(asked.output)
    with tqdm(desc="documents", unit="doc", disable=None, leave=False) as bar:
        case = assembly.build(
            asked.documents,
            engine=asked.engine,
            published=asked.published,
            tracked=tuple(asked.actor),
            log=Case.decisions(asked.output),
            on_progress=lambda done: bar.update(done - bar.n),
        )
    _report(case.problems, read=case.counts().documents)
    case.save(asked.output)
    _say_decisions(case)
    print(f"{asked.output}: {_summary(case)}")


def export(asked: argparse.Namespace) -> None:
    """Write the events of a case in an outside format."""
    from pipeline.exporters import ALL
    from pipeline.store.case import Case
    from pipeline.store.extract import Extract
    from pipeline.store.selection import Selection

    exporter = next((one for one in ALL if one.name == asked.to), None)
    if exporter is None:
        msg = f"the format {asked.to} is not known; give one of {', '.join(one.name for one in ALL)}"
        raise UsageError(msg)
    case = Case.open(asked.case)
    _say_decisions(case)
    selection = Selection(status=tuple(asked.status))
    extract = Extract(case, title=Path(asked.case).resolve().name, selection=selection)
    losses = exporter.losses(extract)
    for loss in losses:
        _say(f"note: {loss}")
    Path(asked.output).write_bytes(exporter.write(extract))
    stamp = [f"{name}: {value}" for name, value in extract.stamp.items()]
    beside = "\n".join((*(losses or ("Carries everything.",)), "", *stamp, ""))
    Path(f"{asked.output}.losses.txt").write_bytes(beside.encode())
    print(f"{asked.output}: {_of(len(extract.chosen), 'event')}")


def verify(asked: argparse.Namespace) -> int:
    """Check that every quote still stands in the documents where the file of events says."""
    from pipeline.exporters import returning
    from pipeline.verification import Standing, verified

    try:
        events = returning.read(Path(asked.events))
    except ValueError as error:
        raise UsageError(str(error)) from error
    problems: list[Problem] = []
    documents = tuple(assembly.documents(asked.documents, problems, published=None))
    _report(tuple(problems), read=len(documents))
    checks = verified(events, documents)
    wrong = [check for check in checks if check.standing is not Standing.IN_PLACE]
    for check in wrong:
        now = f" (now at {check.found})" if check.standing is Standing.MOVED else ""
        print(f"{check.event_id}: {check.standing}{now}: {check.source}: “{_shortened(check.quote)}”")
    print(f"{asked.events}: {len(checks) - len(wrong)} of {_of(len(checks), 'quote')} in place")
    return EXIT_DIFFERS if wrong else 0


def mentions(asked: argparse.Namespace) -> None:
    """Print every date phrase of documents as JSON Lines."""
    with _reading(asked) as documents:
        _write_lines(asked.output, (line for one in documents for line in _mention_lines(one, asked)))


def actors(asked: argparse.Namespace) -> None:
    """Print every mention of an actor as JSON Lines."""
    with _reading(asked) as documents:
        _write_lines(asked.output, _actor_lines(documents, tuple(asked.actor)))


def explain(asked: argparse.Namespace) -> None:
    """Say how each date phrase of a text came by its date."""
    document = assembly.read_text(asked.text, title="", source="the text", published=asked.published)
    if isinstance(document, Problem):
        raise UsageError(_one_line(document))
    print(assembly.explain(asked.text, asked.published))


def rules(asked: argparse.Namespace) -> None:
    """List the rules that read dates, with the phrases that prove them."""
    from pipeline import rule_listing

    if asked.markdown:
        page = Path(asked.markdown)
        try:
            page.write_bytes(rule_listing.with_table(page.read_text(encoding="utf-8")).encode())
        except ValueError as error:
            msg = f"{asked.markdown}: {error}"
            raise UsageError(msg) from error
        print(f"{asked.markdown}: the table of the rules is up to date")
    elif asked.family is None:
        print(rule_listing.listed())
    elif asked.family in rule_listing.SECTIONS:
        print(rule_listing.listed([asked.family]))
    else:
        msg = f"there is no family {asked.family}; give one of {', '.join(rule_listing.SECTIONS)}"
        raise UsageError(msg)


def _mention_lines(document: Document, asked: argparse.Namespace) -> Iterator[Row]:
    found, rejected = assembly.ledger(document)
    asked_for = [one for one in found if asked.stretches or not isinstance(one.mention.expression, Range)]
    rows = [mention_row(document, one) for one in (*asked_for, *(rejected if asked.rejected else ()))]
    for row in sorted(rows, key=lambda row: (row["start"], row["end"])):
        yield {name: row.get(name) for name in MENTION_FIELDS} | {"value": row.get("value") or ""}


def _actor_lines(documents: Iterable[Document], tracked: tuple[Tracked, ...]) -> Iterator[Row]:
    harvests, merged = assembly.casts(documents, tracked=tracked)
    for harvest in harvests:
        for mention in harvest.cast.mentions:
            actor = merged[harvest.document.id, mention.actor_id]
            yield {
                "doc_id": harvest.document.id,
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.span.of(harvest.document.text),
                "kind": actor.kind,
                "actor": actor.name,
                "named": mention.form is MentionForm.NAMED,
            }


@contextmanager
def _reading(asked: argparse.Namespace) -> Iterator[Iterator[Document]]:
    """Give the documents asked for, at least one; afterwards report what was wrong."""
    problems: list[Problem] = []
    documents = assembly.documents(asked.documents, problems, published=asked.published)
    first = next(documents, None)
    if first is None:
        _report(tuple(problems), read=0)
    else:
        yield chain((first,), documents)
        sys.stdout.flush()
        _report(tuple(problems), read=1)


def _write_lines(output: str | None, rows: Iterable[Row]) -> None:
    with _sink(output) as sink:
        for row in rows:
            sink.write(json.dumps(row, ensure_ascii=False) + "\n")


@contextmanager
def _sink(output: str | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
    else:
        with Path(output).open("w", encoding="utf-8", newline="\n") as file:
            yield file


def _report(problems: tuple[Problem, ...], *, read: int) -> None:
    """Warn of each problem; raise UsageError if nothing could be read."""
    if read == 0 and len(problems) == 1:
        raise UsageError(_one_line(problems[0]))
    for problem in problems:
        _say(f"warning: {_one_line(problem)}")
    if read == 0:
        msg = (
            "no document could be read; see the warnings above" if problems else "the folder has no documents"
        )
        raise UsageError(msg)


def _summary(case: "Case") -> str:
    counts = case.counts()
    return (
        f"{_of(counts.documents, 'document')}, "
        f"{_of(counts.events, 'event')} ({counts.dated_events} dated, {counts.undated_events} undated), "
        f"{_of(counts.mentions, 'mention')} ({counts.dated} dated, {counts.unresolved} unresolved, "
        f"{counts.rejected} rejected), {_of(counts.actors, 'actor')}, {_of(len(case.problems), 'problem')}; "
        f"read by {', '.join(case.manifest.engines)}"
    )


def _say_decisions(case: "Case") -> None:
    """Say which decisions of the case have lost what they are about; they stay in its log."""
    from pipeline.store.decision_words import said

    for entry in case.orphans:
        _say(f"warning: a decision is kept, but what it is about is not in the case: it {said(entry)}")
    for entry in case.waiting:
        _say(f"warning: a decision waits for a new build: it {said(entry)}")


def _shortened(quote: str) -> str:
    one_line = " ".join(quote.split())
    return one_line if len(one_line) <= MOST_OF_A_QUOTE else f"{one_line[:MOST_OF_A_QUOTE]}…"


def _of(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _one_line(problem: Problem) -> str:
    return " ".join(f"{problem.source}: {problem.what}. {problem.mend}".split())


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _formats() -> str:
    from pipeline.exporters import ALL

    return "\n".join(["formats:", *(f"  {one.name:17} {one.purpose}" for one in ALL)])


def _parser() -> Parser:
    engines = [engine.name for engine in assembly.ENGINES]
    return parser(
        build=build,
        export=export,
        verify=verify,
        mentions=mentions,
        actors=actors,
        explain=explain,
        rules=rules,
        engines=engines,
        statuses=[status.value for status in Status],
        formats=_formats,
    )
