"""Finds the happening that "the deal" or "this visit" points back at."""

from dataclasses import replace

from pipeline.events.dating import Dating
from pipeline.events.participants import CORE
from pipeline.model.clauses import Clause, EventKind
from pipeline.model.events import DatedBy, Participation
from pipeline.model.mentions import Certainty

REACH = 3  # sentences back
TOO_WIDE = frozenset({EventKind.OTHER, EventKind.STATEMENT})  # kinds that say too little to be pointed at
ALIKE = {EventKind.AGREEMENT: EventKind.DEAL}  # "they signed a contract … the purchase"


class ToldBefore:
    """What has been told of one document so far, by kind of happening."""

    def __init__(self) -> None:
        """Begin with nothing told."""
        self._last: dict[EventKind | str, tuple[Clause, Dating, tuple[Participation, ...]]] = {}

    def meant(
        self, clause: Clause, dating: Dating, taking_part: tuple[Participation, ...]
    ) -> tuple[Dating, tuple[Participation, ...]]:
        """Return date and participants: its own or, where it has none, those of what it points at."""
        known = self._known(clause)
        if clause.told_before and known and not _core(taking_part):
            _, its_date, everyone = known
            taking_part = everyone
            if dating.by is DatedBy.NONE and its_date.interval:
                dating = _carried(its_date)
        if _core(taking_part):
            for key in _keys(clause):
                self._last[key] = (clause, dating, taking_part)
        return dating, taking_part

    def _known(self, clause: Clause) -> tuple[Clause, Dating, tuple[Participation, ...]] | None:
        for key in _keys(clause):
            known = self._last.get(key)
            if known and clause.sentence - known[0].sentence <= REACH:
                return known
        return None


def _keys(clause: Clause) -> list[EventKind | str]:
    kind = ALIKE.get(clause.kind, clause.kind)
    return [] if kind in TOO_WIDE else [clause.lemma, kind]


def _core(taking_part: tuple[Participation, ...]) -> bool:
    return any(each.role in CORE for each in taking_part)


def _carried(dating: Dating) -> Dating:
    why = f"{dating.why.removesuffix('.')}; the same happening is meant."
    return replace(dating, by=DatedBy.CARRIED, why=why, certainty=Certainty.APPROXIMATE, modifier=None)
