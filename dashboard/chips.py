"""What is shown, as a sentence and as chips that take a filter away."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from dashboard import address
from dashboard.escaping import for_markdown
from dashboard.filters import open_window
from dashboard.page import Page
from dashboard.terms import FILTERS, called
from pipeline.model.calendar import Grain, Interval, from_minute_number
from pipeline.model.wording import day_in_words, stretch_in_words, year_in_words
from pipeline.store.selection import EVERYTHING, Match, Selection

NAME = 32
MOST_WAYS = 4  # that are offered out of an empty result


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter: its words, and the selection without it."""

    words: str
    without: Selection


def show(page: Page) -> None:
    """Draw the sentence and a chip for each active filter; nothing if all is shown."""
    chips = tuple(active(page))
    if not chips:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="chips"):
        st.markdown(sentence(page), width="content")
        for number, chip in enumerate(chips):
            st.button(
                f"{for_markdown(chip.words, most=NAME + 12)} ✕",
                key=f"chip-{number}",
                on_click=_select,
                args=(chip.without,),
                help="Take this filter away",
            )
        if len(chips) > 1:
            st.button("Clear all", key="clear", type="tertiary", on_click=_select, args=(EVERYTHING,))
    if not page.counts.events:
        _loosen(page, chips)


def _select(selection: Selection) -> None:
    open_window(None, None)  # forgets what was typed wrong
    address.change({"selection": selection})


def _loosen(page: Page, chips: tuple[Chip, ...]) -> None:
    """Say which single filter keeps everything out, with a button for each."""
    ways = [(chip, page.case.counts(chip.without).events) for chip in chips]
    ways = sorted((way for way in ways if way[1]), key=lambda way: -way[1])[:MOST_WAYS]
    with st.container(border=True, key="loosen"):
        if not ways:
            st.markdown("No event fits, and taking one filter away would not help: take away several.")
            return
        st.markdown("No event fits all of this. Take a filter away:")
        for number, (chip, events) in enumerate(ways):
            label = f"without {for_markdown(chip.words, most=NAME + 12)}: {events} event{'s' * (events > 1)}"
            st.button(label, key=f"loosen-{number}", on_click=_select, args=(chip.without,))


def active(page: Page) -> Iterator[Chip]:
    """Yield a chip for each active filter."""
    chosen = page.choice.selection
    for actor in chosen.actors:
        others = tuple(one for one in chosen.actors if one != actor)
        yield Chip(str(page.actor_names.get(actor, actor)), replace(chosen, actors=others))
    for doc_id in chosen.documents:
        others = tuple(one for one in chosen.documents if one != doc_id)
        yield Chip(str(page.titles.get(doc_id, doc_id)), replace(chosen, documents=others))
    for field in FILTERS:
        for value in getattr(chosen, field):
            rest: dict[str, Any] = {field: tuple(one for one in getattr(chosen, field) if one != value)}
            yield Chip(in_words(field, value), replace(chosen, **rest))
    if chosen.text:
        yield Chip(f"“{chosen.text}”", replace(chosen, text=""))
    if is_windowed(chosen):
        yield Chip(window_in_words(chosen), replace(chosen, start_minute=None, end_minute=None))


def is_windowed(selection: Selection) -> bool:
    """Tell whether a window is set."""
    return selection.start_minute is not None or selection.end_minute is not None


def in_words(field: str, value: str) -> str:
    """Say one value of a filter so that it is understood alone."""
    said = called(field, value)
    return {
        "certainties": said if value == "undated" else f"date {said}",
        "grains": f"to the {said}",
        "roles": f"who {said}",
    }.get(field, said)


def sentence(page: Page) -> str:
    """Say what is shown: "3 of 9 events: Putin with Kim, meetings, 2018–2024"."""
    chosen = page.choice.selection
    names = [for_markdown(str(page.actor_names.get(a, a)), most=NAME) for a in chosen.actors]
    company = {Match.ANY: " or ", Match.ALL: " with ", Match.ONLY: " with "}[chosen.match].join(names)
    parts = [company + (" and nobody else" if names and chosen.match is Match.ONLY else "")]
    parts += [" or ".join(in_words(field, one) for one in getattr(chosen, field)) for field in FILTERS]
    if chosen.text:
        parts.append(f"with the words “{for_markdown(chosen.text, most=NAME)}”")
    if chosen.documents:
        titles = [for_markdown(str(page.titles.get(d, d)), most=NAME) for d in chosen.documents]
        parts.append("in " + " or ".join(f"“{title}”" for title in titles))
    if is_windowed(chosen):
        undated = page.counts.undated_events
        parts.append(window_in_words(chosen) + (f", {undated} undated" if undated else ""))
    what = ", ".join(part for part in parts if part)
    return f"**{page.counts.events:,} of {page.whole.events:,} events**: {what}"


def window_in_words(selection: Selection) -> str:
    """Say the window: "2018–2024", "17–23 June 2024", "since 44 BC", "until Wed 19 June 2024"."""
    start = None if selection.start_minute is None else from_minute_number(selection.start_minute)
    end = None if selection.end_minute is None else from_minute_number(selection.end_minute)
    if start is None or end is None:
        edge = start or (end.plus_minutes(-1) if end else None)
        if edge is None:
            return "all time"
        whole = start is not None and (start.month, start.day) == (1, 1)
        whole = whole or (end is not None and (end.month, end.day) == (1, 1))
        said = year_in_words(edge.year) if whole else day_in_words(edge)
        return f"since {said}" if start else f"until {said}"
    years = (start.month, start.day, end.month, end.day) == (1, 1, 1, 1)
    return stretch_in_words(Interval(start, end), Grain.YEAR if years else Grain.DAY)
