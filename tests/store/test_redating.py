"""The day that people decided, before a document is read."""

from dataclasses import replace

from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis
from pipeline.store.decisions import RedateDocument, TextRef
from pipeline.store.history import undone
from pipeline.store.redating import redated
from tests.sample_harvests import treaty
from tests.store.logs import TREATY_TEXT, log_of

FOUND = replace(treaty().document, published_basis=Basis.URL, published_evidence="/2024/06/19")
JULY = RedateDocument(TREATY_TEXT, Moment(2024, 7, 1), FOUND.published, Basis.URL, "/2024/06/19")
AUGUST = replace(JULY, published=Moment(2024, 8, 1))


def test_the_last_day_decided_counts_as_the_users() -> None:
    made = redated(FOUND, log_of(JULY, AUGUST))
    assert (made.published, made.published_basis, made.published_evidence) == (
        Moment(2024, 8, 1),
        Basis.USER,
        "",
    )
    assert redated(FOUND, ()) == FOUND


def test_a_day_can_be_taken_away() -> None:
    made = redated(FOUND, log_of(replace(JULY, published=None)))
    assert (made.published, made.published_basis) == (None, None)


def test_an_undone_day_gives_way_to_the_one_before_as_it_was_found() -> None:
    log = log_of(JULY)
    assert redated(redated(FOUND, log), undone(log)) == FOUND
    assert redated(FOUND, undone(log)) == FOUND
    assert redated(FOUND, undone(log_of(JULY, AUGUST))).published == Moment(2024, 7, 1)


def test_a_document_of_the_same_text_is_meant_only_where_the_other_is_not_here() -> None:
    other = replace(JULY, text=TextRef("another", TREATY_TEXT.sha256))
    assert redated(FOUND, log_of(other)).published == Moment(2024, 7, 1)
    assert redated(FOUND, log_of(other), others={"another"}) == FOUND
