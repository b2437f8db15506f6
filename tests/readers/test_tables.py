"""Tables of documents: which columns are taken, and what is said of the rest."""

import json
from datetime import date, datetime

import pytest

from pipeline.model.calendar import Moment
from pipeline.readers import care, table
from tests.readers.made_files import BILLION_LAUGHS, xlsx, zipped
from tests.readers.reading import document, documents, problems, refusal


def test_a_table_with_our_own_names_needs_no_word() -> None:
    one = document(
        "a.csv", b"id,title,text,published,source\n7,Rain,It rained.,2024-06-19,https://x.example/1\n"
    )
    assert (one.id, one.title, one.text, one.published) == ("7", "Rain", "It rained.", Moment(2024, 6, 19))
    assert one.source == "https://x.example/1"
    assert one.published_evidence == "published: 2024-06-19"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_other_names_are_recognised_and_said(delimiter: str) -> None:
    rows = [
        ["Doc ID", "Headline", "BODY", "Publication Date", "Views"],
        ["7", "Rain", '"It rained, then\nit snowed."', '"June 19, 2024"', "3"],
    ]
    content = "\n".join(delimiter.join(row) for row in rows).encode()
    (one,) = documents("a.csv", content)
    assert (one.id, one.title, one.text, one.published) == (
        "7",
        "Rain",
        "It rained, then\nit snowed.",
        Moment(2024, 6, 19),
    )
    (said,) = problems("a.csv", content)
    assert said.what == (
        "columns taken: text from “BODY”, title from “Headline”, published from “Publication Date”,"
        " id from “Doc ID”; not taken: “Views”"
    )


def test_a_row_without_an_id_is_named_by_its_place() -> None:
    assert document("a.csv", b"text\nIt rained.\n").source == "a.csv#2"


def test_a_table_without_a_text_asks_for_it_and_names_its_columns() -> None:
    assert (
        refusal("a.csv", b"alpha,beta\n1,2\n")
        == "none of its columns is known to hold the text (“alpha”, “beta”)"
    )
    assert "“text”" in problems("a.csv", b"alpha,beta\n1,2\n")[0].mend


@pytest.mark.parametrize(
    "header",
    ["event_id,start,end,grain,text", "Year,Month,Day,Time,Headline,Text", "message,datetime,timestamp_desc"],
)
def test_a_finished_timeline_is_told_from_documents(header: str) -> None:
    assert "finished timeline" in refusal("a.csv", f"{header}\n1,2,3,4,5,6\n".encode())
    line = json.dumps(dict.fromkeys(header.split(","), "x"))
    assert "finished timeline" in refusal("a.jsonl", f"{line}\n{line}\n".encode())


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (("3/4/2019", "3/14/2019"), (Moment(2019, 3, 4), Moment(2019, 3, 14))),
        (("3.4.2019", "14.3.2019"), (Moment(2019, 4, 3), Moment(2019, 3, 14))),
        (("3/4/2019", "5/6/2019"), (None, None)),
        (("14/3/2019", "3/14/2019"), (None, None)),
    ],
)
def test_days_of_numbers_are_read_where_the_column_shows_their_order(
    days: tuple[str, str], read: tuple[Moment | None, Moment | None]
) -> None:
    content = "text,date\n" + "".join(f"It rained {number}.,{day}\n" for number, day in enumerate(days))
    assert tuple(one.published for one in documents("a.csv", content.encode())) == read


def test_bad_rows_are_named_and_many_of_them_counted() -> None:
    content = b"id,text\n" + b"".join(b"%d,\n" % number for number in range(30)) + b"x,It rained.\n"
    assert [one.id for one in documents("a.csv", content)] == ["x"]
    said = problems("a.csv", content)
    assert said[0].source == "a.csv, row 2"
    assert len(said) == care.MOST_SAID + 1
    assert said[-1].what == "10 more of its rows have problems like these"


