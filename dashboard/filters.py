"""The filters: words, actors, documents, a window of time, and the rarer ones folded away.

Each change goes into the address.
"""

import streamlit as st

from dashboard import address
from dashboard.dates import first_written, last_written, typed_window
from dashboard.escaping import shortened
from dashboard.page import Page
from dashboard.stretches import densest, last_week
from dashboard.terms import FILTERS, called
from pipeline.store.selection import Match

NAME = 60  # letters of a name in a list
MATCHES = {Match.ANY.value: "any", Match.ALL.value: "all", Match.ONLY.value: "only them"}
WINDOW_NOTE = "window_note"


def show(page: Page) -> None:
    """Draw the filters, each as the address has it."""
    _words(page)
    _actors(page)
    if len(page.documents) > 1:
        _documents(page)
    _window(page)
    _more(page)


def _words(page: Page) -> None:
    st.session_state["words"] = page.choice.selection.text
    st.text_input(
        "Find words",
        key="words",
        type="search",
        placeholder="headline, sentence, name",
        on_change=lambda: address.select(text=st.session_state["words"]),
    )


def _actors(page: Page) -> None:
    chosen = page.choice.selection.actors
    frame = page.contents.actors
    counts = dict(zip(frame["actor_id"], frame["events"], strict=True))
    options = [actor for actor, events in counts.items() if events or actor in chosen]
    names = page.actor_names
    # Above the list, and always there: the list shrinks when it loses the focus, and what stands beneath
    # it moves away from under the pointer between the press and the release of a click.
    st.session_state["match"] = page.choice.selection.match.value
    st.segmented_control(
        "Events with",
        [match.value for match in Match],
        key="match",
        required=True,
        format_func=lambda match: MATCHES[match],
        help="Any: one of the chosen actors is enough. All: they take part together. "
        "Only: together, and nobody else.",
        on_change=lambda: address.select(match=Match(st.session_state["match"])),
    )
    st.session_state["actors"] = list(chosen)
    st.multiselect(
        "Actors",
        options,
        key="actors",
        format_func=lambda actor: f"{shortened(str(names.get(actor, actor)), NAME)} ({counts.get(actor, 0)})",
        placeholder="everybody",
        select_all=False,
        on_change=lambda: address.select(actors=tuple(st.session_state["actors"])),
    )


def _documents(page: Page) -> None:
    st.session_state["documents"] = list(page.choice.selection.documents)
    st.multiselect(
        "Documents",
        list(page.titles),
        key="documents",
        format_func=lambda doc_id: shortened(str(page.titles.get(doc_id, doc_id)), NAME),
        placeholder="all",
        select_all=False,
        on_change=lambda: address.select(documents=tuple(st.session_state["documents"])),
    )


def _window(page: Page) -> None:
    selection = page.choice.selection
    note = str(st.session_state.get(WINDOW_NOTE, ""))
    if not note:  # what was typed wrong stays there to be mended
        st.session_state["from"] = _typed(selection.start_minute, "first")
        st.session_state["to"] = _typed(selection.end_minute, "last")
    first, last = page.extent or (None, None)
    left, right = st.columns(2)
    how = "A year, month or day: 2018, 2018-06, 2018-06-12, 44 BC."
    left.text_input("From", key="from", placeholder=_typed(first, "first"), help=how, on_change=_retyped)
    right.text_input("To", key="to", placeholder=_typed(last, "last"), help=how, on_change=_retyped)
    if note:
        st.error(note)
    with st.container(horizontal=True):
        st.button("All time", on_click=open_window, args=(None, None), disabled=not _windowed(page))
        st.button("Densest stretch", on_click=_densest, args=(page,), disabled=page.extent is None)
        week = last_week(page.documents["published"].dropna())
        st.button("Last document week", on_click=open_window, args=week or (None, None), disabled=not week)


def _more(page: Page) -> None:
    """Draw the filters that are needed less often, folded unless one is active."""
    tallies = page.contents.tallies
    active = any(getattr(page.choice.selection, field) for field in FILTERS)
    with st.expander("More filters", key="more", expanded=active):
        for field, (label, _) in FILTERS.items():
            chosen = list(getattr(page.choice.selection, field))
            counts = tallies.get(field, {})
            st.session_state[field] = chosen
            st.multiselect(
                label,
                [*counts, *(value for value in chosen if value not in counts)],
                key=field,
                format_func=lambda value, field=field, counts=counts: (  # type: ignore[misc]
                    f"{called(field, value)} ({counts.get(value, 0)})"
                ),
                placeholder="all",
                select_all=False,
                on_change=_chosen,
                args=(field,),
            )


def _chosen(field: str) -> None:
    address.select(**{field: tuple(st.session_state[field])})


def open_window(start: int | None, end: int | None) -> None:
    """Set the window, in minutes, and forget what was typed wrong."""
    st.session_state.pop(WINDOW_NOTE, None)
    address.select(start_minute=start, end_minute=end)


def _densest(page: Page) -> None:
    events = page.contents.events
    dated = events[events["start_minute"].notna()]
    found = densest(
        (int(start), int(end)) for start, end in zip(dated["start_minute"], dated["end_minute"], strict=True)
    )
    if found:
        open_window(*found)


def _retyped() -> None:
    answer = typed_window(str(st.session_state["from"]), str(st.session_state["to"]))
    if isinstance(answer, str):
        st.session_state[WINDOW_NOTE] = answer
    else:
        open_window(*answer)


def _windowed(page: Page) -> bool:
    selection = page.choice.selection
    return selection.start_minute is not None or selection.end_minute is not None


def _typed(minute: int | None, side: str) -> str:
    """Write a bound as a person types it."""
    if minute is None:
        return ""
    said = first_written(minute) if side == "first" else last_written(minute)
    if not said.startswith("-") and said[:4] != "0000":
        return said
    year, rest = (said[1:5], said[5:]) if said.startswith("-") else (said[:4], said[4:])
    return f"{int(year) + 1}{rest} BC"
