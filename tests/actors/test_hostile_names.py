"""Texts made to break the finder: capitals, tables, lists, brackets, endless names."""

import pytest

from pipeline.actors.finder import NameFinder
from pipeline.analysis.rule_analyst import RuleAnalyst
from pipeline.model.actors import Cast, Tracked
from pipeline.model.clauses import ActorKind
from tests.analysis.told import document

HOSTILE = {
    "all capitals": "CONTOSO SUES BOEING OVER CHINA DEAL IN DETROIT\nSTOCKS FALL AS FED WAITS",
    "title case": "Contoso Overtakes Boeing To Become World's Most Valuable Company",
    "a table": "Airline\tOrders\nAir China\t45\nBoeing\t787\nRyanair\t–",
    "hyphens": "A-" * 3000,
    "brackets": "European Union (EU) (" * 200,
    "an endless name": "Bank of " * 2000 + "Japan",
    "titles": "the Prime Minister of the President, " * 300,
    "signs": "’s “” (Inc.) & Co. – 's ' -- U.S. U.S.S.R. O'",
    "names of one letter": "A B C D. E said F, G’s, 1 H.",
    "patterns": "Contoso (.*+?[ ^$ \\d) said Contoso [a-z] {2}.",
}


def _cast(text: str) -> Cast:
    found = document(text)
    tracked = (Tracked("Boeing 787 Dreamliner"), Tracked("(.*"), Tracked("’s"), Tracked("Contoso Ltd"))
    return NameFinder().find(found, RuleAnalyst().analyse(found), tracked)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_has_mentions_inside_it_of_actors_that_exist(text: str) -> None:
    found = _cast(text)
    known = {actor.id for actor in found.actors}
    for mention in found.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text).strip()
        assert mention.actor_id in known
        assert mention.why


def test_a_headline_in_capitals_still_names_places() -> None:
    found = {actor.name: actor.kind for actor in _cast(HOSTILE["all capitals"]).actors}
    assert found["China"] is ActorKind.PLACE
    assert found["Detroit"] is ActorKind.PLACE


def test_the_cells_of_a_table_are_names_of_their_own() -> None:
    names = {actor.name for actor in _cast(HOSTILE["a table"]).actors}
    assert {"Air China", "Ryanair"} <= names