def test_short_rows_and_empty_rows_do_no_harm() -> None:
    assert document("a.csv", b"title,text,published\n\nRain,It rained.\n,,\n").text == "It rained."


def test_a_million_rows_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_ROWS", 1_000)
    content = b"text\n" + b"".join(b"The rain of day %d was heavy.\n" % number for number in range(1_000_000))
    assert len(documents("a.csv", content)) == 1_000
    assert problems("a.csv", content)[0].what == "only its first 1,000 rows were read"


@pytest.mark.parametrize("content", [b"text\n\x00\x01", b"\n\n\n", b'text\n"' + b"a" * 30_000_000])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    assert refusal("a.csv", content)


def test_an_article_longer_than_a_cell_may_be_elsewhere_is_read() -> None:
    assert len(document("a.csv", b"text\n" + b"The rain. " * 50_000).text) == 500_000


def test_other_encodings_are_guessed() -> None:
    assert documents("a.csv", "text\nThe café was shut – they said so.\n".encode("cp1252"))[
        0
    ].text.startswith("The café was")


def test_a_sheet_of_excel_is_a_table_with_its_days_as_days() -> None:
    rows = [
        ["id", "text", "published"],
        [7, "It rained.", date(2024, 6, 19)],
        [None, None, None],
        [8.0, "It snowed.", datetime(2024, 6, 20, 10, 30)],  # noqa: DTZ001  as Excel has it
        [9, "=1+1", None],
    ]
    one, two, *_ = documents("a.xlsx", xlsx(rows))
    assert [(row.id, row.published) for row in (one, two)] == [
        ("7", Moment(2024, 6, 19)),
        ("8", Moment(2024, 6, 20)),
    ]


def test_a_sheet_whose_last_row_is_the_millionth_ends_where_it_is_empty() -> None:
    content = xlsx([["text"], ["It rained."], *[[]] * 1_500, ["Far below."]])
    assert [one.text for one in documents("a.xlsx", content)] == ["It rained."]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (xlsx([]), "the sheet is empty"),
        (xlsx([["a"], ["b"]]), "none of its columns"),
        (zipped({"xl/sharedStrings.xml": f"{BILLION_LAUGHS}<sst/>"}), "defines entities"),
        (zipped({"xl/workbook.xml": BILLION_LAUGHS.encode("utf-16")}), "defines entities"),
        (zipped({"x": "y"}), "damaged or not of this format"),
        (b"PK", "damaged or not of this format"),
    ],
)
def test_a_sheet_that_cannot_be_read_says_why(content: bytes, what: str) -> None:
    assert what in refusal("a.xlsx", content)


def test_json_lines_with_other_names_are_read_and_said_once() -> None:
    lines = [{"body": "It rained.", "headline": "Rain", "date": "June 19, 2024", "n": 3}] * 2
    content = "\n".join(map(json.dumps, lines)).encode()
    one, _ = documents("a.jsonl", content)
    assert (one.title, one.published) == ("Rain", Moment(2024, 6, 19))
    (said,) = problems("a.jsonl", content)
    assert said.what == "columns taken: text from “body”, title from “headline”, published from “date”"


@pytest.mark.parametrize(
    "content",
    [
        [{"text": "It rained.", "id": 7}],
        {"articles": [{"text": "It rained.", "id": 7}], "n": []},
        {"text": "It rained.", "id": 7, "tags": []},
    ],
)
def test_a_list_of_json_is_read_wherever_it_lies(content: object) -> None:
    one = document("a.json", json.dumps(content).encode())
    assert (one.id, one.text) == ("7", "It rained.")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"{", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[1, 2]", "no list of objects"),
        (b'{"a": 1}', "none of its columns"),
        (b'[{"text": 1}]', "missing or not a string"),
    ],
)
def test_json_that_is_no_list_of_documents_says_why(content: bytes, what: str) -> None:
    assert what in refusal("a.json", content)
