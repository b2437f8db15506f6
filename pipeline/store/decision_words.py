"""Says a decision in plain words, for a person who looks back at it."""

from collections.abc import Iterable

from pipeline.model.wording import day_in_words, in_words
from pipeline.store import decisions as d

MOST = 80  # characters of another's words


def said(entry: d.Entry) -> str:
    """Return a sentence without its full stop: "rejects “announced” in “Treaty signed” (by Ann)"."""
    by = " ".join(part for part in (f"by {entry.who}" if entry.who else "", entry.when) if part)
    told = of_decision(entry.decision)
    return f"{told} ({by})" if by else told


def of_decision(decision: d.Decision) -> str:
    """Return what the decision does, without who and when."""
    match decision:
        case d.RedateDocument():
            day = day_in_words(decision.published) if decision.published else "no day"
            return f"gives {_text(decision.text)} {day} as its day"
        case d.Undo():
            return f"takes back decision {decision.of}"
        case d.MergeActors() | d.SplitActor() | d.RenameActor() | d.SetAliases():
            return _of_actor(decision)
        case _:
            return f"{_of_event(decision)} {_event(decision.event)}"


def _of_event(decision: d.OfEvent) -> str:
    told = {
        d.Accept: "accepts",
        d.Reject: "rejects",
        d.EditDate: "takes the date away from",
        d.MergeEvents: "joins others with",
        d.SplitEvent: "splits",
        d.AddEvent: "adds",
    }
    match decision:
        case d.EditDate(dating=d.Dating() as dating) | d.ChooseReading(dating=dating):
            date = in_words(dating.interval, dating.grain, dating.certainty, dating.modifier)
            return f"gives the date {date} to"
        case d.EditHeadline():
            return f"gives the headline “{_short(decision.headline)}” to"
        case _:
            return told[type(decision)]


def _of_actor(decision: d.OfActor) -> str:
    actor = f"“{_short(decision.actor.name)}”"
    match decision:
        case d.MergeActors():
            return f"makes one actor of {actor} and {_listed(other.name for other in decision.others)}"
        case d.SplitActor():
            return f"takes “{_short(decision.name)}” ({_listed(decision.aliases)}) out of {actor}"
        case d.RenameActor():
            return f"calls {actor} “{_short(decision.name)}”"
        case d.SetAliases():
            return f"lets {actor} go by {_listed(decision.aliases) or 'no other name'}"


def _event(ref: d.EventRef) -> str:
    return f"“{_short(ref.words)}” (characters {ref.start}–{ref.end} of {_text(ref.text)})"


def _text(ref: d.TextRef) -> str:
    return f"“{_short(ref.title)}”" if ref.title else f"document {_short(ref.doc_id)}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"“{_short(name)}”" for name in names)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= MOST else f"{line[: MOST - 1]}…"
