"""The command line: build, export, mentions, actors, explain.

An error is one line on standard error and exit code 2; nothing has been written then.
What is wrong with one of several documents is a warning, and the rest goes on.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from pipeline import assembly
from pipeline.execution.errors import WorkerDiedError
from pipeline.model.actors import MentionForm, Tracked
from pipeline.model.calendar import Moment
from pipeline.model.documents import Document, Problem
from pipeline.model.iso import parse_day
from pipeline.store.errors import CaseError
from pipeline.store.rows import Row, mention_row

if TYPE_CHECKING:
    from pipeline.store.case import Case

EXIT_ERROR = 2
EXIT_INTERRUPTED = 130
EXIT_BROKEN_PIPE = 141
MENTION_FIELDS = tuple(
    "doc_id start end text type value mod interval_start interval_end grain certainty rule anchor"
    " anchor_basis status reason".split()
)

EXAMPLES = """examples:
  python -m pipeline build articles/ -o my-case --published 2024-06-19
  python -m pipeline build news.jsonl -o my-case --actor "Kim Jong Un=Kim|the Marshal" --engine processes
  python -m pipeline export my-case --to csv -o events.csv
  python -m pipeline mentions article.txt --published 2024-06-19
  python -m pipeline actors article.txt other.txt -o actors.jsonl
  python -m pipeline explain "They met on Tuesday." --published 2024-06-19

DOC is a .txt, .md or .jsonl file ({"id", "text", "title", "published"} a line) or a folder of them.
DAY is like 2024-06-19; it is given to documents that have no day of their own."""


class UsageError(Exception):
    """What the user asked for cannot be done; the message says what to do."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of printing the usage."""
        msg = f"{message} (see {self.prog} --help)"
        raise UsageError(msg)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        asked = _parser().parse_args(_with_years_bc(sys.argv[1:] if arguments is None else arguments))
        asked.run(asked)
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
    return 0


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
            on_progress=lambda done: bar.update(done - bar.n),
        )
    _report(case.problems, read=case.counts().documents)
    case.save(asked.output)
    print(f"{asked.output}: {_summary(case)}")


def export(asked: argparse.Namespace) -> None:
    """Write the events of a case in an outside format."""
    from pipeline.exporters import ALL
    from pipeline.store.case import Case

    exporter = next((one for one in ALL if one.name == asked.to), None)
    if exporter is None:
        msg = f"the format {asked.to} is not known; give one of {', '.join(one.name for one in ALL)}"
        raise UsageError(msg)
    events = Case.open(asked.case).events()
    for loss in exporter.losses(events):
        _say(f"note: {loss}")
    Path(asked.output).write_bytes(exporter.write(events))
    print(f"{asked.output}: {_of(len(events), 'event')}")


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


def _mention_lines(document: Document, asked: argparse.Namespace) -> Iterator[Row]:
    found, rejected = assembly.ledger(document)
    rows = [mention_row(document, one) for one in (*found, *(rejected if asked.rejected else ()))]
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


def _of(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _one_line(problem: Problem) -> str:
    return " ".join(f"{problem.source}: {problem.what}. {problem.mend}".split())


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _day(text: str) -> Moment:
    day = parse_day(text)
    if day is None:
        msg = f"“{text}” is no day; give one like 2024-06-19"
        raise argparse.ArgumentTypeError(msg)
    return day


def _with_years_bc(arguments: list[str]) -> list[str]:
    """Join `--published` and a day before Christ, which argparse would take for an option."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] == "--published" and parse_day(argument):
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined


def _tracked(text: str) -> Tracked:
    name, _, aliases = text.partition("=")
    if not name.strip():
        msg = f"“{text}” has no name; give one like “Kim Jong Un=Kim|the Marshal”"
        raise argparse.ArgumentTypeError(msg)
    return Tracked(name.strip(), tuple(alias.strip() for alias in aliases.split("|") if alias.strip()))


def _parser() -> Parser:
    parser = Parser(
        prog="python -m pipeline",
        description="Turn documents into a checked timeline of who did what, when.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(run: Callable[[argparse.Namespace], None]) -> argparse.ArgumentParser:
        said = (run.__doc__ or "").strip()
        shape = argparse.RawDescriptionHelpFormatter
        made = commands.add_parser(
            run.__name__, help=said, description=said, epilog=EXAMPLES, formatter_class=shape
        )
        made.set_defaults(run=run)
        return made

    def of_documents(run: Callable[[argparse.Namespace], None], output: str) -> argparse.ArgumentParser:
        made = command(run)
        made.add_argument("documents", nargs="+", metavar="DOC", help="a file or a folder")
        made.add_argument("--published", type=_day, metavar="DAY", help="the day of documents without one")
        made.add_argument("-o", "--output", metavar=output, required=output == "CASE")
        return made

    def tracking(made: argparse.ArgumentParser) -> None:
        help_ = "an actor to find, with other names it goes by; may be repeated"
        made.add_argument(
            "--actor", type=_tracked, action="append", default=[], metavar="NAME=ALIAS|ALIAS", help=help_
        )

    building = of_documents(build, "CASE")
    tracking(building)
    engines = [engine.name for engine in assembly.ENGINES]
    building.add_argument(
        "--engine", choices=engines, default=engines[0], help="how to run (default: serial)"
    )
    exporting = command(export)
    exporting.add_argument("case", metavar="CASE", help="a folder that build wrote")
    exporting.add_argument("--to", required=True, metavar="FORMAT", help="csv")
    exporting.add_argument("-o", "--output", required=True, metavar="FILE")
    of_documents(mentions, "FILE").add_argument(
        "--rejected", action="store_true", help="also look-alikes that are no dates"
    )
    tracking(of_documents(actors, "FILE"))
    explaining = command(explain)
    explaining.add_argument("text", metavar="TEXT", help="the text, in quotes")
    explaining.add_argument("--published", type=_day, metavar="DAY", help="the day it was written")
    return parser
