"""What a selection chooses, against the same choice made by hand, event by event."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model.calendar import Moment
from pipeline.model.spans import Span
from pipeline.store import UNDATED, Case, Match, Selection
from pipeline.store import decisions as d
from pipeline.store.tables import tables
from tests.sample_harvests import caesar, merged, treaty
from tests.store.logs import ANNOUNCED, KILLED, SENT, log_of

HARVESTS = (treaty(), caesar())
DECIDED = log_of(d.Reject(SENT), d.Accept(ANNOUNCED), d.EditHeadline(KILLED, "Caesar falls"))
CASE = Case.of(tables(HARVESTS, merged(*HARVESTS)), log=DECIDED)
EVENTS = CASE.events(Selection(status=tuple(d.Status))).astype(object).to_dict("records")
ACTORS = sorted({actor for event in EVENTS for actor in event["actor_ids"]} | {"nobody"})
EDGES = sorted(
    Moment(*day).minute_number + shift
    for day in [(-43, 3, 15), (-43, 3, 16), (2018, 1, 1), (2019, 1, 1), (2024, 6, 18), (2024, 6, 19)]
    for shift in (-1, 0, 1)
)
SELECTIONS = st.builds(
    Selection,
    actors=st.lists(st.sampled_from(ACTORS), max_size=3).map(tuple),
    match=st.sampled_from(Match),
    roles=st.lists(st.sampled_from(["agent", "patient", "speaker"]), max_size=2).map(tuple),
    kinds=st.lists(st.sampled_from(["other", "attack"]), max_size=2).map(tuple),
    moods=st.lists(st.sampled_from(["asserted", "planned"]), max_size=2).map(tuple),
    grains=st.lists(st.sampled_from(["day", "year"]), max_size=2).map(tuple),
    certainties=st.lists(st.sampled_from(["stated", "open end", UNDATED]), max_size=2).map(tuple),
    text=st.sampled_from(["", "a", "PUTIN", "north", "“", "%", "_", "'", "no such words", " sent "]),
    documents=st.lists(st.sampled_from(["treaty", "caesar", "none"]), max_size=2).map(tuple),
    status=st.lists(st.sampled_from(d.Status), max_size=2).map(tuple),
    start_minute=st.none() | st.sampled_from(EDGES),
    end_minute=st.none() | st.sampled_from(EDGES),
)


def is_chosen(event: dict[str, object], chosen: Selection) -> bool:
    """Tell it in plain Python."""
    actors, start, end = event["actor_ids"], event["start_minute"], event["end_minute"]
    assert isinstance(actors, list)
    places = f"{event['headline']}\n{event['quote']}\n{event['actors']}".lower()
    fits = has_company(actors, str(event["roles"]).split("; "), chosen)
    for column, values in (("kind", chosen.kinds), ("mood", chosen.moods), ("grain", chosen.grains)):
        fits &= not values or event[column] in values
    certainty = event["certainty"] if isinstance(event["certainty"], str) else UNDATED
    fits &= not chosen.certainties or certainty in chosen.certainties
    fits &= event["status"] in chosen.status if chosen.status else event["status"] != d.Status.REJECTED
    fits &= chosen.text.strip().lower() in places
    fits &= not chosen.documents or event["doc_id"] in chosen.documents
    if isinstance(start, int) and isinstance(end, int):
        fits &= chosen.end_minute is None or start < chosen.end_minute
        fits &= chosen.start_minute is None or end > chosen.start_minute
    return fits


def has_company(actors: list[str], roles: list[str], chosen: Selection) -> bool:
    """Tell whether the chosen actors take part, in the chosen roles, and nobody else if that is asked."""
    fitting = {actor for actor, role in zip(actors, roles, strict=False) if role in (chosen.roles or (role,))}
    if not chosen.actors:
        return not chosen.roles or bool(fitting)
    some = [actor in fitting for actor in chosen.actors]
    if chosen.match is Match.ANY:
        return any(some)
    return all(some) and (chosen.match is Match.ALL or set(actors) <= set(chosen.actors))


@settings(deadline=None)  # a law, no measurement: the machine may be busy
@given(SELECTIONS)
def test_a_selection_chooses_what_it_says_in_the_order_of_all(chosen: Selection) -> None:
    expected = [event["event_id"] for event in EVENTS if is_chosen(event, chosen)]
    assert list(CASE.events(chosen)["event_id"]) == expected


@settings(deadline=None)  # a law, no measurement: the machine may be busy
@given(SELECTIONS)
def test_the_counts_are_those_of_the_rows(chosen: Selection) -> None:
    counts, events = CASE.counts(chosen), CASE.events(chosen)
    assert counts.events == len(events) == counts.dated_events + counts.undated_events
    assert counts.undated_events == events["start"].isna().sum()
    assert counts.actors == len({actor for actors in events["actor_ids"] for actor in actors})
    assert counts.mentions == counts.dated + counts.unresolved + counts.rejected
    people = CASE.event_actors(chosen)
    assert set(people["event_id"]) <= set(events["event_id"])
    assert CASE.actors(chosen)["events"].sum() == len(people)


def test_spans_give_back_their_words() -> None:
    for event in EVENTS:
        text = CASE.text(event["doc_id"])
        assert Span(event["trigger_start"], event["trigger_end"]).of(text) == event["trigger"]
        assert Span(event["sentence_start"], event["sentence_end"]).of(text) == event["quote"]
    for doc_id in CASE.documents()["doc_id"]:
        text = CASE.text(doc_id)
        for found in (CASE.mentions(doc_id), CASE.actor_mentions(doc_id)):
            assert all(text[row.start : row.end] == row.text for row in found.itertuples())
