"""E-books and zip files, and those that are made to do harm."""

import io
import zipfile
from pathlib import Path

import pytest

from pipeline.assembly import READERS
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis
from pipeline.readers import package
from pipeline.readers.door import read_paths
from tests.readers.made_files import BILLION_LAUGHS, docx, epub, pdf, xlsx, zipped
from tests.readers.reading import document, documents, problems, refusal

CHAPTER = "<html><body><nav><a href='x'>Contents</a></nav><h1>The {0}</h1><p>It was {0}.</p></body></html>"


def test_each_chapter_of_a_book_is_a_document_in_the_order_of_reading() -> None:
    book = epub(
        {"b.xhtml": CHAPTER.format("war"), "cover.xhtml": "<img/>", "a.xhtml": CHAPTER.format("peace")}
    )
    one, two = documents("a.epub", book)
    assert [(it.source, it.title, it.text) for it in (one, two)] == [
        ("a.epub/book/b.xhtml", "The War: The war", "The war\n\nIt was war."),
        ("a.epub/book/a.xhtml", "The War: The peace", "The peace\n\nIt was peace."),
    ]
    assert (one.author, one.left_out, one.published) == ("Ann Lee", "1 block of navigation", None)


def test_the_day_of_the_edition_is_told_by_the_book() -> None:
    one = document(
        "a.epub", epub({"a.xhtml": CHAPTER.format("war")}, metadata="<dc:date>2001-05-06</dc:date>")
    )
    assert (one.published, one.published_basis, one.published_evidence) == (
        Moment(2001, 5, 6),
        Basis.METADATA,
        "dc:date: 2001-05-06",
    )
    changed = "<dc:date opf:event='modification' xmlns:opf='o'>2001-05-06</dc:date><dc:date>2001</dc:date>"
    assert document("a.epub", epub({"a.xhtml": CHAPTER.format("war")}, metadata=changed)).published is None


def test_a_chapter_with_entities_is_read_without_expanding_them() -> None:
    (one,) = documents("a.epub", epub({"a.xhtml": f"{BILLION_LAUGHS}<p>It was &l9; war.</p>"}))
    assert "haha" not in one.text


def test_a_chapter_that_is_missing_is_named_and_the_rest_goes_on() -> None:
    whole = zipfile.ZipFile(io.BytesIO(epub({"a.xhtml": CHAPTER.format("war"), "b.xhtml": "x"})))
    broken = zipped({name: whole.read(name) for name in whole.namelist() if not name.endswith("b.xhtml")})
    assert len(documents("a.epub", broken)) == 1
    assert problems("a.epub", broken)[0].source == "a.epub/book/b.xhtml"


COPY_PROTECTION = {"META-INF/encryption.xml": "<e><CipherReference URI='book/a.xhtml'/></e>"}


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (epub({"a.xhtml": "x"}, doctype=BILLION_LAUGHS), "entit"),
        (epub({"a.xhtml": "x"}, extra=COPY_PROTECTION), "encrypted"),
        (epub({"a.xhtml": "<img/>"}), "none of its chapters"),
        (zipped({"a": "b"}), "has no META-INF/container.xml"),
        (zipped({"META-INF/container.xml": "<container/>"}), "does not say where its chapters are"),
        (b"no zip", "damaged or not of this format"),
    ],
)
def test_a_book_that_cannot_be_read_says_why(content: bytes, what: str) -> None:
    assert what in refusal("a.epub", content)


def test_an_archive_gives_the_documents_of_all_its_files() -> None:
    content = zipped(
        {
            "b/note.txt": "It rained.",
            "a.pdf": pdf([["It snowed."]]),
            "b/letter.docx": docx("<w:p><w:r><w:t>It hailed.</w:t></w:r></w:p>"),
            "rows.xlsx": xlsx([["text"], ["It thawed."]]),
            "page.html": "<p>It froze.</p>",
            "page_files/x.js": "no",
            "__MACOSX/a.pdf": "no",
            "b/.DS_Store": "no",
        }
    )
    assert [(one.source, one.text) for one in documents("pile.zip", content)] == [
        ("pile.zip/a.pdf", "It snowed."),
        ("pile.zip/b/letter.docx", "It hailed."),
        ("pile.zip/b/note.txt", "It rained."),
        ("pile.zip/page.html", "It froze."),
        ("pile.zip/rows.xlsx#2", "It thawed."),
    ]
    assert not problems("pile.zip", content)


def test_what_in_an_archive_cannot_be_read_is_said_and_the_rest_goes_on() -> None:
    content = zipped(
        {"a.txt": "It rained.", "b.pdf": "x", "c.doc": "x", "d.txt": "", "e.zip": zipped({"x.txt": "x"})}
    )
    assert [one.source for one in documents("a.zip", content)] == ["a.zip/a.txt"]
    said = {one.source: one.what for one in problems("a.zip", content)}
    assert "damaged" in said["a.zip/b.pdf"]
    assert ".doc is not known" in said["a.zip/c.doc"]
    assert "empty" in said["a.zip/d.txt"]
    assert "archive in an archive" in said["a.zip/e.zip"]


@pytest.mark.parametrize("name", ["../a.txt", "b/../../a.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt"])
def test_a_name_that_points_outside_is_refused(name: str) -> None:
    assert "points outside" in refusal("a.zip", zipped({name: "It rained."}))


def test_a_bomb_is_not_unpacked() -> None:
    assert "unpacks to far more" in refusal("a.zip", zipped({"a.txt": b"0" * 30_000_000}))
    assert "too large" in refusal("a.zip", zipped({"a.txt": b"0" * 60_000_000}))


def test_all_files_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_UNPACKED", 15)
    assert "unpacks to far more" in refusal("a.zip", zipped({"a.txt": "0123456789", "b.txt": "0123456789"}))


def test_the_number_of_files_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 1)
    assert "2 files, 1 are allowed" in refusal("a.zip", zipped({"a.txt": "a", "b.txt": "b"}))


def test_a_size_that_is_a_lie_is_found_out() -> None:
    honest = zipped({"a.txt": b"ab" * 5_000})
    lying = honest.replace((10_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != honest
    assert "damaged" in refusal("a.zip", lying)


def test_an_encrypted_file_in_an_archive_is_refused() -> None:
    content = bytearray(zipped({"a.txt": "It rained."}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    content[6] |= 1
    assert "encrypted" in refusal("a.zip", bytes(content))


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"x", zipped({}), zipped({".hidden": "x"})])
def test_an_archive_without_files_is_refused(content: bytes) -> None:
    assert refusal("a.zip", content)


def test_a_folder_of_pages_is_read_without_what_browsers_save_beside_them(tmp_path: Path) -> None:
    for name in ("pile/page.html", "pile/page_files/x.txt", "pile/other_files/y.txt", "pile/~$draft.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("It rained.")
    found = read_paths([tmp_path / "pile"], READERS)
    assert [one.source for one in found] == ["pile/page.html", "pile/other_files/y.txt"]
