"""What the resolver does with anchors, genres, ambiguity and mistakes of the source."""

from pipeline.grammar.english import english_tagger
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document
from pipeline.model.mentions import Certainty, Dated, Reason, Resolved, Undated
from pipeline.model.wording import in_words
from pipeline.resolution.resolver import CalendarResolver

WEDNESDAY = Moment(2024, 6, 19)


def resolved(text: str, published: Moment | None = WEDNESDAY) -> list[Resolved]:
    basis = Basis.USER if published else None
    document = Document("d", text, "", "", "", published, basis)
    return list(CalendarResolver().resolve(document, english_tagger().tag(text)))


def values(text: str, published: Moment | None = WEDNESDAY) -> list[str]:
    return [result.timex.value for result in resolved(text, published)]


def test_without_a_day_relative_dates_stay_unresolved() -> None:
    results = resolved("He came on Tuesday, last week, yesterday and in June; the treaty is of 2018.", None)
    assert [type(result) for result in results] == [Undated] * 4 + [Dated]
    assert {result.reason for result in results if isinstance(result, Undated)} == {Reason.NO_ANCHOR}


def test_the_sentence_says_why() -> None:
    result = resolved("He came on Tuesday.")[0]
    assert result.why == (
        "“Tuesday” → Tue 18 June 2024, because the document is of Wed 19 June 2024 (as you gave it)"
        " and the verb is past."
    )


def test_tense_turns_a_weekday_and_the_other_reading_is_kept() -> None:
    past, ahead = resolved("They met on Friday.")[0], resolved("They will meet on Friday.")[0]
    assert (past.timex.value, ahead.timex.value) == ("2024-06-14", "2024-06-21")
    assert isinstance(past, Dated)
    assert in_words(past.alternatives[0].interval, past.alternatives[0].grain) == "Fri 21 June 2024"


def test_a_story_counts_from_its_own_last_date() -> None:
    story = (
        "On 28 June 1914 the archduke was shot. In August 1914 the war began. By September it had spread."
        " Two years later, on 1 July 1916, the Somme began. In November it ended."
    )
    assert values(story)[2:] == ["1914-09", "1916", "1916-07-01", "1916-11"]


def test_a_story_passes_new_year() -> None:
    story = (
        "In May 1941 and in June 1941 they marched. In December 1941 it snowed. In January they fell back."
    )
    assert values(story)[-1] == "1942-01"


def test_that_year_is_the_year_named_last_even_beside_the_story() -> None:
    story = "He was shut in from autumn 41 BC until he gave up early in 40 BC. Later that year he left."
    assert values(story)[-1] == "BC0040"
    story = "He conquered it in the autumn of 34 BC. It ran out at the end of 33 BC. The next year he left."
    assert values(story, None)[-1] == "BC0032"


def test_that_summer_in_news_is_of_the_year_told() -> None:
    assert values("The war began on February 24, 2022. That summer it bought tanks.")[-1] == "2022-SU"


def test_news_that_looks_back_goes_on_at_the_hours_of_the_day_it_has_named() -> None:
    assert values("They met on Monday. In the afternoon they signed, at 7:30 p.m. they dined.")[1:] == [
        "2024-06-17TAF",
        "2024-06-17T19:30",
    ]
    assert values("They met on Monday. In the afternoon they will sign.")[1:] == ["2024-06-19TAF"]
    assert values("They met on 3 May 2018. In the afternoon they signed.")[1:] == ["2024-06-19TAF"]


def test_years_before_christ_and_leap_days() -> None:
    assert values("He died on 15 March 44 BC.") == ["BC0044-03-15"]
    leap, wrong = resolved("29 February 2020 and 29 February 2019")
    assert isinstance(leap, Dated)
    assert isinstance(wrong, Undated)
    assert wrong.reason is Reason.UNREADABLE
    assert "no such day" in wrong.why


def test_a_weekday_that_does_not_fit_is_flagged() -> None:
    result = resolved("on Tuesday, 19 June 2024")[0]
    assert isinstance(result, Dated)
    assert result.timex.value == "2024-06-19"
    assert "that day was a Wed" in result.warning


