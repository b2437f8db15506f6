"""What a reader can decide about actors: one of several, another name, other aliases, two of one."""

import streamlit as st

from dashboard.escaping import for_markdown
from dashboard.page import Page
from dashboard.workspace import current
from pipeline.store.decisions import (
    ActorRef,
    Decision,
    MergeActors,
    RenameActor,
    SetAliases,
    SplitActor,
)
from pipeline.store.history import to_redo, to_undo

NAME = 60  # letters of a name on a button
LONGEST = 200  # letters of a typed name


def show(page: Page, picked: tuple[str, ...]) -> None:
    """Draw what can be decided about the picked actors: several, or one."""
    workspace = current()
    refs = tuple(ActorRef(actor, str(page.actor_names[actor])) for actor in picked)
    with st.container(horizontal=True, key="casting"):
        first = for_markdown(refs[0].name, most=NAME) if refs else "the first"
        st.button(
            f"They are all {first}",
            key="merge-actors",
            disabled=len(refs) < 2,
            on_click=_decide,
            args=(MergeActors(refs[0], refs[1:]),) if len(refs) > 1 else (),
        )
        last, again = to_undo(workspace.log), to_redo(workspace.log)
        st.button("Undo", key="undo", shortcut="u", on_click=workspace.undo, disabled=last is None)
        st.button("Redo", key="redo", shortcut="shift+u", on_click=workspace.redo, disabled=again is None)
    if len(refs) == 1:
        _one(page, refs[0])


def _one(page: Page, ref: ActorRef) -> None:
    actors = page.contents.actors.set_index("actor_id")
    aliases = [str(alias) for alias in actors["aliases"][ref.actor_id]]
    with st.form(f"name-{ref.actor_id}", border=False):
        name = st.text_input("Name", value=ref.name, max_chars=LONGEST, key=f"name-of-{ref.actor_id}")
        others = st.text_area(
            "Also called, a name a line",
            value="\n".join(aliases),
            key=f"aliases-of-{ref.actor_id}",
            height=80,
        )
        if st.form_submit_button("Save the names"):
            _rename(ref, name.strip(), aliases, _lines(others))
    words = _words(page, ref)
    with st.form(f"part-{ref.actor_id}", border=False):
        parted = st.multiselect("Another actor is meant by", words, key=f"words-of-{ref.actor_id}")
        called = st.text_input("That actor’s name", max_chars=LONGEST, key=f"called-{ref.actor_id}")
        if st.form_submit_button("Take it out"):
            if parted:
                _decide(SplitActor(ref, tuple(parted), called.strip() or str(parted[0])))
                st.rerun()
            st.error("Choose the words that mean the other actor.")


def _rename(ref: ActorRef, name: str, before: list[str], aliases: list[str]) -> None:
    decisions: list[Decision] = []
    if name and name != ref.name:
        decisions.append(RenameActor(ref, name))
    if aliases != before:
        decisions.append(SetAliases(ref, tuple(aliases)))
    _decide(*decisions)
    st.rerun()


def _words(page: Page, ref: ActorRef) -> list[str]:
    """Return the different words by which the documents name the actor, in any case once."""
    found: dict[str, str] = {}
    for doc_id in page.titles:
        mentions = page.case.actor_mentions(str(doc_id))
        here = mentions[(mentions["actor_id"] == ref.actor_id) & (mentions["form"] == "named")]
        for text in here["text"]:
            found.setdefault(str(text).casefold(), str(text))
    return sorted(found.values())


def _lines(text: str) -> list[str]:
    return [line.strip()[:LONGEST] for line in text.splitlines() if line.strip()]


def _decide(*decisions: Decision) -> None:
    current().decide(*decisions)
