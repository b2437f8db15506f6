"""A text in a language we have no clauses for keeps its sentences and invents no event."""

from pipeline import assembly
from pipeline.model.documents import Document
from pipeline.model.mentions import Dated


def test_a_french_text_has_sentences_and_dates_and_no_events() -> None:
    document = Document("d", "Il est venu le 3 juin 2018. Il a parlé à Paris.", "", "", "", language="fr")
    harvest = assembly.harvest(document)
    assert harvest.engine == "sentences only (no clauses and names in fr)"
    assert [one.span.of(document.text) for one in harvest.sentences] == [
        "Il est venu le 3 juin 2018.",
        "Il a parlé à Paris.",
    ]
    (date,) = harvest.mentions
    assert isinstance(date, Dated)
    assert date.mention.rule == "dateparser (fr)"
    assert harvest.events == ()


def test_english_rules_never_read_another_language() -> None:
    document = Document("d", "On a vu Mars and May 2018, three days ago.", "", "", "", language="fr-CA")
    found, rejected = assembly.ledger(document)
    assert {one.mention.rule for one in found} <= {"dateparser (fr)"}
    assert rejected == ()
