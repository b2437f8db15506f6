"""What a lane stands for: an actor, a document, a kind of event or a place."""

from typing import TYPE_CHECKING

from dashboard.selection import Lanes
from dashboard.terms import KINDS

if TYPE_CHECKING:
    from pandas import DataFrame

NOBODY = {
    Lanes.ACTOR: "No actor named",
    Lanes.PLACE: "No place named",
    Lanes.DOCUMENT: "No document",
    Lanes.KIND: "No kind",
}


def memberships(by: Lanes, events: "DataFrame", links: "DataFrame") -> "DataFrame":
    """Return a row for each event and lane it stands in: event_id, key, name.

    `events` and `links` have the columns of `Case.events` and `Case.event_actors`.
    """
    match by:
        case Lanes.ACTOR:
            found = links
        case Lanes.PLACE:
            found = links[links["kind"] == "place"]
        case Lanes.DOCUMENT:
            return events[["event_id"]].assign(key=events["doc_id"], name=events["doc_title"])
        case Lanes.KIND:
            names = events["kind"].map(lambda kind: KINDS.get(str(kind), str(kind)))
            return events[["event_id"]].assign(key=events["kind"], name=names)
    return found[["event_id"]].assign(key=found["actor_id"], name=found["name"])
