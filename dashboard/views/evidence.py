"""The evidence of one event: its sentence, its date, and why it has that date."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard import address, context, verdicts
from dashboard.escaping import for_html, shortened
from dashboard.markup import Stretch, marked
from dashboard.page import Page
from dashboard.terms import ROLES
from dashboard.views import reports
from pipeline.model.iso import parse_day
from pipeline.model.wording import day_in_words

if TYPE_CHECKING:
    from pandas import DataFrame
    from streamlit.delta_generator import DeltaGenerator

NAME = 120
ELSEWHERE = {"documents": ("timeline", "Show it on the timeline")}
BASES = {
    "metadata": "from its metadata",
    "dateline": "from its dateline",
    "url": "from its address",
    "file name": "from its file name",
    "user": "given by hand",
}
MOODS = {
    "planned": "planned: the text announces it",
    "possible": "possible: the text does not claim it",
    "negated": "denied: the text says it did not happen",
}
CERTAINTIES = {
    "approximate": "approximate",
    "open start": "its start is not told",
    "open end": "its end is not told",
}


def show(page: Page) -> None:
    """Draw the card of the chosen event, or a word on how to choose one."""
    if not page.choice.event:
        _invite(page)
        return
    event = page.event(page.choice.event)
    if event is None:
        st.info("The event of this address is not among these documents.")
        st.button("Close", key="close-event", on_click=address.open_event, args=("",))
        return
    with st.container(border=True, key="evidence"):
        _steps(page)
        mention = mention_of(page, event)
        st.html("".join(card(page, event, mention)))
        verdicts.show(page, event)
        verdicts.correct(page, event)
        reports.show(reports.others(page, event))
        there, words = ELSEWHERE.get(page.choice.view, ("documents", "Show it in its text"))
        st.button(words, key="elsewhere", on_click=address.open_view, args=(there,))


def beside() -> "list[DeltaGenerator]":
    """Return the place for a view and the place for the card at its right.

    Where room is short, page.css puts the card beneath.
    """
    with st.container(key="beside"):
        return st.columns([13, 8], gap="medium")


def card(page: Page, event: dict[str, Any], mention: dict[str, Any] | None) -> Iterator[str]:
    """Yield the card's HTML: date, sentence in context, reasons, who, where from."""
    day = _text(event["date_in_words"]) or "No date"
    yield f'<p class="et-day">{for_html(day)}</p>'
    text = page.case.text(str(event["doc_id"]))
    start, end = int(event["sentence_start"]), int(event["sentence_end"])
    stretches = [*_date(event), *_actors(page, event)]
    quote = marked(text, stretches, first=start, last=end)
    earlier, later = for_html(context.before(text, start)), for_html(context.after(text, end))
    yield (
        f'<blockquote class="et-quote" dir="auto"><span class="et-around">{earlier}</span> {quote} '
        f'<span class="et-around">{later}</span></blockquote>'
    )
    yield '<p class="et-key"><span><mark class="et-date">date phrase</mark></span>'
    yield '<span><mark class="et-actor">actor</mark></span></p>'
    yield '<dl class="et-facts">'
    for name, said in facts(page, event, mention):
        yield f"<dt>{name}</dt><dd>{said}</dd>"
    yield "</dl>"


def facts(page: Page, event: dict[str, Any], mention: dict[str, Any] | None) -> Iterator[tuple[str, str]]:
    """Yield what is known beside the sentence: a name and safe HTML."""
    reasons = [_text(mention["why"]) if mention else "", _text(event["why"])]
    yield "Why", "<br>".join(for_html(reason) for reason in dict.fromkeys(reasons) if reason)
    if mention and _text(mention["warning"]):
        yield "Beware", for_html(_text(mention["warning"]))
    if mention is not None and len(other := _list(mention["alternatives"])):
        yield "Or", "<br>".join(for_html(one) for one in other)
    links = page.links
    links = links[links["event_id"] == event["event_id"]]
    if not len(links):
        every = page.case.event_actors()
        links = every[every["event_id"] == event["event_id"]]
    if len(links):
        yield "Who", "<br>".join(_who(row) for row in links.to_dict("records"))
    if mood := MOODS.get(_text(event["mood"])):
        yield "Told as", mood
    if certainty := CERTAINTIES.get(_text(event["certainty"])):
        yield "Date", certainty
    if also := reports.in_words(event, reports.others(page, event)):
        yield "Also", for_html(also)
    yield from verdicts.facts(event)
    yield "Source", _source(event)


