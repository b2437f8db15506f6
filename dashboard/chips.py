"""What is shown, as a sentence and as chips that take a filter away."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from dashboard import address
from dashboard.escaping import for_markdown
from dashboard.filters import open_window
from dashboard.page import Page
from pipeline.model.calendar import Grain, Interval, from_minute_number
from pipeline.model.wording import day_in_words, stretch_in_words, year_in_words
from pipeline.store.selection import Match, Selection

NAME = 32


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter: its words and what takes it away."""

    words: str
    drop: Callable[[], None]


def show(page: Page) -> None:
    """Draw the sentence and a chip for each active filter; nothing if all is shown."""
    chips = active(page)
    if not chips:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="chips"):
        st.markdown(sentence(page), width="content")
        for number, chip in enumerate(chips):
            st.button(
                f"{for_markdown(chip.words, most=NAME + 12)} ✕",
                key=f"chip-{number}",
                on_click=chip.drop,
                help="Take this filter away",
            )
        if len(chips) > 1:
            st.button("Clear all", key="clear", type="tertiary", on_click=clear)


def clear() -> None:
    """Take all filters away."""
    open_window(None, None)
    address.select(actors=(), match=Match.ANY, text="", documents=())


def active(page: Page) -> tuple[Chip, ...]:
    """Return a chip for each active filter."""
    selection = page.choice.selection
    chips = [
        Chip(str(page.actor_names.get(actor, actor)), _without("actors", selection.actors, actor))
        for actor in selection.actors
    ]
    chips += [
        Chip(str(page.titles.get(doc_id, doc_id)), _without("documents", selection.documents, doc_id))
        for doc_id in selection.documents
    ]
    if selection.text:
        chips.append(Chip(f"“{selection.text}”", lambda: address.select(text="")))
    if selection.start_minute is not None or selection.end_minute is not None:
        chips.append(Chip(window_in_words(selection), lambda: open_window(None, None)))
    return tuple(chips)


def sentence(page: Page) -> str:
    """Say what is shown: "Showing 3 of 9 events: Putin with Kim, 2018–2024"."""
    selection = page.choice.selection
    names = [for_markdown(str(page.actor_names.get(a, a)), most=NAME) for a in selection.actors]
    parts = [(" with " if selection.match is Match.ALL else " or ").join(names)]
    if selection.text:
        parts.append(f"with the words “{for_markdown(selection.text, most=NAME)}”")
    if selection.documents:
        titles = [for_markdown(str(page.titles.get(d, d)), most=NAME) for d in selection.documents]
        parts.append("in " + " or ".join(f"“{title}”" for title in titles))
    if selection.start_minute is not None or selection.end_minute is not None:
        parts.append(window_in_words(selection) + ", and undated")
    what = ", ".join(part for part in parts if part)
    return f"**{page.counts.events} of {page.whole.events} events**: {what}"


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


def _without(field: str, values: tuple[str, ...], value: str) -> Callable[[], None]:
    return lambda: address.select(**{field: tuple(one for one in values if one != value)})
