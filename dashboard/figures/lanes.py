"""Which lanes the timeline has, and which events stand in each."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame

OTHERS = "Others"


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane of the chart. `key` is what it stands for, empty for a lane of the rest.

    `place` is the key's in the whole case: its colour stays when filters move its lane.
    """

    key: str
    name: str
    events: frozenset[str]
    place: int = 0


def lanes(
    event_ids: Collection[str],
    members: "DataFrame",
    *,
    most: int,
    first: tuple[str, ...] = (),
    cast: tuple[str, ...] = (),
    nobody: str,
) -> tuple[Lane, ...]:
    """Return the lanes: the keys in `first`, then those with most events, then the rest.

    `members` has a row an event and lane (event_id, key, name); rows of events that are not
    among `event_ids` are left out. An event stands in each of its lanes. If there are more
    than `most`, the last lane holds the events of all the others; events of no lane have one
    of their own, called `nobody`. `cast` holds the keys of the whole case in order.
    """
    wanted = set(event_ids)
    names: dict[str, str] = {}
    events: dict[str, set[str]] = {}
    columns = [
        members[name].tolist() for name in ("event_id", "key", "name")
    ]  # five times as quick as the column
    for event, actor, name in zip(*columns, strict=True):
        if event in wanted:
            names[actor] = name
            events.setdefault(actor, set()).add(event)
    counts = Counter({actor: len(found) for actor, found in events.items()})
    order = sorted(counts, key=lambda a: (a not in first, -counts[a], names[a], a))
    shown = order if len(order) <= most + 1 else order[:most]  # a lane "Others" for one is none saved
    places = {actor: place for place, actor in enumerate((*cast, *sorted(set(order) - set(cast))))}
    found = [Lane(actor, names[actor], frozenset(events[actor]), places[actor]) for actor in shown]
    rest: set[str] = set().union(*(events[actor] for actor in order[len(shown) :]))
    if rest:
        found.append(Lane("", OTHERS, frozenset(rest)))
    alone = wanted.difference(*events.values()) if events else wanted
    if alone:
        found.append(Lane("", nobody, frozenset(alone)))
    return tuple(found)
