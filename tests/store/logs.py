"""References and datings for the tests of decisions."""

from pipeline.model.calendar import Grain, Moment, unit_containing
from pipeline.model.documents import fingerprint
from pipeline.store.decisions import ActorRef, Dating, Decision, EventRef, Log, TextRef
from pipeline.store.history import appended
from tests.sample_harvests import CAESAR, TREATY, find

TREATY_TEXT = TextRef("treaty", fingerprint(TREATY), "Russia and North Korea sign a treaty")
CAESAR_TEXT = TextRef("caesar", fingerprint(CAESAR), "Caesar")
PUTIN = ActorRef("putin", "Vladimir Putin")
RUSSIA = ActorRef("russia", "Russia")
NORTH = ActorRef("north-korea", "North Korea")
SOUTH = ActorRef("south-korea", "South Korea")


def event(words: str, text: TextRef = TREATY_TEXT) -> EventRef:
    """Return the event that these words tell."""
    span = find(TREATY if text is TREATY_TEXT else CAESAR, words)
    return EventRef(text, span.start, span.end, words)


ANNOUNCED, SIGNED, SENT = event("announced"), event("treaty"), event("sent")
KILLED = event("killed", CAESAR_TEXT)


def day(year: int, month: int, number: int, typed: str = "") -> Dating:
    """Return a date of one day."""
    return Dating(unit_containing(Moment(year, month, number), Grain.DAY), Grain.DAY, typed=typed)


def log_of(*decisions: Decision, who: str = "Ann") -> Log:
    """Return a log of these decisions in this order."""
    log: Log = ()
    for decision in decisions:
        log = appended(log, decision, who=who)
    return log
