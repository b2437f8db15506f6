"""What can be typed on the command line: commands, options, examples."""

import argparse
from collections.abc import Callable
from typing import NoReturn, TypeAlias

from pipeline.model.actors import Tracked
from pipeline.model.calendar import Moment
from pipeline.model.iso import parse_day

Command: TypeAlias = Callable[[argparse.Namespace], int | None]

EXAMPLES = """examples:
  python -m pipeline build articles/ -o my-case --published 2024-06-19
  python -m pipeline build news.jsonl -o my-case --actor "Kim Jong Un=Kim|the Marshal" --engine processes
  python -m pipeline export my-case --to csv -o events.csv
  python -m pipeline export my-case --to html -o timeline.html
  python -m pipeline verify events.csv articles/
  python -m pipeline mentions article.txt --published 2024-06-19
  python -m pipeline actors article.txt other.txt -o actors.jsonl
  python -m pipeline explain "They met on Tuesday." --published 2024-06-19
  python -m pipeline rules --family relative

DOC is a file or a folder of them: .txt .md .html .pdf .docx .odt .rtf .epub .eml .mbox .zip, or a table
with one document a row (.jsonl .csv .xlsx; columns id, text, title, published).
DAY is like 2024-06-19; it is given to documents whose metadata tell none, and goes before a dateline."""


class UsageError(Exception):
    """What the user asked for cannot be done; the message says what to do."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line; `more` is asked for the end of its help."""

    more: Callable[[], str] | None = None

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of printing the usage."""
        msg = f"{message} (see {self.prog} --help)"
        raise UsageError(msg)

    def format_help(self) -> str:
        """Return the help, with what would take long to know before it is asked for."""
        return super().format_help() + (f"\n{self.more()}\n" if self.more else "")


def parser(
    *,
    build: Command,
    export: Command,
    verify: Command,
    mentions: Command,
    actors: Command,
    explain: Command,
    rules: Command,
    engines: list[str],
    statuses: list[str],
    formats: Callable[[], str],
) -> Parser:
    """Return the parser of the commands; `run` of what it parses is the command asked for."""
    whole = Parser(
        prog="python -m pipeline",
        description="Turn documents into a checked timeline of who did what, when.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = whole.add_subparsers(required=True, metavar="COMMAND")

    def command(run: Command) -> Parser:
        said = (run.__doc__ or "").strip()
        shape = argparse.RawDescriptionHelpFormatter
        made = commands.add_parser(
            run.__name__, help=said, description=said, epilog=EXAMPLES, formatter_class=shape
        )
        made.set_defaults(run=run)
        return made

    def of_documents(run: Command, output: str) -> argparse.ArgumentParser:
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
    building.add_argument(
        "--engine", choices=engines, default=engines[0], help="how to run (default: serial)"
    )
    exporting = command(export)
    exporting.add_argument("case", metavar="CASE", help="a folder that build wrote")
    exporting.add_argument(
        "--to", required=True, metavar="FORMAT", help="csv, html, json and others, listed below"
    )
    exporting.add_argument(
        "--status",
        action="append",
        default=[],
        choices=statuses,
        help="only events of this status; may be repeated (default: all but the rejected)",
    )
    exporting.more = formats
    exporting.add_argument(
        "-o", "--output", required=True, metavar="FILE", help="what is lost stands in FILE.losses.txt"
    )
    checking = command(verify)
    checking.add_argument("events", metavar="EVENTS", help="a .csv, .json or .parquet that export wrote")
    checking.add_argument("documents", nargs="+", metavar="DOC", help="a file or a folder")
    dating = of_documents(mentions, "FILE")
    dating.add_argument("--rejected", action="store_true", help="also look-alikes that are no dates")
    dating.add_argument(
        "--stretches", action="store_true", help="also the stretch from one date to another, beside both"
    )
    tracking(of_documents(actors, "FILE"))
    explaining = command(explain)
    explaining.add_argument("text", metavar="TEXT", help="the text, in quotes")
    explaining.add_argument("--published", type=_day, metavar="DAY", help="the day it was written")
    listing = command(rules)
    shown = listing.add_mutually_exclusive_group()
    shown.add_argument("--family", metavar="NAME", help="only the rules of this family")
    shown.add_argument(
        "--markdown", metavar="FILE", help="put a table of all rules into this page, between its two markers"
    )
    return whole


def _day(text: str) -> Moment:
    day = parse_day(text)
    if day is None:
        msg = f"“{text}” is no day; give one like 2024-06-19"
        raise argparse.ArgumentTypeError(msg)
    return day


def with_years_bc(arguments: list[str]) -> list[str]:
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
