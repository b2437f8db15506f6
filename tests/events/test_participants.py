"""Who takes part in a happening, and how."""

from pipeline.model.calendar import Moment
from tests.events.built import dated, events, roles


def test_agent_and_patient_change_places_in_the_passive() -> None:
    assert roles("Ford bought Volvo.", "bought") == [
        ("organisation:ford", "agent"),
        ("organisation:volvo", "patient"),
    ]
    assert roles("Volvo was bought by Ford.", "bought") == [
        ("organisation:ford", "agent"),
        ("organisation:volvo", "patient"),
    ]


def test_who_is_named_in_what_is_said_is_mentioned() -> None:
    text = "Angela Merkel said that Gordon Brown was brave."
    assert roles(text, "said") == [("person:angela-merkel", "speaker"), ("person:gordon-brown", "mentioned")]


def test_who_takes_part_in_a_happening_told_by_a_statement_takes_part_there_only() -> None:
    text = "Angela Merkel said that Gordon Brown had left."
    assert roles(text, "said") == [("person:angela-merkel", "speaker")]
    assert roles(text, "left") == [("person:gordon-brown", "agent")]
    assert events(text)["left"].speaker == "person:angela-merkel"


def test_a_capital_that_acts_brings_its_state_and_one_that_is_a_place_does_not() -> None:
    acting = events("Beijing protested on Monday.")["protested"].participants
    assert [(each.actor_id, each.through) for each in acting] == [
        ("place:beijing", ""),
        ("place:china", "Beijing"),
    ]
    text = "Angela Merkel spoke in Beijing on Monday."
    assert "place:china" not in dict(roles(text, "spoke", dated(text, "Monday", Moment(2009, 5, 11))))


def test_a_state_acts_through_its_troops() -> None:
    assert roles("French troops crossed the river.", "crossed") == [("place:france", "agent")]


def test_a_house_named_before_its_spokesman_is_only_mentioned() -> None:
    text = "Pentagon press secretary Maj. Gen. Pat Ryder told reporters that talks had ended."
    assert roles(text, "told") == [("person:pat-ryder", "speaker"), ("organisation:pentagon", "mentioned")]


def test_nobody_takes_part_twice() -> None:
    text = "Ford said Ford had sold a plant that Ford had built."
    ids = [each.actor_id for each in events(text)["said"].participants]
    assert len(ids) == len(set(ids))


def test_a_maker_named_before_its_wares_takes_no_part() -> None:
    assert roles("Hertz bought Toyota trucks.", "bought") == [("organisation:hertz", "agent")]


def test_a_house_named_before_its_officer_takes_no_part() -> None:
    assert ("organisation:ford", "mentioned") not in roles("Ford chief Alan Mulally resigned.", "resigned")


def test_the_deal_is_between_those_who_made_it() -> None:
    text = "Ford bought Volvo. Investors praised the purchase. The deal collapsed."
    assert roles(text, "deal") == [("organisation:ford", "agent"), ("organisation:volvo", "patient")]


def test_a_deal_points_at_no_happening_of_another_kind_or_far_before() -> None:
    assert "deal" not in events("Ford sued Volvo. The deal collapsed.")
    assert "deal" not in events("Ford bought Volvo. " + "Nothing else is known. " * 9 + "The deal collapsed.")


def test_a_company_suffers_what_its_shares_do() -> None:
    assert ("organisation:ford", "agent") in roles("Shares of Ford fell on Monday.", "fell")
    assert ("organisation:ford", "agent") in roles("Ford shares fell on Monday.", "fell")


def test_a_quotation_of_several_sentences_has_its_speaker_behind_it() -> None:
    text = "“Ford bought Volvo. I praised Gordon Brown,” said Angela Merkel."
    found = events(text)
    assert found["bought"].speaker == found["praised"].speaker == "person:angela-merkel"
    assert ("person:angela-merkel", "speaker") in roles(text, "praised")
    assert ("person:angela-merkel", "agent") not in roles(text, "bought")


def test_a_speaker_far_from_a_quotation_does_not_say_it() -> None:
    text = "“Ford bought Volvo.” " + "Nothing else is known of it. " * 5 + "Angela Merkel said no."
    assert events(text)["bought"].speaker is None
