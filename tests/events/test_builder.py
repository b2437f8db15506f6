"""Which clauses become events, under which id and headline."""

import re

from pipeline.events.headline import LONGEST, shortened
from pipeline.events.identity import event_id
from pipeline.model.calendar import Moment
from pipeline.model.events import DatedBy
from pipeline.model.spans import Span
from tests.events.built import dated, events


def test_an_id_is_sixteen_hex_digits_and_depends_on_document_and_place() -> None:
    one = event_id("doc", Span(3, 7))
    assert re.fullmatch("[0-9a-f]{16}", one)
    assert one == event_id("doc", Span(3, 7))
    assert len({one, event_id("doc", Span(3, 8)), event_id("other", Span(3, 7))}) == 3


def test_a_happening_without_actors_and_date_is_not_told() -> None:
    assert events("The committee dissolved a panel.", published=None) == {}


def test_what_somebody_only_could_do_in_a_side_remark_is_not_told() -> None:
    text = "Angela Merkel said that Gordon Brown might resign."
    assert set(events(text)) == {"said"}


def test_a_happening_with_a_date_is_told_without_actors() -> None:
    text = "The bridge collapsed on 3 May 2009."
    assert events(text, dated(text, "3 May 2009", Moment(2009, 5, 3)))["collapsed"].dated_by is DatedBy.CLAUSE


def test_a_headline_has_names_for_pronouns_and_no_date() -> None:
    text = "Angela Merkel flew to Rome. On Tuesday, she met Silvio Berlusconi."
    event = events(text, dated(text, "On Tuesday", Moment(2009, 5, 12)))["met"]
    assert event.headline == "Angela Merkel met Silvio Berlusconi"


def test_a_quotation_stands_after_its_speaker() -> None:
    text = "“Nokia closed the plant,” Angela Merkel said."
    assert events(text)["said"].headline == "Angela Merkel said: “Nokia closed the plant”"


def test_side_clauses_stay_out_of_a_headline() -> None:
    text = "Ford, which is based in Dearborn, sold Volvo after the losses had grown."
    assert events(text)["sold"].headline == "Ford sold Volvo"


def test_a_long_headline_ends_at_a_word() -> None:
    long = "Merkel " + "said so and " * 40
    cut = shortened(long)
    assert len(cut) <= LONGEST
    assert cut.endswith("…")
    assert long.startswith(cut[:-1])
    assert long[len(cut) - 1] in " ,"


def test_events_stand_in_text_order_with_their_sentence_as_quote() -> None:
    text = "Ford sold Volvo. Angela Merkel met Gordon Brown."
    found = list(events(text).values())
    assert [event.trigger.of(text) for event in found] == ["sold", "met"]
    assert found[1].quote.of(text) == "Angela Merkel met Gordon Brown."


def test_a_speaker_named_after_the_verb_stands_first() -> None:
    text = "“Nokia closed the plant,” said Angela Merkel, the head of the board."
    headline = events(text)["said"].headline
    assert headline.startswith("Angela Merkel")
    assert headline.endswith(": “Nokia closed the plant”")


def test_a_bare_noun_has_the_headline_of_its_clause() -> None:
    text = "Ford bought Volvo. The deal fell through."
    assert events(text)["deal"].headline == "The deal fell through"


def test_a_headline_keeps_the_small_letter_of_a_name_and_no_stop() -> None:
    assert shortened("iPhone") == "iPhone"
    assert events("Ford sold Volvo.")["sold"].headline == "Ford sold Volvo"


def test_an_event_knows_its_kind() -> None:
    kinds = {
        trigger: str(event.kind)
        for text in (
            "Ford bought Volvo.",
            "Merkel met Brown.",
            "Russia attacked Georgia.",
            "Ford announced a move.",
        )
        for trigger, event in events(text).items()
    }
    assert kinds == {"bought": "deal", "met": "meeting", "attacked": "attack", "announced": "statement"}


def test_what_is_refused_is_told_by_the_refusal() -> None:
    assert set(events("Angela Merkel refused to resign.")) == {"refused"}


def test_a_semicolon_parts_two_headlines() -> None:
    found = events("Ford bought Volvo; Fiat sold Ferrari.")
    assert found["bought"].headline == "Ford bought Volvo"
    assert found["sold"].headline == "Fiat sold Ferrari"
