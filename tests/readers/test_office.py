"""Word, OpenDocument and Rich Text files."""

import pytest

from pipeline.readers import package
from tests.readers.made_files import BILLION_LAUGHS, STEALS_A_FILE, W, docx, odt, zipped
from tests.readers.reading import document, refusal


def said(text: str, style: str = "") -> str:
    """Return a paragraph of Word."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def test_paragraphs_runs_and_signs_of_word() -> None:
    body = (
        f"{said('A heading')}<w:p><w:r><w:t>It began on </w:t></w:r><w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5 May</w:t>"
        "<w:tab/><w:t>1914</w:t><w:br/><w:t>here</w:t></w:r></w:p><w:p/>"
    )
    one = document("a.docx", docx(body))
    assert one.text == "A heading\n\nIt began on 3-5 May\t1914\nhere"
    assert (one.title, one.author, one.published) == ("The treaty", "Ann Lee", None)


def test_deleted_and_moved_text_comments_and_contents_are_left_out() -> None:
    moved = "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    comments = (
        f'<w:comments xmlns:w="{W}"><w:comment><w:p><w:r><w:t>why?</w:t></w:r></w:p></w:comment></w:comments>'
    )
    body = f"{said('Chapter 1 … 3', 'TOC1')}<w:p>{moved}<w:ins><w:r><w:t>kept</w:t></w:r></w:ins></w:p>"
    one = document("a.docx", docx(body, extra={"word/comments.xml": comments}))
    assert one.text == "kept"
    assert one.left_out == "1 line of the table of contents, 1 comment"


def test_a_row_of_a_table_is_one_line_and_notes_come_last() -> None:
    cells = "".join(f"<w:tc>{said(text)}</w:tc>" for text in ("3 June", "Kim met Xi"))
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote>{said("A note.")}</w:footnote></w:footnotes>'
    body = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>{said('After.')}"
    one = document("a.docx", docx(body, extra={"word/footnotes.xml": notes}))
    assert one.text == "3 June\tKim met Xi\n\nAfter.\n\nA note."


def test_a_text_box_is_read_once_and_apart() -> None:
    box = f"<mc:A xmlns:mc='m'><mc:Choice>{said('In the box.')}</mc:Choice><mc:Fallback>{said('In the box.')}</mc:Fallback></mc:A>"
    one = document(
        "a.docx", docx(f"<w:p><w:r><w:t>Before </w:t></w:r>{box}<w:r><w:t>after.</w:t></w:r></w:p>")
    )
    assert one.text == "Before after.\n\nIn the box."


def test_the_main_part_may_have_another_name() -> None:
    relations = (
        '<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    )
    main = f'<w:document xmlns:w="{W}">{said("Here.")}</w:document>'
    assert document("a.docx", zipped({"_rels/.rels": relations, "word/document2.xml": main})).text == "Here."


def test_paragraphs_notes_and_rows_of_opendocument() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
    row = "".join(
        f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("3 June", "Kim met Xi")
    )
    one = document(
        "a.odt",
        odt(
            "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>A heading</text:h>"
            '<text:p>It <text:span>began</text:span><text:s text:c="2"/>in<text:tab/>1914<text:line-break/>here'
            f"<office:annotation><text:p>why?</text:p></office:annotation>, they say{note}.</text:p>"
            f"<table:table><table:table-row>{row}</table:table-row></table:table>"
        ),
    )
    assert one.text == "A heading\n\nIt began  in\t1914\nhere, they say.\n\nA note.\n\n3 June\tKim met Xi"
    assert (one.title, one.author, one.left_out) == ("The treaty", "Ann Lee", "1 comment")


def test_rich_text_with_its_encoding_title_and_author() -> None:
    content = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title Un \'e9t\'e9}{\author Ann Lee}{\creatim\yr2020}}"
        rb"{\header Every page}\f0 It began on \b 3 May\b0  1914.\par Caf\'e9 \u8212? x.\par}"
    )
    one = document("a.rtf", content)
    assert one.text == "It began on 3 May 1914.\nCafé — x.\n"
    assert (one.title, one.author, one.published) == ("Un été", "Ann Lee", None)


@pytest.mark.parametrize("doctype", [BILLION_LAUGHS, STEALS_A_FILE, "<!DOCTYPE x [<!ENTITY l9 'x'>]>"])
def test_entities_are_refused(doctype: str) -> None:
    for what in (
        refusal("a.docx", docx(said("&l9;"), doctype=doctype)),
        refusal("a.odt", odt("<text:p>&l9;</text:p>", doctype=doctype)),
    ):
        assert "entit" in what


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.docx", b"PK\x03\x04 broken", "damaged or not of this format"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old or a password-protected"),
        ("a.docx", zipped({"x": "y"}), "has no word/document.xml"),
        ("a.docx", docx("<w:p>"), "damaged (word/document.xml"),
        ("a.docx", docx(""), "no text"),
        ("a.docx", docx(said("x" * 20_000_000)), "unpacks to far more"),
        ("a.odt", zipped({"content.xml": "<x/>"}), "another kind of OpenDocument"),
        ("a.odt", zipped({"META-INF/manifest.xml": "<encryption-data/>"}), "encrypted"),
        ("a.rtf", b"hello", "no Rich Text"),
        ("a.rtf", b"{\\rtf1" + b"{" * 50_000, "no text"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, content: bytes, what: str) -> None:
    assert what in refusal(name, content)


def test_a_file_of_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_TAGS", 20)
    assert "more than 20 elements" in refusal("a.docx", docx(said("It rained.") * 3))


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_a_file_cut_short_is_refused(name: str) -> None:
    whole = docx(said("It rained.")) if name == "a.docx" else odt("<text:p>It rained.</text:p>")
    for share in (0.2, 0.5, 0.95):
        assert "damaged" in refusal(name, whole[: int(len(whole) * share)])
