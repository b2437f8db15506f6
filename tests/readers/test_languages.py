"""The language of a text, and that a plainly English one needs no model."""

import subprocess
import sys

import pytest

from pipeline.assembly import read_file
from pipeline.model.documents import Document, Problem
from pipeline.readers.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They said that the treaty was signed in Pyongyang.", "en"),
        ("Le président est arrivé à Pyongyang mardi pour signer le traité.", "fr"),
        ("Der Präsident kam am Dienstag in Berlin an und sprach mit dem Kanzler.", "de"),
        ("El presidente llegó el martes a Madrid para firmar el tratado con sus vecinos.", "es"),
        ("Præsidenten sagde at han havde været i Danmark for at mødes med hende.", "da"),
        ("Президент прибыл в Москву и подписал договор.", "ru"),
        ("2018年6月3日，总统抵达北京。", "zh"),
        ("大統領は昨日、東京に到着した。", "ja"),
    ],
)
def test_the_language_of_a_sentence(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "2018-06-03 12 44", "Kim Jong Un", "ok ok"])
def test_what_is_too_short_is_undetermined(text: str) -> None:
    assert language_of(text) == "und"


def test_a_french_quotation_does_not_make_a_text_french() -> None:
    assert language_of("“C’est la vie, mes amis, il faut partir”, he said, and they left the room.") == "en"


def test_what_the_file_says_wins() -> None:
    told = "---\nlanguage: en\n---\nLe président est arrivé à Pyongyang mardi pour signer le traité."
    (document,) = read_file("a.md", told.encode())
    assert isinstance(document, Document)
    assert document.language == "en"


def test_a_plainly_english_text_loads_no_model() -> None:
    program = (
        "import sys; from pipeline.readers.languages import language_of;"
        "assert language_of('They said that the treaty was signed.') == 'en';"
        "sys.exit('py3langid' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_text_in_another_language_says_what_is_not_read() -> None:
    note, document = read_file("a.txt", "Le président est arrivé à Pyongyang mardi.".encode())
    assert isinstance(note, Problem)
    assert isinstance(document, Document)
    assert "another language (fr): only its dates are read" in note.what


def test_an_undetermined_text_is_read_as_english_and_says_so_if_it_is_long() -> None:
    (short,) = read_file("a.txt", b"12 34")
    assert isinstance(short, Document)
    note, long = read_file("a.txt", b"12 34 " * 50)
    assert isinstance(note, Problem)
    assert "read as English" in note.what
    assert isinstance(long, Document)