def mention_of(page: Page, event: dict[str, Any]) -> dict[str, Any] | None:
    """Return the row of the date phrase that the event is dated by, if there is one."""
    if not _text(event["date_text"]):
        return None
    frame: DataFrame = page.case.mentions(str(event["doc_id"]))
    found = frame[(frame["start"] == event["date_start"]) & (frame["end"] == event["date_end"])]
    found = found[found["status"] != "rejected"]
    return {str(name): value for name, value in found.iloc[0].items()} if len(found) else None


def _invite(page: Page) -> None:
    with st.container(border=True, key="evidence"):
        st.html(
            '<p class="et-day">Why this date?</p>'
            "<p>Pick an event on the chart or in the list: its sentence appears here, with "
            "the date phrase and the actors marked, and the reason for the date.</p>"
            '<p class="et-note">● a day&emsp;◆ about that day&emsp;◂ ▸ until it, since it&emsp;'
            "▬ a longer stretch, at its true length, fading where its end is not told&emsp;"
            "■ a longer stretch too short for this window&emsp;"
            "hollow or hatched: planned or possible&emsp;crossed: denied&emsp;"
            "┆ a document was published</p>"
        )
        if len(page.events):
            first = str(page.events["event_id"].iloc[0])
            st.button("Show the first event", on_click=address.open_event, args=(first,), shortcut="j")


def _steps(page: Page) -> None:
    """Draw the buttons to the event before and the event after, in the list's order."""
    order = [str(event) for event in page.events["event_id"]]
    at = order.index(page.choice.event) if page.choice.event in order else None
    earlier = order[at - 1] if at else ""
    later = order[at + 1] if at is not None and at + 1 < len(order) else ""
    said = f"{at + 1} of {len(order)}" if at is not None else "outside the filters"
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            "Previous",
            key="earlier",
            on_click=address.open_event,
            args=(earlier,),
            disabled=not earlier,
            shortcut="k",
        )
        st.button(
            "Next",
            key="later",
            on_click=address.open_event,
            args=(later,),
            disabled=not later,
            shortcut="j",
        )
        st.caption(said, width="stretch")
        st.button(
            "✕", key="close-event", help="Close", on_click=address.open_event, args=("",), type="tertiary"
        )


def _date(event: dict[str, Any]) -> Iterator[Stretch]:
    if _text(event["date_text"]):
        yield Stretch(
            int(event["date_start"]),
            int(event["date_end"]),
            "date",
            "date phrase",
            _text(event["date_in_words"]),
        )


def _actors(page: Page, event: dict[str, Any]) -> Iterator[Stretch]:
    frame = page.case.actor_mentions(str(event["doc_id"]))
    here = frame[(frame["start"] < event["sentence_end"]) & (frame["end"] > event["sentence_start"])]
    for row in here.to_dict("records"):
        title = f"{shortened(str(row['name']), NAME)}: {row['why']}"
        yield Stretch(int(row["start"]), int(row["end"]), "actor", f"actor {row['name']}"[:NAME], title)


def _who(row: "dict[Any, Any]") -> str:
    through = _text(row["through"])
    by = f", through “{for_html(shortened(through, NAME))}”" if through else ""
    role = ROLES.get(str(row["role"]), str(row["role"]))
    return f"<bdi>{for_html(shortened(str(row['name']), NAME))}</bdi> ({role}{by})"


def _source(event: dict[str, Any]) -> str:
    title = f"<bdi>{for_html(shortened(str(event['doc_title']), NAME))}</bdi>"
    source = shortened(_text(event["source"]), NAME)
    origin = f"<br>{for_html(source)}" if source and source != _text(event["doc_title"]) else ""
    published = parse_day(_text(event["published"])) if _text(event["published"]) else None
    if published is None:
        return f"{title}, day of publication not known{origin}"
    basis = BASES.get(_text(event["published_basis"]), _text(event["published_basis"]))
    return f"{title}, published {day_in_words(published)} ({for_html(basis)}){origin}"


def _text(value: object) -> str:
    """Return a cell's text; empty where the table has nothing."""
    return value if isinstance(value, str) else ""


def _list(value: Any) -> list[str]:
    """Return a cell's texts; none where the table has nothing."""
    return [str(one) for one in value] if value is not None and hasattr(value, "__len__") else []
