"""Files of each format into documents, and every way in which a file can be wrong."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.assembly import READERS, read_file, read_text
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document, Genre, Problem, identity
from pipeline.readers.door import read_paths
from pipeline.readers.front_matter import split
from pipeline.readers.text import TextReader


def document(name: str, content: bytes) -> Document:
    """Return the only document of a file without problems."""
    (one,) = read_file(name, content)
    assert isinstance(one, Document), one
    return one


def problem(name: str, content: bytes) -> Problem:
    """Return the only problem of a file that gives no document."""
    (one,) = read_file(name, content)
    assert isinstance(one, Problem), one
    assert one.source.startswith(name)
    assert one.what
    assert one.mend
    return one


def test_a_text_file_is_one_document_named_by_its_first_line() -> None:
    one = document("a.txt", b"\n  War and peace \nIt began in 1805.\n")
    assert one.title == "War and peace"
    assert one.text == "\n  War and peace \nIt began in 1805.\n"
    assert (one.source, one.published, one.language) == ("a.txt", None, "en")
    assert one.id == identity(one.text, "a.txt")


def test_a_long_first_line_is_no_title() -> None:
    assert document("a.TXT", b"the word " * 40).title == "a.TXT"


def test_the_same_text_from_another_source_is_another_document() -> None:
    assert document("a.txt", b"x").id != document("b.txt", b"x").id


def test_offsets_count_in_nfc_with_single_line_ends() -> None:
    one = document("a.txt", unicodedata.normalize("NFD", "é\r\nü\rx").encode())
    assert one.text == "é\nü\nx"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_the_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    assert document("a.txt", "Zürich – 1648 😀".encode(encoding)).text == "Zürich – 1648 😀"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le traité a été signé à Münster, où l’été était déjà passé depuis longtemps.", "cp1252"),
        ("£5 million was paid, the café said.", "cp1252"),
        ("The “treaty” – signed at Zürich.", "cp1252"),
        ("Прошлым летом они встретились в Москве и подписали договор.", "cp1251"),
        ("昨年の夏、彼らは東京で会い、条約に署名した。", "cp932"),
    ],
)
def test_another_encoding_is_guessed_and_the_guess_is_said(text: str, encoding: str) -> None:
    *said, read = read_file("a.txt", text.encode(encoding))
    assert isinstance(read, Document)
    assert read.text == text
    assert any(f"and was read as {encoding}" in one.what for one in said if isinstance(one, Problem))


def test_a_file_that_lies_about_its_encoding_is_refused() -> None:
    assert "UTF-8, but is not from byte 3" in problem("a.txt", b"\xef\xbb\xbfabc\xff").what


def test_bytes_that_are_no_known_encoding_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("charset_normalizer.from_bytes", lambda *_, **__: [])
    assert "no other could be recognised" in problem("a.txt", b"caf\xe9").what


@pytest.mark.parametrize("content", [b"%PDF-1.7\x00\x01", b"\x00" * 50, bytes(range(1, 32)) * 9])
def test_binary_content_is_refused(content: bytes) -> None:
    assert "binary" in problem("a.txt", content).what


def test_an_empty_file_is_refused() -> None:
    assert "empty" in problem("a.txt", b"").what
    assert "no text" in problem("a.md", b"---\ntitle: x\n---\n \n").what


def test_an_unknown_format_says_which_are_known() -> None:
    found = problem("a.xyz", b"x")
    assert ".xyz is not known" in found.what
    assert ".txt, " in found.mend
    assert "save it as .docx" in problem("a.doc", b"x").mend
    assert "no ending" in problem("README", b"x").what


def test_a_file_that_is_too_large_says_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TextReader, "most_bytes", 3_000_000)
    assert "4.0 MB; 3.0 MB are allowed" in problem("a.txt", b"x" * 4_000_000).what


def test_a_text_that_is_too_long_says_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.readers.drafting.MOST_CHARACTERS", 9)
    assert "10 characters, 9 are allowed" in problem("a.txt", b"0123456789").what


FRONT = """---
title: "Russia: a treaty"
source: a wire report
published: 2024-06-19
basis: user
language: en-GB
genre: news
tags:
  - war