def test_a_weekday_of_the_julian_calendar_is_no_mistake() -> None:
    hastings, october, wrong = resolved(
        "Saturday, 14 October 1066; Wednesday, 25 October 1917; Monday, 1 July 1066"
    )
    assert isinstance(hastings, Dated)
    assert isinstance(october, Dated)
    assert isinstance(wrong, Dated)
    assert (hastings.warning, october.warning) == ("", "")
    assert wrong.warning


def test_a_day_that_its_month_lacks_is_flagged() -> None:
    for text in ("on 30 February 2019", "on June 31"):
        (result,) = resolved(text)
        assert isinstance(result, Undated)
        assert result.reason is Reason.UNREADABLE
        assert "has no day 3" in result.why


def test_an_end_before_its_start_is_flagged() -> None:
    stretch = resolved("from 5 June 2018 to 3 May 2018")[0]
    assert isinstance(stretch, Undated)
    assert stretch.reason is Reason.UNREADABLE
    assert "its end stands before its start" in stretch.why


def test_modifiers_shade_the_stretch() -> None:
    early, since = resolved("In early June 2018. It has been so since 2011.")
    assert isinstance(early, Dated)
    assert isinstance(since, Dated)
    assert (early.timex.mod, early.certainty) == ("START", Certainty.APPROXIMATE)
    assert early.interval.end == Moment(2018, 6, 11)
    assert since.certainty is Certainty.OPEN_END


def test_a_range_is_one_stretch_and_both_its_ends() -> None:
    stretch, first, last = resolved("from 2014 to 2018")
    assert isinstance(stretch, Dated)
    assert in_words(stretch.interval, stretch.grain) == "2014–2018"
    assert (first.timex.value, last.timex.value) == ("2014", "2018")


def test_lengths_sets_and_vague_words_are_never_dates() -> None:
    results = resolved("For three months, every Tuesday, and now.")
    assert [result.reason for result in results if isinstance(result, Undated)] == [
        Reason.DURATION,
        Reason.SET,
        Reason.VAGUE,
    ]


def test_two_digit_years_look_back() -> None:
    assert values("in ’98 and the 90s") == ["1998", "199"]


def test_a_weekday_says_which_year_is_meant_unless_it_may_be_a_slip() -> None:
    assert values("On Monday, January 2, he resigned.") == ["2023-01-02"]
    near = resolved("On Sunday, June 18, he resigned.")[0]
    assert isinstance(near, Dated)
    assert (near.timex.value, bool(near.warning)) == ("2024-06-18", True)


def test_tense_tells_the_year_of_a_month_that_is_a_season_away() -> None:
    assert values("He stepped down in November.") == ["2023-11"]
    assert values("He will step down in November.") == ["2024-11"]
    assert values("He stepped down in August.") == ["2024-08"]  # so near that an -ed may mislead


def test_a_year_said_by_the_way_does_not_move_the_story() -> None:
    story = (
        "On 2 August 1964 the ship was attacked. On 4 August 1964 it sailed on. A paper declassified in 2005"
        " showed that nobody shot. By October 1964 all was over. In December they met."
    )
    assert values(story)[-1] == "1964-12"


def test_a_year_said_twice_moves_the_story() -> None:
    story = (
        "It began on 5 June 1776. It went on in July 1776 and in August 1776. Plans were made for 1777."
        " The general disliked the 1777 campaign. In June he set off."
    )
    assert values(story)[-1] == "1777-06"


def test_a_chronicle_of_this_year_is_a_story_too() -> None:
    months = "January February March April May June July August September".split()
    story = " ".join(f"On 3 {month} 2023 they met." for month in months) + " In October they parted."
    assert values(story)[-1] == "2023-10"


def test_accounts_compare_with_the_quarter_of_the_year_before() -> None:
    assert values("Profit fell in the first quarter from $3 million a year ago.") == ["2024-Q1", "2023-Q1"]
    assert values("It was founded a year ago.") == ["2023"]


def test_then_is_the_date_last_told() -> None:
    assert values("The list began in 1950. Since then many were caught.") == ["1950", "1950"]
