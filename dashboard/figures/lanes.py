"""Which lanes the timeline has, and which events stand in each."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame

OTHERS = "Others"
NOBODY = "No actor named"


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane of the chart. `key` is the actor's id, empty for a lane of no one actor.

    `place` is the actor's in the whole case: its colour stays when filters move its lane.
    """

    key: str
    name: str
    events: frozenset[str]
    place: int = 0


def lanes(
    event_ids: Collection[str],
    links: "DataFrame",
    *,
    most: int,
    first: tuple[str, ...] = (),
    cast: tuple[str, ...] = (),
) -> tuple[Lane, ...]:
    """Return the lanes: the actors in `first`, then those with most events, then the rest.

    `links` has a row an event and actor (event_id, actor_id, name); rows of events that
    are not among `event_ids` are left out. An event stands in the lane of each of its
    actors. If more than `most` actors are there, the last lane holds the events of all
    the others; events with no actor have a lane of their own. `cast` holds the actor ids
    of the whole case in order.
    """
    wanted = set(event_ids)
    names: dict[str, str] = {}
    events: dict[str, set[str]] = {}
    for event, actor, name in zip(links["event_id"], links["actor_id"], links["name"], strict=True):
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
        found.append(Lane("", NOBODY, frozenset(alone)))
    return tuple(found)
