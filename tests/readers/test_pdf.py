"""PDF files: pages, lines into paragraphs, and every way in which there is no text."""

import io

import pytest
from pypdf import PdfReader, PdfWriter

from pipeline.model.documents import Document, normalised
from pipeline.readers import pdf as pdf_reader
from pipeline.readers.paging import paged
from pipeline.readers.reflow import Page, paragraphs
from tests.readers.made_files import pdf
from tests.readers.reading import document, documents, problems, refusal

BROKEN = [
    "It began on 3 May 1914, and the war went on for four long years in the whole of Eu-",
    "rope. The well-known treaty that ended it was signed at Versailles by all who were",
    "there. Then peace came.",
    "A heading",
    "The well-",
    "known treaty held for twenty years.",
]


def locked(content: bytes, *, user: str, algorithm: str = "RC4-128") -> bytes:
    """Return the PDF, encrypted."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(user, owner_password="owner", algorithm=algorithm)  # noqa: S106  a test's
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_lines_become_paragraphs_and_broken_words_are_joined() -> None:
    one = document("a.pdf", pdf([BROKEN]))
    first, heading, last = one.text.split("\n\n")
    assert first.startswith(
        "It began on 3 May 1914, and the war went on for four long years in the whole of Europe. The"
    )
    assert first.endswith("Then peace came.")
    assert heading == "A heading"
    assert last == "The well-known treaty held for twenty years."


def test_title_and_author_are_told_and_the_day_of_its_making_is_not_that_of_publication() -> None:
    one = document("a.pdf", pdf([["It rained."]]))
    assert (one.title, one.author, one.published) == ("The war", "Ann Lee", None)
    assert document("a.pdf", pdf([["It rained."]], title="Microsoft Word - report")).title == "report"


def test_the_day_of_a_dateline_is_found() -> None:
    one = document("a.pdf", pdf([["Published: 19 June 2024", "It rained on Tuesday."]]))
    assert str(one.published_basis) == "dateline"


def test_pages_begin_where_their_text_begins() -> None:
    one = document("a.pdf", pdf([["One."], ["Two."], ["Three."]]))
    assert [one.text[start:][:4] for start in one.pages] == ["One.", "Two.", "Thre"]
    assert [one.page_at(one.text.index(word)) for word in ("One", "Two", "Three", "ree.")] == [1, 2, 3, 3]


def test_a_document_without_pages_has_no_page() -> None:
    assert document("a.txt", b"The rain.").page_at(3) is None


def test_a_sentence_over_the_end_of_a_page_stays_whole() -> None:
    assert paged(["It began in the", "", "summer of 1914.", "It ended."]) == (
        "It began in the summer of 1914.\n\nIt ended.",
        (0, 15, 16, 33),
    )


def test_pages_are_counted_in_the_text_as_it_is_stored() -> None:
    text, starts = paged(["e\u0301\r\nu", "\u0301x\ufeff"])
    assert normalised(text) == text
    assert text[starts[1]] == "\u0301"


def test_running_headers_and_page_numbers_are_left_out_and_counted() -> None:
    pages = [
        ["Annual report 2019", f"Sentence {number} of the page is here.", f"- {number} -"]
        for number in range(1, 5)
    ]
    one = document("a.pdf", pdf(pages))
    assert "Annual" not in one.text
    assert one.text.count("Sentence") == 4
    assert one.left_out == "8 lines of page headers or footers"


def test_a_number_in_the_midst_of_a_page_stays() -> None:
    assert (
        paragraphs(Page(["In all there were", "1914", "of them."]), "")
        == "In all there were\n\n1914 of them."
    )


def test_a_scan_says_that_it_needs_text_recognition() -> None:
    (said,) = problems("a.pdf", pdf([[], []]))
    assert "no text: its 2 pages are pictures" in said.what
    assert "OCR" in said.mend


def test_single_pages_that_are_pictures_are_named() -> None:
    (said,) = problems("a.pdf", pdf([["Some text."], [], ["More."], []]))
    assert said.what.startswith("pages 2, 4 could not be read")
    assert len(documents("a.pdf", pdf([["Some text."], [], ["More."], []]))[0].pages) == 4


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128"])
def test_a_file_with_a_password_is_refused(algorithm: str) -> None:
    assert refusal("a.pdf", locked(pdf([["Secret."]]), user="x", algorithm=algorithm)) == "it is encrypted"


def test_a_file_that_only_may_not_be_changed_is_read() -> None:
    assert document("a.pdf", locked(pdf([["Not secret."]]), user="")).text == "Not secret."


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.9])
def test_a_file_cut_short_is_refused_or_repaired(share: float) -> None:
    whole = pdf([["It rained."], ["It snowed."]])
    found = [
        *documents("a.pdf", whole[: int(len(whole) * share)]),
        *problems("a.pdf", whole[: int(len(whole) * share)]),
    ]
    assert found
    assert all("damaged" in one.what for one in found if not isinstance(one, Document))


@pytest.mark.parametrize("content", [b"%PDF-1.4\n", b"%PDF-1.4" + b"1 0 obj<<" * 5_000, b"no PDF at all"])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    assert "damaged or no" in refusal("a.pdf", content) or "not of this format" in refusal("a.pdf", content)


def test_letters_without_meaning_are_refused() -> None:
    assert "no meaning" in refusal("a.pdf", pdf([["(cid:12)(cid:13)(cid:14) ab"]]))


def test_the_number_of_pages_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MOST_PAGES", 2)
    assert "3 pages, 2 are allowed" in refusal("a.pdf", pdf([["a"], ["b"], ["c"]]))


def test_the_length_of_the_text_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MOST_CHARACTERS", 5)
    assert "too long (from page 2 on)" in refusal("a.pdf", pdf([["abcd"], ["efgh"]]))


def test_the_drawing_of_all_pages_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MOST_DRAWN", 60)
    assert "too long (from page 2 on)" in refusal("a.pdf", pdf([["a"], ["b"], ["c"]]))
