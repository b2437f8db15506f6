"""A quote is in place, moved, changed or gone; the report says which."""

from dataclasses import replace

import pandas as pd

from pipeline.model.documents import Document, fingerprint
from pipeline.verification import Check, Standing, verified
from tests.exporters.extracts import of, varied
from tests.sample_harvests import TREATY, document, treaty

EVENTS = of(treaty()).events
DOCUMENT = document(TREATY, "treaty", "Russia and North Korea sign a treaty", None)


def changed(text: str) -> Document:
    return replace(DOCUMENT, text=text, sha256=fingerprint(text))


def standings(*documents: Document, events: pd.DataFrame = EVENTS) -> list[Standing]:
    return [check.standing for check in verified(events, documents)]


def test_all_quotes_of_an_untouched_document_are_in_place() -> None:
    assert standings(DOCUMENT) == [Standing.IN_PLACE] * 3
    assert [check.found for check in verified(EVENTS, (DOCUMENT,))] == list(EVENTS["sentence_start"])


def test_the_same_text_under_another_name_is_the_same_document() -> None:
    assert standings(replace(DOCUMENT, id="other", source="elsewhere.txt")) == [Standing.IN_PLACE] * 3


def test_a_text_that_grew_in_front_moves_its_quotes() -> None:
    checks = verified(EVENTS, (changed(f"Corrected. {TREATY}"),))
    assert [check.standing for check in checks] == [Standing.MOVED] * 3
    assert [check.found for check in checks] == [start + 11 for start in EVENTS["sentence_start"]]


def test_a_text_that_grew_at_its_end_is_said_to_have_changed() -> None:
    assert standings(changed(f"{TREATY} Corrected.")) == [Standing.IN_CHANGED_TEXT] * 3


def test_a_quote_that_was_rewritten_is_gone() -> None:
    found = standings(changed(TREATY.replace("2018", "2017")))
    gone = EVENTS["quote"].str.contains("2018")
    assert [standing is Standing.GONE for standing in found] == list(gone)


def test_of_two_equal_sentences_the_one_with_its_surroundings_is_meant() -> None:
    quote = "He sent balloons of trash toward South Korea."
    text = f"{quote} Later: {TREATY}"
    check = next(one for one in verified(EVENTS, (changed(text),)) if one.quote == quote)
    assert check.found == text.rindex(quote)


def test_a_forged_quote_of_an_untouched_document_is_found_out() -> None:
    forged = EVENTS.assign(quote=EVENTS["quote"].str.replace("Putin", "Biden"))
    assert standings(DOCUMENT, events=forged).count(Standing.GONE) == 1


def test_a_forged_place_or_trigger_is_found_out() -> None:
    assert standings(DOCUMENT, events=EVENTS.assign(sentence_end=EVENTS["sentence_end"] + 1)) == (
        [Standing.MOVED] * 3
    )
    assert standings(DOCUMENT, events=EVENTS.assign(trigger="denied")) == [Standing.WRONG_WORD] * 3


def test_a_document_that_was_not_given_is_said() -> None:
    assert verified(EVENTS, ())[0] == Check(
        EVENTS["event_id"][0], "treaty.md", EVENTS["quote"][0], Standing.NO_DOCUMENT
    )


def test_a_file_without_proof_is_checked_by_quote_and_place() -> None:
    old = EVENTS.drop(columns=["doc_sha256", "quote_before", "quote_after"])
    assert standings(DOCUMENT, events=old) == [Standing.IN_PLACE] * 3
    assert standings(changed(f"Corrected. {TREATY}"), events=old) == [Standing.MOVED] * 3


def test_no_events_are_no_checks() -> None:
    assert verified(varied().events.head(0), (DOCUMENT,)) == ()
