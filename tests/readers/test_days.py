"""Days as metadata write them."""

import pytest

from pipeline.readers.days import iso_day


@pytest.mark.parametrize(
    "written",
    [
        *("2024-06-19", "2024-06-19T23:30:00-05:00", "2024/6/19", "2024.06.19", "20240619", "20240619101010"),
        *("June 19, 2024", "Jun 19 2024", "19 June 2024", "19-Jun-2024", "Wednesday, 19th June 2024, 10:00"),
        *("Wed, 19 Jun 2024 10:00:00 +0900", "Wed Jun 19 10:00:00 2024", "Wed Jun 19 10:00:00 +0000 2024"),
        " 2024-06-19\n10:00 ",
    ],
)
def test_a_whole_day_is_read_as_it_stands(written: str) -> None:
    assert iso_day(written) == "2024-06-19"


def test_a_year_before_christ_keeps_its_sign() -> None:
    assert iso_day("-0043-03-15") == "-0043-03-15"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2024",
        "2024-06",
        "June 2024",
        "3/4/2019",
        "1718755200",
        "2024-02-30",
        "19 Foo 2024",
        "19 Ju 2024",
        "today",
    ],
)
def test_what_is_no_whole_day_is_none(written: str) -> None:
    assert not iso_day(written)
