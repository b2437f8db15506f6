"""Texts that no reporter wrote go through every room: nothing crashes, every span gives back its text."""

from dataclasses import replace

import pytest

import pipeline
from pipeline.events.headline import LONGEST
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis
from tests.analysis.told import document

TEXTS = {
    "capitals": (
        "PUTIN MEETS KIM IN MOSCOW ON TUESDAY, SIGNS TREATY\n"
        "MOSCOW - RUSSIA SAID ON MONDAY IT WOULD SIGN A TREATY."
    ),
    "a list": "Dates:\n- 3 May 2018: Ford buys Volvo\n- 4 May 2018: Volvo sues Ford\n* Ford\n1. Ford won.",
    "a pasted table": "Name\tDay\tSum\nBoeing\t3 May\t12\n| Ford | bought | Volvo | 2010 |\n",
    "quotes in quotes": (
        "“He said ‘she told me “Ford bought Volvo on Monday”’,” Kim said. "
        "\"Merkel said 'Ford fell'\" Putin said."
    ),
    "an e-mail thread": (
        "From: Anna Weber <a@example.org>\nSent: Tue, 3 May 2018 10:02 +0200\nTo: Bob\nSubject: Re: Ford\n\n"
        "Ford sold Volvo yesterday.\n\nOn Mon, 2 May 2018, Bob wrote:\n> On Sunday Anna wrote:\n"
        ">> Ford will sell Volvo.\n> Ok.\n-- \nBob"
    ),
    "a transcript": (
        "KAMERON: Good evening.\nMERKEL: We signed it on Monday. [APPLAUSE]\nQ: And Ford?\n"
        "MERKEL: (inaudible) Ford -- I mean -- Ford, you know, it, it fell last year.\n[00:01:12] Q: Yes?\n"
    ),
    "five thousand words": "Merkel said that Ford "
    + "said on Monday that Volvo bought Saab and " * 620
    + "left.",
    "many subjects": ", ".join(["Ford", "Volvo", "Saab"] * 300) + " met on Tuesday.",
    "many plans": "Ford made " + "a plan to make " * 500 + "cars.",
    "many of of": "Ford praised " + "one of the members of the board of " * 200 + "Volvo on Tuesday.",
    "only dates": "Monday, Tuesday, 3 May 2018, 2019, last week. " * 200,
    "brackets": "((((Ford (bought (Volvo) on) Monday)))) ]]]] “““ Ford said. ””” " * 20,
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_goes_through_every_room(name: str) -> None:
    text = TEXTS[name]
    told = replace(document(text), published=Moment(2018, 5, 9), published_basis=Basis.USER)
    harvest = pipeline.harvest(told)
    for event in harvest.events:
        assert event.trigger.of(text).strip()
        assert event.quote.contains(event.trigger)
        assert 0 < len(event.headline) <= LONGEST
        assert "\n" not in event.headline
        assert (event.interval is None) == (event.grain is None)
        assert 0 < event.confidence < 1


def test_the_same_text_gives_the_same_events() -> None:
    told = document(TEXTS["an e-mail thread"])
    assert pipeline.harvest(told) == pipeline.harvest(told)