# a comment
---
The treaty
"""


def test_front_matter_tells_about_the_text_that_begins_after_it() -> None:
    one = document("a.md", FRONT.encode())
    assert one.text == "The treaty\n"
    assert (one.title, one.source, one.language) == ("Russia: a treaty", "a wire report", "en-GB")
    assert (one.published, one.published_basis, one.genre) == (Moment(2024, 6, 19), Basis.USER, Genre.NEWS)


def test_a_day_without_a_basis_is_metadata() -> None:
    one = document("a.md", b"---\npublished: -0043-03-15\n---\nx")
    assert (one.published, one.published_basis) == (Moment(-43, 3, 15), Basis.METADATA)


def test_a_markdown_title_comes_without_its_marks() -> None:
    assert document("a.md", b"# The treaty\n\nx").title == "The treaty"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("published: 2024-02-30", "the day “2024-02-30” is none"),
        ("published: last Tuesday", "the day “last Tuesday” is none"),
        ("published: 2024-06-19\nbasis: guess", "the basis “guess” is none of"),
        ("language: english please", "the language “english please” is no code"),
        ("genre: poem", "the genre “poem” is none of news, narrative"),
    ],
)
def test_a_wrong_line_is_said_and_the_document_read_without_it(line: str, what: str) -> None:
    said, read = read_file("a.md", f"---\n{line}\n---\nText".encode())
    assert isinstance(said, Problem)
    assert what in said.what
    assert isinstance(read, Document)
    assert read.text == "Text"


@pytest.mark.parametrize(
    "text",
    [
        "---\nnever closed\n",
        "---\n",
        "x\n---\ntitle: y\n---\n",
        "---\nA line of prose here\n---\nx",
        "----\na: b\n---\n",
    ],
)
def test_lines_that_only_look_like_front_matter_are_text(text: str) -> None:
    assert split(text) == ({}, text)


@given(st.text())
def test_front_matter_never_loses_text(text: str) -> None:
    told, rest = split(text)
    assert text.endswith(rest)
    assert told == {} or text.startswith("---")


def test_json_lines_keep_the_id_given() -> None:
    lines = [
        {"id": "a/1", "text": "One", "title": "First", "published": "2024-06-19"},
        {"id": 7, "text": "Two", "title": None, "published": "2024-06-19T10:00:00Z"},
        {"text": "Three", "source": "https://example.org/3", "basis": "url", "published": "2020-02-29"},
    ]
    content = "\n\n".join(json.dumps(line) for line in lines)
    one, two, three = read_file("n.jsonl", content.encode())
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert isinstance(three, Document)
    assert (one.id, one.title, one.published, one.published_basis) == (
        "a/1",
        "First",
        Moment(2024, 6, 19),
        Basis.METADATA,
    )
    assert (two.id, two.title, two.published, two.source) == ("7", "Two", Moment(2024, 6, 19), "n.jsonl#3")
    assert (three.id, three.source) == (identity("Three", "https://example.org/3"), "https://example.org/3")
    assert three.published_basis is Basis.URL


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "not a JSON object"),
        ("{}", "“text” is missing"),
        ('{"text": 3}', "“text” is missing or not a string"),
        ('{"text": "x", "id": []}', "“id” is not a string"),
        ('{"text": "x", "published": 2024}', "“published” is not a string"),
        ('{"text": " "}', "there is no text"),
        ('{"text": "a\\u0000"}', "binary"),
        ('{"text": "x", "id": "a\\nb"}', "the id is not usable"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line: str, what: str) -> None:
    first, second, third = read_file("n.jsonl", f'{{"text": "a"}}\n{line}\n{{"text": "b"}}'.encode())
    assert isinstance(first, Document)
    assert isinstance(second, Problem)
    assert second.source == "n.jsonl, line 2"
    assert what in second.what
    assert isinstance(third, Document)


def test_broken_characters_are_replaced_and_said() -> None:
    said, read = read_file("n.jsonl", b'{"text": "a\\ud800b"}')
    assert isinstance(said, Problem)
    assert "1 broken characters" in said.what
    assert isinstance(read, Document)
    assert read.text == "a\ufffdb"


def test_pasted_text_takes_the_users_day() -> None:
    one = read_text("It rained.", title=" Rain\n", source="pasted", published=Moment(2020, 2, 29))
    assert isinstance(one, Document)
    assert (one.title, one.published, one.published_basis) == ("Rain", Moment(2020, 2, 29), Basis.USER)
    assert isinstance(read_text("  ", title="", source="pasted", published=None), Problem)


def test_folders_are_walked_in_order_and_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a.md", "a.txt", ".hidden.txt", "b/.git/x.txt", "photo.jpg", "empty.txt"):
        (tmp_path / "pile" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pile" / name).write_text("" if "empty" in name else name)
    found = list(read_paths([tmp_path / "pile", tmp_path / "pile/a.txt", tmp_path / "none"], READERS))
    assert [one.source for one in found] == [
        "pile/a.txt",
        "pile/empty.txt",
        "pile/photo.jpg",
        "pile/b/a.md",
        "pile/b/z.txt",
        "a.txt",
        str(tmp_path / "none"),
    ]
    assert [type(one).__name__ for one in found] == [
        "Document",
        "Problem",
        "Problem",
        *["Document"] * 3,
        "Problem",
    ]


@given(
    st.binary(max_size=300),
    st.sampled_from([f"a{suffix}" for reader in READERS for suffix in reader.suffixes]),
)
def test_any_bytes_give_documents_or_problems_and_never_an_error(content: bytes, name: str) -> None:
    for one in read_file(name, content):
        assert isinstance(one, Document | Problem)
        if isinstance(one, Document):
            assert one.text.encode() == unicodedata.normalize("NFC", one.text).encode()
            assert one.title
