"""Decisions as JSON lines, one a line, to be read in git and by anyone.

What is read comes from strangers: a line is a decision of ours in every field, or an error
that names it. Moments are written as ISO minutes, an interval with its end left out.
"""

import dataclasses
import json
import re
from collections.abc import Callable
from enum import Enum
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from pipeline.model.calendar import FIRST_YEAR, LAST_YEAR, Interval, Moment, in_range, is_day
from pipeline.model.iso import day
from pipeline.store.decisions import KINDS, Decision, Entry, Log

NAME = "decisions.jsonl"
LONGEST_LINE = 1_000_000  # characters
ENVELOPE = ("decision", "number", "who", "when")
MOMENT = re.compile(r"(-?\d{4,5})-(\d\d)-(\d\d)T(\d\d):(\d\d)")
NAMES = {kind.__name__: kind for kind in KINDS}


def written(log: Log) -> str:
    """Return the log as text, a line for each entry."""
    return "".join(json.dumps(_entry(entry), ensure_ascii=False) + "\n" for entry in log)


def parsed(text: str) -> Log:
    """Return what `written` was given; raises ValueError that names the line and what is wrong with it."""
    log: list[Entry] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            log.append(_read_entry(line))
        except (ValueError, TypeError, RecursionError) as error:
            msg = f"line {number} is no decision ({str(error).splitlines()[0][:200]})"
            raise ValueError(msg) from error
    if len({entry.id for entry in log}) != len(log):
        msg = "a decision stands in it twice"
        raise ValueError(msg)
    return tuple(log)


def _entry(entry: Entry) -> dict[str, Any]:
    told = {"decision": type(entry.decision).__name__, **_fields(entry.decision)}
    return {**told, "number": entry.number, "who": entry.who, "when": entry.when}


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case Moment():
            return f"{day(value)}T{value.hour:02}:{value.minute:02}"
        case tuple():
            return [_plain(one) for one in value]
        case None | str() | int():
            return value
        case _:
            return _fields(value)


def _read_entry(line: str) -> Entry:
    if len(line) > LONGEST_LINE:
        msg = f"it is longer than {LONGEST_LINE:,} characters"
        raise ValueError(msg)
    told = json.loads(line)
    if not isinstance(told, dict) or told.get("decision") not in NAMES:
        msg = "its kind is not known"
        raise ValueError(msg)
    kind = NAMES[told["decision"]]
    body = {name: value for name, value in told.items() if name not in ENVELOPE}
    decision = cast("Decision", _read(kind, body))
    who, when = (_read(str, told.get(name, "")) for name in ("who", "when"))
    return Entry(decision, _read(int, told.get("number")), who, when)


def _read(wanted: Any, told: Any) -> Any:
    """Return the value of that type; raises ValueError if it is another."""
    if isinstance(wanted, UnionType):
        if told is None:
            return None
        (one,) = (each for each in get_args(wanted) if each is not NoneType)
        return _read(one, told)
    if get_origin(wanted) is tuple:
        return tuple(_read(get_args(wanted)[0], one) for one in _checked(told, list))
    if wanted in (str, int):
        return _checked(told, wanted)
    return _made(wanted, told)


def _made(wanted: Any, told: Any) -> Any:
    if wanted is Moment:
        return _moment(_checked(told, str))
    if issubclass(wanted, Enum):
        return wanted(told)
    hints = get_type_hints(wanted)
    if unknown := set(_checked(told, dict)) - set(hints):
        msg = f"{wanted.__name__} knows no {min(unknown)}"
        raise ValueError(msg)
    made = wanted(**{name: _read(hints[name], value) for name, value in told.items()})
    if isinstance(made, Interval) and not (made.start < made.end and in_range(made)):
        msg = "an interval ends before it begins, or lies outside the calendar"
        raise ValueError(msg)
    return made


def _checked(told: Any, wanted: Callable[..., Any]) -> Any:
    if type(told) is not wanted:
        msg = f"{json.dumps(told)[:40]} stands where a {getattr(wanted, '__name__', 'value')} should"
        raise ValueError(msg)
    return told


def _moment(text: str) -> Moment:
    found = MOMENT.fullmatch(text)
    numbers = [int(part) for part in found.groups()] if found else []
    end_of_time = [LAST_YEAR + 1, 1, 1, 0, 0]  # the end, left out, of the last interval
    if numbers != end_of_time and not (
        numbers
        and numbers[0] >= FIRST_YEAR
        and is_day(*numbers[:3])
        and max(numbers[3] - 23, numbers[4] - 59) <= 0
    ):
        msg = f"“{text[:40]}” is no moment"
        raise ValueError(msg)
    return Moment(*numbers)
